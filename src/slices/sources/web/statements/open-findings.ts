import { createContext, useContext } from 'react';
import { useMay } from '../../../../web/session.ts';
import type { RegisteredFinding } from '../../contract/findings.ts';
import { sourcesApi } from '../api.ts';

type Open = Pick<RegisteredFinding, 'id' | 'says'>;

const none: ReadonlyMap<string, Open> = new Map();
const OpenContext = createContext(none);

/** Gives the margin below it the open findings of its document, by the statements they rest on. */
export const OpenFindings = OpenContext.Provider;

/** The open finding that rests on a statement, if the reader may see one. */
export const useOpenFinding = (statementId: string): Open | undefined => useContext(OpenContext).get(statementId);

/** The open findings of a document within reach, by statement; the first of several, in the order of the register. */
export function useOpenFindings(documentId: string): ReadonlyMap<string, Open> {
  const may = useMay();
  const { data } = sourcesApi.useAsk('findings', { source: documentId, state: 'open', limit: 500 }, { enabled: may('sources.findings') });
  if (!data || data.items.length === 0) return none;
  const byStatement = new Map<string, Open>();
  for (const finding of data.items) for (const { statementId } of finding.values) if (statementId !== undefined && !byStatement.has(statementId)) byStatement.set(statementId, finding);
  return byStatement;
}
