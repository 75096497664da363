import { useState } from 'react';
import type { CSSProperties, ReactElement } from 'react';
import { LevelSign } from '../Level.tsx';
import { Link } from '../link.tsx';
import { useWords } from '../words.ts';
import { threadColours } from './data.ts';
import type { ThreadData, ThreadElement, ThreadGroup, ThreadLink } from './data.ts';

/** One thread at a time, chosen by its upper element, drawn from top to bottom. */
export function ThreadsPhone({ label, data }: { readonly label: string; readonly data: ThreadData }): ReactElement {
  const words = useWords();
  const tops = data.elements.filter((element) => element.column === data.columns[0]?.key);
  const [chosen, setChosen] = useState<string>();
  const colours = threadColours(data);
  const top = tops.find((element) => element.id === chosen) ?? tops.find((element) => data.links.some((link) => link.upper === element.id)) ?? tops[0];
  const colourOf = (id: string): CSSProperties => {
    // The custom property carries the thread's colour into the style sheet; React's style type knows none.
    return { '--t': `var(--t${colours.get(id) ?? 8})` } as CSSProperties;
  };
  if (tops.length === 0) return <p className="says">{words.noTops(data.columns[0]?.name.toLowerCase() ?? '')}</p>;
  return (
    <div>
      <div className="picks" role="group" aria-label={label}>
        {tops.map((element) => (
          <button key={element.id} type="button" aria-pressed={element === top} className={data.links.some((link) => link.upper === element.id) ? undefined : 'e'} style={colourOf(element.id)} onClick={() => setChosen(element.id)}>
            <span className="dot" /><span className="txt">{element.text}</span>
          </button>
        ))}
      </div>
      {top === undefined ? null : <OneThread data={data} top={top} style={colourOf(top.id)} />}
    </div>
  );
}

function OneThread({ data, top, style }: { readonly data: ThreadData; readonly top: ThreadElement; readonly style: CSSProperties }): ReactElement {
  const second = data.columns[1];
  const groups = data.groups.filter((group) => group.column === second?.key);
  const steps = groups.map((group) => stepOf(data, top, group)).sort((a, b) => rank(a) - rank(b));
  const lastOn = steps.findLastIndex((step) => rank(step) < 2);
  return (
    <ol className="vt" style={style}>
      <li className={lastOn < 0 ? 'p before-off' : 'p'}>
        <span className="meta">{data.columns[0] === undefined ? null : <><LevelSign level={data.columns[0].level} /> {data.columns[0].name}</>}</span>
        <b>{top.href === undefined ? top.text : <Link href={top.href}>{top.text}</Link>}</b>
        {top.note === undefined ? null : <span className="meta">{top.note}</span>}
      </li>
      {steps.map((step, n) => <PhoneStep key={step.group.key} step={step} beforeOff={n >= lastOn} />)}
    </ol>
  );
}

interface Step {
  readonly group: ThreadGroup;
  readonly own: readonly { readonly element: ThreadElement; readonly link: ThreadLink }[];
  /** What of the level below reaches the same thread, through this government or past it. */
  readonly below: readonly { readonly element: ThreadElement; readonly link: ThreadLink; readonly holder: string | undefined }[];
  /** It has no element at all: there is nothing that could be linked, which is not the same as no link. */
  readonly unknown: boolean;
}

const rank = (step: Step): number => (step.own.length > 0 ? 0 : step.below.length > 0 ? 1 : 2);

function stepOf(data: ThreadData, top: ThreadElement, group: ThreadGroup): Step {
  const elements = new Map(data.elements.map((element) => [element.id, element]));
  const names = new Map(data.groups.map((one) => [one.key, one]));
  const own = data.links.flatMap((link) => {
    const element = elements.get(link.lower);
    return link.upper === top.id && element !== undefined && element.group === group.key ? [{ element, link }] : [];
  });
  const uppers = new Set([top.id, ...own.map((one) => one.element.id)]);
  const below = data.links.flatMap((link) => {
    const element = elements.get(link.lower);
    const holder = names.get(element?.group ?? '');
    return element !== undefined && uppers.has(link.upper) && holder?.parent === group.key ? [{ element, link, holder: holder.name }] : [];
  });
  // What reaches the thread both through its own level and past it is one element: it is told once.
  return { group, own, unknown: !data.elements.some((element) => element.group === group.key), below: [...new Map(below.map((one) => [one.element.id, one] as const).reverse()).values()].reverse() };
}

function PhoneStep({ step, beforeOff }: { readonly step: Step; readonly beforeOff: boolean }): ReactElement {
  const words = useWords();
  const off = step.own.length === 0;
  const classes = ['c', off ? (step.below.length > 0 ? 'skip-box' : 'off') : '', beforeOff ? 'before-off' : ''].filter((part) => part !== '').join(' ');
  return (
    <li className={classes}>
      {off ? <div><b>{step.group.name}</b> · {step.unknown ? words.noDataShort : words.unlinked}</div> : step.own.map(({ element, link }) => <div key={element.id}><b>{step.group.name}</b> · <Words element={element} /> <span className="how">{link.word ?? words.links[link.kind]}</span></div>)}
      {step.below.length === 0 ? null : <ul>{step.below.map(({ element, link, holder }) => <li key={element.id} className={link.kind}><b>{holder}</b> <Words element={element} />{link.kind === 'direct' && link.word === undefined ? null : <i> {link.word ?? words.links[link.kind]}</i>}</li>)}</ul>}
    </li>
  );
}

function Words({ element }: { readonly element: ThreadElement }): ReactElement {
  return element.href === undefined ? <>{element.text}</> : <Link href={element.href}>{element.text}</Link>;
}
