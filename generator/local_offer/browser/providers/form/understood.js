// A telephone number that people write in another way, as it is dialled here, where they see what was understood.

import { nearest } from "../../shared/dom.js";
import { numberSaid } from "../../shared/telephones.js";
import { hasForm } from "../check/formats.js";

/** Writes a telephone number anew that was just left. @type {(target: HTMLInputElement, kit: Kit) => void} */
export function understand(target, kit) {
  if (target.type !== "tel" || hasForm("phone-number", target.value.trim(), kit.text_forms)) return;
  const said = numberSaid(target.value, kit);
  if (said) write(target, said.number);
  if (said?.extension) addExtension(target, said.extension);
}

/** An extension goes to the number's label. @type {(target: HTMLInputElement, extension: string) => void} */
function addExtension(target, extension) {
  const label = nearest(target, "[data-entry]")?.querySelector("[data-field=label] input");
  if (label instanceof HTMLInputElement)
    write(label, label.value ? `${label.value}, extension ${extension}` : `Extension ${extension}`);
}

/** @type {(control: HTMLInputElement, value: string) => void} */
function write(control, value) {
  if (control.value === value) return;
  control.value = value;
  control.dispatchEvent(new Event("input", { bubbles: true }));
}
