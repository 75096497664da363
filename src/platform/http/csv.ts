import type { FastifyRequest } from 'fastify';

export const wantsCsv = (request: FastifyRequest): boolean => (request.headers.accept ?? '').includes('text/csv');

/**
 * A list as CSV: UTF-8 with its mark, comma, one column per flat field. Text that a spreadsheet would run
 * (`=`, `+`, `-`, `@`, tab, return at the start) is preceded by an apostrophe.
 */
export function toCsv(answer: unknown): string {
  const items = typeof answer === 'object' && answer !== null && 'items' in answer && Array.isArray(answer.items) ? (answer.items as Record<string, unknown>[]) : [answer as Record<string, unknown>]; // answers are objects: contracts say so
  const columns = [...new Set(items.flatMap((item) => Object.keys(item)))];
  const lines = [columns, ...items.map((item) => columns.map((column) => cell(item[column])))];
  return `\uFEFF${lines.map((line) => line.map(quote).join(',')).join('\r\n')}\r\n`;
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object') return JSON.stringify(value);
  return typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
}

const quote = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
