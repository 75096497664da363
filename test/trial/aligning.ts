import { beforeEach } from 'vitest';
import { exampleId, newId } from '../../src/kernel/id.ts';
import type { Actor } from '../../src/platform/access/actor.ts';
import type { AlignedPair, AlignmentCounts, PairDecision } from '../../src/slices/instruments/contract/alignment.ts';
import { exampleModel } from '../alignment/example-model.ts';
import { cast } from '../cast.ts';
import { inDrafting } from './drafting.ts';

export interface Aligned {
  id: string;
  version: number;
  items: AlignedPair[];
  counts: AlignmentCounts;
  related: boolean;
  notes: string[];
}
export interface Shown extends Aligned {
  state: string;
  instrument: string | null;
  text: { key: string; number: string | null; text: string }[];
  modelText: { key: string; text: string }[];
}

export const admin = cast.administrator;
/** Who accompanies Esmeraldas, and who accompanies another province. */
export const technician = cast.of({ reads: true, operations: ['instruments.*'], territories: ['EC-08'], account: exampleId('account', 921) });
export const elsewhere = cast.of({ reads: true, operations: ['instruments.*'], territories: ['EC-10'], account: exampleId('account', 922) });
export const { parameters, parts } = exampleModel();

/** An ordinance as a canton would have passed it: the model's articles without one, two of them as one, one in two, one of its own. */
export const passed = [
  'ORDENANZA QUE ORGANIZA EL SISTEMA DE PROTECCIÓN DE DERECHOS DE RIOVERDE',
  'EL CONCEJO MUNICIPAL CONSIDERANDO:',
  'Que la Constitución encarga a todos los niveles de gobierno garantizar los derechos de las personas y grupos de atención prioritaria;',
  'EXPIDE:',
  'Art. 1.- Objeto.- Esta ordenanza organiza el Sistema Cantonal de Protección Integral de Derechos de Rioverde, define los organismos que lo forman y la manera en que trabajan entre sí.',
  'Art. 2.- Ámbito y personas protegidas.- Sus reglas obligan a las entidades públicas y privadas que, dentro del cantón, prestan servicios, atienden casos o toman decisiones que afectan a los grupos de atención prioritaria. El sistema protege a niñas, niños y adolescentes, jóvenes, personas adultas mayores, mujeres, personas con discapacidad, pueblos y nacionalidades, personas en movilidad humana y a quienes viven más de una de estas situaciones.',
  'Art. 3.- Principios.- El sistema actúa con igualdad y no discriminación, interés superior de niñas y niños, prioridad absoluta, corresponsabilidad del Estado, la sociedad y la familia, no revictimización, confidencialidad y rendición de cuentas.',
  'Art. 4.- Fiestas patronales.- El comité de fiestas contratará la banda de pueblo y los juegos pirotécnicos con tres meses de anticipación.',
].join('\n\n');


/** A person's confirmation of what was proposed, of the articles. */
export const asProposed = (items: AlignedPair[]): Partial<PairDecision>[] => items.filter(({ group }) => group === 'body').map((pair) => ({ parts: pair.parts.map(({ key }) => key), model: pair.model.map(({ key }) => key) }));

/** What the tests of alignment stand on: a model, new for each test, and texts put beside it. */
export function aligning() {
  const now = new Date('2026-03-10T15:00:00Z');
  const house = inDrafting(() => now);
  let id = '';
  beforeEach(async () => {
    ({ id } = await run<{ id: string }>('load-model', { pack: 'prueba', id: newId(), title: 'Modelo de prueba', country: 'EC', kind: 'ordenanza', levels: ['canton'], parameters, parts, example: true }, admin));
  });
  const run = <T>(name: string, input: unknown, by: Actor = technician): Promise<T> => house().ask<T>(name, input, by);
  const upload = (text: string | Uint8Array, by: Actor = technician, name = 'ordenanza.txt'): Promise<string> => house().upload(text, name, by);
  return {
    house, run, upload,
    model: (): string => id,
    align: async (words: Record<string, unknown> = {}, by: Actor = technician, text: string | Uint8Array = passed): Promise<Aligned> => run('align', { model: id, fileId: await upload(text, by), territory: 'EC-0807', ...words }, by),
    look: (alignment: string, by: Actor = technician): Promise<Shown> => run('alignment', { id: alignment }, by),
    decide: (alignment: string, version: number, pairs: Partial<PairDecision>[], by: Actor = technician): Promise<{ version: number; counts: AlignmentCounts }> => run('decide-pair', { id: alignment, version, pairs }, by),
    kept: async (): Promise<number> => Number((await house().own.owner.query<{ many: string }>('select count(*) as many from instruments.alignment')).rows[0]!.many),
  };
}
