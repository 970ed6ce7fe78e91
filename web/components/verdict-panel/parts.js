import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { icon } from "/lib/icon.js";
import { prose } from "/lib/html.js";
import { blanksIn } from "/components/cloze-text/blanks-in.js";
import { finding, piece, remarkOf, theRight } from "/components/verdict-panel/finding.js";

const LABELS = {
  cloze: { own: "Your answer", key: "The answer", noun: "blank" },
  match: { own: "Your partner", key: "Its partner", noun: "pair" },
  order: { noun: "item" },
  open: { own: "Your mark", key: "", noun: "point" },
};

/** The parts of an answer: the wrong ones with what was wanted, the right ones folded. */
export function partsOf(verdict) {
  const { kind } = verdict;
  const parts = kind === "order" ? verdict.parts.map(placed) : verdict.parts;
  const wrong = parts.filter(({ right }) => !right);
  const right = parts.filter((part) => part.right);
  return html`
    ${kind === "cloze" ? filledIn(verdict) : nothing} ${kind === "order" ? orders({ ...verdict, parts }) : nothing}
    ${wrong.length ? html`<ul class="parts list">${wrong.map((part) => html`<li>${partOf(kind, part)}</li>`)}</ul>` : nothing}
    ${right.length
      ? html`<details class="others">
          <summary>${wrong.length ? theRight(right.length, LABELS[kind].noun) : `${capital(LABELS[kind].noun)} by ${LABELS[kind].noun}`}</summary>
          <ul class="parts list">${right.map((part) => html`<li>${partOf(kind, part)}</li>`)}</ul>
        </details>`
      : nothing}
  `;
}

// An item in its place is right, even when another one that belongs before it came after it.
const placed = (part) => (part.keyHtml && part.keyHtml === part.ownHtml ? { ...part, right: true } : part);

const capital = (word) => word[0].toUpperCase() + word.slice(1);

function partOf(kind, { labelHtml, ownHtml, keyHtml, right, score, remarkHtml, misconception }) {
  const { own, key } = LABELS[kind];
  const tone = right ? "right" : score > 0 ? "partly" : "wrong";
  return finding({
    tone,
    mark: tone === "wrong" ? "x" : "check",
    body: html`
      <div class="about prose" ${prose(labelHtml)}></div>
      ${kind === "order" ? placeOf({ right, ownHtml, keyHtml }) : html`${piece(own, ownHtml)} ${!right && keyHtml ? piece(key, keyHtml) : nothing}`}
      ${remarkOf({ misconception, html: remarkHtml })}
    `,
  });
}

const placeOf = ({ right, ownHtml, keyHtml }) => html`<p class="label">
  You put it <span ${prose(ownHtml)}></span>${!right && keyHtml ? html`; it belongs <span ${prose(keyHtml)}></span>` : nothing}
</p>`;

// The text as it was filled in, each blank with its mark.
function filledIn({ cloze, parts }) {
  const draw = (id) => {
    const part = parts.find((one) => one.id === id);
    if (!part) return nothing;
    return html`<span class="filled ${part.right ? "right" : "wrong"}">
      ${icon(part.right ? "check" : "x")}<span class="unseen">${part.right ? "right:" : "wrong:"}</span>
      <span class="prose inline" ${prose(part.ownHtml)}></span>
    </span>`;
  };
  return html`<div class="cloze-text prose" ${blanksIn(cloze.html, draw)}></div>`;
}

function orders({ parts, keyOrder, verdict }) {
  if (verdict === "right" || !keyOrder) return nothing;
  const one = parts.every(({ keyHtml }) => !keyHtml) ? "An order that is right" : "The right order";
  return html`<div class="orders">
    <section>
      <h3 class="label">Your order</h3>
      <ol class="list" aria-label="Your order">
        ${parts.map(
          ({ labelHtml, right }, index) => html`<li class=${right ? "right" : "wrong"}>
            <span class="tabular muted">${index + 1}</span>
            <span class="prose" ${prose(labelHtml)}></span>
            ${icon(right ? "check" : "x")}<span class="unseen">${right ? "in order" : "out of order"}</span>
          </li>`,
        )}
      </ol>
    </section>
    <section>
      <h3 class="label">${one}</h3>
      <ol class="list" aria-label=${one}>
        ${keyOrder.map(
          (item, index) => html`<li><span class="tabular muted">${index + 1}</span><span class="prose" ${prose(item)}></span></li>`,
        )}
      </ol>
    </section>
  </div>`;
}
