import { html } from "/vendor/lit-html/lit-html.js";
import { get } from "/lib/api.js";
import { loaded } from "/views/loaded.js";
import { moment } from "/lib/words.js";
import { itemList } from "/components/item-list/item-list.js";

/** Questions that are drawn at once: each is a block of text and figures. */
const AT_ONCE = 30;

/** What answers of everybody here say of the questions, for those who write them. */
export function open({ update }) {
  let most = AT_ONCE;
  const more = () => {
    most += AT_ONCE;
    update();
  };
  return loaded({ title: "Item analysis", update, fetch: () => get("/api/items"), view: (items) => view(items, { most, more }) });
}

const view = (items, shown) => html`<div class="document">
  <header>
    <h1>What do answers say of the questions?</h1>
    <p class="summary">
      First answers of everybody here, given before ${moment(items.until)}. A figure comes in when there are answers enough for it to mean something.
    </p>
    <p class="row"><a class="button" href="/api/items/table" download="anneal-items.csv">Save as a table (CSV)</a> <a class="button" href="/reports">Reports of learners</a></p>
  </header>
  <section>
    <h2>Which questions need a look?</h2>
    ${itemList(items, shown)}
  </section>
</div>`;
