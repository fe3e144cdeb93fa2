<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
    <context>
        <name>OsteoView</name>
        <message numerus="yes">
            <source>%n answers under dropout</source>
            <translation>
                <numerusform>%n answer under dropout</numerusform>
                <numerusform>%n answers under dropout</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changes</source>
            <translation>
                <numerusform>%n change</numerusform>
                <numerusform>%n changes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n images</source>
            <translation>
                <numerusform>%n image</numerusform>
                <numerusform>%n images</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n measurements</source>
            <translation>
                <numerusform>%n measurement</numerusform>
                <numerusform>%n measurements</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n models together</source>
            <translation>
                <numerusform>%n model</numerusform>
                <numerusform>%n models together</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n problems</source>
            <translation>
                <numerusform>%n problem</numerusform>
                <numerusform>%n problems</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n regions are saved.</source>
            <translation>
                <numerusform>%n region is saved.</numerusform>
                <numerusform>%n regions are saved.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n regions were opened.</source>
            <translation>
                <numerusform>%n region was opened.</numerusform>
                <numerusform>%n regions were opened.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n samples drawn by hand</source>
            <translation>
                <numerusform>%n sample drawn by hand</numerusform>
                <numerusform>%n samples drawn by hand</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n shifted regions</source>
            <translation>
                <numerusform>%n shifted region</numerusform>
                <numerusform>%n shifted regions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n studies</source>
            <translation>
                <numerusform>%n study</numerusform>
                <numerusform>%n studies</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more.</source>
            <translation>
                <numerusform>and %n more.</numerusform>
                <numerusform>and %n more.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>CPU · %n cores</source>
            <translation>
                <numerusform>CPU · %n core</numerusform>
                <numerusform>CPU · %n cores</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Measure L1 in %n drawn regions</source>
            <translation>
                <numerusform>Measure L1 in %n drawn region</numerusform>
                <numerusform>Measure L1 in %n drawn regions</numerusform>
            </translation>
        </message>
    </context>
</TS>
