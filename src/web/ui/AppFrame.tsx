import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { Wordmark } from './Brand.tsx';
import { Sheet } from './Dialog.tsx';
import { Link, LinkProvider } from './link.tsx';
import type { LinkRender } from './link.tsx';
import { MenuButton } from './MenuButton.tsx';
import type { MenuEntry } from './MenuButton.tsx';
import { Selvedge } from './Selvedge.tsx';
import type { SelvedgeProps } from './Selvedge.tsx';
import { Icon } from './Sprite.tsx';
import type { IconName } from './Sprite.tsx';
import { useWords } from './words.ts';

export interface NavItem {
  readonly href: string;
  /** A verb of the house: "Planificar". */
  readonly label: string;
  readonly icon: IconName;
  readonly current?: boolean;
  /** What waits there; nothing at zero. */
  readonly count?: number;
}

export interface FramePerson {
  readonly name: string;
  readonly initials: string;
  readonly menu: readonly MenuEntry[];
}

export interface AppFrameProps {
  readonly homeHref: string;
  /** The verbs this person has grants for, most used first; at most eight. The first four stand on the phone's bar. */
  readonly nav: readonly NavItem[];
  /** More entries, only under "Más" on a phone and at the rail's foot: administration. */
  readonly extra?: readonly NavItem[];
  readonly connection: { readonly online: boolean; readonly label: string; readonly href?: string };
  /** Without a person, `signIn` is offered. */
  readonly person?: FramePerson | undefined;
  readonly signIn?: { readonly href: string; readonly label: string };
  /** Opens "Buscar o hacer…"; the caller also binds Ctrl K and "/". */
  readonly onSearch?: () => void;
  readonly selvedge?: SelvedgeProps;
  readonly link?: LinkRender;
  /** The context bar. */
  readonly context?: ReactNode;
  /** Notices above the page: a view of the past, no signal. */
  readonly notice?: ReactNode;
  readonly children: ReactNode;
}

/** selvedge → header → [rail | context bar → page], and the bar of four on a phone. `main` has the id "contenido". */
export function AppFrame({ link, ...props }: AppFrameProps): ReactElement {
  return link === undefined ? <Frame {...props} /> : <LinkProvider value={link}><Frame {...props} /></LinkProvider>;
}

function Frame({ nav, extra = [], selvedge = {}, context, notice, children, ...top }: Omit<AppFrameProps, 'link'>): ReactElement {
  const words = useWords();
  const all = [...nav, ...extra];
  return (
    <div className={all.length === 0 ? undefined : 'framed'}>
      <a className="skip" href="#contenido">{words.skip}</a>
      <Selvedge {...selvedge} />
      <Header {...top} />
      <div className={all.length === 0 ? 'shell bare' : 'shell'}>
        {all.length === 0 ? null : <nav className="rail" aria-label={words.main}><ul>{all.map((item) => <li key={item.href}><NavLink item={item} /></li>)}</ul></nav>}
        <div>
          {context}
          {notice}
          <main className="page" id="contenido" tabIndex={-1}>{children}</main>
        </div>
      </div>
      {all.length === 0 ? null : <TabBar nav={nav} extra={extra} />}
    </div>
  );
}

function Header({ homeHref, connection, person, signIn, onSearch }: Pick<AppFrameProps, 'homeHref' | 'connection' | 'person' | 'signIn' | 'onSearch'>): ReactElement {
  const words = useWords();
  return (
    <header className="top">
      <Wordmark href={homeHref} />
      {onSearch === undefined ? null : <button type="button" className="search" onClick={onSearch} aria-keyshortcuts="Control+K /"><Icon name="search" /><span>{words.searchHint}</span><kbd aria-hidden="true">Ctrl K</kbd></button>}
      <div className="who">
        <Connection {...connection} />
        {onSearch === undefined ? null : <button type="button" className="icon-btn only-s" aria-label={words.search} onClick={onSearch}><Icon name="search" /></button>}
        {person === undefined ? null : <MenuButton className="person" head={person.name} entries={person.menu}><span className="avatar">{person.initials}</span><span className="vh">{words.people(person.name)}</span></MenuButton>}
        {person === undefined && signIn !== undefined ? <Link className="btn sm" href={signIn.href}>{signIn.label}</Link> : null}
      </div>
    </header>
  );
}

function Connection({ online, label, href }: AppFrameProps['connection']): ReactElement {
  const className = online ? 'net' : 'net off';
  const inside = <><Icon name={online ? 'network' : 'offline'} /><span className={online ? 'hide-s' : undefined}>{label}</span></>;
  return <span role="status">{href === undefined ? <span className={className} title={label}>{inside}</span> : <Link className={className} href={href} aria-label={label}>{inside}</Link>}</span>;
}

function NavLink({ item, onGo }: { readonly item: NavItem; readonly onGo?: () => void }): ReactElement {
  return (
    <Link href={item.href} aria-current={item.current === true ? 'page' : undefined} onClick={onGo}>
      <Icon name={item.icon} />
      <span>{item.label}</span>
      {item.count === undefined || item.count === 0 ? null : <span className="badge">{item.count}</span>}
    </Link>
  );
}

/** Places on the phone's bar before "Más". */
const BAR = 4;

function TabBar({ nav, extra }: { readonly nav: readonly NavItem[]; readonly extra: readonly NavItem[] }): ReactElement {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const first = nav.slice(0, BAR);
  const rest = [...nav.slice(BAR), ...extra];
  return (
    <>
      <nav className="tabbar" aria-label={words.mainPhone}>
        {first.map((item) => <NavLink key={item.href} item={item} />)}
        {rest.length === 0 ? null : <button type="button" aria-haspopup="dialog" aria-current={rest.some((item) => item.current === true) ? 'true' : undefined} onClick={() => setOpen(true)}><Icon name="menu" />{words.more}</button>}
      </nav>
      <Sheet open={open} onClose={() => setOpen(false)} title={words.more}>
        <ul className="sheet-links">{rest.map((item) => <li key={item.href}><NavLink item={item} onGo={() => setOpen(false)} /></li>)}</ul>
      </Sheet>
    </>
  );
}
