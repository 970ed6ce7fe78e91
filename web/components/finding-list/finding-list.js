import { html, nothing } from "/vendor/lit-html/lit-html.js";

/** What was found in a pack: each with its line of the source, a caret under the place, and the remedy. */
export const findingList = (findings) => html`<ul class="finding-list">${findings.map(entry)}</ul>`;

const entry = ({ file, line, column, severity, code, message, remedy, source, caret }) => html`<li class=${severity}>
  <p>
    <strong>${severity}</strong> <a href="/authors#${code}">${code}</a> ${coded(message)}
    <span class="place">${file}:${line}:${column}</span>
  </p>
  ${source
    ? html`<pre tabindex="0" aria-label=${`Line ${line} of ${file}`}><code>${source}
<span class="caret" aria-hidden="true">${" ".repeat(caret)}^</span></code></pre>`
    : nothing}
  <p class="remedy">${coded(remedy)}</p>
</li>`;

/** Words in backticks as code. */
const coded = (text) => text.split("`").map((part, index) => (index % 2 ? html`<code>${part}</code>` : part));
