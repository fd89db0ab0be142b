// On "Have your say", what was looked for and not found: the finder sends it in the part of the address after #.

const note = document.getElementById("missing");
const looked = new URLSearchParams(location.hash.slice(1)).get("missing")?.slice(0, 200);

if (note && looked) {
  note.querySelector("b").textContent = looked;
  note.hidden = false;
  const text = encodeURIComponent(`I looked for: ${looked}\n\nWhat I need is: `);
  for (const link of document.querySelectorAll("main a[href^='mailto:']")) link.href += `&body=${text}`;
}
