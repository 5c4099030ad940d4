import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json' with { type: 'json' };
import '../src/embed/lang/fa.js';

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true, matchers: { color: /color$/i } },
    docs: { codePanel: true },
  },
  globalTypes: {
    theme: {
      description: 'Colour scheme of the canvas',
      toolbar: {
        title: 'Theme',
        icon: 'contrast',
        items: [
          { value: 'system', title: 'System', icon: 'browser' },
          { value: 'light', title: 'Light', icon: 'sun' },
          { value: 'dark', title: 'Dark', icon: 'moon' },
        ],
        dynamicTitle: true,
      },
    },
    language: {
      description: 'Language of the page',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        items: [
          { value: 'en', title: 'English' },
          { value: 'fa', title: 'فارسی' },
        ],
        dynamicTitle: true,
      },
    },
    direction: {
      description: 'Writing direction of the page',
      toolbar: {
        title: 'Direction',
        icon: 'transfer',
        items: [
          { value: 'auto', title: 'As the language' },
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { theme: 'system', language: 'en', direction: 'auto' },
  decorators: [
    (story, { globals }) => {
      applyToPage(globals as PageGlobals);
      return story();
    },
  ],
};

interface PageGlobals {
  readonly theme: 'system' | 'light' | 'dark';
  readonly language: 'en' | 'fa';
  readonly direction: 'auto' | 'ltr' | 'rtl';
}

/** The canvas becomes the kind of page that the toolbar asks for; the elements take it from there. */
function applyToPage({ theme, language, direction }: PageGlobals): void {
  const { documentElement: page, body } = document;
  page.lang = language;
  page.dir = direction === 'auto' ? (language === 'fa' ? 'rtl' : 'ltr') : direction;
  page.style.colorScheme = theme === 'system' ? 'light dark' : theme;
  body.style.background = 'Canvas';
  body.style.color = 'CanvasText';
}

export default preview;
