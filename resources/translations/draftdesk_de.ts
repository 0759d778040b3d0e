<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Card</name>
    <message>
        <source>Put back %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>Put it back with Alt+Backspace.</source>
        <translation>Zurücksetzen: Alt+Rücktaste.</translation>
    </message>
    <message>
        <source>Was empty.</source>
        <translation>War leer.</translation>
    </message>
    <message>
        <source>Was “%1”.</source>
        <translation>War „%1“.</translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>%1 (unknown)</source>
        <translation>%1 (unbekannt)</translation>
    </message>
</context>
<context>
    <name>DayEditor</name>
    <message>
        <source>Calendar (Alt+Down)</source>
        <translation>Kalender (Alt+Pfeil unten)</translation>
    </message>
</context>
<context>
    <name>IdEditor</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>LinkEditor</name>
    <message>
        <source>By ERP code</source>
        <translation>Per ERP-Code</translation>
    </message>
    <message>
        <source>Choose from the list</source>
        <translation>Aus der Liste wählen</translation>
    </message>
    <message>
        <source>ERP code</source>
        <translation>ERP-Code</translation>
    </message>
    <message>
        <source>ERP code %1</source>
        <translation>ERP-Code %1</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>New one</source>
        <translation>Neu anlegen</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Neu: %1</translation>
    </message>
    <message>
        <source>Not in this computer’s copy: %1</source>
        <translation>Nicht in der Kopie auf diesem Computer: %1</translation>
    </message>
    <message>
        <source>Nothing is known by this name. Choose one from the list.</source>
        <translation>Unter diesem Namen ist nichts bekannt. Wählen Sie aus der Liste.</translation>
    </message>
    <message>
        <source>Other ways to link</source>
        <translation>Andere Arten zu verknüpfen</translation>
    </message>
    <message>
        <source>Peek</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message>
        <source>not filled in yet</source>
        <translation>noch nicht ausgefüllt</translation>
    </message>
    <message>
        <source>unknown here</source>
        <translation>hier unbekannt</translation>
    </message>
</context>
<context>
    <name>MatchPopup</name>
    <message>
        <source>Matches</source>
        <translation>Treffer</translation>
    </message>
</context>
<context>
    <name>NewRecordPanel</name>
    <message>
        <source>This is shared master data: sending creates it for everyone, or updates the one whose ERP code is known already.</source>
        <translation>Das sind gemeinsame Stammdaten: Beim Senden werden sie für alle angelegt, oder der Datensatz mit demselben ERP-Code wird aktualisiert.</translation>
    </message>
</context>
<context>
    <name>PickLine</name>
    <message>
        <source>Ask the server for “%1”</source>
        <translation>Den Server nach „%1“ fragen</translation>
    </message>
    <message>
        <source>Asking the server for “%1” …</source>
        <translation>Der Server wird nach „%1“ gefragt …</translation>
    </message>
    <message>
        <source>Nothing here for “%1”.</source>
        <translation>Hier nichts zu „%1“.</translation>
    </message>
    <message>
        <source>Nothing here yet. Type to search.</source>
        <translation>Hier ist noch nichts. Tippen Sie, um zu suchen.</translation>
    </message>
    <message>
        <source>Still looking …</source>
        <translation>Suche läuft noch …</translation>
    </message>
</context>
<context>
    <name>ReachEditor</name>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Call (Alt+Enter)</source>
        <translation>Anrufen (Alt+Eingabe)</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Write (Alt+Enter)</source>
        <translation>Schreiben (Alt+Eingabe)</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>Put all back</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Show all %1 fields</source>
        <translation>Alle %1 Felder zeigen</translation>
    </message>
</context>
<context>
    <name>SecretEditor</name>
    <message>
        <source>Clear</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Never shown</source>
        <translation>Nie angezeigt</translation>
    </message>
    <message>
        <source>Never shown – type to set</source>
        <translation>Verborgen – neu eingeben</translation>
    </message>
    <message>
        <source>Set – type to replace</source>
        <translation>Gesetzt – neu eingeben</translation>
    </message>
    <message>
        <source>Will be removed</source>
        <translation>Wird entfernt</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>Please look at</source>
        <translation>Bitte prüfen Sie</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und noch %n</numerusform>
            <numerusform>und noch %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SwitchEditor</name>
    <message>
        <source>No</source>
        <translation>Nein</translation>
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
        <translation>archiviert</translation>
    </message>
