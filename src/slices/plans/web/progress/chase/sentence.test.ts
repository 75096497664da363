import { describe, expect, it } from 'vitest';
import type { Period } from '../../../contract/report.ts';
import { reportsSentence } from './sentence.ts';
import { periodAt, talliesOf, waiting } from './view.ts';

const period = (id: string, state: 'open' | 'closed', counts: Partial<Period['counts']>): Period => ({ id, planId: 'p', name: id, from: '2026-07-01', to: '2026-09-30', dueOn: '2026-10-15', state, version: 1, counts: { pending: 0, reported: 0, accepted: 0, returned: 0, ...counts } });

describe('the title of the reports', () => {
  it.each<[string, Period | undefined, string]>([
    ['nothing was asked', undefined, 'Todavía no se ha pedido ningún reporte de este plan'],
    ['some owed, some to review', period('a', 'open', { pending: 18, returned: 14, reported: 34, accepted: 15 }), 'Faltan 32 de 81 reportes y 34 esperan su revisión; el plazo venció hace 36 días'],
    ['just opened', { ...period('a', 'open', { pending: 81 }), dueOn: '2027-01-15' }, 'Faltan 81 de 81 reportes; faltan 56 días de plazo'],
    ['due tomorrow', { ...period('a', 'open', { pending: 2 }), dueOn: '2026-11-21' }, 'Faltan 2 de 2 reportes; el plazo vence mañana'],
    ['one owed', period('a', 'open', { returned: 1, accepted: 3 }), 'Falta 1 de 4 reportes; el plazo venció hace 36 días'],
    ['all there, some to review', period('a', 'open', { reported: 1, accepted: 3 }), 'Llegaron los 4 reportes; 1 espera su revisión'],
    ['all accepted', period('a', 'closed', { accepted: 1204 }), 'Los 1.204 reportes están aceptados'],
    ['closed with some owed', period('a', 'closed', { pending: 2, accepted: 3, reported: 1 }), 'El período se cerró con 2 reportes sin entregar; 1 espera su revisión'],
  ])('%s', (_, at, sentence) => {
    expect(reportsSentence(at, 'CO-05001', '2026-11-20')).toBe(sentence);
  });
});

describe('the period on the screen', () => {
  const [old, open, newest] = [period('old', 'closed', {}), period('open', 'open', {}), period('newest', 'closed', {})];
  it.each([
    ['the one named', [newest, open, old], 'old', 'old'],
    ['the open one', [newest, open, old], undefined, 'open'],
    ['the newest, none being open', [newest, old], 'another', 'newest'],
  ])('is %s', (_, periods, id, shown) => {
    expect(periodAt(periods, id)?.id).toBe(shown);
  });
  it('to review is the oldest with something that waits, though it was closed', () => {
    const later = { ...period('later', 'open', { reported: 2 }), to: '2026-12-31' };
    expect([waiting([later, period('old', 'closed', { reported: 1 }), open!])?.id, waiting([newest!, open!])]).toEqual(['old', undefined]);
  });
  it('counts what is owed as what never came and what was sent back', () => {
    expect(talliesOf(period('a', 'open', { pending: 2, returned: 3, reported: 4, accepted: 5 }))).toEqual({ owed: 5, toReview: 4, accepted: 5, whole: 14 });
  });
});
