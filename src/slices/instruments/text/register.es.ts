export const registerText = {
  failures: {
    'kind-unknown': 'Ningún instrumento de este país se llama «{kind}». Elija uno de la lista.',
    'state-unknown': 'Un instrumento de este tipo no tiene el estado «{state}».',
    'territory-unknown': 'No hay un territorio con el código «{code}». Búsquelo por su nombre.',
    'holder-unknown': 'Falta decir qué institución tiene a su cargo el instrumento: el territorio «{code}» no tiene un gobierno registrado.',
    'institution-unknown': 'Una de las instituciones no está en el directorio, o no está a su alcance. Búsquela de nuevo o escriba solo su nombre.',
    'amended-unknown': 'El instrumento que este reforma no está, o no está a su alcance. Búsquelo por su nombre.',
    'published-before-signed': 'Se habría publicado ({to}) antes de firmarse ({from}). Corrija una de las dos fechas.',
    'force-backwards': 'Dejaría de regir ({to}) antes de empezar ({from}). Corrija una de las dos fechas.',
    'part-twice': 'Dos partes del texto llevan la misma clave «{key}». Vuelva a abrir el texto y guárdelo de nuevo.',
    'text-unknown': 'Este instrumento no tiene una versión {number} de su texto. Elija otra en la lista de versiones.',
    'text-older': 'La versión {number} ya no es la última: se sella la que está en trabajo, la {latest}.',
  },
  facts: {
    'kinds-loaded': 'Se cargaron tipos de instrumento',
    'instrument-created': 'Se registró un instrumento',
    'instrument-changed': 'Cambió un instrumento',
    'text-saved': 'Se guardó una versión del texto',
    'text-sealed': 'Se selló una versión del texto',
  },
  operations: {},
};
