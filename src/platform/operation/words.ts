import { contract, failuresOf } from '../../kernel/contract.ts';

/** The ways in which the house itself says no. */
export const houseFailures = {
  'sign-in-needed': 'unauthenticated',
  'not-granted': 'forbidden',
  'not-your-place': 'forbidden',
  'not-found': 'not-found',
  'input-wrong': 'invalid',
  'key-reused': 'conflict',
  'version-changed': 'conflict',
  'origin-wrong': 'forbidden',
  'too-large': 'too-large',
  'too-many': 'limited',
  'operation-unknown': 'not-found',
  'file-unknown': 'not-found',
  'file-refused': 'refused',
  'taking-too-long': 'unavailable',
} as const;

/** What the runner itself may say no with, before or after a slice speaks. */
const houseContract = contract({
  name: 'house',
  failures: houseFailures,
  facts: [],
  operations: {},
});

export const no = failuresOf(houseContract);

export const houseTexts = {
  es: {
    title: 'La casa',
    failures: {
      'sign-in-needed': 'Para seguir, ingrese con su cuenta.',
      'not-granted': 'Su cuenta no tiene permiso para «{operation}». Pídalo a quien administra las cuentas de su institución.',
      'not-your-place': 'Su permiso no alcanza a ese lugar o institución. Elija uno de los suyos, o pida que lo amplíen.',
      'not-found': 'No está, o no está a su alcance. Revise el enlace o búsquelo por su nombre.',
      'input-wrong': 'Revise lo que escribió: {where}',
      'key-reused': 'Ese envío ya se recibió con otro contenido. Vuelva a abrir la pantalla y envíelo de nuevo.',
      'version-changed': 'Otra persona cambió este registro mientras usted lo editaba. Su texto sigue aquí: compare y elija.',
      'origin-wrong': 'El pedido vino de otra página. Abra Articula en su dirección y repita la acción.',
      'too-large': 'El archivo o el texto es demasiado grande: el límite es {limit}.',
      'too-many': 'Hay demasiados intentos seguidos. Espere {seconds} segundos y vuelva a probar.',
      'operation-unknown': 'Esa operación no existe. La lista está en /api/docs.',
      'file-unknown': 'Ese archivo no está, o no está a su alcance. Súbalo de nuevo.',
      'file-refused': 'Ese archivo no se puede recibir: {reason}',
      'taking-too-long': 'La consulta tardó demasiado y se detuvo. Nada cambió. Acote los filtros y vuelva a probar.',
    },
    facts: {},
    operations: { search: 'Buscar en toda la casa', tasks: 'Ver lo que se debe' },
  },
  en: {
    title: 'The house',
    failures: {
      'sign-in-needed': 'Sign in to go on.',
      'not-granted': 'Your account may not do “{operation}”. Ask whoever manages the accounts of your institution.',
      'not-your-place': 'Your permission does not reach that place or institution. Choose one of yours, or ask to have it widened.',
      'not-found': 'It is not there, or not within your reach. Check the link or search it by name.',
      'input-wrong': 'Check what you wrote: {where}',
      'key-reused': 'That request was already received with other content. Open the screen again and send it once more.',
      'version-changed': 'Somebody else changed this record while you were editing it. Your text is still here: compare and choose.',
      'origin-wrong': 'The request came from another page. Open Articula at its own address and repeat the action.',
      'too-large': 'The file or text is too large: the limit is {limit}.',
      'too-many': 'Too many attempts in a row. Wait {seconds} seconds and try again.',
      'operation-unknown': 'There is no such operation. The list is at /api/docs.',
      'file-unknown': 'That file is not there, or not within your reach. Upload it again.',
      'file-refused': 'That file cannot be received: {reason}',
      'taking-too-long': 'The query took too long and was stopped. Nothing changed. Narrow the filters and try again.',
    },
    facts: {},
    operations: { search: 'Search the whole house', tasks: 'See what is owed' },
  },
};
