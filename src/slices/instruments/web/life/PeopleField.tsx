import { useState } from 'react';
import { Button } from '../../../../web/ui/Button.tsx';
import { FieldGroup } from '../../../../web/ui/Field.tsx';
import { TextField } from '../../../../web/ui/fields.tsx';
import { InstitutionPick, PersonPick, type Picked } from '../../../../web/picks.tsx';
import type { Named } from './step-form.ts';
import { stepWords as words } from './words.ts';

interface PeopleFieldProps {
  label: string;
  optional: boolean;
  people: readonly Named[];
  onChange: (people: readonly Named[]) => void;
  /** Whether somebody is written and not yet added. */
  onPending: (pending: boolean) => void;
  error: string | undefined;
}

/** Who took part: people and institutions of the directory, each with what they were there. */
export function PeopleField({ label, optional, people, onChange, onPending, error }: PeopleFieldProps) {
  const [person, setPerson] = useState<Picked>();
  const [institution, setInstitution] = useState<Picked>();
  const [role, setRole] = useState('');
  const [tried, setTried] = useState(false);
  const lacking = (!person && !institution) || role.trim().length < 2;
  const add = (): void => {
    setTried(lacking);
    if (lacking) return;
    const name = [role.trim(), person?.name, institution?.name].filter(Boolean).join(', ');
    onChange([...people, { role: role.trim(), name, ...(person ? { person: person.id } : {}), ...(institution ? { institution: institution.id } : {}) }]);
    setPerson(undefined);
    setRole('');
    onPending(false);
  };
  const write = (next: { person?: Picked | undefined; role: string }): void => {
    setPerson(next.person);
    setRole(next.role);
    onPending(next.person !== undefined || next.role.trim() !== '');
  };
  return (
    <FieldGroup label={label} hint={words.personHint} optional={optional} error={error}>
      <div className="life-people">
      {people.map((one, place) => (
        <div key={one.name} className="life-part"><span>{one.name}</span><Button kind="quiet" small aria-label={words.removePerson(one.name)} onClick={() => onChange(people.filter((_, other) => other !== place))}>{words.remove}</Button></div>
      ))}
      <PersonPick label={words.person} optional chosen={person} onChoose={(picked) => write({ person: picked, role })} />
      <InstitutionPick label={words.institution} optional chosen={institution} onChoose={setInstitution} />
      <TextField label={words.role} hint={words.roleHint} value={role} maxLength={120} onChange={(text) => write({ person, role: text })} error={tried && lacking ? words.roleNeed : undefined} />
      <Button small icon="plus" onClick={add}>{words.addPerson}</Button>
      </div>
    </FieldGroup>
  );
}
