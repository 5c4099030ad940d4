/** Longest wait for a quiet moment, in ms. */
const PATIENCE = 1000;

/** When the browser is idle, after what it draws at the moment; where it does not tell, in a task of its own. */
export const whenIdle = (): Promise<unknown> =>
  new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function')
      requestIdleCallback(resolve, { timeout: PATIENCE });
    else setTimeout(resolve);
  });
