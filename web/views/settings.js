import { get, put, inWords } from "/lib/api.js";
import { allowSingleKeys } from "/lib/keys.js";
import { local } from "/lib/keep.js";
import { loaded } from "/views/loaded.js";
import { toast } from "/lib/overlay.js";
import { visitor } from "/lib/visitor.js";
import { aid, aided, chooseTheme, theme } from "/lib/theme.js";
import { ownData } from "/components/own-data/own-data.js";
import { settingsForm } from "/views/settings-form.js";

/** Which settings a group has set for its members: `{newPerDay: "Spring"}`. */
async function locked() {
  if (!visitor.get().hosted) return {};
  const { locks } = await get("/api/agreement");
  return Object.fromEntries(locks.map(({ setting, group }) => [setting, group.title]));
}

/** What the learner chooses; every change is saved at once and can be taken back. */
export function open({ update }) {
  const data = ownData({ update, brought: () => page.refresh() });
  const page = loaded({
    title: "Settings",
    update,
    fetch: async () => {
      const [settings, { banks }, locks] = await Promise.all([get("/api/settings"), get("/api/banks"), locked()]);
      return { settings, banks, locks };
    },
    view: ({ settings, banks, locks }) => settingsForm({ settings, banks, locks, theme: theme(), aided }, { change, look, aid: help, data: data.view }),
  });
  return page;

  async function change(patch, said) {
    const before = page.data().settings;
    await save({ ...before, ...patch }, said, () => save(before, "Put back as it was."));
  }

  async function save(settings, said, undo = null) {
    const before = page.data().settings;
    page.change({ ...page.data(), settings });
    try {
      const saved = await put("/api/settings", settings);
      page.change({ ...page.data(), settings: saved });
      allowSingleKeys(saved.singleKeys);
      local.write("singleKeys", saved.singleKeys);
      toast(said, undo);
    } catch (problem) {
      page.change({ ...page.data(), settings: before });
      toast(`Not saved. ${inWords(problem)}`);
    }
  }

  function help(name, on, said, undoable = true) {
    aid(name, on);
    update();
    toast(said, undoable ? () => help(name, !on, "Put back as it was.", false) : null);
  }

  function look(name, undoable = true) {
    const before = theme();
    chooseTheme(name);
    update();
    toast(`Theme: ${name}.`, undoable ? () => look(before, false) : null);
  }
}
