import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { contrast, difference, EYES, lightOf, seenBy } from '../helpers/colour.js';

const FILES = ['src/styles/host-styles.ts', 'src/styles/actor-styles.ts'];
const css = FILES.map((path) => readFileSync(path, 'utf8')).join('\n');

/** The two values of a token, on a light page and on a dark one. */
function token(name: string): readonly string[] {
  const found = new RegExp(`--_${name}:[^;]*light-dark\\((#[0-9a-f]+), (#[0-9a-f]+)\\)`).exec(css);
  assert.ok(found, `no --_${name} in ${FILES.join(' and ')}`);
  return found.slice(1);
}

const ACTORS = [1, 2, 3, 4, 5, 6].map((actor) => `actor-${actor}`);

/** Of one and a half times what half of all readers notice hardly anyone sees nothing. */
const APART = 1.5;

for (const [at, page] of ['light', 'dark'].entries()) {
  describe(`the palette on a ${page} page`, () => {
    const light = (name: string) => lightOf(token(name)[at] ?? '');

    for (const name of ['ink', 'soft', 'accent', 'good', 'bad', 'unsure', ...ACTORS]) {
      it(`lets text of ${name} be read on every ground: 4.5 to 1`, () => {
        for (const ground of ['paper', 'tint'])
          assert.ok(
            contrast(light(name), light(ground)) >= 4.5,
            `${contrast(light(name), light(ground)).toFixed(2)} on ${ground}`,
          );
      });
    }

    it('lets lines and marks be seen on what is selected: 3 to 1', () => {
      for (const name of ['ink', 'strong-rule', ...ACTORS])
        assert.ok(contrast(light(name), light('mark')) >= 3, name);
    });

    for (const [eyes, matrix] of Object.entries(EYES)) {
      it(`tells any two of six actors apart, and each from ink: ${eyes}`, () => {
        const seen = [...ACTORS, 'ink'].map((name) => seenBy(matrix, light(name)));
        seen.forEach((a, actor) =>
          seen.slice(actor + 1).forEach((b, later) => {
            const apart = difference(a, b);
            const pair = `${actor + 1} and ${actor + later + 2}`;
            assert.ok(apart >= APART, `${pair} are ${apart.toFixed(2)} noticed differences apart`);
          }),
        );
      });
    }
  });
}
