import { texts } from '../../kernel/text.ts';
import { bodies } from './contract.ts';
import { compositionText } from './text/composition.es.ts';
import { lifeText } from './text/life.es.ts';
import { boardText } from './text/board.es.ts';
import { diagnosisText } from './text/diagnosis.es.ts';
import { sheetsText } from './text/sheets.es.ts';

export const es = texts(bodies, {
  title: 'Organismos',
  failures: { ...compositionText.failures, ...lifeText.failures, ...boardText.failures, ...diagnosisText.failures, ...sheetsText.failures },
  facts: { ...compositionText.facts, ...lifeText.facts, ...boardText.facts, ...diagnosisText.facts, ...sheetsText.facts },
  operations: { ...compositionText.operations, ...lifeText.operations, ...boardText.operations, ...diagnosisText.operations, ...sheetsText.operations },
});
