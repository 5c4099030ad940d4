/** What a command is, and how its arguments are read. */
import { parseArgs } from 'node:util';
import { nearMiss } from '../../internal/near-miss.js';
import { UsageError } from './failures.js';

export interface Option {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** What stands for its value in the help, such as `FILE`. */
  readonly value?: string;
  readonly about: string;
  /** The only values it takes. */
  readonly choices?: readonly string[];
}

type Options = Readonly<Record<string, Option>>;

type Values<O extends Options> = {
  readonly [Name in keyof O]?: O[Name]['type'] extends 'boolean' ? boolean : string;
};

export interface Arguments<O extends Options = Options> {
  /** What is no option, in order. */
  readonly operands: readonly string[];
  readonly options: Values<O>;
}

export interface Command<O extends Options = Options> {
  readonly name: string;
  /** One line, for the list of commands. */
  readonly summary: string;
  /** What follows its name, such as `STORY… [options]`. */
  readonly usage: string;
  /** Paragraphs of its help. */
  readonly about: readonly string[];
  readonly options: O;
  /** How many operands it takes. */
  readonly operands: readonly [least: number, most: number];
  /** Commands to copy, and what each does. */
  readonly examples: readonly (readonly [command: string, does: string])[];
  /** @returns the exit status */
  readonly run: (args: Arguments<O>) => Promise<number> | number;
}

/** Keeps the names of options in the type. */
export const defineCommand = <const O extends Options>(command: Command<O>): Command<O> => command;

export const HELP: Option = { type: 'boolean', short: 'h', about: 'This help.' };

const unknownOption = (written: string, options: Options): UsageError => {
  const near = nearMiss(written.replace(/^-+/, ''), Object.keys(options));
  return new UsageError(`There is no option ${written}.${near ? ` Did you mean --${near}?` : ''}`);
};

/** @throws UsageError that says what to write instead */
export function readArguments(
  command: Pick<Command, 'name' | 'options' | 'operands' | 'usage'>,
  given: readonly string[],
): Arguments & { readonly wantsHelp: boolean } {
  const options: Options = { ...command.options, help: HELP };
  const { tokens } = parseArgs({
    args: [...given],
    options: Object.fromEntries(
      Object.entries(options).map(([name, { type, short }]) => [
        name,
        { type, ...(short && { short }) },
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values: Record<string, string | boolean> = {};
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!option) throw unknownOption(token.rawName, options);
    const { type, choices, value } = option;
    if (type === 'boolean') {
      if (token.value !== undefined) throw new UsageError(`${token.rawName} takes no value.`);
      values[token.name] = true;
      continue;
    }
    if (!token.value)
      throw new UsageError(`${token.rawName} needs a value: ${token.rawName} ${value ?? 'VALUE'}.`);
    if (choices && !choices.includes(token.value)) {
      const near = nearMiss(token.value, choices);
      throw new UsageError(
        `${token.rawName} can’t be “${token.value}”. ${near ? `Did you mean ${near}?` : `It is one of ${choices.join(', ')}.`}`,
      );
    }
    values[token.name] = token.value;
  }
  const wantsHelp = values['help'] === true;
  delete values['help'];
  const [least, most] = command.operands;
  if (!wantsHelp && operands.length < least)
    throw new UsageError(
      `Too little was given. Usage: explainer-kit ${command.name} ${command.usage}`,
    );
  if (!wantsHelp && operands.length > most)
    throw new UsageError(
      `“${operands[most]}” is one too many. Usage: explainer-kit ${command.name} ${command.usage}`,
    );
  return { operands, options: values as Values<Options>, wantsHelp };
}
