<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Amount</name>
    <message>
        <source>{unit}, at least {target}</source>
        <translation>{unit}，至少 {target}</translation>
    </message>
    <message>
        <source>{unit}, at most {target}</source>
        <translation>{unit}，至多 {target}</translation>
    </message>
    <message>
        <source>Write a number of 0 or more, or nothing.</source>
        <translation>请填写 0 或更大的数，也可以留空。</translation>
    </message>
</context>
<context>
    <name>AwayDialog</name>
    <message>
        <source>Several days</source>
        <translation>多天</translation>
    </message>
    <message>
        <source>A holiday</source>
        <translation>休假</translation>
    </message>
    <message>
        <source>An illness</source>
        <translation>生病</translation>
    </message>
    <message>
        <source>No occasion</source>
        <translation>没遇到</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Two days, the first before the last, and at least one pledge.</source>
        <translation>填写两个日期，先后有序，并至少选一个承诺。</translation>
    </message>
    <message numerus="yes">
        <source>%n pledges pause; nothing is expected of them.</source>
        <translation>
            <numerusform>%n 个承诺暂停；这些天不要求任何记录。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days are noted without occasion.</source>
        <translation>
            <numerusform>%n 天记为没遇到。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is left to note.</source>
        <translation>没有需要记下的。</translation>
    </message>
    <message numerus="yes">
        <source>%n days with records stay as they are.</source>
        <translation>
            <numerusform>%n 个已有记录的日子保持不变。</numerusform>
        </translation>
    </message>
    <message>
        <source>Several days in one act</source>
        <translation>一次记下多天</translation>
    </message>
    <message>
        <source>Which pledges</source>
        <translation>哪些承诺</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>A few words, for you</source>
        <translation>写给自己的几句话</translation>
    </message>
</context>
<context>
    <name>BackingUp</name>
    <message>
        <source>A folder for backups</source>
        <translation>存放备份的文件夹</translation>
    </message>
    <message>
        <source>Save a backup</source>
        <translation>保存备份</translation>
    </message>
    <message numerus="yes">
        <source>Backup made and read back: {file}, %n entries, {size}.</source>
        <translation>
            <numerusform>备份已完成并读回核对：{file}，%n 条记录，{size}。</numerusform>
        </translation>
    </message>
    <message>
        <source>The backup is in {folder}. To open it: pledge-app --profile {folder}</source>
        <translation>备份已取回到 {folder}。打开它：pledge-app --profile {folder}</translation>
    </message>
</context>
<context>
    <name>BackupsCard</name>
    <message>
        <source>Words that you destroyed may still lie in: {places}. They go when it can be reached.</source>
        <translation>您销毁的文字可能仍在：{places}。能够访问时即会清除。</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>They lie on the same disk as your journal. In a folder on another disk, or in one that is synchronised, they also outlast this one; nobody can read them there without your code.</source>
        <translation>备份与你的日志在同一块磁盘上。放到另一块磁盘的文件夹或同步的文件夹里，这块磁盘坏了它们也还在；没有你的恢复码，谁也读不了。</translation>
    </message>
    <message>
        <source>Kept: one for each of the last 7 days, 4 weeks and 12 months</source>
        <translation>保留：最近 7 天、4 周和 12 个月各一份</translation>
    </message>
    <message>
        <source>Make the recovery code…</source>
        <translation>生成恢复码…</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>换一个文件夹…</translation>
    </message>
    <message>
        <source>Save a copy elsewhere…</source>
        <translation>另存一份…</translation>
    </message>
    <message>
        <source>Bring one back…</source>
        <translation>取回一份…</translation>
    </message>
    <message>
        <source>Last good backup: {when}.</source>
        <translation>最近一次完好的备份：{when}。</translation>
    </message>
    <message>
        <source>Looking for the backups…</source>
        <translation>正在查看备份…</translation>
    </message>
    <message>
        <source>No backup can be made yet: there is no recovery code that would open it.</source>
        <translation>现在还不能备份：还没有能打开备份的恢复码。</translation>
    </message>
    <message>
        <source>Once you have one, backups are made by themselves.</source>
        <translation>有了恢复码，备份会自动进行。</translation>
    </message>
    <message>
        <source>The last backup could not be made.</source>
        <translation>最近一次备份没有做成。</translation>
    </message>
    <message>
        <source>No backup was made yet.</source>
        <translation>还没有备份。</translation>
    </message>
    <message>
        <source>The first one is made when the journal is left alone for a minute.</source>
        <translation>日志静置一分钟后会做第一次备份。</translation>
    </message>
    <message>
        <source>Since then something changed; the next one is made when the window is closed.</source>
        <translation>此后有改动；关闭窗口时会做下一次备份。</translation>
    </message>
    <message>
        <source>It holds all there is, and was read back.</source>
        <translation>它包含全部内容，并已读回核对。</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>{when} · {entries} · {size}</source>
        <translation>{when} · {entries} · {size}</translation>
    </message>
</context>
<context>
    <name>CardWords</name>
    <message>
        <source>Imported, without a plan yet</source>
        <translation>导入的，还没有计划</translation>
    </message>
    <message>
        <source>Another occasion: choose what happened.</source>
        <translation>又一次：请选择结果。</translation>
    </message>
    <message numerus="yes">
        <source>%n occasions on this day</source>
        <translation>
            <numerusform>当天 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Corrected; the first entry stays in your journal.</source>
        <translation>已更正；原来的记录仍留在日志里。</translation>
    </message>
    <message>
        <source>Recorded late.</source>
        <translation>迟记。</translation>
    </message>
    <message>
        <source>Noted. One slip doesn&apos;t undo the rest: {some} of {all} over 12 weeks.</source>
        <translation>记下了。一次没守住不抹去其余：12 周内 {all} 次守住 {some} 次。</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>When it comes up</source>
        <translation>遇到时</translation>
    </message>
</context>
<context>
    <name>ChangeForm</name>
    <message>
        <source>What does this change?</source>
        <translation>这次改动改变了什么？</translation>
    </message>
    <message>
        <source>Only the words: the promise stays the same</source>
        <translation>只改措辞：承诺不变</translation>
    </message>
    <message>
        <source>It asks more of me, or something else</source>
        <translation>它对我要求更多，或要求别的</translation>
    </message>
    <message>
        <source>It asks less of me</source>
        <translation>它对我要求更少</translation>
    </message>
    <message>
        <source>It takes effect today. Earlier days keep the earlier wording.</source>
        <translation>今天起生效。之前的日子仍按之前的措辞。</translation>
    </message>
    <message>
        <source>It takes effect on {day}; until then the present wording holds.</source>
        <translation>{day}起生效；在此之前仍按现在的措辞。</translation>
    </message>
    <message>
        <source>Readers will take this for a weakening, because of what it changes. It takes effect on {day}; until then the present wording holds.</source>
        <translation>由于所改的内容，读者会把它视为放宽。{day}起生效；在此之前仍按现在的措辞。</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Pledges</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>日志</translation>
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
        <source>New pledge</source>
        <translation>新的承诺</translation>
    </message>
    <message>
        <source>Log something</source>
        <translation>记一笔</translation>
    </message>
    <message>
        <source>Several days: a holiday, an illness, no occasion</source>
        <translation>多天：休假、生病、没遇到</translation>
    </message>
    <message>
        <source>Search the journal</source>
        <translation>搜索日志</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Find a command or a pledge</source>
        <translation>查找命令或承诺</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Text as large as usual</source>
        <translation>文字恢复正常大小</translation>
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
        <translation>这是应用的错误，不是你的。已记录的内容是安全的：每条记录要么完整保存，要么完全不保存。你可以继续；如果看起来不对，请重新启动应用。</translation>
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
        <translation>前一天</translation>
    </message>
    <message>
        <source>Go to today</source>
        <translation>回到今天</translation>
    </message>
    <message>
        <source>Next day</source>
        <translation>后一天</translation>
    </message>
    <message>
        <source>{action} ({key})</source>
        <translation>{action}（{key}）</translation>
    </message>
    <message>
        <source>Recorded so far</source>
        <translation>目前已记录</translation>
    </message>
    <message numerus="yes">
        <source>%n pledges left to record</source>
        <translation>
            <numerusform>还有 %n 项承诺待记录</numerusform>
        </translation>
    </message>
    <message>
        <source>No report is due on this day. You can record what came up.</source>
        <translation>这一天没有待记录的承诺。遇到的事可以记下来。</translation>
    </message>
    <message>
        <source>All recorded. Enjoy your evening.</source>
        <translation>都记录好了。祝你晚上愉快。</translation>
    </message>
    <message>
        <source>All recorded.</source>
        <translation>都记录好了。</translation>
    </message>
    <message>
        <source>This day is more than a week back. What you record now is marked late.</source>
        <translation>这一天已过去一周以上，现在记录会标为“迟记”。</translation>
    </message>
    <message>
        <source>Welcome back. Nothing was lost; you can still fill in the last 7 days, or just start today.</source>
        <translation>欢迎回来。什么都没有丢；最近 7 天还可以补记，也可以就从今天开始。</translation>
    </message>
</context>
<context>
    <name>Deleting</name>
    <message>
        <source>Deleting the backups…</source>
        <translation>正在删除备份…</translation>
    </message>
