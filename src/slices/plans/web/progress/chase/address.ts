/** A house that was not told its public address writes bare paths: in a chat they lead nowhere, so the address one is reading at is put before them. */
export const withAddress = (text: string, origin: string): string => text.replaceAll(/(?<=\s)\/reportar\?/g, `${origin}/reportar?`);
