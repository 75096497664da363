import { useMemo, type ReactNode } from 'react';
import { Tag } from '../../../../web/ui/Tag.tsx';
import { Tree, type TreeItem } from '../../../../web/ui/Tree.tsx';
import { kindOf } from '../../rules/scheme.ts';
import { totalsOf, type LineTotal } from '../../rules/totals.ts';
import { missingOf } from '../../rules/completeness.ts';
import { branchesOf, depthOf, type Branch } from '../element/tree-items.ts';
import { countOf } from '../sentence.ts';
import { planWords as words } from '../words.ts';
import { numberText } from '../written.ts';
import type { OpenPlan } from './state.ts';

/** Above this many elements only the first level opens by itself. */
const many = 400;

/** The elements of a plan as a tree: kind, code, words, the lines they name and how much they lack. */
export function PlanTree({ open, selected, onSelect }: { open: OpenPlan; selected: string | undefined; onSelect: (id: string) => void }) {
  const { scheme, elements, plan } = open;
  const items = useMemo(() => {
    const lineTotals = new Map(totalsOf(scheme, elements).byLine.map((line) => [line.code, line]));
    const lineSide = (line: LineTotal | undefined): ReactNode => {
      if (!line) return null;
      if (line.crossCutting) return words.namedBy(numberText(Object.values(line.byKind).reduce((sum, n) => sum + n, 0), plan.territory));
      return scheme.kinds.filter((kind) => (line.byKind[kind.id] ?? 0) > 0 && kind.id !== 'indicador').map((kind) => countOf(kind, line.byKind[kind.id] ?? 0, plan.territory)).join(' · ');
    };
    const itemOf = ({ element, children }: Branch): TreeItem => {
      const lacking = missingOf(scheme, element).length;
      return {
        id: element.id,
        kind: (kindOf(scheme, element.kind)?.name ?? element.kind).toLocaleLowerCase('es'),
        code: element.code,
        text: element.text,
        side: <>{lineSide(lineTotals.get(element.code))}{element.lines.length > 0 ? <span className="hide-s">{element.lines.map((line) => <Tag key={line}>{line}</Tag>)}</span> : null}{lacking > 0 ? <span>{words.lacks(lacking)}</span> : null}</>,
        ...(children.length > 0 ? { children: children.map(itemOf) } : {}),
      };
    };
    return branchesOf(elements).map(itemOf);
  }, [scheme, elements, plan.territory]);
  const deep = selected === undefined ? 0 : depthOf(elements, selected);
  return <Tree label={words.treeOf(plan.title)} items={items} selected={selected} onSelect={onSelect} openLevels={Math.max(elements.length > many ? 1 : 2, deep)} />;
}
