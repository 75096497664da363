import { useId } from 'react';
import type { ReactElement } from 'react';
import { Link } from './link.tsx';
import { useInSight } from './use-in-sight.ts';

export interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** With an address the segment is a link, so that the view can be shared. */
  readonly href?: string;
  /** Why it cannot be chosen now; shown under the control. */
  readonly disabledReason?: string | undefined;
}

export interface SegmentedProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Segment<Value>[];
  readonly onChange?: (value: Value) => void;
}

/** A few ways to see the same thing. */
export function Segmented<Value extends string>({ label, value, options, onChange }: SegmentedProps<Value>): ReactElement {
  const id = useId();
  const bar = useInSight<HTMLDivElement>(value);
  const reasons = options.filter((option) => option.disabledReason !== undefined);
  return (
    <div>
      <div className="seg" role="group" aria-label={label} ref={bar}>
        {options.map((option) => {
          if (option.disabledReason !== undefined) return <button key={option.value} type="button" aria-disabled="true" aria-describedby={id}>{option.label}</button>;
          if (option.href !== undefined) return <Link key={option.value} href={option.href} aria-current={option.value === value ? 'true' : undefined}>{option.label}</Link>;
          return <button key={option.value} type="button" aria-pressed={option.value === value} onClick={() => onChange?.(option.value)}>{option.label}</button>;
        })}
      </div>
      {reasons.length === 0 ? null : <span className="meta seg-why" id={id}>{reasons.map((option) => option.disabledReason).join(' ')}</span>}
    </div>
  );
}
