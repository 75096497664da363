import { describe, expect, test } from 'vitest';
import type { ExpectedSeat } from '../../contract/actors/authority.ts';
import { addressees, countWays, type Contact } from './communication.ts';

const seat = (more: Partial<ExpectedSeat>): ExpectedSeat => ({ territory: 'EC', territoryName: 'Ecuador', key: 'presidencia', title: 'Presidencia', head: true, state: 'unknown', post: null, institution: null, institutionName: null, channel: null, holder: null, holders: [], source: null, verified: false, ...more });
const held = (person: string | null): Pick<ExpectedSeat, 'state' | 'holders' | 'holder'> => ({ state: 'held', holder: person, holders: [{ person, name: person, from: '2023-05-14', to: null, role: 'titular', reelected: false }] });
const canton = (code: string, more: Partial<ExpectedSeat> = {}): ExpectedSeat => seat({ territory: code, key: 'alcaldia', title: 'Alcaldía', ...more });
const known = new Map<string, Contact>([['ana', { mail: 'a@ejemplo.ec', phone: null, hidden: false }], ['luz', { mail: null, phone: null, hidden: true }], ['mar', { mail: null, phone: null, hidden: false }]]);
const ways = (association: ExpectedSeat[], branches: ExpectedSeat[], governments: ExpectedSeat[]): string[] => addressees(association, branches, governments, (person) => known.get(person)).map(({ part, territory, way }) => `${part} ${territory} ${way}`);

describe('a government is written to', () => {
  test.each([
    ['directly, by the mail of its holder', held('ana'), 'direct'],
    ['directly, by the channel of the office though nobody is known to hold it', { channel: 'alcaldia@ejemplo.ec' }, 'direct'],
    ['not at all, when its holder has no contact and nobody speaks for it', held('mar'), 'none'],
    ['not at all, when its contact is not for this reader', held('luz'), 'none'],
  ])('%s', (_, more, way) => expect(ways([], [], [canton('EC-0801', more)])).toEqual([`government EC-0801 ${way}`]));
  test('through its association when that can be written to', () => expect(ways([seat({ channel: 'ame@ejemplo.ec' })], [], [canton('EC-0801'), canton('EC-0802', held('ana'))])).toEqual(['association EC direct', 'government EC-0801 association', 'government EC-0802 direct']));
  test('not through an association of which nothing is known', () => expect(ways([seat({})], [], [canton('EC-0801')])).toEqual(['association EC none', 'government EC-0801 none']));
  test('through a branch only where it stands', () => expect(ways([], [seat({ territory: 'EC-08', channel: '06 000' })], [canton('EC-080153'), canton('EC-130153')])).toEqual(['branch EC-08 direct', 'government EC-080153 association', 'government EC-130153 none']));
  test('by whoever heads it, not by each of its posts', () => expect(addressees([], [], [canton('EC-0801', { head: false, key: 'vicealcaldia' }), canton('EC-0801')], () => undefined).map(({ key }) => key)).toEqual(['alcaldia']));
});

test('somebody out of reach holds the post without a name', () => expect(addressees([], [], [canton('EC-0801', held(null))], () => undefined)).toMatchObject([{ state: 'held', holder: null, person: null, way: 'none' }]));
test('the counts tell the governments from those who speak for them', () => {
  const lines = addressees([seat({ ...held('ana') }), seat({ key: 'vice' })], [], [canton('EC-0801', held('luz')), canton('EC-0802', held('ana'))], (person) => known.get(person));
  expect(countWays(lines)).toEqual({ governments: 2, direct: 1, association: 1, none: 0, hidden: 1, posts: 2, held: 1 });
});
