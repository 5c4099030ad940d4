import { ExplainerSourcesElement } from '../components/explainer-sources/explainer-sources.js';
import { defineElement } from './define-element.js';

defineElement('explainer-sources', ExplainerSourcesElement);

declare global {
  interface HTMLElementTagNameMap {
    'explainer-sources': ExplainerSourcesElement;
  }
}
