let count = 0;

/**
 * An id no earlier call on this page returned: `prefix-1`, `prefix-2` …
 * Server and browser count apart, so what is hydrated must not carry one in its first render.
 */
export const uniqueId = (prefix: string): string => `${prefix}-${++count}`;
