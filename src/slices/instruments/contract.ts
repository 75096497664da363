import { contract, failuresOf } from '../../kernel/contract.ts';
import { registerFacts, registerFailures, registerOperations } from './contract/register.ts';
import { lifeFacts, lifeFailures, lifeOperations } from './contract/life.ts';
import { reviewFacts, reviewFailures, reviewOperations } from './contract/review.ts';
import { modelsFacts, modelsFailures, modelsOperations } from './contract/models.ts';
import { alignmentFacts, alignmentFailures, alignmentOperations } from './contract/alignment.ts';
import { filesFacts, filesFailures, filesOperations } from './contract/files.ts';

/** What institutions make: ordinances, resolutions, agreements, regulations; their texts, their life, the models they adopt. */
export const instruments = contract({
  name: 'instruments',
  failures: { ...registerFailures, ...lifeFailures, ...reviewFailures, ...modelsFailures, ...alignmentFailures, ...filesFailures },
  facts: [...registerFacts, ...lifeFacts, ...reviewFacts, ...modelsFacts, ...alignmentFacts, ...filesFacts],
  operations: {
    ...registerOperations,
    ...lifeOperations,
    ...reviewOperations,
    ...modelsOperations,
    ...alignmentOperations,
    ...filesOperations,
  },
});

/** The maker of this slice's failures. */
export const no = failuresOf(instruments);
