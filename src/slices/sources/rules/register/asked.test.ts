import { describe, expect, it } from 'vitest';
import { aboutOfTopic } from './asked.ts';

const plan = (id: string): { record: { kind: string; id: string }; territory: null } => ({ record: { kind: 'plans.plan', id }, territory: null });

describe('the parameters of a figure beside what is declared', () => {
  it('are of the record, and of its part when the topic stands for one', () => expect(aboutOfTopic({ planId: 'record', line: 'part' }, plan('p1#L2'))).toEqual({ planId: 'p1', line: 'L2' }));
  it('leave the part out when the topic stands for the whole', () => expect(aboutOfTopic({ planId: 'record', line: 'part' }, plan('p1'))).toEqual({ planId: 'p1' }));
  it('are none when the topic lacks what they need', () => expect(aboutOfTopic({ territory: 'territory' }, plan('p1'))).toBeUndefined());
  it('are any other word as it is', () => expect(aboutOfTopic({ kind: 'gobierno' }, { record: null, territory: null })).toEqual({ kind: 'gobierno' }));
});
