// Runs before the first paint, so that a chosen theme never flashes the other one.
// Without a choice both follow the system, the theme by the style sheet alone.
{
  const chosen = (name) => {
    try {
      return localStorage.getItem(`anneal.${name}`);
    } catch {
      return null; // Storage is blocked: follow the system.
    }
  };
  const { dataset } = document.documentElement;
  const more = matchMedia("(prefers-contrast: more)");
  const contrast = () => {
    if ((chosen("contrast") ?? (more.matches ? "more" : "usual")) === "more") dataset.contrast = "more";
    else delete dataset.contrast;
  };

  const theme = chosen("theme");
  if (theme === "light" || theme === "dark") dataset.theme = theme;
  contrast();
  if (chosen("letters")) dataset.letters = "apart";
  more.addEventListener("change", () => {
    contrast();
    dispatchEvent(new Event("anneal:theme"));
  });
}
