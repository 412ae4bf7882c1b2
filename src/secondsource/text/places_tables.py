"""Countries: names beside those of the CLDR, demonyms, capitals. Written for this program.

One line a country: ISO 3166 alpha-2 code, other names, demonyms (adjective, then nouns where they
differ; a plural in ``s`` is made by rule), capitals and seats of government. A ``*`` stands before a
demonym that other countries share or that is a common word besides; it does not name the country by
itself. An indented line goes on with the one before.
"""

COUNTRIES = """
AD||Andorran|Andorra la Vella
AE|UAE,U.A.E.,Emirates|Emirati|Abu Dhabi
AF||Afghan,Afghani|Kabul
AG|Antigua and Barbuda|Antiguan,Barbudan|St John's
AL||Albanian|Tirana
AM||Armenian|Yerevan
AO||Angolan|Luanda
AR|Argentine Republic|Argentine,Argentinian,Argentinean|Buenos Aires
AT||Austrian|Vienna
AU|Commonwealth of Australia|Australian,Aussie|Canberra
AZ||Azerbaijani,Azeri|Baku
BA|Bosnia,Bosnia and Herzegovina,Bosnia-Herzegovina|Bosnian,Herzegovinian|Sarajevo
BB||Barbadian,Bajan|Bridgetown
BD||Bangladeshi|Dhaka
BE||Belgian|
BF|Burkina|Burkinabe,Burkinabé|Ouagadougou
BG||Bulgarian|Sofia
BH||Bahraini|Manama
BI||Burundian|Gitega,Bujumbura
BJ||Beninese|Porto-Novo,Cotonou
BM||Bermudian|
BN|Brunei Darussalam|Bruneian|Bandar Seri Begawan
BO||Bolivian|La Paz,Sucre
BR|Brasil|Brazilian|Brasilia,Brasília
BS|the Bahamas|Bahamian|Nassau
BT||Bhutanese|Thimphu
BW||Botswanan,Motswana,Batswana|Gaborone
BY|Byelorussia|Belarusian,Belarussian,Byelorussian|Minsk
BZ||Belizean|Belmopan
CA||Canadian|Ottawa
CD|Democratic Republic of the Congo,Democratic Republic of Congo,DR Congo,DRC,D.R.C.,Congo-Kinshasa,Zaire
  |*Congolese,Zairean|Kinshasa
CF|CAR|Central African|Bangui
CG|Republic of the Congo,Republic of Congo,Congo-Brazzaville|*Congolese|Brazzaville
CH|Swiss Confederation|Swiss|Bern,Berne
CI|Ivory Coast,Cote d'Ivoire|Ivorian,Ivoirian|Yamoussoukro,Abidjan
CL||Chilean|Santiago
CM||Cameroonian|Yaounde,Yaoundé
CN|People's Republic of China,PRC,P.R.C.,mainland China|Chinese|Beijing,Peking
CO||Colombian|Bogota,Bogotá
CR||Costa Rican|San Jose,San José
CU||Cuban|Havana
CV|Cabo Verde|Cape Verdean,Cabo Verdean|Praia
CY||Cypriot|Nicosia
CZ|Czech Republic|Czech|Prague
DE|Federal Republic of Germany|German|Berlin
DJ||Djiboutian|
DK||Danish,Dane|Copenhagen
DM||*Dominican|Roseau
DO||*Dominican|Santo Domingo
DZ||Algerian|Algiers
EC||Ecuadorian,Ecuadorean|Quito
EE||Estonian|Tallinn
EG|Arab Republic of Egypt|Egyptian|Cairo
EH||Sahrawi,Saharawi|
ER||Eritrean|Asmara
ES||Spanish,Spaniard|Madrid
ET||Ethiopian|Addis Ababa
FI||Finnish,Finn|Helsinki
FJ||Fijian|Suva
FM|Federated States of Micronesia|Micronesian|Palikir
FO|Faroes|Faroese|Tórshavn,Torshavn
FR|French Republic|French,Frenchman,Frenchmen,Frenchwoman,Frenchwomen|Paris
GA||Gabonese|Libreville
GB|UK,U.K.,Britain,Great Britain,United Kingdom of Great Britain and Northern Ireland|British,Briton,Brit,Britisher|
  London
GD||Grenadian|St George's
GE||Georgian|Tbilisi
GH||Ghanaian|Accra
GL||Greenlandic,Greenlander|Nuuk
GM|the Gambia|Gambian|Banjul
GN|Guinea-Conakry|*Guinean|Conakry
GQ||Equatorial Guinean,Equatoguinean|Malabo
GR|Hellenic Republic|Greek|Athens
GT||Guatemalan|Guatemala City
GU||Guamanian|
GW||Bissau-Guinean|Bissau
GY||Guyanese|Georgetown
HK|Hong Kong|Hong Konger,Hongkonger|
HN||Honduran|Tegucigalpa
HR||Croatian,Croat|Zagreb
HT||Haitian|Port-au-Prince
HU||Hungarian|Budapest
ID||Indonesian|Jakarta
IE|Republic of Ireland,Eire|Irish,Irishman,Irishmen,Irishwoman|Dublin
IL||Israeli|Jerusalem,Tel Aviv
IN|Bharat|Indian|New Delhi,Delhi
IQ||Iraqi|Baghdad
IR|Islamic Republic of Iran,Persia|Iranian|Tehran,Teheran
IS||Icelandic,Icelander|Reykjavik,Reykjavík
IT||Italian|Rome
JM||Jamaican|Kingston
JO|Hashemite Kingdom of Jordan|Jordanian|Amman
JP||Japanese|Tokyo
KE||Kenyan|Nairobi
KG|Kyrgyz Republic,Kirghizia|Kyrgyz,Kyrgyzstani,Kirghiz|Bishkek
KH|Kampuchea|Cambodian,Khmer|Phnom Penh
KI||I-Kiribati|South Tarawa
KM|Comoro Islands|Comorian,Comoran|Moroni
KN|St Kitts and Nevis,Saint Kitts and Nevis|Kittitian,Nevisian|Basseterre
KP|Democratic People's Republic of Korea,DPRK,D.P.R.K.,N. Korea,N.Korea,NKorea|North Korean,N. Korean,Northerner|
  Pyongyang,P'yongyang,P'yŏngyang
KR|Republic of Korea,ROK,R.O.K.,S. Korea,S.Korea,SKorea|South Korean,S. Korean|Seoul
KW||Kuwaiti|Kuwait City
KZ||Kazakh,Kazakhstani|Astana,Nur-Sultan,Nursultan
LA|Lao People's Democratic Republic,Lao PDR|Laotian,Lao|Vientiane
LB||Lebanese|Beirut
LC|St Lucia,Saint Lucia|St Lucian,Saint Lucian|Castries
LI||Liechtensteiner|Vaduz
LK|Ceylon|Sri Lankan|Colombo,Sri Jayawardenepura Kotte
LR||Liberian|Monrovia
LS||Basotho,Mosotho|Maseru
LT||Lithuanian|Vilnius
LU||Luxembourgish,Luxembourger|Luxembourg City
LV||Latvian|Riga
LY||Libyan|Tripoli
MA||Moroccan|Rabat
MC||Monegasque,Monégasque|
MD||Moldovan,Moldavian|Chisinau,Chișinău
ME||Montenegrin|Podgorica
MG||Malagasy,Madagascan|Antananarivo
MH||Marshallese|Majuro
MK|Macedonia,FYROM|Macedonian,North Macedonian|Skopje
ML||Malian|Bamako
MM|Myanmar,Burma|Burmese,Myanma|Naypyidaw,Naypyitaw,Rangoon,Yangon
MN||Mongolian,Mongol|Ulaanbaatar,Ulan Bator
MO|Macao,Macau|Macanese|
MR||Mauritanian|Nouakchott
MT||Maltese|Valletta
MU||Mauritian|Port Louis
MV|the Maldives|Maldivian|Malé
MW||Malawian|Lilongwe
MX||Mexican|Mexico City,Ciudad de México
MY||Malaysian|Kuala Lumpur,Putrajaya
MZ||Mozambican|Maputo
NA||Namibian|Windhoek
NC||New Caledonian|Nouméa,Noumea
NE||Nigerien|Niamey
NG||Nigerian|Abuja
NI||Nicaraguan|Managua
NL|the Netherlands,Holland|Dutch,Dutchman,Dutchmen,Netherlander|Amsterdam
NO||Norwegian|Oslo
NP||Nepalese,Nepali|Kathmandu
NR||Nauruan|Yaren
NZ||New Zealander,Kiwi|Wellington
OM||Omani|Muscat
PA||Panamanian|Panama City
PE||Peruvian|Lima
PG|PNG|Papua New Guinean|Port Moresby
PH|the Philippines,Philippine Republic|Filipino,Filipina,Philippine|Manila
PK||Pakistani|Islamabad
PL||Polish,Pole|Warsaw
PR||Puerto Rican|
PS|Palestine,State of Palestine,Palestinian Authority|Palestinian|Ramallah
PT||Portuguese|Lisbon
PW||Palauan|Ngerulmud
PY||Paraguayan|Asuncion,Asunción
QA||Qatari|Doha
RO|Rumania|Romanian|Bucharest
RS||Serbian,Serb|Belgrade
RU|Russian Federation|Russian|Moscow
RW||Rwandan|Kigali
SA|Kingdom of Saudi Arabia,KSA|Saudi,Saudi Arabian|Riyadh
SB||Solomon Islander|Honiara
SC||Seychellois|
SD||Sudanese|Khartoum
SE||Swedish,Swede|Stockholm
SG||Singaporean|
SI||Slovenian,Slovene|Ljubljana
SK|Slovak Republic|Slovak,Slovakian|Bratislava
SL||Sierra Leonean|Freetown
SM||Sammarinese|
SN||Senegalese|Dakar
SO||Somali,Somalian|Mogadishu
SR||Surinamese|Paramaribo
SS||South Sudanese|Juba
ST|Sao Tome and Principe,São Tomé and Príncipe|Sao Tomean,São Toméan|
SV||Salvadoran,Salvadorian,Salvadorean|San Salvador
SY|Syrian Arab Republic|Syrian|Damascus
SZ|Swaziland|Swazi|Mbabane
TD||Chadian|N'Djamena,Ndjamena
TG||Togolese|Lomé,Lome
TH|Siam|Thai|Bangkok
TJ||Tajik,Tajikistani|Dushanbe
TL|East Timor|Timorese,East Timorese|Dili
TM||Turkmen|Ashgabat
TN||Tunisian|Tunis
TO||Tongan|Nuku'alofa
TR|Turkey,Turkiye,Republic of Turkey|Turkish,Turk|Ankara
TT|Trinidad,Trinidad and Tobago|Trinidadian,Tobagonian|Port of Spain
TV||Tuvaluan|Funafuti
TW|Republic of China,Chinese Taipei|Taiwanese|Taipei
TZ||Tanzanian|Dodoma,Dar es Salaam
UA||Ukrainian|Kyiv,Kiev
UG||Ugandan|Kampala
US|USA,U.S.,U.S.A.,US,United States of America,America|American,U.S.-born|
  Washington,Washington D.C.,Washington DC,Washington D.C
UY||Uruguayan|Montevideo
UZ||Uzbek,Uzbekistani|Tashkent
VA|Holy See,the Vatican,Vatican|Vatican|
VC|St Vincent,St Vincent and the Grenadines,Saint Vincent and the Grenadines|Vincentian|Kingstown
VE||Venezuelan|Caracas
VN|Viet Nam|Vietnamese|Hanoi
VU||Vanuatuan,ni-Vanuatu|Port Vila
WS|Western Samoa|Samoan|Apia
XK||Kosovar,Kosovan|Pristina,Prishtina
YE||Yemeni,Yemenite|Sanaa,Sana'a
ZA||South African|Pretoria
ZM||Zambian|Lusaka
ZW|Rhodesia|Zimbabwean|Harare
"""

