"""Records of the demonstration in the form for providers: read, checked, shown and written as the program does."""

from tests.browser.test_entry_check import page, test_records_are_told_as_the_program_tells_it
from tests.browser.test_entry_form import test_records_of_the_site_go_through_the_form_unharmed
from tests.browser.test_entry_record import (
    test_records_are_read_as_the_program_reads_them_and_written_back_letter_for_letter,
)
from tests.browser.test_preview import test_entries_of_the_site_look_as_their_pages_do

__all__ = [
    "page",
    "test_entries_of_the_site_look_as_their_pages_do",
    "test_records_are_read_as_the_program_reads_them_and_written_back_letter_for_letter",
    "test_records_are_told_as_the_program_tells_it",
    "test_records_of_the_site_go_through_the_form_unharmed",
]
