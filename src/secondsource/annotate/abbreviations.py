"""Words that carry a full stop without ending a sentence. Of the language, not of any story."""

from __future__ import annotations

from secondsource.text.wordset import word_set

BEFORE_NAME = word_set(
    """
    mr mrs ms mx dr prof hon rev fr sr sra sres st ste sgt cpl pvt maj capt cmdr cdr lt col gen brig adm cmdt
    gov sen sens rep reps pres supt insp det messrs mme mlle amb atty gens govs drs profs msgr ald asst assoc
    dist dep vs v mt ft
    """
)
"""Stand before a name or a number: never the end of a sentence."""

BEFORE_NUMBER = word_set(
    """
    no nos p pp vol art arts fig figs ch sec par approx ca est al op ed eds tel ext
    """
)
"""End a sentence only where a function word with a capital follows (``No. 5``; ``no. He``)."""

MONTHS = word_set("jan feb mar apr jun jul aug sep sept oct nov dec")
DAYS = word_set("mon tue tues wed thu thur thurs fri")

AMBIGUOUS = word_set(
    """
    inc corp co cos ltd llc plc bros jr sr esq etc dept univ assn bldg ave blvd rd hwy pkwy ph phd m.d md ba ala
    ariz ark calif colo conn del fla ga ill ind kan ky mass mich minn miss mo mont neb nev okla ore pa tenn tex
    vt va wash wis wyo ont que alta
    """
)
"""May end a sentence: they do where a function word with a capital follows."""

KEPT_WITH_STOP = BEFORE_NAME | BEFORE_NUMBER | MONTHS | DAYS | AMBIGUOUS
"""Tokens that keep their full stop."""

STARTERS = word_set(
    """
    the a an this that these those he she it they we i you his her its their our my your there here what when
    where who whom which why how if in on at by for from with without to of as after before since until while
    during although though because and but or nor so yet also however then thus meanwhile moreover instead still
    some many most several few all both each every another other others no not never one two three such
    according about under over between among against despite following earlier later last once now today police
    officials authorities witnesses investigators
    """
)
"""Words that with a capital open a sentence rather than continue a name."""

REPORTING_AFTER_QUOTE = word_set(
    """
    said says say asked asks told tells added adds replied replies wrote writes cried shouted shouts yelled
    tweeted posted wondered explained recalled concluded declared exclaimed joked quipped continued noted stated
    """
)
"""After a closed quotation and a name they belong to the sentence of the quotation."""
