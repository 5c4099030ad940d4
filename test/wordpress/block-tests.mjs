/** The plugin and its block on pages that readers open. */
import assert from 'node:assert/strict';
import { ask, newPage, playQuiz, publish } from './browsing.mjs';
import { readPersianStory, readStory } from './export.mjs';

export async function blockTests(
  results,
  { address, exported, browser, sessions, picture, complaints },
) {
  const check = results.check.bind(results);
  const { admin, author } = sessions;
  let src;
  const posts = {};
  const { blocks } = exported;

  await check('the plugin’s zip is uploaded, installed and activated', async () => {
    const { page } = admin;
    await page.goto(`${address}/wp-admin/plugin-install.php?tab=upload`);
    const field = await page.$('#pluginzip');
    await field.uploadFile(exported.zip);
    await page.$eval('#install-plugin-submit', (it) => (it.disabled = false));
    await Promise.all([page.waitForNavigation(), page.click('#install-plugin-submit')]);
    const activate = await page.$('a[href*="action=activate"]');
    assert.ok(activate, await page.$eval('#wpbody', (it) => it.innerText));
    await Promise.all([page.waitForNavigation(), activate.click()]);
    const { body } = await ask(admin, address, '/wp/v2/plugins');
    const { status, version } = body.find(({ plugin }) => plugin.startsWith('explainer-kit/'));
    assert.equal(status, 'active');
    assert.match(version, /^\d+\.\d+\.\d+/);
  });

  await check('an author uploads a story, which the server gives out as JSON', async () => {
    const file = { name: 'strikes.json', type: 'application/json', text: readStory() };
    const { status, body } = await ask(author, address, '/wp/v2/media', { file });
    assert.equal(status, 201, JSON.stringify(body).slice(0, 300));
    src = body.source_url;
    const answer = await fetch(src);
    assert.match(answer.headers.get('content-type'), /^application\/json/);
  });

  await check('other JSON, and other files under such a name, are refused', async () => {
    for (const text of ['{"a": 1}', '[{"headline": "x"}]', '<script>alert(1)</script>', 'alert(1)'])
      for (const name of ['a.json', 'a.html.json']) {
        const file = { name, type: 'application/json', text };
        const { status } = await ask(author, address, '/wp/v2/media', { file });
        assert.notEqual(status, 201, `${name}: ${text}`);
      }
    for (const name of ['a.html', 'a.php', 'a.svg', 'a.json.php', 'a.js']) {
      const file = { name, type: 'application/json', text: readStory() };
      const { status } = await ask(author, address, '/wp/v2/media', { file });
      assert.notEqual(status, 201, name);
    }
  });

  await check('a post with the block reads without script', async () => {
    const block = blocks.quiz(src);
    posts.quiz = await publish(admin, address, 'The quiz', block);
    assert.equal(posts.quiz.stored.trim(), block.trim());
    const context = await browser.createBrowserContext();
    const { page } = await newPage(context, { script: false });
    await page.goto(posts.quiz.link);
    const shown = await page.$eval('explainer-quiz', (it) => it.innerText);
    assert.match(shown, /80 Americans|eighty/i);
    await picture(page, 'a-no-script');
    await context.close();
  });

  await check('with script readers have the live view, and play it', async () => {
    const context = await browser.createBrowserContext();
    const { page, faults } = await newPage(context);
    await page.goto(posts.quiz.link);
    const detail = await playQuiz(page);
    assert.equal(detail.view, 'quiz');
    assert.equal(detail.skipped, false);
    // Block themes would draw a ring around the whole tag.
    const ring = await page.$eval('explainer-quiz', (it) => [
      it.matches(':focus'),
      getComputedStyle(it).outlineStyle,
    ]);
    assert.deepEqual(ring, [true, 'none']);
    await picture(page, 'a-played');
    assert.deepEqual(faults, []);
    await context.close();
  });

  await check('a post loads the kit only where it has a tag, and once', async () => {
    const plain = await (await fetch(`${address}/?p=1`)).text();
    assert.doesNotMatch(plain, /explainer-kit/);
    const quiz = await (await fetch(posts.quiz.link)).text();
    assert.equal(quiz.match(/<script[^>]+explainer-loader\.js/g)?.length, 1);
  });

  await check('the whole story stands in one block, every view alive', async () => {
    const post = await publish(admin, address, 'All of it', blocks.story(src));
    const context = await browser.createBrowserContext();
    const { page, faults } = await newPage(context, { width: 800 });
    await page.goto(post.link);
    for (const view of ['ladder', 'timeline', 'quotes', 'quiz', 'sources']) {
      await page.$eval(`explainer-${view}`, (it) => it.scrollIntoView());
      await page.waitForFunction(
        (tag) => document.querySelector(tag).status === 'ready',
        {},
        `explainer-${view}`,
      );
    }
    await picture(page, 'a-story');
    assert.deepEqual(faults, []);
    await context.close();
  });

  await check('a Persian story runs right to left with Persian words', async () => {
    const file = { name: 'persian.json', type: 'application/json', text: readPersianStory() };
    const { body } = await ask(author, address, '/wp/v2/media', { file });
    const post = await publish(author, address, 'Persian', blocks.persian(body.source_url));
    const context = await browser.createBrowserContext();
    const { page, faults } = await newPage(context, { width: 600 });
    await page.goto(post.link);
    const tag = await page.waitForFunction(
      () => document.querySelector('explainer-story')?.firstElementChild,
    );
    await tag.evaluate((it) => it.scrollIntoView());
    await page.waitForFunction(
      () => document.querySelector('explainer-story > *').status === 'ready',
    );
    const { direction, words } = await tag.evaluate((it) => ({
      direction: getComputedStyle(it).direction,
      words: it.shadowRoot.querySelector('section').innerText,
    }));
    assert.equal(direction, 'rtl');
    assert.match(words, /[\u0600-\u06ff]/);
    assert.doesNotMatch(words, /As of|sources?\b/);
    await picture(page, 'a-persian');
    assert.deepEqual(faults, []);
    await context.close();
  });

  await check('in a feed stands plain HTML without the kit’s tags', async () => {
    const feed = await (await fetch(`${address}/?feed=rss2`)).text();
    assert.match(feed, /80 Americans|eighty/i);
    assert.doesNotMatch(feed, /<\/?explainer-/);
  });

  await check(
    'an author without unfiltered HTML publishes the block whole, and it plays',
    async () => {
      const block = blocks.quizAtLevel3(src);
      const post = await publish(author, address, 'By the author', block);
      assert.deepEqual(elementsOf(post.stored), elementsOf(block));
      const context = await browser.createBrowserContext();
      const { page, faults } = await newPage(context, { width: 400 });
      await page.goto(post.link);
      assert.equal(
        await page.$eval('explainer-quiz', (it) => it.getAttribute('heading-level')),
        '3',
      );
      await playQuiz(page);
      await picture(page, 'b-author-400');
      assert.deepEqual(faults, []);
      await context.close();
    },
  );

  await check('an author’s whole story keeps every element and attribute', async () => {
    const block = blocks.story(src);
    const post = await publish(author, address, 'All by the author', block);
    assert.deepEqual(elementsOf(post.stored), elementsOf(block));
  });

  await check('a tag that an author pastes into a Custom HTML block plays', async () => {
    const html = `<!-- wp:html -->\n<explainer-quiz src="${src}" lang="en" heading="Our quiz"><p>Without script</p></explainer-quiz>\n<!-- /wp:html -->`;
    const post = await publish(author, address, 'Pasted', html);
    const context = await browser.createBrowserContext();
    const { page, faults } = await newPage(context);
    await page.goto(post.link);
    await playQuiz(page);
    assert.deepEqual(faults, []);
    await context.close();
  });

  await check('nothing hostile in an author’s post runs or stays', async () => {
    const post = await publish(author, address, 'Hostile', hostile(src));
    const stayed = withoutComments(post.stored).match(
      /<[^>]*\s(on[a-z]+|srcdoc)\s*=|javascript:|<(script|iframe|style)/gi,
    );
    assert.deepEqual(stayed, null);
    const context = await browser.createBrowserContext();
    const { page } = await newPage(context);
    let dialogs = 0;
    page.on('dialog', (dialog) => {
      dialogs += 1;
      void dialog.dismiss();
    });
    await page.goto(post.link);
    await page.waitForFunction(() => customElements.get('explainer-quiz'));
    const found = await page.evaluate(() => {
      const all = [...document.querySelectorAll('.entry-content *, .wp-block-post-content *')];
      const isBad = ({ name, value }) => /^on/i.test(name) || /^\s*(javascript|data):/i.test(value);
      return {
        owned: Object.hasOwn(globalThis, 'owned'),
        bad: all.flatMap((it) =>
          [...it.attributes].filter(isBad).map(({ name }) => `${it.localName} ${name}`),
        ),
        tags: all
          .map(({ localName }) => localName)
          .filter((it) => /^explainer-(?!quiz|story)/.test(it)),
        scripts: all.filter(({ localName }) => localName === 'script').length,
      };
    });
    assert.deepEqual(found, { owned: false, bad: [], tags: [], scripts: 0 });
    assert.equal(dialogs, 0);
    await context.close();
  });

  await check('where the plugin is off, the post still reads', async () => {
    const plugin = '/wp/v2/plugins/explainer-kit/explainer-kit';
    await ask(admin, address, plugin, { body: { status: 'inactive' } });
    const html = await (await fetch(posts.quiz.link)).text();
    await ask(admin, address, plugin, { body: { status: 'active' } });
    assert.match(html, /80 Americans|eighty/i);
    assert.doesNotMatch(html, /<explainer-|explainer-loader/);
  });

  await check('PHP has nothing to complain of', () => {
    const ours = complaints()
      .split('\n')
      .filter((line) => /explainer-kit/i.test(line));
    assert.deepEqual(ours, []);
  });
}

