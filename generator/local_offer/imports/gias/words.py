"""What the words of the Department for Education's register of schools mean here."""

from collections.abc import Mapping

# Type names of the register, as gias-establishment-types.csv lists them.
KIND_OF_TYPE: Mapping[str, str] = {
    "Community school": "maintained-school",
    "Voluntary aided school": "maintained-school",
    "Voluntary controlled school": "maintained-school",
    "Foundation school": "maintained-school",
    "City technology college": "academy",
    "Community special school": "maintained-special-school",
    "Foundation special school": "maintained-special-school",
    "Non-maintained special school": "non-maintained-special-school",
    "Other independent special school": "independent-special-school",
    "Other independent school": "independent-school",
    "Pupil referral unit": "pupil-referral-unit",
    "Local authority nursery school": "nursery",
    "Further education": "college",
    "Sixth form centres": "college",
    "Special post 16 institution": "special-college",
    "Academy special sponsor led": "special-academy",
    "Academy special converter": "special-academy",
    "Free schools special": "special-academy",
    "Academy sponsor led": "academy",
    "Academy converter": "academy",
    "Free schools": "academy",
    "University technical college": "academy",
    "Studio schools": "academy",
    "Free schools alternative provision": "alternative-academy",
    "Academy alternative provision converter": "alternative-academy",
    "Academy alternative provision sponsor led": "alternative-academy",
    "Free schools 16 to 19": "college",
    "Academy 16-19 converter": "college",
    "Academy 16 to 19 sponsor led": "college",
}
PHASES: Mapping[str, str] = {
    "Nursery": "nursery",
    "Primary": "primary",
    "Middle deemed primary": "middle",
    "Middle deemed secondary": "middle",
    "Secondary": "secondary",
    "All-through": "all-through",
    "16 plus": "16-plus",
}
ANSWERS: Mapping[str, str] = {
    "No boarders": "no", "No Boarders": "no", "Boarding school": "yes", "Boarding School": "yes",
    "Children's home / boarding school": "yes", "Children's Home (Boarding school)": "yes",
    "Has boarders": "yes", "College / FE residential accommodation": "yes",
    "Has a sixth form": "yes", "Does not have a sixth form": "no", "Approved": "yes", "Not approved": "no",
}  # fmt: skip
NO_RELIGION = ("", "Does not apply", "None", "Not applicable")
NO_UNIT = ("", "Not applicable", "None", "Neither resourced provision nor SEN unit")
# No post-16 institution of the SEND law is in the higher education sector: Children and Families Act 2014, s. 83(2).
