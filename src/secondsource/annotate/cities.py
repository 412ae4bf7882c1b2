"""Cities, provinces and regions that news names without saying what they are; countries stand in ``text.places``."""

from __future__ import annotations

_STATES = """
alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana
iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana
nebraska nevada new_hampshire new_jersey new_mexico new_york north_carolina north_dakota ohio oklahoma oregon
pennsylvania rhode_island south_carolina south_dakota tennessee texas utah vermont virginia washington
west_virginia wisconsin wyoming puerto_rico ontario quebec alberta manitoba saskatchewan nova_scotia
new_brunswick newfoundland british_columbia yukon queensland new_south_wales tasmania scotland england wales
northern_ireland bavaria saxony catalonia andalusia sicily lombardy crimea donbas donetsk luhansk chechnya
dagestan siberia kurdistan punjab sindh balochistan kashmir tibet xinjiang guangdong sichuan kerala gujarat
maharashtra bihar assam darfur tigray oromia kivu katanga hokkaido okinawa java sumatra bali borneo mindanao
"""
_CITIES = """
new_york_city los_angeles chicago houston phoenix philadelphia san_antonio san_diego dallas austin jacksonville
fort_worth columbus charlotte san_francisco indianapolis seattle denver boston nashville detroit portland
memphis oklahoma_city las_vegas louisville baltimore milwaukee albuquerque tucson fresno sacramento mesa
kansas_city atlanta omaha colorado_springs raleigh miami oakland minneapolis tulsa tampa new_orleans cleveland
pittsburgh cincinnati st._louis orlando newark buffalo brooklyn manhattan queens bronx harlem hollywood honolulu
anchorage toronto montreal vancouver calgary edmonton winnipeg tijuana guadalajara monterrey rio_de_janeiro
sao_paulo são_paulo medellin cali guayaquil maracaibo barcelona seville valencia milan naples turin venice
florence geneva zurich munich hamburg frankfurt cologne dusseldorf stuttgart antwerp rotterdam the_hague
marseille lyon nice strasbourg manchester liverpool birmingham leeds glasgow edinburgh belfast cardiff bristol
cork st._petersburg saint_petersburg kharkiv odesa odessa mariupol lviv kherson krakow gdansk istanbul izmir
aleppo homs idlib raqqa mosul basra erbil kirkuk falluja fallujah gaza gaza_city rafah ramallah hebron nablus
haifa tel_aviv jerusalem jeddah mecca medina dubai sharjah aden mashhad isfahan tabriz kandahar herat
mazar-e-sharif lahore karachi peshawar quetta rawalpindi mumbai bombay calcutta kolkata chennai bangalore
bengaluru hyderabad ahmedabad pune srinagar chittagong rangoon yangon mandalay chiang_mai phuket
ho_chi_minh_city saigon surabaya denpasar cebu davao hong_kong macau shanghai guangzhou shenzhen wuhan chongqing
tianjin nanjing chengdu urumqi lhasa harbin shenyang dandong osaka kyoto nagoya fukuoka hiroshima nagasaki
fukushima sapporo yokohama busan pusan incheon daegu gwangju daejeon ulsan kaesong wonsan sinuiju panmunjom
sydney melbourne brisbane perth adelaide auckland christchurch cairo alexandria benghazi tripoli casablanca
marrakesh lagos kano maiduguri kaduna johannesburg cape_town durban mombasa goma timbuktu guantanamo
guantanamo_bay
"""
_REGIONS = """
europe asia africa north_america south_america latin_america central_america middle_east the_middle_east
western_europe eastern_europe southeast_asia south_asia central_asia north_africa west_africa east_africa
sub-saharan_africa balkans the_balkans caribbean the_caribbean antarctica arctic the_arctic oceania scandinavia
west_bank the_west_bank gaza_strip the_gaza_strip golan_heights korean_peninsula the_korean_peninsula sahel
the_sahel sahara mediterranean pacific atlantic black_sea red_sea south_china_sea east_china_sea yellow_sea
persian_gulf gulf_of_aden strait_of_hormuz suez_canal panama_canal capitol_hill silicon_valley wall_street
downing_street earth mars
"""

LOCALITIES = frozenset(name.replace("_", " ") for name in (_STATES + _CITIES + _REGIONS).split())
"""Lower case, with spaces."""

US_STATES = frozenset(name.replace("_", " ") for name in _STATES.split("ontario", maxsplit=1)[0].split())
"""States of the United States, lower case: after a comma they belong to the place before."""
