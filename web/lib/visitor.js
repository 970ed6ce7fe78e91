import { get } from "/lib/api.js";
import { createStore } from "/lib/store.js";

/** Who the pages are shown to: `{hosted, guest, account: {name, role} | null, signUp}`. */
export const visitor = createStore({ hosted: false, guest: false, account: null, signUp: null });

/** Asks the server again, after signing in or out and when the program starts. */
export const meet = () => get("/api/visitor").then((found) => visitor.set(found), () => {});

const RANKS = ["learner", "instructor", "administrator"];

/** Whether who is signed in may do what a role may. */
export const mayAct = (role) => RANKS.indexOf(visitor.get().account?.role) >= RANKS.indexOf(role);

/** The same, where there are no accounts and so everybody may do everything too. */
export const mayHere = (role) => !visitor.get().hosted || mayAct(role);
