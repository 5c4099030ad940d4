// Of the built command, dist/cli/explainer-kit.js.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import { run, workFolder } from './run-cli.js';

describe('explainer-kit schema', () => {
  it('prints the schema, or writes it', async () => {
    const schema = readFileSync('content/story.schema.json', 'utf8');
    assert.equal((await run(['schema'])).out, schema);
    const path = join(workFolder(), 'schemas/story.schema.json');
    assert.equal((await run(['schema', '--out', path])).code, 0);
    assert.equal(readFileSync(path, 'utf8'), schema);
  });

  it('has by --plain only what JSON Schema defines, which a strict validator takes', async () => {
    const plain = JSON.parse((await run(['schema', '--plain'])).out) as object;
    const fits = new Ajv({ strict: true }).compile(plain);
    assert.ok(
      fits(JSON.parse(readFileSync('content/examples/minimal.json', 'utf8'))),
      JSON.stringify(fits.errors),
    );
    const whole = JSON.parse(readFileSync('content/story.schema.json', 'utf8')) as object;
    assert.throws(() => new Ajv({ strict: true }).compile(whole), /unknown keyword/);
  });
});
