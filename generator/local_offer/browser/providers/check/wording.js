// What a rule says: its sentences come from the kit, with braces for what is filled in.

/**
 * A fault of a rule, not in words yet. `key` is the rule with its way to say it, `near` the word that was meant.
 *
 * @type {(key: string, pointer: Pointer, filled?: Record<string, any>, near?: string) => Found}
 */
export function fault(key, pointer, filled = {}, near = "") {
  return { key, pointer, filled, near };
}

/**
 * The fault as {pointer, rule, level, message, remedy}; `form` is what the form says instead, where it does.
 *
 * @type {(found: any, kit: any) => any}
 */
export function worded({ key, filled, near, ...rest }, { rules }) {
  const { level = "error", message, remedy, near: asks, form = {} } = rules.says[key];
  const meant = near && asks ? fill(rules.did_you_mean, { near }) : fill(remedy, filled);
  const own = Object.entries(form).map(([part, sentence]) => [part, fill(sentence, filled)]);
  const words = { message: fill(message, filled), remedy: meant, form: Object.fromEntries(own) };
  return { ...rest, ...words, rule: ruleOf(key), level: rest.level ?? level };
}

/** @type {(key: string) => string} */
export function ruleOf(key) {
  return key.split("/", 1)[0];
}

/**
 * The sentence with its braces filled in, with text, whatever it holds; one for which there is nothing stays.
 *
 * @type {(sentence: string, filled: Record<string, any>) => string}
 */
export function fill(sentence, filled) {
  return sentence.replace(/\{([a-z_]+)\}/g, (brace, name) => (Object.hasOwn(filled, name) ? filled[name] : brace));
}
