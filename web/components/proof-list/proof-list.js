import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { KIND_WORDS } from "/lib/words.js";

/** All questions to jump to, searched by id and words. */
export function proofList({ list, place }, { search, find, show }) {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({ slug, excerpt, kind, topic }) => words.every((word) => `${slug} ${excerpt} ${kind} ${topic}`.toLowerCase().includes(word));
  const packs = list.packs.map((pack) => ({ ...pack, questions: pack.questions.filter(fits) })).filter(({ questions }) => questions.length);
  const first = packs[0] && `${packs[0].folder}/${packs[0].questions[0].slug}`;
  const onKey = (event) => {
    if (event.key !== "Enter" || !first) return;
    event.preventDefault();
    show(first);
  };
  return html`<nav class="proof-list" aria-label="Questions">
    <label class="unseen" for="proof-search">Search by id or words</label>
    <input
      id="proof-search"
      class="field"
      type="search"
      placeholder="Search by id or words"
      autocomplete="off"
      spellcheck="false"
      .value=${search}
      @input=${(event) => find(event.target.value)}
      @keydown=${onKey}
    >
    ${packs.map(
      ({ folder, title, questions }) => html`
        ${list.packs.length > 1 ? html`<h3 class="small">${title}</h3>` : nothing}
        <ul>${questions.map((line) => entry(line, folder, { place, show }))}</ul>
      `,
    )}
    ${packs.length ? nothing : html`<p class="small muted">No question has all of these words.</p>`}
  </nav>`;
}

function entry({ slug, kind, stale, shown, counts }, folder, { place, show }) {
  const own = `${folder}/${slug}`;
  const go = (event) => {
    event.preventDefault();
    show(own);
  };
  return html`<li>
    <a href="?q=${own}" aria-current=${own === place ? "true" : nothing} @click=${go}>
      <span class="slug">${slug}</span>
      <span class="small muted">${(KIND_WORDS[kind] ?? kind).toLowerCase()}${stale ? ", as it was" : shown ? nothing : ", not readable"}</span>
      ${badge(counts)}
    </a>
  </li>`;
}

function badge({ errors, warnings }) {
  if (errors) return html`<span class="severity error">${errors}<span class="unseen"> errors</span> ✕</span>`;
  if (warnings) return html`<span class="severity warning">${warnings}<span class="unseen"> warnings</span> !</span>`;
  return nothing;
}
