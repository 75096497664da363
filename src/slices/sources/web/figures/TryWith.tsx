import { useState } from 'react';
import { useGo } from '../../../../web/route.ts';
import { useHits } from '../../../../web/hits.ts';
import { paths } from '../../../../web/paths.ts';
import { PickField } from '../../../../web/ui/PickField.tsx';
import { pageOf, subjectText } from './view.ts';
import { words } from './words.ts';

/** Chooses a record by its name and shows its figures. */
export function TryWith() {
  const [query, setQuery] = useState('');
  const go = useGo();
  const hits = useHits(query)?.filter(({ kind, id }) => pageOf({ kind, id }) !== undefined);
  const options = query.trim() === '' ? [] : hits?.map(({ kind, id, title, trail }) => ({ value: subjectText({ kind, id }), text: title, row: <>{title} <span className="meta">{trail}</span></> }));
  return <PickField label={words.tryLabel} hint={words.tryHint} query={query} onQuery={setQuery} options={options} onPick={(de) => go(paths.figures({ de }))} />;
}
