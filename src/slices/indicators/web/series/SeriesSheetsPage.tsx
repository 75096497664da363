import { useState, type ReactElement } from 'react';
import { addressOf } from '../../../../web/api/call.ts';
import { paths } from '../../../../web/paths.ts';
import { useView } from '../../../../web/route.ts';
import { useMay, useOwnTerritory } from '../../../../web/session.ts';
import { SheetHistory } from '../../../../web/sheets/SheetHistory.tsx';
import { SheetLoading } from '../../../../web/sheets/SheetLoading.tsx';
import { sheetWords as shared } from '../../../../web/sheets/words.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { SelectField, TextField } from '../../../../web/ui/fields.tsx';
import { LongWork } from '../../../../web/ui/LongWork.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { Segmented } from '../../../../web/ui/Segmented.tsx';
import type { Layout } from '../../contract/series.ts';
import { periodOf } from '../../rules/series/period.ts';
import { aDay, indicatorsApi, territoriesApi } from './api.ts';
import { layoutAbout, layoutWords, loadWords as words } from './words.ts';

const layouts = ['values', 'groups', 'years', 'indicators'] as const;
/** The word of each layout in the address. */
const slugs: Record<Layout, string> = { values: 'valores', groups: 'grupos', years: 'anios', indicators: 'indicadores' };

/** The values that a technician already keeps in a spreadsheet, brought to the series; and the series as a spreadsheet. */
export function SeriesSheetsPage(): ReactElement {
  const [view] = useView<'pais' | 'hoja' | 'indicador'>();
  const countries = territoriesApi.useAsk('countries', {}, { freshMs: aDay }).data?.items;
  const mine = useOwnTerritory()?.slice(0, 2);
  const country = countries?.find(({ code }) => code === (view.pais ?? mine)) ?? countries?.[0];
  const known = indicatorsApi.useAsk('listIndicators', { country: country?.code ?? '', limit: 100 }, { enabled: country !== undefined });
  const layout = layouts.find((one) => slugs[one] === view.hoja) ?? 'values';
  const to = (next: Partial<Record<'pais' | 'hoja' | 'indicador', string | undefined>>): string => paths.indicatorSheets({ pais: country?.code, hoja: view.hoja, ...next });
  if (!country || !countries || !known.data) return <><PageHead eyebrow={words.page} title={words.title} /><LongWork title={words.title} done={0} /></>;
  const { items, count } = known.data;
  return (
    <div className="stack wide">
      <PageHead eyebrow={words.page} title={items.length === 0 ? words.title : words.titleIn(count?.value ?? items.length, country.name)} lead={words.lead} tools={<LinkButton href={paths.indicators({ pais: country.code })}>{words.list}</LinkButton>} />
      <div className="sideways"><Segmented label={words.country} value={country.code} options={countries.map(({ code, name }) => ({ value: code, label: name, href: to({ pais: code }) }))} /></div>
      {items.length === 0 ? <EmptyState title={words.none} actions={<LinkButton href={paths.indicators({ pais: country.code })}>{words.create}</LinkButton>}>{words.noneBody}</EmptyState> : (
        <>
          <div className="sideways"><Segmented label={words.layout} value={layout} options={layouts.map((one) => ({ value: one, label: layoutWords[one], href: to({ hoja: slugs[one], indicador: view.indicador }) }))} /></div>
          <Loading key={`${country.code} ${layout}`} country={country.code} layout={layout} indicator={view.indicador} known={items} />
          <Saving country={country.code} layout={layout} indicator={view.indicador} />
        </>
      )}
      <Past />
    </div>
  );
}

interface LoadingProps {
  country: string;
  layout: Layout;
  indicator: string | undefined;
  known: readonly { id: string; code: string; name: string }[];
}

function Loading({ country, layout, indicator: first, known }: LoadingProps): ReactElement {
  const may = useMay();
  const [indicator, setIndicator] = useState(known.some(({ id }) => id === first) ? (first ?? '') : '');
  const [period, setPeriod] = useState('');
  const [source, setSource] = useState('');
  const [readWith, setReadWith] = useState('');
  const preview = indicatorsApi.useTell('previewSeries');
  const carry = indicatorsApi.useTell('importSeries');
  const refusal = may('indicators.preview-series') && may('indicators.import-series') ? undefined : words.noGrant;
  const said = period.trim() ? periodOf(period) : undefined;
  const wrong = period.trim() !== '' && said === undefined ? words.periodWrong : undefined;
  const asked = { country, layout, ...(layout !== 'indicators' && indicator ? { indicator } : {}), ...(layout !== 'years' && said ? { period: said } : {}), ...(source.trim() ? { source: source.trim() } : {}) };
  const key = JSON.stringify(asked);
  const read = (fileId: string, mapping?: Record<string, string | null>): void => {
    setReadWith(key);
    preview.mutate({ ...asked, fileId, ...(mapping ? { mapping } : {}) });
  };
  return (
    <SheetLoading
      read={read} preview={preview} carry={carry} refusal={refusal}
      before={(again) => (
        <>
          <p className="meta">{layoutAbout[layout]} {words.about}</p>
          <div className="form">
            {layout === 'indicators' ? null : <SelectField label={words.indicator} hint={words.indicatorHint} value={indicator} onChange={setIndicator} placeholder={words.inRows} options={known.map(({ id, code, name }) => ({ value: id, label: `${code} · ${name}` }))} />}
            {layout === 'years' ? null : <TextField label={words.period} hint={words.periodHint} optional value={period} onChange={setPeriod} maxLength={40} error={wrong} />}
            <TextField label={words.source} hint={words.sourceHint} optional value={source} onChange={setSource} maxLength={600} />
          </div>
          {again && key !== readWith && !wrong ? <div className="acts"><Button onClick={again}>{words.readAgain}</Button></div> : null}
        </>
      )}
      next={<LinkButton small href={indicator ? paths.indicator(indicator) : paths.indicators({ pais: country })}>{words.see}</LinkButton>}
    />
  );
}

function Saving({ country, layout, indicator }: { country: string; layout: Layout; indicator: string | undefined }): ReactElement {
  const asked = { country, ...(indicator ? { indicator } : {}) };
  return (
    <Block title={shared.save}>
      <div className="row">
        {(['xlsx', 'csv'] as const).map((format) => <LinkButton key={format} icon="download" download href={addressOf('indicators.export-series', { ...asked, format })}>{format.toUpperCase()}</LinkButton>)}
        <LinkButton kind="quiet" download href={addressOf('indicators.series-template', { country, layout })}>{words.template(layoutWords[layout])}</LinkButton>
      </div>
    </Block>
  );
}

/** Loads of before, each to be undone whole. */
function Past(): ReactElement {
  const may = useMay();
  const past = indicatorsApi.useAsk('seriesImports', {}).data?.items ?? [];
  const undo = indicatorsApi.useTell('undoSeries');
  return <Block title={shared.history}><SheetHistory imports={past.map((one) => ({ ...one, sheet: layoutWords[one.layout] }))} undo={undo} refusal={may('indicators.undo-series') ? undefined : words.noGrant} /></Block>;
}
