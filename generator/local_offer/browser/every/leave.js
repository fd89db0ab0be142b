// Leaves a page about harm at once: nothing of it stays behind the back button, and no words in the address.

document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a[data-leave]") : null;
  if (!(link instanceof HTMLAnchorElement)) return;
  event.preventDefault();
  document.body.hidden = true; // the other page may be slow
  history.replaceState(null, "", location.pathname);
  location.replace(link.href);
});
