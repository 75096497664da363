export { aDay, bodiesApi, institutionsApi, instrumentsApi, territoriesApi } from '../board/api.ts';
