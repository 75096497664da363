import { useState } from 'react';
import { Checkbox, TextField } from '../../../web/ui/fields.tsx';
import { judgePassword, passwordLength, shortest, strengthOf } from '../rules.ts';
import { words } from './words.ts';

interface NewPasswordProps {
  value: string;
  onChange: (value: string) => void;
  /** Names that may not be the password. */
  names: string[];
  hasFactor: boolean;
  /** What the server said of it. */
  error?: string | undefined;
}

/** A new password: the rule before, what is missing while typing, shown on request, pasted freely. */
export function NewPassword({ value, onChange, names, hasFactor, error }: NewPasswordProps) {
  const [shown, setShown] = useState(false);
  return (
    <>
      <TextField
        label={words.password.fresh}
        hint={value === '' ? words.password.rule(shortest(hasFactor)) : (missing(value, names, hasFactor) ?? ' ')}
        error={error}
        type={shown ? 'text' : 'password'}
        autoComplete="new-password"
        value={value}
        onChange={onChange}
        required
        spellCheck={false}
      />
      {value === '' ? null : <Strength at={strengthOf(value, { names: names.filter(Boolean), hasFactor })} />}
      <Checkbox label={words.door.show} checked={shown} onChange={setShown} />
    </>
  );
}

/** How hard it is to guess, in a word and a bar; read aloud when it changes. */
const Strength = ({ at }: { at: 0 | 1 | 2 }) => (
  <p className="meta row" role="status"><meter min={0} max={3} low={1.5} high={2.5} optimum={3} value={at + 1} aria-label={words.password.strength} /> {words.password.strengths[at]}</p>
);

/** The same rules as the server's, but for its list of common passwords. */
function missing(value: string, names: string[], hasFactor: boolean): string | undefined {
  const problem = judgePassword(value, { names: names.filter(Boolean), hasFactor }, () => false);
  if (problem === 'password-short') return words.password.left(shortest(hasFactor) - [...value].length);
  if (problem === 'password-is-name') return words.password.isName;
  if (problem === 'password-common') return words.password.repeats;
  return problem === 'password-long' ? words.password.tooLong.replace('128', String(passwordLength.longest)) : undefined;
}
