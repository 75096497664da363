import './register.css';
import { useState } from 'react';
import { newId } from '../../../../kernel/id.ts';
import { useNewForm } from '../../../../web/kept.ts';
import { paths } from '../../../../web/paths.ts';
import { InstitutionPick, TerritoryPick, useTerritoryPicked, type Picked } from '../../../../web/picks.tsx';
import { fieldProblems, Refused } from '../../../../web/Refused.tsx';
import { useGo, useView } from '../../../../web/route.ts';
import { useMay } from '../../../../web/session.ts';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { FieldGroup } from '../../../../web/ui/Field.tsx';
import { Radio, SelectField } from '../../../../web/ui/fields.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { instrumentsApi } from './api.ts';
import { blankForm, inputOf, wrongOf, type InstrumentForm } from './form.ts';
import { MainFields, MoreFields } from './InstrumentFields.tsx';
import { formWords as words, listWords } from './words.ts';

interface NewForm extends InstrumentForm {
  id: string;
  kind: string;
  passed: boolean;
  territory?: Picked | undefined;
  owner?: Picked | undefined;
}

const blank = (): NewForm => ({ ...blankForm(), id: newId(), kind: '', passed: true, visibility: 'public' });

/** An instrument enters the register: one that has passed, with what is known of it, or one that is begun. */
export function InstrumentNewPage() {
  const { form, set, forget } = useNewForm<NewForm>('instruments.new', blank);
  const [tried, setTried] = useState(false);
  const create = instrumentsApi.useTell('create');
  const go = useGo();
  const may = useMay();
  const shown = useGiven(form);
  const wrong = { ...wrongOf(shown), ...(shown.territory ? {} : { territory: words.need.territory }), ...(shown.kind ? {} : { kind: words.need.kind }) };
  const errors: Record<string, string> = { ...fieldProblems(create.error), ...(tried ? wrong : {}) };
  const send = (): void => {
    setTried(true);
    if (Object.keys(wrong).length > 0 || !shown.territory) return;
    const dates = shown.passed ? {} : { signedOn: null, publishedOn: null, publication: null, forceFrom: null };
    create.mutate({ id: shown.id, kind: shown.kind, territory: shown.territory.id, passed: shown.passed, ...(shown.owner ? { owner: shown.owner.id } : {}), ...inputOf(shown), ...dates }, { onSuccess: ({ id }) => { forget(); go(paths.instrument(id)); } });
  };
  return (
    <>
      <PageHead eyebrow={listWords.page} title={words.title} lead={words.lead} />
      <form className="form" noValidate onSubmit={(event) => { event.preventDefault(); send(); }}>
        <FieldGroup label={words.which}>
          <Radio name="passed" label={words.passed} note={words.passedNote} checked={shown.passed} onChange={() => set({ passed: true, visibility: 'public' })} />
          <Radio name="passed" label={words.draft} note={words.draftNote} checked={!shown.passed} onChange={() => set({ passed: false, visibility: 'own' })} />
        </FieldGroup>
        <TerritoryPick label={words.territory} hint={words.territoryHint} chosen={shown.territory} onChoose={(territory) => set({ territory })} error={errors['territory']} />
        <KindField country={shown.territory?.id.slice(0, 2)} value={shown.kind} onChange={(kind) => set({ kind })} error={errors['kind']} />
        <MainFields form={shown} set={set} errors={errors} passed={shown.passed} />
        <details className="sim-more">
          <summary>{words.more}</summary>
          <div className="form">
            <InstitutionPick label={words.owner} hint={words.ownerHint} optional chosen={shown.owner} onChoose={(owner) => set({ owner })} />
            <MoreFields form={shown} set={set} errors={errors} />
          </div>
        </details>
        <Refused problem={create.error} what={words.failed} kept={words.kept} />
        <div className="acts">
          <Button kind="main" type="submit" busy={create.isPending} disabledReason={may('instruments.create') ? undefined : listWords.noGrant}>{words.create}</Button>
          <LinkButton kind="quiet" href={paths.instruments()}>{words.cancel}</LinkButton>
        </div>
      </form>
    </>
  );
}

/** The territory, the kind and what it amends, as the address proposes them (`?territorio=EC-0807&tipo=ordenanza`). */
function useGiven(form: NewForm): NewForm {
  const [view] = useView<'territorio' | 'tipo'>();
  const given = useTerritoryPicked(form.territory ? undefined : view.territorio);
  return { ...form, territory: form.territory ?? given, kind: form.kind || (view.tipo ?? '') };
}

/** The kinds of the country of the territory. */
function KindField({ country, value, onChange, error }: { country: string | undefined; value: string; onChange: (kind: string) => void; error: string | undefined }) {
  const kinds = instrumentsApi.useAsk('kinds', { country: country ?? 'EC' }, { enabled: country !== undefined, freshMs: 3_600_000 }).data?.items ?? [];
  return <SelectField label={words.kind} hint={words.kindHint} placeholder={words.chooseKind} value={value} onChange={onChange} error={error} options={kinds.map(({ code, title }) => ({ value: code, label: title }))} />;
}
