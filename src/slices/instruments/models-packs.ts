import { createHash } from 'node:crypto';
import type { PackLoader } from '../../kernel/extension.ts';

/** A stable identity for the model that a pack names (UUIDv8, RFC 9562): the same pack gives the same on every installation. */
export function modelIdentity(pack: string, country: string, title: string): string {
  const bytes = createHash('sha256').update(`articula model ${pack} ${country} ${title}`).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** A text that several countries may have as theirs is a model in each. */
interface PackModel {
  title: string;
  countries: string[];
}

/** `instruments/model-ordinance.json`: a model text with its levels, parameters and parts, a model of its own for each of its countries; it is published as it is loaded. */
export const modelPacks: PackLoader[] = [{
  file: 'instruments/model-ordinance.json',
  operation: 'instruments.load-model',
  inputs: (text, pack) => {
    const { countries, ...model } = JSON.parse(text) as PackModel; // the operation checks the rest
    return countries.map((country) => ({ ...model, country, pack, id: modelIdentity(pack, country, model.title) }));
  },
}];
