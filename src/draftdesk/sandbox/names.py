"""Names, places and words from which the sandbox's people and companies are put together."""

from typing import NamedTuple


class City(NamedTuple):
    """A place, with the country, the language and the telephone area it is in."""

    zip: str
    name: str
    country: str
    language: str
    area: str


class Tongue(NamedTuple):
    """What people and companies are called where one language is spoken."""

    women: tuple[str, ...]
    men: tuple[str, ...]
    surnames: tuple[str, ...]
    trades: tuple[str, ...]
    streets: tuple[str, ...]
    functions: tuple[str, ...]


CITIES = (
    City("9000", "Gent", "BE", "nl", "9"),
    City("2000", "Antwerpen", "BE", "nl", "3"),
    City("3000", "Leuven", "BE", "nl", "16"),
    City("8500", "Kortrijk", "BE", "nl", "56"),
    City("8000", "Brugge", "BE", "nl", "50"),
    City("3500", "Hasselt", "BE", "nl", "11"),
    City("2800", "Mechelen", "BE", "nl", "15"),
    City("9300", "Aalst", "BE", "nl", "53"),
    City("8800", "Roeselare", "BE", "nl", "51"),
    City("9100", "Sint-Niklaas", "BE", "nl", "3"),
    City("1000", "Bruxelles", "BE", "fr", "2"),
    City("4000", "Liège", "BE", "fr", "4"),
    City("5000", "Namur", "BE", "fr", "81"),
    City("7000", "Mons", "BE", "fr", "65"),
    City("6000", "Charleroi", "BE", "fr", "71"),
    City("1300", "Wavre", "BE", "fr", "10"),
    City("4700", "Eupen", "BE", "de", "87"),
    City("1012 AB", "Amsterdam", "NL", "nl", "20"),
    City("3011 AD", "Rotterdam", "NL", "nl", "10"),
    City("5611 EM", "Eindhoven", "NL", "nl", "40"),
    City("4811 XC", "Breda", "NL", "nl", "76"),
    City("59000", "Lille", "FR", "fr", "3"),
    City("75011", "Paris", "FR", "fr", "1"),
    City("69003", "Lyon", "FR", "fr", "4"),
    City("51100", "Reims", "FR", "fr", "3"),
    City("50667", "Köln", "DE", "de", "221"),
    City("40210", "Düsseldorf", "DE", "de", "211"),
    City("52062", "Aachen", "DE", "de", "241"),
    City("80331", "München", "DE", "de", "89"),
)

