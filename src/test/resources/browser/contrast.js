// Texts with too little contrast against what is behind them, as WCAG 2.2 counts it. Colours are
// read from a canvas, so that any way of writing them is understood.
(() => {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const brush = canvas.getContext("2d", { willReadFrequently: true });
  const known = new Map();

  function read(colour) {
    if (!known.has(colour)) {
      brush.clearRect(0, 0, 1, 1);
      brush.fillStyle = colour;
      brush.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = brush.getImageData(0, 0, 1, 1).data;
      known.set(colour, [r, g, b, a / 255]);
    }
    return known.get(colour);
  }

  const over = ([r, g, b, a], [R, G, B]) => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a), 1];

  function behind(element) {
    const layers = [];
    for (let at = element; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.backgroundImage !== "none") return null;
      layers.push(read(style.backgroundColor));
    }
    return layers.reduceRight((below, layer) => over(layer, below), read("canvas"));
  }

  const linear = (part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  const luminance = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);

  function ratio(one, other) {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  }

  const hasText = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  const inactive = (element) => element.closest(".unseen, .katex-mathml, :disabled, [aria-disabled=true], noscript, svg, option");
  const faded = (element) => (element ? Number(getComputedStyle(element).opacity) * faded(element.parentElement) : 1);

  const faults = new Set();
  for (const element of document.body.querySelectorAll("*")) {
    if (!hasText(element) || inactive(element) || !element.checkVisibility()) continue;
    const ground = behind(element);
    if (!ground) continue;
    const style = getComputedStyle(element);
    const [r, g, b, a] = read(style.color);
    const ink = over([r, g, b, a * faded(element)], ground);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const found = ratio(ink, ground);
    if (found >= (large ? 3 : 4.5)) continue;
    const name = `${element.localName}.${[...element.classList].join(".")}`;
    faults.add(`contrast ${found.toFixed(2)} of ${name} "${element.textContent.trim().slice(0, 40)}"`);
  }
  return [...faults];
})();
