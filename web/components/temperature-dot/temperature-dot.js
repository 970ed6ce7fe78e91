import { html } from "/vendor/lit-html/lit-html.js";
import { days, heat } from "/lib/words.js";

/** A memory's stability with its temperature as a dot and a word: "8.1 d ● tempered". */
export function temperatureDot(stability) {
  if (stability === null) return html`<span class="temperature"><span class="dot new"></span>new</span>`;
  const { step, word } = heat(stability);
  return html`<span class="temperature nowrap">${days(stability)} <span class="dot heat-${step}"></span>${word}</span>`;
}
