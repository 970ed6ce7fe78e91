import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { live } from "/vendor/lit-html/directives/live.js";
import { blanksIn } from "/components/cloze-text/blanks-in.js";
import { pickList } from "/components/pick-list/pick-list.js";
import { KEYBOARD } from "/components/number-entry/number-entry.js";
import { focused } from "/lib/shown.js";

export const blankId = (id) => `blank-${id}`;

/** A text or code with blanks to fill in. */
export function clozeText({ question, draft, write }) {
  const { html: text, blanks } = question.cloze;
  const values = draft.blanks ?? {};
  const put = (id, value) => write({ blanks: { ...values, [id]: value ?? "" } });
  const draw = (id) => {
    const index = blanks.findIndex((blank) => blank.id === id);
    const blank = blanks[index];
    if (!blank) return nothing;
    const place = {
      blank,
      value: values[id] ?? "",
      label: `Blank ${index + 1} of ${blanks.length}${blank.unit ? `, in ${blank.unit}` : ""}`,
      put: (value) => put(id, value),
      goOn: () => document.getElementById(blankId(blanks[(index + 1) % blanks.length].id))?.focus(),
      first: index === 0 && KEYBOARD.matches ? question.id : null,
    };
    return blank.options ? list(place) : field(place);
  };
  return html`<div class="cloze-text prose" role="group" aria-label="Text with blanks" ${blanksIn(text, draw)}></div>`;
}

const list = ({ blank, value, label, put, goOn }) =>
  pickList({
    id: blankId(blank.id),
    label,
    options: blank.options,
    chosen: value,
    choose: put,
    digit(id) {
      put(id);
      goOn();
    },
  });

const field = ({ blank, value, label, put, first }) => html`<input
    id=${blankId(blank.id)}
    type="text"
    size=${Math.max(5, value.length + 1)}
    aria-label=${label}
    maxlength="200"
    autocomplete="off"
    autocapitalize="off"
    spellcheck="false"
    .value=${live(value)}
    @input=${(event) => put(event.target.value)}
    ${focused(first)}
  >${blank.unit ? html`<span class="unit">${blank.unit}</span>` : nothing}`;
