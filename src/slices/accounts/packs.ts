import { readFileSync } from 'node:fs';
import type { PackLoader } from '../../kernel/extension.ts';
import type { ScopeKind } from './contract.ts';

/** A role as a pack states it (`packs/FORMATS.md` §4). */
export interface PackRole {
  id: string;
  name: string;
  description: string;
  can: string[];
  cannot: string[];
  operations: string[];
  except: string[];
  reads: boolean;
  scopes: ScopeKind[];
  secondFactor: boolean;
}

const roleOf = ({ id, name, description, can, cannot, operations, except, reads, scopes, secondFactor }: PackRole): PackRole => ({ id, name, description, can, cannot, operations, except, reads, scopes, secondFactor });

const rolesIn = (text: string): PackRole[] => (JSON.parse(text) as PackRole[]).map(roleOf); // its format is held by the packs' own test; save-role parses it again

export const packs: PackLoader[] = [{ file: 'roles.json', operation: 'accounts.save-role', inputs: (text, pack) => rolesIn(text).map((role) => ({ ...role, pack })) }];

/** The roles the product ships with: an empty house needs them before any pack is loaded. */
export const baseRoles = (): PackRole[] => rolesIn(readFileSync(new URL('../../../packs/base/roles.json', import.meta.url), 'utf8'));
