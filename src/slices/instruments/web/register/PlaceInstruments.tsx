import { paths } from '../../../../web/paths.ts';
import { useMay } from '../../../../web/session.ts';
import { LinkButton } from '../../../../web/ui/Button.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { DemoTag } from '../../../../web/ui/Tag.tsx';
import { Todo, type TodoItem } from '../../../../web/ui/Todo.tsx';
import type { SignName } from '../../../../web/ui/Sprite.tsx';
import type { InstrumentItem } from '../../contract/register/shape.ts';
import { instrumentsApi } from './api.ts';
import { InstrumentsTable } from './InstrumentsTable.tsx';
import { todayHere } from './marks.tsx';
import { momentText } from './moment.ts';
import { nameOf, numberText } from './sentence.ts';
import { listWords, panelWords as words } from './words.ts';

/** Instruments shown on a page of something else; all are one press away. */
const shown = 6;

const signs: Record<InstrumentItem['tone'], SignName> = { none: 'np', way: 'run', done: 'ok', still: 'np' };

const itemOf = (one: InstrumentItem): TodoItem => ({
  id: one.id,
  sign: one.inForce === null ? 'sd' : signs[one.tone],
  title: <Link href={paths.instrument(one.id)}>{nameOf(one)}</Link>,
  detail: <>{one.title}. {one.stateTitle}{one.forceFrom ? `, ${momentText(one.forceFrom)}` : ''} {one.example ? <DemoTag /> : null}</>,
});

/** On a territory's page: the instruments of the territory and of those below it. */
export function TerritoryInstruments({ id }: { id: string }) {
  const may = useMay();
  const { data } = instrumentsApi.useAsk('list', { territory: id, limit: shown }, { enabled: may('instruments.list') });
  if (!data) return null;
  const count = data.count;
  if (data.items.length === 0) return <Todo bare items={[{ id: 'none', sign: 'sd', title: words.none, detail: words.noneBody, action: may('instruments.create') ? <LinkButton small href={paths.instrumentNew({ territorio: id })}>{words.register}</LinkButton> : undefined }]} />;
  return (
    <>
      <Todo bare items={data.items.map(itemOf)} />
      <p className="meta"><Link href={paths.instruments({ territorio: id })}>{count && count.value > 1 ? words.all(`${count.capped ? 'más de ' : ''}${numberText(count.value)}`) : words.one}</Link></p>
    </>
  );
}

/** On an institution's page: those that it holds or takes part in. */
export function InstitutionInstruments({ id }: { id: string }) {
  const may = useMay();
  const { data } = instrumentsApi.useAsk('list', { party: id, limit: 20 }, { enabled: may('instruments.list') });
  if (!data) return null;
  if (data.items.length === 0) return <p className="meta">{words.none} {words.noneBody}</p>;
  return <InstrumentsTable rows={data.items} day={todayHere()} without={['territory']} {...(data.next ? { more: <Link href={paths.instruments({ parte: id })}>{listWords.more}</Link> } : {})} />;
}
