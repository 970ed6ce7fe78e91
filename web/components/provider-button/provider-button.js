import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { goToProvider, ways } from "/lib/ways.js";

/**
 * Signs in by the provider, where there is one. What keeps it from doing so is said beside the
 * button, announced.
 */
export function providerButton({ update, invitation = null }) {
  let going = false;
  let problem = null;

  async function start() {
    if (going) return;
    going = true;
    problem = null;
    update();
    try {
      await goToProvider("/api/provider/starts", { invitation });
    } catch (thrown) {
      problem = thrown;
      going = false;
      update();
    }
  }

  return () => {
    const { provider } = ways.get();
    if (!provider) return nothing;
    return html`
      <div class="entry-other">
        <button class="button" type="button" aria-disabled=${going ? "true" : "false"} @click=${start}>
          ${going ? "One moment" : `Go on with ${provider}`}
        </button>
        ${problem ? html`<p class="entry-problem" role="alert"><strong>${problem.title}.</strong> ${problem.detail}</p>` : nothing}
      </div>
    `;
  };
}
