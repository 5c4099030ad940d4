import { ExplainerQuotesElement } from '../components/explainer-quotes/explainer-quotes.js';
import { defineElement } from './define-element.js';

defineElement('explainer-quotes', ExplainerQuotesElement);

declare global {
  interface HTMLElementTagNameMap {
    'explainer-quotes': ExplainerQuotesElement;
  }
}
