import { useState } from 'react';
import { upload } from '../../../web/api/call.ts';
import { CallProblem } from '../../../web/api/problem.ts';
import { useView } from '../../../web/route.ts';
import { useMay } from '../../../web/session.ts';
import { Block } from '../../../web/ui/Block.tsx';
import { Note } from '../../../web/ui/Note.tsx';
import { LinkButton } from '../../../web/ui/Button.tsx';
import { FileField } from '../../../web/ui/FileField.tsx';
import { SelectField } from '../../../web/ui/fields.tsx';
import { LongWork } from '../../../web/ui/LongWork.tsx';
import { PageHead } from '../../../web/ui/PageHead.tsx';
import type { Country } from '../contract.ts';
import { territoriesApi } from './api.ts';
import { BoundarySets } from './BoundarySets.tsx';
import { BoundaryTrial } from './BoundaryTrial.tsx';
import { Refused } from '../../../web/Refused.tsx';
import { useCountries } from './tree.ts';
import { boundaryWords as words, capital } from './words.ts';

interface Chosen {
  fileId: string;
  name: string;
}

/** Importing the boundaries of a level: choose, see what would enter, import. */
export function BoundaryPage() {
  const countries = useCountries().data?.items;
  const [view, change] = useView<'pais' | 'nivel'>();
  const country = countries?.find(({ code }) => code === view.pais) ?? countries?.[0];
  if (!countries || !country) return null;
  const levels = country.levels.filter(({ rank }) => rank > 0);
  const level = levels.find(({ id }) => id === view.nivel) ?? levels[0];
  return <Importing key={`${country.code} ${level?.id}`} country={country} countries={countries} level={level?.id ?? ''} onCountry={(pais) => change({ pais, nivel: undefined })} onLevel={(nivel) => change({ pais: country.code, nivel })} />;
}

interface ImportingProps {
  country: Country;
  countries: readonly Country[];
  level: string;
  onCountry: (code: string) => void;
  onLevel: (id: string) => void;
}

function Importing({ country, countries, level, onCountry, onLevel }: ImportingProps) {
  const may = useMay()('territories.import-boundaries');
  const sets = territoriesApi.useAsk('boundarySets', { country: country.code }).data?.items;
  const [file, setFile] = useState<Chosen>();
  const [problem, setProblem] = useState<CallProblem>();
  const [sending, setSending] = useState(false);
  const [done, setDone] = useState<number>();
  const take = (chosen: File): void => {
    setSending(true);
    setDone(undefined);
    setProblem(undefined);
    upload(chosen)
      .then(({ id, name }) => setFile({ fileId: id, name }), (no: unknown) => setProblem(no instanceof CallProblem ? no : undefined))
      .finally(() => setSending(false));
  };
  return (
    <div className="stack wide">
      <PageHead eyebrow={words.page} title={sets && sets.length > 0 ? words.titleSome(sets.length) : words.title} lead={words.lead} />
      {may ? null : <Note kind="risk">{words.noGrant}</Note>}
      <div className="form">
        <SelectField label={words.country} value={country.code} onChange={onCountry} options={countries.map(({ code, name }) => ({ value: code, label: name }))} />
        <SelectField label={words.level} value={level} onChange={onLevel} options={country.levels.filter(({ rank }) => rank > 0).map(({ id, plural }) => ({ value: id, label: capital(plural) }))} />
        {may ? <FileField label={words.file} hint={words.fileHint} accept=".json,.geojson,.topojson,.zip" chosen={file?.name} onFile={take} /> : null}
      </div>
      {sending ? <LongWork title={words.reading} done={0} /> : null}
      {problem ? <Refused problem={problem} what={words.failed} /> : null}
      {done === undefined ? null : <Note kind="ok" actions={<LinkButton href={`/territorios?pais=${country.code}&nivel=${level}&vista=mapa`}>{words.seeMap}</LinkButton>}>{words.done(done)}</Note>}
      {file && !sending && done === undefined ? <BoundaryTrial key={file.fileId} fileId={file.fileId} country={country} level={level} onDone={(units) => { setDone(units); setFile(undefined); }} /> : null}
      <Block title={words.sets}><BoundarySets sets={sets ?? []} levels={country.levels} /></Block>
    </div>
  );
}
