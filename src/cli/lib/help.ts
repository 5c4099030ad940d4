/** The help of every command, laid out alike. */
import { HELP, type Command, type Option } from './command.js';
import { paint } from './terminal.js';

const WIDTH = 78;

/** Lines of at most so many characters. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines;
}

/** Two columns; what is too long for the left one gets a line of its own. */
export function columns(rows: readonly (readonly [string, string])[], most = 26): string {
  const left = Math.min(most, Math.max(...rows.map(([term]) => term.length)));
  return rows
    .flatMap(([term, text]) => {
      const lines = wrap(text, WIDTH - left - 4);
      const isLong = term.length > left;
      return [
        ...(isLong ? [`  ${term}`] : []),
        ...lines.map((line, at) =>
          `  ${(at || isLong ? '' : term).padEnd(left)}  ${line}`.trimEnd(),
        ),
      ];
    })
    .join('\n');
}

const heading = (text: string): string => paint('bold', text);

const termOf = (name: string, { short, type, value }: Option): string =>
  `${short ? `-${short}, ` : ''}--${name}${type === 'string' ? ` ${value ?? 'VALUE'}` : ''}`;

export function helpOf(command: Command): string {
  const { name, usage, summary, about, options, examples } = command;
  const rows = Object.entries({ ...options, help: HELP }).map(
    ([option, it]) => [termOf(option, it), it.about] as const,
  );
  return [
    `explainer-kit ${name}: ${summary}`,
    `${heading('Usage')}\n  explainer-kit ${name} ${usage}`,
    // What has lines of its own is laid out already.
    ...about.map((text) => (text.includes('\n') ? text : wrap(text, WIDTH).join('\n'))),
    `${heading('Options')}\n${columns(rows)}`,
    `${heading('Examples')}\n${examples.map(([line, does]) => `  ${line}\n      ${does}`).join('\n')}`,
  ].join('\n\n');
}

export function overview(commands: readonly Command[], version: string): string {
  return [
    `explainer-kit ${version}: interactive explainers and quizzes for news pages, from one JSON story.`,
    `${heading('Usage')}\n  explainer-kit COMMAND [options]`,
    `${heading('Commands')}\n${columns(commands.map(({ name, summary }) => [name, summary]))}`,
    `${heading('Options')}\n${columns([
      ['-h, --help', 'This help; after a command, the help of that command.'],
      ['-v, --version', 'The version.'],
    ])}`,
    `Start with: explainer-kit new`,
  ].join('\n\n');
}
