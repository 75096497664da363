/** A real PDF written by hand: one page for each list of lines, in Helvetica, letters of Latin-1. For tests. */
export function smallPdf(pages: readonly (readonly string[])[], trailer = ''): Buffer {
  const objects: string[] = [];
  const first = 4; // 1 catalogue, 2 pages, 3 font; then two objects a page
  objects.push('<< /Type /Catalog /Pages 2 0 R >>');
  objects.push(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${first + at * 2} 0 R`).join(' ')}] >>`);
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  for (const [at, lines] of pages.entries()) {
    const content = `BT /F1 12 Tf 14 TL 72 760 Td ${lines.map((line) => `(${line.replace(/[\\()]/g, String.raw`\$&`)}) Tj T*`).join(' ')} ET`;
    objects.push(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + at * 2 + 1} 0 R >>`);
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  let text = '%PDF-1.4\n';
  const places: number[] = [];
  for (const [at, body] of objects.entries()) {
    places.push(text.length);
    text += `${at + 1} 0 obj\n${body}\nendobj\n`;
  }
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}`;
  return Buffer.from(`${text}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${table}\n%%EOF\n`, 'latin1');
}

/** The same, said to be closed with a password: the standard handler, whose keys nothing opens. */
export const lockedPdf = (pages: readonly (readonly string[])[]): Buffer => {
  const key = 'a5'.repeat(32);
  return smallPdf(pages, `/ID [<${'0f'.repeat(16)}> <${'0f'.repeat(16)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> `);
};
