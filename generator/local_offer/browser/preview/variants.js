// What a service's page shows of its variants, as in pages/service/variants.py. Nobody knows here whether one is older.

/**
 * Easy Read first, then languages in the order of the record; of two in one language the first.
 *
 * @type {(values: Values, forms: Record<string, any>) => any[]}
 */
export function variantsOf({ variants = [] }, forms) {
  const known = /** @type {any[]} */ (variants).filter(({ form }, at) => {
    return (
      Object.hasOwn(forms, form ?? "") && variants.findIndex((/** @type {any} */ each) => each.form === form) === at
    );
  });
  const [easy, others] = [true, false].map((isEasy) => known.filter(({ form }) => (form === "easy-read") === isEasy));
  return [...easy, ...others].map((said) => {
    const form = forms[said.form];
    return { id: said.form, said: form.dir === "rtl" ? withWholeNumbers(said) : said, ...form };
  });
}

/** As with_whole_numbers in views/variants.py. @type {(said: Record<string, any>) => Record<string, any>} */
function withWholeNumbers(said) {
  const whole = (/** @type {any} */ text) =>
    typeof text === "string" ? text.replace(/(?<=\d) (?=\d)/g, "\u00a0") : text;
  return Object.fromEntries(Object.entries(said).map(([name, text]) => [name, whole(text)]));
}
