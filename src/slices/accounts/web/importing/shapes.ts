import type { z } from '../../../../kernel/contract.ts';
import type { ImportAnswer, PreviewAnswer } from '../../../../kernel/importing.ts';

export type Preview = z.output<typeof PreviewAnswer>;
export type Done = z.output<typeof ImportAnswer> & { accounts: string[] };
