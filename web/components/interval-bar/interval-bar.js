import { html } from "/vendor/lit-html/lit-html.js";
import { knobs } from "/lib/shown.js";
import { percent } from "/lib/words.js";

const Z = 1.645;
/** Cases below which a share says nothing. */
export const FEW = 8;

/** Wilson's interval for a share, 90%: E. B. Wilson (1927), JASA 22, 209-212. */
export function wilson(hits, n) {
  const share = hits / n;
  const middle = (share + (Z * Z) / (2 * n)) / (1 + (Z * Z) / n);
  const half = (Z / (1 + (Z * Z) / n)) * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

/** A share with the band in which it may really lie; too few cases are said in words. */
export function intervalBar({ hits, n }) {
  if (n === 0) return html`<span class="muted">none yet</span>`;
  if (n < FEW) return html`<span class="muted">${hits} of ${n}, too few to say</span>`;
  const [low, high] = wilson(hits, n);
  return html`<span class="interval">
    <strong>${percent(hits / n)}</strong>
    <span class="interval-bar" aria-hidden="true" ${knobs({ low, high, at: hits / n })}></span>
    <span class="band small muted">
      <span class="nowrap">${percent(low)} to ${percent(high)},</span> <span class="nowrap">${hits} of ${n}</span>
    </span>
  </span>`;
}
