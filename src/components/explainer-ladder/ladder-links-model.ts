/** What answers what. */
import { placesAbout, placesAnswering, type LadderModel } from './ladder-model.js';

/** Places of steps, in the order of time. */
export interface StepLinks {
  /** What the step is in response to: more than one where one event is a step of several sides. */
  readonly answers: readonly number[];
  readonly answeredBy: readonly number[];
}

export function linksOf(model: LadderModel, index: number): StepLinks {
  const own = model.steps[index]?.event;
  return {
    answers: placesAbout(model, own?.inResponseTo),
    answeredBy: placesAnswering(model, own?.id),
  };
}
