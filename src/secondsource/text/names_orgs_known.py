"""Bodies that go by several names, so widely known that no report says that they are one. Written for this program.

One line a body: its names, apart by ``|``, without articles. An acronym that means several bodies (``ABC``, ``PA``)
stands in no line: only a report can tell which it is. News agencies come from ``agencies``. Words of the language,
as in a dictionary of abbreviations.
"""

from __future__ import annotations

import re
from functools import cache

from secondsource.text.agencies import AGENCIES
from secondsource.text.names_latin import fold_name

BODIES = """
United Nations|UN|U.N.|United Nations Organization
UN Security Council|United Nations Security Council|U.N. Security Council|UNSC
UN General Assembly|United Nations General Assembly|U.N. General Assembly|UNGA
UNICEF|United Nations Children's Fund|U.N. Children's Fund
UNESCO|United Nations Educational, Scientific and Cultural Organization
UNHCR|UN refugee agency|U.N. refugee agency|United Nations High Commissioner for Refugees
UNRWA|United Nations Relief and Works Agency
World Food Programme|WFP|World Food Program
World Health Organization|WHO
World Trade Organization|WTO
World Bank|International Bank for Reconstruction and Development
International Monetary Fund|IMF
International Atomic Energy Agency|IAEA
International Labour Organization|ILO
International Criminal Court|ICC
International Court of Justice|ICJ|World Court
International Committee of the Red Cross|ICRC
International Olympic Committee|IOC
International Energy Agency|IEA
International Organization for Migration|IOM
Food and Agriculture Organization|FAO
Organisation for the Prohibition of Chemical Weapons|OPCW
Organisation for Economic Co-operation and Development|Organization for Economic Cooperation and Development|OECD
Organization for Security and Co-operation in Europe|Organization for Security and Cooperation in Europe|OSCE
Organization of the Petroleum Exporting Countries|OPEC
Organization of American States|OAS
European Union|EU|E.U.
European Central Bank|ECB
European Court of Human Rights|ECHR|ECtHR
European Space Agency|ESA
African Union|AU
Association of Southeast Asian Nations|ASEAN
North Atlantic Treaty Organization|NATO|North Atlantic alliance
Gulf Cooperation Council|GCC
Economic Community of West African States|ECOWAS
International Air Transport Association|IATA
International Civil Aviation Organization|ICAO
Fédération Internationale de Football Association|FIFA
Union of European Football Associations|UEFA
World Anti-Doping Agency|WADA
Doctors Without Borders|Médecins Sans Frontières|MSF
Reporters Without Borders|Reporters Sans Frontières|RSF
Amnesty International|Amnesty
Human Rights Watch|HRW
Committee to Protect Journalists|CPJ
World Wildlife Fund|World Wide Fund for Nature|WWF
Federal Bureau of Investigation|FBI|F.B.I.
Central Intelligence Agency|CIA|C.I.A.
National Security Agency|NSA
Drug Enforcement Administration|DEA
Bureau of Alcohol, Tobacco, Firearms and Explosives|ATF
Department of Homeland Security|DHS|Homeland Security Department
Immigration and Customs Enforcement|ICE
Federal Aviation Administration|FAA
Federal Emergency Management Agency|FEMA
Federal Communications Commission|FCC
Federal Trade Commission|FTC
Federal Reserve|Fed|U.S. Federal Reserve|Federal Reserve Board
Food and Drug Administration|FDA
Environmental Protection Agency|EPA
Securities and Exchange Commission|SEC
National Transportation Safety Board|NTSB
National Highway Traffic Safety Administration|NHTSA
National Aeronautics and Space Administration|NASA
National Oceanic and Atmospheric Administration|NOAA
Centers for Disease Control and Prevention|CDC|Centers for Disease Control
Internal Revenue Service|IRS
American Civil Liberties Union|ACLU
National Rifle Association|NRA
National Association for the Advancement of Colored People|NAACP
National Basketball Association|NBA
National Football League|NFL
National Hockey League|NHL
Major League Baseball|MLB
National Collegiate Athletic Association|NCAA
Los Angeles Police Department|LAPD|L.A.P.D.|Los Angeles police
New York Police Department|NYPD|New York City Police Department|New York City police|New York police
Pentagon|US Department of Defense|U.S. Department of Defense|U.S. Defense Department|Defense Department
State Department|U.S. State Department|US State Department|Foggy Bottom|U.S. Department of State|US Department of State
Royal Canadian Mounted Police|RCMP|Mounties
Scotland Yard|Metropolitan Police|Met Police|London's Metropolitan Police|Metropolitan Police Service
National Health Service|NHS
National Crime Agency|NCA
MI6|Secret Intelligence Service
Quai d'Orsay|French foreign ministry|French Ministry of Foreign Affairs|France's foreign ministry
Federal Security Service|FSB
Foreign Intelligence Service of Russia|SVR
Inter-Services Intelligence|ISI
Workers' Party of Korea|WPK
Korean People's Army|KPA
People's Liberation Army|PLA
Chinese Communist Party|Communist Party of China|CCP|CPC
Islamic Revolutionary Guard Corps|IRGC|Iran's Revolutionary Guards|Iranian Revolutionary Guards|Revolutionary Guards
Israel Defense Forces|IDF|Israeli Defence Forces|Israel Defence Forces
Bharatiya Janata Party|BJP
African National Congress|ANC
Islamic State|ISIS|ISIL|IS|Daesh|Islamic State group
Anadolu Agency|Anadolu|Anadolu news agency|AA
Islamic Republic News Agency|IRNA
Syrian Arab News Agency|SANA
Saudi Press Agency|SPA
Central News Agency of Taiwan|Taiwan's Central News Agency
British Broadcasting Corporation|BBC|BBC News
Cable News Network|CNN
National Public Radio|NPR
Public Broadcasting Service|PBS
Nippon Hoso Kyokai|NHK|Japan Broadcasting Corporation
Korean Broadcasting System|KBS
Canadian Broadcasting Corporation|CBC
Al Jazeera|Al-Jazeera|al-Jazeera|Aljazeera
New York Times|NYT|N.Y. Times
Wall Street Journal|WSJ
Los Angeles Times|LA Times|L.A. Times
Frankfurter Allgemeine Zeitung|FAZ|Frankfurter Allgemeine
Süddeutsche Zeitung|SZ
Neue Zürcher Zeitung|NZZ
South China Morning Post|SCMP
International Business Machines|IBM
General Electric|GE
General Motors|GM
Bayerische Motoren Werke|BMW
Volkswagen|VW
Hongkong and Shanghai Banking Corporation|HSBC
European Aeronautic Defence and Space Company|EADS
Taiwan Semiconductor Manufacturing Company|TSMC|Taiwan Semiconductor
"""
"""Names of one body, a line each."""


@cache
def _known() -> dict[str, str]:
    lines = [line.split("|") for line in BODIES.strip().splitlines()]
    lines += [[body, *names] for body, names in AGENCIES.items() if len(body) > 3]
    return {_fold(name): line[0] for line in reversed(lines) for name in line}


def _fold(name: str) -> str:
    """A name in one case, without stops and article; an acronym keeps its capitals: ``WHO`` is no ``who``."""
    bare = re.sub(r"^(?:the|The)\s+|['’]s?$", "", name.strip()).replace(".", "")
    if bare.isupper():
        return bare
    return re.sub(r"(?<=.)\s+(?:news agency|newspaper|newswire|broadcaster)$", "", fold_name(bare))


def known_body(text: str) -> str:
    """The body that a widely known name means.

    Args:
        text: A name as printed, with or without article.

    Returns:
        The first of its names; ``""`` where the table does not hold it.
    """
    return _known().get(_fold(text), "")
