"""Two desks tell one event, each in its own words: what is no reprint, however much the facts agree.

Written for this set; the events are invented. Both reports of a pair give the same names, numbers and
places, as two reporters at one press conference do, and where one was, share its quotation.
"""

from __future__ import annotations

EVENTS: tuple[tuple[str, str], ...] = (
    (
        (
            "A goods train carrying timber left the rails outside Halvorsen on Tuesday morning, closing the "
            "line between Halvorsen and Port Ister for at least two days. The driver, 54-year-old Mattis "
            "Kjeld, climbed out unhurt. Nordbane, which runs the line, said eleven of the 22 wagons had "
            "overturned and 300 metres of track would have to be relaid. Investigators are looking at a set "
            "of points that was renewed in April. \u201cWe heard nothing, and then the whole hillside moved,\u201d said"
            " Signe Aas, who lives beside the cutting. Passengers are being taken by bus. It is the second "
            "derailment at Halvorsen in three years."
        ),
        (
            "Trains will not run to Port Ister before Thursday after 22 wagons of timber came to grief on the"
            " bend at Halvorsen. Eleven lay on their sides in the cutting yesterday while cranes were on "
            "their way from the capital. Mattis Kjeld, 54, who was at the controls, walked away from his cab."
            " Signe Aas was having breakfast in her kitchen twenty steps from the rails. \u201cWe heard nothing, "
            "and then the whole hillside moved,\u201d she told reporters. Nordbane suspects points that its "
            "contractor fitted this spring; some 300 metres of rail are bent beyond use. Commuters queued for"
            " replacement buses, as they had in 2021, when a coal train went off at the same spot."
        ),
    ),
    (
        (
            "The mayor of Castel Brano, Lidia Ferrante, resigned on Friday, a day after prosecutors said that"
            " she had accepted a flat worth 340,000 euros from a builder. Ferrante denies wrongdoing. She "
            "told the council that she was leaving so that the town could be governed in peace. Her deputy, "
            "Aldo Renzi, takes over until elections in the spring. The builder, Corrado Testa, has been under"
            " house arrest since June, accused of paying officials in four towns for permits on the coast."
        ),
        (
            "Lidia Ferrante cleared her desk in Castel Brano town hall within an hour. The case against her "
            "rests on one property: a seafront flat, valued at 340,000 euros, whose deeds were signed over by"
            " Corrado Testa. He has been confined to his villa for five months while magistrates go through "
            "permits that he obtained along the shore in Castel Brano and three neighbouring towns. The "
            "outgoing mayor insists she paid for every square metre. Few councillors spoke up for her when "
            "the session opened on Friday. Aldo Renzi, a pharmacist and her deputy since 2019, will sit in "
            "her chair until voters choose somebody else."
        ),
    ),
    (
        (
            "Doctors at the Saint Oran hospital ended a nine-day strike on Sunday after the health ministry "
            "agreed to hire 120 nurses by the end of the year. The union said 83 per cent of its members had "
            "voted for the offer. More than 2,000 operations were put off during the walkout, the longest in "
            "the hospital's history. \u201cNobody won this, least of all our patients,\u201d said Dr Yusuf Bello, who "
            "led the talks. The ministry will also pay for the rebuilding of the emergency ward, where two "
            "ceilings fell in January."
        ),
        (
            "Surgery resumes this morning at Saint Oran. It took nine days, some 2,000 cancelled operations "
            "and a night of talks at the ministry before Yusuf Bello could read out the result of the ballot:"
            " 83 in every hundred doctors will take the deal. \u201cNobody won this, least of all our patients,\u201d "
            "he said. On paper the strikers get what they had asked for in March, 120 more nurses before "
            "Christmas, and money for an emergency ward whose ceilings came down twice last winter. Whether "
            "nurses can be found is another matter: the hospital advertised forty posts in summer and filled "
            "nine."
        ),
    ),
    (
        (
            "The fishing boat Corrie Belle sank in heavy seas 40 miles west of Lorne Head early on Monday. A "
            "helicopter lifted four of her crew of six from a raft. Two men, brothers Ewan and Craig Muir, "
            "are missing. The coast guard said the boat had sent a distress call at 3.12 a.m., reporting "
            "water in the engine room. Three ships and an aircraft searched until dark and will begin again "
            "at dawn. The Corrie Belle, built in 1987, was inspected in September and found seaworthy."
        ),
        (
            "Hope was fading in Lorne last night for Ewan and Craig Muir, whose boat went down in a gale "
            "before daybreak. Their four shipmates owe their lives to a raft and to a helicopter crew that "
            "found it in the dark, 40 miles from land. The last that was heard from the Corrie Belle was a "
            "call at twelve minutes past three: the engine room was flooding. She had been on the water for "
            "37 years and had her papers renewed two months ago. Families waited at the lifeboat station as "
            "the search was called off until morning."
        ),
    ),
    (
        (
            "Veridia Foods is recalling 1.4 million jars of baby food after glass was found in two of them, "
            "the company said on Wednesday. The jars of apple and pear were made at its works in Dunmere "
            "between 3 and 9 October and sold in eleven countries. No child is known to have been hurt. A "
            "machine that seals the lids may have chipped the rims, Veridia said. Parents can return jars "
            "with the mark DM-40 to any shop. Shares in the company fell 6 per cent."
        ),
        (
            "Parents in eleven countries are being told to look at the lids of their baby food. Splinters "
            "turned up in two jars of apple and pear from the Dunmere works of Veridia Foods, which makes the"
            " product for several supermarkets under their own names as well. The company believes that a "
            "sealing machine damaged the glass in the second week of October; 1.4 million jars stamped DM-40 "
            "are to come back. Shops give refunds without a receipt. Nobody has been injured so far as is "
            "known. Investors took fright, and the share lost 6 per cent by the close on Wednesday."
        ),
    ),
)
