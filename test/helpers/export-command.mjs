/** `explainer-kit export`, as it is built in dist/, run by the test server for `kit:export`. */
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { keepPage } from './hostile-endpoints.mjs';

const run = promisify(execFile);
/** Each is made once for all engines. */
const made = new Map();

export function exported({ story, args, isFolder = false }) {
  const key = JSON.stringify([story, args, isFolder]);
  if (!made.has(key)) made.set(key, isFolder ? folder(story, args) : text(story, args));
  return made.get(key);
}

const exportStory = (story, args) =>
  run(process.execPath, ['dist/cli/explainer-kit.js', 'export', story, ...args], {
    maxBuffer: 64_000_000,
  });

const text = async (story, args) => ({ text: (await exportStory(story, args)).stdout });

/** The files lie together at an address of their own, as on a publisher's server. */
async function folder(story, args) {
  const out = mkdtempSync(join(tmpdir(), 'kit-export-'));
  try {
    await exportStory(story, [...args, '--out', out]);
    const key = randomUUID();
    const files = readdirSync(out);
    for (const file of files) keepPage(`${key}/${file}`, readFileSync(join(out, file), 'utf8'));
    return { address: `/__kit__/page/${key}/`, files };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
