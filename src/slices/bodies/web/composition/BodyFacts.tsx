import type { ReactElement } from 'react';
import { paths } from '../../../../web/paths.ts';
import { Block, FactList } from '../../../../web/ui/Block.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { VerifiedMark } from '../../../../web/ui/Tag.tsx';
import type { Body, Named } from '../../contract/composition.ts';
import { initiatives, words } from './words.ts';

const institution = (one: Named): ReactElement => <Link href={paths.institution(one.id)}>{one.name}</Link>;

/** What a body is: where it serves, on whose push, by which norm, with which functions. */
export function BodyFacts({ body }: { body: Body }): ReactElement {
  const { rules } = body;
  const items = [
    { label: words.serves, value: <ul className="plain">{body.serves.map(({ place, part }) => <li key={place.code}><Link href={paths.territory(place.code)}>{place.name}</Link> <span className="meta">{[place.levelName, part ? words.part(part) : ''].filter(Boolean).join(', ')}</span></li>)}</ul> },
    { label: words.initiative, value: initiatives[body.initiative] },
    body.promoter ? { label: words.promoter, value: institution(body.promoter) } : undefined,
    body.convener ? { label: words.convener, value: institution(body.convener) } : undefined,
    body.institution ? { label: words.institution, value: institution(body.institution) } : undefined,
    body.owner ? { label: words.owner, value: institution(body.owner) } : undefined,
    rules.norm ? { label: words.norm, value: <>{rules.norm} <VerifiedMark verified={rules.verified} /> <span className="meta">{words.notAdvice}</span></> } : undefined,
    rules.mandateYears ? { label: words.mandate, value: words.years(rules.mandateYears) } : undefined,
    body.note ? { label: words.note, value: body.note } : undefined,
    body.source ? { label: words.source, value: body.source } : undefined,
  ].filter((item) => item !== undefined);
  return (
    <>
      <Block title={words.facts}><FactList items={items} /></Block>
      {rules.functions.length > 0 ? <Block title={words.functions}><ul className="body-fns">{rules.functions.map((text) => <li key={text}>{text}</li>)}</ul></Block> : null}
    </>
  );
}
