"""Personal names made from the sounds of a language, in the spellings newspapers use.

The tables are of family names and syllables, each common to very many people; a made name
is meant for nobody. Every maker takes a random generator and returns words split as the
treebanks split them (`Il`, `-`, `gyu`).
"""

# ruff: noqa: SIM905 (word lists read best as text)

from __future__ import annotations

import random
import re
from collections.abc import Callable

_KO_FAMILY = (
    "Kim Lee Ri Rhee Yi Park Pak Bak Choi Choe Jung Jeong Chung Chong Kang Gang Cho Jo Yoon Yun "
    "Jang Chang Lim Im Rim Han Oh O Seo Suh Shin Sin Kwon Gwon Hwang Ahn An Song Ryu Yoo Yu Ryoo "
    "Hong Jeon Chun Jon Ko Go Koh Moon Mun Son Sohn Yang Ryang Bae Pae Baek Paek Heo Hur Ho No "
    "Roh Noh Nam Sim Shim Kwak Gwak Sung Song Cha Joo Ju Chu Woo U Min Na Ra Chin Jin Ji Chi Um "
    "Eom Won Chon Bang Pang Kong Gong Hyon Hyun Ham Pyon Byun Yeom Ryom Thae Tae Do To Seok Sok "
    "Sun Seol Ma Gil Kil Yeon Wi Pyo Myung Ki Ban Wang Keum Kum Ok Yuk In Maeng Je Mo Tak Kuk Eo"
).split()
_KO_SYLLABLE = (
    "il il gyu kyu song sung seong nam jong jung jeong un eun hyun hyon hyeon woo u yong young "
    "ho chol cheol chul su soo min ji jee hye kyung kyong gyeong sook suk sok seok hee hui jae "
    "chae won hwan kwang gwang kuk guk guk hak hwa jin chin yon yeon yun yoon sang chang myong "
    "myung mi ah a ra ran sun son seon sik shik gun geun keun ki gi tae dae thae do hun hoon bok "
    "pok pil phil byong pyong byung in ik im rim rin ryong ryon ryol ro rok no pom bom bum gil kil "
    "gang kang ok o ha hae hyang hyok hyuk hyeok jo ju joo jun joon nae na ok pyo sol seol si shi "
    "sam sa bin bong pong bu cha chan choe chon chun dong tong dok duk tok eui ui gab kap gon kon"
).split()
_ZH_FAMILY = (
    "Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng "
    "Liang Xie Song Tang Feng Deng Han Cao Zeng Peng Xiao Cai Pan Tian Dong Yuan Yu Ye Jiang Du "
    "Su Wei Cheng Lu Ding Ren Shen Yao Jin Fan Fang Shi Tan Liao Zou Xiong Qin Xia Cui Hou Qiu "
    "Chan Wong Leung Cheung Lam Ng Ho Tsai Hsu Hsieh Chiang Tseng Kuo Lai Chou Yeh Chu Hsiao Ou"
).split()
_ZH_SYLLABLE = (
    "wei jun ming hua yu xin ying jing lei tao bo hao jie fang yan ping gang qiang lin hong xiao "
    "mei li na yun feng long hui chao peng ting ning zhi guo jian yong sheng dong qing chun xue "
    "rong shan wen zhong da shi ze zhen yi ru jia ke meng ting xiang xing xiu ya yang ye yue zi"
).split()
_WG_SYLLABLE = (
    "ying wen chih hsien kuang cheng chien ming chun hsiu mei chen wei chia jung yi ju hui fang "
    "shu chuan tsai kuo hua lung hsiung chiu yu hsin ting wan ta tien pei shih kai sheng ping"
).split()
_AR_GIVEN = (
    "Mohammed Muhammad Mohamed Ahmed Ahmad Ali Hassan Hussein Husayn Ibrahim Omar Umar Khalid "
    "Khaled Yusuf Yousef Youssef Mahmoud Mahmud Mustafa Abdullah Abdallah Abdulrahman Karim "
    "Kareem Nasser Nasir Salah Saleh Salem Samir Sami Tariq Tarek Walid Waleed Ziad Fadi Faisal "
    "Fatima Fatma Aisha Amina Maryam Mariam Layla Leila Noor Nour Huda Hoda Samira Rania Zainab "
    "Zeinab Salma Yasmin Hanan Iman Bashir Bilal Hamid Hamad Hamza Haidar Jamal Gamal Jaber Majid"
).split()
_AR_FAMILY = (
    "Hashimi Masri Baghdadi Tikriti Jaafari Maliki Sadr Haddad Khoury Najjar Sabbagh Tamimi "
    "Otaibi Qahtani Ghamdi Shehri Zahrani Dosari Harbi Mutairi Shammari Rashid Saadi Obeidi "
    "Dulaimi Jubouri Janabi Khalidi Husseini Hariri Mansour Saleh Nasser Khalil Darwish Farouk "
    "Zaidi Hakim Sharif Amiri Kuwaiti Yamani Libi Jazairi Tunisi Fayed Baradei Assaf Homsi Halabi"
).split()
_SL_GIVEN = (
    "Ivan Vladimir Sergei Sergey Dmitry Dmitri Alexei Alexey Aleksandr Alexander Andrei Andrey "
    "Mikhail Nikolai Pavel Viktor Yuri Yury Oleg Igor Boris Anatoly Vasily Konstantin Roman "
    "Volodymyr Oleksandr Andriy Serhiy Mykola Olga Olha Natalia Nataliya Tatiana Tetyana Elena "
    "Olena Irina Iryna Svetlana Anna Maria Ekaterina Yulia Zoran Milan Dragan Goran Miroslav "
    "Jaroslav Tomasz Andrzej Piotr Krzysztof Jan Marek Pawel Agnieszka Zdenek Petr Jiri Milos"
).split()
_SL_STEM = (
    "Petr Ivan Smirn Kuzn Sokol Popov Lebed Kozl Novik Moroz Volk Solov Vasil Zaits Pavl Semyon "
    "Golub Vinograd Bogdan Vorob Fyodor Mikhail Belya Taras Bel Komar Orl Kisel Makar Andre Koval "
    "Kravch Bond Shevch Tkach Oliin Lys Savch Rud Marc Jov Nikol Petrov Milos Stank Wojc Kamins"
).split()
_SL_ENDING = "ov ova ev eva in ina sky skaya skyi enko chuk uk ovic evic ic owski ak".split()
_EN_GIVEN = (
    "James Mary John Patricia Robert Jennifer Michael Linda William Elizabeth David Barbara "
    "Richard Susan Joseph Jessica Thomas Sarah Charles Karen Daniel Nancy Matthew Lisa Anthony "
    "Betty Mark Margaret Paul Sandra Steven Ashley Andrew Kimberly Kenneth Emily Joshua Donna "
    "Kevin Michelle Brian Carol George Amanda Edward Melissa Ronald Deborah Timothy Stephanie "
    "Jean Marie Pierre Carlos Juan Luis Jose Maria Ana Sofia Hans Klaus Ingrid Lars Giulia Marco "
    "Priya Rajesh Amit Sunita Chinedu Ngozi Kwame Amara Tendai Thabo Hiroshi Yuki Kenji Aiko"
).split()
_EN_FAMILY = (
    "Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez "
    "Wilson Anderson Thomas Taylor Moore Jackson Martin Thompson White Harris Clark Lewis "
    "Robinson Walker Young Allen King Wright Scott Torres Nguyen Hill Flores Green Adams Nelson "
    "Baker Hall Rivera Campbell Mitchell Carter Roberts Okafor Mensah Diallo Moyo Ndlovu Tanaka "
    "Suzuki Sato Yamamoto Sharma Patel Gupta Singh Khan Müller Schmidt Dubois Laurent Rossi Ferrari "
    "Silva Santos Pereira Costa Jensen Hansen Larsson O'Brien O'Neill McDonald van Dijk de Vries"
).split()


