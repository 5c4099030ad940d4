import { ExplainerLadderElement } from '../components/explainer-ladder/explainer-ladder.js';
import { defineElement } from './define-element.js';

defineElement('explainer-ladder', ExplainerLadderElement);

declare global {
  interface HTMLElementTagNameMap {
    'explainer-ladder': ExplainerLadderElement;
  }
}
