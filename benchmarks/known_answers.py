"""Pages in six languages, and queries of which it is known what they must find; the same every time.

Words and names are real ones of each language; around them stand pages of made-up words by Zipf's law. A query's
page is the only one that was made for it, but its words stand on others too.
"""

from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, product
from random import Random

PER_KIND = 5
MADE_UP = 9_000


@dataclass(frozen=True)
class Language:
    """What pages of a language are made of."""

    consonants: str
    vowels: str
    common: str
    given: str
    roots: str
    """Beginnings of family names."""
    endings: str
    """Their ends, joined by each beginning; "-" for none."""
    towns: str
    forms: str
    """Forms of words: comma between forms, space between words."""
    bare: str
    """Words with marks, and how people write them: "élan=elan"."""


LANGUAGES = {
    "en": Language(
        "bcdfghklmnprstvw",
        "aeiou",
        "the of and to in that was for on with as by at from said after were who",
        "James Mary Thomas Helen Peter Alice George Ruth Simon Clara",
        "Ash Bram Cald Dray Eller Farn Graf Hather Kirk Lang",
        "well ford bury combe wick",
        "Northam Westlea Coldbrook Merrow Stanwick Eastdale Barnhill Oxmere",
        "bridge,bridges attack,attacks,attacked evacuate,evacuated,evacuating city,cities refugee,refugees "
        "hospital,hospitals bombardment,bombardments shelter,shelters,sheltered withdraw,withdraws "
        "checkpoint,checkpoints convoy,convoys rocket,rockets village,villages negotiate,negotiated,negotiating "
        "explosion,explosions minister,ministers",
        "O'Hanlon=OHanlon Brontë=Bronte café=cafe Zoë=Zoe naïve=naive façade=facade Müller=Muller",
    ),
    "fr": Language(
        "bcdfglmnprstvj",
        "aeiouéè",
        "le la les de des et en un une que qui dans pour par sur avec au du est a",
        "Jean Marie Pierre Hélène Luc Camille Émile Sophie René Agnès",
        "Beau Champ Dumont Fontan Grand Lam Mont Roch Vill Char",
        "eroux elle ard eval ier",
        "Valmont Clairac Beaurepaire Sainteville Montfleury Rochebrune Courtenac Marsillon",
        "pont,ponts attaque,attaques,attaqué évacuer,évacué,évacuée ville,villes réfugié,réfugiés,réfugiée "
        "hôpital,hôpitaux bombardement,bombardements abri,abris combattant,combattants barrage,barrages "
        "convoi,convois roquette,roquettes village,villages négocier,négocié explosion,explosions ministre,ministres",
        "préfecture=prefecture école=ecole blessé=blesse forêt=foret Genève=Geneve françois=francois île=ile",
    ),
    "es": Language(
        "bcdfglmnprstvjñ",
        "aeioué",
        "el la los las de que y en un una por con para del se no al su fue es",
        "José María Juan Lucía Andrés Inés Martín Elena Tomás Rosa",
        "Alma Bust Cald Dom Esp Fern Gal Herr Lar Mont",
        "ínez era andez oval uel",
        "Villanueva Peñalba Torrecilla Montoro Riosalido Valdeolmos Almagrera Castroverde",
        "puente,puentes ataque,ataques evacuado,evacuada,evacuados ciudad,ciudades refugiado,refugiados,refugiada "
        "hospital,hospitales bombardeo,bombardeos refugio,refugios combatiente,combatientes misil,misiles "
        "convoy,convoyes cohete,cohetes pueblo,pueblos negociar,negociado,negociando explosión,explosiones "
        "ministro,ministros,ministra",
        "frontera=frontera región=region año=ano crítico=critico ejército=ejercito población=poblacion niñez=ninez",
    ),
    "ru": Language(
        "бвгджзклмнпрстх",
        "аеиоуыя",
        "и в на не что с по из к от за о как но а для был она он у",
        "Иван Мария Пётр Елена Семён Ольга Фёдор Анна Николай Вера",
        "Берез Волк Голуб Дубр Ежов Зимин Ковал Лебед Медвед Орлов",
        "ский енков ин ович цев",
        "Верхнереченск Заозёрье Каменка Лугово Новосёлки Приморье Степное Чернолесье",
        "мост,моста,мосты,мостов атака,атаки,атаку,атаковали эвакуация,эвакуации,эвакуацию город,города,городов "
        "больница,больницы,больницу обстрел,обстрелы,обстрелов убежище,убежища,убежищах "
        "военный,военные,военных колонна,колонны,колонну ракета,ракеты,ракетами деревня,деревни,деревню "
        "переговоры,переговоров взрыв,взрывы,взрывов министр,министра,министры пленный,пленные,пленных "
        "раненый,раненые,раненых",
        "Королёв=Королев самолёт=самолет озёрный=озерный вертолёт=вертолет зелёный=зеленый Орёл=Орел чёрный=черный",
    ),
    "uk": Language(
        "бвгджзклмнпрстхч",
        "аеиіоуї",
        "і в на не що з по із до від за про як але та для був вона він у",
        "Іван Марія Петро Олена Семен Ольга Федір Ганна Микола Віра",
        "Берез Вовч Голуб Дубов Зозул Коваль Лебед Мельн Павл Шевч",
        "енко ук ський ишин чак",
        "Верхньорічне Заозер'я Кам'янка Лугове Новоселиця Приморське Степове Чорнолісся",
        "міст,мости,мостів,мостами атака,атаки,атаку,атакували евакуація,евакуації,евакуацію "
        "місто,міста,містами лікарня,лікарні,лікарню обстріл,обстріли,обстрілів укриття,укриттях "
        "військовий,військові,військових колона,колони,колону ракета,ракети,ракетами село,села,селами "
        "переговори,переговорів вибух,вибухи,вибухів міністр,міністра,міністри полонений,полонені,полонених "
        "поранений,поранені,поранених",
        "п'ятниця=пятниця об'єкт=обєкт здоров'я=здоровя Ґалаґан=Галаган сім'я=сімя пам'ять=память в'язень=вязень",
    ),
    "ar": Language(
        "بتجحدرسشصطعفقكلمنه",
        "اوي",
        "في من على إلى أن عن مع هذا التي الذي كان بعد قبل بين كما قد لا ما هو",
        "محمد فاطمة أحمد مريم خالد ليلى يوسف زينب إبراهيم سعاد",
        "حداد نجار صباغ عطار خياط شامي بغداد كرد قبان ساعات",
        "- ي ين اوي ان",
        "الزهراء البيضاء القادسية الرملة المنصورة الفرات السويداء الحمراء",
        "جسر,الجسر,جسرين هجوم,الهجوم,هجومات غارة,غارات,الغارات مدني,مدنيون,المدنيين مستشفى,المستشفى,مستشفيات "
        "لاجئ,لاجئون,اللاجئين انفجار,انفجارات,الانفجار مقاتل,مقاتلون,المقاتلين مفاوضة,مفاوضات,المفاوضات "
        "قافلة,القافلة حاجز,الحاجز وزير,الوزير صاروخ,الصاروخ قذيفة,القذيفة اشتباك,اشتباكات,الاشتباكات "
        "طائرة,طائرات,الطائرات",
        "إدلب=ادلب غزة=غزه مُحاصَر=محاصر أسرى=اسري مأوى=ماوي حـــلب=حلب آثار=اثار",
    ),
}
OTHER_SCRIPT = {"en": "ar", "fr": "ar", "es": "ru", "ru": "en", "uk": "en", "ar": "fr"}
"""The language of the name by which somebody is known besides."""


