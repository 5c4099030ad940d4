/** The block in WordPress's editor, as an author uses it. */
import assert from 'node:assert/strict';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newPage, PATIENCE, playQuiz } from './browsing.mjs';
import { STORY } from './export.mjs';

/** What WordPress's own blocks say to developers. */
const OF_WORDPRESS = [/is deprecated/];

/** The document in which posts are edited: a frame of its own for blocks of this version. */
async function canvasOf(page) {
  await page.waitForFunction(() => globalThis.wp?.data?.select('core/editor')?.getCurrentPostId(), {
    timeout: PATIENCE,
  });
  const frame = await page.waitForSelector('iframe[name="editor-canvas"]');
  const canvas = await frame.contentFrame();
  await canvas.waitForSelector('.wp-block-post-title', { timeout: PATIENCE });
  return canvas;
}

const blockOf = (page) =>
  page.evaluate(() => {
    const [block] = globalThis.wp.data.select('core/block-editor').getBlocks();
    return block && { name: block.name, isValid: block.isValid, attributes: block.attributes };
  });

const press = async (frame, label) => {
  await frame.locator(`::-p-aria([name="${label}"][role="button"])`).click();
};

const save = async (page, status) => {
  await page.evaluate(async (status) => {
    const { dispatch } = globalThis.wp.data;
    if (status) dispatch('core/editor').editPost({ status, title: 'From the editor' });
    await dispatch('core/editor').savePost();
  }, status);
  await page.waitForFunction(
    () => globalThis.wp.data.select('core/editor').didPostSaveRequestSucceed(),
    { timeout: PATIENCE },
  );
};

const oursAmong = (faults) => faults.filter((text) => !OF_WORDPRESS.some((it) => it.test(text)));

