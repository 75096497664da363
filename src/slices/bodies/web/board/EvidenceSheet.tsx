import type { ReactElement } from 'react';
import type { LightEvidence } from '../../contract/board/light.ts';
import { paths } from '../../../../web/paths.ts';
import { useView } from '../../../../web/route.ts';
import { LinkButton } from '../../../../web/ui/Button.tsx';
import { Sheet } from '../../../../web/ui/Dialog.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Sign } from '../../../../web/ui/Sprite.tsx';
import { Tag } from '../../../../web/ui/Tag.tsx';
import { LightMark } from './Light.tsx';
import type { BoardKey, pointedAt } from './view.ts';
import { evidenceWords as said, lightWords, momentText } from './words.ts';

/** What a light rests on, check by check, with the record that shows each. */
export function EvidenceSheet({ of: { item, light, kind } }: { of: NonNullable<ReturnType<typeof pointedAt>> }): ReactElement {
  const [, change] = useView<BoardKey>();
  const actions = <>{light.body ? <LinkButton kind="main" href={paths.body(light.body)}>{said.openBody}</LinkButton> : null}<LinkButton kind={light.body ? 'normal' : 'main'} href={paths.bodySheet(item.territory)}>{said.openSheet}</LinkButton></>;
  return (
    <Sheet open onClose={() => change({ ver: undefined })} title={said.title(kind.title, item.name)} actions={actions}>
      <p><LightMark state={light.state} /> <span className="meta">{lightWords[light.state].says}</span></p>
      {light.name ? <p>{light.name}{light.stage ? <> <span className="meta">{said.stage(light.stage)}</span></> : null}</p> : null}
      <h3 className="eyebrow">{said.rests}</h3>
      <EvidenceList evidence={light.evidence} />
    </Sheet>
  );
}

/** Each check as a row: sign, thing, since when, source and record. */
export function EvidenceList({ evidence }: { evidence: readonly LightEvidence[] }): ReactElement {
  if (evidence.length === 0) return <p className="meta">{said.none}</p>;
  return <ul className="light-rests">{evidence.map((one, n) => <li key={`${one.key} ${n}`}><Sign name={one.holds === true ? 'ok' : one.holds === false ? 'can' : 'sd'} tone={one.holds === true ? 'ok' : one.holds === false ? 'late' : 'sd'} /><Rest one={one} /></li>)}</ul>;
}

const hrefs: Record<string, (id: string) => string> = { 'instruments.instrument': (id) => paths.instrument(id), 'bodies.body': (id) => paths.body(id), 'sources.document': (id) => paths.document(id) };

function Rest({ one }: { one: LightEvidence }): ReactElement {
  const href = one.record ? hrefs[one.record.kind]?.(one.record.id) : undefined;
  const detail = [one.on ? (one.holds === false ? momentText(one.on) : said.since(one.on)) : '', one.source ? said.source(one.source) : ''].filter(Boolean).join(' · ');
  return (
    <div>
      <b>{one.says}</b> <span className="vh">{one.holds === true ? said.holds : one.holds === false ? said.lacks : said.nobody}</span>
      {one.verified ? null : <> <Tag>{said.unverified}</Tag></>}
      {detail || href ? <p className="meta">{detail} {href ? <Link href={href}>{said.openRecord}</Link> : null}</p> : null}
    </div>
  );
}

