<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AwayDialog</name>
    <message numerus="yes">
        <source>%n pledges pause; nothing is expected of them.</source>
        <translation>
            <numerusform>%n pledge pauses; nothing is expected of it.</numerusform>
            <numerusform>%n pledges pause; nothing is expected of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days are noted without occasion.</source>
        <translation>
            <numerusform>%n day is noted without occasion.</numerusform>
            <numerusform>%n days are noted without occasion.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days with records stay as they are.</source>
        <translation>
            <numerusform>%n day with records stays as it is.</numerusform>
            <numerusform>%n days with records stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackingUp</name>
    <message numerus="yes">
        <source>Backup made and read back: {file}, %n entries, {size}.</source>
        <translation>
            <numerusform>Backup made and read back: {file}, %n entry, {size}.</numerusform>
            <numerusform>Backup made and read back: {file}, %n entries, {size}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupsCard</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardWords</name>
    <message numerus="yes">
        <source>%n occasions on this day</source>
        <translation>
            <numerusform>%n occasion on this day</numerusform>
            <numerusform>%n occasions on this day</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayHeader</name>
    <message numerus="yes">
        <source>%n pledges left to record</source>
        <translation>
            <numerusform>%n pledge left to record</numerusform>
            <numerusform>%n pledges left to record</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeletionDialog</name>
    <message numerus="yes">
        <source>Also %n backups that were made from here</source>
        <translation>
            <numerusform>Also %n backup that was made from here</numerusform>
            <numerusform>Also %n backups that were made from here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries, all pledges and drafts, the log, your keys and settings. This cannot be undone.</source>
        <translation>
            <numerusform>%n entry, all pledges and drafts, the log, your keys and settings. This cannot be undone.</numerusform>
            <numerusform>%n entries, all pledges and drafts, the log, your keys and settings. This cannot be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Departing</name>
    <message numerus="yes">
        <source>Everything is deleted, and %n backups with it.</source>
        <translation>
            <numerusform>Everything is deleted, and %n backup with it.</numerusform>
            <numerusform>Everything is deleted, and %n backups with it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditorWords</name>
    <message numerus="yes">
        <source>{part}: at most {limit} characters, %n too many.</source>
        <translation>
            <numerusform>{part}: at most {limit} characters, %n too many.</numerusform>
            <numerusform>{part}: at most {limit} characters, %n too many.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{part}: at most {limit}, %n too many.</source>
        <translation>
            <numerusform>{part}: at most {limit}, %n too many.</numerusform>
            <numerusform>{part}: at most {limit}, %n too many.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message numerus="yes">
        <source>Everything is in {folder}, %n entries among it. Nothing there is encrypted: whoever can read the folder can read all of it.</source>
        <translation>
            <numerusform>Everything is in {folder}, %n entry among it. Nothing there is encrypted: whoever can read the folder can read all of it.</numerusform>
            <numerusform>Everything is in {folder}, %n entries among it. Nothing there is encrypted: whoever can read the folder can read all of it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n here already</source>
        <translation>
            <numerusform>%n here already</numerusform>
            <numerusform>%n here already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring in %n entries</source>
        <translation>
            <numerusform>Bring in %n entry</numerusform>
            <numerusform>Bring in %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new pledges would be made.</source>
        <translation>
            <numerusform>%n new pledge would be made.</numerusform>
            <numerusform>%n new pledges would be made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows belong to no habit that can come.</source>
        <translation>
            <numerusform>%n row belongs to no habit that can come.</numerusform>
            <numerusform>%n rows belong to no habit that can come.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message numerus="yes">
        <source>%n pledges</source>
        <translation>
            <numerusform>%n pledge</numerusform>
            <numerusform>%n pledges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JournalFilters</name>
    <message numerus="yes">
        <source>Last %n weeks</source>
        <translation>
            <numerusform>Last %n week</numerusform>
            <numerusform>Last %n weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockCard</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaletteCard</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PledgeDetail</name>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PublishAgain</name>
    <message numerus="yes">
        <source>Leaves this computer: {size} bytes in %n files, nothing else.</source>
        <translation>
            <numerusform>Leaves this computer: {size} bytes in %n file, nothing else.</numerusform>
            <numerusform>Leaves this computer: {size} bytes in %n files, nothing else.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PublishChoice</name>
    <message numerus="yes">
        <source>%n entries are in no summary yet.</source>
        <translation>
            <numerusform>%n entry is in no summary yet.</numerusform>
            <numerusform>%n entries are in no summary yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier entries stay private.</source>
        <translation>
            <numerusform>%n earlier entry stays private.</numerusform>
            <numerusform>%n earlier entries stay private.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PublishPreview</name>
    <message numerus="yes">
        <source>%n entries opened without your words</source>
        <translation>
            <numerusform>%n entry opened without your words</numerusform>
            <numerusform>%n entries opened without your words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n withheld</source>
        <translation>
            <numerusform>%n withheld</numerusform>
            <numerusform>%n withheld</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n corrected</source>
        <translation>
            <numerusform>%n corrected</numerusform>
            <numerusform>%n corrected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leaves this computer: {size} bytes in %n files, nothing else.</source>
        <translation>
            <numerusform>Leaves this computer: {size} bytes in %n file, nothing else.</numerusform>
            <numerusform>Leaves this computer: {size} bytes in %n files, nothing else.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Others will see that %n wordings were softened, with what changed.</source>
        <translation>
            <numerusform>Others will see that %n wording was softened, with what changed.</numerusform>
            <numerusform>Others will see that %n wordings were softened, with what changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unexpected files were not read</source>
        <translation>
            <numerusform>%n unexpected file was not read</numerusform>
            <numerusform>%n unexpected files were not read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n summaries</source>
        <translation>
            <numerusform>%n summary</numerusform>
            <numerusform>%n summaries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leaves in the log</source>
        <translation>
            <numerusform>%n leaf in the log</numerusform>
            <numerusform>%n leaves in the log</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries withheld</source>
        <translation>
            <numerusform>%n entry withheld</numerusform>
            <numerusform>%n entries withheld</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recorded late</source>
        <translation>
            <numerusform>%n recorded late</numerusform>
            <numerusform>%n recorded late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n corrected</source>
        <translation>
            <numerusform>%n corrected</numerusform>
            <numerusform>%n corrected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not yet summarised</source>
        <translation>
            <numerusform>%n not yet summarised</numerusform>
            <numerusform>%n not yet summarised</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disowned</source>
        <translation>
            <numerusform>%n disowned</numerusform>
            <numerusform>%n disowned</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Redacting</name>
    <message numerus="yes">
        <source>Words destroyed; %n backups were written anew.</source>
        <translation>
            <numerusform>Words destroyed; %n backup was written anew.</numerusform>
            <numerusform>Words destroyed; %n backups were written anew.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RedactionDialog</name>
    <message numerus="yes">
        <source>Also the words of %n other entries of its history</source>
        <translation>
            <numerusform>Also the words of %n other entry of its history</numerusform>
            <numerusform>Also the words of %n other entries of its history</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups are written anew without them.</source>
        <translation>
            <numerusform>%n backup is written anew without them.</numerusform>
            <numerusform>%n backups are written anew without them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>{outcome}. %n left.</source>
        <translation>
            <numerusform>{outcome}. %n left.</numerusform>
            <numerusform>{outcome}. %n left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoneWords</name>
    <message numerus="yes">
        <source>%n days without occasion</source>
        <translation>
            <numerusform>%n day without occasion</numerusform>
            <numerusform>%n days without occasion</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pledges pause until {day}</source>
        <translation>
            <numerusform>%n pledge pauses until {day}</numerusform>
            <numerusform>%n pledges pause until {day}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n times a day</source>
        <translation>
            <numerusform>%n time a day</numerusform>
            <numerusform>%n times a day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times a week</source>
        <translation>
            <numerusform>%n time a week</numerusform>
            <numerusform>%n times a week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times in {days} days</source>
        <translation>
            <numerusform>%n time in {days} days</numerusform>
            <numerusform>%n times in {days} days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exceptions in {days} days</source>
        <translation>
            <numerusform>%n exception in {days} days</numerusform>
            <numerusform>%n exceptions in {days} days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>YearCard</name>
    <message numerus="yes">
        <source>on %n days</source>
        <translation>
            <numerusform>on %n day</numerusform>
            <numerusform>on %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries {on_days}</source>
        <translation>
            <numerusform>%n entry {on_days}</numerusform>
            <numerusform>%n entries {on_days}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>YearModel</name>
    <message numerus="yes">
        <source>{day}: %n recorded</source>
        <translation>
            <numerusform>{day}: %n recorded</numerusform>
            <numerusform>{day}: %n recorded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Done</name>
    <message numerus="yes">
        <source>%n pledges are left to record today</source>
        <translation>
            <numerusform>%n pledge is left to record today</numerusform>
            <numerusform>%n pledges are left to record today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Published and read back: {size} bytes in %n files.</source>
        <translation>
            <numerusform>Published and read back: {size} bytes in %n file.</numerusform>
            <numerusform>Published and read back: {size} bytes in %n files.</numerusform>
        </translation>
    </message>
</context>
</TS>
