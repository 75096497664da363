import { importing } from './importing.ts';
import type { Fixture } from './fixture.ts';

export const fixture: Fixture = { inputs: importing('bodies', 'Código;CCPD;Ordenanza CCPD\r\nEC-0805;sí;44-2020', { sheet: 'places', country: 'EC' }), last: ['bodies.undo-import'] };
