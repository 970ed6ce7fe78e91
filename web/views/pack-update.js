import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { get, put } from "/lib/api.js";
import { announce } from "/lib/announce.js";
import { toast } from "/lib/overlay.js";
import { go } from "/lib/router.js";
import { difference, tally } from "/components/difference/difference.js";
import { loaded } from "/views/loaded.js";

/** What a newer edition of the origin would change in a copy, to be taken or left. */
export function open({ params, update }) {
  const path = `/api/packs/${params.pack}/update`;
  const theirs = new Set();
  let busy = false;
  const fetch = () => get(`${path}?theirs=${[...theirs].join(",")}`);

  async function choose(question, other) {
    if (other) theirs.add(question);
    else theirs.delete(question);
    await page.refresh();
    announce(other ? `${question}: the new words` : `${question}: the copy’s own words`);
  }

  async function decide(data, take) {
    if (busy) return;
    busy = true;
    update();
    try {
      const disputed = data.steps.filter(({ dispute }) => dispute).map(({ dispute }) => dispute.question);
      await put(path, { edition: data.newest, take, theirs: disputed.filter((question) => theirs.has(question)) });
      toast(take ? `${data.copy.pack.title} is up to date with edition ${data.newest}.` : `Edition ${data.newest} is left. The next one is shown again.`);
      go("/packs");
    } catch (problem) {
      toast(`${problem.title}. ${problem.detail ?? ""}`);
    }
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
    const open = steps.filter(({ dispute }) => dispute);
    if (!open.length) return nothing;
    return html`<section>
      <h2>Which words?</h2>
      <p class="summary">These were changed in the copy and in its origin, in the same place.</p>
      <ul class="suggestions">${open.map(({ dispute }) => choice(dispute))}</ul>
    </section>`;
  };

  const choice = (dispute) => html`<li>
    <h3 class="small">${dispute.question}</h3>
    ${difference(dispute, ["The copy’s own", "From the origin"])}
    <fieldset class="row">
      <legend class="unseen">Words of ${dispute.question}</legend>
      ${radio(dispute.question, false, "Keep the copy’s own")} ${radio(dispute.question, true, "Take the origin’s")}
    </fieldset>
  </li>`;

  const radio = (question, other, label) => html`<label class="check"><input type="radio" name=${`words-${question}`} .checked=${theirs.has(question) === other} @change=${() => choose(question, other)}> ${label}</label>`;

  const rest = ({ steps }) => {
    const changes = steps.filter(({ dispute, difference: { parts } }) => !dispute && parts.length);
    if (!changes.length) return steps.length ? nothing : html`<p>No question changes: only the pack’s own data did.</p>`;
    return html`<section>
      <h2>What would change</h2>
      <ul class="suggestions">${changes.map(({ difference: data }) => html`<li><h3 class="small">${data.question}</h3>${difference(data, ["In the copy now", "Afterwards"])}</li>`)}</ul>
    </section>`;
  };

  const page = loaded({ title: "What changed", update, keys: () => [], fetch, view });
  return page;
}