def split(name: str) -> list[str]:
    """Words of a name as the treebanks write them: hyphens stand alone."""
    return [part for word in name.split() for part in re.split(r"(-)", word) if part]


def korean(rng: random.Random) -> list[str]:
    """`Ri Il Gyu`, `Ri Il-gyu`, `Il-gyu Ri`, `Ri Ilgyu`: all the spellings of one habit."""
    family = rng.choice(_KO_FAMILY)
    one, two = rng.choice(_KO_SYLLABLE), rng.choice(_KO_SYLLABLE)
    style = rng.random()
    if style < 0.4:
        return split(f"{family} {one.title()}-{two}")
    if style < 0.7:
        return [family, one.title(), two.title()]
    if style < 0.78:
        return [family, (one + two).title()]
    if style < 0.86:
        return split(f"{one.title()}-{two} {family}")
    if style < 0.92:
        return split(f"{family} {one.title()}-{two.title()}")
    return [family]


def chinese(rng: random.Random) -> list[str]:
    """Pinyin (`Wang Xiaoming`) and the hyphenated spelling (`Tsai Ying-wen`)."""
    family = rng.choice(_ZH_FAMILY)
    if rng.random() < 0.35:
        return split(f"{family} {rng.choice(_WG_SYLLABLE).title()}-{rng.choice(_WG_SYLLABLE)}")
    given = rng.choice(_ZH_SYLLABLE)
    if rng.random() < 0.7:
        given += rng.choice(_ZH_SYLLABLE)
    return [family, given.title()] if rng.random() < 0.85 else [given.title(), family]


