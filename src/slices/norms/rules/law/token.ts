/** A word, a number or a mark of a citation; `glued`: nothing stands between it and the one before. */
export interface Token {
  text: string;
  glued: boolean;
}

/** What one writes in many ways, in one: no accents, lower case, one dash, no «N°», kinds of decree by their short name. */
export function plainText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/(?<![\p{L}.])\p{L}(?:\.\p{L}){2,}\.?(?!\p{L})/gu, (acronym) => acronym.replaceAll('.', '')) // C.O.O.T.A.D.
    .replace(/\bD\.?\s?E\.?\s+(?=(?:(?:N[°ºo.]*|Nro\.?)\s*)?\d)/g, 'decreto ejecutivo ')
    .replace(/\bD\.?\s?S\.?\s+(?=(?:N[°ºo.]*\s*)?\d)/gi, 'decreto supremo ')
    .replace(/\bD\.?\s?L(?:eg)?\.?\s+(?=(?:N[°ºo.]*\s*)?\d)/gi, 'decreto legislativo ')
    .toLowerCase()
    .replace(/\b(?:n\.?\s?[°ºª]|nro\.?|no\.)\s*(?=\d)/g, '')
    .replace(/(\d)\s*-\s*(?=\d{4}\b)/g, '$1-')
    .replace(/(\d{4})\s+-\s+(?=\p{L}{2,6}\b)/gu, '$1-')
    .replace(/(\d)\/(?=\d)/g, '$1-')
    .replace(/\b(\d{1,3})\.(\d{3})\b/g, '$1$2');
}

/** A citation in plain text, cut into tokens. */
export function tokensOf(plain: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of plain.matchAll(/\d+|[\p{L}]+|[^\s]/gu)) {
    tokens.push({ text: match[0], glued: match.index === end && end > 0 });
    end = match.index + match[0].length;
  }
  return tokens;
}
