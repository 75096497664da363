import { cutOffText, useCutOff } from '../../../../web/cut-off.tsx';
import { useMeasures } from '../../../../web/measures.tsx';
import { paths } from '../../../../web/paths.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { LinkButton } from '../../../../web/ui/Button.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { FigureRows } from './FigureRows.tsx';
import { localeOf, subjectText, type SubjectOf } from './view.ts';
import { words } from './words.ts';

/** Rows on a page about something else; the rest is one press away. */
const shown = 6;

/** On the page of a record: what is declared of it beside what is calculated, those that differ first. Nothing, when there is nothing. */
function FiguresPanel(subject: SubjectOf) {
  const items = useMeasures(subject.kind, subject.id)?.filter(({ state }) => state !== 'none');
  const asOf = useCutOff();
  if (!items || items.length === 0) return null;
  const href = paths.figures({ de: subjectText(subject), al: asOf });
  return (
    <Block title={words.panel} meta={[items.length > shown ? `${shown} de ${items.length}` : '', asOf ? words.asOf(cutOffText(asOf)) : ''].filter(Boolean).join(' · ') || undefined} tools={<LinkButton small kind="quiet" href={href}>{words.all}</LinkButton>}>
      <FigureRows brief items={items.slice(0, shown)} locale={localeOf(subject)} />
      {items.length > shown ? <p className="meta"><Link href={href}>{words.all}</Link></p> : null}
    </Block>
  );
}

export const TerritoryFigures = ({ id }: { id: string }) => <FiguresPanel kind="territories.unit" id={id} />;
export const InstitutionFigures = ({ id }: { id: string }) => <FiguresPanel kind="institutions.institution" id={id} />;
export const PlanFigures = ({ id }: { id: string }) => <FiguresPanel kind="plans.plan" id={id} />;
