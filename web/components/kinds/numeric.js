import { KEYBOARD, numberEntry } from "/components/number-entry/number-entry.js";

export const numeric = {
  template: (question, draft, write) => numberEntry({ question, draft, write }),
  collect: (draft) => (draft.text?.trim() ? { text: draft.text.trim() } : null),
  takesFocus: () => KEYBOARD.matches,
  help: "Type a number; the line below the field says how it is read. Enter hands it in, Esc leaves the field.",
  missing: "Type a number first.",
  keys: () => [
    { keys: ["i"], label: "go to the field", run: () => document.getElementById("number")?.focus() },
  ],
};
