import { html } from "/vendor/lit-html/lit-html.js";
import { post, inWords } from "/lib/api.js";
import { announce } from "/lib/announce.js";

/** Confirms an e-mail address with the link that was sent there. */
export function open({ update }) {
  const key = location.hash.slice(1);
  let told = "One moment.";

  async function confirm() {
    try {
      const { email } = await post("/api/address-confirmations", { key });
      told = `${email} is the address of your account now. Links for a new password go there.`;
    } catch (problem) {
      told = inWords(problem);
    }
    announce(told);
    update();
  }

  if (key) confirm();
  else told = "Open the link from the letter; it ends with a key.";
  return {
    title: "Your address",
    keys: () => [],
    view: () => html`
      <div class="document">
        <header><h1>Your address</h1></header>
        <section>
          <p>${told}</p>
          <p><a class="button" href="/account">Go to the account</a></p>
        </section>
      </div>
    `,
  };
}
