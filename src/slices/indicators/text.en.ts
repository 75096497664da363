import { texts } from '../../kernel/text.ts';
import { indicators } from './contract.ts';
import { seriesText } from './text/series.en.ts';

export const en = texts(indicators, {
  title: 'Indicators',
  failures: {
    'bands-broken': 'The bands of “{name}” cannot be used: {why}. Correct them and load them again.',
    'value-out-of-bands': '“{name}” has no band for that value. Choose the band yourself and say why.',
    ...seriesText.failures,
  },
  facts: { 'schemes-loaded': 'The semaphore bands were loaded', ...seriesText.facts },
  operations: { list: 'See the semaphore bands', get: 'See one scheme of bands', name: 'Name a value by its bands', loadPack: 'Load the semaphore bands', ...seriesText.operations },
});
