import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { post, put } from "/lib/api.js";
import { take } from "/lib/desk.js";
import { prose } from "/lib/html.js";
import { go } from "/lib/router.js";
import { telling } from "/lib/overlay.js";
import { dateOf, day, percent } from "/lib/words.js";
import { scoreBars } from "/components/score-bars/score-bars.js";

const points = (score) => Number(score.toFixed(1)).toLocaleString("en");
const lastDay = (instant) => day(dateOf(new Date(instant) - 1));

/** The challenge of this week, and what came of the one before. */
export const challenge = (group, { current, last }, page) => html`
  ${current ? html`<section>${open(group, current, page)}</section>` : nothing}
  ${last ? html`<section>${over(group, last, page)}</section>` : nothing}
`;

async function begin(page) {
  await telling(async () => {
    take((await post(`${page.path}/challenge/sittings`, {})).sitting);
    go("/");
  });
}

const open = (group, { closes, questions, mine, explainers }, page) => html`
  <h2>This week’s challenge</h2>
  ${mine?.finished
    ? html`<p>You have ${points(mine.score)} of ${questions} points. How it went for all stands here after ${lastDay(closes)}.</p>`
    : html`<p class="summary">
          ${questions} mixed questions, the same for everybody, each with values of their own. One attempt, until ${lastDay(closes)}; the first answer counts.
        </p>
        <button class="button primary" type="button" @click=${() => begin(page)}>${mine ? `Go on: ${mine.answered} of ${questions} answered` : "Begin"}</button>`}
  ${volunteers(group, explainers, page)}
`;

function volunteers(group, explainers, page) {
  const mine = explainers.some(({ member }) => member === group.me.id);
  const names = explainers.map(({ member, pseudonym }) => (member === group.me.id ? "you" : pseudonym));
  const announce = (explains) =>
    page.act(() => put(`${page.path}/challenge/explainer`, { explains }), explains ? "Announced: you will explain what most missed." : "Taken back.");
  return html`<p>
      ${names.length ? `Who will explain the question that most miss: ${names.join(" and ")}.` : "Nobody has announced yet to explain the question that most miss."}
      Who knows beforehand that they will explain learns most from it.
    </p>
    ${mine
      ? html`<button class="button small" type="button" @click=${() => announce(false)}>I will not explain after all</button>`
      : explainers.length < 2
        ? html`<button class="button small" type="button" @click=${() => announce(true)}>I will explain</button>`
        : nothing}`;
}

const over = (group, { mine, questions, results, explainers, thanked }, page) => html`
  <h2>How did last week’s challenge go?</h2>
  ${mine ? html`<p class="summary">You reached ${points(mine.score)} of ${questions} points.</p>` : html`<p class="summary">You did not take part.</p>`}
  ${results
    ? html`${scoreBars(results.distribution, mine?.score ?? null)}
        <p class="small muted">Points of the ${results.took} who took part, without names.</p>
        <h3>Most missed, so worth a talk</h3>
        <div class="missed">
          <div class="prose" ${prose(results.missed.stemHtml)}></div>
          <p class="small muted">${percent(results.missed.score)} of its points were reached. <a href=${`/question/${results.missed.question}`}>Look at it</a> · <a href=${`/groups/${group.id}/explain?question=${results.missed.question}`}>Explain it</a></p>
        </div>`
    : html`<p class="small muted">How it went for all is shown when five or more took part.</p>`}
  ${explainers.length ? thanks(group, explainers, thanked, page) : nothing}
`;

const thanks = (group, explainers, thanked, page) => html`<fieldset>
  <legend>Whose explanation helped you?</legend>
  <div class="checks">
    ${explainers.map(({ member, pseudonym }) =>
      member === group.me.id
        ? html`<span>You explained.</span>`
        : html`<label class="check">
            <input type="radio" name="thanks" .checked=${member === thanked} @change=${() => page.act(() => put(`${page.path}/challenge/thanks`, { explainer: member }), `Thanks to ${pseudonym}.`)}>
            ${pseudonym}
          </label>`,
    )}
  </div>
</fieldset>`;
