"""A site as a copy that opens from a folder, such as one on a memory stick, without internet and without a server."""

from local_offer.site.zipped.zipped import NoSiteError, day_of, zipped

__all__ = ["NoSiteError", "day_of", "zipped"]
