import { useState, type ReactElement } from 'react';
import type { KindCount } from '../../contract/board.ts';
import type { ConformationItem, Light } from '../../contract/board/light.ts';
import { paths } from '../../../../web/paths.ts';
import { useMay } from '../../../../web/session.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { EvidenceList } from './EvidenceSheet.tsx';
import { KnownDialog } from './KnownDialog.tsx';
import { LightMark } from './Light.tsx';
import type { KindSteps } from './SheetPage.tsx';
import { lightOf } from './view.ts';
import { evidenceWords, sheetWords as said } from './words.ts';

interface LightsProps {
  kinds: readonly KindCount[];
  item: ConformationItem | undefined;
  steps: readonly KindSteps[];
  /** One line each: what the law does not ask for. */
  compact?: boolean;
}

/** Each kind with its light, what it rests on, and the buttons that write down what is known. */
export function SheetLights({ kinds, item, steps, compact = false }: LightsProps): ReactElement {
  const [asking, setAsking] = useState<{ kind: KindCount; first: 'yes' | 'no' | 'dunno' }>();
  const may = useMay()('bodies.create');
  if (kinds.length === 0 || !item) return <p className="meta">{said.othersNone}</p>;
  const stepOf = (kind: string, lack: string) => steps.find(({ key }) => key === kind)?.steps.find((step) => step.for === lack);
  const ask = asking ? stepOf(asking.kind.kind, 'unknown') : undefined;
  return (
    <>
      {kinds.map((kind) => {
        const light = lightOf(item, kind.kind);
        return light ? <OneLight key={kind.kind} kind={kind} light={light} compact={compact} may={may} onKnown={(first) => setAsking({ kind, first })} /> : null;
      })}
      {asking ? <KnownDialog kind={asking.kind} territory={item.territory} name={item.name} first={asking.first} act={stepOf(asking.kind.kind, 'absence')?.instrument ?? null} ask={ask ? `${ask.title} (${ask.authority})` : null} onClose={() => setAsking(undefined)} /> : null}
    </>
  );
}

interface OneProps {
  kind: KindCount;
  light: Light;
  compact: boolean;
  may: boolean;
  onKnown: (first: 'yes' | 'no' | 'dunno') => void;
}

function OneLight({ kind, light, compact, may, onKnown }: OneProps): ReactElement {
  const reason = may ? {} : { disabledReason: said.noMay };
  return (
    <section className={compact ? 'sys-body compact' : 'sys-body'} aria-label={kind.title}>
      <header><h3>{kind.title}</h3><LightMark state={light.state} /></header>
      {light.body ? <p><Link href={paths.body(light.body)}>{light.name}</Link>{light.stage ? <> <span className="meta">{evidenceWords.stage(light.stage)}</span></> : null}</p> : null}
      {compact && light.state === 'unknown' ? null : <EvidenceList evidence={light.evidence} />}
      {compact && light.state === 'unknown' ? !may ? null : <div className="acts"><Button small kind="quiet" onClick={() => onKnown('yes')}>{said.known}</Button></div> : light.state === 'missing' || light.state === 'unknown' ? (
        <div className="acts">
          <span className="meta">{said.known}:</span>
          <Button small onClick={() => onKnown('yes')} {...reason}>{said.yes}</Button>
          {light.state === 'unknown' ? <><Button small onClick={() => onKnown('no')} {...reason}>{said.no}</Button><Button small kind="quiet" onClick={() => onKnown('dunno')}>{said.dunno}</Button></> : null}
        </div>
      ) : null}
    </section>
  );
}
