import { command, contract, z } from '../../../src/kernel/contract.ts';
import { texts } from '../../../src/kernel/text.ts';

const letters = contract({
  name: 'letters',
  failures: { 'letter-sealed': 'refused', 'letter-lost': 'gone' },
  facts: ['letter-sent'],
  operations: { send: command({ input: z.object({}), output: z.object({}), example: {} }) },
});

export const words = texts(letters, {
  title: 'Cartas',
  // @wrong what people read when the letter is lost
  failures: { 'letter-sealed': 'La carta está sellada.' },
  facts: { 'letter-sent': 'envió una carta' },
  operations: { send: 'Enviar una carta' },
});
