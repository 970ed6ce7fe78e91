// The parts of a question that people edit, as a form shows them.
const TEXTS = new Set([
  "stem", "text", "explanation", "back", "remark", "followUp", "accept", "patterns", "answer", "hints", "modelAnswers",
  "title", "url", "anchor", "junior", "senior", "principal", "value", "expr", "correct", "thing", "alt",
]);
const WORDS = {
  stem: "Question", text: "Text", explanation: "Explanation", back: "Answer", followUp: "An interviewer might go on",
  accept: "Accepted answers, one a line", patterns: "Accepted patterns, one a line", answer: "Answer", remark: "Remark",
  options: "Option", hints: "Hint", known: "Known wrong answer", references: "Reference", items: "Item", left: "Left",
  right: "Right", blanks: "Gap", rubric: "Criterion", modelAnswers: "Model answer", correct: "is right", params: "Values",
  vars: "", levels: "Level", url: "address", title: "title", level: "Level", kind: "Kind", seconds: "Seconds",
  skills: "Skills", tolerance: "Tolerance", misconception: "Misconception", tests: "Test",
};

/** A part of a question in words: "options/b/text" -> "Option b". */
export function partWords(field) {
  const steps = field.split("/");
  const words = steps.map((step, index) => (index && step === "text" ? "" : (WORDS[step] ?? step)));
  const said = words.filter(Boolean).join(" ");
  return said ? said[0].toUpperCase() + said.slice(1) : field;
}

const isLines = (value) => Array.isArray(value) && value.every((item) => typeof item === "string");

const LEFT_OUT = new Set(["references", "tests", "params", "situations", "suppress"]);

/** What can be edited in a form: `[{path, kind: "text" | "flag" | "number", value}]`. */
export function parts(question, path = [], found = []) {
  for (const [key, value] of Object.entries(question)) {
    const here = [...path, key];
    if (isLines(value) || typeof value === "string") {
      if (isText(key, path)) found.push({ path: here, kind: "text", value: isLines(value) ? value.join("\n") : value });
    } else if (typeof value === "boolean") {
      if (key === "correct") found.push({ path: here, kind: "flag", value });
    } else if (typeof value === "number") {
      if (key === "answer" || key === "value") found.push({ path: here, kind: "number", value: String(value) });
    } else if (value && !LEFT_OUT.has(key)) {
      parts(value, here, found);
    }
  }
  return found;
}

const isText = (key, path) => key !== "id" && (TEXTS.has(key) || path.at(-2) === "rubric");

/** The way to a part with the ids of the parts that hold it, as a difference names them. */
export function named(question, path) {
  let holder = question;
  return path
    .map((step) => {
      const item = Array.isArray(holder);
      holder = holder[step];
      return item ? (holder?.id ?? String(Number(step) + 1)) : step;
    })
    .join("/");
}

/** The question with one part changed. */
export function withPart(question, [step, ...rest], value) {
  const copy = Array.isArray(question) ? [...question] : { ...question };
  copy[step] = rest.length ? withPart(question[step], rest, value) : written(question[step], value);
  return copy;
}

function written(before, value) {
  if (Array.isArray(before)) return value.split("\n");
  if (typeof before === "number") return value.trim() !== "" && Number.isFinite(Number(value)) ? Number(value) : value;
  return value;
}
