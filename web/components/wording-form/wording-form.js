import { html } from "/vendor/lit-html/lit-html.js";
import { live } from "/vendor/lit-html/directives/live.js";
import { named, partWords, parts, withPart } from "/lib/wording.js";

/**
 * A question as a form of its texts, or as the JSON it is. `text()` gives the JSON; `changed()` is
 * called whenever it is another.
 */
export function wordingForm({ text, update, changed }) {
  let json = text;
  let whole = read(text) === null;

  function type(next) {
    json = next;
    changed();
  }

  function choose(next) {
    whole = next;
    update();
  }

  const view = () => html`<div class="wording-form">
    ${whole ? source() : fields(read(json))}
    ${read(json) === null
      ? html`<p class="small muted">This is no JSON yet; the check says where.</p>`
      : html`<p><button type="button" class="button plain small" @click=${() => choose(!whole)}>${whole ? "Edit the texts in a form" : "Edit everything as JSON"}</button></p>`}
  </div>`;

  const source = () => html`<label class="entry">
    <span>The question as JSON; leave its id as it is</span>
    <textarea class="field code" rows="18" maxlength="60000" spellcheck="false" autocapitalize="off" .value=${live(json)} @input=${({ target }) => type(target.value)}></textarea>
  </label>`;

  const fields = (question) => html`${parts(question).map((part) => field(question, part))}`;

  function field(question, { path, kind, value }) {
    const label = partWords(named(question, path));
    const write = (next) => type(JSON.stringify(withPart(read(json), path, next), null, 2));
    if (kind === "flag") {
      return html`<label class="check"><input type="checkbox" .checked=${live(value)} @change=${({ target }) => write(target.checked)}> ${label}</label>`;
    }
    const rows = Math.min(10, value.split("\n").reduce((sum, line) => sum + 1 + Math.floor(line.length / 72), 0));
    return html`<label class="entry">
      <span>${label}</span>
      ${kind === "number"
        ? html`<input class="field" inputmode="decimal" .value=${live(value)} @input=${({ target }) => write(target.value)}>`
        : html`<textarea class="field" rows=${rows} maxlength="20000" .value=${live(value)} @input=${({ target }) => write(target.value)}></textarea>`}
    </label>`;
  }

  return { view, text: () => json };
}

function read(text) {
  try {
    const value = JSON.parse(text);
    return value && typeof value === "object" && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
