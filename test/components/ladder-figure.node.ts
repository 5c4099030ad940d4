/** The picture of a ladder: snapshots of whole SVG files, and what holds for every one of them. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { element } from '../../src/charts/svg-markup.js';
import { estimateWidth } from '../../src/charts/text-lines.js';
import type { Box } from '../../src/components/explainer-ladder/layout/base-layout.js';
import { chartData } from '../../src/components/explainer-ladder/ladder-chart-data.js';
import {
  ladderFigure,
  type FigureOptions,
} from '../../src/components/explainer-ladder/take-away/ladder-figure.js';
import { layFigureChart } from '../../src/components/explainer-ladder/take-away/ladder-figure-layout.js';
import { ladderContext } from '../helpers/ladder-context.js';
import { manySteps } from '../helpers/many-steps.js';
import { elementsOf, readXml, textOf, type XmlElement } from '../helpers/read-xml.js';
import { testStory } from '../helpers/test-story.js';

const palette = {
  ink: '#1b1b1b',
  soft: '#575350',
  paper: '#ffffff',
  tint: '#f5f3ef',
  rule: '#d9d5cd',
  strongRule: '#77716a',
  actors: ['#8e2504', '#1367cb', '#106b50', '#863a87', '#8b6607', '#3c4b59'],
};

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const sample = read('content/iran-strikes-2020/story.json');
const persian = read('content/examples/minimal.fa.json');

const draw = (raw: unknown, options: Partial<FigureOptions> = {}, lang = 'en'): string =>
  ladderFigure(ladderContext(raw, lang), {
    palette,
    heading: undefined,
    address: 'https://example.org/story',
    ...options,
  });

const contested = testStory();
const oneStep = testStory();
oneStep.ladder.steps.splice(1);

describe('ladderFigure draws the file that was agreed on', () => {
  const snapshots: Readonly<Record<string, () => string>> = {
    'sample-across': () => draw(sample),
    'sample-down': () => draw(sample, { width: 480 }),
    'sample-part': () => draw(sample, { range: { from: 5, to: 15 }, heading: 'How it climbed' }),
    'persian-across': () => draw(persian, {}, 'fa'),
    'persian-down': () => draw(persian, { width: 480 }, 'fa'),
    contested: () => draw(contested),
    gathered: () => draw(manySteps(500)),
    'one-step': () => draw(oneStep),
  };

  for (const [name, make] of Object.entries(snapshots)) {
    it(name, () => {
      const path = `test/components/snapshots/ladder-${name}.svg`;
      const drawn = `${make()}\n`;
      if (process.env['UPDATE_SNAPSHOTS']) writeFileSync(path, drawn);
      assert.ok(existsSync(path), `${path} is missing: UPDATE_SNAPSHOTS=1 npm test writes it`);
      assert.equal(drawn, readFileSync(path, 'utf8'));
    });
  }
});

/** What a text covers, by the estimate that it was set with. */
function boxOf(text: XmlElement, direction: string, [left, top]: readonly number[]): Box {
  const { x, y, 'font-size': size, 'font-weight': weight, ...rest } = text.attributes;
  const width = estimateWidth(textOf(text)) * Number(size) * (weight ? 1.08 : 1);
  const isRtl = (rest['direction'] ?? direction) === 'rtl';
  const anchor = rest['text-anchor'] ?? 'start';
  const shift = anchor === 'middle' ? width / 2 : (anchor === 'end') === isRtl ? 0 : width;
  return {
    x: Number(x) + (left ?? 0) - shift,
    y: Number(y) + (top ?? 0) - Number(size) * 0.8,
    width,
    height: Number(size),
  };
}

