import { z } from '../../kernel/contract.ts';

/** One setting: how its text is read, and what it is for (in Spanish: institutions read it in docs/settings.md). */
export interface Setting {
  reads: z.ZodType;
  doc: string;
  /** What is expected, as the end of «se espera …». */
  expects: string;
  /** Shown when nothing is given. */
  otherwise: string;
  secret?: boolean;
}

const port = z.string().regex(/^\d+$/).transform(Number).pipe(z.number().int().min(0).max(65_535));
const count = (least: number, most: number): z.ZodType => z.string().regex(/^\d+$/).transform(Number).pipe(z.number().int().min(least).max(most));
const yesNo = z.enum(['yes', 'no', 'sí', 'si', 'true', 'false', '1', '0']).transform((text) => ['yes', 'sí', 'si', 'true', '1'].includes(text));
const address = (schemes: string[]): z.ZodType =>
  z.string().refine((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol.slice(0, -1)));
const postgres = address(['postgres', 'postgresql']);
const keyTextLength = 32; // a random text of that length holds what a key of 256 bits does
const keyTexts = z.string().transform((text) => text.split(',').map((one) => one.trim())).pipe(z.array(z.string().min(keyTextLength)));
const timeZone = z.string().refine((text) => Intl.supportedValuesOf('timeZone').includes(text) || text === 'UTC');

const postgresDoc = 'una dirección como postgres://usuario:clave@servidor:5432/base';

/** Every setting of the product, in the order of the manual. */
export const settings = {
  ARTICULA_PORT: { reads: port, otherwise: '3000', expects: 'un número de puerto entre 0 y 65535', doc: 'Puerto en que atiende. 0 elige uno libre.' },
  ARTICULA_HOST: { reads: z.string().min(1), otherwise: '127.0.0.1', expects: 'una dirección de red, por ejemplo 0.0.0.0', doc: 'Dirección de red en que atiende. 0.0.0.0 para toda la red.' },
  ARTICULA_DATA: { reads: z.string().min(1), otherwise: './data', expects: 'la ruta de una carpeta', doc: 'Carpeta de datos: base de datos incluida, archivos y claves. Se respalda con «articula backup».' },
  ARTICULA_PUBLIC_ADDRESS: { reads: address(['http', 'https']), otherwise: '', expects: 'una dirección como https://articula.gob.ec', doc: 'Dirección con que la gente entra: va en correos y enlaces.' },
  ARTICULA_MAIL_URL: { reads: address(['smtp', 'smtps']), otherwise: '', expects: 'una dirección como smtps://usuario:clave@correo.gob.ec', doc: 'Servidor de correo saliente. Sin él, los enlaces se copian y pegan.', secret: true },
  ARTICULA_MAIL_FROM: { reads: z.string().regex(/@/), otherwise: '', expects: 'un correo, por ejemplo «Articula <articula@gob.ec>»', doc: 'Remitente de los correos.' },
  ARTICULA_CERT_FILE: { reads: z.string().min(1), otherwise: '', expects: 'la ruta de un archivo PEM', doc: 'Certificado para atender por HTTPS sin otro servidor delante.' },
  ARTICULA_KEY_FILE: { reads: z.string().min(1), otherwise: '', expects: 'la ruta de un archivo PEM', doc: 'Clave privada del certificado.', secret: true },
  ARTICULA_TRUST_PROXY: { reads: yesNo, otherwise: 'no', expects: 'yes o no', doc: 'Si hay un servidor delante cuyas cabeceras X-Forwarded-* son de fiar.' },
  ARTICULA_TIME_ZONE: { reads: timeZone, otherwise: 'America/Guayaquil', expects: 'una zona horaria, por ejemplo America/Lima', doc: 'Zona horaria de la institución: decide qué día es hoy.' },
  ARTICULA_LOG_LEVEL: { reads: z.enum(['debug', 'info', 'warn', 'error', 'silent']), otherwise: 'info', expects: 'debug, info, warn, error o silent', doc: 'Detalle del registro técnico.' },
  ARTICULA_METRICS_TOKEN: { reads: z.string().min(16), otherwise: '', expects: 'al menos 16 caracteres', doc: 'Clave para leer /metrics desde otro equipo. Sin ella, solo desde el mismo.', secret: true },
  ARTICULA_BACKUP_KEY: { reads: z.string().min(12), otherwise: '', expects: 'al menos 12 caracteres', doc: 'Cifra los respaldos con esta clave; sin ella no se pueden restaurar.', secret: true },
  ARTICULA_KEY: { reads: keyTexts, otherwise: '', expects: `una clave de al menos ${keyTextLength} caracteres, o varias separadas por comas`, doc: 'Sella lo que ninguna copia debe mostrar (el segundo factor). Sin ella se usa keys.json de la carpeta de datos, que el respaldo no lleva. Si da varias, la primera sella y las demás abren.', secret: true },
  ARTICULA_SECOND_FACTOR: { reads: yesNo, otherwise: 'no', expects: 'yes o no', doc: 'Exige el segundo factor a los roles que lo piden: sin él, esos permisos no rigen.' },
  ARTICULA_UPLOAD_MB: { reads: count(1, 10_000), otherwise: '100', expects: 'un número entre 1 y 10000', doc: 'Tamaño máximo de un archivo subido, en megabytes.' },
  ARTICULA_CONNECTIONS: { reads: count(2, 500), otherwise: '20', expects: 'un número entre 2 y 500', doc: 'Conexiones de este proceso con la base de datos.' },
  DATABASE_URL: { reads: postgres, otherwise: '', expects: postgresDoc, doc: 'PostgreSQL de la institución (15 o posterior), en lugar del incluido. Mejor un rol que no sea dueño del esquema.', secret: true },
  DATABASE_DIRECT_URL: { reads: postgres, otherwise: '', expects: postgresDoc, doc: 'Obligatoria cuando DATABASE_URL pasa por un agrupador de conexiones: la misma base sin intermediario, para escuchar avisos. Con ella puesta no se usan consultas preparadas.', secret: true },
  DATABASE_OWNER_URL: { reads: postgres, otherwise: '', expects: postgresDoc, doc: 'La misma base con el rol dueño del esquema, para instalar y actualizar. Sin ella se usa DATABASE_URL.', secret: true },
} satisfies Record<string, Setting>;

export type SettingName = keyof typeof settings;

/** The table of docs/settings.md. */
export function settingsTable(): string {
  const rows = Object.entries<Setting>(settings).map(
    ([name, one]) => `| \`${name}\` | ${one.doc}${one.secret ? ' *(secreto)*' : ''} | ${one.expects} | ${one.otherwise ? `\`${one.otherwise}\`` : '—'} |`,
  );
  return ['| Ajuste | Para qué | Se espera | Si falta |', '|---|---|---|---|', ...rows].join('\n');
}
