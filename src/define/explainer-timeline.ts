import { ExplainerTimelineElement } from '../components/explainer-timeline/explainer-timeline.js';
import { defineElement } from './define-element.js';

defineElement('explainer-timeline', ExplainerTimelineElement);

declare global {
  interface HTMLElementTagNameMap {
    'explainer-timeline': ExplainerTimelineElement;
  }
}
