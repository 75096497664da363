import type { ReactElement } from 'react';

/** A filter among few values, small, beside others. */
export function Choice({ label, value, any, options, onChange }: { label: string; value: string | undefined; any?: string; options: readonly (readonly [string, string])[]; onChange: (value: string | undefined) => void }): ReactElement {
  return (
    <select className="inp" aria-label={label} value={value ?? ''} onChange={(event) => onChange(event.target.value || undefined)} style={{ margin: 0, width: 'auto', maxWidth: '100%', minHeight: 36 }}>
      {any ? <option value="">{any}</option> : null}
      {options.map(([key, title]) => <option key={key} value={key}>{title}</option>)}
    </select>
  );
}
