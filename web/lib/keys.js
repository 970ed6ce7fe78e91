// One listener for the whole page. The page in front says which keys it takes:
// [{keys: ["u"], label: "undo the last answer", run}].
let bindings = () => [];
let single = true;

export const useKeys = (list) => (bindings = list);
/** What the page in front takes now, for the sheet and the palette. */
export const keysNow = () => bindings();
export const allowSingleKeys = (on) => (single = on);
export const singleKeysAllowed = () => single;

/** Enter, Escape and the like are no single characters and stay when single keys are off. */
const alwaysOn = (key) => key.length > 1;

const TEXT = "textarea, select, input:not([type=radio]):not([type=checkbox]):not([type=range])";

function takesItself(event) {
  const target = event.target;
  if (target.closest("dialog")) return true;
  if (target.closest(TEXT)) return event.key !== "Escape" && !(event.key === "Enter" && target.matches("input"));
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
  const binding = bindings().find((one) => one.keys.includes(name));
  if (!binding || !(single || alwaysOn(name))) return;
  event.preventDefault();
  binding.run(name);
}

export function listen() {
  addEventListener("keydown", onKey);
}
