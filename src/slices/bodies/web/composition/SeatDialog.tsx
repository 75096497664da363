import { useState, type ReactElement } from 'react';
import { newId } from '../../../../kernel/id.ts';
import { Note } from '../../../../web/ui/Note.tsx';
import { SelectField, TextField } from '../../../../web/ui/fields.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { Body, Seat } from '../../contract/composition.ts';
import { bodiesApi } from './api.ts';
import { emptyMember, MemberFields, memberSaid, wrongMember } from './MemberFields.tsx';
import { TaskSheet } from '../../../../web/TaskSheet.tsx';
import { memberName } from './view.ts';
import { words } from './words.ts';

/** Where somebody is seated: the seat, and whom they replace, when that is known. */
export interface Seating {
  seat?: string;
  replaces?: string;
}

const ownSeat = '+';

/** Seats somebody in a body: where, who, since when, by which act; who is replaced ends the day before. */
export function SeatDialog({ body, seating, onClose }: { body: Body; seating: Seating; onClose: () => void }): ReactElement {
  const { seats, members } = body.composition;
  const [id] = useState(() => newId());
  const [key, setKey] = useState(seating.seat ?? (seats.length === 1 ? (seats[0]?.key ?? '') : ''));
  const [own, setOwn] = useState('');
  const [replaces, setReplaces] = useState(seating.replaces ?? '');
  const [draft, setDraft] = useState(emptyMember);
  const [tried, setTried] = useState(false);
  const put = bodiesApi.useTell('seatMember');
  const seat = seats.find((one) => one.key === key);
  const where = key === ownSeat ? own.trim() : key;
  const replaceable = members.filter((member) => member.seat === key && (seat?.holders.includes(member.id) || seat?.doubtful.includes(member.id) || member.id === seating.replaces));
  const isFull = seat !== undefined && draft.role === 'titular' && !replaces && seat.filled >= seat.count;
  const wrong = wrongMember(draft);
  const save = (): void => {
    setTried(true);
    if (!where || Object.keys(wrong).length > 0) return;
    put.mutate({ id, body: body.id, seat: where, ...memberSaid(draft), ...(replaces && draft.role === 'titular' ? { replaces } : {}) }, {
      onSuccess: () => {
        showToast({ text: words.saved });
        onClose();
      },
    });
  };
  const mayOwn = !body.rules.owed || body.rules.seats.length === 0;
  return (
    <TaskSheet title={seat ? words.seatNew(seat.title) : words.seatOne} onAct={save} onClose={onClose} busy={put.isPending} problem={put.error}>
      <SelectField label={words.seatField} value={key} onChange={(next) => { setKey(next); setReplaces(''); }} placeholder={words.seatField} options={[...seats.map(({ key: value, title }) => ({ value, label: title })), ...(mayOwn ? [{ value: ownSeat, label: words.otherSeat }] : [])]} error={tried && !where ? words.needSeat : undefined} />
      {key === ownSeat ? <TextField label={words.ownSeatField} hint={words.ownSeatHint} value={own} onChange={setOwn} maxLength={120} error={tried && !where ? words.needSeat : undefined} /> : null}
      {isFull ? <Note kind="risk">{words.seatFull(seat.count)}</Note> : null}
      {replaceable.length > 0 && draft.role === 'titular' ? <SelectField label={words.replaces} value={replaces} onChange={setReplaces} placeholder={words.replacesNobody} options={replaceable.map((member) => ({ value: member.id, label: memberName(member) }))} /> : null}
      <MemberFields draft={draft} onChange={(change) => setDraft({ ...draft, ...change })} wrong={tried ? wrong : {}} substitutes={allowsSubstitute(seat)} mayBeVacant />
    </TaskSheet>
  );
}

const allowsSubstitute = (seat: Seat | undefined): boolean => seat?.allowsSubstitutes ?? true;
