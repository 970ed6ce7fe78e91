import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { percent } from "/lib/words.js";

const inWords = (verdict, score) => (verdict === "partly" ? `partly right, ${percent(score)}` : verdict);

/** That an answer was marked again after its key was corrected: what it counts as, and did before. */
export const markedAgain = (regraded) =>
  regraded
    ? html`<p class="small marked-again">
        Marked again in revision ${regraded.revision}: ${inWords(regraded.verdict, regraded.score)}. It counted as
        ${inWords(regraded.was, regraded.scoreBefore)} before the key was corrected.
      </p>`
    : nothing;