/** Attributes of blocks are escaped where they are printed, not where they are stored. */
const withoutComments = (html) => html.replace(/<!--.*?-->/gs, '');

/** The elements of some HTML with their attributes, in order: what a filter must not take away. */
const elementsOf = (html) =>
  [...withoutComments(html).matchAll(/<[a-z][a-z0-9-]*(\s+[a-z-]+="[^"]*")*/g)].map(([tag]) =>
    tag.replace(/&#0*39;/g, "'").replace(/&amp;/g, '&'),
  );

const comment = (attributes) =>
  JSON.stringify(attributes)
    .replace(/--/g, '\\u002d\\u002d')
    .replace(/</g, '\\u003c')
    .replace(/>/g, '\\u003e');

const hostile = (src) => {
  const blocks = [
    { src: 'javascript:globalThis.owned=1', view: 'quiz' },
    { src: 'data:text/html,<script>owned=1</script>', view: 'quiz' },
    { src: `${src}" onclick="owned=1`, view: 'quiz' },
    { src, view: 'quiz" onmouseover="owned=1' },
    { src, view: 'nonsense', lang: '"><img src=x onerror=owned=1>', dir: '" onload="owned=1' },
    { src, view: 'quiz', className: '"><script>owned=1</script>', anchor: '" onclick="owned=1' },
    { src: ['a'], view: { a: 1 }, lang: ['x'], headingLevel: 'x' },
  ];
  const inner = `<section onclick="owned=1"><script>globalThis.owned = 1</script><img src="x" onerror="globalThis.owned=1"><a href="javascript:globalThis.owned=1">x</a><time datetime="2020" onclick="owned=1">t</time><bdi style="background:url(javascript:owned=1)">b</bdi></section>`;
  const tags = `<explainer-quiz src="javascript:globalThis.owned=1" onclick="owned=1" onload="owned=1">x</explainer-quiz><explainer-evil src="${src}">y</explainer-evil><explainer-story src="${src}" story="{}" onerror="owned=1"><script type="application/json">{"headline":"x"}</script></explainer-story><iframe srcdoc="<script>parent.owned=1</script>"></iframe>`;
  return [
    ...blocks.map(
      (it) =>
        `<!-- wp:explainer-kit/story ${comment(it)} -->\n${inner}\n<!-- /wp:explainer-kit/story -->`,
    ),
    `<!-- wp:html -->\n${tags}\n<!-- /wp:html -->`,
  ].join('\n\n');
};
