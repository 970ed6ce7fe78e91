// Runs before the first paint, so that a chosen theme never flashes the other one.
// Without a choice the style sheet follows the system by itself.
try {
  const chosen = localStorage.getItem("anneal.theme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
  if (localStorage.getItem("anneal.contrast")) document.documentElement.dataset.contrast = "more";
  if (localStorage.getItem("anneal.letters")) document.documentElement.dataset.letters = "apart";
} catch {
  // Storage is blocked: follow the system.
}
