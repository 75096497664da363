import { useState } from 'react';
import { paths } from '../../../../web/paths.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { VerifiedMark } from '../../../../web/ui/Tag.tsx';
import type { WholeNorm } from '../../contract.ts';
import { articleText } from '../../rules/law/article.ts';
import { words } from './words.ts';

const amountOf = ({ amount, most, unit }: WholeNorm['terms'][number]): string => `${[amount, most].filter(Boolean).join(' a ')}${unit === 'fecha' ? '' : ` ${unit}`}`;
const placeOf = (article: string | null, letter: string | null): string => (article ? articleText(article, letter) : words.without);
/** Competences shown until one asks for all. */
const few = 6;

/** What the norm gives: terms, competences, faculties, each with its article. */
export function NormGives({ norm }: { norm: WholeNorm }) {
  return <>{norm.terms.length > 0 ? <Terms norm={norm} /> : null}{norm.competences.length > 0 ? <Competences norm={norm} /> : null}{norm.faculties.length > 0 ? <Faculties norm={norm} /> : null}</>;
}

function Terms({ norm }: { norm: WholeNorm }) {
  return (
    <Block title={words.terms} meta={String(norm.terms.length)}>
      <ul className="stack">
        {norm.terms.map((term) => (
          <li key={term.id}><Link href={paths.deadline({ lugar: norm.country, plazo: term.code })} aria-label={`${words.count}: ${term.title}`}>{term.title}</Link>: {amountOf(term)} <span className="meta">{placeOf(term.articleNumber, term.articleLetter)}</span> <VerifiedMark verified={term.verified} /></li>
        ))}
      </ul>
    </Block>
  );
}

function Competences({ norm }: { norm: WholeNorm }) {
  const [all, setAll] = useState(false);
  return (
    <Block title={words.competences} meta={String(norm.competences.length)}>
      <ul className="stack">
        {norm.competences.slice(0, all ? undefined : few).map((one) => <li key={one.id}><span className="code">{one.code}</span> {one.title} <span className="meta">{[placeOf(one.article, one.letter), one.type].join(' · ')}</span> <VerifiedMark verified={one.verified} /></li>)}
      </ul>
      {!all && norm.competences.length > few ? <Button small kind="quiet" onClick={() => setAll(true)}>{words.seeAll(norm.competences.length)}</Button> : null}
    </Block>
  );
}

function Faculties({ norm }: { norm: WholeNorm }) {
  return (
    <Block title={words.faculties} meta={String(norm.faculties.length)} tools={<LinkButton small href={paths.faculties({ pais: norm.country, norma: norm.id })}>{words.seeMatrix}</LinkButton>}>
      <ul className="stack">
        {norm.faculties.map((one) => <li key={one.id}><b>{one.faculty}</b>: {one.matter} <span className="meta">{placeOf(one.article, one.letter)}</span> <VerifiedMark verified={one.verified} /></li>)}
      </ul>
    </Block>
  );
}
