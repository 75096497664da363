/** Months by their first three letters, in Spanish and (sheets of an English office suite) English. */
const MONTHS: Record<string, number> = {
  ene: 1, jan: 1, feb: 2, mar: 3, abr: 4, apr: 4, may: 5, jun: 6, jul: 7, ago: 8, aug: 8,
  set: 9, sep: 9, oct: 10, nov: 11, dic: 12, dec: 12,
};

/** Serial days of spreadsheets that are read as dates: 18 May 1927 to 10 January 2119. Smaller ones are rather years or counts. */
const FIRST_SERIAL = 10_000;
const LAST_SERIAL = 80_000;

/** Serial 0 of the 1900 system, after its false 29 February 1900. */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
const DAY_MILLISECONDS = 86_400_000;

/** Longer texts are no date. */
const DATE_CHARACTERS = 60;

export type DayReading = { day: string } | { fault: 'no-such-day' | 'month-first' | 'not-a-date' };

const pad = (part: number, width: number) => String(part).padStart(width, '0');

function dayOf(year: number, month: number, date: number): DayReading {
  if (month > 12 && date <= 12 && month <= 31) return { fault: 'month-first' };
  const instant = new Date(Date.UTC(year, month - 1, date));
  const real = instant.getUTCMonth() === month - 1 && instant.getUTCDate() === date;
  if (!real || year < 1800 || year > 2200) return { fault: 'no-such-day' };
  return { day: `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}` };
}

/** Two digits mean 1950 to 2049. */
const fullYear = (text: string) => (text.length > 2 ? Number(text) : Number(text) + (Number(text) < 50 ? 2000 : 1900));

/** The day of a Date whose UTC parts are the ones on the sheet. */
export function dayOfDate(date: Date): DayReading {
  if (Number.isNaN(date.getTime())) return { fault: 'not-a-date' };
  return dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** The day of a spreadsheet's serial number (1900 system), or of digits `yyyymmdd`. */
export function dayOfNumber(serial: number): DayReading {
  if (serial >= FIRST_SERIAL && serial < LAST_SERIAL) {
    return dayOfDate(new Date(SERIAL_EPOCH + Math.floor(serial) * DAY_MILLISECONDS));
  }
  if (!Number.isInteger(serial) || serial < 18_000_101 || serial > 22_001_231) return { fault: 'not-a-date' };
  return dayOf(Math.floor(serial / 10_000), Math.floor(serial / 100) % 100, serial % 100);
}

const TIME = String.raw`(?:[T ,]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[ap]\.?\s?m\.?)?(?:Z|[+-]\d{2}:?\d{2})?)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${TIME}$`, 'iu');
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})${TIME}$`, 'iu');
const WEEKDAY = /^(?:lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo)[\s,]+/iu;
const WRITTEN = /^(\d{1,2}|primero)\s?(?:°|º|\.º|ro|ero)?[\s\-/.]*(?:de\s+)?(\p{L}{3,10})\.?[\s\-/.,]*(?:del?\s+)?(\d{4}|\d{2})$/iu;
const MONTH_NAMED_FIRST = /^(\p{L}{3,10})\.?\s+(\d{1,2})[\s,]+(?:del?\s+)?(\d{4})$/iu;

const MONTH_NAME =
  /^(?:ene(?:ro)?|feb(?:rero)?|mar(?:zo)?|abr(?:il)?|may(?:o)?|jun(?:io)?|jul(?:io)?|ago(?:sto)?|sept?(?:iembre)?|set(?:iembre)?|oct(?:ubre)?|nov(?:iembre)?|dic(?:iembre)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sep(?:tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/iu;

function monthOf(name: string): number | undefined {
  return MONTH_NAME.test(name) ? MONTHS[name.slice(0, 3).toLowerCase()] : undefined;
}

/** The day that a text writes: 22/08/2019, 22-ago-2019, 22 de agosto de 2019, 2019-08-22, or digits of a serial. */
export function dayOfText(text: string): DayReading {
  if (text.length > DATE_CHARACTERS) return { fault: 'not-a-date' };
  const plain = text.replaceAll(/\s+/gu, ' ').trim().replace(WEEKDAY, '');
  if (/^\d{5}$|^\d{8}$/u.test(plain)) return dayOfNumber(Number(plain));
  const yearFirst = YEAR_FIRST.exec(plain);
  if (yearFirst !== null) return dayOf(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const dayFirst = DAY_FIRST.exec(plain);
  if (dayFirst !== null) return dayOf(fullYear(dayFirst[3] ?? ''), Number(dayFirst[2]), Number(dayFirst[1]));
  const written = WRITTEN.exec(plain);
  const named = written === null ? MONTH_NAMED_FIRST.exec(plain) : null;
  const [month, date, year] = written === null ? [named?.[1], named?.[2], named?.[3]] : [written[2], written[1], written[3]];
  const number = monthOf(month ?? '');
  if (number === undefined || date === undefined || year === undefined) return { fault: 'not-a-date' };
  return dayOf(fullYear(year), number, date.toLowerCase() === 'primero' ? 1 : Number(date));
}
