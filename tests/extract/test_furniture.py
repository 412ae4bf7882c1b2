"""Which lines are page furniture, and which are the report."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.extract.furniture import furniture, without_furniture

FURNITURE = """\
Comments
Comments (12)
12 Comments
View Comments
Leave a comment
Read more
Read more: Bridge closed after flood
READ MORE
Advertisement
ADVERTISEMENT
Story continues below advertisement
Sponsored content
Share this
Share this article on Facebook
Read or Share this story: https://example.org/x1
Facebook | Twitter | Email
Related:
Related: Bridge closed after flood
RELATED | Bridge closed after flood
Related Stories
You may also like
More from this section
Follow us on Twitter
Follow Jane Doe on Twitter @janedoe
Sign up for our daily newsletter
Subscribe now
Already a subscriber? Log in
Get the latest news delivered straight to your inbox
Download our free app
We use cookies to improve your experience on our site. By continuing you accept our policy.
This website uses cookies. Manage settings
Accept all cookies
Privacy Policy
Terms of Use
Please enable JavaScript to watch this video
Loading...
Image 1 of 12
5 min read
Click here to subscribe
https://example.org/one https://example.org/two
www.example.org
jane.doe@example.org
@janedoe
* * *
1:23 Mayor speaks about the bridge Pause
댓글 12
""".splitlines()

REPORT = """\
Comments by the minister angered the opposition.
The minister had no comment.
Read the indictment: it names nine men.
Advertisements for the fund ran in three papers.
Share prices fell by a third on Monday.
He shared the article on Facebook and was dismissed for it.
Related charges were dropped in May, the court said.
More than forty people were hurt.
Follow-up talks are to be held in Geneva.
She signed up for the army in 1999.
Sign up they did, in their thousands.
Cookies and milk were served to the children.
The site was closed and we were told to leave, she said, eating cookies.
Loading of the ship took nine days.
At 1:23 p.m. the first shot was fired.
1:23 p.m. The mayor speaks.
"Close the bridge."
Previously, the bridge had been open.
He posted the video at https://example.org and left.
Anyone with information can write to tips@example.org.
Top officials met in Riga.
Watch towers were built along the wall.
Print workers went on strike.
Email records show that he knew.
Search teams found two bodies.
Next year there will be a vote.
Home was a cellar in Mariupol.
Subscribe or die, the sect told its members.
Like his father, he was a welder.
Topics ranged from grain to gas.
Get out, the officer shouted.
""".splitlines()


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_goes(line: str) -> None:
    assert furniture(line) is not None


@pytest.mark.parametrize("line", REPORT)
def test_the_report_stays(line: str) -> None:
    assert furniture(line) is None


def test_what_goes_is_listed_with_its_reason() -> None:
    text, dropped = without_furniture("One.\nAdvertisement\nTwo.\nComments")
    assert text == "One.\nTwo."
    assert [d.text for d in dropped] == ["Advertisement", "Comments"]
    assert all(d.reason for d in dropped)


@given(st.lists(st.text(max_size=60).map(lambda s: s.replace("\n", " ")), max_size=8))
def test_every_line_is_kept_or_listed(lines: list[str]) -> None:
    text, dropped = without_furniture("\n".join(lines))
    kept = [line for line in lines if line not in [d.text for d in dropped]]
    assert [line for line in text.split("\n") if line] == [line for line in kept if line]


@pytest.mark.parametrize("unit", ["@ab", "a.", "- ", "share ", "follow a ", "x/", "12 ", "more ", "(", "\u00a9 "])
def test_hostile_lines_take_no_time(unit: str) -> None:
    started = time.perf_counter()
    for size in (100, 290, 20_000):
        furniture((unit * size)[:size])
        furniture((unit * size)[:size] + "\u00e4!x")
    assert time.perf_counter() - started < 2
