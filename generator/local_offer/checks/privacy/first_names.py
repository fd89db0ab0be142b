"""First names that are common in England and that families and councils hardly write as any other word.

Names that are words too, such as Grace, Hope, Mark and May, are left out: `name_in_words` finds them where they stand
as a name does.
"""

_NAMES = """
aaliyah aaron abdul abdullah abigail adam adrian agnes ahmed aidan aiden aimee aisha aishah alan albert alex
alexander alexandra alfie alfred ali alice alison alistair amanda amber amelia amelie amina amy andrea andrew angela
angus anita anna annabelle anne annie anthony antonia anya arabella archie arjun arthur arya asha ashleigh audrey
ava ayesha barbara beatrice becky benjamin bernadette bernard beth bethan bethany bilal brandon brenda brian bridget
bronwyn caitlin callum cameron carla carly carmen carol caroline carolyn catherine cerys charles charlie charlotte
chloe christina christine christopher claire clara clive colin connor conor courtney craig cynthia daniel danielle
daphne darcey darren david debbie deborah denise dennis derek diana diane dominic donald donna doreen dorothy
douglas duncan dylan eddie edith edmund edward eileen elaine eleanor elena eliza elizabeth ella ellen ellie elliot
elliott elsie emilia emily emma eric erica erin ethan eva evan evelyn evie fatima fatimah felix ffion fiona
francesca fraser freddie frederick freya gareth gary gavin gemma geoffrey george georgia georgie georgina gerald
geraldine gillian gordon graham greta gwen hannah haris harriet harrison hassan hayley hazel heather helen henrietta
henry hilary holly hugh hugo humza ian ibrahim imogen imran irene isaac isabel isabella isabelle isla isobel isra
jackie jacob jacqueline jake james jamie jan jane janet janice jason jayden jayne jean jeffrey jemima jennifer jenny
jeremy jessica jessie jill joan joanna joanne joe joel john jonathan jordan joseph josephine joshua joyce judith
julia julian julie juliet justin karen kate katherine kathleen kathryn katie katy kayleigh keira keith kelly kenneth
kerry kevin khadija kieran kimberley kirsty kyle lara laura lauren leah leanne leila leo leon leonard lesley leslie
lewis liam lilly linda lisa logan lois lorraine lottie louis louisa louise lucas lucy luke lydia lynn lynne mabel
maddison madeleine madison maisie malcolm marcus margaret maria mariam marian marianne marie marion marjorie martha
martin maryam mason matilda matthew maureen megan melanie melissa mia michael michelle miriam mohamed mohammad
mohammed moira molly monica morgan muhammad mustafa nadia nancy naomi natalie natasha nathan neil niamh nicholas
nicola nicole nigel nina noah nora norman oliver olivia oscar owen pamela patricia patrick paul paula pauline
penelope peter philip phillip phoebe phyllis priya rachael rachel ralph raymond rebecca reuben rhian rhiannon rhys
richard riley robert robyn roger ronald rory rosemary rosie rowan ruth ryan sadie safa sally samantha samuel sandra
sara sarah saskia scott sean sebastian seren shannon sharon sheila shirley sian sienna simon siobhan sofia sonia
sophia sophie spencer stacey stanley stella stephanie stephen steven stuart susan susannah suzanne sylvia tamara
tanya tara tariq teddy teresa tessa thea theo theodore theresa thomas tia tilly timothy tina toby tracey tracy
trevor tyler umar valerie vanessa vera veronica vivienne wayne wendy william yasmin yusuf yvonne zachary zain zainab
zara zoe
"""
FIRST_NAMES = frozenset(_NAMES.split())
