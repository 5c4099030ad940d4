/** A reader's and an editor's ways through WordPress, in a real browser. */
import assert from 'node:assert/strict';

/** Generous: machines that test are busy. */
export const PATIENCE = 60_000;

/** What browsers say of every page, and what WordPress says of its own scripts. */
const NOT_OURS = [/JQMIGRATE/i, /favicon\.ico/, /\[DOM\]/];

/** A page that collects what goes wrong in it. */
export async function newPage(context, { width = 1200, script = true } = {}) {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.setViewport({ width, height: 900 });
  await page.setJavaScriptEnabled(script);
  const faults = [];
  const note = (text) => NOT_OURS.some((it) => it.test(text)) || faults.push(text);
  page.on('pageerror', (error) => note(`${error.stack ?? error}`));
  page.on('console', (message) => {
    if (message.type() === 'error') note(`${message.text()} ${message.location().url ?? ''}`);
  });
  page.on('response', (answer) => {
    if (answer.status() >= 400) note(`${answer.status()} ${answer.url()}`);
  });
  return { page, faults };
}

/** A browser's session of one user. */
export async function logIn(browser, address, user) {
  const context = await browser.createBrowserContext();
  const { page, faults } = await newPage(context);
  await page.goto(`${address}/wp-login.php`);
  await page.$eval('#user_login', (it, value) => (it.value = value), user);
  await page.$eval('#user_pass', (it) => (it.value = 'password'));
  await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
  assert.match(page.url(), /wp-admin/, `${user} could not log in`);
  return { context, page, faults, user };
}

/** Asks WordPress's REST interface as a user's own page would; the answer has `status` and `body`. */
export async function ask({ page }, address, path, { body, file } = {}) {
  return page.evaluate(
    async (address, path, body, file) => {
      const nonce = await (
        await fetch(`${address}/wp-admin/admin-ajax.php?action=rest-nonce`)
      ).text();
      const form = file && new FormData();
      form?.append('file', new File([file.text], file.name, { type: file.type }));
      const answer = await fetch(`${address}/?rest_route=${path}`, {
        method: body || form ? 'POST' : 'GET',
        headers: { 'X-WP-Nonce': nonce, ...(body && { 'Content-Type': 'application/json' }) },
        body: form ?? (body && JSON.stringify(body)),
      });
      return { status: answer.status, body: await answer.json() };
    },
    address,
    path,
    body,
    file,
  );
}

/** Publishes a post as a user; gives its address, its id and what of it was stored. */
export async function publish(session, address, title, content) {
  const { status, body } = await ask(session, address, '/wp/v2/posts', {
    body: { title, content, status: 'publish' },
  });
  assert.equal(status, 201, JSON.stringify(body).slice(0, 300));
  const stored = await ask(session, address, `/wp/v2/posts/${body.id}&context=edit`);
  return { id: body.id, link: body.link, stored: stored.body.content.raw };
}

/** Answers the first question of the quiz in a page or a frame; gives the detail of its event. */
export async function playQuiz(frame) {
  await frame.waitForFunction(
    () => {
      const quiz = document.querySelector('explainer-quiz');
      quiz?.scrollIntoView();
      return quiz?.status === 'ready' && quiz.shadowRoot.querySelector('input[type="radio"]');
    },
    { timeout: PATIENCE },
  );
  await frame.evaluate(() => {
    globalThis.answers = [];
    document.addEventListener('explainer-answer', ({ detail }) => globalThis.answers.push(detail));
  });
  const option = await frame.evaluateHandle(() =>
    document.querySelector('explainer-quiz').shadowRoot.querySelector('.option'),
  );
  await option.evaluate((it) => it.scrollIntoView({ block: 'center' }));
  await option.click();
  const button = await frame.evaluateHandle(() =>
    [...document.querySelector('explainer-quiz').shadowRoot.querySelectorAll('button')].find((it) =>
      /^check/i.test(it.textContent.trim()),
    ),
  );
  await button.evaluate((it) => it.scrollIntoView({ block: 'center' }));
  await button.click();
  await frame.waitForFunction(() => globalThis.answers.length > 0, { timeout: PATIENCE });
  return frame.evaluate(() => globalThis.answers[0]);
}
