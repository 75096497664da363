import { addressOf } from '../../../../web/api/call.ts';
import { useMay } from '../../../../web/session.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { MenuButton } from '../../../../web/ui/MenuButton.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import { sourcesApi } from '../api.ts';
import { words } from './words.ts';

/** To take the list away, and to compare everything again. */
export function Tools({ ask }: { ask: Record<string, unknown> }) {
  const may = useMay();
  const judge = sourcesApi.useTell('judge');
  const href = (format: string): string => addressOf('sources.export-findings', { ...ask, format });
  const run = (): void => judge.mutate({}, { onSuccess: ({ opened, returned, closed, later }) => showToast({ text: later ? words.later : words.judged(opened + returned, closed) }) });
  return (
    <>
      <MenuButton className="btn sm" entries={[{ key: 'xlsx', label: words.xlsx, icon: 'sheet', href: href('xlsx') }, { key: 'csv', label: words.csv, icon: 'sheet', href: href('csv') }]}>{words.export}</MenuButton>
      {may('sources.judge') ? <Button small icon="swap" busy={judge.isPending} onClick={run}>{judge.isPending ? words.judging : words.judge}</Button> : null}
      <Refused problem={judge.error} what={words.notJudged} />
    </>
  );
}
