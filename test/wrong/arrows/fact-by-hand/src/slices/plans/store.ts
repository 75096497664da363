declare const sql: (parts: TemplateStringsArray) => string;

export const note = () => sql`insert into platform.fact (id) values (1)`;
