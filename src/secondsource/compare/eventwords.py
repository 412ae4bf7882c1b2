"""What kinds of event the verbs and nouns of news tell: tables of the language, not of any story.

One line is one kind of event::

    name | verbs | nouns | flags

``buy>source=agent`` would say that what the verb calls its agent is the event's source: roles are
given as ``event_role=verb_role``; ``run_away`` is a verb with its particle. Flags: ``both`` (the
parties may change places), ``once`` (it befalls a participant only once, so two dates of it cannot
both be right), ``toll`` (how many it befell is counted, and counts are replaced by later ones),
``ground`` (it is done for something: two trials for two crimes are two).
"""

from __future__ import annotations

EVENTS = """
flee | flee defect escape abscond run_away run_off take_off walk_off break_out get_away drive_off speed_off \
    | defection escape flight
arrive | arrive cross_into | arrival entry
land | land touch_down | landing touchdown
take off | lift_off | takeoff
break in | break_in break_into burgle | break-in burglary
check in | check_in check_into sign_in |
check out | check_out |
leave | leave depart quit | departure exit
return | return | return
deport | deport repatriate expel extradite | deportation repatriation expulsion extradition
die | die>patient=agent perish>patient=agent succumb>patient=agent pass_away>patient=agent \
    kill slay murder assassinate slaughter massacre | death killing murder assassination massacre slaying | once toll
injure | injure wound hurt maim | injury wounding | toll
shoot | shoot gun gun_down shoot_down open_fire | shooting gunfire |
stab | stab knife | stabbing |
attack | attack assault strike raid ambush storm | attack assault strike raid ambush
bomb | bomb shell bombard | bombing shelling bombardment
explode | explode detonate blow_up go_off | explosion blast detonation
arrest | arrest detain apprehend nab capture pick_up round_up collar lead_away \
    | arrest detention capture apprehension | toll ground
charge | charge indict | indictment | ground
convict | convict | conviction | ground
sentence | sentence jail imprison | sentencing imprisonment | ground
acquit | acquit exonerate exculpate | acquittal exoneration | ground
free | free liberate | liberation
try | prosecute | trial prosecution | ground
investigate | investigate probe examine look_into | investigation probe inquiry
search | search hunt look_for | search hunt manhunt
find | find discover locate recover unearth | discovery
appoint | appoint nominate | appointment nomination nominee appointee
elect | elect reelect | election
resign | resign step_down stand_down | resignation
depose | depose unseat dethrone |
dismiss | dismiss sack oust lay_off terminate push_out let_go \
    | dismissal ouster sacking firing termination layoff
meet | meet | meeting summit | both
talk | negotiate talk | negotiation talk talks | both
visit | visit tour | visit tour
marry | marry wed | marriage wedding | both once
divorce | divorce | divorce | both
buy | buy purchase acquire sell>source=agent,agent=recipient | purchase acquisition sale
merge | merge | merger | both
take over | take_over | takeover
give | give donate hand award grant receive>recipient=agent,agent=source get>recipient=agent,agent=source \
    obtain>recipient=agent,agent=source \
    | donation award gift grant
pay | pay | payment
establish | establish forge form create set_up | establishment creation formation foundation
launch | launch | launch
start | begin start commence | beginning start
end | end finish cease conclude | end conclusion
sign | sign ink | signing signature
approve | approve adopt ratify | approval adoption ratification passage
accept | accept | acceptance
reject | reject refuse rebuff spurn turn_down vote_down | rejection refusal
uphold | uphold |
appeal | appeal | appeal
concede | concede | concession
ban | ban prohibit outlaw forbid | ban prohibition
impose | impose slap | imposition
lift | lift repeal revoke rescind | lifting repeal revocation
commend | commend praise laud applaud hail honor honour | commendation praise honor honour
criticize | criticize criticise condemn denounce slam blast decry | criticism condemnation denunciation
accuse | accuse blame | accusation blame allegation | ground
threaten | threaten | threat
join | join | accession
rise | rise increase grow climb jump surge soar go_up leap rocket gain | rise increase growth jump surge hike
fall | fall drop decline decrease plunge plummet tumble shrink dwindle go_down slump | fall drop decline decrease plunge
amount | number total | |
destroy | destroy demolish wreck raze flatten level gut devastate wipe_out ruin obliterate | destruction demolition
damage | damage scratch dent | damage
cut | cut sever cut_off slash | cut
burn | burn torch | blaze
collapse | collapse cave_in give_way | collapse
crash | crash | crash
collide | collide crash_into ram_into slam_into smash_into bump_into plow_into plough_into | collision | both
sink | sink capsize | sinking
rescue | rescue save | rescue
evacuate | evacuate | evacuation | toll
displace | displace uproot | displacement | toll
kidnap | kidnap abduct | kidnapping abduction
rape | rape | rape
rob | rob | robbery
steal | steal make_off snatch swipe loot | theft heist loot
hijack | hijack | hijacking
seize | seize impound confiscate | seizure confiscation
build | build construct erect | construction
close | close shut shut_down close_down | closure shutdown
win | win | win victory
defeat | defeat beat trounce rout outplay overpower thrash | defeat
protest | protest demonstrate rally march | protest demonstration rally
invade | invade | invasion
withdraw | withdraw retreat pull_out | withdrawal retreat pullout
retract | retract | retraction
overthrow | overthrow topple | overthrow coup putsch
fight | fight clash battle | fighting clash battle | both
deploy | deploy | deployment
test | test |
transport | transport | transport shipment
smuggle | smuggle traffic | smuggling
hide | hide conceal | concealment
suspend | suspend halt discontinue | suspension halt
delay | delay postpone put_off push_back | delay postponement
cancel | cancel scrap call_off shelve axe | cancellation
restructure | restructure reorganize reorganise | restructuring reorganization reorganisation
publish | publish put_out | publication
issue | issue release roll_out rush_out bring_out | issue release
disclose | disclose divulge reveal | disclosure
live | live reside | residence
station | station post base assign |
bear | bear | birth | once
bury | bury | burial funeral | once
graduate | graduate | graduation
retire | retire | retirement
age | age | age
hospitalize | hospitalize hospitalise | hospitalization hospitalisation | toll
infect | infect | infection | toll
recover | recuperate | recovery
sanction | sanction | sanction
serve | serve act | tenure stint
announce | announce declare proclaim | announcement
say | say state remark | remark
confirm | confirm verify corroborate | confirmation
unveil | unveil introduce present | introduction
develop | develop design | development
produce | produce manufacture | production
receive | receive | receipt
own | own possess | ownership
foil | foil thwart avert prevent frustrate | prevention
intercept | intercept interdict | interception
overturn | overturn reverse roll_back undo annul nullify quash | reversal annulment
restore | restore reinstate reimpose | restoration reinstatement
spark | spark trigger touch_off unleash set_off provoke prompt ignite |
throw | throw hurl toss lob fling |
ram | ram plow plough |
run over | run_over mow_down run_down knock_down |
hit | hit |
disrupt | disrupt hamper interrupt | disruption outage interruption
shake | shake rock jolt rattle | tremor
quake | | earthquake quake temblor aftershock
weaken | weaken undermine erode | weakening erosion
clinch | clinch secure seal |
hire | hire recruit employ | hiring recruitment
fail | fail break_down malfunction | failure malfunction
stop | stop |
grab | grab seize_on grasp |
vote | vote | vote ballot
testify | testify | testimony
apologize | apologize apologise | apology
warn | warn caution | warning
urge | urge exhort call_on |
demand | demand | demand
pledge | pledge promise vow | pledge promise vow
offer | offer bid | offer bid
reduce | reduce lower trim shorten commute halve | reduction
expand | expand enlarge widen broaden | expansion enlargement
allow | allow permit authorize authorise | permission authorization authorisation
block | block obstruct veto | blockage
support | support back endorse | endorsement backing support
oppose | oppose | opposition
travel | travel journey | trip journey
broadcast | broadcast air televise | broadcast
sue | sue | lawsuit
settle | settle | settlement
penalize | fine penalise penalize | fine
plead | plead | plea
confess | confess | confession
chase | chase pursue | chase pursuit
drown | drown | drowning
execute | execute put_to_death | execution | toll
behead | behead decapitate | beheading decapitation
poison | poison | poisoning
torture | torture | torture
treat | treat | treatment
diagnose | diagnose | diagnosis
inaugurate | inaugurate swear_in | inauguration
inspect | inspect | inspection
blind | blind |
carry | carry |
seek asylum | |
fail test | |
pass test | |
sound | sound |
be missing | go_missing vanish disappear | disappearance | toll
replace | replace succeed supplant | replacement
discuss | discuss debate | discussion debate
agree | agree | agreement accord
invest | invest | investment
open | open reopen | opening reopening
extend | extend prolong renew | extension renewal
repair | repair fix mend patch | repair fix
hack | hack | hack hacking
leak | leak | leak leakage
remove | remove | removal
predict | predict forecast project | prediction forecast projection
host | host emcee |
admit | admit hospitalise_in | admission
lose | lose | loss
spread | spread | spread
strand | strand maroon |
flood | flood inundate submerge | flood flooding inundation
derail | derail | derailment
recall | recall | recall
violate | violate breach infringe | violation breach infringement
monitor | monitor observe watch | monitoring observation
help | assist aid | assistance aid
train | train | training
estimate | estimate | estimate
name | name dub |
"""

