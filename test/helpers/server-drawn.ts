import { executeServerCommand } from '@web/test-runner-commands';
import type { ExplainerElement } from '../../src/index.js';

interface Order {
  readonly tag: string;
  readonly story: unknown;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly inline?: boolean;
}

/** A view's markup as Node writes it. */
export const drawOnServer = (order: Order): Promise<string> =>
  executeServerCommand<string, object>('kit:ssr', order);

/** A view of that markup in a document without definitions, as a page is before its scripts: appended, it comes to life. */
export async function drawnOnServer(order: Order): Promise<ExplainerElement> {
  const inert = document.implementation.createHTMLDocument();
  inert.body.setHTMLUnsafe(await drawOnServer(order));
  return inert.body.firstElementChild as ExplainerElement;
}

/** Every element in a view's shadow root, in order. */
export function nodesOf(view: Element): readonly Node[] {
  const walker = document.createTreeWalker(view.shadowRoot as ShadowRoot, NodeFilter.SHOW_ELEMENT);
  const nodes: Node[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}
