/**
 * What every contestant of `npm run bench` exports, whoever draws it: `test/bench/<view>/<name>.ts` is one.
 * All do the same job with the same story. `floor.ts` is the job written by hand in plain DOM: what the
 * others are measured by. Packages of others stand in `peers.json`.
 */
export interface Contestant<Story> {
  /** Draws the story in an empty element of the page; done when a reader could use what is drawn. */
  readonly mount: Mount<Story>;
  /** What a reader does, by the names in `views.ts`. */
  readonly actions?: Actions;
  /** What must be done before an action that is not part of it, by the same names. */
  readonly prepare?: Actions;
}

export type Mount<Story> = (root: HTMLElement, story: Story) => void | Promise<void>;

/**
 * Each is called some times on end, each time as a reader who goes on: selects the next step, asks the next
 * question. What it then owes the reader is measured to the next paint after it is done. One that a contestant
 * can't do, or needs not with the story at hand, is undefined.
 */
export type Actions = Readonly<Record<string, Action | undefined>>;

export type Action = () => void | Promise<void>;
