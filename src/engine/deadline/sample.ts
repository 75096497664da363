import type { CalendarData, CalendarDay, HolidayRule } from './calendar-data.ts';

/** Calendars that the tests of this folder count with, written by hand from public facts. */
const day = (on: string, name: string, territory: string, more: Partial<CalendarDay> = {}): CalendarDay => ({ on, name, territory, kind: 'feriado', verified: true, ...more });

const rule = (id: string, when: HolidayRule['when'], moves: HolidayRule['moves'], territory: string, more: Partial<HolidayRule> = {}): HolidayRule => ({ id, name: id, territory, when, moves, ...more });

const guayaquil = (on: string, movedFrom: string): CalendarDay => day(on, 'Independencia de Guayaquil', 'EC', { movedFrom, decree: { title: 'Ley de feriados de 2016' } });

export const ecuador: CalendarData = {
  country: 'EC',
  zones: [{ zone: 'America/Guayaquil', territory: 'EC' }, { zone: 'Pacific/Galapagos', territory: 'EC-20' }],
  weekend: [6, 7],
  years: [2018, 2019, 2020, 2021, 2025].map((year) => ({ year, complete: true })),
  days: [
    guayaquil('2018-10-08', '2018-10-09'), guayaquil('2019-10-11', '2019-10-09'), guayaquil('2025-10-10', '2025-10-09'),
    day('2018-12-25', 'Navidad', 'EC'), day('2019-01-01', 'Año Nuevo', 'EC'),
    day('2019-03-04', 'Carnaval', 'EC'), day('2019-03-05', 'Carnaval', 'EC'),
    day('2019-11-01', 'Día de los Difuntos', 'EC', { movedFrom: '2019-11-02' }), day('2019-11-04', 'Independencia de Cuenca', 'EC', { movedFrom: '2019-11-03' }),
    day('2020-12-07', 'Fundación de Quito', 'EC-1701', { movedFrom: '2020-12-06' }),
    day('2021-12-24', 'Navidad', 'EC', { movedFrom: '2021-12-25' }),
    day('2025-06-21', 'Jornada recuperada', 'EC', { kind: 'recuperación' }),
    day('2025-08-15', 'Fiesta del cantón', 'EC-1302', { verified: false, mark: 'C' }), day('2025-08-16', 'Fiesta del cantón', 'EC-1303', { verified: false }),
  ],
  rules: [
    rule('Año Nuevo', { month: 1, day: 1 }, 'ec-2016', 'EC'), rule('Lunes de Carnaval', { easter: -48 }, 'ec-2016', 'EC'), rule('Martes de Carnaval', { easter: -47 }, 'ec-2016', 'EC'),
    rule('Viernes Santo', { easter: -2 }, 'none', 'EC'), rule('Día del Trabajo', { month: 5, day: 1 }, 'ec-2016', 'EC'), rule('Batalla de Pichincha', { month: 5, day: 24 }, 'ec-2016', 'EC'),
    rule('Primer Grito', { month: 8, day: 10 }, 'ec-2016', 'EC'), rule('Guayaquil', { month: 10, day: 9 }, 'ec-2016', 'EC'),
    rule('Difuntos', { month: 11, day: 2 }, 'ec-2016', 'EC'), rule('Cuenca', { month: 11, day: 3 }, 'ec-2016', 'EC'), rule('Navidad', { month: 12, day: 25 }, 'ec-2016', 'EC'),
    rule('Quito', { month: 12, day: 6 }, 'ec-2016', 'EC-1701', { from: 2017 }),
  ],
};

const monday = (month: number, date: number): HolidayRule => rule(`${date}/${month}`, { month, day: date }, 'monday', 'CO');
const fixed = (month: number, date: number): HolidayRule => rule(`${date}/${month}`, { month, day: date }, 'none', 'CO');
const afterEaster = (name: string, easter: number, moves: HolidayRule['moves'] = 'none'): HolidayRule => rule(name, { easter }, moves, 'CO');

export const colombia: CalendarData = {
  country: 'CO',
  zones: [{ zone: 'America/Bogota', territory: 'CO' }],
  weekend: [6, 7],
  years: [],
  days: [],
  rules: [
    fixed(1, 1), monday(1, 6), monday(3, 19), afterEaster('Jueves Santo', -3), afterEaster('Viernes Santo', -2), fixed(5, 1),
    afterEaster('Ascensión', 39, 'monday'), afterEaster('Corpus Christi', 60, 'monday'), afterEaster('Sagrado Corazón', 68, 'monday'),
    monday(6, 29), fixed(7, 20), fixed(8, 7), monday(8, 15), monday(10, 12), monday(11, 1), monday(11, 11), fixed(12, 8), fixed(12, 25),
  ],
};

export const peru: CalendarData = {
  country: 'PE',
  zones: [{ zone: 'America/Lima', territory: 'PE' }],
  weekend: [6, 7],
  years: [{ year: 2025, complete: true }],
  days: [
    day('2025-07-28', 'Fiestas Patrias', 'PE'), day('2025-07-29', 'Fiestas Patrias', 'PE'), day('2025-10-08', 'Combate de Angamos', 'PE'),
    day('2025-12-26', 'Día no laborable de fin de año', 'PE', { kind: 'no-laborable', decree: { title: 'DS 042-2025-PCM' } }),
  ],
  rules: [],
};
