import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Country, Dirty, Kind, Norms, Row } from './packs-reading.ts';
import { codesOf, COUNTRIES, institutions, json, latest, list, PACKS, plain, plans, repeated, roles, schemeOf, sheetOf, table, territories, wrongCitations } from './packs-reading.ts';

describe.each(plans.map((plan) => [plan['sheet'] ?? '', plan] as const))('plan sheet %s', (_, plan) => {
  const rows = sheetOf(plan);
  const kinds = schemeOf(plan['scheme'] ?? '').kinds;
  const kindOf = (row: Row | undefined): Kind | undefined => kinds.find((kind) => [kind.name, ...kind.aliases].includes(row?.['Tipo'] ?? ''));

  test('stands on a territory, a holder and a scheme that exist', () => {
    expect(territories).toContain(plan['territory']);
    expect(institutions.has(plan['holder'] ?? '') || territories.has(plan['holder'] ?? '')).toBe(true);
  });
  test('has one code a row and parents that the scheme allows', () => {
    expect(repeated(rows.map((row) => row['Código'] ?? ''))).toEqual([]);
    const byCode = new Map(rows.map((row) => [row['Código'], row]));
    expect(rows.filter((row) => !kindOf(row)?.parents.includes(row['Código superior'] ? (kindOf(byCode.get(row['Código superior']))?.id ?? '?') : '')).map((row) => row['Código'])).toEqual([]);
  });
  test('names cross-cutting lines that it has', () => {
    const lines = rows.filter((row) => kindOf(row)?.transversal).map((row) => row['Código'] ?? '');
    expect(rows.flatMap((row) => list(row['Líneas transversales'])).filter((code) => !lines.includes(code))).toEqual([]);
  });
  test('cites lines that exist and marks what was invented', () => {
    expect(rows.flatMap((row) => wrongCitations(row['Fuente'] ?? ''))).toEqual([]);
    if (plan['example'] === 'true') expect(rows.filter((row) => row['Ejemplo'] !== 'sí' && !row['Fuente']).map((row) => row['Código'])).toEqual([]);
  });
});

describe('the Medellín plan', () => {
  const rows = sheetOf(latest.get('co-medellin-escnna') ?? expect.fail('falta el plan'));
  const count = (kind: string, start = ''): number => rows.filter((row) => row['Tipo'] === kind && (row['Código'] ?? '').startsWith(start)).length;
  test.each([['L1', 5, 7], ['L2', 12, 22], ['L3', 6, 8], ['L4', 9, 16]])('%s has %i actions and %i targets', (line, actions, targets) => {
    expect([count('Acción', line), count('Meta', line)]).toEqual([actions, targets]);
  });
  test('has 4 lines, 5 cross-cutting lines and every one of these used', () => {
    expect([count('Línea estratégica'), count('Línea transversal')]).toEqual([4, 5]);
    expect([...new Set(rows.flatMap((row) => list(row['Líneas transversales'])))].toSorted()).toEqual(['T1', 'T2', 'T3', 'T4', 'T5']);
  });
  test('fills the five fields of the matrix in every action', () => {
    const needs = ['Cómo', 'Cuándo', 'Con quiénes', 'Responsable', 'Evaluación'];
    expect(rows.filter((row) => row['Tipo'] === 'Acción' && needs.some((need) => !row[need])).map((row) => row['Código'])).toEqual([]);
  });
  test('adds up the years of the targets that accumulate', () => {
    const sum = (row: Row): number => Object.entries(row).reduce((total, [name, value]) => total + (/^20\d\d$/.test(name) ? Number(value) || 0 : 0), 0);
    expect(rows.filter((row) => row['Acumulación'] === 'acumulado' && sum(row) !== Number(row['Meta final'])).map((row) => row['Código'])).toEqual([]);
  });
  test('has 14 milestones and 9 advances with their lines', () => {
    const [milestones, advances] = [table('example/milestones.csv').rows, table('example/advances.csv').rows];
    expect([milestones.length, advances.length]).toEqual([14, 9]);
    expect([...milestones, ...advances].flatMap((row) => wrongCitations(row['ref'] ?? ''))).toEqual([]);
  });
  test('follows its lines from one version to the next', () => {
    const first = new Set(sheetOf(plans.find((plan) => plan['sheet'] === 'co-medellin-escnna.v1.csv') ?? expect.fail('falta la primera versión')).map((row) => row['Código']));
    const second = codesOf.get('co-medellin-escnna');
    const lineage = table('example/lineage.csv').rows;
    expect(lineage.filter((row) => (row['from_code'] && !first.has(row['from_code'])) || !second?.has(row['to_code'] ?? ''))).toEqual([]);
  });
});

