// A table that is wider than the page scrolls in a box of its own. Then the keyboard must reach that box.
const reach = new ResizeObserver((boxes) => {
  for (const { target } of boxes) {
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
    else target.removeAttribute("tabindex");
  }
});

document$.subscribe(() => {
  for (const box of document.querySelectorAll(".md-typeset__scrollwrap")) reach.observe(box);
});
