import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PartialDate } from '../content/partial-date.js';
import { formatDate } from './format-date.js';
import { findTranslation, registry, type Section, type Translation } from './translation.js';
import { common as englishCommon } from './translations/en.js';

/** As exact as a story gives them. */
const numbersIn = (locale: string): Intl.NumberFormat =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 12 });

type Host = ReactiveControllerHost & HTMLElement;

const FALLBACK = 'en';
const PLAIN_ENGLISH = /^en(-[a-z]{2})?$/i;

/** The language of the nearest ancestor that names one, through shadow roots. */
function languageOf(element: Element): string | undefined {
  // A server's element knows only its own attributes.
  const around = element.closest ? element.closest<HTMLElement>('[lang]:not([lang=""])') : element;
  const lang = around?.getAttribute('lang');
  if (lang) return lang;
  const root = element.getRootNode?.();
  return root && 'host' in root ? languageOf(root.host as Element) : undefined;
}

/** Hosts that care for the page's own `lang` and `dir`, and the one observer that serves them all. */
const followers = new Set<() => void>();
let pageObserver: MutationObserver | undefined;

function follow(update: () => void): void {
  followers.add(update);
  if (pageObserver) return;
  pageObserver = new MutationObserver(() => followers.forEach((follower) => follower()));
  pageObserver.observe(document.documentElement, { attributeFilter: ['lang', 'dir'] });
}

function unfollow(update: () => void): void {
  followers.delete(update);
  if (followers.size) return;
  pageObserver?.disconnect();
  pageObserver = undefined;
}

/**
 * The words, numbers and dates of one view in the language of the page. Where no translation is
 * registered for that language, all of them are English.
 */
export class LocalizeController<Own extends Section> implements ReactiveController {
  #translation: Translation | undefined;
  #locale = FALLBACK;
  #direction: 'ltr' | 'rtl' | undefined;
  /** Undefined in plain English, where most numbers need none: the first costs a slow phone 50 ms. */
  #numbers: Intl.NumberFormat | undefined;

  /**
   * @param section the view's own words
   * @param ownEnglish the same in English, imported by the view so that it carries no other's words
   */
  constructor(
    private readonly host: Host,
    private readonly section: Own,
    private readonly ownEnglish: Translation[Own],
  ) {
    host.addController(this);
    this.read();
  }

  hostConnected(): void {
    registry().listeners.add(this.#update);
    follow(this.#update);
    this.#direction = undefined;
    this.read();
  }

  hostDisconnected(): void {
    registry().listeners.delete(this.#update);
    unfollow(this.#update);
  }

  /**
   * Only now may what the page's style says be asked: the first render equals the server's. Asked once for each
   * place and language of the page, for the browser then has to work out the style of all that was drawn.
   */
  hostUpdated(): void {
    if (this.#direction) return;
    const before = this.direction;
    this.#direction = getComputedStyle(this.host).direction as 'ltr' | 'rtl';
    if (this.#direction !== before) this.host.requestUpdate();
  }

  /** Words of this view. */
  get words(): Translation[Own] {
    return this.wordsOf(this.section, this.ownEnglish);
  }

  /** Words of a part that is loaded on use, which brings its own English. */
  wordsOf<Name extends Section>(section: Name, english: Translation[Name]): Translation[Name] {
    return this.#translation?.[section] ?? english;
  }

  /** Words that views share. */
  get common(): Translation['common'] {
    return this.#translation?.common ?? englishCommon;
  }

  /** BCP 47 tag by which words, numbers and dates are written. */
  get locale(): string {
    return this.#locale;
  }

  /** The direction in which the view is laid out. */
  get direction(): 'ltr' | 'rtl' {
    return this.#direction ?? this.#translation?.dir ?? 'ltr';
  }

  number(value: number): string {
    const isShort = !this.#numbers && value >= 0 && value < 1000 && value % 1 === 0;
    return isShort ? String(value) : (this.#numbers ??= numbersIn(this.#locale)).format(value);
  }

  /** A date in words for a line of text, as precise as it is and with its doubt; a time on the clock of `timeZone`. */
  date(date: PartialDate, timeZone?: string): string {
    let text = formatDate(date, this.#locale, timeZone);
    if (date.approximate) text = this.common.about(text);
    if (date.uncertain) text = this.common.uncertain(text);
    return text;
  }

  readonly #update = (): void => {
    this.#direction = undefined;
    this.read();
    this.host.requestUpdate();
  };

  /** Reads the language of the page; on a server, which connects nothing, of the tag alone. */
  read(): void {
    const lang = languageOf(this.host) ?? FALLBACK;
    this.#translation = findTranslation(lang);
    const isEnglish = /^en\b/i.test(lang);
    const locale = this.#translation || isEnglish ? lang : FALLBACK;
    if (locale === this.#locale) return;
    try {
      this.#numbers = PLAIN_ENGLISH.test(locale) ? undefined : numbersIn(locale);
      this.#locale = locale;
    } catch {
      // A page's lang may be no language tag at all: what was stands.
    }
  }
}
