import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { live } from "/vendor/lit-html/directives/live.js";
import { icon } from "/lib/icon.js";
import { recorder } from "/lib/recorder.js";

/** "I said it aloud", with a recording for one's own ears where the browser can make one. */
export const voiceNote = ({ aloud, write }) => html`
  <div class="voice-note">
    <label class="check">
      <input type="checkbox" .checked=${live(aloud)} @change=${(event) => said(event.target.checked, write)}>
      I said it aloud
    </label>
    ${aloud && recorder.possible() ? recording() : nothing}
  </div>
`;

function said(aloud, write) {
  if (!aloud) recorder.release();
  write({ aloud });
}

function recording() {
  const { state, url, said: why } = recorder.get();
  const running = state === "recording";
  return html`
    <div class="row">
      <button type="button" class="button small" aria-disabled=${state === "asking"} @click=${running ? recorder.stop : recorder.start}>
        ${icon(running ? "stop" : "mic")} ${running ? "Stop recording" : url ? "Record again" : "Record it"}
      </button>
      ${running ? html`<span class="small recording" role="status">Recording</span>` : nothing}
      ${url ? playback(url) : nothing}
    </div>
    <p class="small muted">${why ?? "A recording stays in this page for you to hear again. It is never sent, and gone when you go on."}</p>
  `;
}

/** The recording, to be heard again. */
export const playback = (url) => html`<audio controls src=${url} aria-label="Your recording"></audio>`;
