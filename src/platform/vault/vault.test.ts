import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keyOf } from './key.ts';
import { openRing } from './ring.ts';
import { keyIdOf, openVault } from './vault.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'articula-vault-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const words = 'una clave de prueba bastante larga, de más de treinta y dos';
const place = 'accounts.account 7 totp';

test('what is sealed opens again, whatever it says', () => {
  const vault = openVault(openRing(folder));
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => vault.open(vault.seal(text, place), place) === text), { numRuns: 50 });
});

test('a sealed text shows nothing of what it hides, and never twice the same', () => {
  const vault = openVault(openRing(folder));
  const [one, other] = [vault.seal('JBSWY3DPEHPK3PXP', place), vault.seal('JBSWY3DPEHPK3PXP', place)];
  expect(one).not.toContain('JBSWY3DPEHPK3PXP');
  expect(one).not.toBe(other);
});

test('a sealed text moved to another place does not open', () => {
  const vault = openVault(openRing(folder));
  expect(() => vault.open(vault.seal('x', place), 'accounts.account 8 totp')).toThrow();
});

test('a sealed text that was altered does not open', () => {
  const vault = openVault(openRing(folder));
  const [head, id, content = ''] = vault.seal('JBSWY3DPEHPK3PXP', place).split(':');
  const bytes = Buffer.from(content, 'base64url');
  bytes[30] = (bytes[30] ?? 0) ^ 1;
  expect(() => vault.open(`${head}:${id}:${bytes.toString('base64url')}`, place)).toThrow();
});

test('without its key a sealed text stays closed, and says so', () => {
  const sealed = openVault(openRing(folder)).seal('x', place);
  rmSync(join(folder, 'keys.json'));
  expect(openVault(openRing(folder)).open(sealed, place)).toBeUndefined();
});

describe('the ring of keys', () => {
  test('is made when first needed, for this user alone', () => {
    openRing(folder).current();
    expect(statSync(join(folder, 'keys.json')).mode & 0o777).toBe(0o600);
  });
  test('is the same for two processes that need it at once', () => {
    expect(openRing(folder).current()).toEqual(openRing(folder).current());
  });
  test('renewed, seals with another key and still opens what the earlier one sealed', () => {
    const ring = openRing(folder);
    const vault = openVault(ring);
    const sealed = vault.seal('x', place);
    const renewed = ring.renew();
    expect(vault.open(sealed, place)).toBe('x');
    expect(keyIdOf(vault.seal('x', place))).toBe(renewed.id);
    expect(vault.isCurrent(sealed)).toBe(false);
  });
  test('renewed by a command, is seen by a product that was already running', () => {
    const running = openVault(openRing(folder));
    running.seal('x', place);
    const { id } = openRing(folder).renew();
    expect(keyIdOf(running.seal('x', place))).toBe(id);
  });
  test('given by a setting, goes before the folder and leaves no file', () => {
    const ring = openRing(folder, [words]);
    expect(ring.current()).toEqual(keyOf(words));
    expect(existsSync(join(folder, 'keys.json'))).toBe(false);
    expect(() => ring.renew()).toThrow('ARTICULA_KEY');
  });
  test('given by a setting, still opens what the folder\'s key sealed', () => {
    const sealed = openVault(openRing(folder)).seal('x', place);
    expect(openVault(openRing(folder, [words])).open(sealed, place)).toBe('x');
  });
  test('remembers which keys were declared lost, and can still make one', () => {
    openRing(folder).declareLost('0badc0de');
    const ring = openRing(folder);
    expect(ring.current().id).toMatch(/^[0-9a-f]{8}$/);
    expect(ring.lost()).toEqual(['0badc0de']);
  });
  test('that cannot be read says which file', () => {
    writeFileSync(join(folder, 'keys.json'), '{"keys": [');
    expect(() => openRing(folder).current()).toThrow(/No se puede leer .*keys\.json/);
  });
  test('keeps its texts out of the names of its keys', () => {
    const { id } = openRing(folder).current();
    expect(readFileSync(join(folder, 'keys.json'), 'utf8')).not.toContain(id);
  });
});
