import { longMoment } from '../../../../web/ui/dates.ts';

const one: Record<string, string> = { días: 'día', 'días hábiles': 'día hábil', semanas: 'semana', meses: 'mes', años: 'año', 'h hábiles': 'h hábil' };

/** «48 h», «5 a 10 días hábiles», «1 año»; a date as it is written. */
export function amountOf({ amount, most, unit }: { amount: string; most: string | null; unit: string }): string {
  if (unit === 'fecha') return amount;
  return `${[amount, most].filter(Boolean).join(' a ')} ${amount === '1' && most === null ? (one[unit] ?? unit) : unit}`;
}

/** The simulator. */
export const simulatorWords = {
  choose: 'Elija dónde, qué plazo y desde cuándo: verá cuándo vence y por qué',
  failed: 'No se pudo calcular.',
  termsFailed: 'No se pudieron leer los plazos.',
  term: 'Plazo',
  termHint: 'Agrupados por norma. Los de hora corren de noche y en feriado.',
  pick: 'Elija un plazo',
  from: 'Desde cuándo corre',
  fromHint: (trigger: string | null, starts: string): string => `Corre desde: ${trigger ?? starts}.`,
  hour: 'Hora',
  hourHint: 'Los plazos de hora la necesitan.',
  noNorm: 'Sin norma registrada',
  extended: 'Con su prórroga',
  title: (term: string, due: string): string => `${term}: vence el ${longMoment(due)}`,
  range: (term: string, due: string, most: string): string => `${term}: entre el ${longMoment(due)} y el ${longMoment(most)}`,
  most: (most: string): string => `y, a más tardar, el ${longMoment(most)}`,
  due: 'Vence el',
  why: '¿Por qué esta fecha?',
  law: 'Qué dice la norma',
  article: (article: string): string => article,
  noArticle: 'El artículo no está registrado.',
  norm: (name: string): string => `Ver ${name}`,
  notifies: 'A quién se avisa',
  suspendedBy: 'Se suspende por',
  extension: 'Prórroga',
  noted: 'Nota',
  source: 'De dónde se toma',
  starts: 'Corre desde',
  amount: 'Plazo',
  consequence: 'Si no se cumple',
  consequenceStated: (text: string): string => text,
  consequenceToVerify: (text: string): string => `La norma diría: ${text} Está por verificar: no lo dé por hecho.`,
  notStated: 'la norma registrada no lo dice',
  next: 'Y después',
  nextHelp: 'Encadene los plazos que siguen. Cada uno corre desde que vence el anterior, o desde el día en que usted lo haría.',
  addNext: 'Añadir el plazo que sigue',
  doneOn: 'Lo haría el',
  onTime: 'a tiempo',
  late: 'fuera de plazo',
  suspension: 'Suspensión',
  suspensionFrom: 'Suspendido desde',
  suspensionTo: 'hasta',
  share: 'Copiar enlace',
  start: 'Empezar a contar este plazo',
  startWhy: 'Su cuenta no inicia plazos. Pídalo a quien administra las cuentas de su institución.',
  more: 'Suspensión y prórroga',
  firstDone: 'Día en que lo haría',
  firstDoneHint: 'Dice si queda a tiempo, y desde allí corre el siguiente.',
};

/** Starting a clock. */
export const startWords = {
  title: 'Empezar a contar',
  label: 'De qué se trata',
  labelHint: 'Por ejemplo «Pedido 14 de 2026». Sin nombres de personas: otros lo verán.',
  labelNeed: 'Escriba de qué se trata, por ejemplo «Pedido 14 de 2026».',
  notify: 'A qué otra institución se avisa',
  started: 'El plazo está corriendo.',
  see: 'Ver',
  failed: 'No empezó a contarse.',
  go: 'Empezar',
};
