/** Every format of `export`, in the order of the help. A new one is a file beside this one and a line here. */
import { amp } from './amp.js';
import type { Format } from './format.js';
import { iframe } from './iframe.js';
import { jsonld } from './jsonld.js';
import { oembed } from './oembed.js';
import { png } from './png.js';
import { snippet } from './snippet.js';
import { ssr } from './ssr.js';
import { staticHtml } from './static.js';
import { svg } from './svg.js';
import { text } from './text.js';
import { wordpress } from './wordpress.js';

export const FORMATS: readonly Format[] = [
  snippet,
  staticHtml,
  ssr,
  iframe,
  oembed,
  wordpress,
  amp,
  jsonld,
  text,
  svg,
  png,
];
