/** Everything `import` reads, in the order in which a file is tried. A new one is a file beside this one and a line here. */
import { claimreview } from './claimreview.js';
import { gift } from './gift.js';
import type { Importer } from './importer.js';
import { timelinejsCsv } from './timelinejs-csv.js';
import { timelinejs } from './timelinejs.js';

export const IMPORTERS: readonly Importer[] = [timelinejs, timelinejsCsv, claimreview, gift];
