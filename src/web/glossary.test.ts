import { describe, expect, it } from 'vitest';
import { stretchesOf, type GlossaryTerm } from './glossary.ts';

const term = (name: string, kind: GlossaryTerm['kind'] = 'acronym'): GlossaryTerm => ({ term: name, kind, meanings: [{ meaning: `Qué es ${name}`, source: 'Escrita para probar' }] });
const terms = [term('PDOT'), term('GAD'), term('ES'), term('Cootad'), term('ONG'), term('gobernanza territorial', 'concept'), term('gobernanza territorial local', 'concept'), term('corte', 'concept'), term('mesa de diálogo', 'concept')];
const marked = (text: string): string[] => stretchesOf(text, terms).flatMap((one) => (one.term ? [`${one.text}=${one.term.term}`] : []));

describe('terms in a text', () => {
  it.each([
    ['El PDOT del GAD', ['PDOT=PDOT', 'GAD=GAD']],
    ['Los GADs y las ONGS', ['GADs=GAD', 'ONGS=ONG']],
    ['El COOTAD manda', ['COOTAD=Cootad']],
    ['Según el Cootad', ['Cootad=Cootad']],
    ['Es de todos y es de nadie', []],
    ['La ES de 2019', ['ES=ES']],
    ['EL AGUA ES DE UN BARRIO', []],
    ['PLAN DEL CANTÓN: EL PDOT VIGENTE', ['PDOT=PDOT']],
    ['El PDOTx y el SUBPDOT', []],
    ['La Gobernanza  Territorial', ['Gobernanza  Territorial=gobernanza territorial']],
    ['La gobernanza territorial local', ['gobernanza territorial local=gobernanza territorial local']],
    ['Una mesa de dialogo', ['mesa de dialogo=mesa de diálogo']],
    ['La fecha de corte', []],
    ['El PDOT y otro PDOT', ['PDOT=PDOT']],
    ['', []],
  ])('«%s»', (text, expected) => expect(marked(text)).toEqual(expected));
  it.each(['El PDOT del GAD.', 'sin siglas', '', '¿PDOT?', 'gobernanza territorial, GAD'])('leave «%s» whole when its stretches are joined', (text) => expect(stretchesOf(text, terms).map((one) => one.text).join('')).toBe(text));
  it('that were marked in one text are not marked in the next', () => {
    const seen = new Set<GlossaryTerm>();
    expect(['El PDOT', 'El PDOT del GAD'].map((text) => stretchesOf(text, terms, seen).filter((one) => one.term).length)).toEqual([1, 1]);
  });
});
