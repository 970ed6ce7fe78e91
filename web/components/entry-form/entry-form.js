import { html, nothing } from "/vendor/lit-html/lit-html.js";

/**
 * A form that sends a few fields: `send(values)` answers with a promise. What the server finds wrong
 * stands beside its field; anything else above the button, announced. `plain` is for a form among
 * others, `reveal` lets people see the passwords they type.
 */
export function entryForm({ id, fields, label, send, update, plain = false, reveal = false }) {
  let sending = false;
  let problem = null;

  async function submit(event) {
    event.preventDefault();
    if (sending) return;
    const form = event.target;
    sending = true;
    problem = null;
    update();
    try {
      await send(Object.fromEntries(new FormData(form)));
      form.reset();
    } catch (thrown) {
      problem = thrown;
      const first = faults()[0]?.pointer.slice(1);
      queueMicrotask(() => form.elements[first]?.focus());
    } finally {
      sending = false;
      update();
    }
  }

  const faults = () => (problem?.errors ?? []).filter(({ pointer }) => fields.some(({ name }) => pointer === `/${name}`));
  const fault = (name) => faults().find(({ pointer }) => pointer === `/${name}`)?.message;

  return () => html`
    <form class="entry-form" id=${id} @submit=${submit}>
      ${fields.map((field) => entry(id, field, fault(field.name)))}
      ${reveal ? showPassword() : nothing}
      ${problem && !faults().length
        ? html`<p class="entry-problem" role="alert"><strong>${problem.title}.</strong> ${problem.detail}</p>`
        : nothing}
      <button class=${plain ? "button" : "button primary"} aria-disabled=${sending ? "true" : "false"}>
        ${sending ? "One moment" : label}
      </button>
    </form>
  `;
}

function entry(id, { name, label, hint, type = "text", ...rest }, fault) {
  const told = [hint && `${id}-${name}-hint`, fault && `${id}-${name}-fault`].filter(Boolean).join(" ");
  return html`
    <div class="entry">
      <label for=${`${id}-${name}`}>${label}</label>
      ${hint ? html`<p class="small muted" id=${`${id}-${name}-hint`}>${hint}</p>` : nothing}
      ${rest.options
        ? html`<select class="field" id=${`${id}-${name}`} name=${name}>
            ${rest.options.map(([value, text]) => html`<option value=${value}>${text}</option>`)}
          </select>`
        : html`<input
            class="field"
            id=${`${id}-${name}`}
            name=${name}
            type=${type}
            autocomplete=${rest.autocomplete ?? "off"}
            autocapitalize="none"
            spellcheck="false"
            ?required=${!rest.optional}
            maxlength=${rest.longest ?? 200}
            min=${rest.min ?? nothing}
            max=${rest.max ?? nothing}
            value=${rest.value ?? nothing}
            aria-describedby=${told || nothing}
            aria-invalid=${fault ? "true" : nothing}
          >`}
      ${fault ? html`<p class="entry-fault" id=${`${id}-${name}-fault`} role="alert">${label} ${fault}.</p>` : nothing}
    </div>
  `;
}

/** Shows and hides what is typed into the password fields of its form. */
const showPassword = () => html`
  <label class="check">
    <input
      type="checkbox"
      @change=${({ target }) => {
        const fields = target.form.querySelectorAll("input[autocomplete$='password']");
        for (const field of fields) field.type = target.checked ? "text" : "password";
      }}
    >
    Show what I type
  </label>
`;
