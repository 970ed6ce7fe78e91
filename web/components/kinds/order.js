import { announce } from "/lib/announce.js";
import { itemId, orderList } from "/components/order-list/order-list.js";

const dealt = (question) => question.items.map(({ id }) => id);
const orderOf = (question, draft) => draft.order ?? dealt(question);

// Puts an item at a place, says where it is now, and keeps the focus on it.
function place(question, draft, write, id, to) {
  const order = orderOf(question, draft);
  const at = Math.max(0, Math.min(order.length - 1, to));
  if (order.indexOf(id) === at) return announce(at ? "Already last." : "Already first.");
  const rest = order.filter((one) => one !== id);
  write({ order: [...rest.slice(0, at), id, ...rest.slice(at)] });
  announce(`Now ${at + 1} of ${order.length}.`);
}

export const order = {
  template: (question, draft, write) =>
    orderList({
      items: orderOf(question, draft).map((id) => question.items.find((item) => item.id === id)),
      place: (id, to) => place(question, draft, write, id, to),
    }),
  collect: (draft) => (draft.order ? { order: draft.order } : null),
  missing(question, draft, write) {
    write({ order: dealt(question) });
    return "Nothing has been moved yet. Hand it in once more if this is your order.";
  },
  help: "A number goes to an item; j and k, or Alt with an arrow, move it down and up. Arrows go from item to item.",
  keys: (question, _, draft) => [
    {
      keys: question.items.slice(0, 9).map((_, index) => String(index + 1)),
      label: "go to an item",
      run: (key) => document.getElementById(itemId(orderOf(question, draft)[Number(key) - 1]))?.focus(),
    },
    { keys: ["j", "Alt+ArrowDown"], label: "move the item down" },
    { keys: ["k", "Alt+ArrowUp"], label: "move the item up" },
    { keys: ["ArrowUp", "ArrowDown"], label: "go to the item above or below" },
  ],
};
