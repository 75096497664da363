export { aDay, bodiesApi, institutionsApi, instrumentsApi, sourcesApi, territoriesApi } from '../board/api.ts';
