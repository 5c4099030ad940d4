/** What somebody who types a story sees in VS Code, by its own JSON language service. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { createRequire } from 'node:module';
import type * as languageService from 'vscode-json-languageservice';
import type { CompletionItem, Diagnostic, MarkupContent } from 'vscode-json-languageservice';
import { Ajv } from 'ajv';
import { parseStory } from '../../src/content/parse-story.js';
import { snippets } from '../../src/content/schema-hints.js';
import { testStory } from '../helpers/test-story.js';

// It is CommonJS of a kind whose names Node does not see.
const { getLanguageService, TextDocument } = createRequire(import.meta.url)(
  'vscode-json-languageservice',
) as typeof languageService;

const schema = readFileSync('content/story.schema.json', 'utf8');
/** Addresses from which the editor asked for a schema. */
const asked: string[] = [];
const service = getLanguageService({
  schemaRequestService: (uri) => {
    asked.push(uri);
    return Promise.resolve(schema);
  },
  workspaceContext: { resolveRelativePath: (path, base) => new URL(path, base).href },
});
service.configure({ validate: true });

const HEAD = '"$schema": "../node_modules/explainer-kit/content/story.schema.json"';
const open = (text: string) => {
  const document = TextDocument.create('file:///newsroom/stories/one.json', 'json', 1, text);
  return { document, json: service.parseJSONDocument(document) };
};

/** `|` is where the cursor stands. */
async function completions(marked: string): Promise<readonly CompletionItem[]> {
  const { document, json } = open(marked.replace('|', ''));
  return (
    (await service.doComplete(document, document.positionAt(marked.indexOf('|')), json))?.items ??
    []
  );
}
const labels = async (marked: string): Promise<readonly string[]> =>
  (await completions(marked)).map(({ label }) => label);
const textOf = (it: string | MarkupContent = ''): string =>
  typeof it === 'string' ? it : it.value;
const documentation = ({ documentation: it }: CompletionItem): string => textOf(it);

async function complaints(text: string): Promise<readonly Diagnostic[]> {
  const { document, json } = open(text);
  return service.doValidation(document, json);
}
const messages = async (text: string): Promise<readonly string[]> =>
  (await complaints(text)).map(({ message }) => textOf(message));

async function hover(marked: string): Promise<string> {
  const { document, json } = open(marked.replace('|', ''));
  const shown = await service.doHover(document, document.positionAt(marked.indexOf('|')), json);
  return JSON.stringify(shown?.contents ?? '').replace(/\\\\/g, '');
}

/** A story whose quiz, events and so on are what is given. */
const story = (rest: string): string =>
  `{${HEAD}, "id": "a", "headline": "b", "sources": [{"id": "s", "headline": "t"}], ${rest}}`;

