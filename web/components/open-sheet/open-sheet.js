import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { live } from "/vendor/lit-html/directives/live.js";
import { keyed } from "/vendor/lit-html/directives/keyed.js";
import { watch } from "/lib/desk.js";
import { prose } from "/lib/html.js";
import { count, wordsIn } from "/lib/words.js";
import { quietTimer } from "/components/quiet-timer/quiet-timer.js";
import { voiceNote } from "/components/voice-note/voice-note.js";

const MOST = 20000;

/** The stages of an answer; an answer without stages has one, with the empty id. */
export const stagesOf = ({ open }) => (open.stages.length ? open.stages : [{ id: "", title: null, promptHtml: null }]);

/** A place to write an answer, or to say it aloud: in one piece, or stage by stage. */
export function openSheet({ question, draft, write, handIn }) {
  const stages = stagesOf(question);
  const { minutes, words } = question.open;
  const at = Math.max(0, stages.findIndex(({ id }) => id === draft.stage));
  const texts = draft.texts ?? {};
  return html`<div class="open-sheet">
    ${stages.length > 1 ? steps({ stages, at, texts, write }) : nothing}
    ${keyed(stages[at].id, page({ stages, at, texts, write, handIn }))}
    <div class="meta">
      ${tally(texts, words)} ${quietTimer({ minutes, redraw: () => write({ halted: watch.halted() }) })}
    </div>
    ${voiceNote({ aloud: Boolean(draft.aloud), write })}
    <p class="small muted">Kept in this tab as you type, and sent when you keep it. Then you mark it yourself, point by point.</p>
  </div>`;
}

const steps = ({ stages, at, texts, write }) => html`
  <nav class="steps" aria-label="Stages">
    <ol class="list">
      ${stages.map(({ id, title }, index) => {
        const written = Boolean(texts[id]?.trim());
        return html`<li>
          <button
            type="button"
            class="step ${written ? "written" : ""}"
            aria-current=${index === at ? "step" : nothing}
            aria-label="${title}, stage ${index + 1} of ${stages.length}${written ? ", written" : ""}"
            @click=${() => write({ stage: id })}
          >
            <span class="tabular">${index + 1}</span>
          </button>
        </li>`;
      })}
    </ol>
  </nav>
`;

function page({ stages, at, texts, write, handIn }) {
  const { id, title, promptHtml } = stages[at];
  const last = at === stages.length - 1;
  const go = (index) => {
    write({ stage: stages[index].id });
    requestAnimationFrame(() => document.getElementById("essay")?.focus());
  };
  const onKey = (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (last) handIn();
    else go(at + 1);
  };
  const typed = (event) => {
    watch.go();
    write({ texts: { ...texts, [id]: event.target.value } });
  };
  return html`<div class="stage">
    <label for="essay">${title ?? "Your answer"}</label>
    ${promptHtml ? html`<div id="prompt" class="prose" ${prose(promptHtml)}></div>` : nothing}
    <textarea
      id="essay"
      class="field"
      maxlength=${MOST}
      aria-describedby=${promptHtml ? "prompt" : nothing}
      .value=${live(texts[id] ?? "")}
      @input=${typed}
      @keydown=${onKey}
    ></textarea>
    ${stages.length > 1
      ? html`<div class="row turns">
          <button type="button" class="button small" aria-disabled=${at === 0} @click=${() => at && go(at - 1)}>Back</button>
          ${last
            ? nothing
            : html`<button type="button" class="button small" @click=${() => go(at + 1)}>
                Next: ${stages[at + 1].title} <kbd aria-hidden="true">Ctrl ↵</kbd>
              </button>`}
        </div>`
      : nothing}
  </div>`;
}

function tally(texts, limit) {
  const written = Object.values(texts).reduce((sum, text) => sum + wordsIn(text), 0);
  const over = limit ? written - limit : 0;
  if (!limit) return html`<span class="small muted tabular">${count(written, "word")}</span>`;
  return html`<span class="small tabular ${over > 0 ? "over" : "muted"}">
    ${written} of ${count(limit, "word")}${over > 0 ? `, ${over} over` : nothing}
  </span>`;
}