function textBoxes(root: XmlElement): readonly (Box & { readonly words: string })[] {
  const direction = root.attributes['direction'] ?? '';
  const boxes = (parent: XmlElement, origin: readonly number[]) =>
    parent.children.flatMap((child) =>
      typeof child === 'object' && child.name === 'text'
        ? { ...boxOf(child, direction, origin), words: textOf(child) }
        : [],
    );
  const chart = root.children.find((child) => typeof child === 'object' && child.name === 'g');
  assert.ok(typeof chart === 'object');
  const origin = (/[\d. ]+(?=\))/.exec(chart.attributes['transform'] ?? '')?.[0] ?? '')
    .split(' ')
    .map(Number);
  return [...boxes(root, [0, 0]), ...boxes(chart, origin)];
}

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width - 0.2 &&
  b.x < a.x + a.width - 0.2 &&
  a.y < b.y + b.height - 0.2 &&
  b.y < a.y + a.height - 0.2;

/** The test story with every name and sentence of it replaced. */
const filled = (write: (words: string) => string): unknown =>
  JSON.parse(
    JSON.stringify(testStory(), (key, value: unknown) =>
      typeof value === 'string' && /^(headline|name|summary|publisher|disclosure)$/.test(key)
        ? write(value)
        : value,
    ),
  );

