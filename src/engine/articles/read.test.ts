import { describe, expect, test } from 'vitest';
import type { Part } from '../../kernel/part.ts';
import { partsOf } from './index.ts';

const read = (text: string) => partsOf(text.split('\n').map((line) => ({ text: line })));
const short = ({ kind, number, heading, text }: Part): string => [kind, number, heading, text].filter(Boolean).join(' | ');
const said = (text: string): string[] => read(text).parts.map(short);
const articles = (text: string): (string | null)[] => read(text).parts.filter(({ kind }) => kind === 'article').map(({ number }) => number);

describe('an article begins with its mark', () => {
  test.each([
    ['Art. 12.- Objeto.- Esta ordenanza regula el sistema.', '12', 'Objeto', 'Esta ordenanza regula el sistema.'],
    ['Art.12.-Objeto.-Esta ordenanza regula el sistema.', '12', 'Objeto', 'Esta ordenanza regula el sistema.'],
    ['Artículo 12.- Esta ordenanza regula el sistema.', '12', null, 'Esta ordenanza regula el sistema.'],
    ['Artículo 12. Objeto. Esta ordenanza regula el sistema.', '12', 'Objeto', 'Esta ordenanza regula el sistema.'],
    ['ARTÍCULO 1°. OBJETO. El presente acuerdo adopta la política.', '1', 'OBJETO', 'El presente acuerdo adopta la política.'],
    ['ARTÍCULO 1ro.- El presente acuerdo adopta la política.', '1', null, 'El presente acuerdo adopta la política.'],
    ['Artículo 22do. El presente acuerdo adopta la política.', '22', null, 'El presente acuerdo adopta la política.'],
    ['Art.- 8.- Objeto.- Esta ordenanza regula el sistema.', '8', 'Objeto', 'Esta ordenanza regula el sistema.'],
    ['Artículo Nro. 8.- Esta ordenanza regula el sistema.', '8', null, 'Esta ordenanza regula el sistema.'],
    ['Art. 6._ Objeto.- Esta ordenanza regula el sistema.', '6', 'Objeto', 'Esta ordenanza regula el sistema.'],
    ['\u202BArt. 6.\u2011\u202C Objeto.\u2011 Esta ordenanza regula el sistema.', '6', 'Objeto', 'Esta ordenanza regula el sistema.'],
    ['ARTICULO 2o.- El presente acuerdo adopta la política.', '2', null, 'El presente acuerdo adopta la política.'],
    ['Artículo 3º: El presente acuerdo adopta la política.', '3', null, 'El presente acuerdo adopta la política.'],
    ['ARTÍCULO PRIMERO.- Aprobar el plan.', 'Primero', null, 'Aprobar el plan.'],
    ['Artículo vigésimo primero.- Aprobar el plan.', 'Vigésimo primero', null, 'Aprobar el plan.'],
    ['ARTÍCULO DÉCIMOSEGUNDO.- Aprobar el plan.', 'Décimosegundo', null, 'Aprobar el plan.'],
    ['Artículo único.- Aprobar el plan.', 'Único', null, 'Aprobar el plan.'],
    ['Artículo 7 bis.- Aprobar el plan.', '7 bis', null, 'Aprobar el plan.'],
    ['Artículo 12-A.- Aprobar el plan.', '12-A', null, 'Aprobar el plan.'],
    ['Artículo 2.3.1.- Aprobar el plan.', '2.3.1', null, 'Aprobar el plan.'],
    ['ARTÍCULO IV.- Aprobar el plan.', 'IV', null, 'Aprobar el plan.'],
    ['Artículo cuatro.- Aprobar el plan.', 'Cuatro', null, 'Aprobar el plan.'],
    ['Art. (…).- Aprobar el plan.', null, null, 'Aprobar el plan.'],
    ['Artículo innumerado.- Aprobar el plan.', null, null, 'Aprobar el plan.'],
    ['Art. 9 .- Aprobar el plan.', '9', null, 'Aprobar el plan.'],
    ['Artículo 4 – Aprobar el plan.', '4', null, 'Aprobar el plan.'],
    ['CLÁUSULA TERCERA.- OBJETO.- Las partes cooperan.', 'Tercera', 'OBJETO', 'Las partes cooperan.'],
  ])('%s', (line, number, heading, text) => {
    expect(read(`Art. 0.- Antes.\n${line}`).parts.at(-1)).toMatchObject({ kind: 'article', number, heading, text });
  });

  test('with its name alone in the line when what it says follows', () => {
    expect(said('Artículo 1.- Objeto\nLa presente ordenanza regula el sistema.\na) Uno;\nb) Dos.')).toEqual(['article | 1 | Objeto | La presente ordenanza regula el sistema.\na) Uno;\nb) Dos.']);
  });
  test('with the mark alone in the line and its name under it', () => {
    expect(said('ARTÍCULO 1\nÁMBITO\nRige en todo el cantón.')).toEqual(['article | 1 | ÁMBITO | Rige en todo el cantón.']);
  });
  test('and a sentence that ends the line stays what it says', () => {
    expect(said('Artículo 3. El Concejo es la máxima autoridad. Sus sesiones son públicas.')).toEqual(['article | 3 | El Concejo es la máxima autoridad. Sus sesiones son públicas.']);
  });
  test('without a stop where its number follows', () => {
    expect(said('Artículo 1 Objeto\nRegula el sistema.\nArtículo 1.1 Ámbito\nRige en el cantón.')).toEqual(['article | 1 | Objeto | Regula el sistema.', 'article | 1.1 | Ámbito | Rige en el cantón.']);
  });
  test('drawn by automatic numbering', () => {
    expect(partsOf([{ label: 'Artículo 1.-', text: 'Regular el sistema en el cantón.' }, { label: 'a)', text: 'uno' }]).parts.map(short)).toEqual(['article | 1 | Regular el sistema en el cantón.\na) uno']);
    expect(partsOf([{ label: 'Artículo 1', text: 'Regular el sistema en el cantón.' }]).parts.map(short)).toEqual(['article | 1 | Regular el sistema en el cantón.']);
  });
});

