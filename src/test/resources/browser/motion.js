// What would move although the visitor asked for reduced motion.
(() => {
  const seconds = (text) => Math.max(...text.split(",").map((one) => parseFloat(one) * (one.trim().endsWith("ms") ? 0.001 : 1)));
  const faults = new Set();
  for (const element of document.querySelectorAll("*")) {
    for (const pseudo of [null, "::before", "::after"]) {
      const { transitionDuration, animationName, animationDuration, scrollBehavior } = getComputedStyle(element, pseudo);
      const moves = seconds(transitionDuration) > 0.02 || (animationName !== "none" && seconds(animationDuration) > 0.02);
      if (moves || scrollBehavior === "smooth") faults.add(`${element.localName}.${[...element.classList].join(".")}${pseudo ?? ""} moves`);
    }
  }
  return [...faults];
})();
