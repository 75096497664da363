import type { ReactElement, ReactNode } from 'react';
import { Figure, type FigureProps, type ProvenanceKind, type ProvenanceLine } from './Figure.tsx';
import { Link } from './link.tsx';
import { writtenCalculated, writtenDeclared, type DeclaredValue, type MeasuredNumber, type NumberLook } from './measured.ts';
import { useWords } from './words.ts';

export interface MeasureProps extends Pick<FigureProps, 'size' | 'under'> {
  readonly of: MeasuredNumber;
  readonly locale?: string | undefined;
  /** Instead of what the figure says of its unit. */
  readonly unit?: string | undefined;
  /** Where the page itself lists those records; else the house's own list of them. */
  readonly href?: string | undefined;
  /** Where its finding is read. */
  readonly findingHref?: ((id: string) => string) | undefined;
}

const kinds: Readonly<Record<MeasuredNumber['state'], ProvenanceKind>> = { differs: 'differ', both: 'declared', declared: 'declared', calculated: 'calculated', none: 'calculated' };

/** Any number of the house with where it comes from: « declared, = calculated, ≠ both and they differ, s/d. It opens into its records. */
export function Measure({ of: item, locale = 'es-EC', unit, href, size, under, findingHref }: MeasureProps): ReactElement {
  const words = useWords();
  const look: NumberLook = { locale };
  const calculated = writtenCalculated(item, look, words.of);
  const first = item.declared[0];
  const shown = calculated ?? (first && first.value !== null ? writtenDeclared(first, look) : undefined);
  const agree = item.state === 'both' && item.declared.some(({ differs, value }) => !differs && value !== null && value === item.calculated?.value);
  return (
    <Figure
      value={shown?.value} unit={unit ?? shown?.after ?? (item.calculated?.unit === '%' ? '' : (item.calculated?.unit ?? ''))} what={item.title} href={(calculated === undefined ? first?.href : (href ?? item.href)) ?? undefined}
      kind={kinds[item.state]} lines={linesOf(item, look, calculated?.value)} note={agree ? words.agree : undefined}
      findingHref={item.finding === null ? undefined : findingHref?.(item.finding)} {...(size === undefined ? {} : { size })} {...(under === undefined ? {} : { under })}
    />
  );
}

/** What each source says, the calculation last. */
function linesOf(item: MeasuredNumber, look: NumberLook, value: string | undefined): ProvenanceLine[] {
  const declared = item.declared.map((one): ProvenanceLine => ({ kind: 'declared', value: textOf(one, look), from: <DeclaredFrom of={one} /> }));
  return item.calculated === null ? declared : [...declared, { kind: 'calculated', value: value ?? item.calculated.missing ?? 's/d', from: <CalculatedFrom item={item} /> }];
}

const textOf = (one: DeclaredValue, look: NumberLook): string => { const { value, after } = writtenDeclared(one, look); return [value, after].filter(Boolean).join('\u00A0'); };

/** The document and the place where it says so, with the day it speaks of. */
export function DeclaredFrom({ of: { source, place, asOf, href } }: { readonly of: Pick<DeclaredValue, 'source' | 'place' | 'asOf' | 'href'> }): ReactNode {
  return <><Link href={href}>{[source, place].filter(Boolean).join(', ')}</Link>{asOf === null ? null : <> · {asOf}</>}</>;
}

function CalculatedFrom({ item }: { readonly item: MeasuredNumber }): ReactNode {
  const words = useWords();
  return <>{item.why ?? item.calculated?.says}{item.href === null || item.calculated?.value === null ? null : <> <Link href={item.href}>{words.records}</Link></>}</>;
}
