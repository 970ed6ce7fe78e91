import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { get, post, inWords } from "/lib/api.js";
import { announce } from "/lib/announce.js";
import { toast } from "/lib/overlay.js";
import { bytes, count, moment, seconds } from "/lib/words.js";
import { secret } from "/views/account-lists.js";

/** How often it is looked how far a backup is, in milliseconds. */
const PAUSE = 700;

/** The backups of the database: what there is, one made now, one tried. `close()` when it is left. */
export function backupDesk({ update }) {
  let found = null;
  let problem = null;
  let timer;
  let closed = false;

  function take(next) {
    const over = found?.doing && !next.doing;
    found = next;
    problem = null;
    if (over) said(next.last);
    if (next.doing && !closed) timer = setTimeout(look, PAUSE);
    update();
  }

  async function look() {
    try {
      take(await get("/api/backups"));
    } catch (refused) {
      problem = refused;
      update();
    }
  }

  async function begin(path) {
    clearTimeout(timer);
    try {
      take(await post(path, {}));
      if (found.doing) announce(`${TASKS[found.doing.task]}: ${found.doing.step}.`);
      else said(found.last);
    } catch (refused) {
      toast(inWords(refused));
      look();
    }
  }

  const view = () => html`<section class="backup-desk" aria-label="Backups">
    <h2>Backups</h2>
    ${problem ? html`<p>${inWords(problem)}</p>` : nothing}
    ${found ? (found.plan ? desk(found, begin) : NONE) : html`<p class="muted">One moment</p>`}
  </section>`;

  look();
  return {
    view,
    close() {
      closed = true;
      clearTimeout(timer);
    },
  };
}

const TASKS = { backup: "Making a backup", drill: "Trying a restore" };

function said({ task, fault }) {
  const done = task === "backup" ? "The backup is made and examined; nothing is wrong in it." : "The backup could be restored; nothing is wrong in it.";
  toast(fault ?? done);
}

const NONE = html`<p class="summary">
    This server makes no backups. Start it with <code>--backups FOLDER</code>, or
    <code>ANNEAL_BACKUPS</code> in its environment: then it makes one every day, examines it, and keeps the newest 14.
  </p>
  <p class="muted">Where several nodes share a database, one of them makes the backups for all.</p>`;

const desk = ({ plan, doing, drill, warnings, backups }, begin) => html`
  ${warnings.length
    ? html`<ul class="finding-list">
        ${warnings.map((one) => html`<li class="warning"><p><strong>Look after this.</strong> ${one}</p></li>`)}
      </ul>`
    : nothing}
  <dl>
    ${row("Folder", html`<code>${plan.folder}</code>`)}
    ${row("Made", html`every ${count(plan.everyHours, "hour")}; the newest ${plan.keep} stay. <span class="muted">Set at the start with <code class="whole">--backups</code>, <code class="whole">--backup-hours</code> and <code class="whole">--backup-keep</code>.</span>`)}
    ${row("Restore tried", drill ? tried(drill) : html`not yet. <span class="muted">A backup is worth what a restore of it shows: try one below.</span>`)}
  </dl>
  <div class="row">
    <button type="button" class="button primary" ?disabled=${Boolean(doing)} @click=${() => begin("/api/backups")}>Back up now</button>
    ${doing
      ? html`<span class="muted">${TASKS[doing.task]}: ${doing.step} <progress max="1" value=${doing.share ?? nothing} aria-label=${TASKS[doing.task]}></progress></span>`
      : nothing}
  </div>
  ${backups.length ? html`<ul class="plain-list">${backups.map((one) => entry(one, doing, begin))}</ul>` : html`<p class="summary">There is none yet.</p>`}
`;

const row = (name, value) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

const tried = ({ backup, at, milliseconds, events, fault }) =>
  fault
    ? html`${moment(at)}, and it failed: ${fault}`
    : html`${moment(at)}, in ${milliseconds < 1000 ? "under a second" : seconds(milliseconds)}: ${count(events, "event")}, nothing wrong. <span class="muted">${backup}</span>`;

const entry = ({ name, at, bytes: size, sound, command }, doing, begin) => html`<li>
  <span><strong>${moment(at)}</strong>, ${bytes(size)}<br><span class="small muted">${sound ? "examined, nothing wrong" : "examined: of a damaged database"}</span></span>
  ${sound
    ? html`<button type="button" class="button small" ?disabled=${Boolean(doing)} aria-label=${`Try to restore the backup of ${moment(at)}`} @click=${() => begin(`/api/backups/${name}/drills`)}>Try a restore</button>`
    : nothing}
  <details>
    <summary>How to restore it</summary>
    ${secret("Stop the server, all nodes of it, then run this where its jar lies. What is in the place now is set aside.", command)}
  </details>
</li>`;
