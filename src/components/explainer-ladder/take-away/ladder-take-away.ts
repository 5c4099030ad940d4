/** What readers take with them, made when they ask for it: this file is loaded on use. */
import type { Palette } from './ladder-figure-chart-layout.js';

export { ladderCsv } from './ladder-csv.js';
export { ladderFigure } from './ladder-figure.js';

const COLORS = ['ink', 'soft', 'paper', 'tint', 'rule', 'strong-rule'] as const;
const SIDES = [1, 2, 3, 4, 5, 6] as const;

/** `color(srgb 0.1 0.2 0.3)`, which every browser computes for a mix. */
const channels = (color: string): readonly number[] =>
  (color.match(/[\d.]+(?:e-?\d+)?/g) ?? []).slice(0, 3).map(Number);

const toHex = (color: string): string =>
  `#${channels(color)
    .map((part) =>
      Math.round(Math.min(1, part) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** Relative luminance, near enough to tell what can be read. */
const luminance = (color: string): number => {
  const [red = 0, green = 0, blue = 0] = channels(color).map((part) => part ** 2.2);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** For readers whose colours are forced upon the page: those are theirs, and not the picture's. */
const BLACK_ON_WHITE: Palette = {
  ink: '#000000',
  soft: '#444444',
  paper: '#ffffff',
  tint: '#f2f2f2',
  rule: '#cccccc',
  strongRule: '#777777',
  actors: ['#000000'],
};

/**
 * The page's theme as it is by day; by night only where the theme is not made for the day. A probe
 * beside the chart is asked, as a token may be written in any way that CSS knows.
 */
export function readPalette(root: HTMLElement | DocumentFragment): Palette {
  if (matchMedia('(forced-colors: active)').matches) return BLACK_ON_WHITE;
  const probe = document.createElement('i');
  root.append(probe);
  const read = (scheme: string, token: string): string => {
    probe.style.cssText = `color-scheme: ${scheme}; color: color-mix(in srgb, var(--_${token}), var(--_${token}))`;
    return getComputedStyle(probe).color;
  };
  const isReadable = (scheme: string): boolean => {
    const [a = 0, b = 0] = ['ink', 'paper'].map((token) => luminance(read(scheme, token)) + 0.05);
    return Math.max(a, b) / Math.min(a, b) >= 4.5;
  };
  const scheme = ['light', 'dark'].find(isReadable) ?? 'light';
  const [ink = '', soft = '', paper = '', tint = '', rule = '', strongRule = ''] = COLORS.map(
    (token) => toHex(read(scheme, token)),
  );
  const actors = SIDES.map((side) => toHex(read(scheme, `actor-${side}`)));
  probe.remove();
  return { ink, soft, paper, tint, rule, strongRule, actors };
}

/** What the least of today's devices allow, in pixels. */
const MOST_PIXELS = 16_777_216;
/** Sharp on most screens, and in print. */
const SCALE = 2;

function load(src: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.addEventListener('load', () => resolve(image));
    image.addEventListener('error', reject);
    image.src = src;
  });
}

/**
 * A picture in pixels, twice as many each way as the SVG has.
 * @param svg a whole document with its size, which refers to nothing outside itself
 * @throws where the page's policy refuses images made here, or its canvas can't be read
 */
export async function toPng(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(svgFile(svg));
  try {
    // A page's policy may allow one of the two.
    const image = await load(url).catch(() =>
      load(`data:image/svg+xml,${encodeURIComponent(svg)}`),
    );
    const { width, height } = image;
    const scale = Math.min(SCALE, Math.sqrt(MOST_PIXELS / (width * height)));
    const canvas = document.createElement('canvas');
    canvas.width = Math.floor(width * scale);
    canvas.height = Math.floor(height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture')))),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}

export const svgFile = (svg: string): Blob => new Blob([svg], { type: 'image/svg+xml' });

/** Long enough for the slowest browser to have begun; what it loads then is not lost. */
const KEPT = 60_000;

/** Lets the browser save a file; one that must not (a frame without leave to) does nothing. */
export function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  // Not on the page: so its own listeners hear nothing of it.
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}

/** `iran-strikes-2020-ladder-2020-01`: nothing in it that a file system has a use for. */
export const fileName = (story: string, date: string): string =>
  [story, 'ladder', /^-?\d+(-\d+){0,2}/.exec(date)?.[0]]
    .map((part) =>
      (part ?? '')
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-|-$/g, '')
        .slice(0, 80),
    )
    .filter(Boolean)
    .join('-');
