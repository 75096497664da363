declare const sql: (parts: TemplateStringsArray) => string;

export const titles = () => sql`select title from plans.plan`;
