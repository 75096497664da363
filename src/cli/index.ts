import { backup } from './backup.ts';
import { coherence } from './coherence.ts';
import type { Command } from './command.ts';
import { doctor } from './doctor.ts';
import { importPlan } from './import.ts';
import { restore } from './restore.ts';
import { settingsCommand } from './settings.ts';
import { token } from './token.ts';

export const commands: readonly Command[] = [doctor, backup, restore, token, importPlan, coherence, settingsCommand];
