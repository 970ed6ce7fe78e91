import { html } from "/vendor/lit-html/lit-html.js";
import { repeat } from "/vendor/lit-html/directives/repeat.js";
import { icon } from "/lib/icon.js";
import { plain, prose } from "/lib/html.js";
import { singleKeysAllowed } from "/lib/keys.js";
import { carry } from "/components/order-list/carry.js";

export const itemId = (id) => `item-${id}`;

/** Items to be put in order: with buttons, with keys on the item that has the focus, or dragged. */
export function orderList({ items, place }) {
  const put = (id, to, focus = itemId(id)) => {
    place(id, to);
    // Moving an element takes the focus from it.
    requestAnimationFrame(() => document.getElementById(focus)?.focus());
  };
  return html`<ol class="order-list" aria-label="Items in your order">
    ${repeat(
      items,
      ({ id }) => id,
      (item, index) => row({ item, index, items, put }),
    )}
  </ol>`;
}

function row({ item, index, items, put }) {
  const { id } = item;
  const name = plain(item.html);
  const button = (way, drawing, to, allowed) => html`<button
    type="button"
    id="${itemId(id)}-${way}"
    class="button plain move"
    aria-label="Move ${way}: ${name}"
    aria-disabled=${!allowed}
    @click=${() => allowed && put(id, to, `${itemId(id)}-${way}`)}
  >
    ${icon(drawing)}
  </button>`;
  return html`<li
    id=${itemId(id)}
    class="item"
    tabindex="-1"
    @keydown=${(event) => onKey(event, { id, index, items, put })}
    @pointerdown=${(event) => pressed(event, (to) => put(id, to))}
  >
    <span class="grip" aria-hidden="true"></span>
    <span class="place tabular" aria-hidden="true">${index + 1}</span>
    <span class="prose" ${prose(item.html)}></span>
    <span class="moves">
      ${button("up", "up", index - 1, index > 0)} ${button("down", "down", index + 1, index < items.length - 1)}
    </span>
  </li>`;
}

function onKey(event, { id, index, items, put }) {
  if (event.ctrlKey || event.metaKey) return;
  const letter = !event.altKey && singleKeysAllowed() ? event.key : "";
  const arrow = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  const step = event.altKey ? arrow : { k: -1, j: 1 }[letter];
  if (step) put(id, index + step);
  else if (arrow && !event.altKey) document.getElementById(itemId(items[index + arrow]?.id))?.focus();
  else return;
  event.preventDefault();
}

// A finger drags by the grip alone, so that the page can be scrolled by the rest.
function pressed(event, drop) {
  const grip = event.target.closest(".grip");
  if (event.target.closest("button") || (event.pointerType === "touch" && !grip)) return;
  carry(event, drop);
}
