<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
    <context>
        <name>OsteoView</name>
        <message numerus="yes">
            <source>%n answers under dropout</source>
            <translation>
                <numerusform>%n 次 dropout 回答</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changes</source>
            <translation>
                <numerusform>%n 处更改</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n images</source>
            <translation>
                <numerusform>%n 幅图像</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n measurements</source>
            <translation>
                <numerusform>%n 个测量</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n models together</source>
            <translation>
                <numerusform>%n 个模型共同回答</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n problems</source>
            <translation>
                <numerusform>%n 个问题</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n regions are saved.</source>
            <translation>
                <numerusform>已保存 %n 个区域。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n regions were opened.</source>
            <translation>
                <numerusform>已打开 %n 个区域。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n samples drawn by hand</source>
            <translation>
                <numerusform>手动绘制的 %n 个样本</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n shifted regions</source>
            <translation>
                <numerusform>%n 个移动后的区域</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n studies</source>
            <translation>
                <numerusform>%n 个检查</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>编辑(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>帮助(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Planes</source>
            <translation>平面(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Slices</source>
            <translation>层面(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Tools</source>
            <translation>工具(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>视图(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Window</source>
            <translation>窗宽窗位(&amp;W)</translation>
        </message>
        <message>
            <source>1 + 2</source>
            <translation>1 + 2</translation>
        </message>
        <message>
            <source>1 image is a copy of another and was left out.</source>
            <translation>有 1 幅图像与另一幅重复，已略去。</translation>
        </message>
        <message>
            <source>1 image {0} × {1}</source>
            <translation>1 幅图像 {0} × {1}</translation>
        </message>
        <message>
            <source>1 of 2: click the upper endplate, or drag along it</source>
            <translation>第 1 步（共 2 步）：点击上终板，或沿其拖动</translation>
        </message>
        <message>
            <source>1 slice</source>
            <translation>1 层</translation>
        </message>
        <message>
            <source>1 slice is missing: a gap of {0}. Nothing was filled in.</source>
            <translation>缺少 1 层：间隙 {0}。未作任何填补。</translation>
        </message>
        <message>
            <source>2 of 2: click the lower endplate, or drag along it</source>
            <translation>第 2 步（共 2 步）：点击下终板，或沿其拖动</translation>
        </message>
        <message>
            <source>2 × 2</source>
            <translation>2 × 2</translation>
        </message>
        <message>
            <source>3 in a row</source>
            <translation>一行三图</translation>
        </message>
        <message>
            <source>4 slices</source>
            <translation>4 个层面</translation>
        </message>
        <message>
            <source>50 pixels of this scan are only {0} mm, less than the study's samples: use the 20 mm sample.</source>
            <translation>此扫描的50个像素仅为 {0} mm，小于研究中的取样：请使用 20 mm 取样。</translation>
        </message>
        <message>
            <source>50 pixels of this scan are {0} mm and would leave the spongy core here: use the 20 mm sample, which can be made smaller.</source>
            <translation>此扫描的50个像素为 {0} mm，在此处会超出松质核心：请使用可以缩小的 20 mm 取样。</translation>
        </message>
        <message>
            <source>50 pixels of this scan are {0} mm, wider than a vertebra's spongy core: use the 20 mm sample.</source>
            <translation>此扫描的50个像素为{0} mm，宽于椎体的松质核心：请使用20 mm样本。</translation>
        </message>
        <message>
            <source>8 bits</source>
            <translation>8 位</translation>
        </message>
        <message>
            <source>80 to 120 mg/cm³: low bone mass (ACR, ISCD).</source>
            <translation>80 至 120 mg/cm³：低骨量（ACR、ISCD）。</translation>
        </message>
        <message>
            <source>A calibration needs its scanner, who measured it, and when.</source>
            <translation>校准需注明扫描仪、测量者和日期。</translation>
        </message>
        <message>
            <source>A colour picture holds no measured values.</source>
            <translation>彩色图片不含测量值。</translation>
        </message>
        <message>
            <source>A contrast agent was given: spongy bone measures denser than it is, by some 10 to 20 HU.</source>
            <translation>已使用对比剂：松质骨的测量值比实际高约 10 至 20 HU。</translation>
        </message>
        <message>
            <source>A crop box is laid on a radiograph or a DXA image. On a CT, take the sample of 50 × 50 pixels.</source>
            <translation>裁剪框用于 X 线片或 DXA 图像。在 CT 上请使用 50 × 50 像素取样。</translation>
        </message>
        <message>
            <source>A CT with 8 bits cannot hold Hounsfield units: it was rescaled for the eye and is not measured.</source>
            <translation>8 位的 CT 无法容纳亨氏单位：它已为观看而重新缩放，不用于测量。</translation>
        </message>
        <message>
            <source>a disc beside it hardly shows</source>
            <translation>旁边的椎间盘显示不清</translation>
        </message>
        <message>
            <source>A file (its name is hidden)</source>
            <translation>某文件（名称已隐藏）</translation>
        </message>
        <message>
            <source>A folder, a zip, a disc, single files, or a mix of them.
CT, radiographs, DXA; DICOM or NIfTI.</source>
            <translation>文件夹、压缩包、光盘、单个文件，或它们的混合。
CT、X 线片、DXA；DICOM 或 NIfTI。</translation>
        </message>
        <message>
            <source>A lateral view.</source>
            <translation>侧位。</translation>
        </message>
        <message>
            <source>A leak was accepted: {why}</source>
            <translation>已接受一处泄漏：{why}</translation>
        </message>
        <message>
            <source>A line needs two rods with different HU.</source>
            <translation>直线需要两根 HU 不同的棒。</translation>
        </message>
        <message>
            <source>A modality lookup table was left out: {0}.</source>
            <translation>已略去一个 Modality 查找表：{0}。</translation>
        </message>
        <message>
            <source>A percentage is off by {error} points on the average.</source>
            <translation>百分比平均偏差 {error} 个百分点。</translation>
        </message>
        <message>
            <source>A second opinion: nothing is measured in it.</source>
            <translation>第二意见：不据此测量。</translation>
        </message>
        <message>
            <source>A sharp kernel widens the SD; the mean usually stays within one LSC ({0} HU).</source>
            <translation>锐利卷积核使 SD 增大；均值通常在一个 LSC（{0} HU）之内。</translation>
        </message>
        <message>
            <source>A slope of {0} mg/cm³ per HU is no scanner's.</source>
            <translation>没有扫描仪的斜率是每 HU {0} mg/cm³。</translation>
        </message>
        <message>
            <source>A spot of unusual bone; {0}.</source>
            <translation>有一处异常骨；{0}。</translation>
        </message>
        <message>
            <source>A VOI lookup table was left out: {0}.</source>
            <translation>已略去一个 VOI 查找表：{0}。</translation>
        </message>
        <message>
            <source>Abdomen</source>
            <translation>腹部</translation>
        </message>
        <message>
            <source>About</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>About OsteoView</source>
            <translation>关于 OsteoView</translation>
        </message>
        <message>
            <source>Above 120 mg/cm³: normal (ACR, ISCD).</source>
            <translation>高于 120 mg/cm³：正常（ACR、ISCD）。</translation>
        </message>
        <message>
            <source>Above 200 HU: osteoporosis practically excluded: NPV 99 %.</source>
            <translation>高于 200 HU：基本可排除骨质疏松：阴性预测值 99%。</translation>
        </message>
        <message>
            <source>Accuracy</source>
            <translation>准确率</translation>
        </message>
        <message>
            <source>acquisition {0}</source>
            <translation>采集 {0}</translation>
        </message>
        <message>
            <source>Advise prevention</source>
            <translation>建议预防</translation>
        </message>
        <message>
            <source>Against 120 kVp, for which the thresholds hold, this lowers bone (148 / 141 / 131 HU at 100 / 120 / 140 kVp).</source>
            <translation>与阈值所适用的 120 kVp 相比，这会使骨的数值降低（100 / 120 / 140 kVp 时为 148 / 141 / 131 HU）。</translation>
        </message>
        <message>
            <source>Against 120 kVp, for which the thresholds hold, this raises bone (148 / 141 / 131 HU at 100 / 120 / 140 kVp).</source>
            <translation>与阈值所适用的 120 kVp 相比，这会使骨的数值升高（100 / 120 / 140 kVp 时为 148 / 141 / 131 HU）。</translation>
        </message>
        <message>
            <source>age {age}: {mean} ± {sd} HU</source>
            <translation>{age} 岁：{mean} ± {sd} HU</translation>
        </message>
        <message>
            <source>air and fat</source>
            <translation>空气与脂肪</translation>
        </message>
        <message>
            <source>air {0} HU</source>
            <translation>空气 {0} HU</translation>
        </message>
        <message>
            <source>Align to a vertebra by three points</source>
            <translation>用三点对齐椎体</translation>
        </message>
        <message>
            <source>Align to {level}</source>
            <translation>对齐 {level}</translation>
        </message>
        <message>
            <source>Align: click the back edge of the same endplate</source>
            <translation>对齐：点击同一终板的后缘</translation>
        </message>
        <message>
            <source>Align: click the front edge of an endplate, in the sagittal view</source>
            <translation>对齐：在矢状位视图中点击终板的前缘</translation>
        </message>
        <message>
            <source>Align: click the same endplate at one side, in the coronal view</source>
            <translation>对齐：在冠状位视图中点击同一终板的一侧</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>All values as text with tabs, for a spreadsheet. No patient is named.</source>
            <translation>所有数值以制表符分隔的文本形式，供电子表格使用。不含患者姓名。</translation>
        </message>
        <message>
            <source>An angle has no values under it.</source>
            <translation>角度之下没有像素值。</translation>
        </message>
        <message>
            <source>An earlier study of this patient is being measured…</source>
            <translation>正在测量该患者较早的检查…</translation>
        </message>
        <message>
            <source>An endplate runs across the vertebra: drag along it, from front to back.</source>
            <translation>终板横贯椎体：请沿着它从前向后拖动。</translation>
        </message>
        <message>
            <source>An intercept of {0} mg/cm³ is no scanner's.</source>
            <translation>没有扫描仪的截距是 {0} mg/cm³。</translation>
        </message>
        <message numerus="yes">
            <source>and %n more.</source>
            <translation>
                <numerusform>以及另外 %n 项。</numerusform>
            </translation>
        </message>
        <message>
            <source>Angle</source>
            <translation>角度</translation>
        </message>
        <message>
            <source>Angle °</source>
            <translation>角度 °</translation>
        </message>
        <message>
            <source>Angle: click the corner, then the end of the other arm</source>
            <translation>角度：点击顶点，再点击另一边的端点</translation>
        </message>
        <message>
            <source>Another count, with {n} lumbar vertebrae.</source>
            <translation>另一种计数，{n} 个腰椎。</translation>
        </message>
        <message>
            <source>Another image</source>
            <translation>另一幅图像</translation>
        </message>
        <message>
            <source>another image</source>
            <translation>另一幅图像</translation>
        </message>
        <message>
            <source>Another scanner.</source>
            <translation>扫描仪不同。</translation>
        </message>
        <message>
            <source>Answered in {seconds} s on {device}</source>
            <translation>{seconds} 秒内回答：{device}</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>回答</translation>
        </message>
        <message>
            <source>Area mm²</source>
            <translation>面积 mm²</translation>
        </message>
        <message>
            <source>As pies</source>
            <translation>饼图显示</translation>
        </message>
        <message>
            <source>As table</source>
            <translation>表格显示</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>ask for a second outline</source>
            <translation>请求第二轮廓</translation>
        </message>
        <message>
            <source>Ask the networks again</source>
            <translation>重新询问网络</translation>
        </message>
        <message>
            <source>Asking the networks was stopped.</source>
            <translation>已停止询问网络。</translation>
        </message>
        <message>
            <source>Asking the networks…</source>
            <translation>正在询问网络…</translation>
        </message>
        <message>
            <source>At temperature {temperature} it would be {error}.</source>
            <translation>温度为 {temperature} 时为 {error}。</translation>
        </message>
        <message>
            <source>at the detector</source>
            <translation>探测器处</translation>
        </message>
        <message>
            <source>AUC</source>
            <translation>AUC</translation>
        </message>
        <message>
            <source>Auto</source>
            <translation>自动</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>自动调窗</translation>
        </message>
        <message>
            <source>Axial</source>
            <translation>横断位</translation>
        </message>
        <message>
            <source>axial</source>
            <translation>横断面</translation>
        </message>
        <message>
            <source>axial view</source>
            <translation>横断位视图</translation>
        </message>
        <message>
            <source>Back to 50 %</source>
            <translation>恢复为 50 %</translation>
        </message>
        <message>
            <source>Back to automatic</source>
            <translation>恢复自动</translation>
        </message>
        <message>
            <source>back to automatic regions</source>
            <translation>恢复自动区域</translation>
        </message>
        <message>
            <source>Base weights</source>
            <translation>基础权重</translation>
        </message>
        <message>
            <source>Below 80 mg/cm³: osteoporosis (ACR, ISCD).</source>
            <translation>低于 80 mg/cm³：骨质疏松（ACR、ISCD）。</translation>
        </message>
        <message>
            <source>Beside it: {who}</source>
            <translation>旁边：{who}</translation>
        </message>
        <message>
            <source>between it and the sacrum a disc hardly shows</source>
            <translation>其与骶骨之间有一椎间盘显示不清</translation>
        </message>
        <message>
            <source>Between the thresholds of 160 and 200 HU: osteoporosis unlikely, not excluded.</source>
            <translation>介于 160 与 200 HU 阈值之间：骨质疏松可能性小，但不能排除。</translation>
        </message>
        <message>
            <source>Between {label} {share} and {rival} {rival_share}: {why}.</source>
            <translation>介于{label} {share} 与{rival} {rival_share} 之间：{why}。</translation>
        </message>
        <message>
            <source>body outlined</source>
            <translation>椎体已勾画</translation>
        </message>
        <message>
            <source>Bone</source>
            <translation>骨</translation>
        </message>
        <message>
            <source>Bone mineral (vBMD)</source>
            <translation>骨矿物质（vBMD）</translation>
        </message>
        <message>
            <source>Borderline</source>
            <translation>临界</translation>
        </message>
        <message>
            <source>both are about equally probable</source>
            <translation>两者概率大致相等</translation>
        </message>
        <message>
            <source>Brain</source>
            <translation>脑</translation>
        </message>
        <message>
            <source>by hand</source>
            <translation>手动</translation>
        </message>
        <message>
            <source>By the count made by hand, L1 is not in this scan.</source>
            <translation>按人工计数，L1 不在本次扫描内。</translation>
        </message>
        <message>
            <source>By the count, L1 is not in this scan: drag a name in the sagittal view to its vertebra first.</source>
            <translation>按计数，L1 不在本次扫描内：请先在矢状位视图中将名称拖到对应椎体。</translation>
        </message>
        <message>
            <source>Calibrated percentages</source>
            <translation>校准的百分比</translation>
        </message>
        <message>
            <source>Can it be trusted?</source>
            <translation>是否可信？</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Cancel what runs</source>
            <translation>取消正在进行的操作</translation>
        </message>
        <message>
            <source>Card of the model</source>
            <translation>模型卡片</translation>
        </message>
        <message>
            <source>Cement or metal in the vertebral body: streaks falsify HU around it.</source>
            <translation>椎体内有骨水泥或金属：条状伪影使周围 HU 失真。</translation>
        </message>
        <message>
            <source>change what the crop box is for</source>
            <translation>更改裁剪框的用途</translation>
        </message>
        <message>
            <source>Check the numbers.</source>
            <translation>请检查数值。</translation>
        </message>
        <message>
            <source>Choose another folder, or make room there.</source>
            <translation>请选择其他文件夹，或在该处腾出空间。</translation>
        </message>
        <message>
            <source>Choose another folder.</source>
            <translation>请选择其他文件夹。</translation>
        </message>
        <message>
            <source>Circles of 200 mm² on its four slices</source>
            <translation>在其四个层面上放置 200 mm² 的圆</translation>
        </message>
        <message>
            <source>classes read from: {truth}</source>
            <translation>类别依据：{truth}</translation>
        </message>
        <message>
            <source>Classification</source>
            <translation>分类</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>清空</translation>
        </message>
        <message>
            <source>Clear the list</source>
            <translation>清空列表</translation>
        </message>
        <message>
            <source>Click in one view to see the same place in the others. Double-click shows a view alone.</source>
            <translation>在一个视图中点击，其他视图即显示同一位置。双击单独显示一个视图。</translation>
        </message>
        <message>
            <source>clipped</source>
            <translation>数值截断</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Close all studies</source>
            <translation>关闭所有检查</translation>
        </message>
        <message>
            <source>Close study</source>
            <translation>关闭检查</translation>
        </message>
        <message>
            <source>column {column}  row {row}     value {value}</source>
            <translation>列 {column}  行 {row}     值 {value}</translation>
        </message>
        <message>
            <source>comes with OsteoView</source>
            <translation>随 OsteoView 提供</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>命令</translation>
        </message>
        <message>
            <source>Compare with</source>
            <translation>比较对象</translation>
        </message>
        <message>
            <source>Compare with the selected series</source>
            <translation>与所选序列对比</translation>
        </message>
        <message>
            <source>Compare with what is open</source>
            <translation>与已打开的对比</translation>
        </message>
        <message>
            <source>Compare with…</source>
            <translation>与…比较</translation>
        </message>
        <message>
            <source>computed from the scan</source>
            <translation>由扫描计算</translation>
        </message>
        <message>
            <source>computed values</source>
            <translation>计算值</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>目录</translation>
        </message>
        <message>
            <source>contrast given</source>
            <translation>已用对比剂</translation>
        </message>
        <message>
            <source>Contrast raises spongy bone by about 10 to 25 HU; authors disagree, and the phase matters.</source>
            <translation>对比剂使松质骨升高约 10 至 25 HU；各家报道不一，且与期相有关。</translation>
        </message>
        <message>
            <source>Contrast was given only earlier.</source>
            <translation>仅较早一次用了对比剂。</translation>
        </message>
        <message>
            <source>Contrast was given only later.</source>
            <translation>仅较晚一次用了对比剂。</translation>
        </message>
        <message>
            <source>copies</source>
            <translation>重复图像</translation>
        </message>
        <message>
            <source>Copy all</source>
            <translation>全部复制</translation>
        </message>
        <message>
            <source>Copy ROI to the next slices</source>
            <translation>将 ROI 复制到相邻层面</translation>
        </message>
        <message>
            <source>copy to the next slices</source>
            <translation>复制到相邻层面</translation>
        </message>
        <message>
            <source>Copy values</source>
            <translation>复制数值</translation>
        </message>
        <message>
            <source>Copy values or picture</source>
            <translation>复制数值或图片</translation>
        </message>
        <message>
            <source>core large enough</source>
            <translation>核心区足够大</translation>
        </message>
        <message>
            <source>Coronal</source>
            <translation>冠状位</translation>
        </message>
        <message>
            <source>coronal</source>
            <translation>冠状面</translation>
        </message>
        <message>
            <source>coronal view</source>
            <translation>冠状位视图</translation>
        </message>
        <message>
            <source>Cortex or endplate is in or beside {0}.</source>
            <translation>{0} 内或旁边有皮质骨或终板。</translation>
        </message>
        <message>
            <source>Count one down</source>
            <translation>计数下移一节</translation>
        </message>
        <message>
            <source>Count one up</source>
            <translation>计数上移一节</translation>
        </message>
        <message>
            <source>counted from the last ribs</source>
            <translation>由最末肋骨计数</translation>
        </message>
        <message>
            <source>counted from the last ribs and the sacrum</source>
            <translation>由最末肋骨和骶骨计数</translation>
        </message>
        <message>
            <source>counted from the sacrum</source>
            <translation>由骶骨计数</translation>
        </message>
        <message>
            <source>Counted from the sacrum it would be so, with {n} lumbar vertebrae.</source>
            <translation>从骶骨计数则如此，{n} 个腰椎。</translation>
        </message>
        <message numerus="yes">
            <source>CPU · %n cores</source>
            <translation>
                <numerusform>CPU · %n 核</numerusform>
            </translation>
        </message>
        <message>
            <source>Crop box</source>
            <translation>裁剪框</translation>
        </message>
        <message>
            <source>Crop box for</source>
            <translation>裁剪框用于</translation>
        </message>
        <message>
            <source>Crop box knee</source>
            <translation>裁剪框 膝</translation>
        </message>
        <message>
            <source>Crop box L1–L3</source>
            <translation>裁剪框 L1–L3</translation>
        </message>
        <message>
            <source>Crop box L1–L4</source>
            <translation>裁剪框 L1–L4</translation>
        </message>
        <message>
            <source>Crop box of a radiograph or DXA</source>
            <translation>X 线片或 DXA 的裁剪框</translation>
        </message>
        <message>
            <source>Crosshair</source>
            <translation>十字线</translation>
        </message>
        <message>
            <source>CT · outline of the vertebra</source>
            <translation>CT · 椎体轮廓</translation>
        </message>
        <message>
            <source>CT · spongy tissue of L1</source>
            <translation>CT · L1 松质骨</translation>
        </message>
        <message>
            <source>CT · whole lumbar vertebra</source>
            <translation>CT · 整个腰椎</translation>
        </message>
        <message>
            <source>Ctrl + wheel, right drag</source>
            <translation>Ctrl + 滚轮，右键拖动</translation>
        </message>
        <message>
            <source>Ctrl+Shift+P hides the patient's name everywhere, also in pictures that you save.</source>
            <translation>Ctrl+Shift+P 在所有地方隐藏患者姓名，包括保存的图片。</translation>
        </message>
        <message>
            <source>Damaged modality LUT</source>
            <translation>Modality LUT 损坏</translation>
        </message>
        <message>
            <source>Damaged VOI LUT</source>
            <translation>VOI LUT 损坏</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Dark or light</source>
            <translation>深色或浅色</translation>
        </message>
        <message>
            <source>Declined</source>
            <translation>已拒绝</translation>
        </message>
        <message>
            <source>declined</source>
            <translation>已拒绝</translation>
        </message>
        <message>
            <source>Declined: do not use this number.</source>
            <translation>已拒绝：请勿使用此数值。</translation>
        </message>
        <message>
            <source>Default</source>
            <translation>默认</translation>
        </message>
        <message>
            <source>default</source>
            <translation>默认</translation>
        </message>
        <message>
            <source>Degraded</source>
            <translation>结构退化</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Delete all</source>
            <translation>全部删除</translation>
        </message>
        <message>
            <source>Delete measurement</source>
            <translation>删除测量</translation>
        </message>
        <message>
            <source>delete measurement</source>
            <translation>删除该测量</translation>
        </message>
        <message>
            <source>delete measurements</source>
            <translation>删除多个测量</translation>
        </message>
        <message>
            <source>Density</source>
            <translation>密度</translation>
        </message>
        <message>
            <source>Density agrees: {hu} HU fits {label}.</source>
            <translation>密度一致：{hu} HU 符合{label}。</translation>
        </message>
        <message>
            <source>Density disagrees: {hu} HU is too dense for {label}. Trust neither alone.</source>
            <translation>密度不一致：{hu} HU 对{label}来说过高。两者都不可单独采信。</translation>
        </message>
        <message>
            <source>Density disagrees: {hu} HU is too thin for {label}. Trust neither alone.</source>
            <translation>密度不一致：{hu} HU 对{label}来说过低。两者都不可单独采信。</translation>
        </message>
        <message>
            <source>Density leaves it open: {hu} HU occurs with {label} and without.</source>
            <translation>密度无法判定：无论是否{label}，{hu} HU 均可出现。</translation>
        </message>
        <message>
            <source>density on the scale of the published thresholds</source>
            <translation>已发表阈值刻度上的密度</translation>
        </message>
        <message>
            <source>density over time</source>
            <translation>密度随时间变化</translation>
        </message>
        <message>
            <source>Density, checks and classification follow; undo brings back what was there</source>
            <translation>密度、检查和分类随之更新；撤销可恢复原状</translation>
        </message>
        <message>
            <source>derived</source>
            <translation>派生图像</translation>
        </message>
        <message>
            <source>Dice</source>
            <translation>Dice</translation>
        </message>
        <message>
            <source>Dice on held-out data {dice} ({low} to {high}); geometry reaches about .93.</source>
            <translation>留出数据上的 Dice 为 {dice}（{low} 至 {high}）；几何方法约为 .93。</translation>
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
            <translation>放弃</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>知道了</translation>
        </message>
        <message>
            <source>Do not wait</source>
            <translation>不等待</translation>
        </message>
        <message>
            <source>Double-click</source>
            <translation>双击</translation>
        </message>
        <message>
            <source>Drag a crosshair handle</source>
            <translation>拖动十字线手柄</translation>
        </message>
        <message>
            <source>Drag a crosshair line</source>
            <translation>拖动十字线</translation>
        </message>
        <message>
            <source>Draw an ellipse on each rod of the phantom first, then take them over.</source>
            <translation>请先在模体的每根棒上绘制椭圆，再采用其数值。</translation>
        </message>
        <message>
            <source>Draw an ellipse or a sample in L1 first.</source>
            <translation>请先在 L1 内绘制椭圆或取样。</translation>
        </message>
        <message>
            <source>draw angle</source>
            <translation>绘制角度</translation>
        </message>
        <message>
            <source>draw crop</source>
            <translation>绘制裁剪框</translation>
        </message>
        <message>
            <source>draw ellipse</source>
            <translation>绘制椭圆</translation>
        </message>
        <message>
            <source>Draw it in the axial view: L1 is measured across, not along.</source>
            <translation>请在横断位视图中绘制：L1 沿横断面测量，不沿纵向。</translation>
        </message>
        <message>
            <source>draw length</source>
            <translation>绘制长度</translation>
        </message>
        <message>
            <source>draw polygon</source>
            <translation>绘制多边形</translation>
        </message>
        <message>
            <source>draw rectangle</source>
            <translation>绘制矩形</translation>
        </message>
        <message>
            <source>draw sample</source>
            <translation>绘制取样</translation>
        </message>
        <message>
            <source>Drop a folder, a zip or a disc anywhere, or press Ctrl+O.</source>
            <translation>将文件夹、压缩包或光盘拖到任意处，或按 Ctrl+O。</translation>
        </message>
        <message>
            <source>Drop a study here</source>
            <translation>将检查拖到此处</translation>
        </message>
        <message>
            <source>Drop to add to the list.</source>
            <translation>松开即添加到列表。</translation>
        </message>
        <message>
            <source>DXA · lumbar spine</source>
            <translation>DXA · 腰椎</translation>
        </message>
        <message>
            <source>Each model by itself</source>
            <translation>各个模型</translation>
        </message>
        <message>
            <source>Each of the four slices has one already.</source>
            <translation>四个层面中的每一个都已有一个。</translation>
        </message>
        <message>
            <source>edited by hand</source>
            <translation>手动修改</translation>
        </message>
        <message>
            <source>Edited by hand: {0}.</source>
            <translation>手动修改：{0}。</translation>
        </message>
        <message>
            <source>Ellipse</source>
            <translation>椭圆</translation>
        </message>
        <message>
            <source>Ellipse ROI</source>
            <translation>椭圆 ROI</translation>
        </message>
        <message>
            <source>ellipse {0}</source>
            <translation>椭圆 {0}</translation>
        </message>
        <message>
            <source>ellipses on four slices</source>
            <translation>在四个层面上放置椭圆</translation>
        </message>
        <message>
            <source>End comparison</source>
            <translation>结束对比</translation>
        </message>
        <message>
            <source>Endplates are marked in the sagittal or in the coronal view</source>
            <translation>终板在矢状位或冠状位视图中标记</translation>
        </message>
        <message>
            <source>Enter a calibration…</source>
            <translation>输入校准…</translation>
        </message>
        <message>
            <source>Enter another…</source>
            <translation>输入另一个…</translation>
        </message>
        <message>
            <source>Enter takes L1 as it was found</source>
            <translation>按 Enter 采用已找到的 L1</translation>
        </message>
        <message>
            <source>Enter two rods or more.</source>
            <translation>请输入两根或更多棒。</translation>
        </message>
        <message>
            <source>even spongy bone</source>
            <translation>松质骨均匀</translation>
        </message>
        <message>
            <source>Every name moves to the body above (↑ with a name selected)</source>
            <translation>所有名称移到上一椎体（选中名称时按 ↑）</translation>
        </message>
        <message>
            <source>Every name moves to the body below (↓ with a name selected)</source>
            <translation>所有名称移到下一椎体（选中名称时按 ↓）</translation>
        </message>
        <message>
            <source>Every region was removed by hand.</source>
            <translation>所有区域均已手动移除。</translation>
        </message>
        <message>
            <source>every {0} mm</source>
            <translation>每 {0} mm</translation>
        </message>
        <message>
            <source>Examined</source>
            <translation>检验</translation>
        </message>
        <message>
            <source>Exchange black and white</source>
            <translation>黑白反转</translation>
        </message>
        <message>
            <source>Export a model</source>
            <translation>导出模型</translation>
        </message>
        <message>
            <source>Exported: {name}.</source>
            <translation>已导出：{name}。</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>F1</source>
            <translation>F1</translation>
        </message>
        <message>
            <source>fat {0} HU</source>
            <translation>脂肪 {0} HU</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>图</translation>
        </message>
        <message>
            <source>Files of regions</source>
            <translation>区域文件</translation>
        </message>
        <message>
            <source>Finding out…</source>
            <translation>正在查找…</translation>
        </message>
        <message>
            <source>First slice</source>
            <translation>第一层</translation>
        </message>
        <message>
            <source>first slice</source>
            <translation>首个层面</translation>
        </message>
        <message>
            <source>First steps</source>
            <translation>快速入门</translation>
        </message>
        <message>
            <source>Fit and centre everything</source>
            <translation>全部适应并居中</translation>
        </message>
        <message>
            <source>Flip top and bottom</source>
            <translation>上下翻转</translation>
        </message>
        <message>
            <source>For knee radiographs there is no model to start with: nothing simulated would do. Train one on your own cases, or import one in Models.</source>
            <translation>膝关节 X 线片没有现成的模型：模拟数据不足以胜任。请用自己的病例训练，或在“模型”页导入。</translation>
        </message>
        <message>
            <source>Frame times</source>
            <translation>帧时间</translation>
        </message>
        <message>
            <source>From a folder…</source>
            <translation>从文件夹…</translation>
        </message>
        <message>
            <source>From a zip…</source>
            <translation>从 zip…</translation>
        </message>
        <message>
            <source>From the DICOM header</source>
            <translation>取自 DICOM 头</translation>
        </message>
        <message>
            <source>From the DICOM header, second</source>
            <translation>取自 DICOM 头（第二个）</translation>
        </message>
        <message>
            <source>From the front</source>
            <translation>正面</translation>
        </message>
        <message>
            <source>From the side</source>
            <translation>侧面</translation>
        </message>
        <message>
            <source>frontal</source>
            <translation>正位</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>全屏</translation>
        </message>
        <message>
            <source>Further examination</source>
            <translation>进一步检查</translation>
        </message>
        <message>
            <source>gaps between slices</source>
            <translation>层间有间隙</translation>
        </message>
        <message>
            <source>General</source>
            <translation>常规</translation>
        </message>
        <message>
            <source>geometry unknown</source>
            <translation>几何信息未知</translation>
        </message>
        <message>
            <source>Go there</source>
            <translation>前往</translation>
        </message>
        <message>
            <source>Go to Models</source>
            <translation>转到模型</translation>
        </message>
        <message>
            <source>Go to slice {slice}</source>
            <translation>转到第 {slice} 层</translation>
        </message>
        <message>
            <source>Go to this slice</source>
            <translation>转到该层</translation>
        </message>
        <message>
            <source>Go to {level}</source>
            <translation>前往 {level}</translation>
        </message>
        <message>
            <source>Got it</source>
            <translation>明白了</translation>
        </message>
        <message>
            <source>Hard to compare.</source>
            <translation>难以比较。</translation>
        </message>
        <message>
            <source>Healthy</source>
            <translation>健康</translation>
        </message>
        <message>
            <source>height kept</source>
            <translation>高度保持</translation>
        </message>
        <message>
            <source>Heights {0}, {1}, {2} mm (front, middle, back).</source>
            <translation>高度 {0}、{1}、{2} mm（前、中、后）。</translation>
        </message>
        <message>
            <source>Heights {0}, {1}, {2} mm (front, middle, back): far taller than its neighbours. A disc beside it may have been misread.</source>
            <translation>高度 {0}、{1}、{2} mm（前、中、后）：远高于相邻椎体。旁边的椎间盘可能被误判。</translation>
        </message>
        <message>
            <source>Heights {0}, {1}, {2} mm (front, middle, back): {3} % lost against its tallest edge and its neighbours, as after a fracture.</source>
            <translation>高度 {0}、{1}、{2} mm（前、中、后）：与其最高缘及相邻椎体相比丢失 {3}%，如骨折后。</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>帮助</translation>
        </message>
        <message>
            <source>hide measurement</source>
            <translation>隐藏测量</translation>
        </message>
        <message>
            <source>Hide names</source>
            <translation>隐藏姓名</translation>
        </message>
        <message>
            <source>Hide on the image</source>
            <translation>在图像上隐藏</translation>
        </message>
        <message>
            <source>Hide patients' names (Ctrl+Shift+P)</source>
            <translation>隐藏患者姓名 (Ctrl+Shift+P)</translation>
        </message>
        <message>
            <source>How the views share the screen</source>
            <translation>视图如何分配屏幕</translation>
        </message>
        <message>
            <source>How thick the planes are</source>
            <translation>平面的厚度</translation>
        </message>
        <message>
            <source>HU from the drawn regions</source>
            <translation>取自绘制区域的 HU</translation>
        </message>
        <message>
            <source>Images are drawn by the processor; no graphics card is used.</source>
            <translation>图像由处理器绘制，不使用显卡。</translation>
        </message>
        <message>
            <source>Import a model</source>
            <translation>导入模型</translation>
        </message>
        <message>
            <source>Imported: {names}.</source>
            <translation>已导入：{names}。</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>导入…</translation>
        </message>
        <message>
            <source>In brackets the 95 % interval, by patients drawn again.</source>
            <translation>括号内为 95 % 区间，按患者重抽样得到。</translation>
        </message>
        <message>
            <source>In short</source>
            <translation>概要</translation>
        </message>
        <message>
            <source>In the order of drawing: what lies on the rods of a phantom in this scan</source>
            <translation>按绘制顺序：此扫描中模体棒上的区域</translation>
        </message>
        <message>
            <source>Intercept</source>
            <translation>截距</translation>
        </message>
        <message>
            <source>Intercept, mg/cm³</source>
            <translation>截距，mg/cm³</translation>
        </message>
        <message>
            <source>Interpolated between voxels: the plane is oblique to the scan.</source>
            <translation>在体素之间插值：该平面与扫描方向成斜角。</translation>
        </message>
        <message>
            <source>Intersection over union</source>
            <translation>交并比</translation>
        </message>
        <message>
            <source>It comes with OsteoView and stays.</source>
            <translation>它随 OsteoView 提供，不能删除。</translation>
        </message>
        <message>
            <source>It has learned from simulated patients only.</source>
            <translation>仅用模拟患者训练。</translation>
        </message>
        <message>
            <source>It is shown to a network as the file's header asks.</source>
            <translation>按文件头的要求显示给网络。</translation>
        </message>
        <message>
            <source>It lies between 0.3 and 2.</source>
            <translation>应在 0.3 与 2 之间。</translation>
        </message>
        <message>
            <source>It lies between −200 and 200.</source>
            <translation>应在 −200 与 200 之间。</translation>
        </message>
        <message>
            <source>It shows where the answer came from, not that it is right.</source>
            <translation>它显示答案从何而来，并不表示答案正确。</translation>
        </message>
        <message>
            <source>It took the place of {0}, the nearest: L1 has {1} of a kind.</source>
            <translation>已取代最近的{0}：L1 每种区域有 {1} 个。</translation>
        </message>
        <message>
            <source>It was measured on {name}, which is not in the list.</source>
            <translation>该测量在 {name} 上进行，它不在列表中。</translation>
        </message>
        <message>
            <source>its pixels spread by {0} HU: noise or a border, no spongy bone.</source>
            <translation>其像素离散 {0} HU：噪声或边界，不是松质骨。</translation>
        </message>
        <message>
            <source>JPEG picture (*.jpg)</source>
            <translation>JPEG 图片 (*.jpg)</translation>
        </message>
        <message>
            <source>Keep calibration</source>
            <translation>保存校准</translation>
        </message>
        <message>
            <source>Kept are the folder, the kinds of images and how many there are; never a patient's name.</source>
            <translation>仅保存文件夹、图像类型和数量；绝不保存患者姓名。</translation>
        </message>
        <message>
            <source>kernel</source>
            <translation>重建核</translation>
        </message>
        <message>
            <source>Kernel not stated.</source>
            <translation>未注明重建核。</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>快捷键</translation>
        </message>
        <message>
            <source>Keys 0 to 8 choose a window; with W, dragging changes it.</source>
            <translation>按 0 至 8 选择窗；按 W 后可拖动调节。</translation>
        </message>
        <message>
            <source>Keys and gestures</source>
            <translation>快捷键与手势</translation>
        </message>
        <message>
            <source>Keys can be changed in the settings. Esc closes.</source>
            <translation>可在设置中更改快捷键。按 Esc 关闭。</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Known line</source>
            <translation>已知直线</translation>
        </message>
        <message>
            <source>known to the model</source>
            <translation>为模型所知</translation>
        </message>
        <message>
            <source>kVp</source>
            <translation>kVp</translation>
        </message>
        <message>
            <source>kVp unknown</source>
            <translation>kVp 未知</translation>
        </message>
        <message>
            <source>L1 and its density</source>
            <translation>L1 及其密度</translation>
        </message>
        <message>
            <source>L1 is measured in ellipses and samples: draw one of these.</source>
            <translation>L1 用椭圆和取样测量：请绘制其中一种。</translation>
        </message>
        <message>
            <source>L1 is not found in this scan yet: mark its upper and its lower endplate yourself.</source>
            <translation>此扫描中尚未找到 L1：请自行标记其上终板和下终板。</translation>
        </message>
        <message>
            <source>L1 is not measured, or was declined.</source>
            <translation>L1 未测量或已被拒绝。</translation>
        </message>
        <message>
            <source>L1 is not outlined here: there is nothing to compare.</source>
            <translation>此处未勾画 L1：没有可比较的内容。</translation>
        </message>
        <message>
            <source>L1 is still looked for in this scan. Wait a moment.</source>
            <translation>仍在此扫描中寻找 L1。请稍候。</translation>
        </message>
        <message>
            <source>L1 itself is declined: see “Can it be trusted?”.</source>
            <translation>L1 本身已被拒绝：见“是否可信？”。</translation>
        </message>
        <message>
            <source>L1 was named by hand.</source>
            <translation>L1 由人工指定。</translation>
        </message>
        <message>
            <source>L1 was named by whoever placed the regions.</source>
            <translation>L1 由放置区域的人指定。</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Last slice</source>
            <translation>最后一层</translation>
        </message>
        <message>
            <source>lateral</source>
            <translation>侧位</translation>
        </message>
        <message>
            <source>leave the second outline away</source>
            <translation>去掉第二轮廓</translation>
        </message>
        <message>
            <source>leaves the image</source>
            <translation>超出图像</translation>
        </message>
        <message>
            <source>Left drag</source>
            <translation>左键拖动</translation>
        </message>
        <message>
            <source>Left panel</source>
            <translation>左侧面板</translation>
        </message>
        <message>
            <source>Left: {note}</source>
            <translation>左：{note}</translation>
        </message>
        <message>
            <source>left: {note}</source>
            <translation>左：{note}</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>长度</translation>
        </message>
        <message>
            <source>Length unit</source>
            <translation>长度单位</translation>
        </message>
        <message>
            <source>Length: click the other end</source>
            <translation>长度：点击另一端</translation>
        </message>
        <message>
            <source>Let this model answer its task unless another is chosen in Review</source>
            <translation>除非在“阅片”中另选，否则由此模型回答其任务</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>椎体节段</translation>
        </message>
        <message>
            <source>level certain</source>
            <translation>节段确定</translation>
        </message>
        <message>
            <source>level in scan</source>
            <translation>节段在扫描内</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>许可</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Limits</source>
            <translation>限制</translation>
        </message>
        <message>
            <source>Limits and research use</source>
            <translation>局限与研究用途</translation>
        </message>
        <message>
            <source>loading</source>
            <translation>正在加载</translation>
        </message>
        <message>
            <source>Loading slices</source>
            <translation>正在加载层面</translation>
        </message>
        <message>
            <source>Loading {name}</source>
            <translation>正在加载 {name}</translation>
        </message>
        <message>
            <source>Localizer</source>
            <translation>定位像</translation>
        </message>
        <message>
            <source>localizer</source>
            <translation>定位图像</translation>
        </message>
        <message>
            <source>look here</source>
            <translation>请注意</translation>
        </message>
        <message>
            <source>Looking</source>
            <translation>浏览图像</translation>
        </message>
        <message>
            <source>Looking for L1</source>
            <translation>正在寻找 L1</translation>
        </message>
        <message>
            <source>Looking for L1 was stopped.</source>
            <translation>已停止寻找 L1。</translation>
        </message>
        <message>
            <source>Looking for {level}…</source>
            <translation>正在寻找 {level}…</translation>
        </message>
        <message>
            <source>lossless source</source>
            <translation>无损来源</translation>
        </message>
        <message>
            <source>lossy</source>
            <translation>有损压缩</translation>
        </message>
        <message>
            <source>Low bone mass</source>
            <translation>低骨量</translation>
        </message>
        <message>
            <source>Lung</source>
            <translation>肺</translation>
        </message>
        <message>
            <source>Made by</source>
            <translation>生成方式</translation>
        </message>
        <message>
            <source>mark a vertebra</source>
            <translation>标记椎体</translation>
        </message>
        <message>
            <source>Mark a vertebra by its two endplates</source>
            <translation>用两个终板标记椎体</translation>
        </message>
        <message>
            <source>Mark the L1 that was found</source>
            <translation>标记已找到的 L1</translation>
        </message>
        <message>
            <source>Mark the upper and the lower endplate of a vertebra first, or wait until L1 is found.</source>
            <translation>请先标记椎体的上终板和下终板，或等待找到 L1。</translation>
        </message>
        <message>
            <source>Max</source>
            <translation>最大</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>平均值</translation>
        </message>
        <message>
            <source>mean</source>
            <translation>平均</translation>
        </message>
        <message>
            <source>mean HU alone</source>
            <translation>仅用平均 HU</translation>
        </message>
        <message>
            <source>mean {value}</source>
            <translation>平均 {value}</translation>
        </message>
        <message>
            <source>Mean, MIP or MinIP</source>
            <translation>平均、MIP 或 MinIP</translation>
        </message>
        <message numerus="yes">
            <source>Measure L1 in %n drawn regions</source>
            <translation>
                <numerusform>用 %n 个绘制的区域测量 L1</numerusform>
            </translation>
        </message>
        <message>
            <source>Measure L1 in the drawn region</source>
            <translation>用绘制的区域测量 L1</translation>
        </message>
        <message>
            <source>Measure L1 in what was drawn</source>
            <translation>用所绘区域测量 L1</translation>
        </message>
        <message>
            <source>Measured by</source>
            <translation>测量者</translation>
        </message>
        <message>
            <source>Measured in this scan: {0}.</source>
            <translation>本次扫描中测得：{0}。</translation>
        </message>
        <message>
            <source>Measured in this scan: {0}. The HU scale is off.</source>
            <translation>本次扫描中测得：{0}。HU 刻度有偏差。</translation>
        </message>
        <message>
            <source>Measurements</source>
            <translation>测量列表</translation>
        </message>
        <message>
            <source>Measuring</source>
            <translation>测量</translation>
        </message>
        <message>
            <source>Median</source>
            <translation>中位数</translation>
        </message>
        <message>
            <source>Mediastinum</source>
            <translation>纵隔</translation>
        </message>
        <message>
            <source>Metal near the vertebra: streaks falsify HU around it.</source>
            <translation>椎体附近有金属：条状伪影使周围 HU 失真。</translation>
        </message>
        <message>
            <source>Middle drag, Shift + left drag</source>
            <translation>中键拖动，Shift + 左键</translation>
        </message>
        <message>
            <source>Millimetres at the detector: in the patient it is smaller, by an unknown magnification.</source>
            <translation>探测器处的毫米：在患者体内更小，放大率未知。</translation>
        </message>
        <message>
            <source>Min</source>
            <translation>最小</translation>
        </message>
        <message>
            <source>min {low}   max {high}   median {median}</source>
            <translation>最小 {low}   最大 {high}   中位数 {median}</translation>
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
            <translation>左右镜像</translation>
        </message>
        <message>
            <source>missing slices</source>
            <translation>缺少层面</translation>
        </message>
        <message>
            <source>modality</source>
            <translation>成像方式</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Models (*.zip)</source>
            <translation>模型 (*.zip)</translation>
        </message>
        <message>
            <source>More than the least significant change of {lsc} HU.</source>
            <translation>超过最小有意义变化 {lsc} HU。</translation>
        </message>
        <message>
            <source>Most likely it shows {0} to {1}; {2}.</source>
            <translation>最可能显示 {0} 至 {1}；{2}。</translation>
        </message>
        <message>
            <source>move a region of L1</source>
            <translation>移动 L1 区域</translation>
        </message>
        <message>
            <source>Move both together</source>
            <translation>两者同步移动</translation>
        </message>
        <message>
            <source>move measurement</source>
            <translation>移动测量</translation>
        </message>
        <message>
            <source>Move ROI to the vertebra's middle</source>
            <translation>将 ROI 移到椎体中心</translation>
        </message>
        <message>
            <source>Move the plane</source>
            <translation>移动平面</translation>
        </message>
        <message>
            <source>move to the middle</source>
            <translation>移到中心</translation>
        </message>
        <message>
            <source>n</source>
            <translation>n</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Name hidden</source>
            <translation>姓名已隐藏</translation>
        </message>
        <message>
            <source>name the vertebrae</source>
            <translation>命名椎体</translation>
        </message>
        <message>
            <source>Names and privacy</source>
            <translation>姓名与隐私</translation>
        </message>
        <message>
            <source>Names are hidden. What is burnt into a picture's own pixels stays.</source>
            <translation>姓名已隐藏。烧录在图像像素中的内容仍会保留。</translation>
        </message>
        <message>
            <source>neighbouring pixels have nothing to do with each other: noise, no image.</source>
            <translation>相邻像素互不相关：噪声，不是图像。</translation>
        </message>
        <message>
            <source>neither the last ribs nor the sacrum are in view</source>
            <translation>最末肋骨和骶骨均不在视野内</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>网络</translation>
        </message>
        <message>
            <source>Network {theirs} ml, geometry {ours} ml: they agree by a Dice of {dice}.</source>
            <translation>网络 {theirs} ml，几何方法 {ours} ml：两者的 Dice 为 {dice}。</translation>
        </message>
        <message>
            <source>Never examined.</source>
            <translation>从未检验。</translation>
        </message>
        <message>
            <source>Next slice</source>
            <translation>下一层</translation>
        </message>
        <message>
            <source>No 20 mm sample fits into the spongy core; the networks were not asked.</source>
            <translation>松质核心放不下 20 mm 的样本；未询问网络。</translation>
        </message>
        <message>
            <source>no angle</source>
            <translation>无角度</translation>
        </message>
        <message>
            <source>No command is called that.</source>
            <translation>没有这样的命令。</translation>
        </message>
        <message>
            <source>no contrast</source>
            <translation>无对比剂</translation>
        </message>
        <message>
            <source>No CT runs at {0} kVp.</source>
            <translation>没有 CT 使用 {0} kVp。</translation>
        </message>
        <message>
            <source>no data</source>
            <translation>无数据</translation>
        </message>
        <message>
            <source>no date</source>
            <translation>无日期</translation>
        </message>
        <message>
            <source>No key</source>
            <translation>无快捷键</translation>
        </message>
        <message>
            <source>no length</source>
            <translation>无长度</translation>
        </message>
        <message>
            <source>No lesion in the core.</source>
            <translation>核心区无病变。</translation>
        </message>
        <message>
            <source>No lossy compression is recorded.</source>
            <translation>无有损压缩记录。</translation>
        </message>
        <message>
            <source>no metal or cement</source>
            <translation>无金属或骨水泥</translation>
        </message>
        <message>
            <source>No more hints</source>
            <translation>不再提示</translation>
        </message>
        <message>
            <source>no place is clear of it: {0}</source>
            <translation>无处可以避开：{0}</translation>
        </message>
        <message>
            <source>No sample of 20 mm fits into the spongy bone. Draw one by hand (B), and the networks are asked about that.</source>
            <translation>松质骨中放不下 20 mm 的样本。请手动绘制一个（B），网络将对其作答。</translation>
        </message>
        <message>
            <source>no scale</source>
            <translation>无比例尺</translation>
        </message>
        <message>
            <source>No value is below {0}: these are no Hounsfield units (a mask, rescaled grey values, or a missing offset).</source>
            <translation>没有低于 {0} 的值：这不是亨氏单位（可能是掩膜、重新缩放的灰度值，或缺少偏移）。</translation>
        </message>
        <message>
            <source>no values</source>
            <translation>无数值</translation>
        </message>
        <message>
            <source>No vertebra is known where this region lies: mark its upper and its lower endplate first.</source>
            <translation>此区域所在处没有已知的椎体：请先标记其上终板和下终板。</translation>
        </message>
        <message>
            <source>No vertebral body was outlined: fracture, metal and lesions were not looked for.</source>
            <translation>未勾画椎体：未查找骨折、金属和病变。</translation>
        </message>
        <message>
            <source>No vertebral column with separate vertebrae was found; {0} cannot be.</source>
            <translation>未找到可分辨椎体的脊柱；无法找到 {0}。</translation>
        </message>
        <message>
            <source>noise</source>
            <translation>噪声</translation>
        </message>
        <message>
            <source>None of these networks has dropout to leave on. Shifted regions tell how steady it is.</source>
            <translation>这些网络都没有可保持开启的 dropout。可用移动后的区域检验稳定性。</translation>
        </message>
        <message>
            <source>None seen.</source>
            <translation>未见。</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>正常</translation>
        </message>
        <message>
            <source>not a number</source>
            <translation>非数值</translation>
        </message>
        <message>
            <source>Not above 100 HU: osteoporosis in at least 68 of 100 such patients.</source>
            <translation>不高于 100 HU：此类患者每 100 人中至少 68 人有骨质疏松。</translation>
        </message>
        <message>
            <source>Not above 110 HU: osteoporosis likely: more than 90 % specific.</source>
            <translation>不高于 110 HU：很可能骨质疏松：特异度超过 90%。</translation>
        </message>
        <message>
            <source>Not above 120 HU: the first study's cut for osteoporosis.</source>
            <translation>不高于 120 HU：首项研究的骨质疏松界值。</translation>
        </message>
        <message>
            <source>Not above 160 HU: osteoporosis possible: 90 % sensitive.</source>
            <translation>不高于 160 HU：可能骨质疏松：灵敏度 90%。</translation>
        </message>
        <message>
            <source>Not calibrated: HU are not turned into mg/cm³ without a phantom or a calibration of this scanner.</source>
            <translation>未校准：没有模体或该扫描仪的校准，不会将 HU 换算为 mg/cm³。</translation>
        </message>
        <message>
            <source>not HU</source>
            <translation>非 HU</translation>
        </message>
        <message>
            <source>not open</source>
            <translation>未打开</translation>
        </message>
        <message>
            <source>Not opened: {names}</source>
            <translation>未打开：{names}</translation>
        </message>
        <message>
            <source>Not saved on {when}: {many} can be restored.</source>
            <translation>{when} 未保存：可恢复 {many}。</translation>
        </message>
        <message>
            <source>Not saved on {when}: {many} in {names} can be restored.</source>
            <translation>{when} 未保存：可恢复 {names} 中的 {many}。</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Note: {note}</source>
            <translation>备注：{note}</translation>
        </message>
        <message>
            <source>Nothing has gone wrong.</source>
            <translation>没有出现问题。</translation>
        </message>
        <message>
            <source>Nothing here is an image that can be opened. Drop the folder that the images are in.</source>
            <translation>此处没有可打开的图像。请拖入图像所在的文件夹。</translation>
        </message>
        <message>
            <source>Nothing is asked about a declined L1. See below why: overrule it there with a note, or draw samples of your own (B).</source>
            <translation>被拒绝的 L1 不会被询问。原因见下方：可在那里写明备注后推翻，或自行绘制样本（B）。</translation>
        </message>
        <message>
            <source>Nothing measured yet.</source>
            <translation>尚无测量结果。</translation>
        </message>
        <message>
            <source>Nothing measured yet. Take a length, an angle or a region from the tools above, and drag on an image.</source>
            <translation>尚无测量。请在上方选择长度、角度或区域工具，然后在图像上拖动。</translation>
        </message>
        <message>
            <source>Nothing to check yet.</source>
            <translation>尚无可检查的内容。</translation>
        </message>
        <message>
            <source>Nudge down</source>
            <translation>向下微移</translation>
        </message>
        <message>
            <source>Nudge to the left</source>
            <translation>向左微移</translation>
        </message>
        <message>
            <source>Nudge to the right</source>
            <translation>向右微移</translation>
        </message>
        <message>
            <source>Nudge up</source>
            <translation>向上微移</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>oblique</source>
            <translation>斜面</translation>
        </message>
        <message>
            <source>oblique {angle}°</source>
            <translation>斜 {angle}°</translation>
        </message>
        <message>
            <source>of its slice, not of the slab</source>
            <translation>取自其层面，而非厚层</translation>
        </message>
        <message>
            <source>On</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>One body alone has no class: ACR and ISCD take the mean of two lumbar bodies.</source>
            <translation>单个椎体不分级：ACR 和 ISCD 取两个腰椎椎体的均值。</translation>
        </message>
        <message>
            <source>One of the two was declined.</source>
            <translation>其中一次被拒绝。</translation>
        </message>
        <message>
            <source>one region for all slices</source>
            <translation>所有层面使用同一区域</translation>
        </message>
        <message>
            <source>One slice lies twice at the same place; the first by number is used.</source>
            <translation>同一位置有两幅层面；采用编号靠前者。</translation>
        </message>
        <message>
            <source>One view alone, and back</source>
            <translation>单独显示一个视图或还原</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Open a CT, a lumbar radiograph or a DXA: the networks are asked by themselves.</source>
            <translation>打开 CT、腰椎 X 线片或 DXA：网络会自动作答。</translation>
        </message>
        <message>
            <source>Open a CT: {level} is looked for by itself.</source>
            <translation>打开 CT 后会自动寻找 {level}。</translation>
        </message>
        <message>
            <source>Open demo study</source>
            <translation>打开演示检查</translation>
        </message>
        <message>
            <source>Open files or zip</source>
            <translation>打开文件或压缩包</translation>
        </message>
        <message>
            <source>Open files or zip…</source>
            <translation>打开文件或压缩包…</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message>
            <source>Open folder…</source>
            <translation>打开文件夹…</translation>
        </message>
        <message>
            <source>Open regions</source>
            <translation>打开区域</translation>
        </message>
        <message>
            <source>open regions</source>
            <translation>打开区域</translation>
        </message>
        <message>
            <source>Open regions…</source>
            <translation>打开区域…</translation>
        </message>
        <message>
            <source>Open session</source>
            <translation>打开会话</translation>
        </message>
        <message>
            <source>Open session…</source>
            <translation>打开会话…</translation>
        </message>
        <message>
            <source>Open the image first that the regions belong to.</source>
            <translation>请先打开这些区域所属的图像。</translation>
        </message>
        <message>
            <source>Opening studies</source>
            <translation>打开检查</translation>
        </message>
        <message>
            <source>Operating threshold</source>
            <translation>判定阈值</translation>
        </message>
        <message>
            <source>Osteopenia</source>
            <translation>骨量减少</translation>
        </message>
        <message>
            <source>Osteoporosis</source>
            <translation>骨质疏松</translation>
        </message>
        <message>
            <source>Osteoporotic</source>
            <translation>骨质疏松性</translation>
        </message>
        <message>
            <source>OsteoView sessions (*{suffix})</source>
            <translation>OsteoView 会话 (*{suffix})</translation>
        </message>
        <message>
            <source>OsteoView: research use only</source>
            <translation>OsteoView：仅供研究使用</translation>
        </message>
        <message>
            <source>Other kernel: {0}, then {1}.</source>
            <translation>卷积核不同：先 {0}，后 {1}。</translation>
        </message>
        <message>
            <source>Other slices: {0} mm, then {1} mm.</source>
            <translation>层厚不同：先 {0} mm，后 {1} mm。</translation>
        </message>
        <message>
            <source>Other tube voltage: {0}, then {1}.</source>
            <translation>管电压不同：先 {0}，后 {1}。</translation>
        </message>
        <message>
            <source>Over time</source>
            <translation>随时间变化</translation>
        </message>
        <message>
            <source>overridden</source>
            <translation>已推翻</translation>
        </message>
        <message>
            <source>Overridden by a person: {gates}.</source>
            <translation>已被人工推翻：{gates}。</translation>
        </message>
        <message>
            <source>Overridden: {note}</source>
            <translation>已推翻：{note}</translation>
        </message>
        <message>
            <source>Override</source>
            <translation>推翻</translation>
        </message>
        <message>
            <source>override a gate</source>
            <translation>推翻一项检查</translation>
        </message>
        <message>
            <source>Override…</source>
            <translation>推翻…</translation>
        </message>
        <message>
            <source>Overrule</source>
            <translation>推翻</translation>
        </message>
        <message>
            <source>Overruled</source>
            <translation>已推翻</translation>
        </message>
        <message>
            <source>own</source>
            <translation>自有</translation>
        </message>
        <message>
            <source>Own window</source>
            <translation>自定义窗</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>页面</translation>
        </message>
        <message>
            <source>Pan</source>
            <translation>平移</translation>
        </message>
        <message>
            <source>part of a series</source>
            <translation>序列的一部分</translation>
        </message>
        <message>
            <source>Part of the region lies outside the image and is not counted.</source>
            <translation>区域的一部分在图像之外，不计入。</translation>
        </message>
        <message>
            <source>Partly trained on simulated patients: {names}</source>
            <translation>部分用模拟患者训练：{names}</translation>
        </message>
        <message>
            <source>passed</source>
            <translation>通过</translation>
        </message>
        <message>
            <source>Patient</source>
            <translation>患者</translation>
        </message>
        <message>
            <source>per patient</source>
            <translation>按患者</translation>
        </message>
        <message>
            <source>per sample</source>
            <translation>按样本</translation>
        </message>
        <message>
            <source>percentages calibrated on {scope}</source>
            <translation>百分比按以下数据校准：{scope}</translation>
        </message>
        <message>
            <source>Phantom rods</source>
            <translation>模体棒</translation>
        </message>
        <message>
            <source>phantom, {0} rods</source>
            <translation>模体，{0} 根棒</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>图片</translation>
        </message>
        <message>
            <source>picture</source>
            <translation>图片类</translation>
        </message>
        <message>
            <source>picture view</source>
            <translation>图片视图</translation>
        </message>
        <message>
            <source>Pies or table</source>
            <translation>饼图或表格</translation>
        </message>
        <message>
            <source>Pixels of a region spread by {0} HU.</source>
            <translation>区域内像素离散度为 {0} HU。</translation>
        </message>
        <message>
            <source>Pixels right</source>
            <translation>像素准确率</translation>
        </message>
        <message>
            <source>Place the crop box over the bone, and the networks are asked about what is in it.</source>
            <translation>将裁剪框放在骨上，网络就会对框内图像作答。</translation>
        </message>
        <message>
            <source>Placing by hand</source>
            <translation>手动放置</translation>
        </message>
        <message>
            <source>Play faster</source>
            <translation>加快播放</translation>
        </message>
        <message>
            <source>Play or stop</source>
            <translation>播放或停止</translation>
        </message>
        <message>
            <source>Play slower</source>
            <translation>减慢播放</translation>
        </message>
        <message>
            <source>PNG picture (*.png)</source>
            <translation>PNG 图片 (*.png)</translation>
        </message>
        <message>
            <source>Polygon</source>
            <translation>多边形</translation>
        </message>
        <message>
            <source>Polygon ROI</source>
            <translation>多边形 ROI</translation>
        </message>
        <message>
            <source>Polygon: click corners; Enter or a double-click closes it</source>
            <translation>多边形：依次点击顶点；回车或双击闭合</translation>
        </message>
        <message>
            <source>Precision</source>
            <translation>精确率</translation>
        </message>
        <message>
            <source>Press a key</source>
            <translation>请按键</translation>
        </message>
        <message>
            <source>Previous slice</source>
            <translation>上一层</translation>
        </message>
        <message>
            <source>Privacy</source>
            <translation>隐私</translation>
        </message>
        <message>
            <source>Probabilities of the classes</source>
            <translation>各类别的概率</translation>
        </message>
        <message>
            <source>probability only {0}</source>
            <translation>概率仅 {0}</translation>
        </message>
        <message>
            <source>Probability {p}, {how}.</source>
            <translation>概率 {p}，{how}。</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>projection</source>
            <translation>投影图像</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>radiograph</source>
            <translation>X 线片</translation>
        </message>
        <message>
            <source>Radiograph · knee</source>
            <translation>X 线片 · 膝关节</translation>
        </message>
        <message>
            <source>Radiograph · lateral lumbar spine</source>
            <translation>X 线片 · 腰椎侧位</translation>
        </message>
        <message>
            <source>rate {rate}</source>
            <translation>学习率 {rate}</translation>
        </message>
        <message>
            <source>Reading headers</source>
            <translation>正在读取文件头</translation>
        </message>
        <message>
            <source>Reading the models…</source>
            <translation>正在读取模型…</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>正在读取…</translation>
        </message>
        <message>
            <source>Reason for the override</source>
            <translation>推翻的理由</translation>
        </message>
        <message>
            <source>RECENT</source>
            <translation>最近</translation>
        </message>
        <message>
            <source>Recent studies</source>
            <translation>最近的检查</translation>
        </message>
        <message>
            <source>Recipe</source>
            <translation>方案</translation>
        </message>
        <message>
            <source>Rectangle</source>
            <translation>矩形</translation>
        </message>
        <message>
            <source>Rectangle ROI</source>
            <translation>矩形 ROI</translation>
        </message>
        <message>
            <source>Rectangle: click the opposite corner</source>
            <translation>矩形：点击对角</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>被拒绝</translation>
        </message>
        <message>
            <source>region</source>
            <translation>部位</translation>
        </message>
        <message>
            <source>Regions (*{suffix})</source>
            <translation>区域 (*{suffix})</translation>
        </message>
        <message>
            <source>Regions drawn by hand</source>
            <translation>区域为手动绘制</translation>
        </message>
        <message>
            <source>Regions edited by hand:</source>
            <translation>手动修改的区域：</translation>
        </message>
        <message>
            <source>regions in spongy bone</source>
            <translation>松质骨内的区域</translation>
        </message>
        <message>
            <source>Regions placed automatically</source>
            <translation>区域为自动放置</translation>
        </message>
        <message>
            <source>Remarks</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Remember the studies that were open lately</source>
            <translation>记住最近打开的检查</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>remove a region of L1</source>
            <translation>移除 L1 区域</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>重命名</translation>
        </message>
        <message>
            <source>rename measurement</source>
            <translation>重命名测量</translation>
        </message>
        <message>
            <source>repeated slice</source>
            <translation>重复层面</translation>
        </message>
        <message>
            <source>repeated slices</source>
            <translation>多处重复层面</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>可报告</translation>
        </message>
        <message>
            <source>resampled</source>
            <translation>重采样</translation>
        </message>
        <message>
            <source>Rescale slope 0</source>
            <translation>Rescale Slope 为 0</translation>
        </message>
        <message>
            <source>Research use only</source>
            <translation>仅供研究使用</translation>
        </message>
        <message>
            <source>Reset all keys</source>
            <translation>重置所有快捷键</translation>
        </message>
        <message>
            <source>resize a region of L1</source>
            <translation>调整 L1 区域大小</translation>
        </message>
        <message>
            <source>resize measurement</source>
            <translation>调整测量大小</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>阅片</translation>
        </message>
        <message>
            <source>ribs and sacrum leave {0} lumbar vertebrae instead of five</source>
            <translation>肋骨与骶骨之间为 {0} 个腰椎，而非五个</translation>
        </message>
        <message>
            <source>Right panel</source>
            <translation>右侧面板</translation>
        </message>
        <message>
            <source>Right: {note}</source>
            <translation>右：{note}</translation>
        </message>
        <message>
            <source>right: {note}</source>
            <translation>右：{note}</translation>
        </message>
        <message>
            <source>Rod {n}, known mg/cm³</source>
            <translation>棒 {n}，已知 mg/cm³</translation>
        </message>
        <message>
            <source>Rod {n}, measured HU</source>
            <translation>棒 {n}，测得 HU</translation>
        </message>
        <message>
            <source>Rotate by 90°</source>
            <translation>旋转 90°</translation>
        </message>
        <message>
            <source>rounded</source>
            <translation>已取整</translation>
        </message>
        <message>
            <source>Runs on</source>
            <translation>运行于</translation>
        </message>
        <message>
            <source>Sagittal</source>
            <translation>矢状位</translation>
        </message>
        <message>
            <source>sagittal</source>
            <translation>矢状面</translation>
        </message>
        <message>
            <source>sagittal view</source>
            <translation>矢状位视图</translation>
        </message>
        <message>
            <source>Same on all slices</source>
            <translation>应用到所有层</translation>
        </message>
        <message>
            <source>Same zoom in all planes</source>
            <translation>所有平面相同缩放</translation>
        </message>
        <message>
            <source>Sample</source>
            <translation>取样</translation>
        </message>
        <message>
            <source>Sample of 50 × 50 pixels</source>
            <translation>50 × 50 像素取样</translation>
        </message>
        <message>
            <source>sample {0}</source>
            <translation>样本 {0}</translation>
        </message>
        <message>
            <source>Sample {number}</source>
            <translation>样本 {number}</translation>
        </message>
        <message>
            <source>samples drawn by hand</source>
            <translation>手动绘制的样本</translation>
        </message>
        <message>
            <source>Samples of the scan's own pixels</source>
            <translation>取自扫描自身像素的样本</translation>
        </message>
        <message>
            <source>samples on four slices</source>
            <translation>在四个层面上取样</translation>
        </message>
        <message>
            <source>Samples on its four slices</source>
            <translation>在其四个层面上取样</translation>
        </message>
        <message>
            <source>samples placed in L1</source>
            <translation>放置在 L1 内的样本</translation>
        </message>
        <message>
            <source>Save picture</source>
            <translation>保存图片</translation>
        </message>
        <message>
            <source>Save picture…</source>
            <translation>保存图片…</translation>
        </message>
        <message>
            <source>Save regions</source>
            <translation>保存区域</translation>
        </message>
        <message>
            <source>Save regions as…</source>
            <translation>区域另存为…</translation>
        </message>
        <message>
            <source>Save session</source>
            <translation>保存会话</translation>
        </message>
        <message>
            <source>Save session as…</source>
            <translation>会话另存为…</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>已保存。</translation>
        </message>
        <message>
            <source>Saved: {name}</source>
            <translation>已保存：{name}</translation>
        </message>
        <message>
            <source>scale not stated</source>
            <translation>未注明比例</translation>
        </message>
        <message>
            <source>Scanned at {kvp} kVp, not 120: the same bone has other HU, and thresholds for 120 kVp do not hold.</source>
            <translation>扫描电压为 {kvp} kVp 而非 120：同样的骨有不同的 HU，120 kVp 的阈值不适用。</translation>
        </message>
        <message>
            <source>Scanner</source>
            <translation>扫描仪</translation>
        </message>
        <message>
            <source>Scope unknown: {0} does not say what its training samples looked like.</source>
            <translation>适用范围未知：{0} 未说明其训练样本的样子。</translation>
        </message>
        <message>
            <source>Scroll slices</source>
            <translation>翻阅层面</translation>
        </message>
        <message>
            <source>SD</source>
            <translation>SD</translation>
        </message>
        <message>
            <source>SD {sd} · median {median} · {n} pixels in one slice</source>
            <translation>SD {sd} · 中位数 {median} · 单层共 {n} 像素</translation>
        </message>
        <message>
            <source>SD {sd} · median {median} · {n} pixels in {slices} slices</source>
            <translation>SD {sd} · 中位数 {median} · {slices} 层共 {n} 像素</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>Second outline by a network</source>
            <translation>网络的第二轮廓</translation>
        </message>
        <message>
            <source>Second window</source>
            <translation>第二窗口</translation>
        </message>
        <message>
            <source>Sees</source>
            <translation>输入</translation>
        </message>
        <message>
            <source>Select a region on a CT first.</source>
            <translation>请先在 CT 上选择一个区域。</translation>
        </message>
        <message>
            <source>Select another series in the list first: it is shown beside the open one.</source>
            <translation>请先在列表中选择另一序列：它会显示在已打开的旁边。</translation>
        </message>
        <message>
            <source>Select or draw a region to see its histogram, or a length to see the values under it.</source>
            <translation>选择或绘制区域以查看直方图，或选择长度以查看其下的数值。</translation>
        </message>
        <message>
            <source>Sensitivity</source>
            <translation>灵敏度</translation>
        </message>
        <message>
            <source>SERIES</source>
            <translation>序列列表</translation>
        </message>
        <message>
            <source>Series</source>
            <translation>序列</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Settings…</source>
            <translation>设置…</translation>
        </message>
        <message>
            <source>Several images lie at each place, and nothing in the files tells them apart; they were sorted by number.</source>
            <translation>每个位置有多幅图像，文件中无从区分；已按编号排序。</translation>
        </message>
        <message>
            <source>Show a network's outline (dotted)</source>
            <translation>显示网络的轮廓（点线）</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>全部显示</translation>
        </message>
        <message>
            <source>show measurement</source>
            <translation>显示测量</translation>
        </message>
        <message>
            <source>Show on the image</source>
            <translation>在图像上显示</translation>
        </message>
        <message>
            <source>Show the answer; the note stays beside it, in reports too</source>
            <translation>显示结果；备注会一直附在旁边，报告中也是</translation>
        </message>
        <message>
            <source>Show the hints again</source>
            <translation>重新显示提示</translation>
        </message>
        <message>
            <source>Show where it looked</source>
            <translation>显示它看了哪里</translation>
        </message>
        <message>
            <source>simulated patients</source>
            <translation>模拟患者</translation>
        </message>
        <message>
            <source>Single</source>
            <translation>单图</translation>
        </message>
        <message>
            <source>Single slices</source>
            <translation>单层显示</translation>
        </message>
        <message>
            <source>Slab: none</source>
            <translation>厚层：无</translation>
        </message>
        <message>
            <source>Slab: {mm} mm {mode}</source>
            <translation>厚层：{mm} mm {mode}</translation>
        </message>
        <message>
            <source>Slice</source>
            <translation>层面</translation>
        </message>
        <message>
            <source>Slice by slice</source>
            <translation>逐层</translation>
        </message>
        <message>
            <source>slice thickness</source>
            <translation>层厚</translation>
        </message>
        <message>
            <source>Slice {number}</source>
            <translation>层面 {number}</translation>
        </message>
        <message>
            <source>slice {n} of 4</source>
            <translation>第 {n} 层，共 4 层</translation>
        </message>
        <message>
            <source>Slices lie {0} mm apart: too far to find L1 reliably.</source>
            <translation>层间距 {0} mm：过大，无法可靠找到 L1。</translation>
        </message>
        <message>
            <source>Slices of {0} mm blend in what lies above and below: near the endplates bone reads higher.</source>
            <translation>{0} mm 的层面混入上下组织：靠近终板处骨值偏高。</translation>
        </message>
        <message>
            <source>Slices of {0} mm every {1} mm.</source>
            <translation>层厚 {0} mm，每 {1} mm 一层。</translation>
        </message>
        <message>
            <source>Slices of {0} mm lie {1} mm apart: what is between was not scanned.</source>
            <translation>层厚 {0} mm，层距 {1} mm：其间未被扫描。</translation>
        </message>
        <message>
            <source>Slope</source>
            <translation>斜率</translation>
        </message>
        <message>
            <source>Slope, mg/cm³ per HU</source>
            <translation>斜率，mg/cm³ 每 HU</translation>
        </message>
        <message>
            <source>Small: the mean is less certain.</source>
            <translation>面积小：平均值较不确定。</translation>
        </message>
        <message>
            <source>Something went wrong inside OsteoView ({name}).</source>
            <translation>OsteoView 内部出现问题（{name}）。</translation>
        </message>
        <message>
            <source>Specificity</source>
            <translation>特异度</translation>
        </message>
        <message>
            <source>Spongy bone</source>
            <translation>松质骨</translation>
        </message>
        <message>
            <source>Stability by dropout</source>
            <translation>用 dropout 检验稳定性</translation>
        </message>
        <message>
            <source>Stable</source>
            <translation>稳定</translation>
        </message>
        <message>
            <source>stored</source>
            <translation>已存储</translation>
        </message>
        <message>
            <source>Straighten the planes</source>
            <translation>复位平面</translation>
        </message>
        <message>
            <source>take drawn regions for L1</source>
            <translation>将绘制的区域用于 L1</translation>
        </message>
        <message>
            <source>Take the mark away</source>
            <translation>移除标记</translation>
        </message>
        <message>
            <source>Take the note back</source>
            <translation>撤回备注</translation>
        </message>
        <message>
            <source>Take them away</source>
            <translation>全部移除</translation>
        </message>
        <message>
            <source>Taken alike: the two can be compared.</source>
            <translation>采集方式相同：两者可比。</translation>
        </message>
        <message>
            <source>taken by the scanner</source>
            <translation>由扫描仪采集</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>任务</translation>
        </message>
        <message>
            <source>Ten slices back</source>
            <translation>后退十层</translation>
        </message>
        <message>
            <source>Ten slices on</source>
            <translation>前进十层</translation>
        </message>
        <message>
            <source>test part</source>
            <translation>测试部分</translation>
        </message>
        <message>
            <source>That they lie in L1 is your word.</source>
            <translation>它们位于 L1 内，是由您认定的。</translation>
        </message>
        <message>
            <source>The active tool</source>
            <translation>当前工具</translation>
        </message>
        <message>
            <source>the answer changes when the region moves a little</source>
            <translation>区域稍一移动，答案就变</translation>
        </message>
        <message>
            <source>The calibration is for {0} kVp, this scan has {1} kVp.</source>
            <translation>校准适用于 {0} kVp，本次扫描为 {1} kVp。</translation>
        </message>
        <message>
            <source>The calibration is for {0}, this scan is of {1}.</source>
            <translation>校准适用于 {0}，本次扫描来自 {1}。</translation>
        </message>
        <message>
            <source>the fastest there is</source>
            <translation>本机最快的设备</translation>
        </message>
        <message>
            <source>The file does not say how its values become Hounsfield units; they cannot be measured as density.</source>
            <translation>文件未说明其数值如何换算为亨氏单位；不能作为密度测量。</translation>
        </message>
        <message>
            <source>The file does not say how large its pixels are: nothing is measured in mm.</source>
            <translation>文件未说明像素大小：不以毫米测量。</translation>
        </message>
        <message>
            <source>The file does not say where it lies or how large its pixels are.</source>
            <translation>文件未说明其位置或像素大小。</translation>
        </message>
        <message>
            <source>The file does not say where its pixel size holds; it may be the detector's.</source>
            <translation>文件未说明像素尺寸适用于何处；可能是探测器处的尺寸。</translation>
        </message>
        <message>
            <source>The file gives no pixel size: lengths are in pixels.</source>
            <translation>文件未给出像素尺寸：长度以像素表示。</translation>
        </message>
        <message>
            <source>The gantry was tilted by {0}°; slices are shifted back into a straight stack.</source>
            <translation>机架倾斜 {0}°；层面已移回为直立堆叠。</translation>
        </message>
        <message>
            <source>the graphics card</source>
            <translation>显卡</translation>
        </message>
        <message>
            <source>The graphics card failed ({0}); the processor answers instead.</source>
            <translation>显卡出错（{0}）；改由处理器回答。</translation>
        </message>
        <message>
            <source>The graphics card is full; the processor answers instead.</source>
            <translation>显卡内存已满；改由处理器回答。</translation>
        </message>
        <message>
            <source>the graphics processor</source>
            <translation>图形处理器</translation>
        </message>
        <message>
            <source>The header does not say from which side it is seen.</source>
            <translation>文件头未说明投照方向。</translation>
        </message>
        <message>
            <source>The header does not say the tube voltage; thresholds in HU hold for 120 kVp alone.</source>
            <translation>文件头未注明管电压；HU 阈值仅适用于 120 kVp。</translation>
        </message>
        <message>
            <source>The header does not say which part of the body it shows; that was left to whoever placed the crop.</source>
            <translation>文件头未说明所示部位；由放置裁剪框的人决定。</translation>
        </message>
        <message>
            <source>The header is silent; the vessels are not bright.</source>
            <translation>文件头未注明；血管不亮。</translation>
        </message>
        <message>
            <source>The header names a contrast agent: contrast raises spongy bone by about 10–25 HU.</source>
            <translation>文件头注明了对比剂：对比剂使松质骨升高约 10–25 HU。</translation>
        </message>
        <message>
            <source>The header says there was none.</source>
            <translation>文件头注明未用对比剂。</translation>
        </message>
        <message>
            <source>The header says {0}.</source>
            <translation>文件头写明 {0}。</translation>
        </message>
        <message>
            <source>The header speaks of a gantry tilt of {0}°, the positions of none: lengths may be wrong.</source>
            <translation>文件头称机架倾斜 {0}°，而位置信息未显示倾斜：长度可能有误。</translation>
        </message>
        <message>
            <source>The header's rescale slope is 0 and was not applied.</source>
            <translation>文件头中的 Rescale Slope 为 0，未予应用。</translation>
        </message>
        <message>
            <source>The image that this was drawn on is not open.</source>
            <translation>绘制此测量的图像未打开。</translation>
        </message>
        <message>
            <source>The image was compressed with loss to 8 bits: its HU are wrong and not measured.</source>
            <translation>图像被有损压缩为 8 位：其 HU 有误，不作测量。</translation>
        </message>
        <message>
            <source>The image was compressed with loss; fine structure may be false.</source>
            <translation>图像经有损压缩；细微结构可能失真。</translation>
        </message>
        <message>
            <source>The images of several scans lie at the same places, and nothing in the files tells them apart; they are shown one by one, and no volume is made of them.</source>
            <translation>多次扫描的图像位于相同位置，文件中无从区分；逐幅显示，不合成体数据。</translation>
        </message>
        <message>
            <source>The likeliest count, with {n} lumbar vertebrae.</source>
            <translation>最可能的计数，{n} 个腰椎。</translation>
        </message>
        <message>
            <source>the measured density contradicts it</source>
            <translation>与测得的密度矛盾</translation>
        </message>
        <message>
            <source>The model takes samples in millimetres only. Place the 20 mm sample instead.</source>
            <translation>该模型只接受以毫米计的样本。请改放 20 mm 取样。</translation>
        </message>
        <message>
            <source>the models answer differently</source>
            <translation>各模型回答不一</translation>
        </message>
        <message>
            <source>The models were made for lateral views, and this one is {0}.</source>
            <translation>模型为侧位而作，而此图为 {0}。</translation>
        </message>
        <message>
            <source>The models were made for the {0}, and the header speaks of {1}.</source>
            <translation>模型为 {0} 而作，而文件头写的是 {1}。</translation>
        </message>
        <message>
            <source>The models were made for {0}, and this is a {1}.</source>
            <translation>模型为 {0} 而作，而这是 {1}。</translation>
        </message>
        <message>
            <source>The models were made for {0}, and this is none.</source>
            <translation>模型为 {0} 而作，而这不是。</translation>
        </message>
        <message>
            <source>The models were made for {0}, as this is.</source>
            <translation>模型为 {0} 而作，正与此相符。</translation>
        </message>
        <message>
            <source>The network has learned from bone without metal or cement, and is not asked here.</source>
            <translation>该网络仅用无金属或骨水泥的骨训练，此处不询问。</translation>
        </message>
        <message>
            <source>The network has learned from Hounsfield units, and is not asked here.</source>
            <translation>该网络用亨氏单位训练，此处不询问。</translation>
        </message>
        <message>
            <source>The network has learned from slices up to 5 mm, and is not asked here.</source>
            <translation>该网络用不超过 5 mm 的层面训练，此处不询问。</translation>
        </message>
        <message>
            <source>The network outlines L1… Untick to stop.</source>
            <translation>网络正在勾画 L1… 取消勾选即可停止。</translation>
        </message>
        <message>
            <source>The network sees no vertebral body here.</source>
            <translation>网络在此处未见椎体。</translation>
        </message>
        <message>
            <source>the network was examined on too few patients</source>
            <translation>检验该网络的患者太少</translation>
        </message>
        <message>
            <source>The networks are asked once L1 is found.</source>
            <translation>找到 L1 后即询问网络。</translation>
        </message>
        <message>
            <source>The operating threshold of these models: from this share on the answer is {positive}.</source>
            <translation>这些模型的判定阈值：达到此概率即判为{positive}。</translation>
        </message>
        <message>
            <source>The other slices get this shape and place, along the body's own axis</source>
            <translation>其他层面沿椎体自身轴线采用此形状和位置</translation>
        </message>
        <message>
            <source>The outline of the vertebral body could not be drawn.</source>
            <translation>无法勾画椎体轮廓。</translation>
        </message>
        <message>
            <source>the picture could not be written.</source>
            <translation>无法写入图片。</translation>
        </message>
        <message>
            <source>The picture is on the clipboard.</source>
            <translation>图片已在剪贴板中。</translation>
        </message>
        <message>
            <source>The pixels of this picture are not square: a sample of its own pixels would be distorted.</source>
            <translation>此图片的像素不是正方形：取自其像素的样本会变形。</translation>
        </message>
        <message>
            <source>The pixels of this plane are not square: a sample of them would be distorted.</source>
            <translation>此平面的像素不是正方形：由其取得的样本会变形。</translation>
        </message>
        <message>
            <source>the processor</source>
            <translation>处理器</translation>
        </message>
        <message>
            <source>The region is too small: no voxel has its centre in it.</source>
            <translation>区域太小：没有体素的中心位于其中。</translation>
        </message>
        <message>
            <source>The region lies outside the image.</source>
            <translation>区域在图像之外。</translation>
        </message>
        <message>
            <source>The region touches missing data, which is not counted.</source>
            <translation>区域触及缺失的数据，这些数据不计入。</translation>
        </message>
        <message>
            <source>The region touches padding outside the scanned field, which is not counted.</source>
            <translation>区域触及扫描野之外的填充值，这些值不计入。</translation>
        </message>
        <message>
            <source>The regions could not be saved ({reason}).</source>
            <translation>无法保存区域（{reason}）。</translation>
        </message>
        <message>
            <source>the regions keep clear of it</source>
            <translation>区域已避开</translation>
        </message>
        <message>
            <source>the regions keep clear of it: {0}</source>
            <translation>区域已避开：{0}</translation>
        </message>
        <message>
            <source>The rescale slope is fractional; values are rounded to whole HU.</source>
            <translation>Rescale Slope 为小数；数值已取整为整数 HU。</translation>
        </message>
        <message>
            <source>The rods do not lie on one line: one is {0} mg/cm³ off.</source>
            <translation>各棒不在一条直线上：有一根偏差 {0} mg/cm³。</translation>
        </message>
        <message>
            <source>The samples lie too near to the end of the scan to be shifted.</source>
            <translation>样本距扫描末端太近，无法移动。</translation>
        </message>
        <message>
            <source>The samples resemble those that the models were trained on.</source>
            <translation>样本与模型的训练样本相似。</translation>
        </message>
        <message>
            <source>The samples show tissue of usual density and grain.</source>
            <translation>样本显示密度与颗粒正常的组织。</translation>
        </message>
        <message>
            <source>The scan does not state its scanner: no calibration holds.</source>
            <translation>扫描未注明扫描仪：任何校准均不适用。</translation>
        </message>
        <message>
            <source>The scan does not state its tube voltage: no calibration holds.</source>
            <translation>扫描未注明管电压：任何校准均不适用。</translation>
        </message>
        <message>
            <source>The scan's own pixels lie only in its own slices, unturned: reset the axes first.</source>
            <translation>扫描自身的像素只在其未旋转的原始层面中：请先重置轴。</translation>
        </message>
        <message>
            <source>The series goes on {0} and {1} away from here with other slices.</source>
            <translation>该序列在距此 {0} 和 {1} 处以其他层面继续。</translation>
        </message>
        <message>
            <source>The series goes on {0} away from here with other slices.</source>
            <translation>该序列在距此 {0} 处以其他层面继续。</translation>
        </message>
        <message>
            <source>The session could not be saved ({reason}).</source>
            <translation>无法保存会话（{reason}）。</translation>
        </message>
        <message>
            <source>The session is saved.</source>
            <translation>会话已保存。</translation>
        </message>
        <message>
            <source>The sides of a polygon may not cross each other.</source>
            <translation>多边形的边不可相互交叉。</translation>
        </message>
        <message>
            <source>The slices are still being read.</source>
            <translation>层面仍在读取中。</translation>
        </message>
        <message>
            <source>The slices lie {0} to {1} mm apart; they are shown one by one, and no volume is made of them.</source>
            <translation>层间距为 {0} 至 {1} mm；逐幅显示，不合成体数据。</translation>
        </message>
        <message>
            <source>The spongy core is narrower than {0} mm here: the sample's corners reach the cortex.</source>
            <translation>此处的松质核心窄于 {0} mm：取样的角触及皮质。</translation>
        </message>
        <message>
            <source>The spongy core is too small, or lies too askew to the slices, for a region clear of the cortex.</source>
            <translation>松质骨核心区太小，或与层面过于倾斜，无法放置避开皮质的区域。</translation>
        </message>
        <message>
            <source>The tube voltage is not stated; thresholds hold at 120 kVp.</source>
            <translation>未注明管电压；阈值适用于 120 kVp。</translation>
        </message>
        <message>
            <source>The two endplates of a vertebra lie {0} to {1} mm apart, not {2}: mark them again.</source>
            <translation>同一椎体的两个终板相距 {0} 到 {1} mm，而不是 {2}：请重新标记。</translation>
        </message>
        <message>
            <source>The two images side by side belong to different patients.</source>
            <translation>并排的两幅图像属于不同患者。</translation>
        </message>
        <message>
            <source>The values are Hounsfield units.</source>
            <translation>数值为亨氏单位。</translation>
        </message>
        <message>
            <source>The values are not Hounsfield units (rescale type {0}); they cannot be measured as density.</source>
            <translation>数值不是亨氏单位（Rescale Type {0}）；不能作为密度测量。</translation>
        </message>
        <message>
            <source>The values are on the clipboard.</source>
            <translation>数值已在剪贴板中。</translation>
        </message>
        <message>
            <source>The values were computed for another energy or material; thresholds for density do not hold for them.</source>
            <translation>数值是针对其他能量或物质计算的；密度阈值对其不适用。</translation>
        </message>
        <message>
            <source>The vessels in front of the spine are bright: contrast raises spongy bone by about 10–25 HU.</source>
            <translation>脊柱前方的血管较亮：对比剂使松质骨升高约 10–25 HU。</translation>
        </message>
        <message>
            <source>The wheel scrolls, a right drag zooms, a middle drag pans. Press ? for every key.</source>
            <translation>滚轮翻层，右键拖动缩放，中键拖动平移。按 ? 查看所有快捷键。</translation>
        </message>
        <message>
            <source>The whole scan from the front or the side (double-click changes). A click goes there.</source>
            <translation>整个扫描的正面或侧面（双击切换）。点击即前往该处。</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>There is no data under the region: slices are missing, or it lies on padding.</source>
            <translation>区域下没有数据：层面缺失，或位于填充值上。</translation>
        </message>
        <message>
            <source>There is no L1 to ask about. Name the vertebra by hand in the sagittal view, or draw a sample in it (B).</source>
            <translation>没有可询问的 L1。请在矢状位视图中手动命名椎体，或在其中绘制样本（B）。</translation>
        </message>
        <message>
            <source>There is no measured density to compare with.</source>
            <translation>没有可供比较的测得密度。</translation>
        </message>
        <message>
            <source>There is no model for this task. Import one in Models, or train one on your own cases.</source>
            <translation>此任务没有模型。请在“模型”页导入，或用自己的病例训练。</translation>
        </message>
        <message>
            <source>There is no model that outlines vertebrae. 'osteoview models import' takes an MS-Net in.</source>
            <translation>没有勾画椎体的模型。可用 'osteoview models import' 导入 MS-Net。</translation>
        </message>
        <message>
            <source>There is no model that outlines vertebrae: take one in on the page of models.</source>
            <translation>没有勾画椎体的模型：请在“模型”页导入。</translation>
        </message>
        <message>
            <source>There is no model yet. Drop a model's folder or zip here, or press Import.</source>
            <translation>还没有模型。将模型的文件夹或 zip 拖到这里，或点击导入。</translation>
        </message>
        <message>
            <source>There is no region on this image yet: draw a sample, an ellipse or a crop box first.</source>
            <translation>此图像上还没有区域：请先绘制取样、椭圆或裁剪框。</translation>
        </message>
        <message>
            <source>there is nothing in it: all pixels are alike.</source>
            <translation>其中空无一物：所有像素相同。</translation>
        </message>
        <message>
            <source>These images were computed from others; noise and fine structure differ from a scan.</source>
            <translation>这些图像由其他图像计算得出；噪声和细微结构与原始扫描不同。</translation>
        </message>
        <message>
            <source>They differ: look at both before you trust either.</source>
            <translation>两者不同：请先查看两者，再决定采信哪个。</translation>
        </message>
        <message>
            <source>thick slices</source>
            <translation>层距过大</translation>
        </message>
        <message>
            <source>Thicker slab</source>
            <translation>加厚</translation>
        </message>
        <message>
            <source>Thicker than 5 mm: endplates bleed into the spongy bone.</source>
            <translation>厚于 5 mm：终板混入松质骨。</translation>
        </message>
        <message>
            <source>Thinner slab</source>
            <translation>减薄</translation>
        </message>
        <message>
            <source>This is a projection through the body, not slices; its values are not the tissue's.</source>
            <translation>这是穿过身体的投影而非层面；其数值并非组织的数值。</translation>
        </message>
        <message>
            <source>This is {level}</source>
            <translation>这就是 {level}</translation>
        </message>
        <message>
            <source>This region does not lie on the CT in which L1 is measured.</source>
            <translation>此区域不在测量 L1 的 CT 上。</translation>
        </message>
        <message>
            <source>This region lies in another vertebra than L1. Drag the name L1 to that one first, or draw it in L1.</source>
            <translation>此区域位于 L1 以外的椎体内。请先将名称 L1 拖到该椎体，或在 L1 内绘制。</translation>
        </message>
        <message>
            <source>This session belongs to {names}, not found where it was. Drop that study here, and it goes on.</source>
            <translation>此会话属于 {names}，原位置未找到。将该检查拖到此处即可继续。</translation>
        </message>
        <message>
            <source>Threshold, task and device</source>
            <translation>阈值、任务与设备</translation>
        </message>
        <message>
            <source>Thresholds and sources</source>
            <translation>阈值与来源</translation>
        </message>
        <message>
            <source>tilt contradicted</source>
            <translation>倾斜信息矛盾</translation>
        </message>
        <message>
            <source>tilt corrected</source>
            <translation>已校正倾斜</translation>
        </message>
        <message>
            <source>Tilt the planes to the vertebra's endplates</source>
            <translation>使平面平行于椎体终板</translation>
        </message>
        <message>
            <source>time point {0}</source>
            <translation>时间点 {0}</translation>
        </message>
        <message>
            <source>tissue</source>
            <translation>组织</translation>
        </message>
        <message>
            <source>Too little air and fat in the scan to check its HU.</source>
            <translation>扫描中的空气和脂肪太少，无法核对其 HU。</translation>
        </message>
        <message>
            <source>touches missing data</source>
            <translation>触及缺失数据</translation>
        </message>
        <message>
            <source>touches padding</source>
            <translation>触及填充区</translation>
        </message>
        <message>
            <source>Trained on</source>
            <translation>训练数据</translation>
        </message>
        <message>
            <source>Trained on local data</source>
            <translation>用本地数据训练</translation>
        </message>
        <message>
            <source>Trained on simulated patients</source>
            <translation>用模拟患者训练</translation>
        </message>
        <message>
            <source>training part</source>
            <translation>训练部分</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Trying shifted regions…</source>
            <translation>正在试验移动后的区域…</translation>
        </message>
        <message>
            <source>tube voltage</source>
            <translation>管电压</translation>
        </message>
        <message>
            <source>Tube voltage not stated: the same bone read 148, 141 and 131 HU at 100, 120 and 140 kVp.</source>
            <translation>未注明管电压：同一骨在 100、120、140 kVp 下分别为 148、141、131 HU。</translation>
        </message>
        <message>
            <source>Tube voltage, kVp</source>
            <translation>管电压，kVp</translation>
        </message>
        <message>
            <source>turn a region of L1</source>
            <translation>旋转 L1 区域</translation>
        </message>
        <message>
            <source>turn measurement</source>
            <translation>旋转测量</translation>
        </message>
        <message>
            <source>Turn the plane</source>
            <translation>旋转平面</translation>
        </message>
        <message>
            <source>two patients</source>
            <translation>两名患者</translation>
        </message>
        <message>
            <source>Undecided</source>
            <translation>未定</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>uneven slices</source>
            <translation>层距不均</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>unmark the vertebra</source>
            <translation>取消椎体标记</translation>
        </message>
        <message>
            <source>Unstable, refer</source>
            <translation>不稳定，请转诊</translation>
        </message>
        <message>
            <source>Unusually dense or fatty bone in {0} % of the core (sclerosis, node, haemangioma?); {1}.</source>
            <translation>核心区 {0} % 为异常致密或脂肪性的骨（硬化、结节、血管瘤？）；{1}。</translation>
        </message>
        <message>
            <source>Unusually dense or fatty bone is in {0}.</source>
            <translation>{0} 内有异常致密或脂肪性的骨。</translation>
        </message>
        <message>
            <source>Use by default</source>
            <translation>设为默认</translation>
        </message>
        <message>
            <source>Use this key</source>
            <translation>使用此键</translation>
        </message>
        <message>
            <source>Usual</source>
            <translation>默认值</translation>
        </message>
        <message>
            <source>Usually it is 80 to 140.</source>
            <translation>通常为 80 至 140。</translation>
        </message>
        <message>
            <source>validation part</source>
            <translation>验证部分</translation>
        </message>
        <message>
            <source>value</source>
            <translation>值</translation>
        </message>
        <message>
            <source>Values</source>
            <translation>数值</translation>
        </message>
        <message>
            <source>values measurable</source>
            <translation>数值可测量</translation>
        </message>
        <message>
            <source>values under the measurement</source>
            <translation>测量之下的数值</translation>
        </message>
        <message>
            <source>Vertebrae cannot be told apart reliably, nor spongy bone from endplates.</source>
            <translation>无法可靠区分各椎体，也无法区分松质骨与终板。</translation>
        </message>
        <message>
            <source>Very noisy: the mean holds, texture does not.</source>
            <translation>噪声很大：平均值有效，纹理无效。</translation>
        </message>
        <message>
            <source>view</source>
            <translation>体位</translation>
        </message>
        <message>
            <source>warning</source>
            <translation>警告</translation>
        </message>
        <message>
            <source>Weights</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>What moves this number here</source>
            <translation>此处影响该数值的因素</translation>
        </message>
        <message>
            <source>What the badges mean</source>
            <translation>标记的含义</translation>
        </message>
        <message>
            <source>What the networks say</source>
            <translation>网络怎么说</translation>
        </message>
        <message>
            <source>What went wrong</source>
            <translation>出现的问题</translation>
        </message>
        <message>
            <source>What went wrong since OsteoView was started</source>
            <translation>自 OsteoView 启动以来的问题</translation>
        </message>
        <message>
            <source>What you measured is kept. If it happens again, restart OsteoView.</source>
            <translation>您的测量已保存。若再次发生，请重新启动 OsteoView。</translation>
        </message>
        <message>
            <source>Wheel</source>
            <translation>滚轮</translation>
        </message>
        <message>
            <source>Where the network looked</source>
            <translation>网络看了哪里</translation>
        </message>
        <message>
            <source>Which of these is {level}?</source>
            <translation>哪一个是 {level}？</translation>
        </message>
        <message>
            <source>While names are hidden, none appears in the window, in pictures that are saved or copied, or in messages. Text burnt into a picture's own pixels stays.</source>
            <translation>隐藏姓名期间，窗口、保存或复制的图片以及消息中均不出现姓名。烧录在图像像素中的文字仍会保留。</translation>
        </message>
        <message>
            <source>Whole vertebrae are cut out of a body that was found; none was, or the regions are by hand.</source>
            <translation>整个椎体须从找到的椎体中截取；未找到椎体，或区域为手动绘制。</translation>
        </message>
        <message>
            <source>Why may it be used nevertheless?</source>
            <translation>为何仍可使用？</translation>
        </message>
        <message>
            <source>Why may the result stand?</source>
            <translation>为何结果可以保留？</translation>
        </message>
        <message>
            <source>Window and level</source>
            <translation>窗宽和窗位</translation>
        </message>
        <message>
            <source>Window from an area</source>
            <translation>由区域定窗</translation>
        </message>
        <message>
            <source>Window preset</source>
            <translation>预设窗</translation>
        </message>
        <message>
            <source>Window preset (keys 0 to 8)</source>
            <translation>预设窗（按键 0 至 8）</translation>
        </message>
        <message>
            <source>With the mouse</source>
            <translation>鼠标操作</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>withdraw an override</source>
            <translation>撤回推翻</translation>
        </message>
        <message>
            <source>Within one least significant change of the {0} HU threshold.</source>
            <translation>与 {0} HU 阈值相差不超过一个最小有意义变化。</translation>
        </message>
        <message>
            <source>Within the least significant change of {lsc} HU.</source>
            <translation>在最小有意义变化 {lsc} HU 之内。</translation>
        </message>
        <message>
            <source>Without a name</source>
            <translation>无姓名</translation>
        </message>
        <message>
            <source>Working…</source>
            <translation>正在处理…</translation>
        </message>
        <message>
            <source>Wrong level? Drag a name in the sagittal view to its vertebra.</source>
            <translation>节段不对？在矢状位视图中将名称拖到对应椎体。</translation>
        </message>
        <message>
            <source>You can draw an ellipse or a sample in {level} and measure it there.</source>
            <translation>可在 {level} 内绘制椭圆或取样并在该处测量。</translation>
        </message>
        <message>
            <source>Your last change could not be kept aside ({0}): save the session yourself before you close.</source>
            <translation>无法保存您的上次更改（{0}）：请在关闭前自行保存会话。</translation>
        </message>
        <message>
            <source>Your reason</source>
            <translation>您的理由</translation>
        </message>
        <message>
            <source>Zoom</source>
            <translation>缩放</translation>
        </message>
        <message>
            <source>Zoom to the pointer</source>
            <translation>以指针为中心缩放</translation>
        </message>
        <message>
            <source>zoom {factor}×</source>
            <translation>缩放 {factor}×</translation>
        </message>
        <message>
            <source>{0} (sharp)</source>
            <translation>{0}（锐利）</translation>
        </message>
        <message>
            <source>{0} (soft)</source>
            <translation>{0}（柔和）</translation>
        </message>
        <message>
            <source>{0} cannot be told from its neighbours: {1}.</source>
            <translation>无法将 {0} 与相邻椎体区分：{1}。</translation>
        </message>
        <message>
            <source>{0} HU and more: metal or cement, no spongy bone.</source>
            <translation>{0} HU 及以上：金属或骨水泥，不是松质骨。</translation>
        </message>
        <message>
            <source>{0} HU on the average: air or fat, no bone.</source>
            <translation>平均 {0} HU：空气或脂肪，不是骨。</translation>
        </message>
        <message>
            <source>{0} images are copies of others and were left out.</source>
            <translation>有 {0} 幅图像与其他重复，已略去。</translation>
        </message>
        <message>
            <source>{0} images {1} × {2}</source>
            <translation>{0} 幅图像 {1} × {2}</translation>
        </message>
        <message>
            <source>{0} is cut off by the end of the scan.</source>
            <translation>{0} 在扫描末端被截断。</translation>
        </message>
        <message>
            <source>{0} is in the scan, whole.</source>
            <translation>{0} 完整位于扫描内。</translation>
        </message>
        <message>
            <source>{0} is not in this scan.</source>
            <translation>{0} 不在本次扫描内。</translation>
        </message>
        <message>
            <source>{0} kVp reads about {1} HU higher than 120 kVp would.</source>
            <translation>{0} kVp 比 120 kVp 高约 {1} HU。</translation>
        </message>
        <message>
            <source>{0} kVp reads about {1} HU lower than 120 kVp would.</source>
            <translation>{0} kVp 比 120 kVp 低约 {1} HU。</translation>
        </message>
        <message>
            <source>{0} kVp reads about {1} to {2} HU higher than 120 kVp would.</source>
            <translation>{0} kVp 比 120 kVp 高约 {1} 至 {2} HU。</translation>
        </message>
        <message>
            <source>{0} kVp reads about {1} to {2} HU lower than 120 kVp would.</source>
            <translation>{0} kVp 比 120 kVp 低约 {1} 至 {2} HU。</translation>
        </message>
        <message>
            <source>{0} kVp reads more than {1} HU higher than 120 kVp would.</source>
            <translation>{0} kVp 比 120 kVp 高 {1} HU 以上。</translation>
        </message>
        <message>
            <source>{0} kVp reads more than {1} HU lower than 120 kVp would.</source>
            <translation>{0} kVp 比 120 kVp 低 {1} HU 以上。</translation>
        </message>
        <message>
            <source>{0} kVp.</source>
            <translation>{0} kVp。</translation>
        </message>
        <message>
            <source>{0} lies in unusual bone</source>
            <translation>{0} 位于异常骨内</translation>
        </message>
        <message>
            <source>{0} moved {1} mm clear of unusual bone</source>
            <translation>{0} 移动 {1} mm 以避开异常骨</translation>
        </message>
        <message>
            <source>{0} outlines no vertebra where geometry has found a body. Choose a model for samples of spongy bone.</source>
            <translation>几何方法在此处找到椎体，而 {0} 未勾画出椎体。请选择用于松质骨样本的模型。</translation>
        </message>
        <message>
            <source>{0} reaches beyond the scan, or over slices that are missing. Move it into the bone.</source>
            <translation>{0} 超出扫描范围，或跨越缺失的层面。请将其移入骨内。</translation>
        </message>
        <message>
            <source>{0} slices are missing: a gap of {1}. Nothing was filled in.</source>
            <translation>缺少 {0} 层：间隙 {1}。未作任何填补。</translation>
        </message>
        <message>
            <source>{0} slices every {1} mm</source>
            <translation>{0} 层，每 {1} mm</translation>
        </message>
        <message>
            <source>{0} slices with regions of {1} mm².</source>
            <translation>{0} 层，区域面积 {1} mm²。</translation>
        </message>
        <message>
            <source>{0} slices, uneven</source>
            <translation>{0} 层，不均匀</translation>
        </message>
        <message>
            <source>{0} stands in for a slice with unusual bone</source>
            <translation>{0} 代替有异常骨的层面</translation>
        </message>
        <message>
            <source>{0} values lay outside ±32767 HU and were clipped.</source>
            <translation>有 {0} 个值超出 ±32767 HU，已截断。</translation>
        </message>
        <message>
            <source>{0} voxels hold no number; they are shown and measured as no data.</source>
            <translation>有 {0} 个体素不含数值；按无数据显示和测量。</translation>
        </message>
        <message>
            <source>{0} was trained on other images: the samples lie {1} as far away as nearly all that it was examined on.</source>
            <translation>{0} 是用别的图像训练的：样本的距离为其检验样本几乎全部所在距离的 {1}。</translation>
        </message>
        <message>
            <source>{0} {1}; probability {2}.</source>
            <translation>{0} {1}；概率 {2}。</translation>
        </message>
        <message>
            <source>{0}: a sharp kernel: noise and edges are exaggerated.</source>
            <translation>{0}：锐利核：噪声和边缘被夸大。</translation>
        </message>
        <message>
            <source>{0}: a soft-tissue kernel.</source>
            <translation>{0}：软组织核。</translation>
        </message>
        <message>
            <source>{0}: unknown.</source>
            <translation>{0}：未知。</translation>
        </message>
        <message>
            <source>{0}; at {1} years {2} ± {3} HU (Jang 2019, Radiology 291:360): {4} standard deviations</source>
            <translation>{0}；{1} 岁时 {2} ± {3} HU（Jang 2019, Radiology 291:360）：{4} 个标准差</translation>
        </message>
        <message>
            <source>{away} SD from the norm at age {age}</source>
            <translation>与 {age} 岁常模相差 {away} SD</translation>
        </message>
        <message>
            <source>{change} since</source>
            <translation>此后 {change}</translation>
        </message>
        <message>
            <source>{image}, not open</source>
            <translation>{image}，未打开</translation>
        </message>
        <message>
            <source>{key} belongs to “{command}”. Used here, it is taken away there.</source>
            <translation>{key} 已属于“{command}”。在此使用将从彼处移除。</translation>
        </message>
        <message>
            <source>{kvp} kVp</source>
            <translation>{kvp} kVp</translation>
        </message>
        <message>
            <source>{label} {share} is not overwhelming ({rival} {rival_share}): mention the risk.</source>
            <translation>{label} {share} 并不占绝对优势（{rival} {rival_share}）：请提示风险。</translation>
        </message>
        <message>
            <source>{label} {share}, with {rival} {rival_share} comparable to it.</source>
            <translation>{label} {share}，{rival} {rival_share} 与之相当。</translation>
        </message>
        <message>
            <source>{label} {share}: highly probable.</source>
            <translation>{label} {share}：可能性很大。</translation>
        </message>
        <message>
            <source>{last} ms   median {median}   95 % within {p95}   of {count} pictures</source>
            <translation>{last} ms   中位数 {median}   95% 在 {p95} 内   共 {count} 幅</translation>
        </message>
        <message>
            <source>{level} declined</source>
            <translation>{level} 已拒绝</translation>
        </message>
        <message>
            <source>{level} found</source>
            <translation>已找到 {level}</translation>
        </message>
        <message>
            <source>{level} is looked for in CTs only.</source>
            <translation>仅在 CT 中查找 {level}。</translation>
        </message>
        <message>
            <source>{level} is not in this scan</source>
            <translation>{level} 不在本次扫描内</translation>
        </message>
        <message>
            <source>{level} is one body higher</source>
            <translation>{level} 在上一个椎体</translation>
        </message>
        <message>
            <source>{level} is one body lower</source>
            <translation>{level} 在下一个椎体</translation>
        </message>
        <message>
            <source>{level} is the body now named {name}</source>
            <translation>{level} 是现名为 {name} 的椎体</translation>
        </message>
        <message>
            <source>{level} is uncertain</source>
            <translation>{level} 不确定</translation>
        </message>
        <message>
            <source>{level} is {n} bodies higher</source>
            <translation>{level} 在上方第 {n} 个椎体</translation>
        </message>
        <message>
            <source>{level} is {n} bodies lower</source>
            <translation>{level} 在下方第 {n} 个椎体</translation>
        </message>
        <message>
            <source>{level}, by regions drawn by hand</source>
            <translation>{level}（手动绘制区域）</translation>
        </message>
        <message>
            <source>{level}, named by hand</source>
            <translation>{level}（手动命名）</translation>
        </message>
        <message>
            <source>{level}, with a gate overridden</source>
            <translation>{level}，有检查被推翻</translation>
        </message>
        <message>
            <source>{line} ({source}); {scanner}, {kvp} kVp; {who}, {when}</source>
            <translation>{line}（{source}）；{scanner}，{kvp} kVp；{who}，{when}</translation>
        </message>
        <message>
            <source>{mean} ± {sd} HU</source>
            <translation>{mean} ± {sd} HU</translation>
        </message>
        <message>
            <source>{metric}, mean of classes</source>
            <translation>{metric}，各类平均</translation>
        </message>
        <message>
            <source>{name} answers from now on.</source>
            <translation>今后由 {name} 回答。</translation>
        </message>
        <message>
            <source>{name} is back.</source>
            <translation>{name} 已恢复。</translation>
        </message>
        <message>
            <source>{name} was deleted.</source>
            <translation>已删除 {name}。</translation>
        </message>
        <message>
            <source>{n} changed</source>
            <translation>{n} 个已更改</translation>
        </message>
        <message>
            <source>{n} days</source>
            <translation>{n} 天</translation>
        </message>
        <message>
            <source>{n} epochs</source>
            <translation>{n} 轮</translation>
        </message>
        <message>
            <source>{n} months</source>
            <translation>{n} 个月</translation>
        </message>
        <message>
            <source>{n} removed</source>
            <translation>{n} 个已移除</translation>
        </message>
        <message>
            <source>{n} weeks</source>
            <translation>{n} 周</translation>
        </message>
        <message>
            <source>{n} y</source>
            <translation>{n} 岁</translation>
        </message>
        <message>
            <source>{positive} from</source>
            <translation>判为{positive}的下限</translation>
        </message>
        <message>
            <source>{share} % of it lies in spongy bone.</source>
            <translation>其中 {share} % 位于松质骨内。</translation>
        </message>
        <message>
            <source>{source}: {patients} patients, {samples} samples ({classes})</source>
            <translation>{source}：{patients} 名患者，{samples} 个样本（{classes}）</translation>
        </message>
        <message>
            <source>{train} taught, {validation} chose the epoch, {test} examined it; split {method}.</source>
            <translation>{train} 名用于训练，{validation} 名用于选择轮次，{test} 名用于检验；划分：{method}。</translation>
        </message>
        <message>
            <source>{values}: {count} of {all}</source>
            <translation>{values}：{all} 中的 {count}</translation>
        </message>
        <message>
            <source>{verdict}: {same} % of {shifted} agree</source>
            <translation>{verdict}：{shifted}，{same} % 一致</translation>
        </message>
        <message>
            <source>± {lsc} HU least significant change</source>
            <translation>± {lsc} HU 最小有意义变化</translation>
        </message>
        <message>
            <source>“{0}” needs a number.</source>
            <translation>“{0}”需要一个数值。</translation>
        </message>
        <message>
            <source>“{title}” of {day}</source>
            <translation>{day} 的“{title}”</translation>
        </message>
    </context>
</TS>
