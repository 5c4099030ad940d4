/** The least widths of the table's columns, as in its styles; in em of its own type. */
const NAMES = 11;
const COLUMN = 7;
/** Of the view's type. */
const TYPE = 0.875;

/**
 * What depends on the number of columns, and on which of them is which. Only where scripts run: without,
 * all columns stand side by side and are scrolled.
 *
 * - Where all of them fit, nothing is cut off, so the head can stay in sight as the page is scrolled.
 * - Where they don't, the table scrolls by itself, with head and first column in sight.
 * - On a phone one source is shown at a time, in a table of two columns.
 *
 * No two of these hold at once, not even at exactly 640px: each would undo half of the other.
 *
 * @param columns number of sources
 * @param picked place of the one shown on a phone
 * @param linked place of the one that is selected, or -1
 */
export function columnRules(columns: number, picked: number, linked: number): string {
  const fits = (NAMES + columns * COLUMN) * TYPE;
  const page =
    '.scroller{overflow:visible}thead th{inset-block-start:var(--explainer-sticky-top,0px)}';
  return `thead th{position:sticky;inset-block-start:0;z-index:2;background:var(--_paper)}
@media screen{
@container (min-width:${fits}em){${page}}
@container (640px<width<${fits}em){.scroller{max-block-size:85vh}
th:first-child{position:sticky;inset-inline-start:0;z-index:1;background:var(--_paper)}
thead th:first-child{z-index:3}}
@container (max-width:640px){${page}.picker{display:block}
thead th:first-child{inline-size:45%}
th,td{min-inline-size:0!important}
tr>:nth-child(n+2):not(:nth-child(${picked + 2})){display:none}}}
${linked < 0 ? '' : `tr>:nth-child(${linked + 2}){background:var(--_mark)!important}thead :nth-child(${linked + 2}){border-block-end-width:5px}`}`;
}
