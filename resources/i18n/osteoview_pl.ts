<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl_PL" sourcelanguage="en_GB">
    <context>
        <name>OsteoView</name>
        <message numerus="yes">
            <source>%n answers under dropout</source>
            <translation>
                <numerusform>%n odpowiedź z dropoutem</numerusform>
                <numerusform>%n odpowiedzi z dropoutem</numerusform>
                <numerusform>%n odpowiedzi z dropoutem</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changes</source>
            <translation>
                <numerusform>%n zmiana</numerusform>
                <numerusform>%n zmiany</numerusform>
                <numerusform>%n zmian</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n images</source>
            <translation>
                <numerusform>%n obraz</numerusform>
                <numerusform>%n obrazy</numerusform>
                <numerusform>%n obrazów</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n measurements</source>
            <translation>
                <numerusform>%n pomiar</numerusform>
                <numerusform>%n pomiary</numerusform>
                <numerusform>%n pomiarów</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n models together</source>
            <translation>
                <numerusform>%n model</numerusform>
                <numerusform>%n modele razem</numerusform>
                <numerusform>%n modeli razem</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n problems</source>
            <translation>
                <numerusform>%n problem</numerusform>
                <numerusform>%n problemy</numerusform>
                <numerusform>%n problemów</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n regions are saved.</source>
            <translation>
                <numerusform>Zapisano %n obszar.</numerusform>
                <numerusform>Zapisano %n obszary.</numerusform>
                <numerusform>Zapisano %n obszarów.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n regions were opened.</source>
            <translation>
                <numerusform>Otwarto %n obszar.</numerusform>
                <numerusform>Otwarto %n obszary.</numerusform>
                <numerusform>Otwarto %n obszarów.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n samples drawn by hand</source>
            <translation>
                <numerusform>%n próbka narysowana ręcznie</numerusform>
                <numerusform>%n próbki narysowane ręcznie</numerusform>
                <numerusform>%n próbek narysowanych ręcznie</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n shifted regions</source>
            <translation>
                <numerusform>%n przesunięty obszar</numerusform>
                <numerusform>%n przesunięte obszary</numerusform>
                <numerusform>%n przesuniętych obszarów</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n studies</source>
            <translation>
                <numerusform>%n badanie</numerusform>
                <numerusform>%n badania</numerusform>
                <numerusform>%n badań</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Edycja</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Plik</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>Po&amp;moc</translation>
        </message>
        <message>
            <source>&amp;Planes</source>
            <translation>P&amp;łaszczyzny</translation>
        </message>
        <message>
            <source>&amp;Slices</source>
            <translation>&amp;Warstwy</translation>
        </message>
        <message>
            <source>&amp;Tools</source>
            <translation>&amp;Narzędzia</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>W&amp;idok</translation>
        </message>
        <message>
            <source>&amp;Window</source>
            <translation>&amp;Okno</translation>
        </message>
        <message>
            <source>1 + 2</source>
            <translation>1 + 2</translation>
        </message>
        <message>
            <source>1 image is a copy of another and was left out.</source>
            <translation>1 obraz jest kopią innego i został pominięty.</translation>
        </message>
        <message>
            <source>1 image {0} × {1}</source>
            <translation>1 obraz {0} × {1}</translation>
        </message>
        <message>
            <source>1 of 2: click the upper endplate, or drag along it</source>
            <translation>1 z 2: kliknij górną blaszkę graniczną lub przeciągnij wzdłuż niej</translation>
        </message>
        <message>
            <source>1 slice</source>
            <translation>1 warstwa</translation>
        </message>
        <message>
            <source>1 slice is missing: a gap of {0}. Nothing was filled in.</source>
            <translation>Brakuje 1 warstwy: przerwa {0}. Niczego nie uzupełniono.</translation>
        </message>
        <message>
            <source>2 of 2: click the lower endplate, or drag along it</source>
            <translation>2 z 2: kliknij dolną blaszkę graniczną lub przeciągnij wzdłuż niej</translation>
        </message>
        <message>
            <source>2 × 2</source>
            <translation>2 × 2</translation>
        </message>
        <message>
            <source>3 in a row</source>
            <translation>3 w rzędzie</translation>
        </message>
        <message>
            <source>4 slices</source>
            <translation>4 warstwy</translation>
        </message>
        <message>
            <source>50 pixels of this scan are only {0} mm, less than the study's samples: use the 20 mm sample.</source>
            <translation>50 pikseli tego skanu to tylko {0} mm, mniej niż próbki z badania: użyj próbki 20 mm.</translation>
        </message>
        <message>
            <source>50 pixels of this scan are {0} mm and would leave the spongy core here: use the 20 mm sample, which can be made smaller.</source>
            <translation>50 pikseli tego skanu to {0} mm i wyszłyby tu poza gąbczasty rdzeń: użyj próbki 20 mm, którą można zmniejszyć.</translation>
        </message>
        <message>
            <source>50 pixels of this scan are {0} mm, wider than a vertebra's spongy core: use the 20 mm sample.</source>
            <translation>50 pikseli tego skanu to {0} mm, więcej niż gąbczasty rdzeń kręgu: użyj próbki 20 mm.</translation>
        </message>
        <message>
            <source>8 bits</source>
            <translation>8 bitów</translation>
        </message>
        <message>
            <source>80 to 120 mg/cm³: low bone mass (ACR, ISCD).</source>
            <translation>80 do 120 mg/cm³: obniżona masa kostna (ACR, ISCD).</translation>
        </message>
        <message>
            <source>A calibration needs its scanner, who measured it, and when.</source>
            <translation>Kalibracja wymaga aparatu, osoby, która ją zmierzyła, i daty.</translation>
        </message>
        <message>
            <source>A colour picture holds no measured values.</source>
            <translation>Kolorowy obraz nie zawiera zmierzonych wartości.</translation>
        </message>
        <message>
            <source>A contrast agent was given: spongy bone measures denser than it is, by some 10 to 20 HU.</source>
            <translation>Podano środek kontrastowy: kość gąbczasta mierzy się o około 10–20 HU gęściej, niż jest.</translation>
        </message>
        <message>
            <source>A crop box is laid on a radiograph or a DXA image. On a CT, take the sample of 50 × 50 pixels.</source>
            <translation>Ramkę wycinka kładzie się na zdjęciu RTG lub obrazie DXA. W TK użyj próbki 50 × 50 pikseli.</translation>
        </message>
        <message>
            <source>A CT with 8 bits cannot hold Hounsfield units: it was rescaled for the eye and is not measured.</source>
            <translation>TK z 8 bitami nie zmieści jednostek Hounsfielda: przeskalowano ją do oglądania i nie jest mierzona.</translation>
        </message>
        <message>
            <source>a disc beside it hardly shows</source>
            <translation>sąsiedni krążek jest słabo widoczny</translation>
        </message>
        <message>
            <source>A file (its name is hidden)</source>
            <translation>Plik (nazwa ukryta)</translation>
        </message>
        <message>
            <source>A folder, a zip, a disc, single files, or a mix of them.
CT, radiographs, DXA; DICOM or NIfTI.</source>
            <translation>Folder, zip, płyta, pojedyncze pliki albo wszystko naraz.
