import { Scheme } from '../../contract/scheme.ts';

const kind = (id: string, order: number, parents: string[], more: object = {}): object => ({ id, name: id, plural: `${id}s`, gender: 'f', parents, linkage: false, order, ...more });

/** A small scheme with every field that the views read, for their tests. */
export const exampleScheme: Scheme = Scheme.parse({
  id: 'ensayo', name: 'Esquema de ensayo', source: 'de prueba', verified: false,
  kinds: [
    kind('objetivo', 1, ['', 'objetivo']), kind('linea-transversal', 2, [''], { transversal: true }), kind('linea', 3, ['', 'objetivo']),
    kind('accion', 4, ['linea', 'objetivo', ''], { reports: 'execution' }), kind('meta', 5, ['accion'], { reports: 'value' }), kind('indicador', 6, ['meta']),
  ],
  fields: [
    { id: 'etapa_ruta', title: 'Etapa', type: 'choice', kinds: ['linea', 'accion'], choices: [{ id: 'promocion', label: 'promoción' }, { id: 'prevencion', label: 'prevención' }, { id: 'atencion', label: 'atención' }] },
    { id: 'esfera', title: 'Esfera', type: 'list', kinds: ['accion'], choices: [{ id: 'familia', label: 'familia' }, { id: 'estado', label: 'Estado' }, { id: 'sociedad', label: 'sociedad' }] },
    { id: 'estado', title: 'Estado', type: 'choice', kinds: ['accion'], choices: [{ id: 'en-curso', label: 'en curso' }] },
    { id: 'valores', title: 'Valor', type: 'number', kinds: ['meta'], byYear: true },
  ],
});
