import type { Resvg as Renderer } from '@resvg/resvg-js';
import { FileError } from '../lib/failures.js';
import type { ExportJob, Format, Made } from './format.js';
import { ladderSvg } from './svg.js';

/** Sharp on most screens, and in print. */
const SCALE = 2;

async function loadRenderer(): Promise<typeof Renderer> {
  try {
    return (await import('@resvg/resvg-js')).Resvg;
  } catch {
    throw new FileError(
      'The format png needs a package that is not installed. Run: npm install @resvg/resvg-js. Or export svg, and let a browser or a drawing program make the PNG.',
    );
  }
}

/** Families with Arabic letters that systems bring along; of others it may take a bold or a monospaced one. */
const RTL_FAMILY = { linux: 'DejaVu Sans', darwin: 'Geeza Pro', win32: 'Tahoma' } as const;

/**
 * The renderer takes the start of a line for its left end, whatever the direction. Where that is from
 * right to left, the anchors are turned round for it.
 */
export function anchoredByLeft(svg: string): string {
  const around = /^<svg[^>]* direction="(\w+)"/.exec(svg)?.[1];
  return svg.replace(/<text[^>]*>/g, (tag) => {
    const direction = / direction="(\w+)"/.exec(tag)?.[1] ?? around;
    if (direction !== 'rtl') return tag;
    const anchor = / text-anchor="(\w+)"/.exec(tag)?.[1] ?? 'start';
    const turned = { start: 'end', middle: 'middle', end: 'start' }[anchor] ?? 'start';
    return tag.replace(/ text-anchor="\w+"/, '').replace('<text', `<text text-anchor="${turned}"`);
  });
}

const SAMPLE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><text y="20" font-family="sans-serif">Aa</text></svg>';

async function make(job: ExportJob): Promise<Made> {
  const source = ladderSvg(job);
  const isRtl = /^<svg[^>]* direction="rtl"/.test(source);
  const Resvg = await loadRenderer();
  const family = isRtl ? RTL_FAMILY[process.platform as keyof typeof RTL_FAMILY] : undefined;
  const font = { loadSystemFonts: true, ...(family && { sansSerifFamily: family }) };
  // Without a font it would draw a chart without a word, and say nothing.
  if (!new Resvg(SAMPLE, { font }).getBBox())
    throw new FileError(
      'No font is installed here, so that the picture would have no words. Install one, such as fonts-dejavu.',
    );
  const drawn = family
    ? source.replace(/ font-family="[^"]*"/, ' font-family="sans-serif"')
    : source;
  const picture = new Resvg(anchoredByLeft(drawn), {
    font,
    fitTo: { mode: 'zoom', value: SCALE },
  }).render();
  return { content: picture.asPng() };
}

export const png: Format = {
  name: 'png',
  about: 'the same in pixels, twice as many each way (needs the package @resvg/resvg-js)',
  extension: '.png',
  make,
};
