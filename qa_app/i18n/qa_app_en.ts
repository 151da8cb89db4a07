<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AgentPanel</name>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fatal</source>
        <translation>
            <numerusform>%n fatal</numerusform>
            <numerusform>%n fatals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) left in the ledger</source>
        <translation>
            <numerusform>%n point left in the ledger</numerusform>
            <numerusform>%n points left in the ledger</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ApplyPage</name>
    <message numerus="yes">
        <source>%n line(s) in {calls} of {transcripts} calls would read otherwise.</source>
        <translation>
            <numerusform>%n line in {calls} of {transcripts} calls would read otherwise.</numerusform>
            <numerusform>%n lines in {calls} of {transcripts} calls would read otherwise.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) that people corrected stay as they are.</source>
        <translation>
            <numerusform>%n line that people corrected stays as it is.</numerusform>
            <numerusform>%n lines that people corrected stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rewrite %n line(s)</source>
        <translation>
            <numerusform>Rewrite %n line</numerusform>
            <numerusform>Rewrite %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) rewritten in {calls} calls.</source>
        <translation>
            <numerusform>%n line rewritten in {calls} calls.</numerusform>
            <numerusform>%n lines rewritten in {calls} calls.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallActions</name>
    <message numerus="yes">
        <source>Sides of %n call(s) changed.</source>
        <translation>
            <numerusform>Sides of %n call changed.</numerusform>
            <numerusform>Sides of %n calls changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n call(s)?</source>
        <translation>
            <numerusform>Remove %n call?</numerusform>
            <numerusform>Remove %n calls?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) removed.</source>
        <translation>
            <numerusform>%n call removed.</numerusform>
            <numerusform>%n calls removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied.</source>
        <translation>
            <numerusform>%n row copied.</numerusform>
            <numerusform>%n rows copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallsScreen</name>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) taken in and recognised</source>
        <translation>
            <numerusform>%n call taken in and recognised</numerusform>
            <numerusform>%n calls taken in and recognised</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) scores</source>
        <translation>
            <numerusform>%n changes scores</numerusform>
            <numerusform>%n change scores</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvaluationsDialog</name>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Import %n row</numerusform>
            <numerusform>Import %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) can be taken in</source>
        <translation>
            <numerusform>%n row can be taken in</numerusform>
            <numerusform>%n rows can be taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected; the rest is taken all the same</source>
        <translation>
            <numerusform>%n rejected; the rest is taken all the same</numerusform>
            <numerusform>%n rejected; the rest is taken all the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>looked at the first %n row(s)</source>
        <translation>
            <numerusform>looked at the first %n row</numerusform>
            <numerusform>looked at the first %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvaluationsReportDialog</name>
    <message numerus="yes">
        <source>%n evaluation(s) taken in</source>
        <translation>
            <numerusform>%n evaluation taken in</numerusform>
            <numerusform>%n evaluations taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n here already</source>
        <translation>
            <numerusform>%n here already</numerusform>
            <numerusform>%n here already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) rejected</source>
        <translation>
            <numerusform>%n row rejected</numerusform>
            <numerusform>%n rows rejected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvaluationsUndo</name>
    <message numerus="yes">
        <source>%n evaluation(s) are gone again</source>
        <translation>
            <numerusform>%n evaluation is gone again</numerusform>
            <numerusform>%n evaluations are gone again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) that the import had made too</source>
        <translation>
            <numerusform>%n call that the import had made too</numerusform>
            <numerusform>%n calls that the import had made too</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FigureSheet</name>
    <message numerus="yes">
        <source>%n row(s) can be taken in</source>
        <translation>
            <numerusform>%n row can be taken in</numerusform>
            <numerusform>%n rows can be taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n rejected</numerusform>
            <numerusform>%n rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of an agent nobody knows</source>
        <translation>
            <numerusform>%n of an agent nobody knows</numerusform>
            <numerusform>%n of an agent nobody knows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FiguresDialog</name>
    <message numerus="yes">
        <source>%n row(s) taken in</source>
        <translation>
            <numerusform>%n row taken in</numerusform>
            <numerusform>%n rows taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as before</source>
        <translation>
            <numerusform>%n as before</numerusform>
            <numerusform>%n as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n rejected</numerusform>
            <numerusform>%n rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of an agent nobody knows</source>
        <translation>
            <numerusform>%n of an agent nobody knows</numerusform>
            <numerusform>%n of an agent nobody knows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) changed since stay as they are.</source>
        <translation>
            <numerusform>%n figure changed since stays as it is.</numerusform>
            <numerusform>%n figures changed since stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileBanner</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilesPage</name>
    <message numerus="yes">
        <source>%n recording(s) found</source>
        <translation>
            <numerusform>%n recording found</numerusform>
            <numerusform>%n recordings found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GlossaryGroup</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HealthView</name>
    <message numerus="yes">
        <source>%n evaluation(s)</source>
        <translation>
            <numerusform>%n evaluation</numerusform>
            <numerusform>%n evaluations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) reviewed twice</source>
        <translation>
            <numerusform>%n call reviewed twice</numerusform>
            <numerusform>%n calls reviewed twice</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HearingGroup</name>
    <message numerus="yes">
        <source>From %n second(s)</source>
        <translation>
            <numerusform>from %n second</numerusform>
            <numerusform>from %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportActs</name>
    <message numerus="yes">
        <source>%n evaluation(s) were taken in {at} by {name}.</source>
        <translation>
            <numerusform>%n evaluation was taken in {at} by {name}.</numerusform>
            <numerusform>%n evaluations were taken in {at} by {name}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>Import %n recording(s)</source>
        <translation>
            <numerusform>Import %n recording</numerusform>
            <numerusform>Import %n recordings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message numerus="yes">
        <source>Not carried over: %n thing(s)</source>
        <translation>
            <numerusform>Not carried over: %n thing</numerusform>
            <numerusform>Not carried over: %n things</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobsStrip</name>
    <message numerus="yes">
        <source>{work} · %n more</source>
        <translation>
            <numerusform>{work} · %n more</numerusform>
            <numerusform>{work} · %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftOutButton</name>
    <message numerus="yes">
        <source>%n text(s) left out</source>
        <translation>
            <numerusform>%n text left out</numerusform>
            <numerusform>%n texts left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MachineGroup</name>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n core</numerusform>
            <numerusform>%n cores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Shared out among %n half minute(s) that are heard at the same time.</source>
        <translation>
            <numerusform>Shared out among %n half minute that is heard at a time.</numerusform>
            <numerusform>Shared out among %n half minutes that are heard at the same time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>Quit while %n job(s) run?</source>
        <translation>
            <numerusform>Quit while %n job run?</numerusform>
            <numerusform>Quit while %n jobs run?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MonthBar</name>
    <message numerus="yes">
        <source>%n appeal(s) undecided</source>
        <translation>
            <numerusform>%n appeal undecided</numerusform>
            <numerusform>%n appeals undecided</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MonthGroup</name>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Podium</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueActions</name>
    <message numerus="yes">
        <source>%n call(s) taken out of the queue.</source>
        <translation>
            <numerusform>%n call taken out of the queue.</numerusform>
            <numerusform>%n calls taken out of the queue.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueDialog</name>
    <message numerus="yes">
        <source>%n call(s), {sound} of sound</source>
        <translation>
            <numerusform>%n call, {sound} of sound</numerusform>
            <numerusform>%n calls, {sound} of sound</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RankingModel</name>
    <message numerus="yes">
        <source>Not eligible: %n agent(s)</source>
        <translation>
            <numerusform>Not eligible: %n agent</numerusform>
            <numerusform>Not eligible: %n agents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RankingScreen</name>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecognitionLine</name>
    <message numerus="yes">
        <source>%n more in hand</source>
        <translation>
            <numerusform>%n more in hand</numerusform>
            <numerusform>%n more in hand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more waiting</source>
        <translation>
            <numerusform>%n more waiting</numerusform>
            <numerusform>%n more waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel the %n call(s) in hand</source>
        <translation>
            <numerusform>Cancel the %n call in hand</numerusform>
            <numerusform>Cancel the %n calls in hand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel all %n call(s), also those that wait</source>
        <translation>
            <numerusform>Cancel all %n call, also those that wait</numerusform>
            <numerusform>Cancel all %n calls, also those that wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message numerus="yes">
        <source>%n taken in</source>
        <translation>
            <numerusform>%n taken in</numerusform>
            <numerusform>%n taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already here</source>
        <translation>
            <numerusform>%n already here</numerusform>
            <numerusform>%n already here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RescoreView</name>
    <message numerus="yes">
        <source>All %n score(s) would be the same</source>
        <translation>
            <numerusform>%n score would be the same</numerusform>
            <numerusform>All %n scores would be the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{different} of %n score(s) would differ</source>
        <translation>
            <numerusform>{different} of %n score would differ</numerusform>
            <numerusform>{different} of %n scores would differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more change(s) of grade</source>
        <translation>
            <numerusform>%n more change of grade</numerusform>
            <numerusform>%n more changes of grade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be scored</source>
        <translation>
            <numerusform>%n cannot be scored</numerusform>
            <numerusform>%n cannot be scored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an answer to a new item</source>
        <translation>
            <numerusform>%n without an answer to a new item</numerusform>
            <numerusform>%n without an answer to a new item</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RubricView</name>
    <message numerus="yes">
        <source>%n section(s)</source>
        <translation>
            <numerusform>%n section</numerusform>
            <numerusform>%n sections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RubricsScreen</name>
    <message numerus="yes">
        <source>%n rubric(s)</source>
        <translation>
            <numerusform>%n rubric</numerusform>
            <numerusform>%n rubrics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchDialog</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetPage</name>
    <message numerus="yes">
        <source>%n row(s). The first as they are read:</source>
        <translation>
            <numerusform>%n row. The first as it is read:</numerusform>
            <numerusform>%n rows. The first as they are read:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SidesGroup</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StructurePanel</name>
    <message numerus="yes">
        <source>Conditions and hints name it in %n place(s).</source>
        <translation>
            <numerusform>Conditions and hints name it in %n place.</numerusform>
            <numerusform>Conditions and hints name it in %n places.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextPane</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TranscriptPanel</name>
    <message numerus="yes">
        <source>%n line(s) corrected</source>
        <translation>
            <numerusform>%n line corrected</numerusform>
            <numerusform>%n lines corrected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhatIfPanel</name>
    <message numerus="yes">
        <source>%n agent(s) change their place</source>
        <translation>
            <numerusform>%n agent changes place</numerusform>
            <numerusform>%n agents change their place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n get another amount</source>
        <translation>
            <numerusform>%n gets another amount</numerusform>
            <numerusform>%n get another amount</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WithModelDialog</name>
    <message numerus="yes">
        <source>Recognise %n call(s) with…</source>
        <translation>
            <numerusform>Recognise %n call with…</numerusform>
            <numerusform>Recognise %n calls with…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them have begun; with another model they start over.</source>
        <translation>
            <numerusform>%n of them has begun; with another model it starts over.</numerusform>
            <numerusform>%n of them have begun; with another model they start over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Workshop</name>
    <message numerus="yes">
        <source>%n error(s) must be mended before the rubric can be published.</source>
        <translation>
            <numerusform>%n error must be mended before the rubric can be published.</numerusform>
            <numerusform>%n errors must be mended before the rubric can be published.</numerusform>
        </translation>
    </message>
</context>
</TS>
