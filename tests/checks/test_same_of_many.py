"""Very many services that are alike cost no more each than few."""

from tests.folder import TODAY, Folder, service

from local_offer.checks import possible_duplicate
from local_offer.views import alike


def test_of_a_very_long_list_of_one_name_only_neighbours_are_compared(folder: Folder) -> None:
    many = alike.MOST_TOGETHER + 50
    for number in range(many):
        folder.write(f"services/minder-{number}.yaml", service(name="Childminder", also_known_as=f"[Home {number}]"))

    pairs = list(alike.alike(folder.offer().services))

    assert len(pairs) <= many * alike.NEIGHBOURS


def test_services_next_to_each_other_are_still_told_in_a_very_long_list(folder: Folder) -> None:
    phone = '{phones: [{number: "01270 123456"}]}'
    for number in range(alike.MOST_TOGETHER + 5):
        name = f"Club of the {chr(97 + number % 26)}{chr(97 + number // 26)}zz kind"
        folder.write(f"services/club-{number}.yaml", service(name=name, contact=phone))
    folder.write("services/one.yaml", service(name="Club for swimming", contact=phone))
    folder.write("services/two.yaml", service(name="Club for swiming", contact=phone))

    told = {fault.path for fault in possible_duplicate.faults(folder.offer(), TODAY)}

    assert "offer/services/two.yaml" in told
