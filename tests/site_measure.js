// What a reader meets on a page of the site: does it fit, can it be read, can it be used without a mouse?
const theme = new URLSearchParams(location.search).get("theme");
document.body.dataset.theme = theme;

const channels = (text) => {
  const found = text.match(/[\d.]+/g).map(Number);
  return text.startsWith("color(srgb") ? found.map((x, i) => (i < 3 ? x * 255 : x)) : found;
};
const over = (top, below) => {
  const a = top[3] === undefined ? 1 : top[3];
  return [0, 1, 2].map((i) => a * top[i] + (1 - a) * below[i]);
};
const ground = (element) => {
  const layers = [];
  for (let e = element; e; e = e.parentElement) layers.push(channels(getComputedStyle(e).backgroundColor));
  return layers.reverse().reduce((below, top) => over(top, below), [255, 255, 255]);
};
const luminance = (c) => {
  const [r, g, b] = c.map((x) => x / 255).map((x) => (x <= 0.03928 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one, other) => {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
};
const shown = (e) => e.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && e.getClientRects().length;
const named = (e) => `${e.tagName.toLowerCase()}.${e.className} ${(e.textContent || "").trim().slice(0, 30)}`;

const pale = () => {
  const found = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const e = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || e.closest("svg, script, style, noscript") || !shown(e)) continue;
    const style = getComputedStyle(e);
    const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && style.fontWeight >= 700);
    const behind = ground(e);
    const ratio = contrast(over(channels(style.color), behind), behind);
    if (ratio < (large ? 3 : 4.5)) found.add(`${ratio.toFixed(2)} ${named(e)}`);
  }
  return [...found];
};
const wide = () => {
  const edge = document.documentElement.clientWidth;
  const clips = (e) => getComputedStyle(e).overflowX !== "visible";
  const clipped = (e) => { for (let p = e.parentElement; p; p = p.parentElement) if (clips(p)) return true; return false; };
  return [...document.querySelectorAll(".content *")]
    .filter((e) => shown(e) && !clipped(e) && e.getBoundingClientRect().right > edge + 1).map(named);
};
const unreachable = () => {
  const scrolls = (e) => e.scrollWidth > e.clientWidth + 1 && ["auto", "scroll"].includes(getComputedStyle(e).overflowX);
  return [...document.querySelectorAll("article *")].filter((e) => shown(e) && scrolls(e) && e.tabIndex < 0).map(named);
};
const unmarked = () => {
  const stops = [...document.querySelectorAll("a[href], button, input, [tabindex='0']")].filter((e) => shown(e));
  return stops.slice(0, 60).filter((e) => {
    e.focus();
    const style = getComputedStyle(e);
    return document.activeElement !== e || (style.outlineStyle === "none" && style.boxShadow === "none");
  }).map(named);
};
const ink = () => {
  const pictures = [...document.querySelectorAll(".picture svg")].filter((e) => shown(e));
  return pictures.filter((e) => contrast(channels(getComputedStyle(e).color), ground(e)) < 7).map(named);
};

setTimeout(() => {
  const root = document.documentElement;
  const flat = [...document.querySelectorAll("math")].filter((e) => shown(e) && !e.getBoundingClientRect().width);
  const told = {
    width: root.clientWidth, fits: root.scrollWidth <= root.clientWidth, wide: wide(), pale: pale(), ink: ink(),
    unreachable: unreachable(), unmarked: unmarked(), formulas: document.querySelectorAll("math").length,
    flat: flat.map(named), pictures: document.querySelectorAll(".picture svg").length,
    glossary: [...document.querySelectorAll("a")].some((e) => e.href.endsWith("glossary.html") && shown(e)),
  };
  parent.postMessage(JSON.stringify(told), "*");
}, 400);
