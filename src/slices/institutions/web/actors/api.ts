export { aDay, institutionsApi, territoriesApi } from '../api.ts';
