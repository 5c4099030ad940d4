import { waitUntil as waitUntilFor } from '@open-wc/testing';

/** Nearly as long as a test may take, ms: a busy machine must not fail what it merely does late. */
const PATIENCE = 8000;

/** Waits until something is so; what is not so by then fails the test with the message. */
export const waitUntil = (
  isSo: () => unknown,
  message?: string,
  options: { readonly timeout?: number; readonly interval?: number } = {},
): Promise<void> => waitUntilFor(isSo, message, { timeout: PATIENCE, ...options });
