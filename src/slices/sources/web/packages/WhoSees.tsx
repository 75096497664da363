import { SelectField } from '../../../../web/ui/fields.tsx';
import type { PackageLoading, Visibility } from './state.ts';
import { words } from './words.ts';

const everybody = Object.entries(words.visible).map(([value, label]) => ({ value, label }));

/** Who will see what a package brings. One that was loaded before keeps whose it is. */
export const WhoSees = ({ loading }: { loading: PackageLoading }) => (
  <SelectField label={words.visibility} value={loading.visibility} onChange={(who) => loading.choose(who as Visibility)} options={everybody} /* its options are the three of them */ />
);
