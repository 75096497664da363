import { useQuery } from '@tanstack/react-query';
import { ask } from '../api/call.ts';
import { PanelSlot } from '../panel.ts';
import { useMe } from '../session.ts';
import { Block, Columns } from '../ui/Block.tsx';
import { Link } from '../ui/link.tsx';
import { Note } from '../ui/Note.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { Todo } from '../ui/Todo.tsx';
import { longDate, taskTitle } from './home-words.ts';
import { words } from './words.ts';

interface Task {
  name: string;
  subject: { kind: string; id: string };
  title: string;
  detail?: string;
  dueOn: string | null;
  weight: 'late' | 'risk' | 'open';
  href: string;
}

/** Tasks shown on the first screen; the rest come as these are done. */
const shownTasks = 20;

const signs = { late: 'late', risk: 'risk', open: 'run' } as const;

/** What I owe and what is owed to me; then what each slice has to say today. */
export function HomePage() {
  const me = useMe().data;
  const tasks = useQuery({ queryKey: ['house.tasks', {}], queryFn: () => ask('house.tasks').then((a) => (a as { tasks: Task[] }).tasks) }); // its contract answers this
  const list = tasks.data ?? [];
  return (
    <>
      <PageHead eyebrow={[me?.name, me?.institutions[0]?.name, longDate(new Date())].filter(Boolean).join(' · ')} title={tasks.data ? taskTitle(list.length) : words.today} />
      {me?.demo ? <Note kind="demo">{words.demo}</Note> : null}
      <Columns main={<><Waiting list={tasks.data} /><PanelSlot on="home" place="main" id="" /></>} side={<PanelSlot on="home" place="missing" id="" />} />
    </>
  );
}

/** Nothing waiting is one line, so that what one may want to see stands at the top. */
function Waiting({ list }: { list: readonly Task[] | undefined }) {
  if (!list) return null;
  return (
    <Block title={words.waiting} meta={list.length > shownTasks ? `${shownTasks} de ${list.length}` : undefined}>
      {list.length === 0 ? <p className="meta">{words.nothingWaitsBody}</p> : null}
      {list.length > 0 ? <Todo items={list.slice(0, shownTasks).map((task) => ({ id: `${task.name} ${task.subject.id}`, sign: signs[task.weight], title: task.title, detail: task.detail, action: <Link className="btn sm" href={task.href}>{words.open}</Link> }))} /> : null}
    </Block>
  );
}