@dataclass(frozen=True)
class Page:
    """A page of the site."""

    url: str
    language: str
    title: str
    also: str
    text: str


@dataclass(frozen=True)
class Query:
    """What somebody types, and the page that must be found."""

    kind: str
    language: str
    words: str
    url: str


class Writer:
    """Writes in one language."""

    def __init__(self, code: str) -> None:
        self.code, self.language = code, LANGUAGES[code]
        random = Random(code)
        made: dict[str, None] = dict.fromkeys(self.language.common.split())
        while len(made) < MADE_UP:
            syllables = 2 + random.randrange(2) + (len(made) > 2_000)
            pairs = (
                random.choice(self.language.consonants) + random.choice(self.language.vowels) for _ in range(syllables)
            )
            made.setdefault("".join(pairs) + (random.choice(self.language.consonants) if random.random() < 0.5 else ""))
        self.words = tuple(made)
        self.weights = tuple(accumulate((rank + 2.7) ** -1.1 for rank in range(len(made))))
        self.given, self.towns = self.language.given.split(), self.language.towns.split()
        self.families = [
            root + end.strip("-") for end, root in product(self.language.endings.split(), self.language.roots.split())
        ]
        self.lemmas = [forms.split(",") for forms in self.language.forms.split()]

    def text(self, random: Random, count: int) -> list[str]:
        top = self.weights[-1]
        return [self.words[bisect(self.weights, random.random() * top)] for _ in range(count)]

    def person(self, random: Random) -> str:
        return f"{random.choice(self.given)} {random.choice(self.families)}"

    def page(self, number: int, length: int) -> Page:
        """A page that nobody asks for: it has names, towns and forms of words as the others do."""
        random = Random(f"{self.code}{number}")
        words = self.text(random, length)
        if number % 9 == 0:
            words.insert(random.randrange(100), random.choice(random.choice(self.lemmas)))
        if number % 5 == 0:
            words.insert(random.randrange(100), random.choice(self.towns))
        if number % 7 == 0:
            words.insert(random.randrange(100), random.choice(self.given))
        return Page(
            f"{self.code}/{number}/", self.code, " ".join(self.text(random, 6)).capitalize(), "", " ".join(words)
        )


