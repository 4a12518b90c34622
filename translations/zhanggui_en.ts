<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Action</name>
    <message>
        <source>&amp;Open the detail</source>
        <translation>&amp;Open the detail</translation>
    </message>
    <message>
        <source>&amp;Copy the rows</source>
        <translation>&amp;Copy the rows</translation>
    </message>
    <message>
        <source>Copy the rows with &amp;headers</source>
        <translation>Copy the rows with &amp;headers</translation>
    </message>
    <message>
        <source>Edit &amp;tags</source>
        <translation>Edit &amp;tags</translation>
    </message>
    <message>
        <source>Edit the &amp;note</source>
        <translation>Edit the &amp;note</translation>
    </message>
    <message>
        <source>C&amp;lear the filter</source>
        <translation>C&amp;lear the filter</translation>
    </message>
    <message>
        <source>Choose co&amp;lumns</source>
        <translation>Choose co&amp;lumns</translation>
    </message>
    <message>
        <source>&amp;Connect an account…</source>
        <translation>&amp;Connect an account…</translation>
    </message>
    <message>
        <source>&amp;Try the built-in emulator</source>
        <translation>&amp;Try the built-in emulator</translation>
    </message>
    <message>
        <source>&amp;Unlock the vault…</source>
        <translation>&amp;Unlock the vault…</translation>
    </message>
    <message>
        <source>&amp;Lock the vault</source>
        <translation>&amp;Lock the vault</translation>
    </message>
    <message>
        <source>Change the &amp;passphrase…</source>
        <translation>Change the &amp;passphrase…</translation>
    </message>
    <message>
        <source>&amp;Back up the workspace…</source>
        <translation>&amp;Back up the workspace…</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>&amp;Restore a backup…</translation>
    </message>
    <message>
        <source>C&amp;heck the database</source>
        <translation>C&amp;heck the database</translation>
    </message>
    <message>
        <source>&amp;Salvage what can be read…</source>
        <translation>&amp;Salvage what can be read…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>Go to the &amp;filter</source>
        <translation>Go to the &amp;filter</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Refresh</translation>
    </message>
    <message>
        <source>&amp;Close the detail</source>
        <translation>&amp;Close the detail</translation>
    </message>
    <message>
        <source>&amp;Side bar</source>
        <translation>&amp;Side bar</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>F&amp;ull screen</translation>
    </message>
    <message>
        <source>Colours as the &amp;desktop has them</source>
        <translation>Colours as the &amp;desktop has them</translation>
    </message>
    <message>
        <source>&amp;Light colours</source>
        <translation>&amp;Light colours</translation>
    </message>
    <message>
        <source>D&amp;ark colours</source>
        <translation>D&amp;ark colours</translation>
    </message>
    <message>
        <source>Language of the s&amp;ystem</source>
        <translation>Language of the s&amp;ystem</translation>
    </message>
    <message>
        <source>&amp;Chinese</source>
        <translation>&amp;Chinese</translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation>&amp;English</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Redo</translation>
    </message>
    <message>
        <source>&amp;Fetch orders…</source>
        <translation>&amp;Fetch orders…</translation>
    </message>
    <message>
        <source>&amp;Resume the last fetch</source>
        <translation>&amp;Resume the last fetch</translation>
    </message>
    <message>
        <source>&amp;Stop the fetch</source>
        <translation>&amp;Stop the fetch</translation>
    </message>
    <message>
        <source>&amp;Start the emulator</source>
        <translation>&amp;Start the emulator</translation>
    </message>
    <message>
        <source>S&amp;top the emulator</source>
        <translation>S&amp;top the emulator</translation>
    </message>
    <message>
        <source>&amp;Command palette</source>
        <translation>&amp;Command palette</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Keyboard shortcuts</translation>
    </message>
    <message>
        <source>&amp;About Zhanggui</source>
        <translation>&amp;About Zhanggui</translation>
    </message>
    <message>
        <source>&amp;Workspace settings…</source>
        <translation>&amp;Workspace settings…</translation>
    </message>
    <message>
        <source>Save as a &amp;view…</source>
        <translation>Save as a &amp;view…</translation>
    </message>
    <message>
        <source>&amp;Update the view</source>
        <translation>&amp;Update the view</translation>
    </message>
    <message>
        <source>&amp;Back to the saved view</source>
        <translation>&amp;Back to the saved view</translation>
    </message>
    <message>
        <source>C&amp;hoose a view</source>
        <translation>C&amp;hoose a view</translation>
    </message>
    <message>
        <source>&amp;Group the rows</source>
        <translation>&amp;Group the rows</translation>
    </message>
    <message>
        <source>&amp;Colours of the rows…</source>
        <translation>&amp;Colours of the rows…</translation>
    </message>
    <message>
        <source>&amp;Filter by the column…</source>
        <translation>&amp;Filter by the column…</translation>
    </message>
    <message>
        <source>Undo this &amp;step</source>
        <translation>Undo this &amp;step</translation>
    </message>
    <message>
        <source>R&amp;edo this step</source>
        <translation>R&amp;edo this step</translation>
    </message>
    <message>
        <source>&amp;Import orders…</source>
        <translation>&amp;Import orders…</translation>
    </message>
    <message>
        <source>&amp;Go to an order…</source>
        <translation>&amp;Go to an order…</translation>
    </message>
    <message>
        <source>Edit tags and notes of the &amp;selection…</source>
        <translation>Edit tags and notes of the &amp;selection…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Export…</translation>
    </message>
    <message>
        <source>&amp;Run what is chosen</source>
        <translation>&amp;Run what is chosen</translation>
    </message>
    <message>
        <source>Run the whole &amp;suite</source>
        <translation>Run the whole &amp;suite</translation>
    </message>
    <message>
        <source>S&amp;top the run</source>
        <translation>S&amp;top the run</translation>
    </message>
    <message>
        <source>Send this case &amp;again</source>
        <translation>Send this case &amp;again</translation>
    </message>
    <message>
        <source>&amp;Edit and send again…</source>
        <translation>&amp;Edit and send again…</translation>
    </message>
    <message>
        <source>&amp;Next problem</source>
        <translation>&amp;Next problem</translation>
    </message>
    <message>
        <source>&amp;Previous problem</source>
        <translation>&amp;Previous problem</translation>
    </message>
    <message>
        <source>&amp;Copy what the tab shows</source>
        <translation>&amp;Copy what the tab shows</translation>
    </message>
    <message>
        <source>Copy as c&amp;URL</source>
        <translation>Copy as c&amp;URL</translation>
    </message>
    <message>
        <source>Next re&amp;quest of the case</source>
        <translation>Next re&amp;quest of the case</translation>
    </message>
    <message>
        <source>Pre&amp;vious request of the case</source>
        <translation>Pre&amp;vious request of the case</translation>
    </message>
    <message>
        <source>Earlier runs</source>
        <translation>Earlier runs</translation>
    </message>
    <message>
        <source>&amp;Open this run</source>
        <translation>&amp;Open this run</translation>
    </message>
    <message>
        <source>&amp;Compare two runs</source>
        <translation>&amp;Compare two runs</translation>
    </message>
    <message>
        <source>E&amp;xport this run…</source>
        <translation>E&amp;xport this run…</translation>
    </message>
    <message>
        <source>&amp;Delete these runs…</source>
        <translation>&amp;Delete these runs…</translation>
    </message>
    <message>
        <source>&amp;New case</source>
        <translation>&amp;New case</translation>
    </message>
    <message>
        <source>New case from c&amp;URL or a message…</source>
        <translation>New case from c&amp;URL or a message…</translation>
    </message>
    <message>
        <source>&amp;Save the case</source>
        <translation>&amp;Save the case</translation>
    </message>
    <message>
        <source>Save the case &amp;as…</source>
        <translation>Save the case &amp;as…</translation>
    </message>
    <message>
        <source>&amp;Duplicate the case</source>
        <translation>&amp;Duplicate the case</translation>
    </message>
    <message>
        <source>&amp;Revert the case</source>
        <translation>&amp;Revert the case</translation>
    </message>
    <message>
        <source>Undo in the case</source>
        <translation>Undo in the case</translation>
    </message>
    <message>
        <source>Redo in the case</source>
        <translation>Redo in the case</translation>
    </message>
    <message>
        <source>Form or &amp;text of the case</source>
        <translation>Form or &amp;text of the case</translation>
    </message>
    <message>
        <source>&amp;Next marked field</source>
        <translation>&amp;Next marked field</translation>
    </message>
    <message>
        <source>Send this &amp;case</source>
        <translation>Send this &amp;case</translation>
    </message>
    <message>
        <source>E&amp;xplain the signature</source>
        <translation>E&amp;xplain the signature</translation>
    </message>
    <message>
        <source>Copy the e&amp;xplanation</source>
        <translation>Copy the e&amp;xplanation</translation>
    </message>
    <message>
        <source>Replay an &amp;outage…</source>
        <translation>Replay an &amp;outage…</translation>
    </message>
    <message>
        <source>&amp;Preflight of a product…</source>
        <translation>&amp;Preflight of a product…</translation>
    </message>
    <message>
        <source>Rehearse a change of &amp;key…</source>
        <translation>Rehearse a change of &amp;key…</translation>
    </message>
    <message>
        <source>Case e&amp;ditor</source>
        <translation>Case e&amp;ditor</translation>
    </message>
    <message>
        <source>Signature e&amp;xplainer</source>
        <translation>Signature e&amp;xplainer</translation>
    </message>
    <message>
        <source>Explain the signature of this exchange</source>
        <translation>Explain the signature of this exchange</translation>
    </message>
    <message>
        <source>&amp;Open a case file…</source>
        <translation>&amp;Open a case file…</translation>
    </message>
    <message>
        <source>&amp;Restart the call</source>
        <extracomment>重新启动</extracomment>
        <translation>&amp;Restart the call</translation>
    </message>
    <message>
        <source>One &amp;hour on</source>
        <translation>One &amp;hour on</translation>
    </message>
    <message>
        <source>One &amp;day on</source>
        <translation>One &amp;day on</translation>
    </message>
    <message>
        <source>&amp;30 days on</source>
        <translation>&amp;30 days on</translation>
    </message>
    <message>
        <source>&amp;Pause or run the clock</source>
        <translation>&amp;Pause or run the clock</translation>
    </message>
    <message>
        <source>Run to the &amp;next event</source>
        <translation>Run to the &amp;next event</translation>
    </message>
    <message>
        <source>&amp;Stop the clock&apos;s run</source>
        <translation>&amp;Stop the clock&apos;s run</translation>
    </message>
    <message>
        <source>E&amp;xport the log…</source>
        <translation>E&amp;xport the log…</translation>
    </message>
    <message>
        <source>&amp;Clear the log</source>
        <translation>&amp;Clear the log</translation>
    </message>
    <message>
        <source>&amp;Buy…</source>
        <translation>&amp;Buy…</translation>
    </message>
    <message>
        <source>&amp;Try…</source>
        <translation>&amp;Try…</translation>
    </message>
    <message>
        <source>&amp;Run the scenario</source>
        <translation>&amp;Run the scenario</translation>
    </message>
    <message>
        <source>S&amp;top the scenario</source>
        <translation>S&amp;top the scenario</translation>
    </message>
    <message>
        <source>Save the result as &amp;JUnit…</source>
        <translation>Save the result as &amp;JUnit…</translation>
    </message>
    <message>
        <source>Recor&amp;d, or save the recording…</source>
        <translation>Recor&amp;d, or save the recording…</translation>
    </message>
    <message>
        <source>&amp;New record…</source>
        <translation>&amp;New record…</translation>
    </message>
    <message>
        <source>Record a &amp;step…</source>
        <translation>Record a &amp;step…</translation>
    </message>
    <message>
        <source>&amp;Edit the record or the selection</source>
        <translation>&amp;Edit the record or the selection</translation>
    </message>
    <message>
        <source>Edit tags and notes of the se&amp;lection…</source>
        <translation>Edit tags and notes of the se&amp;lection…</translation>
    </message>
    <message>
        <source>Add a no&amp;te</source>
        <translation>Add a no&amp;te</translation>
    </message>
    <message>
        <source>&amp;Attach files…</source>
        <translation>&amp;Attach files…</translation>
    </message>
    <message>
        <source>&amp;Correct the state…</source>
        <translation>&amp;Correct the state…</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Re&amp;move</translation>
    </message>
    <message>
        <source>Open the &amp;order</source>
        <translation>Open the &amp;order</translation>
    </message>
    <message>
        <source>&amp;Import a file…</source>
        <translation>&amp;Import a file…</translation>
    </message>
    <message>
        <source>E&amp;xport this list…</source>
        <translation>E&amp;xport this list…</translation>
    </message>
    <message>
        <source>States and &amp;rules</source>
        <extracomment>状态与规则</extracomment>
        <translation>States and &amp;rules</translation>
    </message>
    <message>
        <source>Show everything of the &amp;order</source>
        <translation>Show everything of the &amp;order</translation>
    </message>
    <message>
        <source>Add a &amp;note to the order</source>
        <translation>Add a &amp;note to the order</translation>
    </message>
    <message>
        <source>Save the thread as P&amp;DF…</source>
        <translation>Save the thread as P&amp;DF…</translation>
    </message>
    <message>
        <source>&amp;Print the thread…</source>
        <translation>&amp;Print the thread…</translation>
    </message>
    <message>
        <source>&amp;Copy the thread&apos;s selected lines</source>
        <translation>&amp;Copy the thread&apos;s selected lines</translation>
    </message>
    <message>
        <source>&amp;Thread of the record&apos;s order</source>
        <translation>&amp;Thread of the record&apos;s order</translation>
    </message>
    <message>
        <source>Open the &amp;record</source>
        <translation>Open the &amp;record</translation>
    </message>
    <message>
        <source>Open the o&amp;rder</source>
        <translation>Open the o&amp;rder</translation>
    </message>
    <message>
        <source>Save a &amp;calendar file…</source>
        <translation>Save a &amp;calendar file…</translation>
    </message>
    <message>
        <source>&amp;Notifications…</source>
        <translation>&amp;Notifications…</translation>
    </message>
    <message>
        <source>&amp;Working days and holidays…</source>
        <translation>&amp;Working days and holidays…</translation>
    </message>
    <message>
        <source>Settings of the working &amp;day…</source>
        <translation>Settings of the working &amp;day…</translation>
    </message>
    <message>
        <source>Enter &amp;many invoices from a file…</source>
        <translation>Enter &amp;many invoices from a file…</translation>
    </message>
    <message>
        <source>&amp;Kinds of invoices you offer…</source>
        <extracomment>设置发票类型</extracomment>
        <translation>&amp;Kinds of invoices you offer…</translation>
    </message>
    <message>
        <source>&amp;Print the record or the list…</source>
        <translation>&amp;Print the record or the list…</translation>
    </message>
    <message>
        <source>Why is it not in the &amp;bill?</source>
        <translation>Why is it not in the &amp;bill?</translation>
    </message>
</context>
<context>
    <name>ActionGroup</name>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>View</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Go</translation>
    </message>
    <message>
        <source>Orders</source>
        <extracomment>订单</extracomment>
        <translation>Orders</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Tools</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>History</source>
        <extracomment>历史</extracomment>
        <translation>History</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <extracomment>回调调试</extracomment>
        <translation>Callbacks</translation>
    </message>
    <message>
        <source>Emulator</source>
        <extracomment>模拟器</extracomment>
        <translation>Emulator</translation>
    </message>
    <message>
        <source>Records</source>
        <extracomment>业务记录</extracomment>
        <translation>Records</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <extracomment>截止</extracomment>
        <translation>Deadlines</translation>
    </message>
</context>
<context>
    <name>AuthorityCommand</name>
    <message>
        <source>There is no local authority yet. &quot;zhanggui authority path&quot; makes one, and so does &quot;zhanggui emulate --https&quot; at its first start.</source>
        <translation>There is no local authority yet. &quot;zhanggui authority path&quot; makes one, and so does &quot;zhanggui emulate --https&quot; at its first start.</translation>
    </message>
    <message>
        <source>The local authority is removed. Where you told a client to trust it, take that out too: it does no harm, as nobody has its key any more. The next use makes another one.</source>
        <translation>The local authority is removed. Where you told a client to trust it, take that out too: it does no harm, as nobody has its key any more. The next use makes another one.</translation>
    </message>
    <message>
        <source>Host name or address of loopback that the certificate is for. May be repeated. Without it: localhost, 127.0.0.1 and ::1.</source>
        <translation>Host name or address of loopback that the certificate is for. May be repeated. Without it: localhost, 127.0.0.1 and ::1.</translation>
    </message>
    <message>
        <source>Days of validity; 397 without it.</source>
        <translation>Days of validity; 397 without it.</translation>
    </message>
    <message>
        <source>Writes PREFIX.pem and PREFIX.key, which must not exist.</source>
        <translation>Writes PREFIX.pem and PREFIX.key, which must not exist.</translation>
    </message>
    <message>
        <source>--out is missing</source>
        <translation>--out is missing</translation>
    </message>
    <message>
        <source>usage: zhanggui authority show|path|issue|remove</source>
        <translation>usage: zhanggui authority show|path|issue|remove</translation>
    </message>
    <message>
        <source>file: %1</source>
        <translation>file: %1</translation>
    </message>
    <message>
        <source>valid from %1 until %2</source>
        <translation>valid from %1 until %2</translation>
    </message>
    <message>
        <source>It vouches for localhost, names below it, 127.0.0.0/8 and ::1 only. Tell the client under test to trust it; this program installs it nowhere, and nothing else on this computer needs it.</source>
        <translation>It vouches for localhost, names below it, 127.0.0.0/8 and ::1 only. Tell the client under test to trust it; this program installs it nowhere, and nothing else on this computer needs it.</translation>
    </message>
</context>
<context>
    <name>BackupCommand</name>
    <message>
        <source>Copies the workspace&apos;s database into one file. The vault and the attachments are not part of it.</source>
        <translation>Copies the workspace&apos;s database into one file. The vault and the attachments are not part of it.</translation>
    </message>
    <message>
        <source>The file to write; an older backup of that name is replaced.</source>
        <translation>The file to write; an older backup of that name is replaced.</translation>
    </message>
    <message>
        <source>The backup is in %1 (%2 bytes).</source>
        <translation>The backup is in %1 (%2 bytes).</translation>
    </message>
</context>
<context>
    <name>BadRows</name>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In the file</translation>
    </message>
</context>
<context>
    <name>CalendarCommand</name>
    <message>
        <source>Worked days of the week (Monday is 1): %1</source>
        <translation>Worked days of the week (Monday is 1): %1</translation>
    </message>
    <message>
        <source>Hours of service: %1</source>
        <translation>Hours of service: %1</translation>
    </message>
    <message>
        <source>Which year; without it this one.</source>
        <translation>Which year; without it this one.</translation>
    </message>
    <message>
        <source>--year needs a year, such as 2026</source>
        <translation>--year needs a year, such as 2026</translation>
    </message>
    <message>
        <source>The holidays of %1 are not known: only weekends are counted as days off.</source>
        <translation>The holidays of %1 are not known: only weekends are counted as days off.</translation>
    </message>
    <message numerus="yes">
        <source>%n due time(s) changed.</source>
        <translation>
            <numerusform>%n due time changed.</numerusform>
            <numerusform>%n due times changed.</numerusform>
        </translation>
    </message>
    <message>
        <source>Worked days of the week, Monday is 1: 1,2,3,4,5.</source>
        <translation>Worked days of the week, Monday is 1: 1,2,3,4,5.</translation>
    </message>
    <message>
        <source>Hours of service: 09:00-18:00.</source>
        <translation>Hours of service: 09:00-18:00.</translation>
    </message>
    <message>
        <source>Take the years of this file, in the form of the workspace&apos;s calendar.json; - reads stdin.</source>
        <translation>Take the years of this file, in the form of the workspace&apos;s calendar.json; - reads stdin.</translation>
    </message>
    <message>
        <source>calendar set needs --weekdays, --hours or --import</source>
        <translation>calendar set needs --weekdays, --hours or --import</translation>
    </message>
    <message>
        <source>calendar needs one of: reset, set, show</source>
        <translation>calendar needs one of: reset, set, show</translation>
    </message>
</context>
<context>
    <name>CallbackOptions</name>
    <message>
        <source>The address of your server that receives callbacks.</source>
        <translation>The address of your server that receives callbacks.</translation>
    </message>
    <message>
        <source>Environment variable that holds the access key; it serves every interface but the kit&apos;s.</source>
        <translation>Environment variable that holds the access key; it serves every interface but the kit&apos;s.</translation>
    </message>
    <message>
        <source>Environment variable that holds the key of the joint kit; without it kit cases are skipped.</source>
        <translation>Environment variable that holds the key of the joint kit; without it kit cases are skipped.</translation>
    </message>
    <message>
        <source>api_key of the gateway&apos;s token.</source>
        <translation>api_key of the gateway&apos;s token.</translation>
    </message>
    <message>
        <source>PEM file with an authority to trust besides the system&apos;s.</source>
        <translation>PEM file with an authority to trust besides the system&apos;s.</translation>
    </message>
    <message>
        <source>Strength of encrypted fields: 256 or 128.</source>
        <translation>Strength of encrypted fields: 256 or 128.</translation>
    </message>
    <message>
        <source>Send to a public address also what carries no testFlag 1; your server then acts for real.</source>
        <translation>Send to a public address also what carries no testFlag 1; your server then acts for real.</translation>
    </message>
    <message>
        <source>A shipped suite; zhanggui suites lists them.</source>
        <translation>A shipped suite; zhanggui suites lists them.</translation>
    </message>
    <message>
        <source>A folder of case files.</source>
        <translation>A folder of case files.</translation>
    </message>
    <message>
        <source>The key of the license interfaces, when it is another.</source>
        <translation>The key of the license interfaces, when it is another.</translation>
    </message>
    <message>
        <source>The key of the common interfaces (order notification), when it is another.</source>
        <translation>The key of the common interfaces (order notification), when it is another.</translation>
    </message>
    <message>
        <source>PEM file: clientSecret is sent under this RSA key.</source>
        <translation>PEM file: clientSecret is sent under this RSA key.</translation>
    </message>
    <message>
        <source>A case file; may be given several times.</source>
        <translation>A case file; may be given several times.</translation>
    </message>
    <message>
        <source>Only this case, those whose id begins so, or those that fit a pattern with * and ?; may be given several times.</source>
        <translation>Only this case, those whose id begins so, or those that fit a pattern with * and ?; may be given several times.</translation>
    </message>
    <message>
        <source>Digest of the OAEP padding of clientSecret: sha256, sha1, sha384 or sha512; a second one after a comma is that of the mask.</source>
        <translation>Digest of the OAEP padding of clientSecret: sha256, sha1, sha384 or sha512; a second one after a comma is that of the mask.</translation>
    </message>
</context>
<context>
    <name>CallbackReport</name>
    <message>
        <source>Passed</source>
        <translation>Passed</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Skipped</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Unreachable</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>Pass</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>Fail</translation>
    </message>
    <message>
        <source>Made by Zhanggui %1. Keys, signatures and personal data are masked.</source>
        <translation>Made by Zhanggui %1. Keys, signatures and personal data are masked.</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 failed</translation>
    </message>
    <message>
        <source>%1 unreachable</source>
        <translation>%1 unreachable</translation>
    </message>
    <message>
        <source>%1 passed</source>
        <translation>%1 passed</translation>
    </message>
    <message>
        <source>%1 with warnings</source>
        <translation>%1 with warnings</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>%1 skipped</translation>
    </message>
    <message>
        <source>%1 cancelled</source>
        <translation>%1 cancelled</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environment</translation>
    </message>
    <message>
        <source>Suite</source>
        <translation>Suite</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Started</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Took</translation>
    </message>
    <message>
        <source>Requests sent</source>
        <translation>Requests sent</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Private: checks for a public address are notes</source>
        <translation>Private: checks for a public address are notes</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) held</source>
        <translation>
            <numerusform>%n check held</numerusform>
            <numerusform>%n checks held</numerusform>
        </translation>
    </message>
    <message>
        <source>Official console:</source>
        <translation>Official console:</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Canonical string</source>
        <translation>Canonical string</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Times</translation>
    </message>
    <message>
        <source>Name lookup</source>
        <translation>Name lookup</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connection</translation>
    </message>
    <message>
        <source>TLS handshake</source>
        <translation>TLS handshake</translation>
    </message>
    <message>
        <source>First byte</source>
        <translation>First byte</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocol</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Fault</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Issued by</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valid until</translation>
    </message>
    <message numerus="yes">
        <source>… %n more byte(s)</source>
        <translation>
            <numerusform>… %n more byte</numerusform>
            <numerusform>… %n more bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>In every case</source>
        <translation>In every case</translation>
    </message>
</context>
<context>
    <name>CallbackTools</name>
    <message numerus="yes">
        <source>%n case(s) fall short with both keys for another reason: mend them first.</source>
        <translation>
            <numerusform>%n case fall short with both keys for another reason: mend them first.</numerusform>
            <numerusform>%n cases fall short with both keys for another reason: mend them first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) were not run.</source>
        <translation>
            <numerusform>%n case was not run.</numerusform>
            <numerusform>%n cases were not run.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) were left out: their requests are wrong on purpose.</source>
        <translation>
            <numerusform>%n case was left out: their requests are wrong on purpose.</numerusform>
            <numerusform>%n cases were left out: their requests are wrong on purpose.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server takes both keys: it is ready for the change.</source>
        <translation>The server takes both keys: it is ready for the change.</translation>
    </message>
    <message>
        <source>The server takes only the old key: install the new one before you bind it, or every callback will be refused.</source>
        <translation>The server takes only the old key: install the new one before you bind it, or every callback will be refused.</translation>
    </message>
    <message>
        <source>The server takes only the new key: it has been switched already. Callbacks of goods that are on sale are refused until the new key is bound.</source>
        <translation>The server takes only the new key: it has been switched already. Callbacks of goods that are on sale are refused until the new key is bound.</translation>
    </message>
    <message>
        <source>No case passes with either key: compare the keys with what the server has, and run the cases by themselves.</source>
        <translation>No case passes with either key: compare the keys with what the server has, and run the cases by themselves.</translation>
    </message>
    <message>
        <source>Some cases pass with a key with which others do not: not every interface of the server knows both keys.</source>
        <translation>Some cases pass with a key with which others do not: not every interface of the server knows both keys.</translation>
    </message>
    <message>
        <source>The server was not reached in every case: nothing can be said about the keys.</source>
        <translation>The server was not reached in every case: nothing can be said about the keys.</translation>
    </message>
    <message>
        <source>No case was run with both keys.</source>
        <translation>No case was run with both keys.</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>hours</extracomment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>minutes</extracomment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>seconds</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>no answer</translation>
    </message>
    <message>
        <source>HTTP 200 without a result code</source>
        <translation>HTTP 200 without a result code</translation>
    </message>
    <message>
        <source>%1, instance %2</source>
        <extracomment>%1: the result code, %2: an instance id</extracomment>
        <translation>%1, instance %2</translation>
    </message>
    <message>
        <source>called</source>
        <translation>called</translation>
    </message>
    <message>
        <source>asked for the instance</source>
        <translation>asked for the instance</translation>
    </message>
    <message>
        <source>called once more</source>
        <translation>called once more</translation>
    </message>
    <message>
        <source>The first call got through.</source>
        <translation>The first call got through.</translation>
    </message>
    <message>
        <source>The call got through after %1 of outage.</source>
        <translation>The call got through after %1 of outage.</translation>
    </message>
    <message>
        <source>The call got through after %1 of outage, but the same order again did not give the same instance: the buyer may get two.</source>
        <translation>The call got through after %1 of outage, but the same order again did not give the same instance: the buyer may get two.</translation>
    </message>
    <message numerus="yes">
        <source>None of %n attempt(s) got through; the marketplace gives up.</source>
        <translation>
            <numerusform>None of %n attempt got through; the marketplace gives up.</numerusform>
            <numerusform>None of %n attempts got through; the marketplace gives up.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server accepted the order (000004) and gave no information about the instance in the time of the ladder. How long the marketplace goes on asking is not published.</source>
        <translation>The server accepted the order (000004) and gave no information about the instance in the time of the ladder. How long the marketplace goes on asking is not published.</translation>
    </message>
    <message>
        <source>Nothing was sent: %1</source>
        <extracomment>%1: a stable word, or an English sentence</extracomment>
        <translation>Nothing was sent: %1</translation>
    </message>
    <message>
        <source>The replay was stopped.</source>
        <translation>The replay was stopped.</translation>
    </message>
    <message>
        <source>No guide says how often or how long: both are your assumption.</source>
        <translation>No guide says how often or how long: both are your assumption.</translation>
    </message>
    <message>
        <source>The guide says how long, and not how often: the time between attempts is your assumption.</source>
        <translation>The guide says how long, and not how often: the time between attempts is your assumption.</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>passed</translation>
    </message>
    <message>
        <source>key refused</source>
        <translation>key refused</translation>
    </message>
    <message>
        <source>fell short</source>
        <translation>fell short</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>not reached</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>not run</translation>
    </message>
    <message numerus="yes">
        <source>%n failing day(s) in a row; %1 freeze the trade.</source>
        <translation>
            <numerusform>%n failing day in a row; %1 freeze the trade.</numerusform>
            <numerusform>%n failing days in a row; %1 freeze the trade.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failing day(s) in a row: at %1 the trade is frozen and the product hidden.</source>
        <translation>
            <numerusform>%n failing day in a row: at %1 the trade is frozen and the product hidden.</numerusform>
            <numerusform>%n failing days in a row: at %1 the trade is frozen and the product hidden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %n day(s) between there was no preflight; what the probe found then is not known.</source>
        <translation>
            <numerusform>On %n day between there was no preflight; what the probe found then is not known.</numerusform>
            <numerusform>On %n days between there was no preflight; what the probe found then is not known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed order(s) this month: more than %1 take the product off the market.</source>
        <translation>
            <numerusform>%n failed order this month: more than %1 take the product off the market.</numerusform>
            <numerusform>%n failed orders this month: more than %1 take the product off the market.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed order(s) this month; more than %1 would delist the product.</source>
        <translation>
            <numerusform>%n failed order this month; more than %1 would delist the product.</numerusform>
            <numerusform>%n failed orders this month; more than %1 would delist the product.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Callbacks</name>
    <message>
        <source>The key of the basic interfaces is not in the vault.</source>
        <translation>The key of the basic interfaces is not in the vault.</translation>
    </message>
    <message>
        <source>The key of the joint SaaS interfaces is not in the vault.</source>
        <translation>The key of the joint SaaS interfaces is not in the vault.</translation>
    </message>
    <message>
        <source>The key of the licence interfaces is not in the vault.</source>
        <translation>The key of the licence interfaces is not in the vault.</translation>
    </message>
    <message>
        <source>The key of the common interfaces is not in the vault.</source>
        <translation>The key of the common interfaces is not in the vault.</translation>
    </message>
    <message>
        <source>The key of the V1.0 interfaces is not in the vault.</source>
        <translation>The key of the V1.0 interfaces is not in the vault.</translation>
    </message>
    <message>
        <source>The gateway&apos;s API key is not known.</source>
        <translation>The gateway&apos;s API key is not known.</translation>
    </message>
    <message>
        <source>It would act for real at a public address, and nobody agreed to that.</source>
        <translation>It would act for real at a public address, and nobody agreed to that.</translation>
    </message>
    <message>
        <source>SaaS</source>
        <extracomment>通用SaaS</extracomment>
        <translation>SaaS</translation>
    </message>
    <message>
        <source>Joint SaaS</source>
        <extracomment>联营SaaS</extracomment>
        <translation>Joint SaaS</translation>
    </message>
    <message>
        <source>Joint SaaS synchronisation</source>
        <translation>Joint SaaS synchronisation</translation>
    </message>
    <message>
        <source>Licence code</source>
        <extracomment>License授权码</extracomment>
        <translation>Licence code</translation>
    </message>
    <message>
        <source>Online licence</source>
        <translation>Online licence</translation>
    </message>
    <message>
        <source>License 1.0</source>
        <translation>License 1.0</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Order notices</source>
        <translation>Order notices</translation>
    </message>
    <message>
        <source>API and agents (gateway)</source>
        <translation>API and agents (gateway)</translation>
    </message>
    <message>
        <source>Every product</source>
        <translation>Every product</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Passed</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Skipped</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Not reached</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Same</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>Better</translation>
    </message>
    <message>
        <source>Worse</source>
        <translation>Worse</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Different</translation>
    </message>
    <message>
        <source>Only in the later run</source>
        <translation>Only in the later run</translation>
    </message>
    <message>
        <source>Only in the earlier run</source>
        <translation>Only in the earlier run</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Not finished</translation>
    </message>
    <message numerus="yes">
        <source>%n with warnings</source>
        <translation>
            <numerusform>%n with warnings</numerusform>
            <numerusform>%n with warnings</numerusform>
        </translation>
    </message>
    <message>
        <source>All skipped</source>
        <translation>All skipped</translation>
    </message>
    <message>
        <source>All passed</source>
        <translation>All passed</translation>
    </message>
    <message numerus="yes">
        <source>%n not reached</source>
        <translation>
            <numerusform>%n not reached</numerusform>
            <numerusform>%n not reached</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passed</source>
        <translation>
            <numerusform>%n passed</numerusform>
            <numerusform>%n passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stopped</source>
        <translation>
            <numerusform>%n stopped</numerusform>
            <numerusform>%n stopped</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>The name has no address</source>
        <translation>The name has no address</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>No connection</translation>
    </message>
    <message>
        <source>Secure connection refused</source>
        <translation>Secure connection refused</translation>
    </message>
    <message>
        <source>Closed without an answer</source>
        <translation>Closed without an answer</translation>
    </message>
    <message>
        <source>The answer cannot be read</source>
        <translation>The answer cannot be read</translation>
    </message>
    <message>
        <source>The answer is too large</source>
        <translation>The answer is too large</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>No answer in time</translation>
    </message>
    <message>
        <source>Closed on purpose</source>
        <translation>Closed on purpose</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <extracomment>%1: a number of milliseconds</extracomment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>%1: a number of seconds</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Chinese site</source>
        <extracomment>中国站</extracomment>
        <translation>Chinese site</translation>
    </message>
    <message>
        <source>KooGallery</source>
        <translation>KooGallery</translation>
    </message>
    <message>
        <source>Basic interfaces</source>
        <extracomment>基础接口</extracomment>
        <translation>Basic interfaces</translation>
    </message>
    <message>
        <source>Joint SaaS interfaces</source>
        <extracomment>联营SaaS同步接口</extracomment>
        <translation>Joint SaaS interfaces</translation>
    </message>
    <message>
        <source>Licence interfaces</source>
        <extracomment>License授权码交付接口</extracomment>
        <translation>Licence interfaces</translation>
    </message>
    <message>
        <source>Common interfaces</source>
        <extracomment>通用接口</extracomment>
        <translation>Common interfaces</translation>
    </message>
    <message>
        <source>The run was stopped before it was done.</source>
        <translation>The run was stopped before it was done.</translation>
    </message>
    <message>
        <source>It was not sent: the server could not be reached before.</source>
        <translation>It was not sent: the server could not be reached before.</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>undated</translation>
    </message>
</context>
<context>
    <name>CaseCommand</name>
    <message>
        <source>There is no such file or folder</source>
        <translation>There is no such file or folder</translation>
    </message>
    <message>
        <source>Folder with more interfaces, as data files.</source>
        <translation>Folder with more interfaces, as data files.</translation>
    </message>
    <message>
        <source>There is no *.case.json to check</source>
        <translation>There is no *.case.json to check</translation>
    </message>
    <message>
        <source>%1 case files, %2 findings</source>
        <translation>%1 case files, %2 findings</translation>
    </message>
    <message>
        <source>The text cannot be read</source>
        <translation>The text cannot be read</translation>
    </message>
    <message>
        <source>The file is there already; give --id or --force</source>
        <translation>The file is there already; give --id or --force</translation>
    </message>
    <message>
        <source>File with the text; - is standard input.</source>
        <translation>File with the text; - is standard input.</translation>
    </message>
    <message>
        <source>Folder to save the case in; else it is printed.</source>
        <translation>Folder to save the case in; else it is printed.</translation>
    </message>
    <message>
        <source>Id of the case.</source>
        <translation>Id of the case.</translation>
    </message>
    <message>
        <source>Replace a file that is there.</source>
        <translation>Replace a file that is there.</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>left out: %1</translation>
    </message>
    <message>
        <source>Id of the suite; `suites` lists them.</source>
        <translation>Id of the suite; `suites` lists them.</translation>
    </message>
    <message>
        <source>Folder to save the cases in.</source>
        <translation>Folder to save the cases in.</translation>
    </message>
    <message>
        <source>Give --suite and --out</source>
        <translation>Give --suite and --out</translation>
    </message>
    <message>
        <source>There is no suite %1; most like it: %2</source>
        <translation>There is no suite %1; most like it: %2</translation>
    </message>
</context>
<context>
    <name>CaseLint</name>
    <message>
        <source>It must be an object, {…}.</source>
        <translation>It must be an object, {…}.</translation>
    </message>
    <message>
        <source>It must be a list, […].</source>
        <translation>It must be a list, […].</translation>
    </message>
    <message>
        <source>It must be a text in quotes.</source>
        <translation>It must be a text in quotes.</translation>
    </message>
    <message>
        <source>It must be a whole number.</source>
        <translation>It must be a whole number.</translation>
    </message>
    <message>
        <source>It must be a number.</source>
        <translation>It must be a number.</translation>
    </message>
    <message>
        <source>It has %1 characters; the guide allows %2.</source>
        <translation>It has %1 characters; the guide allows %2.</translation>
    </message>
    <message>
        <source>It has %1 elements; the guide allows %2.</source>
        <translation>It has %1 elements; the guide allows %2.</translation>
    </message>
    <message>
        <source>It must be one of: %1.</source>
        <translation>It must be one of: %1.</translation>
    </message>
    <message>
        <source>The guide has no such field.</source>
        <translation>The guide has no such field.</translation>
    </message>
    <message>
        <source>It is mandatory and missing.</source>
        <translation>It is mandatory and missing.</translation>
    </message>
    <message>
        <source>It is mandatory; null does not count.</source>
        <translation>It is mandatory; null does not count.</translation>
    </message>
    <message>
        <source>It must have letters, digits, dots, hyphens and underscores only.</source>
        <translation>It must have letters, digits, dots, hyphens and underscores only.</translation>
    </message>
    <message>
        <source>There must be one at least.</source>
        <translation>There must be one at least.</translation>
    </message>
    <message>
        <source>There is no interface %1.</source>
        <translation>There is no interface %1.</translation>
    </message>
    <message>
        <source>It must be capital letters only.</source>
        <translation>It must be capital letters only.</translation>
    </message>
    <message>
        <source>It must be printable ASCII.</source>
        <translation>It must be printable ASCII.</translation>
    </message>
    <message>
        <source>It must name an earlier step.</source>
        <translation>It must name an earlier step.</translation>
    </message>
    <message>
        <source>It is no JSON value; a text needs quotes.</source>
        <translation>It is no JSON value; a text needs quotes.</translation>
    </message>
    <message>
        <source>It must be JSON inside a text in quotes.</source>
        <translation>It must be JSON inside a text in quotes.</translation>
    </message>
    <message>
        <source>It must be a time in digits: %1.</source>
        <translation>It must be a time in digits: %1.</translation>
    </message>
</context>
<context>
    <name>CasePaste</name>
    <message>
        <source>parts of the signature (%1)</source>
        <translation>parts of the signature (%1)</translation>
    </message>
    <message>
        <source>headers (%1)</source>
        <translation>headers (%1)</translation>
    </message>
    <message>
        <source>the value of %1 (a secret: a new UUID stands for it)</source>
        <translation>the value of %1 (a secret: a new UUID stands for it)</translation>
    </message>
    <message>
        <source>the value of %1 (enciphered: write its plain text)</source>
        <translation>the value of %1 (enciphered: write its plain text)</translation>
    </message>
    <message>
        <source>It carries no testFlag 1: a server acts on it for real.</source>
        <translation>It carries no testFlag 1: a server acts on it for real.</translation>
    </message>
    <message>
        <source>The text is longer than 4 MB</source>
        <translation>The text is longer than 4 MB</translation>
    </message>
    <message>
        <source>There is no callback in it: neither a JSON body nor a query with activity=…</source>
        <translation>There is no callback in it: neither a JSON body nor a query with activity=…</translation>
    </message>
    <message>
        <source>It names no interface: the member activity is missing, and no known path stands in the address.</source>
        <translation>It names no interface: the member activity is missing, and no known path stands in the address.</translation>
    </message>
    <message>
        <source>No interface has this activity and this form</source>
        <translation>No interface has this activity and this form</translation>
    </message>
</context>
<context>
    <name>ChangeText</name>
    <message>
        <source>Environment: name</source>
        <translation>Environment: name</translation>
    </message>
    <message>
        <source>Environment: site</source>
        <translation>Environment: site</translation>
    </message>
    <message>
        <source>Environment: address</source>
        <translation>Environment: address</translation>
    </message>
    <message>
        <source>Environment: fallback host</source>
        <translation>Environment: fallback host</translation>
    </message>
    <message>
        <source>Environment: AK</source>
        <translation>Environment: AK</translation>
    </message>
    <message>
        <source>Environment: CA file</source>
        <translation>Environment: CA file</translation>
    </message>
    <message>
        <source>Environment: proxy</source>
        <translation>Environment: proxy</translation>
    </message>
    <message>
        <source>Environment: currency</source>
        <translation>Environment: currency</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <translation>Customer ID</translation>
    </message>
    <message>
        <source>Real name</source>
        <translation>Real name</translation>
    </message>
    <message>
        <source>Customer type</source>
        <translation>Customer type</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>User ID</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>Number of lines</source>
        <translation>Number of lines</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>Line: ID</source>
        <translation>Line: ID</translation>
    </message>
    <message>
        <source>Line: charging mode</source>
        <translation>Line: charging mode</translation>
    </message>
    <message>
        <source>Line: period unit</source>
        <translation>Line: period unit</translation>
    </message>
    <message>
        <source>Line: period</source>
        <translation>Line: period</translation>
    </message>
    <message>
        <source>Line: expires</source>
        <translation>Line: expires</translation>
    </message>
    <message>
        <source>Line: before discount</source>
        <translation>Line: before discount</translation>
    </message>
    <message>
        <source>Line: after discount</source>
        <translation>Line: after discount</translation>
    </message>
    <message>
        <source>Product: ID</source>
        <translation>Product: ID</translation>
    </message>
    <message>
        <source>Product: SKU code</source>
        <translation>Product: SKU code</translation>
    </message>
    <message>
        <source>Product: name</source>
        <translation>Product: name</translation>
    </message>
    <message>
        <source>Product: linear value</source>
        <translation>Product: linear value</translation>
    </message>
    <message>
        <source>Parameter: name</source>
        <translation>Parameter: name</translation>
    </message>
    <message>
        <source>Parameter: value</source>
        <translation>Parameter: value</translation>
    </message>
</context>
<context>
    <name>CheckCommand</name>
    <message>
        <source>%1: %2 rows kept, nothing lost.</source>
        <translation>%1: %2 rows kept, nothing lost.</translation>
    </message>
    <message>
        <source>%1: %2 rows kept, %3 rows refused, rows that cannot be read: %4</source>
        <translation>%1: %2 rows kept, %3 rows refused, rows that cannot be read: %4</translation>
    </message>
    <message>
        <source>The database is whole.</source>
        <translation>The database is whole.</translation>
    </message>
    <message>
        <source>The database is damaged:</source>
        <translation>The database is damaged:</translation>
    </message>
    <message>
        <source>What can be read is in %1:</source>
        <translation>What can be read is in %1:</translation>
    </message>
    <message>
        <source>Checks whether the workspace&apos;s database is whole.</source>
        <translation>Checks whether the workspace&apos;s database is whole.</translation>
    </message>
    <message>
        <source>Compare indexes and references too; takes ten times as long.</source>
        <translation>Compare indexes and references too; takes ten times as long.</translation>
    </message>
    <message>
        <source>Write everything that can be read into the new database FILE.</source>
        <translation>Write everything that can be read into the new database FILE.</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Copy the workspace&apos;s database into one file.</source>
        <translation>Copy the workspace&apos;s database into one file.</translation>
    </message>
    <message>
        <source>Check the workspace&apos;s database; salvage a damaged one.</source>
        <translation>Check the workspace&apos;s database; salvage a damaged one.</translation>
    </message>
    <message>
        <source>Serve the marketplace on this computer, for trials.</source>
        <translation>Serve the marketplace on this computer, for trials.</translation>
    </message>
    <message>
        <source>Add, list, show, change and remove environments.</source>
        <translation>Add, list, show, change and remove environments.</translation>
    </message>
    <message>
        <source>Fetch, list and show orders.</source>
        <translation>Fetch, list and show orders.</translation>
    </message>
    <message>
        <source>Put a backup in the place of the workspace&apos;s database.</source>
        <translation>Put a backup in the place of the workspace&apos;s database.</translation>
    </message>
    <message>
        <source>Draw every page with sample data into a folder, as PNG pictures.</source>
        <translation>Draw every page with sample data into a folder, as PNG pictures.</translation>
    </message>
    <message>
        <source>Sign a request and show every intermediate.</source>
        <translation>Sign a request and show every intermediate.</translation>
    </message>
    <message>
        <source>Make the vault, show its state, change its passphrase.</source>
        <translation>Make the vault, show its state, change its passphrase.</translation>
    </message>
    <message>
        <source>List, show, undo and redo steps.</source>
        <translation>List, show, undo and redo steps.</translation>
    </message>
    <message>
        <source>List, show and remove the saved views of the order list.</source>
        <translation>List, show and remove the saved views of the order list.</translation>
    </message>
    <message>
        <source>Encrypt or decrypt a sensitive field of V1.0 calls.</source>
        <translation>Encrypt or decrypt a sensitive field of V1.0 calls.</translation>
    </message>
    <message>
        <source>Tell what is known of the marketplace&apos;s callbacks.</source>
        <translation>Tell what is known of the marketplace&apos;s callbacks.</translation>
    </message>
    <message>
        <source>List the suites of the callback debugger.</source>
        <translation>List the suites of the callback debugger.</translation>
    </message>
    <message>
        <source>Play the marketplace towards a seller&apos;s server and check its answers.</source>
        <translation>Play the marketplace towards a seller&apos;s server and check its answers.</translation>
    </message>
    <message>
        <source>Replay what the marketplace sends while a server is down.</source>
        <translation>Replay what the marketplace sends while a server is down.</translation>
    </message>
    <message>
        <source>Run a product&apos;s saved cases as the daily probe does.</source>
        <translation>Run a product&apos;s saved cases as the daily probe does.</translation>
    </message>
    <message>
        <source>Run cases with the old and the new key.</source>
        <translation>Run cases with the old and the new key.</translation>
    </message>
    <message>
        <source>Check, format and paste case files of the callback debugger.</source>
        <translation>Check, format and paste case files of the callback debugger.</translation>
    </message>
    <message>
        <source>Serve a seller&apos;s server to try callbacks against, also a wrong one.</source>
        <translation>Serve a seller&apos;s server to try callbacks against, also a wrong one.</translation>
    </message>
    <message>
        <source>Show the certificate authority behind HTTPS on this computer.</source>
        <translation>Show the certificate authority behind HTTPS on this computer.</translation>
    </message>
    <message>
        <source>Check the debugger against a seller that is broken on purpose.</source>
        <translation>Check the debugger against a seller that is broken on purpose.</translation>
    </message>
    <message>
        <source>Play a product&apos;s life on a virtual clock against a seller&apos;s server.</source>
        <translation>Play a product&apos;s life on a virtual clock against a seller&apos;s server.</translation>
    </message>
    <message>
        <source>Put a proxy before a server that breaks its traffic as a plan says.</source>
        <translation>Put a proxy before a server that breaks its traffic as a plan says.</translation>
    </message>
    <message>
        <source>Check what a product is published with, before it is uploaded.</source>
        <translation>Check what a product is published with, before it is uploaded.</translation>
    </message>
    <message>
        <source>Explain one supervised order line and pack its acceptance documents.</source>
        <translation>Explain one supervised order line and pack its acceptance documents.</translation>
    </message>
    <message>
        <source>Keep prepared answers to tickets.</source>
        <translation>Keep prepared answers to tickets.</translation>
    </message>
    <message>
        <source>Keep invoices, tickets, service supervision, refunds and more.</source>
        <translation>Keep invoices, tickets, service supervision, refunds and more.</translation>
    </message>
    <message>
        <source>Show the states, transitions and clocks of records; check a file of them.</source>
        <translation>Show the states, transitions and clocks of records; check a file of them.</translation>
    </message>
    <message>
        <source>Write orders and other records into a CSV file or a workbook.</source>
        <translation>Write orders and other records into a CSV file or a workbook.</translation>
    </message>
    <message>
        <source>Import orders and other records from a CSV or XLSX file.</source>
        <translation>Import orders and other records from a CSV or XLSX file.</translation>
    </message>
    <message>
        <source>Check invoices before they are sent, and issue many from a file.</source>
        <translation>Check invoices before they are sent, and issue many from a file.</translation>
    </message>
    <message>
        <source>Tell which refund rule applies to an order, and why.</source>
        <translation>Tell which refund rule applies to an order, and why.</translation>
    </message>
    <message>
        <source>Show and change the working days that deadlines count by.</source>
        <translation>Show and change the working days that deadlines count by.</translation>
    </message>
    <message>
        <source>List what is overdue and what is due soon.</source>
        <translation>List what is overdue and what is due soon.</translation>
    </message>
    <message>
        <source>Show and compare the imported files and lines of settlement.</source>
        <translation>Show and compare the imported files and lines of settlement.</translation>
    </message>
    <message>
        <source>Compare what should be paid with bills and payments.</source>
        <translation>Compare what should be paid with bills and payments.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Usage: zhanggui [options] %1</source>
        <translation>Usage: zhanggui [options] %1</translation>
    </message>
    <message>
        <source>Show this text.</source>
        <translation>Show this text.</translation>
    </message>
    <message>
        <source>wrong number of arguments, expected: %1</source>
        <translation>wrong number of arguments, expected: %1</translation>
    </message>
    <message>
        <source>How to write the answer: text or json.</source>
        <translation>How to write the answer: text or json.</translation>
    </message>
</context>
<context>
    <name>ConditionTitles</name>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Commercial information certified</source>
        <translation>Commercial information certified</translation>
    </message>
    <message>
        <source>Chinese site</source>
        <extracomment>中国站</extracomment>
        <translation>Chinese site</translation>
    </message>
    <message>
        <source>Order in effect</source>
        <translation>Order in effect</translation>
    </message>
</context>
<context>
    <name>Conversation</name>
    <message>
        <source>[phone] %1</source>
        <translation>[phone] %1</translation>
    </message>
    <message>
        <source>[e-mail] %1</source>
        <translation>[e-mail] %1</translation>
    </message>
    <message>
        <source>[account authorisation] %1</source>
        <extracomment>华为云账号授权</extracomment>
        <translation>[account authorisation] %1</translation>
    </message>
    <message>
        <source>[secret authorisation] %1</source>
        <extracomment>机密信息授权</extracomment>
        <translation>[secret authorisation] %1</translation>
    </message>
</context>
<context>
    <name>CredentialOptions</name>
    <message>
        <source>The AK (access key id).</source>
        <translation>The AK (access key id).</translation>
    </message>
    <message>
        <source>Environment variable that holds the SK.</source>
        <translation>Environment variable that holds the SK.</translation>
    </message>
    <message>
        <source>File that holds the SK.</source>
        <translation>File that holds the SK.</translation>
    </message>
    <message>
        <source>Environment variable that holds the security token of a temporary AK.</source>
        <translation>Environment variable that holds the security token of a temporary AK.</translation>
    </message>
    <message>
        <source>Environment variable that holds the key.</source>
        <translation>Environment variable that holds the key.</translation>
    </message>
    <message>
        <source>File that holds the key.</source>
        <translation>File that holds the key.</translation>
    </message>
</context>
<context>
    <name>DeadlineChip</name>
    <message>
        <source>%1 left</source>
        <translation>%1 left</translation>
    </message>
    <message>
        <source>Overdue by %1</source>
        <translation>Overdue by %1</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Not started</translation>
    </message>
    <message>
        <source>Paused, %1</source>
        <translation>Paused, %1</translation>
    </message>
    <message>
        <source>Done, but late</source>
        <translation>Done, but late</translation>
    </message>
    <message>
        <source>Done in time</source>
        <translation>Done in time</translation>
    </message>
    <message>
        <source>Length not set</source>
        <translation>Length not set</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Due %1</translation>
    </message>
    <message>
        <source>Ended %1</source>
        <translation>Ended %1</translation>
    </message>
    <message>
        <source>No official page tells how long this may take. Set it in the workspace&apos;s settings.</source>
        <translation>No official page tells how long this may take. Set it in the workspace&apos;s settings.</translation>
    </message>
    <message>
        <source>The calendar does not know the holidays of %1: only weekends are counted as days off.</source>
        <translation>The calendar does not know the holidays of %1: only weekends are counted as days off.</translation>
    </message>
    <message>
        <source>until %1</source>
        <extracomment>%1 is a point in time: &quot;until 2026-11-25 18:00&quot;</extracomment>
        <translation>until %1</translation>
    </message>
    <message>
        <source>%1 of working time</source>
        <translation>%1 of working time</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 h</source>
        <extracomment>%1 is &quot;2 working days&quot;</extracomment>
        <translation>%1 %2 h</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>No working time left</source>
        <translation>No working time left</translation>
    </message>
    <message>
        <source>Notice from %1 on</source>
        <translation>Notice from %1 on</translation>
    </message>
</context>
<context>
    <name>DeadlineIcs</name>
    <message>
        <source>%1 %2: %3</source>
        <extracomment>%1 is a kind of record, %2 its number, %3 a clock: &quot;Invoice 0001: issue within 7 days&quot;</extracomment>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>State: %1</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>Order: %1</translation>
    </message>
    <message>
        <source>Environment: %1</source>
        <translation>Environment: %1</translation>
    </message>
    <message>
        <source>Zhanggui deadlines</source>
        <extracomment>截止</extracomment>
        <translation>Zhanggui deadlines</translation>
    </message>
</context>
<context>
    <name>DeadlineKind</name>
    <message>
        <source>Seller</source>
        <extracomment>商家</extracomment>
        <translation>Seller</translation>
    </message>
    <message>
        <source>Customer</source>
        <extracomment>客户
----------
客户名称</extracomment>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Platform</source>
        <extracomment>华为云</extracomment>
        <translation>Platform</translation>
    </message>
    <message>
        <source>Due</source>
        <extracomment>截止时间</extracomment>
        <translation>Due</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>类别</extracomment>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Number</source>
        <extracomment>编号</extracomment>
        <translation>Number</translation>
    </message>
    <message>
        <source>Time limit</source>
        <extracomment>时限</extracomment>
        <translation>Time limit</translation>
    </message>
    <message>
        <source>Product or subject</source>
        <extracomment>商品名称</extracomment>
        <translation>Product or subject</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>状态</extracomment>
        <translation>State</translation>
    </message>
    <message>
        <source>Waits for</source>
        <extracomment>等待谁</extracomment>
        <translation>Waits for</translation>
    </message>
    <message>
        <source>Order no.</source>
        <extracomment>订单号</extracomment>
        <translation>Order no.</translation>
    </message>
    <message>
        <source>Amount</source>
        <extracomment>金额</extracomment>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Environment</source>
        <extracomment>环境</extracomment>
        <translation>Environment</translation>
    </message>
    <message>
        <source>due:today, due&lt;today, kind:…, waits-for:seller</source>
        <extracomment>Names of fields and values as the filter understands them; keep the form name:value.</extracomment>
        <translation>due:today, due&lt;today, kind:…, waits-for:seller</translation>
    </message>
</context>
<context>
    <name>DeadlinesCommand</name>
    <message>
        <source>Lists what is overdue and what is due soon, the earliest first. Ends with 1 when something is overdue.</source>
        <translation>Lists what is overdue and what is due soon, the earliest first. Ends with 1 when something is overdue.</translation>
    </message>
    <message>
        <source>How far to look ahead: a number with m, h, d or w, for minutes, hours, days, weeks.</source>
        <translation>How far to look ahead: a number with m, h, d or w, for minutes, hours, days, weeks.</translation>
    </message>
    <message>
        <source>Only deadlines of this kind, such as customer-invoice or order. May be given several times.</source>
        <translation>Only deadlines of this kind, such as customer-invoice or order. May be given several times.</translation>
    </message>
    <message>
        <source>How to write the list.</source>
        <translation>How to write the list.</translation>
    </message>
    <message>
        <source>Write into this file instead of the terminal.</source>
        <translation>Write into this file instead of the terminal.</translation>
    </message>
    <message>
        <source>Replace the file when it exists.</source>
        <translation>Replace the file when it exists.</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>overdue</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Time limit</translation>
    </message>
    <message>
        <source>Product or subject</source>
        <translation>Product or subject</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Order no.</source>
        <translation>Order no.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environment</translation>
    </message>
    <message numerus="yes">
        <source>%n deadline(s) are overdue.</source>
        <translation>
            <numerusform>%n deadline is overdue.</numerusform>
            <numerusform>%n deadlines are overdue.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueLook</name>
    <message>
        <source>Notice period runs</source>
        <translation>Notice period runs</translation>
    </message>
    <message>
        <source>Ends on %1, notice period runs</source>
        <translation>Ends on %1, notice period runs</translation>
    </message>
    <message>
        <source>Ends on %1</source>
        <translation>Ends on %1</translation>
    </message>
</context>
<context>
    <name>EmulateCommand</name>
    <message>
        <source>Port on 127.0.0.1; 0 takes a free one.</source>
        <translation>Port on 127.0.0.1; 0 takes a free one.</translation>
    </message>
    <message>
        <source>JSON file with orders to serve besides the debug orders.</source>
        <translation>JSON file with orders to serve besides the debug orders.</translation>
    </message>
    <message>
        <source>CODE, CODE:N or CODE@STATUS:N: answer the next N requests (all without N) with this documented error. May be repeated.</source>
        <translation>CODE, CODE:N or CODE@STATUS:N: answer the next N requests (all without N) with this documented error. May be repeated.</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>left out: %1</translation>
    </message>
    <message>
        <source>Serve over HTTPS too; see &quot;zhanggui authority&quot; for how a test client trusts it.</source>
        <translation>Serve over HTTPS too; see &quot;zhanggui authority&quot; for how a test client trusts it.</translation>
    </message>
    <message>
        <source>Port of HTTPS; a free one without it.</source>
        <translation>Port of HTTPS; a free one without it.</translation>
    </message>
    <message>
        <source>NAME=VALUE: a member of the action. May be repeated.</source>
        <translation>NAME=VALUE: a member of the action. May be repeated.</translation>
    </message>
    <message>
        <source>Answer when everything that is due now is done, calls to the seller included.</source>
        <translation>Answer when everything that is due now is done, calls to the seller included.</translation>
    </message>
    <message>
        <source>So much later: 90s, 40m, 3h, 30d.</source>
        <translation>So much later: 90s, 40m, 3h, 30d.</translation>
    </message>
    <message>
        <source>Until that moment: 2027-01-01T00:00:00+08:00 or +1y.</source>
        <translation>Until that moment: 2027-01-01T00:00:00+08:00 or +1y.</translation>
    </message>
    <message>
        <source>Until the next event.</source>
        <translation>Until the next event.</translation>
    </message>
    <message>
        <source>So many times as fast as the real clock; 0 lets it stand.</source>
        <translation>So many times as fast as the real clock; 0 lets it stand.</translation>
    </message>
    <message>
        <source>JSON file to begin again with.</source>
        <translation>JSON file to begin again with.</translation>
    </message>
    <message>
        <source>Address of the running emulator, as it printed it.</source>
        <translation>Address of the running emulator, as it printed it.</translation>
    </message>
    <message>
        <source>The emulator&apos;s state file, instead of a running emulator.</source>
        <translation>The emulator&apos;s state file, instead of a running emulator.</translation>
    </message>
    <message>
        <source>Only rows that fit, in the language of the filter box.</source>
        <translation>Only rows that fit, in the language of the filter box.</translation>
    </message>
    <message>
        <source>At most so many rows, the newest.</source>
        <translation>At most so many rows, the newest.</translation>
    </message>
    <message>
        <source>Wait so many seconds, at most 60, until a row fits. Needs --url.</source>
        <translation>Wait so many seconds, at most 60, until a row fits. Needs --url.</translation>
    </message>
    <message>
        <source>File that keeps customers, orders, instances and the log; without it all of it goes when the emulator ends.</source>
        <translation>File that keeps customers, orders, instances and the log; without it all of it goes when the emulator ends.</translation>
    </message>
    <message>
        <source>JSON file that a new state begins with, instead of the built-in one.</source>
        <translation>JSON file that a new state begins with, instead of the built-in one.</translation>
    </message>
    <message>
        <source>The emulator&apos;s clock runs so many times as fast as the real one; 0 lets it stand.</source>
        <translation>The emulator&apos;s clock runs so many times as fast as the real one; 0 lets it stand.</translation>
    </message>
    <message>
        <source>The emulator&apos;s clock stands still.</source>
        <translation>The emulator&apos;s clock stands still.</translation>
    </message>
    <message>
        <source>Lock the AK after so many wrong signatures.</source>
        <translation>Lock the AK after so many wrong signatures.</translation>
    </message>
    <message>
        <source>More calls of one interface in a second are refused by the gateway (429, APIGW.0308).</source>
        <translation>More calls of one interface in a second are refused by the gateway (429, APIGW.0308).</translation>
    </message>
    <message>
        <source>Whether a bad usage record is answered at once (immediate) or found by the check in the background (silent); without it as documented for each interface.</source>
        <translation>Whether a bad usage record is answered at once (immediate) or found by the check in the background (silent); without it as documented for each interface.</translation>
    </message>
    <message>
        <source>A second AK, of an account that is no seller.</source>
        <translation>A second AK, of an account that is no seller.</translation>
    </message>
    <message>
        <source>Environment variable with the SK of the second AK.</source>
        <translation>Environment variable with the SK of the second AK.</translation>
    </message>
    <message>
        <source>The address of your server that receives callbacks.</source>
        <translation>The address of your server that receives callbacks.</translation>
    </message>
    <message>
        <source>Environment variable that holds the key of the basic interfaces: it signs callbacks and the usage push.</source>
        <translation>Environment variable that holds the key of the basic interfaces: it signs callbacks and the usage push.</translation>
    </message>
    <message>
        <source>PEM file with an authority to trust besides the system&apos;s.</source>
        <translation>PEM file with an authority to trust besides the system&apos;s.</translation>
    </message>
    <message>
        <source>Call a seller&apos;s server at a public address; it then acts for real.</source>
        <translation>Call a seller&apos;s server at a public address; it then acts for real.</translation>
    </message>
</context>
<context>
    <name>EmulatedLogin</name>
    <message>
        <source>Login address of the application:</source>
        <translation>Login address of the application:</translation>
    </message>
    <message>
        <source>This tenant has no user who may sign in.</source>
        <translation>This tenant has no user who may sign in.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Unified login (emulator)</source>
        <translation>Unified login (emulator)</translation>
    </message>
    <message>
        <source>Choose who signs in. The people are invented, and there is no password.</source>
        <translation>Choose who signs in. The people are invented, and there is no password.</translation>
    </message>
    <message>
        <source>No tenant of the emulator has an application with the appId of this address.</source>
        <translation>No tenant of the emulator has an application with the appId of this address.</translation>
    </message>
    <message>
        <source>The address lacks ind=UNOP: the real login needs it.</source>
        <translation>The address lacks ind=UNOP: the real login needs it.</translation>
    </message>
    <message>
        <source>There is no application yet. Buying a joint product makes a tenant and its application.</source>
        <translation>There is no application yet. Buying a joint product makes a tenant and its application.</translation>
    </message>
    <message>
        <source>There is no tenant at this address.</source>
        <translation>There is no tenant at this address.</translation>
    </message>
    <message>
        <source>The form was sent from a page of another site.</source>
        <translation>The form was sent from a page of another site.</translation>
    </message>
    <message>
        <source>This user cannot sign in to this application: %1</source>
        <translation>This user cannot sign in to this application: %1</translation>
    </message>
    <message>
        <source>The application has no login address: give it one (redirectUris) first.</source>
        <translation>The application has no login address: give it one (redirectUris) first.</translation>
    </message>
</context>
<context>
    <name>Emulator</name>
    <message>
        <source>+1 h</source>
        <translation>+1 h</translation>
    </message>
    <message>
        <source>+1 d</source>
        <translation>+1 d</translation>
    </message>
    <message>
        <source>+30 d</source>
        <translation>+30 d</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Charging</source>
        <translation>Charging</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Product ID</source>
        <translation>Product ID</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Real name</source>
        <translation>Real name</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <translation>Customer ID</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instance</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expires</translation>
    </message>
    <message>
        <source>Licence code</source>
        <extracomment>License授权码</extracomment>
        <translation>Licence code</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Came</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Tenant</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Tenant ID</source>
        <translation>Tenant ID</translation>
    </message>
    <message>
        <source>Products</source>
        <extracomment>商品</extracomment>
        <translation>Products</translation>
    </message>
    <message>
        <source>Customers</source>
        <extracomment>客户</extracomment>
        <translation>Customers</translation>
    </message>
    <message>
        <source>Orders</source>
        <extracomment>订单</extracomment>
        <translation>Orders</translation>
    </message>
    <message>
        <source>Instances</source>
        <extracomment>实例</extracomment>
        <translation>Instances</translation>
    </message>
    <message>
        <source>Licences</source>
        <extracomment>授权码</extracomment>
        <translation>Licences</translation>
    </message>
    <message>
        <source>Usage records</source>
        <extracomment>话单</extracomment>
        <translation>Usage records</translation>
    </message>
    <message>
        <source>Tenants</source>
        <extracomment>租户</extracomment>
        <translation>Tenants</translation>
    </message>
    <message>
        <source>New purchase</source>
        <extracomment>新购</extracomment>
        <translation>New purchase</translation>
    </message>
    <message>
        <source>Trial</source>
        <extracomment>试用</extracomment>
        <translation>Trial</translation>
    </message>
    <message>
        <source>Trial made formal</source>
        <extracomment>试用转正式</extracomment>
        <translation>Trial made formal</translation>
    </message>
    <message>
        <source>Unsubscription</source>
        <extracomment>退订</extracomment>
        <translation>Unsubscription</translation>
    </message>
    <message>
        <source>Renewal</source>
        <extracomment>续费</extracomment>
        <translation>Renewal</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>变更</extracomment>
        <translation>Change</translation>
    </message>
    <message>
        <source>By period</source>
        <extracomment>包周期</extracomment>
        <translation>By period</translation>
    </message>
    <message>
        <source>One-time</source>
        <extracomment>一次性</extracomment>
        <translation>One-time</translation>
    </message>
    <message>
        <source>On demand</source>
        <extracomment>按需</extracomment>
        <translation>On demand</translation>
    </message>
    <message>
        <source>On-demand package</source>
        <extracomment>按需套餐包</extracomment>
        <translation>On-demand package</translation>
    </message>
    <message>
        <source>SaaS (V2.0)</source>
        <translation>SaaS (V2.0)</translation>
    </message>
    <message>
        <source>SaaS (V1.0)</source>
        <translation>SaaS (V1.0)</translation>
    </message>
    <message>
        <source>Online licence</source>
        <extracomment>在线开通License</extracomment>
        <translation>Online licence</translation>
    </message>
    <message>
        <source>License 1.0</source>
        <translation>License 1.0</translation>
    </message>
    <message>
        <source>Without callbacks</source>
        <translation>Without callbacks</translation>
    </message>
    <message>
        <source>callback to the seller</source>
        <translation>callback to the seller</translation>
    </message>
    <message>
        <source>question whether the instance is ready</source>
        <translation>question whether the instance is ready</translation>
    </message>
    <message>
        <source>expiry</source>
        <translation>expiry</translation>
    </message>
    <message>
        <source>release</source>
        <translation>release</translation>
    </message>
    <message>
        <source>check of usage records</source>
        <translation>check of usage records</translation>
    </message>
    <message>
        <source>bill of usage</source>
        <translation>bill of usage</translation>
    </message>
    <message>
        <source>expiry of a licence</source>
        <translation>expiry of a licence</translation>
    </message>
    <message>
        <source>release of a licence</source>
        <translation>release of a licence</translation>
    </message>
    <message>
        <source>end of the service supervision</source>
        <translation>end of the service supervision</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>Callback</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Paid at once</source>
        <translation>Paid at once</translation>
    </message>
    <message>
        <source>Parameters (JSON)</source>
        <translation>Parameters (JSON)</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>Refund (minor units)</source>
        <translation>Refund (minor units)</translation>
    </message>
    <message>
        <source>Device fingerprint</source>
        <translation>Device fingerprint</translation>
    </message>
    <message>
        <source>Effective from</source>
        <translation>Effective from</translation>
    </message>
    <message>
        <source>Expires at</source>
        <translation>Expires at</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Flag</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Users (JSON)</source>
        <translation>Users (JSON)</translation>
    </message>
    <message>
        <source>Parent department</source>
        <translation>Parent department</translation>
    </message>
    <message>
        <source>Departments (JSON)</source>
        <translation>Departments (JSON)</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>For how long</translation>
    </message>
    <message>
        <source>How many times</source>
        <translation>How many times</translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation>Requests per second</translation>
    </message>
    <message>
        <source>Clock of the gateway ahead by (ms)</source>
        <translation>Clock of the gateway ahead by (ms)</translation>
    </message>
    <message>
        <source>Usage records per hour</source>
        <translation>Usage records per hour</translation>
    </message>
    <message>
        <source>Activations of a licence</source>
        <translation>Activations of a licence</translation>
    </message>
    <message>
        <source>%n day(s)</source>
        <translation>%n day(s)</translation>
    </message>
    <message>
        <source>%n h</source>
        <translation>%n h</translation>
    </message>
    <message>
        <source>%n min</source>
        <translation>%n min</translation>
    </message>
    <message>
        <source>%n s</source>
        <translation>%n s</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <extracomment>待支付</extracomment>
        <translation>Unpaid</translation>
    </message>
    <message>
        <source>Opening</source>
        <extracomment>处理中</extracomment>
        <translation>Opening</translation>
    </message>
    <message>
        <source>Supervised</source>
        <extracomment>服务监管</extracomment>
        <translation>Supervised</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>已完成</extracomment>
        <translation>Done</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Refunding</source>
        <extracomment>退款中</extracomment>
        <translation>Refunding</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Refunded</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <extracomment>已取消</extracomment>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>Frozen</source>
        <extracomment>冻结</extracomment>
        <translation>Frozen</translation>
    </message>
    <message>
        <source>Released</source>
        <extracomment>释放</extracomment>
        <translation>Released</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Activated</source>
        <translation>Activated</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Not checked yet</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Abnormal</source>
        <extracomment>异常话单</extracomment>
        <translation>Abnormal</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Under way</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Succeeded</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Given up</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>SKU code</source>
        <translation>SKU code</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Joint operation</source>
        <translation>Joint operation</translation>
    </message>
    <message>
        <source>Release after expiry</source>
        <translation>Release after expiry</translation>
    </message>
    <message>
        <source>Upgrade offered</source>
        <translation>Upgrade offered</translation>
    </message>
    <message>
        <source>Change on renewal</source>
        <translation>Change on renewal</translation>
    </message>
    <message>
        <source>Service supervision</source>
        <translation>Service supervision</translation>
    </message>
    <message>
        <source>Order notices</source>
        <translation>Order notices</translation>
    </message>
    <message>
        <source>Address of its own</source>
        <translation>Address of its own</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>User ID</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>In this state since</source>
        <translation>In this state since</translation>
    </message>
    <message>
        <source>Order line</source>
        <translation>Order line</translation>
    </message>
    <message>
        <source>About the order</source>
        <translation>About the order</translation>
    </message>
    <message>
        <source>businessId</source>
        <translation>businessId</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>On-demand instance</source>
        <translation>On-demand instance</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Opened</translation>
    </message>
    <message>
        <source>Frozen since</source>
        <translation>Frozen since</translation>
    </message>
    <message>
        <source>Released since</source>
        <translation>Released since</translation>
    </message>
    <message>
        <source>Activated at</source>
        <translation>Activated at</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serial number</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Package</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Recorded</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>Billed</translation>
    </message>
    <message>
        <source>Delisted</source>
        <translation>Delisted</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Passed</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Not reached</translation>
    </message>
    <message>
        <source>%n year(s)</source>
        <translation>%n year(s)</translation>
    </message>
    <message>
        <source>%n month(s)</source>
        <translation>%n month(s)</translation>
    </message>
</context>
<context>
    <name>EnvironmentCommand</name>
    <message>
        <source>A vault was made for the secrets.</source>
        <translation>A vault was made for the secrets.</translation>
    </message>
    <message>
        <source>--site is missing: cn, intl, eu, emulator or custom</source>
        <translation>--site is missing: cn, intl, eu, emulator or custom</translation>
    </message>
    <message>
        <source>Remove this secret from the vault: sk, token, callback-basic, callback-joint-saas, callback-license or callback-common.</source>
        <translation>Remove this secret from the vault: sk, token, callback-basic, callback-joint-saas, callback-license or callback-common.</translation>
    </message>
    <message>
        <source>usage: zhanggui environment add|list|show|set|remove …</source>
        <translation>usage: zhanggui environment add|list|show|set|remove …</translation>
    </message>
</context>
<context>
    <name>EnvironmentForm</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>as you want to call it</source>
        <translation>as you want to call it</translation>
    </message>
    <message>
        <source>Give a name of 1 to 64 characters.</source>
        <translation>Give a name of 1 to 64 characters.</translation>
    </message>
    <message>
        <source>Base address</source>
        <translation>Base address</translation>
    </message>
    <message>
        <source>This must be an https address without user name or query. Plain http works to this machine only.</source>
        <translation>This must be an https address without user name or query. Plain http works to this machine only.</translation>
    </message>
    <message>
        <source>Fallback host</source>
        <translation>Fallback host</translation>
    </message>
    <message>
        <source>tried when the first one cannot be reached</source>
        <translation>tried when the first one cannot be reached</translation>
    </message>
    <message>
        <source>This must be a host name, with a port at most.</source>
        <translation>This must be a host name, with a port at most.</translation>
    </message>
    <message>
        <source>Access key (AK)</source>
        <translation>Access key (AK)</translation>
    </message>
    <message>
        <source>An AK holds letters and digits only, without blanks.</source>
        <translation>An AK holds letters and digits only, without blanks.</translation>
    </message>
    <message>
        <source>Secret key (SK)</source>
        <translation>Secret key (SK)</translation>
    </message>
    <message>
        <source>Give the SK that belongs to this AK.</source>
        <translation>Give the SK that belongs to this AK.</translation>
    </message>
    <message>
        <source>Security token</source>
        <translation>Security token</translation>
    </message>
    <message>
        <source>only with a temporary AK</source>
        <translation>only with a temporary AK</translation>
    </message>
    <message>
        <source>Basic interface</source>
        <extracomment>基础接口</extracomment>
        <translation>Basic interface</translation>
    </message>
    <message>
        <source>Joint-operation SaaS interface</source>
        <extracomment>联营SaaS同步接口</extracomment>
        <translation>Joint-operation SaaS interface</translation>
    </message>
    <message>
        <source>License delivery interface</source>
        <extracomment>License授权码交付接口</extracomment>
        <translation>License delivery interface</translation>
    </message>
    <message>
        <source>Common interface</source>
        <extracomment>通用接口</extracomment>
        <translation>Common interface</translation>
    </message>
    <message>
        <source>Extra CA file</source>
        <translation>Extra CA file</translation>
    </message>
    <message>
        <source>certificates of a test server, PEM</source>
        <translation>certificates of a test server, PEM</translation>
    </message>
    <message>
        <source>This file cannot be read, or holds no certificate in PEM form.</source>
        <translation>This file cannot be read, or holds no certificate in PEM form.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>the system&apos;s, unless given: http://host:port</source>
        <translation>the system&apos;s, unless given: http://host:port</translation>
    </message>
    <message>
        <source>Write http://host:port or socks5://host:port, without password.</source>
        <translation>Write http://host:port or socks5://host:port, without password.</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>Write a code of three letters, such as CNY.</source>
        <translation>Write a code of three letters, such as CNY.</translation>
    </message>
</context>
<context>
    <name>EnvironmentOptions</name>
    <message>
        <source>cn, intl, eu, emulator or custom.</source>
        <translation>cn, intl, eu, emulator or custom.</translation>
    </message>
    <message>
        <source>Base address; plain http only to this machine.</source>
        <translation>Base address; plain http only to this machine.</translation>
    </message>
    <message>
        <source>Host to try when the first cannot be reached.</source>
        <translation>Host to try when the first cannot be reached.</translation>
    </message>
    <message>
        <source>PEM file with extra certificate authorities of a test server.</source>
        <translation>PEM file with extra certificate authorities of a test server.</translation>
    </message>
    <message>
        <source>http://host:port or socks5://host:port.</source>
        <translation>http://host:port or socks5://host:port.</translation>
    </message>
    <message>
        <source>Currency of the amounts, which the answers do not name.</source>
        <translation>Currency of the amounts, which the answers do not name.</translation>
    </message>
    <message>
        <source>Environment variable with the access key of the basic callbacks.</source>
        <extracomment>基础接口</extracomment>
        <translation>Environment variable with the access key of the basic callbacks.</translation>
    </message>
    <message>
        <source>Environment variable with the access key of the joint SaaS callbacks.</source>
        <extracomment>联营SaaS同步接口</extracomment>
        <translation>Environment variable with the access key of the joint SaaS callbacks.</translation>
    </message>
    <message>
        <source>Environment variable with the access key of the license callbacks.</source>
        <extracomment>License授权码交付接口</extracomment>
        <translation>Environment variable with the access key of the license callbacks.</translation>
    </message>
    <message>
        <source>Environment variable with the access key of the common callbacks.</source>
        <extracomment>通用接口</extracomment>
        <translation>Environment variable with the access key of the common callbacks.</translation>
    </message>
</context>
<context>
    <name>EnvironmentOutput</name>
    <message>
        <source>Name: %1</source>
        <translation>Name: %1</translation>
    </message>
    <message>
        <source>Site: %1</source>
        <translation>Site: %1</translation>
    </message>
    <message>
        <source>Base address: %1</source>
        <translation>Base address: %1</translation>
    </message>
    <message>
        <source>Fallback host: %1</source>
        <translation>Fallback host: %1</translation>
    </message>
    <message>
        <source>AK: %1</source>
        <translation>AK: %1</translation>
    </message>
    <message>
        <source>Extra CA file: %1</source>
        <translation>Extra CA file: %1</translation>
    </message>
    <message>
        <source>Proxy: %1</source>
        <translation>Proxy: %1</translation>
    </message>
    <message>
        <source>Currency (assumed): %1</source>
        <translation>Currency (assumed): %1</translation>
    </message>
    <message>
        <source>Secrets in the vault: %1</source>
        <translation>Secrets in the vault: %1</translation>
    </message>
</context>
<context>
    <name>ErrorMessage</name>
    <message>
        <source>Check what was entered.</source>
        <translation>Check what was entered.</translation>
    </message>
    <message>
        <source>Check the name or number.</source>
        <translation>Check the name or number.</translation>
    </message>
    <message>
        <source>It changed meanwhile. Look at it again before you go on.</source>
        <translation>It changed meanwhile. Look at it again before you go on.</translation>
    </message>
    <message>
        <source>Unlock the vault, or close the other program.</source>
        <translation>Unlock the vault, or close the other program.</translation>
    </message>
    <message>
        <source>This workspace is open read-only.</source>
        <translation>This workspace is open read-only.</translation>
    </message>
    <message>
        <source>Check the free space and the permissions of the folder.</source>
        <translation>Check the free space and the permissions of the folder.</translation>
    </message>
    <message>
        <source>Restore a backup, or salvage what can still be read.</source>
        <translation>Restore a backup, or salvage what can still be read.</translation>
    </message>
    <message>
        <source>Type the passphrase again.</source>
        <translation>Type the passphrase again.</translation>
    </message>
    <message>
        <source>Check the network and the address, then try again.</source>
        <translation>Check the network and the address, then try again.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was not accepted. Check the address; for a test server give its CA file.</source>
        <translation>The server&apos;s certificate was not accepted. Check the address; for a test server give its CA file.</translation>
    </message>
    <message>
        <source>Check AK, SK and the clock of this machine.</source>
        <translation>Check AK, SK and the clock of this machine.</translation>
    </message>
    <message>
        <source>Check that this account may do this.</source>
        <translation>Check that this account may do this.</translation>
    </message>
    <message>
        <source>Wait a while, then try again.</source>
        <translation>Wait a while, then try again.</translation>
    </message>
    <message>
        <source>The details hold the marketplace&apos;s answer.</source>
        <translation>The details hold the marketplace&apos;s answer.</translation>
    </message>
</context>
<context>
    <name>ExplainCommand</name>
    <message>
        <source>Kind of the signature, as for sign.</source>
        <translation>Kind of the signature, as for sign.</translation>
    </message>
    <message>
        <source>File with the exact bytes of the body.</source>
        <translation>File with the exact bytes of the body.</translation>
    </message>
    <message>
        <source>The query as the server got it.</source>
        <translation>The query as the server got it.</translation>
    </message>
    <message>
        <source>The timestamp that came with the call.</source>
        <translation>The timestamp that came with the call.</translation>
    </message>
    <message>
        <source>The nonce that came with the call.</source>
        <translation>The nonce that came with the call.</translation>
    </message>
    <message>
        <source>The signature that came with the call.</source>
        <translation>The signature that came with the call.</translation>
    </message>
    <message>
        <source>The signature that the server computed.</source>
        <translation>The signature that the server computed.</translation>
    </message>
    <message>
        <source>The hash of the body that the server computed.</source>
        <translation>The hash of the body that the server computed.</translation>
    </message>
    <message>
        <source>File with the text that the server signed.</source>
        <translation>File with the text that the server signed.</translation>
    </message>
    <message>
        <source>File with the server&apos;s log lines; what is not given is taken from it. - reads stdin.</source>
        <translation>File with the server&apos;s log lines; what is not given is taken from it. - reads stdin.</translation>
    </message>
    <message>
        <source>Environment variable of the %1 key, to be tried too.</source>
        <translation>Environment variable of the %1 key, to be tried too.</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Payload</translation>
    </message>
    <message>
        <source>Hash of the body</source>
        <translation>Hash of the body</translation>
    </message>
    <message>
        <source>Canonical string (the key as marks)</source>
        <translation>Canonical string (the key as marks)</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>(the same)</source>
        <translation>(the same)</translation>
    </message>
    <message>
        <source>(not known)</source>
        <translation>(not known)</translation>
    </message>
    <message>
        <source>%1
  right:  %2
  server: %3</source>
        <translation>%1
  right:  %2
  server: %3</translation>
    </message>
    <message>
        <source>or this, which gives the same value:</source>
        <translation>or this, which gives the same value:</translation>
    </message>
    <message>
        <source>The server&apos;s value is right, but for its spelling:</source>
        <translation>The server&apos;s value is right, but for its spelling:</translation>
    </message>
    <message>
        <source>This gives the server&apos;s value:</source>
        <translation>This gives the server&apos;s value:</translation>
    </message>
    <message>
        <source>The server&apos;s value is right.</source>
        <translation>The server&apos;s value is right.</translation>
    </message>
    <message>
        <source>None of %1 combinations of known mistakes gives the server&apos;s value.</source>
        <translation>None of %1 combinations of known mistakes gives the server&apos;s value.</translation>
    </message>
    <message>
        <source>The search was cut short.</source>
        <translation>The search was cut short.</translation>
    </message>
    <message>
        <source>The signature of the call is genuine.</source>
        <translation>The signature of the call is genuine.</translation>
    </message>
    <message>
        <source>The signature of the call itself differs. This gives it:</source>
        <translation>The signature of the call itself differs. This gives it:</translation>
    </message>
</context>
<context>
    <name>ExportCommand</name>
    <message>
        <source>The file to write; its name ends in .xlsx or .csv.</source>
        <translation>The file to write; its name ends in .xlsx or .csv.</translation>
    </message>
    <message>
        <source>Replace the file when it exists.</source>
        <translation>Replace the file when it exists.</translation>
    </message>
    <message>
        <source>The field to sort by; a minus before it sorts downwards: -amount</source>
        <translation>The field to sort by; a minus before it sorts downwards: -amount</translation>
    </message>
    <message>
        <source>The fields to write, in this order, separated by commas.</source>
        <translation>The fields to write, in this order, separated by commas.</translation>
    </message>
    <message>
        <source>What the first row and the choices are written as: names, as people read them, or ids.</source>
        <translation>What the first row and the choices are written as: names, as people read them, or ids.</translation>
    </message>
    <message>
        <source>CSV: a byte order mark, as without this option.</source>
        <translation>CSV: a byte order mark, as without this option.</translation>
    </message>
    <message>
        <source>CSV: no byte order mark; Excel needs it to read Chinese.</source>
        <translation>CSV: no byte order mark; Excel needs it to read Chinese.</translation>
    </message>
    <message>
        <source>CSV: lines end with LF instead of CR LF.</source>
        <translation>CSV: lines end with LF instead of CR LF.</translation>
    </message>
    <message>
        <source>CSV: what stands between cells: comma, semicolon or tab.</source>
        <translation>CSV: what stands between cells: comma, semicolon or tab.</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) were longer than a cell of a workbook can be and were cut. A CSV file has no such limit.</source>
        <translation>
            <numerusform>%n text was longer than a cell of a workbook can be and was cut. A CSV file has no such limit.</numerusform>
            <numerusform>%n texts were longer than a cell of a workbook can be and were cut. A CSV file has no such limit.</numerusform>
        </translation>
    </message>
    <message>
        <source>Orders</source>
        <extracomment>订单: the name of a workbook&apos;s sheet</extracomment>
        <translation>Orders</translation>
    </message>
    <message>
        <source>%1 exists already; give another name, or --force to replace it.</source>
        <translation>%1 exists already; give another name, or --force to replace it.</translation>
    </message>
    <message>
        <source>Filter, order and columns of this saved view; --filter narrows it, --sort and --columns replace its own.</source>
        <translation>Filter, order and columns of this saved view; --filter narrows it, --sort and --columns replace its own.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) written to %1.</source>
        <translation>
            <numerusform>%n record written to %1.</numerusform>
            <numerusform>%n records written to %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Writes records into a CSV file or a workbook. The file appears when it is whole; personal data is masked.</source>
        <translation>Writes records into a CSV file or a workbook. The file appears when it is whole; personal data is masked.</translation>
    </message>
    <message>
        <source>export needs one of: orders, records</source>
        <translation>export needs one of: orders, records</translation>
    </message>
    <message>
        <source>Only records that match, for example: created&gt;2026-01</source>
        <translation>Only records that match, for example: created&gt;2026-01</translation>
    </message>
    <message>
        <source>Write personal data in full; this is logged.</source>
        <translation>Write personal data in full; this is logged.</translation>
    </message>
    <message>
        <source>The kind of record: transactions, bill-lines, or one that zhanggui work kinds lists.</source>
        <translation>The kind of record: transactions, bill-lines, or one that zhanggui work kinds lists.</translation>
    </message>
    <message>
        <source>Transaction details</source>
        <translation>Transaction details</translation>
    </message>
    <message>
        <source>Bill details</source>
        <translation>Bill details</translation>
    </message>
</context>
<context>
    <name>FaultsCommand</name>
    <message>
        <source>Port on 127.0.0.1; 0 takes a free one.</source>
        <translation>Port on 127.0.0.1; 0 takes a free one.</translation>
    </message>
    <message>
        <source>Address of the server behind, with http or https.</source>
        <translation>Address of the server behind, with http or https.</translation>
    </message>
    <message>
        <source>A plan that --list names, or a JSON file; see the manual, page faults.</source>
        <translation>A plan that --list names, or a JSON file; see the manual, page faults.</translation>
    </message>
    <message>
        <source>Another seed than the plan&apos;s.</source>
        <translation>Another seed than the plan&apos;s.</translation>
    </message>
    <message>
        <source>Serve over HTTPS; see &quot;zhanggui authority&quot; for how a test client trusts it.</source>
        <translation>Serve over HTTPS; see &quot;zhanggui authority&quot; for how a test client trusts it.</translation>
    </message>
    <message>
        <source>PEM file with an authority to trust besides the system&apos;s, for a target with https.</source>
        <translation>PEM file with an authority to trust besides the system&apos;s, for a target with https.</translation>
    </message>
    <message>
        <source>Pass the Host header on as it comes, instead of writing the target&apos;s.</source>
        <translation>Pass the Host header on as it comes, instead of writing the target&apos;s.</translation>
    </message>
    <message>
        <source>List the plans that come with the program, and end.</source>
        <translation>List the plans that come with the program, and end.</translation>
    </message>
    <message>
        <source>The target is a public address: what clients send through this proxy has real effects there, and they do not see that it is public.</source>
        <translation>The target is a public address: what clients send through this proxy has real effects there, and they do not see that it is public.</translation>
    </message>
</context>
<context>
    <name>FieldCommand</name>
    <message>
        <source>Strength of AES: 128 or 256.</source>
        <translation>Strength of AES: 128 or 256.</translation>
    </message>
    <message>
        <source>The IV, 16 characters. A random one when it is missing.</source>
        <translation>The IV, 16 characters. A random one when it is missing.</translation>
    </message>
    <message>
        <source>field needs one of: encrypt, decrypt</source>
        <translation>field needs one of: encrypt, decrypt</translation>
    </message>
</context>
<context>
    <name>FieldHelp</name>
    <message>
        <source>printed in an official page</source>
        <translation>printed in an official page</translation>
    </message>
    <message>
        <source>read in an official sample</source>
        <translation>read in an official sample</translation>
    </message>
    <message>
        <source>the official pages disagree</source>
        <translation>the official pages disagree</translation>
    </message>
    <message>
        <source>inferred, not printed anywhere</source>
        <translation>inferred, not printed anywhere</translation>
    </message>
    <message>
        <source>looked for and not found</source>
        <translation>looked for and not found</translation>
    </message>
    <message>
        <source>text</source>
        <translation>text</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>whole number</translation>
    </message>
    <message>
        <source>decimal number</source>
        <translation>decimal number</translation>
    </message>
    <message>
        <source>time</source>
        <translation>time</translation>
    </message>
    <message>
        <source>object</source>
        <translation>object</translation>
    </message>
    <message>
        <source>list</source>
        <translation>list</translation>
    </message>
    <message>
        <source>JSON inside a text</source>
        <translation>JSON inside a text</translation>
    </message>
</context>
<context>
    <name>FieldValue</name>
    <message>
        <source>Not an amount. Write it like 1,234.56 or 1.5万.</source>
        <translation>Not an amount. Write it like 1,234.56 or 1.5万.</translation>
    </message>
    <message>
        <source>Not a whole number.</source>
        <translation>Not a whole number.</translation>
    </message>
    <message>
        <source>Not a rate. Write it like 6% or 0.35%.</source>
        <translation>Not a rate. Write it like 6% or 0.35%.</translation>
    </message>
    <message>
        <source>Not a day. Write it like 2026-11-22.</source>
        <translation>Not a day. Write it like 2026-11-22.</translation>
    </message>
    <message>
        <source>Not a time. Write it like 2026-11-22 14:05.</source>
        <translation>Not a time. Write it like 2026-11-22 14:05.</translation>
    </message>
    <message>
        <source>%1 characters; at most %2 are allowed.</source>
        <translation>%1 characters; at most %2 are allowed.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>There is no such file or folder.</source>
        <translation>There is no such file or folder.</translation>
    </message>
    <message>
        <source>You have no right to it.</source>
        <translation>You have no right to it.</translation>
    </message>
    <message>
        <source>The system does not allow it.</source>
        <translation>The system does not allow it.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>The disk is full.</translation>
    </message>
    <message>
        <source>Your share of the disk is full.</source>
        <translation>Your share of the disk is full.</translation>
    </message>
    <message>
        <source>The disk can only be read.</source>
        <translation>The disk can only be read.</translation>
    </message>
    <message>
        <source>It is a folder.</source>
        <translation>It is a folder.</translation>
    </message>
    <message>
        <source>A part of the path is no folder.</source>
        <translation>A part of the path is no folder.</translation>
    </message>
    <message>
        <source>There is a file of this name already.</source>
        <translation>There is a file of this name already.</translation>
    </message>
    <message>
        <source>The folder is not empty.</source>
        <translation>The folder is not empty.</translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation>The name is too long.</translation>
    </message>
    <message>
        <source>The file is too large for this disk.</source>
        <translation>The file is too large for this disk.</translation>
    </message>
    <message>
        <source>Too many files are open.</source>
        <translation>Too many files are open.</translation>
    </message>
    <message>
        <source>Another program uses it.</source>
        <translation>Another program uses it.</translation>
    </message>
    <message>
        <source>The disk could not be read or written.</source>
        <translation>The disk could not be read or written.</translation>
    </message>
</context>
<context>
    <name>FilterCompletion</name>
    <message>
        <source>More, or later</source>
        <translation>More, or later</translation>
    </message>
    <message>
        <source>At least, or since</source>
        <translation>At least, or since</translation>
    </message>
    <message>
        <source>Less, or earlier</source>
        <translation>Less, or earlier</translation>
    </message>
    <message>
        <source>At most, or until the end of it</source>
        <translation>At most, or until the end of it</translation>
    </message>
    <message>
        <source>Contains the text</source>
        <translation>Contains the text</translation>
    </message>
    <message>
        <source>Is exactly that</source>
        <translation>Is exactly that</translation>
    </message>
    <message>
        <source>Is not that</source>
        <translation>Is not that</translation>
    </message>
    <message>
        <source>Nothing is stored</source>
        <translation>Nothing is stored</translation>
    </message>
    <message>
        <source>Something is stored</source>
        <translation>Something is stored</translation>
    </message>
    <message>
        <source>One side at least</source>
        <translation>One side at least</translation>
    </message>
    <message>
        <source>Not what follows; - does the same</source>
        <translation>Not what follows; - does the same</translation>
    </message>
</context>
<context>
    <name>FilterDates</name>
    <message>
        <source>The present day</source>
        <translation>The present day</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>The day before</translation>
    </message>
    <message>
        <source>Seven days, today counted</source>
        <translation>Seven days, today counted</translation>
    </message>
    <message>
        <source>Thirty days, today counted</source>
        <translation>Thirty days, today counted</translation>
    </message>
    <message>
        <source>Monday to Sunday of this week</source>
        <translation>Monday to Sunday of this week</translation>
    </message>
    <message>
        <source>Monday to Sunday of the week before</source>
        <translation>Monday to Sunday of the week before</translation>
    </message>
    <message>
        <source>The present month</source>
        <translation>The present month</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>The month before</translation>
    </message>
    <message>
        <source>From this day three months ago to today</source>
        <translation>From this day three months ago to today</translation>
    </message>
    <message>
        <source>The present quarter</source>
        <translation>The present quarter</translation>
    </message>
    <message>
        <source>The present year</source>
        <translation>The present year</translation>
    </message>
    <message>
        <source>The year before</source>
        <translation>The year before</translation>
    </message>
    <message>
        <source>Until now</source>
        <translation>Until now</translation>
    </message>
    <message>
        <source>The day after today</source>
        <translation>The day after today</translation>
    </message>
    <message>
        <source>Monday to Sunday of the week after this</source>
        <translation>Monday to Sunday of the week after this</translation>
    </message>
    <message>
        <source>The month after this</source>
        <translation>The month after this</translation>
    </message>
    <message>
        <source>Seven days ahead, today counted</source>
        <translation>Seven days ahead, today counted</translation>
    </message>
    <message>
        <source>Thirty days ahead, today counted</source>
        <translation>Thirty days ahead, today counted</translation>
    </message>
    <message>
        <source>This moment; of use with &lt; and &gt;</source>
        <translation>This moment; of use with &lt; and &gt;</translation>
    </message>
</context>
<context>
    <name>FilterText</name>
    <message>
        <source>A field&apos;s name must stand before the operator.</source>
        <translation>A field&apos;s name must stand before the operator.</translation>
    </message>
    <message>
        <source>There is no field “%1”. Put the words in quotes to search for them.</source>
        <translation>There is no field “%1”. Put the words in quotes to search for them.</translation>
    </message>
    <message>
        <source>The quote is not closed.</source>
        <translation>The quote is not closed.</translation>
    </message>
    <message>
        <source>“%1” is not an amount such as 1234.56.</source>
        <translation>“%1” is not an amount such as 1234.56.</translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation>“%1” is not a whole number.</translation>
    </message>
    <message>
        <source>“%1” cannot be compared with &lt; or &gt;; only amounts, numbers and dates can.</source>
        <translation>“%1” cannot be compared with &lt; or &gt;; only amounts, numbers and dates can.</translation>
    </message>
    <message>
        <source>The range %1 ends before it starts.</source>
        <translation>The range %1 ends before it starts.</translation>
    </message>
    <message>
        <source>The filter is too long.</source>
        <translation>The filter is too long.</translation>
    </message>
    <message>
        <source>Character %1: %2</source>
        <translation>Character %1: %2</translation>
    </message>
    <message>
        <source>The bracket is not closed. Put words in quotes if it belongs to them.</source>
        <translation>The bracket is not closed. Put words in quotes if it belongs to them.</translation>
    </message>
    <message>
        <source>No bracket is open here. Put words in quotes if it belongs to them.</source>
        <translation>No bracket is open here. Put words in quotes if it belongs to them.</translation>
    </message>
    <message>
        <source>Nothing stands in the brackets.</source>
        <translation>Nothing stands in the brackets.</translation>
    </message>
    <message>
        <source>Several values stand without brackets, with commas between them: type:NEW,RENEW.</source>
        <translation>Several values stand without brackets, with commas between them: type:NEW,RENEW.</translation>
    </message>
    <message>
        <source>“%1” joins or excludes what stands beside it, and nothing does. Put it in quotes to search for it.</source>
        <translation>“%1” joins or excludes what stands beside it, and nothing does. Put it in quotes to search for it.</translation>
    </message>
    <message>
        <source>“%1” is not a date such as 2026-10, 2026-10-05, today, last-7-days or next-month.</source>
        <translation>“%1” is not a date such as 2026-10, 2026-10-05, today, last-7-days or next-month.</translation>
    </message>
    <message>
        <source>“%1” is no text in which something could be looked for with ~.</source>
        <translation>“%1” is no text in which something could be looked for with ~.</translation>
    </message>
    <message>
        <source>“%1” can be compared with one value only.</source>
        <translation>“%1” can be compared with one value only.</translation>
    </message>
    <message>
        <source>Too many brackets stand in each other.</source>
        <translation>Too many brackets stand in each other.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between values of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>No guide names the value “%1”; it is looked for as it stands. Known values: %2</source>
        <translation>No guide names the value “%1”; it is looked for as it stands. Known values: %2</translation>
    </message>
    <message>
        <source>“%1” is read as one amount, %2. Several amounts stand with 、 between them.</source>
        <translation>“%1” is read as one amount, %2. Several amounts stand with 、 between them.</translation>
    </message>
    <message>
        <source>“%1” needs a value; “empty” finds those that have none.</source>
        <translation>“%1” needs a value; “empty” finds those that have none.</translation>
    </message>
</context>
<context>
    <name>HistoryCommand</name>
    <message>
        <source>“%1” is not the number of a step; see history list</source>
        <extracomment>%1: what was typed</extracomment>
        <translation>“%1” is not the number of a step; see history list</translation>
    </message>
    <message>
        <source>(undone)</source>
        <translation>(undone)</translation>
    </message>
    <message>
        <source>Only steps that match, for example: kind:import state:done</source>
        <translation>Only steps that match, for example: kind:import state:done</translation>
    </message>
    <message>
        <source>At most so many, the newest.</source>
        <translation>At most so many, the newest.</translation>
    </message>
    <message>
        <source>--limit must be a number above 0</source>
        <translation>--limit must be a number above 0</translation>
    </message>
    <message>
        <source>Undo first: %1</source>
        <extracomment>%1: a step, as a sentence</extracomment>
        <translation>Undo first: %1</translation>
    </message>
    <message numerus="yes">
        <source>Undone; %n record(s) changed.</source>
        <translation>
            <numerusform>Undone; %n record changed.</numerusform>
            <numerusform>Undone; %n records changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redone; %n record(s) changed.</source>
        <translation>
            <numerusform>Redone; %n record changed.</numerusform>
            <numerusform>Redone; %n records changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more record(s)</source>
        <translation>
            <numerusform>… and %n more record</numerusform>
            <numerusform>… and %n more records</numerusform>
        </translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejected</translation>
    </message>
    <message>
        <source>order</source>
        <translation>order</translation>
    </message>
    <message>
        <source>history needs one of: list, reveals, show, undo, redo</source>
        <translation>history needs one of: list, reveals, show, undo, redo</translation>
    </message>
</context>
<context>
    <name>HomeCharts</name>
    <message>
        <source>Not paid yet</source>
        <translation>Not paid yet</translation>
    </message>
    <message>
        <source>Awaiting payment. The customer has to pay.</source>
        <translation>Awaiting payment. The customer has to pay.</translation>
    </message>
    <message>
        <source>Awaiting review</source>
        <translation>Awaiting review</translation>
    </message>
    <message>
        <source>The order is reviewed before payment or refund.</source>
        <translation>The order is reviewed before payment or refund.</translation>
    </message>
    <message>
        <source>Refund under way</source>
        <translation>Refund under way</translation>
    </message>
    <message>
        <source>What is refunded is not billed. Review the refund in time.</source>
        <translation>What is refunded is not billed. Review the refund in time.</translation>
    </message>
    <message>
        <source>Supervision waits for us</source>
        <translation>Supervision waits for us</translation>
    </message>
    <message>
        <source>Confirm the requirement or upload the proof of delivery: the order is billed in the month after its acceptance.</source>
        <translation>Confirm the requirement or upload the proof of delivery: the order is billed in the month after its acceptance.</translation>
    </message>
    <message>
        <source>Supervision waits for the customer</source>
        <translation>Supervision waits for the customer</translation>
    </message>
    <message>
        <source>Remind the customer to hand in the requirement or to accept.</source>
        <translation>Remind the customer to hand in the requirement or to accept.</translation>
    </message>
    <message>
        <source>Supervision waits for the platform</source>
        <translation>Supervision waits for the platform</translation>
    </message>
    <message>
        <source>Huawei Cloud reviews the acceptance, or decides an appeal.</source>
        <translation>Huawei Cloud reviews the acceptance, or decides an appeal.</translation>
    </message>
    <message>
        <source>Supervision under way</source>
        <translation>Supervision under way</translation>
    </message>
    <message>
        <source>The file gave a state that the data does not know.</source>
        <translation>The file gave a state that the data does not know.</translation>
    </message>
    <message>
        <source>Being provisioned, or supervision not known</source>
        <translation>Being provisioned, or supervision not known</translation>
    </message>
    <message>
        <source>Import the supervision list of the official console to see whose turn it is.</source>
        <translation>Import the supervision list of the official console to see whose turn it is.</translation>
    </message>
    <message>
        <source>State not known</source>
        <translation>State not known</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Others</translation>
    </message>
    <message>
        <source>Deadlines of the next 14 days</source>
        <translation>Deadlines of the next 14 days</translation>
    </message>
    <message>
        <source>Nothing is due in the next 14 days.</source>
        <translation>Nothing is due in the next 14 days.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Orders by month and type</source>
        <translation>Orders by month and type</translation>
    </message>
    <message>
        <source>No orders in the last twelve months. Fetch orders, or import a file.</source>
        <translation>No orders in the last twelve months. Fetch orders, or import a file.</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>No type told</source>
        <translation>No type told</translation>
    </message>
    <message>
        <source>Not billed yet, by reason</source>
        <translation>Not billed yet, by reason</translation>
    </message>
    <message>
        <source>As far as is known, nothing holds up a bill.</source>
        <translation>As far as is known, nothing holds up a bill.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>The order query answers no state: some of these may be billed already. Import the order list of the official console.</source>
        <translation>The order query answers no state: some of these may be billed already. Import the order list of the official console.</translation>
    </message>
    <message>
        <source>Not billed yet, by reason, in %1</source>
        <extracomment>%1: a currency such as CNY</extracomment>
        <translation>Not billed yet, by reason, in %1</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>An import was broken off. Nothing of it is in the workspace; import the file again.</source>
        <translation>An import was broken off. Nothing of it is in the workspace; import the file again.</translation>
    </message>
    <message>
        <source>The import of %1 was broken off. Nothing of it is in the workspace; import the file again.</source>
        <translation>The import of %1 was broken off. Nothing of it is in the workspace; import the file again.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Older than stored</source>
        <translation>Older than stored</translation>
    </message>
    <message>
        <source>Conflicting</source>
        <translation>Conflicting</translation>
    </message>
    <message>
        <source>Repeated in the file</source>
        <translation>Repeated in the file</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>The row has no id. Rows without one cannot be told apart.</source>
        <translation>The row has no id. Rows without one cannot be told apart.</translation>
    </message>
    <message>
        <source>A spreadsheet turned the id into a number and lost digits. Export the file again and keep the column as text.</source>
        <translation>A spreadsheet turned the id into a number and lost digits. Export the file again and keep the column as text.</translation>
    </message>
    <message>
        <source>This is not an amount.</source>
        <translation>This is not an amount.</translation>
    </message>
    <message>
        <source>The amount has more than two decimals. Nothing is rounded.</source>
        <translation>The amount has more than two decimals. Nothing is rounded.</translation>
    </message>
    <message>
        <source>The amount is in a spreadsheet&apos;s short form, which may have lost digits. Write it out.</source>
        <translation>The amount is in a spreadsheet&apos;s short form, which may have lost digits. Write it out.</translation>
    </message>
    <message>
        <source>The amount is too large to be kept exactly.</source>
        <translation>The amount is too large to be kept exactly.</translation>
    </message>
    <message>
        <source>This is not a currency. Use a code of three letters, such as CNY.</source>
        <translation>This is not a currency. Use a code of three letters, such as CNY.</translation>
    </message>
    <message>
        <source>This is not a date or time. Write it as 2026-11-22 14:05.</source>
        <translation>This is not a date or time. Write it as 2026-11-22 14:05.</translation>
    </message>
    <message>
        <source>Day, month and year cannot be told apart. Write the date as 2026-11-22, the year first.</source>
        <translation>Day, month and year cannot be told apart. Write the date as 2026-11-22, the year first.</translation>
    </message>
    <message>
        <source>There are blanks, control or invisible characters in it.</source>
        <translation>There are blanks, control or invisible characters in it.</translation>
    </message>
    <message>
        <source>The text is too long.</source>
        <translation>The text is too long.</translation>
    </message>
    <message>
        <source>The cell holds an error or a formula without a value. Open the file in a spreadsheet and save it again.</source>
        <translation>The cell holds an error or a formula without a value. Open the file in a spreadsheet and save it again.</translation>
    </message>
    <message>
        <source>The row holds only words where the id belongs. It is taken for a remark.</source>
        <translation>The row holds only words where the id belongs. It is taken for a remark.</translation>
    </message>
    <message>
        <source>The row has bytes that the encoding of the file does not have.</source>
        <translation>The row has bytes that the encoding of the file does not have.</translation>
    </message>
    <message>
        <source>Another program lost characters of this row (�). Export the file again.</source>
        <translation>Another program lost characters of this row (�). Export the file again.</translation>
    </message>
    <message>
        <source>The row has NUL characters in it.</source>
        <translation>The row has NUL characters in it.</translation>
    </message>
    <message>
        <source>A quotation mark is opened here and never closed.</source>
        <translation>A quotation mark is opened here and never closed.</translation>
    </message>
    <message>
        <source>There is text behind a closing quotation mark.</source>
        <translation>There is text behind a closing quotation mark.</translation>
    </message>
    <message>
        <source>The row has more columns than can be read.</source>
        <translation>The row has more columns than can be read.</translation>
    </message>
    <message>
        <source>A cell of the row is longer than can be read.</source>
        <translation>A cell of the row is longer than can be read.</translation>
    </message>
    <message>
        <source>The row is longer than can be read.</source>
        <translation>The row is longer than can be read.</translation>
    </message>
    <message>
        <source>The sheet has more rows than a sheet can have. Nothing behind is read.</source>
        <translation>The sheet has more rows than a sheet can have. Nothing behind is read.</translation>
    </message>
    <message>
        <source>What is stored is newer than the file. It was kept.</source>
        <translation>What is stored is newer than the file. It was kept.</translation>
    </message>
    <message>
        <source>Another value of the same time is stored. It was kept.</source>
        <translation>Another value of the same time is stored. It was kept.</translation>
    </message>
    <message>
        <source>Another row of this file says something else. The first one counts.</source>
        <translation>Another row of this file says something else. The first one counts.</translation>
    </message>
    <message>
        <source>This is not a whole number.</source>
        <translation>This is not a whole number.</translation>
    </message>
    <message>
        <source>This is not a rate. Write it as 6%.</source>
        <translation>This is not a rate. Write it as 6%.</translation>
    </message>
    <message>
        <source>With a warning</source>
        <translation>With a warning</translation>
    </message>
    <message>
        <source>A check of this kind of record fails.</source>
        <translation>A check of this kind of record fails.</translation>
    </message>
</context>
<context>
    <name>ImportCommand</name>
    <message>
        <source>The CSV or XLSX file.</source>
        <translation>The CSV or XLSX file.</translation>
    </message>
    <message>
        <source>Use the mapping of columns saved under NAME.</source>
        <translation>Use the mapping of columns saved under NAME.</translation>
    </message>
    <message>
        <source>Save the mapping of columns that was used under NAME.</source>
        <translation>Save the mapping of columns that was used under NAME.</translation>
    </message>
    <message>
        <source>Take the column HEADER for FIELD; nothing behind = leaves it out. May be given several times.</source>
        <translation>Take the column HEADER for FIELD; nothing behind = leaves it out. May be given several times.</translation>
    </message>
    <message>
        <source>A JSON file with more names of columns.</source>
        <translation>A JSON file with more names of columns.</translation>
    </message>
    <message>
        <source>When the file&apos;s facts are from, such as 2026-11-22 14:05; its time of change unless given.</source>
        <translation>When the file&apos;s facts are from, such as 2026-11-22 14:05; its time of change unless given.</translation>
    </message>
    <message>
        <source>The sheet of an XLSX file.</source>
        <translation>The sheet of an XLSX file.</translation>
    </message>
    <message>
        <source>The encoding of a CSV file, such as UTF-8 or GB18030.</source>
        <translation>The encoding of a CSV file, such as UTF-8 or GB18030.</translation>
    </message>
    <message>
        <source>The separator of a CSV file: comma, semicolon or tab.</source>
        <translation>The separator of a CSV file: comma, semicolon or tab.</translation>
    </message>
    <message>
        <source>The zone of times that name none; UTC+08:00 unless given.</source>
        <translation>The zone of times that name none; UTC+08:00 unless given.</translation>
    </message>
    <message>
        <source>Only say what would be written.</source>
        <translation>Only say what would be written.</translation>
    </message>
    <message>
        <source>--map needs HEADER=FIELD</source>
        <translation>--map needs HEADER=FIELD</translation>
    </message>
    <message>
        <source>--separator is comma, semicolon or tab</source>
        <translation>--separator is comma, semicolon or tab</translation>
    </message>
    <message>
        <source>--as-of needs a time such as 2026-11-22 14:05</source>
        <translation>--as-of needs a time such as 2026-11-22 14:05</translation>
    </message>
    <message>
        <source>Reading: %1 rows, %2 a second</source>
        <translation>Reading: %1 rows, %2 a second</translation>
    </message>
    <message>
        <source>Comparing: %1 rows, %2 a second</source>
        <translation>Comparing: %1 rows, %2 a second</translation>
    </message>
    <message>
        <source>Writing: %1 rows, %2 a second</source>
        <translation>Writing: %1 rows, %2 a second</translation>
    </message>
    <message>
        <source>Making the indexes</source>
        <translation>Making the indexes</translation>
    </message>
    <message>
        <source>Lists the saved mappings of columns, or removes one.</source>
        <translation>Lists the saved mappings of columns, or removes one.</translation>
    </message>
    <message>
        <source>Remove the mapping NAME.</source>
        <translation>Remove the mapping NAME.</translation>
    </message>
    <message>
        <source>Columns: %1</source>
        <translation>Columns: %1</translation>
    </message>
    <message>
        <source>Not imported: %1</source>
        <translation>Not imported: %1</translation>
    </message>
    <message>
        <source>Totals row in line %1: %2 is %3, as the rows add up to.</source>
        <translation>Totals row in line %1: %2 is %3, as the rows add up to.</translation>
    </message>
    <message>
        <source>Totals row in line %1: %2 is %3, but the rows add up to %4. Look at rejected rows.</source>
        <translation>Totals row in line %1: %2 is %3, but the rows add up to %4. Look at rejected rows.</translation>
    </message>
    <message>
        <source>line %1: %2: %3</source>
        <translation>line %1: %2: %3</translation>
    </message>
    <message>
        <source>line %1, column %2: %3: %4</source>
        <translation>line %1, column %2: %3: %4</translation>
    </message>
    <message numerus="yes">
        <source>and %n more; --format json lists them</source>
        <translation>
            <numerusform>and %n more; --format json lists them</numerusform>
            <numerusform>and %n more; --format json lists them</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was written, because of --dry-run.</source>
        <translation>Nothing was written, because of --dry-run.</translation>
    </message>
    <message>
        <source>Nothing was new. The import is noted as step %1.</source>
        <translation>Nothing was new. The import is noted as step %1.</translation>
    </message>
    <message>
        <source>Written as step %1, which undo takes back as a whole.</source>
        <translation>Written as step %1, which undo takes back as a whole.</translation>
    </message>
    <message>
        <source>%1 rows: %2 new, %3 unchanged, %4 changed, %5 older than stored, %6 conflicting, %7 repeated, %8 rejected</source>
        <translation>%1 rows: %2 new, %3 unchanged, %4 changed, %5 older than stored, %6 conflicting, %7 repeated, %8 rejected</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) held masked personal data and were left out.</source>
        <translation>
            <numerusform>%n cell held masked personal data and was left out.</numerusform>
            <numerusform>%n cells held masked personal data and were left out.</numerusform>
        </translation>
    </message>
    <message>
        <source>The same file was imported on %1 as step %2.</source>
        <translation>The same file was imported on %1 as step %2.</translation>
    </message>
    <message>
        <source>%1: %2 in %3 rows</source>
        <translation>%1: %2 in %3 rows</translation>
    </message>
    <message>
        <source>Imports records from a CSV or XLSX file. Columns are found by their names; the whole import is one step that undo takes back.</source>
        <translation>Imports records from a CSV or XLSX file. Columns are found by their names; the whole import is one step that undo takes back.</translation>
    </message>
    <message>
        <source>The environment that the records belong to.</source>
        <translation>The environment that the records belong to.</translation>
    </message>
    <message>
        <source>import records needs --kind KIND</source>
        <translation>import records needs --kind KIND</translation>
    </message>
    <message>
        <source>import needs one of: orders, records, mappings</source>
        <translation>import needs one of: orders, records, mappings</translation>
    </message>
    <message>
        <source>The kind of record: transactions, bill-lines, or one that zhanggui work kinds lists.</source>
        <translation>The kind of record: transactions, bill-lines, or one that zhanggui work kinds lists.</translation>
    </message>
    <message>
        <source>Records that fail a check of their kind: %1. They are imported all the same.</source>
        <translation>Records that fail a check of their kind: %1. They are imported all the same.</translation>
    </message>
</context>
<context>
    <name>ImportMessages</name>
    <message>
        <source>Nothing was written.</source>
        <translation>Nothing was written.</translation>
    </message>
    <message>
        <source>The column for %1 was not recognised in this file.</source>
        <extracomment>%1: the name of a field, for example Order no.</extracomment>
        <translation>The column for %1 was not recognised in this file.</translation>
    </message>
    <message>
        <source>Choose in the list which column it is, or another row with the names.</source>
        <translation>Choose in the list which column it is, or another row with the names.</translation>
    </message>
    <message>
        <source>Names in the file: %1</source>
        <translation>Names in the file: %1</translation>
    </message>
    <message>
        <source>Names that are known: %1</source>
        <translation>Names that are known: %1</translation>
    </message>
    <message>
        <source>This file was imported on %1 as step %2.</source>
        <extracomment>%1: a date, %2: a number</extracomment>
        <translation>This file was imported on %1 as step %2.</translation>
    </message>
    <message>
        <source>That import was taken back since.</source>
        <translation>That import was taken back since.</translation>
    </message>
    <message>
        <source>This file cannot be understood as a table.</source>
        <translation>This file cannot be understood as a table.</translation>
    </message>
    <message>
        <source>Save it as CSV or XLSX, or choose its encoding on the page Columns.</source>
        <translation>Save it as CSV or XLSX, or choose its encoding on the page Columns.</translation>
    </message>
    <message>
        <source>The file changed while it was read.</source>
        <translation>The file changed while it was read.</translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation>Open it again.</translation>
    </message>
    <message>
        <source>The file could not be imported.</source>
        <translation>The file could not be imported.</translation>
    </message>
    <message>
        <source>The file could not be read to its end.</source>
        <translation>The file could not be read to its end.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>This file cannot be imported.</source>
        <translation>This file cannot be imported.</translation>
    </message>
    <message>
        <source>First choose which column is which.</source>
        <translation>First choose which column is which.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message>
        <source>comma</source>
        <translation>comma</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>semicolon</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>tab</translation>
    </message>
    <message>
        <source>There is no row below the header.</source>
        <translation>There is no row below the header.</translation>
    </message>
    <message>
        <source>No row can be read. The reasons stand in the list.</source>
        <translation>No row can be read. The reasons stand in the list.</translation>
    </message>
    <message>
        <source>What differs is stored with the same date. Give the file a later date if it is right.</source>
        <translation>What differs is stored with the same date. Give the file a later date if it is right.</translation>
    </message>
    <message>
        <source>What is stored is newer than this file.</source>
        <translation>What is stored is newer than this file.</translation>
    </message>
    <message>
        <source>Everything in this file is in the workspace already.</source>
        <translation>Everything in this file is in the workspace already.</translation>
    </message>
    <message>
        <source>Import %1 new and %2 changed</source>
        <translation>Import %1 new and %2 changed</translation>
    </message>
    <message>
        <source>Import %1 new</source>
        <translation>Import %1 new</translation>
    </message>
    <message>
        <source>Import %1 changed</source>
        <translation>Import %1 changed</translation>
    </message>
    <message numerus="yes">
        <source>%n rejected row(s) are left out.</source>
        <translation>
            <numerusform>%n rejected row is left out.</numerusform>
            <numerusform>%n rejected rows are left out.</numerusform>
        </translation>
    </message>
    <message>
        <source>Confirm %1 unchanged</source>
        <translation>Confirm %1 unchanged</translation>
    </message>
    <message>
        <source>Nothing is new. What is stored is confirmed as of the date of the file.</source>
        <translation>Nothing is new. What is stored is confirmed as of the date of the file.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1: a number, %2: what became of so many rows: new, changed, …</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>sheet %1</source>
        <extracomment>%1: the name of a sheet of a workbook</extracomment>
        <translation>sheet %1</translation>
    </message>
    <message>
        <source>Looking at the file</source>
        <translation>Looking at the file</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Reading the file</translation>
    </message>
    <message>
        <source>Comparing with the workspace</source>
        <translation>Comparing with the workspace</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importing</translation>
    </message>
    <message>
        <source>Making the indexes</source>
        <translation>Making the indexes</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <extracomment>%1: a number</extracomment>
        <translation>%1 of %2 rows</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 rows</translation>
    </message>
    <message>
        <source>%1 · %2 per second</source>
        <extracomment>%1: &quot;12 rows&quot;, %2: a number</extracomment>
        <translation>%1 · %2 per second</translation>
    </message>
    <message>
        <source>Name not known</source>
        <translation>Name not known</translation>
    </message>
    <message>
        <source>Another column is this already</source>
        <translation>Another column is this already</translation>
    </message>
    <message>
        <source>Unit not understood</source>
        <translation>Unit not understood</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Left out</translation>
    </message>
</context>
<context>
    <name>InterfaceHelp</name>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>not said</translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n element</numerusform>
            <numerusform>%n elements</numerusform>
        </translation>
    </message>
    <message>
        <source>Only on: %1</source>
        <translation>Only on: %1</translation>
    </message>
    <message>
        <source>field</source>
        <translation>field</translation>
    </message>
    <message>
        <source>mandatory</source>
        <translation>mandatory</translation>
    </message>
    <message>
        <source>type</source>
        <translation>type</translation>
    </message>
    <message>
        <source>length</source>
        <translation>length</translation>
    </message>
    <message>
        <source>source</source>
        <translation>source</translation>
    </message>
    <message>
        <source>meaning</source>
        <translation>meaning</translation>
    </message>
    <message>
        <source>default</source>
        <translation>default</translation>
    </message>
    <message>
        <source>variant</source>
        <translation>variant</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>not found</translation>
    </message>
    <message>
        <source>Contradictions and gaps</source>
        <translation>Contradictions and gaps</translation>
    </message>
    <message>
        <source>about</source>
        <translation>about</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>topic</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>weight</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>reading</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>request</source>
        <translation>request</translation>
    </message>
    <message>
        <source>to the production address</source>
        <translation>to the production address</translation>
    </message>
    <message>
        <source>to the production address and %1</source>
        <translation>to the production address and %1</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>signature</translation>
    </message>
    <message>
        <source>key</source>
        <translation>key</translation>
    </message>
    <message>
        <source>sites</source>
        <translation>sites</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>answer</translation>
    </message>
    <message>
        <source>must carry the header Body-Sign</source>
        <translation>must carry the header Body-Sign</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>needed</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>Scenes</translation>
    </message>
    <message>
        <source>scene</source>
        <translation>scene</translation>
    </message>
    <message>
        <source>title</source>
        <translation>title</translation>
    </message>
    <message>
        <source>sends</source>
        <translation>sends</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>without %1</translation>
    </message>
    <message>
        <source>Idempotency</source>
        <translation>Idempotency</translation>
    </message>
    <message>
        <source>, or </source>
        <translation>, or </translation>
    </message>
    <message>
        <source>repetition</source>
        <translation>repetition</translation>
    </message>
    <message>
        <source>stays the same</source>
        <translation>stays the same</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Retries</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>policy</translation>
    </message>
    <message>
        <source>then</source>
        <translation>then</translation>
    </message>
    <message>
        <source>Result codes</source>
        <translation>Result codes</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>State: %1. Sites: %2.</source>
        <translation>State: %1. Sites: %2.</translation>
    </message>
    <message>
        <source>What the signing adds</source>
        <translation>What the signing adds</translation>
    </message>
    <message>
        <source>Callback interfaces</source>
        <translation>Callback interfaces</translation>
    </message>
    <message>
        <source>This page is made from the program&apos;s data by `./dev interfaces`; do not edit it. Marks: C printed in an official page, S read in an official sample, D the pages disagree, I inferred, N looked for and not found. A source without a page is the interface&apos;s first one.</source>
        <translation>This page is made from the program&apos;s data by `./dev interfaces`; do not edit it. Marks: C printed in an official page, S read in an official sample, D the pages disagree, I inferred, N looked for and not found. A source without a page is the interface&apos;s first one.</translation>
    </message>
</context>
<context>
    <name>InterfacesCommand</name>
    <message>
        <source>There is no family %1. There are: %2</source>
        <translation>There is no family %1. There are: %2</translation>
    </message>
    <message>
        <source>There is no interface %1. `zhanggui interfaces` lists them all.</source>
        <translation>There is no interface %1. `zhanggui interfaces` lists them all.</translation>
    </message>
    <message>
        <source>Only the interfaces of this family.</source>
        <translation>Only the interfaces of this family.</translation>
    </message>
    <message>
        <source>Read the interfaces of this folder, too.</source>
        <translation>Read the interfaces of this folder, too.</translation>
    </message>
    <message>
        <source>text, json or markdown.</source>
        <translation>text, json or markdown.</translation>
    </message>
    <message>
        <source>--format is text, json or markdown</source>
        <translation>--format is text, json or markdown</translation>
    </message>
    <message>
        <source>There is no folder %1</source>
        <translation>There is no folder %1</translation>
    </message>
</context>
<context>
    <name>InvoiceBatch</name>
    <message>
        <source>The row names neither an application nor an order. Fill one of them.</source>
        <translation>The row names neither an application nor an order. Fill one of them.</translation>
    </message>
    <message>
        <source>There is no invoice request of %1. Import or add the request first.</source>
        <translation>There is no invoice request of %1. Import or add the request first.</translation>
    </message>
    <message>
        <source>The order %1 has several requests that wait: %2. Say which by its application number.</source>
        <translation>The order %1 has several requests that wait: %2. Say which by its application number.</translation>
    </message>
    <message>
        <source>The application %1 is of the order %2, the row says %3. Correct one of them.</source>
        <translation>The application %1 is of the order %2, the row says %3. Correct one of them.</translation>
    </message>
    <message>
        <source>The request %1 does not wait for an invoice: it is “%2”. Leave the row out.</source>
        <translation>The request %1 does not wait for an invoice: it is “%2”. Leave the row out.</translation>
    </message>
    <message>
        <source>Row %1 speaks of the same request. Keep one of them.</source>
        <translation>Row %1 speaks of the same request. Keep one of them.</translation>
    </message>
    <message>
        <source>Row %1 has the same invoice number. Correct one of them.</source>
        <translation>Row %1 has the same invoice number. Correct one of them.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Fields</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>What is wrong</translation>
    </message>
</context>
<context>
    <name>InvoiceTable</name>
    <message>
        <source>Amount with tax</source>
        <extracomment>价税合计</extracomment>
        <translation>Amount with tax</translation>
    </message>
    <message>
        <source>Tax rate</source>
        <extracomment>税率</extracomment>
        <translation>Tax rate</translation>
    </message>
    <message>
        <source>Service</source>
        <extracomment>劳务名称</extracomment>
        <translation>Service</translation>
    </message>
    <message>
        <source>Payment requisition</source>
        <extracomment>申付单号</extracomment>
        <translation>Payment requisition</translation>
    </message>
    <message>
        <source>Settlement period</source>
        <extracomment>对账期次</extracomment>
        <translation>Settlement period</translation>
    </message>
    <message>
        <source>Currency</source>
        <extracomment>币种</extracomment>
        <translation>Currency</translation>
    </message>
    <message>
        <source>Invoice number</source>
        <extracomment>发票号码</extracomment>
        <translation>Invoice number</translation>
    </message>
    <message>
        <source>Application no.</source>
        <extracomment>申请单号</extracomment>
        <translation>Application no.</translation>
    </message>
    <message>
        <source>Order no.</source>
        <extracomment>订单号</extracomment>
        <translation>Order no.</translation>
    </message>
    <message>
        <source>Invoice code</source>
        <extracomment>发票代码</extracomment>
        <translation>Invoice code</translation>
    </message>
    <message>
        <source>Day of issue</source>
        <extracomment>开票日期</extracomment>
        <translation>Day of issue</translation>
    </message>
    <message>
        <source>Medium</source>
        <extracomment>发票介质</extracomment>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Kind of invoice</source>
        <extracomment>发票类型</extracomment>
        <translation>Kind of invoice</translation>
    </message>
    <message>
        <source>Courier company</source>
        <extracomment>快递公司</extracomment>
        <translation>Courier company</translation>
    </message>
    <message>
        <source>Courier number</source>
        <extracomment>快递单号</extracomment>
        <translation>Courier number</translation>
    </message>
    <message>
        <source>Recipient&apos;s mail</source>
        <extracomment>接收邮箱</extracomment>
        <translation>Recipient&apos;s mail</translation>
    </message>
    <message>
        <source>Remark</source>
        <extracomment>备注</extracomment>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Fully digital</source>
        <translation>Fully digital</translation>
    </message>
    <message>
        <source>Electronic</source>
        <translation>Electronic</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Ordinary VAT invoice</source>
        <translation>Ordinary VAT invoice</translation>
    </message>
    <message>
        <source>Special VAT invoice</source>
        <translation>Special VAT invoice</translation>
    </message>
</context>
<context>
    <name>InvoicesCommand</name>
    <message>
        <source>The CSV or XLSX file.</source>
        <translation>The CSV or XLSX file.</translation>
    </message>
    <message>
        <source>Only say what would be issued.</source>
        <translation>Only say what would be issued.</translation>
    </message>
    <message>
        <source>Write the bad rows with their reasons into this CSV file.</source>
        <translation>Write the bad rows with their reasons into this CSV file.</translation>
    </message>
    <message>
        <source>Take the column HEADER for FIELD; nothing behind = leaves it out. May be given several times.</source>
        <translation>Take the column HEADER for FIELD; nothing behind = leaves it out. May be given several times.</translation>
    </message>
    <message>
        <source>The environment of the records.</source>
        <translation>The environment of the records.</translation>
    </message>
    <message>
        <source>%1 good row(s), %2 bad; %3 issued.</source>
        <translation>%1 good row(s), %2 bad; %3 issued.</translation>
    </message>
    <message>
        <source>--map needs HEADER=FIELD</source>
        <translation>--map needs HEADER=FIELD</translation>
    </message>
    <message>
        <source>No request waits for an invoice.</source>
        <translation>No request waits for an invoice.</translation>
    </message>
    <message>
        <source>The invoicing list (CSV or XLSX).</source>
        <translation>The invoicing list (CSV or XLSX).</translation>
    </message>
    <message>
        <source>Only invoices and rows of this settlement period.</source>
        <translation>Only invoices and rows of this settlement period.</translation>
    </message>
    <message>
        <source>Check the requests of customers that wait, instead of invoices to Huawei.</source>
        <translation>Check the requests of customers that wait, instead of invoices to Huawei.</translation>
    </message>
    <message>
        <source>invoices check needs an invoicing list or --period, or --waiting alone</source>
        <translation>invoices check needs an invoicing list or --period, or --waiting alone</translation>
    </message>
    <message>
        <source>Offer these kinds only: ids joined by commas.</source>
        <translation>Offer these kinds only: ids joined by commas.</translation>
    </message>
    <message>
        <source>invoices needs one of: batch, check, entries</source>
        <translation>invoices needs one of: batch, check, entries</translation>
    </message>
</context>
<context>
    <name>LineDetail</name>
    <message>
        <source>%1, row %2</source>
        <translation>%1, row %2</translation>
    </message>
</context>
<context>
    <name>ListingCommand</name>
    <message>
        <source>Word lists to use instead of those of the workspace.</source>
        <translation>Word lists to use instead of those of the workspace.</translation>
    </message>
    <message>
        <source>Also what passed and what has nothing to look at.</source>
        <translation>Also what passed and what has nothing to look at.</translation>
    </message>
    <message>
        <source>listing needs one of: check</source>
        <translation>listing needs one of: check</translation>
    </message>
    <message>
        <source>Check what the workspace knows of this product instead of a file.</source>
        <translation>Check what the workspace knows of this product instead of a file.</translation>
    </message>
    <message>
        <source>The environment, when several have the product.</source>
        <translation>The environment, when several have the product.</translation>
    </message>
    <message>
        <source>Keep the result with the product&apos;s listing; without one it is made.</source>
        <translation>Keep the result with the product&apos;s listing; without one it is made.</translation>
    </message>
    <message>
        <source>listing check needs a file or --product NAME</source>
        <translation>listing check needs a file or --product NAME</translation>
    </message>
    <message>
        <source>--keep and --environment go with --product</source>
        <translation>--keep and --environment go with --product</translation>
    </message>
</context>
<context>
    <name>ListingText</name>
    <message>
        <source>at least %1</source>
        <translation>at least %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>at most %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>It has %1 pixels; wanted: width %2.</source>
        <translation>It has %1 pixels; wanted: width %2.</translation>
    </message>
    <message>
        <source>It has %1 pixels; wanted: width %2, height %3.</source>
        <translation>It has %1 pixels; wanted: width %2, height %3.</translation>
    </message>
    <message>
        <source>There are %1 files, %2 are needed.</source>
        <translation>There are %1 files, %2 are needed.</translation>
    </message>
    <message>
        <source>There are %1 files, at most %2 are allowed.</source>
        <translation>There are %1 files, at most %2 are allowed.</translation>
    </message>
    <message>
        <source>The file cannot be looked at: %1.</source>
        <translation>The file cannot be looked at: %1.</translation>
    </message>
    <message>
        <source>By its content it is %1; wanted: %2.</source>
        <translation>By its content it is %1; wanted: %2.</translation>
    </message>
    <message>
        <source>It is %1, which not every page allows.</source>
        <translation>It is %1, which not every page allows.</translation>
    </message>
    <message>
        <source>It ends in .%1, but by its content it is %2.</source>
        <translation>It ends in .%1, but by its content it is %2.</translation>
    </message>
    <message>
        <source>The end of the file is missing; it was not copied whole.</source>
        <translation>The end of the file is missing; it was not copied whole.</translation>
    </message>
    <message>
        <source>It has %1, at most %2 are allowed.</source>
        <translation>It has %1, at most %2 are allowed.</translation>
    </message>
    <message>
        <source>It is no picture that can be read.</source>
        <translation>It is no picture that can be read.</translation>
    </message>
    <message>
        <source>Its name does not hold “%1”.</source>
        <translation>Its name does not hold “%1”.</translation>
    </message>
    <message>
        <source>It holds: %1.</source>
        <translation>It holds: %1.</translation>
    </message>
    <message>
        <source>It holds %n phone number(s).</source>
        <translation>It holds %n phone number(s).</translation>
    </message>
    <message>
        <source>It holds %n mail address(es).</source>
        <translation>It holds %n mail address(es).</translation>
    </message>
    <message>
        <source>It holds %n identity card number(s).</source>
        <translation>It holds %n identity card number(s).</translation>
    </message>
    <message>
        <source>It tells a price: %1.</source>
        <translation>It tells a price: %1.</translation>
    </message>
    <message>
        <source>It holds “%1”.</source>
        <translation>It holds “%1”.</translation>
    </message>
    <message>
        <source>Missing: %1.</source>
        <translation>Missing: %1.</translation>
    </message>
    <message>
        <source>There is no phone number in it.</source>
        <translation>There is no phone number in it.</translation>
    </message>
    <message>
        <source>There is no mail address in it.</source>
        <translation>There is no mail address in it.</translation>
    </message>
    <message>
        <source>It does not hold “%1”.</source>
        <translation>It does not hold “%1”.</translation>
    </message>
    <message>
        <source>“%1” is not “%2”.</source>
        <translation>“%1” is not “%2”.</translation>
    </message>
    <message>
        <source>It has %1 characters, at least %2 are needed.</source>
        <translation>It has %1 characters, at least %2 are needed.</translation>
    </message>
    <message>
        <source>It has %1 characters, at most %2 are allowed.</source>
        <translation>It has %1 characters, at most %2 are allowed.</translation>
    </message>
    <message>
        <source>“%1” is written differently.</source>
        <translation>“%1” is written differently.</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>“%1” is no number.</translation>
    </message>
    <message>
        <source>%1 is less than %2.</source>
        <translation>%1 is less than %2.</translation>
    </message>
    <message>
        <source>%1 is more than %2.</source>
        <translation>%1 is more than %2.</translation>
    </message>
    <message>
        <source>“%1” is no address of the form https://domain/path.</source>
        <translation>“%1” is no address of the form https://domain/path.</translation>
    </message>
    <message>
        <source>It begins with %1; allowed: %2.</source>
        <translation>It begins with %1; allowed: %2.</translation>
    </message>
    <message>
        <source>%1 is an IP address, not a domain.</source>
        <translation>%1 is an IP address, not a domain.</translation>
    </message>
    <message>
        <source>%1 is no domain that others can reach.</source>
        <translation>%1 is no domain that others can reach.</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Passed</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Yours to judge</source>
        <translation>Yours to judge</translation>
    </message>
    <message>
        <source>Nothing there</source>
        <translation>Nothing there</translation>
    </message>
    <message>
        <source>No program can tell; look yourself.</source>
        <translation>No program can tell; look yourself.</translation>
    </message>
    <message>
        <source>There is nothing to look at yet.</source>
        <translation>There is nothing to look at yet.</translation>
    </message>
    <message>
        <source>It is missing.</source>
        <translation>It is missing.</translation>
    </message>
    <message>
        <source>%1 failed, %2 to look at again, %3 yours to judge, %4 passed, %5 with nothing there.</source>
        <translation>%1 failed, %2 to look at again, %3 yours to judge, %4 passed, %5 with nothing there.</translation>
    </message>
    <message>
        <source>Checklist of publishing: %1</source>
        <translation>Checklist of publishing: %1</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Kept at %1. Since then: %2 mended, %3 new, %4 as before.</source>
        <translation>Kept at %1. Since then: %2 mended, %3 new, %4 as before.</translation>
    </message>
</context>
<context>
    <name>LookTab</name>
    <message numerus="yes">
        <source>%n line(s) whose amount is not known are in no bar.</source>
        <translation>
            <numerusform>%n line whose amount is not known is in no bar.</numerusform>
            <numerusform>%n lines whose amount is not known are in no bar.</numerusform>
        </translation>
    </message>
    <message>
        <source>settlement-%1</source>
        <extracomment>File name of figures of settlement, followed by what they are: &quot;settlement-figures&quot;</extracomment>
        <translation>settlement-%1</translation>
    </message>
    <message>
        <source>%1, %2, by: %3</source>
        <extracomment>%1 is what is shown (settlement amount), %2 a currency, %3 the grouping (month of payment)</extracomment>
        <translation>%1, %2, by: %3</translation>
    </message>
    <message>
        <source>In a bill</source>
        <translation>In a bill</translation>
    </message>
    <message>
        <source>Days since the payment</source>
        <translation>Days since the payment</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>Bill</translation>
    </message>
    <message>
        <source>If nothing else happens; what will still be sold is not in it.</source>
        <translation>If nothing else happens; what will still be sold is not in it.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>not known</translation>
    </message>
</context>
<context>
    <name>MachineTitles</name>
    <message>
        <source>number</source>
        <translation>number</translation>
    </message>
    <message>
        <source>state</source>
        <translation>state</translation>
    </message>
    <message>
        <source>state before</source>
        <translation>state before</translation>
    </message>
    <message>
        <source>beginning of the state</source>
        <translation>beginning of the state</translation>
    </message>
    <message>
        <source>day of the record</source>
        <translation>day of the record</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>environment</translation>
    </message>
    <message>
        <source>site of the marketplace</source>
        <translation>site of the marketplace</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>currency</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>tags</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>number of files</source>
        <translation>number of files</translation>
    </message>
    <message>
        <source>the order is in the workspace</source>
        <translation>the order is in the workspace</translation>
    </message>
    <message>
        <source>type of the order</source>
        <translation>type of the order</translation>
    </message>
    <message>
        <source>charging mode of the order</source>
        <translation>charging mode of the order</translation>
    </message>
    <message>
        <source>state of the order</source>
        <translation>state of the order</translation>
    </message>
    <message>
        <source>day of the order</source>
        <translation>day of the order</translation>
    </message>
    <message>
        <source>end of the order&apos;s term</source>
        <translation>end of the order&apos;s term</translation>
    </message>
    <message>
        <source>amount of the order</source>
        <translation>amount of the order</translation>
    </message>
    <message>
        <source>currency of the order</source>
        <translation>currency of the order</translation>
    </message>
    <message>
        <source>product of the order</source>
        <translation>product of the order</translation>
    </message>
    <message>
        <source>customer of the order</source>
        <translation>customer of the order</translation>
    </message>
    <message>
        <source>number of the order&apos;s lines</source>
        <translation>number of the order&apos;s lines</translation>
    </message>
    <message>
        <source>number of the order&apos;s open refunds</source>
        <translation>number of the order&apos;s open refunds</translation>
    </message>
    <message>
        <source>number of the order&apos;s invoices</source>
        <translation>number of the order&apos;s invoices</translation>
    </message>
    <message>
        <source>number of the order&apos;s issued invoices that are not returned</source>
        <translation>number of the order&apos;s issued invoices that are not returned</translation>
    </message>
    <message>
        <source>number of the order&apos;s open appeals</source>
        <translation>number of the order&apos;s open appeals</translation>
    </message>
    <message>
        <source>state of the order&apos;s service supervision</source>
        <translation>state of the order&apos;s service supervision</translation>
    </message>
    <message>
        <source>the setting “%1”</source>
        <extracomment>%1: the title of a setting</extracomment>
        <translation>the setting “%1”</translation>
    </message>
    <message>
        <source>how often “%1” was made</source>
        <extracomment>%1: the title of a step</extracomment>
        <translation>how often “%1” was made</translation>
    </message>
</context>
<context>
    <name>MarketAction</name>
    <message>
        <source>Buy</source>
        <extracomment>购买</extracomment>
        <translation>Buy</translation>
    </message>
    <message>
        <source>Pay</source>
        <extracomment>支付</extracomment>
        <translation>Pay</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <extracomment>取消订单</extracomment>
        <translation>Cancel the order</translation>
    </message>
    <message>
        <source>Try</source>
        <extracomment>试用</extracomment>
        <translation>Try</translation>
    </message>
    <message>
        <source>Convert the trial</source>
        <extracomment>试用转正</extracomment>
        <translation>Convert the trial</translation>
    </message>
    <message>
        <source>Renew</source>
        <extracomment>续费</extracomment>
        <translation>Renew</translation>
    </message>
    <message>
        <source>Renew with a change</source>
        <extracomment>续费变更</extracomment>
        <translation>Renew with a change</translation>
    </message>
    <message>
        <source>Cancel the renewal</source>
        <extracomment>退续费</extracomment>
        <translation>Cancel the renewal</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <extracomment>升级</extracomment>
        <translation>Upgrade</translation>
    </message>
    <message>
        <source>Let it expire now</source>
        <extracomment>到期</extracomment>
        <translation>Let it expire now</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <extracomment>退订</extracomment>
        <translation>Unsubscribe</translation>
    </message>
    <message>
        <source>Freeze</source>
        <extracomment>冻结</extracomment>
        <translation>Freeze</translation>
    </message>
    <message>
        <source>Unfreeze</source>
        <extracomment>解冻</extracomment>
        <translation>Unfreeze</translation>
    </message>
    <message>
        <source>Accept the service</source>
        <extracomment>验收</extracomment>
        <translation>Accept the service</translation>
    </message>
    <message>
        <source>Receive the license</source>
        <extracomment>领取 License</extracomment>
        <translation>Receive the license</translation>
    </message>
    <message>
        <source>Open the resource details</source>
        <extracomment>查看资源详情</extracomment>
        <translation>Open the resource details</translation>
    </message>
    <message>
        <source>Apply for a license</source>
        <extracomment>申请 License</extracomment>
        <translation>Apply for a license</translation>
    </message>
    <message>
        <source>Deny the license application</source>
        <extracomment>驳回 License 申请</extracomment>
        <translation>Deny the license application</translation>
    </message>
    <message>
        <source>Synchronize the enterprise</source>
        <extracomment>企业同步</extracomment>
        <translation>Synchronize the enterprise</translation>
    </message>
    <message>
        <source>Synchronize the application</source>
        <extracomment>应用同步</extracomment>
        <translation>Synchronize the application</translation>
    </message>
    <message>
        <source>Synchronize users</source>
        <extracomment>用户授权同步</extracomment>
        <translation>Synchronize users</translation>
    </message>
    <message>
        <source>Synchronize a department</source>
        <extracomment>部门增量同步</extracomment>
        <translation>Synchronize a department</translation>
    </message>
    <message>
        <source>Synchronize all departments</source>
        <extracomment>部门全量同步</extracomment>
        <translation>Synchronize all departments</translation>
    </message>
    <message>
        <source>Notify of the order</source>
        <extracomment>订单通知</extracomment>
        <translation>Notify of the order</translation>
    </message>
    <message>
        <source>Restart the call</source>
        <extracomment>重新启动</extracomment>
        <translation>Restart the call</translation>
    </message>
    <message>
        <source>Cut the seller off</source>
        <extracomment>中断</extracomment>
        <translation>Cut the seller off</translation>
    </message>
    <message>
        <source>Delist the product</source>
        <extracomment>下架</extracomment>
        <translation>Delist the product</translation>
    </message>
    <message>
        <source>Relist the product</source>
        <extracomment>重新上架</extracomment>
        <translation>Relist the product</translation>
    </message>
    <message>
        <source>Set limits</source>
        <extracomment>限制</extracomment>
        <translation>Set limits</translation>
    </message>
    <message>
        <source>Answer with an error</source>
        <extracomment>返回错误码</extracomment>
        <translation>Answer with an error</translation>
    </message>
</context>
<context>
    <name>MarketLogKind</name>
    <message>
        <source>Received</source>
        <extracomment>收到</extracomment>
        <translation>Received</translation>
    </message>
    <message>
        <source>Sent</source>
        <extracomment>发出</extracomment>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Time</source>
        <extracomment>时间（真实）</extracomment>
        <translation>Time</translation>
    </message>
    <message>
        <source>Virtual clock</source>
        <extracomment>虚拟时钟</extracomment>
        <translation>Virtual clock</translation>
    </message>
    <message>
        <source>Direction</source>
        <extracomment>方向</extracomment>
        <translation>Direction</translation>
    </message>
    <message>
        <source>Interface</source>
        <extracomment>接口</extracomment>
        <translation>Interface</translation>
    </message>
    <message>
        <source>Method</source>
        <extracomment>请求方法</extracomment>
        <translation>Method</translation>
    </message>
    <message>
        <source>Target</source>
        <extracomment>请求地址</extracomment>
        <translation>Target</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <extracomment>HTTP 状态码</extracomment>
        <translation>HTTP status</translation>
    </message>
    <message>
        <source>Code</source>
        <extracomment>结果码</extracomment>
        <translation>Code</translation>
    </message>
    <message>
        <source>Subject</source>
        <extracomment>对象</extracomment>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Failure</source>
        <extracomment>异常</extracomment>
        <translation>Failure</translation>
    </message>
    <message>
        <source>Took (µs)</source>
        <extracomment>耗时（微秒）</extracomment>
        <translation>Took (µs)</translation>
    </message>
    <message>
        <source>Call no.</source>
        <extracomment>调用编号</extracomment>
        <translation>Call no.</translation>
    </message>
    <message>
        <source>Request body</source>
        <extracomment>请求体</extracomment>
        <translation>Request body</translation>
    </message>
    <message>
        <source>Answer body</source>
        <extracomment>响应体</extracomment>
        <translation>Answer body</translation>
    </message>
    <message>
        <source>Bodies</source>
        <extracomment>请求体和响应体</extracomment>
        <translation>Bodies</translation>
    </message>
    <message>
        <source>direction:sent, status&gt;=400, code:000005, subject:CS…</source>
        <extracomment>Names of fields and values as the filter understands them; keep the form name:value.</extracomment>
        <translation>direction:sent, status&gt;=400, code:000005, subject:CS…</translation>
    </message>
</context>
<context>
    <name>OpenWorkspace</name>
    <message>
        <source>The deadlines are as the rules of the last opening say; they could not be computed anew. %1: %2</source>
        <translation>The deadlines are as the rules of the last opening say; they could not be computed anew. %1: %2</translation>
    </message>
    <message>
        <source>The workspace&apos;s own kinds, rules or calendar cannot be used; the program&apos;s own serve instead. %1: %2</source>
        <translation>The workspace&apos;s own kinds, rules or calendar cannot be used; the program&apos;s own serve instead. %1: %2</translation>
    </message>
</context>
<context>
    <name>OrderHistoryView</name>
    <message>
        <source>Fetched</source>
        <translation>Fetched</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Edited</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Undone</translation>
    </message>
    <message>
        <source>Redone</source>
        <translation>Redone</translation>
    </message>
</context>
<context>
    <name>OrderImport</name>
    <message>
        <source>Order no.</source>
        <extracomment>订单号</extracomment>
        <translation>Order no.</translation>
    </message>
    <message>
        <source>Order line ID</source>
        <extracomment>订单行ID</extracomment>
        <translation>Order line ID</translation>
    </message>
    <message>
        <source>Product</source>
        <extracomment>商品名称</extracomment>
        <translation>Product</translation>
    </message>
    <message>
        <source>Product ID</source>
        <extracomment>商品ID</extracomment>
        <translation>Product ID</translation>
    </message>
    <message>
        <source>Order type</source>
        <extracomment>订单类型</extracomment>
        <translation>Order type</translation>
    </message>
    <message>
        <source>Charging mode</source>
        <extracomment>计费模式</extracomment>
        <translation>Charging mode</translation>
    </message>
    <message>
        <source>Order status</source>
        <extracomment>订单状态</extracomment>
        <translation>Order status</translation>
    </message>
    <message>
        <source>Amount</source>
        <extracomment>订单金额</extracomment>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Amount of the order line</source>
        <extracomment>订单行金额</extracomment>
        <translation>Amount of the order line</translation>
    </message>
    <message>
        <source>Amount before discount</source>
        <extracomment>原价</extracomment>
        <translation>Amount before discount</translation>
    </message>
    <message>
        <source>Currency</source>
        <extracomment>币种</extracomment>
        <translation>Currency</translation>
    </message>
    <message>
        <source>Created</source>
        <extracomment>创建时间</extracomment>
        <translation>Created</translation>
    </message>
    <message>
        <source>Expires</source>
        <extracomment>到期时间</extracomment>
        <translation>Expires</translation>
    </message>
    <message>
        <source>Customer</source>
        <extracomment>客户名称</extracomment>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Customer&apos;s real name</source>
        <extracomment>客户实名</extracomment>
        <translation>Customer&apos;s real name</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <extracomment>客户ID</extracomment>
        <translation>Customer ID</translation>
    </message>
    <message>
        <source>User name</source>
        <extracomment>用户名</extracomment>
        <translation>User name</translation>
    </message>
    <message>
        <source>User ID</source>
        <extracomment>用户ID</extracomment>
        <translation>User ID</translation>
    </message>
    <message>
        <source>Phone</source>
        <extracomment>客户手机</extracomment>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Email</source>
        <extracomment>客户邮箱</extracomment>
        <translation>Email</translation>
    </message>
</context>
<context>
    <name>OrderKind</name>
    <message>
        <source>New purchase</source>
        <extracomment>新购</extracomment>
        <translation>New purchase</translation>
    </message>
    <message>
        <source>Trial</source>
        <extracomment>试用</extracomment>
        <translation>Trial</translation>
    </message>
    <message>
        <source>Trial to formal</source>
        <extracomment>试用转正</extracomment>
        <translation>Trial to formal</translation>
    </message>
    <message>
        <source>Unsubscription</source>
        <extracomment>退订</extracomment>
        <translation>Unsubscription</translation>
    </message>
    <message>
        <source>Renewal</source>
        <extracomment>续费</extracomment>
        <translation>Renewal</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>变更</extracomment>
        <translation>Change</translation>
    </message>
    <message>
        <source>Pay per use</source>
        <extracomment>按需</extracomment>
        <translation>Pay per use</translation>
    </message>
    <message>
        <source>One-time</source>
        <extracomment>一次性</extracomment>
        <translation>One-time</translation>
    </message>
    <message>
        <source>Yearly/monthly</source>
        <extracomment>包周期</extracomment>
        <translation>Yearly/monthly</translation>
    </message>
    <message>
        <source>Pay-per-use package</source>
        <extracomment>按需套餐包</extracomment>
        <translation>Pay-per-use package</translation>
    </message>
    <message>
        <source>Awaiting payment</source>
        <extracomment>待支付</extracomment>
        <translation>Awaiting payment</translation>
    </message>
    <message>
        <source>Awaiting review</source>
        <extracomment>待审核</extracomment>
        <translation>Awaiting review</translation>
    </message>
    <message>
        <source>Processing</source>
        <extracomment>处理中</extracomment>
        <translation>Processing</translation>
    </message>
    <message>
        <source>Completed</source>
        <extracomment>已完成</extracomment>
        <translation>Completed</translation>
    </message>
    <message>
        <source>Refunding</source>
        <extracomment>退款中</extracomment>
        <translation>Refunding</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <extracomment>已取消</extracomment>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Unsubscribed</source>
        <extracomment>已退订</extracomment>
        <translation>Unsubscribed</translation>
    </message>
    <message>
        <source>Order no.</source>
        <extracomment>订单号</extracomment>
        <translation>Order no.</translation>
    </message>
    <message>
        <source>Product</source>
        <extracomment>商品名称</extracomment>
        <translation>Product</translation>
    </message>
    <message>
        <source>Customer</source>
        <extracomment>客户名称</extracomment>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Order type</source>
        <extracomment>订单类型</extracomment>
        <translation>Order type</translation>
    </message>
    <message>
        <source>Charging mode</source>
        <extracomment>计费模式</extracomment>
        <translation>Charging mode</translation>
    </message>
    <message>
        <source>Order status</source>
        <extracomment>订单状态</extracomment>
        <translation>Order status</translation>
    </message>
    <message>
        <source>Amount</source>
        <extracomment>订单金额</extracomment>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Created</source>
        <extracomment>创建时间</extracomment>
        <translation>Created</translation>
    </message>
    <message>
        <source>Expires</source>
        <extracomment>到期时间</extracomment>
        <translation>Expires</translation>
    </message>
    <message>
        <source>As of</source>
        <extracomment>获取时间</extracomment>
        <translation>As of</translation>
    </message>
    <message>
        <source>Environment</source>
        <extracomment>环境</extracomment>
        <translation>Environment</translation>
    </message>
    <message>
        <source>Tags</source>
        <extracomment>标签</extracomment>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>备注</extracomment>
        <translation>Note</translation>
    </message>
    <message>
        <source>Phone</source>
        <extracomment>客户手机</extracomment>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Email</source>
        <extracomment>客户邮箱</extracomment>
        <translation>Email</translation>
    </message>
    <message>
        <source>customer:…, type:new, amount&gt;1000, created:last-7-days</source>
        <extracomment>Names of fields and values as the filter understands them; keep the form name:value.</extracomment>
        <translation>customer:…, type:new, amount&gt;1000, created:last-7-days</translation>
    </message>
</context>
<context>
    <name>OrderOverview</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderThread</name>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Fetches</source>
        <translation>Fetches</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Imports</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>Edits</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>Callbacks</translation>
    </message>
    <message>
        <source>Emulator</source>
        <translation>Emulator</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Debugger sent %1: status %2</source>
        <translation>Debugger sent %1: status %2</translation>
    </message>
    <message>
        <source>Emulator: instance %1 opened</source>
        <translation>Emulator: instance %1 opened</translation>
    </message>
    <message>
        <source>Emulator: instance %1 frozen</source>
        <translation>Emulator: instance %1 frozen</translation>
    </message>
    <message>
        <source>Emulator: instance %1 released</source>
        <translation>Emulator: instance %1 released</translation>
    </message>
    <message numerus="yes">
        <source>Emulator called %1, %n attempt(s)</source>
        <translation>
            <numerusform>Emulator called %1, %n attempt</numerusform>
            <numerusform>Emulator called %1, %n attempts</numerusform>
        </translation>
    </message>
    <message>
        <source>Emulator was asked %1: status %2</source>
        <translation>Emulator was asked %1: status %2</translation>
    </message>
    <message>
        <source>Emulator sent %1: status %2</source>
        <translation>Emulator sent %1: status %2</translation>
    </message>
    <message>
        <source>Emulator: a licence was activated</source>
        <translation>Emulator: a licence was activated</translation>
    </message>
    <message>
        <source>Emulator: usage of %1 received</source>
        <translation>Emulator: usage of %1 received</translation>
    </message>
    <message>
        <source>The production interface failed, as the console said</source>
        <extracomment>生产接口消息</extracomment>
        <translation>The production interface failed, as the console said</translation>
    </message>
    <message>
        <source>Emulator: the order was placed</source>
        <translation>Emulator: the order was placed</translation>
    </message>
    <message>
        <source>Nothing changed.</source>
        <translation>Nothing changed.</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) changed.</source>
        <translation>
            <numerusform>%n value changed.</numerusform>
            <numerusform>%n values changed.</numerusform>
        </translation>
    </message>
    <message>
        <source>The order was placed</source>
        <translation>The order was placed</translation>
    </message>
    <message>
        <source>Line %1 expires</source>
        <translation>Line %1 expires</translation>
    </message>
    <message>
        <source>Fetched</source>
        <translation>Fetched</translation>
    </message>
    <message>
        <source>Fetch without an answer: %1</source>
        <translation>Fetch without an answer: %1</translation>
    </message>
    <message>
        <source>Fetch refused: status %1, %2</source>
        <translation>Fetch refused: status %1, %2</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>%1: is “%2”</source>
        <translation>%1: is “%2”</translation>
    </message>
    <message>
        <source>%1: %2, now “%3”</source>
        <translation>%1: %2, now “%3”</translation>
    </message>
    <message>
        <source>%1: now “%2”</source>
        <translation>%1: now “%2”</translation>
    </message>
    <message>
        <source>%1: note</source>
        <translation>%1: note</translation>
    </message>
    <message>
        <source>%1: files</source>
        <translation>%1: files</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: &quot;Records&quot;, %2: &quot;Refunds&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>OrdersCommand</name>
    <message>
        <source>The environment to ask. Not needed when there is only one.</source>
        <translation>The environment to ask. Not needed when there is only one.</translation>
    </message>
    <message>
        <source>File with one order number a line; # begins a comment.</source>
        <translation>File with one order number a line; # begins a comment.</translation>
    </message>
    <message>
        <source>Fetch what earlier runs left.</source>
        <translation>Fetch what earlier runs left.</translation>
    </message>
    <message>
        <source>Calls at once, 1 to 6.</source>
        <translation>Calls at once, 1 to 6.</translation>
    </message>
    <message>
        <source>%1 orders asked: %2 new, %3 unchanged, %4 changed, %5 older than stored, %6 failed, %7 left</source>
        <translation>%1 orders asked: %2 new, %3 unchanged, %4 changed, %5 older than stored, %6 failed, %7 left</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>line %1: %2</translation>
    </message>
    <message>
        <source>%1 of %2 done, %3 failed, %4 a second</source>
        <translation>%1 of %2 done, %3 failed, %4 a second</translation>
    </message>
    <message>
        <source>--concurrency must be a number from 1 to 6</source>
        <translation>--concurrency must be a number from 1 to 6</translation>
    </message>
    <message>
        <source>there is no usable order number</source>
        <translation>there is no usable order number</translation>
    </message>
    <message>
        <source>Only orders that match, for example: type:RENEW created&gt;2026-01</source>
        <translation>Only orders that match, for example: type:RENEW created&gt;2026-01</translation>
    </message>
    <message>
        <source>Show phone numbers and addresses in full; this is logged.</source>
        <translation>Show phone numbers and addresses in full; this is logged.</translation>
    </message>
    <message>
        <source>How to write the list: text, json or csv.</source>
        <translation>How to write the list: text, json or csv.</translation>
    </message>
    <message>
        <source>--format must be text, json or csv</source>
        <translation>--format must be text, json or csv</translation>
    </message>
    <message>
        <source>The environment, when the number is known in several.</source>
        <translation>The environment, when the number is known in several.</translation>
    </message>
    <message>
        <source>Show personal data in full; this is logged.</source>
        <translation>Show personal data in full; this is logged.</translation>
    </message>
    <message>
        <source>Write the newest raw answer; needs --reveal.</source>
        <translation>Write the newest raw answer; needs --reveal.</translation>
    </message>
    <message>
        <source>--raw shows personal data, so it needs --reveal</source>
        <translation>--raw shows personal data, so it needs --reveal</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) can be asked again: orders fetch --resume</source>
        <translation>
            <numerusform>%n order can be asked again: orders fetch --resume</numerusform>
            <numerusform>%n orders can be asked again: orders fetch --resume</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter, order and columns of this saved view.</source>
        <translation>Filter, order and columns of this saved view.</translation>
    </message>
    <message>
        <source>orders needs one of: fetch, list, show, thread</source>
        <translation>orders needs one of: fetch, list, show, thread</translation>
    </message>
    <message>
        <source>Also what the callback debugger and the emulator did with the number.</source>
        <translation>Also what the callback debugger and the emulator did with the number.</translation>
    </message>
    <message>
        <source>So many entries at most, the newest.</source>
        <translation>So many entries at most, the newest.</translation>
    </message>
    <message>
        <source>The file to write, for --format pdf.</source>
        <translation>The file to write, for --format pdf.</translation>
    </message>
    <message>
        <source>text, json or pdf.</source>
        <translation>text, json or pdf.</translation>
    </message>
    <message>
        <source>--format is text, json or pdf</source>
        <translation>--format is text, json or pdf</translation>
    </message>
    <message>
        <source>--format pdf and --out FILE go together</source>
        <translation>--format pdf and --out FILE go together</translation>
    </message>
    <message>
        <source>--limit is a number from 1 to 100000</source>
        <translation>--limit is a number from 1 to 100000</translation>
    </message>
    <message>
        <source>Could not be read and is missing: %1</source>
        <translation>Could not be read and is missing: %1</translation>
    </message>
</context>
<context>
    <name>OutageCommand</name>
    <message>
        <source>Replays what the marketplace sends for one order while your server is down, in real or compressed time.</source>
        <translation>Replays what the marketplace sends for one order while your server is down, in real or compressed time.</translation>
    </message>
    <message>
        <source>The interface, for example saas-v2.newInstance.</source>
        <translation>The interface, for example saas-v2.newInstance.</translation>
    </message>
    <message>
        <source>A case file in the place of the official case.</source>
        <translation>A case file in the place of the official case.</translation>
    </message>
    <message>
        <source>A scene of the interface, for example RENEWAL.</source>
        <translation>A scene of the interface, for example RENEWAL.</translation>
    </message>
    <message>
        <source>cn or intl.</source>
        <translation>cn or intl.</translation>
    </message>
    <message>
        <source>Another reading of the guides than the default one.</source>
        <translation>Another reading of the guides than the default one.</translation>
    </message>
    <message>
        <source>Time between attempts where no guide says it: 90s, 2m, 1h.</source>
        <translation>Time between attempts where no guide says it: 90s, 2m, 1h.</translation>
    </message>
    <message>
        <source>How long it goes on where no guide says it.</source>
        <translation>How long it goes on where no guide says it.</translation>
    </message>
    <message>
        <source>So many times faster than real: 3600 makes an hour a second.</source>
        <translation>So many times faster than real: 3600 makes an hour a second.</translation>
    </message>
    <message>
        <source>Send without testFlag 1: your server acts on the order.</source>
        <translation>Send without testFlag 1: your server acts on the order.</translation>
    </message>
    <message>
        <source>Only print the time table; nothing is sent.</source>
        <translation>Only print the time table; nothing is sent.</translation>
    </message>
    <message>
        <source>Needs %1.</source>
        <extracomment>%1: options of the command</extracomment>
        <translation>Needs %1.</translation>
    </message>
    <message>
        <source>Then: %1</source>
        <extracomment>%1: what the guide says happens when every attempt failed</extracomment>
        <translation>Then: %1</translation>
    </message>
    <message>
        <source>--factor must be a number from 1 to 1000000</source>
        <translation>--factor must be a number from 1 to 1000000</translation>
    </message>
</context>
<context>
    <name>OwnFields</name>
    <message>
        <source>Left empty, a number is proposed.</source>
        <translation>Left empty, a number is proposed.</translation>
    </message>
    <message>
        <source>Currency</source>
        <extracomment>币种</extracomment>
        <translation>Currency</translation>
    </message>
    <message>
        <source>Tags</source>
        <extracomment>标签</extracomment>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Words, separated by blanks.</source>
        <translation>Words, separated by blanks.</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>备注</extracomment>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>OwnRules</name>
    <message>
        <source>there is no such row to take out</source>
        <translation>there is no such row to take out</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>must not be empty</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no rate such as 5% or 0.05</source>
        <translation>&quot;%1&quot; is no rate such as 5% or 0.05</translation>
    </message>
    <message>
        <source>%1 is not from 0% to 100%</source>
        <translation>%1 is not from 0% to 100%</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no amount such as 500000.00</source>
        <translation>&quot;%1&quot; is no amount such as 500000.00</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of %2</source>
        <translation>&quot;%1&quot; is none of %2</translation>
    </message>
    <message>
        <source>must be above the step before it</source>
        <translation>must be above the step before it</translation>
    </message>
    <message>
        <source>the last step must be for everything above</source>
        <translation>the last step must be for everything above</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no day such as 2027-01-01</source>
        <translation>&quot;%1&quot; is no day such as 2027-01-01</translation>
    </message>
    <message>
        <source>must be later than the day from which it holds</source>
        <translation>must be later than the day from which it holds</translation>
    </message>
    <message>
        <source>can hold on the same day as %1, and both give %2: end the one before the other begins</source>
        <translation>can hold on the same day as %1, and both give %2: end the one before the other begins</translation>
    </message>
    <message>
        <source>nothing follows: from %1 on %2 is asked for</source>
        <translation>nothing follows: from %1 on %2 is asked for</translation>
    </message>
    <message>
        <source>from %1 to %2 no row holds: %3 is asked for</source>
        <translation>from %1 to %2 no row holds: %3 is asked for</translation>
    </message>
    <message>
        <source>the day of the bill run</source>
        <translation>the day of the bill run</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Orders</source>
        <extracomment>订单</extracomment>
        <translation>Orders</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Emulator</source>
        <extracomment>模拟器</extracomment>
        <translation>Emulator</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Environments</translation>
    </message>
    <message>
        <source>History</source>
        <extracomment>撤销历史</extracomment>
        <translation>History</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <extracomment>回调调试</extracomment>
        <translation>Callbacks</translation>
    </message>
    <message>
        <source>Invoices</source>
        <extracomment>发票</extracomment>
        <translation>Invoices</translation>
    </message>
    <message>
        <source>Tickets</source>
        <extracomment>工单</extracomment>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Supervision</source>
        <extracomment>服务监管</extracomment>
        <translation>Supervision</translation>
    </message>
    <message>
        <source>Refunds</source>
        <extracomment>退款</extracomment>
        <translation>Refunds</translation>
    </message>
    <message>
        <source>Other records</source>
        <extracomment>其他事务</extracomment>
        <translation>Other records</translation>
    </message>
    <message>
        <source>Order thread</source>
        <extracomment>订单全程</extracomment>
        <translation>Order thread</translation>
    </message>
    <message>
        <source>Listing</source>
        <extracomment>上架</extracomment>
        <translation>Listing</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <extracomment>截止</extracomment>
        <translation>Deadlines</translation>
    </message>
    <message>
        <source>Settlement</source>
        <extracomment>结算</extracomment>
        <translation>Settlement</translation>
    </message>
</context>
<context>
    <name>PlaceMenu</name>
    <message>
        <source>the instance id that newInstance was answered with</source>
        <translation>the instance id that newInstance was answered with</translation>
    </message>
    <message>
        <source>a new business id at every send</source>
        <translation>a new business id at every send</translation>
    </message>
    <message>
        <source>an order number, one for the whole case</source>
        <translation>an order number, one for the whole case</translation>
    </message>
    <message>
        <source>the order line of that order</source>
        <translation>the order line of that order</translation>
    </message>
    <message>
        <source>a new order number at every send</source>
        <translation>a new order number at every send</translation>
    </message>
    <message>
        <source>the order line of that new order</source>
        <translation>the order line of that new order</translation>
    </message>
    <message>
        <source>a new UUID at every send</source>
        <translation>a new UUID at every send</translation>
    </message>
    <message>
        <source>now in UTC, yyyyMMddHHmmss</source>
        <translation>now in UTC, yyyyMMddHHmmss</translation>
    </message>
    <message>
        <source>now in UTC, with milliseconds</source>
        <translation>now in UTC, with milliseconds</translation>
    </message>
    <message>
        <source>now at UTC+8, with milliseconds</source>
        <translation>now at UTC+8, with milliseconds</translation>
    </message>
    <message>
        <source>in 30 days, in UTC</source>
        <translation>in 30 days, in UTC</translation>
    </message>
    <message>
        <source>a text of 64 characters</source>
        <translation>a text of 64 characters</translation>
    </message>
</context>
<context>
    <name>PreflightCommand</name>
    <message>
        <source>Runs a product&apos;s saved cases now, as the daily probe does, and counts failing days and failed orders.</source>
        <translation>Runs a product&apos;s saved cases now, as the daily probe does, and counts failing days and failed orders.</translation>
    </message>
    <message>
        <source>The product that the counters belong to.</source>
        <translation>The product that the counters belong to.</translation>
    </message>
    <message>
        <source>Only show the counters; nothing is sent.</source>
        <translation>Only show the counters; nothing is sent.</translation>
    </message>
    <message>
        <source>Count the orders of this text, for example lines of the console&apos;s interface messages; - reads stdin. Nothing is sent.</source>
        <translation>Count the orders of this text, for example lines of the console&apos;s interface messages; - reads stdin. Nothing is sent.</translation>
    </message>
    <message>
        <source>No order number in this line: %1</source>
        <extracomment>%1: a line of a text</extracomment>
        <translation>No order number in this line: %1</translation>
    </message>
    <message>
        <source>The text holds no order number</source>
        <translation>The text holds no order number</translation>
    </message>
    <message numerus="yes">
        <source>%n failed order(s) added.</source>
        <translation>
            <numerusform>%n failed order added.</numerusform>
            <numerusform>%n failed orders added.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out, because the probe sends testFlag 1 and nothing wrong: %1</source>
        <extracomment>%1: ids of cases</extracomment>
        <translation>Left out, because the probe sends testFlag 1 and nothing wrong: %1</translation>
    </message>
    <message>
        <source>Stopped: it does not count.</source>
        <translation>Stopped: it does not count.</translation>
    </message>
    <message>
        <source>Not counted: the counters live in a workspace (--workspace before the command).</source>
        <translation>Not counted: the counters live in a workspace (--workspace before the command).</translation>
    </message>
    <message>
        <source>%1 passed, %2 failed, %3 not reached, %4 skipped.</source>
        <translation>%1 passed, %2 failed, %3 not reached, %4 skipped.</translation>
    </message>
    <message>
        <source>When a day counts as failing, which no guide says: any run of it failed, or its last. Without it as the workspace says.</source>
        <translation>When a day counts as failing, which no guide says: any run of it failed, or its last. Without it as the workspace says.</translation>
    </message>
    <message>
        <source>Which reading of the guides counts: 5-days, or the older 2-working-days. Without it as the workspace says.</source>
        <translation>Which reading of the guides counts: 5-days, or the older 2-working-days. Without it as the workspace says.</translation>
    </message>
</context>
<context>
    <name>ProgramHelp</name>
    <message>
        <source>Usage: zhanggui [options] [command [arguments]]</source>
        <translation>Usage: zhanggui [options] [command [arguments]]</translation>
    </message>
    <message>
        <source>Without a command the window opens.</source>
        <translation>Without a command the window opens.</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Options:</translation>
    </message>
    <message>
        <source>The folder to work in; it is created when it is missing.</source>
        <translation>The folder to work in; it is created when it is missing.</translation>
    </message>
    <message>
        <source>The environment variable that holds the vault&apos;s passphrase.</source>
        <translation>The environment variable that holds the vault&apos;s passphrase.</translation>
    </message>
    <message>
        <source>A window on a throw-away workspace with sample data.</source>
        <translation>A window on a throw-away workspace with sample data.</translation>
    </message>
    <message>
        <source>The window&apos;s language.</source>
        <translation>The window&apos;s language.</translation>
    </message>
    <message>
        <source>The window&apos;s colours.</source>
        <translation>The window&apos;s colours.</translation>
    </message>
    <message>
        <source>The program&apos;s version.</source>
        <translation>The program&apos;s version.</translation>
    </message>
    <message>
        <source>This text.</source>
        <translation>This text.</translation>
    </message>
    <message>
        <source>Commands (zhanggui COMMAND --help tells more):</source>
        <translation>Commands (zhanggui COMMAND --help tells more):</translation>
    </message>
</context>
<context>
    <name>RecordDelegate</name>
    <message>
        <source>A negative amount: money goes back.</source>
        <translation>A negative amount: money goes back.</translation>
    </message>
</context>
<context>
    <name>RecordExport</name>
    <message>
        <source>Currency</source>
        <extracomment>币种</extracomment>
        <translation>Currency</translation>
    </message>
</context>
<context>
    <name>RefundsCommand</name>
    <message>
        <source>What is known here does not decide it.</source>
        <translation>What is known here does not decide it.</translation>
    </message>
    <message>
        <source>Unless: </source>
        <translation>Unless: </translation>
    </message>
    <message>
        <source>Not known: </source>
        <translation>Not known: </translation>
    </message>
    <message>
        <source>The environment of the order.</source>
        <translation>The environment of the order.</translation>
    </message>
    <message>
        <source>The product type, where no record tells it: saas, image …</source>
        <translation>The product type, where no record tells it: saas, image …</translation>
    </message>
    <message>
        <source>refunds needs: explain ORDER</source>
        <translation>refunds needs: explain ORDER</translation>
    </message>
</context>
<context>
    <name>RehearseCommand</name>
    <message>
        <source>Runs every case with the old and the new key, before a key is bound anew in the seller console.</source>
        <translation>Runs every case with the old and the new key, before a key is bound anew in the seller console.</translation>
    </message>
    <message>
        <source>Environment variable that holds the new key.</source>
        <translation>Environment variable that holds the new key.</translation>
    </message>
    <message>
        <source>Environment variable that holds the kit&apos;s new key.</source>
        <translation>Environment variable that holds the kit&apos;s new key.</translation>
    </message>
    <message>
        <source>case  old key  new key</source>
        <extracomment>heads of a table: the old key, the new key</extracomment>
        <translation>case  old key  new key</translation>
    </message>
    <message>
        <source>The old and the new key are the same</source>
        <translation>The old and the new key are the same</translation>
    </message>
</context>
<context>
    <name>RelativeTime</name>
    <message>
        <source>just now</source>
        <translation>just now</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>in %n minute</numerusform>
            <numerusform>in %n minutes</numerusform>
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
        <source>in %n hour(s)</source>
        <translation>
            <numerusform>in %n hour</numerusform>
            <numerusform>in %n hours</numerusform>
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
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplayCommand</name>
    <message numerus="yes">
        <source>%n case(s) would act for real on a public address and were skipped: --allow-real sends them</source>
        <translation>
            <numerusform>%n case would act for real on a public address and was skipped: --allow-real sends them</numerusform>
            <numerusform>%n cases would act for real on a public address and were skipped: --allow-real sends them</numerusform>
        </translation>
    </message>
    <message>
        <source>no request reached the server</source>
        <translation>no request reached the server</translation>
    </message>
    <message>
        <source>Folder with more interfaces, as data files.</source>
        <translation>Folder with more interfaces, as data files.</translation>
    </message>
    <message>
        <source>So many rounds of all cases.</source>
        <translation>So many rounds of all cases.</translation>
    </message>
    <message>
        <source>So many rounds at once, 1 to 64.</source>
        <translation>So many rounds at once, 1 to 64.</translation>
    </message>
    <message>
        <source>Use connections again.</source>
        <translation>Use connections again.</translation>
    </message>
    <message>
        <source>Write a JUnit report.</source>
        <translation>Write a JUnit report.</translation>
    </message>
    <message>
        <source>Write a report for people, one HTML file.</source>
        <translation>Write a report for people, one HTML file.</translation>
    </message>
    <message>
        <source>Write the exchanges as HTTP Archive.</source>
        <translation>Write the exchanges as HTTP Archive.</translation>
    </message>
    <message>
        <source>--%1 must be a number from 1 to %2</source>
        <translation>--%1 must be a number from 1 to %2</translation>
    </message>
    <message>
        <source>The report cannot be written; nothing was sent</source>
        <translation>The report cannot be written; nothing was sent</translation>
    </message>
    <message>
        <source>Two reports cannot be one file</source>
        <translation>Two reports cannot be one file</translation>
    </message>
    <message>
        <source>! passed, with a warning</source>
        <translation>! passed, with a warning</translation>
    </message>
    <message>
        <source>✓ passed</source>
        <translation>✓ passed</translation>
    </message>
    <message>
        <source>✗ failed</source>
        <translation>✗ failed</translation>
    </message>
    <message>
        <source>– skipped</source>
        <translation>– skipped</translation>
    </message>
    <message>
        <source>✗ unreachable</source>
        <translation>✗ unreachable</translation>
    </message>
    <message>
        <source>– cancelled</source>
        <translation>– cancelled</translation>
    </message>
    <message>
        <source>fail</source>
        <translation>fail</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>warning</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>pass</source>
        <translation>pass</translation>
    </message>
    <message>
        <source>official console: %1</source>
        <translation>official console: %1</translation>
    </message>
    <message>
        <source>what to do: %1</source>
        <translation>what to do: %1</translation>
    </message>
    <message>
        <source>(round %1)</source>
        <translation>(round %1)</translation>
    </message>
    <message>
        <source>%1 cases: %2 passed (%3 of them with a warning), %4 failed, %5 skipped, %6 unreachable, %7 cancelled; %8 requests in %9.</source>
        <translation>%1 cases: %2 passed (%3 of them with a warning), %4 failed, %5 skipped, %6 unreachable, %7 cancelled; %8 requests in %9.</translation>
    </message>
    <message>
        <source>Skipped: %1.</source>
        <translation>Skipped: %1.</translation>
    </message>
    <message>
        <source>the key of the basic interfaces is missing (--key-env)</source>
        <translation>the key of the basic interfaces is missing (--key-env)</translation>
    </message>
    <message>
        <source>the key of the joint operation&apos;s interfaces is missing (--kit-key-env)</source>
        <translation>the key of the joint operation&apos;s interfaces is missing (--kit-key-env)</translation>
    </message>
    <message>
        <source>the key of the license interfaces is missing (--license-key-env)</source>
        <translation>the key of the license interfaces is missing (--license-key-env)</translation>
    </message>
    <message>
        <source>the key of the common interfaces is missing (--common-key-env)</source>
        <translation>the key of the common interfaces is missing (--common-key-env)</translation>
    </message>
    <message>
        <source>the key of V1.0 is missing (--key-env)</source>
        <translation>the key of V1.0 is missing (--key-env)</translation>
    </message>
    <message>
        <source>the gateway&apos;s api_key or its secret is missing (--api-key, --key-env)</source>
        <translation>the gateway&apos;s api_key or its secret is missing (--api-key, --key-env)</translation>
    </message>
    <message>
        <source>it would act for real on a public address (--allow-real)</source>
        <translation>it would act for real on a public address (--allow-real)</translation>
    </message>
    <message>
        <source>its request cannot be built</source>
        <translation>its request cannot be built</translation>
    </message>
    <message>
        <source>not tried, since nobody takes the connection</source>
        <translation>not tried, since nobody takes the connection</translation>
    </message>
    <message>
        <source>the run was stopped</source>
        <translation>the run was stopped</translation>
    </message>
    <message>
        <source>In every case:</source>
        <translation>In every case:</translation>
    </message>
    <message>
        <source>Folder with more suites, as data files.</source>
        <translation>Folder with more suites, as data files.</translation>
    </message>
    <message>
        <source>There is no folder %1</source>
        <translation>There is no folder %1</translation>
    </message>
    <message>
        <source>every case was skipped; nothing was sent</source>
        <translation>every case was skipped; nothing was sent</translation>
    </message>
</context>
<context>
    <name>RestoreCommand</name>
    <message>
        <source>The backup is whole and is now %1.</source>
        <translation>The backup is whole and is now %1.</translation>
    </message>
    <message>
        <source>What was there is kept as %1.</source>
        <translation>What was there is kept as %1.</translation>
    </message>
    <message>
        <source>Checks a backup and puts it in the place of the workspace&apos;s database. What was there is kept beside it.</source>
        <translation>Checks a backup and puts it in the place of the workspace&apos;s database. What was there is kept beside it.</translation>
    </message>
    <message>
        <source>The backup to restore.</source>
        <translation>The backup to restore.</translation>
    </message>
</context>
<context>
    <name>ReviewCommand</name>
    <message>
        <source>Compares what should be paid with what was billed, the bills with payments and with invoices to Huawei Cloud, and names the cause of every difference. Ends with 1 when a difference has no explanation.</source>
        <translation>Compares what should be paid with what was billed, the bills with payments and with invoices to Huawei Cloud, and names the cause of every difference. Ends with 1 when a difference has no explanation.</translation>
    </message>
    <message>
        <source>The account period; without it the newest that a bill is of.</source>
        <translation>The account period; without it the newest that a bill is of.</translation>
    </message>
    <message>
        <source>The environment of the lines.</source>
        <translation>The environment of the lines.</translation>
    </message>
    <message>
        <source>Compute as if everything had happened under the rules of that day.</source>
        <translation>Compute as if everything had happened under the rules of that day.</translation>
    </message>
    <message>
        <source>Let one match differ by this amount; needs --reason.</source>
        <translation>Let one match differ by this amount; needs --reason.</translation>
    </message>
    <message>
        <source>Why the tolerance is allowed; it is shown with it.</source>
        <translation>Why the tolerance is allowed; it is shown with it.</translation>
    </message>
    <message>
        <source>Also put the differences into the work queue, with a prepared text for a ticket; one step that can be undone.</source>
        <translation>Also put the differences into the work queue, with a prepared text for a ticket; one step that can be undone.</translation>
    </message>
    <message>
        <source>Replace the file when it exists.</source>
        <translation>Replace the file when it exists.</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Written: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more row(s); --out writes all of them.</source>
        <translation>
            <numerusform>%n more row; --out writes all of them.</numerusform>
            <numerusform>%n more rows; --out writes all of them.</numerusform>
        </translation>
    </message>
    <message>
        <source>review needs: settlement</source>
        <translation>review needs: settlement</translation>
    </message>
    <message>
        <source>Write into this file: .xlsx with lines and formulas, .pdf with pictures, .html, .csv with the differences, .json.</source>
        <translation>Write into this file: .xlsx with lines and formulas, .pdf with pictures, .html, .csv with the differences, .json.</translation>
    </message>
    <message>
        <source>Work queue: %1 new, %2 with another amount, %3 settled, %4 as they were.</source>
        <translation>Work queue: %1 new, %2 with another amount, %3 settled, %4 as they were.</translation>
    </message>
    <message>
        <source>Reviewing…</source>
        <translation>Reviewing…</translation>
    </message>
</context>
<context>
    <name>ReviewPaper</name>
    <message>
        <source>The first %1 of %2 rows; the workbook and the CSV file have all of them.</source>
        <translation>The first %1 of %2 rows; the workbook and the CSV file have all of them.</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>Billed</translation>
    </message>
    <message>
        <source>Due, in no bill</source>
        <translation>Due, in no bill</translation>
    </message>
    <message>
        <source>Settlement amounts, %1</source>
        <translation>Settlement amounts, %1</translation>
    </message>
    <message>
        <source>Causes between expected and billed, %1</source>
        <translation>Causes between expected and billed, %1</translation>
    </message>
</context>
<context>
    <name>RowColors</name>
    <message>
        <source>Good (green)</source>
        <translation>Good (green)</translation>
    </message>
    <message>
        <source>Waiting (yellow)</source>
        <translation>Waiting (yellow)</translation>
    </message>
    <message>
        <source>Look here (orange)</source>
        <translation>Look here (orange)</translation>
    </message>
    <message>
        <source>Bad (red)</source>
        <translation>Bad (red)</translation>
    </message>
    <message>
        <source>Neutral (grey)</source>
        <translation>Neutral (grey)</translation>
    </message>
</context>
<context>
    <name>RowReport</name>
    <message>
        <source>The first %1 of %2 rows; narrow the filter for others.</source>
        <translation>The first %1 of %2 rows; narrow the filter for others.</translation>
    </message>
    <message>
        <source>Printed at %1.</source>
        <translation>Printed at %1.</translation>
    </message>
</context>
<context>
    <name>RuleSource</name>
    <message>
        <source>no page found; names of this program</source>
        <translation>no page found; names of this program</translation>
    </message>
    <message>
        <source>no page: what the program itself looks at</source>
        <translation>no page: what the program itself looks at</translation>
    </message>
    <message>
        <source>this program</source>
        <translation>this program</translation>
    </message>
    <message>
        <source>%1, read in fragments on %2</source>
        <extracomment>%1: a page, %2: a site</extracomment>
        <translation>%1, read in fragments on %2</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>undated</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>printed there</source>
        <translation>printed there</translation>
    </message>
    <message>
        <source>the pages disagree</source>
        <translation>the pages disagree</translation>
    </message>
    <message>
        <source>inferred from it</source>
        <translation>inferred from it</translation>
    </message>
    <message>
        <source>no page tells it</source>
        <translation>no page tells it</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 is %2</translation>
    </message>
    <message>
        <source>%1 is one of %2</source>
        <translation>%1 is one of %2</translation>
    </message>
    <message>
        <source>%1 is given</source>
        <translation>%1 is given</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 is empty</translation>
    </message>
    <message>
        <source>%1 looks like %2</source>
        <translation>%1 looks like %2</translation>
    </message>
    <message>
        <source>%1 has %2 to %3 characters</source>
        <translation>%1 has %2 to %3 characters</translation>
    </message>
    <message>
        <source>%1 is at least %2</source>
        <translation>%1 is at least %2</translation>
    </message>
    <message>
        <source>%1 is at most %2</source>
        <translation>%1 is at most %2</translation>
    </message>
    <message>
        <source>asks for %1, may be left out</source>
        <translation>asks for %1, may be left out</translation>
    </message>
    <message>
        <source>needs %1</source>
        <translation>needs %1</translation>
    </message>
    <message>
        <source>needs %1 where %2</source>
        <translation>needs %1 where %2</translation>
    </message>
    <message>
        <source>refused unless %1: %2 – %3</source>
        <translation>refused unless %1: %2 – %3</translation>
    </message>
    <message>
        <source>warns unless %1: %2 – %3</source>
        <translation>warns unless %1: %2 – %3</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>the end</translation>
    </message>
    <message>
        <source>For records where %1</source>
        <translation>For records where %1</translation>
    </message>
    <message>
        <source>Valid %1</source>
        <translation>Valid %1</translation>
    </message>
    <message>
        <source>seller</source>
        <extracomment>商家</extracomment>
        <translation>seller</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>customer</translation>
    </message>
    <message>
        <source>platform</source>
        <translation>platform</translation>
    </message>
    <message>
        <source>waits for the seller</source>
        <translation>waits for the seller</translation>
    </message>
    <message>
        <source>waits for the customer</source>
        <translation>waits for the customer</translation>
    </message>
    <message>
        <source>waits for the platform</source>
        <translation>waits for the platform</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working hour(s)</source>
        <translation>
            <numerusform>%n working hour</numerusform>
            <numerusform>%n working hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message>
        <source>as long as %1 says</source>
        <translation>as long as %1 says</translation>
    </message>
    <message>
        <source>%1 (%2), %3</source>
        <extracomment>a page, its date, and how far it tells the rule</extracomment>
        <translation>%1 (%2), %3</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>from %1 to %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>from %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>always</source>
        <translation>always</translation>
    </message>
    <message>
        <source>and</source>
        <translation>and</translation>
    </message>
    <message>
        <source>or</source>
        <translation>or</translation>
    </message>
    <message>
        <source>not (%1)</source>
        <translation>not (%1)</translation>
    </message>
    <message>
        <source>any open state</source>
        <translation>any open state</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>stays</translation>
    </message>
    <message>
        <source>the state before</source>
        <translation>the state before</translation>
    </message>
    <message>
        <source>stops the clock %1</source>
        <translation>stops the clock %1</translation>
    </message>
    <message>
        <source>lets the clock %1 go on</source>
        <translation>lets the clock %1 go on</translation>
    </message>
    <message>
        <source>runs in: %1</source>
        <translation>runs in: %1</translation>
    </message>
    <message>
        <source>stands in: %1</source>
        <translation>stands in: %1</translation>
    </message>
    <message>
        <source>counts back from %1</source>
        <translation>counts back from %1</translation>
    </message>
    <message>
        <source>counts from %1 where that is known</source>
        <translation>counts from %1 where that is known</translation>
    </message>
    <message>
        <source>only where %1</source>
        <translation>only where %1</translation>
    </message>
    <message>
        <source>States</source>
        <translation>States</translation>
    </message>
    <message>
        <source>Transitions</source>
        <translation>Transitions</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>Clocks</translation>
    </message>
    <message>
        <source>the seller&apos;s own rule</source>
        <translation>the seller&apos;s own rule</translation>
    </message>
</context>
<context>
    <name>RulesCommand</name>
    <message>
        <source>Only the machines of this kind of record.</source>
        <translation>Only the machines of this kind of record.</translation>
    </message>
    <message>
        <source>There is no machine %1; &quot;rules list&quot; tells them</source>
        <translation>There is no machine %1; &quot;rules list&quot; tells them</translation>
    </message>
    <message>
        <source>There is no machine %1. The most like it: %2</source>
        <translation>There is no machine %1. The most like it: %2</translation>
    </message>
    <message>
        <source>text, json, or svg for the diagram.</source>
        <translation>text, json, or svg for the diagram.</translation>
    </message>
    <message>
        <source>--format must be text, json or svg, not %1</source>
        <translation>--format must be text, json or svg, not %1</translation>
    </message>
    <message>
        <source>the machine %1: %2 states, %3 transitions, %4 clocks</source>
        <translation>the machine %1: %2 states, %3 transitions, %4 clocks</translation>
    </message>
    <message>
        <source>a calendar; holidays are known from %1 to %2</source>
        <translation>a calendar; holidays are known from %1 to %2</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>The file cannot be read</translation>
    </message>
    <message>
        <source>The file is larger than 4 MB</source>
        <translation>The file is larger than 4 MB</translation>
    </message>
    <message>
        <source>Good: %1</source>
        <translation>Good: %1</translation>
    </message>
    <message>
        <source>The workspace&apos;s own rules are not used; the program&apos;s own stand in: %1</source>
        <translation>The workspace&apos;s own rules are not used; the program&apos;s own stand in: %1</translation>
    </message>
</context>
<context>
    <name>ScenarioCommand</name>
    <message>
        <source>%1: good, steps: %2</source>
        <extracomment>%1 file, %2 number of steps</extracomment>
        <translation>%1: good, steps: %2</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>passed</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>stopped</translation>
    </message>
    <message>
        <source>no call reached the seller&apos;s server</source>
        <translation>no call reached the seller&apos;s server</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) fell short</source>
        <translation>
            <numerusform>%n step fell short</numerusform>
            <numerusform>%n steps fell short</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 (steps: %3, virtual time: %4, took: %5 s)</source>
        <extracomment>%1 scenario, %2 how it ended, %3 steps done, %4 time on the virtual clock, %5 seconds it took</extracomment>
        <translation>%1: %2 (steps: %3, virtual time: %4, took: %5 s)</translation>
    </message>
    <message>
        <source>Plays shipped scenarios (by id) or files against a seller&apos;s server, each on a marketplace and a virtual clock of its own.</source>
        <translation>Plays shipped scenarios (by id) or files against a seller&apos;s server, each on a marketplace and a virtual clock of its own.</translation>
    </message>
    <message>
        <source>The seller&apos;s production address.</source>
        <translation>The seller&apos;s production address.</translation>
    </message>
    <message>
        <source>Every shipped scenario.</source>
        <translation>Every shipped scenario.</translation>
    </message>
    <message>
        <source>Write a report for build servers into this file.</source>
        <translation>Write a report for build servers into this file.</translation>
    </message>
    <message>
        <source>Port on 127.0.0.1 where the seller&apos;s server can call the marketplace; 0: a free one.</source>
        <translation>Port on 127.0.0.1 where the seller&apos;s server can call the marketplace; 0: a free one.</translation>
    </message>
    <message>
        <source>Access key that the marketplace takes; made up without.</source>
        <translation>Access key that the marketplace takes; made up without.</translation>
    </message>
    <message>
        <source>Environment variable that holds its secret key.</source>
        <translation>Environment variable that holds its secret key.</translation>
    </message>
    <message>
        <source>Seconds until a call without an answer is given up.</source>
        <translation>Seconds until a call without an answer is given up.</translation>
    </message>
</context>
<context>
    <name>ScreenshotsCommand</name>
    <message>
        <source>there is no picture of this name</source>
        <translation>there is no picture of this name</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>the folder cannot be made</translation>
    </message>
    <message>
        <source>Only the scene of this name, for example orders-detail. May be repeated.</source>
        <translation>Only the scene of this name, for example orders-detail. May be repeated.</translation>
    </message>
</context>
<context>
    <name>SelfCheckCommand</name>
    <message>
        <source>Runs the suites of the callback debugger against the reference seller, as it should be and with each of its faults alone, and tells which check caught each fault.</source>
        <translation>Runs the suites of the callback debugger against the reference seller, as it should be and with each of its faults alone, and tells which check caught each fault.</translation>
    </message>
    <message>
        <source>Only this family of callbacks. May be repeated.</source>
        <translation>Only this family of callbacks. May be repeated.</translation>
    </message>
    <message>
        <source>Only this fault. May be repeated.</source>
        <translation>Only this fault. May be repeated.</translation>
    </message>
    <message>
        <source>text, json or markdown.</source>
        <translation>text, json or markdown.</translation>
    </message>
    <message>
        <source>correct seller</source>
        <translation>correct seller</translation>
    </message>
    <message>
        <source>--format is text, json or markdown</source>
        <translation>--format is text, json or markdown</translation>
    </message>
    <message>
        <source>%1 request(s), %2 check(s)</source>
        <translation>%1 request(s), %2 check(s)</translation>
    </message>
    <message>
        <source>no false alarm</source>
        <translation>no false alarm</translation>
    </message>
    <message>
        <source>FALSE ALARM</source>
        <translation>FALSE ALARM</translation>
    </message>
    <message>
        <source>not run: %1</source>
        <translation>not run: %1</translation>
    </message>
    <message>
        <source>NOT CAUGHT: %1</source>
        <translation>NOT CAUGHT: %1</translation>
    </message>
    <message>
        <source>%1 of %2 fault(s) caught; false alarms in %3 of %4 family(ies)</source>
        <translation>%1 of %2 fault(s) caught; false alarms in %3 of %4 family(ies)</translation>
    </message>
    <message>
        <source>fault</source>
        <translation>fault</translation>
    </message>
    <message>
        <source>what the server does wrong</source>
        <translation>what the server does wrong</translation>
    </message>
    <message>
        <source>caught by</source>
        <translation>caught by</translation>
    </message>
    <message>
        <source>tried in</source>
        <translation>tried in</translation>
    </message>
</context>
<context>
    <name>SellerCommand</name>
    <message>
        <source>Environment variable that holds the access key; it serves every interface but the kit&apos;s.</source>
        <translation>Environment variable that holds the access key; it serves every interface but the kit&apos;s.</translation>
    </message>
    <message>
        <source>The key of the joint kit.</source>
        <translation>The key of the joint kit.</translation>
    </message>
    <message>
        <source>The key of V1.0, when it is another.</source>
        <translation>The key of V1.0, when it is another.</translation>
    </message>
    <message>
        <source>The key of the license interfaces, when it is another.</source>
        <translation>The key of the license interfaces, when it is another.</translation>
    </message>
    <message>
        <source>The key of the common interfaces (order notification), when it is another.</source>
        <translation>The key of the common interfaces (order notification), when it is another.</translation>
    </message>
    <message>
        <source>Port on 127.0.0.1; 0 takes a free one.</source>
        <translation>Port on 127.0.0.1; 0 takes a free one.</translation>
    </message>
    <message>
        <source>api_key of the gateway&apos;s token.</source>
        <translation>api_key of the gateway&apos;s token.</translation>
    </message>
    <message>
        <source>Whose field tables hold: cn or intl.</source>
        <translation>Whose field tables hold: cn or intl.</translation>
    </message>
    <message>
        <source>Strength of encrypted fields: 256 or 128.</source>
        <translation>Strength of encrypted fields: 256 or 128.</translation>
    </message>
    <message>
        <source>PEM file with the RSA key that opens clientSecret of the kit.</source>
        <translation>PEM file with the RSA key that opens clientSecret of the kit.</translation>
    </message>
    <message>
        <source>A licence code that was issued. May be repeated.</source>
        <translation>A licence code that was issued. May be repeated.</translation>
    </message>
    <message>
        <source>Open instances so many milliseconds later; newInstance then answers 000004.</source>
        <translation>Open instances so many milliseconds later; newInstance then answers 000004.</translation>
    </message>
    <message>
        <source>A mistake to make; --list-faults names them. May be repeated.</source>
        <translation>A mistake to make; --list-faults names them. May be repeated.</translation>
    </message>
    <message>
        <source>List the mistakes that can be made, and end.</source>
        <translation>List the mistakes that can be made, and end.</translation>
    </message>
    <message>
        <source>Serve over HTTPS; see &quot;zhanggui authority&quot; for how a test client trusts it.</source>
        <translation>Serve over HTTPS; see &quot;zhanggui authority&quot; for how a test client trusts it.</translation>
    </message>
    <message>
        <source>Address of the marketplace; orders are then queried and licences uploaded there.</source>
        <translation>Address of the marketplace; orders are then queried and licences uploaded there.</translation>
    </message>
    <message>
        <source>Access key ID for calls to the marketplace.</source>
        <translation>Access key ID for calls to the marketplace.</translation>
    </message>
    <message>
        <source>Environment variable that holds the secret key for these calls.</source>
        <translation>Environment variable that holds the secret key for these calls.</translation>
    </message>
    <message>
        <source>PEM file with an authority to trust besides the system&apos;s.</source>
        <translation>PEM file with an authority to trust besides the system&apos;s.</translation>
    </message>
    <message>
        <source>Factor on the waiting of mistakes that wait.</source>
        <translation>Factor on the waiting of mistakes that wait.</translation>
    </message>
</context>
<context>
    <name>SendingWord</name>
    <message>
        <source>sorted and compact, as official</source>
        <translation>sorted and compact, as official</translation>
    </message>
    <message>
        <source>members not sorted</source>
        <translation>members not sorted</translation>
    </message>
    <message>
        <source>indented</source>
        <translation>indented</translation>
    </message>
    <message>
        <source>non-ASCII as \u escapes</source>
        <translation>non-ASCII as \u escapes</translation>
    </message>
    <message>
        <source>with a newline at the end</source>
        <translation>with a newline at the end</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>bytes of one&apos;s own</source>
        <translation>bytes of one&apos;s own</translation>
    </message>
    <message>
        <source>right</source>
        <translation>right</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>wrong</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>right, in lower case</source>
        <translation>right, in lower case</translation>
    </message>
    <message>
        <source>with another key</source>
        <translation>with another key</translation>
    </message>
    <message>
        <source>of another body</source>
        <translation>of another body</translation>
    </message>
    <message>
        <source>plain hash instead of HMAC</source>
        <translation>plain hash instead of HMAC</translation>
    </message>
    <message>
        <source>milliseconds, as official</source>
        <translation>milliseconds, as official</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>seconds</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>a text</translation>
    </message>
    <message>
        <source>new</source>
        <translation>new</translation>
    </message>
    <message>
        <source>that of the step before</source>
        <translation>that of the step before</translation>
    </message>
</context>
<context>
    <name>SettlementCommand</name>
    <message>
        <source>settlement needs one of: %1</source>
        <translation>settlement needs one of: %1</translation>
    </message>
    <message>
        <source>%1 against %2: %3 line(s) the same, %4 added, %5 changed, %6 missing</source>
        <translation>%1 against %2: %3 line(s) the same, %4 added, %5 changed, %6 missing</translation>
    </message>
    <message>
        <source>Missing lines are kept: a filter of the export may have left them out.</source>
        <translation>Missing lines are kept: a filter of the export may have left them out.</translation>
    </message>
    <message>
        <source>%1 is no file: zhanggui settlement files lists their numbers</source>
        <translation>%1 is no file: zhanggui settlement files lists their numbers</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>asked for</translation>
    </message>
    <message>
        <source>right  </source>
        <translation>right  </translation>
    </message>
    <message>
        <source>WRONG  </source>
        <translation>WRONG  </translation>
    </message>
    <message>
        <source>but should be %1</source>
        <translation>but should be %1</translation>
    </message>
    <message>
        <source>Computes worked examples, among them those that official pages print, by the rules of the workspace. Ends with 1 when one comes out differently.</source>
        <translation>Computes worked examples, among them those that official pages print, by the rules of the workspace. Ends with 1 when one comes out differently.</translation>
    </message>
    <message>
        <source>%1 example(s), %2 wrong</source>
        <translation>%1 example(s), %2 wrong</translation>
    </message>
    <message>
        <source>No file of settlement was imported yet: zhanggui import records FILE --kind transactions</source>
        <translation>No file of settlement was imported yet: zhanggui import records FILE --kind transactions</translation>
    </message>
    <message>
        <source>Only files of this environment.</source>
        <translation>Only files of this environment.</translation>
    </message>
    <message>
        <source>Only lines that match, for example: billing:waiting effective&lt;2026-01-01</source>
        <translation>Only lines that match, for example: billing:waiting effective&lt;2026-01-01</translation>
    </message>
    <message>
        <source>How to write the list: text, json or csv.</source>
        <translation>How to write the list: text, json or csv.</translation>
    </message>
    <message>
        <source>settlement lines needs transactions or bill-lines</source>
        <translation>settlement lines needs transactions or bill-lines</translation>
    </message>
    <message>
        <source>--format must be text, json or csv</source>
        <translation>--format must be text, json or csv</translation>
    </message>
    <message>
        <source>from the file</source>
        <translation>from the file</translation>
    </message>
    <message>
        <source>by the rules</source>
        <translation>by the rules</translation>
    </message>
    <message>
        <source>by the contract</source>
        <translation>by the contract</translation>
    </message>
    <message>
        <source>by the tier</source>
        <translation>by the tier</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>computed</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>met</source>
        <translation>met</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>not met</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>before rounding %1</source>
        <translation>before rounding %1</translation>
    </message>
    <message>
        <source>when </source>
        <translation>when </translation>
    </message>
    <message>
        <source>Told by contracts, asked for where it is missing:</source>
        <translation>Told by contracts, asked for where it is missing:</translation>
    </message>
    <message>
        <source>Only what holds on this day.</source>
        <translation>Only what holds on this day.</translation>
    </message>
    <message>
        <source>--at must be a day such as 2024-03-01, not %1</source>
        <translation>--at must be a day such as 2024-03-01, not %1</translation>
    </message>
    <message>
        <source>In the bill %1 of %2: %3</source>
        <translation>In the bill %1 of %2: %3</translation>
    </message>
    <message>
        <source>The period of its bill cannot be told yet.</source>
        <translation>The period of its bill cannot be told yet.</translation>
    </message>
    <message>
        <source>Billed in the period %1 if nothing else happens; run on %2.</source>
        <translation>Billed in the period %1 if nothing else happens; run on %2.</translation>
    </message>
    <message>
        <source>No transaction details of this line are here.</source>
        <translation>No transaction details of this line are here.</translation>
    </message>
    <message>
        <source>Tells of each line of an order which condition of a bill is met, in which period it is billed, and what it should pay, by which formula. Ends with 1 when a condition is not met or something has to be asked for.</source>
        <translation>Tells of each line of an order which condition of a bill is met, in which period it is billed, and what it should pay, by which formula. Ends with 1 when a condition is not met or something has to be asked for.</translation>
    </message>
    <message>
        <source>The environment of the lines.</source>
        <translation>The environment of the lines.</translation>
    </message>
    <message>
        <source>cn or intl, where the environment does not tell it.</source>
        <translation>cn or intl, where the environment does not tell it.</translation>
    </message>
    <message>
        <source>Compute by the rules of that day.</source>
        <translation>Compute by the rules of that day.</translation>
    </message>
    <message>
        <source>--site must be cn or intl</source>
        <translation>--site must be cn or intl</translation>
    </message>
    <message>
        <source>from the order query</source>
        <translation>from the order query</translation>
    </message>
    <message>
        <source>%1: no transaction details naming it were imported.</source>
        <translation>%1: no transaction details naming it were imported.</translation>
    </message>
    <message>
        <source>The order query knows it as of %1: type %2, status %3, ordered on %4.</source>
        <translation>The order query knows it as of %1: type %2, status %3, ordered on %4.</translation>
    </message>
    <message>
        <source>Import the transaction details of %1 and the months after it; then ask again.</source>
        <translation>Import the transaction details of %1 and the months after it; then ask again.</translation>
    </message>
    <message>
        <source>Import the transaction details of the month of its payment; then ask again.</source>
        <translation>Import the transaction details of the month of its payment; then ask again.</translation>
    </message>
    <message>
        <source>Only amounts of that currency.</source>
        <translation>Only amounts of that currency.</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Computing…</translation>
    </message>
    <message>
        <source>Sales, platform fee, settlement amount and what is in no bill yet, of every transaction. What is not known is counted, never taken as 0.</source>
        <translation>Sales, platform fee, settlement amount and what is in no bill yet, of every transaction. What is not known is counted, never taken as 0.</translation>
    </message>
    <message>
        <source>Group by month (of payment), period, product, type (of access), class or customer.</source>
        <translation>Group by month (of payment), period, product, type (of access), class or customer.</translation>
    </message>
    <message>
        <source>Only what was paid from this month on; with --by period, what is due from it on.</source>
        <translation>Only what was paid from this month on; with --by period, what is due from it on.</translation>
    </message>
    <message>
        <source>The same, up to this month.</source>
        <translation>The same, up to this month.</translation>
    </message>
    <message>
        <source>Groups that stand alone, the others in one row; 0: all.</source>
        <translation>Groups that stand alone, the others in one row; 0: all.</translation>
    </message>
    <message>
        <source>What the groups are ordered by: sales, fee, net or unbilled.</source>
        <translation>What the groups are ordered by: sales, fee, net or unbilled.</translation>
    </message>
    <message>
        <source>What is in no bill yet, by days since the payment and by what keeps it out of the bill.</source>
        <translation>What is in no bill yet, by days since the payment and by what keeps it out of the bill.</translation>
    </message>
    <message>
        <source>The last day of each age, such as 30,60,90.</source>
        <translation>The last day of each age, such as 30,60,90.</translation>
    </message>
    <message>
        <source>What the next three bills pay if nothing else happens: certain, once a condition is met, or where one is not known. What will still be sold is not in it.</source>
        <translation>What the next three bills pay if nothing else happens: certain, once a condition is met, or where one is not known. What will still be sold is not in it.</translation>
    </message>
    <message>
        <source>The seller&apos;s own examples cannot be used and are left out: %1</source>
        <translation>The seller&apos;s own examples cannot be used and are left out: %1</translation>
    </message>
    <message>
        <source>The seller&apos;s own rules cannot be used and are left out; the shipped ones go on: %1</source>
        <translation>The seller&apos;s own rules cannot be used and are left out; the shipped ones go on: %1</translation>
    </message>
    <message>
        <source>, which says: </source>
        <translation>, which says: </translation>
    </message>
    <message>
        <source>Computes a period twice, by the rules in force and by those of another day or file, and puts the results side by side: totals, products, and the lines that change most. Nothing is written.</source>
        <translation>Computes a period twice, by the rules in force and by those of another day or file, and puts the results side by side: totals, products, and the lines that change most. Nothing is written.</translation>
    </message>
    <message>
        <source>The account period; without it the newest that a bill is of.</source>
        <translation>The account period; without it the newest that a bill is of.</translation>
    </message>
    <message>
        <source>As if everything had happened under the rules of that day.</source>
        <translation>As if everything had happened under the rules of that day.</translation>
    </message>
    <message>
        <source>With these own rows over the shipped rules, or with this file in the place of them.</source>
        <translation>With these own rows over the shipped rules, or with this file in the place of them.</translation>
    </message>
    <message numerus="yes">
        <source>%n more row(s); --format json has them.</source>
        <translation>
            <numerusform>%n more row; --format json has them.</numerusform>
            <numerusform>%n more rows; --format json has them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettlementLine</name>
    <message>
        <source>Order line</source>
        <extracomment>订单行ID</extracomment>
        <translation>Order line</translation>
    </message>
    <message>
        <source>Order no.</source>
        <extracomment>订单号</extracomment>
        <translation>Order no.</translation>
    </message>
    <message>
        <source>Original order line</source>
        <extracomment>原始订单行ID</extracomment>
        <translation>Original order line</translation>
    </message>
    <message>
        <source>Bill</source>
        <extracomment>账单编号</extracomment>
        <translation>Bill</translation>
    </message>
    <message>
        <source>Period</source>
        <extracomment>账期</extracomment>
        <translation>Period</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>交易类型</extracomment>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Order type</source>
        <extracomment>订单类型</extracomment>
        <translation>Order type</translation>
    </message>
    <message>
        <source>Charging mode</source>
        <extracomment>计费模式</extracomment>
        <translation>Charging mode</translation>
    </message>
    <message>
        <source>Product</source>
        <extracomment>商品名称</extracomment>
        <translation>Product</translation>
    </message>
    <message>
        <source>Product class</source>
        <extracomment>商品类别</extracomment>
        <translation>Product class</translation>
    </message>
    <message>
        <source>Access type</source>
        <extracomment>接入类型</extracomment>
        <translation>Access type</translation>
    </message>
    <message>
        <source>Customer</source>
        <extracomment>客户名称</extracomment>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Customer account</source>
        <extracomment>客户账号</extracomment>
        <translation>Customer account</translation>
    </message>
    <message>
        <source>Payment</source>
        <extracomment>付费状态</extracomment>
        <translation>Payment</translation>
    </message>
    <message>
        <source>Repayment</source>
        <extracomment>后付费客户还款状态</extracomment>
        <translation>Repayment</translation>
    </message>
    <message>
        <source>Service supervision</source>
        <extracomment>服务监管状态</extracomment>
        <translation>Service supervision</translation>
    </message>
    <message>
        <source>Billing</source>
        <extracomment>出账状态</extracomment>
        <translation>Billing</translation>
    </message>
    <message>
        <source>Ordered</source>
        <extracomment>下单时间</extracomment>
        <translation>Ordered</translation>
    </message>
    <message>
        <source>Paid at</source>
        <extracomment>支付时间</extracomment>
        <translation>Paid at</translation>
    </message>
    <message>
        <source>Effective</source>
        <extracomment>订单生效时间</extracomment>
        <translation>Effective</translation>
    </message>
    <message>
        <source>Supervision completed</source>
        <extracomment>服务监管完成时间</extracomment>
        <translation>Supervision completed</translation>
    </message>
    <message>
        <source>Begins</source>
        <extracomment>开始时间</extracomment>
        <translation>Begins</translation>
    </message>
    <message>
        <source>Ends</source>
        <extracomment>结束时间</extracomment>
        <translation>Ends</translation>
    </message>
    <message>
        <source>Currency</source>
        <extracomment>币种</extracomment>
        <translation>Currency</translation>
    </message>
    <message>
        <source>List price</source>
        <extracomment>目录价</extracomment>
        <translation>List price</translation>
    </message>
    <message>
        <source>Sales amount</source>
        <extracomment>商品销售金额</extracomment>
        <translation>Sales amount</translation>
    </message>
    <message>
        <source>Voucher</source>
        <extracomment>代金券扣款</extracomment>
        <translation>Voucher</translation>
    </message>
    <message>
        <source>Customer paid</source>
        <extracomment>实付金额</extracomment>
        <translation>Customer paid</translation>
    </message>
    <message>
        <source>Platform fee</source>
        <extracomment>平台费</extracomment>
        <translation>Platform fee</translation>
    </message>
    <message>
        <source>Operation fee</source>
        <extracomment>运营管理费</extracomment>
        <translation>Operation fee</translation>
    </message>
    <message>
        <source>Tax withheld by the customer</source>
        <translation>Tax withheld by the customer</translation>
    </message>
    <message>
        <source>Taxes of the seller</source>
        <translation>Taxes of the seller</translation>
    </message>
    <message>
        <source>Settlement amount</source>
        <extracomment>结算金额</extracomment>
        <translation>Settlement amount</translation>
    </message>
    <message>
        <source>Tax rate</source>
        <extracomment>税率</extracomment>
        <translation>Tax rate</translation>
    </message>
    <message>
        <source>Platform fee rate</source>
        <extracomment>平台费比例</extracomment>
        <translation>Platform fee rate</translation>
    </message>
    <message>
        <source>Partner&apos;s share</source>
        <extracomment>伙伴结算比例</extracomment>
        <translation>Partner&apos;s share</translation>
    </message>
    <message>
        <source>Quantity</source>
        <extracomment>数量</extracomment>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Environment</source>
        <extracomment>环境</extracomment>
        <translation>Environment</translation>
    </message>
    <message>
        <source>As of</source>
        <extracomment>数据时间</extracomment>
        <translation>As of</translation>
    </message>
    <message>
        <source>billing:waiting, product:…, sales&gt;1000, effective:last-month</source>
        <extracomment>Names of fields and values as the filter understands them; keep the form name:value.</extracomment>
        <translation>billing:waiting, product:…, sales&gt;1000, effective:last-month</translation>
    </message>
</context>
<context>
    <name>SettlementLook</name>
    <message>
        <source>not known</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lines</translation>
    </message>
    <message>
        <source>No transaction is here. Import the transaction details of the official console.</source>
        <translation>No transaction is here. Import the transaction details of the official console.</translation>
    </message>
    <message>
        <source>Not known, in no sum</source>
        <translation>Not known, in no sum</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message>
        <source>Figures: %1</source>
        <translation>Figures: %1</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Age of what is in no bill yet</source>
        <extracomment>未出账金额账龄</extracomment>
        <translation>Age of what is in no bill yet</translation>
    </message>
    <message>
        <source>Everything is in a bill.</source>
        <translation>Everything is in a bill.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Amount not known</source>
        <translation>Amount not known</translation>
    </message>
    <message>
        <source>Forecast of the next bills</source>
        <extracomment>后三期账单预测</extracomment>
        <translation>Forecast of the next bills</translation>
    </message>
    <message>
        <source>Nothing waits for a bill.</source>
        <translation>Nothing waits for a bill.</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>Bill</translation>
    </message>
    <message>
        <source>Hangs on</source>
        <translation>Hangs on</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Asked for</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Nothing is missing.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>%1, as of %2, by the rules %3.</source>
        <translation>%1, as of %2, by the rules %3.</translation>
    </message>
    <message numerus="yes">
        <source>Of %n line(s) the settlement amount is not known; they are in no sum of it.</source>
        <translation>
            <numerusform>Of %n line the settlement amount is not known; they are in no sum of it.</numerusform>
            <numerusform>Of %n lines the settlement amount is not known; they are in no sum of it.</numerusform>
        </translation>
    </message>
    <message>
        <source>Month of payment not known</source>
        <translation>Month of payment not known</translation>
    </message>
    <message>
        <source>In no period yet</source>
        <translation>In no period yet</translation>
    </message>
    <message>
        <source>Product not known</source>
        <translation>Product not known</translation>
    </message>
    <message>
        <source>Access type not known</source>
        <translation>Access type not known</translation>
    </message>
    <message>
        <source>Product class not known</source>
        <translation>Product class not known</translation>
    </message>
    <message>
        <source>Customer not known</source>
        <translation>Customer not known</translation>
    </message>
    <message>
        <source>Sales amount</source>
        <extracomment>商品销售金额</extracomment>
        <translation>Sales amount</translation>
    </message>
    <message>
        <source>Platform fee</source>
        <extracomment>平台费</extracomment>
        <translation>Platform fee</translation>
    </message>
    <message>
        <source>Settlement amount</source>
        <extracomment>结算金额</extracomment>
        <translation>Settlement amount</translation>
    </message>
    <message>
        <source>In no bill yet</source>
        <extracomment>待出账</extracomment>
        <translation>In no bill yet</translation>
    </message>
    <message>
        <source>Month of payment</source>
        <translation>Month of payment</translation>
    </message>
    <message>
        <source>Period</source>
        <extracomment>账期</extracomment>
        <translation>Period</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Access type</source>
        <extracomment>接入类型</extracomment>
        <translation>Access type</translation>
    </message>
    <message>
        <source>Product class</source>
        <extracomment>商品类别</extracomment>
        <translation>Product class</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>All conditions are met</source>
        <translation>All conditions are met</translation>
    </message>
    <message>
        <source>Once an open condition is met</source>
        <translation>Once an open condition is met</translation>
    </message>
    <message>
        <source>A condition is not known</source>
        <translation>A condition is not known</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
    <message>
        <source>In a bill</source>
        <translation>In a bill</translation>
    </message>
    <message>
        <source>Not met: %1</source>
        <extracomment>%1 is a condition: &quot;Payment is complete&quot;</extracomment>
        <translation>Not met: %1</translation>
    </message>
    <message>
        <source>Was due in an earlier bill</source>
        <translation>Was due in an earlier bill</translation>
    </message>
    <message>
        <source>Not known: %1</source>
        <extracomment>%1 is a condition: &quot;Payment is complete&quot;</extracomment>
        <translation>Not known: %1</translation>
    </message>
    <message>
        <source>Its bill is still to be made</source>
        <translation>Its bill is still to be made</translation>
    </message>
    <message>
        <source>The day that decides its bill is not known</source>
        <translation>The day that decides its bill is not known</translation>
    </message>
    <message>
        <source>%1–%2 days</source>
        <translation>%1–%2 days</translation>
    </message>
    <message>
        <source>more than %1 days</source>
        <translation>more than %1 days</translation>
    </message>
    <message>
        <source>not paid yet</source>
        <translation>not paid yet</translation>
    </message>
    <message>
        <source>day of payment not known</source>
        <translation>day of payment not known</translation>
    </message>
    <message>
        <source>Later bills</source>
        <translation>Later bills</translation>
    </message>
    <message>
        <source>Which bill is not known</source>
        <translation>Which bill is not known</translation>
    </message>
    <message>
        <source>%1 (bill of %2)</source>
        <extracomment>%1 is a period such as 202611, %2 the day on which its bill is made</extracomment>
        <translation>%1 (bill of %2)</translation>
    </message>
    <message>
        <source>Once met: %1</source>
        <extracomment>%1 is a condition: &quot;Payment is complete&quot;</extracomment>
        <translation>Once met: %1</translation>
    </message>
    <message>
        <source>%1 (late)</source>
        <extracomment>%1 is what it hangs on; the line was due in an earlier bill</extracomment>
        <translation>%1 (late)</translation>
    </message>
</context>
<context>
    <name>SettlementReview</name>
    <message>
        <source>Expected against billed</source>
        <extracomment>应结与账单</extracomment>
        <translation>Expected against billed</translation>
    </message>
    <message>
        <source>Billed against paid</source>
        <extracomment>账单与到账</extracomment>
        <translation>Billed against paid</translation>
    </message>
    <message>
        <source>Bill against invoice to Huawei Cloud</source>
        <extracomment>账单与给华为云开票</extracomment>
        <translation>Bill against invoice to Huawei Cloud</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Nothing is due in this period, and nothing was billed. Import the transaction details and the bill details of the period.</source>
        <translation>Nothing is due in this period, and nothing was billed. Import the transaction details and the bill details of the period.</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Side</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lines</translation>
    </message>
    <message>
        <source>Sales amount</source>
        <translation>Sales amount</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>Voucher</translation>
    </message>
    <message>
        <source>Settlement amount</source>
        <translation>Settlement amount</translation>
    </message>
    <message>
        <source>Amount not known</source>
        <translation>Amount not known</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>Billed</translation>
    </message>
    <message>
        <source>Due, in no bill</source>
        <translation>Due, in no bill</translation>
    </message>
    <message>
        <source>Causes of the difference</source>
        <translation>Causes of the difference</translation>
    </message>
    <message>
        <source>There is nothing to compare.</source>
        <translation>There is nothing to compare.</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparison</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Sum of the differences</source>
        <translation>Sum of the differences</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>Every line agrees.</source>
        <translation>Every line agrees.</translation>
    </message>
    <message>
        <source>Order or bill</source>
        <translation>Order or bill</translation>
    </message>
    <message>
        <source>Order line</source>
        <translation>Order line</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Should be</source>
        <translation>Should be</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Is</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Causes</translation>
    </message>
    <message>
        <source>Matched by</source>
        <translation>Matched by</translation>
    </message>
    <message>
        <source>Decided in</source>
        <translation>Decided in</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Conditions not met or not known</source>
        <translation>Conditions not met or not known</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Asked for</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Nothing is missing.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Due, and in no bill: carried over</source>
        <translation>Due, and in no bill: carried over</translation>
    </message>
    <message>
        <source>Everything that was due was billed.</source>
        <translation>Everything that was due was billed.</translation>
    </message>
    <message>
        <source>Waiting for a condition or a later period</source>
        <translation>Waiting for a condition or a later period</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>Nothing waits.</translation>
    </message>
    <message>
        <source>Settlement review of %1, %2</source>
        <translation>Settlement review of %1, %2</translation>
    </message>
    <message>
        <source>As if everything had happened under the rules of %1.</source>
        <translation>As if everything had happened under the rules of %1.</translation>
    </message>
    <message>
        <source>No bill of this period is here: import its details. The bill is made on %1.</source>
        <translation>No bill of this period is here: import its details. The bill is made on %1.</translation>
    </message>
    <message>
        <source>Tolerance for one match: %1 (%2).</source>
        <translation>Tolerance for one match: %1 (%2).</translation>
    </message>
    <message>
        <source>Rules %1, lines %2.</source>
        <translation>Rules %1, lines %2.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formula</translation>
    </message>
    <message>
        <source>Due in</source>
        <translation>Due in</translation>
    </message>
    <message>
        <source>Next bill</source>
        <translation>Next bill</translation>
    </message>
    <message>
        <source>Of %1 line(s) the day of the order is from the order query, as of %2; their files do not tell it.</source>
        <translation>Of %1 line(s) the day of the order is from the order query, as of %2; their files do not tell it.</translation>
    </message>
    <message>
        <source>The seller&apos;s own rules cannot be used and are left out; the shipped ones go on: %1</source>
        <translation>The seller&apos;s own rules cannot be used and are left out; the shipped ones go on: %1</translation>
    </message>
    <message>
        <source>With and without tax</source>
        <translation>With and without tax</translation>
    </message>
    <message>
        <source>Nothing is due in this period, and nothing was billed.</source>
        <translation>Nothing is due in this period, and nothing was billed.</translation>
    </message>
    <message>
        <source>Sales amount without tax</source>
        <translation>Sales amount without tax</translation>
    </message>
    <message>
        <source>Lines without tax rate</source>
        <translation>Lines without tax rate</translation>
    </message>
    <message>
        <source>Settlement amount without tax</source>
        <translation>Settlement amount without tax</translation>
    </message>
    <message>
        <source>Lines without that amount</source>
        <translation>Lines without that amount</translation>
    </message>
</context>
<context>
    <name>ShownRules</name>
    <message>
        <source>day %1 of the following month, else the next working day</source>
        <translation>day %1 of the following month, else the next working day</translation>
    </message>
    <message>
        <source>day %1 of the following month</source>
        <translation>day %1 of the following month</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>at least %1</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>shipped</translation>
    </message>
    <message>
        <source>own, instead of the shipped row</source>
        <translation>own, instead of the shipped row</translation>
    </message>
    <message>
        <source>own</source>
        <translation>own</translation>
    </message>
    <message>
        <source>shipped, taken out</source>
        <translation>shipped, taken out</translation>
    </message>
    <message>
        <source>Formulas</source>
        <translation>Formulas</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>Rates</translation>
    </message>
    <message>
        <source>Tiers</source>
        <extracomment>区间增量分成</extracomment>
        <translation>Tiers</translation>
    </message>
    <message>
        <source>Conditions of a bill</source>
        <extracomment>出账条件</extracomment>
        <translation>Conditions of a bill</translation>
    </message>
    <message>
        <source>Periods</source>
        <extracomment>账期归属</extracomment>
        <translation>Periods</translation>
    </message>
    <message>
        <source>Bill runs</source>
        <extracomment>出账日</extracomment>
        <translation>Bill runs</translation>
    </message>
    <message>
        <source>Days of payment</source>
        <translation>Days of payment</translation>
    </message>
</context>
<context>
    <name>SideBar</name>
    <message>
        <source>Areas</source>
        <translation>Areas</translation>
    </message>
</context>
<context>
    <name>SignCommand</name>
    <message>
        <source>HTTP method, e.g. GET.</source>
        <translation>HTTP method, e.g. GET.</translation>
    </message>
    <message>
        <source>Address with http:// or https://, taken as it is.</source>
        <translation>Address with http:// or https://, taken as it is.</translation>
    </message>
    <message>
        <source>A header to sign, &quot;Name: value&quot;. May be repeated.</source>
        <translation>A header to sign, &quot;Name: value&quot;. May be repeated.</translation>
    </message>
    <message>
        <source>File with the exact bytes of the body.</source>
        <translation>File with the exact bytes of the body.</translation>
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
        <translation>Canonical request:
%1

String to sign:
%2

Signed headers:
%3

Signature:
%4

Headers to send besides those given:
%5</translation>
    </message>
    <message>
        <source>Payload:</source>
        <translation>Payload:</translation>
    </message>
    <message>
        <source>Hash of the body:</source>
        <translation>Hash of the body:</translation>
    </message>
    <message>
        <source>Canonical string:</source>
        <translation>Canonical string:</translation>
    </message>
    <message>
        <source>Canonical string, with marks in the place of the key (--show-key shows it):</source>
        <translation>Canonical string, with marks in the place of the key (--show-key shows it):</translation>
    </message>
    <message>
        <source>Signature:</source>
        <translation>Signature:</translation>
    </message>
    <message>
        <source>Token:</source>
        <translation>Token:</translation>
    </message>
    <message>
        <source>Query to send:</source>
        <translation>Query to send:</translation>
    </message>
    <message>
        <source>Headers to send:</source>
        <translation>Headers to send:</translation>
    </message>
    <message>
        <source>Body to send:</source>
        <translation>Body to send:</translation>
    </message>
    <message>
        <source>The key begins or ends with a blank; it is used as it is.</source>
        <translation>The key begins or ends with a blank; it is used as it is.</translation>
    </message>
    <message>
        <source>Show the key in the text output; JSON always holds it.</source>
        <translation>Show the key in the text output; JSON always holds it.</translation>
    </message>
    <message>
        <source>sign needs one of: %1</source>
        <translation>sign needs one of: %1</translation>
    </message>
    <message>
        <source>--%1 has no place in %2 and is left out.</source>
        <translation>--%1 has no place in %2 and is left out.</translation>
    </message>
    <message>
        <source>The timestamp has 10 digits, so it counts seconds; the marketplace sends milliseconds.</source>
        <translation>The timestamp has 10 digits, so it counts seconds; the marketplace sends milliseconds.</translation>
    </message>
    <message>
        <source>The timestamp has not the 13 digits of milliseconds.</source>
        <translation>The timestamp has not the 13 digits of milliseconds.</translation>
    </message>
    <message>
        <source>timeStamp stands in the request already; --timestamp is left out.</source>
        <translation>timeStamp stands in the request already; --timestamp is left out.</translation>
    </message>
    <message>
        <source>timeStamp has not the 17 digits of yyyyMMddHHmmssSSS; it is signed as it is.</source>
        <translation>timeStamp has not the 17 digits of yyyyMMddHHmmssSSS; it is signed as it is.</translation>
    </message>
    <message>
        <source>File with the exact bytes of the body; - reads stdin.</source>
        <translation>File with the exact bytes of the body; - reads stdin.</translation>
    </message>
    <message>
        <source>The query as it stands in the address, for saas-v1.</source>
        <translation>The query as it stands in the address, for saas-v1.</translation>
    </message>
    <message>
        <source>The timestamp: milliseconds, or yyyyMMddHHmmssSSS for V1.0. Now when it is missing.</source>
        <translation>The timestamp: milliseconds, or yyyyMMddHHmmssSSS for V1.0. Now when it is missing.</translation>
    </message>
    <message>
        <source>The nonce. A random one when it is missing.</source>
        <translation>The nonce. A random one when it is missing.</translation>
    </message>
    <message>
        <source>The API key of the token, for jwt.</source>
        <translation>The API key of the token, for jwt.</translation>
    </message>
</context>
<context>
    <name>SignatureFamily</name>
    <message>
        <source>SaaS V2.0, licences, order notification (query signature)</source>
        <translation>SaaS V2.0, licences, order notification (query signature)</translation>
    </message>
    <message>
        <source>Joint operation kit V2 (header x-sign)</source>
        <translation>Joint operation kit V2 (header x-sign)</translation>
    </message>
    <message>
        <source>SaaS V1.0, License 1.0 (authToken in the query)</source>
        <translation>SaaS V1.0, License 1.0 (authToken in the query)</translation>
    </message>
    <message>
        <source>Joint operation kit V1 (header authToken)</source>
        <translation>Joint operation kit V1 (header authToken)</translation>
    </message>
    <message>
        <source>Answer of a V1.0 server (header Body-Sign)</source>
        <translation>Answer of a V1.0 server (header Body-Sign)</translation>
    </message>
    <message>
        <source>Usage push (headers ts, nonce)</source>
        <translation>Usage push (headers ts, nonce)</translation>
    </message>
    <message>
        <source>API and agents gateway (JWT)</source>
        <translation>API and agents gateway (JWT)</translation>
    </message>
</context>
<context>
    <name>SignatureMistake</name>
    <message>
        <source>Sort the members of the outermost object by name, leave out those that are null, and write compact JSON in UTF-8 that escapes neither letters nor slashes.</source>
        <translation>Sort the members of the outermost object by name, leave out those that are null, and write compact JSON in UTF-8 that escapes neither letters nor slashes.</translation>
    </message>
    <message>
        <source>Take the exact bytes of the body as they cross the wire, before any JSON library reads them.</source>
        <translation>Take the exact bytes of the body as they cross the wire, before any JSON library reads them.</translation>
    </message>
    <message>
        <source>V2.0 and the kit sign sorted, compact JSON without nulls, numbers as they came; Body-Sign and usage push sign the exact bytes of the body.</source>
        <translation>V2.0 and the kit sign sorted, compact JSON without nulls, numbers as they came; Body-Sign and usage push sign the exact bytes of the body.</translation>
    </message>
    <message>
        <source>Write letters, slashes and &lt; &gt; &amp; as they are. Most JSON libraries have a switch for it.</source>
        <translation>Write letters, slashes and &lt; &gt; &amp; as they are. Most JSON libraries have a switch for it.</translation>
    </message>
    <message>
        <source>Read and write the body as UTF-8, whatever the default of the system is.</source>
        <translation>Read and write the body as UTF-8, whatever the default of the system is.</translation>
    </message>
    <message>
        <source>Read the body before it is consumed: a stream can be read only once.</source>
        <translation>Read the body before it is consumed: a stream can be read only once.</translation>
    </message>
    <message>
        <source>The body is signed as it came, without sorting.</source>
        <translation>The body is signed as it came, without sorting.</translation>
    </message>
    <message>
        <source>The body is read and written again before it is signed.</source>
        <translation>The body is read and written again before it is signed.</translation>
    </message>
    <message>
        <source>An empty body is signed.</source>
        <translation>An empty body is signed.</translation>
    </message>
    <message>
        <source>An empty object is signed.</source>
        <translation>An empty object is signed.</translation>
    </message>
    <message>
        <source>The members are not sorted.</source>
        <translation>The members are not sorted.</translation>
    </message>
    <message>
        <source>The members are sorted.</source>
        <translation>The members are sorted.</translation>
    </message>
    <message>
        <source>The members are sorted from Z to A.</source>
        <translation>The members are sorted from Z to A.</translation>
    </message>
    <message>
        <source>Members are sorted at every depth.</source>
        <translation>Members are sorted at every depth.</translation>
    </message>
    <message>
        <source>Members that are null are kept.</source>
        <translation>Members that are null are kept.</translation>
    </message>
    <message>
        <source>Members that are null are left out.</source>
        <translation>Members that are null are left out.</translation>
    </message>
    <message>
        <source>Members that are null are written as empty text.</source>
        <translation>Members that are null are written as empty text.</translation>
    </message>
    <message>
        <source>The JSON has blanks behind commas and colons.</source>
        <translation>The JSON has blanks behind commas and colons.</translation>
    </message>
    <message>
        <source>The JSON is indented by two blanks.</source>
        <translation>The JSON is indented by two blanks.</translation>
    </message>
    <message>
        <source>The JSON is indented by four blanks.</source>
        <translation>The JSON is indented by four blanks.</translation>
    </message>
    <message>
        <source>Letters beyond ASCII are written as \u escapes.</source>
        <translation>Letters beyond ASCII are written as \u escapes.</translation>
    </message>
    <message>
        <source>Slashes are escaped.</source>
        <translation>Slashes are escaped.</translation>
    </message>
    <message>
        <source>Letters beyond ASCII and slashes are escaped.</source>
        <translation>Letters beyond ASCII and slashes are escaped.</translation>
    </message>
    <message>
        <source>The characters &lt; &gt; &amp; are escaped.</source>
        <translation>The characters &lt; &gt; &amp; are escaped.</translation>
    </message>
    <message>
        <source>Numbers and truth values are written as text.</source>
        <translation>Numbers and truth values are written as text.</translation>
    </message>
    <message>
        <source>Numbers are written in another way than they came.</source>
        <translation>Numbers are written in another way than they came.</translation>
    </message>
    <message>
        <source>testFlag is left out.</source>
        <translation>testFlag is left out.</translation>
    </message>
    <message>
        <source>Every member of the body counts, also those that your program does not know.</source>
        <translation>Every member of the body counts, also those that your program does not know.</translation>
    </message>
    <message>
        <source>A member is left out.</source>
        <translation>A member is left out.</translation>
    </message>
    <message>
        <source>A line break stands behind the body.</source>
        <translation>A line break stands behind the body.</translation>
    </message>
    <message>
        <source>A Windows line break stands behind the body.</source>
        <translation>A Windows line break stands behind the body.</translation>
    </message>
    <message>
        <source>The body is trimmed.</source>
        <translation>The body is trimmed.</translation>
    </message>
    <message>
        <source>Windows line breaks are turned into line breaks.</source>
        <translation>Windows line breaks are turned into line breaks.</translation>
    </message>
    <message>
        <source>A byte order mark stands before the body.</source>
        <translation>A byte order mark stands before the body.</translation>
    </message>
    <message>
        <source>The bytes are read as Latin-1.</source>
        <translation>The bytes are read as Latin-1.</translation>
    </message>
    <message>
        <source>Letters beyond Latin-1 became question marks.</source>
        <translation>Letters beyond Latin-1 became question marks.</translation>
    </message>
    <message>
        <source>The text is signed in GBK.</source>
        <translation>The text is signed in GBK.</translation>
    </message>
    <message>
        <source>Decode every value of the query exactly once, with + as a blank, and sign the decoded text.</source>
        <translation>Decode every value of the query exactly once, with + as a blank, and sign the decoded text.</translation>
    </message>
    <message>
        <source>The text is name=value of every parameter but authToken, sorted by name and joined with &amp;.</source>
        <translation>The text is name=value of every parameter but authToken, sorted by name and joined with &amp;.</translation>
    </message>
    <message>
        <source>The key of the HMAC is the Key followed by timeStamp, nothing between them.</source>
        <translation>The key of the HMAC is the Key followed by timeStamp, nothing between them.</translation>
    </message>
    <message>
        <source>The values are signed as they stand in the query, URL-encoded.</source>
        <translation>The values are signed as they stand in the query, URL-encoded.</translation>
    </message>
    <message>
        <source>The values are URL-encoded again.</source>
        <translation>The values are URL-encoded again.</translation>
    </message>
    <message>
        <source>The values are URL-encoded again, blanks as %20.</source>
        <translation>The values are URL-encoded again, blanks as %20.</translation>
    </message>
    <message>
        <source>The values are URL-encoded again, with lower-case digits.</source>
        <translation>The values are URL-encoded again, with lower-case digits.</translation>
    </message>
    <message>
        <source>The values are URL-encoded twice.</source>
        <translation>The values are URL-encoded twice.</translation>
    </message>
    <message>
        <source>The values are decoded twice.</source>
        <translation>The values are decoded twice.</translation>
    </message>
    <message>
        <source>A plus sign is read as a blank.</source>
        <translation>A plus sign is read as a blank.</translation>
    </message>
    <message>
        <source>A blank is read as a plus sign.</source>
        <translation>A blank is read as a plus sign.</translation>
    </message>
    <message>
        <source>The parameters are not sorted.</source>
        <translation>The parameters are not sorted.</translation>
    </message>
    <message>
        <source>The parameters are sorted from Z to A.</source>
        <translation>The parameters are sorted from Z to A.</translation>
    </message>
    <message>
        <source>The parameters are sorted without regard to case.</source>
        <translation>The parameters are sorted without regard to case.</translation>
    </message>
    <message>
        <source>Parameters with an empty value are left out.</source>
        <translation>Parameters with an empty value are left out.</translation>
    </message>
    <message>
        <source>In the GET form, parameters with an empty value are signed too.</source>
        <translation>In the GET form, parameters with an empty value are signed too.</translation>
    </message>
    <message>
        <source>Members with an empty value are signed.</source>
        <translation>Members with an empty value are signed.</translation>
    </message>
    <message>
        <source>In the POST form, members that are empty or null are left out.</source>
        <translation>In the POST form, members that are empty or null are left out.</translation>
    </message>
    <message>
        <source>Members that are null are signed as the word null.</source>
        <translation>Members that are null are signed as the word null.</translation>
    </message>
    <message>
        <source>authToken is signed too.</source>
        <translation>authToken is signed too.</translation>
    </message>
    <message>
        <source>timeStamp is left out of the text.</source>
        <translation>timeStamp is left out of the text.</translation>
    </message>
    <message>
        <source>timeStamp is a part of the key and also one of the parameters that are signed.</source>
        <translation>timeStamp is a part of the key and also one of the parameters that are signed.</translation>
    </message>
    <message>
        <source>The Key alone is the key, without timeStamp.</source>
        <translation>The Key alone is the key, without timeStamp.</translation>
    </message>
    <message>
        <source>timeStamp stands before the Key.</source>
        <translation>timeStamp stands before the Key.</translation>
    </message>
    <message>
        <source>timeStamp alone is the key.</source>
        <translation>timeStamp alone is the key.</translation>
    </message>
    <message>
        <source>The parameters are joined without &amp;.</source>
        <translation>The parameters are joined without &amp;.</translation>
    </message>
    <message>
        <source>A &amp; stands at the end of the text.</source>
        <translation>A &amp; stands at the end of the text.</translation>
    </message>
    <message>
        <source>The values are joined without names.</source>
        <translation>The values are joined without names.</translation>
    </message>
    <message>
        <source>The JSON of the body is signed instead of its members.</source>
        <translation>The JSON of the body is signed instead of its members.</translation>
    </message>
    <message>
        <source>Compare hexadecimal text without regard to case; the official sample does.</source>
        <translation>Compare hexadecimal text without regard to case; the official sample does.</translation>
    </message>
    <message>
        <source>Read the value of the query decoded exactly once.</source>
        <translation>Read the value of the query decoded exactly once.</translation>
    </message>
    <message>
        <source>The signatures differ in upper and lower case only.</source>
        <translation>The signatures differ in upper and lower case only.</translation>
    </message>
    <message>
        <source>A plus sign of the received signature was read as a blank.</source>
        <translation>A plus sign of the received signature was read as a blank.</translation>
    </message>
    <message>
        <source>The received signature is still URL-encoded.</source>
        <translation>The received signature is still URL-encoded.</translation>
    </message>
    <message>
        <source>A blank or line break stands around the received signature.</source>
        <translation>A blank or line break stands around the received signature.</translation>
    </message>
    <message>
        <source>Read the key without blanks, line breaks and quotes around it.</source>
        <translation>Read the key without blanks, line breaks and quotes around it.</translation>
    </message>
    <message>
        <source>The key is text: its UTF-8 bytes are the key, nothing is decoded or changed.</source>
        <translation>The key is text: its UTF-8 bytes are the key, nothing is decoded or changed.</translation>
    </message>
    <message>
        <source>Take timestamp and nonce as the text that came with the call.</source>
        <translation>Take timestamp and nonce as the text that came with the call.</translation>
    </message>
    <message>
        <source>Use HMAC-SHA256 with the access key as key and the text as data.</source>
        <translation>Use HMAC-SHA256 with the access key as key and the text as data.</translation>
    </message>
    <message>
        <source>Join the parts in the documented order, with nothing between them.</source>
        <translation>Join the parts in the documented order, with nothing between them.</translation>
    </message>
    <message>
        <source>The text is ts={ts}&amp;nonce={nonce}&amp;body={body}, values as they are sent.</source>
        <translation>The text is ts={ts}&amp;nonce={nonce}&amp;body={body}, values as they are sent.</translation>
    </message>
    <message>
        <source>Write the digest in the documented way: hexadecimal for V2.0, base64 for V1.0 and usage push, base64url for the token.</source>
        <translation>Write the digest in the documented way: hexadecimal for V2.0, base64 for V1.0 and usage push, base64url for the token.</translation>
    </message>
    <message>
        <source>Another of the keys is used.</source>
        <translation>Another of the keys is used.</translation>
    </message>
    <message>
        <source>Every type of interface has its own key: basic interfaces, joint operation, licence, common interfaces. Take the one that is bound to this type.</source>
        <translation>Every type of interface has its own key: basic interfaces, joint operation, licence, common interfaces. Take the one that is bound to this type.</translation>
    </message>
    <message>
        <source>A line break stands behind the key.</source>
        <translation>A line break stands behind the key.</translation>
    </message>
    <message>
        <source>A Windows line break stands behind the key.</source>
        <translation>A Windows line break stands behind the key.</translation>
    </message>
    <message>
        <source>A blank stands behind the key.</source>
        <translation>A blank stands behind the key.</translation>
    </message>
    <message>
        <source>A blank stands before the key.</source>
        <translation>A blank stands before the key.</translation>
    </message>
    <message>
        <source>The key is trimmed, but the blank around it belongs to it.</source>
        <translation>The key is trimmed, but the blank around it belongs to it.</translation>
    </message>
    <message>
        <source>Check the key in the console; take it exactly as it is shown there.</source>
        <translation>Check the key in the console; take it exactly as it is shown there.</translation>
    </message>
    <message>
        <source>The key is used with quotes around it.</source>
        <translation>The key is used with quotes around it.</translation>
    </message>
    <message>
        <source>The key is turned to upper case.</source>
        <translation>The key is turned to upper case.</translation>
    </message>
    <message>
        <source>The key is turned to lower case.</source>
        <translation>The key is turned to lower case.</translation>
    </message>
    <message>
        <source>The key is decoded from hexadecimal.</source>
        <translation>The key is decoded from hexadecimal.</translation>
    </message>
    <message>
        <source>The key is decoded from base64.</source>
        <translation>The key is decoded from base64.</translation>
    </message>
    <message>
        <source>The key is empty.</source>
        <translation>The key is empty.</translation>
    </message>
    <message>
        <source>Check where the server reads its key from: it found none.</source>
        <translation>Check where the server reads its key from: it found none.</translation>
    </message>
    <message>
        <source>The timestamp is taken in seconds.</source>
        <translation>The timestamp is taken in seconds.</translation>
    </message>
    <message>
        <source>The timestamp counts milliseconds. Take the text that came with the call, not a number made from it.</source>
        <translation>The timestamp counts milliseconds. Take the text that came with the call, not a number made from it.</translation>
    </message>
    <message>
        <source>The timestamp is turned into milliseconds.</source>
        <translation>The timestamp is turned into milliseconds.</translation>
    </message>
    <message>
        <source>The timestamp is missing.</source>
        <translation>The timestamp is missing.</translation>
    </message>
    <message>
        <source>The nonce is turned to lower case.</source>
        <translation>The nonce is turned to lower case.</translation>
    </message>
    <message>
        <source>The nonce is turned to upper case.</source>
        <translation>The nonce is turned to upper case.</translation>
    </message>
    <message>
        <source>The nonce is missing.</source>
        <translation>The nonce is missing.</translation>
    </message>
    <message>
        <source>The hash of the body is plain SHA-256 instead of HMAC.</source>
        <translation>The hash of the body is plain SHA-256 instead of HMAC.</translation>
    </message>
    <message>
        <source>Key and data of the inner HMAC are swapped.</source>
        <translation>Key and data of the inner HMAC are swapped.</translation>
    </message>
    <message>
        <source>The body itself is joined, not its hash: the formula of the kit.</source>
        <translation>The body itself is joined, not its hash: the formula of the kit.</translation>
    </message>
    <message>
        <source>Only the kit of joint operation (header x-sign) signs the body unhashed. Here HMAC the body first.</source>
        <translation>Only the kit of joint operation (header x-sign) signs the body unhashed. Here HMAC the body first.</translation>
    </message>
    <message>
        <source>The hash of the body is joined, not the body: the formula of the basic interfaces.</source>
        <translation>The hash of the body is joined, not the body: the formula of the basic interfaces.</translation>
    </message>
    <message>
        <source>The kit (header x-sign) signs the body itself, without an inner HMAC.</source>
        <translation>The kit (header x-sign) signs the body itself, without an inner HMAC.</translation>
    </message>
    <message>
        <source>The SHA-256 of the body is joined, not the body.</source>
        <translation>The SHA-256 of the body is joined, not the body.</translation>
    </message>
    <message>
        <source>The hash of the body is in upper case.</source>
        <translation>The hash of the body is in upper case.</translation>
    </message>
    <message>
        <source>The hash of the body is joined in lower-case hexadecimal.</source>
        <translation>The hash of the body is joined in lower-case hexadecimal.</translation>
    </message>
    <message>
        <source>The hash of the body is in base64.</source>
        <translation>The hash of the body is in base64.</translation>
    </message>
    <message>
        <source>The parts are joined in another order.</source>
        <translation>The parts are joined in another order.</translation>
    </message>
    <message>
        <source>The key is not part of the text that is signed.</source>
        <translation>The key is not part of the text that is signed.</translation>
    </message>
    <message>
        <source>The access key is used twice: as the key of the HMAC and as the first part of its text.</source>
        <translation>The access key is used twice: as the key of the HMAC and as the first part of its text.</translation>
    </message>
    <message>
        <source>The parts are joined with &amp;.</source>
        <translation>The parts are joined with &amp;.</translation>
    </message>
    <message>
        <source>The parts are joined with line breaks.</source>
        <translation>The parts are joined with line breaks.</translation>
    </message>
    <message>
        <source>The parts are joined with commas.</source>
        <translation>The parts are joined with commas.</translation>
    </message>
    <message>
        <source>The parts are joined without their names.</source>
        <translation>The parts are joined without their names.</translation>
    </message>
    <message>
        <source>The key of the authToken, Key + timeStamp, is used.</source>
        <translation>The key of the authToken, Key + timeStamp, is used.</translation>
    </message>
    <message>
        <source>Body-Sign takes the Key alone.</source>
        <translation>Body-Sign takes the Key alone.</translation>
    </message>
    <message>
        <source>Plain SHA-256 is taken instead of HMAC.</source>
        <translation>Plain SHA-256 is taken instead of HMAC.</translation>
    </message>
    <message>
        <source>Key and data of the HMAC are swapped.</source>
        <translation>Key and data of the HMAC are swapped.</translation>
    </message>
    <message>
        <source>The signature is written in base64 instead of hexadecimal.</source>
        <translation>The signature is written in base64 instead of hexadecimal.</translation>
    </message>
    <message>
        <source>The signature is written in hexadecimal instead of base64.</source>
        <translation>The signature is written in hexadecimal instead of base64.</translation>
    </message>
    <message>
        <source>The hexadecimal text is written in base64, not the digest.</source>
        <translation>The hexadecimal text is written in base64, not the digest.</translation>
    </message>
    <message>
        <source>The other alphabet of base64 is used.</source>
        <translation>The other alphabet of base64 is used.</translation>
    </message>
    <message>
        <source>The signature is compared while it is still URL-encoded.</source>
        <translation>The signature is compared while it is still URL-encoded.</translation>
    </message>
    <message>
        <source>Decode the values of a query once before anything is compared.</source>
        <translation>Decode the values of a query once before anything is compared.</translation>
    </message>
    <message>
        <source>Only the payload is signed.</source>
        <translation>Only the payload is signed.</translation>
    </message>
    <message>
        <source>Sign the encoded header, a dot and the encoded payload.</source>
        <translation>Sign the encoded header, a dot and the encoded payload.</translation>
    </message>
    <message>
        <source>Header and payload are encoded with padding.</source>
        <translation>Header and payload are encoded with padding.</translation>
    </message>
    <message>
        <source>A token has no = at the end of its parts.</source>
        <translation>A token has no = at the end of its parts.</translation>
    </message>
    <message>
        <source>The usual header of a token is used.</source>
        <translation>The usual header of a token is used.</translation>
    </message>
    <message>
        <source>The header is alg HS256 and sign_type SIGN.</source>
        <translation>The header is alg HS256 and sign_type SIGN.</translation>
    </message>
</context>
<context>
    <name>Site</name>
    <message>
        <source>Chinese site</source>
        <extracomment>云商店（中国站）</extracomment>
        <translation>Chinese site</translation>
    </message>
    <message>
        <source>KooGallery (international)</source>
        <translation>KooGallery (international)</translation>
    </message>
    <message>
        <source>Europe</source>
        <translation>Europe</translation>
    </message>
    <message>
        <source>Emulator</source>
        <extracomment>模拟器</extracomment>
        <translation>Emulator</translation>
    </message>
    <message>
        <source>Custom address</source>
        <translation>Custom address</translation>
    </message>
</context>
<context>
    <name>StepKind</name>
    <message>
        <source>Fetch</source>
        <extracomment>获取</extracomment>
        <translation>Fetch</translation>
    </message>
    <message>
        <source>Import</source>
        <extracomment>导入</extracomment>
        <translation>Import</translation>
    </message>
    <message>
        <source>Edit</source>
        <extracomment>编辑</extracomment>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>撤销</extracomment>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Redo</source>
        <extracomment>重做</extracomment>
        <translation>Redo</translation>
    </message>
    <message>
        <source>In effect</source>
        <extracomment>已生效</extracomment>
        <translation>In effect</translation>
    </message>
    <message>
        <source>Undone</source>
        <extracomment>已撤销</extracomment>
        <translation>Undone</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>时间</extracomment>
        <translation>When</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>操作</extracomment>
        <translation>What</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>类型</extracomment>
        <translation>Kind</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>状态</extracomment>
        <translation>State</translation>
    </message>
    <message>
        <source>Records</source>
        <extracomment>记录数</extracomment>
        <translation>Records</translation>
    </message>
    <message>
        <source>Who</source>
        <extracomment>操作人</extracomment>
        <translation>Who</translation>
    </message>
    <message>
        <source>File</source>
        <extracomment>文件</extracomment>
        <translation>File</translation>
    </message>
    <message>
        <source>No.</source>
        <extracomment>编号</extracomment>
        <translation>No.</translation>
    </message>
    <message>
        <source>kind:import, state:undone, when:last-7-days</source>
        <extracomment>Names of fields and values as the filter understands them; keep the form name:value.</extracomment>
        <translation>kind:import, state:undone, when:last-7-days</translation>
    </message>
</context>
<context>
    <name>StepText</name>
    <message>
        <source>Imported %1: %2 new, %3 changed</source>
        <extracomment>%1: the file&apos;s name</extracomment>
        <translation>Imported %1: %2 new, %3 changed</translation>
    </message>
    <message>
        <source>Imported %1: %2 new, %3 changed, %4 rejected</source>
        <extracomment>%1: the file&apos;s name</extracomment>
        <translation>Imported %1: %2 new, %3 changed, %4 rejected</translation>
    </message>
    <message numerus="yes">
        <source>Edited the tags of %n order(s)</source>
        <translation>
            <numerusform>Edited the tags of %n order</numerusform>
            <numerusform>Edited the tags of %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edited the note of %n order(s)</source>
        <translation>
            <numerusform>Edited the note of %n order</numerusform>
            <numerusform>Edited the note of %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edited the tags and the note of %n order(s)</source>
        <translation>
            <numerusform>Edited the tags and the note of %n order</numerusform>
            <numerusform>Edited the tags and the note of %n orders</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <extracomment>%1: the step, as a sentence</extracomment>
        <translation>Undone: %1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <extracomment>%1: the step, as a sentence</extracomment>
        <translation>Redone: %1</translation>
    </message>
    <message numerus="yes">
        <source>Fetched %n order(s) from &apos;%1&apos;</source>
        <extracomment>获取订单; %1: the environment</extracomment>
        <translation>
            <numerusform>Fetched %n order from &apos;%1&apos;</numerusform>
            <numerusform>Fetched %n orders from &apos;%1&apos;</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved the environment &apos;%1&apos;</source>
        <translation>Saved the environment &apos;%1&apos;</translation>
    </message>
    <message>
        <source>Removed the environment &apos;%1&apos;</source>
        <translation>Removed the environment &apos;%1&apos;</translation>
    </message>
    <message>
        <source>Entered: %1</source>
        <extracomment>%1: a kind of record such as invoice, and its number</extracomment>
        <translation>Entered: %1</translation>
    </message>
    <message numerus="yes">
        <source>Edited %n record(s): %1</source>
        <extracomment>%1: a kind of record such as invoice, and its number</extracomment>
        <translation>
            <numerusform>Edited %n record: %1</numerusform>
            <numerusform>Edited %n records: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Recorded a step: %1</source>
        <translation>Recorded a step: %1</translation>
    </message>
    <message>
        <source>Step &apos;%1&apos;: %2</source>
        <extracomment>%1: the step, such as Issue; %2: a kind of record such as invoice, and its number</extracomment>
        <translation>Step &apos;%1&apos;: %2</translation>
    </message>
    <message>
        <source>Corrected the state: %1</source>
        <translation>Corrected the state: %1</translation>
    </message>
    <message>
        <source>Added a note: %1</source>
        <translation>Added a note: %1</translation>
    </message>
    <message>
        <source>Changed the files: %1</source>
        <translation>Changed the files: %1</translation>
    </message>
    <message numerus="yes">
        <source>Removed %n record(s): %1</source>
        <translation>
            <numerusform>Removed %n record: %1</numerusform>
            <numerusform>Removed %n records: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>Add tags</translation>
    </message>
    <message>
        <source>Remove tags</source>
        <translation>Remove tags</translation>
    </message>
    <message>
        <source>Replace tags</source>
        <translation>Replace tags</translation>
    </message>
    <message>
        <source>Set notes</source>
        <translation>Set notes</translation>
    </message>
    <message>
        <source>Append to notes</source>
        <translation>Append to notes</translation>
    </message>
    <message>
        <source>Clear notes</source>
        <translation>Clear notes</translation>
    </message>
    <message>
        <source>Added a note to order %1</source>
        <extracomment>%1: an order number</extracomment>
        <translation>Added a note to order %1</translation>
    </message>
    <message numerus="yes">
        <source>Issued %n invoice(s) from a file</source>
        <translation>
            <numerusform>Issued %n invoice from a file</numerusform>
            <numerusform>Issued %n invoices from a file</numerusform>
        </translation>
    </message>
    <message>
        <source>Made sample records</source>
        <translation>Made sample records</translation>
    </message>
</context>
<context>
    <name>SuitesCommand</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no suite %1. The most like it: %2</source>
        <translation>There is no suite %1. The most like it: %2</translation>
    </message>
    <message>
        <source>Read the suites of this folder, too.</source>
        <translation>Read the suites of this folder, too.</translation>
    </message>
    <message>
        <source>There is no folder %1</source>
        <translation>There is no folder %1</translation>
    </message>
    <message>
        <source>Read the interfaces of this folder, too.</source>
        <translation>Read the interfaces of this folder, too.</translation>
    </message>
</context>
<context>
    <name>SupervisionCommand</name>
    <message>
        <source>Several environments have this order line; name one with --environment</source>
        <translation>Several environments have this order line; name one with --environment</translation>
    </message>
    <message>
        <source>No supervised order line has this number</source>
        <translation>No supervised order line has this number</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Acceptance rule</source>
        <translation>Acceptance rule</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation>Appeal</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Flow</translation>
    </message>
    <message>
        <source>The environment, where several have this order line.</source>
        <translation>The environment, where several have this order line.</translation>
    </message>
    <message>
        <source>Could not be read: %1</source>
        <translation>Could not be read: %1</translation>
    </message>
    <message>
        <source>The file to write: .zip or .pdf.</source>
        <translation>The file to write: .zip or .pdf.</translation>
    </message>
    <message>
        <source>Replace a file of that name.</source>
        <translation>Replace a file of that name.</translation>
    </message>
    <message>
        <source>supervision pack needs --out with a file that ends in .zip or .pdf</source>
        <translation>supervision pack needs --out with a file that ends in .zip or .pdf</translation>
    </message>
    <message>
        <source>Items of the checklist that fall short: %1; the pack says which.</source>
        <translation>Items of the checklist that fall short: %1; the pack says which.</translation>
    </message>
    <message>
        <source>supervision needs one of: explain, pack</source>
        <translation>supervision needs one of: explain, pack</translation>
    </message>
    <message>
        <source>Packing…</source>
        <translation>Packing…</translation>
    </message>
</context>
<context>
    <name>SupervisionText</name>
    <message>
        <source>It is the seller&apos;s turn.</source>
        <translation>It is the seller&apos;s turn.</translation>
    </message>
    <message>
        <source>It is the customer&apos;s turn.</source>
        <translation>It is the customer&apos;s turn.</translation>
    </message>
    <message>
        <source>It is the platform&apos;s turn.</source>
        <translation>It is the platform&apos;s turn.</translation>
    </message>
    <message>
        <source>The seller can appeal now.</source>
        <translation>The seller can appeal now.</translation>
    </message>
    <message>
        <source>The customer can appeal now.</source>
        <translation>The customer can appeal now.</translation>
    </message>
    <message>
        <source>The seller can appeal now, since %1.</source>
        <translation>The seller can appeal now, since %1.</translation>
    </message>
    <message>
        <source>The customer can appeal now, since %1.</source>
        <translation>The customer can appeal now, since %1.</translation>
    </message>
    <message>
        <source>The seller can appeal from %1 on.</source>
        <translation>The seller can appeal from %1 on.</translation>
    </message>
    <message>
        <source>The customer can appeal from %1 on.</source>
        <translation>The customer can appeal from %1 on.</translation>
    </message>
    <message>
        <source>The seller cannot appeal now.</source>
        <translation>The seller cannot appeal now.</translation>
    </message>
    <message>
        <source>The customer cannot appeal now.</source>
        <translation>The customer cannot appeal now.</translation>
    </message>
    <message>
        <source>Whether the seller can appeal is not known: the record does not say since when it has been in its state.</source>
        <translation>Whether the seller can appeal is not known: the record does not say since when it has been in its state.</translation>
    </message>
    <message>
        <source>Whether the customer can appeal is not known: the record does not say since when it has been in its state.</source>
        <translation>Whether the customer can appeal is not known: the record does not say since when it has been in its state.</translation>
    </message>
    <message>
        <source>for orders from %1 to %2</source>
        <translation>for orders from %1 to %2</translation>
    </message>
    <message>
        <source>for orders from %1 on</source>
        <translation>for orders from %1 on</translation>
    </message>
    <message>
        <source>for orders up to %1</source>
        <translation>for orders up to %1</translation>
    </message>
    <message>
        <source>whatever the order&apos;s date</source>
        <translation>whatever the order&apos;s date</translation>
    </message>
    <message>
        <source>Stage: %1.</source>
        <extracomment>%1: a stage of service supervision as the console names it</extracomment>
        <translation>Stage: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Since %1: %n whole day(s).</source>
        <translation>
            <numerusform>Since %1: %n whole day.</numerusform>
            <numerusform>Since %1: %n whole days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The delivery was rejected %n time(s).</source>
        <translation>
            <numerusform>The delivery was rejected %n time.</numerusform>
            <numerusform>The delivery was rejected %n times.</numerusform>
        </translation>
    </message>
    <message>
        <source>No known flow fits this record. Fill in delivery type, product class and the time of the order.</source>
        <translation>No known flow fits this record. Fill in delivery type, product class and the time of the order.</translation>
    </message>
    <message>
        <source>Flow: %1, %2.</source>
        <translation>Flow: %1, %2.</translation>
    </message>
    <message>
        <source>This order was placed at %1.</source>
        <translation>This order was placed at %1.</translation>
    </message>
    <message>
        <source>When the order was placed is not known: the flow of the day on which the record was made is taken.</source>
        <translation>When the order was placed is not known: the flow of the day on which the record was made is taken.</translation>
    </message>
    <message>
        <source>Another flow holds %1: %2.</source>
        <translation>Another flow holds %1: %2.</translation>
    </message>
    <message>
        <source>Huawei Cloud reviews before the customer accepts.</source>
        <translation>Huawei Cloud reviews before the customer accepts.</translation>
    </message>
    <message>
        <source>The customer accepts by the seller&apos;s own rule; Huawei Cloud does not review.</source>
        <translation>The customer accepts by the seller&apos;s own rule; Huawei Cloud does not review.</translation>
    </message>
    <message>
        <source>Which acceptance rule holds is not known yet. Fill in: %1.</source>
        <translation>Which acceptance rule holds is not known yet. Fill in: %1.</translation>
    </message>
    <message>
        <source>The actual open time is empty and the customer has not accepted: the term has not begun. It will begin with the acceptance.</source>
        <translation>The actual open time is empty and the customer has not accepted: the term has not begun. It will begin with the acceptance.</translation>
    </message>
    <message>
        <source>The actual open time is empty, so the term began with the acceptance at %1.</source>
        <translation>The actual open time is empty, so the term began with the acceptance at %1.</translation>
    </message>
    <message>
        <source>The actual open time is filled in, so the term began at %1.</source>
        <translation>The actual open time is filled in, so the term began at %1.</translation>
    </message>
    <message>
        <source>It ends at %1.</source>
        <translation>It ends at %1.</translation>
    </message>
    <message>
        <source>When it ends is not known: the order&apos;s period is not in the workspace.</source>
        <translation>When it ends is not known: the order&apos;s period is not in the workspace.</translation>
    </message>
    <message>
        <source>Left empty, it would have begun with the acceptance at %1 and end at %2.</source>
        <translation>Left empty, it would have begun with the acceptance at %1 and end at %2.</translation>
    </message>
    <message>
        <source>Left empty and accepted now, it would begin at %1 and end at %2.</source>
        <translation>Left empty and accepted now, it would begin at %1 and end at %2.</translation>
    </message>
    <message>
        <source>Left empty, it would have begun with the acceptance at %1.</source>
        <translation>Left empty, it would have begun with the acceptance at %1.</translation>
    </message>
    <message>
        <source>Left empty and accepted now, it would begin at %1.</source>
        <translation>Left empty and accepted now, it would begin at %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of the term pass before the acceptance.</source>
        <translation>
            <numerusform>%n day of the term pass before the acceptance.</numerusform>
            <numerusform>%n days of the term pass before the acceptance.</numerusform>
        </translation>
    </message>
    <message>
        <source>The actual open time lies in the future: check it.</source>
        <translation>The actual open time lies in the future: check it.</translation>
    </message>
    <message>
        <source>The actual open time is after the acceptance: check it.</source>
        <translation>The actual open time is after the acceptance: check it.</translation>
    </message>
    <message>
        <source>The service is completed or closed: there is nothing to appeal.</source>
        <translation>The service is completed or closed: there is nothing to appeal.</translation>
    </message>
    <message>
        <source>An appeal is open: until it is decided neither side can do anything.</source>
        <translation>An appeal is open: until it is decided neither side can do anything.</translation>
    </message>
    <message numerus="yes">
        <source>Open since %1; it is answered within %n working day(s), until %2.</source>
        <translation>
            <numerusform>Open since %1; it is answered within %n working day, until %2.</numerusform>
            <numerusform>Open since %1; it is answered within %n working days, until %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>The holidays of %1 are not in the calendar; weekends alone are counted.</source>
        <translation>The holidays of %1 are not in the calendar; weekends alone are counted.</translation>
    </message>
    <message>
        <source>The seller&apos;s appeal needs: %1 (attached).</source>
        <translation>The seller&apos;s appeal needs: %1 (attached).</translation>
    </message>
    <message>
        <source>The seller&apos;s appeal needs: %1 (missing).</source>
        <translation>The seller&apos;s appeal needs: %1 (missing).</translation>
    </message>
</context>
<context>
    <name>ThreadReport</name>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Status</source>
        <extracomment>订单状态</extracomment>
        <translation>Status</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Placed</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>%1 (test)</source>
        <translation>%1 (test)</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environment</translation>
    </message>
    <message>
        <source>Order thread: %1</source>
        <extracomment>订单全程</extracomment>
        <translation>Order thread: %1</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Only the newest entries; older ones were left out.</source>
        <translation>Only the newest entries; older ones were left out.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>About</source>
        <translation>About</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Made by Zhanggui on %1 (%2).</source>
        <translation>Made by Zhanggui on %1 (%2).</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: a source of the order thread, %2: why it could not be read</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Could not be read and is missing here: %1.</source>
        <translation>Could not be read and is missing here: %1.</translation>
    </message>
</context>
<context>
    <name>TicketsCommand</name>
    <message>
        <source>What it is called in the menu.</source>
        <translation>What it is called in the menu.</translation>
    </message>
    <message>
        <source>en or zh: whom it is for.</source>
        <translation>en or zh: whom it is for.</translation>
    </message>
    <message>
        <source>The text, in UTF-8; - reads it from the input.</source>
        <translation>The text, in UTF-8; - reads it from the input.</translation>
    </message>
    <message>
        <source>tickets answers set needs --text-file FILE</source>
        <translation>tickets answers set needs --text-file FILE</translation>
    </message>
    <message>
        <source>tickets answers needs one of: list, set, remove</source>
        <translation>tickets answers needs one of: list, set, remove</translation>
    </message>
    <message>
        <source>tickets needs one of: answers</source>
        <translation>tickets needs one of: answers</translation>
    </message>
</context>
<context>
    <name>VaultCommand</name>
    <message>
        <source>There is no vault in this workspace.</source>
        <translation>There is no vault in this workspace.</translation>
    </message>
    <message>
        <source>The vault opens with a passphrase.</source>
        <translation>The vault opens with a passphrase.</translation>
    </message>
    <message>
        <source>The vault opens with the system keyring.</source>
        <translation>The vault opens with the system keyring.</translation>
    </message>
    <message numerus="yes">
        <source>It holds %n secret(s).</source>
        <translation>
            <numerusform>It holds %n secret.</numerusform>
            <numerusform>It holds %n secrets.</numerusform>
        </translation>
    </message>
    <message>
        <source>Environment variable that holds the new passphrase.</source>
        <translation>Environment variable that holds the new passphrase.</translation>
    </message>
    <message>
        <source>--new-passphrase-env is missing</source>
        <translation>--new-passphrase-env is missing</translation>
    </message>
    <message>
        <source>usage: zhanggui vault create|status|change-passphrase</source>
        <translation>usage: zhanggui vault create|status|change-passphrase</translation>
    </message>
</context>
<context>
    <name>ViewsCommand</name>
    <message>
        <source>This view cannot be read: %1</source>
        <translation>This view cannot be read: %1</translation>
    </message>
    <message>
        <source>views needs one of: list, remove, show</source>
        <translation>views needs one of: list, remove, show</translation>
    </message>
</context>
<context>
    <name>WhatIf</name>
    <message>
        <source>Lines now</source>
        <translation>Lines now</translation>
    </message>
    <message>
        <source>Lines then</source>
        <translation>Lines then</translation>
    </message>
    <message>
        <source>Fee now</source>
        <translation>Fee now</translation>
    </message>
    <message>
        <source>Fee then</source>
        <translation>Fee then</translation>
    </message>
    <message>
        <source>Settlement now</source>
        <translation>Settlement now</translation>
    </message>
    <message>
        <source>Settlement then</source>
        <translation>Settlement then</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>Not known now</source>
        <translation>Not known now</translation>
    </message>
    <message>
        <source>Not known then</source>
        <translation>Not known then</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Totals</translation>
    </message>
    <message>
        <source>No line is due in this period, by neither rules.</source>
        <translation>No line is due in this period, by neither rules.</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>Billed</translation>
    </message>
    <message>
        <source>By class and product</source>
        <translation>By class and product</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>asked for</translation>
    </message>
    <message>
        <source>not due</source>
        <translation>not due</translation>
    </message>
    <message>
        <source>Lines that change</source>
        <translation>Lines that change</translation>
    </message>
    <message>
        <source>No line changes: both rules give the same.</source>
        <translation>No line changes: both rules give the same.</translation>
    </message>
    <message>
        <source>Order line</source>
        <translation>Order line</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>as of %1</translation>
    </message>
    <message>
        <source>with the other rules %1</source>
        <translation>with the other rules %1</translation>
    </message>
    <message>
        <source>the same rules</source>
        <translation>the same rules</translation>
    </message>
    <message>
        <source>%1, %2: the rules in force (%3) beside those %4</source>
        <translation>%1, %2: the rules in force (%3) beside those %4</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>Not compared</translation>
    </message>
    <message>
        <source>%1 line(s) are left out of the difference: something is asked for on one side.</source>
        <translation>%1 line(s) are left out of the difference: something is asked for on one side.</translation>
    </message>
</context>
<context>
    <name>WireFinding</name>
    <message>
        <source>The first bytes are not those of an HTTP answer.</source>
        <translation>The first bytes are not those of an HTTP answer.</translation>
    </message>
    <message>
        <source>The port answers with TLS, but the request was sent as plain http.</source>
        <translation>The port answers with TLS, but the request was sent as plain http.</translation>
    </message>
    <message>
        <source>The server answers with HTTP/2, which was not asked for.</source>
        <translation>The server answers with HTTP/2, which was not asked for.</translation>
    </message>
    <message>
        <source>The first line is not a status line: a version, a blank and three digits are needed.</source>
        <translation>The first line is not a status line: a version, a blank and three digits are needed.</translation>
    </message>
    <message>
        <source>The answer is of another major version than HTTP/1.</source>
        <translation>The answer is of another major version than HTTP/1.</translation>
    </message>
    <message>
        <source>A byte order mark stands before the status line.</source>
        <translation>A byte order mark stands before the status line.</translation>
    </message>
    <message>
        <source>An empty line stands before the status line.</source>
        <translation>An empty line stands before the status line.</translation>
    </message>
    <message>
        <source>The status line does not begin with HTTP in upper case.</source>
        <translation>The status line does not begin with HTTP in upper case.</translation>
    </message>
    <message>
        <source>The version is neither HTTP/1.0 nor HTTP/1.1.</source>
        <translation>The version is neither HTTP/1.0 nor HTTP/1.1.</translation>
    </message>
    <message>
        <source>The server answers in HTTP/1.0.</source>
        <translation>The server answers in HTTP/1.0.</translation>
    </message>
    <message>
        <source>The parts of the status line are not separated by one blank each.</source>
        <translation>The parts of the status line are not separated by one blank each.</translation>
    </message>
    <message>
        <source>The status is not between 100 and 599.</source>
        <translation>The status is not between 100 and 599.</translation>
    </message>
    <message>
        <source>No blank follows the status in the status line.</source>
        <translation>No blank follows the status in the status line.</translation>
    </message>
    <message>
        <source>A line ends in LF alone; HTTP wants CR LF.</source>
        <translation>A line ends in LF alone; HTTP wants CR LF.</translation>
    </message>
    <message>
        <source>A line contains a CR without LF.</source>
        <translation>A line contains a CR without LF.</translation>
    </message>
    <message>
        <source>A line of the headers contains a NUL byte.</source>
        <translation>A line of the headers contains a NUL byte.</translation>
    </message>
    <message>
        <source>A line of the headers contains a control character.</source>
        <translation>A line of the headers contains a control character.</translation>
    </message>
    <message>
        <source>The headers contain bytes that are not ASCII.</source>
        <translation>The headers contain bytes that are not ASCII.</translation>
    </message>
    <message>
        <source>A line of the headers is longer than 8 KB.</source>
        <translation>A line of the headers is longer than 8 KB.</translation>
    </message>
    <message>
        <source>The headers are larger than 64 KB.</source>
        <translation>The headers are larger than 64 KB.</translation>
    </message>
    <message>
        <source>The answer has more than 256 headers.</source>
        <translation>The answer has more than 256 headers.</translation>
    </message>
    <message>
        <source>The first header line begins with a blank.</source>
        <translation>The first header line begins with a blank.</translation>
    </message>
    <message>
        <source>A header is continued in a second line, which HTTP no longer allows.</source>
        <translation>A header is continued in a second line, which HTTP no longer allows.</translation>
    </message>
    <message>
        <source>A header line has no colon.</source>
        <translation>A header line has no colon.</translation>
    </message>
    <message>
        <source>A header&apos;s name is empty or has characters that are not allowed in it.</source>
        <translation>A header&apos;s name is empty or has characters that are not allowed in it.</translation>
    </message>
    <message>
        <source>A blank stands between a header&apos;s name and its colon.</source>
        <translation>A blank stands between a header&apos;s name and its colon.</translation>
    </message>
    <message>
        <source>A header that may stand once stands twice.</source>
        <translation>A header that may stand once stands twice.</translation>
    </message>
    <message>
        <source>Content-Length stands more than once, with the same value.</source>
        <translation>Content-Length stands more than once, with the same value.</translation>
    </message>
    <message>
        <source>Content-Length stands more than once, with different values.</source>
        <translation>Content-Length stands more than once, with different values.</translation>
    </message>
    <message>
        <source>Content-Length is not a number.</source>
        <translation>Content-Length is not a number.</translation>
    </message>
    <message>
        <source>Content-Length is negative.</source>
        <translation>Content-Length is negative.</translation>
    </message>
    <message>
        <source>Content-Length is too large to be true.</source>
        <translation>Content-Length is too large to be true.</translation>
    </message>
    <message>
        <source>Content-Length and Transfer-Encoding stand together; only one of them may.</source>
        <translation>Content-Length and Transfer-Encoding stand together; only one of them may.</translation>
    </message>
    <message>
        <source>An answer that has no body announces a length or a transfer coding.</source>
        <translation>An answer that has no body announces a length or a transfer coding.</translation>
    </message>
    <message>
        <source>The Transfer-Encoding is not chunked.</source>
        <translation>The Transfer-Encoding is not chunked.</translation>
    </message>
    <message>
        <source>An HTTP/1.0 answer uses Transfer-Encoding.</source>
        <translation>An HTTP/1.0 answer uses Transfer-Encoding.</translation>
    </message>
    <message>
        <source>The size of a chunk is not a hexadecimal number followed by CR LF.</source>
        <translation>The size of a chunk is not a hexadecimal number followed by CR LF.</translation>
    </message>
    <message>
        <source>The size of a chunk is too large to be true.</source>
        <translation>The size of a chunk is too large to be true.</translation>
    </message>
    <message>
        <source>The data of a chunk is not followed by CR LF.</source>
        <translation>The data of a chunk is not followed by CR LF.</translation>
    </message>
    <message>
        <source>Blanks stand around the size of a chunk.</source>
        <translation>Blanks stand around the size of a chunk.</translation>
    </message>
    <message>
        <source>A chunk carries an extension.</source>
        <translation>A chunk carries an extension.</translation>
    </message>
    <message>
        <source>Headers follow the last chunk.</source>
        <translation>Headers follow the last chunk.</translation>
    </message>
    <message>
        <source>An interim answer (1xx) came before the answer.</source>
        <translation>An interim answer (1xx) came before the answer.</translation>
    </message>
    <message>
        <source>More than eight interim answers (1xx) came.</source>
        <translation>More than eight interim answers (1xx) came.</translation>
    </message>
    <message>
        <source>The server changes to another protocol that was not asked for.</source>
        <translation>The server changes to another protocol that was not asked for.</translation>
    </message>
    <message>
        <source>The answer has neither a length nor chunks; it ends where the connection ends.</source>
        <translation>The answer has neither a length nor chunks; it ends where the connection ends.</translation>
    </message>
    <message>
        <source>The connection ended within the headers of the answer.</source>
        <translation>The connection ended within the headers of the answer.</translation>
    </message>
    <message>
        <source>The connection ended before the announced end of the body.</source>
        <translation>The connection ended before the announced end of the body.</translation>
    </message>
    <message>
        <source>The answer is larger than the limit.</source>
        <translation>The answer is larger than the limit.</translation>
    </message>
    <message>
        <source>More bytes follow the end of the answer.</source>
        <translation>More bytes follow the end of the answer.</translation>
    </message>
    <message>
        <source>The body is encoded although this was not asked for.</source>
        <translation>The body is encoded although this was not asked for.</translation>
    </message>
    <message>
        <source>The body begins with a byte order mark.</source>
        <translation>The body begins with a byte order mark.</translation>
    </message>
    <message>
        <source>The answer began before the request was wholly sent.</source>
        <translation>The answer began before the request was wholly sent.</translation>
    </message>
    <message>
        <source>The secure connection was cut without the closing alert, so nobody can tell whether the answer is whole.</source>
        <translation>The secure connection was cut without the closing alert, so nobody can tell whether the answer is whole.</translation>
    </message>
    <message>
        <source>The connection was reset where the answer should end, so nobody can tell whether it is whole.</source>
        <translation>The connection was reset where the answer should end, so nobody can tell whether it is whole.</translation>
    </message>
</context>
<context>
    <name>WorkCommand</name>
    <message>
        <source>The environment that the record belongs to.</source>
        <translation>The environment that the record belongs to.</translation>
    </message>
    <message>
        <source>There is no such kind of record; these are there</source>
        <translation>There is no such kind of record; these are there</translation>
    </message>
    <message>
        <source>There is no record of this number</source>
        <translation>There is no record of this number</translation>
    </message>
    <message>
        <source>Several environments have a record of this number; name one with --environment</source>
        <translation>Several environments have a record of this number; name one with --environment</translation>
    </message>
    <message>
        <source>Values are written as field=value</source>
        <translation>Values are written as field=value</translation>
    </message>
    <message>
        <source>The kind has no such field</source>
        <translation>The kind has no such field</translation>
    </message>
    <message>
        <source>work needs one of: add, attach, correct, do, kinds, list, note, set, settings, show</source>
        <translation>work needs one of: add, attach, correct, do, kinds, list, note, set, settings, show</translation>
    </message>
    <message>
        <source>Say the value too, or - for none</source>
        <translation>Say the value too, or - for none</translation>
    </message>
    <message>
        <source>There is no such setting, or the value is no whole number; without arguments they are listed</source>
        <translation>There is no such setting, or the value is no whole number; without arguments they are listed</translation>
    </message>
    <message numerus="yes">
        <source>%n deadline(s) changed.</source>
        <translation>
            <numerusform>%n deadline changed.</numerusform>
            <numerusform>%n deadlines changed.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only records that match, for example: waits-for:seller due&lt;+7d</source>
        <translation>Only records that match, for example: waits-for:seller due&lt;+7d</translation>
    </message>
    <message>
        <source>How to write the list: text, json or csv.</source>
        <translation>How to write the list: text, json or csv.</translation>
    </message>
    <message>
        <source>--format must be text, json or csv</source>
        <translation>--format must be text, json or csv</translation>
    </message>
    <message>
        <source>Say which environment it belongs to</source>
        <translation>Say which environment it belongs to</translation>
    </message>
    <message>
        <source>The state it is in, when that is not the first one.</source>
        <translation>The state it is in, when that is not the first one.</translation>
    </message>
    <message>
        <source>Words that are kept with the step.</source>
        <translation>Words that are kept with the step.</translation>
    </message>
    <message>
        <source>Why; it stands in the record&apos;s history.</source>
        <translation>Why; it stands in the record&apos;s history.</translation>
    </message>
    <message>
        <source>Whose words they are: seller, customer or platform.</source>
        <translation>Whose words they are: seller, customer or platform.</translation>
    </message>
    <message>
        <source>--from must be seller, customer or platform</source>
        <translation>--from must be seller, customer or platform</translation>
    </message>
    <message>
        <source>What it is evidence of, by its id in the kind.</source>
        <translation>What it is evidence of, by its id in the kind.</translation>
    </message>
    <message>
        <source>The kind asks for no such evidence</source>
        <translation>The kind asks for no such evidence</translation>
    </message>
    <message>
        <source>Show personal data in full; this is logged.</source>
        <translation>Show personal data in full; this is logged.</translation>
    </message>
</context>
<context>
    <name>WorkEvents</name>
    <message>
        <source>Recorded as %1</source>
        <translation>Recorded as %1</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>%1: a step such as 开票, %2 and %3: states</extracomment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>Corrected: %1 → %2</source>
        <translation>Corrected: %1 → %2</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>WorkFiles</name>
    <message>
        <source>The copy is gone from the workspace&apos;s folder of attachments. Attach the file again, or put the folder back from a copy of yours.</source>
        <translation>The copy is gone from the workspace&apos;s folder of attachments. Attach the file again, or put the folder back from a copy of yours.</translation>
    </message>
    <message>
        <source>The copy is not what was attached: its SHA-256 differs. Attach the file again, or put the folder of attachments back from a copy of yours.</source>
        <translation>The copy is not what was attached: its SHA-256 differs. Attach the file again, or put the folder of attachments back from a copy of yours.</translation>
    </message>
    <message>
        <source>The copy cannot be read. Look at the permissions of the workspace&apos;s folder of attachments.</source>
        <translation>The copy cannot be read. Look at the permissions of the workspace&apos;s folder of attachments.</translation>
    </message>
</context>
<context>
    <name>WorkKind</name>
    <message>
        <source>Yes</source>
        <extracomment>是</extracomment>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <extracomment>否</extracomment>
        <translation>No</translation>
    </message>
    <message>
        <source>Seller</source>
        <extracomment>商家</extracomment>
        <translation>Seller</translation>
    </message>
    <message>
        <source>Customer</source>
        <extracomment>客户</extracomment>
        <translation>Customer</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>状态</extracomment>
        <translation>State</translation>
    </message>
    <message>
        <source>Due</source>
        <extracomment>截止时间</extracomment>
        <translation>Due</translation>
    </message>
    <message>
        <source>Waits for</source>
        <extracomment>等待</extracomment>
        <translation>Waits for</translation>
    </message>
    <message>
        <source>In this state since</source>
        <extracomment>状态开始时间</extracomment>
        <translation>In this state since</translation>
    </message>
    <message>
        <source>Environment</source>
        <extracomment>环境</extracomment>
        <translation>Environment</translation>
    </message>
    <message>
        <source>Tags</source>
        <extracomment>标签</extracomment>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>备注</extracomment>
        <translation>Note</translation>
    </message>
    <message>
        <source>Entered</source>
        <extracomment>录入时间</extracomment>
        <translation>Entered</translation>
    </message>
    <message>
        <source>As of</source>
        <extracomment>数据时间</extracomment>
        <translation>As of</translation>
    </message>
    <message>
        <source>waits-for:seller, due:next-7-days, note:any</source>
        <extracomment>Names of fields and values as the filter understands them; keep the form name:value.</extracomment>
        <translation>waits-for:seller, due:next-7-days, note:any</translation>
    </message>
    <message>
        <source>Currency</source>
        <extracomment>币种</extracomment>
        <translation>Currency</translation>
    </message>
    <message>
        <source>Platform</source>
        <extracomment>华为云</extracomment>
        <translation>Platform</translation>
    </message>
</context>
<context>
    <name>WorkPanel</name>
    <message>
        <source>Supervision</source>
        <translation>Supervision</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>Postage</source>
        <translation>Postage</translation>
    </message>
    <message>
        <source>Pre-check</source>
        <translation>Pre-check</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checklist</translation>
    </message>
</context>
<context>
    <name>WorkSettings</name>
    <message>
        <source> days</source>
        <translation> days</translation>
    </message>
    <message>
        <source> working days</source>
        <translation> working days</translation>
    </message>
    <message>
        <source> hours</source>
        <translation> hours</translation>
    </message>
    <message>
        <source> working hours</source>
        <translation> working hours</translation>
    </message>
    <message>
        <source> months</source>
        <translation> months</translation>
    </message>
    <message>
        <source>No page tells it: as long as it is not set, its clock says that the length is not known.</source>
        <translation>No page tells it: as long as it is not set, its clock says that the length is not known.</translation>
    </message>
    <message>
        <source>Yes unless you say otherwise.</source>
        <translation>Yes unless you say otherwise.</translation>
    </message>
    <message>
        <source>No unless you say otherwise.</source>
        <translation>No unless you say otherwise.</translation>
    </message>
    <message>
        <source>%1 unless you say otherwise.</source>
        <extracomment>%1 is &quot;30 days&quot;</extracomment>
        <translation>%1 unless you say otherwise.</translation>
    </message>
</context>
<context>
    <name>WorkWords</name>
    <message>
        <source>printed in an official page</source>
        <translation>printed in an official page</translation>
    </message>
    <message>
        <source>the official pages disagree</source>
        <translation>the official pages disagree</translation>
    </message>
    <message>
        <source>inferred</source>
        <translation>inferred</translation>
    </message>
    <message>
        <source>no page tells it; it can be changed</source>
        <translation>no page tells it; it can be changed</translation>
    </message>
    <message>
        <source>Seller</source>
        <extracomment>商家</extracomment>
        <translation>Seller</translation>
    </message>
    <message>
        <source>Customer</source>
        <extracomment>用户</extracomment>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Platform</source>
        <extracomment>华为云</extracomment>
        <translation>Platform</translation>
    </message>
    <message>
        <source>Your turn</source>
        <translation>Your turn</translation>
    </message>
    <message>
        <source>Waits for the customer</source>
        <translation>Waits for the customer</translation>
    </message>
    <message>
        <source>Waits for the platform</source>
        <translation>Waits for the platform</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>the seller&apos;s own rule</source>
        <translation>the seller&apos;s own rule</translation>
    </message>
</context>
<context>
    <name>zhanggui::ActionDialog</name>
    <message>
        <source>%1 (optional)</source>
        <extracomment>%1: the name of a field that need not be filled in</extracomment>
        <translation>%1 (optional)</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>as usual</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>This was refused: %1</source>
        <translation>This was refused: %1</translation>
    </message>
</context>
<context>
    <name>zhanggui::AddressBar</name>
    <message>
        <source>not available</source>
        <translation>not available</translation>
    </message>
    <message>
        <source>Address of the emulator</source>
        <translation>Address of the emulator</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copy the address</translation>
    </message>
    <message>
        <source>HTTPS address of the emulator</source>
        <translation>HTTPS address of the emulator</translation>
    </message>
    <message>
        <source>Copy the HTTPS address</source>
        <translation>Copy the HTTPS address</translation>
    </message>
    <message>
        <source>Access key of the emulator</source>
        <translation>Access key of the emulator</translation>
    </message>
    <message>
        <source>Copy the access key</source>
        <translation>Copy the access key</translation>
    </message>
    <message>
        <source>Callbacks go to</source>
        <translation>Callbacks go to</translation>
    </message>
    <message>
        <source>Address of the seller&apos;s server</source>
        <translation>Address of the seller&apos;s server</translation>
    </message>
    <message>
        <source>Copy the address of the seller&apos;s server</source>
        <translation>Copy the address of the seller&apos;s server</translation>
    </message>
    <message>
        <source>No server is set: callbacks fail</source>
        <translation>No server is set: callbacks fail</translation>
    </message>
    <message>
        <source>Copy the secret key, for a test client of your own</source>
        <translation>Copy the secret key, for a test client of your own</translation>
    </message>
    <message>
        <source>Copy the secret key</source>
        <translation>Copy the secret key</translation>
    </message>
    <message>
        <source>Copy the path of the certificate that a test client has to trust</source>
        <translation>Copy the path of the certificate that a test client has to trust</translation>
    </message>
    <message>
        <source>Copy the path of the certificate</source>
        <translation>Copy the path of the certificate</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Change the seller&apos;s address and keys</source>
        <translation>Change the seller&apos;s address and keys</translation>
    </message>
</context>
<context>
    <name>zhanggui::AnswerMisses</name>
    <message numerus="yes">
        <source>%n missed</source>
        <translation>
            <numerusform>%n missed</numerusform>
            <numerusform>%n missed</numerusform>
        </translation>
    </message>
    <message>
        <source>Questions by phone or mail that were not answered within 24 hours, in ticket %1. It names no product, so it is counted alone.</source>
        <extracomment>客服电话、邮箱须在 24 小时内响应</extracomment>
        <translation>Questions by phone or mail that were not answered within 24 hours, in ticket %1. It names no product, so it is counted alone.</translation>
    </message>
    <message>
        <source>Questions about “%1” by phone or mail that were not answered within 24 hours, in tickets %2.</source>
        <translation>Questions about “%1” by phone or mail that were not answered within 24 hours, in tickets %2.</translation>
    </message>
    <message>
        <source>With more than two the product is taken down.</source>
        <translation>With more than two the product is taken down.</translation>
    </message>
    <message numerus="yes">
        <source>The last %n day(s) are counted.</source>
        <translation>
            <numerusform>The last %n day is counted.</numerusform>
            <numerusform>The last %n days are counted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhanggui::AnswersDialog</name>
    <message>
        <source>Prepared answers</source>
        <translation>Prepared answers</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Title</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Language</translation>
    </message>
    <message>
        <source>Places that are filled with the ticket&apos;s facts: %1.</source>
        <translation>Places that are filled with the ticket&apos;s facts: %1.</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;New</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Remove</translation>
    </message>
    <message>
        <source>Bring the &amp;examples back</source>
        <translation>Bring the &amp;examples back</translation>
    </message>
    <message>
        <source>The answers cannot be read: %1. Bringing the examples back replaces them.</source>
        <translation>The answers cannot be read: %1. Bringing the examples back replaces them.</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Discard</translation>
    </message>
    <message>
        <source>The text is too long: at most 10,000 characters.</source>
        <translation>The text is too long: at most 10,000 characters.</translation>
    </message>
    <message>
        <source>There is no place {%1}. Write {{ and }} for braces.</source>
        <translation>There is no place {%1}. Write {{ and }} for braces.</translation>
    </message>
    <message>
        <source>This workspace is read-only.</source>
        <translation>This workspace is read-only.</translation>
    </message>
    <message>
        <source>This is an example of the program; saving makes it your own.</source>
        <translation>This is an example of the program; saving makes it your own.</translation>
    </message>
    <message>
        <source>This was not saved: %1. What you typed is still here.</source>
        <translation>This was not saved: %1. What you typed is still here.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>Give the answer a title.</source>
        <translation>Give the answer a title.</translation>
    </message>
    <message>
        <source>Write the answer&apos;s text.</source>
        <translation>Write the answer&apos;s text.</translation>
    </message>
    <message>
        <source>“%1” was saved.</source>
        <translation>“%1” was saved.</translation>
    </message>
    <message>
        <source>“%1” was removed.</source>
        <translation>“%1” was removed.</translation>
    </message>
    <message numerus="yes">
        <source>The examples are back; %n answer(s) of your own were taken away.</source>
        <translation>
            <numerusform>The examples are back; %n answer of your own was taken away.</numerusform>
            <numerusform>The examples are back; %n answers of your own were taken away.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was taken away is back.</source>
        <translation>What was taken away is back.</translation>
    </message>
    <message>
        <source>What you typed is not saved. Save it, or discard it, then close.</source>
        <translation>What you typed is not saved. Save it, or discard it, then close.</translation>
    </message>
</context>
<context>
    <name>zhanggui::AppealDialog</name>
    <message>
        <source>Appeal about %1</source>
        <extracomment>申诉</extracomment>
        <translation>Appeal about %1</translation>
    </message>
    <message>
        <source>The appeal is made in the official console: details of the order line, then Appeal.</source>
        <extracomment>查看详情 &gt; 发起申诉</extracomment>
        <translation>The appeal is made in the official console: details of the order line, then Appeal.</translation>
    </message>
    <message>
        <source>Language of the text</source>
        <translation>Language of the text</translation>
    </message>
    <message>
        <source>Text of the appeal</source>
        <translation>Text of the appeal</translation>
    </message>
    <message>
        <source>&amp;Copy the text</source>
        <translation>&amp;Copy the text</translation>
    </message>
    <message>
        <source>Keep it as a &amp;note</source>
        <translation>Keep it as a &amp;note</translation>
    </message>
</context>
<context>
    <name>zhanggui::BulkEditDialog</name>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Edit tags and notes</source>
        <translation>Edit tags and notes</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>Add tags</translation>
    </message>
    <message>
        <source>Remove tags</source>
        <translation>Remove tags</translation>
    </message>
    <message>
        <source>Replace all tags</source>
        <translation>Replace all tags</translation>
    </message>
    <message>
        <source>Set the note</source>
        <translation>Set the note</translation>
    </message>
    <message>
        <source>Append to the note</source>
        <translation>Append to the note</translation>
    </message>
    <message>
        <source>Clear the note</source>
        <translation>Clear the note</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>Tags, separated by blanks</source>
        <translation>Tags, separated by blanks</translation>
    </message>
    <message>
        <source>The note</source>
        <translation>The note</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>After</source>
        <translation>After</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>What changes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) are selected. Say what to change.</source>
        <translation>
            <numerusform>%Ln record is selected. Say what to change.</numerusform>
            <numerusform>%Ln records are selected. Say what to change.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at what changes…</source>
        <translation>Looking at what changes…</translation>
    </message>
    <message>
        <source>The records could not be read: %1</source>
        <translation>The records could not be read: %1</translation>
    </message>
    <message>
        <source>The first %1 are shown.</source>
        <translation>The first %1 are shown.</translation>
    </message>
    <message>
        <source>Changing records</source>
        <translation>Changing records</translation>
    </message>
    <message>
        <source>Stopped. Every record is as it was.</source>
        <translation>Stopped. Every record is as it was.</translation>
    </message>
    <message>
        <source>The change could not be saved. Every record is as it was. %1 %2</source>
        <translation>The change could not be saved. Every record is as it was. %1 %2</translation>
    </message>
    <message>
        <source>Records that change: %1 of %2; %3 stay as they are.</source>
        <translation>Records that change: %1 of %2; %3 stay as they are.</translation>
    </message>
</context>
<context>
    <name>zhanggui::CalendarController</name>
    <message>
        <source>The calendar could not be read.</source>
        <translation>The calendar could not be read.</translation>
    </message>
    <message>
        <source>The calendar could not be saved; the old one counts.</source>
        <translation>The calendar could not be saved; the old one counts.</translation>
    </message>
    <message>
        <source>The calendar was saved.</source>
        <translation>The calendar was saved.</translation>
    </message>
    <message>
        <source>Change the calendar</source>
        <translation>Change the calendar</translation>
    </message>
</context>
<context>
    <name>zhanggui::CalendarDays</name>
    <message>
        <source>Holidays and make-up days</source>
        <translation>Holidays and make-up days</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Worked</source>
        <translation>Worked</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>Holiday</translation>
    </message>
    <message>
        <source>Add &amp;days</source>
        <translation>Add &amp;days</translation>
    </message>
    <message>
        <source>&amp;Remove the selected days</source>
        <translation>&amp;Remove the selected days</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Source: %1</translation>
    </message>
    <message>
        <source>Row %1: write days of %2 as yyyy-MM-dd, the end not before the beginning, no day twice.</source>
        <translation>Row %1: write days of %2 as yyyy-MM-dd, the end not before the beginning, no day twice.</translation>
    </message>
</context>
<context>
    <name>zhanggui::CalendarDialog</name>
    <message>
        <source>Working days and holidays</source>
        <translation>Working days and holidays</translation>
    </message>
    <message>
        <source>&amp;Save and compute the deadlines anew</source>
        <translation>&amp;Save and compute the deadlines anew</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Years</translation>
    </message>
    <message>
        <source>&amp;Add the next year</source>
        <translation>&amp;Add the next year</translation>
    </message>
    <message>
        <source>&amp;Import a file…</source>
        <translation>&amp;Import a file…</translation>
    </message>
    <message>
        <source>Take back what was changed in this year</source>
        <translation>Take back what was changed in this year</translation>
    </message>
    <message>
        <source>Service begins</source>
        <translation>Service begins</translation>
    </message>
    <message>
        <source>Service ends</source>
        <translation>Service ends</translation>
    </message>
    <message>
        <source>to</source>
        <translation>to</translation>
    </message>
    <message>
        <source>Worked days of the week</source>
        <translation>Worked days of the week</translation>
    </message>
    <message>
        <source>Hours of service</source>
        <translation>Hours of service</translation>
    </message>
    <message>
        <source>%1 – own</source>
        <translation>%1 – own</translation>
    </message>
    <message>
        <source>At least one day of the week must be worked.</source>
        <translation>At least one day of the week must be worked.</translation>
    </message>
    <message>
        <source>The hours of service must end later than they begin.</source>
        <translation>The hours of service must end later than they begin.</translation>
    </message>
    <message>
        <source>Import holidays</source>
        <translation>Import holidays</translation>
    </message>
    <message>
        <source>Calendar (*.json)</source>
        <translation>Calendar (*.json)</translation>
    </message>
    <message>
        <source>The file cannot be used, nothing was changed: %1</source>
        <translation>The file cannot be used, nothing was changed: %1</translation>
    </message>
    <message>
        <source>The holidays of %1 are not known: only weekends are counted as days off. The State Council announces them late in the year before; add the year, or import a file.</source>
        <translation>The holidays of %1 are not known: only weekends are counted as days off. The State Council announces them late in the year before; add the year, or import a file.</translation>
    </message>
    <message>
        <source>As s&amp;hipped</source>
        <translation>As s&amp;hipped</translation>
    </message>
</context>
<context>
    <name>zhanggui::CallModel</name>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>Interface</translation>
    </message>
    <message>
        <source>Order or instance</source>
        <translation>Order or instance</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Attempts</translation>
    </message>
    <message>
        <source>Next attempt</source>
        <translation>Next attempt</translation>
    </message>
    <message>
        <source>Exception</source>
        <extracomment>异常信息</extracomment>
        <translation>Exception</translation>
    </message>
    <message>
        <source>First sent</source>
        <translation>First sent</translation>
    </message>
</context>
<context>
    <name>zhanggui::CallbackArea</name>
    <message>
        <source>Cases and runs</source>
        <translation>Cases and runs</translation>
    </message>
    <message>
        <source>Case editor</source>
        <translation>Case editor</translation>
    </message>
    <message>
        <source>Signature explainer</source>
        <translation>Signature explainer</translation>
    </message>
</context>
<context>
    <name>zhanggui::CallbackController</name>
    <message>
        <source>The run cannot be stored.</source>
        <translation>The run cannot be stored.</translation>
    </message>
    <message>
        <source>It goes on, and its results can be looked at until the window closes.</source>
        <translation>It goes on, and its results can be looked at until the window closes.</translation>
    </message>
    <message>
        <source>The callbacks are not known to this program.</source>
        <translation>The callbacks are not known to this program.</translation>
    </message>
    <message>
        <source>The run could not be started.</source>
        <translation>The run could not be started.</translation>
    </message>
    <message>
        <source>There is no key to sign with.</source>
        <translation>There is no key to sign with.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Nothing was sent.</translation>
    </message>
    <message>
        <source>Enter the access keys with an environment, then run again.</source>
        <translation>Enter the access keys with an environment, then run again.</translation>
    </message>
    <message>
        <source>The certificate file cannot be used.</source>
        <translation>The certificate file cannot be used.</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) failed.</source>
        <translation>
            <numerusform>%n case failed.</numerusform>
            <numerusform>%n cases failed.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a line to see request, answer and what was found; F8 goes to the next problem.</source>
        <translation>Choose a line to see request, answer and what was found; F8 goes to the next problem.</translation>
    </message>
    <message>
        <source>Your server could not be reached.</source>
        <translation>Your server could not be reached.</translation>
    </message>
    <message>
        <source>Check that it runs, and the address. The first line tells what was tried.</source>
        <translation>Check that it runs, and the address. The first line tells what was tried.</translation>
    </message>
    <message>
        <source>The run was stopped.</source>
        <translation>The run was stopped.</translation>
    </message>
    <message>
        <source>Nothing could be sent: every case was skipped.</source>
        <translation>Nothing could be sent: every case was skipped.</translation>
    </message>
    <message>
        <source>The lines say why.</source>
        <translation>The lines say why.</translation>
    </message>
    <message>
        <source>No case failed.</source>
        <translation>No case failed.</translation>
    </message>
    <message numerus="yes">
        <source>%n case file(s) cannot be read and are not in the list.</source>
        <translation>
            <numerusform>%n case file cannot be read and is not in the list.</numerusform>
            <numerusform>%n case files cannot be read and are not in the list.</numerusform>
        </translation>
    </message>
    <message>
        <source>The files are as they were.</source>
        <translation>The files are as they were.</translation>
    </message>
    <message>
        <source>Mend them, then press F5.</source>
        <translation>Mend them, then press F5.</translation>
    </message>
</context>
<context>
    <name>zhanggui::CallbackTarget</name>
    <message>
        <source>The keys of this environment cannot be used.</source>
        <translation>The keys of this environment cannot be used.</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>No keys</translation>
    </message>
    <message>
        <source>Enter the access keys of the seller console&apos;s key management, to sign requests with.</source>
        <translation>Enter the access keys of the seller console&apos;s key management, to sign requests with.</translation>
    </message>
    <message>
        <source>Enter the keys…</source>
        <translation>Enter the keys…</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n key</numerusform>
            <numerusform>%n keys</numerusform>
        </translation>
    </message>
    <message>
        <source>Vault locked</source>
        <translation>Vault locked</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Unlock…</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Certificate file</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Certificates (*.pem *.crt *.cer);;All files (*)</translation>
    </message>
    <message>
        <source>The certificate file cannot be used.</source>
        <translation>The certificate file cannot be used.</translation>
    </message>
    <message>
        <source>This address is public</source>
        <translation>This address is public</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) carry no testFlag: %1 may act on them as on real orders, and create, change or release instances. The others say that they are tests.</source>
        <translation>
            <numerusform>%n case carry no testFlag: %1 may act on them as on real orders, and create, change or release instances. The others say that they are tests.</numerusform>
            <numerusform>%n cases carry no testFlag: %1 may act on them as on real orders, and create, change or release instances. The others say that they are tests.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send everything</source>
        <translation>Send everything</translation>
    </message>
    <message>
        <source>Send tests only</source>
        <translation>Send tests only</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>zhanggui::CallbackToolsController</name>
    <message>
        <source>Enter the address of your server first.</source>
        <translation>Enter the address of your server first.</translation>
    </message>
    <message>
        <source>It stands above the cases.</source>
        <translation>It stands above the cases.</translation>
    </message>
    <message>
        <source>The callbacks are not known to this program.</source>
        <translation>The callbacks are not known to this program.</translation>
    </message>
    <message>
        <source>Cases of your own</source>
        <translation>Cases of your own</translation>
    </message>
    <message>
        <source>There is no key to sign with. Enter the access keys with an environment.</source>
        <translation>There is no key to sign with. Enter the access keys with an environment.</translation>
    </message>
    <message>
        <source>The limits of the marketplace are not known.</source>
        <translation>The limits of the marketplace are not known.</translation>
    </message>
    <message>
        <source>The failed orders could not be kept.</source>
        <translation>The failed orders could not be kept.</translation>
    </message>
    <message>
        <source>The counters cannot be read.</source>
        <translation>The counters cannot be read.</translation>
    </message>
    <message>
        <source>The preflight could not be run.</source>
        <translation>The preflight could not be run.</translation>
    </message>
    <message>
        <source>No case carries testFlag 1, as the probe sends it.</source>
        <translation>No case carries testFlag 1, as the probe sends it.</translation>
    </message>
    <message>
        <source>The run cannot be stored.</source>
        <translation>The run cannot be stored.</translation>
    </message>
    <message>
        <source>How the guides are read could not be kept.</source>
        <translation>How the guides are read could not be kept.</translation>
    </message>
</context>
<context>
    <name>zhanggui::CallbacksPage</name>
    <message>
        <source>Cases of your own</source>
        <translation>Cases of your own</translation>
    </message>
    <message>
        <source>Sending: %1</source>
        <translation>Sending: %1</translation>
    </message>
    <message>
        <source>No run is kept</source>
        <translation>No run is kept</translation>
    </message>
    <message>
        <source>Every run is kept in the workspace, with all its requests and answers, until it is too old.</source>
        <translation>Every run is kept in the workspace, with all its requests and answers, until it is too old.</translation>
    </message>
    <message>
        <source>Where is your server?</source>
        <translation>Where is your server?</translation>
    </message>
    <message>
        <source>Enter the production address that the marketplace would call. It may be on this machine or in your network: nothing has to be public.</source>
        <translation>Enter the production address that the marketplace would call. It may be on this machine or in your network: nothing has to be public.</translation>
    </message>
    <message>
        <source>Enter the address</source>
        <translation>Enter the address</translation>
    </message>
    <message>
        <source>There is no key to sign with</source>
        <translation>There is no key to sign with</translation>
    </message>
    <message>
        <source>Requests are signed with the access keys of the seller console&apos;s key management. They are kept in the vault, with an environment.</source>
        <translation>Requests are signed with the access keys of the seller console&apos;s key management. They are kept in the vault, with an environment.</translation>
    </message>
    <message>
        <source>Enter the keys</source>
        <translation>Enter the keys</translation>
    </message>
    <message>
        <source>Nothing was sent yet</source>
        <translation>Nothing was sent yet</translation>
    </message>
    <message>
        <source>Choose a suite or some cases at the left, then run them. Each answer is checked as the official console does, and further.</source>
        <translation>Choose a suite or some cases at the left, then run them. Each answer is checked as the official console does, and further.</translation>
    </message>
    <message>
        <source>Run what is chosen</source>
        <translation>Run what is chosen</translation>
    </message>
    <message>
        <source>Callback debugger</source>
        <extracomment>回调调试</extracomment>
        <translation>Callback debugger</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Earlier runs</source>
        <translation>Earlier runs</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparison</translation>
    </message>
    <message>
        <source>Results, one line a case</source>
        <translation>Results, one line a case</translation>
    </message>
    <message>
        <source>Earlier runs, newest first</source>
        <translation>Earlier runs, newest first</translation>
    </message>
</context>
<context>
    <name>zhanggui::CallsView</name>
    <message>
        <source>no answer</source>
        <translation>no answer</translation>
    </message>
    <message>
        <source>No callback was sent yet</source>
        <translation>No callback was sent yet</translation>
    </message>
    <message>
        <source>What happens in the marketplace is told to your server here: a purchase, an expiry, a renewal. Set your server&apos;s address under State, then buy something under Market.</source>
        <translation>What happens in the marketplace is told to your server here: a purchase, an expiry, a renewal. Set your server&apos;s address under State, then buy something under Market.</translation>
    </message>
    <message>
        <source>Copy the rows</source>
        <translation>Copy the rows</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Attempt</translation>
    </message>
    <message>
        <source>Attempts of this call</source>
        <translation>Attempts of this call</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Restart</translation>
    </message>
    <message>
        <source>Callbacks to the seller, newest first</source>
        <translation>Callbacks to the seller, newest first</translation>
    </message>
</context>
<context>
    <name>zhanggui::CanonicalView</name>
    <message>
        <source>authToken in the query, SaaS V1.0.</source>
        <translation>authToken in the query, SaaS V1.0.</translation>
    </message>
    <message>
        <source>authToken in a header, joint SaaS V1.0.</source>
        <translation>authToken in a header, joint SaaS V1.0.</translation>
    </message>
    <message>
        <source>JSON web token of the gateway, HS256.</source>
        <translation>JSON web token of the gateway, HS256.</translation>
    </message>
    <message>
        <source>The request is not signed.</source>
        <translation>The request is not signed.</translation>
    </message>
    <message>
        <source>1. What is signed of the request</source>
        <translation>1. What is signed of the request</translation>
    </message>
    <message>
        <source>2. Its hash</source>
        <translation>2. Its hash</translation>
    </message>
    <message>
        <source>3. The string that is signed; the key in it is marks</source>
        <translation>3. The string that is signed; the key in it is marks</translation>
    </message>
    <message>
        <source>4. The signature</source>
        <translation>4. The signature</translation>
    </message>
    <message>
        <source>Signature in the query, as in SaaS V2.0: HMAC-SHA256, hexadecimal.</source>
        <translation>Signature in the query, as in SaaS V2.0: HMAC-SHA256, hexadecimal.</translation>
    </message>
    <message>
        <source>Signature in headers, joint SaaS V2.0: HMAC-SHA256, hexadecimal.</source>
        <translation>Signature in headers, joint SaaS V2.0: HMAC-SHA256, hexadecimal.</translation>
    </message>
</context>
<context>
    <name>zhanggui::CaptureModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Place in the answer</source>
        <translation>Place in the answer</translation>
    </message>
</context>
<context>
    <name>zhanggui::CaseController</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: an environment, %2: one of its callback access keys</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>A key cannot be read from the vault.</source>
        <translation>A key cannot be read from the vault.</translation>
    </message>
    <message>
        <source>The case cannot be saved.</source>
        <translation>The case cannot be saved.</translation>
    </message>
    <message>
        <source>This workspace is open for reading only.</source>
        <translation>This workspace is open for reading only.</translation>
    </message>
    <message>
        <source>The case stays open with its changes.</source>
        <translation>The case stays open with its changes.</translation>
    </message>
    <message>
        <source>Save the case elsewhere.</source>
        <translation>Save the case elsewhere.</translation>
    </message>
    <message>
        <source>There is a case of this id already</source>
        <translation>There is a case of this id already</translation>
    </message>
    <message>
        <source>The file %1 is replaced. This cannot be undone.</source>
        <translation>The file %1 is replaced. This cannot be undone.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>Save the case</source>
        <translation>Save the case</translation>
    </message>
    <message>
        <source>Cases (*.case.json)</source>
        <translation>Cases (*.case.json)</translation>
    </message>
    <message>
        <source>It stays open with its changes.</source>
        <translation>It stays open with its changes.</translation>
    </message>
    <message>
        <source>The case is saved.</source>
        <translation>The case is saved.</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>Open a case</translation>
    </message>
    <message>
        <source>Cases (*.case.json *.json);;All files (*)</source>
        <translation>Cases (*.case.json *.json);;All files (*)</translation>
    </message>
    <message>
        <source>The case cannot be opened.</source>
        <translation>The case cannot be opened.</translation>
    </message>
</context>
<context>
    <name>zhanggui::CaseEditor</name>
    <message>
        <source>This case comes with the program and is the same for everyone.</source>
        <translation>This case comes with the program and is the same for everyone.</translation>
    </message>
    <message>
        <source>It can be read and sent, not changed.</source>
        <translation>It can be read and sent, not changed.</translation>
    </message>
    <message>
        <source>Duplicate it to change it.</source>
        <translation>Duplicate it to change it.</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>The case has changes that are not saved</source>
        <translation>The case has changes that are not saved</translation>
    </message>
    <message>
        <source>Without saving, the changes of “%1” are lost.</source>
        <translation>Without saving, the changes of “%1” are lost.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Go on editing</translation>
    </message>
    <message>
        <source>text with an error</source>
        <translation>text with an error</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>read-only</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>not saved yet</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>saved</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>No case is open</translation>
    </message>
    <message>
        <source>A case is one request, or a few, with what must be answered. Choose one under Cases, begin a new one, or paste a cURL command.</source>
        <translation>A case is one request, or a few, with what must be answered. Choose one under Cases, begin a new one, or paste a cURL command.</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>New case</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Form or text</source>
        <translation>Form or text</translation>
    </message>
</context>
<context>
    <name>zhanggui::CaseFacts</name>
    <message>
        <source>What the case proves</source>
        <translation>What the case proves</translation>
    </message>
    <message>
        <source>Instance when none was captured</source>
        <translation>Instance when none was captured</translation>
    </message>
    <message>
        <source>a new UUID</source>
        <translation>a new UUID</translation>
    </message>
    <message>
        <source>It stands for {{instance}} when the case is sent alone, before a newInstance was answered.</source>
        <translation>It stands for {{instance}} when the case is sent alone, before a newInstance was answered.</translation>
    </message>
</context>
<context>
    <name>zhanggui::CaseForm</name>
    <message numerus="yes">
        <source>%n thing(s) would not pass as an ordinary request</source>
        <extracomment>the reasons stand next to the fields</extracomment>
        <translation>
            <numerusform>%n thing would not pass as an ordinary request</numerusform>
            <numerusform>%n things would not pass as an ordinary request</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the next one</source>
        <translation>Go to the next one</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Names the file: letters, digits, dot, hyphen and underscore.</source>
        <translation>Names the file: letters, digits, dot, hyphen and underscore.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Case</translation>
    </message>
</context>
<context>
    <name>zhanggui::CaseTextView</name>
    <message>
        <source>Line %1: %2</source>
        <extracomment>%1: number of a line, %2: what is wrong there</extracomment>
        <translation>Line %1: %2</translation>
    </message>
    <message>
        <source>The case as its text file</source>
        <translation>The case as its text file</translation>
    </message>
</context>
<context>
    <name>zhanggui::CaseTree</name>
    <message>
        <source>Cases of your own</source>
        <translation>Cases of your own</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1: a product, %2: a site</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Find suites and cases</source>
        <translation>Find suites and cases</translation>
    </message>
    <message>
        <source>Suites and cases</source>
        <translation>Suites and cases</translation>
    </message>
</context>
<context>
    <name>zhanggui::ChartFrame</name>
    <message>
        <source>← and → read the bars one by one; T shows the table.</source>
        <translation>← and → read the bars one by one; T shows the table.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>%1 is a month, a day or a reason, %2 values: &quot;2026-11 – New purchase: 12, Renewal: 3&quot;</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Picture (*.png)</translation>
    </message>
    <message>
        <source>CSV file (*.csv)</source>
        <translation>CSV file (*.csv)</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>Save %1</translation>
    </message>
    <message>
        <source>Show the table behind the chart</source>
        <translation>Show the table behind the chart</translation>
    </message>
    <message>
        <source>Save or copy</source>
        <translation>Save or copy</translation>
    </message>
    <message>
        <source>Save the chart as a picture…</source>
        <translation>Save the chart as a picture…</translation>
    </message>
    <message>
        <source>Save the table as CSV…</source>
        <translation>Save the table as CSV…</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Copy the table</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save chart and table as PDF…</source>
        <translation>Save chart and table as PDF…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Print…</translation>
    </message>
</context>
<context>
    <name>zhanggui::ChecklistTree</name>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checklist</translation>
    </message>
</context>
<context>
    <name>zhanggui::ChecksView</name>
    <message>
        <source>All requests together: %1</source>
        <extracomment>%1: a sentence about all requests of a case</extracomment>
        <translation>All requests together: %1</translation>
    </message>
    <message>
        <source>Nothing was checked: the request was not answered.</source>
        <translation>Nothing was checked: the request was not answered.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n check(s) good</source>
        <translation>
            <numerusform>%1 of %n check good</numerusform>
            <numerusform>%1 of %n checks good</numerusform>
        </translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>Console says</source>
        <translation>Console says</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Rule from</source>
        <translation>Rule from</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>Checks, the worst first</source>
        <translation>Checks, the worst first</translation>
    </message>
    <message>
        <source>Show &amp;what is good too</source>
        <translation>Show &amp;what is good too</translation>
    </message>
</context>
<context>
    <name>zhanggui::ClockBar</name>
    <message>
        <source>On the way to %1</source>
        <translation>On the way to %1</translation>
    </message>
    <message>
        <source>On the way to the next event</source>
        <translation>On the way to the next event</translation>
    </message>
    <message>
        <source>Nothing is planned</source>
        <translation>Nothing is planned</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Now: %1</translation>
    </message>
    <message>
        <source>%1 in %2, at %3</source>
        <extracomment>%1: what happens next, %2: how long until then, %3: at which time</extracomment>
        <translation>%1 in %2, at %3</translation>
    </message>
    <message>
        <source>Let the clock run (F6)</source>
        <translation>Let the clock run (F6)</translation>
    </message>
    <message>
        <source>Pause the clock (F6)</source>
        <translation>Pause the clock (F6)</translation>
    </message>
    <message>
        <source>advancing</source>
        <translation>advancing</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>paused</translation>
    </message>
    <message>
        <source>runs at %1×</source>
        <translation>runs at %1×</translation>
    </message>
    <message numerus="yes">
        <source>%n planned</source>
        <translation>
            <numerusform>%n planned</numerusform>
            <numerusform>%n planned</numerusform>
        </translation>
    </message>
    <message>
        <source>Virtual clock</source>
        <translation>Virtual clock</translation>
    </message>
    <message>
        <source>Time of the emulated marketplace</source>
        <translation>Time of the emulated marketplace</translation>
    </message>
    <message>
        <source>The marketplace&apos;s own time: expiry, retries and bills go by it.</source>
        <translation>The marketplace&apos;s own time: expiry, retries and bills go by it.</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Speed</translation>
    </message>
    <message>
        <source>Speed of the clock</source>
        <translation>Speed of the clock</translation>
    </message>
    <message>
        <source>1× (real time)</source>
        <translation>1× (real time)</translation>
    </message>
    <message>
        <source>60× (a minute a second)</source>
        <translation>60× (a minute a second)</translation>
    </message>
    <message>
        <source>3600× (an hour a second)</source>
        <translation>3600× (an hour a second)</translation>
    </message>
    <message>
        <source>86400× (a day a second)</source>
        <translation>86400× (a day a second)</translation>
    </message>
    <message>
        <source>A span of time: 90s, 40m, 3h, 15d, 2w, 1y</source>
        <translation>A span of time: 90s, 40m, 3h, 15d, 2w, 1y</translation>
    </message>
    <message>
        <source>How far the clock shall go</source>
        <translation>How far the clock shall go</translation>
    </message>
    <message>
        <source>Go on by this span</source>
        <translation>Go on by this span</translation>
    </message>
    <message>
        <source>Next event</source>
        <translation>Next event</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Stop the clock&apos;s run</source>
        <translation>Stop the clock&apos;s run</translation>
    </message>
    <message>
        <source>Show what is planned</source>
        <translation>Show what is planned</translation>
    </message>
    <message>
        <source>How far the clock has come</source>
        <translation>How far the clock has come</translation>
    </message>
</context>
<context>
    <name>zhanggui::ColorRulesDialog</name>
    <message>
        <source>Try this rule earlier</source>
        <translation>Try this rule earlier</translation>
    </message>
    <message>
        <source>Try this rule later</source>
        <translation>Try this rule later</translation>
    </message>
    <message>
        <source>Remove this rule</source>
        <translation>Remove this rule</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>&amp;Add a rule</source>
        <translation>&amp;Add a rule</translation>
    </message>
    <message>
        <source>Colours of the rows</source>
        <translation>Colours of the rows</translation>
    </message>
    <message>
        <source>A row takes the colour of the first rule whose filter it matches. The colours belong to the view: save it to keep them under its name.</source>
        <translation>A row takes the colour of the first rule whose filter it matches. The colours belong to the view: save it to keep them under its name.</translation>
    </message>
    <message>
        <source>There is no rule yet. Add one, for example amount&gt;10000.</source>
        <translation>There is no rule yet. Add one, for example amount&gt;10000.</translation>
    </message>
</context>
<context>
    <name>zhanggui::ColumnDelegate</name>
    <message>
        <source>Field of the column %1</source>
        <extracomment>%1: the name of a column of a file</extracomment>
        <translation>Field of the column %1</translation>
    </message>
    <message>
        <source>not imported</source>
        <translation>not imported</translation>
    </message>
</context>
<context>
    <name>zhanggui::ColumnModel</name>
    <message>
        <source>not imported</source>
        <translation>not imported</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>%1: a field, %2: a currency, ISO 4217</extracomment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Column in the file</source>
        <translation>Column in the file</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Samples</translation>
    </message>
    <message>
        <source>Taken as</source>
        <translation>Taken as</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>zhanggui::ColumnsView</name>
    <message>
        <source>Looked at again, because it is read in another way now.</source>
        <translation>Looked at again, because it is read in another way now.</translation>
    </message>
    <message>
        <source>To be read again, because the choices changed.</source>
        <translation>To be read again, because the choices changed.</translation>
    </message>
    <message>
        <source>Looked at again, because the columns changed.</source>
        <translation>Looked at again, because the columns changed.</translation>
    </message>
    <message>
        <source>known names</source>
        <translation>known names</translation>
    </message>
    <message>
        <source>Looked at again, with another mapping.</source>
        <translation>Looked at again, with another mapping.</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Mapping</translation>
    </message>
    <message>
        <source>Saved mapping; type a name to save the columns under it</source>
        <translation>Saved mapping; type a name to save the columns under it</translation>
    </message>
    <message>
        <source>a name to save it under</source>
        <translation>a name to save it under</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Save the columns and choices under this name</source>
        <translation>Save the columns and choices under this name</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Remove the saved mapping of this name</source>
        <translation>Remove the saved mapping of this name</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Columns of the file</translation>
    </message>
</context>
<context>
    <name>zhanggui::CommandPalette</name>
    <message>
        <source>What do you want to do?</source>
        <translation>What do you want to do?</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Commands found</translation>
    </message>
    <message>
        <source>No command is called so.</source>
        <translation>No command is called so.</translation>
    </message>
</context>
<context>
    <name>zhanggui::ComparisonModel</name>
    <message>
        <source>added</source>
        <translation>added</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>Line is</source>
        <translation>Line is</translation>
    </message>
    <message>
        <source>Order line</source>
        <translation>Order line</translation>
    </message>
    <message>
        <source>Order no.</source>
        <translation>Order no.</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Fact</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>After</source>
        <translation>After</translation>
    </message>
</context>
<context>
    <name>zhanggui::CopyTree</name>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
</context>
<context>
    <name>zhanggui::CorrectDialog</name>
    <message>
        <source>Correct</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Correct the state of %1</source>
        <translation>Correct the state of %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>For when the official console shows something else than what is recorded here. No rule is asked; a state that the rules do not know is kept as it is written. It can be undone.</source>
        <translation>For when the official console shows something else than what is recorded here. No rule is asked; a state that the rules do not know is kept as it is written. It can be undone.</translation>
    </message>
</context>
<context>
    <name>zhanggui::DeadlineDetail</name>
    <message>
        <source>This deadline is not there any more: it was met, or its record was removed.</source>
        <translation>This deadline is not there any more: it was met, or its record was removed.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Time limit</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Waits for</translation>
    </message>
    <message>
        <source>Product or subject</source>
        <translation>Product or subject</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Order no.</source>
        <translation>Order no.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environment</translation>
    </message>
    <message>
        <source>The term of what was bought ends. Without a renewal the resource is frozen, later released.</source>
        <translation>The term of what was bought ends. Without a renewal the resource is frozen, later released.</translation>
    </message>
    <message>
        <source>When the saved cases fail on so many days in a row, the trade is frozen and the product hidden. Repair the interface and run a preflight.</source>
        <translation>When the saved cases fail on so many days in a row, the trade is frozen and the product hidden. Repair the interface and run a preflight.</translation>
    </message>
    <message>
        <source>The calendar does not know the holidays of %1: only weekends are counted as days off.</source>
        <translation>The calendar does not know the holidays of %1: only weekends are counted as days off.</translation>
    </message>
    <message>
        <source>Close the detail</source>
        <translation>Close the detail</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Open the record</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>Open the order</translation>
    </message>
</context>
<context>
    <name>zhanggui::DeadlineNoticesController</name>
    <message>
        <source>%1 %2: %3</source>
        <extracomment>%1 is a kind of record, %2 its number, %3 how much time is left</extracomment>
        <translation>%1 %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln deadline(s)</source>
        <translation>
            <numerusform>%Ln deadline</numerusform>
            <numerusform>%Ln deadlines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message>
        <source>The notifications could not be saved.</source>
        <translation>The notifications could not be saved.</translation>
    </message>
    <message>
        <source>Show the board</source>
        <translation>Show the board</translation>
    </message>
</context>
<context>
    <name>zhanggui::DeadlinesController</name>
    <message>
        <source>Order %1 is not in this workspace.</source>
        <translation>Order %1 is not in this workspace.</translation>
    </message>
    <message>
        <source>Fetch it, or import the list of orders.</source>
        <translation>Fetch it, or import the list of orders.</translation>
    </message>
    <message>
        <source>Save the deadlines as a calendar file</source>
        <translation>Save the deadlines as a calendar file</translation>
    </message>
    <message>
        <source>Calendar file (*.ics)</source>
        <translation>Calendar file (*.ics)</translation>
    </message>
    <message>
        <source>The calendar file could not be written.</source>
        <translation>The calendar file could not be written.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln deadline(s) were written.</source>
        <translation>
            <numerusform>%Ln deadline was written.</numerusform>
            <numerusform>%Ln deadlines were written.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import it into your calendar; importing it again updates the same entries.</source>
        <translation>Import it into your calendar; importing it again updates the same entries.</translation>
    </message>
</context>
<context>
    <name>zhanggui::DeadlinesPage</name>
    <message>
        <source>Deadlines</source>
        <extracomment>截止</extracomment>
        <translation>Deadlines</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>Nothing is due</translation>
    </message>
    <message>
        <source>Everything with a clock appears here: invoices, tickets, refunds, supervised order lines, orders that expire, products whose probes fail. Import the exported files of the official console, or enter records by hand.</source>
        <translation>Everything with a clock appears here: invoices, tickets, refunds, supervised order lines, orders that expire, products whose probes fail. Import the exported files of the official console, or enter records by hand.</translation>
    </message>
    <message>
        <source>Working days and holidays</source>
        <translation>Working days and holidays</translation>
    </message>
    <message>
        <source>No deadline matches</source>
        <translation>No deadline matches</translation>
    </message>
    <message>
        <source>The filter hides every deadline.</source>
        <translation>The filter hides every deadline.</translation>
    </message>
    <message>
        <source>The deadlines could not be read.</source>
        <translation>The deadlines could not be read.</translation>
    </message>
    <message>
        <source>The filter hides this deadline.</source>
        <translation>The filter hides this deadline.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln matching deadline(s)</source>
        <translation>
            <numerusform>%Ln matching deadline</numerusform>
            <numerusform>%Ln matching deadlines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deadline(s)</source>
        <translation>
            <numerusform>%Ln deadline</numerusform>
            <numerusform>%Ln deadlines</numerusform>
        </translation>
    </message>
    <message>
        <source>Calls and mails not answered within 24 hours: %1.</source>
        <extracomment>%1: products, each with the number of questions</extracomment>
        <translation>Calls and mails not answered within 24 hours: %1.</translation>
    </message>
    <message>
        <source>With more than two the product is taken down.</source>
        <translation>With more than two the product is taken down.</translation>
    </message>
    <message>
        <source>Show the tickets</source>
        <translation>Show the tickets</translation>
    </message>
</context>
<context>
    <name>zhanggui::DetailForm</name>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Show the whole value. That it was shown is recorded.</source>
        <translation>Show the whole value. That it was shown is recorded.</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Show: %1</translation>
    </message>
</context>
<context>
    <name>zhanggui::EmulatorController</name>
    <message>
        <source>The emulator could not be started.</source>
        <translation>The emulator could not be started.</translation>
    </message>
    <message>
        <source>The emulator runs. Its sample orders can be fetched now.</source>
        <translation>The emulator runs. Its sample orders can be fetched now.</translation>
    </message>
    <message>
        <source>Press Fetch orders and use the sample orders.</source>
        <translation>Press Fetch orders and use the sample orders.</translation>
    </message>
    <message>
        <source>The clock did not advance.</source>
        <translation>The clock did not advance.</translation>
    </message>
    <message>
        <source>The emulator could not keep its state. Its clock is paused.</source>
        <translation>The emulator could not keep its state. Its clock is paused.</translation>
    </message>
    <message>
        <source>What was kept before is as it was.</source>
        <translation>What was kept before is as it was.</translation>
    </message>
    <message>
        <source>The secret key is in the clipboard.</source>
        <translation>The secret key is in the clipboard.</translation>
    </message>
    <message>
        <source>It holds until the emulator is stopped.</source>
        <translation>It holds until the emulator is stopped.</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n key</numerusform>
            <numerusform>%n keys</numerusform>
        </translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>No keys</translation>
    </message>
</context>
<context>
    <name>zhanggui::EmulatorPage</name>
    <message>
        <source>Emulator</source>
        <translation>Emulator</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>stopped</translation>
    </message>
    <message>
        <source>running</source>
        <translation>running</translation>
    </message>
    <message>
        <source>The emulator does not run</source>
        <translation>The emulator does not run</translation>
    </message>
    <message>
        <source>Start the emulator</source>
        <translation>Start the emulator</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Market</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Callbacks sent</source>
        <extracomment>生产接口消息</extracomment>
        <translation>Callbacks sent</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>starting…</source>
        <translation>starting…</translation>
    </message>
    <message>
        <source>It plays the marketplace on this machine: customers buy, renew and cancel, your server is called as the real one calls it, and months pass in seconds. What is in it survives a restart; its keys are made anew each time it starts.</source>
        <translation>It plays the marketplace on this machine: customers buy, renew and cancel, your server is called as the real one calls it, and months pass in seconds. What is in it survives a restart; its keys are made anew each time it starts.</translation>
    </message>
    <message>
        <source>Parts of the emulator</source>
        <translation>Parts of the emulator</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Scenarios</translation>
    </message>
</context>
<context>
    <name>zhanggui::EnvironmentController</name>
    <message>
        <source>The environments could not be read.</source>
        <translation>The environments could not be read.</translation>
    </message>
    <message>
        <source>The environment could not be kept.</source>
        <translation>The environment could not be kept.</translation>
    </message>
    <message>
        <source>The key could not be put into the vault.</source>
        <translation>The key could not be put into the vault.</translation>
    </message>
    <message>
        <source>The environment “%1” is kept.</source>
        <translation>The environment “%1” is kept.</translation>
    </message>
    <message>
        <source>The environment could not be removed.</source>
        <translation>The environment could not be removed.</translation>
    </message>
    <message>
        <source>The environment is gone, but its keys are still in the vault.</source>
        <translation>The environment is gone, but its keys are still in the vault.</translation>
    </message>
</context>
<context>
    <name>zhanggui::EnvironmentForm</name>
    <message>
        <source>Choose a certificate file</source>
        <translation>Choose a certificate file</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Certificates (*.pem *.crt *.cer);;All files (*)</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Callback access keys</source>
        <extracomment>密钥管理: the keys that the marketplace&apos;s callbacks are signed with, one per interface type</extracomment>
        <translation>Callback access keys</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connection</translation>
    </message>
    <message>
        <source>stored in the vault; type to replace it</source>
        <translation>stored in the vault; type to replace it</translation>
    </message>
</context>
<context>
    <name>zhanggui::EnvironmentsPage</name>
    <message>
        <source>Remove the environment</source>
        <translation>Remove the environment</translation>
    </message>
    <message>
        <source>Remove “%1” and its keys from the vault? The orders fetched from it stay. The keys cannot be brought back.</source>
        <translation>Remove “%1” and its keys from the vault? The orders fetched from it stay. The keys cannot be brought back.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Environments</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Remove…</translation>
    </message>
    <message>
        <source>No environment is open</source>
        <translation>No environment is open</translation>
    </message>
    <message>
        <source>An environment is a marketplace site with your keys, or an emulator. Keys are kept encrypted in the vault of this workspace.</source>
        <translation>An environment is a marketplace site with your keys, or an emulator. Keys are kept encrypted in the vault of this workspace.</translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation>Connect an account</translation>
    </message>
    <message>
        <source>The built-in emulator</source>
        <translation>The built-in emulator</translation>
    </message>
    <message>
        <source>It answers on this machine only. Its keys are made anew each time the program starts and are never stored, so there is nothing to set here.</source>
        <translation>It answers on this machine only. Its keys are made anew each time the program starts and are never stored, so there is nothing to set here.</translation>
    </message>
</context>
<context>
    <name>zhanggui::EvidenceList</name>
    <message>
        <source>there</source>
        <translation>there</translation>
    </message>
    <message>
        <source>missing: %1 of %2</source>
        <translation>missing: %1 of %2</translation>
    </message>
    <message>
        <source>not known whether it is required</source>
        <translation>not known whether it is required</translation>
    </message>
    <message>
        <source>not required</source>
        <translation>not required</translation>
    </message>
    <message>
        <source>Kinds of files: %1</source>
        <translation>Kinds of files: %1</translation>
    </message>
    <message>
        <source>At most %1</source>
        <translation>At most %1</translation>
    </message>
    <message>
        <source>Evidence and files</source>
        <translation>Evidence and files</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Attach files…</source>
        <translation>Attach files…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>gone</translation>
    </message>
    <message>
        <source>not as it was attached</source>
        <translation>not as it was attached</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>cannot be read</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: the name of a file, %2: what is wrong with it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Added %1</source>
        <translation>Added %1</translation>
    </message>
</context>
<context>
    <name>zhanggui::ExampleDialog</name>
    <message>
        <source>New example of your own</source>
        <translation>New example of your own</translation>
    </message>
    <message>
        <source>Change an example of your own</source>
        <translation>Change an example of your own</translation>
    </message>
    <message>
        <source>What is given, and what must come out</source>
        <translation>What is given, and what must come out</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>&amp;Id</source>
        <translation>&amp;Id</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Title</translation>
    </message>
    <message>
        <source>Fill in what &amp;comes out now</source>
        <translation>Fill in what &amp;comes out now</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Fact</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>Ratio</translation>
    </message>
    <message>
        <source>Paid in the month</source>
        <translation>Paid in the month</translation>
    </message>
    <message>
        <source>Must come out</source>
        <translation>Must come out</translation>
    </message>
    <message>
        <source>cn or intl</source>
        <translation>cn or intl</translation>
    </message>
    <message>
        <source>of the product, in the month of its payment</source>
        <translation>of the product, in the month of its payment</translation>
    </message>
    <message>
        <source>The site is cn or intl.</source>
        <translation>The site is cn or intl.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no day such as 2024-02-29.</source>
        <translation>&quot;%1&quot; is no day such as 2024-02-29.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no amount.</source>
        <translation>&quot;%1&quot; is no amount.</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is no exact number such as 1500000.00 or 5%.</source>
        <translation>%1: &quot;%2&quot; is no exact number such as 1500000.00 or 5%.</translation>
    </message>
    <message>
        <source>An id is of small letters, digits and hyphens, a letter first.</source>
        <translation>An id is of small letters, digits and hyphens, a letter first.</translation>
    </message>
    <message>
        <source>There is an example of this id already.</source>
        <translation>There is an example of this id already.</translation>
    </message>
    <message>
        <source>Give the example a title.</source>
        <translation>Give the example a title.</translation>
    </message>
    <message>
        <source>Say what must come out; &quot;?&quot; where it must be asked for.</source>
        <translation>Say what must come out; &quot;?&quot; where it must be asked for.</translation>
    </message>
</context>
<context>
    <name>zhanggui::ExamplesView</name>
    <message>
        <source>month %1</source>
        <translation>month %1</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>asked for</translation>
    </message>
    <message>
        <source>right</source>
        <translation>right</translation>
    </message>
    <message>
        <source>WRONG</source>
        <translation>WRONG</translation>
    </message>
    <message>
        <source>With the changes that are not saved: %1 example(s), %2 wrong.</source>
        <translation>With the changes that are not saved: %1 example(s), %2 wrong.</translation>
    </message>
    <message>
        <source>By the rules in force: %1 example(s), %2 wrong.</source>
        <translation>By the rules in force: %1 example(s), %2 wrong.</translation>
    </message>
    <message>
        <source>&amp;New one like this…</source>
        <translation>&amp;New one like this…</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>&amp;Change…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Remove</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Example</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Given</translation>
    </message>
    <message>
        <source>Should be</source>
        <translation>Should be</translation>
    </message>
    <message>
        <source>Comes out</source>
        <translation>Comes out</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Worked examples</source>
        <translation>Worked examples</translation>
    </message>
</context>
<context>
    <name>zhanggui::ExchangeView</name>
    <message>
        <source>Nothing was sent</source>
        <translation>Nothing was sent</translation>
    </message>
    <message>
        <source>No answer came</source>
        <translation>No answer came</translation>
    </message>
    <message>
        <source>cURL command</source>
        <translation>cURL command</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Signing</source>
        <extracomment>the string that is signed and its signature</extracomment>
        <translation>Signing</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Times</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Copy what this tab shows</source>
        <translation>Copy what this tab shows</translation>
    </message>
    <message>
        <source>Copy the request as a cURL command</source>
        <translation>Copy the request as a cURL command</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Close the exchange</source>
        <translation>Close the exchange</translation>
    </message>
    <message>
        <source>Requests of this case</source>
        <translation>Requests of this case</translation>
    </message>
</context>
<context>
    <name>zhanggui::ExpectationModel</name>
    <message>
        <source>as the check says</source>
        <translation>as the check says</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>a note</translation>
    </message>
    <message>
        <source>a warning</source>
        <translation>a warning</translation>
    </message>
    <message>
        <source>a failure</source>
        <translation>a failure</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Values</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>If not</source>
        <translation>If not</translation>
    </message>
    <message>
        <source>If not, with testFlag 1</source>
        <translation>If not, with testFlag 1</translation>
    </message>
</context>
<context>
    <name>zhanggui::ExpectedPane</name>
    <message>
        <source>Of each answer of this step</source>
        <translation>Of each answer of this step</translation>
    </message>
    <message>
        <source>Of all answers together</source>
        <translation>Of all answers together</translation>
    </message>
    <message>
        <source>Kept for later steps</source>
        <translation>Kept for later steps</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Add a row</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>Remove the row</translation>
    </message>
</context>
<context>
    <name>zhanggui::ExplainerInputs</name>
    <message>
        <source>Paste what your server got.</source>
        <translation>Paste what your server got.</translation>
    </message>
    <message>
        <source>Paste what your server computed, or a request with its signature.</source>
        <translation>Paste what your server computed, or a request with its signature.</translation>
    </message>
    <message>
        <source>Choose a key, or type one.</source>
        <translation>Choose a key, or type one.</translation>
    </message>
    <message>
        <source>There is no signature in it.</source>
        <translation>There is no signature in it.</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Found: %1</translation>
    </message>
    <message>
        <source>timestamp %1</source>
        <translation>timestamp %1</translation>
    </message>
    <message>
        <source>nonce %1</source>
        <translation>nonce %1</translation>
    </message>
    <message>
        <source>signature %1</source>
        <translation>signature %1</translation>
    </message>
    <message numerus="yes">
        <source>a body of %n byte(s)</source>
        <translation>
            <numerusform>a body of %n byte</numerusform>
            <numerusform>a body of %n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a query of %n byte(s)</source>
        <translation>
            <numerusform>a query of %n byte</numerusform>
            <numerusform>a query of %n bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>a key that I type</source>
        <translation>a key that I type</translation>
    </message>
    <message>
        <source>What the server got</source>
        <translation>What the server got</translation>
    </message>
    <message>
        <source>The whole request as your server saw it, a cURL command, or the address with its query and, below an empty line, the body</source>
        <translation>The whole request as your server saw it, a cURL command, or the address with its query and, below an empty line, the body</translation>
    </message>
    <message>
        <source>What the server computed</source>
        <translation>What the server computed</translation>
    </message>
    <message>
        <source>Its signature, or the line of its log that has it</source>
        <translation>Its signature, or the line of its log that has it</translation>
    </message>
    <message>
        <source>The text it took the last HMAC over, if known</source>
        <translation>The text it took the last HMAC over, if known</translation>
    </message>
    <message>
        <source>Its hash of the body, if known</source>
        <translation>Its hash of the body, if known</translation>
    </message>
    <message>
        <source>Kind of signature</source>
        <translation>Kind of signature</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>the key typed before is taken; type to replace it</source>
        <translation>the key typed before is taken; type to replace it</translation>
    </message>
    <message>
        <source>the access key; it is not kept</source>
        <translation>the access key; it is not kept</translation>
    </message>
</context>
<context>
    <name>zhanggui::ExplainerView</name>
    <message>
        <source>Signatures are kept as marks: paste the one that your server saw, or what it computed.</source>
        <translation>Signatures are kept as marks: paste the one that your server saw, or what it computed.</translation>
    </message>
    <message>
        <source>the typed key</source>
        <translation>the typed key</translation>
    </message>
    <message>
        <source>This cannot be explained as it stands.</source>
        <translation>This cannot be explained as it stands.</translation>
    </message>
    <message>
        <source>Paste the whole request, and choose the kind of signature by hand where it was not found.</source>
        <translation>Paste the whole request, and choose the kind of signature by hand where it was not found.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Searching…</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Explain</translation>
    </message>
</context>
<context>
    <name>zhanggui::ExplanationView</name>
    <message>
        <source>What is signed</source>
        <translation>What is signed</translation>
    </message>
    <message>
        <source>Hash of the body</source>
        <translation>Hash of the body</translation>
    </message>
    <message>
        <source>Text of the last HMAC</source>
        <translation>Text of the last HMAC</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>not known</source>
        <extracomment>%1: a shortened value, %2: its length</extracomment>
        <translation>not known</translation>
    </message>
    <message>
        <source>The server&apos;s value comes about by a known mistake.</source>
        <translation>The server&apos;s value comes about by a known mistake.</translation>
    </message>
    <message>
        <source>The server computed the right signature.</source>
        <translation>The server computed the right signature.</translation>
    </message>
    <message>
        <source>Then it compares wrongly, or looks at another call.</source>
        <translation>Then it compares wrongly, or looks at another call.</translation>
    </message>
    <message>
        <source>The call was not signed as it should be.</source>
        <translation>The call was not signed as it should be.</translation>
    </message>
    <message>
        <source>The call carries the right signature for this key.</source>
        <translation>The call carries the right signature for this key.</translation>
    </message>
    <message>
        <source>No known mistake gives this value.</source>
        <translation>No known mistake gives this value.</translation>
    </message>
    <message>
        <source>Compare the steps below with what your server logs, the body byte by byte.</source>
        <translation>Compare the steps below with what your server logs, the body byte by byte.</translation>
    </message>
    <message>
        <source>The call itself is signed with this key: the fault is on the server.</source>
        <translation>The call itself is signed with this key: the fault is on the server.</translation>
    </message>
    <message>
        <source>The search was ended before every combination was tried.</source>
        <translation>The search was ended before every combination was tried.</translation>
    </message>
    <message>
        <source>Why is the signature wrong?</source>
        <translation>Why is the signature wrong?</translation>
    </message>
    <message>
        <source>Paste what your server got and what it computed. The right steps are laid beside the server&apos;s, and the known mistakes are tried until one gives its value.</source>
        <translation>Paste what your server got and what it computed. The right steps are laid beside the server&apos;s, and the known mistakes are tried until one gives its value.</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>The server&apos;s</source>
        <translation>The server&apos;s</translation>
    </message>
    <message>
        <source>same</source>
        <translation>same</translation>
    </message>
    <message>
        <source>same but for upper and lower case</source>
        <translation>same but for upper and lower case</translation>
    </message>
    <message>
        <source>different</source>
        <translation>different</translation>
    </message>
    <message>
        <source>%1, right</source>
        <extracomment>%1: a step of signing</extracomment>
        <translation>%1, right</translation>
    </message>
    <message>
        <source>%1, the server&apos;s</source>
        <translation>%1, the server&apos;s</translation>
    </message>
    <message numerus="yes">
        <source>%n combination(s) of known mistakes tried</source>
        <translation>
            <numerusform>%n combination of known mistakes tried</numerusform>
            <numerusform>%n combinations of known mistakes tried</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n byte(s))</source>
        <translation>
            <numerusform>%1 (%n byte)</numerusform>
            <numerusform>%1 (%n bytes)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhanggui::ExportController</name>
    <message>
        <source>Open the folder</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>Export orders</source>
        <extracomment>%1: the title of a list such as 发票</extracomment>
        <translation>Export orders</translation>
    </message>
    <message>
        <source>Text tables (*.csv)</source>
        <translation>Text tables (*.csv)</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>Workbooks (*.xlsx)</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>orders</translation>
    </message>
    <message>
        <source>%1 exists already. Replace it?</source>
        <translation>%1 exists already. Replace it?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>Something else is still running.</source>
        <translation>Something else is still running.</translation>
    </message>
    <message>
        <source>Wait until it is done, or stop it, then export again.</source>
        <translation>Wait until it is done, or stop it, then export again.</translation>
    </message>
    <message>
        <source>Orders</source>
        <extracomment>订单: the name of a workbook&apos;s sheet</extracomment>
        <translation>Orders</translation>
    </message>
    <message>
        <source>Exporting orders</source>
        <translation>Exporting orders</translation>
    </message>
    <message>
        <source>The orders were not exported.</source>
        <translation>The orders were not exported.</translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation>The export was stopped.</translation>
    </message>
    <message>
        <source>Nothing was written; a file of that name is as it was.</source>
        <translation>Nothing was written; a file of that name is as it was.</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) exported.</source>
        <translation>
            <numerusform>%n order exported.</numerusform>
            <numerusform>%n orders exported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) were longer than a cell of a workbook can be and were cut. A CSV file has no such limit.</source>
        <translation>
            <numerusform>%n text was longer than a cell of a workbook can be and was cut. A CSV file has no such limit.</numerusform>
            <numerusform>%n texts were longer than a cell of a workbook can be and were cut. A CSV file has no such limit.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export: %1</source>
        <translation>Export: %1</translation>
    </message>
    <message>
        <source>The list was not exported.</source>
        <translation>The list was not exported.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) exported.</source>
        <translation>
            <numerusform>%n record exported.</numerusform>
            <numerusform>%n records exported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhanggui::ExportDialog</name>
    <message>
        <source>&amp;All of the workspace, without the filter</source>
        <translation>&amp;All of the workspace, without the filter</translation>
    </message>
    <message>
        <source>No filter is in force.</source>
        <translation>No filter is in force.</translation>
    </message>
    <message>
        <source>The filter: %1</source>
        <translation>The filter: %1</translation>
    </message>
    <message>
        <source>As the list shows them</source>
        <translation>As the list shows them</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>All fields</translation>
    </message>
    <message>
        <source>Workbook (XLSX)</source>
        <translation>Workbook (XLSX)</translation>
    </message>
    <message>
        <source>Text (CSV)</source>
        <translation>Text (CSV)</translation>
    </message>
    <message>
        <source>Names, as people read them</source>
        <translation>Names, as people read them</translation>
    </message>
    <message>
        <source>Ids, for scripts</source>
        <translation>Ids, for scripts</translation>
    </message>
    <message>
        <source>&amp;Byte order mark, so that Excel reads Chinese</source>
        <translation>&amp;Byte order mark, so that Excel reads Chinese</translation>
    </message>
    <message>
        <source>CR LF, as on Windows</source>
        <translation>CR LF, as on Windows</translation>
    </message>
    <message>
        <source>LF</source>
        <translation>LF</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Comma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semicolon</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Write &amp;phone numbers and addresses in full</source>
        <translation>Write &amp;phone numbers and addresses in full</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Line ends</source>
        <translation>Line ends</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Separator</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>The list shows nothing; change the filter, or export all of the workspace.</source>
        <translation>The list shows nothing; change the filter, or export all of the workspace.</translation>
    </message>
    <message>
        <source>That they were written is recorded in the history of each record.</source>
        <translation>That they were written is recorded in the history of each record.</translation>
    </message>
    <message>
        <source>Personal data is masked: 138****5678.</source>
        <translation>Personal data is masked: 138****5678.</translation>
    </message>
    <message>
        <source>Personal data is masked: this workspace is read-only, so showing it could not be recorded.</source>
        <translation>Personal data is masked: this workspace is read-only, so showing it could not be recorded.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;What the list shows: %Ln row(s)</source>
        <translation>
            <numerusform>&amp;What the list shows: %Ln row</numerusform>
            <numerusform>&amp;What the list shows: %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Only what is selected: %Ln row(s)</source>
        <translation>
            <numerusform>&amp;Only what is selected: %Ln row</numerusform>
            <numerusform>&amp;Only what is selected: %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhanggui::FetchController</name>
    <message>
        <source>The keys of this environment cannot be used.</source>
        <translation>The keys of this environment cannot be used.</translation>
    </message>
    <message>
        <source>The connection of this environment cannot be used.</source>
        <translation>The connection of this environment cannot be used.</translation>
    </message>
    <message>
        <source>The order query is not known to this program.</source>
        <translation>The order query is not known to this program.</translation>
    </message>
    <message>
        <source>Fetching orders</source>
        <translation>Fetching orders</translation>
    </message>
</context>
<context>
    <name>zhanggui::FetchDialog</name>
    <message>
        <source>Use the sample orders</source>
        <translation>Use the sample orders</translation>
    </message>
    <message>
        <source>Fetch orders</source>
        <translation>Fetch orders</translation>
    </message>
    <message>
        <source>Order numbers, one a line</source>
        <translation>Order numbers, one a line</translation>
    </message>
    <message>
        <source>Read a file…</source>
        <translation>Read a file…</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Fetch</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1 is no order number: %2</source>
        <extracomment>%1: a line number, %2: what stands there</extracomment>
        <translation>Line %1 is no order number: %2</translation>
    </message>
    <message>
        <source>Read order numbers from a file</source>
        <translation>Read order numbers from a file</translation>
    </message>
    <message>
        <source>Text files (*.txt *.csv);;All files (*)</source>
        <translation>Text files (*.txt *.csv);;All files (*)</translation>
    </message>
    <message>
        <source>This file cannot be read: %1</source>
        <translation>This file cannot be read: %1</translation>
    </message>
</context>
<context>
    <name>zhanggui::FieldEdit</name>
    <message>
        <source>Choose a day</source>
        <translation>Choose a day</translation>
    </message>
    <message>
        <source>Choose a day: %1</source>
        <translation>Choose a day: %1</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Show: %1</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>Show the whole value.</source>
        <translation>Show the whole value.</translation>
    </message>
</context>
<context>
    <name>zhanggui::FieldHelp</name>
    <message numerus="yes">
        <source>at most %n character(s)</source>
        <translation>
            <numerusform>at most %n character</numerusform>
            <numerusform>at most %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %n item(s)</source>
        <translation>
            <numerusform>at most %n item</numerusform>
            <numerusform>at most %n items</numerusform>
        </translation>
    </message>
    <message>
        <source>The protocol knows no field of this name. It is sent as it stands: a server must let alone what it does not know.</source>
        <translation>The protocol knows no field of this name. It is sent as it stands: a server must let alone what it does not know.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>mandatory</source>
        <translation>mandatory</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>the guide does not say</source>
        <translation>the guide does not say</translation>
    </message>
    <message>
        <source>Must it be there?</source>
        <translation>Must it be there?</translation>
    </message>
    <message>
        <source>Values, no others</source>
        <translation>Values, no others</translation>
    </message>
    <message>
        <source>Values that the guide names</source>
        <translation>Values that the guide names</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Meaning</translation>
    </message>
    <message>
        <source>It is new at every send.</source>
        <translation>It is new at every send.</translation>
    </message>
    <message>
        <source>Coding</source>
        <translation>Coding</translation>
    </message>
    <message>
        <source>Called again</source>
        <translation>Called again</translation>
    </message>
    <message>
        <source>Source</source>
        <extracomment>%1: a page of the guides, %2: its date, %3: how sure it is</extracomment>
        <translation>Source</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>The guides disagree (%1):</source>
        <translation>The guides disagree (%1):</translation>
    </message>
    <message>
        <source>%1 (taken here)</source>
        <extracomment>%1: one of several readings of a guide</extracomment>
        <translation>%1 (taken here)</translation>
    </message>
</context>
<context>
    <name>zhanggui::FieldList</name>
    <message>
        <source>The protocol&apos;s data does not know this interface: its fields cannot be checked.</source>
        <translation>The protocol&apos;s data does not know this interface: its fields cannot be checked.</translation>
    </message>
    <message>
        <source>name of a further field</source>
        <translation>name of a further field</translation>
    </message>
    <message>
        <source>Name of a further field</source>
        <translation>Name of a further field</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>Add a field</translation>
    </message>
    <message>
        <source>Fields of the request</source>
        <translation>Fields of the request</translation>
    </message>
</context>
<context>
    <name>zhanggui::FieldRow</name>
    <message>
        <source>This is not JSON yet; the case keeps the last value that was.</source>
        <translation>This is not JSON yet; the case keeps the last value that was.</translation>
    </message>
    <message>
        <source>Wrong on purpose: sent as it stands, not checked.</source>
        <translation>Wrong on purpose: sent as it stands, not checked.</translation>
    </message>
    <message>
        <source>The protocol knows no field of this name.</source>
        <translation>The protocol knows no field of this name.</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>left out</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>Further field</source>
        <translation>Further field</translation>
    </message>
    <message>
        <source>Mandatory</source>
        <translation>Mandatory</translation>
    </message>
    <message>
        <source>%1 (%2), mandatory</source>
        <extracomment>%1: what a field is called, %2: its name in the request</extracomment>
        <translation>%1 (%2), mandatory</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>sent</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>as JSON</source>
        <translation>as JSON</translation>
    </message>
    <message>
        <source>How %1 is given</source>
        <translation>How %1 is given</translation>
    </message>
    <message>
        <source>Insert a value that is filled in at every send</source>
        <translation>Insert a value that is filled in at every send</translation>
    </message>
    <message>
        <source>Wrong on purpose: do not check this value</source>
        <translation>Wrong on purpose: do not check this value</translation>
    </message>
</context>
<context>
    <name>zhanggui::FileBar</name>
    <message>
        <source>Choose a file…</source>
        <translation>Choose a file…</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Personal data</translation>
    </message>
    <message>
        <source>Show personal data instead of stars</source>
        <translation>Show personal data instead of stars</translation>
    </message>
</context>
<context>
    <name>zhanggui::FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>Filter by words</translation>
    </message>
    <message>
        <source>Filter: words, %1</source>
        <translation>Filter: words, %1</translation>
    </message>
</context>
<context>
    <name>zhanggui::FindingList</name>
    <message>
        <source>Nothing stands against it.</source>
        <translation>Nothing stands against it.</translation>
    </message>
    <message>
        <source>%1 wrong, %2 to look at, %3 not known.</source>
        <translation>%1 wrong, %2 to look at, %3 not known.</translation>
    </message>
</context>
<context>
    <name>zhanggui::FindingsModel</name>
    <message>
        <source>hidden: may hold personal data</source>
        <translation>hidden: may hold personal data</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Stored</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In the file</translation>
    </message>
</context>
<context>
    <name>zhanggui::GoToDialog</name>
    <message>
        <source>Go to an order</source>
        <translation>Go to an order</translation>
    </message>
    <message>
        <source>One or more order numbers, or the number of an order line</source>
        <translation>One or more order numbers, or the number of an order line</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Order number</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Environments</translation>
    </message>
    <message>
        <source>Fetch…</source>
        <translation>Fetch…</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Go</translation>
    </message>
    <message numerus="yes">
        <source>%n order number(s)</source>
        <translation>
            <numerusform>%n order number</numerusform>
            <numerusform>%n order numbers</numerusform>
        </translation>
    </message>
    <message>
        <source>The orders could not be read: %1</source>
        <translation>The orders could not be read: %1</translation>
    </message>
    <message>
        <source>There is no order %1 in this workspace.</source>
        <translation>There is no order %1 in this workspace.</translation>
    </message>
    <message>
        <source>None of these orders is in this workspace.</source>
        <translation>None of these orders is in this workspace.</translation>
    </message>
    <message>
        <source>Several environments know this order. Choose one.</source>
        <translation>Several environments know this order. Choose one.</translation>
    </message>
</context>
<context>
    <name>zhanggui::GroupModel</name>
    <message>
        <source>(empty)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>too large</translation>
    </message>
    <message>
        <source>Number</source>
        <extracomment>How many records a group has</extracomment>
        <translation>Number</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Share</translation>
    </message>
</context>
<context>
    <name>zhanggui::GroupPane</name>
    <message>
        <source>by day</source>
        <translation>by day</translation>
    </message>
    <message>
        <source>by month</source>
        <translation>by month</translation>
    </message>
    <message>
        <source>by year</source>
        <translation>by year</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Counting…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s).</source>
        <translation>
            <numerusform>%Ln group.</numerusform>
            <numerusform>%Ln groups.</numerusform>
        </translation>
    </message>
    <message>
        <source>Further values with %1 record(s) are left out.</source>
        <translation>Further values with %1 record(s) are left out.</translation>
    </message>
    <message>
        <source>%1 smaller group(s) with %2 record(s) are left out.</source>
        <translation>%1 smaller group(s) with %2 record(s) are left out.</translation>
    </message>
    <message>
        <source>A record with several values counts in each of them.</source>
        <translation>A record with several values counts in each of them.</translation>
    </message>
    <message>
        <source>Copy the groups as a table</source>
        <translation>Copy the groups as a table</translation>
    </message>
    <message>
        <source>Close the groups</source>
        <translation>Close the groups</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Group by</translation>
    </message>
    <message>
        <source>Span of dates</source>
        <translation>Span of dates</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groups</translation>
    </message>
    <message>
        <source>Group &amp;by</source>
        <translation>Group &amp;by</translation>
    </message>
</context>
<context>
    <name>zhanggui::HistoryController</name>
    <message>
        <source>This order is not in the workspace any more.</source>
        <translation>This order is not in the workspace any more.</translation>
    </message>
    <message>
        <source>Its history is kept.</source>
        <translation>Its history is kept.</translation>
    </message>
    <message>
        <source>Redo the step that made it, or undo the one that took it away.</source>
        <translation>Redo the step that made it, or undo the one that took it away.</translation>
    </message>
    <message>
        <source>Save the rejected rows</source>
        <translation>Save the rejected rows</translation>
    </message>
    <message>
        <source>%1 rejected.csv</source>
        <extracomment>a file name; %1: the name of the imported file</extracomment>
        <translation>%1 rejected.csv</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n rejected row(s) were saved.</source>
        <translation>
            <numerusform>%n rejected row was saved.</numerusform>
            <numerusform>%n rejected rows were saved.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rejected rows could not be saved.</source>
        <translation>The rejected rows could not be saved.</translation>
    </message>
</context>
<context>
    <name>zhanggui::HistoryPage</name>
    <message>
        <source>The step could not be read.</source>
        <translation>The step could not be read.</translation>
    </message>
    <message>
        <source>The history is as it was.</source>
        <translation>The history is as it was.</translation>
    </message>
    <message>
        <source>History</source>
        <extracomment>撤销历史</extracomment>
        <translation>History</translation>
    </message>
    <message>
        <source>Nothing was done yet</source>
        <translation>Nothing was done yet</translation>
    </message>
    <message>
        <source>Every fetch, import and edit appears here as a step that can be undone.</source>
        <translation>Every fetch, import and edit appears here as a step that can be undone.</translation>
    </message>
    <message>
        <source>No step matches the filter</source>
        <translation>No step matches the filter</translation>
    </message>
    <message>
        <source>The filter hides every step of this workspace.</source>
        <translation>The filter hides every step of this workspace.</translation>
    </message>
    <message>
        <source>The history could not be read.</source>
        <translation>The history could not be read.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln matching step(s)</source>
        <translation>
            <numerusform>%Ln matching step</numerusform>
            <numerusform>%Ln matching steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln step</numerusform>
            <numerusform>%Ln steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhanggui::HomeController</name>
    <message>
        <source>What is to do could not be read.</source>
        <translation>What is to do could not be read.</translation>
    </message>
</context>
<context>
    <name>zhanggui::HomeOverview</name>
    <message>
        <source>Show them on the board</source>
        <translation>Show them on the board</translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <translation>%1 overdue</translation>
    </message>
    <message>
        <source>%1 today</source>
        <translation>%1 today</translation>
    </message>
    <message>
        <source>%1 in 7 days</source>
        <translation>%1 in 7 days</translation>
    </message>
    <message>
        <source>To do now</source>
        <extracomment>待办</extracomment>
        <translation>To do now</translation>
    </message>
    <message>
        <source>Nothing is overdue, and nothing is due in the next seven days.</source>
        <translation>Nothing is overdue, and nothing is due in the next seven days.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
        </translation>
    </message>
    <message>
        <source>Not billed yet, and why</source>
        <translation>Not billed yet, and why</translation>
    </message>
    <message>
        <source>As far as orders and supervision tell, nothing holds up a bill. Import the console&apos;s order and supervision lists to know more.</source>
        <translation>As far as orders and supervision tell, nothing holds up a bill. Import the console&apos;s order and supervision lists to know more.</translation>
    </message>
    <message>
        <source>Failing since %1</source>
        <translation>Failing since %1</translation>
    </message>
    <message>
        <source>%1 of %2 days</source>
        <translation>%1 of %2 days</translation>
    </message>
    <message>
        <source>Open the callback debugger</source>
        <translation>Open the callback debugger</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed order(s) this month</source>
        <translation>
            <numerusform>%Ln failed order this month</numerusform>
            <numerusform>%Ln failed orders this month</numerusform>
        </translation>
    </message>
    <message>
        <source>Failing preflights</source>
        <extracomment>拨测</extracomment>
        <translation>Failing preflights</translation>
    </message>
    <message>
        <source>No product&apos;s last preflight failed.</source>
        <translation>No product&apos;s last preflight failed.</translation>
    </message>
    <message>
        <source>Orders fetched last</source>
        <translation>Orders fetched last</translation>
    </message>
    <message>
        <source>Imported: %1</source>
        <translation>Imported: %1</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>orders</translation>
    </message>
    <message>
        <source>Last fetches and imports</source>
        <translation>Last fetches and imports</translation>
    </message>
    <message>
        <source>Nothing was fetched or imported yet.</source>
        <translation>Nothing was fetched or imported yet.</translation>
    </message>
    <message>
        <source>%1, currency not told</source>
        <extracomment>%1: an amount</extracomment>
        <translation>%1, currency not told</translation>
    </message>
    <message>
        <source>bill lines</source>
        <translation>bill lines</translation>
    </message>
    <message>
        <source>transaction details</source>
        <translation>transaction details</translation>
    </message>
    <message>
        <source>Ticket %1</source>
        <translation>Ticket %1</translation>
    </message>
    <message>
        <source>With more than two the product is taken down.</source>
        <translation>With more than two the product is taken down.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln missed</source>
        <translation>
            <numerusform>%Ln missed</numerusform>
            <numerusform>%Ln missed</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the tickets</source>
        <translation>Show the tickets</translation>
    </message>
    <message>
        <source>Calls and mails not answered within 24 hours</source>
        <extracomment>客服电话、邮箱须在 24 小时内响应</extracomment>
        <translation>Calls and mails not answered within 24 hours</translation>
    </message>
    <message>
        <source>Every question by phone or mail was answered in time.</source>
        <translation>Every question by phone or mail was answered in time.</translation>
    </message>
</context>
<context>
    <name>zhanggui::HomePage</name>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Welcome. Zhanggui keeps the orders of your shop on this machine, so that you can search and read them without the network. It needs one environment to fetch them from.</source>
        <translation>Welcome. Zhanggui keeps the orders of your shop on this machine, so that you can search and read them without the network. It needs one environment to fetch them from.</translation>
    </message>
    <message>
        <source>Look around first</source>
        <translation>Look around first</translation>
    </message>
    <message>
        <source>The built-in emulator plays the marketplace on this machine, with its documented sample orders. No account, no keys, nothing leaves this machine.</source>
        <translation>The built-in emulator plays the marketplace on this machine, with its documented sample orders. No account, no keys, nothing leaves this machine.</translation>
    </message>
    <message>
        <source>Try the built-in emulator</source>
        <translation>Try the built-in emulator</translation>
    </message>
    <message>
        <source>Work with your shop</source>
        <translation>Work with your shop</translation>
    </message>
    <message>
        <source>Connect your seller account with its access key (AK) and secret key (SK). Keys are kept encrypted in the vault of this workspace.</source>
        <translation>Connect your seller account with its access key (AK) and secret key (SK). Keys are kept encrypted in the vault of this workspace.</translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation>Connect an account</translation>
    </message>
    <message>
        <source>In this workspace</source>
        <translation>In this workspace</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>Waiting to be fetched</source>
        <translation>Waiting to be fetched</translation>
    </message>
    <message>
        <source>Last fetch</source>
        <translation>Last fetch</translation>
    </message>
    <message>
        <source>never</source>
        <translation>never</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Environments</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>zhanggui::HuaweiPanel</name>
    <message>
        <source>Invoicing list</source>
        <extracomment>开票清单</extracomment>
        <translation>Invoicing list</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv *.tsv *.txt);;All files (*)</source>
        <translation>Tables (*.xlsx *.csv *.tsv *.txt);;All files (*)</translation>
    </message>
    <message>
        <source>The invoicing list could not be compared.</source>
        <translation>The invoicing list could not be compared.</translation>
    </message>
    <message>
        <source>Compared are the invoices that wait to be issued: %1.</source>
        <translation>Compared are the invoices that wait to be issued: %1.</translation>
    </message>
    <message>
        <source>Compared are the invoices of the period: %1.</source>
        <translation>Compared are the invoices of the period: %1.</translation>
    </message>
    <message>
        <source>They stand against the list&apos;s amounts in the records. Choose the list&apos;s file to compare each rate.</source>
        <translation>They stand against the list&apos;s amounts in the records. Choose the list&apos;s file to compare each rate.</translation>
    </message>
    <message>
        <source>They stand against the file %1.</source>
        <translation>They stand against the file %1.</translation>
    </message>
    <message>
        <source>Remark to write:</source>
        <translation>Remark to write:</translation>
    </message>
    <message>
        <source>Compare with an invoicing list…</source>
        <translation>Compare with an invoicing list…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copy the findings</source>
        <translation>Copy the findings</translation>
    </message>
    <message>
        <source>The check could not be made.</source>
        <translation>The check could not be made.</translation>
    </message>
    <message>
        <source>The file needs a row of names, with one for the amount; more names can be taught in import-names.json.</source>
        <translation>The file needs a row of names, with one for the amount; more names can be taught in import-names.json.</translation>
    </message>
    <message>
        <source>Without the file</source>
        <translation>Without the file</translation>
    </message>
    <message>
        <source>Copy the remark</source>
        <translation>Copy the remark</translation>
    </message>
    <message>
        <source>Another list…</source>
        <translation>Another list…</translation>
    </message>
</context>
<context>
    <name>zhanggui::ImportController</name>
    <message>
        <source>This workspace is open read-only: nothing can be imported.</source>
        <translation>This workspace is open read-only: nothing can be imported.</translation>
    </message>
    <message>
        <source>Close the other program and open it again.</source>
        <translation>Close the other program and open it again.</translation>
    </message>
    <message>
        <source>The names of columns in this workspace cannot be read.</source>
        <translation>The names of columns in this workspace cannot be read.</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>a file</translation>
    </message>
    <message>
        <source>The import of %1 was broken off.</source>
        <extracomment>%1: names of files</extracomment>
        <translation>The import of %1 was broken off.</translation>
    </message>
    <message>
        <source>Nothing of it is in the workspace.</source>
        <translation>Nothing of it is in the workspace.</translation>
    </message>
    <message>
        <source>Import the file again.</source>
        <translation>Import the file again.</translation>
    </message>
</context>
<context>
    <name>zhanggui::ImportDialog</name>
    <message>
        <source>The rejected rows are saved.</source>
        <translation>The rejected rows are saved.</translation>
    </message>
    <message>
        <source>The rejected rows were not saved.</source>
        <translation>The rejected rows were not saved.</translation>
    </message>
    <message>
        <source>The mapping is saved as %1.</source>
        <extracomment>%1: a name that the person gave</extracomment>
        <translation>The mapping is saved as %1.</translation>
    </message>
    <message>
        <source>The saved mappings cannot be used.</source>
        <translation>The saved mappings cannot be used.</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Import a file</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx);;All files (*)</source>
        <translation>Tables (*.csv *.tsv *.txt *.xlsx);;All files (*)</translation>
    </message>
    <message>
        <source>Save the rejected rows</source>
        <translation>Save the rejected rows</translation>
    </message>
    <message>
        <source>%1-rejected.csv</source>
        <extracomment>the name of a file; %1: the name of another one, without its ending</extracomment>
        <translation>%1-rejected.csv</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>The import was stopped.</source>
        <translation>The import was stopped.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Nothing was written.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message numerus="yes">
        <source>Columns (%n to look at)</source>
        <translation>
            <numerusform>Columns (%n to look at)</numerusform>
            <numerusform>Columns (%n to look at)</numerusform>
        </translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>The import cannot be taken back.</source>
        <translation>The import cannot be taken back.</translation>
    </message>
    <message>
        <source>Stop the import? Nothing of the file is written then.</source>
        <translation>Stop the import? Nothing of the file is written then.</translation>
    </message>
    <message>
        <source>Stop reading the file? Nothing was written yet.</source>
        <translation>Stop reading the file? Nothing was written yet.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Stop and close</translation>
    </message>
    <message>
        <source>Import a table</source>
        <translation>Import a table</translation>
    </message>
    <message>
        <source>Choose a CSV or XLSX file, or drop one here. You see what it would do before anything is written.</source>
        <translation>Choose a CSV or XLSX file, or drop one here. You see what it would do before anything is written.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choose a file…</translation>
    </message>
</context>
<context>
    <name>zhanggui::ImportFooter</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>zhanggui::InterfacePicker</name>
    <message>
        <source>Family of interfaces</source>
        <translation>Family of interfaces</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>Interface</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Scene</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Chinese site</source>
        <extracomment>中国站</extracomment>
        <translation>Chinese site</translation>
    </message>
    <message>
        <source>KooGallery</source>
        <translation>KooGallery</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>no scene of the guide</source>
        <translation>no scene of the guide</translation>
    </message>
</context>
<context>
    <name>zhanggui::InvoiceBatchDialog</name>
    <message>
        <source>Choose a file…</source>
        <translation>Choose a file…</translation>
    </message>
    <message>
        <source>Save bad rows…</source>
        <translation>Save bad rows…</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Enter invoices from a file</source>
        <translation>Enter invoices from a file</translation>
    </message>
    <message>
        <source>A CSV file or a workbook with one invoice a row: application or order number, invoice number, and what else is known – day, amount, rate, courier, mail. Columns are found by their names.</source>
        <translation>A CSV file or a workbook with one invoice a row: application or order number, invoice number, and what else is known – day, amount, rate, courier, mail. Columns are found by their names.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Invoice number</source>
        <translation>Invoice number</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>What is wrong, or worth a look</source>
        <translation>What is wrong, or worth a look</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Rows of the file</translation>
    </message>
    <message>
        <source>Invoices from a file</source>
        <translation>Invoices from a file</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv *.tsv *.txt);;All files (*)</source>
        <translation>Tables (*.xlsx *.csv *.tsv *.txt);;All files (*)</translation>
    </message>
    <message numerus="yes">
        <source>Issue %n invoice(s)</source>
        <translation>
            <numerusform>Issue %n invoice</numerusform>
            <numerusform>Issue %n invoices</numerusform>
        </translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>Nothing was written. %1: %2. Read the file again.</source>
        <translation>Nothing was written. %1: %2. Read the file again.</translation>
    </message>
    <message>
        <source>Save bad rows</source>
        <translation>Save bad rows</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>The bad rows are in %1, each with what is wrong.</source>
        <translation>The bad rows are in %1, each with what is wrong.</translation>
    </message>
    <message>
        <source>The bad rows could not be saved: %1</source>
        <translation>The bad rows could not be saved: %1</translation>
    </message>
    <message>
        <source>It needs a row of names, with one for the invoice number and one for the application or the order.</source>
        <translation>It needs a row of names, with one for the invoice number and one for the application or the order.</translation>
    </message>
    <message>
        <source>The file could not be read; nothing was written.</source>
        <translation>The file could not be read; nothing was written.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) can be issued.</source>
        <translation>
            <numerusform>%n row can be issued.</numerusform>
            <numerusform>%n rows can be issued.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot, and stand first.</source>
        <translation>
            <numerusform>%n row cannot, and stand first.</numerusform>
            <numerusform>%n rows cannot, and stand first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more row(s) are not shown here.</source>
        <translation>
            <numerusform>%n more row is not shown here.</numerusform>
            <numerusform>%n more rows are not shown here.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>Nothing is written yet.</translation>
    </message>
    <message>
        <source>It was stopped, and nothing was written.</source>
        <translation>It was stopped, and nothing was written.</translation>
    </message>
    <message numerus="yes">
        <source>%n invoice(s) were issued.</source>
        <translation>
            <numerusform>%n invoice was issued.</numerusform>
            <numerusform>%n invoices were issued.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rows below were not: save them, correct them and read them again.</source>
        <translation>The rows below were not: save them, correct them and read them again.</translation>
    </message>
</context>
<context>
    <name>zhanggui::InvoiceEntriesDialog</name>
    <message>
        <source>Kinds of invoices you offer</source>
        <translation>Kinds of invoices you offer</translation>
    </message>
    <message>
        <source>The same as 商家管理 &gt; 设置发票类型 of the official console. Requests of other kinds are marked; buyers see them greyed out there.</source>
        <translation>The same as 商家管理 &gt; 设置发票类型 of the official console. Requests of other kinds are marked; buyers see them greyed out there.</translation>
    </message>
    <message>
        <source>What you offer could not be read: %1</source>
        <translation>What you offer could not be read: %1</translation>
    </message>
    <message>
        <source>It could not be saved: %1</source>
        <translation>It could not be saved: %1</translation>
    </message>
    <message>
        <source>Choose at least one kind: a seller without any cannot be asked for invoices.</source>
        <translation>Choose at least one kind: a seller without any cannot be asked for invoices.</translation>
    </message>
</context>
<context>
    <name>zhanggui::InvoicePanel</name>
    <message>
        <source>The checks could not be made: %1</source>
        <translation>The checks could not be made: %1</translation>
    </message>
    <message>
        <source>Open of the order: %1</source>
        <translation>Open of the order: %1</translation>
    </message>
    <message>
        <source>Only a paper invoice with an amount has postage. Fill in medium and amount.</source>
        <translation>Only a paper invoice with an amount has postage. Fill in medium and amount.</translation>
    </message>
    <message numerus="yes">
        <source>%n invoice(s) were issued from the file.</source>
        <translation>
            <numerusform>%n invoice was issued from the file.</numerusform>
            <numerusform>%n invoices were issued from the file.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Enter many from a file…</source>
        <translation>Enter many from a file…</translation>
    </message>
    <message>
        <source>Kinds you offer…</source>
        <extracomment>设置发票类型</extracomment>
        <translation>Kinds you offer…</translation>
    </message>
</context>
<context>
    <name>zhanggui::JsonView</name>
    <message>
        <source>This is no valid JSON; the text is shown as it came.</source>
        <translation>This is no valid JSON; the text is shown as it came.</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n line(s) are shown as a tree; the raw text is whole.</source>
        <translation>
            <numerusform>Only the first %n line is shown as a tree; the raw text is whole.</numerusform>
            <numerusform>Only the first %n lines are shown as a tree; the raw text is whole.</numerusform>
        </translation>
    </message>
    <message>
        <source>Search in names and values</source>
        <translation>Search in names and values</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Fold</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Unfold</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Raw</translation>
    </message>
    <message>
        <source>Show the text as it came</source>
        <translation>Show the text as it came</translation>
    </message>
    <message>
        <source>Show personal data</source>
        <translation>Show personal data</translation>
    </message>
    <message>
        <source>Show the whole value. That it was shown is recorded.</source>
        <translation>Show the whole value. That it was shown is recorded.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
</context>
<context>
    <name>zhanggui::LineDetail</name>
    <message>
        <source>This line is not there any more: its import was undone.</source>
        <translation>This line is not there any more: its import was undone.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environment</translation>
    </message>
    <message>
        <source>Without tax: prices of the trade divided by 1 + %1, rounded half up to two decimals. Fees and the settlement amount are as the file writes them.</source>
        <translation>Without tax: prices of the trade divided by 1 + %1, rounded half up to two decimals. Fees and the settlement amount are as the file writes them.</translation>
    </message>
    <message>
        <source>The file tells no tax rate for this line, so nothing is shown without tax.</source>
        <translation>The file tells no tax rate for this line, so nothing is shown without tax.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Layer</translation>
    </message>
    <message>
        <source>Bill lines</source>
        <translation>Bill lines</translation>
    </message>
    <message>
        <source>Transaction details</source>
        <translation>Transaction details</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Imported</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Says the same</source>
        <translation>Says the same</translation>
    </message>
    <message>
        <source>Bill line</source>
        <translation>Bill line</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaction</translation>
    </message>
    <message>
        <source>Return opens the line.</source>
        <translation>Return opens the line.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Amounts</source>
        <translation>Amounts</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>As the file says</source>
        <translation>As the file says</translation>
    </message>
    <message>
        <source>Without tax</source>
        <translation>Without tax</translation>
    </message>
    <message>
        <source>Said before, by</source>
        <translation>Said before, by</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Then</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>What earlier files said</source>
        <translation>What earlier files said</translation>
    </message>
    <message>
        <source>Same line in</source>
        <translation>Same line in</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>Bill</translation>
    </message>
    <message>
        <source>Settlement amount</source>
        <translation>Settlement amount</translation>
    </message>
    <message>
        <source>The same line in the other layer</source>
        <translation>The same line in the other layer</translation>
    </message>
    <message>
        <source>Close the detail (Esc)</source>
        <translation>Close the detail (Esc)</translation>
    </message>
    <message>
        <source>Close the detail</source>
        <translation>Close the detail</translation>
    </message>
    <message>
        <source>The file names no order for this line, so its conditions cannot be looked up.</source>
        <translation>The file names no order for this line, so its conditions cannot be looked up.</translation>
    </message>
    <message>
        <source>In the bill?</source>
        <translation>In the bill?</translation>
    </message>
</context>
<context>
    <name>zhanggui::ListingPanel</name>
    <message>
        <source>The material could not be checked.</source>
        <translation>The material could not be checked.</translation>
    </message>
    <message>
        <source>The record is as it was.</source>
        <translation>The record is as it was.</translation>
    </message>
    <message>
        <source>Look at the word lists of the workspace.</source>
        <translation>Look at the word lists of the workspace.</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Source: %1</translation>
    </message>
    <message>
        <source>The word lists could not be read.</source>
        <translation>The word lists could not be read.</translation>
    </message>
    <message>
        <source>Mend or remove the file listing-words.json of the workspace.</source>
        <translation>Mend or remove the file listing-words.json of the workspace.</translation>
    </message>
    <message>
        <source>The word lists could not be saved.</source>
        <translation>The word lists could not be saved.</translation>
    </message>
    <message>
        <source>The lists are as they were.</source>
        <translation>The lists are as they were.</translation>
    </message>
    <message>
        <source>Export the checklist</source>
        <translation>Export the checklist</translation>
    </message>
    <message>
        <source>HTML (*.html);;CSV (*.csv)</source>
        <translation>HTML (*.html);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Made by Zhanggui on %1.</source>
        <translation>Made by Zhanggui on %1.</translation>
    </message>
    <message>
        <source>The checklist was exported.</source>
        <translation>The checklist was exported.</translation>
    </message>
    <message>
        <source>The checklist could not be exported.</source>
        <translation>The checklist could not be exported.</translation>
    </message>
    <message>
        <source>An earlier file of that name is as it was.</source>
        <translation>An earlier file of that name is as it was.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Choose another folder.</translation>
    </message>
    <message>
        <source>The rules of publishing cannot be read; nothing is checked.</source>
        <translation>The rules of publishing cannot be read; nothing is checked.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>Look whether the workspace&apos;s folder can be written.</source>
        <translation>Look whether the workspace&apos;s folder can be written.</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checklist</translation>
    </message>
    <message>
        <source>Only files can be attached.</source>
        <translation>Only files can be attached.</translation>
    </message>
    <message>
        <source>The files among what was dropped are attached.</source>
        <translation>The files among what was dropped are attached.</translation>
    </message>
    <message>
        <source>Drop the files of a folder, not the folder.</source>
        <translation>Drop the files of a folder, not the folder.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>no purpose yet</source>
        <translation>no purpose yet</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were attached.</source>
        <translation>
            <numerusform>%n file was attached.</numerusform>
            <numerusform>%n files were attached.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another purpose is chosen in the tab of the files.</source>
        <translation>Another purpose is chosen in the tab of the files.</translation>
    </message>
    <message>
        <source>Also what &amp;passed</source>
        <translation>Also what &amp;passed</translation>
    </message>
    <message>
        <source>&amp;Word lists…</source>
        <translation>&amp;Word lists…</translation>
    </message>
    <message>
        <source>E&amp;xport the checklist…</source>
        <translation>E&amp;xport the checklist…</translation>
    </message>
    <message>
        <source>I have &amp;looked: it is so</source>
        <translation>I have &amp;looked: it is so</translation>
    </message>
    <message>
        <source>&amp;Keep this result</source>
        <translation>&amp;Keep this result</translation>
    </message>
    <message>
        <source>Writes the result into the record, so that a later check can be compared with it.</source>
        <translation>Writes the result into the record, so that a later check can be compared with it.</translation>
    </message>
</context>
<context>
    <name>zhanggui::LogController</name>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>The log is cleared.</source>
        <translation>The log is cleared.</translation>
    </message>
    <message>
        <source>Export the log</source>
        <translation>Export the log</translation>
    </message>
    <message>
        <source>Table (*.csv);;JSON (*.json)</source>
        <translation>Table (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>The log could not be exported.</source>
        <translation>The log could not be exported.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the log are exported.</source>
        <translation>
            <numerusform>%n row of the log is exported.</numerusform>
            <numerusform>%n rows of the log are exported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhanggui::LogDetail</name>
    <message>
        <source>no answer</source>
        <translation>no answer</translation>
    </message>
    <message>
        <source>Request line</source>
        <translation>Request line</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>What went wrong</translation>
    </message>
    <message>
        <source>About</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Time there</source>
        <translation>Time there</translation>
    </message>
    <message>
        <source>Real time</source>
        <translation>Real time</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Took</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Copy as a cURL command; marks stand in place of signatures</source>
        <translation>Copy as a cURL command; marks stand in place of signatures</translation>
    </message>
    <message>
        <source>Copy as cURL</source>
        <translation>Copy as cURL</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Close the detail</source>
        <translation>Close the detail</translation>
    </message>
</context>
<context>
    <name>zhanggui::LogView</name>
    <message>
        <source>Nothing was received or sent yet</source>
        <translation>Nothing was received or sent yet</translation>
    </message>
    <message>
        <source>Every request of your software and every callback to your server stands here, with both bodies. Call an interface at the address above, or buy something under Market.</source>
        <translation>Every request of your software and every callback to your server stands here, with both bodies. Call an interface at the address above, or buy something under Market.</translation>
    </message>
    <message>
        <source>No row passes the filter</source>
        <translation>No row passes the filter</translation>
    </message>
    <message>
        <source>The log holds rows, but none that is asked for.</source>
        <translation>The log holds rows, but none that is asked for.</translation>
    </message>
    <message>
        <source>Take the filter away</source>
        <translation>Take the filter away</translation>
    </message>
    <message>
        <source>Copy the rows</source>
        <translation>Copy the rows</translation>
    </message>
    <message>
        <source>Only what is about %1</source>
        <translation>Only what is about %1</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Follow</translation>
    </message>
    <message>
        <source>New rows appear at the top as they come</source>
        <translation>New rows appear at the top as they come</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Log of the emulator, newest first</source>
        <translation>Log of the emulator, newest first</translation>
    </message>
</context>
<context>
    <name>zhanggui::LookChoices</name>
    <message>
        <source>the first month</source>
        <translation>the first month</translation>
    </message>
    <message>
        <source>the last month</source>
        <translation>the last month</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>not told</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Show</translation>
    </message>
    <message>
        <source>&amp;Amount</source>
        <translation>&amp;Amount</translation>
    </message>
    <message>
        <source>&amp;By</source>
        <translation>&amp;By</translation>
    </message>
    <message>
        <source>Also those that stand together as others.</source>
        <translation>Also those that stand together as others.</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Age of the unbilled</source>
        <translation>Age of the unbilled</translation>
    </message>
    <message>
        <source>Next three bills</source>
        <translation>Next three bills</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Curre&amp;ncy</source>
        <translation>Curre&amp;ncy</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environment</translation>
    </message>
    <message>
        <source>A&amp;ll groups</source>
        <translation>A&amp;ll groups</translation>
    </message>
</context>
<context>
    <name>zhanggui::LookTab</name>
    <message>
        <source>Computing…</source>
        <translation>Computing…</translation>
    </message>
    <message>
        <source>It was saved.</source>
        <translation>It was saved.</translation>
    </message>
    <message>
        <source>It could not be saved.</source>
        <translation>It could not be saved.</translation>
    </message>
    <message>
        <source>The environments could not be read.</source>
        <translation>The environments could not be read.</translation>
    </message>
    <message>
        <source>The figures could not be computed.</source>
        <translation>The figures could not be computed.</translation>
    </message>
    <message>
        <source>No line stands behind it.</source>
        <translation>No line stands behind it.</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>It was stopped.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>Compute again</source>
        <translation>Compute again</translation>
    </message>
    <message>
        <source>The figures are out of date: lines, orders, ratios or rules have changed.</source>
        <translation>The figures are out of date: lines, orders, ratios or rules have changed.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>No transactions yet</source>
        <translation>No transactions yet</translation>
    </message>
    <message>
        <source>Import the transaction details of the official console. Then sales, fee, settlement amount and what is unbilled are shown here, with the next three bills.</source>
        <translation>Import the transaction details of the official console. Then sales, fee, settlement amount and what is unbilled are shown here, with the next three bills.</translation>
    </message>
    <message>
        <source>Import transaction details…</source>
        <translation>Import transaction details…</translation>
    </message>
    <message>
        <source>Nothing was computed yet</source>
        <translation>Nothing was computed yet</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>Compute</translation>
    </message>
    <message>
        <source>Figures of settlement</source>
        <extracomment>经营数据, as 卖家中心 &gt; 经营数据分析 says it</extracomment>
        <translation>Figures of settlement</translation>
    </message>
    <message>
        <source>From the lines, orders and ratios of now; so does F5.</source>
        <translation>From the lines, orders and ratios of now; so does F5.</translation>
    </message>
    <message>
        <source>Show the lines</source>
        <translation>Show the lines</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>It could not be printed.</source>
        <translation>It could not be printed.</translation>
    </message>
    <message>
        <source>Look at the printer, or save it as PDF.</source>
        <translation>Look at the printer, or save it as PDF.</translation>
    </message>
</context>
<context>
    <name>zhanggui::MachineDiagramView</name>
    <message>
        <source>Diagram of the states</source>
        <translation>Diagram of the states</translation>
    </message>
</context>
<context>
    <name>zhanggui::MainWindow</name>
    <message>
        <source>About Zhanggui</source>
        <translation>About Zhanggui</translation>
    </message>
    <message>
        <source>Zhanggui %1</source>
        <translation>Zhanggui %1</translation>
    </message>
    <message>
        <source>A seller&apos;s console for the cloud marketplace, on your own machine.
Free software under the GNU General Public License, version 3 or later.</source>
        <translation>A seller&apos;s console for the cloud marketplace, on your own machine.
Free software under the GNU General Public License, version 3 or later.</translation>
    </message>
    <message>
        <source>%1 — Zhanggui</source>
        <extracomment>%1: the page that is open</extracomment>
        <translation>%1 — Zhanggui</translation>
    </message>
    <message>
        <source>Zhanggui</source>
        <translation>Zhanggui</translation>
    </message>
</context>
<context>
    <name>zhanggui::MaintenanceController</name>
    <message>
        <source>Back up the workspace</source>
        <translation>Back up the workspace</translation>
    </message>
    <message>
        <source>Backups (*.db);;All files (*)</source>
        <translation>Backups (*.db);;All files (*)</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Backing up</translation>
    </message>
    <message>
        <source>The workspace is backed up.</source>
        <translation>The workspace is backed up.</translation>
    </message>
    <message>
        <source>The vault with your keys is the file vault.json; copy it by itself.</source>
        <translation>The vault with your keys is the file vault.json; copy it by itself.</translation>
    </message>
    <message>
        <source>The backup was not made.</source>
        <translation>The backup was not made.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>Put this backup in the place of the workspace&apos;s data? It is checked first, and the data of now is kept beside it under another name.</source>
        <translation>Put this backup in the place of the workspace&apos;s data? It is checked first, and the data of now is kept beside it under another name.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Checking the database</source>
        <translation>Checking the database</translation>
    </message>
    <message>
        <source>The database could not be checked.</source>
        <translation>The database could not be checked.</translation>
    </message>
    <message>
        <source>The database is damaged.</source>
        <translation>The database is damaged.</translation>
    </message>
    <message>
        <source>What can be read stays readable.</source>
        <translation>What can be read stays readable.</translation>
    </message>
    <message>
        <source>Restore a backup, or salvage what can still be read into a new file.</source>
        <translation>Restore a backup, or salvage what can still be read into a new file.</translation>
    </message>
    <message>
        <source>The database is whole.</source>
        <translation>The database is whole.</translation>
    </message>
    <message>
        <source>Salvage into a new file</source>
        <translation>Salvage into a new file</translation>
    </message>
    <message>
        <source>Databases (*.db);;All files (*)</source>
        <translation>Databases (*.db);;All files (*)</translation>
    </message>
    <message>
        <source>Salvaging</source>
        <translation>Salvaging</translation>
    </message>
    <message>
        <source>Nothing was salvaged.</source>
        <translation>Nothing was salvaged.</translation>
    </message>
    <message>
        <source>%1: %2 rows kept, %3 refused, %4 gaps</source>
        <translation>%1: %2 rows kept, %3 refused, %4 gaps</translation>
    </message>
    <message>
        <source>Everything was salvaged.</source>
        <translation>Everything was salvaged.</translation>
    </message>
    <message>
        <source>Salvaged, with losses.</source>
        <translation>Salvaged, with losses.</translation>
    </message>
    <message>
        <source>Restore the new file to go on with it.</source>
        <translation>Restore the new file to go on with it.</translation>
    </message>
</context>
<context>
    <name>zhanggui::MarketController</name>
    <message>
        <source>This was refused.</source>
        <translation>This was refused.</translation>
    </message>
    <message>
        <source>This was refused: %1</source>
        <translation>This was refused: %1</translation>
    </message>
    <message>
        <source>Done: %1.</source>
        <extracomment>%1: what was done: &quot;Buy&quot;</extracomment>
        <translation>Done: %1.</translation>
    </message>
</context>
<context>
    <name>zhanggui::MarketLogModel</name>
    <message>
        <source>sent</source>
        <translation>sent</translation>
    </message>
    <message>
        <source>received</source>
        <translation>received</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>no answer</translation>
    </message>
    <message>
        <source>Real time: %1</source>
        <translation>Real time: %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>Interface</translation>
    </message>
    <message>
        <source>About</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Took</translation>
    </message>
</context>
<context>
    <name>zhanggui::MarketView</name>
    <message>
        <source>No usage was pushed yet</source>
        <translation>No usage was pushed yet</translation>
    </message>
    <message>
        <source>Push usage records of an on-demand instance to the address above: they are taken at once, checked a while later, and stand here with what is wrong with them.</source>
        <translation>Push usage records of an on-demand instance to the address above: they are taken at once, checked a while later, and stand here with what is wrong with them.</translation>
    </message>
    <message>
        <source>There is no tenant yet</source>
        <translation>There is no tenant yet</translation>
    </message>
    <message>
        <source>Buy a joint product: its enterprise is synchronized to your server, and stands here.</source>
        <translation>Buy a joint product: its enterprise is synchronized to your server, and stands here.</translation>
    </message>
    <message>
        <source>Buy…</source>
        <translation>Buy…</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Nothing here yet</translation>
    </message>
    <message>
        <source>Buy something as a customer would: an order comes into being, and your server is called to open it.</source>
        <translation>Buy something as a customer would: an order comes into being, and your server is called to open it.</translation>
    </message>
    <message>
        <source>The seed file says what there is. It can be read in under State.</source>
        <translation>The seed file says what there is. It can be read in under State.</translation>
    </message>
    <message>
        <source>As each side sees it</source>
        <translation>As each side sees it</translation>
    </message>
    <message>
        <source>Its rows of the log</source>
        <translation>Its rows of the log</translation>
    </message>
    <message>
        <source>Copy the rows</source>
        <translation>Copy the rows</translation>
    </message>
    <message>
        <source>Kinds of things in the marketplace</source>
        <translation>Kinds of things in the marketplace</translation>
    </message>
    <message>
        <source>List of the chosen kind</source>
        <translation>List of the chosen kind</translation>
    </message>
</context>
<context>
    <name>zhanggui::Menus</name>
    <message>
        <source>Colours</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Go</translation>
    </message>
    <message>
        <source>&amp;Orders</source>
        <extracomment>订单</extracomment>
        <translation>&amp;Orders</translation>
    </message>
    <message>
        <source>&amp;Deadlines</source>
        <extracomment>截止</extracomment>
        <translation>&amp;Deadlines</translation>
    </message>
    <message>
        <source>&amp;Records</source>
        <extracomment>业务记录</extracomment>
        <translation>&amp;Records</translation>
    </message>
    <message>
        <source>H&amp;istory</source>
        <extracomment>历史</extracomment>
        <translation>H&amp;istory</translation>
    </message>
    <message>
        <source>&amp;Callbacks</source>
        <extracomment>回调调试</extracomment>
        <translation>&amp;Callbacks</translation>
    </message>
    <message>
        <source>E&amp;mulator</source>
        <extracomment>模拟器</extracomment>
        <translation>E&amp;mulator</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Tools</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
</context>
<context>
    <name>zhanggui::MessageBar</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Dismiss</translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>Dismiss the message</translation>
    </message>
    <message>
        <source>2 orders could not be fetched.</source>
        <translation>2 orders could not be fetched.</translation>
    </message>
    <message>
        <source>298 new, 0 changed, 0 the same.</source>
        <translation>298 new, 0 changed, 0 the same.</translation>
    </message>
    <message>
        <source>Wait a while, then try again.</source>
        <translation>Wait a while, then try again.</translation>
    </message>
</context>
<context>
    <name>zhanggui::NewWorkDialog</name>
    <message>
        <source>Record it</source>
        <translation>Record it</translation>
    </message>
    <message>
        <source>New record: %1</source>
        <extracomment>%1: a kind of record such as 发票</extracomment>
        <translation>New record: %1</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environment</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Mend what is marked, then record it.</source>
        <translation>Mend what is marked, then record it.</translation>
    </message>
    <message>
        <source>In this state since</source>
        <translation>In this state since</translation>
    </message>
    <message>
        <source>When the official console shows that it came into this state. The clocks start there.</source>
        <translation>When the official console shows that it came into this state. The clocks start there.</translation>
    </message>
    <message>
        <source>Begin &amp;anew</source>
        <translation>Begin &amp;anew</translation>
    </message>
    <message>
        <source>What you typed before is filled in again.</source>
        <translation>What you typed before is filled in again.</translation>
    </message>
    <message>
        <source>From the order %1: %2. What you type takes their place.</source>
        <extracomment>%1: an order number, %2: titles of fields</extracomment>
        <translation>From the order %1: %2. What you type takes their place.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the titles of fields</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>zhanggui::NoticesDialog</name>
    <message>
        <source>Tell nothing &amp;between</source>
        <translation>Tell nothing &amp;between</translation>
    </message>
    <message>
        <source>Notifications of deadlines</source>
        <translation>Notifications of deadlines</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Quiet from</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Quiet until</translation>
    </message>
    <message>
        <source>and</source>
        <translation>and</translation>
    </message>
    <message>
        <source>How long before, such as 1d, 2h, 30m; 0 is the moment itself. Each deadline is told once for each of them; what falls into the quiet hours is told after them. The same times are the alarms of calendar files.</source>
        <translation>How long before, such as 1d, 2h, 30m; 0 is the moment itself. Each deadline is told once for each of them; what falls into the quiet hours is told after them. The same times are the alarms of calendar files.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation>&amp;When</translation>
    </message>
    <message>
        <source>Write numbers with m, h, d or w, apart by commas: 1d, 2h, 0.</source>
        <translation>Write numbers with m, h, d or w, apart by commas: 1d, 2h, 0.</translation>
    </message>
    <message>
        <source>&amp;Tell me when a deadline comes near</source>
        <translation>&amp;Tell me when a deadline comes near</translation>
    </message>
</context>
<context>
    <name>zhanggui::OrderDetail</name>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Close the detail (Esc)</source>
        <translation>Close the detail (Esc)</translation>
    </message>
    <message>
        <source>Close the detail</source>
        <translation>Close the detail</translation>
    </message>
</context>
<context>
    <name>zhanggui::OrderHistoryView</name>
    <message>
        <source>When and what</source>
        <translation>When and what</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>After</source>
        <translation>After</translation>
    </message>
    <message>
        <source>%1  %2 by %3</source>
        <translation>%1  %2 by %3</translation>
    </message>
    <message>
        <source>%1 (nothing changed)</source>
        <translation>%1 (nothing changed)</translation>
    </message>
    <message>
        <source>No answer: %1</source>
        <translation>No answer: %1</translation>
    </message>
    <message>
        <source>Answer: status %1, %2</source>
        <translation>Answer: status %1, %2</translation>
    </message>
</context>
<context>
    <name>zhanggui::OrderOverview</name>
    <message>
        <source>Buyer</source>
        <translation>Buyer</translation>
    </message>
    <message>
        <source>Order line %1</source>
        <translation>Order line %1</translation>
    </message>
    <message>
        <source>Parameters of the order</source>
        <translation>Parameters of the order</translation>
    </message>
    <message>
        <source>Tags</source>
        <extracomment>标签</extracomment>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Words, separated by blanks</source>
        <translation>Words, separated by blanks</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>备注</extracomment>
        <translation>Note</translation>
    </message>
    <message>
        <source>Order no.</source>
        <extracomment>订单号</extracomment>
        <translation>Order no.</translation>
    </message>
    <message>
        <source>Order type</source>
        <extracomment>订单类型</extracomment>
        <translation>Order type</translation>
    </message>
    <message>
        <source>Order status</source>
        <extracomment>订单状态</extracomment>
        <translation>Order status</translation>
    </message>
    <message>
        <source>Amount</source>
        <extracomment>订单金额</extracomment>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Created</source>
        <extracomment>创建时间</extracomment>
        <translation>Created</translation>
    </message>
    <message>
        <source>Environment</source>
        <extracomment>环境</extracomment>
        <translation>Environment</translation>
    </message>
    <message>
        <source>As of</source>
        <extracomment>获取时间</extracomment>
        <translation>As of</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>First seen</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <extracomment>客户ID</extracomment>
        <translation>Customer ID</translation>
    </message>
    <message>
        <source>Customer</source>
        <extracomment>客户名称</extracomment>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Real name</source>
        <translation>Real name</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Customer type</source>
        <translation>Customer type</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>User ID</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>Product</source>
        <extracomment>商品名称</extracomment>
        <translation>Product</translation>
    </message>
    <message>
        <source>Product ID</source>
        <translation>Product ID</translation>
    </message>
    <message>
        <source>SKU code</source>
        <translation>SKU code</translation>
    </message>
    <message>
        <source>Linear value</source>
        <translation>Linear value</translation>
    </message>
    <message>
        <source>Charging mode</source>
        <extracomment>计费模式</extracomment>
        <translation>Charging mode</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Expires</source>
        <extracomment>到期时间</extracomment>
        <translation>Expires</translation>
    </message>
    <message>
        <source>Before discount</source>
        <translation>Before discount</translation>
    </message>
    <message>
        <source>After discount</source>
        <translation>After discount</translation>
    </message>
    <message>
        <source>received as %1</source>
        <translation>received as %1</translation>
    </message>
</context>
<context>
    <name>zhanggui::OrderTab</name>
    <message>
        <source>Ordered</source>
        <translation>Ordered</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>since %1</translation>
    </message>
    <message>
        <source>The buyer sees</source>
        <extracomment>买家</extracomment>
        <translation>The buyer sees</translation>
    </message>
    <message>
        <source>The seller sees</source>
        <extracomment>卖家</extracomment>
        <translation>The seller sees</translation>
    </message>
    <message>
        <source>The platform knows</source>
        <extracomment>平台</extracomment>
        <translation>The platform knows</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Order that is shown</source>
        <translation>Order that is shown</translation>
    </message>
    <message>
        <source>Callbacks about it</source>
        <translation>Callbacks about it</translation>
    </message>
    <message>
        <source>What order query answers</source>
        <translation>What order query answers</translation>
    </message>
    <message>
        <source>Copy the orderInfo object</source>
        <translation>Copy the orderInfo object</translation>
    </message>
    <message>
        <source>No order is chosen</source>
        <translation>No order is chosen</translation>
    </message>
    <message>
        <source>Choose one above, or open one under Market with a double click: it is shown as its buyer, its seller and the platform see it.</source>
        <translation>Choose one above, or open one under Market with a double click: it is shown as its buyer, its seller and the platform see it.</translation>
    </message>
</context>
<context>
    <name>zhanggui::OrdersPage</name>
    <message>
        <source>No orders yet</source>
        <translation>No orders yet</translation>
    </message>
    <message>
        <source>Orders appear here as soon as they are fetched; they stay readable offline.</source>
        <translation>Orders appear here as soon as they are fetched; they stay readable offline.</translation>
    </message>
    <message>
        <source>Fetch orders…</source>
        <translation>Fetch orders…</translation>
    </message>
    <message>
        <source>No order matches the filter</source>
        <translation>No order matches the filter</translation>
    </message>
    <message>
        <source>The filter hides every order of this workspace.</source>
        <translation>The filter hides every order of this workspace.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
        </translation>
    </message>
    <message>
        <source>The orders could not be read.</source>
        <translation>The orders could not be read.</translation>
    </message>
    <message>
        <source>The order could not be read.</source>
        <translation>The order could not be read.</translation>
    </message>
    <message>
        <source>The tags could not be saved.</source>
        <translation>The tags could not be saved.</translation>
    </message>
    <message>
        <source>The note could not be saved.</source>
        <translation>The note could not be saved.</translation>
    </message>
    <message>
        <source>That personal data was shown could not be recorded.</source>
        <translation>That personal data was shown could not be recorded.</translation>
    </message>
    <message>
        <source>The stored order is as it was.</source>
        <translation>The stored order is as it was.</translation>
    </message>
    <message>
        <source>Orders</source>
        <extracomment>订单</extracomment>
        <translation>Orders</translation>
    </message>
    <message numerus="yes">
        <source>%Ln matching order(s)</source>
        <translation>
            <numerusform>%Ln matching order</numerusform>
            <numerusform>%Ln matching orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order number(s) are too many for a filter.</source>
        <translation>
            <numerusform>%n order number is too many for a filter.</numerusform>
            <numerusform>%n order numbers are too many for a filter.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list is as it was.</source>
        <translation>The list is as it was.</translation>
    </message>
    <message>
        <source>Paste fewer of them.</source>
        <translation>Paste fewer of them.</translation>
    </message>
    <message numerus="yes">
        <source>%n of these order(s) are not in this workspace.</source>
        <translation>
            <numerusform>%n of these order are not in this workspace.</numerusform>
            <numerusform>%n of these orders are not in this workspace.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list shows the others.</source>
        <translation>The list shows the others.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) were changed.</source>
        <translation>
            <numerusform>%Ln order was changed.</numerusform>
            <numerusform>%Ln orders were changed.</numerusform>
        </translation>
    </message>
    <message>
        <source>The filter hides this order in the list.</source>
        <translation>The filter hides this order in the list.</translation>
    </message>
</context>
<context>
    <name>zhanggui::OutageDialog</name>
    <message>
        <source>Got through</source>
        <translation>Got through</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Not a success</source>
        <translation>Not a success</translation>
    </message>
    <message>
        <source>Send without &amp;testFlag 1: your server acts on the order</source>
        <translation>Send without &amp;testFlag 1: your server acts on the order</translation>
    </message>
    <message>
        <source>Replay an outage</source>
        <translation>Replay an outage</translation>
    </message>
    <message>
        <source>Real time</source>
        <translation>Real time</translation>
    </message>
    <message>
        <source>A minute in a second</source>
        <translation>A minute in a second</translation>
    </message>
    <message>
        <source>An hour in a second</source>
        <translation>An hour in a second</translation>
    </message>
    <message>
        <source>for example 1h, 10m or 90s</source>
        <translation>for example 1h, 10m or 90s</translation>
    </message>
    <message>
        <source>for example 3h</source>
        <translation>for example 3h</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Attempt</translation>
    </message>
    <message>
        <source>After</source>
        <translation>After</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>What came of it</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Time table</source>
        <translation>Time table</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>Interface</translation>
    </message>
    <message>
        <source>Reading</source>
        <extracomment>one of several readings of the guides</extracomment>
        <translation>Reading</translation>
    </message>
    <message>
        <source>Time between attempts</source>
        <translation>Time between attempts</translation>
    </message>
    <message>
        <source>Goes on for</source>
        <translation>Goes on for</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Speed</translation>
    </message>
    <message>
        <source>&amp;Replay</source>
        <translation>&amp;Replay</translation>
    </message>
    <message>
        <source>When every attempt failed: %1</source>
        <extracomment>%1: what the guide says happens when every attempt failed</extracomment>
        <translation>When every attempt failed: %1</translation>
    </message>
    <message>
        <source>%1. call</source>
        <translation>%1. call</translation>
    </message>
    <message>
        <source>The guides do not say when the marketplace tries again: enter the time between attempts, and how long it goes on, to replay an assumption of yours.</source>
        <translation>The guides do not say when the marketplace tries again: enter the time between attempts, and how long it goes on, to replay an assumption of yours.</translation>
    </message>
    <message>
        <source>There is nothing to replay.</source>
        <translation>There is nothing to replay.</translation>
    </message>
    <message>
        <source>Replaying the outage</source>
        <translation>Replaying the outage</translation>
    </message>
    <message>
        <source>comes in %1</source>
        <extracomment>%1: a time such as &quot;1 h&quot;</extracomment>
        <translation>comes in %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>%1: a number, %2: called, asked for the instance</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>not needed</translation>
    </message>
    <message>
        <source>The outage could not be replayed.</source>
        <translation>The outage could not be replayed.</translation>
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
        <translation>Shows only these rows</translation>
    </message>
</context>
<context>
    <name>zhanggui::OutcomeView</name>
    <message>
        <source>The import was taken back</source>
        <translation>The import was taken back</translation>
    </message>
    <message>
        <source>The file is imported</source>
        <translation>The file is imported</translation>
    </message>
    <message>
        <source>The workspace is as it was before.</source>
        <extracomment>%1: &quot;12 new, 3 changed&quot;</extracomment>
        <translation>The workspace is as it was before.</translation>
    </message>
    <message>
        <source>Rows: %1.</source>
        <translation>Rows: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were rejected and are kept with the import.</source>
        <translation>
            <numerusform>%n row was rejected and is kept with the import.</numerusform>
            <numerusform>%n rows were rejected and are kept with the import.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save them as a file to see line, column and reason, correct them in the file of origin and import it again.</source>
        <translation>Save them as a file to see line, column and reason, correct them in the file of origin and import it again.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Show them</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Save the rejected rows…</source>
        <translation>Save the rejected rows…</translation>
    </message>
    <message>
        <source>Import another file…</source>
        <translation>Import another file…</translation>
    </message>
</context>
<context>
    <name>zhanggui::OwnRulesUndo</name>
    <message>
        <source>The own rules of settlement were saved.</source>
        <translation>The own rules of settlement were saved.</translation>
    </message>
    <message>
        <source>Change the own rules of settlement</source>
        <translation>Change the own rules of settlement</translation>
    </message>
    <message>
        <source>The own rules of settlement could not be saved; the old ones count.</source>
        <translation>The own rules of settlement could not be saved; the old ones count.</translation>
    </message>
    <message>
        <source>Reviews made before keep the rules that they were made by.</source>
        <translation>Reviews made before keep the rules that they were made by.</translation>
    </message>
    <message>
        <source>The rules of settlement have changes that are not saved.</source>
        <translation>The rules of settlement have changes that are not saved.</translation>
    </message>
    <message>
        <source>Nothing was undone or redone.</source>
        <translation>Nothing was undone or redone.</translation>
    </message>
    <message>
        <source>Save or discard them under Settlement &gt; Rules, then try again.</source>
        <translation>Save or discard them under Settlement &gt; Rules, then try again.</translation>
    </message>
</context>
<context>
    <name>zhanggui::PackDialog</name>
    <message>
        <source>&amp;ZIP: every file, an index with digests and the checklist, a cover</source>
        <translation>&amp;ZIP: every file, an index with digests and the checklist, a cover</translation>
    </message>
    <message>
        <source>&amp;PDF: the checklist, the digests, and the pictures among the files</source>
        <translation>&amp;PDF: the checklist, the digests, and the pictures among the files</translation>
    </message>
    <message>
        <source>Acceptance documents of %1</source>
        <extracomment>验收资料</extracomment>
        <translation>Acceptance documents of %1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are attached.</source>
        <translation>
            <numerusform>%n file is attached.</numerusform>
            <numerusform>%n files are attached.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) of the checklist fall short; the pack says so.</source>
        <translation>
            <numerusform>%n item of the checklist fall short; the pack says so.</numerusform>
            <numerusform>%n items of the checklist fall short; the pack says so.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) have to be looked at by a person.</source>
        <translation>
            <numerusform>%n item has to be looked at by a person.</numerusform>
            <numerusform>%n items have to be looked at by a person.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything on the checklist is good.</source>
        <translation>Everything on the checklist is good.</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Save…</translation>
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
        <translation>Packing</translation>
    </message>
    <message>
        <source>The pack was not written.</source>
        <translation>The pack was not written.</translation>
    </message>
    <message>
        <source>Nothing was left behind; a file of that name is as it was.</source>
        <translation>Nothing was left behind; a file of that name is as it was.</translation>
    </message>
    <message>
        <source>This kept file is damaged or gone: %1. Attach it anew.</source>
        <translation>This kept file is damaged or gone: %1. Attach it anew.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was left behind.</source>
        <translation>Stopped. Nothing was left behind.</translation>
    </message>
</context>
<context>
    <name>zhanggui::PasteDialog</name>
    <message>
        <source>New case from a cURL command or a message</source>
        <translation>New case from a cURL command or a message</translation>
    </message>
    <message>
        <source>Paste a cURL command, a request body, an address with its query, or a row of the console&apos;s callback messages. Signatures are left out: they are made anew at every send.</source>
        <translation>Paste a cURL command, a request body, an address with its query, or a row of the console&apos;s callback messages. Signatures are left out: they are made anew at every send.</translation>
    </message>
    <message>
        <source>What was copied</source>
        <translation>What was copied</translation>
    </message>
    <message>
        <source>Make the case</source>
        <translation>Make the case</translation>
    </message>
    <message>
        <source>This calls %1 (%2).</source>
        <extracomment>%1: title of an interface, %2: its id</extracomment>
        <translation>This calls %1 (%2).</translation>
    </message>
    <message>
        <source>Not kept: %1</source>
        <translation>Not kept: %1</translation>
    </message>
</context>
<context>
    <name>zhanggui::PlaceMenu</name>
    <message>
        <source>kept from an answer</source>
        <translation>kept from an answer</translation>
    </message>
</context>
<context>
    <name>zhanggui::PlannedDialog</name>
    <message>
        <source>What is planned</source>
        <translation>What is planned</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>In</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>now</source>
        <translation>now</translation>
    </message>
    <message>
        <source>Run until then</source>
        <translation>Run until then</translation>
    </message>
    <message>
        <source>Nothing is planned. What you do in the marketplace plans events.</source>
        <translation>Nothing is planned. What you do in the marketplace plans events.</translation>
    </message>
</context>
<context>
    <name>zhanggui::PreflightDialog</name>
    <message>
        <source>Preflight of a product</source>
        <translation>Preflight of a product</translation>
    </message>
    <message>
        <source>The product&apos;s name, as you call it</source>
        <translation>The product&apos;s name, as you call it</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Failing day</source>
        <translation>Failing day</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Runs</translation>
    </message>
    <message>
        <source>Failed runs</source>
        <translation>Failed runs</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>Failed orders</source>
        <translation>Failed orders</translation>
    </message>
    <message>
        <source>&amp;Run now</source>
        <translation>&amp;Run now</translation>
    </message>
    <message>
        <source>%1 of %2 days</source>
        <extracomment>failing days in a row; %1: so many, %2: the limit</extracomment>
        <translation>%1 of %2 days</translation>
    </message>
    <message>
        <source>%1 of %2 orders</source>
        <extracomment>failed orders this month; %1: so many, %2: the limit</extracomment>
        <translation>%1 of %2 orders</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>Failing</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>Running the cases as the probe does</source>
        <translation>Running the cases as the probe does</translation>
    </message>
    <message>
        <source>The preflight was stopped; it does not count.</source>
        <translation>The preflight was stopped; it does not count.</translation>
    </message>
    <message>
        <source>The probe would fail today.</source>
        <translation>The probe would fail today.</translation>
    </message>
    <message>
        <source>Mend what the cases name, then run again.</source>
        <translation>Mend what the cases name, then run again.</translation>
    </message>
    <message>
        <source>The probe would pass.</source>
        <translation>The probe would pass.</translation>
    </message>
    <message>
        <source>It was not counted: it could not be stored.</source>
        <translation>It was not counted: it could not be stored.</translation>
    </message>
    <message>
        <source>%1.</source>
        <extracomment>a list of counts as a sentence</extracomment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Freeze of the trade</source>
        <translation>Freeze of the trade</translation>
    </message>
</context>
<context>
    <name>zhanggui::PreflightOrders</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Add</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Re&amp;move</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Order numbers, or lines of the console&apos;s service interface messages</source>
        <extracomment>生产接口消息</extracomment>
        <translation>Order numbers, or lines of the console&apos;s service interface messages</translation>
    </message>
    <message>
        <source>Name the product first.</source>
        <translation>Name the product first.</translation>
    </message>
    <message>
        <source>The workspace is open for reading only: nothing is counted.</source>
        <translation>The workspace is open for reading only: nothing is counted.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) without an order number are left.</source>
        <translation>
            <numerusform>%n line without an order number is left.</numerusform>
            <numerusform>%n lines without an order number are left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhanggui::PreviewView</name>
    <message>
        <source>These rows are new</source>
        <translation>These rows are new</translation>
    </message>
    <message>
        <source>They hold nothing that is stored, so there is nothing to compare them with.</source>
        <translation>They hold nothing that is stored, so there is nothing to compare them with.</translation>
    </message>
    <message>
        <source>Nothing to look at</source>
        <translation>Nothing to look at</translation>
    </message>
    <message>
        <source>These rows are only counted.</source>
        <translation>These rows are only counted.</translation>
    </message>
    <message>
        <source>No row is rejected, none conflicts with what is stored, and none changes it.</source>
        <translation>No row is rejected, none conflicts with what is stored, and none changes it.</translation>
    </message>
    <message>
        <source>The file is being read</source>
        <translation>The file is being read</translation>
    </message>
    <message>
        <source>What it would do is shown here before anything is written.</source>
        <translation>What it would do is shown here before anything is written.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>Nothing was written. What was read so far is kept while this window is open.</source>
        <translation>Nothing was written. What was read so far is kept while this window is open.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Not read yet</translation>
    </message>
    <message>
        <source>Read the file to see what it would do. Nothing is written by that.</source>
        <translation>Read the file to see what it would do. Nothing is written by that.</translation>
    </message>
    <message>
        <source>Read the file</source>
        <translation>Read the file</translation>
    </message>
    <message>
        <source>The columns are not known yet</source>
        <translation>The columns are not known yet</translation>
    </message>
    <message>
        <source>Choose on the page Columns which column is which.</source>
        <translation>Choose on the page Columns which column is which.</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>One moment</translation>
    </message>
    <message>
        <source>Save the rejected rows…</source>
        <translation>Save the rejected rows…</translation>
    </message>
    <message>
        <source>Copy the rows</source>
        <translation>Copy the rows</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Findings</translation>
    </message>
</context>
<context>
    <name>zhanggui::ProgressStrip</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>%1, %2 failed</source>
        <extracomment>%1: &quot;12 of 300&quot;, %2: how many failed</extracomment>
        <translation>%1, %2 failed</translation>
    </message>
    <message>
        <source>%1 · %2 per second</source>
        <extracomment>%1: &quot;12 of 300&quot;, %2: a number</extracomment>
        <translation>%1 · %2 per second</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Stop the work in progress</source>
        <translation>Stop the work in progress</translation>
    </message>
</context>
<context>
    <name>zhanggui::QuickFilterPopup</name>
    <message>
        <source>Filter by %1</source>
        <translation>Filter by %1</translation>
    </message>
    <message>
        <source>Contains…</source>
        <translation>Contains…</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>A date such as 2026, 2026-10, 2026-10-05, or today.</source>
        <translation>A date such as 2026, 2026-10, 2026-10-05, or today.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Yesterday</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>This week</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Last 7 days</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Last month</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Last 30 days</translation>
    </message>
    <message>
        <source>Next 30 days</source>
        <translation>Next 30 days</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>This quarter</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>Search the values</source>
        <translation>Search the values</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Values</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>Not empty</source>
        <translation>Not empty</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Counting…</translation>
    </message>
    <message>
        <source>The values could not be read.</source>
        <translation>The values could not be read.</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>No value contains this.</source>
        <translation>No value contains this.</translation>
    </message>
    <message numerus="yes">
        <source>The %n most frequent ones. Search to see others.</source>
        <translation>
            <numerusform>The %n most frequent ones. Search to see others.</numerusform>
            <numerusform>The %n most frequent ones. Search to see others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s).</source>
        <translation>
            <numerusform>%Ln value.</numerusform>
            <numerusform>%Ln values.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhanggui::QuickFilters</name>
    <message>
        <source>Only this value</source>
        <translation>Only this value</translation>
    </message>
    <message>
        <source>Without this value</source>
        <translation>Without this value</translation>
    </message>
    <message>
        <source>Copy the cell</source>
        <translation>Copy the cell</translation>
    </message>
    <message>
        <source>Filter by %1…</source>
        <translation>Filter by %1…</translation>
    </message>
    <message>
        <source>Take %1 out of the filter</source>
        <translation>Take %1 out of the filter</translation>
    </message>
    <message>
        <source>Group by %1</source>
        <translation>Group by %1</translation>
    </message>
    <message>
        <source>Hide this column</source>
        <translation>Hide this column</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
</context>
<context>
    <name>zhanggui::RatioList</name>
    <message>
        <source>every product without its own</source>
        <translation>every product without its own</translation>
    </message>
    <message>
        <source>always</source>
        <translation>always</translation>
    </message>
    <message>
        <source>No contract ratio is entered yet. What the contract of a product says, and no page does, is asked for and never assumed.</source>
        <translation>No contract ratio is entered yet. What the contract of a product says, and no page does, is asked for and never assumed.</translation>
    </message>
    <message>
        <source>%1 ratio(s) of contracts. A new value gets a record of its own with the day from which it holds.</source>
        <translation>%1 ratio(s) of contracts. A new value gets a record of its own with the day from which it holds.</translation>
    </message>
    <message>
        <source>&amp;Enter a ratio…</source>
        <translation>&amp;Enter a ratio…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Open</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>Ratio</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>Contract ratios</source>
        <translation>Contract ratios</translation>
    </message>
    <message>
        <source>No line names this product: the ratio holds for nothing.</source>
        <translation>No line names this product: the ratio holds for nothing.</translation>
    </message>
    <message>
        <source>%1 of them are of a product that no line names: compare how the transaction details write it.</source>
        <translation>%1 of them are of a product that no line names: compare how the transaction details write it.</translation>
    </message>
</context>
<context>
    <name>zhanggui::ReadingForm</name>
    <message>
        <source>found: row %1</source>
        <extracomment>%1: the number of the row that was found</extracomment>
        <translation>found: row %1</translation>
    </message>
    <message>
        <source>row %1: %2</source>
        <extracomment>%1: the number of a row, %2: its first cells</extracomment>
        <translation>row %1: %2</translation>
    </message>
    <message>
        <source>found: %1</source>
        <extracomment>%1: an encoding</extracomment>
        <translation>found: %1</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>comma</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>semicolon</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>tab</translation>
    </message>
    <message>
        <source>find it out</source>
        <translation>find it out</translation>
    </message>
    <message>
        <source>This zone is not known. Write Asia/Shanghai or UTC+08:00.</source>
        <translation>This zone is not known. Write Asia/Shanghai or UTC+08:00.</translation>
    </message>
    <message>
        <source>Environment of the records</source>
        <translation>Environment of the records</translation>
    </message>
    <message>
        <source>What the file says is true as of</source>
        <translation>What the file says is true as of</translation>
    </message>
    <message>
        <source>Row with the names</source>
        <translation>Row with the names</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encoding</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Separator</translation>
    </message>
    <message>
        <source>Zone of times without one</source>
        <translation>Zone of times without one</translation>
    </message>
    <message>
        <source>An amount belongs to</source>
        <translation>An amount belongs to</translation>
    </message>
    <message>
        <source>the part when the file names parts</source>
        <translation>the part when the file names parts</translation>
    </message>
    <message>
        <source>the part</source>
        <translation>the part</translation>
    </message>
    <message>
        <source>the record</source>
        <translation>the record</translation>
    </message>
</context>
<context>
    <name>zhanggui::Recomputer</name>
    <message>
        <source>Computing the due times anew</source>
        <translation>Computing the due times anew</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>It could not be taken back.</source>
        <translation>It could not be taken back.</translation>
    </message>
    <message>
        <source>The due times are being computed already.</source>
        <translation>The due times are being computed already.</translation>
    </message>
    <message>
        <source>Wait until that is done, or stop it, then try again.</source>
        <translation>Wait until that is done, or stop it, then try again.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln due time(s) changed.</source>
        <translation>
            <numerusform>%Ln due time changed.</numerusform>
            <numerusform>%Ln due times changed.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <extracomment>%1: the change, as a sentence</extracomment>
        <translation>Undone: %1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>Redone: %1</translation>
    </message>
</context>
<context>
    <name>zhanggui::RecordDetail</name>
    <message>
        <source>As each side sees it</source>
        <translation>As each side sees it</translation>
    </message>
    <message>
        <source>Its rows of the log</source>
        <translation>Its rows of the log</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>More actions</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Close the detail</source>
        <translation>Close the detail</translation>
    </message>
    <message>
        <source>What queryInstance gave</source>
        <translation>What queryInstance gave</translation>
    </message>
</context>
<context>
    <name>zhanggui::RecordPage</name>
    <message>
        <source>Clear the filter</source>
        <translation>Clear the filter</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Counting…</translation>
    </message>
    <message>
        <source>The rows below are from the last reading that worked.</source>
        <translation>The rows below are from the last reading that worked.</translation>
    </message>
    <message>
        <source>Try again; if it stays, check the database in the menu File.</source>
        <translation>Try again; if it stays, check the database in the menu File.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Totals</translation>
    </message>
    <message>
        <source>The groups could not be read.</source>
        <translation>The groups could not be read.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Try again.</translation>
    </message>
    <message>
        <source>Its detail is open at the right.</source>
        <translation>Its detail is open at the right.</translation>
    </message>
    <message>
        <source>%1 rows are too many for the clipboard.</source>
        <translation>%1 rows are too many for the clipboard.</translation>
    </message>
    <message>
        <source>Nothing was copied.</source>
        <translation>Nothing was copied.</translation>
    </message>
    <message>
        <source>Copy at most %1 rows, or export them to a file.</source>
        <translation>Copy at most %1 rows, or export them to a file.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Copying was stopped.</source>
        <translation>Copying was stopped.</translation>
    </message>
    <message>
        <source>The clipboard is as it was.</source>
        <translation>The clipboard is as it was.</translation>
    </message>
    <message>
        <source>The rows could not be copied.</source>
        <translation>The rows could not be copied.</translation>
    </message>
    <message>
        <source>The change was undone.</source>
        <translation>The change was undone.</translation>
    </message>
    <message>
        <source>The change cannot be undone.</source>
        <translation>The change cannot be undone.</translation>
    </message>
    <message>
        <source>The records are as they were.</source>
        <translation>The records are as they were.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>It could not be printed.</source>
        <translation>It could not be printed.</translation>
    </message>
    <message>
        <source>Look at the printer, or print to a PDF file.</source>
        <translation>Look at the printer, or print to a PDF file.</translation>
    </message>
</context>
<context>
    <name>zhanggui::Recovery</name>
    <message>
        <source>Open read-only</source>
        <translation>Open read-only</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Restore a backup…</translation>
    </message>
    <message>
        <source>Salvage into a new file…</source>
        <translation>Salvage into a new file…</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Zhanggui</source>
        <translation>Zhanggui</translation>
    </message>
    <message>
        <source>The database of this workspace is damaged or missing. Nothing was changed. You can look at what can still be read, put a backup in its place, or save what can still be read into a new file, which can then be restored.</source>
        <translation>The database of this workspace is damaged or missing. Nothing was changed. You can look at what can still be read, put a backup in its place, or save what can still be read into a new file, which can then be restored.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>Backups (*.db);;All files (*)</source>
        <translation>Backups (*.db);;All files (*)</translation>
    </message>
    <message>
        <source>Salvage into a new file</source>
        <translation>Salvage into a new file</translation>
    </message>
    <message>
        <source>Databases (*.db);;All files (*)</source>
        <translation>Databases (*.db);;All files (*)</translation>
    </message>
    <message>
        <source>Salvaging what can still be read…</source>
        <translation>Salvaging what can still be read…</translation>
    </message>
    <message>
        <source>Nothing was salvaged. %1</source>
        <translation>Nothing was salvaged. %1</translation>
    </message>
    <message>
        <source>Everything was salvaged. Put the new file in the place of the damaged database?</source>
        <translation>Everything was salvaged. Put the new file in the place of the damaged database?</translation>
    </message>
    <message numerus="yes">
        <source>Salvaged, with losses: %Ln row(s) were kept. Put the new file in the place of the damaged database?</source>
        <translation>
            <numerusform>Salvaged, with losses: %Ln row was kept. Put the new file in the place of the damaged database?</numerusform>
            <numerusform>Salvaged, with losses: %Ln rows were kept. Put the new file in the place of the damaged database?</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Checking and copying the backup. Your data is not touched before that is done.</source>
        <translation>Checking and copying the backup. Your data is not touched before that is done.</translation>
    </message>
    <message>
        <source>The backup was not restored. Your data is as it was. %1</source>
        <translation>The backup was not restored. Your data is as it was. %1</translation>
    </message>
</context>
<context>
    <name>zhanggui::RefundPanel</name>
    <message>
        <source>The rule could not be found out: %1</source>
        <translation>The rule could not be found out: %1</translation>
    </message>
    <message>
        <source>Not decided by what is known here</source>
        <translation>Not decided by what is known here</translation>
    </message>
    <message>
        <source>Fill in what is missing, or look into 退订管理 of the official console.</source>
        <translation>Fill in what is missing, or look into 退订管理 of the official console.</translation>
    </message>
    <message>
        <source>Another rule would apply if it were so: %1. Not known here: %2.</source>
        <translation>Another rule would apply if it were so: %1. Not known here: %2.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Negotiated refund</source>
        <extracomment>协商退订</extracomment>
        <translation>Negotiated refund</translation>
    </message>
    <message>
        <source>Full refund</source>
        <translation>Full refund</translation>
    </message>
    <message>
        <source>Refunded by the platform itself</source>
        <translation>Refunded by the platform itself</translation>
    </message>
    <message>
        <source>Refund less what was used</source>
        <translation>Refund less what was used</translation>
    </message>
    <message>
        <source>Refund after return</source>
        <extracomment>已收货退订</extracomment>
        <translation>Refund after return</translation>
    </message>
    <message>
        <source>No refund</source>
        <translation>No refund</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation>Not told</translation>
    </message>
</context>
<context>
    <name>zhanggui::RehearsalDialog</name>
    <message>
        <source>Rehearse a change of key</source>
        <translation>Rehearse a change of key</translation>
    </message>
    <message>
        <source>The new access key; it is not kept</source>
        <translation>The new access key; it is not kept</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Old key</source>
        <extracomment>%1: the name of an environment</extracomment>
        <translation>Old key</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>New key</translation>
    </message>
    <message>
        <source>Cases with both keys</source>
        <translation>Cases with both keys</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>from the environment “%1”</source>
        <translation>from the environment “%1”</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Key that changes</source>
        <translation>Key that changes</translation>
    </message>
    <message>
        <source>&amp;Rehearse</source>
        <translation>&amp;Rehearse</translation>
    </message>
    <message>
        <source>Binding another key in the seller console takes effect at once. Run every case with both keys before, so that no callback of goods on sale is refused.</source>
        <translation>Binding another key in the seller console takes effect at once. Run every case with both keys before, so that no callback of goods on sale is refused.</translation>
    </message>
    <message>
        <source>Running the cases with the old key</source>
        <translation>Running the cases with the old key</translation>
    </message>
    <message>
        <source>Running the cases with the new key</source>
        <translation>Running the cases with the new key</translation>
    </message>
    <message>
        <source>The rehearsal was stopped.</source>
        <translation>The rehearsal was stopped.</translation>
    </message>
    <message>
        <source>The keys could not be rehearsed.</source>
        <translation>The keys could not be rehearsed.</translation>
    </message>
</context>
<context>
    <name>zhanggui::ResultModel</name>
    <message>
        <source>%1 (round %2)</source>
        <extracomment>%1: what a case is called, %2: how often it was sent before, and once more</extracomment>
        <translation>%1 (round %2)</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhanggui::ReviewTab</name>
    <message>
        <source>settlement-review-%1</source>
        <extracomment>File name of a settlement review, followed by the period.</extracomment>
        <translation>settlement-review-%1</translation>
    </message>
    <message>
        <source>The billed periods could not be read.</source>
        <translation>The billed periods could not be read.</translation>
    </message>
    <message>
        <source>The period could not be reviewed.</source>
        <translation>The period could not be reviewed.</translation>
    </message>
    <message>
        <source>The review was saved.</source>
        <translation>The review was saved.</translation>
    </message>
    <message>
        <source>The review could not be saved.</source>
        <translation>The review could not be saved.</translation>
    </message>
    <message>
        <source>The differences could not be put into the queue.</source>
        <translation>The differences could not be put into the queue.</translation>
    </message>
    <message>
        <source>The queue is as it was before.</source>
        <translation>The queue is as it was before.</translation>
    </message>
    <message>
        <source>The step could not be undone.</source>
        <translation>The step could not be undone.</translation>
    </message>
    <message>
        <source>Reviewing %1</source>
        <translation>Reviewing %1</translation>
    </message>
    <message>
        <source>Saving the review</source>
        <translation>Saving the review</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>It was stopped.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The text for a ticket is in the clipboard.</source>
        <translation>The text for a ticket is in the clipboard.</translation>
    </message>
    <message>
        <source>Every difference is in the queue already.</source>
        <translation>Every difference is in the queue already.</translation>
    </message>
    <message>
        <source>Work queue: %1 new, %2 with another amount, %3 settled, %4 as they were.</source>
        <translation>Work queue: %1 new, %2 with another amount, %3 settled, %4 as they were.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>No review yet</source>
        <translation>No review yet</translation>
    </message>
    <message>
        <source>A review compares what should be paid with what was billed, the bills with payments and invoices to Huawei Cloud, and names the cause of every difference. Nothing is written.</source>
        <translation>A review compares what should be paid with what was billed, the bills with payments and invoices to Huawei Cloud, and names the cause of every difference. Nothing is written.</translation>
    </message>
    <message>
        <source>Review %1</source>
        <translation>Review %1</translation>
    </message>
    <message>
        <source>No bill to review yet</source>
        <translation>No bill to review yet</translation>
    </message>
    <message>
        <source>Import the bill lines of a period, and the transaction details that belong to it. Then the period can be reviewed here.</source>
        <translation>Import the bill lines of a period, and the transaction details that belong to it. Then the period can be reviewed here.</translation>
    </message>
    <message>
        <source>Import bill lines…</source>
        <translation>Import bill lines…</translation>
    </message>
    <message>
        <source>Review of settlement</source>
        <extracomment>结算核对</extracomment>
        <translation>Review of settlement</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <extracomment>账期</extracomment>
        <translation>&amp;Period</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Review the chosen period; so does F5.</source>
        <translation>Review the chosen period; so does F5.</translation>
    </message>
    <message>
        <source>Copy ticket text</source>
        <translation>Copy ticket text</translation>
    </message>
    <message>
        <source>Put differences into the queue</source>
        <translation>Put differences into the queue</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Save…</translation>
    </message>
    <message>
        <source>Tables of the review</source>
        <translation>Tables of the review</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Open a row to enter what is missing: product and day are filled in.</source>
        <translation>Open a row to enter what is missing: product and day are filled in.</translation>
    </message>
    <message>
        <source>The review is out of date: what it rests on has changed.</source>
        <translation>The review is out of date: what it rests on has changed.</translation>
    </message>
    <message>
        <source>Review again</source>
        <translation>Review again</translation>
    </message>
    <message>
        <source>R&amp;un</source>
        <translation>R&amp;un</translation>
    </message>
</context>
<context>
    <name>zhanggui::RowCopier</name>
    <message>
        <source>Copying rows</source>
        <translation>Copying rows</translation>
    </message>
</context>
<context>
    <name>zhanggui::RuleChanges</name>
    <message>
        <source>as shipped</source>
        <translation>as shipped</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>taken out</translation>
    </message>
    <message>
        <source>own row</source>
        <translation>own row</translation>
    </message>
    <message>
        <source>When and row</source>
        <translation>When and row</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>What changed</translation>
    </message>
    <message>
        <source>Changes of the rules</source>
        <translation>Changes of the rules</translation>
    </message>
    <message>
        <source>Nothing was changed yet. Every change is listed here with who, when and why.</source>
        <translation>Nothing was changed yet. Every change is listed here with who, when and why.</translation>
    </message>
    <message>
        <source>%1 change(s), the newest first. What was taken back stays listed.</source>
        <translation>%1 change(s), the newest first. What was taken back stays listed.</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>taken back</translation>
    </message>
</context>
<context>
    <name>zhanggui::RuleDialog</name>
    <message>
        <source>New row of %1</source>
        <translation>New row of %1</translation>
    </message>
    <message>
        <source>Change a row of %1</source>
        <translation>Change a row of %1</translation>
    </message>
    <message>
        <source>It becomes a row of your own in this workspace. What the program carries is never changed, and you can go back to it.</source>
        <translation>It becomes a row of your own in this workspace. What the program carries is never changed, and you can go back to it.</translation>
    </message>
    <message>
        <source>Contract, notice, page: where you have it from</source>
        <translation>Contract, notice, page: where you have it from</translation>
    </message>
    <message>
        <source>Wh&amp;y</source>
        <translation>Wh&amp;y</translation>
    </message>
    <message>
        <source>&amp;Id</source>
        <translation>&amp;Id</translation>
    </message>
    <message>
        <source>Title in &amp;Chinese</source>
        <translation>Title in &amp;Chinese</translation>
    </message>
    <message>
        <source>Title in &amp;English</source>
        <translation>Title in &amp;English</translation>
    </message>
    <message>
        <source>&amp;Gives</source>
        <translation>&amp;Gives</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>&amp;Value</translation>
    </message>
    <message>
        <source>&amp;Sum of</source>
        <translation>&amp;Sum of</translation>
    </message>
    <message>
        <source>C&amp;urrency</source>
        <translation>C&amp;urrency</translation>
    </message>
    <message>
        <source>&amp;Rounding</source>
        <translation>&amp;Rounding</translation>
    </message>
    <message>
        <source>At &amp;least</source>
        <translation>At &amp;least</translation>
    </message>
    <message>
        <source>Must &amp;hold</source>
        <translation>Must &amp;hold</translation>
    </message>
    <message>
        <source>&amp;Day that decides</source>
        <translation>&amp;Day that decides</translation>
    </message>
    <message>
        <source>&amp;Day of the following month</source>
        <translation>&amp;Day of the following month</translation>
    </message>
    <message>
        <source>On a holiday the &amp;next working day</source>
        <translation>On a holiday the &amp;next working day</translation>
    </message>
    <message>
        <source>&amp;Working days</source>
        <translation>&amp;Working days</translation>
    </message>
    <message>
        <source>By the day</source>
        <translation>By the day</translation>
    </message>
    <message>
        <source>the first day on which it does not hold any more</source>
        <translation>the first day on which it does not hold any more</translation>
    </message>
    <message>
        <source>every line</source>
        <translation>every line</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>Below the sum of</source>
        <translation>Below the sum of</translation>
    </message>
    <message>
        <source>Value for the whole amount</source>
        <translation>Value for the whole amount</translation>
    </message>
    <message>
        <source>A&amp;dd a step</source>
        <translation>A&amp;dd a step</translation>
    </message>
    <message>
        <source>Remove the step</source>
        <translation>Remove the step</translation>
    </message>
    <message>
        <source>The condition is no JSON such as {&quot;value&quot;: &quot;class&quot;, &quot;is&quot;: &quot;general&quot;}.</source>
        <translation>The condition is no JSON such as {&quot;value&quot;: &quot;class&quot;, &quot;is&quot;: &quot;general&quot;}.</translation>
    </message>
    <message>
        <source>There is a row of this id already.</source>
        <translation>There is a row of this id already.</translation>
    </message>
    <message>
        <source>Say why: it is told wherever a number rests on this row.</source>
        <translation>Say why: it is told wherever a number rests on this row.</translation>
    </message>
    <message>
        <source>Ta&amp;ke over</source>
        <translation>Ta&amp;ke over</translation>
    </message>
    <message>
        <source>Form&amp;ula</source>
        <translation>Form&amp;ula</translation>
    </message>
    <message>
        <source>&amp;For lines that</source>
        <translation>&amp;For lines that</translation>
    </message>
    <message>
        <source>Valid fr&amp;om</source>
        <translation>Valid fr&amp;om</translation>
    </message>
    <message>
        <source>Valid un&amp;til</source>
        <translation>Valid un&amp;til</translation>
    </message>
    <message>
        <source>End %1 on that day</source>
        <translation>End %1 on that day</translation>
    </message>
</context>
<context>
    <name>zhanggui::RuleList</name>
    <message>
        <source>always</source>
        <translation>always</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>What it says</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Whose</translation>
    </message>
    <message>
        <source>For lines that</source>
        <translation>For lines that</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Rules of settlement</source>
        <translation>Rules of settlement</translation>
    </message>
    <message>
        <source>%1, valid: %2</source>
        <translation>%1, valid: %2</translation>
    </message>
    <message>
        <source>Shipped: %1, valid: %2</source>
        <translation>Shipped: %1, valid: %2</translation>
    </message>
    <message>
        <source>For lines that: %1</source>
        <translation>For lines that: %1</translation>
    </message>
    <message>
        <source>&amp;Only what is not as shipped (%1)</source>
        <translation>&amp;Only what is not as shipped (%1)</translation>
    </message>
    <message>
        <source>Every rule is as shipped. Change one, or make a new one like it.</source>
        <translation>Every rule is as shipped. Change one, or make a new one like it.</translation>
    </message>
</context>
<context>
    <name>zhanggui::RulesController</name>
    <message>
        <source>Save the diagram</source>
        <translation>Save the diagram</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG picture (*.svg)</translation>
    </message>
    <message>
        <source>The diagram was not saved.</source>
        <translation>The diagram was not saved.</translation>
    </message>
</context>
<context>
    <name>zhanggui::RulesDialog</name>
    <message>
        <source>The rules are being read.</source>
        <translation>The rules are being read.</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>&amp;Copy as text</translation>
    </message>
    <message>
        <source>&amp;Save the diagram…</source>
        <translation>&amp;Save the diagram…</translation>
    </message>
    <message>
        <source>States and rules</source>
        <translation>States and rules</translation>
    </message>
    <message>
        <source>Find a kind or a state</source>
        <translation>Find a kind or a state</translation>
    </message>
    <message>
        <source>Kinds of records with their rules</source>
        <translation>Kinds of records with their rules</translation>
    </message>
    <message>
        <source>Rules with their sources</source>
        <translation>Rules with their sources</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>What it says</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>There are no rules.</source>
        <translation>There are no rules.</translation>
    </message>
    <message>
        <source>The workspace&apos;s own rules are not used, because a file of them is wrong. Mend it – &quot;zhanggui rules check FILE&quot; tells every fault – and open this window again.
%1</source>
        <translation>The workspace&apos;s own rules are not used, because a file of them is wrong. Mend it – &quot;zhanggui rules check FILE&quot; tells every fault – and open this window again.
%1</translation>
    </message>
    <message>
        <source>For records where %1.</source>
        <translation>For records where %1.</translation>
    </message>
    <message>
        <source>Valid %1.</source>
        <translation>Valid %1.</translation>
    </message>
    <message>
        <source>States</source>
        <translation>States</translation>
    </message>
    <message>
        <source>The end</source>
        <translation>The end</translation>
    </message>
    <message>
        <source>Transitions</source>
        <translation>Transitions</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>Clocks</translation>
    </message>
</context>
<context>
    <name>zhanggui::RulesTab</name>
    <message>
        <source>settlement-rules</source>
        <extracomment>File name of a seller&apos;s own rules of settlement.</extracomment>
        <translation>settlement-rules</translation>
    </message>
    <message>
        <source>The rules could not be read.</source>
        <translation>The rules could not be read.</translation>
    </message>
    <message>
        <source>Your rules are saved and in force.</source>
        <translation>Your rules are saved and in force.</translation>
    </message>
    <message>
        <source>Reviews made before keep the rules that they were made by.</source>
        <translation>Reviews made before keep the rules that they were made by.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Somebody else changed the rules meanwhile; nothing was written.</source>
        <translation>Somebody else changed the rules meanwhile; nothing was written.</translation>
    </message>
    <message>
        <source>Your changes are still here: export them, discard them to read the rules again, and import them.</source>
        <translation>Your changes are still here: export them, discard them to read the rules again, and import them.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>The rules could not be saved.</source>
        <translation>The rules could not be saved.</translation>
    </message>
    <message>
        <source>The file was set aside.</source>
        <translation>The file was set aside.</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>imported</translation>
    </message>
    <message>
        <source>%1 row(s) were imported.</source>
        <translation>%1 row(s) were imported.</translation>
    </message>
    <message>
        <source>They are a draft until you save.</source>
        <translation>They are a draft until you save.</translation>
    </message>
    <message>
        <source>The file was written.</source>
        <translation>The file was written.</translation>
    </message>
    <message>
        <source>The file cannot be used; nothing was changed.</source>
        <translation>The file cannot be used; nothing was changed.</translation>
    </message>
    <message>
        <source>Your own rules cannot be used and are left out; the shipped ones go on.</source>
        <translation>Your own rules cannot be used and are left out; the shipped ones go on.</translation>
    </message>
    <message>
        <source>Mend the file, or set it aside and begin anew; it is kept.</source>
        <translation>Mend the file, or set it aside and begin anew; it is kept.</translation>
    </message>
    <message>
        <source>Set it aside</source>
        <translation>Set it aside</translation>
    </message>
    <message>
        <source>Your own examples cannot be used and are left out.</source>
        <translation>Your own examples cannot be used and are left out.</translation>
    </message>
    <message>
        <source>changed, not saved</source>
        <translation>changed, not saved</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>in force</translation>
    </message>
    <message>
        <source>That cannot be done; nothing was changed.</source>
        <translation>That cannot be done; nothing was changed.</translation>
    </message>
    <message>
        <source>Take a row out</source>
        <translation>Take a row out</translation>
    </message>
    <message>
        <source>Why does %1 not hold for you? It stays in the program, and you can go back to it.</source>
        <translation>Why does %1 not hold for you? It stays in the program, and you can go back to it.</translation>
    </message>
    <message>
        <source>back to the shipped row</source>
        <translation>back to the shipped row</translation>
    </message>
    <message>
        <source>The result could not be saved.</source>
        <translation>The result could not be saved.</translation>
    </message>
    <message>
        <source>Remove the own row</source>
        <translation>Remove the own row</translation>
    </message>
    <message>
        <source>&amp;Back to the shipped row</source>
        <translation>&amp;Back to the shipped row</translation>
    </message>
    <message>
        <source>Rules of settlement</source>
        <extracomment>结算规则</extracomment>
        <translation>Rules of settlement</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>Ratios of products</source>
        <translation>Ratios of products</translation>
    </message>
    <message>
        <source>What if?</source>
        <translation>What if?</translation>
    </message>
    <message>
        <source>Worked examples</source>
        <translation>Worked examples</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>&amp;Change…</translation>
    </message>
    <message>
        <source>&amp;New row like this…</source>
        <translation>&amp;New row like this…</translation>
    </message>
    <message>
        <source>&amp;End…</source>
        <translation>&amp;End…</translation>
    </message>
    <message>
        <source>&amp;Take out…</source>
        <translation>&amp;Take out…</translation>
    </message>
    <message>
        <source>&amp;Undo the last change of rules</source>
        <translation>&amp;Undo the last change of rules</translation>
    </message>
    <message>
        <source>&amp;Redo the change of rules</source>
        <translation>&amp;Redo the change of rules</translation>
    </message>
    <message>
        <source>&amp;Import own rules…</source>
        <translation>&amp;Import own rules…</translation>
    </message>
    <message>
        <source>E&amp;xport own rules…</source>
        <translation>E&amp;xport own rules…</translation>
    </message>
    <message>
        <source>&amp;Discard what is not saved</source>
        <translation>&amp;Discard what is not saved</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>More about the current row and the rules</source>
        <translation>More about the current row and the rules</translation>
    </message>
    <message>
        <source>Parts of the rules</source>
        <translation>Parts of the rules</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>&amp;Working days and holidays…</source>
        <translation>&amp;Working days and holidays…</translation>
    </message>
    <message>
        <source>Your changes of the rules that were not saved are here again.</source>
        <translation>Your changes of the rules that were not saved are here again.</translation>
    </message>
    <message>
        <source>Save or discard them.</source>
        <translation>Save or discard them.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>The rules were changed since; what you had not saved does not fit them.</source>
        <translation>The rules were changed since; what you had not saved does not fit them.</translation>
    </message>
    <message>
        <source>The saved rules are as they are.</source>
        <translation>The saved rules are as they are.</translation>
    </message>
    <message>
        <source>The details have your changes, to be typed anew.</source>
        <translation>The details have your changes, to be typed anew.</translation>
    </message>
</context>
<context>
    <name>zhanggui::RunArchive</name>
    <message>
        <source>The earlier runs could not be read.</source>
        <translation>The earlier runs could not be read.</translation>
    </message>
    <message>
        <source>The run could not be opened.</source>
        <translation>The run could not be opened.</translation>
    </message>
    <message>
        <source>The results could not be read.</source>
        <translation>The results could not be read.</translation>
    </message>
    <message>
        <source>The exchange could not be read.</source>
        <translation>The exchange could not be read.</translation>
    </message>
    <message>
        <source>Comparing runs</source>
        <translation>Comparing runs</translation>
    </message>
    <message>
        <source>The runs could not be compared.</source>
        <translation>The runs could not be compared.</translation>
    </message>
    <message>
        <source>Delete runs</source>
        <translation>Delete runs</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) with all requests and answers are deleted. This cannot be undone.</source>
        <translation>
            <numerusform>%n run with all requests and answers is deleted. This cannot be undone.</numerusform>
            <numerusform>%n runs with all requests and answers are deleted. This cannot be undone.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>The runs could not be deleted.</source>
        <translation>The runs could not be deleted.</translation>
    </message>
    <message>
        <source>Report to be read (*.html)</source>
        <translation>Report to be read (*.html)</translation>
    </message>
    <message>
        <source>JUnit for build servers (*.xml)</source>
        <translation>JUnit for build servers (*.xml)</translation>
    </message>
    <message>
        <source>HTTP archive (*.har)</source>
        <translation>HTTP archive (*.har)</translation>
    </message>
    <message>
        <source>Export the run</source>
        <translation>Export the run</translation>
    </message>
    <message>
        <source>callbacks-%1.html</source>
        <extracomment>a file name; %1: date and time</extracomment>
        <translation>callbacks-%1.html</translation>
    </message>
    <message>
        <source>Exporting the run</source>
        <translation>Exporting the run</translation>
    </message>
    <message>
        <source>The run was not exported.</source>
        <translation>The run was not exported.</translation>
    </message>
    <message>
        <source>The run is exported.</source>
        <translation>The run is exported.</translation>
    </message>
    <message>
        <source>Keys and signatures are not in it, personal data is masked.</source>
        <translation>Keys and signatures are not in it, personal data is masked.</translation>
    </message>
</context>
<context>
    <name>zhanggui::RunDiffView</name>
    <message>
        <source>changed</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>added</source>
        <translation>added</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>gone</translation>
    </message>
    <message>
        <source>always new</source>
        <translation>always new</translation>
    </message>
    <message>
        <source>No longer: %1</source>
        <extracomment>%1: a sentence about what was wrong</extracomment>
        <translation>No longer: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <extracomment>%1: a sentence, %n: how many others there are</extracomment>
        <translation>
            <numerusform>%1 (and %n more)</numerusform>
            <numerusform>%1 (and %n more)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, against %2.</source>
        <translation>%1, against %2.</translation>
    </message>
    <message>
        <source>No case differs.</source>
        <translation>No case differs.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n case(s) differ.</source>
        <translation>
            <numerusform>%1 of %n case differ.</numerusform>
            <numerusform>%1 of %n cases differ.</numerusform>
        </translation>
    </message>
    <message>
        <source>Request %1 of %2: %3</source>
        <translation>Request %1 of %2: %3</translation>
    </message>
    <message>
        <source>check</source>
        <translation>check</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>answer</translation>
    </message>
    <message>
        <source>request</source>
        <translation>request</translation>
    </message>
    <message>
        <source>Requests and answers are the same.</source>
        <translation>Requests and answers are the same.</translation>
    </message>
    <message>
        <source>Show what is the &amp;same too</source>
        <translation>Show what is the &amp;same too</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>What changed</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Cases that differ</source>
        <translation>Cases that differ</translation>
    </message>
    <message>
        <source>What differs in the case</source>
        <translation>What differs in the case</translation>
    </message>
    <message>
        <source>Requests of this case</source>
        <translation>Requests of this case</translation>
    </message>
</context>
<context>
    <name>zhanggui::RunListModel</name>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Suite</source>
        <translation>Suite</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Took</translation>
    </message>
</context>
<context>
    <name>zhanggui::ScenarioController</name>
    <message>
        <source>The scenario could not be started.</source>
        <translation>The scenario could not be started.</translation>
    </message>
    <message>
        <source>The scenarios could not be read.</source>
        <translation>The scenarios could not be read.</translation>
    </message>
    <message numerus="yes">
        <source>%n scenario file(s) cannot be read and are not in the list.</source>
        <translation>
            <numerusform>%n scenario file cannot be read and is not in the list.</numerusform>
            <numerusform>%n scenario files cannot be read and are not in the list.</numerusform>
        </translation>
    </message>
    <message>
        <source>The files are as they were.</source>
        <translation>The files are as they were.</translation>
    </message>
    <message>
        <source>Mend them, then press F5.</source>
        <translation>Mend them, then press F5.</translation>
    </message>
    <message>
        <source>There is no server to run it against.</source>
        <translation>There is no server to run it against.</translation>
    </message>
    <message>
        <source>There is no key to sign with.</source>
        <translation>There is no key to sign with.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Nothing was sent.</translation>
    </message>
    <message>
        <source>Set your server&apos;s address and its keys under State.</source>
        <translation>Set your server&apos;s address and its keys under State.</translation>
    </message>
    <message>
        <source>%1 passed there in %2.</source>
        <extracomment>%1: time of the virtual clock that passed, %2: real time</extracomment>
        <translation>%1 passed there in %2.</translation>
    </message>
    <message>
        <source>The scenario was stopped.</source>
        <translation>The scenario was stopped.</translation>
    </message>
    <message>
        <source>The scenario passed.</source>
        <translation>The scenario passed.</translation>
    </message>
    <message>
        <source>Your server could not be reached.</source>
        <translation>Your server could not be reached.</translation>
    </message>
    <message>
        <source>Check that it runs, and the address under State.</source>
        <translation>Check that it runs, and the address under State.</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) fell short.</source>
        <translation>
            <numerusform>%n step fell short.</numerusform>
            <numerusform>%n steps fell short.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a step to see what was expected and what was found.</source>
        <translation>Choose a step to see what was expected and what was found.</translation>
    </message>
    <message>
        <source>Save as JUnit</source>
        <translation>Save as JUnit</translation>
    </message>
    <message>
        <source>JUnit (*.xml)</source>
        <translation>JUnit (*.xml)</translation>
    </message>
    <message>
        <source>The result is saved.</source>
        <translation>The result is saved.</translation>
    </message>
    <message>
        <source>The result could not be saved.</source>
        <translation>The result could not be saved.</translation>
    </message>
    <message>
        <source>The folder of the scenarios cannot be made.</source>
        <translation>The folder of the scenarios cannot be made.</translation>
    </message>
    <message>
        <source>The recording goes on.</source>
        <translation>The recording goes on.</translation>
    </message>
    <message>
        <source>Save the recording</source>
        <translation>Save the recording</translation>
    </message>
    <message>
        <source>Scenarios (*.json)</source>
        <translation>Scenarios (*.json)</translation>
    </message>
    <message>
        <source>The recording could not be saved.</source>
        <translation>The recording could not be saved.</translation>
    </message>
    <message>
        <source>The recording is saved as a scenario.</source>
        <translation>The recording is saved as a scenario.</translation>
    </message>
</context>
<context>
    <name>zhanggui::ScenarioListModel</name>
    <message>
        <source>Scenario</source>
        <translation>Scenario</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
</context>
<context>
    <name>zhanggui::ScenarioStepModel</name>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>What was found</translation>
    </message>
</context>
<context>
    <name>zhanggui::ScenariosView</name>
    <message>
        <source>Copy the rows</source>
        <translation>Copy the rows</translation>
    </message>
    <message>
        <source>step %1 of %2 · %3</source>
        <extracomment>%1: number of the step, %2: how many there are, %3: time of the virtual clock</extracomment>
        <translation>step %1 of %2 · %3</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Run</translation>
    </message>
    <message>
        <source>Save JUnit…</source>
        <translation>Save JUnit…</translation>
    </message>
    <message>
        <source>Stop and save…</source>
        <translation>Stop and save…</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>What is done in the other tabs becomes a scenario</source>
        <translation>What is done in the other tabs becomes a scenario</translation>
    </message>
    <message numerus="yes">
        <source>Recording: %n step(s)</source>
        <translation>
            <numerusform>Recording: %n step</numerusform>
            <numerusform>Recording: %n steps</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>Scenarios of one&apos;s own are files there</source>
        <translation>Scenarios of one&apos;s own are files there</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Scenarios</translation>
    </message>
    <message>
        <source>Steps of the scenario</source>
        <translation>Steps of the scenario</translation>
    </message>
    <message>
        <source>No scenario is chosen</source>
        <translation>No scenario is chosen</translation>
    </message>
    <message>
        <source>A scenario plays months of a product&apos;s life against your server in seconds, on a marketplace of its own, and tells at each step whether your server did what it must.</source>
        <translation>A scenario plays months of a product&apos;s life against your server in seconds, on a marketplace of its own, and tells at each step whether your server did what it must.</translation>
    </message>
</context>
<context>
    <name>zhanggui::ScopeStrip</name>
    <message>
        <source>Only these rows: %1</source>
        <extracomment>%1 names rows: &quot;In no bill yet · Mail · CNY&quot;</extracomment>
        <translation>Only these rows: %1</translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation>Show all rows</translation>
    </message>
</context>
<context>
    <name>zhanggui::SellerController</name>
    <message>
        <source>The emulator could not go on with the new address.</source>
        <translation>The emulator could not go on with the new address.</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n key</numerusform>
            <numerusform>%n keys</numerusform>
        </translation>
    </message>
    <message>
        <source>Vault locked</source>
        <translation>Vault locked</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>No keys</translation>
    </message>
    <message>
        <source>This address is public</source>
        <translation>This address is public</translation>
    </message>
    <message>
        <source>The emulator&apos;s callbacks carry no testFlag: %1 may act on them as on real orders, and create, change or release instances.</source>
        <translation>The emulator&apos;s callbacks carry no testFlag: %1 may act on them as on real orders, and create, change or release instances.</translation>
    </message>
    <message>
        <source>Send callbacks there</source>
        <translation>Send callbacks there</translation>
    </message>
    <message>
        <source>The keys of this environment cannot be used.</source>
        <translation>The keys of this environment cannot be used.</translation>
    </message>
    <message>
        <source>The key is in the clipboard.</source>
        <translation>The key is in the clipboard.</translation>
    </message>
    <message>
        <source>It holds until the program ends, for every kind of callback.</source>
        <translation>It holds until the program ends, for every kind of callback.</translation>
    </message>
</context>
<context>
    <name>zhanggui::SellerForm</name>
    <message>
        <source>The seller&apos;s server</source>
        <translation>The seller&apos;s server</translation>
    </message>
    <message>
        <source>Production address</source>
        <extracomment>生产地址</extracomment>
        <translation>Production address</translation>
    </message>
    <message>
        <source>Production address of the seller&apos;s server</source>
        <translation>Production address of the seller&apos;s server</translation>
    </message>
    <message>
        <source>Access keys</source>
        <translation>Access keys</translation>
    </message>
    <message>
        <source>Whose access keys sign the callbacks</source>
        <translation>Whose access keys sign the callbacks</translation>
    </message>
    <message>
        <source>A key made up for this session</source>
        <translation>A key made up for this session</translation>
    </message>
    <message>
        <source>Copy the key</source>
        <translation>Copy the key</translation>
    </message>
    <message>
        <source>Give it to your server, or to “zhanggui seller”, to check signatures with</source>
        <translation>Give it to your server, or to “zhanggui seller”, to check signatures with</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>Callbacks go there with the keys of the chosen environment, as the vault holds them. At a public address you are asked once, since your server then acts for real.</source>
        <translation>Callbacks go there with the keys of the chosen environment, as the vault holds them. At a public address you are asked once, since your server then acts for real.</translation>
    </message>
</context>
<context>
    <name>zhanggui::SendingForm</name>
    <message>
        <source>a request of its own</source>
        <translation>a request of its own</translation>
    </message>
    <message>
        <source>the very bytes of step %1</source>
        <translation>the very bytes of step %1</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Timestamp</source>
        <translation>Timestamp</translation>
    </message>
    <message>
        <source>Clock off by</source>
        <translation>Clock off by</translation>
    </message>
    <message>
        <source>Nonce</source>
        <translation>Nonce</translation>
    </message>
    <message>
        <source>Content-Type</source>
        <translation>Content-Type</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>Sends</source>
        <translation>Sends</translation>
    </message>
    <message>
        <source>One after another</source>
        <translation>One after another</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>At once</translation>
    </message>
    <message>
        <source>Hang up after</source>
        <translation>Hang up after</translation>
    </message>
    <message>
        <source>-61 s, 2 h</source>
        <translation>-61 s, 2 h</translation>
    </message>
    <message>
        <source>as official</source>
        <translation>as official</translation>
    </message>
    <message>
        <source>the interface&apos;s</source>
        <translation>the interface&apos;s</translation>
    </message>
    <message>
        <source>never</source>
        <translation>never</translation>
    </message>
    <message>
        <source>Not a request that the marketplace sends</source>
        <translation>Not a request that the marketplace sends</translation>
    </message>
    <message>
        <source>The answer need not be a success, and the fields are not checked.</source>
        <translation>The answer need not be a success, and the fields are not checked.</translation>
    </message>
    <message>
        <source>Send as the marketplace does</source>
        <translation>Send as the marketplace does</translation>
    </message>
    <message>
        <source>How it is sent</source>
        <translation>How it is sent</translation>
    </message>
</context>
<context>
    <name>zhanggui::SettingsController</name>
    <message>
        <source>The time zone could not be saved.</source>
        <translation>The time zone could not be saved.</translation>
    </message>
    <message>
        <source>How many runs are kept could not be saved.</source>
        <translation>How many runs are kept could not be saved.</translation>
    </message>
</context>
<context>
    <name>zhanggui::SettlementArea</name>
    <message>
        <source>Transaction details</source>
        <translation>Transaction details</translation>
    </message>
    <message>
        <source>Bill lines</source>
        <translation>Bill lines</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Bills, payments, ratios</source>
        <translation>Bills, payments, ratios</translation>
    </message>
    <message>
        <source>Part of settlement</source>
        <translation>Part of settlement</translation>
    </message>
    <message>
        <source>Review</source>
        <extracomment>核对</extracomment>
        <translation>Review</translation>
    </message>
    <message>
        <source>Rules</source>
        <extracomment>规则</extracomment>
        <translation>Rules</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is what the lines are of (a bar of a chart), %2 how many</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Back to the figures</source>
        <translation>Back to the figures</translation>
    </message>
    <message>
        <source>Figures</source>
        <extracomment>经营数据</extracomment>
        <translation>Figures</translation>
    </message>
</context>
<context>
    <name>zhanggui::SettlementController</name>
    <message>
        <source>Export the comparison</source>
        <translation>Export the comparison</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>comparison</translation>
    </message>
    <message>
        <source>Text tables (*.csv)</source>
        <translation>Text tables (*.csv)</translation>
    </message>
    <message>
        <source>The comparison was exported.</source>
        <translation>The comparison was exported.</translation>
    </message>
    <message>
        <source>The comparison could not be exported.</source>
        <translation>The comparison could not be exported.</translation>
    </message>
    <message>
        <source>Save the review</source>
        <translation>Save the review</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx);;PDF (*.pdf);;Web page (*.html);;Differences as text table (*.csv);;JSON (*.json)</source>
        <translation>Workbook (*.xlsx);;PDF (*.pdf);;Web page (*.html);;Differences as text table (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Import own rules</source>
        <translation>Import own rules</translation>
    </message>
    <message>
        <source>Rules of settlement (*.json)</source>
        <translation>Rules of settlement (*.json)</translation>
    </message>
    <message>
        <source>Export own rules</source>
        <translation>Export own rules</translation>
    </message>
    <message>
        <source>Save the result</source>
        <translation>Save the result</translation>
    </message>
    <message>
        <source>The table shown (*.csv);;JSON (*.json)</source>
        <translation>The table shown (*.csv);;JSON (*.json)</translation>
    </message>
</context>
<context>
    <name>zhanggui::SettlementFilesView</name>
    <message>
        <source>The files could not be read.</source>
        <translation>The files could not be read.</translation>
    </message>
    <message>
        <source>No earlier file speaks of the same bills or periods.</source>
        <translation>No earlier file speaks of the same bills or periods.</translation>
    </message>
    <message>
        <source>Select two files of one kind to compare them.</source>
        <translation>Select two files of one kind to compare them.</translation>
    </message>
    <message>
        <source>The files could not be compared.</source>
        <translation>The files could not be compared.</translation>
    </message>
    <message>
        <source>Bill lines</source>
        <translation>Bill lines</translation>
    </message>
    <message>
        <source>Transaction details</source>
        <translation>Transaction details</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>Compare the two</source>
        <translation>Compare the two</translation>
    </message>
    <message>
        <source>Compare with the one before</source>
        <translation>Compare with the one before</translation>
    </message>
    <message>
        <source>Comparing %1</source>
        <translation>Comparing %1</translation>
    </message>
    <message>
        <source>%1 against %2: %3 the same, %4 added, %5 changed, %6 missing.</source>
        <translation>%1 against %2: %3 the same, %4 added, %5 changed, %6 missing.</translation>
    </message>
    <message>
        <source>Missing lines are kept: a filter of the export may have left them out.</source>
        <translation>Missing lines are kept: a filter of the export may have left them out.</translation>
    </message>
    <message>
        <source>Settlement files</source>
        <extracomment>结算文件</extracomment>
        <translation>Settlement files</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Layer</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environment</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Imported</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Import transaction details…</source>
        <translation>Import transaction details…</translation>
    </message>
    <message>
        <source>Import bill lines…</source>
        <translation>Import bill lines…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Save a copy…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>What is different</source>
        <translation>What is different</translation>
    </message>
    <message>
        <source>No settlement files yet</source>
        <translation>No settlement files yet</translation>
    </message>
    <message>
        <source>Every file of transaction details or bill lines that is imported is kept here by its bytes, so that a download of the same period can be compared with an earlier one.</source>
        <translation>Every file of transaction details or bill lines that is imported is kept here by its bytes, so that a download of the same period can be compared with an earlier one.</translation>
    </message>
</context>
<context>
    <name>zhanggui::SettlementLinePage</name>
    <message>
        <source>The line could not be read.</source>
        <translation>The line could not be read.</translation>
    </message>
    <message>
        <source>The stored line is as it was.</source>
        <translation>The stored line is as it was.</translation>
    </message>
    <message>
        <source>Bill lines</source>
        <extracomment>账单明细 and 交易明细</extracomment>
        <translation>Bill lines</translation>
    </message>
    <message>
        <source>Transaction details</source>
        <translation>Transaction details</translation>
    </message>
    <message>
        <source>No bill lines yet</source>
        <translation>No bill lines yet</translation>
    </message>
    <message>
        <source>No transaction details yet</source>
        <translation>No transaction details yet</translation>
    </message>
    <message>
        <source>Export the details of a bill from Settlement &gt; Bills of the official console, then import the file here, or drop it on this window.</source>
        <translation>Export the details of a bill from Settlement &gt; Bills of the official console, then import the file here, or drop it on this window.</translation>
    </message>
    <message>
        <source>Export the file from Settlement &gt; Transaction details of the official console, then import it here, or drop it on this window.</source>
        <translation>Export the file from Settlement &gt; Transaction details of the official console, then import it here, or drop it on this window.</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Import a file…</translation>
    </message>
    <message>
        <source>No line matches the filter</source>
        <translation>No line matches the filter</translation>
    </message>
    <message>
        <source>The filter hides every line of this list.</source>
        <translation>The filter hides every line of this list.</translation>
    </message>
    <message>
        <source>The filter hides this line in the list.</source>
        <translation>The filter hides this line in the list.</translation>
    </message>
    <message>
        <source>The lines could not be read.</source>
        <translation>The lines could not be read.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln matching line(s)</source>
        <translation>
            <numerusform>%Ln matching line</numerusform>
            <numerusform>%Ln matching lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhanggui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Find an action</translation>
    </message>
    <message>
        <source>Actions with their shortcuts</source>
        <translation>Actions with their shortcuts</translation>
    </message>
</context>
<context>
    <name>zhanggui::StageStepper</name>
    <message>
        <source>%1: done</source>
        <translation>%1: done</translation>
    </message>
    <message>
        <source>%1: now</source>
        <translation>%1: now</translation>
    </message>
    <message>
        <source>%1: failed</source>
        <translation>%1: failed</translation>
    </message>
    <message>
        <source>%1: closed</source>
        <translation>%1: closed</translation>
    </message>
</context>
<context>
    <name>zhanggui::StateController</name>
    <message>
        <source>The assumptions could not be kept.</source>
        <translation>The assumptions could not be kept.</translation>
    </message>
    <message>
        <source>Undo the reset</source>
        <translation>Undo the reset</translation>
    </message>
    <message>
        <source>The snapshot could not be made.</source>
        <translation>The snapshot could not be made.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>The snapshot is made.</source>
        <translation>The snapshot is made.</translation>
    </message>
    <message>
        <source>Restore a snapshot</source>
        <translation>Restore a snapshot</translation>
    </message>
    <message>
        <source>The snapshot takes the place of everything in the emulated marketplace. What is there now is kept as another snapshot.</source>
        <translation>The snapshot takes the place of everything in the emulated marketplace. What is there now is kept as another snapshot.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>The snapshot could not be restored.</source>
        <translation>The snapshot could not be restored.</translation>
    </message>
    <message>
        <source>The marketplace is as it was.</source>
        <translation>The marketplace is as it was.</translation>
    </message>
    <message>
        <source>The snapshot is restored.</source>
        <translation>The snapshot is restored.</translation>
    </message>
    <message>
        <source>Delete a snapshot</source>
        <translation>Delete a snapshot</translation>
    </message>
    <message>
        <source>The file is deleted. This cannot be undone.</source>
        <translation>The file is deleted. This cannot be undone.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>The snapshot could not be deleted.</source>
        <translation>The snapshot could not be deleted.</translation>
    </message>
    <message>
        <source>Check the permissions of the folder.</source>
        <translation>Check the permissions of the folder.</translation>
    </message>
    <message>
        <source>Reset the marketplace</source>
        <translation>Reset the marketplace</translation>
    </message>
    <message>
        <source>Everything in the emulated marketplace goes, and it begins anew with the built-in seed. The log stays. A snapshot of what is there now is made first.</source>
        <translation>Everything in the emulated marketplace goes, and it begins anew with the built-in seed. The log stays. A snapshot of what is there now is made first.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Reset</translation>
    </message>
    <message>
        <source>The marketplace could not begin anew.</source>
        <translation>The marketplace could not begin anew.</translation>
    </message>
    <message>
        <source>The marketplace begins anew.</source>
        <translation>The marketplace begins anew.</translation>
    </message>
    <message>
        <source>Begin with a seed file</source>
        <translation>Begin with a seed file</translation>
    </message>
    <message>
        <source>Seed files (*.json);;All files (*)</source>
        <translation>Seed files (*.json);;All files (*)</translation>
    </message>
    <message>
        <source>The seed file cannot be used.</source>
        <translation>The seed file cannot be used.</translation>
    </message>
    <message>
        <source>Save as a seed file</source>
        <translation>Save as a seed file</translation>
    </message>
    <message>
        <source>Seed files (*.json)</source>
        <translation>Seed files (*.json)</translation>
    </message>
    <message>
        <source>The seed file is saved.</source>
        <translation>The seed file is saved.</translation>
    </message>
    <message>
        <source>The seed file could not be saved.</source>
        <translation>The seed file could not be saved.</translation>
    </message>
</context>
<context>
    <name>zhanggui::StateView</name>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Snapshots</translation>
    </message>
    <message>
        <source>A snapshot is the whole state, clock and log included. One is made by itself before each reset, so that it can be undone.</source>
        <translation>A snapshot is the whole state, clock and log included. One is made by itself before each reset, so that it can be undone.</translation>
    </message>
    <message>
        <source>Snapshots, newest first</source>
        <translation>Snapshots, newest first</translation>
    </message>
    <message>
        <source>Make a snapshot</source>
        <translation>Make a snapshot</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restore…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Delete…</translation>
    </message>
    <message>
        <source>Begin with a seed file…</source>
        <translation>Begin with a seed file…</translation>
    </message>
    <message>
        <source>Save as a seed file…</source>
        <translation>Save as a seed file…</translation>
    </message>
    <message>
        <source>Reset…</source>
        <translation>Reset…</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>Assumptions</translation>
    </message>
    <message>
        <source>Where the official guides say nothing, this emulator assumes. A change holds from the next start of an event on.</source>
        <translation>Where the official guides say nothing, this emulator assumes. A change holds from the next start of an event on.</translation>
    </message>
    <message>
        <source>Between attempts, where no spacing is documented</source>
        <translation>Between attempts, where no spacing is documented</translation>
    </message>
    <message>
        <source>Attempts end after, where no window is documented</source>
        <translation>Attempts end after, where no window is documented</translation>
    </message>
    <message>
        <source>Between questions whether an instance is ready</source>
        <translation>Between questions whether an instance is ready</translation>
    </message>
    <message>
        <source>Until a pushed usage record is checked</source>
        <translation>Until a pushed usage record is checked</translation>
    </message>
    <message>
        <source>An OAuth code holds for</source>
        <translation>An OAuth code holds for</translation>
    </message>
    <message>
        <source>Limits and faults</source>
        <translation>Limits and faults</translation>
    </message>
    <message>
        <source>0: no limit</source>
        <translation>0: no limit</translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation>Requests per second</translation>
    </message>
    <message>
        <source>Clock of the gateway ahead by</source>
        <translation>Clock of the gateway ahead by</translation>
    </message>
    <message>
        <source>More than 15 minutes: every signature is refused for its date</source>
        <translation>More than 15 minutes: every signature is refused for its date</translation>
    </message>
    <message>
        <source>Usage records per hour</source>
        <translation>Usage records per hour</translation>
    </message>
    <message>
        <source>Activations of a licence</source>
        <translation>Activations of a licence</translation>
    </message>
    <message>
        <source>0: as many as were bought</source>
        <translation>0: as many as were bought</translation>
    </message>
    <message>
        <source>Answer the next requests with</source>
        <translation>Answer the next requests with</translation>
    </message>
    <message>
        <source>Error code to answer with</source>
        <translation>Error code to answer with</translation>
    </message>
    <message>
        <source> times</source>
        <translation> times</translation>
    </message>
    <message>
        <source>How many requests get this error</source>
        <translation>How many requests get this error</translation>
    </message>
    <message>
        <source>Arm</source>
        <translation>Arm</translation>
    </message>
    <message>
        <source>Cut the seller off for</source>
        <translation>Cut the seller off for</translation>
    </message>
    <message>
        <source>How long no callback reaches the seller</source>
        <translation>How long no callback reaches the seller</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Cut off</translation>
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
        <translation>No environment</translation>
    </message>
    <message>
        <source>Last fetch %1</source>
        <translation>Last fetch %1</translation>
    </message>
    <message>
        <source>Nothing fetched yet</source>
        <translation>Nothing fetched yet</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Read-only</translation>
    </message>
    <message>
        <source>Another program writes this workspace. Nothing can be changed here.</source>
        <translation>Another program writes this workspace. Nothing can be changed here.</translation>
    </message>
    <message>
        <source>The vault is locked. Press to unlock it.</source>
        <translation>The vault is locked. Press to unlock it.</translation>
    </message>
    <message>
        <source>The vault is open. Press to lock it.</source>
        <translation>The vault is open. Press to lock it.</translation>
    </message>
</context>
<context>
    <name>zhanggui::StepDetailView</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed</source>
        <translation>
            <numerusform>%Ln removed</numerusform>
            <numerusform>%Ln removed</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <translation>new</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>removed</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>Order lines</source>
        <translation>Order lines</translation>
    </message>
    <message>
        <source>Products of lines</source>
        <translation>Products of lines</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameters</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Environments</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Record and field</source>
        <translation>Record and field</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>After</source>
        <translation>After</translation>
    </message>
    <message>
        <source>This step changed no record.</source>
        <translation>This step changed no record.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Double-click opens the record.</source>
        <translation>Double-click opens the record.</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more record(s)</source>
        <translation>
            <numerusform>… and %Ln more record</numerusform>
            <numerusform>… and %Ln more records</numerusform>
        </translation>
    </message>
    <message>
        <source>Facts are of</source>
        <translation>Facts are of</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Last changed</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environment</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>Amounts</source>
        <translation>Amounts</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>As it came</source>
        <translation>As it came</translation>
    </message>
    <message>
        <source>Rejected rows: the first %1 of %2</source>
        <translation>Rejected rows: the first %1 of %2</translation>
    </message>
    <message>
        <source>Rejected rows: %1</source>
        <translation>Rejected rows: %1</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Save as CSV…</translation>
    </message>
    <message>
        <source>Close the detail (Esc)</source>
        <translation>Close the detail (Esc)</translation>
    </message>
    <message>
        <source>Close the detail</source>
        <translation>Close the detail</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>Rejected rows</translation>
    </message>
</context>
<context>
    <name>zhanggui::StepEvidence</name>
    <message>
        <source>Attach…</source>
        <translation>Attach…</translation>
    </message>
    <message>
        <source>Attach files: %1</source>
        <extracomment>%1: a piece of evidence, such as 协商记录</extracomment>
        <translation>Attach files: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n file(s) of %2</source>
        <extracomment>%1: a piece of evidence; %2: how many files are asked for</extracomment>
        <translation>
            <numerusform>%1: %n file of %2</numerusform>
            <numerusform>%1: %n files of %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhanggui::StepTurner</name>
    <message>
        <source>Undoing…</source>
        <translation>Undoing…</translation>
    </message>
    <message>
        <source>Redoing…</source>
        <translation>Redoing…</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <extracomment>%1: the step, as a sentence</extracomment>
        <translation>Undone: %1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>Redone: %1</translation>
    </message>
    <message>
        <source>The undo was stopped.</source>
        <translation>The undo was stopped.</translation>
    </message>
    <message>
        <source>The redo was stopped.</source>
        <translation>The redo was stopped.</translation>
    </message>
    <message>
        <source>Everything is as it was before.</source>
        <translation>Everything is as it was before.</translation>
    </message>
    <message>
        <source>This step cannot be undone: %1</source>
        <extracomment>%1: the step, as a sentence</extracomment>
        <translation>This step cannot be undone: %1</translation>
    </message>
    <message>
        <source>This step cannot be redone: %1</source>
        <translation>This step cannot be redone: %1</translation>
    </message>
    <message numerus="yes">
        <source>More than %n record(s) were changed later.</source>
        <translation>
            <numerusform>More than %n record was changed later.</numerusform>
            <numerusform>More than %n records were changed later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) were changed later.</source>
        <translation>
            <numerusform>%n record was changed later.</numerusform>
            <numerusform>%n records were changed later.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at the records listed in the details.</source>
        <translation>Look at the records listed in the details.</translation>
    </message>
    <message>
        <source>Undo first: %1</source>
        <extracomment>%1: steps, as sentences</extracomment>
        <translation>Undo first: %1</translation>
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
        <translation>Add a step like this one</translation>
    </message>
    <message>
        <source>Send this step earlier</source>
        <translation>Send this step earlier</translation>
    </message>
    <message>
        <source>Send this step later</source>
        <translation>Send this step later</translation>
    </message>
    <message>
        <source>Remove this step</source>
        <translation>Remove this step</translation>
    </message>
    <message>
        <source>Steps of the case</source>
        <translation>Steps of the case</translation>
    </message>
</context>
<context>
    <name>zhanggui::SupervisionPanel</name>
    <message>
        <source>The order of this record could not be read: %1</source>
        <translation>The order of this record could not be read: %1</translation>
    </message>
    <message>
        <source>Evidence</source>
        <extracomment>凭证检查</extracomment>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>Falls short</source>
        <translation>Falls short</translation>
    </message>
    <message>
        <source>Could not be read: %1</source>
        <translation>Could not be read: %1</translation>
    </message>
    <message>
        <source>Acceptance &amp;pack…</source>
        <extracomment>验收资料</extracomment>
        <translation>Acceptance &amp;pack…</translation>
    </message>
    <message>
        <source>Prepare an &amp;appeal…</source>
        <extracomment>申诉</extracomment>
        <translation>Prepare an &amp;appeal…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Acceptance rule</source>
        <translation>Acceptance rule</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation>Appeal</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Flow</translation>
    </message>
    <message>
        <source>The acceptance pack was written.</source>
        <translation>The acceptance pack was written.</translation>
    </message>
</context>
<context>
    <name>zhanggui::TargetBar</name>
    <message>
        <source>Enter the address of your server.</source>
        <translation>Enter the address of your server.</translation>
    </message>
    <message>
        <source>This is not an address. Write it as https://host/path.</source>
        <translation>This is not an address. Write it as https://host/path.</translation>
    </message>
    <message>
        <source>The address must begin with https:// or http://.</source>
        <translation>The address must begin with https:// or http://.</translation>
    </message>
    <message>
        <source>The address must not hold a user name or password.</source>
        <translation>The address must not hold a user name or password.</translation>
    </message>
    <message>
        <source>The address must not hold a #.</source>
        <translation>The address must not hold a #.</translation>
    </message>
    <message>
        <source>Your server</source>
        <translation>Your server</translation>
    </message>
    <message>
        <source>The production address, for example http://localhost:8080/callback</source>
        <translation>The production address, for example http://localhost:8080/callback</translation>
    </message>
    <message>
        <source>Address of your server</source>
        <translation>Address of your server</translation>
    </message>
    <message>
        <source>Keys of</source>
        <extracomment>the environment whose callback keys sign the requests</extracomment>
        <translation>Keys of</translation>
    </message>
    <message>
        <source>Environment whose keys sign</source>
        <translation>Environment whose keys sign</translation>
    </message>
    <message>
        <source>CA…</source>
        <translation>CA…</translation>
    </message>
    <message>
        <source>Trust the certificates of a file too, for a test server with an authority of its own</source>
        <translation>Trust the certificates of a file too, for a test server with an authority of its own</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Certificate file</translation>
    </message>
    <message>
        <source>Trust the system&apos;s certificates only</source>
        <translation>Trust the system&apos;s certificates only</translation>
    </message>
</context>
<context>
    <name>zhanggui::ThreadController</name>
    <message>
        <source>The record shown now names no order.</source>
        <translation>The record shown now names no order.</translation>
    </message>
    <message>
        <source>Select a record that has an order number, then try again.</source>
        <translation>Select a record that has an order number, then try again.</translation>
    </message>
    <message>
        <source>Save the thread as PDF</source>
        <translation>Save the thread as PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The thread was saved.</source>
        <translation>The thread was saved.</translation>
    </message>
    <message>
        <source>The thread could not be saved.</source>
        <translation>The thread could not be saved.</translation>
    </message>
    <message>
        <source>An earlier file of that name is as it was.</source>
        <translation>An earlier file of that name is as it was.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Choose another folder.</translation>
    </message>
    <message>
        <source>The thread could not be printed.</source>
        <translation>The thread could not be printed.</translation>
    </message>
    <message>
        <source>Look at the printer, or save it as PDF.</source>
        <translation>Look at the printer, or save it as PDF.</translation>
    </message>
</context>
<context>
    <name>zhanggui::ThreadFilterRow</name>
    <message>
        <source>Show or hide: %1</source>
        <translation>Show or hide: %1</translation>
    </message>
    <message>
        <source>Show test data</source>
        <translation>Show test data</translation>
    </message>
    <message>
        <source>What the callback debugger and the emulator did with this number; it is not real.</source>
        <translation>What the callback debugger and the emulator did with this number; it is not real.</translation>
    </message>
</context>
<context>
    <name>zhanggui::ThreadModel</name>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>About</source>
        <translation>About</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>%1, test</source>
        <translation>%1, test</translation>
    </message>
</context>
<context>
    <name>zhanggui::ThreadNote</name>
    <message numerus="yes">
        <source>A note has at most 10,000 characters; take %Ln away.</source>
        <translation>
            <numerusform>A note has at most 10,000 characters; take %Ln away.</numerusform>
            <numerusform>A note has at most 10,000 characters; take %Ln away.</numerusform>
        </translation>
    </message>
    <message>
        <source>What should others know of this order? Ctrl+Return saves.</source>
        <translation>What should others know of this order? Ctrl+Return saves.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>&amp;Save the note</source>
        <translation>&amp;Save the note</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>zhanggui::ThreadPage</name>
    <message>
        <source>Nothing is known of the order %1.</source>
        <translation>Nothing is known of the order %1.</translation>
    </message>
    <message>
        <source>Check the number, or fetch the order first.</source>
        <translation>Check the number, or fetch the order first.</translation>
    </message>
    <message>
        <source>The order&apos;s thread could not be read.</source>
        <translation>The order&apos;s thread could not be read.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>The note was added.</source>
        <translation>The note was added.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>The note could not be written.</source>
        <translation>The note could not be written.</translation>
    </message>
    <message>
        <source>What you typed is still there.</source>
        <translation>What you typed is still there.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Try again.</translation>
    </message>
    <message>
        <source>Only the newest entries are shown.</source>
        <translation>Only the newest entries are shown.</translation>
    </message>
    <message>
        <source>Older ones stand in the history.</source>
        <translation>Older ones stand in the history.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The order itself is not in this workspace.</source>
        <translation>The order itself is not in this workspace.</translation>
    </message>
    <message>
        <source>The number %1 is known in several environments.</source>
        <translation>The number %1 is known in several environments.</translation>
    </message>
    <message>
        <source>Choose one beside the number.</source>
        <translation>Choose one beside the number.</translation>
    </message>
    <message>
        <source>Order thread</source>
        <extracomment>订单全程</extracomment>
        <translation>Order thread</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Order number</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environment</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>No order is open</source>
        <translation>No order is open</translation>
    </message>
    <message>
        <source>Everything that is known of one order stands here on one time line: fetches, imports, edits, callbacks, records and notes. Open it from an order or a record, or type its number.</source>
        <translation>Everything that is known of one order stands here on one time line: fetches, imports, edits, callbacks, records and notes. Open it from an order or a record, or type its number.</translation>
    </message>
    <message>
        <source>Type an order number</source>
        <translation>Type an order number</translation>
    </message>
    <message>
        <source>Everything else is shown.</source>
        <translation>Everything else is shown.</translation>
    </message>
    <message>
        <source>Not all of the thread could be read: %1.</source>
        <translation>Not all of the thread could be read: %1.</translation>
    </message>
    <message>
        <source>The details say what is wrong there.</source>
        <translation>The details say what is wrong there.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhanggui::TicketPanel</name>
    <message>
        <source>It is your turn.</source>
        <translation>It is your turn.</translation>
    </message>
    <message>
        <source>It is the customer&apos;s turn.</source>
        <translation>It is the customer&apos;s turn.</translation>
    </message>
    <message>
        <source>It is the platform&apos;s turn.</source>
        <translation>It is the platform&apos;s turn.</translation>
    </message>
    <message>
        <source>Nobody has to do anything.</source>
        <translation>Nobody has to do anything.</translation>
    </message>
    <message>
        <source>Since %1.</source>
        <translation>Since %1.</translation>
    </message>
    <message>
        <source>Before it can be closed, it needs: %1.</source>
        <translation>Before it can be closed, it needs: %1.</translation>
    </message>
    <message>
        <source>A question by phone or mail has to be answered until %1.</source>
        <translation>A question by phone or mail has to be answered until %1.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Platform</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>Seller</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>phone</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>asks for use of the account</source>
        <extracomment>华为云账号授权</extracomment>
        <translation>asks for use of the account</translation>
    </message>
    <message>
        <source>asks for confidential data</source>
        <extracomment>机密信息授权</extracomment>
        <translation>asks for confidential data</translation>
    </message>
    <message>
        <source>Nothing was written down yet. Put the customer&apos;s words here, and yours.</source>
        <translation>Nothing was written down yet. Put the customer&apos;s words here, and yours.</translation>
    </message>
    <message>
        <source>Who said it</source>
        <translation>Who said it</translation>
    </message>
    <message>
        <source>In the ticket</source>
        <translation>In the ticket</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>By phone</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>By e-mail</translation>
    </message>
    <message>
        <source>Request: use of the account</source>
        <extracomment>华为云账号授权</extracomment>
        <translation>Request: use of the account</translation>
    </message>
    <message>
        <source>Request: confidential data</source>
        <extracomment>机密信息授权</extracomment>
        <translation>Request: confidential data</translation>
    </message>
    <message>
        <source>How it was said</source>
        <translation>How it was said</translation>
    </message>
    <message>
        <source>&amp;Write it down</source>
        <translation>&amp;Write it down</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>What was said</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Edit the answers…</source>
        <translation>Edit the answers…</translation>
    </message>
    <message>
        <source>The ticket does not say: {%1}. Fill it in by hand.</source>
        <translation>The ticket does not say: {%1}. Fill it in by hand.</translation>
    </message>
    <message>
        <source>No page tells how many hours the SLA has: enter yours in the settings of the workspace, and its clock runs.</source>
        <translation>No page tells how many hours the SLA has: enter yours in the settings of the workspace, and its clock runs.</translation>
    </message>
    <message>
        <source>What was said. Nothing is sent from here. Ctrl+Return writes it down.</source>
        <translation>What was said. Nothing is sent from here. Ctrl+Return writes it down.</translation>
    </message>
    <message>
        <source>I&amp;nsert an answer</source>
        <translation>I&amp;nsert an answer</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>Cop&amp;y</translation>
    </message>
</context>
<context>
    <name>zhanggui::TimingView</name>
    <message>
        <source>earlier connection used again</source>
        <translation>earlier connection used again</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>not reached</translation>
    </message>
    <message>
        <source>Finding the address</source>
        <translation>Finding the address</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>not needed</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connecting</translation>
    </message>
    <message>
        <source>Secure connection</source>
        <translation>Secure connection</translation>
    </message>
    <message>
        <source>plain HTTP</source>
        <translation>plain HTTP</translation>
    </message>
    <message>
        <source>Waiting for the answer</source>
        <translation>Waiting for the answer</translation>
    </message>
    <message>
        <source>no answer came</source>
        <translation>no answer came</translation>
    </message>
    <message>
        <source>Sending and receiving</source>
        <translation>Sending and receiving</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>All together</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Connected to %1</translation>
    </message>
</context>
<context>
    <name>zhanggui::TlsView</name>
    <message>
        <source>Connection</source>
        <translation>Connection</translation>
    </message>
    <message>
        <source>An earlier connection was used again.</source>
        <translation>An earlier connection was used again.</translation>
    </message>
    <message>
        <source>Plain HTTP: nothing is encrypted. The marketplace calls https only.</source>
        <translation>Plain HTTP: nothing is encrypted. The marketplace calls https only.</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocol</translation>
    </message>
    <message>
        <source>Cipher</source>
        <translation>Cipher</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Faults</translation>
    </message>
    <message>
        <source>Trusted by</source>
        <translation>Trusted by</translation>
    </message>
    <message>
        <source>The certificate file that you gave, not by the system.</source>
        <translation>The certificate file that you gave, not by the system.</translation>
    </message>
    <message>
        <source>Certificate %1</source>
        <extracomment>%1: position in the chain, from 1</extracomment>
        <translation>Certificate %1</translation>
    </message>
    <message>
        <source>It cannot be read.</source>
        <translation>It cannot be read.</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Issued by</translation>
    </message>
    <message>
        <source>Valid</source>
        <extracomment>%1, %2: dates</extracomment>
        <translation>Valid</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>Host names</source>
        <translation>Host names</translation>
    </message>
</context>
<context>
    <name>zhanggui::TotalsStrip</name>
    <message>
        <source>too large to be shown %1</source>
        <translation>too large to be shown %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: the name of a field, %2: a sum of money</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Colours of the rows:</source>
        <translation>Colours of the rows:</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Counting…</translation>
    </message>
    <message>
        <source>The totals could not be counted.</source>
        <translation>The totals could not be counted.</translation>
    </message>
    <message>
        <source>Total: %1</source>
        <translation>Total: %1</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>Selected: %1</translation>
    </message>
</context>
<context>
    <name>zhanggui::TotalsView</name>
    <message>
        <source>%1, line %2</source>
        <extracomment>%1: what the row is called: 合计, Total; %2: its line</extracomment>
        <translation>%1, line %2</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>agrees</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>differs</translation>
    </message>
    <message>
        <source>The file says</source>
        <translation>The file says</translation>
    </message>
    <message>
        <source>Its rows add up to</source>
        <translation>Its rows add up to</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>Control totals</source>
        <translation>Control totals</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>New records</source>
        <translation>New records</translation>
    </message>
    <message>
        <source>Changed records</source>
        <translation>Changed records</translation>
    </message>
    <message>
        <source>Masked values left out</source>
        <translation>Masked values left out</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>too large</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <extracomment>%1: an amount&apos;s name, %2: how many rows</extracomment>
        <translation>%1 of %2 rows</translation>
    </message>
</context>
<context>
    <name>zhanggui::TransitionDialog</name>
    <message>
        <source>Record the step</source>
        <translation>Record the step</translation>
    </message>
    <message>
        <source>Make this step in the official console: %1. Here it is only recorded.</source>
        <translation>Make this step in the official console: %1. Here it is only recorded.</translation>
    </message>
    <message>
        <source>Make this step in the official console. Here it is only recorded.</source>
        <translation>Make this step in the official console. Here it is only recorded.</translation>
    </message>
    <message>
        <source>This step is made by: %1. Record it when you see it in the official console.</source>
        <translation>This step is made by: %1. Record it when you see it in the official console.</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Not known: %1</source>
        <translation>Not known: %1</translation>
    </message>
    <message>
        <source>Still needed: %1</source>
        <translation>Still needed: %1</translation>
    </message>
    <message>
        <source>Made at</source>
        <extracomment>办理时间</extracomment>
        <translation>Made at</translation>
    </message>
    <message>
        <source>When the step was made in the official console.</source>
        <translation>When the step was made in the official console.</translation>
    </message>
</context>
<context>
    <name>zhanggui::VaultController</name>
    <message>
        <source>The vault cannot be opened.</source>
        <translation>The vault cannot be opened.</translation>
    </message>
    <message>
        <source>The system keyring did not open the vault.</source>
        <translation>The system keyring did not open the vault.</translation>
    </message>
</context>
<context>
    <name>zhanggui::VaultDialog</name>
    <message>
        <source>Let the system keyring open the vault; no passphrase to type</source>
        <translation>Let the system keyring open the vault; no passphrase to type</translation>
    </message>
    <message>
        <source>Create the vault</source>
        <translation>Create the vault</translation>
    </message>
    <message>
        <source>Your keys are kept encrypted in this workspace. The passphrase opens them; nobody can bring it back when it is lost.</source>
        <translation>Your keys are kept encrypted in this workspace. The passphrase opens them; nobody can bring it back when it is lost.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>Unlock the vault</source>
        <translation>Unlock the vault</translation>
    </message>
    <message>
        <source>The keys of this workspace are locked.</source>
        <translation>The keys of this workspace are locked.</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Change the passphrase</translation>
    </message>
    <message>
        <source>The stored keys stay as they are; only what opens them changes.</source>
        <translation>The stored keys stay as they are; only what opens them changes.</translation>
    </message>
    <message>
        <source>Passphrase of now</source>
        <translation>Passphrase of now</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>never</source>
        <translation>never</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Lock when idle for</source>
        <translation>Lock when idle for</translation>
    </message>
    <message numerus="yes">
        <source>Use at least %n characters.</source>
        <translation>
            <numerusform>Use at least %n characters.</numerusform>
            <numerusform>Use at least %n characters.</numerusform>
        </translation>
    </message>
    <message>
        <source>Weak: more words make it hard to guess.</source>
        <translation>Weak: more words make it hard to guess.</translation>
    </message>
    <message>
        <source>Fair.</source>
        <translation>Fair.</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>Good.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>The two passphrases differ.</translation>
    </message>
    <message>
        <source>This passphrase does not open the vault. Nothing was changed.</source>
        <translation>This passphrase does not open the vault. Nothing was changed.</translation>
    </message>
    <message>
        <source>The vault file is damaged. Put back a copy of vault.json from a backup.</source>
        <translation>The vault file is damaged. Put back a copy of vault.json from a backup.</translation>
    </message>
    <message>
        <source>The system keyring refused. Use a passphrase instead.</source>
        <translation>The system keyring refused. Use a passphrase instead.</translation>
    </message>
    <message>
        <source>That did not work, and nothing was changed: %1</source>
        <extracomment>%1: what went wrong, in English, for whoever helps</extracomment>
        <translation>That did not work, and nothing was changed: %1</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>One moment…</translation>
    </message>
</context>
<context>
    <name>zhanggui::ViewBar</name>
    <message>
        <source>Views</source>
        <extracomment>The button where a saved view of the list is chosen, while none is</extracomment>
        <translation>Views</translation>
    </message>
    <message>
        <source>Choose or save a view: filter, sort and columns under a name.</source>
        <translation>Choose or save a view: filter, sort and columns under a name.</translation>
    </message>
    <message>
        <source>The list differs from the saved view “%1”.</source>
        <translation>The list differs from the saved view “%1”.</translation>
    </message>
    <message>
        <source>The list shows the saved view “%1”.</source>
        <translation>The list shows the saved view “%1”.</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>View: %1</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>Save what the list shows now in this view</source>
        <translation>Save what the list shows now in this view</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Show the view again as it was saved</source>
        <translation>Show the view again as it was saved</translation>
    </message>
</context>
<context>
    <name>zhanggui::ViewControl</name>
    <message>
        <source>The filter of this view cannot be read: %1</source>
        <translation>The filter of this view cannot be read: %1</translation>
    </message>
    <message>
        <source>The view was copied as text.</source>
        <translation>The view was copied as text.</translation>
    </message>
    <message>
        <source>Send it to somebody, or paste it into another workspace.</source>
        <translation>Send it to somebody, or paste it into another workspace.</translation>
    </message>
    <message>
        <source>The clipboard holds neither a view nor a filter of this list.</source>
        <translation>The clipboard holds neither a view nor a filter of this list.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>Copy the whole text of the view, then paste again.</source>
        <translation>Copy the whole text of the view, then paste again.</translation>
    </message>
    <message>
        <source>This view</source>
        <translation>This view</translation>
    </message>
    <message>
        <source>Copy what the list shows as a view</source>
        <translation>Copy what the list shows as a view</translation>
    </message>
    <message>
        <source>Paste a view…</source>
        <translation>Paste a view…</translation>
    </message>
    <message>
        <source>Add the usual views: %1</source>
        <translation>Add the usual views: %1</translation>
    </message>
    <message>
        <source>Without a view</source>
        <translation>Without a view</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Rename…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copy as text</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>The view “%1” was deleted.</source>
        <translation>The view “%1” was deleted.</translation>
    </message>
    <message>
        <source>No record was changed.</source>
        <translation>No record was changed.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>The saved views could not be read.</source>
        <translation>The saved views could not be read.</translation>
    </message>
    <message>
        <source>The view could not be saved.</source>
        <translation>The view could not be saved.</translation>
    </message>
    <message>
        <source>The view could not be renamed.</source>
        <translation>The view could not be renamed.</translation>
    </message>
    <message>
        <source>The view could not be deleted.</source>
        <translation>The view could not be deleted.</translation>
    </message>
    <message>
        <source>The view could not be moved.</source>
        <translation>The view could not be moved.</translation>
    </message>
    <message>
        <source>The saved views are as they were.</source>
        <translation>The saved views are as they were.</translation>
    </message>
</context>
<context>
    <name>zhanggui::ViewNameDialog</name>
    <message>
        <source>Rename the view</source>
        <translation>Rename the view</translation>
    </message>
    <message>
        <source>Save as a view</source>
        <translation>Save as a view</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Name of the view</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>This list does not have these, they are left out: %1</source>
        <translation>This list does not have these, they are left out: %1</translation>
    </message>
    <message numerus="yes">
        <source>A name of up to %n character(s).</source>
        <translation>
            <numerusform>A name of up to %n character.</numerusform>
            <numerusform>A name of up to %n characters.</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be a name: it has to be one line.</source>
        <translation>This cannot be a name: it has to be one line.</translation>
    </message>
    <message>
        <source>There is a view of this name already.</source>
        <translation>There is a view of this name already.</translation>
    </message>
    <message>
        <source>There is a view of this name already; saving replaces it.</source>
        <translation>There is a view of this name already; saving replaces it.</translation>
    </message>
</context>
<context>
    <name>zhanggui::WhatIfView</name>
    <message>
        <source>Computing %1 twice</source>
        <translation>Computing %1 twice</translation>
    </message>
    <message>
        <source>what-if-%1</source>
        <extracomment>File name of a computation under other rules, followed by the period.</extracomment>
        <translation>what-if-%1</translation>
    </message>
    <message>
        <source>It could not be computed; nothing was changed.</source>
        <translation>It could not be computed; nothing was changed.</translation>
    </message>
    <message>
        <source>No line of settlement is here yet: import transaction details or bill lines.</source>
        <translation>No line of settlement is here yet: import transaction details or bill lines.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no day such as 2024-02-29.</source>
        <translation>&quot;%1&quot; is no day such as 2024-02-29.</translation>
    </message>
    <message>
        <source>A period is a year and a month, such as 202611.</source>
        <translation>A period is a year and a month, such as 202611.</translation>
    </message>
    <message>
        <source>Name the day whose rules shall be used, or change a rule: then both results stand side by side here. Nothing is written.</source>
        <translation>Name the day whose rules shall be used, or change a rule: then both results stand side by side here. Nothing is written.</translation>
    </message>
    <message>
        <source>Press Compute.</source>
        <translation>Press Compute.</translation>
    </message>
    <message>
        <source>It was stopped. Nothing was changed.</source>
        <translation>It was stopped. Nothing was changed.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <extracomment>账期</extracomment>
        <translation>&amp;Period</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>under the rules of &amp;day</source>
        <translation>under the rules of &amp;day</translation>
    </message>
    <message>
        <source>Day whose rules shall be used</source>
        <translation>Day whose rules shall be used</translation>
    </message>
    <message>
        <source>with the &amp;changes that are not saved</source>
        <translation>with the &amp;changes that are not saved</translation>
    </message>
    <message>
        <source>C&amp;ompute</source>
        <translation>C&amp;ompute</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Save…</translation>
    </message>
    <message>
        <source>Tables of the result</source>
        <translation>Tables of the result</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>The rules were changed since: compute again.</source>
        <translation>The rules were changed since: compute again.</translation>
    </message>
</context>
<context>
    <name>zhanggui::WhyDialog</name>
    <message>
        <source>Why is %1 not in the bill?</source>
        <translation>Why is %1 not in the bill?</translation>
    </message>
</context>
<context>
    <name>zhanggui::WhyView</name>
    <message>
        <source>Comparing with every line of the environment</source>
        <translation>Comparing with every line of the environment</translation>
    </message>
    <message>
        <source>It was stopped. Choose the line again to ask once more.</source>
        <translation>It was stopped. Choose the line again to ask once more.</translation>
    </message>
    <message>
        <source>No transaction details name this order. Import the file of Settlement &gt; Transaction details that has it; then ask again.</source>
        <translation>No transaction details name this order. Import the file of Settlement &gt; Transaction details that has it; then ask again.</translation>
    </message>
    <message>
        <source>It could not be computed; nothing was changed.</source>
        <translation>It could not be computed; nothing was changed.</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Computing…</translation>
    </message>
    <message>
        <source>%1 is in the bill of %2.</source>
        <translation>%1 is in the bill of %2.</translation>
    </message>
    <message>
        <source>%1 meets every condition and is billed in %2 if nothing else happens.</source>
        <translation>%1 meets every condition and is billed in %2 if nothing else happens.</translation>
    </message>
    <message>
        <source>%1 is not in a bill: a condition is not met.</source>
        <translation>%1 is not in a bill: a condition is not met.</translation>
    </message>
    <message>
        <source>%1 is not in a bill; whether it will be cannot be told yet.</source>
        <translation>%1 is not in a bill; whether it will be cannot be told yet.</translation>
    </message>
    <message>
        <source>No transaction details of this line are here.</source>
        <translation>No transaction details of this line are here.</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>Billed</translation>
    </message>
    <message>
        <source>Bill %1 of %2</source>
        <translation>Bill %1 of %2</translation>
    </message>
    <message>
        <source>Conditions of a bill</source>
        <translation>Conditions of a bill</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>It cannot be told yet.</source>
        <translation>It cannot be told yet.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>How it comes</source>
        <translation>How it comes</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Why it is not in the bill</source>
        <translation>Why it is not in the bill</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copy as text</translation>
    </message>
    <message>
        <source>Day of the bill run</source>
        <translation>Day of the bill run</translation>
    </message>
    <message>
        <source>The seller&apos;s own rules cannot be used and are left out; the shipped ones go on: %1</source>
        <translation>The seller&apos;s own rules cannot be used and are left out; the shipped ones go on: %1</translation>
    </message>
    <message>
        <source>&amp;Enter what is missing…</source>
        <translation>&amp;Enter what is missing…</translation>
    </message>
    <message>
        <source>Opens the record of the contract ratio, with product and day filled in</source>
        <translation>Opens the record of the contract ratio, with product and day filled in</translation>
    </message>
</context>
<context>
    <name>zhanggui::WindowProgram</name>
    <message>
        <source>thrown away when the program ends</source>
        <translation>thrown away when the program ends</translation>
    </message>
    <message>
        <source>Another program is working in this workspace. You can look at it here, but not change anything.</source>
        <translation>Another program is working in this workspace. You can look at it here, but not change anything.</translation>
    </message>
    <message>
        <source>This workspace cannot be opened for writing. You can try to look at what can still be read. %1</source>
        <translation>This workspace cannot be opened for writing. You can try to look at what can still be read. %1</translation>
    </message>
    <message>
        <source>Zhanggui</source>
        <translation>Zhanggui</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>Open read-only</translation>
    </message>
    <message>
        <source>The workspace cannot be opened. %1</source>
        <translation>The workspace cannot be opened. %1</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>The backup is restored.</source>
        <translation>The backup is restored.</translation>
    </message>
    <message>
        <source>The data of before is kept beside it.</source>
        <translation>The data of before is kept beside it.</translation>
    </message>
    <message>
        <source>The backup was not restored. Your data is as it was.</source>
        <translation>The backup was not restored. Your data is as it was.</translation>
    </message>
</context>
<context>
    <name>zhanggui::WindowSession</name>
    <message>
        <source>The file was saved.</source>
        <translation>The file was saved.</translation>
    </message>
    <message>
        <source>The file could not be saved.</source>
        <translation>The file could not be saved.</translation>
    </message>
</context>
<context>
    <name>zhanggui::WordsDialog</name>
    <message>
        <source>Word lists</source>
        <translation>Word lists</translation>
    </message>
    <message>
        <source>List</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>One word or phrase a line.</source>
        <translation>One word or phrase a line.</translation>
    </message>
    <message>
        <source>Shipped &amp;words</source>
        <translation>Shipped &amp;words</translation>
    </message>
    <message>
        <source>Only the words of this list that the program brings.</source>
        <translation>Only the words of this list that the program brings.</translation>
    </message>
    <message>
        <source>%1 of %2 shipped words, %3 of your own.</source>
        <translation>%1 of %2 shipped words, %3 of your own.</translation>
    </message>
</context>
<context>
    <name>zhanggui::WorkArea</name>
    <message>
        <source>Kind of record</source>
        <translation>Kind of record</translation>
    </message>
</context>
<context>
    <name>zhanggui::WorkBulkDialog</name>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Edit the selection</source>
        <translation>Edit the selection</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>After</source>
        <translation>After</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>What changes</translation>
    </message>
    <message>
        <source>Looking at what changes…</source>
        <translation>Looking at what changes…</translation>
    </message>
    <message>
        <source>The records could not be read: %1</source>
        <translation>The records could not be read: %1</translation>
    </message>
    <message>
        <source>This cannot be written to every record of the selection: %1</source>
        <translation>This cannot be written to every record of the selection: %1</translation>
    </message>
    <message>
        <source>&amp;Empty the field in every record</source>
        <translation>&amp;Empty the field in every record</translation>
    </message>
    <message>
        <source>Fill in the new value; what changes is shown before it is written.</source>
        <translation>Fill in the new value; what changes is shown before it is written.</translation>
    </message>
    <message>
        <source>Records selected: %1; the first %2 are looked at.</source>
        <translation>Records selected: %1; the first %2 are looked at.</translation>
    </message>
    <message>
        <source>Records that change: %1 of %2.</source>
        <translation>Records that change: %1 of %2.</translation>
    </message>
</context>
<context>
    <name>zhanggui::WorkController</name>
    <message>
        <source>The order could not be read.</source>
        <translation>The order could not be read.</translation>
    </message>
    <message>
        <source>The order %1 is not in this workspace.</source>
        <translation>The order %1 is not in this workspace.</translation>
    </message>
    <message>
        <source>Fetch it, or import a file that has it.</source>
        <translation>Fetch it, or import a file that has it.</translation>
    </message>
    <message>
        <source>The file %1 cannot be opened.</source>
        <translation>The file %1 cannot be opened.</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Save the file</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>The file was saved.</source>
        <translation>The file was saved.</translation>
    </message>
    <message>
        <source>The file could not be saved.</source>
        <translation>The file could not be saved.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>Choose another folder, or make room on the disk.</translation>
    </message>
    <message>
        <source>The workspace&apos;s own kinds, rules or calendar cannot be used.</source>
        <translation>The workspace&apos;s own kinds, rules or calendar cannot be used.</translation>
    </message>
    <message>
        <source>The program&apos;s own serve instead; no record was changed.</source>
        <translation>The program&apos;s own serve instead; no record was changed.</translation>
    </message>
    <message>
        <source>Mend the file that the details name, then open the workspace again.</source>
        <translation>Mend the file that the details name, then open the workspace again.</translation>
    </message>
</context>
<context>
    <name>zhanggui::WorkDetail</name>
    <message>
        <source>There are changes that are not saved.</source>
        <translation>There are changes that are not saved.</translation>
    </message>
    <message>
        <source>Mend what is marked, then save.</source>
        <translation>Mend what is marked, then save.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Files (%1)</source>
        <translation>Files (%1)</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Notes and events</source>
        <translation>Notes and events</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Files (%1 missing)</source>
        <translation>Files (%1 missing)</translation>
    </message>
</context>
<context>
    <name>zhanggui::WorkEventsView</name>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>A note, or what was said. Ctrl+Return keeps it.</source>
        <translation>A note, or what was said. Ctrl+Return keeps it.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Who said it</source>
        <translation>Who said it</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>Add the note</translation>
    </message>
</context>
<context>
    <name>zhanggui::WorkForm</name>
    <message>
        <source>Own words</source>
        <translation>Own words</translation>
    </message>
</context>
<context>
    <name>zhanggui::WorkHead</name>
    <message>
        <source>The rules do not know this state: it is kept as it came. Correct it by hand when the official console shows another one.</source>
        <translation>The rules do not know this state: it is kept as it came. Correct it by hand when the official console shows another one.</translation>
    </message>
    <message>
        <source>No rules fit this record: its state can only be corrected by hand.</source>
        <translation>No rules fit this record: its state can only be corrected by hand.</translation>
    </message>
    <message>
        <source>Close the detail (Esc)</source>
        <translation>Close the detail (Esc)</translation>
    </message>
    <message>
        <source>Close the detail</source>
        <translation>Close the detail</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>Open the order</translation>
    </message>
    <message>
        <source>More steps</source>
        <translation>More steps</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Open the order %1</source>
        <translation>Open the order %1</translation>
    </message>
</context>
<context>
    <name>zhanggui::WorkHistoryView</name>
    <message>
        <source>%1  %2 by %3</source>
        <translation>%1  %2 by %3</translation>
    </message>
    <message>
        <source>When and what</source>
        <translation>When and what</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>After</source>
        <translation>After</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
</context>
<context>
    <name>zhanggui::WorkPage</name>
    <message>
        <source>A record of this number exists already, or it was changed meanwhile.</source>
        <translation>A record of this number exists already, or it was changed meanwhile.</translation>
    </message>
    <message>
        <source>%1: this value cannot be taken. %2</source>
        <translation>%1: this value cannot be taken. %2</translation>
    </message>
    <message>
        <source>Copying files</source>
        <translation>Copying files</translation>
    </message>
    <message>
        <source>There is no environment yet.</source>
        <translation>There is no environment yet.</translation>
    </message>
    <message>
        <source>Connect an account or start the emulator first: a record belongs to one.</source>
        <translation>Connect an account or start the emulator first: a record belongs to one.</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Attach files</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) were changed.</source>
        <translation>
            <numerusform>%Ln record was changed.</numerusform>
            <numerusform>%Ln records were changed.</numerusform>
        </translation>
    </message>
    <message>
        <source>The record was added.</source>
        <translation>The record was added.</translation>
    </message>
    <message>
        <source>The change was saved.</source>
        <translation>The change was saved.</translation>
    </message>
    <message>
        <source>The step was recorded.</source>
        <translation>The step was recorded.</translation>
    </message>
    <message>
        <source>The state was corrected.</source>
        <translation>The state was corrected.</translation>
    </message>
    <message>
        <source>The note was added.</source>
        <translation>The note was added.</translation>
    </message>
    <message>
        <source>The files were attached.</source>
        <translation>The files were attached.</translation>
    </message>
    <message>
        <source>The file was taken off the record; it stays in the workspace.</source>
        <translation>The file was taken off the record; it stays in the workspace.</translation>
    </message>
    <message>
        <source>The selection was removed.</source>
        <translation>The selection was removed.</translation>
    </message>
    <message>
        <source>It could not be written: %1</source>
        <translation>It could not be written: %1</translation>
    </message>
    <message>
        <source>Copying was stopped.</source>
        <translation>Copying was stopped.</translation>
    </message>
    <message>
        <source>Nothing was attached.</source>
        <translation>Nothing was attached.</translation>
    </message>
    <message>
        <source>The change could not be saved.</source>
        <translation>The change could not be saved.</translation>
    </message>
    <message>
        <source>The stored record is as it was.</source>
        <translation>The stored record is as it was.</translation>
    </message>
    <message>
        <source>Nothing here yet: %1</source>
        <extracomment>%1: records of a kind, such as 发票</extracomment>
        <translation>Nothing here yet: %1</translation>
    </message>
    <message>
        <source>New record…</source>
        <translation>New record…</translation>
    </message>
    <message>
        <source>No record matches the filter</source>
        <translation>No record matches the filter</translation>
    </message>
    <message>
        <source>The filter hides every record of this list.</source>
        <translation>The filter hides every record of this list.</translation>
    </message>
    <message>
        <source>The filter hides this record in the list.</source>
        <translation>The filter hides this record in the list.</translation>
    </message>
    <message>
        <source>The records could not be read.</source>
        <translation>The records could not be read.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln matching record(s)</source>
        <translation>
            <numerusform>%Ln matching record</numerusform>
            <numerusform>%Ln matching records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
    <message>
        <source>The changes of %1 were not saved.</source>
        <translation>The changes of %1 were not saved.</translation>
    </message>
    <message>
        <source>Save them</source>
        <translation>Save them</translation>
    </message>
    <message>
        <source>That personal data was shown could not be recorded.</source>
        <translation>That personal data was shown could not be recorded.</translation>
    </message>
    <message>
        <source>The file could not be attached: %1</source>
        <translation>The file could not be attached: %1</translation>
    </message>
    <message>
        <source>Nothing was recorded. What you typed is kept.</source>
        <translation>Nothing was recorded. What you typed is kept.</translation>
    </message>
    <message>
        <source>“New record” shows it again until the program ends.</source>
        <translation>“New record” shows it again until the program ends.</translation>
    </message>
</context>
<context>
    <name>zhanggui::WorkRefresher</name>
    <message>
        <source>Computing the deadlines anew</source>
        <translation>Computing the deadlines anew</translation>
    </message>
    <message>
        <source>The deadlines were not computed anew.</source>
        <translation>The deadlines were not computed anew.</translation>
    </message>
    <message>
        <source>They are as the rules of the last opening say.</source>
        <translation>They are as the rules of the last opening say.</translation>
    </message>
    <message>
        <source>Open the workspace again to compute them by the rules of now.</source>
        <translation>Open the workspace again to compute them by the rules of now.</translation>
    </message>
    <message>
        <source>The deadlines could not be computed anew.</source>
        <translation>The deadlines could not be computed anew.</translation>
    </message>
    <message numerus="yes">
        <source>Deadlines are others than at the last opening: %Ln record(s).</source>
        <translation>
            <numerusform>Deadlines are others than at the last opening: %Ln record.</numerusform>
            <numerusform>Deadlines are others than at the last opening: %Ln records.</numerusform>
        </translation>
    </message>
    <message>
        <source>No field of a record was changed.</source>
        <translation>No field of a record was changed.</translation>
    </message>
    <message>
        <source>Rules, calendar or lengths are not what they were; Help ▸ States and rules shows them.</source>
        <translation>Rules, calendar or lengths are not what they were; Help ▸ States and rules shows them.</translation>
    </message>
</context>
<context>
    <name>zhanggui::WorkSettingsController</name>
    <message>
        <source>The settings of the working day could not be read.</source>
        <translation>The settings of the working day could not be read.</translation>
    </message>
    <message>
        <source>The settings of the working day were saved.</source>
        <translation>The settings of the working day were saved.</translation>
    </message>
    <message>
        <source>The settings could not be saved; the old ones count.</source>
        <translation>The settings could not be saved; the old ones count.</translation>
    </message>
    <message>
        <source>Change the settings of the working day</source>
        <translation>Change the settings of the working day</translation>
    </message>
</context>
<context>
    <name>zhanggui::WorkSettingsDialog</name>
    <message>
        <source>Settings of the working day</source>
        <translation>Settings of the working day</translation>
    </message>
    <message>
        <source>Lengths and limits that no official page tells. Every due time is computed anew when you save.</source>
        <translation>Lengths and limits that no official page tells. Every due time is computed anew when you save.</translation>
    </message>
    <message>
        <source>&amp;Save and compute the deadlines anew</source>
        <translation>&amp;Save and compute the deadlines anew</translation>
    </message>
    <message>
        <source>Back to what counts unless you say otherwise</source>
        <translation>Back to what counts unless you say otherwise</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>not set</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Source: %1</translation>
    </message>
</context>
<context>
    <name>zhanggui::WorkspaceDialog</name>
    <message>
        <source>Workspace settings</source>
        <translation>Workspace settings</translation>
    </message>
    <message>
        <source>Find a time zone, for example Shanghai</source>
        <translation>Find a time zone, for example Shanghai</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Times are shown, and dates in filters are read, in this zone. What the marketplace sent stays as it came.</source>
        <translation>Times are shown, and dates in filters are read, in this zone. What the marketplace sent stays as it came.</translation>
    </message>
    <message>
        <source>Lock the vault when idle for</source>
        <translation>Lock the vault when idle for</translation>
    </message>
    <message>
        <source>No time zone has this name.</source>
        <translation>No time zone has this name.</translation>
    </message>
    <message>
        <source>%1 (%2): it is %3 there now.</source>
        <extracomment>%1: a time zone, %2: its offset, %3: date and time there</extracomment>
        <translation>%1 (%2): it is %3 there now.</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source> days</source>
        <translation> days</translation>
    </message>
    <message>
        <source>Keep at most so many callback runs</source>
        <translation>Keep at most so many callback runs</translation>
    </message>
    <message>
        <source>with exchanges of at most</source>
        <translation>with exchanges of at most</translation>
    </message>
    <message>
        <source>and not longer than</source>
        <translation>and not longer than</translation>
    </message>
</context>
</TS>
