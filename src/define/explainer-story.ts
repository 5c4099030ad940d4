import { ExplainerStoryElement } from '../components/explainer-story/explainer-story.js';
import { defineElement } from './define-element.js';

defineElement('explainer-story', ExplainerStoryElement);

declare global {
  interface HTMLElementTagNameMap {
    'explainer-story': ExplainerStoryElement;
  }
}
