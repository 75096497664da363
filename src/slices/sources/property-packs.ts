import type { PackLoader } from '../../kernel/extension.ts';

/** `base/properties.json`: properties that packages of any origin may use. */
export const propertyPacks: PackLoader[] = [{ file: 'properties.json', operation: 'sources.load-properties', inputs: (text) => [{ properties: JSON.parse(text) }] }];
