import type { PackLoader } from '../../kernel/extension.ts';

export const packs: PackLoader[] = [];
