import { useState } from 'react';
import { paths } from '../../../web/paths.ts';
import { useView } from '../../../web/route.ts';
import { Button, LinkButton } from '../../../web/ui/Button.tsx';
import { Block } from '../../../web/ui/Block.tsx';
import { EmptyState } from '../../../web/ui/EmptyState.tsx';
import { FilterBar } from '../../../web/ui/FilterBar.tsx';
import { Note } from '../../../web/ui/Note.tsx';
import { PageHead } from '../../../web/ui/PageHead.tsx';
import { Problem } from '../../../web/ui/Problem.tsx';
import { Segmented } from '../../../web/ui/Segmented.tsx';
import type { Competence } from '../contract.ts';
import { normsApi, territoriesApi } from './api.ts';
import { CompetenceTable } from './CompetenceTable.tsx';
import { CitationBox } from './law/CitationBox.tsx';
import { NormTable } from './NormTable.tsx';
import { VerifyDialog } from './VerifyDialog.tsx';
import { sentence, words } from './words.ts';

const capital = (name: string): string => name.charAt(0).toLocaleUpperCase('es') + name.slice(1);

type View = 'pais' | 'nivel' | 'ver';

/** What each level of government must or may do, and the norms that say so; each with its source and whether it was verified. */
export function NormsPage() {
  const [view, change] = useView<View>();
  const [verifying, setVerifying] = useState<Competence>();
  const country = view.pais ?? 'EC';
  const countries = territoriesApi.useAsk('countries', {}).data?.items ?? [];
  const asked = normsApi.useAsk('competences', { country, limit: 500 }, { keep: true });
  const norms = normsApi.useAsk('list', { country, limit: 500 }, { keep: true });
  const here = countries.find(({ code }) => code === country);
  const all = asked.data?.items ?? [];
  const levels = (here?.levels ?? []).filter(({ id }) => all.some(({ level }) => level === id));
  const nameOf = (level: string): string => capital(here?.levels.find(({ id }) => id === level)?.name ?? level);
  const rankOf = (level: string): number => here?.levels.find(({ id }) => id === level)?.rank ?? 99;
  const shown = all.filter((one) => (!view.nivel || one.level === view.nivel) && (view.ver !== 'dudas' || !one.verified)).toSorted((a, b) => rankOf(a.level) - rankOf(b.level));
  const clear = (): void => change({ nivel: undefined, ver: undefined });
  return (
    <>
      <PageHead eyebrow={words.page} title={asked.data ? sentence(here?.name ?? country, all) : words.page} lead={words.help} tools={<><LinkButton href={paths.faculties({ pais: country })}>{words.faculties}</LinkButton><LinkButton href={paths.deadline({ lugar: country })}>{words.terms}</LinkButton></>} />
      <FilterBar
        filters={[
          ...levels.map(({ id, name }) => ({ key: id, label: capital(name), active: view.nivel === id, onOpen: () => change({ nivel: view.nivel === id ? undefined : id }) })),
          { key: 'dudas', label: words.onlyDoubtful, active: view.ver === 'dudas', onOpen: () => change({ ver: view.ver === 'dudas' ? undefined : 'dudas' }) },
        ]}
        set={0}
        count={asked.data ? words.competencesMeta(shown.length, all.length) : undefined}
      >
        <Segmented label={words.country} value={country} options={(countries.length > 0 ? countries : [{ code: 'EC', name: 'Ecuador' }]).map(({ code, name }) => ({ value: code, label: name, href: `${paths.norms}?pais=${code}` }))} />
      </FilterBar>
      {asked.error ? <Problem what={words.failed} why={asked.error.message} code={asked.error.answer.requestId || undefined} todo={<Button onClick={() => void asked.refetch()}>{words.again}</Button>} /> : null}
      <CitationBox />
      {asked.data ? (
        <Block title={words.competences}>
          <div className="stack">
            {all.some(({ verified }) => !verified) ? <Note kind="info">{words.whyDoubtful}</Note> : null}
            {shown.length > 0 ? <CompetenceTable items={shown} nameOf={nameOf} onVerify={setVerifying} stale={asked.isPlaceholderData} /> : null}
            {shown.length === 0 && all.length > 0 ? <EmptyState title={words.noneMatch} actions={<Button onClick={clear}>{words.clear}</Button>}>{words.noneMatchBody}</EmptyState> : null}
            {all.length === 0 ? <EmptyState title={words.none}>{words.noneBody}</EmptyState> : null}
          </div>
        </Block>
      ) : null}
      {norms.data && norms.data.items.length > 0 ? (
        <Block title={words.norms} meta={String(norms.data.items.length)}>
          <NormTable items={norms.data.items} />
        </Block>
      ) : null}
      {verifying ? <VerifyDialog entry={{ ...verifying, kind: 'competence' }} onClose={() => setVerifying(undefined)} /> : null}
    </>
  );
}
