/** One source of the list: all that is known of it, what is not, and what of the story rests on it. */
import { html, nothing, type TemplateResult } from 'lit';
import { plainText } from '../../content/rich-text.js';
import type { Source } from '../../content/types.js';
import type { CopyController } from '../../controllers/copy-controller.js';
import { safeUrl } from '../../internal/safe-url.js';
import { renderCorrections } from '../base/corrections.js';
import { renderDate } from '../base/dates.js';
import { heading } from '../base/heading.js';
import { inlineText } from '../base/rich-text.js';
import { renderCopyLink, renderShare } from '../base/share.js';
import { citationCount, USE_KINDS, usesOf, type Use } from './source-uses-model.js';
import type { SourcesContext } from './sources-context.js';

export interface SourceListing extends SourcesContext {
  readonly copy: CopyController;
  /** Whether the reader opened the list of what rests on the source: only then it is drawn. */
  readonly isOpened: (source: Source) => boolean;
  readonly open: (source: Source) => void;
  /** Leads to the source's column; undefined where there is no table to lead to. */
  readonly showColumn: ((index: number) => void) | undefined;
}

/** What a language is called; its tag where it has no name. */
function languageName(locale: string, tag: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

const fact = (term: string, ...details: readonly unknown[]): TemplateResult =>
  html`<dt>${term}</dt>
    <dd>${details}</dd>`;

function renderFacts(listing: SourceListing, source: Source): TemplateResult {
  const { words, common, locale } = listing.localize;
  const { publisher, author, datePublished, dateModified, type, inLanguage } = source;
  const url = safeUrl(source.url);
  const archive = safeUrl(source.archivedAt);
  return html`<dl class="facts">
    ${fact(words.publisher, publisher ? html`<bdi>${publisher}</bdi>` : words.notNamed)}
    ${fact(words.author, author?.length ? html`<bdi>${author.join(common.and)}</bdi>` : words.notNamed)}
    ${fact(
      words.published,
      datePublished ? renderDate(listing, datePublished) : words.undated,
      dateModified ? html`, ${words.updatedLabel} ${renderDate(listing, dateModified)}` : nothing,
    )}
    ${fact(
      words.kind,
      type
        ? html`<details>
            <summary>${common.sourceType[type]}</summary>
            <p>${words.kinds[type]}</p>
          </details>`
        : words.unknown,
    )}
    ${fact(words.language, inLanguage ? languageName(locale, inLanguage) : words.unknown)}
    ${fact(
      words.link,
      url ? html`<bdi>${new URL(url).host}</bdi>` : words.noLink,
      archive ? html` · <a href=${archive} rel="noopener">${common.archived}</a>` : nothing,
    )}
  </dl>`;
}

function renderUse(listing: SourceListing, { kind, id, name, count }: Use): TemplateResult {
  const { localize, story } = listing;
  const text = html`<span lang=${story.inLanguage ?? nothing} dir="auto">${plainText(name)}</span>`;
  const times =
    count > 1
      ? html` <span class="soft">(${localize.words.times(count, localize.number(count))})</span>`
      : nothing;
  return kind === 'level'
    ? html`<li>${text}${times}</li>`
    : html`<li>
        <button
          class="pick"
          aria-current=${listing.isLinked({ kind, id }) ? 'true' : nothing}
          @click=${() => listing.select({ kind, id })}
        >
          ${text}${times}
        </button>
      </li>`;
}

/** How often the story cites the source and for what; opened, each item that does. */
function renderUses(listing: SourceListing, source: Source): TemplateResult {
  const { localize, story } = listing;
  const { words } = localize;
  const uses = usesOf(story).get(source.id) ?? [];
  const total = citationCount(uses);
  const cited = words.cited(total, localize.number(total));
  if (!total) return html`<p class="small soft">${cited}</p>`;
  const isOpened = listing.isOpened(source);
  return html`<details class="uses small" @toggle=${() => listing.open(source)}>
    <summary>${cited}</summary>
    ${USE_KINDS.map((kind) => {
      const part = uses.filter((use) => use.kind === kind);
      return part.length
        ? html`<p>${words.uses(kind, part.length, localize.number(part.length))}</p>
            ${
              isOpened
                ? html`<ul>
                    ${part.map((use) => renderUse(listing, use))}
                  </ul>`
                : nothing
            }`
        : nothing;
    })}
    ${isOpened ? html`<p class="soft">${words.usesHow}</p>` : nothing}
  </details>`;
}

/** @param index of the source in the story's list */
export function renderSource(
  listing: SourceListing,
  source: Source,
  index: number,
): TemplateResult {
  const { localize, copy, showColumn } = listing;
  const { words } = localize;
  const url = safeUrl(source.url);
  const title = html`<span lang=${source.inLanguage ?? nothing} dir="auto"
    >${source.headline}</span
  >`;
  const item = { kind: 'source', id: source.id } as const;
  const isLinked = listing.isLinked(item);
  return html`<li
    class=${isLinked ? 'linked' : nothing}
    aria-current=${isLinked ? 'true' : nothing}
  >
    <span class="number" aria-hidden="true">${localize.number(index + 1)}</span>
    <div>
      ${heading(
        listing.headingLevel + 1,
        url ? html`<a href=${url} rel="noopener">${title}</a>` : title,
      )}
      ${renderFacts(listing, source)}
      ${
        source.disclosure
          ? html`<p class="small">
              <strong>${words.disclosure}</strong> ${inlineText(listing, source.disclosure)}
            </p>`
          : nothing
      }
      ${renderCorrections(listing, item)} ${renderUses(listing, source)}
      ${renderShare(
        listing,
        copy,
        source.id,
        html`${renderCopyLink(listing, copy, item)}${
          showColumn
            ? html`<button class="small" @click=${() => showColumn(index)}>
                ${words.showColumn}
              </button>`
            : nothing
        }`,
      )}
    </div>
  </li>`;
}