export async function editorTests(results, { address, browser, folder, picture, sessions }) {
  const { author } = sessions;
  const check = results.check.bind(results);
  const { page, faults } = await newPage(author.context);
  let canvas;
  let id;

  await check('an author finds the block, inserts it and uploads a story in it', async () => {
    await page.goto(`${address}/wp-admin/post-new.php`);
    canvas = await canvasOf(page);
    await page.click(
      'button.edit-post-header-toolbar__inserter-toggle, .editor-document-tools__inserter-toggle',
    );
    await page.type('.block-editor-inserter__search input', 'explainer');
    await page.locator('.editor-block-list-item-explainer-kit-story').click();
    const story = join(folder, 'strikes.json');
    copyFileSync(STORY, story);
    const field = await canvas.waitForSelector('.wp-block-explainer-kit-story input[type="file"]');
    await picture(page, 'd-placeholder');
    await field.uploadFile(story);
    await canvas.waitForFunction(
      () => /80 Americans/.test(document.querySelector('.wp-block-explainer-kit-story').innerText),
      { timeout: PATIENCE },
    );
    const { name, isValid, attributes } = await blockOf(page);
    assert.deepEqual([name, isValid, attributes.view], ['explainer-kit/story', true, 'story']);
    assert.match(attributes.src, /\/uploads\/.+strikes.*\.json$/);
    await picture(page, 'd-uploaded');
  });

  await check('the author shows the quiz alone, a level deeper', async () => {
    await canvas.locator('.wp-block-explainer-kit-story').click();
    const [view, level] = await settings(page);
    await view.select('quiz');
    await level.select('3');
    const { attributes } = await blockOf(page);
    assert.equal(attributes.view, 'quiz');
    assert.equal(attributes.headingLevel, 3);
    assert.match(attributes.fallback, /^<section[^>]*>\s*<h3>/);
    assert.doesNotMatch(attributes.fallback, /<explainer-/);
    await picture(page, 'd-settings');
  });

  await check(
    'the author tries it in the editor, in a frame that reaches nothing of it',
    async () => {
      await press(page, 'Try it');
      const element = await canvas.waitForSelector('.wp-block-explainer-kit-story iframe');
      assert.equal(await element.evaluate((it) => it.getAttribute('sandbox')), 'allow-scripts');
      const frame = await element.contentFrame();
      await playQuiz(frame);
      const cut = await frame.evaluate(() => document.documentElement.scrollHeight - innerHeight);
      assert.ok(cut <= 1, `${cut} px are cut off`);
      await picture(page, 'd-live');
      await press(page, 'Try it');
    },
  );

  await check('saved and opened again the block is valid, and unchanged', async () => {
    await save(page, 'publish');
    const before = await blockOf(page);
    id = await page.evaluate(() => globalThis.wp.data.select('core/editor').getCurrentPostId());
    await page.goto(`${address}/wp-admin/post.php?post=${id}&action=edit`);
    canvas = await canvasOf(page);
    await canvas.waitForSelector('.wp-block-explainer-kit-story section');
    const after = await blockOf(page);
    assert.equal(after.isValid, true);
    // WordPress writes some signs otherwise for authors without unfiltered HTML.
    assert.equal(plain(after.attributes.fallback), plain(before.attributes.fallback));
    assert.deepEqual({ ...after.attributes, fallback: '' }, { ...before.attributes, fallback: '' });
    assert.equal(
      await page.evaluate(() => globalThis.wp.data.select('core/editor').isEditedPostDirty()),
      false,
    );
    await picture(page, 'd-again');
  });

  await check('the published page plays', async () => {
    const link = await page.evaluate(
      () => globalThis.wp.data.select('core/editor').getCurrentPost().link,
    );
    const context = await browser.createBrowserContext();
    const opened = await newPage(context);
    await opened.page.goto(link);
    await playQuiz(opened.page);
    assert.deepEqual(opened.faults, []);
    await context.close();
  });

  await check('a file that is no story is refused in words', async () => {
    const broken = join(folder, 'broken.json');
    writeFileSync(broken, '{"headline": 3}');
    await page.goto(`${address}/wp-admin/post-new.php`);
    canvas = await canvasOf(page);
    await page.evaluate(() => {
      const { blocks, data } = globalThis.wp;
      data.dispatch('core/block-editor').insertBlocks(blocks.createBlock('explainer-kit/story'));
    });
    const field = await canvas.waitForSelector('.wp-block-explainer-kit-story input[type="file"]');
    await field.uploadFile(broken);
    const notice = await canvas.waitForSelector('.wp-block-explainer-kit-story .is-error');
    assert.match(await notice.evaluate((it) => it.innerText), /“id” is missing/);
    assert.equal((await blockOf(page)).attributes.src, '');
    await picture(page, 'd-refused');
  });

  await check(
    'an author chooses a story that is there already from the media library',
    async () => {
      await canvas.locator('.wp-block-explainer-kit-story ::-p-text(Media Library)').click();
      await page.locator('.media-modal #menu-item-browse').click();
      await page.locator('.media-modal .attachment[aria-label*="strikes"]').click();
      await picture(page, 'd-library');
      await page.locator('.media-modal .media-button-select').click();
      await canvas.waitForFunction(
        () =>
          /80 Americans/.test(document.querySelector('.wp-block-explainer-kit-story').innerText),
        { timeout: PATIENCE },
      );
      assert.match((await blockOf(page)).attributes.src, /strikes.*\.json$/);
    },
  );

  await check(
    'hostile HTML in a block that someone pastes does nothing in the editor',
    async () => {
      await page.evaluate((text) => {
        const { blocks, data } = globalThis.wp;
        data.dispatch('core/block-editor').resetBlocks(blocks.parse(text));
      }, HOSTILE);
      const shown = await canvas.waitForSelector('.wp-block-explainer-kit-story section');
      await new Promise((resolve) => setTimeout(resolve, 500));
      assert.equal(
        await shown.evaluate((it) => it.parentElement.innerHTML.trim()),
        '<section><p>Read me</p><a>a</a><img></section>',
      );
      for (const frame of [page, canvas])
        assert.equal(await frame.evaluate(() => Object.hasOwn(globalThis, 'owned')), false);
    },
  );

  await check('the console of the editor stays empty of our faults', () => {
    assert.deepEqual(oursAmong(faults), []);
  });
}

/** The two menus of the block in the sidebar. */
async function settings(page) {
  await page.evaluate(() =>
    globalThis.wp.data.dispatch('core/edit-post').openGeneralSidebar('edit-post/block'),
  );
  await page.waitForSelector('.block-editor-block-inspector select');
  const menus = await page.$$('.block-editor-block-inspector select');
  return menus.map((menu) => ({ select: (value) => menu.select(value) }));
}

const plain = (html) =>
  html
    .replace(/&#0*39;|&apos;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&#0*96;/g, '`')
    .trim();

const HOSTILE = `<!-- wp:explainer-kit/story {"view":"quiz"} -->
<section onclick="top.owned=1"><p>Read me</p><script>top.owned = 1</script><a href="javascript:top.owned=1">a</a><img src="x:" onerror="top.owned=1"><iframe srcdoc="<script>top.owned=1</script>"></iframe><iframe src="javascript:top.owned=1"></iframe><svg onload="top.owned=1"></svg></section>
<!-- /wp:explainer-kit/story -->`;
