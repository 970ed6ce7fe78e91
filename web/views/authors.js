import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { get } from "/lib/api.js";
import { loaded } from "/views/loaded.js";
import { prose } from "/lib/html.js";

const GROUPS = [
  ["J", "JSON"],
  ["S", "Shape"],
  ["P", "Packs"],
  ["Q", "Questions"],
  ["V", "Variants"],
  ["T", "Texts"],
  ["W", "Style"],
  ["X", "Looked at together"],
  ["L", "The lock"],
];

/** What every code of a finding means, for those who write packs. */
export const open = ({ update }) => {
  const page = loaded({ title: "Codes", update, fetch: () => get("/api/codes"), view });
  return { ...page, view: () => arriveAt(page.view()) };
};

/** An address such as `/authors#Q012` leads to its code once the codes are there. */
let arrived = "";
function arriveAt(shown) {
  const wanted = location.hash.slice(1);
  requestAnimationFrame(() => {
    const entry = wanted && wanted !== arrived && document.getElementById(wanted);
    if (!entry) return;
    arrived = wanted;
    entry.scrollIntoView();
  });
  return shown;
}

const view = ({ codes }) => html`<div class="document codes">
  <header>
    <h1>What the check finds</h1>
    <p class="summary">
      <code>anneal check</code> tells apart: errors keep a pack from being published, warnings would serve learners better, notes are worth knowing.
      <code>anneal explain Q012</code> says the same in a terminal.
    </p>
  </header>
  <nav class="code-index" aria-label="Codes">
    ${GROUPS.map(
      ([letter, name]) => html`<p>
        <span class="name">${name}</span>
        <span>${codes.filter(({ code }) => code[0] === letter).map(({ code }) => html`<a href="#${code}">${code}</a> `)}</span>
      </p>`,
    )}
  </nav>
  ${GROUPS.map(
    ([letter, name]) => html`<section>
      <h2>${name}</h2>
      ${codes.filter(({ code }) => code[0] === letter).map(entry)}
    </section>`,
  )}
</div>`;

const entry = (one) => html`<article class="code-entry" id=${one.code}>
  <h3>
    <a class="tabular" href="#${one.code}">${one.code}</a>
    <span ${prose(one.title)}></span>
    <span class="severity ${one.severity}">${one.severity}</span>
  </h3>
  <div class="prose" ${prose(one.meaning)}></div>
  <dl>
    <div><dt>Found</dt><dd><pre tabindex="0">${one.found}</pre></dd></div>
    <div><dt>Instead</dt><dd><pre tabindex="0">${one.instead}</pre></dd></div>
    <div><dt>Remedy</dt><dd ${prose(one.remedy)}></dd></div>
  </dl>
  ${one.suppressible
    ? html`<p class="small muted">
        Does not apply to a question? Say why in it:
        <code>"suppress": [{"code": "${one.code}", "reason": "…"}]</code>
      </p>`
    : nothing}
</article>`;