BY_PLACE = frozenset({"come", "enter", "reach", "get"})
"""Verbs that tell of an arrival where they have a place to arrive at."""

_RELATED = """
flee | arrive leave
arrive | check_in
arrest | seize hold
die | shoot stab attack bomb drown execute
shoot | fire attack
stab | attack
bomb | attack explode
attack | hit quake run_over
hit | shake quake run_over crash collide
ram | crash drive smash collide
collide | crash attack
land | arrive
injure | hospitalize treat
sentence | convict
overthrow | dismiss depose seize_power attack
depose | dismiss
resign | leave retire
cut | damage
appoint | hire
check_in | admit
reduce | overturn
seek_asylum | flee
hospitalize | treat
accuse | charge
damage | destroy cut
cut | reduce
burn | destroy
disrupt | affect cut block
steal | rob grab
win | defeat
issue | publish offer
launch | unveil issue
foil | stop intercept
suspend | stop
end | stop
overturn | lift reject
ban | block
appoint | name elect
meet | talk
talk | discuss
agree | sign
rescue | evacuate
free | rescue
kidnap | seize
buy | merge take_over
protest | fight
announce | say
"""


_OUTCOMES = """
pass_test | fail_test
win | lose
convict | acquit
approve | reject
accept | reject
uphold | overturn
survive | die
succeed | fail
"""
"""Two ways in which one and the same event may come out."""

_TURNS = """
open | close
rise | fall
start | end
allow | ban block
approve | block ban
arrest | free
appoint | dismiss
impose | lift
join | leave
suspend | restore
damage | repair
expand | reduce
support | oppose
commend | criticize
extend | end
"""
"""Two things of which one may follow the other: they speak against each other only of one time."""


def _pairs(table: str) -> frozenset[frozenset[str]]:
    return frozenset(
        frozenset({one.strip().replace("_", " "), other.replace("_", " ")})
        for one, others in (line.split("|") for line in table.strip().splitlines())
        for other in others.split()
    )


RELATED = _pairs(_RELATED)
"""Kinds of event that one act may be told as, where more than the kind speaks for it: who flees enters a place."""

OUTCOMES = _pairs(_OUTCOMES)
TURNS = _pairs(_TURNS)
