import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Package, packageBytes, packageFormat, packageLists, packageVersion, type PackageList } from '../../contract/packages-format.ts';
import { getOwnFile, type FileRow } from '../../../../platform/file/files.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import { inputWords } from '../../../../platform/operation/input-words.ts';
import { SheetProblem } from '../../../../platform/sheet/index.ts';
import { no, type sources } from '../../contract.ts';
import { hostileParts } from '../../rules/packages/hostile.ts';
import type { PackageWrong } from '../../rules/packages/wrong.ts';
import { readWorkbook } from '../../package-sheets.ts';
import type { SheetRows } from './say.ts';

type Ctx = Pick<Context<typeof sources>, 'tx' | 'actor' | 'files' | 'language'>;

/** A package as it came: read, or with what keeps it from being read. */
export interface Read {
  given: Package | undefined;
  wrong: PackageWrong[];
  /** Of its file, or of its JSON. */
  sha256: string;
  file: FileRow | undefined;
  rows: SheetRows | undefined;
}

/**
 * Reads a package from the call itself or from a file of the person's own.
 * @throws sources.package-missing, sources.package-unreadable with why, house.file-unknown
 */
export async function readPackage(ctx: Ctx, input: { package?: Record<string, unknown> | undefined; fileId?: string | undefined }): Promise<Read> {
  if (input.package) {
    const text = JSON.stringify(input.package);
    return { ...parse(ctx, input.package), sha256: createHash('sha256').update(text).digest('hex'), file: undefined, rows: undefined };
  }
  if (!input.fileId) throw no('package-missing');
  const file = await getOwnFile(ctx.tx, input.fileId, ctx.actor.account);
  const path = ctx.files.pathOf(file.sha256);
  if (file.kind === 'json' || file.kind === 'text') return { ...parse(ctx, await jsonOf(path, file)), sha256: file.sha256, file, rows: undefined };
  if (file.kind !== 'zip') throw no('package-unreadable', { why: 'no es un archivo JSON, XLSX ni ODS.' });
  return { ...(await workbook(ctx, path)), sha256: file.sha256, file };
}

async function jsonOf(path: string, file: FileRow): Promise<unknown> {
  if (file.bytes > packageBytes) throw no('package-unreadable', { why: `pesa más de ${packageBytes / 1_000_000} MB. Divídalo en varios paquetes.` });
  const text = (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw no('package-unreadable', { why: 'el texto no es JSON completo. Ábralo en el programa que lo hizo y guárdelo de nuevo.' });
  }
}

async function workbook(ctx: Ctx, path: string): Promise<Omit<Read, 'sha256' | 'file'>> {
  try {
    const { value, wrong, rows } = await readWorkbook(path);
    if (wrong.length > 0) return { given: undefined, wrong, rows };
    return { ...parse(ctx, value), rows };
  } catch (error) {
    if (!(error instanceof SheetProblem)) throw error;
    throw no('package-unreadable', { why: error.message.charAt(0).toLowerCase() + error.message.slice(1) });
  }
}

function parse(ctx: Ctx, value: unknown): Pick<Read, 'given' | 'wrong'> {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !('format' in value) || value.format !== packageFormat) {
    throw no('package-unreadable', { why: `no dice "format": "${packageFormat}". Baje la plantilla y compare.` });
  }
  if (!('version' in value) || value.version !== packageVersion) {
    throw no('package-unreadable', { why: `es de la versión ${'version' in value && typeof value.version === 'number' ? value.version : 'que no dice'} del formato, y aquí se lee la ${packageVersion}.` });
  }
  const hostile = hostileParts(value);
  if (hostile.length > 0) return { given: undefined, wrong: hostile };
  const read = Package.safeParse(value, { error: inputWords(ctx.language) });
  if (read.success) return { given: read.data, wrong: [] };
  return { given: undefined, wrong: read.error.issues.slice(0, 1000).map(({ path, message }) => shapeWrong(value as Record<string, unknown>, path, message)) }; // an object, as was just seen
}

/** Where zod stumbled, as a place of the package: `statements.12.value` is the value of the 13th statement. */
function shapeWrong(value: Record<string, unknown>, path: readonly PropertyKey[], text: string): PackageWrong {
  const [list, at, ...rest] = path;
  const message = rest.length > 0 || typeof at !== 'number' ? `${(typeof at === 'number' ? rest : path).join('.')}: ${text}` : text;
  if (typeof at !== 'number' || !isList(list)) return { code: 'shape', details: { message: message.replace(/^: /, '') } };
  return { code: 'shape', list, at, ...labelOf(value[list], at), details: { message } };
}

const isList = (name: PropertyKey | undefined): name is PackageList => packageLists.some((list) => list === name);

function labelOf(items: unknown, at: number): { label?: string } {
  const item: unknown = Array.isArray(items) ? items[at] : undefined;
  if (typeof item !== 'object' || item === null) return {};
  const known = ['id', 'key', 'code', 'term'].map((name) => (item as Record<string, unknown>)[name]).find((one) => typeof one === 'string'); // an object of a stranger
  return typeof known === 'string' ? { label: known.slice(0, 80) } : {};
}
