import type { Chance } from './chance.ts';

/** A package of the shape that `sources.import-package` takes. */
export interface GeneratedPackage {
  format: 'articula-package';
  version: 1;
  id: string;
  title: string;
  documents: object[];
  properties: object[];
  topics: object[];
  statements: { id: string; document: string; topic: string; property: string; value: unknown; line: number; part: string }[];
}

const properties = [
  { key: 'bench-personas', name: 'participantes', value: 'number', unit: 'personas', adds: { parts: 'taller' } },
  { key: 'bench-mujeres', name: 'mujeres', value: 'number', unit: 'personas', adds: { parts: 'taller' } },
  { key: 'bench-porcentaje', name: 'porcentaje de mujeres', value: 'number', unit: '%', share: { part: 'bench-mujeres', of: 'bench-personas' } },
  { key: 'bench-talleres', name: 'talleres', value: 'number', counts: { topics: 'taller' } },
  { key: 'bench-dia', name: 'fecha', value: 'date', role: 'on' },
  { key: 'bench-dia-semana', name: 'día de la semana', value: 'text', role: 'weekday' },
  { key: 'bench-hora', name: 'hora', value: 'time', role: 'clock' },
  { key: 'bench-minutos', name: 'duración', value: 'number', unit: 'minutos', role: 'minutes' },
  { key: 'bench-sede', name: 'sede', value: 'text', role: 'venue' },
  { key: 'bench-coherente', name: '¿es coherente?', value: 'flag', role: 'answer' },
  { key: 'bench-observacion', name: 'observación', value: 'text', role: 'remark', of: 'bench-coherente' },
  { key: 'bench-lineas', name: 'líneas', value: 'text', role: 'lines' },
  { key: 'bench-acuerdos', name: 'acuerdos', value: 'list', role: 'detail' },
];
const weekdays = ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'];
const themes = ['riego', 'vialidad', 'turismo', 'cuencas', 'agua segura', 'patrimonio', 'fomento productivo', 'gestión de riesgos', 'movilidad', 'cuidado', 'residuos', 'bosques'];

/** Talleres of a group; ten statements each. */
const perGroup = 5;
const perTaller = 10;

/**
 * Documents that report on groups and their workshops, a package each, with about one fault in thirty data.
 * @param statements of each package, about
 * @param together whether all speak of one body too, so that none can be judged without the others
 */
export function packagesOf(c: Chance, count: number, statements: number, together: boolean): GeneratedPackage[] {
  const packages = Array.from({ length: count }, (_, at) => packageOf(c, at, Math.max(1, Math.round(statements / (perGroup * perTaller + 4)))));
  for (const pack of together ? packages : []) {
    pack.topics.push({ key: 'entidad:bench', kind: 'entidad', name: 'Mancomunidad generada' });
    pack.statements.push({ id: 'entidad', document: codeOf(pack.id), topic: 'entidad:bench', property: 'bench-sede', value: 'Casa de la mancomunidad', line: 1, part: 'texto' });
  }
  return packages;
}

const codeOf = (id: string): string => `B-${id}`;

function packageOf(c: Chance, at: number, groups: number): GeneratedPackage {
  const code = codeOf(`bench-${at}`);
  const pack: GeneratedPackage = { format: 'articula-package', version: 1, id: `bench-${at}`, title: `Informe generado ${at}`, documents: [{ code, title: `Informe generado ${at}`, kind: 'informe', issuedOn: '2021-06-30', lines: groups * 100 + 100 }], properties, topics: [], statements: [] };
  for (let group = 0; group < groups; group++) addGroup(pack, c, code, group);
  return pack;
}

function addGroup(pack: GeneratedPackage, c: Chance, document: string, group: number): void {
  const whole = `grupo:${pack.id}-${group}`;
  let line = group * 100 + 1;
  const say = (topic: string, property: string, value: unknown, part = 'texto'): void => void pack.statements.push({ id: `${topic} ${property} ${part}`, document, topic, property, value, line: line++, part });
  const fault = (): boolean => c.next() < 1 / 30;
  pack.topics.push({ key: whole, kind: 'grupo', name: `Grupo ${group + 1} de ${c.one(themes)}`, order: group + 1 });
  let [people, women] = [0, 0];
  for (let n = 1; n <= perGroup; n++) {
    const topic = `taller:${pack.id}-${group}-${n}`;
    const [came, ofWomen, day] = [20 + c.below(60), 5 + c.below(15), new Date(Date.UTC(2020, 0, 6 + group * 7 + n))];
    pack.topics.push({ key: topic, kind: 'taller', name: `Taller ${n} del grupo ${group + 1}`, partOf: whole, order: n });
    [people, women] = [people + came, women + ofWomen];
    say(topic, 'bench-personas', came);
    if (fault()) say(topic, 'bench-personas', came + 1, 'tabla');
    say(topic, 'bench-mujeres', ofWomen);
    say(topic, 'bench-porcentaje', Math.round((ofWomen / came) * 1000) / 10 + (fault() ? 7 : 0));
    say(topic, 'bench-dia', day.toISOString().slice(0, 10));
    say(topic, 'bench-dia-semana', weekdays[(day.getUTCDay() + (fault() ? 1 : 0)) % 7]);
    say(topic, 'bench-hora', '09:00-12:00');
    say(topic, 'bench-minutos', fault() ? 240 : 180);
    say(topic, 'bench-sede', `Casa comunal de ${c.one(themes)}`);
    say(topic, 'bench-coherente', fault() ? 'no' : 'sí');
    say(topic, 'bench-observacion', `Se trató ${c.one(themes)} y ${c.one(themes)} con los barrios`);
  }
  say(whole, 'bench-personas', people + (fault() ? 1 : 0));
  say(whole, 'bench-mujeres', women);
  say(whole, 'bench-talleres', perGroup + (fault() ? 1 : 0));
  say(whole, 'bench-acuerdos', [c.one(themes), c.one(themes), c.one(themes)]);
}
