"""Words that bound numbers, units, currencies, and nouns by which counting is recognised."""

from __future__ import annotations

from secondsource.text.wordset import word_set

AT_LEAST = (
    "at least", "more than", "over", "upwards of", "upward of", "no fewer than", "no less than", "not less than",
    "a minimum of", "in excess of", "well over", "just over", "greater than", "exceeding", "above", "north of",
)  # fmt: skip
AT_MOST = (
    "at most", "up to", "fewer than", "less than", "under", "no more than", "not more than", "as many as",
    "as much as", "a maximum of", "below", "just under", "well under",
)  # fmt: skip
NEARLY = ("nearly", "almost", "close to", "just short of", "approaching", "near", "a near")
ROUGHLY = (
    "around", "about", "some", "roughly", "approximately", "an estimated", "estimated", "circa", "somewhere around",
    "in the region of", "an average of", "more or less", "perhaps", "maybe", "something like",
)  # fmt: skip
VAGUE: dict[str, tuple[float | None, float | None]] = {
    "tens of thousands": (2e4, 1e5), "hundreds of thousands": (2e5, 1e6), "tens of millions": (2e7, 1e8),
    "hundreds of millions": (2e8, 1e9), "tens of billions": (2e10, 1e11), "hundreds of billions": (2e11, 1e12),
    "scores": (40.0, 100.0), "dozens": (24.0, 100.0), "hundreds": (200.0, 1000.0), "thousands": (2000.0, None),
    "millions": (2e6, None), "billions": (2e9, None), "a couple": (2.0, 3.0), "a handful": (3.0, 9.0),
    "tens": (20.0, 100.0), "many thousands": (3000.0, None), "several hundred": (200.0, 1000.0),
    "several thousand": (2000.0, 10000.0), "several dozen": (24.0, 100.0), "a few hundred": (200.0, 1000.0),
    "a few thousand": (2000.0, 10000.0), "a few dozen": (24.0, 100.0), "several million": (2e6, 1e7),
}  # fmt: skip
"""What the words allow at the least and at the most, as an editor would hold them to it."""

CURRENCY_SIGNS = {
    "us$": "USD", "us $": "USD", "$": "USD", "c$": "CAD", "ca$": "CAD", "a$": "AUD", "au$": "AUD", "nz$": "NZD",
    "hk$": "HKD", "s$": "SGD", "nt$": "TWD", "r$": "BRL", "mx$": "MXN", "€": "EUR", "£": "GBP", "¥": "JPY",
    "₩": "KRW", "₹": "INR", "₽": "RUB", "₺": "TRY", "₪": "ILS", "₴": "UAH", "₦": "NGN", "₱": "PHP", "rs.": "INR",
    "rs": "INR", "usd": "USD", "eur": "EUR", "gbp": "GBP", "chf": "CHF", "rmb": "CNY",
}  # fmt: skip
CURRENCIES = {
    "dollars": "USD", "dollar": "USD", "us dollars": "USD", "u.s. dollars": "USD", "euros": "EUR", "euro": "EUR",
    "pounds sterling": "GBP", "pounds": "GBP", "yen": "JPY", "won": "KRW", "yuan": "CNY", "renminbi": "CNY",
    "rupees": "INR", "rubles": "RUB", "roubles": "RUB", "francs": "CHF", "swiss francs": "CHF", "pesos": "MXN",
    "reais": "BRL", "rand": "ZAR", "lira": "TRY", "shekels": "ILS", "hryvnias": "UAH", "hryvnia": "UAH",
    "naira": "NGN", "baht": "THB", "ringgit": "MYR", "rupiah": "IDR", "dong": "VND", "zlotys": "PLN",
    "kronor": "SEK", "kroner": "NOK", "dirhams": "AED", "riyals": "SAR", "dinars": "IQD", "cents": "cents",
}  # fmt: skip
"""Word to ISO 4217 code; ``pounds`` of weight are told apart by what follows only where it says so."""

