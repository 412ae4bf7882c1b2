"""Nouns for who and what takes part in events, beside those of ``lexicon``: people by trade and part, groups, things.

A thing here is what one can touch, own, break or sign, so that two reports can tell of the same one: ``the
bridge``, ``a gun``, ``the contract``. Words of the language, not of any story.
"""

from __future__ import annotations

from secondsource.text.wordset import word_set

PERSON_NOUNS = word_set(
    """
    accountant ace acquaintance addict administrator admirer adolescent advocate alumnus amateur anarchist
    angler applicant apprentice archer arsonist assassin astronaut astronomer attendant attendee auctioneer
    auditor babysitter bachelor bagman baker ballerina bandit baseman batsman batter beachgoer beneficiary
    bidder biker birder blackmailer boatman bodybuilder bomber bookkeeper boxer bride bridegroom brigand
    brother-in-law buddy businessperson butcher butler buyer cabbie camper canvasser caregiver carer caretaker
    carpenter catcher celebrity centenarian ceo chaplain chauffeur cheerleader chemist churchgoer civilian
    claimant classmate climber clown co-author co-conspirator co-defendant co-host co-owner co-pilot co-star
    co-worker collector combatant commando commentator commuter companion complainant conductor conqueror
    conscript conspirator constituent consultant consumer contestant contributor copilot councilmember
    councilwoman counsellor countryman courier cowboy coworker craftsman creator creditor cricketer criminal
    crook culprit curator custodian dad daredevil daughter-in-law deacon dealer debtor debutant decorator
    defender delegate deliveryman dentist deserter designee diver dj drummer drunk duchess duke dweller educator
    elder elector emcee emissary enforcer enthusiast environmentalist escapee evacuee ex-boyfriend ex-employee
    ex-girlfriend ex-husband ex-wife examiner executioner extremist eyewitness fanatic father-in-law felon
    female feminist festivalgoer fiancée fielder filmmaker financier fireman flanker foe follower footballer
    forecaster foreigner foreman forger forward freelancer freshman front-runner frontman frontrunner fullback
    gambler gamer gangbanger gangster gentleman geologist goalie goalkeeper godfather golfer graduate grandchild
    granddad grandma grandpa grandparent groom groomsman guardian guest guitarist gunner guru guy hacker handler
    headliner headmaster heir heiress helper hero heroine hijacker hiker hitman hitter homeowner hooligan
    housemate housewife humanitarian hunter icon idol impostor individual infantryman infielder informer
    innkeeper installer instructor intern interpreter interviewer islander jeweler jeweller jihadist jockey
    jogger junior juvenile keeper kid kidnapper knight laborer labourer lad lady landlady landlord landowner
    learner legend lender librarian lifeguard linebacker lineman listener lobbyist locksmith lover loyalist
    mafioso magician maid male manufacturer martyr masseur mastermind mathematician mercenary merchant messenger
    meteorologist midfielder midwife miner minor mobster moderator molester mom mountaineer mourner mugger mum
    mummy naturalist negotiator neurologist neurosurgeon newborn newcomer newlywed newscaster newsman novice
    observer occupant octogenarian offender officeholder organiser organizer orphan outfielder outlaw paedophile
    pal panelist panellist paparazzo parishioner parolee participant partygoer pathologist patron pedophile peer
    performer perp perpetrator petitioner pharmacist philanthropist philosopher photog physicist pianist
    pickpocket pilgrim pinup pirate pitcher plotter poacher policymaker porter postman preacher predator
    preschooler presenter pretender proprietor prostitute protagonist provost psychiatrist psychologist
    publicist punter purchaser quarterback racer radical raider ranger rapist reader realtor receiver
    receptionist recipient recruit recruiter referee rep rescuer responder restaurateur retailer reveller
    reviewer rider rival rookie rower runner salesman salesperson saleswoman schoolboy schoolchild schoolgirl
    schoolmate schoolteacher scorer scout screenwriter scriptwriter sculptor seaman second-in-command
    secretary-general seller senior sentry servant serviceman servicewoman settler sharpshooter shipmate
    shopkeeper shoplifter sibling sidekick sister-in-law skater skier skipper smuggler sniper snowboarder
    sociologist solicitor son-in-law songwriter sophomore spectator sportsman sprinter squatter staffer
    stakeholder stalker star starlet statesman stepbrother stepdaughter stepfather stepmother stepsister stepson
    steward stewardess striker stuntman stylist subcontractor subscriber superintendent superstar supervisor
    surfer surrogate sweetheart swimmer swindler tailback taxpayer teammate technologist tenant therapist
    titleholder tracker tradesman trainee trainer traitor translator trespasser trucker trustee tutor twin
    undergraduate understudy undertaker underwriter upstart urchin user usher vandal vendor veterinarian viewer
    vigilante villain violinist vocalist warden warrior watchman whaler whistle-blower windsurfer woodsman
    workman wrestler wrongdoer youngster
    """
)
"""Nouns that stand for persons by trade, sport, kinship or part in an event."""

