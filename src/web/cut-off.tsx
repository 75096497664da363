import { useState, type ReactElement } from 'react';
import { useView } from './route.ts';
import { Button } from './ui/Button.tsx';
import type { ContextPick } from './ui/ContextBar.tsx';
import { Dialog } from './ui/Dialog.tsx';
import { DateField } from './ui/fields.tsx';

const words = {
  label: 'Datos al', today: 'hoy', title: 'Ver las cifras de otro día', field: 'Fecha de corte', hint: 'Las cifras se calculan como estaban al final de ese día, donde los registros lo permiten.',
  see: 'Ver ese día', back: 'Volver a hoy', wrong: 'Elija una fecha, por ejemplo 20/09/2019.',
} as const;
const months = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];

/** A day that the calendar has. `kernel/date` says the same with its schemas, which stay out of the browser. */
const isDay = (text: string): boolean => /^[1-9]\d{3}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;

/** 2019-09-20 → «20 sep 2019». */
export const cutOffText = (day: string): string => { const [year, month, date] = day.split('-'); return `${Number(date)} ${months[Number(month) - 1] ?? ''} ${year ?? ''}`; };

/** The day of which the figures of a page are asked, kept in its address (`?al=2019-09-20`); undefined is today. */
export function useCutOff(): string | undefined {
  const [{ al }] = useView<'al'>();
  return al !== undefined && isDay(al) ? al : undefined;
}

/** The part of a page's context that chooses the day: its pick for the bar, whether it is past, and the dialog it opens. */
export function useCutOffPick(): { pick: ContextPick; past: boolean; dialog: ReactElement | null } {
  const asOf = useCutOff();
  const [open, setOpen] = useState(false);
  return {
    pick: { key: 'al', label: words.label, value: asOf ? cutOffText(asOf) : words.today, onPick: () => setOpen(true), onPhone: true },
    past: asOf !== undefined,
    dialog: open ? <CutOffDialog asOf={asOf} onClose={() => setOpen(false)} /> : null,
  };
}

function CutOffDialog({ asOf, onClose }: { asOf: string | undefined; onClose: () => void }): ReactElement {
  const [, change] = useView<'al'>();
  const [day, setDay] = useState(asOf ?? '');
  const [tried, setTried] = useState(false);
  const see = (al: string | undefined): void => {
    change({ al });
    onClose();
  };
  const send = (): void => (isDay(day) ? see(day) : setTried(true));
  return (
    <Dialog open onClose={onClose} title={words.title} actions={<><Button kind="main" onClick={send}>{words.see}</Button>{asOf ? <Button onClick={() => see(undefined)}>{words.back}</Button> : null}</>}>
      <form onSubmit={(event) => { event.preventDefault(); send(); }}>
        <DateField label={words.field} hint={words.hint} value={day} onChange={setDay} error={tried && !isDay(day) ? words.wrong : undefined} />
      </form>
    </Dialog>
  );
}
