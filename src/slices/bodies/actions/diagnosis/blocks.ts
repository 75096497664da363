import type { Block, Cell } from '../../../../platform/docx/index.ts';
import type { DiagnosisContent, DiagnosisKind, DiagnosisLight, DiagnosisPlace } from '../../contract/diagnosis.ts';
import { lightStates } from '../../contract/board/light.ts';
import { dayInWords, joined } from '../../rules/board/letters.ts';
import { countOf, nameOf, shareOf } from '../../rules/diagnosis/sentences.ts';
import { adoptionWords, boundWords, checkWords, documentWords as words, lightSigns, momentWords, toVerify } from '../../rules/diagnosis/words.ts';
import { situationBlocks } from './situation-blocks.ts';

/** When and by whom a diagnosis was issued; none: it is only looked at. */
export interface Issue {
  number: number;
  issuedOn: string;
  ownerName: string | null;
  note: string | null;
}

const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
const said = (says: string): Block => ({ kind: 'paragraph', says });
const lower = (text: string): string => (/^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1));
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const lightCell = (light: Pick<DiagnosisLight, 'state'> | undefined): Cell | string => (light ? { says: `${lightSigns[light.state].sign} ${lightSigns[light.state].word}`, fill: lightSigns[light.state].fill } : '—');
const kindName = ({ title, verified }: Pick<DiagnosisKind, 'title' | 'verified'>): string => `${title}${verified ? '' : toVerify}`;

/** What a diagnosis says, as the blocks of a document: the same data give the same blocks. */
export function diagnosisBlocks(content: DiagnosisContent, issue: Issue | null): Block[] {
  return [
    ...whatItIs(content, issue),
    heading(1, words.summary), { kind: 'list', items: content.summary },
    ...(content.kinds.length > 0 ? [countsTable(content.kinds, content.levelPlural)] : []),
    ...(content.above ? [countsTable(content.above.kinds, content.above.place.name)] : []),
    ...mapBlocks(content),
    heading(1, words.places(content.levelPlural)), ...(content.above ? placeBlocks(content, content.above.place, content.above.kinds) : []), ...content.items.filter((place) => tells(content.kinds, place)).flatMap((place) => placeBlocks(content, place, content.kinds)), ...silentBlocks(content),
    ...workingBlocks(content), ...adoptionBlocks(content), ...boundBlocks(content), ...todoBlocks(content), ...unknownBlocks(content),
    ...situationBlocks(content),
    ...sourceBlocks(content),
  ];
}

function whatItIs({ asOf, example }: DiagnosisContent, issue: Issue | null): Block[] {
  const lines = [
    issue ? `Versión ${issue.number}, emitida el ${dayInWords(issue.issuedOn)}${issue.ownerName ? ` por ${issue.ownerName}` : ''}.` : 'Vista previa: no tiene número ni valor de documento emitido.',
    `Dice lo que muestran los registros al ${dayInWords(asOf)}. Lo que es todavía borrador de alguien no entra.`,
    'Sin registro no es lo mismo que no existir: lo que nadie ha dicho se cuenta aparte.',
    words.notAdvice,
    ...(example ? ['Contiene datos de ejemplo: no describe la situación real de ningún gobierno.'] : []),
    ...(issue?.note ? [`Nota de quien emite: ${issue.note}`] : []),
  ];
  return [heading(1, words.what), { kind: 'list', items: lines }];
}

function countsTable(kinds: readonly DiagnosisKind[], of: string): Block {
  return {
    kind: 'table', caption: `Cuántos hay, de ${of}`, widths: [32, 15, 16, 14, 14, 9],
    head: ['Organismo', ...lightStates.map((state): Cell => ({ says: capital(lightSigns[state].word), align: 'right' })), { says: 'De', align: 'right' }],
    rows: kinds.map((kind) => [kindName(kind), ...lightStates.map((state): Cell => ({ says: countOf(kind[state]), align: 'right' })), { says: countOf(kind.of), align: 'right' }]),
  };
}

function mapBlocks({ kinds, items, levelName, levelPlural }: DiagnosisContent): Block[] {
  if (kinds.length === 0 || items.length < 2) return [];
  const lightOf = (place: DiagnosisPlace, kind: string): DiagnosisLight | undefined => place.lights.find((light) => light.kind === kind);
  const legend = lightStates.map((state) => ({ fill: lightSigns[state].fill, word: `${lightSigns[state].sign} ${lightSigns[state].word}` }));
  const drawn = items.every(({ column }) => column !== null)
    ? kinds.filter(({ owed }) => owed).map((kind): Block => ({
        kind: 'bricks', caption: kind.title, legend,
        bricks: items.map((place) => { const { sign, word, fill } = lightSigns[lightOf(place, kind.kind)?.state ?? 'unknown']; return { column: place.column ?? 0, row: place.row ?? 0, name: place.name, word: `${sign} ${word}`, fill }; }),
      }))
    : [];
  return [
    heading(1, words.map), ...drawn, ...(drawn.length > 0 ? [{ kind: 'note', says: 'Cada ladrillo es un territorio, cerca de su lugar en el mapa; su signo y su palabra dicen lo mismo que su color.' } as const] : []),
    { kind: 'table', caption: `${capital(levelPlural)} y organismos`, widths: [26, ...kinds.map(() => 74 / kinds.length)], head: [capital(levelName), ...kinds.map(({ short, title }) => short ?? title)], rows: items.filter((place) => tells(kinds, place)).map((place) => [place.name, ...kinds.map(({ kind }) => lightCell(lightOf(place, kind)))]) },
  ];
}