CROWDS = word_set(
    """
    audience congregation couple crowd duo electorate entourage family household kin mob others paparazzi people
    personnel public quartet staff trio workforce
    """
)
"""Nouns that stand for several persons, whatever their ending."""

THING_NOUNS = word_set(
    """
    aeroplane aircraft airliner airplane ambulance balloon bicycle bike bulldozer bus cab canoe car caravan
    dinghy drone engine excavator glider helicopter jeep jet jetliner kayak limousine locomotive lorry minibus
    minivan missile moped motorbike motorcycle pickup plane raft rocket satellite scooter sedan shuttle skiff
    spacecraft speedboat stroller subway suv tank taxi tractor trailer train tram truck van vehicle wheelchair

    ammunition arrow axe bat bomb bullet cartridge casing crossbow dagger explosive firearm grenade gun handcuff
    handgun knife landmine launcher machete pistol revolver rifle rope shell shotgun sword taser weapon

    airport alley apartment arena avenue balcony bar barn basement bathroom bedroom boutique bridge building
    cabin cafe casino cathedral ceiling cemetery cinema classroom complex condo convent cottage courthouse
    courtroom dam dealership dock door dormitory elevator facility factory farm fence flat floor gallery garage
    gate grave gym harbor harbour headquarters highway home hotel house hut intersection jail kitchen lab
    laboratory library lighthouse mall mansion memorial mill mine monastery monument motel motorway museum
    nightclub observatory orchard palace park penitentiary pharmacy pier pipeline plant platform playground pool
    porch port prison pub ranch reactor refinery residence restaurant rig road roof runway shed shop shrine
    sidewalk silo skyscraper stadium stairwell statue store street supermarket tent terminal theater theatre
    tower tunnel villa vineyard wall warehouse window

    antenna artwork backpack badge bag ball banner barrel bathrobe battery bed beer belt billboard boot bottle
    box bracelet brick briefcase cable cake camera can candle cannabis card cargo cash cellphone chair charger
    chip cigarette coal coat cocaine coin computer container crate crop cup desk device diamond diesel doll
    dress drink drug earring envelope equipment fentanyl flag flower food fuel fund gadget gas gem glass glove
    gold guitar hat helmet heroin instrument jacket jersey jewel jewellery jewelry key lamp laptop licence
    license lock loot machine machinery manuscript marijuana mask mattress meat medal medicine milk mirror money
    necklace opioid ore package painting parcel passport petrol phone piano pill poster printer processor
    product purse ransom ring rock router sculpture seed server shipment shirt shoe sign silver slipper
    smartphone sofa stamp stone suitcase table tablet telephone television ticket tool toy tree trophy uniform
    uranium vaccine wallet watch wine wire

    accord account act agenda agreement album amendment app application award bail bid bill blog blueprint bond
    browser budget bug constitution contract crown currency database deal debt decree diary draft episode
    exhibit exhibition exploit fee film fix flaw footage image index law legislation list loan malware manifesto
    map measure message mortgage movie note novel offer ordinance pact password patch patent petition photo
    photograph picture plan prize program programme proposal prototype recording regulation resolution rule
    ruling salary schedule screenplay script sequel series share software song stake stock subpoena tape
    testament title trademark treaty trilogy update verdict version video virus vulnerability warrant webpage
    will worm

    alligator animal ape bear bee bird bison body bull cat cattle chicken chimpanzee corpse cow crocodile deer
    dog dolphin duck eagle elephant elk fish fox goat gorilla herd horse insect kitten leopard lion livestock
    monkey moose mosquito mouse pet pig puppy rabbit rat rhino seal shark sheep snake species tiger whale wolf
    """
)
"""Nouns that stand for things: means of transport, arms, buildings, goods, what is written or agreed, animals."""
