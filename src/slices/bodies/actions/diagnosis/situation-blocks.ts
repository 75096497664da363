import type { Block } from '../../../../platform/docx/index.ts';
import { measureWords, nameWords, periodWords, valueWords } from '../../../indicators/index.ts';
import type { DiagnosisContent, DiagnosisSituation, SituationGroup, SituationRow } from '../../contract/diagnosis.ts';
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
  const spread = rows.some((row) => row.spread !== null);
  return {
    kind: 'table', widths: [25, 12, 13, ...(above ? [13] : []), ...(spread ? [19] : []), 18],
    head: ['Indicador', { says: 'Valor', align: 'right' }, 'Período', ...(above ? [{ says: above.name, align: 'right' } as const] : []), ...(spread ? [`Entre ${content.levelPlural.toLowerCase()}`] : []), 'Fuente'],
    rows: rows.map((row) => [
      nameWords(row), { says: row.period === null ? words.unrecorded : valueWords(row, row.unit, content.country), align: 'right' }, row.period === null ? '—' : periodWords(row.period),
      ...(above ? [{ says: row.above ? valueWords(row.above, row.unit, content.country) : row.period === null ? '—' : words.unrecorded, align: 'right' } as const] : []),
      ...(spread ? [spreadWords(row, content.country)] : []), row.source === null ? '—' : `${row.source}${row.mark ? marks[row.mark] : ''}`,
    ]),
  };
}

function spreadWords({ spread, unit, period }: SituationRow, country: string): string {
  if (!spread) return '—';
  const lines = [`Con dato: ${spread.with} de ${spread.of}${spread.period === period ? '' : `, en ${periodWords(spread.period)}`}`];
  if (spread.with > 1) lines.push(`Más alto: ${spread.high.name}, ${measureWords(spread.high.number, unit, country)}`, `Más bajo: ${spread.low.name}, ${measureWords(spread.low.number, unit, country)}`);
  else lines.push(`${spread.high.name}, ${measureWords(spread.high.number, unit, country)}`);
  return lines.join('\n');
}
