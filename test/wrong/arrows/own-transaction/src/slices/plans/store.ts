export const work = (database: { transaction(): { execute(): void } }) => database.transaction().execute();
