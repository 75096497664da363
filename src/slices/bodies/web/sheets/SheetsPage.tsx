import { useState, type ReactElement } from 'react';
import { PageContext } from '../../../../web/page-context.tsx';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { useView } from '../../../../web/route.ts';
import { useMay } from '../../../../web/session.ts';
import { SheetHistory } from '../../../../web/sheets/SheetHistory.tsx';
import { SheetLoading } from '../../../../web/sheets/SheetLoading.tsx';
import { sheetWords as shared } from '../../../../web/sheets/words.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { TextField } from '../../../../web/ui/fields.tsx';
import { LongWork } from '../../../../web/ui/LongWork.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { Segmented } from '../../../../web/ui/Segmented.tsx';
import type { SheetName } from '../../contract/sheets.ts';
import { bodiesApi } from '../api.ts';
import { PlaceDialog } from '../board/PlaceDialog.tsx';
import { useBoard } from '../board/use-board.ts';
import { words } from './words.ts';

const names: SheetName[] = ['places', 'bodies', 'members', 'acts'];
/** The word of each sheet in the address. */
const slugs: Record<SheetName, string> = { places: 'territorios', bodies: 'organismos', members: 'integrantes', acts: 'actos' };

/** What a technician already keeps in a spreadsheet, brought to the board; and the board as a spreadsheet. */
export function SheetsPage(): ReactElement {
  const { board, code, country, unit, levels, level, problem, asked } = useBoard();
  const [view, change] = useView<'hoja' | 'territorio' | 'nivel'>();
  const [choosing, setChoosing] = useState(false);
  const kinds = bodiesApi.useAsk('kinds', { country: country?.code ?? '', owed: true }, { enabled: country !== undefined, freshMs: 600_000 }).data?.items;
  const sheet = names.find((name) => slugs[name] === view.hoja) ?? 'places';
  const owed = levels?.filter(({ id }) => kinds?.some((kind) => kind.levels.includes(id))) ?? [];
  const wide = owed.find(({ id }) => id === level?.id) ?? owed[0];
  const choose = choosing ? <PlaceDialog code={code ?? 'EC'} onClose={() => setChoosing(false)} onChoose={(territorio) => { setChoosing(false); change({ territorio }); }} /> : null;
  if (problem) return <><PageHead eyebrow={words.page} title={words.title} /><Refused problem={problem} what={words.title} todo={<Button onClick={() => void asked.refetch()}>{words.readAgain}</Button>} /></>;
  if (!country || !unit || !kinds) return <><PageHead eyebrow={words.page} title={words.title} /><LongWork title={words.title} done={0} /></>;
  const lacking = board?.items.filter(({ lights }) => lights.some(({ state }) => state === 'unknown')).length ?? 0;
  const title = !board || board.items.length === 0 || board.kinds.length === 0 ? words.title : lacking > 0 ? words.titleUnknown(lacking, board.items.length, level?.plural ?? '', unit.name) : words.titleKnown(board.items.length, level?.plural ?? '', unit.name);
  const to = (next: { hoja?: string; nivel?: string }): string => paths.bodySheets({ territorio: view.territorio, hoja: slugs[sheet], nivel: view.nivel, ...next });
  return (
    <div className="stack wide">
      <PageContext trail={[...unit.parents.toSorted((a, b) => a.rank - b.rank).map(({ code: above, name }) => ({ name, href: paths.bodySheets({ territorio: above, hoja: view.hoja }) })), { name: unit.name, levelName: unit.levelName }]} picks={[{ key: 'place', label: words.place, value: unit.name, onPick: () => setChoosing(true), onPhone: true }]} />
      {choose}
      <PageHead eyebrow={words.page} title={title} lead={words.lead} tools={<LinkButton href={paths.bodies({ territorio: view.territorio })}>{words.board}</LinkButton>} />
      <div className="sideways"><Segmented label={shared.which} value={sheet} options={names.map((name) => ({ value: name, label: name === 'places' ? words.sheets.places(wide?.name ?? '') : words.sheets[name], href: to({ hoja: slugs[name] }) }))} /></div>
      {sheet === 'places' && owed.length > 1 ? <div className="sideways"><Segmented label={words.level} value={wide?.id ?? ''} options={owed.map((one) => ({ value: one.id, label: one.plural, href: to({ nivel: one.id }) }))} /></div> : null}
      {sheet === 'places' && !wide ? <EmptyState title={words.noKinds}>{words.noKindsBody}</EmptyState> : (
        <>
          <Loading key={`${sheet} ${country.code} ${wide?.id ?? ''}`} sheet={sheet} country={country.code} level={wide?.id} territory={view.territorio} short={named(kinds.find((kind) => wide && kind.levels.includes(wide.id)))} />
          <Saving sheet={sheet} country={country.code} territory={unit.code} level={wide?.id} template={words.templateFull(wide?.plural ?? '', unit.name)} />
        </>
      )}
      <Past />
    </div>
  );
}

