import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { get, put, remove, inWords } from "/lib/api.js";
import { telling, toast } from "/lib/overlay.js";
import { count, moment } from "/lib/words.js";
import { loaded } from "/views/loaded.js";
import { packBringer } from "/components/pack-bringer/pack-bringer.js";
import { copyLine, packCopy } from "/components/pack-copy/pack-copy.js";
import { lossList } from "/components/pack-bringer/loss-list.js";

const FORMATS = { apkg: "Anki (.apkg)", gift: "Moodle (.gift)", csv: "Table (.csv)" };

/** The packs of this instance, for those who bring them. */
export function open({ update }) {
  const more = new Map();
  const fetch = async () => {
    const [{ packs }, { copies, groups }, { subscriptions }] = await Promise.all([get("/api/packs"), get("/api/copies"), get("/api/subscriptions")]);
    return { packs, copies: new Map(copies.map((copy) => [copy.pack.id, copy])), groups, followed: new Map(subscriptions.map((it) => [it.pack.id, it])) };
  };
  const copier = packCopy({ update, done: () => page.refresh() });
  const page = loaded({ title: "Packs", update, fetch, view });
  const bringer = packBringer({
    update,
    published: ({ edition: { title, questions }, scheduled }) => {
      more.clear();
      page.refresh();
      const cards = scheduled ? ` ${count(scheduled, "card")} came along.` : "";
      return `${title} is published: ${count(questions, "question")}.${cards}`;
    },
  });

  async function act(work, said) {
    await telling(async () => {
      await work();
      toast(said);
    });
    page.refresh();
  }

  function withdraw(pack, withdrawn) {
    more.delete(`${pack.id}/editions`);
    act(
      () => put(`/api/packs/${pack.id}`, { withdrawn }),
      withdrawn ? `${pack.title} is withdrawn. Everybody’s progress is kept.` : `${pack.title} is published again.`,
    );
  }

  const turn = (pack, on) =>
    act(
      () => (on ? put(`/api/packs/${pack.id}/subscription`, { edition: pack.brought.edition }) : remove(`/api/packs/${pack.id}/subscription`)),
      on ? `You follow ${pack.title}. Today tells you when it changes.` : `You no longer follow ${pack.title}.`,
    );

  /** What takes a while is fetched when it is unfolded. */
  async function unfold(key, path) {
    if (more.has(key)) return;
    more.set(key, null);
    more.set(key, await get(path).catch((problem) => ({ problem })));
    update();
  }

  function view({ packs, copies, groups, followed }) {
    if (bringer.preview()) return bringer.preview().view();
    return html`<div class="document packs">
      <header>
        <h1>Packs</h1>
        <p class="summary">Where questions come from. Packs in folders of the server are edited there; packs that were brought are replaced here, and learners keep their progress.</p>
      </header>
      ${bringer.view()}
      <section>
        <h2>On this instance</h2>
        <ul class="banks">${[...packs].sort((one, other) => Boolean(other.brought) - Boolean(one.brought)).map((pack) => entry(pack, copies.get(pack.id), { groups, followed }))}</ul>
      </section>
    </div>`;
  }

  const entry = (pack, copy, { groups, followed }) => html`<li>
    <header>
      <h3>${pack.title ?? pack.id}</h3>
      <span class="small muted tabular">${pack.brought?.withdrawn ? "withdrawn" : count(pack.questions, "question")}${pack.version ? `, version ${pack.version}` : nothing}</span>
    </header>
    <p class="small muted">${origin(pack)}. ${findings(pack)}.</p>
    ${copy ? copyLine(copy) : nothing}
    ${pack.keptEarlier ? html`<p>The last good edition is served until its errors are corrected.</p>` : nothing}
    <div class="row">
      ${pack.brought?.mine
        ? html`<button class="button small" type="button" @click=${() => withdraw(pack, !pack.brought.withdrawn)}
            aria-label=${`${pack.brought.withdrawn ? "Publish again" : "Withdraw"}: ${pack.title}`}>${pack.brought.withdrawn ? "Publish again" : "Withdraw"}</button>`
        : nothing}
      ${pack.brought?.edition > 1 && !pack.brought.withdrawn ? html`<a class="button small" href=${`/packs/${pack.id}/changes`} aria-label=${`What changed in ${pack.title}`}>What changed</a>` : nothing}
      ${pack.brought && !pack.brought.withdrawn && !pack.brought.mine ? follow(pack, followed.get(pack.id)) : nothing}
      ${pack.brought || pack.questions ? html`<a class="button small" href="/api/packs/${pack.id}/archive" download aria-label=${`Save ${pack.title} as a zip`}>Save as zip</a>` : nothing}
    </div>
    ${pack.brought ? details(pack, "editions", "Editions", editions) : nothing}
    ${pack.brought && pack.questions ? copier.view(pack, groups) : nothing}
    ${pack.questions ? details(pack, "exports", "For other programs", exports) : nothing}
  </li>`;

  const follow = (pack, known) =>
    html`<button class="button small" type="button" @click=${() => turn(pack, !known)} aria-label=${`${known ? "Follow no longer" : "Follow"}: ${pack.title}`}>${known ? "Follow no longer" : "Follow"}</button>`;

  const details = ({ id }, part, label, show) => html`<details @toggle=${({ target }) => target.open && unfold(`${id}/${part}`, part === "editions" ? `/api/packs/${id}` : `/api/packs/${id}/exports`)}>
    <summary>${label}</summary>
    ${shown(more.get(`${id}/${part}`), (found) => show(id, found))}
  </details>`;

  return {
    ...page,
    get wide() {
      return Boolean(bringer.preview());
    },
    keys: () => bringer.preview()?.keys() ?? [],
    close() {
      page.close();
      bringer.close();
    },
  };
}

function shown(found, show) {
  if (!found) return html`<p class="muted">One moment</p>`;
  return found.problem ? html`<p>${inWords(found.problem)}</p>` : show(found);
}

function origin({ brought }) {
  if (!brought) return "From a folder of the server";
  return `Edition ${brought.edition}, brought ${moment(brought.at)}${brought.by ? ` by ${brought.by}` : ""} (${brought.fileName})`;
}

function findings({ errors, warnings, notes }) {
  const parts = [errors && count(errors, "error"), warnings && count(warnings, "warning"), notes && count(notes, "note")].filter(Boolean);
  return parts.length ? parts.join(", ") : "Nothing found";
}

const editions = (id, { editions }) => html`<ul class="plain-list">
  ${editions.map(
    ({ edition, version, questions, fileName, by, at, kept }) => html`<li>
      <span>Edition ${edition}, version ${version}: ${count(questions, "question")}<br><span class="small muted">${moment(at)}${by ? `, ${by}` : ""}, ${fileName}</span></span>
      ${kept ? html`<a class="button small" href="/api/packs/${id}/archive?edition=${edition}" download aria-label=${`Save edition ${edition} of ${id}`}>Save</a>` : nothing}
    </li>`,
  )}
</ul>`;

const exports = (id, { exports }) => html`<ul class="plain-list">
  ${exports.map(
    ({ format, losses }) => html`<li>
      <div>${FORMATS[format] ?? format}${lossList(losses)}</div>
      <a class="button small" href="/api/packs/${id}/exports/${format}" download aria-label=${`Save ${id} as ${FORMATS[format] ?? format}`}>Save</a>
    </li>`,
  )}
</ul>`;
