import type { ItemRef, Quote, Story } from '../../content/types.js';
import { linksOf } from './quotes-model.js';

/** Which quotes of a story are shown, which of them the reader is at, and how they stand to what is selected. */
export class ShownQuotes {
  /** Those the reader did not filter out, in the order of the story. */
  list: readonly Quote[] = [];
  /** Place among them of the one the reader is at, -1 without any. */
  index = -1;
  /** Its id; the first is shown where there is none of that id. */
  current = '';
  links: ReturnType<typeof linksOf> = new Map();
  #story: Story | undefined;
  #selection: ItemRef | undefined;

  get quote(): Quote | undefined {
    return this.list[this.index];
  }

  /** Place of that quote among all of the story; -1 where none is shown. */
  get place(): number {
    const { quote } = this;
    return (quote && this.#story?.quotes?.indexOf(quote)) ?? -1;
  }

  settle(story: Story, list: readonly Quote[], selection: ItemRef | undefined): void {
    if (list !== this.list || this.quote?.id !== this.current) {
      this.list = list;
      this.index = this.current ? list.findIndex(({ id }) => id === this.current) : 0;
      if (!this.quote) this.index = list.length ? 0 : -1;
      this.current = this.quote?.id ?? this.current;
    }
    if (this.#story === story && this.#selection === selection) return;
    this.#story = story;
    this.#selection = selection;
    this.links = linksOf(story, selection);
  }
}
