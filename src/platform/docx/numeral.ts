const SIGNS: [string, number][] = [['M', 1000], ['CM', 900], ['D', 500], ['CD', 400], ['C', 100], ['XC', 90], ['L', 50], ['XL', 40], ['X', 10], ['IX', 9], ['V', 5], ['IV', 4], ['I', 1]];

function roman(value: number): string {
  let left = value;
  return SIGNS.map(([sign, worth]) => {
    const times = Math.floor(left / worth);
    left -= times * worth;
    return sign.repeat(times);
  }).join('');
}

/** `a`…`z`, `aa`, `bb`: Word repeats the letter, it does not count on. */
const letter = (value: number): string => String.fromCodePoint(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);

const units = ['', 'primer', 'segund', 'tercer', 'cuart', 'quint', 'sext', 'séptim', 'octav', 'noven'];
const tens = ['', 'décim', 'vigésim', 'trigésim', 'cuadragésim', 'quincuagésim', 'sexagésim', 'septuagésim', 'octogésim', 'nonagésim'];

function ordinal(value: number): string {
  if (value > 99) return `${value}.º`;
  const words = [tens[Math.floor(value / 10)], units[value % 10]].filter(Boolean).map((stem) => `${stem}o`);
  return words.join(' ');
}

const cardinals = ['cero', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez', 'once', 'doce', 'trece', 'catorce', 'quince', 'dieciséis', 'diecisiete', 'dieciocho', 'diecinueve', 'veinte'];
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A number of automatic numbering as Word draws it in Spanish (ECMA-376-1 17.18.59); formats of other scripts as figures. */
export function numeral(value: number, format: string): string {
  if (value < 1 || value > 3999) return String(value);
  switch (format) {
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return letter(value).toUpperCase();
    case 'lowerLetter':
      return letter(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'ordinal':
      return `${value}.º`;
    case 'ordinalText':
      return sentence(ordinal(value));
    case 'cardinalText':
      return sentence(cardinals[value] ?? String(value));
    case 'none':
      return '';
    default:
      return String(value);
  }
}
