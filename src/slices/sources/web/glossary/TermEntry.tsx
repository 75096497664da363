import { useState } from 'react';
import { paths } from '../../../../web/paths.ts';
import { useView } from '../../../../web/route.ts';
import { useMay } from '../../../../web/session.ts';
import { Evidence } from '../../../../web/ui/Evidence.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { MenuButton } from '../../../../web/ui/MenuButton.tsx';
import { Tag } from '../../../../web/ui/Tag.tsx';
import type { Document } from '../../contract.ts';
import type { ConceptItem } from '../../contract/glossary.ts';
import type { ConceptAt } from './ConceptSheet.tsx';
import { copyText } from './copy.ts';
import { citationOf, meaningsOf, viewOf, type Entry } from './entries.ts';
import { RemoveConcept } from './RemoveConcept.tsx';
import type { GlossaryKey } from './view.ts';
import { readingsText, usesText, words } from './words.ts';

interface EntryProps {
  entry: Entry;
  documents: readonly Document[];
  onWrite: (at: ConceptAt) => void;
}

/** One term: what it is, how often it is used, and each reading with its source. */
export function TermEntry({ entry, documents, onWrite }: EntryProps) {
  const [view] = useView<GlossaryKey>();
  const meanings = meaningsOf(entry);
  return (
    <div className="gl">
      <dt>
        <dfn>{entry.term}</dfn>
        <span className="meta">{words.kinds[entry.kind]}</span>
        {entry.kind === 'acronym' ? (
          <span className="meta">{entry.uses > 0 ? <Link href={paths.glossary({ ...view, termino: entry.term })}>{usesText(entry.uses)}</Link> : usesText(0)}</span>
        ) : null}
        {meanings > 1 ? <Tag>{readingsText(meanings)}</Tag> : null}
      </dt>
      {entry.readings.map((concept) => <Reading key={concept.id} concept={concept} cited={documents.find(({ id }) => id === concept.documentId)} onWrite={onWrite} />)}
    </div>
  );
}

function Reading({ concept, cited, onWrite }: { concept: ConceptItem; cited: Document | undefined; onWrite: (at: ConceptAt) => void }) {
  const [removing, setRemoving] = useState(false);
  const may = useMay();
  const reason = (operation: string): string | undefined => (may(operation) ? undefined : words.noGrant);
  const source = [concept.document, concept.place].filter(Boolean).join(', ');
  return (
    <dd>
      <p>{concept.meaning}</p>
      <div className="acts">
        {concept.documentId ? <Evidence place={source} href={paths.document(concept.documentId, viewOf(concept.place))} /> : <span className="meta">{[concept.source ?? words.house, concept.place].filter(Boolean).join(', ')}</span>}
        {concept.mark === 'declared' ? null : <Tag>{words.marks[concept.mark]}</Tag>}
        <MenuButton
          className="btn quiet sm"
          entries={[
            { key: 'copy', label: words.copy, icon: 'copy', onAct: () => void copyText(citationOf(concept, cited, words.noYear)) },
            { key: 'correct', label: words.correct, icon: 'pencil', disabledReason: reason('sources.save-concept'), onAct: () => onWrite(concept) },
            { key: 'remove', label: words.remove, icon: 'remove', disabledReason: reason('sources.remove-concept'), onAct: () => setRemoving(true) },
          ]}
        >
          {words.acts}<span className="vh">: {concept.term}</span>
        </MenuButton>
      </div>
      {removing ? <RemoveConcept concept={concept} onClose={() => setRemoving(false)} /> : null}
    </dd>
  );
}
