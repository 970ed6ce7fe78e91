import { html } from "/vendor/lit-html/lit-html.js";

export const CONFIDENCE = [
  { key: "z", id: "guess", label: "Guess" },
  { key: "x", id: "think", label: "Think so" },
  { key: "c", id: "sure", label: "Sure" },
];

/** "How sure?" hands the answer in; Enter stands for "think so". Without confidence: one button. */
export function confidenceKeys({ ask, ready, sending, submit, label = "Answer" }) {
  if (!ask) {
    return html`<div class="answer-bar">
      <button type="button" class="button primary" aria-disabled=${!ready || sending} @click=${() => submit(null)}>
        ${sending ? "Sending" : label} <kbd aria-hidden="true">↵</kbd>
      </button>
    </div>`;
  }
  return html`<div class="answer-bar" role="group" aria-labelledby="how-sure">
    <span id="how-sure" class="how-sure">${sending ? "Sending" : "How sure?"}</span>
    ${CONFIDENCE.map(
      ({ key, id, label }) => html`
        <button
          type="button"
          class="button ${id === "think" ? "primary" : ""}"
          aria-disabled=${!ready || sending}
          @click=${() => submit(id)}
        >
          <kbd aria-hidden="true">${key}</kbd> ${label}
        </button>
      `,
    )}
    <span class="keys-only small muted enter"><kbd>↵</kbd> think so</span>
  </div>`;
}
