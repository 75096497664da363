import { remote } from '../../../web/api/remote.ts';
import { Measured, useHouseMeasure } from '../../../web/measures.tsx';
import { useView } from '../../../web/route.ts';
import { Button } from '../../../web/ui/Button.tsx';
import { EmptyState } from '../../../web/ui/EmptyState.tsx';
import { NumberField } from '../../../web/ui/fields.tsx';
import { PageHead } from '../../../web/ui/PageHead.tsx';
import { Problem } from '../../../web/ui/Problem.tsx';
import type { indicators } from '../contract.ts';
import { SchemeBlock } from './SchemeBlock.tsx';
import { numberOf, sentence, words } from './words.ts';

const indicatorsApi = remote<typeof indicators>('indicators');

/** How values are named: each scheme with its cut-offs, where they come from, and a value to try them with. */
export function BandsPage() {
  const [view, change] = useView<'valor'>();
  const { data, error, refetch } = indicatorsApi.useAsk('list', { limit: 200 });
  const verified = useHouseMeasure('indicators.schemes-verified');
  const text = view.valor ?? '';
  const value = numberOf(text);
  return (
    <>
      <PageHead eyebrow={words.page} title={data && data.items.length > 0 ? sentence(data.items) : words.page} lead={words.lead} tools={verified ? <Measured under size="sm" of={verified} unit={verified.calculated?.of ? words.verifiedOf(verified.calculated.of.whole) : undefined} /> : undefined} />
      {error ? <Problem what={words.failed} why={error.message} code={error.answer.requestId || undefined} todo={<Button onClick={() => void refetch()}>{words.again}</Button>} /> : null}
      {data && data.items.length === 0 ? <EmptyState title={words.none}>{words.noneBody}</EmptyState> : null}
      {data && data.items.length > 0 ? (
        <div className="form">
          <NumberField label={words.tryLabel} hint={words.tryHint} value={text} onChange={(valor) => change({ valor })} error={text !== '' && value === undefined ? words.unreadable : undefined} />
        </div>
      ) : null}
      {data?.items.map((scheme) => <SchemeBlock key={scheme.id} scheme={scheme} value={value} />)}
    </>
  );
}
