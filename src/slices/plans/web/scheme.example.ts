import type { Element } from '../contract/plan.ts';
import type { Field, Kind, Scheme } from '../contract/scheme.ts';

/* A small scheme with lines, cross-cutting lines, needs and values by year, for the tests of these screens. */
const kind = (id: string, name: string, plural: string, parents: string[], order: number, more: Partial<Kind> = {}): Kind => ({ id, name, plural, gender: 'f', aliases: [], parents, linkage: false, transversal: false, order, needs: [], ...more });
const field = (id: string, title: string, type: Field['type'], kinds: string[], more: Partial<Field> = {}): Field => ({ id, title, type, kinds, aliases: [], byYear: false, ...more });

export const lineScheme: Scheme = {
  id: 'intersectorial',
  name: 'Plan intersectorial',
  source: 'prueba',
  verified: true,
  kinds: [
    kind('objetivo', 'Objetivo general', 'Objetivos generales', [''], 1, { linkage: true, gender: 'm' }),
    kind('linea-transversal', 'Línea transversal', 'Líneas transversales', [''], 2, { transversal: true }),
    kind('linea', 'Línea estratégica', 'Líneas estratégicas', ['', 'objetivo'], 3),
    kind('accion', 'Acción', 'Acciones', ['linea', 'objetivo'], 4, { needs: ['como', 'responsable'] }),
    kind('meta', 'Meta', 'Metas', ['accion', 'linea'], 5, { linkage: true, needs: ['linea_base', 'meta_final'] }),
    kind('indicador', 'Indicador', 'Indicadores', ['meta'], 6, { gender: 'm' }),
  ],
  fields: [
    field('responsable', 'Responsable', 'text', ['accion', 'meta', 'linea']),
    field('como', 'Cómo', 'text', ['accion']),
    field('linea_base', 'Línea base', 'number', ['meta']),
    field('meta_final', 'Meta final', 'number', ['meta']),
    field('valores', 'Valor programado', 'number', ['meta'], { byYear: true }),
    field('desde', 'Desde', 'date', ['accion']),
    field('estado', 'Estado', 'choice', ['accion'], { choices: [{ id: 'cumplida', label: 'Cumplida', aliases: [] }] }),
    field('con_quienes', 'Con quiénes', 'list', ['accion']),
  ],
};

let last = 0;

/** An element of the scheme above; ids are given, or counted. */
export function elementOf(kindId: string, code: string, more: Partial<Element> = {}): Element {
  last += 1;
  return { id: `e${last}`, code, kind: kindId, parentId: null, text: `Texto de ${code}`, lines: [], version: 1, position: last, fields: {}, ...more };
}
