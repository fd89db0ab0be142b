"""The pages of earlier versions: what changed on each record's page, and the page as it was.

Nobody can change what git remembers, so each version is looked at by the rules of today before anything of it is shown.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from local_offer.checks import check_privacy
from local_offer.offer import Offer
from local_offer.pages import Page
from local_offer.pages.earlier.history import pages, reach
from local_offer.pages.earlier.told import Record, ShownVersion
from local_offer.pages.service.record_forms import HISTORY
from local_offer.reading.history import git
from local_offer.reading.history.old_records import OldRecord, reader
from local_offer.reading.text import LARGEST
from local_offer.records import Guide, Organisation, Service, Version
from local_offer.site.plan import MadeTogether
from local_offer.site.site import LeadsTo, Site
from local_offer.views.called_as_a_person import names_a_person
from local_offer.views.news import address_of
from local_offer.views.secrets.lookout import Lookout
from local_offer.views.secrets.secrets import secrets
from local_offer.views.texts import strings

Key = tuple[str, str]


def earlier(
    site: Site, shown: Offer, in_shell: Callable[[Page], str], leads_to: LeadsTo
) -> MadeTogether[tuple["Earlier", Key]]:
    """The pages of earlier versions, named after the record. They are in no list, and no search finds them.

    `shown` is the published offer; `leads_to` tells old guides what is there today.
    """

    def named() -> Mapping[str, tuple[Earlier, Key]]:
        if not shown.history.versions:
            return {}
        found = Earlier(site, shown, leads_to)
        return {f"{address_of(record)}{HISTORY}": (found, key) for key, record in found.records.items()}

    def made(of: tuple[Earlier, Key]) -> Mapping[str, str]:
        found, key = of
        return {f"{page.address}index.html": in_shell(page) for page in found.pages_of(key)}

    return MadeTogether(("services/", "organisations/", "guides/"), named, made, holds=f"/{HISTORY}")


class Earlier:
    """Makes the pages of one record after the other."""

    def __init__(self, site: Site, shown: Offer, leads_to: LeadsTo) -> None:
        self._site, self._shown = site, shown
        self._guide_body = site.guide_body(leads_to)
        self._versions = shown.history.versions
        known: dict[Key, Record] = {
            **{("service", each.id): each for each in shown.services},
            **{("organisation", each.id): each for each in shown.organisations},
            **{("guide", each.id): each for each in shown.guides},
        }
        self.records = {key: known[key] for key in sorted(self._versions) if key in known}
        self._read = reader(shown.contract)
        self._reach = reach(shown, site.today)

    @cached_property
    def _lookout(self) -> Lookout:
        return Lookout(secrets(self._site.offer, self._site.today))

    @cached_property
    def _contents(self) -> Mapping[str, bytes]:
        wanted = (version.blob for kept in self._versions.values() for version in kept if version.blob)
        return git.blobs(self._site.folder, wanted, LARGEST)

    def pages_of(self, key: Key) -> list[Page]:
        record = self.records[key]
        made = self._pages(record, self._shown_versions(key, record))
        # What a text tells only when it is drawn, as with signs of Markdown within a word, is seen here.
        if self._lookout and any(self._lookout.found(page.body) for page in made):
            return self._pages(record, [ShownVersion(version=version) for version in self._versions[key]])
        return made

    def _pages(self, record: Record, versions: Sequence[ShownVersion]) -> list[Page]:
        return list(pages(record, versions, self._shown, self._reach, self._guide_body))

    def _shown_versions(self, key: Key, record: Record) -> list[ShownVersion]:
        versions = self._versions[key]
        if len(versions) == 1:  # it came in and has not changed
            return [ShownVersion(version=versions[0])]
        old = [self._old(key, record, version) for version in versions]
        untold = {at for at, each in enumerate(old) if each and not self._may_be_told(each.record, versions[at])}
        # A place that was hidden once may stand in any other version, whatever that says of it.
        is_closed = isinstance(record, Service) and record.is_closed
        contents = (self._contents.get(version.blob, b"") for version in versions)
        if not isinstance(record, Guide) and (is_closed or any(map(_hides, old, contents))):
            untold = set(range(len(old)))
        untold |= self._at_fault(old, record)
        untold |= {at for at, each in enumerate(old) if each and _was_called_as_a_person(each.record, record)}
        return [
            ShownVersion(version=version, record=each.record, is_whole=each.is_whole)
            if each and at not in untold
            else ShownVersion(version=version)
            for at, (version, each) in enumerate(zip(versions, old, strict=True))
        ]

    def _old(self, key: Key, record: Record, version: Version) -> OldRecord | None:
        content = self._contents.get(version.blob)
        return self._read(*key, record.path, content) if content is not None else None

    def _may_be_told(self, old: Record, version: Version) -> bool:
        """Whether the public could see it then, and nothing in it is a secret today."""
        if not isinstance(old, Guide) and not old.publish.is_shown_on(version.date or self._site.today):
            return False
        if isinstance(old, Service) and self._names_one_not_shown(old):
            return False
        return not self._lookout or not self._lookout.found("\n".join(text for _, text in strings(old)))

    def _names_one_not_shown(self, old: Service) -> bool:
        every, named = self._site.offer, (old.organisation or "", old.status.replaced_by or "")
        return (named[0] in every.organisation_by_id and named[0] not in self._shown.organisation_by_id) or (
            named[1] in every.service_by_id and named[1] not in self._shown.service_by_id
        )

    def _at_fault(self, old: Sequence[OldRecord | None], now: Record) -> set[int]:
        """Which of them break a rule on privacy of today, whatever has been accepted. One that holds no text but those
        of today's page tells nothing more."""
        told = _texts(now)
        asked = [(at, each.record) for at, each in enumerate(old) if each and not _texts(each.record) <= told]
        if not asked:
            return set()
        by_path = {f"{at}/{record.path}": at for at, record in asked}
        records = [replace(_new(record, now), path=path) for path, (_, record) in zip(by_path, asked, strict=True)]
        alone = Offer(
            council=self._site.offer.council,
            contract=self._site.offer.contract,
            services=tuple(each for each in records if isinstance(each, Service)),
            organisations=tuple(each for each in records if isinstance(each, Organisation)),
            guides=tuple(each for each in records if isinstance(each, Guide)),
        )
        found = check_privacy(alone, self._site.today)
        return {by_path[fault.path] for fault in found if fault.path in by_path}


def _texts(record: Record) -> set[str]:
    return {text for _, text in strings(record)}


def _new(old: Record, now: Record) -> Record:
    """Of a guide only the paragraphs that do not stand in it today."""
    if not isinstance(old, Guide) or not isinstance(now, Guide):
        return old
    standing = set(now.text.split("\n\n"))
    return replace(old, text="\n\n".join(part for part in old.text.split("\n\n") if part not in standing))


def _was_called_as_a_person(old: Record, now: Record) -> bool:
    """Whether it had the name of a person, such as a childminder's, that it has no longer."""
    if isinstance(old, Guide) or isinstance(now, Guide):
        return False
    former = {old.name, *old.also_known_as} - {now.name, *now.also_known_as}
    return any(map(names_a_person, former))


def _hides(old: OldRecord | None, content: bytes) -> bool:
    """Whether it hides a place, or may where it could not be read whole."""
    if old is None or not old.is_whole:
        return b"precision" in content
    record = old.record
    return isinstance(record, Service) and any(place.precision != "exact" for place in record.locations)