MEASURES = {
    "km": "km", "kms": "km", "kilometers": "km", "kilometres": "km", "kilometer": "km", "kilometre": "km",
    "square kilometers": "km2", "square kilometres": "km2", "square miles": "square miles", "sq km": "km2",
    "meters": "m", "metres": "m", "meter": "m", "metre": "m", "miles": "miles", "mile": "miles", "feet": "feet",
    "foot": "feet", "ft": "feet", "inches": "inches", "inch": "inches", "yards": "yards", "acres": "acres",
    "hectares": "hectares", "kg": "kg", "kilograms": "kg", "kilos": "kg", "grams": "g", "tons": "tons",
    "tonnes": "tonnes", "metric tons": "tonnes", "ounces": "ounces", "barrels": "barrels", "gallons": "gallons",
    "liters": "litres", "litres": "litres", "mph": "mph", "kph": "km/h", "km/h": "km/h", "degrees": "degrees",
    "megawatts": "MW", "MW": "MW", "gigawatts": "GW", "GW": "GW", "kilotons": "kilotons", "mm": "mm", "cm": "cm",
    "caliber": "calibre", "calibre": "calibre", "seconds": "seconds", "second": "seconds", "minutes": "minutes",
    "minute": "minutes", "hours": "hours", "hour": "hours", "days": "days", "day": "days", "nights": "nights",
    "weeks": "weeks", "week": "weeks", "months": "months", "month": "months", "years": "years", "year": "years",
    "decades": "decades", "decade": "decades", "centuries": "centuries", "century": "centuries",
    "basis points": "basis points", "basis point": "basis points", "degrees Celsius": "°C", "degrees Fahrenheit": "°F",
    "degree": "degrees", "°C": "°C", "°F": "°F", "liter": "litres", "litre": "litres",
    "gallon": "gallons", "barrel": "barrels", "ton": "tons", "tonne": "tonnes", "hectare": "hectares", "acre": "acres",
    "kilogram": "kg", "kilo": "kg", "gram": "g", "pound": "pounds", "ounce": "ounces", "yard": "yards",
    "megawatt": "MW", "gigawatt": "GW", "kilowatt": "kW", "kilowatts": "kW", "kilowatt-hours": "kWh",
    "megawatt-hours": "MWh", "terabytes": "TB", "gigabytes": "GB", "knots": "knots", "nautical miles": "nautical miles",
    "square feet": "square feet", "square foot": "square feet", "square meters": "m2", "square metres": "m2",
    "cubic meters": "m3", "cubic metres": "m3", "cubic feet": "cubic feet", "light-years": "light-years",
    "cent": "cents", "miles per hour": "mph", "kilometers per hour": "km/h", "kilometres per hour": "km/h",
}  # fmt: skip
IRREGULAR_PLURALS = word_set(
    "people men women children police troops personnel cattle fish sheep aircraft spacecraft crew staff dead "
    "wounded injured missing others lives wives wolves mice teeth feet media data criteria alumni clergymen "
    "gunmen policemen servicemen congressmen lawmen fishermen businessmen jurymen firemen spokesmen "
    "schoolchildren grandchildren policewomen servicewomen gentlemen horsemen headquarters crossroads series "
    "species militiamen infantrymen"
)
COLLECTIVES = word_set("police troops personnel crew staff army navy media")
"""Plurals that may stand before the noun that is counted."""

ADJECTIVES_IN_S = word_set(
    "overseas previous various numerous serious dangerous famous religious indigenous simultaneous anonymous this "
    "his hers its theirs ours yours was has does is as us thus always perhaps besides towards afterwards across "
    "versus minus plus less unless sometimes nowadays news politics says said goes comes takes makes gets gives "
    "wants includes remains means needs seems appears becomes gains puts runs sits stands shows tells turns works"
)
NO_NOUNS = word_set(
    "a an the and or but nor of in on at by for from to with without within into onto over under after before "
    "since until till during through between among against about around near than that which who whom whose when "
    "where while because if as is are was were be been being am has have had do does did will would shall should "
    "can could may might must not no so such this these those it he she they we you i his her their our my your "
    "its there here then now also only just even still yet too very most less least killed shot died left "
    "came went said told each per out up down off away back again later ago earlier today yesterday tomorrow last "
    "next"
)
SINGLES = word_set(
    "person man woman child boy girl victim suspect officer soldier civilian worker student teacher passenger "
    "driver official diplomat lawmaker journalist reporter resident protester prisoner hostage gunman attacker "
    "policeman policewoman infant baby teenager adult patient pilot sailor fisherman death arrest attack vote "
    "seat house home building vehicle car truck bus plane aircraft ship vessel boat helicopter missile rocket "
    "bomb bullet gun shot case count charge member country state city town village day week month year hour "
    "minute time group company"
)
