import type { Palette } from '../../components/explainer-ladder/take-away/ladder-figure-chart-layout.js';
import { ladderFigure } from '../../components/explainer-ladder/take-away/ladder-figure.js';
import { ladderModel } from '../../components/explainer-ladder/ladder-model.js';
import { localizeFor } from '../../static/localize.js';
import { actorStyles } from '../../styles/actor-styles.js';
import { hostStyles } from '../../styles/host-styles.js';
import { FileError } from '../lib/failures.js';
import type { ExportJob, Format } from './format.js';

/** The kit's own theme, as its style sheet has it: `--_ink: var(--explainer-ink, light-dark(#1b1b1b, #ece9e4))`. */
function palette(theme: 'light' | 'dark'): Palette {
  const read = (token: string): string => {
    const colors = new RegExp(`--_${token}:[^;]*light-dark\\(\\s*(#\\w+)\\s*,\\s*(#\\w+)`).exec(
      hostStyles.cssText + actorStyles.cssText,
    );
    return colors?.[theme === 'light' ? 1 : 2] ?? '#000000';
  };
  return {
    ink: read('ink'),
    soft: read('soft'),
    paper: read('paper'),
    tint: read('tint'),
    rule: read('rule'),
    strongRule: read('strong-rule'),
    actors: [1, 2, 3, 4, 5, 6].map((side) => read(`actor-${side}`)),
  };
}

/** The ladder as a picture. @throws FileError where the story has none */
export function ladderSvg({ story, view, options }: ExportJob): string {
  const model = ladderModel(story);
  if (!model || (view && view !== 'ladder'))
    throw new FileError('Only the ladder can be made a picture, and a story needs one for that.');
  const localize = localizeFor('ladder', options.lang ?? story.inLanguage ?? 'en');
  return ladderFigure(
    { story, model, localize, headingLevel: options.headingLevel },
    {
      width: options.width,
      palette: palette(options.theme),
      heading: undefined,
      address: options.url ?? '',
      spacing: undefined,
      range: { from: 0, to: model.steps.length },
    },
  );
}

export const svg: Format = {
  name: 'svg',
  about: 'the ladder as a picture that any program can draw',
  extension: '.svg',
  make: (job) => ({ content: `${ladderSvg(job)}\n` }),
};
