import { contract, failuresOf } from '../../kernel/contract.ts';
import { compositionFacts, compositionFailures, compositionOperations } from './contract/composition.ts';
import { lifeFacts, lifeFailures, lifeOperations } from './contract/life.ts';
import { boardFacts, boardFailures, boardOperations } from './contract/board.ts';
import { diagnosisFacts, diagnosisFailures, diagnosisOperations } from './contract/diagnosis.ts';
import { sheetsFacts, sheetsFailures, sheetsOperations } from './contract/sheets.ts';

/** Bodies of protection and concertation: what they are, where they serve, who sits in them, how they live, what is missing where. */
export const bodies = contract({
  name: 'bodies',
  failures: { ...compositionFailures, ...lifeFailures, ...boardFailures, ...diagnosisFailures, ...sheetsFailures },
  facts: [...compositionFacts, ...lifeFacts, ...boardFacts, ...diagnosisFacts, ...sheetsFacts],
  operations: {
    ...compositionOperations,
    ...lifeOperations,
    ...boardOperations,
    ...diagnosisOperations,
    ...sheetsOperations,
  },
});

/** The maker of this slice's failures. */
export const no = failuresOf(bodies);
