import { describe, expect, it } from 'vitest';
import { draftOf, saidIn, sameDraft, type Draft } from './draft.ts';

const draft = (choice: Draft['choice'], text = ''): Draft => ({ choice, text, narrative: '', files: [] });

describe('what a draft says', () => {
  it.each<[Draft, ',' | '.', ReturnType<typeof saidIn>]>([
    [draft('value', '1.234,5'), ',', { value: 1234.5, absence: null }],
    [draft('value', '1,234.5'), '.', { value: 1234.5, absence: null }],
    [draft('value', ' 0 '), ',', { value: 0, absence: null }],
    [draft('value', '78 %'), ',', { value: 78, absence: null }],
    [draft('value', 's/d'), ',', { value: null, absence: 's/d' }],
    [draft('value', ''), ',', undefined],
    [draft('value', 'doce'), ',', undefined],
    [draft('s/d', '12'), ',', { value: null, absence: 's/d' }],
    [draft('np'), ',', { value: null, absence: 'np' }],
    [draft(undefined, '12'), ',', undefined],
  ])('%o with «%s» is %o', (said, decimal, read) => {
    expect(saidIn(said, decimal)).toEqual(read);
  });
});

describe('a draft', () => {
  it('begins with no choice where nothing was said, and with what was said where something was', () => {
    const base = { narrative: '', evidence: [] };
    expect([draftOf({ ...base, state: 'pending', value: null, absence: null }, ',').choice, draftOf({ ...base, state: 'returned', value: null, absence: 's/d' }, ',').choice, draftOf({ ...base, state: 'returned', value: 71.3, absence: null }, ',').text]).toEqual([undefined, 's/d', '71,3']);
  });
  it('keeps a file that is gone, and says so', () => {
    expect(draftOf({ state: 'returned', value: 1, absence: null, narrative: '', evidence: [{ fileId: 'a', name: 'a.pdf', gone: true }, { fileId: 'b', name: 'b.pdf', gone: false }] }, ',').files).toEqual([{ id: 'a', name: 'a.pdf: ya no se puede leer' }, { id: 'b', name: 'b.pdf' }]);
  });
  it('is the same with other blanks around', () => {
    expect([sameDraft(draft('value', '1'), draft('value', ' 1 ')), sameDraft(draft('value', '1'), draft('value', '2'))]).toEqual([true, false]);
  });
});
