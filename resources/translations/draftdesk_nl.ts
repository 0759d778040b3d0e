<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>Card</name>
    <message>
        <source>Put back %1</source>
        <translation>%1 terugzetten</translation>
    </message>
    <message>
        <source>Put it back with Alt+Backspace.</source>
        <translation>Terugzetten: Alt+Backspace.</translation>
    </message>
    <message>
        <source>Was empty.</source>
        <translation>Was leeg.</translation>
    </message>
    <message>
        <source>Was “%1”.</source>
        <translation>Was “%1”.</translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>%1 (unknown)</source>
        <translation>%1 (onbekend)</translation>
    </message>
</context>
<context>
    <name>DayEditor</name>
    <message>
        <source>Calendar (Alt+Down)</source>
        <translation>Kalender (Alt+pijl-omlaag)</translation>
    </message>
</context>
<context>
    <name>IdEditor</name>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
</context>
<context>
    <name>LinkEditor</name>
    <message>
        <source>By ERP code</source>
        <translation>Op ERP-code</translation>
    </message>
    <message>
        <source>Choose from the list</source>
        <translation>Kiezen uit de lijst</translation>
    </message>
    <message>
        <source>ERP code</source>
        <translation>ERP-code</translation>
    </message>
    <message>
        <source>ERP code %1</source>
        <translation>ERP-code %1</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>New one</source>
        <translation>Nieuwe maken</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Nieuw: %1</translation>
    </message>
    <message>
        <source>Not in this computer’s copy: %1</source>
        <translation>Niet in de kopie op deze computer: %1</translation>
    </message>
    <message>
        <source>Nothing is known by this name. Choose one from the list.</source>
        <translation>Onder deze naam is niets bekend. Kies er een uit de lijst.</translation>
    </message>
    <message>
        <source>Other ways to link</source>
        <translation>Andere manieren om te koppelen</translation>
    </message>
    <message>
        <source>Peek</source>
        <translation>Inkijken</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>gearchiveerd</translation>
    </message>
    <message>
        <source>not filled in yet</source>
        <translation>nog niet ingevuld</translation>
    </message>
    <message>
        <source>unknown here</source>
        <translation>hier onbekend</translation>
    </message>
</context>
<context>
    <name>MatchPopup</name>
    <message>
        <source>Matches</source>
        <translation>Resultaten</translation>
    </message>
</context>
<context>
    <name>NewRecordPanel</name>
    <message>
        <source>This is shared master data: sending creates it for everyone, or updates the one whose ERP code is known already.</source>
        <translation>Dit zijn gedeelde stamgegevens: versturen maakt ze aan voor iedereen, of werkt het record bij waarvan de ERP-code al bekend is.</translation>
    </message>
</context>
<context>
    <name>PickLine</name>
    <message>
        <source>Ask the server for “%1”</source>
        <translation>“%1” aan de server vragen</translation>
    </message>
    <message>
        <source>Asking the server for “%1” …</source>
        <translation>“%1” wordt aan de server gevraagd …</translation>
    </message>
    <message>
        <source>Nothing here for “%1”.</source>
        <translation>Hier niets voor “%1”.</translation>
    </message>
    <message>
        <source>Nothing here yet. Type to search.</source>
        <translation>Hier is nog niets. Typ om te zoeken.</translation>
    </message>
    <message>
        <source>Still looking …</source>
        <translation>Nog aan het zoeken …</translation>
    </message>
</context>
<context>
    <name>ReachEditor</name>
    <message>
        <source>Call</source>
        <translation>Bellen</translation>
    </message>
    <message>
        <source>Call (Alt+Enter)</source>
        <translation>Bellen (Alt+Enter)</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Mailen</translation>
    </message>
    <message>
        <source>Write (Alt+Enter)</source>
        <translation>Mailen (Alt+Enter)</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>Put all back</source>
        <translation>Alles terugzetten</translation>
    </message>
    <message>
        <source>Show all %1 fields</source>
        <translation>Alle %1 velden tonen</translation>
    </message>
</context>
<context>
    <name>SecretEditor</name>
    <message>
        <source>Clear</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>Never shown</source>
        <translation>Nooit getoond</translation>
    </message>
    <message>
        <source>Never shown – type to set</source>
        <translation>Verborgen – typ om te zetten</translation>
    </message>
    <message>
        <source>Set – type to replace</source>
        <translation>Gezet – typ om te vervangen</translation>
    </message>
    <message>
        <source>Will be removed</source>
        <translation>Wordt verwijderd</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>Please look at</source>
        <translation>Kijk dit na:</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>en nog %n</numerusform>
            <numerusform>en nog %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SwitchEditor</name>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
</context>
<context>
    <name>_MatchPainter</name>
    <message>
        <source>archived</source>
        <translation>gearchiveerd</translation>
    </message>