</context>
<context>
    <name>DeletionDialog</name>
    <message>
        <source>Delete everything</source>
        <translation>全部删除</translation>
    </message>
    <message>
        <source>Delete everything?</source>
        <translation>要全部删除吗？</translation>
    </message>
    <message numerus="yes">
        <source>Also %n backups that were made from here</source>
        <translation>
            <numerusform>连同在这里生成的 %n 份备份</numerusform>
        </translation>
    </message>
    <message>
        <source>To delete it, type the name of the profile: {name}</source>
        <translation>要删除，请输入档案的名字：{name}</translation>
    </message>
    <message numerus="yes">
        <source>%n entries, all pledges and drafts, the log, your keys and settings. This cannot be undone.</source>
        <translation>
            <numerusform>%n 条记录、所有承诺和草稿、日志、你的密钥和设置。这无法撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>What you published stays as it is, in: {places}</source>
        <translation>你已发布的内容保持原样，位于：{places}</translation>
    </message>
    <message>
        <source>Backups that cannot be reached now, and stay: {places}</source>
        <translation>现在无法访问、因而保留的备份：{places}</translation>
    </message>
    <message>
        <source>A backup that stays brings all of it back with its recovery code. What you exported, and copies that Pledge did not make, are out of reach.</source>
        <translation>保留下来的备份可用恢复码取回全部内容。你导出的内容，以及不是由 Pledge 生成的副本，都在它够不到的地方。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Departing</name>
    <message>
        <source>Everything is deleted.</source>
        <translation>已全部删除。</translation>
    </message>
    <message numerus="yes">
        <source>Everything is deleted, and %n backups with it.</source>
        <translation>
            <numerusform>已全部删除，连同 %n 份备份。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditorPage</name>
    <message>
        <source>Say more</source>
        <translation>多写一些</translation>
    </message>
    <message>
        <source>To whom, because, how you will know, exceptions, an amount, sources, topics.</source>
        <translation>对谁、为什么、怎样知道做到了、例外、数量、出处、主题。</translation>
    </message>
    <message>
        <source>A new pledge</source>
        <translation>新的承诺</translation>
    </message>
    <message>
        <source>Change a pledge</source>
        <translation>更改承诺</translation>
    </message>
    <message>
        <source>a short name for lists</source>
        <translation>列表里用的简短名称</translation>
    </message>
    <message>
        <source>Pledge</source>
        <translation>立下承诺</translation>
    </message>
    <message>
        <source>Keep as a draft</source>
        <translation>存为草稿</translation>
    </message>
    <message>
        <source>Change the pledge</source>
        <translation>更改承诺</translation>
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
        <translation>丢弃草稿</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>保持原样</translation>
    </message>
</context>
<context>
    <name>EditorWords</name>
    <message>
        <source>when</source>
        <translation>何时</translation>
    </message>
    <message>
        <source>what you will do</source>
        <translation>你会做什么</translation>
    </message>
    <message>
        <source>to whom</source>
        <translation>对谁</translation>
    </message>
    <message>
        <source>how you will know</source>
        <translation>怎样知道做到了</translation>
    </message>
    <message>
        <source> and </source>
        <comment>between parts of a pledge</comment>
        <translation>和</translation>
    </message>
    <message>
        <source>Until it says {parts}, it is kept as a draft: in your list, but not in your log.</source>
        <translation>在写明{parts}之前，它是草稿：在你的列表里，但不在日志里。</translation>
    </message>
    <message>
        <source>Not said yet: {parts}.</source>
        <translation>还没写：{parts}。</translation>
    </message>
    <message>
        <source>Private until you publish.</source>
        <translation>发布之前都是私密的。</translation>
    </message>
    <message>
        <source>Not said yet: {parts}. You can add it any time.</source>
        <translation>还没写：{parts}。随时可以补上。</translation>
    </message>
    <message numerus="yes">
        <source>{part}: at most {limit} characters, %n too many.</source>
        <translation>
            <numerusform>{part}：最多 {limit} 个字符，多了 %n 个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{part}: at most {limit}, %n too many.</source>
        <translation>
            <numerusform>{part}：最多 {limit} 条，多了 %n 条。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose at least one day of the week.</source>
        <translation>请至少选一周中的一天。</translation>
    </message>
    <message>
        <source>Say what the amount counts, such as hours.</source>
        <translation>请写明数量的单位，例如小时。</translation>
    </message>
