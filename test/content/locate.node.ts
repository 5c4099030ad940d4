import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { explainSyntaxError } from '../../src/content/explain-syntax.js';
import { locate } from '../../src/content/locate.js';

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** Every value of a JSON document, with its pointer. */
function* walk(value: unknown, pointer = ''): Generator<[pointer: string, value: unknown]> {
  yield [pointer, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value))
    yield* walk(part, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
}

describe('explainSyntaxError', () => {
  const agrees = (text: string) =>
    assert.equal(explainSyntaxError(text) === undefined, parses(text), JSON.stringify(text));

  it('agrees with JSON.parse on JSON', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 2, '\t'), (text, indent) => {
        agrees(text);
        agrees(JSON.stringify(JSON.parse(text), null, indent));
      }),
    );
  });

  it('agrees with JSON.parse on JSON with one character changed', () => {
    const change = fc.constantFrom(
      '',
      '"',
      '\\',
      ',',
      ':',
      '{',
      '}',
      '[',
      ']',
      '0',
      '-',
      '.',
      'e',
      'n',
      '\n',
      '\t',
      ' ',
      '\u0001',
      '\u00a0',
      '\u2028',
      '\ufeff',
    );
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.nat({ max: 1 }), change, (text, place, cut, insert) => {
        const at = place % (text.length + 1);
        agrees(text.slice(0, at) + insert + text.slice(at + cut));
      }),
      { numRuns: 5000 },
    );
  });

  it('agrees with JSON.parse on heaps of tokens', () => {
    const token = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"\\u00e9"',
      '"\\',
      '0',
      '-1.5e+3',
      '01',
      '1.',
      '-',
      'true',
      'null',
      'tru',
      ' ',
      '\r\n',
      "'",
      '//',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 8 }), (tokens) => agrees(tokens.join(''))),
      { numRuns: 20_000 },
    );
  });

  it('agrees with JSON.parse on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), agrees));
  });

  it('gives a place inside the text and one whole message', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('{}[],:"\\1a \n\r')) }),
        (text) => {
          const fault = explainSyntaxError(text);
          if (!fault) return;
          assert.ok(fault.offset >= 0 && fault.offset <= text.length);
          const before = text.slice(0, fault.offset);
          assert.equal(fault.line, (before.match(/\r\n|\r|\n/g)?.length ?? 0) + 1);
          assert.equal(fault.column, (/[^\r\n]*$/.exec(before)?.[0].length ?? 0) + 1);
          assert.match(fault.message, /^\S.+[.")]\.?$/);
          assert.doesNotMatch(fault.message, /undefined|missing \./);
        },
      ),
      { numRuns: 3000 },
    );
  });

  /** The text, with ‹ before the place where it breaks. */
  const breaks = (marked: string, message: RegExp) => {
    const text = marked.replace('‹', '');
    const fault = explainSyntaxError(text);
    assert.ok(fault, marked);
    assert.equal(text.slice(0, fault.offset) + '‹' + text.slice(fault.offset), marked);
    assert.match(fault.message, message);
  };

  it('names line and column from 1', () => {
    const fault = explainSyntaxError('{\n  "a": 1,\r\n  "b": x\n}');
    assert.deepEqual([fault?.line, fault?.column, fault?.offset], [3, 8, 20]);
  });

  it('points at a trailing comma', () => {
    breaks('{"a": 1‹,\n}', /^Remove this comma, the last before }/);
    breaks('[1, 2‹, ]', /^Remove this comma, the last before ]/);
  });

  it('points at where a comma is missing', () => {
    breaks('{"a": 1‹\n "b": 2}', /^A comma is missing/);
    breaks('{"a": "x"‹\n "b": 2}', /^A comma is missing/);
    breaks('[{}‹ {}]', /^A comma is missing/);
    breaks('[1‹ 2]', /^A comma is missing/);
  });

  it('asks for straight double quotes', () => {
    breaks("{‹'a': 1}", /double quotes/);
    breaks('{"a": ‹“x”}', /double quotes/);
    breaks('{‹a: 1}', /name in double quotes/);
  });

  it('points at a quote mark inside a text', () => {
    breaks('{"a": "He said ‹"no" to it"}', /quote mark inside a text as \\"/);
    breaks('{"a": "He said ‹" no"}', /quote mark inside a text as \\"/);
  });

  it('points at a comment', () => {
    breaks('{‹// a\n"b": 1}', /comments/);
    breaks('{"a": 1 ‹/* b */}', /comments/);
    breaks('[1, ‹# a\n2]', /comments/);
  });

  it('points at a line break, a tab or a backslash inside a text', () => {
    breaks('{"a": "b‹\nc"}', /line break as \\n/);
    breaks('{"a": "b‹\r\nc"}', /line break as \\n/);
    breaks('{"a": "b‹\tc"}', /tab as \\t/);
    breaks('{"a": "C:‹\\data"}', /backslash as \\\\/);
    breaks('{"a": "‹\\u12"}', /backslash as \\\\/);
  });

  it('points at values that JSON does not have', () => {
    for (const word of ['NaN', '-Infinity', 'undefined', 'True', 'None'])
      breaks(`{"a": ‹${word}}`, new RegExp(`^${word} is no value. .*null`));
    breaks('{"a": ‹}', /^} is no value/);
    breaks('[1, ‹, 2]', /^, is no value/);
    breaks('[‹😀]', /^😀 is no value/u);
  });

  it('shows how numbers are written', () => {
    for (const typed of ['0‹12', '1‹.', '‹.5', '‹+1', '5‹%', '0‹x1F', '1‹_000', '1,‹5', '1.2‹.3'])
      breaks(`{"a": ${typed}}`, /^Write numbers like/);
  });

  it('points at a space that JSON does not know', () => {
    breaks('{"a": ‹\u00a01}', /plain space/);
    breaks('{"a"‹\u00a0: 1}', /plain space/);
  });

  it('points at a missing colon', () => {
    breaks('{"a"‹ 1}', /colon/);
    breaks('{"a"‹, "b"}', /colon/);
  });

  it('points at a bracket of the wrong kind, and at one too many', () => {
    breaks('{"a": [1‹}', /^Write ] here, not }/);
    breaks('{"a": {"b": 1‹]}', /^Write } here, not ]/);
    breaks('{"a": 1}‹}', /has ended/);
    breaks('{"a": 1}‹;', /has ended/);
  });

  it('tells a text that was cut off', () => {
    breaks('{"a": [1, 2‹', /ends too early.* ]\./);
    breaks('{"a": {"b": 1‹', /ends too early.* }\./);
    breaks('{"a": "b‹', /ends too early.* "\./);
    breaks('{"a": ‹tru', /ends too early/);
    breaks('{"a": 1,‹', /ends too early/);
    breaks('‹', /empty/);
    breaks(' \n‹', /empty/);
  });

  it('tells what is wrapped around the JSON, or stands in its place', () => {
    breaks('‹<!doctype html><title>404</title>', /HTML/);
    breaks(`‹)]}'\n{"a": 1}`, /Remove what is before it, such as \)\]\}'/);
    breaks('‹callback({"a": 1})', /JSONP/);
    breaks('‹for(;;);{"a": 1}', /Remove what is before it/);
    breaks('‹\ufeff{"a": 1}', /byte order mark/);
  });

  it('takes linear time, and no recursion, for hostile text', () => {
    for (const unit of ['[', '{"a":', '"', '\\', '[1,', ' ', '\n', '1', '"a",', "'", '"\\']) {
      const begun = performance.now();
      assert.ok(explainSyntaxError(unit.repeat(300_000)) || unit === '1');
      assert.ok(performance.now() - begun < 1000, unit);
    }
    assert.equal(explainSyntaxError('['.repeat(1e6) + ']'.repeat(1e6)), undefined);
    assert.equal(explainSyntaxError(`"${'a\\n'.repeat(5e6)}"`), undefined);
  });
});

