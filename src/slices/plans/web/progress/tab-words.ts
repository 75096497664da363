/* Apart from the other words: the sections of a plan are named on every one of its screens, the rest is read when opened. */
export const tabWords = { progress: 'Cómo va', reports: 'Reportes' };

export const panelWords = {
  owed: 'Quién debe',
  owedIn: (title: string) => `Quién debe en «${title}»`,
  line: (reports: number, responsibles: number): string => `${responsibles === 1 ? '1 responsable debe' : `${responsibles} responsables deben`} ${reports === 1 ? '1 reporte' : `${reports} reportes`}`,
  owes: (who: string, owed: number, whole: number): string => `${who} debe ${owed} de ${whole}`,
  see: 'Ver quién debe',
  review: (count: number): string => (count === 1 ? '1 reporte espera su revisión' : `${count} reportes esperan su revisión`),
  toReview: 'Revisar',
  more: (count: number): string => (count === 1 ? 'y 1 responsable más' : `y ${count} responsables más`),
};
