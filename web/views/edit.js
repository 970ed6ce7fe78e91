import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { get, post, put } from "/lib/api.js";
import { announce } from "/lib/announce.js";
import { prose } from "/lib/html.js";
import { telling, toast } from "/lib/overlay.js";
import { go } from "/lib/router.js";
import { count } from "/lib/words.js";
import { difference } from "/components/difference/difference.js";
import { findingList } from "/components/finding-list/finding-list.js";
import { wordingForm } from "/components/wording-form/wording-form.js";
import { loaded } from "/views/loaded.js";

/** Another wording of a question: tried out, then suggested, or published by whoever keeps the pack. */
export function open({ params, query, update }) {
  const path = `/api/questions/${params.pack}/${params.slug}`;
  let form = null;
  let draft = null;
  let busy = false;
  const fetch = async () => {
    const wanted = query.get("suggestion");
    const [wording, suggestion] = await Promise.all([get(`${path}/wording`), wanted ? get(`/api/suggestions/${wanted}`) : null]);
    form = wordingForm({ text: suggestion?.text ?? wording.text, update, changed });
    return { wording, suggestion };
  };
  const page = loaded({ title: "Edit a question", update, keys: () => [], fetch, view: (data) => view(data) });

  function changed() {
    draft = null;
    update();
  }

  async function attempt(work) {
    busy = true;
    update();
    await telling(async () => {
      await work();
    });
    busy = false;
    update();
  }

  const check = () =>
    attempt(async () => {
      draft = await post(`${path}/drafts`, { text: form.text() });
      announce(draft.sendable ? "Nothing stands in its way." : draft.changed ? count(draft.findings.errors, "error") : "Nothing is changed yet.");
      requestAnimationFrame(() => document.querySelector(".checked h2")?.focus());
    });

  const send = (event, { wording, suggestion }) => {
    event.preventDefault();
    const said = event.target.elements.reason.value.trim();
    const order = { edition: wording.edition, text: form.text(), reason: said };
    attempt(async () => {
      if (suggestion) await put(`/api/suggestions/${suggestion.id}/ruling`, { accept: true, word: said, text: form.text() });
      else if (wording.mine) await put(`${path}/wording`, order);
      else await post(`${path}/suggestions`, order);
      go(suggestion ? "/suggestions" : `/question/${wording.question}`);
      toast(suggestion || wording.mine ? "Published as a new edition." : "Sent. You see at the question what becomes of it.");
    });
  };

  const view = (data) => html`<div class="document edit-page">
    <header>
      <p class="small muted"><a href=${`/question/${data.wording.question}`}>${data.wording.question}</a> · ${data.wording.pack.title}, edition ${data.wording.edition}</p>
      <h1>${data.wording.mine ? "Edit the question" : "How should it read?"}</h1>
      <p class="summary">
        ${data.wording.mine
          ? "You keep this pack: what you publish here becomes its next edition. Learners keep their progress."
          : `Whoever keeps ${data.wording.pack.title} sees your edit and your reason, not your name, and takes it or says why not.`}
      </p>
    </header>
    <section>
      <h2 class="unseen">The question</h2>
      ${form.view()}
      <p class="row"><button type="button" class=${draft ? "button" : "button primary"} aria-disabled=${busy} @click=${() => busy || check()}>Look at the edit</button></p>
    </section>
    <div role="status">${draft ? checked(draft, data) : nothing}</div>
  </div>`;

  const checked = (found, data) => html`<section class="checked">
    <h2 tabindex="-1">${found.sendable ? "This is what would change" : found.changed ? "Something stands in its way" : "Nothing is changed yet"}</h2>
    ${found.changed ? difference(found.difference) : nothing}
    ${found.findings.shown.length ? findingList(found.findings.shown) : nothing}
    ${found.shown
      ? html`<details>
          <summary>How it would look</summary>
          <div class="prose" ${prose(found.shown.stemHtml)}></div>
          <div class="prose" ${prose(found.shown.keyHtml)}></div>
        </details>`
      : nothing}
    ${found.sendable ? sending(data) : nothing}
  </section>`;

  const sending = (data) => html`<form class="stack" @submit=${(event) => send(event, data)}>
    <label class="entry">
      <span>${data.suggestion ? "A word to whoever suggested it, if you like" : "Why?"}</span>
      <textarea class="field" name="reason" rows="2" maxlength="1000" minlength=${data.suggestion ? 0 : 3} ?required=${!data.suggestion}></textarea>
    </label>
    <p class="row"><button class="button primary" aria-disabled=${busy}>${data.wording.mine ? "Publish" : "Send the suggestion"}</button></p>
  </form>`;
  return page;
}
