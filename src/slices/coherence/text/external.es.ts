export const externalText = {
  failures: {
    'line-private': 'Quienes están abajo no pueden leer todavía esa línea de «{title}». Comparta el plan, o apruebe la versión que la tiene, y vuelva a pedir la validación.',
    'line-gone': 'Esa línea ya no está en la versión vigente de «{title}». Las respuestas quedan; no se piden ni se cambian más.',
    'nobody-below': '{name} no tiene gobiernos debajo que puedan validar la línea.',
    'not-below': '{code} no es un gobierno que esté debajo de {name}. Elija uno de los suyos.',
    'why-needed': 'Escriba por qué: quien propone la línea tiene que poder cambiarla o responder.',
    'government-missing': 'El catálogo no tiene el gobierno de {code}. Pida que lo registren en Instituciones.',
  },
  facts: { 'validation-asked': 'Se pidió validar una línea', 'line-validated': 'Se validó una línea' },
  operations: {
    group: 'Ver la coherencia de un grupo de gobiernos',
    askValidation: 'Pedir que validen una línea',
    validate: 'Validar una línea',
    validations: 'Ver quién validó una línea',
    validationLines: 'Listar las líneas por validar',
    history: 'Ver la historia de un vínculo',
    analyse: 'Analizar la coherencia de un territorio',
    country: 'Ver la coherencia de un país',
    exportCountry: 'Bajar la coherencia de un país',
  },
};
