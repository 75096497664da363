/** Text that compares as people compare values: spaces and composition aside. */
const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/**
 * Fingerprint of the values of a finding: what they say and which document says each, in no order. The place is left
 * out: a line that moves down when a paragraph is added above changes nothing that anybody explained.
 * @returns 16 hexadecimal digits
 */
export function printOf(values: readonly { value: string; documentId?: string | undefined }[]): string {
  const text = values.map(({ value, documentId = '' }) => `${documentId} ${plain(value)}`).toSorted().join('\n');
  let [high, low] = [0x9e3779b9, 0x85ebca6b];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul((low << 5) ^ (low >>> 27) ^ code, 0xc2b2ae35);
  }
  return [high, low ^ text.length].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
