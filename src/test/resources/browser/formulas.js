// Formulas that are not set: those without KaTeX's elements, and those that it could not read.
(() =>
  [...document.querySelectorAll(".math[data-tex]")]
    .filter((formula) => !formula.querySelector(".katex") || formula.querySelector(".katex-error"))
    .map((formula) => `formula not set: ${formula.dataset.tex}`))();
