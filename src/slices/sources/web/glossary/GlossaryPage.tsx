import './glossary.css';
import { useState } from 'react';
import { paths } from '../../../../web/paths.ts';
import { useView } from '../../../../web/route.ts';
import { useMay } from '../../../../web/session.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { Tabs } from '../../../../web/ui/Tabs.tsx';
import { sourcesApi } from '../api.ts';
import { Bibliography } from './Bibliography.tsx';
import { ConceptSheet, type ConceptAt } from './ConceptSheet.tsx';
import { MissingAcronyms } from './MissingAcronyms.tsx';
import { Terms } from './Terms.tsx';
import { UsesSheet } from './UsesSheet.tsx';
import { partOf, type GlossaryKey, type GlossaryPart } from './view.ts';
import { countText, glossarySentence, words, type Seen } from './words.ts';

/** Acronyms and concepts with their sources, those that nobody defines, and the documents behind them. */
export function GlossaryPage() {
  const [view, change] = useView<GlossaryKey>();
  const [writing, setWriting] = useState<ConceptAt>();
  const may = useMay()('sources.save-concept');
  const part = partOf(view);
  const terms = seen(sourcesApi.useAsk('concepts', { limit: 500 }).data);
  const missing = seen(sourcesApi.useAsk('acronyms', { undefined: true, limit: 500 }).data);
  const tab = (vista: GlossaryPart | undefined, label: string, count?: Seen) => ({ href: paths.glossary({ vista }), label: count ? `${label} ${countText(count.count)}${count.more ? '+' : ''}` : label, current: part === vista });
  return (
    <>
      <PageHead
        eyebrow={words.page} title={terms ? glossarySentence(terms, missing) : words.page} lead={<span className="hide-s">{words.lead}</span>}
        tools={<Button kind="main" icon="plus" disabledReason={may ? undefined : words.noGrant} onClick={() => setWriting({})}>{words.add}</Button>}
      />
      <Tabs label={words.tabs} tabs={[tab(undefined, words.terms), tab('sin-definir', words.missing, missing), tab('sin-uso', words.unused), tab('bibliografia', words.bibliography)]} />
      {part === undefined || part === 'sin-uso' ? <Terms key={part ?? ''} unused={part === 'sin-uso'} onWrite={setWriting} /> : null}
      {part === 'sin-definir' ? <MissingAcronyms onDefine={(term) => setWriting({ term })} /> : null}
      {part === 'bibliografia' ? <Bibliography /> : null}
      {view.termino ? <UsesSheet term={view.termino} onClose={() => change({ termino: undefined })} /> : null}
      {writing ? <ConceptSheet at={writing} onClose={() => setWriting(undefined)} /> : null}
    </>
  );
}

const seen = (page: { items: unknown[]; next: string | null } | undefined): Seen | undefined => (page ? { count: page.items.length, more: page.next !== null } : undefined);
