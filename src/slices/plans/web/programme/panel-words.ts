/** Words that the first screen needs before this part is loaded. */
export const rootsWords = { tab: 'Sustento', complements: 'Instrumentos complementarios' };
