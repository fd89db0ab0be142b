// How hard a text is to read, as views/reading_age.py measures it: by the Flesch-Kincaid grade.

/**
 * Its school grade, not below 0, and its number of words.
 *
 * @type {(text: string, part: PartOf) => { grade: number, words: number }}
 */
export function difficulty(text, part) {
  const sentences = sentencesOf(text, part).map((sentence) => sentence.match(part("word")) ?? []);
  const said = sentences.filter((words) => words.length);
  const words = said.reduce((sum, each) => sum + each.length, 0);
  if (!words) return { grade: 0, words: 0 };
  const syllables = said.flat().reduce((sum, word) => sum + syllablesOf(word.toLowerCase(), part), 0);
  const grade = (0.39 * words) / said.length + (11.8 * syllables) / words - 15.59;
  return { grade: Math.max(0, grade), words };
}

/** @type {(text: string, part: PartOf) => string[]} */
function sentencesOf(text, part) {
  const blocks = text
    .replace(part("icon-or-note"), "")
    .replace(part("not-text"), "\n\n")
    .replace(part("block-tag"), "\n\n")
    .replace(part("whole-link"), "$1")
    .replace(part("attributes"), "")
    .replace(part("any-tag"), "")
    .replaceAll("**", "");
  return blocksOf(blocks, part("line-start")).flatMap((block) => block.split(part("sentence-end")));
}

/**
 * Paragraphs, headings and entries of lists, each on one line.
 *
 * @type {(text: string, start: RegExp) => string[]}
 */
function blocksOf(text, start) {
  const blocks = [""];
  for (const line of text.split("\n")) {
    const [sign] = line.match(start) ?? [];
    if (!line.trim() || sign !== undefined) blocks.push(line.slice(sign?.length ?? line.length));
    else blocks.push(`${blocks.pop()} ${line.trim()}`);
  }
  return blocks.filter((block) => block.trim());
}

/** @type {(word: string, part: PartOf) => number} */
function syllablesOf(word, part) {
  const letters = word.replace(/[^a-z]/g, "");
  const count = (/** @type {string} */ name) => (letters.match(part(name)) ?? []).length;
  const silent = count("silent-e") && !count("spoken-e") ? 1 : 0;
  return Math.max(1, count("vowels") + count("two-syllables") - count("one-syllable-less") - silent);
}
