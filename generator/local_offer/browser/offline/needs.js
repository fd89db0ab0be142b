// What a page needs to be shown, read from its text.

const TAG = /<(?:script|link|img)\b[^>]*?\s(?:src|href)="([^"]+)"/g;
const FILE = /\.(?:css|js|woff2|svg|png|jpe?g|webp|avif|gif)(?:\?|$)/;
const AT_ONCE = /\.(?:css|js|woff2)(?:\?|$)/; // without them the page is not whole; pictures may come when they are seen
const LATER = /import\("\.\/([\w-]+\.js)"\)/g; // of a joined script
const LOADED = /url\("?([^")]+\.woff2[^")]*)"?\)/g; // by a style sheet
const DATA = /"data":\s*"(data\/[0-9a-f]+\/)"/g; // the folder of the finder's files
const MARKED = /-[0-9a-f]{8}\.\w+$|\?[0-9a-f]{8}$|\/data\/[0-9a-f]{10}\//;

/** Whether a file's name tells what it holds, so that it never changes. @type {(address: string) => boolean} */
export function isMarked(address) {
  return MARKED.test(address);
}

/** Whether a page without it is not whole. @type {(address: string) => boolean} */
export function isNeededAtOnce(address) {
  return AT_ONCE.test(address);
}

/** The addresses of files, and of folders, that a page names. @type {(html: string, page: string) => string[]} */
export function needsOfPage(html, page) {
  return within(page, [...found(TAG, html).filter((address) => FILE.test(address)), ...found(DATA, html)]);
}

/** What a script or a style sheet may ask for later. @type {(text: string, file: string) => string[]} */
export function needsOfFile(text, file) {
  return within(file, found(file.split("?")[0].endsWith(".css") ? LOADED : LATER, text));
}

/** @type {(pattern: RegExp, text: string) => string[]} */
function found(pattern, text) {
  return [...text.matchAll(pattern)].map(([, address]) => address);
}

/** Whole addresses of the same host, each once. @type {(place: string, addresses: string[]) => string[]} */
function within(place, addresses) {
  const whole = addresses.map((address) => new URL(address.replaceAll("&amp;", "&"), place));
  return [...new Set(whole.filter(({ origin }) => origin === new URL(place).origin).map(({ href }) => href))];
}
