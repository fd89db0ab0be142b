"""Dates, telephone numbers, postcodes, email and web addresses: what is taken, and what is not."""

import pytest

from local_offer.reading import formats


@pytest.mark.parametrize(
    ("form", "value"),
    [
        ("date", "2026-11-02"), ("date", "2024-02-29"), ("partial-date", "2026"), ("partial-date", "2026-11"),
        ("partial-date", "2026-11-02"),
        ("phone-number", "01270 123456"), ("phone-number", "01270123456"), ("phone-number", "(01270) 123-456"),
        ("phone-number", "+44 1270 123456"), ("phone-number", "0800 1111"), ("phone-number", "0800 123456"),
        ("phone-number", "016977 2123"), ("phone-number", "0300 123 5012"), ("phone-number", "999"),
        ("phone-number", "116 123"), ("phone-number", "0845 4647"),
        ("postcode", "CW1 2AG"), ("postcode", "M1 1AE"), ("postcode", "SW1A 1AA"), ("postcode", "EC1A 1BB"),
        ("postcode", "W1A 0AX"), ("postcode", "DN55 1PT"), ("postcode", "B33 8TH"), ("postcode", "N1C 4BT"),
        ("email-address", "team@example.org"), ("email-address", "o'hara.team+send@example.co.uk"),
        ("web-address", "https://example.org"), ("web-address", "http://example.org:8080/a?b=c&d=%20#e"),
        ("web-address", "HTTPS://EXAMPLE.ORG/"), ("web-address", "https://xn--exmple-cua.org/"),
    ],
)  # fmt: skip
def test_a_sound_value_is_taken(form: str, value: str) -> None:
    assert formats.conforms(value, form)


@pytest.mark.parametrize(
    ("form", "value"),
    [
        ("date", "2026-02-30"), ("date", "2026-13-01"), ("date", "26-11-02"), ("date", "2026-11-2"), ("date", ""),
        ("date", "2026-11"), ("date", "1826-11-02"), ("date", "2026-11-02 "), ("date", "2026-1١-02"),
        ("date", "20261102"), ("date", "2026-W45-1"), ("date", "2026-11-02\n"),
        ("partial-date", "2026-13"), ("partial-date", "November 2026"), ("partial-date", "20٢٦"),
        ("phone-number", "1270 123456"), ("phone-number", "01270 1234"), ("phone-number", "01270 123456 789"),
        ("phone-number", "0127O 123456"), ("phone-number", "00 1270 123456"), ("phone-number", "04270 123456"),
        ("phone-number", "06270 123456"), ("phone-number", "01270 123456 ext 2"), ("phone-number", "٠١٢٧٠١٢٣٤٥٦"),
        ("phone-number", "+1 202 555 0123"), ("phone-number", "tel:01270123456"), ("phone-number", ""),
        ("phone-number", "000"), ("phone-number", "1+1"),
        ("postcode", "CW12AG"), ("postcode", "cw1 2ag"), ("postcode", "CW1"), ("postcode", "CW1 2CG"),
        ("postcode", "QW1 2AG"), ("postcode", "CW100 2AG"), ("postcode", "CW1 AG2"), ("postcode", "CW1\u00a02AG"),
        ("postcode", "CW1 2AG\n"), ("postcode", "C 2AG"), ("postcode", ""),
        ("email-address", "office"), ("email-address", "office@"), ("email-address", "@example.org"),
        ("email-address", "office@example"), ("email-address", "a@b@example.org"), ("email-address", "a b@example.org"),
        ("email-address", "a..b@example.org"), ("email-address", ".a@example.org"), ("email-address", "a@-b.org"),
        ("email-address", "<a@example.org>"), ("email-address", "a@example.org?cc=b@example.org"),
        ("web-address", "javascript:alert(1)"), ("web-address", "JaVaScRiPt://example.org/%0aalert(1)"),
        ("web-address", "ftp://example.org/"), ("web-address", "data:text/html,a"), ("web-address", "//example.org"),
        ("web-address", "www.example.org"), ("web-address", "example"), ("web-address", "https://"),
        ("web-address", "https://example"), ("web-address", "https://localhost/"), ("web-address", "https://127.0.0.1/"),
        ("web-address", "https://[::1]/"), ("web-address", "https://[::1"), ("web-address", "https://a.org:port/"),
        ("web-address", "https://a:b@example.org/"), ("web-address", "https://example.org/a b"),
        ("web-address", "https://example.org/\"onclick='x'"), ("web-address", "https://example.org/<b>"),
        ("web-address", "\thttps://example.org/"), ("web-address", "java\nscript:alert(1)"),
        ("web-address", "https://exa_mple..org/"), ("web-address", "file:///etc/passwd"), ("web-address", ""),
    ],
)  # fmt: skip
def test_an_unsound_value_is_not_taken(form: str, value: str) -> None:
    assert not formats.conforms(value, form)


@pytest.mark.parametrize("form", ["date", "partial-date", "phone-number", "postcode", "email-address", "web-address"])
def test_a_value_of_the_wrong_kind_is_told_by_its_kind_alone(form: str) -> None:
    assert formats.conforms(5, form)
    assert formats.conforms(["a"], form)
