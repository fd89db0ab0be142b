"""Small lists of words from which invented names are put together. No name is a real body's."""

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

# Invented names of villages, streets and people are put together from these, as many as there are rare words in life.
STARTS = (
    "Ald", "Ash", "Bar", "Beck", "Brad", "Burl", "Cald", "Chel", "Clif", "Crom", "Dal", "Den", "Dray", "Ed", "Elm",
    "Fair", "Farn", "Gar", "Glen", "Had", "Hal", "Har", "Hol", "Kel", "Ken", "Lang", "Led", "Mar", "Mel", "Mor",
    "Nor", "Oak", "Pem", "Pres", "Rad", "Raven", "Sal", "Stan", "Thorn", "Wal", "War", "Whit", "Win", "Wol",
)  # fmt: skip
ENDS = (
    "bourne", "bridge", "brook", "burn", "bury", "by", "combe", "cote", "den", "dale", "dine", "fell", "field", "fold",
    "ford", "gate", "grave", "ham", "hampton", "hurst", "ing", "ington", "land", "leigh", "low", "mere",
    "minster", "moor", "more", "mouth", "port", "ridge", "shaw", "side", "stead", "stock", "stoke", "stone", "thorpe",
    "thwaite", "ton", "tree", "wade", "water", "well", "wick", "with", "wood", "worth",
)  # fmt: skip
