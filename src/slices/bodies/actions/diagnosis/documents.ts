import { createHash } from 'node:crypto';
import { writeWord } from '../../../../platform/docx/index.ts';
import type { DiagnosisContent } from '../../contract/diagnosis.ts';
import { dayInWords } from '../../rules/board/letters.ts';
import { documentWords as words } from '../../rules/diagnosis/words.ts';
import { diagnosisBlocks, placeBlocks, type Issue } from './blocks.ts';

export interface Made {
  name: string;
  media: string;
  bytes: Uint8Array;
}
export const wordMedia = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const plain = (text: string): string => text.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ').replaceAll(/\s+/gu, ' ').trim().slice(0, 120).trim();

/** The name of a file about a territory: what no file system takes is left out. */
export const fileName = (example: boolean, parts: readonly string[], ending: string): string => `${example ? 'EJEMPLO ' : ''}${plain(parts.join(' '))}.${ending}`;

/** The same data, the same letters: keys in order. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, inOrder(one)]));
}
/** SHA-256 of what a diagnosis says, whatever the order of its keys. */
export const contentHash = (content: DiagnosisContent): string => createHash('sha256').update(JSON.stringify(inOrder(content))).digest('hex');

/** A diagnosis as Word, from its data alone. */
export async function diagnosisDocument(content: DiagnosisContent, issue: Issue): Promise<Made> {
  const bytes = await writeWord({
    title: `Diagnóstico de ${content.territoryName}`,
    subtitle: `${content.title}.`,
    context: [words.kindOfDocument, `Versión ${issue.number} · corte al ${dayInWords(content.asOf)}${issue.ownerName ? ` · ${issue.ownerName}` : ''}`],
    blocks: diagnosisBlocks(content, issue),
    footer: [`Diagnóstico de ${content.territoryName}, versión ${issue.number} · corte al ${dayInWords(content.asOf)}`, `Datos ${contentHash(content).slice(0, 12)}. ${words.notAdvice} ${words.sealed}`],
    mark: content.example ? words.mark : null,
    language: `es-${content.country}`,
  });
  return { name: fileName(content.example, [`Diagnóstico ${content.territoryName} v${issue.number} ${content.asOf}`], 'docx'), media: wordMedia, bytes };
}

/** One territory on a page. */
export async function sheetDocument(content: DiagnosisContent, today: string): Promise<Made> {
  const bytes = await writeWord({
    title: `${content.territoryName} (${content.territoryLevel.toLowerCase()})`,
    subtitle: `${content.title}.`,
    context: [`${words.sheet} · registros al ${dayInWords(content.asOf)} · escrita el ${dayInWords(today)}`],
    blocks: content.items.flatMap((place) => placeBlocks(content, place, content.kinds).slice(1)), // the territory is the title already
    footer: [`${words.sheet}: ${content.territoryName}`, words.notAdvice],
    mark: content.example ? words.mark : null,
    language: `es-${content.country}`,
  });
  return { name: fileName(content.example, [`Ficha ${content.territoryName} ${content.asOf}`], 'docx'), media: wordMedia, bytes };
}
