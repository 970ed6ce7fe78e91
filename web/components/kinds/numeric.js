import { KEYBOARD, numberEntry } from "/components/number-entry/number-entry.js";

export const numeric = {
  template: (question, draft, write) => numberEntry({ question, draft, write }),
  collect: (draft) => (draft.text?.trim() ? { text: draft.text.trim() } : null),
  takesFocus: () => KEYBOARD.matches,
  missing: "Type a number first.",
  keys: () => [
    { keys: ["i"], label: "go to the field", run: () => document.getElementById("number")?.focus() },
  ],
};
