import { KEYBOARD } from "/components/number-entry/number-entry.js";
import { textEntry } from "/components/text-entry/text-entry.js";

export const text = {
  template: (question, draft, write) => textEntry({ question, draft, write }),
  collect: (draft) => (draft.text?.trim() ? { text: draft.text.trim() } : null),
  takesFocus: () => KEYBOARD.matches,
  missing: "Type a word or a phrase first.",
  help: "Type a word or a short phrase. Enter hands it in, Esc leaves the field.",
  keys: () => [{ keys: ["i"], label: "go to the field", run: () => document.getElementById("phrase")?.focus() }],
};
