/**
 * The script of the preview's page, in the browser. Each time the file is saved it gives the new story to
 * the views that are there, so that the page keeps its place and the reader's answers.
 */
import type { Shown, ShownProblem } from './preview-state.js';

type Json = Readonly<Record<string, unknown>>;

const find = <Found extends Element>(selector: string): Found => {
  const found = document.querySelector<Found>(selector);
  if (!found) throw new Error(`The page lacks ${selector}`);
  return found;
};

const isFilled = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : Boolean(value);

/** Which part of a story each view needs. */
const NEEDS: Readonly<Record<string, string>> = {
  ladder: 'ladder',
  timeline: 'events',
  quotes: 'quotes',
  quiz: 'quiz',
  sources: 'sources',
};

const element = (tag: string, text: string, className = ''): HTMLElement => {
  const made = document.createElement(tag);
  made.textContent = text;
  if (className) made.className = className;
  return made;
};

class Preview {
  #story: Json | undefined;
  #version = 0;

  constructor(private readonly form: HTMLFormElement) {
    form.addEventListener('change', () => this.#arrange());
    form.addEventListener('submit', (event) => event.preventDefault());
    this.#restore();
  }

  listen(): void {
    const events = new EventSource('/~preview/events');
    events.addEventListener('shown', ({ data }: MessageEvent<string>) => {
      void this.#show(JSON.parse(data) as Shown);
    });
    events.addEventListener('error', () => {
      this.#say('The preview has ended. Start it again with explainer-kit preview.');
    });
  }

  #say(text: string): void {
    const state = find('#state');
    if (state.textContent !== text) state.textContent = text;
  }

  async #show(shown: Shown): Promise<void> {
    this.#list(shown.problems);
    const errors = shown.problems.filter(({ severity }) => severity === 'error').length;
    const warnings = shown.problems.length - errors;
    const counted = [errors && `${errors} to mend`, warnings && `${warnings} to look at`];
    this.#say(
      shown.version === 0
        ? 'Nothing can be shown yet.'
        : shown.isOld
          ? 'As last saved without the fault. It comes up to date when that is mended.'
          : `Up to date. ${counted.filter(Boolean).join(', ')}`.trim(),
    );
    find('main').classList.toggle('old', shown.isOld);
    find('#problems-title').textContent = shown.problems.length
      ? `Problems (${shown.problems.length})`
      : 'No problems';
    if (shown.version === this.#version || shown.version === 0) return;
    const response = await fetch('/~preview/story.json', { cache: 'no-store' });
    this.#story = (await response.json()) as Json;
    this.#version = shown.version;
    await this.#useLanguage(this.#story['inLanguage']);
    this.#draw(this.#story);
  }

  /** In place, and with the height kept until the views have theirs: so the page stays where it is. */
  #draw(story: Json): void {
    const main = find<HTMLElement>('main');
    main.style.minBlockSize = `${main.offsetHeight}px`;
    find<HTMLElement & { story: unknown }>('explainer-story').story = story;
    this.#arrange();
    setTimeout(() => (main.style.minBlockSize = ''), 500);
  }

  async #useLanguage(given: unknown): Promise<void> {
    const lang = typeof given === 'string' && given ? given : 'en';
    const main = find<HTMLElement>('main');
    const base = lang.split('-')[0]?.toLowerCase() ?? 'en';
    const isNew = main.lang !== lang;
    main.lang = lang;
    main.dir = ['ar', 'fa', 'he', 'ur', 'ps', 'ckb'].includes(base) ? 'rtl' : 'ltr';
    if (!isNew) return;
    if (base !== 'en') await import(`/explainer-kit/lang/${base}.js`).catch(() => undefined);
    // Views look again for their language when that of the page is set.
    const page = document.documentElement;
    page.lang = page.lang.slice();
  }

  #list(problems: readonly ShownProblem[]): void {
    find('#problems').replaceChildren(
      ...problems.map(({ severity, place, message, suggestion, frame, item }) => {
        const entry = element('li', '', severity);
        entry.append(element('p', ''), element('p', message));
        entry.firstElementChild?.append(element('strong', severity), ' ', element('code', place));
        if (suggestion) entry.append(element('p', suggestion));
        if (frame) entry.append(element('pre', frame));
        if (item && this.#story) {
          const link = element('a', 'Show it in the views') as HTMLAnchorElement;
          const { id } = this.#story;
          const story = typeof id === 'string' ? id : '';
          link.href = `#explainer=${[story, ...item].map(encodeURIComponent).join('/')}`;
          entry.append(link);
        }
        return entry;
      }),
    );
  }

  /** Which views, how wide, in which colours: as chosen, and as the story has them. */
  #arrange(): void {
    const chosen = Object.fromEntries(new FormData(this.form)) as Record<string, string>;
    for (const section of document.querySelectorAll<HTMLElement>('[data-view]')) {
      const { view = '' } = section.dataset;
      const isThere = isFilled(this.#story?.[NEEDS[view] ?? '']);
      section.hidden = !isThere || (chosen['view'] !== '' && chosen['view'] !== view);
    }
    find<HTMLElement>('#nothing').hidden =
      document.querySelector('[data-view]:not([hidden])') !== null;
    find<HTMLElement>('main').style.setProperty(
      '--width',
      chosen['width'] ? `${chosen['width']}px` : '',
    );
    document.documentElement.style.colorScheme = chosen['scheme'] ?? '';
    try {
      sessionStorage.setItem('explainer-kit-preview', JSON.stringify(chosen));
    } catch {
      // Not kept, then.
    }
  }

  #restore(): void {
    try {
      const kept = JSON.parse(sessionStorage.getItem('explainer-kit-preview') ?? '{}') as Record<
        string,
        string
      >;
      for (const select of this.form.querySelectorAll('select'))
        select.value = kept[select.name] ?? '';
    } catch {
      // As it comes, then.
    }
  }
}

new Preview(find<HTMLFormElement>('form')).listen();
