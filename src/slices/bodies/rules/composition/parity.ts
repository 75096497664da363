import type { SeatOn } from './composition.ts';

/** Two sectors that must have as many seats taken. `holds` null: something of them is not on record or cannot be told. */
export interface Parity {
  sectors: { sector: string; filled: number; seats: number }[];
  holds: boolean | null;
}

export function parityOf(asked: readonly string[] | null | undefined, seats: readonly SeatOn[]): Parity | null {
  if (!asked) return null;
  const sectors = asked.map((sector) => ({ sector, filled: 0, seats: 0 }));
  let open = false;
  for (const seat of seats) {
    const own = sectors.find(({ sector }) => sector === seat.sector);
    if (own) own.seats += seat.count;
    if (own && (seat.vacant === null || seat.perhaps > 0)) open = true;
    for (const { sector } of seat.holders) {
      const counted = sector === null ? own : sectors.find((one) => one.sector === sector); // a member's own sector wins over the seat's
      if (counted) counted.filled++;
    }
  }
  return { sectors, holds: open ? null : sectors.every(({ filled }) => filled === sectors[0]!.filled) };
}
