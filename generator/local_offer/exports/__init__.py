"""Text for programs: what search engines and re-users read."""

from local_offer.exports.calendar import CalendarEntry, calendar, calendar_entry
from local_offer.exports.code_quality import code_quality
from local_offer.exports.completeness import completeness_csv, completeness_json
from local_offer.exports.duties import duties_csv, duties_json
from local_offer.exports.entry.kit import entry_kit
from local_offer.exports.entry.sheets import entry_sheets
from local_offer.exports.facts import facts_csv, facts_json
from local_offer.exports.feed import FeedEntry, atom
from local_offer.exports.figures import figures_csv, figures_json, figures_text, school_places_csv
from local_offer.exports.gaps import gap_row, gaps_csv, gaps_json
from local_offer.exports.headers import FEED_TYPE, HOSTS, TYPES, host_file
from local_offer.exports.letters import letters_csv, letters_json, letters_text
from local_offer.exports.open_referral import feed as open_referral
from local_offer.exports.registers import registers_counts, registers_json, registers_markdown, registers_text
from local_offer.exports.reports import freshness_csv, freshness_json, freshness_markdown
from local_offer.exports.robots import robots
from local_offer.exports.schemas import schemas
from local_offer.exports.sitemap import sitemap

__all__ = [
    "FEED_TYPE",
    "HOSTS",
    "TYPES",
    "CalendarEntry",
    "FeedEntry",
    "atom",
    "calendar",
    "calendar_entry",
    "code_quality",
    "completeness_csv",
    "completeness_json",
    "duties_csv",
    "duties_json",
    "entry_kit",
    "entry_sheets",
    "facts_csv",
    "facts_json",
    "figures_csv",
    "figures_json",
    "figures_text",
    "freshness_csv",
    "freshness_json",
    "freshness_markdown",
    "gap_row",
    "gaps_csv",
    "gaps_json",
    "host_file",
    "letters_csv",
    "letters_json",
    "letters_text",
    "open_referral",
    "registers_counts",
    "registers_json",
    "registers_markdown",
    "registers_text",
    "robots",
    "schemas",
    "school_places_csv",
    "sitemap",
]
