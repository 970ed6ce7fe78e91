/** What the practice page shows once a question is answered, or where there is none. */
export { answered } from "/views/answered.js";
export { finished } from "/views/finished.js";
export { firstPlan } from "/components/plan-maker/first-plan.js";
export { nothingDue } from "/views/nothing-due.js";
export { revealed } from "/views/revealed.js";
