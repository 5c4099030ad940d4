const given = new Set<string>();

/**
 * Warns the page's developer, once for each text however often it happens.
 * Silent where there is no console.
 */
export const warnOnce = (message: string): void => {
  if (given.has(message)) return;
  given.add(message);
  if (typeof console === 'object') console.warn(`explainer-kit: ${message}`);
};
