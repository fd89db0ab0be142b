// Opens the meaning of a word where the word stands. Without this script its link leads to the words below.

/** @typedef {HTMLAnchorElement} Word */

for (const word of /** @type {NodeListOf<Word>} */ (document.querySelectorAll("a.lo-term"))) {
  word.setAttribute("role", "button");
  word.setAttribute("aria-expanded", "false");
  word.addEventListener("click", (event) => {
    event.preventDefault();
    isOpen(word) ? close(word) : open(word);
  });
  word.addEventListener("keydown", (event) => {
    if (event.key === " ") {
      event.preventDefault();
      word.click();
    } else if (event.key === "Escape" && isOpen(word)) close(word);
  });
}

/** @param {Word} word */
function isOpen(word) {
  return word.getAttribute("aria-expanded") === "true";
}

/** @param {Word} word */
function open(word) {
  const meaning = document.createElement("span");
  meaning.className = "lo-meaning";
  meaning.setAttribute("role", "status"); // spoken once it is filled
  word.after(meaning);
  word.setAttribute("aria-expanded", "true");
  const entry = document.querySelector(word.hash);
  setTimeout(() => {
    meaning.textContent = [...(entry?.children ?? [])].map((part) => part.textContent).join(". ");
  });
}

/** @param {Word} word */
function close(word) {
  word.nextElementSibling?.remove();
  word.setAttribute("aria-expanded", "false");
}
