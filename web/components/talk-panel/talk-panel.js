import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { get, post, put, remove, inWords } from "/lib/api.js";
import { announce } from "/lib/announce.js";
import { toast } from "/lib/overlay.js";
import { talkPost, writeForm } from "/components/talk-panel/post.js";

/**
 * What one's groups say about a question that one has answered. `talkPanel({question, update})`
 * answers with a function that draws it; nothing is there without groups.
 */
export function talkPanel({ question, update }) {
  let groups = [];
  let chosen = "";
  let talk = null;
  let editing = null;
  const path = () => `/api/groups/${chosen}`;

  const fail = (problem) => toast(inWords(problem));

  async function load() {
    try {
      groups = (await get("/api/groups")).groups;
      chosen = groups[0]?.id ?? "";
      if (chosen) await choose(chosen);
    } catch {
      groups = [];
    }
  }

  async function choose(id, from = 0) {
    chosen = id;
    const next = await get(`${path()}/questions/${question}/posts?from=${from}`);
    talk = from ? { ...next, posts: [...talk.posts, ...next.posts] } : next;
    update();
  }

  async function act(work, said) {
    try {
      await work();
      editing = null;
      await choose(chosen);
      announce(said);
    } catch (problem) {
      fail(problem);
      throw problem;
    }
  }

  const one = (id) => `${path()}/posts/${id}`;
  const actions = {
    write: (words) => act(() => post(`${path()}/questions/${question}/posts`, words), "It is there."),
    save: (id, words) => act(() => put(one(id), words), "It is changed."),
    edit: (id) => ((editing = id), update()),
    remove: (id) => act(() => remove(one(id)), "It is deleted.").catch(() => {}),
    vote: (it) => act(() => put(`${one(it.id)}/helpful`, { helpful: !it.voted }), it.voted ? "Taken back." : "Marked as helpful.").catch(() => {}),
    moderate: (id, order) => act(() => put(`${one(id)}/moderation`, order), "Done.").catch(() => {}),
  };

  load();

  return () =>
    talk
      ? html`<section class="talk">
          <h2>What does your group say?</h2>
          ${groups.length > 1 ? picker() : html`<p class="small muted">In ${groups[0].name}, for those who have answered.</p>`}
          ${talk.posts.length
            ? html`<ol class="posts">${talk.posts.map((it) => talkPost({ it, talk, editing, actions }))}</ol>`
            : html`<p class="summary">Nobody has said anything yet. What made it click for you?</p>`}
          ${talk.next ? html`<button class="button" type="button" @click=${() => choose(chosen, talk.next).catch(fail)}>Show more</button>` : nothing}
          <p class="small"><a href=${`/groups/${chosen}/explain?question=${question}`}>Explain it to the group</a></p>
          ${talk.writable ? writeForm({ id: "say", label: "Say it", send: actions.write }) : nothing}
        </section>`
      : nothing;

  function picker() {
    return html`<p>
      <label class="small" for="talk-group">In the group</label>
      <select class="field" id="talk-group" @change=${({ target }) => choose(target.value).catch(fail)}>
        ${groups.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
      </select>
    </p>`;
  }
}
