import { follow, READER_EVENTS, type AdapterOptions } from './follow.js';

/** What Google Tag Manager and others like it read. */
interface DataLayer {
  push(entry: object): unknown;
}

/** The page's own, if it has one by now: asked each time, as consent may bring it later. */
function dataLayer(): DataLayer | undefined {
  const { dataLayer: found } = globalThis as { dataLayer?: Partial<DataLayer> };
  return typeof found?.push === 'function' ? (found as DataLayer) : undefined;
}

/**
 * Puts what readers do into `window.dataLayer`, where the page has one: `{ event: 'explainer_answer',
 * explainer: { story, version, view, question, … } }`. By default every event of readers.
 *
 * @returns ends it
 */
export function toDataLayer(
  target: EventTarget = document,
  { events = READER_EVENTS }: AdapterOptions = {},
): () => void {
  return follow(target, events, (name, values) => {
    const layer = dataLayer();
    // Tag managers lay one entry over the other: without this a share would still tell of the answer before it.
    layer?.push({ explainer: null });
    layer?.push({ event: name.replace('-', '_'), explainer: values });
  });
}
