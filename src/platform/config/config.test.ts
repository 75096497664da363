import { expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { StartProblem } from './problem.ts';

const folder = '/srv/articula';
const read = (environment: Record<string, string>, demo = false): ReturnType<typeof readConfig> => readConfig(environment, { demo, folder });

test('without settings it attends on this computer, port 3000, with data beside it', () => {
  expect(read({})).toMatchObject({ port: 3000, host: '127.0.0.1', dataFolder: '/srv/articula/data', trustProxy: false, database: undefined });
});

test('an empty setting is a setting not given', () => {
  expect(read({ ARTICULA_PORT: '', ARTICULA_PUBLIC_ADDRESS: ' ' })).toMatchObject({ port: 3000, publicAddress: undefined });
});

test('the demonstration keeps its data apart', () => {
  expect(read({}, true).dataFolder).toBe('/srv/articula/data/demo');
});

test('paths are taken from the folder of the product', () => {
  expect(read({ ARTICULA_DATA: '../otros' }).dataFolder).toBe('/srv/otros');
});

test.each<[string, Record<string, string>, RegExp]>([
  ['a port that is no number', { ARTICULA_PORT: 'ochenta' }, /^ARTICULA_PORT: se dio «ochenta» y se espera un número de puerto entre 0 y 65535\.$/],
  ['a port out of range', { ARTICULA_PORT: '70000' }, /ARTICULA_PORT.*«70000»/],
  ['a public address without scheme', { ARTICULA_PUBLIC_ADDRESS: 'articula.gob.ec' }, /ARTICULA_PUBLIC_ADDRESS/],
  ['a zone that does not exist', { ARTICULA_TIME_ZONE: 'America/Esmeraldas' }, /ARTICULA_TIME_ZONE/],
  ['a setting nobody knows', { ARTICULA_PROT: '80' }, /^ARTICULA_PROT: no es un ajuste/],
  ['a certificate without its key', { ARTICULA_CERT_FILE: 'a.pem' }, /se esperan los dos/],
  ['mail without sender', { ARTICULA_MAIL_URL: 'smtp://correo' }, /ARTICULA_MAIL_FROM/],
  ['an owner without database', { DATABASE_OWNER_URL: 'postgres://a@b/c' }, /DATABASE_URL/],
  ['a database of another make', { DATABASE_URL: 'mysql://root@host/x' }, /DATABASE_URL/],
])('%s is refused in one line', (_what, environment, line) => {
  expect(() => read(environment)).toThrow(StartProblem);
  expect(() => read(environment)).toThrow(line);
});

test('a wrong secret is not repeated', () => {
  expect(() => read({ ARTICULA_BACKUP_KEY: 'corta' })).toThrow(/«…»/);
});

test.each<Record<string, string>>([{ ARTICULA_HOST: '0.0.0.0' }, { ARTICULA_PUBLIC_ADDRESS: 'https://demo.example' }, { DATABASE_URL: 'postgres://a@b/c' }])(
  'the demonstration refuses %o',
  (environment) => {
    expect(() => read(environment, true)).toThrow('demostración');
  },
);
