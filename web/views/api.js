import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { get } from "/lib/api.js";
import { loaded } from "/views/loaded.js";
import { example, follow, groups, limits, parts, refName, typeWords } from "/lib/openapi.js";

const DEEP = 6;

/** The API, read from its own OpenAPI document; an operation is written out once it is unfolded. */
export function open({ update }) {
  const unfolded = new Set();
  const unfold = (id) => (event) => {
    if (!event.target.open || unfolded.has(id)) return;
    unfolded.add(id);
    update();
  };
  return loaded({
    title: "API",
    update,
    fetch: () => get("/api/openapi.json"),
    view: (document) => view(document, { unfolded, unfold }),
  });
}

const anchor = ({ method, path }) => `${method}-${path.replace(/[^a-z0-9]+/gi, "-")}`;
const mediaOf = (body) => Object.entries(body?.content ?? {});

const view = (document, folds) => html`<div class="document api">
  <header>
    <h1>${document.info.title}: the API</h1>
    <p class="muted">
      Version ${document.info.version}, OpenAPI ${document.openapi}. The document itself:
      <a href="/api/openapi.json" target="_blank" rel="noopener">openapi.json</a>
    </p>
    ${document.info.description ? html`<p class="lead">${document.info.description}</p>` : nothing}
  </header>
  ${groups(document).map(
    (group) => html`<section>
      <h2>${group.name[0].toUpperCase() + group.name.slice(1)}</h2>
      ${group.description ? html`<p class="summary">${group.description}</p>` : nothing}
      <div class="operations">${group.operations.map((operation) => entry(document, operation, folds))}</div>
    </section>`,
  )}
</div>`;

const entry = (document, operation, { unfolded, unfold }) => html`
  <details class="operation" id=${anchor(operation)} @toggle=${unfold(anchor(operation))}>
    <summary>
      <span class="method ${operation.method}">${operation.method.toUpperCase()}</span>
      <code>${operation.path.split(/(?=\/)/).map((part) => html`${part}<wbr>`)}</code>
      <span class="muted small">${operation.summary ?? ""}</span>
    </summary>
    ${unfolded.has(anchor(operation)) ? details(document, operation) : nothing}
  </details>
`;

const details = (document, operation) => html`
  ${operation.description ? html`<p>${operation.description}</p>` : nothing}
  ${operation.parameters.length ? parameterTable(document, operation.parameters) : nothing}
  ${operation.requestBody ? body(document, "Body", follow(document, operation.requestBody)) : nothing}
  ${Object.entries(operation.responses ?? {}).map(([status, reply]) => response(document, status, follow(document, reply)))}
`;

const parameterTable = (document, list) => html`
  <h3>Parameters</h3>
  <dl class="fields">
    ${list.map(
      (one) => html`<div>
        <dt><code>${one.name}</code> <span class="muted small">${one.in}${one.required ? ", required" : ""}</span></dt>
        <dd>${describe(document, { ...one.schema, description: one.description })}</dd>
      </div>`,
    )}
  </dl>
`;

function response(document, status, reply) {
  return body(document, html`<span class="status tabular">${status}</span> ${reply.description}`, reply);
}

const body = (document, title, thing) => html`
  <h3>${title}</h3>
  ${mediaOf(thing).map(([type, media]) => {
    const shown = example(document, media);
    return html`
      <p class="small muted">${type}${media.schema ? html`, ${typeWords(document, media.schema)}` : nothing}</p>
      ${media.schema ? fields(document, media.schema, 0, []) : nothing}
      ${shown === undefined
        ? nothing
        : html`<details>
            <summary class="small">Example</summary>
            <pre tabindex="0">${typeof shown === "string" ? shown : JSON.stringify(shown, null, 2)}</pre>
          </details>`}
    `;
  })}
`;

/** The fields of a schema, each foldable to its own; a schema inside itself is only named. */
function fields(document, schema, depth, above) {
  const rows = parts(document, schema);
  if (!rows.length || depth > DEEP) return nothing;
  return html`<dl class="fields">
    ${rows.map((row) => {
      const name = refName(row.schema) ?? refName(row.schema.items);
      const again = name && above.includes(name);
      const inner = again ? nothing : fields(document, row.schema, depth + 1, name ? [...above, name] : above);
      return html`<div>
        <dt><code>${row.name}</code>${row.required || row.choice ? nothing : html` <span class="muted small">optional</span>`}</dt>
        <dd>
          ${describe(document, row.schema)}
          ${inner === nothing ? nothing : html`<details><summary class="small">Fields</summary>${inner}</details>`}
        </dd>
      </div>`;
    })}
  </dl>`;
}

function describe(document, schema) {
  const whole = { ...follow(document, schema) };
  const said = limits(whole);
  return html`<span class="type small">${typeWords(document, schema)}${said ? `, ${said}` : ""}</span>
    ${whole.description ? html`<span class="small muted">${whole.description}</span>` : nothing}`;
}
