// What of lunr.js is used here.
declare const lunr: {
  Token: new (text: string, metadata: object) => { toString(): string };
  stemmer(token: object): { toString(): string };
  stopWordFilter(word: string): string | undefined;
};
export default lunr;
