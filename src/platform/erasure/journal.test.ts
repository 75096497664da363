import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { appendMissing, eachOnce, readJournal } from './journal.ts';
import type { Erasure } from './journal.ts';

let path: string;
beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'articula-erasures-')), 'erasures.log');
});
afterEach(() => rmSync(join(path, '..'), { recursive: true }));

const erasure = (digit: number, kind = 'fact'): Erasure => ({ kind, id: `0190a1b2-0000-7000-8000-00000000000${digit}`, at: new Date(1_780_000_000_000 + digit) });

test('what was written is read again, for this user alone', () => {
  const all = [erasure(1), erasure(2, 'account')];
  expect(appendMissing(path, all)).toBe(2);
  expect(readJournal(path)).toEqual(all);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('only what is missing is added, after what stands', () => {
  appendMissing(path, [erasure(1)]);
  expect(appendMissing(path, [erasure(1), erasure(3)])).toBe(1);
  expect(readJournal(path)).toEqual([erasure(1), erasure(3)]);
});

test('a line cut short by a crash is no erasure, and is written again', () => {
  appendMissing(path, [erasure(1)]);
  appendFileSync(path, readFileSync(path, 'utf8').slice(0, 30));
  expect(readJournal(path)).toEqual([erasure(1)]);
  expect(appendMissing(path, [erasure(1), erasure(2)])).toBe(1);
  expect(readJournal(path)).toEqual([erasure(1), erasure(2)]);
});

test('a line that is no erasure is named', () => {
  appendMissing(path, [erasure(1)]);
  appendFileSync(path, 'María Pérez pidió que se borre\n');
  expect(() => readJournal(path)).toThrow('la línea 2 no es un borrado');
});

test('a journal that does not exist has none', () => {
  expect(readJournal(path)).toEqual([]);
});

test('two journals of one house say each erasure once', () => {
  expect(eachOnce([erasure(1), erasure(2), erasure(1)])).toEqual([erasure(1), erasure(2)]);
});

test('an empty journal is a journal', () => {
  writeFileSync(path, '');
  expect(appendMissing(path, [])).toBe(0);
});
