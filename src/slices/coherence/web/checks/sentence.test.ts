import { describe, expect, test } from 'vitest';
import type { CheckGroup, CheckRule, InternalReview } from '../../contract/checks.ts';
import { reviewSentence } from './sentence.ts';

type Said = Parameters<typeof reviewSentence>[0];
const group = (rule: CheckRule, findings: number, notices = 0): CheckGroup => ({ rule, findings, notices, count: findings + notices, of: 40, lacking: [], items: [] });
const review = (groups: CheckGroup[], more: Partial<InternalReview> = {}): Said => ({
  groups, view: 'whole', elements: 30, silent: ['repeated-text', 'dates-outside'], findings: groups.reduce((sum, one) => sum + one.findings, 0), notices: groups.reduce((sum, one) => sum + one.notices, 0), ...more,
});
const plain = (said: Said): string => reviewSentence(said).replaceAll('\u00A0', ' ');

describe('the title of a review', () => {
  test.each([
    ['names the two that lack most', [group('target-without-responsible', 3), group('action-without-responsible', 1), group('target-without-baseline', 9)], {}, 'Al plan le faltan 9 líneas base y 4 responsables'],
    ['says how many findings there are beside them', [group('target-without-baseline', 9), group('target-without-unit', 2), group('dates-outside', 3), group('plan-without-validity', 1)], {}, 'Al plan le faltan 9 líneas base y 2 unidades, y hay 4 hallazgos más'],
    ['agrees with one alone', [group('target-without-baseline', 1)], {}, 'Al plan le falta 1 línea base'],
    ['says in how many objectives there are no targets', [group('objective-without-target', 1)], {}, 'Al plan le faltan metas en 1 objetivo'],
    ['says of a thousand with a point', [group('target-without-baseline', 1250)], {}, 'Al plan le faltan 1.250 líneas base'],
    ['does not say that it lacks what is only wrong', [group('dates-outside', 1)], {}, 'La revisión encontró 1 hallazgo'],
    ['takes a notice for what it is', [group('target-without-verification', 0, 6)], {}, 'La revisión no encontró hallazgos y deja 6 avisos por verificar'],
    ['does not praise where nothing was found', [], {}, 'De 2 reglas que miraron el plan, ninguna encontró algo'],
    ['says of an empty plan that it is empty', [group('plan-empty', 1)], { elements: 0 }, 'El plan todavía no tiene elementos que revisar'],
    ['tells a neighbour what may be told', [group('objective-without-target', 2)], { view: 'replied' as const }, '2 hallazgos con respuesta del gobierno o con el plazo cumplido'],
    ['tells a neighbour when there is nothing to tell', [], { view: 'replied' as const }, 'Todavía no hay hallazgos respondidos ni con el plazo cumplido'],
  ] as const)('%s', (_says, groups, more, title) => {
    expect(plain(review([...groups], more))).toBe(title);
  });
});
