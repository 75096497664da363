import { texts } from '../../kernel/text.ts';
import { bodies } from './contract.ts';
import { compositionText } from './text/composition.en.ts';
import { lifeText } from './text/life.en.ts';
import { boardText } from './text/board.en.ts';
import { diagnosisText } from './text/diagnosis.en.ts';
import { sheetsText } from './text/sheets.en.ts';

export const en = texts(bodies, {
  title: 'Bodies',
  failures: { ...compositionText.failures, ...lifeText.failures, ...boardText.failures, ...diagnosisText.failures, ...sheetsText.failures },
  facts: { ...compositionText.facts, ...lifeText.facts, ...boardText.facts, ...diagnosisText.facts, ...sheetsText.facts },
  operations: { ...compositionText.operations, ...lifeText.operations, ...boardText.operations, ...diagnosisText.operations, ...sheetsText.operations },
});
