/** English of how renderings of a quote differ; it is loaded with what compares them. */
import { plural } from './english-words.js';

export const quoteDifferences = {
  shownHere: 'As shown here',
  translatedHere: 'As translated here',
  differing: 'What differs:',
  instead: (here: string, there: string) => `“${here}” here is “${there}” elsewhere`,
  only: (words: string, isHere: boolean) => `“${words}” ${isHere ? 'only here' : 'only elsewhere'}`,
  more: (count: number, shown: string) => `and ${shown} more ${plural(count, 'place', 'places')}`,
  same: 'The same, to the letter.',
  sameButMarks: 'The same words, with other punctuation or capitals.',
  noneShared: 'No word in common.',
  tooDifferent: 'Too long and too different to be compared word by word.',
};
