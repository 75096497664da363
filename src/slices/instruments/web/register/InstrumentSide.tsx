import type { ReactNode } from 'react';
import type { Instrument, InstrumentRef } from '../../contract/register/shape.ts';
import { lacksOf, type Lack } from '../../rules/register/lacks.ts';
import { paths } from '../../../../web/paths.ts';
import { Block, FactList } from '../../../../web/ui/Block.tsx';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Todo, type TodoItem } from '../../../../web/ui/Todo.tsx';
import { momentText, spanText } from './moment.ts';
import { Place } from './places.tsx';
import { nameOf } from './sentence.ts';
import { pageWords as words } from './words.ts';

/** What is still not known of an instrument, each with where to say it. */
export function InstrumentMissing({ one, onEdit }: { one: Instrument; onEdit: () => void }) {
  const lacks = lacksOf(one);
  const action = (lack: Lack): ReactNode => {
    if (!one.mayEdit) return undefined;
    return lack === 'text' ? <LinkButton small href={paths.instrument(one.id, { editar: 'texto' })}>{words.writeText}</LinkButton> : <Button small onClick={onEdit}>{words.edit}</Button>;
  };
  const items = lacks.map((lack): TodoItem => ({ id: lack, sign: 'no', title: words.lacks[lack].title, detail: words.lacks[lack].detail, action: action(lack) }));
  if (one.blanks.length > 0) items.unshift({ id: 'blanks', sign: 'no', title: words.blanks(one.blanks.length), detail: words.blanksDetail(one.blanks.map(({ title }) => title)), action: one.mayEdit ? <LinkButton small href={one.model && one.territory ? paths.adoption(one.model, one.territory, { vista: 'opciones' }) : paths.instrument(one.id, { editar: 'texto' })}>{words.fillBlanks}</LinkButton> : undefined });
  return <Block title={words.missing}>{items.length === 0 ? <p className="meta">{words.nothingMissing}</p> : <Todo bare items={items} />}</Block>;
}

const ref = (other: InstrumentRef): ReactNode => <Link href={paths.instrument(other.id)}>{nameOf(other)}: {other.title}</Link>;
const money = (amount: number, currency: string | null): string => `${new Intl.NumberFormat('es-EC', { minimumFractionDigits: 2 }).format(amount)}${currency ? ` ${currency}` : ''}`;
const links = (list: readonly string[], href: (text: string) => string): ReactNode => list.map((text, place) => <span key={text}>{place > 0 ? ', ' : ''}<Link href={href(text)}>{text}</Link></span>);

/** What an instrument is: its dates, who takes part, what it changes, its money. Only what somebody said. */
export function InstrumentFacts({ one }: { one: Instrument }) {
  const { labels } = words;
  const items: ({ label: string; value: ReactNode } | undefined)[] = [
    { label: labels.kind, value: <>{nameOf(one)} <span className="meta">{one.kindVerified ? words.verifiedKind : words.unverifiedKind}</span></> },
    one.territory ? { label: labels.territory, value: <Place linked territory={one.territory} name={one.territoryName ?? one.territory} level={one.level ?? ''} /> } : undefined,
    one.owner && one.ownerName ? { label: labels.owner, value: <Link href={paths.institution(one.owner)}>{one.ownerName}</Link> } : undefined,
    one.summary ? { label: labels.summary, value: one.summary } : undefined,
    one.signedOn ? { label: labels.signed, value: momentText(one.signedOn) } : undefined,
    one.publishedOn || one.publication ? { label: labels.published, value: [one.publishedOn ? momentText(one.publishedOn) : '', one.publication ?? ''].filter(Boolean).join('; ') } : undefined,
    one.tone === 'done' || one.tone === 'still' ? { label: labels.force, value: spanText(one.forceFrom, one.forceTo) ?? <span className="meta">{words.noForce}</span> } : one.forceTo ? { label: labels.force, value: spanText(null, one.forceTo) } : undefined,
    one.matters.length > 0 ? { label: labels.matters, value: links(one.matters, (materia) => paths.instruments({ materia })) } : undefined,
    one.groups.length > 0 ? { label: labels.groups, value: links(one.groups, (grupo) => paths.instruments({ grupo })) } : undefined,
    one.parties.length > 0 ? { label: labels.parties, value: one.parties.map((party) => <div key={`${party.institution ?? party.name} ${party.role}`}>{party.institution ? <Link href={paths.institution(party.institution)}>{party.name}</Link> : party.name} <span className="meta">{party.role}</span></div>) } : undefined,
    one.modelRef ? { label: labels.model, value: <Link href={paths.model(one.modelRef.id)}>{one.modelRef.title}</Link> } : undefined,
    one.amends ? { label: labels.amends, value: ref(one.amends) } : undefined,
    one.amendedBy.length > 0 ? { label: labels.amendedBy, value: one.amendedBy.map((other) => <div key={other.id}>{ref(other)}</div>) } : undefined,
    one.budgetLine || one.fiscalYear ? { label: labels.budget, value: [one.budgetLine ?? '', one.fiscalYear ? words.forYear(one.fiscalYear) : ''].filter(Boolean).join(', ') } : undefined,
    one.amount === null ? undefined : { label: labels.money, value: money(one.amount, one.currency) },
    one.note ? { label: labels.note, value: one.note } : undefined,
    one.source ? { label: labels.source, value: one.source } : undefined,
  ];
  return <Block title={words.facts}><FactList items={items.filter((item) => item !== undefined)} /></Block>;
}
