/** The chosen theme: "system", "light" or "dark". `/theme.js` reads it before the first paint. */
export function theme() {
  return document.documentElement.dataset.theme ?? "system";
}

export function chooseTheme(name) {
  const root = document.documentElement;
  if (name === "system") delete root.dataset.theme;
  else root.dataset.theme = name;
  try {
    if (name === "system") localStorage.removeItem("anneal.theme");
    else localStorage.setItem("anneal.theme", name);
  } catch {
    // The choice lasts for this page only.
  }
  dispatchEvent(new Event("anneal:theme"));
}

const AIDS = { contrast: "more", letters: "apart" };

/** Whether a help for the eyes is on: "contrast" or "letters". */
export const aided = (name) => name in document.documentElement.dataset;

/** Turns a help for the eyes on or off, whatever the system asks for; `/theme.js` reads it before the first paint. */
export function aid(name, on) {
  const root = document.documentElement;
  if (on) root.dataset[name] = AIDS[name];
  else delete root.dataset[name];
  try {
    if (on) localStorage.setItem(`anneal.${name}`, AIDS[name]);
    else if (name === "contrast" && matchMedia("(prefers-contrast: more)").matches) localStorage.setItem("anneal.contrast", "usual");
    else localStorage.removeItem(`anneal.${name}`);
  } catch {
    // The choice lasts for this page only.
  }
  dispatchEvent(new Event("anneal:theme"));
}

/** Calls `listener` whenever the colours change; returns the way to stop it. */
export function onTheme(listener) {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", listener);
  addEventListener("anneal:theme", listener);
  return () => {
    dark.removeEventListener("change", listener);
    removeEventListener("anneal:theme", listener);
  };
}

/** The computed value of a colour token such as `--accent`, as a canvas understands it. */
export function colour(token) {
  const probe = document.createElement("span");
  probe.style.color = `var(${token})`;
  document.body.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}
