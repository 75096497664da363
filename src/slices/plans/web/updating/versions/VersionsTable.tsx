import { paths } from '../../../../../web/paths.ts';
import { Block } from '../../../../../web/ui/Block.tsx';
import { LinkButton } from '../../../../../web/ui/Button.tsx';
import { DataTable, type Column } from '../../../../../web/ui/DataTable.tsx';
import { Tag } from '../../../../../web/ui/Tag.tsx';
import type { PlanVersion } from '../../../contract/plan.ts';
import { PlanState } from '../../list/PlansTable.tsx';
import type { OpenPlan } from '../../plan/state.ts';
import { dayText, numberText, validityText } from '../../written.ts';
import { versionsWords as words } from '../words.ts';

/** The versions of a plan, the newest first; each opens as it was. */
export function VersionsTable({ open: { plan } }: { open: OpenPlan }) {
  const before = (n: number): number | undefined => plan.versions.map((v) => v.number).filter((v) => v < n).at(-1);
  const columns: Column<PlanVersion>[] = [
    { key: 'version', head: words.columns.version, main: true, cell: (v) => <>{words.versionName(v.number)} {v.number === plan.sealedVersion ? <Tag>{words.inForce}</Tag> : null}</> },
    { key: 'state', head: words.columns.state, cell: (v) => <PlanState state={v.state} ofVersion /> },
    { key: 'validity', head: words.columns.validity, cell: (v) => validityText(v.validFrom, v.validTo) ?? '' },
    { key: 'approved', head: words.columns.approved, cell: (v) => (v.approvedOn ? dayText(v.approvedOn) : '') },
    { key: 'legal', head: words.columns.legal, cell: (v) => v.legalBasis ?? '', offNarrow: true },
    { key: 'elements', head: words.columns.elements, numeric: true, cell: (v) => numberText(v.elements, plan.territory) },
    { key: 'compare', head: words.compare, cell: (v) => { const earlier = before(v.number); return earlier === undefined ? null : <LinkButton small href={paths.planVersions(plan.id, { a: String(earlier), b: String(v.number) })}>{words.between(earlier, v.number)}</LinkButton>; } },
  ];
  return (
    <Block title={words.list}>
      <DataTable caption={words.list} columns={columns} rows={plan.versions.toReversed()} rowKey={(v) => String(v.number)} rowHref={(v) => paths.plan(plan.id, { version: String(v.number) })} />
    </Block>
  );
}
