"""Companies, agencies and movements that news names by one word, without saying what they are."""

from __future__ import annotations

from secondsource.text.wordset import word_set

BODIES = word_set(
    """
    adidas airbnb airbus alibaba alphabet amazon apple boeing bloomberg chevron cisco citigroup disney ebay ericsson
    exxon exxonmobil facebook fedex fifa ford foxconn gazprom google huawei hyundai ibm ikea instagram intel interpol
    kia lenovo lg linkedin lockheed lufthansa maersk mastercard mcdonalds mercedes meta microsoft mitsubishi motorola
    nasa nestle netflix nike nintendo nissan nokia nvidia opec openai oracle paypal pepsi petrobras pfizer philips
    porsche qualcomm raytheon renault rosneft ryanair samsung sberbank shell siemens softbank sony spacex spotify
    starbucks telegram tencent tesla tiktok toshiba toyota twitter uber unesco unicef unilever vodafone volkswagen volvo
    walmart whatsapp wikileaks wikipedia yahoo youtube xiaomi
    abc aljazeera associated_press bbc breitbart cbs cnn espn foxnews msnbc nbc npr politico reuters tass xinhua yonhap
    al-qaeda al-qaida al-shabaab fatah hamas hezbollah hizbullah houthis isis islamic_state taliban
    bundestag congress duma europol eurostat fatah interpol knesset kremlin kuomintang labour likud pentagon politburo
    senate white_house
    """
)
"""Lower case, with ``_`` for a space."""

WATERS = word_set(
    """
    mediterranean caspian baltic adriatic aegean danube rhine nile amazon ganges euphrates tigris jordan yangtze mekong
    thames seine volga dnieper mississippi bosphorus dardanelles himalayas alps andes pyrenees caucasus balkans americas
    """
)
"""Seas, rivers and mountains that stand for themselves."""
