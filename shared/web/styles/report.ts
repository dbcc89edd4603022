/** Plots of the reports: text grows with the page, and every line or bar keeps 3:1 with the paper in both schemes. */
export const REPORT = `
.chart { margin: 0 0 1rem; max-width: 34rem; } .chart figcaption { font-weight: 600; margin-bottom: .5rem; }
.chart svg { display: block; width: 100%; height: auto; font-size: 18px; fill: var(--ink); overflow: visible; }
.chart__bar { fill: var(--brand); } .chart__figure { font-weight: 600; } .chart__axis { stroke: var(--ink); } .chart__grid { stroke: var(--faint); }
.chart__target, .chart__comparison { stroke: var(--ink); stroke-width: 3; } .chart__comparison { stroke-dasharray: 4 3; }
.chart__line { fill: none; stroke-width: 2.5; }
.chart__series--1 path { fill: var(--ink); } .chart__series--1 .chart__line { stroke: var(--ink); }
.chart__series--2 path { fill: var(--link); } .chart__series--2 .chart__line { stroke: var(--link); stroke-dasharray: 8 4; }
.chart__series--3 path { fill: var(--good); } .chart__series--3 .chart__line { stroke: var(--good); }
.chart__series--4 path { fill: var(--danger); } .chart__series--4 .chart__line { stroke: var(--danger); stroke-dasharray: 2 4; }
.chart .chart__series .chart__line { fill: none; }
.chart .chart__series .chart__line--running { stroke-dasharray: 1 6; stroke-linecap: round; }
.chart__series--1 .chart__mark--running { stroke: var(--ink); } .chart__series--2 .chart__mark--running { stroke: var(--link); }
.chart__series--3 .chart__mark--running { stroke: var(--good); } .chart__series--4 .chart__mark--running { stroke: var(--danger); }
.chart .chart__series .chart__mark--running { fill: var(--paper); stroke-width: 2; }
@media (forced-colors: active) { .chart svg { fill: CanvasText; } .chart__bar { fill: CanvasText; } .chart__line, .chart__target, .chart__comparison, .chart__axis { stroke: CanvasText; } }
`;
