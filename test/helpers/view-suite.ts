/** What every view must do, whatever it shows. Each view's test file runs this suite. */
import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import type {
  ExplainerElement,
  ExplainerErrorEvent,
  ExplainerReadyEvent,
} from '../../src/index.js';
import { registerTranslation } from '../../src/localize/translation.js';
import * as persian from '../../src/localize/translations/fa.js';
import { bareStory, testStory } from './test-story.js';

type View = ExplainerElement & { updateComplete: Promise<unknown> };

interface Options {
  /** Words of the test story that the view is bound to show. */
  readonly shows: string;
  /** What the view says where the story has nothing for it; the sources view always has something. */
  readonly whenEmpty?: RegExp;
}

/** A page address that answers with this story. */
export const addressOf = (story: unknown): string =>
  URL.createObjectURL(new Blob([JSON.stringify(story)], { type: 'application/json' }));

/** The text a reader sees in a view's shadow root. */
export const shownText = (view: Element): string =>
  [...(view.shadowRoot?.children ?? [])]
    .filter((child) => child.localName !== 'style')
    .map((child) => (child as HTMLElement).innerText ?? child.textContent)
    .join('\n');

export async function ready<T extends View>(view: T): Promise<T> {
  if (view.status !== 'ready') await oneEvent(view, 'explainer-ready');
  await view.updateComplete;
  await view.updateComplete;
  return view;
}

/** A view with a story, drawn. */
export async function show<T extends View>(
  tag: string,
  story: unknown,
  parent?: Element,
): Promise<T> {
  // What the test before removed leaves its story in a task of its own.
  await aTimeout(0);
  const view = document.createElement(tag) as T;
  view.story = story;
  (parent ?? (await fixture(html`<div></div>`))).append(view);
  return ready(view);
}

const create = (tag: string): View => document.createElement(tag) as View;

const registrySize = () => ({
  stores: (globalThis as never as Record<symbol, { users: Map<unknown, number> }>)[
    Symbol.for('explainer-kit/pages/1')
  ]?.users.size,
  hosts: (globalThis as never as Record<symbol, { listeners: Set<unknown> }>)[
    Symbol.for('explainer-kit/translations/1')
  ]?.listeners.size,
});

/** Text that must be shown as typed, or not at all, wherever an editor puts it. */
const HOSTILE =
  '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script> [x](javascript:hacked=1)';

/** The story with every string of prose made hostile; ids, dates and names of kinds stay. */
function hostileStory(): unknown {
  const prose = new Set([
    'headline',
    'name',
    'description',
    'text',
    'says',
    'quote',
    'question',
    'summary',
    'rationale',
    'explanation',
    'feedback',
    'hint',
    'occasion',
    'disclosure',
    'publisher',
    'technique',
    'unit',
    'label',
    'method',
    'modelledOn',
    'jobTitle',
  ]);
  // A question of kind `speaker` has in `quote` an id.
  const isProse = (owner: object, key: string): boolean =>
    prose.has(key) && !('kind' in owner && key === 'quote');
  return JSON.parse(
    JSON.stringify(testStory(), function (this: object, key, value: unknown) {
      return typeof value === 'string' && isProse(this, key) ? HOSTILE : value;
    }),
  );
}

