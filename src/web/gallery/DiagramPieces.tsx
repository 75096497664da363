import type { ReactElement } from 'react';
import { Block } from '../ui/Block.tsx';
import { Heat } from '../ui/Heat.tsx';

/** Heat, threads, bricks, map. */
export function DiagramPieces(): ReactElement {
  return (
    <Block title="Coherencia por par">
      <Heat caption="Coherencia externa por par de niveles" corner="Gobierno" columns={[{ key: 'cp', head: 'Cantón a provincia' }, { key: 'pc', head: 'Parroquia a cantón' }, { key: 'n', head: 'Entre vecinos' }]} rows={[
        { key: 'r', head: 'Rioverde', href: '#r', cells: { cp: { part: 1, whole: 5, href: '#rcp' }, pc: { part: 3, whole: 4, href: '#rpc' }, n: 'sd' } },
        { key: 'a', head: 'Atacames', cells: { cp: { part: 1, whole: 6, href: '#acp' }, pc: { part: 4, whole: 4, href: '#apc' }, n: { part: 0, whole: 3, href: '#an' } } },
        { key: 'e', head: 'Esmeraldas', cells: { cp: { part: 2, whole: 5, href: '#ecp' }, pc: { part: 2, whole: 4, href: '#epc' }, n: 'np' } },
      ]} />
    </Block>
  );
}
