export { identify, purge } from './identify.ts';
