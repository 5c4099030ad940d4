/** Every command, in the order of the help. A new one is a file beside this one and a line here. */
import type { Command } from '../lib/command.js';
import { check } from './check.js';
import { exportStory } from './export.js';
import { importStory } from './import.js';
import { newStory } from './new.js';
import { preview } from './preview.js';
import { schema } from './schema.js';

export const COMMANDS = [
  newStory,
  check,
  preview,
  exportStory,
  importStory,
  schema,
] as unknown as readonly Command[];
