import { css } from 'lit';

/** Theme tokens of a view that tells actors apart by colour: one each, in the story's order. */
export const actorStyles = css`
  :host {
    --_actor-1: var(--explainer-actor-1, light-dark(#8e2504, #fe996e));
    --_actor-2: var(--explainer-actor-2, light-dark(#1367cb, #57a6f4));
    --_actor-3: var(--explainer-actor-3, light-dark(#106b50, #43cea6));
    --_actor-4: var(--explainer-actor-4, light-dark(#863a87, #dca8dc));
    --_actor-5: var(--explainer-actor-5, light-dark(#8b6607, #ecb944));
    --_actor-6: var(--explainer-actor-6, light-dark(#3c4b59, #879da9));
  }
`;
