<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Action</name>
    <message>
        <source>&amp;Open the detail</source>
        <translation>打开详情(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Copy the rows</source>
        <translation>复制所选行(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the rows with &amp;headers</source>
        <translation>复制所选行及表头(&amp;H)</translation>
    </message>
    <message>
        <source>Edit &amp;tags</source>
        <translation>编辑标签(&amp;T)</translation>
    </message>
    <message>
        <source>Edit the &amp;note</source>
        <translation>编辑备注(&amp;N)</translation>
    </message>
    <message>
        <source>C&amp;lear the filter</source>
        <translation>清除筛选(&amp;L)</translation>
    </message>
    <message>
        <source>Choose co&amp;lumns</source>
        <translation>选择列(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Connect an account…</source>
        <translation>连接账号(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Try the built-in emulator</source>
        <translation>试用内置模拟器(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Unlock the vault…</source>
        <translation>解锁密钥库(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Lock the vault</source>
        <translation>锁定密钥库(&amp;L)</translation>
    </message>
    <message>
        <source>Change the &amp;passphrase…</source>
        <translation>更改口令(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Back up the workspace…</source>
        <translation>备份工作区(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>恢复备份(&amp;R)…</translation>
    </message>
    <message>
        <source>C&amp;heck the database</source>
        <translation>检查数据库(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Salvage what can be read…</source>
        <translation>抢救可读数据(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Go to the &amp;filter</source>
        <translation>转到筛选栏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Close the detail</source>
        <translation>关闭详情(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Side bar</source>
        <translation>侧边栏(&amp;S)</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>全屏(&amp;U)</translation>
    </message>
    <message>
        <source>Colours as the &amp;desktop has them</source>
        <translation>跟随桌面配色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Light colours</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>D&amp;ark colours</source>
        <translation>深色(&amp;A)</translation>
    </message>
    <message>
        <source>Language of the s&amp;ystem</source>
        <translation>跟随系统语言(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Chinese</source>
        <translation>中文(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation>English(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Fetch orders…</source>
        <translation>获取订单(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Resume the last fetch</source>
        <translation>继续上次获取(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Stop the fetch</source>
        <translation>停止获取(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Start the emulator</source>
        <translation>启动模拟器(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;top the emulator</source>
        <translation>停止模拟器(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Command palette</source>
        <translation>命令面板(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Zhanggui</source>
        <translation>关于掌柜(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Workspace settings…</source>
        <translation>工作区设置(&amp;W)…</translation>
    </message>
    <message>
        <source>Save as a &amp;view…</source>
        <translation>另存为视图(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Update the view</source>
        <translation>更新视图(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Back to the saved view</source>
        <translation>恢复为已保存的视图(&amp;B)</translation>
    </message>
    <message>
        <source>C&amp;hoose a view</source>
        <translation>选择视图(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Group the rows</source>
        <translation>分组汇总(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Colours of the rows…</source>
        <translation>行颜色(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Filter by the column…</source>
        <translation>按本列筛选(&amp;F)…</translation>
    </message>
    <message>
        <source>Undo this &amp;step</source>
        <translation>撤销此步骤(&amp;S)</translation>
    </message>
    <message>
        <source>R&amp;edo this step</source>
        <translation>重做此步骤(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Import orders…</source>
        <translation>导入订单(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Go to an order…</source>
        <translation>转到订单(&amp;G)…</translation>
    </message>
    <message>
        <source>Edit tags and notes of the &amp;selection…</source>
        <translation>批量编辑标签和备注(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Run what is chosen</source>
        <translation>运行所选(&amp;R)</translation>
    </message>
    <message>
        <source>Run the whole &amp;suite</source>
        <translation>运行整个套件(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;top the run</source>
        <translation>停止运行(&amp;T)</translation>
    </message>
    <message>
        <source>Send this case &amp;again</source>
        <translation>再次发送此用例(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Edit and send again…</source>
        <translation>编辑后再次发送(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Next problem</source>
        <translation>下一个问题(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous problem</source>
        <translation>上一个问题(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Copy what the tab shows</source>
        <translation>复制此标签页内容(&amp;C)</translation>
    </message>
    <message>
        <source>Copy as c&amp;URL</source>
        <translation>复制为 cURL(&amp;U)</translation>
    </message>
    <message>
        <source>Next re&amp;quest of the case</source>
        <translation>此用例的下一个请求(&amp;Q)</translation>
    </message>
    <message>
        <source>Pre&amp;vious request of the case</source>
        <translation>此用例的上一个请求(&amp;V)</translation>
    </message>
    <message>
        <source>Earlier runs</source>
        <translation>历史运行</translation>
    </message>
    <message>
        <source>&amp;Open this run</source>
        <translation>打开此次运行(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Compare two runs</source>
        <translation>比较两次运行(&amp;C)</translation>
    </message>
    <message>
        <source>E&amp;xport this run…</source>
        <translation>导出此次运行(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Delete these runs…</source>
        <translation>删除这些运行(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;New case</source>
        <translation>新建用例(&amp;N)</translation>
    </message>
    <message>
        <source>New case from c&amp;URL or a message…</source>
        <translation>从cURL或接口消息新建用例(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Save the case</source>
        <translation>保存用例(&amp;S)</translation>
    </message>
    <message>
        <source>Save the case &amp;as…</source>
        <translation>用例另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Duplicate the case</source>
        <translation>复制用例(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Revert the case</source>
        <translation>还原用例(&amp;R)</translation>
    </message>
    <message>
        <source>Undo in the case</source>
        <translation>撤销用例编辑</translation>
    </message>
    <message>
        <source>Redo in the case</source>
        <translation>重做用例编辑</translation>
    </message>
    <message>
        <source>Form or &amp;text of the case</source>
        <translation>切换用例的表单与文本(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Next marked field</source>
        <translation>下一个有问题的字段(&amp;N)</translation>
    </message>
    <message>
        <source>Send this &amp;case</source>
        <translation>发送此用例(&amp;C)</translation>
    </message>
    <message>
        <source>E&amp;xplain the signature</source>
        <translation>解释签名(&amp;X)</translation>
    </message>
    <message>
        <source>Copy the e&amp;xplanation</source>
        <translation>复制签名解释(&amp;X)</translation>
    </message>
    <message>
        <source>Replay an &amp;outage…</source>
        <translation>重放中断(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Preflight of a product…</source>
        <translation>商品检查(&amp;P)…</translation>
    </message>
    <message>
        <source>Rehearse a change of &amp;key…</source>
        <translation>演练更换密钥(&amp;K)…</translation>
    </message>
    <message>
        <source>Case e&amp;ditor</source>
        <translation>用例编辑器(&amp;D)</translation>
    </message>
    <message>
        <source>Signature e&amp;xplainer</source>
        <translation>签名解释器(&amp;X)</translation>
    </message>
    <message>
        <source>Explain the signature of this exchange</source>
        <translation>解释此次交互的签名</translation>
    </message>
    <message>
        <source>&amp;Open a case file…</source>
        <translation>打开用例文件(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Restart the call</source>
        <extracomment>重新启动</extracomment>
        <translation>重新启动(&amp;R)</translation>
    </message>
    <message>
        <source>One &amp;hour on</source>
        <translation>前进一小时(&amp;H)</translation>
    </message>
    <message>
        <source>One &amp;day on</source>
        <translation>前进一天(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;30 days on</source>
        <translation>前进 30 天(&amp;3)</translation>
    </message>
    <message>
        <source>&amp;Pause or run the clock</source>
        <translation>暂停或运行时钟(&amp;P)</translation>
    </message>
    <message>
        <source>Run to the &amp;next event</source>
        <translation>运行到下一事件(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Stop the clock&apos;s run</source>
        <translation>停止时钟推进(&amp;S)</translation>
    </message>
    <message>
        <source>E&amp;xport the log…</source>
        <translation>导出日志(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Clear the log</source>
        <translation>清空日志(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Buy…</source>
        <translation>购买(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Try…</source>
        <translation>试用(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Run the scenario</source>
        <translation>运行场景(&amp;R)</translation>
    </message>
    <message>
        <source>S&amp;top the scenario</source>
        <translation>停止场景(&amp;T)</translation>
    </message>
    <message>
        <source>Save the result as &amp;JUnit…</source>
        <translation>将结果保存为 JUnit(&amp;J)…</translation>
    </message>
    <message>
        <source>Recor&amp;d, or save the recording…</source>
        <translation>录制或保存录制(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;New record…</source>
        <translation>新建记录(&amp;N)…</translation>
    </message>
    <message>
        <source>Record a &amp;step…</source>
        <translation>登记步骤(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Edit the record or the selection</source>
        <translation>编辑记录或所选记录(&amp;E)</translation>
    </message>
    <message>
        <source>Edit tags and notes of the se&amp;lection…</source>
        <translation>编辑所选记录的标签和备注(&amp;L)…</translation>
    </message>
    <message>
        <source>Add a no&amp;te</source>
        <translation>添加备注(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Attach files…</source>
        <translation>添加附件(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Correct the state…</source>
        <translation>更正状态(&amp;C)…</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>删除(&amp;M)</translation>
    </message>
    <message>
        <source>Open the &amp;order</source>
        <translation>打开订单(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Import a file…</source>
        <translation>导入文件(&amp;I)…</translation>
    </message>
    <message>
        <source>E&amp;xport this list…</source>
        <translation>导出此列表(&amp;X)…</translation>
    </message>
    <message>
        <source>States and &amp;rules</source>
        <extracomment>状态与规则</extracomment>
        <translation>状态与规则(&amp;R)</translation>
    </message>
    <message>
        <source>Show everything of the &amp;order</source>
        <translation>显示该订单的全部信息(&amp;O)</translation>
    </message>
    <message>
        <source>Add a &amp;note to the order</source>
        <translation>为订单添加备注(&amp;N)</translation>
    </message>
    <message>
        <source>Save the thread as P&amp;DF…</source>
        <translation>保存为 P&amp;DF…</translation>
    </message>
    <message>
        <source>&amp;Print the thread…</source>
        <translation>打印订单全程(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Copy the thread&apos;s selected lines</source>
        <translation>复制所选行(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Thread of the record&apos;s order</source>
        <translation>该记录所属订单的全程(&amp;T)</translation>
    </message>
    <message>
        <source>Open the &amp;record</source>
        <translation>打开记录(&amp;R)</translation>
    </message>
    <message>
        <source>Open the o&amp;rder</source>
        <translation>打开订单(&amp;O)</translation>
    </message>
    <message>
        <source>Save a &amp;calendar file…</source>
        <translation>保存日历文件(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Notifications…</source>
        <translation>通知(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Working days and holidays…</source>
        <translation>工作日与节假日(&amp;W)…</translation>
    </message>
    <message>
        <source>Settings of the working &amp;day…</source>
        <translation>工作日设置(&amp;D)…</translation>
    </message>
    <message>
        <source>Enter &amp;many invoices from a file…</source>
        <translation>从文件批量录入发票(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Kinds of invoices you offer…</source>
        <extracomment>设置发票类型</extracomment>
        <translation>支持的发票类型(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Print the record or the list…</source>
        <translation>打印记录或列表(&amp;P)…</translation>
    </message>
    <message>
        <source>Why is it not in the &amp;bill?</source>
        <translation>为何未出账(&amp;B)</translation>
    </message>
</context>
<context>
    <name>ActionGroup</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Orders</source>
        <extracomment>订单</extracomment>
        <translation>订单</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>History</source>
        <extracomment>历史</extracomment>
        <translation>历史</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <extracomment>回调调试</extracomment>
        <translation>回调调试</translation>
    </message>
    <message>
        <source>Emulator</source>
        <extracomment>模拟器</extracomment>
        <translation>模拟器</translation>
    </message>
    <message>
        <source>Records</source>
        <extracomment>业务记录</extracomment>
        <translation>业务记录</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <extracomment>截止</extracomment>
        <translation>截止</translation>
    </message>
</context>
<context>
    <name>AuthorityCommand</name>
    <message>
        <source>There is no local authority yet. &quot;zhanggui authority path&quot; makes one, and so does &quot;zhanggui emulate --https&quot; at its first start.</source>
        <translation>尚无本机证书颁发机构。可用 “zhanggui authority path” 建立，“zhanggui emulate --https” 首次启动时也会建立。</translation>
    </message>
    <message>
        <source>The local authority is removed. Where you told a client to trust it, take that out too: it does no harm, as nobody has its key any more. The next use makes another one.</source>
        <translation>本机证书颁发机构已移除。如果曾让客户端信任它，也请从那里取出；留下也无害，因为私钥已不存在。下次使用时另建一个。</translation>
    </message>
    <message>
        <source>Host name or address of loopback that the certificate is for. May be repeated. Without it: localhost, 127.0.0.1 and ::1.</source>
        <translation>证书适用的环回主机名或地址，可重复。不指定时为 localhost、127.0.0.1 和 ::1。</translation>
    </message>
    <message>
        <source>Days of validity; 397 without it.</source>
        <translation>有效天数；不指定时为 397。</translation>
    </message>
    <message>
        <source>Writes PREFIX.pem and PREFIX.key, which must not exist.</source>
        <translation>写入 PREFIX.pem 和 PREFIX.key，这两个文件不得已存在。</translation>
    </message>
    <message>
        <source>--out is missing</source>
        <translation>缺少 --out</translation>
    </message>
    <message>
        <source>usage: zhanggui authority show|path|issue|remove</source>
        <translation>用法：zhanggui authority show|path|issue|remove</translation>
    </message>
    <message>
        <source>file: %1</source>
        <translation>文件：%1</translation>
    </message>
    <message>
        <source>valid from %1 until %2</source>
        <translation>有效期从 %1 到 %2</translation>
    </message>
    <message>
        <source>It vouches for localhost, names below it, 127.0.0.0/8 and ::1 only. Tell the client under test to trust it; this program installs it nowhere, and nothing else on this computer needs it.</source>
        <translation>它只为 localhost、其下的名称、127.0.0.0/8 和 ::1 签发证书。请只让被测客户端信任它；本程序不会把它安装到任何地方，本机其他程序也不需要它。</translation>
    </message>
</context>
<context>
    <name>BackupCommand</name>
    <message>
        <source>Copies the workspace&apos;s database into one file. The vault and the attachments are not part of it.</source>
        <translation>把工作区的数据库复制为一个文件。不包含密钥库和附件。</translation>
    </message>
    <message>
        <source>The file to write; an older backup of that name is replaced.</source>
        <translation>要写入的文件；同名的旧备份会被替换。</translation>
    </message>
    <message>
        <source>The backup is in %1 (%2 bytes).</source>
        <translation>备份已写入 %1（%2 字节）。</translation>
    </message>
</context>
<context>
    <name>BadRows</name>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中</translation>
    </message>
</context>
<context>
    <name>CalendarCommand</name>
    <message>
        <source>Worked days of the week (Monday is 1): %1</source>
        <translation>每周工作日（1 为星期一）：%1</translation>
    </message>
    <message>
        <source>Hours of service: %1</source>
        <translation>服务时间：%1</translation>
    </message>
    <message>
        <source>Which year; without it this one.</source>
        <translation>哪一年；缺省为今年。</translation>
    </message>
    <message>
        <source>--year needs a year, such as 2026</source>
        <translation>--year 需要年份，例如 2026</translation>
    </message>
    <message>
        <source>The holidays of %1 are not known: only weekends are counted as days off.</source>
        <translation>%1 年的节假日未知：仅将周末计为休息日。</translation>
    </message>
    <message numerus="yes">
        <source>%n due time(s) changed.</source>
        <translation>
            <numerusform>%n 个截止时间有变化。</numerusform>
        </translation>
    </message>
    <message>
        <source>Worked days of the week, Monday is 1: 1,2,3,4,5.</source>
        <translation>每周工作日，1 为星期一：1,2,3,4,5。</translation>
    </message>
    <message>
        <source>Hours of service: 09:00-18:00.</source>
        <translation>服务时间：09:00-18:00。</translation>
    </message>
    <message>
        <source>Take the years of this file, in the form of the workspace&apos;s calendar.json; - reads stdin.</source>
        <translation>采用该文件中的年份，格式与工作区的 calendar.json 相同；- 表示读取标准输入。</translation>
    </message>
    <message>
        <source>calendar set needs --weekdays, --hours or --import</source>
        <translation>calendar set 需要 --weekdays、--hours 或 --import</translation>
    </message>
    <message>
        <source>calendar needs one of: reset, set, show</source>
        <translation>calendar 需要以下之一：reset, set, show</translation>
    </message>
</context>
<context>
    <name>CallbackOptions</name>
    <message>
        <source>The address of your server that receives callbacks.</source>
        <translation>接收回调的服务地址（生产地址）。</translation>
    </message>
    <message>
        <source>Environment variable that holds the access key; it serves every interface but the kit&apos;s.</source>
        <translation>保存访问密钥的环境变量名；除 Kit 外的所有接口都用它。</translation>
    </message>
    <message>
        <source>Environment variable that holds the key of the joint kit; without it kit cases are skipped.</source>
        <translation>存放联营 kit 密钥的环境变量；未给出时跳过 kit 用例。</translation>
    </message>
    <message>
        <source>api_key of the gateway&apos;s token.</source>
        <translation>网关令牌的 api_key。</translation>
    </message>
    <message>
        <source>PEM file with an authority to trust besides the system&apos;s.</source>
        <translation>除系统外还信任的 CA（PEM 文件）。</translation>
    </message>
    <message>
        <source>Strength of encrypted fields: 256 or 128.</source>
        <translation>加密字段的强度：256 或 128。</translation>
    </message>
    <message>
        <source>Send to a public address also what carries no testFlag 1; your server then acts for real.</source>
        <translation>向公网地址也发送不带 testFlag 1 的请求；您的服务会真实执行。</translation>
    </message>
    <message>
        <source>A shipped suite; zhanggui suites lists them.</source>
        <translation>内置套件；用 zhanggui suites 查看。</translation>
    </message>
    <message>
        <source>A folder of case files.</source>
        <translation>存放用例文件的文件夹。</translation>
    </message>
    <message>
        <source>The key of the license interfaces, when it is another.</source>
        <translation>License 接口的密钥（与前者不同时）。</translation>
    </message>
    <message>
        <source>The key of the common interfaces (order notification), when it is another.</source>
        <translation>通用接口（订单通知）的密钥（与前者不同时）。</translation>
    </message>
    <message>
        <source>PEM file: clientSecret is sent under this RSA key.</source>
        <translation>PEM 文件：clientSecret 用该 RSA 公钥加密发送。</translation>
    </message>
    <message>
        <source>A case file; may be given several times.</source>
        <translation>用例文件，可重复给出。</translation>
    </message>
    <message>
        <source>Only this case, those whose id begins so, or those that fit a pattern with * and ?; may be given several times.</source>
        <translation>只运行该用例、ID 以此开头的用例或匹配含 * 和 ? 的模式的用例，可重复给出。</translation>
    </message>
    <message>
        <source>Digest of the OAEP padding of clientSecret: sha256, sha1, sha384 or sha512; a second one after a comma is that of the mask.</source>
        <translation>clientSecret 的 OAEP 填充摘要：sha256、sha1、sha384 或 sha512；逗号后的第二个为掩码摘要。</translation>
    </message>
</context>
<context>
    <name>CallbackReport</name>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>不可达</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Made by Zhanggui %1. Keys, signatures and personal data are masked.</source>
        <translation>由掌柜 %1 生成。密钥、签名和个人数据均已遮盖。</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 个失败</translation>
    </message>
    <message>
        <source>%1 unreachable</source>
        <translation>%1 个不可达</translation>
    </message>
    <message>
        <source>%1 passed</source>
        <translation>%1 个通过</translation>
    </message>
    <message>
        <source>%1 with warnings</source>
        <translation>%1 个有警告</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>%1 个已跳过</translation>
    </message>
    <message>
        <source>%1 cancelled</source>
        <translation>%1 个已取消</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Suite</source>
        <translation>套件</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Requests sent</source>
        <translation>已发送请求</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Private: checks for a public address are notes</source>
        <translation>内网：针对公网地址的检查仅为提示</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) held</source>
        <translation>
            <numerusform>%n 项检查通过</numerusform>
        </translation>
    </message>
    <message>
        <source>Official console:</source>
        <translation>官方控制台：</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>Canonical string</source>
        <translation>待签名串</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Name lookup</source>
        <translation>域名解析</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>建立连接</translation>
    </message>
    <message>
        <source>TLS handshake</source>
        <translation>TLS 握手</translation>
    </message>
    <message>
        <source>First byte</source>
        <translation>首字节</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>颁发者</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message numerus="yes">
        <source>… %n more byte(s)</source>
        <translation>
            <numerusform>… 另有 %n 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>In every case</source>
        <translation>所有用例</translation>
    </message>
</context>
<context>
    <name>CallbackTools</name>
    <message numerus="yes">
        <source>%n case(s) fall short with both keys for another reason: mend them first.</source>
        <translation>
            <numerusform>%n 个用例使用新旧密钥都因其他原因未通过：请先修复。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) were not run.</source>
        <translation>
            <numerusform>%n 个用例未运行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) were left out: their requests are wrong on purpose.</source>
        <translation>
            <numerusform>%n 个用例未参与：其请求是故意写错的。</numerusform>
        </translation>
    </message>
    <message>
        <source>The server takes both keys: it is ready for the change.</source>
        <translation>服务同时接受新旧密钥：可以更换。</translation>
    </message>
    <message>
        <source>The server takes only the old key: install the new one before you bind it, or every callback will be refused.</source>
        <translation>服务只接受旧密钥：绑定新密钥前请先在服务端安装，否则所有回调都会被拒绝。</translation>
    </message>
    <message>
        <source>The server takes only the new key: it has been switched already. Callbacks of goods that are on sale are refused until the new key is bound.</source>
        <translation>服务只接受新密钥：服务端已经切换。在绑定新密钥之前，在售商品的回调会被拒绝。</translation>
    </message>
    <message>
        <source>No case passes with either key: compare the keys with what the server has, and run the cases by themselves.</source>
        <translation>新旧密钥均无用例通过：请核对服务端的密钥，并单独运行这些用例。</translation>
    </message>
    <message>
        <source>Some cases pass with a key with which others do not: not every interface of the server knows both keys.</source>
        <translation>同一密钥下部分用例通过、部分不通过：并非所有接口都认识两个密钥。</translation>
    </message>
    <message>
        <source>The server was not reached in every case: nothing can be said about the keys.</source>
        <translation>并非每个用例都连通了服务：无法判断密钥。</translation>
    </message>
    <message>
        <source>No case was run with both keys.</source>
        <translation>没有用例使用两个密钥都运行过。</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>hours</extracomment>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>minutes</extracomment>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>seconds</extracomment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>没有应答</translation>
    </message>
    <message>
        <source>HTTP 200 without a result code</source>
        <translation>HTTP 200，没有结果码</translation>
    </message>
    <message>
        <source>%1, instance %2</source>
        <extracomment>%1: the result code, %2: an instance id</extracomment>
        <translation>%1，实例 %2</translation>
    </message>
    <message>
        <source>called</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>asked for the instance</source>
        <translation>查询实例信息</translation>
    </message>
    <message>
        <source>called once more</source>
        <translation>再次调用</translation>
    </message>
    <message>
        <source>The first call got through.</source>
        <translation>首次调用即成功。</translation>
    </message>
    <message>
        <source>The call got through after %1 of outage.</source>
        <translation>中断 %1 后调用成功。</translation>
    </message>
    <message>
        <source>The call got through after %1 of outage, but the same order again did not give the same instance: the buyer may get two.</source>
        <translation>中断 %1 后调用成功，但同一订单再次调用没有得到同一实例：买家可能得到两个实例。</translation>
    </message>
    <message numerus="yes">
        <source>None of %n attempt(s) got through; the marketplace gives up.</source>
        <translation>
            <numerusform>%n 次调用均未成功，云商店不再调用。</numerusform>
        </translation>
    </message>
    <message>
        <source>The server accepted the order (000004) and gave no information about the instance in the time of the ladder. How long the marketplace goes on asking is not published.</source>
        <translation>服务已受理订单（000004），但在重试时间内没有给出实例信息。云商店会查询多久，文档未说明。</translation>
    </message>
    <message>
        <source>Nothing was sent: %1</source>
        <extracomment>%1: a stable word, or an English sentence</extracomment>
        <translation>没有发送：%1</translation>
    </message>
    <message>
        <source>The replay was stopped.</source>
        <translation>重放已停止。</translation>
    </message>
    <message>
        <source>No guide says how often or how long: both are your assumption.</source>
        <translation>文档未说明间隔和时长：两者均为您的假设。</translation>
    </message>
    <message>
        <source>The guide says how long, and not how often: the time between attempts is your assumption.</source>
        <translation>文档说明了时长而未说明间隔：间隔为您的假设。</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>key refused</source>
        <translation>密钥被拒</translation>
    </message>
    <message>
        <source>fell short</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>未到达</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>未运行</translation>
    </message>
    <message numerus="yes">
        <source>%n failing day(s) in a row; %1 freeze the trade.</source>
        <translation>
            <numerusform>连续失败 %n 天；达到 %1 天将冻结交易。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failing day(s) in a row: at %1 the trade is frozen and the product hidden.</source>
        <translation>
            <numerusform>已连续失败 %n 天：达到 %1 天即冻结交易并隐藏商品。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %n day(s) between there was no preflight; what the probe found then is not known.</source>
        <translation>
            <numerusform>其间有 %n 天没有检查，当天拨测结果未知。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed order(s) this month: more than %1 take the product off the market.</source>
        <translation>
            <numerusform>本月失败订单 %n 个：超过 %1 个商品将下架。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed order(s) this month; more than %1 would delist the product.</source>
        <translation>
            <numerusform>本月失败订单 %n 个；超过 %1 个商品将下架。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Callbacks</name>
    <message>
        <source>The key of the basic interfaces is not in the vault.</source>
        <translation>密钥库中没有基础接口的密钥。</translation>
    </message>
    <message>
        <source>The key of the joint SaaS interfaces is not in the vault.</source>
        <translation>密钥库中没有联营SaaS同步接口的密钥。</translation>
    </message>
    <message>
        <source>The key of the licence interfaces is not in the vault.</source>
        <translation>密钥库中没有License授权码交付接口的密钥。</translation>
    </message>
    <message>
        <source>The key of the common interfaces is not in the vault.</source>
        <translation>密钥库中没有通用接口的密钥。</translation>
    </message>
    <message>
        <source>The key of the V1.0 interfaces is not in the vault.</source>
        <translation>密钥库中没有 V1.0 接口的密钥。</translation>
    </message>
    <message>
        <source>The gateway&apos;s API key is not known.</source>
        <translation>不知道网关的 API 密钥。</translation>
    </message>
    <message>
        <source>It would act for real at a public address, and nobody agreed to that.</source>
        <translation>它会在公网地址上产生真实效果，而尚未得到同意。</translation>
    </message>
    <message>
        <source>SaaS</source>
        <extracomment>通用SaaS</extracomment>
        <translation>SaaS</translation>
    </message>
    <message>
        <source>Joint SaaS</source>
        <extracomment>联营SaaS</extracomment>
        <translation>联营SaaS</translation>
    </message>
    <message>
        <source>Joint SaaS synchronisation</source>
        <translation>联营SaaS同步</translation>
    </message>
    <message>
        <source>Licence code</source>
        <extracomment>License授权码</extracomment>
        <translation>License授权码</translation>
    </message>
    <message>
        <source>Online licence</source>
        <translation>在线License</translation>
    </message>
    <message>
        <source>License 1.0</source>
        <translation>License 1.0</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>License</translation>
    </message>
    <message>
        <source>Order notices</source>
        <translation>订单通知</translation>
    </message>
    <message>
        <source>API and agents (gateway)</source>
        <translation>API与智能体（网关）</translation>
    </message>
    <message>
        <source>Every product</source>
        <translation>所有商品</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>变好</translation>
    </message>
    <message>
        <source>Worse</source>
        <translation>变差</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>Only in the later run</source>
        <translation>仅在较新的运行中</translation>
    </message>
    <message>
        <source>Only in the earlier run</source>
        <translation>仅在较早的运行中</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 个失败</numerusform>
        </translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>未完成</translation>
    </message>
    <message numerus="yes">
        <source>%n with warnings</source>
        <translation>
            <numerusform>%n 个有警告</numerusform>
        </translation>
    </message>
    <message>
        <source>All skipped</source>
        <translation>全部跳过</translation>
    </message>
    <message>
        <source>All passed</source>
        <translation>全部通过</translation>
    </message>
    <message numerus="yes">
        <source>%n not reached</source>
        <translation>
            <numerusform>%n 个无法连接</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passed</source>
        <translation>
            <numerusform>%n 个通过</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n 个跳过</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stopped</source>
        <translation>
            <numerusform>%n 个已停止</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已应答</translation>
    </message>
    <message>
        <source>The name has no address</source>
        <translation>域名没有地址</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>Secure connection refused</source>
        <translation>安全连接被拒绝</translation>
    </message>
    <message>
        <source>Closed without an answer</source>
        <translation>未应答即关闭</translation>
    </message>
    <message>
        <source>The answer cannot be read</source>
        <translation>应答无法读取</translation>
    </message>
    <message>
        <source>The answer is too large</source>
        <translation>应答过大</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>超时未应答</translation>
    </message>
    <message>
        <source>Closed on purpose</source>
        <translation>主动关闭</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <extracomment>%1: a number of milliseconds</extracomment>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>%1: a number of seconds</extracomment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Chinese site</source>
        <extracomment>中国站</extracomment>
        <translation>中国站</translation>
    </message>
    <message>
        <source>KooGallery</source>
        <translation>KooGallery</translation>
    </message>
    <message>
        <source>Basic interfaces</source>
        <extracomment>基础接口</extracomment>
        <translation>基础接口</translation>
    </message>
    <message>
        <source>Joint SaaS interfaces</source>
        <extracomment>联营SaaS同步接口</extracomment>
        <translation>联营SaaS同步接口</translation>
    </message>
    <message>
        <source>Licence interfaces</source>
        <extracomment>License授权码交付接口</extracomment>
        <translation>License授权码交付接口</translation>
    </message>
    <message>
        <source>Common interfaces</source>
        <extracomment>通用接口</extracomment>
        <translation>通用接口</translation>
    </message>
    <message>
        <source>The run was stopped before it was done.</source>
        <translation>在完成之前，运行已停止。</translation>
    </message>
    <message>
        <source>It was not sent: the server could not be reached before.</source>
        <translation>未发送：之前已无法连接服务器。</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>未注明日期</translation>
    </message>
</context>
<context>
    <name>CaseCommand</name>
    <message>
        <source>There is no such file or folder</source>
        <translation>没有该文件或文件夹</translation>
    </message>
    <message>
        <source>Folder with more interfaces, as data files.</source>
        <translation>存放更多接口数据文件的文件夹。</translation>
    </message>
    <message>
        <source>There is no *.case.json to check</source>
        <translation>没有可检查的 *.case.json</translation>
    </message>
    <message>
        <source>%1 case files, %2 findings</source>
        <translation>%1 个用例文件，%2 处问题</translation>
    </message>
    <message>
        <source>The text cannot be read</source>
        <translation>无法读取文本</translation>
    </message>
    <message>
        <source>The file is there already; give --id or --force</source>
        <translation>文件已存在；请给出 --id 或 --force</translation>
    </message>
    <message>
        <source>File with the text; - is standard input.</source>
        <translation>文本所在文件；- 为标准输入。</translation>
    </message>
    <message>
        <source>Folder to save the case in; else it is printed.</source>
        <translation>保存用例的文件夹；不给出则打印。</translation>
    </message>
    <message>
        <source>Id of the case.</source>
        <translation>用例 ID。</translation>
    </message>
    <message>
        <source>Replace a file that is there.</source>
        <translation>替换已有文件。</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>未保留：%1</translation>
    </message>
    <message>
        <source>Id of the suite; `suites` lists them.</source>
        <translation>套件 ID；用 `suites` 列出。</translation>
    </message>
    <message>
        <source>Folder to save the cases in.</source>
        <translation>保存用例的文件夹。</translation>
    </message>
    <message>
        <source>Give --suite and --out</source>
        <translation>请给出 --suite 和 --out</translation>
    </message>
    <message>
        <source>There is no suite %1; most like it: %2</source>
        <translation>没有套件 %1；相近的有：%2</translation>
    </message>
</context>
<context>
    <name>CaseLint</name>
    <message>
        <source>It must be an object, {…}.</source>
        <translation>必须是对象 {…}。</translation>
    </message>
    <message>
        <source>It must be a list, […].</source>
        <translation>必须是列表 […]。</translation>
    </message>
    <message>
        <source>It must be a text in quotes.</source>
        <translation>必须是带引号的文本。</translation>
    </message>
    <message>
        <source>It must be a whole number.</source>
        <translation>必须是整数。</translation>
    </message>
    <message>
        <source>It must be a number.</source>
        <translation>必须是数字。</translation>
    </message>
    <message>
        <source>It has %1 characters; the guide allows %2.</source>
        <translation>共 %1 个字符；指南允许 %2 个。</translation>
    </message>
    <message>
        <source>It has %1 elements; the guide allows %2.</source>
        <translation>共 %1 个元素；指南允许 %2 个。</translation>
    </message>
    <message>
        <source>It must be one of: %1.</source>
        <translation>必须是以下之一：%1。</translation>
    </message>
    <message>
        <source>The guide has no such field.</source>
        <translation>指南中没有这个字段。</translation>
    </message>
    <message>
        <source>It is mandatory and missing.</source>
        <translation>必填，但缺少。</translation>
    </message>
    <message>
        <source>It is mandatory; null does not count.</source>
        <translation>必填；null 不算。</translation>
    </message>
    <message>
        <source>It must have letters, digits, dots, hyphens and underscores only.</source>
        <translation>只能包含字母、数字、点、连字符和下划线。</translation>
    </message>
    <message>
        <source>There must be one at least.</source>
        <translation>至少要有一个。</translation>
    </message>
    <message>
        <source>There is no interface %1.</source>
        <translation>没有接口 %1。</translation>
    </message>
    <message>
        <source>It must be capital letters only.</source>
        <translation>只能是大写字母。</translation>
    </message>
    <message>
        <source>It must be printable ASCII.</source>
        <translation>必须是可打印的 ASCII 字符。</translation>
    </message>
    <message>
        <source>It must name an earlier step.</source>
        <translation>必须指向更早的步骤。</translation>
    </message>
    <message>
        <source>It is no JSON value; a text needs quotes.</source>
        <translation>不是 JSON 值；文本需要引号。</translation>
    </message>
    <message>
        <source>It must be JSON inside a text in quotes.</source>
        <translation>必须是带引号的文本，内容为 JSON。</translation>
    </message>
    <message>
        <source>It must be a time in digits: %1.</source>
        <translation>必须是数字形式的时间：%1。</translation>
    </message>
</context>
<context>
    <name>CasePaste</name>
    <message>
        <source>parts of the signature (%1)</source>
        <translation>签名的组成部分（%1）</translation>
    </message>
    <message>
        <source>headers (%1)</source>
        <translation>请求头（%1）</translation>
    </message>
    <message>
        <source>the value of %1 (a secret: a new UUID stands for it)</source>
        <translation>%1 的值（机密：用新的 UUID 代替）</translation>
    </message>
    <message>
        <source>the value of %1 (enciphered: write its plain text)</source>
        <translation>%1 的值（密文：请填写明文）</translation>
    </message>
    <message>
        <source>It carries no testFlag 1: a server acts on it for real.</source>
        <translation>不带 testFlag 1：服务器会真实处理。</translation>
    </message>
    <message>
        <source>The text is longer than 4 MB</source>
        <translation>文本超过 4 MB</translation>
    </message>
    <message>
        <source>There is no callback in it: neither a JSON body nor a query with activity=…</source>
        <translation>其中没有生产接口请求：既没有 JSON 请求体，也没有含 activity=… 的查询串</translation>
    </message>
    <message>
        <source>It names no interface: the member activity is missing, and no known path stands in the address.</source>
        <translation>没有指明接口：缺少 activity，地址中也没有已知路径。</translation>
    </message>
    <message>
        <source>No interface has this activity and this form</source>
        <translation>没有接口符合该 activity 和请求形式</translation>
    </message>
</context>
<context>
    <name>ChangeText</name>
    <message>
        <source>Environment: name</source>
        <translation>环境：名称</translation>
    </message>
    <message>
        <source>Environment: site</source>
        <translation>环境：站点</translation>
    </message>
    <message>
        <source>Environment: address</source>
        <translation>环境：地址</translation>
    </message>
    <message>
        <source>Environment: fallback host</source>
        <translation>环境：备用主机</translation>
    </message>
    <message>
        <source>Environment: AK</source>
        <translation>环境：AK</translation>
    </message>
    <message>
        <source>Environment: CA file</source>
        <translation>环境：CA 文件</translation>
    </message>
    <message>
        <source>Environment: proxy</source>
        <translation>环境：代理</translation>
    </message>
    <message>
        <source>Environment: currency</source>
        <translation>环境：币种</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <translation>客户ID</translation>
    </message>
    <message>
        <source>Real name</source>
        <translation>客户实名</translation>
    </message>
    <message>
        <source>Customer type</source>
        <translation>客户类型</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>用户ID</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Number of lines</source>
        <translation>订单行数</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Line: ID</source>
        <translation>订单行：ID</translation>
    </message>
    <message>
        <source>Line: charging mode</source>
        <translation>订单行：计费模式</translation>
    </message>
    <message>
        <source>Line: period unit</source>
        <translation>订单行：周期单位</translation>
    </message>
    <message>
        <source>Line: period</source>
        <translation>订单行：周期</translation>
    </message>
    <message>
        <source>Line: expires</source>
        <translation>订单行：到期时间</translation>
    </message>
    <message>
        <source>Line: before discount</source>
        <translation>订单行：折前金额</translation>
    </message>
    <message>
        <source>Line: after discount</source>
        <translation>订单行：折后金额</translation>
    </message>
    <message>
        <source>Product: ID</source>
        <translation>商品：ID</translation>
    </message>
    <message>
        <source>Product: SKU code</source>
        <translation>商品：SKU 编码</translation>
    </message>
    <message>
        <source>Product: name</source>
        <translation>商品：名称</translation>
    </message>
    <message>
        <source>Product: linear value</source>
        <translation>商品：线性属性</translation>
    </message>
    <message>
        <source>Parameter: name</source>
        <translation>参数：名称</translation>
    </message>
    <message>
        <source>Parameter: value</source>
        <translation>参数：值</translation>
    </message>
</context>
<context>
    <name>CheckCommand</name>
    <message>
        <source>%1: %2 rows kept, nothing lost.</source>
        <translation>%1：保留 %2 行，没有丢失。</translation>
    </message>
    <message>
        <source>%1: %2 rows kept, %3 rows refused, rows that cannot be read: %4</source>
        <translation>%1：保留 %2 行，拒绝 %3 行，无法读出的行：%4</translation>
    </message>
    <message>
        <source>The database is whole.</source>
        <translation>数据库完好。</translation>
    </message>
    <message>
        <source>The database is damaged:</source>
        <translation>数据库已损坏：</translation>
    </message>
    <message>
        <source>What can be read is in %1:</source>
        <translation>可读出的内容已保存到 %1：</translation>
    </message>
    <message>
        <source>Checks whether the workspace&apos;s database is whole.</source>
        <translation>检查工作区的数据库是否完好。</translation>
    </message>
    <message>
        <source>Compare indexes and references too; takes ten times as long.</source>
        <translation>同时核对索引和引用关系；耗时约为十倍。</translation>
    </message>
    <message>
        <source>Write everything that can be read into the new database FILE.</source>
        <translation>把所有可读内容写入新的数据库文件 FILE。</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Copy the workspace&apos;s database into one file.</source>
        <translation>把工作区的数据库复制为一个文件。</translation>
    </message>
    <message>
        <source>Check the workspace&apos;s database; salvage a damaged one.</source>
        <translation>检查工作区的数据库；抢救已损坏的数据库。</translation>
    </message>
    <message>
        <source>Serve the marketplace on this computer, for trials.</source>
        <translation>在本机运行云商店模拟器，供试用。</translation>
    </message>
    <message>
        <source>Add, list, show, change and remove environments.</source>
        <translation>添加、列出、查看、修改和删除环境。</translation>
    </message>
    <message>
        <source>Fetch, list and show orders.</source>
        <translation>获取、列出和查看订单。</translation>
    </message>
    <message>
        <source>Put a backup in the place of the workspace&apos;s database.</source>
        <translation>用备份替换工作区的数据库。</translation>
    </message>
    <message>
        <source>Draw every page with sample data into a folder, as PNG pictures.</source>
        <translation>用示例数据把每个页面画成 PNG 图片存入文件夹。</translation>
    </message>
    <message>
        <source>Sign a request and show every intermediate.</source>
        <translation>对请求签名并显示每个中间值。</translation>
    </message>
    <message>
        <source>Make the vault, show its state, change its passphrase.</source>
        <translation>创建密钥库、查看其状态、更改口令。</translation>
    </message>
    <message>
        <source>List, show, undo and redo steps.</source>
        <translation>列出、查看、撤销和重做步骤。</translation>
    </message>
    <message>
        <source>List, show and remove the saved views of the order list.</source>
        <translation>列出、显示和删除订单列表的已保存视图。</translation>
    </message>
    <message>
        <source>Encrypt or decrypt a sensitive field of V1.0 calls.</source>
        <translation>加密或解密 V1.0 调用的敏感字段。</translation>
    </message>
    <message>
        <source>Tell what is known of the marketplace&apos;s callbacks.</source>
        <translation>说明云商店生产接口的已知信息。</translation>
    </message>
    <message>
        <source>List the suites of the callback debugger.</source>
        <translation>列出回调调试器的用例集。</translation>
    </message>
    <message>
        <source>Play the marketplace towards a seller&apos;s server and check its answers.</source>
        <translation>扮演云商店调用商家服务器，并检查其响应。</translation>
    </message>
    <message>
        <source>Replay what the marketplace sends while a server is down.</source>
        <translation>重放服务中断期间云商店的调用。</translation>
    </message>
    <message>
        <source>Run a product&apos;s saved cases as the daily probe does.</source>
        <translation>按每日拨测的方式运行商品已保存的用例。</translation>
    </message>
    <message>
        <source>Run cases with the old and the new key.</source>
        <translation>用新旧密钥各运行一遍用例。</translation>
    </message>
    <message>
        <source>Check, format and paste case files of the callback debugger.</source>
        <translation>检查、规范和粘贴生产接口调试的用例文件。</translation>
    </message>
    <message>
        <source>Serve a seller&apos;s server to try callbacks against, also a wrong one.</source>
        <translation>运行一个用于试调回调的卖家服务，也可让它出错。</translation>
    </message>
    <message>
        <source>Show the certificate authority behind HTTPS on this computer.</source>
        <translation>显示本机 HTTPS 所用的证书颁发机构。</translation>
    </message>
    <message>
        <source>Check the debugger against a seller that is broken on purpose.</source>
        <translation>用故意弄坏的卖家服务器检验调试器。</translation>
    </message>
    <message>
        <source>Play a product&apos;s life on a virtual clock against a seller&apos;s server.</source>
        <translation>在虚拟时钟上针对商家服务器演完商品的生命周期。</translation>
    </message>
    <message>
        <source>Put a proxy before a server that breaks its traffic as a plan says.</source>
        <translation>在服务器前放一个代理，按计划制造网络故障。</translation>
    </message>
    <message>
        <source>Check what a product is published with, before it is uploaded.</source>
        <translation>上传前检查商品的上架材料。</translation>
    </message>
    <message>
        <source>Explain one supervised order line and pack its acceptance documents.</source>
        <translation>说明服务监管订单行适用的规则，打包验收资料。</translation>
    </message>
    <message>
        <source>Keep prepared answers to tickets.</source>
        <translation>管理工单常用回复。</translation>
    </message>
    <message>
        <source>Keep invoices, tickets, service supervision, refunds and more.</source>
        <translation>管理发票、工单、服务监管、退订及其他记录。</translation>
    </message>
    <message>
        <source>Show the states, transitions and clocks of records; check a file of them.</source>
        <translation>显示各类记录的状态、操作与时钟；检查规则文件。</translation>
    </message>
    <message>
        <source>Write orders and other records into a CSV file or a workbook.</source>
        <translation>把订单和其他记录写入 CSV 文件或工作簿。</translation>
    </message>
    <message>
        <source>Import orders and other records from a CSV or XLSX file.</source>
        <translation>从 CSV 或 XLSX 文件导入订单和其他记录。</translation>
    </message>
    <message>
        <source>Check invoices before they are sent, and issue many from a file.</source>
        <translation>开票前检查发票，并从文件批量开票。</translation>
    </message>
    <message>
        <source>Tell which refund rule applies to an order, and why.</source>
        <translation>说明订单适用哪条退订规则及原因。</translation>
    </message>
    <message>
        <source>Show and change the working days that deadlines count by.</source>
        <translation>查看和修改计算截止时间所用的工作日。</translation>
    </message>
    <message>
        <source>List what is overdue and what is due soon.</source>
        <translation>列出已超时和即将到期的事项。</translation>
    </message>
    <message>
        <source>Show and compare the imported files and lines of settlement.</source>
        <translation>查看并比较已导入的结算文件与明细。</translation>
    </message>
    <message>
        <source>Compare what should be paid with bills and payments.</source>
        <translation>比较应结、账单与到账。</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Usage: zhanggui [options] %1</source>
        <translation>用法：zhanggui [选项] %1</translation>
    </message>
    <message>
        <source>Show this text.</source>
        <translation>显示本说明。</translation>
    </message>
    <message>
        <source>wrong number of arguments, expected: %1</source>
        <translation>参数个数不对，应为：%1</translation>
    </message>
    <message>
        <source>How to write the answer: text or json.</source>
        <translation>输出格式：text 或 json。</translation>
    </message>
</context>
<context>
    <name>ConditionTitles</name>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Commercial information certified</source>
        <translation>商业信息已认证</translation>
    </message>
    <message>
        <source>Chinese site</source>
        <extracomment>中国站</extracomment>
        <translation>中国站</translation>
    </message>
    <message>
        <source>Order in effect</source>
        <translation>订单已生效</translation>
    </message>
</context>
<context>
    <name>Conversation</name>
    <message>
        <source>[phone] %1</source>
        <translation>[电话] %1</translation>
    </message>
    <message>
        <source>[e-mail] %1</source>
        <translation>[邮件] %1</translation>
    </message>
    <message>
        <source>[account authorisation] %1</source>
        <extracomment>华为云账号授权</extracomment>
        <translation>[账号授权] %1</translation>
    </message>
    <message>
        <source>[secret authorisation] %1</source>
        <extracomment>机密信息授权</extracomment>
        <translation>[机密信息授权] %1</translation>
    </message>
</context>
<context>
    <name>CredentialOptions</name>
    <message>
        <source>The AK (access key id).</source>
        <translation>AK（访问密钥标识）。</translation>
    </message>
    <message>
        <source>Environment variable that holds the SK.</source>
        <translation>保存 SK 的环境变量。</translation>
    </message>
    <message>
        <source>File that holds the SK.</source>
        <translation>保存 SK 的文件。</translation>
    </message>
    <message>
        <source>Environment variable that holds the security token of a temporary AK.</source>
        <translation>保存临时 AK 安全令牌的环境变量。</translation>
    </message>
    <message>
        <source>Environment variable that holds the key.</source>
        <translation>存放密钥的环境变量。</translation>
    </message>
    <message>
        <source>File that holds the key.</source>
        <translation>存放密钥的文件。</translation>
    </message>
</context>
<context>
    <name>DeadlineChip</name>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>Overdue by %1</source>
        <translation>已超时 %1</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>Paused, %1</source>
        <translation>已暂停，%1</translation>
    </message>
    <message>
        <source>Done, but late</source>
        <translation>已完成，但超时</translation>
    </message>
    <message>
        <source>Done in time</source>
        <translation>按时完成</translation>
    </message>
    <message>
        <source>Length not set</source>
        <translation>时长未设置</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>截止时间 %1</translation>
    </message>
    <message>
        <source>Ended %1</source>
        <translation>结束时间 %1</translation>
    </message>
    <message>
        <source>No official page tells how long this may take. Set it in the workspace&apos;s settings.</source>
        <translation>官方页面未说明时限。请在工作区设置中填写。</translation>
    </message>
    <message>
        <source>The calendar does not know the holidays of %1: only weekends are counted as days off.</source>
        <translation>日历中没有 %1 年的节假日：仅将周末计为休息日。</translation>
    </message>
    <message>
        <source>until %1</source>
        <extracomment>%1 is a point in time: &quot;until 2026-11-25 18:00&quot;</extracomment>
        <translation>截止 %1</translation>
    </message>
    <message>
        <source>%1 of working time</source>
        <translation>%1 工作时间</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 h</source>
        <extracomment>%1 is &quot;2 working days&quot;</extracomment>
        <translation>%1 %2 小时</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>No working time left</source>
        <translation>已无工作时间</translation>
    </message>
    <message>
        <source>Notice from %1 on</source>
        <translation>自 %1 起提醒</translation>
    </message>
</context>
<context>
    <name>DeadlineIcs</name>
    <message>
        <source>%1 %2: %3</source>
        <extracomment>%1 is a kind of record, %2 its number, %3 a clock: &quot;Invoice 0001: issue within 7 days&quot;</extracomment>
        <translation>%1 %2：%3</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>状态：%1</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>订单：%1</translation>
    </message>
    <message>
        <source>Environment: %1</source>
        <translation>环境：%1</translation>
    </message>
    <message>
        <source>Zhanggui deadlines</source>
        <extracomment>截止</extracomment>
        <translation>掌柜截止事项</translation>
    </message>
</context>
<context>
    <name>DeadlineKind</name>
    <message>
        <source>Seller</source>
        <extracomment>商家</extracomment>
        <translation>商家</translation>
    </message>
    <message>
        <source>Customer</source>
        <extracomment>客户
----------
客户名称</extracomment>
        <translation>用户</translation>
    </message>
    <message>
        <source>Platform</source>
        <extracomment>华为云</extracomment>
        <translation>华为云</translation>
    </message>
    <message>
        <source>Due</source>
        <extracomment>截止时间</extracomment>
        <translation>截止时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>类别</extracomment>
        <translation>类别</translation>
    </message>
    <message>
        <source>Number</source>
        <extracomment>编号</extracomment>
        <translation>编号</translation>
    </message>
    <message>
        <source>Time limit</source>
        <extracomment>时限</extracomment>
        <translation>时限</translation>
    </message>
    <message>
        <source>Product or subject</source>
        <extracomment>商品名称</extracomment>
        <translation>商品或主题</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>状态</extracomment>
        <translation>状态</translation>
    </message>
    <message>
        <source>Waits for</source>
        <extracomment>等待谁</extracomment>
        <translation>等待</translation>
    </message>
    <message>
        <source>Order no.</source>
        <extracomment>订单号</extracomment>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Amount</source>
        <extracomment>金额</extracomment>
        <translation>金额</translation>
    </message>
    <message>
        <source>Environment</source>
        <extracomment>环境</extracomment>
        <translation>环境</translation>
    </message>
    <message>
        <source>due:today, due&lt;today, kind:…, waits-for:seller</source>
        <extracomment>Names of fields and values as the filter understands them; keep the form name:value.</extracomment>
        <translation>截止:今天, 截止&lt;今天, 类别:…, 等待:商家</translation>
    </message>
</context>
<context>
    <name>DeadlinesCommand</name>
    <message>
        <source>Lists what is overdue and what is due soon, the earliest first. Ends with 1 when something is overdue.</source>
        <translation>列出已超时和即将到期的事项，最早的在前。有超时事项时以 1 退出。</translation>
    </message>
    <message>
        <source>How far to look ahead: a number with m, h, d or w, for minutes, hours, days, weeks.</source>
        <translation>向前查看多久：数字加 m、h、d 或 w，表示分钟、小时、天、周。</translation>
    </message>
    <message>
        <source>Only deadlines of this kind, such as customer-invoice or order. May be given several times.</source>
        <translation>仅列出该类别的截止事项，例如 customer-invoice 或 order。可多次给出。</translation>
    </message>
    <message>
        <source>How to write the list.</source>
        <translation>列表的输出格式。</translation>
    </message>
    <message>
        <source>Write into this file instead of the terminal.</source>
        <translation>写入该文件，而不是终端。</translation>
    </message>
    <message>
        <source>Replace the file when it exists.</source>
        <translation>文件已存在时替换。</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止时间</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>是否超时</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Product or subject</source>
        <translation>商品或主题</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Order no.</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message numerus="yes">
        <source>%n deadline(s) are overdue.</source>
        <translation>
            <numerusform>%n 项已超时。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueLook</name>
    <message>
        <source>Notice period runs</source>
        <translation>已进入到期提醒期</translation>
    </message>
    <message>
        <source>Ends on %1, notice period runs</source>
        <translation>%1 到期，已进入到期提醒期</translation>
    </message>
    <message>
        <source>Ends on %1</source>
        <translation>%1 到期</translation>
    </message>
</context>
<context>
    <name>EmulateCommand</name>
    <message>
        <source>Port on 127.0.0.1; 0 takes a free one.</source>
        <translation>127.0.0.1 上的端口；0 表示自动选择。</translation>
    </message>
    <message>
        <source>JSON file with orders to serve besides the debug orders.</source>
        <translation>除调试订单外另行提供的订单（JSON 文件）。</translation>
    </message>
    <message>
        <source>CODE, CODE:N or CODE@STATUS:N: answer the next N requests (all without N) with this documented error. May be repeated.</source>
        <translation>CODE、CODE:N 或 CODE@STATUS:N：对接下来的 N 个请求（不写 N 则为全部）返回该文档化错误。可重复。</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>未保留：%1</translation>
    </message>
    <message>
        <source>Serve over HTTPS too; see &quot;zhanggui authority&quot; for how a test client trusts it.</source>
        <translation>同时提供 HTTPS；如何让测试客户端信任它，见 “zhanggui authority”。</translation>
    </message>
    <message>
        <source>Port of HTTPS; a free one without it.</source>
        <translation>HTTPS 的端口；不指定时取空闲端口。</translation>
    </message>
    <message>
        <source>NAME=VALUE: a member of the action. May be repeated.</source>
        <translation>NAME=VALUE：动作的一个成员，可重复。</translation>
    </message>
    <message>
        <source>Answer when everything that is due now is done, calls to the seller included.</source>
        <translation>等此刻到期的事情（包括对商家的调用）全部做完再返回。</translation>
    </message>
    <message>
        <source>So much later: 90s, 40m, 3h, 30d.</source>
        <translation>前进的时长：90s、40m、3h、30d。</translation>
    </message>
    <message>
        <source>Until that moment: 2027-01-01T00:00:00+08:00 or +1y.</source>
        <translation>前进到该时刻：2027-01-01T00:00:00+08:00 或 +1y。</translation>
    </message>
    <message>
        <source>Until the next event.</source>
        <translation>前进到下一个事件。</translation>
    </message>
    <message>
        <source>So many times as fast as the real clock; 0 lets it stand.</source>
        <translation>速度是真实时钟的多少倍；0 表示停住。</translation>
    </message>
    <message>
        <source>JSON file to begin again with.</source>
        <translation>重新开始所用的初始内容（JSON 文件）。</translation>
    </message>
    <message>
        <source>Address of the running emulator, as it printed it.</source>
        <translation>正在运行的模拟器的地址，即它打印出来的地址。</translation>
    </message>
    <message>
        <source>The emulator&apos;s state file, instead of a running emulator.</source>
        <translation>模拟器的状态文件，代替正在运行的模拟器。</translation>
    </message>
    <message>
        <source>Only rows that fit, in the language of the filter box.</source>
        <translation>只列出符合条件的行，写法与筛选框相同。</translation>
    </message>
    <message>
        <source>At most so many rows, the newest.</source>
        <translation>最多列出多少行（最新的）。</translation>
    </message>
    <message>
        <source>Wait so many seconds, at most 60, until a row fits. Needs --url.</source>
        <translation>最多等待多少秒（不超过 60），直到出现符合条件的行。需要 --url。</translation>
    </message>
    <message>
        <source>File that keeps customers, orders, instances and the log; without it all of it goes when the emulator ends.</source>
        <translation>保存客户、订单、实例和日志的文件；不指定时，模拟器结束后这些内容全部丢弃。</translation>
    </message>
    <message>
        <source>JSON file that a new state begins with, instead of the built-in one.</source>
        <translation>新状态的初始内容（JSON 文件），代替内置内容。</translation>
    </message>
    <message>
        <source>The emulator&apos;s clock runs so many times as fast as the real one; 0 lets it stand.</source>
        <translation>模拟器时钟的速度是真实时钟的多少倍；0 表示停住。</translation>
    </message>
    <message>
        <source>The emulator&apos;s clock stands still.</source>
        <translation>模拟器时钟停住。</translation>
    </message>
    <message>
        <source>Lock the AK after so many wrong signatures.</source>
        <translation>签名错误达到该次数后锁定该 AK。</translation>
    </message>
    <message>
        <source>More calls of one interface in a second are refused by the gateway (429, APIGW.0308).</source>
        <translation>同一接口每秒超过该次数的调用由网关拒绝（429，APIGW.0308）。</translation>
    </message>
    <message>
        <source>Whether a bad usage record is answered at once (immediate) or found by the check in the background (silent); without it as documented for each interface.</source>
        <translation>有问题的话单是立即报错（immediate）还是由后台校验发现（silent）；不指定时按各接口文档处理。</translation>
    </message>
    <message>
        <source>A second AK, of an account that is no seller.</source>
        <translation>第二个 AK，其账号不是商家。</translation>
    </message>
    <message>
        <source>Environment variable with the SK of the second AK.</source>
        <translation>保存第二个 AK 的 SK 的环境变量。</translation>
    </message>
    <message>
        <source>The address of your server that receives callbacks.</source>
        <translation>接收生产接口调用的服务器地址。</translation>
    </message>
    <message>
        <source>Environment variable that holds the key of the basic interfaces: it signs callbacks and the usage push.</source>
        <translation>保存基础接口密钥的环境变量：用于生产接口和按需使用量推送的签名。</translation>
    </message>
    <message>
        <source>PEM file with an authority to trust besides the system&apos;s.</source>
        <translation>除系统外还信任的 CA（PEM 文件）。</translation>
    </message>
    <message>
        <source>Call a seller&apos;s server at a public address; it then acts for real.</source>
        <translation>允许调用公网地址的商家服务器；该服务器会真实执行。</translation>
    </message>
</context>
<context>
    <name>EmulatedLogin</name>
    <message>
        <source>Login address of the application:</source>
        <translation>应用登录地址：</translation>
    </message>
    <message>
        <source>This tenant has no user who may sign in.</source>
        <translation>该租户没有可登录的用户。</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Unified login (emulator)</source>
        <translation>统一登录（模拟器）</translation>
    </message>
    <message>
        <source>Choose who signs in. The people are invented, and there is no password.</source>
        <translation>请选择登录的用户。人员均为虚构，没有密码。</translation>
    </message>
    <message>
        <source>No tenant of the emulator has an application with the appId of this address.</source>
        <translation>模拟器中没有租户的应用使用此地址中的 appId。</translation>
    </message>
    <message>
        <source>The address lacks ind=UNOP: the real login needs it.</source>
        <translation>地址中缺少 ind=UNOP：真实的统一登录需要它。</translation>
    </message>
    <message>
        <source>There is no application yet. Buying a joint product makes a tenant and its application.</source>
        <translation>尚无应用。购买联营商品会产生租户及其应用。</translation>
    </message>
    <message>
        <source>There is no tenant at this address.</source>
        <translation>此地址没有租户。</translation>
    </message>
    <message>
        <source>The form was sent from a page of another site.</source>
        <translation>表单由其他站点的页面发出。</translation>
    </message>
    <message>
        <source>This user cannot sign in to this application: %1</source>
        <translation>该用户不能登录此应用：%1</translation>
    </message>
    <message>
        <source>The application has no login address: give it one (redirectUris) first.</source>
        <translation>该应用没有登录地址：请先设置（redirectUris）。</translation>
    </message>
</context>
<context>
    <name>Emulator</name>
    <message>
        <source>+1 h</source>
        <translation>+1 小时</translation>
    </message>
    <message>
        <source>+1 d</source>
        <translation>+1 天</translation>
    </message>
    <message>
        <source>+30 d</source>
        <translation>+30 天</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Charging</source>
        <translation>计费模式</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Product ID</source>
        <translation>商品 ID</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Real name</source>
        <translation>真实姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <translation>客户 ID</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>实付</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>实例</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>到期时间</translation>
    </message>
    <message>
        <source>Licence code</source>
        <extracomment>License授权码</extracomment>
        <translation>授权码</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>异常码</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>用量</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>收到时间</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>租户</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>域名</translation>
    </message>
    <message>
        <source>Tenant ID</source>
        <translation>租户 ID</translation>
    </message>
    <message>
        <source>Products</source>
        <extracomment>商品</extracomment>
        <translation>商品</translation>
    </message>
    <message>
        <source>Customers</source>
        <extracomment>客户</extracomment>
        <translation>客户</translation>
    </message>
    <message>
        <source>Orders</source>
        <extracomment>订单</extracomment>
        <translation>订单</translation>
    </message>
    <message>
        <source>Instances</source>
        <extracomment>实例</extracomment>
        <translation>实例</translation>
    </message>
    <message>
        <source>Licences</source>
        <extracomment>授权码</extracomment>
        <translation>授权码</translation>
    </message>
    <message>
        <source>Usage records</source>
        <extracomment>话单</extracomment>
        <translation>话单</translation>
    </message>
    <message>
        <source>Tenants</source>
        <extracomment>租户</extracomment>
        <translation>租户</translation>
    </message>
    <message>
        <source>New purchase</source>
        <extracomment>新购</extracomment>
        <translation>新购</translation>
    </message>
    <message>
        <source>Trial</source>
        <extracomment>试用</extracomment>
        <translation>试用</translation>
    </message>
    <message>
        <source>Trial made formal</source>
        <extracomment>试用转正式</extracomment>
        <translation>试用转正式</translation>
    </message>
    <message>
        <source>Unsubscription</source>
        <extracomment>退订</extracomment>
        <translation>退订</translation>
    </message>
    <message>
        <source>Renewal</source>
        <extracomment>续费</extracomment>
        <translation>续费</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>变更</extracomment>
        <translation>变更</translation>
    </message>
    <message>
        <source>By period</source>
        <extracomment>包周期</extracomment>
        <translation>包周期</translation>
    </message>
    <message>
        <source>One-time</source>
        <extracomment>一次性</extracomment>
        <translation>一次性</translation>
    </message>
    <message>
        <source>On demand</source>
        <extracomment>按需</extracomment>
        <translation>按需</translation>
    </message>
    <message>
        <source>On-demand package</source>
        <extracomment>按需套餐包</extracomment>
        <translation>按需套餐包</translation>
    </message>
    <message>
        <source>SaaS (V2.0)</source>
        <translation>SaaS（V2.0）</translation>
    </message>
    <message>
        <source>SaaS (V1.0)</source>
        <translation>SaaS（V1.0）</translation>
    </message>
    <message>
        <source>Online licence</source>
        <extracomment>在线开通License</extracomment>
        <translation>在线开通License</translation>
    </message>
    <message>
        <source>License 1.0</source>
        <translation>License 1.0</translation>
    </message>
    <message>
        <source>Without callbacks</source>
        <translation>无回调</translation>
    </message>
    <message>
        <source>callback to the seller</source>
        <translation>回调服务商</translation>
    </message>
    <message>
        <source>question whether the instance is ready</source>
        <translation>查询实例是否就绪</translation>
    </message>
    <message>
        <source>expiry</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>release</source>
        <translation>释放</translation>
    </message>
    <message>
        <source>check of usage records</source>
        <translation>话单检查</translation>
    </message>
    <message>
        <source>bill of usage</source>
        <translation>话单出账</translation>
    </message>
    <message>
        <source>expiry of a licence</source>
        <translation>授权码到期</translation>
    </message>
    <message>
        <source>release of a licence</source>
        <translation>授权码释放</translation>
    </message>
    <message>
        <source>end of the service supervision</source>
        <translation>服务监管结束</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>授权码</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>回调</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Paid at once</source>
        <translation>立即支付</translation>
    </message>
    <message>
        <source>Parameters (JSON)</source>
        <translation>参数（JSON）</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Refund (minor units)</source>
        <translation>退款金额（分）</translation>
    </message>
    <message>
        <source>Device fingerprint</source>
        <translation>设备指纹</translation>
    </message>
    <message>
        <source>Effective from</source>
        <translation>生效时间</translation>
    </message>
    <message>
        <source>Expires at</source>
        <translation>失效时间</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Users (JSON)</source>
        <translation>用户（JSON）</translation>
    </message>
    <message>
        <source>Parent department</source>
        <translation>上级部门</translation>
    </message>
    <message>
        <source>Departments (JSON)</source>
        <translation>部门（JSON）</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>持续时间</translation>
    </message>
    <message>
        <source>How many times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation>每秒请求数</translation>
    </message>
    <message>
        <source>Clock of the gateway ahead by (ms)</source>
        <translation>网关时钟快（毫秒）</translation>
    </message>
    <message>
        <source>Usage records per hour</source>
        <translation>每小时话单条数</translation>
    </message>
    <message>
        <source>Activations of a licence</source>
        <translation>每个授权码的激活数</translation>
    </message>
    <message>
        <source>%n day(s)</source>
        <translation>%n 天</translation>
    </message>
    <message>
        <source>%n h</source>
        <translation>%n 小时</translation>
    </message>
    <message>
        <source>%n min</source>
        <translation>%n 分</translation>
    </message>
    <message>
        <source>%n s</source>
        <translation>%n 秒</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <extracomment>待支付</extracomment>
        <translation>待支付</translation>
    </message>
    <message>
        <source>Opening</source>
        <extracomment>处理中</extracomment>
        <translation>开通中</translation>
    </message>
    <message>
        <source>Supervised</source>
        <extracomment>服务监管</extracomment>
        <translation>服务监管中</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>已完成</extracomment>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Refunding</source>
        <extracomment>退款中</extracomment>
        <translation>退款中</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <extracomment>已取消</extracomment>
        <translation>已取消</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Frozen</source>
        <extracomment>冻结</extracomment>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>Released</source>
        <extracomment>释放</extracomment>
        <translation>已释放</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已生成</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已领取</translation>
    </message>
    <message>
        <source>Activated</source>
        <translation>已激活</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>待检查</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>Abnormal</source>
        <extracomment>异常话单</extracomment>
        <translation>异常</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>SKU code</source>
        <translation>SKU 编码</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Joint operation</source>
        <translation>联营</translation>
    </message>
    <message>
        <source>Release after expiry</source>
        <translation>到期后释放</translation>
    </message>
    <message>
        <source>Upgrade offered</source>
        <translation>支持升级</translation>
    </message>
    <message>
        <source>Change on renewal</source>
        <translation>支持续费变更</translation>
    </message>
    <message>
        <source>Service supervision</source>
        <translation>服务监管</translation>
    </message>
    <message>
        <source>Order notices</source>
        <translation>订单通知</translation>
    </message>
    <message>
        <source>Address of its own</source>
        <translation>单独的生产地址</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>用户 ID</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>In this state since</source>
        <translation>进入此状态时间</translation>
    </message>
    <message>
        <source>Order line</source>
        <translation>订单行</translation>
    </message>
    <message>
        <source>About the order</source>
        <translation>相关订单</translation>
    </message>
    <message>
        <source>businessId</source>
        <translation>businessId</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>On-demand instance</source>
        <translation>按需实例</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>开通时间</translation>
    </message>
    <message>
        <source>Frozen since</source>
        <translation>冻结时间</translation>
    </message>
    <message>
        <source>Released since</source>
        <translation>释放时间</translation>
    </message>
    <message>
        <source>Activated at</source>
        <translation>激活时间</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>话单流水号</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>套餐包实例</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>记录时间</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>出账时间</translation>
    </message>
    <message>
        <source>Delisted</source>
        <translation>已下架</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>%n year(s)</source>
        <translation>%n 年</translation>
    </message>
    <message>
        <source>%n month(s)</source>
        <translation>%n 个月</translation>
    </message>
</context>
<context>
    <name>EnvironmentCommand</name>
    <message>
        <source>A vault was made for the secrets.</source>
        <translation>已为密钥创建密钥库。</translation>
    </message>
    <message>
        <source>--site is missing: cn, intl, eu, emulator or custom</source>
        <translation>缺少 --site：cn、intl、eu、emulator 或 custom</translation>
    </message>
    <message>
        <source>Remove this secret from the vault: sk, token, callback-basic, callback-joint-saas, callback-license or callback-common.</source>
        <translation>从密钥库删除该密钥：sk、token、callback-basic、callback-joint-saas、callback-license 或 callback-common。</translation>
    </message>
    <message>
        <source>usage: zhanggui environment add|list|show|set|remove …</source>
        <translation>用法：zhanggui environment add|list|show|set|remove …</translation>
    </message>
</context>
<context>
    <name>EnvironmentForm</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>as you want to call it</source>
        <translation>您自己起的名称</translation>
    </message>
    <message>
        <source>Give a name of 1 to 64 characters.</source>
        <translation>请输入 1 到 64 个字符的名称。</translation>
    </message>
    <message>
        <source>Base address</source>
        <translation>基础地址</translation>
    </message>
    <message>
        <source>This must be an https address without user name or query. Plain http works to this machine only.</source>
        <translation>必须是不含用户名和查询串的 https 地址。明文 http 只能用于本机。</translation>
    </message>
    <message>
        <source>Fallback host</source>
        <translation>备用主机</translation>
    </message>
    <message>
        <source>tried when the first one cannot be reached</source>
        <translation>第一个无法访问时使用</translation>
    </message>
    <message>
        <source>This must be a host name, with a port at most.</source>
        <translation>必须是主机名，最多带端口号。</translation>
    </message>
    <message>
        <source>Access key (AK)</source>
        <translation>访问密钥（AK）</translation>
    </message>
    <message>
        <source>An AK holds letters and digits only, without blanks.</source>
        <translation>AK 只含字母和数字，不含空格。</translation>
    </message>
    <message>
        <source>Secret key (SK)</source>
        <translation>秘密访问密钥（SK）</translation>
    </message>
    <message>
        <source>Give the SK that belongs to this AK.</source>
        <translation>请输入与该 AK 配对的 SK。</translation>
    </message>
    <message>
        <source>Security token</source>
        <translation>安全令牌</translation>
    </message>
    <message>
        <source>only with a temporary AK</source>
        <translation>仅用于临时 AK</translation>
    </message>
    <message>
        <source>Basic interface</source>
        <extracomment>基础接口</extracomment>
        <translation>基础接口</translation>
    </message>
    <message>
        <source>Joint-operation SaaS interface</source>
        <extracomment>联营SaaS同步接口</extracomment>
        <translation>联营SaaS同步接口</translation>
    </message>
    <message>
        <source>License delivery interface</source>
        <extracomment>License授权码交付接口</extracomment>
        <translation>License授权码交付接口</translation>
    </message>
    <message>
        <source>Common interface</source>
        <extracomment>通用接口</extracomment>
        <translation>通用接口</translation>
    </message>
    <message>
        <source>Extra CA file</source>
        <translation>额外的 CA 文件</translation>
    </message>
    <message>
        <source>certificates of a test server, PEM</source>
        <translation>测试服务器的证书，PEM 格式</translation>
    </message>
    <message>
        <source>This file cannot be read, or holds no certificate in PEM form.</source>
        <translation>无法读取该文件，或其中没有 PEM 格式的证书。</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>the system&apos;s, unless given: http://host:port</source>
        <translation>不填则使用系统代理；格式 http://主机:端口</translation>
    </message>
    <message>
        <source>Write http://host:port or socks5://host:port, without password.</source>
        <translation>格式为 http://主机:端口 或 socks5://主机:端口，不带密码。</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Write a code of three letters, such as CNY.</source>
        <translation>请输入三个字母的代码，例如 CNY。</translation>
    </message>
</context>
<context>
    <name>EnvironmentOptions</name>
    <message>
        <source>cn, intl, eu, emulator or custom.</source>
        <translation>cn、intl、eu、emulator 或 custom。</translation>
    </message>
    <message>
        <source>Base address; plain http only to this machine.</source>
        <translation>基础地址；明文 http 只能用于本机。</translation>
    </message>
    <message>
        <source>Host to try when the first cannot be reached.</source>
        <translation>第一个无法访问时使用的主机。</translation>
    </message>
    <message>
        <source>PEM file with extra certificate authorities of a test server.</source>
        <translation>测试服务器的额外 CA 证书（PEM 文件）。</translation>
    </message>
    <message>
        <source>http://host:port or socks5://host:port.</source>
        <translation>http://主机:端口 或 socks5://主机:端口。</translation>
    </message>
    <message>
        <source>Currency of the amounts, which the answers do not name.</source>
        <translation>金额的币种（应答中没有给出）。</translation>
    </message>
    <message>
        <source>Environment variable with the access key of the basic callbacks.</source>
        <extracomment>基础接口</extracomment>
        <translation>保存基础接口密钥的环境变量。</translation>
    </message>
    <message>
        <source>Environment variable with the access key of the joint SaaS callbacks.</source>
        <extracomment>联营SaaS同步接口</extracomment>
        <translation>保存联营SaaS同步接口密钥的环境变量。</translation>
    </message>
    <message>
        <source>Environment variable with the access key of the license callbacks.</source>
        <extracomment>License授权码交付接口</extracomment>
        <translation>保存License授权码交付接口密钥的环境变量。</translation>
    </message>
    <message>
        <source>Environment variable with the access key of the common callbacks.</source>
        <extracomment>通用接口</extracomment>
        <translation>保存通用接口密钥的环境变量。</translation>
    </message>
</context>
<context>
    <name>EnvironmentOutput</name>
    <message>
        <source>Name: %1</source>
        <translation>名称：%1</translation>
    </message>
    <message>
        <source>Site: %1</source>
        <translation>站点：%1</translation>
    </message>
    <message>
        <source>Base address: %1</source>
        <translation>基础地址：%1</translation>
    </message>
    <message>
        <source>Fallback host: %1</source>
        <translation>备用主机：%1</translation>
    </message>
    <message>
        <source>AK: %1</source>
        <translation>AK：%1</translation>
    </message>
    <message>
        <source>Extra CA file: %1</source>
        <translation>额外的 CA 文件：%1</translation>
    </message>
    <message>
        <source>Proxy: %1</source>
        <translation>代理：%1</translation>
    </message>
    <message>
        <source>Currency (assumed): %1</source>
        <translation>币种（假定）：%1</translation>
    </message>
    <message>
        <source>Secrets in the vault: %1</source>
        <translation>密钥库中的密钥：%1</translation>
    </message>
</context>
<context>
    <name>ErrorMessage</name>
    <message>
        <source>Check what was entered.</source>
        <translation>请检查输入的内容。</translation>
    </message>
    <message>
        <source>Check the name or number.</source>
        <translation>请检查名称或编号。</translation>
    </message>
    <message>
        <source>It changed meanwhile. Look at it again before you go on.</source>
        <translation>内容在此期间已有变化，请重新查看后再继续。</translation>
    </message>
    <message>
        <source>Unlock the vault, or close the other program.</source>
        <translation>请解锁密钥库，或关闭另一个程序。</translation>
    </message>
    <message>
        <source>This workspace is open read-only.</source>
        <translation>本工作区以只读方式打开。</translation>
    </message>
    <message>
        <source>Check the free space and the permissions of the folder.</source>
        <translation>请检查磁盘空间和文件夹权限。</translation>
    </message>
    <message>
        <source>Restore a backup, or salvage what can still be read.</source>
        <translation>请恢复备份，或抢救仍可读出的数据。</translation>
    </message>
    <message>
        <source>Type the passphrase again.</source>
        <translation>请重新输入口令。</translation>
    </message>
    <message>
        <source>Check the network and the address, then try again.</source>
        <translation>请检查网络和地址后重试。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was not accepted. Check the address; for a test server give its CA file.</source>
        <translation>服务器证书未通过校验。请检查地址；测试服务器请提供其 CA 文件。</translation>
    </message>
    <message>
        <source>Check AK, SK and the clock of this machine.</source>
        <translation>请检查 AK、SK 和本机时钟。</translation>
    </message>
    <message>
        <source>Check that this account may do this.</source>
        <translation>请确认该账号有此权限。</translation>
    </message>
    <message>
        <source>Wait a while, then try again.</source>
        <translation>请稍候再试。</translation>
    </message>
    <message>
        <source>The details hold the marketplace&apos;s answer.</source>
        <translation>云商店的应答见详情。</translation>
    </message>
</context>
<context>
    <name>ExplainCommand</name>
    <message>
        <source>Kind of the signature, as for sign.</source>
        <translation>签名的种类，同 sign。</translation>
    </message>
    <message>
        <source>File with the exact bytes of the body.</source>
        <translation>存放消息体原始字节的文件。</translation>
    </message>
    <message>
        <source>The query as the server got it.</source>
        <translation>服务器收到的查询串。</translation>
    </message>
    <message>
        <source>The timestamp that came with the call.</source>
        <translation>随请求到达的时间戳。</translation>
    </message>
    <message>
        <source>The nonce that came with the call.</source>
        <translation>随请求到达的 nonce。</translation>
    </message>
    <message>
        <source>The signature that came with the call.</source>
        <translation>随请求到达的签名。</translation>
    </message>
    <message>
        <source>The signature that the server computed.</source>
        <translation>服务器算出的签名。</translation>
    </message>
    <message>
        <source>The hash of the body that the server computed.</source>
        <translation>服务器算出的消息体摘要。</translation>
    </message>
    <message>
        <source>File with the text that the server signed.</source>
        <translation>存放服务器待签名串的文件。</translation>
    </message>
    <message>
        <source>File with the server&apos;s log lines; what is not given is taken from it. - reads stdin.</source>
        <translation>存放服务器日志行的文件；未给出的内容从中提取。- 表示读取标准输入。</translation>
    </message>
    <message>
        <source>Environment variable of the %1 key, to be tried too.</source>
        <translation>%1 密钥的环境变量，也参与尝试。</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>载荷</translation>
    </message>
    <message>
        <source>Hash of the body</source>
        <translation>消息体摘要</translation>
    </message>
    <message>
        <source>Canonical string (the key as marks)</source>
        <translation>待签名串（密钥以标记代替）</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>(the same)</source>
        <translation>（相同）</translation>
    </message>
    <message>
        <source>(not known)</source>
        <translation>（未知）</translation>
    </message>
    <message>
        <source>%1
  right:  %2
  server: %3</source>
        <translation>%1
  正确：%2
  服务器：%3</translation>
    </message>
    <message>
        <source>or this, which gives the same value:</source>
        <translation>或者如下，得到相同的值：</translation>
    </message>
    <message>
        <source>The server&apos;s value is right, but for its spelling:</source>
        <translation>服务器的值正确，仅写法不同：</translation>
    </message>
    <message>
        <source>This gives the server&apos;s value:</source>
        <translation>由此得到服务器的值：</translation>
    </message>
    <message>
        <source>The server&apos;s value is right.</source>
        <translation>服务器的值正确。</translation>
    </message>
    <message>
        <source>None of %1 combinations of known mistakes gives the server&apos;s value.</source>
        <translation>已尝试已知错误的 %1 种组合，均得不到服务器的值。</translation>
    </message>
    <message>
        <source>The search was cut short.</source>
        <translation>搜索被提前终止。</translation>
    </message>
    <message>
        <source>The signature of the call is genuine.</source>
        <translation>请求的签名是真实的。</translation>
    </message>
    <message>
        <source>The signature of the call itself differs. This gives it:</source>
        <translation>请求本身的签名不同。由此得到该签名：</translation>
    </message>
</context>
<context>
    <name>ExportCommand</name>
    <message>
        <source>The file to write; its name ends in .xlsx or .csv.</source>
        <translation>要写入的文件，名称以 .xlsx 或 .csv 结尾。</translation>
    </message>
    <message>
        <source>Replace the file when it exists.</source>
        <translation>文件已存在时替换它。</translation>
    </message>
    <message>
        <source>The field to sort by; a minus before it sorts downwards: -amount</source>
        <translation>排序字段；前面加减号为降序：-amount</translation>
    </message>
    <message>
        <source>The fields to write, in this order, separated by commas.</source>
        <translation>要写入的字段，按此顺序，用逗号分隔。</translation>
    </message>
    <message>
        <source>What the first row and the choices are written as: names, as people read them, or ids.</source>
        <translation>首行与选项的写法：names 为便于阅读的名称，ids 为标识。</translation>
    </message>
    <message>
        <source>CSV: a byte order mark, as without this option.</source>
        <translation>CSV：带字节顺序标记，与不加此选项相同。</translation>
    </message>
    <message>
        <source>CSV: no byte order mark; Excel needs it to read Chinese.</source>
        <translation>CSV：不带字节顺序标记；Excel 需要它才能正确显示中文。</translation>
    </message>
    <message>
        <source>CSV: lines end with LF instead of CR LF.</source>
        <translation>CSV：以 LF 而不是 CR LF 换行。</translation>
    </message>
    <message>
        <source>CSV: what stands between cells: comma, semicolon or tab.</source>
        <translation>CSV：单元格之间的分隔符：comma（逗号）、semicolon（分号）或 tab（制表符）。</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) were longer than a cell of a workbook can be and were cut. A CSV file has no such limit.</source>
        <translation>
            <numerusform>有 %n 处文本超过工作簿单元格的长度上限，已截断。CSV 文件没有此限制。</numerusform>
        </translation>
    </message>
    <message>
        <source>Orders</source>
        <extracomment>订单: the name of a workbook&apos;s sheet</extracomment>
        <translation>订单</translation>
    </message>
    <message>
        <source>%1 exists already; give another name, or --force to replace it.</source>
        <translation>%1 已存在；请换一个名称，或用 --force 替换它。</translation>
    </message>
    <message>
        <source>Filter, order and columns of this saved view; --filter narrows it, --sort and --columns replace its own.</source>
        <translation>使用此已保存视图的筛选、排序和列；--filter 进一步缩小范围，--sort 与 --columns 替换视图自己的设置。</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) written to %1.</source>
        <translation>
            <numerusform>已将 %n 条记录写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Writes records into a CSV file or a workbook. The file appears when it is whole; personal data is masked.</source>
        <translation>把记录写入 CSV 文件或工作簿。文件完整后才会出现；个人数据已脱敏。</translation>
    </message>
    <message>
        <source>export needs one of: orders, records</source>
        <translation>export 需要其中之一：orders、records</translation>
    </message>
    <message>
        <source>Only records that match, for example: created&gt;2026-01</source>
        <translation>仅导出符合条件的记录，例如：created&gt;2026-01</translation>
    </message>
    <message>
        <source>Write personal data in full; this is logged.</source>
        <translation>完整写出个人数据；此操作会被记录。</translation>
    </message>
    <message>
        <source>The kind of record: transactions, bill-lines, or one that zhanggui work kinds lists.</source>
        <translation>记录类型：transactions、bill-lines，或 zhanggui work kinds 列出的类型。</translation>
    </message>
    <message>
        <source>Transaction details</source>
        <translation>交易明细</translation>
    </message>
    <message>
        <source>Bill details</source>
        <translation>详单</translation>
    </message>
</context>
<context>
    <name>FaultsCommand</name>
    <message>
        <source>Port on 127.0.0.1; 0 takes a free one.</source>
        <translation>127.0.0.1 上的端口；0 表示自动选择。</translation>
    </message>
    <message>
        <source>Address of the server behind, with http or https.</source>
        <translation>后面服务器的地址，以 http 或 https 开头。</translation>
    </message>
    <message>
        <source>A plan that --list names, or a JSON file; see the manual, page faults.</source>
        <translation>--list 列出的计划名，或一个 JSON 文件；参见手册 faults 页。</translation>
    </message>
    <message>
        <source>Another seed than the plan&apos;s.</source>
        <translation>不用计划里的随机种子，改用这个。</translation>
    </message>
    <message>
        <source>Serve over HTTPS; see &quot;zhanggui authority&quot; for how a test client trusts it.</source>
        <translation>使用 HTTPS；测试客户端如何信任见 “zhanggui authority”。</translation>
    </message>
    <message>
        <source>PEM file with an authority to trust besides the system&apos;s, for a target with https.</source>
        <translation>PEM 文件：目标为 https 时，除系统证书外还信任的 CA。</translation>
    </message>
    <message>
        <source>Pass the Host header on as it comes, instead of writing the target&apos;s.</source>
        <translation>原样转发 Host 头，而不改写为目标的地址。</translation>
    </message>
    <message>
        <source>List the plans that come with the program, and end.</source>
        <translation>列出随程序附带的计划后退出。</translation>
    </message>
    <message>
        <source>The target is a public address: what clients send through this proxy has real effects there, and they do not see that it is public.</source>
        <translation>目标是公网地址：客户端经此代理发送的内容会在那里产生真实影响，而客户端看不出目标在公网上。</translation>
    </message>
</context>
<context>
    <name>FieldCommand</name>
    <message>
        <source>Strength of AES: 128 or 256.</source>
        <translation>AES 强度：128 或 256。</translation>
    </message>
    <message>
        <source>The IV, 16 characters. A random one when it is missing.</source>
        <translation>IV，16 个字符。缺省时随机生成。</translation>
    </message>
    <message>
        <source>field needs one of: encrypt, decrypt</source>
        <translation>field 需要以下之一：encrypt、decrypt</translation>
    </message>
</context>
<context>
    <name>FieldHelp</name>
    <message>
        <source>printed in an official page</source>
        <translation>官方页面载明</translation>
    </message>
    <message>
        <source>read in an official sample</source>
        <translation>官方示例代码中读到</translation>
    </message>
    <message>
        <source>the official pages disagree</source>
        <translation>官方页面说法不一</translation>
    </message>
    <message>
        <source>inferred, not printed anywhere</source>
        <translation>推断，官方未载明</translation>
    </message>
    <message>
        <source>looked for and not found</source>
        <translation>查找过，未找到</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>decimal number</source>
        <translation>小数</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>JSON inside a text</source>
        <translation>文本中的JSON</translation>
    </message>
</context>
<context>
    <name>FieldValue</name>
    <message>
        <source>Not an amount. Write it like 1,234.56 or 1.5万.</source>
        <translation>不是金额。请按 1,234.56 或 1.5万 的格式填写。</translation>
    </message>
    <message>
        <source>Not a whole number.</source>
        <translation>不是整数。</translation>
    </message>
    <message>
        <source>Not a rate. Write it like 6% or 0.35%.</source>
        <translation>不是税率或比例。请按 6% 或 0.35% 的格式填写。</translation>
    </message>
    <message>
        <source>Not a day. Write it like 2026-11-22.</source>
        <translation>不是日期。请按 2026-11-22 的格式填写。</translation>
    </message>
    <message>
        <source>Not a time. Write it like 2026-11-22 14:05.</source>
        <translation>不是时间。请按 2026-11-22 14:05 的格式填写。</translation>
    </message>
    <message>
        <source>%1 characters; at most %2 are allowed.</source>
        <translation>共 %1 个字符，最多允许 %2 个。</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>There is no such file or folder.</source>
        <translation>文件或文件夹不存在。</translation>
    </message>
    <message>
        <source>You have no right to it.</source>
        <translation>没有访问权限。</translation>
    </message>
    <message>
        <source>The system does not allow it.</source>
        <translation>系统不允许此操作。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>磁盘空间已满。</translation>
    </message>
    <message>
        <source>Your share of the disk is full.</source>
        <translation>磁盘配额已用完。</translation>
    </message>
    <message>
        <source>The disk can only be read.</source>
        <translation>磁盘为只读。</translation>
    </message>
    <message>
        <source>It is a folder.</source>
        <translation>这是一个文件夹。</translation>
    </message>
    <message>
        <source>A part of the path is no folder.</source>
        <translation>路径中有一部分不是文件夹。</translation>
    </message>
    <message>
        <source>There is a file of this name already.</source>
        <translation>已有同名文件。</translation>
    </message>
    <message>
        <source>The folder is not empty.</source>
        <translation>文件夹不为空。</translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation>名称过长。</translation>
    </message>
    <message>
        <source>The file is too large for this disk.</source>
        <translation>文件过大，此磁盘无法保存。</translation>
    </message>
    <message>
        <source>Too many files are open.</source>
        <translation>打开的文件过多。</translation>
    </message>
    <message>
        <source>Another program uses it.</source>
        <translation>正被其他程序使用。</translation>
    </message>
    <message>
        <source>The disk could not be read or written.</source>
        <translation>磁盘读写失败。</translation>
    </message>
</context>
<context>
    <name>FilterCompletion</name>
    <message>
        <source>More, or later</source>
        <translation>大于，或晚于</translation>
    </message>
    <message>
        <source>At least, or since</source>
        <translation>不小于，或从此时起</translation>
    </message>
    <message>
        <source>Less, or earlier</source>
        <translation>小于，或早于</translation>
    </message>
    <message>
        <source>At most, or until the end of it</source>
        <translation>不大于，或到此时为止</translation>
    </message>
    <message>
        <source>Contains the text</source>
        <translation>包含这段文字</translation>
    </message>
    <message>
        <source>Is exactly that</source>
        <translation>完全相同</translation>
    </message>
    <message>
        <source>Is not that</source>
        <translation>不相同</translation>
    </message>
    <message>
        <source>Nothing is stored</source>
        <translation>没有内容</translation>
    </message>
    <message>
        <source>Something is stored</source>
        <translation>有内容</translation>
    </message>
    <message>
        <source>One side at least</source>
        <translation>至少满足一边</translation>
    </message>
    <message>
        <source>Not what follows; - does the same</source>
        <translation>排除后面的条件，与 - 相同</translation>
    </message>
</context>
<context>
    <name>FilterDates</name>
    <message>
        <source>The present day</source>
        <translation>当天</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>前一天</translation>
    </message>
    <message>
        <source>Seven days, today counted</source>
        <translation>七天，含今天</translation>
    </message>
    <message>
        <source>Thirty days, today counted</source>
        <translation>三十天，含今天</translation>
    </message>
    <message>
        <source>Monday to Sunday of this week</source>
        <translation>周一至周日</translation>
    </message>
    <message>
        <source>Monday to Sunday of the week before</source>
        <translation>上一周的周一至周日</translation>
    </message>
    <message>
        <source>The present month</source>
        <translation>当前月份</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>上一个月</translation>
    </message>
    <message>
        <source>From this day three months ago to today</source>
        <translation>从三个月前的今天到今天</translation>
    </message>
    <message>
        <source>The present quarter</source>
        <translation>当前季度</translation>
    </message>
    <message>
        <source>The present year</source>
        <translation>当前年份</translation>
    </message>
    <message>
        <source>The year before</source>
        <translation>上一年</translation>
    </message>
    <message>
        <source>Until now</source>
        <translation>到现在为止</translation>
    </message>
    <message>
        <source>The day after today</source>
        <translation>后一天</translation>
    </message>
    <message>
        <source>Monday to Sunday of the week after this</source>
        <translation>下一周的周一至周日</translation>
    </message>
    <message>
        <source>The month after this</source>
        <translation>下一个月</translation>
    </message>
    <message>
        <source>Seven days ahead, today counted</source>
        <translation>往后七天，含今天</translation>
    </message>
    <message>
        <source>Thirty days ahead, today counted</source>
        <translation>往后三十天，含今天</translation>
    </message>
    <message>
        <source>This moment; of use with &lt; and &gt;</source>
        <translation>此刻；适合与 &lt; 和 &gt; 一起用</translation>
    </message>
</context>
<context>
    <name>FilterText</name>
    <message>
        <source>A field&apos;s name must stand before the operator.</source>
        <translation>运算符前面必须是字段名。</translation>
    </message>
    <message>
        <source>There is no field “%1”. Put the words in quotes to search for them.</source>
        <translation>没有名为“%1”的字段。要搜索这些文字，请加引号。</translation>
    </message>
    <message>
        <source>The quote is not closed.</source>
        <translation>引号没有闭合。</translation>
    </message>
    <message>
        <source>“%1” is not an amount such as 1234.56.</source>
        <translation>“%1”不是金额，例如 1234.56。</translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation>“%1”不是整数。</translation>
    </message>
    <message>
        <source>“%1” cannot be compared with &lt; or &gt;; only amounts, numbers and dates can.</source>
        <translation>“%1”不能用 &lt; 或 &gt; 比较；只有金额、数字和日期可以。</translation>
    </message>
    <message>
        <source>The range %1 ends before it starts.</source>
        <translation>范围 %1 的终点早于起点。</translation>
    </message>
    <message>
        <source>The filter is too long.</source>
        <translation>筛选条件过长。</translation>
    </message>
    <message>
        <source>Character %1: %2</source>
        <translation>第 %1 个字符：%2</translation>
    </message>
    <message>
        <source>The bracket is not closed. Put words in quotes if it belongs to them.</source>
        <translation>括号没有闭合。如果括号是文字的一部分，请把文字放进引号。</translation>
    </message>
    <message>
        <source>No bracket is open here. Put words in quotes if it belongs to them.</source>
        <translation>此处没有已打开的括号。如果括号是文字的一部分，请把文字放进引号。</translation>
    </message>
    <message>
        <source>Nothing stands in the brackets.</source>
        <translation>括号中没有内容。</translation>
    </message>
    <message>
        <source>Several values stand without brackets, with commas between them: type:NEW,RENEW.</source>
        <translation>多个值之间用逗号隔开，不用括号：类型:新购,续费。</translation>
    </message>
    <message>
        <source>“%1” joins or excludes what stands beside it, and nothing does. Put it in quotes to search for it.</source>
        <translation>“%1”用于连接或排除旁边的条件，但旁边没有条件。要搜索这个词，请把它放进引号。</translation>
    </message>
    <message>
        <source>“%1” is not a date such as 2026-10, 2026-10-05, today, last-7-days or next-month.</source>
        <translation>“%1”不是日期，例如 2026-10、2026-10-05、今天、近7天、下月。</translation>
    </message>
    <message>
        <source>“%1” is no text in which something could be looked for with ~.</source>
        <translation>“%1”不是文字，不能用 ~ 查找其中的内容。</translation>
    </message>
    <message>
        <source>“%1” can be compared with one value only.</source>
        <translation>“%1”只能与一个值比较。</translation>
    </message>
    <message>
        <source>Too many brackets stand in each other.</source>
        <translation>括号嵌套过深。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between values of a list</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>No guide names the value “%1”; it is looked for as it stands. Known values: %2</source>
        <translation>文档中没有“%1”这个值，将按原样查找。已知的值：%2</translation>
    </message>
    <message>
        <source>“%1” is read as one amount, %2. Several amounts stand with 、 between them.</source>
        <translation>“%1”会当作一个金额 %2。多个金额之间请用顿号“、”隔开。</translation>
    </message>
    <message>
        <source>“%1” needs a value; “empty” finds those that have none.</source>
        <translation>“%1”后面需要一个值；用“空”查找没有内容的。</translation>
    </message>
</context>
<context>
    <name>HistoryCommand</name>
    <message>
        <source>“%1” is not the number of a step; see history list</source>
        <extracomment>%1: what was typed</extracomment>
        <translation>“%1”不是步骤编号；请参阅 history list</translation>
    </message>
    <message>
        <source>(undone)</source>
        <translation>（已撤销）</translation>
    </message>
    <message>
        <source>Only steps that match, for example: kind:import state:done</source>
        <translation>仅列出符合条件的步骤，例如：kind:import state:done</translation>
    </message>
    <message>
        <source>At most so many, the newest.</source>
        <translation>最多列出的数量（最新的在前）。</translation>
    </message>
    <message>
        <source>--limit must be a number above 0</source>
        <translation>--limit 必须是大于 0 的数</translation>
    </message>
    <message>
        <source>Undo first: %1</source>
        <extracomment>%1: a step, as a sentence</extracomment>
        <translation>请先撤销：%1</translation>
    </message>
    <message numerus="yes">
        <source>Undone; %n record(s) changed.</source>
        <translation>
            <numerusform>已撤销；变更了 %n 条记录。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redone; %n record(s) changed.</source>
        <translation>
            <numerusform>已重做；变更了 %n 条记录。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more record(s)</source>
        <translation>
            <numerusform>…… 以及另外 %n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>history needs one of: list, reveals, show, undo, redo</source>
        <translation>history 需要以下之一：list、reveals、show、undo、redo</translation>
    </message>
</context>
<context>
    <name>HomeCharts</name>
    <message>
        <source>Not paid yet</source>
        <translation>尚未支付</translation>
    </message>
    <message>
        <source>Awaiting payment. The customer has to pay.</source>
        <translation>待支付，须由客户付款。</translation>
    </message>
    <message>
        <source>Awaiting review</source>
        <translation>待审核</translation>
    </message>
    <message>
        <source>The order is reviewed before payment or refund.</source>
        <translation>订单在付款或退款前须审核。</translation>
    </message>
    <message>
        <source>Refund under way</source>
        <translation>退款中</translation>
    </message>
    <message>
        <source>What is refunded is not billed. Review the refund in time.</source>
        <translation>退款的金额不会出账。请按时审核退款。</translation>
    </message>
    <message>
        <source>Supervision waits for us</source>
        <translation>服务监管等待商家</translation>
    </message>
    <message>
        <source>Confirm the requirement or upload the proof of delivery: the order is billed in the month after its acceptance.</source>
        <translation>请确认需求或上传交付凭证：订单在验收后的次月出账。</translation>
    </message>
    <message>
        <source>Supervision waits for the customer</source>
        <translation>服务监管等待用户</translation>
    </message>
    <message>
        <source>Remind the customer to hand in the requirement or to accept.</source>
        <translation>请提醒用户提交需求或确认验收。</translation>
    </message>
    <message>
        <source>Supervision waits for the platform</source>
        <translation>服务监管等待华为云</translation>
    </message>
    <message>
        <source>Huawei Cloud reviews the acceptance, or decides an appeal.</source>
        <translation>华为云正在复核验收，或处理申诉。</translation>
    </message>
    <message>
        <source>Supervision under way</source>
        <translation>服务监管进行中</translation>
    </message>
    <message>
        <source>The file gave a state that the data does not know.</source>
        <translation>文件中的状态不在已知数据中。</translation>
    </message>
    <message>
        <source>Being provisioned, or supervision not known</source>
        <translation>开通中，或服务监管情况未知</translation>
    </message>
    <message>
        <source>Import the supervision list of the official console to see whose turn it is.</source>
        <translation>请导入官方控制台的服务监管列表，以了解由谁处理。</translation>
    </message>
    <message>
        <source>State not known</source>
        <translation>状态未知</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Deadlines of the next 14 days</source>
        <translation>未来 14 天的截止事项</translation>
    </message>
    <message>
        <source>Nothing is due in the next 14 days.</source>
        <translation>未来 14 天没有截止事项。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Orders by month and type</source>
        <translation>每月订单数（按类型）</translation>
    </message>
    <message>
        <source>No orders in the last twelve months. Fetch orders, or import a file.</source>
        <translation>近十二个月没有订单。请获取订单或导入文件。</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>No type told</source>
        <translation>未说明类型</translation>
    </message>
    <message>
        <source>Not billed yet, by reason</source>
        <translation>未出账金额（按原因）</translation>
    </message>
    <message>
        <source>As far as is known, nothing holds up a bill.</source>
        <translation>就已知情况，没有影响出账的因素。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The order query answers no state: some of these may be billed already. Import the order list of the official console.</source>
        <translation>订单查询接口不返回状态，其中部分订单可能已出账。请导入官方控制台的订单列表。</translation>
    </message>
    <message>
        <source>Not billed yet, by reason, in %1</source>
        <extracomment>%1: a currency such as CNY</extracomment>
        <translation>未出账金额（按原因，%1）</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>An import was broken off. Nothing of it is in the workspace; import the file again.</source>
        <translation>一次导入被中断。工作区中没有它的任何内容；请重新导入该文件。</translation>
    </message>
    <message>
        <source>The import of %1 was broken off. Nothing of it is in the workspace; import the file again.</source>
        <translation>%1 的导入被中断。工作区中没有它的任何内容；请重新导入该文件。</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已变更</translation>
    </message>
    <message>
        <source>Older than stored</source>
        <translation>早于已保存</translation>
    </message>
    <message>
        <source>Conflicting</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Repeated in the file</source>
        <translation>文件中重复</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>The row has no id. Rows without one cannot be told apart.</source>
        <translation>此行没有编号，无法区分。</translation>
    </message>
    <message>
        <source>A spreadsheet turned the id into a number and lost digits. Export the file again and keep the column as text.</source>
        <translation>电子表格把编号变成了数字并丢失了数位。请重新导出文件，并将该列保持为文本。</translation>
    </message>
    <message>
        <source>This is not an amount.</source>
        <translation>这不是金额。</translation>
    </message>
    <message>
        <source>The amount has more than two decimals. Nothing is rounded.</source>
        <translation>金额超过两位小数。不做任何舍入。</translation>
    </message>
    <message>
        <source>The amount is in a spreadsheet&apos;s short form, which may have lost digits. Write it out.</source>
        <translation>金额是电子表格的缩写形式，可能已丢失数位。请写出完整数字。</translation>
    </message>
    <message>
        <source>The amount is too large to be kept exactly.</source>
        <translation>金额过大，无法精确保存。</translation>
    </message>
    <message>
        <source>This is not a currency. Use a code of three letters, such as CNY.</source>
        <translation>这不是币种。请使用三个字母的代码，例如 CNY。</translation>
    </message>
    <message>
        <source>This is not a date or time. Write it as 2026-11-22 14:05.</source>
        <translation>这不是日期或时间。请写成 2026-11-22 14:05。</translation>
    </message>
    <message>
        <source>Day, month and year cannot be told apart. Write the date as 2026-11-22, the year first.</source>
        <translation>无法区分年、月、日。请把年份写在前面，例如 2026-11-22。</translation>
    </message>
    <message>
        <source>There are blanks, control or invisible characters in it.</source>
        <translation>其中含有空格、控制字符或不可见字符。</translation>
    </message>
    <message>
        <source>The text is too long.</source>
        <translation>文本过长。</translation>
    </message>
    <message>
        <source>The cell holds an error or a formula without a value. Open the file in a spreadsheet and save it again.</source>
        <translation>单元格是错误值或没有结果的公式。请用电子表格打开文件并重新保存。</translation>
    </message>
    <message>
        <source>The row holds only words where the id belongs. It is taken for a remark.</source>
        <translation>此行只在编号处有文字，视为备注。</translation>
    </message>
    <message>
        <source>The row has bytes that the encoding of the file does not have.</source>
        <translation>此行含有文件编码中不存在的字节。</translation>
    </message>
    <message>
        <source>Another program lost characters of this row (�). Export the file again.</source>
        <translation>其他程序丢失了此行的字符（�）。请重新导出文件。</translation>
    </message>
    <message>
        <source>The row has NUL characters in it.</source>
        <translation>此行含有 NUL 字符。</translation>
    </message>
    <message>
        <source>A quotation mark is opened here and never closed.</source>
        <translation>此处的引号没有结束。</translation>
    </message>
    <message>
        <source>There is text behind a closing quotation mark.</source>
        <translation>结束引号之后还有文字。</translation>
    </message>
    <message>
        <source>The row has more columns than can be read.</source>
        <translation>此行的列数超出可读取的范围。</translation>
    </message>
    <message>
        <source>A cell of the row is longer than can be read.</source>
        <translation>此行有单元格超出可读取的长度。</translation>
    </message>
    <message>
        <source>The row is longer than can be read.</source>
        <translation>此行超出可读取的长度。</translation>
    </message>
    <message>
        <source>The sheet has more rows than a sheet can have. Nothing behind is read.</source>
        <translation>工作表的行数超出上限。之后的内容不读取。</translation>
    </message>
    <message>
        <source>What is stored is newer than the file. It was kept.</source>
        <translation>已保存的内容比文件新，予以保留。</translation>
    </message>
    <message>
        <source>Another value of the same time is stored. It was kept.</source>
        <translation>已保存同一时间的另一个值，予以保留。</translation>
    </message>
    <message>
        <source>Another row of this file says something else. The first one counts.</source>
        <translation>文件中另一行的内容不同，以第一行为准。</translation>
    </message>
    <message>
        <source>This is not a whole number.</source>
        <translation>这不是整数。</translation>
    </message>
    <message>
        <source>This is not a rate. Write it as 6%.</source>
        <translation>这不是税率或比率，请写成 6%。</translation>
    </message>
    <message>
        <source>With a warning</source>
        <translation>有提醒</translation>
    </message>
    <message>
        <source>A check of this kind of record fails.</source>
        <translation>不符合该类单据的检查。</translation>
    </message>
</context>
<context>
    <name>ImportCommand</name>
    <message>
        <source>The CSV or XLSX file.</source>
        <translation>CSV 或 XLSX 文件。</translation>
    </message>
    <message>
        <source>Use the mapping of columns saved under NAME.</source>
        <translation>使用以 NAME 保存的列映射。</translation>
    </message>
    <message>
        <source>Save the mapping of columns that was used under NAME.</source>
        <translation>将所用的列映射保存为 NAME。</translation>
    </message>
    <message>
        <source>Take the column HEADER for FIELD; nothing behind = leaves it out. May be given several times.</source>
        <translation>把列 HEADER 作为 FIELD；= 后为空则不导入。可多次给出。</translation>
    </message>
    <message>
        <source>A JSON file with more names of columns.</source>
        <translation>含更多列名的 JSON 文件。</translation>
    </message>
    <message>
        <source>When the file&apos;s facts are from, such as 2026-11-22 14:05; its time of change unless given.</source>
        <translation>文件事实的时间，例如 2026-11-22 14:05；默认为文件的修改时间。</translation>
    </message>
    <message>
        <source>The sheet of an XLSX file.</source>
        <translation>XLSX 文件的工作表。</translation>
    </message>
    <message>
        <source>The encoding of a CSV file, such as UTF-8 or GB18030.</source>
        <translation>CSV 文件的编码，例如 UTF-8 或 GB18030。</translation>
    </message>
    <message>
        <source>The separator of a CSV file: comma, semicolon or tab.</source>
        <translation>CSV 文件的分隔符：comma（逗号）、semicolon（分号）或 tab（制表符）。</translation>
    </message>
    <message>
        <source>The zone of times that name none; UTC+08:00 unless given.</source>
        <translation>未注明时区的时间所在时区；默认 UTC+08:00。</translation>
    </message>
    <message>
        <source>Only say what would be written.</source>
        <translation>只说明会写入什么。</translation>
    </message>
    <message>
        <source>--map needs HEADER=FIELD</source>
        <translation>--map 需要 HEADER=FIELD</translation>
    </message>
    <message>
        <source>--separator is comma, semicolon or tab</source>
        <translation>--separator 应为 comma、semicolon 或 tab</translation>
    </message>
    <message>
        <source>--as-of needs a time such as 2026-11-22 14:05</source>
        <translation>--as-of 需要时间，例如 2026-11-22 14:05</translation>
    </message>
    <message>
        <source>Reading: %1 rows, %2 a second</source>
        <translation>读取：%1 行，每秒 %2</translation>
    </message>
    <message>
        <source>Comparing: %1 rows, %2 a second</source>
        <translation>比较：%1 行，每秒 %2</translation>
    </message>
    <message>
        <source>Writing: %1 rows, %2 a second</source>
        <translation>写入：%1 行，每秒 %2</translation>
    </message>
    <message>
        <source>Making the indexes</source>
        <translation>正在建立索引</translation>
    </message>
    <message>
        <source>Lists the saved mappings of columns, or removes one.</source>
        <translation>列出已保存的列映射，或删除一个。</translation>
    </message>
    <message>
        <source>Remove the mapping NAME.</source>
        <translation>删除映射 NAME。</translation>
    </message>
    <message>
        <source>Columns: %1</source>
        <translation>列：%1</translation>
    </message>
    <message>
        <source>Not imported: %1</source>
        <translation>不导入：%1</translation>
    </message>
    <message>
        <source>Totals row in line %1: %2 is %3, as the rows add up to.</source>
        <translation>第 %1 行合计：%2 为 %3，与各行之和一致。</translation>
    </message>
    <message>
        <source>Totals row in line %1: %2 is %3, but the rows add up to %4. Look at rejected rows.</source>
        <translation>第 %1 行合计：%2 为 %3，但各行之和为 %4。请查看被拒绝的行。</translation>
    </message>
    <message>
        <source>line %1: %2: %3</source>
        <translation>第 %1 行：%2：%3</translation>
    </message>
    <message>
        <source>line %1, column %2: %3: %4</source>
        <translation>第 %1 行，列 %2：%3：%4</translation>
    </message>
    <message numerus="yes">
        <source>and %n more; --format json lists them</source>
        <translation>
            <numerusform>另有 %n 条；--format json 会全部列出</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was written, because of --dry-run.</source>
        <translation>由于 --dry-run，没有写入任何内容。</translation>
    </message>
    <message>
        <source>Nothing was new. The import is noted as step %1.</source>
        <translation>没有新内容。该次导入记为步骤 %1。</translation>
    </message>
    <message>
        <source>Written as step %1, which undo takes back as a whole.</source>
        <translation>已写入，为步骤 %1，撤销时一并撤回。</translation>
    </message>
    <message>
        <source>%1 rows: %2 new, %3 unchanged, %4 changed, %5 older than stored, %6 conflicting, %7 repeated, %8 rejected</source>
        <translation>%1 行：新增 %2，未变 %3，已变更 %4，早于已保存 %5，冲突 %6，重复 %7，已拒绝 %8</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) held masked personal data and were left out.</source>
        <translation>
            <numerusform>%n 个单元格是已脱敏的个人数据，未导入。</numerusform>
        </translation>
    </message>
    <message>
        <source>The same file was imported on %1 as step %2.</source>
        <translation>同一文件已于 %1 作为步骤 %2 导入。</translation>
    </message>
    <message>
        <source>%1: %2 in %3 rows</source>
        <translation>%1：%2，共 %3 行</translation>
    </message>
    <message>
        <source>Imports records from a CSV or XLSX file. Columns are found by their names; the whole import is one step that undo takes back.</source>
        <translation>从 CSV 或 XLSX 文件导入记录。按名称识别列；整个导入是一个可撤销的步骤。</translation>
    </message>
    <message>
        <source>The environment that the records belong to.</source>
        <translation>记录所属的环境。</translation>
    </message>
    <message>
        <source>import records needs --kind KIND</source>
        <translation>import records 需要 --kind KIND</translation>
    </message>
    <message>
        <source>import needs one of: orders, records, mappings</source>
        <translation>import 需要其中之一：orders、records、mappings</translation>
    </message>
    <message>
        <source>The kind of record: transactions, bill-lines, or one that zhanggui work kinds lists.</source>
        <translation>记录类型：transactions、bill-lines，或 zhanggui work kinds 列出的类型。</translation>
    </message>
    <message>
        <source>Records that fail a check of their kind: %1. They are imported all the same.</source>
        <translation>不符合该类单据检查的记录：%1 条，仍会导入。</translation>
    </message>
</context>
<context>
    <name>ImportMessages</name>
    <message>
        <source>Nothing was written.</source>
        <translation>没有写入任何内容。</translation>
    </message>
    <message>
        <source>The column for %1 was not recognised in this file.</source>
        <extracomment>%1: the name of a field, for example Order no.</extracomment>
        <translation>此文件中没有识别出“%1”这一列。</translation>
    </message>
    <message>
        <source>Choose in the list which column it is, or another row with the names.</source>
        <translation>请在列表中选择对应的列，或另选列名所在的行。</translation>
    </message>
    <message>
        <source>Names in the file: %1</source>
        <translation>文件中的列名：%1</translation>
    </message>
    <message>
        <source>Names that are known: %1</source>
        <translation>已知的列名：%1</translation>
    </message>
    <message>
        <source>This file was imported on %1 as step %2.</source>
        <extracomment>%1: a date, %2: a number</extracomment>
        <translation>此文件已于 %1 导入（第 %2 步）。</translation>
    </message>
    <message>
        <source>That import was taken back since.</source>
        <translation>那次导入后来已撤销。</translation>
    </message>
    <message>
        <source>This file cannot be understood as a table.</source>
        <translation>此文件无法作为表格读取。</translation>
    </message>
    <message>
        <source>Save it as CSV or XLSX, or choose its encoding on the page Columns.</source>
        <translation>请另存为 CSV 或 XLSX，或在“列”页选择编码。</translation>
    </message>
    <message>
        <source>The file changed while it was read.</source>
        <translation>读取过程中文件被修改了。</translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation>请重新打开。</translation>
    </message>
    <message>
        <source>The file could not be imported.</source>
        <translation>文件未能导入。</translation>
    </message>
    <message>
        <source>The file could not be read to its end.</source>
        <translation>文件未能读完。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>This file cannot be imported.</source>
        <translation>此文件无法导入。</translation>
    </message>
    <message>
        <source>First choose which column is which.</source>
        <translation>请先选择各列对应的字段。</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message>
        <source>comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>There is no row below the header.</source>
        <translation>表头下面没有数据行。</translation>
    </message>
    <message>
        <source>No row can be read. The reasons stand in the list.</source>
        <translation>没有一行可以读取，原因见列表。</translation>
    </message>
    <message>
        <source>What differs is stored with the same date. Give the file a later date if it is right.</source>
        <translation>不同之处在库中已有同一时间的值。如果文件是对的，请把文件的数据时间改晚一些。</translation>
    </message>
    <message>
        <source>What is stored is newer than this file.</source>
        <translation>库中的数据比此文件新。</translation>
    </message>
    <message>
        <source>Everything in this file is in the workspace already.</source>
        <translation>此文件的内容都已在工作区中。</translation>
    </message>
    <message>
        <source>Import %1 new and %2 changed</source>
        <translation>导入 %1 条新增、%2 条变更</translation>
    </message>
    <message>
        <source>Import %1 new</source>
        <translation>导入 %1 条新增</translation>
    </message>
    <message>
        <source>Import %1 changed</source>
        <translation>导入 %1 条变更</translation>
    </message>
    <message numerus="yes">
        <source>%n rejected row(s) are left out.</source>
        <translation>
            <numerusform>%n 行被拒绝，不会导入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Confirm %1 unchanged</source>
        <translation>确认 %1 行未变</translation>
    </message>
    <message>
        <source>Nothing is new. What is stored is confirmed as of the date of the file.</source>
        <translation>没有新内容；库中的数据将按文件的数据时间得到确认。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1: a number, %2: what became of so many rows: new, changed, …</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>sheet %1</source>
        <extracomment>%1: the name of a sheet of a workbook</extracomment>
        <translation>工作表 %1</translation>
    </message>
    <message>
        <source>Looking at the file</source>
        <translation>正在查看文件</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>Comparing with the workspace</source>
        <translation>正在与工作区比对</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>Making the indexes</source>
        <translation>正在建立索引</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <extracomment>%1: a number</extracomment>
        <translation>%1 / %2 行</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>%1 · %2 per second</source>
        <extracomment>%1: &quot;12 rows&quot;, %2: a number</extracomment>
        <translation>%1 · 每秒 %2 行</translation>
    </message>
    <message>
        <source>Name not known</source>
        <translation>列名未知</translation>
    </message>
    <message>
        <source>Another column is this already</source>
        <translation>已有另一列对应此字段</translation>
    </message>
    <message>
        <source>Unit not understood</source>
        <translation>单位无法识别</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不导入</translation>
    </message>
</context>
<context>
    <name>InterfaceHelp</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>未说明</translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n 个元素</numerusform>
        </translation>
    </message>
    <message>
        <source>Only on: %1</source>
        <translation>仅适用于：%1</translation>
    </message>
    <message>
        <source>field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>mandatory</source>
        <translation>必选</translation>
    </message>
    <message>
        <source>type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>variant</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Contradictions and gaps</source>
        <translation>矛盾与缺失</translation>
    </message>
    <message>
        <source>about</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>地位</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>说法</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>to the production address</source>
        <translation>至生产系统接口地址</translation>
    </message>
    <message>
        <source>to the production address and %1</source>
        <translation>至生产系统接口地址加 %1</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>sites</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>must carry the header Body-Sign</source>
        <translation>须携带响应头 Body-Sign</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>是否需要</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>scene</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>sends</source>
        <translation>发送内容</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>不带 %1</translation>
    </message>
    <message>
        <source>Idempotency</source>
        <translation>幂等</translation>
    </message>
    <message>
        <source>, or </source>
        <translation>，或 </translation>
    </message>
    <message>
        <source>repetition</source>
        <translation>重复调用</translation>
    </message>
    <message>
        <source>stays the same</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>then</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Result codes</source>
        <translation>结果码</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求参数</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>响应参数</translation>
    </message>
    <message>
        <source>State: %1. Sites: %2.</source>
        <translation>状态：%1。站点：%2。</translation>
    </message>
    <message>
        <source>What the signing adds</source>
        <translation>签名附加的参数</translation>
    </message>
    <message>
        <source>Callback interfaces</source>
        <translation>生产接口说明</translation>
    </message>
    <message>
        <source>This page is made from the program&apos;s data by `./dev interfaces`; do not edit it. Marks: C printed in an official page, S read in an official sample, D the pages disagree, I inferred, N looked for and not found. A source without a page is the interface&apos;s first one.</source>
        <translation>本页由 `./dev interfaces` 根据程序数据生成，请勿手工修改。标记：C 官方页面载明，S 官方样例代码，D 官方页面互相矛盾，I 推断，N 查找未果。未写页面的来源即该接口的第一个来源。</translation>
    </message>
</context>
<context>
    <name>InterfacesCommand</name>
    <message>
        <source>There is no family %1. There are: %2</source>
        <translation>没有接口族 %1。可用的有：%2</translation>
    </message>
    <message>
        <source>There is no interface %1. `zhanggui interfaces` lists them all.</source>
        <translation>没有接口 %1。`zhanggui interfaces` 可列出全部。</translation>
    </message>
    <message>
        <source>Only the interfaces of this family.</source>
        <translation>仅列出该接口族的接口。</translation>
    </message>
    <message>
        <source>Read the interfaces of this folder, too.</source>
        <translation>同时读取该目录中的接口。</translation>
    </message>
    <message>
        <source>text, json or markdown.</source>
        <translation>text、json 或 markdown。</translation>
    </message>
    <message>
        <source>--format is text, json or markdown</source>
        <translation>--format 为 text、json 或 markdown</translation>
    </message>
    <message>
        <source>There is no folder %1</source>
        <translation>没有目录 %1</translation>
    </message>
</context>
<context>
    <name>InvoiceBatch</name>
    <message>
        <source>The row names neither an application nor an order. Fill one of them.</source>
        <translation>该行未填申请单号和订单号，请填写其一。</translation>
    </message>
    <message>
        <source>There is no invoice request of %1. Import or add the request first.</source>
        <translation>没有 %1 的开票申请，请先导入或添加申请。</translation>
    </message>
    <message>
        <source>The order %1 has several requests that wait: %2. Say which by its application number.</source>
        <translation>订单 %1 有多个待开票申请：%2，请填写申请单号。</translation>
    </message>
    <message>
        <source>The application %1 is of the order %2, the row says %3. Correct one of them.</source>
        <translation>申请单 %1 属于订单 %2，该行为 %3，请更正。</translation>
    </message>
    <message>
        <source>The request %1 does not wait for an invoice: it is “%2”. Leave the row out.</source>
        <translation>申请 %1 不在待开票状态（当前“%2”），请删除该行。</translation>
    </message>
    <message>
        <source>Row %1 speaks of the same request. Keep one of them.</source>
        <translation>第 %1 行为同一申请，请保留其一。</translation>
    </message>
    <message>
        <source>Row %1 has the same invoice number. Correct one of them.</source>
        <translation>第 %1 行的发票号码相同，请更正。</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>错误原因</translation>
    </message>
</context>
<context>
    <name>InvoiceTable</name>
    <message>
        <source>Amount with tax</source>
        <extracomment>价税合计</extracomment>
        <translation>价税合计</translation>
    </message>
    <message>
        <source>Tax rate</source>
        <extracomment>税率</extracomment>
        <translation>税率</translation>
    </message>
    <message>
        <source>Service</source>
        <extracomment>劳务名称</extracomment>
        <translation>劳务名称</translation>
    </message>
    <message>
        <source>Payment requisition</source>
        <extracomment>申付单号</extracomment>
        <translation>申付单号</translation>
    </message>
    <message>
        <source>Settlement period</source>
        <extracomment>对账期次</extracomment>
        <translation>对账期次</translation>
    </message>
    <message>
        <source>Currency</source>
        <extracomment>币种</extracomment>
        <translation>币种</translation>
    </message>
    <message>
        <source>Invoice number</source>
        <extracomment>发票号码</extracomment>
        <translation>发票号码</translation>
    </message>
    <message>
        <source>Application no.</source>
        <extracomment>申请单号</extracomment>
        <translation>申请单号</translation>
    </message>
    <message>
        <source>Order no.</source>
        <extracomment>订单号</extracomment>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Invoice code</source>
        <extracomment>发票代码</extracomment>
        <translation>发票代码</translation>
    </message>
    <message>
        <source>Day of issue</source>
        <extracomment>开票日期</extracomment>
        <translation>开票日期</translation>
    </message>
    <message>
        <source>Medium</source>
        <extracomment>发票介质</extracomment>
        <translation>发票介质</translation>
    </message>
    <message>
        <source>Kind of invoice</source>
        <extracomment>发票类型</extracomment>
        <translation>发票类型</translation>
    </message>
    <message>
        <source>Courier company</source>
        <extracomment>快递公司</extracomment>
        <translation>快递公司</translation>
    </message>
    <message>
        <source>Courier number</source>
        <extracomment>快递单号</extracomment>
        <translation>快递单号</translation>
    </message>
    <message>
        <source>Recipient&apos;s mail</source>
        <extracomment>接收邮箱</extracomment>
        <translation>接收邮箱</translation>
    </message>
    <message>
        <source>Remark</source>
        <extracomment>备注</extracomment>
        <translation>备注</translation>
    </message>
    <message>
        <source>Fully digital</source>
        <translation>数电发票</translation>
    </message>
    <message>
        <source>Electronic</source>
        <translation>电子发票</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸质发票</translation>
    </message>
    <message>
        <source>Ordinary VAT invoice</source>
        <translation>增值税普通发票</translation>
    </message>
    <message>
        <source>Special VAT invoice</source>
        <translation>增值税专用发票</translation>
    </message>
</context>
<context>
    <name>InvoicesCommand</name>
    <message>
        <source>The CSV or XLSX file.</source>
        <translation>CSV 或 XLSX 文件。</translation>
    </message>
    <message>
        <source>Only say what would be issued.</source>
        <translation>仅说明将开具哪些发票。</translation>
    </message>
    <message>
        <source>Write the bad rows with their reasons into this CSV file.</source>
        <translation>将错误行及原因写入该 CSV 文件。</translation>
    </message>
    <message>
        <source>Take the column HEADER for FIELD; nothing behind = leaves it out. May be given several times.</source>
        <translation>将列 HEADER 作为 FIELD；= 后为空则忽略该列。可多次给出。</translation>
    </message>
    <message>
        <source>The environment of the records.</source>
        <translation>记录所属环境。</translation>
    </message>
    <message>
        <source>%1 good row(s), %2 bad; %3 issued.</source>
        <translation>%1 行正确，%2 行错误；已开具 %3 张。</translation>
    </message>
    <message>
        <source>--map needs HEADER=FIELD</source>
        <translation>--map 需要 HEADER=FIELD</translation>
    </message>
    <message>
        <source>No request waits for an invoice.</source>
        <translation>没有待开票的申请。</translation>
    </message>
    <message>
        <source>The invoicing list (CSV or XLSX).</source>
        <translation>开票清单（CSV 或 XLSX）。</translation>
    </message>
    <message>
        <source>Only invoices and rows of this settlement period.</source>
        <translation>仅该对账期次的发票和行。</translation>
    </message>
    <message>
        <source>Check the requests of customers that wait, instead of invoices to Huawei.</source>
        <translation>检查待开票的客户申请，而不是给华为云开的发票。</translation>
    </message>
    <message>
        <source>invoices check needs an invoicing list or --period, or --waiting alone</source>
        <translation>invoices check 需要开票清单或 --period，或单独使用 --waiting</translation>
    </message>
    <message>
        <source>Offer these kinds only: ids joined by commas.</source>
        <translation>仅支持这些类型：以逗号连接的标识。</translation>
    </message>
    <message>
        <source>invoices needs one of: batch, check, entries</source>
        <translation>invoices 需要以下之一：batch、check、entries</translation>
    </message>
</context>
<context>
    <name>LineDetail</name>
    <message>
        <source>%1, row %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
</context>
<context>
    <name>ListingCommand</name>
    <message>
        <source>Word lists to use instead of those of the workspace.</source>
        <translation>使用该文件中的词表代替工作区词表。</translation>
    </message>
    <message>
        <source>Also what passed and what has nothing to look at.</source>
        <translation>同时列出已通过和尚无内容的项目。</translation>
    </message>
    <message>
        <source>listing needs one of: check</source>
        <translation>listing 需要以下之一：check</translation>
    </message>
    <message>
        <source>Check what the workspace knows of this product instead of a file.</source>
        <translation>检查工作区中该商品的材料，不使用文件。</translation>
    </message>
    <message>
        <source>The environment, when several have the product.</source>
        <translation>多个环境中有该商品时指定环境。</translation>
    </message>
    <message>
        <source>Keep the result with the product&apos;s listing; without one it is made.</source>
        <translation>将结果保存到商品的上架记录，没有时新建。</translation>
    </message>
    <message>
        <source>listing check needs a file or --product NAME</source>
        <translation>listing check 需要一个文件或 --product NAME</translation>
    </message>
    <message>
        <source>--keep and --environment go with --product</source>
        <translation>--keep 和 --environment 须与 --product 一起使用</translation>
    </message>
</context>
<context>
    <name>ListingText</name>
    <message>
        <source>at least %1</source>
        <translation>不小于 %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>不大于 %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>It has %1 pixels; wanted: width %2.</source>
        <translation>图片为 %1 像素，要求宽 %2。</translation>
    </message>
    <message>
        <source>It has %1 pixels; wanted: width %2, height %3.</source>
        <translation>图片为 %1 像素，要求宽 %2、高 %3。</translation>
    </message>
    <message>
        <source>There are %1 files, %2 are needed.</source>
        <translation>有 %1 个文件，需要 %2 个。</translation>
    </message>
    <message>
        <source>There are %1 files, at most %2 are allowed.</source>
        <translation>有 %1 个文件，最多 %2 个。</translation>
    </message>
    <message>
        <source>The file cannot be looked at: %1.</source>
        <translation>无法查看该文件：%1。</translation>
    </message>
    <message>
        <source>By its content it is %1; wanted: %2.</source>
        <translation>按内容为 %1，要求：%2。</translation>
    </message>
    <message>
        <source>It is %1, which not every page allows.</source>
        <translation>为 %1，并非所有页面都允许。</translation>
    </message>
    <message>
        <source>It ends in .%1, but by its content it is %2.</source>
        <translation>后缀为 .%1，但按内容为 %2。</translation>
    </message>
    <message>
        <source>The end of the file is missing; it was not copied whole.</source>
        <translation>文件末尾缺失，复制不完整。</translation>
    </message>
    <message>
        <source>It has %1, at most %2 are allowed.</source>
        <translation>大小为 %1，最大 %2。</translation>
    </message>
    <message>
        <source>It is no picture that can be read.</source>
        <translation>不是可读取的图片。</translation>
    </message>
    <message>
        <source>Its name does not hold “%1”.</source>
        <translation>文件名不含“%1”。</translation>
    </message>
    <message>
        <source>It holds: %1.</source>
        <translation>包含：%1。</translation>
    </message>
    <message>
        <source>It holds %n phone number(s).</source>
        <translation>包含 %n 个电话号码。</translation>
    </message>
    <message>
        <source>It holds %n mail address(es).</source>
        <translation>包含 %n 个邮箱地址。</translation>
    </message>
    <message>
        <source>It holds %n identity card number(s).</source>
        <translation>包含 %n 个身份证号码。</translation>
    </message>
    <message>
        <source>It tells a price: %1.</source>
        <translation>包含价格：%1。</translation>
    </message>
    <message>
        <source>It holds “%1”.</source>
        <translation>包含“%1”。</translation>
    </message>
    <message>
        <source>Missing: %1.</source>
        <translation>缺少：%1。</translation>
    </message>
    <message>
        <source>There is no phone number in it.</source>
        <translation>没有电话号码。</translation>
    </message>
    <message>
        <source>There is no mail address in it.</source>
        <translation>没有邮箱地址。</translation>
    </message>
    <message>
        <source>It does not hold “%1”.</source>
        <translation>不含“%1”。</translation>
    </message>
    <message>
        <source>“%1” is not “%2”.</source>
        <translation>“%1”与“%2”不一致。</translation>
    </message>
    <message>
        <source>It has %1 characters, at least %2 are needed.</source>
        <translation>有 %1 个字符，至少需要 %2 个。</translation>
    </message>
    <message>
        <source>It has %1 characters, at most %2 are allowed.</source>
        <translation>有 %1 个字符，最多 %2 个。</translation>
    </message>
    <message>
        <source>“%1” is written differently.</source>
        <translation>“%1”写法不符。</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>“%1”不是数字。</translation>
    </message>
    <message>
        <source>%1 is less than %2.</source>
        <translation>%1 小于 %2。</translation>
    </message>
    <message>
        <source>%1 is more than %2.</source>
        <translation>%1 大于 %2。</translation>
    </message>
    <message>
        <source>“%1” is no address of the form https://domain/path.</source>
        <translation>“%1”不是 https://域名/路径 形式的地址。</translation>
    </message>
    <message>
        <source>It begins with %1; allowed: %2.</source>
        <translation>以 %1 开头，允许：%2。</translation>
    </message>
    <message>
        <source>%1 is an IP address, not a domain.</source>
        <translation>%1 是 IP 地址，不是域名。</translation>
    </message>
    <message>
        <source>%1 is no domain that others can reach.</source>
        <translation>%1 不是外部可访问的域名。</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>需复查</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>不通过</translation>
    </message>
    <message>
        <source>Yours to judge</source>
        <translation>需人工判断</translation>
    </message>
    <message>
        <source>Nothing there</source>
        <translation>尚无内容</translation>
    </message>
    <message>
        <source>No program can tell; look yourself.</source>
        <translation>程序无法判断，请自行查看。</translation>
    </message>
    <message>
        <source>There is nothing to look at yet.</source>
        <translation>还没有可检查的内容。</translation>
    </message>
    <message>
        <source>It is missing.</source>
        <translation>缺少。</translation>
    </message>
    <message>
        <source>%1 failed, %2 to look at again, %3 yours to judge, %4 passed, %5 with nothing there.</source>
        <translation>%1 项不通过，%2 项需复查，%3 项需人工判断，%4 项通过，%5 项尚无内容。</translation>
    </message>
    <message>
        <source>Checklist of publishing: %1</source>
        <translation>上架检查单：%1</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处理办法</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Kept at %1. Since then: %2 mended, %3 new, %4 as before.</source>
        <translation>保存于 %1。此后已改正 %2 项，新增 %3 项，未变 %4 项。</translation>
    </message>
</context>
<context>
    <name>LookTab</name>
    <message numerus="yes">
        <source>%n line(s) whose amount is not known are in no bar.</source>
        <translation>
            <numerusform>有 %n 行金额未知，不在图中。</numerusform>
        </translation>
    </message>
    <message>
        <source>settlement-%1</source>
        <extracomment>File name of figures of settlement, followed by what they are: &quot;settlement-figures&quot;</extracomment>
        <translation>结算-%1</translation>
    </message>
    <message>
        <source>%1, %2, by: %3</source>
        <extracomment>%1 is what is shown (settlement amount), %2 a currency, %3 the grouping (month of payment)</extracomment>
        <translation>%1，%2，按%3</translation>
    </message>
    <message>
        <source>In a bill</source>
        <translation>已出账</translation>
    </message>
    <message>
        <source>Days since the payment</source>
        <translation>支付后天数</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>账单</translation>
    </message>
    <message>
        <source>If nothing else happens; what will still be sold is not in it.</source>
        <translation>如无其他变化；不含今后的销售。</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>MachineTitles</name>
    <message>
        <source>number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>state before</source>
        <translation>此前的状态</translation>
    </message>
    <message>
        <source>beginning of the state</source>
        <translation>进入该状态的时间</translation>
    </message>
    <message>
        <source>day of the record</source>
        <translation>记录建立日</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>site of the marketplace</source>
        <translation>云商店站点</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>number of files</source>
        <translation>附件数</translation>
    </message>
    <message>
        <source>the order is in the workspace</source>
        <translation>订单在工作区中</translation>
    </message>
    <message>
        <source>type of the order</source>
        <translation>订单类型</translation>
    </message>
    <message>
        <source>charging mode of the order</source>
        <translation>订单计费模式</translation>
    </message>
    <message>
        <source>state of the order</source>
        <translation>订单状态</translation>
    </message>
    <message>
        <source>day of the order</source>
        <translation>下单日</translation>
    </message>
    <message>
        <source>end of the order&apos;s term</source>
        <translation>订单到期日</translation>
    </message>
    <message>
        <source>amount of the order</source>
        <translation>订单金额</translation>
    </message>
    <message>
        <source>currency of the order</source>
        <translation>订单币种</translation>
    </message>
    <message>
        <source>product of the order</source>
        <translation>订单商品</translation>
    </message>
    <message>
        <source>customer of the order</source>
        <translation>订单客户</translation>
    </message>
    <message>
        <source>number of the order&apos;s lines</source>
        <translation>订单行数</translation>
    </message>
    <message>
        <source>number of the order&apos;s open refunds</source>
        <translation>订单进行中的退订数</translation>
    </message>
    <message>
        <source>number of the order&apos;s invoices</source>
        <translation>订单的发票数</translation>
    </message>
    <message>
        <source>number of the order&apos;s issued invoices that are not returned</source>
        <translation>订单已开具且未退票的发票数</translation>
    </message>
    <message>
        <source>number of the order&apos;s open appeals</source>
        <translation>订单进行中的申诉数</translation>
    </message>
    <message>
        <source>state of the order&apos;s service supervision</source>
        <translation>订单的服务监管状态</translation>
    </message>
    <message>
        <source>the setting “%1”</source>
        <extracomment>%1: the title of a setting</extracomment>
        <translation>设置“%1”</translation>
    </message>
    <message>
        <source>how often “%1” was made</source>
        <extracomment>%1: the title of a step</extracomment>
        <translation>“%1”的次数</translation>
    </message>
</context>
<context>
    <name>MarketAction</name>
    <message>
        <source>Buy</source>
        <extracomment>购买</extracomment>
        <translation>购买</translation>
    </message>
    <message>
        <source>Pay</source>
        <extracomment>支付</extracomment>
        <translation>支付</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <extracomment>取消订单</extracomment>
        <translation>取消订单</translation>
    </message>
    <message>
        <source>Try</source>
        <extracomment>试用</extracomment>
        <translation>试用</translation>
    </message>
    <message>
        <source>Convert the trial</source>
        <extracomment>试用转正</extracomment>
        <translation>试用转正</translation>
    </message>
    <message>
        <source>Renew</source>
        <extracomment>续费</extracomment>
        <translation>续费</translation>
    </message>
    <message>
        <source>Renew with a change</source>
        <extracomment>续费变更</extracomment>
        <translation>续费变更</translation>
    </message>
    <message>
        <source>Cancel the renewal</source>
        <extracomment>退续费</extracomment>
        <translation>退续费</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <extracomment>升级</extracomment>
        <translation>升级</translation>
    </message>
    <message>
        <source>Let it expire now</source>
        <extracomment>到期</extracomment>
        <translation>立即到期</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <extracomment>退订</extracomment>
        <translation>退订</translation>
    </message>
    <message>
        <source>Freeze</source>
        <extracomment>冻结</extracomment>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Unfreeze</source>
        <extracomment>解冻</extracomment>
        <translation>解冻</translation>
    </message>
    <message>
        <source>Accept the service</source>
        <extracomment>验收</extracomment>
        <translation>验收</translation>
    </message>
    <message>
        <source>Receive the license</source>
        <extracomment>领取 License</extracomment>
        <translation>领取 License</translation>
    </message>
    <message>
        <source>Open the resource details</source>
        <extracomment>查看资源详情</extracomment>
        <translation>查看资源详情</translation>
    </message>
    <message>
        <source>Apply for a license</source>
        <extracomment>申请 License</extracomment>
        <translation>申请 License</translation>
    </message>
    <message>
        <source>Deny the license application</source>
        <extracomment>驳回 License 申请</extracomment>
        <translation>驳回 License 申请</translation>
    </message>
    <message>
        <source>Synchronize the enterprise</source>
        <extracomment>企业同步</extracomment>
        <translation>企业同步</translation>
    </message>
    <message>
        <source>Synchronize the application</source>
        <extracomment>应用同步</extracomment>
        <translation>应用同步</translation>
    </message>
    <message>
        <source>Synchronize users</source>
        <extracomment>用户授权同步</extracomment>
        <translation>用户授权同步</translation>
    </message>
    <message>
        <source>Synchronize a department</source>
        <extracomment>部门增量同步</extracomment>
        <translation>部门增量同步</translation>
    </message>
    <message>
        <source>Synchronize all departments</source>
        <extracomment>部门全量同步</extracomment>
        <translation>部门全量同步</translation>
    </message>
    <message>
        <source>Notify of the order</source>
        <extracomment>订单通知</extracomment>
        <translation>订单通知</translation>
    </message>
    <message>
        <source>Restart the call</source>
        <extracomment>重新启动</extracomment>
        <translation>重新启动</translation>
    </message>
    <message>
        <source>Cut the seller off</source>
        <extracomment>中断</extracomment>
        <translation>断开商家服务器</translation>
    </message>
    <message>
        <source>Delist the product</source>
        <extracomment>下架</extracomment>
        <translation>下架商品</translation>
    </message>
    <message>
        <source>Relist the product</source>
        <extracomment>重新上架</extracomment>
        <translation>重新上架商品</translation>
    </message>
    <message>
        <source>Set limits</source>
        <extracomment>限制</extracomment>
        <translation>设置限制</translation>
    </message>
    <message>
        <source>Answer with an error</source>
        <extracomment>返回错误码</extracomment>
        <translation>返回错误码</translation>
    </message>
</context>
<context>
    <name>MarketLogKind</name>
    <message>
        <source>Received</source>
        <extracomment>收到</extracomment>
        <translation>收到</translation>
    </message>
    <message>
        <source>Sent</source>
        <extracomment>发出</extracomment>
        <translation>发出</translation>
    </message>
    <message>
        <source>Time</source>
        <extracomment>时间（真实）</extracomment>
        <translation>时间</translation>
    </message>
    <message>
        <source>Virtual clock</source>
        <extracomment>虚拟时钟</extracomment>
        <translation>虚拟时钟</translation>
    </message>
    <message>
        <source>Direction</source>
        <extracomment>方向</extracomment>
        <translation>方向</translation>
    </message>
    <message>
        <source>Interface</source>
        <extracomment>接口</extracomment>
        <translation>接口</translation>
    </message>
    <message>
        <source>Method</source>
        <extracomment>请求方法</extracomment>
        <translation>请求方法</translation>
    </message>
    <message>
        <source>Target</source>
        <extracomment>请求地址</extracomment>
        <translation>请求地址</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <extracomment>HTTP 状态码</extracomment>
        <translation>HTTP 状态码</translation>
    </message>
    <message>
        <source>Code</source>
        <extracomment>结果码</extracomment>
        <translation>结果码</translation>
    </message>
    <message>
        <source>Subject</source>
        <extracomment>对象</extracomment>
        <translation>对象</translation>
    </message>
    <message>
        <source>Failure</source>
        <extracomment>异常</extracomment>
        <translation>异常信息</translation>
    </message>
    <message>
        <source>Took (µs)</source>
        <extracomment>耗时（微秒）</extracomment>
        <translation>耗时（微秒）</translation>
    </message>
    <message>
        <source>Call no.</source>
        <extracomment>调用编号</extracomment>
        <translation>调用编号</translation>
    </message>
    <message>
        <source>Request body</source>
        <extracomment>请求体</extracomment>
        <translation>请求体</translation>
    </message>
    <message>
        <source>Answer body</source>
        <extracomment>响应体</extracomment>
        <translation>响应体</translation>
    </message>
    <message>
        <source>Bodies</source>
        <extracomment>请求体和响应体</extracomment>
        <translation>报文</translation>
    </message>
    <message>
        <source>direction:sent, status&gt;=400, code:000005, subject:CS…</source>
        <extracomment>Names of fields and values as the filter understands them; keep the form name:value.</extracomment>
        <translation>方向:发出、状态码&gt;=400、结果码:000005、对象:CS…</translation>
    </message>
</context>
<context>
    <name>OpenWorkspace</name>
    <message>
        <source>The deadlines are as the rules of the last opening say; they could not be computed anew. %1: %2</source>
        <translation>截止时间仍按上次打开时的规则；未能重新计算。%1：%2</translation>
    </message>
    <message>
        <source>The workspace&apos;s own kinds, rules or calendar cannot be used; the program&apos;s own serve instead. %1: %2</source>
        <translation>工作区自有的单据类型、规则或日历无法使用，已改用程序自带的。%1：%2</translation>
    </message>
</context>
<context>
    <name>OrderHistoryView</name>
    <message>
        <source>Fetched</source>
        <translation>获取</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redone</source>
        <translation>重做</translation>
    </message>
</context>
<context>
    <name>OrderImport</name>
    <message>
        <source>Order no.</source>
        <extracomment>订单号</extracomment>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Order line ID</source>
        <extracomment>订单行ID</extracomment>
        <translation>订单行ID</translation>
    </message>
    <message>
        <source>Product</source>
        <extracomment>商品名称</extracomment>
        <translation>商品</translation>
    </message>
    <message>
        <source>Product ID</source>
        <extracomment>商品ID</extracomment>
        <translation>商品ID</translation>
    </message>
    <message>
        <source>Order type</source>
        <extracomment>订单类型</extracomment>
        <translation>订单类型</translation>
    </message>
    <message>
        <source>Charging mode</source>
        <extracomment>计费模式</extracomment>
        <translation>计费模式</translation>
    </message>
    <message>
        <source>Order status</source>
        <extracomment>订单状态</extracomment>
        <translation>订单状态</translation>
    </message>
    <message>
        <source>Amount</source>
        <extracomment>订单金额</extracomment>
        <translation>订单金额</translation>
    </message>
    <message>
        <source>Amount of the order line</source>
        <extracomment>订单行金额</extracomment>
        <translation>订单行金额</translation>
    </message>
    <message>
        <source>Amount before discount</source>
        <extracomment>原价</extracomment>
        <translation>原价</translation>
    </message>
    <message>
        <source>Currency</source>
        <extracomment>币种</extracomment>
        <translation>币种</translation>
    </message>
    <message>
        <source>Created</source>
        <extracomment>创建时间</extracomment>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Expires</source>
        <extracomment>到期时间</extracomment>
        <translation>到期时间</translation>
    </message>
    <message>
        <source>Customer</source>
        <extracomment>客户名称</extracomment>
        <translation>客户名称</translation>
    </message>
    <message>
        <source>Customer&apos;s real name</source>
        <extracomment>客户实名</extracomment>
        <translation>客户实名</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <extracomment>客户ID</extracomment>
        <translation>客户ID</translation>
    </message>
    <message>
        <source>User name</source>
        <extracomment>用户名</extracomment>
        <translation>用户名</translation>
    </message>
    <message>
        <source>User ID</source>
        <extracomment>用户ID</extracomment>
        <translation>用户ID</translation>
    </message>
    <message>
        <source>Phone</source>
        <extracomment>客户手机</extracomment>
        <translation>客户手机</translation>
    </message>
    <message>
        <source>Email</source>
        <extracomment>客户邮箱</extracomment>
        <translation>客户邮箱</translation>
    </message>
</context>
<context>
    <name>OrderKind</name>
    <message>
        <source>New purchase</source>
        <extracomment>新购</extracomment>
        <translation>新购</translation>
    </message>
    <message>
        <source>Trial</source>
        <extracomment>试用</extracomment>
        <translation>试用</translation>
    </message>
    <message>
        <source>Trial to formal</source>
        <extracomment>试用转正</extracomment>
        <translation>试用转正</translation>
    </message>
    <message>
        <source>Unsubscription</source>
        <extracomment>退订</extracomment>
        <translation>退订</translation>
    </message>
    <message>
        <source>Renewal</source>
        <extracomment>续费</extracomment>
        <translation>续费</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>变更</extracomment>
        <translation>变更</translation>
    </message>
    <message>
        <source>Pay per use</source>
        <extracomment>按需</extracomment>
        <translation>按需</translation>
    </message>
    <message>
        <source>One-time</source>
        <extracomment>一次性</extracomment>
        <translation>一次性</translation>
    </message>
    <message>
        <source>Yearly/monthly</source>
        <extracomment>包周期</extracomment>
        <translation>包周期</translation>
    </message>
    <message>
        <source>Pay-per-use package</source>
        <extracomment>按需套餐包</extracomment>
        <translation>按需套餐包</translation>
    </message>
    <message>
        <source>Awaiting payment</source>
        <extracomment>待支付</extracomment>
        <translation>待支付</translation>
    </message>
    <message>
        <source>Awaiting review</source>
        <extracomment>待审核</extracomment>
        <translation>待审核</translation>
    </message>
    <message>
        <source>Processing</source>
        <extracomment>处理中</extracomment>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Completed</source>
        <extracomment>已完成</extracomment>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Refunding</source>
        <extracomment>退款中</extracomment>
        <translation>退款中</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <extracomment>已取消</extracomment>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Unsubscribed</source>
        <extracomment>已退订</extracomment>
        <translation>已退订</translation>
    </message>
    <message>
        <source>Order no.</source>
        <extracomment>订单号</extracomment>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Product</source>
        <extracomment>商品名称</extracomment>
        <translation>商品</translation>
    </message>
    <message>
        <source>Customer</source>
        <extracomment>客户名称</extracomment>
        <translation>客户名称</translation>
    </message>
    <message>
        <source>Order type</source>
        <extracomment>订单类型</extracomment>
        <translation>订单类型</translation>
    </message>
    <message>
        <source>Charging mode</source>
        <extracomment>计费模式</extracomment>
        <translation>计费模式</translation>
    </message>
    <message>
        <source>Order status</source>
        <extracomment>订单状态</extracomment>
        <translation>订单状态</translation>
    </message>
    <message>
        <source>Amount</source>
        <extracomment>订单金额</extracomment>
        <translation>订单金额</translation>
    </message>
    <message>
        <source>Created</source>
        <extracomment>创建时间</extracomment>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Expires</source>
        <extracomment>到期时间</extracomment>
        <translation>到期时间</translation>
    </message>
    <message>
        <source>As of</source>
        <extracomment>获取时间</extracomment>
        <translation>获取时间</translation>
    </message>
    <message>
        <source>Environment</source>
        <extracomment>环境</extracomment>
        <translation>环境</translation>
    </message>
    <message>
        <source>Tags</source>
        <extracomment>标签</extracomment>
        <translation>标签</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>备注</extracomment>
        <translation>备注</translation>
    </message>
    <message>
        <source>Phone</source>
        <extracomment>客户手机</extracomment>
        <translation>客户手机</translation>
    </message>
    <message>
        <source>Email</source>
        <extracomment>客户邮箱</extracomment>
        <translation>客户邮箱</translation>
    </message>
    <message>
        <source>customer:…, type:new, amount&gt;1000, created:last-7-days</source>
        <extracomment>Names of fields and values as the filter understands them; keep the form name:value.</extracomment>
        <translation>客户:…、类型:新购、金额&gt;1000、创建:近7天</translation>
    </message>
</context>
<context>
    <name>OrderOverview</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n 年</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n 个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderThread</name>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Fetches</source>
        <translation>获取</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>回调</translation>
    </message>
    <message>
        <source>Emulator</source>
        <translation>模拟器</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>业务记录</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Debugger sent %1: status %2</source>
        <translation>调试器发送 %1：状态 %2</translation>
    </message>
    <message>
        <source>Emulator: instance %1 opened</source>
        <translation>模拟器：实例 %1 已开通</translation>
    </message>
    <message>
        <source>Emulator: instance %1 frozen</source>
        <translation>模拟器：实例 %1 已冻结</translation>
    </message>
    <message>
        <source>Emulator: instance %1 released</source>
        <translation>模拟器：实例 %1 已释放</translation>
    </message>
    <message numerus="yes">
        <source>Emulator called %1, %n attempt(s)</source>
        <translation>
            <numerusform>模拟器调用 %1，%n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Emulator was asked %1: status %2</source>
        <translation>模拟器收到 %1：状态 %2</translation>
    </message>
    <message>
        <source>Emulator sent %1: status %2</source>
        <translation>模拟器发送 %1：状态 %2</translation>
    </message>
    <message>
        <source>Emulator: a licence was activated</source>
        <translation>模拟器：License 已激活</translation>
    </message>
    <message>
        <source>Emulator: usage of %1 received</source>
        <translation>模拟器：收到 %1 的话单</translation>
    </message>
    <message>
        <source>The production interface failed, as the console said</source>
        <extracomment>生产接口消息</extracomment>
        <translation>生产接口调用失败（生产接口消息）</translation>
    </message>
    <message>
        <source>Emulator: the order was placed</source>
        <translation>模拟器：已下单</translation>
    </message>
    <message>
        <source>Nothing changed.</source>
        <translation>没有变化。</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) changed.</source>
        <translation>
            <numerusform>%n 个值有变化。</numerusform>
        </translation>
    </message>
    <message>
        <source>The order was placed</source>
        <translation>已下单</translation>
    </message>
    <message>
        <source>Line %1 expires</source>
        <translation>订单行 %1 到期</translation>
    </message>
    <message>
        <source>Fetched</source>
        <translation>已获取</translation>
    </message>
    <message>
        <source>Fetch without an answer: %1</source>
        <translation>获取未得到应答：%1</translation>
    </message>
    <message>
        <source>Fetch refused: status %1, %2</source>
        <translation>获取被拒绝：状态 %1，%2</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>%1: is “%2”</source>
        <translation>%1：当前为“%2”</translation>
    </message>
    <message>
        <source>%1: %2, now “%3”</source>
        <translation>%1：%2，变为“%3”</translation>
    </message>
    <message>
        <source>%1: now “%2”</source>
        <translation>%1：变为“%2”</translation>
    </message>
    <message>
        <source>%1: note</source>
        <translation>%1：备注</translation>
    </message>
    <message>
        <source>%1: files</source>
        <translation>%1：附件</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: &quot;Records&quot;, %2: &quot;Refunds&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>OrdersCommand</name>
    <message>
        <source>The environment to ask. Not needed when there is only one.</source>
        <translation>要查询的环境。只有一个环境时可省略。</translation>
    </message>
    <message>
        <source>File with one order number a line; # begins a comment.</source>
        <translation>每行一个订单号的文件；# 开头为注释。</translation>
    </message>
    <message>
        <source>Fetch what earlier runs left.</source>
        <translation>获取以前未完成的订单。</translation>
    </message>
    <message>
        <source>Calls at once, 1 to 6.</source>
        <translation>同时进行的调用数，1 到 6。</translation>
    </message>
    <message>
        <source>%1 orders asked: %2 new, %3 unchanged, %4 changed, %5 older than stored, %6 failed, %7 left</source>
        <translation>共查询 %1 个订单：新增 %2，未变 %3，变更 %4，早于已存 %5，失败 %6，剩余 %7</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>%1 of %2 done, %3 failed, %4 a second</source>
        <translation>已完成 %1 / %2，失败 %3，每秒 %4 个</translation>
    </message>
    <message>
        <source>--concurrency must be a number from 1 to 6</source>
        <translation>--concurrency 必须是 1 到 6 的数字</translation>
    </message>
    <message>
        <source>there is no usable order number</source>
        <translation>没有可用的订单号</translation>
    </message>
    <message>
        <source>Only orders that match, for example: type:RENEW created&gt;2026-01</source>
        <translation>只列出符合条件的订单，例如：类型:续费 创建&gt;2026-01</translation>
    </message>
    <message>
        <source>Show phone numbers and addresses in full; this is logged.</source>
        <translation>完整显示电话和邮箱；会被记录。</translation>
    </message>
    <message>
        <source>How to write the list: text, json or csv.</source>
        <translation>列表的输出格式：text、json 或 csv。</translation>
    </message>
    <message>
        <source>--format must be text, json or csv</source>
        <translation>--format 必须是 text、json 或 csv</translation>
    </message>
    <message>
        <source>The environment, when the number is known in several.</source>
        <translation>订单号在多个环境中存在时，指定环境。</translation>
    </message>
    <message>
        <source>Show personal data in full; this is logged.</source>
        <translation>完整显示个人信息；会被记录。</translation>
    </message>
    <message>
        <source>Write the newest raw answer; needs --reveal.</source>
        <translation>输出最新的原始应答；需要 --reveal。</translation>
    </message>
    <message>
        <source>--raw shows personal data, so it needs --reveal</source>
        <translation>--raw 会显示个人信息，因此需要 --reveal</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) can be asked again: orders fetch --resume</source>
        <translation>
            <numerusform>%n 个订单可以再次查询：orders fetch --resume</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter, order and columns of this saved view.</source>
        <translation>使用此已保存视图的筛选、排序和列。</translation>
    </message>
    <message>
        <source>orders needs one of: fetch, list, show, thread</source>
        <translation>orders 需要以下之一：fetch、list、show、thread</translation>
    </message>
    <message>
        <source>Also what the callback debugger and the emulator did with the number.</source>
        <translation>同时包含回调调试和模拟器对该订单号的操作。</translation>
    </message>
    <message>
        <source>So many entries at most, the newest.</source>
        <translation>最多输出最新的若干条。</translation>
    </message>
    <message>
        <source>The file to write, for --format pdf.</source>
        <translation>--format pdf 时写入的文件。</translation>
    </message>
    <message>
        <source>text, json or pdf.</source>
        <translation>text、json 或 pdf。</translation>
    </message>
    <message>
        <source>--format is text, json or pdf</source>
        <translation>--format 须为 text、json 或 pdf</translation>
    </message>
    <message>
        <source>--format pdf and --out FILE go together</source>
        <translation>--format pdf 与 --out FILE 须同时使用</translation>
    </message>
    <message>
        <source>--limit is a number from 1 to 100000</source>
        <translation>--limit 须为 1 到 100000 的数字</translation>
    </message>
    <message>
        <source>Could not be read and is missing: %1</source>
        <translation>无法读取，以下内容缺失：%1</translation>
    </message>
</context>
<context>
    <name>OutageCommand</name>
    <message>
        <source>Replays what the marketplace sends for one order while your server is down, in real or compressed time.</source>
        <translation>按真实或压缩的时间，重放服务中断期间云商店对同一订单的调用。</translation>
    </message>
    <message>
        <source>The interface, for example saas-v2.newInstance.</source>
        <translation>接口，例如 saas-v2.newInstance。</translation>
    </message>
    <message>
        <source>A case file in the place of the official case.</source>
        <translation>用用例文件代替官方用例。</translation>
    </message>
    <message>
        <source>A scene of the interface, for example RENEWAL.</source>
        <translation>接口的场景，例如 RENEWAL。</translation>
    </message>
    <message>
        <source>cn or intl.</source>
        <translation>cn 或 intl。</translation>
    </message>
    <message>
        <source>Another reading of the guides than the default one.</source>
        <translation>采用文档的另一种说法。</translation>
    </message>
    <message>
        <source>Time between attempts where no guide says it: 90s, 2m, 1h.</source>
        <translation>文档未说明时两次调用的间隔：90s、2m、1h。</translation>
    </message>
    <message>
        <source>How long it goes on where no guide says it.</source>
        <translation>文档未说明时持续的时长。</translation>
    </message>
    <message>
        <source>So many times faster than real: 3600 makes an hour a second.</source>
        <translation>加快的倍数：3600 即一小时缩为一秒。</translation>
    </message>
    <message>
        <source>Send without testFlag 1: your server acts on the order.</source>
        <translation>不带 testFlag 1 发送：您的服务会真实处理订单。</translation>
    </message>
    <message>
        <source>Only print the time table; nothing is sent.</source>
        <translation>只打印时间表，不发送。</translation>
    </message>
    <message>
        <source>Needs %1.</source>
        <extracomment>%1: options of the command</extracomment>
        <translation>需要 %1。</translation>
    </message>
    <message>
        <source>Then: %1</source>
        <extracomment>%1: what the guide says happens when every attempt failed</extracomment>
        <translation>之后：%1</translation>
    </message>
    <message>
        <source>--factor must be a number from 1 to 1000000</source>
        <translation>--factor 须为 1 到 1000000 之间的数</translation>
    </message>
</context>
<context>
    <name>OwnFields</name>
    <message>
        <source>Left empty, a number is proposed.</source>
        <translation>留空则自动生成编号。</translation>
    </message>
    <message>
        <source>Currency</source>
        <extracomment>币种</extracomment>
        <translation>币种</translation>
    </message>
    <message>
        <source>Tags</source>
        <extracomment>标签</extracomment>
        <translation>标签</translation>
    </message>
    <message>
        <source>Words, separated by blanks.</source>
        <translation>多个标签以空格分隔。</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>备注</extracomment>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>OwnRules</name>
    <message>
        <source>there is no such row to take out</source>
        <translation>没有可去掉的行</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>不能为空</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no rate such as 5% or 0.05</source>
        <translation>“%1”不是 5% 或 0.05 这样的比例</translation>
    </message>
    <message>
        <source>%1 is not from 0% to 100%</source>
        <translation>%1 不在 0% 到 100% 之间</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no amount such as 500000.00</source>
        <translation>“%1”不是 500000.00 这样的金额</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of %2</source>
        <translation>“%1”不是 %2 之一</translation>
    </message>
    <message>
        <source>must be above the step before it</source>
        <translation>必须高于前一个区间</translation>
    </message>
    <message>
        <source>the last step must be for everything above</source>
        <translation>最后一个区间必须适用于以上全部</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no day such as 2027-01-01</source>
        <translation>“%1”不是 2027-01-01 这样的日期</translation>
    </message>
    <message>
        <source>must be later than the day from which it holds</source>
        <translation>必须晚于生效日期</translation>
    </message>
    <message>
        <source>can hold on the same day as %1, and both give %2: end the one before the other begins</source>
        <translation>可能与 %1 在同一天适用，且都给出 %2：请在另一行生效前终止其中一行</translation>
    </message>
    <message>
        <source>nothing follows: from %1 on %2 is asked for</source>
        <translation>其后没有接续：从 %1 起将询问 %2</translation>
    </message>
    <message>
        <source>from %1 to %2 no row holds: %3 is asked for</source>
        <translation>%1 至 %2 没有适用的行：将询问 %3</translation>
    </message>
    <message>
        <source>the day of the bill run</source>
        <translation>出账日</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Orders</source>
        <extracomment>订单</extracomment>
        <translation>订单</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Emulator</source>
        <extracomment>模拟器</extracomment>
        <translation>模拟器</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>History</source>
        <extracomment>撤销历史</extracomment>
        <translation>历史</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <extracomment>回调调试</extracomment>
        <translation>回调调试</translation>
    </message>
    <message>
        <source>Invoices</source>
        <extracomment>发票</extracomment>
        <translation>发票</translation>
    </message>
    <message>
        <source>Tickets</source>
        <extracomment>工单</extracomment>
        <translation>工单</translation>
    </message>
    <message>
        <source>Supervision</source>
        <extracomment>服务监管</extracomment>
        <translation>服务监管</translation>
    </message>
    <message>
        <source>Refunds</source>
        <extracomment>退款</extracomment>
        <translation>退款</translation>
    </message>
    <message>
        <source>Other records</source>
        <extracomment>其他事务</extracomment>
        <translation>其他事务</translation>
    </message>
    <message>
        <source>Order thread</source>
        <extracomment>订单全程</extracomment>
        <translation>订单全程</translation>
    </message>
    <message>
        <source>Listing</source>
        <extracomment>上架</extracomment>
        <translation>上架</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <extracomment>截止</extracomment>
        <translation>截止</translation>
    </message>
    <message>
        <source>Settlement</source>
        <extracomment>结算</extracomment>
        <translation>结算</translation>
    </message>
</context>
<context>
    <name>PlaceMenu</name>
    <message>
        <source>the instance id that newInstance was answered with</source>
        <translation>newInstance响应中的实例ID</translation>
    </message>
    <message>
        <source>a new business id at every send</source>
        <translation>每次发送生成新的业务流水号</translation>
    </message>
    <message>
        <source>an order number, one for the whole case</source>
        <translation>订单号，整个用例同一个</translation>
    </message>
    <message>
        <source>the order line of that order</source>
        <translation>该订单的订单行</translation>
    </message>
    <message>
        <source>a new order number at every send</source>
        <translation>每次发送生成新的订单号</translation>
    </message>
    <message>
        <source>the order line of that new order</source>
        <translation>该新订单的订单行</translation>
    </message>
    <message>
        <source>a new UUID at every send</source>
        <translation>每次发送生成新的UUID</translation>
    </message>
    <message>
        <source>now in UTC, yyyyMMddHHmmss</source>
        <translation>当前UTC时间，yyyyMMddHHmmss</translation>
    </message>
    <message>
        <source>now in UTC, with milliseconds</source>
        <translation>当前UTC时间，含毫秒</translation>
    </message>
    <message>
        <source>now at UTC+8, with milliseconds</source>
        <translation>当前东八区时间，含毫秒</translation>
    </message>
    <message>
        <source>in 30 days, in UTC</source>
        <translation>30天后，UTC时间</translation>
    </message>
    <message>
        <source>a text of 64 characters</source>
        <translation>64个字符的文本</translation>
    </message>
</context>
<context>
    <name>PreflightCommand</name>
    <message>
        <source>Runs a product&apos;s saved cases now, as the daily probe does, and counts failing days and failed orders.</source>
        <translation>立即按每日拨测的方式运行商品已保存的用例，并统计失败天数与失败订单。</translation>
    </message>
    <message>
        <source>The product that the counters belong to.</source>
        <translation>计数所属的商品。</translation>
    </message>
    <message>
        <source>Only show the counters; nothing is sent.</source>
        <translation>只显示计数，不发送。</translation>
    </message>
    <message>
        <source>Count the orders of this text, for example lines of the console&apos;s interface messages; - reads stdin. Nothing is sent.</source>
        <translation>统计该文本中的订单，例如生产接口消息中的行；- 读取标准输入。不发送。</translation>
    </message>
    <message>
        <source>No order number in this line: %1</source>
        <extracomment>%1: a line of a text</extracomment>
        <translation>该行没有订单号：%1</translation>
    </message>
    <message>
        <source>The text holds no order number</source>
        <translation>文本中没有订单号</translation>
    </message>
    <message numerus="yes">
        <source>%n failed order(s) added.</source>
        <translation>
            <numerusform>已添加 %n 个失败订单。</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out, because the probe sends testFlag 1 and nothing wrong: %1</source>
        <extracomment>%1: ids of cases</extracomment>
        <translation>未参与（拨测只发送带 testFlag 1 的正常请求）：%1</translation>
    </message>
    <message>
        <source>Stopped: it does not count.</source>
        <translation>已停止：不计入统计。</translation>
    </message>
    <message>
        <source>Not counted: the counters live in a workspace (--workspace before the command).</source>
        <translation>未计入：计数保存在工作区中（在命令前给出 --workspace）。</translation>
    </message>
    <message>
        <source>%1 passed, %2 failed, %3 not reached, %4 skipped.</source>
        <translation>通过 %1，失败 %2，未连通 %3，跳过 %4。</translation>
    </message>
    <message>
        <source>When a day counts as failing, which no guide says: any run of it failed, or its last. Without it as the workspace says.</source>
        <translation>哪些日子算失败（文档未说明）：当天任一次失败，或最后一次失败。未给出时按工作区的选择。</translation>
    </message>
    <message>
        <source>Which reading of the guides counts: 5-days, or the older 2-working-days. Without it as the workspace says.</source>
        <translation>按哪种限额计算：5-days，或旧文档的 2-working-days。未给出时按工作区的选择。</translation>
    </message>
</context>
<context>
    <name>ProgramHelp</name>
    <message>
        <source>Usage: zhanggui [options] [command [arguments]]</source>
        <translation>用法：zhanggui [选项] [命令 [参数]]</translation>
    </message>
    <message>
        <source>Without a command the window opens.</source>
        <translation>不带命令时打开窗口。</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>选项：</translation>
    </message>
    <message>
        <source>The folder to work in; it is created when it is missing.</source>
        <translation>工作区文件夹；不存在时自动创建。</translation>
    </message>
    <message>
        <source>The environment variable that holds the vault&apos;s passphrase.</source>
        <translation>保存密钥库口令的环境变量。</translation>
    </message>
    <message>
        <source>A window on a throw-away workspace with sample data.</source>
        <translation>打开带示例数据的临时工作区窗口。</translation>
    </message>
    <message>
        <source>The window&apos;s language.</source>
        <translation>窗口语言。</translation>
    </message>
    <message>
        <source>The window&apos;s colours.</source>
        <translation>窗口配色。</translation>
    </message>
    <message>
        <source>The program&apos;s version.</source>
        <translation>程序版本。</translation>
    </message>
    <message>
        <source>This text.</source>
        <translation>本说明。</translation>
    </message>
    <message>
        <source>Commands (zhanggui COMMAND --help tells more):</source>
        <translation>命令（zhanggui COMMAND --help 查看详情）：</translation>
    </message>
</context>
<context>
    <name>RecordDelegate</name>
    <message>
        <source>A negative amount: money goes back.</source>
        <translation>负金额：退款。</translation>
    </message>
</context>
<context>
    <name>RecordExport</name>
    <message>
        <source>Currency</source>
        <extracomment>币种</extracomment>
        <translation>币种</translation>
    </message>
</context>
<context>
    <name>RefundsCommand</name>
    <message>
        <source>What is known here does not decide it.</source>
        <translation>已知信息不足以判断。</translation>
    </message>
    <message>
        <source>Unless: </source>
        <translation>除非：</translation>
    </message>
    <message>
        <source>Not known: </source>
        <translation>未知：</translation>
    </message>
    <message>
        <source>The environment of the order.</source>
        <translation>订单所属环境。</translation>
    </message>
    <message>
        <source>The product type, where no record tells it: saas, image …</source>
        <translation>记录未说明时的接入类型：saas、image …</translation>
    </message>
    <message>
        <source>refunds needs: explain ORDER</source>
        <translation>refunds 需要：explain ORDER</translation>
    </message>
</context>
<context>
    <name>RehearseCommand</name>
    <message>
        <source>Runs every case with the old and the new key, before a key is bound anew in the seller console.</source>
        <translation>在卖家中心重新绑定密钥之前，用新旧密钥各运行一遍所有用例。</translation>
    </message>
    <message>
        <source>Environment variable that holds the new key.</source>
        <translation>存放新密钥的环境变量。</translation>
    </message>
    <message>
        <source>Environment variable that holds the kit&apos;s new key.</source>
        <translation>存放 kit 新密钥的环境变量。</translation>
    </message>
    <message>
        <source>case  old key  new key</source>
        <extracomment>heads of a table: the old key, the new key</extracomment>
        <translation>用例  旧密钥  新密钥</translation>
    </message>
    <message>
        <source>The old and the new key are the same</source>
        <translation>新旧密钥相同</translation>
    </message>
</context>
<context>
    <name>RelativeTime</name>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n 分钟前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>%n 分钟后</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n 小时前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation>
            <numerusform>%n 小时后</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>%n 天后</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplayCommand</name>
    <message numerus="yes">
        <source>%n case(s) would act for real on a public address and were skipped: --allow-real sends them</source>
        <translation>
            <numerusform>有 %n 个用例会在公网地址上真实生效，已跳过；用 --allow-real 发送</numerusform>
        </translation>
    </message>
    <message>
        <source>no request reached the server</source>
        <translation>没有请求到达服务器</translation>
    </message>
    <message>
        <source>Folder with more interfaces, as data files.</source>
        <translation>存放更多接口数据文件的文件夹。</translation>
    </message>
    <message>
        <source>So many rounds of all cases.</source>
        <translation>全部用例运行的轮数。</translation>
    </message>
    <message>
        <source>So many rounds at once, 1 to 64.</source>
        <translation>同时运行的轮数，1 到 64。</translation>
    </message>
    <message>
        <source>Use connections again.</source>
        <translation>复用连接。</translation>
    </message>
    <message>
        <source>Write a JUnit report.</source>
        <translation>写出 JUnit 报告。</translation>
    </message>
    <message>
        <source>Write a report for people, one HTML file.</source>
        <translation>写出给人看的报告（单个 HTML 文件）。</translation>
    </message>
    <message>
        <source>Write the exchanges as HTTP Archive.</source>
        <translation>将请求与响应写成 HTTP Archive。</translation>
    </message>
    <message>
        <source>--%1 must be a number from 1 to %2</source>
        <translation>--%1 必须是 1 到 %2 的数字</translation>
    </message>
    <message>
        <source>The report cannot be written; nothing was sent</source>
        <translation>无法写出报告，未发送任何请求</translation>
    </message>
    <message>
        <source>Two reports cannot be one file</source>
        <translation>两份报告不能写入同一个文件</translation>
    </message>
    <message>
        <source>! passed, with a warning</source>
        <translation>! 通过（有警告）</translation>
    </message>
    <message>
        <source>✓ passed</source>
        <translation>✓ 通过</translation>
    </message>
    <message>
        <source>✗ failed</source>
        <translation>✗ 失败</translation>
    </message>
    <message>
        <source>– skipped</source>
        <translation>– 跳过</translation>
    </message>
    <message>
        <source>✗ unreachable</source>
        <translation>✗ 不可达</translation>
    </message>
    <message>
        <source>– cancelled</source>
        <translation>– 已取消</translation>
    </message>
    <message>
        <source>fail</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>pass</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>official console: %1</source>
        <translation>官方控制台：%1</translation>
    </message>
    <message>
        <source>what to do: %1</source>
        <translation>处理办法：%1</translation>
    </message>
    <message>
        <source>(round %1)</source>
        <translation>（第 %1 轮）</translation>
    </message>
    <message>
        <source>%1 cases: %2 passed (%3 of them with a warning), %4 failed, %5 skipped, %6 unreachable, %7 cancelled; %8 requests in %9.</source>
        <translation>%1 个用例：通过 %2 个（其中 %3 个有警告），失败 %4 个，跳过 %5 个，不可达 %6 个，取消 %7 个；%8 次请求，用时 %9。</translation>
    </message>
    <message>
        <source>Skipped: %1.</source>
        <translation>跳过原因：%1。</translation>
    </message>
    <message>
        <source>the key of the basic interfaces is missing (--key-env)</source>
        <translation>缺少基础接口的密钥（--key-env）</translation>
    </message>
    <message>
        <source>the key of the joint operation&apos;s interfaces is missing (--kit-key-env)</source>
        <translation>缺少联营 SaaS 同步接口的密钥（--kit-key-env）</translation>
    </message>
    <message>
        <source>the key of the license interfaces is missing (--license-key-env)</source>
        <translation>缺少 License 接口的密钥（--license-key-env）</translation>
    </message>
    <message>
        <source>the key of the common interfaces is missing (--common-key-env)</source>
        <translation>缺少通用接口的密钥（--common-key-env）</translation>
    </message>
    <message>
        <source>the key of V1.0 is missing (--key-env)</source>
        <translation>缺少 V1.0 的密钥（--key-env）</translation>
    </message>
    <message>
        <source>the gateway&apos;s api_key or its secret is missing (--api-key, --key-env)</source>
        <translation>缺少网关的 api_key 或其密钥（--api-key、--key-env）</translation>
    </message>
    <message>
        <source>it would act for real on a public address (--allow-real)</source>
        <translation>会在公网地址上真实生效（--allow-real）</translation>
    </message>
    <message>
        <source>its request cannot be built</source>
        <translation>无法生成请求</translation>
    </message>
    <message>
        <source>not tried, since nobody takes the connection</source>
        <translation>未尝试，因为无法建立连接</translation>
    </message>
    <message>
        <source>the run was stopped</source>
        <translation>运行已停止</translation>
    </message>
    <message>
        <source>In every case:</source>
        <translation>所有用例：</translation>
    </message>
    <message>
        <source>Folder with more suites, as data files.</source>
        <translation>含更多用例集数据文件的目录。</translation>
    </message>
    <message>
        <source>There is no folder %1</source>
        <translation>没有目录 %1</translation>
    </message>
    <message>
        <source>every case was skipped; nothing was sent</source>
        <translation>全部用例被跳过，没有发送任何请求</translation>
    </message>
</context>
<context>
    <name>RestoreCommand</name>
    <message>
        <source>The backup is whole and is now %1.</source>
        <translation>备份完好，现已成为 %1。</translation>
    </message>
    <message>
        <source>What was there is kept as %1.</source>
        <translation>原有内容保留为 %1。</translation>
    </message>
    <message>
        <source>Checks a backup and puts it in the place of the workspace&apos;s database. What was there is kept beside it.</source>
        <translation>检查备份并用它替换工作区的数据库。原有内容保留在旁边。</translation>
    </message>
    <message>
        <source>The backup to restore.</source>
        <translation>要恢复的备份。</translation>
    </message>
</context>
<context>
    <name>ReviewCommand</name>
    <message>
        <source>Compares what should be paid with what was billed, the bills with payments and with invoices to Huawei Cloud, and names the cause of every difference. Ends with 1 when a difference has no explanation.</source>
        <translation>比较应结与账单、账单与到账以及账单与给华为云的发票，并说明每笔差异的原因。有无法解释的差异时以 1 退出。</translation>
    </message>
    <message>
        <source>The account period; without it the newest that a bill is of.</source>
        <translation>账期；不填时取账单中最新的账期。</translation>
    </message>
    <message>
        <source>The environment of the lines.</source>
        <translation>明细所属的环境。</translation>
    </message>
    <message>
        <source>Compute as if everything had happened under the rules of that day.</source>
        <translation>假设一切发生在该日的规则之下进行计算。</translation>
    </message>
    <message>
        <source>Let one match differ by this amount; needs --reason.</source>
        <translation>每次匹配允许的差额；须同时给出 --reason。</translation>
    </message>
    <message>
        <source>Why the tolerance is allowed; it is shown with it.</source>
        <translation>允许该容差的理由；会一并显示。</translation>
    </message>
    <message>
        <source>Also put the differences into the work queue, with a prepared text for a ticket; one step that can be undone.</source>
        <translation>同时把差异登记到待办，并备好工单文本；整体为一步，可以撤销。</translation>
    </message>
    <message>
        <source>Replace the file when it exists.</source>
        <translation>文件已存在时予以替换。</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n more row(s); --out writes all of them.</source>
        <translation>
            <numerusform>另有 %n 行；用 --out 可写出全部。</numerusform>
        </translation>
    </message>
    <message>
        <source>review needs: settlement</source>
        <translation>review 需要：settlement</translation>
    </message>
    <message>
        <source>Write into this file: .xlsx with lines and formulas, .pdf with pictures, .html, .csv with the differences, .json.</source>
        <translation>写入该文件：.xlsx 含各行与公式，.pdf 含图，.html，.csv 含差异，.json。</translation>
    </message>
    <message>
        <source>Work queue: %1 new, %2 with another amount, %3 settled, %4 as they were.</source>
        <translation>工作队列：新增 %1，金额有变 %2，已结清 %3，不变 %4。</translation>
    </message>
    <message>
        <source>Reviewing…</source>
        <translation>正在核对…</translation>
    </message>
</context>
<context>
    <name>ReviewPaper</name>
    <message>
        <source>The first %1 of %2 rows; the workbook and the CSV file have all of them.</source>
        <translation>仅显示 %2 行中的前 %1 行；工作簿和 CSV 文件包含全部。</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>应结</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>已出账</translation>
    </message>
    <message>
        <source>Due, in no bill</source>
        <translation>应出未出账</translation>
    </message>
    <message>
        <source>Settlement amounts, %1</source>
        <translation>结算金额，%1</translation>
    </message>
    <message>
        <source>Causes between expected and billed, %1</source>
        <translation>应结与账单之间的差异原因，%1</translation>
    </message>
</context>
<context>
    <name>RowColors</name>
    <message>
        <source>Good (green)</source>
        <translation>正常（绿）</translation>
    </message>
    <message>
        <source>Waiting (yellow)</source>
        <translation>等待（黄）</translation>
    </message>
    <message>
        <source>Look here (orange)</source>
        <translation>留意（橙）</translation>
    </message>
    <message>
        <source>Bad (red)</source>
        <translation>异常（红）</translation>
    </message>
    <message>
        <source>Neutral (grey)</source>
        <translation>中性（灰）</translation>
    </message>
</context>
<context>
    <name>RowReport</name>
    <message>
        <source>The first %1 of %2 rows; narrow the filter for others.</source>
        <translation>共 %2 行，此处为前 %1 行；其余请缩小筛选范围。</translation>
    </message>
    <message>
        <source>Printed at %1.</source>
        <translation>打印时间：%1。</translation>
    </message>
</context>
<context>
    <name>RuleSource</name>
    <message>
        <source>no page found; names of this program</source>
        <translation>未找到官方页面，名称由本程序拟定</translation>
    </message>
    <message>
        <source>no page: what the program itself looks at</source>
        <translation>无官方页面：本程序自身的检查</translation>
    </message>
    <message>
        <source>this program</source>
        <translation>本程序</translation>
    </message>
    <message>
        <source>%1, read in fragments on %2</source>
        <extracomment>%1: a page, %2: a site</extracomment>
        <translation>%1（在 %2 上读到的片段）</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>未注明日期</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>printed there</source>
        <translation>页面原文如此</translation>
    </message>
    <message>
        <source>the pages disagree</source>
        <translation>各页面说法不一</translation>
    </message>
    <message>
        <source>inferred from it</source>
        <translation>据此推断</translation>
    </message>
    <message>
        <source>no page tells it</source>
        <translation>未见页面说明</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 为 %2</translation>
    </message>
    <message>
        <source>%1 is one of %2</source>
        <translation>%1 为 %2 之一</translation>
    </message>
    <message>
        <source>%1 is given</source>
        <translation>已填写 %1</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 为空</translation>
    </message>
    <message>
        <source>%1 looks like %2</source>
        <translation>%1 的格式为 %2</translation>
    </message>
    <message>
        <source>%1 has %2 to %3 characters</source>
        <translation>%1 长 %2 至 %3 个字符</translation>
    </message>
    <message>
        <source>%1 is at least %2</source>
        <translation>%1 不小于 %2</translation>
    </message>
    <message>
        <source>%1 is at most %2</source>
        <translation>%1 不大于 %2</translation>
    </message>
    <message>
        <source>asks for %1, may be left out</source>
        <translation>可填 %1</translation>
    </message>
    <message>
        <source>needs %1</source>
        <translation>须填 %1</translation>
    </message>
    <message>
        <source>needs %1 where %2</source>
        <translation>当 %2 时须填 %1</translation>
    </message>
    <message>
        <source>refused unless %1: %2 – %3</source>
        <translation>除非 %1，否则不可操作：%2 – %3</translation>
    </message>
    <message>
        <source>warns unless %1: %2 – %3</source>
        <translation>除非 %1，否则提醒：%2 – %3</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>终态</translation>
    </message>
    <message>
        <source>For records where %1</source>
        <translation>适用于：%1</translation>
    </message>
    <message>
        <source>Valid %1</source>
        <translation>有效期：%1</translation>
    </message>
    <message>
        <source>seller</source>
        <extracomment>商家</extracomment>
        <translation>商家</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>waits for the seller</source>
        <translation>等待商家</translation>
    </message>
    <message>
        <source>waits for the customer</source>
        <translation>等待客户</translation>
    </message>
    <message>
        <source>waits for the platform</source>
        <translation>等待平台</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n 个工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working hour(s)</source>
        <translation>
            <numerusform>%n 个工作小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n 个月</numerusform>
        </translation>
    </message>
    <message>
        <source>as long as %1 says</source>
        <translation>时长见 %1</translation>
    </message>
    <message>
        <source>%1 (%2), %3</source>
        <extracomment>a page, its date, and how far it tells the rule</extracomment>
        <translation>%1（%2），%3</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至 %1 止</translation>
    </message>
    <message>
        <source>always</source>
        <translation>总是</translation>
    </message>
    <message>
        <source>and</source>
        <translation>且</translation>
    </message>
    <message>
        <source>or</source>
        <translation>或</translation>
    </message>
    <message>
        <source>not (%1)</source>
        <translation>非（%1）</translation>
    </message>
    <message>
        <source>any open state</source>
        <translation>任何未结束的状态</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>状态不变</translation>
    </message>
    <message>
        <source>the state before</source>
        <translation>之前的状态</translation>
    </message>
    <message>
        <source>stops the clock %1</source>
        <translation>时钟 %1 暂停</translation>
    </message>
    <message>
        <source>lets the clock %1 go on</source>
        <translation>时钟 %1 继续</translation>
    </message>
    <message>
        <source>runs in: %1</source>
        <translation>计时状态：%1</translation>
    </message>
    <message>
        <source>stands in: %1</source>
        <translation>暂停状态：%1</translation>
    </message>
    <message>
        <source>counts back from %1</source>
        <translation>自 %1 倒计</translation>
    </message>
    <message>
        <source>counts from %1 where that is known</source>
        <translation>自 %1 起计（若已知）</translation>
    </message>
    <message>
        <source>only where %1</source>
        <translation>仅当 %1</translation>
    </message>
    <message>
        <source>States</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Transitions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>the seller&apos;s own rule</source>
        <translation>商家自有规则</translation>
    </message>
</context>
<context>
    <name>RulesCommand</name>
    <message>
        <source>Only the machines of this kind of record.</source>
        <translation>只列出此类记录的状态机。</translation>
    </message>
    <message>
        <source>There is no machine %1; &quot;rules list&quot; tells them</source>
        <translation>没有状态机 %1；可用“rules list”查看</translation>
    </message>
    <message>
        <source>There is no machine %1. The most like it: %2</source>
        <translation>没有状态机 %1。最接近的有：%2</translation>
    </message>
    <message>
        <source>text, json, or svg for the diagram.</source>
        <translation>text、json，或用 svg 输出状态图。</translation>
    </message>
    <message>
        <source>--format must be text, json or svg, not %1</source>
        <translation>--format 只能是 text、json 或 svg，不能是 %1</translation>
    </message>
    <message>
        <source>the machine %1: %2 states, %3 transitions, %4 clocks</source>
        <translation>状态机 %1：%2 个状态、%3 个操作、%4 个时钟</translation>
    </message>
    <message>
        <source>a calendar; holidays are known from %1 to %2</source>
        <translation>日历；已知 %1 至 %2 年的节假日</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>无法读取文件</translation>
    </message>
    <message>
        <source>The file is larger than 4 MB</source>
        <translation>文件超过 4 MB</translation>
    </message>
    <message>
        <source>Good: %1</source>
        <translation>通过：%1</translation>
    </message>
    <message>
        <source>The workspace&apos;s own rules are not used; the program&apos;s own stand in: %1</source>
        <translation>工作区自带的规则未被使用，改用程序自带的规则：%1</translation>
    </message>
</context>
<context>
    <name>ScenarioCommand</name>
    <message>
        <source>%1: good, steps: %2</source>
        <extracomment>%1 file, %2 number of steps</extracomment>
        <translation>%1：正确，步骤：%2</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已中止</translation>
    </message>
    <message>
        <source>no call reached the seller&apos;s server</source>
        <translation>没有调用到达商家服务器</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) fell short</source>
        <translation>
            <numerusform>%n 个步骤未达到</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 (steps: %3, virtual time: %4, took: %5 s)</source>
        <extracomment>%1 scenario, %2 how it ended, %3 steps done, %4 time on the virtual clock, %5 seconds it took</extracomment>
        <translation>%1：%2（步骤：%3，虚拟时间：%4，用时：%5 秒）</translation>
    </message>
    <message>
        <source>Plays shipped scenarios (by id) or files against a seller&apos;s server, each on a marketplace and a virtual clock of its own.</source>
        <translation>针对商家服务器运行随程序提供的场景（按名称）或文件，每个场景都有自己的市场和虚拟时钟。</translation>
    </message>
    <message>
        <source>The seller&apos;s production address.</source>
        <translation>商家的生产地址。</translation>
    </message>
    <message>
        <source>Every shipped scenario.</source>
        <translation>所有随程序提供的场景。</translation>
    </message>
    <message>
        <source>Write a report for build servers into this file.</source>
        <translation>将供构建服务器使用的报告写入此文件。</translation>
    </message>
    <message>
        <source>Port on 127.0.0.1 where the seller&apos;s server can call the marketplace; 0: a free one.</source>
        <translation>商家服务器可回调市场的 127.0.0.1 端口；0 表示任一空闲端口。</translation>
    </message>
    <message>
        <source>Access key that the marketplace takes; made up without.</source>
        <translation>市场接受的访问密钥；不给出则临时生成。</translation>
    </message>
    <message>
        <source>Environment variable that holds its secret key.</source>
        <translation>保存其秘密访问密钥的环境变量。</translation>
    </message>
    <message>
        <source>Seconds until a call without an answer is given up.</source>
        <translation>调用无应答时放弃前等待的秒数。</translation>
    </message>
</context>
<context>
    <name>ScreenshotsCommand</name>
    <message>
        <source>there is no picture of this name</source>
        <translation>没有这个名称的图片</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>无法创建该文件夹</translation>
    </message>
    <message>
        <source>Only the scene of this name, for example orders-detail. May be repeated.</source>
        <translation>只画该名称的场景，例如 orders-detail。可重复。</translation>
    </message>
</context>
<context>
    <name>SelfCheckCommand</name>
    <message>
        <source>Runs the suites of the callback debugger against the reference seller, as it should be and with each of its faults alone, and tells which check caught each fault.</source>
        <translation>用回调调试器的套件检验参考卖家：先检验正确的服务器，再逐个打开每种错误，并说明每种错误由哪项检查发现。</translation>
    </message>
    <message>
        <source>Only this family of callbacks. May be repeated.</source>
        <translation>只检验此类回调，可重复。</translation>
    </message>
    <message>
        <source>Only this fault. May be repeated.</source>
        <translation>只检验此错误，可重复。</translation>
    </message>
    <message>
        <source>text, json or markdown.</source>
        <translation>text、json 或 markdown。</translation>
    </message>
    <message>
        <source>correct seller</source>
        <translation>正确的卖家</translation>
    </message>
    <message>
        <source>--format is text, json or markdown</source>
        <translation>--format 为 text、json 或 markdown</translation>
    </message>
    <message>
        <source>%1 request(s), %2 check(s)</source>
        <translation>%1 个请求，%2 项检查</translation>
    </message>
    <message>
        <source>no false alarm</source>
        <translation>无误报</translation>
    </message>
    <message>
        <source>FALSE ALARM</source>
        <translation>误报</translation>
    </message>
    <message>
        <source>not run: %1</source>
        <translation>未运行：%1</translation>
    </message>
    <message>
        <source>NOT CAUGHT: %1</source>
        <translation>未发现：%1</translation>
    </message>
    <message>
        <source>%1 of %2 fault(s) caught; false alarms in %3 of %4 family(ies)</source>
        <translation>发现 %1/%2 种错误；%4 类中 %3 类有误报</translation>
    </message>
    <message>
        <source>fault</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>what the server does wrong</source>
        <translation>服务器做错了什么</translation>
    </message>
    <message>
        <source>caught by</source>
        <translation>由此发现</translation>
    </message>
    <message>
        <source>tried in</source>
        <translation>检验的类别</translation>
    </message>
</context>
<context>
    <name>SellerCommand</name>
    <message>
        <source>Environment variable that holds the access key; it serves every interface but the kit&apos;s.</source>
        <translation>保存访问密钥的环境变量名；除 Kit 外的所有接口都用它。</translation>
    </message>
    <message>
        <source>The key of the joint kit.</source>
        <translation>联营 Kit 的密钥。</translation>
    </message>
    <message>
        <source>The key of V1.0, when it is another.</source>
        <translation>V1.0 的密钥（与前者不同时）。</translation>
    </message>
    <message>
        <source>The key of the license interfaces, when it is another.</source>
        <translation>License 接口的密钥（与前者不同时）。</translation>
    </message>
    <message>
        <source>The key of the common interfaces (order notification), when it is another.</source>
        <translation>通用接口（订单通知）的密钥（与前者不同时）。</translation>
    </message>
    <message>
        <source>Port on 127.0.0.1; 0 takes a free one.</source>
        <translation>127.0.0.1 上的端口；0 表示自动选择。</translation>
    </message>
    <message>
        <source>api_key of the gateway&apos;s token.</source>
        <translation>网关令牌的 api_key。</translation>
    </message>
    <message>
        <source>Whose field tables hold: cn or intl.</source>
        <translation>采用哪个站点的字段表：cn 或 intl。</translation>
    </message>
    <message>
        <source>Strength of encrypted fields: 256 or 128.</source>
        <translation>加密字段的强度：256 或 128。</translation>
    </message>
    <message>
        <source>PEM file with the RSA key that opens clientSecret of the kit.</source>
        <translation>解密 Kit clientSecret 的 RSA 私钥（PEM 文件）。</translation>
    </message>
    <message>
        <source>A licence code that was issued. May be repeated.</source>
        <translation>已发放的授权码，可重复。</translation>
    </message>
    <message>
        <source>Open instances so many milliseconds later; newInstance then answers 000004.</source>
        <translation>延迟这么多毫秒开通实例；newInstance 返回 000004。</translation>
    </message>
    <message>
        <source>A mistake to make; --list-faults names them. May be repeated.</source>
        <translation>要犯的错误（用 --list-faults 查看），可重复。</translation>
    </message>
    <message>
        <source>List the mistakes that can be made, and end.</source>
        <translation>列出可模拟的错误后结束。</translation>
    </message>
    <message>
        <source>Serve over HTTPS; see &quot;zhanggui authority&quot; for how a test client trusts it.</source>
        <translation>使用 HTTPS；测试客户端如何信任见 “zhanggui authority”。</translation>
    </message>
    <message>
        <source>Address of the marketplace; orders are then queried and licences uploaded there.</source>
        <translation>云商店地址；随后会在那里查询订单、上传 License。</translation>
    </message>
    <message>
        <source>Access key ID for calls to the marketplace.</source>
        <translation>调用云商店所用的 AK。</translation>
    </message>
    <message>
        <source>Environment variable that holds the secret key for these calls.</source>
        <translation>保存这些调用所用 SK 的环境变量名。</translation>
    </message>
    <message>
        <source>PEM file with an authority to trust besides the system&apos;s.</source>
        <translation>除系统外还信任的 CA（PEM 文件）。</translation>
    </message>
    <message>
        <source>Factor on the waiting of mistakes that wait.</source>
        <translation>等待类错误的时长倍数。</translation>
    </message>
</context>
<context>
    <name>SendingWord</name>
    <message>
        <source>sorted and compact, as official</source>
        <translation>排序且紧凑，与官方一致</translation>
    </message>
    <message>
        <source>members not sorted</source>
        <translation>成员不排序</translation>
    </message>
    <message>
        <source>indented</source>
        <translation>带缩进</translation>
    </message>
    <message>
        <source>non-ASCII as \u escapes</source>
        <translation>非ASCII字符转为\u转义</translation>
    </message>
    <message>
        <source>with a newline at the end</source>
        <translation>末尾带换行</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>bytes of one&apos;s own</source>
        <translation>自定义字节</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>right, in lower case</source>
        <translation>正确，小写</translation>
    </message>
    <message>
        <source>with another key</source>
        <translation>用另一个密钥</translation>
    </message>
    <message>
        <source>of another body</source>
        <translation>另一请求体的签名</translation>
    </message>
    <message>
        <source>plain hash instead of HMAC</source>
        <translation>普通哈希而非HMAC</translation>
    </message>
    <message>
        <source>milliseconds, as official</source>
        <translation>毫秒，与官方一致</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新生成</translation>
    </message>
    <message>
        <source>that of the step before</source>
        <translation>沿用上一步的</translation>
    </message>
</context>
<context>
    <name>SettlementCommand</name>
    <message>
        <source>settlement needs one of: %1</source>
        <translation>settlement 需要以下之一：%1</translation>
    </message>
    <message>
        <source>%1 against %2: %3 line(s) the same, %4 added, %5 changed, %6 missing</source>
        <translation>%1 与 %2 比较：%3 行相同，新增 %4 行，变更 %5 行，缺少 %6 行</translation>
    </message>
    <message>
        <source>Missing lines are kept: a filter of the export may have left them out.</source>
        <translation>缺少的行仍保留：可能是导出时的筛选所致。</translation>
    </message>
    <message>
        <source>%1 is no file: zhanggui settlement files lists their numbers</source>
        <translation>%1 不是文件编号：zhanggui settlement files 可列出编号</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>需要补充</translation>
    </message>
    <message>
        <source>right  </source>
        <translation>正确  </translation>
    </message>
    <message>
        <source>WRONG  </source>
        <translation>不符  </translation>
    </message>
    <message>
        <source>but should be %1</source>
        <translation>应为 %1</translation>
    </message>
    <message>
        <source>Computes worked examples, among them those that official pages print, by the rules of the workspace. Ends with 1 when one comes out differently.</source>
        <translation>按工作区的规则计算示例（含官方页面给出的示例）。结果不符时以 1 结束。</translation>
    </message>
    <message>
        <source>%1 example(s), %2 wrong</source>
        <translation>共 %1 个示例，%2 个不符</translation>
    </message>
    <message>
        <source>No file of settlement was imported yet: zhanggui import records FILE --kind transactions</source>
        <translation>尚未导入结算文件：zhanggui import records FILE --kind transactions</translation>
    </message>
    <message>
        <source>Only files of this environment.</source>
        <translation>仅列出该环境的文件。</translation>
    </message>
    <message>
        <source>Only lines that match, for example: billing:waiting effective&lt;2026-01-01</source>
        <translation>仅列出符合条件的明细，例如：billing:waiting effective&lt;2026-01-01</translation>
    </message>
    <message>
        <source>How to write the list: text, json or csv.</source>
        <translation>列表的输出格式：text、json 或 csv。</translation>
    </message>
    <message>
        <source>settlement lines needs transactions or bill-lines</source>
        <translation>settlement lines 需要 transactions 或 bill-lines</translation>
    </message>
    <message>
        <source>--format must be text, json or csv</source>
        <translation>--format 必须是 text、json 或 csv</translation>
    </message>
    <message>
        <source>from the file</source>
        <translation>来自文件</translation>
    </message>
    <message>
        <source>by the rules</source>
        <translation>按规则</translation>
    </message>
    <message>
        <source>by the contract</source>
        <translation>按合同</translation>
    </message>
    <message>
        <source>by the tier</source>
        <translation>按区间</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>计算所得</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>met</source>
        <translation>满足</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>不满足</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>before rounding %1</source>
        <translation>舍入前 %1</translation>
    </message>
    <message>
        <source>when </source>
        <translation>条件：</translation>
    </message>
    <message>
        <source>Told by contracts, asked for where it is missing:</source>
        <translation>以合同为准、缺失时询问的比例：</translation>
    </message>
    <message>
        <source>Only what holds on this day.</source>
        <translation>仅列出该日有效的规则。</translation>
    </message>
    <message>
        <source>--at must be a day such as 2024-03-01, not %1</source>
        <translation>--at 应为 2024-03-01 这样的日期，而不是 %1</translation>
    </message>
    <message>
        <source>In the bill %1 of %2: %3</source>
        <translation>已计入账单 %1（账期 %2）：%3</translation>
    </message>
    <message>
        <source>The period of its bill cannot be told yet.</source>
        <translation>暂无法判断计入哪个账期。</translation>
    </message>
    <message>
        <source>Billed in the period %1 if nothing else happens; run on %2.</source>
        <translation>如无其他变化，将计入账期 %1，出账日 %2。</translation>
    </message>
    <message>
        <source>No transaction details of this line are here.</source>
        <translation>尚未导入该订单行的交易明细。</translation>
    </message>
    <message>
        <source>Tells of each line of an order which condition of a bill is met, in which period it is billed, and what it should pay, by which formula. Ends with 1 when a condition is not met or something has to be asked for.</source>
        <translation>逐行说明订单满足哪些出账条件、计入哪个账期、应结算多少及所用公式。有条件不满足或需要补充信息时以 1 结束。</translation>
    </message>
    <message>
        <source>The environment of the lines.</source>
        <translation>明细所属的环境。</translation>
    </message>
    <message>
        <source>cn or intl, where the environment does not tell it.</source>
        <translation>cn 或 intl，用于环境未说明站点的情况。</translation>
    </message>
    <message>
        <source>Compute by the rules of that day.</source>
        <translation>按该日的规则计算。</translation>
    </message>
    <message>
        <source>--site must be cn or intl</source>
        <translation>--site 应为 cn 或 intl</translation>
    </message>
    <message>
        <source>from the order query</source>
        <translation>来自订单查询</translation>
    </message>
    <message>
        <source>%1: no transaction details naming it were imported.</source>
        <translation>%1：尚未导入含该订单的交易明细。</translation>
    </message>
    <message>
        <source>The order query knows it as of %1: type %2, status %3, ordered on %4.</source>
        <translation>订单查询（截至 %1）已知该订单：类型 %2，状态 %3，下单日期 %4。</translation>
    </message>
    <message>
        <source>Import the transaction details of %1 and the months after it; then ask again.</source>
        <translation>请导入 %1 及之后月份的交易明细，再重新查询。</translation>
    </message>
    <message>
        <source>Import the transaction details of the month of its payment; then ask again.</source>
        <translation>请导入其支付月份的交易明细，再重新查询。</translation>
    </message>
    <message>
        <source>Only amounts of that currency.</source>
        <translation>只看该币种的金额。</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>Sales, platform fee, settlement amount and what is in no bill yet, of every transaction. What is not known is counted, never taken as 0.</source>
        <translation>全部交易明细的销售金额、平台费、结算金额与待出账金额。未知的只计行数，绝不当作 0。</translation>
    </message>
    <message>
        <source>Group by month (of payment), period, product, type (of access), class or customer.</source>
        <translation>分组：month（支付月份）、period（账期）、product（商品）、type（接入类型）、class（商品类别）或 customer（客户）。</translation>
    </message>
    <message>
        <source>Only what was paid from this month on; with --by period, what is due from it on.</source>
        <translation>只看该月起支付的；配合 --by period 时为该账期起。</translation>
    </message>
    <message>
        <source>The same, up to this month.</source>
        <translation>同上，截至该月。</translation>
    </message>
    <message>
        <source>Groups that stand alone, the others in one row; 0: all.</source>
        <translation>单独列出的组数，其余合为一行；0 表示全部列出。</translation>
    </message>
    <message>
        <source>What the groups are ordered by: sales, fee, net or unbilled.</source>
        <translation>按哪一项排序：sales、fee、net 或 unbilled。</translation>
    </message>
    <message>
        <source>What is in no bill yet, by days since the payment and by what keeps it out of the bill.</source>
        <translation>待出账金额：按支付后的天数与未出账的原因。</translation>
    </message>
    <message>
        <source>The last day of each age, such as 30,60,90.</source>
        <translation>各账龄段的最后一天，例如 30,60,90。</translation>
    </message>
    <message>
        <source>What the next three bills pay if nothing else happens: certain, once a condition is met, or where one is not known. What will still be sold is not in it.</source>
        <translation>如无其他变化，后三期账单的金额：确定的、待某项条件满足的，以及条件未知的。不含今后的销售。</translation>
    </message>
    <message>
        <source>The seller&apos;s own examples cannot be used and are left out: %1</source>
        <translation>商家自有示例无法使用，已不采用：%1</translation>
    </message>
    <message>
        <source>The seller&apos;s own rules cannot be used and are left out; the shipped ones go on: %1</source>
        <translation>商家自有规则无法使用，已不采用，自带规则继续生效：%1</translation>
    </message>
    <message>
        <source>, which says: </source>
        <translation>，自带内容：</translation>
    </message>
    <message>
        <source>Computes a period twice, by the rules in force and by those of another day or file, and puts the results side by side: totals, products, and the lines that change most. Nothing is written.</source>
        <translation>把某账期按当前规则以及另一日或另一文件的规则各计算一次并列显示：合计、商品、变化最大的明细。不写入任何内容。</translation>
    </message>
    <message>
        <source>The account period; without it the newest that a bill is of.</source>
        <translation>账期；省略时为有账单的最新账期。</translation>
    </message>
    <message>
        <source>As if everything had happened under the rules of that day.</source>
        <translation>如同全部按该日的规则发生。</translation>
    </message>
    <message>
        <source>With these own rows over the shipped rules, or with this file in the place of them.</source>
        <translation>以这些自有行覆盖自带规则，或以该文件取代自带规则。</translation>
    </message>
    <message numerus="yes">
        <source>%n more row(s); --format json has them.</source>
        <translation>
            <numerusform>另有 %n 行；--format json 可取得全部。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettlementLine</name>
    <message>
        <source>Order line</source>
        <extracomment>订单行ID</extracomment>
        <translation>订单行ID</translation>
    </message>
    <message>
        <source>Order no.</source>
        <extracomment>订单号</extracomment>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Original order line</source>
        <extracomment>原始订单行ID</extracomment>
        <translation>原始订单行ID</translation>
    </message>
    <message>
        <source>Bill</source>
        <extracomment>账单编号</extracomment>
        <translation>账单编号</translation>
    </message>
    <message>
        <source>Period</source>
        <extracomment>账期</extracomment>
        <translation>账期</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>交易类型</extracomment>
        <translation>交易类型</translation>
    </message>
    <message>
        <source>Order type</source>
        <extracomment>订单类型</extracomment>
        <translation>订单类型</translation>
    </message>
    <message>
        <source>Charging mode</source>
        <extracomment>计费模式</extracomment>
        <translation>计费模式</translation>
    </message>
    <message>
        <source>Product</source>
        <extracomment>商品名称</extracomment>
        <translation>商品名称</translation>
    </message>
    <message>
        <source>Product class</source>
        <extracomment>商品类别</extracomment>
        <translation>商品类别</translation>
    </message>
    <message>
        <source>Access type</source>
        <extracomment>接入类型</extracomment>
        <translation>接入类型</translation>
    </message>
    <message>
        <source>Customer</source>
        <extracomment>客户名称</extracomment>
        <translation>客户名称</translation>
    </message>
    <message>
        <source>Customer account</source>
        <extracomment>客户账号</extracomment>
        <translation>客户账号</translation>
    </message>
    <message>
        <source>Payment</source>
        <extracomment>付费状态</extracomment>
        <translation>付费状态</translation>
    </message>
    <message>
        <source>Repayment</source>
        <extracomment>后付费客户还款状态</extracomment>
        <translation>后付费客户还款状态</translation>
    </message>
    <message>
        <source>Service supervision</source>
        <extracomment>服务监管状态</extracomment>
        <translation>服务监管状态</translation>
    </message>
    <message>
        <source>Billing</source>
        <extracomment>出账状态</extracomment>
        <translation>出账状态</translation>
    </message>
    <message>
        <source>Ordered</source>
        <extracomment>下单时间</extracomment>
        <translation>下单时间</translation>
    </message>
    <message>
        <source>Paid at</source>
        <extracomment>支付时间</extracomment>
        <translation>支付时间</translation>
    </message>
    <message>
        <source>Effective</source>
        <extracomment>订单生效时间</extracomment>
        <translation>订单生效时间</translation>
    </message>
    <message>
        <source>Supervision completed</source>
        <extracomment>服务监管完成时间</extracomment>
        <translation>服务监管完成时间</translation>
    </message>
    <message>
        <source>Begins</source>
        <extracomment>开始时间</extracomment>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Ends</source>
        <extracomment>结束时间</extracomment>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Currency</source>
        <extracomment>币种</extracomment>
        <translation>币种</translation>
    </message>
    <message>
        <source>List price</source>
        <extracomment>目录价</extracomment>
        <translation>目录价</translation>
    </message>
    <message>
        <source>Sales amount</source>
        <extracomment>商品销售金额</extracomment>
        <translation>商品销售金额</translation>
    </message>
    <message>
        <source>Voucher</source>
        <extracomment>代金券扣款</extracomment>
        <translation>代金券扣款</translation>
    </message>
    <message>
        <source>Customer paid</source>
        <extracomment>实付金额</extracomment>
        <translation>实付金额</translation>
    </message>
    <message>
        <source>Platform fee</source>
        <extracomment>平台费</extracomment>
        <translation>平台费</translation>
    </message>
    <message>
        <source>Operation fee</source>
        <extracomment>运营管理费</extracomment>
        <translation>运营管理费</translation>
    </message>
    <message>
        <source>Tax withheld by the customer</source>
        <translation>客户预扣税</translation>
    </message>
    <message>
        <source>Taxes of the seller</source>
        <translation>商家税费</translation>
    </message>
    <message>
        <source>Settlement amount</source>
        <extracomment>结算金额</extracomment>
        <translation>结算金额</translation>
    </message>
    <message>
        <source>Tax rate</source>
        <extracomment>税率</extracomment>
        <translation>税率</translation>
    </message>
    <message>
        <source>Platform fee rate</source>
        <extracomment>平台费比例</extracomment>
        <translation>平台费比例</translation>
    </message>
    <message>
        <source>Partner&apos;s share</source>
        <extracomment>伙伴结算比例</extracomment>
        <translation>伙伴结算比例</translation>
    </message>
    <message>
        <source>Quantity</source>
        <extracomment>数量</extracomment>
        <translation>数量</translation>
    </message>
    <message>
        <source>Environment</source>
        <extracomment>环境</extracomment>
        <translation>环境</translation>
    </message>
    <message>
        <source>As of</source>
        <extracomment>数据时间</extracomment>
        <translation>数据时间</translation>
    </message>
    <message>
        <source>billing:waiting, product:…, sales&gt;1000, effective:last-month</source>
        <extracomment>Names of fields and values as the filter understands them; keep the form name:value.</extracomment>
        <translation>billing:waiting、product:…、sales&gt;1000、effective:last-month</translation>
    </message>
</context>
<context>
    <name>SettlementLook</name>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>No transaction is here. Import the transaction details of the official console.</source>
        <translation>还没有交易明细。请导入官方控制台导出的交易明细。</translation>
    </message>
    <message>
        <source>Not known, in no sum</source>
        <translation>未知，未计入合计</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Figures: %1</source>
        <translation>经营数据：%1</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Age of what is in no bill yet</source>
        <extracomment>未出账金额账龄</extracomment>
        <translation>待出账金额账龄</translation>
    </message>
    <message>
        <source>Everything is in a bill.</source>
        <translation>全部已出账。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Amount not known</source>
        <translation>金额未知</translation>
    </message>
    <message>
        <source>Forecast of the next bills</source>
        <extracomment>后三期账单预测</extracomment>
        <translation>后续账单预测</translation>
    </message>
    <message>
        <source>Nothing waits for a bill.</source>
        <translation>没有待出账的明细。</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>账单</translation>
    </message>
    <message>
        <source>Hangs on</source>
        <translation>取决于</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>待补充</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>没有缺少的信息。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>%1, as of %2, by the rules %3.</source>
        <translation>%1，截至 %2，规则 %3。</translation>
    </message>
    <message numerus="yes">
        <source>Of %n line(s) the settlement amount is not known; they are in no sum of it.</source>
        <translation>
            <numerusform>有 %n 行的结算金额未知，未计入任何合计。</numerusform>
        </translation>
    </message>
    <message>
        <source>Month of payment not known</source>
        <translation>支付月份未知</translation>
    </message>
    <message>
        <source>In no period yet</source>
        <translation>尚无账期</translation>
    </message>
    <message>
        <source>Product not known</source>
        <translation>商品未知</translation>
    </message>
    <message>
        <source>Access type not known</source>
        <translation>接入类型未知</translation>
    </message>
    <message>
        <source>Product class not known</source>
        <translation>商品类别未知</translation>
    </message>
    <message>
        <source>Customer not known</source>
        <translation>客户未知</translation>
    </message>
    <message>
        <source>Sales amount</source>
        <extracomment>商品销售金额</extracomment>
        <translation>商品销售金额</translation>
    </message>
    <message>
        <source>Platform fee</source>
        <extracomment>平台费</extracomment>
        <translation>平台费</translation>
    </message>
    <message>
        <source>Settlement amount</source>
        <extracomment>结算金额</extracomment>
        <translation>结算金额</translation>
    </message>
    <message>
        <source>In no bill yet</source>
        <extracomment>待出账</extracomment>
        <translation>待出账</translation>
    </message>
    <message>
        <source>Month of payment</source>
        <translation>支付月份</translation>
    </message>
    <message>
        <source>Period</source>
        <extracomment>账期</extracomment>
        <translation>账期</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品名称</translation>
    </message>
    <message>
        <source>Access type</source>
        <extracomment>接入类型</extracomment>
        <translation>接入类型</translation>
    </message>
    <message>
        <source>Product class</source>
        <extracomment>商品类别</extracomment>
        <translation>商品类别</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>All conditions are met</source>
        <translation>条件均已满足</translation>
    </message>
    <message>
        <source>Once an open condition is met</source>
        <translation>待某项条件满足</translation>
    </message>
    <message>
        <source>A condition is not known</source>
        <translation>某项条件未知</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>其他 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>In a bill</source>
        <translation>已出账</translation>
    </message>
    <message>
        <source>Not met: %1</source>
        <extracomment>%1 is a condition: &quot;Payment is complete&quot;</extracomment>
        <translation>未满足：%1</translation>
    </message>
    <message>
        <source>Was due in an earlier bill</source>
        <translation>本应计入更早的账单</translation>
    </message>
    <message>
        <source>Not known: %1</source>
        <extracomment>%1 is a condition: &quot;Payment is complete&quot;</extracomment>
        <translation>未知：%1</translation>
    </message>
    <message>
        <source>Its bill is still to be made</source>
        <translation>账单尚未生成</translation>
    </message>
    <message>
        <source>The day that decides its bill is not known</source>
        <translation>决定账期的日期未知</translation>
    </message>
    <message>
        <source>%1–%2 days</source>
        <translation>%1–%2 天</translation>
    </message>
    <message>
        <source>more than %1 days</source>
        <translation>%1 天以上</translation>
    </message>
    <message>
        <source>not paid yet</source>
        <translation>尚未付款</translation>
    </message>
    <message>
        <source>day of payment not known</source>
        <translation>支付日期未知</translation>
    </message>
    <message>
        <source>Later bills</source>
        <translation>更晚的账单</translation>
    </message>
    <message>
        <source>Which bill is not known</source>
        <translation>无法判断账期</translation>
    </message>
    <message>
        <source>%1 (bill of %2)</source>
        <extracomment>%1 is a period such as 202611, %2 the day on which its bill is made</extracomment>
        <translation>%1（%2 出账）</translation>
    </message>
    <message>
        <source>Once met: %1</source>
        <extracomment>%1 is a condition: &quot;Payment is complete&quot;</extracomment>
        <translation>满足后：%1</translation>
    </message>
    <message>
        <source>%1 (late)</source>
        <extracomment>%1 is what it hangs on; the line was due in an earlier bill</extracomment>
        <translation>%1（迟到）</translation>
    </message>
</context>
<context>
    <name>SettlementReview</name>
    <message>
        <source>Expected against billed</source>
        <extracomment>应结与账单</extracomment>
        <translation>应结与账单</translation>
    </message>
    <message>
        <source>Billed against paid</source>
        <extracomment>账单与到账</extracomment>
        <translation>账单与到账</translation>
    </message>
    <message>
        <source>Bill against invoice to Huawei Cloud</source>
        <extracomment>账单与给华为云开票</extracomment>
        <translation>账单与给华为云的发票</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>汇总</translation>
    </message>
    <message>
        <source>Nothing is due in this period, and nothing was billed. Import the transaction details and the bill details of the period.</source>
        <translation>该账期没有应出账的明细，也没有账单。请导入该账期的交易明细和账单详单。</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>一方</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Sales amount</source>
        <translation>商品销售金额</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>代金券</translation>
    </message>
    <message>
        <source>Settlement amount</source>
        <translation>结算金额</translation>
    </message>
    <message>
        <source>Amount not known</source>
        <translation>金额未知</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>应结</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>已出账</translation>
    </message>
    <message>
        <source>Due, in no bill</source>
        <translation>应出未出</translation>
    </message>
    <message>
        <source>Causes of the difference</source>
        <translation>差异原因</translation>
    </message>
    <message>
        <source>There is nothing to compare.</source>
        <translation>没有可比较的内容。</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>笔数</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Sum of the differences</source>
        <translation>差异合计</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Every line agrees.</source>
        <translation>所有行一致。</translation>
    </message>
    <message>
        <source>Order or bill</source>
        <translation>订单号或账单号</translation>
    </message>
    <message>
        <source>Order line</source>
        <translation>订单行</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Should be</source>
        <translation>应有</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Matched by</source>
        <translation>匹配依据</translation>
    </message>
    <message>
        <source>Decided in</source>
        <translation>决定记录</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Conditions not met or not known</source>
        <translation>未满足或未知的条件</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>需要补充</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>没有缺失。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Due, and in no bill: carried over</source>
        <translation>应出账而不在任何账单中：转入下期</translation>
    </message>
    <message>
        <source>Everything that was due was billed.</source>
        <translation>应出账的均已出账。</translation>
    </message>
    <message>
        <source>Waiting for a condition or a later period</source>
        <translation>等待条件或以后账期</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>没有等待中的明细。</translation>
    </message>
    <message>
        <source>Settlement review of %1, %2</source>
        <translation>结算核对 %1，%2</translation>
    </message>
    <message>
        <source>As if everything had happened under the rules of %1.</source>
        <translation>假设一切发生在 %1 的规则之下。</translation>
    </message>
    <message>
        <source>No bill of this period is here: import its details. The bill is made on %1.</source>
        <translation>本地没有该账期的账单：请导入详单。出账日为 %1。</translation>
    </message>
    <message>
        <source>Tolerance for one match: %1 (%2).</source>
        <translation>每次匹配的容差：%1（%2）。</translation>
    </message>
    <message>
        <source>Rules %1, lines %2.</source>
        <translation>规则 %1，明细 %2。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Due in</source>
        <translation>应出账期</translation>
    </message>
    <message>
        <source>Next bill</source>
        <translation>最近账单</translation>
    </message>
    <message>
        <source>Of %1 line(s) the day of the order is from the order query, as of %2; their files do not tell it.</source>
        <translation>%1 行的下单日期来自订单查询（截至 %2），其文件未写明。</translation>
    </message>
    <message>
        <source>The seller&apos;s own rules cannot be used and are left out; the shipped ones go on: %1</source>
        <translation>商家自有规则无法使用，已不采用，自带规则继续生效：%1</translation>
    </message>
    <message>
        <source>With and without tax</source>
        <translation>含税与不含税</translation>
    </message>
    <message>
        <source>Nothing is due in this period, and nothing was billed.</source>
        <translation>该账期没有应结明细，也没有账单。</translation>
    </message>
    <message>
        <source>Sales amount without tax</source>
        <translation>商品销售金额（不含税）</translation>
    </message>
    <message>
        <source>Lines without tax rate</source>
        <translation>未知税率的行数</translation>
    </message>
    <message>
        <source>Settlement amount without tax</source>
        <translation>结算金额（不含税）</translation>
    </message>
    <message>
        <source>Lines without that amount</source>
        <translation>该金额未知的行数</translation>
    </message>
</context>
<context>
    <name>ShownRules</name>
    <message>
        <source>day %1 of the following month, else the next working day</source>
        <translation>次月 %1 日，遇节假日顺延至下一工作日</translation>
    </message>
    <message>
        <source>day %1 of the following month</source>
        <translation>次月 %1 日</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>至少 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>自带</translation>
    </message>
    <message>
        <source>own, instead of the shipped row</source>
        <translation>自有，取代自带行</translation>
    </message>
    <message>
        <source>own</source>
        <translation>自有</translation>
    </message>
    <message>
        <source>shipped, taken out</source>
        <translation>自带，已去掉</translation>
    </message>
    <message>
        <source>Formulas</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>费率</translation>
    </message>
    <message>
        <source>Tiers</source>
        <extracomment>区间增量分成</extracomment>
        <translation>区间</translation>
    </message>
    <message>
        <source>Conditions of a bill</source>
        <extracomment>出账条件</extracomment>
        <translation>出账条件</translation>
    </message>
    <message>
        <source>Periods</source>
        <extracomment>账期归属</extracomment>
        <translation>账期归属</translation>
    </message>
    <message>
        <source>Bill runs</source>
        <extracomment>出账日</extracomment>
        <translation>出账日</translation>
    </message>
    <message>
        <source>Days of payment</source>
        <translation>付款日程</translation>
    </message>
</context>
<context>
    <name>SideBar</name>
    <message>
        <source>Areas</source>
        <translation>功能区</translation>
    </message>
</context>
<context>
    <name>SignCommand</name>
    <message>
        <source>HTTP method, e.g. GET.</source>
        <translation>HTTP 方法，例如 GET。</translation>
    </message>
    <message>
        <source>Address with http:// or https://, taken as it is.</source>
        <translation>以 http:// 或 https:// 开头的地址，原样使用。</translation>
    </message>
    <message>
        <source>A header to sign, &quot;Name: value&quot;. May be repeated.</source>
        <translation>参与签名的头，&quot;Name: value&quot;。可重复。</translation>
    </message>
    <message>
        <source>File with the exact bytes of the body.</source>
        <translation>存放消息体原始字节的文件。</translation>
    </message>
    <message>
        <source>Canonical request:
%1

String to sign:
%2

Signed headers:
%3

Signature:
%4

Headers to send besides those given:
%5</source>
        <translation>规范请求：
%1

待签字符串：
%2

参与签名的头：
%3

签名：
%4

除给出的头外还要发送：
%5</translation>
    </message>
    <message>
        <source>Payload:</source>
        <translation>载荷：</translation>
    </message>
    <message>
        <source>Hash of the body:</source>
        <translation>消息体摘要：</translation>
    </message>
    <message>
        <source>Canonical string:</source>
        <translation>待签名串：</translation>
    </message>
    <message>
        <source>Canonical string, with marks in the place of the key (--show-key shows it):</source>
        <translation>待签名串，密钥处以标记代替（--show-key 显示）：</translation>
    </message>
    <message>
        <source>Signature:</source>
        <translation>签名：</translation>
    </message>
    <message>
        <source>Token:</source>
        <translation>令牌：</translation>
    </message>
    <message>
        <source>Query to send:</source>
        <translation>应发送的查询串：</translation>
    </message>
    <message>
        <source>Headers to send:</source>
        <translation>应发送的请求头：</translation>
    </message>
    <message>
        <source>Body to send:</source>
        <translation>应发送的消息体：</translation>
    </message>
    <message>
        <source>The key begins or ends with a blank; it is used as it is.</source>
        <translation>密钥首尾带有空白；按原样使用。</translation>
    </message>
    <message>
        <source>Show the key in the text output; JSON always holds it.</source>
        <translation>在文本输出中显示密钥；JSON 总是包含密钥。</translation>
    </message>
    <message>
        <source>sign needs one of: %1</source>
        <translation>sign 需要以下之一：%1</translation>
    </message>
    <message>
        <source>--%1 has no place in %2 and is left out.</source>
        <translation>--%1 不用于 %2，已忽略。</translation>
    </message>
    <message>
        <source>The timestamp has 10 digits, so it counts seconds; the marketplace sends milliseconds.</source>
        <translation>时间戳为 10 位，即以秒计；云商店发送的是毫秒。</translation>
    </message>
    <message>
        <source>The timestamp has not the 13 digits of milliseconds.</source>
        <translation>时间戳不是 13 位毫秒数。</translation>
    </message>
    <message>
        <source>timeStamp stands in the request already; --timestamp is left out.</source>
        <translation>请求中已有 timeStamp；已忽略 --timestamp。</translation>
    </message>
    <message>
        <source>timeStamp has not the 17 digits of yyyyMMddHHmmssSSS; it is signed as it is.</source>
        <translation>timeStamp 不是 yyyyMMddHHmmssSSS 的 17 位数字；按原样签名。</translation>
    </message>
    <message>
        <source>File with the exact bytes of the body; - reads stdin.</source>
        <translation>存放消息体原始字节的文件；- 表示读取标准输入。</translation>
    </message>
    <message>
        <source>The query as it stands in the address, for saas-v1.</source>
        <translation>地址中的查询串，用于 saas-v1。</translation>
    </message>
    <message>
        <source>The timestamp: milliseconds, or yyyyMMddHHmmssSSS for V1.0. Now when it is missing.</source>
        <translation>时间戳：毫秒；V1.0 为 yyyyMMddHHmmssSSS。缺省为当前时间。</translation>
    </message>
    <message>
        <source>The nonce. A random one when it is missing.</source>
        <translation>随机数 nonce。缺省时随机生成。</translation>
    </message>
    <message>
        <source>The API key of the token, for jwt.</source>
        <translation>令牌的 API key，用于 jwt。</translation>
    </message>
</context>
<context>
    <name>SignatureFamily</name>
    <message>
        <source>SaaS V2.0, licences, order notification (query signature)</source>
        <translation>SaaS V2.0、License、订单通知（query中的signature）</translation>
    </message>
    <message>
        <source>Joint operation kit V2 (header x-sign)</source>
        <translation>联营Kit V2（x-sign头）</translation>
    </message>
    <message>
        <source>SaaS V1.0, License 1.0 (authToken in the query)</source>
        <translation>SaaS V1.0、License 1.0（query中的authToken）</translation>
    </message>
    <message>
        <source>Joint operation kit V1 (header authToken)</source>
        <translation>联营Kit V1（authToken头）</translation>
    </message>
    <message>
        <source>Answer of a V1.0 server (header Body-Sign)</source>
        <translation>V1.0服务端的响应（Body-Sign头）</translation>
    </message>
    <message>
        <source>Usage push (headers ts, nonce)</source>
        <translation>使用量推送（ts、nonce头）</translation>
    </message>
    <message>
        <source>API and agents gateway (JWT)</source>
        <translation>API/Agents网关（JWT）</translation>
    </message>
</context>
<context>
    <name>SignatureMistake</name>
    <message>
        <source>Sort the members of the outermost object by name, leave out those that are null, and write compact JSON in UTF-8 that escapes neither letters nor slashes.</source>
        <translation>按名称对最外层对象的成员排序，去掉值为 null 的成员，写成 UTF-8 的紧凑 JSON，不转义文字和斜杠。</translation>
    </message>
    <message>
        <source>Take the exact bytes of the body as they cross the wire, before any JSON library reads them.</source>
        <translation>取线上传输的消息体原始字节，在任何 JSON 库读取之前。</translation>
    </message>
    <message>
        <source>V2.0 and the kit sign sorted, compact JSON without nulls, numbers as they came; Body-Sign and usage push sign the exact bytes of the body.</source>
        <translation>V2.0 与联营 kit 对排序后的紧凑 JSON 签名（无 null、数字保持原样）；Body-Sign 与用量推送对消息体的原始字节签名。</translation>
    </message>
    <message>
        <source>Write letters, slashes and &lt; &gt; &amp; as they are. Most JSON libraries have a switch for it.</source>
        <translation>文字、斜杠和 &lt; &gt; &amp; 按原样写出。多数 JSON 库有相应开关。</translation>
    </message>
    <message>
        <source>Read and write the body as UTF-8, whatever the default of the system is.</source>
        <translation>无论系统默认编码是什么，都按 UTF-8 读写消息体。</translation>
    </message>
    <message>
        <source>Read the body before it is consumed: a stream can be read only once.</source>
        <translation>在消息体被消费之前读取：流只能读取一次。</translation>
    </message>
    <message>
        <source>The body is signed as it came, without sorting.</source>
        <translation>对收到的消息体原样签名，未排序。</translation>
    </message>
    <message>
        <source>The body is read and written again before it is signed.</source>
        <translation>签名前消息体被解析并重新序列化。</translation>
    </message>
    <message>
        <source>An empty body is signed.</source>
        <translation>对空消息体签名。</translation>
    </message>
    <message>
        <source>An empty object is signed.</source>
        <translation>对空对象签名。</translation>
    </message>
    <message>
        <source>The members are not sorted.</source>
        <translation>成员未排序。</translation>
    </message>
    <message>
        <source>The members are sorted.</source>
        <translation>成员被排序。</translation>
    </message>
    <message>
        <source>The members are sorted from Z to A.</source>
        <translation>成员按 Z 到 A 排序。</translation>
    </message>
    <message>
        <source>Members are sorted at every depth.</source>
        <translation>各层成员都被排序。</translation>
    </message>
    <message>
        <source>Members that are null are kept.</source>
        <translation>保留了值为 null 的成员。</translation>
    </message>
    <message>
        <source>Members that are null are left out.</source>
        <translation>去掉了值为 null 的成员。</translation>
    </message>
    <message>
        <source>Members that are null are written as empty text.</source>
        <translation>值为 null 的成员写成了空字符串。</translation>
    </message>
    <message>
        <source>The JSON has blanks behind commas and colons.</source>
        <translation>JSON 的逗号和冒号后有空格。</translation>
    </message>
    <message>
        <source>The JSON is indented by two blanks.</source>
        <translation>JSON 以两个空格缩进。</translation>
    </message>
    <message>
        <source>The JSON is indented by four blanks.</source>
        <translation>JSON 以四个空格缩进。</translation>
    </message>
    <message>
        <source>Letters beyond ASCII are written as \u escapes.</source>
        <translation>非 ASCII 文字写成了 \u 转义。</translation>
    </message>
    <message>
        <source>Slashes are escaped.</source>
        <translation>斜杠被转义。</translation>
    </message>
    <message>
        <source>Letters beyond ASCII and slashes are escaped.</source>
        <translation>非 ASCII 文字和斜杠被转义。</translation>
    </message>
    <message>
        <source>The characters &lt; &gt; &amp; are escaped.</source>
        <translation>字符 &lt; &gt; &amp; 被转义。</translation>
    </message>
    <message>
        <source>Numbers and truth values are written as text.</source>
        <translation>数字和布尔值写成了字符串。</translation>
    </message>
    <message>
        <source>Numbers are written in another way than they came.</source>
        <translation>数字的写法与收到的不同。</translation>
    </message>
    <message>
        <source>testFlag is left out.</source>
        <translation>漏掉了 testFlag。</translation>
    </message>
    <message>
        <source>Every member of the body counts, also those that your program does not know.</source>
        <translation>消息体的每个成员都参与签名，包括您的程序不认识的成员。</translation>
    </message>
    <message>
        <source>A member is left out.</source>
        <translation>漏掉了一个成员。</translation>
    </message>
    <message>
        <source>A line break stands behind the body.</source>
        <translation>消息体后多了一个换行。</translation>
    </message>
    <message>
        <source>A Windows line break stands behind the body.</source>
        <translation>消息体后多了一个 Windows 换行。</translation>
    </message>
    <message>
        <source>The body is trimmed.</source>
        <translation>消息体首尾的空白被去掉。</translation>
    </message>
    <message>
        <source>Windows line breaks are turned into line breaks.</source>
        <translation>Windows 换行被转换为普通换行。</translation>
    </message>
    <message>
        <source>A byte order mark stands before the body.</source>
        <translation>消息体前有字节序标记（BOM）。</translation>
    </message>
    <message>
        <source>The bytes are read as Latin-1.</source>
        <translation>字节被按 Latin-1 读取。</translation>
    </message>
    <message>
        <source>Letters beyond Latin-1 became question marks.</source>
        <translation>Latin-1 之外的文字变成了问号。</translation>
    </message>
    <message>
        <source>The text is signed in GBK.</source>
        <translation>按 GBK 编码签名。</translation>
    </message>
    <message>
        <source>Decode every value of the query exactly once, with + as a blank, and sign the decoded text.</source>
        <translation>查询串的每个值恰好解码一次（+ 表示空格），对解码后的文本签名。</translation>
    </message>
    <message>
        <source>The text is name=value of every parameter but authToken, sorted by name and joined with &amp;.</source>
        <translation>待签名串为除 authToken 外所有参数的 名称=值，按名称排序，以 &amp; 连接。</translation>
    </message>
    <message>
        <source>The key of the HMAC is the Key followed by timeStamp, nothing between them.</source>
        <translation>HMAC 的密钥为 Key 后接 timeStamp，中间没有任何字符。</translation>
    </message>
    <message>
        <source>The values are signed as they stand in the query, URL-encoded.</source>
        <translation>对查询串中仍为 URL 编码的值签名。</translation>
    </message>
    <message>
        <source>The values are URL-encoded again.</source>
        <translation>值又被 URL 编码。</translation>
    </message>
    <message>
        <source>The values are URL-encoded again, blanks as %20.</source>
        <translation>值又被 URL 编码，空格写成 %20。</translation>
    </message>
    <message>
        <source>The values are URL-encoded again, with lower-case digits.</source>
        <translation>值又被 URL 编码，且使用小写十六进制。</translation>
    </message>
    <message>
        <source>The values are URL-encoded twice.</source>
        <translation>值被 URL 编码两次。</translation>
    </message>
    <message>
        <source>The values are decoded twice.</source>
        <translation>值被解码两次。</translation>
    </message>
    <message>
        <source>A plus sign is read as a blank.</source>
        <translation>加号被读成空格。</translation>
    </message>
    <message>
        <source>A blank is read as a plus sign.</source>
        <translation>空格被读成加号。</translation>
    </message>
    <message>
        <source>The parameters are not sorted.</source>
        <translation>参数未排序。</translation>
    </message>
    <message>
        <source>The parameters are sorted from Z to A.</source>
        <translation>参数按 Z 到 A 排序。</translation>
    </message>
    <message>
        <source>The parameters are sorted without regard to case.</source>
        <translation>参数排序时忽略了大小写。</translation>
    </message>
    <message>
        <source>Parameters with an empty value are left out.</source>
        <translation>漏掉了值为空的参数。</translation>
    </message>
    <message>
        <source>In the GET form, parameters with an empty value are signed too.</source>
        <translation>GET 形式中，值为空的参数也参与签名。</translation>
    </message>
    <message>
        <source>Members with an empty value are signed.</source>
        <translation>值为空的成员参与了签名。</translation>
    </message>
    <message>
        <source>In the POST form, members that are empty or null are left out.</source>
        <translation>POST 形式中，为空或为 null 的成员不参与签名。</translation>
    </message>
    <message>
        <source>Members that are null are signed as the word null.</source>
        <translation>值为 null 的成员以单词 null 参与了签名。</translation>
    </message>
    <message>
        <source>authToken is signed too.</source>
        <translation>authToken 也参与了签名。</translation>
    </message>
    <message>
        <source>timeStamp is left out of the text.</source>
        <translation>待签名串中漏掉了 timeStamp。</translation>
    </message>
    <message>
        <source>timeStamp is a part of the key and also one of the parameters that are signed.</source>
        <translation>timeStamp 既是密钥的一部分，也是参与签名的参数。</translation>
    </message>
    <message>
        <source>The Key alone is the key, without timeStamp.</source>
        <translation>只用 Key 作密钥，没有加 timeStamp。</translation>
    </message>
    <message>
        <source>timeStamp stands before the Key.</source>
        <translation>timeStamp 放在了 Key 之前。</translation>
    </message>
    <message>
        <source>timeStamp alone is the key.</source>
        <translation>只用 timeStamp 作密钥。</translation>
    </message>
    <message>
        <source>The parameters are joined without &amp;.</source>
        <translation>参数之间没有 &amp;。</translation>
    </message>
    <message>
        <source>A &amp; stands at the end of the text.</source>
        <translation>待签名串末尾多了 &amp;。</translation>
    </message>
    <message>
        <source>The values are joined without names.</source>
        <translation>只连接了值，没有名称。</translation>
    </message>
    <message>
        <source>The JSON of the body is signed instead of its members.</source>
        <translation>对消息体的 JSON 签名，而不是对其成员签名。</translation>
    </message>
    <message>
        <source>Compare hexadecimal text without regard to case; the official sample does.</source>
        <translation>比较十六进制文本时忽略大小写；官方示例即如此。</translation>
    </message>
    <message>
        <source>Read the value of the query decoded exactly once.</source>
        <translation>读取查询串的值时恰好解码一次。</translation>
    </message>
    <message>
        <source>The signatures differ in upper and lower case only.</source>
        <translation>签名仅大小写不同。</translation>
    </message>
    <message>
        <source>A plus sign of the received signature was read as a blank.</source>
        <translation>收到的签名中的加号被读成了空格。</translation>
    </message>
    <message>
        <source>The received signature is still URL-encoded.</source>
        <translation>收到的签名仍是 URL 编码。</translation>
    </message>
    <message>
        <source>A blank or line break stands around the received signature.</source>
        <translation>收到的签名首尾有空格或换行。</translation>
    </message>
    <message>
        <source>Read the key without blanks, line breaks and quotes around it.</source>
        <translation>读取密钥时去掉首尾的空格、换行和引号。</translation>
    </message>
    <message>
        <source>The key is text: its UTF-8 bytes are the key, nothing is decoded or changed.</source>
        <translation>密钥是文本：直接使用其 UTF-8 字节，不解码、不改变。</translation>
    </message>
    <message>
        <source>Take timestamp and nonce as the text that came with the call.</source>
        <translation>直接使用随请求到达的 timestamp 和 nonce 文本。</translation>
    </message>
    <message>
        <source>Use HMAC-SHA256 with the access key as key and the text as data.</source>
        <translation>使用 HMAC-SHA256，访问密钥作密钥，文本作数据。</translation>
    </message>
    <message>
        <source>Join the parts in the documented order, with nothing between them.</source>
        <translation>按文档规定的顺序拼接各部分，中间没有任何字符。</translation>
    </message>
    <message>
        <source>The text is ts={ts}&amp;nonce={nonce}&amp;body={body}, values as they are sent.</source>
        <translation>待签名串为 ts={ts}&amp;nonce={nonce}&amp;body={body}，值与发送的一致。</translation>
    </message>
    <message>
        <source>Write the digest in the documented way: hexadecimal for V2.0, base64 for V1.0 and usage push, base64url for the token.</source>
        <translation>按文档规定的形式写出摘要：V2.0 为十六进制，V1.0 与用量推送为 base64，令牌为 base64url。</translation>
    </message>
    <message>
        <source>Another of the keys is used.</source>
        <translation>使用了另一个密钥。</translation>
    </message>
    <message>
        <source>Every type of interface has its own key: basic interfaces, joint operation, licence, common interfaces. Take the one that is bound to this type.</source>
        <translation>每类接口有各自的密钥：基础接口、联营SaaS同步接口、License授权码交付接口、通用接口。请使用绑定到该类接口的密钥。</translation>
    </message>
    <message>
        <source>A line break stands behind the key.</source>
        <translation>密钥后多了一个换行。</translation>
    </message>
    <message>
        <source>A Windows line break stands behind the key.</source>
        <translation>密钥后多了一个 Windows 换行。</translation>
    </message>
    <message>
        <source>A blank stands behind the key.</source>
        <translation>密钥后多了一个空格。</translation>
    </message>
    <message>
        <source>A blank stands before the key.</source>
        <translation>密钥前多了一个空格。</translation>
    </message>
    <message>
        <source>The key is trimmed, but the blank around it belongs to it.</source>
        <translation>密钥首尾空白被去掉，但该空白是密钥的一部分。</translation>
    </message>
    <message>
        <source>Check the key in the console; take it exactly as it is shown there.</source>
        <translation>请在控制台核对密钥，并原样使用。</translation>
    </message>
    <message>
        <source>The key is used with quotes around it.</source>
        <translation>密钥连同引号一起使用。</translation>
    </message>
    <message>
        <source>The key is turned to upper case.</source>
        <translation>密钥被转为大写。</translation>
    </message>
    <message>
        <source>The key is turned to lower case.</source>
        <translation>密钥被转为小写。</translation>
    </message>
    <message>
        <source>The key is decoded from hexadecimal.</source>
        <translation>密钥被按十六进制解码。</translation>
    </message>
    <message>
        <source>The key is decoded from base64.</source>
        <translation>密钥被按 base64 解码。</translation>
    </message>
    <message>
        <source>The key is empty.</source>
        <translation>密钥为空。</translation>
    </message>
    <message>
        <source>Check where the server reads its key from: it found none.</source>
        <translation>请检查服务器从何处读取密钥：它没有读到。</translation>
    </message>
    <message>
        <source>The timestamp is taken in seconds.</source>
        <translation>时间戳被取为秒。</translation>
    </message>
    <message>
        <source>The timestamp counts milliseconds. Take the text that came with the call, not a number made from it.</source>
        <translation>时间戳以毫秒计。请使用随请求到达的文本，而不是由它换算的数字。</translation>
    </message>
    <message>
        <source>The timestamp is turned into milliseconds.</source>
        <translation>时间戳被换算成毫秒。</translation>
    </message>
    <message>
        <source>The timestamp is missing.</source>
        <translation>缺少时间戳。</translation>
    </message>
    <message>
        <source>The nonce is turned to lower case.</source>
        <translation>nonce 被转为小写。</translation>
    </message>
    <message>
        <source>The nonce is turned to upper case.</source>
        <translation>nonce 被转为大写。</translation>
    </message>
    <message>
        <source>The nonce is missing.</source>
        <translation>缺少 nonce。</translation>
    </message>
    <message>
        <source>The hash of the body is plain SHA-256 instead of HMAC.</source>
        <translation>消息体摘要用了普通 SHA-256，而不是 HMAC。</translation>
    </message>
    <message>
        <source>Key and data of the inner HMAC are swapped.</source>
        <translation>内层 HMAC 的密钥与数据互换。</translation>
    </message>
    <message>
        <source>The body itself is joined, not its hash: the formula of the kit.</source>
        <translation>拼接了消息体本身而非其摘要：这是联营 kit 的公式。</translation>
    </message>
    <message>
        <source>Only the kit of joint operation (header x-sign) signs the body unhashed. Here HMAC the body first.</source>
        <translation>只有联营 kit（请求头 x-sign）直接对消息体签名。此处须先对消息体做 HMAC。</translation>
    </message>
    <message>
        <source>The hash of the body is joined, not the body: the formula of the basic interfaces.</source>
        <translation>拼接了消息体摘要而非消息体：这是基础接口的公式。</translation>
    </message>
    <message>
        <source>The kit (header x-sign) signs the body itself, without an inner HMAC.</source>
        <translation>联营 kit（请求头 x-sign）直接对消息体签名，没有内层 HMAC。</translation>
    </message>
    <message>
        <source>The SHA-256 of the body is joined, not the body.</source>
        <translation>拼接了消息体的 SHA-256，而非消息体。</translation>
    </message>
    <message>
        <source>The hash of the body is in upper case.</source>
        <translation>消息体摘要用了大写。</translation>
    </message>
    <message>
        <source>The hash of the body is joined in lower-case hexadecimal.</source>
        <translation>拼接的消息体摘要为小写十六进制。</translation>
    </message>
    <message>
        <source>The hash of the body is in base64.</source>
        <translation>消息体摘要用了 base64。</translation>
    </message>
    <message>
        <source>The parts are joined in another order.</source>
        <translation>各部分的拼接顺序不同。</translation>
    </message>
    <message>
        <source>The key is not part of the text that is signed.</source>
        <translation>待签名串中没有密钥。</translation>
    </message>
    <message>
        <source>The access key is used twice: as the key of the HMAC and as the first part of its text.</source>
        <translation>访问密钥使用两次：既是 HMAC 的密钥，也是待签名串的第一部分。</translation>
    </message>
    <message>
        <source>The parts are joined with &amp;.</source>
        <translation>各部分以 &amp; 连接。</translation>
    </message>
    <message>
        <source>The parts are joined with line breaks.</source>
        <translation>各部分以换行连接。</translation>
    </message>
    <message>
        <source>The parts are joined with commas.</source>
        <translation>各部分以逗号连接。</translation>
    </message>
    <message>
        <source>The parts are joined without their names.</source>
        <translation>拼接时没有各部分的名称。</translation>
    </message>
    <message>
        <source>The key of the authToken, Key + timeStamp, is used.</source>
        <translation>使用了 authToken 的密钥 Key + timeStamp。</translation>
    </message>
    <message>
        <source>Body-Sign takes the Key alone.</source>
        <translation>Body-Sign 只使用 Key。</translation>
    </message>
    <message>
        <source>Plain SHA-256 is taken instead of HMAC.</source>
        <translation>用了普通 SHA-256，而不是 HMAC。</translation>
    </message>
    <message>
        <source>Key and data of the HMAC are swapped.</source>
        <translation>HMAC 的密钥与数据互换。</translation>
    </message>
    <message>
        <source>The signature is written in base64 instead of hexadecimal.</source>
        <translation>签名写成了 base64，而不是十六进制。</translation>
    </message>
    <message>
        <source>The signature is written in hexadecimal instead of base64.</source>
        <translation>签名写成了十六进制，而不是 base64。</translation>
    </message>
    <message>
        <source>The hexadecimal text is written in base64, not the digest.</source>
        <translation>对十六进制文本做了 base64，而不是对摘要。</translation>
    </message>
    <message>
        <source>The other alphabet of base64 is used.</source>
        <translation>使用了另一种 base64 字母表。</translation>
    </message>
    <message>
        <source>The signature is compared while it is still URL-encoded.</source>
        <translation>比较时签名仍是 URL 编码。</translation>
    </message>
    <message>
        <source>Decode the values of a query once before anything is compared.</source>
        <translation>比较之前先对查询串的值解码一次。</translation>
    </message>
    <message>
        <source>Only the payload is signed.</source>
        <translation>只对载荷签名。</translation>
    </message>
    <message>
        <source>Sign the encoded header, a dot and the encoded payload.</source>
        <translation>对编码后的头部、一个点和编码后的载荷签名。</translation>
    </message>
    <message>
        <source>Header and payload are encoded with padding.</source>
        <translation>头部与载荷编码时带了填充。</translation>
    </message>
    <message>
        <source>A token has no = at the end of its parts.</source>
        <translation>令牌各部分末尾没有 =。</translation>
    </message>
    <message>
        <source>The usual header of a token is used.</source>
        <translation>使用了通常的令牌头部。</translation>
    </message>
    <message>
        <source>The header is alg HS256 and sign_type SIGN.</source>
        <translation>头部应为 alg HS256 与 sign_type SIGN。</translation>
    </message>
</context>
<context>
    <name>Site</name>
    <message>
        <source>Chinese site</source>
        <extracomment>云商店（中国站）</extracomment>
        <translation>中国站</translation>
    </message>
    <message>
        <source>KooGallery (international)</source>
        <translation>KooGallery（国际站）</translation>
    </message>
    <message>
        <source>Europe</source>
        <translation>欧洲站</translation>
    </message>
    <message>
        <source>Emulator</source>
        <extracomment>模拟器</extracomment>
        <translation>模拟器</translation>
    </message>
    <message>
        <source>Custom address</source>
        <translation>自定义地址</translation>
    </message>
</context>
<context>
    <name>StepKind</name>
    <message>
        <source>Fetch</source>
        <extracomment>获取</extracomment>
        <translation>获取</translation>
    </message>
    <message>
        <source>Import</source>
        <extracomment>导入</extracomment>
        <translation>导入</translation>
    </message>
    <message>
        <source>Edit</source>
        <extracomment>编辑</extracomment>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>撤销</extracomment>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <extracomment>重做</extracomment>
        <translation>重做</translation>
    </message>
    <message>
        <source>In effect</source>
        <extracomment>已生效</extracomment>
        <translation>已生效</translation>
    </message>
    <message>
        <source>Undone</source>
        <extracomment>已撤销</extracomment>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>时间</extracomment>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>操作</extracomment>
        <translation>操作</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>类型</extracomment>
        <translation>种类</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>状态</extracomment>
        <translation>状态</translation>
    </message>
    <message>
        <source>Records</source>
        <extracomment>记录数</extracomment>
        <translation>记录数</translation>
    </message>
    <message>
        <source>Who</source>
        <extracomment>操作人</extracomment>
        <translation>操作人</translation>
    </message>
    <message>
        <source>File</source>
        <extracomment>文件</extracomment>
        <translation>文件</translation>
    </message>
    <message>
        <source>No.</source>
        <extracomment>编号</extracomment>
        <translation>编号</translation>
    </message>
    <message>
        <source>kind:import, state:undone, when:last-7-days</source>
        <extracomment>Names of fields and values as the filter understands them; keep the form name:value.</extracomment>
        <translation>类型:导入、状态:已撤销、时间:近7天</translation>
    </message>
</context>
<context>
    <name>StepText</name>
    <message>
        <source>Imported %1: %2 new, %3 changed</source>
        <extracomment>%1: the file&apos;s name</extracomment>
        <translation>已导入 %1：新增 %2 条，变更 %3 条</translation>
    </message>
    <message>
        <source>Imported %1: %2 new, %3 changed, %4 rejected</source>
        <extracomment>%1: the file&apos;s name</extracomment>
        <translation>已导入 %1：新增 %2 条，变更 %3 条，拒绝 %4 行</translation>
    </message>
    <message numerus="yes">
        <source>Edited the tags of %n order(s)</source>
        <translation>
            <numerusform>已修改 %n 个订单的标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edited the note of %n order(s)</source>
        <translation>
            <numerusform>已修改 %n 个订单的备注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edited the tags and the note of %n order(s)</source>
        <translation>
            <numerusform>已修改 %n 个订单的标签和备注</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <extracomment>%1: the step, as a sentence</extracomment>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <extracomment>%1: the step, as a sentence</extracomment>
        <translation>已重做：%1</translation>
    </message>
    <message numerus="yes">
        <source>Fetched %n order(s) from &apos;%1&apos;</source>
        <extracomment>获取订单; %1: the environment</extracomment>
        <translation>
            <numerusform>已从“%1”获取 %n 个订单</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved the environment &apos;%1&apos;</source>
        <translation>已保存环境“%1”</translation>
    </message>
    <message>
        <source>Removed the environment &apos;%1&apos;</source>
        <translation>已删除环境“%1”</translation>
    </message>
    <message>
        <source>Entered: %1</source>
        <extracomment>%1: a kind of record such as invoice, and its number</extracomment>
        <translation>录入：%1</translation>
    </message>
    <message numerus="yes">
        <source>Edited %n record(s): %1</source>
        <extracomment>%1: a kind of record such as invoice, and its number</extracomment>
        <translation>
            <numerusform>编辑 %n 条记录：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Recorded a step: %1</source>
        <translation>记录步骤：%1</translation>
    </message>
    <message>
        <source>Step &apos;%1&apos;: %2</source>
        <extracomment>%1: the step, such as Issue; %2: a kind of record such as invoice, and its number</extracomment>
        <translation>步骤“%1”：%2</translation>
    </message>
    <message>
        <source>Corrected the state: %1</source>
        <translation>更正状态：%1</translation>
    </message>
    <message>
        <source>Added a note: %1</source>
        <translation>添加备注：%1</translation>
    </message>
    <message>
        <source>Changed the files: %1</source>
        <translation>更改附件：%1</translation>
    </message>
    <message numerus="yes">
        <source>Removed %n record(s): %1</source>
        <translation>
            <numerusform>删除 %n 条记录：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Remove tags</source>
        <translation>移除标签</translation>
    </message>
    <message>
        <source>Replace tags</source>
        <translation>替换标签</translation>
    </message>
    <message>
        <source>Set notes</source>
        <translation>设置备注</translation>
    </message>
    <message>
        <source>Append to notes</source>
        <translation>追加备注</translation>
    </message>
    <message>
        <source>Clear notes</source>
        <translation>清空备注</translation>
    </message>
    <message>
        <source>Added a note to order %1</source>
        <extracomment>%1: an order number</extracomment>
        <translation>为订单 %1 添加了备注</translation>
    </message>
    <message numerus="yes">
        <source>Issued %n invoice(s) from a file</source>
        <translation>
            <numerusform>按文件登记开具 %n 张发票</numerusform>
        </translation>
    </message>
    <message>
        <source>Made sample records</source>
        <translation>生成了示例记录</translation>
    </message>
</context>
<context>
    <name>SuitesCommand</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n 个用例</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n 个请求</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no suite %1. The most like it: %2</source>
        <translation>没有用例集 %1。最接近的有：%2</translation>
    </message>
    <message>
        <source>Read the suites of this folder, too.</source>
        <translation>同时读取该目录中的用例集。</translation>
    </message>
    <message>
        <source>There is no folder %1</source>
        <translation>没有目录 %1</translation>
    </message>
    <message>
        <source>Read the interfaces of this folder, too.</source>
        <translation>同时读取该目录中的接口。</translation>
    </message>
</context>
<context>
    <name>SupervisionCommand</name>
    <message>
        <source>Several environments have this order line; name one with --environment</source>
        <translation>多个环境中有该订单行，请用 --environment 指定</translation>
    </message>
    <message>
        <source>No supervised order line has this number</source>
        <translation>没有该编号的服务监管订单行</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>凭证检查</translation>
    </message>
    <message>
        <source>Acceptance rule</source>
        <translation>验收规则</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation>申诉</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>流程</translation>
    </message>
    <message>
        <source>The environment, where several have this order line.</source>
        <translation>有多个环境包含该订单行时，指定环境。</translation>
    </message>
    <message>
        <source>Could not be read: %1</source>
        <translation>无法读取：%1</translation>
    </message>
    <message>
        <source>The file to write: .zip or .pdf.</source>
        <translation>要写入的文件：.zip 或 .pdf。</translation>
    </message>
    <message>
        <source>Replace a file of that name.</source>
        <translation>替换同名文件。</translation>
    </message>
    <message>
        <source>supervision pack needs --out with a file that ends in .zip or .pdf</source>
        <translation>supervision pack 需要 --out，文件以 .zip 或 .pdf 结尾</translation>
    </message>
    <message>
        <source>Items of the checklist that fall short: %1; the pack says which.</source>
        <translation>检查清单中不符合的项数：%1，资料包中有说明。</translation>
    </message>
    <message>
        <source>supervision needs one of: explain, pack</source>
        <translation>supervision 需要以下之一：explain、pack</translation>
    </message>
    <message>
        <source>Packing…</source>
        <translation>正在打包…</translation>
    </message>
</context>
<context>
    <name>SupervisionText</name>
    <message>
        <source>It is the seller&apos;s turn.</source>
        <translation>当前由商家处理。</translation>
    </message>
    <message>
        <source>It is the customer&apos;s turn.</source>
        <translation>当前由用户处理。</translation>
    </message>
    <message>
        <source>It is the platform&apos;s turn.</source>
        <translation>当前由平台处理。</translation>
    </message>
    <message>
        <source>The seller can appeal now.</source>
        <translation>商家现在可以发起申诉。</translation>
    </message>
    <message>
        <source>The customer can appeal now.</source>
        <translation>用户现在可以发起申诉。</translation>
    </message>
    <message>
        <source>The seller can appeal now, since %1.</source>
        <translation>商家现在可以发起申诉（自 %1 起）。</translation>
    </message>
    <message>
        <source>The customer can appeal now, since %1.</source>
        <translation>用户现在可以发起申诉（自 %1 起）。</translation>
    </message>
    <message>
        <source>The seller can appeal from %1 on.</source>
        <translation>商家可自 %1 起发起申诉。</translation>
    </message>
    <message>
        <source>The customer can appeal from %1 on.</source>
        <translation>用户可自 %1 起发起申诉。</translation>
    </message>
    <message>
        <source>The seller cannot appeal now.</source>
        <translation>商家现在不能发起申诉。</translation>
    </message>
    <message>
        <source>The customer cannot appeal now.</source>
        <translation>用户现在不能发起申诉。</translation>
    </message>
    <message>
        <source>Whether the seller can appeal is not known: the record does not say since when it has been in its state.</source>
        <translation>无法判断商家能否申诉：记录中没有进入当前环节的时间。</translation>
    </message>
    <message>
        <source>Whether the customer can appeal is not known: the record does not say since when it has been in its state.</source>
        <translation>无法判断用户能否申诉：记录中没有进入当前环节的时间。</translation>
    </message>
    <message>
        <source>for orders from %1 to %2</source>
        <translation>适用于 %1 至 %2 的订单</translation>
    </message>
    <message>
        <source>for orders from %1 on</source>
        <translation>适用于 %1 起的订单</translation>
    </message>
    <message>
        <source>for orders up to %1</source>
        <translation>适用于 %1 及之前的订单</translation>
    </message>
    <message>
        <source>whatever the order&apos;s date</source>
        <translation>与下单时间无关</translation>
    </message>
    <message>
        <source>Stage: %1.</source>
        <extracomment>%1: a stage of service supervision as the console names it</extracomment>
        <translation>当前环节：%1。</translation>
    </message>
    <message numerus="yes">
        <source>Since %1: %n whole day(s).</source>
        <translation>
            <numerusform>自 %1 起，已 %n 天。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The delivery was rejected %n time(s).</source>
        <translation>
            <numerusform>交付被驳回 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>No known flow fits this record. Fill in delivery type, product class and the time of the order.</source>
        <translation>没有适用的流程。请填写交付方式、商品类别和下单时间。</translation>
    </message>
    <message>
        <source>Flow: %1, %2.</source>
        <translation>流程：%1，%2。</translation>
    </message>
    <message>
        <source>This order was placed at %1.</source>
        <translation>本订单下单时间：%1。</translation>
    </message>
    <message>
        <source>When the order was placed is not known: the flow of the day on which the record was made is taken.</source>
        <translation>下单时间未知：按记录创建当天的流程处理。</translation>
    </message>
    <message>
        <source>Another flow holds %1: %2.</source>
        <translation>另一流程%1：%2。</translation>
    </message>
    <message>
        <source>Huawei Cloud reviews before the customer accepts.</source>
        <translation>用户验收前需华为云复核。</translation>
    </message>
    <message>
        <source>The customer accepts by the seller&apos;s own rule; Huawei Cloud does not review.</source>
        <translation>按商家自定义验收规则验收，无需华为云复核。</translation>
    </message>
    <message>
        <source>Which acceptance rule holds is not known yet. Fill in: %1.</source>
        <translation>尚无法确定验收规则，请填写：%1。</translation>
    </message>
    <message>
        <source>The actual open time is empty and the customer has not accepted: the term has not begun. It will begin with the acceptance.</source>
        <translation>服务实际开通时间未填写，用户尚未验收：有效期尚未开始，将自验收时起算。</translation>
    </message>
    <message>
        <source>The actual open time is empty, so the term began with the acceptance at %1.</source>
        <translation>服务实际开通时间未填写，有效期自用户验收时间 %1 起算。</translation>
    </message>
    <message>
        <source>The actual open time is filled in, so the term began at %1.</source>
        <translation>已填写服务实际开通时间，有效期自 %1 起算。</translation>
    </message>
    <message>
        <source>It ends at %1.</source>
        <translation>有效期至 %1。</translation>
    </message>
    <message>
        <source>When it ends is not known: the order&apos;s period is not in the workspace.</source>
        <translation>到期时间未知：工作区中没有该订单的购买时长。</translation>
    </message>
    <message>
        <source>Left empty, it would have begun with the acceptance at %1 and end at %2.</source>
        <translation>若不填写，则自验收时间 %1 起算，至 %2 到期。</translation>
    </message>
    <message>
        <source>Left empty and accepted now, it would begin at %1 and end at %2.</source>
        <translation>若不填写且现在验收，则自 %1 起算，至 %2 到期。</translation>
    </message>
    <message>
        <source>Left empty, it would have begun with the acceptance at %1.</source>
        <translation>若不填写，则自验收时间 %1 起算。</translation>
    </message>
    <message>
        <source>Left empty and accepted now, it would begin at %1.</source>
        <translation>若不填写且现在验收，则自 %1 起算。</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of the term pass before the acceptance.</source>
        <translation>
            <numerusform>验收前已消耗有效期 %n 天。</numerusform>
        </translation>
    </message>
    <message>
        <source>The actual open time lies in the future: check it.</source>
        <translation>服务实际开通时间晚于当前时间，请核对。</translation>
    </message>
    <message>
        <source>The actual open time is after the acceptance: check it.</source>
        <translation>服务实际开通时间晚于验收时间，请核对。</translation>
    </message>
    <message>
        <source>The service is completed or closed: there is nothing to appeal.</source>
        <translation>服务已完成或已关闭，无需申诉。</translation>
    </message>
    <message>
        <source>An appeal is open: until it is decided neither side can do anything.</source>
        <translation>申诉处理中：处理完成前双方均不可操作。</translation>
    </message>
    <message numerus="yes">
        <source>Open since %1; it is answered within %n working day(s), until %2.</source>
        <translation>
            <numerusform>申诉于 %1 发起，%n 个工作日内处理，截至 %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>The holidays of %1 are not in the calendar; weekends alone are counted.</source>
        <translation>日历中没有 %1 年的节假日，仅按周末计算。</translation>
    </message>
    <message>
        <source>The seller&apos;s appeal needs: %1 (attached).</source>
        <translation>商家申诉需提供：%1（已上传）。</translation>
    </message>
    <message>
        <source>The seller&apos;s appeal needs: %1 (missing).</source>
        <translation>商家申诉需提供：%1（缺少）。</translation>
    </message>
</context>
<context>
    <name>ThreadReport</name>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Status</source>
        <extracomment>订单状态</extracomment>
        <translation>状态</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>下单时间</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>%1 (test)</source>
        <translation>%1（测试）</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Order thread: %1</source>
        <extracomment>订单全程</extracomment>
        <translation>订单全程：%1</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>处理过程</translation>
    </message>
    <message>
        <source>Only the newest entries; older ones were left out.</source>
        <translation>仅含最新条目，更早的已省略。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>About</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Made by Zhanggui on %1 (%2).</source>
        <translation>由掌柜生成于 %1（%2）。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: a source of the order thread, %2: why it could not be read</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Could not be read and is missing here: %1.</source>
        <translation>无法读取，以下内容缺失：%1。</translation>
    </message>
</context>
<context>
    <name>TicketsCommand</name>
    <message>
        <source>What it is called in the menu.</source>
        <translation>在菜单中的名称。</translation>
    </message>
    <message>
        <source>en or zh: whom it is for.</source>
        <translation>en 或 zh：面向的语言。</translation>
    </message>
    <message>
        <source>The text, in UTF-8; - reads it from the input.</source>
        <translation>内容，UTF-8；- 表示从标准输入读取。</translation>
    </message>
    <message>
        <source>tickets answers set needs --text-file FILE</source>
        <translation>tickets answers set 需要 --text-file FILE</translation>
    </message>
    <message>
        <source>tickets answers needs one of: list, set, remove</source>
        <translation>tickets answers 需要以下之一：list、set、remove</translation>
    </message>
    <message>
        <source>tickets needs one of: answers</source>
        <translation>tickets 需要以下之一：answers</translation>
    </message>
</context>
<context>
    <name>VaultCommand</name>
    <message>
        <source>There is no vault in this workspace.</source>
        <translation>本工作区没有密钥库。</translation>
    </message>
    <message>
        <source>The vault opens with a passphrase.</source>
        <translation>密钥库用口令打开。</translation>
    </message>
    <message>
        <source>The vault opens with the system keyring.</source>
        <translation>密钥库由系统密钥环打开。</translation>
    </message>
    <message numerus="yes">
        <source>It holds %n secret(s).</source>
        <translation>
            <numerusform>其中有 %n 个密钥。</numerusform>
        </translation>
    </message>
    <message>
        <source>Environment variable that holds the new passphrase.</source>
        <translation>保存新口令的环境变量。</translation>
    </message>
    <message>
        <source>--new-passphrase-env is missing</source>
        <translation>缺少 --new-passphrase-env</translation>
    </message>
    <message>
        <source>usage: zhanggui vault create|status|change-passphrase</source>
        <translation>用法：zhanggui vault create|status|change-passphrase</translation>
    </message>
</context>
<context>
    <name>ViewsCommand</name>
    <message>
        <source>This view cannot be read: %1</source>
        <translation>无法读取此视图：%1</translation>
    </message>
    <message>
        <source>views needs one of: list, remove, show</source>
        <translation>views 需要以下之一：list、remove、show</translation>
    </message>
</context>
<context>
    <name>WhatIf</name>
    <message>
        <source>Lines now</source>
        <translation>当前行数</translation>
    </message>
    <message>
        <source>Lines then</source>
        <translation>假设行数</translation>
    </message>
    <message>
        <source>Fee now</source>
        <translation>当前平台费</translation>
    </message>
    <message>
        <source>Fee then</source>
        <translation>假设平台费</translation>
    </message>
    <message>
        <source>Settlement now</source>
        <translation>当前结算金额</translation>
    </message>
    <message>
        <source>Settlement then</source>
        <translation>假设结算金额</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Not known now</source>
        <translation>当前未知</translation>
    </message>
    <message>
        <source>Not known then</source>
        <translation>假设未知</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>No line is due in this period, by neither rules.</source>
        <translation>按两种规则，该账期都没有应出账的明细。</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>已出账</translation>
    </message>
    <message>
        <source>By class and product</source>
        <translation>按类别与商品</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品名称</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>需询问</translation>
    </message>
    <message>
        <source>not due</source>
        <translation>不在本期</translation>
    </message>
    <message>
        <source>Lines that change</source>
        <translation>变化的明细</translation>
    </message>
    <message>
        <source>No line changes: both rules give the same.</source>
        <translation>没有变化：两种规则结果相同。</translation>
    </message>
    <message>
        <source>Order line</source>
        <translation>订单行</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>按 %1</translation>
    </message>
    <message>
        <source>with the other rules %1</source>
        <translation>按另一份规则 %1</translation>
    </message>
    <message>
        <source>the same rules</source>
        <translation>同一规则</translation>
    </message>
    <message>
        <source>%1, %2: the rules in force (%3) beside those %4</source>
        <translation>%1，%2：当前规则（%3）与%4 并列</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>未比较</translation>
    </message>
    <message>
        <source>%1 line(s) are left out of the difference: something is asked for on one side.</source>
        <translation>有 %1 行未计入差额：其中一方需要补充信息。</translation>
    </message>
</context>
<context>
    <name>WireFinding</name>
    <message>
        <source>The first bytes are not those of an HTTP answer.</source>
        <translation>首字节不是 HTTP 响应。</translation>
    </message>
    <message>
        <source>The port answers with TLS, but the request was sent as plain http.</source>
        <translation>该端口以 TLS 应答，而请求是以明文 http 发送的。</translation>
    </message>
    <message>
        <source>The server answers with HTTP/2, which was not asked for.</source>
        <translation>服务器以 HTTP/2 应答，而请求并未要求 HTTP/2。</translation>
    </message>
    <message>
        <source>The first line is not a status line: a version, a blank and three digits are needed.</source>
        <translation>第一行不是状态行：需要版本、一个空格和三位数字。</translation>
    </message>
    <message>
        <source>The answer is of another major version than HTTP/1.</source>
        <translation>响应的主版本不是 HTTP/1。</translation>
    </message>
    <message>
        <source>A byte order mark stands before the status line.</source>
        <translation>状态行之前有字节顺序标记（BOM）。</translation>
    </message>
    <message>
        <source>An empty line stands before the status line.</source>
        <translation>状态行之前有空行。</translation>
    </message>
    <message>
        <source>The status line does not begin with HTTP in upper case.</source>
        <translation>状态行开头的 HTTP 不是大写。</translation>
    </message>
    <message>
        <source>The version is neither HTTP/1.0 nor HTTP/1.1.</source>
        <translation>版本既不是 HTTP/1.0 也不是 HTTP/1.1。</translation>
    </message>
    <message>
        <source>The server answers in HTTP/1.0.</source>
        <translation>服务器以 HTTP/1.0 应答。</translation>
    </message>
    <message>
        <source>The parts of the status line are not separated by one blank each.</source>
        <translation>状态行各部分之间不是恰好一个空格。</translation>
    </message>
    <message>
        <source>The status is not between 100 and 599.</source>
        <translation>状态码不在 100 到 599 之间。</translation>
    </message>
    <message>
        <source>No blank follows the status in the status line.</source>
        <translation>状态行中状态码之后没有空格。</translation>
    </message>
    <message>
        <source>A line ends in LF alone; HTTP wants CR LF.</source>
        <translation>有一行只以 LF 结束；HTTP 要求 CR LF。</translation>
    </message>
    <message>
        <source>A line contains a CR without LF.</source>
        <translation>有一行包含没有 LF 的 CR。</translation>
    </message>
    <message>
        <source>A line of the headers contains a NUL byte.</source>
        <translation>消息头的某一行包含 NUL 字节。</translation>
    </message>
    <message>
        <source>A line of the headers contains a control character.</source>
        <translation>消息头的某一行包含控制字符。</translation>
    </message>
    <message>
        <source>The headers contain bytes that are not ASCII.</source>
        <translation>消息头包含非 ASCII 字节。</translation>
    </message>
    <message>
        <source>A line of the headers is longer than 8 KB.</source>
        <translation>消息头的某一行超过 8 KB。</translation>
    </message>
    <message>
        <source>The headers are larger than 64 KB.</source>
        <translation>消息头超过 64 KB。</translation>
    </message>
    <message>
        <source>The answer has more than 256 headers.</source>
        <translation>响应的消息头超过 256 个。</translation>
    </message>
    <message>
        <source>The first header line begins with a blank.</source>
        <translation>第一个消息头行以空白开头。</translation>
    </message>
    <message>
        <source>A header is continued in a second line, which HTTP no longer allows.</source>
        <translation>消息头折行到第二行，HTTP 已不再允许。</translation>
    </message>
    <message>
        <source>A header line has no colon.</source>
        <translation>消息头行没有冒号。</translation>
    </message>
    <message>
        <source>A header&apos;s name is empty or has characters that are not allowed in it.</source>
        <translation>消息头名称为空或包含不允许的字符。</translation>
    </message>
    <message>
        <source>A blank stands between a header&apos;s name and its colon.</source>
        <translation>消息头名称与冒号之间有空白。</translation>
    </message>
    <message>
        <source>A header that may stand once stands twice.</source>
        <translation>只能出现一次的消息头出现了两次。</translation>
    </message>
    <message>
        <source>Content-Length stands more than once, with the same value.</source>
        <translation>Content-Length 出现多次，值相同。</translation>
    </message>
    <message>
        <source>Content-Length stands more than once, with different values.</source>
        <translation>Content-Length 出现多次，值不同。</translation>
    </message>
    <message>
        <source>Content-Length is not a number.</source>
        <translation>Content-Length 不是数字。</translation>
    </message>
    <message>
        <source>Content-Length is negative.</source>
        <translation>Content-Length 为负数。</translation>
    </message>
    <message>
        <source>Content-Length is too large to be true.</source>
        <translation>Content-Length 大得不可能是真的。</translation>
    </message>
    <message>
        <source>Content-Length and Transfer-Encoding stand together; only one of them may.</source>
        <translation>Content-Length 与 Transfer-Encoding 同时出现；只能有其中之一。</translation>
    </message>
    <message>
        <source>An answer that has no body announces a length or a transfer coding.</source>
        <translation>没有消息体的响应却声明了长度或传输编码。</translation>
    </message>
    <message>
        <source>The Transfer-Encoding is not chunked.</source>
        <translation>Transfer-Encoding 不是 chunked。</translation>
    </message>
    <message>
        <source>An HTTP/1.0 answer uses Transfer-Encoding.</source>
        <translation>HTTP/1.0 响应使用了 Transfer-Encoding。</translation>
    </message>
    <message>
        <source>The size of a chunk is not a hexadecimal number followed by CR LF.</source>
        <translation>分块大小不是以 CR LF 结束的十六进制数。</translation>
    </message>
    <message>
        <source>The size of a chunk is too large to be true.</source>
        <translation>分块大小大得不可能是真的。</translation>
    </message>
    <message>
        <source>The data of a chunk is not followed by CR LF.</source>
        <translation>分块数据之后没有 CR LF。</translation>
    </message>
    <message>
        <source>Blanks stand around the size of a chunk.</source>
        <translation>分块大小前后有空白。</translation>
    </message>
    <message>
        <source>A chunk carries an extension.</source>
        <translation>分块带有扩展。</translation>
    </message>
    <message>
        <source>Headers follow the last chunk.</source>
        <translation>最后一个分块之后还有消息头。</translation>
    </message>
    <message>
        <source>An interim answer (1xx) came before the answer.</source>
        <translation>在响应之前有临时响应（1xx）。</translation>
    </message>
    <message>
        <source>More than eight interim answers (1xx) came.</source>
        <translation>临时响应（1xx）超过八个。</translation>
    </message>
    <message>
        <source>The server changes to another protocol that was not asked for.</source>
        <translation>服务器切换到了未要求的另一种协议。</translation>
    </message>
    <message>
        <source>The answer has neither a length nor chunks; it ends where the connection ends.</source>
        <translation>响应既没有长度也没有分块；连接结束处即为响应结束。</translation>
    </message>
    <message>
        <source>The connection ended within the headers of the answer.</source>
        <translation>连接在响应的消息头之内结束。</translation>
    </message>
    <message>
        <source>The connection ended before the announced end of the body.</source>
        <translation>连接在声明的消息体结尾之前结束。</translation>
    </message>
    <message>
        <source>The answer is larger than the limit.</source>
        <translation>响应超过上限。</translation>
    </message>
    <message>
        <source>More bytes follow the end of the answer.</source>
        <translation>响应结束之后还有字节。</translation>
    </message>
    <message>
        <source>The body is encoded although this was not asked for.</source>
        <translation>消息体经过编码，而请求并未要求。</translation>
    </message>
    <message>
        <source>The body begins with a byte order mark.</source>
        <translation>消息体以字节顺序标记（BOM）开头。</translation>
    </message>
    <message>
        <source>The answer began before the request was wholly sent.</source>
        <translation>请求尚未全部发送，响应就开始了。</translation>
    </message>
    <message>
        <source>The secure connection was cut without the closing alert, so nobody can tell whether the answer is whole.</source>
        <translation>安全连接被切断而没有关闭警报，无法判断响应是否完整。</translation>
    </message>
    <message>
        <source>The connection was reset where the answer should end, so nobody can tell whether it is whole.</source>
        <translation>在响应应当结束之处连接被重置，无法判断响应是否完整。</translation>
    </message>
</context>
<context>
    <name>WorkCommand</name>
    <message>
        <source>The environment that the record belongs to.</source>
        <translation>单据所属的环境。</translation>
    </message>
    <message>
        <source>There is no such kind of record; these are there</source>
        <translation>没有该种类的记录，现有种类</translation>
    </message>
    <message>
        <source>There is no record of this number</source>
        <translation>没有该编号的记录</translation>
    </message>
    <message>
        <source>Several environments have a record of this number; name one with --environment</source>
        <translation>多个环境有该编号的记录，请用 --environment 指定</translation>
    </message>
    <message>
        <source>Values are written as field=value</source>
        <translation>值的写法为 字段=值</translation>
    </message>
    <message>
        <source>The kind has no such field</source>
        <translation>该种类没有此字段</translation>
    </message>
    <message>
        <source>work needs one of: add, attach, correct, do, kinds, list, note, set, settings, show</source>
        <translation>work 需要以下之一：add、attach、correct、do、kinds、list、note、set、settings、show</translation>
    </message>
    <message>
        <source>Say the value too, or - for none</source>
        <translation>请同时给出值，- 表示不设置</translation>
    </message>
    <message>
        <source>There is no such setting, or the value is no whole number; without arguments they are listed</source>
        <translation>没有该设置，或值不是整数；不带参数可列出全部设置</translation>
    </message>
    <message numerus="yes">
        <source>%n deadline(s) changed.</source>
        <translation>
            <numerusform>%n 个截止时间已更改。</numerusform>
        </translation>
    </message>
    <message>
        <source>Only records that match, for example: waits-for:seller due&lt;+7d</source>
        <translation>仅列出符合条件的记录，例如：waits-for:seller due&lt;+7d</translation>
    </message>
    <message>
        <source>How to write the list: text, json or csv.</source>
        <translation>列表的输出格式：text、json 或 csv。</translation>
    </message>
    <message>
        <source>--format must be text, json or csv</source>
        <translation>--format 必须是 text、json 或 csv</translation>
    </message>
    <message>
        <source>Say which environment it belongs to</source>
        <translation>请指定所属环境</translation>
    </message>
    <message>
        <source>The state it is in, when that is not the first one.</source>
        <translation>当前状态（不是初始状态时）。</translation>
    </message>
    <message>
        <source>Words that are kept with the step.</source>
        <translation>随步骤保留的说明。</translation>
    </message>
    <message>
        <source>Why; it stands in the record&apos;s history.</source>
        <translation>原因，会保留在记录的历史中。</translation>
    </message>
    <message>
        <source>Whose words they are: seller, customer or platform.</source>
        <translation>说话人：seller、customer 或 platform。</translation>
    </message>
    <message>
        <source>--from must be seller, customer or platform</source>
        <translation>--from 须为 seller、customer 或 platform</translation>
    </message>
    <message>
        <source>What it is evidence of, by its id in the kind.</source>
        <translation>作为哪项凭证（种类中的标识）。</translation>
    </message>
    <message>
        <source>The kind asks for no such evidence</source>
        <translation>该种类没有此项凭证</translation>
    </message>
    <message>
        <source>Show personal data in full; this is logged.</source>
        <translation>完整显示个人数据；此操作会被记录。</translation>
    </message>
</context>
<context>
    <name>WorkEvents</name>
    <message>
        <source>Recorded as %1</source>
        <translation>登记为 %1</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>%1: a step such as 开票, %2 and %3: states</extracomment>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>Corrected: %1 → %2</source>
        <translation>更正：%1 → %2</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>WorkFiles</name>
    <message>
        <source>The copy is gone from the workspace&apos;s folder of attachments. Attach the file again, or put the folder back from a copy of yours.</source>
        <translation>工作区附件文件夹中的副本已不存在。请重新添加该文件，或用您自己的备份恢复附件文件夹。</translation>
    </message>
    <message>
        <source>The copy is not what was attached: its SHA-256 differs. Attach the file again, or put the folder of attachments back from a copy of yours.</source>
        <translation>副本与添加时不同：SHA-256 不一致。请重新添加该文件，或用您自己的备份恢复附件文件夹。</translation>
    </message>
    <message>
        <source>The copy cannot be read. Look at the permissions of the workspace&apos;s folder of attachments.</source>
        <translation>无法读取副本。请检查工作区附件文件夹的权限。</translation>
    </message>
</context>
<context>
    <name>WorkKind</name>
    <message>
        <source>Yes</source>
        <extracomment>是</extracomment>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <extracomment>否</extracomment>
        <translation>否</translation>
    </message>
    <message>
        <source>Seller</source>
        <extracomment>商家</extracomment>
        <translation>商家</translation>
    </message>
    <message>
        <source>Customer</source>
        <extracomment>客户</extracomment>
        <translation>客户</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>状态</extracomment>
        <translation>状态</translation>
    </message>
    <message>
        <source>Due</source>
        <extracomment>截止时间</extracomment>
        <translation>截止时间</translation>
    </message>
    <message>
        <source>Waits for</source>
        <extracomment>等待</extracomment>
        <translation>等待</translation>
    </message>
    <message>
        <source>In this state since</source>
        <extracomment>状态开始时间</extracomment>
        <translation>状态开始时间</translation>
    </message>
    <message>
        <source>Environment</source>
        <extracomment>环境</extracomment>
        <translation>环境</translation>
    </message>
    <message>
        <source>Tags</source>
        <extracomment>标签</extracomment>
        <translation>标签</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>备注</extracomment>
        <translation>备注</translation>
    </message>
    <message>
        <source>Entered</source>
        <extracomment>录入时间</extracomment>
        <translation>录入时间</translation>
    </message>
    <message>
        <source>As of</source>
        <extracomment>数据时间</extracomment>
        <translation>数据时间</translation>
    </message>
    <message>
        <source>waits-for:seller, due:next-7-days, note:any</source>
        <extracomment>Names of fields and values as the filter understands them; keep the form name:value.</extracomment>
        <translation>等待:商家, 截止时间:未来7天, 备注:有</translation>
    </message>
    <message>
        <source>Currency</source>
        <extracomment>币种</extracomment>
        <translation>币种</translation>
    </message>
    <message>
        <source>Platform</source>
        <extracomment>华为云</extracomment>
        <translation>华为云</translation>
    </message>
</context>
<context>
    <name>WorkPanel</name>
    <message>
        <source>Supervision</source>
        <translation>服务监管</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>沟通记录</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Postage</source>
        <translation>邮寄费</translation>
    </message>
    <message>
        <source>Pre-check</source>
        <translation>预检</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>检查单</translation>
    </message>
</context>
<context>
    <name>WorkSettings</name>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source> working days</source>
        <translation> 个工作日</translation>
    </message>
    <message>
        <source> hours</source>
        <translation> 小时</translation>
    </message>
    <message>
        <source> working hours</source>
        <translation> 个工作小时</translation>
    </message>
    <message>
        <source> months</source>
        <translation> 个月</translation>
    </message>
    <message>
        <source>No page tells it: as long as it is not set, its clock says that the length is not known.</source>
        <translation>官方页面未说明：未设置时，相应时限显示时长未知。</translation>
    </message>
    <message>
        <source>Yes unless you say otherwise.</source>
        <translation>未设置时为是。</translation>
    </message>
    <message>
        <source>No unless you say otherwise.</source>
        <translation>未设置时为否。</translation>
    </message>
    <message>
        <source>%1 unless you say otherwise.</source>
        <extracomment>%1 is &quot;30 days&quot;</extracomment>
        <translation>未设置时为 %1。</translation>
    </message>
</context>
<context>
    <name>WorkWords</name>
    <message>
        <source>printed in an official page</source>
        <translation>官方页面明示</translation>
    </message>
    <message>
        <source>the official pages disagree</source>
        <translation>官方页面说法不一</translation>
    </message>
    <message>
        <source>inferred</source>
        <translation>推断</translation>
    </message>
    <message>
        <source>no page tells it; it can be changed</source>
        <translation>官方页面未说明，可修改</translation>
    </message>
    <message>
        <source>Seller</source>
        <extracomment>商家</extracomment>
        <translation>商家</translation>
    </message>
    <message>
        <source>Customer</source>
        <extracomment>用户</extracomment>
        <translation>用户</translation>
    </message>
    <message>
        <source>Platform</source>
        <extracomment>华为云</extracomment>
        <translation>华为云</translation>
    </message>
    <message>
        <source>Your turn</source>
        <translation>等待商家处理</translation>
    </message>
    <message>
        <source>Waits for the customer</source>
        <translation>等待用户处理</translation>
    </message>
    <message>
        <source>Waits for the platform</source>
        <translation>等待华为云处理</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>the seller&apos;s own rule</source>
        <translation>商家自有规则</translation>
    </message>
</context>
<context>
    <name>zhanggui::ActionDialog</name>
    <message>
        <source>%1 (optional)</source>
        <extracomment>%1: the name of a field that need not be filled in</extracomment>
        <translation>%1（可选）</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>This was refused: %1</source>
        <translation>被拒绝：%1</translation>
    </message>
</context>
<context>
    <name>zhanggui::AddressBar</name>
    <message>
        <source>not available</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>Address of the emulator</source>
        <translation>模拟器地址</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>HTTPS address of the emulator</source>
        <translation>模拟器 HTTPS 地址</translation>
    </message>
    <message>
        <source>Copy the HTTPS address</source>
        <translation>复制 HTTPS 地址</translation>
    </message>
    <message>
        <source>Access key of the emulator</source>
        <translation>模拟器的 AK</translation>
    </message>
    <message>
        <source>Copy the access key</source>
        <translation>复制 AK</translation>
    </message>
    <message>
        <source>Callbacks go to</source>
        <translation>回调发往</translation>
    </message>
    <message>
        <source>Address of the seller&apos;s server</source>
        <translation>服务商服务器地址</translation>
    </message>
    <message>
        <source>Copy the address of the seller&apos;s server</source>
        <translation>复制服务商服务器地址</translation>
    </message>
    <message>
        <source>No server is set: callbacks fail</source>
        <translation>未设置服务器：回调会失败</translation>
    </message>
    <message>
        <source>Copy the secret key, for a test client of your own</source>
        <translation>复制 SK，供自己的测试客户端使用</translation>
    </message>
    <message>
        <source>Copy the secret key</source>
        <translation>复制 SK</translation>
    </message>
    <message>
        <source>Copy the path of the certificate that a test client has to trust</source>
        <translation>复制测试客户端需信任的证书路径</translation>
    </message>
    <message>
        <source>Copy the path of the certificate</source>
        <translation>复制证书路径</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Change the seller&apos;s address and keys</source>
        <translation>更改服务商地址和密钥</translation>
    </message>
</context>
<context>
    <name>zhanggui::AnswerMisses</name>
    <message numerus="yes">
        <source>%n missed</source>
        <translation>
            <numerusform>%n 次未响应</numerusform>
        </translation>
    </message>
    <message>
        <source>Questions by phone or mail that were not answered within 24 hours, in ticket %1. It names no product, so it is counted alone.</source>
        <extracomment>客服电话、邮箱须在 24 小时内响应</extracomment>
        <translation>工单 %1 中电话或邮件咨询超过 24 小时未响应。该工单未填写商品，单独统计。</translation>
    </message>
    <message>
        <source>Questions about “%1” by phone or mail that were not answered within 24 hours, in tickets %2.</source>
        <translation>“%1”的电话或邮件咨询超过 24 小时未响应，所在工单：%2。</translation>
    </message>
    <message>
        <source>With more than two the product is taken down.</source>
        <translation>超过两次商品将被下架。</translation>
    </message>
    <message numerus="yes">
        <source>The last %n day(s) are counted.</source>
        <translation>
            <numerusform>统计最近 %n 天。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhanggui::AnswersDialog</name>
    <message>
        <source>Prepared answers</source>
        <translation>常用回复</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Places that are filled with the ticket&apos;s facts: %1.</source>
        <translation>可自动填入工单信息的占位符：%1。</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>删除(&amp;R)</translation>
    </message>
    <message>
        <source>Bring the &amp;examples back</source>
        <translation>恢复示例(&amp;E)</translation>
    </message>
    <message>
        <source>The answers cannot be read: %1. Bringing the examples back replaces them.</source>
        <translation>无法读取常用回复：%1。恢复示例将替换它们。</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃修改(&amp;D)</translation>
    </message>
    <message>
        <source>The text is too long: at most 10,000 characters.</source>
        <translation>内容过长，最多 10,000 个字符。</translation>
    </message>
    <message>
        <source>There is no place {%1}. Write {{ and }} for braces.</source>
        <translation>没有占位符 {%1}。花括号本身请写成 {{ 和 }}。</translation>
    </message>
    <message>
        <source>This workspace is read-only.</source>
        <translation>此工作区为只读。</translation>
    </message>
    <message>
        <source>This is an example of the program; saving makes it your own.</source>
        <translation>这是程序自带的示例，保存后成为您自己的回复。</translation>
    </message>
    <message>
        <source>This was not saved: %1. What you typed is still here.</source>
        <translation>未能保存：%1。已输入的内容仍在。</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Give the answer a title.</source>
        <translation>请填写标题。</translation>
    </message>
    <message>
        <source>Write the answer&apos;s text.</source>
        <translation>请填写回复内容。</translation>
    </message>
    <message>
        <source>“%1” was saved.</source>
        <translation>“%1”已保存。</translation>
    </message>
    <message>
        <source>“%1” was removed.</source>
        <translation>“%1”已删除。</translation>
    </message>
    <message numerus="yes">
        <source>The examples are back; %n answer(s) of your own were taken away.</source>
        <translation>
            <numerusform>示例已恢复，清除了 %n 条自己的回复。</numerusform>
        </translation>
    </message>
    <message>
        <source>What was taken away is back.</source>
        <translation>已恢复删除的内容。</translation>
    </message>
    <message>
        <source>What you typed is not saved. Save it, or discard it, then close.</source>
        <translation>输入的内容尚未保存，请先保存或放弃，再关闭。</translation>
    </message>
</context>
<context>
    <name>zhanggui::AppealDialog</name>
    <message>
        <source>Appeal about %1</source>
        <extracomment>申诉</extracomment>
        <translation>申诉：%1</translation>
    </message>
    <message>
        <source>The appeal is made in the official console: details of the order line, then Appeal.</source>
        <extracomment>查看详情 &gt; 发起申诉</extracomment>
        <translation>申诉需在官方控制台提交：订单行“查看详情”&gt;“发起申诉”。</translation>
    </message>
    <message>
        <source>Language of the text</source>
        <translation>文本语言</translation>
    </message>
    <message>
        <source>Text of the appeal</source>
        <translation>申诉文本</translation>
    </message>
    <message>
        <source>&amp;Copy the text</source>
        <translation>复制文本(&amp;C)</translation>
    </message>
    <message>
        <source>Keep it as a &amp;note</source>
        <translation>保存为备注(&amp;N)</translation>
    </message>
</context>
<context>
    <name>zhanggui::BulkEditDialog</name>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Edit tags and notes</source>
        <translation>批量编辑标签和备注</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Remove tags</source>
        <translation>移除标签</translation>
    </message>
    <message>
        <source>Replace all tags</source>
        <translation>替换全部标签</translation>
    </message>
    <message>
        <source>Set the note</source>
        <translation>设置备注</translation>
    </message>
    <message>
        <source>Append to the note</source>
        <translation>追加到备注</translation>
    </message>
    <message>
        <source>Clear the note</source>
        <translation>清空备注</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>怎么办</translation>
    </message>
    <message>
        <source>Tags, separated by blanks</source>
        <translation>标签，以空格分隔</translation>
    </message>
    <message>
        <source>The note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>修改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>修改后</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>将要更改的内容</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) are selected. Say what to change.</source>
        <translation>
            <numerusform>已选 %Ln 条记录。请说明要更改的内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at what changes…</source>
        <translation>正在查看将更改的内容…</translation>
    </message>
    <message>
        <source>The records could not be read: %1</source>
        <translation>无法读取记录：%1</translation>
    </message>
    <message>
        <source>The first %1 are shown.</source>
        <translation>显示前 %1 条。</translation>
    </message>
    <message>
        <source>Changing records</source>
        <translation>正在更改记录</translation>
    </message>
    <message>
        <source>Stopped. Every record is as it was.</source>
        <translation>已停止。所有记录保持不变。</translation>
    </message>
    <message>
        <source>The change could not be saved. Every record is as it was. %1 %2</source>
        <translation>无法保存更改。所有记录保持不变。%1 %2</translation>
    </message>
    <message>
        <source>Records that change: %1 of %2; %3 stay as they are.</source>
        <translation>将更改的记录：%1 / %2；其余 %3 条不变。</translation>
    </message>
</context>
<context>
    <name>zhanggui::CalendarController</name>
    <message>
        <source>The calendar could not be read.</source>
        <translation>无法读取日历。</translation>
    </message>
    <message>
        <source>The calendar could not be saved; the old one counts.</source>
        <translation>无法保存日历，仍按原日历计算。</translation>
    </message>
    <message>
        <source>The calendar was saved.</source>
        <translation>日历已保存。</translation>
    </message>
    <message>
        <source>Change the calendar</source>
        <translation>更改工作日历</translation>
    </message>
</context>
<context>
    <name>zhanggui::CalendarDays</name>
    <message>
        <source>Holidays and make-up days</source>
        <translation>节假日与调休上班日</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Worked</source>
        <translation>上班</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>Add &amp;days</source>
        <translation>添加日期(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Remove the selected days</source>
        <translation>移除所选日期(&amp;R)</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>Row %1: write days of %2 as yyyy-MM-dd, the end not before the beginning, no day twice.</source>
        <translation>第 %1 行：请按 yyyy-MM-dd 填写 %2 年的日期，结束不早于开始，日期不得重复。</translation>
    </message>
</context>
<context>
    <name>zhanggui::CalendarDialog</name>
    <message>
        <source>Working days and holidays</source>
        <translation>工作日与节假日</translation>
    </message>
    <message>
        <source>&amp;Save and compute the deadlines anew</source>
        <translation>保存并重新计算截止时间(&amp;S)</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>&amp;Add the next year</source>
        <translation>添加下一年(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Import a file…</source>
        <translation>导入文件(&amp;I)…</translation>
    </message>
    <message>
        <source>Take back what was changed in this year</source>
        <translation>撤回该年的修改</translation>
    </message>
    <message>
        <source>Service begins</source>
        <translation>服务开始</translation>
    </message>
    <message>
        <source>Service ends</source>
        <translation>服务结束</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Worked days of the week</source>
        <translation>每周工作日</translation>
    </message>
    <message>
        <source>Hours of service</source>
        <translation>服务时间</translation>
    </message>
    <message>
        <source>%1 – own</source>
        <translation>%1 – 已修改</translation>
    </message>
    <message>
        <source>At least one day of the week must be worked.</source>
        <translation>每周至少有一个工作日。</translation>
    </message>
    <message>
        <source>The hours of service must end later than they begin.</source>
        <translation>服务结束时间须晚于开始时间。</translation>
    </message>
    <message>
        <source>Import holidays</source>
        <translation>导入节假日</translation>
    </message>
    <message>
        <source>Calendar (*.json)</source>
        <translation>日历 (*.json)</translation>
    </message>
    <message>
        <source>The file cannot be used, nothing was changed: %1</source>
        <translation>文件无法使用，未作任何修改：%1</translation>
    </message>
    <message>
        <source>The holidays of %1 are not known: only weekends are counted as days off. The State Council announces them late in the year before; add the year, or import a file.</source>
        <translation>%1 年的节假日未知：仅将周末计为休息日。国务院一般在上一年年底公布；请添加该年或导入文件。</translation>
    </message>
    <message>
        <source>As s&amp;hipped</source>
        <translation>恢复自带(&amp;H)</translation>
    </message>
</context>
<context>
    <name>zhanggui::CallModel</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>Order or instance</source>
        <translation>订单或实例</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Next attempt</source>
        <translation>下次重试</translation>
    </message>
    <message>
        <source>Exception</source>
        <extracomment>异常信息</extracomment>
        <translation>异常信息</translation>
    </message>
    <message>
        <source>First sent</source>
        <translation>首次发送</translation>
    </message>
</context>
<context>
    <name>zhanggui::CallbackArea</name>
    <message>
        <source>Cases and runs</source>
        <translation>用例与运行</translation>
    </message>
    <message>
        <source>Case editor</source>
        <translation>用例编辑器</translation>
    </message>
    <message>
        <source>Signature explainer</source>
        <translation>签名解释器</translation>
    </message>
</context>
<context>
    <name>zhanggui::CallbackController</name>
    <message>
        <source>The run cannot be stored.</source>
        <translation>此次运行无法保存。</translation>
    </message>
    <message>
        <source>It goes on, and its results can be looked at until the window closes.</source>
        <translation>运行继续进行，其结果在窗口关闭前仍可查看。</translation>
    </message>
    <message>
        <source>The callbacks are not known to this program.</source>
        <translation>本程序不认识这些回调接口。</translation>
    </message>
    <message>
        <source>The run could not be started.</source>
        <translation>运行无法开始。</translation>
    </message>
    <message>
        <source>There is no key to sign with.</source>
        <translation>没有可用于签名的密钥。</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>没有发送任何请求。</translation>
    </message>
    <message>
        <source>Enter the access keys with an environment, then run again.</source>
        <translation>请在环境中输入密钥，然后再次运行。</translation>
    </message>
    <message>
        <source>The certificate file cannot be used.</source>
        <translation>无法使用此证书文件。</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) failed.</source>
        <translation>
            <numerusform>%n 个用例失败。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a line to see request, answer and what was found; F8 goes to the next problem.</source>
        <translation>选择一行即可查看请求、应答和发现；按 F8 转到下一个问题。</translation>
    </message>
    <message>
        <source>Your server could not be reached.</source>
        <translation>无法连接您的服务器。</translation>
    </message>
    <message>
        <source>Check that it runs, and the address. The first line tells what was tried.</source>
        <translation>请检查服务器是否在运行以及地址是否正确。第一行说明了尝试的经过。</translation>
    </message>
    <message>
        <source>The run was stopped.</source>
        <translation>运行已停止。</translation>
    </message>
    <message>
        <source>Nothing could be sent: every case was skipped.</source>
        <translation>没有可发送的请求：所有用例都已跳过。</translation>
    </message>
    <message>
        <source>The lines say why.</source>
        <translation>各行说明了原因。</translation>
    </message>
    <message>
        <source>No case failed.</source>
        <translation>没有用例失败。</translation>
    </message>
    <message numerus="yes">
        <source>%n case file(s) cannot be read and are not in the list.</source>
        <translation>
            <numerusform>%n 个用例文件无法读取，未列出。</numerusform>
        </translation>
    </message>
    <message>
        <source>The files are as they were.</source>
        <translation>文件未被改动。</translation>
    </message>
    <message>
        <source>Mend them, then press F5.</source>
        <translation>修正后按 F5。</translation>
    </message>
</context>
<context>
    <name>zhanggui::CallbackTarget</name>
    <message>
        <source>The keys of this environment cannot be used.</source>
        <translation>无法使用此环境的密钥。</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>没有密钥</translation>
    </message>
    <message>
        <source>Enter the access keys of the seller console&apos;s key management, to sign requests with.</source>
        <translation>请输入卖家中心“密钥管理”中的密钥，用于给请求签名。</translation>
    </message>
    <message>
        <source>Enter the keys…</source>
        <translation>输入密钥…</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n 个密钥</numerusform>
        </translation>
    </message>
    <message>
        <source>Vault locked</source>
        <translation>密钥库已锁定</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>解锁…</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>证书文件</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>证书 (*.pem *.crt *.cer);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The certificate file cannot be used.</source>
        <translation>无法使用此证书文件。</translation>
    </message>
    <message>
        <source>This address is public</source>
        <translation>这是公网地址</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) carry no testFlag: %1 may act on them as on real orders, and create, change or release instances. The others say that they are tests.</source>
        <translation>
            <numerusform>%n 个用例不带 testFlag：%1 可能把它们当作真实订单处理，从而创建、变更或释放实例。其余用例已注明为测试。</numerusform>
        </translation>
    </message>
    <message>
        <source>Send everything</source>
        <translation>全部发送</translation>
    </message>
    <message>
        <source>Send tests only</source>
        <translation>只发送测试请求</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>zhanggui::CallbackToolsController</name>
    <message>
        <source>Enter the address of your server first.</source>
        <translation>请先填写您的服务地址。</translation>
    </message>
    <message>
        <source>It stands above the cases.</source>
        <translation>地址栏位于用例上方。</translation>
    </message>
    <message>
        <source>The callbacks are not known to this program.</source>
        <translation>本程序不认识这些回调接口。</translation>
    </message>
    <message>
        <source>Cases of your own</source>
        <translation>自己的用例</translation>
    </message>
    <message>
        <source>There is no key to sign with. Enter the access keys with an environment.</source>
        <translation>没有可用于签名的密钥。请在环境中填写访问密钥。</translation>
    </message>
    <message>
        <source>The limits of the marketplace are not known.</source>
        <translation>无法读取云商店的限额。</translation>
    </message>
    <message>
        <source>The failed orders could not be kept.</source>
        <translation>无法保存失败订单。</translation>
    </message>
    <message>
        <source>The counters cannot be read.</source>
        <translation>无法读取计数。</translation>
    </message>
    <message>
        <source>The preflight could not be run.</source>
        <translation>无法运行检查。</translation>
    </message>
    <message>
        <source>No case carries testFlag 1, as the probe sends it.</source>
        <translation>没有带 testFlag 1 的用例，而拨测只发送此类用例。</translation>
    </message>
    <message>
        <source>The run cannot be stored.</source>
        <translation>此次运行无法保存。</translation>
    </message>
    <message>
        <source>How the guides are read could not be kept.</source>
        <translation>无法保存所选的算法。</translation>
    </message>
</context>
<context>
    <name>zhanggui::CallbacksPage</name>
    <message>
        <source>Cases of your own</source>
        <translation>自己的用例</translation>
    </message>
    <message>
        <source>Sending: %1</source>
        <translation>正在发送：%1</translation>
    </message>
    <message>
        <source>No run is kept</source>
        <translation>没有保存的运行</translation>
    </message>
    <message>
        <source>Every run is kept in the workspace, with all its requests and answers, until it is too old.</source>
        <translation>每次运行连同全部请求和应答都保存在工作区中，直到过期。</translation>
    </message>
    <message>
        <source>Where is your server?</source>
        <translation>您的服务器在哪里？</translation>
    </message>
    <message>
        <source>Enter the production address that the marketplace would call. It may be on this machine or in your network: nothing has to be public.</source>
        <translation>请输入云商店将要调用的生产地址。它可以在本机或内网中，不必公开。</translation>
    </message>
    <message>
        <source>Enter the address</source>
        <translation>输入地址</translation>
    </message>
    <message>
        <source>There is no key to sign with</source>
        <translation>没有可用于签名的密钥</translation>
    </message>
    <message>
        <source>Requests are signed with the access keys of the seller console&apos;s key management. They are kept in the vault, with an environment.</source>
        <translation>请求使用卖家中心“密钥管理”中的密钥签名。密钥随环境保存在密钥库中。</translation>
    </message>
    <message>
        <source>Enter the keys</source>
        <translation>输入密钥</translation>
    </message>
    <message>
        <source>Nothing was sent yet</source>
        <translation>尚未发送任何请求</translation>
    </message>
    <message>
        <source>Choose a suite or some cases at the left, then run them. Each answer is checked as the official console does, and further.</source>
        <translation>请在左侧选择套件或若干用例，然后运行。每个应答都会按官方控制台的方式检查，并作更多检查。</translation>
    </message>
    <message>
        <source>Run what is chosen</source>
        <translation>运行所选</translation>
    </message>
    <message>
        <source>Callback debugger</source>
        <extracomment>回调调试</extracomment>
        <translation>回调调试</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Earlier runs</source>
        <translation>历史运行</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Results, one line a case</source>
        <translation>结果，每个用例一行</translation>
    </message>
    <message>
        <source>Earlier runs, newest first</source>
        <translation>历史运行，最新的在前</translation>
    </message>
</context>
<context>
    <name>zhanggui::CallsView</name>
    <message>
        <source>no answer</source>
        <translation>没有应答</translation>
    </message>
    <message>
        <source>No callback was sent yet</source>
        <translation>尚未发送回调</translation>
    </message>
    <message>
        <source>What happens in the marketplace is told to your server here: a purchase, an expiry, a renewal. Set your server&apos;s address under State, then buy something under Market.</source>
        <translation>市场中发生的购买、到期、续费等都会通知您的服务器。请在“状态”中设置服务器地址，然后在“市场”中购买商品。</translation>
    </message>
    <message>
        <source>Copy the rows</source>
        <translation>复制这些行</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>第几次</translation>
    </message>
    <message>
        <source>Attempts of this call</source>
        <translation>此调用的各次尝试</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>重新启动</translation>
    </message>
    <message>
        <source>Callbacks to the seller, newest first</source>
        <translation>发给服务商的回调，最新在前</translation>
    </message>
</context>
<context>
    <name>zhanggui::CanonicalView</name>
    <message>
        <source>authToken in the query, SaaS V1.0.</source>
        <translation>authToken 在查询参数中，SaaS V1.0。</translation>
    </message>
    <message>
        <source>authToken in a header, joint SaaS V1.0.</source>
        <translation>authToken 在请求头中，联营SaaS V1.0。</translation>
    </message>
    <message>
        <source>JSON web token of the gateway, HS256.</source>
        <translation>网关的 JSON Web Token，HS256。</translation>
    </message>
    <message>
        <source>The request is not signed.</source>
        <translation>此请求没有签名。</translation>
    </message>
    <message>
        <source>1. What is signed of the request</source>
        <translation>1. 请求中参与签名的内容</translation>
    </message>
    <message>
        <source>2. Its hash</source>
        <translation>2. 其哈希值</translation>
    </message>
    <message>
        <source>3. The string that is signed; the key in it is marks</source>
        <translation>3. 待签名字符串；其中的密钥以星号代替</translation>
    </message>
    <message>
        <source>4. The signature</source>
        <translation>4. 签名</translation>
    </message>
    <message>
        <source>Signature in the query, as in SaaS V2.0: HMAC-SHA256, hexadecimal.</source>
        <translation>签名在查询参数中，与 SaaS V2.0 相同：HMAC-SHA256，十六进制。</translation>
    </message>
    <message>
        <source>Signature in headers, joint SaaS V2.0: HMAC-SHA256, hexadecimal.</source>
        <translation>签名在请求头中，联营 SaaS V2.0：HMAC-SHA256，十六进制。</translation>
    </message>
</context>
<context>
    <name>zhanggui::CaptureModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Place in the answer</source>
        <translation>在响应中的位置</translation>
    </message>
</context>
<context>
    <name>zhanggui::CaseController</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: an environment, %2: one of its callback access keys</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>A key cannot be read from the vault.</source>
        <translation>无法从密钥库读取密钥。</translation>
    </message>
    <message>
        <source>The case cannot be saved.</source>
        <translation>用例无法保存。</translation>
    </message>
    <message>
        <source>This workspace is open for reading only.</source>
        <translation>此工作区以只读方式打开。</translation>
    </message>
    <message>
        <source>The case stays open with its changes.</source>
        <translation>用例保持打开，修改未丢失。</translation>
    </message>
    <message>
        <source>Save the case elsewhere.</source>
        <translation>请把用例另存到其他位置。</translation>
    </message>
    <message>
        <source>There is a case of this id already</source>
        <translation>已有相同ID的用例</translation>
    </message>
    <message>
        <source>The file %1 is replaced. This cannot be undone.</source>
        <translation>文件%1将被替换，无法撤销。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Save the case</source>
        <translation>保存用例</translation>
    </message>
    <message>
        <source>Cases (*.case.json)</source>
        <translation>用例 (*.case.json)</translation>
    </message>
    <message>
        <source>It stays open with its changes.</source>
        <translation>用例保持打开，修改未丢失。</translation>
    </message>
    <message>
        <source>The case is saved.</source>
        <translation>用例已保存。</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>打开用例</translation>
    </message>
    <message>
        <source>Cases (*.case.json *.json);;All files (*)</source>
        <translation>用例 (*.case.json *.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The case cannot be opened.</source>
        <translation>用例无法打开。</translation>
    </message>
</context>
<context>
    <name>zhanggui::CaseEditor</name>
    <message>
        <source>This case comes with the program and is the same for everyone.</source>
        <translation>该用例随程序提供，所有人相同。</translation>
    </message>
    <message>
        <source>It can be read and sent, not changed.</source>
        <translation>可以查看和发送，不能修改。</translation>
    </message>
    <message>
        <source>Duplicate it to change it.</source>
        <translation>如需修改，请先复制。</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>The case has changes that are not saved</source>
        <translation>用例有未保存的修改</translation>
    </message>
    <message>
        <source>Without saving, the changes of “%1” are lost.</source>
        <translation>不保存的话，“%1”的修改将丢失。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>text with an error</source>
        <translation>文本有错误</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>没有打开的用例</translation>
    </message>
    <message>
        <source>A case is one request, or a few, with what must be answered. Choose one under Cases, begin a new one, or paste a cURL command.</source>
        <translation>用例是一个或几个请求，以及应有的响应。可在“用例”中选择一个、新建一个，或粘贴cURL命令。</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新建用例</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Form or text</source>
        <translation>表单或文本</translation>
    </message>
</context>
<context>
    <name>zhanggui::CaseFacts</name>
    <message>
        <source>What the case proves</source>
        <translation>用例验证什么</translation>
    </message>
    <message>
        <source>Instance when none was captured</source>
        <translation>未捕获到实例时使用的实例ID</translation>
    </message>
    <message>
        <source>a new UUID</source>
        <translation>新的UUID</translation>
    </message>
    <message>
        <source>It stands for {{instance}} when the case is sent alone, before a newInstance was answered.</source>
        <translation>单独发送该用例、尚无newInstance响应时，用它代替{{instance}}。</translation>
    </message>
</context>
<context>
    <name>zhanggui::CaseForm</name>
    <message numerus="yes">
        <source>%n thing(s) would not pass as an ordinary request</source>
        <extracomment>the reasons stand next to the fields</extracomment>
        <translation>
            <numerusform>作为普通请求有%n处不合规</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the next one</source>
        <translation>转到下一处</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>用例ID</translation>
    </message>
    <message>
        <source>Names the file: letters, digits, dot, hyphen and underscore.</source>
        <translation>即文件名：字母、数字、点、连字符和下划线。</translation>
    </message>
    <message>
        <source>About</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>发送方式</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>用例</translation>
    </message>
</context>
<context>
    <name>zhanggui::CaseTextView</name>
    <message>
        <source>Line %1: %2</source>
        <extracomment>%1: number of a line, %2: what is wrong there</extracomment>
        <translation>第%1行：%2</translation>
    </message>
    <message>
        <source>The case as its text file</source>
        <translation>用例的文本文件</translation>
    </message>
</context>
<context>
    <name>zhanggui::CaseTree</name>
    <message>
        <source>Cases of your own</source>
        <translation>自己的用例</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1: a product, %2: a site</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Find suites and cases</source>
        <translation>查找套件和用例</translation>
    </message>
    <message>
        <source>Suites and cases</source>
        <translation>套件和用例</translation>
    </message>
</context>
<context>
    <name>zhanggui::ChartFrame</name>
    <message>
        <source>← and → read the bars one by one; T shows the table.</source>
        <translation>按 ← 和 → 逐条读取；按 T 显示表格。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>%1 is a month, a day or a reason, %2 values: &quot;2026-11 – New purchase: 12, Renewal: 3&quot;</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>CSV file (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>保存%1</translation>
    </message>
    <message>
        <source>Show the table behind the chart</source>
        <translation>显示图表背后的表格</translation>
    </message>
    <message>
        <source>Save or copy</source>
        <translation>保存或复制</translation>
    </message>
    <message>
        <source>Save the chart as a picture…</source>
        <translation>将图表保存为图片…</translation>
    </message>
    <message>
        <source>Save the table as CSV…</source>
        <translation>将表格保存为 CSV…</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save chart and table as PDF…</source>
        <translation>将图表和表格保存为 PDF…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
</context>
<context>
    <name>zhanggui::ChecklistTree</name>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>检查单</translation>
    </message>
</context>
<context>
    <name>zhanggui::ChecksView</name>
    <message>
        <source>All requests together: %1</source>
        <extracomment>%1: a sentence about all requests of a case</extracomment>
        <translation>所有请求合计：%1</translation>
    </message>
    <message>
        <source>Nothing was checked: the request was not answered.</source>
        <translation>没有检查项：请求未得到应答。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n check(s) good</source>
        <translation>
            <numerusform>%n 项检查中 %1 项正常</numerusform>
        </translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>怎么办</translation>
    </message>
    <message>
        <source>Console says</source>
        <translation>控制台提示</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Rule from</source>
        <translation>规则出处</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Checks, the worst first</source>
        <translation>检查项，最严重的在前</translation>
    </message>
    <message>
        <source>Show &amp;what is good too</source>
        <translation>同时显示正常项(&amp;W)</translation>
    </message>
</context>
<context>
    <name>zhanggui::ClockBar</name>
    <message>
        <source>On the way to %1</source>
        <translation>正在推进到 %1</translation>
    </message>
    <message>
        <source>On the way to the next event</source>
        <translation>正在推进到下一事件</translation>
    </message>
    <message>
        <source>Nothing is planned</source>
        <translation>没有待办事件</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>现在：%1</translation>
    </message>
    <message>
        <source>%1 in %2, at %3</source>
        <extracomment>%1: what happens next, %2: how long until then, %3: at which time</extracomment>
        <translation>%2后（%3）：%1</translation>
    </message>
    <message>
        <source>Let the clock run (F6)</source>
        <translation>运行时钟 (F6)</translation>
    </message>
    <message>
        <source>Pause the clock (F6)</source>
        <translation>暂停时钟 (F6)</translation>
    </message>
    <message>
        <source>advancing</source>
        <translation>推进中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>runs at %1×</source>
        <translation>以 %1 倍速运行</translation>
    </message>
    <message numerus="yes">
        <source>%n planned</source>
        <translation>
            <numerusform>%n 个待办</numerusform>
        </translation>
    </message>
    <message>
        <source>Virtual clock</source>
        <translation>虚拟时钟</translation>
    </message>
    <message>
        <source>Time of the emulated marketplace</source>
        <translation>模拟市场的时间</translation>
    </message>
    <message>
        <source>The marketplace&apos;s own time: expiry, retries and bills go by it.</source>
        <translation>市场自己的时间：到期、重试和出账都以它为准。</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Speed of the clock</source>
        <translation>时钟速度</translation>
    </message>
    <message>
        <source>1× (real time)</source>
        <translation>1×（真实时间）</translation>
    </message>
    <message>
        <source>60× (a minute a second)</source>
        <translation>60×（每秒一分钟）</translation>
    </message>
    <message>
        <source>3600× (an hour a second)</source>
        <translation>3600×（每秒一小时）</translation>
    </message>
    <message>
        <source>86400× (a day a second)</source>
        <translation>86400×（每秒一天）</translation>
    </message>
    <message>
        <source>A span of time: 90s, 40m, 3h, 15d, 2w, 1y</source>
        <translation>时长：90s、40m、3h、15d、2w、1y</translation>
    </message>
    <message>
        <source>How far the clock shall go</source>
        <translation>时钟前进多久</translation>
    </message>
    <message>
        <source>Go on by this span</source>
        <translation>按此时长前进</translation>
    </message>
    <message>
        <source>Next event</source>
        <translation>下一事件</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the clock&apos;s run</source>
        <translation>停止时钟推进</translation>
    </message>
    <message>
        <source>Show what is planned</source>
        <translation>查看待办事件</translation>
    </message>
    <message>
        <source>How far the clock has come</source>
        <translation>时钟推进进度</translation>
    </message>
</context>
<context>
    <name>zhanggui::ColorRulesDialog</name>
    <message>
        <source>Try this rule earlier</source>
        <translation>上移此规则</translation>
    </message>
    <message>
        <source>Try this rule later</source>
        <translation>下移此规则</translation>
    </message>
    <message>
        <source>Remove this rule</source>
        <translation>删除此规则</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>&amp;Add a rule</source>
        <translation>添加规则(&amp;A)</translation>
    </message>
    <message>
        <source>Colours of the rows</source>
        <translation>行颜色</translation>
    </message>
    <message>
        <source>A row takes the colour of the first rule whose filter it matches. The colours belong to the view: save it to keep them under its name.</source>
        <translation>一行按第一条匹配的规则着色。颜色属于视图：保存视图即可按名称保留。</translation>
    </message>
    <message>
        <source>There is no rule yet. Add one, for example amount&gt;10000.</source>
        <translation>还没有规则。可以添加一条，例如 金额&gt;10000。</translation>
    </message>
</context>
<context>
    <name>zhanggui::ColumnDelegate</name>
    <message>
        <source>Field of the column %1</source>
        <extracomment>%1: the name of a column of a file</extracomment>
        <translation>列“%1”对应的字段</translation>
    </message>
    <message>
        <source>not imported</source>
        <translation>不导入</translation>
    </message>
</context>
<context>
    <name>zhanggui::ColumnModel</name>
    <message>
        <source>not imported</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>%1: a field, %2: a currency, ISO 4217</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Column in the file</source>
        <translation>文件中的列</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Taken as</source>
        <translation>对应字段</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
</context>
<context>
    <name>zhanggui::ColumnsView</name>
    <message>
        <source>Looked at again, because it is read in another way now.</source>
        <translation>读取方式已改变，文件已重新查看。</translation>
    </message>
    <message>
        <source>To be read again, because the choices changed.</source>
        <translation>选项已改变，需要重新读取。</translation>
    </message>
    <message>
        <source>Looked at again, because the columns changed.</source>
        <translation>列对应已改变，文件已重新查看。</translation>
    </message>
    <message>
        <source>known names</source>
        <translation>已知列名</translation>
    </message>
    <message>
        <source>Looked at again, with another mapping.</source>
        <translation>已换用另一套列对应重新查看。</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>列对应</translation>
    </message>
    <message>
        <source>Saved mapping; type a name to save the columns under it</source>
        <translation>已保存的列对应；输入名称可将当前列对应保存下来</translation>
    </message>
    <message>
        <source>a name to save it under</source>
        <translation>输入名称以保存</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save the columns and choices under this name</source>
        <translation>以此名称保存列对应和选项</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Remove the saved mapping of this name</source>
        <translation>删除以此名称保存的列对应</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>文件的列</translation>
    </message>
</context>
<context>
    <name>zhanggui::CommandPalette</name>
    <message>
        <source>What do you want to do?</source>
        <translation>想做什么？</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>找到的命令</translation>
    </message>
    <message>
        <source>No command is called so.</source>
        <translation>没有这样的命令。</translation>
    </message>
</context>
<context>
    <name>zhanggui::ComparisonModel</name>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Line is</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Order line</source>
        <translation>订单行ID</translation>
    </message>
    <message>
        <source>Order no.</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品名称</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
</context>
<context>
    <name>zhanggui::CopyTree</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>zhanggui::CorrectDialog</name>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Correct the state of %1</source>
        <translation>更正 %1 的状态</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>For when the official console shows something else than what is recorded here. No rule is asked; a state that the rules do not know is kept as it is written. It can be undone.</source>
        <translation>用于官方控制台显示的状态与此处登记不一致时。不检查规则；规则中没有的状态按所写保留。可以撤销。</translation>
    </message>
</context>
<context>
    <name>zhanggui::DeadlineDetail</name>
    <message>
        <source>This deadline is not there any more: it was met, or its record was removed.</source>
        <translation>该截止事项已不存在：已按时完成，或其记录已被移除。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Product or subject</source>
        <translation>商品或主题</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Order no.</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>The term of what was bought ends. Without a renewal the resource is frozen, later released.</source>
        <translation>所购资源到期。如不续费，资源将被冻结，随后释放。</translation>
    </message>
    <message>
        <source>When the saved cases fail on so many days in a row, the trade is frozen and the product hidden. Repair the interface and run a preflight.</source>
        <translation>已保存的用例连续多天拨测失败时，将冻结交易并隐藏商品。请修复接口并运行预检。</translation>
    </message>
    <message>
        <source>The calendar does not know the holidays of %1: only weekends are counted as days off.</source>
        <translation>日历中没有 %1 年的节假日：仅将周末计为休息日。</translation>
    </message>
    <message>
        <source>Close the detail</source>
        <translation>关闭详情</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>打开记录</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>打开订单</translation>
    </message>
</context>
<context>
    <name>zhanggui::DeadlineNoticesController</name>
    <message>
        <source>%1 %2: %3</source>
        <extracomment>%1 is a kind of record, %2 its number, %3 how much time is left</extracomment>
        <translation>%1 %2：%3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln deadline(s)</source>
        <translation>
            <numerusform>%Ln 项截止事项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>以及另外 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>The notifications could not be saved.</source>
        <translation>无法保存通知设置。</translation>
    </message>
    <message>
        <source>Show the board</source>
        <translation>查看截止列表</translation>
    </message>
</context>
<context>
    <name>zhanggui::DeadlinesController</name>
    <message>
        <source>Order %1 is not in this workspace.</source>
        <translation>工作区中没有订单 %1。</translation>
    </message>
    <message>
        <source>Fetch it, or import the list of orders.</source>
        <translation>请获取该订单，或导入订单列表。</translation>
    </message>
    <message>
        <source>Save the deadlines as a calendar file</source>
        <translation>将截止事项保存为日历文件</translation>
    </message>
    <message>
        <source>Calendar file (*.ics)</source>
        <translation>日历文件 (*.ics)</translation>
    </message>
    <message>
        <source>The calendar file could not be written.</source>
        <translation>无法写入日历文件。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln deadline(s) were written.</source>
        <translation>
            <numerusform>已写入 %Ln 项截止事项。</numerusform>
        </translation>
    </message>
    <message>
        <source>Import it into your calendar; importing it again updates the same entries.</source>
        <translation>可导入您的日历；再次导入会更新相同的条目。</translation>
    </message>
</context>
<context>
    <name>zhanggui::DeadlinesPage</name>
    <message>
        <source>Deadlines</source>
        <extracomment>截止</extracomment>
        <translation>截止</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>没有截止事项</translation>
    </message>
    <message>
        <source>Everything with a clock appears here: invoices, tickets, refunds, supervised order lines, orders that expire, products whose probes fail. Import the exported files of the official console, or enter records by hand.</source>
        <translation>所有带时限的事项都在这里：发票、工单、退款、服务监管、即将到期的订单、拨测失败的商品。可导入官方控制台导出的文件，或手工录入。</translation>
    </message>
    <message>
        <source>Working days and holidays</source>
        <translation>工作日与节假日</translation>
    </message>
    <message>
        <source>No deadline matches</source>
        <translation>没有符合条件的截止事项</translation>
    </message>
    <message>
        <source>The filter hides every deadline.</source>
        <translation>筛选条件隐藏了所有截止事项。</translation>
    </message>
    <message>
        <source>The deadlines could not be read.</source>
        <translation>无法读取截止事项。</translation>
    </message>
    <message>
        <source>The filter hides this deadline.</source>
        <translation>筛选条件隐藏了该截止事项。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln matching deadline(s)</source>
        <translation>
            <numerusform>%Ln 项符合条件的截止事项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deadline(s)</source>
        <translation>
            <numerusform>%Ln 项截止事项</numerusform>
        </translation>
    </message>
    <message>
        <source>Calls and mails not answered within 24 hours: %1.</source>
        <extracomment>%1: products, each with the number of questions</extracomment>
        <translation>未在 24 小时内响应的电话和邮件：%1。</translation>
    </message>
    <message>
        <source>With more than two the product is taken down.</source>
        <translation>超过两次，商品将被下架。</translation>
    </message>
    <message>
        <source>Show the tickets</source>
        <translation>查看工单</translation>
    </message>
</context>
<context>
    <name>zhanggui::DetailForm</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show the whole value. That it was shown is recorded.</source>
        <translation>显示完整内容。本次显示会被记录。</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>显示：%1</translation>
    </message>
</context>
<context>
    <name>zhanggui::EmulatorController</name>
    <message>
        <source>The emulator could not be started.</source>
        <translation>模拟器无法启动。</translation>
    </message>
    <message>
        <source>The emulator runs. Its sample orders can be fetched now.</source>
        <translation>模拟器已运行，现在可以获取其示例订单。</translation>
    </message>
    <message>
        <source>Press Fetch orders and use the sample orders.</source>
        <translation>点击“获取订单”并使用示例订单。</translation>
    </message>
    <message>
        <source>The clock did not advance.</source>
        <translation>时钟未能前进。</translation>
    </message>
    <message>
        <source>The emulator could not keep its state. Its clock is paused.</source>
        <translation>模拟器无法保存状态，时钟已暂停。</translation>
    </message>
    <message>
        <source>What was kept before is as it was.</source>
        <translation>之前保存的内容不变。</translation>
    </message>
    <message>
        <source>The secret key is in the clipboard.</source>
        <translation>SK 已复制到剪贴板。</translation>
    </message>
    <message>
        <source>It holds until the emulator is stopped.</source>
        <translation>在模拟器停止前有效。</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n 个密钥</numerusform>
        </translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>没有密钥</translation>
    </message>
</context>
<context>
    <name>zhanggui::EmulatorPage</name>
    <message>
        <source>Emulator</source>
        <translation>模拟器</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已中止</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>The emulator does not run</source>
        <translation>模拟器未运行</translation>
    </message>
    <message>
        <source>Start the emulator</source>
        <translation>启动模拟器</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>市场</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Callbacks sent</source>
        <extracomment>生产接口消息</extracomment>
        <translation>生产接口消息</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>starting…</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>It plays the marketplace on this machine: customers buy, renew and cancel, your server is called as the real one calls it, and months pass in seconds. What is in it survives a restart; its keys are made anew each time it starts.</source>
        <translation>它在本机扮演云商店：客户购买、续费、退订，按真实方式调用您的服务器，几个月在几秒内过去。其中的内容在重启后保留；密钥每次启动时重新生成。</translation>
    </message>
    <message>
        <source>Parts of the emulator</source>
        <translation>模拟器的各部分</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>场景</translation>
    </message>
</context>
<context>
    <name>zhanggui::EnvironmentController</name>
    <message>
        <source>The environments could not be read.</source>
        <translation>无法读取环境。</translation>
    </message>
    <message>
        <source>The environment could not be kept.</source>
        <translation>无法保存环境。</translation>
    </message>
    <message>
        <source>The key could not be put into the vault.</source>
        <translation>无法把密钥存入密钥库。</translation>
    </message>
    <message>
        <source>The environment “%1” is kept.</source>
        <translation>环境“%1”已保存。</translation>
    </message>
    <message>
        <source>The environment could not be removed.</source>
        <translation>无法删除环境。</translation>
    </message>
    <message>
        <source>The environment is gone, but its keys are still in the vault.</source>
        <translation>环境已删除，但其密钥仍在密钥库中。</translation>
    </message>
</context>
<context>
    <name>zhanggui::EnvironmentForm</name>
    <message>
        <source>Choose a certificate file</source>
        <translation>选择证书文件</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>证书 (*.pem *.crt *.cer);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Callback access keys</source>
        <extracomment>密钥管理: the keys that the marketplace&apos;s callbacks are signed with, one per interface type</extracomment>
        <translation>回调密钥（密钥管理）</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>建立连接</translation>
    </message>
    <message>
        <source>stored in the vault; type to replace it</source>
        <translation>已存入密钥库；输入新值即可替换</translation>
    </message>
</context>
<context>
    <name>zhanggui::EnvironmentsPage</name>
    <message>
        <source>Remove the environment</source>
        <translation>删除环境</translation>
    </message>
    <message>
        <source>Remove “%1” and its keys from the vault? The orders fetched from it stay. The keys cannot be brought back.</source>
        <translation>要删除“%1”及其在密钥库中的密钥吗？从该环境获取的订单会保留，密钥无法找回。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>No environment is open</source>
        <translation>尚未选择环境</translation>
    </message>
    <message>
        <source>An environment is a marketplace site with your keys, or an emulator. Keys are kept encrypted in the vault of this workspace.</source>
        <translation>环境是一个云商店站点加上您的密钥，或一个模拟器。密钥加密保存在本工作区的密钥库中。</translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation>连接账号</translation>
    </message>
    <message>
        <source>The built-in emulator</source>
        <translation>内置模拟器</translation>
    </message>
    <message>
        <source>It answers on this machine only. Its keys are made anew each time the program starts and are never stored, so there is nothing to set here.</source>
        <translation>它只在本机应答。密钥在程序每次启动时重新生成，从不保存，因此这里无需设置。</translation>
    </message>
</context>
<context>
    <name>zhanggui::EvidenceList</name>
    <message>
        <source>there</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>missing: %1 of %2</source>
        <translation>缺少：%1/%2</translation>
    </message>
    <message>
        <source>not known whether it is required</source>
        <translation>是否必需未知</translation>
    </message>
    <message>
        <source>not required</source>
        <translation>非必需</translation>
    </message>
    <message>
        <source>Kinds of files: %1</source>
        <translation>文件类型：%1</translation>
    </message>
    <message>
        <source>At most %1</source>
        <translation>最大 %1</translation>
    </message>
    <message>
        <source>Evidence and files</source>
        <translation>证明材料与文件</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Attach files…</source>
        <translation>添加附件…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>已丢失</translation>
    </message>
    <message>
        <source>not as it was attached</source>
        <translation>与添加时不同</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: the name of a file, %2: what is wrong with it</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Added %1</source>
        <translation>添加于 %1</translation>
    </message>
</context>
<context>
    <name>zhanggui::ExampleDialog</name>
    <message>
        <source>New example of your own</source>
        <translation>新建自有示例</translation>
    </message>
    <message>
        <source>Change an example of your own</source>
        <translation>修改自有示例</translation>
    </message>
    <message>
        <source>What is given, and what must come out</source>
        <translation>已知内容与应得结果</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>&amp;Id</source>
        <translation>编号(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>Fill in what &amp;comes out now</source>
        <translation>填入当前结果(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Paid in the month</source>
        <translation>当月实付</translation>
    </message>
    <message>
        <source>Must come out</source>
        <translation>应得结果</translation>
    </message>
    <message>
        <source>cn or intl</source>
        <translation>cn 或 intl</translation>
    </message>
    <message>
        <source>of the product, in the month of its payment</source>
        <translation>该商品付款当月合计</translation>
    </message>
    <message>
        <source>The site is cn or intl.</source>
        <translation>站点为 cn 或 intl。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no day such as 2024-02-29.</source>
        <translation>“%1”不是 2024-02-29 这样的日期。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no amount.</source>
        <translation>“%1”不是金额。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is no exact number such as 1500000.00 or 5%.</source>
        <translation>%1：“%2”不是 1500000.00 或 5% 这样的准确数值。</translation>
    </message>
    <message>
        <source>An id is of small letters, digits and hyphens, a letter first.</source>
        <translation>编号由小写字母、数字和连字符组成，以字母开头。</translation>
    </message>
    <message>
        <source>There is an example of this id already.</source>
        <translation>已有此编号的示例。</translation>
    </message>
    <message>
        <source>Give the example a title.</source>
        <translation>请填写示例标题。</translation>
    </message>
    <message>
        <source>Say what must come out; &quot;?&quot; where it must be asked for.</source>
        <translation>请填写应得结果；应询问时填“?”。</translation>
    </message>
</context>
<context>
    <name>zhanggui::ExamplesView</name>
    <message>
        <source>month %1</source>
        <translation>当月 %1</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>需询问</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>WRONG</source>
        <translation>不符</translation>
    </message>
    <message>
        <source>With the changes that are not saved: %1 example(s), %2 wrong.</source>
        <translation>按未保存的改动：%1 个示例，%2 个不符。</translation>
    </message>
    <message>
        <source>By the rules in force: %1 example(s), %2 wrong.</source>
        <translation>按当前规则：%1 个示例，%2 个不符。</translation>
    </message>
    <message>
        <source>&amp;New one like this…</source>
        <translation>按此新建(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>修改(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>删除(&amp;R)</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>已知</translation>
    </message>
    <message>
        <source>Should be</source>
        <translation>应为</translation>
    </message>
    <message>
        <source>Comes out</source>
        <translation>得出</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Worked examples</source>
        <translation>计算示例</translation>
    </message>
</context>
<context>
    <name>zhanggui::ExchangeView</name>
    <message>
        <source>Nothing was sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>No answer came</source>
        <translation>没有应答</translation>
    </message>
    <message>
        <source>cURL command</source>
        <translation>cURL 命令</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>Signing</source>
        <extracomment>the string that is signed and its signature</extracomment>
        <translation>签名</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Copy what this tab shows</source>
        <translation>复制此标签页内容</translation>
    </message>
    <message>
        <source>Copy the request as a cURL command</source>
        <translation>将请求复制为 cURL 命令</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the exchange</source>
        <translation>关闭此请求</translation>
    </message>
    <message>
        <source>Requests of this case</source>
        <translation>此用例的请求</translation>
    </message>
</context>
<context>
    <name>zhanggui::ExpectationModel</name>
    <message>
        <source>as the check says</source>
        <translation>按检查项规定</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>不计</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>a warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>a failure</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>If not</source>
        <translation>不满足时</translation>
    </message>
    <message>
        <source>If not, with testFlag 1</source>
        <translation>testFlag为1且不满足时</translation>
    </message>
</context>
<context>
    <name>zhanggui::ExpectedPane</name>
    <message>
        <source>Of each answer of this step</source>
        <translation>本步骤的每个响应</translation>
    </message>
    <message>
        <source>Of all answers together</source>
        <translation>所有响应合并判断</translation>
    </message>
    <message>
        <source>Kept for later steps</source>
        <translation>保存供后续步骤使用</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>添加一行</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>删除该行</translation>
    </message>
</context>
<context>
    <name>zhanggui::ExplainerInputs</name>
    <message>
        <source>Paste what your server got.</source>
        <translation>请粘贴服务端收到的请求。</translation>
    </message>
    <message>
        <source>Paste what your server computed, or a request with its signature.</source>
        <translation>请粘贴服务端计算出的值，或带签名的请求。</translation>
    </message>
    <message>
        <source>Choose a key, or type one.</source>
        <translation>请选择或输入密钥。</translation>
    </message>
    <message>
        <source>There is no signature in it.</source>
        <translation>其中没有签名。</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>识别到：%1</translation>
    </message>
    <message>
        <source>timestamp %1</source>
        <translation>时间戳%1</translation>
    </message>
    <message>
        <source>nonce %1</source>
        <translation>随机数%1</translation>
    </message>
    <message>
        <source>signature %1</source>
        <translation>签名%1</translation>
    </message>
    <message numerus="yes">
        <source>a body of %n byte(s)</source>
        <translation>
            <numerusform>请求体%n字节</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a query of %n byte(s)</source>
        <translation>
            <numerusform>query %n字节</numerusform>
        </translation>
    </message>
    <message>
        <source>a key that I type</source>
        <translation>手动输入密钥</translation>
    </message>
    <message>
        <source>What the server got</source>
        <translation>服务端收到的内容</translation>
    </message>
    <message>
        <source>The whole request as your server saw it, a cURL command, or the address with its query and, below an empty line, the body</source>
        <translation>服务端收到的完整请求、cURL命令，或带query的地址，空一行后接请求体</translation>
    </message>
    <message>
        <source>What the server computed</source>
        <translation>服务端计算出的值</translation>
    </message>
    <message>
        <source>Its signature, or the line of its log that has it</source>
        <translation>签名值，或包含该值的日志行</translation>
    </message>
    <message>
        <source>The text it took the last HMAC over, if known</source>
        <translation>最后一次HMAC的原文（如已知）</translation>
    </message>
    <message>
        <source>Its hash of the body, if known</source>
        <translation>请求体的哈希（如已知）</translation>
    </message>
    <message>
        <source>Kind of signature</source>
        <translation>签名类型</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>the key typed before is taken; type to replace it</source>
        <translation>使用之前输入的密钥；重新输入可替换</translation>
    </message>
    <message>
        <source>the access key; it is not kept</source>
        <translation>访问密钥；不会保存</translation>
    </message>
</context>
<context>
    <name>zhanggui::ExplainerView</name>
    <message>
        <source>Signatures are kept as marks: paste the one that your server saw, or what it computed.</source>
        <translation>签名以掩码保存：请粘贴服务端看到的签名或它计算出的值。</translation>
    </message>
    <message>
        <source>the typed key</source>
        <translation>输入的密钥</translation>
    </message>
    <message>
        <source>This cannot be explained as it stands.</source>
        <translation>按现有内容无法解释。</translation>
    </message>
    <message>
        <source>Paste the whole request, and choose the kind of signature by hand where it was not found.</source>
        <translation>请粘贴完整请求；未识别出签名类型时请手动选择。</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>解释</translation>
    </message>
</context>
<context>
    <name>zhanggui::ExplanationView</name>
    <message>
        <source>What is signed</source>
        <translation>被签名的内容</translation>
    </message>
    <message>
        <source>Hash of the body</source>
        <translation>消息体摘要</translation>
    </message>
    <message>
        <source>Text of the last HMAC</source>
        <translation>最后一次HMAC的原文</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>not known</source>
        <extracomment>%1: a shortened value, %2: its length</extracomment>
        <translation>未知</translation>
    </message>
    <message>
        <source>The server&apos;s value comes about by a known mistake.</source>
        <translation>服务端的值由一个已知错误产生。</translation>
    </message>
    <message>
        <source>The server computed the right signature.</source>
        <translation>服务端计算的签名正确。</translation>
    </message>
    <message>
        <source>Then it compares wrongly, or looks at another call.</source>
        <translation>那么是比较方式有误，或看的是另一次调用。</translation>
    </message>
    <message>
        <source>The call was not signed as it should be.</source>
        <translation>该请求的签名方式不正确。</translation>
    </message>
    <message>
        <source>The call carries the right signature for this key.</source>
        <translation>该请求的签名与此密钥相符。</translation>
    </message>
    <message>
        <source>No known mistake gives this value.</source>
        <translation>没有已知错误能得出这个值。</translation>
    </message>
    <message>
        <source>Compare the steps below with what your server logs, the body byte by byte.</source>
        <translation>请将下列步骤与服务端日志逐一比较，请求体要逐字节比较。</translation>
    </message>
    <message>
        <source>The call itself is signed with this key: the fault is on the server.</source>
        <translation>该请求确由此密钥签名：问题在服务端。</translation>
    </message>
    <message>
        <source>The search was ended before every combination was tried.</source>
        <translation>未尝试完所有组合，搜索已提前结束。</translation>
    </message>
    <message>
        <source>Why is the signature wrong?</source>
        <translation>签名为什么不对？</translation>
    </message>
    <message>
        <source>Paste what your server got and what it computed. The right steps are laid beside the server&apos;s, and the known mistakes are tried until one gives its value.</source>
        <translation>粘贴服务端收到的请求和它计算出的值。正确步骤与服务端步骤并列显示，并逐个尝试已知错误，直到得出服务端的值。</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正确值</translation>
    </message>
    <message>
        <source>The server&apos;s</source>
        <translation>服务端的值</translation>
    </message>
    <message>
        <source>same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>same but for upper and lower case</source>
        <translation>仅大小写不同</translation>
    </message>
    <message>
        <source>different</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>%1, right</source>
        <extracomment>%1: a step of signing</extracomment>
        <translation>%1，正确值</translation>
    </message>
    <message>
        <source>%1, the server&apos;s</source>
        <translation>%1，服务端的值</translation>
    </message>
    <message numerus="yes">
        <source>%n combination(s) of known mistakes tried</source>
        <translation>
            <numerusform>已尝试%n种已知错误组合</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n byte(s))</source>
        <translation>
            <numerusform>%1（%n字节）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhanggui::ExportController</name>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Export orders</source>
        <extracomment>%1: the title of a list such as 发票</extracomment>
        <translation>导出订单</translation>
    </message>
    <message>
        <source>Text tables (*.csv)</source>
        <translation>文本表格 (*.csv)</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>%1 exists already. Replace it?</source>
        <translation>%1 已存在。要替换吗？</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Something else is still running.</source>
        <translation>还有其他任务在运行。</translation>
    </message>
    <message>
        <source>Wait until it is done, or stop it, then export again.</source>
        <translation>请等它完成或停止它，然后再导出。</translation>
    </message>
    <message>
        <source>Orders</source>
        <extracomment>订单: the name of a workbook&apos;s sheet</extracomment>
        <translation>订单</translation>
    </message>
    <message>
        <source>Exporting orders</source>
        <translation>正在导出订单</translation>
    </message>
    <message>
        <source>The orders were not exported.</source>
        <translation>订单没有导出。</translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation>导出已停止。</translation>
    </message>
    <message>
        <source>Nothing was written; a file of that name is as it was.</source>
        <translation>没有写入任何内容；同名文件保持原样。</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) exported.</source>
        <translation>
            <numerusform>已导出 %n 个订单。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) were longer than a cell of a workbook can be and were cut. A CSV file has no such limit.</source>
        <translation>
            <numerusform>有 %n 处文本超过工作簿单元格的长度上限，已截断。CSV 文件没有此限制。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export: %1</source>
        <translation>导出：%1</translation>
    </message>
    <message>
        <source>The list was not exported.</source>
        <translation>列表未导出。</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) exported.</source>
        <translation>
            <numerusform>已导出 %n 条记录。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhanggui::ExportDialog</name>
    <message>
        <source>&amp;All of the workspace, without the filter</source>
        <translation>工作区的全部内容，不用筛选(&amp;A)</translation>
    </message>
    <message>
        <source>No filter is in force.</source>
        <translation>没有生效的筛选。</translation>
    </message>
    <message>
        <source>The filter: %1</source>
        <translation>筛选：%1</translation>
    </message>
    <message>
        <source>As the list shows them</source>
        <translation>与列表显示的相同</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>全部字段</translation>
    </message>
    <message>
        <source>Workbook (XLSX)</source>
        <translation>工作簿（XLSX）</translation>
    </message>
    <message>
        <source>Text (CSV)</source>
        <translation>文本（CSV）</translation>
    </message>
    <message>
        <source>Names, as people read them</source>
        <translation>名称，便于阅读</translation>
    </message>
    <message>
        <source>Ids, for scripts</source>
        <translation>标识，供脚本使用</translation>
    </message>
    <message>
        <source>&amp;Byte order mark, so that Excel reads Chinese</source>
        <translation>字节顺序标记(&amp;B)，使 Excel 能正确显示中文</translation>
    </message>
    <message>
        <source>CR LF, as on Windows</source>
        <translation>CR LF，与 Windows 相同</translation>
    </message>
    <message>
        <source>LF</source>
        <translation>LF</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Write &amp;phone numbers and addresses in full</source>
        <translation>完整写出电话与地址(&amp;P)</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Line ends</source>
        <translation>换行</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>The list shows nothing; change the filter, or export all of the workspace.</source>
        <translation>列表没有内容；请修改筛选，或导出工作区的全部内容。</translation>
    </message>
    <message>
        <source>That they were written is recorded in the history of each record.</source>
        <translation>写出这些数据会记入每条记录的历史。</translation>
    </message>
    <message>
        <source>Personal data is masked: 138****5678.</source>
        <translation>个人数据打码：138****5678。</translation>
    </message>
    <message>
        <source>Personal data is masked: this workspace is read-only, so showing it could not be recorded.</source>
        <translation>个人数据打码：此工作区为只读，无法留下查看记录。</translation>
    </message>
    <message numerus="yes">
        <source>&amp;What the list shows: %Ln row(s)</source>
        <translation>
            <numerusform>列表显示的内容(&amp;W)：%Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Only what is selected: %Ln row(s)</source>
        <translation>
            <numerusform>仅选中的内容(&amp;O)：%Ln 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhanggui::FetchController</name>
    <message>
        <source>The keys of this environment cannot be used.</source>
        <translation>无法使用此环境的密钥。</translation>
    </message>
    <message>
        <source>The connection of this environment cannot be used.</source>
        <translation>无法使用该环境的连接设置。</translation>
    </message>
    <message>
        <source>The order query is not known to this program.</source>
        <translation>本程序不认识查询订单接口。</translation>
    </message>
    <message>
        <source>Fetching orders</source>
        <translation>正在获取订单</translation>
    </message>
</context>
<context>
    <name>zhanggui::FetchDialog</name>
    <message>
        <source>Use the sample orders</source>
        <translation>使用示例订单</translation>
    </message>
    <message>
        <source>Fetch orders</source>
        <translation>获取订单</translation>
    </message>
    <message>
        <source>Order numbers, one a line</source>
        <translation>订单号，每行一个</translation>
    </message>
    <message>
        <source>Read a file…</source>
        <translation>读取文件…</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>获取</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n 个订单</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1 is no order number: %2</source>
        <extracomment>%1: a line number, %2: what stands there</extracomment>
        <translation>第 %1 行不是订单号：%2</translation>
    </message>
    <message>
        <source>Read order numbers from a file</source>
        <translation>从文件读取订单号</translation>
    </message>
    <message>
        <source>Text files (*.txt *.csv);;All files (*)</source>
        <translation>文本文件 (*.txt *.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>This file cannot be read: %1</source>
        <translation>无法读取该文件：%1</translation>
    </message>
</context>
<context>
    <name>zhanggui::FieldEdit</name>
    <message>
        <source>Choose a day</source>
        <translation>选择日期</translation>
    </message>
    <message>
        <source>Choose a day: %1</source>
        <translation>选择日期：%1</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>显示：%1</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Show the whole value.</source>
        <translation>显示完整内容。</translation>
    </message>
</context>
<context>
    <name>zhanggui::FieldHelp</name>
    <message numerus="yes">
        <source>at most %n character(s)</source>
        <translation>
            <numerusform>最多%n个字符</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %n item(s)</source>
        <translation>
            <numerusform>最多%n项</numerusform>
        </translation>
    </message>
    <message>
        <source>The protocol knows no field of this name. It is sent as it stands: a server must let alone what it does not know.</source>
        <translation>协议中没有这个字段。将原样发送：服务端应忽略不认识的字段。</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>mandatory</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>the guide does not say</source>
        <translation>指南未说明</translation>
    </message>
    <message>
        <source>Must it be there?</source>
        <translation>是否必填</translation>
    </message>
    <message>
        <source>Values, no others</source>
        <translation>取值（仅限以下）</translation>
    </message>
    <message>
        <source>Values that the guide names</source>
        <translation>指南列出的取值</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>It is new at every send.</source>
        <translation>每次发送都重新生成。</translation>
    </message>
    <message>
        <source>Coding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Called again</source>
        <translation>重复调用</translation>
    </message>
    <message>
        <source>Source</source>
        <extracomment>%1: a page of the guides, %2: its date, %3: how sure it is</extracomment>
        <translation>来源</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>The guides disagree (%1):</source>
        <translation>各指南说法不一（%1）：</translation>
    </message>
    <message>
        <source>%1 (taken here)</source>
        <extracomment>%1: one of several readings of a guide</extracomment>
        <translation>%1（此处采用）</translation>
    </message>
</context>
<context>
    <name>zhanggui::FieldList</name>
    <message>
        <source>The protocol&apos;s data does not know this interface: its fields cannot be checked.</source>
        <translation>协议数据中没有该接口，无法检查其字段。</translation>
    </message>
    <message>
        <source>name of a further field</source>
        <translation>其他字段的名称</translation>
    </message>
    <message>
        <source>Name of a further field</source>
        <translation>其他字段的名称</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>添加字段</translation>
    </message>
    <message>
        <source>Fields of the request</source>
        <translation>请求字段</translation>
    </message>
</context>
<context>
    <name>zhanggui::FieldRow</name>
    <message>
        <source>This is not JSON yet; the case keeps the last value that was.</source>
        <translation>尚不是合法的JSON；用例保留上一次的值。</translation>
    </message>
    <message>
        <source>Wrong on purpose: sent as it stands, not checked.</source>
        <translation>有意写错：原样发送，不检查。</translation>
    </message>
    <message>
        <source>The protocol knows no field of this name.</source>
        <translation>协议中没有这个字段。</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不携带</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Further field</source>
        <translation>其他字段</translation>
    </message>
    <message>
        <source>Mandatory</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>%1 (%2), mandatory</source>
        <extracomment>%1: what a field is called, %2: its name in the request</extracomment>
        <translation>%1（%2），必填</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>携带</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>as JSON</source>
        <translation>按JSON</translation>
    </message>
    <message>
        <source>How %1 is given</source>
        <translation>%1的携带方式</translation>
    </message>
    <message>
        <source>Insert a value that is filled in at every send</source>
        <translation>插入发送时填充的值</translation>
    </message>
    <message>
        <source>Wrong on purpose: do not check this value</source>
        <translation>有意写错：不检查该值</translation>
    </message>
</context>
<context>
    <name>zhanggui::FileBar</name>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>个人数据</translation>
    </message>
    <message>
        <source>Show personal data instead of stars</source>
        <translation>显示个人数据，不再用星号遮盖</translation>
    </message>
</context>
<context>
    <name>zhanggui::FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>按文字筛选</translation>
    </message>
    <message>
        <source>Filter: words, %1</source>
        <translation>筛选：文字、%1</translation>
    </message>
</context>
<context>
    <name>zhanggui::FindingList</name>
    <message>
        <source>Nothing stands against it.</source>
        <translation>未发现问题。</translation>
    </message>
    <message>
        <source>%1 wrong, %2 to look at, %3 not known.</source>
        <translation>%1 项错误，%2 项需注意，%3 项未知。</translation>
    </message>
</context>
<context>
    <name>zhanggui::FindingsModel</name>
    <message>
        <source>hidden: may hold personal data</source>
        <translation>已隐藏：可能含有个人数据</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>库中</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中</translation>
    </message>
</context>
<context>
    <name>zhanggui::GoToDialog</name>
    <message>
        <source>Go to an order</source>
        <translation>转到订单</translation>
    </message>
    <message>
        <source>One or more order numbers, or the number of an order line</source>
        <translation>一个或多个订单号，或订单行ID</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Fetch…</source>
        <translation>获取…</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>转到</translation>
    </message>
    <message numerus="yes">
        <source>%n order number(s)</source>
        <translation>
            <numerusform>%n 个订单号</numerusform>
        </translation>
    </message>
    <message>
        <source>The orders could not be read: %1</source>
        <translation>无法读取订单：%1</translation>
    </message>
    <message>
        <source>There is no order %1 in this workspace.</source>
        <translation>此工作区中没有订单 %1。</translation>
    </message>
    <message>
        <source>None of these orders is in this workspace.</source>
        <translation>这些订单都不在此工作区中。</translation>
    </message>
    <message>
        <source>Several environments know this order. Choose one.</source>
        <translation>多个环境中有此订单，请选择一个。</translation>
    </message>
</context>
<context>
    <name>zhanggui::GroupModel</name>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>过大</translation>
    </message>
    <message>
        <source>Number</source>
        <extracomment>How many records a group has</extracomment>
        <translation>数量</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
</context>
<context>
    <name>zhanggui::GroupPane</name>
    <message>
        <source>by day</source>
        <translation>按日</translation>
    </message>
    <message>
        <source>by month</source>
        <translation>按月</translation>
    </message>
    <message>
        <source>by year</source>
        <translation>按年</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>统计中…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s).</source>
        <translation>
            <numerusform>%Ln 组。</numerusform>
        </translation>
    </message>
    <message>
        <source>Further values with %1 record(s) are left out.</source>
        <translation>其余取值共 %1 条记录，未列出。</translation>
    </message>
    <message>
        <source>%1 smaller group(s) with %2 record(s) are left out.</source>
        <translation>另有 %1 个较小的组（共 %2 条记录）未列出。</translation>
    </message>
    <message>
        <source>A record with several values counts in each of them.</source>
        <translation>一条记录有多个值时，在每个值下各计一次。</translation>
    </message>
    <message>
        <source>Copy the groups as a table</source>
        <translation>以表格形式复制分组</translation>
    </message>
    <message>
        <source>Close the groups</source>
        <translation>关闭分组</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>分组依据</translation>
    </message>
    <message>
        <source>Span of dates</source>
        <translation>日期粒度</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Group &amp;by</source>
        <translation>分组依据(&amp;B)</translation>
    </message>
</context>
<context>
    <name>zhanggui::HistoryController</name>
    <message>
        <source>This order is not in the workspace any more.</source>
        <translation>此订单已不在工作区中。</translation>
    </message>
    <message>
        <source>Its history is kept.</source>
        <translation>它的历史仍然保留。</translation>
    </message>
    <message>
        <source>Redo the step that made it, or undo the one that took it away.</source>
        <translation>请重做创建它的步骤，或撤销移除它的步骤。</translation>
    </message>
    <message>
        <source>Save the rejected rows</source>
        <translation>保存被拒绝的行</translation>
    </message>
    <message>
        <source>%1 rejected.csv</source>
        <extracomment>a file name; %1: the name of the imported file</extracomment>
        <translation>%1 被拒绝的行.csv</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n rejected row(s) were saved.</source>
        <translation>
            <numerusform>已保存 %n 行被拒绝的数据。</numerusform>
        </translation>
    </message>
    <message>
        <source>The rejected rows could not be saved.</source>
        <translation>无法保存被拒绝的行。</translation>
    </message>
</context>
<context>
    <name>zhanggui::HistoryPage</name>
    <message>
        <source>The step could not be read.</source>
        <translation>无法读取此步骤。</translation>
    </message>
    <message>
        <source>The history is as it was.</source>
        <translation>历史保持原样。</translation>
    </message>
    <message>
        <source>History</source>
        <extracomment>撤销历史</extracomment>
        <translation>历史</translation>
    </message>
    <message>
        <source>Nothing was done yet</source>
        <translation>还没有任何操作</translation>
    </message>
    <message>
        <source>Every fetch, import and edit appears here as a step that can be undone.</source>
        <translation>每次获取、导入和修改都会作为一个可以撤销的步骤显示在这里。</translation>
    </message>
    <message>
        <source>No step matches the filter</source>
        <translation>没有符合筛选条件的步骤</translation>
    </message>
    <message>
        <source>The filter hides every step of this workspace.</source>
        <translation>筛选条件隐藏了此工作区的所有步骤。</translation>
    </message>
    <message>
        <source>The history could not be read.</source>
        <translation>无法读取历史。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln matching step(s)</source>
        <translation>
            <numerusform>%Ln 个符合条件的步骤</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln 个步骤</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhanggui::HomeController</name>
    <message>
        <source>What is to do could not be read.</source>
        <translation>无法读取待办事项。</translation>
    </message>
</context>
<context>
    <name>zhanggui::HomeOverview</name>
    <message>
        <source>Show them on the board</source>
        <translation>在截止列表中查看</translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <translation>%1 项已超时</translation>
    </message>
    <message>
        <source>%1 today</source>
        <translation>今天 %1 项</translation>
    </message>
    <message>
        <source>%1 in 7 days</source>
        <translation>7 天内 %1 项</translation>
    </message>
    <message>
        <source>To do now</source>
        <extracomment>待办</extracomment>
        <translation>待办</translation>
    </message>
    <message>
        <source>Nothing is overdue, and nothing is due in the next seven days.</source>
        <translation>没有超时事项，未来七天也没有截止事项。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln 个订单</numerusform>
        </translation>
    </message>
    <message>
        <source>Not billed yet, and why</source>
        <translation>未出账金额及原因</translation>
    </message>
    <message>
        <source>As far as orders and supervision tell, nothing holds up a bill. Import the console&apos;s order and supervision lists to know more.</source>
        <translation>就订单和服务监管所示，没有影响出账的因素。导入官方控制台的订单列表和服务监管列表可了解更多。</translation>
    </message>
    <message>
        <source>Failing since %1</source>
        <translation>自 %1 起失败</translation>
    </message>
    <message>
        <source>%1 of %2 days</source>
        <translation>%1 / %2 天</translation>
    </message>
    <message>
        <source>Open the callback debugger</source>
        <translation>打开回调调试</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed order(s) this month</source>
        <translation>
            <numerusform>本月失败订单 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Failing preflights</source>
        <extracomment>拨测</extracomment>
        <translation>拨测失败</translation>
    </message>
    <message>
        <source>No product&apos;s last preflight failed.</source>
        <translation>没有商品的最近一次预检失败。</translation>
    </message>
    <message>
        <source>Orders fetched last</source>
        <translation>最近获取订单</translation>
    </message>
    <message>
        <source>Imported: %1</source>
        <translation>已导入：%1</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Last fetches and imports</source>
        <translation>最近的获取与导入</translation>
    </message>
    <message>
        <source>Nothing was fetched or imported yet.</source>
        <translation>尚未获取或导入。</translation>
    </message>
    <message>
        <source>%1, currency not told</source>
        <extracomment>%1: an amount</extracomment>
        <translation>%1，币种未知</translation>
    </message>
    <message>
        <source>bill lines</source>
        <translation>账单明细</translation>
    </message>
    <message>
        <source>transaction details</source>
        <translation>交易明细</translation>
    </message>
    <message>
        <source>Ticket %1</source>
        <translation>工单 %1</translation>
    </message>
    <message>
        <source>With more than two the product is taken down.</source>
        <translation>超过两次，商品将被下架。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln missed</source>
        <translation>
            <numerusform>超时 %Ln 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the tickets</source>
        <translation>查看工单</translation>
    </message>
    <message>
        <source>Calls and mails not answered within 24 hours</source>
        <extracomment>客服电话、邮箱须在 24 小时内响应</extracomment>
        <translation>未在 24 小时内响应的电话和邮件</translation>
    </message>
    <message>
        <source>Every question by phone or mail was answered in time.</source>
        <translation>所有电话和邮件咨询均已按时响应。</translation>
    </message>
</context>
<context>
    <name>zhanggui::HomePage</name>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Welcome. Zhanggui keeps the orders of your shop on this machine, so that you can search and read them without the network. It needs one environment to fetch them from.</source>
        <translation>欢迎使用掌柜。它把店铺的订单保存在本机，无需网络也能查找和查看。首先需要一个用来获取订单的环境。</translation>
    </message>
    <message>
        <source>Look around first</source>
        <translation>先看一看</translation>
    </message>
    <message>
        <source>The built-in emulator plays the marketplace on this machine, with its documented sample orders. No account, no keys, nothing leaves this machine.</source>
        <translation>内置模拟器在本机扮演云商店，提供官方文档中的示例订单。不需要账号和密钥，任何数据都不会离开本机。</translation>
    </message>
    <message>
        <source>Try the built-in emulator</source>
        <translation>试用内置模拟器</translation>
    </message>
    <message>
        <source>Work with your shop</source>
        <translation>使用自己的店铺</translation>
    </message>
    <message>
        <source>Connect your seller account with its access key (AK) and secret key (SK). Keys are kept encrypted in the vault of this workspace.</source>
        <translation>用访问密钥（AK）和秘密访问密钥（SK）连接您的商家账号。密钥加密保存在本工作区的密钥库中。</translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation>连接账号</translation>
    </message>
    <message>
        <source>In this workspace</source>
        <translation>本工作区</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Waiting to be fetched</source>
        <translation>等待获取</translation>
    </message>
    <message>
        <source>Last fetch</source>
        <translation>上次获取</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>接下来</translation>
    </message>
</context>
<context>
    <name>zhanggui::HuaweiPanel</name>
    <message>
        <source>Invoicing list</source>
        <extracomment>开票清单</extracomment>
        <translation>开票清单</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv *.tsv *.txt);;All files (*)</source>
        <translation>表格 (*.xlsx *.csv *.tsv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The invoicing list could not be compared.</source>
        <translation>无法与开票清单比对。</translation>
    </message>
    <message>
        <source>Compared are the invoices that wait to be issued: %1.</source>
        <translation>比对的是待开票的发票：%1。</translation>
    </message>
    <message>
        <source>Compared are the invoices of the period: %1.</source>
        <translation>比对的是该期次的发票：%1。</translation>
    </message>
    <message>
        <source>They stand against the list&apos;s amounts in the records. Choose the list&apos;s file to compare each rate.</source>
        <translation>与记录中填写的清单金额比对。选择清单文件可逐税率比对。</translation>
    </message>
    <message>
        <source>They stand against the file %1.</source>
        <translation>与文件 %1 比对。</translation>
    </message>
    <message>
        <source>Remark to write:</source>
        <translation>应填写的备注：</translation>
    </message>
    <message>
        <source>Compare with an invoicing list…</source>
        <translation>与开票清单比对…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the findings</source>
        <translation>复制检查结果</translation>
    </message>
    <message>
        <source>The check could not be made.</source>
        <translation>无法进行检查。</translation>
    </message>
    <message>
        <source>The file needs a row of names, with one for the amount; more names can be taught in import-names.json.</source>
        <translation>文件须有一行列名，其中包括金额；可在 import-names.json 中增加列名。</translation>
    </message>
    <message>
        <source>Without the file</source>
        <translation>不用该文件</translation>
    </message>
    <message>
        <source>Copy the remark</source>
        <translation>复制备注</translation>
    </message>
    <message>
        <source>Another list…</source>
        <translation>其他清单…</translation>
    </message>
</context>
<context>
    <name>zhanggui::ImportController</name>
    <message>
        <source>This workspace is open read-only: nothing can be imported.</source>
        <translation>此工作区以只读方式打开，不能导入。</translation>
    </message>
    <message>
        <source>Close the other program and open it again.</source>
        <translation>请关闭另一个程序后重新打开。</translation>
    </message>
    <message>
        <source>The names of columns in this workspace cannot be read.</source>
        <translation>此工作区的列名文件无法读取。</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>一个文件</translation>
    </message>
    <message>
        <source>The import of %1 was broken off.</source>
        <extracomment>%1: names of files</extracomment>
        <translation>%1 的导入曾被中断。</translation>
    </message>
    <message>
        <source>Nothing of it is in the workspace.</source>
        <translation>工作区中没有它的任何内容。</translation>
    </message>
    <message>
        <source>Import the file again.</source>
        <translation>请重新导入该文件。</translation>
    </message>
</context>
<context>
    <name>zhanggui::ImportDialog</name>
    <message>
        <source>The rejected rows are saved.</source>
        <translation>被拒绝的行已保存。</translation>
    </message>
    <message>
        <source>The rejected rows were not saved.</source>
        <translation>被拒绝的行未能保存。</translation>
    </message>
    <message>
        <source>The mapping is saved as %1.</source>
        <extracomment>%1: a name that the person gave</extracomment>
        <translation>列对应已保存为“%1”。</translation>
    </message>
    <message>
        <source>The saved mappings cannot be used.</source>
        <translation>已保存的列对应无法使用。</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx);;All files (*)</source>
        <translation>表格 (*.csv *.tsv *.txt *.xlsx);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Save the rejected rows</source>
        <translation>保存被拒绝的行</translation>
    </message>
    <message>
        <source>%1-rejected.csv</source>
        <extracomment>the name of a file; %1: the name of another one, without its ending</extracomment>
        <translation>%1-被拒绝的行.csv</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>The import was stopped.</source>
        <translation>导入已停止。</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>没有写入任何内容。</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message numerus="yes">
        <source>Columns (%n to look at)</source>
        <translation>
            <numerusform>列（%n 列需查看）</numerusform>
        </translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>The import cannot be taken back.</source>
        <translation>此次导入无法撤销。</translation>
    </message>
    <message>
        <source>Stop the import? Nothing of the file is written then.</source>
        <translation>要停止导入吗？停止后不会写入任何内容。</translation>
    </message>
    <message>
        <source>Stop reading the file? Nothing was written yet.</source>
        <translation>要停止读取文件吗？目前还没有写入任何内容。</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>停止并关闭</translation>
    </message>
    <message>
        <source>Import a table</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>Choose a CSV or XLSX file, or drop one here. You see what it would do before anything is written.</source>
        <translation>选择一个 CSV 或 XLSX 文件，或把文件拖到这里。写入之前会先显示它将带来的变化。</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
</context>
<context>
    <name>zhanggui::ImportFooter</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>zhanggui::InterfacePicker</name>
    <message>
        <source>Family of interfaces</source>
        <translation>接口类别</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Chinese site</source>
        <extracomment>中国站</extracomment>
        <translation>中国站</translation>
    </message>
    <message>
        <source>KooGallery</source>
        <translation>国际站</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>接口类别</translation>
    </message>
    <message>
        <source>no scene of the guide</source>
        <translation>非指南场景</translation>
    </message>
</context>
<context>
    <name>zhanggui::InvoiceBatchDialog</name>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Save bad rows…</source>
        <translation>保存错误行…</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>开票</translation>
    </message>
    <message>
        <source>Enter invoices from a file</source>
        <translation>从文件录入发票</translation>
    </message>
    <message>
        <source>A CSV file or a workbook with one invoice a row: application or order number, invoice number, and what else is known – day, amount, rate, courier, mail. Columns are found by their names.</source>
        <translation>CSV 文件或工作簿，每行一张发票：申请单号或订单号、发票号码，以及已知的日期、金额、税率、快递、邮箱。按列名识别。</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Invoice number</source>
        <translation>发票号码</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>What is wrong, or worth a look</source>
        <translation>错误或需注意</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>文件各行</translation>
    </message>
    <message>
        <source>Invoices from a file</source>
        <translation>从文件录入发票</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv *.tsv *.txt);;All files (*)</source>
        <translation>表格 (*.xlsx *.csv *.tsv *.txt);;所有文件 (*)</translation>
    </message>
    <message numerus="yes">
        <source>Issue %n invoice(s)</source>
        <translation>
            <numerusform>开具 %n 张发票</numerusform>
        </translation>
    </message>
    <message>
        <source>Good</source>
        <translation>符合</translation>
    </message>
    <message>
        <source>Nothing was written. %1: %2. Read the file again.</source>
        <translation>未写入任何内容。%1：%2。请重新读取文件。</translation>
    </message>
    <message>
        <source>Save bad rows</source>
        <translation>保存错误行</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>The bad rows are in %1, each with what is wrong.</source>
        <translation>错误行已保存到 %1，各行附有原因。</translation>
    </message>
    <message>
        <source>The bad rows could not be saved: %1</source>
        <translation>无法保存错误行：%1</translation>
    </message>
    <message>
        <source>It needs a row of names, with one for the invoice number and one for the application or the order.</source>
        <translation>文件须有一行列名，其中包括发票号码，以及申请单号或订单号。</translation>
    </message>
    <message>
        <source>The file could not be read; nothing was written.</source>
        <translation>无法读取文件，未写入任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) can be issued.</source>
        <translation>
            <numerusform>%n 行可以开票。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot, and stand first.</source>
        <translation>
            <numerusform>%n 行不可以，排在前面。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more row(s) are not shown here.</source>
        <translation>
            <numerusform>另有 %n 行未在此显示。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>尚未写入任何内容。</translation>
    </message>
    <message>
        <source>It was stopped, and nothing was written.</source>
        <translation>已停止，未写入任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n invoice(s) were issued.</source>
        <translation>
            <numerusform>已开具 %n 张发票。</numerusform>
        </translation>
    </message>
    <message>
        <source>The rows below were not: save them, correct them and read them again.</source>
        <translation>以下各行未开票：请保存、更正后再次读取。</translation>
    </message>
</context>
<context>
    <name>zhanggui::InvoiceEntriesDialog</name>
    <message>
        <source>Kinds of invoices you offer</source>
        <translation>支持的发票类型</translation>
    </message>
    <message>
        <source>The same as 商家管理 &gt; 设置发票类型 of the official console. Requests of other kinds are marked; buyers see them greyed out there.</source>
        <translation>与官方后台“商家管理 &gt; 设置发票类型”一致。其他类型的申请会被标出；买家在后台看到的为灰色。</translation>
    </message>
    <message>
        <source>What you offer could not be read: %1</source>
        <translation>无法读取支持的发票类型：%1</translation>
    </message>
    <message>
        <source>It could not be saved: %1</source>
        <translation>无法保存：%1</translation>
    </message>
    <message>
        <source>Choose at least one kind: a seller without any cannot be asked for invoices.</source>
        <translation>请至少选择一种类型：没有任何类型时，客户无法申请开票。</translation>
    </message>
</context>
<context>
    <name>zhanggui::InvoicePanel</name>
    <message>
        <source>The checks could not be made: %1</source>
        <translation>无法检查：%1</translation>
    </message>
    <message>
        <source>Open of the order: %1</source>
        <translation>订单待开票金额：%1</translation>
    </message>
    <message>
        <source>Only a paper invoice with an amount has postage. Fill in medium and amount.</source>
        <translation>仅有金额的纸质发票涉及邮寄费，请填写介质和金额。</translation>
    </message>
    <message numerus="yes">
        <source>%n invoice(s) were issued from the file.</source>
        <translation>
            <numerusform>已按文件开具 %n 张发票。</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Enter many from a file…</source>
        <translation>从文件批量录入…</translation>
    </message>
    <message>
        <source>Kinds you offer…</source>
        <extracomment>设置发票类型</extracomment>
        <translation>支持的发票类型…</translation>
    </message>
</context>
<context>
    <name>zhanggui::JsonView</name>
    <message>
        <source>This is no valid JSON; the text is shown as it came.</source>
        <translation>这不是有效的 JSON，按收到的原文显示。</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n line(s) are shown as a tree; the raw text is whole.</source>
        <translation>
            <numerusform>树形只显示前 %n 行；原文是完整的。</numerusform>
        </translation>
    </message>
    <message>
        <source>Search in names and values</source>
        <translation>在名称和值中搜索</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>折叠</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Show the text as it came</source>
        <translation>显示收到的原文</translation>
    </message>
    <message>
        <source>Show personal data</source>
        <translation>显示个人信息</translation>
    </message>
    <message>
        <source>Show the whole value. That it was shown is recorded.</source>
        <translation>显示完整内容。本次显示会被记录。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>zhanggui::LineDetail</name>
    <message>
        <source>This line is not there any more: its import was undone.</source>
        <translation>该行已不存在：对应的导入已撤销。</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Without tax: prices of the trade divided by 1 + %1, rounded half up to two decimals. Fees and the settlement amount are as the file writes them.</source>
        <translation>不含税：交易价格除以 1 + %1，四舍五入到两位小数。平台费与结算金额以文件为准。</translation>
    </message>
    <message>
        <source>The file tells no tax rate for this line, so nothing is shown without tax.</source>
        <translation>文件没有给出该行的税率，因此不显示不含税金额。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Bill lines</source>
        <translation>账单明细</translation>
    </message>
    <message>
        <source>Transaction details</source>
        <translation>交易明细</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>数据时间</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入时间</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>识别键</translation>
    </message>
    <message>
        <source>Says the same</source>
        <translation>同样记载于</translation>
    </message>
    <message>
        <source>Bill line</source>
        <translation>账单明细</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>交易明细</translation>
    </message>
    <message>
        <source>Return opens the line.</source>
        <translation>按回车键打开该行。</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Amounts</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额项</translation>
    </message>
    <message>
        <source>As the file says</source>
        <translation>文件金额</translation>
    </message>
    <message>
        <source>Without tax</source>
        <translation>不含税</translation>
    </message>
    <message>
        <source>Said before, by</source>
        <translation>此前记载于</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>当时</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>What earlier files said</source>
        <translation>较早文件的记载</translation>
    </message>
    <message>
        <source>Same line in</source>
        <translation>同一行见于</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>账期</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>账单编号</translation>
    </message>
    <message>
        <source>Settlement amount</source>
        <translation>结算金额</translation>
    </message>
    <message>
        <source>The same line in the other layer</source>
        <translation>另一类文件中的同一行</translation>
    </message>
    <message>
        <source>Close the detail (Esc)</source>
        <translation>关闭详情（Esc）</translation>
    </message>
    <message>
        <source>Close the detail</source>
        <translation>关闭详情</translation>
    </message>
    <message>
        <source>The file names no order for this line, so its conditions cannot be looked up.</source>
        <translation>文件没有给出该行的订单号，无法查询出账条件。</translation>
    </message>
    <message>
        <source>In the bill?</source>
        <translation>为何未出账</translation>
    </message>
</context>
<context>
    <name>zhanggui::ListingPanel</name>
    <message>
        <source>The material could not be checked.</source>
        <translation>无法检查上架材料。</translation>
    </message>
    <message>
        <source>The record is as it was.</source>
        <translation>记录保持不变。</translation>
    </message>
    <message>
        <source>Look at the word lists of the workspace.</source>
        <translation>请检查工作区的词表。</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>The word lists could not be read.</source>
        <translation>无法读取词表。</translation>
    </message>
    <message>
        <source>Mend or remove the file listing-words.json of the workspace.</source>
        <translation>请修正或删除工作区中的 listing-words.json。</translation>
    </message>
    <message>
        <source>The word lists could not be saved.</source>
        <translation>无法保存词表。</translation>
    </message>
    <message>
        <source>The lists are as they were.</source>
        <translation>词表保持不变。</translation>
    </message>
    <message>
        <source>Export the checklist</source>
        <translation>导出检查单</translation>
    </message>
    <message>
        <source>HTML (*.html);;CSV (*.csv)</source>
        <translation>HTML (*.html);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Made by Zhanggui on %1.</source>
        <translation>由掌柜生成于 %1。</translation>
    </message>
    <message>
        <source>The checklist was exported.</source>
        <translation>已导出检查单。</translation>
    </message>
    <message>
        <source>The checklist could not be exported.</source>
        <translation>无法导出检查单。</translation>
    </message>
    <message>
        <source>An earlier file of that name is as it was.</source>
        <translation>同名的原文件保持不变。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>请选择其他文件夹。</translation>
    </message>
    <message>
        <source>The rules of publishing cannot be read; nothing is checked.</source>
        <translation>上架规则无法读取，未作检查。</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Look whether the workspace&apos;s folder can be written.</source>
        <translation>请检查工作区目录是否可写。</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>检查单</translation>
    </message>
    <message>
        <source>Only files can be attached.</source>
        <translation>只能添加文件。</translation>
    </message>
    <message>
        <source>The files among what was dropped are attached.</source>
        <translation>拖入的内容中的文件会被添加。</translation>
    </message>
    <message>
        <source>Drop the files of a folder, not the folder.</source>
        <translation>请拖入文件夹中的文件，而不是文件夹。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>no purpose yet</source>
        <translation>尚未指定用途</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were attached.</source>
        <translation>
            <numerusform>已添加 %n 个文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Another purpose is chosen in the tab of the files.</source>
        <translation>可在附件页签选择其他用途。</translation>
    </message>
    <message>
        <source>Also what &amp;passed</source>
        <translation>显示已通过(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Word lists…</source>
        <translation>词表(&amp;W)…</translation>
    </message>
    <message>
        <source>E&amp;xport the checklist…</source>
        <translation>导出检查单(&amp;X)…</translation>
    </message>
    <message>
        <source>I have &amp;looked: it is so</source>
        <translation>已查看，符合要求(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Keep this result</source>
        <translation>保存本次结果(&amp;K)</translation>
    </message>
    <message>
        <source>Writes the result into the record, so that a later check can be compared with it.</source>
        <translation>将结果写入记录，供之后的检查比较。</translation>
    </message>
</context>
<context>
    <name>zhanggui::LogController</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The log is cleared.</source>
        <translation>日志已清空。</translation>
    </message>
    <message>
        <source>Export the log</source>
        <translation>导出日志</translation>
    </message>
    <message>
        <source>Table (*.csv);;JSON (*.json)</source>
        <translation>表格 (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>The log could not be exported.</source>
        <translation>日志无法导出。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the log are exported.</source>
        <translation>
            <numerusform>已导出 %n 行日志。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhanggui::LogDetail</name>
    <message>
        <source>no answer</source>
        <translation>没有应答</translation>
    </message>
    <message>
        <source>Request line</source>
        <translation>请求行</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>结果码</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>About</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Time there</source>
        <translation>市场时间</translation>
    </message>
    <message>
        <source>Real time</source>
        <translation>真实时间</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Copy as a cURL command; marks stand in place of signatures</source>
        <translation>复制为 cURL 命令；签名处为掩码</translation>
    </message>
    <message>
        <source>Copy as cURL</source>
        <translation>复制为 cURL</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the detail</source>
        <translation>关闭详情</translation>
    </message>
</context>
<context>
    <name>zhanggui::LogView</name>
    <message>
        <source>Nothing was received or sent yet</source>
        <translation>尚未收到或发出任何请求</translation>
    </message>
    <message>
        <source>Every request of your software and every callback to your server stands here, with both bodies. Call an interface at the address above, or buy something under Market.</source>
        <translation>您软件的每个请求和发往您服务器的每个回调都在这里，包括请求体和响应体。请调用上方地址的接口，或在“市场”中购买商品。</translation>
    </message>
    <message>
        <source>No row passes the filter</source>
        <translation>没有符合筛选条件的行</translation>
    </message>
    <message>
        <source>The log holds rows, but none that is asked for.</source>
        <translation>日志中有内容，但没有符合条件的。</translation>
    </message>
    <message>
        <source>Take the filter away</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Copy the rows</source>
        <translation>复制这些行</translation>
    </message>
    <message>
        <source>Only what is about %1</source>
        <translation>只看与 %1 有关的</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>New rows appear at the top as they come</source>
        <translation>新行到达时显示在顶部</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Log of the emulator, newest first</source>
        <translation>模拟器日志，最新在前</translation>
    </message>
</context>
<context>
    <name>zhanggui::LookChoices</name>
    <message>
        <source>the first month</source>
        <translation>最早</translation>
    </message>
    <message>
        <source>the last month</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>未写明</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>查看(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Amount</source>
        <translation>金额(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;By</source>
        <translation>分组(&amp;B)</translation>
    </message>
    <message>
        <source>Also those that stand together as others.</source>
        <translation>包括合并为“其他”的分组。</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>经营数据</translation>
    </message>
    <message>
        <source>Age of the unbilled</source>
        <translation>待出账账龄</translation>
    </message>
    <message>
        <source>Next three bills</source>
        <translation>后三期账单</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>To</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Curre&amp;ncy</source>
        <translation>币种(&amp;N)</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>A&amp;ll groups</source>
        <translation>全部分组(&amp;L)</translation>
    </message>
</context>
<context>
    <name>zhanggui::LookTab</name>
    <message>
        <source>Computing…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>It was saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>It could not be saved.</source>
        <translation>无法保存。</translation>
    </message>
    <message>
        <source>The environments could not be read.</source>
        <translation>无法读取环境。</translation>
    </message>
    <message>
        <source>The figures could not be computed.</source>
        <translation>无法计算经营数据。</translation>
    </message>
    <message>
        <source>No line stands behind it.</source>
        <translation>没有对应的明细。</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有更改任何内容。</translation>
    </message>
    <message>
        <source>Compute again</source>
        <translation>重新计算</translation>
    </message>
    <message>
        <source>The figures are out of date: lines, orders, ratios or rules have changed.</source>
        <translation>数据已过时：明细、订单、比例或规则有变化。</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>No transactions yet</source>
        <translation>还没有交易明细</translation>
    </message>
    <message>
        <source>Import the transaction details of the official console. Then sales, fee, settlement amount and what is unbilled are shown here, with the next three bills.</source>
        <translation>请导入官方控制台的交易明细，然后可在此查看销售金额、平台费、结算金额、待出账金额与后三期账单。</translation>
    </message>
    <message>
        <source>Import transaction details…</source>
        <translation>导入交易明细…</translation>
    </message>
    <message>
        <source>Nothing was computed yet</source>
        <translation>尚未计算</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Figures of settlement</source>
        <extracomment>经营数据, as 卖家中心 &gt; 经营数据分析 says it</extracomment>
        <translation>经营数据</translation>
    </message>
    <message>
        <source>From the lines, orders and ratios of now; so does F5.</source>
        <translation>按当前的明细、订单和比例计算；也可按 F5。</translation>
    </message>
    <message>
        <source>Show the lines</source>
        <translation>查看明细</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>It could not be printed.</source>
        <translation>无法打印。</translation>
    </message>
    <message>
        <source>Look at the printer, or save it as PDF.</source>
        <translation>请检查打印机，或保存为 PDF。</translation>
    </message>
</context>
<context>
    <name>zhanggui::MachineDiagramView</name>
    <message>
        <source>Diagram of the states</source>
        <translation>状态图</translation>
    </message>
</context>
<context>
    <name>zhanggui::MainWindow</name>
    <message>
        <source>About Zhanggui</source>
        <translation>关于掌柜</translation>
    </message>
    <message>
        <source>Zhanggui %1</source>
        <translation>掌柜 %1</translation>
    </message>
    <message>
        <source>A seller&apos;s console for the cloud marketplace, on your own machine.
Free software under the GNU General Public License, version 3 or later.</source>
        <translation>运行在您自己电脑上的云商店商家工作台。
自由软件，遵循 GNU 通用公共许可证第 3 版或更新版本。</translation>
    </message>
    <message>
        <source>%1 — Zhanggui</source>
        <extracomment>%1: the page that is open</extracomment>
        <translation>%1 — 掌柜</translation>
    </message>
    <message>
        <source>Zhanggui</source>
        <translation>掌柜</translation>
    </message>
</context>
<context>
    <name>zhanggui::MaintenanceController</name>
    <message>
        <source>Back up the workspace</source>
        <translation>备份工作区</translation>
    </message>
    <message>
        <source>Backups (*.db);;All files (*)</source>
        <translation>备份 (*.db);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>The workspace is backed up.</source>
        <translation>工作区已备份。</translation>
    </message>
    <message>
        <source>The vault with your keys is the file vault.json; copy it by itself.</source>
        <translation>保存密钥的密钥库是文件 vault.json，请另行复制。</translation>
    </message>
    <message>
        <source>The backup was not made.</source>
        <translation>备份没有完成。</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Put this backup in the place of the workspace&apos;s data? It is checked first, and the data of now is kept beside it under another name.</source>
        <translation>要用该备份替换工作区的数据吗？会先检查备份，现有数据会以其他名称保留在旁边。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Checking the database</source>
        <translation>正在检查数据库</translation>
    </message>
    <message>
        <source>The database could not be checked.</source>
        <translation>无法检查数据库。</translation>
    </message>
    <message>
        <source>The database is damaged.</source>
        <translation>数据库已损坏。</translation>
    </message>
    <message>
        <source>What can be read stays readable.</source>
        <translation>可读的内容仍可查看。</translation>
    </message>
    <message>
        <source>Restore a backup, or salvage what can still be read into a new file.</source>
        <translation>请恢复备份，或把仍可读出的数据抢救到新文件。</translation>
    </message>
    <message>
        <source>The database is whole.</source>
        <translation>数据库完好。</translation>
    </message>
    <message>
        <source>Salvage into a new file</source>
        <translation>抢救到新文件</translation>
    </message>
    <message>
        <source>Databases (*.db);;All files (*)</source>
        <translation>数据库 (*.db);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Salvaging</source>
        <translation>正在抢救数据</translation>
    </message>
    <message>
        <source>Nothing was salvaged.</source>
        <translation>没有抢救出数据。</translation>
    </message>
    <message>
        <source>%1: %2 rows kept, %3 refused, %4 gaps</source>
        <translation>%1：保留 %2 行，拒绝 %3 行，缺口 %4 处</translation>
    </message>
    <message>
        <source>Everything was salvaged.</source>
        <translation>全部数据已抢救。</translation>
    </message>
    <message>
        <source>Salvaged, with losses.</source>
        <translation>已抢救，但有损失。</translation>
    </message>
    <message>
        <source>Restore the new file to go on with it.</source>
        <translation>恢复该新文件后即可继续使用。</translation>
    </message>
</context>
<context>
    <name>zhanggui::MarketController</name>
    <message>
        <source>This was refused.</source>
        <translation>被拒绝。</translation>
    </message>
    <message>
        <source>This was refused: %1</source>
        <translation>被拒绝：%1</translation>
    </message>
    <message>
        <source>Done: %1.</source>
        <extracomment>%1: what was done: &quot;Buy&quot;</extracomment>
        <translation>完成：%1。</translation>
    </message>
</context>
<context>
    <name>zhanggui::MarketLogModel</name>
    <message>
        <source>sent</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>没有应答</translation>
    </message>
    <message>
        <source>Real time: %1</source>
        <translation>真实时间：%1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>About</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>结果码</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>耗时</translation>
    </message>
</context>
<context>
    <name>zhanggui::MarketView</name>
    <message>
        <source>No usage was pushed yet</source>
        <translation>尚未推送话单</translation>
    </message>
    <message>
        <source>Push usage records of an on-demand instance to the address above: they are taken at once, checked a while later, and stand here with what is wrong with them.</source>
        <translation>将按需实例的话单推送到上方地址：会立即接收，稍后检查，并在此显示问题。</translation>
    </message>
    <message>
        <source>There is no tenant yet</source>
        <translation>尚无租户</translation>
    </message>
    <message>
        <source>Buy a joint product: its enterprise is synchronized to your server, and stands here.</source>
        <translation>购买联营商品后，其企业会同步到您的服务器并显示在此。</translation>
    </message>
    <message>
        <source>Buy…</source>
        <translation>购买…</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>这里还没有内容</translation>
    </message>
    <message>
        <source>Buy something as a customer would: an order comes into being, and your server is called to open it.</source>
        <translation>像客户一样购买：会生成订单，并调用您的服务器开通。</translation>
    </message>
    <message>
        <source>The seed file says what there is. It can be read in under State.</source>
        <translation>种子文件决定其中有什么，可在“状态”中导入。</translation>
    </message>
    <message>
        <source>As each side sees it</source>
        <translation>查看各方视角</translation>
    </message>
    <message>
        <source>Its rows of the log</source>
        <translation>查看相关日志</translation>
    </message>
    <message>
        <source>Copy the rows</source>
        <translation>复制这些行</translation>
    </message>
    <message>
        <source>Kinds of things in the marketplace</source>
        <translation>市场中的类别</translation>
    </message>
    <message>
        <source>List of the chosen kind</source>
        <translation>所选类别的列表</translation>
    </message>
</context>
<context>
    <name>zhanggui::Menus</name>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Orders</source>
        <extracomment>订单</extracomment>
        <translation>订单(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Deadlines</source>
        <extracomment>截止</extracomment>
        <translation>截止(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Records</source>
        <extracomment>业务记录</extracomment>
        <translation>业务记录(&amp;R)</translation>
    </message>
    <message>
        <source>H&amp;istory</source>
        <extracomment>历史</extracomment>
        <translation>历史(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Callbacks</source>
        <extracomment>回调调试</extracomment>
        <translation>回调调试(&amp;C)</translation>
    </message>
    <message>
        <source>E&amp;mulator</source>
        <extracomment>模拟器</extracomment>
        <translation>模拟器(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
</context>
<context>
    <name>zhanggui::MessageBar</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>关闭该消息</translation>
    </message>
    <message>
        <source>2 orders could not be fetched.</source>
        <translation>2 个订单未能获取。</translation>
    </message>
    <message>
        <source>298 new, 0 changed, 0 the same.</source>
        <translation>新增 298 个，变更 0 个，未变 0 个。</translation>
    </message>
    <message>
        <source>Wait a while, then try again.</source>
        <translation>请稍候再试。</translation>
    </message>
</context>
<context>
    <name>zhanggui::NewWorkDialog</name>
    <message>
        <source>Record it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>New record: %1</source>
        <extracomment>%1: a kind of record such as 发票</extracomment>
        <translation>新建记录：%1</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Mend what is marked, then record it.</source>
        <translation>请先改正标出的内容，再登记。</translation>
    </message>
    <message>
        <source>In this state since</source>
        <translation>进入该状态的时间</translation>
    </message>
    <message>
        <source>When the official console shows that it came into this state. The clocks start there.</source>
        <translation>官方控制台显示进入该状态的时间，时限由此起算。</translation>
    </message>
    <message>
        <source>Begin &amp;anew</source>
        <translation>重新填写(&amp;A)</translation>
    </message>
    <message>
        <source>What you typed before is filled in again.</source>
        <translation>已填回上次输入的内容。</translation>
    </message>
    <message>
        <source>From the order %1: %2. What you type takes their place.</source>
        <extracomment>%1: an order number, %2: titles of fields</extracomment>
        <translation>取自订单 %1：%2。您输入的内容优先。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the titles of fields</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>zhanggui::NoticesDialog</name>
    <message>
        <source>Tell nothing &amp;between</source>
        <translation>免打扰时段(&amp;B)</translation>
    </message>
    <message>
        <source>Notifications of deadlines</source>
        <translation>截止事项通知</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>免打扰开始</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>免打扰结束</translation>
    </message>
    <message>
        <source>and</source>
        <translation>至</translation>
    </message>
    <message>
        <source>How long before, such as 1d, 2h, 30m; 0 is the moment itself. Each deadline is told once for each of them; what falls into the quiet hours is told after them. The same times are the alarms of calendar files.</source>
        <translation>提前多久通知，例如 1d、2h、30m；0 表示到点时。每项对每个时间点只通知一次；免打扰时段内的通知在时段结束后发出。日历文件的提醒使用相同的时间。</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation>提前时间(&amp;W)</translation>
    </message>
    <message>
        <source>Write numbers with m, h, d or w, apart by commas: 1d, 2h, 0.</source>
        <translation>请填写带 m、h、d 或 w 的数字，以逗号分隔：1d, 2h, 0。</translation>
    </message>
    <message>
        <source>&amp;Tell me when a deadline comes near</source>
        <translation>截止临近时通知我(&amp;T)</translation>
    </message>
</context>
<context>
    <name>zhanggui::OrderDetail</name>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>Close the detail (Esc)</source>
        <translation>关闭详情（Esc）</translation>
    </message>
    <message>
        <source>Close the detail</source>
        <translation>关闭详情</translation>
    </message>
</context>
<context>
    <name>zhanggui::OrderHistoryView</name>
    <message>
        <source>When and what</source>
        <translation>时间与内容</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>修改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>修改后</translation>
    </message>
    <message>
        <source>%1  %2 by %3</source>
        <translation>%1  %2（%3）</translation>
    </message>
    <message>
        <source>%1 (nothing changed)</source>
        <translation>%1（没有变化）</translation>
    </message>
    <message>
        <source>No answer: %1</source>
        <translation>没有应答：%1</translation>
    </message>
    <message>
        <source>Answer: status %1, %2</source>
        <translation>应答：状态 %1，%2</translation>
    </message>
</context>
<context>
    <name>zhanggui::OrderOverview</name>
    <message>
        <source>Buyer</source>
        <translation>客户信息</translation>
    </message>
    <message>
        <source>Order line %1</source>
        <translation>订单行 %1</translation>
    </message>
    <message>
        <source>Parameters of the order</source>
        <translation>订单扩展参数</translation>
    </message>
    <message>
        <source>Tags</source>
        <extracomment>标签</extracomment>
        <translation>标签</translation>
    </message>
    <message>
        <source>Words, separated by blanks</source>
        <translation>多个标签用空格分隔</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>备注</extracomment>
        <translation>备注</translation>
    </message>
    <message>
        <source>Order no.</source>
        <extracomment>订单号</extracomment>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Order type</source>
        <extracomment>订单类型</extracomment>
        <translation>订单类型</translation>
    </message>
    <message>
        <source>Order status</source>
        <extracomment>订单状态</extracomment>
        <translation>订单状态</translation>
    </message>
    <message>
        <source>Amount</source>
        <extracomment>订单金额</extracomment>
        <translation>订单金额</translation>
    </message>
    <message>
        <source>Created</source>
        <extracomment>创建时间</extracomment>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Environment</source>
        <extracomment>环境</extracomment>
        <translation>环境</translation>
    </message>
    <message>
        <source>As of</source>
        <extracomment>获取时间</extracomment>
        <translation>获取时间</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>首次获取</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <extracomment>客户ID</extracomment>
        <translation>客户ID</translation>
    </message>
    <message>
        <source>Customer</source>
        <extracomment>客户名称</extracomment>
        <translation>客户名称</translation>
    </message>
    <message>
        <source>Real name</source>
        <translation>客户实名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>客户手机</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>客户邮箱</translation>
    </message>
    <message>
        <source>Customer type</source>
        <translation>客户类型</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>用户ID</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Product</source>
        <extracomment>商品名称</extracomment>
        <translation>商品</translation>
    </message>
    <message>
        <source>Product ID</source>
        <translation>商品ID</translation>
    </message>
    <message>
        <source>SKU code</source>
        <translation>SKU 编码</translation>
    </message>
    <message>
        <source>Linear value</source>
        <translation>线性属性</translation>
    </message>
    <message>
        <source>Charging mode</source>
        <extracomment>计费模式</extracomment>
        <translation>计费模式</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Expires</source>
        <extracomment>到期时间</extracomment>
        <translation>到期时间</translation>
    </message>
    <message>
        <source>Before discount</source>
        <translation>折前金额</translation>
    </message>
    <message>
        <source>After discount</source>
        <translation>折后金额</translation>
    </message>
    <message>
        <source>received as %1</source>
        <translation>原文 %1</translation>
    </message>
</context>
<context>
    <name>zhanggui::OrderTab</name>
    <message>
        <source>Ordered</source>
        <translation>已下单</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自 %1</translation>
    </message>
    <message>
        <source>The buyer sees</source>
        <extracomment>买家</extracomment>
        <translation>买家看到</translation>
    </message>
    <message>
        <source>The seller sees</source>
        <extracomment>卖家</extracomment>
        <translation>卖家看到</translation>
    </message>
    <message>
        <source>The platform knows</source>
        <extracomment>平台</extracomment>
        <translation>平台记录</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Order that is shown</source>
        <translation>显示的订单</translation>
    </message>
    <message>
        <source>Callbacks about it</source>
        <translation>相关回调</translation>
    </message>
    <message>
        <source>What order query answers</source>
        <translation>订单查询接口的响应</translation>
    </message>
    <message>
        <source>Copy the orderInfo object</source>
        <translation>复制 orderInfo 对象</translation>
    </message>
    <message>
        <source>No order is chosen</source>
        <translation>未选择订单</translation>
    </message>
    <message>
        <source>Choose one above, or open one under Market with a double click: it is shown as its buyer, its seller and the platform see it.</source>
        <translation>请在上方选择，或在“市场”中双击订单：将显示买家、卖家和平台各自看到的内容。</translation>
    </message>
</context>
<context>
    <name>zhanggui::OrdersPage</name>
    <message>
        <source>No orders yet</source>
        <translation>还没有订单</translation>
    </message>
    <message>
        <source>Orders appear here as soon as they are fetched; they stay readable offline.</source>
        <translation>获取后的订单会显示在这里，离线也能查看。</translation>
    </message>
    <message>
        <source>Fetch orders…</source>
        <translation>获取订单…</translation>
    </message>
    <message>
        <source>No order matches the filter</source>
        <translation>没有符合筛选条件的订单</translation>
    </message>
    <message>
        <source>The filter hides every order of this workspace.</source>
        <translation>筛选条件隐藏了本工作区的所有订单。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln 个订单</numerusform>
        </translation>
    </message>
    <message>
        <source>The orders could not be read.</source>
        <translation>无法读取订单。</translation>
    </message>
    <message>
        <source>The order could not be read.</source>
        <translation>无法读取该订单。</translation>
    </message>
    <message>
        <source>The tags could not be saved.</source>
        <translation>无法保存标签。</translation>
    </message>
    <message>
        <source>The note could not be saved.</source>
        <translation>无法保存备注。</translation>
    </message>
    <message>
        <source>That personal data was shown could not be recorded.</source>
        <translation>无法记录本次个人信息的显示。</translation>
    </message>
    <message>
        <source>The stored order is as it was.</source>
        <translation>已存的订单保持原样。</translation>
    </message>
    <message>
        <source>Orders</source>
        <extracomment>订单</extracomment>
        <translation>订单</translation>
    </message>
    <message numerus="yes">
        <source>%Ln matching order(s)</source>
        <translation>
            <numerusform>%Ln 个订单符合条件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order number(s) are too many for a filter.</source>
        <translation>
            <numerusform>%n 个订单号过多，无法用作筛选条件。</numerusform>
        </translation>
    </message>
    <message>
        <source>The list is as it was.</source>
        <translation>列表保持不变。</translation>
    </message>
    <message>
        <source>Paste fewer of them.</source>
        <translation>请减少粘贴数量。</translation>
    </message>
    <message numerus="yes">
        <source>%n of these order(s) are not in this workspace.</source>
        <translation>
            <numerusform>其中 %n 个订单不在此工作区中。</numerusform>
        </translation>
    </message>
    <message>
        <source>The list shows the others.</source>
        <translation>列表显示其余订单。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) were changed.</source>
        <translation>
            <numerusform>已更改 %Ln 个订单。</numerusform>
        </translation>
    </message>
    <message>
        <source>The filter hides this order in the list.</source>
        <translation>此订单被筛选条件隐藏。</translation>
    </message>
</context>
<context>
    <name>zhanggui::OutageDialog</name>
    <message>
        <source>Got through</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>没有应答</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>Not a success</source>
        <translation>未成功</translation>
    </message>
    <message>
        <source>Send without &amp;testFlag 1: your server acts on the order</source>
        <translation>不带 &amp;testFlag 1 发送：您的服务会真实处理订单</translation>
    </message>
    <message>
        <source>Replay an outage</source>
        <translation>重放中断</translation>
    </message>
    <message>
        <source>Real time</source>
        <translation>真实时间</translation>
    </message>
    <message>
        <source>A minute in a second</source>
        <translation>一分钟缩为一秒</translation>
    </message>
    <message>
        <source>An hour in a second</source>
        <translation>一小时缩为一秒</translation>
    </message>
    <message>
        <source>for example 1h, 10m or 90s</source>
        <translation>例如 1h、10m 或 90s</translation>
    </message>
    <message>
        <source>for example 3h</source>
        <translation>例如 3h</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>次序</translation>
    </message>
    <message>
        <source>After</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>Time table</source>
        <translation>时间表</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务地址</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>Reading</source>
        <extracomment>one of several readings of the guides</extracomment>
        <translation>说法</translation>
    </message>
    <message>
        <source>Time between attempts</source>
        <translation>两次调用的间隔</translation>
    </message>
    <message>
        <source>Goes on for</source>
        <translation>持续时长</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>&amp;Replay</source>
        <translation>重放(&amp;R)</translation>
    </message>
    <message>
        <source>When every attempt failed: %1</source>
        <extracomment>%1: what the guide says happens when every attempt failed</extracomment>
        <translation>全部失败之后：%1</translation>
    </message>
    <message>
        <source>%1. call</source>
        <translation>第 %1 次调用</translation>
    </message>
    <message>
        <source>The guides do not say when the marketplace tries again: enter the time between attempts, and how long it goes on, to replay an assumption of yours.</source>
        <translation>文档未说明云商店何时再次调用：请填写间隔和时长，按您的假设重放。</translation>
    </message>
    <message>
        <source>There is nothing to replay.</source>
        <translation>没有可重放的内容。</translation>
    </message>
    <message>
        <source>Replaying the outage</source>
        <translation>正在重放中断</translation>
    </message>
    <message>
        <source>comes in %1</source>
        <extracomment>%1: a time such as &quot;1 h&quot;</extracomment>
        <translation>%1 后调用</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>%1: a number, %2: called, asked for the instance</extracomment>
        <translation>第 %1 次：%2</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>The outage could not be replayed.</source>
        <translation>无法重放中断。</translation>
    </message>
</context>
<context>
    <name>zhanggui::OutcomeBar</name>
    <message>
        <source>%1 %2</source>
        <extracomment>%1: what became of rows: new, changed, …; %2: how many</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Shows only these rows</source>
        <translation>只显示这些行</translation>
    </message>
</context>
<context>
    <name>zhanggui::OutcomeView</name>
    <message>
        <source>The import was taken back</source>
        <translation>导入已撤销</translation>
    </message>
    <message>
        <source>The file is imported</source>
        <translation>文件已导入</translation>
    </message>
    <message>
        <source>The workspace is as it was before.</source>
        <extracomment>%1: &quot;12 new, 3 changed&quot;</extracomment>
        <translation>工作区已恢复到导入之前。</translation>
    </message>
    <message>
        <source>Rows: %1.</source>
        <translation>行数：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were rejected and are kept with the import.</source>
        <translation>
            <numerusform>%n 行被拒绝，已随此次导入保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save them as a file to see line, column and reason, correct them in the file of origin and import it again.</source>
        <translation>可将其另存为文件，查看行、列和原因，在原文件中改正后再次导入。</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>查看导入的数据</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Save the rejected rows…</source>
        <translation>保存被拒绝的行…</translation>
    </message>
    <message>
        <source>Import another file…</source>
        <translation>导入另一个文件…</translation>
    </message>
</context>
<context>
    <name>zhanggui::OwnRulesUndo</name>
    <message>
        <source>The own rules of settlement were saved.</source>
        <translation>自有结算规则已保存。</translation>
    </message>
    <message>
        <source>Change the own rules of settlement</source>
        <translation>更改自有结算规则</translation>
    </message>
    <message>
        <source>The own rules of settlement could not be saved; the old ones count.</source>
        <translation>自有结算规则未能保存，原规则继续生效。</translation>
    </message>
    <message>
        <source>Reviews made before keep the rules that they were made by.</source>
        <translation>此前的核对仍保留当时依据的规则。</translation>
    </message>
    <message>
        <source>The rules of settlement have changes that are not saved.</source>
        <translation>结算规则有尚未保存的改动。</translation>
    </message>
    <message>
        <source>Nothing was undone or redone.</source>
        <translation>没有撤销或重做任何内容。</translation>
    </message>
    <message>
        <source>Save or discard them under Settlement &gt; Rules, then try again.</source>
        <translation>请先在“结算 &gt; 规则”中保存或放弃这些改动，然后重试。</translation>
    </message>
</context>
<context>
    <name>zhanggui::PackDialog</name>
    <message>
        <source>&amp;ZIP: every file, an index with digests and the checklist, a cover</source>
        <translation>&amp;ZIP：全部文件、含摘要与检查清单的索引、封面</translation>
    </message>
    <message>
        <source>&amp;PDF: the checklist, the digests, and the pictures among the files</source>
        <translation>&amp;PDF：检查清单、文件摘要及其中的图片</translation>
    </message>
    <message>
        <source>Acceptance documents of %1</source>
        <extracomment>验收资料</extracomment>
        <translation>验收资料：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are attached.</source>
        <translation>
            <numerusform>已上传 %n 个文件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) of the checklist fall short; the pack says so.</source>
        <translation>
            <numerusform>检查清单中有 %n 项不符合，资料包中会注明。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) have to be looked at by a person.</source>
        <translation>
            <numerusform>有 %n 项需人工确认。</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything on the checklist is good.</source>
        <translation>检查清单全部符合。</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>ZIP (*.zip)</source>
        <translation>ZIP (*.zip)</translation>
    </message>
    <message>
        <source>Packing</source>
        <translation>正在打包</translation>
    </message>
    <message>
        <source>The pack was not written.</source>
        <translation>未能生成资料包。</translation>
    </message>
    <message>
        <source>Nothing was left behind; a file of that name is as it was.</source>
        <translation>没有留下任何文件，同名文件保持原样。</translation>
    </message>
    <message>
        <source>This kept file is damaged or gone: %1. Attach it anew.</source>
        <translation>已保存的文件损坏或丢失：%1。请重新上传。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was left behind.</source>
        <translation>已停止，没有留下任何文件。</translation>
    </message>
</context>
<context>
    <name>zhanggui::PasteDialog</name>
    <message>
        <source>New case from a cURL command or a message</source>
        <translation>从cURL命令或接口消息新建用例</translation>
    </message>
    <message>
        <source>Paste a cURL command, a request body, an address with its query, or a row of the console&apos;s callback messages. Signatures are left out: they are made anew at every send.</source>
        <translation>粘贴cURL命令、请求体、带参数的地址，或控制台“生产接口消息”中的一行。签名不保留：每次发送时重新生成。</translation>
    </message>
    <message>
        <source>What was copied</source>
        <translation>复制的内容</translation>
    </message>
    <message>
        <source>Make the case</source>
        <translation>生成用例</translation>
    </message>
    <message>
        <source>This calls %1 (%2).</source>
        <extracomment>%1: title of an interface, %2: its id</extracomment>
        <translation>这是在调用%1（%2）。</translation>
    </message>
    <message>
        <source>Not kept: %1</source>
        <translation>未保留：%1</translation>
    </message>
</context>
<context>
    <name>zhanggui::PlaceMenu</name>
    <message>
        <source>kept from an answer</source>
        <translation>从响应中保存的值</translation>
    </message>
</context>
<context>
    <name>zhanggui::PlannedDialog</name>
    <message>
        <source>What is planned</source>
        <translation>待办事件</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>In</source>
        <translation>距现在</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Run until then</source>
        <translation>运行到该事件</translation>
    </message>
    <message>
        <source>Nothing is planned. What you do in the marketplace plans events.</source>
        <translation>没有待办事件。您在市场中的操作会产生事件。</translation>
    </message>
</context>
<context>
    <name>zhanggui::PreflightDialog</name>
    <message>
        <source>Preflight of a product</source>
        <translation>商品检查</translation>
    </message>
    <message>
        <source>The product&apos;s name, as you call it</source>
        <translation>您所用的商品名称</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务地址</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>用例</translation>
    </message>
    <message>
        <source>Failing day</source>
        <translation>失败日</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>用例</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Failed runs</source>
        <translation>失败次数</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Failed orders</source>
        <translation>失败订单</translation>
    </message>
    <message>
        <source>&amp;Run now</source>
        <translation>立即运行(&amp;R)</translation>
    </message>
    <message>
        <source>%1 of %2 days</source>
        <extracomment>failing days in a row; %1: so many, %2: the limit</extracomment>
        <translation>%1 / %2 天</translation>
    </message>
    <message>
        <source>%1 of %2 orders</source>
        <extracomment>failed orders this month; %1: so many, %2: the limit</extracomment>
        <translation>%1 / %2 个订单</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Running the cases as the probe does</source>
        <translation>正在按拨测的方式运行用例</translation>
    </message>
    <message>
        <source>The preflight was stopped; it does not count.</source>
        <translation>检查已停止，不计入统计。</translation>
    </message>
    <message>
        <source>The probe would fail today.</source>
        <translation>今天的拨测将失败。</translation>
    </message>
    <message>
        <source>Mend what the cases name, then run again.</source>
        <translation>请修复用例指出的问题，然后再次运行。</translation>
    </message>
    <message>
        <source>The probe would pass.</source>
        <translation>拨测将通过。</translation>
    </message>
    <message>
        <source>It was not counted: it could not be stored.</source>
        <translation>未计入：无法保存。</translation>
    </message>
    <message>
        <source>%1.</source>
        <extracomment>a list of counts as a sentence</extracomment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>Freeze of the trade</source>
        <translation>冻结交易</translation>
    </message>
</context>
<context>
    <name>zhanggui::PreflightOrders</name>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Order numbers, or lines of the console&apos;s service interface messages</source>
        <extracomment>生产接口消息</extracomment>
        <translation>订单号，或生产接口消息中的行</translation>
    </message>
    <message>
        <source>Name the product first.</source>
        <translation>请先填写商品。</translation>
    </message>
    <message>
        <source>The workspace is open for reading only: nothing is counted.</source>
        <translation>工作区以只读方式打开：不计入统计。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) without an order number are left.</source>
        <translation>
            <numerusform>剩余 %n 行没有订单号。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhanggui::PreviewView</name>
    <message>
        <source>These rows are new</source>
        <translation>这些行是新增的</translation>
    </message>
    <message>
        <source>They hold nothing that is stored, so there is nothing to compare them with.</source>
        <translation>库中还没有这些内容，因此无从比对。</translation>
    </message>
    <message>
        <source>Nothing to look at</source>
        <translation>没有需要查看的内容</translation>
    </message>
    <message>
        <source>These rows are only counted.</source>
        <translation>这些行只计数。</translation>
    </message>
    <message>
        <source>No row is rejected, none conflicts with what is stored, and none changes it.</source>
        <translation>没有被拒绝的行，没有与库中冲突的行，也没有改变库中数据的行。</translation>
    </message>
    <message>
        <source>The file is being read</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>What it would do is shown here before anything is written.</source>
        <translation>写入之前，这里会显示它将带来的变化。</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Nothing was written. What was read so far is kept while this window is open.</source>
        <translation>没有写入任何内容。此窗口关闭之前，已读取的部分会保留。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>尚未读取</translation>
    </message>
    <message>
        <source>Read the file to see what it would do. Nothing is written by that.</source>
        <translation>读取文件以查看它将带来的变化，这一步不会写入任何内容。</translation>
    </message>
    <message>
        <source>Read the file</source>
        <translation>读取文件</translation>
    </message>
    <message>
        <source>The columns are not known yet</source>
        <translation>各列对应的字段尚不明确</translation>
    </message>
    <message>
        <source>Choose on the page Columns which column is which.</source>
        <translation>请在“列”页选择各列对应的字段。</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>Save the rejected rows…</source>
        <translation>保存被拒绝的行…</translation>
    </message>
    <message>
        <source>Copy the rows</source>
        <translation>复制这些行</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
</context>
<context>
    <name>zhanggui::ProgressStrip</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1, %2 failed</source>
        <extracomment>%1: &quot;12 of 300&quot;, %2: how many failed</extracomment>
        <translation>%1，失败 %2</translation>
    </message>
    <message>
        <source>%1 · %2 per second</source>
        <extracomment>%1: &quot;12 of 300&quot;, %2: a number</extracomment>
        <translation>%1 · 每秒 %2 个</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the work in progress</source>
        <translation>停止正在进行的工作</translation>
    </message>
</context>
<context>
    <name>zhanggui::QuickFilterPopup</name>
    <message>
        <source>Filter by %1</source>
        <translation>按%1筛选</translation>
    </message>
    <message>
        <source>Contains…</source>
        <translation>包含…</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>A date such as 2026, 2026-10, 2026-10-05, or today.</source>
        <translation>日期，例如 2026、2026-10、2026-10-05 或 今天。</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>近 7 天</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>近 30 天</translation>
    </message>
    <message>
        <source>Next 30 days</source>
        <translation>未来 30 天</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>本季度</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>Search the values</source>
        <translation>搜索取值</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Not empty</source>
        <translation>非空</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>统计中…</translation>
    </message>
    <message>
        <source>The values could not be read.</source>
        <translation>无法读取取值。</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>No value contains this.</source>
        <translation>没有包含此内容的取值。</translation>
    </message>
    <message numerus="yes">
        <source>The %n most frequent ones. Search to see others.</source>
        <translation>
            <numerusform>最常见的 %n 个。搜索可查看其他取值。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s).</source>
        <translation>
            <numerusform>%Ln 个取值。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhanggui::QuickFilters</name>
    <message>
        <source>Only this value</source>
        <translation>只看此值</translation>
    </message>
    <message>
        <source>Without this value</source>
        <translation>排除此值</translation>
    </message>
    <message>
        <source>Copy the cell</source>
        <translation>复制单元格</translation>
    </message>
    <message>
        <source>Filter by %1…</source>
        <translation>按%1筛选…</translation>
    </message>
    <message>
        <source>Take %1 out of the filter</source>
        <translation>从筛选中去掉%1</translation>
    </message>
    <message>
        <source>Group by %1</source>
        <translation>按%1分组</translation>
    </message>
    <message>
        <source>Hide this column</source>
        <translation>隐藏此列</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>zhanggui::RatioList</name>
    <message>
        <source>every product without its own</source>
        <translation>没有单独比例的所有商品</translation>
    </message>
    <message>
        <source>always</source>
        <translation>一直有效</translation>
    </message>
    <message>
        <source>No contract ratio is entered yet. What the contract of a product says, and no page does, is asked for and never assumed.</source>
        <translation>还没有登记结算比例。只有合同写明、页面没有的比例会询问，不会默认取值。</translation>
    </message>
    <message>
        <source>%1 ratio(s) of contracts. A new value gets a record of its own with the day from which it holds.</source>
        <translation>%1 条合同比例。新的值另登记一条，注明生效日期。</translation>
    </message>
    <message>
        <source>&amp;Enter a ratio…</source>
        <translation>登记比例(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品名称</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Contract ratios</source>
        <translation>结算比例</translation>
    </message>
    <message>
        <source>No line names this product: the ratio holds for nothing.</source>
        <translation>没有明细使用此商品名称：该比例不会生效。</translation>
    </message>
    <message>
        <source>%1 of them are of a product that no line names: compare how the transaction details write it.</source>
        <translation>其中 %1 条的商品名称没有出现在任何明细中：请与交易明细的写法核对。</translation>
    </message>
</context>
<context>
    <name>zhanggui::ReadingForm</name>
    <message>
        <source>found: row %1</source>
        <extracomment>%1: the number of the row that was found</extracomment>
        <translation>自动识别：第 %1 行</translation>
    </message>
    <message>
        <source>row %1: %2</source>
        <extracomment>%1: the number of a row, %2: its first cells</extracomment>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>found: %1</source>
        <extracomment>%1: an encoding</extracomment>
        <translation>自动识别：%1</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>find it out</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>This zone is not known. Write Asia/Shanghai or UTC+08:00.</source>
        <translation>时区无法识别。请写成 Asia/Shanghai 或 UTC+08:00。</translation>
    </message>
    <message>
        <source>Environment of the records</source>
        <translation>记录所属环境</translation>
    </message>
    <message>
        <source>What the file says is true as of</source>
        <translation>文件的数据时间</translation>
    </message>
    <message>
        <source>Row with the names</source>
        <translation>列名所在行</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Zone of times without one</source>
        <translation>未注明时区的时间所用时区</translation>
    </message>
    <message>
        <source>An amount belongs to</source>
        <translation>金额属于</translation>
    </message>
    <message>
        <source>the part when the file names parts</source>
        <translation>有明细时属于明细</translation>
    </message>
    <message>
        <source>the part</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>the record</source>
        <translation>记录</translation>
    </message>
</context>
<context>
    <name>zhanggui::Recomputer</name>
    <message>
        <source>Computing the due times anew</source>
        <translation>正在重新计算截止时间</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>It could not be taken back.</source>
        <translation>无法撤销。</translation>
    </message>
    <message>
        <source>The due times are being computed already.</source>
        <translation>正在计算截止时间。</translation>
    </message>
    <message>
        <source>Wait until that is done, or stop it, then try again.</source>
        <translation>请等待完成或取消后重试。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln due time(s) changed.</source>
        <translation>
            <numerusform>%Ln 个截止时间有变化。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <extracomment>%1: the change, as a sentence</extracomment>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>已重做：%1</translation>
    </message>
</context>
<context>
    <name>zhanggui::RecordDetail</name>
    <message>
        <source>As each side sees it</source>
        <translation>查看各方视角</translation>
    </message>
    <message>
        <source>Its rows of the log</source>
        <translation>查看相关日志</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>更多操作</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the detail</source>
        <translation>关闭详情</translation>
    </message>
    <message>
        <source>What queryInstance gave</source>
        <translation>queryInstance 的结果</translation>
    </message>
</context>
<context>
    <name>zhanggui::RecordPage</name>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>统计中…</translation>
    </message>
    <message>
        <source>The rows below are from the last reading that worked.</source>
        <translation>下面显示的是上一次成功读取的内容。</translation>
    </message>
    <message>
        <source>Try again; if it stays, check the database in the menu File.</source>
        <translation>请重试；如仍出现，请在“文件”菜单中检查数据库。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>The groups could not be read.</source>
        <translation>无法读取分组。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>请重试。</translation>
    </message>
    <message>
        <source>Its detail is open at the right.</source>
        <translation>右侧已打开其详情。</translation>
    </message>
    <message>
        <source>%1 rows are too many for the clipboard.</source>
        <translation>%1 行超出剪贴板适用范围。</translation>
    </message>
    <message>
        <source>Nothing was copied.</source>
        <translation>未复制任何内容。</translation>
    </message>
    <message>
        <source>Copy at most %1 rows, or export them to a file.</source>
        <translation>最多复制 %1 行，或导出到文件。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Copying was stopped.</source>
        <translation>复制已停止。</translation>
    </message>
    <message>
        <source>The clipboard is as it was.</source>
        <translation>剪贴板内容未变。</translation>
    </message>
    <message>
        <source>The rows could not be copied.</source>
        <translation>无法复制这些行。</translation>
    </message>
    <message>
        <source>The change was undone.</source>
        <translation>修改已撤销。</translation>
    </message>
    <message>
        <source>The change cannot be undone.</source>
        <translation>修改无法撤销。</translation>
    </message>
    <message>
        <source>The records are as they were.</source>
        <translation>记录未变。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>It could not be printed.</source>
        <translation>打印失败。</translation>
    </message>
    <message>
        <source>Look at the printer, or print to a PDF file.</source>
        <translation>请检查打印机，或打印到 PDF 文件。</translation>
    </message>
</context>
<context>
    <name>zhanggui::Recovery</name>
    <message>
        <source>Open read-only</source>
        <translation>以只读方式打开</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>恢复备份…</translation>
    </message>
    <message>
        <source>Salvage into a new file…</source>
        <translation>抢救到新文件…</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Zhanggui</source>
        <translation>掌柜</translation>
    </message>
    <message>
        <source>The database of this workspace is damaged or missing. Nothing was changed. You can look at what can still be read, put a backup in its place, or save what can still be read into a new file, which can then be restored.</source>
        <translation>此工作区的数据库已损坏或缺失。没有做任何更改。您可以查看仍可读取的内容，用备份替换它，或将仍可读取的内容存入新文件，之后再用新文件恢复。</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Backups (*.db);;All files (*)</source>
        <translation>备份 (*.db);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Salvage into a new file</source>
        <translation>抢救到新文件</translation>
    </message>
    <message>
        <source>Databases (*.db);;All files (*)</source>
        <translation>数据库 (*.db);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Salvaging what can still be read…</source>
        <translation>正在抢救仍可读取的内容…</translation>
    </message>
    <message>
        <source>Nothing was salvaged. %1</source>
        <translation>没有抢救出任何内容。%1</translation>
    </message>
    <message>
        <source>Everything was salvaged. Put the new file in the place of the damaged database?</source>
        <translation>全部内容已抢救。用新文件替换损坏的数据库？</translation>
    </message>
    <message numerus="yes">
        <source>Salvaged, with losses: %Ln row(s) were kept. Put the new file in the place of the damaged database?</source>
        <translation>
            <numerusform>已抢救，但有损失：保留了 %Ln 行。用新文件替换损坏的数据库？</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Checking and copying the backup. Your data is not touched before that is done.</source>
        <translation>正在检查并复制备份。完成之前不会改动您的数据。</translation>
    </message>
    <message>
        <source>The backup was not restored. Your data is as it was. %1</source>
        <translation>备份未恢复。您的数据保持原样。%1</translation>
    </message>
</context>
<context>
    <name>zhanggui::RefundPanel</name>
    <message>
        <source>The rule could not be found out: %1</source>
        <translation>无法判断适用规则：%1</translation>
    </message>
    <message>
        <source>Not decided by what is known here</source>
        <translation>已知信息不足以判断</translation>
    </message>
    <message>
        <source>Fill in what is missing, or look into 退订管理 of the official console.</source>
        <translation>请补充缺少的信息，或在官方后台“退订管理”中查看。</translation>
    </message>
    <message>
        <source>Another rule would apply if it were so: %1. Not known here: %2.</source>
        <translation>如属以下情况则适用其他规则：%1。未知：%2。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Negotiated refund</source>
        <extracomment>协商退订</extracomment>
        <translation>协商退订</translation>
    </message>
    <message>
        <source>Full refund</source>
        <translation>全额退订</translation>
    </message>
    <message>
        <source>Refunded by the platform itself</source>
        <translation>平台自动退订</translation>
    </message>
    <message>
        <source>Refund less what was used</source>
        <translation>扣除已使用金额后退订</translation>
    </message>
    <message>
        <source>Refund after return</source>
        <extracomment>已收货退订</extracomment>
        <translation>寄回后退订</translation>
    </message>
    <message>
        <source>No refund</source>
        <translation>不可退订</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation>未说明</translation>
    </message>
</context>
<context>
    <name>zhanggui::RehearsalDialog</name>
    <message>
        <source>Rehearse a change of key</source>
        <translation>演练更换密钥</translation>
    </message>
    <message>
        <source>The new access key; it is not kept</source>
        <translation>新的访问密钥，不会保存</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>用例</translation>
    </message>
    <message>
        <source>Old key</source>
        <extracomment>%1: the name of an environment</extracomment>
        <translation>旧密钥</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新密钥</translation>
    </message>
    <message>
        <source>Cases with both keys</source>
        <translation>两个密钥下的用例</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务地址</translation>
    </message>
    <message>
        <source>from the environment “%1”</source>
        <translation>取自环境“%1”</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>用例</translation>
    </message>
    <message>
        <source>Key that changes</source>
        <translation>要更换的密钥</translation>
    </message>
    <message>
        <source>&amp;Rehearse</source>
        <translation>演练(&amp;R)</translation>
    </message>
    <message>
        <source>Binding another key in the seller console takes effect at once. Run every case with both keys before, so that no callback of goods on sale is refused.</source>
        <translation>在卖家中心绑定新密钥立即生效。请事先用两个密钥各运行一遍所有用例，以免在售商品的回调被拒绝。</translation>
    </message>
    <message>
        <source>Running the cases with the old key</source>
        <translation>正在用旧密钥运行用例</translation>
    </message>
    <message>
        <source>Running the cases with the new key</source>
        <translation>正在用新密钥运行用例</translation>
    </message>
    <message>
        <source>The rehearsal was stopped.</source>
        <translation>演练已停止。</translation>
    </message>
    <message>
        <source>The keys could not be rehearsed.</source>
        <translation>无法演练密钥。</translation>
    </message>
</context>
<context>
    <name>zhanggui::ResultModel</name>
    <message>
        <source>%1 (round %2)</source>
        <extracomment>%1: what a case is called, %2: how often it was sent before, and once more</extracomment>
        <translation>%1（第 %2 轮）</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>用例</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>耗时</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n 个请求</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhanggui::ReviewTab</name>
    <message>
        <source>settlement-review-%1</source>
        <extracomment>File name of a settlement review, followed by the period.</extracomment>
        <translation>结算核对-%1</translation>
    </message>
    <message>
        <source>The billed periods could not be read.</source>
        <translation>无法读取已出账的账期。</translation>
    </message>
    <message>
        <source>The period could not be reviewed.</source>
        <translation>无法核对该账期。</translation>
    </message>
    <message>
        <source>The review was saved.</source>
        <translation>核对结果已保存。</translation>
    </message>
    <message>
        <source>The review could not be saved.</source>
        <translation>核对结果无法保存。</translation>
    </message>
    <message>
        <source>The differences could not be put into the queue.</source>
        <translation>差异无法加入待办。</translation>
    </message>
    <message>
        <source>The queue is as it was before.</source>
        <translation>待办已恢复原状。</translation>
    </message>
    <message>
        <source>The step could not be undone.</source>
        <translation>该步骤无法撤销。</translation>
    </message>
    <message>
        <source>Reviewing %1</source>
        <translation>正在核对 %1</translation>
    </message>
    <message>
        <source>Saving the review</source>
        <translation>正在保存核对结果</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>未作任何更改。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>The text for a ticket is in the clipboard.</source>
        <translation>工单文本已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Every difference is in the queue already.</source>
        <translation>所有差异均已在待办中。</translation>
    </message>
    <message>
        <source>Work queue: %1 new, %2 with another amount, %3 settled, %4 as they were.</source>
        <translation>待办：新增 %1，金额有变 %2，已结清 %3，未变 %4。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>No review yet</source>
        <translation>尚未核对</translation>
    </message>
    <message>
        <source>A review compares what should be paid with what was billed, the bills with payments and invoices to Huawei Cloud, and names the cause of every difference. Nothing is written.</source>
        <translation>核对会比较应结与账单、账单与到账以及给华为云开具的发票，并指出每笔差异的原因。不会写入任何内容。</translation>
    </message>
    <message>
        <source>Review %1</source>
        <translation>核对 %1</translation>
    </message>
    <message>
        <source>No bill to review yet</source>
        <translation>尚无可核对的账单</translation>
    </message>
    <message>
        <source>Import the bill lines of a period, and the transaction details that belong to it. Then the period can be reviewed here.</source>
        <translation>请先导入某个账期的账单明细及对应的交易明细，之后即可在此核对该账期。</translation>
    </message>
    <message>
        <source>Import bill lines…</source>
        <translation>导入账单明细…</translation>
    </message>
    <message>
        <source>Review of settlement</source>
        <extracomment>结算核对</extracomment>
        <translation>结算核对</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <extracomment>账期</extracomment>
        <translation>账期(&amp;P)</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>账期</translation>
    </message>
    <message>
        <source>Review the chosen period; so does F5.</source>
        <translation>核对所选账期；按 F5 亦可。</translation>
    </message>
    <message>
        <source>Copy ticket text</source>
        <translation>复制工单文本</translation>
    </message>
    <message>
        <source>Put differences into the queue</source>
        <translation>将差异加入待办</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Tables of the review</source>
        <translation>核对结果的表</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Open a row to enter what is missing: product and day are filled in.</source>
        <translation>打开一行即可登记缺少的内容：商品和日期已填好。</translation>
    </message>
    <message>
        <source>The review is out of date: what it rests on has changed.</source>
        <translation>核对结果已过时：所依据的数据有变化。</translation>
    </message>
    <message>
        <source>Review again</source>
        <translation>重新核对</translation>
    </message>
    <message>
        <source>R&amp;un</source>
        <translation>核对(&amp;U)</translation>
    </message>
</context>
<context>
    <name>zhanggui::RowCopier</name>
    <message>
        <source>Copying rows</source>
        <translation>正在复制行</translation>
    </message>
</context>
<context>
    <name>zhanggui::RuleChanges</name>
    <message>
        <source>as shipped</source>
        <translation>与自带一致</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>已去掉</translation>
    </message>
    <message>
        <source>own row</source>
        <translation>自有行</translation>
    </message>
    <message>
        <source>When and row</source>
        <translation>时间与行</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>何人</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>改动内容</translation>
    </message>
    <message>
        <source>Changes of the rules</source>
        <translation>规则的改动</translation>
    </message>
    <message>
        <source>Nothing was changed yet. Every change is listed here with who, when and why.</source>
        <translation>尚无改动。每次改动都会在此列出何人、何时、为何。</translation>
    </message>
    <message>
        <source>%1 change(s), the newest first. What was taken back stays listed.</source>
        <translation>%1 次改动，最新的在前。已撤回的仍保留在列表中。</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤回</translation>
    </message>
</context>
<context>
    <name>zhanggui::RuleDialog</name>
    <message>
        <source>New row of %1</source>
        <translation>%1：新增行</translation>
    </message>
    <message>
        <source>Change a row of %1</source>
        <translation>%1：修改行</translation>
    </message>
    <message>
        <source>It becomes a row of your own in this workspace. What the program carries is never changed, and you can go back to it.</source>
        <translation>它会成为本工作区的自有行。程序自带的内容从不改动，随时可以恢复。</translation>
    </message>
    <message>
        <source>Contract, notice, page: where you have it from</source>
        <translation>合同、通知、页面：依据何在</translation>
    </message>
    <message>
        <source>Wh&amp;y</source>
        <translation>原因(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Id</source>
        <translation>编号(&amp;I)</translation>
    </message>
    <message>
        <source>Title in &amp;Chinese</source>
        <translation>中文标题(&amp;C)</translation>
    </message>
    <message>
        <source>Title in &amp;English</source>
        <translation>英文标题(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Gives</source>
        <translation>给出(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>值(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Sum of</source>
        <translation>合计项(&amp;S)</translation>
    </message>
    <message>
        <source>C&amp;urrency</source>
        <translation>币种(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Rounding</source>
        <translation>舍入(&amp;R)</translation>
    </message>
    <message>
        <source>At &amp;least</source>
        <translation>至少(&amp;L)</translation>
    </message>
    <message>
        <source>Must &amp;hold</source>
        <translation>须满足(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Day that decides</source>
        <translation>决定账期的日期(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Day of the following month</source>
        <translation>次月日期(&amp;D)</translation>
    </message>
    <message>
        <source>On a holiday the &amp;next working day</source>
        <translation>遇节假日顺延至下一工作日(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Working days</source>
        <translation>工作日(&amp;W)</translation>
    </message>
    <message>
        <source>By the day</source>
        <translation>依据的日期</translation>
    </message>
    <message>
        <source>the first day on which it does not hold any more</source>
        <translation>从这一天起不再适用</translation>
    </message>
    <message>
        <source>every line</source>
        <translation>所有明细</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>Below the sum of</source>
        <translation>合计低于</translation>
    </message>
    <message>
        <source>Value for the whole amount</source>
        <translation>全额适用的值</translation>
    </message>
    <message>
        <source>A&amp;dd a step</source>
        <translation>增加区间(&amp;D)</translation>
    </message>
    <message>
        <source>Remove the step</source>
        <translation>删除区间</translation>
    </message>
    <message>
        <source>The condition is no JSON such as {&quot;value&quot;: &quot;class&quot;, &quot;is&quot;: &quot;general&quot;}.</source>
        <translation>条件不是 {&quot;value&quot;: &quot;class&quot;, &quot;is&quot;: &quot;general&quot;} 这样的 JSON。</translation>
    </message>
    <message>
        <source>There is a row of this id already.</source>
        <translation>已有此编号的行。</translation>
    </message>
    <message>
        <source>Say why: it is told wherever a number rests on this row.</source>
        <translation>请说明原因：凡金额依据该行之处都会注明。</translation>
    </message>
    <message>
        <source>Ta&amp;ke over</source>
        <translation>采用(&amp;K)</translation>
    </message>
    <message>
        <source>Form&amp;ula</source>
        <translation>公式(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;For lines that</source>
        <translation>适用明细(&amp;F)</translation>
    </message>
    <message>
        <source>Valid fr&amp;om</source>
        <translation>生效日期(&amp;O)</translation>
    </message>
    <message>
        <source>Valid un&amp;til</source>
        <translation>失效日期(&amp;T)</translation>
    </message>
    <message>
        <source>End %1 on that day</source>
        <translation>当天终止 %1</translation>
    </message>
</context>
<context>
    <name>zhanggui::RuleList</name>
    <message>
        <source>always</source>
        <translation>一直有效</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>归属</translation>
    </message>
    <message>
        <source>For lines that</source>
        <translation>适用明细</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Rules of settlement</source>
        <translation>结算规则</translation>
    </message>
    <message>
        <source>%1, valid: %2</source>
        <translation>%1，有效期：%2</translation>
    </message>
    <message>
        <source>Shipped: %1, valid: %2</source>
        <translation>自带：%1，有效期：%2</translation>
    </message>
    <message>
        <source>For lines that: %1</source>
        <translation>适用明细：%1</translation>
    </message>
    <message>
        <source>&amp;Only what is not as shipped (%1)</source>
        <translation>仅显示与自带不同的行（%1）(&amp;O)</translation>
    </message>
    <message>
        <source>Every rule is as shipped. Change one, or make a new one like it.</source>
        <translation>所有规则都与自带一致。可修改一条，或按此新增一条。</translation>
    </message>
</context>
<context>
    <name>zhanggui::RulesController</name>
    <message>
        <source>Save the diagram</source>
        <translation>保存状态图</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG 图片 (*.svg)</translation>
    </message>
    <message>
        <source>The diagram was not saved.</source>
        <translation>状态图未保存。</translation>
    </message>
</context>
<context>
    <name>zhanggui::RulesDialog</name>
    <message>
        <source>The rules are being read.</source>
        <translation>正在读取规则。</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>复制为文字(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save the diagram…</source>
        <translation>保存状态图(&amp;S)…</translation>
    </message>
    <message>
        <source>States and rules</source>
        <translation>状态与规则</translation>
    </message>
    <message>
        <source>Find a kind or a state</source>
        <translation>查找类别或状态</translation>
    </message>
    <message>
        <source>Kinds of records with their rules</source>
        <translation>各类记录及其规则</translation>
    </message>
    <message>
        <source>Rules with their sources</source>
        <translation>规则及其来源</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>There are no rules.</source>
        <translation>没有规则。</translation>
    </message>
    <message>
        <source>The workspace&apos;s own rules are not used, because a file of them is wrong. Mend it – &quot;zhanggui rules check FILE&quot; tells every fault – and open this window again.
%1</source>
        <translation>工作区自己的规则未生效，因为其中有文件有误。请修正后重新打开本窗口；“zhanggui rules check 文件”会列出所有错误。
%1</translation>
    </message>
    <message>
        <source>For records where %1.</source>
        <translation>适用于：%1。</translation>
    </message>
    <message>
        <source>Valid %1.</source>
        <translation>有效期：%1。</translation>
    </message>
    <message>
        <source>States</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>The end</source>
        <translation>终态</translation>
    </message>
    <message>
        <source>Transitions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>时钟</translation>
    </message>
</context>
<context>
    <name>zhanggui::RulesTab</name>
    <message>
        <source>settlement-rules</source>
        <extracomment>File name of a seller&apos;s own rules of settlement.</extracomment>
        <translation>结算规则</translation>
    </message>
    <message>
        <source>The rules could not be read.</source>
        <translation>无法读取规则。</translation>
    </message>
    <message>
        <source>Your rules are saved and in force.</source>
        <translation>规则已保存并生效。</translation>
    </message>
    <message>
        <source>Reviews made before keep the rules that they were made by.</source>
        <translation>此前的核对仍保留当时依据的规则。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Somebody else changed the rules meanwhile; nothing was written.</source>
        <translation>规则期间已被他人修改，未写入任何内容。</translation>
    </message>
    <message>
        <source>Your changes are still here: export them, discard them to read the rules again, and import them.</source>
        <translation>您的改动仍在此处：可先导出，放弃后重新读取规则，再导入。</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>The rules could not be saved.</source>
        <translation>无法保存规则。</translation>
    </message>
    <message>
        <source>The file was set aside.</source>
        <translation>文件已另存到一旁。</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>%1 row(s) were imported.</source>
        <translation>已导入 %1 行。</translation>
    </message>
    <message>
        <source>They are a draft until you save.</source>
        <translation>保存之前仅为草稿。</translation>
    </message>
    <message>
        <source>The file was written.</source>
        <translation>文件已写出。</translation>
    </message>
    <message>
        <source>The file cannot be used; nothing was changed.</source>
        <translation>文件无法使用，未作任何改动。</translation>
    </message>
    <message>
        <source>Your own rules cannot be used and are left out; the shipped ones go on.</source>
        <translation>自有规则无法使用，已不采用，自带规则继续生效。</translation>
    </message>
    <message>
        <source>Mend the file, or set it aside and begin anew; it is kept.</source>
        <translation>请修正文件，或另存到一旁后重新开始；原文件会保留。</translation>
    </message>
    <message>
        <source>Set it aside</source>
        <translation>另存到一旁</translation>
    </message>
    <message>
        <source>Your own examples cannot be used and are left out.</source>
        <translation>自有示例无法使用，已不采用。</translation>
    </message>
    <message>
        <source>changed, not saved</source>
        <translation>已修改，未保存</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>当前生效</translation>
    </message>
    <message>
        <source>That cannot be done; nothing was changed.</source>
        <translation>无法执行，未作任何改动。</translation>
    </message>
    <message>
        <source>Take a row out</source>
        <translation>去掉一行</translation>
    </message>
    <message>
        <source>Why does %1 not hold for you? It stays in the program, and you can go back to it.</source>
        <translation>为什么 %1 对您不适用？它仍保留在程序中，可随时恢复。</translation>
    </message>
    <message>
        <source>back to the shipped row</source>
        <translation>恢复自带行</translation>
    </message>
    <message>
        <source>The result could not be saved.</source>
        <translation>无法保存结果。</translation>
    </message>
    <message>
        <source>Remove the own row</source>
        <translation>删除自有行</translation>
    </message>
    <message>
        <source>&amp;Back to the shipped row</source>
        <translation>恢复自带行(&amp;B)</translation>
    </message>
    <message>
        <source>Rules of settlement</source>
        <extracomment>结算规则</extracomment>
        <translation>结算规则</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Ratios of products</source>
        <translation>商品比例</translation>
    </message>
    <message>
        <source>What if?</source>
        <translation>假设分析</translation>
    </message>
    <message>
        <source>Worked examples</source>
        <translation>计算示例</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>修改(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;New row like this…</source>
        <translation>按此新增(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;End…</source>
        <translation>终止(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Take out…</source>
        <translation>去掉(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Undo the last change of rules</source>
        <translation>撤销上次规则改动(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo the change of rules</source>
        <translation>重做规则改动(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Import own rules…</source>
        <translation>导入自有规则(&amp;I)…</translation>
    </message>
    <message>
        <source>E&amp;xport own rules…</source>
        <translation>导出自有规则(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Discard what is not saved</source>
        <translation>放弃未保存的改动(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>More about the current row and the rules</source>
        <translation>当前行与规则的更多操作</translation>
    </message>
    <message>
        <source>Parts of the rules</source>
        <translation>规则的组成部分</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>改动记录</translation>
    </message>
    <message>
        <source>&amp;Working days and holidays…</source>
        <translation>工作日与节假日(&amp;W)…</translation>
    </message>
    <message>
        <source>Your changes of the rules that were not saved are here again.</source>
        <translation>上次未保存的规则改动已恢复。</translation>
    </message>
    <message>
        <source>Save or discard them.</source>
        <translation>请保存或放弃。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>The rules were changed since; what you had not saved does not fit them.</source>
        <translation>规则此后已修改，上次未保存的改动无法沿用。</translation>
    </message>
    <message>
        <source>The saved rules are as they are.</source>
        <translation>已保存的规则保持不变。</translation>
    </message>
    <message>
        <source>The details have your changes, to be typed anew.</source>
        <translation>详情中有您的改动，可重新录入。</translation>
    </message>
</context>
<context>
    <name>zhanggui::RunArchive</name>
    <message>
        <source>The earlier runs could not be read.</source>
        <translation>无法读取历史运行。</translation>
    </message>
    <message>
        <source>The run could not be opened.</source>
        <translation>无法打开此次运行。</translation>
    </message>
    <message>
        <source>The results could not be read.</source>
        <translation>无法读取结果。</translation>
    </message>
    <message>
        <source>The exchange could not be read.</source>
        <translation>无法读取此次请求与应答。</translation>
    </message>
    <message>
        <source>Comparing runs</source>
        <translation>正在比较运行</translation>
    </message>
    <message>
        <source>The runs could not be compared.</source>
        <translation>无法比较这些运行。</translation>
    </message>
    <message>
        <source>Delete runs</source>
        <translation>删除运行</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) with all requests and answers are deleted. This cannot be undone.</source>
        <translation>
            <numerusform>将删除 %n 次运行及其全部请求和应答。此操作无法撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>The runs could not be deleted.</source>
        <translation>无法删除这些运行。</translation>
    </message>
    <message>
        <source>Report to be read (*.html)</source>
        <translation>可阅读的报告 (*.html)</translation>
    </message>
    <message>
        <source>JUnit for build servers (*.xml)</source>
        <translation>用于构建服务器的 JUnit (*.xml)</translation>
    </message>
    <message>
        <source>HTTP archive (*.har)</source>
        <translation>HTTP 归档 (*.har)</translation>
    </message>
    <message>
        <source>Export the run</source>
        <translation>导出此次运行</translation>
    </message>
    <message>
        <source>callbacks-%1.html</source>
        <extracomment>a file name; %1: date and time</extracomment>
        <translation>回调调试-%1.html</translation>
    </message>
    <message>
        <source>Exporting the run</source>
        <translation>正在导出运行</translation>
    </message>
    <message>
        <source>The run was not exported.</source>
        <translation>此次运行未能导出。</translation>
    </message>
    <message>
        <source>The run is exported.</source>
        <translation>此次运行已导出。</translation>
    </message>
    <message>
        <source>Keys and signatures are not in it, personal data is masked.</source>
        <translation>其中不含密钥和签名，个人数据已脱敏。</translation>
    </message>
</context>
<context>
    <name>zhanggui::RunDiffView</name>
    <message>
        <source>changed</source>
        <translation>已改变</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>消失</translation>
    </message>
    <message>
        <source>always new</source>
        <translation>每次都变</translation>
    </message>
    <message>
        <source>No longer: %1</source>
        <extracomment>%1: a sentence about what was wrong</extracomment>
        <translation>不再出现：%1</translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <extracomment>%1: a sentence, %n: how many others there are</extracomment>
        <translation>
            <numerusform>%1（另有 %n 项）</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, against %2.</source>
        <translation>%1，对比 %2。</translation>
    </message>
    <message>
        <source>No case differs.</source>
        <translation>没有用例不同。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n case(s) differ.</source>
        <translation>
            <numerusform>%n 个用例中 %1 个不同。</numerusform>
        </translation>
    </message>
    <message>
        <source>Request %1 of %2: %3</source>
        <translation>第 %1 个请求，共 %2 个：%3</translation>
    </message>
    <message>
        <source>check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Requests and answers are the same.</source>
        <translation>请求和应答都相同。</translation>
    </message>
    <message>
        <source>Show what is the &amp;same too</source>
        <translation>同时显示相同项(&amp;S)</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>用例</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>变化内容</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>较早</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>较新</translation>
    </message>
    <message>
        <source>Cases that differ</source>
        <translation>不同的用例</translation>
    </message>
    <message>
        <source>What differs in the case</source>
        <translation>用例中的不同之处</translation>
    </message>
    <message>
        <source>Requests of this case</source>
        <translation>此用例的请求</translation>
    </message>
</context>
<context>
    <name>zhanggui::RunListModel</name>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Suite</source>
        <translation>套件</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>用例</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>耗时</translation>
    </message>
</context>
<context>
    <name>zhanggui::ScenarioController</name>
    <message>
        <source>The scenario could not be started.</source>
        <translation>场景无法开始。</translation>
    </message>
    <message>
        <source>The scenarios could not be read.</source>
        <translation>无法读取场景。</translation>
    </message>
    <message numerus="yes">
        <source>%n scenario file(s) cannot be read and are not in the list.</source>
        <translation>
            <numerusform>%n 个场景文件无法读取，未列出。</numerusform>
        </translation>
    </message>
    <message>
        <source>The files are as they were.</source>
        <translation>文件未被改动。</translation>
    </message>
    <message>
        <source>Mend them, then press F5.</source>
        <translation>修正后按 F5。</translation>
    </message>
    <message>
        <source>There is no server to run it against.</source>
        <translation>没有可供运行的服务器。</translation>
    </message>
    <message>
        <source>There is no key to sign with.</source>
        <translation>没有可用于签名的密钥。</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>没有发送任何请求。</translation>
    </message>
    <message>
        <source>Set your server&apos;s address and its keys under State.</source>
        <translation>请在“状态”中设置服务器地址及密钥。</translation>
    </message>
    <message>
        <source>%1 passed there in %2.</source>
        <extracomment>%1: time of the virtual clock that passed, %2: real time</extracomment>
        <translation>市场中经过 %1，实际用时 %2。</translation>
    </message>
    <message>
        <source>The scenario was stopped.</source>
        <translation>场景已停止。</translation>
    </message>
    <message>
        <source>The scenario passed.</source>
        <translation>场景通过。</translation>
    </message>
    <message>
        <source>Your server could not be reached.</source>
        <translation>无法连接您的服务器。</translation>
    </message>
    <message>
        <source>Check that it runs, and the address under State.</source>
        <translation>请检查服务器是否运行，以及“状态”中的地址。</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) fell short.</source>
        <translation>
            <numerusform>%n 步未达到预期。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a step to see what was expected and what was found.</source>
        <translation>选择一步查看预期与实际。</translation>
    </message>
    <message>
        <source>Save as JUnit</source>
        <translation>保存为 JUnit</translation>
    </message>
    <message>
        <source>JUnit (*.xml)</source>
        <translation>JUnit (*.xml)</translation>
    </message>
    <message>
        <source>The result is saved.</source>
        <translation>结果已保存。</translation>
    </message>
    <message>
        <source>The result could not be saved.</source>
        <translation>结果无法保存。</translation>
    </message>
    <message>
        <source>The folder of the scenarios cannot be made.</source>
        <translation>无法创建场景文件夹。</translation>
    </message>
    <message>
        <source>The recording goes on.</source>
        <translation>录制继续。</translation>
    </message>
    <message>
        <source>Save the recording</source>
        <translation>保存录制</translation>
    </message>
    <message>
        <source>Scenarios (*.json)</source>
        <translation>场景 (*.json)</translation>
    </message>
    <message>
        <source>The recording could not be saved.</source>
        <translation>录制无法保存。</translation>
    </message>
    <message>
        <source>The recording is saved as a scenario.</source>
        <translation>录制已保存为场景。</translation>
    </message>
</context>
<context>
    <name>zhanggui::ScenarioListModel</name>
    <message>
        <source>Scenario</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>zhanggui::ScenarioStepModel</name>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>发现</translation>
    </message>
</context>
<context>
    <name>zhanggui::ScenariosView</name>
    <message>
        <source>Copy the rows</source>
        <translation>复制这些行</translation>
    </message>
    <message>
        <source>step %1 of %2 · %3</source>
        <extracomment>%1: number of the step, %2: how many there are, %3: time of the virtual clock</extracomment>
        <translation>第 %1/%2 步 · %3</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Save JUnit…</source>
        <translation>保存 JUnit…</translation>
    </message>
    <message>
        <source>Stop and save…</source>
        <translation>停止并保存…</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>What is done in the other tabs becomes a scenario</source>
        <translation>在其他标签页中的操作会成为场景</translation>
    </message>
    <message numerus="yes">
        <source>Recording: %n step(s)</source>
        <translation>
            <numerusform>录制中：%n 步</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Scenarios of one&apos;s own are files there</source>
        <translation>自己的场景是其中的文件</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Steps of the scenario</source>
        <translation>场景的步骤</translation>
    </message>
    <message>
        <source>No scenario is chosen</source>
        <translation>未选择场景</translation>
    </message>
    <message>
        <source>A scenario plays months of a product&apos;s life against your server in seconds, on a marketplace of its own, and tells at each step whether your server did what it must.</source>
        <translation>场景在独立的市场中，用几秒对您的服务器重演商品数月的生命周期，并在每一步说明您的服务器是否正确。</translation>
    </message>
</context>
<context>
    <name>zhanggui::ScopeStrip</name>
    <message>
        <source>Only these rows: %1</source>
        <extracomment>%1 names rows: &quot;In no bill yet · Mail · CNY&quot;</extracomment>
        <translation>只显示这些行：%1</translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation>显示全部行</translation>
    </message>
</context>
<context>
    <name>zhanggui::SellerController</name>
    <message>
        <source>The emulator could not go on with the new address.</source>
        <translation>模拟器无法使用新地址继续。</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n 个密钥</numerusform>
        </translation>
    </message>
    <message>
        <source>Vault locked</source>
        <translation>密钥库已锁定</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>没有密钥</translation>
    </message>
    <message>
        <source>This address is public</source>
        <translation>这是公网地址</translation>
    </message>
    <message>
        <source>The emulator&apos;s callbacks carry no testFlag: %1 may act on them as on real orders, and create, change or release instances.</source>
        <translation>模拟器的回调不带 testFlag：%1 可能将其当作真实订单处理，创建、变更或释放实例。</translation>
    </message>
    <message>
        <source>Send callbacks there</source>
        <translation>发送回调</translation>
    </message>
    <message>
        <source>The keys of this environment cannot be used.</source>
        <translation>无法使用此环境的密钥。</translation>
    </message>
    <message>
        <source>The key is in the clipboard.</source>
        <translation>密钥已复制到剪贴板。</translation>
    </message>
    <message>
        <source>It holds until the program ends, for every kind of callback.</source>
        <translation>在程序结束前有效，适用于所有类型的回调。</translation>
    </message>
</context>
<context>
    <name>zhanggui::SellerForm</name>
    <message>
        <source>The seller&apos;s server</source>
        <translation>服务商的服务器</translation>
    </message>
    <message>
        <source>Production address</source>
        <extracomment>生产地址</extracomment>
        <translation>生产地址</translation>
    </message>
    <message>
        <source>Production address of the seller&apos;s server</source>
        <translation>服务商服务器的生产地址</translation>
    </message>
    <message>
        <source>Access keys</source>
        <translation>访问密钥</translation>
    </message>
    <message>
        <source>Whose access keys sign the callbacks</source>
        <translation>用谁的密钥为回调签名</translation>
    </message>
    <message>
        <source>A key made up for this session</source>
        <translation>本次会话临时生成的密钥</translation>
    </message>
    <message>
        <source>Copy the key</source>
        <translation>复制密钥</translation>
    </message>
    <message>
        <source>Give it to your server, or to “zhanggui seller”, to check signatures with</source>
        <translation>提供给您的服务器或“zhanggui seller”用于验签</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Callbacks go there with the keys of the chosen environment, as the vault holds them. At a public address you are asked once, since your server then acts for real.</source>
        <translation>回调使用所选环境在密钥库中的密钥发往该地址。若为公网地址会询问一次，因为您的服务器将真实执行。</translation>
    </message>
</context>
<context>
    <name>zhanggui::SendingForm</name>
    <message>
        <source>a request of its own</source>
        <translation>独立的请求</translation>
    </message>
    <message>
        <source>the very bytes of step %1</source>
        <translation>原样重发第%1步的字节</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>请求体</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Timestamp</source>
        <translation>时间戳</translation>
    </message>
    <message>
        <source>Clock off by</source>
        <translation>时钟偏差</translation>
    </message>
    <message>
        <source>Nonce</source>
        <translation>随机数</translation>
    </message>
    <message>
        <source>Content-Type</source>
        <translation>Content-Type</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>请求方法</translation>
    </message>
    <message>
        <source>Sends</source>
        <translation>发送内容</translation>
    </message>
    <message>
        <source>One after another</source>
        <translation>依次发送</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>同时发送</translation>
    </message>
    <message>
        <source>Hang up after</source>
        <translation>发送后断开</translation>
    </message>
    <message>
        <source>-61 s, 2 h</source>
        <translation>-61 s、2 h</translation>
    </message>
    <message>
        <source>as official</source>
        <translation>与官方一致</translation>
    </message>
    <message>
        <source>the interface&apos;s</source>
        <translation>按接口规定</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Not a request that the marketplace sends</source>
        <translation>并非云商店会发送的请求</translation>
    </message>
    <message>
        <source>The answer need not be a success, and the fields are not checked.</source>
        <translation>响应不必成功，字段也不检查。</translation>
    </message>
    <message>
        <source>Send as the marketplace does</source>
        <translation>按云商店的方式发送</translation>
    </message>
    <message>
        <source>How it is sent</source>
        <translation>发送方式</translation>
    </message>
</context>
<context>
    <name>zhanggui::SettingsController</name>
    <message>
        <source>The time zone could not be saved.</source>
        <translation>无法保存时区。</translation>
    </message>
    <message>
        <source>How many runs are kept could not be saved.</source>
        <translation>无法保存运行的保留数量。</translation>
    </message>
</context>
<context>
    <name>zhanggui::SettlementArea</name>
    <message>
        <source>Transaction details</source>
        <translation>交易明细</translation>
    </message>
    <message>
        <source>Bill lines</source>
        <translation>账单明细</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Bills, payments, ratios</source>
        <translation>账单、到账、比例</translation>
    </message>
    <message>
        <source>Part of settlement</source>
        <translation>结算的部分</translation>
    </message>
    <message>
        <source>Review</source>
        <extracomment>核对</extracomment>
        <translation>核对</translation>
    </message>
    <message>
        <source>Rules</source>
        <extracomment>规则</extracomment>
        <translation>规则</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is what the lines are of (a bar of a chart), %2 how many</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Back to the figures</source>
        <translation>返回经营数据</translation>
    </message>
    <message>
        <source>Figures</source>
        <extracomment>经营数据</extracomment>
        <translation>经营数据</translation>
    </message>
</context>
<context>
    <name>zhanggui::SettlementController</name>
    <message>
        <source>Export the comparison</source>
        <translation>导出对比结果</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>对比结果</translation>
    </message>
    <message>
        <source>Text tables (*.csv)</source>
        <translation>文本表格 (*.csv)</translation>
    </message>
    <message>
        <source>The comparison was exported.</source>
        <translation>对比结果已导出。</translation>
    </message>
    <message>
        <source>The comparison could not be exported.</source>
        <translation>对比结果无法导出。</translation>
    </message>
    <message>
        <source>Save the review</source>
        <translation>保存核对结果</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx);;PDF (*.pdf);;Web page (*.html);;Differences as text table (*.csv);;JSON (*.json)</source>
        <translation>工作簿 (*.xlsx);;PDF (*.pdf);;网页 (*.html);;差异文本表 (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Import own rules</source>
        <translation>导入自有规则</translation>
    </message>
    <message>
        <source>Rules of settlement (*.json)</source>
        <translation>结算规则 (*.json)</translation>
    </message>
    <message>
        <source>Export own rules</source>
        <translation>导出自有规则</translation>
    </message>
    <message>
        <source>Save the result</source>
        <translation>保存结果</translation>
    </message>
    <message>
        <source>The table shown (*.csv);;JSON (*.json)</source>
        <translation>当前表格 (*.csv);;JSON (*.json)</translation>
    </message>
</context>
<context>
    <name>zhanggui::SettlementFilesView</name>
    <message>
        <source>The files could not be read.</source>
        <translation>无法读取文件列表。</translation>
    </message>
    <message>
        <source>No earlier file speaks of the same bills or periods.</source>
        <translation>没有更早的文件涉及相同的账单或账期。</translation>
    </message>
    <message>
        <source>Select two files of one kind to compare them.</source>
        <translation>请选择两个同类文件进行对比。</translation>
    </message>
    <message>
        <source>The files could not be compared.</source>
        <translation>无法对比文件。</translation>
    </message>
    <message>
        <source>Bill lines</source>
        <translation>账单明细</translation>
    </message>
    <message>
        <source>Transaction details</source>
        <translation>交易明细</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Compare the two</source>
        <translation>对比这两个文件</translation>
    </message>
    <message>
        <source>Compare with the one before</source>
        <translation>与上一次下载对比</translation>
    </message>
    <message>
        <source>Comparing %1</source>
        <translation>正在对比 %1</translation>
    </message>
    <message>
        <source>%1 against %2: %3 the same, %4 added, %5 changed, %6 missing.</source>
        <translation>%1 对比 %2：相同 %3 行，新增 %4 行，变更 %5 行，缺失 %6 行。</translation>
    </message>
    <message>
        <source>Missing lines are kept: a filter of the export may have left them out.</source>
        <translation>缺失的行会保留：导出时的筛选条件可能漏掉了它们。</translation>
    </message>
    <message>
        <source>Settlement files</source>
        <extracomment>结算文件</extracomment>
        <translation>结算文件</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>数据时间</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入时间</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Import transaction details…</source>
        <translation>导入交易明细…</translation>
    </message>
    <message>
        <source>Import bill lines…</source>
        <translation>导入账单明细…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>What is different</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>No settlement files yet</source>
        <translation>还没有结算文件</translation>
    </message>
    <message>
        <source>Every file of transaction details or bill lines that is imported is kept here by its bytes, so that a download of the same period can be compared with an earlier one.</source>
        <translation>导入的每个交易明细或账单明细文件都会原样保存在这里，同一账期再次下载时可与之前的文件对比。</translation>
    </message>
</context>
<context>
    <name>zhanggui::SettlementLinePage</name>
    <message>
        <source>The line could not be read.</source>
        <translation>无法读取该行。</translation>
    </message>
    <message>
        <source>The stored line is as it was.</source>
        <translation>已保存的数据没有变化。</translation>
    </message>
    <message>
        <source>Bill lines</source>
        <extracomment>账单明细 and 交易明细</extracomment>
        <translation>账单明细</translation>
    </message>
    <message>
        <source>Transaction details</source>
        <translation>交易明细</translation>
    </message>
    <message>
        <source>No bill lines yet</source>
        <translation>还没有账单明细</translation>
    </message>
    <message>
        <source>No transaction details yet</source>
        <translation>还没有交易明细</translation>
    </message>
    <message>
        <source>Export the details of a bill from Settlement &gt; Bills of the official console, then import the file here, or drop it on this window.</source>
        <translation>请在官方控制台“结算管理 &gt; 账单管理”导出账单详单，然后在此导入，或将文件拖到本窗口。</translation>
    </message>
    <message>
        <source>Export the file from Settlement &gt; Transaction details of the official console, then import it here, or drop it on this window.</source>
        <translation>请在官方控制台“结算管理 &gt; 交易明细管理”导出文件，然后在此导入，或将文件拖到本窗口。</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>No line matches the filter</source>
        <translation>没有符合筛选条件的明细</translation>
    </message>
    <message>
        <source>The filter hides every line of this list.</source>
        <translation>筛选条件隐藏了该列表的全部明细。</translation>
    </message>
    <message>
        <source>The filter hides this line in the list.</source>
        <translation>筛选条件在列表中隐藏了该行。</translation>
    </message>
    <message>
        <source>The lines could not be read.</source>
        <translation>无法读取明细。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln matching line(s)</source>
        <translation>
            <numerusform>%Ln 行符合条件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhanggui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>查找操作</translation>
    </message>
    <message>
        <source>Actions with their shortcuts</source>
        <translation>操作及其快捷键</translation>
    </message>
</context>
<context>
    <name>zhanggui::StageStepper</name>
    <message>
        <source>%1: done</source>
        <translation>%1：完成</translation>
    </message>
    <message>
        <source>%1: now</source>
        <translation>%1：进行中</translation>
    </message>
    <message>
        <source>%1: failed</source>
        <translation>%1：失败</translation>
    </message>
    <message>
        <source>%1: closed</source>
        <translation>%1：已关闭</translation>
    </message>
</context>
<context>
    <name>zhanggui::StateController</name>
    <message>
        <source>The assumptions could not be kept.</source>
        <translation>无法保存假设。</translation>
    </message>
    <message>
        <source>Undo the reset</source>
        <translation>撤销重置</translation>
    </message>
    <message>
        <source>The snapshot could not be made.</source>
        <translation>无法生成快照。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>未做任何更改。</translation>
    </message>
    <message>
        <source>The snapshot is made.</source>
        <translation>快照已生成。</translation>
    </message>
    <message>
        <source>Restore a snapshot</source>
        <translation>恢复快照</translation>
    </message>
    <message>
        <source>The snapshot takes the place of everything in the emulated marketplace. What is there now is kept as another snapshot.</source>
        <translation>快照将取代模拟市场中的全部内容。当前内容会另存为快照。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>The snapshot could not be restored.</source>
        <translation>无法恢复快照。</translation>
    </message>
    <message>
        <source>The marketplace is as it was.</source>
        <translation>市场内容不变。</translation>
    </message>
    <message>
        <source>The snapshot is restored.</source>
        <translation>快照已恢复。</translation>
    </message>
    <message>
        <source>Delete a snapshot</source>
        <translation>删除快照</translation>
    </message>
    <message>
        <source>The file is deleted. This cannot be undone.</source>
        <translation>文件将被删除，无法撤销。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>The snapshot could not be deleted.</source>
        <translation>无法删除快照。</translation>
    </message>
    <message>
        <source>Check the permissions of the folder.</source>
        <translation>请检查文件夹权限。</translation>
    </message>
    <message>
        <source>Reset the marketplace</source>
        <translation>重置市场</translation>
    </message>
    <message>
        <source>Everything in the emulated marketplace goes, and it begins anew with the built-in seed. The log stays. A snapshot of what is there now is made first.</source>
        <translation>模拟市场中的全部内容将清除，并从内置种子重新开始。日志保留。会先生成当前内容的快照。</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>The marketplace could not begin anew.</source>
        <translation>市场无法重新开始。</translation>
    </message>
    <message>
        <source>The marketplace begins anew.</source>
        <translation>市场已重新开始。</translation>
    </message>
    <message>
        <source>Begin with a seed file</source>
        <translation>从种子文件开始</translation>
    </message>
    <message>
        <source>Seed files (*.json);;All files (*)</source>
        <translation>种子文件 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The seed file cannot be used.</source>
        <translation>无法使用该种子文件。</translation>
    </message>
    <message>
        <source>Save as a seed file</source>
        <translation>保存为种子文件</translation>
    </message>
    <message>
        <source>Seed files (*.json)</source>
        <translation>种子文件 (*.json)</translation>
    </message>
    <message>
        <source>The seed file is saved.</source>
        <translation>种子文件已保存。</translation>
    </message>
    <message>
        <source>The seed file could not be saved.</source>
        <translation>无法保存种子文件。</translation>
    </message>
</context>
<context>
    <name>zhanggui::StateView</name>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>A snapshot is the whole state, clock and log included. One is made by itself before each reset, so that it can be undone.</source>
        <translation>快照是包括时钟和日志在内的全部状态。每次重置前会自动生成一个，以便撤销。</translation>
    </message>
    <message>
        <source>Snapshots, newest first</source>
        <translation>快照，最新在前</translation>
    </message>
    <message>
        <source>Make a snapshot</source>
        <translation>生成快照</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Begin with a seed file…</source>
        <translation>从种子文件开始…</translation>
    </message>
    <message>
        <source>Save as a seed file…</source>
        <translation>保存为种子文件…</translation>
    </message>
    <message>
        <source>Reset…</source>
        <translation>重置…</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>Where the official guides say nothing, this emulator assumes. A change holds from the next start of an event on.</source>
        <translation>官方指南未说明之处由模拟器假设。修改对之后发生的事件生效。</translation>
    </message>
    <message>
        <source>Between attempts, where no spacing is documented</source>
        <translation>未注明间隔时的重试间隔</translation>
    </message>
    <message>
        <source>Attempts end after, where no window is documented</source>
        <translation>未注明时限时的重试时限</translation>
    </message>
    <message>
        <source>Between questions whether an instance is ready</source>
        <translation>查询实例是否就绪的间隔</translation>
    </message>
    <message>
        <source>Until a pushed usage record is checked</source>
        <translation>话单推送后到检查的时间</translation>
    </message>
    <message>
        <source>An OAuth code holds for</source>
        <translation>OAuth code 有效期</translation>
    </message>
    <message>
        <source>Limits and faults</source>
        <translation>限制与故障</translation>
    </message>
    <message>
        <source>0: no limit</source>
        <translation>0：不限制</translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation>每秒请求数</translation>
    </message>
    <message>
        <source>Clock of the gateway ahead by</source>
        <translation>网关时钟快</translation>
    </message>
    <message>
        <source>More than 15 minutes: every signature is refused for its date</source>
        <translation>超过 15 分钟：所有签名因日期被拒绝</translation>
    </message>
    <message>
        <source>Usage records per hour</source>
        <translation>每小时话单条数</translation>
    </message>
    <message>
        <source>Activations of a licence</source>
        <translation>每个授权码的激活数</translation>
    </message>
    <message>
        <source>0: as many as were bought</source>
        <translation>0：等于购买数量</translation>
    </message>
    <message>
        <source>Answer the next requests with</source>
        <translation>对后续请求返回</translation>
    </message>
    <message>
        <source>Error code to answer with</source>
        <translation>要返回的错误码</translation>
    </message>
    <message>
        <source> times</source>
        <translation> 次</translation>
    </message>
    <message>
        <source>How many requests get this error</source>
        <translation>多少个请求返回此错误</translation>
    </message>
    <message>
        <source>Arm</source>
        <translation>生效</translation>
    </message>
    <message>
        <source>Cut the seller off for</source>
        <translation>中断服务商</translation>
    </message>
    <message>
        <source>How long no callback reaches the seller</source>
        <translation>回调无法到达服务商的时长</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>中断</translation>
    </message>
</context>
<context>
    <name>zhanggui::StatusStrip</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1: the name of an environment, %2: its site</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>No environment</source>
        <translation>没有环境</translation>
    </message>
    <message>
        <source>Last fetch %1</source>
        <translation>上次获取 %1</translation>
    </message>
    <message>
        <source>Nothing fetched yet</source>
        <translation>尚未获取</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Another program writes this workspace. Nothing can be changed here.</source>
        <translation>另一个程序正在写入本工作区，此处不能更改任何内容。</translation>
    </message>
    <message>
        <source>The vault is locked. Press to unlock it.</source>
        <translation>密钥库已锁定，点击解锁。</translation>
    </message>
    <message>
        <source>The vault is open. Press to lock it.</source>
        <translation>密钥库已打开，点击锁定。</translation>
    </message>
</context>
<context>
    <name>zhanggui::StepDetailView</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>新增 %Ln 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>变更 %Ln 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed</source>
        <translation>
            <numerusform>移除 %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已改变</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Order lines</source>
        <translation>订单行</translation>
    </message>
    <message>
        <source>Products of lines</source>
        <translation>订单行的商品</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Record and field</source>
        <translation>记录与字段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>修改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>修改后</translation>
    </message>
    <message>
        <source>This step changed no record.</source>
        <translation>此步骤没有变更任何记录。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Double-click opens the record.</source>
        <translation>双击可打开该记录。</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more record(s)</source>
        <translation>
            <numerusform>…… 以及另外 %Ln 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Facts are of</source>
        <translation>数据时点</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>最后修改</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Amounts</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>As it came</source>
        <translation>原始内容</translation>
    </message>
    <message>
        <source>Rejected rows: the first %1 of %2</source>
        <translation>被拒绝的行：共 %2 行，显示前 %1 行</translation>
    </message>
    <message>
        <source>Rejected rows: %1</source>
        <translation>被拒绝的行：%1</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>另存为 CSV…</translation>
    </message>
    <message>
        <source>Close the detail (Esc)</source>
        <translation>关闭详情（Esc）</translation>
    </message>
    <message>
        <source>Close the detail</source>
        <translation>关闭详情</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>被拒绝的行</translation>
    </message>
</context>
<context>
    <name>zhanggui::StepEvidence</name>
    <message>
        <source>Attach…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Attach files: %1</source>
        <extracomment>%1: a piece of evidence, such as 协商记录</extracomment>
        <translation>添加附件：%1</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n file(s) of %2</source>
        <extracomment>%1: a piece of evidence; %2: how many files are asked for</extracomment>
        <translation>
            <numerusform>%1：已有 %n 个文件，需要 %2 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhanggui::StepTurner</name>
    <message>
        <source>Undoing…</source>
        <translation>正在撤销…</translation>
    </message>
    <message>
        <source>Redoing…</source>
        <translation>正在重做…</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <extracomment>%1: the step, as a sentence</extracomment>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>已重做：%1</translation>
    </message>
    <message>
        <source>The undo was stopped.</source>
        <translation>撤销已停止。</translation>
    </message>
    <message>
        <source>The redo was stopped.</source>
        <translation>重做已停止。</translation>
    </message>
    <message>
        <source>Everything is as it was before.</source>
        <translation>所有数据均保持原样。</translation>
    </message>
    <message>
        <source>This step cannot be undone: %1</source>
        <extracomment>%1: the step, as a sentence</extracomment>
        <translation>无法撤销此步骤：%1</translation>
    </message>
    <message>
        <source>This step cannot be redone: %1</source>
        <translation>无法重做此步骤：%1</translation>
    </message>
    <message numerus="yes">
        <source>More than %n record(s) were changed later.</source>
        <translation>
            <numerusform>之后又修改了超过 %n 条记录。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) were changed later.</source>
        <translation>
            <numerusform>之后又修改了 %n 条记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at the records listed in the details.</source>
        <translation>请查看详情中列出的记录。</translation>
    </message>
    <message>
        <source>Undo first: %1</source>
        <extracomment>%1: steps, as sentences</extracomment>
        <translation>请先撤销：%1</translation>
    </message>
</context>
<context>
    <name>zhanggui::StepsBar</name>
    <message>
        <source>%1. %2</source>
        <extracomment>%1: number of a step, %2: what it calls</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Add a step like this one</source>
        <translation>添加一个相同的步骤</translation>
    </message>
    <message>
        <source>Send this step earlier</source>
        <translation>前移此步骤</translation>
    </message>
    <message>
        <source>Send this step later</source>
        <translation>后移此步骤</translation>
    </message>
    <message>
        <source>Remove this step</source>
        <translation>删除此步骤</translation>
    </message>
    <message>
        <source>Steps of the case</source>
        <translation>用例步骤</translation>
    </message>
</context>
<context>
    <name>zhanggui::SupervisionPanel</name>
    <message>
        <source>The order of this record could not be read: %1</source>
        <translation>无法读取该记录的订单：%1</translation>
    </message>
    <message>
        <source>Evidence</source>
        <extracomment>凭证检查</extracomment>
        <translation>凭证检查</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>符合</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Falls short</source>
        <translation>不符合</translation>
    </message>
    <message>
        <source>Could not be read: %1</source>
        <translation>无法读取：%1</translation>
    </message>
    <message>
        <source>Acceptance &amp;pack…</source>
        <extracomment>验收资料</extracomment>
        <translation>验收资料包(&amp;P)…</translation>
    </message>
    <message>
        <source>Prepare an &amp;appeal…</source>
        <extracomment>申诉</extracomment>
        <translation>准备申诉(&amp;A)…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Acceptance rule</source>
        <translation>验收规则</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation>申诉</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>流程</translation>
    </message>
    <message>
        <source>The acceptance pack was written.</source>
        <translation>验收资料包已生成。</translation>
    </message>
</context>
<context>
    <name>zhanggui::TargetBar</name>
    <message>
        <source>Enter the address of your server.</source>
        <translation>请输入您的服务器地址。</translation>
    </message>
    <message>
        <source>This is not an address. Write it as https://host/path.</source>
        <translation>这不是地址。请按 https://主机/路径 书写。</translation>
    </message>
    <message>
        <source>The address must begin with https:// or http://.</source>
        <translation>地址必须以 https:// 或 http:// 开头。</translation>
    </message>
    <message>
        <source>The address must not hold a user name or password.</source>
        <translation>地址中不得含有用户名或密码。</translation>
    </message>
    <message>
        <source>The address must not hold a #.</source>
        <translation>地址中不得含有 #。</translation>
    </message>
    <message>
        <source>Your server</source>
        <translation>您的服务器</translation>
    </message>
    <message>
        <source>The production address, for example http://localhost:8080/callback</source>
        <translation>生产地址，例如 http://localhost:8080/callback</translation>
    </message>
    <message>
        <source>Address of your server</source>
        <translation>您的服务器地址</translation>
    </message>
    <message>
        <source>Keys of</source>
        <extracomment>the environment whose callback keys sign the requests</extracomment>
        <translation>密钥来自</translation>
    </message>
    <message>
        <source>Environment whose keys sign</source>
        <translation>用其密钥签名的环境</translation>
    </message>
    <message>
        <source>CA…</source>
        <translation>CA…</translation>
    </message>
    <message>
        <source>Trust the certificates of a file too, for a test server with an authority of its own</source>
        <translation>同时信任某个文件中的证书，用于使用自有 CA 的测试服务器</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>证书文件</translation>
    </message>
    <message>
        <source>Trust the system&apos;s certificates only</source>
        <translation>只信任系统证书</translation>
    </message>
</context>
<context>
    <name>zhanggui::ThreadController</name>
    <message>
        <source>The record shown now names no order.</source>
        <translation>当前记录没有关联订单。</translation>
    </message>
    <message>
        <source>Select a record that has an order number, then try again.</source>
        <translation>请选择有订单号的记录后重试。</translation>
    </message>
    <message>
        <source>Save the thread as PDF</source>
        <translation>将订单全程保存为 PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The thread was saved.</source>
        <translation>已保存订单全程。</translation>
    </message>
    <message>
        <source>The thread could not be saved.</source>
        <translation>无法保存订单全程。</translation>
    </message>
    <message>
        <source>An earlier file of that name is as it was.</source>
        <translation>同名的原文件保持不变。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>请选择其他文件夹。</translation>
    </message>
    <message>
        <source>The thread could not be printed.</source>
        <translation>无法打印订单全程。</translation>
    </message>
    <message>
        <source>Look at the printer, or save it as PDF.</source>
        <translation>请检查打印机，或保存为 PDF。</translation>
    </message>
</context>
<context>
    <name>zhanggui::ThreadFilterRow</name>
    <message>
        <source>Show or hide: %1</source>
        <translation>显示或隐藏：%1</translation>
    </message>
    <message>
        <source>Show test data</source>
        <translation>显示测试数据</translation>
    </message>
    <message>
        <source>What the callback debugger and the emulator did with this number; it is not real.</source>
        <translation>回调调试和模拟器对该订单号的操作，并非真实数据。</translation>
    </message>
</context>
<context>
    <name>zhanggui::ThreadModel</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>About</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>处理过程</translation>
    </message>
    <message>
        <source>More</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>%1, test</source>
        <translation>%1·测试</translation>
    </message>
</context>
<context>
    <name>zhanggui::ThreadNote</name>
    <message numerus="yes">
        <source>A note has at most 10,000 characters; take %Ln away.</source>
        <translation>
            <numerusform>备注最多 10,000 个字符，请删去 %Ln 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>What should others know of this order? Ctrl+Return saves.</source>
        <translation>关于该订单需要记录什么？Ctrl+回车保存。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>&amp;Save the note</source>
        <translation>保存备注(&amp;S)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>zhanggui::ThreadPage</name>
    <message>
        <source>Nothing is known of the order %1.</source>
        <translation>没有订单 %1 的任何信息。</translation>
    </message>
    <message>
        <source>Check the number, or fetch the order first.</source>
        <translation>请核对订单号，或先获取该订单。</translation>
    </message>
    <message>
        <source>The order&apos;s thread could not be read.</source>
        <translation>无法读取订单全程。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>未作任何更改。</translation>
    </message>
    <message>
        <source>The note was added.</source>
        <translation>备注已添加。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The note could not be written.</source>
        <translation>无法写入备注。</translation>
    </message>
    <message>
        <source>What you typed is still there.</source>
        <translation>输入的内容仍然保留。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>请重试。</translation>
    </message>
    <message>
        <source>Only the newest entries are shown.</source>
        <translation>仅显示最新条目。</translation>
    </message>
    <message>
        <source>Older ones stand in the history.</source>
        <translation>更早的条目见历史。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The order itself is not in this workspace.</source>
        <translation>该订单不在此工作区中。</translation>
    </message>
    <message>
        <source>The number %1 is known in several environments.</source>
        <translation>订单号 %1 存在于多个环境。</translation>
    </message>
    <message>
        <source>Choose one beside the number.</source>
        <translation>请在订单号旁选择。</translation>
    </message>
    <message>
        <source>Order thread</source>
        <extracomment>订单全程</extracomment>
        <translation>订单全程</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>No order is open</source>
        <translation>未打开订单</translation>
    </message>
    <message>
        <source>Everything that is known of one order stands here on one time line: fetches, imports, edits, callbacks, records and notes. Open it from an order or a record, or type its number.</source>
        <translation>一个订单的全部信息按时间排列：获取、导入、编辑、回调、业务记录和备注。可从订单或记录打开，也可输入订单号。</translation>
    </message>
    <message>
        <source>Type an order number</source>
        <translation>输入订单号</translation>
    </message>
    <message>
        <source>Everything else is shown.</source>
        <translation>其余内容已全部显示。</translation>
    </message>
    <message>
        <source>Not all of the thread could be read: %1.</source>
        <translation>部分内容无法读取：%1。</translation>
    </message>
    <message>
        <source>The details say what is wrong there.</source>
        <translation>详情中有具体原因。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhanggui::TicketPanel</name>
    <message>
        <source>It is your turn.</source>
        <translation>当前由您处理。</translation>
    </message>
    <message>
        <source>It is the customer&apos;s turn.</source>
        <translation>当前由用户处理。</translation>
    </message>
    <message>
        <source>It is the platform&apos;s turn.</source>
        <translation>当前由平台处理。</translation>
    </message>
    <message>
        <source>Nobody has to do anything.</source>
        <translation>当前无需处理。</translation>
    </message>
    <message>
        <source>Since %1.</source>
        <translation>自 %1 起。</translation>
    </message>
    <message>
        <source>Before it can be closed, it needs: %1.</source>
        <translation>关闭前需填写：%1。</translation>
    </message>
    <message>
        <source>A question by phone or mail has to be answered until %1.</source>
        <translation>有电话或邮件咨询需在 %1 前响应。</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>华为云</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>商家</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>asks for use of the account</source>
        <extracomment>华为云账号授权</extracomment>
        <translation>申请华为云账号授权</translation>
    </message>
    <message>
        <source>asks for confidential data</source>
        <extracomment>机密信息授权</extracomment>
        <translation>申请机密信息授权</translation>
    </message>
    <message>
        <source>Nothing was written down yet. Put the customer&apos;s words here, and yours.</source>
        <translation>还没有记录。请在下方记录客户和您的留言。</translation>
    </message>
    <message>
        <source>Who said it</source>
        <translation>发言方</translation>
    </message>
    <message>
        <source>In the ticket</source>
        <translation>工单留言</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Request: use of the account</source>
        <extracomment>华为云账号授权</extracomment>
        <translation>申请华为云账号授权</translation>
    </message>
    <message>
        <source>Request: confidential data</source>
        <extracomment>机密信息授权</extracomment>
        <translation>申请机密信息授权</translation>
    </message>
    <message>
        <source>How it was said</source>
        <translation>沟通方式</translation>
    </message>
    <message>
        <source>&amp;Write it down</source>
        <translation>记录(&amp;W)</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>留言内容</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>沟通记录</translation>
    </message>
    <message>
        <source>Edit the answers…</source>
        <translation>编辑常用回复…</translation>
    </message>
    <message>
        <source>The ticket does not say: {%1}. Fill it in by hand.</source>
        <translation>工单中没有：{%1}，请手工填写。</translation>
    </message>
    <message>
        <source>No page tells how many hours the SLA has: enter yours in the settings of the workspace, and its clock runs.</source>
        <translation>官方文档未说明 SLA 小时数：在工作区设置中填写后开始计时。</translation>
    </message>
    <message>
        <source>What was said. Nothing is sent from here. Ctrl+Return writes it down.</source>
        <translation>沟通内容。此处不会发送任何内容，Ctrl+回车保存。</translation>
    </message>
    <message>
        <source>I&amp;nsert an answer</source>
        <translation>插入常用回复(&amp;N)</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>复制(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>zhanggui::TimingView</name>
    <message>
        <source>earlier connection used again</source>
        <translation>复用了之前的连接</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>未到达</translation>
    </message>
    <message>
        <source>Finding the address</source>
        <translation>解析地址</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>建立连接</translation>
    </message>
    <message>
        <source>Secure connection</source>
        <translation>安全连接</translation>
    </message>
    <message>
        <source>plain HTTP</source>
        <translation>明文 HTTP</translation>
    </message>
    <message>
        <source>Waiting for the answer</source>
        <translation>等待应答</translation>
    </message>
    <message>
        <source>no answer came</source>
        <translation>没有应答</translation>
    </message>
    <message>
        <source>Sending and receiving</source>
        <translation>发送和接收</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>已连接到 %1</translation>
    </message>
</context>
<context>
    <name>zhanggui::TlsView</name>
    <message>
        <source>Connection</source>
        <translation>建立连接</translation>
    </message>
    <message>
        <source>An earlier connection was used again.</source>
        <translation>复用了之前的连接。</translation>
    </message>
    <message>
        <source>Plain HTTP: nothing is encrypted. The marketplace calls https only.</source>
        <translation>明文 HTTP：没有加密。云商店只调用 https。</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Cipher</source>
        <translation>加密套件</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>缺陷</translation>
    </message>
    <message>
        <source>Trusted by</source>
        <translation>信任来源</translation>
    </message>
    <message>
        <source>The certificate file that you gave, not by the system.</source>
        <translation>由您提供的证书文件信任，而非系统。</translation>
    </message>
    <message>
        <source>Certificate %1</source>
        <extracomment>%1: position in the chain, from 1</extracomment>
        <translation>证书 %1</translation>
    </message>
    <message>
        <source>It cannot be read.</source>
        <translation>无法读取。</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>颁发者</translation>
    </message>
    <message>
        <source>Valid</source>
        <extracomment>%1, %2: dates</extracomment>
        <translation>有效期</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Host names</source>
        <translation>主机名</translation>
    </message>
</context>
<context>
    <name>zhanggui::TotalsStrip</name>
    <message>
        <source>too large to be shown %1</source>
        <translation>过大，无法显示 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: the name of a field, %2: a sum of money</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Colours of the rows:</source>
        <translation>行颜色：</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>统计中…</translation>
    </message>
    <message>
        <source>The totals could not be counted.</source>
        <translation>无法统计合计。</translation>
    </message>
    <message>
        <source>Total: %1</source>
        <translation>合计：%1</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>已选：%1</translation>
    </message>
</context>
<context>
    <name>zhanggui::TotalsView</name>
    <message>
        <source>%1, line %2</source>
        <extracomment>%1: what the row is called: 合计, Total; %2: its line</extracomment>
        <translation>%1（第 %2 行）</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>The file says</source>
        <translation>文件所列</translation>
    </message>
    <message>
        <source>Its rows add up to</source>
        <translation>各行合计</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Control totals</source>
        <translation>核对合计</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录数</translation>
    </message>
    <message>
        <source>New records</source>
        <translation>新增记录</translation>
    </message>
    <message>
        <source>Changed records</source>
        <translation>变更记录</translation>
    </message>
    <message>
        <source>Masked values left out</source>
        <translation>已遮盖、未导入的值</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>数值过大</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <extracomment>%1: an amount&apos;s name, %2: how many rows</extracomment>
        <translation>%1（%2 行）</translation>
    </message>
</context>
<context>
    <name>zhanggui::TransitionDialog</name>
    <message>
        <source>Record the step</source>
        <translation>登记该步骤</translation>
    </message>
    <message>
        <source>Make this step in the official console: %1. Here it is only recorded.</source>
        <translation>请在官方控制台办理：%1。此处仅作登记。</translation>
    </message>
    <message>
        <source>Make this step in the official console. Here it is only recorded.</source>
        <translation>请在官方控制台办理该步骤。此处仅作登记。</translation>
    </message>
    <message>
        <source>This step is made by: %1. Record it when you see it in the official console.</source>
        <translation>该步骤由%1办理。在官方控制台看到后在此登记。</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>备注说明</translation>
    </message>
    <message>
        <source>Not known: %1</source>
        <translation>情况不明：%1</translation>
    </message>
    <message>
        <source>Still needed: %1</source>
        <translation>尚缺：%1</translation>
    </message>
    <message>
        <source>Made at</source>
        <extracomment>办理时间</extracomment>
        <translation>办理时间</translation>
    </message>
    <message>
        <source>When the step was made in the official console.</source>
        <translation>在官方控制台办理该步骤的时间。</translation>
    </message>
</context>
<context>
    <name>zhanggui::VaultController</name>
    <message>
        <source>The vault cannot be opened.</source>
        <translation>无法打开密钥库。</translation>
    </message>
    <message>
        <source>The system keyring did not open the vault.</source>
        <translation>系统密钥环未能打开密钥库。</translation>
    </message>
</context>
<context>
    <name>zhanggui::VaultDialog</name>
    <message>
        <source>Let the system keyring open the vault; no passphrase to type</source>
        <translation>由系统密钥环打开密钥库，无需输入口令</translation>
    </message>
    <message>
        <source>Create the vault</source>
        <translation>创建密钥库</translation>
    </message>
    <message>
        <source>Your keys are kept encrypted in this workspace. The passphrase opens them; nobody can bring it back when it is lost.</source>
        <translation>您的密钥加密保存在本工作区，用口令打开；口令丢失后任何人都无法找回。</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一次</translation>
    </message>
    <message>
        <source>Unlock the vault</source>
        <translation>解锁密钥库</translation>
    </message>
    <message>
        <source>The keys of this workspace are locked.</source>
        <translation>本工作区的密钥已锁定。</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>更改口令</translation>
    </message>
    <message>
        <source>The stored keys stay as they are; only what opens them changes.</source>
        <translation>已存的密钥不变，只更改打开方式。</translation>
    </message>
    <message>
        <source>Passphrase of now</source>
        <translation>当前口令</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Lock when idle for</source>
        <translation>空闲多久后锁定</translation>
    </message>
    <message numerus="yes">
        <source>Use at least %n characters.</source>
        <translation>
            <numerusform>至少 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>Weak: more words make it hard to guess.</source>
        <translation>较弱：多用几个词更难猜测。</translation>
    </message>
    <message>
        <source>Fair.</source>
        <translation>一般。</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>良好。</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>两次输入的口令不一致。</translation>
    </message>
    <message>
        <source>This passphrase does not open the vault. Nothing was changed.</source>
        <translation>该口令无法打开密钥库，没有任何更改。</translation>
    </message>
    <message>
        <source>The vault file is damaged. Put back a copy of vault.json from a backup.</source>
        <translation>密钥库文件已损坏，请用备份中的 vault.json 副本替换。</translation>
    </message>
    <message>
        <source>The system keyring refused. Use a passphrase instead.</source>
        <translation>系统密钥环拒绝了请求，请改用口令。</translation>
    </message>
    <message>
        <source>That did not work, and nothing was changed: %1</source>
        <extracomment>%1: what went wrong, in English, for whoever helps</extracomment>
        <translation>操作没有成功，也没有任何更改：%1</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
</context>
<context>
    <name>zhanggui::ViewBar</name>
    <message>
        <source>Views</source>
        <extracomment>The button where a saved view of the list is chosen, while none is</extracomment>
        <translation>视图</translation>
    </message>
    <message>
        <source>Choose or save a view: filter, sort and columns under a name.</source>
        <translation>选择或保存视图：以一个名称保存筛选、排序和列。</translation>
    </message>
    <message>
        <source>The list differs from the saved view “%1”.</source>
        <translation>列表与已保存的视图“%1”不同。</translation>
    </message>
    <message>
        <source>The list shows the saved view “%1”.</source>
        <translation>列表显示的是已保存的视图“%1”。</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>视图：%1</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Save what the list shows now in this view</source>
        <translation>将列表当前内容保存到此视图</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Show the view again as it was saved</source>
        <translation>恢复显示已保存的视图</translation>
    </message>
</context>
<context>
    <name>zhanggui::ViewControl</name>
    <message>
        <source>The filter of this view cannot be read: %1</source>
        <translation>无法读取此视图的筛选条件：%1</translation>
    </message>
    <message>
        <source>The view was copied as text.</source>
        <translation>视图已复制为文本。</translation>
    </message>
    <message>
        <source>Send it to somebody, or paste it into another workspace.</source>
        <translation>可以发给他人，或粘贴到其他工作区。</translation>
    </message>
    <message>
        <source>The clipboard holds neither a view nor a filter of this list.</source>
        <translation>剪贴板中既不是本列表的视图，也不是筛选条件。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>未做任何更改。</translation>
    </message>
    <message>
        <source>Copy the whole text of the view, then paste again.</source>
        <translation>请复制视图的完整文本后再粘贴。</translation>
    </message>
    <message>
        <source>This view</source>
        <translation>此视图</translation>
    </message>
    <message>
        <source>Copy what the list shows as a view</source>
        <translation>将当前列表复制为视图</translation>
    </message>
    <message>
        <source>Paste a view…</source>
        <translation>粘贴视图…</translation>
    </message>
    <message>
        <source>Add the usual views: %1</source>
        <translation>添加常用视图：%1</translation>
    </message>
    <message>
        <source>Without a view</source>
        <translation>不使用视图</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>The view “%1” was deleted.</source>
        <translation>视图“%1”已删除。</translation>
    </message>
    <message>
        <source>No record was changed.</source>
        <translation>记录未受影响。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The saved views could not be read.</source>
        <translation>无法读取已保存的视图。</translation>
    </message>
    <message>
        <source>The view could not be saved.</source>
        <translation>无法保存视图。</translation>
    </message>
    <message>
        <source>The view could not be renamed.</source>
        <translation>无法重命名视图。</translation>
    </message>
    <message>
        <source>The view could not be deleted.</source>
        <translation>无法删除视图。</translation>
    </message>
    <message>
        <source>The view could not be moved.</source>
        <translation>无法移动视图。</translation>
    </message>
    <message>
        <source>The saved views are as they were.</source>
        <translation>已保存的视图保持不变。</translation>
    </message>
</context>
<context>
    <name>zhanggui::ViewNameDialog</name>
    <message>
        <source>Rename the view</source>
        <translation>重命名视图</translation>
    </message>
    <message>
        <source>Save as a view</source>
        <translation>另存为视图</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>视图名称</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>This list does not have these, they are left out: %1</source>
        <translation>本列表没有以下内容，已略去：%1</translation>
    </message>
    <message numerus="yes">
        <source>A name of up to %n character(s).</source>
        <translation>
            <numerusform>名称最多 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be a name: it has to be one line.</source>
        <translation>不能作为名称：必须是一行文字。</translation>
    </message>
    <message>
        <source>There is a view of this name already.</source>
        <translation>已有同名视图。</translation>
    </message>
    <message>
        <source>There is a view of this name already; saving replaces it.</source>
        <translation>已有同名视图；保存将替换它。</translation>
    </message>
</context>
<context>
    <name>zhanggui::WhatIfView</name>
    <message>
        <source>Computing %1 twice</source>
        <translation>正在计算两次 %1</translation>
    </message>
    <message>
        <source>what-if-%1</source>
        <extracomment>File name of a computation under other rules, followed by the period.</extracomment>
        <translation>假设分析-%1</translation>
    </message>
    <message>
        <source>It could not be computed; nothing was changed.</source>
        <translation>无法计算，未作任何改动。</translation>
    </message>
    <message>
        <source>No line of settlement is here yet: import transaction details or bill lines.</source>
        <translation>还没有结算明细：请导入交易明细或详单。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no day such as 2024-02-29.</source>
        <translation>“%1”不是 2024-02-29 这样的日期。</translation>
    </message>
    <message>
        <source>A period is a year and a month, such as 202611.</source>
        <translation>账期为年份加月份，如 202611。</translation>
    </message>
    <message>
        <source>Name the day whose rules shall be used, or change a rule: then both results stand side by side here. Nothing is written.</source>
        <translation>填写要采用哪一天的规则，或修改一条规则：两种结果将在此并列。不写入任何内容。</translation>
    </message>
    <message>
        <source>Press Compute.</source>
        <translation>请点“计算”。</translation>
    </message>
    <message>
        <source>It was stopped. Nothing was changed.</source>
        <translation>已停止，未作任何改动。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <extracomment>账期</extracomment>
        <translation>账期(&amp;P)</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>账期</translation>
    </message>
    <message>
        <source>under the rules of &amp;day</source>
        <translation>按此日的规则(&amp;D)</translation>
    </message>
    <message>
        <source>Day whose rules shall be used</source>
        <translation>采用哪一天的规则</translation>
    </message>
    <message>
        <source>with the &amp;changes that are not saved</source>
        <translation>采用未保存的改动(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;ompute</source>
        <translation>计算(&amp;O)</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Tables of the result</source>
        <translation>结果的表格</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>The rules were changed since: compute again.</source>
        <translation>规则此后已修改，请重新计算。</translation>
    </message>
</context>
<context>
    <name>zhanggui::WhyDialog</name>
    <message>
        <source>Why is %1 not in the bill?</source>
        <translation>订单 %1 为何未出账</translation>
    </message>
</context>
<context>
    <name>zhanggui::WhyView</name>
    <message>
        <source>Comparing with every line of the environment</source>
        <translation>正在与该环境的全部明细比对</translation>
    </message>
    <message>
        <source>It was stopped. Choose the line again to ask once more.</source>
        <translation>已停止。重新选择该行即可再次查询。</translation>
    </message>
    <message>
        <source>No transaction details name this order. Import the file of Settlement &gt; Transaction details that has it; then ask again.</source>
        <translation>没有交易明细涉及该订单。请导入“结算管理 &gt; 交易明细管理”中包含该订单的文件后再查询。</translation>
    </message>
    <message>
        <source>It could not be computed; nothing was changed.</source>
        <translation>无法计算，没有改动任何数据。</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>%1 is in the bill of %2.</source>
        <translation>%1 已计入 %2 账期的账单。</translation>
    </message>
    <message>
        <source>%1 meets every condition and is billed in %2 if nothing else happens.</source>
        <translation>%1 满足全部出账条件，若无其他变化将计入 %2 账期。</translation>
    </message>
    <message>
        <source>%1 is not in a bill: a condition is not met.</source>
        <translation>%1 未出账：有条件未满足。</translation>
    </message>
    <message>
        <source>%1 is not in a bill; whether it will be cannot be told yet.</source>
        <translation>%1 未出账；目前无法判断何时出账。</translation>
    </message>
    <message>
        <source>No transaction details of this line are here.</source>
        <translation>没有该行的交易明细。</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>已出账</translation>
    </message>
    <message>
        <source>Bill %1 of %2</source>
        <translation>账单 %1，账期 %2</translation>
    </message>
    <message>
        <source>Conditions of a bill</source>
        <translation>出账条件</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>账期</translation>
    </message>
    <message>
        <source>It cannot be told yet.</source>
        <translation>目前无法判断。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>How it comes</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Why it is not in the bill</source>
        <translation>为何未出账</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Day of the bill run</source>
        <translation>出账日</translation>
    </message>
    <message>
        <source>The seller&apos;s own rules cannot be used and are left out; the shipped ones go on: %1</source>
        <translation>商家自有规则无法使用，已不采用，自带规则继续生效：%1</translation>
    </message>
    <message>
        <source>&amp;Enter what is missing…</source>
        <translation>登记缺少的内容(&amp;E)…</translation>
    </message>
    <message>
        <source>Opens the record of the contract ratio, with product and day filled in</source>
        <translation>打开结算比例的登记表单，商品和日期已填好</translation>
    </message>
</context>
<context>
    <name>zhanggui::WindowProgram</name>
    <message>
        <source>thrown away when the program ends</source>
        <translation>程序结束时丢弃</translation>
    </message>
    <message>
        <source>Another program is working in this workspace. You can look at it here, but not change anything.</source>
        <translation>另一个程序正在使用本工作区。您可以在这里查看，但不能更改。</translation>
    </message>
    <message>
        <source>This workspace cannot be opened for writing. You can try to look at what can still be read. %1</source>
        <translation>无法以写入方式打开本工作区。可以尝试查看仍可读出的内容。%1</translation>
    </message>
    <message>
        <source>Zhanggui</source>
        <translation>掌柜</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>以只读方式打开</translation>
    </message>
    <message>
        <source>The workspace cannot be opened. %1</source>
        <translation>无法打开工作区。%1</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>The backup is restored.</source>
        <translation>备份已恢复。</translation>
    </message>
    <message>
        <source>The data of before is kept beside it.</source>
        <translation>原有数据保留在旁边。</translation>
    </message>
    <message>
        <source>The backup was not restored. Your data is as it was.</source>
        <translation>备份没有恢复，您的数据保持原样。</translation>
    </message>
</context>
<context>
    <name>zhanggui::WindowSession</name>
    <message>
        <source>The file was saved.</source>
        <translation>文件已保存。</translation>
    </message>
    <message>
        <source>The file could not be saved.</source>
        <translation>文件未能保存。</translation>
    </message>
</context>
<context>
    <name>zhanggui::WordsDialog</name>
    <message>
        <source>Word lists</source>
        <translation>词表</translation>
    </message>
    <message>
        <source>List</source>
        <translation>词表</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>词</translation>
    </message>
    <message>
        <source>One word or phrase a line.</source>
        <translation>每行一个词或短语。</translation>
    </message>
    <message>
        <source>Shipped &amp;words</source>
        <translation>恢复自带词(&amp;W)</translation>
    </message>
    <message>
        <source>Only the words of this list that the program brings.</source>
        <translation>仅保留程序自带的词。</translation>
    </message>
    <message>
        <source>%1 of %2 shipped words, %3 of your own.</source>
        <translation>自带词 %1/%2 个，自己添加 %3 个。</translation>
    </message>
</context>
<context>
    <name>zhanggui::WorkArea</name>
    <message>
        <source>Kind of record</source>
        <translation>记录类型</translation>
    </message>
</context>
<context>
    <name>zhanggui::WorkBulkDialog</name>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Edit the selection</source>
        <translation>编辑所选记录</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>修改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>修改后</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>修改内容</translation>
    </message>
    <message>
        <source>Looking at what changes…</source>
        <translation>正在查看修改内容…</translation>
    </message>
    <message>
        <source>The records could not be read: %1</source>
        <translation>无法读取记录：%1</translation>
    </message>
    <message>
        <source>This cannot be written to every record of the selection: %1</source>
        <translation>无法写入所选的每条记录：%1</translation>
    </message>
    <message>
        <source>&amp;Empty the field in every record</source>
        <translation>清空所有记录的该字段(&amp;E)</translation>
    </message>
    <message>
        <source>Fill in the new value; what changes is shown before it is written.</source>
        <translation>请填写新值；写入前会显示变更内容。</translation>
    </message>
    <message>
        <source>Records selected: %1; the first %2 are looked at.</source>
        <translation>已选记录：%1；已查看前 %2 条。</translation>
    </message>
    <message>
        <source>Records that change: %1 of %2.</source>
        <translation>将更改的记录：%1 / %2。</translation>
    </message>
</context>
<context>
    <name>zhanggui::WorkController</name>
    <message>
        <source>The order could not be read.</source>
        <translation>无法读取订单。</translation>
    </message>
    <message>
        <source>The order %1 is not in this workspace.</source>
        <translation>此工作区中没有订单 %1。</translation>
    </message>
    <message>
        <source>Fetch it, or import a file that has it.</source>
        <translation>请获取该订单，或导入包含它的文件。</translation>
    </message>
    <message>
        <source>The file %1 cannot be opened.</source>
        <translation>无法打开文件 %1。</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>保存文件</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>The file was saved.</source>
        <translation>文件已保存。</translation>
    </message>
    <message>
        <source>The file could not be saved.</source>
        <translation>文件未能保存。</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>请选择其他文件夹，或清理磁盘空间。</translation>
    </message>
    <message>
        <source>The workspace&apos;s own kinds, rules or calendar cannot be used.</source>
        <translation>工作区自有的单据类型、规则或日历无法使用。</translation>
    </message>
    <message>
        <source>The program&apos;s own serve instead; no record was changed.</source>
        <translation>已改用程序自带的；没有改动任何记录。</translation>
    </message>
    <message>
        <source>Mend the file that the details name, then open the workspace again.</source>
        <translation>请修正详情中指出的文件，然后重新打开工作区。</translation>
    </message>
</context>
<context>
    <name>zhanggui::WorkDetail</name>
    <message>
        <source>There are changes that are not saved.</source>
        <translation>有未保存的修改。</translation>
    </message>
    <message>
        <source>Mend what is marked, then save.</source>
        <translation>请先改正标出的内容，再保存。</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Files (%1)</source>
        <translation>文件（%1）</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Notes and events</source>
        <translation>备注与过程</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Files (%1 missing)</source>
        <translation>文件（缺 %1）</translation>
    </message>
</context>
<context>
    <name>zhanggui::WorkEventsView</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>处理过程</translation>
    </message>
    <message>
        <source>A note, or what was said. Ctrl+Return keeps it.</source>
        <translation>填写备注或沟通内容。Ctrl+回车保存。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Who said it</source>
        <translation>发言方</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>添加备注</translation>
    </message>
</context>
<context>
    <name>zhanggui::WorkForm</name>
    <message>
        <source>Own words</source>
        <translation>自有信息</translation>
    </message>
</context>
<context>
    <name>zhanggui::WorkHead</name>
    <message>
        <source>The rules do not know this state: it is kept as it came. Correct it by hand when the official console shows another one.</source>
        <translation>规则中没有此状态，按原样保留。若官方控制台显示其他状态，请手动更正。</translation>
    </message>
    <message>
        <source>No rules fit this record: its state can only be corrected by hand.</source>
        <translation>没有适用于此记录的规则，状态只能手动更正。</translation>
    </message>
    <message>
        <source>Close the detail (Esc)</source>
        <translation>关闭详情（Esc）</translation>
    </message>
    <message>
        <source>Close the detail</source>
        <translation>关闭详情</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>打开订单</translation>
    </message>
    <message>
        <source>More steps</source>
        <translation>更多步骤</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Open the order %1</source>
        <translation>打开订单 %1</translation>
    </message>
</context>
<context>
    <name>zhanggui::WorkHistoryView</name>
    <message>
        <source>%1  %2 by %3</source>
        <translation>%1  %2（%3）</translation>
    </message>
    <message>
        <source>When and what</source>
        <translation>时间与操作</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>修改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>修改后</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
</context>
<context>
    <name>zhanggui::WorkPage</name>
    <message>
        <source>A record of this number exists already, or it was changed meanwhile.</source>
        <translation>此编号的记录已存在，或已被修改。</translation>
    </message>
    <message>
        <source>%1: this value cannot be taken. %2</source>
        <translation>%1：此值不可用。%2</translation>
    </message>
    <message>
        <source>Copying files</source>
        <translation>正在复制文件</translation>
    </message>
    <message>
        <source>There is no environment yet.</source>
        <translation>还没有环境。</translation>
    </message>
    <message>
        <source>Connect an account or start the emulator first: a record belongs to one.</source>
        <translation>请先连接账号或启动模拟器：每条记录属于一个环境。</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) were changed.</source>
        <translation>
            <numerusform>已修改 %Ln 条记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>The record was added.</source>
        <translation>记录已添加。</translation>
    </message>
    <message>
        <source>The change was saved.</source>
        <translation>修改已保存。</translation>
    </message>
    <message>
        <source>The step was recorded.</source>
        <translation>步骤已登记。</translation>
    </message>
    <message>
        <source>The state was corrected.</source>
        <translation>状态已更正。</translation>
    </message>
    <message>
        <source>The note was added.</source>
        <translation>备注已添加。</translation>
    </message>
    <message>
        <source>The files were attached.</source>
        <translation>附件已添加。</translation>
    </message>
    <message>
        <source>The file was taken off the record; it stays in the workspace.</source>
        <translation>文件已从记录中移除，仍保留在工作区。</translation>
    </message>
    <message>
        <source>The selection was removed.</source>
        <translation>所选记录已删除。</translation>
    </message>
    <message>
        <source>It could not be written: %1</source>
        <translation>未能写入：%1</translation>
    </message>
    <message>
        <source>Copying was stopped.</source>
        <translation>复制已停止。</translation>
    </message>
    <message>
        <source>Nothing was attached.</source>
        <translation>未添加任何附件。</translation>
    </message>
    <message>
        <source>The change could not be saved.</source>
        <translation>修改未能保存。</translation>
    </message>
    <message>
        <source>The stored record is as it was.</source>
        <translation>已存记录未变。</translation>
    </message>
    <message>
        <source>Nothing here yet: %1</source>
        <extracomment>%1: records of a kind, such as 发票</extracomment>
        <translation>暂无%1</translation>
    </message>
    <message>
        <source>New record…</source>
        <translation>新建记录…</translation>
    </message>
    <message>
        <source>No record matches the filter</source>
        <translation>没有符合筛选条件的记录</translation>
    </message>
    <message>
        <source>The filter hides every record of this list.</source>
        <translation>筛选条件隐藏了此列表的所有记录。</translation>
    </message>
    <message>
        <source>The filter hides this record in the list.</source>
        <translation>筛选条件在列表中隐藏了此记录。</translation>
    </message>
    <message>
        <source>The records could not be read.</source>
        <translation>无法读取记录。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln matching record(s)</source>
        <translation>
            <numerusform>%Ln 条符合条件的记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>The changes of %1 were not saved.</source>
        <translation>%1 的修改未保存。</translation>
    </message>
    <message>
        <source>Save them</source>
        <translation>保存修改</translation>
    </message>
    <message>
        <source>That personal data was shown could not be recorded.</source>
        <translation>无法记录个人数据已被查看。</translation>
    </message>
    <message>
        <source>The file could not be attached: %1</source>
        <translation>无法添加附件：%1</translation>
    </message>
    <message>
        <source>Nothing was recorded. What you typed is kept.</source>
        <translation>未登记，已保留输入的内容。</translation>
    </message>
    <message>
        <source>“New record” shows it again until the program ends.</source>
        <translation>在程序退出前，点击“新建记录”可继续填写。</translation>
    </message>
</context>
<context>
    <name>zhanggui::WorkRefresher</name>
    <message>
        <source>Computing the deadlines anew</source>
        <translation>正在重新计算截止时间</translation>
    </message>
    <message>
        <source>The deadlines were not computed anew.</source>
        <translation>截止时间没有重新计算。</translation>
    </message>
    <message>
        <source>They are as the rules of the last opening say.</source>
        <translation>它们仍按上次打开时的规则。</translation>
    </message>
    <message>
        <source>Open the workspace again to compute them by the rules of now.</source>
        <translation>重新打开工作区即可按现在的规则计算。</translation>
    </message>
    <message>
        <source>The deadlines could not be computed anew.</source>
        <translation>未能重新计算截止时间。</translation>
    </message>
    <message numerus="yes">
        <source>Deadlines are others than at the last opening: %Ln record(s).</source>
        <translation>
            <numerusform>与上次打开时相比，%Ln 条记录的截止时间有变化。</numerusform>
        </translation>
    </message>
    <message>
        <source>No field of a record was changed.</source>
        <translation>没有改动记录的任何字段。</translation>
    </message>
    <message>
        <source>Rules, calendar or lengths are not what they were; Help ▸ States and rules shows them.</source>
        <translation>规则、日历或时长已有变化；可在“帮助 ▸ 状态与规则”中查看。</translation>
    </message>
</context>
<context>
    <name>zhanggui::WorkSettingsController</name>
    <message>
        <source>The settings of the working day could not be read.</source>
        <translation>无法读取工作日设置。</translation>
    </message>
    <message>
        <source>The settings of the working day were saved.</source>
        <translation>工作日设置已保存。</translation>
    </message>
    <message>
        <source>The settings could not be saved; the old ones count.</source>
        <translation>设置无法保存，仍按原设置计算。</translation>
    </message>
    <message>
        <source>Change the settings of the working day</source>
        <translation>更改工作日常设置</translation>
    </message>
</context>
<context>
    <name>zhanggui::WorkSettingsDialog</name>
    <message>
        <source>Settings of the working day</source>
        <translation>工作日设置</translation>
    </message>
    <message>
        <source>Lengths and limits that no official page tells. Every due time is computed anew when you save.</source>
        <translation>官方页面未说明的时长和限制。保存后重新计算所有截止时间。</translation>
    </message>
    <message>
        <source>&amp;Save and compute the deadlines anew</source>
        <translation>保存并重新计算截止时间(&amp;S)</translation>
    </message>
    <message>
        <source>Back to what counts unless you say otherwise</source>
        <translation>恢复为未设置时的取值</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
</context>
<context>
    <name>zhanggui::WorkspaceDialog</name>
    <message>
        <source>Workspace settings</source>
        <translation>工作区设置</translation>
    </message>
    <message>
        <source>Find a time zone, for example Shanghai</source>
        <translation>查找时区（英文），例如 Shanghai</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Times are shown, and dates in filters are read, in this zone. What the marketplace sent stays as it came.</source>
        <translation>时间按此时区显示，筛选条件中的日期也按此时区解释。云商店的原文不变。</translation>
    </message>
    <message>
        <source>Lock the vault when idle for</source>
        <translation>密钥库闲置多久后锁定</translation>
    </message>
    <message>
        <source>No time zone has this name.</source>
        <translation>没有这个名称的时区。</translation>
    </message>
    <message>
        <source>%1 (%2): it is %3 there now.</source>
        <extracomment>%1: a time zone, %2: its offset, %3: date and time there</extracomment>
        <translation>%1（%2）：当地现在是 %3。</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>Keep at most so many callback runs</source>
        <translation>最多保留回调运行次数</translation>
    </message>
    <message>
        <source>with exchanges of at most</source>
        <translation>请求与应答总量不超过</translation>
    </message>
    <message>
        <source>and not longer than</source>
        <translation>且保留不超过</translation>
    </message>
</context>
</TS>
