"""Text for programs: what search engines and re-users read."""

from local_offer.exports.reports import freshness_csv, freshness_json
from local_offer.exports.robots import robots
from local_offer.exports.sitemap import sitemap

__all__ = ["freshness_csv", "freshness_json", "robots", "sitemap"]
