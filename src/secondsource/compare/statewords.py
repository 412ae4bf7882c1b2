"""How news says that things stand, and that they have changed: tables of the language, not of any story.

A line of ``STATES`` is ``matter | state | verbs | nouns``. Without nouns it is the state of who undergoes the
verb, or does it where nobody undergoes it; with the name of a set of ``NOUNS`` it is told of a thing of that
set. ``set_aside`` is a verb with its particle.
"""

from __future__ import annotations

STATES = """
custody | held | arrest detain apprehend capture jail imprison remand
custody | free | free release bail parole
charge | charged | charge indict
charge | dropped | drop dismiss withdraw throw_out quash scrap abandon discontinue | accusations
charge | upgraded | upgrade upgrad elevate raise | accusations
charge | reduced | reduce downgrade downgrad lower | accusations
charge | cleared | acquit exonerate clear
conviction | convicted | convict sentence
conviction | overturned | overturn quash vacate reverse set_aside annul void throw_out strike_down nullify | judgments
conviction | pardoned | pardon
search | missing | disappear vanish
search | found | find locate rescue
hunt | sought | hunt search seek pursue
hunt | caught | arrest capture apprehend detain catch surrender
condition | dead | die
event | planned | call announce schedule plan set organize organise convene | gatherings
event | off | cancel call_off scrap postpone suspend delay put_off halt abandon | gatherings
event | on again | resume restart reinstate reschedule restore | gatherings
rule | in force | impose declare introduce order issue enact extend announce place | rules
rule | lifted | lift end ease withdraw rescind revoke remove drop scrap cancel relax | rules
way | closed | close shut shut_down block seal cordon_off | ways
way | open | open reopen unblock | ways
fire | burning | burn rage spread break_out | fires
fire | out | contain extinguish put_out douse control | fires
supply | cut off | lose cut cut_off | supplies
supply | restored | restore | supplies
"""

NOUNS: dict[str, tuple[str, bool]] = {
    "accusations": ("charge indictment count prosecution complaint", False),
    "judgments": ("conviction verdict sentence judgment judgement", False),
    "gatherings": (
        (
            "strike walkout protest march rally meeting summit talk match game race concert festival conference hearing"
            " vote election referendum ceremony tour flight train class launch sale auction merger takeover exercise"
            " drill visit trip parade marathon"
        ),
        True,
    ),
    "rules": (
        "curfew ban lockdown alert warning order blockade embargo restriction tariff moratorium quarantine emergency",
        True,
    ),
    "ways": (
        (
            "road bridge airport tunnel border school station motorway highway street port crossing runway plant"
            " factory market beach park"
        ),
        True,
    ),
    "fires": ("fire blaze wildfire inferno", True),
    "supplies": ("power electricity water gas", True),
}
"""Sets of nouns, and whether the state is the thing's own, or that of the one person or body named beside it."""

PHRASES = """
custody | held | in (?:police )?custody|behind bars|taken into custody
custody | free | walk(?:s|ed)? free|(?:go|goes|went) free|released on bail
hunt | sought | (?:still )?at large|on the run|remains? a fugitive|wanted by
hunt | caught | turned (?:him|her)self in|gave (?:him|her)self up|in (?:police )?custody
search | missing | reported missing|(?:went|gone|go|goes|is|was|been|remains?|still) missing|missing since
search | found | found (?:safe|alive|dead|unharmed|unhurt)
condition | critical | in (?:a )?(?:critical|grave) condition|critically (?:injured|hurt|wounded|ill)|on life support
condition | serious | in (?:a )?serious condition
condition | stable | in (?:a )?(?:stable|fair|good|satisfactory) condition|out of danger
condition | dead | died|succumbed|pronounced dead
condition | home | (?:released|discharged) from (?:the |a )?hospital
"""
"""``matter | state | words``: ways of saying it in which the verb says little."""

FINAL = frozenset({"dead"})
"""States that nothing replaces: a later report that tells an earlier one is late."""

AHEAD = frozenset({"planned", "in force"})
"""States whose time is that of what is to come, and not of the word."""
