import type { Instrument } from '../../contract/register/shape.ts';

export type Lack = 'text' | 'number' | 'published' | 'begins' | 'end' | 'parties' | 'source';

type Told = Pick<Instrument, 'textNumber' | 'number' | 'publishedOn' | 'forceFrom' | 'forceTo' | 'signedOn' | 'normative' | 'tone' | 'kind' | 'parties' | 'source' | 'isModel'>;

/** What is still not known of an instrument, the most telling first. Of a draft, only what it is made of. */
export function lacksOf(one: Told): Lack[] {
  const passed = one.tone === 'done';
  const agreement = one.kind === 'convenio';
  const undated = one.forceFrom === null && one.publishedOn === null && one.signedOn === null;
  const lacks: [Lack, boolean][] = [
    ['text', one.textNumber === 0],
    ['published', passed && one.normative && one.publishedOn === null],
    ['begins', passed && !one.normative && undated],
    ['number', passed && one.number === null && !one.isModel && !agreement],
    ['end', agreement && one.forceTo === null],
    ['parties', agreement && one.parties.length === 0],
    ['source', passed && one.source === null],
  ];
  return lacks.filter(([, lacking]) => lacking).map(([lack]) => lack);
}
