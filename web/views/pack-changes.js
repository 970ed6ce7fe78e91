import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { get, put, remove } from "/lib/api.js";
import { telling, toast } from "/lib/overlay.js";
import { moment } from "/lib/words.js";
import { difference, tally } from "/components/difference/difference.js";
import { loaded } from "/views/loaded.js";

/** What the newest edition of a pack changed since one looked. */
export function open({ params, update }) {
  const path = `/api/packs/${params.pack}`;
  let since = "";
  const fetch = () => get(`${path}/changes${since && `?since=${since}`}`);

  async function act(work, said) {
    await telling(async () => {
      await work();
      toast(said);
    });
    await page.refresh();
  }

  const noted = (data) => {
    since = String(data.since);
    return act(() => put(`${path}/subscription`, { edition: data.newest }), `Noted. You are told when ${data.pack.title} changes again.`);
  };
  const leave = ({ pack }) => act(() => remove(`${path}/subscription`), `You no longer follow ${pack.title}.`);

  const view = (data) => html`<div class="document pack-update">
    <header>
      <h1>What changed in ${data.pack.title}?</h1>
      <p class="summary">Edition ${data.newest}, version ${data.version}, published ${moment(data.at)}${against(data)}</p>
      ${tally(data.questions.map((each) => each.difference))}
    </header>
    ${data.questions.length
      ? html`<section>
          <h2 class="unseen">Question by question</h2>
          <ul class="suggestions">${data.questions.map(change)}</ul>
        </section>`
      : html`<p>${data.newest === 1 ? "This is the first edition; what the next ones change is shown here." : "No question changed."}</p>`}
    <p class="row">${buttons(data)}</p>
  </div>`;

  const buttons = (data) =>
    data.seen === null
      ? html`<button type="button" class="button primary" @click=${() => noted(data)}>Follow ${data.pack.title}</button>`
      : html`${data.seen < data.newest ? html`<button type="button" class="button primary" @click=${() => noted(data)}>Noted</button>` : nothing}
          <button type="button" class="button" @click=${() => leave(data)}>Follow it no longer</button>`;

  const page = loaded({ title: "What changed", update, keys: () => [], fetch, view });
  return page;
}

const against = ({ since, newest, seen }) =>
  since === newest ? "." : html`, against edition ${since}${seen === since && seen < newest ? ", which you looked at last" : nothing}. Learners have it already.`;

const change = ({ difference: data, whole }) => html`<li>
  <h3 class="small">${data.question}</h3>
  ${difference(data)}
  ${whole ? nothing : html`<p class="small muted">What it takes for right is shown here once you have answered it.</p>`}
</li>`;
