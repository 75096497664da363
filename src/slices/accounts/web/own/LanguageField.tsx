import { SelectField } from '../../../../web/ui/fields.tsx';
import { accountsApi } from '../api.ts';
import { words } from '../words.ts';

const languages = [
  { value: 'es', label: 'Español' },
  { value: 'en', label: 'English' },
];

/** The language in which the house answers this person. */
export function LanguageField({ language }: { language: 'es' | 'en' }) {
  const choose = accountsApi.useTell('setLanguage');
  return <SelectField label={words.own.language} options={languages} value={choose.isPending ? choose.variables.language : language} onChange={(value) => choose.mutate({ language: value === 'en' ? 'en' : 'es' })} />;
}
