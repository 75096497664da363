interface ReminderWords {
  plan: string;
  period: string;
  /** Civil dates. */
  dueOn: string;
  today: string;
  responsible: string;
  owed: readonly { code: string; text: string; state: 'pending' | 'returned' }[];
  /** How many are owed; those above are the first. */
  count: number;
  link: string;
}

/** Text of an element in a reminder, in characters. */
const shownLength = 90;

const dayWords = (day: string): string => new Intl.DateTimeFormat('es-EC', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(`${day}T00:00:00Z`));
const cut = (text: string): string => (text.length > shownLength ? `${text.slice(0, text.lastIndexOf(' ', shownLength) > 0 ? text.lastIndexOf(' ', shownLength) : shownLength)}…` : text);

/** A reminder as it is sent by mail, or pasted in a chat. In Spanish: it goes to offices, not to accounts. */
export function reminderText({ plan, period, dueOn, today, responsible, owed, count, link }: ReminderWords): { subject: string; text: string } {
  const when = today <= dueOn ? `Se espera hasta el ${dayWords(dueOn)}.` : `Se esperaba hasta el ${dayWords(dueOn)}; todavía se recibe.`;
  const rest = count - owed.length;
  const lines = owed.map(({ code, text, state }) => `• ${code} ${cut(text)}${state === 'returned' ? ' (devuelto para corregir)' : ''}`);
  return {
    subject: `${period}: ${count === 1 ? 'falta 1 reporte' : `faltan ${count} reportes`} de «${cut(plan)}»`,
    text: [
      `${responsible === '' ? 'Buenos días' : responsible}: para «${period}» del plan «${plan}» ${count === 1 ? 'falta su reporte de 1 elemento' : `faltan sus reportes de ${count} elementos`}. ${when}`,
      [...lines, ...(rest > 0 ? [`• y ${rest} más`] : [])].join('\n'),
      `Para reportar: ${link}`,
      'Si no hay dato, o no estaba programado, puede decirlo allí mismo.',
    ].join('\n\n'),
  };
}
