import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { post } from "/lib/api.js";
import { take } from "/lib/desk.js";
import { go } from "/lib/router.js";
import { telling } from "/lib/overlay.js";
import { icon } from "/lib/icon.js";
import { day } from "/lib/words.js";

async function begin({ id, group }) {
  await telling(async () => {
    take((await post(`/api/groups/${group.id}/assignments/${id}/sittings`, {})).sitting);
    go("/");
  });
}

/** What one's groups want done by a day; `more(one)` adds what who teaches may do. */
export const assignmentList = (assignments, { group = true, more = () => nothing } = {}) => html`
  <ul class="plain-list assignments">
    ${assignments.map(
      (one) => html`<li>
        <span>
          <strong>${one.title}</strong><br>
          <span class="small muted">${group ? html`<a href=${`/groups/${one.group.id}`}>${one.group.title}</a>, ` : nothing}by ${day(one.due)}</span>
        </span>
        <span class="row">
          ${one.done
            ? html`<span class="done">${icon("check")} Done</span>`
            : html`<span class="small muted tabular">${one.answered} of ${one.wanted}</span>
                <button class="button small" type="button" aria-label=${`Practise ${one.title}`} @click=${() => begin(one)}>Practise</button>`}
        </span>
        ${more(one)}
      </li>`,
    )}
  </ul>
`;
