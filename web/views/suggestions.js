import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { get, put, remove } from "/lib/api.js";
import { telling, toast } from "/lib/overlay.js";
import { mayHere } from "/lib/visitor.js";
import { fate, suggestion } from "/components/wording-form/suggestion.js";
import { loaded } from "/views/loaded.js";

const FITS = {
  same: "The question reads so already; taking it publishes nothing new.",
  conflict: "The question was changed in the same place since. Put the two together by hand.",
  gone: "The question is not in the pack any more.",
};

/** Edits that learners suggest: those that wait for who keeps the packs, and one's own. */
export function open({ update }) {
  let decided = null;
  const fetch = async () => {
    const [own, desk] = await Promise.all([get("/api/suggestions"), mayHere("instructor") ? get("/api/suggestion-desk") : null]);
    return { own: own.suggestions, desk: desk?.suggestions ?? null };
  };
  const page = loaded({ title: "Suggestions", update, keys: () => [], fetch, view });

  async function attempt(work, done) {
    await telling(async () => {
      await work();
      toast(done);
    });
    decided = null;
    page.refresh();
  }

  function rule(event, one) {
    event.preventDefault();
    const accept = event.submitter.value === "accept";
    const field = event.target.elements.word;
    if (!accept && !field.value.trim()) {
      field.focus();
      return toast("Say in a word why not.");
    }
    attempt(
      () => put(`/api/suggestions/${one.id}/ruling`, { accept, word: field.value.trim(), text: null }),
      accept ? "Taken: a new edition is published." : "Declined. Whoever suggested it sees your word.",
    );
  }

  const takeBack = (one) => attempt(() => remove(`/api/suggestions/${one.id}`), "Taken back.");

  async function unfold({ target }) {
    if (!target.open || decided) return;
    decided = (await get("/api/suggestion-desk?open=false").catch(() => ({ suggestions: [] }))).suggestions;
    update();
  }

  function view({ own, desk }) {
    return html`<div class="document">
      <header>
        <h1>What should read otherwise?</h1>
        <p class="summary">Whoever has answered a question of a pack that was brought here can suggest another wording, from the question’s page. Who keeps the pack takes it, and it becomes the next edition, or says why not.</p>
      </header>
      ${desk ? waiting(desk) : nothing}
      <section>
        <h2>What you suggested</h2>
        ${own.length
          ? html`<ul class="suggestions">${own.map((one) => suggestion(one, mine(one)))}</ul>`
          : html`<p class="summary">Nothing yet. On the page of a question that you have answered, choose “Suggest an edit”.</p>`}
      </section>
    </div>`;
  }

  const waiting = (desk) => html`<section>
    <h2>What waits for you</h2>
    ${desk.length
      ? html`<ul class="suggestions">${desk.map((one) => suggestion(one, decide(one)))}</ul>`
      : html`<p class="summary">Nothing waits. Suggestions for packs that you brought arrive here.</p>`}
    <details @toggle=${unfold}>
      <summary>What was decided</summary>
      ${decided === null
        ? html`<p class="muted">One moment</p>`
        : decided.length
          ? html`<ul class="suggestions">${decided.map((one) => suggestion(one, fate(one)))}</ul>`
          : html`<p class="muted">Nothing so far.</p>`}
    </details>
  </section>`;

  const decide = (one) => html`${FITS[one.fit] ? html`<p>${FITS[one.fit]}</p>` : nothing}
    <form class="stack" @submit=${(event) => rule(event, one)}>
      <label class="entry">
        <span>A word to whoever suggested it; needed to decline</span>
        <textarea class="field" name="word" rows="2" maxlength="1000"></textarea>
      </label>
      <p class="row">
        ${["clean", "same"].includes(one.fit) ? html`<button class="button primary" value="accept">Take it</button>` : nothing}
        <button class="button" value="decline">Decline</button>
        ${one.fit === "gone" ? nothing : html`<a class="button plain" href=${`/question/${one.question}/edit?suggestion=${one.id}`}>Edit it first</a>`}
      </p>
    </form>`;

  const mine = (one) => html`${fate(one)}
    <p class="row"><button type="button" class="button small" @click=${() => takeBack(one)} aria-label=${`${one.state === "open" ? "Take back" : "Remove"}: ${one.question}`}>${one.state === "open" ? "Take it back" : "Remove from my list"}</button></p>`;
  return page;
}