TONGUES = {
    "nl": Tongue(
        women=(
            *("Anna", "Sofie", "Lotte", "Emma", "Marieke", "Griet", "Ilse", "Katrien", "Noor"),
            *("Femke", "Saskia", "Hanne", "Zoë", "Liesbeth", "An", "Tine", "Annelies", "Fleur"),
            *("Ine", "Joke", "Maaike", "Renée", "Els", "Veerle", "Inés", "Sanne", "Roos"),
        ),
        men=(
            *("Jan", "Pieter", "Koen", "Bart", "Wim", "Tom", "Jef", "Dries", "Stijn", "Joris"),
            *("Luc", "Geert", "Filip", "Kobe", "Ruben", "Daan", "Sem", "Lars", "André", "Noël"),
            *("Jeroen", "Maarten", "Thijs", "Kasper", "Rik", "Hendrik", "Seppe", "Arne"),
        ),
        surnames=(
            *("Peeters", "Janssens", "Maes", "Jacobs", "Mertens", "Willems", "Claes", "Goossens"),
            *("Wouters", "De Smet", "Vermeulen", "Van den Berg", "De Clercq", "Smets", "Hermans"),
            *("Van Damme", "D'Hondt", "Aerts", "Michiels", "Bosmans", "Verstraete", "Lemmens"),
            *("Van de Velde", "Desmet", "Coppens", "'t Hooft", "Pauwels", "Cools", "De Vries"),
            *("Bakker", "Visser", "Smit", "Meijer", "De Boer", "Mulder", "Bos", "Vos", "Dekker"),
            *("Van Dijk", "Brouwer", "Hendriks", "Van Leeuwen", "Thijs", "Segers", "Baert"),
        ),
        trades=(
            *("Bakkerij {}", "Garage {}", "{} Installaties", "Drukkerij {}", "{} Koeltechniek"),
            *("Bouwbedrijf {}", "{} Elektro", "Schrijnwerkerij {}", "{} Transport", "Slagerij {}"),
            *("Tuinen {}", "{} & Zonen", "Brouwerij {}", "{} Liften", "Apotheek {}", "Hotel {}"),
            *("{} Verwarming", "Dakwerken {}", "{} Interieur", "Meubelen {}", "{} Logistiek"),
        ),
        streets=(
            *("Kerkstraat", "Stationsstraat", "Nieuwstraat", "Molenweg", "Industrielaan"),
            *("Korenmarkt", "Brugsesteenweg", "Havenlaan", "Dorpsplein", "Vijverlaan"),
            *("Koningin Astridlaan", "Bosstraat", "Schoolstraat", "Beekveldweg"),
        ),
        functions=(
            *("Zaakvoerder", "Aankoper", "Technisch verantwoordelijke", "Boekhouder", "Onthaal"),
            *("Magazijnier", "HR-verantwoordelijke", "Werfleider", "Preventieadviseur", "Planner"),
        ),
    ),
    "fr": Tongue(
        women=(
            *("Sophie", "Amélie", "Chloé", "Hélène", "Zoé", "Françoise", "Céline", "Aurélie"),
            *("Inès", "Léa", "Margaux", "Élodie", "Anaïs", "Béatrice", "Nathalie", "Agnès"),
        ),
        men=(
            *("Luc", "François", "Étienne", "Jérôme", "Benoît", "Rémy", "Gaël", "Thierry"),
            *("Frédéric", "Loïc", "Mathéo", "Hervé", "Stéphane", "Pascal", "Cédric", "Noé"),
        ),
        surnames=(
            *("Dubois", "Lambert", "Dupont", "Martin", "Delvaux", "Lefèvre", "Roy", "Gérard"),
            *("François", "Renard", "Leclercq", "Noël", "Mathieu", "Bertrand", "Collignon"),
            *("Lefebvre", "Moreau", "Girard", "Garçon", "Rousseau", "Desprès", "Marchal"),
            *("Wéry", "Hénin", "Baudoux", "D'Orazio", "Le Bègue", "Caillé", "Nguyễn"),
        ),
        trades=(
            *("Atelier {}", "Garage {}", "Boulangerie {}", "{} Froid", "Imprimerie {}"),
            *("Menuiserie {}", "{} & Fils", "Hôtel {}", "{} Électricité", "Toitures {}"),
            *("Brasserie {}", "Pharmacie {}", "Transports {}", "{} Chauffage", "Établissements {}"),
        ),
        streets=(
            *("Rue de l'Église", "Avenue Louise", "Rue du Commerce", "Chaussée de Namur"),
            *("Boulevard d'Avroy", "Place Saint-Lambert", "Rue des Tanneurs", "Quai aux Briques"),
        ),
        functions=(
            *("Gérant", "Responsable technique", "Acheteuse", "Comptable", "Chef de chantier"),
            *("Secrétaire", "Directrice générale", "Conseiller en prévention", "Logisticien"),
        ),
    ),
    "de": Tongue(
        women=(
            *("Anna", "Jutta", "Käthe", "Heike", "Sabine", "Ursula", "Bärbel", "Claudia"),
            *("Grete", "Franziska", "Mia", "Hannah", "Zoë", "Petra"),
        ),
        men=(
            *("Jürgen", "Jörg", "Björn", "Günther", "Klaus", "Uwe", "Matthias", "Sönke"),
            *("Felix", "Lukas", "Maximilian", "Götz", "Ralf", "Stefan"),
        ),
        surnames=(
            *("Müller", "Schmidt", "Schröder", "Weiß", "Krüger", "Schäfer", "Köhler", "Groß"),
            *("Böhm", "Jäger", "Vogel", "Fuchs", "Größl", "Kühn", "von Ahlen", "Meißner"),
        ),
        trades=(
            *("{} Kältetechnik", "Bäckerei {}", "Autohaus {}", "{} Haustechnik", "Druckerei {}"),
            *("{} & Söhne", "Tischlerei {}", "{} Aufzüge", "Brauerei {}", "Spedition {}"),
        ),
        streets=(
            *("Hauptstraße", "Bahnhofstraße", "Gartenweg", "Königsallee", "Industriestraße"),
            *("Am Rathausplatz", "Aachener Straße", "Mühlenweg"),
        ),
        functions=(
            *("Geschäftsführerin", "Einkäufer", "Technischer Leiter", "Buchhalterin", "Bauleiter"),
            *("Empfang", "Lagerleiter", "Sicherheitsfachkraft"),
        ),
    ),
}

