import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import type { Story } from '../../content/types.js';
import { LocalizeController } from '../../localize/localize-controller.js';
import * as english from '../../localize/translations/en.js';
import { controlStyles } from '../../styles/control-styles.js';
import { hostStyles } from '../../styles/host-styles.js';
import { ExplainerElement } from '../base/explainer-element.js';

export class ExplainerQuotesElement extends ExplainerElement {
  static override styles: CSSResultGroup = [hostStyles, controlStyles];

  protected readonly view = 'quotes';
  protected readonly concerns = /^\/quotes/;
  protected readonly localize = new LocalizeController(this, 'quotes', english.quotes);

  protected renderStory(_story: Story): TemplateResult {
    return html``;
  }
}
