"""What pages say of a record of their own accord: each phrase once, for our pages and for the form's preview.

The preview is made in the browser and says the same things: `preview.py` sends these along with the templates. A name
in braces stands for what is filled in.
"""

UNKNOWN = "Not stated; ask the provider"

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

AGES = {
    "all": "Birth to 25",
    "from": "Age {youngest} and over",
    "to": "Up to age {oldest}",
    "one": "Age {youngest}",
    "both": "Ages {youngest} to {oldest}",
}

REACH = {
    "borough": "All of the borough",
    "regional": "Across the region",
    "national": "Anywhere in the country",
    "online": "Online",
    "telephone": "By telephone",
    "more": "{places} and {number} more",
}
"""By the scope of a service's coverage; `telephone` is what is online and only rung."""

TIMES = {
    "midnight": "midnight",
    "midday": "midday",
    "both": "{opens} to {closes}",
    "overnight": "{opens} to {closes} the next day",
    "from": "from {opens}",
    "until": "until {closes}",
    "every_day": "Every day",
    "no_days": "Times",
    "since": "from {day}",
    "till": "until {day}",
}

PRICE = {"one": "£{pounds}", "each": "£{pounds} {per}"}
AN = "(?!one|uni|use|eu)[aeiou]|hour|hono"
"""How a word begins that asks for `an`; Python and JavaScript read this pattern alike, whatever the case."""
HAS_ARTICLE = r"(a|an|each|every|per)\b"

WAIT = {"none": "No wait", "about": "About {number} {unit}", "as_of": "As of {day}", "source": "Source: {source}"}

FRESH = {
    "undated": "From public pages that give no date. The provider has not checked this page.",
    "dated": "From a source of {day}. The provider has not checked this page.",
    "register": "Facts from a public register of {day}. The provider has not checked this page.",
    "public-page": "From a public page of {day}. The provider has not checked this page.",
    "fresh": "Checked on {day} by {by}. We check again by {again}.",
    "due": "Checked on {day} by {by}. It was due to be checked again by {again}.",
    "council": "the council",
    "provider": "the provider",
    "warning": "This page was due to be checked by {day}. Ask before you rely on it.",
}

QUESTIONS = {
    "who": "Who is it for?",
    "how": "How do we get it?",
    "place": "How do we get a place?",
    "diagnosis": "Do we need a diagnosis?",
    "plan": "Do we need an EHC plan?",
    "wait": "How long is the wait?",
    "cost": "What does it cost?",
    "when": "When and where?",
    "where": "Where is it?",
    "decides": "Who decides?",
}
"""What is answered at the top of a service's page."""

IN_BRIEF = tuple(QUESTIONS[about] for about in ("who", "how", "place", "cost", "when", "where"))
"""What goes into a family's own list, and on paper: who, how, cost and where."""

ANSWERS: dict[str, str] = {
    "any_need": "Any special educational need or disability",
    "other_ways": "Or: {ways}.",
    "see_below": "See how to get it, below",
    "admissions": "Apply for a school place",
    "admissions_more": "Through school admissions. If you have an EHC plan, ask for this school in the plan",
    "through_plan": "Usually through an EHC plan",
    "through_plan_more": "You can ask the council to name this school",
    "two_kinds": "For an ordinary place, no. For a specialist place, ask the school",
    "every_child": "Ordinary state schools are for every child",
    "all_have_plans": "Every pupil had one in the register’s figures",
    "some_have_plans": "{percent}% of pupils had one in the register’s figures",
    "by_plan": "Usually yes",
    "by_plan_more": "Ask the school about other ways in",
    "more_prices": "More prices below",
    "free": "Free",
    "pay": "You pay",
    "state_school": "It is a state school",
    "hidden_place": "They tell you where when you get in touch",
    "one_more_place": "And 1 more place",
    "more_places": "And {number} more places",
    "council": "The council",
    "council_more": "When it writes the EHC plan",
    "yes": "Yes",
    "no": "No",
    "depends": "It depends",
}

STEPS = {
    "how": "Ask",
    "next": "What happens next",
    "decided_by": "Who decides",
    "challenge": "If the answer is no",
}
"""By the field of a service's access: what each step of getting it is called."""

FACTS = {
    "kind": "Kind of school",
    "pupils": "Pupils",
    "counted": "From the register, {day}",
    "needs": "Needs",
    "places": "Specialist places for",
    "one_place": "1 specialist place",
    "many_places": "{number} specialist places",
    "capacity": "Room for",
    "capacity_said": "{number} pupils",
    "support": "Pupils with SEN support",
    "support_more": "Help without an EHC plan",
    "plans": "Pupils with an EHC plan",
    "percent": "{percent}%",
    "sixth_form": "Sixth form",
    "boarding": "Boarding",
    "religion": "Religious character",
    "report": "SEN information report",
    "report_said": "Read the report",
    "report_more": "Of {day}",
    "accessibility": "Accessibility plan",
    "accessibility_said": "Read the plan",
    "link": "The school on the local offer",
    "link_said": "Read its page",
}

PROVIDES = {"one": "{kind}. We list 1 service from it.", "many": "{kind}. We list {number} services from it."}
