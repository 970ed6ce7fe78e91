import { drag } from "/lib/drag.js";

const shift = (element, pixels) => element.style.setProperty("--shift", `${pixels}px`);
const middle = ({ top, height }) => top + height / 2;

/** Carries an item with the pointer; the others make room. `drop(place)` says where it was let go. */
export function carry(event, drop) {
  const item = event.currentTarget;
  const items = [...item.parentElement.children];
  const from = items.indexOf(item);
  const boxes = items.map((one) => one.getBoundingClientRect());
  const room = boxes[from].height + parseFloat(getComputedStyle(item.parentElement).rowGap || "0");
  let to = from;
  drag(event, {
    begin: () => item.classList.add("carried"),
    move({ dy }) {
      const now = middle(boxes[from]) + dy;
      to = boxes.filter((box, index) => index !== from && middle(box) < now).length;
      items.forEach((one, index) => {
        if (index === from) shift(one, dy);
        else shift(one, index > from && index <= to ? -room : index < from && index >= to ? room : 0);
      });
    },
    end(dropped) {
      item.classList.remove("carried");
      for (const one of items) one.style.removeProperty("--shift");
      if (dropped && to !== from) drop(to);
    },
  });
}
