import type { Block } from '../../../../platform/docx/index.ts';
import { measureWords, nameWords, periodWords, valueWords } from '../../../indicators/index.ts';
import type { DiagnosisContent, DiagnosisSituation, SituationGroup, SituationRow, SituationSpread } from '../../contract/diagnosis.ts';
import { joined } from '../../rules/board/letters.ts';
import { spokenGroups } from '../../rules/diagnosis/situation.ts';
import { documentWords as words, toVerify } from '../../rules/diagnosis/words.ts';

const heading = (level: 1 | 2, text: string): Block => ({ kind: 'heading', level, text });
const said = (says: string): Block => ({ kind: 'paragraph', says });
const marks = { declared: '', transcribed: ' (transcrito)', inferred: ' (inferido)' } as const;
const agedName = ({ name, ages, verified }: SituationGroup): string => `${name}${ages ? ` (${ages})` : ''}${verified ? '' : toVerify}`;

/** How the place is by generational group: a table for each of which something is on record, and which have nothing. */
export function situationBlocks(content: DiagnosisContent): Block[] {
  const { situation } = content;
  if (!situation) return [heading(1, words.groups), said(words.noSeries)];
  if (situation.indicators === 0) return [heading(1, words.situation), said(words.noSeries)];
  const { silent } = spokenGroups(situation);
  const told = situation.groups.filter(({ rows }) => rows.length > 0);
  return [
    heading(1, words.situation),
    ...(told.length > 0 ? [{ kind: 'note', says: words.missing } as const] : []),
    ...told.flatMap((group) => [heading(2, agedName(group)), groupTable(content, situation, group)]),
    ...(silent.length > 0 ? [said(`Sin registro: ${joined(silent.map(agedName))}.`)] : []),
    ...(situation.without.length > 0 ? [said(`Indicadores cargados de los que no hay ningún valor aquí: ${joined(situation.without.map(({ code, name }) => `${code}, ${name}`))}.`)] : []),
  ];
}

function groupTable(content: DiagnosisContent, { above }: DiagnosisSituation, { rows }: SituationGroup): Block {
  const columns = above ? 5 : 4;
  return {
    kind: 'table', widths: above ? [34, 15, 15, 16, 20] : [40, 18, 18, 24],
    head: ['Indicador', { says: 'Valor', align: 'right' }, 'Período', ...(above ? [{ says: above.name, align: 'right' } as const] : []), 'Fuente'],
    rows: rows.flatMap((row) => [[
      nameWords(row), { says: row.period === null ? words.unrecorded : valueWords(row, row.unit, content.country), align: 'right' } as const, row.period === null ? '—' : periodWords(row.period),
      ...(above ? [{ says: row.above ? valueWords(row.above, row.unit, content.country) : row.period === null ? '—' : words.unrecorded, align: 'right' } as const] : []), row.source === null ? '—' : `${row.source}${row.mark ? marks[row.mark] : ''}`,
    ], ...(row.spread ? [[{ across: columns, says: [{ text: `Entre ${content.levelPlural.toLowerCase()}: `, bold: true }, { text: spreadWords(row, row.spread, content.country) }] }]] : [])]),
  };
}

/** In how many of the territories told of there is a number, and where it is highest and lowest. */
function spreadWords({ unit, period }: SituationRow, spread: SituationSpread, country: string): string {
  const have = `con dato ${spread.with} de ${spread.of}${spread.period === period ? '' : `, en ${periodWords(spread.period)}`}`;
  const at = ({ name, number }: SituationSpread['high']): string => `${name}, ${measureWords(number, unit, country)}`;
  return spread.with > 1 ? `${have}; más alto: ${at(spread.high)}; más bajo: ${at(spread.low)}.` : `${have}: ${at(spread.high)}.`;
}
