import { html } from "/vendor/lit-html/lit-html.js";
import { pickList } from "/components/pick-list/pick-list.js";
import { drag } from "/lib/drag.js";
import { plain, prose } from "/lib/html.js";

export const rowId = (id) => `match-${id}`;

/**
 * Lines on the left, each with a list of partners. On wide screens the partners also stand beside
 * them, to be clicked for the line in front or dragged onto a line; lists do the same without.
 */
export const matchBoard = ({ question: { left, right }, pairs, front, reach, pair }) => html`
  <div class="match-board">
    <ol class="lines" aria-label="Lines to be matched">
      ${left.map((line, index) => {
        const name = plain(line.html);
        return html`<li
          class="line ${line.id === front ? "front" : ""}"
          data-line=${line.id}
          @click=${(event) => event.target.closest("select") || reach(line.id)}
        >
          <div class="prose" ${prose(line.html)}></div>
          ${pickList({
            id: rowId(line.id),
            label: `Partner of line ${index + 1}: ${name}`,
            options: right,
            chosen: pairs[line.id],
            numbered: true,
            choose: (id) => pair(line.id, id, false),
            digit: (id) => pair(line.id, id, true),
            reached: () => reach(line.id),
          })}
        </li>`;
      })}
    </ol>
    <ol class="partners" aria-hidden="true">
      ${right.map(
        (partner, index) => html`<li
          class="partner ${Object.values(pairs).includes(partner.id) ? "used" : ""}"
          @click=${() => pair(front, partner.id, true)}
          @pointerdown=${(event) => event.pointerType !== "touch" && carry(event, (line) => pair(line, partner.id, true))}
        >
          <kbd>${index + 1}</kbd>
          <span class="prose" ${prose(partner.html)}></span>
        </li>`,
      )}
    </ol>
  </div>
`;

// Carries a partner with the pointer; the line below it is marked, and gets it when it is let go.
function carry(event, give) {
  const partner = event.currentTarget;
  let over = null;
  drag(event, {
    begin: () => partner.classList.add("carried"),
    move({ dx, dy, x, y }) {
      partner.style.setProperty("--dx", `${dx}px`);
      partner.style.setProperty("--dy", `${dy}px`);
      over?.classList.remove("over");
      over = document.elementFromPoint(x, y)?.closest(".line") ?? null;
      over?.classList.add("over");
    },
    end(dropped) {
      partner.classList.remove("carried");
      partner.style.removeProperty("--dx");
      partner.style.removeProperty("--dy");
      over?.classList.remove("over");
      if (dropped && over) give(over.dataset.line);
    },
  });
}
