// Which words of two texts differ, by the longest common run of words.
const MOST = 400;

const words = (text) => text.match(/\s+|[\p{L}\p{N}_]+|[^\s]/gu) ?? [];

/** Both texts as `[{text, other}]`, with `other` where a part is not in the other text. */
export function marks(before, after) {
  const old = words(before);
  const now = words(after);
  if (old.length > MOST || now.length > MOST) return [[{ text: before, other: true }], [{ text: after, other: true }]];
  const common = table(old, now);
  const left = [];
  const right = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      add(left, old[i++], false);
      add(right, now[j++], false);
    } else if (j >= now.length || (i < old.length && common[i + 1][j] >= common[i][j + 1])) add(left, old[i++], true);
    else add(right, now[j++], true);
  }
  return [left, right];
}

function table(old, now) {
  const rows = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      rows[i][j] = old[i] === now[j] ? rows[i + 1][j + 1] + 1 : Math.max(rows[i + 1][j], rows[i][j + 1]);
    }
  }
  return rows;
}

function add(runs, text, other) {
  const last = runs.at(-1);
  if (last?.other === other) last.text += text;
  else runs.push({ text, other });
}
