// What makes the page scroll sideways, nothing where it does not.
(() => {
  const width = document.documentElement.clientWidth;
  if (document.scrollingElement.scrollWidth <= width) return [];
  const clipped = (element) => element && (getComputedStyle(element).overflowX !== "visible" || clipped(element.parentElement));
  return [...document.body.querySelectorAll("*")]
    .filter((element) => element.getBoundingClientRect().right > width + 1 && !clipped(element.parentElement))
    .map((element) => `${element.localName}.${[...element.classList].join(".")} ends at ${Math.round(element.getBoundingClientRect().right)}`)
    .concat(`the page is ${document.scrollingElement.scrollWidth} wide on a screen of ${width}`);
})();
