import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packsFolder } from '../src/packs.ts';
import { report, sized, timed } from './budget.ts';
import { chance } from './generate/chance.ts';
import { fill, fillAtOnce } from './generate/fill.ts';
import { governmentsOf } from './generate/governments.ts';
import { ground, type Ground } from './ground.ts';

// A decree moves a holiday of the whole country while 100,000 clocks run: all are counted again, and most move.
const clocks = sized(100_000);
const terms = ['cona.prueba', 'cona.max', 'cona.resolucion', 'cona.reposicion', 'lopdp.derechos'];

/** Clocks as they would stand before the calendar was ever loaded: the first count of all dates them. */
async function fillClocks(g: Ground): Promise<void> {
  const c = chance(25);
  const governments = await governmentsOf(g.owner, 'EC');
  const at = '2026-09-01T12:00:00Z';
  const day = (): string => `2026-${String(9 + c.below(2)).padStart(2, '0')}-${String(1 + c.below(28)).padStart(2, '0')}`;
  function* rows(): Iterable<Record<string, unknown>> {
    for (let n = 0; n < clocks; n++) {
      const from = day();
      const { id: owner, territory } = c.one(governments);
      yield {
        id: c.id(), owner, territory, parties: [], visibility: 'shared', version: 1, country: 'EC', subject_kind: 'norms.due', subject_id: c.id(), term: c.one(terms), label: `Expediente ${n}`, from_text: from, from_on: from, also: [], accounts: [], institutions: [], state: 'open',
        due_at: `${from}T12:00:00Z`, due_on: from, due_text: `${from}T12:00:00-05:00`, zone: 'America/Guayaquil', to_confirm: false, suspensions: [], extensions: [], calendar_version: 0, steps_hash: '', sequence: 0, started_at: at, changed_at: at,
      };
    }
  }
  await fillAtOnce(g.owner, () => fill(g.owner, 'norms.due', rows()));
}

interface Answer {
  counted: number;
  moved: number;
}

const day = { territory: 'EC', on: '2026-10-12', name: 'Independencia de Guayaquil', movedFrom: '2026-10-09', decree: { title: 'Decreto de prueba' } };

const g = await ground(['base', 'ec']);
try {
  await fillClocks(g);
  // A new calendar of the country counts every clock from nothing: the worst case, in which each one moves.
  const pack = JSON.parse(readFileSync(join(packsFolder, 'ec/calendar.json'), 'utf8')) as { days: object[] }; // our own pack
  const late = { on: '2030-01-02', name: 'Descanso de prueba', territory: 'EC', kind: 'feriado', source: 'Inventado para medir', mark: 'E', verified: false };
  const first = await timed(() => g.app.run<Answer>('norms.load-calendar', { ...pack, days: [...pack.days, late] }));
  if (first.answer.moved !== clocks) throw new Error(`${first.answer.moved} clocks of ${clocks} were dated`);
  report({ name: `${clocks} due dates recounted, all moved`, value: first.ms / 1000, unit: 's', atMost: 20, note: `${(first.busyMs / 1000).toFixed(1)} s of processor` });
  await g.owner.query('vacuum analyze');
  const seen = await timed(() => g.app.run<Answer>('norms.preview-day', { day }));
  report({ name: 'what a decree would move', value: seen.ms / 1000, unit: 's', atMost: 20, note: `${seen.answer.counted} counted, ${seen.answer.moved} would move` });
  const moved = await timed(() => g.app.run<Answer>('norms.save-day', day));
  if (moved.answer.moved === 0) throw new Error('the decree moved nothing');
  report({ name: 'a decree moves a holiday already used', value: moved.ms / 1000, unit: 's', atMost: 20, note: `${moved.answer.counted} counted, ${moved.answer.moved} moved; ${(moved.busyMs / 1000).toFixed(1)} s of processor` });
} finally {
  await g.close();
}
