export const statementsText = {
  failures: {
    'statement-value': '«{property}» toma {takes}, y lo escrito es {given}. Corrija el valor o elija otra propiedad.',
    'statement-unit': '«{property}» se mide en {unit}, no en {given}. Corrija la unidad o elija otra propiedad.',
    'statement-bounds': '«{property}» no puede valer {given}: admite {bounds}. Revise la cifra en el documento.',
    'statement-page': '«{document}» tiene {pages} páginas y la cita dice la {given}. Corrija la página.',
    'statement-line': 'La línea {given} no está en «{document}»: {why}. Corrija el lugar.',
    'statement-day': '«{given}» no es una fecha. Escriba un año, un mes o un día, como 2019, 2019-08 o 2019-08-22.',
    'statement-original': 'Una lectura corregida lleva el texto original como está en el documento. Escríbalo.',
  },
  facts: {},
  operations: {},
};
