import { texts } from '../../kernel/text.ts';
import { instruments } from './contract.ts';
import { registerText } from './text/register.es.ts';
import { lifeText } from './text/life.es.ts';
import { reviewText } from './text/review.es.ts';
import { modelsText } from './text/models.es.ts';
import { alignmentText } from './text/alignment.es.ts';
import { filesText } from './text/files.es.ts';

export const es = texts(instruments, {
  title: 'Instrumentos',
  failures: { ...registerText.failures, ...lifeText.failures, ...reviewText.failures, ...modelsText.failures, ...alignmentText.failures, ...filesText.failures },
  facts: { ...registerText.facts, ...lifeText.facts, ...reviewText.facts, ...modelsText.facts, ...alignmentText.facts, ...filesText.facts },
  operations: { ...registerText.operations, ...lifeText.operations, ...reviewText.operations, ...modelsText.operations, ...alignmentText.operations, ...filesText.operations },
});
