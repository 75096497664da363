import type { ReactElement } from 'react';
import { Block } from '../ui/Block.tsx';
import { Bricks } from '../ui/Bricks.tsx';
import { Choropleth } from '../ui/Choropleth.tsx';
import { Heat } from '../ui/Heat.tsx';
import { Threads } from '../ui/Threads.tsx';
import { exampleAreas, exampleBricks } from './example-areas.ts';
import { exampleThreads, manyThreads } from './example-threads.ts';

const many = manyThreads();
const legend = [{ tone: 'h5', label: 'Grupo 1', count: 17, href: '#g1' }, { tone: 'h3', label: 'Grupo 2', count: 8, href: '#g2' }, { tone: 'sd', label: 'Sin dato', count: 27, href: '#sd' }, { tone: 'name', label: 'Cabecera, sin gobierno parroquial', count: 7 }] as const;

/** Heat, threads, bricks, map. */
export function DiagramPieces(): ReactElement {
  return (
    <div className="stack wide">
      <Block title="Coherencia por par">
        <Heat caption="Coherencia externa por par de niveles" corner="Gobierno" columns={[{ key: 'cp', head: 'Cantón a provincia' }, { key: 'pc', head: 'Parroquia a cantón' }, { key: 'n', head: 'Entre vecinos' }]} rows={[
          { key: 'r', head: 'Rioverde', href: '#r', cells: { cp: { part: 1, whole: 5, href: '#rcp' }, pc: { part: 3, whole: 4, href: '#rpc' }, n: 'sd' } },
          { key: 'a', head: 'Atacames', cells: { cp: { part: 1, whole: 6, href: '#acp' }, pc: { part: 4, whole: 4, href: '#apc' }, n: { part: 0, whole: 3, href: '#an' } } },
          { key: 'e', head: 'Esmeraldas', cells: { cp: { part: 2, whole: 5, href: '#ecp' }, pc: { part: 2, whole: 4, href: '#epc' }, n: 'np' } },
        ]} />
      </Block>
      <Block title="Hilos"><Threads title="Hilos entre la provincia, tres cantones y sus parroquias" {...exampleThreads} /></Block>
      <Block title="Hilos, plegados"><Threads title="Hilos de muchos elementos" {...many} /></Block>
      <Block title="Hilos, dos niveles"><Threads title="Hilos entre provincia y cantones" columns={exampleThreads.columns.slice(0, 2)} groups={exampleThreads.groups} elements={exampleThreads.elements} links={exampleThreads.links} /></Block>
      <Block title="Cartograma"><Bricks label="Cartograma de algunas parroquias, por cantón" bricks={exampleBricks} legend={legend} note="Cada pieza es una parroquia; conserva 40 de 61 vecindades reales." /></Block>
      <Block title="Mapa"><Choropleth label="Mapa de ejemplo" areas={exampleAreas} legend={legend} note="Límites de ejemplo." /></Block>
    </div>
  );
}
