/** The text of a link to paste in a chat. A house without a public address is reached as this very page was. */
export const withAddress = ({ text, path }: { text: string; path: string }): string => (/https?:\/\//.test(text) ? text : text.replace(path, `${location.origin}${path}`));
