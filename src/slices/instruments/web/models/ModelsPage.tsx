import './models.css';
import type { ModelItem } from '../../contract/models/model.ts';
import { cutOffText, useCutOff, useCutOffPick } from '../../../../web/cut-off.tsx';
import { PageContext } from '../../../../web/page-context.tsx';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { useView } from '../../../../web/route.ts';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { SearchText } from '../../../../web/ui/SearchText.tsx';
import { Share } from '../../../../web/ui/Share.tsx';
import { DemoTag } from '../../../../web/ui/Tag.tsx';
import { instrumentsApi, territoriesApi } from '../register/api.ts';
import { StateCounts } from './StateCounts.tsx';
import { countText, words } from './words.ts';

/** The repository of models: what each one is for and how far it has come. */
export function ModelsPage() {
  const [{ q, al }, change] = useView<'q' | 'al'>();
  const asOf = useCutOff();
  const { pick, past, dialog } = useCutOffPick();
  const countries = territoriesApi.useAsk('countries', {}, { freshMs: 86_400_000 }).data?.items;
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = instrumentsApi.usePages('models', { limit: 50, ...(q ? { q } : {}), ...(asOf ? { asOf } : {}) });
  if (error) return <><PageHead eyebrow={words.page} title={words.notRead} /><Refused problem={error} what={words.failed} todo={<Button onClick={() => void refetch()}>{words.again}</Button>} /></>;
  const items = data?.pages.flatMap((page) => page.items);
  if (!items) return <p className="meta" role="status">{words.loading}</p>;
  const nameOf = (code: string): string => countries?.find((one) => one.code === code)?.name ?? code;
  const most = items.toSorted((a, b) => b.counts.adopted - a.counts.adopted)[0];
  return (
    <>
      <PageContext picks={[pick]} past={past} />
      <PageHead eyebrow={words.page} title={words.listTitle(items.length, most && { title: most.title, adopted: most.counts.adopted, of: most.of })} lead={words.listLead} />
      {dialog}
      {items.length > 5 || q ? <div className="model-find"><SearchText label={words.searchModels} placeholder={words.searchModels} value={q ?? ''} onSearch={(text) => change({ q: text })} /></div> : null}
      {items.length === 0 ? (q ? <EmptyState title={words.nothing} actions={<Button onClick={() => change({ q: undefined })}>{words.clear}</Button>}>{words.nothingBody}</EmptyState>
        : <EmptyState title={words.emptyModels} actions={<LinkButton kind="main" href={paths.instruments()}>{words.emptyModelsAct}</LinkButton>}>{words.emptyModelsBody}</EmptyState>)
        : <ul className="model-list">{items.map((item) => <OneModel key={item.id} item={item} country={nameOf(item.country)} al={al} />)}</ul>}
      {hasNextPage ? <p><Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>{words.more}</Button></p> : null}
    </>
  );
}

function OneModel({ item, country, al }: { item: ModelItem; country: string; al: string | undefined }) {
  return (
    <li>
      <div>
        <h2><Link href={paths.model(item.id, { al })}>{item.title}</Link></h2>
        <p className="meta">{[item.kindTitle, country, words.forLevels(item.levelNames), words.version(item.text, item.publishedOn ? cutOffText(item.publishedOn) : null)].join(' · ')} {item.example ? <DemoTag /> : null}</p>
      </div>
      <div>
        {item.of === 0 ? <span className="meta">{words.noLevels}</span> : <><span className="model-share">{words.adoptedBy}: {item.counts.unrecorded === item.of ? <span className="meta">{words.nobodyKnows}</span> : <Share part={item.counts.adopted} whole={item.of} format={countText} bar />}</span><StateCounts counts={item.counts} href={(estado) => paths.model(item.id, { vista: 'lista', estado, al })} /></>}
      </div>
    </li>
  );
}
