import { dateIn, holdsOn } from '../../../../kernel/date.ts';
import { paths } from '../../../../web/paths.ts';
import { LinkButton } from '../../../../web/ui/Button.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { DemoTag } from '../../../../web/ui/Tag.tsx';
import { Todo, type TodoItem } from '../../../../web/ui/Todo.tsx';
import { useMay } from '../../../../web/session.ts';
import type { PlanItem } from '../../contract/plan.ts';
import type { Scheme } from '../../contract/scheme.ts';
import { plansApi, territoriesApi } from '../api.ts';
import { panelWords as words, stateWords } from '../words.ts';
import { validityText } from '../written.ts';

const hour = 3_600_000;

/** On a territory's page: its own plans, and the plan that a government like it should have and has not. */
export function TerritoryPlans({ id }: { id: string }) {
  const may = useMay();
  const list = plansApi.useAsk('list', { territory: id, limit: 50 });
  const unit = territoriesApi.useAsk('get', { code: id }, { freshMs: hour }).data;
  const schemes = plansApi.useAsk('schemes', { country: id.slice(0, 2) }, { freshMs: hour }).data?.items;
  if (!list.data || !unit || !schemes) return null;
  const here = list.data.items.filter((plan) => plan.territory === id);
  const below = list.data.items.length - here.length;
  const today = dateIn(Intl.DateTimeFormat().resolvedOptions().timeZone, new Date());
  const absent = unit.government ? absentScheme(schemes, here, id.slice(0, 2), today) : undefined;
  const items = here.map((plan) => planItem(plan, today));
  if (absent) items.push({ id: 'absent', sign: 'no', title: words.missing(absent.acronym ?? absent.name), detail: words.missingBody, action: importLink(may('plans.preview-import'), absent.id) });
  if (items.length === 0) items.push({ id: 'none', sign: 'no', title: words.noneHere, detail: words.missingBody, action: importLink(may('plans.preview-import')) });
  return (
    <>
      <Todo bare items={items} />
      {below > 0 ? <p className="meta"><Link href={paths.plans({ territorio: id })}>{words.more(`${list.data.items.length}${list.data.next ? ' o más' : ''}`)}</Link></p> : null}
    </>
  );
}

const importLink = (may: boolean, scheme?: string) => (may ? <LinkButton small href={paths.planImport(scheme ? { esquema: scheme } : {})}>{words.importSheet}</LinkButton> : undefined);

const validity = (plan: PlanItem) => ({ from: plan.validFrom, to: plan.validTo });

/** The scheme made for this very country of which the territory has no plan in force; a scheme of no country is owed by nobody. */
function absentScheme(schemes: readonly Scheme[], plans: readonly PlanItem[], country: string, today: string): Scheme | undefined {
  return schemes.find((scheme) => scheme.country === country && !plans.some((plan) => plan.scheme === scheme.id && plan.state === 'approved' && holdsOn(validity(plan), today)));
}

function planItem(plan: PlanItem, today: string): TodoItem {
  const rules = validityText(plan.validFrom, plan.validTo);
  const over = plan.validTo !== null && plan.validTo < today;
  return {
    id: plan.id,
    sign: plan.state === 'draft' ? 'run' : over ? 'risk' : 'ok',
    title: <Link href={paths.plan(plan.id)}>{plan.title}</Link>,
    detail: <>{over && rules ? words.expired(rules) : [stateWords[plan.state], rules].filter(Boolean).join(', ')} {plan.example ? <DemoTag /> : null}</>,
  };
}
