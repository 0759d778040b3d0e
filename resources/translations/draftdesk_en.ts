<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Summary</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>window</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are still to be sent to where this profile leads now. Send or discard them first, or add another profile.</source>
        <translation type="vanished">
            <numerusform>%n change is still to be sent to where this profile leads now. Send or discard it first, or add another profile.</numerusform>
            <numerusform>%n changes are still to be sent to where this profile leads now. Send or discard them first, or add another profile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not sent yet</source>
        <translation>
            <numerusform>%n change not sent yet</numerusform>
            <numerusform>%n changes not sent yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
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
            <numerusform>%n contract</numerusform>
            <numerusform>%n contracts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s), nothing waits</source>
        <translation>
            <numerusform>%n draft, nothing waits</numerusform>
            <numerusform>%n drafts, nothing waits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) were changed on the server too ({when}).</source>
        <translation>
            <numerusform>%n field was changed on the server too ({when}).</numerusform>
            <numerusform>%n fields were changed on the server too ({when}).</numerusform>
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
            <numerusform>%n had unsent work here already and was left alone.</numerusform>
            <numerusform>%n had unsent work here already and were left alone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mistake(s) so far</source>
        <translation>
            <numerusform>%n mistake so far</numerusform>
            <numerusform>%n mistakes so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more; they come up as these go.</source>
        <translation>
            <numerusform>%n more; it comes up as these go.</numerusform>
            <numerusform>%n more; they come up as these go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) taken in as drafts.</source>
        <translation>
            <numerusform>%n record taken in as a draft.</numerusform>
            <numerusform>%n records taken in as drafts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsent change(s) belong to where this profile leads now. They stay on this computer under “{name}”, which sends nothing.</source>
        <translation>
            <numerusform>%n unsent change belongs to where this profile leads now. It stays on this computer under “{name}”, which sends nothing.</numerusform>
            <numerusform>%n unsent changes belong to where this profile leads now. They stay on this computer under “{name}”, which sends nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard these %n</source>
        <translation>
            <numerusform>Discard this %n</numerusform>
            <numerusform>Discard these %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expiring in %n day(s)</source>
        <translation>
            <numerusform>Expiring in %n day</numerusform>
            <numerusform>Expiring in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next try in %n s.</source>
        <translation>
            <numerusform>Next try in %n s.</numerusform>
            <numerusform>Next try in %n s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>PUT {address} – %n other field(s) go back as the server has them.</source>
        <translation>
            <numerusform>PUT {address} – %n other field goes back as the server has it.</numerusform>
            <numerusform>PUT {address} – %n other fields go back as the server has them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>PUT {address} – %n other field(s) go back untouched.</source>
        <translation>
            <numerusform>PUT {address} – %n other field goes back untouched.</numerusform>
            <numerusform>PUT {address} – %n other fields go back untouched.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The unsent work of %n record(s) is in {file}; passwords are left out.</source>
        <translation>
            <numerusform>The unsent work of %n record is in {file}; passwords are left out.</numerusform>
            <numerusform>The unsent work of %n records is in {file}; passwords are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tried %n time(s).</source>
        <translation>
            <numerusform>Tried %n time.</numerusform>
            <numerusform>Tried %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What you changed in %n records is discarded.</source>
        <translation>
            <numerusform>What you changed in %n record is discarded.</numerusform>
            <numerusform>What you changed in %n records is discarded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>renewal term %n month(s)</source>
        <translation>
            <numerusform>renewal term %n month</numerusform>
            <numerusform>renewal term %n months</numerusform>
        </translation>
    </message>
</context>
</TS>
