import { createHash } from 'node:crypto';
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { Download } from '../../kernel/contract.ts';
import { asDownload } from '../../platform/file/passing.ts';

/** One due date as a calendar shows it. */
export interface FeedEvent {
  /** Stable: the same date moved keeps it. */
  uid: string;
  title: string;
  description: string;
  url: string | undefined;
  /** Day terms: the civil day; hour terms: the instant. */
  on: string;
  at: Date;
  timed: boolean;
  state: 'open' | 'met' | 'void';
  tentative: boolean;
  /** Grows with every change. */
  sequence: number;
  changedAt: Date;
  startedAt: Date;
}

/** How often calendars are asked to look again, in seconds. */
const ttl = 6 * 3600;

const status = ({ state, tentative }: FeedEvent): ICalEventStatus => (state === 'void' ? ICalEventStatus.CANCELLED : tentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED);

/** RFC 5545 §3.3.11; the library escapes the texts of events, not the calendar's name. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\s*\n\s*/g, ' ');

/** A calendar as RFC 5545 writes it. The same events give the same bytes. */
export function calendarText(name: string, events: readonly FeedEvent[]): string {
  const calendar = ical({ name: escaped(name), prodId: { company: 'Articula', product: 'Plazos', language: 'ES' }, method: ICalCalendarMethod.PUBLISH, ttl });
  for (const event of events) {
    // Noon UTC is the same civil day in every zone of the law, and whole days are written from it.
    const when = event.timed ? { start: event.at } : { start: new Date(`${event.on}T12:00:00Z`), end: new Date(Date.parse(`${event.on}T12:00:00Z`) + 86_400_000), allDay: true };
    calendar.createEvent({
      id: event.uid, ...when, summary: event.title, description: event.description, ...(event.url ? { url: event.url } : {}), status: status(event), transparency: ICalEventTransparency.TRANSPARENT,
      sequence: event.sequence, stamp: event.changedAt, created: event.startedAt, lastModified: event.changedAt,
    });
  }
  return `${calendar.toString()}\r\n`;
}

/** A calendar as a download; `etag` names its bytes. */
export const calendarFile = (text: string): Promise<Download & { etag: string }> =>
  asDownload({ name: 'plazos.ics', media: 'text/calendar; charset=utf-8', bytes: text, etag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"` });
