// What of markdown-it is used here.
export type Token = {
  type: string;
  tag: string;
  nesting: -1 | 0 | 1;
  hidden: boolean;
  content: string;
  children: Token[] | null;
  attrGet(name: string): string | null;
};
type Rules = { enable(names: string[]): void; disable(names: string[]): void };
export default class MarkdownIt {
  constructor(preset: string, options?: object);
  enable(names: string | string[]): this;
  disable(names: string | string[]): this;
  parse(text: string, env: object): Token[];
  linkify: object;
  core: { ruler: Rules };
  validateLink(address: string): boolean;
}
