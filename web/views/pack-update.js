import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { get, put } from "/lib/api.js";
import { announce } from "/lib/announce.js";
import { telling, toast } from "/lib/overlay.js";
import { go } from "/lib/router.js";
import { difference, tally, threeSides } from "/components/difference/difference.js";
import { partWords } from "/lib/wording.js";
import { loaded } from "/views/loaded.js";

/** What a newer edition of the origin would change in a copy, to be taken or left. */
export function open({ params, update }) {
  const path = `/api/packs/${params.pack}/update`;
  const theirs = new Set();
  let busy = false;
  const fetch = () => get(`${path}?theirs=${encodeURIComponent([...theirs].join(","))}`);

  async function choose(place, other) {
    if (other) theirs.add(place);
    else theirs.delete(place);
    await page.refresh();
    announce(other ? "The origin’s words are taken." : "The copy’s own words stay.");
  }

  async function decide(data, take) {
    if (busy) return;
    busy = true;
    update();
    await telling(async () => {
      await put(path, { edition: data.newest, take, theirs: [...theirs] });
      toast(take ? `${data.copy.pack.title} is up to date with edition ${data.newest}.` : `Edition ${data.newest} is left. The next one is shown again.`);
      go("/packs");
    });
    busy = false;
    update();
  }

  const view = (data) => html`<div class="document pack-update">
    <header>
      <p class="small muted"><a href="/packs">Packs</a> · ${data.copy.pack.title}${data.copy.group ? html` · for ${data.copy.group.title}` : nothing}</p>
      <h1>What changed in ${data.copy.origin.title}?</h1>
      <p class="summary">Edition ${data.newest}, version ${data.version}, against edition ${data.copy.base}, which the copy holds. What was edited in the copy stays.</p>
      ${tally(data.steps.map((step) => step.difference).filter(({ parts }) => parts.length))}
    </header>
    ${disputed(data)} ${rest(data)}
    <section>
      <h2 class="unseen">Take it or leave it</h2>
      ${data.publishable ? nothing : html`<div class="problems"><p><strong>It cannot be taken as it is.</strong></p><ul>${data.problems.map((problem) => html`<li>${problem}</li>`)}</ul></div>`}
      <p class="row">
        ${data.publishable ? html`<button type="button" class="button primary" aria-disabled=${busy} @click=${() => decide(data, true)}>Take it</button>` : nothing}
        <button type="button" class="button" aria-disabled=${busy} @click=${() => decide(data, false)}>Leave it</button>
      </p>
    </section>
  </div>`;

  const disputed = ({ steps }) => {
    const open = steps.filter(({ places }) => places.length);
    if (!open.length) return nothing;
    return html`<section>
      <h2>Which words?</h2>
      <p class="summary">These were changed in the copy and in its origin, in the same place.</p>
      <ul class="suggestions">${open.map(({ difference: { question }, places }) => html`<li><h3 class="small">${question}</h3>${places.map((place) => choice(question, place))}</li>`)}</ul>
    </section>`;
  };

  function choice(question, place) {
    const id = `${question}/${place.field}`;
    const label = place.field ? partWords(place.field) : "The whole question";
    return html`<fieldset>
      <legend class="unseen">${label} of ${question}</legend>
      ${threeSides(label, place)}
      <p class="row">${radio(id, false, place.mine === null ? "Leave it out" : "Keep the copy’s own")} ${radio(id, true, place.theirs === null ? "Leave it out" : "Take the origin’s")}</p>
    </fieldset>`;
  }

  const radio = (id, other, label) => html`<label class="check"><input type="radio" name=${`words-${id}`} .checked=${theirs.has(id) === other} @change=${() => choose(id, other)}> ${label}</label>`;

  const rest = ({ steps }) => {
    const changes = steps.filter(({ difference: { parts } }) => parts.length);
    if (!changes.length) return steps.length ? nothing : html`<p>No question changes: only the pack’s own data did.</p>`;
    return html`<section>
      <h2>What would change</h2>
      <ul class="suggestions">${changes.map(({ difference: data }) => html`<li><h3 class="small">${data.question}</h3>${difference(data, ["In the copy now", "Afterwards"])}</li>`)}</ul>
    </section>`;
  };

  const page = loaded({ title: "What changed", update, keys: () => [], fetch, view });
  return page;
}
