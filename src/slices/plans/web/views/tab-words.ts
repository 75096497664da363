/* Apart from the other words: the sections of a plan are named on every one of its screens, the rest is read when opened. */
export const tabWords = { weave: 'Tejido', year: 'Año', profile: 'Ficha' };
