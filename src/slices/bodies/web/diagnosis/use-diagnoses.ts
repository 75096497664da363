import { useCutOff } from '../../../../web/cut-off.tsx';
import { useView } from '../../../../web/route.ts';
import { useSeenPlace } from '../../../../web/seen-place.ts';
import { bodiesApi } from '../board/api.ts';

/** What the address of the diagnoses holds: of which territory, as of which day, which version is compared. */
export type DiagnosisKey = 'territorio' | 'al' | 'version';

/** The diagnoses of a territory, and what one would say. Without one in the address it is the person's own, else the first country. */
export function useDiagnoses() {
  const [view, change] = useView<DiagnosisKey>();
  const asOf = useCutOff();
  const { code, unit, problem, nowhere } = useSeenPlace(view.territorio);
  const list = bodiesApi.useAsk('diagnoses', { territory: code ?? '' }, { enabled: code !== undefined, keep: true });
  const preview = bodiesApi.useAsk('previewDiagnosis', { territory: code ?? '', ...(asOf ? { asOf } : {}) }, { enabled: code !== undefined, keep: true });
  return { view, change, asOf, code, unit, list, preview, problem: problem ?? list.error, nowhere };
}
export type Asking = ReturnType<typeof useDiagnoses>;
