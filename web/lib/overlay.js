import { inWords } from "/lib/api.js";
import { createStore } from "/lib/store.js";

/** What lies over the page: `dialog` is null, "keys", "palette" or "flag"; `palette` is what is typed there; `toast` is `{text, undo}`. */
export const overlay = createStore({ dialog: null, toast: null });

let timer;

/** Shows a short message for eight seconds, with an undo button when `undo` is given. */
export function toast(text, undo = null) {
  clearTimeout(timer);
  overlay.set({ toast: { text, undo } });
  timer = setTimeout(dismiss, 8000);
}

/** Does something and shows why where it is refused; gives whether it was done. */
export async function telling(work) {
  try {
    await work();
    return true;
  } catch (problem) {
    toast(inWords(problem));
    return false;
  }
}

export const hold = () => clearTimeout(timer);

export function release() {
  clearTimeout(timer);
  timer = setTimeout(dismiss, 4000);
}

export const dismiss = () => overlay.set({ toast: null });