def arabic(rng: random.Random) -> list[str]:
    """Given names, particles and the article in its spellings (`al-Masri`, `El Masri`)."""
    given, family = rng.choice(_AR_GIVEN), rng.choice(_AR_FAMILY)
    article = rng.choice(("al-", "Al-", "Al ", "el-", "El-", "al ", "", "", "bin ", "ibn ", "Abu "))
    prefix = rng.choice(("", "", "", "", "Abu ", "Abd al-", "Abdel "))
    middle = f" {rng.choice(_AR_GIVEN)}" if rng.random() < 0.2 else ""
    if rng.random() < 0.15:
        return split(f"{article}{family}")
    return split(f"{prefix}{given}{middle} {article}{family}")


def slavic(rng: random.Random) -> list[str]:
    """Given name and a family name of stem and ending."""
    family = rng.choice(_SL_STEM) + rng.choice(_SL_ENDING)
    if rng.random() < 0.2:
        return [family]
    middle = [rng.choice("ABDGIKLMNPSV") + "."] if rng.random() < 0.06 else []
    return [rng.choice(_SL_GIVEN), *middle, family]


def western(rng: random.Random) -> list[str]:
    """Given and family name of many countries, now and then an initial or a double name."""
    family = rng.choice(_EN_FAMILY)
    if rng.random() < 0.06:
        family += "-" + rng.choice(_EN_FAMILY)
    if rng.random() < 0.15:
        return split(family)
    middle = [rng.choice("ABCDEFGHJKLMRSTW") + "."] if rng.random() < 0.12 else []
    return [rng.choice(_EN_GIVEN), *middle, *split(family)]


def person(rng: random.Random) -> list[str]:
    """A personal name of any of the languages."""
    makers: list[Callable[[random.Random], list[str]]]
    makers = [korean, korean, korean, chinese, chinese, arabic, arabic, slavic, western, western]
    return rng.choice(makers)(rng)


def korean_words(rng: random.Random, count: int) -> list[str]:
    """Capital syllables, as in the name of a ship, a river or a newspaper."""
    return [rng.choice(_KO_SYLLABLE).title() for _ in range(count)]


def coined(rng: random.Random) -> str:
    """A made-up word, for firms, towns and vessels."""
    heads = "Bel Cor Dan El Far Gal Hol Ka Lor Mar Nor Or Pel Quin Ras Sal Tor Ul Var Wes Zan Bri"
    tails = "dale ton ville borg stan polis mar tek ora ex ium via port ham grad pur abad a o is"
    return rng.choice(heads.split()) + rng.choice("aeioulrnst") + rng.choice(tails.split())
