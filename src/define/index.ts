/** Importing this registers every tag of the kit. */
import './explainer-story.js';
import './explainer-ladder.js';
import './explainer-quiz.js';
import './explainer-quotes.js';
import './explainer-timeline.js';
import './explainer-sources.js';
