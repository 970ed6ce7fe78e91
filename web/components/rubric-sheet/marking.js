export const CHOICES = [
  { key: "1", share: 1, label: "Yes" },
  { key: "2", share: 0.5, label: "Partly" },
  { key: "3", share: 0, label: "No" },
];

export const pointId = (id) => `point-${id}`;
const goTo = (id) => requestAnimationFrame(() => document.getElementById(id)?.focus());

/** The points of the rubric that have no mark yet. */
export const unmarked = ({ revealed, marks }) => revealed.rubric.filter(({ id }) => marks.criteria?.[id] === undefined);

/** The point in front: the one that was last gone to, else the first without a mark. */
export const inFront = (now) =>
  now.revealed.rubric.find(({ id }) => id === now.marks.at) ?? unmarked(now)[0] ?? now.revealed.rubric[0];

export function goToPoint(actions, point) {
  actions.mark({ at: point.id });
  goTo(pointId(point.id));
}

/** Marks a point with 1, 0.5 or 0, and goes on to the next one without a mark. */
export function markPoint(now, actions, point, share) {
  const { rubric } = now.revealed;
  const criteria = { ...now.marks.criteria, [point.id]: share };
  const after = rubric.indexOf(point) + 1;
  const next = [...rubric.slice(after), ...rubric.slice(0, after)].find(({ id }) => criteria[id] === undefined);
  actions.mark({ criteria, at: (next ?? point).id });
  goTo(next ? pointId(next.id) : "marked");
}

/** Hands the marks in, or says which point has none. */
export function finishMarking(now, actions) {
  const left = unmarked(now);
  if (!left.length) return actions.handMarks({ criteria: now.marks.criteria });
  goToPoint(actions, left[0]);
  actions.notice(left.length === 1 ? "One point has no mark yet." : `${left.length} points have no mark yet.`);
}
