import type { ReactiveControllerHost } from 'lit';
import type { drawOpenStep } from './ladder-open-step.js';

type Draw = typeof drawOpenStep;

/**
 * Arrows and accounts over the chart for the step that is open. What draws them is loaded when the
 * first step is opened: its detail says the same in words, also where it can't be loaded.
 */
export class OpenStepLoader {
  #draw: Draw | undefined;
  #isLoading = false;

  constructor(private readonly host: ReactiveControllerHost) {}

  draw(...given: Parameters<Draw>): ReturnType<Draw> {
    const [, , index] = given;
    if (index >= 0 && !this.#isLoading) void this.#load();
    return this.#draw?.(...given) ?? {};
  }

  async #load(): Promise<void> {
    this.#isLoading = true;
    try {
      this.#draw = (await import('./ladder-open-step.js')).drawOpenStep;
      this.host.requestUpdate();
    } catch {
      // The words are there.
    }
  }
}