describe('the picture', () => {
  const long = filled((words) =>
    `${words}, Ausnahmezustandsverordnung und was daraus folgt. `.repeat(6),
  );
  const pictures = [
    ...[320, 480, 640, 900, 1200, 1600].flatMap((width) => [
      { width, raw: sample },
      { width, raw: long },
      { width, raw: testStory() },
    ]),
    ...[320, 700, 1200].map((width) => ({ width, raw: manySteps(500) })),
    { width: 1200, raw: oneStep },
  ];

  it('lets no text overlap another or leave the frame, in either direction', () => {
    for (const { width, raw } of pictures) {
      for (const lang of ['en', 'fa']) {
        const root = readXml(draw(raw, { width }, lang));
        const boxes = textBoxes(root);
        assert.ok(boxes.length > 8);
        boxes.forEach((box, index) => {
          const where = `${box.words} at ${width} px, ${lang}`;
          assert.ok(box.x >= -0.2 && box.x + box.width <= width + 0.2, where);
          assert.ok(box.y >= 0 && box.y + box.height <= Number(root.attributes['height']), where);
          for (const other of boxes.slice(index + 1))
            assert.ok(!overlap(box, other), `${other.words} over ${where}`);
        });
      }
    }
  });

  it('has its size, a name, and a description with every step', () => {
    const root = readXml(draw(testStory()));
    const { width, height, viewBox, role, xmlns } = root.attributes;
    assert.equal(width, '1200');
    assert.equal(viewBox, `0 0 1200 ${height}`);
    assert.equal(role, 'img');
    assert.equal(xmlns, 'http://www.w3.org/2000/svg');
    const [title, description] = elementsOf(root).slice(1);
    assert.deepEqual([title?.name, title && textOf(title)], ['title', 'The bridge at Ostra']);
    assert.equal(description?.name, 'desc');
    assert.match(description ? textOf(description) : '', /March 2, 2021, The North, begins at/);
  });

  it('says all that the page around it would say', () => {
    const words = elementsOf(readXml(draw(testStory())))
      .filter(({ name }) => name === 'text')
      .map(textOf);
    for (const line of [
      'The bridge at Ostra',
      'Two sides climbed, then stepped down.',
      'filled: an action',
      'Shots are fired',
      'The North',
      'Steps stand at equal distances, whatever the time between them.',
      'Sources: The Herald, publisher not named.',
      'As of March 2021',
      'https://example.org/story',
    ])
      assert.ok(words.includes(line), line);
  });

  it('names no publisher where none is known, and leaves out a date and an address that there are not', () => {
    const { asOf: _, ...story } = testStory();
    for (const source of story.sources) delete (source as { publisher?: string }).publisher;
    for (const source of story.sources) delete (source as { author?: unknown }).author;
    const svg = draw(story, { address: '' });
    assert.ok(svg.includes('Sources: publisher not named.'));
    assert.ok(!svg.includes('As of'));
    assert.ok(!svg.includes('https://example.org'));
  });

  it('says which steps it shows where it does not show all', () => {
    assert.ok(
      draw(sample, { range: { from: 5, to: 15 } }).includes(
        'Steps 6 to 15 of 28, September 2019 to about January 8, 2020.',
      ),
    );
    assert.ok(!draw(sample).includes('of 28.'));
  });

  it('is laid out as the chart in a page of its width is', () => {
    const context = ladderContext(sample);
    const layout = layFigureChart(chartData(context), 1200, { direction: 'ltr' });
    const places = elementsOf(readXml(draw(sample)))
      .filter(({ name, attributes }) => name === 'path' && attributes['transform'])
      .map(({ attributes }) => attributes['transform'] ?? '');
    const points = layout.marks.flatMap((mark) =>
      mark.points.map(({ x, y }) => `translate(${x} ${y})`),
    );
    // A filled mark is two: its edge, and its colour. Those of the legend stand before the chart.
    assert.deepEqual([...new Set(places)].slice(-points.length), points);
  });

  it('refers to nothing outside itself, and holds neither script nor style sheet', () => {
    const elements = elementsOf(
      readXml(draw(filled((words) => `${words} url(https://a.example) <script>`))),
    );
    const allowed = ['svg', 'title', 'desc', 'g', 'rect', 'line', 'path', 'text'];
    for (const { name, attributes } of elements) {
      assert.ok(allowed.includes(name), name);
      for (const [key, value] of Object.entries(attributes)) {
        assert.doesNotMatch(key, /href|^on|^style$|class/);
        if (key !== 'xmlns') assert.doesNotMatch(value, /url\(|:\/\//);
      }
    }
  });

  it('takes its colours from the palette alone', () => {
    const used = new Set(
      elementsOf(readXml(draw(sample)))
        .flatMap(({ attributes }) => [attributes['fill'], attributes['stroke']])
        .filter((color) => color && color !== 'none'),
    );
    const given = [...Object.values(palette)].flat();
    assert.deepEqual(
      [...used].filter((color) => !given.includes(color ?? '')),
      [],
    );
  });

  it('marks the language of what the story says, and the direction of what runs against the picture', () => {
    const texts = elementsOf(readXml(draw(persian))).filter(({ name }) => name === 'text');
    const title = texts[0]?.attributes;
    assert.equal(title?.['xml:lang'], 'fa');
    assert.equal(title?.['direction'], 'rtl');
    // It begins where lines begin in an English picture.
    assert.deepEqual([title?.['x'], title?.['text-anchor']], ['40', 'end']);
  });
});

describe('texts in a file', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          '<',
          '>',
          '&',
          '"',
          "'",
          ']]>',
          '<!--',
          '&lt;',
          '\0',
          '\u0008',
          '\ud800',
          '\ufffe',
          '\t',
          '\r\n',
          'a',
        ),
      )
      .map((parts) => parts.join('')),
  );
  /** As it can be read back: without what XML has no way to write. */
  const writable = (text: string): string =>
    text.replace(/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');

  it('come back as they were, in text and in attributes, without what XML forbids', () => {
    fc.assert(
      fc.property(anything, anything, (attribute, text) => {
        const { text: xml } = element('text', { id: attribute }, text);
        const found = readXml(xml);
        assert.equal(found.attributes['id'], writable(attribute));
        assert.equal(textOf(found), writable(text));
        assert.equal(elementsOf(found).length, 1);
      }),
    );
  });

  it('are never markup, wherever in the story they stand', () => {
    const count = elementsOf(readXml(draw(filled(() => 'A')))).length;
    fc.assert(
      fc.property(anything, (text) => {
        const root = readXml(draw(filled(() => `A${text}`)));
        // A text may take more lines or fewer; of all other elements there are as many as ever.
        const others = (it: XmlElement): number =>
          elementsOf(it).filter(({ name }) => name !== 'text').length;
        assert.equal(others(root), others(readXml(draw(filled(() => 'A')))));
        assert.ok(count > 40);
      }),
      { numRuns: 50 },
    );
  });
});
