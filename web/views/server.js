import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { get } from "/lib/api.js";
import { loaded } from "/views/loaded.js";
import { bytes, count, moment } from "/lib/words.js";
import { backupDesk } from "/components/backup-desk/backup-desk.js";

/** The program, its database and its packs, for whoever runs it. */
export function open({ update }) {
  const backups = backupDesk({ update });
  return loaded({ title: "Server", update, fetch: () => get("/api/server"), view: (found) => view(found, backups), close: backups.close });
}

const view = ({ version, java, startedAt, uptimeSeconds, database, packs }, backups) => html`<div class="document server">
  <h1>Is the server well?</h1>
  <section>
    <h2>Program</h2>
    <dl>
      ${row("Version", version)} ${row("Java", java)}
      ${row("Up for", html`${uptime(uptimeSeconds)} <span class="muted">since ${moment(startedAt)}</span>`)}
    </dl>
  </section>
  <section>
    <h2>Storage</h2>
    <dl>
      ${row(onServer(database) ? "PostgreSQL" : "File", html`<code>${database.path}</code>`)} ${row("Size", size(database.room))}
      ${row("Tables", `version ${database.schema}`)}
      ${row("Holds", HELD.map(([name, one, many]) => count(database.rows[name], one, many)).join(", "))}
      ${onServer(database)
        ? nothing
        : row("Last copy", database.lastCopy ? html`<code>${database.lastCopy.path}</code> <span class="muted">${moment(database.lastCopy.at)}</span>` : "none yet: one is made before each upgrade of the tables")}
    </dl>
  </section>
  ${backups.view()}
  ${onServer(database) ? DUMPS : nothing}
  <section>
    <h2>Packs</h2>
    <p class="summary">${packsSummary(packs)}</p>
    <ul class="banks">${packs.map(pack)}</ul>
  </section>
</div>`;

const row = (name, value) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

function packsSummary(packs) {
  const questions = packs.reduce((sum, one) => sum + one.questions, 0);
  const errors = packs.reduce((sum, one) => sum + one.errors, 0);
  const found = errors ? `${count(errors, "error")}: questions with errors are left out until they are corrected` : "no errors";
  return `${count(packs.length, "pack")} with ${count(questions, "question")}; ${found}. The command “anneal check” looks closer.`;
}

const pack = ({ folder, title, version, questions, keptEarlier, errors, warnings, notes, findings }) => html`<li>
  <header>
    <h3>${title ?? folder}</h3>
    <span class="small muted tabular">${count(questions, "question")}${version ? `, version ${version}` : nothing}</span>
  </header>
  ${keptEarlier ? html`<p>The last good edition is served until the errors are corrected.</p>` : nothing}
  ${findings.length
    ? html`<details ?open=${errors > 0}>
        <summary>${[errors && count(errors, "error"), warnings && count(warnings, "warning"), notes && count(notes, "note")].filter(Boolean).join(", ")}</summary>
        <ul class="pack-findings">${findings.map(entry)}</ul>
        ${errors + warnings + notes > findings.length ? html`<p class="small muted">The first ${findings.length} are shown.</p>` : nothing}
      </details>`
    : html`<p class="small muted">Nothing found.</p>`}
</li>`;

const entry = ({ file, line, column, severity, code, message, remedy }) => html`<li>
  <p><code>${file}:${line}:${column}</code></p>
  <p><strong>${severity} ${code}</strong> ${message}. <span class="muted">${remedy}</span></p>
</li>`;

function uptime(seconds) {
  if (seconds < 90) return count(seconds, "second");
  if (seconds < 5400) return count(Math.round(seconds / 60), "minute");
  if (seconds < 172800) return count(Math.round(seconds / 3600), "hour");
  return count(Math.round(seconds / 86400), "day");
}

const onServer = ({ path }) => path.startsWith("jdbc:");

const HELD = [
  ["events", "event"], ["cards", "card"], ["sittings", "chosen sitting"], ["learners", "learner"], ["accounts", "account"],
  ["posts", "post"], ["wordings", "wording of questions", "wordings of questions"], ["editions", "edition of packs brought", "editions of packs brought"],
];

function size({ database, brought, log, free }) {
  const packs = brought ? `, ${bytes(brought)} of it packs that were brought, with their pictures` : "";
  const beside = log === null ? "" : `; ${bytes(log)} in the log beside it, ${bytes(free)} free on its disk`;
  return html`${bytes(database)}${packs}${beside}. <span class="muted">Pictures of packs in folders lie in those folders.</span>`;
}

const DUMPS = html`<p class="muted">
  From PostgreSQL a backup of Anneal reads every row of one moment, writes them to one file, and compares both; it
  restores to PostgreSQL or to a file, and takes longer the more there is. On a large instance <code>pg_dump -Fc</code>
  and point-in-time recovery are faster. They are PostgreSQL’s own: Anneal neither makes nor checks them, and does not
  list them here.
</p>`;
