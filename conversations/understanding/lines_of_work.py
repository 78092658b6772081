"""Which interview it was, told by the kind of work or of place: "a law firm", "my local surgery", "marketing".

Such an answer is no name: nobody writes "the job at A Law Firm". Whoever types capitals means one, as in "An Post".
"""

from typing import Final

from conversations.understanding.text import pattern, wordset

_ARTICLE: Final = r"(?:(?i:a|an|some|one of (?:the|those)|my|our|this)\s+)(?:(?i:local|nearby|small|little|tiny|big|huge|large|old|new|random|certain|kind of)\s+)*"
_NAMED: Final = r"\b(?:called|named)\b"
_WHERE: Final = r"\s+(?:in|on|at|near|by|next|down|up|from|around|round|over|outside|off|just|who|that|where|which|with|for|of)\b.*"
_WORDS: Final = 4
"""Of a place: what is longer tells more than what it is."""
_ANY: Final = wordset(
    "business company employer firm interview job office organisation organization place role somewhere thing"
)
"""What every interview is for or at."""
_WRITTEN: Final = {"hr": "HR", "it": "IT", "it support": "IT support", "pr": "PR", "ux": "UX", "qa": "QA"}
_FIELDS: Final = frozenset(
    " ".join(field.split())
    for field in """
    accountancy, accounting, accounts, acting, admin, administration, advertising, aerospace, agriculture, aged care, agency work, animal care,
    architecture, archives, aviation, banking, bar work, bartending, biotech, building, business development, call centre, call center,
    care, care work, caregiving, caring, carpentry, catering, charity work, childcare, civil service, cleaning, coding,
    communications, community work, conservation, construction, consulting, consultancy, counselling, customer service, customer support,
    cybersecurity, cyber security, data, data analysis, data analytics, data science, delivery, dentistry, design, development, devops, driving, early years,
    editing, education, electronics, energy, engineering, estate agency, events, factory work, farming, fashion, film, finance, fintech,
    fitness, forestry, fundraising, game design, gaming, gardening, government, graphic design, hairdressing, health care, healthcare, hospitality,
    housekeeping, housing, hr, human resources, insurance, interior design, it support, journalism, kitchen work, landscaping, law, legal,
    librarianship, logistics, machine learning, maintenance, management, manufacturing, marketing, mechanics, media, medicine, midwifery, mining,
    museums, music, nannying, ngo work, nursing, office work, operations, paralegal work, pharma, pharmacy, photography, physiotherapy,
    plumbing, policy, politics, pr, product design, product management, programming, project management, property, psychology, public health,
    public relations, public sector, publishing, purchasing, qa, real estate, reception, recruiting, recruitment, research, retail, roofing,
    sales, science, security, shipping, shop work, social care, social media, social work, software, software development,
    software engineering, sports, stocktaking, supply chain, support work, surveying, tax, teaching, tech, tech support, telecoms, television, telesales, testing,
    theatre, tourism, training, translation, transport, travel, tutoring, tv, ux, veterinary, waitressing, waiting tables, warehouse work,
    warehousing, web design, web development, welding, writing, youth work
    """.replace("\n", " ").split(",")
)


def line_of_work(text: str) -> str | None:
    """The kind of work or of place that a text names, as it stands before "role" or "interview"; None for a name.

    "a care home in Leeds" gives "care home", "Marketing" gives "marketing", "Acme" gives None. "A company" tells
    nothing, and gives "".
    """
    said = " ".join(text.split()).strip(" .,!")
    field = said.casefold()
    if field in _FIELDS or said == "IT":
        return _WRITTEN.get(field, field)
    article = pattern(_ARTICLE).match(said)
    if article is None or not said[article.end() :][:1].islower() or pattern(_NAMED).search(said):
        return None
    place = pattern(_WHERE).sub("", said[article.end() :])
    if place in _ANY:
        return ""
    return place if 0 < len(place.split()) <= _WORDS else None
