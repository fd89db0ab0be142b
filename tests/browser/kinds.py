"""One page of each kind of the demonstration."""

KINDS = {
    "home": "",
    "topics": "topics/",
    "topic": "topics/short-breaks/",
    "school": "services/springfield-school/",
    "health-service": "services/adhd-and-autism-team-eastern-cheshire/",
    "organisation": "organisations/cheshire-east-council/",
    "organisations": "organisations/",
    "need": "needs/autism/",
    "age": "ages/16-18/",
    "place": "places/crewe/",
    "outside": "outside-the-borough/",
    "a-z": "a-z/",
    "found": "a-z/?words=autism",
    "letter": "a-z/c/",
    "glossary": "glossary/",
    "guides": "guides/",
    "guide": "guides/ask-for-an-ehc-needs-assessment/",
    "have-your-say": "have-your-say/",
    "about": "about/",
    "freshness": "about/freshness/",
    "accessibility": "about/accessibility/",
    "privacy": "about/privacy/",
    "missing": "services/nothing-like-this/",
}
MISSING = KINDS["missing"]
