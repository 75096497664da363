import type { ReactElement } from 'react';
import { paths } from '../../../../web/paths.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import type { Tone } from '../../../../web/ui/Sprite.tsx';
import { Status } from '../../../../web/ui/Status.tsx';
import { DemoTag, Tag } from '../../../../web/ui/Tag.tsx';
import type { JointItem } from '../../contract.ts';
import { span } from '../words.ts';
import { useSectors } from './use-sectors.ts';
import { jointForms, jointKinds, jointStates, words } from './words.ts';

const tones: Record<JointItem['state'], Tone> = { planned: 'run', active: 'ok', ended: 'np', cancelled: 'np' };

/** Joint actions with who takes part and what each has to do. */
export function JointList({ items, onEdit }: { items: readonly JointItem[]; onEdit: ((one: JointItem) => void) | undefined }): ReactElement {
  const { word } = useSectors();
  return (
    <ul className="joint-list">
      {items.map((one) => (
        <li key={one.id}>
          <header><h3><Link href={paths.joint(one.id)}>{one.title}</Link></h3>{one.example ? <DemoTag /> : null}<Status tone={tones[one.state]} word={jointStates[one.state]} />{onEdit ? <Button small kind="quiet" onClick={() => onEdit(one)}>{words.edit}<span className="vh"> {one.title}</span></Button> : null}</header>
          <p className="meta">{[jointKinds[one.kind], one.form ? jointForms[one.form] : '', one.duties.of > 0 ? words.dutiesDone(one.duties.done, one.duties.of) : '', one.ownerName, one.territoryName, span(one.from, one.to), one.source].filter(Boolean).join(' · ')} {one.mixed ? <Tag>{words.mixed}</Tag> : null}</p>
          <ul className="plain">{one.participants.map((who, n) => <li key={n}>{who.institution ? <Link href={paths.institution(who.institution)}>{who.name}</Link> : who.name} <span className="meta">{[who.sector ? word(who.sector) : '', who.role, who.duties.map(({ says }) => says).join('; ')].filter(Boolean).join(' · ')}</span></li>)}</ul>
        </li>
      ))}
    </ul>
  );
}