/** One territory: its bodies with what they rest on and lack, what comes next, and the model. */
export function placeBlocks(content: DiagnosisContent, place: DiagnosisPlace, kinds: readonly DiagnosisKind[]): Block[] {
  const shown = place.lights.filter((light) => light.state !== 'unknown' || kinds.find(({ kind }) => kind === light.kind)?.owed);
  const adopted = place.adoption.map(({ model, state, on, text, doubt }) => `${content.models.find((one) => one.model === model)?.title ?? 'Texto modelo'}: ${adoptionWords[state]}${on ? `, ${momentWords(on)}` : ''}${text ? ` (${text})` : ''}${doubt ? `. ${doubt}` : ''}.`);
  return [
    heading(2, place.parentName ? `${place.name} (${place.parentName})` : place.name),
    ...(shown.length > 0 ? [lightsTable(shown, kinds)] : [said('Nada registrado.')]),
    ...(adopted.length > 0 ? [{ kind: 'list', items: adopted } as const] : []),
  ];
}

/** Whether there is something to tell of a territory: a body that its law asks for, another on record, or the model. */
const tells = (kinds: readonly DiagnosisKind[], { lights, adoption }: DiagnosisPlace): boolean =>
  kinds.some(({ owed }) => owed) || lights.some(({ state }) => state !== 'unknown') || adoption.some(({ state }) => state !== 'unrecorded');

/** Territories of which nothing is asked and nothing is on record, in one line. */
function silentBlocks({ kinds, items }: DiagnosisContent): Block[] {
  const silent = items.filter((place) => !tells(kinds, place)).map(({ name }) => name);
  return silent.length === 0 ? [] : [said(`Sin nada registrado (${countOf(silent.length)}): ${joined(silent)}.`)];
}

/** The step that follows, under the body that it is for: they stand on the same page. */
function nextRow({ next }: DiagnosisLight): Cell[][] {
  if (next === null) return [];
  const norm = next.norm === null ? '' : ` Base: ${next.norm}.`;
  const doubt = next.verified || /por verificar/iu.test(norm) ? '' : ' Por verificar.';
  return [[{ across: 4, says: [{ text: 'Lo que sigue: ', bold: true }, { text: `${next.title}. Le toca a: ${next.authority}${next.institutionName ? ` (${next.institutionName})` : ''}.${norm}${doubt}` }] }]];
}

function lightsTable(lights: readonly DiagnosisLight[], kinds: readonly DiagnosisKind[]): Block {
  return {
    kind: 'table', widths: [24, 16, 30, 30], head: ['Organismo', 'Estado', 'En qué se apoya', 'Qué falta o no se sabe'],
    rows: lights.flatMap((light) => {
      const rests = light.checks.filter(({ holds, key }) => holds === true || key === 'absence');
      const lacks = light.checks.filter(({ holds, key }) => holds === false && key !== 'absence');
      const unknown = light.checks.filter(({ holds }) => holds === null);
      const doubt = light.checks.some(({ verified }) => !verified) ? 'Reglas por verificar' : '';
      return [[
        [kinds.find(({ kind }) => kind === light.kind)?.title ?? light.kind, light.stage ? `Va en: ${light.stage}` : '', doubt].filter(Boolean).join('\n'),
        lightCell(light),
        rests.map((check) => `• ${checkWords(check)}`).join('\n') || '—',
        [...lacks.map((check) => `• ${checkWords(check)}`), unknown.length > 0 ? `Nadie registró: ${unknown.map(({ title }) => lower(title)).join('; ')}` : '', light.state === 'unknown' && unknown.length === 0 ? 'Nadie ha dicho si existe' : ''].filter(Boolean).join('\n') || '—',
      ], ...nextRow(light)];
    }),
  };
}

function workingBlocks({ kinds }: DiagnosisContent): Block[] {
  const there = kinds.filter(({ working, complete, partial }) => working.length > 0 && complete + partial > 0);
  if (there.length === 0) return [heading(1, words.working), said('De ninguno consta que exista: no hay funcionamiento que contar.')];
  const right = (n: number): Cell => ({ says: countOf(n), align: 'right' });
  return [heading(1, words.working), ...there.map((kind): Block => ({
    kind: 'table', caption: `${kind.plural}: ${shareOf(kind.complete + kind.partial, kind.of)} existen`, widths: [52, 12, 12, 14, 10],
    head: ['Qué se comprueba', { says: 'Sí', align: 'right' }, { says: 'No', align: 'right' }, { says: 'Sin registro', align: 'right' }, { says: 'De', align: 'right' }],
    rows: kind.working.map(({ title, holds, lacks, unknown, of, verified, level }) => [`${title}${level === 'strong' ? ' (fortalecido)' : ''}${verified ? '' : toVerify}`, right(holds), right(lacks), right(unknown), right(of)]),
  }))];
}

