/** The page of the preview. What it does is in client.ts, what it looks like in preview.css.ts. */
import { escapeHtml } from '../../static/markup.js';
import { STATIC_VIEWS } from '../../static/index.js';

/** Only what we serve runs; pictures may come from where the story says. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  'img-src http: https: data: blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const choice = (
  name: string,
  label: string,
  options: readonly (readonly [string, string])[],
): string =>
  `<label>${label} <select name="${name}">${options
    .map(([value, text]) => `<option value="${value}">${text}</option>`)
    .join('')}</select></label>`;

/** @param file as people call it */
export const previewPage = (file: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escapeHtml(file)} – Explainer Kit preview</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/~preview/preview.css">
    <script type="module" src="/explainer-kit/explainer-kit.js"></script>
    <script type="module" src="/~preview/client.js"></script>
  </head>
  <body>
    <header>
      <h1>${escapeHtml(file)}</h1>
      <form>
        ${choice('view', 'View', [['', 'All'], ...STATIC_VIEWS.map((view) => [view, view] as const)])}
        ${choice('width', 'Width', [
          ['', 'All there is'],
          ['720', '720 px'],
          ['320', '320 px'],
        ])}
        ${choice('scheme', 'Colours', [
          ['', 'As the system'],
          ['light', 'Light'],
          ['dark', 'Dark'],
        ])}
      </form>
    </header>
    <aside aria-labelledby="problems-title">
      <h2 id="problems-title">Problems</h2>
      <p id="state" role="status">Loading…</p>
      <ol id="problems"></ol>
    </aside>
    <main>
      <explainer-story>
${STATIC_VIEWS.map((view) => `        <section data-view="${view}" hidden><explainer-${view}></explainer-${view}></section>`).join('\n')}
      </explainer-story>
      <p id="nothing">There is nothing to show yet.</p>
    </main>
    <noscript>The preview needs JavaScript.</noscript>
  </body>
</html>
`;
