import type * as ssrModule from '../../ssr/index.js';
import { registerTranslation } from '../../localize/translation.js';
import { FileError } from '../lib/failures.js';
import { translationFor } from '../lib/translations.js';
import type { ExportJob, Format, Made } from './format.js';
import { tagOf, viewsOf } from './tag-markup.js';

type Ssr = typeof ssrModule;

async function loadSsr(): Promise<Ssr> {
  try {
    return await import('../../ssr/index.js');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new FileError(
      'The format ssr needs a package that is not installed. Run: npm install @lit-labs/ssr',
    );
  }
}

async function make(job: ExportJob): Promise<Made> {
  const { story, input, options } = job;
  const views = viewsOf(job);
  const { renderElement } = await loadSsr();
  const lang = options.lang ?? story.inLanguage ?? 'en';
  const translation = await translationFor(lang);
  if (translation) registerTranslation(translation);
  const attributes = {
    lang,
    ...(translation?.dir === 'rtl' && { dir: 'rtl' }),
    ...(options.headingLevel !== 2 && { 'heading-level': String(options.headingLevel) }),
  };
  const tags: string[] = [];
  // One after the other: they share what stands in for the browser.
  for (const view of views)
    // oxlint-disable-next-line no-await-in-loop
    tags.push(await renderElement(tagOf(view), { story: input, attributes }));
  return { content: `${tags.join('\n')}\n` };
}

export const ssr: Format = {
  name: 'ssr',
  about: 'the views as a server renders them (declarative shadow DOM): whole without script',
  extension: '.html',
  make,
  next: () =>
    'To bring it to life, load the kit’s script on the page: it takes over what stands there.',
};