def pages(count: int, length: int) -> Iterator[Page]:
    """That many pages of so many words, those first that are asked for."""
    asked = [page for page, _ in _asked(length)]
    yield from asked
    writers = [Writer(code) for code in LANGUAGES]
    for number in range(count - len(asked)):
        yield writers[number % len(writers)].page(number, length)


def queries() -> list[Query]:
    """At least 200 queries; the kind says what is hard about each."""
    return [query for _, query in _asked(50)]


def _asked(length: int) -> Iterator[tuple[Page, Query]]:
    for code in LANGUAGES:
        writer, other = Writer(code), Writer(OTHER_SCRIPT[code])
        random = Random(f"asked {code}")
        families = random.sample(writer.families, len(writer.families))
        foreign = random.sample(other.families, len(other.families))
        for number, kind in product(range(PER_KIND), KINDS):
            place = number * len(KINDS) + KINDS.index(kind)
            alias = f"{random.choice(other.given)} {foreign[place]}"
            yield _made(writer, kind, place, families[place], alias, random, length)


KINDS = ("name", "alias", "prefix", "typo", "form", "marks", "phrase", "words")


def _made(
    writer: Writer, kind: str, place: int, family: str, alias: str, random: Random, length: int
) -> tuple[Page, Query]:
    given = random.choice(writer.given)
    title = f"{given} {family}" if kind in ("name", "alias", "prefix", "typo") else " ".join(writer.text(random, 7))
    # Drawn apart, so that queries are the same for pages of any length.
    around = Random(f"{writer.code} {place}")
    body = writer.text(around, length)
    if kind == "name":
        asked = title
    elif kind == "alias":
        asked = alias
    elif kind == "prefix":
        asked = family[: max(4, len(family) - 2)]
    elif kind == "typo":
        at = len(family) // 2
        # A letter left out, or two exchanged, after the beginning as most are.
        asked = (
            family[:at] + family[at + 1 :]
            if place % 2
            else family[:at] + family[at + 1] + family[at] + family[at + 2 :]
        )
    elif kind == "form":
        one, two = random.sample(writer.lemmas, 2)
        body[20:20] = [one[0], two[-1], random.choice(writer.towns)]
        asked = f"{one[-1]} {two[0]}"
    elif kind == "marks":
        marked, _, bare = random.choice(writer.language.bare.split()).partition("=")
        rare = random.choice(writer.words[4_000:])
        body[30:30] = [marked, rare]
        asked = f"{bare} {rare}"
    elif kind == "phrase":
        asked = " ".join(title.split()[1:5])
    else:
        chosen = random.sample(writer.words[500:5_000], 3)
        for word in chosen:
            body.insert(around.randrange(len(body)), word)
        asked = " ".join(random.sample(chosen, 3))
    url = f"{writer.code}/asked-{place}/"
    page = Page(url, writer.code, title, alias if kind == "alias" else "", " ".join(body))
    return page, Query(kind, writer.code, asked, url)
