<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Card</name>
    <message>
        <source>Put back %1</source>
        <translation>Rétablir %1</translation>
    </message>
    <message>
        <source>Put it back with Alt+Backspace.</source>
        <translation>Rétablir&#xa0;: Alt+Retour arrière.</translation>
    </message>
    <message>
        <source>Was empty.</source>
        <translation>C’était vide.</translation>
    </message>
    <message>
        <source>Was “%1”.</source>
        <translation>C’était «&#xa0;%1&#xa0;».</translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>%1 (unknown)</source>
        <translation>%1 (inconnu)</translation>
    </message>
</context>
<context>
    <name>DayEditor</name>
    <message>
        <source>Calendar (Alt+Down)</source>
        <translation>Calendrier (Alt+Bas)</translation>
    </message>
</context>
<context>
    <name>IdEditor</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
</context>
<context>
    <name>LinkEditor</name>
    <message>
        <source>By ERP code</source>
        <translation>Par code ERP</translation>
    </message>
    <message>
        <source>Choose from the list</source>
        <translation>Choisir dans la liste</translation>
    </message>
    <message>
        <source>ERP code</source>
        <translation>Code ERP</translation>
    </message>
    <message>
        <source>ERP code %1</source>
        <translation>Code ERP %1</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>New one</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Nouveau&#xa0;: %1</translation>
    </message>
    <message>
        <source>Not in this computer’s copy: %1</source>
        <translation>Absent de la copie de cet ordinateur&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing is known by this name. Choose one from the list.</source>
        <translation>Rien n’est connu sous ce nom. Choisissez dans la liste.</translation>
    </message>
    <message>
        <source>Other ways to link</source>
        <translation>Autres façons de lier</translation>
    </message>
    <message>
        <source>Peek</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archivé</translation>
    </message>
    <message>
        <source>not filled in yet</source>
        <translation>pas encore rempli</translation>
    </message>
    <message>
        <source>unknown here</source>
        <translation>inconnu ici</translation>
    </message>
</context>
<context>
    <name>MatchPopup</name>
    <message>
        <source>Matches</source>
        <translation>Résultats</translation>
    </message>
</context>
<context>
    <name>NewRecordPanel</name>
    <message>
        <source>This is shared master data: sending creates it for everyone, or updates the one whose ERP code is known already.</source>
        <translation>Ce sont des données communes&#xa0;: l’envoi crée la fiche pour tous, ou met à jour celle dont le code ERP est déjà connu.</translation>
    </message>
</context>
<context>
    <name>PickLine</name>
    <message>
        <source>Ask the server for “%1”</source>
        <translation>Demander «&#xa0;%1&#xa0;» au serveur</translation>
    </message>
    <message>
        <source>Asking the server for “%1” …</source>
        <translation>Recherche de «&#xa0;%1&#xa0;» sur le serveur…</translation>
    </message>
    <message>
        <source>Nothing here for “%1”.</source>
        <translation>Rien ici pour «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Nothing here yet. Type to search.</source>
        <translation>Rien encore ici. Tapez pour rechercher.</translation>
    </message>
    <message>
        <source>Still looking …</source>
        <translation>Recherche en cours…</translation>
    </message>
</context>
<context>
    <name>ReachEditor</name>
    <message>
        <source>Call</source>
        <translation>Appeler</translation>
    </message>
    <message>
        <source>Call (Alt+Enter)</source>
        <translation>Appeler (Alt+Entrée)</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Écrire</translation>
    </message>
    <message>
        <source>Write (Alt+Enter)</source>
        <translation>Écrire (Alt+Entrée)</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>Put all back</source>
        <translation>Tout rétablir</translation>
    </message>
    <message>
        <source>Show all %1 fields</source>
        <translation>Afficher les %1 champs</translation>
    </message>
</context>
<context>
    <name>SecretEditor</name>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Never shown</source>
        <translation>Jamais affiché</translation>
    </message>
    <message>
        <source>Never shown – type to set</source>
        <translation>Masqué – tapez pour fixer</translation>
    </message>
    <message>
        <source>Set – type to replace</source>
        <translation>Fixé – tapez pour changer</translation>
    </message>
    <message>
        <source>Will be removed</source>
        <translation>Sera supprimé</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>Please look at</source>
        <translation>Veuillez vérifier</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SwitchEditor</name>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
</context>
<context>
    <name>_MatchPainter</name>
    <message>
        <source>archived</source>
        <translation>archivé</translation>
    </message>
