/** Emoji sequences hold together by U+200D, so it is kept after a picture (with its skin tone or variation) and before one. */
const JOINER_OUTSIDE_EMOJI =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\u{FE0F}])\u200D|\u200D(?!\p{Extended_Pictographic})/gu;

/** Soft hyphen, zero-width space and non-joiner, word joiner, byte order mark; then marks and overrides of direction. */
const INVISIBLE = /[\u00AD\u200B\u200C\u2060\uFEFF\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** C0 and C1 controls except tab and line feed. */
// oxlint-disable-next-line no-control-regex -- removing control characters is the purpose
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/gu;

/** Letters, digits and signs of Latin scripts as keyboards write them, with tabs and lines: nothing in them asks for tidying but the ends. */
const PLAIN = /^[\t\n\u0020-\u007E\u00A1-\u00AC\u00AE-\u024F]*$/u;

/** Text as it is kept: NFC, trimmed, one kind of line end and of space, nothing invisible; emoji stay whole. */
export function tidyText(text: string): string {
  if (PLAIN.test(text)) return text.trim();
  return text
    .toWellFormed()
    .replaceAll(/\r\n?|\u2028|\u2029/gu, '\n')
    .replaceAll(/[\u00A0\u2007\u202F]/gu, ' ')
    .replaceAll(INVISIBLE, '')
    .replaceAll(CONTROL, '')
    .replaceAll(JOINER_OUTSIDE_EMOJI, '')
    .normalize('NFC')
    .trim();
}

/** Text reduced to what two spellings of the same words share: no accents, case or punctuation. */
export function foldedText(text: string): string {
  return tidyText(text)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}
