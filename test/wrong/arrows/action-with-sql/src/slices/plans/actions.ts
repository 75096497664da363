declare const sql: (parts: TemplateStringsArray) => string;

export const list = () => sql`select * from plans.plan`;
