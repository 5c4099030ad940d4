/**
 * The pages of a guide in docs/ as one page of Storybook: links between its files lead nowhere there, and names of blocks are
 * for tests.
 */
export const asOnePage = (...pages: readonly string[]): string =>
  pages
    .join('\n\n')
    .replace(/\[([^\]]+)\]\((?!https?:)[^)]*\)/g, '$1')
    .replace(/^(```\w+) name=[\w-]+$/gm, '$1');
