/** How the preview looks: the story's page in the middle, what is wrong beside it. */
export const previewCss = `:root {
  color-scheme: light dark;
  --ink: light-dark(#1b1b1b, #ece9e4);
  --soft: light-dark(#575350, #b0aaa2);
  --paper: light-dark(#fff, #161615);
  --tint: light-dark(#f5f3ef, #23221f);
  --rule: light-dark(#d9d5cd, #45423d);
  --bad: light-dark(#a3260f, #ff9c85);
  --unsure: light-dark(#7a5400, #e8bd5a);
}
* { box-sizing: border-box; }
body {
  margin: 0;
  display: grid;
  grid-template: auto 1fr / minmax(0, 1fr) min(24rem, 34%);
  min-block-size: 100vh;
  background: var(--tint);
  color: var(--ink);
  font: 1rem/1.5 Georgia, 'Times New Roman', 'Liberation Serif', serif;
}
header, aside { font-family: system-ui, 'Liberation Sans', Arial, sans-serif; font-size: 0.875rem; }
header {
  grid-column: 1 / -1;
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.25rem 1.5rem;
  padding: 0.5rem 1rem;
  background: var(--paper);
  border-block-end: 1px solid var(--rule);
}
header h1 { margin: 0; font-size: 1rem; overflow-wrap: anywhere; }
#state { margin: 0 0 0.75rem; color: var(--soft); }
header form { margin-inline-start: auto; display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; }
select { font: inherit; min-block-size: 1.75rem; color: inherit; background: var(--paper); border: 1px solid var(--soft); }
:focus-visible { outline: 3px solid light-dark(#0b5394, #8ab8e6); outline-offset: 2px; }
main {
  grid-area: 2 / 1;
  inline-size: min(100% - 2rem, var(--width, 60rem));
  margin: 1rem auto;
  padding: 1rem;
  background: var(--paper);
  border: 1px solid var(--rule);
  align-self: start;
}
main section + section { margin-block-start: 3rem; }
main.old { border-inline-start: 4px solid var(--bad); }
aside {
  grid-area: 2 / 2;
  position: sticky;
  inset-block-start: 0;
  max-block-size: 100vh;
  overflow: auto;
  padding: 1rem;
  align-self: start;
}
aside h2 { margin: 0 0 0.5rem; font-size: 1rem; }
aside ol { margin: 0; padding: 0; list-style: none; }
aside li { margin-block-end: 0.75rem; padding-inline-start: 0.75rem; border-inline-start: 4px solid var(--unsure); overflow-wrap: anywhere; }
aside li.error { border-color: var(--bad); }
aside li p { margin: 0; }
aside li code { font-size: 0.8125rem; user-select: all; }
aside li strong { text-transform: capitalize; }
aside pre { margin: 0.25rem 0 0; overflow-x: auto; font-size: 0.75rem; background: var(--paper); padding: 0.5rem; }
aside a { color: inherit; }
[hidden] { display: none; }
@media (width < 60em) {
  body { grid-template: auto auto 1fr / minmax(0, 1fr); }
  aside { grid-area: 2 / 1; position: static; max-block-size: 40vh; }
  main { grid-area: 3 / 1; inline-size: min(100% - 1rem, var(--width, 60rem)); }
}
`;
