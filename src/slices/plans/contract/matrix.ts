import { command, z } from '../../../kernel/contract.ts';
import { exampleId } from '../../../kernel/id.ts';
import { Element, Fields } from './plan.ts';

/** Elements that one saving may touch: a block as long as anybody pastes. */
export const editsAtOnce = 2000;

/** What plans promises about many elements at once, as the matrix saves them. */
export const matrixFailures = { 'cells-refused': 'invalid' } as const;

export const matrixFacts = ['elements-edited'] as const;

/**
 * What one edit changes of an element; what is left out stays. Values travel as they are kept or as a person writes them
 * («12,5», «s/d», the label of a choice); a field with a value per year takes an object of the years that change, null empties.
 */
const Edit = z.object({
  elementId: z.uuid(),
  version: z.number().int(),
  code: z.string().max(200).optional(),
  text: z.string().max(20_000).optional(),
  lines: z.array(z.string().max(200)).max(200).optional(),
  fields: Fields.optional(),
});

export const matrixOperations = {
  /** All or nothing. A «no» names each cell: `details.problems`, or `details.conflicts` with today's values. */
  editElements: command({
    input: z.object({ planId: z.uuid(), edits: z.array(Edit).min(1, 'No hay ninguna celda que guardar.').max(editsAtOnce, `Son más de ${editsAtOnce} elementos: guárdelos por partes.`) }),
    output: z.object({ elements: z.array(Element) }),
    example: { planId: exampleId('plan'), edits: [{ elementId: exampleId('element'), version: 1, text: 'Texto corregido en la matriz' }] },
  }),
};
