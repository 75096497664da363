import type { DeviationItem } from '../../contract/models/deviation.ts';
import type { Parameter } from '../../contract/models/parameter.ts';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { useView } from '../../../../web/route.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { LinkButton } from '../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { LongWork } from '../../../../web/ui/LongWork.tsx';
import { Segmented } from '../../../../web/ui/Segmented.tsx';
import { Share } from '../../../../web/ui/Share.tsx';
import { Status } from '../../../../web/ui/Status.tsx';
import type { Tone } from '../../../../web/ui/Sprite.tsx';
import { instrumentsApi } from '../register/api.ts';
import { partName } from '../register/part-name.ts';
import { Runs } from '../register/Runs.tsx';
import { adoptWords, deviationStatesWords, deviationWords as said, words } from './words.ts';

const tones: Record<DeviationItem['state'], Tone> = { same: 'ok', choice: 'ok', reworded: 'risk', added: 'run', 'left-out': 'np', merged: 'risk', split: 'risk' };
const isAside = ({ state }: DeviationItem): boolean => state !== 'same' && state !== 'choice';

/** A text beside its model, article by article. */
export function DeviationView({ instrument, parameters }: { instrument: string; parameters: readonly Parameter[] }) {
  const [{ ver }, change] = useView<'ver'>();
  const { data, error } = instrumentsApi.useAsk('deviation', { instrument });
  if (error) return <Refused problem={error} what={words.failed} />;
  if (!data) return <LongWork title={said.title} done={0} />;
  if (data.instrument.text === 0) return <EmptyState title={said.noText} actions={<LinkButton kind="main" href={paths.instrument(instrument, { editar: 'texto' })}>{adoptWords.edit}</LinkButton>}>{said.noTextBody}</EmptyState>;
  const aside = data.items.filter(isAside);
  const items = ver === 'todo' ? data.items : aside;
  return (
    <Block title={said.title} meta={said.against(data.model.text)} tools={<Segmented label={said.view} value={ver === 'todo' ? 'todo' : 'aparta'} options={[{ value: 'aparta', label: said.only }, { value: 'todo', label: said.all }]} onChange={(value) => change({ ver: value === 'todo' ? 'todo' : undefined })} />}>
      <p className="model-share">{said.share}: <Share part={data.same} whole={data.of} unit={words.articles} bar /></p>
      {data.blanks.length > 0 ? <p><Status tone="risk" word={said.blanks(data.blanks.map(({ title }) => title))} /></p> : null}
      <p className="meta">{said.summary(data.counts)}. {said.counted}</p>
      {items.length === 0 ? <EmptyState title={said.nothing}>{said.nothingBody}</EmptyState> : <ul className="model-dev">{items.map((item) => <One key={`${item.key} ${item.state}`} item={item} instrument={instrument} parameters={parameters} />)}</ul>}
    </Block>
  );
}

function One({ item, instrument, parameters }: { item: DeviationItem; instrument: string; parameters: readonly Parameter[] }) {
  const name = partName({ ...item, level: 0, text: '', optional: false, choices: [] });
  const numbers = item.model.filter(({ key, number, heading }) => key !== item.key || number !== item.number || heading !== item.heading).map(({ number, heading }) => [number, heading].filter(Boolean).join('. '));
  const titleOf = (key: string): string => parameters.find((one) => one.key === key)?.title ?? key;
  return (
    <li className={isAside(item) ? undefined : 'same'}>
      <h3>{item.state === 'left-out' ? name : <Link href={paths.instrument(instrument, { parte: item.key })}>{name}</Link>}<Status tone={tones[item.state]} soft={!isAside(item)} word={deviationStatesWords[item.state]} /></h3>
      {item.state === 'left-out' && item.optional ? <span className="meta">{said.optionalOut}</span> : null}
      {item.choice ? <span className="meta">{said.choice(item.choice)}</span> : null}
      {numbers.length > 0 ? <span className="meta">{said.of(numbers)}</span> : null}
      {item.parameters.length > 0 ? <span className="meta">{item.parameters.map(({ key, value }) => said.parameter(titleOf(key), value)).join(' · ')}</span> : null}
      {item.left ? <span className="meta">{said.left(item.left.text, item.left.reason)}</span> : null}
      {item.runs ? <div className="text"><Runs runs={item.runs} /></div> : null}
    </li>
  );
}
