// The search of every page leads to the finder with the words after #, in the part that browsers send to nobody.

const form = document.getElementById("find");
const isFinder = document.getElementById("finder") !== null;

if (form && !isFinder) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const words = form.elements.q.value.trim();
    location.assign(form.action + (words ? `#q=${encodeURIComponent(words)}` : ""));
  });
}
