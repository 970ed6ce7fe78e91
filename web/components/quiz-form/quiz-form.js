import { html } from "/vendor/lit-html/lit-html.js";
import { startSitting } from "/lib/start.js";
import { LEVELS } from "/lib/words.js";

/** Choose how many, which banks, which levels; then the quiz begins. */
export function quizForm({ banks }) {
  const start = (event) => {
    event.preventDefault();
    const form = new FormData(event.target);
    startSitting({ mode: "quiz", size: Number(form.get("size")), packs: form.getAll("pack"), levels: form.getAll("level") });
  };
  return html`
    <form class="quiz-form" @submit=${start}>
      <label class="size">Questions <input class="field" type="number" name="size" min="1" max="100" value="10" required></label>
      <fieldset>
        <legend>Banks <span class="muted small">none chosen means all</span></legend>
        <div class="checks">
          ${banks.map(({ id, title }) => html`<label class="check"><input type="checkbox" name="pack" value=${id}> ${title}</label>`)}
        </div>
      </fieldset>
      <fieldset>
        <legend>Levels</legend>
        <div class="checks">
          ${Object.entries(LEVELS).map(
            ([id, label]) => html`<label class="check"><input type="checkbox" name="level" value=${id}> ${label}</label>`,
          )}
        </div>
      </fieldset>
      <p class="small muted">Quiz answers count like any others: early reviews move the schedule a little, new questions begin.</p>
      <button class="button primary">Start the quiz</button>
    </form>
  `;
}
