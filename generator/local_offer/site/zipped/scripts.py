"""Scripts and data of a copy that opens from a folder, where a browser loads neither modules nor JSON files.

A module of the site, joined already, becomes a plain script, and a JSON file a script that hands over its value.
`browser/zipped/zipped.js` is what both call.
"""

import json
import re
from collections.abc import Mapping

_LATER = re.compile(r'\bimport\("\./([^"]+)"\)')
_MAIN = re.compile(r"<main\b.*?</main>", re.DOTALL)
_PART = re.compile(r"(?:^|(?<=;))export const part\b", re.MULTILINE)


def plain_script(text: str) -> str:
    """A joined module as a script that needs no server."""
    is_part = bool(_PART.search(text))
    text = _PART.sub("const part", text).replace("import.meta.url", "here")
    text = _LATER.sub(lambda found: f"localOfferCopy.later({json.dumps(found[1])}, here)", text)
    give = "localOfferCopy.parts.set(here, { part });\n" if is_part else ""
    return (
        '(() => {\n"use strict";\n'
        "const here = document.currentScript.src;\n"
        "const { fetch, place: location, sender: navigator, PageRequest: XMLHttpRequest } = localOfferCopy;\n"
        f"{text}{give}}})();\n"
    )


def handed_over(text: str) -> str:
    """A JSON file as a script. It is read as JSON, in which no name means anything to the browser."""
    return _given(f"JSON.parse({_quoted(text)})")


def page_handed_over(text: str) -> str:
    """What a page holds as a script, for the list of what someone has saved."""
    main = _MAIN.search(text)
    return _given(_quoted(main[0] if main else ""))


def _given(value: str) -> str:
    return f"localOfferCopy.files.set(document.currentScript.src, {value});\n"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def scripts_of(files: Mapping[str, str]) -> Mapping[str, str]:
    """Of scripts and data by their addresses, what stands for them in the copy."""
    return {
        (address if address.endswith(".js") else f"{address}.js"): (
            plain_script(text) if address.endswith(".js") else handed_over(text)
        )
        for address, text in files.items()
    }
