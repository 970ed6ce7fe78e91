// The rules of axe-core that the page breaks, with the elements that break them.
axe.run(document, { preload: false, resultTypes: ["violations"] }).then(({ violations }) =>
  violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(" | ")}`),
);
