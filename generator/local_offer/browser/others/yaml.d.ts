// What of yaml is used here.
type Range = [start: number, value: number, end: number];
type Shared = { range: Range; tag?: string; anchor?: string; comment?: string | null; commentBefore?: string | null };
export type Scalar = Shared & { type: string; value: unknown; source: string };
export type Pair = { key: Node; value: Node | null };
export type Map = Shared & { items: Pair[]; flow?: boolean };
export type Seq = Shared & { items: Node[]; flow?: boolean };
export type Alias = Shared & { source: string };
export type Node = Scalar | Map | Seq | Alias;
export type Document = {
  contents: Node | null;
  range?: Range;
  errors: { code: string; pos: [number, number]; message: string }[];
  warnings: { code: string; pos: [number, number]; message: string }[];
};
export function isAlias(node: unknown): node is Alias;
export function isMap(node: unknown): node is Map;
export function isScalar(node: unknown): node is Scalar;
export function isSeq(node: unknown): node is Seq;
export function parseAllDocuments(text: string, options?: object): Document[];
