<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
    <context>
        <name>OsteoView</name>
        <message numerus="yes">
            <source>%n answers under dropout</source>
            <translation>
                <numerusform>%n Antwort unter Dropout</numerusform>
                <numerusform>%n Antworten unter Dropout</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changes</source>
            <translation>
                <numerusform>%n Änderung</numerusform>
                <numerusform>%n Änderungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n images</source>
            <translation>
                <numerusform>%n Bild</numerusform>
                <numerusform>%n Bilder</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n measurements</source>
            <translation>
                <numerusform>%n Messung</numerusform>
                <numerusform>%n Messungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n models together</source>
            <translation>
                <numerusform>%n Modell</numerusform>
                <numerusform>%n Modelle zusammen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n problems</source>
            <translation>
                <numerusform>%n Problem</numerusform>
                <numerusform>%n Probleme</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n regions are saved.</source>
            <translation>
                <numerusform>%n Region ist gespeichert.</numerusform>
                <numerusform>%n Regionen sind gespeichert.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n regions were opened.</source>
            <translation>
                <numerusform>%n Region wurde geöffnet.</numerusform>
                <numerusform>%n Regionen wurden geöffnet.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n samples drawn by hand</source>
            <translation>
                <numerusform>%n von Hand gezeichnete Probe</numerusform>
                <numerusform>%n von Hand gezeichnete Proben</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n shifted regions</source>
            <translation>
                <numerusform>%n verschobene Region</numerusform>
                <numerusform>%n verschobene Regionen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n studies</source>
            <translation>
                <numerusform>%n Untersuchung</numerusform>
                <numerusform>%n Untersuchungen</numerusform>
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
            <source>&amp;Planes</source>
            <translation>&amp;Ebenen</translation>
        </message>
        <message>
            <source>&amp;Slices</source>
            <translation>&amp;Schichten</translation>
        </message>
        <message>
            <source>&amp;Tools</source>
            <translation>&amp;Werkzeuge</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <source>&amp;Window</source>
            <translation>&amp;Fenster</translation>
        </message>
        <message>
            <source>1 + 2</source>
            <translation>1 + 2</translation>
        </message>
        <message>
            <source>1 image is a copy of another and was left out.</source>
            <translation>1 Bild ist die Kopie eines anderen und wurde weggelassen.</translation>
        </message>
        <message>
            <source>1 image {0} × {1}</source>
            <translation>1 Bild {0} × {1}</translation>
        </message>
        <message>
            <source>1 of 2: click the upper endplate, or drag along it</source>
            <translation>1 von 2: die Deckplatte anklicken oder an ihr entlang ziehen</translation>
        </message>
        <message>
            <source>1 slice</source>
            <translation>1 Schicht</translation>
        </message>
        <message>
            <source>1 slice is missing: a gap of {0}. Nothing was filled in.</source>
            <translation>1 Schicht fehlt: eine Lücke von {0}. Nichts wurde ergänzt.</translation>
        </message>
        <message>
            <source>2 of 2: click the lower endplate, or drag along it</source>
            <translation>2 von 2: die Grundplatte anklicken oder an ihr entlang ziehen</translation>
        </message>
        <message>
            <source>2 × 2</source>
            <translation>2 × 2</translation>
        </message>
        <message>
            <source>3 in a row</source>
            <translation>3 nebeneinander</translation>
        </message>
        <message>
            <source>4 slices</source>
            <translation>4 Schichten</translation>
        </message>
        <message>
            <source>50 pixels of this scan are only {0} mm, less than the study's samples: use the 20 mm sample.</source>
            <translation>50 Pixel dieses Scans sind nur {0} mm, weniger als die Proben der Studie: Die 20-mm-Probe nehmen.</translation>
        </message>
        <message>
            <source>50 pixels of this scan are {0} mm and would leave the spongy core here: use the 20 mm sample, which can be made smaller.</source>
            <translation>50 Pixel dieses Scans sind {0} mm und würden hier den spongiösen Kern verlassen: Die 20-mm-Probe nehmen, die kleiner gemacht werden kann.</translation>
        </message>
        <message>
            <source>50 pixels of this scan are {0} mm, wider than a vertebra's spongy core: use the 20 mm sample.</source>
            <translation>50 Pixel dieses Scans sind {0} mm, breiter als der spongiöse Kern eines Wirbels: Die 20-mm-Probe nehmen.</translation>
        </message>
        <message>
            <source>8 bits</source>
            <translation>8 Bit</translation>
        </message>
        <message>
            <source>80 to 120 mg/cm³: low bone mass (ACR, ISCD).</source>
            <translation>80 bis 120 mg/cm³: verminderte Knochenmasse (ACR, ISCD).</translation>
        </message>
        <message>
            <source>A calibration needs its scanner, who measured it, and when.</source>
            <translation>Eine Kalibrierung braucht ihr Gerät, wer sie gemessen hat und wann.</translation>
        </message>
        <message>
            <source>A colour picture holds no measured values.</source>
            <translation>Ein Farbbild enthält keine Messwerte.</translation>
        </message>
        <message>
            <source>A contrast agent was given: spongy bone measures denser than it is, by some 10 to 20 HU.</source>
            <translation>Kontrastmittel wurde gegeben: Spongiosa misst sich um etwa 10 bis 20 HU dichter, als sie ist.</translation>
        </message>
        <message>
            <source>A crop box is laid on a radiograph or a DXA image. On a CT, take the sample of 50 × 50 pixels.</source>
            <translation>Ein Ausschnitt wird auf eine Röntgenaufnahme oder ein DXA-Bild gelegt. Im CT die Probe von 50 × 50 Pixeln nehmen.</translation>
        </message>
        <message>
            <source>A CT with 8 bits cannot hold Hounsfield units: it was rescaled for the eye and is not measured.</source>
            <translation>Ein CT mit 8 Bit kann keine Hounsfield-Einheiten enthalten: Es wurde fürs Auge umgerechnet und wird nicht gemessen.</translation>
        </message>
        <message>
            <source>a disc beside it hardly shows</source>
            <translation>eine Bandscheibe daneben ist kaum zu sehen</translation>
        </message>
        <message>
            <source>A file (its name is hidden)</source>
            <translation>Eine Datei (ihr Name ist verborgen)</translation>
        </message>
        <message>
            <source>A folder, a zip, a disc, single files, or a mix of them.
CT, radiographs, DXA; DICOM or NIfTI.</source>
            <translation>Ein Ordner, ein Zip, eine Disc, einzelne Dateien oder alles gemischt.
