"""What the templates of a service's and an organisation's page ask for, and what they are given."""

from dataclasses import fields

import pytest
from jinja2.meta import find_undeclared_variables

from local_offer.pages.environment import TypedValues, environment, source_of
from local_offer.pages.service.organisation import OrganisationBody
from local_offer.pages.service.service_body import ServiceBody


@pytest.mark.parametrize(("template", "body"), [("service.html", ServiceBody), ("organisation.html", OrganisationBody)])
def test_a_template_asks_for_each_field_and_for_nothing_else(template: str, body: type[TypedValues]) -> None:
    asked = find_undeclared_variables(environment().parse(source_of(template)))

    assert asked - {"root"} == {field.name for field in fields(body)}