describe('a line that speaks of an article is none', () => {
  test.each([
    'Artículo 31 de la Constitución garantiza el derecho a la ciudad.',
    'ARTÍCULO 31 DE LA CONSTITUCIÓN',
    'Artículo 5 y siguientes de la ley.',
    'Art. 4, numeral 2 de la ley.',
    'Art. 10 ibídem.',
    'Artículos 3 y 4 de la ley.',
    'El artículo 31 de la Constitución garantiza el derecho.',
    '“Art. 35.- Las personas adultas mayores recibirán atención.”',
    'Artículo i de la lista',
    'Artesanos y artistas',
    'Artículo 3 era de la ley anterior.',
  ])('%s', (line) => {
    expect(articles(`Art. 1.- Uno.\n${line}\nArt. 2.- Dos.`)).toEqual(['1', '2']);
  });

  test('and a doubt says where one looked like it', () => {
    expect(read('Art. 1.- Uno.\nArtículo 31 de la Constitución garantiza.\nArt. 2.- Dos.').doubts).toEqual([{ line: 1, says: expect.stringContaining('Artículo 31') }]);
  });
  test('inside a quotation of several lines', () => {
    expect(articles('Art. 1.- Sustitúyase por:\n“Art. 5.- Integración.- La integran:\nArt. 6.- Funciones.- Son estas.”\nArt. 2.- Rige desde hoy.')).toEqual(['1', '2']);
  });
  test('and a quotation that never closes does not take the rest of the text', () => {
    const { parts, doubts } = read('Art. 1.- Sustitúyase por: “Integración.- La integran:\nArt. 9.- Otra cosa.\nArt. 2.- Rige desde hoy.');
    expect(parts.map(({ number }) => number)).toEqual(['1', '2']);
    expect(doubts).toEqual([{ line: 0, says: expect.stringContaining('comillas') }]);
  });
  test('among the recitals', () => {
    expect(said('CONSIDERANDO:\nQue, el artículo 35 manda.\nArt. 35.- Las personas recibirán atención.\nQue es necesario.\nEXPIDE:\nArt. 1.- Uno.').map((line) => line.split(' | ')[0])).toEqual(['preamble', 'recital', 'recital', 'preamble', 'article']);
  });
});

