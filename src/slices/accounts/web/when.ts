const day = new Intl.DateTimeFormat('es-EC', { day: 'numeric', month: 'short', year: 'numeric' });
const hour = new Intl.DateTimeFormat('es-EC', { hour: '2-digit', minute: '2-digit', hour12: false });

/** «22 ago 2019, 10h42», in the reader's own zone. */
export const moment = (iso: string): string => `${civil(new Date(iso))}, ${hour.format(new Date(iso)).replace(':', 'h')}`;

/** «22 ago 2019» of a civil date `2019-08-22`. */
export const plainDay = (text: string): string => civil(new Date(`${text}T12:00:00`));

const civil = (date: Date): string => day.format(date).replaceAll('.', '').replaceAll(' de ', ' ');
