"""A council that fills in everything with nothing is refused, and proves nothing of law."""

from tests.folder import TODAY, Folder, read, service

from local_offer.offer import published
from local_offer.schema import contract
from local_offer.views.duties import proof

SCHEMA = contract().schemas["council"]["properties"]
NAMED = {
    name: f"[{', '.join(contract().vocabularies[f'consultation-{name}'].terms)}]"
    for name in ("groups", "topics", "voices")
}
OTHERS = [kind for kind in contract().vocabularies["log-kinds"].terms if kind not in ("consultation", "comments-held")]


def test_a_council_of_placeholders_is_refused_line_by_line_and_meets_nothing_of_law(folder: Folder) -> None:
    (folder.path / "mkdocs.yml").write_text(
        "site_name: Testshire\nsite_url: https://www.testshire.gov.uk/send/\n"
        "plugins:\n  - local-offer:\n      council: {name: Testshire, gss: E06000050}\n",
        encoding="utf-8",
    )
    facts = "".join(f"  {name}: x\n" for name in SCHEMA["facts"]["properties"])
    documents = "".join(
        f"  {name}: {{url: 'https://example.org/', checked: 2026-11-01, period: 2026 to 2027}}\n"
        for name in SCHEMA["documents"]["properties"]
    )
    folder.write("council.yaml", f"facts:\n{facts}documents:\n{documents}")
    everyone = "".join(f"{name}: {value}\n" for name, value in NAMED.items())
    folder.write("log/2014/all.yaml", f"date: 2014-09-01\nkind: consultation\nwhat: We asked.\n{everyone}")
    for kind in OTHERS:
        folder.write(f"log/2026/{kind}.yaml", f"date: 2026-11-01\nkind: {kind}\nwhat: Done.\nby: Someone\n")
    folder.write(
        "comments/2026/nice.yaml",
        "date: 2026-10-01\nabout: content\nsaid_by: parent\nsaid: Nice.\nresponse: Thank you.\n"
        "responded: 2026-10-02\nstate: answered\n",
    )
    for number in range(3):
        folder.write(f"services/club-{number}.yaml", service(name=f"Club {number}", duties="[sch2-1-a, s30-1-a]"))

    offer, wrong = read(folder.path)
    told = [one.as_text() for one in wrong]

    lines = {one.line for one in wrong if one.path == "offer/council.yaml" and one.is_error}
    assert lines >= set(range(2, 70))  # as many faults of one file as are shown
    refused = [line.split(":")[0] for line in told if "error" in line and "[says-too-little]" in line]
    assert sorted(refused) == sorted(
        [
            "offer/log/2014/all.yaml",
            "offer/comments/2026/nice.yaml",
            *(f"offer/log/2026/{kind}.yaml" for kind in OTHERS),
        ]
    )
    assert sum("[no-role]" in line for line in told) == len(OTHERS)
    assert any("[did-not-exist]" in line and "Integrated care boards" in line for line in told)
    of_law = [r for r in proof(published(offer, TODAY), TODAY).results if r.duty.tier != "code"]
    assert {r.duty.id for r in of_law if r.state in ("met", "partly")} == set()
