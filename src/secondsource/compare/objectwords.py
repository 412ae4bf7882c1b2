"""What kind of event a verb of many senses tells beside certain nouns: tables of the language, not of any story.

One line is one kind of event::

    verbs | nouns | kind of event | roles

The nouns are the heads of what the verb is done to, of where it leads, or of what it is done with:
``take into custody``, ``had 118 people on board``, ``found guilty``. Roles are renamed as in
``eventwords``: ``patient=recipient`` says that who receives the term is who undergoes the event.
"""

from __future__ import annotations

BY_OBJECT = """
fire | gun shot weapon rocket missile round bullet rifle pistol shell artillery handgun | shoot
fire | manager coach minister worker staff employee teacher director chief secretary head officer | dismiss
release | information name age identity detail statement report video footage picture photo document | disclose
release | prisoner hostage suspect man woman person people detainee captive | free
pass | bill law act budget motion resolution amendment legislation measure | approve
open | fire | shoot
carry | attack bombing assault raid strike | attack
name | ambassador minister director secretary chief head president successor coach | appoint
hold | talk meeting summit | meet
launch | missile rocket satellite | launch
launch | attack strike offensive raid assault | attack
take | life | die
claim | life victim | die
take | hostage | kidnap
take | oath office | inaugurate
fire | person | dismiss
release | patch fix update version album single film | issue
surpass | record | set record
seal | deal | agree
cast | vote ballot | vote
file | suit lawsuit | sue
fire | gunshot | shoot
fire use lob | gas | fire gas
spray | bullet gunfire | shoot
plant | bomb | bomb
detonate | bomb | explode
lose | life | die
reach strike clinch sign hammer_out conclude | agreement deal accord settlement bargain truce ceasefire | agree
set catch | fire blaze | burn
burst erupt go_up engulf | flame | burn
break set shatter | record | set record
take | custody | arrest
hold keep place | custody detention | arrest
take rush bring airlift fly carry send admit | hospital clinic infirmary | hospitalize
have | board aboard | carry
get receive | warning | warn | patient=agent,topic=patient
issue give sound | warning | warn | patient=recipient,topic=patient
get receive suffer sustain | injury wound burn | injure | patient=agent,topic=patient
find declare pronounce rule | guilty | convict
find declare pronounce | innocent | acquit
clear | person charge wrongdoing misconduct fraud bribery murder corruption blame suspicion allegation | acquit
give hand get receive | sentence term | sentence | patient=recipient,topic=patient
send order commit | prison jail | sentence
put throw lock | prison jail bar | sentence
confirm affirm | verdict conviction sentence ruling judgment judgement | uphold
lodge file launch bring | appeal | appeal
agree say | offer bid proposal plan takeover | accept
withdraw drop abandon scrap ditch | plan proposal bid charge tax bill project scheme offer case idea | cancel
throw_out dismiss | charge case suit lawsuit appeal claim complaint petition | reject
relieve strip | duty responsibility post command | dismiss
pull squeeze | trigger | shoot
reduce | ruin rubble ash | destroy
file | divorce | divorce
go stand face | trial | try | patient=agent
claim | responsibility | claim responsibility
declare proclaim impose | emergency curfew | impose
lose shed | value fifth third quarter half percent point | fall
lose | eye eyesight sight | blind
go take | court | sue
ask apply request claim seek | asylum | seek asylum
fail flunk | test inspection exam examination audit check review | fail test
pass survive clear | test inspection exam examination audit check | pass test
make | landing touchdown | land
go come take | street | protest
bring | street | protest
take steal | painting portrait picture canvas artwork jewel jewellery jewelry necklace diamond | steal
break get climb | roof window skylight door | break in
hit strike ram | ship ferry vessel boat tanker freighter carrier trawler yacht barge liner iceberg pier bridge reef \
    lorry truck bus van tram train lamppost tree wall barrier | collide
leave vacate quit | office post job position | resign
quit | government cabinet board | resign
hand submit tender offer sign | resignation | resign
take seize grab | power control | seize power
go | poll | vote
go | strike | strike
walk down | tool | strike
take lift claim win | title trophy cup gold medal championship | win
lose | election vote race match game final case | lose
lose | defeat | lose
admit accept concede acknowledge | defeat | concede
go file | bankrupt bankruptcy insolvency | go bankrupt
impose slap | sanction | sanction | patient=topic
break violate | ceasefire truce law rule sanction embargo | violate
express voice | regret sorrow apology remorse | apologize
"""
"""Verbs of many senses: with one of these nouns, this kind of event."""

BY_SUBJECT = """
go_off ring | alarm siren bell | sound
take_off | aircraft airliner flight helicopter airbus boeing rocket | take off
hit strike ram | ship ferry vessel boat tanker freighter carrier trawler yacht barge liner train tram | collide
hit strike rock shake | earthquake quake storm hurricane cyclone typhoon tornado tsunami flood landslide blizzard | hit
"""
"""Verbs of many senses: of one of these, this kind of event."""
