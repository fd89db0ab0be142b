"""What pages say of a record of their own accord: each phrase once, for our pages and for the form's preview.

The preview is made in the browser and says the same things: `preview.py` sends these along with the templates. A name
in braces stands for what is filled in.
"""

UNKNOWN = "Not known yet"

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

AGES = {
    "all": "Birth to 25",
    "birth": "From birth",
    "from": "Age {youngest} and over",
    "to": "Up to age {oldest}",
    "one": "Age {youngest}",
    "both": "Ages {youngest} to {oldest}",
    "from_finer": "{youngest} and over",
    "to_finer": "Up to {oldest}",
    "one_finer": "{youngest}",
    "both_finer": "{youngest} to {oldest}",
}
"""An end that nobody states is not said: `to` is no "birth to", and `from` is for what has no upper end. Where one is
finer than whole years, each has its unit, as `AGE` says it."""
AGE = {
    "birth": "Birth",
    "one": "1 {unit}",
    "many": "{count} {unit}s",
    "half": "{years} and a half years",
    "mixed": "{years} years and {months}",
}


REACH = {
    "local": "All of the {area}",
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
    "all_day": "24 hours",
    "from": "from {opens}",
    "until": "until {closes}",
    "every_day": "Every day",
    "since": "from {day}",
    "till": "until {day}",
}

REPEATS = {
    "fortnightly": "Every second {days}",
    "first-in-month": "First {days} of the month",
    "second-in-month": "Second {days} of the month",
    "third-in-month": "Third {days} of the month",
    "fourth-in-month": "Fourth {days} of the month",
    "last-in-month": "Last {days} of the month",
    "week": "week",
}
"""By how often times come round; where no day is named it is the week."""

COMING = {"closed": "Closes on {day}", "temporarily-closed": "Closed for now from {day}"}
"""By the state that a service will be in from a day on."""

PRICE = {"one": "£{pounds}", "each": "£{pounds} {per}"}
AN = "(?!one|uni|use|eu)[aeiou]|hour|hono"
"""How a word begins that asks for `an`; Python and JavaScript read this pattern alike, whatever the case."""
HAS_ARTICLE = r"(a|an|each|every|per)\b"

CONTRACT = {
    "both": "From {begin} until {end}",
    "from": "From {begin}",
    "until": "Until {end}",
    "value": "£{pounds} for the whole contract",
}

WAIT = {"none": "No wait", "about": "About {number} {unit}"}

PROVIDES = {"one": "{kind}. We list 1 service from it.", "many": "{kind}. We list {number} services from it."}
