import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { findingList } from "/components/finding-list/finding-list.js";
import { keySide } from "/components/proof-sheet/key-side.js";
import { learnerSide } from "/components/proof-sheet/learner-side.js";
import { icon } from "/lib/icon.js";
import { prose } from "/lib/html.js";
import { KIND_WORDS, LEVELS, count, seconds } from "/lib/words.js";

/** One question: as a learner sees it, beside all that a learner does not see. */
export function proofSheet(now, actions) {
  const { page, variant } = now;
  if (!page) return html`<article id="proof" class="proof-sheet" tabindex="-1"><p class="muted">Choose a question.</p></article>`;
  const { question } = page;
  const drawn = question?.variants[variant];
  return html`<article id="proof" class="proof-sheet" tabindex="-1" aria-labelledby="proof-id">
    <header>
      <h2 id="proof-id">${page.slug}</h2>
      <p class="small muted">${facts(page)}</p>
      ${page.stale
        ? html`<p class="stale">${icon("flag")} The file cannot be read as it is now. This is the question as it last was sound.</p>`
        : nothing}
    </header>
    ${findingList(page.findings)}
    ${drawn
      ? html`
          ${question.variants.length > 1 ? variants(question.variants, variant, actions) : nothing}
          <div class="sides">${learnerSide(now, drawn, actions)} ${keySide(drawn, question)}</div>
        `
      : html`<p>Nothing can be shown until the errors are corrected: the question was never sound since the preview began.</p>`}
  </article>`;
}

const facts = ({ kind, file, line, question }) => html`
  ${KIND_WORDS[kind] ?? kind}${question
    ? html` · ${LEVELS[question.level] ?? question.level} · ${seconds(question.seconds * 1000)} · revision ${question.revision}${question.family
        ? ` · family ${question.family}`
        : nothing}${question.skills.length ? ` · ${question.skills.join(", ")}` : nothing}`
    : nothing}
  · <code>${file}:${line}</code>
`;

/** Every variant as a row; one of them is in front. */
const variants = (all, front, { pick }) => html`<details class="variants" open>
  <summary>${count(all.length, "variant")} <kbd class="keys-only" aria-hidden="true">,</kbd> <kbd class="keys-only" aria-hidden="true">.</kbd></summary>
  <div class="scroll-box" tabindex="0" role="region" aria-label="Variants">
    <table class="numbers">
      <thead>
        <tr>
          <th scope="col">No.</th>
          ${all[0].situation === null ? nothing : html`<th scope="col">Scene</th>`}
          ${all[0].drawn.map(({ name }) => html`<th scope="col"><code>${name}</code></th>`)}
          <th scope="col">Key</th>
          ${all.some(({ key }) => key.accepted) ? html`<th scope="col">Accepted</th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${all.map(
          (one, index) => html`<tr class=${index === front ? "front" : ""}>
            <th scope="row">
              <button type="button" class="button small" aria-pressed=${index === front} aria-label="Variant ${one.number}" @click=${() => pick(index)}>
                ${one.number}
              </button>
            </th>
            ${one.situation === null ? nothing : html`<td>${one.situation}</td>`}
            ${one.drawn.map(({ value }) => html`<td class="tabular">${value}</td>`)}
            <td><span class="prose inline tabular" ${prose(one.key.html)}></span></td>
            ${all.some(({ key }) => key.accepted) ? html`<td class="tabular">${one.key.accepted ?? "the key alone"}</td>` : nothing}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>
</details>`;
