// Words handed from the search of a page to the finder, outside the address: what someone types in a crisis should not
// stand in a browser's history. They are kept for this window alone, and gone once they are taken.

const NAME = "lo-words";

/** Keeps the words for the finder; tells whether the browser does. @type {(words: string) => boolean} */
export function handOver(words) {
  try {
    sessionStorage.setItem(NAME, words);
    return true;
  } catch {
    return false; // the browser keeps nothing
  }
}

/** The words that were handed over, or nothing. @type {() => string} */
export function handed() {
  try {
    const words = sessionStorage.getItem(NAME) ?? "";
    sessionStorage.removeItem(NAME);
    return words;
  } catch {
    return "";
  }
}
