import { Fragment, type ReactElement, type ReactNode } from 'react';
import type { Conformation } from '../../contract/board.ts';
import { paths } from '../../../../web/paths.ts';
import { Link } from '../../../../web/ui/link.tsx';
import { isAsked, isBlank, shortOf, sumOf, type BoardView } from './view.ts';
import { countText, inARow, some, words } from './words.ts';

/** The state of the board in a sentence; each number opens its list. */
export function BoardTitle({ board, level, view }: { board: Conformation; level: { name: string; plural: string }; view: BoardView }): ReactElement {
  if (!isAsked(board)) return <>{board.items.length === 1 && board.items[0]?.territory === board.territory ? words.askedNothing(board.territoryName) : words.asksNothing(board.territoryName, level.name)}</>;
  const sum = sumOf(board.items);
  const kinds = inARow(board.kinds.map(shortOf));
  const to = (luz: string | undefined, text: string): ReactNode => <Link href={paths.bodies({ ...view, vista: 'lista', ver: undefined, q: undefined, tipo: undefined, luz })}>{text}</Link>;
  const head = sum.complete > 0 ? <>{words.someOf(board.territoryName)}{to('complete', some(sum.complete, level.name, level.plural))}{words.wholeOf(sum.whole)}{words.hasSome(sum.complete)}{words.asked(kinds)}</>
    : board.items.length > 1 && isBlank(board) ? <>{words.nothingOn(board.territoryName)}{to('unknown', some(sum.whole, level.name, level.plural))}: {kinds}</>
    : sum.whole === 1 ? <>{words.only(board.territoryName)}{words.asked(kinds)}</> : <>{sum.unknown > 0 ? words.notOn(board.territoryName) : words.noneOf(board.territoryName)}{to(undefined, some(sum.whole, level.name, level.plural))}{sum.unknown > 0 ? words.hasIt : words.hasNone}{words.asked(kinds)}</>;
  const rest = sum.whole === 1 || isBlank(board) ? [] : [sum.missing > 0 ? <Fragment key="missing">{words.missingIn}{to('missing', countText(sum.missing))}{words.missingSome(board.kinds.length)}</Fragment> : null, sum.unknown > 0 ? <Fragment key="unknown">{words.unknownOf}{to('unknown', countText(sum.unknown))}{words.unknownSome(board.kinds.length)}</Fragment> : null].filter((part) => part !== null);
  return <>{head}{rest.length > 0 ? words.besides : null}{rest[0]}{rest.length > 1 ? words.and : null}{rest[1]}</>;
}