export function behavesLikeAView(tag: string, { shows, whenEmpty }: Options): void {
  describe('as every view', () => {
    afterEach(async () => {
      await executeServerCommand('kit:media', {});
      document.documentElement.lang = 'en';
      document.documentElement.dir = '';
    });

    describe('finds its story', () => {
      it('in its property', async () => {
        expect(shownText(await show(tag, testStory()))).to.contain(shows);
      });

      it('in its property set before the tag was defined', async () => {
        const inert = document.implementation.createHTMLDocument();
        const view = inert.createElement(tag) as View;
        view.story = testStory();
        (await fixture(html`<div></div>`)).append(view);
        expect(shownText(await ready(view))).to.contain(shows);
      });

      it('in a script inside it', async () => {
        const view = create(tag);
        const script = document.createElement('script');
        script.type = 'application/json';
        script.textContent = JSON.stringify(testStory());
        view.append(script);
        (await fixture(html`<div></div>`)).append(view);
        expect(shownText(await ready(view))).to.contain(shows);
      });

      it('at its src', async () => {
        const view = create(tag);
        view.src = addressOf(testStory());
        (await fixture(html`<div></div>`)).append(view);
        expect(view.status).to.equal('loading');
        expect(shownText(await ready(view))).to.contain(shows);
      });

      it('in the story around it', async () => {
        const parent = document.createElement('explainer-story') as unknown as HTMLElement & {
          story: unknown;
        };
        parent.story = testStory();
        const view = create(tag);
        parent.append(view);
        (await fixture(html`<div></div>`)).append(parent);
        expect(shownText(await ready(view))).to.contain(shows);
      });
    });

    it('says so once it is drawn, and once', async () => {
      const view = create(tag);
      view.src = addressOf(testStory());
      const parent = await fixture<HTMLElement>(html`<div></div>`);
      let text = '';
      let times = 0;
      parent.addEventListener('explainer-ready', () => {
        times++;
        text = shownText(view);
      });
      setTimeout(() => parent.append(view));
      const event = (await oneEvent(parent, 'explainer-ready')) as ExplainerReadyEvent;
      expect(text).to.contain(shows);
      await aTimeout(50);
      expect(times).to.equal(1);
      expect(event.detail).to.deep.equal({
        story: 'test-story',
        version: 1,
        view: tag.replace('explainer-', ''),
        problems: 0,
      });
      expect(shownText(view)).to.contain(shows);
      expect(view.matches(':state(ready)')).to.equal(true);
    });

    it('keeps its fallback when the story can not be loaded, and says what and where', async () => {
      const view = create(tag);
      view.innerHTML = '<p>The fallback</p>';
      view.src = '/__kit__/status/404';
      const parent = await fixture(html`<div></div>`);
      setTimeout(() => parent.append(view));
      const { detail } = (await oneEvent(parent, 'explainer-error')) as ExplainerErrorEvent;
      expect(detail.fatal).to.equal(true);
      expect(detail.code).to.equal('http-status');
      expect(detail.src).to.contain('/__kit__/status/404');
      expect(view.status).to.equal('failed');
      expect((view.firstElementChild as HTMLElement).offsetHeight).to.be.greaterThan(0);
      expect(shownText(view)).to.contain('could not be loaded');
      await expect(view).to.be.accessible();
    });

    it('loads again when the reader asks', async () => {
      const view = create(tag);
      view.src = `/__kit__/flaky?key=${tag}-${Math.random()}`;
      const parent = await fixture(html`<div></div>`);
      setTimeout(() => parent.append(view));
      await oneEvent(parent, 'explainer-error');
      const noticeOf = () => view.shadowRoot?.querySelector<HTMLElement>('.notice')?.innerText;
      expect(noticeOf()).to.contain('could not be loaded');
      const again = [...(view.shadowRoot?.querySelectorAll('button') ?? [])].find(
        (button) => button.textContent?.trim() === 'Try again',
      );
      again?.focus();
      setTimeout(() => again?.click());
      await oneEvent(view, 'explainer-ready');
      expect(view.status).to.equal('ready');
      // The button is gone; the focus is not.
      expect(view.shadowRoot?.activeElement?.className).to.equal('title');
    });

    if (whenEmpty) {
      it('says so where the story has nothing for it', async () => {
        const view = await show(tag, bareStory());
        expect(shownText(view)).to.match(whenEmpty);
        await expect(view).to.be.accessible();
      });
    }

    it('runs nothing and loads nothing of what a hostile story holds', async () => {
      const before = performance.getEntriesByType('resource').length;
      const view = await show(tag, hostileStory());
      await aTimeout(50);
      expect(
        performance
          .getEntriesByType('resource')
          .slice(before)
          .map(({ name }) => name),
      ).to.deep.equal([]);
      expect((window as never as { hacked?: number }).hacked).to.equal(undefined);
      expect(
        view.shadowRoot?.querySelector('img[src="x"], script, [onerror], a[href^="javascript"]'),
      ).to.equal(null);
      expect(shownText(view)).to.contain('<img src=x');
    });

    it('takes a change of story', async () => {
      const view = await show(tag, bareStory());
      view.story = testStory();
      await view.updateComplete;
      expect(shownText(view)).to.contain(shows);
    });

    it('is moved without drawing itself anew or asking again', async () => {
      const key = `${tag}-${Math.random()}`;
      const view = create(tag);
      view.src = `/__kit__/counted/${key}/story.json`;
      const [first, second] = [await fixture(html`<div></div>`), await fixture(html`<div></div>`)];
      first.append(view);
      await ready(view);
      const drawn = view.shadowRoot?.querySelector('section');
      second.append(view);
      await aTimeout(0);
      await view.updateComplete;
      expect(view.shadowRoot?.querySelector('section')).to.equal(drawn);
      expect(await (await fetch(`/__kit__/count?key=${key}`)).text()).to.equal('1');
    });

    it('leaves nothing behind when it is added and removed a hundred times', async function () {
      this.timeout(30_000);
      const parent = await fixture(html`<div></div>`);
      await show(tag, testStory(), parent);
      // What earlier tests removed leaves in a task of its own.
      await aTimeout(10);
      const before = registrySize();
      for (let time = 0; time < 100; time++) {
        const view = create(tag);
        view.story = testStory();
        parent.append(view);
        await view.updateComplete;
        view.remove();
      }
      await aTimeout(10);
      expect(registrySize()).to.deep.equal(before);
    });

    it('heeds a heading level, whatever is written there', async () => {
      const view = create(tag);
      view.story = testStory();
      (await fixture(html`<div></div>`)).append(view);
      await ready(view);
      const level = async (value: string): Promise<string | undefined> => {
        view.setAttribute('heading-level', value);
        await view.updateComplete;
        return view.shadowRoot?.querySelector('.title')?.localName;
      };
      expect(await level('4')).to.equal('h4');
      expect(await level('1')).to.equal('h2');
      expect(await level('9')).to.equal('h6');
      expect(await level('2.4')).to.equal('h2');
    });

    it('continues the outline of where it stands, also after a move', async () => {
      const page = await fixture<HTMLElement>(
        html`<div>
          <h2>Two</h2>
          <p></p>
          <h4>Four</h4>
          <p></p>
        </div>`,
      );
      const [underTwo, underFour] = page.querySelectorAll('p');
      const view = await show(tag, testStory(), underTwo);
      await view.updateComplete;
      expect(view.shadowRoot?.querySelector('.title')?.localName).to.equal('h3');
      underFour?.append(view);
      await view.updateComplete;
      await view.updateComplete;
      expect(view.shadowRoot?.querySelector('.title')?.localName).to.equal('h5');
    });

    it('takes no key from the page', async () => {
      const parent = await fixture<HTMLElement>(html`<div><textarea></textarea></div>`);
      await show(tag, testStory(), parent);
      const field = parent.querySelector('textarea') as HTMLTextAreaElement;
      field.focus();
      await sendKeys({ type: 'ab' });
      await sendKeys({ press: 'ArrowLeft' });
      await sendKeys({ type: 'c' });
      expect(field.value).to.equal('acb');
    });

    describe('fits and can be read', () => {
      it('at 320 px, in either direction', async () => {
        for (const dir of ['ltr', 'rtl']) {
          const parent = await fixture<HTMLElement>(
            html`<div dir=${dir} style="width: 320px"></div>`,
          );
          const view = await show(tag, testStory(), parent);
          const edge = parent.getBoundingClientRect();
          const wide = [...(view.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? [])].filter(
            (element) => {
              if (element.closest('.scroller, .unseen, svg')) return false;
              const box = element.getBoundingClientRect();
              return box.width > 0 && (box.right > edge.right + 1 || box.left < edge.left - 1);
            },
          );
          expect(
            wide.map((element) => `${element.localName}.${element.className} ${dir}`),
          ).to.deep.equal([]);
        }
      });

      for (const width of [320, 720, 1200]) {
        it(`without making a page of ${width} px scroll sideways`, async () => {
          for (const dir of ['ltr', 'rtl']) {
            const page = await fixture<HTMLElement>(
              html`<div
                dir=${dir}
                style="inline-size: ${width}px; overflow: auto; position: relative"
              ></div>`,
            );
            await show(tag, testStory(), page);
            expect(page.scrollWidth, dir).to.be.at.most(width);
          }
        });
      }

      for (const scheme of ['light', 'dark']) {
        it(`without a fault that axe can find, ${scheme}`, async () => {
          const parent = await fixture<HTMLElement>(
            html`<div
              style="color-scheme: ${scheme}; background: Canvas; color: CanvasText"
            ></div>`,
          );
          await expect(await show(tag, testStory(), parent)).to.be.accessible();
        });
      }

      it('in forced colours', async function () {
        if (!(await executeServerCommand('kit:media', { 'forced-colors': 'active' }))) this.skip();
        const view = await show(tag, testStory());
        expect(shownText(view)).to.contain(shows);
        await expect(view).to.be.accessible({ ignoredRules: ['color-contrast'] });
      });

      it('without motion where the reader wants none', async function () {
        if (!(await executeServerCommand('kit:media', { 'prefers-reduced-motion': 'reduce' })))
          this.skip();
        const view = await show(tag, testStory());
        // Whatever a view might be given to move with, now or later.
        const moving = new CSSStyleSheet();
        moving.replaceSync(
          '@keyframes turn { to { rotate: 1turn } } * { animation: turn 9s; transition: color 9s; scroll-behavior: smooth }',
        );
        view.shadowRoot?.adoptedStyleSheets.push(moving);
        const motion = [...(view.shadowRoot?.querySelectorAll('section *') ?? [])].map(
          (element) => {
            const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
            return [animationName, transitionDuration, scrollBehavior].join(' ');
          },
        );
        expect([...new Set(motion)]).to.deep.equal(['none 0s auto']);
        expect(view.shadowRoot?.getAnimations()).to.deep.equal([]);
      });

      it('in Persian, right to left', async () => {
        registerTranslation(persian);
        document.documentElement.lang = 'fa';
        document.documentElement.dir = 'rtl';
        const view = await show(tag, testStory());
        const section = persian[tag.replace('explainer-', '') as 'quiz'];
        const story = testStory();
        expect(shownText(view)).to.contain(
          tag === 'explainer-quiz' ? story.quiz.headline : section.heading,
        );
        await expect(view).to.be.accessible();
      });
    });
  });
}
