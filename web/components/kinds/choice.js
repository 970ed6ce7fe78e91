import { optionList } from "/components/option-list/option-list.js";

export const choice = {
  template: (question, draft, write) =>
    optionList({ options: question.options, chosen: draft.option, choose: (option) => write({ option }) }),
  collect: (draft) => (draft.option ? { option: draft.option } : null),
  help: "One option is right. Choose it with its number, then say how sure you are.",
  missing: "Choose an option first, with its number or a click.",
  keys: (question, write) => [
    {
      keys: question.options.map((_, index) => String(index + 1)),
      label: "choose an option",
      run(key) {
        const { id } = question.options[Number(key) - 1];
        write({ option: id });
        document.getElementById(`option-${id}`)?.focus();
      },
    },
  ],
};
