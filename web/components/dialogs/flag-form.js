import { html } from "/vendor/lit-html/lit-html.js";
import { flag } from "/lib/errands.js";
import { telling, toast } from "/lib/overlay.js";

/** What is wrong with the question in front, in the learner's words. */
export function flagForm({ close }) {
  const send = async (event) => {
    event.preventDefault();
    const text = new FormData(event.target).get("text").trim();
    if (!text) return event.target.elements.text.focus();
    await telling(async () => {
      await flag(text);
      close();
      toast("Reported. Thank you: it will be looked at.");
    });
  };
  return html`
    <form class="stack" @submit=${send}>
      <label class="stack">
        <span>What is wrong? For example the key, an option that is also right, or wording that can be read two ways.</span>
        <textarea class="field" name="text" maxlength="2000" required autofocus></textarea>
      </label>
      <div class="row">
        <button class="button primary">Report</button>
        <button type="button" class="button" @click=${close}>Not now</button>
      </div>
    </form>
  `;
}