</context>
<context>
    <name>EntryDetail</name>
    <message>
        <source>Another outcome is a correction: a new entry, beside which this one stays.</source>
        <translation>选另一个结果就是更正：会新增一条记录，这一条仍然保留。</translation>
    </message>
    <message>
        <source>Show all {count} characters</source>
        <translation>显示全部 {count} 个字符</translation>
    </message>
    <message>
        <source>Destroy the words…</source>
        <translation>销毁文字…</translation>
    </message>
    <message>
        <source>All of its words</source>
        <translation>全部文字</translation>
    </message>
    <message>
        <source>Written on {time}.</source>
        <translation>写于 {time}。</translation>
    </message>
    <message>
        <source>Until {day}.</source>
        <translation>到 {day} 为止。</translation>
    </message>
    <message>
        <source>Words destroyed on {day}.</source>
        <translation>文字已于{day}销毁。</translation>
    </message>
    <message>
        <source>Late: more than a week after its day.</source>
        <translation>补记：晚于当天一个多星期。</translation>
    </message>
    <message>
        <source>Imported from another program.</source>
        <translation>从其他程序导入。</translation>
    </message>
    <message>
        <source>It stands no more: see its history.</source>
        <translation>这一条已不再有效：请看来龙去脉。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>来龙去脉</translation>
    </message>
    <message>
        <source>{entry} (this one)</source>
        <translation>{entry}（这一条）</translation>
    </message>
    <message>
        <source>{time}: {what}</source>
        <translation>{time}：{what}</translation>
    </message>
    <message>
        <source>{entry}, corrected since</source>
        <translation>{entry}，后来已更正</translation>
    </message>
    <message>
        <source>As it was promised then</source>
        <translation>当时的承诺原文</translation>
    </message>
    <message>
        <source>Open the pledge</source>
        <translation>打开这个承诺</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>证明</translation>
    </message>
    <message>
        <source>Leaf {leaf}; the log has {size}.</source>
        <translation>第 {leaf} 号叶；日志共有 {size} 个叶。</translation>
    </message>
    <message>
        <source>Computed anew from what it says, just now: it fits.</source>
        <translation>刚刚按这条记录的内容重新计算过：相符。</translation>
    </message>
    <message>
        <source>What it says does not fit its leaf. Run “pledge doctor” in a terminal.</source>
        <translation>这条记录的内容与它的叶不符。请在终端运行 pledge doctor。</translation>
    </message>
    <message>
        <source>Hash {hash}</source>
        <translation>哈希 {hash}</translation>
    </message>
    <message>
        <source>In no published checkpoint: this log is private.</source>
        <translation>不在任何已发布的检查点里：这份日志是私密的。</translation>
    </message>
    <message>
        <source>In no published checkpoint yet.</source>
        <translation>还不在任何已发布的检查点里。</translation>
    </message>
    <message>
        <source>In the checkpoint published on {day}.</source>
        <translation>在 {day} 发布的检查点里。</translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>Or start from an example, and make it yours:</source>
        <translation>或者从一个例子开始，改成你自己的：</translation>
    </message>
    <message>
        <source>Say the limits</source>
        <translation>说清局限</translation>
    </message>
    <message>
        <source>I show what we built</source>
        <translation>我展示我们做的东西</translation>
    </message>
    <message>
        <source>name one thing that it cannot do</source>
        <translation>说出一件它做不到的事</translation>
    </message>
    <message>
        <source>those who decide by it</source>
        <translation>据此做决定的人</translation>
    </message>
    <message>
        <source>No data without a use</source>
        <translation>没有用途就不收集</translation>
    </message>
    <message>
        <source>I add a field or an event</source>
        <translation>我新增一个字段或埋点</translation>
    </message>
    <message>
        <source>write down what it is for, or leave it out</source>
        <translation>写明它的用途，否则就不加</translation>
    </message>
    <message>
        <source>users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Ask who could be harmed</source>
        <translation>先问谁会受害</translation>
    </message>
    <message>
        <source>I open a pull request that changes ranking</source>
        <translation>我提交改动排序的合并请求</translation>
    </message>
    <message>
        <source>ask who could be harmed, and write it down</source>
        <translation>问一问谁可能受害，并写下来</translation>
    </message>
    <message>
        <source>those who are ranked</source>
        <translation>被排序的人</translation>
    </message>
    <message>
        <source>Give credit by name</source>
        <translation>署名致谢</translation>
    </message>
    <message>
        <source>I finish a document or a talk</source>
        <translation>我写完一份文档或一次演讲</translation>
    </message>
    <message>
        <source>name everyone whose ideas are in it</source>
        <translation>写上每一位贡献了想法的人</translation>
    </message>
    <message>
        <source>colleagues</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>Try it without a mouse</source>
        <translation>不用鼠标试一遍</translation>
    </message>
    <message>
        <source>I finish a screen</source>
        <translation>我做完一个界面</translation>
    </message>
    <message>
        <source>go through it once with the keyboard alone</source>
        <translation>只用键盘走一遍</translation>
    </message>
    <message>
        <source>people who use no mouse</source>
        <translation>不用鼠标的人</translation>
    </message>
    <message>
        <source>Bad news on the same day</source>
        <translation>坏消息当天说</translation>
    </message>
    <message>
        <source>I know that a date will not hold</source>
        <translation>我知道某个日期赶不上</translation>
    </message>
    <message>
        <source>tell those who wait for it before I go home</source>
        <translation>下班前告诉在等的人</translation>
    </message>
    <message>
        <source>those who wait</source>
        <translation>在等的人</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>A folder for everything, readable and not encrypted</source>
        <translation>存放全部内容的文件夹，可直接阅读，未加密</translation>
    </message>
    <message>
        <source>Writing everything out…</source>
        <translation>正在导出全部内容…</translation>
    </message>
    <message numerus="yes">
        <source>Everything is in {folder}, %n entries among it. Nothing there is encrypted: whoever can read the folder can read all of it.</source>
        <translation>
            <numerusform>全部内容都在 {folder}，其中有 %n 条记录。那里没有任何加密：能读取该文件夹的人就能读到一切。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>FiguresTable</name>
    <message>
        <source>Counts by pledge</source>
        <translation>各项承诺的计数</translation>
    </message>
    <message>
        <source>Pledge</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>守住了</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖</translation>
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
        <translation>迟记</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Withheld, at most</source>
        <translation>至多未公开</translation>
    </message>
    <message>
        <source>Cannot be read: {sha256}</source>
        <translation>无法读取：{sha256}</translation>
    </message>
    <message>
        <source>{counts} ({percent} %)</source>
        <translation>{counts}（{percent}%）</translation>
    </message>
    <message>
        <source>{some} of {whole}</source>
        <translation>{some}/{whole}</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Settings: appearance, text size, motion</source>
        <translation>设置：外观、文字大小、动画</translation>
    </message>
    <message>
        <source>theme, light, dark, like the system, less motion</source>
        <translation>主题、浅色、深色、跟随系统、减少动画</translation>
    </message>
    <message>
        <source>Settings: language, start of the day</source>
        <translation>设置：语言、一天的开始</translation>
    </message>
    <message>
        <source>Settings: keys, fingerprint</source>
        <translation>设置：密钥、指纹</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Settings: backups</source>
        <translation>设置：备份</translation>
    </message>
    <message>
        <source>backup folder, save a copy</source>
        <translation>备份文件夹、另存一份</translation>
    </message>
    <message>
        <source>Settings: recovery code of backups</source>
        <translation>设置：备份的恢复码</translation>
    </message>
    <message>
        <source>Settings: back up now</source>
        <translation>设置：立即备份</translation>
    </message>
    <message>
        <source>make a backup</source>
        <translation>做一份备份</translation>
    </message>
    <message>
        <source>Settings: bring back a backup</source>
        <translation>设置：取回一份备份</translation>
    </message>
    <message>
        <source>restore</source>
        <translation>恢复、还原</translation>
    </message>
    <message>
        <source>Settings: lock, passphrase</source>
        <translation>设置：锁定、密码短语</translation>
    </message>
    <message>
        <source>password, lock when unused</source>
        <translation>密码、闲置时锁定</translation>
    </message>
    <message>
        <source>Settings: data folder, records of another program</source>
        <translation>设置：数据文件夹、其他程序的记录</translation>
    </message>
    <message>
        <source>Settings: bring in records</source>
        <translation>设置：导入记录</translation>
    </message>
    <message>
        <source>import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Settings: export everything</source>
        <translation>设置：全部导出</translation>
    </message>
    <message>
        <source>take all data out</source>
        <translation>导出数据、带走全部数据</translation>
    </message>
    <message>
        <source>Settings: delete everything</source>
        <translation>设置：全部删除</translation>
    </message>
    <message>
        <source>remove, erase</source>
        <translation>移除、抹去</translation>
    </message>
    <message>
        <source>Settings: about, licences</source>
        <translation>设置：关于、许可证</translation>
    </message>
    <message>
        <source>version</source>
        <translation>版本</translation>
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
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Writing. Everything is written, or nothing.</source>
        <translation>正在写入。要么全部写入，要么什么都不写。</translation>
    </message>
    <message>
        <source>Bring in records</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>What the file would bring</source>
        <translation>这个文件会带来什么</translation>
    </message>
    <message>
        <source>Imported records are marked as imported for ever and are part of no rate: nobody saw them when they were made. Imported pledges have no if-then plan yet.</source>
        <translation>导入的记录永远标为“导入”，不计入任何比率：记录当时没有人见证。导入的承诺还没有“如果—就”计划。</translation>
    </message>
    <message>
        <source>Habits in the file</source>
        <translation>文件里的习惯</translation>
    </message>
    <message>
        <source>Rows of the habit</source>
        <translation>这个习惯的各行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>%n here already</source>
        <translation>
            <numerusform>已有 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>略去 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>archived</source>
        <translation>已归档</translation>
    </message>
    <message numerus="yes">
        <source>Bring in %n entries</source>
        <translation>
            <numerusform>导入 %n 条记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new pledges would be made.</source>
        <translation>
            <numerusform>会新建 %n 项承诺。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows belong to no habit that can come.</source>
        <translation>
            <numerusform>有 %n 行不属于任何可导入的习惯。</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it is here already; bringing it in again adds nothing.</source>
        <translation>全部都已在这里；再次导入不会增加任何内容。</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>变为</translation>
    </message>
    <message>
        <source>left out: {reason}</source>
        <translation>略去：{reason}</translation>
    </message>
    <message>
        <source>{why}; its words are kept as a reflection</source>
        <translation>{why}；其中的文字保留为随想</translation>
    </message>
    <message>
        <source>Reflection</source>
        <translation>随想</translation>
    </message>
    <message>
        <source>filled in by the other program</source>
        <translation>由另一个程序自动填入</translation>
    </message>
    <message>
        <source>nothing was said about that day</source>
        <translation>那一天没有记录</translation>
    </message>
    <message>
        <source>said twice; the first one counts</source>
        <translation>重复记录；以第一条为准</translation>
    </message>
    <message>
        <source>its time is no day</source>
        <translation>它的时间不是有效日期</translation>
    </message>
    <message>
        <source>the day has not come</source>
        <translation>日期还没有到</translation>
    </message>
    <message>
        <source>its habit is not in the file</source>
        <translation>文件里没有它所属的习惯</translation>
    </message>
    <message>
        <source>a value that is not known</source>
        <translation>未知的值</translation>
    </message>
    <message>
        <source>a kind of habit that is not known</source>
        <translation>未知的习惯类型</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Bring in records</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>Backups of Loop Habit Tracker (*.db);;All files (*)</source>
        <translation>Loop Habit Tracker 的备份 (*.db);;所有文件 (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n pledges</source>
        <translation>
            <numerusform>%n 项承诺</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Brought in: {pledges} and {entries}.</source>
        <translation>已导入：{pledges}，{entries}。</translation>
    </message>
</context>
<context>
    <name>JournalController</name>
    <message>
        <source>Corrected. The earlier entry stays, marked as corrected.</source>
        <translation>已更正。先前的记录仍然保留，并标为已更正。</translation>
    </message>
</context>
<context>
    <name>JournalFilters</name>
    <message>
        <source>Ended or taken back</source>
        <translation>结束或撤回</translation>
    </message>
    <message>
        <source>What stands</source>
        <translation>仍然有效的</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>All outcomes</source>
        <translation>所有结果</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>所有类型</translation>
    </message>
    <message>
        <source>Corrected or not</source>
        <translation>不论是否更正</translation>
    </message>
    <message>
        <source>All pledges</source>
        <translation>所有承诺</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>所有主题</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>所有时间</translation>
    </message>
    <message numerus="yes">
        <source>Last %n weeks</source>
        <translation>
            <numerusform>最近 %n 周</numerusform>
        </translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>从……到……</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search the journal</source>
        <translation>搜索日志</translation>
    </message>
    <message>
        <source>Words, or the beginning of the last one; in Chinese any signs (Ctrl+F)</source>
        <translation>输入任意几个汉字；英文输入单词，最后一个可以只写开头（Ctrl+F）</translation>
    </message>
    <message>
        <source>Pledge</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>from</source>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
</context>
<context>
    <name>JournalList</name>
    <message>
        <source>Entries</source>
        <translation>记录</translation>
    </message>
</context>
<context>
    <name>JournalModel</name>
    <message>
        <source>until {day}</source>
        <translation>到 {day}</translation>
    </message>
    <message>
        <source>late</source>
        <translation>补记</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>a correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>corrected since</source>
        <translation>后来已更正</translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message>
        <source>Only the first {count} characters are looked for.</source>
        <translation>只按前 {count} 个字符查找。</translation>
    </message>
    <message>
        <source>Signs alone are not looked for: add a letter, a digit or a Chinese sign.</source>
        <translation>不会只查找标点符号：请再加上字母、数字或汉字。</translation>
    </message>
    <message>
        <source>Nothing recorded yet.</source>
        <translation>还没有任何记录。</translation>
    </message>
    <message>
        <source>Go to Today</source>
        <translation>去“今天”</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>All entries</source>
        <translation>所有记录</translation>
    </message>
    <message>
        <source>Choose an entry to see all of it: its words, its history, its proof.</source>
        <translation>选一条记录，就能看到它的全部：文字、来龙去脉和证明。</translation>
    </message>
</context>
<context>
    <name>KeptLine</name>
    <message>
        <source>Discard it</source>
        <translation>放弃它</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Your unsaved wording from {when} is discarded.</source>
        <translation>你在 {when} 尚未保存的措辞已放弃。</translation>
    </message>
    <message>
        <source>Your unsaved wording from {when} was kept.</source>
        <translation>你在 {when} 尚未保存的措辞已为你保留。</translation>
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
    <name>LockCard</name>
    <message>
        <source>never by itself</source>
        <translation>从不自动锁定</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the passphrase…</source>
        <translation>更改密码短语…</translation>
    </message>
    <message>
        <source>Set a passphrase…</source>
        <translation>设置密码短语…</translation>
    </message>
    <message>
        <source>Your keyring opens it: while that is unlocked, nothing is asked of who sits here.</source>
        <translation>由密钥环打开：密钥环处于解锁状态时，不会向坐在这台电脑前的人询问任何东西。</translation>
    </message>
    <message>
        <source>It takes your keyring and your passphrase to open it, at each start too.</source>
        <translation>打开时需要密钥环和你的密码短语，每次启动时也一样。</translation>
    </message>
    <message>
        <source>Your passphrase opens it, at each start too.</source>
        <translation>由你的密码短语打开，每次启动时也一样。</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Lock when unused for</source>
        <translation>闲置多久后锁定</translation>
    </message>
    <message>
        <source>Then it also locks when the screen is locked or the computer goes to sleep.</source>
        <translation>屏幕锁定或电脑休眠时，也会随之锁定。</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>立即锁定</translation>
    </message>
    <message>
        <source>Do without a passphrase…</source>
        <translation>不再使用密码短语…</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Your passphrase opens it again.</source>
        <translation>用密码短语重新打开。</translation>
    </message>
    <message>
        <source>Your keyring opens it again; it may ask you for its password.</source>
        <translation>由钥匙串重新打开；它可能会询问你的密码。</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>密码短语</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
</context>
<context>
    <name>MoreForm</name>
    <message>
        <source>users, colleagues (with commas)</source>
        <translation>用户, 同事（用逗号分隔）</translation>
    </message>
    <message>
        <source>privacy, safety (with commas)</source>
        <translation>隐私, 安全（用逗号分隔）</translation>
    </message>
    <message>
        <source>One a line: what will be seen if you keep it</source>
        <translation>每行一条：守住时能看到什么</translation>
    </message>
    <message>
        <source>One a line: a code, a law, a conversation</source>
        <translation>每行一条：守则、法律、一次谈话</translation>
    </message>
    <message>
        <source>The promise in your own words, if it needs more</source>
        <translation>如果需要多说，用你自己的话写下承诺</translation>
    </message>
    <message>
        <source>Exceptions allowed:</source>
        <translation>允许的例外：</translation>
    </message>
    <message>
        <source>An amount:</source>
        <translation>数量：</translation>
    </message>
    <message>
        <source>in</source>
        <translation>每</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>至多</translation>
    </message>
    <message>
        <source>unit, such as hours</source>
        <translation>单位，例如小时</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>例外</translation>
    </message>
    <message>
        <source>In how many days</source>
        <translation>在多少天内</translation>
    </message>
    <message>
        <source>At least or at most</source>
        <translation>至少或至多</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
</context>
<context>
    <name>NewPassphraseDialog</name>
    <message>
        <source>Passphrase until now</source>
        <translation>原来的密码短语</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新密码短语</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>再输入一次</translation>
    </message>
    <message>
        <source>Do without a passphrase</source>
        <translation>不再使用密码短语</translation>
    </message>
    <message>
        <source>Do without</source>
        <translation>不再使用</translation>
    </message>
    <message>
        <source>From then on your keyring alone opens your journal.</source>
        <translation>此后只凭密钥环即可打开你的日志。</translation>
    </message>
    <message>
        <source>Set a passphrase</source>
        <translation>设置密码短语</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>更改密码短语</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>It opens your journal when it is locked, and at each start, in a terminal too. Nobody can reset it: without it, only a backup with its recovery code opens your journal. Whoever copied your keyring before still holds the key. Four or more random words are a good one.</source>
        <translation>它在日志锁定后以及每次启动时打开日志，在终端中也是如此。没有人能重置它：忘记了，就只能凭备份及其恢复码打开日志。此前复制过你的密钥环的人，仍然持有密钥。四个或更多随机的词就是好密码短语。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>NoteLine</name>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>pressure</source>
        <translation>压力</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>不清楚</translation>
    </message>
    <message>
        <source>nobody to ask</source>
        <translation>无人可问</translation>
    </message>
    <message>
        <source>forgot</source>
        <translation>忘了</translation>
    </message>
    <message>
        <source>What got in the way?</source>
        <translation>是什么妨碍了？</translation>
    </message>
    <message>
        <source>A note, if you like. It stays private until you publish it.</source>
        <translation>想写就写几句。发布之前都是私密的。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Skip (Esc)</source>
        <translation>跳过（Esc）</translation>
    </message>
    <message>
        <source>At most {limit} characters: the rest was not taken.</source>
        <translation>最多 {limit} 个字符：其余的没有收下。</translation>
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
        <source>{folder} is not there.</source>
        <translation>{folder} 不在了。</translation>
    </message>
    <message>
        <source>Your journal is safe, and so are the backups that were made before.</source>
        <translation>你的日志是安全的，以前做的备份也是。</translation>
    </message>
    <message>
        <source>Attach the disk, or choose another folder for backups in Settings.</source>
        <translation>请接上磁盘，或在“设置”里为备份另选一个文件夹。</translation>
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
        <source>Look at it as it is now, and change it from there.</source>
        <translation>请看看它现在的样子，再从那里修改。</translation>
    </message>
    <message>
        <source>This is in the log by now, and the log has no means to take it back.</source>
        <translation>它已经在日志里，日志没有办法收回它。</translation>
    </message>
    <message>
        <source>Say in a new entry, or with a new pledge, what holds instead.</source>
        <translation>请用一条新记录或新承诺说明现在如何。</translation>
    </message>
    <message>
        <source>There is no entry {entry}.</source>
        <translation>没有第 {entry} 条记录。</translation>
    </message>
    <message>
        <source>Look at the day again: it may have changed.</source>
        <translation>请再看一下那一天：它可能已经变了。</translation>
    </message>
    <message>
        <source>Entry {entry} cannot be corrected: it was corrected already.</source>
        <translation>第 {entry} 条记录无法更正：它已经更正过了。</translation>
    </message>
    <message>
        <source>Correct the newer entry.</source>
        <translation>请更正较新的那条。</translation>
    </message>
    <message>
        <source>Entry {entry} has no words that could be destroyed.</source>
        <translation>记录 {entry} 没有可销毁的文字。</translation>
    </message>
    <message>
        <source>Open the entry that has them.</source>
        <translation>请打开含有文字的那条记录。</translation>
    </message>
    <message>
        <source>The open window took this and did not say how it went.</source>
        <translation>打开着的窗口接下了这条记录，但没有说明结果。</translation>
    </message>
    <message>
        <source>Whatever it recorded is safe.</source>
        <translation>它已记录的内容都是安全的。</translation>
    </message>
    <message>
        <source>Look at Today before you record it again.</source>
        <translation>再次记录之前，请先看看“今天”。</translation>
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
        <source>These days are over: a pause holds from the day on which it is recorded.</source>
        <translation>这些日子已经过去：暂停从记录当天起生效。</translation>
    </message>
    <message>
        <source>Record the days as excused, or without occasion.</source>
        <translation>请把这些天记为豁免或没遇到。</translation>
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
        <translation>自上一份摘要以来没有新的记录。</translation>
    </message>
    <message>
        <source>What you published lies whole where you put it, and nothing left this computer.</source>
        <translation>你发布过的内容都完整地放在原处，没有任何内容离开这台电脑。</translation>
    </message>
    <message>
        <source>Come back when there is something to report, or choose another folder.</source>
        <translation>等有了可报告的内容再来，或者选择另一个文件夹。</translation>
    </message>
    <message>
        <source>Nothing left this computer.</source>
        <translation>没有任何内容离开这台电脑。</translation>
    </message>
    <message>
        <source>{folder} holds {size} lines of your log, more than this journal has.</source>
        <translation>{folder} 里有你的日志的 {size} 行，比这里的多。</translation>
    </message>
    <message>
        <source>Nothing was written: going on would split your log in two.</source>
        <translation>什么都没有写入：继续下去会把你的日志分成两条。</translation>
    </message>
    <message>
        <source>Take over what was published, or bring back the newest backup.</source>
        <translation>请接过已发布的内容，或取回最新的备份。</translation>
    </message>
    <message>
        <source>What you published in {folder} contradicts this journal, in its first {size} lines.</source>
        <translation>你在 {folder} 里发布的内容与这里的日志在前 {size} 行里相矛盾。</translation>
    </message>
    <message>
        <source>Both were left as they are; nothing can be recorded or signed here.</source>
        <translation>两边都保持原样；在这里不能记录，也不能签名。</translation>
    </message>
    <message>
        <source>Bring back the newest backup, or go on with the journal that published it.</source>
        <translation>请取回最新的备份，或用发布它的那份日志继续。</translation>
    </message>
    <message>
        <source>What is published in {folder} is not whole: {file}.</source>
        <translation>{folder} 里发布的内容不完整：{file}。</translation>
    </message>
    <message>
        <source>Nothing was taken over; your journal is as it was.</source>
        <translation>什么都没有接过来；你的日志保持原样。</translation>
    </message>
    <message>
        <source>Bring the folder back as it was published, and try again.</source>
        <translation>请让这个文件夹恢复到发布时的样子，再试一次。</translation>
    </message>
    <message>
        <source>Your journal or the folder changed after the preview.</source>
        <translation>预览之后，你的日志或文件夹有了变化。</translation>
    </message>
    <message>
        <source>“{title}” was changed since, so this cannot be undone any more.</source>
        <translation>“{title}”之后有过改动，因此无法再撤销。</translation>
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
        <translation>还没有决定如何处理你之前的记录。</translation>
    </message>
    <message>
        <source>Choose whether they are published or stay private.</source>
        <translation>请选择公开它们，还是保持私密。</translation>
    </message>
    <message>
        <source>Your log is full: it takes 1,048,576 entries.</source>
        <translation>你的日志已满：最多 1,048,576 条记录。</translation>
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
        <source>something of another kind stands in its place</source>
        <translation>那个位置上是另一种东西</translation>
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
    <message>
        <source>folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>something of that name is there already</source>
        <translation>已有同名的内容</translation>
    </message>
</context>
<context>
    <name>Outcomes</name>
    <message>
        <source>{outcome} ({key})</source>
        <translation>{outcome}（{key}）</translation>
    </message>
</context>
<context>
    <name>PaletteCard</name>
    <message>
        <source>A command, a page, or a pledge</source>
        <translation>命令、页面或承诺</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到的内容</translation>
    </message>
    <message>
        <source>Nothing is called that. Try fewer letters.</source>
        <translation>没有这个名称。试试少输几个字。</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>找到 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Pledge: {title}</source>
        <translation>承诺：{title}</translation>
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
    <message>
        <source>These are not the same. Nothing is lost; type one of them again.</source>
        <translation>两次输入的不一样。什么都没有丢失；请把其中一个重新输入。</translation>
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
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>忘记</translation>
    </message>
    <message>
        <source>Reading the folder</source>
        <translation>正在读取文件夹</translation>
    </message>
    <message>
        <source>Look at what somebody published: open their folder. Nothing is remembered until you say so, and nobody is told.</source>
        <translation>看看别人发布了什么：打开他们的文件夹。你不说，就什么都不会记住，也不会告诉任何人。</translation>
    </message>
    <message>
        <source>{petname} · {verdict} Last looked at on {day}.</source>
        <translation>{petname} · {verdict}上次查看：{day}。</translation>
    </message>
    <message>
        <source>What you saw of this person is forgotten: a later change of it would not be noticed any more. Nobody is told. Forget?</source>
        <translation>你对此人所见的内容会被忘记：以后的改动将不再被发现。不会告诉任何人。要忘记吗？</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>PlansForm</name>
    <message>
        <source>Another situation</source>
        <translation>另一种情形</translation>
    </message>
    <message>
        <source>When</source>
        <translation>当</translation>
    </message>
    <message>
        <source>I will</source>
        <translation>我会</translation>
    </message>
    <message>
        <source>I open a pull request that changes ranking</source>
        <translation>我提交改动排序的合并请求</translation>
    </message>
    <message>
        <source>ask who could be harmed, and write it down</source>
        <translation>问一问谁可能受害，并写下来</translation>
    </message>
</context>
<context>
    <name>PledgeCard</name>
    <message>
        <source>More about {pledge}</source>
        <translation>更多：{pledge}</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>写笔记</translation>
    </message>
    <message>
        <source>Another occasion</source>
        <translation>又一次</translation>
    </message>
    <message>
        <source>Open the pledge</source>
        <translation>打开这项承诺</translation>
    </message>
</context>
<context>
    <name>PledgeDetail</name>
    <message>
        <source>Ended on {day}. What was recorded stays.</source>
        <translation>已于{day}结束。记录仍然保留。</translation>
    </message>
    <message>
        <source>A draft. It becomes a pledge as soon as it says when, and what you will do.</source>
        <translation>草稿。写明何时、做什么，就成为承诺。</translation>
    </message>
    <message>
        <source>A weaker wording takes effect on {day}; until then this one holds.</source>
        <translation>放宽的措辞{day}起生效；在此之前仍按现在的。</translation>
    </message>
    <message>
        <source>Imported, without a plan yet. You can record it; a plan makes it easier to keep.</source>
        <translation>导入的，还没有计划。可以记录；有了计划更容易守住。</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>继续写</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>结束…</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>丢弃草稿</translation>
    </message>
    <message>
        <source>From today this pledge asks nothing more. What was recorded under it stays in your journal. If you have published it, readers see on which day it ended.</source>
        <translation>从今天起这项承诺不再要求什么。已有的记录留在日志里。如果发布过，读者会看到它在哪一天结束。</translation>
    </message>
    <message>
        <source>End it today</source>
        <translation>今天结束</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>继续保持</translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n 周</numerusform>
        </translation>
    </message>
    <message>
        <source>Wordings</source>
        <translation>措辞</translation>
    </message>
    <message>
        <source>Each stays with the days on which it was in force.</source>
        <translation>每种措辞都对应它生效的日子。</translation>
    </message>
</context>
<context>
    <name>PledgeList</name>
    <message>
        <source>Your pledges</source>
        <translation>你的承诺</translation>
    </message>
</context>
<context>
    <name>PledgeModel</name>
    <message>
        <source>Active</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Ended on {day}</source>
        <translation>{day}结束</translation>
    </message>
    <message>
        <source>No plan yet</source>
        <translation>还没有计划</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>changes on {day}</source>
        <translation>{day}起更改</translation>
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
        <translation>所有承诺</translation>
    </message>
    <message>
        <source>A pledge says when, and what you will do. It stays private until you publish it.</source>
        <translation>承诺写明何时、做什么。发布之前都是私密的。</translation>
    </message>
    <message>
        <source>Write a pledge</source>
        <translation>写一项承诺</translation>
    </message>
</context>
<context>
    <name>PublishAgain</name>
    <message>
        <source>Nothing new is signed</source>
        <translation>没有签名任何新内容</translation>
    </message>
    <message>
        <source>The last publication is signed, but not whole in its folder yet.</source>
        <translation>上一次发布已经签名，但在它的文件夹里还不完整。</translation>
    </message>
    <message>
        <source>What you published before is put there as it is, the same bytes under the same signatures.</source>
        <translation>以前发布的内容原样放到那里：字节不变，签名不变。</translation>
    </message>
    <message>
        <source>Do not put it there</source>
        <translation>不放到那里</translation>
    </message>
    <message>
        <source>Put it there</source>
        <translation>放到那里</translation>
    </message>
    <message numerus="yes">
        <source>Leaves this computer: {size} bytes in %n files, nothing else.</source>
        <translation>
            <numerusform>将离开这台电脑的：%n 个文件，共 {size} 字节，别无其他。</numerusform>
        </translation>
    </message>
    <message>
        <source>Its readers are all who can read {folder}.</source>
        <translation>能读 {folder} 的人都是读者。</translation>
    </message>
</context>
<context>
    <name>PublishChoice</name>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>The last publication is signed, but not whole in its folder yet. It is put there first.</source>
        <translation>上次发布已签名，但还没有完整放进文件夹。会先把它放好。</translation>
    </message>
    <message>
        <source>What becomes of what you recorded before today?</source>
        <translation>今天之前的记录怎么办？</translation>
    </message>
    <message>
        <source>Put it into the published log</source>
        <translation>放进要发布的日志</translation>
    </message>
    <message>
        <source>Readers see it, marked as unwitnessed before today. Your words stay closed.</source>
        <translation>读者能看到，并标明今天之前无人见证。你写的文字不公开。</translation>
    </message>
    <message>
        <source>Keep it private</source>
        <translation>保持私密</translation>
    </message>
    <message>
        <source>It is never published. Readers see that your log opened today, with the pledges you have.</source>
        <translation>永不发布。读者会看到你的日志从今天开始，带着现有的承诺。</translation>
    </message>
    <message>
        <source>Publish into a folder</source>
        <translation>发布到文件夹</translation>
    </message>
    <message>
        <source>Folder to publish into</source>
        <translation>发布到的文件夹</translation>
    </message>
    <message>
        <source>For example a folder that you share with your peers</source>
        <translation>例如与同伴共享的文件夹</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the folder to publish into</source>
        <translation>选择发布到的文件夹</translation>
    </message>
    <message>
        <source>Everyone who can read this folder can read what you publish, and may keep copies.</source>
        <translation>能读这个文件夹的人都能读到你发布的内容，并可能保留副本。</translation>
    </message>
    <message numerus="yes">
        <source>%n entries are in no summary yet.</source>
        <translation>
            <numerusform>有 %n 条记录还不在任何摘要里。</numerusform>
        </translation>
    </message>
    <message>
        <source>You have not published anything yet. Nothing leaves this computer until you sign it.</source>
        <translation>你还没有发布过。在你签名之前，什么都不会离开这台电脑。</translation>
    </message>
    <message>
        <source>Your last summary is of {day}.</source>
        <translation>你的上一份摘要是{day}的。</translation>
    </message>
    <message>
        <source>There is nothing new to sign. What you published before can go to another folder, too.</source>
        <translation>没有新内容可以签名。以前发布的内容也可以放到另一个文件夹。</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier entries stay private.</source>
        <translation>
            <numerusform>%n 条更早的记录保持私密。</numerusform>
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
        <translation>你发布的是一份签了名的说明：你的承诺，以及你怎样做的。它从一项承诺开始。</translation>
    </message>
    <message>
        <source>Write a pledge</source>
        <translation>写一项承诺</translation>
    </message>
</context>
<context>
    <name>PublishPreview</name>
    <message>
        <source>As a person reads it</source>
        <translation>读者所见</translation>
    </message>
    <message>
        <source>Exact bytes</source>
        <translation>确切字节</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>The exact bytes of the document</source>
        <translation>文件的确切字节</translation>
    </message>
    <message>
        <source>Do not publish</source>
        <translation>不发布</translation>
    </message>
    <message>
        <source>Sign and publish</source>
        <translation>签名并发布</translation>
    </message>
    <message numerus="yes">
        <source>%n entries opened without your words</source>
        <translation>
            <numerusform>公开 %n 条记录，不含你写的文字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n withheld</source>
        <translation>
            <numerusform>%n 条未公开</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n 条迟记</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n corrected</source>
        <translation>
            <numerusform>%n 条更正</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}, summary {number}</source>
        <translation>{name}，第 {number} 份摘要</translation>
    </message>
    <message numerus="yes">
        <source>Leaves this computer: {size} bytes in %n files, nothing else.</source>
        <translation>
            <numerusform>将离开这台电脑的：%n 个文件，共 {size} 字节，别无其他。</numerusform>
        </translation>
    </message>
    <message>
        <source>Its readers are all who can read {folder}.</source>
        <translation>能读 {folder} 的人都是读者。</translation>
    </message>
    <message numerus="yes">
        <source>Others will see that %n wordings were softened, with what changed.</source>
        <translation>
            <numerusform>别人会看到 %n 处措辞被放宽，以及改了什么。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that readers have seen so far changes.</source>
        <translation>读者至今看到的内容没有变化。</translation>
    </message>
    <message>
        <source>{title}: new to readers, {kept} of {of} kept</source>
        <translation>{title}：读者第一次看到，{of} 次守住 {kept} 次</translation>
    </message>
    <message>
        <source>{title}: {old_kept} of {old_of} becomes {kept} of {of} kept</source>
        <translation>{title}：从 {old_of} 次守住 {old_kept} 次，变为 {of} 次守住 {kept} 次</translation>
    </message>
    <message>
        <source>{title}: wording softened</source>
        <translation>{title}：措辞放宽</translation>
    </message>
    <message>
        <source>{title}: reworded</source>
        <translation>{title}：措辞改动</translation>
    </message>
    <message>
        <source>{size} bytes, SHA-256 {sha256}</source>
        <translation>{size} 字节，SHA-256 {sha256}</translation>
    </message>
