/** English of a quote that is copied or shared; it is loaded with the buttons. */
export const quoteTakeAway = {
  cite: 'Copy with citation',
  share: 'Share',
  words: (words: string) => `“${words}”`,
  /** `who` said it, as what and when; `sources` that report it, '' for none. */
  cited: (words: string, who: string, sources: string) =>
    `${words} – ${who}${sources && ` (${sources})`}.`,
  translated: (words: string, translator: string) =>
    `[“${words}”${translator && `, translated by ${translator}`}]`,
  between: '; ',
  /** Where it was copied from. */
  from: (headline: string, asOf: string) => `From “${headline}”${asOf && `, as of ${asOf}`}`,
};