SEATS = """
AR|Casa Rosada,Pink House
AU|Yarralumla
BE|Brussels,Wetstraat
BR|Planalto,Itamaraty,Palácio do Planalto
CA|Parliament Hill,Sussex Drive
CL|La Moneda
CN|Zhongnanhai
CO|Casa de Nariño,Casa de Narino
EC|Carondelet
EG|Ittihadiya
ES|Moncloa,La Moncloa
FR|Élysée,Elysée,Elysee,Élysée Palace,Elysée Palace,Elysee Palace,Matignon,Quai d'Orsay
GB|Downing Street,10 Downing Street,Number 10,Number Ten,No 10,No. 10,Whitehall,Westminster
GR|Maximos Mansion
ID|Istana Merdeka,Merdeka Palace
IE|Leinster House,Iveagh House
IN|South Block
IT|Palazzo Chigi,Chigi Palace,Farnesina,Quirinale
JP|Kantei,Nagatacho,Kasumigaseki
KR|Blue House,Cheong Wa Dae,Cheongwadae
MX|Los Pinos
NL|The Hague,Binnenhof
PE|Torre Tagle
PH|Malacañang,Malacanang,Malacañang Palace,Malacanang Palace
RO|Cotroceni,Cotroceni Palace
RU|Kremlin,the Kremlin
SE|Rosenbad
UA|Bankova
US|White House,Oval Office,Capitol Hill,Pentagon,Foggy Bottom,Beltway
VE|Miraflores,Miraflores Palace
"""
"""Country and the houses, streets and quarters by which news names its government, or a part of it. ``Brussels`` and
``The Hague`` seat more than one government."""

