import { html, nothing } from "/vendor/lit-html/lit-html.js";

const WIDTH = 96;
const BEFORE = 56;

/** Findings with the line they point at, a caret below it, and what to do. */
export const findingList = (findings) =>
  findings.length ? html`<ul class="finding-list" aria-label="Findings">${findings.map(entry)}</ul>` : nothing;

const entry = ({ file, line, column, source, caret = column - 1, severity, code, message, remedy }) => html`<li class=${severity}>
  <p>
    <a class="severity ${severity}" href="/authors#${code}">${severity} ${code}</a>
    ${ticked(message)}
  </p>
  ${source?.trim() ? html`<pre tabindex="0" aria-label="Line ${line}, column ${column}">${pointed(source, line, caret)}</pre>` : nothing}
  <p class="small">${ticked(remedy)} <span class="muted place">${file}:${line}:${column}</span></p>
</li>`;

// What stands in backticks is code.
const ticked = (text) => text.split("`").map((part, index) => (index % 2 ? html`<code>${part}</code>` : part));

// The line, or the part of it around the place, and the caret below. A part of a line says where the place is in it.
function pointed(source, line, caret) {
  const at = Math.max(0, Math.min(source.length, caret));
  const start = source.length <= WIDTH || at < BEFORE ? 0 : at - BEFORE;
  const end = Math.min(source.length, start + WIDTH);
  const number = String(line);
  const shown = `${start ? "…" : ""}${source.slice(start, end)}${end < source.length ? "…" : ""}`;
  const before = `${start ? "…" : ""}${source.slice(start, at)}`.replace(/[^\t]/g, " ");
  return `${number} | ${shown}\n${" ".repeat(number.length)} | ${before}^`;
}