</context>
<context>
    <name>QuickCard</name>
    <message>
        <source>kept: what was done #topic @yesterday</source>
        <translation>守住了：做了什么 #主题 @昨天</translation>
    </message>
    <message>
        <source>An entry in one sentence</source>
        <translation>用一句话记录</translation>
    </message>
    <message>
        <source>How it may go on</source>
        <translation>可以这样继续</translation>
    </message>
    <message>
        <source>The outcome stands before a colon; # marks a topic or a title, @ a day, = an amount. Without an outcome it is a reflection. Tab takes what is offered, Enter records.</source>
        <translation>结果写在冒号之前；# 标出主题或标题，@ 标出日期，= 标出数量。没有结果就是一则随记。Tab 采用提示，Enter 记录。</translation>
    </message>
    <message>
        <source>{mark} says neither a day nor an amount. Write \{mark} to keep it as a word.</source>
        <translation>{mark} 既不是日期也不是数量。要当作普通文字，请写成 \{mark}。</translation>
    </message>
    <message>
        <source>No pledge is called that.</source>
        <translation>没有叫这个名字的承诺。</translation>
    </message>
    <message>
        <source>A reflection</source>
        <translation>随记</translation>
    </message>
    <message>
        <source>which pledge?</source>
        <translation>哪一个承诺？</translation>
    </message>
