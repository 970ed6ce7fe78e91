import { get, post } from "/lib/api.js";
import { announce } from "/lib/announce.js";
import { fetchKind } from "/components/kinds/kinds.js";
import { createStore } from "/lib/store.js";
import { count } from "/lib/words.js";

/** How often a save is looked for, in milliseconds. */
const PAUSE = 600;

/** How often a preview that the server knows no more is asked for again. */
const RENEWALS = 3;

/**
 * Packs while they are written: `list` of all, the `page` in front with its `variant` and what was
 * tried on it. `base` is the address of the API that shows them, `place` is "pack/slug". With
 * `renew` the packs do not change: it has the server read them once more where it knows them no more.
 */
export function proofs(base, place, renew = null) {
  const store = createStore({ list: null, place, page: null, variant: 0, draft: {}, tried: null, problem: null, away: false });
  let timer;
  let closed = false;

  async function fetched(ask) {
    for (let left = renew ? RENEWALS : 0; ; left--) {
      try {
        return await ask();
      } catch (problem) {
        if (!left || problem.slug !== "not-found") throw problem;
        await renew();
      }
    }
  }

  const lines = () => store.get().list?.packs.flatMap(({ folder, questions }) => questions.map((line) => ({ folder, ...line }))) ?? [];
  const at = () => lines().findIndex(({ folder, slug }) => `${folder}/${slug}` === store.get().place);

  async function fetchPage(keep) {
    const wanted = store.get().place;
    if (!wanted) return store.set({ page: null });
    const page = await fetched(() => get(`${base}/${wanted}`)).catch(() => null);
    if (store.get().place !== wanted) return;
    const kind = page?.question?.variants[0].question.kind;
    if (kind) await fetchKind(kind);
    const most = (page?.question?.variants.length ?? 1) - 1;
    const { variant, draft } = store.get();
    const kept = keep ? { variant: Math.min(variant, most), draft: draft.text ? { text: draft.text } : {} } : { variant: 0, draft: {} };
    store.set({ page, tried: null, ...kept });
  }

  async function read() {
    const first = !store.get().list?.edition;
    const list = await fetched(() => get(base));
    store.set({ list, problem: null });
    if (!lines().some(({ folder, slug }) => `${folder}/${slug}` === store.get().place)) {
      store.set({ place: lines()[0] ? `${lines()[0].folder}/${lines()[0].slug}` : null });
    }
    await fetchPage(!first);
    if (!first) announce(`Read again: ${count(list.packs.reduce((sum, { counts }) => sum + counts.errors, 0), "error")}.`);
  }

  async function look() {
    try {
      const reply = await fetch(`${base}/edition`, { headers: { Accept: "application/json" } });
      const { edition } = await reply.json();
      if (closed) return;
      if (store.get().away) store.set({ away: false });
      if (edition !== store.get().list?.edition) await read();
    } catch {
      if (!closed && !store.get().away) store.set({ away: true });
    }
    if (!closed) timer = setTimeout(look, PAUSE);
  }

  const start = () => read().catch((problem) => store.set({ problem })).finally(() => (timer = renew || closed ? 0 : setTimeout(look, PAUSE)));
  start();

  return {
    ...store,
    lines,
    at,
    show(next) {
      store.set({ place: next });
      return fetchPage(false);
    },
    vary: (variant) => store.set({ variant, draft: {}, tried: null }),
    write: (patch) => store.set({ draft: { ...store.get().draft, ...patch }, tried: null }),
    async attempt(answer) {
      const { variant, place: where } = store.get();
      const tried = await fetched(() => post(`${base}/${where}/trials`, { variant, answer })).catch(({ title, detail }) => ({
        verdict: "ungradable",
        says: `${title}. ${detail}`,
        remarks: [],
      }));
      store.set({ tried });
      announce(tried.says ?? `${tried.verdict}.`);
    },
    close() {
      closed = true;
      clearTimeout(timer);
    },
  };
}
