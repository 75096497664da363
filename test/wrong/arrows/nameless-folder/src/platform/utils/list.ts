export const first = <T>(list: T[]): T | undefined => list[0];
