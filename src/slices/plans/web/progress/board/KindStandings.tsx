import { measureOf, Measured, useMeasures } from '../../../../../web/measures.tsx';
import { paths } from '../../../../../web/paths.ts';
import { useView } from '../../../../../web/route.ts';
import { Block } from '../../../../../web/ui/Block.tsx';
import { Figure } from '../../../../../web/ui/Figure.tsx';
import { Note } from '../../../../../web/ui/Note.tsx';
import { StateBar } from '../../../../../web/ui/StateBar.tsx';
import { kindOf } from '../../../rules/scheme.ts';
import type { OpenPlan } from '../../plan/state.ts';
import { localeOf, numberText } from '../../written.ts';
import { BandMark } from '../BandMark.tsx';
import { CountedOf } from '../CountedOf.tsx';
import { shareText } from '../value.ts';
import { valueWords } from '../words.ts';
import { countOf } from '../../sentence.ts';
import { toneCounts, toneWords, type Board } from './tones.ts';
import type { BoardKey } from './view.ts';
import { boardWords as words } from './words.ts';

/** Each kind that is reported on: how far it is, under which word, and how many are in each state. Kinds are never mixed. */
export function KindStandings({ open, board }: { open: OpenPlan; board: Board }) {
  const { scheme, plan } = open;
  const { part, whole } = board.executed;
  const executing = scheme.kinds.find(({ id, reports }) => reports === 'execution' && board.whole.some(({ kind }) => kind === id));
  const text = (n: number): string => numberText(n, plan.territory);
  const [{ periodo }] = useView<BoardKey>();
  const execution = measureOf(useMeasures('plans.plan', plan.id), 'plans.execution');
  const now = periodo === undefined && execution?.calculated?.of?.whole === whole ? execution : undefined; // of a period the page counts itself
  return (
    <Block title={words.how}>
      <div className="stack wide">
        {board.whole.map(({ kind, standing }) => <OneKind key={kind} open={open} board={board} kind={kind} standing={standing} />)}
        {executing && whole > 0 && now ? <Measured size="sm" of={now} unit={`${text(part)} ${words.executed(countOf(executing, whole, plan.territory))}`} locale={localeOf(plan.territory)} /> : executing && whole > 0 ? <Figure size="sm" value={text(part)} unit={words.executed(countOf(executing, whole, plan.territory))} kind="calculated" lines={[{ kind: 'calculated', value: text(part), from: words.executedFrom }]} /> : null}
        {board.whole.some(({ standing }) => standing.equalWeights) ? <Note>{valueWords.equalWeights}</Note> : null}
      </div>
    </Block>
  );
}

function OneKind({ open: { plan, scheme }, board, kind, standing }: { open: OpenPlan; board: Board; kind: string; standing: Board['whole'][number]['standing'] }) {
  const [view] = useView<BoardKey>();
  const known = kindOf(scheme, kind);
  const name = known?.plural ?? kind;
  const counts = toneCounts(board.elements, kind);
  const hrefs = Object.fromEntries(Object.keys(counts).map((tone) => [tone, paths.planProgress(plan.id, { periodo: view.periodo, version: view.version, tipo: kind, estado: tone })]));
  const value = standing.achieved === null ? undefined : shareText(standing.achieved, plan.territory);
  return (
    <section className="stack" aria-label={name}>
      <div className="row" style={{ columnGap: 16 }}>
        <Figure value={value} unit={words.figure(name.toLocaleLowerCase('es'))} kind="calculated" lines={[{ kind: 'calculated', value: value ?? valueWords.sd, from: words.calculatedFrom }]} note={board.bands ? `${words.bands(board.bands.name)}. ${board.bands.source}` : undefined} />
        {standing.counted === null ? null : <BandMark standing={standing} soft />}
        <CountedOf standing={standing} kind={known} territory={plan.territory} />
      </div>
      <StateBar label={words.stateOf(name.toLocaleLowerCase('es'))} counts={counts} words={{ ...words.tones, ...(known?.gender === 'f' ? { np: words.npFeminine } : {}), ...(board.bands ? {} : { run: words.noBand }), ...toneWords(board.elements, kind, true) }} hrefs={hrefs} />
    </section>
  );
}