describe('locate', () => {
  const story =
    '{\n  "id": "x",\n  "claims": [\n    {"text": "a"},\n    {"text": "b", "a/b": {"~": [[], [7]]}}\n  ],\n  "": true\n}';

  const finds = (pointer: string, expected: string, text = story) => {
    const place = locate(text, pointer);
    assert.ok(place, pointer);
    assert.ok(
      text.slice(place.offset).startsWith(expected),
      `${pointer} → ${text.slice(place.offset, place.offset + 20)}`,
    );
  };

  it('finds the value, with its line and column', () => {
    assert.deepEqual(locate(story, '/claims/1/text'), { line: 5, column: 14, offset: 61 });
  });

  it('finds the whole text for the empty pointer', () => {
    assert.deepEqual(locate(' \n {}', ''), { line: 2, column: 2, offset: 3 });
  });

  it('reads the escapes of a pointer and of a name', () => {
    finds('/claims/1/a~1b/~0/1/0', '7');
    finds('/é~01', '5', '{"\\u00e9~1": 5}');
    finds('/', 'true');
  });

  it('finds the parent where the last segment is missing', () => {
    finds('/claims/0/reviews', '{"text": "a"}');
    finds('/claims/-', '[\n');
    finds('/claims/01', '[\n');
    finds('/headline', '{\n');
    finds('/id/x', '"x"');
  });

  it('finds nothing where more is missing', () => {
    assert.equal(locate(story, '/claims/2/text'), undefined);
    assert.equal(locate(story, '/quiz/questions/0'), undefined);
  });

  it('finds the last of repeated names, which is the one that JSON.parse keeps', () => {
    finds('/a', '2', '{"a": 1, "a": 2}');
    finds('/a/b', '{}', '{"a": {"b": 1}, "a": {}}');
    finds('/a/1', '4', '{"a": [1, 2], "a": [3, 4]}');
    finds('/a/b', '2', '{"a": {"b": 1}, "c": {"b": 3}, "a": {"b": 2}, "d": {"b": 4}}');
  });

  it('finds nothing for a pointer that is none, or in a text that is not JSON', () => {
    assert.equal(locate(story, 'claims'), undefined);
    assert.equal(locate(story, '/claims/~2'), undefined);
    assert.equal(locate('{"a": 1', '/a'), undefined);
  });

  it('finds every value of any document', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.constantFrom(undefined, 2), (json, indent) => {
        const document: unknown = JSON.parse(json);
        const text = JSON.stringify(document, null, indent);
        for (const [pointer, value] of walk(document)) {
          const place = locate(text, pointer);
          assert.ok(place);
          const begins = JSON.stringify(value, null, indent).split('\n')[0] ?? '';
          assert.ok(text.slice(place.offset).startsWith(begins));
          assert.equal(
            text.split('\n')[place.line - 1]?.slice(place.column - 1),
            text.slice(place.offset).split('\n')[0],
          );
        }
      }),
    );
  });

  it('takes linear time, and no recursion, for deep text and long pointers', () => {
    const depth = 100_000;
    const begun = performance.now();
    const place = locate('['.repeat(depth) + ']'.repeat(depth), '/0'.repeat(depth - 1));
    assert.equal(place?.offset, depth - 1);
    assert.equal(locate('[]', '/' + '~0'.repeat(1e6))?.offset, 0);
    assert.ok(performance.now() - begun < 1000);
  });
});
