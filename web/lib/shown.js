import { directive, Directive } from "/vendor/lit-html/directive.js";
import { noChange } from "/vendor/lit-html/lit-html.js";

const once = (act) =>
  directive(
    class extends Directive {
      update(part, values) {
        act(part.element, values, this);
        return noChange;
      }

      render() {
        return noChange;
      }
    },
  );

/** Sets custom properties through the object model, since style attributes are forbidden. */
export const knobs = once((element, [values]) => {
  for (const [name, value] of Object.entries(values)) element.style.setProperty(`--${name}`, value);
});

/** Opens a `<dialog>` as a modal when it first appears. */
export const modal = once((element, _, memory) => {
  if (memory.opened) return;
  memory.opened = true;
  queueMicrotask(() => element.isConnected && !element.open && element.showModal());
});

/** Moves the focus to the element whenever `key` changes. */
export const focused = once((element, [key], memory) => {
  if (key === null || memory.key === key) return;
  memory.key = key;
  queueMicrotask(() => {
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "nearest" });
  });
});
