"""The page from which a school's or a charity's web editor takes a list for their own website."""

from dataclasses import dataclass

from markupsafe import Markup

from local_offer.offer import Council, Offer
from local_offer.pages.embeds.embed import source
from local_offer.pages.environment import body
from local_offer.pages.page import Crumb, Page
from local_offer.views.catalogue import Catalogue
from local_offer.views.embeds import Embed, embed_groups

ADDRESS = "data/embed/"
TITLE = "Show a list on your own website"
LEDE = (
    "Copy a few lines into a page of your website. It then shows a list from this local offer, which stays up to date."
)
HEIGHTS = (("Short", 400), ("Middle", 600), ("Tall", 900))
"""In pixels; what does not fit can be scrolled to."""
_USUAL = 600
_EXAMPLE = "topics/short-breaks/"


@dataclass(frozen=True, kw_only=True, slots=True)
class Pasted:
    """A list to choose. `snippet` is the text to be pasted."""

    title: str
    address: str
    list_address: str
    snippet: str


@dataclass(frozen=True, kw_only=True, slots=True)
class BuilderBody:
    title: str
    lede: str
    council: Council
    groups: tuple[tuple[str, tuple[Pasted, ...]], ...]
    first: Pasted
    heights: tuple[tuple[str, int], ...]
    usual: int


def page(catalogue: Catalogue, offer: Offer) -> Page:
    offered = (
        (group.title, tuple(_pasted(embed, offer.council) for embed in group.embeds if embed.is_offered))
        for group in embed_groups(catalogue)
    )
    groups = tuple((title, choices) for title, choices in offered if choices)
    choices = [choice for _, choices in groups for choice in choices]
    first = next((each for each in choices if each.list_address == _EXAMPLE), choices[0])
    shown = BuilderBody(
        title=TITLE,
        lede=LEDE,
        council=offer.council,
        groups=groups,
        first=first,
        heights=HEIGHTS,
        usual=_USUAL,
    )
    return Page(
        address=ADDRESS,
        title=TITLE,
        description=LEDE,
        crumbs=(Crumb(title="Home"), Crumb(title="Open data", address="data/"), Crumb(title=TITLE)),
        section="about",
        script="embeds/builder.js",
        styles=("embeds/builder.css",),
        explains=False,
        body=body("builder.html", ADDRESS, shown),
    )


def _pasted(embed: Embed, council: Council) -> Pasted:
    return Pasted(
        title=embed.title,
        address=embed.address,
        list_address=embed.list_address,
        snippet=snippet(embed, council),
    )


def snippet(embed: Embed, council: Council, height: int = _USUAL) -> str:
    """A frame, and a link below it that stays where a website takes frames out."""
    site = council.site_url or "https://localoffer.example/"
    title = f"{embed.title}, from {source(council)}"
    return str(
        Markup(
            '<iframe src="{}" title="{}" width="100%" height="{}" loading="lazy" style="border:0"></iframe>\n'
            '<p><a href="{}">{}</a></p>'
        ).format(site + embed.address, title, height, site + embed.list_address, title)
    )
