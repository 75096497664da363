import { paths } from '../../../../web/paths.ts';
import { useMay } from '../../../../web/session.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { LinkButton } from '../../../../web/ui/Button.tsx';
import { Icon, Sign } from '../../../../web/ui/Sprite.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import type { Gaps } from '../../contract/view.ts';
import { coherenceApi, type Matrix } from '../api.ts';
import { inARow, words } from '../words.ts';
import { shareOf } from './heat.ts';
import './coherence.css';

type LevelNames = Map<string, { name: string; plural: string; gender: string }>;
export const levelNames = (matrix: Matrix): LevelNames => new Map(matrix.levels.map((level) => [level.level, level]));

/** «lo llevan 4 parroquias y ningún cantón». */
export function carriedBy(byLevel: readonly { level: string; covered: number; withPlan: number }[], names: LevelNames): string {
  const named = byLevel.map((line) => ({ ...line, name: names.get(line.level) ?? { name: line.level, plural: line.level, gender: 'm' } }));
  const some = named.filter(({ covered }) => covered > 0).map(({ covered, name }) => `${covered === 1 ? (name.gender === 'f' ? 'una' : 'un') : covered} ${covered === 1 ? name.name : name.plural}`);
  const none = named.filter(({ covered, withPlan }) => covered === 0 && withPlan > 0).map(({ name }) => words.noneOf(name.name, name.gender));
  if (some.length === 0) return inARow(none) || words.nobody;
  return none.length === 0 ? inARow(some) : words.carried(inARow(some), inARow(none), byLevel.reduce((sum, { covered }) => sum + covered, 0) === 1);
}

/** What hangs loose, the most telling first, each kind once; all of it one press away. */
export function GapsBlock({ matrix, day }: { matrix: Matrix; day: string | undefined }) {
  const gaps = coherenceApi.useAsk('gaps', { territory: matrix.territory, at: day }, { keep: true }).data;
  if (!gaps) return null;
  const href = `${paths.coherence(matrix.territory, { vista: 'cabos' })}${day ? `&corte=${day}` : ''}`;
  const total = gaps.loose.count + gaps.unanswered.count + gaps.skipped.count;
  return (
    <Block title={words.gaps} meta={total > 0 ? <Link href={href}>{words.gapsAll(total)}</Link> : undefined}>
      {shareOf(matrix.pairs) === 'sd' ? <Unknown /> : <Lines gaps={gaps} names={levelNames(matrix)} href={href} />}
    </Block>
  );
}

/** Nobody above or nobody below has a plan: nothing can be said, neither well nor badly. */
function Unknown() {
  const may = useMay();
  return (
    <div className="stack">
      <p>{words.gapsUnknown}</p>
      {may('plans.preview-import') ? <div className="row"><LinkButton small href={paths.planImport()}>{words.loadPlan}</LinkButton></div> : null}
    </div>
  );
}

function Lines({ gaps, names, href }: { gaps: Gaps; names: LevelNames; href: string }) {
  const counts = [
    { key: 'unanswered', n: gaps.unanswered.count, sign: <Icon name="dn" />, text: words.unansweredOf(gaps.unanswered.count) },
    { key: 'loose', n: gaps.loose.count, sign: <Icon name="up" />, text: words.looseOf(gaps.loose.count) },
    { key: 'withoutLink', n: gaps.withoutLink.count, sign: <Sign name="risk" />, text: words.withoutLinkOf(gaps.withoutLink.count) },
    { key: 'expired', n: gaps.expired.count, sign: <Sign name="risk" />, text: words.expiredOf(gaps.expired.count) },
    { key: 'withoutPlan', n: gaps.withoutPlan.count, sign: <Sign name="sd" />, text: words.noPlanOf(gaps.withoutPlan.count) },
  ].filter(({ n }) => n > 0);
  if (counts.length === 0 && gaps.skipped.count === 0) return <p className="meta">{words.gapsNone}</p>;
  return (
    <ul className="gap-lines">
      {gaps.skipped.items.slice(0, 2).map((one) => <li key={one.id}><span className="dir"><Icon name="dn" /></span><div><b>{one.text}</b>: {carriedBy(one.byLevel, names)}.</div></li>)}
      {counts.map(({ key, sign, text }) => <li key={key}><span className="dir">{sign}</span><div><Link href={`${href}#${key}`}>{text}</Link></div></li>)}
    </ul>
  );
}
