/** Says a sentence to screen readers through the shell's live region. */
export function announce(sentence) {
  const region = document.getElementById("announcer");
  if (!region) return;
  region.textContent = "";
  requestAnimationFrame(() => (region.textContent = sentence));
}
