import { ContextEvent } from '@lit/context';
import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { checkStory } from '../content/check-story.js';
import { checkInSlices } from '../loader/check-in-slices.js';
import { refuseJson } from '../loader/read-json.js';
import { closeStore, openStore } from './page-stories.js';
import { initialReader } from './reader-state.js';
import { storyContext } from './story-context.js';
import type { StoryState, StoryStore } from './story-store.js';

/** An element that shows a story, or gives one to others. */
export interface StoryHost extends ReactiveControllerHost, HTMLElement {
  /** Address of the story, relative to the document. */
  src: string | undefined;
  /** The story itself, unchecked. */
  story: unknown;
}

const PROVIDER = 'explainer-story';

/** Slices of the check that a story in the page gets at once: enough for some hundred items. The rest waits its turn. */
const AT_ONCE = 12;

/** Whether the parser may still be inside a script: what it has of it is no JSON yet. */
function isUnfinished(text: string): boolean {
  if (isServer || document.readyState !== 'loading') return false;
  try {
    JSON.parse(text);
    return false;
  } catch {
    return true;
  }
}

/** The provider around an element, also one that is not defined yet, through shadow roots. */
function surrounding(element: Element): Element | null {
  const around = element.parentElement?.closest(PROVIDER);
  if (around) return around;
  const root = element.getRootNode();
  return root instanceof ShadowRoot
    ? (root.host.closest(PROVIDER) ?? surrounding(root.host))
    : null;
}

/**
 * Finds its host's store (property, inline, `src`, surrounding story, in that order), keeps it while
 * the host is on the page, and updates the host only when the slice it asked for changes.
 */
export class StoryController implements ReactiveController {
  #store: StoryStore | undefined;
  #isOurs = false;
  #leave = (): void => undefined;
  #leaveContext = (): void => undefined;
  /** What the store was made from, so that the same input again changes nothing. */
  #input: unknown;
  #slice: readonly unknown[] = [];
  /** True after the host's first render, which equals the server's. */
  #isDrawn = false;

  /**
   * @param slice the parts of the state that the host renders
   * @param onChange told of every change of store or slice, before the host renders it
   */
  constructor(
    private readonly host: StoryHost,
    private readonly slice: (state: StoryState) => readonly unknown[],
    private readonly onChange: () => void = () => undefined,
  ) {
    host.addController(this);
  }

  /** Undefined until a way to a story is found. */
  get store(): StoryStore | undefined {
    return this.#store;
  }

  /** What the host may draw: what is the reader's own waits for its second render. */
  get state(): StoryState | undefined {
    const state = this.#store?.getState();
    return state && !this.#isDrawn ? { ...state, ...initialReader } : state;
  }

  hostConnected(): void {
    this.resolve();
  }

  hostUpdated(): void {
    const state = this.#store?.getState();
    if (!this.#isDrawn) {
      this.#isDrawn = true;
      if (
        state?.selection ||
        state?.clock !== undefined ||
        Object.keys(state?.answers ?? {}).length
      )
        this.host.requestUpdate();
    }
    if (state?.status === 'ready') this.#store?.restore();
  }

  hostDisconnected(): void {
    // A move is a removal followed by an insertion in the same task: only what stays away leaves.
    setTimeout(() => {
      if (this.host.isConnected) return;
      this.#leaveContext();
      this.#use(undefined, undefined, false);
    });
  }

  /** Looks again for a store; called where the host's ways in may have changed. */
  resolve(): void {
    if (!isServer && !this.host.isConnected) return;
    const { src } = this.host;
    const story = this.host.story ?? undefined;
    const inline = story === undefined ? this.#inlineText() : undefined;
    const address = src && story === undefined ? this.#resolveUrl(src) : '';
    const input = story ?? inline ?? address;
    if (!input && typeof input === 'string') {
      this.#askAround();
      return;
    }
    if (this.#isOurs && this.#input === input && this.#store?.src === address) return;
    if (inline !== undefined && isUnfinished(inline)) {
      document.addEventListener('DOMContentLoaded', () => this.resolve(), { once: true });
      return;
    }
    this.#leaveContext();
    const store = openStore(address);
    if (input === address) {
      if (store.getState().status === 'idle') void store.load();
    } else if (store.getState().status !== 'ready') {
      this.#seed(store, story, inline ?? '');
    }
    // Only now: the store left may be the last that knew what the reader had picked.
    this.#use(store, input, true);
  }

  /** A story in the page beside an address stands for that address: no request is made. */
  #seed(store: StoryStore, story: unknown, inline: string): void {
    let input = story;
    try {
      input ??= JSON.parse(inline) as unknown;
    } catch {
      store.refuse(() => refuseJson(inline, ''));
      return;
    }
    try {
      const check = checkStory(input);
      let step = check.next();
      for (let left = isServer ? Infinity : AT_ONCE; left && !step.done; left--)
        step = check.next();
      if (step.done) store.accept(step.value);
      else void store.load((signal) => checkInSlices(check, signal));
    } catch (error) {
      store.refuse(error as object);
    }
  }

  #resolveUrl(src: string): string {
    try {
      const url = new URL(src, globalThis.document?.baseURI);
      url.hash = '';
      return url.href;
    } catch {
      return src; // The request fails and says so.
    }
  }

  #inlineText(): string | undefined {
    return (
      this.host.querySelector?.(':scope > script[type="application/json"]')?.textContent ??
      undefined
    );
  }

  #askAround(): void {
    if (isServer) return;
    let answered = false;
    this.#leaveContext();
    this.host.dispatchEvent(
      new ContextEvent(
        storyContext,
        this.host,
        (store, leave) => {
          answered = true;
          if (this.#leaveContext !== leave) this.#leaveContext();
          this.#leaveContext = leave ?? (() => undefined);
          if (this.#store !== store) this.#use(store, undefined, false);
        },
        true,
      ),
    );
    if (answered) return;
    this.#use(undefined, undefined, false);
    // The provider's definition may come after ours: ask again then.
    if (surrounding(this.host)?.matches(':not(:defined)')) {
      void customElements.whenDefined(PROVIDER).then(() => {
        if (!this.#store) this.resolve();
      });
    }
  }

  #use(store: StoryStore | undefined, input: unknown, isOurs: boolean): void {
    const before = this.#isOurs ? this.#store : undefined;
    this.#leave();
    this.#store = store;
    this.#input = input;
    this.#isOurs = isOurs;
    this.#leave = store?.subscribe(() => this.#changed()) ?? (() => undefined);
    if (before) closeStore(before);
    this.#changed();
  }

  #changed(): void {
    const state = this.#store?.getState();
    const slice = state ? [this.#store, ...this.slice(state)] : [];
    if (
      slice.length === this.#slice.length &&
      slice.every((part, index) => part === this.#slice[index])
    )
      return;
    this.#slice = slice;
    // First, so that whoever is told may wait for what is then drawn.
    this.host.requestUpdate();
    this.onChange();
  }
}
