/** Colours of both schemes: at least 4.5:1 for text, 3:1 for the borders of controls. */
export const COLOURS = `
:root {
  --ink: #1b1b1f; --paper: #fff; --soft: #f1f3f7; --line: #767b87; --faint: #d5d9e2;
  --brand: #0b4a8f; --on-brand: #fff; --link: #0b4a8f; --focus: #ffdd00; --on-focus: #1b1b1f;
  --danger: #b3161c; --good: #17663b; --warn: #8a4b00; --bar: #2a6cb5; --band: #a9c6e8;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #eceef3; --paper: #15171c; --soft: #20242c; --line: #8d94a3; --faint: #3a404c;
    --brand: #0b3a70; --on-brand: #fff; --link: #9cc7ff; --danger: #ff9a9a; --good: #7fd8a4; --warn: #ffc07a;
    --bar: #6fa8e8; --band: #35567d;
  }
}
`;
