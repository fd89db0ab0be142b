// What of lunr.js is used here.
export function stem(word: string): string;
export function isStopWord(word: string): boolean;
