import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Knows whether the page is being printed, for views that then draw what takes presses on a screen. */
export class PrintController implements ReactiveController {
  isPrinting = false;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#follow);
    window.addEventListener('afterprint', this.#follow);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#follow);
    window.removeEventListener('afterprint', this.#follow);
  }

  readonly #follow = ({ type }: Event): void => {
    this.isPrinting = type === 'beforeprint';
    this.host.requestUpdate();
  };
}
