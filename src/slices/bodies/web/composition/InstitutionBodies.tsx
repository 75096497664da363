import type { ReactElement, ReactNode } from 'react';
import { paths } from '../../../../web/paths.ts';
import { Block, FactList } from '../../../../web/ui/Block.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import type { Named } from '../../contract/composition.ts';
import { bodiesApi } from './api.ts';
import { momentText, words } from './words.ts';

/** On an institution's page: the bodies that it is, sits in, promotes and convenes. It stays away when there are none. */
export function InstitutionBodies({ id }: { id: string }): ReactElement | null {
  const { data } = bodiesApi.useAsk('ofInstitution', { institution: id });
  if (!data) return null;
  const list = (those: readonly Named[]): ReactNode => <ul className="plain">{those.map((one) => <li key={one.id}><Link href={paths.body(one.id)}>{one.name}</Link></li>)}</ul>;
  const seats = (those: typeof data.sits): ReactNode => <ul className="plain">{those.map((one, i) => <li key={i}><Link href={paths.body(one.body.id)}>{one.body.name}</Link> <span className="meta">{[one.role === 'substitute' ? words.substitute : '', one.from ? `${words.from} ${momentText(one.from)}` : '', one.to ? `${words.until} ${momentText(one.to)}` : ''].filter(Boolean).join(', ')}</span></li>)}</ul>;
  const [sits, sat] = [data.sits.filter(({ now }) => now !== false), data.sits.filter(({ now }) => now === false)];
  const items = [
    ...(data.is.length > 0 ? [{ label: words.panelIs, value: list(data.is) }] : []),
    ...(sits.length > 0 ? [{ label: words.panelSits, value: seats(sits) }] : []),
    ...(sat.length > 0 ? [{ label: words.panelSat, value: seats(sat) }] : []),
    ...(data.promotes.length > 0 ? [{ label: words.panelPromotes, value: list(data.promotes) }] : []),
    ...(data.convenes.length > 0 ? [{ label: words.panelConvenes, value: list(data.convenes) }] : []),
  ];
  return items.length === 0 ? null : <Block title={words.panelTitle}><FactList items={items} /></Block>;
}
