import { useState } from 'react';
import type { ReactElement } from 'react';
import { Block, FactList } from '../ui/Block.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import type { Column, Sort } from '../ui/DataTable.tsx';
import { FilterBar } from '../ui/FilterBar.tsx';
import { Share } from '../ui/Share.tsx';
import type { Tone } from '../ui/Sprite.tsx';
import { Status } from '../ui/Status.tsx';
import { Tree } from '../ui/Tree.tsx';

interface Action { readonly code: string; readonly text: string; readonly line: string; readonly done: number; readonly goal: number; readonly tone: Tone }

const actions: readonly Action[] = [
  { code: '1.1', text: 'Encuentros de derechos con familias y cuidadores', line: 'Promoción', done: 12, goal: 16, tone: 'run' },
  { code: '1.3', text: 'Movilización en parques', line: 'Promoción', done: 2, goal: 5, tone: 'risk' },
  { code: '2.2', text: 'Alertas tempranas en barrios', line: 'Prevención', done: 3, goal: 12, tone: 'late' },
];

const columns: readonly Column<Action>[] = [
  { key: 'code', head: 'N.º', cell: (row) => <span className="code">{row.code}</span>, width: '60px' },
  { key: 'text', head: 'Acción', cell: (row) => row.text, main: true, sortable: true },
  { key: 'progress', head: 'Meta y avance', cell: (row) => <Share part={row.done} whole={row.goal} bar />, numeric: true, sortable: true, total: '17 de 33' },
  { key: 'tone', head: 'Estado', cell: (row) => <Status tone={row.tone} /> },
];

/** Tables, filters, tree. */
export function TablePieces(): ReactElement {
  const [sort, setSort] = useState<Sort>({ key: 'text', direction: 'asc' });
  const [selected, setSelected] = useState('o1');
  const many = Array.from({ length: 5_000 }, (_, n) => ({ code: `${n + 1}`, text: `Elemento ${n + 1}`, line: '', done: n % 7, goal: 7, tone: 'run' as const }));
  return (
    <div className="stack wide">
      <Block title="Filtros y tabla">
        <FilterBar count="3 de 32" set={0} filters={[{ key: 's', label: 'Estado: en riesgo, atrasada', active: true, onOpen: () => undefined, onClear: () => undefined }, { key: 'c', label: 'Cantón: todos', active: false, onOpen: () => undefined }]} />
        <DataTable caption="Acciones del plan" columns={columns} rows={actions} rowKey={(row) => row.code} rowHref={(row) => `#${row.code}`} group={(row) => ({ key: row.line, head: `Línea: ${row.line}` })} sort={sort} onSort={setSort} selected="1.3" />
      </Block>
      <Block title="Cinco mil filas"><DataTable caption="Elementos de un plan grande" columns={columns} rows={many} rowKey={(row) => row.code} rowHref={(row) => `#e${row.code}`} phone="scroll" /></Block>
      <Block title="Árbol del plan">
        <Tree label="Elementos del plan" selected={selected} onSelect={setSelected} items={[
          { id: 'p', kind: 'propuesta', text: 'Territorio que cuida su agua y su gente', children: [
            { id: 'o1', kind: 'objetivo', code: 'OE1', text: 'Proteger las riberas y el manglar', side: '3 vínculos', children: [{ id: 'm1', kind: 'meta', code: 'M1', text: 'Reforestar 40 hectáreas hasta 2023', side: 's/d' }, { id: 'm2', kind: 'meta', code: 'M2', text: 'Doce parroquias con vivero' }] },
            { id: 'o2', kind: 'objetivo', code: 'OE2', text: 'Impulsar el turismo comunitario' },
          ] },
          { id: 'g', kind: 'modelo de gestión', text: 'Seguimiento y rendición de cuentas', children: [{ id: 'g1', kind: 'estrategia', text: 'Mesa de coordinación con las parroquias' }] },
        ]} />
      </Block>
      <Block title="Ficha"><FactList items={[{ label: 'Titular', value: 'Gobierno provincial' }, { label: 'Vigencia', value: '2019–2023' }]} /></Block>
    </div>
  );
}
