/** The publisher's guide as code: its blocks that have a name, ```` ```html name=one-tag ````. */

export const GUIDE = [
  'publishing.md',
  'publishing/frames.md',
  'publishing/systems.md',
  'publishing/theme.md',
  'publishing/analytics.md',
  'publishing/safety.md',
] as const;

export interface Block {
  readonly file: string;
  /** '' where it has none. */
  readonly name: string;
  readonly language: string;
  readonly code: string;
}

const FENCE = /^```(\w+)(?: name=([\w-]+))?\n(.*?)^```$/gms;

export const blocksOf = (file: string, text: string): readonly Block[] =>
  [...text.matchAll(FENCE)].map(([, language = '', name = '', code = '']) => ({
    file,
    name,
    language,
    code,
  }));
