import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { prose } from "/lib/html.js";
import { count, KIND_WORDS } from "/lib/words.js";
import { findingList } from "/components/finding-list/finding-list.js";
import { lossList } from "/components/pack-bringer/loss-list.js";

/** What would come of a file: nothing is kept before `publish()`; `again(changes)` looks once more. */
export const packReview = ({ file, review, order, again, preview, publish, stop }) => html`
  <div class="review stack pack-review">
    <h3 tabindex="-1">${review.title ?? file.name}</h3>
    <p>
      ${count(review.size, review.publishable ? "question" : "sound question")}${review.version ? `, version ${review.version}` : ""}${review.license ? `, licence ${review.license}` : ""}.
      It becomes ${review.edition > 1 ? `edition ${review.edition} of` : "the new pack"} <code>${review.pack}</code>.
    </p>
    ${review.whole ? nothing : names(review, order, again)}
    ${review.changes ? changes(review.changes) : nothing}
    ${review.changes?.gone.length || order.removed ? removed(order, again) : nothing}
    ${review.losses ? lossList(review.losses) : nothing}
    ${review.schedule ? schedule(review.schedule, order, again) : nothing}
    ${found(review.findings)}
    ${review.passedOver.length
      ? html`<p class="small muted">Passed over, as no pack has such files: ${review.passedOver.join(", ")}.</p>`
      : nothing}
    ${review.questions.length ? questions(review) : nothing}
    ${review.publishable ? nothing : html`<p>Correct the errors in the file, then choose it again.</p>`}
    ${review.preview || !review.size
      ? nothing
      : html`<p class="small muted">The pack is too large for a preview here; <code>anneal preview</code> on your own machine shows it.</p>`}
    <p class="row">
      ${review.preview && review.size ? html`<button type="button" class="button" @click=${preview}>Preview as a learner</button>` : nothing}
      ${review.publishable ? html`<button type="button" class="button primary" @click=${publish}>Publish</button>` : nothing}
      <button type="button" class="button" @click=${stop}>Not now</button>
    </p>
  </div>
`;

const names = (review, order, again) => html`<form
  class="row names"
  @submit=${(event) => {
    event.preventDefault();
    again(Object.fromEntries(new FormData(event.target)));
  }}
>
  ${name("pack", "Pack (a–z, 0–9, -)", order.pack ?? review.pack, 60)}
  ${name("title", "Title", order.title ?? review.title ?? "", 100)}
  ${name("license", "Licence", order.license ?? review.license ?? "", 60)}
  <button class="button">Look again</button>
</form>`;

const name = (id, label, value, longest) => html`<label class="entry" for="pack-${id}">
  <span>${label}</span>
  <input class="field" id="pack-${id}" name=${id} value=${value} maxlength=${longest} autocomplete="off" spellcheck="false">
</label>`;

const changes = ({ added, rekeyed, reworded, same, gone }) => html`<ul class="changes">
  ${change(added, "new")} ${change(rekeyed, "with another key: answers are graded again")}
  ${change(reworded, "reworded")} ${change(gone, "gone: out of sight until they return")}
  <li>${count(same, "question")} as before</li>
</ul>`;

const change = (ids, what) =>
  ids.length ? html`<li>${count(ids.length, "question")} ${what} <span class="muted">${ids.slice(0, 8).join(", ")}${ids.length > 8 ? " …" : ""}</span></li>` : nothing;

const removed = (order, again) => html`<label class="check">
  <input type="checkbox" .checked=${Boolean(order.removed)} @change=${({ target }) => again({ removed: target.checked })}>
  Missing questions are gone for good
</label>`;

const schedule = ({ fsrs, log, interval, fresh }, order, again) => html`<div class="stack">
  <label class="check">
    <input type="checkbox" .checked=${Boolean(order.schedule)} @change=${({ target }) => again({ schedule: target.checked })}>
    Take my schedule from Anki along
  </label>
  <p class="small muted">
    ${count(fsrs, "card")} with Anki’s own FSRS, ${log} replayed from the review log, ${interval} from interval and
    ease, ${fresh} new. Questions you have answered here already keep their place.
  </p>
</div>`;

function found({ errors, warnings, notes, shown }) {
  const all = errors + warnings + notes;
  if (!all) return html`<p>Nothing found: every question, variant and formula is in order.</p>`;
  return html`<details ?open=${errors > 0}>
    <summary>${[errors && count(errors, "error"), warnings && count(warnings, "warning"), notes && count(notes, "note")].filter(Boolean).join(", ")}</summary>
    ${findingList(shown)}
    ${all > shown.length ? html`<p class="small muted">The first ${shown.length} are shown.</p>` : nothing}
  </details>`;
}

const questions = ({ questions, size }) => html`<details>
  <summary>The questions with their keys</summary>
  <ol class="keyed">
    ${questions.map(
      ({ id, kind, topic, rev, variants, stemHtml, keyHtml }) => html`<li>
        <p class="small muted">${KIND_WORDS[kind]}, ${topic}, <code>${id}</code>${rev > 1 ? `, revision ${rev}` : ""}${variants > 1 ? `, ${variants} variants` : ""}</p>
        <div class="prose" ${prose(stemHtml)}></div>
        ${keyHtml ? html`<div class="key"><strong>Key</strong><div class="prose" ${prose(keyHtml)}></div></div>` : nothing}
      </li>`,
    )}
  </ol>
  ${size > questions.length ? html`<p class="small muted">The first ${questions.length} of ${size} are shown.</p>` : nothing}
</details>`;
