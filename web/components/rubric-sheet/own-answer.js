import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { recorder } from "/lib/recorder.js";
import { prose } from "/lib/html.js";
import { playback } from "/components/voice-note/voice-note.js";

/** What was written this time and, beside it, last time: of one stage, the others folded away. */
export function ownAnswer({ own, previous, stages }, at) {
  const staged = stages.length > 0;
  const front = staged ? (stages.find(({ id }) => id === at) ?? stages[0]) : { id: "" };
  const others = stages.filter((stage) => stage !== front && (own.texts[stage.id] || previous?.texts[stage.id]));
  return html`<section class="own-answer" aria-label="Your answer" tabindex="0">
    ${stageOf({ stage: front, own, previous })}
    ${recorder.get().url ? playback(recorder.get().url) : nothing}
    ${others.length
      ? html`<details>
          <summary>Your other stages</summary>
          ${others.map((stage) => stageOf({ stage, own, previous }))}
        </details>`
      : nothing}
  </section>`;
}

const stageOf = ({ stage, own, previous }) => html`
  ${stage.title ? html`<h2>${stage.title}</h2>` : nothing}
  ${stage.promptHtml ? html`<div class="prose small muted" ${prose(stage.promptHtml)}></div>` : nothing}
  <div class="attempts">
    ${attempt(previous ? "This time" : "Your answer", own, stage.id)} ${previous ? attempt("Last time", previous, stage.id) : nothing}
  </div>
`;

const attempt = (label, { texts, aloud }, id) => html`<div class="attempt">
  <p class="label">${label}</p>
  ${texts[id] ? html`<p class="words">${texts[id]}</p>` : html`<p class="muted">${aloud ? "Said aloud." : "Nothing written."}</p>`}
</div>`;
