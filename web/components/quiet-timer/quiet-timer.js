import { html, noChange } from "/vendor/lit-html/lit-html.js";
import { AsyncDirective } from "/vendor/lit-html/async-directive.js";
import { directive } from "/vendor/lit-html/directive.js";
import { icon } from "/lib/icon.js";
import { watch } from "/lib/desk.js";
import { clock, lasting } from "/lib/words.js";

// Writes a text anew each second, without drawing the page.
const ticking = directive(
  class extends AsyncDirective {
    update(part, [text]) {
      this.text = () => (part.element.textContent = text());
      this.text();
      this.timer ??= setInterval(() => this.text(), 1000);
      return noChange;
    }

    disconnected() {
      clearInterval(this.timer);
      this.timer = null;
    }

    reconnected() {
      this.timer ??= setInterval(() => this.text(), 1000);
    }

    render() {
      return noChange;
    }
  },
);

function spent(minutes) {
  const over = minutes ? watch.read() - minutes * 60000 : -1;
  return over >= 1000 ? `${clock(watch.read())}, ${clock(over)} over` : clock(watch.read());
}

/** The time spent, against the time an interview would give. Nothing happens when it is over. */
export function quietTimer({ minutes, redraw }) {
  const halted = watch.halted();
  const turn = () => {
    if (halted) watch.go();
    else watch.halt();
    redraw();
  };
  return html`<div class="quiet-timer small muted">
    <span role="timer" aria-label="Time spent" class="tabular" ${ticking(() => spent(minutes))}></span>
    ${minutes ? html`<span>of ${lasting(minutes)}</span>` : html`<span>so far</span>`}
    <button type="button" class="button plain small" @click=${turn}>${icon(halted ? "play" : "pause")} ${halted ? "Go on" : "Pause"}</button>
  </div>`;
}
