#!/usr/bin/env node
/** The command `explainer-kit`. */
import { FAILED } from './lib/failures.js';
import { main } from './main.js';
import { endQuietlyWithoutReader } from './lib/terminal.js';

endQuietlyWithoutReader();
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error('This is a fault of explainer-kit itself. Please report it with what follows.');
  console.error(error);
  process.exitCode = FAILED;
}
