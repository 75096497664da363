import type { z } from '../../../../kernel/contract.ts';
import { Link } from '../../../../web/ui/link.tsx';
import { heatStep, percentText } from '../../../../web/ui/percent.ts';
import { NoData } from '../../../../web/ui/Status.tsx';
import type { GroupPair, GroupView } from '../../contract/group.ts';
import { usePairHref } from '../view/pair-href.ts';
import { groupWords as words } from './words.ts';

type Group = z.output<typeof GroupView>;
type Pair = z.output<typeof GroupPair>;

/** Each government of a group towards each other: rating, n of N, what clashes. Where nothing can be linked the cell is empty, and says so. */
export function GroupMatrix({ group, territory }: { group: Group; territory: string }) {
  const pairHref = usePairHref(territory);
  const pairs = new Map(group.pairs.map((pair) => [`${pair.lower} ${pair.upper}`, pair]));
  const names = namesOf(group);
  const toward = group.governments.filter(({ code }) => group.pairs.some(({ upper }) => upper === code));
  const rows = group.governments.filter(({ code }) => group.pairs.some(({ lower }) => lower === code));
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={words.matrix} style={{ border: 0, background: 'none' }}>
      <table className="heat">
        <caption className="vh">{words.matrix}</caption>
        <thead><tr><th scope="col"><span className="vh">{words.pair}</span></th>{toward.map(({ code }) => <th key={code} scope="col">{names(code)}</th>)}</tr></thead>
        <tbody>{rows.map(({ code }) => <tr key={code}><th scope="row">{names(code)}</th>{toward.map((upper) => <Cell key={upper.code} pair={pairs.get(`${code} ${upper.code}`)} name={`${names(code)}, ${names(upper.code)}`} hrefOf={pairHref} />)}</tr>)}</tbody>
      </table>
    </div>
  );
}

/** Names with their level: a canton and its province often share theirs. */
export const namesOf = ({ governments }: Group): ((code: string) => string) => {
  const names = new Map(governments.map(({ code, name, levelName }) => [code, `${name} ${levelName}`]));
  return (code) => names.get(code) ?? code;
};

function Cell({ pair, name, hrefOf }: { pair: Pair | undefined; name: string; hrefOf: ReturnType<typeof usePairHref> }) {
  if (!pair) return <td className="apart"><span className="in"><span className="vh">{words.notCompared}</span></span></td>;
  if (pair.linked === null || pair.total === null) return <td className="hsd"><NoData /></td>;
  return (
    <td className={`h${heatStep(pair.linked, pair.total)}`}>
      <Link href={hrefOf(pair)}><span className="vh">{name}: </span>{words.ratingName[pair.rating]}<small>{words.of(pair.linked, pair.total)} · {percentText(pair.linked, pair.total)}{pair.clashes > 0 ? ` · ${words.clashes(pair.clashes)}` : ''}</small></Link>
    </td>
  );
}
