// What is wider than the screen can be scrolled by keyboard, too: code, and the boxes that the theme puts around tables.
function reachable() {
  for (const each of document.querySelectorAll("pre > code, .md-typeset__scrollwrap")) {
    if (each.scrollWidth > each.clientWidth) each.tabIndex = 0;
    else each.removeAttribute("tabindex");
  }
}
for (const event of ["load", "resize"]) addEventListener(event, () => setTimeout(reachable));