LEGAL_FORMS = {
    "BE nl": ("BV", "NV", "BV", "VOF", ""),
    "BE fr": ("SRL", "SA", "SRL", "SCS", ""),
    "BE de": ("GmbH", "AG", ""),
    "NL nl": ("B.V.", "B.V.", "V.O.F.", ""),
    "FR fr": ("SARL", "SAS", "SA", ""),
    "DE de": ("GmbH", "GmbH & Co. KG", "AG", "e.K."),
}

NOTES = (
    "",
    "",
    "",
    "",
    "",
    "",
    "Belt liever niet voor negen uur.",
    "Préfère le courrier électronique.",
    "Nur vormittags erreichbar.",
    "Bereikbaar via het secretariaat.\nOp vrijdag niet op kantoor.",
    "Contact since the fair of 2024; knows Koen.",
)

CONTRACT_KINDS = (
    "Maintenance",
    "Full service",
    "Inspection",
    "Monitoring",
    "Cooling",
    "Lift maintenance",
    "Heating",
    "Fire safety",
)

LANGUAGES = (
    ("Dutch", "nl"),
    ("French", "fr"),
    ("German", "de"),
    ("English", "en"),
    ("Italian", "it"),
    ("Spanish", "es"),
    ("Polish", "pl"),
    ("Portuguese", "pt"),
)
TITLES = ("Mr", "Mrs", "Ms", "Dr", "Prof.", "Ir.")
COUNTRIES = (
    ("Belgium", "BE"),
    ("Netherlands", "NL"),
    ("France", "FR"),
    ("Germany", "DE"),
    ("Luxembourg", "LU"),
    ("United Kingdom", "GB"),
    ("Italy", "IT"),
    ("Spain", "ES"),
    ("Austria", "AT"),
    ("Switzerland", "CH"),
)
CURRENCIES = (
    ("Euro", "EUR", "€"),
    ("British pound", "GBP", "£"),
    ("Swiss franc", "CHF", "CHF"),
    ("US dollar", "USD", "$"),
)
ORGANIZATIONS = (
    ("BXL", "Brussels", "BE", "fr"),
    ("GNT", "Gent", "BE", "nl"),
    ("EIN", "Eindhoven", "NL", "nl"),
    ("KLN", "Köln", "DE", "de"),
)
TERRITORIES = (
    ("VL-O", "East Flanders"),
    ("VL-W", "West Flanders"),
    ("ANT", "Antwerp"),
    ("WAL", "Wallonia"),
    ("BRU", "Brussels"),
    ("NL-Z", "South Netherlands"),
    ("FR-N", "North of France"),
    ("DE-W", "Rhineland"),
)
SEGMENTS = (
    ("KEY", "Key accounts", 30),
    ("SME", "Small and medium", 90),
    ("PUB", "Public sector", 120),
    ("HOR", "Hotels and restaurants", 60),
    ("PRIV", "Private", 365),
)
SECTORS = (
    ("FOOD", "Food"),
    ("CONS", "Construction"),
    ("AUTO", "Automotive"),
    ("LOG", "Logistics"),
    ("HOSP", "Hospitality"),
    ("HEAL", "Health care"),
    ("PRNT", "Printing"),
    ("GOV", "Government"),
)
STATUSES = ("Prospect", "Active", "On hold", "Former client")
COMPANY_TYPES = ("Client", "Prospect", "Supplier", "Partner", "Site")
PAYMENT_METHODS = (
    ("30D", "30 days net"),
    ("60D", "60 days net"),
    ("EOM", "End of month"),
    ("DD", "Direct debit"),
    ("CASH", "Cash"),
)
FEE_LISTS = (
    ("FL-STD", "Standard", "65.00"),
    ("FL-KEY", "Key accounts", "58.50"),
    ("FL-PUB", "Public tenders", "61.25"),
    ("FL-WKD", "Weekend and nights", "97.50"),
    ("FL-OLD", "Until 2024", "59.90"),
    ("FL-NL", "Netherlands", "69.00"),
)
PRICE_LABELS = (
    ("A", "List price"),
    ("B", "Dealer"),
    ("C", "Key account"),
    ("D", "Public"),
    ("E", "Internal"),
)
