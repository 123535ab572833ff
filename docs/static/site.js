// What scrolls sideways can be reached by keys; everything else stays out of the way.
const reach = () => {
  for (const box of document.querySelectorAll("article pre, .picture, .formula, .table-wrapper, article .highlight")) {
    const scrolls = box.scrollWidth > box.clientWidth + 1;
    if (scrolls) box.setAttribute("tabindex", "0");
    else box.removeAttribute("tabindex");
  }
};
addEventListener("load", reach);
addEventListener("resize", reach);
