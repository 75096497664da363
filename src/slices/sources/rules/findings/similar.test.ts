import { describe, expect, it } from 'vitest';
import { judge, type ShortCorpus, type ShortStatement } from '../../../../../test/corpus.ts';
import { similar } from './similar.ts';

const properties: ShortCorpus['properties'] = [{ key: 'respuesta', value: 'list', role: 'answer' }, { key: 'observación', value: 'list', role: 'remark' }, { key: 'pregunta', value: 'text' }];
const water = ['falta agua en los barrios altos', 'la vertiente se seca en agosto', 'el tanque no alcanza para todos', 'no hay medidores en las casas'];
const roads = ['el puente cedió con la creciente', 'la vía se cierra en invierno', 'faltan cunetas en la curva larga', 'los buses llegan hasta la escuela'];
function names(...sheets: string[][]): string[] {
  const topics = [{ key: 'visita', kind: 'visita' }, ...sheets.flatMap((_, n) => [{ key: `h${n}`, kind: 'hoja', name: `Hoja ${n}`, partOf: 'visita' }, { key: `h${n}q`, kind: 'pregunta', partOf: `h${n}` }])];
  const statements = sheets.flatMap((items, n): ShortStatement[] => [['D1', `h${n}q`, 'pregunta', '¿Qué servicio básico le falta a su comunidad y desde cuándo lo espera?'], ['D1', `h${n}q`, 'observación', items]]);
  return judge(similar, { topics, properties, statements }).map(({ key }) => key);
}

describe('sheets', () => {
  it('of their own are silent, though the questions are the same', () => expect(names(water, roads)).toEqual([]));
  it('filled by copying are asked', () => expect(names(water, roads, water.map((text) => text.toUpperCase()))).toEqual(['h0|h2']));
  it('that share one answer are two', () => expect(names(water, [...roads, water[0] ?? ''])).toEqual([]));
  it('that share most of them are asked', () => expect(names(water, [...water.slice(0, 3), 'se pidió un estudio a la junta provincial'])).toEqual([]));
  it('whose text is nearly the same word by word are asked', () => {
    const text = 'La comunidad pide que se repare el canal de riego que baja de la quebrada porque en verano no llega agua a las parcelas de la parte baja y se pierde la siembra de cada año';
    expect(names([text], [text.replace('en verano', 'en julio')])).toEqual(['h0|h1']);
  });
  it('of short answers are silent', () => expect(names(['sí', 'no', 'no existe', 'en parte', 'bueno'], ['sí', 'no', 'no existe', 'en parte', 'bueno'])).toEqual([]));
  it('with the same list of names are asked, in whatever order', () => {
    const list = ['Riego por goteo', 'Huertos', 'Feria de semillas del valle', 'Caminos vecinales y cunetas', 'Memoria'];
    expect(names(list, list.toReversed())).toEqual(['h0|h1']);
    expect(names(list, [...list.slice(0, 3), 'Puentes', 'Escuela'])).toEqual([]);
  });
});
