import { ExplainerShareEvent, type ViewDetail } from '../events.js';

/** An element, or a part of one that is drawn apart. */
interface Host {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly updateComplete: Promise<boolean>;
  requestUpdate(): void;
  dispatchEvent(event: Event): boolean;
}

/** How a text last left the view; `select`: it stands ready to be copied by hand. */
interface Leaving {
  /** Id of the item it is of; '' for the view as a whole. */
  readonly item: string;
  readonly method: 'share' | 'clipboard' | 'select';
  readonly text: string;
}

/**
 * Copies and shares texts. Where the page may not (it is insecure, or a frame without leave) the host
 * shows the text instead, selected. What came of it stands in `last`, for the host to draw with
 * `renderShare` of `components/base/share`.
 */
export class CopyController {
  last: Leaving | undefined;

  /** @param detail what the host's events begin with */
  constructor(
    private readonly host: Host,
    private readonly detail: () => ViewDetail,
  ) {}

  /** Call it straight from a press: browsers let a page copy for as long as that is fresh. */
  async copy(item: string, text: string): Promise<void> {
    this.#show(undefined);
    try {
      await navigator.clipboard.writeText(text);
      this.#done({ item, method: 'clipboard', text });
    } catch {
      this.#done({ item, method: 'select', text });
      await this.host.updateComplete;
      const field = this.host.renderRoot.querySelector<HTMLTextAreaElement>('.by-hand');
      field?.focus();
      field?.select();
    }
  }

  /** By the device's own menu where there is one, else as a copy of text and address. */
  async share(item: string, data: Required<Omit<ShareData, 'files'>>): Promise<void> {
    this.#show(undefined);
    try {
      await navigator.share(data);
      this.#done({ item, method: 'share', text: data.text });
    } catch (error) {
      // A reader who closes the menu wants no copy either.
      if ((error as Error).name !== 'AbortError')
        await this.copy(item, `${data.text}\n${data.url}`.trim());
    }
  }

  /** Tells the page that something was taken along. */
  report(item: string, method: string): void {
    this.host.dispatchEvent(new ExplainerShareEvent({ ...this.detail(), item, method }));
  }

  #done(leaving: Leaving): void {
    this.#show(leaving);
    this.report(leaving.item, leaving.method);
  }

  /** First nothing, then what came of it: so that it is announced again where it is the same as before. */
  #show(last: Leaving | undefined): void {
    this.last = last;
    this.host.requestUpdate();
  }
}
