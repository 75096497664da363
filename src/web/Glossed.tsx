import { Fragment, type ReactElement, type ReactNode } from 'react';
import { stretchesOf, useGlossary, type GlossaryTerm } from './glossary.ts';
import { Term } from './ui/Term.tsx';

/** A text whose acronyms and concepts explain themselves. Not for the inside of a link or a button. */
export function Glossed({ text }: { text: string }): ReactElement {
  return <>{glossed(text, useGlossary())}</>;
}

/** Several texts read one after the other: each term explains itself the first time only. */
export function useGlossed(texts: readonly string[]): ReactNode[] {
  const terms = useGlossary();
  const seen = new Set<GlossaryTerm>();
  return texts.map((text) => glossed(text, terms, seen));
}

function glossed(text: string, terms: readonly GlossaryTerm[], seen?: Set<GlossaryTerm>): ReactNode {
  if (terms.length === 0) return text;
  return stretchesOf(text, terms, seen).map((one, at) => <Fragment key={at}>{one.term ? <Term meanings={one.term.meanings}>{one.text}</Term> : one.text}</Fragment>); // oxlint-disable-line react/no-array-index-key -- stretches of one text have no other identity
}
