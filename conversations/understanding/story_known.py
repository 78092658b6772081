"""Names that are told by the words themselves: first names, employers everybody knows, words that end a firm's name."""

from typing import Final

from conversations.understanding.text import nameset, wordset

FIRST_NAMES: Final = wordset(
    """
    aaron abby abdul abi abigail adam adaeze adele aidan aisha alan albert alex alexandra alexei alfie ali alice alicia alison alma amara amber
    amelia amina amir amit amy ana anders andrea andreas andrew andy angela angus anika anita anna anne anneke annie anoushka anthony antonio anya aoife
    april arjun arthur asha ashley astrid audrey ava ayesha barbara beatrice becca beck becky bella ben benedict benjamin bernadette bernard beth bethany betty bex
    bianca bilal blake bob brenda brian bridget bruno caleb callum cameron camila carl carla carlos carmen carol caroline cath catherine cathy cecilia cedric celia
    chandra charles charlie charlotte chen chidi chika chioma chloe chris christian christina christine ciara claire clara clare claude claudia colin colleen connor conor
    craig cristina curtis daisy dale damian damien dan dana daniel daniela danielle danny daphne darlene darren dave david dawn deb debbie deborah declan deepak deirdre
    denise dennis derek desmond dev diana diane diego dina dominic don donna dora doris dorothy doug douglas duncan dylan ebony ed eddie edgar edith edward eileen
    eilidh elaine eleanor elena eli elif elijah elise elizabeth ella ellen ellie elliot eloise elsa emeka emil emily emma enrique eric erica erik erin esther ethan
    eva evan eve evelyn ewan fabian faith farah fatima faye felix femi fergus fernando finn fiona flora frances francesca francis frank fraser fred freddie freya gabriel
    gareth garry gary gavin gemma geoff george georgia georgina gerald geraldine gerard gina giulia glen gloria gordon grace graeme graham greg greta guy gwen hamza hana
    hannah hanna hanne harold harriet harry hassan hayley hazel heather heidi helen helena henry hilary holly hope howard hugh hugo ian ibrahim ida idris ife ifeoma imogen
    imran ines ingrid irene iris isaac isabel isabella isla ivan ivy jack jackie jacob jacqui jade jake james jamal jamie jan jane janet janice janine jared jasmine jason
    jasper javier jay jean jeff jen jennifer jenny jeremy jess jessica jia jill jim jo joan joanna joanne joe joel john johnny jon jonas jonathan jordan jorge jose joseph
    josh joshua joy joyce juan judith judy julia julian julie juliet june karen karim karin karl karla kat kate katherine kathleen kathy katie katya kay kayleigh keiko keith
    kelly kelvin ken kenji kenneth kevin khalid kieran kim kira kirsten kofi krzysztof kwame kyle lara larry latisha laura lauren laurence lawrence leah lee leigh leila lena
    leo leon leroy lesley leticia lewis liam lila lily linda lindsay lisa liz liza lloyd lola lorenzo lorna lorraine louis louise luca lucas lucia lucy luis luke lydia lynn
    mabel mack maggie magda malcolm malik mandy manuel marco marcus margaret margot maria marianne marie marina mario marion marisol mark marlon marta martha martin martina
    marvin mary mateus matilda matt matthew maureen maurice max maya megan mehmet mei melanie melissa mia michael michelle mick miguel mike mila mina mira miriam mo mohamed
    mohammed moira mollie molly mona monica morgan moses muhammad musa myra nadia naomi nasreen natalia natalie natasha nathan neha neil ngozi nia niamh nicholas nick nicola
    nicole nigel nikhil nina noah noel noor nora norma nuno odette ola olga oliver olivia olu oluwaseun omar oscar owen paddy pam pamela patrice patricia patrick paul paula
    pauline pedro peggy penny pete peter petra phil philip philippa phoebe pia pierre piotr polly poppy priya priyanka rachel rachid rafael rahul raj rajesh ralph ramona
    raquel rashid ravi ray raymond rebecca reece reggie renata rhiannon rhys ricardo richard rick rita rob robert roberta roberto robin rochelle rodrigo roger rohan roisin
    roland roman ron ronald rosa rosalind rose rosie ross rowena roy ruairi ruby rupert russell ruth ryan sabrina sadie sally sam samantha samir samuel sana sandra sanjay
    sara sarah saskia sean sebastian selina serena shane shanice shannon sharon shaun shauna sheila shelley shirley shreya sian sid silvia simon simone siobhan sofia solomon
    sonia sophia sophie stacey stan stefan stella steph stephanie stephen steve steven stewart stuart sue suki sunita susan susanna suzanne sven sylvia tamara tamsin tania
    tanya tara tariq tash tasha tatiana taylor ted teresa terence terry tess thea theo theresa thomas tia tiffany tim timothy tina tobias toby todd tom tomasz tommy toni
    tony tracey tracy trevor trish trudy tyler uche una ursula valentina valerie vanessa vera veronica vicky victor victoria vikram vincent viola violet vivian vivienne
    wahid walter wanda warren wayne wendy wes will william winnie xavier yasmin yemi yolanda youssef yuki yusuf yvette yvonne zac zach zainab zara zeynep zoe
    """
)
ALSO_WORDS: Final = wordset(
    "will may hope faith joy grace rose dawn april june mark guy rob don dale ray mo sue bob pat jay dev max jack pete ed al mack"
)
BRANDS: Final = nameset(
    """
    tesco, asda, aldi, lidl, sainsburys, sainsbury's, waitrose, morrisons, coop, co-op, primark, greggs, costa,
    starbucks, nandos, nando's, mcdonalds, mcdonald's, kfc, burger king, subway, pret, jd sports, sports direct,
    zara, h&m, uniqlo, ikea, argos, boots, superdrug, superdry, foot locker, next, wilko, b&q, homebase, currys,
    waterstones, odeon, vue cinemas, cineworld, wetherspoon, wetherspoons, premier inn, travelodge, hilton,
    marriott, amazon, google, microsoft, apple, netflix, spotify, deloitte, kpmg, pwc, accenture, barclays,
    lloyds, hsbc, natwest, vodafone, walmart, target, costco, whole foods, trader joes, trader joe's, best buy,
    home depot, chipotle, wendys, wendy's, dunkin, five guys, dominos, domino's, pizza hut, pizza express,
    wagamama, zizzi, royal mail, dhl, fedex, ups, gxo, evri
    """
)
FIRMS_LIKE_PEOPLE: Final = (
    r"john lewis|ted baker|paul smith|charlotte tilbury|calvin klein|tommy hilfiger|laura ashley|jack wills|hugo boss|jo malone|oliver bonas"
    r"|thomas cook|morgan stanley|austin reed|karen millen|fred perry|ralph lauren|michael kors|kate spade|oliver wyman|jane street|jamie oliver"
    r"|rolls royce|harvey nichols|robert half|michael page|robert walters|edward jones|charles schwab|raymond james|ben (?:and|&) jerry|ernst (?:and|&) young"
    r"|marks (?:and|&) spencer|frankie (?:and|&) benny|russell (?:and|&) bromley|johnson (?:and|&) johnson|joe (?:and|&) the juice"
)
_FIRM_WORDS: Final = nameset(
    """
    Ltd, Limited, LLP, LLC, Inc, Plc, PLC, Corp, Co, Group, Partners, Partnership, Hospital, Hospice, Infirmary,
    Clinic, Surgery, Dental, Health, Healthcare, Pharmacy, Care, Home, Homes, Nursing Home, School, Academy,
    College, University, Nursery, Kindergarten, Primary, Trust, Foundation, Institute, Council, Library, Museum,
    Food, Foods, Bakery, Bakers, Kitchen, Cafe, Café, Coffee, Roasters, Tearoom, Restaurant, Bistro, Grill, Bar,
    Pub, Inn, Hotel, Hotels, Resort, Spa, Lodge, Bank, Insurance, Capital, Finance, Financial, Consulting,
    Consultants, Analytics, Lab, Labs, Software, Systems, Digital, Media, Studio, Studios, Design, Technologies,
    Tech, Data, Robotics, Energy, Power, Water, Steel, Plastics, Motors, Garage, Logistics, Freight, Transport,
    Parcels, Couriers, Traders, Trading, Supplies, Store, Stores, Market, Books, Bookshop, Fashion, Skincare,
    Cosmetics, Salon, Hair, Barbers, Solicitors, Law, Legal, Chambers, Accountants, Recruitment, Agency,
    Security, Services, Solutions, Engineering, Engineers, Foundations, Construction, Builders, Properties,
    Estates, Housing, Architects, Gardens, Farm, Farms, Vets, Travel, Tours, Airline, Airlines, Airways, Rail,
    Gym, Fitness, Sports, Games, Tuition, Charity, Opera, Theatre, Drinks, Brewery, Brewing, Provisions,
    Catering, Events, Network, Networks, Mobile, Telecom, Microfinance, Ventures, Works, Industries, Bio,
    Pharma, Sciences, Optics, Textiles
    """
)


def ends_a_firm(word: str) -> bool:
    """Whether a word is one that firms' names end in: "Hospital", "Ltd"."""
    return word in _FIRM_WORDS
