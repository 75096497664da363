import { useState } from 'react';
import { newId } from '../../../../kernel/id.ts';
import { paths } from '../../../../web/paths.ts';
import { useGo, useView } from '../../../../web/route.ts';
import { useMay } from '../../../../web/session.ts';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { FieldGroup } from '../../../../web/ui/Field.tsx';
import { Checkbox, DateField, SelectField, TextField } from '../../../../web/ui/fields.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { plansApi, territoriesApi } from '../api.ts';
import { useKept } from '../kept.ts';
import { InstitutionPick, TerritoryPick, type Picked } from '../Picks.tsx';
import { fieldProblems, Refused } from '../../../../web/Refused.tsx';
import { listWords, newWords as words } from '../words.ts';

interface NewForm {
  id: string;
  title: string;
  scheme: string;
  territory?: Picked | undefined;
  otherHolder: boolean;
  holder?: Picked | undefined;
  from: string;
  to: string;
  legal: string;
  source: string;
}

const blank = (): NewForm => ({ id: newId(), title: '', scheme: '', otherHolder: false, from: '', to: '', legal: '', source: '' });

/** What stops the form before it is sent: the same that the server would say, by field. */
function wrongOf(form: NewForm): Record<string, string> {
  return {
    ...(form.title.trim().length < 3 ? { title: words.needTitle } : {}),
    ...(form.scheme ? {} : { scheme: words.needScheme }),
    ...(form.territory ? {} : { territory: words.needTerritory }),
    ...(form.otherHolder && !form.holder ? { owner: words.needHolder } : {}),
    ...(form.from && form.to && form.from > form.to ? { validTo: words.backwards } : {}),
  };
}

/** A new plan: whose it is, of which scheme, for how long. */
export function PlanNewPage() {
  const [kept, keep] = useKept<NewForm>('plans.new');
  const [form, setForm] = useState<NewForm>(() => kept ?? blank());
  const [tried, setTried] = useState(false);
  const create = plansApi.useTell('create');
  const go = useGo();
  const may = useMay();
  const given = useGivenTerritory();
  const shown = { ...form, territory: form.territory ?? given };
  const wrong = wrongOf(shown);
  const errors = { ...fieldProblems(create.error), ...(tried ? wrong : {}) };
  const set = (change: Partial<NewForm>): void => {
    const next = { ...shown, ...change };
    setForm(next);
    keep(next);
  };
  const send = (): void => {
    setTried(true);
    if (Object.keys(wrong).length > 0 || !shown.territory) return;
    create.mutate(
      { id: shown.id, title: shown.title.trim(), scheme: shown.scheme, territory: shown.territory.id, owner: shown.otherHolder ? shown.holder?.id : undefined, validFrom: shown.from || undefined, validTo: shown.to || undefined, legalBasis: shown.legal.trim() || undefined, source: shown.source.trim() || undefined },
      { onSuccess: ({ planId }) => { keep(undefined); go(paths.plan(planId)); } },
    );
  };
  return (
    <>
      <PageHead eyebrow={words.page} title={words.title} lead={words.lead} tools={<LinkButton icon="upload" href={paths.planImport()}>{words.importInstead}</LinkButton>} />
      <form className="form" noValidate onSubmit={(event) => { event.preventDefault(); send(); }}>
        <TextField label={words.name} hint={words.nameHint} value={shown.title} onChange={(title) => set({ title })} error={errors['title']} maxLength={300} />
        <SchemeField value={shown.scheme} onChange={(scheme) => set({ scheme })} error={errors['scheme']} territory={shown.territory?.id} />
        <TerritoryPick label={words.territory} hint={words.territoryHint} chosen={shown.territory} onChoose={(territory) => set({ territory })} error={errors['territory']} />
        <HolderFields form={shown} set={set} error={errors['owner']} />
        <DateField label={words.from} optional value={shown.from} onChange={(from) => set({ from })} error={errors['validFrom']} />
        <DateField label={words.to} optional value={shown.to} onChange={(to) => set({ to })} error={errors['validTo']} />
        <TextField label={words.legal} hint={words.legalHint} optional value={shown.legal} onChange={(legal) => set({ legal })} error={errors['legalBasis']} maxLength={500} />
        <TextField label={words.source} hint={words.sourceHint} optional value={shown.source} onChange={(source) => set({ source })} error={errors['source']} maxLength={300} />
        {create.error ? <Refused problem={create.error} what={words.failed} kept={words.kept} /> : null}
        <div className="acts">
          <Button kind="main" type="submit" busy={create.isPending} disabledReason={may('plans.create') ? undefined : listWords.noGrant}>{words.create}</Button>
          <LinkButton kind="quiet" href={paths.plans()}>{words.cancel}</LinkButton>
        </div>
      </form>
    </>
  );
}

/** The territory that the address proposes (`?territorio=EC-08`). */
function useGivenTerritory(): Picked | undefined {
  const [view] = useView<'territorio'>();
  const unit = territoriesApi.useAsk('get', { code: view.territorio ?? '' }, { enabled: Boolean(view.territorio) }).data;
  return unit && { id: unit.code, name: `${unit.name}, ${unit.levelName}` };
}

interface SchemeFieldProps {
  value: string;
  onChange: (scheme: string) => void;
  error: string | undefined;
  territory?: string | undefined;
}

/** The schemes of the territory's country and those of none. */
export function SchemeField({ value, onChange, error, territory }: SchemeFieldProps) {
  const schemes = plansApi.useAsk('schemes', {}, { freshMs: 3_600_000 }).data?.items ?? [];
  const chosen = schemes.find((s) => s.id === value);
  const fitting = schemes.filter((s) => !s.country || !territory || territory.startsWith(s.country) || s.id === value || territory.startsWith('XX'));
  const hint = chosen && !chosen.verified ? `${words.schemeHint} ${words.unverified}` : words.schemeHint;
  return <SelectField label={words.scheme} hint={hint} placeholder={words.chooseScheme} value={value} onChange={onChange} error={error} options={fitting.map((s) => ({ value: s.id, label: s.acronym ? `${s.name} (${s.acronym})` : s.name }))} />;
}

function HolderFields({ form, set, error }: { form: NewForm; set: (change: Partial<NewForm>) => void; error: string | undefined }) {
  return (
    <FieldGroup label={words.holder}>
      <Checkbox label={words.holderOther} note={form.otherHolder ? undefined : words.holderDefault} checked={form.otherHolder} onChange={(otherHolder) => set({ otherHolder })} />
      {form.otherHolder ? <InstitutionPick label={words.holder} hint={words.holderOtherHint} chosen={form.holder} onChoose={(holder) => set({ holder })} error={error} /> : null}
    </FieldGroup>
  );
}
