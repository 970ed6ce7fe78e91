import { html } from "/vendor/lit-html/lit-html.js";
import { fullDay } from "/lib/words.js";

/** These open the calendar or hand in; every other key types. */
const NO_DIGITS = /^( |F4|Enter)$/;

/** Whether the field in front is typed in: each digit is a change then, and few of them are meant. */
let typing = false;

/**
 * A field for a date. What is taken from the calendar is told to `choose(date)` at once, what is
 * typed when Enter is pressed or the field is left; with `button` only by whatever hands its form in.
 */
export function dateField({ value = "", min, max, choose, button = false }) {
  const settle = ({ target }) => {
    const fault = target.value === value ? "" : faultOf(target);
    target.nextElementSibling.textContent = fault;
    if (!fault && target.value !== value) choose(target.value);
  };
  const settleTyped = (event) => (button ? null : settle(event));
  const onKey = (event) => {
    typing = !event.altKey && !NO_DIGITS.test(event.key);
    if (event.key === "Enter") settleTyped(event);
  };
  return html`<span class="date-field"
    ><input
      class="field date"
      type="date"
      required
      min=${min}
      max=${max}
      .value=${value}
      @keydown=${onKey}
      @pointerdown=${() => (typing = false)}
      @change=${(event) => (typing ? null : settle(event))}
      @blur=${settleTyped}
    ><span class="small" role="alert"></span
  ></span>`;
}

function faultOf({ validity, min, max }) {
  if (validity.valid) return "";
  if (validity.rangeUnderflow) return `The first date to choose is ${fullDay(min)}.`;
  return validity.rangeOverflow ? `The last date to choose is ${fullDay(max)}.` : "Give a day, a month and a year.";
}
