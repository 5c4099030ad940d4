import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { root } from './paths.mjs';

const env = {
  ...process.env,
  PATH: join(root, 'node_modules', '.bin') + delimiter + process.env.PATH,
};

/**
 * Runs a command from the root with the installed packages' commands on the path.
 * Resolves to its exit code, its output and the part of it that went to stderr;
 * with `show` its output goes straight to the terminal.
 */
export function run(command, args, { show = false, env: more = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command === 'node' ? process.execPath : command, args, {
      cwd: root,
      env: { ...env, ...more },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
      // npm's command files are .cmd on Windows.
      shell: process.platform === 'win32' && command !== 'node',
    });
    let output = '';
    let complaints = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      output += text;
      complaints += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output, complaints }));
  });
}