function adoptionBlocks({ models, items }: DiagnosisContent): Block[] {
  if (models.length === 0) return [heading(1, words.adoption), said('Ningún texto modelo registrado para estos territorios.')];
  const states = ['adopted', 'inProcess', 'socialised', 'unsocialised', 'unrecorded'] as const;
  return [heading(1, words.adoption), {
    kind: 'table', widths: [26, 13, 13, 17, 17, 14], head: ['Texto modelo', ...states.map((state): Cell => ({ says: capital(adoptionWords[state]), align: 'right' }))],
    rows: models.map((one) => [one.title, ...states.map((state): Cell => ({ says: shareOf(one[state], one.of), align: 'right' }))]),
  }, ...models.flatMap(({ model, title }): Block[] => states.filter((state) => state !== 'unrecorded').flatMap((state): Block[] => {
    const there = items.filter(({ adoption }) => adoption.some((one) => one.model === model && one.state === state)).map(({ name }) => name);
    return there.length === 0 ? [] : [said(`${title}, ${adoptionWords[state]}: ${joined(there)}.`)];
  }))];
}

function boundBlocks({ acts, bound, kinds, above }: DiagnosisContent): Block[] {
  if (acts.length === 0) return [heading(1, words.bound), said('Ningún instrumento registrado compromete a estos territorios.')];
  const all = [...kinds, ...(above?.kinds ?? [])];
  return [heading(1, words.bound), ...acts.flatMap((act): Block[] => [
    heading(2, [act.title, act.number ? `N.º ${act.number}` : ''].filter(Boolean).join(', ')),
    said([`${act.kind}, ${act.state}${act.ownerName ? `, de ${act.ownerName}` : ''}.`, act.binds === true ? 'Rige.' : act.binds === false ? 'Todavía no rige.' : 'Sus fechas no dicen si rige.', `Cumplido en ${shareOf(act.fulfilled, act.fulfilled + act.open + act.unknown)}${act.released > 0 ? `; ${countOf(act.released)} liberados aparte` : ''}.`].join(' ')),
    { kind: 'table', widths: [28, 26, 22, 24], head: ['Territorio', 'Organismo', 'Estado', 'Fechas'], rows: bound.filter(({ instrument }) => instrument === act.id).map((one) => [one.name, nameOf(all, one.kind), boundWords[one.state], [one.since ? `desde ${momentWords(one.since)}` : '', one.dueOn ? `plazo: ${momentWords(one.dueOn)}${one.late ? ', vencido' : ''}` : ''].filter(Boolean).join('; ') || '—']) },
  ])];
}

function todoBlocks({ todo, unknown, kinds, above }: DiagnosisContent): Block[] {
  if (todo.length === 0) return [heading(1, words.todo), said(unknown.length > 0 ? 'No consta ningún paso pendiente: lo primero es averiguar lo que nadie ha registrado.' : 'Nada por hacer en los registros de ese día.')];
  const all = [...kinds, ...(above?.kinds ?? [])];
  return [heading(1, words.todo), ...todo.flatMap(({ authority, items }): Block[] => [
    heading(2, authority),
    { kind: 'table', widths: [25, 19, 32, 24], head: ['Territorio', 'Organismo', 'Paso', 'Base'], rows: items.map(({ name, institution, kind, step, lack, norm, verified }) => [institution ? `${name}\n${institution}` : name, nameOf(all, kind), `${step}\n${lack}`, `${norm ?? '—'}${verified || /por verificar/iu.test(norm ?? '') ? '' : toVerify}`]) },
  ])];
}

function unknownBlocks({ unknown, kinds, above }: DiagnosisContent): Block[] {
  if (unknown.length === 0) return [heading(1, words.unknown), said('De todo lo que se pide hay algún registro.')];
  const all = [...kinds, ...(above?.kinds ?? [])];
  return [heading(1, words.unknown), { kind: 'table', widths: [30, 30, 40], head: ['Territorio', 'De qué no hay registro', 'A quién preguntar'], rows: unknown.map(({ name, kinds: codes, ask }) => [name, codes.map((code) => nameOf(all, code)).join(', '), ask ?? 'Sin gobierno en el directorio']) }];
}

function sourceBlocks({ sources }: DiagnosisContent): Block[] {
  if (sources.length === 0) return [heading(1, words.sources), said('Ningún registro con fuente.')];
  return [heading(1, words.sources), { kind: 'table', widths: [64, 22, 14], head: ['Fuente', 'Fecha', { says: 'Datos', align: 'right' }], rows: sources.map(({ says, on, uses }) => [says, on ? momentWords(on) : 'sin fecha', { says: countOf(uses), align: 'right' }]) }];
}
