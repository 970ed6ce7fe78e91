import { checkList } from "/components/check-list/check-list.js";

const toggled = (picked, id) => (picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id]);

const toggle = (draft, write) => (id) => write({ options: toggled(draft.options ?? [], id), none: false });
const none = (draft, write) => () => write({ options: [], none: !draft.none });

export const multi = {
  template: (question, draft, write) =>
    checkList({
      options: question.options,
      grading: question.multi.grading,
      picked: draft.options ?? [],
      none: Boolean(draft.none),
      toggle: toggle(draft, write),
      toggleNone: none(draft, write),
    }),
  collect: ({ options = [], none: empty = false }) => (options.length || empty ? { options, none: empty } : null),
  missing: "Pick all that apply first, or say that none of these apply (0).",
  help: "Any number of options may be right. Numbers pick and unpick; 0 says that none of these apply.",
  keys: (question, write, draft) => [
    {
      keys: question.options.map((_, index) => String(index + 1)),
      label: "pick or unpick an option",
      run(key) {
        const { id } = question.options[Number(key) - 1];
        toggle(draft, write)(id);
        document.getElementById(`option-${id}`)?.focus();
      },
    },
    { keys: ["0"], label: "none of these apply", run: none(draft, write) },
  ],
};
