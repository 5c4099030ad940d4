import { css } from 'lit';

/** The question how sure the reader is. */
export const sureStyles = css`
  .sure {
    margin-block-start: 0.75em;
  }

  .sure legend {
    font-weight: 700;
  }

  .sure legend span {
    font-weight: 400;
  }

  .sure > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
  }

  .sure label {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 44px;
    cursor: pointer;
  }
`;
