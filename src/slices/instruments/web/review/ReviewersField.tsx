import { useState } from 'react';
import { Button } from '../../../../web/ui/Button.tsx';
import { FieldGroup } from '../../../../web/ui/Field.tsx';
import { TextField } from '../../../../web/ui/fields.tsx';
import type { Picked } from '../../../../web/picks.tsx';
import { justNamed, PartyPick } from '../register/picks.tsx';
import { openWords as words } from './words.ts';

export interface NamedReviewer extends Picked {
  role: string;
}

/** As the server asks for them: an institution of the directory, or only a name. */
export const saidReviewers = (people: readonly NamedReviewer[]): { institution?: string; name?: string; role: string | null }[] => people.map(({ id, name, role }) => ({ ...(id === justNamed ? { name } : { institution: id }), role: role || null }));

interface Props {
  label: string;
  optional?: boolean;
  people: readonly NamedReviewer[];
  onChange: (people: readonly NamedReviewer[]) => void;
  /** Whether somebody was written and not added yet. */
  onPending: (pending: boolean) => void;
  error: string | undefined;
}

/** Who looks at a version: institutions, or names without an account, each with its function. */
export function ReviewersField({ label, optional = false, people, onChange, onPending, error }: Props) {
  const [chosen, setChosen] = useState<Picked>();
  const [role, setRole] = useState('');
  // The picker keeps what was typed; a new one begins empty.
  const [turn, setTurn] = useState(0);
  const choose = (picked: Picked | undefined): void => { setChosen(picked); onPending(picked !== undefined); };
  const add = (): void => {
    if (!chosen) return;
    if (!people.some(({ name }) => name === chosen.name)) onChange([...people, { ...chosen, role: role.trim() }]);
    choose(undefined);
    setRole('');
    setTurn((now) => now + 1);
  };
  return (
    <FieldGroup label={label} optional={optional} error={error}>
      {people.length > 0 ? <ul className="ins-list">{people.map((one) => <li key={one.name}><div>{one.name}{one.role ? <span className="meta">{one.role}</span> : null}</div><Button small kind="quiet" onClick={() => onChange(people.filter(({ name }) => name !== one.name))}>{words.remove}<span className="vh"> {words.removeWho(one.name)}</span></Button></li>)}</ul> : null}
      <PartyPick key={turn} label={words.reviewer} hint={words.reviewerHint} chosen={chosen} onChoose={choose} />
      <TextField label={words.role} hint={words.roleHint} optional maxLength={200} value={role} onChange={setRole} />
      <div><Button small icon="plus" onClick={add}>{words.add}</Button></div>
    </FieldGroup>
  );
}