TK, radiogramy, DXA; DICOM lub NIfTI.</translation>
        </message>
        <message>
            <source>A lateral view.</source>
            <translation>Widok boczny.</translation>
        </message>
        <message>
            <source>A leak was accepted: {why}</source>
            <translation>Przyjęto wyciek: {why}</translation>
        </message>
        <message>
            <source>A line needs two rods with different HU.</source>
            <translation>Prosta wymaga dwóch prętów o różnych HU.</translation>
        </message>
        <message>
            <source>A modality lookup table was left out: {0}.</source>
            <translation>Pominięto tablicę Modality LUT: {0}.</translation>
        </message>
        <message>
            <source>A percentage is off by {error} points on the average.</source>
            <translation>Procent myli się średnio o {error} punktu.</translation>
        </message>
        <message>
            <source>A second opinion: nothing is measured in it.</source>
            <translation>To druga opinia: nic się w niej nie mierzy.</translation>
        </message>
        <message>
            <source>A sharp kernel widens the SD; the mean usually stays within one LSC ({0} HU).</source>
            <translation>Ostry filtr zwiększa SD; średnia zwykle mieści się w jednej LSC ({0} HU).</translation>
        </message>
        <message>
            <source>A slope of {0} mg/cm³ per HU is no scanner's.</source>
            <translation>Żaden aparat nie ma nachylenia {0} mg/cm³ na HU.</translation>
        </message>
        <message>
            <source>A spot of unusual bone; {0}.</source>
            <translation>Miejsce z nietypową kością; {0}.</translation>
        </message>
        <message>
            <source>A VOI lookup table was left out: {0}.</source>
            <translation>Pominięto tablicę VOI LUT: {0}.</translation>
        </message>
        <message>
            <source>Abdomen</source>
            <translation>Brzuch</translation>
        </message>
        <message>
            <source>About</source>
            <translation>Pytanie o</translation>
        </message>
        <message>
            <source>About OsteoView</source>
            <translation>O programie OsteoView</translation>
        </message>
        <message>
            <source>Above 120 mg/cm³: normal (ACR, ISCD).</source>
            <translation>Powyżej 120 mg/cm³: prawidłowa (ACR, ISCD).</translation>
        </message>
        <message>
            <source>Above 200 HU: osteoporosis practically excluded: NPV 99 %.</source>
            <translation>Powyżej 200 HU: osteoporoza praktycznie wykluczona: NPV 99 %.</translation>
        </message>
        <message>
            <source>Accuracy</source>
            <translation>Dokładność</translation>
        </message>
        <message>
            <source>acquisition {0}</source>
            <translation>akwizycja {0}</translation>
        </message>
        <message>
            <source>Advise prevention</source>
            <translation>Zalecaj profilaktykę</translation>
        </message>
        <message>
            <source>Against 120 kVp, for which the thresholds hold, this lowers bone (148 / 141 / 131 HU at 100 / 120 / 140 kVp).</source>
            <translation>W porównaniu ze 120 kVp, dla którego obowiązują progi, obniża to wartości kości (148 / 141 / 131 HU przy 100 / 120 / 140 kVp).</translation>
        </message>
        <message>
            <source>Against 120 kVp, for which the thresholds hold, this raises bone (148 / 141 / 131 HU at 100 / 120 / 140 kVp).</source>
            <translation>W porównaniu ze 120 kVp, dla którego obowiązują progi, podnosi to wartości kości (148 / 141 / 131 HU przy 100 / 120 / 140 kVp).</translation>
        </message>
        <message>
            <source>age {age}: {mean} ± {sd} HU</source>
            <translation>wiek {age}: {mean} ± {sd} HU</translation>
        </message>
        <message>
            <source>air and fat</source>
            <translation>powietrze i tłuszcz</translation>
        </message>
        <message>
            <source>air {0} HU</source>
            <translation>powietrze {0} HU</translation>
        </message>
        <message>
            <source>Align to a vertebra by three points</source>
            <translation>Wyrównaj do kręgu trzema punktami</translation>
        </message>
        <message>
            <source>Align to {level}</source>
            <translation>Wyrównaj do {level}</translation>
        </message>
        <message>
            <source>Align: click the back edge of the same endplate</source>
            <translation>Wyrównanie: kliknij tylną krawędź tej samej blaszki granicznej</translation>
        </message>
        <message>
            <source>Align: click the front edge of an endplate, in the sagittal view</source>
            <translation>Wyrównanie: w widoku strzałkowym kliknij przednią krawędź blaszki granicznej</translation>
        </message>
        <message>
            <source>Align: click the same endplate at one side, in the coronal view</source>
            <translation>Wyrównanie: w widoku czołowym kliknij tę samą blaszkę z boku</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Razem</translation>
        </message>
        <message>
            <source>All values as text with tabs, for a spreadsheet. No patient is named.</source>
            <translation>Wszystkie wartości jako tekst z tabulatorami, do arkusza. Bez danych pacjenta.</translation>
        </message>
        <message>
            <source>An angle has no values under it.</source>
            <translation>Pod kątem nie ma wartości.</translation>
        </message>
        <message>
            <source>An earlier study of this patient is being measured…</source>
            <translation>Trwa pomiar wcześniejszego badania tej osoby…</translation>
        </message>
        <message>
            <source>An endplate runs across the vertebra: drag along it, from front to back.</source>
            <translation>Blaszka graniczna biegnie w poprzek kręgu: przeciągnij wzdłuż niej, od przodu do tyłu.</translation>
        </message>
        <message>
            <source>An intercept of {0} mg/cm³ is no scanner's.</source>
            <translation>Żaden aparat nie ma wyrazu wolnego {0} mg/cm³.</translation>
        </message>
        <message numerus="yes">
            <source>and %n more.</source>
            <translation>
                <numerusform>i jeszcze %n.</numerusform>
                <numerusform>i jeszcze %n.</numerusform>
                <numerusform>i jeszcze %n.</numerusform>
            </translation>
        </message>
        <message>
            <source>Angle</source>
            <translation>Kąt</translation>
        </message>
        <message>
            <source>Angle °</source>
            <translation>Kąt °</translation>
        </message>
        <message>
            <source>Angle: click the corner, then the end of the other arm</source>
            <translation>Kąt: kliknij wierzchołek, potem koniec drugiego ramienia</translation>
        </message>
        <message>
            <source>Another count, with {n} lumbar vertebrae.</source>
            <translation>Inne liczenie; kręgi lędźwiowe: {n}.</translation>
        </message>
        <message>
            <source>Another image</source>
            <translation>Inny obraz</translation>
        </message>
        <message>
            <source>another image</source>
            <translation>inny obraz</translation>
        </message>
        <message>
            <source>Another scanner.</source>
            <translation>Inny aparat.</translation>
        </message>
        <message>
            <source>Answered in {seconds} s on {device}</source>
            <translation>Odpowiedź w {seconds} s: {device}</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Odpowiada</translation>
        </message>
        <message>
            <source>Area mm²</source>
            <translation>Pole mm²</translation>
        </message>
        <message>
            <source>As pies</source>
            <translation>Jako koła</translation>
        </message>
        <message>
            <source>As table</source>
            <translation>Jako tabela</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Jak w systemie</translation>
        </message>
        <message>
            <source>ask for a second outline</source>
            <translation>zapytanie o drugi obrys</translation>
        </message>
        <message>
            <source>Ask the networks again</source>
            <translation>Zapytaj sieci ponownie</translation>
        </message>
        <message>
            <source>Asking the networks was stopped.</source>
            <translation>Pytanie sieci przerwano.</translation>
        </message>
        <message>
            <source>Asking the networks…</source>
            <translation>Pytanie sieci…</translation>
        </message>
        <message>
            <source>At temperature {temperature} it would be {error}.</source>
            <translation>Przy temperaturze {temperature} byłoby to {error}.</translation>
        </message>
        <message>
            <source>at the detector</source>
            <translation>na detektorze</translation>
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
            <translation>Automatyczne</translation>
        </message>
        <message>
            <source>Axial</source>
            <translation>Poprzeczna</translation>
        </message>
        <message>
            <source>axial</source>
            <translation>poprzeczna</translation>
        </message>
        <message>
            <source>axial view</source>
            <translation>widok poprzeczny</translation>
        </message>
        <message>
            <source>Back to 50 %</source>
            <translation>Z powrotem do 50 %</translation>
        </message>
        <message>
            <source>Back to automatic</source>
            <translation>Powrót do automatycznych</translation>
        </message>
        <message>
            <source>back to automatic regions</source>
            <translation>powrót do obszarów automatycznych</translation>
        </message>
        <message>
            <source>Base weights</source>
            <translation>Wagi podstawy</translation>
        </message>
        <message>
            <source>Below 80 mg/cm³: osteoporosis (ACR, ISCD).</source>
            <translation>Poniżej 80 mg/cm³: osteoporoza (ACR, ISCD).</translation>
        </message>
        <message>
            <source>Beside it: {who}</source>
            <translation>Obok: {who}</translation>
        </message>
        <message>
            <source>between it and the sacrum a disc hardly shows</source>
            <translation>między nim a kością krzyżową jeden krążek jest słabo widoczny</translation>
        </message>
        <message>
            <source>Between the thresholds of 160 and 200 HU: osteoporosis unlikely, not excluded.</source>
            <translation>Między progami 160 i 200 HU: osteoporoza mało prawdopodobna, niewykluczona.</translation>
        </message>
        <message>
            <source>Between {label} {share} and {rival} {rival_share}: {why}.</source>
            <translation>Między {label} {share} a {rival} {rival_share}: {why}.</translation>
        </message>
        <message>
            <source>body outlined</source>
            <translation>trzon obrysowany</translation>
        </message>
        <message>
            <source>Bone</source>
            <translation>Kość</translation>
        </message>
        <message>
            <source>Bone mineral (vBMD)</source>
            <translation>Gęstość mineralna (vBMD)</translation>
        </message>
        <message>
            <source>Borderline</source>
            <translation>Graniczna</translation>
        </message>
        <message>
            <source>both are about equally probable</source>
            <translation>oba są mniej więcej równie prawdopodobne</translation>
        </message>
        <message>
            <source>Brain</source>
            <translation>Mózg</translation>
        </message>
        <message>
            <source>by hand</source>
            <translation>ręcznie</translation>
        </message>
        <message>
            <source>By the count made by hand, L1 is not in this scan.</source>
            <translation>Według liczenia ręcznego L1 nie leży w tym badaniu.</translation>
        </message>
        <message>
            <source>By the count, L1 is not in this scan: drag a name in the sagittal view to its vertebra first.</source>
            <translation>Według liczenia L1 nie leży w tym badaniu: najpierw w widoku strzałkowym przeciągnij nazwę na jej kręg.</translation>
        </message>
        <message>
            <source>Calibrated percentages</source>
            <translation>Skalibrowane procenty</translation>
        </message>
        <message>
            <source>Can it be trusted?</source>
            <translation>Czy można temu ufać?</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Anuluj</translation>
        </message>
        <message>
            <source>Cancel what runs</source>
            <translation>Przerwij to, co trwa</translation>
        </message>
        <message>
            <source>Card of the model</source>
            <translation>Karta modelu</translation>
        </message>
        <message>
            <source>Cement or metal in the vertebral body: streaks falsify HU around it.</source>
            <translation>Cement lub metal w trzonie: smugi fałszują HU wokół.</translation>
        </message>
        <message>
            <source>change what the crop box is for</source>
            <translation>zmiana przeznaczenia ramki wycinka</translation>
        </message>
        <message>
            <source>Check the numbers.</source>
            <translation>Sprawdź liczby.</translation>
        </message>
        <message>
            <source>Choose another folder, or make room there.</source>
            <translation>Wybierz inny folder albo zwolnij w nim miejsce.</translation>
        </message>
        <message>
            <source>Choose another folder.</source>
            <translation>Wybierz inny folder.</translation>
        </message>
        <message>
            <source>Circles of 200 mm² on its four slices</source>
            <translation>Koła 200 mm² na jego czterech warstwach</translation>
        </message>
        <message>
            <source>classes read from: {truth}</source>
            <translation>klasy według: {truth}</translation>
        </message>
        <message>
            <source>Classification</source>
            <translation>Klasyfikacja</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Wyczyść</translation>
        </message>
        <message>
            <source>Clear the list</source>
            <translation>Wyczyść listę</translation>
        </message>
        <message>
            <source>Click in one view to see the same place in the others. Double-click shows a view alone.</source>
            <translation>Kliknięcie w jednym widoku pokazuje to samo miejsce w pozostałych. Dwuklik pokazuje jeden widok.</translation>
        </message>
        <message>
            <source>clipped</source>
            <translation>obcięte wartości</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Zamknij</translation>
        </message>
        <message>
            <source>Close all studies</source>
            <translation>Zamknij wszystkie badania</translation>
        </message>
        <message>
            <source>Close study</source>
            <translation>Zamknij badanie</translation>
        </message>
        <message>
            <source>column {column}  row {row}     value {value}</source>
            <translation>kolumna {column}  wiersz {row}     wartość {value}</translation>
        </message>
        <message>
            <source>comes with OsteoView</source>
            <translation>należy do OsteoView</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>Polecenia</translation>
        </message>
        <message>
            <source>Compare with</source>
            <translation>Porównaj z</translation>
        </message>
        <message>
            <source>Compare with the selected series</source>
            <translation>Porównaj z wybraną serią</translation>
        </message>
        <message>
            <source>Compare with what is open</source>
            <translation>Porównaj z otwartym</translation>
        </message>
        <message>
            <source>Compare with…</source>
            <translation>Porównaj z…</translation>
        </message>
        <message>
            <source>computed from the scan</source>
            <translation>obliczone ze skanu</translation>
        </message>
        <message>
            <source>computed values</source>
            <translation>wartości obliczone</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>Spis treści</translation>
        </message>
        <message>
            <source>contrast given</source>
            <translation>z kontrastem</translation>
        </message>
        <message>
            <source>Contrast raises spongy bone by about 10 to 25 HU; authors disagree, and the phase matters.</source>
            <translation>Kontrast podnosi kość gąbczastą o około 10 do 25 HU; autorzy są niezgodni, a faza ma znaczenie.</translation>
        </message>
        <message>
            <source>Contrast was given only earlier.</source>
            <translation>Kontrast podano tylko wcześniej.</translation>
        </message>
        <message>
            <source>Contrast was given only later.</source>
            <translation>Kontrast podano tylko później.</translation>
        </message>
        <message>
            <source>copies</source>
            <translation>kopie</translation>
        </message>
        <message>
            <source>Copy all</source>
            <translation>Kopiuj wszystko</translation>
        </message>
        <message>
            <source>Copy ROI to the next slices</source>
            <translation>Kopiuj ROI na sąsiednie warstwy</translation>
        </message>
        <message>
            <source>copy to the next slices</source>
            <translation>kopiowanie na sąsiednie warstwy</translation>
        </message>
        <message>
            <source>Copy values</source>
            <translation>Kopiuj wartości</translation>
        </message>
        <message>
            <source>Copy values or picture</source>
            <translation>Kopiuj wartości lub obraz</translation>
        </message>
        <message>
            <source>core large enough</source>
            <translation>rdzeń dość duży</translation>
        </message>
        <message>
            <source>Coronal</source>
            <translation>Czołowa</translation>
        </message>
        <message>
            <source>coronal</source>
            <translation>czołowa</translation>
        </message>
        <message>
            <source>coronal view</source>
            <translation>widok czołowy</translation>
        </message>
        <message>
            <source>Cortex or endplate is in or beside {0}.</source>
            <translation>Warstwa korowa lub blaszka graniczna leży w {0} lub obok.</translation>
        </message>
        <message>
            <source>Count one down</source>
            <translation>Licz o jeden niżej</translation>
        </message>
        <message>
            <source>Count one up</source>
            <translation>Licz o jeden wyżej</translation>
        </message>
        <message>
            <source>counted from the last ribs</source>
            <translation>liczone od ostatnich żeber</translation>
        </message>
        <message>
            <source>counted from the last ribs and the sacrum</source>
            <translation>liczone od ostatnich żeber i kości krzyżowej</translation>
        </message>
        <message>
            <source>counted from the sacrum</source>
            <translation>liczone od kości krzyżowej</translation>
        </message>
        <message>
            <source>Counted from the sacrum it would be so, with {n} lumbar vertebrae.</source>
            <translation>Tak byłoby, licząc od kości krzyżowej; kręgi lędźwiowe: {n}.</translation>
        </message>
        <message numerus="yes">
            <source>CPU · %n cores</source>
            <translation>
                <numerusform>CPU · %n rdzeń</numerusform>
                <numerusform>CPU · %n rdzenie</numerusform>
                <numerusform>CPU · %n rdzeni</numerusform>
            </translation>
        </message>
        <message>
            <source>Crop box</source>
            <translation>Ramka wycinka</translation>
        </message>
        <message>
            <source>Crop box for</source>
            <translation>Ramka wycinka dla</translation>
        </message>
        <message>
            <source>Crop box knee</source>
            <translation>Ramka wycinka: kolano</translation>
        </message>
        <message>
            <source>Crop box L1–L3</source>
            <translation>Ramka wycinka L1–L3</translation>
        </message>
        <message>
            <source>Crop box L1–L4</source>
            <translation>Ramka wycinka L1–L4</translation>
        </message>
        <message>
            <source>Crop box of a radiograph or DXA</source>
            <translation>Ramka wycinka RTG lub DXA</translation>
        </message>
        <message>
            <source>Crosshair</source>
            <translation>Krzyż celowniczy</translation>
        </message>
        <message>
            <source>CT · outline of the vertebra</source>
            <translation>TK · obrys kręgu</translation>
        </message>
        <message>
            <source>CT · spongy tissue of L1</source>
            <translation>TK · kość gąbczasta L1</translation>
        </message>
        <message>
            <source>CT · whole lumbar vertebra</source>
            <translation>TK · cały kręg lędźwiowy</translation>
        </message>
        <message>
            <source>Ctrl + wheel, right drag</source>
            <translation>Ctrl + kółko, prawy przycisk</translation>
        </message>
        <message>
            <source>Ctrl+Shift+P hides the patient's name everywhere, also in pictures that you save.</source>
            <translation>Ctrl+Shift+P ukrywa nazwisko pacjenta wszędzie, także w zapisywanych obrazach.</translation>
        </message>
        <message>
            <source>Damaged modality LUT</source>
            <translation>uszkodzona Modality LUT</translation>
        </message>
        <message>
            <source>Damaged VOI LUT</source>
            <translation>uszkodzona VOI LUT</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Ciemny</translation>
        </message>
        <message>
            <source>Dark or light</source>
            <translation>Ciemny lub jasny</translation>
        </message>
        <message>
            <source>Declined</source>
            <translation>Odrzucono</translation>
        </message>
        <message>
            <source>declined</source>
            <translation>odrzucono</translation>
        </message>
        <message>
            <source>Declined: do not use this number.</source>
            <translation>Odrzucono: nie używaj tej liczby.</translation>
        </message>
        <message>
            <source>Default</source>
            <translation>Domyślny</translation>
        </message>
        <message>
            <source>default</source>
            <translation>domyślny</translation>
        </message>
        <message>
            <source>Degraded</source>
            <translation>Zdegradowana</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Usuń</translation>
        </message>
        <message>
            <source>Delete all</source>
            <translation>Usuń wszystkie</translation>
        </message>
        <message>
            <source>Delete measurement</source>
            <translation>Usuń pomiar</translation>
        </message>
        <message>
            <source>delete measurement</source>
            <translation>usunięcie pomiaru</translation>
        </message>
        <message>
            <source>delete measurements</source>
            <translation>usunięcie pomiarów</translation>
        </message>
        <message>
            <source>Density</source>
            <translation>Gęstość</translation>
        </message>
        <message>
            <source>Density agrees: {hu} HU fits {label}.</source>
            <translation>Gęstość jest zgodna: {hu} HU pasuje do „{label}”.</translation>
        </message>
        <message>
            <source>Density disagrees: {hu} HU is too dense for {label}. Trust neither alone.</source>
            <translation>Gęstość temu przeczy: {hu} HU to za dużo na „{label}”. Nie ufaj ani sieci, ani gęstości z osobna.</translation>
        </message>
        <message>
            <source>Density disagrees: {hu} HU is too thin for {label}. Trust neither alone.</source>
            <translation>Gęstość temu przeczy: {hu} HU to za mało na „{label}”. Nie ufaj ani sieci, ani gęstości z osobna.</translation>
        </message>
        <message>
            <source>Density leaves it open: {hu} HU occurs with {label} and without.</source>
            <translation>Gęstość tego nie rozstrzyga: {hu} HU zdarza się z „{label}” i bez.</translation>
        </message>
        <message>
            <source>density on the scale of the published thresholds</source>
            <translation>gęstość na skali opublikowanych progów</translation>
        </message>
        <message>
            <source>density over time</source>
            <translation>gęstość w czasie</translation>
        </message>
        <message>
            <source>Density, checks and classification follow; undo brings back what was there</source>
            <translation>Gęstość, kontrole i klasyfikacja zostaną przeliczone; Cofnij przywraca to, co było</translation>
        </message>
        <message>
            <source>derived</source>
            <translation>pochodne</translation>
        </message>
        <message>
            <source>Dice</source>
            <translation>Dice</translation>
        </message>
        <message>
            <source>Dice on held-out data {dice} ({low} to {high}); geometry reaches about .93.</source>
            <translation>Dice na danych testowych {dice} ({low} do {high}); geometria osiąga około 0,93.</translation>
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
            <translation>Odrzuć</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Ukryj</translation>
        </message>
        <message>
            <source>Do not wait</source>
            <translation>Nie czekaj</translation>
        </message>
        <message>
            <source>Double-click</source>
            <translation>Dwuklik</translation>
        </message>
        <message>
            <source>Drag a crosshair handle</source>
            <translation>Przeciągnij uchwyt krzyża</translation>
        </message>
        <message>
            <source>Drag a crosshair line</source>
            <translation>Przeciągnij linię krzyża</translation>
        </message>
        <message>
            <source>Draw an ellipse on each rod of the phantom first, then take them over.</source>
            <translation>Najpierw narysuj elipsę na każdym pręcie fantomu, potem je przejmij.</translation>
        </message>
        <message>
            <source>Draw an ellipse or a sample in L1 first.</source>
            <translation>Najpierw narysuj elipsę lub próbkę w L1.</translation>
        </message>
        <message>
            <source>draw angle</source>
            <translation>rysowanie kąta</translation>
        </message>
        <message>
            <source>draw crop</source>
            <translation>rysowanie ramki wycinka</translation>
        </message>
        <message>
            <source>draw ellipse</source>
            <translation>rysowanie elipsy</translation>
        </message>
        <message>
            <source>Draw it in the axial view: L1 is measured across, not along.</source>
            <translation>Narysuj go w widoku poprzecznym: L1 mierzy się w poprzek, nie wzdłuż.</translation>
        </message>
        <message>
            <source>draw length</source>
            <translation>rysowanie długości</translation>
        </message>
        <message>
            <source>draw polygon</source>
            <translation>rysowanie wielokąta</translation>
        </message>
        <message>
            <source>draw rectangle</source>
            <translation>rysowanie prostokąta</translation>
        </message>
        <message>
            <source>draw sample</source>
            <translation>rysowanie próbki</translation>
        </message>
        <message>
            <source>Drop a folder, a zip or a disc anywhere, or press Ctrl+O.</source>
            <translation>Upuść folder, zip lub płytę gdziekolwiek albo naciśnij Ctrl+O.</translation>
        </message>
        <message>
            <source>Drop a study here</source>
            <translation>Upuść tu badanie</translation>
        </message>
        <message>
            <source>Drop to add to the list.</source>
            <translation>Upuść, aby dodać do listy.</translation>
        </message>
        <message>
            <source>DXA · lumbar spine</source>
            <translation>DXA · odcinek lędźwiowy</translation>
        </message>
        <message>
            <source>Each model by itself</source>
            <translation>Każdy model osobno</translation>
        </message>
        <message>
            <source>Each of the four slices has one already.</source>
            <translation>Każda z czterech warstw już ją ma.</translation>
        </message>
        <message>
            <source>edited by hand</source>
            <translation>zmieniony ręcznie</translation>
        </message>
        <message>
            <source>Edited by hand: {0}.</source>
            <translation>Zmienione ręcznie: {0}.</translation>
        </message>
        <message>
            <source>Ellipse</source>
            <translation>Elipsa</translation>
        </message>
        <message>
            <source>Ellipse ROI</source>
            <translation>ROI eliptyczny</translation>
        </message>
        <message>
            <source>ellipse {0}</source>
            <translation>elipsa {0}</translation>
        </message>
        <message>
            <source>ellipses on four slices</source>
            <translation>elipsy na czterech warstwach</translation>
        </message>
        <message>
            <source>End comparison</source>
            <translation>Zakończ porównanie</translation>
        </message>
        <message>
            <source>Endplates are marked in the sagittal or in the coronal view</source>
            <translation>Blaszki graniczne zaznacza się w widoku strzałkowym lub czołowym</translation>
        </message>
        <message>
            <source>Enter a calibration…</source>
            <translation>Wpisz kalibrację…</translation>
        </message>
        <message>
            <source>Enter another…</source>
            <translation>Wpisz inną…</translation>
        </message>
        <message>
            <source>Enter takes L1 as it was found</source>
            <translation>Enter bierze L1 tak, jak został znaleziony</translation>
        </message>
        <message>
            <source>Enter two rods or more.</source>
            <translation>Wpisz dwa pręty lub więcej.</translation>
        </message>
        <message>
            <source>even spongy bone</source>
            <translation>jednorodna kość gąbczasta</translation>
        </message>
        <message>
            <source>Every name moves to the body above (↑ with a name selected)</source>
            <translation>Każda nazwa przechodzi na trzon powyżej (↑ przy wybranej nazwie)</translation>
        </message>
        <message>
            <source>Every name moves to the body below (↓ with a name selected)</source>
            <translation>Każda nazwa przechodzi na trzon poniżej (↓ przy wybranej nazwie)</translation>
        </message>
        <message>
            <source>Every region was removed by hand.</source>
            <translation>Wszystkie obszary usunięto ręcznie.</translation>
        </message>
        <message>
            <source>every {0} mm</source>
            <translation>co {0} mm</translation>
        </message>
        <message>
            <source>Examined</source>
            <translation>Zbadany</translation>
        </message>
        <message>
            <source>Exchange black and white</source>
            <translation>Zamień czerń z bielą</translation>
        </message>
        <message>
            <source>Export a model</source>
            <translation>Eksportuj model</translation>
        </message>
        <message>
            <source>Exported: {name}.</source>
            <translation>Wyeksportowano: {name}.</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Eksportuj…</translation>
        </message>
        <message>
            <source>F1</source>
            <translation>F1</translation>
        </message>
        <message>
            <source>fat {0} HU</source>
            <translation>tłuszcz {0} HU</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>Ryciny</translation>
        </message>
        <message>
            <source>Files of regions</source>
            <translation>Pliki obszarów</translation>
        </message>
        <message>
            <source>Finding out…</source>
            <translation>Ustalanie…</translation>
        </message>
        <message>
            <source>First slice</source>
            <translation>Pierwsza warstwa</translation>
        </message>
        <message>
            <source>first slice</source>
            <translation>pierwsza warstwa</translation>
        </message>
        <message>
            <source>First steps</source>
            <translation>Pierwsze kroki</translation>
        </message>
        <message>
            <source>Fit and centre everything</source>
            <translation>Dopasuj i wyśrodkuj wszystko</translation>
        </message>
        <message>
            <source>Flip top and bottom</source>
            <translation>Odbij w pionie</translation>
        </message>
        <message>
            <source>For knee radiographs there is no model to start with: nothing simulated would do. Train one on your own cases, or import one in Models.</source>
            <translation>Do zdjęć kolana nie ma modelu na początek: symulacja tu nie wystarczy. Naucz go na własnych przypadkach albo zaimportuj w zakładce Modele.</translation>
        </message>
        <message>
            <source>Frame times</source>
            <translation>Czasy klatek</translation>
        </message>
        <message>
            <source>From a folder…</source>
            <translation>Z folderu…</translation>
        </message>
        <message>
            <source>From a zip…</source>
            <translation>Z pliku zip…</translation>
        </message>
        <message>
            <source>From the DICOM header</source>
            <translation>Z nagłówka DICOM</translation>
        </message>
        <message>
            <source>From the DICOM header, second</source>
            <translation>Z nagłówka DICOM, drugie</translation>
        </message>
        <message>
            <source>From the front</source>
            <translation>Od przodu</translation>
        </message>
        <message>
            <source>From the side</source>
            <translation>Z boku</translation>
        </message>
        <message>
            <source>frontal</source>
            <translation>czołowa</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>Pełny ekran</translation>
        </message>
        <message>
            <source>Further examination</source>
            <translation>Dalsze badania</translation>
        </message>
        <message>
            <source>gaps between slices</source>
            <translation>przerwy między warstwami</translation>
        </message>
        <message>
            <source>General</source>
            <translation>Ogólne</translation>
        </message>
        <message>
            <source>geometry unknown</source>
            <translation>geometria nieznana</translation>
        </message>
        <message>
            <source>Go there</source>
            <translation>Przejdź tam</translation>
        </message>
        <message>
            <source>Go to Models</source>
            <translation>Przejdź do modeli</translation>
        </message>
        <message>
            <source>Go to slice {slice}</source>
            <translation>Przejdź do warstwy {slice}</translation>
        </message>
        <message>
            <source>Go to this slice</source>
            <translation>Przejdź do tej warstwy</translation>
        </message>
        <message>
            <source>Go to {level}</source>
            <translation>Przejdź do {level}</translation>
        </message>
        <message>
            <source>Got it</source>
            <translation>Rozumiem</translation>
        </message>
        <message>
            <source>Hard to compare.</source>
            <translation>Trudno porównać.</translation>
        </message>
        <message>
            <source>Healthy</source>
            <translation>Zdrowy</translation>
        </message>
        <message>
            <source>height kept</source>
            <translation>wysokość zachowana</translation>
        </message>
        <message>
            <source>Heights {0}, {1}, {2} mm (front, middle, back).</source>
            <translation>Wysokości {0}, {1}, {2} mm (przód, środek, tył).</translation>
        </message>
        <message>
            <source>Heights {0}, {1}, {2} mm (front, middle, back): far taller than its neighbours. A disc beside it may have been misread.</source>
            <translation>Wysokości {0}, {1}, {2} mm (przód, środek, tył): znacznie więcej niż u sąsiadów. Sąsiedni krążek mógł zostać źle rozpoznany.</translation>
        </message>
        <message>
            <source>Heights {0}, {1}, {2} mm (front, middle, back): {3} % lost against its tallest edge and its neighbours, as after a fracture.</source>
            <translation>Wysokości {0}, {1}, {2} mm (przód, środek, tył): ubytek {3} % wobec najwyższej krawędzi i sąsiadów, jak po złamaniu.</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Pomoc</translation>
        </message>
        <message>
            <source>hide measurement</source>
            <translation>ukrycie pomiaru</translation>
        </message>
        <message>
            <source>Hide names</source>
            <translation>Ukryj nazwiska</translation>
        </message>
        <message>
            <source>Hide on the image</source>
            <translation>Ukryj na obrazie</translation>
        </message>
        <message>
            <source>Hide patients' names (Ctrl+Shift+P)</source>
            <translation>Ukryj nazwiska pacjentów (Ctrl+Shift+P)</translation>
        </message>
        <message>
            <source>How the views share the screen</source>
            <translation>Jak widoki dzielą ekran</translation>
        </message>
        <message>
            <source>How thick the planes are</source>
            <translation>Jak grube są płaszczyzny</translation>
        </message>
        <message>
            <source>HU from the drawn regions</source>
            <translation>HU z narysowanych obszarów</translation>
        </message>
        <message>
            <source>Images are drawn by the processor; no graphics card is used.</source>
            <translation>Obrazy rysuje procesor; karta graficzna nie jest używana.</translation>
        </message>
        <message>
            <source>Import a model</source>
            <translation>Importuj model</translation>
        </message>
        <message>
            <source>Imported: {names}.</source>
            <translation>Zaimportowano: {names}.</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Importuj…</translation>
        </message>
        <message>
            <source>In brackets the 95 % interval, by patients drawn again.</source>
            <translation>W nawiasach przedział 95 %, przez ponowne losowanie pacjentów.</translation>
        </message>
        <message>
            <source>In short</source>
            <translation>W skrócie</translation>
        </message>
        <message>
            <source>In the order of drawing: what lies on the rods of a phantom in this scan</source>
            <translation>W kolejności rysowania: to, co w tym badaniu leży na prętach fantomu</translation>
        </message>
        <message>
            <source>Intercept</source>
            <translation>Wyraz wolny</translation>
        </message>
        <message>
            <source>Intercept, mg/cm³</source>
            <translation>Wyraz wolny, mg/cm³</translation>
        </message>
        <message>
            <source>Interpolated between voxels: the plane is oblique to the scan.</source>
            <translation>Interpolowane między wokselami: płaszczyzna jest skośna do skanu.</translation>
        </message>
        <message>
            <source>Intersection over union</source>
            <translation>Część wspólna do sumy</translation>
        </message>
        <message>
            <source>It comes with OsteoView and stays.</source>
            <translation>Należy do OsteoView i zostaje.</translation>
        </message>
        <message>
            <source>It has learned from simulated patients only.</source>
            <translation>Uczono ją tylko na symulowanych pacjentach.</translation>
        </message>
        <message>
            <source>It is shown to a network as the file's header asks.</source>
            <translation>Jest pokazywana sieci tak, jak każe nagłówek pliku.</translation>
        </message>
        <message>
            <source>It lies between 0.3 and 2.</source>
            <translation>Leży między 0,3 a 2.</translation>
        </message>
        <message>
            <source>It lies between −200 and 200.</source>
            <translation>Leży między −200 a 200.</translation>
        </message>
        <message>
            <source>It shows where the answer came from, not that it is right.</source>
            <translation>Pokazuje, skąd wzięła się odpowiedź, a nie że jest słuszna.</translation>
        </message>
        <message>
            <source>It took the place of {0}, the nearest: L1 has {1} of a kind.</source>
            <translation>Obszar zastąpił najbliższy ({0}): L1 ma po {1} każdego rodzaju.</translation>
        </message>
        <message>
            <source>It was measured on {name}, which is not in the list.</source>
            <translation>Zmierzono to na {name}, którego nie ma na liście.</translation>
        </message>
        <message>
            <source>its pixels spread by {0} HU: noise or a border, no spongy bone.</source>
            <translation>jej piksele mają rozrzut {0} HU: szum lub brzeg, nie kość gąbczasta.</translation>
        </message>
        <message>
            <source>JPEG picture (*.jpg)</source>
            <translation>Obraz JPEG (*.jpg)</translation>
        </message>
        <message>
            <source>Keep calibration</source>
            <translation>Zachowaj kalibrację</translation>
        </message>
        <message>
            <source>Kept are the folder, the kinds of images and how many there are; never a patient's name.</source>
            <translation>Zapamiętywane są folder, rodzaje i liczba obrazów; nigdy nazwisko pacjenta.</translation>
        </message>
        <message>
            <source>kernel</source>
            <translation>filtr rekonstrukcji</translation>
        </message>
        <message>
            <source>Kernel not stated.</source>
            <translation>Filtr nie jest podany.</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Klawisze</translation>
        </message>
        <message>
            <source>Keys 0 to 8 choose a window; with W, dragging changes it.</source>
            <translation>Klawisze 0–8 wybierają okno; z W zmienia je przeciąganie.</translation>
        </message>
        <message>
            <source>Keys and gestures</source>
            <translation>Klawisze i gesty</translation>
        </message>
        <message>
            <source>Keys can be changed in the settings. Esc closes.</source>
            <translation>Klawisze można zmienić w ustawieniach. Esc zamyka.</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Rodzaj</translation>
        </message>
        <message>
            <source>Known line</source>
            <translation>Znana prosta</translation>
        </message>
        <message>
            <source>known to the model</source>
            <translation>znane modelowi</translation>
        </message>
        <message>
            <source>kVp</source>
            <translation>kVp</translation>
        </message>
        <message>
            <source>kVp unknown</source>
            <translation>kVp nieznane</translation>
        </message>
        <message>
            <source>L1 and its density</source>
            <translation>L1 i jego gęstość</translation>
        </message>
        <message>
            <source>L1 is measured in ellipses and samples: draw one of these.</source>
            <translation>L1 mierzy się w elipsach i próbkach: narysuj jedną z nich.</translation>
        </message>
        <message>
            <source>L1 is not found in this scan yet: mark its upper and its lower endplate yourself.</source>
            <translation>L1 nie został jeszcze znaleziony w tym skanie: zaznacz sam jego górną i dolną blaszkę graniczną.</translation>
        </message>
        <message>
            <source>L1 is not measured, or was declined.</source>
            <translation>L1 nie zmierzono lub odrzucono.</translation>
        </message>
        <message>
            <source>L1 is not outlined here: there is nothing to compare.</source>
            <translation>L1 nie jest tu obrysowany: nie ma czego porównać.</translation>
        </message>
        <message>
            <source>L1 is still looked for in this scan. Wait a moment.</source>
            <translation>L1 jest jeszcze szukany w tym badaniu. Poczekaj chwilę.</translation>
        </message>
        <message>
            <source>L1 itself is declined: see “Can it be trusted?”.</source>
            <translation>Sam L1 jest odrzucony: zob. „Czy można temu ufać?”.</translation>
        </message>
        <message>
            <source>L1 was named by hand.</source>
            <translation>L1 nazwano ręcznie.</translation>
        </message>
        <message>
            <source>L1 was named by whoever placed the regions.</source>
            <translation>L1 nazwał ten, kto umieścił obszary.</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Język</translation>
        </message>
        <message>
            <source>Last slice</source>
            <translation>Ostatnia warstwa</translation>
        </message>
        <message>
            <source>lateral</source>
            <translation>boczna</translation>
        </message>
        <message>
            <source>leave the second outline away</source>
            <translation>rezygnacja z drugiego obrysu</translation>
        </message>
        <message>
            <source>leaves the image</source>
            <translation>wychodzi poza obraz</translation>
        </message>
        <message>
            <source>Left drag</source>
            <translation>Lewy przycisk</translation>
        </message>
        <message>
            <source>Left panel</source>
            <translation>Lewy panel</translation>
        </message>
        <message>
            <source>Left: {note}</source>
            <translation>Lewy: {note}</translation>
        </message>
        <message>
            <source>left: {note}</source>
            <translation>lewy: {note}</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Długość</translation>
        </message>
        <message>
            <source>Length unit</source>
            <translation>Jednostka długości</translation>
        </message>
        <message>
            <source>Length: click the other end</source>
            <translation>Długość: kliknij drugi koniec</translation>
        </message>
        <message>
            <source>Let this model answer its task unless another is chosen in Review</source>
            <translation>Ten model odpowiada na swoje zadanie, dopóki w Ocenie nie wybrano innego</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Poziom</translation>
        </message>
        <message>
            <source>level certain</source>
            <translation>poziom pewny</translation>
        </message>
        <message>
            <source>level in scan</source>
            <translation>poziom w skanie</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>Licencja</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Jasny</translation>
        </message>
        <message>
            <source>Limits</source>
            <translation>Ograniczenia</translation>
        </message>
        <message>
            <source>Limits and research use</source>
            <translation>Ograniczenia i cel badawczy</translation>
        </message>
        <message>
            <source>loading</source>
            <translation>wczytywanie</translation>
        </message>
        <message>
            <source>Loading slices</source>
            <translation>Wczytywanie warstw</translation>
        </message>
        <message>
            <source>Loading {name}</source>
            <translation>Wczytywanie: {name}</translation>
        </message>
        <message>
            <source>Localizer</source>
            <translation>Topogram</translation>
        </message>
        <message>
            <source>localizer</source>
            <translation>topogram</translation>
        </message>
        <message>
            <source>look here</source>
            <translation>spójrz tutaj</translation>
        </message>
        <message>
            <source>Looking</source>
            <translation>Oglądanie</translation>
        </message>
        <message>
            <source>Looking for L1</source>
            <translation>Szukanie L1</translation>
        </message>
        <message>
            <source>Looking for L1 was stopped.</source>
            <translation>Szukanie L1 przerwano.</translation>
        </message>
        <message>
            <source>Looking for {level}…</source>
            <translation>Szukanie {level}…</translation>
        </message>
        <message>
            <source>lossless source</source>
            <translation>źródło bezstratne</translation>
        </message>
        <message>
            <source>lossy</source>
            <translation>kompresja stratna</translation>
        </message>
        <message>
            <source>Low bone mass</source>
            <translation>Niska masa kostna</translation>
        </message>
        <message>
            <source>Lung</source>
            <translation>Płuca</translation>
        </message>
        <message>
            <source>Made by</source>
            <translation>Wykonany przez</translation>
        </message>
        <message>
            <source>mark a vertebra</source>
            <translation>zaznaczenie kręgu</translation>
        </message>
        <message>
            <source>Mark a vertebra by its two endplates</source>
            <translation>Zaznacz kręg jego dwiema blaszkami granicznymi</translation>
        </message>
        <message>
            <source>Mark the L1 that was found</source>
            <translation>Zaznacz znaleziony L1</translation>
        </message>
        <message>
            <source>Mark the upper and the lower endplate of a vertebra first, or wait until L1 is found.</source>
            <translation>Najpierw zaznacz górną i dolną blaszkę graniczną kręgu albo poczekaj, aż L1 zostanie znaleziony.</translation>
        </message>
        <message>
            <source>Max</source>
            <translation>Maks.</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>Średnia</translation>
        </message>
        <message>
            <source>mean</source>
            <translation>średnia</translation>
        </message>
        <message>
            <source>mean HU alone</source>
            <translation>sama średnia HU</translation>
        </message>
        <message>
            <source>mean {value}</source>
            <translation>średnia {value}</translation>
        </message>
        <message>
            <source>Mean, MIP or MinIP</source>
            <translation>Średnia, MIP lub MinIP</translation>
        </message>
        <message numerus="yes">
            <source>Measure L1 in %n drawn regions</source>
            <translation>
                <numerusform>Zmierz L1 w %n narysowanym obszarze</numerusform>
                <numerusform>Zmierz L1 w %n narysowanych obszarach</numerusform>
                <numerusform>Zmierz L1 w %n narysowanych obszarach</numerusform>
            </translation>
        </message>
        <message>
            <source>Measure L1 in the drawn region</source>
            <translation>Zmierz L1 w narysowanym obszarze</translation>
        </message>
        <message>
            <source>Measure L1 in what was drawn</source>
            <translation>Zmierz L1 w tym, co narysowano</translation>
        </message>
        <message>
            <source>Measured by</source>
            <translation>Zmierzył(a)</translation>
        </message>
        <message>
            <source>Measured in this scan: {0}.</source>
            <translation>Zmierzono w tym badaniu: {0}.</translation>
        </message>
        <message>
            <source>Measured in this scan: {0}. The HU scale is off.</source>
            <translation>Zmierzono w tym badaniu: {0}. Skala HU się nie zgadza.</translation>
        </message>
        <message>
            <source>Measurements</source>
            <translation>Pomiary</translation>
        </message>
        <message>
            <source>Measuring</source>
            <translation>Mierzenie</translation>
        </message>
        <message>
            <source>Median</source>
            <translation>Mediana</translation>
        </message>
        <message>
            <source>Mediastinum</source>
            <translation>Śródpiersie</translation>
        </message>
        <message>
            <source>Metal near the vertebra: streaks falsify HU around it.</source>
            <translation>Metal przy kręgu: smugi fałszują HU wokół.</translation>
        </message>
        <message>
            <source>Middle drag, Shift + left drag</source>
            <translation>Środkowy, Shift + lewy</translation>
        </message>
        <message>
            <source>Millimetres at the detector: in the patient it is smaller, by an unknown magnification.</source>
            <translation>Milimetry na detektorze: w ciele pacjenta jest mniej, o nieznane powiększenie.</translation>
        </message>
        <message>
            <source>Min</source>
            <translation>Min.</translation>
        </message>
        <message>
            <source>min {low}   max {high}   median {median}</source>
            <translation>min {low}   maks. {high}   mediana {median}</translation>
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
            <translation>Odbij w poziomie</translation>
        </message>
        <message>
            <source>missing slices</source>
            <translation>brak warstw</translation>
        </message>
        <message>
            <source>modality</source>
            <translation>modalność</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modele</translation>
        </message>
        <message>
            <source>Models (*.zip)</source>
            <translation>Modele (*.zip)</translation>
        </message>
        <message>
            <source>More than the least significant change of {lsc} HU.</source>
            <translation>Więcej niż najmniejsza istotna zmiana {lsc} HU.</translation>
        </message>
        <message>
            <source>Most likely it shows {0} to {1}; {2}.</source>
            <translation>Najprawdopodobniej widać {0} do {1}; {2}.</translation>
        </message>
        <message>
            <source>move a region of L1</source>
            <translation>przesunięcie obszaru L1</translation>
        </message>
        <message>
            <source>Move both together</source>
            <translation>Przesuwaj oba razem</translation>
        </message>
        <message>
            <source>move measurement</source>
            <translation>przesunięcie pomiaru</translation>
        </message>
        <message>
            <source>Move ROI to the vertebra's middle</source>
            <translation>Przesuń ROI na środek kręgu</translation>
        </message>
        <message>
            <source>Move the plane</source>
            <translation>Przesuń płaszczyznę</translation>
        </message>
        <message>
            <source>move to the middle</source>
            <translation>przesunięcie na środek</translation>
        </message>
        <message>
            <source>n</source>
            <translation>n</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nazwa</translation>
        </message>
        <message>
            <source>Name hidden</source>
            <translation>Nazwisko ukryte</translation>
        </message>
        <message>
            <source>name the vertebrae</source>
            <translation>nazwanie kręgów</translation>
        </message>
        <message>
            <source>Names and privacy</source>
            <translation>Nazwiska i prywatność</translation>
        </message>
        <message>
            <source>Names are hidden. What is burnt into a picture's own pixels stays.</source>
            <translation>Nazwiska są ukryte. To, co wtopione w piksele obrazu, pozostaje.</translation>
        </message>
        <message>
            <source>neighbouring pixels have nothing to do with each other: noise, no image.</source>
            <translation>sąsiednie piksele nie mają ze sobą nic wspólnego: szum, nie obraz.</translation>
        </message>
        <message>
            <source>neither the last ribs nor the sacrum are in view</source>
            <translation>nie widać ani ostatnich żeber, ani kości krzyżowej</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>Sieć</translation>
        </message>
        <message>
            <source>Network {theirs} ml, geometry {ours} ml: they agree by a Dice of {dice}.</source>
            <translation>Sieć {theirs} ml, geometria {ours} ml: zgodność Dice {dice}.</translation>
        </message>
        <message>
            <source>Never examined.</source>
            <translation>Nigdy nie badany.</translation>
        </message>
        <message>
            <source>Next slice</source>
            <translation>Następna warstwa</translation>
        </message>
        <message>
            <source>No 20 mm sample fits into the spongy core; the networks were not asked.</source>
            <translation>W gąbczastym rdzeniu nie mieści się próbka 20 mm; sieci nie zapytano.</translation>
        </message>
        <message>
            <source>no angle</source>
            <translation>brak kąta</translation>
        </message>
        <message>
            <source>No command is called that.</source>
            <translation>Nie ma takiego polecenia.</translation>
        </message>
        <message>
            <source>no contrast</source>
            <translation>bez kontrastu</translation>
        </message>
        <message>
            <source>No CT runs at {0} kVp.</source>
            <translation>Żaden tomograf nie pracuje przy {0} kVp.</translation>
        </message>
        <message>
            <source>no data</source>
            <translation>brak danych</translation>
        </message>
        <message>
            <source>no date</source>
            <translation>brak daty</translation>
        </message>
        <message>
            <source>No key</source>
            <translation>Bez klawisza</translation>
        </message>
        <message>
            <source>no length</source>
            <translation>brak długości</translation>
        </message>
        <message>
            <source>No lesion in the core.</source>
            <translation>Brak zmian w rdzeniu.</translation>
        </message>
        <message>
            <source>No lossy compression is recorded.</source>
            <translation>Nie odnotowano kompresji stratnej.</translation>
        </message>
        <message>
            <source>no metal or cement</source>
            <translation>bez metalu i cementu</translation>
        </message>
        <message>
            <source>No more hints</source>
            <translation>Bez wskazówek</translation>
        </message>
        <message>
            <source>no place is clear of it: {0}</source>
            <translation>żadne miejsce nie jest od tego wolne: {0}</translation>
        </message>
        <message>
            <source>No sample of 20 mm fits into the spongy bone. Draw one by hand (B), and the networks are asked about that.</source>
            <translation>W kości gąbczastej nie mieści się próbka 20 mm. Narysuj ją ręcznie (B), a sieci zostaną o nią zapytane.</translation>
        </message>
        <message>
            <source>no scale</source>
            <translation>brak skali</translation>
        </message>
        <message>
            <source>No value is below {0}: these are no Hounsfield units (a mask, rescaled grey values, or a missing offset).</source>
            <translation>Żadna wartość nie jest niższa niż {0}: to nie są jednostki Hounsfielda (maska, przeskalowane szarości lub brak przesunięcia).</translation>
        </message>
        <message>
            <source>no values</source>
            <translation>brak wartości</translation>
        </message>
        <message>
            <source>No vertebra is known where this region lies: mark its upper and its lower endplate first.</source>
            <translation>W miejscu tego obszaru nie jest znany żaden kręg: najpierw zaznacz jego górną i dolną blaszkę graniczną.</translation>
        </message>
        <message>
            <source>No vertebral body was outlined: fracture, metal and lesions were not looked for.</source>
            <translation>Nie obrysowano trzonu: nie szukano złamania, metalu ani zmian.</translation>
        </message>
        <message>
            <source>No vertebral column with separate vertebrae was found; {0} cannot be.</source>
            <translation>Nie znaleziono kręgosłupa z osobnymi kręgami; {0} też nie.</translation>
        </message>
        <message>
            <source>noise</source>
            <translation>szum</translation>
        </message>
        <message>
            <source>None of these networks has dropout to leave on. Shifted regions tell how steady it is.</source>
            <translation>Żadna z tych sieci nie ma dropoutu do włączenia. Przesunięte obszary pokazują, jak stabilna jest odpowiedź.</translation>
        </message>
        <message>
            <source>None seen.</source>
            <translation>Nie widać.</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>Norma</translation>
        </message>
        <message>
            <source>not a number</source>
            <translation>nie liczba</translation>
        </message>
        <message>
            <source>Not above 100 HU: osteoporosis in at least 68 of 100 such patients.</source>
            <translation>Nie powyżej 100 HU: osteoporoza u co najmniej 68 na 100 takich pacjentów.</translation>
        </message>
        <message>
            <source>Not above 110 HU: osteoporosis likely: more than 90 % specific.</source>
            <translation>Nie powyżej 110 HU: osteoporoza prawdopodobna: swoistość ponad 90 %.</translation>
        </message>
        <message>
            <source>Not above 120 HU: the first study's cut for osteoporosis.</source>
            <translation>Nie powyżej 120 HU: próg osteoporozy z pierwszego badania.</translation>
        </message>
        <message>
            <source>Not above 160 HU: osteoporosis possible: 90 % sensitive.</source>
            <translation>Nie powyżej 160 HU: osteoporoza możliwa: czułość 90 %.</translation>
        </message>
        <message>
            <source>Not calibrated: HU are not turned into mg/cm³ without a phantom or a calibration of this scanner.</source>
            <translation>Bez kalibracji: HU nie są przeliczane na mg/cm³ bez fantomu lub kalibracji tego aparatu.</translation>
        </message>
        <message>
            <source>not HU</source>
            <translation>nie HU</translation>
        </message>
        <message>
            <source>not open</source>
            <translation>nieotwarte</translation>
        </message>
        <message>
            <source>Not opened: {names}</source>
            <translation>Nie otwarto: {names}</translation>
        </message>
        <message>
            <source>Not saved on {when}: {many} can be restored.</source>
            <translation>Niezapisane {when}: można przywrócić {many}.</translation>
        </message>
        <message>
            <source>Not saved on {when}: {many} in {names} can be restored.</source>
            <translation>Niezapisane {when}: można przywrócić {many} w {names}.</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notatka</translation>
        </message>
        <message>
            <source>Note: {note}</source>
            <translation>Notatka: {note}</translation>
        </message>
        <message>
            <source>Nothing has gone wrong.</source>
            <translation>Wszystko w porządku.</translation>
        </message>
        <message>
            <source>Nothing here is an image that can be opened. Drop the folder that the images are in.</source>
            <translation>Nie ma tu obrazu, który da się otworzyć. Upuść folder, w którym są obrazy.</translation>
        </message>
        <message>
            <source>Nothing is asked about a declined L1. See below why: overrule it there with a note, or draw samples of your own (B).</source>
            <translation>O odrzucony L1 nikt nie pyta. Niżej podano dlaczego: uchyl to tam z notatką albo narysuj własne próbki (B).</translation>
        </message>
        <message>
            <source>Nothing measured yet.</source>
            <translation>Jeszcze nic nie zmierzono.</translation>
        </message>
        <message>
            <source>Nothing measured yet. Take a length, an angle or a region from the tools above, and drag on an image.</source>
            <translation>Jeszcze nic nie zmierzono. Wybierz powyżej długość, kąt lub obszar i przeciągnij na obrazie.</translation>
        </message>
        <message>
            <source>Nothing to check yet.</source>
            <translation>Nie ma jeszcze czego sprawdzać.</translation>
        </message>
        <message>
            <source>Nudge down</source>
            <translation>Przesuń w dół</translation>
        </message>
        <message>
            <source>Nudge to the left</source>
            <translation>Przesuń w lewo</translation>
        </message>
        <message>
            <source>Nudge to the right</source>
            <translation>Przesuń w prawo</translation>
        </message>
        <message>
            <source>Nudge up</source>
            <translation>Przesuń w górę</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Numer</translation>
        </message>
        <message>
            <source>oblique</source>
            <translation>skośna</translation>
        </message>
        <message>
            <source>oblique {angle}°</source>
            <translation>skośna {angle}°</translation>
        </message>
        <message>
            <source>of its slice, not of the slab</source>
            <translation>z jego warstwy, nie ze slabu</translation>
        </message>
        <message>
            <source>On</source>
            <translation>Dnia</translation>
        </message>
        <message>
            <source>One body alone has no class: ACR and ISCD take the mean of two lumbar bodies.</source>
            <translation>Pojedynczy trzon nie ma klasy: ACR i ISCD biorą średnią dwóch trzonów lędźwiowych.</translation>
        </message>
        <message>
            <source>One of the two was declined.</source>
            <translation>Jeden z dwóch wyników odrzucono.</translation>
        </message>
        <message>
            <source>one region for all slices</source>
            <translation>jeden obszar dla wszystkich warstw</translation>
        </message>
        <message>
            <source>One slice lies twice at the same place; the first by number is used.</source>
            <translation>Jedna warstwa leży dwa razy w tym samym miejscu; użyto pierwszej według numeru.</translation>
        </message>
        <message>
            <source>One view alone, and back</source>
            <translation>Jeden widok i z powrotem</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Otwórz</translation>
        </message>
        <message>
            <source>Open a CT, a lumbar radiograph or a DXA: the networks are asked by themselves.</source>
            <translation>Otwórz TK, zdjęcie odcinka lędźwiowego albo DXA: sieci zostaną zapytane same.</translation>
        </message>
        <message>
            <source>Open a CT: {level} is looked for by itself.</source>
            <translation>Otwórz TK: {level} zostanie wyszukany sam.</translation>
        </message>
        <message>
            <source>Open demo study</source>
            <translation>Otwórz badanie demo</translation>
        </message>
        <message>
            <source>Open files or zip</source>
            <translation>Otwórz pliki lub zip</translation>
        </message>
        <message>
            <source>Open files or zip…</source>
            <translation>Otwórz pliki lub zip…</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>Otwórz folder</translation>
        </message>
        <message>
            <source>Open folder…</source>
            <translation>Otwórz folder…</translation>
        </message>
        <message>
            <source>Open regions</source>
            <translation>Otwórz obszary</translation>
        </message>
        <message>
            <source>open regions</source>
            <translation>otwarcie obszarów</translation>
        </message>
        <message>
            <source>Open regions…</source>
            <translation>Otwórz obszary…</translation>
        </message>
        <message>
            <source>Open session</source>
            <translation>Otwórz sesję</translation>
        </message>
        <message>
            <source>Open session…</source>
            <translation>Otwórz sesję…</translation>
        </message>
        <message>
            <source>Open the image first that the regions belong to.</source>
            <translation>Najpierw otwórz obraz, do którego należą obszary.</translation>
        </message>
        <message>
            <source>Opening studies</source>
            <translation>Otwieranie badań</translation>
        </message>
        <message>
            <source>Operating threshold</source>
            <translation>Próg decyzji</translation>
        </message>
        <message>
            <source>Osteopenia</source>
            <translation>Osteopenia</translation>
        </message>
        <message>
            <source>Osteoporosis</source>
            <translation>Osteoporoza</translation>
        </message>
        <message>
            <source>Osteoporotic</source>
            <translation>Osteoporotyczny</translation>
        </message>
        <message>
            <source>OsteoView sessions (*{suffix})</source>
            <translation>Sesje OsteoView (*{suffix})</translation>
        </message>
        <message>
            <source>OsteoView: research use only</source>
            <translation>OsteoView: tylko do badań naukowych</translation>
        </message>
        <message>
            <source>Other kernel: {0}, then {1}.</source>
            <translation>Inny filtr: {0}, potem {1}.</translation>
        </message>
        <message>
            <source>Other slices: {0} mm, then {1} mm.</source>
            <translation>Inne warstwy: {0} mm, potem {1} mm.</translation>
        </message>
        <message>
            <source>Other tube voltage: {0}, then {1}.</source>
            <translation>Inne napięcie lampy: {0}, potem {1}.</translation>
        </message>
        <message>
            <source>Over time</source>
            <translation>W czasie</translation>
        </message>
        <message>
            <source>overridden</source>
            <translation>pominięte</translation>
        </message>
        <message>
            <source>Overridden by a person: {gates}.</source>
            <translation>Pominięte przez człowieka: {gates}.</translation>
        </message>
        <message>
            <source>Overridden: {note}</source>
            <translation>Pominięto: {note}</translation>
        </message>
        <message>
            <source>Override</source>
            <translation>Pomiń</translation>
        </message>
        <message>
            <source>override a gate</source>
            <translation>pominięcie kontroli</translation>
        </message>
        <message>
            <source>Override…</source>
            <translation>Pomiń…</translation>
        </message>
        <message>
            <source>Overrule</source>
            <translation>Uchyl</translation>
        </message>
        <message>
            <source>Overruled</source>
            <translation>Uchylono</translation>
        </message>
        <message>
            <source>own</source>
            <translation>własny</translation>
        </message>
        <message>
            <source>Own window</source>
            <translation>Własne okno</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Strony</translation>
        </message>
        <message>
            <source>Pan</source>
            <translation>Przesuwanie</translation>
        </message>
        <message>
            <source>part of a series</source>
            <translation>część serii</translation>
        </message>
        <message>
            <source>Part of the region lies outside the image and is not counted.</source>
            <translation>Część obszaru leży poza obrazem i nie jest liczona.</translation>
        </message>
        <message>
            <source>Partly trained on simulated patients: {names}</source>
            <translation>Częściowo uczone na symulowanych pacjentach: {names}</translation>
        </message>
        <message>
            <source>passed</source>
            <translation>spełniono</translation>
        </message>
        <message>
            <source>Patient</source>
            <translation>Pacjent</translation>
        </message>
        <message>
            <source>per patient</source>
            <translation>na pacjenta</translation>
        </message>
        <message>
            <source>per sample</source>
            <translation>na próbkę</translation>
        </message>
        <message>
            <source>percentages calibrated on {scope}</source>
            <translation>procenty skalibrowane na: {scope}</translation>
        </message>
        <message>
            <source>Phantom rods</source>
            <translation>Pręty fantomu</translation>
        </message>
        <message>
            <source>phantom, {0} rods</source>
            <translation>fantom, {0} pręty</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Zdjęcie</translation>
        </message>
        <message>
            <source>picture</source>
            <translation>zdjęcie</translation>
        </message>
        <message>
            <source>picture view</source>
            <translation>widok zdjęcia</translation>
        </message>
        <message>
            <source>Pies or table</source>
            <translation>Koła lub tabela</translation>
        </message>
        <message>
            <source>Pixels of a region spread by {0} HU.</source>
            <translation>Piksele obszaru mają rozrzut {0} HU.</translation>
        </message>
        <message>
            <source>Pixels right</source>
            <translation>Trafne piksele</translation>
        </message>
        <message>
            <source>Place the crop box over the bone, and the networks are asked about what is in it.</source>
            <translation>Umieść ramkę na kości, a sieci zostaną zapytane o to, co w niej jest.</translation>
        </message>
        <message>
            <source>Placing by hand</source>
            <translation>Ręczne umieszczanie</translation>
        </message>
        <message>
            <source>Play faster</source>
            <translation>Odtwarzaj szybciej</translation>
        </message>
        <message>
            <source>Play or stop</source>
            <translation>Odtwarzaj lub zatrzymaj</translation>
        </message>
        <message>
            <source>Play slower</source>
            <translation>Odtwarzaj wolniej</translation>
        </message>
        <message>
            <source>PNG picture (*.png)</source>
            <translation>Obraz PNG (*.png)</translation>
        </message>
        <message>
            <source>Polygon</source>
            <translation>Wielokąt</translation>
        </message>
        <message>
            <source>Polygon ROI</source>
            <translation>ROI wielokątny</translation>
        </message>
        <message>
            <source>Polygon: click corners; Enter or a double-click closes it</source>
            <translation>Wielokąt: klikaj wierzchołki; Enter lub dwuklik zamyka</translation>
        </message>
        <message>
            <source>Precision</source>
            <translation>Precyzja</translation>
        </message>
        <message>
            <source>Press a key</source>
            <translation>Naciśnij klawisz</translation>
        </message>
        <message>
            <source>Previous slice</source>
            <translation>Poprzednia warstwa</translation>
        </message>
        <message>
            <source>Privacy</source>
            <translation>Prywatność</translation>
        </message>
        <message>
            <source>Probabilities of the classes</source>
            <translation>Prawdopodobieństwa klas</translation>
        </message>
        <message>
            <source>probability only {0}</source>
            <translation>prawdopodobieństwo tylko {0}</translation>
        </message>
        <message>
            <source>Probability {p}, {how}.</source>
            <translation>Prawdopodobieństwo {p}, {how}.</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Postęp</translation>
        </message>
        <message>
            <source>projection</source>
            <translation>projekcja</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Zakończ</translation>
        </message>
        <message>
            <source>radiograph</source>
            <translation>radiogram</translation>
        </message>
        <message>
            <source>Radiograph · knee</source>
            <translation>RTG · kolano</translation>
        </message>
        <message>
            <source>Radiograph · lateral lumbar spine</source>
            <translation>RTG · odcinek lędźwiowy z boku</translation>
        </message>
        <message>
            <source>rate {rate}</source>
            <translation>tempo {rate}</translation>
        </message>
        <message>
            <source>Reading headers</source>
            <translation>Czytanie nagłówków</translation>
        </message>
        <message>
            <source>Reading the models…</source>
            <translation>Wczytywanie modeli…</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>Czytanie…</translation>
        </message>
        <message>
            <source>Reason for the override</source>
            <translation>Powód pominięcia</translation>
        </message>
        <message>
            <source>RECENT</source>
            <translation>OSTATNIE</translation>
        </message>
        <message>
            <source>Recent studies</source>
            <translation>Ostatnie badania</translation>
        </message>
        <message>
            <source>Recipe</source>
            <translation>Przepis</translation>
        </message>
        <message>
            <source>Rectangle</source>
            <translation>Prostokąt</translation>
        </message>
        <message>
            <source>Rectangle ROI</source>
            <translation>ROI prostokątny</translation>
        </message>
        <message>
            <source>Rectangle: click the opposite corner</source>
            <translation>Prostokąt: kliknij przeciwległy róg</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Ponów</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Odrzucone</translation>
        </message>
        <message>
            <source>region</source>
            <translation>część ciała</translation>
        </message>
        <message>
            <source>Regions (*{suffix})</source>
            <translation>Obszary (*{suffix})</translation>
        </message>
        <message>
            <source>Regions drawn by hand</source>
            <translation>Obszary narysowane ręcznie</translation>
        </message>
        <message>
            <source>Regions edited by hand:</source>
            <translation>Obszary zmienione ręcznie:</translation>
        </message>
        <message>
            <source>regions in spongy bone</source>
            <translation>obszary w kości gąbczastej</translation>
        </message>
        <message>
            <source>Regions placed automatically</source>
            <translation>Obszary umieszczone automatycznie</translation>
        </message>
        <message>
            <source>Remarks</source>
            <translation>Uwagi</translation>
        </message>
        <message>
            <source>Remember the studies that were open lately</source>
            <translation>Pamiętaj ostatnio otwarte badania</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Usuń</translation>
        </message>
        <message>
            <source>remove a region of L1</source>
            <translation>usunięcie obszaru L1</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Zmień nazwę</translation>
        </message>
        <message>
            <source>rename measurement</source>
            <translation>zmiana nazwy pomiaru</translation>
        </message>
        <message>
            <source>repeated slice</source>
            <translation>powtórzona warstwa</translation>
        </message>
        <message>
            <source>repeated slices</source>
            <translation>powtórzone warstwy</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Opisz</translation>
        </message>
        <message>
            <source>resampled</source>
            <translation>interpolowane</translation>
        </message>
        <message>
            <source>Rescale slope 0</source>
            <translation>Rescale Slope 0</translation>
        </message>
        <message>
            <source>Research use only</source>
            <translation>Tylko do badań naukowych</translation>
        </message>
        <message>
            <source>Reset all keys</source>
            <translation>Przywróć wszystkie klawisze</translation>
        </message>
        <message>
            <source>resize a region of L1</source>
            <translation>zmiana rozmiaru obszaru L1</translation>
        </message>
        <message>
            <source>resize measurement</source>
            <translation>zmiana rozmiaru pomiaru</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Przywróć</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Ocena</translation>
        </message>
        <message>
            <source>ribs and sacrum leave {0} lumbar vertebrae instead of five</source>
            <translation>według żeber i kości krzyżowej kręgów lędźwiowych jest {0} zamiast pięciu</translation>
        </message>
        <message>
            <source>Right panel</source>
            <translation>Prawy panel</translation>
        </message>
        <message>
            <source>Right: {note}</source>
            <translation>Prawy: {note}</translation>
        </message>
        <message>
            <source>right: {note}</source>
            <translation>prawy: {note}</translation>
        </message>
        <message>
            <source>Rod {n}, known mg/cm³</source>
            <translation>Pręt {n}, znane mg/cm³</translation>
        </message>
        <message>
            <source>Rod {n}, measured HU</source>
            <translation>Pręt {n}, zmierzone HU</translation>
        </message>
        <message>
            <source>Rotate by 90°</source>
            <translation>Obróć o 90°</translation>
        </message>
        <message>
            <source>rounded</source>
            <translation>zaokrąglone</translation>
        </message>
        <message>
            <source>Runs on</source>
            <translation>Liczy</translation>
        </message>
        <message>
            <source>Sagittal</source>
            <translation>Strzałkowa</translation>
        </message>
        <message>
            <source>sagittal</source>
            <translation>strzałkowa</translation>
        </message>
        <message>
            <source>sagittal view</source>
            <translation>widok strzałkowy</translation>
        </message>
        <message>
            <source>Same on all slices</source>
            <translation>Tak samo na wszystkich</translation>
        </message>
        <message>
            <source>Same zoom in all planes</source>
            <translation>To samo powiększenie we wszystkich płaszczyznach</translation>
        </message>
        <message>
            <source>Sample</source>
            <translation>Próbka</translation>
        </message>
        <message>
            <source>Sample of 50 × 50 pixels</source>
            <translation>Próbka 50 × 50 pikseli</translation>
        </message>
        <message>
            <source>sample {0}</source>
            <translation>próbka {0}</translation>
        </message>
        <message>
            <source>Sample {number}</source>
            <translation>Próbka {number}</translation>
        </message>
        <message>
            <source>samples drawn by hand</source>
            <translation>próbki narysowane ręcznie</translation>
        </message>
        <message>
            <source>Samples of the scan's own pixels</source>
            <translation>Próbki z pikseli samego skanu</translation>
        </message>
        <message>
            <source>samples on four slices</source>
            <translation>próbki na czterech warstwach</translation>
        </message>
        <message>
            <source>Samples on its four slices</source>
            <translation>Próbki na jego czterech warstwach</translation>
        </message>
        <message>
            <source>samples placed in L1</source>
            <translation>próbki umieszczone w L1</translation>
        </message>
        <message>
            <source>Save picture</source>
            <translation>Zapisz obraz</translation>
        </message>
        <message>
            <source>Save picture…</source>
            <translation>Zapisz obraz…</translation>
        </message>
        <message>
            <source>Save regions</source>
            <translation>Zapisz obszary</translation>
        </message>
        <message>
            <source>Save regions as…</source>
            <translation>Zapisz obszary jako…</translation>
        </message>
        <message>
            <source>Save session</source>
            <translation>Zapisz sesję</translation>
        </message>
        <message>
            <source>Save session as…</source>
            <translation>Zapisz sesję jako…</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>Zapisano.</translation>
        </message>
        <message>
            <source>Saved: {name}</source>
            <translation>Zapisano: {name}</translation>
        </message>
        <message>
            <source>scale not stated</source>
            <translation>skala nieokreślona</translation>
        </message>
        <message>
            <source>Scanned at {kvp} kVp, not 120: the same bone has other HU, and thresholds for 120 kVp do not hold.</source>
            <translation>Skanowano przy {kvp} kVp, nie 120: ta sama kość ma inne HU i progi dla 120 kVp nie obowiązują.</translation>
        </message>
        <message>
            <source>Scanner</source>
            <translation>Aparat</translation>
        </message>
        <message>
            <source>Scope unknown: {0} does not say what its training samples looked like.</source>
            <translation>Zakres nieznany: {0} nie mówi, jak wyglądały jego próbki uczące.</translation>
        </message>
        <message>
            <source>Scroll slices</source>
            <translation>Przewijanie warstw</translation>
        </message>
        <message>
            <source>SD</source>
            <translation>SD</translation>
        </message>
        <message>
            <source>SD {sd} · median {median} · {n} pixels in one slice</source>
            <translation>SD {sd} · mediana {median} · piksele: {n}, jedna warstwa</translation>
        </message>
        <message>
            <source>SD {sd} · median {median} · {n} pixels in {slices} slices</source>
            <translation>SD {sd} · mediana {median} · piksele: {n}, warstwy: {slices}</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Szukaj</translation>
        </message>
        <message>
            <source>Second outline by a network</source>
            <translation>Drugi obrys z sieci</translation>
        </message>
        <message>
            <source>Second window</source>
            <translation>Drugie okno</translation>
        </message>
        <message>
            <source>Sees</source>
            <translation>Widzi</translation>
        </message>
        <message>
            <source>Select a region on a CT first.</source>
            <translation>Najpierw wybierz obszar w badaniu TK.</translation>
        </message>
        <message>
            <source>Select another series in the list first: it is shown beside the open one.</source>
            <translation>Najpierw wybierz na liście inną serię: pojawi się obok otwartej.</translation>
        </message>
        <message>
            <source>Select or draw a region to see its histogram, or a length to see the values under it.</source>
            <translation>Wybierz lub narysuj obszar, aby zobaczyć histogram, albo długość, aby zobaczyć wartości pod nią.</translation>
        </message>
        <message>
            <source>Sensitivity</source>
            <translation>Czułość</translation>
        </message>
        <message>
            <source>SERIES</source>
            <translation>SERIE</translation>
        </message>
        <message>
            <source>Series</source>
            <translation>Serie</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Ustawienia</translation>
        </message>
        <message>
            <source>Settings…</source>
            <translation>Ustawienia…</translation>
        </message>
        <message>
            <source>Several images lie at each place, and nothing in the files tells them apart; they were sorted by number.</source>
            <translation>W każdym miejscu leży kilka obrazów i nic w plikach ich nie odróżnia; posortowano je według numeru.</translation>
        </message>
        <message>
            <source>Show a network's outline (dotted)</source>
            <translation>Pokaż obrys z sieci (kropkowany)</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Pokaż wszystkie</translation>
        </message>
        <message>
            <source>show measurement</source>
            <translation>pokazanie pomiaru</translation>
        </message>
        <message>
            <source>Show on the image</source>
            <translation>Pokaż na obrazie</translation>
        </message>
        <message>
            <source>Show the answer; the note stays beside it, in reports too</source>
            <translation>Pokaż odpowiedź; notatka pozostanie przy niej, także w raportach</translation>
        </message>
        <message>
            <source>Show the hints again</source>
            <translation>Pokaż wskazówki ponownie</translation>
        </message>
        <message>
            <source>Show where it looked</source>
            <translation>Pokaż, gdzie patrzyła sieć</translation>
        </message>
        <message>
            <source>simulated patients</source>
            <translation>symulowani pacjenci</translation>
        </message>
        <message>
            <source>Single</source>
            <translation>Pojedynczy</translation>
        </message>
        <message>
            <source>Single slices</source>
            <translation>Pojedyncze warstwy</translation>
        </message>
        <message>
            <source>Slab: none</source>
            <translation>Slab: brak</translation>
        </message>
        <message>
            <source>Slab: {mm} mm {mode}</source>
            <translation>Slab: {mm} mm {mode}</translation>
        </message>
        <message>
            <source>Slice</source>
            <translation>Warstwa</translation>
        </message>
        <message>
            <source>Slice by slice</source>
            <translation>Warstwa po warstwie</translation>
        </message>
        <message>
            <source>slice thickness</source>
            <translation>grubość warstw</translation>
        </message>
        <message>
            <source>Slice {number}</source>
            <translation>Warstwa {number}</translation>
        </message>
        <message>
            <source>slice {n} of 4</source>
            <translation>warstwa {n} z 4</translation>
        </message>
        <message>
            <source>Slices lie {0} mm apart: too far to find L1 reliably.</source>
            <translation>Warstwy leżą co {0} mm: za daleko, by pewnie znaleźć L1.</translation>
        </message>
        <message>
            <source>Slices of {0} mm blend in what lies above and below: near the endplates bone reads higher.</source>
            <translation>Warstwy {0} mm mieszają to, co leży wyżej i niżej: przy blaszkach granicznych kość ma wyższe wartości.</translation>
        </message>
        <message>
            <source>Slices of {0} mm every {1} mm.</source>
            <translation>Warstwy {0} mm co {1} mm.</translation>
        </message>
        <message>
            <source>Slices of {0} mm lie {1} mm apart: what is between was not scanned.</source>
            <translation>Warstwy o grubości {0} mm leżą co {1} mm: tego, co pomiędzy, nie zeskanowano.</translation>
        </message>
        <message>
            <source>Slope</source>
            <translation>Nachylenie</translation>
        </message>
        <message>
            <source>Slope, mg/cm³ per HU</source>
            <translation>Nachylenie, mg/cm³ na HU</translation>
        </message>
        <message>
            <source>Small: the mean is less certain.</source>
            <translation>Mało: średnia jest mniej pewna.</translation>
        </message>
        <message>
            <source>Something went wrong inside OsteoView ({name}).</source>
            <translation>Wewnątrz OsteoView coś poszło nie tak ({name}).</translation>
        </message>
        <message>
            <source>Specificity</source>
            <translation>Swoistość</translation>
        </message>
        <message>
            <source>Spongy bone</source>
            <translation>Kość gąbczasta</translation>
        </message>
        <message>
            <source>Stability by dropout</source>
            <translation>Stabilność przez dropout</translation>
        </message>
        <message>
            <source>Stable</source>
            <translation>Stabilna</translation>
        </message>
        <message>
            <source>stored</source>
            <translation>zapisana</translation>
        </message>
        <message>
            <source>Straighten the planes</source>
            <translation>Wyprostuj płaszczyzny</translation>
        </message>
        <message>
            <source>take drawn regions for L1</source>
            <translation>przejęcie narysowanych obszarów dla L1</translation>
        </message>
        <message>
            <source>Take the mark away</source>
            <translation>Usuń zaznaczenie</translation>
        </message>
        <message>
            <source>Take the note back</source>
            <translation>Cofnij notatkę</translation>
        </message>
        <message>
            <source>Take them away</source>
            <translation>Usuń obszary</translation>
        </message>
        <message>
            <source>Taken alike: the two can be compared.</source>
            <translation>Wykonane tak samo: można je porównać.</translation>
        </message>
        <message>
            <source>taken by the scanner</source>
            <translation>wykonany przez skaner</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>Zadanie</translation>
        </message>
        <message>
            <source>Ten slices back</source>
            <translation>Dziesięć warstw wstecz</translation>
        </message>
        <message>
            <source>Ten slices on</source>
            <translation>Dziesięć warstw dalej</translation>
        </message>
        <message>
            <source>test part</source>
            <translation>część testowa</translation>
        </message>
        <message>
            <source>That they lie in L1 is your word.</source>
            <translation>To, że leżą w L1, przyjęto na Twoje słowo.</translation>
        </message>
        <message>
            <source>The active tool</source>
            <translation>Wybrane narzędzie</translation>
        </message>
        <message>
            <source>the answer changes when the region moves a little</source>
            <translation>odpowiedź zmienia się, gdy obszar trochę się przesunie</translation>
        </message>
        <message>
            <source>The calibration is for {0} kVp, this scan has {1} kVp.</source>
            <translation>Kalibracja dotyczy {0} kVp, to badanie ma {1} kVp.</translation>
        </message>
        <message>
            <source>The calibration is for {0}, this scan is of {1}.</source>
            <translation>Kalibracja dotyczy {0}, to badanie pochodzi z {1}.</translation>
        </message>
        <message>
            <source>the fastest there is</source>
            <translation>najszybsze, co jest</translation>
        </message>
        <message>
            <source>The file does not say how its values become Hounsfield units; they cannot be measured as density.</source>
            <translation>Plik nie mówi, jak jego wartości stają się jednostkami Hounsfielda; nie można ich mierzyć jako gęstości.</translation>
        </message>
        <message>
            <source>The file does not say how large its pixels are: nothing is measured in mm.</source>
            <translation>Plik nie podaje wielkości pikseli: niczego nie mierzy się w mm.</translation>
        </message>
        <message>
            <source>The file does not say where it lies or how large its pixels are.</source>
            <translation>Plik nie podaje położenia ani wielkości pikseli.</translation>
        </message>
        <message>
            <source>The file does not say where its pixel size holds; it may be the detector's.</source>
            <translation>Plik nie podaje, gdzie obowiązuje rozmiar piksela; może to być detektor.</translation>
        </message>
        <message>
            <source>The file gives no pixel size: lengths are in pixels.</source>
            <translation>Plik nie podaje rozmiaru piksela: długości są w pikselach.</translation>
        </message>
        <message>
            <source>The gantry was tilted by {0}°; slices are shifted back into a straight stack.</source>
            <translation>Gantry było pochylone o {0}°; warstwy przesunięto z powrotem w prosty stos.</translation>
        </message>
        <message>
            <source>the graphics card</source>
            <translation>karta graficzna</translation>
        </message>
        <message>
            <source>The graphics card failed ({0}); the processor answers instead.</source>
            <translation>Karta graficzna zawiodła ({0}); zamiast niej odpowiada procesor.</translation>
        </message>
        <message>
            <source>The graphics card is full; the processor answers instead.</source>
            <translation>Pamięć karty graficznej jest pełna; zamiast niej odpowiada procesor.</translation>
        </message>
        <message>
            <source>the graphics processor</source>
            <translation>procesor graficzny</translation>
        </message>
        <message>
            <source>The header does not say from which side it is seen.</source>
            <translation>Nagłówek nie mówi, z której strony to widać.</translation>
        </message>
        <message>
            <source>The header does not say the tube voltage; thresholds in HU hold for 120 kVp alone.</source>
            <translation>Nagłówek nie podaje napięcia lampy; progi w HU obowiązują tylko dla 120 kVp.</translation>
        </message>
        <message>
            <source>The header does not say which part of the body it shows; that was left to whoever placed the crop.</source>
            <translation>Nagłówek nie mówi, którą część ciała widać; pozostawiono to temu, kto umieścił ramkę.</translation>
        </message>
        <message>
            <source>The header is silent; the vessels are not bright.</source>
            <translation>Nagłówek nic o tym nie mówi; naczynia nie są jasne.</translation>
        </message>
        <message>
            <source>The header names a contrast agent: contrast raises spongy bone by about 10–25 HU.</source>
            <translation>Nagłówek wymienia środek kontrastowy: kontrast podnosi kość gąbczastą o około 10–25 HU.</translation>
        </message>
        <message>
            <source>The header says there was none.</source>
            <translation>Według nagłówka kontrastu nie było.</translation>
        </message>
        <message>
            <source>The header says {0}.</source>
            <translation>Nagłówek mówi: {0}.</translation>
        </message>
        <message>
            <source>The header speaks of a gantry tilt of {0}°, the positions of none: lengths may be wrong.</source>
            <translation>Nagłówek mówi o pochyleniu gantry {0}°, położenia o żadnym: długości mogą być błędne.</translation>
        </message>
        <message>
            <source>The header's rescale slope is 0 and was not applied.</source>
            <translation>Rescale slope w nagłówku wynosi 0 i nie został użyty.</translation>
        </message>
        <message>
            <source>The image that this was drawn on is not open.</source>
            <translation>Obraz, na którym to narysowano, nie jest otwarty.</translation>
        </message>
        <message>
            <source>The image was compressed with loss to 8 bits: its HU are wrong and not measured.</source>
            <translation>Obraz skompresowano stratnie do 8 bitów: jego HU są błędne i nie są mierzone.</translation>
        </message>
        <message>
            <source>The image was compressed with loss; fine structure may be false.</source>
            <translation>Obraz skompresowano stratnie; drobne struktury mogą być fałszywe.</translation>
        </message>
        <message>
            <source>The images of several scans lie at the same places, and nothing in the files tells them apart; they are shown one by one, and no volume is made of them.</source>
            <translation>Obrazy kilku skanów leżą w tych samych miejscach i nic w plikach ich nie odróżnia; pokazuje się je po kolei i nie tworzy objętości.</translation>
        </message>
        <message>
            <source>The likeliest count, with {n} lumbar vertebrae.</source>
            <translation>Najbardziej prawdopodobne liczenie; kręgi lędźwiowe: {n}.</translation>
        </message>
        <message>
            <source>the measured density contradicts it</source>
            <translation>zmierzona gęstość temu przeczy</translation>
        </message>
        <message>
            <source>The model takes samples in millimetres only. Place the 20 mm sample instead.</source>
            <translation>Model przyjmuje tylko próbki w milimetrach. Umieść zamiast tego próbkę 20 mm.</translation>
        </message>
        <message>
            <source>the models answer differently</source>
            <translation>modele odpowiadają różnie</translation>
        </message>
        <message>
            <source>The models were made for lateral views, and this one is {0}.</source>
            <translation>Modele powstały dla widoków bocznych, a ten jest: {0}.</translation>
        </message>
        <message>
            <source>The models were made for the {0}, and the header speaks of {1}.</source>
            <translation>Modele powstały dla: {0}, a nagłówek mówi: {1}.</translation>
        </message>
        <message>
            <source>The models were made for {0}, and this is a {1}.</source>
            <translation>Modele powstały dla: {0}, a to jest: {1}.</translation>
        </message>
        <message>
            <source>The models were made for {0}, and this is none.</source>
            <translation>Modele powstały dla: {0}, a to nic takiego.</translation>
        </message>
        <message>
            <source>The models were made for {0}, as this is.</source>
            <translation>Modele powstały dla: {0}, a to właśnie to.</translation>
        </message>
        <message>
            <source>The network has learned from bone without metal or cement, and is not asked here.</source>
            <translation>Sieć uczono na kości bez metalu i cementu i tu nie jest pytana.</translation>
        </message>
        <message>
            <source>The network has learned from Hounsfield units, and is not asked here.</source>
            <translation>Sieć uczono na jednostkach Hounsfielda i tu nie jest pytana.</translation>
        </message>
        <message>
            <source>The network has learned from slices up to 5 mm, and is not asked here.</source>
            <translation>Sieć uczono na warstwach do 5 mm i tu nie jest pytana.</translation>
        </message>
        <message>
            <source>The network outlines L1… Untick to stop.</source>
            <translation>Sieć obrysowuje L1… Odznacz, aby przerwać.</translation>
        </message>
        <message>
            <source>The network sees no vertebral body here.</source>
            <translation>Sieć nie widzi tu trzonu.</translation>
        </message>
        <message>
            <source>the network was examined on too few patients</source>
            <translation>sieć sprawdzono na zbyt małej liczbie pacjentów</translation>
        </message>
        <message>
            <source>The networks are asked once L1 is found.</source>
            <translation>Sieci zostaną zapytane, gdy L1 zostanie znaleziony.</translation>
        </message>
        <message>
            <source>The operating threshold of these models: from this share on the answer is {positive}.</source>
            <translation>Próg decyzji tych modeli: od tego udziału odpowiedź brzmi {positive}.</translation>
        </message>
        <message>
            <source>The other slices get this shape and place, along the body's own axis</source>
            <translation>Pozostałe warstwy dostają ten kształt i położenie, wzdłuż osi trzonu</translation>
        </message>
        <message>
            <source>The outline of the vertebral body could not be drawn.</source>
            <translation>Nie udało się obrysować trzonu kręgu.</translation>
        </message>
        <message>
            <source>the picture could not be written.</source>
            <translation>nie udało się zapisać obrazu.</translation>
        </message>
        <message>
            <source>The picture is on the clipboard.</source>
            <translation>Obraz jest w schowku.</translation>
        </message>
        <message>
            <source>The pixels of this picture are not square: a sample of its own pixels would be distorted.</source>
            <translation>Piksele tego obrazu nie są kwadratowe: próbka z jego pikseli byłaby zniekształcona.</translation>
        </message>
        <message>
            <source>The pixels of this plane are not square: a sample of them would be distorted.</source>
            <translation>Piksele tej płaszczyzny nie są kwadratowe: próbka z nich byłaby zniekształcona.</translation>
        </message>
        <message>
            <source>the processor</source>
            <translation>procesor</translation>
        </message>
        <message>
            <source>The region is too small: no voxel has its centre in it.</source>
            <translation>Obszar jest za mały: nie zawiera środka żadnego woksela.</translation>
        </message>
        <message>
            <source>The region lies outside the image.</source>
            <translation>Obszar leży poza obrazem.</translation>
        </message>
        <message>
            <source>The region touches missing data, which is not counted.</source>
            <translation>Obszar dotyka brakujących danych, które nie są liczone.</translation>
        </message>
        <message>
            <source>The region touches padding outside the scanned field, which is not counted.</source>
            <translation>Obszar dotyka wypełnienia poza polem skanowania, które nie jest liczone.</translation>
        </message>
        <message>
            <source>The regions could not be saved ({reason}).</source>
            <translation>Nie udało się zapisać obszarów ({reason}).</translation>
        </message>
        <message>
            <source>the regions keep clear of it</source>
            <translation>obszary to omijają</translation>
        </message>
        <message>
            <source>the regions keep clear of it: {0}</source>
            <translation>obszary to omijają: {0}</translation>
        </message>
        <message>
            <source>The rescale slope is fractional; values are rounded to whole HU.</source>
            <translation>Rescale slope jest ułamkowy; wartości zaokrąglono do całych HU.</translation>
        </message>
        <message>
            <source>The rods do not lie on one line: one is {0} mg/cm³ off.</source>
            <translation>Pręty nie leżą na jednej prostej: jeden odbiega o {0} mg/cm³.</translation>
        </message>
        <message>
            <source>The samples lie too near to the end of the scan to be shifted.</source>
            <translation>Próbki leżą zbyt blisko końca skanu, by je przesunąć.</translation>
        </message>
        <message>
            <source>The samples resemble those that the models were trained on.</source>
            <translation>Próbki przypominają te, na których uczono modele.</translation>
        </message>
        <message>
            <source>The samples show tissue of usual density and grain.</source>
            <translation>Próbki pokazują tkankę o zwykłej gęstości i ziarnie.</translation>
        </message>
        <message>
            <source>The scan does not state its scanner: no calibration holds.</source>
            <translation>Badanie nie podaje aparatu: żadna kalibracja nie obowiązuje.</translation>
        </message>
        <message>
            <source>The scan does not state its tube voltage: no calibration holds.</source>
            <translation>Badanie nie podaje napięcia lampy: żadna kalibracja nie obowiązuje.</translation>
        </message>
        <message>
            <source>The scan's own pixels lie only in its own slices, unturned: reset the axes first.</source>
            <translation>Własne piksele skanu leżą tylko w jego nieobróconych warstwach: najpierw wyprostuj osie.</translation>
        </message>
        <message>
            <source>The series goes on {0} and {1} away from here with other slices.</source>
            <translation>Seria ciągnie się {0} i {1} stąd z innymi warstwami.</translation>
        </message>
        <message>
            <source>The series goes on {0} away from here with other slices.</source>
            <translation>Seria ciągnie się {0} stąd z innymi warstwami.</translation>
        </message>
        <message>
            <source>The session could not be saved ({reason}).</source>
            <translation>Nie udało się zapisać sesji ({reason}).</translation>
        </message>
        <message>
            <source>The session is saved.</source>
            <translation>Sesja jest zapisana.</translation>
        </message>
        <message>
            <source>The sides of a polygon may not cross each other.</source>
            <translation>Boki wielokąta nie mogą się przecinać.</translation>
        </message>
        <message>
            <source>The slices are still being read.</source>
            <translation>Warstwy są jeszcze wczytywane.</translation>
        </message>
        <message>
            <source>The slices lie {0} to {1} mm apart; they are shown one by one, and no volume is made of them.</source>
            <translation>Warstwy leżą co {0} do {1} mm; pokazuje się je po kolei i nie tworzy objętości.</translation>
        </message>
        <message>
            <source>The spongy core is narrower than {0} mm here: the sample's corners reach the cortex.</source>
            <translation>Gąbczasty rdzeń jest tu węższy niż {0} mm: rogi próbki sięgają warstwy korowej.</translation>
        </message>
        <message>
            <source>The spongy core is too small, or lies too askew to the slices, for a region clear of the cortex.</source>
            <translation>Rdzeń gąbczasty jest za mały lub leży zbyt skośnie do warstw na obszar wolny od kory.</translation>
        </message>
        <message>
            <source>The tube voltage is not stated; thresholds hold at 120 kVp.</source>
            <translation>Napięcie lampy nie jest podane; progi obowiązują przy 120 kVp.</translation>
        </message>
        <message>
            <source>The two endplates of a vertebra lie {0} to {1} mm apart, not {2}: mark them again.</source>
            <translation>Blaszki graniczne jednego kręgu leżą w odległości {0} do {1} mm, a nie {2}: zaznacz je ponownie.</translation>
        </message>
        <message>
            <source>The two images side by side belong to different patients.</source>
            <translation>Dwa obrazy obok siebie należą do różnych pacjentów.</translation>
        </message>
        <message>
            <source>The values are Hounsfield units.</source>
            <translation>Wartości są jednostkami Hounsfielda.</translation>
        </message>
        <message>
            <source>The values are not Hounsfield units (rescale type {0}); they cannot be measured as density.</source>
            <translation>Wartości nie są jednostkami Hounsfielda (rescale type {0}); nie można ich mierzyć jako gęstości.</translation>
        </message>
        <message>
            <source>The values are on the clipboard.</source>
            <translation>Wartości są w schowku.</translation>
        </message>
        <message>
            <source>The values were computed for another energy or material; thresholds for density do not hold for them.</source>
            <translation>Wartości obliczono dla innej energii lub materiału; progi gęstości ich nie dotyczą.</translation>
        </message>
        <message>
            <source>The vessels in front of the spine are bright: contrast raises spongy bone by about 10–25 HU.</source>
            <translation>Naczynia przed kręgosłupem są jasne: kontrast podnosi kość gąbczastą o około 10–25 HU.</translation>
        </message>
        <message>
            <source>The wheel scrolls, a right drag zooms, a middle drag pans. Press ? for every key.</source>
            <translation>Kółko przewija, prawy przycisk powiększa, środkowy przesuwa. Klawisz ? pokazuje wszystkie klawisze.</translation>
        </message>
        <message>
            <source>The whole scan from the front or the side (double-click changes). A click goes there.</source>
            <translation>Cały skan od przodu lub z boku (dwuklik zmienia). Kliknięcie przenosi tam.</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Motyw</translation>
        </message>
        <message>
            <source>There is no data under the region: slices are missing, or it lies on padding.</source>
            <translation>Pod obszarem nie ma danych: brakuje warstw albo leży on na wypełnieniu.</translation>
        </message>
        <message>
            <source>There is no L1 to ask about. Name the vertebra by hand in the sagittal view, or draw a sample in it (B).</source>
            <translation>Nie ma L1, o który można by zapytać. Nazwij kręg ręcznie w widoku strzałkowym albo narysuj w nim próbkę (B).</translation>
        </message>
        <message>
            <source>There is no measured density to compare with.</source>
            <translation>Nie ma zmierzonej gęstości do porównania.</translation>
        </message>
        <message>
            <source>There is no model for this task. Import one in Models, or train one on your own cases.</source>
            <translation>Do tego zadania nie ma modelu. Zaimportuj go w zakładce Modele albo naucz na własnych przypadkach.</translation>
        </message>
        <message>
            <source>There is no model that outlines vertebrae. 'osteoview models import' takes an MS-Net in.</source>
            <translation>Nie ma modelu, który obrysowuje kręgi. „osteoview models import” importuje MS-Net.</translation>
        </message>
        <message>
            <source>There is no model that outlines vertebrae: take one in on the page of models.</source>
            <translation>Nie ma modelu, który obrysowuje kręgi: zaimportuj go w zakładce Modele.</translation>
        </message>
        <message>
            <source>There is no model yet. Drop a model's folder or zip here, or press Import.</source>
            <translation>Nie ma jeszcze modelu. Upuść tu folder lub zip modelu albo naciśnij Importuj.</translation>
        </message>
        <message>
            <source>There is no region on this image yet: draw a sample, an ellipse or a crop box first.</source>
            <translation>Na tym obrazie nie ma jeszcze obszaru: najpierw narysuj próbkę, elipsę lub ramkę wycinka.</translation>
        </message>
        <message>
            <source>there is nothing in it: all pixels are alike.</source>
            <translation>nic w niej nie ma: wszystkie piksele są jednakowe.</translation>
        </message>
        <message>
            <source>These images were computed from others; noise and fine structure differ from a scan.</source>
            <translation>Te obrazy obliczono z innych; szum i drobne struktury różnią się od skanu.</translation>
        </message>
        <message>
            <source>They differ: look at both before you trust either.</source>
            <translation>Różnią się: obejrzyj oba, zanim któremuś zaufasz.</translation>
        </message>
        <message>
            <source>thick slices</source>
            <translation>grube warstwy</translation>
        </message>
        <message>
            <source>Thicker slab</source>
            <translation>Grubszy slab</translation>
        </message>
        <message>
            <source>Thicker than 5 mm: endplates bleed into the spongy bone.</source>
            <translation>Grubsze niż 5 mm: blaszki graniczne wchodzą w kość gąbczastą.</translation>
        </message>
        <message>
            <source>Thinner slab</source>
            <translation>Cieńszy slab</translation>
        </message>
        <message>
            <source>This is a projection through the body, not slices; its values are not the tissue's.</source>
            <translation>To projekcja przez ciało, nie warstwy; jej wartości nie są wartościami tkanki.</translation>
        </message>
        <message>
            <source>This is {level}</source>
            <translation>To jest {level}</translation>
        </message>
        <message>
            <source>This region does not lie on the CT in which L1 is measured.</source>
            <translation>Ten obszar nie leży na TK, w której mierzy się L1.</translation>
        </message>
        <message>
            <source>This region lies in another vertebra than L1. Drag the name L1 to that one first, or draw it in L1.</source>
            <translation>Ten obszar leży w innym kręgu niż L1. Najpierw przeciągnij nazwę L1 na ten kręg albo narysuj go w L1.</translation>
        </message>
        <message>
            <source>This session belongs to {names}, not found where it was. Drop that study here, and it goes on.</source>
            <translation>Ta sesja należy do {names}, nie znaleziono tam, gdzie było. Upuść tu to badanie, a sesja ruszy dalej.</translation>
        </message>
        <message>
            <source>Threshold, task and device</source>
            <translation>Próg, zadanie i urządzenie</translation>
        </message>
        <message>
            <source>Thresholds and sources</source>
            <translation>Progi i źródła</translation>
        </message>
        <message>
            <source>tilt contradicted</source>
            <translation>pochylenie sprzeczne</translation>
        </message>
        <message>
            <source>tilt corrected</source>
            <translation>pochylenie skorygowane</translation>
        </message>
        <message>
            <source>Tilt the planes to the vertebra's endplates</source>
            <translation>Pochyl płaszczyzny według blaszek granicznych kręgu</translation>
        </message>
        <message>
            <source>time point {0}</source>
            <translation>punkt czasowy {0}</translation>
        </message>
        <message>
            <source>tissue</source>
            <translation>tkanka</translation>
        </message>
        <message>
            <source>Too little air and fat in the scan to check its HU.</source>
            <translation>Za mało powietrza i tłuszczu w skanie, by sprawdzić jego HU.</translation>
        </message>
        <message>
            <source>touches missing data</source>
            <translation>dotyka brakujących danych</translation>
        </message>
        <message>
            <source>touches padding</source>
            <translation>dotyka wypełnienia</translation>
        </message>
        <message>
            <source>Trained on</source>
            <translation>Uczony na</translation>
        </message>
        <message>
            <source>Trained on local data</source>
            <translation>Uczony na danych lokalnych</translation>
        </message>
        <message>
            <source>Trained on simulated patients</source>
            <translation>Uczony na symulowanych pacjentach</translation>
        </message>
        <message>
            <source>training part</source>
            <translation>część ucząca</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Spróbuj ponownie</translation>
        </message>
        <message>
            <source>Trying shifted regions…</source>
            <translation>Sprawdzanie przesuniętych obszarów…</translation>
        </message>
        <message>
            <source>tube voltage</source>
            <translation>napięcie lampy</translation>
        </message>
        <message>
            <source>Tube voltage not stated: the same bone read 148, 141 and 131 HU at 100, 120 and 140 kVp.</source>
            <translation>Nie podano napięcia lampy: ta sama kość miała 148, 141 i 131 HU przy 100, 120 i 140 kVp.</translation>
        </message>
        <message>
            <source>Tube voltage, kVp</source>
            <translation>Napięcie lampy, kVp</translation>
        </message>
        <message>
            <source>turn a region of L1</source>
            <translation>obrót obszaru L1</translation>
        </message>
        <message>
            <source>turn measurement</source>
            <translation>obrót pomiaru</translation>
        </message>
        <message>
            <source>Turn the plane</source>
            <translation>Obróć płaszczyznę</translation>
        </message>
        <message>
            <source>two patients</source>
            <translation>dwóch pacjentów</translation>
        </message>
        <message>
            <source>Undecided</source>
            <translation>Nierozstrzygnięte</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Cofnij</translation>
        </message>
        <message>
            <source>uneven slices</source>
            <translation>nierówne warstwy</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Jednostka</translation>
        </message>
        <message>
            <source>unmark the vertebra</source>
            <translation>usunięcie zaznaczenia kręgu</translation>
        </message>
        <message>
            <source>Unstable, refer</source>
            <translation>Niestabilna, skieruj dalej</translation>
        </message>
        <message>
            <source>Unusually dense or fatty bone in {0} % of the core (sclerosis, node, haemangioma?); {1}.</source>
            <translation>Kość nietypowo gęsta lub tłuszczowa w {0} % rdzenia (skleroza, guzek, naczyniak?); {1}.</translation>
        </message>
        <message>
            <source>Unusually dense or fatty bone is in {0}.</source>
            <translation>W {0} leży kość nietypowo gęsta lub tłuszczowa.</translation>
        </message>
        <message>
            <source>Use by default</source>
            <translation>Używaj domyślnie</translation>
        </message>
        <message>
            <source>Use this key</source>
            <translation>Użyj tego klawisza</translation>
        </message>
        <message>
            <source>Usual</source>
            <translation>Zwykły</translation>
        </message>
        <message>
            <source>Usually it is 80 to 140.</source>
            <translation>Zwykle jest to 80 do 140.</translation>
        </message>
        <message>
            <source>validation part</source>
            <translation>część walidacyjna</translation>
        </message>
        <message>
            <source>value</source>
            <translation>wartość</translation>
        </message>
        <message>
            <source>Values</source>
            <translation>Wartości</translation>
        </message>
        <message>
            <source>values measurable</source>
            <translation>wartości mierzalne</translation>
        </message>
        <message>
            <source>values under the measurement</source>
            <translation>wartości pod pomiarem</translation>
        </message>
        <message>
            <source>Vertebrae cannot be told apart reliably, nor spongy bone from endplates.</source>
            <translation>Nie da się pewnie odróżnić kręgów ani kości gąbczastej od blaszek granicznych.</translation>
        </message>
        <message>
            <source>Very noisy: the mean holds, texture does not.</source>
            <translation>Duży szum: średnia się trzyma, tekstura nie.</translation>
        </message>
        <message>
            <source>view</source>
            <translation>widok</translation>
        </message>
        <message>
            <source>warning</source>
            <translation>ostrzeżenie</translation>
        </message>
        <message>
            <source>Weights</source>
            <translation>Wagi</translation>
        </message>
        <message>
            <source>What moves this number here</source>
            <translation>Co tu zmienia tę liczbę</translation>
        </message>
        <message>
            <source>What the badges mean</source>
            <translation>Co znaczą plakietki</translation>
        </message>
        <message>
            <source>What the networks say</source>
            <translation>Co mówią sieci</translation>
        </message>
        <message>
            <source>What went wrong</source>
            <translation>Co poszło nie tak</translation>
        </message>
        <message>
            <source>What went wrong since OsteoView was started</source>
            <translation>Co poszło nie tak od uruchomienia OsteoView</translation>
        </message>
        <message>
            <source>What you measured is kept. If it happens again, restart OsteoView.</source>
            <translation>Twoje pomiary są zachowane. Jeśli to się powtórzy, uruchom OsteoView ponownie.</translation>
        </message>
        <message>
            <source>Wheel</source>
            <translation>Kółko</translation>
        </message>
        <message>
            <source>Where the network looked</source>
            <translation>Gdzie patrzyła sieć</translation>
        </message>
        <message>
            <source>Which of these is {level}?</source>
            <translation>Który z nich to {level}?</translation>
        </message>
        <message>
            <source>While names are hidden, none appears in the window, in pictures that are saved or copied, or in messages. Text burnt into a picture's own pixels stays.</source>
            <translation>Gdy nazwiska są ukryte, żadne nie pojawia się w oknie, w zapisywanych i kopiowanych obrazach ani w komunikatach. Tekst wtopiony w piksele obrazu pozostaje.</translation>
        </message>
        <message>
            <source>Whole vertebrae are cut out of a body that was found; none was, or the regions are by hand.</source>
            <translation>Całe kręgi wycina się ze znalezionego trzonu; żadnego nie znaleziono albo obszary są ręczne.</translation>
        </message>
        <message>
            <source>Why may it be used nevertheless?</source>
            <translation>Dlaczego można go mimo to użyć?</translation>
        </message>
        <message>
            <source>Why may the result stand?</source>
            <translation>Dlaczego wynik może pozostać?</translation>
        </message>
        <message>
            <source>Window and level</source>
            <translation>Okno i poziom</translation>
        </message>
        <message>
            <source>Window from an area</source>
            <translation>Okno z obszaru</translation>
        </message>
        <message>
            <source>Window preset</source>
            <translation>Gotowe okno</translation>
        </message>
        <message>
            <source>Window preset (keys 0 to 8)</source>
            <translation>Gotowe okno (klawisze 0–8)</translation>
        </message>
        <message>
            <source>With the mouse</source>
            <translation>Myszą</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Cofnij pominięcie</translation>
        </message>
        <message>
            <source>withdraw an override</source>
            <translation>cofnięcie pominięcia</translation>
        </message>
        <message>
            <source>Within one least significant change of the {0} HU threshold.</source>
            <translation>W granicach najmniejszej istotnej zmiany od progu {0} HU.</translation>
        </message>
        <message>
            <source>Within the least significant change of {lsc} HU.</source>
            <translation>W granicach najmniejszej istotnej zmiany {lsc} HU.</translation>
        </message>
        <message>
            <source>Without a name</source>
            <translation>Bez nazwiska</translation>
        </message>
        <message>
            <source>Working…</source>
            <translation>Praca trwa…</translation>
        </message>
        <message>
            <source>Wrong level? Drag a name in the sagittal view to its vertebra.</source>
            <translation>Zły poziom? W widoku strzałkowym przeciągnij nazwę na jej kręg.</translation>
        </message>
        <message>
            <source>You can draw an ellipse or a sample in {level} and measure it there.</source>
            <translation>Możesz narysować w {level} elipsę lub próbkę i tam zmierzyć.</translation>
        </message>
        <message>
            <source>Your last change could not be kept aside ({0}): save the session yourself before you close.</source>
            <translation>Ostatniej zmiany nie udało się zachować ({0}): zapisz sesję samodzielnie przed zamknięciem.</translation>
        </message>
        <message>
            <source>Your reason</source>
            <translation>Twoje uzasadnienie</translation>
        </message>
        <message>
            <source>Zoom</source>
            <translation>Powiększenie</translation>
        </message>
        <message>
            <source>Zoom to the pointer</source>
            <translation>Powiększ do wskaźnika</translation>
        </message>
        <message>
            <source>zoom {factor}×</source>
            <translation>powiększenie {factor}×</translation>
        </message>
        <message>
            <source>{0} (sharp)</source>
            <translation>{0} (ostry)</translation>
        </message>
        <message>
            <source>{0} (soft)</source>
            <translation>{0} (miękki)</translation>
        </message>
        <message>
            <source>{0} cannot be told from its neighbours: {1}.</source>
            <translation>{0} nie da się odróżnić od sąsiadów: {1}.</translation>
        </message>
        <message>
            <source>{0} HU and more: metal or cement, no spongy bone.</source>
            <translation>{0} HU i więcej: metal lub cement, nie kość gąbczasta.</translation>
        </message>
        <message>
            <source>{0} HU on the average: air or fat, no bone.</source>
            <translation>średnio {0} HU: powietrze lub tłuszcz, nie kość.</translation>
        </message>
        <message>
            <source>{0} images are copies of others and were left out.</source>
            <translation>{0} obrazów to kopie innych i zostały pominięte.</translation>
        </message>
        <message>
            <source>{0} images {1} × {2}</source>
            <translation>obrazy: {0}, {1} × {2}</translation>
        </message>
        <message>
            <source>{0} is cut off by the end of the scan.</source>
            <translation>{0} jest ucięty przez koniec skanu.</translation>
        </message>
        <message>
            <source>{0} is in the scan, whole.</source>
            <translation>{0} jest w skanie w całości.</translation>
        </message>
        <message>
            <source>{0} is not in this scan.</source>
            <translation>{0} nie leży w tym badaniu.</translation>
        </message>
        <message>
            <source>{0} kVp reads about {1} HU higher than 120 kVp would.</source>
            <translation>{0} kVp daje około {1} HU więcej niż 120 kVp.</translation>
        </message>
        <message>
            <source>{0} kVp reads about {1} HU lower than 120 kVp would.</source>
            <translation>{0} kVp daje około {1} HU mniej niż 120 kVp.</translation>
        </message>
        <message>
            <source>{0} kVp reads about {1} to {2} HU higher than 120 kVp would.</source>
            <translation>{0} kVp daje około {1} do {2} HU więcej niż 120 kVp.</translation>
        </message>
        <message>
            <source>{0} kVp reads about {1} to {2} HU lower than 120 kVp would.</source>
            <translation>{0} kVp daje około {1} do {2} HU mniej niż 120 kVp.</translation>
        </message>
        <message>
            <source>{0} kVp reads more than {1} HU higher than 120 kVp would.</source>
            <translation>{0} kVp daje ponad {1} HU więcej niż 120 kVp.</translation>
        </message>
        <message>
            <source>{0} kVp reads more than {1} HU lower than 120 kVp would.</source>
            <translation>{0} kVp daje ponad {1} HU mniej niż 120 kVp.</translation>
        </message>
        <message>
            <source>{0} kVp.</source>
            <translation>{0} kVp.</translation>
        </message>
        <message>
            <source>{0} lies in unusual bone</source>
            <translation>{0} leży w nietypowej kości</translation>
        </message>
        <message>
            <source>{0} moved {1} mm clear of unusual bone</source>
            <translation>{0} przesunięta o {1} mm poza nietypową kość</translation>
        </message>
        <message>
            <source>{0} outlines no vertebra where geometry has found a body. Choose a model for samples of spongy bone.</source>
            <translation>{0} nie obrysowuje kręgu tam, gdzie geometria znalazła trzon. Wybierz model do próbek kości gąbczastej.</translation>
        </message>
        <message>
            <source>{0} reaches beyond the scan, or over slices that are missing. Move it into the bone.</source>
            <translation>{0} wychodzi poza skan lub na brakujące warstwy. Przesuń do kości.</translation>
        </message>
        <message>
            <source>{0} slices are missing: a gap of {1}. Nothing was filled in.</source>
            <translation>Brakuje warstw: {0}; przerwa {1}. Niczego nie uzupełniono.</translation>
        </message>
        <message>
            <source>{0} slices every {1} mm</source>
            <translation>warstwy: {0}, co {1} mm</translation>
        </message>
        <message>
            <source>{0} slices with regions of {1} mm².</source>
            <translation>Warstwy: {0}, obszary po {1} mm².</translation>
        </message>
        <message>
            <source>{0} slices, uneven</source>
            <translation>warstwy: {0}, nierówne</translation>
        </message>
        <message>
            <source>{0} stands in for a slice with unusual bone</source>
            <translation>{0} zastępuje warstwę z nietypową kością</translation>
        </message>
        <message>
            <source>{0} values lay outside ±32767 HU and were clipped.</source>
            <translation>Wartości poza ±32767 HU: {0}; zostały obcięte.</translation>
        </message>
        <message>
            <source>{0} voxels hold no number; they are shown and measured as no data.</source>
            <translation>Woksele bez liczby: {0}; są pokazywane i mierzone jako brak danych.</translation>
        </message>
        <message>
            <source>{0} was trained on other images: the samples lie {1} as far away as nearly all that it was examined on.</source>
            <translation>{0} uczono na innych obrazach: próbki leżą {1} tak daleko jak prawie wszystko, na czym go badano.</translation>
        </message>
        <message>
            <source>{0} {1}; probability {2}.</source>
            <translation>{0} {1}; prawdopodobieństwo {2}.</translation>
        </message>
        <message>
            <source>{0}: a sharp kernel: noise and edges are exaggerated.</source>
            <translation>{0}: filtr ostry: szum i krawędzie są przesadzone.</translation>
        </message>
        <message>
            <source>{0}: a soft-tissue kernel.</source>
            <translation>{0}: filtr miękkotkankowy.</translation>
        </message>
        <message>
            <source>{0}: unknown.</source>
            <translation>{0}: nieznany.</translation>
        </message>
        <message>
            <source>{0}; at {1} years {2} ± {3} HU (Jang 2019, Radiology 291:360): {4} standard deviations</source>
            <translation>{0}; w wieku {1} lat {2} ± {3} HU (Jang 2019, Radiology 291:360): {4} odchylenia standardowego</translation>
        </message>
        <message>
            <source>{away} SD from the norm at age {age}</source>
            <translation>{away} SD od normy w wieku {age} lat</translation>
        </message>
        <message>
            <source>{change} since</source>
            <translation>{change} od tego czasu</translation>
        </message>
        <message>
            <source>{image}, not open</source>
            <translation>{image}, nieotwarty</translation>
        </message>
        <message>
            <source>{key} belongs to “{command}”. Used here, it is taken away there.</source>
            <translation>{key} należy do „{command}”. Użyty tutaj, zniknie stamtąd.</translation>
        </message>
        <message>
            <source>{kvp} kVp</source>
            <translation>{kvp} kVp</translation>
        </message>
        <message>
            <source>{label} {share} is not overwhelming ({rival} {rival_share}): mention the risk.</source>
            <translation>{label} {share} nie przeważa zdecydowanie ({rival} {rival_share}): wspomnij o ryzyku.</translation>
        </message>
        <message>
            <source>{label} {share}, with {rival} {rival_share} comparable to it.</source>
            <translation>{label} {share}, a {rival} {rival_share} porównywalnie.</translation>
        </message>
        <message>
            <source>{label} {share}: highly probable.</source>
            <translation>{label} {share}: bardzo prawdopodobne.</translation>
        </message>
        <message>
            <source>{last} ms   median {median}   95 % within {p95}   of {count} pictures</source>
            <translation>{last} ms   mediana {median}   95 % do {p95}   z {count} obrazów</translation>
        </message>
        <message>
            <source>{level} declined</source>
            <translation>{level} odrzucono</translation>
        </message>
        <message>
            <source>{level} found</source>
            <translation>Znaleziono {level}</translation>
        </message>
        <message>
            <source>{level} is looked for in CTs only.</source>
            <translation>{level} jest wyszukiwany tylko w TK.</translation>
        </message>
        <message>
            <source>{level} is not in this scan</source>
            <translation>{level} nie leży w tym badaniu</translation>
        </message>
        <message>
            <source>{level} is one body higher</source>
            <translation>{level} leży jeden trzon wyżej</translation>
        </message>
        <message>
            <source>{level} is one body lower</source>
            <translation>{level} leży jeden trzon niżej</translation>
        </message>
        <message>
            <source>{level} is the body now named {name}</source>
            <translation>{level} to trzon nazwany teraz {name}</translation>
        </message>
        <message>
            <source>{level} is uncertain</source>
            <translation>{level} jest niepewny</translation>
        </message>
        <message>
            <source>{level} is {n} bodies higher</source>
            <translation>{level} leży {n} trzony wyżej</translation>
        </message>
        <message>
            <source>{level} is {n} bodies lower</source>
            <translation>{level} leży {n} trzony niżej</translation>
        </message>
        <message>
            <source>{level}, by regions drawn by hand</source>
            <translation>{level}, według obszarów narysowanych ręcznie</translation>
        </message>
        <message>
            <source>{level}, named by hand</source>
            <translation>{level}, nazwany ręcznie</translation>
        </message>
        <message>
            <source>{level}, with a gate overridden</source>
            <translation>{level}, z pominiętą kontrolą</translation>
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
            <translation>{metric}, średnia klas</translation>
        </message>
        <message>
            <source>{name} answers from now on.</source>
            <translation>Odtąd odpowiada {name}.</translation>
        </message>
        <message>
            <source>{name} is back.</source>
            <translation>{name} wrócił.</translation>
        </message>
        <message>
            <source>{name} was deleted.</source>
            <translation>Usunięto: {name}.</translation>
        </message>
        <message>
            <source>{n} changed</source>
            <translation>zmienione: {n}</translation>
        </message>
        <message>
            <source>{n} days</source>
            <translation>{n} dni</translation>
        </message>
        <message>
            <source>{n} epochs</source>
            <translation>epoki: {n}</translation>
        </message>
        <message>
            <source>{n} months</source>
            <translation>{n} mies.</translation>
        </message>
        <message>
            <source>{n} removed</source>
            <translation>usunięte: {n}</translation>
        </message>
        <message>
            <source>{n} weeks</source>
            <translation>{n} tyg.</translation>
        </message>
        <message>
            <source>{n} y</source>
            <translation>{n} l.</translation>
        </message>
        <message>
            <source>{positive} from</source>
            <translation>{positive} od</translation>
        </message>
        <message>
            <source>{share} % of it lies in spongy bone.</source>
            <translation>{share} % z tego leży w kości gąbczastej.</translation>
        </message>
        <message>
            <source>{source}: {patients} patients, {samples} samples ({classes})</source>
            <translation>{source}: {patients} pacjentów, {samples} próbek ({classes})</translation>
        </message>
        <message>
            <source>{train} taught, {validation} chose the epoch, {test} examined it; split {method}.</source>
            <translation>{train} uczyło, {validation} wybrało epokę, {test} badało; podział: {method}.</translation>
        </message>
        <message>
            <source>{values}: {count} of {all}</source>
            <translation>{values}: {count} z {all}</translation>
        </message>
        <message>
            <source>{verdict}: {same} % of {shifted} agree</source>
            <translation>{verdict}: {same} % zgodnych ({shifted})</translation>
        </message>
        <message>
            <source>± {lsc} HU least significant change</source>
            <translation>± {lsc} HU najmniejsza istotna zmiana</translation>
        </message>
        <message>
            <source>“{0}” needs a number.</source>
            <translation>„{0}” wymaga liczby.</translation>
        </message>
        <message>
            <source>“{title}” of {day}</source>
            <translation>„{title}” z {day}</translation>
        </message>
    </context>
</TS>
