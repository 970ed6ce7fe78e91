// One listener for the whole page. The page in front says which keys it takes:
// [{keys: ["u"], label: "undo the last answer", run}]. One without `run` belongs to a field and is
// only told on the sheet.
let bindings = () => [];
let help = () => null;
let single = true;

export const useKeys = (list, sentence) => {
  bindings = list;
  help = sentence;
};
/** What the page in front takes now, for the sheet and the palette. */
export const keysNow = () => bindings();
/** How what is in front works, in a sentence, or null. */
export const helpNow = () => help();
export const allowSingleKeys = (on) => (single = on);
export const singleKeysAllowed = () => single;

/** Enter, Escape and the like are no single characters and stay when single keys are off. */
const alwaysOn = (key) => key.length > 1;

const TEXT = "textarea, select, input:not([type=radio]):not([type=checkbox]):not([type=range])";

// Enter hands in from a field of one line, and from a list of choices that is not unfolded.
const ONE_LINE = CSS.supports("selector(:open)") ? "input, select:not(:open)" : "input";

function takesItself(event) {
  const target = event.target;
  if (target.closest("dialog")) return true;
  if (target.closest(TEXT)) return event.key !== "Escape" && !(event.key === "Enter" && target.matches(ONE_LINE));
  if (event.key === "Enter" || event.key === " ") return leavesToElement(target, event.key);
  return target.matches("input[type=range]");
}

// Space chooses an option that has the focus; once it is chosen, Space hands it in.
function leavesToElement(target, key) {
  if (target.matches("input[type=radio]")) return key === " " && !target.checked;
  if (target.matches("input[type=checkbox]")) return key === " ";
  return Boolean(target.closest("button, a, summary, [tabindex='0']"));
}

function onKey(event) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (takesItself(event)) return;
  const name = event.key === " " ? "Space" : event.key;
  if (event.repeat && name !== "Tab") return;
  const binding = bindings().find((one) => one.run && one.keys.includes(name));
  if (!binding || !(single || alwaysOn(name))) return;
  event.preventDefault();
  binding.run(name);
}

export function listen() {
  addEventListener("keydown", onKey);
}
