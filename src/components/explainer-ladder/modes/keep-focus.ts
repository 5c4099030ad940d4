import type { ReactiveControllerHost } from 'lit';

export type ModeHost = ReactiveControllerHost & HTMLElement;

/**
 * Takes a reader whose control is gone to what took its place; leaves all others where they are. To
 * be called before the change is drawn.
 */
export async function keepFocus(host: ModeHost, selector: string): Promise<void> {
  const had = host.shadowRoot?.activeElement;
  await host.updateComplete;
  if (!had || had.isConnected) return;
  host.shadowRoot?.querySelector<HTMLElement>(selector)?.focus();
}