</context>
<context>
    <name>domain</name>
    <message>
        <source>Account manager</source>
        <translation>Gestionnaire de compte</translation>
    </message>
    <message>
        <source>Account manager by ERP code</source>
        <translation>Gestionnaire de compte par code ERP</translation>
    </message>
    <message>
        <source>Accountancy code</source>
        <translation>Code comptable</translation>
    </message>
    <message>
        <source>Activated</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Address line 2</source>
        <translation>Complément d’adresse</translation>
    </message>
    <message>
        <source>All that it held could be read, and is here.</source>
        <translation>Tout ce qu’il contenait a pu être lu et se trouve ici.</translation>
    </message>
    <message>
        <source>An archived company is hidden from searches.</source>
        <translation>Une société archivée n’apparaît plus dans les recherches.</translation>
    </message>
    <message>
        <source>An archived contact is hidden from searches.</source>
        <translation>Un contact archivé n’apparaît plus dans les recherches.</translation>
    </message>
    <message>
        <source>Another Draftdesk is already at work on this profile.</source>
        <translation>Un autre Draftdesk travaille déjà sur ce profil.</translation>
    </message>
    <message>
        <source>Another program holds the store and does not let go.</source>
        <translation>Un autre programme occupe le stockage et ne le libère pas.</translation>
    </message>
    <message>
        <source>Applied when the travel fee is computed.</source>
        <translation>Appliquée au calcul des frais de déplacement.</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivé</translation>
    </message>
    <message>
        <source>At most {max_length} characters; this has {length}.</source>
        <translation>Au plus {max_length} caractères&#xa0;; il y en a {length}.</translation>
    </message>
    <message>
        <source>BIC</source>
        <translation>BIC</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>Compte bancaire</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Date de naissance</translation>
    </message>
    <message>
        <source>BlockedbyCM</source>
        <translation>Bloqué par CM</translation>
    </message>
    <message>
        <source>Blocks log-on for a while.</source>
        <translation>Bloque la connexion pour un temps.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Résilié</translation>
    </message>
    <message>
        <source>Choose one, type its ERP code, or fill in a new one.</source>
        <translation>Choisissez dans la liste, indiquez le code ERP, ou créez une nouvelle fiche.</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Localité</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Sociétés</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Société</translation>
    </message>
    <message>
        <source>Company by ERP code</source>
        <translation>Société par code ERP</translation>
    </message>
    <message>
        <source>Company sector</source>
        <translation>Secteur de société</translation>
    </message>
    <message>
        <source>Company sectors</source>
        <translation>Secteurs de société</translation>
    </message>
    <message>
        <source>Company status</source>
        <translation>Statut de société</translation>
    </message>
    <message>
        <source>Company statuses</source>
        <translation>Statuts de société</translation>
    </message>
    <message>
        <source>Company type</source>
        <translation>Type de société</translation>
    </message>
    <message>
        <source>Company type by name</source>
        <translation>Type de société par nom</translation>
    </message>
    <message>
        <source>Company types</source>
        <translation>Types de société</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrat</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Contrats</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Country by ISO code</source>
        <translation>Pays par code ISO</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créé</translation>
    </message>
    <message>
        <source>CreditRisk</source>
        <translation>Risque de crédit</translation>
    </message>
    <message>
        <source>Currencies</source>
        <translation>Devises</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Currency by code</source>
        <translation>Devise par code</translation>
    </message>
    <message>
        <source>Customer&apos;s reference</source>
        <translation>Référence du client</translation>
    </message>
    <message>
        <source>Days between visits</source>
        <translation>Jours entre les visites</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>Default price</source>
        <translation>Prix par défaut</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Driving distance (km)</source>
        <translation>Trajet (km)</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>ERP code</source>
        <translation>Code ERP</translation>
    </message>
    <message>
        <source>ERP reference</source>
        <translation>Référence ERP</translation>
    </message>
    <message>
        <source>Emergency contact</source>
        <translation>Contact d’urgence</translation>
    </message>
    <message>
        <source>Empty while the company is unknown to the ERP.</source>
        <translation>Vide tant que l’ERP ne connaît pas la société.</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>Fee list</source>
        <translation>Liste de tarifs</translation>
    </message>
    <message>
        <source>Fee list by ERP reference</source>
        <translation>Liste de tarifs par référence ERP</translation>
    </message>
    <message>
        <source>Fee list warranty discount (%)</source>
        <translation>Remise garantie, tarifs (%)</translation>
    </message>
    <message>
        <source>Fee lists</source>
        <translation>Listes de tarifs</translation>
    </message>
    <message>
        <source>Finance manager</source>
        <translation>Responsable financier</translation>
    </message>
    <message>
        <source>Finance manager by ERP code</source>
        <translation>Responsable financier par code ERP</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Frequency logic</source>
        <translation>Logique de fréquence</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>House number</source>
        <translation>Numéro de maison</translation>
    </message>
    <message>
        <source>ISO code</source>
        <translation>Code ISO</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Invoices by e-mail to</source>
        <translation>Factures par e-mail à</translation>
    </message>
    <message>
        <source>It cannot be asked for changes since a date: every pull reads everything.</source>
        <translation>On ne peut pas lui demander ce qui a changé depuis une date : chaque mise à jour relit tout.</translation>
    </message>
    <message>
        <source>It does not say whether somebody else was quicker: Draftdesk looks right before each update and right after it.</source>
        <translation>Il ne dit pas si quelqu’un d’autre a été plus rapide : Draftdesk regarde juste avant et juste après chaque envoi.</translation>
    </message>
    <message>
        <source>It never shows portal passwords. Whether an update of a contact keeps its password cannot be known from here: try it with one contact first.</source>
        <translation>Il ne montre jamais les mots de passe du portail. On ne peut pas savoir d’ici si l’envoi d’un contact conserve son mot de passe : essayez d’abord avec un seul contact.</translation>
    </message>
    <message>
        <source>It refuses an update if somebody else was quicker (ETags).</source>
        <translation>Il refuse un envoi si quelqu’un d’autre a été plus rapide (ETags).</translation>
    </message>
    <message>
        <source>It sends {rows} records at a time.</source>
        <translation>Il envoie {rows} fiches à la fois.</translation>
    </message>
    <message>
        <source>It was put aside as {file}.</source>
        <translation>Il a été mis de côté sous le nom {file}.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Language by ISO code</source>
        <translation>Langue par code ISO</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Dernière modification</translation>
    </message>
    <message>
        <source>Last invoiced</source>
        <translation>Dernière facturation</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitude</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Prospect</translation>
    </message>
    <message>
        <source>Leads a team</source>
        <translation>Dirige une équipe</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitude</translation>
    </message>
    <message>
        <source>MEETING_COMPLETED</source>
        <translation>Rendez-vous effectué</translation>
    </message>
    <message>
        <source>Marketing segment</source>
        <translation>Segment marketing</translation>
    </message>
    <message>
        <source>Marketing segment by ERP code</source>
        <translation>Segment marketing par code ERP</translation>
    </message>
    <message>
        <source>Marketing segments</source>
        <translation>Segments marketing</translation>
    </message>
    <message>
        <source>May use the Hero app</source>
        <translation>Peut utiliser l’app Hero</translation>
    </message>
    <message>
        <source>May use the Sales app</source>
        <translation>Peut utiliser l’app Sales</translation>
    </message>
    <message>
        <source>May use the Service app</source>
        <translation>Peut utiliser l’app Service</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Finances</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>Nationalité</translation>
    </message>
    <message>
        <source>New account manager</source>
        <translation>Nouveau gestionnaire de compte</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>Nouvelle société</translation>
    </message>
    <message>
        <source>New company type</source>
        <translation>Nouveau type de société</translation>
    </message>
    <message>
        <source>New fee list</source>
        <translation>Nouvelle liste de tarifs</translation>
    </message>
    <message>
        <source>New marketing segment</source>
        <translation>Nouveau segment marketing</translation>
    </message>
    <message>
        <source>New payment method</source>
        <translation>Nouveau mode de paiement</translation>
    </message>
    <message>
        <source>New sales organization</source>
        <translation>Nouvelle organisation commerciale</translation>
    </message>
    <message>
        <source>New sales territory</source>
        <translation>Nouveau secteur de vente</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>ORDER</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>ORDER_OR_MEETING_COMPLETED</source>
        <translation>Commande ou rendez-vous effectué</translation>
    </message>
    <message>
        <source>OrderBlocked</source>
        <translation>Commandes bloquées</translation>
    </message>
    <message>
        <source>Parent company</source>
        <translation>Société mère</translation>
    </message>
    <message>
        <source>Parent company by ERP code</source>
        <translation>Société mère par code ERP</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation>Mode de paiement</translation>
    </message>
    <message>
        <source>Payment method by ERP reference</source>
        <translation>Mode de paiement par référence ERP</translation>
    </message>
    <message>
        <source>Payment methods</source>
        <translation>Modes de paiement</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Place of birth</source>
        <translation>Lieu de naissance</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>Veuillez remplir ce champ.</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portail</translation>
    </message>
    <message>
        <source>Portal login</source>
        <translation>Identifiant portail</translation>
    </message>
    <message>
        <source>Portal password</source>
        <translation>Mot de passe portail</translation>
    </message>
    <message>
        <source>Portal passwords come back with a contact, and go back unchanged.</source>
        <translation>Les mots de passe du portail reviennent avec un contact, et repartent inchangés.</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Price label</source>
        <translation>Étiquette de prix</translation>
    </message>
    <message>
        <source>Price label by code</source>
        <translation>Étiquette de prix par code</translation>
    </message>
    <message>
        <source>Price label warranty discount (%)</source>
        <translation>Remise garantie, étiquette de prix (%)</translation>
    </message>
    <message>
        <source>Price labels</source>
        <translation>Étiquettes de prix</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privé</translation>
    </message>
    <message>
        <source>Private city</source>
        <translation>Localité (privé)</translation>
    </message>
    <message>
        <source>Private country</source>
        <translation>Pays (privé)</translation>
    </message>
    <message>
        <source>Private country by ISO code</source>
        <translation>Pays (privé) par code ISO</translation>
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
        <translation>Numéro de maison (privé)</translation>
    </message>
    <message>
        <source>Private mobile</source>
        <translation>Mobile privé</translation>
    </message>
    <message>
        <source>Private phone</source>
        <translation>Téléphone privé</translation>
    </message>
    <message>
        <source>Private postal code</source>
        <translation>Code postal (privé)</translation>
    </message>
    <message>
        <source>Private street</source>
        <translation>Rue (privé)</translation>
    </message>
    <message>
        <source>Put the whole name here when only one name is known.</source>
        <translation>Indiquez ici le nom complet si un seul nom est connu.</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Coordonnées</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Register city</source>
        <translation>Lieu du registre</translation>
    </message>
    <message>
        <source>Register number</source>
        <translation>Numéro de registre</translation>
    </message>
    <message>
        <source>Renewal term (months)</source>
        <translation>Durée de reconduction (mois)</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Ventes</translation>
    </message>
    <message>
        <source>Sales organization</source>
        <translation>Organisation commerciale</translation>
    </message>
    <message>
        <source>Sales organization by ERP code</source>
        <translation>Organisation commerciale par code ERP</translation>
    </message>
    <message>
        <source>Sales organizations</source>
        <translation>Organisations commerciales</translation>
    </message>
    <message>
        <source>Sales status</source>
        <translation>Statut de vente</translation>
    </message>
    <message>
        <source>Sales territories</source>
        <translation>Secteurs de vente</translation>
    </message>
    <message>
        <source>Sales territory</source>
        <translation>Secteur de vente</translation>
    </message>
    <message>
        <source>Sales territory by ERP code</source>
        <translation>Secteur de vente par code ERP</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Secteur d’activité</translation>
    </message>
    <message>
        <source>Sector by ERP code</source>
        <translation>Secteur d’activité par code ERP</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Sending has stopped: {host} changed {field} of {record}, which nobody touched, from {old} to {new}.</source>
        <translation>L’envoi est arrêté&#xa0;: {host} a changé {field} de {record}, que personne n’a touché, de {old} en {new}.</translation>
    </message>
    <message>
        <source>Sending is paused. What waits stays here until you resume it.</source>
        <translation>L’envoi est suspendu. Ce qui attend reste ici jusqu’à ce que vous le repreniez.</translation>
    </message>
    <message>
        <source>Service manager</source>
        <translation>Responsable du service</translation>
    </message>
    <message>
        <source>Service manager by ERP code</source>
        <translation>Responsable du service par code ERP</translation>
    </message>
    <message>
        <source>Set by the server at every change.</source>
        <translation>Fixé par le serveur à chaque modification.</translation>
    </message>
    <message>
        <source>Set by the server when an invoice is made.</source>
        <translation>Fixé par le serveur quand une facture est établie.</translation>
    </message>
    <message>
        <source>Set by the server when the contract is cancelled.</source>
        <translation>Fixé par le serveur quand le contrat est résilié.</translation>
    </message>
    <message>
        <source>Skype</source>
        <translation>Skype</translation>
    </message>
    <message>
        <source>Social security number</source>
        <translation>Numéro de sécurité sociale</translation>
    </message>
    <message>
        <source>Something else answered in place of {host}: perhaps a sign-in page of the network you are in.</source>
        <translation>Autre chose a répondu à la place de {host}&#xa0;: peut-être une page de connexion du réseau où vous êtes.</translation>
    </message>
    <message>
        <source>Specialities</source>
        <translation>Spécialités</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Rue</translation>
    </message>
    <message>
        <source>Subcontractor</source>
        <translation>Sous-traitant</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbole</translation>
    </message>
    <message>
        <source>Team leader</source>
        <translation>Chef d’équipe</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Text is expected here.</source>
        <translation>Un texte est attendu ici.</translation>
    </message>
    <message>
        <source>The address ends with the path (such as /api), without ? or #.</source>
        <translation>L’adresse se termine par le chemin (comme /api), sans&#xa0;? ni #.</translation>
    </message>
    <message>
        <source>The address must not hold a user or password; they have fields of their own.</source>
        <translation>L’adresse ne doit contenir ni utilisateur ni mot de passe&#xa0;; ils ont leurs propres champs.</translation>
    </message>
    <message>
        <source>The address must not hold blanks or backslashes.</source>
        <translation>L’adresse ne doit contenir ni espace ni barre oblique inverse.</translation>
    </message>
    <message>
        <source>The address names no server.</source>
        <translation>L’adresse ne nomme aucun serveur.</translation>
    </message>
    <message>
        <source>The address starts with https:// (or http:// for a sandbox).</source>
        <translation>L’adresse commence par https:// (ou http:// pour un bac à sable).</translation>
    </message>
    <message>
        <source>The connection to {host} broke off.</source>
        <translation>La connexion à {host} s’est interrompue.</translation>
    </message>
    <message>
        <source>The copy of the server&apos;s records was damaged. It is fetched anew.</source>
        <translation>La copie des fiches du serveur était endommagée. Elle est récupérée à nouveau.</translation>
    </message>
    <message>
        <source>The disk did not do what it was asked.</source>
        <translation>Le disque n’a pas fait ce qui lui était demandé.</translation>
    </message>
    <message>
        <source>The disk is full; make room and try again.</source>
        <translation>Le disque est plein&#xa0;; faites de la place et réessayez.</translation>
    </message>
    <message>
        <source>The end lies before the start ({start}).</source>
        <translation>La fin précède le début ({start}).</translation>
    </message>
    <message>
        <source>The end lies in the past.</source>
        <translation>La fin est dans le passé.</translation>
    </message>
    <message>
        <source>The file with your unsent work was damaged.</source>
        <translation>Le fichier de votre travail non envoyé était endommagé.</translation>
    </message>
    <message>
        <source>The folder of the store may not be written.</source>
        <translation>Il n’est pas permis d’écrire dans le dossier du stockage.</translation>
    </message>
    <message>
        <source>The key of this contact in the ERP.</source>
        <translation>La clé de ce contact dans l’ERP.</translation>
    </message>
    <message>
        <source>The keyring is locked, or its unlock prompt was dismissed.</source>
        <translation>Le trousseau est verrouillé, ou la demande de déverrouillage a été fermée.</translation>
    </message>
    <message>
        <source>The keyring is locked. Unlock it and try again.</source>
        <translation>Le trousseau est verrouillé. Déverrouillez-le et réessayez.</translation>
    </message>
    <message>
        <source>The keyring no longer holds the key of this profile&apos;s store.</source>
        <translation>Le trousseau ne contient plus la clé du stockage de ce profil.</translation>
    </message>
    <message>
        <source>The log-in for the customer portal.</source>
        <translation>L’identifiant pour le portail client.</translation>
    </message>
    <message>
        <source>The password opens this profile&apos;s store; it is asked each time.</source>
        <translation>Le mot de passe ouvre le stockage de ce profil&#xa0;; il est demandé chaque fois.</translation>
    </message>
    <message>
        <source>The proxy on the way to {host} asks for a sign-in.</source>
        <translation>Le proxy sur le chemin vers {host} demande une connexion.</translation>
    </message>
    <message>
        <source>The record keeps changing on {host} while we try to send.</source>
        <translation>La fiche ne cesse de changer sur {host} pendant que nous essayons d’envoyer.</translation>
    </message>
    <message>
        <source>The running number that the server gave.</source>
        <translation>Le numéro d’ordre attribué par le serveur.</translation>
    </message>
    <message>
        <source>The sandbox did not start.</source>
        <translation>Le bac à sable n’a pas démarré.</translation>
    </message>
    <message>
        <source>The secure connection to {host} could not be checked: {reason}</source>
        <translation>La connexion sécurisée à {host} n’a pas pu être vérifiée&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>The server alone sets this field.</source>
        <translation>Seul le serveur remplit ce champ.</translation>
    </message>
    <message>
        <source>The server lists only {left} of the {had} {type} records that this computer knows. Nothing was removed here.</source>
        <translation>Le serveur ne liste plus que {left} des {had} fiches de type {type} que cet ordinateur connaît. Rien n’a été supprimé ici.</translation>
    </message>
    <message>
        <source>The server refused this and gave no reason (HTTP {status}).</source>
        <translation>Le serveur a refusé ceci sans donner de raison (HTTP {status}).</translation>
    </message>
    <message>
        <source>The server takes this day for “none”.</source>
        <translation>Pour le serveur, ce jour signifie «&#xa0;aucun&#xa0;».</translation>
    </message>
    <message>
        <source>The store cannot be opened; its folder is missing or may not be used.</source>
        <translation>Le stockage ne peut pas être ouvert&#xa0;; son dossier manque, ou il n’est pas permis de l’utiliser.</translation>
    </message>
    <message>
        <source>The store may not be used by this person.</source>
        <translation>Cette personne n’a pas le droit d’utiliser le stockage.</translation>
    </message>
    <message>
        <source>There is no password for {host} yet.</source>
        <translation>Il n’y a pas encore de mot de passe pour {host}.</translation>
    </message>
    <message>
        <source>There is no such field.</source>
        <translation>Ce champ n’existe pas.</translation>
    </message>
    <message>
        <source>There is no {host} in the network you are in.</source>
        <translation>Il n’y a pas de {host} sur le réseau où vous êtes.</translation>
    </message>
    <message>
        <source>This VAT number does not add up.</source>
        <translation>Ce numéro de TVA n’est pas plausible.</translation>
    </message>
    <message>
        <source>This begins or ends with a blank.</source>
        <translation>Il y a une espace au début ou à la fin.</translation>
    </message>
    <message>
        <source>This cannot be right.</source>
        <translation>Cela ne peut pas être correct.</translation>
    </message>
    <message>
        <source>This computer has no keyring that could be trusted with a password.</source>
        <translation>Cet ordinateur n’a pas de trousseau assez sûr pour y confier un mot de passe.</translation>
    </message>
    <message>
        <source>This computer has no keyring.</source>
        <translation>Cet ordinateur n’a pas de trousseau.</translation>
    </message>
    <message>
        <source>This does not look like a telephone number.</source>
        <translation>Cela ne ressemble pas à un numéro de téléphone.</translation>
    </message>
    <message>
        <source>This holds a control character; please type it again.</source>
        <translation>Ce texte contient un caractère de contrôle&#xa0;; veuillez le retaper.</translation>
    </message>
    <message>
        <source>This is neither yes nor no.</source>
        <translation>Ce n’est ni oui ni non.</translation>
    </message>
    <message>
        <source>This is none of the known values: {choices}.</source>
        <translation>Cette valeur n’est pas parmi les valeurs connues&#xa0;: {choices}.</translation>
    </message>
    <message>
        <source>This is not a date and time. Write it like 2026-11-23T09:30:00Z.</source>
        <translation type="vanished">Ce n’est pas une date avec heure. Écrivez-la comme 2026-11-23T09:30:00Z.</translation>
    </message>
    <message>
        <source>This is not a date and time. Write it like {example}.</source>
        <translation>Ceci n’est ni une date ni une heure. Écrivez-la ainsi : {example}.</translation>
    </message>
    <message>
        <source>This is not a date. Write it like 2026-11-23.</source>
        <translation type="vanished">Ce n’est pas une date. Écrivez-la comme 2026-11-23.</translation>
    </message>
    <message>
        <source>This is not a date. Write it like {example}.</source>
        <translation>Ceci n’est pas une date. Écrivez-la ainsi : {example}.</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>Ce n’est pas un nombre.</translation>
    </message>
    <message>
        <source>This is not a record.</source>
        <translation>Ce n’est pas une fiche.</translation>
    </message>
    <message>
        <source>This is not a well-formed e-mail address.</source>
        <translation>Cette adresse e-mail n’est pas correctement formée.</translation>
    </message>
    <message>
        <source>This is not a whole number.</source>
        <translation>Ce n’est pas un nombre entier.</translation>
    </message>
    <message>
        <source>This is not an address.</source>
        <translation>Ce n’est pas une adresse.</translation>
    </message>
    <message>
        <source>This is not an id.</source>
        <translation>Ce n’est pas un id.</translation>
    </message>
    <message>
        <source>This must be at least {ge}.</source>
        <translation>La valeur minimale est {ge}.</translation>
    </message>
    <message>
        <source>This must be at most {le}.</source>
        <translation>La valeur maximale est {le}.</translation>
    </message>
    <message>
        <source>This profile has no store yet, so no password opens it.</source>
        <translation>Ce profil n’a pas encore de stockage&#xa0;: aucun mot de passe ne l’ouvre.</translation>
    </message>
    <message>
        <source>This profile is read-only, so nothing is sent.</source>
        <translation>Ce profil est en lecture seule&#xa0;: rien n’est envoyé.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Civilité</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>Civilités</translation>
    </message>
    <message>
        <source>Travel fee discount</source>
        <translation>Remise déplacement</translation>
    </message>
    <message>
        <source>Unit system</source>
        <translation>Système d’unités</translation>
    </message>
    <message>
        <source>Used to invoice travel.</source>
        <translation>Sert à facturer le déplacement.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>User group</source>
        <translation>Groupe d’utilisateurs</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>Usually the e-mail address.</source>
        <translation>Le plus souvent l’adresse e-mail.</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>Numéro de TVA</translation>
    </message>
    <message>
        <source>Web site</source>
        <translation>Site web</translation>
    </message>
    <message>
        <source>What could still be read is here. There was no backup yet. Please look.</source>
        <translation>Ce qui pouvait encore être lu est ici. Il n’y avait pas encore de sauvegarde. Veuillez vérifier.</translation>
    </message>
    <message>
        <source>What could still be read is here; the rest is as it was on {when}. Please look.</source>
        <translation>Ce qui pouvait encore être lu est ici ; le reste est tel qu’il était le {when}. Veuillez vérifier.</translation>
    </message>
    <message>
        <source>When empty, the system default applies.</source>
        <translation>Si ce champ est vide, la valeur par défaut du système s’applique.</translation>
    </message>
    <message>
        <source>When off, no project may be created on this company.</source>
        <translation>Si désactivé, aucun projet ne peut être créé pour cette société.</translation>
    </message>
    <message>
        <source>When the contact was made.</source>
        <translation>Quand le contact a été créé.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Travail</translation>
    </message>
    <message>
        <source>Working address</source>
        <translation>Adresse d’intervention</translation>
    </message>
    <message>
        <source>Write-only. It travels in clear text inside the request, and is kept out of every log and list.</source>
        <translation>Écriture seule. Il est transmis en clair dans la requête, et ne figure dans aucun journal ni aucune liste.</translation>
    </message>
    <message>
        <source>Wrong password: it does not open this profile&apos;s store. If the server&apos;s password has changed, give the old one once; after the server has accepted the new one, the new one opens the store.</source>
        <translation>Mot de passe incorrect&#xa0;: il n’ouvre pas le stockage de ce profil. Si le mot de passe du serveur a changé, indiquez une fois l’ancien&#xa0;; dès que le serveur a accepté le nouveau, c’est le nouveau qui ouvre le stockage.</translation>
    </message>
    <message>
        <source>{file} is damaged.</source>
        <translation>{file} est endommagé.</translation>
    </message>
    <message>
        <source>{file} is gone or empty.</source>
        <translation>{file} a disparu ou est vide.</translation>
    </message>
    <message>
        <source>{file} is not a rescue file of Draftdesk.</source>
        <translation>{file} n’est pas un fichier de secours de Draftdesk.</translation>
    </message>
    <message>
        <source>{file} is too large to be a rescue file.</source>
        <translation>{file} est trop grand pour être un fichier de secours.</translation>
    </message>
    <message>
        <source>{file} was cut short.</source>
        <translation>{file} est tronqué.</translation>
    </message>
    <message>
        <source>{file} was found damaged before.</source>
        <translation>{file} avait déjà été trouvé endommagé.</translation>
    </message>
    <message>
        <source>{file} was written by a newer Draftdesk; please update.</source>
        <translation>{file} a été écrit par un Draftdesk plus récent&#xa0;; veuillez faire la mise à jour.</translation>
    </message>
    <message>
        <source>{file}, which holds the key of this profile&apos;s store, is gone.</source>
        <translation>{file}, qui contient la clé du stockage de ce profil, a disparu.</translation>
    </message>
    <message>
        <source>{host} did not accept the user or password.</source>
        <translation>{host} n’a pas accepté l’utilisateur ou le mot de passe.</translation>
    </message>
    <message>
        <source>{host} did not answer.</source>
        <translation>{host} n’a pas répondu.</translation>
    </message>
    <message>
        <source>{host} does not let this user do that.</source>
        <translation>{host} n’autorise pas cet utilisateur à faire cela.</translation>
    </message>
    <message>
        <source>{host} failed while working on this (HTTP {status}).</source>
        <translation>{host} a échoué en traitant ceci (HTTP {status}).</translation>
    </message>
    <message>
        <source>{host} has nothing at this address.</source>
        <translation>{host} n’a rien à cette adresse.</translation>
    </message>
    <message>
        <source>{host} is busy and asked us to wait.</source>
        <translation>{host} est occupé et nous demande d’attendre.</translation>
    </message>
    <message>
        <source>{host} is there, but nothing answers at this address.</source>
        <translation>{host} est bien là, mais rien ne répond à cette adresse.</translation>
    </message>
    <message>
        <source>{host} took too long to answer.</source>
        <translation>{host} a mis trop de temps à répondre.</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source> days</source>
        <translation> jours</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n modification</numerusform>
            <numerusform>%n modifications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are still to be sent to where this profile leads now. Send or discard them first, or add another profile.</source>
        <translation type="vanished">
            <numerusform>%n modification reste à envoyer là où ce profil mène actuellement. Envoyez-la ou abandonnez-la d’abord, ou ajoutez un autre profil.</numerusform>
            <numerusform>%n modifications restent à envoyer là où ce profil mène actuellement. Envoyez-les ou abandonnez-les d’abord, ou ajoutez un autre profil.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not sent yet</source>
        <translation>
            <numerusform>%n modification pas encore envoyée</numerusform>
            <numerusform>%n modifications pas encore envoyées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflit</numerusform>
            <numerusform>%n conflits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s)</source>
        <translation>
            <numerusform>%n contrat</numerusform>
            <numerusform>%n contrats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>il y a %n jour</numerusform>
            <numerusform>il y a %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n brouillon</numerusform>
            <numerusform>%n brouillons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s), nothing waits</source>
        <translation>
            <numerusform>%n brouillon, rien n’attend</numerusform>
            <numerusform>%n brouillons, rien n’attend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) were changed on the server too ({when}).</source>
        <translation>
            <numerusform>%n champ a aussi été modifié sur le serveur ({when}).</numerusform>
            <numerusform>%n champs ont aussi été modifiés sur le serveur ({when}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filter(s)</source>
        <translation>
            <numerusform>%n filtre</numerusform>
            <numerusform>%n filtres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had unsent work here already and was left alone.</source>
        <translation>
            <numerusform>%n avait déjà ici du travail non envoyé et n’a pas été touchée.</numerusform>
            <numerusform>%n avaient déjà ici du travail non envoyé et n’ont pas été touchées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>il y a %n heure</numerusform>
            <numerusform>il y a %n heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>il y a %n minute</numerusform>
            <numerusform>il y a %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mistake(s) so far</source>
        <translation>
            <numerusform>%n erreur jusqu’ici</numerusform>
            <numerusform>%n erreurs jusqu’ici</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more; they come up as these go.</source>
        <translation>
            <numerusform>%n de plus ; il apparaît quand ceux-ci partent.</numerusform>
            <numerusform>%n de plus ; ils apparaissent quand ceux-ci partent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) taken in as drafts.</source>
        <translation>
            <numerusform>%n fiche chargée comme brouillon.</numerusform>
            <numerusform>%n fiches chargées comme brouillons.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refusé</numerusform>
            <numerusform>%n refusés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsent change(s) belong to where this profile leads now. They stay on this computer under “{name}”, which sends nothing.</source>
        <translation>
            <numerusform>%n modification non envoyée va là où ce profil mène actuellement. Elle reste sur cet ordinateur sous «&#xa0;{name}&#xa0;», qui n’envoie rien.</numerusform>
            <numerusform>%n modifications non envoyées vont là où ce profil mène actuellement. Elles restent sur cet ordinateur sous «&#xa0;{name}&#xa0;», qui n’envoie rien.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>Fic&amp;he</translation>
    </message>
    <message>
        <source>&amp;Sync</source>
        <translation>&amp;Synchronisation</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>A colour, such as #2f7f86.</source>
        <translation>Une couleur, comme #2f7f86.</translation>
    </message>
    <message>
        <source>A desktop editor for the contacts and service contracts of a field-service ERP.</source>
        <translation>Un éditeur de bureau pour les contacts et les contrats de service d’un ERP d’interventions sur site.</translation>
    </message>
    <message>
        <source>A stuck record delays no other; what you do to one record keeps its order.</source>
        <translation>Une fiche bloquée n’en retarde aucune autre&#xa0;; ce que vous faites sur une même fiche garde son ordre.</translation>
    </message>
    <message>
        <source>About Draftdesk</source>
        <translation>À propos de Draftdesk</translation>
    </message>
    <message>
        <source>Above it says why, and how it goes on.</source>
        <translation>Le message ci-dessus dit pourquoi, et comment continuer.</translation>
    </message>
    <message>
        <source>Account manager</source>
        <translation>Gestionnaire de compte</translation>
    </message>
    <message>
        <source>Add a column</source>
        <translation>Ajouter une colonne</translation>
    </message>
    <message>
        <source>Add a profile …</source>
        <translation>Ajouter un profil…</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>All mine</source>
        <translation>Toutes les miennes</translation>
    </message>
    <message>
        <source>All sent</source>
        <translation>Tout est envoyé</translation>
    </message>
    <message>
        <source>All theirs</source>
        <translation>Toutes celles du serveur</translation>
    </message>
    <message>
        <source>All {records} are archived. “Archived too” shows them.</source>
        <translation>Tous les éléments ({records}) sont archivés. « Archivés aussi » les montre.</translation>
    </message>
    <message>
        <source>Also at {company}:</source>
        <translation>Aussi chez {company}&#xa0;:</translation>
    </message>
    <message>
        <source>Alt and the marked letter</source>
        <translation>Alt et la lettre soulignée</translation>
    </message>
    <message>
        <source>Alt+Enter</source>
        <translation type="vanished">Alt+Entrée</translation>
    </message>
    <message>
        <source>And a command writes at most the fields that its difference showed.</source>
        <translation>Et une action écrit tout au plus les champs que son aperçu a montrés.</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>Une autre valeur</translation>
    </message>
    <message>
        <source>Any end date</source>
        <translation>Toute date de fin</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>Archive, or bring back</source>
        <translation>Archiver ou désarchiver</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivés</translation>
    </message>
    <message>
        <source>Archived hidden</source>
        <translation>Archivés masqués</translation>
    </message>
    <message>
        <source>Archived only</source>
        <translation>Archivés seulement</translation>
    </message>
    <message>
        <source>Archived records</source>
        <translation>Fiches archivées</translation>
    </message>
    <message>
        <source>Archived too</source>
        <translation>Archivés aussi</translation>
    </message>
    <message>
        <source>Archived.</source>
        <translation>Archivé.</translation>
    </message>
    <message>
        <source>Arrows and Space choose, F8 goes on, Ctrl+Enter sends.</source>
        <translation type="vanished">Flèches et Espace choisissent, F8 continue, Ctrl+Entrée envoie.</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation type="vanished">Comme au début</translation>
    </message>
    <message>
        <source>As on the server at {when}</source>
        <translation type="vanished">État du serveur ({when})</translation>
    </message>
    <message>
        <source>As on the server.</source>
        <translation>Comme sur le serveur.</translation>
    </message>
    <message>
        <source>As the system speaks</source>
        <translation>Langue du système</translation>
    </message>
    <message>
        <source>Ask for the right to do this and retry, or discard it.</source>
        <translation>Demandez le droit de faire ceci et réessayez, ou abandonnez la modification.</translation>
    </message>
    <message>
        <source>Ask the server</source>
        <translation>Demander au serveur</translation>
    </message>
    <message>
        <source>Asking the server for the rest …</source>
        <translation>Demande du reste au serveur…</translation>
    </message>
    <message>
        <source>Asking the server for “{text}” …</source>
        <translation>Recherche de «&#xa0;{text}&#xa0;» sur le serveur…</translation>
    </message>
    <message>
        <source>At least once delivered, effectively once applied.</source>
        <translation>Transmis au moins une fois, appliqué en pratique une seule fois.</translation>
    </message>
    <message>
        <source>Back to the record before</source>
        <translation>Retour à la fiche précédente</translation>
    </message>
    <message>
        <source>Back to the usual columns</source>
        <translation>Revenir aux colonnes habituelles</translation>
    </message>
    <message>
        <source>Bring back from the archive</source>
        <translation>Désarchiver</translation>
    </message>
    <message>
        <source>Bring back saved work</source>
        <translation>Reprendre un travail enregistré</translation>
    </message>
    <message>
        <source>Bring back saved work …</source>
        <translation>Reprendre un travail enregistré…</translation>
    </message>
    <message>
        <source>Brought back.</source>
        <translation>Désarchivé.</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Call the number, or write to the address</source>
        <translation>Appeler le numéro ou écrire à l’adresse</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Résilié</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modification</translation>
    </message>
    <message>
        <source>Change profile</source>
        <translation>Modifier le profil</translation>
    </message>
    <message>
        <source>Change profile …</source>
        <translation>Modifier le profil…</translation>
    </message>
    <message>
        <source>Change the record (Enter), retry it, or discard it.</source>
        <translation>Modifiez la fiche (Entrée), réessayez, ou abandonnez la modification.</translation>
    </message>
    <message>
        <source>Changed by me</source>
        <translation>Modifié par moi</translation>
    </message>
    <message>
        <source>Changed by the server</source>
        <translation>Modifié par le serveur</translation>
    </message>
    <message>
        <source>Changed fields</source>
        <translation>Champs modifiés</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Modifications</translation>
    </message>
    <message>
        <source>Check the server now</source>
        <translation>Vérifier sur le serveur maintenant</translation>
    </message>
    <message>
        <source>Choose a colour</source>
        <translation>Choisir une couleur</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
    <message>
        <source>Choose a side for each field first.</source>
        <translation>Choisissez d’abord une valeur pour chaque champ.</translation>
    </message>
    <message>
        <source>Choose a {record} in the list</source>
        <translation>Choisissez un {record} dans la liste</translation>
    </message>
    <message>
        <source>Choose from the list or calendar</source>
        <translation>Choisir dans la liste ou le calendrier</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Certificat client</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Fermer le programme</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Fermer ce message</translation>
    </message>
    <message>
        <source>Close this record</source>
        <translation>Fermer cette fiche</translation>
    </message>
    <message>
        <source>Close {record}</source>
        <translation>Fermer {record}</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>Couleurs du système</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Columns and order of the list …</source>
        <translation>Colonnes et ordre de la liste …</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Société</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflit</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflits</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Contrats</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Tout copier</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copier comme texte</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Copy {text}</source>
        <translation>Copier {text}</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Entrée</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Days until the end date</source>
        <translation>Jours jusqu’à la date de fin</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Décider</translation>
    </message>
    <message>
        <source>Decide and send</source>
        <translation>Décider et envoyer</translation>
    </message>
    <message>
        <source>Del</source>
        <translation type="vanished">Suppr</translation>
    </message>
    <message>
        <source>Delete the saved filter</source>
        <translation>Supprimer le filtre enregistré</translation>
    </message>
    <message>
        <source>Delete, on the fields</source>
        <translation>Suppr, sur les champs</translation>
    </message>
    <message>
        <source>Delete, on the rows</source>
        <translation>Suppr, sur les lignes</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Did you mean {text}?</source>
        <translation>Vouliez-vous dire {text} ?</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>Abandonner le brouillon</translation>
    </message>
    <message numerus="yes">
        <source>Discard these %n</source>
        <translation>
            <numerusform>Abandonner %n élément</numerusform>
            <numerusform>Abandonner ces %n éléments</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard this</source>
        <translation>Abandonner ceci</translation>
    </message>
    <message>
        <source>Discard this one</source>
        <translation type="vanished">Abandonner celui-ci</translation>
    </message>
    <message>
        <source>Discard what is marked</source>
        <translation>Abandonner ce qui est marqué</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domaine</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Draft discarded.</source>
        <translation>Brouillon abandonné.</translation>
    </message>
    <message>
        <source>Draft saved {when}</source>
        <translation>Brouillon enregistré ({when})</translation>
    </message>
    <message>
        <source>Draft saved {when}, NOT ENCRYPTED</source>
        <translation>Brouillon enregistré ({when}), NON CHIFFRÉ</translation>
    </message>
    <message>
        <source>Draft saved {when}; an earlier change still waits to be sent</source>
        <translation>Brouillon enregistré {when} ; une modification antérieure attend encore d’être envoyée</translation>
    </message>
    <message>
        <source>Drop this field</source>
        <translation>Abandonner ce champ</translation>
    </message>
    <message>
        <source>Drop what you typed since the last send</source>
        <translation>Abandonner ce que vous avez tapé depuis le dernier envoi</translation>
    </message>
    <message>
        <source>ERP code {code}</source>
        <translation>Code ERP {code}</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>End date</source>
        <translation>Date de fin</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Enter opens it. Esc goes back.</source>
        <translation>Entrée ouvre. Échap revient en arrière.</translation>
    </message>
    <message>
        <source>Esc goes back.</source>
        <translation>Échap revient en arrière.</translation>
    </message>
    <message>
        <source>Every number and word on the screen is computed from what is kept here. “All sent” means that nothing at all is unfinished.</source>
        <translation>Chaque nombre et chaque mot à l’écran est calculé à partir de ce qui est enregistré ici. «&#xa0;Tout est envoyé&#xa0;» veut dire que plus rien du tout n’est en suspens.</translation>
    </message>
    <message>
        <source>Everything is sent.</source>
        <translation>Tout est envoyé.</translation>
    </message>
    <message>
        <source>Everything that waits, now (Ctrl+Shift+Enter)</source>
        <translation>Tout ce qui attend, maintenant (Ctrl+Maj+Entrée)</translation>
    </message>
    <message>
        <source>Everything unsent as one file, without passwords</source>
        <translation>Tout ce qui n’est pas envoyé, en un fichier, sans mots de passe</translation>
    </message>
    <message>
        <source>Everything you typed is kept already.</source>
        <translation>Tout ce que vous avez saisi est déjà conservé.</translation>
    </message>
    <message numerus="yes">
        <source>Expiring in %n day(s)</source>
        <translation>
            <numerusform>Expire dans %n jour</numerusform>
            <numerusform>Expire dans %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Expiring within …</source>
        <translation>Expire d’ici …</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>Fields of this change</source>
        <translation>Champs de cette modification</translation>
    </message>
    <message>
        <source>Fields that are the server&apos;s own</source>
        <translation>Champs que le serveur remplit lui-même</translation>
    </message>
    <message>
        <source>Fields that are the server&apos;s own …</source>
        <translation>Champs que le serveur remplit lui-même…</translation>
    </message>
    <message>
        <source>Fields that the form does not show go back exactly as they came. If a server ever resets a field that nobody touched, all sending stops and says so.</source>
        <translation>Les champs que le formulaire ne montre pas repartent exactement comme ils sont venus. Si un serveur réinitialise un jour un champ que personne n’a touché, tout envoi s’arrête et le dit.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation>Filtrer cette liste</translation>
    </message>
    <message>
        <source>Filter this list (Ctrl+Shift+F)</source>
        <translation>Filtrer cette liste (Ctrl+Maj+F)</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Fix the field (Enter), or drop it here and let the rest go.</source>
        <translation>Corrigez le champ (Entrée), ou abandonnez-le ici et laissez partir le reste.</translation>
    </message>
    <message>
        <source>Forget the kept filter</source>
        <translation type="vanished">Oublier le filtre conservé</translation>
    </message>
    <message>
        <source>Give the password</source>
        <translation>Indiquer le mot de passe</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Go on now</source>
        <translation>Continuer maintenant</translation>
    </message>
    <message>
        <source>Go on sending anyway</source>
        <translation>Continuer l’envoi malgré tout</translation>
    </message>
    <message>
        <source>Go to a field</source>
        <translation>Aller à un champ</translation>
    </message>
    <message>
        <source>Go to a field …</source>
        <translation>Aller à un champ…</translation>
    </message>
    <message>
        <source>Goes out as soon as the server answers.</source>
        <translation>Partira dès que le serveur répondra.</translation>
    </message>
    <message>
        <source>Goes out once the password is given.</source>
        <translation>Part dès que le mot de passe est donné.</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Contraste élevé, sombre</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Contraste élevé, clair</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>History of this record</source>
        <translation>Historique de cette fiche</translation>
    </message>
    <message>
        <source>I have looked; let sending go on</source>
        <translation type="vanished">J’ai vérifié&#xa0;; reprendre l’envoi</translation>
    </message>
    <message>
        <source>Icons</source>
        <translation>Icônes</translation>
    </message>
    <message>
        <source>If a field that you change differs on the server from what you started from, nothing is sent and you are asked. Where the server sends ETags, they close the race. Where the server sends no ETag, the gap between look and PUT is one round trip; what was stored is then read back, and a difference is told.</source>
        <translation>Si un champ que vous modifiez n’a plus sur le serveur sa valeur de départ, rien n’est envoyé et la question vous est posée. Si le serveur envoie des ETags, personne ne peut passer entre-temps. S’il n’en envoie pas, l’intervalle entre la vérification et le PUT est d’un aller-retour&#xa0;; ce qui a été enregistré est ensuite relu, et toute différence est signalée.</translation>
    </message>
    <message>
        <source>If renewed, to</source>
        <translation>Si reconduit, jusqu’au</translation>
    </message>
    <message>
        <source>If the server changes this field again, sending stops: {field}.</source>
        <translation>Si le serveur modifie encore ce champ, l’envoi s’arrête : {field}.</translation>
    </message>
    <message>
        <source>In a date: the calendar</source>
        <translation type="vanished">Dans une date : le calendrier</translation>
    </message>
    <message>
        <source>In a form and in lists</source>
        <translation>Dans un formulaire et dans les listes</translation>
    </message>
    <message>
        <source>In a link or a search: to the matches, and through them</source>
        <translation>Dans un lien ou une recherche&#xa0;: aller aux résultats, et les parcourir</translation>
    </message>
    <message>
        <source>In a link: a new record, sent along with this one</source>
        <translation type="vanished">Dans un lien&#xa0;: une nouvelle fiche, envoyée avec celle-ci</translation>
    </message>
    <message>
        <source>In a link: choose how to give it</source>
        <translation type="vanished">Dans un lien : choisir comment l’indiquer</translation>
    </message>
    <message>
        <source>In a link: look at the linked record</source>
        <translation type="vanished">Dans un lien&#xa0;: voir la fiche liée</translation>
    </message>
    <message>
        <source>In a link: take the marked match</source>
        <translation>Dans un lien&#xa0;: prendre le résultat sélectionné</translation>
    </message>
    <message>
        <source>In a link: take the marked match and go on</source>
        <translation>Dans un lien&#xa0;: prendre le résultat sélectionné et continuer</translation>
    </message>
    <message>
        <source>In a list: open the marked record and go on in it</source>
        <translation>Dans une liste&#xa0;: ouvrir la fiche sélectionnée et y continuer</translation>
    </message>
    <message>
        <source>In a list: what can be done with the marked record</source>
        <translation>Dans une liste : ce qu’on peut faire de la fiche marquée</translation>
    </message>
    <message>
        <source>In a telephone number or an e-mail address: use it</source>
        <translation type="vanished">Dans un numéro de téléphone ou une adresse e-mail : l’utiliser</translation>
    </message>
    <message>
        <source>In reverse</source>
        <translation>À l’envers</translation>
    </message>
    <message>
        <source>In the outbox: drop what is marked</source>
        <translation type="vanished">Dans la boîte d’envoi : abandonner ce qui est marqué</translation>
    </message>
    <message>
        <source>Independence.</source>
        <translation>Indépendance.</translation>
    </message>
    <message>
        <source>Invoiced</source>
        <translation>Facturé</translation>
    </message>
    <message>
        <source>It accepts the user, and shows contacts.</source>
        <translation>Il accepte l’utilisateur et montre des contacts.</translation>
    </message>
    <message>
        <source>It changed on the server too. Decide what shall stand.</source>
        <translation>La fiche a aussi changé sur le serveur. Décidez ce qui doit rester.</translation>
    </message>
    <message>
        <source>It could not be saved: {why}</source>
        <translation>L’enregistrement a échoué&#xa0;: {why}</translation>
    </message>
    <message>
        <source>It goes on by itself; “Pause sending” keeps it here for longer.</source>
        <translation>Cela reprend tout seul ; « Suspendre l’envoi » le garde ici plus longtemps.</translation>
    </message>
    <message>
        <source>It is the server&apos;s own: remember it</source>
        <translation>C’est le serveur qui remplit ce champ&#xa0;: le retenir</translation>
    </message>
    <message>
        <source>It is to be</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>It is tried again by itself; “Retry now” does not wait for that.</source>
        <translation>Un nouvel essai se fait tout seul&#xa0;; «&#xa0;Réessayer maintenant&#xa0;» ne l’attend pas.</translation>
    </message>
    <message>
        <source>It shows contracts.</source>
        <translation>Il montre des contrats.</translation>
    </message>
    <message>
        <source>It waits for your decision; nothing would be sent.</source>
        <translation>La fiche attend votre décision&#xa0;; rien ne serait envoyé.</translation>
    </message>
    <message>
        <source>It was</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>It was changed again since you answered this. Please look once more.</source>
        <translation>Cela a encore été modifié depuis votre réponse. Veuillez regarder encore une fois.</translation>
    </message>
    <message>
        <source>It was deleted on the server ({when}). Nothing was sent.</source>
        <translation>Supprimé sur le serveur ({when}). Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>It was deleted on the server. Decide what shall happen.</source>
        <translation>Elle a été supprimée sur le serveur. Décidez de la suite.</translation>
    </message>
    <message>
        <source>It was: {value}</source>
        <translation>Avant&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Its work becomes drafts; nothing here is replaced</source>
        <translation>Son contenu devient des brouillons&#xa0;; rien n’est remplacé ici</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="vanished">Conserver</translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <translation>Garder comme brouillon</translation>
    </message>
    <message>
        <source>Keep as draft now</source>
        <translation>Garder comme brouillon</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Continuer la saisie</translation>
    </message>
    <message>
        <source>Keep it under a name</source>
        <translation type="vanished">Le conserver sous un nom</translation>
    </message>
    <message>
        <source>Keep the contacts and contracts of your ERP right, even when the network is away. Add the server you work with, or look around in a sandbox first.</source>
        <translation>Gardez à jour les contacts et contrats de votre ERP, même sans réseau. Ajoutez le serveur avec lequel vous travaillez, ou faites d’abord un tour dans un bac à sable.</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Les garder</translation>
    </message>
    <message>
        <source>Keeping draft …</source>
        <translation>Enregistrement du brouillon…</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="vanished">Conservé</translation>
    </message>
    <message>
        <source>Kept filters</source>
        <translation type="vanished">Filtres conservés</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>Dernière synchro</translation>
    </message>
    <message>
        <source>Let it go, and drop my change</source>
        <translation>Laisser supprimé, et abandonner ma modification</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Link by ERP code</source>
        <translation>Lier par code ERP</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Look at the server now</source>
        <translation type="vanished">Consulter le serveur maintenant</translation>
    </message>
    <message>
        <source>Looking for the server …</source>
        <translation>Recherche du serveur…</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Lucide, under the ISC licence.</source>
        <translation>Lucide, sous licence ISC.</translation>
    </message>
    <message>
        <source>MIT. You may use, copy and change it; it comes without warranty.</source>
        <translation>MIT. Vous pouvez l’utiliser, le copier et le modifier&#xa0;; il est fourni sans garantie.</translation>
    </message>
    <message>
        <source>Make it anew with my values</source>
        <translation>Recréer la fiche avec mes valeurs</translation>
    </message>
    <message>
        <source>Menu, Shift+F10</source>
        <translation>Menu, Maj+F10</translation>
    </message>
    <message>
        <source>Move to the left</source>
        <translation>Déplacer vers la gauche</translation>
    </message>
    <message>
        <source>NOT ENCRYPTED</source>
        <translation>NON CHIFFRÉ</translation>
    </message>
    <message>
        <source>NOT kept</source>
        <translation>NON enregistré</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name for this filter</source>
        <translation>Nom de ce filtre</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Nouveau contact</translation>
    </message>
    <message>
        <source>New contract</source>
        <translation>Nouveau contrat</translation>
    </message>
    <message>
        <source>New in this list</source>
        <translation>Nouveau dans cette liste</translation>
    </message>
    <message>
        <source>New linked record</source>
        <translation>Nouvelle fiche liée</translation>
    </message>
    <message>
        <source>New profile</source>
        <translation>Nouveau profil</translation>
    </message>
    <message>
        <source>New profile …</source>
        <translation>Nouveau profil…</translation>
    </message>
    <message>
        <source>New {record}</source>
        <translation>Nouveau {record}</translation>
    </message>
    <message>
        <source>Next field, field before</source>
        <translation>Champ suivant, champ précédent</translation>
    </message>
    <message>
        <source>Next open record</source>
        <translation type="vanished">Fiche ouverte suivante</translation>
    </message>
    <message>
        <source>Next problem or question</source>
        <translation>Problème ou question suivante</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Nouvel essai</translation>
    </message>
    <message numerus="yes">
        <source>Next try in %n s.</source>
        <translation>
            <numerusform>Nouvel essai dans %n s.</numerusform>
            <numerusform>Nouvel essai dans %n s.</numerusform>
        </translation>
    </message>
    <message>
        <source>Next try {when}.</source>
        <translation type="vanished">Nouvel essai&#xa0;: {when}.</translation>
    </message>
    <message>
        <source>No confirmed edit is lost.</source>
        <translation>Aucune saisie confirmée n’est perdue.</translation>
    </message>
    <message>
        <source>No conflicts.</source>
        <translation>Aucun conflit.</translation>
    </message>
    <message>
        <source>No end date</source>
        <translation>Sans date de fin</translation>
    </message>
    <message>
        <source>No other record is open.</source>
        <translation>Aucune autre fiche n’est ouverte.</translation>
    </message>
    <message>
        <source>No silent overwrite.</source>
        <translation>Rien n’est écrasé en silence.</translation>
    </message>
    <message>
        <source>No start</source>
        <translation>Pas de début</translation>
    </message>
    <message>
        <source>Nobody sent anything like that from here.</source>
        <translation>Personne n’a rien envoyé de tel d’ici.</translation>
    </message>
    <message>
        <source>Not connected yet</source>
        <translation>Pas encore connecté</translation>
    </message>
    <message>
        <source>Not for the network, not for the keyring, not for thousands of records.</source>
        <translation>Ni le réseau, ni le trousseau, ni des milliers de fiches.</translation>
    </message>
    <message>
        <source>Not in this computer’s copy. Asking the server …</source>
        <translation>Absent de la copie de cet ordinateur. Recherche sur le serveur…</translation>
    </message>
    <message>
        <source>Not possible right now: {action}</source>
        <translation>Impossible pour l’instant : {action}</translation>
    </message>
    <message>
        <source>Nothing for “{text}”</source>
        <translation>Rien pour «&#xa0;{text}&#xa0;»</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Rien trouvé.</translation>
    </message>
    <message>
        <source>Nothing here for “{text}” with this filter. Enter asks the server.</source>
        <translation>Rien ici pour « {text} » avec ce filtre. Entrée demande au serveur.</translation>
    </message>
    <message>
        <source>Nothing here for “{text}”. Enter asks the server.</source>
        <translation>Rien ici pour «&#xa0;{text}&#xa0;». Entrée interroge le serveur.</translation>
    </message>
    <message>
        <source>Nothing here with this filter.</source>
        <translation>Rien ici avec ce filtre.</translation>
    </message>
    <message>
        <source>Nothing here yet. The first sync fills this list.</source>
        <translation>Rien encore ici. La première synchronisation remplit cette liste.</translation>
    </message>
    <message>
        <source>Nothing is discarded by the program.</source>
        <translation>Le programme n’abandonne rien.</translation>
    </message>
    <message>
        <source>Nothing is written to the server without a command.</source>
        <translation>Rien n’est écrit sur le serveur sans une action de votre part.</translation>
    </message>
    <message>
        <source>Nothing leaves before you resume; your work is safe here</source>
        <translation>Rien ne part avant que vous ne repreniez l’envoi&#xa0;; votre travail est en sécurité ici</translation>
    </message>
    <message>
        <source>Nothing of {record} was sent from this computer.</source>
        <translation>Rien de {record} n’a été envoyé depuis cet ordinateur.</translation>
    </message>
    <message>
        <source>Nothing typed yet.</source>
        <translation>Rien de saisi pour l’instant.</translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>Rien n’a encore été envoyé.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Old passwords are not kept.</source>
        <translation>Les anciens mots de passe ne sont pas gardés.</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>Sur le serveur</translation>
    </message>
    <message>
        <source>Once “draft saved” is shown, neither a crash, a power cut, a full disk nor an update loses it.</source>
        <translation>Dès que «&#xa0;Brouillon enregistré&#xa0;» s’affiche, ni un plantage, ni une coupure de courant, ni un disque plein, ni une mise à jour ne font perdre cette saisie.</translation>
    </message>
    <message>
        <source>Only this record</source>
        <translation>Seulement cette fiche</translation>
    </message>
    <message>
        <source>Only you discard, one thing at a time or what you have marked.</source>
        <translation>Rien n’est abandonné que par vous&#xa0;: un élément à la fois ou ce que vous avez sélectionné.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>Ouvrir son dossier</translation>
    </message>
    <message>
        <source>Open records</source>
        <translation>Fiches ouvertes</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Ouvrir la fiche</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Ouvrir {name}</translation>
    </message>
    <message>
        <source>Open {record}</source>
        <translation>Ouvrir {record}</translation>
    </message>
    <message>
        <source>Opening {name} …</source>
        <translation>Ouverture de {name}…</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>Ouverture…</translation>
    </message>
    <message>
        <source>Or search: Ctrl+F. A new one: Ctrl+N.</source>
        <translation>Ou cherchez&#xa0;: Ctrl+F. Créer&#xa0;: Ctrl+N.</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Boîte d’envoi</translation>
    </message>
    <message>
        <source>Own authority</source>
        <translation>Autorité propre</translation>
    </message>
    <message>
        <source>POST {address} – a new record; everything else stays empty.</source>
        <translation>POST {address} – une nouvelle fiche&#xa0;; tout le reste demeure vide.</translation>
    </message>
    <message numerus="yes">
        <source>PUT {address} – %n other field(s) go back as the server has them.</source>
        <translation>
            <numerusform>PUT {address} – %n autre champ repart tel que le serveur l’a.</numerusform>
            <numerusform>PUT {address} – %n autres champs repartent tels que le serveur les a.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>PUT {address} – %n other field(s) go back untouched.</source>
        <translation>
            <numerusform>PUT {address} – %n autre champ repart inchangé.</numerusform>
            <numerusform>PUT {address} – %n autres champs repartent inchangés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Packed (*.zip)</source>
        <translation>Compressé (*.zip)</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Password of {user}@{domain}</source>
        <translation>Mot de passe de {user}@{domain}</translation>
    </message>
    <message>
        <source>Pause sending</source>
        <translation>Suspendre l’envoi</translation>
    </message>
    <message>
        <source>Peek at the linked record</source>
        <translation>Aperçu de la fiche liée</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>Veuillez remplir ce champ.</translation>
    </message>
    <message>
        <source>Please pass the details on, so that it can be mended. They say where it happened; they hold no names, no passwords, nothing you typed.</source>
        <translation>Merci de transmettre les détails, pour que cela puisse être corrigé. Ils disent où cela s’est produit ; ils ne contiennent ni noms, ni mots de passe, ni rien de ce que vous avez saisi.</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>Veuillez patienter</translation>
    </message>
    <message>
        <source>Press Enter to decide, field by field.</source>
        <translation>Pressez Entrée pour décider, champ par champ.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Preview what would be sent</source>
        <translation>Aperçu de ce qui serait envoyé</translation>
    </message>
    <message>
        <source>Previous open record</source>
        <translation type="vanished">Fiche ouverte précédente</translation>
    </message>
    <message>
        <source>Previous problem or question</source>
        <translation>Problème ou question précédente</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Proxy, certificates, country, colour …</source>
        <translation>Proxy, certificats, pays, couleur…</translation>
    </message>
    <message>
        <source>Put all back</source>
        <translation>Tout rétablir</translation>
    </message>
    <message>
        <source>Put all fields back</source>
        <translation>Rétablir tous les champs</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Rétablir la valeur</translation>
    </message>
    <message>
        <source>Put this field back as it was</source>
        <translation>Rétablir ce champ tel qu’il était</translation>
    </message>
    <message>
        <source>Qt for Python is used under the LGPL, version 3: its libraries lie beside the program and can be replaced by others of the same interface.</source>
        <translation>Qt for Python est utilisé sous la LGPL, version 3&#xa0;: ses bibliothèques se trouvent à côté du programme et peuvent être remplacées par d’autres de même interface.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>Read everything anew</source>
        <translation>Tout relire</translation>
    </message>
    <message>
        <source>Read-only: nothing is ever sent from here</source>
        <translation>Lecture seule&#xa0;: rien n’est jamais envoyé d’ici</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Released by {who}, {when}.</source>
        <translation>Mis à l’envoi par {who}, {when}.</translation>
    </message>
    <message>
        <source>Remove the filter: {words}</source>
        <translation>Retirer le filtre : {words}</translation>
    </message>
    <message>
        <source>Remove the password</source>
        <translation>Supprimer le mot de passe</translation>
    </message>
    <message>
        <source>Remove them here too</source>
        <translation>Les supprimer ici aussi</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>Signaler un problème</translation>
    </message>
    <message>
        <source>Report a problem …</source>
        <translation>Signaler un problème…</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Resume it, and this goes out.</source>
        <translation>Reprenez l’envoi, et ceci partira.</translation>
    </message>
    <message>
        <source>Resume sending</source>
        <translation>Reprendre l’envoi</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>Réessayer maintenant</translation>
    </message>
    <message>
        <source>Right place, right person.</source>
        <translation>Le bon endroit, la bonne personne.</translation>
    </message>
    <message>
        <source>Rows stand by</source>
        <translation type="vanished">Lignes triées par</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>Enregistrer le filtre</translation>
    </message>
    <message>
        <source>Save it as a rescue file, or let this profile send again (File, Change profile).</source>
        <translation>Enregistrez-le dans un fichier de secours, ou laissez ce profil envoyer à nouveau (Fichier, Modifier le profil).</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>Save unsent work</source>
        <translation>Enregistrer le travail non envoyé</translation>
    </message>
    <message>
        <source>Save unsent work …</source>
        <translation>Enregistrer le travail non envoyé…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistrés</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Filtres enregistrés</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>Saving what can be read …</source>
        <translation>Enregistrement de ce qui peut être lu…</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Tout rechercher</translation>
    </message>
    <message>
        <source>Search everything …</source>
        <translation>Tout rechercher…</translation>
    </message>
    <message>
        <source>Search everything: what to do, contacts, contracts</source>
        <translation>Tout rechercher&#xa0;: que faire, contacts, contrats</translation>
    </message>
    <message>
        <source>Search keys</source>
        <translation>Rechercher une touche</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Rechercher dans l’historique</translation>
    </message>
    <message>
        <source>Search this list</source>
        <translation>Rechercher dans cette liste</translation>
    </message>
    <message>
        <source>Search {records}</source>
        <translation>Rechercher dans les {records}</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Secrets</translation>
    </message>
    <message>
        <source>Secrets never reach disk or logs in the clear.</source>
        <translation>Les secrets n’arrivent jamais en clair sur le disque ni dans les journaux.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Send all</source>
        <translation type="vanished">Tout envoyer</translation>
    </message>
    <message>
        <source>Send all now</source>
        <translation>Tout envoyer maintenant</translation>
    </message>
    <message>
        <source>Send the record as chosen here (Ctrl+Enter)</source>
        <translation>Envoyer la fiche telle que choisie ici (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Send this and all that waits</source>
        <translation>Envoyer ceci et tout ce qui attend</translation>
    </message>
    <message>
        <source>Send this record (Ctrl+Enter)</source>
        <translation>Envoyer cette fiche (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Send this, and everything else that waits</source>
        <translation>Envoyer ceci, et tout ce qui attend encore</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>Sending has stopped</source>
        <translation>L’envoi est arrêté</translation>
    </message>
    <message>
        <source>Sending has stopped.</source>
        <translation>L’envoi est arrêté.</translation>
    </message>
    <message>
        <source>Sending has stopped. {host} changed “{field}” of {record}, which nobody touched: it held “{old}” and now holds “{new}”. The same may happen to every record that is sent.</source>
        <translation>L’envoi est arrêté. {host} a changé «&#xa0;{field}&#xa0;» de {record}, que personne n’a touché&#xa0;: il contenait «&#xa0;{old}&#xa0;» et contient maintenant «&#xa0;{new}&#xa0;». La même chose peut arriver à chaque fiche envoyée.</translation>
    </message>
    <message>
        <source>Sending is paused</source>
        <translation>L’envoi est suspendu</translation>
    </message>
    <message>
        <source>Sending is paused.</source>
        <translation>L’envoi est suspendu.</translation>
    </message>
    <message>
        <source>Sending is paused: it goes out when you resume.</source>
        <translation>L’envoi est suspendu&#xa0;: ceci partira quand vous le reprendrez.</translation>
    </message>
    <message>
        <source>Sent from this computer</source>
        <translation>Envoyé depuis cet ordinateur</translation>
    </message>
    <message>
        <source>Sent from this computer: {record}</source>
        <translation>Envoyé depuis cet ordinateur&#xa0;: {record}</translation>
    </message>
    <message>
        <source>Sent {when}</source>
        <translation>Envoyé {when}</translation>
    </message>
    <message>
        <source>Show it here</source>
        <translation>Afficher ici</translation>
    </message>
    <message>
        <source>Show the details</source>
        <translation>Montrer les détails</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Afficher le journal</translation>
    </message>
    <message>
        <source>Show what is here</source>
        <translation>Afficher ce qui est ici</translation>
    </message>
    <message>
        <source>Show what would be sent (Ctrl+D)</source>
        <translation>Montrer ce qui serait envoyé (Ctrl+D)</translation>
    </message>
    <message>
        <source>Signed out – give the password</source>
        <translation>Déconnecté – indiquez le mot de passe</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texte plus petit</translation>
    </message>
    <message>
        <source>So did: {fields}.</source>
        <translation>Changé de même&#xa0;: {fields}.</translation>
    </message>
    <message>
        <source>Something answers there.</source>
        <translation>Quelque chose y répond.</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Un problème est survenu</translation>
    </message>
    <message>
        <source>Something went wrong in Draftdesk itself ({what}). What is kept is safe. Please pass the details on, so that it can be mended.</source>
        <translation type="vanished">Une erreur s’est produite dans Draftdesk même ({what}). Ce qui est enregistré est en sécurité. Veuillez transmettre les détails pour que cela puisse être corrigé.</translation>
    </message>
    <message>
        <source>Something went wrong in Draftdesk itself once more.</source>
        <translation>Un problème est de nouveau survenu dans Draftdesk même.</translation>
    </message>
    <message>
        <source>Something went wrong in Draftdesk itself.</source>
        <translation>Un problème est survenu dans Draftdesk même.</translation>
    </message>
    <message>
        <source>Something went wrong in Draftdesk itself. Your work is safe. {what}</source>
        <translation>Une erreur s’est produite dans Draftdesk même. Votre travail est en sécurité. {what}</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>Trié par</translation>
    </message>
    <message>
        <source>Space chooses, F8 goes on, Ctrl+Enter sends.</source>
        <translation>Espace choisit, F8 passe à la suite, Ctrl+Entrée envoie.</translation>
    </message>
    <message>
        <source>Space chooses, Tab types, F8 goes on, Ctrl+Enter sends.</source>
        <translation type="vanished">Espace choisit, Tab saisit, F8 continue, Ctrl+Entrée envoie.</translation>
    </message>
    <message>
        <source>Space chooses, typing gives another value, F8 goes on, Ctrl+Enter sends.</source>
        <translation>Espace choisit, taper donne une autre valeur, F8 passe à la suite, Ctrl+Entrée envoie.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Started {day}</source>
        <translation>Commencé le {day}</translation>
    </message>
    <message>
        <source>Starting the sandbox …</source>
        <translation>Démarrage du bac à sable…</translation>
    </message>
    <message>
        <source>Starts {day}</source>
        <translation>Commence le {day}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Step back: close the matches, then from the form to the list</source>
        <translation>Revenir en arrière&#xa0;: fermer les résultats, puis du formulaire à la liste</translation>
    </message>
    <message>
        <source>Still looking …</source>
        <translation>Recherche en cours…</translation>
    </message>
    <message>
        <source>Syncing did not come to its end, and is tried again by itself.</source>
        <translation>La synchronisation n’est pas allée à son terme ; elle est retentée automatiquement.</translation>
    </message>
    <message>
        <source>Syncing has stopped. You can go on working; what you send waits here.</source>
        <translation>La synchronisation est arrêtée. Vous pouvez continuer à travailler&#xa0;; ce que vous envoyez attend ici.</translation>
    </message>
    <message>
        <source>Take a rescue file</source>
        <translation type="vanished">Charger un fichier de secours</translation>
    </message>
    <message>
        <source>Take a rescue file …</source>
        <translation type="vanished">Charger un fichier de secours…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Take back the filter: {words}</source>
        <translation type="vanished">Retirer le filtre : {words}</translation>
    </message>
    <message>
        <source>Tell what stood in this field, and what is to be known of it</source>
        <translation type="vanished">Dire ce qui était dans ce champ, et ce qu’il faut en savoir</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Tester la connexion</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texte (*.txt)</translation>
    </message>
    <message>
        <source>Text as the system has it</source>
        <translation>Taille de texte du système</translation>
    </message>
    <message>
        <source>The contract’s life</source>
        <translation>La vie du contrat</translation>
    </message>
    <message>
        <source>The field is dropped; the rest stays.</source>
        <translation>Le champ est abandonné&#xa0;; le reste demeure.</translation>
    </message>
    <message>
        <source>The fields that you changed: go to one, or put all back</source>
        <translation>Les champs que vous avez modifiés&#xa0;: aller à l’un d’eux, ou tout rétablir</translation>
    </message>
    <message>
        <source>The first sync was cancelled. It goes on at {when}.</source>
        <translation>La première synchronisation a été annulée. Elle reprend à {when}.</translation>
    </message>
    <message>
        <source>The marked rows (Ctrl+C)</source>
        <translation>Les lignes sélectionnées (Ctrl+C)</translation>
    </message>
    <message>
        <source>The menus</source>
        <translation type="vanished">Les menus</translation>
    </message>
    <message>
        <source>The menus, and what is in a page or dialog</source>
        <translation>Les menus, et ce qui est dans une page ou un dialogue</translation>
    </message>
    <message>
        <source>The one used before</source>
        <translation>La précédente utilisée</translation>
    </message>
    <message>
        <source>The one used longest ago</source>
        <translation>La plus anciennement utilisée</translation>
    </message>
    <message>
        <source>The other fields go back as the server has them then.</source>
        <translation>Les autres champs repartiront tels que le serveur les aura à ce moment-là.</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation type="vanished">Dans l’autre sens</translation>
    </message>
    <message>
        <source>The password opens this profile.</source>
        <translation>Le mot de passe ouvre ce profil.</translation>
    </message>
    <message>
        <source>The profile {name} is for this server, domain and user already.</source>
        <translation>Le profil {name} concerne déjà ce serveur, ce domaine et cet utilisateur.</translation>
    </message>
    <message>
        <source>The server has all of this already; nothing would be sent.</source>
        <translation>Le serveur a déjà tout ceci&#xa0;; rien ne serait envoyé.</translation>
    </message>
    <message>
        <source>The server has only moved: bring them along as drafts (without passwords)</source>
        <translation>Le serveur a seulement changé d’adresse&#xa0;: les emporter comme brouillons (sans mots de passe)</translation>
    </message>
    <message>
        <source>The server knows no other “{text}”.</source>
        <translation>Le serveur ne trouve rien d’autre pour «&#xa0;{text}&#xa0;».</translation>
    </message>
    <message>
        <source>The server knows nothing of “{text}” either.</source>
        <translation>Le serveur ne trouve rien non plus pour «&#xa0;{text}&#xa0;».</translation>
    </message>
    <message>
        <source>The server may change these fields by itself while something else is sent: you have accepted that, so it does not stop sending. Take one back, and it does again.</source>
        <translation>Le serveur peut modifier ces champs de lui-même pendant un autre envoi : vous l’avez accepté, cela n’arrête donc pas l’envoi. Reprenez-en un, et cela l’arrêtera de nouveau.</translation>
    </message>
    <message>
        <source>The server no longer has this record; nothing would be sent.</source>
        <translation>Le serveur n’a plus cette fiche&#xa0;; rien ne serait envoyé.</translation>
    </message>
    <message>
        <source>The server still holds this. Undoing makes a draft, which you look at and send.</source>
        <translation>Le serveur contient encore ceci. Annuler crée un brouillon, que vous vérifiez et envoyez.</translation>
    </message>
    <message>
        <source>The server&apos;s name is known.</source>
        <translation>Le nom du serveur est connu.</translation>
    </message>
    <message numerus="yes">
        <source>The unsent work of %n record(s) is in {file}; passwords are left out.</source>
        <translation>
            <numerusform>Le travail non envoyé de %n fiche est dans {file}&#xa0;; les mots de passe n’y sont pas.</numerusform>
            <numerusform>Le travail non envoyé de %n fiches est dans {file}&#xa0;; les mots de passe n’y sont pas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The window never waits.</source>
        <translation>La fenêtre n’attend jamais.</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Valeur du serveur</translation>
    </message>
    <message>
        <source>There are no {records} on the server.</source>
        <translation>Il n’y a pas de {records} sur le serveur.</translation>
    </message>
    <message>
        <source>There are none. When sending stops because the server changed a field that nobody touched, you can accept that field as the server&apos;s own; then it stands here.</source>
        <translation>Il n’y en a aucun. Quand l’envoi s’arrête parce que le serveur a modifié un champ que personne n’a touché, vous pouvez accepter que le serveur le remplisse ; il figure alors ici.</translation>
    </message>
    <message>
        <source>There is already a profile of this name.</source>
        <translation>Un profil porte déjà ce nom.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Ce fichier n’existe pas.</translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation>Il n’y a rien à envoyer.</translation>
    </message>
    <message>
        <source>There may be this {record} already, with the same {fields}:</source>
        <translation>Ce {record} existe peut-être déjà, avec ceci en commun ({fields})&#xa0;:</translation>
    </message>
    <message>
        <source>They changed it again at {when}; your decision was not sent. Please look once more.</source>
        <translation>La fiche a encore été modifiée à {when} ; votre décision n’a pas été envoyée. Veuillez regarder encore une fois.</translation>
    </message>
    <message>
        <source>This cannot be sent yet. Please look at: {fields}</source>
        <translation>Ceci ne peut pas encore être envoyé. Veuillez vérifier : {fields}</translation>
    </message>
    <message>
        <source>This cannot be undone any more.</source>
        <translation>Ceci ne peut plus être annulé.</translation>
    </message>
    <message>
        <source>This computer has no copy of the record any more.</source>
        <translation>Cet ordinateur n’a plus de copie de la fiche.</translation>
    </message>
    <message>
        <source>This is all that a report holds. Draftdesk sends it to nobody: copy or save it, and pass it on with a word about what you did.</source>
        <translation>C’est tout ce que contient un rapport. Draftdesk ne l’envoie à personne&#xa0;: copiez-le ou enregistrez-le, et transmettez-le avec un mot sur ce que vous faisiez.</translation>
    </message>
    <message>
        <source>This made the record. It cannot be unmade; you can archive it.</source>
        <translation>Ceci a créé la fiche. On ne peut pas revenir là-dessus&#xa0;; vous pouvez archiver la fiche.</translation>
    </message>
    <message>
        <source>This profile is read-only: nothing can be changed here.</source>
        <translation>Ce profil est en lecture seule&#xa0;: rien ne peut être modifié ici.</translation>
    </message>
    <message>
        <source>This record is no longer on the server.</source>
        <translation>Cette fiche n’est plus sur le serveur.</translation>
    </message>
    <message>
        <source>This record was deleted on the server. Nothing of yours was sent.</source>
        <translation>Cette fiche a été supprimée sur le serveur. Rien de vous n’a été envoyé.</translation>
    </message>
    <message>
        <source>This record was deleted on the server. Your draft is safe; when you send it, you are asked what shall happen.</source>
        <translation>Cette fiche a été supprimée sur le serveur. Votre brouillon est intact&#xa0;; à l’envoi, on vous demandera que faire.</translation>
    </message>
    <message>
        <source>This server does not show portal passwords. A change to this contact goes out with a blank one and may clear it there; type it again to be sure.</source>
        <translation>Ce serveur ne montre pas les mots de passe du portail. Une modification de ce contact part avec un mot de passe vide et peut l’effacer là-bas&#xa0;; retapez-le pour plus de sûreté.</translation>
    </message>
    <message>
        <source>This store is not encrypted, so this is kept in memory only until it is sent.</source>
        <translation>Ce stockage n’est pas chiffré&#xa0;: ceci n’est gardé qu’en mémoire jusqu’à l’envoi.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Throw away what you typed?</source>
        <translation>Abandonner ce que vous avez saisi ?</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message numerus="yes">
        <source>Tried %n time(s).</source>
        <translation>
            <numerusform>Essayé %n fois.</numerusform>
            <numerusform>Essayé %n fois.</numerusform>
        </translation>
    </message>
    <message>
        <source>Truthful status.</source>
        <translation>Un état véridique.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Try it with a sandbox</source>
        <translation>Essayer avec un bac à sable</translation>
    </message>
    <message>
        <source>Trying …</source>
        <translation>Essai en cours…</translation>
    </message>
    <message>
        <source>Two letters, such as BE.</source>
        <translation>Deux lettres, comme BE.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo this change</source>
        <translation>Annuler cette modification</translation>
    </message>
    <message>
        <source>Untouched fields survive.</source>
        <translation>Les champs non touchés restent intacts.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>What Draftdesk noted last. It holds no names, no passwords, nothing you typed.</source>
        <translation>Ce que Draftdesk a noté en dernier. Cela ne contient ni noms, ni mots de passe, ni rien de ce que vous avez tapé.</translation>
    </message>
    <message>
        <source>What Draftdesk promises</source>
        <translation>Ce que Draftdesk promet</translation>
    </message>
    <message>
        <source>What goes out is noted here: when, by whom, old and new, and what came of it.</source>
        <translation>Ce qui part est noté ici&#xa0;: quand, par qui, l’ancien et le nouveau, et ce qu’il en est advenu.</translation>
    </message>
    <message>
        <source>What is kept on this computer is encrypted, its key lies in the system&apos;s keyring. A profile that is kept otherwise says so wherever it is shown.</source>
        <translation>Ce qui est enregistré sur cet ordinateur est chiffré, la clé se trouve dans le trousseau du système. Un profil enregistré autrement le dit partout où il s’affiche.</translation>
    </message>
    <message>
        <source>What shall happen?</source>
        <translation>Que faut-il faire&#xa0;?</translation>
    </message>
    <message>
        <source>What stood in this field, and what it is for</source>
        <translation>Ce qu’il y avait dans ce champ, et à quoi il sert</translation>
    </message>
    <message>
        <source>What the server made of it</source>
        <translation type="vanished">Ce que le serveur en a fait</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
    <message>
        <source>What would be sent</source>
        <translation>Ce qui serait envoyé</translation>
    </message>
    <message>
        <source>What you changed</source>
        <translation>Ce que vous avez modifié</translation>
    </message>
    <message numerus="yes">
        <source>What you changed in %n records is discarded.</source>
        <translation>
            <numerusform>Vos modifications dans %n fiche sont abandonnées.</numerusform>
            <numerusform>Vos modifications dans %n fiches sont abandonnées.</numerusform>
        </translation>
    </message>
    <message>
        <source>What you changed in {record} is discarded.</source>
        <translation>Vos modifications dans {record} sont abandonnées.</translation>
    </message>
    <message>
        <source>What you have typed is on this computer&apos;s disk. You can go on; if something looks odd, close the program and start it again.</source>
        <translation>Ce que vous avez saisi est sur le disque de cet ordinateur. Vous pouvez continuer ; si quelque chose paraît étrange, fermez le programme et relancez-le.</translation>
    </message>
    <message>
        <source>What you send is repeated until its outcome is known; it is sent again only after a look has shown that it did not arrive.</source>
        <translation>Ce que vous envoyez est retenté jusqu’à ce que le résultat soit connu&#xa0;; ce n’est renvoyé qu’après avoir vérifié que ce n’était pas arrivé.</translation>
    </message>
    <message>
        <source>What you send waits here until the server has it, with the reason if it has to.</source>
        <translation>Ce que vous envoyez attend ici jusqu’à ce que le serveur l’ait, avec la raison s’il y en a une.</translation>
    </message>
    <message>
        <source>What you type cannot be kept: {why} It stands here only.</source>
        <translation>Votre saisie ne peut pas être enregistrée&#xa0;: {why} Elle n’existe qu’ici.</translation>
    </message>
    <message>
        <source>What you typed cannot be kept. Close once more to leave without it.</source>
        <translation>Votre saisie ne peut pas être enregistrée. Fermez encore une fois pour quitter sans l’enregistrer.</translation>
    </message>
    <message>
        <source>What you typed last could not be kept. Copy it from its fields before you close.</source>
        <translation>Ce que vous avez saisi en dernier n’a pas pu être conservé. Copiez-le de ses champs avant de fermer.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>When this computer last saw it on the server. F5 checks again.</source>
        <translation>Quand cet ordinateur l’a vu pour la dernière fois sur le serveur. F5 vérifie à nouveau.</translation>
    </message>
    <message>
        <source>When this computer last saw it on the server. F5 looks.</source>
        <translation type="vanished">Quand cet ordinateur a vu la fiche pour la dernière fois sur le serveur. F5 consulte le serveur.</translation>
    </message>
    <message>
        <source>Where you and somebody else change the same field, it is asked here.</source>
        <translation>Si vous et quelqu’un d’autre modifiez le même champ, la question est posée ici.</translation>
    </message>
    <message>
        <source>Who belongs to it</source>
        <translation>Qui en fait partie</translation>
    </message>
    <message>
        <source>Who changed what: a name, a field, a value</source>
        <translation>Qui a modifié quoi&#xa0;: un nom, un champ, une valeur</translation>
    </message>
    <message>
        <source>Without the filter</source>
        <translation>Sans le filtre</translation>
    </message>
    <message>
        <source>Work goes only to the server, domain and user that it was made for.</source>
        <translation>Le travail ne va qu’au serveur, au domaine et à l’utilisateur pour lesquels il a été fait.</translation>
    </message>
    <message>
        <source>You and somebody else changed this record. Nothing of yours was sent.</source>
        <translation>Vous et quelqu’un d’autre avez modifié cette fiche. Rien de vous n’a été envoyé.</translation>
    </message>
    <message>
        <source>You can go on; if something looks odd, close the program and start it again.</source>
        <translation>Vous pouvez continuer ; si quelque chose paraît étrange, fermez le programme et relancez-le.</translation>
    </message>
    <message>
        <source>You cancelled. Goes on at {when}, or now with “Send all now”.</source>
        <translation>Vous avez annulé. Reprend à {when}, ou maintenant avec « Tout envoyer maintenant ».</translation>
    </message>
    <message>
        <source>You have not released it. Open it and press Ctrl+Enter.</source>
        <translation>Vous ne l’avez pas encore envoyé. Ouvrez-le et pressez Ctrl+Entrée.</translation>
    </message>
    <message>
        <source>You have paused sending.</source>
        <translation>Vous avez suspendu l’envoi.</translation>
    </message>
    <message>
        <source>You need not do anything.</source>
        <translation>Vous n’avez rien à faire.</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Votre valeur</translation>
    </message>
    <message>
        <source>Yours, changed by nobody else</source>
        <translation>Vos champs que personne d’autre n’a modifiés</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>any</source>
        <translation>au choix</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archivé</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>inchangé</translation>
    </message>
    <message>
        <source>as the system has it</source>
        <translation>celui du système</translation>
    </message>
    <message>
        <source>cancelled {day}</source>
        <translation>résilié le {day}</translation>
    </message>
    <message>
        <source>cancelled, goes on at {when}</source>
        <translation>annulé, reprend à {when}</translation>
    </message>
    <message>
        <source>checked {when}</source>
        <translation>vérifié {when}</translation>
    </message>
    <message>
        <source>copied {when}</source>
        <translation>copié {when}</translation>
    </message>
    <message>
        <source>draft, not sent</source>
        <translation>brouillon, non envoyé</translation>
    </message>
    <message>
        <source>ended {day}, {when}</source>
        <translation>terminé le {day}, {when}</translation>
    </message>
    <message>
        <source>ends today</source>
        <translation>se termine aujourd’hui</translation>
    </message>
    <message>
        <source>ends {day}, {when}</source>
        <translation>se termine le {day}, {when}</translation>
    </message>
    <message>
        <source>if renewed, to {day}</source>
        <translation>si reconduit, jusqu’au {day}</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>dans %n jour</numerusform>
            <numerusform>dans %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>in conflict</source>
        <translation>en conflit</translation>
    </message>
    <message>
        <source>in this computer&apos;s keyring</source>
        <translation>dans le trousseau de cet ordinateur</translation>
    </message>
    <message>
        <source>its contacts</source>
        <translation>ses contacts</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>last invoiced {day}</source>
        <translation>dernière facturation le {day}</translation>
    </message>
    <message>
        <source>last sync {when}</source>
        <translation>dernière synchro&#xa0;: {when}</translation>
    </message>
    <message>
        <source>looked at {when}</source>
        <translation type="vanished">consulté&#xa0;: {when}</translation>
    </message>
    <message>
        <source>name and company</source>
        <translation>nom et société</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>never invoiced</source>
        <translation>jamais facturé</translation>
    </message>
    <message>
        <source>new {record}</source>
        <translation>nouveau {record}</translation>
    </message>
    <message>
        <source>new: {name}</source>
        <translation>nouveau&#xa0;: {name}</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>pas de fin</translation>
    </message>
    <message>
        <source>none chosen</source>
        <translation>aucun choisi</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>aucun pour l’instant</translation>
    </message>
    <message>
        <source>not copied yet</source>
        <translation>pas encore copié</translation>
    </message>
    <message>
        <source>not from here</source>
        <translation>pas d’ici</translation>
    </message>
    <message>
        <source>not known here</source>
        <translation>inconnu ici</translation>
    </message>
    <message>
        <source>nowhere, and the store is NOT ENCRYPTED</source>
        <translation>nulle part, et le stockage n’est PAS CHIFFRÉ</translation>
    </message>
    <message>
        <source>nowhere: the password is asked each time, and opens the store</source>
        <translation>nulle part&#xa0;: le mot de passe est demandé chaque fois, et ouvre le stockage</translation>
    </message>
    <message>
        <source>once decided</source>
        <translation>une fois décidé</translation>
    </message>
    <message>
        <source>once fixed</source>
        <translation>une fois corrigé</translation>
    </message>
    <message>
        <source>once resumed</source>
        <translation>une fois l’envoi repris</translation>
    </message>
    <message>
        <source>once signed in</source>
        <translation>une fois connecté</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>lecture seule</translation>
    </message>
    <message>
        <source>refused by the server</source>
        <translation>refusé par le serveur</translation>
    </message>
    <message numerus="yes">
        <source>renewal term %n month(s)</source>
        <translation>
            <numerusform>durée de reconduction&#xa0;: %n mois</numerusform>
            <numerusform>durée de reconduction&#xa0;: %n mois</numerusform>
        </translation>
    </message>
    <message>
        <source>soon</source>
        <translation>bientôt</translation>
    </message>
    <message>
        <source>the record as a whole</source>
        <translation>la fiche dans son ensemble</translation>
    </message>
    <message>
        <source>the system&apos;s are trusted</source>
        <translation>celles du système sont acceptées</translation>
    </message>
    <message>
        <source>this company</source>
        <translation>cette société</translation>
    </message>
    <message>
        <source>waiting to be sent</source>
        <translation>en attente d’envoi</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>{action}: nothing to do here now.</source>
        <translation type="vanished">{action} : rien à faire ici maintenant.</translation>
    </message>
    <message>
        <source>{fields} changed on the server too. Nothing is sent before you have decided.</source>
        <translation>Modifié aussi sur le serveur&#xa0;: {fields}. Rien n’est envoyé avant votre décision.</translation>
    </message>
    <message>
        <source>{fields} changed on the server while you were typing. Your draft is safe.</source>
        <translation>Modifié sur le serveur pendant votre saisie&#xa0;: {fields}. Votre brouillon est intact.</translation>
    </message>
    <message>
        <source>{fields} changed on the server while you were typing. Your draft is safe; when you send it, you are asked which shall stand.</source>
        <translation>Modifié sur le serveur pendant votre saisie&#xa0;: {fields}. Votre brouillon est intact&#xa0;; à l’envoi, on vous demandera quelle valeur garder.</translation>
    </message>
    <message>
        <source>{fields} changed on the server. You see it as it is there now.</source>
        <translation>Modifié sur le serveur&#xa0;: {fields}. Vous voyez l’état actuel du serveur.</translation>
    </message>
    <message>
        <source>{field} holds “{now}” by now.</source>
        <translation>{field} contient maintenant «&#xa0;{now}&#xa0;».</translation>
    </message>
    <message>
        <source>{field}: never shown by this server, and may have been cleared</source>
        <translation>{field}&#xa0;: jamais montré par ce serveur, et peut-être effacé</translation>
    </message>
    <message>
        <source>{field}: the server stored “{stored}”</source>
        <translation>{field}&#xa0;: le serveur a enregistré «&#xa0;{stored}&#xa0;»</translation>
    </message>
    <message>
        <source>{field}: was empty</source>
        <translation>{field}&#xa0;: c’était vide</translation>
    </message>
    <message>
        <source>{field}: was “{was}”</source>
        <translation>{field}&#xa0;: c’était «&#xa0;{was}&#xa0;»</translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation>{number} s</translation>
    </message>
    <message>
        <source>{record} without a name</source>
        <translation>{record} sans nom</translation>
    </message>
    <message>
        <source>{what}: sent at once</source>
        <translation>{what} : envoyé aussitôt</translation>
    </message>
</context>
</TS>
