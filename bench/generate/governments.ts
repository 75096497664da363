import type { Client } from '../../src/platform/db/pg.ts';

export interface Government {
  id: string;
  territory: string;
  name: string;
  rank: number;
  parent: string;
}

/** The governments of a country as its pack made them, from the top; each with its territory. */
export async function governmentsOf(owner: Client, country: string): Promise<Government[]> {
  const { rows } = await owner.query<Government>(
    `select i.id, u.code as territory, u.name, u.rank, u.parent from institutions.institution i join territories.unit u on u.code = i.territory
      where i.owner = i.id and i.country = $1 and i.pack_id = u.code order by u.rank, u.code`,
    [country],
  );
  return rows;
}