PEOPLES = """
African,Afrikaner,Alawite,Alevi,Amazigh,American Indian,Amish,Anglican,Anglo-Saxon,Arab,Arabian,Arabic,Aramaic,
Asian,Assyrian,Aymara,Baathist,Balkan,Baloch,Baltic,Baptist,Basque,Bavarian,Bedouin,Bengali,Berber,Breton,Buddhist,
Californian,Calvinist,Caribbean,Catalan,Catholic,Caucasian,Chechen,Cherokee,Christian,Communist,Confucian,Coptic,
Copt,Cornish,Corsican,Cossack,Crimean,Dagestani,Darfuri,Democrat,Democratic,Druze,East Asian,East German,
Eastern European,English,Englishman,Englishmen,Englishwoman,Eurasian,European,Evangelical,Fascist,Flemish,Fulani,
Gazan,Gujarati,Gypsy,Han,Hausa,Hawaiian,Hazara,Hebrew,Hindu,Hispanic,Houthi,Hutu,Igbo,Indigenous,Ingush,Inuit,
Islamic,Islamist,Jain,Javanese,Jew,Jewish,Jihadist,Judaic,Karen,Kashmiri,Korean,Kurd,Kurdish,Latin American,
Latina,Latino,Levantine,Londoner,Lutheran,Maori,Marxist,Maya,Mayan,Mediterranean,Melanesian,Methodist,
Middle Eastern,Mormon,Moslem,Muslim,Native American,Navajo,Nazi,New Yorker,Nordic,North African,North American,
Orthodox,Ottoman,Pashtun,Parisian,Pentecostal,Persian,Polynesian,Presbyterian,Protestant,Prussian,Punjabi,
Quaker,Republican,
Roma,Roman,Romani,Rohingya,Saxon,Scandinavian,Scot,Scotsman,Scots,Scottish,Semitic,Shia,Shiite,Shi'ite,Siberian,
Sicilian,Sikh,Sindhi,Sinhalese,Slavic,Slav,Socialist,South American,South Asian,Southeast Asian,Soviet,Sunni,
Tamil,Tatar,Taliban,Texan,Tibetan,Tigrayan,Trotskyist,Tuareg,Tutsi,Uighur,Ulster,Uyghur,Venetian,Viking,Walloon,
Welsh,Welshman,West African,West German,Western,Westerner,Yazidi,Yiddish,Yoruba,Yugoslav,Zionist,Zulu,
African-American,Asian-American,Mexican-American,Arab-American,Korean-American,Chinese-American,Hispanic-American
"""
"""Peoples, faiths, parties and regions that belong to no one country."""

