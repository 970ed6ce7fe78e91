// Sets every formula of `all`, a list of [tex, whether it stands alone], as the pages do.
(async (all) => {
  await import("/vendor/katex/katex.min.js");
  const place = document.createElement("span");
  return all.flatMap(([tex, displayMode], index) => {
    const doubts = [];
    const strict = (code, message) => {
      doubts.push(`${code}: ${message}`);
      return "ignore";
    };
    try {
      self.katex.render(tex, place, { trust: false, maxExpand: 1000, maxSize: 20, throwOnError: true, displayMode, strict });
    } catch (problem) {
      doubts.push(problem.message);
    }
    return doubts.map((doubt) => ({ index, doubt }));
  });
})
