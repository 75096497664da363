import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Output } from '../src/kernel/contract.ts';
import { exampleId } from '../src/kernel/id.ts';
import type { Actor } from '../src/platform/access/actor.ts';
import type { plans } from '../src/slices/plans/contract.ts';
import { actorOf } from './actor.ts';
import { testApp, type TestApp } from './cast.ts';
import { stage, type Stage } from './stage/stage.ts';

type Operations = (typeof plans)['operations'];
export type Report = Output<Operations['report']>;
export type Progress = Output<Operations['progress']>;
export type ElementProgress = Output<Operations['elementProgress']>;
export type Debts = Output<Operations['debts']>;
export type Said = Output<Operations['reportProgress']>;

/** A plan by the codes of its elements. */
export interface Made {
  planId: string;
  ids: Record<string, string>;
}

export type NewElement = [code: string, kind: string, parent: string | null, more?: object];

/** The first quarter of 2026, due when half of April is gone. */
export const quarter = { name: '2026, primer trimestre', from: '2026-01-01', to: '2026-03-31', dueOn: '2026-04-15' };
export const works = 'Dirección de Obras';

/** The fields of a target that accumulates to twenty parks in two years. */
export const target = (more: object = {}): { fields: object } => ({ fields: { responsable: works, unidad: 'parques', linea_base: 0, anio_base: 2025, direccion: 'sube', acumulacion: 'acumulado', meta_final: 20, anio_meta: 2027, valores: { 2026: 10, 2027: 10 }, ...more } });

/** One line, one action that names a cross-cutting line, two targets of Obras, one of Salud that was not programmed for 2026. */
export const usual: NewElement[] = [
  ['T1', 'linea-transversal', null],
  ['L1', 'linea', null],
  ['A1', 'accion', 'L1', { lines: ['T1'], fields: { responsable: works } }],
  ['M1', 'meta', 'A1', target()],
  ['M2', 'meta', 'A1', target({ direccion: 'baja', acumulacion: 'flujo', unidad: 'casos', linea_base: 40, valores: { 2026: 20 } })],
  ['M3', 'meta', 'L1', target({ responsable: 'Dirección de Salud', acumulacion: 'flujo', valores: { 2026: { missing: 'np' } } })],
];

/** A plan's holder (Rioverde), an institution that answers for a part (Atacames), and those who look on, on a day of April 2026. */
export class Chase {
  readonly stage: Stage;
  readonly app: TestApp;
  now = new Date('2026-04-10T15:00:00Z');
  holder!: Actor;
  responsible!: Actor;
  neighbour!: Actor;
  stranger!: Actor;
  technician!: Actor;
  institutions!: { rioverde: string; atacames: string; esmeraldas: string };

  static async begin(): Promise<Chase> {
    const chase = new Chase(await stage(['base', 'ec']));
    const [rioverde, atacames, esmeraldas, portoviejo] = await Promise.all(['EC-0807', 'EC-0806', 'EC-0801', 'EC-1301'].map(async (id) => (await chase.app.run<{ id: string }>('institutions.get', { id })).id));
    chase.institutions = { rioverde: rioverde!, atacames: atacames!, esmeraldas: esmeraldas! };
    const planner = (institution: string, n: number): Actor => actorOf({ operations: ['plans.*'], reads: true, institutions: [institution], account: exampleId('account', n), name: `Planificación ${n}` });
    chase.holder = planner(rioverde!, 11);
    chase.responsible = actorOf({ operations: ['plans.report-progress', 'plans.preview-reports', 'plans.import-reports', 'plans.undo-reports'], reads: true, institutions: [atacames!], account: exampleId('account', 12), name: 'Responsable Ejemplo' });
    chase.neighbour = planner(esmeraldas!, 13);
    chase.stranger = actorOf({ operations: ['plans.*'], reads: true, institutions: [portoviejo!], territories: ['EC-13'], account: exampleId('account', 14) });
    chase.technician = actorOf({ operations: ['coherence.*', 'plans.edit-element'], reads: true, territories: ['EC-08'], account: exampleId('account', 15) });
    return chase;
  }

