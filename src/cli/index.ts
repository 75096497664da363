import { backup } from './backup.ts';
import { coherence } from './coherence.ts';
import type { Command } from './command.ts';
import { doctor } from './doctor.ts';
import { erasures } from './erasures.ts';
import { importPlan } from './import.ts';
import { keys } from './keys.ts';
import { restore } from './restore.ts';
import { settingsCommand } from './settings.ts';
import { token } from './token.ts';

export const commands: readonly Command[] = [doctor, backup, restore, keys, erasures, token, importPlan, coherence, settingsCommand];
