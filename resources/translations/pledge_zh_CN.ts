<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Amount</name>
    <message>
        <source>{unit}, at least {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{unit}, at most {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a number of 0 or more, or nothing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangeForm</name>
    <message>
        <source>What does this change?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the words: the promise stays the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It asks more of me, or something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It asks less of me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes effect today. Earlier days keep the earlier wording.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes effect on {day}; until then the present wording holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readers will take this for a weakening, because of what it changes. It takes effect on {day}; until then the present wording holds.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong in Pledge</source>
        <translation>践诺出了问题</translation>
    </message>
    <message>
        <source>This is a mistake in the app, not yours. What was recorded is safe: each entry is kept whole or not at all. You can go on; if something looks odd, start the app again.</source>
        <translation>这是应用的错误，不是你的。已记录的内容是安全的：每个条目要么完整保存，要么完全不保存。你可以继续；如果看起来不对，请重新启动应用。</translation>
    </message>
    <message>
        <source>The report below holds versions and lines of code, nothing that you wrote. It stays on this computer; nothing is sent. Copy it if you want to tell the people who make the app.</source>
        <translation>下面的报告只含版本和代码行，没有你写的任何内容。它留在这台电脑上，不会发送。如果想告诉开发者，可以复制它。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>DayHeader</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Previous day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{action} ({key})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n pledges left to record</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No report is due on this day. You can record what came up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All recorded. Enjoy your evening.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day is more than a week back. What you record now is marked late.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome back. Nothing was lost; you can still fill in the last 7 days, or just start today.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditorPage</name>
    <message>
        <source>Say more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To whom, because, how you will know, exceptions, an amount, sources, topics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new pledge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a pledge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a short name for lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pledge</source>
        <translation>践诺</translation>
    </message>
    <message>
        <source>Keep as a draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the pledge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditorWords</name>
    <message>
        <source>when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what you will do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how you will know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <comment>between parts of a pledge</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until it says {parts}, it is kept as a draft: in your list, but not in your log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not said yet: {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private until you publish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not said yet: {parts}. You can add it any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{part}: at most {limit} characters, %n too many.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{part}: at most {limit}, %n too many.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Choose at least one day of the week.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what the amount counts, such as hours.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>Or start from an example, and make it yours:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say the limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I show what we built</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name one thing that it cannot do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>those who decide by it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data without a use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I add a field or an event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write down what it is for, or leave it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask who could be harmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I open a pull request that changes ranking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask who could be harmed, and write it down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>those who are ranked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give credit by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I finish a document or a talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name everyone whose ideas are in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colleagues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it without a mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I finish a screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go through it once with the keyboard alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people who use no mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bad news on the same day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I know that a date will not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tell those who wait for it before I go home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>those who wait</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FiguresTable</name>
    <message>
        <source>Counts by pledge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pledge</source>
        <translation>践诺</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>守住了</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>部分守住</translation>
    </message>
    <message>
        <source>Slipped</source>
        <translation>没守住</translation>
    </message>
    <message>
        <source>No occasion</source>
        <translation>没遇到</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>豁免</translation>
    </message>
    <message>
        <source>Late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withheld, at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{counts} ({percent} %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{some} of {whole}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Pledge</source>
        <translation>践诺</translation>
    </message>
    <message>
        <source>A private record of what you promised, and what you did.</source>
        <translation>一份私密的记录：你承诺了什么，又做了什么。</translation>
    </message>
    <message>
        <source>Everything stays on this computer until you publish it.</source>
        <translation>在你发布之前，一切都留在这台电脑上。</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>你的名字</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>I have a backup</source>
        <translation>我有备份</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Pledge is free software under the Apache License 2.0. It uses Qt and PySide6 (LGPL-3.0), SQLCipher (BSD), and draws with Inter and Lucide.</source>
        <translation>践诺是自由软件，采用 Apache License 2.0。它使用 Qt 和 PySide6（LGPL-3.0）、SQLCipher（BSD），字体与图标为 Inter 和 Lucide。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>MoreForm</name>
    <message>
        <source>users, colleagues (with commas)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>privacy, safety (with commas)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One a line: what will be seen if you keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One a line: a code, a law, a conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The promise in your own words, if it needs more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exceptions allowed:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An amount:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit, such as hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In how many days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least or at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteLine</name>
    <message>
        <source>time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pressure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unclear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody to ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forgot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What got in the way?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note, if you like. It stays private until you publish it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>This cannot be kept as it stands: {field}.</source>
        <translation>按现在的样子无法保存：{field}。</translation>
    </message>
    <message>
        <source>Change what you entered there, and try again.</source>
        <translation>请修改那里的内容，然后重试。</translation>
    </message>
    <message>
        <source>This document is not what it should be: {flaw}.</source>
        <translation>这份文件不是它应有的样子：{flaw}。</translation>
    </message>
    <message>
        <source>Ask the person it came from for a fresh copy.</source>
        <translation>请向来源的人要一份新的副本。</translation>
    </message>
    <message>
        <source>{file} cannot be used ({where}: {reason}).</source>
        <translation>无法使用 {file}（{where}：{reason}）。</translation>
    </message>
    <message>
        <source>Check that it is the right file, or take another copy of it.</source>
        <translation>请确认文件是否正确，或换一份副本。</translation>
    </message>
    <message>
        <source>There is no journal in {folder}.</source>
        <translation>{folder} 中没有日志。</translation>
    </message>
    <message>
        <source>Start a new one there, or bring back a backup.</source>
        <translation>请在那里新建一个，或恢复备份。</translation>
    </message>
    <message>
        <source>There is a journal in {folder} already.</source>
        <translation>{folder} 中已经有一个日志。</translation>
    </message>
    <message>
        <source>It was not touched; a journal is never written over.</source>
        <translation>它没有被动过；日志永远不会被覆盖。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>请选择另一个文件夹。</translation>
    </message>
    <message>
        <source>{folder} lies on a network file system ({file_system}).</source>
        <translation>{folder} 位于网络文件系统（{file_system}）上。</translation>
    </message>
    <message>
        <source>Nothing was opened: there the database could be damaged.</source>
        <translation>没有打开任何内容：数据库在那里可能会损坏。</translation>
    </message>
    <message>
        <source>Choose a folder on a disk of this computer.</source>
        <translation>请选择本机磁盘上的文件夹。</translation>
    </message>
    <message>
        <source>No keyring keeps the key of this journal.</source>
        <translation>没有密钥环保管这个日志的密钥。</translation>
    </message>
    <message>
        <source>Type your passphrase.</source>
        <translation>请输入你的密码短语。</translation>
    </message>
    <message>
        <source>This passphrase does not open the journal.</source>
        <translation>这个密码短语打不开日志。</translation>
    </message>
    <message>
        <source>Type it again; mind upper and lower case.</source>
        <translation>请重新输入；注意大小写。</translation>
    </message>
    <message>
        <source>Other people of this computer can read {folder}.</source>
        <translation>这台电脑上的其他人可以读取 {folder}。</translation>
    </message>
    <message>
        <source>The secret in it was not used.</source>
        <translation>其中的机密没有被使用。</translation>
    </message>
    <message>
        <source>Make the file readable by you alone (chmod 600), and try again.</source>
        <translation>请让该文件只有你自己可读（chmod 600），然后重试。</translation>
    </message>
    <message>
        <source>The keyring did not give the key of your journal: {reason}.</source>
        <translation>密钥环没有给出日志的密钥：{reason}。</translation>
    </message>
    <message>
        <source>Unlock the keyring and try again. If it lost the key, bring back a backup.</source>
        <translation>请解锁密钥环后重试。如果密钥已丢失，请恢复备份。</translation>
    </message>
    <message>
        <source>The key that was found belongs to another journal.</source>
        <translation>找到的密钥属于另一个日志。</translation>
    </message>
    <message>
        <source>Log in as the person whose journal this is, or bring back a backup.</source>
        <translation>请以日志主人的身份登录，或恢复备份。</translation>
    </message>
    <message>
        <source>{file}, which leads to the key of your journal, is damaged or gone.</source>
        <translation>通向日志密钥的 {file} 已损坏或不见了。</translation>
    </message>
    <message>
        <source>Put the file back into {folder}, or bring back a backup.</source>
        <translation>请把该文件放回 {folder}，或恢复备份。</translation>
    </message>
    <message>
        <source>The database {folder} does not read back as it was written.</source>
        <translation>数据库 {folder} 读出的内容与写入时不同。</translation>
    </message>
    <message>
        <source>It was left as it is; your backups are not affected.</source>
        <translation>它保持原样；你的备份不受影响。</translation>
    </message>
    <message>
        <source>Copy the folder somewhere safe first, then bring back a backup.</source>
        <translation>请先把文件夹复制到安全的地方，再恢复备份。</translation>
    </message>
    <message>
        <source>A newer version of Pledge wrote this journal.</source>
        <translation>这个日志由更新版本的践诺写成。</translation>
    </message>
    <message>
        <source>Install that version, or a newer one.</source>
        <translation>请安装那个版本或更新的版本。</translation>
    </message>
    <message>
        <source>Another program is writing to your journal and has not finished.</source>
        <translation>另一个程序正在写入你的日志，还没有结束。</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>请稍后重试。</translation>
    </message>
    <message>
        <source>{folder} cannot be written.</source>
        <translation>无法写入 {folder}。</translation>
    </message>
    <message>
        <source>Allow writing there, or choose another place.</source>
        <translation>请允许在那里写入，或选择另一个位置。</translation>
    </message>
    <message>
        <source>There is no space left on the disk.</source>
        <translation>磁盘空间已满。</translation>
    </message>
    <message>
        <source>What was recorded before is safe; this last step was taken back.</source>
        <translation>之前的记录都安全；最后这一步已撤回。</translation>
    </message>
    <message>
        <source>Make some space, and try again.</source>
        <translation>请腾出一些空间，然后重试。</translation>
    </message>
    <message>
        <source>The disk did not read or write as asked.</source>
        <translation>磁盘没有按要求读写。</translation>
    </message>
    <message>
        <source>Make a backup on another disk soon, and look after this one.</source>
        <translation>请尽快在另一块磁盘上备份，并检查这块磁盘。</translation>
    </message>
    <message>
        <source>Backups need a recovery code, and none was confirmed yet.</source>
        <translation>备份需要恢复码，目前还没有确认过。</translation>
    </message>
    <message>
        <source>No backup was made.</source>
        <translation>没有生成备份。</translation>
    </message>
    <message>
        <source>Make a backup in Settings; the code is shown to you there.</source>
        <translation>请在“设置”中备份；恢复码会在那里显示。</translation>
    </message>
    <message>
        <source>This recovery code does not open the backup.</source>
        <translation>这个恢复码打不开该备份。</translation>
    </message>
    <message>
        <source>Compare it with your copy, group by group, and type it again.</source>
        <translation>请与你抄下的逐组核对，然后重新输入。</translation>
    </message>
    <message>
        <source>There is no such pledge: {text}.</source>
        <translation>没有这样的承诺：{text}。</translation>
    </message>
    <message>
        <source>Choose it from the list of pledges.</source>
        <translation>请从承诺列表中选择。</translation>
    </message>
    <message>
        <source>“{text}” can mean several pledges: {titles}.</source>
        <translation>“{text}”可能指几个承诺：{titles}。</translation>
    </message>
    <message>
        <source>Choose one from the list of pledges.</source>
        <translation>请从承诺列表中选择一个。</translation>
    </message>
    <message>
        <source>“{title}” has no plan yet, so nothing can be recorded for it.</source>
        <translation>“{title}”还没有计划，所以无法为它记录。</translation>
    </message>
    <message>
        <source>Add a sentence “When …, I will …”.</source>
        <translation>请加一句“当……时，我会……”。</translation>
    </message>
    <message>
        <source>“{title}” ended on {ended}.</source>
        <translation>“{title}”已于 {ended} 结束。</translation>
    </message>
    <message>
        <source>Choose a day before that, or make a new pledge.</source>
        <translation>请选择更早的一天，或写一个新的承诺。</translation>
    </message>
    <message>
        <source>“{title}” is in your journal already, word for word.</source>
        <translation>“{title}”已一字不差地在你的日志里。</translation>
    </message>
    <message>
        <source>Change the wording, or go on with the one you have.</source>
        <translation>请修改措辞，或沿用已有的承诺。</translation>
    </message>
    <message>
        <source>There is no entry {entry}.</source>
        <translation>没有条目 {entry}。</translation>
    </message>
    <message>
        <source>Look at the day again: it may have changed.</source>
        <translation>请再看一下那一天：它可能已经变了。</translation>
    </message>
    <message>
        <source>Entry {entry} cannot be corrected: it was corrected already.</source>
        <translation>条目 {entry} 无法更正：它已经更正过了。</translation>
    </message>
    <message>
        <source>Correct the newer entry.</source>
        <translation>请更正较新的那条。</translation>
    </message>
    <message>
        <source>{day} is still to come.</source>
        <translation>{day} 还没有到。</translation>
    </message>
    <message>
        <source>Record it on that day, or check this computer&apos;s clock.</source>
        <translation>请到那天再记录，或检查这台电脑的时钟。</translation>
    </message>
    <message>
        <source>What was typed is not what was shown.</source>
        <translation>输入的内容与显示的不一致。</translation>
    </message>
    <message>
        <source>Nothing was kept, and nothing left this computer.</source>
        <translation>什么都没有保留，也没有任何内容离开这台电脑。</translation>
    </message>
    <message>
        <source>Compare it with what you wrote down, and type it again.</source>
        <translation>请与你抄下的核对，然后重新输入。</translation>
    </message>
    <message>
        <source>Nothing was recorded since your last summary.</source>
        <translation>自上次总结以来没有新的记录。</translation>
    </message>
    <message>
        <source>Nothing left this computer.</source>
        <translation>没有任何内容离开这台电脑。</translation>
    </message>
    <message>
        <source>Come back when there is something to report.</source>
        <translation>有内容可报告时再来。</translation>
    </message>
    <message>
        <source>Your journal or the folder changed after the preview.</source>
        <translation>预览之后，你的日志或文件夹有了变化。</translation>
    </message>
    <message>
        <source>Nothing was signed, and nothing left this computer.</source>
        <translation>什么都没有签名，也没有任何内容离开这台电脑。</translation>
    </message>
    <message>
        <source>Look at the new preview, then sign.</source>
        <translation>请看过新的预览再签名。</translation>
    </message>
    <message>
        <source>It is not decided yet what becomes of your earlier entries.</source>
        <translation>还没有决定如何处理你之前的条目。</translation>
    </message>
    <message>
        <source>Choose whether they are published or stay private.</source>
        <translation>请选择公开它们，还是保持私密。</translation>
    </message>
    <message>
        <source>Your log is full: it takes 1,048,576 entries.</source>
        <translation>你的记录链已满：最多 1,048,576 条。</translation>
    </message>
    <message>
        <source>All that was recorded is safe.</source>
        <translation>所有记录都安全。</translation>
    </message>
    <message>
        <source>Make a backup, and start a new journal.</source>
        <translation>请做一份备份，然后新建日志。</translation>
    </message>
    <message>
        <source>Stopped, as you asked.</source>
        <translation>已按你的要求停止。</translation>
    </message>
    <message>
        <source>Start again whenever you like.</source>
        <translation>随时可以重新开始。</translation>
    </message>
    <message>
        <source>{folder} holds the publications of someone else.</source>
        <translation>{folder} 中是别人发布的内容。</translation>
    </message>
    <message>
        <source>They were not touched, and nothing left this computer.</source>
        <translation>它们没有被动过，也没有任何内容离开这台电脑。</translation>
    </message>
    <message>
        <source>{folder} holds a newer publication of yours, which this journal does not know.</source>
        <translation>{folder} 中有一份你的更新的发布，而这个日志并不知道。</translation>
    </message>
    <message>
        <source>Nothing was written there: going on would split your log in two.</source>
        <translation>那里什么都没有写入：继续会让你的记录链分叉。</translation>
    </message>
    <message>
        <source>Publish from the computer that wrote it, or bring back its backup.</source>
        <translation>请在写出它的电脑上发布，或恢复那台电脑的备份。</translation>
    </message>
    <message>
        <source>{file} in {folder} does not read back as it was written.</source>
        <translation>{folder} 中的 {file} 读出的内容与写入时不同。</translation>
    </message>
    <message>
        <source>Your journal is safe and keeps what you signed.</source>
        <translation>你的日志是安全的，并保留着你签过的内容。</translation>
    </message>
    <message>
        <source>Check the disk, and publish again: it writes the same files.</source>
        <translation>请检查磁盘，然后再次发布：会写出同样的文件。</translation>
    </message>
    <message>
        <source>No peer has the id {id}.</source>
        <translation>没有同伴的标识是 {id}。</translation>
    </message>
    <message>
        <source>Open their folder first.</source>
        <translation>请先打开对方的文件夹。</translation>
    </message>
    <message>
        <source>{folder} should hold one person&apos;s publications; it holds {found}.</source>
        <translation>{folder} 应当只含一个人的发布；其中有 {found} 个人的。</translation>
    </message>
    <message>
        <source>Choose the folder that is named after the person&apos;s id.</source>
        <translation>请选择以对方标识命名的文件夹。</translation>
    </message>
    <message>
        <source>This folder was not taken as a peer: {verdict}.</source>
        <translation>没有把这个文件夹收为同伴：{verdict}。</translation>
    </message>
    <message>
        <source>What you remembered of them is unchanged.</source>
        <translation>你对对方的记忆没有改变。</translation>
    </message>
    <message>
        <source>Ask them for a complete, unchanged copy.</source>
        <translation>请向对方要一份完整、未改动的副本。</translation>
    </message>
    <message>
        <source>{place} did not do what was asked: {trouble}.</source>
        <translation>{place} 没有按要求完成：{trouble}。</translation>
    </message>
    <message>
        <source>Check that the place is there and can be written, and try again.</source>
        <translation>请确认该位置存在且可写，然后重试。</translation>
    </message>
    <message>
        <source>Your data is safe: nothing was changed.</source>
        <translation>你的数据是安全的：什么都没有改动。</translation>
    </message>
    <message>
        <source>Nothing was written; all that was recorded before is safe.</source>
        <translation>什么都没有写入；之前的记录都安全。</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>太大</translation>
    </message>
    <message>
        <source>it is not text</source>
        <translation>不是文本</translation>
    </message>
    <message>
        <source>it is not JSON</source>
        <translation>不是 JSON</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>嵌套过深</translation>
    </message>
    <message>
        <source>a number in it is not allowed</source>
        <translation>其中有不允许的数字</translation>
    </message>
    <message>
        <source>the name of a field is not allowed</source>
        <translation>其中有不允许的字段名</translation>
    </message>
    <message>
        <source>it is not in its one proper form</source>
        <translation>不是唯一的规范形式</translation>
    </message>
    <message>
        <source>a field is unknown, absent or not allowed</source>
        <translation>有字段未知、缺失或不被允许</translation>
    </message>
    <message>
        <source>a value in it is not encoded properly</source>
        <translation>其中有值的编码不正确</translation>
    </message>
    <message>
        <source>its key is one that nobody should have</source>
        <translation>它的密钥是任何人都不该有的</translation>
    </message>
    <message>
        <source>it has another format</source>
        <translation>格式不同</translation>
    </message>
    <message>
        <source>its signature does not fit</source>
        <translation>签名不符</translation>
    </message>
    <message>
        <source>one of the words is unknown or mistaken</source>
        <translation>其中一个词未知或有误</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>它不在那里</translation>
    </message>
    <message>
        <source>a link, a device or a folder is in a file&apos;s place</source>
        <translation>文件的位置上是链接、设备或文件夹</translation>
    </message>
    <message>
        <source>there are too many files</source>
        <translation>文件太多</translation>
    </message>
    <message>
        <source>another file has that name already</source>
        <translation>已有同名的其他文件</translation>
    </message>
    <message>
        <source>access was denied</source>
        <translation>访问被拒绝</translation>
    </message>
    <message>
        <source>it cannot be written</source>
        <translation>无法写入</translation>
    </message>
    <message>
        <source>there is no space left</source>
        <translation>没有剩余空间</translation>
    </message>
    <message>
        <source>no way is known to get there</source>
        <translation>不知道如何到达那里</translation>
    </message>
    <message>
        <source>it is locked</source>
        <translation>它已锁定</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>它没有回应</translation>
    </message>
    <message>
        <source>it does not have it</source>
        <translation>其中没有该密钥</translation>
    </message>
    <message>
        <source>it refused</source>
        <translation>它拒绝了</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>太长</translation>
    </message>
    <message>
        <source>not text</source>
        <translation>不是文本</translation>
    </message>
    <message>
        <source>no backup</source>
        <translation>不是备份</translation>
    </message>
    <message>
        <source>start</source>
        <translation>开头</translation>
    </message>
    <message>
        <source>header</source>
        <translation>文件头</translation>
    </message>
    <message>
        <source>length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>checksum</source>
        <translation>校验和</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>Outcomes</name>
    <message>
        <source>{outcome} ({key})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Passphrase</source>
        <translation>密码短语</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>再输入一遍</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>显示输入的内容</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>选择密码短语</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Unlock your journal</source>
        <translation>解锁你的日志</translation>
    </message>
    <message>
        <source>It is encrypted; your passphrase opens it on this computer.</source>
        <translation>它是加密的；你的密码短语可以在这台电脑上打开它。</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Your journal is encrypted. This computer has no keyring that could keep its key, so a passphrase does, and you type it at each start. Nobody can reset it: without it, only a backup with its recovery code opens your journal. Four or more random words are a good one.</source>
        <translation>你的日志是加密的。这台电脑没有可以保管密钥的密钥环，所以由密码短语来保管，每次启动时输入。没有人能重置它：没有它，只有备份和恢复码才能打开你的日志。四个以上随机的词就是很好的密码短语。</translation>
    </message>
</context>
<context>
    <name>PeersController</name>
    <message>
        <source>Remembered. A later change of what you saw will be noticed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeersPage</name>
    <message>
        <source>Peers</source>
        <translation>同伴</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what somebody published: open their folder. Nothing is remembered until you say so, and nobody is told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{petname} · {verdict} Last looked at on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you saw of this person is forgotten: a later change of it would not be noticed any more. Nobody is told. Forget?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlansForm</name>
    <message>
        <source>Another situation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I will</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I open a pull request that changes ranking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask who could be harmed, and write it down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PledgeCard</name>
    <message>
        <source>More about {pledge}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported, without a plan yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another occasion: choose what happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n occasions today</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Corrected; the first entry stays in your journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded late.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted. One slip doesn&apos;t undo the rest: {some} of {all} over 12 weeks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another occasion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the pledge</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PledgeDetail</name>
    <message>
        <source>Ended on {day}. What was recorded stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A draft. It becomes a pledge as soon as it says when, and what you will do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A weaker wording takes effect on {day}; until then this one holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported, without a plan yet. You can record it; a plan makes it easier to keep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From today this pledge asks nothing more. What was recorded under it stays in your journal. If you have published it, readers see on which day it ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End it today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Wordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each stays with the days on which it was in force.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PledgeList</name>
    <message>
        <source>Your pledges</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PledgeModel</name>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No plan yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changes on {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PledgesController</name>
    <message>
        <source>Pledged. It is private until you publish it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed. The earlier wording stays with its days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as a draft.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PledgesPage</name>
    <message>
        <source>Pledges</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>New pledge</source>
        <translation>新承诺</translation>
    </message>
    <message>
        <source>All pledges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pledge says when, and what you will do. It stays private until you publish it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a pledge</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PublishChoice</name>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last publication is signed, but not whole in its folder yet. It is put there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What becomes of what you recorded before today?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter it into the published log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readers see it, marked as unwitnessed before today. Your words stay closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is never published. Readers see that your log opened today, with the pledges you have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish into a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder to publish into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example a folder that you share with your peers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the folder to publish into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone who can read this folder can read what you publish, and may keep copies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entries are in no summary yet.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>You have not published anything yet. Nothing leaves this computer until you sign it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your last summary is of {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n earlier entries stay private.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PublishPage</name>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>What you publish is a signed account of your pledges and of how you acted. It begins with a pledge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a pledge</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PublishPreview</name>
    <message>
        <source>As a person reads it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exact bytes of the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign and publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entries opened without your words</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n withheld</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n corrected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{name}, summary {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Leaves this computer: {size} bytes in %n files, nothing else.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Its readers are all who can read {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Others will see that %n wordings were softened, with what changed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that readers have seen so far changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: new to readers, {kept} of {of} kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: {old_kept} of {old_of} becomes {kept} of {of} kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: wording softened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: reworded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} bytes, SHA-256 {sha256}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingCard</name>
    <message>
        <source>The name that you give this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are this person&apos;s own records, signed with their key. No app can know whether they are accurate, or whether something was never recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unexpected files were not read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Fingerprint: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls themselves {name}; unknown to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{petname} (calls themselves {name})</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n summaries</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leaves in the log</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries withheld</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recorded late</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n corrected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not yet summarised</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disowned</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>first seen on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log opened on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next summary by {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoveryCodeDialog</name>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Show the code again</source>
        <translation>再看一次恢复码</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>This code opens your backups on any computer, without its keyring and without a passphrase. Write it down and keep it apart from them: whoever has both can read everything, and without it no backup opens. It is shown only now.</source>
        <translation>这个恢复码可以在任何电脑上打开你的备份，不需要密钥环，也不需要密码短语。请抄下来，与备份分开保存：同时拥有两者的人可以读到一切，而没有它任何备份都打不开。它只在现在显示。</translation>
    </message>
    <message>
        <source>Your recovery code</source>
        <translation>你的恢复码</translation>
    </message>
    <message>
        <source>Group {number}</source>
        <translation>第 {number} 组</translation>
    </message>
    <message>
        <source>Type these groups of the code from your copy. A backup is made after that.</source>
        <translation>请照你抄下的输入这几组。之后就会备份。</translation>
    </message>
    <message>
        <source>Have you written it down?</source>
        <translation>你抄下来了吗？</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>我已抄下</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
</context>
<context>
    <name>RecoveryKey</name>
    <message>
        <source>Print a sheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the words is another one on the sheet. Nothing was lost; look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type three of the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So that it is certain that you have them. The first three letters are enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Your recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write these words down and keep them where you keep papers that matter. If this computer or its key is ever lost or stolen, they alone let you go on under the same identity. They are shown once, and this app does not keep them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have written them down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word {position}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pledge: recovery key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Bring back a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>The recovery code was shown to you before your first backup.</source>
        <translation>恢复码在你第一次备份之前显示过。</translation>
    </message>
    <message>
        <source>Backup file</source>
        <translation>备份文件</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>选择备份</translation>
    </message>
</context>
<context>
    <name>RhythmForm</name>
    <message>
        <source>every day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on weekdays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number of times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on occasion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never: a refusal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>times in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In how many days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You record it when the situation arises; no day waits for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something you will not do. You record when it was put to the test; silence counts as nothing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsController</name>
    <message>
        <source>Make a backup</source>
        <translation>备份</translation>
    </message>
    <message numerus="yes">
        <source>Backup made and read back: {file}, %n entries, {size}.</source>
        <translation>
            <numerusform>备份完成并已读回核对：{file}，%n 个条目，{size}。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Made when you first publish.</source>
        <translation>在你第一次发布时生成。</translation>
    </message>
    <message>
        <source>Your backups open with the recovery code that you confirmed.</source>
        <translation>你的备份用你确认过的恢复码打开。</translation>
    </message>
    <message>
        <source>Before the first backup you are shown a recovery code that opens it anywhere.</source>
        <translation>第一次备份之前会显示一个恢复码，它可以在任何地方打开备份。</translation>
    </message>
    <message>
        <source>Pledge {version}</source>
        <translation>践诺 {version}</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Language and days</source>
        <translation>语言和日期</translation>
    </message>
    <message>
        <source>Keys and backup</source>
        <translation>密钥与备份</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>减少动画</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>A day starts at</source>
        <translation>一天开始于</translation>
    </message>
    <message>
        <source>Fingerprint of your identity</source>
        <translation>你的身份指纹</translation>
    </message>
    <message>
        <source>Make a backup…</source>
        <translation>备份…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名字</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Everything stays on this computer until you publish it.</source>
        <translation>在你发布之前，一切都留在这台电脑上。</translation>
    </message>
    <message>
        <source>Licences…</source>
        <translation>许可证…</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>When it comes up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys: K kept, P partly, S slipped, N no occasion, E excused; ↓ or J for the next pledge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will you hold yourself to? One sentence is enough to begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your drafts become pledges as soon as they say when, and what you will do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a pledge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{outcome}. Corrected; the first entry stays in your journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{outcome}. %n left.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{outcome}. All recorded. Enjoy your evening.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Show the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>History rewritten: two states signed by the same person contradict each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file is not as it was signed. A copy may have suffered; nobody is accused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The publication is not complete yet, or not any more. Look again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder shows an older state than you already saw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All fits. The next summary was announced for an earlier day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All fits, and it continues what you saw before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All fits. It is the first time that you see it; there is nothing to compare it with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the log does not continue the one that you saw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another summary of this number was signed before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this summary is not the one in the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is another summary among its entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another statement of this number was signed before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no regular file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>larger than it may be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>not in the agreed form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the signature does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not the content that its name says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not follow the one before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not fit the signed log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an entry is not what the log holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an entry of its range is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was not in the log by then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the document at the end of the log is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an earlier state than the one that you saw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the next summary was announced for an earlier day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {what} (entry {number})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VersionCard</name>
    <message>
        <source>First wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes effect on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} · {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no exceptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no amount</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaitingPage</name>
    <message>
        <source>Opening your journal. If your keyring asks for a password, please give it.</source>
        <translation>正在打开你的日志。如果密钥环要求输入密码，请输入。</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Pledges</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>同伴</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Pledge</source>
        <translation>践诺</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>New pledge</source>
        <translation>新承诺</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Kept</source>
        <translation>守住了</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>部分守住</translation>
    </message>
    <message>
        <source>Slipped</source>
        <translation>没守住</translation>
    </message>
    <message>
        <source>No occasion</source>
        <translation>没遇到</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>豁免</translation>
    </message>
    <message>
        <source>Editorial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strengthening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weakening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When and what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How I will know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When {situation}, I will {response}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When {situation}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On occasion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A refusal, reported by exception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every day</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n times a day</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times a week</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times in {days} days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Monday to Friday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between weekdays</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n exceptions in {days} days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>At least {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{some} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent}% n={n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{some} of {all} reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing counted over {period}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept {some} of {all} over {period}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>YearCard</name>
    <message>
        <source>Your year</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>on %n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries {on_days}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{entries} in 53 weeks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stronger blue: more recorded.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>YearModel</name>
    <message numerus="yes">
        <source>{day}: %n recorded</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{day}: nothing recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week of {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Done</name>
    <message>
        <source>Whoever read it may keep a copy: nothing that was published can be taken back for certain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n pledges are left to record today</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>To Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Published and read back: {size} bytes in %n files.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Working</name>
    <message>
        <source>Working. Your records are safe; this can be stopped at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
