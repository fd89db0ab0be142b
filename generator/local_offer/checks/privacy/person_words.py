"""Words that stand beside a person's name, and words with a capital that are no name."""

KIN = (
    "son|daughter|child|boy|girl|baby|twins?|lad|lass|brother|sister|sibling|husband|wife|partner|mum|mummy|mother|mam"
    "|dad|daddy|father|gran|granny|nan|nana|grandma|grandad|grandpa|grandmother|grandfather|grandson|granddaughter"
    "|aunt|auntie|aunty|uncle|cousin|nephew|niece|friend|neighbour|foster (?:child|son|daughter)|stepson|stepdaughter"
)
WORKERS = (
    "teacher|tutor|head|headteacher|sendco|senco|ta|teaching assistant|social worker|key ?worker|case ?worker"
    "|support worker|officer|coordinator|co-ordinator|doctor|gp|paediatrician|psychologist|therapist|nurse"
    "|health visitor|consultant|carer|childminder|taxi driver|driver|escort|pa|manager|adviser|advisor|pupil|student"
    "|client"
)
TITLES = "mr|mrs|miss|ms|mx|dr|prof|professor|rev|reverend|cllr|councillor"
THINGS = (
    "club|group|service|school|charity|course|place|project|scheme|app|website|site|page|team|centre|company"
    "|programme|organisation|form|plan|guide|trust|cafe|playgroup|nursery|college|academy|session|event|book|film"
    "|thing|something|condition|syndrome|document|report|leaflet|law|what|was|is|are|one|card|line|list|test"
    "|strategy|meeting|fund|grant|forum|hub"
)
"""What may be called something without being a person."""

_PEOPLE_ARE_NOT_CALLED = """
a about academy action adult adults advice afternoon again ahp ai all also always an and any april are arfid art as
asd ask asperger's aspergers at august aut autism autistic be because blind both british but by can care carer
carers catholic chair chief child children chinese christian christmas class clinic club coffee committee community
confidential consultant could council covid day deaf december department deputy did different director disability
disabled do does down downs dyslexic dyspraxic each early easter education eh ehc ehcp ehcps english epileptic
especially ethiopian everybody everyone families family february first folks for foundation four french friday
friday's friends from further general german given gone good government group guys gypsy half has have he head
health help her here him hindu his hospital how hub i i'd i'll i'm i've if in indian infant irish is it it's italian
its january japanese jewish july june just key known latin lead leader left lots madam many march maths may mencap
missing misspelt monday most mum muslim my national never new next nhs nice no north not november now nurse nursery
october of ofsted on one only or other our out pakistani parent parents pathway people please polish portage
practice practitioner primary private process pta pupil read really reception removed romanian romany sadly sam
school schools scottish secondary sen senco sencos send september service services she sikh since sir sixth so
social some sometimes south spanish special specialist speech spelt staff still student such sunday support tac tas
tea team teams tell thank thanks that that's the their them then there there's these they they're this those three
thursday to told too town transport traveller travellers tuesday turkish two ukrainian under university unknown urdu
us used very was we we're we've wednesday welsh were west what when where which who why will with worker working
written wrong year years yes yet you young your yours
"""
NO_NAMES = frozenset(_PEOPLE_ARE_NOT_CALLED.split())
"""Words that stand with a capital where a name could, and small ones after "my name is"."""

INSTITUTIONS = (
    "School|Academy|Hospital|Primary|High|College|Centre|House|Trust|Foundation|Fund|Church|Road|Street|Lane|Hospice"
    "|Society|Charity|Project|Ward|Clinic|Surgery|Hall|Park|Unit|Curie|Library|Hub|Avenue|Nursery"
)
"""What is named after people and is none: the Thomas Clarkson Academy."""