describe('an editor that knows the schema', () => {
  it('finds it by a relative path into the package', async () => {
    await complaints(story('"version": 1'));
    assert.deepEqual(
      [...new Set(asked)],
      ['file:///newsroom/node_modules/explainer-kit/content/story.schema.json'],
    );
  });

  it('finds it by the address of a package’s file on a server', async () => {
    const before = asked.length;
    await complaints(
      '{"$schema": "https://cdn.example/npm/explainer-kit/content/story.schema.json"}',
    );
    assert.deepEqual(asked.slice(before), [
      'https://cdn.example/npm/explainer-kit/content/story.schema.json',
    ]);
  });

  it('has nothing to say of our own stories', async () => {
    for (const path of [
      'content/iran-strikes-2020/story.json',
      'content/examples/minimal.json',
      'content/examples/minimal.fa.json',
    ])
      assert.deepEqual(await messages(readFileSync(path, 'utf8')), [], path);
  });

  it('completes the fields of a story that are not there yet, each with what it means', async () => {
    const items = await completions(`{${HEAD}, "id": "a", |}`);
    const names = items.map(({ label }) => label);
    assert.ok(names.includes('headline') && names.includes('events'));
    assert.ok(!names.includes('id'));
    for (const item of items) assert.ok(documentation(item), item.label);
  });

  it('completes a beginning for an empty file', async () => {
    const schemaOnly = getLanguageService({});
    schemaOnly.configure({
      schemas: [{ uri: 'x://story', fileMatch: ['*'], schema: JSON.parse(schema) as object }],
    });
    const document = TextDocument.create('file:///x.json', 'json', 1, '');
    const list = await schemaOnly.doComplete(
      document,
      document.positionAt(0),
      schemaOnly.parseJSONDocument(document),
    );
    assert.ok(
      list?.items.some(
        ({ label, insertText = '' }) => label === 'Story' && insertText.includes('"sources"'),
      ),
    );
  });

  const values: [string, string, string, string][] = [
    [
      'a verdict',
      '"claims": [{"reviews": [{"verdict": |}]}]',
      '"unproven"',
      'Nothing shows that it is so, or that it is not.',
    ],
    [
      'a stance',
      '"claims": [{"citations": [{"stance": |}]}]',
      '"denies"',
      'It says that it is not so.',
    ],
    [
      'a stance of an account',
      '"disputes": [{"accounts": [{"stance": |}]}]',
      '"qualifies"',
      'It says so in part, or with a doubt.',
    ],
    ['a kind of question', '"quiz": {"questions": [{"kind": |}]}', '"estimate"', 'Give a number.'],
    [
      'a kind of step',
      '"ladder": {"steps": [{"kind": |}]}',
      '"signal"',
      'Words or shows: a threat, an offer, a parade.',
    ],
    [
      'an attribution',
      '"quotes": [{"attribution": |}]',
      '"state-media"',
      'Known only by way of state media.',
    ],
    [
      'what a correction is about',
      '"corrections": [{"about": {"kind": |}}]',
      '"step"',
      'A step of the ladder.',
    ],
  ];
  for (const [what, rest, label, meaning] of values) {
    it(`completes ${what} with what it means`, async () => {
      const item = (await completions(story(rest))).find((it) => it.label === label);
      assert.ok(item, `${label} is not offered`);
      assert.equal(documentation(item), meaning);
    });
  }

  it('completes examples of dates and zones, as they are written', async () => {
    const dates = await labels(story('"events": [{"startDate": |}]'));
    assert.ok(
      dates.includes('"2021-03-03T22:10+03:00"') && dates.includes('"2021-03-03~"'),
      dates.join(),
    );
    assert.ok((await labels(story('"timeZones": [{"id": |}]'))).includes('"Asia/Baghdad"'));
  });

  it('completes only the fields of the kind of question that it is', async () => {
    const estimate = await labels(story('"quiz": {"questions": [{"kind": "estimate", |}]}'));
    assert.ok(estimate.includes('tolerance') && estimate.includes('hint'));
    assert.ok(!estimate.includes('answers') && !estimate.includes('claim'));
  });

  for (const [list, around] of [
    ['sources', ''],
    ['actors', ''],
    ['events', ''],
    ['claims', ''],
    ['disputes', ''],
    ['quotes', ''],
    ['corrections', ''],
    ['steps', 'ladder'],
    ['questions', 'quiz'],
  ] as const) {
    it(`completes a whole item to fill in for “${list}”`, async () => {
      const rest = around ? `"${around}": {"${list}": [|]}` : `"${list}": [|]`;
      const text = list === 'sources' ? `{${HEAD}, ${rest}}` : story(rest);
      const items = (await completions(text)).filter(({ insertText = '' }) =>
        insertText.includes('${1'),
      );
      assert.ok(items.length > 0, 'no item to fill in');
      assert.ok(items.every((item) => documentation(item)));
    });
  }

  it('says what a field is for where the pointer rests on it', async () => {
    assert.match(await hover(story('"as|Of": "2021"')), /The day this knowledge stands for/);
    assert.match(
      await hover(story('"events": [{"inRes|ponseTo": "x"}]')),
      /Id of the event it answers/,
    );
    assert.match(
      await hover(story('"quiz": {"questions": [{"kind": "estimate", "toler|ance": 1}]}')),
      /How far from it is still right/,
    );
  });

  it('complains of what is missing, by its name', async () => {
    assert.deepEqual(await messages(`{${HEAD}, "id": "a", "headline": "b"}`), [
      'Missing property "sources".',
    ]);
    assert.deepEqual(await messages(story('"events": [{"id": "e", "name": "n"}]')), [
      'Missing property "citations".',
    ]);
    assert.deepEqual(
      await messages(story('"quiz": {"questions": [{"id": "q", "kind": "verdict"}]}')),
      ['Missing property "claim".'],
    );
  });

  it('complains of a choice that is none, with those there are, and of nothing else', async () => {
    const [kind, ...more] = await messages(
      story('"quiz": {"questions": [{"id": "q", "kind": "verdikt"}]}'),
    );
    assert.equal(
      kind,
      'Value is not accepted. Valid values: "verdict", "choice", "estimate", "order", "speaker".',
    );
    assert.deepEqual(more, []);
  });

  it('complains of a field that is none, at its name', async () => {
    const text = story(
      '"events": [{"id": "e", "name": "n", "citations": [{"source": "s"}], "date": "2020"}]',
    );
    const [complaint] = await complaints(text);
    assert.equal(complaint?.message, 'Property date is not allowed.');
    assert.equal(complaint?.range.start.character, text.indexOf('"date"'));
    assert.deepEqual(
      await messages(
        story(
          '"quiz": {"questions": [{"id": "q", "kind": "verdict", "claim": "c", "answers": []}]}',
        ),
      ),
      ['Property answers is not allowed.'],
    );
  });

  it('says of a date, an id and an address in words how they are written, and not by a pattern', async () => {
    assert.deepEqual(await messages(story('"asOf": "8 January"')), [
      'This must be a date such as 2020, 2020-01, 2020-01-08 or 2020-01-08T01:30+03:00, on a day that exists.',
    ]);
    const [id] = await messages(story('"actors": [{"id": "the north", "name": "n"}]'));
    assert.match(id ?? '', /^This must be an id without spaces/);
    const [url] = await messages(
      `{${HEAD}, "id": "a", "headline": "b", "sources": [{"id": "s", "headline": "t", "url": "example.org"}]}`,
    );
    assert.equal(url, 'This must be an address that starts with https://.');
    assert.doesNotMatch([id, url].join(), /\[|\\/);
  });
});

describe('items to fill in', () => {
  /** As VS Code fills them in where nobody types: the words in the braces, the first choice. */
  const filled = (body: unknown): unknown =>
    JSON.parse(
      JSON.stringify(body)
        .replace(/"\^\$\{\d+:([^}]*)\}"/g, '$1')
        .replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
        .replace(/\$\{\d+:([^}]*)\}/g, '$1')
        .replace(/\$\d+/g, 'x'),
    );
  const fits = new Ajv({ strict: false, allErrors: true });
  fits.addSchema(JSON.parse(schema) as object, 'story');

  for (const [name, list] of Object.entries(snippets)) {
    for (const { label, body } of list) {
      it(`${label}: fits the format`, () => {
        const check = fits.getSchema(name === 'story' ? 'story' : `story#/definitions/${name}`);
        assert.ok(check?.(filled(body)), JSON.stringify(check?.errors));
      });
    }
  }

  it('make a story that parseStory takes, when their ids are what the story has', () => {
    const draft = testStory() as unknown as Record<string, unknown[]>;
    const [event] = snippets['event'] ?? [];
    const text = JSON.stringify(filled(event?.body))
      .replace('actor-id', 'mara')
      .replace('source-id', 'herald');
    draft['events']?.push(JSON.parse(text));
    assert.deepEqual(
      parseStory(draft).problems.filter(({ severity }) => severity === 'error'),
      [],
    );
  });
});
