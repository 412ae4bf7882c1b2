"""Common given names: evidence that a capitalised word opens a person's name."""

from __future__ import annotations

from secondsource.text.wordset import word_set

GIVEN_NAMES = word_set(
    """
    aaron abdul abdullah abigail abraham adam adrian ahmad ahmed aisha alan albert alberto alejandro alex
    alexander alexandra alexei alexis alfred ali alice alicia alison allison amanda amber amir amy ana anastasia
    andre andrea andreas andrei andrew andy angel angela angelina anita ann anna anne annette annie anthony
    antonio april ariana arnold arthur ashley asif audrey austin ayesha barack barbara barry bashar beatrice ben
    benjamin bernard bernie beth betty beverly bill billy bob bobby boris brad bradley brandon brenda brett
    brian brittany bruce bryan caitlin cameron carl carla carlos carmen carol caroline carolyn catherine cathy
    cecilia chad charles charlie charlotte chelsea cheryl chris christian christina christine christopher cindy
    claire clara clarence claude claudia clifford clinton colin connie connor corey craig crystal curtis cynthia
    daisy dale dan daniel daniela danielle danny darlene darrell darren dave david dawn dean deborah debra denis
    denise dennis derek diana diane diego dmitri dmitry dolores don donald donna dorothy doug douglas duncan
    dustin dwight dylan earl eddie edgar edith eduardo edward edwin eileen elaine eleanor elena eli elijah
    elizabeth ella ellen elon emanuel emily emma emmanuel enrique eric erica erik erin ernest ernesto ethan
    eugene eva evan evelyn farah fatima felix fernando fidel florence frances francis francisco francois frank
    franklin fred freddie frederick gabriel gail gareth gary gavin gemma gene geoffrey george gerald gerard
    gilbert gina giorgio giovanni giuseppe glen glenn gloria gordon grace graham greg gregory guillermo gustavo
    guy hannah hans harold harriet harry hasan hassan heather hector heidi helen henri henry herbert hillary
    holly howard hugh hugo hussein ian ibrahim igor ines ingrid irene irina isaac isabel isabella ismail ivan
    jack jackie jacob jacqueline jacques jaime jake james jamie jan jane janet janice jared jasmine jason javier
    jay jean jeff jeffery jeffrey jenna jennifer jenny jeremiah jeremy jerome jerry jesse jessica jesus jill jim
    jimmy joan joann joanna joanne joe joel johan johann john johnny jon jonathan jordan jorge jose joseph josh
    joshua joyce juan juanita judith judy julia julian juliana julie julio justin kaitlyn kamala karen karl kate
    katherine kathleen kathryn kathy katie keith kelly ken kendra kenneth kevin khaled khalid kimberly kirk
    klaus kristen kristin kurt kyle lance larry lars laura lauren laurie lawrence leah lee leila leo leon
    leonard leroy leslie lewis lila lillian linda lindsay lindsey lisa liu logan lois lorraine louis louise
    lucas lucia luis luke lydia lynn mahmoud malcolm manuel marc marcel marcia marco marcus margaret maria
    mariam marie marilyn marina mario marion marjorie mark marlene martha martin marvin mary mason matt matteo
    matthew maureen maurice max maxim maya megan mehdi melanie melissa melvin mercedes michael michel michele
    michelle miguel mike mikhail mildred miriam mitch mitchell mitt mohamed mohammad mohammed molly monica
    morgan moses muhammad mustafa nadia nancy naomi natalia natalie natasha nathan nathaniel neil nelson
    nicholas nick nicola nicolas nicole nigel nikki nikolai nina noah noel nora norman olga oliver olivia omar
    oscar pablo pamela patricia patrick paul paula pauline pedro peggy penny perry peter petra philip phillip
    phyllis pierre piers priya rachel rafael ralph ramon ramona randall randy rashid raul raymond rebecca regina
    reginald renee rex ricardo richard rick ricky rita rob robert roberta roberto robin rodney rodrigo roger
    roland roman ron ronald ronnie rosa rose rosemary ross roy ruben ruby russell ruth ryan sabrina saddam said
    sally salman salvador sam samantha samir samuel sandra sandy sara sarah saul scott sean sebastian serena
    sergei sergey sergio seth shane shannon sharon shaun shawn sheila shelby sheldon shelly sherry shirley simon
    sofia sonia sophia sophie spencer stacey stacy stan stanley stefan stella stephanie stephen steve steven
    stewart stuart sue susan suzanne sven sylvia tamara tammy tanya tara tariq tatiana taylor ted teresa
    terrence terri terry thelma theodore theresa thomas tiffany tim timothy tina todd tom tommy toni tony tracey
    tracy travis trevor tricia troy tyler tyrone ursula valentina valeria valerie vanessa vera vernon veronica
    vicki vicky victor victoria vincent viola violet virginia vivian vladimir volodymyr walter wanda warren
    wayne wendy wesley whitney wilfred will william willie winston xavier yasmin yasser yolanda youssef yulia
    yuri yusuf yvette yvonne zachary zainab zoe
    """
)
