import { texts } from '../../kernel/text.ts';
import { instruments } from './contract.ts';
import { registerText } from './text/register.en.ts';
import { lifeText } from './text/life.en.ts';
import { reviewText } from './text/review.en.ts';
import { modelsText } from './text/models.en.ts';
import { alignmentText } from './text/alignment.en.ts';
import { filesText } from './text/files.en.ts';

export const en = texts(instruments, {
  title: 'Instruments',
  failures: { ...registerText.failures, ...lifeText.failures, ...reviewText.failures, ...modelsText.failures, ...alignmentText.failures, ...filesText.failures },
  facts: { ...registerText.facts, ...lifeText.facts, ...reviewText.facts, ...modelsText.facts, ...alignmentText.facts, ...filesText.facts },
  operations: { ...registerText.operations, ...lifeText.operations, ...reviewText.operations, ...modelsText.operations, ...alignmentText.operations, ...filesText.operations },
});