</context>
<context>
    <name>ReadingCard</name>
    <message>
        <source>The name that you give this person</source>
        <translation>你给此人的名字</translation>
    </message>
    <message>
        <source>Your name for them</source>
        <translation>你对此人的称呼</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>记住</translation>
    </message>
    <message>
        <source>These are this person&apos;s own records, signed with their key. No app can know whether they are accurate, or whether something was never recorded.</source>
        <translation>这些是此人自己的记录，用其密钥签名。没有哪个程序能知道它们是否准确，或是否有事从未记录。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unexpected files were not read</source>
        <translation>
            <numerusform>%n 个意外的文件没有读取</numerusform>
        </translation>
    </message>
    <message>
        <source>Fingerprint: {words}</source>
        <translation>指纹：{words}</translation>
    </message>
    <message>
        <source>somebody without a name</source>
        <translation>没有名字的人</translation>
    </message>
    <message>
        <source>Calls themselves {name}; unknown to you</source>
        <translation>自称 {name}；你还不认识</translation>
    </message>
    <message>
        <source>{petname} (calls themselves {name})</source>
        <translation>{petname}（自称 {name}）</translation>
    </message>
    <message numerus="yes">
        <source>%n summaries</source>
        <translation>
            <numerusform>%n 份摘要</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leaves in the log</source>
        <translation>
            <numerusform>日志 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries withheld</source>
        <translation>
            <numerusform>未公开 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recorded late</source>
        <translation>
            <numerusform>迟记 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n corrected</source>
        <translation>
            <numerusform>%n 条更正</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not yet summarised</source>
        <translation>
            <numerusform>尚未入摘要 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disowned</source>
        <translation>
            <numerusform>不再承认 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>first seen on {day}</source>
        <translation>首次见到：{day}</translation>
    </message>
    <message>
        <source>log opened on {day}</source>
        <translation>日志开始：{day}</translation>
    </message>
    <message>
        <source>next summary by {day}</source>
        <translation>下一份摘要：{day}前</translation>
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
        <translation>打印…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>One of the words is another one on the sheet. Nothing was lost; look again.</source>
        <translation>有一个词与纸上的不同。什么都没有丢，再看一看。</translation>
    </message>
    <message>
        <source>Type three of the words</source>
        <translation>输入其中三个词</translation>
    </message>
    <message>
        <source>So that it is certain that you have them. The first three letters are enough.</source>
        <translation>这样能确定你已记下。前三个字母就够了。</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Your recovery key</source>
        <translation>你的恢复密钥</translation>
    </message>
    <message>
        <source>Write these words down and keep them where you keep papers that matter. If this computer or its key is ever lost or stolen, they alone let you go on under the same identity. They are shown once, and this app does not keep them.</source>
        <translation>把这些词写下来，放在你存放重要文件的地方。万一这台电脑或它的密钥丢失或被盗，只有凭它们才能以同一身份继续。只显示一次，本程序不保留。</translation>
    </message>
    <message>
        <source>I have written them down</source>
        <translation>我已写下</translation>
    </message>
    <message>
        <source>Word {position}</source>
        <translation>第 {position} 个词</translation>
    </message>
    <message>
        <source>Pledge: recovery key</source>
        <translation>践诺：恢复密钥</translation>
    </message>