/** How a kind is called in a heading. */
const named = (kind: { short: string | null; title: string } | undefined): string => kind?.short ?? kind?.title ?? '';

function Saving({ sheet, country, territory, level, template }: { sheet: SheetName; country: string; territory: string; level: string | undefined; template: string }): ReactElement {
  const asked = new URLSearchParams({ sheet, country, territory, ...(sheet === 'places' && level ? { level } : {}) });
  return (
    <Block title={shared.save}>
      <div className="row">
        <LinkButton icon="download" download href={`/api/bodies.export?${asked}&format=xlsx`}>XLSX</LinkButton>
        <LinkButton icon="download" download href={`/api/bodies.export?${asked}&format=csv`}>CSV</LinkButton>
        <LinkButton kind="quiet" download href={`/api/bodies.template?${asked}`}>{sheet === 'places' ? template : shared.template}</LinkButton>
      </div>
    </Block>
  );
}

const moment = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

function Loading({ sheet, country, level, territory, short }: { sheet: SheetName; country: string; level: string | undefined; territory: string | undefined; short: string }): ReactElement {
  const may = useMay();
  const [on, setOn] = useState('');
  const [readOn, setReadOn] = useState('');
  const preview = bodiesApi.useTell('previewImport');
  const carry = bodiesApi.useTell('import');
  const refusal = may('bodies.preview-import') && may('bodies.import') ? undefined : words.noGrant;
  const wrong = on !== '' && !moment.test(on) ? words.onWrong : undefined;
  const dated = sheet === 'places' || sheet === 'bodies';
  const read = (fileId: string, mapping?: Record<string, string | null>): void => {
    setReadOn(on);
    preview.mutate({ sheet, country, fileId, ...(sheet === 'places' && level ? { level } : {}), ...(dated && on && !wrong ? { on } : {}), ...(mapping ? { mapping } : {}) });
  };
  return (
    <SheetLoading
      read={read} preview={preview} carry={carry} refusal={refusal}
      before={(again) => (
        <>
          <p className="meta">{sheet === 'places' ? words.about.places(short) : words.about[sheet]}</p>
          {dated ? <div className="form"><TextField label={words.on} hint={words.onHint} error={wrong} optional value={on} onChange={(text) => setOn(text.trim())} /></div> : null}
          {again && on !== readOn && !wrong ? <div className="acts"><Button onClick={again}>{words.readAgain}</Button></div> : null}
        </>
      )}
      next={<LinkButton small href={paths.bodies({ territorio: territory })}>{words.board}</LinkButton>}
    />
  );
}

/** Loads of before, each to be undone whole. */
function Past(): ReactElement {
  const may = useMay();
  const past = bodiesApi.useAsk('imports', {}).data?.items ?? [];
  const undo = bodiesApi.useTell('undoImport');
  return <Block title={shared.history}><SheetHistory imports={past.map((one) => ({ ...one, sheet: words.short[one.sheet] }))} undo={undo} refusal={may('bodies.undo-import') ? undefined : words.noGrant} /></Block>;
}