describe('links', () => {
  const { rows } = table('example/links.csv');
  const territoryOf = (plan: string | undefined): string => latest.get(plan ?? '')?.['territory'] ?? '';
  test('join elements that exist, once', () => {
    expect(rows.filter((row) => !codesOf.get(row['lower_plan'] ?? '')?.has(row['lower_code'] ?? '') || !codesOf.get(row['upper_plan'] ?? '')?.has(row['upper_code'] ?? ''))).toEqual([]);
    expect(repeated(rows.map((row) => [row['lower_plan'], row['lower_code'], row['upper_plan'], row['upper_code']].join(' ')))).toEqual([]);
  });
  test('contribute upwards to the own territory and coordinate sideways', () => {
    expect(rows.filter((row) => {
      const [lower, upper] = [territoryOf(row['lower_plan']), territoryOf(row['upper_plan'])];
      return row['relation'] === 'contribuye' ? !lower.startsWith(upper) || lower === upper : lower.length !== upper.length;
    })).toEqual([]);
  });
  test('invent no doubt about a real government', () => {
    expect(rows.filter((row) => !row['lower_plan']?.startsWith('xx-') && !['aceptado', 'propuesto'].includes(row['state'] ?? ''))).toEqual([]);
  });
  test('leave some objectives of every real canton loose', () => {
    const linked = new Set(rows.map((row) => `${row['lower_plan']} ${row['lower_code']}`));
    const cantons = [...latest.values()].filter((plan) => plan['scheme'] === 'pdot' && /^EC-\d{4}$/.test(plan['territory'] ?? ''));
    expect(cantons).toHaveLength(12);
    expect(cantons.filter((plan) => sheetOf(plan).every((row) => linked.has(`${plan['id']} ${row['Código']}`)))).toEqual([]);
  });
});

describe('what is written on real governments', () => {
  const real = [...latest.values()].filter((plan) => plan['territory']?.startsWith('EC-'));
  test('is marked as an example, row by row, with its source', () => {
    expect(real.flatMap(sheetOf).filter((row) => row['Ejemplo'] !== 'sí')).toEqual([]);
    expect(real.filter((plan) => plan['example'] !== 'true')).toEqual([]);
  });
  test('has no invented budget, baseline or target', () => {
    const figures = ['Presupuesto', 'Línea base', 'Meta final'];
    expect(real.flatMap(sheetOf).filter((row) => figures.some((name) => /\d/.test(row[name] ?? '')))).toEqual([]);
  });
  test('has a target under every objective and competences of its own level', () => {
    const byCode = new Map(json<Norms>('ec/norms.json').competences.map((one) => [one.code, one.level]));
    for (const plan of real) {
      const level = { 5: 'province', 7: 'canton', 9: 'parish' }[plan['territory']?.length ?? 0];
      const rows = sheetOf(plan);
      const objectives = rows.filter((row) => row['Tipo'] === 'Objetivo estratégico');
      expect(objectives.filter((row) => byCode.get(row['Competencia'] ?? '') !== level || !rows.some((one) => one['Tipo'] === 'Meta' && one['Código superior'] === row['Código'])), plan['id']).toEqual([]);
    }
  });
  test('repeats no sentence between governments', () => {
    expect(repeated(real.flatMap(sheetOf).map((row) => plain(row['Texto'] ?? '')))).toEqual([]);
  });
});

describe('the fictitious country', () => {
  test('says in every name that it is an example', () => {
    expect(table('example/territories.csv').rows.filter((row) => !/ejemplo/i.test(row['name'] ?? ''))).toEqual([]);
  });
  test('holds every planted defect, and only it', () => {
    const defects = json<{ id: string; where: { plan?: string; codes?: string[]; territory?: string } }[]>('example/defects.json');
    expect(defects.filter(({ where }) => (where.plan ?? where.territory ?? 'xx').slice(0, 2).toLowerCase() !== 'xx')).toEqual([]);
    expect(defects.filter(({ where }) => where.codes?.some((code) => !codesOf.get(where.plan ?? '')?.has(code))).map((one) => one.id)).toEqual([]);
  });
  test('has neighbours that exist, in order', () => {
    expect(table('example/neighbours.csv').rows.filter((row) => !territories.has(row['a'] ?? '') || !territories.has(row['b'] ?? '') || (row['a'] ?? '') >= (row['b'] ?? ''))).toEqual([]);
  });
});

describe('people and accounts', () => {
  const people = table('example/people.csv').rows;
  const accounts = table('example/accounts.csv').rows;
  test('are visibly invented', () => {
    expect(people.filter((row) => !row['name']?.startsWith('Persona Ejemplo ') || row['example'] !== 'true')).toEqual([]);
  });
  test('have posts in institutions that exist', () => {
    expect([...people, ...accounts].filter((row) => !institutions.has(row['institution'] ?? '') && !territories.has(row['institution'] ?? ''))).toEqual([]);
  });
  test('have roles and scopes that the roles admit', () => {
    const zones = new Set(COUNTRIES.flatMap((country) => json<Country>(`${country}/country.json`).zones.items.map((zone) => zone.id)));
    const known = { everything: (scope: string) => scope === '', zone: (scope: string) => zones.has(scope), territory: (scope: string) => territories.has(scope), institution: (scope: string) => institutions.has(scope) || territories.has(scope) };
    const wrong = accounts.filter((row) => {
      const kind = row['scope_kind'] as keyof typeof known; // an unknown kind yields undefined below
      return !roles.find((role) => role.id === row['role'])?.scopes.includes(kind) || !known[kind]?.(row['scope'] ?? '');
    });
    expect(wrong).toEqual([]);
    expect(accounts.filter((row) => !people.some((person) => person['name'] === row['name']))).toEqual([]);
  });
});

describe('dirty sheets', () => {
  const expected = json<Dirty[]>('example/dirty/expected.json');
  test('are all described', () => {
    const files = readdirSync(join(PACKS, 'example/dirty')).filter((name) => name.endsWith('.csv'));
    expect(expected.map((one) => one.file).toSorted()).toEqual(files.toSorted());
  });
  test.each(expected.map((one) => [one.file, one] as const))('%s expects rows that it has', (_, one) => {
    const last = one.headerRow + one.dataRows;
    expect([...one.held, ...one.refused].filter(({ row }) => row <= one.headerRow || row > last)).toEqual([]);
  });
});
