import { useState } from 'react';
import type { ReactElement } from 'react';
import { Block } from '../ui/Block.tsx';
import { Button, LinkButton } from '../ui/Button.tsx';
import { Compare } from '../ui/Compare.tsx';
import { Dialog, Sheet } from '../ui/Dialog.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';
import { Pair } from '../ui/Pair.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { showToast } from '../ui/Toast.tsx';

/** Buttons, tabs, dialogs, suggestion, conflict. */
export function ActionPieces(): ReactElement {
  const [open, setOpen] = useState<'dialog' | 'sheet'>();
  const [view, setView] = useState<'threads' | 'heat' | 'map'>('threads');
  const close = (): void => setOpen(undefined);
  return (
    <div className="stack wide">
      <Block title="Botones">
        <div className="stack">
          <p className="row"><Button kind="main">Enviar avance</Button><Button icon="download">Comparar</Button><Button kind="quiet">Cancelar</Button><LinkButton href="#plantilla" small>Bajar la plantilla</LinkButton><Button small shortcut="P">Parcial</Button></p>
          <Button disabledReason="Faltan 2 metas con línea base.">Aprobar versión</Button>
          <div className="row"><MenuButton entries={[{ key: 'a', label: 'Duplicar', icon: 'copy' }, { key: 'b', label: 'Quitar', icon: 'remove', disabledReason: 'Tiene 3 vínculos aceptados.' }]}>Más acciones</MenuButton><Button onClick={() => setOpen('dialog')}>Abrir diálogo</Button><Button onClick={() => setOpen('sheet')}>Abrir hoja</Button><Button onClick={() => showToast({ text: 'Vínculo aceptado.', action: { label: 'Deshacer', onAct: () => undefined } })}>Avisar</Button></div>
          <Segmented label="Vista" value={view} onChange={setView} options={[{ value: 'threads', label: 'Hilos' }, { value: 'heat', label: 'Calor' }, { value: 'map', label: 'Mapa', disabledReason: 'Para ver el mapa, importe los límites de la provincia.' }]} />
          <Tabs label="Secciones de Esmeraldas" tabs={[{ href: '#r', label: 'Resumen', current: true }, { href: '#g', label: 'Gobiernos' }, { href: '#pl', label: 'Planes' }, { href: '#h', label: 'Historia' }]} />
        </div>
      </Block>
      <Block title="Sugerencia 1 de 6" meta="la más parecida de 5 posibles">
        <Pair kind="suggested" lower={{ level: 3, holder: 'Rioverde, cantón', text: <>Desarrollo <mark>productivo</mark></> }} upper={{ level: 2, holder: 'Provincia', text: <>Fomento <mark>productivo</mark></> }} />
        <div className="acts"><Button kind="main" small shortcut="D">Directo</Button><Button small shortcut="P">Parcial</Button><Button small shortcut="N">No va</Button></div>
      </Block>
      <Block title="Conflicto">
        <Compare fields={[{ label: 'Meta para 2023', yours: '12 encuentros', theirs: '16 encuentros' }]} actions={<><Button kind="main" small>Guardar lo mío</Button><Button small>Dejar lo suyo</Button></>} />
      </Block>
      <Dialog open={open === 'dialog'} onClose={close} title="Deshacer la importación" actions={<><Button kind="main" onClick={close}>Deshacer</Button><Button onClick={close}>Cancelar</Button></>}><p>Se quitan 28 elementos y vuelven a su estado anterior 3.</p></Dialog>
      <Sheet open={open === 'sheet'} onClose={close} title="Editar el elemento"><p>Los campos van aquí.</p></Sheet>
    </div>
  );
}
