import { failuresOf } from '../../../src/kernel/contract.ts';
import { notes } from '../../trial/notes.ts';

const no = failuresOf(notes);

export function refuse(): never {
  // @wrong the contract never said it could say no this way
  throw no('note-burnt');
}
