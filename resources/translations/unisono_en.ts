<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BluetoothHealth</name>
    <message numerus="yes">
        <source>%n adapter(s): %1.</source>
        <translation>
            <numerusform>%n adapter: %1.</numerusform>
            <numerusform>%n adapters: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DragChip</name>
    <message numerus="yes">
        <source>%n speaker(s)</source>
        <translation>
            <numerusform>%n speaker</numerusform>
            <numerusform>%n speakers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message numerus="yes">
        <source>%n things to look at</source>
        <translation>
            <numerusform>%n thing to look at</numerusform>
            <numerusform>%n things to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One Bluetooth adapter carries %n speakers.</source>
        <translation>
            <numerusform>One Bluetooth adapter carries %n speaker.</numerusform>
            <numerusform>One Bluetooth adapter carries %n speakers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n speakers are called %1.</source>
        <translation>
            <numerusform>%n speaker is called %1.</numerusform>
            <numerusform>%n speakers are called %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n others</source>
        <translation>
            <numerusform>%1 and %n other</numerusform>
            <numerusform>%1 and %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PickerView</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncMonitor</name>
    <message numerus="yes">
        <source>%1. %n curves; apart now: %2.</source>
        <translation>
            <numerusform>%1. %n curve; apart now: %2.</numerusform>
            <numerusform>%1. %n curves; apart now: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 lost sound %n times.</source>
        <translation>
            <numerusform>%1 lost sound %n time.</numerusform>
            <numerusform>%1 lost sound %n times.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n speaker(s)</source>
        <translation>
            <numerusform>%n speaker</numerusform>
            <numerusform>%n speakers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unisono::ui::EqPlot</name>
    <message numerus="yes">
        <source>Sound shaping, %n point(s)</source>
        <translation>
            <numerusform>Sound shaping, %n point</numerusform>
            <numerusform>Sound shaping, %n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unisono::ui::EqSection</name>
    <message numerus="yes">
        <source>%n point(s) are the most there can be.</source>
        <translation>
            <numerusform>%n point is the most there can be.</numerusform>
            <numerusform>%n points are the most there can be.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unisono::ui::ErrorPlot</name>
    <message numerus="yes">
        <source>and %n more, nearer to the line</source>
        <translation>
            <numerusform>and %n more, nearer to the line</numerusform>
            <numerusform>and %n more, nearer to the line</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unisono::ui::FirstRun</name>
    <message numerus="yes">
        <source>%n found, on the left under Ready.</source>
        <translation>
            <numerusform>%n found, on the left under Ready.</numerusform>
            <numerusform>%n found, on the left under Ready.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n speaker(s) are ready. Let them play as one.</source>
        <translation>
            <numerusform>%n speaker is ready.</numerusform>
            <numerusform>%n speakers are ready. Let them play as one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unisono::ui::GroupCard</name>
    <message numerus="yes">
        <source>%n speaker(s)</source>
        <translation>
            <numerusform>%n speaker</numerusform>
            <numerusform>%n speakers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n after the drop</source>
        <translation>
            <numerusform>%1, %n after the drop</numerusform>
            <numerusform>%1, %n after the drop</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unisono::ui::HealthPage</name>
    <message numerus="yes">
        <source>%1 · %n speakers</source>
        <translation>
            <numerusform>%1 · %n speaker</numerusform>
            <numerusform>%1 · %n speakers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n speakers are here by Bluetooth.</source>
        <translation>
            <numerusform>%n speaker is here by Bluetooth.</numerusform>
            <numerusform>%n speakers are here by Bluetooth.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unisono::ui::MainWindow</name>
    <message numerus="yes">
        <source>Only the first %n file(s) are played.</source>
        <translation>
            <numerusform>Only the first file is played.</numerusform>
            <numerusform>Only the first %n files are played.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at</source>
        <translation>
            <numerusform>%n thing to look at</numerusform>
            <numerusform>%n things to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bluetooth is on · %n found so far</source>
        <translation>
            <numerusform>Bluetooth is on · %n found so far</numerusform>
            <numerusform>Bluetooth is on · %n found so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unisono::ui::PairDialog</name>
    <message numerus="yes">
        <source>Show %n other device(s)</source>
        <translation>
            <numerusform>Show %n other device</numerusform>
            <numerusform>Show %n other devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unisono::ui::PlotLegend</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unisono::ui::SmallCard</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unisono::ui::SpeakerListModel</name>
    <message numerus="yes">
        <source>%n speaker(s)</source>
        <translation>
            <numerusform>%n speaker</numerusform>
            <numerusform>%n speakers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unisono::ui::StudioModel</name>
    <message numerus="yes">
        <source>%n speaker(s)</source>
        <translation>
            <numerusform>%n speaker</numerusform>
            <numerusform>%n speakers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n speaker(s) aligned.</source>
        <translation>
            <numerusform>%n speaker aligned.</numerusform>
            <numerusform>%n speakers aligned.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unisono::ui::SyncMonitorPage</name>
    <message numerus="yes">
        <source>All %n events</source>
        <translation>
            <numerusform>The one event</numerusform>
            <numerusform>All %n events</numerusform>
        </translation>
    </message>
</context>
</TS>
