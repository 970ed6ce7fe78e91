import { directive, Directive } from "/vendor/lit-html/directive.js";
import { noChange } from "/vendor/lit-html/lit-html.js";
import { typeset } from "/lib/typeset.js";

// The one place where text from the server becomes HTML. The server has rendered and cleaned it
// against a safelist; the content security policy refuses every other way into the document.
const policy = self.trustedTypes?.createPolicy("anneal-html", { createHTML: (html) => html }) ?? {
  createHTML: (html) => html,
};

/** Fills an element with cleaned HTML of the server, and sets its formulas and code. */
export function fill(element, html) {
  element.innerHTML = policy.createHTML(html ?? "");
  typeset(element);
}

class Prose extends Directive {
  update(part, [html]) {
    if (html !== this.shown) {
      this.shown = html;
      fill(part.element, html);
    }
    return noChange;
  }

  render() {
    return noChange;
  }
}

/** The same within a template: `<div class="prose" ${prose(html)}></div>`. */
export const prose = directive(Prose);

/** The plain words of a fragment of HTML, for announcements, titles and measuring. */
export function plain(html) {
  const holder = document.createElement("template");
  holder.innerHTML = policy.createHTML(html ?? "");
  return holder.content.textContent.replace(/\s+/g, " ").trim();
}
