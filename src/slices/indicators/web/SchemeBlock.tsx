import { Block } from '../../../web/ui/Block.tsx';
import { DataTable, type Column } from '../../../web/ui/DataTable.tsx';
import { Note } from '../../../web/ui/Note.tsx';
import { Status } from '../../../web/ui/Status.tsx';
import { VerifiedMark } from '../../../web/ui/Tag.tsx';
import type { Band, Scheme } from '../contract.ts';
import { bandOf, printedWithin } from '../rules.ts';
import { countryName, numberText, signOf, words } from './words.ts';

/** One scheme: its bands with their cut-offs, why they are as they are, and where a tried value falls. */
export function SchemeBlock({ scheme, value }: { scheme: Scheme; value: number | undefined }) {
  const own = value === undefined ? undefined : bandOf(scheme, value);
  const limit = (cut: number | null): string => (cut === null ? words.open : numberText(cut));
  const columns: Column<Band>[] = [
    { key: 'band', head: words.columns.band, main: true, cell: (band) => <Status tone={band.tone} sign={signOf(band.shape)} word={band.word.f} /> },
    ...(scheme.basis === 'judgement' ? [] : cuts(limit)),
    ...(value === undefined || scheme.basis === 'judgement' ? [] : [{ key: 'value', head: words.columns.value, cell: (band: Band) => (band === own ? <b>{numberText(printedWithin(scheme, value, 2))}, {words.here}</b> : null) }]),
  ];
  return (
    <Block title={scheme.name} meta={<VerifiedMark verified={scheme.verified} />}>
      <div className="stack">
        <p className="meta" style={{ margin: 0 }}>{[scheme.country ? countryName(scheme.country) : undefined, words.use(scheme.use), scheme.source].filter(Boolean).join(' · ')}</p>
        <DataTable caption={scheme.name} columns={columns} rows={scheme.bands} rowKey={({ id }) => id} selected={own?.id} compact phone="scroll" />
        <Note>{scheme.why}</Note>
      </div>
    </Block>
  );
}

/** Bands that a person chooses by judgement have no cut-offs to show. */
const cuts = (limit: (cut: number | null) => string): Column<Band>[] => [
  { key: 'from', head: words.columns.from, numeric: true, cell: ({ from }) => limit(from) },
  { key: 'to', head: words.columns.to, numeric: true, cell: ({ to }) => limit(to) },
];
