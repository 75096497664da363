import { useState } from 'react';
import { useView } from '../../../../../web/route.ts';
import { Button } from '../../../../../web/ui/Button.tsx';
import { SelectField } from '../../../../../web/ui/fields.tsx';
import { PlanPick, type Picked } from '../../Picks.tsx';
import type { OpenPlan } from '../../plan/state.ts';
import { versionStateWords } from '../../words.ts';
import { versionsWords as words } from '../words.ts';
import type { Asked, VersionsViewKey } from './state.ts';

/** Which two are compared: versions of this plan, or another plan with one of them. */
export function Sides({ open: { plan }, sides }: { open: OpenPlan; sides: Asked | undefined }) {
  const [, change] = useView<VersionsViewKey>();
  const [other, setOther] = useState<Picked>();
  const abroad = sides !== undefined && sides.a.length > 6;
  const options = plan.versions.toReversed().map((v) => ({ value: String(v.number), label: words.side(v.number, versionStateWords[v.state]) }));
  const choose = (picked: Picked | undefined): void => {
    setOther(picked);
    if (picked) change({ a: picked.id, b: sides?.b ?? String(plan.sealedVersion ?? plan.headVersion), que: undefined });
  };
  return (
    <div className="row tools" style={{ alignItems: 'flex-end', gap: 16 }}>
      {abroad ? <Button onClick={() => { setOther(undefined); change({ a: undefined, b: undefined }); }}>{words.ownVersions}</Button> : plan.versions.length > 1 ? (
        <SelectField label={words.before} value={sides?.a ?? ''} options={options} onChange={(a) => change({ a, b: sides?.b })} />
      ) : null}
      {abroad || plan.versions.length > 1 ? <SelectField label={abroad ? words.ownVersion : words.after} value={sides?.b ?? ''} options={options} onChange={(b) => change({ a: sides?.a, b })} /> : null}
      {!abroad && sides ? <Button kind="quiet" icon="swap" onClick={() => change({ a: sides.b, b: sides.a })}>{words.swap}</Button> : null}
      <div style={{ flex: '1 1 260px', maxWidth: 420 }}><PlanPick label={words.otherPlan} hint={words.otherPlanHint} chosen={other} onChoose={choose} optional /></div>
    </div>
  );
}
