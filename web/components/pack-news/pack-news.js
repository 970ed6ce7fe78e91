import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { get } from "/lib/api.js";
import { mayHere } from "/lib/visitor.js";

/** Packs that one follows and copies that one keeps, where an edition waits to be looked at. */
export async function fetchNews() {
  const [{ subscriptions }, { copies }] = await Promise.all([get("/api/subscriptions"), mayHere("instructor") ? get("/api/copies") : { copies: [] }]);
  return {
    packs: subscriptions.filter(({ seen, newest }) => seen < newest),
    copies: copies.filter(({ mine, newest, passed }) => mine && newest !== null && !passed),
  };
}

/** One line for each of them; nothing where nothing waits. */
export const packNews = ({ packs, copies }) =>
  packs.length || copies.length
    ? html`<section class="pack-news">
        <h2>What changed in packs you follow?</h2>
        <ul class="plain-list">
          ${packs.map((each) => html`<li>${newsLine(each)}</li>`)}
          ${copies.map(
            ({ pack, origin, newest }) => html`<li>
              <span>${pack.title} can take edition ${newest} of ${origin.title}. <a href=${`/packs/${pack.id}/update`}>See what would change<span class="unseen"> in ${pack.title}</span></a></span>
            </li>`,
          )}
        </ul>
      </section>`
    : nothing;

/** What a pack that one follows has to tell. */
export const newsLine = ({ pack, seen, newest }) =>
  seen < newest
    ? html`<span>${pack.title}: edition ${newest} came after the one you looked at. <a href=${`/packs/${pack.id}/changes`}>See what changed<span class="unseen"> in ${pack.title}</span></a></span>`
    : html`<span>${pack.title}: you have looked at its newest edition, ${newest}. <a href=${`/packs/${pack.id}/changes`}>Look again<span class="unseen"> at ${pack.title}</span></a></span>`;
