import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { locate } from '../../src/content/locate.js';
import { locateAll } from '../../src/content/locate-all.js';
import { pointTo } from '../../src/content/problem.js';

/** Every pointer of a value. */
function pointersIn(value: unknown, pointer = ''): string[] {
  if (typeof value !== 'object' || value === null) return [pointer];
  const parts = Object.entries(value).flatMap(([key, part]) =>
    pointersIn(part, pointTo(pointer, key)),
  );
  return [pointer, ...parts];
}

describe('locateAll', () => {
  it('says of each pointer what locate says', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.nat(3), (compact, indent) => {
        const value: unknown = JSON.parse(compact);
        const text = JSON.stringify(value, null, indent);
        const places = locateAll(text, pointersIn(value));
        for (const pointer of pointersIn(value))
          assert.deepEqual(places.get(pointer), locate(text, pointer), pointer);
      }),
    );
  });

  it('counts the last of repeated names, with what is in it', () => {
    const text = '{"a": {"b": 1, "c": 2},\n "a": {"b": 3}}';
    const places = locateAll(text, ['/a', '/a/b', '/a/c']);
    assert.deepEqual(places.get('/a/b'), locate(text, '/a/b'));
    assert.deepEqual([places.get('/a')?.line, places.get('/a')?.column], [2, 7]);
    assert.deepEqual(places.get('/a/c'), places.get('/a'));
  });

  it('gives the nearest value around what is missing, however much is', () => {
    const text = '{\n  "events": [\n    {"id": "x"}\n  ]\n}';
    const places = locateAll(text, ['/events/0/image/alt', '/ladder']);
    assert.deepEqual(
      [...places.values()].map(({ line, column }) => [line, column]),
      [
        [3, 5],
        [1, 1],
      ],
    );
  });

  it('knows every kind of line end', () => {
    const text = '[\r\n1,\r2,\n3]';
    const places = locateAll(text, ['/0', '/1', '/2']);
    assert.deepEqual(
      [...places.values()].map(({ line }) => line),
      [2, 3, 4],
    );
  });

  it('gives nothing for what is not JSON', () => {
    assert.equal(locateAll('{"a": ', ['/a']).size, 0);
  });

  it('finds a thousand places in a large story at once', () => {
    const value = {
      events: Array.from({ length: 60_000 }, (_, id) => ({ id, name: `Event ${id}` })),
    };
    const text = JSON.stringify(value, null, 2);
    const pointers = Array.from({ length: 1000 }, (_, at) => `/events/${at * 60}/name`);
    const start = performance.now();
    const places = locateAll(text, pointers);
    assert.ok(performance.now() - start < 5000);
    assert.equal(places.get('/events/600/name')?.line, 2 + 600 * 4 + 3);
  });
});
