/**
 * Where the views of one page find each other. A content system puts every tag in a block of its
 * own, so they can't be wrapped: tags with one resolved `src` share a store, and stories with one id
 * share a session. The registry stands under a global symbol, so that tags from separately built
 * files meet too; what is in it is the contract between versions of the kit.
 */
import { isServer } from 'lit';
import type { Story } from '../content/types.js';
import { loadStory } from '../loader/load-story.js';
import { parseFragment } from './item-link.js';
import { readAnswers, readClock, writeAnswers, writeClock } from './progress-storage.js';
import { ReaderSession } from './reader-session.js';
import { StoryStore } from './story-store.js';

interface PageStories {
  /** Every store in use and by how many. */
  readonly users: Map<StoryStore, number>;
  /** By story id. */
  readonly sessions: Map<string, ReaderSession>;
  /** Selects what the address names; kept here so that whoever leaves last can take it off. */
  readonly followFragment: () => void;
  /** The second clock chosen on this page; storage may be refused. */
  clock?: string;
}

const KEY = Symbol.for('explainer-kit/pages/1');

/** Made on first use, not on import. */
function page(): PageStories {
  const shared = globalThis as { [KEY]?: PageStories };
  return (shared[KEY] ??= {
    users: new Map(),
    sessions: new Map(),
    followFragment() {
      const link = parseFragment(location.hash);
      if (link) page().sessions.get(link.story)?.dispatch({ type: 'select', item: link.item });
    },
  });
}

/** Keeps a clock for every story of the device, and shows it in every story of the page. */
function chooseClock(clock: string): void {
  page().clock = clock;
  writeClock(clock);
  for (const session of page().sessions.values()) session.dispatch({ type: 'clock', clock });
}

function openSession(story: Story): ReaderSession {
  // A server renders many readers' pages: it keeps nothing of any.
  if (isServer)
    return new ReaderSession({
      read: () => ({}),
      write: () => undefined,
      readClock: () => undefined,
      writeClock: () => undefined,
      arrive: () => undefined,
    });
  const { sessions, followFragment } = page();
  let session = sessions.get(story.id);
  if (!session) {
    session = new ReaderSession({
      read: () => readAnswers(story.id),
      write: (answers) => writeAnswers(story.id, story.version ?? 1, answers),
      readClock: () => page().clock ?? readClock(),
      writeClock: chooseClock,
      arrive: followFragment,
    });
    sessions.set(story.id, session);
  }
  return session;
}

/**
 * The store of the story at an address, shared by all on the page who ask for it. Each `openStore`
 * is matched by one `closeStore`.
 * @param src absolute address; '' for a store of one's own, for a story that stands in the page
 */
export function openStore(src: string): StoryStore {
  if (isServer) return new StoryStore(src, openSession);
  const { users, followFragment } = page();
  if (!users.size) window.addEventListener('hashchange', followFragment);
  let store = src ? [...users.keys()].find((other) => other.src === src) : undefined;
  store ??= new StoryStore(
    src,
    openSession,
    src ? (signal) => loadStory(src, { signal }) : undefined,
  );
  users.set(store, (users.get(store) ?? 0) + 1);
  return store;
}

/** Lets go of a store; with its last user it leaves the page, and a request under way is ended. */
export function closeStore(store: StoryStore): void {
  if (isServer) return;
  const { users, sessions, followFragment } = page();
  const left = (users.get(store) ?? 1) - 1;
  if (left) {
    users.set(store, left);
    return;
  }
  users.delete(store);
  const id = store.getState().story?.id;
  store.close();
  const shown = [...users.keys()].some((other) => other.getState().story?.id === id);
  // Where storage is refused the session is all that remembers the answers.
  if (
    id !== undefined &&
    !shown &&
    !Object.keys(sessions.get(id)?.getState().answers ?? {}).length
  ) {
    sessions.delete(id);
  }
  if (!users.size) window.removeEventListener('hashchange', followFragment);
}
