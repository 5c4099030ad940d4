/** Sharing, of which the device's own menu is played here: no driver opens one. Copying is tested with the views that copy. */
import { expect } from '@open-wc/testing';
import { LitElement, html, type TemplateResult } from 'lit';
import { CopyController } from '../../src/controllers/copy-controller.js';
import type { ExplainerShareEvent } from '../../src/events.js';

class Host extends LitElement {
  readonly copy = new CopyController(this, () => ({ story: 's', version: 2, view: 'quiz' }));

  override render(): TemplateResult {
    return html`<textarea class="by-hand" .value=${this.copy.last?.text ?? ''}></textarea>`;
  }
}
customElements.define('copy-test-host', Host);

const data = { title: 'A quiz', text: 'Three of four.', url: 'https://example.org/#explainer=s' };

describe('CopyController shares', () => {
  let host: Host;
  let events: ExplainerShareEvent['detail'][];
  const own = Object.getOwnPropertyDescriptor(navigator, 'share');
  const menu = (share: unknown): void =>
    void Object.defineProperty(navigator, 'share', { value: share, configurable: true });

  beforeEach(() => {
    host = new Host();
    events = [];
    host.addEventListener('explainer-share', ({ detail }) => events.push(detail));
    document.body.append(host);
  });

  afterEach(() => {
    host.remove();
    if (own) Object.defineProperty(navigator, 'share', own);
    else delete (navigator as { share?: unknown }).share;
  });

  it('by the menu of the device where it has one', async () => {
    let given: unknown;
    menu(async (it: unknown) => void (given = it));
    await host.copy.share('', data);
    expect(given).to.deep.equal(data);
    expect(events).to.deep.equal([
      { story: 's', version: 2, view: 'quiz', item: '', method: 'share' },
    ]);
  });

  it('nothing where the reader closes that menu', async () => {
    menu(() => Promise.reject(new DOMException('closed', 'AbortError')));
    await host.copy.share('', data);
    expect(events).to.deep.equal([]);
    expect(host.copy.last).to.equal(undefined);
  });

  for (const [title, share] of [
    ['where there is none', undefined],
    [
      'where the page may not open it',
      () => Promise.reject(new DOMException('refused', 'NotAllowedError')),
    ],
  ] as const) {
    it(`text and address as a copy ${title}, which stands selected where that is refused too`, async () => {
      menu(share);
      await host.copy.share('result', data);
      expect(host.copy.last?.text).to.equal(`${data.text}\n${data.url}`);
      expect(events.map(({ item }) => item)).to.deep.equal(['result']);
      const { method } = events[0] ?? {};
      // Whether nobody's press may copy is the engine's to say.
      expect(method).to.match(/^(clipboard|select)$/);
      const field = host.renderRoot.querySelector('textarea');
      if (method === 'select') expect(host.shadowRoot?.activeElement).to.equal(field);
    });
  }
});