REGIONS = {
    "caribbean": "AG BB BS CU DM DO GD HT JM KN LC TT VC PR AW CW",
    "central american": "BZ CR GT HN NI PA SV",
    "south american": "AR BO BR CL CO EC GY PE PY SR UY VE",
    "latin american": "AR BO BR CL CO CR CU DO EC GT HN HT MX NI PA PE PY SV UY VE",
    "north american": "CA MX US",
    "west african": "BF BJ CI CV GH GM GN GW LR ML MR NE NG SL SN TG",
    "east african": "BI DJ ER ET KE RW SO SS TZ UG",
    "north african": "DZ EG LY MA SD TN",
    "central african": "AO CD CF CG CM GA GQ TD",
    "southern african": "BW LS MW MZ NA SZ ZA ZM ZW",
    "african": (
        "AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ NA NE "
        "NG RW SC SD SL SN SO SS ST SZ TD TG TN TZ UG ZA ZM ZW"
    ),
    "middle eastern": "AE BH CY EG IL IQ IR JO KW LB OM PS QA SA SY TR YE",
    "gulf": "AE BH IQ IR KW OM QA SA",
    "arab": "AE BH DJ DZ EG IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE",
    "south asian": "AF BD BT IN LK MV NP PK",
    "southeast asian": "BN ID KH LA MM MY PH SG TH TL VN",
    "east asian": "CN JP KP KR MN TW",
    "central asian": "KG KZ TJ TM UZ",
    "asian": ("AF AM AZ BD BN BT CN GE ID IN JP KG KH KP KR KZ LA LK MM MN MV MY NP PH PK SG TH TJ TL TM TW UZ VN"),
    "balkan": "AL BA BG GR HR ME MK RO RS SI XK",
    "baltic": "EE LT LV",
    "nordic": "DK FI IS NO SE",
    "scandinavian": "DK NO SE",
    "eastern european": "BG BY CZ HU MD PL RO RU SK UA",
    "european": (
        "AD AL AT BA BE BG BY CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT "
        "RO RS RU SE SI SK SM UA VA XK"
    ),
    "pacific": "FJ FM KI MH NR PG PW SB TO TV VU WS",
    "andean": "BO CO EC PE",
    "himalayan": "BT NP",
}
"""Adjective of a region to the countries that news calls so (UN M49 and common use)."""
