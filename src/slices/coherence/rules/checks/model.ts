import type { Scheme } from '../../../plans/contract/scheme.ts';

/** An element as a review reads it. */
export interface CheckedElement {
  id: string;
  identity: string;
  code: string;
  kind: string;
  parentId: string | null;
  text: string;
  fields: Record<string, unknown>;
}

/** An instrument above the plan, with what may be said of it. Dates are civil; `silent` says in words why it cannot be compared. */
export interface Superior {
  key: string;
  title: string;
  from: string | null;
  to: string | null;
  silent?: string;
}

/** Money of an element by stage (`required`, `assigned`…), as the register of resources keeps it. */
export interface Money {
  identity: string;
  stage: string;
  currency: string;
  amount: number;
}

/** A plan with all that its review looks at; rules read nothing else. */
export interface Checked {
  plan: { title: string; territory: string; validFrom: string | null; validTo: string | null };
  /** The civil date of the review. */
  today: string;
  /** In which the figures of a budget are that say no other (ISO 4217); empty: not known. */
  currency: string;
  scheme: Scheme;
  elements: readonly CheckedElement[];
  superiors: readonly Superior[];
  money: readonly Money[];
}

/** Something a rule found. A `notice` rests on what nobody verified, or on what the scheme does not demand: it accuses nobody. */
export interface Found {
  weight: 'finding' | 'notice';
  /** The element it is about; null: the plan. */
  element: CheckedElement | null;
  /** Tells apart two of one rule on one element: a field, a year. */
  mark: string;
  /** The field that is lacking, when one is. */
  field?: string;
  says: string;
  evidence: { says: string; element?: CheckedElement }[];
}

/** What a rule saw: to how many things it applies, what it found, what it could not compare. */
export interface Looked {
  of: number;
  found: Found[];
  notCompared?: string[];
}
