import type { Actor, FacultyMatrix } from '../../contract/law/faculty.ts';

type Entry = FacultyMatrix['cells'][number]['entries'][number];

/** The usual order of faculties; others follow by name. */
const usual = ['rectoría', 'planificación', 'regulación', 'control', 'gestión', 'ejecución', 'evaluación', 'rendición de cuentas', 'asistencia técnica', 'presidencia', 'integración'];
const placeOf = (faculty: string): number => (usual.includes(faculty) ? usual.indexOf(faculty) : usual.length);

/** Entries as a matrix: actors by level and name, faculties in their usual order, in each cell every entry that says so. */
export function facultyMatrix(entries: readonly Entry[], actors: ReadonlyMap<string, Actor>, levels: readonly string[]): Pick<FacultyMatrix, 'faculties' | 'actors' | 'cells'> {
  const rank = (level: string | null): number => (level === null || !levels.includes(level) ? levels.length : levels.indexOf(level));
  const faculties = [...new Set(entries.map(({ faculty }) => faculty))].toSorted((a, b) => placeOf(a) - placeOf(b) || a.localeCompare(b, 'es'));
  const rows = [...actors.values()].toSorted((a, b) => rank(a.level) - rank(b.level) || a.name.localeCompare(b.name, 'es'));
  const cells = Map.groupBy(entries, ({ actor, faculty }) => JSON.stringify([actor, faculty]));
  return { faculties, actors: rows, cells: [...cells.values()].map((list) => ({ actor: list[0]!.actor, faculty: list[0]!.faculty, entries: list })) }; // a group is never empty
}
