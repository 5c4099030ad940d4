import type { Translation } from '../../../localize/translation.js';
import { timelineOverview } from '../../../localize/translations/en-timeline-overview.js';
import type { TimelineView } from '../render-event.js';

/** The words of the overview, in the language of the page. */
export const overviewWords = ({ localize }: TimelineView): Translation['timelineOverview'] =>
  localize.wordsOf('timelineOverview', timelineOverview);
