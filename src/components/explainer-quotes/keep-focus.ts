const isLost = (element: Element | null | undefined): boolean =>
  !element?.isConnected || element.matches(':disabled, [hidden], [hidden] *');

/**
 * What had the focus may be moved by a drawing, disabled, hidden or gone: the focus goes back to it, or to what
 * is nearest, and never to the page.
 * @param before what had it
 */
export function keepFocus(root: ShadowRoot, before: Element | null | undefined): void {
  if (!before || !isLost(root.activeElement)) return;
  const find = (selector: string): HTMLElement | null => root.querySelector(selector);
  const near =
    (!isLost(before) && (before as HTMLElement)) ||
    (before.matches('.arrow') && find('.arrow:enabled')) ||
    (before.matches('.clear') && find('.filters summary')) ||
    find('.list') ||
    find('.title');
  if (near && near.tabIndex < 0) near.tabIndex = -1;
  near?.focus({ preventScroll: true });
}
