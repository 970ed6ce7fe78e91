// Mathematics, code and wide content inside an element that was just filled with prose.
const LANGUAGES = {
  bash: ["bash"],
  c: ["clike", "c"],
  cpp: ["clike", "c", "cpp"],
  docker: ["docker"],
  dockerfile: ["docker"],
  hcl: ["hcl"],
  html: ["markup"],
  java: ["clike", "java"],
  javascript: ["clike", "javascript"],
  js: ["clike", "javascript"],
  json: ["json"],
  python: ["python"],
  r: ["r"],
  sh: ["bash"],
  sql: ["sql"],
  xml: ["markup"],
  yaml: ["yaml"],
};
const ALIASES = { sh: "bash", js: "javascript", html: "markup", xml: "markup", dockerfile: "docker" };

/** Sets formulas and code in `element`; libraries are fetched only when something needs them. */
export async function typeset(element) {
  const formulas = [...element.querySelectorAll(".math[data-tex]")];
  const codes = [...element.querySelectorAll('pre > code[class*="language-"]')];
  await Promise.all([formulas.length ? setFormulas(formulas) : null, ...codes.map(colour)]);
  requestAnimationFrame(() => openWideThings(element));
}

let katex;

function loadKatex() {
  katex ??= (async () => {
    const sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = "/vendor/katex/katex.min.css";
    const styled = new Promise((done) => (sheet.onload = sheet.onerror = done));
    document.head.append(sheet);
    await Promise.all([import("/vendor/katex/katex.min.js"), styled]);
    return self.katex;
  })();
  return katex;
}

async function setFormulas(formulas) {
  for (const formula of formulas) formula.classList.add("waiting");
  try {
    const { render } = await loadKatex();
    for (const formula of formulas) {
      render(formula.dataset.tex, formula, {
        trust: false,
        maxExpand: 1000,
        maxSize: 20,
        throwOnError: false,
        displayMode: formula.classList.contains("display"),
        output: "htmlAndMathml",
      });
    }
  } catch {
    katex = undefined; // The TeX stays readable as text; the next formula tries again.
  } finally {
    for (const formula of formulas) formula.classList.remove("waiting");
  }
}

// Code with blanks in it stays plain: colouring would write over them.
async function colour(code) {
  if (code.querySelector(".blank")) return;
  const name = /language-(\w+)/.exec(code.className)[1];
  if (!LANGUAGES[name]) return;
  try {
    const prism = await loadPrism(LANGUAGES[name]);
    const grammar = prism.languages[ALIASES[name] ?? name];
    code.replaceChildren(...prism.tokenize(code.textContent, grammar).map(token));
  } catch {
    // Uncoloured code reads well too.
  }
}

// Prism publishes itself on `global` when it is not a classic script, and colours by writing HTML
// unless it is asked for tokens only.
async function loadPrism(names) {
  self.Prism ??= { manual: true };
  self.global ??= self;
  await import("/vendor/prism/prism-core.min.js");
  for (const name of names) await import(`/vendor/prism/prism-${name}.min.js`);
  return self.Prism;
}

function token(piece) {
  if (typeof piece === "string") return piece;
  const span = document.createElement("span");
  span.className = `token ${piece.type}`;
  span.append(...[piece.content].flat().map(token));
  return span;
}

// What is wider than its column scrolls in its own box, and can be scrolled with the keyboard.
function openWideThings(element) {
  for (const formula of element.querySelectorAll(".math:not(.display)")) {
    if (formula.offsetWidth > element.clientWidth && element.clientWidth > 0) formula.classList.add("wide");
  }
  for (const box of element.querySelectorAll("pre, table, .math.display, .math.wide")) {
    if (box.scrollWidth <= box.clientWidth + 1) continue;
    box.tabIndex = 0;
    box.classList.add("scrolls");
    const look = () => box.classList.toggle("at-end", box.scrollLeft + box.clientWidth >= box.scrollWidth - 2);
    box.addEventListener("scroll", look, { passive: true });
    if (box.matches("pre, .math")) {
      box.setAttribute("role", "group");
      box.setAttribute("aria-label", box.matches("pre") ? "Code, scrolls sideways" : "Formula, scrolls sideways");
    }
  }
}