const ORDINANCE = `ORDENANZA QUE ORGANIZA EL SISTEMA CANTONAL
EL CONCEJO MUNICIPAL DE SAN MIGUEL
CONSIDERANDO:
Que, el artículo 1 de la Constitución define al Estado;
Que, es necesario organizar el sistema; y,
En ejercicio de sus atribuciones,
EXPIDE:
TÍTULO I
DISPOSICIONES GENERALES
CAPÍTULO PRIMERO.- DEL OBJETO
Art. 1.- Objeto.- Organizar el sistema.
Art. 2.- Ámbito.- El cantón:
1. La cabecera;
a) sus barrios;
b) sus recintos.
Capítulo II
De los organismos
Sección 1ª. Del Consejo
Art. 3.- Del Consejo.- Lo integran doce personas.
DISPOSICIONES GENERALES
PRIMERA.- El Consejo dicta su reglamento.
SEGUNDA.- La Alcaldía asigna el presupuesto.
DISPOSICIÓN TRANSITORIA ÚNICA.- En noventa días se integra el Consejo.
DISPOSICIÓN DEROGATORIA
Deróguese la ordenanza anterior.
DISPOSICIÓN FINAL.- Rige desde su sanción.
Dada y firmada en la sala de sesiones.
SECRETARÍA GENERAL
ANEXO 1
MAPA DEL CANTÓN
Cabecera | Parroquias`;

test('an ordinance is read with all its divisions', () => {
  expect(said(ORDINANCE)).toEqual([
    'title | ORDENANZA QUE ORGANIZA EL SISTEMA CANTONAL',
    'preamble | EL CONCEJO MUNICIPAL DE SAN MIGUEL\nCONSIDERANDO:',
    'recital | Que, el artículo 1 de la Constitución define al Estado;',
    'recital | Que, es necesario organizar el sistema; y,',
    'preamble | En ejercicio de sus atribuciones,\nEXPIDE:',
    'heading | I | DISPOSICIONES GENERALES',
    'heading | Primero | DEL OBJETO',
    'article | 1 | Objeto | Organizar el sistema.',
    'article | 2 | Ámbito | El cantón:\n1. La cabecera;\na) sus barrios;\nb) sus recintos.',
    'heading | II | De los organismos',
    'heading | 1 | Del Consejo',
    'article | 3 | Del Consejo | Lo integran doce personas.',
    'heading | DISPOSICIONES GENERALES',
    'provision | Primera | El Consejo dicta su reglamento.',
    'provision | Segunda | La Alcaldía asigna el presupuesto.',
    'provision | Transitoria única | En noventa días se integra el Consejo.',
    'heading | DISPOSICIÓN DEROGATORIA',
    'provision | Deróguese la ordenanza anterior.',
    'provision | Final | Rige desde su sanción.',
    'text | Dada y firmada en la sala de sesiones.\nSECRETARÍA GENERAL',
    'annex | 1 | MAPA DEL CANTÓN | Cabecera | Parroquias',
  ]);
  expect(read(ORDINANCE).doubts).toEqual([]);
});

test('a quotation closed by its opening mark does not swallow the articles after it', () => {
  expect(said('Artículo 1.- La “Declaración de Interés “no es dinero.\nArtículo 7.- Todas son honores.\nArtículo 8.- Rige hoy.')).toHaveLength(3);
});

describe('right before an article', () => {
  const before = (line: string, text = 'Uno.'): string[] => said(`Artículo 1.- ${text}\n${line}\nArtículo 2.- Dos.\nArtículo 3.- Tres.`);
  test.each(['DE LOS PERMISOS Y SUS DERECHOS.', 'LOS SERVICIOS QUE PRESTA LA DIRECCIÓN DE OBRAS.', '3. De la exposición de mercaderías.', 'II. Del aseo'])('«%s» is a heading', (line) => {
    expect(before(line)[1]).toMatch(/^heading \| /);
  });
  test.each([['PROHÍBESE TODA VENTA EN LA ACERA.', 'Uno.'], ['2. De los vecinos.', 'Los recursos vienen:\n1. Del cantón.'], ['b) De los vecinos.', 'Vienen:\na) Del cantón.']])('«%s» belongs to what stands before', (line, text) => {
    expect(before(line, text)).toHaveLength(3);
  });
});

test('divisions say how deep they stand', () => {
  expect(read(ORDINANCE).parts.filter(({ kind }) => kind === 'heading').map(({ level }) => level)).toEqual([1, 2, 2, 3, 1, 1]);
});

