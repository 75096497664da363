import { useState } from 'react';
import { paths } from '../../../../../web/paths.ts';
import { useView } from '../../../../../web/route.ts';
import { Button, LinkButton } from '../../../../../web/ui/Button.tsx';
import { MenuButton } from '../../../../../web/ui/MenuButton.tsx';
import { Icon } from '../../../../../web/ui/Sprite.tsx';
import { VerifiedMark } from '../../../../../web/ui/Tag.tsx';
import type { Period } from '../../../contract/report.ts';
import type { OpenPlan } from '../../plan/state.ts';
import { dayText } from '../../written.ts';
import { BandsDialog } from './BandsDialog.tsx';
import type { Board } from './tones.ts';
import type { BoardKey } from './view.ts';
import { boardWords as words } from './words.ts';

/** The sentence on which the figures of the page depend: period, semaphore, cut-off. */
export function BoardControls({ open, board, periods }: { open: OpenPlan; board: Board; periods: readonly Period[] }) {
  const [view, change] = useView<BoardKey>();
  const [choosing, setChoosing] = useState(false);
  const chosen = periods.find(({ id }) => id === view.periodo);
  return (
    <div className="filters">
      {periods.length > 0 ? (
        <MenuButton
          className={chosen ? 'btn sm on' : 'btn sm'}
          entries={[{ key: '', label: words.lastOption, onAct: () => change({ periodo: undefined }) }, ...periods.map(({ id, name, state }) => ({ key: id, label: `${name} (${words.periodState[state]})`, onAct: () => change({ periodo: id }) }))]}
        >
          {chosen ? words.period(chosen.name) : words.lastOfEach}<Icon name="down" />
        </MenuButton>
      ) : null}
      <Button small onClick={() => setChoosing(true)}>{board.bands ? words.bands(board.bands.name) : words.noBands}</Button>
      {board.bands && !board.bands.verified ? <VerifiedMark verified={false} /> : null}
      {periods.length > 0 ? <LinkButton small href={paths.planReports(open.plan.id, { periodo: view.periodo })}>{words.toReport}</LinkButton> : null}
      <span className="meta count">{words.asOf(dayText(board.asOf))}</span>
      {choosing ? <BandsDialog open={open} chosen={board.bands?.code} onClose={() => setChoosing(false)} /> : null}
    </div>
  );
}
