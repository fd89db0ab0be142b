"""A record's numbers in public registers, as its page shows them."""

from local_offer.records import Organisation, Service, kind_of
from local_offer.schema.registers import RegisterLink, register_links


def numbers_of(record: Service | Organisation) -> tuple[RegisterLink, ...]:
    return tuple(register_links(record.registers.told, kind_of(record)))
