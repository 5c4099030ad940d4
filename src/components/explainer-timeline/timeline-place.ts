/**
 * Where the timeline lets others in: what stands beside the list and has to know where in it the
 * reader is, or leads there.
 *
 * - `explainer-timeline.ts` draws the overview between the controls and the list, and gives it `list.place`.
 *   `shown.events` is the same array for as long as story and filter are the same.
 * - `news` there says which events are marked as new; another set draws the marks anew.
 */

/** Where in the list of events the reader is, and the ways to go elsewhere in it. */
export interface TimelinePlace {
  /** Place in `Timeline.groups` of the group at the top of the screen; undefined: none of them is on it. */
  readonly group: number | undefined;
  /**
   * Place in `Timeline.events` of the event at the top of the screen, within `group`; undefined where the
   * group is closed, or not one of its events is drawn yet.
   */
  readonly event: number | undefined;
  /** Calls back after `group` or `event` has changed, until the returned function is called. */
  watch(listener: () => void): () => void;
  /**
   * Opens a group and brings its head to the top of the screen.
   * @param group place in `Timeline.groups`
   * @param takesFocus true where the reader leaves for it, as by Enter; false where they look on, as by dragging
   */
  goToGroup(group: number, takesFocus: boolean): void;
  /**
   * Opens the group of an event and brings the event into the middle of the screen, drawn first where
   * it was not yet. An event that the filter leaves out is shown by it. Selects nothing.
   * @param event place in `Timeline.events`
   * @param takesFocus as above
   */
  goToEvent(event: number, takesFocus: boolean): void;
}
