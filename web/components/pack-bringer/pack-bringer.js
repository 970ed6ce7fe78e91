import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { announce } from "/lib/announce.js";
import { toast } from "/lib/overlay.js";
import { upload } from "/lib/upload.js";
import { count } from "/lib/words.js";
import { packReview } from "/components/pack-bringer/pack-review.js";

const ENDINGS = ".zip,.json,.apkg,.colpkg,.gift,.txt,.csv,.tsv";
const LARGEST = 50 * 1024 * 1024;

/**
 * Brings a pack: a file is chosen or dropped, what would come of it is shown, its questions are
 * looked at as learners would meet them, and only then it is published. `published()` is called
 * once it was. `preview()` is what is looked at, with `view` and `keys`; null while nothing is.
 */
export function packBringer({ update, published }) {
  let state = { step: "idle" };
  let order = {};
  let looked = null;
  const change = (next) => {
    if (looked && next.step !== "review") leave();
    state = next;
    update();
  };
  const idle = () => change({ step: "idle" });

  const address = (path, file) => `${path}?${new URLSearchParams({ name: file.name, ...order })}`;

  function choose(file) {
    if (!file) return;
    order = {};
    look(file);
  }

  async function look(file) {
    if (file.size > LARGEST) {
      change({ step: "failed", file, text: "It has over 50 MB; bring less at once." });
      return;
    }
    try {
      const review = await send("/api/pack-reviews", file, "Checking every question");
      change({ step: "review", file, review });
      announce(`${file.name}: ${count(review.size, "question")}, ${count(review.findings.errors, "error")}`);
      document.querySelector(".pack-review h3")?.focus();
    } catch (problem) {
      change({ step: "failed", file, text: said(problem) });
    }
  }

  /** The file is read once more where the server has forgotten it, or another node answers. */
  const renew = async () => {
    const { file } = state;
    await upload(address("/api/pack-reviews", file), file);
  };

  async function preview() {
    const { open } = await import("/views/preview.js");
    if (state.step !== "review") return;
    looked = open({ query: new URLSearchParams(), update, base: `/api/pack-reviews/${state.review.preview}`, renew });
    update();
    scrollTo(0, 0);
    announce("Preview. Nothing is published or recorded.");
  }

  function leave() {
    looked?.close();
    looked = null;
    update();
  }

  async function publish() {
    const { file } = state;
    try {
      const edition = await send("/api/packs", file, "Publishing");
      idle();
      toast(published(edition));
    } catch (problem) {
      change({ step: "failed", file, text: said(problem) });
    }
  }

  function send(path, file, then) {
    const tell = (share) => change({ step: "busy", file, share, text: share < 1 ? "Sending" : then });
    tell(0);
    return upload(address(path, file), file, tell);
  }

  function again(changes) {
    order = { ...order, ...changes };
    for (const [name, value] of Object.entries(order)) if (value === "" || value === false) delete order[name];
    look(state.file);
  }

  const view = () => html`
    <section class="pack-bringer">
      <h2>Bring questions</h2>
      <p class="muted">
        A pack as a zip, one file of questions as JSON, an Anki deck (.apkg), GIFT or a table (.csv). Nothing is
        published before you have seen what would come of it. <a href="/authors">What the check looks for</a>
      </p>
      <label class="drop" @dragover=${over} @dragleave=${out} @drop=${drop}>
        <span>Choose a file, or drop one here</span>
        <input type="file" accept=${ENDINGS} ?disabled=${state.step === "busy"} @change=${({ target }) => {
          choose(target.files[0]);
          target.value = "";
        }}>
      </label>
      <div role="status">${STEPS[state.step]()}</div>
    </section>
  `;

  const over = (event) => {
    event.preventDefault();
    event.currentTarget.classList.add("over");
  };
  const out = (event) => event.currentTarget.classList.remove("over");
  const drop = (event) => {
    event.preventDefault();
    out(event);
    if (state.step !== "busy") choose(event.dataTransfer.files[0]);
  };

  const STEPS = {
    idle: () => nothing,
    busy: () => html`<p class="muted">
      ${state.text} <progress max="1" value=${state.share < 1 ? state.share : nothing} aria-label=${state.text}></progress>
    </p>`,
    failed: () => html`<div class="review stack">
      <p><strong>${state.file.name} was not brought.</strong> ${state.text}</p>
      <p class="row"><button type="button" class="button" @click=${() => look(state.file)}>Try again</button></p>
    </div>`,
    review: () => packReview({ ...state, order, again, preview, publish, stop: idle }),
  };

  const previewing = () => html`<header class="preview-head">
      <div>
        <strong>${state.review.title ?? state.file.name}, before it is published</strong>
        <p class="small muted">Only you see this, and nothing you try is recorded.</p>
      </div>
      <div class="row">
        <button type="button" class="button" @click=${leave}>Back to the review</button>
        ${state.review.publishable ? html`<button type="button" class="button primary" @click=${publish}>Publish</button>` : nothing}
      </div>
      <div class="row">${looked.tools()}</div>
    </header>
    ${looked.view()}`;

  return { view, close: leave, preview: () => looked && { view: previewing, keys: () => [...looked.keys(), { keys: ["b"], label: "back to the review", run: leave }] } };
}

const said = (problem) => `${problem.title ?? problem.message}. ${problem.detail ?? ""}`;
