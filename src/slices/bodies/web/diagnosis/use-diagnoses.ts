import { useCutOff } from '../../../../web/cut-off.tsx';
import { useView } from '../../../../web/route.ts';
import { useMe, useOwnTerritory } from '../../../../web/session.ts';
import { aDay, bodiesApi, territoriesApi } from '../board/api.ts';

/** What the address of the diagnoses holds: of which territory, as of which day, which version is compared. */
export type DiagnosisKey = 'territorio' | 'al' | 'version';

/** The diagnoses of a territory, and what one would say. Without one in the address it is the person's own, else the first country. */
export function useDiagnoses() {
  const [view, change] = useView<DiagnosisKey>();
  const asOf = useCutOff();
  const me = useMe();
  const own = useOwnTerritory();
  const countries = territoriesApi.useAsk('countries', {}, { freshMs: aDay });
  const code = view.territorio ?? own ?? (me.data && countries.data ? countries.data.items[0]?.code : undefined);
  const unit = territoriesApi.useAsk('get', { code: code ?? '' }, { enabled: code !== undefined, freshMs: aDay });
  const list = bodiesApi.useAsk('diagnoses', { territory: code ?? '' }, { enabled: code !== undefined, keep: true });
  const preview = bodiesApi.useAsk('previewDiagnosis', { territory: code ?? '', ...(asOf ? { asOf } : {}) }, { enabled: code !== undefined, keep: true });
  return { view, change, asOf, code, unit: unit.data, list, preview, problem: unit.error ?? countries.error ?? list.error, nowhere: me.data !== undefined && countries.data !== undefined && code === undefined };
}
export type Asking = ReturnType<typeof useDiagnoses>;
