import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { moment } from "/lib/words.js";
import { difference } from "/components/difference/difference.js";

const STATES = { open: "Waits for an answer", accepted: "Taken", declined: "Not taken" };

/** What became of a suggestion, in a line. */
export const fate = ({ state, edition, word, ruledAt }) => html`
  <p><strong>${STATES[state]}</strong>${edition ? `: it is in edition ${edition}` : nothing}${ruledAt ? html` <span class="small muted">${moment(ruledAt)}</span>` : nothing}</p>
  ${word ? html`<blockquote class="own-words">${word}</blockquote>` : nothing}
`;

/** One suggestion with its reason and what it changes; `more` stands below. */
export const suggestion = (one, more = nothing) => html`<li id=${`s-${one.id}`}>
  <p class="small"><a href=${`/question/${one.question}`}>${one.question}</a> <span class="muted">· ${one.pack.title} · ${moment(one.at)}</span></p>
  <blockquote class="own-words">${one.reason}</blockquote>
  ${difference(one.difference, ["As it was", "Suggested"])} ${more}
</li>`;
