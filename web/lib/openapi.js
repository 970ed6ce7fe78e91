// Reading an OpenAPI document: operations by tag, references, types in words.
const METHODS = ["get", "post", "put", "patch", "delete"];

/** Operations grouped by their first tag, in the order of the document. */
export function groups(document) {
  const tags = new Map((document.tags ?? []).map(({ name, description }) => [name, { name, description, operations: [] }]));
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const method of METHODS.filter((name) => item[name])) {
      const operation = item[method];
      const name = operation.tags?.[0] ?? "other";
      if (!tags.has(name)) tags.set(name, { name, operations: [] });
      const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((one) => follow(document, one));
      tags.get(name).operations.push({ ...operation, method, path, parameters });
    }
  }
  return [...tags.values()].filter(({ operations }) => operations.length);
}

/** What a `$ref` points to, or the thing itself. */
export function follow(document, thing) {
  for (let hops = 0; thing?.$ref && hops < 10; hops++) {
    const { $ref, ...beside } = thing;
    const steps = $ref.replace(/^#\//, "").split("/").map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
    thing = { ...steps.reduce((place, step) => place?.[step], document), ...beside };
  }
  return thing ?? {};
}

export const refName = (schema) => schema?.$ref?.split("/").pop() ?? null;

/** A schema's type in a few words: "string (uuid)", "list of Option", "Question or null". */
export function typeWords(document, schema) {
  if (schema === true || schema === undefined) return "anything";
  if (refName(schema)) return refName(schema);
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) return choices.map((one) => typeWords(document, one)).join(" or ");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  const types = [schema.type ?? (schema.properties ? "object" : "anything")].flat();
  return types.map((type) => (type === "array" ? `list of ${typeWords(document, schema.items)}` : type)).join(" or ")
    + (schema.format ? ` (${schema.format})` : "");
}

/** Limits of a schema in words, such as "1 to 200". */
export function limits({ minimum, maximum, maxLength, pattern, default: usual }) {
  const said = [];
  if (minimum !== undefined && maximum !== undefined) said.push(`${minimum} to ${maximum}`);
  else if (minimum !== undefined) said.push(`at least ${minimum}`);
  else if (maximum !== undefined) said.push(`at most ${maximum}`);
  if (maxLength !== undefined) said.push(`at most ${maxLength} characters`);
  if (pattern) said.push(`pattern ${pattern}`);
  if (usual !== undefined) said.push(`usually ${JSON.stringify(usual)}`);
  return said.join(", ");
}

/** The parts of a schema one can look into: properties, the items of a list, the choices. */
export function parts(document, schema) {
  const whole = merge(document, follow(document, schema));
  const required = new Set(whole.required ?? []);
  const rows = Object.entries(whole.properties ?? {}).map(([name, part]) => ({ name, schema: part, required: required.has(name) }));
  if (whole.items) rows.push(...parts(document, whole.items));
  for (const choice of whole.oneOf ?? whole.anyOf ?? []) {
    const inner = parts(document, choice);
    if (inner.length) rows.push({ name: refName(choice) ?? choice.title ?? "one of", schema: choice, choice: true });
  }
  return rows;
}

const merge = (document, schema) =>
  (schema.allOf ?? []).reduce((sum, one) => {
    const part = merge(document, follow(document, one));
    return {
      ...part,
      ...sum,
      properties: { ...part.properties, ...sum.properties },
      required: [...(part.required ?? []), ...(sum.required ?? [])],
    };
  }, schema);

/** The example of a media type or schema, if the document gives one. */
export function example(document, media) {
  if (media.example !== undefined) return media.example;
  const first = Object.values(media.examples ?? {})[0];
  if (first) return follow(document, first).value;
  const schema = follow(document, media.schema);
  return schema.example ?? schema.examples?.[0];
}
