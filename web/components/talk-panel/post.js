import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { icon } from "/lib/icon.js";
import { prose } from "/lib/html.js";
import { moment } from "/lib/words.js";

/** A field for a post: Markdown, folded where it gives something away. */
export function writeForm({ id, label, send, text = "", spoiler = false, cancel = null }) {
  async function submit(event) {
    event.preventDefault();
    const form = event.target;
    const words = form.elements.text.value.trim();
    if (!words) return form.elements.text.focus();
    await send({ text: words, spoiler: form.elements.spoiler.checked }).then(() => form.reset(), () => {});
  }
  return html`<form class="say" id=${id} @submit=${submit}>
    <label for=${`${id}-text`}>${text ? "In other words" : "What do you say?"}</label>
    <textarea class="field" id=${`${id}-text`} name="text" rows="4" maxlength="4000" required .value=${text}></textarea>
    <p class="small muted">Markdown and $formulas$ work. Everybody in the group who has answered can read it.</p>
    <label class="check"><input type="checkbox" name="spoiler" .checked=${spoiler}> Fold it: it gives something away</label>
    <p class="row">
      <button class="button primary">${label}</button>
      ${cancel ? html`<button class="button" type="button" @click=${cancel}>Leave it</button>` : nothing}
    </p>
  </form>`;
}

/** One post with what may be done to it. */
export const talkPost = ({ it, talk, editing, actions }) => html`<li class=${it.hidden ? "post hidden-post" : "post"}>
  <p class="by">
    <strong>${it.author}</strong>
    ${it.role === "member" ? nothing : html`<span class="small muted">${it.role}</span>`}
    <span class="small muted">${moment(it.at)}${it.edited ? ", edited" : ""}</span>
    ${it.endorsed ? html`<span class="endorsed">${icon("check")} Endorsed by an instructor</span>` : nothing}
  </p>
  ${it.hidden ? html`<p class="small muted">Hidden: ${it.hidden}</p>` : nothing}
  ${editing === it.id
    ? writeForm({ id: `edit-${it.id}`, label: "Save", text: it.text, spoiler: it.spoiler, send: (words) => actions.save(it.id, words), cancel: () => actions.edit(null) })
    : html`${body(it)} ${tools(it, talk, actions)}`}
</li>`;

function body(it) {
  if (!it.html) return nothing;
  const words = html`<div class="prose" ${prose(it.html)}></div>`;
  return it.spoiler || it.hidden ? html`<details><summary>${it.hidden ? "Read it all the same" : "It gives something away: unfold"}</summary>${words}</details>` : words;
}

const tools = (it, talk, actions) => html`<p class="row tools">
  ${it.mine
    ? html`<span class="small muted">${it.helpful} found it helpful</span>
        ${talk.writable ? html`<button class="button small" type="button" @click=${() => actions.edit(it.id)}>Edit</button>` : nothing}
        <button class="button small" type="button" @click=${() => confirm("Delete your post?") && actions.remove(it.id)}>Delete</button>`
    : html`<button class="button small" type="button" aria-pressed=${it.voted ? "true" : "false"} @click=${() => actions.vote(it)}>
        ${it.voted ? icon("check") : nothing} Helpful · ${it.helpful}<span class="unseen">, by ${it.author}</span>
      </button>`}
  ${talk.moderates
    ? html`<button class="button small" type="button" aria-pressed=${it.endorsed ? "true" : "false"} @click=${() => actions.moderate(it.id, { endorsed: !it.endorsed, hidden: null })}>
          ${it.endorsed ? "Endorsed" : "Endorse"}<span class="unseen"> what ${it.author} says</span>
        </button>
        ${it.hidden
          ? html`<button class="button small" type="button" @click=${() => actions.moderate(it.id, { endorsed: false, hidden: null })}>Bring back</button>`
          : hide(it, actions)}`
    : nothing}
</p>`;

const hide = (it, actions) => html`<details class="hide">
  <summary class="small">Hide<span class="unseen"> what ${it.author} says</span></summary>
  <form @submit=${(event) => {
    event.preventDefault();
    actions.moderate(it.id, { endorsed: false, hidden: event.target.elements.reason.value.trim() });
  }}>
    <label for=${`why-${it.id}`}>Why? Everybody reads this instead.</label>
    <input class="field" id=${`why-${it.id}`} name="reason" required maxlength="300">
    <button class="button small">Hide it</button>
  </form>
</details>`;
