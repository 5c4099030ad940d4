/** An address of ours that an editor pastes: WordPress finds its description and frames the page in its own sandbox. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { newPage, PATIENCE, playQuiz, publish } from './browsing.mjs';
import { exportStory } from './export.mjs';

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json' };
/** WordPress lets no frame be higher. */
const MOST = 1000;
const LEAST = 200;

/** Another server, as a newsroom has one for its embeds: it sends no header that gives other pages leave to anything. */
async function serveFolder(folder) {
  const server = createServer(({ url }, answer) => {
    const path = new URL(url, 'http://host').pathname.replace(/\/$/, '/index.html');
    try {
      const body = readFileSync(join(folder, path));
      answer.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'text/plain' }).end(body);
    } catch {
      answer.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, address: `http://127.0.0.1:${server.address().port}` };
}

export async function oembedTests(results, world) {
  const { address, browser, folder, picture } = world;
  const { author } = world.sessions;
  const check = results.check.bind(results);
  const other = await serveFolder(join(folder, 'embeds'));
  const exported = (name, ...options) =>
    exportStory(
      world,
      `embeds/${name}`,
      ...['--format', 'oembed', '--url', `${other.address}/${name}/`, ...options],
    );
  const open = async (link, options) => {
    const context = await browser.createBrowserContext();
    const { page, faults } = await newPage(context, options);
    await page.goto(link);
    const element = await page.waitForSelector('iframe.wp-embedded-content');
    return { context, page, faults, element, frame: await element.contentFrame() };
  };
  const grown = (page) =>
    page.waitForFunction(
      () => {
        const { height, style } = document.querySelector('iframe.wp-embedded-content');
        return !style.position && Number(height) !== 1000 && Number(height);
      },
      { timeout: PATIENCE },
    );
  let link;

  try {
    await check(
      'an address that an author pastes becomes a frame in WordPress’s sandbox',
      async () => {
        await exported('quiz', '--view', 'quiz');
        ({ link } = await publish(
          author,
          address,
          'Pasted address',
          embedBlock(`${other.address}/quiz/`),
        ));
        const html = await (await fetch(link)).text();
        const [frame] = /<iframe[^>]*wp-embedded-content[^>]*>/.exec(html) ?? [];
        assert.ok(frame, 'there is no frame');
        assert.match(frame, /sandbox="allow-scripts"/);
        assert.match(frame, /src="[^"]+\/quiz\/index\.html#\?secret=\w+"/);
        assert.match(html, /<blockquote[^>]*wp-embedded-content[^>]*><a href="[^"]+\/quiz\/"/);
      },
    );

    await check('WordPress takes the height that the frame tells, and follows it', async () => {
      const { context, page, faults, frame } = await open(link);
      const before = await (await grown(page)).jsonValue();
      assert.ok(before >= LEAST && before < MOST, `height ${before}`);
      const quotation = await page.$eval('blockquote.wp-embedded-content', (it) => it.offsetHeight);
      assert.equal(quotation, 0);
      const detail = await playQuiz(frame);
      assert.equal(detail.view, 'quiz');
      await page.waitForFunction(
        (old) => Number(document.querySelector('iframe.wp-embedded-content').height) !== old,
        {},
        before,
      );
      const cut = await frame.evaluate(
        () => document.body.getBoundingClientRect().height - innerHeight,
      );
      const height = await page.$eval('iframe.wp-embedded-content', (it) => Number(it.height));
      assert.ok(cut <= 1 || height === MOST, `${cut} px are cut off at ${height}`);
      await page.$eval('iframe.wp-embedded-content', (it) =>
        it.scrollIntoView({ block: 'center' }),
      );
      await picture(page, 'c-oembed');
      assert.deepEqual(faults, []);
      await context.close();
    });

    await check('the frame works where storage and cookies are refused', async () => {
      const { context, frame } = await open(link);
      const refused = await frame.evaluate(() => {
        try {
          return !localStorage;
        } catch (error) {
          return error.name;
        }
      });
      assert.equal(refused, 'SecurityError');
      await playQuiz(frame);
      await context.close();
    });

    await check('a whole story is held to 1000 px, and scrolls to its end within', async () => {
      await exported('story');
      // As in posts of old, without blocks: the address on a line of its own.
      const post = await publish(author, address, 'All pasted', `${other.address}/story/`);
      const { context, page, faults, frame } = await open(post.link, { width: 700 });
      await frame.waitForFunction(
        () => document.querySelector('explainer-sources')?.status === 'ready',
        { timeout: PATIENCE },
      );
      await page.waitForFunction(
        () => !document.querySelector('iframe.wp-embedded-content').style.position,
      );
      const height = await page.$eval('iframe.wp-embedded-content', (it) => Number(it.height));
      assert.equal(height, MOST);
      const reached = await frame.evaluate(async () => {
        scrollTo(0, document.documentElement.scrollHeight);
        await new Promise((resolve) => setTimeout(resolve, 300));
        scrollTo(0, document.documentElement.scrollHeight);
        return (
          document.querySelector('explainer-sources').getBoundingClientRect().bottom - innerHeight
        );
      });
      assert.ok(reached < 40, `${reached} px of the end are out of reach`);
      await frame.evaluate(() => scrollTo(0, 0));
      await page.$eval('iframe.wp-embedded-content', (it) => it.scrollIntoView());
      await picture(page, 'c-oembed-story');
      assert.deepEqual(faults, []);
      await context.close();
    });
  } finally {
    other.server.closeAllConnections();
    other.server.close();
  }
}

const embedBlock = (url) => `<!-- wp:embed ${JSON.stringify({ url, type: 'rich' })} -->
<figure class="wp-block-embed is-type-rich"><div class="wp-block-embed__wrapper">
${url}
</div></figure>
<!-- /wp:embed -->`;
