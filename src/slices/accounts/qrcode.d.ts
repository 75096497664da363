/** The one function we use of a package that brings no types. */
declare module 'qrcode' {
  export function toString(text: string, options: { type: 'svg'; errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H'; margin: number }): Promise<string>;
}
