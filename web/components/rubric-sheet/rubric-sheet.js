import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { prose } from "/lib/html.js";
import { LEVELS } from "/lib/words.js";
import { modelAnswers } from "/components/rubric-sheet/model-answers.js";
import { ownAnswer } from "/components/rubric-sheet/own-answer.js";
import { CHOICES, finishMarking, goToPoint, inFront, markPoint, pointId, unmarked } from "/components/rubric-sheet/marking.js";

/** One's own answer beside the points it is to be marked by. */
export function rubricSheet(now, actions) {
  const { revealed } = now;
  const front = inFront(now);
  const level = (LEVELS[revealed.level] ?? "").toLowerCase();
  return html`<div class="rubric-sheet">
    <div class="beside">
      ${ownAnswer(revealed, front.stage)}
      <section class="points" aria-labelledby="points-title">
        <h2 id="points-title">How much of this did you say?</h2>
        <p class="small muted">Yes, if your answer says what the ${level} line says.</p>
        <ol class="list">
          ${revealed.rubric.map((point) => pointOf({ now, actions, point, front: point === front }))}
        </ol>
      </section>
    </div>
    ${modelAnswers(revealed.modelAnswers, true)}
  </div>`;
}

function pointOf({ now, actions, point, front }) {
  const share = now.marks.criteria?.[point.id];
  const mark = CHOICES.find((choice) => choice.share === share);
  return html`<li id=${pointId(point.id)} class="point ${front ? "front" : ""}" tabindex="-1">
    <button type="button" class="title" aria-expanded=${front} @click=${() => goToPoint(actions, point)}>
      <span class="prose inline" ${prose(point.html)}></span>
      <span class="mark small ${mark ? `mark-${mark.key}` : "muted"}">${mark?.label ?? (front ? nothing : "not marked yet")}</span>
    </button>
    ${front ? scale({ now, actions, point, share }) : nothing}
  </li>`;
}

const scale = ({ now, actions, point, share }) => html`
  <dl class="anchors">
    ${Object.entries(LEVELS).map(
      ([level, name]) => html`<div class=${level === now.revealed.level ? "asked" : ""}>
        <dt>${name}</dt>
        <dd class="prose" ${prose(point.anchors[`${level}Html`])}></dd>
      </div>`,
    )}
  </dl>
  <div class="choices" role="group" aria-label="Your mark">
    ${CHOICES.map(
      (choice) => html`<button
        type="button"
        class="button ${choice.share === share ? "pressed" : ""}"
        aria-pressed=${choice.share === share}
        @click=${() => markPoint(now, actions, point, choice.share)}
      >
        <kbd aria-hidden="true">${choice.key}</kbd> ${choice.label}
      </button>`,
    )}
  </div>
`;

/** How many points are marked, and the button that hands the marks in. */
export function rubricBar(now, actions) {
  const left = unmarked(now).length;
  const { length } = now.revealed.rubric;
  return html`<div class="answer-bar">
    <button id="marked" type="button" class="button primary" aria-disabled=${left > 0 || now.sending} @click=${() => finishMarking(now, actions)}>
      ${now.sending ? "Sending" : "Done marking"} <kbd aria-hidden="true">↵</kbd>
    </button>
    <span class="how-sure tabular">${length - left} of ${length} marked</span>
  </div>`;
}
