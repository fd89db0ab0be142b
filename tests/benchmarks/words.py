"""Small lists of words from which invented names and sentences are put together. No name is a real body's."""

TOWNS = (
    "Ashmere", "Barrowby", "Coldbrook", "Dunfield", "Eastwold", "Fernley", "Gorsemoor", "Hartwick", "Inglebeck",
    "Kestrel Hill", "Larkhope", "Millhaven", "Northmead", "Oakenshaw Vale", "Pinfold", "Quarrydale", "Rushford",
    "Sedgewater", "Thornleigh Cross", "Westerholm",
)  # fmt: skip
FIRST = (
    "Amber", "Blue Door", "Bramble", "Bright", "Cedar", "Clover", "Copper", "Dragonfly", "Evergreen", "Foxglove",
    "Golden", "Green Gate", "Harbour", "Hazel", "Heron", "Juniper", "Kite", "Lantern", "Lighthouse", "Maple",
    "Meadow", "Otter", "Pebble", "Quiet Corner", "Rainbow", "Robin", "Rowan", "Silver", "Skylark", "Stepping Stone",
    "Sunflower", "Swallow", "Tree House", "Wild Garlic", "Willow", "Windmill",
)  # fmt: skip
SORTS = (
    "advice line", "after-school club", "art group", "assessment team", "befriending scheme", "carers’ group",
    "clinic", "communication aids service", "cooking club", "day trips", "early support team", "equipment library",
    "family hub", "football club", "holiday club", "home visits", "job coaching", "learning support team",
    "music group", "nursery nurses", "parent course", "playgroup", "saturday club", "sensory room",
    "short breaks", "sign choir", "sleep service", "swimming lessons", "therapy team", "travel training",
    "transition team", "youth forum",
)  # fmt: skip
SCHOOLS = ("Academy", "College", "Community School", "High School", "Infant School", "Nursery School", "Primary School")
BODIES = ("Association", "Care Partnership", "Charity", "Community Trust", "Company", "Foundation", "Group", "Network")
STREETS = ("Abbey", "Beech", "Chapel", "Dale", "Elm", "Forge", "Garden", "High", "Ivy", "Kiln", "Market", "Station")
WAYS = ("Avenue", "Close", "Drive", "Lane", "Road", "Row", "Street", "Way")
BUILDINGS = ("Community Centre", "Hall", "Health Centre", "House", "Leisure Centre", "Library", "Village Hall")
LANGUAGES = ("English", "Arabic", "Bengali", "Polish", "Punjabi", "Romanian", "Ukrainian", "Urdu")
KEYWORDS = (
    "anxiety", "bike riding", "feeding", "friends", "handwriting", "lip reading", "meltdowns", "mentoring",
    "money skills", "reading", "sleep", "stammer", "toileting", "walking frame", "wheelchair", "worry",
)  # fmt: skip
ROLES = ("The club leader", "The duty worker", "The enquiries team", "The office", "The SEN co-ordinator")
DECIDERS = ("A panel of teachers and therapists", "The club leader", "The head teacher", "The team that meets you")

# A sentence takes one of each.
SUBJECTS = (
    "A small team", "A worker whom you get to know", "Each child", "Every family", "One of our volunteers",
    "Our play leader", "Someone who knows the area", "The group", "The nurse", "The same two adults",
    "The therapist", "Young people", "Your child", "Your key worker",
)  # fmt: skip
VERBS = (
    "can ask for", "chooses", "gets", "helps with", "is told about", "looks at", "plans", "talks about", "tries out",
    "writes down", "works on", "brings", "learns",
)  # fmt: skip
OBJECTS = (
    "a calm place to sit", "a plan on one page", "dressing, eating and getting about", "games that need two people",
    "getting ready for school", "going out on the bus", "new words and signs", "reading and counting",
    "safe ways to climb and jump", "sleep and bedtimes", "the first day in a new class", "what goes well at home",
    "what to do when things are hard", "who else may help", "equipment that can be taken home",
)  # fmt: skip
TIMES = (
    "at each visit", "before the first session", "every second week", "in a small group", "in the holidays",
    "in your own home", "on the telephone", "once a term", "over six weeks", "when you are ready",
    "with a photograph of each step", "with one adult to two children",
)  # fmt: skip
