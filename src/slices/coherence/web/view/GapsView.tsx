import type { ReactNode } from 'react';
import { paths } from '../../../../web/paths.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { DataTable, type Column } from '../../../../web/ui/DataTable.tsx';
import { TerritoryName } from '../../../../web/ui/Level.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import type { Gaps, Government } from '../../contract/view.ts';
import { coherenceApi, type Matrix } from '../api.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { kindWord, words } from '../words.ts';
import { carriedBy, levelNames } from './GapsBlock.tsx';
import { signOf } from './picture.ts';

type LooseElement = Gaps['unanswered']['items'][number];

/** What is missing, both ways, and who has no link or no plan. */
export function GapsView({ matrix, day }: { matrix: Matrix; day: string | undefined }) {
  const gaps = coherenceApi.useAsk('gaps', { territory: matrix.territory, at: day }, { keep: true });
  if (gaps.error) return <Refused problem={gaps.error} what={words.failed} todo={<Button onClick={() => void gaps.refetch()}>{words.retry}</Button>} />;
  if (!gaps.data) return null;
  const { loose, unanswered, skipped, withoutLink, withoutPlan, expired } = gaps.data;
  return (
    <div className="stack wide">
      <Elements id="skipped" title={words.skipped} lead={words.skippedLead} found={skipped} matrix={matrix} carried />
      <Elements id="unanswered" title={words.unanswered} lead={words.unansweredLead} found={unanswered} matrix={matrix} carried />
      <Elements id="loose" title={words.loose} lead={words.looseLead} found={{ ...loose, items: loose.items.map((one) => ({ ...one, byLevel: [] })) }} matrix={matrix} />
      <Governments id="withoutLink" title={words.withoutLink} lead={words.withoutLinkLead} found={withoutLink} />
      <Governments id="expired" title={words.expired} lead={words.expiredLead} found={expired} />
      <Governments id="withoutPlan" title={words.noPlan} lead={words.noPlanLead} found={withoutPlan} />
    </div>
  );
}

interface ElementsProps {
  id: string;
  title: string;
  lead: string;
  found: { count: number; items: LooseElement[] };
  matrix: Matrix;
  /** Says who below takes it up. */
  carried?: boolean;
}

function Elements({ id, title, lead, found, matrix, carried = false }: ElementsProps) {
  if (found.count === 0) return null;
  const names = levelNames(matrix);
  const rankOf = (levelName: string): number => matrix.levels.find(({ name }) => name === levelName)?.rank ?? 1;
  const columns: Column<LooseElement>[] = [
    { key: 'text', head: words.element, main: true, cell: (one) => <>{one.text} <small>{kindWord(one.kind)} {one.code}</small></>, width: carried ? '46%' : '60%' },
    { key: 'whose', head: words.whose, cell: (one) => <TerritoryName level={signOf(rankOf(one.levelName))} name={one.territoryName} levelName={one.levelName} /> },
    ...(carried ? [{ key: 'who', head: words.whoCould, cell: (one: LooseElement) => carriedBy(one.byLevel, names) }] : []),
  ];
  return <Section id={id} title={title} lead={lead} found={found}><DataTable caption={title} columns={columns} rows={found.items} rowKey={(one) => one.id} rowHref={(one) => paths.plan(one.planId, { elemento: one.id })} /></Section>;
}

function Governments({ id, title, lead, found }: { id: string; title: string; lead: string; found: { count: number; items: Government[] } }) {
  if (found.count === 0) return null;
  return (
    <Section id={id} title={title} lead={lead} found={found}>
      <ul className="places">{found.items.map((one) => <li key={one.code}><TerritoryName level={signOf(one.rank)} name={one.name} levelName={one.levelName} href={paths.coherence(one.code)} />{one.planId ? <Link className="meta" href={paths.plan(one.planId)}>{one.planTitle}</Link> : null}</li>)}</ul>
    </Section>
  );
}

function Section({ id, title, lead, found, children }: { id: string; title: string; lead: string; found: { count: number; items: unknown[] }; children: ReactNode }) {
  return <Block id={id} title={title} meta={words.firstOf(found.items.length, found.count)}><p className="meta">{lead}</p>{children}</Block>;
}
