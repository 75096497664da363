import { useView } from '../../../web/route.ts';
import { useMay } from '../../../web/session.ts';
import { SheetHistory } from '../../../web/sheets/SheetHistory.tsx';
import { SheetLoading } from '../../../web/sheets/SheetLoading.tsx';
import { sheetWords as shared } from '../../../web/sheets/words.ts';
import { Block } from '../../../web/ui/Block.tsx';
import { LinkButton } from '../../../web/ui/Button.tsx';
import { PageHead } from '../../../web/ui/PageHead.tsx';
import { Segmented } from '../../../web/ui/Segmented.tsx';
import type { SheetName } from '../contract.ts';
import { institutionsApi } from './api.ts';
import { DirectoryTabs, sheetsPath } from './DirectoryTabs.tsx';
import { sheetWords as words, words as common } from './words.ts';

const names: SheetName[] = ['directory', 'people', 'posts'];
/** The word of each sheet in the address. */
const slugs: Record<SheetName, string> = { directory: 'instituciones', people: 'personas', posts: 'cargos' };

/** The directory, its people and its posts as sheets: saved, corrected elsewhere, loaded again. */
export function SheetsPage() {
  const [view] = useView<'hoja'>();
  const sheet = names.find((name) => slugs[name] === view.hoja) ?? 'directory';
  const past = institutionsApi.useAsk('imports', {}).data?.items;
  const undo = institutionsApi.useTell('undoImport');
  const may = useMay();
  return (
    <div className="stack wide">
      <PageHead eyebrow={common.page} title={past && past.length > 0 ? words.titleSome(past.length) : words.title} lead={words.lead} />
      <DirectoryTabs at="sheets" />
      <Segmented label={shared.which} value={sheet} options={names.map((name) => ({ value: name, label: words.sheets[name], href: `${sheetsPath}?hoja=${slugs[name]}` }))} />
      <Block title={shared.save}>
        <div className="row">
          <LinkButton icon="download" download href={`/api/institutions.export?sheet=${sheet}&format=xlsx`}>XLSX</LinkButton>
          <LinkButton icon="download" download href={`/api/institutions.export?sheet=${sheet}&format=csv`}>CSV</LinkButton>
          <LinkButton kind="quiet" download href={`/api/institutions.template?sheet=${sheet}`}>{shared.template}</LinkButton>
        </div>
      </Block>
      <Loading key={sheet} sheet={sheet} />
      <Block title={shared.history}><SheetHistory imports={(past ?? []).map((one) => ({ ...one, sheet: words.sheets[one.sheet] }))} undo={undo} refusal={may('institutions.undo-import') ? undefined : common.noGrant} /></Block>
    </div>
  );
}

function Loading({ sheet }: { sheet: SheetName }) {
  const may = useMay();
  const preview = institutionsApi.useTell('previewImport');
  const carry = institutionsApi.useTell('import');
  const refusal = may('institutions.preview-import') && may('institutions.import') ? undefined : common.noGrant;
  return <SheetLoading read={(fileId, mapping) => preview.mutate({ sheet, fileId, ...(mapping ? { mapping } : {}) })} preview={preview} carry={carry} refusal={refusal} />;
}