CT, Röntgenbilder, DXA; DICOM oder NIfTI.</translation>
        </message>
        <message>
            <source>A lateral view.</source>
            <translation>Eine seitliche Ansicht.</translation>
        </message>
        <message>
            <source>A leak was accepted: {why}</source>
            <translation>Ein Leck wurde in Kauf genommen: {why}</translation>
        </message>
        <message>
            <source>A line needs two rods with different HU.</source>
            <translation>Eine Gerade braucht zwei Stäbe mit verschiedenen HU.</translation>
        </message>
        <message>
            <source>A modality lookup table was left out: {0}.</source>
            <translation>Eine Modality-Tabelle wurde weggelassen: {0}.</translation>
        </message>
        <message>
            <source>A percentage is off by {error} points on the average.</source>
            <translation>Ein Prozentwert liegt im Mittel um {error} Punkte daneben.</translation>
        </message>
        <message>
            <source>A second opinion: nothing is measured in it.</source>
            <translation>Eine Zweitmeinung: Darin wird nichts gemessen.</translation>
        </message>
        <message>
            <source>A sharp kernel widens the SD; the mean usually stays within one LSC ({0} HU).</source>
            <translation>Ein scharfer Kern vergrößert die SD; der Mittelwert bleibt meist innerhalb einer LSC ({0} HU).</translation>
        </message>
        <message>
            <source>A slope of {0} mg/cm³ per HU is no scanner's.</source>
            <translation>Eine Steigung von {0} mg/cm³ je HU hat kein Gerät.</translation>
        </message>
        <message>
            <source>A spot of unusual bone; {0}.</source>
            <translation>Eine Stelle mit ungewöhnlichem Knochen; {0}.</translation>
        </message>
        <message>
            <source>A VOI lookup table was left out: {0}.</source>
            <translation>Eine VOI-Tabelle wurde weggelassen: {0}.</translation>
        </message>
        <message>
            <source>Abdomen</source>
            <translation>Abdomen</translation>
        </message>
        <message>
            <source>About</source>
            <translation>Gefragt nach</translation>
        </message>
        <message>
            <source>About OsteoView</source>
            <translation>Über OsteoView</translation>
        </message>
        <message>
            <source>Above 120 mg/cm³: normal (ACR, ISCD).</source>
            <translation>Über 120 mg/cm³: normal (ACR, ISCD).</translation>
        </message>
        <message>
            <source>Above 200 HU: osteoporosis practically excluded: NPV 99 %.</source>
            <translation>Über 200 HU: Osteoporose praktisch ausgeschlossen: NPW 99 %.</translation>
        </message>
        <message>
            <source>Accuracy</source>
            <translation>Genauigkeit</translation>
        </message>
        <message>
            <source>acquisition {0}</source>
            <translation>Aufnahme {0}</translation>
        </message>
        <message>
            <source>Advise prevention</source>
            <translation>Vorbeugung empfehlen</translation>
        </message>
        <message>
            <source>Against 120 kVp, for which the thresholds hold, this lowers bone (148 / 141 / 131 HU at 100 / 120 / 140 kVp).</source>
            <translation>Gegenüber 120 kVp, wofür die Schwellen gelten, senkt das die Knochenwerte (148 / 141 / 131 HU bei 100 / 120 / 140 kVp).</translation>
        </message>
        <message>
            <source>Against 120 kVp, for which the thresholds hold, this raises bone (148 / 141 / 131 HU at 100 / 120 / 140 kVp).</source>
            <translation>Gegenüber 120 kVp, wofür die Schwellen gelten, hebt das die Knochenwerte (148 / 141 / 131 HU bei 100 / 120 / 140 kVp).</translation>
        </message>
        <message>
            <source>age {age}: {mean} ± {sd} HU</source>
            <translation>Alter {age}: {mean} ± {sd} HU</translation>
        </message>
        <message>
            <source>air and fat</source>
            <translation>Luft und Fett</translation>
        </message>
        <message>
            <source>air {0} HU</source>
            <translation>Luft {0} HU</translation>
        </message>
        <message>
            <source>Align to a vertebra by three points</source>
            <translation>An einem Wirbel ausrichten (drei Punkte)</translation>
        </message>
        <message>
            <source>Align to {level}</source>
            <translation>An {level} ausrichten</translation>
        </message>
        <message>
            <source>Align: click the back edge of the same endplate</source>
            <translation>Ausrichten: hintere Kante derselben Deckplatte anklicken</translation>
        </message>
        <message>
            <source>Align: click the front edge of an endplate, in the sagittal view</source>
            <translation>Ausrichten: in der sagittalen Ansicht die vordere Kante einer Deckplatte anklicken</translation>
        </message>
        <message>
            <source>Align: click the same endplate at one side, in the coronal view</source>
            <translation>Ausrichten: dieselbe Deckplatte seitlich in der koronalen Ansicht anklicken</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>All values as text with tabs, for a spreadsheet. No patient is named.</source>
            <translation>Alle Werte als Text mit Tabulatoren, für eine Tabelle. Kein Patient wird genannt.</translation>
        </message>
        <message>
            <source>An angle has no values under it.</source>
            <translation>Unter einem Winkel liegen keine Werte.</translation>
        </message>
        <message>
            <source>An earlier study of this patient is being measured…</source>
            <translation>Eine frühere Studie dieser Person wird gemessen …</translation>
        </message>
        <message>
            <source>An endplate runs across the vertebra: drag along it, from front to back.</source>
            <translation>Eine Endplatte verläuft quer zum Wirbel: an ihr entlang ziehen, von vorn nach hinten.</translation>
        </message>
        <message>
            <source>An intercept of {0} mg/cm³ is no scanner's.</source>
            <translation>Einen Achsenabschnitt von {0} mg/cm³ hat kein Gerät.</translation>
        </message>
        <message numerus="yes">
            <source>and %n more.</source>
            <translation>
                <numerusform>und %n weiteres.</numerusform>
                <numerusform>und %n weitere.</numerusform>
            </translation>
        </message>
        <message>
            <source>Angle</source>
            <translation>Winkel</translation>
        </message>
        <message>
            <source>Angle °</source>
            <translation>Winkel °</translation>
        </message>
        <message>
            <source>Angle: click the corner, then the end of the other arm</source>
            <translation>Winkel: den Scheitel anklicken, dann das Ende des anderen Schenkels</translation>
        </message>
        <message>
            <source>Another count, with {n} lumbar vertebrae.</source>
            <translation>Eine andere Zählung, mit {n} Lendenwirbeln.</translation>
        </message>
        <message>
            <source>Another image</source>
            <translation>Ein anderes Bild</translation>
        </message>
        <message>
            <source>another image</source>
            <translation>ein anderes Bild</translation>
        </message>
        <message>
            <source>Another scanner.</source>
            <translation>Ein anderes Gerät.</translation>
        </message>
        <message>
            <source>Answered in {seconds} s on {device}</source>
            <translation>In {seconds} s beantwortet: {device}</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Beantwortet</translation>
        </message>
        <message>
            <source>Area mm²</source>
            <translation>Fläche mm²</translation>
        </message>
        <message>
            <source>As pies</source>
            <translation>Als Ringe</translation>
        </message>
        <message>
            <source>As table</source>
            <translation>Als Tabelle</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <source>ask for a second outline</source>
            <translation>einen zweiten Umriss anfordern</translation>
        </message>
        <message>
            <source>Ask the networks again</source>
            <translation>Netze erneut fragen</translation>
        </message>
        <message>
            <source>Asking the networks was stopped.</source>
            <translation>Das Fragen der Netze wurde abgebrochen.</translation>
        </message>
        <message>
            <source>Asking the networks…</source>
            <translation>Die Netze werden gefragt…</translation>
        </message>
        <message>
            <source>At temperature {temperature} it would be {error}.</source>
            <translation>Bei Temperatur {temperature} wären es {error}.</translation>
        </message>
        <message>
            <source>at the detector</source>
            <translation>am Detektor</translation>
        </message>
        <message>
            <source>AUC</source>
            <translation>AUC</translation>
        </message>
        <message>
            <source>Auto</source>
            <translation>Auto</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>Automatisch</translation>
        </message>
        <message>
            <source>Axial</source>
            <translation>Axial</translation>
        </message>
        <message>
            <source>axial</source>
            <translation>axial</translation>
        </message>
        <message>
            <source>axial view</source>
            <translation>axiale Ansicht</translation>
        </message>
        <message>
            <source>Back to 50 %</source>
            <translation>Zurück auf 50 %</translation>
        </message>
        <message>
            <source>Back to automatic</source>
            <translation>Zurück zu automatisch</translation>
        </message>
        <message>
            <source>back to automatic regions</source>
            <translation>zurück zu automatischen Regionen</translation>
        </message>
        <message>
            <source>Base weights</source>
            <translation>Grundgewichte</translation>
        </message>
        <message>
            <source>Below 80 mg/cm³: osteoporosis (ACR, ISCD).</source>
            <translation>Unter 80 mg/cm³: Osteoporose (ACR, ISCD).</translation>
        </message>
        <message>
            <source>Beside it: {who}</source>
            <translation>Daneben: {who}</translation>
        </message>
        <message>
            <source>between it and the sacrum a disc hardly shows</source>
            <translation>zwischen ihm und dem Kreuzbein ist eine Bandscheibe kaum zu sehen</translation>
        </message>
        <message>
            <source>Between the thresholds of 160 and 200 HU: osteoporosis unlikely, not excluded.</source>
            <translation>Zwischen den Schwellen von 160 und 200 HU: Osteoporose unwahrscheinlich, nicht ausgeschlossen.</translation>
        </message>
        <message>
            <source>Between {label} {share} and {rival} {rival_share}: {why}.</source>
            <translation>Zwischen {label} {share} und {rival} {rival_share}: {why}.</translation>
        </message>
        <message>
            <source>body outlined</source>
            <translation>Wirbelkörper umrissen</translation>
        </message>
        <message>
            <source>Bone</source>
            <translation>Knochen</translation>
        </message>
        <message>
            <source>Bone mineral (vBMD)</source>
            <translation>Knochenmineral (vBMD)</translation>
        </message>
        <message>
            <source>Borderline</source>
            <translation>Grenzwertig</translation>
        </message>
        <message>
            <source>both are about equally probable</source>
            <translation>beide sind etwa gleich wahrscheinlich</translation>
        </message>
        <message>
            <source>Brain</source>
            <translation>Gehirn</translation>
        </message>
        <message>
            <source>by hand</source>
            <translation>von Hand</translation>
        </message>
        <message>
            <source>By the count made by hand, L1 is not in this scan.</source>
            <translation>Nach der Zählung von Hand liegt L1 nicht in dieser Aufnahme.</translation>
        </message>
        <message>
            <source>By the count, L1 is not in this scan: drag a name in the sagittal view to its vertebra first.</source>
            <translation>Nach der Zählung liegt L1 nicht in dieser Aufnahme: zuerst in der sagittalen Ansicht einen Namen auf seinen Wirbel ziehen.</translation>
        </message>
        <message>
            <source>Calibrated percentages</source>
            <translation>Kalibrierte Prozentwerte</translation>
        </message>
        <message>
            <source>Can it be trusted?</source>
            <translation>Ist es verlässlich?</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Cancel what runs</source>
            <translation>Laufendes abbrechen</translation>
        </message>
        <message>
            <source>Card of the model</source>
            <translation>Karte des Modells</translation>
        </message>
        <message>
            <source>Cement or metal in the vertebral body: streaks falsify HU around it.</source>
            <translation>Zement oder Metall im Wirbelkörper: Streifen verfälschen die HU ringsum.</translation>
        </message>
        <message>
            <source>change what the crop box is for</source>
            <translation>Zweck des Ausschnitts ändern</translation>
        </message>
        <message>
            <source>Check the numbers.</source>
            <translation>Prüfen Sie die Zahlen.</translation>
        </message>
        <message>
            <source>Choose another folder, or make room there.</source>
            <translation>Wählen Sie einen anderen Ordner, oder schaffen Sie dort Platz.</translation>
        </message>
        <message>
            <source>Choose another folder.</source>
            <translation>Wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>Circles of 200 mm² on its four slices</source>
            <translation>Kreise von 200 mm² auf seinen vier Schichten</translation>
        </message>
        <message>
            <source>classes read from: {truth}</source>
            <translation>Klassen nach: {truth}</translation>
        </message>
        <message>
            <source>Classification</source>
            <translation>Klassifikation</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Leeren</translation>
        </message>
        <message>
            <source>Clear the list</source>
            <translation>Liste leeren</translation>
        </message>
        <message>
            <source>Click in one view to see the same place in the others. Double-click shows a view alone.</source>
            <translation>Ein Klick in einer Ansicht zeigt dieselbe Stelle in den anderen. Ein Doppelklick zeigt eine Ansicht allein.</translation>
        </message>
        <message>
            <source>clipped</source>
            <translation>beschnitten</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Close all studies</source>
            <translation>Alle Untersuchungen schließen</translation>
        </message>
        <message>
            <source>Close study</source>
            <translation>Untersuchung schließen</translation>
        </message>
        <message>
            <source>column {column}  row {row}     value {value}</source>
            <translation>Spalte {column}  Zeile {row}     Wert {value}</translation>
        </message>
        <message>
            <source>comes with OsteoView</source>
            <translation>gehört zu OsteoView</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>Befehle</translation>
        </message>
        <message>
            <source>Compare with</source>
            <translation>Vergleichen mit</translation>
        </message>
        <message>
            <source>Compare with the selected series</source>
            <translation>Mit der gewählten Serie vergleichen</translation>
        </message>
        <message>
            <source>Compare with what is open</source>
            <translation>Mit dem Geöffneten vergleichen</translation>
        </message>
        <message>
            <source>Compare with…</source>
            <translation>Vergleichen mit…</translation>
        </message>
        <message>
            <source>computed from the scan</source>
            <translation>aus dem Scan berechnet</translation>
        </message>
        <message>
            <source>computed values</source>
            <translation>berechnete Werte</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>Inhalt</translation>
        </message>
        <message>
            <source>contrast given</source>
            <translation>mit Kontrastmittel</translation>
        </message>
        <message>
            <source>Contrast raises spongy bone by about 10 to 25 HU; authors disagree, and the phase matters.</source>
            <translation>Kontrastmittel hebt spongiösen Knochen um etwa 10 bis 25 HU; die Autoren sind uneins, und die Phase zählt.</translation>
        </message>
        <message>
            <source>Contrast was given only earlier.</source>
            <translation>Kontrastmittel gab es nur früher.</translation>
        </message>
        <message>
            <source>Contrast was given only later.</source>
            <translation>Kontrastmittel gab es nur später.</translation>
        </message>
        <message>
            <source>copies</source>
            <translation>Kopien</translation>
        </message>
        <message>
            <source>Copy all</source>
            <translation>Alles kopieren</translation>
        </message>
        <message>
            <source>Copy ROI to the next slices</source>
            <translation>ROI in die Nachbarschichten kopieren</translation>
        </message>
        <message>
            <source>copy to the next slices</source>
            <translation>in die Nachbarschichten kopieren</translation>
        </message>
        <message>
            <source>Copy values</source>
            <translation>Werte kopieren</translation>
        </message>
        <message>
            <source>Copy values or picture</source>
            <translation>Werte oder Bild kopieren</translation>
        </message>
        <message>
            <source>core large enough</source>
            <translation>Kern groß genug</translation>
        </message>
        <message>
            <source>Coronal</source>
            <translation>Koronal</translation>
        </message>
        <message>
            <source>coronal</source>
            <translation>koronal</translation>
        </message>
        <message>
            <source>coronal view</source>
            <translation>koronale Ansicht</translation>
        </message>
        <message>
            <source>Cortex or endplate is in or beside {0}.</source>
            <translation>Kortikalis oder Endplatte liegt in oder neben {0}.</translation>
        </message>
        <message>
            <source>Count one down</source>
            <translation>Eins tiefer zählen</translation>
        </message>
        <message>
            <source>Count one up</source>
            <translation>Eins höher zählen</translation>
        </message>
        <message>
            <source>counted from the last ribs</source>
            <translation>gezählt von den letzten Rippen</translation>
        </message>
        <message>
            <source>counted from the last ribs and the sacrum</source>
            <translation>gezählt von den letzten Rippen und dem Kreuzbein</translation>
        </message>
        <message>
            <source>counted from the sacrum</source>
            <translation>gezählt vom Kreuzbein</translation>
        </message>
        <message>
            <source>Counted from the sacrum it would be so, with {n} lumbar vertebrae.</source>
            <translation>Vom Kreuzbein gezählt wäre es so, mit {n} Lendenwirbeln.</translation>
        </message>
        <message numerus="yes">
            <source>CPU · %n cores</source>
            <translation>
                <numerusform>CPU · %n Kern</numerusform>
                <numerusform>CPU · %n Kerne</numerusform>
            </translation>
        </message>
        <message>
            <source>Crop box</source>
            <translation>Ausschnitt</translation>
        </message>
        <message>
            <source>Crop box for</source>
            <translation>Ausschnitt für</translation>
        </message>
        <message>
            <source>Crop box knee</source>
            <translation>Ausschnitt Knie</translation>
        </message>
        <message>
            <source>Crop box L1–L3</source>
            <translation>Ausschnitt L1–L3</translation>
        </message>
        <message>
            <source>Crop box L1–L4</source>
            <translation>Ausschnitt L1–L4</translation>
        </message>
        <message>
            <source>Crop box of a radiograph or DXA</source>
            <translation>Ausschnitt einer Röntgenaufnahme oder DXA</translation>
        </message>
        <message>
            <source>Crosshair</source>
            <translation>Fadenkreuz</translation>
        </message>
        <message>
            <source>CT · outline of the vertebra</source>
            <translation>CT · Umriss des Wirbels</translation>
        </message>
        <message>
            <source>CT · spongy tissue of L1</source>
            <translation>CT · Spongiosa von L1</translation>
        </message>
        <message>
            <source>CT · whole lumbar vertebra</source>
            <translation>CT · ganzer Lendenwirbel</translation>
        </message>
        <message>
            <source>Ctrl + wheel, right drag</source>
            <translation>Strg + Rad, rechts ziehen</translation>
        </message>
        <message>
            <source>Ctrl+Shift+P hides the patient's name everywhere, also in pictures that you save.</source>
            <translation>Strg+Umschalt+P verbirgt den Namen des Patienten überall, auch in gespeicherten Bildern.</translation>
        </message>
        <message>
            <source>Damaged modality LUT</source>
            <translation>Modality-LUT beschädigt</translation>
        </message>
        <message>
            <source>Damaged VOI LUT</source>
            <translation>VOI-LUT beschädigt</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Dark or light</source>
            <translation>Dunkel oder hell</translation>
        </message>
        <message>
            <source>Declined</source>
            <translation>Abgelehnt</translation>
        </message>
        <message>
            <source>declined</source>
            <translation>abgelehnt</translation>
        </message>
        <message>
            <source>Declined: do not use this number.</source>
            <translation>Abgelehnt: diese Zahl nicht verwenden.</translation>
        </message>
        <message>
            <source>Default</source>
            <translation>Standard</translation>
        </message>
        <message>
            <source>default</source>
            <translation>Standard</translation>
        </message>
        <message>
            <source>Degraded</source>
            <translation>Abgebaut</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Delete all</source>
            <translation>Alle löschen</translation>
        </message>
        <message>
            <source>Delete measurement</source>
            <translation>Messung löschen</translation>
        </message>
        <message>
            <source>delete measurement</source>
            <translation>Messung entfernen</translation>
        </message>
        <message>
            <source>delete measurements</source>
            <translation>Messungen entfernen</translation>
        </message>
        <message>
            <source>Density</source>
            <translation>Dichte</translation>
        </message>
        <message>
            <source>Density agrees: {hu} HU fits {label}.</source>
            <translation>Die Dichte stimmt überein: {hu} HU passen zu {label}.</translation>
        </message>
        <message>
            <source>Density disagrees: {hu} HU is too dense for {label}. Trust neither alone.</source>
            <translation>Die Dichte widerspricht: {hu} HU sind zu dicht für {label}. Trauen Sie keinem von beiden allein.</translation>
        </message>
        <message>
            <source>Density disagrees: {hu} HU is too thin for {label}. Trust neither alone.</source>
            <translation>Die Dichte widerspricht: {hu} HU sind zu dünn für {label}. Trauen Sie keinem von beiden allein.</translation>
        </message>
        <message>
            <source>Density leaves it open: {hu} HU occurs with {label} and without.</source>
            <translation>Die Dichte lässt es offen: {hu} HU gibt es mit {label} und ohne.</translation>
        </message>
        <message>
            <source>density on the scale of the published thresholds</source>
            <translation>Dichte auf der Skala der veröffentlichten Schwellen</translation>
        </message>
        <message>
            <source>density over time</source>
            <translation>Dichte im Verlauf</translation>
        </message>
        <message>
            <source>Density, checks and classification follow; undo brings back what was there</source>
            <translation>Dichte, Prüfungen und Klassifikation folgen; Rückgängig stellt das Vorherige wieder her</translation>
        </message>
        <message>
            <source>derived</source>
            <translation>abgeleitet</translation>
        </message>
        <message>
            <source>Dice</source>
            <translation>Dice</translation>
        </message>
        <message>
            <source>Dice on held-out data {dice} ({low} to {high}); geometry reaches about .93.</source>
            <translation>Dice an Testdaten {dice} ({low} bis {high}); die Geometrie erreicht etwa 0,93.</translation>
        </message>
        <message>
            <source>DICOM</source>
            <translation>DICOM</translation>
        </message>
        <message>
            <source>DICOM 2</source>
            <translation>DICOM 2</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Ausblenden</translation>
        </message>
        <message>
            <source>Do not wait</source>
            <translation>Nicht warten</translation>
        </message>
        <message>
            <source>Double-click</source>
            <translation>Doppelklick</translation>
        </message>
        <message>
            <source>Drag a crosshair handle</source>
            <translation>Griff des Fadenkreuzes ziehen</translation>
        </message>
        <message>
            <source>Drag a crosshair line</source>
            <translation>Linie des Fadenkreuzes ziehen</translation>
        </message>
        <message>
            <source>Draw an ellipse on each rod of the phantom first, then take them over.</source>
            <translation>Zuerst auf jeden Stab des Phantoms eine Ellipse zeichnen, dann übernehmen.</translation>
        </message>
        <message>
            <source>Draw an ellipse or a sample in L1 first.</source>
            <translation>Zuerst eine Ellipse oder eine Probe in L1 zeichnen.</translation>
        </message>
        <message>
            <source>draw angle</source>
            <translation>Winkel zeichnen</translation>
        </message>
        <message>
            <source>draw crop</source>
            <translation>Ausschnitt zeichnen</translation>
        </message>
        <message>
            <source>draw ellipse</source>
            <translation>Ellipse zeichnen</translation>
        </message>
        <message>
            <source>Draw it in the axial view: L1 is measured across, not along.</source>
            <translation>In der axialen Ansicht zeichnen: L1 wird quer gemessen, nicht längs.</translation>
        </message>
        <message>
            <source>draw length</source>
            <translation>Länge zeichnen</translation>
        </message>
        <message>
            <source>draw polygon</source>
            <translation>Polygon zeichnen</translation>
        </message>
        <message>
            <source>draw rectangle</source>
            <translation>Rechteck zeichnen</translation>
        </message>
        <message>
            <source>draw sample</source>
            <translation>Probe zeichnen</translation>
        </message>
        <message>
            <source>Drop a folder, a zip or a disc anywhere, or press Ctrl+O.</source>
            <translation>Ordner, Zip oder Disc hier ablegen, oder Strg+O drücken.</translation>
        </message>
        <message>
            <source>Drop a study here</source>
            <translation>Untersuchung hier ablegen</translation>
        </message>
        <message>
            <source>Drop to add to the list.</source>
            <translation>Ablegen, um zur Liste hinzuzufügen.</translation>
        </message>
        <message>
            <source>DXA · lumbar spine</source>
            <translation>DXA · Lendenwirbelsäule</translation>
        </message>
        <message>
            <source>Each model by itself</source>
            <translation>Jedes Modell für sich</translation>
        </message>
        <message>
            <source>Each of the four slices has one already.</source>
            <translation>Jede der vier Schichten hat schon eine.</translation>
        </message>
        <message>
            <source>edited by hand</source>
            <translation>von Hand geändert</translation>
        </message>
        <message>
            <source>Edited by hand: {0}.</source>
            <translation>Von Hand geändert: {0}.</translation>
        </message>
        <message>
            <source>Ellipse</source>
            <translation>Ellipse</translation>
        </message>
        <message>
            <source>Ellipse ROI</source>
            <translation>Ellipsen-ROI</translation>
        </message>
        <message>
            <source>ellipse {0}</source>
            <translation>Ellipse {0}</translation>
        </message>
        <message>
            <source>ellipses on four slices</source>
            <translation>Ellipsen auf vier Schichten</translation>
        </message>
        <message>
            <source>End comparison</source>
            <translation>Vergleich beenden</translation>
        </message>
        <message>
            <source>Endplates are marked in the sagittal or in the coronal view</source>
            <translation>Endplatten werden in der sagittalen oder der koronalen Ansicht markiert</translation>
        </message>
        <message>
            <source>Enter a calibration…</source>
            <translation>Kalibrierung eingeben …</translation>
        </message>
        <message>
            <source>Enter another…</source>
            <translation>Weitere eingeben …</translation>
        </message>
        <message>
            <source>Enter takes L1 as it was found</source>
            <translation>Enter nimmt L1, wie es gefunden wurde</translation>
        </message>
        <message>
            <source>Enter two rods or more.</source>
            <translation>Geben Sie zwei Stäbe oder mehr ein.</translation>
        </message>
        <message>
            <source>even spongy bone</source>
            <translation>gleichmäßige Spongiosa</translation>
        </message>
        <message>
            <source>Every name moves to the body above (↑ with a name selected)</source>
            <translation>Jeder Name rückt zum Wirbelkörper darüber (↑ bei gewähltem Namen)</translation>
        </message>
        <message>
            <source>Every name moves to the body below (↓ with a name selected)</source>
            <translation>Jeder Name rückt zum Wirbelkörper darunter (↓ bei gewähltem Namen)</translation>
        </message>
        <message>
            <source>Every region was removed by hand.</source>
            <translation>Alle Regionen wurden von Hand entfernt.</translation>
        </message>
        <message>
            <source>every {0} mm</source>
            <translation>alle {0} mm</translation>
        </message>
        <message>
            <source>Examined</source>
            <translation>Geprüft</translation>
        </message>
        <message>
            <source>Exchange black and white</source>
            <translation>Schwarz und Weiß tauschen</translation>
        </message>
        <message>
            <source>Export a model</source>
            <translation>Ein Modell exportieren</translation>
        </message>
        <message>
            <source>Exported: {name}.</source>
            <translation>Exportiert: {name}.</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportieren…</translation>
        </message>
        <message>
            <source>F1</source>
            <translation>F1</translation>
        </message>
        <message>
            <source>fat {0} HU</source>
            <translation>Fett {0} HU</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>Abbildungen</translation>
        </message>
        <message>
            <source>Files of regions</source>
            <translation>Dateien mit Regionen</translation>
        </message>
        <message>
            <source>Finding out…</source>
            <translation>Wird ermittelt…</translation>
        </message>
        <message>
            <source>First slice</source>
            <translation>Erste Schicht</translation>
        </message>
        <message>
            <source>first slice</source>
            <translation>erste Schicht</translation>
        </message>
        <message>
            <source>First steps</source>
            <translation>Erste Schritte</translation>
        </message>
        <message>
            <source>Fit and centre everything</source>
            <translation>Alles einpassen und zentrieren</translation>
        </message>
        <message>
            <source>Flip top and bottom</source>
            <translation>Oben und unten spiegeln</translation>
        </message>
        <message>
            <source>For knee radiographs there is no model to start with: nothing simulated would do. Train one on your own cases, or import one in Models.</source>
            <translation>Für Knieaufnahmen gibt es kein Modell zum Anfangen: Simuliertes taugt dafür nicht. Trainieren Sie eines an eigenen Fällen, oder importieren Sie eines unter Modelle.</translation>
        </message>
        <message>
            <source>Frame times</source>
            <translation>Bildzeiten</translation>
        </message>
        <message>
            <source>From a folder…</source>
            <translation>Aus einem Ordner…</translation>
        </message>
        <message>
            <source>From a zip…</source>
            <translation>Aus einem Zip…</translation>
        </message>
        <message>
            <source>From the DICOM header</source>
            <translation>Aus dem DICOM-Header</translation>
        </message>
        <message>
            <source>From the DICOM header, second</source>
            <translation>Aus dem DICOM-Header, zweites</translation>
        </message>
        <message>
            <source>From the front</source>
            <translation>Von vorn</translation>
        </message>
        <message>
            <source>From the side</source>
            <translation>Von der Seite</translation>
        </message>
        <message>
            <source>frontal</source>
            <translation>frontal</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>Vollbild</translation>
        </message>
        <message>
            <source>Further examination</source>
            <translation>Weiter untersuchen</translation>
        </message>
        <message>
            <source>gaps between slices</source>
            <translation>Lücken zwischen Schichten</translation>
        </message>
        <message>
            <source>General</source>
            <translation>Allgemein</translation>
        </message>
        <message>
            <source>geometry unknown</source>
            <translation>Geometrie unbekannt</translation>
        </message>
        <message>
            <source>Go there</source>
            <translation>Dorthin</translation>
        </message>
        <message>
            <source>Go to Models</source>
            <translation>Zu den Modellen</translation>
        </message>
        <message>
            <source>Go to slice {slice}</source>
            <translation>Zu Schicht {slice}</translation>
        </message>
        <message>
            <source>Go to this slice</source>
            <translation>Zu dieser Schicht</translation>
        </message>
        <message>
            <source>Go to {level}</source>
            <translation>Zu {level}</translation>
        </message>
        <message>
            <source>Got it</source>
            <translation>Verstanden</translation>
        </message>
        <message>
            <source>Hard to compare.</source>
            <translation>Schwer vergleichbar.</translation>
        </message>
        <message>
            <source>Healthy</source>
            <translation>Gesund</translation>
        </message>
        <message>
            <source>height kept</source>
            <translation>Höhe erhalten</translation>
        </message>
        <message>
            <source>Heights {0}, {1}, {2} mm (front, middle, back).</source>
            <translation>Höhen {0}, {1}, {2} mm (vorn, Mitte, hinten).</translation>
        </message>
        <message>
            <source>Heights {0}, {1}, {2} mm (front, middle, back): far taller than its neighbours. A disc beside it may have been misread.</source>
            <translation>Höhen {0}, {1}, {2} mm (vorn, Mitte, hinten): weit höher als die Nachbarn. Eine Bandscheibe daneben ist vielleicht falsch erkannt.</translation>
        </message>
        <message>
            <source>Heights {0}, {1}, {2} mm (front, middle, back): {3} % lost against its tallest edge and its neighbours, as after a fracture.</source>
            <translation>Höhen {0}, {1}, {2} mm (vorn, Mitte, hinten): {3} % Verlust gegenüber der höchsten Kante und den Nachbarn, wie nach einer Fraktur.</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Hilfe</translation>
        </message>
        <message>
            <source>hide measurement</source>
            <translation>Messung verbergen</translation>
        </message>
        <message>
            <source>Hide names</source>
            <translation>Namen verbergen</translation>
        </message>
        <message>
            <source>Hide on the image</source>
            <translation>Im Bild verbergen</translation>
        </message>
        <message>
            <source>Hide patients' names (Ctrl+Shift+P)</source>
            <translation>Namen der Patienten verbergen (Strg+Umschalt+P)</translation>
        </message>
        <message>
            <source>How the views share the screen</source>
            <translation>Wie die Ansichten den Bildschirm teilen</translation>
        </message>
        <message>
            <source>How thick the planes are</source>
            <translation>Wie dick die Ebenen sind</translation>
        </message>
        <message>
            <source>HU from the drawn regions</source>
            <translation>HU aus den gezeichneten Regionen</translation>
        </message>
        <message>
            <source>Images are drawn by the processor; no graphics card is used.</source>
            <translation>Bilder werden vom Prozessor gezeichnet; eine Grafikkarte wird nicht benutzt.</translation>
        </message>
        <message>
            <source>Import a model</source>
            <translation>Ein Modell importieren</translation>
        </message>
        <message>
            <source>Imported: {names}.</source>
            <translation>Importiert: {names}.</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Importieren…</translation>
        </message>
        <message>
            <source>In brackets the 95 % interval, by patients drawn again.</source>
            <translation>In Klammern das 95-%-Intervall, durch erneutes Ziehen von Patienten.</translation>
        </message>
        <message>
            <source>In short</source>
            <translation>Kurz</translation>
        </message>
        <message>
            <source>In the order of drawing: what lies on the rods of a phantom in this scan</source>
            <translation>In der Reihenfolge des Zeichnens: was in dieser Aufnahme auf den Stäben eines Phantoms liegt</translation>
        </message>
        <message>
            <source>Intercept</source>
            <translation>Abschnitt</translation>
        </message>
        <message>
            <source>Intercept, mg/cm³</source>
            <translation>Achsenabschnitt, mg/cm³</translation>
        </message>
        <message>
            <source>Interpolated between voxels: the plane is oblique to the scan.</source>
            <translation>Zwischen Voxeln interpoliert: Die Ebene liegt schräg zum Scan.</translation>
        </message>
        <message>
            <source>Intersection over union</source>
            <translation>Schnitt durch Vereinigung</translation>
        </message>
        <message>
            <source>It comes with OsteoView and stays.</source>
            <translation>Es gehört zu OsteoView und bleibt.</translation>
        </message>
        <message>
            <source>It has learned from simulated patients only.</source>
            <translation>Es hat nur an simulierten Patienten gelernt.</translation>
        </message>
        <message>
            <source>It is shown to a network as the file's header asks.</source>
            <translation>Er wird einem Netz so gezeigt, wie es der Header der Datei verlangt.</translation>
        </message>
        <message>
            <source>It lies between 0.3 and 2.</source>
            <translation>Sie liegt zwischen 0,3 und 2.</translation>
        </message>
        <message>
            <source>It lies between −200 and 200.</source>
            <translation>Er liegt zwischen −200 und 200.</translation>
        </message>
        <message>
            <source>It shows where the answer came from, not that it is right.</source>
            <translation>Es zeigt, woher die Antwort kam, nicht, dass sie stimmt.</translation>
        </message>
        <message>
            <source>It took the place of {0}, the nearest: L1 has {1} of a kind.</source>
            <translation>Sie ersetzt die nächste ({0}): L1 hat {1} je Art.</translation>
        </message>
        <message>
            <source>It was measured on {name}, which is not in the list.</source>
            <translation>Gemessen wurde es an {name}, das nicht in der Liste ist.</translation>
        </message>
        <message>
            <source>its pixels spread by {0} HU: noise or a border, no spongy bone.</source>
            <translation>seine Pixel streuen um {0} HU: Rauschen oder ein Rand, keine Spongiosa.</translation>
        </message>
        <message>
            <source>JPEG picture (*.jpg)</source>
            <translation>JPEG-Bild (*.jpg)</translation>
        </message>
        <message>
            <source>Keep calibration</source>
            <translation>Kalibrierung behalten</translation>
        </message>
        <message>
            <source>Kept are the folder, the kinds of images and how many there are; never a patient's name.</source>
            <translation>Behalten werden Ordner, Art und Zahl der Bilder; nie der Name eines Patienten.</translation>
        </message>
        <message>
            <source>kernel</source>
            <translation>Faltungskern</translation>
        </message>
        <message>
            <source>Kernel not stated.</source>
            <translation>Faltungskern nicht angegeben.</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <source>Keys 0 to 8 choose a window; with W, dragging changes it.</source>
            <translation>Die Tasten 0 bis 8 wählen ein Fenster; mit W ändert es sich beim Ziehen.</translation>
        </message>
        <message>
            <source>Keys and gestures</source>
            <translation>Tasten und Gesten</translation>
        </message>
        <message>
            <source>Keys can be changed in the settings. Esc closes.</source>
            <translation>Tasten lassen sich in den Einstellungen ändern. Esc schließt.</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Known line</source>
            <translation>Bekannte Gerade</translation>
        </message>
        <message>
            <source>known to the model</source>
            <translation>dem Modell bekannt</translation>
        </message>
        <message>
            <source>kVp</source>
            <translation>kVp</translation>
        </message>
        <message>
            <source>kVp unknown</source>
            <translation>kVp unbekannt</translation>
        </message>
        <message>
            <source>L1 and its density</source>
            <translation>L1 und seine Dichte</translation>
        </message>
        <message>
            <source>L1 is measured in ellipses and samples: draw one of these.</source>
            <translation>L1 wird in Ellipsen und Proben gemessen: eine davon zeichnen.</translation>
        </message>
        <message>
            <source>L1 is not found in this scan yet: mark its upper and its lower endplate yourself.</source>
            <translation>L1 ist in diesem Scan noch nicht gefunden: Deck- und Grundplatte selbst markieren.</translation>
        </message>
        <message>
            <source>L1 is not measured, or was declined.</source>
            <translation>L1 ist nicht gemessen oder wurde abgelehnt.</translation>
        </message>
        <message>
            <source>L1 is not outlined here: there is nothing to compare.</source>
            <translation>L1 ist hier nicht umrissen: Es gibt nichts zu vergleichen.</translation>
        </message>
        <message>
            <source>L1 is still looked for in this scan. Wait a moment.</source>
            <translation>L1 wird in dieser Aufnahme noch gesucht. Einen Moment warten.</translation>
        </message>
        <message>
            <source>L1 itself is declined: see “Can it be trusted?”.</source>
            <translation>L1 selbst ist abgelehnt: siehe „Ist es verlässlich?“.</translation>
        </message>
        <message>
            <source>L1 was named by hand.</source>
            <translation>L1 wurde von Hand benannt.</translation>
        </message>
        <message>
            <source>L1 was named by whoever placed the regions.</source>
            <translation>L1 hat benannt, wer die Regionen platziert hat.</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Last slice</source>
            <translation>Letzte Schicht</translation>
        </message>
        <message>
            <source>lateral</source>
            <translation>seitlich</translation>
        </message>
        <message>
            <source>leave the second outline away</source>
            <translation>den zweiten Umriss weglassen</translation>
        </message>
        <message>
            <source>leaves the image</source>
            <translation>reicht über das Bild hinaus</translation>
        </message>
        <message>
            <source>Left drag</source>
            <translation>Links ziehen</translation>
        </message>
        <message>
            <source>Left panel</source>
            <translation>Linke Leiste</translation>
        </message>
        <message>
            <source>Left: {note}</source>
            <translation>Links: {note}</translation>
        </message>
        <message>
            <source>left: {note}</source>
            <translation>links: {note}</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Länge</translation>
        </message>
        <message>
            <source>Length unit</source>
            <translation>Längeneinheit</translation>
        </message>
        <message>
            <source>Length: click the other end</source>
            <translation>Länge: das andere Ende anklicken</translation>
        </message>
        <message>
            <source>Let this model answer its task unless another is chosen in Review</source>
            <translation>Dieses Modell beantwortet seine Aufgabe, solange in der Befundung kein anderes gewählt ist</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Höhe</translation>
        </message>
        <message>
            <source>level certain</source>
            <translation>Höhe sicher</translation>
        </message>
        <message>
            <source>level in scan</source>
            <translation>Höhe im Scan</translation>
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
            <source>Limits</source>
            <translation>Grenzen</translation>
        </message>
        <message>
            <source>Limits and research use</source>
            <translation>Grenzen und Forschungszweck</translation>
        </message>
        <message>
            <source>loading</source>
            <translation>wird geladen</translation>
        </message>
        <message>
            <source>Loading slices</source>
            <translation>Schichten werden geladen</translation>
        </message>
        <message>
            <source>Loading {name}</source>
            <translation>{name} wird geladen</translation>
        </message>
        <message>
            <source>Localizer</source>
            <translation>Localizer</translation>
        </message>
        <message>
            <source>localizer</source>
            <translation>Topogramm</translation>
        </message>
        <message>
            <source>look here</source>
            <translation>hier hinsehen</translation>
        </message>
        <message>
            <source>Looking</source>
            <translation>Betrachten</translation>
        </message>
        <message>
            <source>Looking for L1</source>
            <translation>L1 wird gesucht</translation>
        </message>
        <message>
            <source>Looking for L1 was stopped.</source>
            <translation>Die Suche nach L1 wurde abgebrochen.</translation>
        </message>
        <message>
            <source>Looking for {level}…</source>
            <translation>{level} wird gesucht …</translation>
        </message>
        <message>
            <source>lossless source</source>
            <translation>verlustfreie Quelle</translation>
        </message>
        <message>
            <source>lossy</source>
            <translation>verlustbehaftet</translation>
        </message>
        <message>
            <source>Low bone mass</source>
            <translation>Niedrige Knochenmasse</translation>
        </message>
        <message>
            <source>Lung</source>
            <translation>Lunge</translation>
        </message>
        <message>
            <source>Made by</source>
            <translation>Gemacht mit</translation>
        </message>
        <message>
            <source>mark a vertebra</source>
            <translation>Wirbel markieren</translation>
        </message>
        <message>
            <source>Mark a vertebra by its two endplates</source>
            <translation>Einen Wirbel an seinen zwei Endplatten markieren</translation>
        </message>
        <message>
            <source>Mark the L1 that was found</source>
            <translation>Den gefundenen L1 markieren</translation>
        </message>
        <message>
            <source>Mark the upper and the lower endplate of a vertebra first, or wait until L1 is found.</source>
            <translation>Zuerst Deck- und Grundplatte eines Wirbels markieren, oder warten, bis L1 gefunden ist.</translation>
        </message>
        <message>
            <source>Max</source>
            <translation>Max</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>Mittel</translation>
        </message>
        <message>
            <source>mean</source>
            <translation>Mittelwert</translation>
        </message>
        <message>
            <source>mean HU alone</source>
            <translation>mittlere HU allein</translation>
        </message>
        <message>
            <source>mean {value}</source>
            <translation>Mittel {value}</translation>
        </message>
        <message>
            <source>Mean, MIP or MinIP</source>
            <translation>Mittelwert, MIP oder MinIP</translation>
        </message>
        <message numerus="yes">
            <source>Measure L1 in %n drawn regions</source>
            <translation>
                <numerusform>L1 in %n gezeichneter Region messen</numerusform>
                <numerusform>L1 in %n gezeichneten Regionen messen</numerusform>
            </translation>
        </message>
        <message>
            <source>Measure L1 in the drawn region</source>
            <translation>L1 in der gezeichneten Region messen</translation>
        </message>
        <message>
            <source>Measure L1 in what was drawn</source>
            <translation>L1 im Gezeichneten messen</translation>
        </message>
        <message>
            <source>Measured by</source>
            <translation>Gemessen von</translation>
        </message>
        <message>
            <source>Measured in this scan: {0}.</source>
            <translation>In dieser Aufnahme gemessen: {0}.</translation>
        </message>
        <message>
            <source>Measured in this scan: {0}. The HU scale is off.</source>
            <translation>In dieser Aufnahme gemessen: {0}. Die HU-Skala stimmt nicht.</translation>
        </message>
        <message>
            <source>Measurements</source>
            <translation>Messungen</translation>
        </message>
        <message>
            <source>Measuring</source>
            <translation>Messen</translation>
        </message>
        <message>
            <source>Median</source>
            <translation>Median</translation>
        </message>
        <message>
            <source>Mediastinum</source>
            <translation>Mediastinum</translation>
        </message>
        <message>
            <source>Metal near the vertebra: streaks falsify HU around it.</source>
            <translation>Metall nahe dem Wirbel: Streifen verfälschen die HU ringsum.</translation>
        </message>
        <message>
            <source>Middle drag, Shift + left drag</source>
            <translation>Mitte ziehen, Umschalt + links</translation>
        </message>
        <message>
            <source>Millimetres at the detector: in the patient it is smaller, by an unknown magnification.</source>
            <translation>Millimeter am Detektor: Im Patienten ist es kleiner, um eine unbekannte Vergrößerung.</translation>
        </message>
        <message>
            <source>Min</source>
            <translation>Min</translation>
        </message>
        <message>
            <source>min {low}   max {high}   median {median}</source>
            <translation>Min {low}   Max {high}   Median {median}</translation>
        </message>
        <message>
            <source>MinIP</source>
            <translation>MinIP</translation>
        </message>
        <message>
            <source>MIP</source>
            <translation>MIP</translation>
        </message>
        <message>
            <source>Mirror left and right</source>
            <translation>Links und rechts spiegeln</translation>
        </message>
        <message>
            <source>missing slices</source>
            <translation>fehlende Schichten</translation>
        </message>
        <message>
            <source>modality</source>
            <translation>Modalität</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modelle</translation>
        </message>
        <message>
            <source>Models (*.zip)</source>
            <translation>Modelle (*.zip)</translation>
        </message>
        <message>
            <source>More than the least significant change of {lsc} HU.</source>
            <translation>Mehr als die kleinste signifikante Änderung von {lsc} HU.</translation>
        </message>
        <message>
            <source>Most likely it shows {0} to {1}; {2}.</source>
            <translation>Am ehesten ist {0} bis {1} zu sehen; {2}.</translation>
        </message>
        <message>
            <source>move a region of L1</source>
            <translation>eine Region von L1 verschieben</translation>
        </message>
        <message>
            <source>Move both together</source>
            <translation>Beide gemeinsam bewegen</translation>
        </message>
        <message>
            <source>move measurement</source>
            <translation>Messung verschieben</translation>
        </message>
        <message>
            <source>Move ROI to the vertebra's middle</source>
            <translation>ROI in die Mitte des Wirbels schieben</translation>
        </message>
        <message>
            <source>Move the plane</source>
            <translation>Ebene verschieben</translation>
        </message>
        <message>
            <source>move to the middle</source>
            <translation>in die Mitte schieben</translation>
        </message>
        <message>
            <source>n</source>
            <translation>n</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Name hidden</source>
            <translation>Name verborgen</translation>
        </message>
        <message>
            <source>name the vertebrae</source>
            <translation>die Wirbel benennen</translation>
        </message>
        <message>
            <source>Names and privacy</source>
            <translation>Namen und Datenschutz</translation>
        </message>
        <message>
            <source>Names are hidden. What is burnt into a picture's own pixels stays.</source>
            <translation>Namen sind verborgen. Was in die Pixel eines Bildes eingebrannt ist, bleibt.</translation>
        </message>
        <message>
            <source>neighbouring pixels have nothing to do with each other: noise, no image.</source>
            <translation>benachbarte Pixel haben nichts miteinander zu tun: Rauschen, kein Bild.</translation>
        </message>
        <message>
            <source>neither the last ribs nor the sacrum are in view</source>
            <translation>weder die letzten Rippen noch das Kreuzbein sind zu sehen</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>Netz</translation>
        </message>
        <message>
            <source>Network {theirs} ml, geometry {ours} ml: they agree by a Dice of {dice}.</source>
            <translation>Netz {theirs} ml, Geometrie {ours} ml: Übereinstimmung Dice {dice}.</translation>
        </message>
        <message>
            <source>Never examined.</source>
            <translation>Nie geprüft.</translation>
        </message>
        <message>
            <source>Next slice</source>
            <translation>Nächste Schicht</translation>
        </message>
        <message>
            <source>No 20 mm sample fits into the spongy core; the networks were not asked.</source>
            <translation>In den spongiösen Kern passt keine 20-mm-Probe; die Netze wurden nicht gefragt.</translation>
        </message>
        <message>
            <source>no angle</source>
            <translation>kein Winkel</translation>
        </message>
        <message>
            <source>No command is called that.</source>
            <translation>Kein Befehl heißt so.</translation>
        </message>
        <message>
            <source>no contrast</source>
            <translation>kein Kontrastmittel</translation>
        </message>
        <message>
            <source>No CT runs at {0} kVp.</source>
            <translation>Kein CT läuft mit {0} kVp.</translation>
        </message>
        <message>
            <source>no data</source>
            <translation>keine Daten</translation>
        </message>
        <message>
            <source>no date</source>
            <translation>kein Datum</translation>
        </message>
        <message>
            <source>No key</source>
            <translation>Keine Taste</translation>
        </message>
        <message>
            <source>no length</source>
            <translation>keine Länge</translation>
        </message>
        <message>
            <source>No lesion in the core.</source>
            <translation>Keine Läsion im Kern.</translation>
        </message>
        <message>
            <source>No lossy compression is recorded.</source>
            <translation>Keine verlustbehaftete Kompression ist verzeichnet.</translation>
        </message>
        <message>
            <source>no metal or cement</source>
            <translation>kein Metall oder Zement</translation>
        </message>
        <message>
            <source>No more hints</source>
            <translation>Keine Hinweise mehr</translation>
        </message>
        <message>
            <source>no place is clear of it: {0}</source>
            <translation>keine Stelle ist frei davon: {0}</translation>
        </message>
        <message>
            <source>No sample of 20 mm fits into the spongy bone. Draw one by hand (B), and the networks are asked about that.</source>
            <translation>In die Spongiosa passt keine Probe von 20 mm. Zeichnen Sie eine von Hand (B); dann werden die Netze danach gefragt.</translation>
        </message>
        <message>
            <source>no scale</source>
            <translation>kein Maßstab</translation>
        </message>
        <message>
            <source>No value is below {0}: these are no Hounsfield units (a mask, rescaled grey values, or a missing offset).</source>
            <translation>Kein Wert liegt unter {0}: Das sind keine Hounsfield-Einheiten (eine Maske, umgerechnete Grauwerte oder ein fehlender Versatz).</translation>
        </message>
        <message>
            <source>no values</source>
            <translation>keine Werte</translation>
        </message>
        <message>
            <source>No vertebra is known where this region lies: mark its upper and its lower endplate first.</source>
            <translation>Wo diese Region liegt, ist kein Wirbel bekannt: zuerst seine Deck- und Grundplatte markieren.</translation>
        </message>
        <message>
            <source>No vertebral body was outlined: fracture, metal and lesions were not looked for.</source>
            <translation>Kein Wirbelkörper wurde umrissen: Nach Fraktur, Metall und Läsionen wurde nicht gesucht.</translation>
        </message>
        <message>
            <source>No vertebral column with separate vertebrae was found; {0} cannot be.</source>
            <translation>Keine Wirbelsäule mit einzelnen Wirbeln wurde gefunden; {0} kann es daher nicht werden.</translation>
        </message>
        <message>
            <source>noise</source>
            <translation>Rauschen</translation>
        </message>
        <message>
            <source>None of these networks has dropout to leave on. Shifted regions tell how steady it is.</source>
            <translation>Keines dieser Netze hat Dropout, das anbleiben könnte. Verschobene Regionen zeigen, wie stabil die Antwort ist.</translation>
        </message>
        <message>
            <source>None seen.</source>
            <translation>Nichts zu sehen.</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>Normal</translation>
        </message>
        <message>
            <source>not a number</source>
            <translation>keine Zahl</translation>
        </message>
        <message>
            <source>Not above 100 HU: osteoporosis in at least 68 of 100 such patients.</source>
            <translation>Nicht über 100 HU: Osteoporose bei mindestens 68 von 100 solchen Patienten.</translation>
        </message>
        <message>
            <source>Not above 110 HU: osteoporosis likely: more than 90 % specific.</source>
            <translation>Nicht über 110 HU: Osteoporose wahrscheinlich: mehr als 90 % spezifisch.</translation>
        </message>
        <message>
            <source>Not above 120 HU: the first study's cut for osteoporosis.</source>
            <translation>Nicht über 120 HU: die Schwelle der ersten Studie für Osteoporose.</translation>
        </message>
        <message>
            <source>Not above 160 HU: osteoporosis possible: 90 % sensitive.</source>
            <translation>Nicht über 160 HU: Osteoporose möglich: 90 % sensitiv.</translation>
        </message>
        <message>
            <source>Not calibrated: HU are not turned into mg/cm³ without a phantom or a calibration of this scanner.</source>
            <translation>Nicht kalibriert: ohne Phantom oder Kalibrierung dieses Geräts werden HU nicht in mg/cm³ umgerechnet.</translation>
        </message>
        <message>
            <source>not HU</source>
            <translation>keine HU</translation>
        </message>
        <message>
            <source>not open</source>
            <translation>nicht geöffnet</translation>
        </message>
        <message>
            <source>Not opened: {names}</source>
            <translation>Nicht geöffnet: {names}</translation>
        </message>
        <message>
            <source>Not saved on {when}: {many} can be restored.</source>
            <translation>{many} wurden am {when} nicht gesichert und lassen sich wiederherstellen.</translation>
        </message>
        <message>
            <source>Not saved on {when}: {many} in {names} can be restored.</source>
            <translation>{many} in {names} wurden am {when} nicht gesichert und lassen sich wiederherstellen.</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Note: {note}</source>
            <translation>Notiz: {note}</translation>
        </message>
        <message>
            <source>Nothing has gone wrong.</source>
            <translation>Nichts ist schiefgegangen.</translation>
        </message>
        <message>
            <source>Nothing here is an image that can be opened. Drop the folder that the images are in.</source>
            <translation>Hier ist kein Bild, das sich öffnen lässt. Legen Sie den Ordner mit den Bildern ab.</translation>
        </message>
        <message>
            <source>Nothing is asked about a declined L1. See below why: overrule it there with a note, or draw samples of your own (B).</source>
            <translation>Nach einem abgelehnten L1 wird nicht gefragt. Unten steht, warum: Übergehen Sie es dort mit einer Notiz, oder zeichnen Sie eigene Proben (B).</translation>
        </message>
        <message>
            <source>Nothing measured yet.</source>
            <translation>Noch nichts gemessen.</translation>
        </message>
        <message>
            <source>Nothing measured yet. Take a length, an angle or a region from the tools above, and drag on an image.</source>
            <translation>Noch nichts gemessen. Nehmen Sie oben Länge, Winkel oder eine Region, und ziehen Sie im Bild.</translation>
        </message>
        <message>
            <source>Nothing to check yet.</source>
            <translation>Noch nichts zu prüfen.</translation>
        </message>
        <message>
            <source>Nudge down</source>
            <translation>Nach unten rücken</translation>
        </message>
        <message>
            <source>Nudge to the left</source>
            <translation>Nach links rücken</translation>
        </message>
        <message>
            <source>Nudge to the right</source>
            <translation>Nach rechts rücken</translation>
        </message>
        <message>
            <source>Nudge up</source>
            <translation>Nach oben rücken</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Nummer</translation>
        </message>
        <message>
            <source>oblique</source>
            <translation>schräg</translation>
        </message>
        <message>
            <source>oblique {angle}°</source>
            <translation>schräg {angle}°</translation>
        </message>
        <message>
            <source>of its slice, not of the slab</source>
            <translation>von seiner Schicht, nicht vom Slab</translation>
        </message>
        <message>
            <source>On</source>
            <translation>Am</translation>
        </message>
        <message>
            <source>One body alone has no class: ACR and ISCD take the mean of two lumbar bodies.</source>
            <translation>Ein Wirbelkörper allein hat keine Klasse: ACR und ISCD nehmen das Mittel zweier Lendenwirbel.</translation>
        </message>
        <message>
            <source>One of the two was declined.</source>
            <translation>Eine der beiden wurde abgelehnt.</translation>
        </message>
        <message>
            <source>one region for all slices</source>
            <translation>eine Region für alle Schichten</translation>
        </message>
        <message>
            <source>One slice lies twice at the same place; the first by number is used.</source>
            <translation>Eine Schicht liegt zweimal am selben Ort; die erste nach der Nummer wird benutzt.</translation>
        </message>
        <message>
            <source>One view alone, and back</source>
            <translation>Eine Ansicht allein, und zurück</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Open a CT, a lumbar radiograph or a DXA: the networks are asked by themselves.</source>
            <translation>Öffnen Sie ein CT, ein Röntgenbild der Lendenwirbelsäule oder eine DXA: Die Netze werden von selbst gefragt.</translation>
        </message>
        <message>
            <source>Open a CT: {level} is looked for by itself.</source>
            <translation>Öffnen Sie ein CT: {level} wird von selbst gesucht.</translation>
        </message>
        <message>
            <source>Open demo study</source>
            <translation>Demo-Untersuchung öffnen</translation>
        </message>
        <message>
            <source>Open files or zip</source>
            <translation>Dateien oder Zip öffnen</translation>
        </message>
        <message>
            <source>Open files or zip…</source>
            <translation>Dateien oder Zip öffnen …</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>Ordner öffnen</translation>
        </message>
        <message>
            <source>Open folder…</source>
            <translation>Ordner öffnen …</translation>
        </message>
        <message>
            <source>Open regions</source>
            <translation>Regionen öffnen</translation>
        </message>
        <message>
            <source>open regions</source>
            <translation>Regionen öffnen</translation>
        </message>
        <message>
            <source>Open regions…</source>
            <translation>Regionen öffnen…</translation>
        </message>
        <message>
            <source>Open session</source>
            <translation>Sitzung öffnen</translation>
        </message>
        <message>
            <source>Open session…</source>
            <translation>Sitzung öffnen …</translation>
        </message>
        <message>
            <source>Open the image first that the regions belong to.</source>
            <translation>Zuerst das Bild öffnen, zu dem die Regionen gehören.</translation>
        </message>
        <message>
            <source>Opening studies</source>
            <translation>Untersuchungen öffnen</translation>
        </message>
        <message>
            <source>Operating threshold</source>
            <translation>Entscheidungsschwelle</translation>
        </message>
        <message>
            <source>Osteopenia</source>
            <translation>Osteopenie</translation>
        </message>
        <message>
            <source>Osteoporosis</source>
            <translation>Osteoporose</translation>
        </message>
        <message>
            <source>Osteoporotic</source>
            <translation>Osteoporotisch</translation>
        </message>
        <message>
            <source>OsteoView sessions (*{suffix})</source>
            <translation>OsteoView-Sitzungen (*{suffix})</translation>
        </message>
        <message>
            <source>OsteoView: research use only</source>
            <translation>OsteoView: nur für die Forschung</translation>
        </message>
        <message>
            <source>Other kernel: {0}, then {1}.</source>
            <translation>Anderer Kern: {0}, dann {1}.</translation>
        </message>
        <message>
            <source>Other slices: {0} mm, then {1} mm.</source>
            <translation>Andere Schichten: {0} mm, dann {1} mm.</translation>
        </message>
        <message>
            <source>Other tube voltage: {0}, then {1}.</source>
            <translation>Andere Röhrenspannung: {0}, dann {1}.</translation>
        </message>
        <message>
            <source>Over time</source>
            <translation>Im Verlauf</translation>
        </message>
        <message>
            <source>overridden</source>
            <translation>übergangen</translation>
        </message>
        <message>
            <source>Overridden by a person: {gates}.</source>
            <translation>Von einer Person übergangen: {gates}.</translation>
        </message>
        <message>
            <source>Overridden: {note}</source>
            <translation>Übergangen: {note}</translation>
        </message>
        <message>
            <source>Override</source>
            <translation>Übergehen</translation>
        </message>
        <message>
            <source>override a gate</source>
            <translation>eine Prüfung übergehen</translation>
        </message>
        <message>
            <source>Override…</source>
            <translation>Übergehen …</translation>
        </message>
        <message>
            <source>Overrule</source>
            <translation>Übergehen</translation>
        </message>
        <message>
            <source>Overruled</source>
            <translation>Übergangen</translation>
        </message>
        <message>
            <source>own</source>
            <translation>eigenes</translation>
        </message>
        <message>
            <source>Own window</source>
            <translation>Eigenes Fenster</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Seiten</translation>
        </message>
        <message>
            <source>Pan</source>
            <translation>Verschieben</translation>
        </message>
        <message>
            <source>part of a series</source>
            <translation>Teil einer Serie</translation>
        </message>
        <message>
            <source>Part of the region lies outside the image and is not counted.</source>
            <translation>Ein Teil der Region liegt außerhalb des Bildes und zählt nicht mit.</translation>
        </message>
        <message>
            <source>Partly trained on simulated patients: {names}</source>
            <translation>Teilweise an simulierten Patienten trainiert: {names}</translation>
        </message>
        <message>
            <source>passed</source>
            <translation>bestanden</translation>
        </message>
        <message>
            <source>Patient</source>
            <translation>Patient</translation>
        </message>
        <message>
            <source>per patient</source>
            <translation>je Patient</translation>
        </message>
        <message>
            <source>per sample</source>
            <translation>je Probe</translation>
        </message>
        <message>
            <source>percentages calibrated on {scope}</source>
            <translation>Prozentwerte kalibriert an: {scope}</translation>
        </message>
        <message>
            <source>Phantom rods</source>
            <translation>Phantomstäbe</translation>
        </message>
        <message>
            <source>phantom, {0} rods</source>
            <translation>Phantom, {0} Stäbe</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Aufnahme</translation>
        </message>
        <message>
            <source>picture</source>
            <translation>Bild</translation>
        </message>
        <message>
            <source>picture view</source>
            <translation>Bildansicht</translation>
        </message>
        <message>
            <source>Pies or table</source>
            <translation>Ringe oder Tabelle</translation>
        </message>
        <message>
            <source>Pixels of a region spread by {0} HU.</source>
            <translation>Die Pixel einer Region streuen um {0} HU.</translation>
        </message>
        <message>
            <source>Pixels right</source>
            <translation>Richtige Pixel</translation>
        </message>
        <message>
            <source>Place the crop box over the bone, and the networks are asked about what is in it.</source>
            <translation>Setzen Sie den Ausschnitt auf den Knochen; dann werden die Netze nach dessen Inhalt gefragt.</translation>
        </message>
        <message>
            <source>Placing by hand</source>
            <translation>Von Hand platzieren</translation>
        </message>
        <message>
            <source>Play faster</source>
            <translation>Schneller abspielen</translation>
        </message>
        <message>
            <source>Play or stop</source>
            <translation>Abspielen oder anhalten</translation>
        </message>
        <message>
            <source>Play slower</source>
            <translation>Langsamer abspielen</translation>
        </message>
        <message>
            <source>PNG picture (*.png)</source>
            <translation>PNG-Bild (*.png)</translation>
        </message>
        <message>
            <source>Polygon</source>
            <translation>Polygon</translation>
        </message>
        <message>
            <source>Polygon ROI</source>
            <translation>Polygon-ROI</translation>
        </message>
        <message>
            <source>Polygon: click corners; Enter or a double-click closes it</source>
            <translation>Polygon: Ecken anklicken; Eingabe oder Doppelklick schließt es</translation>
        </message>
        <message>
            <source>Precision</source>
            <translation>Positiver Vorhersagewert</translation>
        </message>
        <message>
            <source>Press a key</source>
            <translation>Taste drücken</translation>
        </message>
        <message>
            <source>Previous slice</source>
            <translation>Vorige Schicht</translation>
        </message>
        <message>
            <source>Privacy</source>
            <translation>Datenschutz</translation>
        </message>
        <message>
            <source>Probabilities of the classes</source>
            <translation>Wahrscheinlichkeiten der Klassen</translation>
        </message>
        <message>
            <source>probability only {0}</source>
            <translation>Wahrscheinlichkeit nur {0}</translation>
        </message>
        <message>
            <source>Probability {p}, {how}.</source>
            <translation>Wahrscheinlichkeit {p}, {how}.</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>projection</source>
            <translation>Projektion</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>radiograph</source>
            <translation>Röntgenbild</translation>
        </message>
        <message>
            <source>Radiograph · knee</source>
            <translation>Röntgen · Knie</translation>
        </message>
        <message>
            <source>Radiograph · lateral lumbar spine</source>
            <translation>Röntgen · Lendenwirbelsäule seitlich</translation>
        </message>
        <message>
            <source>rate {rate}</source>
            <translation>Rate {rate}</translation>
        </message>
        <message>
            <source>Reading headers</source>
            <translation>Header werden gelesen</translation>
        </message>
        <message>
            <source>Reading the models…</source>
            <translation>Modelle werden gelesen…</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>Lesen …</translation>
        </message>
        <message>
            <source>Reason for the override</source>
            <translation>Grund für das Übergehen</translation>
        </message>
        <message>
            <source>RECENT</source>
            <translation>ZULETZT</translation>
        </message>
        <message>
            <source>Recent studies</source>
            <translation>Letzte Untersuchungen</translation>
        </message>
        <message>
            <source>Recipe</source>
            <translation>Rezept</translation>
        </message>
        <message>
            <source>Rectangle</source>
            <translation>Rechteck</translation>
        </message>
        <message>
            <source>Rectangle ROI</source>
            <translation>Rechteck-ROI</translation>
        </message>
        <message>
            <source>Rectangle: click the opposite corner</source>
            <translation>Rechteck: die gegenüberliegende Ecke anklicken</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Abgewiesen</translation>
        </message>
        <message>
            <source>region</source>
            <translation>Körperteil</translation>
        </message>
        <message>
            <source>Regions (*{suffix})</source>
            <translation>Regionen (*{suffix})</translation>
        </message>
        <message>
            <source>Regions drawn by hand</source>
            <translation>Regionen von Hand gezeichnet</translation>
        </message>
        <message>
            <source>Regions edited by hand:</source>
            <translation>Regionen von Hand geändert:</translation>
        </message>
        <message>
            <source>regions in spongy bone</source>
            <translation>Regionen im spongiösen Knochen</translation>
        </message>
        <message>
            <source>Regions placed automatically</source>
            <translation>Regionen automatisch platziert</translation>
        </message>
        <message>
            <source>Remarks</source>
            <translation>Bemerkungen</translation>
        </message>
        <message>
            <source>Remember the studies that were open lately</source>
            <translation>Zuletzt geöffnete Untersuchungen merken</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>remove a region of L1</source>
            <translation>eine Region von L1 entfernen</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Umbenennen</translation>
        </message>
        <message>
            <source>rename measurement</source>
            <translation>Messung umbenennen</translation>
        </message>
        <message>
            <source>repeated slice</source>
            <translation>doppelte Schicht</translation>
        </message>
        <message>
            <source>repeated slices</source>
            <translation>doppelte Schichten</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Befunden</translation>
        </message>
        <message>
            <source>resampled</source>
            <translation>interpoliert</translation>
        </message>
        <message>
            <source>Rescale slope 0</source>
            <translation>Rescale Slope 0</translation>
        </message>
        <message>
            <source>Research use only</source>
            <translation>Nur für die Forschung</translation>
        </message>
        <message>
            <source>Reset all keys</source>
            <translation>Alle Tasten zurücksetzen</translation>
        </message>
        <message>
            <source>resize a region of L1</source>
            <translation>eine Region von L1 ändern</translation>
        </message>
        <message>
            <source>resize measurement</source>
            <translation>Messung vergrößern oder verkleinern</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Wiederherstellen</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Befundung</translation>
        </message>
        <message>
            <source>ribs and sacrum leave {0} lumbar vertebrae instead of five</source>
            <translation>zwischen Rippen und Kreuzbein bleiben {0} Lendenwirbel statt fünf</translation>
        </message>
        <message>
            <source>Right panel</source>
            <translation>Rechte Leiste</translation>
        </message>
        <message>
            <source>Right: {note}</source>
            <translation>Rechts: {note}</translation>
        </message>
        <message>
            <source>right: {note}</source>
            <translation>rechts: {note}</translation>
        </message>
        <message>
            <source>Rod {n}, known mg/cm³</source>
            <translation>Stab {n}, bekannte mg/cm³</translation>
        </message>
        <message>
            <source>Rod {n}, measured HU</source>
            <translation>Stab {n}, gemessene HU</translation>
        </message>
        <message>
            <source>Rotate by 90°</source>
            <translation>Um 90° drehen</translation>
        </message>
        <message>
            <source>rounded</source>
            <translation>gerundet</translation>
        </message>
        <message>
            <source>Runs on</source>
            <translation>Rechnet auf</translation>
        </message>
        <message>
            <source>Sagittal</source>
            <translation>Sagittal</translation>
        </message>
        <message>
            <source>sagittal</source>
            <translation>sagittal</translation>
        </message>
        <message>
            <source>sagittal view</source>
            <translation>sagittale Ansicht</translation>
        </message>
        <message>
            <source>Same on all slices</source>
            <translation>Gleich in allen Schichten</translation>
        </message>
        <message>
            <source>Same zoom in all planes</source>
            <translation>Gleicher Zoom in allen Ebenen</translation>
        </message>
        <message>
            <source>Sample</source>
            <translation>Probe</translation>
        </message>
        <message>
            <source>Sample of 50 × 50 pixels</source>
            <translation>Probe von 50 × 50 Pixeln</translation>
        </message>
        <message>
            <source>sample {0}</source>
            <translation>Probe {0}</translation>
        </message>
        <message>
            <source>Sample {number}</source>
            <translation>Probe {number}</translation>
        </message>
        <message>
            <source>samples drawn by hand</source>
            <translation>von Hand gezeichnete Proben</translation>
        </message>
        <message>
            <source>Samples of the scan's own pixels</source>
            <translation>Proben aus den Pixeln des Scans selbst</translation>
        </message>
        <message>
            <source>samples on four slices</source>
            <translation>Proben auf vier Schichten</translation>
        </message>
        <message>
            <source>Samples on its four slices</source>
            <translation>Proben auf seinen vier Schichten</translation>
        </message>
        <message>
            <source>samples placed in L1</source>
            <translation>in L1 platzierte Proben</translation>
        </message>
        <message>
            <source>Save picture</source>
            <translation>Bild speichern</translation>
        </message>
        <message>
            <source>Save picture…</source>
            <translation>Bild speichern …</translation>
        </message>
        <message>
            <source>Save regions</source>
            <translation>Regionen speichern</translation>
        </message>
        <message>
            <source>Save regions as…</source>
            <translation>Regionen speichern unter…</translation>
        </message>
        <message>
            <source>Save session</source>
            <translation>Sitzung speichern</translation>
        </message>
        <message>
            <source>Save session as…</source>
            <translation>Sitzung speichern unter …</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>Gespeichert.</translation>
        </message>
        <message>
            <source>Saved: {name}</source>
            <translation>Gespeichert: {name}</translation>
        </message>
        <message>
            <source>scale not stated</source>
            <translation>Maßstab nicht angegeben</translation>
        </message>
        <message>
            <source>Scanned at {kvp} kVp, not 120: the same bone has other HU, and thresholds for 120 kVp do not hold.</source>
            <translation>Mit {kvp} kVp statt 120 gescannt: Derselbe Knochen hat andere HU, und Schwellen für 120 kVp gelten nicht.</translation>
        </message>
        <message>
            <source>Scanner</source>
            <translation>Gerät</translation>
        </message>
        <message>
            <source>Scope unknown: {0} does not say what its training samples looked like.</source>
            <translation>Geltungsbereich unbekannt: {0} sagt nicht, wie seine Trainingsproben aussahen.</translation>
        </message>
        <message>
            <source>Scroll slices</source>
            <translation>Durch Schichten blättern</translation>
        </message>
        <message>
            <source>SD</source>
            <translation>SD</translation>
        </message>
        <message>
            <source>SD {sd} · median {median} · {n} pixels in one slice</source>
            <translation>SD {sd} · Median {median} · {n} Pixel in einer Schicht</translation>
        </message>
        <message>
            <source>SD {sd} · median {median} · {n} pixels in {slices} slices</source>
            <translation>SD {sd} · Median {median} · {n} Pixel in {slices} Schichten</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Second outline by a network</source>
            <translation>Zweiter Umriss von einem Netz</translation>
        </message>
        <message>
            <source>Second window</source>
            <translation>Zweites Fenster</translation>
        </message>
        <message>
            <source>Sees</source>
            <translation>Sieht</translation>
        </message>
        <message>
            <source>Select a region on a CT first.</source>
            <translation>Zuerst eine Region auf einem CT auswählen.</translation>
        </message>
        <message>
            <source>Select another series in the list first: it is shown beside the open one.</source>
            <translation>Wählen Sie zuerst eine andere Serie in der Liste: Sie wird neben der geöffneten gezeigt.</translation>
        </message>
        <message>
            <source>Select or draw a region to see its histogram, or a length to see the values under it.</source>
            <translation>Wählen oder zeichnen Sie eine Region für ihr Histogramm oder eine Länge für die Werte darunter.</translation>
        </message>
        <message>
            <source>Sensitivity</source>
            <translation>Sensitivität</translation>
        </message>
        <message>
            <source>SERIES</source>
            <translation>SERIEN</translation>
        </message>
        <message>
            <source>Series</source>
            <translation>Serien</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Settings…</source>
            <translation>Einstellungen …</translation>
        </message>
        <message>
            <source>Several images lie at each place, and nothing in the files tells them apart; they were sorted by number.</source>
            <translation>An jedem Ort liegen mehrere Bilder, und nichts in den Dateien unterscheidet sie; sie wurden nach Nummern sortiert.</translation>
        </message>
        <message>
            <source>Show a network's outline (dotted)</source>
            <translation>Umriss eines Netzes zeigen (gepunktet)</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Alle zeigen</translation>
        </message>
        <message>
            <source>show measurement</source>
            <translation>Messung zeigen</translation>
        </message>
        <message>
            <source>Show on the image</source>
            <translation>Im Bild zeigen</translation>
        </message>
        <message>
            <source>Show the answer; the note stays beside it, in reports too</source>
            <translation>Die Antwort zeigen; die Notiz bleibt dabei, auch in Berichten</translation>
        </message>
        <message>
            <source>Show the hints again</source>
            <translation>Hinweise wieder zeigen</translation>
        </message>
        <message>
            <source>Show where it looked</source>
            <translation>Zeigen, wohin das Netz sah</translation>
        </message>
        <message>
            <source>simulated patients</source>
            <translation>simulierte Patienten</translation>
        </message>
        <message>
            <source>Single</source>
            <translation>Einzeln</translation>
        </message>
        <message>
            <source>Single slices</source>
            <translation>Einzelne Schichten</translation>
        </message>
        <message>
            <source>Slab: none</source>
            <translation>Slab: keiner</translation>
        </message>
        <message>
            <source>Slab: {mm} mm {mode}</source>
            <translation>Slab: {mm} mm {mode}</translation>
        </message>
        <message>
            <source>Slice</source>
            <translation>Schicht</translation>
        </message>
        <message>
            <source>Slice by slice</source>
            <translation>Schicht für Schicht</translation>
        </message>
        <message>
            <source>slice thickness</source>
            <translation>Schichtdicke</translation>
        </message>
        <message>
            <source>Slice {number}</source>
            <translation>Schicht {number}</translation>
        </message>
        <message>
            <source>slice {n} of 4</source>
            <translation>Schicht {n} von 4</translation>
        </message>
        <message>
            <source>Slices lie {0} mm apart: too far to find L1 reliably.</source>
            <translation>Die Schichten liegen {0} mm auseinander: zu weit, um L1 verlässlich zu finden.</translation>
        </message>
        <message>
            <source>Slices of {0} mm blend in what lies above and below: near the endplates bone reads higher.</source>
            <translation>Schichten von {0} mm mischen ein, was darüber und darunter liegt: nahe den Endplatten misst Knochen höher.</translation>
        </message>
        <message>
            <source>Slices of {0} mm every {1} mm.</source>
            <translation>Schichten von {0} mm alle {1} mm.</translation>
        </message>
        <message>
            <source>Slices of {0} mm lie {1} mm apart: what is between was not scanned.</source>
            <translation>Schichten von {0} mm liegen {1} mm auseinander: Was dazwischen ist, wurde nicht gescannt.</translation>
        </message>
        <message>
            <source>Slope</source>
            <translation>Steigung</translation>
        </message>
        <message>
            <source>Slope, mg/cm³ per HU</source>
            <translation>Steigung, mg/cm³ je HU</translation>
        </message>
        <message>
            <source>Small: the mean is less certain.</source>
            <translation>Klein: Der Mittelwert ist weniger sicher.</translation>
        </message>
        <message>
            <source>Something went wrong inside OsteoView ({name}).</source>
            <translation>In OsteoView ist etwas schiefgegangen ({name}).</translation>
        </message>
        <message>
            <source>Specificity</source>
            <translation>Spezifität</translation>
        </message>
        <message>
            <source>Spongy bone</source>
            <translation>Spongiosa</translation>
        </message>
        <message>
            <source>Stability by dropout</source>
            <translation>Stabilität durch Dropout</translation>
        </message>
        <message>
            <source>Stable</source>
            <translation>Stabil</translation>
        </message>
        <message>
            <source>stored</source>
            <translation>gespeichert</translation>
        </message>
        <message>
            <source>Straighten the planes</source>
            <translation>Ebenen gerade stellen</translation>
        </message>
        <message>
            <source>take drawn regions for L1</source>
            <translation>gezeichnete Regionen für L1 übernehmen</translation>
        </message>
        <message>
            <source>Take the mark away</source>
            <translation>Markierung entfernen</translation>
        </message>
        <message>
            <source>Take the note back</source>
            <translation>Notiz zurücknehmen</translation>
        </message>
        <message>
            <source>Take them away</source>
            <translation>Regionen entfernen</translation>
        </message>
        <message>
            <source>Taken alike: the two can be compared.</source>
            <translation>Gleich aufgenommen: die beiden sind vergleichbar.</translation>
        </message>
        <message>
            <source>taken by the scanner</source>
            <translation>vom Gerät aufgenommen</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>Aufgabe</translation>
        </message>
        <message>
            <source>Ten slices back</source>
            <translation>Zehn Schichten zurück</translation>
        </message>
        <message>
            <source>Ten slices on</source>
            <translation>Zehn Schichten weiter</translation>
        </message>
        <message>
            <source>test part</source>
            <translation>Testteil</translation>
        </message>
        <message>
            <source>That they lie in L1 is your word.</source>
            <translation>Dass sie in L1 liegen, gilt auf Ihr Wort.</translation>
        </message>
        <message>
            <source>The active tool</source>
            <translation>Das gewählte Werkzeug</translation>
        </message>
        <message>
            <source>the answer changes when the region moves a little</source>
            <translation>die Antwort ändert sich, wenn die Region ein wenig wandert</translation>
        </message>
        <message>
            <source>The calibration is for {0} kVp, this scan has {1} kVp.</source>
            <translation>Die Kalibrierung gilt für {0} kVp, diese Aufnahme hat {1} kVp.</translation>
        </message>
        <message>
            <source>The calibration is for {0}, this scan is of {1}.</source>
            <translation>Die Kalibrierung gilt für {0}, diese Aufnahme stammt von {1}.</translation>
        </message>
        <message>
            <source>the fastest there is</source>
            <translation>das schnellste vorhandene Gerät</translation>
        </message>
        <message>
            <source>The file does not say how its values become Hounsfield units; they cannot be measured as density.</source>
            <translation>Die Datei sagt nicht, wie ihre Werte zu Hounsfield-Einheiten werden; sie lassen sich nicht als Dichte messen.</translation>
        </message>
        <message>
            <source>The file does not say how large its pixels are: nothing is measured in mm.</source>
            <translation>Die Datei sagt nicht, wie groß ihre Pixel sind: Nichts wird in mm gemessen.</translation>
        </message>
        <message>
            <source>The file does not say where it lies or how large its pixels are.</source>
            <translation>Die Datei sagt nicht, wo sie liegt oder wie groß ihre Pixel sind.</translation>
        </message>
        <message>
            <source>The file does not say where its pixel size holds; it may be the detector's.</source>
            <translation>Die Datei sagt nicht, wo ihre Pixelgröße gilt; es kann die des Detektors sein.</translation>
        </message>
        <message>
            <source>The file gives no pixel size: lengths are in pixels.</source>
            <translation>Die Datei nennt keine Pixelgröße: Längen sind in Pixeln.</translation>
        </message>
        <message>
            <source>The gantry was tilted by {0}°; slices are shifted back into a straight stack.</source>
            <translation>Die Gantry war um {0}° gekippt; die Schichten sind zu einem geraden Stapel zurückgeschoben.</translation>
        </message>
        <message>
            <source>the graphics card</source>
            <translation>die Grafikkarte</translation>
        </message>
        <message>
            <source>The graphics card failed ({0}); the processor answers instead.</source>
            <translation>Die Grafikkarte hat versagt ({0}); stattdessen antwortet der Prozessor.</translation>
        </message>
        <message>
            <source>The graphics card is full; the processor answers instead.</source>
            <translation>Die Grafikkarte ist voll; stattdessen antwortet der Prozessor.</translation>
        </message>
        <message>
            <source>the graphics processor</source>
            <translation>der Grafikprozessor</translation>
        </message>
        <message>
            <source>The header does not say from which side it is seen.</source>
            <translation>Die Kopfdaten sagen nicht, von welcher Seite gesehen wird.</translation>
        </message>
        <message>
            <source>The header does not say the tube voltage; thresholds in HU hold for 120 kVp alone.</source>
            <translation>Der Header nennt die Röhrenspannung nicht; Schwellen in HU gelten nur für 120 kVp.</translation>
        </message>
        <message>
            <source>The header does not say which part of the body it shows; that was left to whoever placed the crop.</source>
            <translation>Die Kopfdaten sagen nicht, welcher Körperteil zu sehen ist; das blieb dem überlassen, der den Ausschnitt setzte.</translation>
        </message>
        <message>
            <source>The header is silent; the vessels are not bright.</source>
            <translation>Der Header sagt dazu nichts; die Gefäße sind nicht hell.</translation>
        </message>
        <message>
            <source>The header names a contrast agent: contrast raises spongy bone by about 10–25 HU.</source>
            <translation>Der Header nennt ein Kontrastmittel: Kontrastmittel hebt spongiösen Knochen um etwa 10–25 HU.</translation>
        </message>
        <message>
            <source>The header says there was none.</source>
            <translation>Laut Header gab es keines.</translation>
        </message>
        <message>
            <source>The header says {0}.</source>
            <translation>Die Kopfdaten sagen {0}.</translation>
        </message>
        <message>
            <source>The header speaks of a gantry tilt of {0}°, the positions of none: lengths may be wrong.</source>
            <translation>Der Header spricht von einer Gantrykippung um {0}°, die Positionen von keiner: Längen können falsch sein.</translation>
        </message>
        <message>
            <source>The header's rescale slope is 0 and was not applied.</source>
            <translation>Die Rescale Slope im Header ist 0 und wurde nicht angewandt.</translation>
        </message>
        <message>
            <source>The image that this was drawn on is not open.</source>
            <translation>Das Bild, auf dem dies gezeichnet wurde, ist nicht geöffnet.</translation>
        </message>
        <message>
            <source>The image was compressed with loss to 8 bits: its HU are wrong and not measured.</source>
            <translation>Das Bild wurde verlustbehaftet auf 8 Bit komprimiert: Seine HU sind falsch und werden nicht gemessen.</translation>
        </message>
        <message>
            <source>The image was compressed with loss; fine structure may be false.</source>
            <translation>Das Bild wurde verlustbehaftet komprimiert; feine Strukturen können falsch sein.</translation>
        </message>
        <message>
            <source>The images of several scans lie at the same places, and nothing in the files tells them apart; they are shown one by one, and no volume is made of them.</source>
            <translation>Die Bilder mehrerer Scans liegen an denselben Orten, und nichts in den Dateien unterscheidet sie; sie werden einzeln gezeigt, ein Volumen wird nicht daraus.</translation>
        </message>
        <message>
            <source>The likeliest count, with {n} lumbar vertebrae.</source>
            <translation>Die wahrscheinlichste Zählung, mit {n} Lendenwirbeln.</translation>
        </message>
        <message>
            <source>the measured density contradicts it</source>
            <translation>die gemessene Dichte widerspricht</translation>
        </message>
        <message>
            <source>The model takes samples in millimetres only. Place the 20 mm sample instead.</source>
            <translation>Das Modell nimmt nur Proben in Millimetern. Stattdessen die 20-mm-Probe setzen.</translation>
        </message>
        <message>
            <source>the models answer differently</source>
            <translation>die Modelle antworten verschieden</translation>
        </message>
        <message>
            <source>The models were made for lateral views, and this one is {0}.</source>
            <translation>Die Modelle wurden für seitliche Ansichten gemacht; diese ist: {0}.</translation>
        </message>
        <message>
            <source>The models were made for the {0}, and the header speaks of {1}.</source>
            <translation>Die Modelle wurden für {0} gemacht, und die Kopfdaten sprechen von {1}.</translation>
        </message>
        <message>
            <source>The models were made for {0}, and this is a {1}.</source>
            <translation>Die Modelle wurden für {0} gemacht; dies ist: {1}.</translation>
        </message>
        <message>
            <source>The models were made for {0}, and this is none.</source>
            <translation>Die Modelle wurden für {0} gemacht; dies ist nichts davon.</translation>
        </message>
        <message>
            <source>The models were made for {0}, as this is.</source>
            <translation>Die Modelle wurden für {0} gemacht, wie dies.</translation>
        </message>
        <message>
            <source>The network has learned from bone without metal or cement, and is not asked here.</source>
            <translation>Das Netz hat an Knochen ohne Metall oder Zement gelernt und wird hier nicht gefragt.</translation>
        </message>
        <message>
            <source>The network has learned from Hounsfield units, and is not asked here.</source>
            <translation>Das Netz hat an Hounsfield-Einheiten gelernt und wird hier nicht gefragt.</translation>
        </message>
        <message>
            <source>The network has learned from slices up to 5 mm, and is not asked here.</source>
            <translation>Das Netz hat an Schichten bis 5 mm gelernt und wird hier nicht gefragt.</translation>
        </message>
        <message>
            <source>The network outlines L1… Untick to stop.</source>
            <translation>Das Netz umreißt L1… Zum Abbrechen den Haken entfernen.</translation>
        </message>
        <message>
            <source>The network sees no vertebral body here.</source>
            <translation>Das Netz sieht hier keinen Wirbelkörper.</translation>
        </message>
        <message>
            <source>the network was examined on too few patients</source>
            <translation>das Netz wurde an zu wenigen Patienten geprüft</translation>
        </message>
        <message>
            <source>The networks are asked once L1 is found.</source>
            <translation>Die Netze werden gefragt, sobald L1 gefunden ist.</translation>
        </message>
        <message>
            <source>The operating threshold of these models: from this share on the answer is {positive}.</source>
            <translation>Die Entscheidungsschwelle dieser Modelle: Ab diesem Anteil lautet die Antwort {positive}.</translation>
        </message>
        <message>
            <source>The other slices get this shape and place, along the body's own axis</source>
            <translation>Die anderen Schichten bekommen diese Form und Lage, entlang der Achse des Wirbels</translation>
        </message>
        <message>
            <source>The outline of the vertebral body could not be drawn.</source>
            <translation>Der Umriss des Wirbelkörpers ließ sich nicht zeichnen.</translation>
        </message>
        <message>
            <source>the picture could not be written.</source>
            <translation>das Bild konnte nicht geschrieben werden.</translation>
        </message>
        <message>
            <source>The picture is on the clipboard.</source>
            <translation>Das Bild ist in der Zwischenablage.</translation>
        </message>
        <message>
            <source>The pixels of this picture are not square: a sample of its own pixels would be distorted.</source>
            <translation>Die Pixel dieses Bildes sind nicht quadratisch: Eine Probe aus eigenen Pixeln wäre verzerrt.</translation>
        </message>
        <message>
            <source>The pixels of this plane are not square: a sample of them would be distorted.</source>
            <translation>Die Pixel dieser Ebene sind nicht quadratisch: Eine Probe daraus wäre verzerrt.</translation>
        </message>
        <message>
            <source>the processor</source>
            <translation>der Prozessor</translation>
        </message>
        <message>
            <source>The region is too small: no voxel has its centre in it.</source>
            <translation>Die Region ist zu klein: In ihr liegt keine Voxelmitte.</translation>
        </message>
        <message>
            <source>The region lies outside the image.</source>
            <translation>Die Region liegt außerhalb des Bildes.</translation>
        </message>
        <message>
            <source>The region touches missing data, which is not counted.</source>
            <translation>Die Region berührt fehlende Daten; diese zählen nicht mit.</translation>
        </message>
        <message>
            <source>The region touches padding outside the scanned field, which is not counted.</source>
            <translation>Die Region berührt Füllwerte außerhalb des Messfelds; diese zählen nicht mit.</translation>
        </message>
        <message>
            <source>The regions could not be saved ({reason}).</source>
            <translation>Die Regionen konnten nicht gespeichert werden ({reason}).</translation>
        </message>
        <message>
            <source>the regions keep clear of it</source>
            <translation>die Regionen liegen außerhalb davon</translation>
        </message>
        <message>
            <source>the regions keep clear of it: {0}</source>
            <translation>die Regionen liegen außerhalb davon: {0}</translation>
        </message>
        <message>
            <source>The rescale slope is fractional; values are rounded to whole HU.</source>
            <translation>Die Rescale Slope ist gebrochen; Werte sind auf ganze HU gerundet.</translation>
        </message>
        <message>
            <source>The rods do not lie on one line: one is {0} mg/cm³ off.</source>
            <translation>Die Stäbe liegen nicht auf einer Geraden: einer weicht um {0} mg/cm³ ab.</translation>
        </message>
        <message>
            <source>The samples lie too near to the end of the scan to be shifted.</source>
            <translation>Die Proben liegen zu nah am Ende des Scans, um verschoben zu werden.</translation>
        </message>
        <message>
            <source>The samples resemble those that the models were trained on.</source>
            <translation>Die Proben ähneln denen, an denen die Modelle trainiert wurden.</translation>
        </message>
        <message>
            <source>The samples show tissue of usual density and grain.</source>
            <translation>Die Proben zeigen Gewebe von üblicher Dichte und Körnung.</translation>
        </message>
        <message>
            <source>The scan does not state its scanner: no calibration holds.</source>
            <translation>Die Aufnahme nennt kein Gerät: keine Kalibrierung gilt.</translation>
        </message>
        <message>
            <source>The scan does not state its tube voltage: no calibration holds.</source>
            <translation>Die Aufnahme nennt keine Röhrenspannung: keine Kalibrierung gilt.</translation>
        </message>
        <message>
            <source>The scan's own pixels lie only in its own slices, unturned: reset the axes first.</source>
            <translation>Die eigenen Pixel des Scans liegen nur in seinen eigenen, ungedrehten Schichten: Zuerst die Achsen zurücksetzen.</translation>
        </message>
        <message>
            <source>The series goes on {0} and {1} away from here with other slices.</source>
            <translation>Die Serie geht {0} und {1} von hier mit anderen Schichten weiter.</translation>
        </message>
        <message>
            <source>The series goes on {0} away from here with other slices.</source>
            <translation>Die Serie geht {0} von hier mit anderen Schichten weiter.</translation>
        </message>
        <message>
            <source>The session could not be saved ({reason}).</source>
            <translation>Die Sitzung konnte nicht gespeichert werden ({reason}).</translation>
        </message>
        <message>
            <source>The session is saved.</source>
            <translation>Die Sitzung ist gespeichert.</translation>
        </message>
        <message>
            <source>The sides of a polygon may not cross each other.</source>
            <translation>Die Seiten eines Polygons dürfen sich nicht kreuzen.</translation>
        </message>
        <message>
            <source>The slices are still being read.</source>
            <translation>Die Schichten werden noch gelesen.</translation>
        </message>
        <message>
            <source>The slices lie {0} to {1} mm apart; they are shown one by one, and no volume is made of them.</source>
            <translation>Die Schichten liegen {0} bis {1} mm auseinander; sie werden einzeln gezeigt, ein Volumen wird nicht daraus.</translation>
        </message>
        <message>
            <source>The spongy core is narrower than {0} mm here: the sample's corners reach the cortex.</source>
            <translation>Der spongiöse Kern ist hier schmaler als {0} mm: Die Ecken der Probe reichen in die Kortikalis.</translation>
        </message>
        <message>
            <source>The spongy core is too small, or lies too askew to the slices, for a region clear of the cortex.</source>
            <translation>Der spongiöse Kern ist zu klein oder liegt zu schräg zu den Schichten für eine Region frei von Kortikalis.</translation>
        </message>
        <message>
            <source>The tube voltage is not stated; thresholds hold at 120 kVp.</source>
            <translation>Die Röhrenspannung ist nicht angegeben; Schwellen gelten bei 120 kVp.</translation>
        </message>
        <message>
            <source>The two endplates of a vertebra lie {0} to {1} mm apart, not {2}: mark them again.</source>
            <translation>Die beiden Endplatten eines Wirbels liegen {0} bis {1} mm auseinander, nicht {2}: neu markieren.</translation>
        </message>
        <message>
            <source>The two images side by side belong to different patients.</source>
            <translation>Die beiden Bilder nebeneinander gehören verschiedenen Patienten.</translation>
        </message>
        <message>
            <source>The values are Hounsfield units.</source>
            <translation>Die Werte sind Hounsfield-Einheiten.</translation>
        </message>
        <message>
            <source>The values are not Hounsfield units (rescale type {0}); they cannot be measured as density.</source>
            <translation>Die Werte sind keine Hounsfield-Einheiten (Rescale Type {0}); sie lassen sich nicht als Dichte messen.</translation>
        </message>
        <message>
            <source>The values are on the clipboard.</source>
            <translation>Die Werte sind in der Zwischenablage.</translation>
        </message>
        <message>
            <source>The values were computed for another energy or material; thresholds for density do not hold for them.</source>
            <translation>Die Werte wurden für eine andere Energie oder ein anderes Material berechnet; Schwellen für die Dichte gelten dafür nicht.</translation>
        </message>
        <message>
            <source>The vessels in front of the spine are bright: contrast raises spongy bone by about 10–25 HU.</source>
            <translation>Die Gefäße vor der Wirbelsäule sind hell: Kontrastmittel hebt spongiösen Knochen um etwa 10–25 HU.</translation>
        </message>
        <message>
            <source>The wheel scrolls, a right drag zooms, a middle drag pans. Press ? for every key.</source>
            <translation>Das Rad blättert, rechts ziehen zoomt, Mitte ziehen verschiebt. ? zeigt alle Tasten.</translation>
        </message>
        <message>
            <source>The whole scan from the front or the side (double-click changes). A click goes there.</source>
            <translation>Der ganze Scan von vorn oder von der Seite (Doppelklick wechselt). Ein Klick springt dorthin.</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Farbschema</translation>
        </message>
        <message>
            <source>There is no data under the region: slices are missing, or it lies on padding.</source>
            <translation>Unter der Region sind keine Daten: Schichten fehlen, oder sie liegt auf Füllwerten.</translation>
        </message>
        <message>
            <source>There is no L1 to ask about. Name the vertebra by hand in the sagittal view, or draw a sample in it (B).</source>
            <translation>Es gibt kein L1, nach dem gefragt werden könnte. Benennen Sie den Wirbel von Hand in der sagittalen Ansicht, oder zeichnen Sie eine Probe darin (B).</translation>
        </message>
        <message>
            <source>There is no measured density to compare with.</source>
            <translation>Es gibt keine gemessene Dichte zum Vergleich.</translation>
        </message>
        <message>
            <source>There is no model for this task. Import one in Models, or train one on your own cases.</source>
            <translation>Für diese Aufgabe gibt es kein Modell. Importieren Sie eines unter Modelle, oder trainieren Sie eines an eigenen Fällen.</translation>
        </message>
        <message>
            <source>There is no model that outlines vertebrae. 'osteoview models import' takes an MS-Net in.</source>
            <translation>Es gibt kein Modell, das Wirbel umreißt. „osteoview models import“ importiert ein MS-Net.</translation>
        </message>
        <message>
            <source>There is no model that outlines vertebrae: take one in on the page of models.</source>
            <translation>Es gibt kein Modell, das Wirbel umreißt: Importieren Sie eines unter Modelle.</translation>
        </message>
        <message>
            <source>There is no model yet. Drop a model's folder or zip here, or press Import.</source>
            <translation>Noch gibt es kein Modell. Legen Sie den Ordner oder das Zip eines Modells hier ab, oder drücken Sie Importieren.</translation>
        </message>
        <message>
            <source>There is no region on this image yet: draw a sample, an ellipse or a crop box first.</source>
            <translation>Auf diesem Bild liegt noch keine Region: zuerst eine Probe, eine Ellipse oder einen Ausschnitt zeichnen.</translation>
        </message>
        <message>
            <source>there is nothing in it: all pixels are alike.</source>
            <translation>es ist nichts darin: alle Pixel sind gleich.</translation>
        </message>
        <message>
            <source>These images were computed from others; noise and fine structure differ from a scan.</source>
            <translation>Diese Bilder wurden aus anderen berechnet; Rauschen und feine Strukturen sind anders als im Scan.</translation>
        </message>
        <message>
            <source>They differ: look at both before you trust either.</source>
            <translation>Sie unterscheiden sich: Sehen Sie beide an, bevor Sie einem trauen.</translation>
        </message>
        <message>
            <source>thick slices</source>
            <translation>dicke Schichten</translation>
        </message>
        <message>
            <source>Thicker slab</source>
            <translation>Dickerer Slab</translation>
        </message>
        <message>
            <source>Thicker than 5 mm: endplates bleed into the spongy bone.</source>
            <translation>Dicker als 5 mm: Deckplatten verfälschen die Spongiosa.</translation>
        </message>
        <message>
            <source>Thinner slab</source>
            <translation>Dünnerer Slab</translation>
        </message>
        <message>
            <source>This is a projection through the body, not slices; its values are not the tissue's.</source>
            <translation>Das ist eine Projektion durch den Körper, keine Schichten; ihre Werte sind nicht die des Gewebes.</translation>
        </message>
        <message>
            <source>This is {level}</source>
            <translation>Das ist {level}</translation>
        </message>
        <message>
            <source>This region does not lie on the CT in which L1 is measured.</source>
            <translation>Diese Region liegt nicht auf dem CT, in dem L1 gemessen wird.</translation>
        </message>
        <message>
            <source>This region lies in another vertebra than L1. Drag the name L1 to that one first, or draw it in L1.</source>
            <translation>Diese Region liegt in einem anderen Wirbel als L1. Zuerst den Namen L1 auf diesen ziehen oder sie in L1 zeichnen.</translation>
        </message>
        <message>
            <source>This session belongs to {names}, not found where it was. Drop that study here, and it goes on.</source>
            <translation>Diese Sitzung gehört zu {names}, nicht gefunden, wo es war. Legen Sie die Untersuchung hier ab, dann geht es weiter.</translation>
        </message>
        <message>
            <source>Threshold, task and device</source>
            <translation>Schwelle, Aufgabe und Rechengerät</translation>
        </message>
        <message>
            <source>Thresholds and sources</source>
            <translation>Schwellen und Quellen</translation>
        </message>
        <message>
            <source>tilt contradicted</source>
            <translation>Kippung widersprüchlich</translation>
        </message>
        <message>
            <source>tilt corrected</source>
            <translation>Kippung korrigiert</translation>
        </message>
        <message>
            <source>Tilt the planes to the vertebra's endplates</source>
            <translation>Ebenen nach den Endplatten des Wirbels kippen</translation>
        </message>
        <message>
            <source>time point {0}</source>
            <translation>Zeitpunkt {0}</translation>
        </message>
        <message>
            <source>tissue</source>
            <translation>Gewebe</translation>
        </message>
        <message>
            <source>Too little air and fat in the scan to check its HU.</source>
            <translation>Zu wenig Luft und Fett im Scan, um seine HU zu prüfen.</translation>
        </message>
        <message>
            <source>touches missing data</source>
            <translation>berührt fehlende Daten</translation>
        </message>
        <message>
            <source>touches padding</source>
            <translation>berührt den Bildrand ohne Daten</translation>
        </message>
        <message>
            <source>Trained on</source>
            <translation>Trainiert an</translation>
        </message>
        <message>
            <source>Trained on local data</source>
            <translation>An lokalen Daten trainiert</translation>
        </message>
        <message>
            <source>Trained on simulated patients</source>
            <translation>An simulierten Patienten trainiert</translation>
        </message>
        <message>
            <source>training part</source>
            <translation>Trainingsteil</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Noch einmal</translation>
        </message>
        <message>
            <source>Trying shifted regions…</source>
            <translation>Verschobene Regionen werden geprüft…</translation>
        </message>
        <message>
            <source>tube voltage</source>
            <translation>Röhrenspannung</translation>
        </message>
        <message>
            <source>Tube voltage not stated: the same bone read 148, 141 and 131 HU at 100, 120 and 140 kVp.</source>
            <translation>Röhrenspannung nicht angegeben: derselbe Knochen maß 148, 141 und 131 HU bei 100, 120 und 140 kVp.</translation>
        </message>
        <message>
            <source>Tube voltage, kVp</source>
            <translation>Röhrenspannung, kVp</translation>
        </message>
        <message>
            <source>turn a region of L1</source>
            <translation>eine Region von L1 drehen</translation>
        </message>
        <message>
            <source>turn measurement</source>
            <translation>Messung drehen</translation>
        </message>
        <message>
            <source>Turn the plane</source>
            <translation>Ebene drehen</translation>
        </message>
        <message>
            <source>two patients</source>
            <translation>zwei Patienten</translation>
        </message>
        <message>
            <source>Undecided</source>
            <translation>Unentschieden</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>uneven slices</source>
            <translation>ungleiche Schichten</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Einheit</translation>
        </message>
        <message>
            <source>unmark the vertebra</source>
            <translation>Wirbelmarkierung entfernen</translation>
        </message>
        <message>
            <source>Unstable, refer</source>
            <translation>Instabil, überweisen</translation>
        </message>
        <message>
            <source>Unusually dense or fatty bone in {0} % of the core (sclerosis, node, haemangioma?); {1}.</source>
            <translation>Ungewöhnlich dichter oder fettiger Knochen in {0} % des Kerns (Sklerose, Knoten, Hämangiom?); {1}.</translation>
        </message>
        <message>
            <source>Unusually dense or fatty bone is in {0}.</source>
            <translation>Ungewöhnlich dichter oder fettiger Knochen liegt in {0}.</translation>
        </message>
        <message>
            <source>Use by default</source>
            <translation>Als Standard</translation>
        </message>
        <message>
            <source>Use this key</source>
            <translation>Diese Taste benutzen</translation>
        </message>
        <message>
            <source>Usual</source>
            <translation>Üblich</translation>
        </message>
        <message>
            <source>Usually it is 80 to 140.</source>
            <translation>Üblich sind 80 bis 140.</translation>
        </message>
        <message>
            <source>validation part</source>
            <translation>Validierungsteil</translation>
        </message>
        <message>
            <source>value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <source>Values</source>
            <translation>Werte</translation>
        </message>
        <message>
            <source>values measurable</source>
            <translation>Werte messbar</translation>
        </message>
        <message>
            <source>values under the measurement</source>
            <translation>Werte unter der Messung</translation>
        </message>
        <message>
            <source>Vertebrae cannot be told apart reliably, nor spongy bone from endplates.</source>
            <translation>Wirbel lassen sich nicht verlässlich trennen, Spongiosa nicht von Deckplatten.</translation>
        </message>
        <message>
            <source>Very noisy: the mean holds, texture does not.</source>
            <translation>Stark verrauscht: Der Mittelwert gilt, die Textur nicht.</translation>
        </message>
        <message>
            <source>view</source>
            <translation>Ansicht</translation>
        </message>
        <message>
            <source>warning</source>
            <translation>Warnung</translation>
        </message>
        <message>
            <source>Weights</source>
            <translation>Gewichte</translation>
        </message>
        <message>
            <source>What moves this number here</source>
            <translation>Was diese Zahl hier verschiebt</translation>
        </message>
        <message>
            <source>What the badges mean</source>
            <translation>Was die Marken bedeuten</translation>
        </message>
        <message>
            <source>What the networks say</source>
            <translation>Was die Netze sagen</translation>
        </message>
        <message>
            <source>What went wrong</source>
            <translation>Was schiefging</translation>
        </message>
        <message>
            <source>What went wrong since OsteoView was started</source>
            <translation>Was seit dem Start von OsteoView schiefging</translation>
        </message>
        <message>
            <source>What you measured is kept. If it happens again, restart OsteoView.</source>
            <translation>Ihre Messungen sind gesichert. Geschieht es wieder, starten Sie OsteoView neu.</translation>
        </message>
        <message>
            <source>Wheel</source>
            <translation>Rad</translation>
        </message>
        <message>
            <source>Where the network looked</source>
            <translation>Wohin das Netz gesehen hat</translation>
        </message>
        <message>
            <source>Which of these is {level}?</source>
            <translation>Welcher davon ist {level}?</translation>
        </message>
        <message>
            <source>While names are hidden, none appears in the window, in pictures that are saved or copied, or in messages. Text burnt into a picture's own pixels stays.</source>
            <translation>Solange Namen verborgen sind, erscheint keiner im Fenster, in gespeicherten oder kopierten Bildern oder in Meldungen. In die Pixel eines Bildes eingebrannter Text bleibt.</translation>
        </message>
        <message>
            <source>Whole vertebrae are cut out of a body that was found; none was, or the regions are by hand.</source>
            <translation>Ganze Wirbel werden aus einem gefundenen Wirbelkörper ausgeschnitten; keiner wurde gefunden, oder die Regionen sind von Hand.</translation>
        </message>
        <message>
            <source>Why may it be used nevertheless?</source>
            <translation>Warum darf es trotzdem verwendet werden?</translation>
        </message>
        <message>
            <source>Why may the result stand?</source>
            <translation>Warum darf das Ergebnis gelten?</translation>
        </message>
        <message>
            <source>Window and level</source>
            <translation>Fensterung</translation>
        </message>
        <message>
            <source>Window from an area</source>
            <translation>Fenster aus einem Bereich</translation>
        </message>
        <message>
            <source>Window preset</source>
            <translation>Fenstervorgabe</translation>
        </message>
        <message>
            <source>Window preset (keys 0 to 8)</source>
            <translation>Fenstervorgabe (Tasten 0 bis 8)</translation>
        </message>
        <message>
            <source>With the mouse</source>
            <translation>Mit der Maus</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Zurücknehmen</translation>
        </message>
        <message>
            <source>withdraw an override</source>
            <translation>eine Übergehung zurücknehmen</translation>
        </message>
        <message>
            <source>Within one least significant change of the {0} HU threshold.</source>
            <translation>Innerhalb einer kleinsten bedeutsamen Änderung der Schwelle von {0} HU.</translation>
        </message>
        <message>
            <source>Within the least significant change of {lsc} HU.</source>
            <translation>Innerhalb der kleinsten signifikanten Änderung von {lsc} HU.</translation>
        </message>
        <message>
            <source>Without a name</source>
            <translation>Ohne Namen</translation>
        </message>
        <message>
            <source>Working…</source>
            <translation>In Arbeit…</translation>
        </message>
        <message>
            <source>Wrong level? Drag a name in the sagittal view to its vertebra.</source>
            <translation>Falsche Höhe? Ziehen Sie in der sagittalen Ansicht einen Namen auf seinen Wirbel.</translation>
        </message>
        <message>
            <source>You can draw an ellipse or a sample in {level} and measure it there.</source>
            <translation>Sie können in {level} eine Ellipse oder eine Probe zeichnen und dort messen.</translation>
        </message>
        <message>
            <source>Your last change could not be kept aside ({0}): save the session yourself before you close.</source>
            <translation>Ihre letzte Änderung konnte nicht gesichert werden ({0}): Speichern Sie die Sitzung selbst, bevor Sie schließen.</translation>
        </message>
        <message>
            <source>Your reason</source>
            <translation>Ihre Begründung</translation>
        </message>
        <message>
            <source>Zoom</source>
            <translation>Zoom</translation>
        </message>
        <message>
            <source>Zoom to the pointer</source>
            <translation>Zum Zeiger zoomen</translation>
        </message>
        <message>
            <source>zoom {factor}×</source>
            <translation>Zoom {factor}×</translation>
        </message>
        <message>
            <source>{0} (sharp)</source>
            <translation>{0} (scharf)</translation>
        </message>
        <message>
            <source>{0} (soft)</source>
            <translation>{0} (weich)</translation>
        </message>
        <message>
            <source>{0} cannot be told from its neighbours: {1}.</source>
            <translation>{0} lässt sich nicht von den Nachbarn unterscheiden: {1}.</translation>
        </message>
        <message>
            <source>{0} HU and more: metal or cement, no spongy bone.</source>
            <translation>{0} HU und mehr: Metall oder Zement, keine Spongiosa.</translation>
        </message>
        <message>
            <source>{0} HU on the average: air or fat, no bone.</source>
            <translation>{0} HU im Mittel: Luft oder Fett, kein Knochen.</translation>
        </message>
        <message>
            <source>{0} images are copies of others and were left out.</source>
            <translation>{0} Bilder sind Kopien anderer und wurden weggelassen.</translation>
        </message>
        <message>
            <source>{0} images {1} × {2}</source>
            <translation>{0} Bilder {1} × {2}</translation>
        </message>
        <message>
            <source>{0} is cut off by the end of the scan.</source>
            <translation>{0} ist vom Ende des Scans abgeschnitten.</translation>
        </message>
        <message>
            <source>{0} is in the scan, whole.</source>
            <translation>{0} ist ganz im Scan.</translation>
        </message>
        <message>
            <source>{0} is not in this scan.</source>
            <translation>{0} liegt nicht in dieser Aufnahme.</translation>
        </message>
        <message>
            <source>{0} kVp reads about {1} HU higher than 120 kVp would.</source>
            <translation>{0} kVp misst etwa {1} HU mehr als 120 kVp.</translation>
        </message>
        <message>
            <source>{0} kVp reads about {1} HU lower than 120 kVp would.</source>
            <translation>{0} kVp misst etwa {1} HU weniger als 120 kVp.</translation>
        </message>
        <message>
            <source>{0} kVp reads about {1} to {2} HU higher than 120 kVp would.</source>
            <translation>{0} kVp misst etwa {1} bis {2} HU mehr als 120 kVp.</translation>
        </message>
        <message>
            <source>{0} kVp reads about {1} to {2} HU lower than 120 kVp would.</source>
            <translation>{0} kVp misst etwa {1} bis {2} HU weniger als 120 kVp.</translation>
        </message>
        <message>
            <source>{0} kVp reads more than {1} HU higher than 120 kVp would.</source>
            <translation>{0} kVp misst über {1} HU mehr als 120 kVp.</translation>
        </message>
        <message>
            <source>{0} kVp reads more than {1} HU lower than 120 kVp would.</source>
            <translation>{0} kVp misst über {1} HU weniger als 120 kVp.</translation>
        </message>
        <message>
            <source>{0} kVp.</source>
            <translation>{0} kVp.</translation>
        </message>
        <message>
            <source>{0} lies in unusual bone</source>
            <translation>{0} liegt in ungewöhnlichem Knochen</translation>
        </message>
        <message>
            <source>{0} moved {1} mm clear of unusual bone</source>
            <translation>{0} um {1} mm aus ungewöhnlichem Knochen verschoben</translation>
        </message>
        <message>
            <source>{0} outlines no vertebra where geometry has found a body. Choose a model for samples of spongy bone.</source>
            <translation>{0} umreißt keinen Wirbel, wo die Geometrie einen Wirbelkörper gefunden hat. Wählen Sie ein Modell für Spongiosa-Proben.</translation>
        </message>
        <message>
            <source>{0} reaches beyond the scan, or over slices that are missing. Move it into the bone.</source>
            <translation>{0} reicht über den Scan hinaus oder über fehlende Schichten. In den Knochen schieben.</translation>
        </message>
        <message>
            <source>{0} slices are missing: a gap of {1}. Nothing was filled in.</source>
            <translation>{0} Schichten fehlen: eine Lücke von {1}. Nichts wurde ergänzt.</translation>
        </message>
        <message>
            <source>{0} slices every {1} mm</source>
            <translation>{0} Schichten alle {1} mm</translation>
        </message>
        <message>
            <source>{0} slices with regions of {1} mm².</source>
            <translation>{0} Schichten mit Regionen von {1} mm².</translation>
        </message>
        <message>
            <source>{0} slices, uneven</source>
            <translation>{0} Schichten, ungleich</translation>
        </message>
        <message>
            <source>{0} stands in for a slice with unusual bone</source>
            <translation>{0} steht für eine Schicht mit ungewöhnlichem Knochen ein</translation>
        </message>
        <message>
            <source>{0} values lay outside ±32767 HU and were clipped.</source>
            <translation>{0} Werte lagen außerhalb von ±32767 HU und wurden beschnitten.</translation>
        </message>
        <message>
            <source>{0} voxels hold no number; they are shown and measured as no data.</source>
            <translation>{0} Voxel enthalten keine Zahl; sie gelten als fehlende Daten.</translation>
        </message>
        <message>
            <source>{0} was trained on other images: the samples lie {1} as far away as nearly all that it was examined on.</source>
            <translation>{0} wurde an anderen Bildern trainiert: Die Proben liegen {1} so weit weg wie fast alles, woran es geprüft wurde.</translation>
        </message>
        <message>
            <source>{0} {1}; probability {2}.</source>
            <translation>{0} {1}; Wahrscheinlichkeit {2}.</translation>
        </message>
        <message>
            <source>{0}: a sharp kernel: noise and edges are exaggerated.</source>
            <translation>{0}: ein scharfer Kern: Rauschen und Kanten sind überhöht.</translation>
        </message>
        <message>
            <source>{0}: a soft-tissue kernel.</source>
            <translation>{0}: ein Weichteilkern.</translation>
        </message>
        <message>
            <source>{0}: unknown.</source>
            <translation>{0}: unbekannt.</translation>
        </message>
        <message>
            <source>{0}; at {1} years {2} ± {3} HU (Jang 2019, Radiology 291:360): {4} standard deviations</source>
            <translation>{0}; mit {1} Jahren {2} ± {3} HU (Jang 2019, Radiology 291:360): {4} Standardabweichungen</translation>
        </message>
        <message>
            <source>{away} SD from the norm at age {age}</source>
            <translation>{away} SD von der Norm mit {age} Jahren</translation>
        </message>
        <message>
            <source>{change} since</source>
            <translation>seither {change}</translation>
        </message>
        <message>
            <source>{image}, not open</source>
            <translation>{image}, nicht geöffnet</translation>
        </message>
        <message>
            <source>{key} belongs to “{command}”. Used here, it is taken away there.</source>
            <translation>{key} gehört zu „{command}“. Wird die Taste hier benutzt, entfällt sie dort.</translation>
        </message>
        <message>
            <source>{kvp} kVp</source>
            <translation>{kvp} kVp</translation>
        </message>
        <message>
            <source>{label} {share} is not overwhelming ({rival} {rival_share}): mention the risk.</source>
            <translation>{label} {share} ist nicht überwältigend ({rival} {rival_share}): das Risiko erwähnen.</translation>
        </message>
        <message>
            <source>{label} {share}, with {rival} {rival_share} comparable to it.</source>
            <translation>{label} {share}, und {rival} {rival_share} vergleichbar.</translation>
        </message>
        <message>
            <source>{label} {share}: highly probable.</source>
            <translation>{label} {share}: sehr wahrscheinlich.</translation>
        </message>
        <message>
            <source>{last} ms   median {median}   95 % within {p95}   of {count} pictures</source>
            <translation>{last} ms   Median {median}   95 % unter {p95}   von {count} Bildern</translation>
        </message>
        <message>
            <source>{level} declined</source>
            <translation>{level} abgelehnt</translation>
        </message>
        <message>
            <source>{level} found</source>
            <translation>{level} gefunden</translation>
        </message>
        <message>
            <source>{level} is looked for in CTs only.</source>
            <translation>{level} wird nur in CTs gesucht.</translation>
        </message>
        <message>
            <source>{level} is not in this scan</source>
            <translation>{level} liegt nicht in dieser Aufnahme</translation>
        </message>
        <message>
            <source>{level} is one body higher</source>
            <translation>{level} liegt einen Wirbel höher</translation>
        </message>
        <message>
            <source>{level} is one body lower</source>
            <translation>{level} liegt einen Wirbel tiefer</translation>
        </message>
        <message>
            <source>{level} is the body now named {name}</source>
            <translation>{level} ist der jetzt {name} genannte Wirbel</translation>
        </message>
        <message>
            <source>{level} is uncertain</source>
            <translation>{level} ist unsicher</translation>
        </message>
        <message>
            <source>{level} is {n} bodies higher</source>
            <translation>{level} liegt {n} Wirbel höher</translation>
        </message>
        <message>
            <source>{level} is {n} bodies lower</source>
            <translation>{level} liegt {n} Wirbel tiefer</translation>
        </message>
        <message>
            <source>{level}, by regions drawn by hand</source>
            <translation>{level}, nach von Hand gezeichneten Regionen</translation>
        </message>
        <message>
            <source>{level}, named by hand</source>
            <translation>{level}, von Hand benannt</translation>
        </message>
        <message>
            <source>{level}, with a gate overridden</source>
            <translation>{level}, mit übergangener Prüfung</translation>
        </message>
        <message>
            <source>{line} ({source}); {scanner}, {kvp} kVp; {who}, {when}</source>
            <translation>{line} ({source}); {scanner}, {kvp} kVp; {who}, {when}</translation>
        </message>
        <message>
            <source>{mean} ± {sd} HU</source>
            <translation>{mean} ± {sd} HU</translation>
        </message>
        <message>
            <source>{metric}, mean of classes</source>
            <translation>{metric}, Mittel der Klassen</translation>
        </message>
        <message>
            <source>{name} answers from now on.</source>
            <translation>{name} antwortet von nun an.</translation>
        </message>
        <message>
            <source>{name} is back.</source>
            <translation>{name} ist wieder da.</translation>
        </message>
        <message>
            <source>{name} was deleted.</source>
            <translation>{name} wurde gelöscht.</translation>
        </message>
        <message>
            <source>{n} changed</source>
            <translation>{n} geändert</translation>
        </message>
        <message>
            <source>{n} days</source>
            <translation>{n} Tage</translation>
        </message>
        <message>
            <source>{n} epochs</source>
            <translation>{n} Epochen</translation>
        </message>
        <message>
            <source>{n} months</source>
            <translation>{n} Monate</translation>
        </message>
        <message>
            <source>{n} removed</source>
            <translation>{n} entfernt</translation>
        </message>
        <message>
            <source>{n} weeks</source>
            <translation>{n} Wochen</translation>
        </message>
        <message>
            <source>{n} y</source>
            <translation>{n} J.</translation>
        </message>
        <message>
            <source>{positive} from</source>
            <translation>{positive} ab</translation>
        </message>
        <message>
            <source>{share} % of it lies in spongy bone.</source>
            <translation>{share} % davon liegen in der Spongiosa.</translation>
        </message>
        <message>
            <source>{source}: {patients} patients, {samples} samples ({classes})</source>
            <translation>{source}: {patients} Patienten, {samples} Proben ({classes})</translation>
        </message>
        <message>
            <source>{train} taught, {validation} chose the epoch, {test} examined it; split {method}.</source>
            <translation>{train} lehrten, {validation} wählten die Epoche, {test} prüften; geteilt: {method}.</translation>
        </message>
        <message>
            <source>{values}: {count} of {all}</source>
            <translation>{values}: {count} von {all}</translation>
        </message>
        <message>
            <source>{verdict}: {same} % of {shifted} agree</source>
            <translation>{verdict}: {same} % stimmen überein ({shifted})</translation>
        </message>
        <message>
            <source>± {lsc} HU least significant change</source>
            <translation>± {lsc} HU kleinste signifikante Änderung</translation>
        </message>
        <message>
            <source>“{0}” needs a number.</source>
            <translation>„{0}“ braucht eine Zahl.</translation>
        </message>
        <message>
            <source>“{title}” of {day}</source>
            <translation>„{title}“ vom {day}</translation>
        </message>
    </context>
</TS>
