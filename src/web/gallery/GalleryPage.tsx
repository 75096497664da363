import { useState } from 'react';
import type { ReactElement } from 'react';
import { AppFrame } from '../ui/AppFrame.tsx';
import type { NavItem } from '../ui/AppFrame.tsx';
import { Button } from '../ui/Button.tsx';
import { ContextBar } from '../ui/ContextBar.tsx';
import { LevelSign } from '../ui/Level.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { SearchBox } from '../ui/SearchBox.tsx';
import { DemoTag } from '../ui/Tag.tsx';
import { ActionPieces } from './ActionPieces.tsx';
import { DiagramPieces } from './DiagramPieces.tsx';
import { FormPieces } from './FormPieces.tsx';
import { NoticePieces } from './NoticePieces.tsx';
import { SignPieces } from './SignPieces.tsx';
import { TablePieces } from './TablePieces.tsx';

const nav: readonly NavItem[] = [
  { href: '#hoy', label: 'Hoy', icon: 'today', count: 3 }, { href: '#conocer', label: 'Conocer', icon: 'know', current: true }, { href: '#planificar', label: 'Planificar', icon: 'plan' },
  { href: '#articular', label: 'Articular', icon: 'weave' }, { href: '#reunir', label: 'Reunir', icon: 'meet' }, { href: '#acompanar', label: 'Acompañar', icon: 'assist' },
  { href: '#cumplir', label: 'Cumplir', icon: 'fulfil' }, { href: '#rendir', label: 'Rendir cuentas', icon: 'account' },
];

/** Every piece once, with example content, for looking at and for checking. */
export function GalleryPage(): ReactElement {
  const [searching, setSearching] = useState(false);
  return (
    <AppFrame
      homeHref="#"
      nav={nav}
      extra={[{ href: '#administrar', label: 'Administrar', icon: 'settings' }]}
      connection={{ online: true, label: 'En línea' }}
      person={{ name: 'Bruno C.', initials: 'BC', menu: [{ key: 'a', label: 'Mi cuenta', icon: 'person', href: '#cuenta' }, { key: 'b', label: 'Salir', icon: 'leave', onAct: () => undefined }] }}
      onSearch={() => setSearching(true)}
      selvedge={{ demo: true }}
      context={<GalleryContext />}
    >
      <PageHead eyebrow={<>Piezas <DemoTag /></>} title="Las piezas con que se arma cada pantalla" lead="Todo el contenido de esta página es de ejemplo." tools={<Button icon="download">Exportar</Button>} />
      <div className="stack wide">
        <SignPieces />
        <ActionPieces />
        <FormPieces />
        <TablePieces />
        <NoticePieces />
        <DiagramPieces />
      </div>
      <GallerySearch open={searching} onClose={() => setSearching(false)} />
    </AppFrame>
  );
}

function GalleryContext(): ReactElement {
  const tools = <><Button kind="quiet" small icon="present">Presentar</Button><Button kind="quiet" small icon="link">Copiar enlace</Button><Button kind="quiet" small icon="download">Exportar</Button></>;
  return (
    <ContextBar
      trail={[{ name: 'Ecuador', href: '#ec' }, { name: 'Esmeraldas', levelName: 'provincia' }]}
      picks={[{ key: 'g', label: 'Grupo', value: '1 · Desarrollo turístico', onPick: () => undefined }, { key: 'p', label: 'Período', value: '2019–2023', onPick: () => undefined }, { key: 'd', label: 'Datos al', value: '20 sep 2019', onPick: () => undefined, onPhone: true }]}
      tools={tools}
    />
  );
}

function GallerySearch({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }): ReactElement {
  const [query, setQuery] = useState('rio verde');
  const groups = query.startsWith('rio') ? [
    { key: 't', label: 'Territorios', items: [
      { key: '0807', text: 'Rioverde', row: <><LevelSign level={3} /><b>Rioverde</b> cantón, Esmeraldas <span className="code">0807</span></> },
      { key: '180253', text: 'Río Verde', row: <><LevelSign level={4} /><b>Río Verde</b> parroquia, Baños de Agua Santa <span className="code">180253</span></> },
    ] },
    { key: 'h', label: 'Hacer', items: [{ key: 'coh', text: 'Ver la coherencia de Rioverde' }] },
  ] : [];
  return <SearchBox open={open} onClose={onClose} query={query} onQuery={setQuery} groups={groups} onGo={onClose} />;
}