</context>
<context>
    <name>Redacting</name>
    <message>
        <source>Destroying the words…</source>
        <translation>正在销毁文字…</translation>
    </message>
    <message numerus="yes">
        <source>Words destroyed; %n backups were written anew.</source>
        <translation>
            <numerusform>文字已销毁；重写了 %n 个备份。</numerusform>
        </translation>
    </message>
    <message>
        <source>They may still lie in: {places}. That is done when it can be reached.</source>
        <translation>这些文字可能仍在：{places}。能够访问时即会处理。</translation>
    </message>
</context>
<context>
    <name>RedactionDialog</name>
    <message>
        <source>Destroy the words</source>
        <translation>销毁文字</translation>
    </message>
    <message>
        <source>Destroy the words of this entry?</source>
        <translation>销毁这条记录的文字？</translation>
    </message>
    <message numerus="yes">
        <source>Also the words of %n other entries of its history</source>
        <translation>
            <numerusform>连同其历史中另外 %n 条记录的文字</numerusform>
        </translation>
    </message>
    <message>
        <source>{title}, {day}</source>
        <translation>{title}，{day}</translation>
    </message>
    <message>
        <source>Its day, its pledge and its outcome stay, and so does every count. This cannot be undone.</source>
        <translation>日期、承诺和结果都保留，所有计数不变。此操作无法撤销。</translation>
    </message>
    <message numerus="yes">
        <source>%n backups are written anew without them.</source>
        <translation>
            <numerusform>%n 个备份将重写，不再含有这些文字。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot be reached now, and is done when it is seen again: {places}</source>
        <translation>现在无法访问，待再次出现时处理：{places}</translation>
    </message>
    <message>
        <source>A record that was set aside keeps them, until you delete it: {places}</source>
        <translation>被放到一边的记录仍保留这些文字，直到你删除它：{places}</translation>
    </message>
    <message>
        <source>Out of reach are copies that Pledge did not make: backups copied elsewhere, snapshots of the disk, and what flash memory keeps for itself.</source>
        <translation>不是由本应用制作的副本无法触及：复制到别处的备份、磁盘快照，以及闪存自身保留的内容。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Reminder</name>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Nothing can be recorded now.</source>
        <translation>现在不能记录。</translation>
    </message>
    <message>
        <source>Take over what was published</source>
        <translation>接过已发布的内容</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再看一次</translation>
    </message>
    <message>
        <source>The last backup could not be made.</source>
        <translation>最近一次备份没有做成。</translation>
    </message>
    <message>
        <source>Look at the backups</source>
        <translation>查看备份</translation>
    </message>
    <message>
        <source>There is no backup of your journal yet.</source>
        <translation>你的日志还没有备份。</translation>
    </message>
    <message>
        <source>What you record is on this computer only. With a recovery code, backups are made by themselves and open on any computer.</source>
        <translation>你的记录只在这台电脑上。有了恢复码，备份会自动进行，在任何电脑上都能打开。</translation>
    </message>
    <message>
        <source>Make the recovery code…</source>
        <translation>生成恢复码…</translation>
    </message>
