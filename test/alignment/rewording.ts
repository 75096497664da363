/** How another drafter would say it. Written from what ordinances do, apart from the words that the engine knows as one. */
const others: [RegExp, string][] = [
  [/\bpersonas\b/g, 'individuos'], [/\bpersona\b/g, 'ciudadana o ciudadano'], [/\bmunicipio\b/g, 'gobierno autónomo descentralizado'], [/\bpresente ordenanza\b/g, 'normativa'], [/\bordenanza\b/g, 'norma cantonal'],
  [/\bcantón\b/g, 'territorio cantonal'], [/\bregula\b/g, 'norma'], [/\belaborar\b/gi, 'preparar'], [/\bentregar[áa]\b/g, 'proporcionará'], [/\bentregarán\b/g, 'facilitarán'],
  [/\bpublicar(á|án)\b/g, 'difundir$1'], [/\bvigilar\b/g, 'fiscalizar'], [/\bpor escrito\b/g, 'mediante oficio'], [/\bmensual\b/g, 'cada mes'], [/\bal menos\b/g, 'como mínimo'], [/\bdentro de\b/g, 'en un término de'],
  [/\bmujeres\b/g, 'mujeres en su diversidad'], [/\bniñas, niños y adolescentes\b/g, 'la niñez y la adolescencia'], [/\bpodrá\b/g, 'tendrá la potestad de'], [/\bdeberá\b/g, 'habrá de'], [/\bobligan a\b/g, 'son de cumplimiento obligatorio para'],
  [/\bse reunirá\b/g, 'sesionará'], [/\bSe prohíbe\b/g, 'Queda prohibido'], [/\bCréase\b/g, 'Se instituye'], [/\bSe crea\b/g, 'Institúyase'], [/\bFuncionará\b/g, 'Operará'], [/\blos derechos\b/g, 'las garantías y derechos'],
  [/\bviolencia\b/g, 'agresión'], [/\bcada año\b/g, 'anualmente'], [/\banual\b/g, 'de cada ejercicio'], [/\bagrup\w+\b/g, 'colectivos'], [/\bsegún\b/g, 'conforme a'], [/\bcon\b/g, 'junto con'], [/\bpara\b/g, 'a fin de'],
  [/\btrabajo\b/g, 'labores'], [/\binforme\b/g, 'reporte'], [/\bdesignará\b/g, 'nombrará'], [/\bconvoca\b/g, 'llama'], [/\bcoordinará\b/g, 'articulará'], [/\bse hará\b/g, 'se realizará'], [/\bservicio\b/g, 'prestación'],
  [/\bsanción\b/g, 'penalidad'], [/\bplazo\b/g, 'tiempo'], [/\bvigencia\b/g, 'vigor'], [/\brecursos\b/g, 'medios económicos'], [/\bacuerdos\b/g, 'resoluciones'], [/\bbarrios\b/g, 'sectores'], [/\bmiembros\b/g, 'integrantes'],
];
const fillers = ['de conformidad con la Constitución y la ley', 'en el ámbito de sus competencias', 'con enfoque de género e intercultural', 'previo informe técnico y jurídico', 'en lo que fuere aplicable', 'conforme al reglamento que se dicte para el efecto'];
/** No list holds all that drafters may say: so many of the long words, at most, become others that have nothing to do with them. */
const leastKnown = 0.35;
const strange = 'adecuado armonía asiento balance barrera camino capítulo cauce claridad colaboración columna consideración costumbre criterio cuidado detalle diligencia disciplina eficacia elemento encuentro ejercicio estructura experiencia fortaleza garantía general gobierno honradez impulso iniciativa instancia integral interés jornada junta labor lugar manejo materia medida mejora modalidad momento necesidad nivel objetivo oportunidad orden pauta población política práctica proceso programa proyecto público rectoría referencia registro relación respaldo sector seguridad sentido situación social sostenido técnica territorio trámite unidad utilidad valor vínculo voluntad'.split(' ');
const future = /\b([a-zñ]{3,})(a|e|i)r(á|án)\b/g;

export type Chance = () => number;
export const pick = <T>(list: readonly T[], chance: Chance): T => list[Math.floor(chance() * list.length)]!; // no list here is empty

const sentences = (line: string): string[] => line.split(/(?<=\.) /);

/** A sentence said otherwise: other words, another tense, its clauses turned round, some words gone, something added. */
function reworded(sentence: string, chance: Chance, much: number): string {
  let said = sentence;
  for (const [word, other] of others) if (chance() < much) said = said.replace(word, other);
  if (chance() < much) said = said.replace(future, (_, stem: string, vowel: string, ending: string) => `${ending === 'án' ? 'deben' : 'debe'} ${stem}${vowel}r`);
  const clauses = said.split(/, (?=\p{Ll})/u);
  if (clauses.length > 2 && chance() < much) said = [clauses[0], ...clauses.slice(1).toReversed()].join(', ').replace(/\.(?=,)/, '');
  if (chance() < much * 0.6) said = said.replace(/\.?$/, `, ${pick(fillers, chance)}.`);
  return said.split(' ').flatMap((word) => (/^\p{Ll}{5,}$/u.test(word) && chance() < much * leastKnown ? (chance() < 0.3 ? [] : [pick(strange, chance)]) : [word])).join(' ');
}

/** A whole text said otherwise. @param much from 0 (as it was) to 1 */
export function rewordedText(text: string, chance: Chance, much: number): string {
  if (much === 0 || text === '') return text;
  const lines = text.split('\n').map((line) => sentences(line).map((one) => reworded(one, chance, much)).join(' '));
  const [first = '', ...rest] = lines;
  return [first, ...(chance() < much ? rest.toReversed() : rest)].join('\n');
}

const titles: [RegExp, string][] = [[/^Objeto$/, 'Del objeto y finalidad'], [/^Ámbito.*/, 'Ámbito'], [/Funciones/, 'Atribuciones'], [/Conformación/, 'Integración'], [/^Principios$/, 'Principios rectores'], [/Financiamiento/, 'Del presupuesto'], [/^(\p{Lu})/u, 'De la $1']];

/** A heading as another drafter would put it, or none. */
export function rewordedHeading(heading: string | null, chance: Chance, much: number): string | null {
  if (heading === null || much === 0) return heading;
  if (chance() < much * 0.25) return null;
  return chance() < much ? titles.reduce((said, [word, other]) => (chance() < 0.5 ? said.replace(word, other) : said), heading) : heading;
}