</context>
<context>
    <name>domain</name>
    <message>
        <source>Account manager</source>
        <translation>Accountmanager</translation>
    </message>
    <message>
        <source>Account manager by ERP code</source>
        <translation>Accountmanager op ERP-code</translation>
    </message>
    <message>
        <source>Accountancy code</source>
        <translation>Boekhoudcode</translation>
    </message>
    <message>
        <source>Activated</source>
        <translation>Geactiveerd</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Address line 2</source>
        <translation>Adresregel 2</translation>
    </message>
    <message>
        <source>All that it held could be read, and is here.</source>
        <translation>Alles wat erin stond kon worden gelezen en staat hier.</translation>
    </message>
    <message>
        <source>An archived company is hidden from searches.</source>
        <translation>Een gearchiveerd bedrijf verschijnt niet in zoekresultaten.</translation>
    </message>
    <message>
        <source>An archived contact is hidden from searches.</source>
        <translation>Een gearchiveerd contact verschijnt niet in zoekresultaten.</translation>
    </message>
    <message>
        <source>Another Draftdesk is already at work on this profile.</source>
        <translation>Er is al een andere Draftdesk aan het werk op dit profiel.</translation>
    </message>
    <message>
        <source>Another program holds the store and does not let go.</source>
        <translation>Een ander programma houdt de opslag vast en laat niet los.</translation>
    </message>
    <message>
        <source>Applied when the travel fee is computed.</source>
        <translation>Toegepast bij de berekening van de verplaatsingskosten.</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Gearchiveerd</translation>
    </message>
    <message>
        <source>At most {max_length} characters; this has {length}.</source>
        <translation>Hoogstens {max_length} tekens; dit zijn er {length}.</translation>
    </message>
    <message>
        <source>BIC</source>
        <translation>BIC</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>Bankrekening</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Geboortedatum</translation>
    </message>
    <message>
        <source>BlockedbyCM</source>
        <translation>Geblokkeerd door CM</translation>
    </message>
    <message>
        <source>Blocks log-on for a while.</source>
        <translation>Blokkeert het aanmelden voor een tijd.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Opgezegd</translation>
    </message>
    <message>
        <source>Choose one, type its ERP code, or fill in a new one.</source>
        <translation>Kies er een, typ de ERP-code, of vul een nieuwe in.</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Klant</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Bedrijven</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Bedrijf</translation>
    </message>
    <message>
        <source>Company by ERP code</source>
        <translation>Bedrijf op ERP-code</translation>
    </message>
    <message>
        <source>Company sector</source>
        <translation>Bedrijfssector</translation>
    </message>
    <message>
        <source>Company sectors</source>
        <translation>Bedrijfssectoren</translation>
    </message>
    <message>
        <source>Company status</source>
        <translation>Bedrijfsstatus</translation>
    </message>
    <message>
        <source>Company statuses</source>
        <translation>Bedrijfsstatussen</translation>
    </message>
    <message>
        <source>Company type</source>
        <translation>Bedrijfstype</translation>
    </message>
    <message>
        <source>Company type by name</source>
        <translation>Bedrijfstype op naam</translation>
    </message>
    <message>
        <source>Company types</source>
        <translation>Bedrijfstypes</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacten</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Contracten</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Landen</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Country by ISO code</source>
        <translation>Land op ISO-code</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Aangemaakt</translation>
    </message>
    <message>
        <source>CreditRisk</source>
        <translation>Kredietrisico</translation>
    </message>
    <message>
        <source>Currencies</source>
        <translation>Munteenheden</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Munteenheid</translation>
    </message>
    <message>
        <source>Currency by code</source>
        <translation>Munteenheid op code</translation>
    </message>
    <message>
        <source>Customer&apos;s reference</source>
        <translation>Referentie van de klant</translation>
    </message>
    <message>
        <source>Days between visits</source>
        <translation>Dagen tussen bezoeken</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standaard</translation>
    </message>
    <message>
        <source>Default price</source>
        <translation>Standaardprijs</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Omschrijving</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Uitgeschakeld</translation>
    </message>
    <message>
        <source>Driving distance (km)</source>
        <translation>Rijafstand (km)</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>ERP code</source>
        <translation>ERP-code</translation>
    </message>
    <message>
        <source>ERP reference</source>
        <translation>ERP-referentie</translation>
    </message>
    <message>
        <source>Emergency contact</source>
        <translation>Contact bij nood</translation>
    </message>
    <message>
        <source>Empty while the company is unknown to the ERP.</source>
        <translation>Leeg zolang het ERP het bedrijf niet kent.</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Einde</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>Fee list</source>
        <translation>Tarieflijst</translation>
    </message>
    <message>
        <source>Fee list by ERP reference</source>
        <translation>Tarieflijst op ERP-referentie</translation>
    </message>
    <message>
        <source>Fee list warranty discount (%)</source>
        <translation>Garantiekorting tarieflijst (%)</translation>
    </message>
    <message>
        <source>Fee lists</source>
        <translation>Tarieflijsten</translation>
    </message>
    <message>
        <source>Finance manager</source>
        <translation>Financieel manager</translation>
    </message>
    <message>
        <source>Finance manager by ERP code</source>
        <translation>Financieel manager op ERP-code</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Voornaam</translation>
    </message>
    <message>
        <source>Frequency logic</source>
        <translation>Frequentielogica</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Functie</translation>
    </message>
    <message>
        <source>House number</source>
        <translation>Huisnummer</translation>
    </message>
    <message>
        <source>ISO code</source>
        <translation>ISO-code</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Invoices by e-mail to</source>
        <translation>Facturen per e-mail naar</translation>
    </message>
    <message>
        <source>It cannot be asked for changes since a date: every pull reads everything.</source>
        <translation>Je kunt er niet naar wijzigingen sinds een datum vragen: elke keer wordt alles opgehaald.</translation>
    </message>
    <message>
        <source>It does not say whether somebody else was quicker: Draftdesk looks right before each update and right after it.</source>
        <translation>Hij zegt niet of iemand anders sneller was: Draftdesk kijkt vlak voor en vlak na elke verzending.</translation>
    </message>
    <message>
        <source>It never shows portal passwords. Whether an update of a contact keeps its password cannot be known from here: try it with one contact first.</source>
        <translation>Hij toont nooit portaalwachtwoorden. Of een contact zijn wachtwoord houdt na het verzenden, is van hieruit niet te weten: probeer het eerst met één contact.</translation>
    </message>
    <message>
        <source>It refuses an update if somebody else was quicker (ETags).</source>
        <translation>Hij weigert een wijziging als iemand anders sneller was (ETags).</translation>
    </message>
    <message>
        <source>It sends {rows} records at a time.</source>
        <translation>Hij stuurt {rows} records tegelijk.</translation>
    </message>
    <message>
        <source>It was put aside as {file}.</source>
        <translation>Het is opzijgezet als {file}.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Language by ISO code</source>
        <translation>Taal op ISO-code</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Talen</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Laatst gewijzigd</translation>
    </message>
    <message>
        <source>Last invoiced</source>
        <translation>Laatst gefactureerd</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Achternaam</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Breedtegraad</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Prospect</translation>
    </message>
    <message>
        <source>Leads a team</source>
        <translation>Leidt een team</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Lengtegraad</translation>
    </message>
    <message>
        <source>MEETING_COMPLETED</source>
        <translation>Afspraak afgerond</translation>
    </message>
    <message>
        <source>Marketing segment</source>
        <translation>Marketingsegment</translation>
    </message>
    <message>
        <source>Marketing segment by ERP code</source>
        <translation>Marketingsegment op ERP-code</translation>
    </message>
    <message>
        <source>Marketing segments</source>
        <translation>Marketingsegmenten</translation>
    </message>
    <message>
        <source>May use the Hero app</source>
        <translation>Mag de Hero-app gebruiken</translation>
    </message>
    <message>
        <source>May use the Sales app</source>
        <translation>Mag de Sales-app gebruiken</translation>
    </message>
    <message>
        <source>May use the Service app</source>
        <translation>Mag de Service-app gebruiken</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobiel</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Financieel</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>Nationaliteit</translation>
    </message>
    <message>
        <source>New account manager</source>
        <translation>Nieuwe accountmanager</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>Nieuw bedrijf</translation>
    </message>
    <message>
        <source>New company type</source>
        <translation>Nieuw bedrijfstype</translation>
    </message>
    <message>
        <source>New fee list</source>
        <translation>Nieuwe tarieflijst</translation>
    </message>
    <message>
        <source>New marketing segment</source>
        <translation>Nieuw marketingsegment</translation>
    </message>
    <message>
        <source>New payment method</source>
        <translation>Nieuwe betaalwijze</translation>
    </message>
    <message>
        <source>New sales organization</source>
        <translation>Nieuwe verkooporganisatie</translation>
    </message>
    <message>
        <source>New sales territory</source>
        <translation>Nieuw verkoopgebied</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normaal</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notities</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>ORDER</source>
        <translation>Bestelling</translation>
    </message>
    <message>
        <source>ORDER_OR_MEETING_COMPLETED</source>
        <translation>Bestelling of afspraak afgerond</translation>
    </message>
    <message>
        <source>OrderBlocked</source>
        <translation>Bestellingen geblokkeerd</translation>
    </message>
    <message>
        <source>Parent company</source>
        <translation>Moederbedrijf</translation>
    </message>
    <message>
        <source>Parent company by ERP code</source>
        <translation>Moederbedrijf op ERP-code</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Partijen</translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation>Betaalwijze</translation>
    </message>
    <message>
        <source>Payment method by ERP reference</source>
        <translation>Betaalwijze op ERP-referentie</translation>
    </message>
    <message>
        <source>Payment methods</source>
        <translation>Betaalwijzen</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Place of birth</source>
        <translation>Geboorteplaats</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>Vul dit in.</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portaal</translation>
    </message>
    <message>
        <source>Portal login</source>
        <translation>Portaallogin</translation>
    </message>
    <message>
        <source>Portal password</source>
        <translation>Portaalwachtwoord</translation>
    </message>
    <message>
        <source>Portal passwords come back with a contact, and go back unchanged.</source>
        <translation>Portaalwachtwoorden komen mee met een contact, en gaan ongewijzigd terug.</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postcode</translation>
    </message>
    <message>
        <source>Price label</source>
        <translation>Prijslabel</translation>
    </message>
    <message>
        <source>Price label by code</source>
        <translation>Prijslabel op code</translation>
    </message>
    <message>
        <source>Price label warranty discount (%)</source>
        <translation>Garantiekorting prijslabel (%)</translation>
    </message>
    <message>
        <source>Price labels</source>
        <translation>Prijslabels</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Prijzen</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privé</translation>
    </message>
    <message>
        <source>Private city</source>
        <translation>Plaats privé</translation>
    </message>
    <message>
        <source>Private country</source>
        <translation>Land privé</translation>
    </message>
    <message>
        <source>Private country by ISO code</source>
        <translation>Land privé op ISO-code</translation>
    </message>
    <message>
        <source>Private e-mail</source>
        <translation>E-mail privé</translation>
    </message>
    <message>
        <source>Private fax</source>
        <translation>Fax privé</translation>
    </message>
    <message>
        <source>Private house number</source>
        <translation>Huisnummer privé</translation>
    </message>
    <message>
        <source>Private mobile</source>
        <translation>Mobiel privé</translation>
    </message>
    <message>
        <source>Private phone</source>
        <translation>Telefoon privé</translation>
    </message>
    <message>
        <source>Private postal code</source>
        <translation>Postcode privé</translation>
    </message>
    <message>
        <source>Private street</source>
        <translation>Straat privé</translation>
    </message>
    <message>
        <source>Put the whole name here when only one name is known.</source>
        <translation>Zet hier de volledige naam als maar één naam bekend is.</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Bereikbaarheid</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referentie</translation>
    </message>
    <message>
        <source>Register city</source>
        <translation>Plaats van het register</translation>
    </message>
    <message>
        <source>Register number</source>
        <translation>Registernummer</translation>
    </message>
    <message>
        <source>Renewal term (months)</source>
        <translation>Verlengingstermijn (maanden)</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Verkoop</translation>
    </message>
    <message>
        <source>Sales organization</source>
        <translation>Verkooporganisatie</translation>
    </message>
    <message>
        <source>Sales organization by ERP code</source>
        <translation>Verkooporganisatie op ERP-code</translation>
    </message>
    <message>
        <source>Sales organizations</source>
        <translation>Verkooporganisaties</translation>
    </message>
    <message>
        <source>Sales status</source>
        <translation>Verkoopstatus</translation>
    </message>
    <message>
        <source>Sales territories</source>
        <translation>Verkoopgebieden</translation>
    </message>
    <message>
        <source>Sales territory</source>
        <translation>Verkoopgebied</translation>
    </message>
    <message>
        <source>Sales territory by ERP code</source>
        <translation>Verkoopgebied op ERP-code</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Sector</translation>
    </message>
    <message>
        <source>Sector by ERP code</source>
        <translation>Sector op ERP-code</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Sending has stopped: {host} changed {field} of {record}, which nobody touched, from {old} to {new}.</source>
        <translation>Het versturen is gestopt: {host} wijzigde {field} van {record}, dat niemand had aangeraakt, van {old} in {new}.</translation>
    </message>
    <message>
        <source>Sending is paused. What waits stays here until you resume it.</source>
        <translation>Het versturen is gepauzeerd. Wat wacht, blijft hier tot u het hervat.</translation>
    </message>
    <message>
        <source>Service manager</source>
        <translation>Servicemanager</translation>
    </message>
    <message>
        <source>Service manager by ERP code</source>
        <translation>Servicemanager op ERP-code</translation>
    </message>
    <message>
        <source>Set by the server at every change.</source>
        <translation>Door de server gezet bij elke wijziging.</translation>
    </message>
    <message>
        <source>Set by the server when an invoice is made.</source>
        <translation>Door de server gezet wanneer een factuur wordt gemaakt.</translation>
    </message>
    <message>
        <source>Set by the server when the contract is cancelled.</source>
        <translation>Door de server gezet wanneer het contract wordt opgezegd.</translation>
    </message>
    <message>
        <source>Skype</source>
        <translation>Skype</translation>
    </message>
    <message>
        <source>Social security number</source>
        <translation>Socialezekerheidsnummer</translation>
    </message>
    <message>
        <source>Something else answered in place of {host}: perhaps a sign-in page of the network you are in.</source>
        <translation>Iets anders antwoordde in plaats van {host}: misschien een aanmeldpagina van het netwerk waarin u zit.</translation>
    </message>
    <message>
        <source>Specialities</source>
        <translation>Specialiteiten</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straat</translation>
    </message>
    <message>
        <source>Subcontractor</source>
        <translation>Onderaannemer</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Leverancier</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbool</translation>
    </message>
    <message>
        <source>Team leader</source>
        <translation>Teamleider</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Looptijd</translation>
    </message>
    <message>
        <source>Text is expected here.</source>
        <translation>Hier hoort tekst.</translation>
    </message>
    <message>
        <source>The address ends with the path (such as /api), without ? or #.</source>
        <translation>Het adres eindigt op het pad (zoals /api), zonder ? of #.</translation>
    </message>
    <message>
        <source>The address must not hold a user or password; they have fields of their own.</source>
        <translation>Het adres mag geen gebruiker of wachtwoord bevatten; die hebben eigen velden.</translation>
    </message>
    <message>
        <source>The address must not hold blanks or backslashes.</source>
        <translation>Het adres mag geen spaties of backslashes bevatten.</translation>
    </message>
    <message>
        <source>The address names no server.</source>
        <translation>Het adres noemt geen server.</translation>
    </message>
    <message>
        <source>The address starts with https:// (or http:// for a sandbox).</source>
        <translation>Het adres begint met https:// (of http:// voor een sandbox).</translation>
    </message>
    <message>
        <source>The connection to {host} broke off.</source>
        <translation>De verbinding met {host} brak af.</translation>
    </message>
    <message>
        <source>The copy of the server&apos;s records was damaged. It is fetched anew.</source>
        <translation>De kopie van de records van de server was beschadigd. Ze wordt opnieuw opgehaald.</translation>
    </message>
    <message>
        <source>The disk did not do what it was asked.</source>
        <translation>De schijf deed niet wat werd gevraagd.</translation>
    </message>
    <message>
        <source>The disk is full; make room and try again.</source>
        <translation>De schijf is vol; maak ruimte en probeer opnieuw.</translation>
    </message>
    <message>
        <source>The end lies before the start ({start}).</source>
        <translation>Het einde ligt vóór het begin ({start}).</translation>
    </message>
    <message>
        <source>The end lies in the past.</source>
        <translation>Het einde ligt in het verleden.</translation>
    </message>
    <message>
        <source>The file with your unsent work was damaged.</source>
        <translation>Het bestand met uw niet-verstuurde werk was beschadigd.</translation>
    </message>
    <message>
        <source>The folder of the store may not be written.</source>
        <translation>In de map van de opslag mag niet worden geschreven.</translation>
    </message>
    <message>
        <source>The key of this contact in the ERP.</source>
        <translation>De sleutel van dit contact in het ERP.</translation>
    </message>
    <message>
        <source>The keyring is locked, or its unlock prompt was dismissed.</source>
        <translation>De sleutelbos is vergrendeld, of de vraag om hem te ontgrendelen werd weggeklikt.</translation>
    </message>
    <message>
        <source>The keyring is locked. Unlock it and try again.</source>
        <translation>De sleutelbos is vergrendeld. Ontgrendel hem en probeer opnieuw.</translation>
    </message>
    <message>
        <source>The keyring no longer holds the key of this profile&apos;s store.</source>
        <translation>De sleutel van de opslag van dit profiel zit niet meer in de sleutelbos.</translation>
    </message>
    <message>
        <source>The log-in for the customer portal.</source>
        <translation>De login voor het klantenportaal.</translation>
    </message>
    <message>
        <source>The password opens this profile&apos;s store; it is asked each time.</source>
        <translation>Het wachtwoord opent de opslag van dit profiel; het wordt telkens gevraagd.</translation>
    </message>
    <message>
        <source>The proxy on the way to {host} asks for a sign-in.</source>
        <translation>De proxy op weg naar {host} vraagt om aan te melden.</translation>
    </message>
    <message>
        <source>The record keeps changing on {host} while we try to send.</source>
        <translation>Het record blijft veranderen op {host} terwijl we proberen te versturen.</translation>
    </message>
    <message>
        <source>The running number that the server gave.</source>
        <translation>Het volgnummer dat de server gaf.</translation>
    </message>
    <message>
        <source>The sandbox did not start.</source>
        <translation>De sandbox is niet gestart.</translation>
    </message>
    <message>
        <source>The secure connection to {host} could not be checked: {reason}</source>
        <translation>De beveiligde verbinding met {host} kon niet worden gecontroleerd: {reason}</translation>
    </message>
    <message>
        <source>The server alone sets this field.</source>
        <translation>Alleen de server vult dit veld in.</translation>
    </message>
    <message>
        <source>The server lists only {left} of the {had} {type} records that this computer knows. Nothing was removed here.</source>
        <translation>De server toont nog maar {left} van de {had} records ({type}) die deze computer kent. Hier is niets verwijderd.</translation>
    </message>
    <message>
        <source>The server refused this and gave no reason (HTTP {status}).</source>
        <translation>De server weigerde dit zonder reden op te geven (HTTP {status}).</translation>
    </message>
    <message>
        <source>The server takes this day for “none”.</source>
        <translation>De server leest deze dag als “geen”.</translation>
    </message>
    <message>
        <source>The store cannot be opened; its folder is missing or may not be used.</source>
        <translation>De opslag kan niet worden geopend; de map ontbreekt of mag niet worden gebruikt.</translation>
    </message>
    <message>
        <source>The store may not be used by this person.</source>
        <translation>U hebt geen toegang tot deze opslag.</translation>
    </message>
    <message>
        <source>There is no password for {host} yet.</source>
        <translation>Er is nog geen wachtwoord voor {host}.</translation>
    </message>
    <message>
        <source>There is no such field.</source>
        <translation>Dit veld bestaat niet.</translation>
    </message>
    <message>
        <source>There is no {host} in the network you are in.</source>
        <translation>In het netwerk waarin u zit, is er geen {host}.</translation>
    </message>
    <message>
        <source>This VAT number does not add up.</source>
        <translation>Dit btw-nummer klopt niet.</translation>
    </message>
    <message>
        <source>This begins or ends with a blank.</source>
        <translation>Dit begint of eindigt met een spatie.</translation>
    </message>
    <message>
        <source>This cannot be right.</source>
        <translation>Dit kan niet kloppen.</translation>
    </message>
    <message>
        <source>This computer has no keyring that could be trusted with a password.</source>
        <translation>Deze computer heeft geen sleutelbos waaraan een wachtwoord kan worden toevertrouwd.</translation>
    </message>
    <message>
        <source>This computer has no keyring.</source>
        <translation>Deze computer heeft geen sleutelbos.</translation>
    </message>
    <message>
        <source>This does not look like a telephone number.</source>
        <translation>Dit lijkt geen telefoonnummer.</translation>
    </message>
    <message>
        <source>This holds a control character; please type it again.</source>
        <translation>Hierin zit een stuurteken; typ het opnieuw.</translation>
    </message>
    <message>
        <source>This is neither yes nor no.</source>
        <translation>Dit is geen ja en geen nee.</translation>
    </message>
    <message>
        <source>This is none of the known values: {choices}.</source>
        <translation>Dit is geen van de bekende waarden: {choices}.</translation>
    </message>
    <message>
        <source>This is not a date and time. Write it like 2026-11-23T09:30:00Z.</source>
        <translation type="vanished">Dit is geen datum met tijd. Schrijf hem als 2026-11-23T09:30:00Z.</translation>
    </message>
    <message>
        <source>This is not a date and time. Write it like {example}.</source>
        <translation>Dit is geen datum met tijd. Schrijf het zo: {example}.</translation>
    </message>
    <message>
        <source>This is not a date. Write it like 2026-11-23.</source>
        <translation type="vanished">Dit is geen datum. Schrijf hem als 2026-11-23.</translation>
    </message>
    <message>
        <source>This is not a date. Write it like {example}.</source>
        <translation>Dit is geen datum. Schrijf het zo: {example}.</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>Dit is geen getal.</translation>
    </message>
    <message>
        <source>This is not a record.</source>
        <translation>Dit is geen record.</translation>
    </message>
    <message>
        <source>This is not a well-formed e-mail address.</source>
        <translation>Dit is geen geldig e-mailadres.</translation>
    </message>
    <message>
        <source>This is not a whole number.</source>
        <translation>Dit is geen geheel getal.</translation>
    </message>
    <message>
        <source>This is not an address.</source>
        <translation>Dit is geen adres.</translation>
    </message>
    <message>
        <source>This is not an id.</source>
        <translation>Dit is geen id.</translation>
    </message>
    <message>
        <source>This must be at least {ge}.</source>
        <translation>Dit moet minstens {ge} zijn.</translation>
    </message>
    <message>
        <source>This must be at most {le}.</source>
        <translation>Dit mag hoogstens {le} zijn.</translation>
    </message>
    <message>
        <source>This profile has no store yet, so no password opens it.</source>
        <translation>Dit profiel heeft nog geen opslag, dus er is ook geen wachtwoord dat die opent.</translation>
    </message>
    <message>
        <source>This profile is read-only, so nothing is sent.</source>
        <translation>Dit profiel is alleen-lezen, dus er wordt niets verstuurd.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Aanspreektitel</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>Aanspreektitels</translation>
    </message>
    <message>
        <source>Travel fee discount</source>
        <translation>Korting verplaatsing</translation>
    </message>
    <message>
        <source>Unit system</source>
        <translation>Eenhedenstelsel</translation>
    </message>
    <message>
        <source>Used to invoice travel.</source>
        <translation>Dient om de verplaatsing te factureren.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Gebruiker</translation>
    </message>
    <message>
        <source>User group</source>
        <translation>Gebruikersgroep</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Gebruikersnaam</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Gebruikers</translation>
    </message>
    <message>
        <source>Usually the e-mail address.</source>
        <translation>Meestal het e-mailadres.</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>Btw-nummer</translation>
    </message>
    <message>
        <source>Web site</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>What could still be read is here. There was no backup yet. Please look.</source>
        <translation>Wat nog kon worden gelezen staat hier. Er was nog geen reservekopie. Kijk het na.</translation>
    </message>
    <message>
        <source>What could still be read is here; the rest is as it was on {when}. Please look.</source>
        <translation>Wat nog kon worden gelezen staat hier; de rest is zoals op {when}. Kijk het na.</translation>
    </message>
    <message>
        <source>When empty, the system default applies.</source>
        <translation>Indien leeg, geldt de standaardwaarde van het systeem.</translation>
    </message>
    <message>
        <source>When off, no project may be created on this company.</source>
        <translation>Indien uit, kan voor dit bedrijf geen project worden aangemaakt.</translation>
    </message>
    <message>
        <source>When the contact was made.</source>
        <translation>Wanneer het contact werd aangemaakt.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Persoon</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Werk</translation>
    </message>
    <message>
        <source>Working address</source>
        <translation>Werkadres</translation>
    </message>
    <message>
        <source>Write-only. It travels in clear text inside the request, and is kept out of every log and list.</source>
        <translation>Alleen schrijven. Het gaat leesbaar mee in het verzoek, en blijft uit elk logboek en elke lijst.</translation>
    </message>
    <message>
        <source>Wrong password: it does not open this profile&apos;s store. If the server&apos;s password has changed, give the old one once; after the server has accepted the new one, the new one opens the store.</source>
        <translation>Verkeerd wachtwoord: het opent de opslag van dit profiel niet. Is het wachtwoord van de server gewijzigd, geef dan één keer het oude; zodra de server het nieuwe heeft aanvaard, opent het nieuwe de opslag.</translation>
    </message>
    <message>
        <source>{file} is damaged.</source>
        <translation>{file} is beschadigd.</translation>
    </message>
    <message>
        <source>{file} is gone or empty.</source>
        <translation>{file} is weg of leeg.</translation>
    </message>
    <message>
        <source>{file} is not a rescue file of Draftdesk.</source>
        <translation>{file} is geen reddingsbestand van Draftdesk.</translation>
    </message>
    <message>
        <source>{file} is too large to be a rescue file.</source>
        <translation>{file} is te groot voor een reddingsbestand.</translation>
    </message>
    <message>
        <source>{file} was cut short.</source>
        <translation>{file} is afgebroken.</translation>
    </message>
    <message>
        <source>{file} was found damaged before.</source>
        <translation>{file} bleek al eerder beschadigd.</translation>
    </message>
    <message>
        <source>{file} was written by a newer Draftdesk; please update.</source>
        <translation>{file} is geschreven door een nieuwere Draftdesk; werk Draftdesk bij.</translation>
    </message>
    <message>
        <source>{file}, which holds the key of this profile&apos;s store, is gone.</source>
        <translation>{file}, met de sleutel van de opslag van dit profiel, is weg.</translation>
    </message>
    <message>
        <source>{host} did not accept the user or password.</source>
        <translation>{host} aanvaardde de gebruiker of het wachtwoord niet.</translation>
    </message>
    <message>
        <source>{host} did not answer.</source>
        <translation>{host} antwoordde niet.</translation>
    </message>
    <message>
        <source>{host} does not let this user do that.</source>
        <translation>{host} staat deze gebruiker dat niet toe.</translation>
    </message>
    <message>
        <source>{host} failed while working on this (HTTP {status}).</source>
        <translation>{host} liep vast tijdens de verwerking (HTTP {status}).</translation>
    </message>
    <message>
        <source>{host} has nothing at this address.</source>
        <translation>{host} heeft niets op dit adres.</translation>
    </message>
    <message>
        <source>{host} is busy and asked us to wait.</source>
        <translation>{host} is bezet en vroeg ons te wachten.</translation>
    </message>
    <message>
        <source>{host} is there, but nothing answers at this address.</source>
        <translation>{host} is er wel, maar op dit adres antwoordt niets.</translation>
    </message>
    <message>
        <source>{host} took too long to answer.</source>
        <translation>{host} deed te lang over het antwoord.</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source> days</source>
        <translation> dagen</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n wijziging</numerusform>
            <numerusform>%n wijzigingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are still to be sent to where this profile leads now. Send or discard them first, or add another profile.</source>
        <translation type="vanished">
            <numerusform>%n wijziging moet nog worden verstuurd naar waar dit profiel nu heen leidt. Verstuur of verwerp die eerst, of voeg een ander profiel toe.</numerusform>
            <numerusform>%n wijzigingen moeten nog worden verstuurd naar waar dit profiel nu heen leidt. Verstuur of verwerp die eerst, of voeg een ander profiel toe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not sent yet</source>
        <translation>
            <numerusform>%n wijziging nog niet verstuurd</numerusform>
            <numerusform>%n wijzigingen nog niet verstuurd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s)</source>
        <translation>
            <numerusform>%n contract</numerusform>
            <numerusform>%n contracten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n dag geleden</numerusform>
            <numerusform>%n dagen geleden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n concept</numerusform>
            <numerusform>%n concepten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s), nothing waits</source>
        <translation>
            <numerusform>%n concept, niets wacht</numerusform>
            <numerusform>%n concepten, niets wacht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) were changed on the server too ({when}).</source>
        <translation>
            <numerusform>%n veld is ook op de server gewijzigd ({when}).</numerusform>
            <numerusform>%n velden zijn ook op de server gewijzigd ({when}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filter(s)</source>
        <translation>
            <numerusform>%n filter</numerusform>
            <numerusform>%n filters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had unsent work here already and was left alone.</source>
        <translation>
            <numerusform>%n had hier al niet-verstuurd werk en bleef ongemoeid.</numerusform>
            <numerusform>%n hadden hier al niet-verstuurd werk en bleven ongemoeid.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n uur geleden</numerusform>
            <numerusform>%n uur geleden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minuut geleden</numerusform>
            <numerusform>%n minuten geleden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mistake(s) so far</source>
        <translation>
            <numerusform>%n fout tot nu toe</numerusform>
            <numerusform>%n fouten tot nu toe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>nog %n</numerusform>
            <numerusform>nog %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more; they come up as these go.</source>
        <translation>
            <numerusform>nog %n; die verschijnt als deze weg zijn.</numerusform>
            <numerusform>nog %n; die verschijnen als deze weg zijn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) taken in as drafts.</source>
        <translation>
            <numerusform>%n record ingelezen als concept.</numerusform>
            <numerusform>%n records ingelezen als concept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n geweigerd</numerusform>
            <numerusform>%n geweigerd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsent change(s) belong to where this profile leads now. They stay on this computer under “{name}”, which sends nothing.</source>
        <translation>
            <numerusform>%n niet-verstuurde wijziging hoort bij waar dit profiel nu heen leidt. Die blijft op deze computer onder “{name}”, dat niets verstuurt.</numerusform>
            <numerusform>%n niet-verstuurde wijzigingen horen bij waar dit profiel nu heen leidt. Die blijven op deze computer onder “{name}”, dat niets verstuurt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wachtend</numerusform>
            <numerusform>%n wachtend</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Be&amp;werken</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Bestand</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>&amp;Record</translation>
    </message>
    <message>
        <source>&amp;Sync</source>
        <translation>&amp;Synchroniseren</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Beel&amp;d</translation>
    </message>
    <message>
        <source>A colour, such as #2f7f86.</source>
        <translation>Een kleur, zoals #2f7f86.</translation>
    </message>
    <message>
        <source>A desktop editor for the contacts and service contracts of a field-service ERP.</source>
        <translation>Een desktopprogramma voor het bewerken van de contacten en servicecontracten van een fieldservice-ERP.</translation>
    </message>
    <message>
        <source>A stuck record delays no other; what you do to one record keeps its order.</source>
        <translation>Een record dat vastzit, houdt geen ander op; wat u met één record doet, behoudt zijn volgorde.</translation>
    </message>
    <message>
        <source>About Draftdesk</source>
        <translation>Over Draftdesk</translation>
    </message>
    <message>
        <source>Above it says why, and how it goes on.</source>
        <translation>Hierboven staat waarom, en hoe het verdergaat.</translation>
    </message>
    <message>
        <source>Account manager</source>
        <translation>Accountmanager</translation>
    </message>
    <message>
        <source>Add a column</source>
        <translation>Kolom toevoegen</translation>
    </message>
    <message>
        <source>Add a profile …</source>
        <translation>Profiel toevoegen …</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>All mine</source>
        <translation>Alles van mij</translation>
    </message>
    <message>
        <source>All sent</source>
        <translation>Alles verstuurd</translation>
    </message>
    <message>
        <source>All theirs</source>
        <translation>Alles van de server</translation>
    </message>
    <message>
        <source>All {records} are archived. “Archived too” shows them.</source>
        <translation>Alle {records} zijn gearchiveerd. “Ook gearchiveerde” toont ze.</translation>
    </message>
    <message>
        <source>Also at {company}:</source>
        <translation>Ook bij {company}:</translation>
    </message>
    <message>
        <source>Alt and the marked letter</source>
        <translation>Alt en de onderstreepte letter</translation>
    </message>
    <message>
        <source>Alt+Enter</source>
        <translation type="vanished">Alt+Enter</translation>
    </message>
    <message>
        <source>And a command writes at most the fields that its difference showed.</source>
        <translation>En een opdracht schrijft hoogstens de velden die in het getoonde verschil stonden.</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>Een andere waarde</translation>
    </message>
    <message>
        <source>Any end date</source>
        <translation>Elke einddatum</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiveren</translation>
    </message>
    <message>
        <source>Archive, or bring back</source>
        <translation>Archiveren of terughalen</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Gearchiveerd</translation>
    </message>
    <message>
        <source>Archived hidden</source>
        <translation>Gearchiveerde verborgen</translation>
    </message>
    <message>
        <source>Archived only</source>
        <translation>Alleen gearchiveerde</translation>
    </message>
    <message>
        <source>Archived records</source>
        <translation>Gearchiveerde records</translation>
    </message>
    <message>
        <source>Archived too</source>
        <translation>Ook gearchiveerde</translation>
    </message>
    <message>
        <source>Archived.</source>
        <translation>Gearchiveerd.</translation>
    </message>
    <message>
        <source>Arrows and Space choose, F8 goes on, Ctrl+Enter sends.</source>
        <translation type="vanished">Pijlen en spatie kiezen, F8 gaat verder, Ctrl+Enter verstuurt.</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation type="vanished">Zoals in het begin</translation>
    </message>
    <message>
        <source>As on the server at {when}</source>
        <translation type="vanished">Zoals op de server ({when})</translation>
    </message>
    <message>
        <source>As on the server.</source>
        <translation>Zoals op de server.</translation>
    </message>
    <message>
        <source>As the system speaks</source>
        <translation>Taal van het systeem</translation>
    </message>
    <message>
        <source>Ask for the right to do this and retry, or discard it.</source>
        <translation>Vraag het recht om dit te doen en probeer opnieuw, of verwerp het.</translation>
    </message>
    <message>
        <source>Ask the server</source>
        <translation>Vraag het de server</translation>
    </message>
    <message>
        <source>Asking the server for the rest …</source>
        <translation>De rest wordt aan de server gevraagd …</translation>
    </message>
    <message>
        <source>Asking the server for “{text}” …</source>
        <translation>“{text}” wordt aan de server gevraagd …</translation>
    </message>
    <message>
        <source>At least once delivered, effectively once applied.</source>
        <translation>Minstens één keer bezorgd, in feite één keer toegepast.</translation>
    </message>
    <message>
        <source>Back to the record before</source>
        <translation>Terug naar het vorige record</translation>
    </message>
    <message>
        <source>Back to the usual columns</source>
        <translation>Terug naar de gewone kolommen</translation>
    </message>
    <message>
        <source>Bring back from the archive</source>
        <translation>Terughalen uit het archief</translation>
    </message>
    <message>
        <source>Bring back saved work</source>
        <translation>Bewaard werk terughalen</translation>
    </message>
    <message>
        <source>Bring back saved work …</source>
        <translation>Bewaard werk terughalen …</translation>
    </message>
    <message>
        <source>Brought back.</source>
        <translation>Teruggehaald.</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Door</translation>
    </message>
    <message>
        <source>Call the number, or write to the address</source>
        <translation>Het nummer bellen of naar het adres schrijven</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Opgezegd</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificaat</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijziging</translation>
    </message>
    <message>
        <source>Change profile</source>
        <translation>Profiel wijzigen</translation>
    </message>
    <message>
        <source>Change profile …</source>
        <translation>Profiel wijzigen …</translation>
    </message>
    <message>
        <source>Change the record (Enter), retry it, or discard it.</source>
        <translation>Wijzig het record (Enter), probeer opnieuw, of verwerp het.</translation>
    </message>
    <message>
        <source>Changed by me</source>
        <translation>Door mij gewijzigd</translation>
    </message>
    <message>
        <source>Changed by the server</source>
        <translation>Door de server gewijzigd</translation>
    </message>
    <message>
        <source>Changed fields</source>
        <translation>Gewijzigde velden</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Wijzigingen</translation>
    </message>
    <message>
        <source>Check the server now</source>
        <translation>Kijk nu op de server</translation>
    </message>
    <message>
        <source>Choose a colour</source>
        <translation>Een kleur kiezen</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Een bestand kiezen</translation>
    </message>
    <message>
        <source>Choose a side for each field first.</source>
        <translation>Kies eerst voor elk veld een waarde.</translation>
    </message>
    <message>
        <source>Choose a {record} in the list</source>
        <translation>Kies een {record} in de lijst</translation>
    </message>
    <message>
        <source>Choose from the list or calendar</source>
        <translation>Kiezen uit de lijst of de kalender</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Clientcertificaat</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Het programma sluiten</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Deze melding sluiten</translation>
    </message>
    <message>
        <source>Close this record</source>
        <translation>Dit record sluiten</translation>
    </message>
    <message>
        <source>Close {record}</source>
        <translation>{record} sluiten</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Kleur</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Kleuren</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>Kleuren van het systeem</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolommen</translation>
    </message>
    <message>
        <source>Columns and order of the list …</source>
        <translation>Kolommen en volgorde van de lijst …</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Bedrijf</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflict</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflicten</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbonden</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbinding</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacten</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Contracten</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Gekopieerd</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopiëren</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als tekst kopiëren</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Details kopiëren</translation>
    </message>
    <message>
        <source>Copy {text}</source>
        <translation>{text} kopiëren</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>Days until the end date</source>
        <translation>Dagen tot de einddatum</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Beslissen</translation>
    </message>
    <message>
        <source>Decide and send</source>
        <translation>Beslissen en versturen</translation>
    </message>
    <message>
        <source>Del</source>
        <translation type="vanished">Del</translation>
    </message>
    <message>
        <source>Delete the saved filter</source>
        <translation>Het bewaarde filter verwijderen</translation>
    </message>
    <message>
        <source>Delete, on the fields</source>
        <translation>Delete, op de velden</translation>
    </message>
    <message>
        <source>Delete, on the rows</source>
        <translation>Delete, op de rijen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Did you mean {text}?</source>
        <translation>Bedoelde u {text}?</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerpen</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>Concept verwerpen</translation>
    </message>
    <message numerus="yes">
        <source>Discard these %n</source>
        <translation>
            <numerusform>Deze %n verwerpen</numerusform>
            <numerusform>Deze %n verwerpen</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard this</source>
        <translation>Dit verwerpen</translation>
    </message>
    <message>
        <source>Discard this one</source>
        <translation type="vanished">Deze verwerpen</translation>
    </message>
    <message>
        <source>Discard what is marked</source>
        <translation>Weggooien wat gemarkeerd is</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domein</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Concept</translation>
    </message>
    <message>
        <source>Draft discarded.</source>
        <translation>Concept verworpen.</translation>
    </message>
    <message>
        <source>Draft saved {when}</source>
        <translation>Concept bewaard ({when})</translation>
    </message>
    <message>
        <source>Draft saved {when}, NOT ENCRYPTED</source>
        <translation>Concept bewaard ({when}), NIET VERSLEUTELD</translation>
    </message>
    <message>
        <source>Draft saved {when}; an earlier change still waits to be sent</source>
        <translation>Concept bewaard {when}; een eerdere wijziging wacht nog op versturen</translation>
    </message>
    <message>
        <source>Drop this field</source>
        <translation>Dit veld weglaten</translation>
    </message>
    <message>
        <source>Drop what you typed since the last send</source>
        <translation>Laat vallen wat u sinds de laatste verzending typte</translation>
    </message>
    <message>
        <source>ERP code {code}</source>
        <translation>ERP-code {code}</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Einde</translation>
    </message>
    <message>
        <source>End date</source>
        <translation>Einddatum</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Afgelopen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Enter opens it. Esc goes back.</source>
        <translation>Enter opent het. Esc gaat terug.</translation>
    </message>
    <message>
        <source>Esc goes back.</source>
        <translation>Esc gaat terug.</translation>
    </message>
    <message>
        <source>Every number and word on the screen is computed from what is kept here. “All sent” means that nothing at all is unfinished.</source>
        <translation>Elk getal en elk woord op het scherm wordt berekend uit wat hier bewaard is. “Alles verstuurd” betekent dat er helemaal niets meer openstaat.</translation>
    </message>
    <message>
        <source>Everything is sent.</source>
        <translation>Alles is verstuurd.</translation>
    </message>
    <message>
        <source>Everything that waits, now (Ctrl+Shift+Enter)</source>
        <translation>Alles wat wacht, nu (Ctrl+Shift+Enter)</translation>
    </message>
    <message>
        <source>Everything unsent as one file, without passwords</source>
        <translation>Alles wat nog niet verstuurd is in één bestand, zonder wachtwoorden</translation>
    </message>
    <message>
        <source>Everything you typed is kept already.</source>
        <translation>Alles wat u typte is al bewaard.</translation>
    </message>
    <message numerus="yes">
        <source>Expiring in %n day(s)</source>
        <translation>
            <numerusform>Loopt af binnen %n dag</numerusform>
            <numerusform>Loopt af binnen %n dagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Expiring within …</source>
        <translation>Loopt af binnen …</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Veld</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Velden</translation>
    </message>
    <message>
        <source>Fields of this change</source>
        <translation>Velden van deze wijziging</translation>
    </message>
    <message>
        <source>Fields that are the server&apos;s own</source>
        <translation>Velden van de server zelf</translation>
    </message>
    <message>
        <source>Fields that are the server&apos;s own …</source>
        <translation>Velden van de server zelf …</translation>
    </message>
    <message>
        <source>Fields that the form does not show go back exactly as they came. If a server ever resets a field that nobody touched, all sending stops and says so.</source>
        <translation>Velden die het formulier niet toont, gaan precies terug zoals ze kwamen. Als een server ooit een veld wijzigt dat niemand had aangeraakt, stopt al het versturen en wordt dat gezegd.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation>Deze lijst filteren</translation>
    </message>
    <message>
        <source>Filter this list (Ctrl+Shift+F)</source>
        <translation>Deze lijst filteren (Ctrl+Shift+F)</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Verbeteren</translation>
    </message>
    <message>
        <source>Fix the field (Enter), or drop it here and let the rest go.</source>
        <translation>Verbeter het veld (Enter), of laat het hier weg en laat de rest gaan.</translation>
    </message>
    <message>
        <source>Forget the kept filter</source>
        <translation type="vanished">Het bewaarde filter vergeten</translation>
    </message>
    <message>
        <source>Give the password</source>
        <translation>Wachtwoord geven</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Doorgaan</translation>
    </message>
    <message>
        <source>Go on now</source>
        <translation>Nu doorgaan</translation>
    </message>
    <message>
        <source>Go on sending anyway</source>
        <translation>Toch verder versturen</translation>
    </message>
    <message>
        <source>Go to a field</source>
        <translation>Naar een veld gaan</translation>
    </message>
    <message>
        <source>Go to a field …</source>
        <translation>Naar een veld gaan …</translation>
    </message>
    <message>
        <source>Goes out as soon as the server answers.</source>
        <translation>Gaat weg zodra de server antwoordt.</translation>
    </message>
    <message>
        <source>Goes out once the password is given.</source>
        <translation>Gaat weg zodra het wachtwoord is gegeven.</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Hoog contrast, donker</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Hoog contrast, licht</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschiedenis</translation>
    </message>
    <message>
        <source>History of this record</source>
        <translation>Geschiedenis van dit record</translation>
    </message>
    <message>
        <source>I have looked; let sending go on</source>
        <translation type="vanished">Ik heb het nagekeken; verder versturen</translation>
    </message>
    <message>
        <source>Icons</source>
        <translation>Pictogrammen</translation>
    </message>
    <message>
        <source>If a field that you change differs on the server from what you started from, nothing is sent and you are asked. Where the server sends ETags, they close the race. Where the server sends no ETag, the gap between look and PUT is one round trip; what was stored is then read back, and a difference is told.</source>
        <translation>Als een veld dat u wijzigt op de server anders is dan toen u begon, wordt er niets verstuurd en wordt het u gevraagd. Stuurt de server ETags, dan kan niemand er nog tussen komen. Stuurt de server geen ETag, dan is het gat tussen kijken en PUT één keer heen en weer; wat bewaard werd, wordt dan teruggelezen, en een verschil wordt gemeld.</translation>
    </message>
    <message>
        <source>If renewed, to</source>
        <translation>Bij verlenging tot</translation>
    </message>
    <message>
        <source>If the server changes this field again, sending stops: {field}.</source>
        <translation>Als de server dit veld weer wijzigt, stopt het versturen: {field}.</translation>
    </message>
    <message>
        <source>In a date: the calendar</source>
        <translation type="vanished">In een datum: de kalender</translation>
    </message>
    <message>
        <source>In a form and in lists</source>
        <translation>In een formulier en in lijsten</translation>
    </message>
    <message>
        <source>In a link or a search: to the matches, and through them</source>
        <translation>In een koppeling of zoekveld: naar de resultaten, en erdoorheen</translation>
    </message>
    <message>
        <source>In a link: a new record, sent along with this one</source>
        <translation type="vanished">In een koppeling: een nieuw record, dat samen met dit wordt verstuurd</translation>
    </message>
    <message>
        <source>In a link: choose how to give it</source>
        <translation type="vanished">In een koppeling: kiezen hoe u ze opgeeft</translation>
    </message>
    <message>
        <source>In a link: look at the linked record</source>
        <translation type="vanished">In een koppeling: het gekoppelde record inkijken</translation>
    </message>
    <message>
        <source>In a link: take the marked match</source>
        <translation>In een koppeling: het gemarkeerde resultaat nemen</translation>
    </message>
    <message>
        <source>In a link: take the marked match and go on</source>
        <translation>In een koppeling: het gemarkeerde resultaat nemen en verdergaan</translation>
    </message>
    <message>
        <source>In a list: open the marked record and go on in it</source>
        <translation>In een lijst: het gemarkeerde record openen en daarin verdergaan</translation>
    </message>
    <message>
        <source>In a list: what can be done with the marked record</source>
        <translation>In een lijst: wat met het gemarkeerde record kan</translation>
    </message>
    <message>
        <source>In a telephone number or an e-mail address: use it</source>
        <translation type="vanished">In een telefoonnummer of e-mailadres: gebruiken</translation>
    </message>
    <message>
        <source>In reverse</source>
        <translation>Omgekeerd</translation>
    </message>
    <message>
        <source>In the outbox: drop what is marked</source>
        <translation type="vanished">In het Postvak UIT: verwerpen wat gemarkeerd is</translation>
    </message>
    <message>
        <source>Independence.</source>
        <translation>Onafhankelijkheid.</translation>
    </message>
    <message>
        <source>Invoiced</source>
        <translation>Gefactureerd</translation>
    </message>
    <message>
        <source>It accepts the user, and shows contacts.</source>
        <translation>Hij aanvaardt de gebruiker en toont contacten.</translation>
    </message>
    <message>
        <source>It changed on the server too. Decide what shall stand.</source>
        <translation>Het record is ook op de server gewijzigd. Beslis wat moet blijven.</translation>
    </message>
    <message>
        <source>It could not be saved: {why}</source>
        <translation>Opslaan is niet gelukt: {why}</translation>
    </message>
    <message>
        <source>It goes on by itself; “Pause sending” keeps it here for longer.</source>
        <translation>Het gaat vanzelf verder; “Versturen pauzeren” houdt het hier langer.</translation>
    </message>
    <message>
        <source>It is the server&apos;s own: remember it</source>
        <translation>Dit is van de server zelf: onthouden</translation>
    </message>
    <message>
        <source>It is to be</source>
        <translation>Wordt</translation>
    </message>
    <message>
        <source>It is tried again by itself; “Retry now” does not wait for that.</source>
        <translation>Het wordt vanzelf opnieuw geprobeerd; “Nu opnieuw proberen” wacht daar niet op.</translation>
    </message>
    <message>
        <source>It shows contracts.</source>
        <translation>Hij toont contracten.</translation>
    </message>
    <message>
        <source>It waits for your decision; nothing would be sent.</source>
        <translation>Het wacht op uw beslissing; er zou niets worden verstuurd.</translation>
    </message>
    <message>
        <source>It was</source>
        <translation>Eerst</translation>
    </message>
    <message>
        <source>It was changed again since you answered this. Please look once more.</source>
        <translation>Dit is opnieuw gewijzigd sinds u antwoordde. Kijk nog eens.</translation>
    </message>
    <message>
        <source>It was deleted on the server ({when}). Nothing was sent.</source>
        <translation>Verwijderd op de server ({when}). Er is niets verstuurd.</translation>
    </message>
    <message>
        <source>It was deleted on the server. Decide what shall happen.</source>
        <translation>Het is op de server verwijderd. Beslis wat er moet gebeuren.</translation>
    </message>
    <message>
        <source>It was: {value}</source>
        <translation>Eerst: {value}</translation>
    </message>
    <message>
        <source>Its work becomes drafts; nothing here is replaced</source>
        <translation>Het werk erin wordt concept; hier wordt niets vervangen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="vanished">Bewaren</translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <translation>Als concept bewaren</translation>
    </message>
    <message>
        <source>Keep as draft now</source>
        <translation>Nu als concept bewaren</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Verder bewerken</translation>
    </message>
    <message>
        <source>Keep it under a name</source>
        <translation type="vanished">Onder een naam bewaren</translation>
    </message>
    <message>
        <source>Keep the contacts and contracts of your ERP right, even when the network is away. Add the server you work with, or look around in a sandbox first.</source>
        <translation>Houd de contacten en contracten van uw ERP juist, ook zonder netwerk. Voeg de server toe waarmee u werkt, of kijk eerst rond in een sandbox.</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behouden</translation>
    </message>
    <message>
        <source>Keeping draft …</source>
        <translation>Concept wordt bewaard …</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="vanished">Bewaard</translation>
    </message>
    <message>
        <source>Kept filters</source>
        <translation type="vanished">Bewaarde filters</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Sneltoetsen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Grotere tekst</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>Laatste sync</translation>
    </message>
    <message>
        <source>Let it go, and drop my change</source>
        <translation>Laat het weg, en verwerp mijn wijziging</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licentie</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Link by ERP code</source>
        <translation>Koppelen met ERP-code</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Logboek</translation>
    </message>
    <message>
        <source>Look at the server now</source>
        <translation type="vanished">Nu op de server kijken</translation>
    </message>
    <message>
        <source>Looking for the server …</source>
        <translation>De server wordt gezocht …</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Bezig met kijken …</translation>
    </message>
    <message>
        <source>Lucide, under the ISC licence.</source>
        <translation>Lucide, onder de ISC-licentie.</translation>
    </message>
    <message>
        <source>MIT. You may use, copy and change it; it comes without warranty.</source>
        <translation>MIT. U mag het gebruiken, kopiëren en wijzigen; het komt zonder garantie.</translation>
    </message>
    <message>
        <source>Make it anew with my values</source>
        <translation>Opnieuw aanmaken met mijn waarden</translation>
    </message>
    <message>
        <source>Menu, Shift+F10</source>
        <translation>Menu, Shift+F10</translation>
    </message>
    <message>
        <source>Move to the left</source>
        <translation>Naar links verplaatsen</translation>
    </message>
    <message>
        <source>NOT ENCRYPTED</source>
        <translation>NIET VERSLEUTELD</translation>
    </message>
    <message>
        <source>NOT kept</source>
        <translation>NIET bewaard</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Name for this filter</source>
        <translation>Naam voor dit filter</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Nieuw contact</translation>
    </message>
    <message>
        <source>New contract</source>
        <translation>Nieuw contract</translation>
    </message>
    <message>
        <source>New in this list</source>
        <translation>Nieuw in deze lijst</translation>
    </message>
    <message>
        <source>New linked record</source>
        <translation>Nieuw gekoppeld record</translation>
    </message>
    <message>
        <source>New profile</source>
        <translation>Nieuw profiel</translation>
    </message>
    <message>
        <source>New profile …</source>
        <translation>Nieuw profiel …</translation>
    </message>
    <message>
        <source>New {record}</source>
        <translation>Nieuw {record}</translation>
    </message>
    <message>
        <source>Next field, field before</source>
        <translation>Volgend veld, vorig veld</translation>
    </message>
    <message>
        <source>Next open record</source>
        <translation type="vanished">Volgend open record</translation>
    </message>
    <message>
        <source>Next problem or question</source>
        <translation>Volgend probleem of volgende vraag</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Volgende poging</translation>
    </message>
    <message numerus="yes">
        <source>Next try in %n s.</source>
        <translation>
            <numerusform>Volgende poging over %n s.</numerusform>
            <numerusform>Volgende poging over %n s.</numerusform>
        </translation>
    </message>
    <message>
        <source>Next try {when}.</source>
        <translation type="vanished">Volgende poging: {when}.</translation>
    </message>
    <message>
        <source>No confirmed edit is lost.</source>
        <translation>Geen bevestigde wijziging gaat verloren.</translation>
    </message>
    <message>
        <source>No conflicts.</source>
        <translation>Geen conflicten.</translation>
    </message>
    <message>
        <source>No end date</source>
        <translation>Geen einddatum</translation>
    </message>
    <message>
        <source>No other record is open.</source>
        <translation>Er is geen ander record open.</translation>
    </message>
    <message>
        <source>No silent overwrite.</source>
        <translation>Niets wordt stilzwijgend overschreven.</translation>
    </message>
    <message>
        <source>No start</source>
        <translation>Geen begin</translation>
    </message>
    <message>
        <source>Nobody sent anything like that from here.</source>
        <translation>Zoiets heeft niemand van hier verstuurd.</translation>
    </message>
    <message>
        <source>Not connected yet</source>
        <translation>Nog niet verbonden</translation>
    </message>
    <message>
        <source>Not for the network, not for the keyring, not for thousands of records.</source>
        <translation>Niet op het netwerk, niet op de sleutelbos, niet op duizenden records.</translation>
    </message>
    <message>
        <source>Not in this computer’s copy. Asking the server …</source>
        <translation>Niet in de kopie op deze computer. Het wordt aan de server gevraagd …</translation>
    </message>
    <message>
        <source>Not possible right now: {action}</source>
        <translation>Nu niet mogelijk: {action}</translation>
    </message>
    <message>
        <source>Nothing for “{text}”</source>
        <translation>Niets voor “{text}”</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Niets gevonden.</translation>
    </message>
    <message>
        <source>Nothing here for “{text}” with this filter. Enter asks the server.</source>
        <translation>Niets gevonden voor “{text}” met dit filter. Enter vraagt het de server.</translation>
    </message>
    <message>
        <source>Nothing here for “{text}”. Enter asks the server.</source>
        <translation>Hier niets voor “{text}”. Enter vraagt het de server.</translation>
    </message>
    <message>
        <source>Nothing here with this filter.</source>
        <translation>Niets met dit filter.</translation>
    </message>
    <message>
        <source>Nothing here yet. The first sync fills this list.</source>
        <translation>Hier is nog niets. De eerste synchronisatie vult deze lijst.</translation>
    </message>
    <message>
        <source>Nothing is discarded by the program.</source>
        <translation>Het programma verwerpt niets.</translation>
    </message>
    <message>
        <source>Nothing is written to the server without a command.</source>
        <translation>Zonder opdracht wordt niets naar de server geschreven.</translation>
    </message>
    <message>
        <source>Nothing leaves before you resume; your work is safe here</source>
        <translation>Er gaat niets weg voordat u hervat; uw werk is hier veilig</translation>
    </message>
    <message>
        <source>Nothing of {record} was sent from this computer.</source>
        <translation>Van {record} is niets verstuurd vanaf deze computer.</translation>
    </message>
    <message>
        <source>Nothing typed yet.</source>
        <translation>Nog niets getypt.</translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>Er is nog niets verstuurd.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Er is niets verstuurd.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Old passwords are not kept.</source>
        <translation>Oude wachtwoorden worden niet bewaard.</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>Op de server</translation>
    </message>
    <message>
        <source>Once “draft saved” is shown, neither a crash, a power cut, a full disk nor an update loses it.</source>
        <translation>Zodra er “concept bewaard” staat, gaat uw werk niet meer verloren: niet door een crash, een stroomonderbreking, een volle schijf of een update.</translation>
    </message>
    <message>
        <source>Only this record</source>
        <translation>Alleen dit record</translation>
    </message>
    <message>
        <source>Only you discard, one thing at a time or what you have marked.</source>
        <translation>Alleen u verwerpt, één ding tegelijk of wat u hebt gemarkeerd.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>De map openen</translation>
    </message>
    <message>
        <source>Open records</source>
        <translation>Open records</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Record openen</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>{name} openen</translation>
    </message>
    <message>
        <source>Open {record}</source>
        <translation>{record} openen</translation>
    </message>
    <message>
        <source>Opening {name} …</source>
        <translation>{name} wordt geopend …</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>Bezig met openen …</translation>
    </message>
    <message>
        <source>Or search: Ctrl+F. A new one: Ctrl+N.</source>
        <translation>Of zoek: Ctrl+F. Een nieuwe: Ctrl+N.</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Postvak UIT</translation>
    </message>
    <message>
        <source>Own authority</source>
        <translation>Eigen certificaatautoriteit</translation>
    </message>
    <message>
        <source>POST {address} – a new record; everything else stays empty.</source>
        <translation>POST {address} – een nieuw record; al het andere blijft leeg.</translation>
    </message>
    <message numerus="yes">
        <source>PUT {address} – %n other field(s) go back as the server has them.</source>
        <translation>
            <numerusform>PUT {address} – %n ander veld gaat terug zoals de server het heeft.</numerusform>
            <numerusform>PUT {address} – %n andere velden gaan terug zoals de server ze heeft.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>PUT {address} – %n other field(s) go back untouched.</source>
        <translation>
            <numerusform>PUT {address} – %n ander veld gaat ongewijzigd terug.</numerusform>
            <numerusform>PUT {address} – %n andere velden gaan ongewijzigd terug.</numerusform>
        </translation>
    </message>
    <message>
        <source>Packed (*.zip)</source>
        <translation>Ingepakt (*.zip)</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Wachtwoord</translation>
    </message>
    <message>
        <source>Password of {user}@{domain}</source>
        <translation>Wachtwoord van {user}@{domain}</translation>
    </message>
    <message>
        <source>Pause sending</source>
        <translation>Versturen pauzeren</translation>
    </message>
    <message>
        <source>Peek at the linked record</source>
        <translation>Het gekoppelde record inkijken</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Navigatie</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>Vul dit in.</translation>
    </message>
    <message>
        <source>Please pass the details on, so that it can be mended. They say where it happened; they hold no names, no passwords, nothing you typed.</source>
        <translation>Geef de details door, zodat het kan worden hersteld. Ze zeggen waar het gebeurde; er staan geen namen, geen wachtwoorden en niets van wat u typte in.</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>Even geduld</translation>
    </message>
    <message>
        <source>Press Enter to decide, field by field.</source>
        <translation>Druk op Enter om te beslissen, veld per veld.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Voorbeeld</translation>
    </message>
    <message>
        <source>Preview what would be sent</source>
        <translation>Voorbeeld van wat verstuurd zou worden</translation>
    </message>
    <message>
        <source>Previous open record</source>
        <translation type="vanished">Vorig open record</translation>
    </message>
    <message>
        <source>Previous problem or question</source>
        <translation>Vorig probleem of vorige vraag</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Proxy, certificates, country, colour …</source>
        <translation>Proxy, certificaten, land, kleur …</translation>
    </message>
    <message>
        <source>Put all back</source>
        <translation>Alles terugzetten</translation>
    </message>
    <message>
        <source>Put all fields back</source>
        <translation>Alle velden terugzetten</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Terugzetten</translation>
    </message>
    <message>
        <source>Put this field back as it was</source>
        <translation>Dit veld terugzetten zoals het was</translation>
    </message>
    <message>
        <source>Qt for Python is used under the LGPL, version 3: its libraries lie beside the program and can be replaced by others of the same interface.</source>
        <translation>Qt for Python wordt gebruikt onder de LGPL, versie 3: de bibliotheken staan naast het programma en kunnen worden vervangen door andere met dezelfde interface.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Afsluiten</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Opnieuw lezen</translation>
    </message>
    <message>
        <source>Read everything anew</source>
        <translation>Alles opnieuw ophalen</translation>
    </message>
    <message>
        <source>Read-only: nothing is ever sent from here</source>
        <translation>Alleen-lezen: van hier wordt nooit iets verstuurd</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Opnieuw</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Geweigerd</translation>
    </message>
    <message>
        <source>Released by {who}, {when}.</source>
        <translation>Ter verzending gegeven door {who}, {when}.</translation>
    </message>
    <message>
        <source>Remove the filter: {words}</source>
        <translation>Filter weghalen: {words}</translation>
    </message>
    <message>
        <source>Remove the password</source>
        <translation>Het wachtwoord verwijderen</translation>
    </message>
    <message>
        <source>Remove them here too</source>
        <translation>Ook hier verwijderen</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>Een probleem melden</translation>
    </message>
    <message>
        <source>Report a problem …</source>
        <translation>Een probleem melden …</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Verzoek</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Hervatten</translation>
    </message>
    <message>
        <source>Resume it, and this goes out.</source>
        <translation>Hervat het versturen, en dit gaat weg.</translation>
    </message>
    <message>
        <source>Resume sending</source>
        <translation>Versturen hervatten</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>Nu opnieuw proberen</translation>
    </message>
    <message>
        <source>Right place, right person.</source>
        <translation>De juiste plaats, de juiste persoon.</translation>
    </message>
    <message>
        <source>Rows stand by</source>
        <translation type="vanished">Rijen staan op</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Opslaan als …</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>Filter bewaren</translation>
    </message>
    <message>
        <source>Save it as a rescue file, or let this profile send again (File, Change profile).</source>
        <translation>Sla het op als reddingsbestand, of laat dit profiel weer versturen (Bestand, Profiel wijzigen).</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Het verslag opslaan</translation>
    </message>
    <message>
        <source>Save unsent work</source>
        <translation>Niet-verstuurd werk opslaan</translation>
    </message>
    <message>
        <source>Save unsent work …</source>
        <translation>Niet-verstuurd werk opslaan …</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Bewaard</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Bewaarde filters</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Opgeslagen.</translation>
    </message>
    <message>
        <source>Saving what can be read …</source>
        <translation>Wat leesbaar is, wordt opgeslagen …</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Overal zoeken</translation>
    </message>
    <message>
        <source>Search everything …</source>
        <translation>Overal zoeken …</translation>
    </message>
    <message>
        <source>Search everything: what to do, contacts, contracts</source>
        <translation>Overal zoeken: opdrachten, contacten, contracten</translation>
    </message>
    <message>
        <source>Search keys</source>
        <translation>Zoeken in de toetsen</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Zoeken in de geschiedenis</translation>
    </message>
    <message>
        <source>Search this list</source>
        <translation>Zoeken in deze lijst</translation>
    </message>
    <message>
        <source>Search {records}</source>
        <translation>Zoeken in {records}</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Geheimen</translation>
    </message>
    <message>
        <source>Secrets never reach disk or logs in the clear.</source>
        <translation>Geheimen komen nooit leesbaar op de schijf of in een logboek.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Versturen</translation>
    </message>
    <message>
        <source>Send all</source>
        <translation type="vanished">Alles versturen</translation>
    </message>
    <message>
        <source>Send all now</source>
        <translation>Nu alles versturen</translation>
    </message>
    <message>
        <source>Send the record as chosen here (Ctrl+Enter)</source>
        <translation>Verstuur het record zoals hier gekozen (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Send this and all that waits</source>
        <translation>Dit en alles wat wacht versturen</translation>
    </message>
    <message>
        <source>Send this record (Ctrl+Enter)</source>
        <translation>Dit record versturen (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Send this, and everything else that waits</source>
        <translation>Dit versturen, en al het andere dat wacht</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Versturen</translation>
    </message>
    <message>
        <source>Sending has stopped</source>
        <translation>Het versturen is gestopt</translation>
    </message>
    <message>
        <source>Sending has stopped.</source>
        <translation>Het versturen is gestopt.</translation>
    </message>
    <message>
        <source>Sending has stopped. {host} changed “{field}” of {record}, which nobody touched: it held “{old}” and now holds “{new}”. The same may happen to every record that is sent.</source>
        <translation>Het versturen is gestopt. {host} wijzigde “{field}” van {record}, dat niemand had aangeraakt: er stond “{old}” en nu staat er “{new}”. Hetzelfde kan gebeuren met elk record dat wordt verstuurd.</translation>
    </message>
    <message>
        <source>Sending is paused</source>
        <translation>Het versturen is gepauzeerd</translation>
    </message>
    <message>
        <source>Sending is paused.</source>
        <translation>Het versturen is gepauzeerd.</translation>
    </message>
    <message>
        <source>Sending is paused: it goes out when you resume.</source>
        <translation>Het versturen is gepauzeerd: het gaat weg wanneer u hervat.</translation>
    </message>
    <message>
        <source>Sent from this computer</source>
        <translation>Verstuurd vanaf deze computer</translation>
    </message>
    <message>
        <source>Sent from this computer: {record}</source>
        <translation>Verstuurd vanaf deze computer: {record}</translation>
    </message>
    <message>
        <source>Sent {when}</source>
        <translation>Verstuurd {when}</translation>
    </message>
    <message>
        <source>Show it here</source>
        <translation>Hier tonen</translation>
    </message>
    <message>
        <source>Show the details</source>
        <translation>De details tonen</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Logboek tonen</translation>
    </message>
    <message>
        <source>Show what is here</source>
        <translation>Tonen wat er is</translation>
    </message>
    <message>
        <source>Show what would be sent (Ctrl+D)</source>
        <translation>Toon wat verstuurd zou worden (Ctrl+D)</translation>
    </message>
    <message>
        <source>Signed out – give the password</source>
        <translation>Afgemeld – geef het wachtwoord</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sinds</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere tekst</translation>
    </message>
    <message>
        <source>So did: {fields}.</source>
        <translation>Ook gewijzigd: {fields}.</translation>
    </message>
    <message>
        <source>Something answers there.</source>
        <translation>Daar antwoordt iets.</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Er is iets misgegaan</translation>
    </message>
    <message>
        <source>Something went wrong in Draftdesk itself ({what}). What is kept is safe. Please pass the details on, so that it can be mended.</source>
        <translation type="vanished">Er ging iets mis in Draftdesk zelf ({what}). Wat bewaard is, is veilig. Geef de details door, zodat het kan worden verholpen.</translation>
    </message>
    <message>
        <source>Something went wrong in Draftdesk itself once more.</source>
        <translation>Er is nog eens iets misgegaan in Draftdesk zelf.</translation>
    </message>
    <message>
        <source>Something went wrong in Draftdesk itself.</source>
        <translation>Er is iets misgegaan in Draftdesk zelf.</translation>
    </message>
    <message>
        <source>Something went wrong in Draftdesk itself. Your work is safe. {what}</source>
        <translation>Er ging iets mis in Draftdesk zelf. Uw werk is veilig. {what}</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>Gesorteerd op</translation>
    </message>
    <message>
        <source>Space chooses, F8 goes on, Ctrl+Enter sends.</source>
        <translation>Spatie kiest, F8 gaat verder, Ctrl+Enter verstuurt.</translation>
    </message>
    <message>
        <source>Space chooses, Tab types, F8 goes on, Ctrl+Enter sends.</source>
        <translation type="vanished">Spatie kiest, Tab typt, F8 gaat verder, Ctrl+Enter verstuurt.</translation>
    </message>
    <message>
        <source>Space chooses, typing gives another value, F8 goes on, Ctrl+Enter sends.</source>
        <translation>Spatie kiest, typen geeft een andere waarde, F8 gaat verder, Ctrl+Enter verstuurt.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Started {day}</source>
        <translation>Begon op {day}</translation>
    </message>
    <message>
        <source>Starting the sandbox …</source>
        <translation>De sandbox wordt gestart …</translation>
    </message>
    <message>
        <source>Starts {day}</source>
        <translation>Begint op {day}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Step back: close the matches, then from the form to the list</source>
        <translation>Een stap terug: de resultaten sluiten, dan van het formulier naar de lijst</translation>
    </message>
    <message>
        <source>Still looking …</source>
        <translation>Nog aan het zoeken …</translation>
    </message>
    <message>
        <source>Syncing did not come to its end, and is tried again by itself.</source>
        <translation>Het synchroniseren kwam niet tot een einde en wordt vanzelf opnieuw geprobeerd.</translation>
    </message>
    <message>
        <source>Syncing has stopped. You can go on working; what you send waits here.</source>
        <translation>Het synchroniseren is gestopt. U kunt verder werken; wat u verstuurt, wacht hier.</translation>
    </message>
    <message>
        <source>Take a rescue file</source>
        <translation type="vanished">Een reddingsbestand inlezen</translation>
    </message>
    <message>
        <source>Take a rescue file …</source>
        <translation type="vanished">Een reddingsbestand inlezen …</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Terugnemen</translation>
    </message>
    <message>
        <source>Take back the filter: {words}</source>
        <translation type="vanished">Filter weghalen: {words}</translation>
    </message>
    <message>
        <source>Tell what stood in this field, and what is to be known of it</source>
        <translation type="vanished">Zeggen wat er in dit veld stond en wat ervan te weten valt</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbinding testen</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Tekst (*.txt)</translation>
    </message>
    <message>
        <source>Text as the system has it</source>
        <translation>Tekstgrootte van het systeem</translation>
    </message>
    <message>
        <source>The contract’s life</source>
        <translation>De looptijd van het contract</translation>
    </message>
    <message>
        <source>The field is dropped; the rest stays.</source>
        <translation>Het veld is weggelaten; de rest blijft.</translation>
    </message>
    <message>
        <source>The fields that you changed: go to one, or put all back</source>
        <translation>De velden die u wijzigde: ga naar een veld, of zet alles terug</translation>
    </message>
    <message>
        <source>The first sync was cancelled. It goes on at {when}.</source>
        <translation>De eerste sync is geannuleerd. Hij gaat verder om {when}.</translation>
    </message>
    <message>
        <source>The marked rows (Ctrl+C)</source>
        <translation>De gemarkeerde rijen (Ctrl+C)</translation>
    </message>
    <message>
        <source>The menus</source>
        <translation type="vanished">De menu&apos;s</translation>
    </message>
    <message>
        <source>The menus, and what is in a page or dialog</source>
        <translation>De menu’s, en wat op een pagina of in een dialoog staat</translation>
    </message>
    <message>
        <source>The one used before</source>
        <translation>Het vorige gebruikte</translation>
    </message>
    <message>
        <source>The one used longest ago</source>
        <translation>Het langst niet gebruikte</translation>
    </message>
    <message>
        <source>The other fields go back as the server has them then.</source>
        <translation>De andere velden gaan terug zoals de server ze dan heeft.</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation type="vanished">Andersom</translation>
    </message>
    <message>
        <source>The password opens this profile.</source>
        <translation>Het wachtwoord opent dit profiel.</translation>
    </message>
    <message>
        <source>The profile {name} is for this server, domain and user already.</source>
        <translation>Het profiel {name} is al voor deze server, dit domein en deze gebruiker.</translation>
    </message>
    <message>
        <source>The server has all of this already; nothing would be sent.</source>
        <translation>De server heeft dit allemaal al; er zou niets worden verstuurd.</translation>
    </message>
    <message>
        <source>The server has only moved: bring them along as drafts (without passwords)</source>
        <translation>De server is alleen verhuisd: neem ze mee als concepten (zonder wachtwoorden)</translation>
    </message>
    <message>
        <source>The server knows no other “{text}”.</source>
        <translation>De server vindt niets anders voor “{text}”.</translation>
    </message>
    <message>
        <source>The server knows nothing of “{text}” either.</source>
        <translation>Ook de server vindt niets voor “{text}”.</translation>
    </message>
    <message>
        <source>The server may change these fields by itself while something else is sent: you have accepted that, so it does not stop sending. Take one back, and it does again.</source>
        <translation>De server mag deze velden zelf wijzigen terwijl iets anders wordt verstuurd: dat hebt u aanvaard, dus stopt het versturen niet. Neem er een terug, en het stopt weer.</translation>
    </message>
    <message>
        <source>The server no longer has this record; nothing would be sent.</source>
        <translation>De server heeft dit record niet meer; er zou niets worden verstuurd.</translation>
    </message>
    <message>
        <source>The server still holds this. Undoing makes a draft, which you look at and send.</source>
        <translation>Dit staat nog zo op de server. Ongedaan maken geeft een concept, dat u nakijkt en verstuurt.</translation>
    </message>
    <message>
        <source>The server&apos;s name is known.</source>
        <translation>De naam van de server is bekend.</translation>
    </message>
    <message numerus="yes">
        <source>The unsent work of %n record(s) is in {file}; passwords are left out.</source>
        <translation>
            <numerusform>Het niet-verstuurde werk van %n record zit in {file}; wachtwoorden zijn weggelaten.</numerusform>
            <numerusform>Het niet-verstuurde werk van %n records zit in {file}; wachtwoorden zijn weggelaten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The window never waits.</source>
        <translation>Het venster wacht nooit.</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Waarde op de server</translation>
    </message>
    <message>
        <source>There are no {records} on the server.</source>
        <translation>Er zijn geen {records} op de server.</translation>
    </message>
    <message>
        <source>There are none. When sending stops because the server changed a field that nobody touched, you can accept that field as the server&apos;s own; then it stands here.</source>
        <translation>Er zijn er geen. Als het versturen stopt omdat de server een veld wijzigde dat niemand aanraakte, kunt u dat veld aanvaarden als van de server zelf; dan staat het hier.</translation>
    </message>
    <message>
        <source>There is already a profile of this name.</source>
        <translation>Er is al een profiel met deze naam.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Dit bestand bestaat niet.</translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation>Er is niets te versturen.</translation>
    </message>
    <message>
        <source>There may be this {record} already, with the same {fields}:</source>
        <translation>Misschien bestaat dit {record} al (zelfde {fields}):</translation>
    </message>
    <message>
        <source>They changed it again at {when}; your decision was not sent. Please look once more.</source>
        <translation>Het is om {when} opnieuw gewijzigd; uw beslissing is niet verstuurd. Kijk nog eens.</translation>
    </message>
    <message>
        <source>This cannot be sent yet. Please look at: {fields}</source>
        <translation>Dit kan nog niet worden verstuurd. Kijk naar: {fields}</translation>
    </message>
    <message>
        <source>This cannot be undone any more.</source>
        <translation>Dit kan niet meer ongedaan worden gemaakt.</translation>
    </message>
    <message>
        <source>This computer has no copy of the record any more.</source>
        <translation>Deze computer heeft geen kopie meer van het record.</translation>
    </message>
    <message>
        <source>This is all that a report holds. Draftdesk sends it to nobody: copy or save it, and pass it on with a word about what you did.</source>
        <translation>Dit is alles wat een verslag bevat. Draftdesk stuurt het naar niemand: kopieer het of sla het op, en geef het door met een woordje over wat u deed.</translation>
    </message>
    <message>
        <source>This made the record. It cannot be unmade; you can archive it.</source>
        <translation>Hiermee werd het record aangemaakt. Dat kan niet ongedaan worden gemaakt; u kunt het wel archiveren.</translation>
    </message>
    <message>
        <source>This profile is read-only: nothing can be changed here.</source>
        <translation>Dit profiel is alleen-lezen: hier kan niets worden gewijzigd.</translation>
    </message>
    <message>
        <source>This record is no longer on the server.</source>
        <translation>Dit record staat niet meer op de server.</translation>
    </message>
    <message>
        <source>This record was deleted on the server. Nothing of yours was sent.</source>
        <translation>Dit record is op de server verwijderd. Van u is niets verstuurd.</translation>
    </message>
    <message>
        <source>This record was deleted on the server. Your draft is safe; when you send it, you are asked what shall happen.</source>
        <translation>Dit record is op de server verwijderd. Uw concept is veilig; bij het versturen wordt u gevraagd wat er moet gebeuren.</translation>
    </message>
    <message>
        <source>This server does not show portal passwords. A change to this contact goes out with a blank one and may clear it there; type it again to be sure.</source>
        <translation>Deze server toont geen portaalwachtwoorden. Een wijziging van dit contact gaat weg met een leeg wachtwoord en kan het daar wissen; typ het opnieuw om zeker te zijn.</translation>
    </message>
    <message>
        <source>This store is not encrypted, so this is kept in memory only until it is sent.</source>
        <translation>Deze opslag is niet versleuteld, dus dit blijft tot het versturen alleen in het geheugen.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Weggooien</translation>
    </message>
    <message>
        <source>Throw away what you typed?</source>
        <translation>Weggooien wat u typte?</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message numerus="yes">
        <source>Tried %n time(s).</source>
        <translation>
            <numerusform>%n keer geprobeerd.</numerusform>
            <numerusform>%n keer geprobeerd.</numerusform>
        </translation>
    </message>
    <message>
        <source>Truthful status.</source>
        <translation>Een eerlijke status.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Try it with a sandbox</source>
        <translation>Uitproberen met een sandbox</translation>
    </message>
    <message>
        <source>Trying …</source>
        <translation>Bezig met proberen …</translation>
    </message>
    <message>
        <source>Two letters, such as BE.</source>
        <translation>Twee letters, zoals BE.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Undo this change</source>
        <translation>Deze wijziging ongedaan maken</translation>
    </message>
    <message>
        <source>Untouched fields survive.</source>
        <translation>Niet-aangeraakte velden blijven.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Gebruiker</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wacht</translation>
    </message>
    <message>
        <source>What Draftdesk noted last. It holds no names, no passwords, nothing you typed.</source>
        <translation>Wat Draftdesk het laatst noteerde. Er staan geen namen in, geen wachtwoorden, niets wat u typte.</translation>
    </message>
    <message>
        <source>What Draftdesk promises</source>
        <translation>Wat Draftdesk belooft</translation>
    </message>
    <message>
        <source>What goes out is noted here: when, by whom, old and new, and what came of it.</source>
        <translation>Wat weggaat, wordt hier genoteerd: wanneer, door wie, oud en nieuw, en wat ervan kwam.</translation>
    </message>
    <message>
        <source>What is kept on this computer is encrypted, its key lies in the system&apos;s keyring. A profile that is kept otherwise says so wherever it is shown.</source>
        <translation>Wat op deze computer wordt bewaard, is versleuteld; de sleutel ligt in de sleutelbos van het systeem. Een profiel dat anders wordt bewaard, zegt dat overal waar het wordt getoond.</translation>
    </message>
    <message>
        <source>What shall happen?</source>
        <translation>Wat moet er gebeuren?</translation>
    </message>
    <message>
        <source>What stood in this field, and what it is for</source>
        <translation>Wat er in dit veld stond, en waarvoor het dient</translation>
    </message>
    <message>
        <source>What the server made of it</source>
        <translation type="vanished">Wat de server ervan maakte</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Wat gevonden is</translation>
    </message>
    <message>
        <source>What would be sent</source>
        <translation>Wat verstuurd zou worden</translation>
    </message>
    <message>
        <source>What you changed</source>
        <translation>Wat u wijzigde</translation>
    </message>
    <message numerus="yes">
        <source>What you changed in %n records is discarded.</source>
        <translation>
            <numerusform>Wat u in %n record wijzigde, is verworpen.</numerusform>
            <numerusform>Wat u in %n records wijzigde, is verworpen.</numerusform>
        </translation>
    </message>
    <message>
        <source>What you changed in {record} is discarded.</source>
        <translation>Wat u in {record} wijzigde, is verworpen.</translation>
    </message>
    <message>
        <source>What you have typed is on this computer&apos;s disk. You can go on; if something looks odd, close the program and start it again.</source>
        <translation>Wat u typte staat op de schijf van deze computer. U kunt doorgaan; als iets er vreemd uitziet, sluit dan het programma en start het opnieuw.</translation>
    </message>
    <message>
        <source>What you send is repeated until its outcome is known; it is sent again only after a look has shown that it did not arrive.</source>
        <translation>Wat u verstuurt, wordt herhaald tot de uitkomst bekend is; het wordt pas opnieuw verstuurd nadat op de server is gebleken dat het niet is aangekomen.</translation>
    </message>
    <message>
        <source>What you send waits here until the server has it, with the reason if it has to.</source>
        <translation>Wat u verstuurt, wacht hier tot de server het heeft, met de reden als dat nodig is.</translation>
    </message>
    <message>
        <source>What you type cannot be kept: {why} It stands here only.</source>
        <translation>Wat u typt kan niet worden bewaard: {why} Het staat alleen hier.</translation>
    </message>
    <message>
        <source>What you typed cannot be kept. Close once more to leave without it.</source>
        <translation>Wat u typte, kan niet worden bewaard. Sluit nog een keer om te stoppen zonder te bewaren.</translation>
    </message>
    <message>
        <source>What you typed last could not be kept. Copy it from its fields before you close.</source>
        <translation>Wat u het laatst typte kon niet worden bewaard. Kopieer het uit de velden voordat u afsluit.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>When this computer last saw it on the server. F5 checks again.</source>
        <translation>Wanneer deze computer het voor het laatst op de server zag. F5 kijkt opnieuw.</translation>
    </message>
    <message>
        <source>When this computer last saw it on the server. F5 looks.</source>
        <translation type="vanished">Wanneer deze computer het voor het laatst op de server zag. F5 kijkt opnieuw.</translation>
    </message>
    <message>
        <source>Where you and somebody else change the same field, it is asked here.</source>
        <translation>Als u en iemand anders hetzelfde veld wijzigen, wordt het hier gevraagd.</translation>
    </message>
    <message>
        <source>Who belongs to it</source>
        <translation>Wie erbij hoort</translation>
    </message>
    <message>
        <source>Who changed what: a name, a field, a value</source>
        <translation>Wie wijzigde wat: een naam, een veld, een waarde</translation>
    </message>
    <message>
        <source>Without the filter</source>
        <translation>Zonder filter</translation>
    </message>
    <message>
        <source>Work goes only to the server, domain and user that it was made for.</source>
        <translation>Werk gaat alleen naar de server, het domein en de gebruiker waarvoor het is gemaakt.</translation>
    </message>
    <message>
        <source>You and somebody else changed this record. Nothing of yours was sent.</source>
        <translation>U en iemand anders wijzigden dit record. Van u is niets verstuurd.</translation>
    </message>
    <message>
        <source>You can go on; if something looks odd, close the program and start it again.</source>
        <translation>U kunt doorgaan; als iets er vreemd uitziet, sluit dan het programma en start het opnieuw.</translation>
    </message>
    <message>
        <source>You cancelled. Goes on at {when}, or now with “Send all now”.</source>
        <translation>U hebt geannuleerd. Gaat verder om {when}, of nu met “Nu alles versturen”.</translation>
    </message>
    <message>
        <source>You have not released it. Open it and press Ctrl+Enter.</source>
        <translation>U hebt het nog niet verstuurd. Open het en druk op Ctrl+Enter.</translation>
    </message>
    <message>
        <source>You have paused sending.</source>
        <translation>U hebt het versturen gepauzeerd.</translation>
    </message>
    <message>
        <source>You need not do anything.</source>
        <translation>U hoeft niets te doen.</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Uw waarde</translation>
    </message>
    <message>
        <source>Yours, changed by nobody else</source>
        <translation>Uw velden die niemand anders wijzigde</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>en nog %n</numerusform>
            <numerusform>en nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>any</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>gearchiveerd</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>ongewijzigd</translation>
    </message>
    <message>
        <source>as the system has it</source>
        <translation>zoals in het systeem</translation>
    </message>
    <message>
        <source>cancelled {day}</source>
        <translation>opgezegd op {day}</translation>
    </message>
    <message>
        <source>cancelled, goes on at {when}</source>
        <translation>geannuleerd, gaat verder om {when}</translation>
    </message>
    <message>
        <source>checked {when}</source>
        <translation>nagekeken {when}</translation>
    </message>
    <message>
        <source>copied {when}</source>
        <translation>gekopieerd: {when}</translation>
    </message>
    <message>
        <source>draft, not sent</source>
        <translation>concept, niet verstuurd</translation>
    </message>
    <message>
        <source>ended {day}, {when}</source>
        <translation>eindigde op {day}, {when}</translation>
    </message>
    <message>
        <source>ends today</source>
        <translation>eindigt vandaag</translation>
    </message>
    <message>
        <source>ends {day}, {when}</source>
        <translation>eindigt op {day}, {when}</translation>
    </message>
    <message>
        <source>if renewed, to {day}</source>
        <translation>bij verlenging tot {day}</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>over %n dag</numerusform>
            <numerusform>over %n dagen</numerusform>
        </translation>
    </message>
    <message>
        <source>in conflict</source>
        <translation>in conflict</translation>
    </message>
    <message>
        <source>in this computer&apos;s keyring</source>
        <translation>in de sleutelbos van deze computer</translation>
    </message>
    <message>
        <source>its contacts</source>
        <translation>de contacten ervan</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>zojuist</translation>
    </message>
    <message>
        <source>last invoiced {day}</source>
        <translation>laatst gefactureerd op {day}</translation>
    </message>
    <message>
        <source>last sync {when}</source>
        <translation>laatste sync: {when}</translation>
    </message>
    <message>
        <source>looked at {when}</source>
        <translation type="vanished">bekeken: {when}</translation>
    </message>
    <message>
        <source>name and company</source>
        <translation>naam en bedrijf</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nooit</translation>
    </message>
    <message>
        <source>never invoiced</source>
        <translation>nooit gefactureerd</translation>
    </message>
    <message>
        <source>new {record}</source>
        <translation>nieuw {record}</translation>
    </message>
    <message>
        <source>new: {name}</source>
        <translation>nieuw: {name}</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>geen einde</translation>
    </message>
    <message>
        <source>none chosen</source>
        <translation>geen gekozen</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>nog geen</translation>
    </message>
    <message>
        <source>not copied yet</source>
        <translation>nog niet gekopieerd</translation>
    </message>
    <message>
        <source>not from here</source>
        <translation>niet van hier</translation>
    </message>
    <message>
        <source>not known here</source>
        <translation>hier niet bekend</translation>
    </message>
    <message>
        <source>nowhere, and the store is NOT ENCRYPTED</source>
        <translation>nergens, en de opslag is NIET VERSLEUTELD</translation>
    </message>
    <message>
        <source>nowhere: the password is asked each time, and opens the store</source>
        <translation>nergens: het wachtwoord wordt telkens gevraagd, en opent de opslag</translation>
    </message>
    <message>
        <source>once decided</source>
        <translation>na uw beslissing</translation>
    </message>
    <message>
        <source>once fixed</source>
        <translation>na verbetering</translation>
    </message>
    <message>
        <source>once resumed</source>
        <translation>na hervatting</translation>
    </message>
    <message>
        <source>once signed in</source>
        <translation>na aanmelding</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>alleen-lezen</translation>
    </message>
    <message>
        <source>refused by the server</source>
        <translation>geweigerd door de server</translation>
    </message>
    <message numerus="yes">
        <source>renewal term %n month(s)</source>
        <translation>
            <numerusform>verlengingstermijn %n maand</numerusform>
            <numerusform>verlengingstermijn %n maanden</numerusform>
        </translation>
    </message>
    <message>
        <source>soon</source>
        <translation>zo meteen</translation>
    </message>
    <message>
        <source>the record as a whole</source>
        <translation>het record als geheel</translation>
    </message>
    <message>
        <source>the system&apos;s are trusted</source>
        <translation>die van het systeem worden vertrouwd</translation>
    </message>
    <message>
        <source>this company</source>
        <translation>dit bedrijf</translation>
    </message>
    <message>
        <source>waiting to be sent</source>
        <translation>wacht op verzending</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>{action}: nothing to do here now.</source>
        <translation type="vanished">{action}: hier nu niets te doen.</translation>
    </message>
    <message>
        <source>{fields} changed on the server too. Nothing is sent before you have decided.</source>
        <translation>Ook op de server gewijzigd: {fields}. Er wordt niets verstuurd voordat u hebt beslist.</translation>
    </message>
    <message>
        <source>{fields} changed on the server while you were typing. Your draft is safe.</source>
        <translation>Op de server gewijzigd terwijl u typte: {fields}. Uw concept is veilig.</translation>
    </message>
    <message>
        <source>{fields} changed on the server while you were typing. Your draft is safe; when you send it, you are asked which shall stand.</source>
        <translation>Op de server gewijzigd terwijl u typte: {fields}. Uw concept is veilig; bij het versturen wordt u gevraagd welke waarde moet blijven.</translation>
    </message>
    <message>
        <source>{fields} changed on the server. You see it as it is there now.</source>
        <translation>Op de server gewijzigd: {fields}. U ziet het zoals het daar nu is.</translation>
    </message>
    <message>
        <source>{field} holds “{now}” by now.</source>
        <translation>In {field} staat intussen “{now}”.</translation>
    </message>
    <message>
        <source>{field}: never shown by this server, and may have been cleared</source>
        <translation>{field}: nooit getoond door deze server, en mogelijk gewist</translation>
    </message>
    <message>
        <source>{field}: the server stored “{stored}”</source>
        <translation>{field}: de server bewaarde “{stored}”</translation>
    </message>
    <message>
        <source>{field}: was empty</source>
        <translation>{field}: was leeg</translation>
    </message>
    <message>
        <source>{field}: was “{was}”</source>
        <translation>{field}: was “{was}”</translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation>{number} s</translation>
    </message>
    <message>
        <source>{record} without a name</source>
        <translation>{record} zonder naam</translation>
    </message>
    <message>
        <source>{what}: sent at once</source>
        <translation>{what}: wordt meteen verstuurd</translation>
    </message>
</context>
</TS>
