import { noChange, render } from "/vendor/lit-html/lit-html.js";
import { directive, Directive } from "/vendor/lit-html/directive.js";
import { fill } from "/lib/html.js";

/** Fills an element with a text of the server and draws into each of its blanks: `draw(id)`. */
export const blanksIn = directive(
  class extends Directive {
    update(part, [text, draw]) {
      if (text !== this.shown) {
        this.shown = text;
        fill(part.element, text);
      }
      for (const place of part.element.querySelectorAll(".blank[data-blank]")) render(draw(place.dataset.blank), place);
      return noChange;
    }

    render() {
      return noChange;
    }
  },
);
