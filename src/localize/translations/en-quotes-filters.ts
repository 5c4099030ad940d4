/** English of what narrows quotes down; it is loaded with it. */
export const quotesFilters = {
  speaker: 'Speaker',
  side: 'Side',
  attribution: 'How it is known',
  all: { speaker: 'All speakers', side: 'All sides', attribution: 'Any way' },
  counted: (name: string, shown: string) => `${name} (${shown})`,
  shown: (shown: string, total: string, what: string) =>
    `Showing ${shown} of ${total} quotes: ${what}.`,
  none: (what: string) => `No quote fits this choice: ${what}.`,
  clear: 'Clear the filter',
  cleared: (total: string) => `The filter is off. Showing all ${total} quotes.`,
};
