<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_GB">
    <context>
        <name>OsteoView</name>
        <message numerus="yes">
            <source>%n answers under dropout</source>
            <translation>
                <numerusform>드롭아웃 응답 %n개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changes</source>
            <translation>
                <numerusform>변경 %n건</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n images</source>
            <translation>
                <numerusform>영상 %n장</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n measurements</source>
            <translation>
                <numerusform>측정 %n개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n models together</source>
            <translation>
                <numerusform>모델 %n개 함께</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n problems</source>
            <translation>
                <numerusform>문제 %n건</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n regions are saved.</source>
            <translation>
                <numerusform>영역 %n개를 저장했습니다.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n regions were opened.</source>
            <translation>
                <numerusform>영역 %n개를 열었습니다.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n samples drawn by hand</source>
            <translation>
                <numerusform>직접 그린 표본 %n개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n shifted regions</source>
            <translation>
                <numerusform>이동한 영역 %n개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n studies</source>
            <translation>
                <numerusform>검사 %n건</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>편집(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>파일(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>도움말(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Planes</source>
            <translation>평면(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Slices</source>
            <translation>단면(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Tools</source>
            <translation>도구(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>보기(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Window</source>
            <translation>창 설정(&amp;W)</translation>
        </message>
        <message>
            <source>1 + 2</source>
            <translation>1 + 2</translation>
        </message>
        <message>
            <source>1 image is a copy of another and was left out.</source>
            <translation>영상 1장이 다른 영상의 사본이어서 제외했습니다.</translation>
        </message>
        <message>
            <source>1 image {0} × {1}</source>
            <translation>영상 1장 {0} × {1}</translation>
        </message>
        <message>
            <source>1 of 2: click the upper endplate, or drag along it</source>
            <translation>1/2: 위 종판을 클릭하거나 따라 끄세요</translation>
        </message>
        <message>
            <source>1 slice</source>
            <translation>단면 1개</translation>
        </message>
        <message>
            <source>1 slice is missing: a gap of {0}. Nothing was filled in.</source>
            <translation>단면 1개가 없습니다: 간격 {0}. 아무것도 채워 넣지 않았습니다.</translation>
        </message>
        <message>
            <source>2 of 2: click the lower endplate, or drag along it</source>
            <translation>2/2: 아래 종판을 클릭하거나 따라 끄세요</translation>
        </message>
        <message>
            <source>2 × 2</source>
            <translation>2 × 2</translation>
        </message>
        <message>
            <source>3 in a row</source>
            <translation>한 줄에 3개</translation>
        </message>
        <message>
            <source>4 slices</source>
            <translation>단면 4개</translation>
        </message>
        <message>
            <source>50 pixels of this scan are only {0} mm, less than the study's samples: use the 20 mm sample.</source>
            <translation>이 스캔의 50픽셀은 {0} mm에 불과하여 연구의 표본보다 작습니다: 20 mm 표본을 사용하십시오.</translation>
        </message>
        <message>
            <source>50 pixels of this scan are {0} mm and would leave the spongy core here: use the 20 mm sample, which can be made smaller.</source>
            <translation>이 스캔의 50픽셀은 {0} mm로 여기서는 해면골 중심부를 벗어납니다: 줄일 수 있는 20 mm 표본을 사용하십시오.</translation>
        </message>
        <message>
            <source>50 pixels of this scan are {0} mm, wider than a vertebra's spongy core: use the 20 mm sample.</source>
            <translation>이 스캔의 50픽셀은 {0} mm로 척추의 해면골 중심부보다 넓습니다: 20 mm 표본을 사용하십시오.</translation>
        </message>
        <message>
            <source>8 bits</source>
            <translation>8비트</translation>
        </message>
        <message>
            <source>80 to 120 mg/cm³: low bone mass (ACR, ISCD).</source>
            <translation>80~120 mg/cm³: 골량 감소 (ACR, ISCD).</translation>
        </message>
        <message>
            <source>A calibration needs its scanner, who measured it, and when.</source>
            <translation>보정에는 스캐너, 측정자, 날짜가 필요합니다.</translation>
        </message>
        <message>
            <source>A colour picture holds no measured values.</source>
            <translation>컬러 그림에는 측정값이 없습니다.</translation>
        </message>
        <message>
            <source>A contrast agent was given: spongy bone measures denser than it is, by some 10 to 20 HU.</source>
            <translation>조영제가 투여되었습니다: 해면골이 실제보다 약 10~20 HU 높게 측정됩니다.</translation>
        </message>
        <message>
            <source>A crop box is laid on a radiograph or a DXA image. On a CT, take the sample of 50 × 50 pixels.</source>
            <translation>자르기 상자는 방사선 사진이나 DXA 영상에 놓습니다. CT에서는 50 × 50 픽셀 표본을 사용하십시오.</translation>
        </message>
        <message>
            <source>A CT with 8 bits cannot hold Hounsfield units: it was rescaled for the eye and is not measured.</source>
            <translation>8비트 CT는 하운스필드 단위를 담을 수 없습니다: 보기 위해 변환된 것이므로 측정하지 않습니다.</translation>
        </message>
        <message>
            <source>a disc beside it hardly shows</source>
            <translation>옆의 추간판이 거의 보이지 않음</translation>
        </message>
        <message>
            <source>A file (its name is hidden)</source>
            <translation>파일(이름 숨김)</translation>
        </message>
        <message>
            <source>A folder, a zip, a disc, single files, or a mix of them.
CT, radiographs, DXA; DICOM or NIfTI.</source>
            <translation>폴더, zip, 디스크, 개별 파일 또는 섞어서.
CT, X선 사진, DXA; DICOM 또는 NIfTI.</translation>
        </message>
        <message>
            <source>A lateral view.</source>
            <translation>측면 영상.</translation>
        </message>
        <message>
            <source>A leak was accepted: {why}</source>
            <translation>누출이 용인됨: {why}</translation>
        </message>
        <message>
            <source>A line needs two rods with different HU.</source>
            <translation>직선에는 HU가 다른 막대 두 개가 필요합니다.</translation>
        </message>
        <message>
            <source>A modality lookup table was left out: {0}.</source>
            <translation>Modality 조회표를 제외했습니다: {0}.</translation>
        </message>
        <message>
            <source>A percentage is off by {error} points on the average.</source>
            <translation>백분율은 평균 {error} 포인트 어긋납니다.</translation>
        </message>
        <message>
            <source>A second opinion: nothing is measured in it.</source>
            <translation>두 번째 의견입니다: 여기서는 아무것도 측정하지 않습니다.</translation>
        </message>
        <message>
            <source>A sharp kernel widens the SD; the mean usually stays within one LSC ({0} HU).</source>
            <translation>샤프 커널은 SD를 키우지만 평균은 대개 1 LSC({0} HU) 안에 있습니다.</translation>
        </message>
        <message>
            <source>A slope of {0} mg/cm³ per HU is no scanner's.</source>
            <translation>HU당 {0} mg/cm³의 기울기를 가진 스캐너는 없습니다.</translation>
        </message>
        <message>
            <source>A spot of unusual bone; {0}.</source>
            <translation>비정상 뼈가 한 곳 있음; {0}.</translation>
        </message>
        <message>
            <source>A VOI lookup table was left out: {0}.</source>
            <translation>VOI 조회표를 제외했습니다: {0}.</translation>
        </message>
        <message>
            <source>Abdomen</source>
            <translation>복부</translation>
        </message>
        <message>
            <source>About</source>
            <translation>대상</translation>
        </message>
        <message>
            <source>About OsteoView</source>
            <translation>OsteoView 정보</translation>
        </message>
        <message>
            <source>Above 120 mg/cm³: normal (ACR, ISCD).</source>
            <translation>120 mg/cm³ 초과: 정상 (ACR, ISCD).</translation>
        </message>
        <message>
            <source>Above 200 HU: osteoporosis practically excluded: NPV 99 %.</source>
            <translation>200 HU 초과: 골다공증 사실상 배제: NPV 99 %.</translation>
        </message>
        <message>
            <source>Accuracy</source>
            <translation>정확도</translation>
        </message>
        <message>
            <source>acquisition {0}</source>
            <translation>획득 {0}</translation>
        </message>
        <message>
            <source>Advise prevention</source>
            <translation>예방 권고</translation>
        </message>
        <message>
            <source>Against 120 kVp, for which the thresholds hold, this lowers bone (148 / 141 / 131 HU at 100 / 120 / 140 kVp).</source>
            <translation>기준값이 맞는 120 kVp에 비해 뼈 값이 낮아집니다(100 / 120 / 140 kVp에서 148 / 141 / 131 HU).</translation>
        </message>
        <message>
            <source>Against 120 kVp, for which the thresholds hold, this raises bone (148 / 141 / 131 HU at 100 / 120 / 140 kVp).</source>
            <translation>기준값이 맞는 120 kVp에 비해 뼈 값이 높아집니다(100 / 120 / 140 kVp에서 148 / 141 / 131 HU).</translation>
        </message>
        <message>
            <source>age {age}: {mean} ± {sd} HU</source>
            <translation>{age}세: {mean} ± {sd} HU</translation>
        </message>
        <message>
            <source>air and fat</source>
            <translation>공기와 지방</translation>
        </message>
        <message>
            <source>air {0} HU</source>
            <translation>공기 {0} HU</translation>
        </message>
        <message>
            <source>Align to a vertebra by three points</source>
            <translation>세 점으로 척추뼈에 맞추기</translation>
        </message>
        <message>
            <source>Align to {level}</source>
            <translation>{level}에 맞추기</translation>
        </message>
        <message>
            <source>Align: click the back edge of the same endplate</source>
            <translation>맞추기: 같은 종판의 뒤 가장자리를 클릭하세요</translation>
        </message>
        <message>
            <source>Align: click the front edge of an endplate, in the sagittal view</source>
            <translation>맞추기: 시상면에서 종판의 앞 가장자리를 클릭하세요</translation>
        </message>
        <message>
            <source>Align: click the same endplate at one side, in the coronal view</source>
            <translation>맞추기: 관상면에서 같은 종판의 한쪽을 클릭하세요</translation>
        </message>
        <message>
            <source>All</source>
            <translation>전체</translation>
        </message>
        <message>
            <source>All values as text with tabs, for a spreadsheet. No patient is named.</source>
            <translation>모든 값을 탭으로 구분한 텍스트로, 스프레드시트용. 환자 이름은 없습니다.</translation>
        </message>
        <message>
            <source>An angle has no values under it.</source>
            <translation>각도 아래에는 값이 없습니다.</translation>
        </message>
        <message>
            <source>An earlier study of this patient is being measured…</source>
            <translation>이 환자의 이전 검사를 측정하는 중…</translation>
        </message>
        <message>
            <source>An endplate runs across the vertebra: drag along it, from front to back.</source>
            <translation>종판은 척추뼈를 가로지릅니다: 앞에서 뒤로 종판을 따라 끄십시오.</translation>
        </message>
        <message>
            <source>An intercept of {0} mg/cm³ is no scanner's.</source>
            <translation>{0} mg/cm³의 절편을 가진 스캐너는 없습니다.</translation>
        </message>
        <message numerus="yes">
            <source>and %n more.</source>
            <translation>
                <numerusform>그 밖에 %n건.</numerusform>
            </translation>
        </message>
        <message>
            <source>Angle</source>
            <translation>각도</translation>
        </message>
        <message>
            <source>Angle °</source>
            <translation>각도 °</translation>
        </message>
        <message>
            <source>Angle: click the corner, then the end of the other arm</source>
            <translation>각도: 꼭짓점을 클릭한 다음 다른 변의 끝을 클릭하세요</translation>
        </message>
        <message>
            <source>Another count, with {n} lumbar vertebrae.</source>
            <translation>다른 계수, 요추 {n}개.</translation>
        </message>
        <message>
            <source>Another image</source>
            <translation>다른 영상</translation>
        </message>
        <message>
            <source>another image</source>
            <translation>다른 영상</translation>
        </message>
        <message>
            <source>Another scanner.</source>
            <translation>다른 스캐너.</translation>
        </message>
        <message>
            <source>Answered in {seconds} s on {device}</source>
            <translation>{seconds}초 만에 응답: {device}</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>응답</translation>
        </message>
        <message>
            <source>Area mm²</source>
            <translation>면적 mm²</translation>
        </message>
        <message>
            <source>As pies</source>
            <translation>원그래프로</translation>
        </message>
        <message>
            <source>As table</source>
            <translation>표로</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>시스템 설정대로</translation>
        </message>
        <message>
            <source>ask for a second outline</source>
            <translation>두 번째 윤곽 요청</translation>
        </message>
        <message>
            <source>Ask the networks again</source>
            <translation>신경망에 다시 묻기</translation>
        </message>
        <message>
            <source>Asking the networks was stopped.</source>
            <translation>신경망에 묻는 것을 중단했습니다.</translation>
        </message>
        <message>
            <source>Asking the networks…</source>
            <translation>신경망에 묻는 중…</translation>
        </message>
        <message>
            <source>At temperature {temperature} it would be {error}.</source>
            <translation>온도 {temperature}에서는 {error}입니다.</translation>
        </message>
        <message>
            <source>at the detector</source>
            <translation>검출기 위치</translation>
        </message>
        <message>
            <source>AUC</source>
            <translation>AUC</translation>
        </message>
        <message>
            <source>Auto</source>
            <translation>자동</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>자동 설정</translation>
        </message>
        <message>
            <source>Axial</source>
            <translation>축상면</translation>
        </message>
        <message>
            <source>axial</source>
            <translation>축상</translation>
        </message>
        <message>
            <source>axial view</source>
            <translation>축상면 보기</translation>
        </message>
        <message>
            <source>Back to 50 %</source>
            <translation>50 %로 되돌리기</translation>
        </message>
        <message>
            <source>Back to automatic</source>
            <translation>자동으로 되돌리기</translation>
        </message>
        <message>
            <source>back to automatic regions</source>
            <translation>자동 영역으로 되돌리기</translation>
        </message>
        <message>
            <source>Base weights</source>
            <translation>기본 가중치</translation>
        </message>
        <message>
            <source>Below 80 mg/cm³: osteoporosis (ACR, ISCD).</source>
            <translation>80 mg/cm³ 미만: 골다공증 (ACR, ISCD).</translation>
        </message>
        <message>
            <source>Beside it: {who}</source>
            <translation>옆: {who}</translation>
        </message>
        <message>
            <source>between it and the sacrum a disc hardly shows</source>
            <translation>엉치뼈와의 사이에 거의 보이지 않는 추간판이 있음</translation>
        </message>
        <message>
            <source>Between the thresholds of 160 and 200 HU: osteoporosis unlikely, not excluded.</source>
            <translation>160과 200 HU 기준값 사이: 골다공증 가능성은 낮으나 배제되지 않음.</translation>
        </message>
        <message>
            <source>Between {label} {share} and {rival} {rival_share}: {why}.</source>
            <translation>{label} {share}와(과) {rival} {rival_share} 사이: {why}.</translation>
        </message>
        <message>
            <source>body outlined</source>
            <translation>척추체 윤곽</translation>
        </message>
        <message>
            <source>Bone</source>
            <translation>뼈</translation>
        </message>
        <message>
            <source>Bone mineral (vBMD)</source>
            <translation>골밀도 (vBMD)</translation>
        </message>
        <message>
            <source>Borderline</source>
            <translation>경계</translation>
        </message>
        <message>
            <source>both are about equally probable</source>
            <translation>둘의 확률이 거의 같음</translation>
        </message>
        <message>
            <source>Brain</source>
            <translation>뇌</translation>
        </message>
        <message>
            <source>by hand</source>
            <translation>수동</translation>
        </message>
        <message>
            <source>By the count made by hand, L1 is not in this scan.</source>
            <translation>수동 계수에 따르면 L1은 이 스캔에 없습니다.</translation>
        </message>
        <message>
            <source>By the count, L1 is not in this scan: drag a name in the sagittal view to its vertebra first.</source>
            <translation>계수에 따르면 L1은 이 스캔에 없습니다: 먼저 시상면에서 이름을 맞는 척추뼈로 끌어 놓으십시오.</translation>
        </message>
        <message>
            <source>Calibrated percentages</source>
            <translation>보정된 백분율</translation>
        </message>
        <message>
            <source>Can it be trusted?</source>
            <translation>믿을 수 있나요?</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Cancel what runs</source>
            <translation>진행 중인 작업 취소</translation>
        </message>
        <message>
            <source>Card of the model</source>
            <translation>모델 카드</translation>
        </message>
        <message>
            <source>Cement or metal in the vertebral body: streaks falsify HU around it.</source>
            <translation>척추체 안의 시멘트나 금속: 줄무늬가 주변 HU를 왜곡합니다.</translation>
        </message>
        <message>
            <source>change what the crop box is for</source>
            <translation>자르기 상자의 용도 바꾸기</translation>
        </message>
        <message>
            <source>Check the numbers.</source>
            <translation>숫자를 확인하십시오.</translation>
        </message>
        <message>
            <source>Choose another folder, or make room there.</source>
            <translation>다른 폴더를 고르거나 그곳에 공간을 확보하세요.</translation>
        </message>
        <message>
            <source>Choose another folder.</source>
            <translation>다른 폴더를 고르세요.</translation>
        </message>
        <message>
            <source>Circles of 200 mm² on its four slices</source>
            <translation>네 단면에 200 mm² 원</translation>
        </message>
        <message>
            <source>classes read from: {truth}</source>
            <translation>분류 근거: {truth}</translation>
        </message>
        <message>
            <source>Classification</source>
            <translation>분류</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>지우기</translation>
        </message>
        <message>
            <source>Clear the list</source>
            <translation>목록 지우기</translation>
        </message>
        <message>
            <source>Click in one view to see the same place in the others. Double-click shows a view alone.</source>
            <translation>한 보기에서 클릭하면 다른 보기에 같은 위치가 나타납니다. 두 번 클릭하면 그 보기만 보입니다.</translation>
        </message>
        <message>
            <source>clipped</source>
            <translation>값 잘림</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
        <message>
            <source>Close all studies</source>
            <translation>모든 검사 닫기</translation>
        </message>
        <message>
            <source>Close study</source>
            <translation>검사 닫기</translation>
        </message>
        <message>
            <source>column {column}  row {row}     value {value}</source>
            <translation>열 {column}  행 {row}     값 {value}</translation>
        </message>
        <message>
            <source>comes with OsteoView</source>
            <translation>OsteoView에 포함됨</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>명령</translation>
        </message>
        <message>
            <source>Compare with</source>
            <translation>비교 대상</translation>
        </message>
        <message>
            <source>Compare with the selected series</source>
            <translation>선택한 시리즈와 비교</translation>
        </message>
        <message>
            <source>Compare with what is open</source>
            <translation>열린 것과 비교</translation>
        </message>
        <message>
            <source>Compare with…</source>
            <translation>비교…</translation>
        </message>
        <message>
            <source>computed from the scan</source>
            <translation>스캔에서 계산됨</translation>
        </message>
        <message>
            <source>computed values</source>
            <translation>계산된 값</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>목차</translation>
        </message>
        <message>
            <source>contrast given</source>
            <translation>조영제 사용</translation>
        </message>
        <message>
            <source>Contrast raises spongy bone by about 10 to 25 HU; authors disagree, and the phase matters.</source>
            <translation>조영제는 해면골을 약 10~25 HU 높입니다. 저자마다 다르며 조영 시기도 영향을 줍니다.</translation>
        </message>
        <message>
            <source>Contrast was given only earlier.</source>
            <translation>이전 검사에서만 조영제를 사용했습니다.</translation>
        </message>
        <message>
            <source>Contrast was given only later.</source>
            <translation>이후 검사에서만 조영제를 사용했습니다.</translation>
        </message>
        <message>
            <source>copies</source>
            <translation>사본</translation>
        </message>
        <message>
            <source>Copy all</source>
            <translation>모두 복사</translation>
        </message>
        <message>
            <source>Copy ROI to the next slices</source>
            <translation>ROI를 이웃 단면에 복사</translation>
        </message>
        <message>
            <source>copy to the next slices</source>
            <translation>이웃 단면에 복사하기</translation>
        </message>
        <message>
            <source>Copy values</source>
            <translation>값 복사</translation>
        </message>
        <message>
            <source>Copy values or picture</source>
            <translation>값 또는 그림 복사</translation>
        </message>
        <message>
            <source>core large enough</source>
            <translation>중심부 크기 충분</translation>
        </message>
        <message>
            <source>Coronal</source>
            <translation>관상면</translation>
        </message>
        <message>
            <source>coronal</source>
            <translation>관상</translation>
        </message>
        <message>
            <source>coronal view</source>
            <translation>관상면 보기</translation>
        </message>
        <message>
            <source>Cortex or endplate is in or beside {0}.</source>
            <translation>{0} 안이나 옆에 피질골 또는 종판이 있습니다.</translation>
        </message>
        <message>
            <source>Count one down</source>
            <translation>하나 아래로 세기</translation>
        </message>
        <message>
            <source>Count one up</source>
            <translation>하나 위로 세기</translation>
        </message>
        <message>
            <source>counted from the last ribs</source>
            <translation>마지막 갈비뼈에서 셈</translation>
        </message>
        <message>
            <source>counted from the last ribs and the sacrum</source>
            <translation>마지막 갈비뼈와 엉치뼈에서 셈</translation>
        </message>
        <message>
            <source>counted from the sacrum</source>
            <translation>엉치뼈에서 셈</translation>
        </message>
        <message>
            <source>Counted from the sacrum it would be so, with {n} lumbar vertebrae.</source>
            <translation>천골에서 세면 이렇습니다. 요추 {n}개.</translation>
        </message>
        <message numerus="yes">
            <source>CPU · %n cores</source>
            <translation>
                <numerusform>CPU · 코어 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>Crop box</source>
            <translation>자르기 상자</translation>
        </message>
        <message>
            <source>Crop box for</source>
            <translation>자르기 상자 용도</translation>
        </message>
        <message>
            <source>Crop box knee</source>
            <translation>자르기 상자 무릎</translation>
        </message>
        <message>
            <source>Crop box L1–L3</source>
            <translation>자르기 상자 L1–L3</translation>
        </message>
        <message>
            <source>Crop box L1–L4</source>
            <translation>자르기 상자 L1–L4</translation>
        </message>
        <message>
            <source>Crop box of a radiograph or DXA</source>
            <translation>방사선 사진 또는 DXA의 자르기 상자</translation>
        </message>
        <message>
            <source>Crosshair</source>
            <translation>십자선</translation>
        </message>
        <message>
            <source>CT · outline of the vertebra</source>
            <translation>CT · 척추뼈 윤곽</translation>
        </message>
        <message>
            <source>CT · spongy tissue of L1</source>
            <translation>CT · L1 해면골</translation>
        </message>
        <message>
            <source>CT · whole lumbar vertebra</source>
            <translation>CT · 요추 전체</translation>
        </message>
        <message>
            <source>Ctrl + wheel, right drag</source>
            <translation>Ctrl + 휠, 오른쪽 끌기</translation>
        </message>
        <message>
            <source>Ctrl+Shift+P hides the patient's name everywhere, also in pictures that you save.</source>
            <translation>Ctrl+Shift+P는 저장하는 그림을 포함해 모든 곳에서 환자 이름을 숨깁니다.</translation>
        </message>
        <message>
            <source>Damaged modality LUT</source>
            <translation>Modality LUT 손상</translation>
        </message>
        <message>
            <source>Damaged VOI LUT</source>
            <translation>VOI LUT 손상</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>어둡게</translation>
        </message>
        <message>
            <source>Dark or light</source>
            <translation>어둡게 또는 밝게</translation>
        </message>
        <message>
            <source>Declined</source>
            <translation>거부됨</translation>
        </message>
        <message>
            <source>declined</source>
            <translation>거부됨</translation>
        </message>
        <message>
            <source>Declined: do not use this number.</source>
            <translation>거부됨: 이 수치를 사용하지 마십시오.</translation>
        </message>
        <message>
            <source>Default</source>
            <translation>기본값</translation>
        </message>
        <message>
            <source>default</source>
            <translation>기본</translation>
        </message>
        <message>
            <source>Degraded</source>
            <translation>손상됨</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>삭제</translation>
        </message>
        <message>
            <source>Delete all</source>
            <translation>모두 삭제</translation>
        </message>
        <message>
            <source>Delete measurement</source>
            <translation>측정 삭제</translation>
        </message>
        <message>
            <source>delete measurement</source>
            <translation>측정 삭제하기</translation>
        </message>
        <message>
            <source>delete measurements</source>
            <translation>측정 여러 개 삭제하기</translation>
        </message>
        <message>
            <source>Density</source>
            <translation>밀도</translation>
        </message>
        <message>
            <source>Density agrees: {hu} HU fits {label}.</source>
            <translation>밀도와 일치함: {hu} HU는 {label}에 맞습니다.</translation>
        </message>
        <message>
            <source>Density disagrees: {hu} HU is too dense for {label}. Trust neither alone.</source>
            <translation>밀도와 일치하지 않음: {hu} HU는 {label}에 비해 너무 높습니다. 어느 하나만 믿지 마십시오.</translation>
        </message>
        <message>
            <source>Density disagrees: {hu} HU is too thin for {label}. Trust neither alone.</source>
            <translation>밀도와 일치하지 않음: {hu} HU는 {label}에 비해 너무 낮습니다. 어느 하나만 믿지 마십시오.</translation>
        </message>
        <message>
            <source>Density leaves it open: {hu} HU occurs with {label} and without.</source>
            <translation>밀도로는 알 수 없음: {hu} HU는 {label}이어도 아니어도 나타납니다.</translation>
        </message>
        <message>
            <source>density on the scale of the published thresholds</source>
            <translation>발표된 기준값 눈금 위의 밀도</translation>
        </message>
        <message>
            <source>density over time</source>
            <translation>시간에 따른 밀도</translation>
        </message>
        <message>
            <source>Density, checks and classification follow; undo brings back what was there</source>
            <translation>밀도, 확인, 분류가 따라 바뀝니다. 실행 취소하면 이전 상태로 돌아갑니다</translation>
        </message>
        <message>
            <source>derived</source>
            <translation>파생 영상</translation>
        </message>
        <message>
            <source>Dice</source>
            <translation>Dice</translation>
        </message>
        <message>
            <source>Dice on held-out data {dice} ({low} to {high}); geometry reaches about .93.</source>
            <translation>별도로 남겨 둔 데이터의 Dice {dice}({low}~{high}); 기하학적 방법은 약 .93.</translation>
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
            <translation>버리기</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>확인</translation>
        </message>
        <message>
            <source>Do not wait</source>
            <translation>기다리지 않기</translation>
        </message>
        <message>
            <source>Double-click</source>
            <translation>두 번 클릭</translation>
        </message>
        <message>
            <source>Drag a crosshair handle</source>
            <translation>십자선 손잡이 끌기</translation>
        </message>
        <message>
            <source>Drag a crosshair line</source>
            <translation>십자선 끌기</translation>
        </message>
        <message>
            <source>Draw an ellipse on each rod of the phantom first, then take them over.</source>
            <translation>먼저 팬텀의 막대마다 타원을 그린 다음 가져오십시오.</translation>
        </message>
        <message>
            <source>Draw an ellipse or a sample in L1 first.</source>
            <translation>먼저 L1 안에 타원이나 표본을 그리십시오.</translation>
        </message>
        <message>
            <source>draw angle</source>
            <translation>각도 그리기</translation>
        </message>
        <message>
            <source>draw crop</source>
            <translation>자르기 상자 그리기</translation>
        </message>
        <message>
            <source>draw ellipse</source>
            <translation>타원 그리기</translation>
        </message>
        <message>
            <source>Draw it in the axial view: L1 is measured across, not along.</source>
            <translation>축상면 보기에서 그리십시오: L1은 세로가 아니라 가로로 측정합니다.</translation>
        </message>
        <message>
            <source>draw length</source>
            <translation>길이 그리기</translation>
        </message>
        <message>
            <source>draw polygon</source>
            <translation>다각형 그리기</translation>
        </message>
        <message>
            <source>draw rectangle</source>
            <translation>직사각형 그리기</translation>
        </message>
        <message>
            <source>draw sample</source>
            <translation>표본 그리기</translation>
        </message>
        <message>
            <source>Drop a folder, a zip or a disc anywhere, or press Ctrl+O.</source>
            <translation>폴더, zip 또는 디스크를 아무 곳에나 놓거나 Ctrl+O를 누르세요.</translation>
        </message>
        <message>
            <source>Drop a study here</source>
            <translation>여기에 검사를 놓으세요</translation>
        </message>
        <message>
            <source>Drop to add to the list.</source>
            <translation>놓으면 목록에 추가됩니다.</translation>
        </message>
        <message>
            <source>DXA · lumbar spine</source>
            <translation>DXA · 요추</translation>
        </message>
        <message>
            <source>Each model by itself</source>
            <translation>모델별</translation>
        </message>
        <message>
            <source>Each of the four slices has one already.</source>
            <translation>네 단면 모두에 이미 있습니다.</translation>
        </message>
        <message>
            <source>edited by hand</source>
            <translation>수동 변경됨</translation>
        </message>
        <message>
            <source>Edited by hand: {0}.</source>
            <translation>수동으로 변경됨: {0}.</translation>
        </message>
        <message>
            <source>Ellipse</source>
            <translation>타원</translation>
        </message>
        <message>
            <source>Ellipse ROI</source>
            <translation>타원 ROI</translation>
        </message>
        <message>
            <source>ellipse {0}</source>
            <translation>타원 {0}</translation>
        </message>
        <message>
            <source>ellipses on four slices</source>
            <translation>네 단면에 타원 놓기</translation>
        </message>
        <message>
            <source>End comparison</source>
            <translation>비교 끝내기</translation>
        </message>
        <message>
            <source>Endplates are marked in the sagittal or in the coronal view</source>
            <translation>종판은 시상면이나 관상면에서 표시합니다</translation>
        </message>
        <message>
            <source>Enter a calibration…</source>
            <translation>보정 입력…</translation>
        </message>
        <message>
            <source>Enter another…</source>
            <translation>다른 보정 입력…</translation>
        </message>
        <message>
            <source>Enter takes L1 as it was found</source>
            <translation>Enter를 누르면 찾아낸 L1을 사용합니다</translation>
        </message>
        <message>
            <source>Enter two rods or more.</source>
            <translation>막대를 두 개 이상 입력하십시오.</translation>
        </message>
        <message>
            <source>even spongy bone</source>
            <translation>해면골 균일</translation>
        </message>
        <message>
            <source>Every name moves to the body above (↑ with a name selected)</source>
            <translation>모든 이름이 위 척추체로 옮겨집니다(이름 선택 후 ↑)</translation>
        </message>
        <message>
            <source>Every name moves to the body below (↓ with a name selected)</source>
            <translation>모든 이름이 아래 척추체로 옮겨집니다(이름 선택 후 ↓)</translation>
        </message>
        <message>
            <source>Every region was removed by hand.</source>
            <translation>모든 영역이 수동으로 제거되었습니다.</translation>
        </message>
        <message>
            <source>every {0} mm</source>
            <translation>{0} mm마다</translation>
        </message>
        <message>
            <source>Examined</source>
            <translation>검사</translation>
        </message>
        <message>
            <source>Exchange black and white</source>
            <translation>흑백 반전</translation>
        </message>
        <message>
            <source>Export a model</source>
            <translation>모델 내보내기</translation>
        </message>
        <message>
            <source>Exported: {name}.</source>
            <translation>내보냄: {name}.</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>내보내기…</translation>
        </message>
        <message>
            <source>F1</source>
            <translation>F1</translation>
        </message>
        <message>
            <source>fat {0} HU</source>
            <translation>지방 {0} HU</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>그림</translation>
        </message>
        <message>
            <source>Files of regions</source>
            <translation>영역 파일</translation>
        </message>
        <message>
            <source>Finding out…</source>
            <translation>찾는 중…</translation>
        </message>
        <message>
            <source>First slice</source>
            <translation>첫 단면</translation>
        </message>
        <message>
            <source>first slice</source>
            <translation>처음 단면</translation>
        </message>
        <message>
            <source>First steps</source>
            <translation>시작하기</translation>
        </message>
        <message>
            <source>Fit and centre everything</source>
            <translation>모두 맞추고 가운데로</translation>
        </message>
        <message>
            <source>Flip top and bottom</source>
            <translation>위아래 뒤집기</translation>
        </message>
        <message>
            <source>For knee radiographs there is no model to start with: nothing simulated would do. Train one on your own cases, or import one in Models.</source>
            <translation>무릎 방사선 사진에는 처음부터 제공되는 모델이 없습니다. 모의 자료로는 부족합니다. 자체 증례로 학습시키거나 모델 페이지에서 가져오십시오.</translation>
        </message>
        <message>
            <source>Frame times</source>
            <translation>프레임 시간</translation>
        </message>
        <message>
            <source>From a folder…</source>
            <translation>폴더에서…</translation>
        </message>
        <message>
            <source>From a zip…</source>
            <translation>zip에서…</translation>
        </message>
        <message>
            <source>From the DICOM header</source>
            <translation>DICOM 헤더에서</translation>
        </message>
        <message>
            <source>From the DICOM header, second</source>
            <translation>DICOM 헤더에서, 두 번째</translation>
        </message>
        <message>
            <source>From the front</source>
            <translation>정면</translation>
        </message>
        <message>
            <source>From the side</source>
            <translation>측면</translation>
        </message>
        <message>
            <source>frontal</source>
            <translation>정면</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>전체 화면</translation>
        </message>
        <message>
            <source>Further examination</source>
            <translation>추가 검사</translation>
        </message>
        <message>
            <source>gaps between slices</source>
            <translation>단면 사이 간격</translation>
        </message>
        <message>
            <source>General</source>
            <translation>일반</translation>
        </message>
        <message>
            <source>geometry unknown</source>
            <translation>기하 정보 없음</translation>
        </message>
        <message>
            <source>Go there</source>
            <translation>그곳으로</translation>
        </message>
        <message>
            <source>Go to Models</source>
            <translation>모델로 이동</translation>
        </message>
        <message>
            <source>Go to slice {slice}</source>
            <translation>단면 {slice}(으)로 이동</translation>
        </message>
        <message>
            <source>Go to this slice</source>
            <translation>이 단면으로 이동</translation>
        </message>
        <message>
            <source>Go to {level}</source>
            <translation>{level}(으)로 가기</translation>
        </message>
        <message>
            <source>Got it</source>
            <translation>알겠습니다</translation>
        </message>
        <message>
            <source>Hard to compare.</source>
            <translation>비교하기 어렵습니다.</translation>
        </message>
        <message>
            <source>Healthy</source>
            <translation>건강</translation>
        </message>
        <message>
            <source>height kept</source>
            <translation>높이 유지</translation>
        </message>
        <message>
            <source>Heights {0}, {1}, {2} mm (front, middle, back).</source>
            <translation>높이 {0}, {1}, {2} mm(앞, 가운데, 뒤).</translation>
        </message>
        <message>
            <source>Heights {0}, {1}, {2} mm (front, middle, back): far taller than its neighbours. A disc beside it may have been misread.</source>
            <translation>높이 {0}, {1}, {2} mm(앞, 가운데, 뒤): 이웃보다 훨씬 높음. 옆의 추간판을 잘못 읽었을 수 있습니다.</translation>
        </message>
        <message>
            <source>Heights {0}, {1}, {2} mm (front, middle, back): {3} % lost against its tallest edge and its neighbours, as after a fracture.</source>
            <translation>높이 {0}, {1}, {2} mm(앞, 가운데, 뒤): 가장 높은 모서리와 이웃에 비해 {3} % 감소, 골절 후와 같음.</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>도움말</translation>
        </message>
        <message>
            <source>hide measurement</source>
            <translation>측정 숨기기</translation>
        </message>
        <message>
            <source>Hide names</source>
            <translation>이름 숨기기</translation>
        </message>
        <message>
            <source>Hide on the image</source>
            <translation>영상에서 숨기기</translation>
        </message>
        <message>
            <source>Hide patients' names (Ctrl+Shift+P)</source>
            <translation>환자 이름 숨기기(Ctrl+Shift+P)</translation>
        </message>
        <message>
            <source>How the views share the screen</source>
            <translation>보기의 화면 배치</translation>
        </message>
        <message>
            <source>How thick the planes are</source>
            <translation>평면의 두께</translation>
        </message>
        <message>
            <source>HU from the drawn regions</source>
            <translation>그린 영역의 HU</translation>
        </message>
        <message>
            <source>Images are drawn by the processor; no graphics card is used.</source>
            <translation>영상은 프로세서가 그리며 그래픽 카드를 쓰지 않습니다.</translation>
        </message>
        <message>
            <source>Import a model</source>
            <translation>모델 가져오기</translation>
        </message>
        <message>
            <source>Imported: {names}.</source>
            <translation>가져옴: {names}.</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>가져오기…</translation>
        </message>
        <message>
            <source>In brackets the 95 % interval, by patients drawn again.</source>
            <translation>괄호 안은 환자를 다시 뽑아 구한 95 % 구간입니다.</translation>
        </message>
        <message>
            <source>In short</source>
            <translation>요약</translation>
        </message>
        <message>
            <source>In the order of drawing: what lies on the rods of a phantom in this scan</source>
            <translation>그린 순서대로: 이 스캔의 팬텀 막대 위에 있는 영역</translation>
        </message>
        <message>
            <source>Intercept</source>
            <translation>절편</translation>
        </message>
        <message>
            <source>Intercept, mg/cm³</source>
            <translation>절편, mg/cm³</translation>
        </message>
        <message>
            <source>Interpolated between voxels: the plane is oblique to the scan.</source>
            <translation>복셀 사이를 보간함: 평면이 스캔에 대해 비스듬합니다.</translation>
        </message>
        <message>
            <source>Intersection over union</source>
            <translation>교집합/합집합</translation>
        </message>
        <message>
            <source>It comes with OsteoView and stays.</source>
            <translation>OsteoView에 포함되어 있어 삭제할 수 없습니다.</translation>
        </message>
        <message>
            <source>It has learned from simulated patients only.</source>
            <translation>모의 환자로만 학습되었습니다.</translation>
        </message>
        <message>
            <source>It is shown to a network as the file's header asks.</source>
            <translation>파일 헤더가 정한 대로 신경망에 보여 줍니다.</translation>
        </message>
        <message>
            <source>It lies between 0.3 and 2.</source>
            <translation>0.3과 2 사이입니다.</translation>
        </message>
        <message>
            <source>It lies between −200 and 200.</source>
            <translation>−200과 200 사이입니다.</translation>
        </message>
        <message>
            <source>It shows where the answer came from, not that it is right.</source>
            <translation>응답이 어디서 나왔는지를 보여 줄 뿐, 옳다는 뜻은 아닙니다.</translation>
        </message>
        <message>
            <source>It took the place of {0}, the nearest: L1 has {1} of a kind.</source>
            <translation>가장 가까운 {0}을(를) 대신했습니다: L1에는 종류마다 {1}개가 있습니다.</translation>
        </message>
        <message>
            <source>It was measured on {name}, which is not in the list.</source>
            <translation>목록에 없는 {name}에서 측정되었습니다.</translation>
        </message>
        <message>
            <source>its pixels spread by {0} HU: noise or a border, no spongy bone.</source>
            <translation>픽셀이 {0} HU만큼 흩어져 있음: 잡음이나 경계이며 해면골이 아닙니다.</translation>
        </message>
        <message>
            <source>JPEG picture (*.jpg)</source>
            <translation>JPEG 그림(*.jpg)</translation>
        </message>
        <message>
            <source>Keep calibration</source>
            <translation>보정 저장</translation>
        </message>
        <message>
            <source>Kept are the folder, the kinds of images and how many there are; never a patient's name.</source>
            <translation>폴더, 영상의 종류와 수만 저장하며 환자 이름은 저장하지 않습니다.</translation>
        </message>
        <message>
            <source>kernel</source>
            <translation>재구성 커널</translation>
        </message>
        <message>
            <source>Kernel not stated.</source>
            <translation>커널이 없습니다.</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>단축키</translation>
        </message>
        <message>
            <source>Keys 0 to 8 choose a window; with W, dragging changes it.</source>
            <translation>0~8 키로 창을 고르고, W를 누르면 끌어서 바꿉니다.</translation>
        </message>
        <message>
            <source>Keys and gestures</source>
            <translation>단축키와 동작</translation>
        </message>
        <message>
            <source>Keys can be changed in the settings. Esc closes.</source>
            <translation>단축키는 설정에서 바꿀 수 있습니다. Esc로 닫습니다.</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>종류</translation>
        </message>
        <message>
            <source>Known line</source>
            <translation>알려진 직선</translation>
        </message>
        <message>
            <source>known to the model</source>
            <translation>모델이 아는 영상</translation>
        </message>
        <message>
            <source>kVp</source>
            <translation>kVp</translation>
        </message>
        <message>
            <source>kVp unknown</source>
            <translation>kVp 모름</translation>
        </message>
        <message>
            <source>L1 and its density</source>
            <translation>L1과 그 밀도</translation>
        </message>
        <message>
            <source>L1 is measured in ellipses and samples: draw one of these.</source>
            <translation>L1은 타원과 표본으로 측정합니다: 이 중 하나를 그리십시오.</translation>
        </message>
        <message>
            <source>L1 is not found in this scan yet: mark its upper and its lower endplate yourself.</source>
            <translation>이 스캔에서 아직 L1을 찾지 못했습니다: 위 종판과 아래 종판을 직접 표시하십시오.</translation>
        </message>
        <message>
            <source>L1 is not measured, or was declined.</source>
            <translation>L1이 측정되지 않았거나 거부되었습니다.</translation>
        </message>
        <message>
            <source>L1 is not outlined here: there is nothing to compare.</source>
            <translation>여기에는 L1의 윤곽이 없습니다: 비교할 것이 없습니다.</translation>
        </message>
        <message>
            <source>L1 is still looked for in this scan. Wait a moment.</source>
            <translation>이 스캔에서 아직 L1을 찾는 중입니다. 잠시 기다리십시오.</translation>
        </message>
        <message>
            <source>L1 itself is declined: see “Can it be trusted?”.</source>
            <translation>L1 자체가 거부되었습니다: “믿을 수 있나요?”를 보십시오.</translation>
        </message>
        <message>
            <source>L1 was named by hand.</source>
            <translation>L1은 수동으로 지정되었습니다.</translation>
        </message>
        <message>
            <source>L1 was named by whoever placed the regions.</source>
            <translation>L1은 영역을 놓은 사람이 지정했습니다.</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>언어</translation>
        </message>
        <message>
            <source>Last slice</source>
            <translation>마지막 단면</translation>
        </message>
        <message>
            <source>lateral</source>
            <translation>측면</translation>
        </message>
        <message>
            <source>leave the second outline away</source>
            <translation>두 번째 윤곽 빼기</translation>
        </message>
        <message>
            <source>leaves the image</source>
            <translation>영상을 벗어남</translation>
        </message>
        <message>
            <source>Left drag</source>
            <translation>왼쪽 끌기</translation>
        </message>
        <message>
            <source>Left panel</source>
            <translation>왼쪽 패널</translation>
        </message>
        <message>
            <source>Left: {note}</source>
            <translation>왼쪽: {note}</translation>
        </message>
        <message>
            <source>left: {note}</source>
            <translation>왼쪽: {note}</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>길이</translation>
        </message>
        <message>
            <source>Length unit</source>
            <translation>길이 단위</translation>
        </message>
        <message>
            <source>Length: click the other end</source>
            <translation>길이: 다른 끝을 클릭하세요</translation>
        </message>
        <message>
            <source>Let this model answer its task unless another is chosen in Review</source>
            <translation>판독에서 다른 모델을 고르지 않는 한 이 모델이 과제에 응답합니다</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>척추 높이</translation>
        </message>
        <message>
            <source>level certain</source>
            <translation>높이 확실</translation>
        </message>
        <message>
            <source>level in scan</source>
            <translation>높이가 스캔 안에 있음</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>라이선스</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>밝게</translation>
        </message>
        <message>
            <source>Limits</source>
            <translation>제한</translation>
        </message>
        <message>
            <source>Limits and research use</source>
            <translation>한계와 연구 목적</translation>
        </message>
        <message>
            <source>loading</source>
            <translation>불러오는 중</translation>
        </message>
        <message>
            <source>Loading slices</source>
            <translation>단면 불러오는 중</translation>
        </message>
        <message>
            <source>Loading {name}</source>
            <translation>{name} 불러오는 중</translation>
        </message>
        <message>
            <source>Localizer</source>
            <translation>로컬라이저</translation>
        </message>
        <message>
            <source>localizer</source>
            <translation>위치 영상</translation>
        </message>
        <message>
            <source>look here</source>
            <translation>여기를 보십시오</translation>
        </message>
        <message>
            <source>Looking</source>
            <translation>영상 보기</translation>
        </message>
        <message>
            <source>Looking for L1</source>
            <translation>L1 찾는 중</translation>
        </message>
        <message>
            <source>Looking for L1 was stopped.</source>
            <translation>L1 찾기를 멈췄습니다.</translation>
        </message>
        <message>
            <source>Looking for {level}…</source>
            <translation>{level} 찾는 중…</translation>
        </message>
        <message>
            <source>lossless source</source>
            <translation>무손실 원본</translation>
        </message>
        <message>
            <source>lossy</source>
            <translation>손실 압축</translation>
        </message>
        <message>
            <source>Low bone mass</source>
            <translation>저골량</translation>
        </message>
        <message>
            <source>Lung</source>
            <translation>폐</translation>
        </message>
        <message>
            <source>Made by</source>
            <translation>만든 방법</translation>
        </message>
        <message>
            <source>mark a vertebra</source>
            <translation>척추뼈 표시하기</translation>
        </message>
        <message>
            <source>Mark a vertebra by its two endplates</source>
            <translation>두 종판으로 척추뼈 표시</translation>
        </message>
        <message>
            <source>Mark the L1 that was found</source>
            <translation>찾아낸 L1 표시</translation>
        </message>
        <message>
            <source>Mark the upper and the lower endplate of a vertebra first, or wait until L1 is found.</source>
            <translation>먼저 척추뼈의 위 종판과 아래 종판을 표시하거나 L1을 찾을 때까지 기다리십시오.</translation>
        </message>
        <message>
            <source>Max</source>
            <translation>최대</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>평균</translation>
        </message>
        <message>
            <source>mean</source>
            <translation>평균값</translation>
        </message>
        <message>
            <source>mean HU alone</source>
            <translation>평균 HU만</translation>
        </message>
        <message>
            <source>mean {value}</source>
            <translation>평균 {value}</translation>
        </message>
        <message>
            <source>Mean, MIP or MinIP</source>
            <translation>평균, MIP 또는 MinIP</translation>
        </message>
        <message numerus="yes">
            <source>Measure L1 in %n drawn regions</source>
            <translation>
                <numerusform>그린 영역 %n개에서 L1 측정</numerusform>
            </translation>
        </message>
        <message>
            <source>Measure L1 in the drawn region</source>
            <translation>그린 영역에서 L1 측정</translation>
        </message>
        <message>
            <source>Measure L1 in what was drawn</source>
            <translation>그린 것으로 L1 측정</translation>
        </message>
        <message>
            <source>Measured by</source>
            <translation>측정자</translation>
        </message>
        <message>
            <source>Measured in this scan: {0}.</source>
            <translation>이 스캔에서 측정: {0}.</translation>
        </message>
        <message>
            <source>Measured in this scan: {0}. The HU scale is off.</source>
            <translation>이 스캔에서 측정: {0}. HU 눈금이 어긋나 있습니다.</translation>
        </message>
        <message>
            <source>Measurements</source>
            <translation>측정 목록</translation>
        </message>
        <message>
            <source>Measuring</source>
            <translation>측정하기</translation>
        </message>
        <message>
            <source>Median</source>
            <translation>중앙값</translation>
        </message>
        <message>
            <source>Mediastinum</source>
            <translation>종격동</translation>
        </message>
        <message>
            <source>Metal near the vertebra: streaks falsify HU around it.</source>
            <translation>척추뼈 근처 금속: 줄무늬가 주변 HU를 왜곡합니다.</translation>
        </message>
        <message>
            <source>Middle drag, Shift + left drag</source>
            <translation>가운데 끌기, Shift + 왼쪽</translation>
        </message>
        <message>
            <source>Millimetres at the detector: in the patient it is smaller, by an unknown magnification.</source>
            <translation>검출기에서의 밀리미터: 환자 안에서는 알 수 없는 확대율만큼 더 작습니다.</translation>
        </message>
        <message>
            <source>Min</source>
            <translation>최소</translation>
        </message>
        <message>
            <source>min {low}   max {high}   median {median}</source>
            <translation>최소 {low}   최대 {high}   중앙값 {median}</translation>
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
            <translation>좌우 뒤집기</translation>
        </message>
        <message>
            <source>missing slices</source>
            <translation>단면 누락</translation>
        </message>
        <message>
            <source>modality</source>
            <translation>영상 종류</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>모델</translation>
        </message>
        <message>
            <source>Models (*.zip)</source>
            <translation>모델 (*.zip)</translation>
        </message>
        <message>
            <source>More than the least significant change of {lsc} HU.</source>
            <translation>최소 유의 변화 {lsc} HU를 넘습니다.</translation>
        </message>
        <message>
            <source>Most likely it shows {0} to {1}; {2}.</source>
            <translation>{0}~{1}일 가능성이 가장 높음; {2}.</translation>
        </message>
        <message>
            <source>move a region of L1</source>
            <translation>L1 영역 이동</translation>
        </message>
        <message>
            <source>Move both together</source>
            <translation>둘을 함께 이동</translation>
        </message>
        <message>
            <source>move measurement</source>
            <translation>측정 옮기기</translation>
        </message>
        <message>
            <source>Move ROI to the vertebra's middle</source>
            <translation>ROI를 척추뼈 가운데로 옮기기</translation>
        </message>
        <message>
            <source>Move the plane</source>
            <translation>평면 옮기기</translation>
        </message>
        <message>
            <source>move to the middle</source>
            <translation>가운데로 옮기기</translation>
        </message>
        <message>
            <source>n</source>
            <translation>n</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>이름</translation>
        </message>
        <message>
            <source>Name hidden</source>
            <translation>이름 숨김</translation>
        </message>
        <message>
            <source>name the vertebrae</source>
            <translation>척추 이름 지정</translation>
        </message>
        <message>
            <source>Names and privacy</source>
            <translation>이름과 개인정보</translation>
        </message>
        <message>
            <source>Names are hidden. What is burnt into a picture's own pixels stays.</source>
            <translation>이름이 숨겨졌습니다. 영상 픽셀에 새겨진 것은 남습니다.</translation>
        </message>
        <message>
            <source>neighbouring pixels have nothing to do with each other: noise, no image.</source>
            <translation>이웃 픽셀이 서로 무관함: 잡음이며 영상이 아닙니다.</translation>
        </message>
        <message>
            <source>neither the last ribs nor the sacrum are in view</source>
            <translation>마지막 갈비뼈도 엉치뼈도 보이지 않음</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>신경망</translation>
        </message>
        <message>
            <source>Network {theirs} ml, geometry {ours} ml: they agree by a Dice of {dice}.</source>
            <translation>신경망 {theirs} ml, 기하학적 방법 {ours} ml: 둘의 Dice는 {dice}.</translation>
        </message>
        <message>
            <source>Never examined.</source>
            <translation>검사된 적 없음.</translation>
        </message>
        <message>
            <source>Next slice</source>
            <translation>다음 단면</translation>
        </message>
        <message>
            <source>No 20 mm sample fits into the spongy core; the networks were not asked.</source>
            <translation>해면골 중심부에 20 mm 표본이 들어가지 않아 신경망에 묻지 않았습니다.</translation>
        </message>
        <message>
            <source>no angle</source>
            <translation>각도 없음</translation>
        </message>
        <message>
            <source>No command is called that.</source>
            <translation>그런 명령이 없습니다.</translation>
        </message>
        <message>
            <source>no contrast</source>
            <translation>조영제 없음</translation>
        </message>
        <message>
            <source>No CT runs at {0} kVp.</source>
            <translation>{0} kVp로 작동하는 CT는 없습니다.</translation>
        </message>
        <message>
            <source>no data</source>
            <translation>데이터 없음</translation>
        </message>
        <message>
            <source>no date</source>
            <translation>날짜 없음</translation>
        </message>
        <message>
            <source>No key</source>
            <translation>키 없음</translation>
        </message>
        <message>
            <source>no length</source>
            <translation>길이 없음</translation>
        </message>
        <message>
            <source>No lesion in the core.</source>
            <translation>중심부에 병변 없음.</translation>
        </message>
        <message>
            <source>No lossy compression is recorded.</source>
            <translation>손실 압축 기록이 없습니다.</translation>
        </message>
        <message>
            <source>no metal or cement</source>
            <translation>금속·시멘트 없음</translation>
        </message>
        <message>
            <source>No more hints</source>
            <translation>힌트 그만</translation>
        </message>
        <message>
            <source>no place is clear of it: {0}</source>
            <translation>피할 곳이 없음: {0}</translation>
        </message>
        <message>
            <source>No sample of 20 mm fits into the spongy bone. Draw one by hand (B), and the networks are asked about that.</source>
            <translation>해면골에 20 mm 표본이 들어가지 않습니다. 직접 그리면(B) 그것에 대해 신경망에 묻습니다.</translation>
        </message>
        <message>
            <source>no scale</source>
            <translation>축척 없음</translation>
        </message>
        <message>
            <source>No value is below {0}: these are no Hounsfield units (a mask, rescaled grey values, or a missing offset).</source>
            <translation>{0}보다 낮은 값이 없습니다: 하운스필드 단위가 아닙니다(마스크, 변환된 회색값 또는 빠진 오프셋).</translation>
        </message>
        <message>
            <source>no values</source>
            <translation>값 없음</translation>
        </message>
        <message>
            <source>No vertebra is known where this region lies: mark its upper and its lower endplate first.</source>
            <translation>이 영역이 있는 곳에는 알려진 척추뼈가 없습니다: 먼저 위 종판과 아래 종판을 표시하십시오.</translation>
        </message>
        <message>
            <source>No vertebral body was outlined: fracture, metal and lesions were not looked for.</source>
            <translation>척추체의 윤곽이 없습니다: 골절, 금속, 병변을 찾지 않았습니다.</translation>
        </message>
        <message>
            <source>No vertebral column with separate vertebrae was found; {0} cannot be.</source>
            <translation>척추뼈가 구별되는 척추를 찾지 못해 {0}도 찾을 수 없습니다.</translation>
        </message>
        <message>
            <source>noise</source>
            <translation>잡음</translation>
        </message>
        <message>
            <source>None of these networks has dropout to leave on. Shifted regions tell how steady it is.</source>
            <translation>이 신경망들에는 켜 둘 드롭아웃이 없습니다. 이동한 영역으로 안정성을 알 수 있습니다.</translation>
        </message>
        <message>
            <source>None seen.</source>
            <translation>보이지 않음.</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>정상</translation>
        </message>
        <message>
            <source>not a number</source>
            <translation>숫자 아님</translation>
        </message>
        <message>
            <source>Not above 100 HU: osteoporosis in at least 68 of 100 such patients.</source>
            <translation>100 HU 이하: 이런 환자 100명 중 적어도 68명이 골다공증.</translation>
        </message>
        <message>
            <source>Not above 110 HU: osteoporosis likely: more than 90 % specific.</source>
            <translation>110 HU 이하: 골다공증 가능성 높음: 특이도 90 % 초과.</translation>
        </message>
        <message>
            <source>Not above 120 HU: the first study's cut for osteoporosis.</source>
            <translation>120 HU 이하: 첫 연구의 골다공증 기준값.</translation>
        </message>
        <message>
            <source>Not above 160 HU: osteoporosis possible: 90 % sensitive.</source>
            <translation>160 HU 이하: 골다공증 가능: 민감도 90 %.</translation>
        </message>
        <message>
            <source>Not calibrated: HU are not turned into mg/cm³ without a phantom or a calibration of this scanner.</source>
            <translation>보정되지 않음: 팬텀이나 이 스캐너의 보정 없이는 HU를 mg/cm³로 바꾸지 않습니다.</translation>
        </message>
        <message>
            <source>not HU</source>
            <translation>HU 아님</translation>
        </message>
        <message>
            <source>not open</source>
            <translation>열리지 않음</translation>
        </message>
        <message>
            <source>Not opened: {names}</source>
            <translation>열지 않음: {names}</translation>
        </message>
        <message>
            <source>Not saved on {when}: {many} can be restored.</source>
            <translation>{when}에 저장되지 않았습니다: {many}을(를) 복원할 수 있습니다.</translation>
        </message>
        <message>
            <source>Not saved on {when}: {many} in {names} can be restored.</source>
            <translation>{when}에 저장되지 않았습니다: {names}의 {many}을(를) 복원할 수 있습니다.</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>메모</translation>
        </message>
        <message>
            <source>Note: {note}</source>
            <translation>메모: {note}</translation>
        </message>
        <message>
            <source>Nothing has gone wrong.</source>
            <translation>잘못된 것이 없습니다.</translation>
        </message>
        <message>
            <source>Nothing here is an image that can be opened. Drop the folder that the images are in.</source>
            <translation>열 수 있는 영상이 없습니다. 영상이 든 폴더를 놓으세요.</translation>
        </message>
        <message>
            <source>Nothing is asked about a declined L1. See below why: overrule it there with a note, or draw samples of your own (B).</source>
            <translation>거부된 L1에 대해서는 묻지 않습니다. 이유는 아래에 있습니다: 그곳에서 메모를 남기고 무시하거나 직접 표본을 그리십시오(B).</translation>
        </message>
        <message>
            <source>Nothing measured yet.</source>
            <translation>아직 측정값이 없습니다.</translation>
        </message>
        <message>
            <source>Nothing measured yet. Take a length, an angle or a region from the tools above, and drag on an image.</source>
            <translation>아직 측정이 없습니다. 위에서 길이, 각도 또는 영역을 골라 영상 위에서 끄세요.</translation>
        </message>
        <message>
            <source>Nothing to check yet.</source>
            <translation>아직 확인할 것이 없습니다.</translation>
        </message>
        <message>
            <source>Nudge down</source>
            <translation>아래로 조금</translation>
        </message>
        <message>
            <source>Nudge to the left</source>
            <translation>왼쪽으로 조금</translation>
        </message>
        <message>
            <source>Nudge to the right</source>
            <translation>오른쪽으로 조금</translation>
        </message>
        <message>
            <source>Nudge up</source>
            <translation>위로 조금</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>번호</translation>
        </message>
        <message>
            <source>oblique</source>
            <translation>사위</translation>
        </message>
        <message>
            <source>oblique {angle}°</source>
            <translation>사위 {angle}°</translation>
        </message>
        <message>
            <source>of its slice, not of the slab</source>
            <translation>슬랩이 아니라 해당 단면의 값</translation>
        </message>
        <message>
            <source>On</source>
            <translation>날짜</translation>
        </message>
        <message>
            <source>One body alone has no class: ACR and ISCD take the mean of two lumbar bodies.</source>
            <translation>추체 하나로는 등급이 없습니다. ACR과 ISCD는 두 요추체의 평균을 씁니다.</translation>
        </message>
        <message>
            <source>One of the two was declined.</source>
            <translation>둘 중 하나가 거부되었습니다.</translation>
        </message>
        <message>
            <source>one region for all slices</source>
            <translation>모든 단면에 같은 영역</translation>
        </message>
        <message>
            <source>One slice lies twice at the same place; the first by number is used.</source>
            <translation>같은 위치에 단면이 두 번 있습니다. 번호가 앞선 것을 씁니다.</translation>
        </message>
        <message>
            <source>One view alone, and back</source>
            <translation>한 보기만, 다시 모두</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>열기</translation>
        </message>
        <message>
            <source>Open a CT, a lumbar radiograph or a DXA: the networks are asked by themselves.</source>
            <translation>CT, 요추 방사선 사진 또는 DXA를 여십시오. 신경망이 자동으로 응답합니다.</translation>
        </message>
        <message>
            <source>Open a CT: {level} is looked for by itself.</source>
            <translation>CT를 열면 {level}을(를) 자동으로 찾습니다.</translation>
        </message>
        <message>
            <source>Open demo study</source>
            <translation>데모 검사 열기</translation>
        </message>
        <message>
            <source>Open files or zip</source>
            <translation>파일 또는 zip 열기</translation>
        </message>
        <message>
            <source>Open files or zip…</source>
            <translation>파일 또는 zip 열기…</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>폴더 열기</translation>
        </message>
        <message>
            <source>Open folder…</source>
            <translation>폴더 열기…</translation>
        </message>
        <message>
            <source>Open regions</source>
            <translation>영역 열기</translation>
        </message>
        <message>
            <source>open regions</source>
            <translation>영역 열기</translation>
        </message>
        <message>
            <source>Open regions…</source>
            <translation>영역 열기…</translation>
        </message>
        <message>
            <source>Open session</source>
            <translation>세션 열기</translation>
        </message>
        <message>
            <source>Open session…</source>
            <translation>세션 열기…</translation>
        </message>
        <message>
            <source>Open the image first that the regions belong to.</source>
            <translation>먼저 영역이 속한 영상을 여십시오.</translation>
        </message>
        <message>
            <source>Opening studies</source>
            <translation>검사 열기</translation>
        </message>
        <message>
            <source>Operating threshold</source>
            <translation>판정 기준값</translation>
        </message>
        <message>
            <source>Osteopenia</source>
            <translation>골감소증</translation>
        </message>
        <message>
            <source>Osteoporosis</source>
            <translation>골다공증</translation>
        </message>
        <message>
            <source>Osteoporotic</source>
            <translation>골다공성</translation>
        </message>
        <message>
            <source>OsteoView sessions (*{suffix})</source>
            <translation>OsteoView 세션(*{suffix})</translation>
        </message>
        <message>
            <source>OsteoView: research use only</source>
            <translation>OsteoView: 연구 전용</translation>
        </message>
        <message>
            <source>Other kernel: {0}, then {1}.</source>
            <translation>커널이 다름: {0}, 이후 {1}.</translation>
        </message>
        <message>
            <source>Other slices: {0} mm, then {1} mm.</source>
            <translation>단면 두께가 다름: {0} mm, 이후 {1} mm.</translation>
        </message>
        <message>
            <source>Other tube voltage: {0}, then {1}.</source>
            <translation>관전압이 다름: {0}, 이후 {1}.</translation>
        </message>
        <message>
            <source>Over time</source>
            <translation>시간에 따른 변화</translation>
        </message>
        <message>
            <source>overridden</source>
            <translation>무시됨</translation>
        </message>
        <message>
            <source>Overridden by a person: {gates}.</source>
            <translation>사람이 무시함: {gates}.</translation>
        </message>
        <message>
            <source>Overridden: {note}</source>
            <translation>무시됨: {note}</translation>
        </message>
        <message>
            <source>Override</source>
            <translation>무시</translation>
        </message>
        <message>
            <source>override a gate</source>
            <translation>검사 무시</translation>
        </message>
        <message>
            <source>Override…</source>
            <translation>무시…</translation>
        </message>
        <message>
            <source>Overrule</source>
            <translation>무시</translation>
        </message>
        <message>
            <source>Overruled</source>
            <translation>무시됨</translation>
        </message>
        <message>
            <source>own</source>
            <translation>자체</translation>
        </message>
        <message>
            <source>Own window</source>
            <translation>사용자 창</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>페이지</translation>
        </message>
        <message>
            <source>Pan</source>
            <translation>이동</translation>
        </message>
        <message>
            <source>part of a series</source>
            <translation>시리즈의 일부</translation>
        </message>
        <message>
            <source>Part of the region lies outside the image and is not counted.</source>
            <translation>영역의 일부가 영상 밖에 있어 계산되지 않습니다.</translation>
        </message>
        <message>
            <source>Partly trained on simulated patients: {names}</source>
            <translation>일부는 모의 환자로 학습됨: {names}</translation>
        </message>
        <message>
            <source>passed</source>
            <translation>통과</translation>
        </message>
        <message>
            <source>Patient</source>
            <translation>환자</translation>
        </message>
        <message>
            <source>per patient</source>
            <translation>환자별</translation>
        </message>
        <message>
            <source>per sample</source>
            <translation>표본별</translation>
        </message>
        <message>
            <source>percentages calibrated on {scope}</source>
            <translation>백분율 보정 기준: {scope}</translation>
        </message>
        <message>
            <source>Phantom rods</source>
            <translation>팬텀 막대</translation>
        </message>
        <message>
            <source>phantom, {0} rods</source>
            <translation>팬텀, 막대 {0}개</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>사진</translation>
        </message>
        <message>
            <source>picture</source>
            <translation>그림</translation>
        </message>
        <message>
            <source>picture view</source>
            <translation>사진 보기</translation>
        </message>
        <message>
            <source>Pies or table</source>
            <translation>원그래프 또는 표</translation>
        </message>
        <message>
            <source>Pixels of a region spread by {0} HU.</source>
            <translation>영역의 픽셀 산포는 {0} HU.</translation>
        </message>
        <message>
            <source>Pixels right</source>
            <translation>픽셀 정확도</translation>
        </message>
        <message>
            <source>Place the crop box over the bone, and the networks are asked about what is in it.</source>
            <translation>뼈 위에 자르기 상자를 놓으면 그 안에 대해 신경망에 묻습니다.</translation>
        </message>
        <message>
            <source>Placing by hand</source>
            <translation>손으로 배치하기</translation>
        </message>
        <message>
            <source>Play faster</source>
            <translation>더 빠르게 재생</translation>
        </message>
        <message>
            <source>Play or stop</source>
            <translation>재생 또는 정지</translation>
        </message>
        <message>
            <source>Play slower</source>
            <translation>더 느리게 재생</translation>
        </message>
        <message>
            <source>PNG picture (*.png)</source>
            <translation>PNG 그림(*.png)</translation>
        </message>
        <message>
            <source>Polygon</source>
            <translation>다각형</translation>
        </message>
        <message>
            <source>Polygon ROI</source>
            <translation>다각형 ROI</translation>
        </message>
        <message>
            <source>Polygon: click corners; Enter or a double-click closes it</source>
            <translation>다각형: 꼭짓점을 클릭하고 Enter나 두 번 클릭으로 닫으세요</translation>
        </message>
        <message>
            <source>Precision</source>
            <translation>정밀도</translation>
        </message>
        <message>
            <source>Press a key</source>
            <translation>키를 누르세요</translation>
        </message>
        <message>
            <source>Previous slice</source>
            <translation>이전 단면</translation>
        </message>
        <message>
            <source>Privacy</source>
            <translation>개인정보</translation>
        </message>
        <message>
            <source>Probabilities of the classes</source>
            <translation>분류별 확률</translation>
        </message>
        <message>
            <source>probability only {0}</source>
            <translation>확률이 {0}에 불과함</translation>
        </message>
        <message>
            <source>Probability {p}, {how}.</source>
            <translation>확률 {p}, {how}.</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>진행률</translation>
        </message>
        <message>
            <source>projection</source>
            <translation>투영 영상</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>끝내기</translation>
        </message>
        <message>
            <source>radiograph</source>
            <translation>X선 사진</translation>
        </message>
        <message>
            <source>Radiograph · knee</source>
            <translation>방사선 사진 · 무릎</translation>
        </message>
        <message>
            <source>Radiograph · lateral lumbar spine</source>
            <translation>방사선 사진 · 요추 측면</translation>
        </message>
        <message>
            <source>rate {rate}</source>
            <translation>학습률 {rate}</translation>
        </message>
        <message>
            <source>Reading headers</source>
            <translation>헤더 읽는 중</translation>
        </message>
        <message>
            <source>Reading the models…</source>
            <translation>모델을 읽는 중…</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>읽는 중…</translation>
        </message>
        <message>
            <source>Reason for the override</source>
            <translation>무시하는 이유</translation>
        </message>
        <message>
            <source>RECENT</source>
            <translation>최근</translation>
        </message>
        <message>
            <source>Recent studies</source>
            <translation>최근 검사</translation>
        </message>
        <message>
            <source>Recipe</source>
            <translation>방법</translation>
        </message>
        <message>
            <source>Rectangle</source>
            <translation>직사각형</translation>
        </message>
        <message>
            <source>Rectangle ROI</source>
            <translation>직사각형 ROI</translation>
        </message>
        <message>
            <source>Rectangle: click the opposite corner</source>
            <translation>직사각형: 반대쪽 모서리를 클릭하세요</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>다시 실행</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>거절됨</translation>
        </message>
        <message>
            <source>region</source>
            <translation>부위</translation>
        </message>
        <message>
            <source>Regions (*{suffix})</source>
            <translation>영역 (*{suffix})</translation>
        </message>
        <message>
            <source>Regions drawn by hand</source>
            <translation>영역을 직접 그림</translation>
        </message>
        <message>
            <source>Regions edited by hand:</source>
            <translation>수동으로 변경된 영역:</translation>
        </message>
        <message>
            <source>regions in spongy bone</source>
            <translation>해면골 내 영역</translation>
        </message>
        <message>
            <source>Regions placed automatically</source>
            <translation>영역이 자동으로 배치됨</translation>
        </message>
        <message>
            <source>Remarks</source>
            <translation>비고</translation>
        </message>
        <message>
            <source>Remember the studies that were open lately</source>
            <translation>최근에 연 검사 기억하기</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>제거</translation>
        </message>
        <message>
            <source>remove a region of L1</source>
            <translation>L1 영역 제거</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>이름 바꾸기</translation>
        </message>
        <message>
            <source>rename measurement</source>
            <translation>측정 이름 바꾸기</translation>
        </message>
        <message>
            <source>repeated slice</source>
            <translation>단면 중복</translation>
        </message>
        <message>
            <source>repeated slices</source>
            <translation>여러 단면 중복</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>보고</translation>
        </message>
        <message>
            <source>resampled</source>
            <translation>보간됨</translation>
        </message>
        <message>
            <source>Rescale slope 0</source>
            <translation>Rescale Slope 0</translation>
        </message>
        <message>
            <source>Research use only</source>
            <translation>연구 전용</translation>
        </message>
        <message>
            <source>Reset all keys</source>
            <translation>모든 키 초기화</translation>
        </message>
        <message>
            <source>resize a region of L1</source>
            <translation>L1 영역 크기 변경</translation>
        </message>
        <message>
            <source>resize measurement</source>
            <translation>측정 크기 바꾸기</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>복원</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>판독</translation>
        </message>
        <message>
            <source>ribs and sacrum leave {0} lumbar vertebrae instead of five</source>
            <translation>갈비뼈와 엉치뼈 사이 요추가 다섯 개가 아니라 {0}개</translation>
        </message>
        <message>
            <source>Right panel</source>
            <translation>오른쪽 패널</translation>
        </message>
        <message>
            <source>Right: {note}</source>
            <translation>오른쪽: {note}</translation>
        </message>
        <message>
            <source>right: {note}</source>
            <translation>오른쪽: {note}</translation>
        </message>
        <message>
            <source>Rod {n}, known mg/cm³</source>
            <translation>막대 {n}, 기준 mg/cm³</translation>
        </message>
        <message>
            <source>Rod {n}, measured HU</source>
            <translation>막대 {n}, 측정 HU</translation>
        </message>
        <message>
            <source>Rotate by 90°</source>
            <translation>90° 회전</translation>
        </message>
        <message>
            <source>rounded</source>
            <translation>반올림됨</translation>
        </message>
        <message>
            <source>Runs on</source>
            <translation>실행 장치</translation>
        </message>
        <message>
            <source>Sagittal</source>
            <translation>시상면</translation>
        </message>
        <message>
            <source>sagittal</source>
            <translation>시상</translation>
        </message>
        <message>
            <source>sagittal view</source>
            <translation>시상면 보기</translation>
        </message>
        <message>
            <source>Same on all slices</source>
            <translation>모든 단면에 동일하게</translation>
        </message>
        <message>
            <source>Same zoom in all planes</source>
            <translation>모든 평면을 같은 배율로</translation>
        </message>
        <message>
            <source>Sample</source>
            <translation>표본</translation>
        </message>
        <message>
            <source>Sample of 50 × 50 pixels</source>
            <translation>50 × 50 픽셀 표본</translation>
        </message>
        <message>
            <source>sample {0}</source>
            <translation>표본 {0}</translation>
        </message>
        <message>
            <source>Sample {number}</source>
            <translation>표본 {number}</translation>
        </message>
        <message>
            <source>samples drawn by hand</source>
            <translation>직접 그린 표본</translation>
        </message>
        <message>
            <source>Samples of the scan's own pixels</source>
            <translation>스캔 자체 픽셀의 표본</translation>
        </message>
        <message>
            <source>samples on four slices</source>
            <translation>네 단면에 표본 놓기</translation>
        </message>
        <message>
            <source>Samples on its four slices</source>
            <translation>네 단면에 표본</translation>
        </message>
        <message>
            <source>samples placed in L1</source>
            <translation>L1에 배치된 표본</translation>
        </message>
        <message>
            <source>Save picture</source>
            <translation>그림 저장</translation>
        </message>
        <message>
            <source>Save picture…</source>
            <translation>그림 저장…</translation>
        </message>
        <message>
            <source>Save regions</source>
            <translation>영역 저장</translation>
        </message>
        <message>
            <source>Save regions as…</source>
            <translation>영역을 다른 이름으로 저장…</translation>
        </message>
        <message>
            <source>Save session</source>
            <translation>세션 저장</translation>
        </message>
        <message>
            <source>Save session as…</source>
            <translation>다른 이름으로 세션 저장…</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>저장했습니다.</translation>
        </message>
        <message>
            <source>Saved: {name}</source>
            <translation>저장함: {name}</translation>
        </message>
        <message>
            <source>scale not stated</source>
            <translation>축척 기준 없음</translation>
        </message>
        <message>
            <source>Scanned at {kvp} kVp, not 120: the same bone has other HU, and thresholds for 120 kVp do not hold.</source>
            <translation>120이 아닌 {kvp} kVp로 촬영했습니다: 같은 뼈라도 HU가 달라 120 kVp 기준값이 맞지 않습니다.</translation>
        </message>
        <message>
            <source>Scanner</source>
            <translation>스캐너</translation>
        </message>
        <message>
            <source>Scope unknown: {0} does not say what its training samples looked like.</source>
            <translation>적용 범위 불명: {0}은(는) 학습 표본의 모습을 밝히지 않습니다.</translation>
        </message>
        <message>
            <source>Scroll slices</source>
            <translation>단면 넘기기</translation>
        </message>
        <message>
            <source>SD</source>
            <translation>SD</translation>
        </message>
        <message>
            <source>SD {sd} · median {median} · {n} pixels in one slice</source>
            <translation>SD {sd} · 중앙값 {median} · 한 단면 {n}픽셀</translation>
        </message>
        <message>
            <source>SD {sd} · median {median} · {n} pixels in {slices} slices</source>
            <translation>SD {sd} · 중앙값 {median} · {slices}개 단면 {n}픽셀</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>찾기</translation>
        </message>
        <message>
            <source>Second outline by a network</source>
            <translation>신경망의 두 번째 윤곽</translation>
        </message>
        <message>
            <source>Second window</source>
            <translation>두 번째 창</translation>
        </message>
        <message>
            <source>Sees</source>
            <translation>입력</translation>
        </message>
        <message>
            <source>Select a region on a CT first.</source>
            <translation>먼저 CT에서 영역을 선택하십시오.</translation>
        </message>
        <message>
            <source>Select another series in the list first: it is shown beside the open one.</source>
            <translation>먼저 목록에서 다른 시리즈를 고르세요: 열린 것 옆에 나타납니다.</translation>
        </message>
        <message>
            <source>Select or draw a region to see its histogram, or a length to see the values under it.</source>
            <translation>영역을 고르거나 그리면 히스토그램이, 길이를 고르면 그 아래 값이 나타납니다.</translation>
        </message>
        <message>
            <source>Sensitivity</source>
            <translation>민감도</translation>
        </message>
        <message>
            <source>SERIES</source>
            <translation>시리즈 목록</translation>
        </message>
        <message>
            <source>Series</source>
            <translation>시리즈</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>설정</translation>
        </message>
        <message>
            <source>Settings…</source>
            <translation>설정…</translation>
        </message>
        <message>
            <source>Several images lie at each place, and nothing in the files tells them apart; they were sorted by number.</source>
            <translation>위치마다 영상이 여러 장이고 파일에서 구별할 수 없어 번호순으로 정렬했습니다.</translation>
        </message>
        <message>
            <source>Show a network's outline (dotted)</source>
            <translation>신경망의 윤곽 표시(점선)</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>모두 보기</translation>
        </message>
        <message>
            <source>show measurement</source>
            <translation>측정 보이기</translation>
        </message>
        <message>
            <source>Show on the image</source>
            <translation>영상에 표시</translation>
        </message>
        <message>
            <source>Show the answer; the note stays beside it, in reports too</source>
            <translation>응답을 표시합니다. 메모는 보고서에도 함께 남습니다</translation>
        </message>
        <message>
            <source>Show the hints again</source>
            <translation>힌트 다시 보기</translation>
        </message>
        <message>
            <source>Show where it looked</source>
            <translation>어디를 보았는지 표시</translation>
        </message>
        <message>
            <source>simulated patients</source>
            <translation>모의 환자</translation>
        </message>
        <message>
            <source>Single</source>
            <translation>하나만</translation>
        </message>
        <message>
            <source>Single slices</source>
            <translation>낱장 단면</translation>
        </message>
        <message>
            <source>Slab: none</source>
            <translation>슬랩: 없음</translation>
        </message>
        <message>
            <source>Slab: {mm} mm {mode}</source>
            <translation>슬랩: {mm} mm {mode}</translation>
        </message>
        <message>
            <source>Slice</source>
            <translation>단면</translation>
        </message>
        <message>
            <source>Slice by slice</source>
            <translation>단면별</translation>
        </message>
        <message>
            <source>slice thickness</source>
            <translation>단면 두께</translation>
        </message>
        <message>
            <source>Slice {number}</source>
            <translation>단면 {number}</translation>
        </message>
        <message>
            <source>slice {n} of 4</source>
            <translation>4개 중 단면 {n}</translation>
        </message>
        <message>
            <source>Slices lie {0} mm apart: too far to find L1 reliably.</source>
            <translation>단면 간격이 {0} mm입니다: L1을 믿을 만하게 찾기에는 너무 멉니다.</translation>
        </message>
        <message>
            <source>Slices of {0} mm blend in what lies above and below: near the endplates bone reads higher.</source>
            <translation>{0} mm 단면은 위아래 조직을 섞으므로 종판 근처에서 뼈가 더 높게 측정됩니다.</translation>
        </message>
        <message>
            <source>Slices of {0} mm every {1} mm.</source>
            <translation>두께 {0} mm 단면이 {1} mm마다.</translation>
        </message>
        <message>
            <source>Slices of {0} mm lie {1} mm apart: what is between was not scanned.</source>
            <translation>두께 {0} mm 단면이 {1} mm 간격입니다: 그 사이는 촬영되지 않았습니다.</translation>
        </message>
        <message>
            <source>Slope</source>
            <translation>기울기</translation>
        </message>
        <message>
            <source>Slope, mg/cm³ per HU</source>
            <translation>기울기, HU당 mg/cm³</translation>
        </message>
        <message>
            <source>Small: the mean is less certain.</source>
            <translation>작음: 평균이 덜 확실합니다.</translation>
        </message>
        <message>
            <source>Something went wrong inside OsteoView ({name}).</source>
            <translation>OsteoView 내부에서 문제가 생겼습니다({name}).</translation>
        </message>
        <message>
            <source>Specificity</source>
            <translation>특이도</translation>
        </message>
        <message>
            <source>Spongy bone</source>
            <translation>해면골</translation>
        </message>
        <message>
            <source>Stability by dropout</source>
            <translation>드롭아웃으로 안정성 확인</translation>
        </message>
        <message>
            <source>Stable</source>
            <translation>안정</translation>
        </message>
        <message>
            <source>stored</source>
            <translation>저장됨</translation>
        </message>
        <message>
            <source>Straighten the planes</source>
            <translation>평면 바로 세우기</translation>
        </message>
        <message>
            <source>take drawn regions for L1</source>
            <translation>그린 영역을 L1에 사용</translation>
        </message>
        <message>
            <source>Take the mark away</source>
            <translation>표시 지우기</translation>
        </message>
        <message>
            <source>Take the note back</source>
            <translation>메모 취소</translation>
        </message>
        <message>
            <source>Take them away</source>
            <translation>모두 지우기</translation>
        </message>
        <message>
            <source>Taken alike: the two can be compared.</source>
            <translation>같은 조건으로 촬영되어 비교할 수 있습니다.</translation>
        </message>
        <message>
            <source>taken by the scanner</source>
            <translation>스캐너가 촬영함</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>과제</translation>
        </message>
        <message>
            <source>Ten slices back</source>
            <translation>단면 10개 뒤로</translation>
        </message>
        <message>
            <source>Ten slices on</source>
            <translation>단면 10개 앞으로</translation>
        </message>
        <message>
            <source>test part</source>
            <translation>시험 부분</translation>
        </message>
        <message>
            <source>That they lie in L1 is your word.</source>
            <translation>L1 안에 있다는 것은 사용자의 판단입니다.</translation>
        </message>
        <message>
            <source>The active tool</source>
            <translation>선택한 도구</translation>
        </message>
        <message>
            <source>the answer changes when the region moves a little</source>
            <translation>영역이 조금만 움직여도 응답이 바뀜</translation>
        </message>
        <message>
            <source>The calibration is for {0} kVp, this scan has {1} kVp.</source>
            <translation>보정은 {0} kVp용이며 이 스캔은 {1} kVp입니다.</translation>
        </message>
        <message>
            <source>The calibration is for {0}, this scan is of {1}.</source>
            <translation>보정은 {0}용이며 이 스캔은 {1}의 것입니다.</translation>
        </message>
        <message>
            <source>the fastest there is</source>
            <translation>가장 빠른 장치</translation>
        </message>
        <message>
            <source>The file does not say how its values become Hounsfield units; they cannot be measured as density.</source>
            <translation>파일에 값을 하운스필드 단위로 바꾸는 방법이 없어 밀도로 측정할 수 없습니다.</translation>
        </message>
        <message>
            <source>The file does not say how large its pixels are: nothing is measured in mm.</source>
            <translation>파일에 픽셀 크기가 없어 mm로 측정하지 않습니다.</translation>
        </message>
        <message>
            <source>The file does not say where it lies or how large its pixels are.</source>
            <translation>파일에 위치나 픽셀 크기가 없습니다.</translation>
        </message>
        <message>
            <source>The file does not say where its pixel size holds; it may be the detector's.</source>
            <translation>파일이 픽셀 크기가 어디에 해당하는지 말하지 않습니다. 검출기의 것일 수 있습니다.</translation>
        </message>
        <message>
            <source>The file gives no pixel size: lengths are in pixels.</source>
            <translation>파일에 픽셀 크기가 없습니다: 길이는 픽셀 단위입니다.</translation>
        </message>
        <message>
            <source>The gantry was tilted by {0}°; slices are shifted back into a straight stack.</source>
            <translation>갠트리가 {0}° 기울어져 있었습니다. 단면을 곧은 더미로 되돌렸습니다.</translation>
        </message>
        <message>
            <source>the graphics card</source>
            <translation>그래픽 카드</translation>
        </message>
        <message>
            <source>The graphics card failed ({0}); the processor answers instead.</source>
            <translation>그래픽 카드에 오류가 생겨({0}) 프로세서가 대신 응답합니다.</translation>
        </message>
        <message>
            <source>The graphics card is full; the processor answers instead.</source>
            <translation>그래픽 카드 메모리가 가득 차 프로세서가 대신 응답합니다.</translation>
        </message>
        <message>
            <source>the graphics processor</source>
            <translation>그래픽 프로세서</translation>
        </message>
        <message>
            <source>The header does not say from which side it is seen.</source>
            <translation>헤더에 방향이 적혀 있지 않습니다.</translation>
        </message>
        <message>
            <source>The header does not say the tube voltage; thresholds in HU hold for 120 kVp alone.</source>
            <translation>헤더에 관전압이 없습니다. HU 기준값은 120 kVp에서만 맞습니다.</translation>
        </message>
        <message>
            <source>The header does not say which part of the body it shows; that was left to whoever placed the crop.</source>
            <translation>헤더에 부위가 적혀 있지 않습니다. 자르기 상자를 놓은 사람에게 맡겨졌습니다.</translation>
        </message>
        <message>
            <source>The header is silent; the vessels are not bright.</source>
            <translation>헤더에 언급이 없고 혈관이 밝지 않습니다.</translation>
        </message>
        <message>
            <source>The header names a contrast agent: contrast raises spongy bone by about 10–25 HU.</source>
            <translation>헤더에 조영제가 적혀 있습니다: 조영제는 해면골을 약 10~25 HU 높입니다.</translation>
        </message>
        <message>
            <source>The header says there was none.</source>
            <translation>헤더에 조영제를 쓰지 않았다고 적혀 있습니다.</translation>
        </message>
        <message>
            <source>The header says {0}.</source>
            <translation>헤더에 {0}(이)라고 적혀 있습니다.</translation>
        </message>
        <message>
            <source>The header speaks of a gantry tilt of {0}°, the positions of none: lengths may be wrong.</source>
            <translation>헤더에는 갠트리 기울기 {0}°가 있으나 위치에는 없습니다: 길이가 틀릴 수 있습니다.</translation>
        </message>
        <message>
            <source>The header's rescale slope is 0 and was not applied.</source>
            <translation>헤더의 Rescale Slope가 0이어서 적용하지 않았습니다.</translation>
        </message>
        <message>
            <source>The image that this was drawn on is not open.</source>
            <translation>이것을 그린 영상이 열려 있지 않습니다.</translation>
        </message>
        <message>
            <source>The image was compressed with loss to 8 bits: its HU are wrong and not measured.</source>
            <translation>영상이 8비트로 손실 압축되었습니다: HU가 틀려 측정하지 않습니다.</translation>
        </message>
        <message>
            <source>The image was compressed with loss; fine structure may be false.</source>
            <translation>영상이 손실 압축되었습니다. 미세 구조가 거짓일 수 있습니다.</translation>
        </message>
        <message>
            <source>The images of several scans lie at the same places, and nothing in the files tells them apart; they are shown one by one, and no volume is made of them.</source>
            <translation>여러 스캔의 영상이 같은 위치에 있고 구별할 수 없어 한 장씩 보이며 볼륨을 만들지 않습니다.</translation>
        </message>
        <message>
            <source>The likeliest count, with {n} lumbar vertebrae.</source>
            <translation>가장 가능성 높은 계수, 요추 {n}개.</translation>
        </message>
        <message>
            <source>the measured density contradicts it</source>
            <translation>측정된 밀도와 모순됨</translation>
        </message>
        <message>
            <source>The model takes samples in millimetres only. Place the 20 mm sample instead.</source>
            <translation>이 모델은 밀리미터 단위 표본만 받습니다. 대신 20 mm 표본을 놓으십시오.</translation>
        </message>
        <message>
            <source>the models answer differently</source>
            <translation>모델들의 응답이 다름</translation>
        </message>
        <message>
            <source>The models were made for lateral views, and this one is {0}.</source>
            <translation>모델은 측면 영상용인데, 이것은 {0}입니다.</translation>
        </message>
        <message>
            <source>The models were made for the {0}, and the header speaks of {1}.</source>
            <translation>모델은 {0}용인데, 헤더에는 {1}(이)라고 적혀 있습니다.</translation>
        </message>
        <message>
            <source>The models were made for {0}, and this is a {1}.</source>
            <translation>모델은 {0}용인데, 이것은 {1}입니다.</translation>
        </message>
        <message>
            <source>The models were made for {0}, and this is none.</source>
            <translation>모델은 {0}용인데, 이것은 아닙니다.</translation>
        </message>
        <message>
            <source>The models were made for {0}, as this is.</source>
            <translation>모델은 {0}용이며, 이것도 그렇습니다.</translation>
        </message>
        <message>
            <source>The network has learned from bone without metal or cement, and is not asked here.</source>
            <translation>신경망은 금속·시멘트가 없는 뼈로 학습되어 여기서는 묻지 않습니다.</translation>
        </message>
        <message>
            <source>The network has learned from Hounsfield units, and is not asked here.</source>
            <translation>신경망은 하운스필드 단위로 학습되어 여기서는 묻지 않습니다.</translation>
        </message>
        <message>
            <source>The network has learned from slices up to 5 mm, and is not asked here.</source>
            <translation>신경망은 5 mm 이하 단면으로 학습되어 여기서는 묻지 않습니다.</translation>
        </message>
        <message>
            <source>The network outlines L1… Untick to stop.</source>
            <translation>신경망이 L1의 윤곽을 그리는 중… 선택을 해제하면 멈춥니다.</translation>
        </message>
        <message>
            <source>The network sees no vertebral body here.</source>
            <translation>신경망이 여기서 척추체를 찾지 못했습니다.</translation>
        </message>
        <message>
            <source>the network was examined on too few patients</source>
            <translation>이 신경망을 검증한 환자가 너무 적음</translation>
        </message>
        <message>
            <source>The networks are asked once L1 is found.</source>
            <translation>L1을 찾으면 신경망에 묻습니다.</translation>
        </message>
        <message>
            <source>The operating threshold of these models: from this share on the answer is {positive}.</source>
            <translation>이 모델들의 판정 기준값: 이 확률부터 응답은 {positive}입니다.</translation>
        </message>
        <message>
            <source>The other slices get this shape and place, along the body's own axis</source>
            <translation>다른 단면이 추체 축을 따라 이 모양과 위치를 갖습니다</translation>
        </message>
        <message>
            <source>The outline of the vertebral body could not be drawn.</source>
            <translation>척추체의 윤곽을 그릴 수 없었습니다.</translation>
        </message>
        <message>
            <source>the picture could not be written.</source>
            <translation>그림을 쓸 수 없었습니다.</translation>
        </message>
        <message>
            <source>The picture is on the clipboard.</source>
            <translation>그림을 클립보드에 넣었습니다.</translation>
        </message>
        <message>
            <source>The pixels of this picture are not square: a sample of its own pixels would be distorted.</source>
            <translation>이 그림의 픽셀은 정사각형이 아닙니다: 자체 픽셀의 표본은 왜곡됩니다.</translation>
        </message>
        <message>
            <source>The pixels of this plane are not square: a sample of them would be distorted.</source>
            <translation>이 평면의 픽셀은 정사각형이 아닙니다: 여기서 얻은 표본은 왜곡됩니다.</translation>
        </message>
        <message>
            <source>the processor</source>
            <translation>프로세서</translation>
        </message>
        <message>
            <source>The region is too small: no voxel has its centre in it.</source>
            <translation>영역이 너무 작습니다: 중심이 안에 있는 복셀이 없습니다.</translation>
        </message>
        <message>
            <source>The region lies outside the image.</source>
            <translation>영역이 영상 밖에 있습니다.</translation>
        </message>
        <message>
            <source>The region touches missing data, which is not counted.</source>
            <translation>영역이 누락된 데이터에 닿아 있으며, 이는 계산되지 않습니다.</translation>
        </message>
        <message>
            <source>The region touches padding outside the scanned field, which is not counted.</source>
            <translation>영역이 스캔 범위 밖의 채움 값에 닿아 있으며, 이는 계산되지 않습니다.</translation>
        </message>
        <message>
            <source>The regions could not be saved ({reason}).</source>
            <translation>영역을 저장하지 못했습니다 ({reason}).</translation>
        </message>
        <message>
            <source>the regions keep clear of it</source>
            <translation>영역은 이를 피해 있음</translation>
        </message>
        <message>
            <source>the regions keep clear of it: {0}</source>
            <translation>영역은 이를 피해 있음: {0}</translation>
        </message>
        <message>
            <source>The rescale slope is fractional; values are rounded to whole HU.</source>
            <translation>Rescale Slope가 소수여서 값을 정수 HU로 반올림했습니다.</translation>
        </message>
        <message>
            <source>The rods do not lie on one line: one is {0} mg/cm³ off.</source>
            <translation>막대들이 한 직선 위에 있지 않습니다. 하나가 {0} mg/cm³ 벗어납니다.</translation>
        </message>
        <message>
            <source>The samples lie too near to the end of the scan to be shifted.</source>
            <translation>표본이 스캔 끝에 너무 가까워 이동할 수 없습니다.</translation>
        </message>
        <message>
            <source>The samples resemble those that the models were trained on.</source>
            <translation>표본이 모델의 학습 표본과 비슷합니다.</translation>
        </message>
        <message>
            <source>The samples show tissue of usual density and grain.</source>
            <translation>표본은 보통의 밀도와 입자를 가진 조직입니다.</translation>
        </message>
        <message>
            <source>The scan does not state its scanner: no calibration holds.</source>
            <translation>스캔에 스캐너가 없어 어떤 보정도 적용되지 않습니다.</translation>
        </message>
        <message>
            <source>The scan does not state its tube voltage: no calibration holds.</source>
            <translation>스캔에 관전압이 없어 어떤 보정도 적용되지 않습니다.</translation>
        </message>
        <message>
            <source>The scan's own pixels lie only in its own slices, unturned: reset the axes first.</source>
            <translation>스캔 자체의 픽셀은 회전하지 않은 원래 단면에만 있습니다: 먼저 축을 되돌리십시오.</translation>
        </message>
        <message>
            <source>The series goes on {0} and {1} away from here with other slices.</source>
            <translation>시리즈는 여기서 {0}, {1} 떨어진 곳에서 다른 단면으로 이어집니다.</translation>
        </message>
        <message>
            <source>The series goes on {0} away from here with other slices.</source>
            <translation>시리즈는 여기서 {0} 떨어진 곳에서 다른 단면으로 이어집니다.</translation>
        </message>
        <message>
            <source>The session could not be saved ({reason}).</source>
            <translation>세션을 저장할 수 없었습니다({reason}).</translation>
        </message>
        <message>
            <source>The session is saved.</source>
            <translation>세션을 저장했습니다.</translation>
        </message>
        <message>
            <source>The sides of a polygon may not cross each other.</source>
            <translation>다각형의 변은 서로 교차할 수 없습니다.</translation>
        </message>
        <message>
            <source>The slices are still being read.</source>
            <translation>단면을 아직 읽고 있습니다.</translation>
        </message>
        <message>
            <source>The slices lie {0} to {1} mm apart; they are shown one by one, and no volume is made of them.</source>
            <translation>단면 간격이 {0}~{1} mm입니다. 한 장씩 보이며 볼륨을 만들지 않습니다.</translation>
        </message>
        <message>
            <source>The spongy core is narrower than {0} mm here: the sample's corners reach the cortex.</source>
            <translation>여기서는 해면골 중심부가 {0} mm보다 좁습니다: 표본의 모서리가 피질에 닿습니다.</translation>
        </message>
        <message>
            <source>The spongy core is too small, or lies too askew to the slices, for a region clear of the cortex.</source>
            <translation>해면골 중심이 너무 작거나 단면에 너무 비스듬해 피질을 피한 영역을 둘 수 없습니다.</translation>
        </message>
        <message>
            <source>The tube voltage is not stated; thresholds hold at 120 kVp.</source>
            <translation>관전압이 없습니다. 기준값은 120 kVp에 맞습니다.</translation>
        </message>
        <message>
            <source>The two endplates of a vertebra lie {0} to {1} mm apart, not {2}: mark them again.</source>
            <translation>한 척추뼈의 두 종판은 {0}~{1} mm 떨어져 있으며 {2} mm가 아닙니다: 다시 표시하십시오.</translation>
        </message>
        <message>
            <source>The two images side by side belong to different patients.</source>
            <translation>나란한 두 영상은 서로 다른 환자의 것입니다.</translation>
        </message>
        <message>
            <source>The values are Hounsfield units.</source>
            <translation>값은 하운스필드 단위입니다.</translation>
        </message>
        <message>
            <source>The values are not Hounsfield units (rescale type {0}); they cannot be measured as density.</source>
            <translation>값이 하운스필드 단위가 아니어서(Rescale Type {0}) 밀도로 측정할 수 없습니다.</translation>
        </message>
        <message>
            <source>The values are on the clipboard.</source>
            <translation>값을 클립보드에 넣었습니다.</translation>
        </message>
        <message>
            <source>The values were computed for another energy or material; thresholds for density do not hold for them.</source>
            <translation>다른 에너지나 물질에 대해 계산된 값이어서 밀도 기준값이 맞지 않습니다.</translation>
        </message>
        <message>
            <source>The vessels in front of the spine are bright: contrast raises spongy bone by about 10–25 HU.</source>
            <translation>척추 앞 혈관이 밝습니다: 조영제는 해면골을 약 10~25 HU 높입니다.</translation>
        </message>
        <message>
            <source>The wheel scrolls, a right drag zooms, a middle drag pans. Press ? for every key.</source>
            <translation>휠로 넘기고, 오른쪽으로 끌어 확대하고, 가운데로 끌어 옮깁니다. ?를 누르면 모든 키가 나옵니다.</translation>
        </message>
        <message>
            <source>The whole scan from the front or the side (double-click changes). A click goes there.</source>
            <translation>전체 스캔의 정면 또는 측면(두 번 클릭으로 전환). 클릭하면 그곳으로 갑니다.</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>테마</translation>
        </message>
        <message>
            <source>There is no data under the region: slices are missing, or it lies on padding.</source>
            <translation>영역 아래에 데이터가 없습니다: 단면이 없거나 채움 값 위에 있습니다.</translation>
        </message>
        <message>
            <source>There is no L1 to ask about. Name the vertebra by hand in the sagittal view, or draw a sample in it (B).</source>
            <translation>물어볼 L1이 없습니다. 시상면에서 척추뼈 이름을 직접 지정하거나 그 안에 표본을 그리십시오(B).</translation>
        </message>
        <message>
            <source>There is no measured density to compare with.</source>
            <translation>비교할 측정 밀도가 없습니다.</translation>
        </message>
        <message>
            <source>There is no model for this task. Import one in Models, or train one on your own cases.</source>
            <translation>이 과제를 위한 모델이 없습니다. 모델 페이지에서 가져오거나 자체 증례로 학습시키십시오.</translation>
        </message>
        <message>
            <source>There is no model that outlines vertebrae. 'osteoview models import' takes an MS-Net in.</source>
            <translation>척추뼈 윤곽을 그리는 모델이 없습니다. 'osteoview models import'로 MS-Net을 가져올 수 있습니다.</translation>
        </message>
        <message>
            <source>There is no model that outlines vertebrae: take one in on the page of models.</source>
            <translation>척추뼈 윤곽을 그리는 모델이 없습니다: 모델 페이지에서 가져오십시오.</translation>
        </message>
        <message>
            <source>There is no model yet. Drop a model's folder or zip here, or press Import.</source>
            <translation>아직 모델이 없습니다. 모델의 폴더나 zip을 여기에 놓거나 가져오기를 누르십시오.</translation>
        </message>
        <message>
            <source>There is no region on this image yet: draw a sample, an ellipse or a crop box first.</source>
            <translation>이 영상에는 아직 영역이 없습니다: 먼저 표본, 타원 또는 자르기 상자를 그리십시오.</translation>
        </message>
        <message>
            <source>there is nothing in it: all pixels are alike.</source>
            <translation>아무것도 없습니다: 모든 픽셀이 같습니다.</translation>
        </message>
        <message>
            <source>These images were computed from others; noise and fine structure differ from a scan.</source>
            <translation>다른 영상에서 계산된 영상입니다. 잡음과 미세 구조가 스캔과 다릅니다.</translation>
        </message>
        <message>
            <source>They differ: look at both before you trust either.</source>
            <translation>서로 다릅니다: 어느 하나를 믿기 전에 둘 다 확인하십시오.</translation>
        </message>
        <message>
            <source>thick slices</source>
            <translation>두꺼운 단면</translation>
        </message>
        <message>
            <source>Thicker slab</source>
            <translation>슬랩 두껍게</translation>
        </message>
        <message>
            <source>Thicker than 5 mm: endplates bleed into the spongy bone.</source>
            <translation>5 mm보다 두꺼움: 종판이 해면골에 섞입니다.</translation>
        </message>
        <message>
            <source>Thinner slab</source>
            <translation>슬랩 얇게</translation>
        </message>
        <message>
            <source>This is a projection through the body, not slices; its values are not the tissue's.</source>
            <translation>단면이 아니라 몸을 통과한 투영입니다. 값이 조직의 값이 아닙니다.</translation>
        </message>
        <message>
            <source>This is {level}</source>
            <translation>이것이 {level}입니다</translation>
        </message>
        <message>
            <source>This region does not lie on the CT in which L1 is measured.</source>
            <translation>이 영역은 L1을 측정하는 CT에 있지 않습니다.</translation>
        </message>
        <message>
            <source>This region lies in another vertebra than L1. Drag the name L1 to that one first, or draw it in L1.</source>
            <translation>이 영역은 L1이 아닌 다른 척추뼈에 있습니다. 먼저 L1 이름을 그 척추뼈로 끌어 놓거나 L1 안에 그리십시오.</translation>
        </message>
        <message>
            <source>This session belongs to {names}, not found where it was. Drop that study here, and it goes on.</source>
            <translation>이 세션은 {names}의 것이나 있던 곳에 없습니다. 그 검사를 여기에 놓으면 이어집니다.</translation>
        </message>
        <message>
            <source>Threshold, task and device</source>
            <translation>기준값, 과제, 장치</translation>
        </message>
        <message>
            <source>Thresholds and sources</source>
            <translation>기준값과 출처</translation>
        </message>
        <message>
            <source>tilt contradicted</source>
            <translation>기울기 모순</translation>
        </message>
        <message>
            <source>tilt corrected</source>
            <translation>기울기 보정됨</translation>
        </message>
        <message>
            <source>Tilt the planes to the vertebra's endplates</source>
            <translation>평면을 척추뼈 종판에 맞춰 기울이기</translation>
        </message>
        <message>
            <source>time point {0}</source>
            <translation>시점 {0}</translation>
        </message>
        <message>
            <source>tissue</source>
            <translation>조직</translation>
        </message>
        <message>
            <source>Too little air and fat in the scan to check its HU.</source>
            <translation>스캔에 공기와 지방이 너무 적어 HU를 확인할 수 없습니다.</translation>
        </message>
        <message>
            <source>touches missing data</source>
            <translation>누락된 데이터에 닿음</translation>
        </message>
        <message>
            <source>touches padding</source>
            <translation>패딩에 닿음</translation>
        </message>
        <message>
            <source>Trained on</source>
            <translation>학습 자료</translation>
        </message>
        <message>
            <source>Trained on local data</source>
            <translation>자체 데이터로 학습됨</translation>
        </message>
        <message>
            <source>Trained on simulated patients</source>
            <translation>모의 환자로 학습됨</translation>
        </message>
        <message>
            <source>training part</source>
            <translation>학습 부분</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>다시 시도</translation>
        </message>
        <message>
            <source>Trying shifted regions…</source>
            <translation>이동한 영역을 시험하는 중…</translation>
        </message>
        <message>
            <source>tube voltage</source>
            <translation>관전압</translation>
        </message>
        <message>
            <source>Tube voltage not stated: the same bone read 148, 141 and 131 HU at 100, 120 and 140 kVp.</source>
            <translation>관전압이 명시되지 않음: 같은 뼈가 100, 120, 140 kVp에서 148, 141, 131 HU로 측정되었습니다.</translation>
        </message>
        <message>
            <source>Tube voltage, kVp</source>
            <translation>관전압, kVp</translation>
        </message>
        <message>
            <source>turn a region of L1</source>
            <translation>L1 영역 회전</translation>
        </message>
        <message>
            <source>turn measurement</source>
            <translation>측정 돌리기</translation>
        </message>
        <message>
            <source>Turn the plane</source>
            <translation>평면 돌리기</translation>
        </message>
        <message>
            <source>two patients</source>
            <translation>환자 두 명</translation>
        </message>
        <message>
            <source>Undecided</source>
            <translation>미정</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>실행 취소</translation>
        </message>
        <message>
            <source>uneven slices</source>
            <translation>불균일한 단면</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>단위</translation>
        </message>
        <message>
            <source>unmark the vertebra</source>
            <translation>척추뼈 표시 지우기</translation>
        </message>
        <message>
            <source>Unstable, refer</source>
            <translation>불안정, 의뢰</translation>
        </message>
        <message>
            <source>Unusually dense or fatty bone in {0} % of the core (sclerosis, node, haemangioma?); {1}.</source>
            <translation>중심부의 {0} %가 비정상적으로 치밀하거나 지방성인 뼈(경화, 결절, 혈관종?); {1}.</translation>
        </message>
        <message>
            <source>Unusually dense or fatty bone is in {0}.</source>
            <translation>{0} 안에 비정상적으로 치밀하거나 지방성인 뼈가 있습니다.</translation>
        </message>
        <message>
            <source>Use by default</source>
            <translation>기본으로 사용</translation>
        </message>
        <message>
            <source>Use this key</source>
            <translation>이 키 사용</translation>
        </message>
        <message>
            <source>Usual</source>
            <translation>기본값</translation>
        </message>
        <message>
            <source>Usually it is 80 to 140.</source>
            <translation>보통 80~140입니다.</translation>
        </message>
        <message>
            <source>validation part</source>
            <translation>검증 부분</translation>
        </message>
        <message>
            <source>value</source>
            <translation>값 하나</translation>
        </message>
        <message>
            <source>Values</source>
            <translation>값</translation>
        </message>
        <message>
            <source>values measurable</source>
            <translation>값 측정 가능</translation>
        </message>
        <message>
            <source>values under the measurement</source>
            <translation>측정 아래의 값</translation>
        </message>
        <message>
            <source>Vertebrae cannot be told apart reliably, nor spongy bone from endplates.</source>
            <translation>척추뼈끼리도, 해면골과 종판도 믿을 만하게 구별할 수 없습니다.</translation>
        </message>
        <message>
            <source>Very noisy: the mean holds, texture does not.</source>
            <translation>잡음이 큼: 평균은 유효하나 질감은 아님.</translation>
        </message>
        <message>
            <source>view</source>
            <translation>방향</translation>
        </message>
        <message>
            <source>warning</source>
            <translation>경고</translation>
        </message>
        <message>
            <source>Weights</source>
            <translation>가중치</translation>
        </message>
        <message>
            <source>What moves this number here</source>
            <translation>여기서 이 수치를 움직이는 것</translation>
        </message>
        <message>
            <source>What the badges mean</source>
            <translation>표시의 뜻</translation>
        </message>
        <message>
            <source>What the networks say</source>
            <translation>신경망의 의견</translation>
        </message>
        <message>
            <source>What went wrong</source>
            <translation>잘못된 것</translation>
        </message>
        <message>
            <source>What went wrong since OsteoView was started</source>
            <translation>OsteoView를 시작한 뒤 잘못된 것</translation>
        </message>
        <message>
            <source>What you measured is kept. If it happens again, restart OsteoView.</source>
            <translation>측정은 보존됩니다. 다시 생기면 OsteoView를 다시 시작하세요.</translation>
        </message>
        <message>
            <source>Wheel</source>
            <translation>휠</translation>
        </message>
        <message>
            <source>Where the network looked</source>
            <translation>신경망이 본 곳</translation>
        </message>
        <message>
            <source>Which of these is {level}?</source>
            <translation>이 중 어느 것이 {level}입니까?</translation>
        </message>
        <message>
            <source>While names are hidden, none appears in the window, in pictures that are saved or copied, or in messages. Text burnt into a picture's own pixels stays.</source>
            <translation>이름을 숨기는 동안에는 창, 저장하거나 복사한 그림, 메시지 어디에도 이름이 나오지 않습니다. 영상 픽셀에 새겨진 글자는 남습니다.</translation>
        </message>
        <message>
            <source>Whole vertebrae are cut out of a body that was found; none was, or the regions are by hand.</source>
            <translation>척추뼈 전체는 찾아낸 추체에서 잘라 냅니다. 추체를 찾지 못했거나 영역이 수동으로 그려졌습니다.</translation>
        </message>
        <message>
            <source>Why may it be used nevertheless?</source>
            <translation>왜 그래도 사용할 수 있습니까?</translation>
        </message>
        <message>
            <source>Why may the result stand?</source>
            <translation>결과를 유지해도 되는 이유는?</translation>
        </message>
        <message>
            <source>Window and level</source>
            <translation>창 폭과 중심</translation>
        </message>
        <message>
            <source>Window from an area</source>
            <translation>영역에서 창 설정</translation>
        </message>
        <message>
            <source>Window preset</source>
            <translation>창 프리셋</translation>
        </message>
        <message>
            <source>Window preset (keys 0 to 8)</source>
            <translation>창 프리셋(0~8 키)</translation>
        </message>
        <message>
            <source>With the mouse</source>
            <translation>마우스로</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>철회</translation>
        </message>
        <message>
            <source>withdraw an override</source>
            <translation>무시 철회</translation>
        </message>
        <message>
            <source>Within one least significant change of the {0} HU threshold.</source>
            <translation>{0} HU 기준값에서 최소 유의 변화 이내.</translation>
        </message>
        <message>
            <source>Within the least significant change of {lsc} HU.</source>
            <translation>최소 유의 변화 {lsc} HU 이내입니다.</translation>
        </message>
        <message>
            <source>Without a name</source>
            <translation>이름 없음</translation>
        </message>
        <message>
            <source>Working…</source>
            <translation>작업 중…</translation>
        </message>
        <message>
            <source>Wrong level? Drag a name in the sagittal view to its vertebra.</source>
            <translation>높이가 틀렸나요? 시상면에서 이름을 맞는 척추뼈로 끌어 놓으세요.</translation>
        </message>
        <message>
            <source>You can draw an ellipse or a sample in {level} and measure it there.</source>
            <translation>{level} 안에 타원이나 표본을 그려 그곳에서 측정할 수 있습니다.</translation>
        </message>
        <message>
            <source>Your last change could not be kept aside ({0}): save the session yourself before you close.</source>
            <translation>마지막 변경을 보관하지 못했습니다({0}): 닫기 전에 세션을 직접 저장하십시오.</translation>
        </message>
        <message>
            <source>Your reason</source>
            <translation>이유 입력</translation>
        </message>
        <message>
            <source>Zoom</source>
            <translation>확대/축소</translation>
        </message>
        <message>
            <source>Zoom to the pointer</source>
            <translation>포인터로 확대</translation>
        </message>
        <message>
            <source>zoom {factor}×</source>
            <translation>배율 {factor}×</translation>
        </message>
        <message>
            <source>{0} (sharp)</source>
            <translation>{0}(선명)</translation>
        </message>
        <message>
            <source>{0} (soft)</source>
            <translation>{0}(부드러움)</translation>
        </message>
        <message>
            <source>{0} cannot be told from its neighbours: {1}.</source>
            <translation>{0}을(를) 이웃과 구별할 수 없습니다: {1}.</translation>
        </message>
        <message>
            <source>{0} HU and more: metal or cement, no spongy bone.</source>
            <translation>{0} HU 이상: 금속이나 시멘트이며 해면골이 아닙니다.</translation>
        </message>
        <message>
            <source>{0} HU on the average: air or fat, no bone.</source>
            <translation>평균 {0} HU: 공기나 지방이며 뼈가 아닙니다.</translation>
        </message>
        <message>
            <source>{0} images are copies of others and were left out.</source>
            <translation>영상 {0}장이 다른 영상의 사본이어서 제외했습니다.</translation>
        </message>
        <message>
            <source>{0} images {1} × {2}</source>
            <translation>영상 {0}장 {1} × {2}</translation>
        </message>
        <message>
            <source>{0} is cut off by the end of the scan.</source>
            <translation>{0}이(가) 스캔 끝에서 잘렸습니다.</translation>
        </message>
        <message>
            <source>{0} is in the scan, whole.</source>
            <translation>{0}이(가) 스캔 안에 온전히 있습니다.</translation>
        </message>
        <message>
            <source>{0} is not in this scan.</source>
            <translation>{0}은(는) 이 스캔에 없습니다.</translation>
        </message>
        <message>
            <source>{0} kVp reads about {1} HU higher than 120 kVp would.</source>
            <translation>{0} kVp는 120 kVp보다 약 {1} HU 높게 측정됩니다.</translation>
        </message>
        <message>
            <source>{0} kVp reads about {1} HU lower than 120 kVp would.</source>
            <translation>{0} kVp는 120 kVp보다 약 {1} HU 낮게 측정됩니다.</translation>
        </message>
        <message>
            <source>{0} kVp reads about {1} to {2} HU higher than 120 kVp would.</source>
            <translation>{0} kVp는 120 kVp보다 약 {1}~{2} HU 높게 측정됩니다.</translation>
        </message>
        <message>
            <source>{0} kVp reads about {1} to {2} HU lower than 120 kVp would.</source>
            <translation>{0} kVp는 120 kVp보다 약 {1}~{2} HU 낮게 측정됩니다.</translation>
        </message>
        <message>
            <source>{0} kVp reads more than {1} HU higher than 120 kVp would.</source>
            <translation>{0} kVp는 120 kVp보다 {1} HU 넘게 높게 측정됩니다.</translation>
        </message>
        <message>
            <source>{0} kVp reads more than {1} HU lower than 120 kVp would.</source>
            <translation>{0} kVp는 120 kVp보다 {1} HU 넘게 낮게 측정됩니다.</translation>
        </message>
        <message>
            <source>{0} kVp.</source>
            <translation>{0} kVp.</translation>
        </message>
        <message>
            <source>{0} lies in unusual bone</source>
            <translation>{0}이(가) 비정상 뼈 안에 있음</translation>
        </message>
        <message>
            <source>{0} moved {1} mm clear of unusual bone</source>
            <translation>{0}이(가) 비정상 뼈를 피해 {1} mm 이동함</translation>
        </message>
        <message>
            <source>{0} outlines no vertebra where geometry has found a body. Choose a model for samples of spongy bone.</source>
            <translation>기하학적 방법이 추체를 찾은 곳에서 {0}은(는) 척추뼈 윤곽을 그리지 못했습니다. 해면골 표본용 모델을 고르십시오.</translation>
        </message>
        <message>
            <source>{0} reaches beyond the scan, or over slices that are missing. Move it into the bone.</source>
            <translation>{0}이(가) 스캔을 벗어나거나 없는 단면에 걸쳐 있습니다. 뼈 안으로 옮기십시오.</translation>
        </message>
        <message>
            <source>{0} slices are missing: a gap of {1}. Nothing was filled in.</source>
            <translation>단면 {0}개가 없습니다: 간격 {1}. 아무것도 채워 넣지 않았습니다.</translation>
        </message>
        <message>
            <source>{0} slices every {1} mm</source>
            <translation>단면 {0}개, {1} mm마다</translation>
        </message>
        <message>
            <source>{0} slices with regions of {1} mm².</source>
            <translation>단면 {0}개, 영역 {1} mm².</translation>
        </message>
        <message>
            <source>{0} slices, uneven</source>
            <translation>단면 {0}개, 불균일</translation>
        </message>
        <message>
            <source>{0} stands in for a slice with unusual bone</source>
            <translation>{0}이(가) 비정상 뼈가 있는 단면을 대신함</translation>
        </message>
        <message>
            <source>{0} values lay outside ±32767 HU and were clipped.</source>
            <translation>값 {0}개가 ±32767 HU를 벗어나 잘렸습니다.</translation>
        </message>
        <message>
            <source>{0} voxels hold no number; they are shown and measured as no data.</source>
            <translation>복셀 {0}개에 숫자가 없어 데이터 없음으로 보이고 측정됩니다.</translation>
        </message>
        <message>
            <source>{0} was trained on other images: the samples lie {1} as far away as nearly all that it was examined on.</source>
            <translation>{0}은(는) 다른 영상으로 학습됨: 표본은 검사에 쓰인 거의 모든 표본보다 {1} 멀리 있습니다.</translation>
        </message>
        <message>
            <source>{0} {1}; probability {2}.</source>
            <translation>{0}: {1}; 확률 {2}.</translation>
        </message>
        <message>
            <source>{0}: a sharp kernel: noise and edges are exaggerated.</source>
            <translation>{0}: 선명 커널: 잡음과 경계가 과장됩니다.</translation>
        </message>
        <message>
            <source>{0}: a soft-tissue kernel.</source>
            <translation>{0}: 연부조직 커널.</translation>
        </message>
        <message>
            <source>{0}: unknown.</source>
            <translation>{0}: 알 수 없음.</translation>
        </message>
        <message>
            <source>{0}; at {1} years {2} ± {3} HU (Jang 2019, Radiology 291:360): {4} standard deviations</source>
            <translation>{0}; {1}세 {2} ± {3} HU(Jang 2019, Radiology 291:360): 표준편차 {4}</translation>
        </message>
        <message>
            <source>{away} SD from the norm at age {age}</source>
            <translation>{age}세 기준에서 {away} SD</translation>
        </message>
        <message>
            <source>{change} since</source>
            <translation>이후 {change}</translation>
        </message>
        <message>
            <source>{image}, not open</source>
            <translation>{image}, 열려 있지 않음</translation>
        </message>
        <message>
            <source>{key} belongs to “{command}”. Used here, it is taken away there.</source>
            <translation>{key}은(는) “{command}”의 키입니다. 여기에 쓰면 그쪽에서 빠집니다.</translation>
        </message>
        <message>
            <source>{kvp} kVp</source>
            <translation>{kvp} kVp</translation>
        </message>
        <message>
            <source>{label} {share} is not overwhelming ({rival} {rival_share}): mention the risk.</source>
            <translation>{label} {share}은(는) 압도적이지 않음({rival} {rival_share}): 위험을 알리십시오.</translation>
        </message>
        <message>
            <source>{label} {share}, with {rival} {rival_share} comparable to it.</source>
            <translation>{label} {share}, {rival} {rival_share}도 비슷함.</translation>
        </message>
        <message>
            <source>{label} {share}: highly probable.</source>
            <translation>{label} {share}: 가능성이 매우 높음.</translation>
        </message>
        <message>
            <source>{last} ms   median {median}   95 % within {p95}   of {count} pictures</source>
            <translation>{last} ms   중앙값 {median}   95% {p95} 이내   {count}장 중</translation>
        </message>
        <message>
            <source>{level} declined</source>
            <translation>{level} 거부됨</translation>
        </message>
        <message>
            <source>{level} found</source>
            <translation>{level} 찾음</translation>
        </message>
        <message>
            <source>{level} is looked for in CTs only.</source>
            <translation>{level}은(는) CT에서만 찾습니다.</translation>
        </message>
        <message>
            <source>{level} is not in this scan</source>
            <translation>{level}은 이 스캔에 없습니다</translation>
        </message>
        <message>
            <source>{level} is one body higher</source>
            <translation>{level}은 한 추체 위입니다</translation>
        </message>
        <message>
            <source>{level} is one body lower</source>
            <translation>{level}은 한 추체 아래입니다</translation>
        </message>
        <message>
            <source>{level} is the body now named {name}</source>
            <translation>{level}은 지금 {name}인 추체입니다</translation>
        </message>
        <message>
            <source>{level} is uncertain</source>
            <translation>{level}이 불확실합니다</translation>
        </message>
        <message>
            <source>{level} is {n} bodies higher</source>
            <translation>{level}은 {n}개 추체 위입니다</translation>
        </message>
        <message>
            <source>{level} is {n} bodies lower</source>
            <translation>{level}은 {n}개 추체 아래입니다</translation>
        </message>
        <message>
            <source>{level}, by regions drawn by hand</source>
            <translation>{level}, 직접 그린 영역 기준</translation>
        </message>
        <message>
            <source>{level}, named by hand</source>
            <translation>{level}, 직접 지정</translation>
        </message>
        <message>
            <source>{level}, with a gate overridden</source>
            <translation>{level}, 검사 무시됨</translation>
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
            <translation>{metric}, 분류 평균</translation>
        </message>
        <message>
            <source>{name} answers from now on.</source>
            <translation>이제부터 {name}이(가) 응답합니다.</translation>
        </message>
        <message>
            <source>{name} is back.</source>
            <translation>{name}을(를) 되살렸습니다.</translation>
        </message>
        <message>
            <source>{name} was deleted.</source>
            <translation>{name}을(를) 삭제했습니다.</translation>
        </message>
        <message>
            <source>{n} changed</source>
            <translation>{n}개 변경됨</translation>
        </message>
        <message>
            <source>{n} days</source>
            <translation>{n}일</translation>
        </message>
        <message>
            <source>{n} epochs</source>
            <translation>{n} 에폭</translation>
        </message>
        <message>
            <source>{n} months</source>
            <translation>{n}개월</translation>
        </message>
        <message>
            <source>{n} removed</source>
            <translation>{n}개 제거됨</translation>
        </message>
        <message>
            <source>{n} weeks</source>
            <translation>{n}주</translation>
        </message>
        <message>
            <source>{n} y</source>
            <translation>{n}세</translation>
        </message>
        <message>
            <source>{positive} from</source>
            <translation>{positive} 기준</translation>
        </message>
        <message>
            <source>{share} % of it lies in spongy bone.</source>
            <translation>그중 {share} %가 해면골 안에 있습니다.</translation>
        </message>
        <message>
            <source>{source}: {patients} patients, {samples} samples ({classes})</source>
            <translation>{source}: 환자 {patients}명, 표본 {samples}개 ({classes})</translation>
        </message>
        <message>
            <source>{train} taught, {validation} chose the epoch, {test} examined it; split {method}.</source>
            <translation>{train}명은 학습, {validation}명은 에폭 선택, {test}명은 검사에 사용; 분할: {method}.</translation>
        </message>
        <message>
            <source>{values}: {count} of {all}</source>
            <translation>{values}: {all} 중 {count}</translation>
        </message>
        <message>
            <source>{verdict}: {same} % of {shifted} agree</source>
            <translation>{verdict}: {shifted} 중 {same} % 일치</translation>
        </message>
        <message>
            <source>± {lsc} HU least significant change</source>
            <translation>± {lsc} HU 최소 유의 변화</translation>
        </message>
        <message>
            <source>“{0}” needs a number.</source>
            <translation>“{0}”에는 숫자가 필요합니다.</translation>
        </message>
        <message>
            <source>“{title}” of {day}</source>
            <translation>{day}의 “{title}”</translation>
        </message>
    </context>
</TS>
