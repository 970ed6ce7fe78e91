import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { post } from "/lib/api.js";
import { telling, toast } from "/lib/overlay.js";

const slug = (text) => text.toLowerCase().normalize("NFKD").replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60);

/** Where a copy stands with the pack that it follows. */
export const copyLine = ({ pack, origin, base, newest, passed, group, mine }) => html`<p class="copy-line">
  ${group ? html`For <a href=${`/groups/${group.id}/agreed`}>${group.title}</a>. ` : nothing}Follows ${origin.title}, edition ${base}.
  ${newest === null
    ? html`<span class="muted">That is its newest.</span>`
    : html`${passed ? html`<span class="muted">You left edition ${newest}.</span>` : html`<strong>Edition ${newest} is there.</strong>`}
        ${mine ? html`<a href=${`/packs/${pack.id}/update`}>See what changed<span class="unseen"> for ${pack.title}</span></a>` : nothing}`}
</p>`;

/** Makes a copy of a pack, for a group or for oneself; `done(copy)` is called with it. */
export function packCopy({ update, done }) {
  let busy = false;

  async function send(event, pack) {
    event.preventDefault();
    if (busy) return;
    const values = Object.fromEntries(new FormData(event.target));
    busy = true;
    update();
    await telling(async () => {
      const copy = await post(`/api/packs/${pack.id}/copies`, { pack: values.pack, title: values.title.trim(), group: values.group || null });
      event.target.closest("details").open = false;
      toast(`${copy.pack.title} is published. It follows ${copy.origin.title}.`);
      done(copy);
    });
    busy = false;
    update();
  }

  const view = (pack, groups) => html`<details class="pack-copy">
    <summary>Make a copy that follows it</summary>
    <p class="small muted">
      A copy is a pack of its own, among the banks like any other. When ${pack.title} changes you see what would change
      in the copy and take it or leave it; what you edit in the copy stays. A group that it is for works with the copy
      where it worked with ${pack.title}.
    </p>
    <form class="entry-form" @submit=${(event) => send(event, pack)}>
      ${groups.length
        ? html`<div class="entry">
            <label for=${`copy-group-${pack.id}`}>For</label>
            <select class="field" id=${`copy-group-${pack.id}`} name="group" @change=${named(pack, groups)}>
              <option value="">nobody in particular</option>
              ${groups.map(({ id, title }) => html`<option value=${id}>${title}</option>`)}
            </select>
          </div>`
        : nothing}
      ${entry(pack, "title", "Title", `${pack.title}, our copy`, 100)} ${entry(pack, "pack", "Pack (a–z, 0–9, -)", `${pack.id}-copy`, 60)}
      <button class="button" aria-disabled=${busy}>Make the copy</button>
    </form>
  </details>`;

  return { view };
}

/** A copy for a group bears the group's name, unless it was given another. */
const named = (pack, groups) => ({ target }) => {
  const group = groups.find(({ id }) => id === target.value);
  const { title, pack: id } = target.form.elements;
  title.value = group ? `${pack.title}, ${group.title}`.slice(0, 100) : `${pack.title}, our copy`;
  id.value = group ? slug(`${pack.id}-${group.title}`) : `${pack.id}-copy`;
};

const entry = ({ id }, name, label, value, longest) => html`<div class="entry">
  <label for=${`copy-${name}-${id}`}>${label}</label>
  <input class="field" id=${`copy-${name}-${id}`} name=${name} value=${value} maxlength=${longest} required autocomplete="off" spellcheck="false">
</div>`;
