import { paths } from '../../../../web/paths.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Evidence } from '../../../../web/ui/Evidence.tsx';
import { kindOf } from '../../rules/scheme.ts';
import type { YearWork } from '../../contract/weave.ts';
import type { OpenPlan } from '../plan/state.ts';
import { dayText, numberText } from '../written.ts';
import { byIdOf } from './elements.ts';
import { yearWords as words } from './words.ts';

/** The kinds that a board is for; where a plan has none, all its work. */
const boardKinds = ['producto', 'actividad'];

/** The products and activities of a year by their state: a column for each state, also for those where nobody is. */
export function Board({ open, work }: { open: OpenPlan; work: readonly YearWork[] }) {
  const { plan, scheme } = open;
  const field = scheme.fields.find((f) => f.id === 'estado');
  const own = work.filter(({ kind }) => boardKinds.includes(kind));
  const cards = own.length > 0 ? own : work;
  if (!field?.choices || cards.length === 0) return null;
  const columns = [...field.choices.map(({ label }) => label), null].map((state) => ({ state, cards: cards.filter((card) => card.state === state) })).filter(({ state, cards: held }) => state !== null || held.length > 0);
  const elements = byIdOf(open.elements);
  return (
    <Block title={words.board} meta={words.boardMeta}>
      <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))', gap: 16 }}>
        {columns.map(({ state, cards: held }) => (
          <section key={state ?? ''} aria-label={state ?? words.noState}>
            <h3 className="row between" style={{ borderBottom: '1px solid var(--ink)', paddingBottom: 4 }}><span>{state ?? words.noState}</span><span className="meta">{numberText(held.length, plan.territory)}</span></h3>
            <ul className="stack" style={{ marginTop: 8 }}>
              {held.map((card) => {
                const proof = elements.get(card.id)?.fields['medio_verificacion'];
                return (
                  <li key={card.id} style={{ background: 'var(--panel)', border: '1px solid var(--line)', borderRadius: 6, padding: '8px 10px' }}>
                    <Link href={paths.plan(plan.id, { elemento: card.id })}>{card.text}</Link>
                    <p className="meta">{[`${kindOf(scheme, card.kind)?.name ?? card.kind} ${card.code}`, card.to ? words.due(dayText(card.to)) : undefined, card.responsible].filter(Boolean).join(' · ')}</p>
                    {typeof proof === 'string' && proof !== '' ? <Evidence place={proof} /> : null}
                  </li>
                );
              })}
            </ul>
          </section>
        ))}
      </div>
    </Block>
  );
}
