import { css } from 'lit';

/** What goes and what comes on paper and without script; after all others. */
export const paperStyles = css`
  /* On paper, and where no script can show what is filtered out, everything is shown. */
  @media not print {
    @media not (scripting: none) {
      .out > .head,
      .again > .head {
        display: none;
      }

      .out,
      .again {
        padding-block-start: 0;
      }
    }
  }

  @media print, (scripting: none) {
    .controls,
    .gap.now {
      display: none;
    }

    ol[hidden] {
      display: block;
    }

    .event[hidden] {
      display: grid;
    }

    ol[hidden],
    .event[hidden] {
      content-visibility: visible;
    }
  }

  @media print {
    .head {
      position: static;
      break-after: avoid;
    }

    /* Its sources are open on paper: an event may run over a page's end, its name may not stand alone there. */
    .event :is(h2, h3, h4, h5, h6, summary) {
      break-after: avoid;
    }
  }
`;