</context>
<context>
    <name>domain</name>
    <message>
        <source>Account manager</source>
        <translation>Kundenbetreuer</translation>
    </message>
    <message>
        <source>Account manager by ERP code</source>
        <translation>Kundenbetreuer per ERP-Code</translation>
    </message>
    <message>
        <source>Accountancy code</source>
        <translation>Buchhaltungscode</translation>
    </message>
    <message>
        <source>Activated</source>
        <translation>Aktiviert</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Address line 2</source>
        <translation>Adresszeile 2</translation>
    </message>
    <message>
        <source>All that it held could be read, and is here.</source>
        <translation>Alles, was darin stand, konnte gelesen werden und ist hier.</translation>
    </message>
    <message>
        <source>An archived company is hidden from searches.</source>
        <translation>Eine archivierte Firma erscheint nicht in Suchergebnissen.</translation>
    </message>
    <message>
        <source>An archived contact is hidden from searches.</source>
        <translation>Ein archivierter Kontakt erscheint nicht in Suchergebnissen.</translation>
    </message>
    <message>
        <source>Another Draftdesk is already at work on this profile.</source>
        <translation>Ein anderes Draftdesk arbeitet schon mit diesem Profil.</translation>
    </message>
    <message>
        <source>Another program holds the store and does not let go.</source>
        <translation>Ein anderes Programm hält den Speicher fest und gibt ihn nicht frei.</translation>
    </message>
    <message>
        <source>Applied when the travel fee is computed.</source>
        <translation>Wird bei der Berechnung der Anfahrtskosten angewandt.</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>At most {max_length} characters; this has {length}.</source>
        <translation>Höchstens {max_length} Zeichen; hier sind es {length}.</translation>
    </message>
    <message>
        <source>BIC</source>
        <translation>BIC</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>Bankkonto</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>BlockedbyCM</source>
        <translation>Gesperrt durch CM</translation>
    </message>
    <message>
        <source>Blocks log-on for a while.</source>
        <translation>Sperrt die Anmeldung vorübergehend.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Gekündigt</translation>
    </message>
    <message>
        <source>Choose one, type its ERP code, or fill in a new one.</source>
        <translation>Wählen Sie einen Eintrag, geben Sie den ERP-Code ein, oder füllen Sie einen neuen aus.</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Firmen</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Company by ERP code</source>
        <translation>Firma per ERP-Code</translation>
    </message>
    <message>
        <source>Company sector</source>
        <translation>Branche</translation>
    </message>
    <message>
        <source>Company sectors</source>
        <translation>Branchen</translation>
    </message>
    <message>
        <source>Company status</source>
        <translation>Firmenstatus</translation>
    </message>
    <message>
        <source>Company statuses</source>
        <translation>Firmenstatus</translation>
    </message>
    <message>
        <source>Company type</source>
        <translation>Firmentyp</translation>
    </message>
    <message>
        <source>Company type by name</source>
        <translation>Firmentyp per Name</translation>
    </message>
    <message>
        <source>Company types</source>
        <translation>Firmentypen</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Vertrag</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Verträge</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Länder</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Country by ISO code</source>
        <translation>Land per ISO-Code</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>CreditRisk</source>
        <translation>Kreditrisiko</translation>
    </message>
    <message>
        <source>Currencies</source>
        <translation>Währungen</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Currency by code</source>
        <translation>Währung per Code</translation>
    </message>
    <message>
        <source>Customer&apos;s reference</source>
        <translation>Referenz des Kunden</translation>
    </message>
    <message>
        <source>Days between visits</source>
        <translation>Tage zwischen Besuchen</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Default price</source>
        <translation>Vorgabepreis</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Deaktiviert</translation>
    </message>
    <message>
        <source>Driving distance (km)</source>
        <translation>Fahrstrecke (km)</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>ERP code</source>
        <translation>ERP-Code</translation>
    </message>
    <message>
        <source>ERP reference</source>
        <translation>ERP-Referenz</translation>
    </message>
    <message>
        <source>Emergency contact</source>
        <translation>Notfallkontakt</translation>
    </message>
    <message>
        <source>Empty while the company is unknown to the ERP.</source>
        <translation>Leer, solange das ERP die Firma nicht kennt.</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>Fee list</source>
        <translation>Tarifliste</translation>
    </message>
    <message>
        <source>Fee list by ERP reference</source>
        <translation>Tarifliste per ERP-Referenz</translation>
    </message>
    <message>
        <source>Fee list warranty discount (%)</source>
        <translation>Garantierabatt Tarifliste (%)</translation>
    </message>
    <message>
        <source>Fee lists</source>
        <translation>Tariflisten</translation>
    </message>
    <message>
        <source>Finance manager</source>
        <translation>Finanzleiter</translation>
    </message>
    <message>
        <source>Finance manager by ERP code</source>
        <translation>Finanzleiter per ERP-Code</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Frequency logic</source>
        <translation>Besuchslogik</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>House number</source>
        <translation>Hausnummer</translation>
    </message>
    <message>
        <source>ISO code</source>
        <translation>ISO-Code</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Invoices by e-mail to</source>
        <translation>Rechnungen per E-Mail an</translation>
    </message>
    <message>
        <source>It cannot be asked for changes since a date: every pull reads everything.</source>
        <translation>Er kann nicht nach Änderungen seit einem Datum gefragt werden: Jeder Abruf liest alles.</translation>
    </message>
    <message>
        <source>It does not say whether somebody else was quicker: Draftdesk looks right before each update and right after it.</source>
        <translation>Er sagt nicht, ob jemand anderes schneller war: Draftdesk sieht unmittelbar vor und nach jeder Änderung nach.</translation>
    </message>
    <message>
        <source>It never shows portal passwords. Whether an update of a contact keeps its password cannot be known from here: try it with one contact first.</source>
        <translation>Er zeigt nie Portal-Passwörter. Ob ein Kontakt beim Senden sein Passwort behält, lässt sich von hier aus nicht sagen: Probieren Sie es zuerst mit einem Kontakt.</translation>
    </message>
    <message>
        <source>It refuses an update if somebody else was quicker (ETags).</source>
        <translation>Er lehnt eine Änderung ab, wenn jemand anderes schneller war (ETags).</translation>
    </message>
    <message>
        <source>It sends {rows} records at a time.</source>
        <translation>Er sendet {rows} Datensätze auf einmal.</translation>
    </message>
    <message>
        <source>It was put aside as {file}.</source>
        <translation>Sie wurde als {file} beiseitegelegt.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Language by ISO code</source>
        <translation>Sprache per ISO-Code</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Zuletzt geändert</translation>
    </message>
    <message>
        <source>Last invoiced</source>
        <translation>Zuletzt abgerechnet</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Breitengrad</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Interessent</translation>
    </message>
    <message>
        <source>Leads a team</source>
        <translation>Leitet ein Team</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Längengrad</translation>
    </message>
    <message>
        <source>MEETING_COMPLETED</source>
        <translation>Termin abgeschlossen</translation>
    </message>
    <message>
        <source>Marketing segment</source>
        <translation>Marketingsegment</translation>
    </message>
    <message>
        <source>Marketing segment by ERP code</source>
        <translation>Marketingsegment per ERP-Code</translation>
    </message>
    <message>
        <source>Marketing segments</source>
        <translation>Marketingsegmente</translation>
    </message>
    <message>
        <source>May use the Hero app</source>
        <translation>Darf die Hero-App nutzen</translation>
    </message>
    <message>
        <source>May use the Sales app</source>
        <translation>Darf die Sales-App nutzen</translation>
    </message>
    <message>
        <source>May use the Service app</source>
        <translation>Darf die Service-App nutzen</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobil</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Finanzen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>Staatsangehörigkeit</translation>
    </message>
    <message>
        <source>New account manager</source>
        <translation>Neuer Kundenbetreuer</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>Neue Firma</translation>
    </message>
    <message>
        <source>New company type</source>
        <translation>Neuer Firmentyp</translation>
    </message>
    <message>
        <source>New fee list</source>
        <translation>Neue Tarifliste</translation>
    </message>
    <message>
        <source>New marketing segment</source>
        <translation>Neues Marketingsegment</translation>
    </message>
    <message>
        <source>New payment method</source>
        <translation>Neue Zahlungsart</translation>
    </message>
    <message>
        <source>New sales organization</source>
        <translation>Neue Verkaufsorganisation</translation>
    </message>
    <message>
        <source>New sales territory</source>
        <translation>Neues Verkaufsgebiet</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>ORDER</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>ORDER_OR_MEETING_COMPLETED</source>
        <translation>Bestellung oder abgeschlossener Termin</translation>
    </message>
    <message>
        <source>OrderBlocked</source>
        <translation>Bestellungen gesperrt</translation>
    </message>
    <message>
        <source>Parent company</source>
        <translation>Muttergesellschaft</translation>
    </message>
    <message>
        <source>Parent company by ERP code</source>
        <translation>Muttergesellschaft per ERP-Code</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Vertragspartner</translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation>Zahlungsart</translation>
    </message>
    <message>
        <source>Payment method by ERP reference</source>
        <translation>Zahlungsart per ERP-Referenz</translation>
    </message>
    <message>
        <source>Payment methods</source>
        <translation>Zahlungsarten</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Place of birth</source>
        <translation>Geburtsort</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>Bitte füllen Sie dieses Feld aus.</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portal</translation>
    </message>
    <message>
        <source>Portal login</source>
        <translation>Portal-Anmeldename</translation>
    </message>
    <message>
        <source>Portal password</source>
        <translation>Portal-Passwort</translation>
    </message>
    <message>
        <source>Portal passwords come back with a contact, and go back unchanged.</source>
        <translation>Portal-Passwörter kommen mit einem Kontakt und gehen unverändert zurück.</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>Price label</source>
        <translation>Preislabel</translation>
    </message>
    <message>
        <source>Price label by code</source>
        <translation>Preislabel per Code</translation>
    </message>
    <message>
        <source>Price label warranty discount (%)</source>
        <translation>Garantierabatt Preislabel (%)</translation>
    </message>
    <message>
        <source>Price labels</source>
        <translation>Preislabels</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>Private city</source>
        <translation>Ort privat</translation>
    </message>
    <message>
        <source>Private country</source>
        <translation>Land privat</translation>
    </message>
    <message>
        <source>Private country by ISO code</source>
        <translation>Land privat per ISO-Code</translation>
    </message>
    <message>
        <source>Private e-mail</source>
        <translation>E-Mail privat</translation>
    </message>
    <message>
        <source>Private fax</source>
        <translation>Fax privat</translation>
    </message>
    <message>
        <source>Private house number</source>
        <translation>Hausnummer privat</translation>
    </message>
    <message>
        <source>Private mobile</source>
        <translation>Mobil privat</translation>
    </message>
    <message>
        <source>Private phone</source>
        <translation>Telefon privat</translation>
    </message>
    <message>
        <source>Private postal code</source>
        <translation>Postleitzahl privat</translation>
    </message>
    <message>
        <source>Private street</source>
        <translation>Straße privat</translation>
    </message>
    <message>
        <source>Put the whole name here when only one name is known.</source>
        <translation>Tragen Sie hier den ganzen Namen ein, wenn nur ein Name bekannt ist.</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Erreichbarkeit</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Register city</source>
        <translation>Registerort</translation>
    </message>
    <message>
        <source>Register number</source>
        <translation>Registernummer</translation>
    </message>
    <message>
        <source>Renewal term (months)</source>
        <translation>Verlängerung (Monate)</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Vertrieb</translation>
    </message>
    <message>
        <source>Sales organization</source>
        <translation>Verkaufsorganisation</translation>
    </message>
    <message>
        <source>Sales organization by ERP code</source>
        <translation>Verkaufsorganisation per ERP-Code</translation>
    </message>
    <message>
        <source>Sales organizations</source>
        <translation>Verkaufsorganisationen</translation>
    </message>
    <message>
        <source>Sales status</source>
        <translation>Verkaufsstatus</translation>
    </message>
    <message>
        <source>Sales territories</source>
        <translation>Verkaufsgebiete</translation>
    </message>
    <message>
        <source>Sales territory</source>
        <translation>Verkaufsgebiet</translation>
    </message>
    <message>
        <source>Sales territory by ERP code</source>
        <translation>Verkaufsgebiet per ERP-Code</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Branche</translation>
    </message>
    <message>
        <source>Sector by ERP code</source>
        <translation>Branche per ERP-Code</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Sending has stopped: {host} changed {field} of {record}, which nobody touched, from {old} to {new}.</source>
        <translation>Das Senden wurde angehalten: {host} hat {field} von {record}, das niemand angefasst hat, von {old} in {new} geändert.</translation>
    </message>
    <message>
        <source>Sending is paused. What waits stays here until you resume it.</source>
        <translation>Das Senden ist pausiert. Was wartet, bleibt hier, bis Sie es fortsetzen.</translation>
    </message>
    <message>
        <source>Service manager</source>
        <translation>Serviceleiter</translation>
    </message>
    <message>
        <source>Service manager by ERP code</source>
        <translation>Serviceleiter per ERP-Code</translation>
    </message>
    <message>
        <source>Set by the server at every change.</source>
        <translation>Vom Server bei jeder Änderung gesetzt.</translation>
    </message>
    <message>
        <source>Set by the server when an invoice is made.</source>
        <translation>Vom Server gesetzt, wenn eine Rechnung erstellt wird.</translation>
    </message>
    <message>
        <source>Set by the server when the contract is cancelled.</source>
        <translation>Vom Server gesetzt, wenn der Vertrag gekündigt wird.</translation>
    </message>
    <message>
        <source>Skype</source>
        <translation>Skype</translation>
    </message>
    <message>
        <source>Social security number</source>
        <translation>Sozialversicherungsnummer</translation>
    </message>
    <message>
        <source>Something else answered in place of {host}: perhaps a sign-in page of the network you are in.</source>
        <translation>Etwas anderes hat anstelle von {host} geantwortet: vielleicht eine Anmeldeseite des Netzes, in dem Sie sind.</translation>
    </message>
    <message>
        <source>Specialities</source>
        <translation>Fachgebiete</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Subcontractor</source>
        <translation>Subunternehmer</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Lieferant</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Team leader</source>
        <translation>Teamleiter</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>Text is expected here.</source>
        <translation>Hier wird Text erwartet.</translation>
    </message>
    <message>
        <source>The address ends with the path (such as /api), without ? or #.</source>
        <translation>Die Adresse endet mit dem Pfad (etwa /api), ohne ? oder #.</translation>
    </message>
    <message>
        <source>The address must not hold a user or password; they have fields of their own.</source>
        <translation>Die Adresse darf weder Benutzer noch Passwort enthalten; sie haben eigene Felder.</translation>
    </message>
    <message>
        <source>The address must not hold blanks or backslashes.</source>
        <translation>Die Adresse darf weder Leerzeichen noch umgekehrte Schrägstriche enthalten.</translation>
    </message>
    <message>
        <source>The address names no server.</source>
        <translation>Die Adresse nennt keinen Server.</translation>
    </message>
    <message>
        <source>The address starts with https:// (or http:// for a sandbox).</source>
        <translation>Die Adresse beginnt mit https:// (oder http:// für eine Sandbox).</translation>
    </message>
    <message>
        <source>The connection to {host} broke off.</source>
        <translation>Die Verbindung zu {host} ist abgebrochen.</translation>
    </message>
    <message>
        <source>The copy of the server&apos;s records was damaged. It is fetched anew.</source>
        <translation>Die Kopie der Datensätze des Servers war beschädigt. Sie wird neu geholt.</translation>
    </message>
    <message>
        <source>The disk did not do what it was asked.</source>
        <translation>Die Festplatte hat nicht getan, worum sie gebeten wurde.</translation>
    </message>
    <message>
        <source>The disk is full; make room and try again.</source>
        <translation>Die Festplatte ist voll; schaffen Sie Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The end lies before the start ({start}).</source>
        <translation>Das Ende liegt vor dem Beginn ({start}).</translation>
    </message>
    <message>
        <source>The end lies in the past.</source>
        <translation>Das Ende liegt in der Vergangenheit.</translation>
    </message>
    <message>
        <source>The file with your unsent work was damaged.</source>
        <translation>Die Datei mit Ihrer nicht gesendeten Arbeit war beschädigt.</translation>
    </message>
    <message>
        <source>The folder of the store may not be written.</source>
        <translation>In den Ordner des Speichers darf nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The key of this contact in the ERP.</source>
        <translation>Der Schlüssel dieses Kontakts im ERP.</translation>
    </message>
    <message>
        <source>The keyring is locked, or its unlock prompt was dismissed.</source>
        <translation>Der Schlüsselbund ist gesperrt, oder die Frage nach dem Entsperren wurde geschlossen.</translation>
    </message>
    <message>
        <source>The keyring is locked. Unlock it and try again.</source>
        <translation>Der Schlüsselbund ist gesperrt. Entsperren Sie ihn und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The keyring no longer holds the key of this profile&apos;s store.</source>
        <translation>Der Schlüsselbund enthält den Schlüssel zum Speicher dieses Profils nicht mehr.</translation>
    </message>
    <message>
        <source>The log-in for the customer portal.</source>
        <translation>Der Anmeldename für das Kundenportal.</translation>
    </message>
    <message>
        <source>The password opens this profile&apos;s store; it is asked each time.</source>
        <translation>Das Passwort öffnet den Speicher dieses Profils; es wird jedes Mal erfragt.</translation>
    </message>
    <message>
        <source>The proxy on the way to {host} asks for a sign-in.</source>
        <translation>Der Proxy auf dem Weg zu {host} verlangt eine Anmeldung.</translation>
    </message>
    <message>
        <source>The record keeps changing on {host} while we try to send.</source>
        <translation>Der Datensatz ändert sich auf {host} ständig, während wir zu senden versuchen.</translation>
    </message>
    <message>
        <source>The running number that the server gave.</source>
        <translation>Die laufende Nummer, die der Server vergeben hat.</translation>
    </message>
    <message>
        <source>The sandbox did not start.</source>
        <translation>Die Sandbox ist nicht gestartet.</translation>
    </message>
    <message>
        <source>The secure connection to {host} could not be checked: {reason}</source>
        <translation>Die sichere Verbindung zu {host} konnte nicht geprüft werden: {reason}</translation>
    </message>
    <message>
        <source>The server alone sets this field.</source>
        <translation>Nur der Server füllt dieses Feld.</translation>
    </message>
    <message>
        <source>The server lists only {left} of the {had} {type} records that this computer knows. Nothing was removed here.</source>
        <translation>Der Server führt nur noch {left} der {had} Datensätze ({type}), die dieser Computer kennt. Hier wurde nichts entfernt.</translation>
    </message>
    <message>
        <source>The server refused this and gave no reason (HTTP {status}).</source>
        <translation>Der Server hat dies ohne Begründung abgelehnt (HTTP {status}).</translation>
    </message>
    <message>
        <source>The server takes this day for “none”.</source>
        <translation>Für den Server bedeutet dieser Tag „keiner“.</translation>
    </message>
    <message>
        <source>The store cannot be opened; its folder is missing or may not be used.</source>
        <translation>Der Speicher kann nicht geöffnet werden; sein Ordner fehlt oder darf nicht benutzt werden.</translation>
    </message>
    <message>
        <source>The store may not be used by this person.</source>
        <translation>Diese Person darf den Speicher nicht benutzen.</translation>
    </message>
    <message>
        <source>There is no password for {host} yet.</source>
        <translation>Für {host} gibt es noch kein Passwort.</translation>
    </message>
    <message>
        <source>There is no such field.</source>
        <translation>Dieses Feld gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no {host} in the network you are in.</source>
        <translation>In dem Netz, in dem Sie sind, gibt es kein {host}.</translation>
    </message>
    <message>
        <source>This VAT number does not add up.</source>
        <translation>Diese USt-IdNr. stimmt nicht.</translation>
    </message>
    <message>
        <source>This begins or ends with a blank.</source>
        <translation>Am Anfang oder am Ende steht ein Leerzeichen.</translation>
    </message>
    <message>
        <source>This cannot be right.</source>
        <translation>Das kann nicht stimmen.</translation>
    </message>
    <message>
        <source>This computer has no keyring that could be trusted with a password.</source>
        <translation>Dieser Computer hat keinen Schlüsselbund, dem man ein Passwort anvertrauen könnte.</translation>
    </message>
    <message>
        <source>This computer has no keyring.</source>
        <translation>Dieser Computer hat keinen Schlüsselbund.</translation>
    </message>
    <message>
        <source>This does not look like a telephone number.</source>
        <translation>Das sieht nicht nach einer Telefonnummer aus.</translation>
    </message>
    <message>
        <source>This holds a control character; please type it again.</source>
        <translation>Dieser Text enthält ein Steuerzeichen; bitte geben Sie ihn neu ein.</translation>
    </message>
    <message>
        <source>This is neither yes nor no.</source>
        <translation>Das ist weder ja noch nein.</translation>
    </message>
    <message>
        <source>This is none of the known values: {choices}.</source>
        <translation>Das ist keiner der bekannten Werte: {choices}.</translation>
    </message>
    <message>
        <source>This is not a date and time. Write it like 2026-11-23T09:30:00Z.</source>
        <translation type="vanished">Das ist kein Datum mit Uhrzeit. Schreiben Sie es wie 2026-11-23T09:30:00Z.</translation>
    </message>
    <message>
        <source>This is not a date and time. Write it like {example}.</source>
        <translation>Das ist kein Datum mit Uhrzeit. Schreiben Sie es so: {example}.</translation>
    </message>
    <message>
        <source>This is not a date. Write it like 2026-11-23.</source>
        <translation type="vanished">Das ist kein Datum. Schreiben Sie es wie 2026-11-23.</translation>
    </message>
    <message>
        <source>This is not a date. Write it like {example}.</source>
        <translation>Das ist kein Datum. Schreiben Sie es so: {example}.</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>Das ist keine Zahl.</translation>
    </message>
    <message>
        <source>This is not a record.</source>
        <translation>Das ist kein Datensatz.</translation>
    </message>
    <message>
        <source>This is not a well-formed e-mail address.</source>
        <translation>Das ist keine gültige E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>This is not a whole number.</source>
        <translation>Das ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>This is not an address.</source>
        <translation>Das ist keine Adresse.</translation>
    </message>
    <message>
        <source>This is not an id.</source>
        <translation>Das ist keine Id.</translation>
    </message>
    <message>
        <source>This must be at least {ge}.</source>
        <translation>Das muss mindestens {ge} sein.</translation>
    </message>
    <message>
        <source>This must be at most {le}.</source>
        <translation>Das darf höchstens {le} sein.</translation>
    </message>
    <message>
        <source>This profile has no store yet, so no password opens it.</source>
        <translation>Dieses Profil hat noch keinen Speicher, daher öffnet ihn kein Passwort.</translation>
    </message>
    <message>
        <source>This profile is read-only, so nothing is sent.</source>
        <translation>Dieses Profil ist schreibgeschützt, daher wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Anrede</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>Anreden</translation>
    </message>
    <message>
        <source>Travel fee discount</source>
        <translation>Rabatt Anfahrt</translation>
    </message>
    <message>
        <source>Unit system</source>
        <translation>Einheitensystem</translation>
    </message>
    <message>
        <source>Used to invoice travel.</source>
        <translation>Dient zur Berechnung der Anfahrt.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>User group</source>
        <translation>Benutzergruppe</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Usually the e-mail address.</source>
        <translation>Meist die E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>USt-IdNr.</translation>
    </message>
    <message>
        <source>Web site</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>What could still be read is here. There was no backup yet. Please look.</source>
        <translation>Was noch lesbar war, ist hier. Es gab noch keine Sicherung. Bitte sehen Sie nach.</translation>
    </message>
    <message>
        <source>What could still be read is here; the rest is as it was on {when}. Please look.</source>
        <translation>Was noch lesbar war, ist hier; der Rest ist auf dem Stand vom {when}. Bitte sehen Sie nach.</translation>
    </message>
    <message>
        <source>When empty, the system default applies.</source>
        <translation>Wenn leer, gilt die Vorgabe des Systems.</translation>
    </message>
    <message>
        <source>When off, no project may be created on this company.</source>
        <translation>Wenn aus, kann für diese Firma kein Projekt angelegt werden.</translation>
    </message>
    <message>
        <source>When the contact was made.</source>
        <translation>Wann der Kontakt angelegt wurde.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Working address</source>
        <translation>Einsatzadresse</translation>
    </message>
    <message>
        <source>Write-only. It travels in clear text inside the request, and is kept out of every log and list.</source>
        <translation>Nur schreiben. Es wird im Klartext in der Anfrage übertragen und erscheint in keinem Protokoll und keiner Liste.</translation>
    </message>
    <message>
        <source>Wrong password: it does not open this profile&apos;s store. If the server&apos;s password has changed, give the old one once; after the server has accepted the new one, the new one opens the store.</source>
        <translation>Falsches Passwort: Es öffnet den Speicher dieses Profils nicht. Wenn sich das Passwort für den Server geändert hat, geben Sie einmal das alte ein; sobald der Server das neue akzeptiert hat, öffnet das neue den Speicher.</translation>
    </message>
    <message>
        <source>{file} is damaged.</source>
        <translation>{file} ist beschädigt.</translation>
    </message>
    <message>
        <source>{file} is gone or empty.</source>
        <translation>{file} fehlt oder ist leer.</translation>
    </message>
    <message>
        <source>{file} is not a rescue file of Draftdesk.</source>
        <translation>{file} ist keine Rettungsdatei von Draftdesk.</translation>
    </message>
    <message>
        <source>{file} is too large to be a rescue file.</source>
        <translation>{file} ist zu groß für eine Rettungsdatei.</translation>
    </message>
    <message>
        <source>{file} was cut short.</source>
        <translation>{file} ist unvollständig.</translation>
    </message>
    <message>
        <source>{file} was found damaged before.</source>
        <translation>{file} wurde schon früher als beschädigt erkannt.</translation>
    </message>
    <message>
        <source>{file} was written by a newer Draftdesk; please update.</source>
        <translation>{file} wurde von einem neueren Draftdesk geschrieben; bitte aktualisieren Sie.</translation>
    </message>
    <message>
        <source>{file}, which holds the key of this profile&apos;s store, is gone.</source>
        <translation>{file} mit dem Schlüssel zum Speicher dieses Profils ist nicht mehr da.</translation>
    </message>
    <message>
        <source>{host} did not accept the user or password.</source>
        <translation>{host} hat Benutzer oder Passwort nicht akzeptiert.</translation>
    </message>
    <message>
        <source>{host} did not answer.</source>
        <translation>{host} hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>{host} does not let this user do that.</source>
        <translation>{host} erlaubt diesem Benutzer das nicht.</translation>
    </message>
    <message>
        <source>{host} failed while working on this (HTTP {status}).</source>
        <translation>{host} ist bei der Verarbeitung gescheitert (HTTP {status}).</translation>
    </message>
    <message>
        <source>{host} has nothing at this address.</source>
        <translation>{host} hat unter dieser Adresse nichts.</translation>
    </message>
    <message>
        <source>{host} is busy and asked us to wait.</source>
        <translation>{host} ist ausgelastet und bat uns zu warten.</translation>
    </message>
    <message>
        <source>{host} is there, but nothing answers at this address.</source>
        <translation>{host} ist da, aber unter dieser Adresse antwortet nichts.</translation>
    </message>
    <message>
        <source>{host} took too long to answer.</source>
        <translation>{host} hat zu lange für die Antwort gebraucht.</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are still to be sent to where this profile leads now. Send or discard them first, or add another profile.</source>
        <translation type="vanished">
            <numerusform>%n Änderung ist noch dorthin zu senden, wohin dieses Profil jetzt führt. Senden oder verwerfen Sie sie zuerst, oder fügen Sie ein weiteres Profil hinzu.</numerusform>
            <numerusform>%n Änderungen sind noch dorthin zu senden, wohin dieses Profil jetzt führt. Senden oder verwerfen Sie sie zuerst, oder fügen Sie ein weiteres Profil hinzu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not sent yet</source>
        <translation>
            <numerusform>%n Änderung noch nicht gesendet</numerusform>
            <numerusform>%n Änderungen noch nicht gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n Konflikt</numerusform>
            <numerusform>%n Konflikte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n Kontakt</numerusform>
            <numerusform>%n Kontakte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s)</source>
        <translation>
            <numerusform>%n Vertrag</numerusform>
            <numerusform>%n Verträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n Entwurf</numerusform>
            <numerusform>%n Entwürfe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s), nothing waits</source>
        <translation>
            <numerusform>%n Entwurf, nichts wartet</numerusform>
            <numerusform>%n Entwürfe, nichts wartet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) were changed on the server too ({when}).</source>
        <translation>
            <numerusform>%n Feld wurde auch auf dem Server geändert ({when}).</numerusform>
            <numerusform>%n Felder wurden auch auf dem Server geändert ({when}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filter(s)</source>
        <translation>
            <numerusform>%n Filter</numerusform>
            <numerusform>%n Filter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had unsent work here already and was left alone.</source>
        <translation>
            <numerusform>%n hatte hier schon ungesendete Arbeit und blieb unberührt.</numerusform>
            <numerusform>%n hatten hier schon ungesendete Arbeit und blieben unberührt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>vor %n Stunde</numerusform>
            <numerusform>vor %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mistake(s) so far</source>
        <translation>
            <numerusform>bisher %n Fehler</numerusform>
            <numerusform>bisher %n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>noch %n</numerusform>
            <numerusform>noch %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more; they come up as these go.</source>
        <translation>
            <numerusform>%n weiterer; er erscheint, sobald diese weg sind.</numerusform>
            <numerusform>%n weitere; sie erscheinen, sobald diese weg sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) taken in as drafts.</source>
        <translation>
            <numerusform>%n Datensatz als Entwurf übernommen.</numerusform>
            <numerusform>%n Datensätze als Entwürfe übernommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n abgelehnt</numerusform>
            <numerusform>%n abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsent change(s) belong to where this profile leads now. They stay on this computer under “{name}”, which sends nothing.</source>
        <translation>
            <numerusform>%n ungesendete Änderung gehört dorthin, wohin dieses Profil jetzt führt. Sie bleibt auf diesem Computer unter „{name}“, das nichts sendet.</numerusform>
            <numerusform>%n ungesendete Änderungen gehören dorthin, wohin dieses Profil jetzt führt. Sie bleiben auf diesem Computer unter „{name}“, das nichts sendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartend</numerusform>
            <numerusform>%n wartend</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>Daten&amp;satz</translation>
    </message>
    <message>
        <source>&amp;Sync</source>
        <translation>S&amp;ynchronisierung</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>A colour, such as #2f7f86.</source>
        <translation>Eine Farbe, etwa #2f7f86.</translation>
    </message>
    <message>
        <source>A desktop editor for the contacts and service contracts of a field-service ERP.</source>
        <translation>Ein Desktop-Editor für die Kontakte und Serviceverträge eines ERP für den technischen Außendienst.</translation>
    </message>
    <message>
        <source>A stuck record delays no other; what you do to one record keeps its order.</source>
        <translation>Ein hängender Datensatz hält keinen anderen auf; was Sie an einem Datensatz tun, behält seine Reihenfolge.</translation>
    </message>
    <message>
        <source>About Draftdesk</source>
        <translation>Über Draftdesk</translation>
    </message>
    <message>
        <source>Above it says why, and how it goes on.</source>
        <translation>Oben steht, warum, und wie es weitergeht.</translation>
    </message>
    <message>
        <source>Account manager</source>
        <translation>Kundenbetreuer</translation>
    </message>
    <message>
        <source>Add a column</source>
        <translation>Spalte hinzufügen</translation>
    </message>
    <message>
        <source>Add a profile …</source>
        <translation>Profil hinzufügen …</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>All mine</source>
        <translation>Alle von mir</translation>
    </message>
    <message>
        <source>All sent</source>
        <translation>Alles gesendet</translation>
    </message>
    <message>
        <source>All theirs</source>
        <translation>Alle vom Server</translation>
    </message>
    <message>
        <source>All {records} are archived. “Archived too” shows them.</source>
        <translation>Alle {records} sind archiviert. „Auch archivierte“ zeigt sie.</translation>
    </message>
    <message>
        <source>Also at {company}:</source>
        <translation>Auch bei {company}:</translation>
    </message>
    <message>
        <source>Alt and the marked letter</source>
        <translation>Alt und der unterstrichene Buchstabe</translation>
    </message>
    <message>
        <source>Alt+Enter</source>
        <translation type="vanished">Alt+Eingabe</translation>
    </message>
    <message>
        <source>And a command writes at most the fields that its difference showed.</source>
        <translation>Und ein Befehl schreibt höchstens die Felder, die seine Vorschau gezeigt hat.</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>Anderer Wert</translation>
    </message>
    <message>
        <source>Any end date</source>
        <translation>Jedes Enddatum</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Archive, or bring back</source>
        <translation>Archivieren oder zurückholen</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Archived hidden</source>
        <translation>Archivierte verborgen</translation>
    </message>
    <message>
        <source>Archived only</source>
        <translation>Nur archivierte</translation>
    </message>
    <message>
        <source>Archived records</source>
        <translation>Archivierte Datensätze</translation>
    </message>
    <message>
        <source>Archived too</source>
        <translation>Auch archivierte</translation>
    </message>
    <message>
        <source>Archived.</source>
        <translation>Archiviert.</translation>
    </message>
    <message>
        <source>Arrows and Space choose, F8 goes on, Ctrl+Enter sends.</source>
        <translation type="vanished">Pfeile und Leertaste wählen, F8 geht weiter, Strg+Eingabe sendet.</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation type="vanished">Wie am Anfang</translation>
    </message>
    <message>
        <source>As on the server at {when}</source>
        <translation type="vanished">Wie auf dem Server ({when})</translation>
    </message>
    <message>
        <source>As on the server.</source>
        <translation>Wie auf dem Server.</translation>
    </message>
    <message>
        <source>As the system speaks</source>
        <translation>Sprache des Systems</translation>
    </message>
    <message>
        <source>Ask for the right to do this and retry, or discard it.</source>
        <translation>Bitten Sie um das Recht dazu und versuchen Sie es erneut, oder verwerfen Sie die Änderung.</translation>
    </message>
    <message>
        <source>Ask the server</source>
        <translation>Server fragen</translation>
    </message>
    <message>
        <source>Asking the server for the rest …</source>
        <translation>Der Server wird nach dem Rest gefragt …</translation>
    </message>
    <message>
        <source>Asking the server for “{text}” …</source>
        <translation>Der Server wird nach „{text}“ gefragt …</translation>
    </message>
    <message>
        <source>At least once delivered, effectively once applied.</source>
        <translation>Mindestens einmal zugestellt, im Ergebnis einmal angewandt.</translation>
    </message>
    <message>
        <source>Back to the record before</source>
        <translation>Zurück zum vorigen Datensatz</translation>
    </message>
    <message>
        <source>Back to the usual columns</source>
        <translation>Zurück zu den üblichen Spalten</translation>
    </message>
    <message>
        <source>Bring back from the archive</source>
        <translation>Aus dem Archiv zurückholen</translation>
    </message>
    <message>
        <source>Bring back saved work</source>
        <translation>Gesicherte Arbeit zurückholen</translation>
    </message>
    <message>
        <source>Bring back saved work …</source>
        <translation>Gesicherte Arbeit zurückholen …</translation>
    </message>
    <message>
        <source>Brought back.</source>
        <translation>Zurückgeholt.</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Call the number, or write to the address</source>
        <translation>Die Nummer anrufen oder an die Adresse schreiben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Gekündigt</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Change profile</source>
        <translation>Profil ändern</translation>
    </message>
    <message>
        <source>Change profile …</source>
        <translation>Profil ändern …</translation>
    </message>
    <message>
        <source>Change the record (Enter), retry it, or discard it.</source>
        <translation>Ändern Sie den Datensatz (Eingabe), versuchen Sie es erneut, oder verwerfen Sie die Änderung.</translation>
    </message>
    <message>
        <source>Changed by me</source>
        <translation>Von mir geändert</translation>
    </message>
    <message>
        <source>Changed by the server</source>
        <translation>Vom Server geändert</translation>
    </message>
    <message>
        <source>Changed fields</source>
        <translation>Geänderte Felder</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Check the server now</source>
        <translation>Jetzt auf dem Server prüfen</translation>
    </message>
    <message>
        <source>Choose a colour</source>
        <translation>Farbe wählen</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Choose a side for each field first.</source>
        <translation>Wählen Sie zuerst für jedes Feld einen Wert.</translation>
    </message>
    <message>
        <source>Choose a {record} in the list</source>
        <translation>Wählen Sie einen {record} in der Liste</translation>
    </message>
    <message>
        <source>Choose from the list or calendar</source>
        <translation>Aus der Liste oder dem Kalender wählen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Client-Zertifikat</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Das Programm schließen</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Close this record</source>
        <translation>Diesen Datensatz schließen</translation>
    </message>
    <message>
        <source>Close {record}</source>
        <translation>{record} schließen</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>Farben des Systems</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Columns and order of the list …</source>
        <translation>Spalten und Reihenfolge der Liste …</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Verträge</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Copy {text}</source>
        <translation>{text} kopieren</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Days until the end date</source>
        <translation>Tage bis zum Enddatum</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Decide and send</source>
        <translation>Entscheiden und senden</translation>
    </message>
    <message>
        <source>Del</source>
        <translation type="vanished">Entf</translation>
    </message>
    <message>
        <source>Delete the saved filter</source>
        <translation>Den gespeicherten Filter löschen</translation>
    </message>
    <message>
        <source>Delete, on the fields</source>
        <translation>Entf, bei den Feldern</translation>
    </message>
    <message>
        <source>Delete, on the rows</source>
        <translation>Entf, bei den Zeilen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Did you mean {text}?</source>
        <translation>Meinten Sie {text}?</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>Entwurf verwerfen</translation>
    </message>
    <message numerus="yes">
        <source>Discard these %n</source>
        <translation>
            <numerusform>Diesen %n verwerfen</numerusform>
            <numerusform>Diese %n verwerfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard this</source>
        <translation>Dies verwerfen</translation>
    </message>
    <message>
        <source>Discard this one</source>
        <translation type="vanished">Diesen verwerfen</translation>
    </message>
    <message>
        <source>Discard what is marked</source>
        <translation>Markiertes verwerfen</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domäne</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Draft discarded.</source>
        <translation>Entwurf verworfen.</translation>
    </message>
    <message>
        <source>Draft saved {when}</source>
        <translation>Entwurf gespeichert ({when})</translation>
    </message>
    <message>
        <source>Draft saved {when}, NOT ENCRYPTED</source>
        <translation>Entwurf gespeichert ({when}), UNVERSCHLÜSSELT</translation>
    </message>
    <message>
        <source>Draft saved {when}; an earlier change still waits to be sent</source>
        <translation>Entwurf gespeichert ({when}); eine frühere Änderung wartet noch auf das Senden</translation>
    </message>
    <message>
        <source>Drop this field</source>
        <translation>Dieses Feld verwerfen</translation>
    </message>
    <message>
        <source>Drop what you typed since the last send</source>
        <translation>Verwerfen, was Sie seit dem letzten Senden eingegeben haben</translation>
    </message>
    <message>
        <source>ERP code {code}</source>
        <translation>ERP-Code {code}</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>End date</source>
        <translation>Enddatum</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Enter opens it. Esc goes back.</source>
        <translation>Eingabe öffnet. Esc geht zurück.</translation>
    </message>
    <message>
        <source>Esc goes back.</source>
        <translation>Esc geht zurück.</translation>
    </message>
    <message>
        <source>Every number and word on the screen is computed from what is kept here. “All sent” means that nothing at all is unfinished.</source>
        <translation>Jede Zahl und jedes Wort auf dem Bildschirm wird aus dem berechnet, was hier gespeichert ist. „Alles gesendet“ heißt, dass gar nichts unerledigt ist.</translation>
    </message>
    <message>
        <source>Everything is sent.</source>
        <translation>Alles ist gesendet.</translation>
    </message>
    <message>
        <source>Everything that waits, now (Ctrl+Shift+Enter)</source>
        <translation>Alles, was wartet, jetzt (Strg+Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Everything unsent as one file, without passwords</source>
        <translation>Alles Ungesendete in einer Datei, ohne Passwörter</translation>
    </message>
    <message>
        <source>Everything you typed is kept already.</source>
        <translation>Alles, was Sie eingegeben haben, ist schon gesichert.</translation>
    </message>
    <message numerus="yes">
        <source>Expiring in %n day(s)</source>
        <translation>
            <numerusform>Läuft in %n Tag ab</numerusform>
            <numerusform>Läuft in %n Tagen ab</numerusform>
        </translation>
    </message>
    <message>
        <source>Expiring within …</source>
        <translation>Läuft ab innerhalb von …</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Fields of this change</source>
        <translation>Felder dieser Änderung</translation>
    </message>
    <message>
        <source>Fields that are the server&apos;s own</source>
        <translation>Felder, die der Server selbst setzt</translation>
    </message>
    <message>
        <source>Fields that are the server&apos;s own …</source>
        <translation>Felder, die der Server selbst setzt …</translation>
    </message>
    <message>
        <source>Fields that the form does not show go back exactly as they came. If a server ever resets a field that nobody touched, all sending stops and says so.</source>
        <translation>Felder, die das Formular nicht zeigt, gehen genau so zurück, wie sie kamen. Setzt ein Server je ein Feld zurück, das niemand angefasst hat, so wird alles Senden angehalten, und Sie erfahren es.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation>Diese Liste filtern</translation>
    </message>
    <message>
        <source>Filter this list (Ctrl+Shift+F)</source>
        <translation>Diese Liste filtern (Strg+Umschalt+F)</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Korrigieren</translation>
    </message>
    <message>
        <source>Fix the field (Enter), or drop it here and let the rest go.</source>
        <translation>Korrigieren Sie das Feld (Eingabe), oder verwerfen Sie es hier, damit der Rest hinausgeht.</translation>
    </message>
    <message>
        <source>Forget the kept filter</source>
        <translation type="vanished">Den gemerkten Filter vergessen</translation>
    </message>
    <message>
        <source>Give the password</source>
        <translation>Passwort eingeben</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Go on now</source>
        <translation>Jetzt weitermachen</translation>
    </message>
    <message>
        <source>Go on sending anyway</source>
        <translation>Trotzdem weiter senden</translation>
    </message>
    <message>
        <source>Go to a field</source>
        <translation>Zu einem Feld gehen</translation>
    </message>
    <message>
        <source>Go to a field …</source>
        <translation>Zu einem Feld gehen …</translation>
    </message>
    <message>
        <source>Goes out as soon as the server answers.</source>
        <translation>Geht hinaus, sobald der Server antwortet.</translation>
    </message>
    <message>
        <source>Goes out once the password is given.</source>
        <translation>Geht hinaus, sobald das Passwort eingegeben ist.</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Hoher Kontrast, dunkel</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Hoher Kontrast, hell</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>History of this record</source>
        <translation>Verlauf dieses Datensatzes</translation>
    </message>
    <message>
        <source>I have looked; let sending go on</source>
        <translation type="vanished">Ich habe es geprüft; weiter senden</translation>
    </message>
    <message>
        <source>Icons</source>
        <translation>Symbole</translation>
    </message>
    <message>
        <source>If a field that you change differs on the server from what you started from, nothing is sent and you are asked. Where the server sends ETags, they close the race. Where the server sends no ETag, the gap between look and PUT is one round trip; what was stored is then read back, and a difference is told.</source>
        <translation>Wenn ein Feld, das Sie ändern, auf dem Server anders ist als zu Beginn Ihrer Änderung, wird nichts gesendet und Sie werden gefragt. Sendet der Server ETags, so kann niemand dazwischenkommen. Sendet er kein ETag, so liegt zwischen Nachsehen und PUT ein Hin- und Rückweg; danach wird gelesen, was gespeichert wurde, und ein Unterschied wird gemeldet.</translation>
    </message>
    <message>
        <source>If renewed, to</source>
        <translation>Bei Verlängerung bis</translation>
    </message>
    <message>
        <source>If the server changes this field again, sending stops: {field}.</source>
        <translation>Ändert der Server dieses Feld noch einmal, hält das Senden an: {field}.</translation>
    </message>
    <message>
        <source>In a date: the calendar</source>
        <translation type="vanished">In einem Datum: der Kalender</translation>
    </message>
    <message>
        <source>In a form and in lists</source>
        <translation>Im Formular und in Listen</translation>
    </message>
    <message>
        <source>In a link or a search: to the matches, and through them</source>
        <translation>In einer Verknüpfung oder Suche: zu den Treffern und durch sie</translation>
    </message>
    <message>
        <source>In a link: a new record, sent along with this one</source>
        <translation type="vanished">In einer Verknüpfung: ein neuer Datensatz, der mit diesem gesendet wird</translation>
    </message>
    <message>
        <source>In a link: choose how to give it</source>
        <translation type="vanished">In einer Verknüpfung: wählen, wie sie angegeben wird</translation>
    </message>
    <message>
        <source>In a link: look at the linked record</source>
        <translation type="vanished">In einer Verknüpfung: den verknüpften Datensatz ansehen</translation>
    </message>
    <message>
        <source>In a link: take the marked match</source>
        <translation>In einer Verknüpfung: den markierten Treffer nehmen</translation>
    </message>
    <message>
        <source>In a link: take the marked match and go on</source>
        <translation>In einer Verknüpfung: den markierten Treffer nehmen und weitergehen</translation>
    </message>
    <message>
        <source>In a list: open the marked record and go on in it</source>
        <translation>In einer Liste: den markierten Datensatz öffnen und darin weiterarbeiten</translation>
    </message>
    <message>
        <source>In a list: what can be done with the marked record</source>
        <translation>In einer Liste: was mit dem markierten Datensatz möglich ist</translation>
    </message>
    <message>
        <source>In a telephone number or an e-mail address: use it</source>
        <translation type="vanished">In einer Telefonnummer oder E-Mail-Adresse: benutzen</translation>
    </message>
    <message>
        <source>In reverse</source>
        <translation>Umgekehrt</translation>
    </message>
    <message>
        <source>In the outbox: drop what is marked</source>
        <translation type="vanished">Im Postausgang: verwerfen, was markiert ist</translation>
    </message>
    <message>
        <source>Independence.</source>
        <translation>Unabhängigkeit.</translation>
    </message>
    <message>
        <source>Invoiced</source>
        <translation>Abgerechnet</translation>
    </message>
    <message>
        <source>It accepts the user, and shows contacts.</source>
        <translation>Er akzeptiert den Benutzer und zeigt Kontakte.</translation>
    </message>
    <message>
        <source>It changed on the server too. Decide what shall stand.</source>
        <translation>Der Datensatz wurde auch auf dem Server geändert. Entscheiden Sie, was gelten soll.</translation>
    </message>
    <message>
        <source>It could not be saved: {why}</source>
        <translation>Das konnte nicht gespeichert werden: {why}</translation>
    </message>
    <message>
        <source>It goes on by itself; “Pause sending” keeps it here for longer.</source>
        <translation>Es geht von selbst weiter; „Senden pausieren“ hält es länger hier.</translation>
    </message>
    <message>
        <source>It is the server&apos;s own: remember it</source>
        <translation>Der Server setzt es selbst: merken</translation>
    </message>
    <message>
        <source>It is to be</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>It is tried again by itself; “Retry now” does not wait for that.</source>
        <translation>Es wird von selbst erneut versucht; „Jetzt erneut versuchen“ wartet nicht darauf.</translation>
    </message>
    <message>
        <source>It shows contracts.</source>
        <translation>Er zeigt Verträge.</translation>
    </message>
    <message>
        <source>It waits for your decision; nothing would be sent.</source>
        <translation>Der Datensatz wartet auf Ihre Entscheidung; es würde nichts gesendet.</translation>
    </message>
    <message>
        <source>It was</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>It was changed again since you answered this. Please look once more.</source>
        <translation>Das wurde nach Ihrer Antwort noch einmal geändert. Bitte sehen Sie noch einmal hin.</translation>
    </message>
    <message>
        <source>It was deleted on the server ({when}). Nothing was sent.</source>
        <translation>Auf dem Server gelöscht ({when}). Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>It was deleted on the server. Decide what shall happen.</source>
        <translation>Er wurde auf dem Server gelöscht. Entscheiden Sie, was geschehen soll.</translation>
    </message>
    <message>
        <source>It was: {value}</source>
        <translation>Vorher: {value}</translation>
    </message>
    <message>
        <source>Its work becomes drafts; nothing here is replaced</source>
        <translation>Ihr Inhalt wird zu Entwürfen; hier wird nichts ersetzt</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="vanished">Behalten</translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <translation>Als Entwurf behalten</translation>
    </message>
    <message>
        <source>Keep as draft now</source>
        <translation>Jetzt als Entwurf behalten</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Keep it under a name</source>
        <translation type="vanished">Unter einem Namen behalten</translation>
    </message>
    <message>
        <source>Keep the contacts and contracts of your ERP right, even when the network is away. Add the server you work with, or look around in a sandbox first.</source>
        <translation>Halten Sie die Kontakte und Verträge Ihres ERP richtig, auch ohne Netz. Fügen Sie den Server hinzu, mit dem Sie arbeiten, oder sehen Sie sich zuerst in einer Sandbox um.</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keeping draft …</source>
        <translation>Entwurf wird gespeichert …</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="vanished">Gemerkt</translation>
    </message>
    <message>
        <source>Kept filters</source>
        <translation type="vanished">Gemerkte Filter</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>Letzter Abgleich</translation>
    </message>
    <message>
        <source>Let it go, and drop my change</source>
        <translation>Gelöscht lassen und meine Änderung verwerfen</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Link by ERP code</source>
        <translation>Über ERP-Code verknüpfen</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Look at the server now</source>
        <translation type="vanished">Jetzt auf dem Server nachsehen</translation>
    </message>
    <message>
        <source>Looking for the server …</source>
        <translation>Der Server wird gesucht …</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>Lucide, under the ISC licence.</source>
        <translation>Lucide, unter der ISC-Lizenz.</translation>
    </message>
    <message>
        <source>MIT. You may use, copy and change it; it comes without warranty.</source>
        <translation>MIT. Sie dürfen es benutzen, kopieren und ändern; es kommt ohne Gewähr.</translation>
    </message>
    <message>
        <source>Make it anew with my values</source>
        <translation>Mit meinen Werten neu anlegen</translation>
    </message>
    <message>
        <source>Menu, Shift+F10</source>
        <translation>Menü, Umschalt+F10</translation>
    </message>
    <message>
        <source>Move to the left</source>
        <translation>Nach links verschieben</translation>
    </message>
    <message>
        <source>NOT ENCRYPTED</source>
        <translation>UNVERSCHLÜSSELT</translation>
    </message>
    <message>
        <source>NOT kept</source>
        <translation>NICHT gespeichert</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name for this filter</source>
        <translation>Name für diesen Filter</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Neuer Kontakt</translation>
    </message>
    <message>
        <source>New contract</source>
        <translation>Neuer Vertrag</translation>
    </message>
    <message>
        <source>New in this list</source>
        <translation>Neu in dieser Liste</translation>
    </message>
    <message>
        <source>New linked record</source>
        <translation>Neuer verknüpfter Datensatz</translation>
    </message>
    <message>
        <source>New profile</source>
        <translation>Neues Profil</translation>
    </message>
    <message>
        <source>New profile …</source>
        <translation>Neues Profil …</translation>
    </message>
    <message>
        <source>New {record}</source>
        <translation>Neuer {record}</translation>
    </message>
    <message>
        <source>Next field, field before</source>
        <translation>Nächstes Feld, voriges Feld</translation>
    </message>
    <message>
        <source>Next open record</source>
        <translation type="vanished">Nächster offener Datensatz</translation>
    </message>
    <message>
        <source>Next problem or question</source>
        <translation>Nächstes Problem oder nächste Frage</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Nächster Versuch</translation>
    </message>
    <message numerus="yes">
        <source>Next try in %n s.</source>
        <translation>
            <numerusform>Nächster Versuch in %n s.</numerusform>
            <numerusform>Nächster Versuch in %n s.</numerusform>
        </translation>
    </message>
    <message>
        <source>Next try {when}.</source>
        <translation type="vanished">Nächster Versuch: {when}.</translation>
    </message>
    <message>
        <source>No confirmed edit is lost.</source>
        <translation>Keine bestätigte Eingabe geht verloren.</translation>
    </message>
    <message>
        <source>No conflicts.</source>
        <translation>Keine Konflikte.</translation>
    </message>
    <message>
        <source>No end date</source>
        <translation>Kein Enddatum</translation>
    </message>
    <message>
        <source>No other record is open.</source>
        <translation>Es ist kein anderer Datensatz offen.</translation>
    </message>
    <message>
        <source>No silent overwrite.</source>
        <translation>Kein stilles Überschreiben.</translation>
    </message>
    <message>
        <source>No start</source>
        <translation>Kein Beginn</translation>
    </message>
    <message>
        <source>Nobody sent anything like that from here.</source>
        <translation>So etwas hat von hier niemand gesendet.</translation>
    </message>
    <message>
        <source>Not connected yet</source>
        <translation>Noch nicht verbunden</translation>
    </message>
    <message>
        <source>Not for the network, not for the keyring, not for thousands of records.</source>
        <translation>Nicht auf das Netz, nicht auf den Schlüsselbund, nicht auf Tausende von Datensätzen.</translation>
    </message>
    <message>
        <source>Not in this computer’s copy. Asking the server …</source>
        <translation>Nicht in der Kopie auf diesem Computer. Der Server wird gefragt …</translation>
    </message>
    <message>
        <source>Not possible right now: {action}</source>
        <translation>Gerade nicht möglich: {action}</translation>
    </message>
    <message>
        <source>Nothing for “{text}”</source>
        <translation>Nichts zu „{text}“</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>Nothing here for “{text}” with this filter. Enter asks the server.</source>
        <translation>Mit diesem Filter nichts zu „{text}“ gefunden. Die Eingabetaste fragt den Server.</translation>
    </message>
    <message>
        <source>Nothing here for “{text}”. Enter asks the server.</source>
        <translation>Hier nichts zu „{text}“. Eingabe fragt den Server.</translation>
    </message>
    <message>
        <source>Nothing here with this filter.</source>
        <translation>Mit diesem Filter ist hier nichts.</translation>
    </message>
    <message>
        <source>Nothing here yet. The first sync fills this list.</source>
        <translation>Hier ist noch nichts. Die erste Synchronisierung füllt diese Liste.</translation>
    </message>
    <message>
        <source>Nothing is discarded by the program.</source>
        <translation>Das Programm verwirft nichts.</translation>
    </message>
    <message>
        <source>Nothing is written to the server without a command.</source>
        <translation>Ohne Befehl wird nichts auf den Server geschrieben.</translation>
    </message>
    <message>
        <source>Nothing leaves before you resume; your work is safe here</source>
        <translation>Nichts geht hinaus, bevor Sie fortsetzen; Ihre Arbeit ist hier sicher</translation>
    </message>
    <message>
        <source>Nothing of {record} was sent from this computer.</source>
        <translation>Von {record} wurde von diesem Computer nichts gesendet.</translation>
    </message>
    <message>
        <source>Nothing typed yet.</source>
        <translation>Noch nichts eingegeben.</translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>Es wurde noch nichts gesendet.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Old passwords are not kept.</source>
        <translation>Alte Passwörter werden nicht gespeichert.</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>Auf dem Server</translation>
    </message>
    <message>
        <source>Once “draft saved” is shown, neither a crash, a power cut, a full disk nor an update loses it.</source>
        <translation>Sobald „Entwurf gespeichert“ dasteht, geht durch Absturz, Stromausfall, volle Festplatte oder Update nichts davon verloren.</translation>
    </message>
    <message>
        <source>Only this record</source>
        <translation>Nur dieser Datensatz</translation>
    </message>
    <message>
        <source>Only you discard, one thing at a time or what you have marked.</source>
        <translation>Nur Sie verwerfen, eines nach dem anderen oder was Sie markiert haben.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Open records</source>
        <translation>Offene Datensätze</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Datensatz öffnen</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>{name} öffnen</translation>
    </message>
    <message>
        <source>Open {record}</source>
        <translation>{record} öffnen</translation>
    </message>
    <message>
        <source>Opening {name} …</source>
        <translation>{name} wird geöffnet …</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>Wird geöffnet …</translation>
    </message>
    <message>
        <source>Or search: Ctrl+F. A new one: Ctrl+N.</source>
        <translation>Oder suchen: Strg+F. Neu anlegen: Strg+N.</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Postausgang</translation>
    </message>
    <message>
        <source>Own authority</source>
        <translation>Eigene Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>POST {address} – a new record; everything else stays empty.</source>
        <translation>POST {address} – ein neuer Datensatz; alles Übrige bleibt leer.</translation>
    </message>
    <message numerus="yes">
        <source>PUT {address} – %n other field(s) go back as the server has them.</source>
        <translation>
            <numerusform>PUT {address} – %n weiteres Feld geht zurück, wie der Server es hat.</numerusform>
            <numerusform>PUT {address} – %n weitere Felder gehen zurück, wie der Server sie hat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>PUT {address} – %n other field(s) go back untouched.</source>
        <translation>
            <numerusform>PUT {address} – %n weiteres Feld geht unverändert zurück.</numerusform>
            <numerusform>PUT {address} – %n weitere Felder gehen unverändert zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>Packed (*.zip)</source>
        <translation>Gepackt (*.zip)</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Password of {user}@{domain}</source>
        <translation>Passwort von {user}@{domain}</translation>
    </message>
    <message>
        <source>Pause sending</source>
        <translation>Senden pausieren</translation>
    </message>
    <message>
        <source>Peek at the linked record</source>
        <translation>Verknüpften Datensatz ansehen</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>Bitte füllen Sie dieses Feld aus.</translation>
    </message>
    <message>
        <source>Please pass the details on, so that it can be mended. They say where it happened; they hold no names, no passwords, nothing you typed.</source>
        <translation>Bitte geben Sie die Einzelheiten weiter, damit es behoben werden kann. Sie sagen, wo es geschah; sie enthalten keine Namen, keine Passwörter und nichts, was Sie eingegeben haben.</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>Bitte warten</translation>
    </message>
    <message>
        <source>Press Enter to decide, field by field.</source>
        <translation>Drücken Sie Eingabe, um Feld für Feld zu entscheiden.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Preview what would be sent</source>
        <translation>Vorschau dessen, was gesendet würde</translation>
    </message>
    <message>
        <source>Previous open record</source>
        <translation type="vanished">Voriger offener Datensatz</translation>
    </message>
    <message>
        <source>Previous problem or question</source>
        <translation>Voriges Problem oder vorige Frage</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Proxy, certificates, country, colour …</source>
        <translation>Proxy, Zertifikate, Land, Farbe …</translation>
    </message>
    <message>
        <source>Put all back</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Put all fields back</source>
        <translation>Alle Felder zurücksetzen</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Auf den alten Wert zurücksetzen</translation>
    </message>
    <message>
        <source>Put this field back as it was</source>
        <translation>Dieses Feld zurücksetzen</translation>
    </message>
    <message>
        <source>Qt for Python is used under the LGPL, version 3: its libraries lie beside the program and can be replaced by others of the same interface.</source>
        <translation>Qt for Python wird unter der LGPL, Version 3, benutzt: Seine Bibliotheken liegen neben dem Programm und lassen sich durch andere mit derselben Schnittstelle ersetzen.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Erneut lesen</translation>
    </message>
    <message>
        <source>Read everything anew</source>
        <translation>Alles neu lesen</translation>
    </message>
    <message>
        <source>Read-only: nothing is ever sent from here</source>
        <translation>Schreibgeschützt: Von hier wird nie etwas gesendet</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Released by {who}, {when}.</source>
        <translation>Zum Senden freigegeben von {who}, {when}.</translation>
    </message>
    <message>
        <source>Remove the filter: {words}</source>
        <translation>Filter entfernen: {words}</translation>
    </message>
    <message>
        <source>Remove the password</source>
        <translation>Passwort entfernen</translation>
    </message>
    <message>
        <source>Remove them here too</source>
        <translation>Auch hier entfernen</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>Problem melden</translation>
    </message>
    <message>
        <source>Report a problem …</source>
        <translation>Problem melden …</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Resume it, and this goes out.</source>
        <translation>Setzen Sie das Senden fort, dann geht dies hinaus.</translation>
    </message>
    <message>
        <source>Resume sending</source>
        <translation>Senden fortsetzen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>Jetzt erneut versuchen</translation>
    </message>
    <message>
        <source>Right place, right person.</source>
        <translation>Richtiger Ort, richtige Person.</translation>
    </message>
    <message>
        <source>Rows stand by</source>
        <translation type="vanished">Zeilen stehen nach</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>Filter speichern</translation>
    </message>
    <message>
        <source>Save it as a rescue file, or let this profile send again (File, Change profile).</source>
        <translation>Speichern Sie es als Rettungsdatei, oder lassen Sie dieses Profil wieder senden (Datei, Profil ändern).</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Save unsent work</source>
        <translation>Ungesendete Arbeit speichern</translation>
    </message>
    <message>
        <source>Save unsent work …</source>
        <translation>Ungesendete Arbeit speichern …</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Saving what can be read …</source>
        <translation>Was lesbar ist, wird gespeichert …</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Alles durchsuchen</translation>
    </message>
    <message>
        <source>Search everything …</source>
        <translation>Alles durchsuchen …</translation>
    </message>
    <message>
        <source>Search everything: what to do, contacts, contracts</source>
        <translation>Alles durchsuchen: Befehle, Kontakte, Verträge</translation>
    </message>
    <message>
        <source>Search keys</source>
        <translation>Tastenkürzel suchen</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Verlauf durchsuchen</translation>
    </message>
    <message>
        <source>Search this list</source>
        <translation>In dieser Liste suchen</translation>
    </message>
    <message>
        <source>Search {records}</source>
        <translation>{records} durchsuchen</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Geheimnisse</translation>
    </message>
    <message>
        <source>Secrets never reach disk or logs in the clear.</source>
        <translation>Geheimnisse gelangen nie im Klartext auf die Festplatte oder in ein Protokoll.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Send all</source>
        <translation type="vanished">Alles senden</translation>
    </message>
    <message>
        <source>Send all now</source>
        <translation>Jetzt alles senden</translation>
    </message>
    <message>
        <source>Send the record as chosen here (Ctrl+Enter)</source>
        <translation>Den Datensatz wie hier gewählt senden (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Send this and all that waits</source>
        <translation>Dies und alles Wartende senden</translation>
    </message>
    <message>
        <source>Send this record (Ctrl+Enter)</source>
        <translation>Diesen Datensatz senden (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Send this, and everything else that waits</source>
        <translation>Diesen Datensatz senden und alles andere, was wartet</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Sending has stopped</source>
        <translation>Das Senden wurde angehalten</translation>
    </message>
    <message>
        <source>Sending has stopped.</source>
        <translation>Das Senden wurde angehalten.</translation>
    </message>
    <message>
        <source>Sending has stopped. {host} changed “{field}” of {record}, which nobody touched: it held “{old}” and now holds “{new}”. The same may happen to every record that is sent.</source>
        <translation>Das Senden wurde angehalten. {host} hat „{field}“ von {record} geändert, das niemand angefasst hat: Dort stand „{old}“, jetzt steht dort „{new}“. Dasselbe kann mit jedem Datensatz geschehen, der gesendet wird.</translation>
    </message>
    <message>
        <source>Sending is paused</source>
        <translation>Das Senden ist pausiert</translation>
    </message>
    <message>
        <source>Sending is paused.</source>
        <translation>Das Senden ist pausiert.</translation>
    </message>
    <message>
        <source>Sending is paused: it goes out when you resume.</source>
        <translation>Das Senden ist pausiert: Dies geht hinaus, wenn Sie fortsetzen.</translation>
    </message>
    <message>
        <source>Sent from this computer</source>
        <translation>Von diesem Computer gesendet</translation>
    </message>
    <message>
        <source>Sent from this computer: {record}</source>
        <translation>Von diesem Computer gesendet: {record}</translation>
    </message>
    <message>
        <source>Sent {when}</source>
        <translation>Gesendet {when}</translation>
    </message>
    <message>
        <source>Show it here</source>
        <translation>Hier zeigen</translation>
    </message>
    <message>
        <source>Show the details</source>
        <translation>Einzelheiten zeigen</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Protokoll zeigen</translation>
    </message>
    <message>
        <source>Show what is here</source>
        <translation>Zeigen, was hier ist</translation>
    </message>
    <message>
        <source>Show what would be sent (Ctrl+D)</source>
        <translation>Zeigen, was gesendet würde (Strg+D)</translation>
    </message>
    <message>
        <source>Signed out – give the password</source>
        <translation>Abgemeldet – geben Sie das Passwort ein</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>So did: {fields}.</source>
        <translation>Ebenso geändert: {fields}.</translation>
    </message>
    <message>
        <source>Something answers there.</source>
        <translation>Dort antwortet etwas.</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>Something went wrong in Draftdesk itself ({what}). What is kept is safe. Please pass the details on, so that it can be mended.</source>
        <translation type="vanished">In Draftdesk selbst ist ein Fehler aufgetreten ({what}). Was gespeichert ist, ist sicher. Bitte geben Sie die Einzelheiten weiter, damit er behoben werden kann.</translation>
    </message>
    <message>
        <source>Something went wrong in Draftdesk itself once more.</source>
        <translation>In Draftdesk selbst ist noch einmal etwas schiefgegangen.</translation>
    </message>
    <message>
        <source>Something went wrong in Draftdesk itself.</source>
        <translation>In Draftdesk selbst ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <source>Something went wrong in Draftdesk itself. Your work is safe. {what}</source>
        <translation>In Draftdesk selbst ist ein Fehler aufgetreten. Ihre Arbeit ist sicher. {what}</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>Sortiert nach</translation>
    </message>
    <message>
        <source>Space chooses, F8 goes on, Ctrl+Enter sends.</source>
        <translation>Leertaste wählt, F8 geht weiter, Strg+Eingabe sendet.</translation>
    </message>
    <message>
        <source>Space chooses, Tab types, F8 goes on, Ctrl+Enter sends.</source>
        <translation type="vanished">Leertaste wählt, Tab führt zum Tippen, F8 geht weiter, Strg+Eingabe sendet.</translation>
    </message>
    <message>
        <source>Space chooses, typing gives another value, F8 goes on, Ctrl+Enter sends.</source>
        <translation>Leertaste wählt, Tippen gibt einen anderen Wert, F8 geht weiter, Strg+Eingabe sendet.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Started {day}</source>
        <translation>Begann am {day}</translation>
    </message>
    <message>
        <source>Starting the sandbox …</source>
        <translation>Die Sandbox wird gestartet …</translation>
    </message>
    <message>
        <source>Starts {day}</source>
        <translation>Beginnt am {day}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Step back: close the matches, then from the form to the list</source>
        <translation>Einen Schritt zurück: die Treffer schließen, dann vom Formular zur Liste</translation>
    </message>
    <message>
        <source>Still looking …</source>
        <translation>Suche läuft noch …</translation>
    </message>
    <message>
        <source>Syncing did not come to its end, and is tried again by itself.</source>
        <translation>Der Abgleich kam nicht zu Ende und wird von selbst noch einmal versucht.</translation>
    </message>
    <message>
        <source>Syncing has stopped. You can go on working; what you send waits here.</source>
        <translation>Die Synchronisierung ist angehalten. Sie können weiterarbeiten; was Sie senden, wartet hier.</translation>
    </message>
    <message>
        <source>Take a rescue file</source>
        <translation type="vanished">Rettungsdatei übernehmen</translation>
    </message>
    <message>
        <source>Take a rescue file …</source>
        <translation type="vanished">Rettungsdatei übernehmen …</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Take back the filter: {words}</source>
        <translation type="vanished">Filter zurücknehmen: {words}</translation>
    </message>
    <message>
        <source>Tell what stood in this field, and what is to be known of it</source>
        <translation type="vanished">Sagen, was in diesem Feld stand und was darüber zu wissen ist</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Text as the system has it</source>
        <translation>Schriftgröße des Systems</translation>
    </message>
    <message>
        <source>The contract’s life</source>
        <translation>Lebenslauf des Vertrags</translation>
    </message>
    <message>
        <source>The field is dropped; the rest stays.</source>
        <translation>Das Feld ist verworfen; der Rest bleibt.</translation>
    </message>
    <message>
        <source>The fields that you changed: go to one, or put all back</source>
        <translation>Die Felder, die Sie geändert haben: zu einem gehen oder alle zurücksetzen</translation>
    </message>
    <message>
        <source>The first sync was cancelled. It goes on at {when}.</source>
        <translation>Der erste Abgleich wurde abgebrochen. Er geht um {when} weiter.</translation>
    </message>
    <message>
        <source>The marked rows (Ctrl+C)</source>
        <translation>Die markierten Zeilen (Strg+C)</translation>
    </message>
    <message>
        <source>The menus</source>
        <translation type="vanished">Die Menüs</translation>
    </message>
    <message>
        <source>The menus, and what is in a page or dialog</source>
        <translation>Die Menüs, und was auf einer Seite oder in einem Dialog steht</translation>
    </message>
    <message>
        <source>The one used before</source>
        <translation>Der zuletzt benutzte davor</translation>
    </message>
    <message>
        <source>The one used longest ago</source>
        <translation>Der am längsten nicht benutzte</translation>
    </message>
    <message>
        <source>The other fields go back as the server has them then.</source>
        <translation>Die übrigen Felder gehen zurück, wie der Server sie dann hat.</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation type="vanished">Andersherum</translation>
    </message>
    <message>
        <source>The password opens this profile.</source>
        <translation>Das Passwort öffnet dieses Profil.</translation>
    </message>
    <message>
        <source>The profile {name} is for this server, domain and user already.</source>
        <translation>Das Profil {name} ist schon für diesen Server, diese Domäne und diesen Benutzer.</translation>
    </message>
    <message>
        <source>The server has all of this already; nothing would be sent.</source>
        <translation>Der Server hat das alles schon; es würde nichts gesendet.</translation>
    </message>
    <message>
        <source>The server has only moved: bring them along as drafts (without passwords)</source>
        <translation>Der Server ist nur umgezogen: als Entwürfe mitnehmen (ohne Passwörter)</translation>
    </message>
    <message>
        <source>The server knows no other “{text}”.</source>
        <translation>Der Server kennt nichts Weiteres zu „{text}“.</translation>
    </message>
    <message>
        <source>The server knows nothing of “{text}” either.</source>
        <translation>Auch der Server findet nichts zu „{text}“.</translation>
    </message>
    <message>
        <source>The server may change these fields by itself while something else is sent: you have accepted that, so it does not stop sending. Take one back, and it does again.</source>
        <translation>Der Server darf diese Felder selbst ändern, während anderes gesendet wird: Das haben Sie akzeptiert, darum hält das Senden nicht an. Nehmen Sie eines zurück, dann hält es wieder an.</translation>
    </message>
    <message>
        <source>The server no longer has this record; nothing would be sent.</source>
        <translation>Der Server hat diesen Datensatz nicht mehr; es würde nichts gesendet.</translation>
    </message>
    <message>
        <source>The server still holds this. Undoing makes a draft, which you look at and send.</source>
        <translation>Auf dem Server steht das noch so. Rückgängig machen ergibt einen Entwurf, den Sie ansehen und senden.</translation>
    </message>
    <message>
        <source>The server&apos;s name is known.</source>
        <translation>Der Name des Servers ist bekannt.</translation>
    </message>
    <message numerus="yes">
        <source>The unsent work of %n record(s) is in {file}; passwords are left out.</source>
        <translation>
            <numerusform>Die ungesendete Arbeit an %n Datensatz liegt in {file}; Passwörter sind nicht dabei.</numerusform>
            <numerusform>Die ungesendete Arbeit an %n Datensätzen liegt in {file}; Passwörter sind nicht dabei.</numerusform>
        </translation>
    </message>
    <message>
        <source>The window never waits.</source>
        <translation>Das Fenster wartet nie.</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Wert auf dem Server</translation>
    </message>
    <message>
        <source>There are no {records} on the server.</source>
        <translation>Auf dem Server gibt es keine {records}.</translation>
    </message>
    <message>
        <source>There are none. When sending stops because the server changed a field that nobody touched, you can accept that field as the server&apos;s own; then it stands here.</source>
        <translation>Es gibt keine. Hält das Senden an, weil der Server ein Feld geändert hat, das niemand angefasst hat, können Sie dieses Feld als das des Servers akzeptieren; dann steht es hier.</translation>
    </message>
    <message>
        <source>There is already a profile of this name.</source>
        <translation>Es gibt schon ein Profil dieses Namens.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation>Es gibt nichts zu senden.</translation>
    </message>
    <message>
        <source>There may be this {record} already, with the same {fields}:</source>
        <translation>Diesen {record} gibt es vielleicht schon (gleiche Angaben: {fields}):</translation>
    </message>
    <message>
        <source>They changed it again at {when}; your decision was not sent. Please look once more.</source>
        <translation>Es wurde um {when} noch einmal geändert; Ihre Entscheidung wurde nicht gesendet. Bitte sehen Sie noch einmal hin.</translation>
    </message>
    <message>
        <source>This cannot be sent yet. Please look at: {fields}</source>
        <translation>Das kann noch nicht gesendet werden. Bitte sehen Sie nach: {fields}</translation>
    </message>
    <message>
        <source>This cannot be undone any more.</source>
        <translation>Das lässt sich nicht mehr rückgängig machen.</translation>
    </message>
    <message>
        <source>This computer has no copy of the record any more.</source>
        <translation>Dieser Computer hat keine Kopie des Datensatzes mehr.</translation>
    </message>
    <message>
        <source>This is all that a report holds. Draftdesk sends it to nobody: copy or save it, and pass it on with a word about what you did.</source>
        <translation>Das ist alles, was ein Bericht enthält. Draftdesk sendet ihn an niemanden: Kopieren oder speichern Sie ihn, und geben Sie ihn mit einem Wort dazu weiter, was Sie getan haben.</translation>
    </message>
    <message>
        <source>This made the record. It cannot be unmade; you can archive it.</source>
        <translation>Damit wurde der Datensatz angelegt. Das lässt sich nicht zurücknehmen; Sie können ihn archivieren.</translation>
    </message>
    <message>
        <source>This profile is read-only: nothing can be changed here.</source>
        <translation>Dieses Profil ist schreibgeschützt: Hier kann nichts geändert werden.</translation>
    </message>
    <message>
        <source>This record is no longer on the server.</source>
        <translation>Dieser Datensatz ist nicht mehr auf dem Server.</translation>
    </message>
    <message>
        <source>This record was deleted on the server. Nothing of yours was sent.</source>
        <translation>Dieser Datensatz wurde auf dem Server gelöscht. Von Ihnen wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>This record was deleted on the server. Your draft is safe; when you send it, you are asked what shall happen.</source>
        <translation>Dieser Datensatz wurde auf dem Server gelöscht. Ihr Entwurf ist sicher; beim Senden werden Sie gefragt, was geschehen soll.</translation>
    </message>
    <message>
        <source>This server does not show portal passwords. A change to this contact goes out with a blank one and may clear it there; type it again to be sure.</source>
        <translation>Dieser Server zeigt keine Portal-Passwörter. Eine Änderung an diesem Kontakt geht mit leerem Passwort hinaus und löscht es dort vielleicht; geben Sie es zur Sicherheit neu ein.</translation>
    </message>
    <message>
        <source>This store is not encrypted, so this is kept in memory only until it is sent.</source>
        <translation>Dieser Speicher ist nicht verschlüsselt; dies bleibt daher bis zum Senden nur im Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Throw away what you typed?</source>
        <translation>Ihre Eingaben verwerfen?</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message numerus="yes">
        <source>Tried %n time(s).</source>
        <translation>
            <numerusform>%n Mal versucht.</numerusform>
            <numerusform>%n Mal versucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Truthful status.</source>
        <translation>Ehrlicher Status.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Try it with a sandbox</source>
        <translation>Mit einer Sandbox ausprobieren</translation>
    </message>
    <message>
        <source>Trying …</source>
        <translation>Versuch läuft …</translation>
    </message>
    <message>
        <source>Two letters, such as BE.</source>
        <translation>Zwei Buchstaben, etwa BE.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo this change</source>
        <translation>Diese Änderung rückgängig machen</translation>
    </message>
    <message>
        <source>Untouched fields survive.</source>
        <translation>Unberührte Felder bleiben erhalten.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>What Draftdesk noted last. It holds no names, no passwords, nothing you typed.</source>
        <translation>Was Draftdesk zuletzt vermerkt hat. Es enthält keine Namen, keine Passwörter und nichts, was Sie eingegeben haben.</translation>
    </message>
    <message>
        <source>What Draftdesk promises</source>
        <translation>Was Draftdesk verspricht</translation>
    </message>
    <message>
        <source>What goes out is noted here: when, by whom, old and new, and what came of it.</source>
        <translation>Was hinausgeht, wird hier vermerkt: wann, von wem, alt und neu, und was daraus wurde.</translation>
    </message>
    <message>
        <source>What is kept on this computer is encrypted, its key lies in the system&apos;s keyring. A profile that is kept otherwise says so wherever it is shown.</source>
        <translation>Was auf diesem Computer gespeichert ist, ist verschlüsselt; der Schlüssel liegt im Schlüsselbund des Systems. Ist es bei einem Profil anders, steht das überall dabei, wo es gezeigt wird.</translation>
    </message>
    <message>
        <source>What shall happen?</source>
        <translation>Was soll geschehen?</translation>
    </message>
    <message>
        <source>What stood in this field, and what it is for</source>
        <translation>Was in diesem Feld stand und wozu es dient</translation>
    </message>
    <message>
        <source>What the server made of it</source>
        <translation type="vanished">Was der Server daraus gemacht hat</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>What would be sent</source>
        <translation>Was gesendet würde</translation>
    </message>
    <message>
        <source>What you changed</source>
        <translation>Was Sie geändert haben</translation>
    </message>
    <message numerus="yes">
        <source>What you changed in %n records is discarded.</source>
        <translation>
            <numerusform>Ihre Änderungen an %n Datensatz sind verworfen.</numerusform>
            <numerusform>Ihre Änderungen an %n Datensätzen sind verworfen.</numerusform>
        </translation>
    </message>
    <message>
        <source>What you changed in {record} is discarded.</source>
        <translation>Ihre Änderungen an {record} sind verworfen.</translation>
    </message>
    <message>
        <source>What you have typed is on this computer&apos;s disk. You can go on; if something looks odd, close the program and start it again.</source>
        <translation>Was Sie eingegeben haben, liegt auf der Festplatte dieses Computers. Sie können weitermachen; wenn etwas seltsam aussieht, schließen Sie das Programm und starten Sie es neu.</translation>
    </message>
    <message>
        <source>What you send is repeated until its outcome is known; it is sent again only after a look has shown that it did not arrive.</source>
        <translation>Was Sie senden, wird wiederholt, bis das Ergebnis bekannt ist; erneut gesendet wird es erst, wenn ein Nachsehen gezeigt hat, dass es nicht angekommen ist.</translation>
    </message>
    <message>
        <source>What you send waits here until the server has it, with the reason if it has to.</source>
        <translation>Was Sie senden, wartet hier, bis der Server es hat, und mit dem Grund, falls es warten muss.</translation>
    </message>
    <message>
        <source>What you type cannot be kept: {why} It stands here only.</source>
        <translation>Ihre Eingabe kann nicht gespeichert werden: {why} Sie steht nur hier.</translation>
    </message>
    <message>
        <source>What you typed cannot be kept. Close once more to leave without it.</source>
        <translation>Ihre Eingabe kann nicht gespeichert werden. Schließen Sie noch einmal, um ohne Speichern zu beenden.</translation>
    </message>
    <message>
        <source>What you typed last could not be kept. Copy it from its fields before you close.</source>
        <translation>Was Sie zuletzt eingegeben haben, konnte nicht gesichert werden. Kopieren Sie es aus den Feldern, bevor Sie schließen.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>When this computer last saw it on the server. F5 checks again.</source>
        <translation>Wann dieser Computer es zuletzt auf dem Server gesehen hat. F5 prüft noch einmal.</translation>
    </message>
    <message>
        <source>When this computer last saw it on the server. F5 looks.</source>
        <translation type="vanished">Wann dieser Computer den Datensatz zuletzt auf dem Server gesehen hat. F5 sieht nach.</translation>
    </message>
    <message>
        <source>Where you and somebody else change the same field, it is asked here.</source>
        <translation>Wenn Sie und jemand anderes dasselbe Feld ändern, werden Sie hier gefragt.</translation>
    </message>
    <message>
        <source>Who belongs to it</source>
        <translation>Wer dazugehört</translation>
    </message>
    <message>
        <source>Who changed what: a name, a field, a value</source>
        <translation>Wer hat was geändert: ein Name, ein Feld, ein Wert</translation>
    </message>
    <message>
        <source>Without the filter</source>
        <translation>Ohne den Filter</translation>
    </message>
    <message>
        <source>Work goes only to the server, domain and user that it was made for.</source>
        <translation>Arbeit geht nur zu dem Server, der Domäne und dem Benutzer, für die sie gemacht wurde.</translation>
    </message>
    <message>
        <source>You and somebody else changed this record. Nothing of yours was sent.</source>
        <translation>Sie und jemand anderes haben diesen Datensatz geändert. Von Ihnen wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>You can go on; if something looks odd, close the program and start it again.</source>
        <translation>Sie können weitermachen; wenn etwas seltsam aussieht, schließen Sie das Programm und starten Sie es neu.</translation>
    </message>
    <message>
        <source>You cancelled. Goes on at {when}, or now with “Send all now”.</source>
        <translation>Sie haben abgebrochen. Geht um {when} weiter oder jetzt mit „Jetzt alles senden“.</translation>
    </message>
    <message>
        <source>You have not released it. Open it and press Ctrl+Enter.</source>
        <translation>Sie haben es noch nicht gesendet. Öffnen Sie es und drücken Sie Strg+Eingabe.</translation>
    </message>
    <message>
        <source>You have paused sending.</source>
        <translation>Sie haben das Senden pausiert.</translation>
    </message>
    <message>
        <source>You need not do anything.</source>
        <translation>Sie müssen nichts tun.</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ihr Wert</translation>
    </message>
    <message>
        <source>Yours, changed by nobody else</source>
        <translation>Ihre Felder, die sonst niemand geändert hat</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und noch %n</numerusform>
            <numerusform>und noch %n</numerusform>
        </translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>as the system has it</source>
        <translation>wie im System eingestellt</translation>
    </message>
    <message>
        <source>cancelled {day}</source>
        <translation>gekündigt am {day}</translation>
    </message>
    <message>
        <source>cancelled, goes on at {when}</source>
        <translation>abgebrochen, geht um {when} weiter</translation>
    </message>
    <message>
        <source>checked {when}</source>
        <translation>geprüft {when}</translation>
    </message>
    <message>
        <source>copied {when}</source>
        <translation>kopiert: {when}</translation>
    </message>
    <message>
        <source>draft, not sent</source>
        <translation>Entwurf, nicht gesendet</translation>
    </message>
    <message>
        <source>ended {day}, {when}</source>
        <translation>endete am {day}, {when}</translation>
    </message>
    <message>
        <source>ends today</source>
        <translation>endet heute</translation>
    </message>
    <message>
        <source>ends {day}, {when}</source>
        <translation>endet am {day}, {when}</translation>
    </message>
    <message>
        <source>if renewed, to {day}</source>
        <translation>bei Verlängerung bis {day}</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>in conflict</source>
        <translation>im Konflikt</translation>
    </message>
    <message>
        <source>in this computer&apos;s keyring</source>
        <translation>im Schlüsselbund dieses Computers</translation>
    </message>
    <message>
        <source>its contacts</source>
        <translation>ihre Kontakte</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>last invoiced {day}</source>
        <translation>zuletzt abgerechnet am {day}</translation>
    </message>
    <message>
        <source>last sync {when}</source>
        <translation>letzter Abgleich: {when}</translation>
    </message>
    <message>
        <source>looked at {when}</source>
        <translation type="vanished">nachgesehen: {when}</translation>
    </message>
    <message>
        <source>name and company</source>
        <translation>Name und Firma</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>never invoiced</source>
        <translation>nie abgerechnet</translation>
    </message>
    <message>
        <source>new {record}</source>
        <translation>neuer {record}</translation>
    </message>
    <message>
        <source>new: {name}</source>
        <translation>neu: {name}</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>kein Ende</translation>
    </message>
    <message>
        <source>none chosen</source>
        <translation>keiner gewählt</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keiner</translation>
    </message>
    <message>
        <source>not copied yet</source>
        <translation>noch nicht kopiert</translation>
    </message>
    <message>
        <source>not from here</source>
        <translation>nicht von hier</translation>
    </message>
    <message>
        <source>not known here</source>
        <translation>hier nicht bekannt</translation>
    </message>
    <message>
        <source>nowhere, and the store is NOT ENCRYPTED</source>
        <translation>nirgends, und der Speicher ist UNVERSCHLÜSSELT</translation>
    </message>
    <message>
        <source>nowhere: the password is asked each time, and opens the store</source>
        <translation>nirgends: Das Passwort wird jedes Mal erfragt und öffnet den Speicher</translation>
    </message>
    <message>
        <source>once decided</source>
        <translation>nach der Entscheidung</translation>
    </message>
    <message>
        <source>once fixed</source>
        <translation>nach der Korrektur</translation>
    </message>
    <message>
        <source>once resumed</source>
        <translation>nach dem Fortsetzen</translation>
    </message>
    <message>
        <source>once signed in</source>
        <translation>nach der Anmeldung</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>schreibgeschützt</translation>
    </message>
    <message>
        <source>refused by the server</source>
        <translation>vom Server abgelehnt</translation>
    </message>
    <message numerus="yes">
        <source>renewal term %n month(s)</source>
        <translation>
            <numerusform>Verlängerung um %n Monat</numerusform>
            <numerusform>Verlängerung um %n Monate</numerusform>
        </translation>
    </message>
    <message>
        <source>soon</source>
        <translation>bald</translation>
    </message>
    <message>
        <source>the record as a whole</source>
        <translation>den Datensatz als Ganzes</translation>
    </message>
    <message>
        <source>the system&apos;s are trusted</source>
        <translation>denen des Systems wird vertraut</translation>
    </message>
    <message>
        <source>this company</source>
        <translation>dieser Firma</translation>
    </message>
    <message>
        <source>waiting to be sent</source>
        <translation>wartet auf das Senden</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>{action}: nothing to do here now.</source>
        <translation type="vanished">{action}: hier jetzt nichts zu tun.</translation>
    </message>
    <message>
        <source>{fields} changed on the server too. Nothing is sent before you have decided.</source>
        <translation>Auch auf dem Server geändert: {fields}. Es wird nichts gesendet, bevor Sie entschieden haben.</translation>
    </message>
    <message>
        <source>{fields} changed on the server while you were typing. Your draft is safe.</source>
        <translation>Auf dem Server geändert, während Sie tippten: {fields}. Ihr Entwurf ist sicher.</translation>
    </message>
    <message>
        <source>{fields} changed on the server while you were typing. Your draft is safe; when you send it, you are asked which shall stand.</source>
        <translation>Auf dem Server geändert, während Sie tippten: {fields}. Ihr Entwurf ist sicher; beim Senden werden Sie gefragt, welcher Wert gelten soll.</translation>
    </message>
    <message>
        <source>{fields} changed on the server. You see it as it is there now.</source>
        <translation>Auf dem Server geändert: {fields}. Sie sehen, was jetzt dort steht.</translation>
    </message>
    <message>
        <source>{field} holds “{now}” by now.</source>
        <translation>In {field} steht inzwischen „{now}“.</translation>
    </message>
    <message>
        <source>{field}: never shown by this server, and may have been cleared</source>
        <translation>{field}: wird von diesem Server nie gezeigt und wurde vielleicht gelöscht</translation>
    </message>
    <message>
        <source>{field}: the server stored “{stored}”</source>
        <translation>{field}: Der Server hat „{stored}“ gespeichert</translation>
    </message>
    <message>
        <source>{field}: was empty</source>
        <translation>{field}: war leer</translation>
    </message>
    <message>
        <source>{field}: was “{was}”</source>
        <translation>{field}: war „{was}“</translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation>{number} s</translation>
    </message>
    <message>
        <source>{record} without a name</source>
        <translation>{record} ohne Namen</translation>
    </message>
    <message>
        <source>{what}: sent at once</source>
        <translation>{what}: wird sofort gesendet</translation>
    </message>
</context>
</TS>
