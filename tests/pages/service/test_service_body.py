"""What the template of a service's page asks for, and what it is given."""

from dataclasses import fields

from jinja2.meta import find_undeclared_variables

from local_offer.pages.environment import environment, source_of
from local_offer.pages.service.service_body import ServiceBody


def test_the_template_asks_for_each_field_and_for_nothing_else() -> None:
    asked = find_undeclared_variables(environment().parse(source_of("service.html")))

    assert asked - {"root"} == {field.name for field in fields(ServiceBody)}
