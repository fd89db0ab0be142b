// A record's numbers in public registers, each with the register's own page for it, as schema/registers.py says.

/** @type {(registers: Values, kind: string, kit: Kit) => any[]} */
export function numbersOf(registers = {}, kind, kit) {
  const held = kit.preview.registers.filter((/** @type {any} */ { id }) => registers[id]);
  return held.map((/** @type {any} */ entry) => linkOf(entry, String(registers[entry.id]), kind));
}

/** @type {(entry: any, number: string, kind: string) => any} */
function linkOf({ title, links }, number, kind) {
  for (const link of links) {
    const found = (link.kind ?? kind) === kind && new RegExp(`^(?:${link.form})$`).exec(number);
    if (found) {
      const address = link.address.replace(
        /\{([0-9])\}/g,
        (/** @type {any} */ _, /** @type {any} */ at) => found[at] ?? "0",
      );
      return { title, says: `${number} in ${link.register}`, address };
    }
  }
  return { title, says: number, address: "" };
}
