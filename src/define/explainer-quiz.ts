import { ExplainerQuizElement } from '../components/explainer-quiz/explainer-quiz.js';
import { defineElement } from './define-element.js';

defineElement('explainer-quiz', ExplainerQuizElement);

declare global {
  interface HTMLElementTagNameMap {
    'explainer-quiz': ExplainerQuizElement;
  }
}
