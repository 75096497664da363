import { useState } from 'react';
import { SelectField } from '../../../../web/ui/fields.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { Segmented } from '../../../../web/ui/Segmented.tsx';
import { institutionsApi } from '../api.ts';
import { AccountPick, InstitutionPick, type Picked } from '../Picks.tsx';
import { words } from '../words.ts';

export interface HolderChoice {
  kind: 'account' | 'post';
  picked: Picked | undefined;
  /** The person chose by hand. */
  touched?: boolean;
}

/** Who receives a grant: an account, or a post, which passes it on to whoever holds it next. */
export function HolderFields({ value, onChange }: { value: HolderChoice; onChange: (choice: HolderChoice) => void }) {
  const kinds = [
    { value: 'account' as const, label: words.grants.account },
    { value: 'post' as const, label: words.grants.post },
  ];
  return (
    <>
      <Segmented label={words.grants.holderKind} value={value.kind} options={kinds} onChange={(kind) => onChange({ kind, picked: undefined, touched: true })} />
      {value.kind === 'account' ? <AccountPick label={words.grants.account} chosen={value.picked} onChoose={(picked) => onChange({ kind: 'account', picked, touched: true })} /> : <PostFields onChoose={(picked) => onChange({ kind: 'post', picked, touched: true })} chosen={value.picked} />}
    </>
  );
}

function PostFields({ chosen, onChoose }: { chosen: Picked | undefined; onChoose: (picked: Picked | undefined) => void }) {
  const [institution, setInstitution] = useState<Picked>();
  const posts = institutionsApi.useAsk('listPosts', { institution: institution?.id ?? '' }, { enabled: institution !== undefined }).data?.items;
  const options = posts?.map((post) => ({ value: post.id, label: [post.title, post.holders.map((holder) => holder.name).join(', ')].filter(Boolean).join(' · ') })) ?? [];
  const choose = (id: string): void => {
    const post = posts?.find((one) => one.id === id);
    onChoose(post && { id: post.id, name: post.title });
  };
  return (
    <>
      <InstitutionPick label={words.grants.institutionOfPost} chosen={institution} onChoose={(picked) => { setInstitution(picked); onChoose(undefined); }} />
      {institution && posts?.length === 0 ? <Note kind="info">{words.grants.noPosts}</Note> : null}
      {options.length > 0 ? <SelectField label={words.grants.post} placeholder={words.grants.choosePost} options={options} value={chosen?.id ?? ''} onChange={choose} /> : null}
      <p className="meta">{words.grants.postWhy}</p>
    </>
  );
}
