import { css } from 'lit';

/** The room of the overview, as it will be taken: in em, as its layout is. */
export const overviewStyles = css`
  /* What leads back to it stays in sight for as long as the list does. */
  .overview-frame {
    display: contents;
  }

  .overview {
    --_lanes: 0;
    min-block-size: 13.5em;
  }

  [data-lanes='2'] {
    --_lanes: 2;
  }

  [data-lanes='3'] {
    --_lanes: 3;
  }

  [data-lanes='4'] {
    --_lanes: 4;
  }

  [data-lanes='5'] {
    --_lanes: 5;
  }

  [data-lanes='6'] {
    --_lanes: 6;
  }

  @container (min-width: 33em) {
    .overview {
      min-block-size: calc(10.75em + var(--_lanes) * 1.5em);
    }
  }

  @media (scripting: none) {
    .overview {
      display: none;
    }
  }
`;
