"""What every page of the town promises holds of the demonstration too, and it says what it is."""

from collections.abc import Mapping

from tests.site.reading import ReadPage, words_of
from tests.site.test_every_page import (
    test_a_fact_that_is_not_known_is_said_to_be_unknown,
    test_every_page_has_a_title_of_its_own,
    test_every_page_has_one_heading_above_all_others,
    test_every_page_is_described,
    test_every_page_is_html_without_an_error,
    test_every_reference_from_one_part_to_another_finds_it,
    test_every_service_answers_what_families_ask_first,
    test_every_service_says_how_fresh_it_is_and_where_it_comes_from,
    test_no_id_stands_twice_on_a_page,
    test_no_page_leaves_out_a_level_of_headings,
)
from tests.site.test_links import (
    distance,
    test_a_list_shows_at_most_fifty_services,
    test_a_national_service_stands_in_its_own_band_or_list,
    test_every_link_says_where_it_leads,
    test_every_page_is_reached_from_home,
    test_every_service_is_three_links_from_home,
    test_no_link_leads_nowhere,
    test_no_link_leads_to_a_part_that_is_not_on_its_page,
)
from tests.site.test_private_to_the_site import (
    test_a_service_page_with_all_that_it_loads_is_light,
    test_everything_a_page_loads_is_there,
    test_no_page_loads_anything_from_another_host,
    test_nothing_on_a_page_would_be_refused_by_its_policy,
)
from tests.site.test_programs_read_it import (
    test_every_service_and_organisation_is_described_to_search_engines,
    test_the_sitemap_lists_every_page_that_search_engines_should_keep,
)

__all__ = [
    "distance",
    "test_a_fact_that_is_not_known_is_said_to_be_unknown",
    "test_a_list_shows_at_most_fifty_services",
    "test_a_national_service_stands_in_its_own_band_or_list",
    "test_a_service_page_with_all_that_it_loads_is_light",
    "test_every_link_says_where_it_leads",
    "test_every_page_has_a_title_of_its_own",
    "test_every_page_has_one_heading_above_all_others",
    "test_every_page_is_described",
    "test_every_page_is_html_without_an_error",
    "test_every_page_is_reached_from_home",
    "test_every_reference_from_one_part_to_another_finds_it",
    "test_every_service_and_organisation_is_described_to_search_engines",
    "test_every_service_answers_what_families_ask_first",
    "test_every_service_is_three_links_from_home",
    "test_every_service_says_how_fresh_it_is_and_where_it_comes_from",
    "test_everything_a_page_loads_is_there",
    "test_no_id_stands_twice_on_a_page",
    "test_no_link_leads_nowhere",
    "test_no_link_leads_to_a_part_that_is_not_on_its_page",
    "test_no_page_leaves_out_a_level_of_headings",
    "test_no_page_loads_anything_from_another_host",
    "test_nothing_on_a_page_would_be_refused_by_its_policy",
    "test_the_sitemap_lists_every_page_that_search_engines_should_keep",
]

Pages = Mapping[str, ReadPage]


def test_every_page_says_that_it_is_a_demonstration(pages: Pages) -> None:
    silent = [
        page.address
        for page in pages.values()
        if ["A demonstration" in words_of(note) for note in page.having("class", "lo-demo")] != [True]
    ]

    assert silent == []
    assert "ot the council’s offer" in pages[""].text