  private constructor(own: Stage) {
    this.stage = own;
    this.app = testApp(own, { clock: () => this.now });
  }

  async end(): Promise<void> {
    await this.app.close();
    await this.stage.close();
  }

  run<T = unknown>(name: string, input: object, by: Actor = this.holder): Promise<T> {
    return this.app.run<T>(`plans.${name}`, input, by);
  }

  async plan(elements: readonly NewElement[] = usual, words: object = {}): Promise<Made> {
    const { planId } = await this.run<{ planId: string }>('create', { title: 'Plan intersectorial de prueba', scheme: 'intersectorial', territory: 'EC-0807', validFrom: '2025-01-01', validTo: '2028-12-31', ...words });
    const ids: Record<string, string> = {};
    for (const [code, kind, parent, more] of elements) ids[code] = (await this.run<{ elementId: string }>('add-element', { planId, code, kind, parentId: parent === null ? null : ids[parent], text: `Texto de ${code}`, ...more })).elementId;
    return { planId, ids };
  }

  open(planId: string, words: object = {}): Promise<{ periodId: string; reports: number }> {
    return this.run('open-period', { planId, ...quarter, ...words });
  }

  name(planId: string, institutionId: string | null = this.institutions.atacames, name = works): Promise<unknown> {
    return this.run('name-responsible', { planId, name, institutionId });
  }

  /** The usual plan, asked about, with Atacames, or another, answering for Obras. */
  async chased(words: object = {}, elements: readonly NewElement[] = usual, institution: string = this.institutions.atacames): Promise<Made & { periodId: string; reports: number }> {
    const made = await this.plan(elements, words);
    await this.name(made.planId, institution);
    return { ...made, ...(await this.open(made.planId)) };
  }

  async reports(planId: string, by: Actor = this.holder, filter: object = {}): Promise<Report[]> {
    return (await this.run<{ items: Report[] }>('reports', { planId, limit: 500, ...filter }, by)).items;
  }

  /** The newest report of an element. */
  async report(planId: string, code: string, by: Actor = this.holder): Promise<Report> {
    const found = (await this.reports(planId, by)).find((one) => one.code === code);
    if (!found) throw new Error(`nobody reports on ${code}`);
    return found;
  }

  async say(planId: string, code: string, said: object, by: Actor = this.responsible): Promise<Said> {
    const { id, version } = await this.report(planId, code, by);
    return this.run('report-progress', { reportId: id, version, narrative: 'Se hizo', ...said }, by);
  }

  async review(planId: string, code: string, decision: 'accept' | 'return', reason?: string): Promise<Said> {
    const { id, version } = await this.report(planId, code);
    return this.run('review-progress', { reportId: id, version, decision, ...(reason ? { reason } : {}) });
  }

  progress(planId: string, more: object = {}, by: Actor = this.holder): Promise<Progress> {
    return this.run('progress', { planId, ...more }, by);
  }

  debts(planId: string, more: object = {}, by: Actor = this.holder): Promise<Debts> {
    return this.run('debts', { planId, ...more }, by);
  }

  async facts(name: string, subject?: string): Promise<{ data: Record<string, unknown>; subject_id: string }[]> {
    return (await this.stage.owner.query('select data, subject_id from platform.fact where name = $1 and ($2::text is null or subject_id = $2) order by recorded_at', [`plans.${name}`, subject ?? null])).rows;
  }

  /** Uploads a text as somebody's file. */
  async upload(name: string, text: string, by: Actor): Promise<string> {
    const path = join(this.stage.folder, `${Math.random()}-${name}`);
    writeFileSync(path, text);
    const id = await this.app.upload(path);
    await this.stage.owner.query('update platform.file set uploaded_by = $1 where id = $2', [by.account, id]);
    return id;
  }
}