</context>
<context>
    <name>Removing</name>
    <message>
        <source>Deleting everything…</source>
        <translation>正在全部删除…</translation>
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
        <source>What does not open is set aside in a folder of its own, whole; nothing of it is deleted.</source>
        <translation>打不开的档案会原样放到单独的文件夹里；不会删除其中任何内容。</translation>
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
        <translation>每天</translation>
    </message>
    <message>
        <source>on weekdays</source>
        <translation>按星期</translation>
    </message>
    <message>
        <source>a number of times</source>
        <translation>若干次</translation>
    </message>
    <message>
        <source>on occasion</source>
        <translation>遇到时</translation>
    </message>
    <message>
        <source>never: a refusal</source>
        <translation>绝不：拒绝</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>多久看一次</translation>
    </message>
    <message>
        <source>times in</source>
        <translation>次，每</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>In how many days</source>
        <translation>在多少天内</translation>
    </message>
    <message>
        <source>You record it when the situation arises; no day waits for it.</source>
        <translation>情形出现时再记录；没有哪一天在等它。</translation>
    </message>
    <message>
        <source>Something you will not do. You record when it was put to the test; silence counts as nothing.</source>
        <translation>你不会做的事。受到考验时再记录；沉默不算什么。</translation>
    </message>
</context>
<context>
    <name>Securing</name>
    <message>
        <source>From now on your passphrase opens your journal.</source>
        <translation>从现在起，打开日志需要你的密码短语。</translation>
    </message>
    <message>
        <source>From now on your keyring alone opens your journal.</source>
        <translation>从现在起，只凭密钥环即可打开你的日志。</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Made when you first publish.</source>
        <translation>在你第一次发布时生成。</translation>
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
        <source>Keys</source>
        <translation>密钥</translation>
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
        <source>Bring in records…</source>
        <translation>导入记录…</translation>
    </message>
    <message>
        <source>Export everything…</source>
        <translation>全部导出…</translation>
    </message>
    <message>
        <source>Delete everything…</source>
        <translation>全部删除…</translation>
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
    <name>Sheet</name>
    <message>
        <source>The next pledge; so does the arrow down</source>
        <translation>下一个承诺；下箭头相同</translation>
    </message>
    <message>
        <source>The pledge before</source>
        <translation>上一个承诺</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>前一天</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>后一天</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>回到今天</translation>
    </message>
    <message>
        <source>Skip what is asked</source>
        <translation>跳过所问的</translation>
    </message>
    <message>
        <source>From the search to what was found, and on to the next</source>
        <translation>从搜索到找到的内容，再到下一项</translation>
    </message>
    <message>
        <source>Open what is chosen</source>
        <translation>打开选中的一项</translation>
    </message>
    <message>
        <source>Clear the search, or go back to the list</source>
        <translation>清空搜索，或返回列表</translation>
    </message>
    <message>
        <source>Take what is offered</source>
        <translation>采用提示</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Leave it for later</source>
        <translation>留到以后</translation>
    </message>
    <message>
        <source>On every page</source>
        <translation>在每个页面</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Journal and pledges</source>
        <translation>日志和承诺</translation>
    </message>
    <message>
        <source>While something is logged in a sentence</source>
        <translation>用一句话记录时</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
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
        <source>+ Log something (Ctrl+L)</source>
        <translation>+ 记一笔（Ctrl+L）</translation>
    </message>
    <message>
        <source>Several days… (Ctrl+D)</source>
        <translation>多天… (Ctrl+D)</translation>
    </message>
    <message>
        <source>Keys: K kept, P partly, S slipped, N no occasion, E excused; ↓ or J for the next pledge.</source>
        <translation>按键：K 守住了，P 部分守住，S 没守住，N 没遇到，E 豁免；↓ 或 J 到下一项。</translation>
    </message>
    <message>
        <source>What will you hold yourself to? One sentence is enough to begin.</source>
        <translation>你要求自己做到什么？一句话就可以开始。</translation>
    </message>
    <message>
        <source>Your drafts become pledges as soon as they say when, and what you will do.</source>
        <translation>草稿写明何时、做什么，就成为承诺。</translation>
    </message>
    <message>
        <source>On this day you had no pledge yet.</source>
        <translation>这一天你还没有承诺。</translation>
    </message>
    <message>
        <source>To Today</source>
        <translation>回到今天</translation>
    </message>
    <message>
        <source>Write a pledge</source>
        <translation>写一项承诺</translation>
    </message>
    <message>
        <source>{outcome}. Corrected; the first entry stays in your journal.</source>
        <translation>{outcome}。已更正；原来的记录仍留在日志里。</translation>
    </message>
    <message numerus="yes">
        <source>{outcome}. %n left.</source>
        <translation>
            <numerusform>{outcome}。还剩 %n 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>{outcome}. All recorded. Enjoy your evening.</source>
        <translation>{outcome}。都记录好了。祝你晚上愉快。</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Show the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Bring back a backup…</source>
        <translation>取回备份…</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
</context>
<context>
    <name>Undone</name>
    <message>
        <source>{outcome}: {pledge}</source>
        <translation>{outcome}：{pledge}</translation>
    </message>
    <message>
        <source>Kept as a reflection.</source>
        <translation>已作为随记保存。</translation>
    </message>
    <message>
        <source>{days}</source>
        <translation>{days}</translation>
    </message>
    <message>
        <source>Pledged: {pledge}. It is private until you publish it.</source>
        <translation>已承诺：{pledge}。在你发布之前，它只属于你。</translation>
    </message>
    <message>
        <source>Kept as a draft: {pledge}</source>
        <translation>已存为草稿：{pledge}</translation>
    </message>
    <message>
        <source>Discarded: {pledge}</source>
        <translation>已丢弃：{pledge}</translation>
    </message>
    <message>
        <source>Changed: {pledge}. The earlier wording stays with its days.</source>
        <translation>已更改：{pledge}。先前的措辞留在它的日子里。</translation>
    </message>
    <message>
        <source>Ended: {pledge}</source>
        <translation>已结束：{pledge}</translation>
    </message>
    <message>
        <source>Remembered: {pledge}. A later change of what you saw will be noticed.</source>
        <translation>已记住：{pledge}。你看到的内容以后若有改动，会被发现。</translation>
    </message>
    <message>
        <source>Forgotten: {pledge}</source>
        <translation>已忘记：{pledge}</translation>
    </message>
    <message>
        <source>Taken back: {pledge}.</source>
        <translation>已撤回：{pledge}。</translation>
    </message>
    <message>
        <source>Taken back: a reflection.</source>
        <translation>已撤回：一则随记。</translation>
    </message>
    <message>
        <source>Taken back: {days}.</source>
        <translation>已撤回：{days}。</translation>
    </message>
    <message>
        <source>{pledge} is a draft again.</source>
        <translation>{pledge}又是草稿了。</translation>
    </message>
    <message>
        <source>{pledge} is as it was before.</source>
        <translation>{pledge}恢复原样。</translation>
    </message>
    <message>
        <source>{pledge} is here again.</source>
        <translation>{pledge}又回来了。</translation>
    </message>
    <message>
        <source>{pledge} has its earlier wording again.</source>
        <translation>{pledge}恢复了先前的措辞。</translation>
    </message>
    <message>
        <source>{pledge} binds you again.</source>
        <translation>{pledge}重新生效。</translation>
    </message>
    <message>
        <source>{pledge} is not remembered.</source>
        <translation>不再记住 {pledge}。</translation>
    </message>
    <message>
        <source>{pledge} is remembered again, as before.</source>
        <translation>又像以前一样记住 {pledge} 了。</translation>
    </message>
    <message>
        <source>{said} The entry stays in the log; a line after it says so.</source>
        <translation>{said}原条目留在日志中，其后有一行说明它已撤回。</translation>
    </message>
    <message>
        <source>{pledge} has ended. That it was pledged stays in the log.</source>
        <translation>{pledge}已结束。曾作出承诺这件事留在日志里。</translation>
    </message>
    <message>
        <source>{said} The change stays in the log; a line after it takes it back.</source>
        <translation>{said}这次更改留在日志里，其后一行将它收回。</translation>
    </message>
