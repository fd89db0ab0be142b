"""robots.txt: everything may be read, and where the sitemap is."""


def robots(site_url: str) -> str:
    return "User-agent: *\nAllow: /\n" + (f"Sitemap: {site_url}sitemap.xml\n" if site_url else "")
