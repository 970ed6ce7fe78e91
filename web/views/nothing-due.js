import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { emptyState } from "/components/empty-state/empty-state.js";
import { EARLY, count, day } from "/lib/words.js";

const REASONS = {
  "nothing-due": {
    title: "Nothing is due now",
    text: "Everything you have learned so far is still fresh enough to leave alone. Waiting makes the next recall worth more.",
  },
  "daily-limit": {
    title: "Today’s new questions are done",
    text: "You have begun as many new questions as you set for a day, and nothing else is due.",
  },
  "plan-done": {
    title: "Today’s part of the plan is done",
    text: "Spacing does the rest: the plan has put the next questions on the days on which they help most.",
  },
  "nothing-met": {
    title: "Nothing is ahead yet",
    text: "Practising ahead brings back what you have answered before, and of this choice nothing was. Answer some new questions first.",
  },
  "nothing-fresh": {
    title: "A placement has nothing left to ask",
    text: "It takes short questions that you have neither met nor skipped. What you have answered so far says where you stand.",
  },
  "all-aside": {
    title: "What is left is put aside",
    text: "Every question that could come now is out of sight: until tomorrow, or until you bring it back.",
  },
  "nothing-in-scope": {
    title: "No question fits your choice",
    text: "The banks, topics and levels in your settings leave nothing over. Widen the choice to go on.",
  },
  "no-packs": {
    title: "There are no questions yet",
    text: "No bank has been loaded. Start the server with --questions and a folder of packs, then reload this page.",
  },
};

/** Where the way on is ahead of the days. */
const AHEAD = new Set(["nothing-due", "daily-limit", "plan-done"]);

/** Nothing to ask: why, when it goes on, and the ways to go on anyway. */
export function nothingDue({ turn }, actions) {
  const { reason, nextDue } = turn;
  const { title, text } = REASONS[reason] ?? REASONS["nothing-due"];
  return emptyState({
    title,
    text: html`<p>${text}</p>
      ${nextDue ? html`<p>${count(nextDue.count, "question")} will be due on ${day(nextDue.date)}. Stopping here is fine.</p>` : nothing}
      ${AHEAD.has(reason) ? html`<p class="small muted">${EARLY}</p>` : nothing}`,
    actions: ACTIONS[reason]?.(actions, turn) ?? onward(actions),
  });
}

const ACTIONS = {
  "plan-done": (actions) => html`<a class="button primary" href="/plan">See the plan</a>
    <button type="button" class="button" @click=${() => actions.begin({ mode: "ahead", size: 10 })}>Ten more</button>`,
  "nothing-met": (actions) => html`${usual(actions, "primary")} <a class="button" href="/banks">Take a quiz</a>`,
  "nothing-fresh": (actions) => html`<a class="button primary" href="/progress/readiness">How ready are you?</a> ${usual(actions)}`,
  "all-aside": (actions, { sitting }) => html`<a class="button primary" href="/banks?suspended=true">Those put away</a>
    ${sitting.mode === "due" ? html`<a class="button" href="/settings">Change the settings</a>` : usual(actions)}`,
  "nothing-in-scope": () => html`<a class="button primary" href="/settings">Change the settings</a>
    <a class="button" href="/banks">Look at the banks</a>`,
  "no-packs": () => html`<button type="button" class="button primary" @click=${() => location.reload()}>Reload</button>`,
};

const usual = (actions, look = "") => html`<button type="button" class="button ${look}" @click=${() => actions.begin(null)}>Practise</button>`;

const onward = (actions) => html`
  <button type="button" class="button primary" @click=${() => actions.begin({ mode: "ahead", size: 10 })}>Practise ahead</button>
  <a class="button" href="/banks">Take a quiz</a>
  <a class="button" href="/home">See how it goes</a>
`;
