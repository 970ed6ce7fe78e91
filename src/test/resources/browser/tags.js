// HTML that is shown as text.
(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const faults = [];
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    if (/<\/?(p|em|strong|span|div|code|ul|li)\b/.test(data) && !parentElement.closest("code, pre")) faults.push(`tags in the text: ${data.slice(0, 80)}`);
  }
  return faults;
})();
