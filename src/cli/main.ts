/** From the arguments of the process to a command. */
import { nearMiss } from '../internal/near-miss.js';
import { COMMANDS } from './commands/commands.js';
import { readArguments, type Command } from './lib/command.js';
import { CLEAN, FAILED, FileError, UsageError } from './lib/failures.js';
import { helpOf, overview } from './lib/help.js';
import { version } from './lib/package-files.js';
import { paintError, print, tell } from './lib/terminal.js';

/** The command by that name. @throws UsageError with the near miss */
function commandOf(name: string): Command {
  const command = COMMANDS.find((it) => it.name === name);
  if (command) return command;
  const names = COMMANDS.map((it) => it.name);
  const near = nearMiss(name, names);
  throw new UsageError(
    `There is no command “${name}”. ${near ? `Did you mean ${near}?` : `There are ${names.join(', ')}.`}`,
  );
}

async function runCommand(name: string, rest: readonly string[]): Promise<number> {
  const command = commandOf(name);
  const args = readArguments(command, rest);
  if (args.wantsHelp) {
    print(helpOf(command));
    return CLEAN;
  }
  return command.run(args);
}

/**
 * @param given the arguments after the command's name
 * @returns the exit status: 0 all is well, 1 problems were found, 2 it could not be done
 */
export async function main(given: readonly string[]): Promise<number> {
  const [name, ...rest] = given;
  try {
    if (name === undefined) {
      tell(overview(COMMANDS, version));
      return FAILED;
    }
    if (['-h', '--help', 'help'].includes(name)) {
      print(rest[0] ? helpOf(commandOf(rest[0])) : overview(COMMANDS, version));
      return CLEAN;
    }
    if (['-v', '-V', '--version', 'version'].includes(name)) {
      print(version);
      return CLEAN;
    }
    if (name.startsWith('-')) throw new UsageError(`There is no option ${name} without a command.`);
    return await runCommand(name, rest);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof FileError)) throw error;
    tell(`${paintError('red', 'Error:')} ${error.message}`);
    if (error instanceof UsageError) {
      const known = COMMANDS.some((it) => it.name === name) ? `${name} ` : '';
      tell(`See explainer-kit ${known}--help.`);
    }
    return FAILED;
  }
}
