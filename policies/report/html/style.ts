/** How the page looks: light and dark as the reader's system is, legible in print, with nothing but colour for no meaning. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --back: #ffffff; --front: #1b1f24; --soft: #f3f5f7; --line: #6b7480; --faint: #57606a; --link: #0a4fa3;
  --critical: #a40e26; --high: #9a3412; --medium: #6f5200; --low: #1f5c8b; --good: #116329;
}
@media (prefers-color-scheme: dark) {
  :root {
    --back: #14181d; --front: #e8ecf0; --soft: #1e242b; --line: #8b949e; --faint: #a8b1bb; --link: #7db8ff;
    --critical: #ff8e94; --high: #ffab70; --medium: #e3c25a; --low: #8cc4f5; --good: #6fd587;
  }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 1rem; background: var(--back); color: var(--front); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1, h2, h3, h4 { line-height: 1.25; margin: 1.5em 0 0.5em; }
h4 { margin: 0; font-size: 1rem; }
a { color: var(--link); }
code { font: 0.9em/1.4 ui-monospace, monospace; unicode-bidi: isolate; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
[hidden] { display: none !important; }
.skip { position: absolute; left: -100rem; }
.skip:focus { position: static; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; padding: 0; list-style: none; }
.verdict { font-weight: 700; text-transform: uppercase; }
.refused, .unreadable, .critical, .exposed, .open { color: var(--critical); }
.high { color: var(--high); }
.medium, .unknown { color: var(--medium); }
.low { color: var(--low); }
.clean, .closed { color: var(--good); }
.badge { font-weight: 700; border: 1px solid currentColor; border-radius: 0.25rem; padding: 0 0.4rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; min-width: 40rem; }
caption { text-align: left; color: var(--faint); padding-bottom: 0.25rem; }
th[scope="col"] { overflow-wrap: normal; }
th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.75rem 0.3rem 0; border-bottom: 1px solid var(--line); }
form { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: end; margin-top: 1.5rem; padding: 0.75rem; background: var(--soft); border: 1px solid var(--line); border-radius: 0.5rem; }
@media (min-width: 48rem) and (min-height: 30rem) {
  html { scroll-padding-top: 7rem; }
  form { position: sticky; top: 0; z-index: 1; }
}
form label { display: grid; font-weight: 600; }
select, button { font: inherit; color: inherit; background: var(--back); border: 1px solid var(--line); border-radius: 0.25rem; padding: 0.25rem 0.5rem; max-width: 20rem; min-height: 2rem; }
#shown { margin: 0; }
article, figure { margin: 0.75rem 0; padding: 0.75rem 1rem; background: var(--soft); border-left: 0.3rem solid var(--line); border-radius: 0.25rem; content-visibility: auto; contain-intrinsic-size: auto 14rem; }
article[data-severity="critical"], figure[data-state="exposed"] { border-left-color: var(--critical); }
article[data-severity="high"] { border-left-color: var(--high); }
article[data-severity="medium"], figure[data-state="unknown"] { border-left-color: var(--medium); }
article[data-severity="low"] { border-left-color: var(--low); }
figure[data-state="closed"] { border-left-color: var(--good); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.15rem 1rem; margin: 0.5rem 0 0; }
dt { color: var(--faint); }
dd { margin: 0; min-width: 0; }
ol, dd ul { margin: 0; padding-left: 1.25rem; }
pre { margin: 0; white-space: pre-wrap; }
figcaption { margin-bottom: 0.25rem; }
figure p { margin: 0.25rem 0; }
svg { display: block; max-width: 100%; height: auto; margin: 0.25rem 0; }
svg rect { fill: var(--back); stroke: currentColor; stroke-width: 1.5; }
svg text { fill: var(--front); font: 12px ui-monospace, monospace; }
svg path { fill: none; stroke: currentColor; stroke-width: 1.5; }
svg .unsure { stroke-dasharray: 5 4; }
svg .wall { stroke-width: 4; }
svg .type { fill: var(--faint); }
@media (max-width: 40rem) { svg { display: none; } }
@media print {
  body { max-width: none; padding: 0; }
  form, nav, .skip { display: none; }
  article, figure { content-visibility: visible; break-inside: avoid; }
  .wide { overflow: visible; }
  table { min-width: 0; }
  svg { display: block; }
  a { color: inherit; }
}
`;