</context>
<context>
    <name>UndoneWords</name>
    <message>
        <source>{pledge}: {outcome} again.</source>
        <translation>{pledge}：恢复为{outcome}。</translation>
    </message>
    <message>
        <source>The draft {pledge} is gone again.</source>
        <translation>草稿{pledge}又不在了。</translation>
    </message>
    <message>
        <source>{pledge} has its earlier wording again from {day}: it asks less, and that takes seven days. The change stays in the log.</source>
        <translation>{pledge}从{day}起恢复先前的措辞：它的要求更低，需要七天才生效。这次更改留在日志里。</translation>
    </message>
    <message>
        <source>Changed: {pledge}. It asks less, and takes effect on {day}.</source>
        <translation>已更改：{pledge}。它的要求更低，从{day}起生效。</translation>
    </message>
    <message numerus="yes">
        <source>%n days without occasion</source>
        <translation>
            <numerusform>%n 天没遇到</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pledges pause until {day}</source>
        <translation>
            <numerusform>%n 个承诺暂停到{day}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>History rewritten: two states signed by the same person contradict each other.</source>
        <translation>历史被改写：同一人签名的两个状态互相矛盾。</translation>
    </message>
    <message>
        <source>A file is not as it was signed. A copy may have suffered; nobody is accused.</source>
        <translation>有文件与签名时不同。可能是副本受损；不指责任何人。</translation>
    </message>
    <message>
        <source>The publication is not complete yet, or not any more. Look again later.</source>
        <translation>发布的内容还不完整，或不再完整。请以后再看。</translation>
    </message>
    <message>
        <source>The folder shows an older state than you already saw.</source>
        <translation>文件夹显示的状态比你见过的旧。</translation>
    </message>
    <message>
        <source>All fits. The next summary was announced for an earlier day.</source>
        <translation>全部相符。下一份摘要预告的日期已过。</translation>
    </message>
    <message>
        <source>All fits, and it continues what you saw before.</source>
        <translation>全部相符，并且延续你之前所见。</translation>
    </message>
    <message>
        <source>All fits. It is the first time that you see it; there is nothing to compare it with.</source>
        <translation>全部相符。这是你第一次见到，没有可比较的内容。</translation>
    </message>
    <message>
        <source>the log does not continue the one that you saw</source>
        <translation>日志没有延续你见过的日志</translation>
    </message>
    <message>
        <source>another summary of this number was signed before</source>
        <translation>这个编号之前签过另一份摘要</translation>
    </message>
    <message>
        <source>this summary is not the one in the log</source>
        <translation>这份摘要不是日志里的那一份</translation>
    </message>
    <message>
        <source>there is another summary among its entries</source>
        <translation>它的记录中还有另一份摘要</translation>
    </message>
    <message>
        <source>another statement of this number was signed before</source>
        <translation>这个编号之前签过另一份声明</translation>
    </message>
    <message>
        <source>no regular file</source>
        <translation>不是普通文件</translation>
    </message>
    <message>
        <source>larger than it may be</source>
        <translation>超过允许的大小</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>not in the agreed form</source>
        <translation>不符合约定的格式</translation>
    </message>
    <message>
        <source>the signature does not fit</source>
        <translation>签名不符</translation>
    </message>
    <message>
        <source>not the content that its name says</source>
        <translation>内容与文件名不符</translation>
    </message>
    <message>
        <source>does not follow the one before it</source>
        <translation>与前一份不衔接</translation>
    </message>
    <message>
        <source>does not fit the signed log</source>
        <translation>与签名的日志不符</translation>
    </message>
    <message>
        <source>an entry is not what the log holds</source>
        <translation>有记录与日志中的不同</translation>
    </message>
    <message>
        <source>an entry of its range is left out</source>
        <translation>范围内有记录缺失</translation>
    </message>
    <message>
        <source>was not in the log by then</source>
        <translation>当时不在日志里</translation>
    </message>
    <message>
        <source>is not there</source>
        <translation>不存在</translation>
    </message>
    <message>
        <source>the document at the end of the log is not there</source>
        <translation>日志末尾的文件不存在</translation>
    </message>
    <message>
        <source>an earlier state than the one that you saw</source>
        <translation>比你见过的更早的状态</translation>
    </message>
    <message>
        <source>the next summary was announced for an earlier day</source>
        <translation>下一份摘要预告的日期已过</translation>
    </message>
    <message>
        <source>{file}: {what} (entry {number})</source>
        <translation>{file}：{what}（第 {number} 条）</translation>
    </message>
    <message>
        <source>{file}: {what}</source>
        <translation>{file}：{what}</translation>
    </message>
</context>
<context>
    <name>VersionCard</name>
    <message>
        <source>First wording</source>
        <translation>最初的措辞</translation>
    </message>
    <message>
        <source>takes effect on {day}</source>
        <translation>{day}起生效</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>自{day}起</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start}至{end}</translation>
    </message>
    <message>
        <source>{what} · {when}</source>
        <translation>{what} · {when}</translation>
    </message>
    <message>
        <source>added: {text}</source>
        <translation>增加：{text}</translation>
    </message>
    <message>
        <source>removed: {text}</source>
        <translation>去掉：{text}</translation>
    </message>
    <message>
        <source>no exceptions</source>
        <translation>没有例外</translation>
    </message>
    <message>
        <source>no amount</source>
        <translation>没有数量</translation>
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
    <name>WaysOut</name>
    <message>
        <source>Go to your pledges</source>
        <translation>前往你的承诺</translation>
    </message>
    <message>
        <source>Go to publishing</source>
        <translation>前往发布</translation>
    </message>
    <message>
        <source>Look at the backups</source>
        <translation>查看备份</translation>
    </message>
    <message>
        <source>Go to the data folder</source>
        <translation>前往数据文件夹</translation>
    </message>
    <message>
        <source>Make the recovery code…</source>
        <translation>生成恢复码…</translation>
    </message>
    <message>
        <source>Go to your peers</source>
        <translation>前往你的同伴</translation>
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
        <source>Journal</source>
        <translation>日志</translation>
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
        <source>Taken back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Pledge ended</source>
        <translation>承诺结束</translation>
    </message>
    <message>
        <source>Pledge made</source>
        <translation>作出承诺</translation>
    </message>
    <message>
        <source>Wording changed</source>
        <translation>改动措辞</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Conduct</source>
        <translation>行为</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>补救</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>随记</translation>
    </message>
    <message>
        <source>Words destroyed</source>
        <translation>文字已销毁</translation>
    </message>
    <message>
        <source>Words lost</source>
        <translation>文字已丢失</translation>
    </message>
    <message>
        <source>Editorial</source>
        <translation>措辞</translation>
    </message>
    <message>
        <source>Strengthening</source>
        <translation>加强</translation>
    </message>
    <message>
        <source>Weakening</source>
        <translation>放宽</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>When and what</source>
        <translation>何时与做什么</translation>
    </message>
    <message>
        <source>In full</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>对谁</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>因为</translation>
    </message>
    <message>
        <source>How I will know</source>
        <translation>怎样知道做到了</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>多久一次</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>例外</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>When {situation}, I will {response}.</source>
        <translation>当{situation}时，我会{response}。</translation>
    </message>
    <message>
        <source>When {situation}</source>
        <translation>当{situation}时</translation>
    </message>
    <message>
        <source>On occasion</source>
        <translation>遇到时</translation>
    </message>
    <message>
        <source>A refusal, reported by exception</source>
        <translation>拒绝，例外时报告</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>每天</translation>
    </message>
    <message numerus="yes">
        <source>%n times a day</source>
        <translation>
            <numerusform>每天 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times a week</source>
        <translation>
            <numerusform>每周 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times in {days} days</source>
        <translation>
            <numerusform>每 {days} 天 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Monday to Friday</source>
        <translation>周一至周五</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between weekdays</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%n exceptions in {days} days</source>
        <translation>
            <numerusform>每 {days} 天 %n 次例外</numerusform>
        </translation>
    </message>
    <message>
        <source>At least {amount}</source>
        <translation>至少 {amount}</translation>
    </message>
    <message>
        <source>At most {amount}</source>
        <translation>至多 {amount}</translation>
    </message>
    <message>
        <source>{number} {unit}</source>
        <translation>{number} {unit}</translation>
    </message>
    <message>
        <source>{some} of {all}</source>
        <translation>{all} 次中 {some} 次</translation>
    </message>
    <message>
        <source>{percent}% n={n}</source>
        <translation>{percent}% n={n}</translation>
    </message>
    <message>
        <source>{some} of {all} reported</source>
        <translation>应报 {all}，已报 {some}</translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n 周</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing counted over {period}.</source>
        <translation>{period}内没有计数。</translation>
    </message>
    <message>
        <source>Kept {some} of {all} over {period}.</source>
        <translation>{period}内 {all} 次守住 {some} 次。</translation>
    </message>
</context>
<context>
    <name>WorkLine</name>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>YearCard</name>
    <message>
        <source>Your year</source>
        <translation>这一年</translation>
    </message>
    <message numerus="yes">
        <source>on %n days</source>
        <translation>
            <numerusform>在 %n 天里</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries {on_days}</source>
        <translation>
            <numerusform>{on_days}记录了 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>{entries} in 53 weeks.</source>
        <translation>53 周内，{entries}。</translation>
    </message>
    <message>
        <source>Stronger blue: more recorded.</source>
        <translation>蓝色越浓，记录越多。</translation>
    </message>
</context>
<context>
    <name>YearModel</name>
    <message numerus="yes">
        <source>{day}: %n recorded</source>
        <translation>
            <numerusform>{day}：记录 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>{day}: nothing recorded</source>
        <translation>{day}：没有记录</translation>
    </message>
    <message>
        <source>Week of {day}</source>
        <translation>{day}那一周</translation>
    </message>
</context>
<context>
    <name>_Done</name>
    <message>
        <source>Whoever read it may keep a copy: nothing that was published can be taken back for certain.</source>
        <translation>读过的人可能保留副本：发布过的内容无法确定能收回。</translation>
    </message>
    <message numerus="yes">
        <source>%n pledges are left to record today</source>
        <translation>
            <numerusform>今天还有 %n 项承诺待记录</numerusform>
        </translation>
    </message>
    <message>
        <source>To Today</source>
        <translation>回到今天</translation>
    </message>
    <message numerus="yes">
        <source>Published and read back: {size} bytes in %n files.</source>
        <translation>
            <numerusform>已发布并回读核对：%n 个文件，{size} 字节。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Working</name>
    <message>
        <source>Working. Your records are safe; this can be stopped at any time.</source>
        <translation>正在处理。你的记录是安全的；随时可以停止。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
</TS>