test('a Peruvian ordinance is read', () => {
  expect(said('ORDENANZA MUNICIPAL N° 007-2021-MDX\nVISTO: El informe de la gerencia;\nCONSIDERANDO:\nQue, el artículo 194° de la Constitución reconoce la autonomía;\nEstando a lo expuesto, se aprobó la siguiente:\nARTÍCULO PRIMERO.- CREAR la instancia distrital.\nARTÍCULO SEGUNDO.- ENCARGAR su cumplimiento.\nDISPOSICIONES COMPLEMENTARIAS FINALES\nPRIMERA.- La instancia elabora su reglamento.\nPOR TANTO:\nMando se registre y cumpla.')).toEqual([
    'title | ORDENANZA MUNICIPAL N° 007-2021-MDX',
    'recital | VISTO: El informe de la gerencia;',
    'preamble | CONSIDERANDO:',
    'recital | Que, el artículo 194° de la Constitución reconoce la autonomía;',
    'preamble | Estando a lo expuesto, se aprobó la siguiente:',
    'article | Primero | CREAR la instancia distrital.',
    'article | Segundo | ENCARGAR su cumplimiento.',
    'heading | DISPOSICIONES COMPLEMENTARIAS FINALES',
    'provision | Primera | La instancia elabora su reglamento.',
    'text | POR TANTO:\nMando se registre y cumpla.',
  ]);
});

test('a Colombian agreement keeps its paragraphs inside their articles', () => {
  expect(said('ACUERDO 5 DE 2019\nEL CONCEJO DE MEDELLÍN\nACUERDA\nARTÍCULO 1°. OBJETO. Adoptar la política.\nPARÁGRAFO 1. El plan dura diez años.\nPARÁGRAFO. Se revisa cada año.\nARTÍCULO 2°. VIGENCIA. Rige desde su publicación.').slice(2)).toEqual([
    'article | 1 | OBJETO | Adoptar la política.\nPARÁGRAFO 1. El plan dura diez años.\nPARÁGRAFO. Se revisa cada año.',
    'article | 2 | VIGENCIA | Rige desde su publicación.',
  ]);
});

test('a resolution numbered by ordinals alone is read', () => {
  expect(said('RESOLUCIÓN 3\nCONSIDERANDO:\nQue es necesario;\nRESUELVE:\nPRIMERO.- Exhortar a los cantones.\nSEGUNDO.- Notificar.').slice(-2)).toEqual(['article | Primero | Exhortar a los cantones.', 'article | Segundo | Notificar.']);
});

test('provisions that begin anew without a heading of their own are told apart', () => {
  expect(said('Art. 1.- Uno.\nTÍTULO II\nDISPOSICIONES\nPrimera.- Transitoria.- Se instala.\nSegunda.- Transitoria.- Se paga.\nÚnica.- Derogatoria.- Queda sin efecto la anterior.').slice(-2)).toEqual(['provision | Segunda | Transitoria | Se paga.', 'provision | Única | Derogatoria | Queda sin efecto la anterior.']);
});

test('a convenio has clauses, and what follows ninth is tenth', () => {
  expect(said('CONVENIO DE COOPERACIÓN\nComparecen las partes.\nPRIMERA.- ANTECEDENTES.- Hubo un taller.\nSEGUNDA.- OBJETO.- Cooperar.').slice(-2)).toEqual(['article | Primera | ANTECEDENTES | Hubo un taller.', 'article | Segunda | OBJETO | Cooperar.']);
});

describe('as offices type', () => {
  test.each([
    ['a chapter that ends in a full stop before the first article', 'ACUERDA\nCAPITULO 1. DEL MARCO RECTOR.\nArt. 1.- Uno.', ['preamble', 'heading', 'article']],
    ['a formula with its letters spaced', 'Que es necesario;\nO R D E N A :\nPRIMERO.- Uno.', ['recital', 'preamble', 'article']],
    ['a title in small letters at the top', 'Ordenanza 19/2007. Creación del Consejo\nArt. 1.- Uno.', ['title', 'article']],
    ['what was seen in session', 'Visto en sesión ordinaria el dictamen;\nCONSIDERANDO:\nQue es necesario;\nSE RESUELVE:\nArt. 1.- Uno.', ['recital', 'preamble', 'recital', 'preamble', 'article']],
    ['all of it in capitals, its numerals included', 'ART. 1.- LO INTEGRAN:\n1- PRESIDENCIA\n2- SECRETARÍA\nART. 2.- RIGE DESDE HOY.', ['article', 'article']],
  ])('%s', (_, text, kinds) => expect(read(text).parts.map(({ kind }) => kind)).toEqual(kinds));
});

