import { Evidence } from '../../../../web/ui/Evidence.tsx';
import { NoData, Status } from '../../../../web/ui/Status.tsx';
import type { Field } from '../../contract/scheme.ts';
import { standingOf } from '../../rules/completeness.ts';
import { elementWords as words } from '../words.ts';
import { dayText, numberText } from '../written.ts';
import { isPlainDate } from '../../../../kernel/date.ts';

interface ShownValueProps {
  field: Field;
  value: unknown;
  territory: string;
  /** «np» instead of its words, where the row is narrow. */
  short?: boolean;
}

/** A field's value as people read it; s/d and np as what they are, a citation as its place. */
export function ShownValue({ field, value, territory, short = false }: ShownValueProps) {
  const standing = standingOf(value);
  if (standing === 's/d') return <NoData label={words.sdNote} />;
  if (standing === 'np') return <Status tone="np" word={short ? words.np : words.npNote} />;
  if (standing === 'empty') return <span className="meta">{words.empty}</span>;
  if (field.byYear && typeof value === 'object') return <ByYear field={field} values={value as Record<string, unknown>} territory={territory} />; // standing says that it is neither null nor an absence
  if (field.id === 'fuente' && typeof value === 'string') return <span className="row">{value.split(';').map((place) => <Evidence key={place} place={place.trim()} />)}</span>;
  return <>{valueText(field, value, territory)}</>;
}

/** A value in plain words; also for comparing and for cells. */
export function valueText(field: Field, value: unknown, territory: string): string {
  const label = (id: unknown): string => field.choices?.find((choice) => choice.id === id)?.label ?? String(id);
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value)) return value.map(label).join(', ');
  if (typeof value === 'number') return field.type === 'year' ? String(value) : `${numberText(value, territory)}${field.type === 'percent' ? '\u00A0%' : field.unit ? ` ${field.unit}` : ''}`;
  if (field.type === 'date' && typeof value === 'string' && isPlainDate(value)) return dayText(value);
  return label(value);
}

function ByYear({ field, values, territory }: { field: Field; values: Record<string, unknown>; territory: string }) {
  return (
    <ul style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(64px, 1fr))', gap: '4px 8px' }}>
      {Object.entries(values).sort(([a], [b]) => a.localeCompare(b)).map(([year, value]) => (
        <li key={year}><span className="meta" style={{ display: 'block' }}>{year}</span><ShownValue field={{ ...field, byYear: false }} value={value} territory={territory} short /></li>
      ))}
    </ul>
  );
}
