import type { ReactElement } from 'react';
import { Checkbox, TextField } from '../../../../web/ui/fields.tsx';
import { FieldGroup } from '../../../../web/ui/Field.tsx';
import type { Mapped } from '../../contract/mapping.ts';
import { isMoment } from './view.ts';
import { knowledgeWords, words } from './words.ts';

type Knowledge = Mapped['knowledge'][number];

/** What is said of a place of a mapping, as a form holds it. */
export interface Said {
  category: string;
  label: string;
  on: string;
  role: string;
  knowledge: Knowledge[];
  topic: string;
  source: string;
}
export const blank: Said = { category: '', label: '', on: '', role: '', knowledge: [], topic: '', source: '' };
export const saidOf = (one: Mapped): Said => ({ category: one.category, label: one.label ?? '', on: one.on ?? '', role: one.role ?? '', knowledge: one.knowledge, topic: one.topic ?? '', source: one.source ?? '' });
export const isSaid = ({ category, on }: Said): boolean => category.trim().length > 1 && isMoment(on);

/** The fields that mapping and correcting have in common. */
export function PlaceFields({ said, onChange, tried, categories, named }: { said: Said; onChange: (said: Said) => void; tried: boolean; categories: readonly string[]; named: boolean }): ReactElement {
  const put = (key: Exclude<keyof Said, 'knowledge'>) => (value: string) => onChange({ ...said, [key]: value });
  const turn = (role: Knowledge) => (on: boolean) => onChange({ ...said, knowledge: on ? [...said.knowledge, role] : said.knowledge.filter((one) => one !== role) });
  return (
    <>
      <TextField label={words.category} hint={words.categoryHint} value={said.category} onChange={put('category')} maxLength={200} list="mapping-categories" error={tried && said.category.trim().length < 2 ? words.sayCategory : undefined} />
      <datalist id="mapping-categories">{categories.map((one) => <option key={one} value={one} />)}</datalist>
      {named ? null : <TextField label={words.label} hint={words.labelHint} optional value={said.label} onChange={put('label')} maxLength={200} />}
      <TextField label={words.on} hint={words.momentHint} optional value={said.on} onChange={put('on')} maxLength={10} error={tried && !isMoment(said.on) ? words.sayMoment : undefined} />
      <TextField label={words.role} hint={words.roleHint} optional value={said.role} onChange={put('role')} maxLength={300} />
      <FieldGroup label={words.knowledge}>{(Object.keys(knowledgeWords) as Knowledge[]).map((role) => <Checkbox key={role} label={knowledgeWords[role]} checked={said.knowledge.includes(role)} onChange={turn(role)} />)}</FieldGroup>
      {said.knowledge.length > 0 ? <TextField label={words.topic} optional value={said.topic} onChange={put('topic')} maxLength={200} /> : null}
      <TextField label={words.source} hint={words.sourceHint} optional value={said.source} onChange={put('source')} maxLength={300} />
    </>
  );
}