describe('a doubt says', () => {
  const doubts = (text: string): string[] => read(text).doubts.map(({ says }) => says);
  test.each([
    ['that there is no article', 'Guía para la atención\nEl equipo recibe el caso.', 'No se encontró ningún artículo'],
    ['that one is missing', 'Art. 1.- Uno.\nArt. 3.- Tres.', 'Después del artículo 1 viene el 3'],
    ['that one stands twice', 'Art. 1.- Uno.\nArt. 2.- Dos.\nArt. 2.- Otro.', 'aparece dos veces'],
    ['that numbers begin anew', 'Art. 1.- Uno.\nArt. 2.- Dos.\nArt. 1.- Otro.', 'vuelve a empezar'],
    ['that one says nothing', 'Art. 1.-\nArt. 2.- Dos.', 'no tiene texto'],
    ['that a table of contents was left out', 'Artículo 1.- Objeto ........ 3\nArt. 1.- Uno.', 'índice'],
  ])('%s', (_, text, word) => expect(doubts(text).join(' ')).toContain(word));
  test('nothing where numbers go on', () => {
    expect(doubts('Art. 5.- Cinco.\nArt. 5.1.- Uno.\nArt. 5.2.- Dos.\nArt. 6.- Seis.\nArt. 6 bis.- Otro.\nArt. 7.- Siete.\nANEXO 1\nArt. 1.- Uno.')).toEqual([]);
  });
});

test('a text without articles is read by its headings', () => {
  expect(partsOf([{ text: 'Ruta de atención', level: 1 }, { text: 'Recepción', level: 2 }, { text: 'Se escucha a la persona.' }, { text: 'Derivación', level: 2 }, { text: 'Se deriva a la junta.' }]).parts.map(short)).toEqual([
    'title | Ruta de atención', 'heading | Recepción', 'text | Se escucha a la persona.', 'heading | Derivación', 'text | Se deriva a la junta.',
  ]);
});

test('articles laid out in a table of two columns are read, and a table that cites some is none', () => {
  const { parts } = partsOf([{ text: 'Art. 1.- | Objeto. La ordenanza regula el aseo.', table: true }, { text: 'Art. 2.- | Se aplican estas multas:', table: true }, { text: 'Artículo | Multa', table: true }, { text: 'Art. 1 | 10 dólares', table: true }]);
  expect(parts.map(short)).toEqual(['article | 1 | Objeto | La ordenanza regula el aseo.', 'article | 2 | Se aplican estas multas:\nArtículo | Multa\nArt. 1 | 10 dólares']);
});

describe('a table of contents that somebody typed is left out', () => {
  const body = 'ORDENANZA DE FERIAS\nEXPIDE:\nTÍTULO I\nCAPÍTULO I\nDEL OBJETO\nArt. 1.- Objeto.- Uno.\nTÍTULO II\nCAPÍTULO I\nDEL FIN\nArt. 2.- Fin.- Dos.';
  test.each([
    ['with pages behind its lines', 'ÍNDICE\nArt. 1.- Objeto 3\nArt. 2.- Fin 14'],
    ['with nothing behind its lines', 'CONTENIDO\nTÍTULO I\nCAPÍTULO I\nDEL OBJETO\nArt. 1.- Objeto\nTÍTULO II\nCAPÍTULO I\nDEL FIN\nArt. 2.- Fin'],
  ])('%s', (_, contents) => expect(said(`${contents}\n${body}`)).toEqual(said(body)));
  test('also right before the text that it announces', () => {
    const rest = body.slice(body.indexOf('TÍTULO I'));
    expect(said(`CONTENIDO\nTÍTULO I\nArt. 1.- Objeto\nTÍTULO II\nArt. 2.- Fin\n${rest}`)).toEqual(said(rest));
  });
  test('and a list of contents inside an article stays in it', () => {
    expect(said('Art. 1.- El informe tiene:\nContenido\nObjeto\nObjeto')).toEqual(['article | 1 | El informe tiene:\nContenido\nObjeto\nObjeto']);
  });
});

test('keys say what they are of and none stands twice', () => {
  const keys = read(ORDINANCE).parts.map(({ key }) => key);
  expect(keys).toContain('article-2');
  expect(new Set(keys).size).toBe(keys.length);
});

test('a part longer than one holds is parted, and nothing is lost', () => {
  const long = Array.from({ length: 900 }, (_, at) => `${at + 1}) ${'palabra '.repeat(12)}`.trim());
  const { parts, doubts } = read(`Art. 1.- Lista:\n${long.join('\n')}\nArt. 2.- Fin.`);
  expect(parts.map(({ kind }) => kind)).toEqual(['article', 'text', 'article']);
  expect(`${parts[0]?.text}\n${parts[1]?.text}`).toContain(long[899]);
  expect(doubts[0]?.says).toContain('se dividió');
});
