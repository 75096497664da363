import type { ReactElement, ReactNode } from 'react';
import { Field } from './Field.tsx';
import type { FieldLook } from './Field.tsx';
import { Combobox, MantineProvider, useCombobox } from './mantine.ts';
import { theme } from './theme.ts';
import { useWords } from './words.ts';

export interface PickOption {
  readonly value: string;
  /** What stays in the field once chosen. */
  readonly text: string;
  /** How it is listed, when text alone does not tell homonyms apart: sign, level, parents, code. */
  readonly row?: ReactNode;
}

export interface PickFieldProps extends FieldLook {
  /** What is typed. */
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** What matches, found by the caller; undefined while it looks. */
  readonly options: readonly PickOption[] | undefined;
  readonly onPick: (value: string) => void;
  readonly placeholder?: string;
}

/** A field that searches among many: territories, institutions, elements. */
export function PickField(props: PickFieldProps): ReactElement {
  return <MantineProvider theme={theme} withCssVariables={false} withGlobalClasses={false} withStaticClasses={false}><Picker {...props} /></MantineProvider>;
}

function Picker({ label, hint, error, optional, query, onQuery, options, onPick, placeholder }: PickFieldProps): ReactElement {
  const words = useWords();
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() });
  const pick = (value: string): void => {
    const chosen = options?.find((option) => option.value === value);
    if (chosen !== undefined) onQuery(chosen.text);
    onPick(value);
    box.closeDropdown();
  };
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(control) => (
        <Combobox store={box} onOptionSubmit={pick} withinPortal={false} floatingStrategy="fixed" classNames={{ dropdown: 'options', option: 'opt-row' }} unstyled transitionProps={{ duration: 0 }}>
          <Combobox.Target>
            <input
              {...control} className="inp" autoComplete="off" placeholder={placeholder} value={query}
              onChange={(event) => { onQuery(event.target.value); box.openDropdown(); box.updateSelectedOptionIndex(); }}
              onFocus={() => box.openDropdown()} onClick={() => box.openDropdown()} onBlur={() => box.closeDropdown()}
            />
          </Combobox.Target>
          <Combobox.Dropdown hidden={options === undefined || (options.length === 0 && query.trim() === '')}>
            <Combobox.Options aria-label={typeof label === 'string' ? label : undefined}>
              {options?.map((option) => <Combobox.Option key={option.value} value={option.value}>{option.row ?? option.text}</Combobox.Option>)}
              {options?.length === 0 ? <Combobox.Empty className="none">{words.noneFound}</Combobox.Empty> : null}
            </Combobox.Options>
          </Combobox.Dropdown>
        </Combobox>
      )}
    </Field>
  );
}
