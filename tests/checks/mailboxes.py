"""Email addresses as councils and providers write them: those of teams and places, of persons, and some in doubt."""

_TEAMS = """
audlem.hall@example.org brass.band@example.org holmes.chapel@example.org swim.school@example.org st-lukes@example.org
info@example.org short.breaks@example.org send.team@example.gov.uk office@livewell.org skylark@example.org
admin@st-marys.example.sch.uk sale.library@example.org leisure.centre@example.org customer.services@example.org
housing.options@example.org crewe.club@example.org sunday.club@example.org forest.playgroup@example.org
st.marys@example.org head.teacher@example.org parent.forum@example.org portage.crewe@example.org
ed.psych@example.org sensory.team@example.org lunch.bunch@example.org blue.badge@example.org free.meals@example.org
early.help@example.org north-west@example.org SENTeamEast@example.gov.uk ehe@example.gov.uk
avenuelibrary@example.org bromley.cross.library@example.org Hope.Library@example.org holly.lodge@example.org
high.street.library@example.org e.safety@example.org bright.sparks@example.org moving.on@example.org
team_b@example.org info2@example.org ecn-tr.childrensaudiology@example.net ccicp.therapyservices@example.nhs.uk
info@mail.example.org alder.hey@alderhey.example.nhs.uk mayfield@example.org rosebank@example.org
hello@orange.example.org
"""
_PERSONS = """
sarah.hall@example.org smithj@example.org jen.lane@example.org deb.jones@example.org paulawright@example.org
saturdayclub@gmail.com club@HOTMAIL.co.uk club@outlook.com club@btinternet.com club@icloud.com club@mail.com
club@yahoo.fr club@me.com jo.bloggs@example.org Jo.Bloggs@nhs.net Jo.Bloggs2@example.org jo_bloggs@example.org
jo-bloggs@example.org jo.a.bloggs@example.org JoBloggs@example.org j.bloggs@example.org bloggs.j@example.org
jbloggs@example.org ann.sendall@example.org sue.supporting@example.org jane.early@example.org jane@example.org
jane_smith@example.org janesmith@example.org smith.jane@example.org jane81@example.org jane+club@example.org
worriedmum81@example.org zofia.kowalska@example.org ngozi.okafor@example.org priya.shah@example.org
grace.jones@example.org mark.hall@example.org emma.young@example.org sarah.ward@example.org will.turner@example.org
mrs.smith@example.org dr.patel@example.org s.o'brien@example.org xin.li@example.org sue@example.org
"""
_DOUBTS = """
jane.admin@example.org halliwell.ucan@example.org robin.hood@example.org hope@example.org marshall@example.org
sky@example.org ruby@rubysfund.example.org portage.jane@example.org rose.zed@example.org
"""
TEAMS = _TEAMS.split()
PERSONS = _PERSONS.split()
DOUBTS = _DOUBTS.split()
