import { paths } from '../../../../web/paths.ts';
import { Block, FactList } from '../../../../web/ui/Block.tsx';
import { Evidence } from '../../../../web/ui/Evidence.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { VerifiedMark } from '../../../../web/ui/Tag.tsx';
import { WhyDate } from '../../../../web/ui/WhyDate.tsx';
import type { Deadline } from '../../contract/deadlines/count.ts';
import { LinkedText } from './LinkedText.tsx';
import { amountOf, simulatorWords as said } from './simulator-words.ts';
import { words } from './words.ts';

/** «¿Por qué esta fecha?» of a counted term: its days, up to the far end of a range, the article and its mark. */
export function WhyOf({ count }: { count: Deadline }) {
  const law = (
    <>
      {count.article ? <Evidence place={count.article} {...(count.norm?.id ? { href: paths.norm(count.norm.id) } : {})} /> : <span className="meta">{count.norm?.name ?? said.noNorm}. {said.noArticle}</span>}
      <VerifiedMark verified={count.verified} word={count.verified ? words.verified : words.toVerify} />
    </>
  );
  return <WhyDate says={count.says} days={count.mostSteps ?? count.steps} dueOn={count.mostOn ?? count.dueOn} notes={count.notes.map(({ text }) => text)} law={law} />;
}

/** What the norm says of a term, as far as it is recorded; what it does not say is said too. */
export function LawBlock({ count }: { count: Deadline }) {
  const { term, consequence } = count;
  const list = (items: readonly string[]) => (items.length > 0 ? items.join('; ') : <span className="meta">{said.notStated}</span>);
  return (
    <Block title={said.law} meta={<VerifiedMark verified={count.verified} />}>
      <div className="stack">
        {count.articleSays ? <blockquote className="quote">{count.articleSays}</blockquote> : null}
        <FactList
          items={[
            { label: said.amount, value: `${term.title}: ${amountOf(term)}` },
            { label: said.starts, value: term.trigger ?? term.starts },
            { label: said.notifies, value: list(count.notifies) },
            { label: said.suspendedBy, value: list(term.suspendedBy) },
            { label: said.extension, value: term.extension ?? <span className="meta">{said.notStated}</span> },
            ...(term.note ? [{ label: said.noted, value: term.note }] : []),
            { label: said.source, value: <LinkedText text={count.source} /> },
          ]}
        />
        {consequence ? <Note kind={consequence.standing === 'stated' ? 'plain' : 'risk'}><b>{said.consequence}.</b> {consequence.standing === 'stated' ? said.consequenceStated(consequence.text) : said.consequenceToVerify(consequence.text)}</Note> : null}
      </div>
    </Block>
  );
}
