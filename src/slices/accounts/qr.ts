import { toString } from 'qrcode';

/** A text as a QR picture (SVG), ink on white: readable by a camera in both themes. */
export const qrPicture = (text: string): Promise<string> => toString(text, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });
