<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AddressDialog</name>
    <message>
        <source>This is a file. Choose Music files for it.</source>
        <translation>这是一个文件。请改用“音乐文件”来选择它。</translation>
    </message>
    <message>
        <source>Unisono plays addresses that begin with http:// or https://, not with %1. Look for another one of this station.</source>
        <translation>Unisono 播放以 http:// 或 https:// 开头的地址，不支持 %1。请找找这个电台的其他地址。</translation>
    </message>
    <message>
        <source>This is no web address yet. It looks like https://radio.example/stream.mp3.</source>
        <translation>这还不是网址。网址类似 https://radio.example/stream.mp3。</translation>
    </message>
</context>
<context>
    <name>Align</name>
    <message>
        <source>Muted. Turn it on in the system’s sound settings.</source>
        <translation>已静音。请在系统的声音设置中打开它。</translation>
    </message>
    <message>
        <source>Filters noise or reflections, which may be what is measured.</source>
        <translation>会滤除噪声或反射声，而那可能正是要测量的。</translation>
    </message>
    <message>
        <source>%1 was not heard.</source>
        <translation>没有听到 %1。</translation>
    </message>
    <message>
        <source>Check that it is on and not muted, then measure it again. The others are done.</source>
        <translation>请检查它是否已打开、未静音，然后重新测量它。其他音箱已完成。</translation>
    </message>
    <message>
        <source>%1 woke up only while it was measured.</source>
        <translation>%1 在测量时才唤醒。</translation>
    </message>
    <message>
        <source>Its delay is not known yet. It is awake now: measure it again.</source>
        <translation>它的延迟还不清楚。它现在已唤醒，请重新测量。</translation>
    </message>
    <message>
        <source>%1 changed its delay while it was measured.</source>
        <translation>%1 的延迟在测量时发生了变化。</translation>
    </message>
    <message>
        <source>What was found may not hold. Measure it again.</source>
        <translation>测得的结果可能已不准确。请重新测量。</translation>
    </message>
    <message>
        <source>%1’s wall was louder than %1 itself.</source>
        <translation>%1 旁墙壁的反射声比 %1 本身还响。</translation>
    </message>
    <message>
        <source>Give the microphone a free view of it, or move it half a metre, then measure only %1 again.</source>
        <translation>让麦克风与它之间没有遮挡，或把麦克风移开半米，然后只重新测量 %1。</translation>
    </message>
    <message>
        <source>%1 is hard to hear over the others and the room.</source>
        <translation>其他音箱和房间的声音太大，很难听到 %1。</translation>
    </message>
    <message>
        <source>Make it louder or the room quieter, then measure it again.</source>
        <translation>把它调响一些，或让房间安静一些，然后重新测量。</translation>
    </message>
    <message>
        <source>%1 plays faster or slower than it should.</source>
        <translation>%1 的播放速度偏快或偏慢。</translation>
    </message>
    <message>
        <source>It would not stay in sync. Disconnect it and connect it again, then measure it again.</source>
        <translation>它无法保持同步。请断开后重新连接，再重新测量。</translation>
    </message>
    <message>
        <source>%1 was not heard well.</source>
        <translation>没有听清 %1。</translation>
    </message>
    <message>
        <source>Measure it again.</source>
        <translation>请重新测量它。</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>可靠</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>不太可靠</translation>
    </message>
    <message>
        <source>Not heard</source>
        <translation>未听到</translation>
    </message>
    <message>
        <source>heard %1 clear</source>
        <translation>听得清楚，高出 %1</translation>
    </message>
    <message>
        <source>heard clearly</source>
        <translation>听得清楚</translation>
    </message>
    <message>
        <source>nothing of it was heard</source>
        <translation>完全没有听到</translation>
    </message>
    <message>
        <source>woke up too late</source>
        <translation>唤醒太晚</translation>
    </message>
    <message>
        <source>its delay changed</source>
        <translation>延迟变了</translation>
    </message>
    <message>
        <source>a reflection was louder</source>
        <translation>有更响的反射声</translation>
    </message>
    <message>
        <source>something is in the way</source>
        <translation>有东西遮挡</translation>
    </message>
    <message>
        <source>too much noise</source>
        <translation>噪声太大</translation>
    </message>
    <message>
        <source>its speed is off</source>
        <translation>速度不准</translation>
    </message>
    <message>
        <source>the connection faltered</source>
        <translation>连接不稳</translation>
    </message>
    <message>
        <source>did not play</source>
        <translation>没有播放</translation>
    </message>
    <message>
        <source>None measured well</source>
        <translation>全都没有测好</translation>
    </message>
    <message>
        <source>Both measured well</source>
        <translation>两个都测好了</translation>
    </message>
    <message>
        <source>All %1 measured well</source>
        <translation>%1全部测好了</translation>
    </message>
    <message>
        <source>%1 measured well, %2 did not</source>
        <translation>%1测好了，%2 没有测好</translation>
    </message>
    <message>
        <source>%1 measured well, %2 and %3 did not</source>
        <translation>%1测好了，%2 和 %3 没有测好</translation>
    </message>
    <message>
        <source>Aligning %1</source>
        <translation>正在对齐 %1</translation>
    </message>
    <message>
        <source>Align %1</source>
        <translation>对齐 %1</translation>
    </message>
    <message>
        <source>Getting ready …</source>
        <translation>正在准备 …</translation>
    </message>
    <message>
        <source>Waits for the sound</source>
        <translation>等待声音</translation>
    </message>
    <message>
        <source>Listening …</source>
        <translation>正在听 …</translation>
    </message>
    <message>
        <source>Working it out …</source>
        <translation>正在计算 …</translation>
    </message>
    <message>
        <source>Listening again …</source>
        <translation>正在再听一次 …</translation>
    </message>
    <message>
        <source>Too loud</source>
        <translation>太响</translation>
    </message>
    <message>
        <source>Turn the microphone or the speakers down.</source>
        <translation>请调低麦克风或音箱的音量。</translation>
    </message>
    <message>
        <source>Almost nothing</source>
        <translation>几乎没有声音</translation>
    </message>
    <message>
        <source>Move the microphone nearer, or switch it on.</source>
        <translation>请把麦克风移近一些，或将其打开。</translation>
    </message>
    <message>
        <source>Too quiet</source>
        <translation>太轻</translation>
    </message>
    <message>
        <source>Move the microphone nearer, or turn the speakers up.</source>
        <translation>请把麦克风移近一些，或调高音箱的音量。</translation>
    </message>
    <message>
        <source>Good level</source>
        <translation>音量合适</translation>
    </message>
    <message>
        <source>No clipping.</source>
        <translation>没有过载。</translation>
    </message>
    <message>
        <source>Something is heard</source>
        <translation>听到一些声音</translation>
    </message>
    <message>
        <source>Quieter is better while measuring.</source>
        <translation>测量时越安静越好。</translation>
    </message>
    <message>
        <source>The room is loud</source>
        <translation>房间很吵</translation>
    </message>
    <message>
        <source>Waits until it is quieter.</source>
        <translation>等安静一些再继续。</translation>
    </message>
    <message>
        <source>The room is quiet</source>
        <translation>房间很安静</translation>
    </message>
    <message>
        <source>The microphone works.</source>
        <translation>麦克风工作正常。</translation>
    </message>
</context>
<context>
    <name>BatteryPaint</name>
    <message>
        <source>%1&#xa0;%</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>Bluetooth</name>
    <message>
        <source>weak signal</source>
        <translation>信号弱</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>model and codec</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>配对</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>正在连接 …</translation>
    </message>
    <message>
        <source>Pairing …</source>
        <translation>正在配对 …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>立即尝试</translation>
    </message>
    <message>
        <source>connected, but not for music</source>
        <translation>已连接，但不能播放音乐</translation>
    </message>
    <message>
        <source>in reach</source>
        <translation>在范围内</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
    <message>
        <source>No Bluetooth here</source>
        <translation>这里没有蓝牙</translation>
    </message>
    <message>
        <source>There is no Bluetooth here.</source>
        <translation>这里没有蓝牙。</translation>
    </message>
    <message>
        <source>Wired speakers work without it.</source>
        <translation>有线音箱不需要蓝牙。</translation>
    </message>
    <message>
        <source>Bluetooth does not answer</source>
        <translation>蓝牙没有响应</translation>
    </message>
    <message>
        <source>The computer’s Bluetooth service does not answer.</source>
        <translation>电脑的蓝牙服务没有响应。</translation>
    </message>
    <message>
        <source>Switch Bluetooth off and on in the computer’s settings, or start the computer anew.</source>
        <translation>请在电脑的设置中关闭再打开蓝牙，或重新启动电脑。</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>This user may not use Bluetooth on this computer.</source>
        <translation>此用户不能在这台电脑上使用蓝牙。</translation>
    </message>
    <message>
        <source>Whoever looks after this computer can allow it: with the group “bluetooth”, or by logging in at the computer itself.</source>
        <translation>这台电脑的管理员可以授权：加入“bluetooth”用户组，或直接在这台电脑上登录。</translation>
    </message>
    <message>
        <source>No adapter</source>
        <translation>没有适配器</translation>
    </message>
    <message>
        <source>The Bluetooth adapter for %1 is not there.</source>
        <translation>%1 所用的蓝牙适配器不在。</translation>
    </message>
    <message>
        <source>Plug it in, or choose another one in the speaker’s details.</source>
        <translation>请插上它，或在音箱的详细信息中选择另一个。</translation>
    </message>
    <message>
        <source>Bluetooth is off</source>
        <translation>蓝牙已关闭</translation>
    </message>
    <message>
        <source>Bluetooth is switched off.</source>
        <translation>蓝牙已关闭。</translation>
    </message>
    <message>
        <source>Turn it on, then connect %1.</source>
        <translation>请打开蓝牙，然后连接 %1。</translation>
    </message>
    <message>
        <source>Bluetooth is blocked</source>
        <translation>蓝牙被禁用</translation>
    </message>
    <message>
        <source>Bluetooth is blocked on this computer.</source>
        <translation>这台电脑的蓝牙被禁用。</translation>
    </message>
    <message>
        <source>Switch flight mode off, or use the computer’s own switch for wireless.</source>
        <translation>请关闭飞行模式，或使用电脑上的无线开关。</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1 was not found.</source>
        <translation>没有找到 %1。</translation>
    </message>
    <message>
        <source>Hold its Bluetooth button until its light blinks, then look for speakers again.</source>
        <translation>按住它的蓝牙键直到指示灯闪烁，然后重新查找音箱。</translation>
    </message>
    <message>
        <source>Did not answer</source>
        <translation>没有响应</translation>
    </message>
    <message>
        <source>%1 did not answer.</source>
        <translation>%1 没有响应。</translation>
    </message>
    <message>
        <source>Refused to connect</source>
        <translation>拒绝连接</translation>
    </message>
    <message>
        <source>%1 refused to connect.</source>
        <translation>%1 拒绝连接。</translation>
    </message>
    <message>
        <source>Make it ready for pairing again. If that does not help, forget it here and pair it anew.</source>
        <translation>让它再次进入配对状态。如果没有用，请在这里忘记它，然后重新配对。</translation>
    </message>
    <message>
        <source>Used elsewhere</source>
        <translation>正被占用</translation>
    </message>
    <message>
        <source>%1 is used by another device.</source>
        <translation>%1 正被另一台设备使用。</translation>
    </message>
    <message>
        <source>Cannot play music</source>
        <translation>不能播放音乐</translation>
    </message>
    <message>
        <source>%1 cannot be connected as a speaker.</source>
        <translation>%1 不能作为音箱连接。</translation>
    </message>
    <message>
        <source>Either it plays no music by Bluetooth, or the computer’s sound service lacks its Bluetooth part.</source>
        <translation>要么它不支持蓝牙音乐，要么电脑的声音服务缺少蓝牙组件。</translation>
    </message>
    <message>
        <source>Has to be paired anew</source>
        <translation>需要重新配对</translation>
    </message>
    <message>
        <source>%1 does not know this computer any more.</source>
        <translation>%1 已不认识这台电脑。</translation>
    </message>
    <message>
        <source>Make it ready for pairing, forget it here, then add it again.</source>
        <translation>让它进入配对状态，在这里忘记它，然后重新添加。</translation>
    </message>
    <message>
        <source>Wrong code</source>
        <translation>配对码错误</translation>
    </message>
    <message>
        <source>%1 was not paired: the code was not right.</source>
        <translation>%1 未能配对：配对码不正确。</translation>
    </message>
    <message>
        <source>The code is on the speaker or in its manual; often it is 0000 or 1234. Try again.</source>
        <translation>配对码写在音箱上或说明书里，常见的是 0000 或 1234。请重试。</translation>
    </message>
    <message>
        <source>Not paired</source>
        <translation>未配对</translation>
    </message>
    <message>
        <source>%1 was not paired.</source>
        <translation>%1 未能配对。</translation>
    </message>
    <message>
        <source>Its question was answered with no. Try again if that was a mistake.</source>
        <translation>配对请求被选了“否”。如果是误选，请重试。</translation>
    </message>
    <message>
        <source>It asked for a code, and nobody answered in time. Try again.</source>
        <translation>它要求输入配对码，但没有人及时回应。请重试。</translation>
    </message>
    <message>
        <source>Took too long</source>
        <translation>用时太久</translation>
    </message>
    <message>
        <source>%1 took too long.</source>
        <translation>%1 用时太久。</translation>
    </message>
    <message>
        <source>Bring it nearer and try again.</source>
        <translation>请把它移近一些，然后重试。</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Connecting %1 was stopped.</source>
        <translation>已停止连接 %1。</translation>
    </message>
    <message>
        <source>Not possible from here</source>
        <translation>无法从这里进行</translation>
    </message>
    <message>
        <source>%1 cannot be connected from here on this system.</source>
        <translation>在此系统上无法从这里连接 %1。</translation>
    </message>
    <message>
        <source>Connect it in the computer’s Bluetooth settings; it then appears under Ready.</source>
        <translation>请在电脑的蓝牙设置中连接它，随后它会出现在“就绪”。</translation>
    </message>
    <message>
        <source>Did not work</source>
        <translation>没有成功</translation>
    </message>
    <message>
        <source>%1 could not be connected.</source>
        <translation>%1 连接失败。</translation>
    </message>
    <message>
        <source>Switch the speaker off and on, then try again.</source>
        <translation>请关闭再打开音箱，然后重试。</translation>
    </message>
    <message>
        <source>Bluetooth is off.</source>
        <translation>蓝牙已关闭。</translation>
    </message>
    <message>
        <source>Wireless speakers cannot be reached.</source>
        <translation>无法连接无线音箱。</translation>
    </message>
    <message>
        <source>Turn on Bluetooth</source>
        <translation>打开蓝牙</translation>
    </message>
    <message>
        <source>Bluetooth is blocked.</source>
        <translation>蓝牙被禁用。</translation>
    </message>
    <message>
        <source>No Bluetooth adapter.</source>
        <translation>没有蓝牙适配器。</translation>
    </message>
    <message>
        <source>Plug one in to use wireless speakers. Wired ones work without it.</source>
        <translation>要使用无线音箱，请插上一个。有线音箱不需要它。</translation>
    </message>
    <message>
        <source>Bluetooth cannot be used.</source>
        <translation>蓝牙无法使用。</translation>
    </message>
    <message>
        <source>Each Echo connects by itself. Alexa’s own groups do not pass this sound on, and cannot be played to from a computer. Put your Echos into one group here instead: Unisono keeps them together.</source>
        <translation>每台 Echo 单独连接。Alexa 自己的群组不会转发这个声音，电脑也不能向它们播放。请改在这里把多台 Echo 放进一个群组：Unisono 让它们保持同步。</translation>
    </message>
    <message>
        <source>Stand near it and say “Alexa, pair”. When it answers that it is searching, it appears here.</source>
        <translation>站在它附近，说“Alexa, pair”。它回答正在搜索后，会出现在这里。</translation>
    </message>
    <message>
        <source>Connected, no sound yet</source>
        <translation>已连接，还没有声音</translation>
    </message>
    <message>
        <source>There is no Bluetooth adapter.</source>
        <translation>没有蓝牙适配器。</translation>
    </message>
    <message>
        <source>Plug one in, then look again.</source>
        <translation>请插上一个，然后重新查找。</translation>
    </message>
    <message>
        <source>Turn it on, then look again.</source>
        <translation>请打开它，然后重新查找。</translation>
    </message>
    <message>
        <source>Could not look</source>
        <translation>无法查找</translation>
    </message>
    <message>
        <source>Looking for speakers did not work.</source>
        <translation>查找音箱没有成功。</translation>
    </message>
    <message>
        <source>Look again in a moment. If that does not help, switch Bluetooth off and on.</source>
        <translation>请稍后重新查找。如果没有用，请关闭再打开蓝牙。</translation>
    </message>
    <message>
        <source>Has to wait</source>
        <translation>需要等待</translation>
    </message>
    <message>
        <source>%1 has to wait: a speaker is being paired or connected.</source>
        <translation>%1 需要等待：正在配对或连接另一个音箱。</translation>
    </message>
    <message>
        <source>Still off</source>
        <translation>仍然关闭</translation>
    </message>
    <message>
        <source>Bluetooth could not be switched on.</source>
        <translation>无法打开蓝牙。</translation>
    </message>
    <message>
        <source>Turn it on in the computer’s Bluetooth settings.</source>
        <translation>请在电脑的蓝牙设置中打开它。</translation>
    </message>
    <message>
        <source>Still connected</source>
        <translation>仍保持连接</translation>
    </message>
    <message>
        <source>%1 could not be disconnected.</source>
        <translation>%1 无法断开。</translation>
    </message>
    <message>
        <source>Try again, or switch the speaker off.</source>
        <translation>请重试，或关闭音箱。</translation>
    </message>
    <message>
        <source>Still paired</source>
        <translation>仍保持配对</translation>
    </message>
    <message>
        <source>%1 could not be unpaired.</source>
        <translation>%1 无法取消配对。</translation>
    </message>
    <message>
        <source>Nothing of it was forgotten. Try again, or remove it in the computer’s Bluetooth settings.</source>
        <translation>没有忘记它的任何内容。请重试，或在电脑的蓝牙设置中移除它。</translation>
    </message>
    <message>
        <source>Never played here</source>
        <translation>从未在这里播放</translation>
    </message>
    <message>
        <source>Switch it on and bring it nearer. If a phone is using it, disconnect it there, then try again.</source>
        <translation>打开它并移近一些。如果手机正在使用它，请先在手机上断开，然后重试。</translation>
    </message>
    <message>
        <source>Disconnect it on that phone or computer, then try again.</source>
        <translation>请在那部手机或那台电脑上断开它，然后重试。</translation>
    </message>
    <message>
        <source>When that is done, try again.</source>
        <translation>完成后请重试。</translation>
    </message>
</context>
<context>
    <name>BluetoothHealth</name>
    <message>
        <source>Bluetooth is on.</source>
        <translation>蓝牙已打开。</translation>
    </message>
    <message numerus="yes">
        <source>%n adapter(s): %1.</source>
        <translation>
            <numerusform>%n 个适配器：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Bluetooth</source>
        <translation>蓝牙</translation>
    </message>
    <message>
        <source>The battery of %1 is nearly empty.</source>
        <translation>%1 的电量快用完了。</translation>
    </message>
    <message>
        <source>It has %1&#xa0;% left. Charge it before it goes silent.</source>
        <translation>还剩 %1%。请在它没声之前充电。</translation>
    </message>
    <message>
        <source>%1 plays to this computer, not from it.</source>
        <translation>%1 在向这台电脑发送声音，而不是接收声音。</translation>
    </message>
    <message>
        <source>It opened its own sound link first. Stop what it plays, then connect it anew.</source>
        <translation>它先建立了自己的声音连接。请停止它正在播放的内容，然后重新连接。</translation>
    </message>
    <message>
        <source>Connect anew</source>
        <translation>重新连接</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>Connected, sound flows</source>
        <translation>已连接，正在传输声音</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>正在连接 …</translation>
    </message>
    <message>
        <source>Connected the wrong way round: it plays to this computer</source>
        <translation>连接方向反了：它在向这台电脑播放</translation>
    </message>
    <message>
        <source>Connected, but not for music</source>
        <translation>已连接，但不能播放音乐</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>Not paired</source>
        <translation>未配对</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>适配器</translation>
    </message>
    <message>
        <source>%1, up to %2&#xa0;kbit/s</source>
        <comment>codec and its bit rate</comment>
        <translation>%1，最高 %2&#xa0;kbit/s</translation>
    </message>
    <message>
        <source>Codec</source>
        <translation>编码格式</translation>
    </message>
    <message>
        <source>Its settings</source>
        <translation>编码设置</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>电量</translation>
    </message>
    <message>
        <source>%1&#xa0;%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Its own volume</source>
        <translation>自身音量</translation>
    </message>
    <message>
        <source>Delay, as it reports</source>
        <translation>自报延迟</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>断开</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Pair and connect</source>
        <translation>配对并连接</translation>
    </message>
    <message>
        <source>Pairing …</source>
        <translation>正在配对 …</translation>
    </message>
    <message>
        <source>Disconnecting …</source>
        <translation>正在断开 …</translation>
    </message>
    <message>
        <source>Unpairing …</source>
        <translation>正在取消配对 …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1&#xa0;dBm</source>
        <translation>%1&#xa0;dBm</translation>
    </message>
</context>
<context>
    <name>DesktopSettings</name>
    <message>
        <source>Look for Bluetooth in your system’s settings, or install blueman.</source>
        <translation>请在系统设置中查找蓝牙，或安装 blueman。</translation>
    </message>
    <message>
        <source>Look for sound in your system’s settings, or install pavucontrol.</source>
        <translation>请在系统设置中查找声音，或安装 pavucontrol。</translation>
    </message>
    <message>
        <source>Open the Apple menu, then System Settings, then Bluetooth.</source>
        <translation>打开苹果菜单，依次选择“系统设置”和“蓝牙”。</translation>
    </message>
    <message>
        <source>Open the Apple menu, then System Settings, then Sound.</source>
        <translation>打开苹果菜单，依次选择“系统设置”和“声音”。</translation>
    </message>
    <message>
        <source>Open the Start menu, then Settings, then Bluetooth and devices.</source>
        <translation>打开“开始”菜单，依次选择“设置”和“蓝牙和其他设备”。</translation>
    </message>
    <message>
        <source>Open the Start menu, then Settings, then System, then Sound.</source>
        <translation>打开“开始”菜单，依次选择“设置”、“系统”和“声音”。</translation>
    </message>
</context>
<context>
    <name>DragChip</name>
    <message numerus="yes">
        <source>%n speaker(s)</source>
        <translation>
            <numerusform>%n 个音箱</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupMenu</name>
    <message>
        <source>Align …</source>
        <translation>对齐 …</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>How exact</source>
        <translation>精确程度</translation>
    </message>
    <message>
        <source>Find out by itself</source>
        <translation>自动判断</translation>
    </message>
    <message>
        <source>Stereo pair: within 0.3 ms</source>
        <translation>立体声对：误差 0.3&#xa0;ms 以内</translation>
    </message>
    <message>
        <source>One room: within 2 ms</source>
        <translation>一个房间：误差 2&#xa0;ms 以内</translation>
    </message>
    <message>
        <source>Several rooms: within 20 ms</source>
        <translation>多个房间：误差 20&#xa0;ms 以内</translation>
    </message>
    <message>
        <source>Unmute the group</source>
        <translation>取消群组静音</translation>
    </message>
    <message>
        <source>Mute the group</source>
        <translation>群组静音</translation>
    </message>
    <message>
        <source>Delete the group</source>
        <translation>删除群组</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>显示详细信息</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>取消静音</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Add to group</source>
        <translation>添加到群组</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>新建群组</translation>
    </message>
    <message>
        <source>Remove from the group</source>
        <translation>移出群组</translation>
    </message>
    <message>
        <source>Live sound</source>
        <translation>实时声音</translation>
    </message>
    <message>
        <source>Music: safe from dropouts</source>
        <translation>音乐：避免断音</translation>
    </message>
    <message>
        <source>Video: as early as the slowest speaker allows</source>
        <translation>视频：在最慢的音箱允许的范围内尽早播放</translation>
    </message>
    <message>
        <source>Heard %1 later now</source>
        <translation>目前 %1 后听到</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>Two things to look at</source>
        <translation>有两项需要留意</translation>
    </message>
    <message>
        <source>Three things to look at</source>
        <translation>有三项需要留意</translation>
    </message>
    <message>
        <source>Four things to look at</source>
        <translation>有四项需要留意</translation>
    </message>
    <message>
        <source>Five things to look at</source>
        <translation>有五项需要留意</translation>
    </message>
    <message numerus="yes">
        <source>%n things to look at</source>
        <translation>
            <numerusform>有 %n 项需要留意</numerusform>
        </translation>
    </message>
    <message>
        <source>The computer’s sound service answers.</source>
        <translation>电脑的声音服务响应正常。</translation>
    </message>
    <message>
        <source>Unisono plays through %1.</source>
        <translation>Unisono 通过 %1 播放。</translation>
    </message>
    <message>
        <source>The computer’s sound service does not answer.</source>
        <translation>电脑的声音服务没有响应。</translation>
    </message>
    <message>
        <source>Nothing can be heard until it is back. Unisono starts again by itself then.</source>
        <translation>在它恢复之前听不到任何声音。恢复后 Unisono 会自动继续。</translation>
    </message>
    <message>
        <source>This sound service is an old version: PipeWire %1.</source>
        <translation>此声音服务是旧版本：PipeWire %1。</translation>
    </message>
    <message>
        <source>Bluetooth speakers can lose sound with it. Update the system to PipeWire 1.0 or newer.</source>
        <translation>蓝牙音箱在此版本下可能断音。请把系统更新到 PipeWire 1.0 或更高版本。</translation>
    </message>
    <message>
        <source>Bluetooth carries its speakers.</source>
        <translation>蓝牙能带动所有蓝牙音箱。</translation>
    </message>
    <message numerus="yes">
        <source>One Bluetooth adapter carries %n speakers.</source>
        <translation>
            <numerusform>一个蓝牙适配器带动着 %n 个音箱。</numerusform>
        </translation>
    </message>
    <message>
        <source>No sound was lost in the last hour.</source>
        <translation>过去一小时没有断音。</translation>
    </message>
    <message>
        <source>Sound was lost in the last hour. A second USB adapter would carry some of them.</source>
        <translation>过去一小时有断音。再加一个 USB 适配器可以分担一部分。</translation>
    </message>
    <message>
        <source>How to add one</source>
        <translation>如何添加</translation>
    </message>
    <message>
        <source>No sound was lost.</source>
        <translation>没有断音。</translation>
    </message>
    <message>
        <source>%1 lost sound.</source>
        <translation>%1 有断音。</translation>
    </message>
    <message>
        <source>Not one gap in the last hour.</source>
        <translation>过去一小时没有一次断音。</translation>
    </message>
    <message>
        <source>Gaps in the last hour: %1. Move the speaker nearer to the computer, and other senders away from it.</source>
        <translation>过去一小时的断音次数：%1。请把音箱移近电脑，并让其他无线设备远离它。</translation>
    </message>
    <message>
        <source>The sound thread keeps up.</source>
        <translation>声音线程跟得上。</translation>
    </message>
    <message>
        <source>The computer is too busy at times.</source>
        <translation>电脑有时太忙。</translation>
    </message>
    <message>
        <source>Longest round in the last minute: %1.</source>
        <translation>过去一分钟最长的一轮：%1。</translation>
    </message>
    <message>
        <source>The sound thread waited %1. Close what works hard, or sound may break off.</source>
        <translation>声音线程等待了 %1。请关闭占用大量资源的程序，否则声音可能中断。</translation>
    </message>
    <message>
        <source>All clocks are usual.</source>
        <translation>所有时钟都正常。</translation>
    </message>
    <message>
        <source>The clock of %1 is far off.</source>
        <translation>%1 的时钟偏差很大。</translation>
    </message>
    <message>
        <source>Unisono keeps the speakers together all the time.</source>
        <translation>Unisono 始终让音箱保持同步。</translation>
    </message>
    <message>
        <source>Unisono corrects it all the time. If sound is lost, switch the speaker off and on again.</source>
        <translation>Unisono 一直在校正。如果出现断音，请关闭再打开音箱。</translation>
    </message>
    <message>
        <source>%1 was never measured.</source>
        <translation>%1 从未测量。</translation>
    </message>
    <message>
        <source>%1 were never measured.</source>
        <translation>%1 从未测量。</translation>
    </message>
    <message>
        <source>What a speaker reports of its delay can be wrong. Align listens to it by microphone.</source>
        <translation>音箱自报的延迟可能不准。“对齐”会用麦克风来听。</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>%1 is not checked.</source>
        <translation>%1 尚未检查。</translation>
    </message>
    <message>
        <source>%1 are not checked.</source>
        <translation>%1 尚未检查。</translation>
    </message>
    <message>
        <source>Something changed since the last Align. It plays with its last value until it is checked.</source>
        <translation>上次对齐之后有变化。检查之前，它按上次的数值播放。</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>%1 was measured apart from the others.</source>
        <translation>%1 是与其他音箱分开测量的。</translation>
    </message>
    <message>
        <source>%1 were measured apart from the others.</source>
        <translation>%1 是与其他音箱分开测量的。</translation>
    </message>
    <message>
        <source>How it goes with them is not known. Measure it together with one of them.</source>
        <translation>它与其他音箱是否合拍还不清楚。请把它和其中一个一起测量。</translation>
    </message>
    <message>
        <source>All speakers of the group are aligned.</source>
        <translation>群组中的所有音箱都已对齐。</translation>
    </message>
    <message>
        <source>When that was is not known.</source>
        <translation>对齐时间不详。</translation>
    </message>
    <message>
        <source>The oldest measurement is from %1.</source>
        <comment>3 min ago</comment>
        <translation>最早的一次测量在 %1。</translation>
    </message>
    <message>
        <source>The microphone is unfiltered.</source>
        <translation>麦克风没有滤波。</translation>
    </message>
    <message>
        <source>%1 shows no echo cancelling and no voice filter.</source>
        <translation>%1 没有发现回声消除或人声滤波。</translation>
    </message>
    <message>
        <source>There is no microphone.</source>
        <translation>没有麦克风。</translation>
    </message>
    <message>
        <source>Align needs one. Plug one in, or switch it on in the sound settings. What is aligned stays so.</source>
        <translation>对齐需要麦克风。请插上一个，或在声音设置中打开。已对齐的结果会保留。</translation>
    </message>
    <message>
        <source>The microphone is filtered.</source>
        <translation>麦克风带有滤波。</translation>
    </message>
    <message>
        <source>%1 may hear only voices. Switch off noise suppression in the sound settings.</source>
        <translation>%1 可能只听得到人声。请在声音设置中关闭降噪。</translation>
    </message>
    <message>
        <source>The only microphone is a Bluetooth one.</source>
        <translation>唯一的麦克风是蓝牙麦克风。</translation>
    </message>
    <message>
        <source>%1 would make the speakers sound like a telephone. Use a wired or built-in one.</source>
        <translation>使用 %1 会让音箱听起来像电话。请使用有线或内置麦克风。</translation>
    </message>
    <message>
        <source>No speaker is also the computer’s own output.</source>
        <translation>没有音箱同时是电脑自身的输出。</translation>
    </message>
    <message>
        <source>Nothing plays twice.</source>
        <translation>没有声音会播放两遍。</translation>
    </message>
    <message>
        <source>%1 is also the computer’s own output.</source>
        <translation>%1 同时也是电脑自身的输出。</translation>
    </message>
    <message>
        <source>Other programs are heard there, too, and at their own time. Choose another output in the sound settings if that disturbs.</source>
        <translation>其他程序的声音也会在那里响起，而且各按各的时间。如果觉得受干扰，请在声音设置中选择另一个输出。</translation>
    </message>
    <message>
        <source>Settings are saved.</source>
        <translation>设置已保存。</translation>
    </message>
    <message>
        <source>Last saved %1.</source>
        <comment>3 min ago</comment>
        <translation>上次保存：%1。</translation>
    </message>
    <message>
        <source>Nothing has changed since the start.</source>
        <translation>启动以来没有任何更改。</translation>
    </message>
    <message>
        <source>Settings could not be saved.</source>
        <translation>设置无法保存。</translation>
    </message>
    <message>
        <source>The disk may be full or write-protected. Make room, then save again; nothing is lost while Unisono runs.</source>
        <translation>磁盘可能已满或被写保护。请腾出空间，然后重新保存；只要 Unisono 还在运行，就不会丢失任何内容。</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>重新保存</translation>
    </message>
    <message>
        <source>Something in the settings was not understood.</source>
        <translation>设置中有内容无法识别。</translation>
    </message>
    <message>
        <source>No speaker is switched to silent.</source>
        <translation>没有音箱被设为无声。</translation>
    </message>
    <message>
        <source>None is muted or at volume 0.</source>
        <translation>没有静音，也没有音量为 0 的。</translation>
    </message>
    <message>
        <source>%1 is silent.</source>
        <translation>%1 没有声音。</translation>
    </message>
    <message>
        <source>%1 are silent.</source>
        <translation>%1 没有声音。</translation>
    </message>
    <message>
        <source>Muted, or at volume 0.</source>
        <translation>已静音，或音量为 0。</translation>
    </message>
    <message>
        <source>Make it heard</source>
        <translation>恢复声音</translation>
    </message>
    <message>
        <source>%1 is muted.</source>
        <translation>%1 已静音。</translation>
    </message>
    <message>
        <source>It plays, and nothing is heard.</source>
        <translation>它在播放，但听不到声音。</translation>
    </message>
    <message numerus="yes">
        <source>%n speakers are called %1.</source>
        <translation>
            <numerusform>有 %n 个音箱都叫 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Give one of them another name, so that you can tell them apart.</source>
        <translation>请给其中一个改名，以便区分。</translation>
    </message>
    <message>
        <source>Rename one</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>一切正常</translation>
    </message>
    <message>
        <source>One thing to look at</source>
        <translation>有一项需要留意</translation>
    </message>
    <message>
        <source>Everything else is fine. Last looked %1.</source>
        <translation>其他一切正常。上次查看：%1。</translation>
    </message>
    <message>
        <source>Last looked %1.</source>
        <translation>上次查看：%1。</translation>
    </message>
    <message>
        <source>Unisono</source>
        <translation>Unisono</translation>
    </message>
    <message>
        <source>Sound server</source>
        <translation>声音服务器</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>没有响应</translation>
    </message>
    <message>
        <source>Streams open</source>
        <translation>已打开的音频流</translation>
    </message>
    <message>
        <source>Reports are too short by</source>
        <translation>自报延迟偏短</translation>
    </message>
    <message>
        <source>%1 to %2&#xa0;ms</source>
        <translation>%1 到 %2&#xa0;ms</translation>
    </message>
    <message>
        <source>Reports are too long by</source>
        <translation>自报延迟偏长</translation>
    </message>
    <message>
        <source>Reports are off by</source>
        <translation>自报延迟偏差</translation>
    </message>
    <message>
        <source>%1&#xa0;ms too long to %2&#xa0;ms too short</source>
        <translation>偏长 %1&#xa0;ms 到偏短 %2&#xa0;ms</translation>
    </message>
    <message>
        <source>Sound thread</source>
        <translation>声音线程</translation>
    </message>
    <message>
        <source>longest round %1</source>
        <translation>最长的一轮 %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n others</source>
        <translation>
            <numerusform>%1 和另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>That is much for one, and they may lose sound. A second USB adapter would carry some of them.</source>
        <translation>对一个适配器来说太多，可能会断音。再加一个 USB 适配器可以分担一部分。</translation>
    </message>
    <message>
        <source>The computer’s Bluetooth software has a known fault.</source>
        <translation>电脑的蓝牙软件有一个已知的故障。</translation>
    </message>
    <message>
        <source>%1 plays in telephone quality.</source>
        <translation>%1 正以电话音质播放。</translation>
    </message>
    <message>
        <source>A program uses its microphone. Close that program, or choose music quality (A2DP) for it in the computer’s sound settings.</source>
        <translation>有程序在使用它的麦克风。请关闭该程序，或在电脑的声音设置中为它选择音乐音质 (A2DP)。</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>microphone</source>
        <translation>麦克风</translation>
    </message>
    <message>
        <source>by ear</source>
        <translation>凭听感</translation>
    </message>
    <message>
        <source>typed in</source>
        <translation>手动输入</translation>
    </message>
    <message>
        <source>%1 less</source>
        <translation>少 %1</translation>
    </message>
    <message>
        <source>not known when measured</source>
        <translation>测量时间不详</translation>
    </message>
    <message>
        <source>never measured</source>
        <translation>从未测量</translation>
    </message>
    <message>
        <source>±&#xa0;%1</source>
        <translation>±&#xa0;%1</translation>
    </message>
    <message>
        <source>%1 milliseconds later</source>
        <translation>晚 %1 毫秒</translation>
    </message>
    <message>
        <source>%1 milliseconds earlier</source>
        <translation>早 %1 毫秒</translation>
    </message>
    <message>
        <source>%1 plays &lt;b&gt;%2 later&lt;/b&gt;</source>
        <translation>%1 &lt;b&gt;晚 %2&lt;/b&gt; 播放</translation>
    </message>
    <message>
        <source>%1 plays &lt;b&gt;%2 earlier&lt;/b&gt;</source>
        <translation>%1 &lt;b&gt;早 %2&lt;/b&gt; 播放</translation>
    </message>
    <message>
        <source>%1&#xa0;kHz</source>
        <translation>%1&#xa0;kHz</translation>
    </message>
    <message>
        <source>%1&#xa0;Hz</source>
        <translation>%1&#xa0;Hz</translation>
    </message>
    <message>
        <source>Point %1, %2 hertz, %3</source>
        <translation>第 %1 点，%2 赫兹，%3</translation>
    </message>
    <message>
        <source>Point %1, %2 hertz, minus %3 decibels</source>
        <translation>第 %1 点，%2 赫兹，负 %3 分贝</translation>
    </message>
    <message>
        <source>Point %1, %2 hertz, plus %3 decibels</source>
        <translation>第 %1 点，%2 赫兹，正 %3 分贝</translation>
    </message>
    <message>
        <source>Low shelf</source>
        <translation>低架</translation>
    </message>
    <message>
        <source>High shelf</source>
        <translation>高架</translation>
    </message>
    <message>
        <source>Low pass</source>
        <translation>低通</translation>
    </message>
    <message>
        <source>High pass</source>
        <translation>高通</translation>
    </message>
    <message>
        <source>Bell</source>
        <translation>钟形</translation>
    </message>
    <message>
        <source>not known when</source>
        <translation>时间不详</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>昨天 %1</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>set by ear %1</source>
        <translation>凭听感设置：%1</translation>
    </message>
    <message>
        <source>typed in %1</source>
        <translation>手动输入：%1</translation>
    </message>
    <message>
        <source>measured %1</source>
        <translation>测量：%1</translation>
    </message>
    <message>
        <source>no trim</source>
        <translation>无微调</translation>
    </message>
    <message>
        <source>%1 has &lt;b&gt;no trim&lt;/b&gt;</source>
        <translation>%1 &lt;b&gt;没有微调&lt;/b&gt;</translation>
    </message>
    <message>
        <source>%1&#xa0;dB</source>
        <translation>%1&#xa0;dB</translation>
    </message>
    <message>
        <source>+%1&#xa0;dB</source>
        <translation>+%1&#xa0;dB</translation>
    </message>
    <message>
        <source>−%1&#xa0;dB</source>
        <translation>−%1&#xa0;dB</translation>
    </message>
    <message>
        <source>It was connected anew.</source>
        <translation>它重新连接过。</translation>
    </message>
    <message>
        <source>It is connected through another Bluetooth adapter.</source>
        <translation>它现在通过另一个蓝牙适配器连接。</translation>
    </message>
</context>
<context>
    <name>LiveView</name>
    <message>
        <source>Waits for the server</source>
        <translation>等待服务器</translation>
    </message>
    <message>
        <source>It goes on by itself. Meanwhile the speakers stay together.</source>
        <translation>会自动继续。期间各音箱保持同步。</translation>
    </message>
    <message>
        <source>Waits for %1</source>
        <translation>等待 %1</translation>
    </message>
    <message>
        <source>%1 plays nothing now. It is heard as soon as it does.</source>
        <translation>%1 现在没有播放。一有声音就会听到。</translation>
    </message>
    <message>
        <source>%1 is not there now. It goes on by itself when it is back.</source>
        <translation>%1 现在不在。它恢复后会自动继续。</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>正在开始 …</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>无声</translation>
    </message>
    <message>
        <source>Nothing came for a while, so the speakers may rest. It goes on by itself with the next sound.</source>
        <translation>有一阵没有声音，所以音箱可以休息。下一个声音到来时会自动继续。</translation>
    </message>
    <message>
        <source>Waits for a speaker</source>
        <translation>等待音箱</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Live sound does not wait: it goes on with what comes then.</source>
        <translation>实时声音不会等待：到时来什么就接着播放什么。</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Players cannot be told here how late their sound is heard. Set it in the player: sound %1 earlier, which many call an audio delay of −%1.</source>
        <translation>在这里无法告诉播放器声音晚了多久。请在播放器中设置：声音提前 %1；许多播放器称之为音频延迟 −%1。</translation>
    </message>
    <message>
        <source>Watching a film? Choose Video.</source>
        <translation>在看电影？请选择“视频”。</translation>
    </message>
    <message>
        <source>In the player: sound %1 earlier</source>
        <translation>在播放器中：声音提前 %1</translation>
    </message>
    <message>
        <source>heard %1 later</source>
        <translation>%1 后听到</translation>
    </message>
    <message>
        <source>After the rest it is %1 late, and catches up.</source>
        <translation>休息之后晚了 %1，正在赶上。</translation>
    </message>
    <message>
        <source>Stop gives it back to where it was heard before.</source>
        <translation>按“停止”后，它会回到原来的地方播放。</translation>
    </message>
</context>
<context>
    <name>PairDialog</name>
    <message>
        <source>paired</source>
        <translation>已配对</translation>
    </message>
    <message>
        <source>weak signal</source>
        <translation>信号弱</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Pair and connect</source>
        <translation>配对并连接</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>正在连接 …</translation>
    </message>
    <message>
        <source>Pairing …</source>
        <translation>正在配对 …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>What is found appears here.</source>
        <translation>找到的音箱会出现在这里。</translation>
    </message>
    <message>
        <source>Nothing found. Make the speaker ready for pairing, then look again.</source>
        <translation>没有找到。请让音箱进入配对状态，然后重新查找。</translation>
    </message>
    <message>
        <source>Does %1 show this code?</source>
        <translation>%1 显示的是这个配对码吗？</translation>
    </message>
    <message>
        <source>If it has no display, and you started this yourself, say yes.</source>
        <translation>如果它没有显示屏，而且是你自己发起的，请选“是”。</translation>
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
        <source>Pair with %1?</source>
        <translation>与 %1 配对？</translation>
    </message>
    <message>
        <source>Say yes only if you started this yourself.</source>
        <translation>只有你自己发起时才选“是”。</translation>
    </message>
    <message>
        <source>%1 asks for its code.</source>
        <translation>%1 要求输入配对码。</translation>
    </message>
    <message>
        <source>It is on the speaker or in its manual; often it is 0000 or 1234.</source>
        <translation>配对码写在音箱上或说明书里，常见的是 0000 或 1234。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>%1 asks for a number.</source>
        <translation>%1 要求输入数字。</translation>
    </message>
    <message>
        <source>It shows or says the number, of at most six digits.</source>
        <translation>它会显示或读出这个数字，最多六位。</translation>
    </message>
    <message>
        <source>Type this code on %1.</source>
        <translation>请在 %1 上输入此配对码。</translation>
    </message>
    <message>
        <source>Then press its Enter key. It goes on by itself.</source>
        <translation>然后按它的回车键。之后会自动继续。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>end of an address, state</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, end of an address</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>PickerView</name>
    <message>
        <source>Music files</source>
        <translation>音乐文件</translation>
    </message>
    <message>
        <source>Choose one or more</source>
        <translation>选择一个或多个</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 和另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything this computer plays</source>
        <translation>这台电脑播放的所有声音</translation>
    </message>
    <message>
        <source>Its own speakers go quiet meanwhile</source>
        <translation>期间电脑自身的扬声器不出声</translation>
    </message>
    <message>
        <source>This app alone</source>
        <translation>仅此应用</translation>
    </message>
    <message>
        <source>One app</source>
        <translation>单个应用</translation>
    </message>
    <message>
        <source>Sends to this computer by Bluetooth</source>
        <translation>通过蓝牙向这台电脑发送声音</translation>
    </message>
    <message>
        <source>Line-in or microphone</source>
        <translation>线路输入或麦克风</translation>
    </message>
    <message>
        <source>Let one play something: it appears here</source>
        <translation>让某个应用播放声音，它就会出现在这里</translation>
    </message>
    <message>
        <source>Line in</source>
        <translation>线路输入</translation>
    </message>
    <message>
        <source>Connect a line-in or a microphone: it appears here</source>
        <translation>接上线路输入或麦克风，它就会出现在这里</translation>
    </message>
    <message>
        <source>A phone or an Echo by Bluetooth</source>
        <translation>通过蓝牙连接的手机或 Echo</translation>
    </message>
    <message>
        <source>Plug in a Bluetooth adapter first</source>
        <translation>请先插上蓝牙适配器</translation>
    </message>
    <message>
        <source>Switch Bluetooth on first</source>
        <translation>请先打开蓝牙</translation>
    </message>
    <message>
        <source>Connect it to this computer</source>
        <translation>请把它连接到这台电脑</translation>
    </message>
    <message>
        <source>“Alexa, connect to %1”</source>
        <translation>“Alexa, connect to %1”</translation>
    </message>
    <message>
        <source>Plays nothing now</source>
        <translation>现在没有播放</translation>
    </message>
    <message>
        <source>Not there now</source>
        <translation>现在不在</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>尚不清楚</translation>
    </message>
    <message>
        <source>Web address …</source>
        <translation>网址 …</translation>
    </message>
    <message>
        <source>Internet radio, or music on a server</source>
        <translation>网络电台，或服务器上的音乐</translation>
    </message>
    <message>
        <source>This build cannot: it was made without FFmpeg</source>
        <translation>此版本不支持：构建时未包含 FFmpeg</translation>
    </message>
    <message>
        <source>Named pipe …</source>
        <translation>命名管道 …</translation>
    </message>
    <message>
        <source>Raw sound that another program writes</source>
        <translation>由其他程序写入的原始声音数据</translation>
    </message>
    <message>
        <source>Live sound is heard %1 later on this group.</source>
        <translation>在这个群组上，实时声音 %1 后听到。</translation>
    </message>
    <message>
        <source>Live sources are heard more than %1 later on this group: fine for music, late for games.</source>
        <translation>在这个群组上，实时音源会晚 %1 以上才听到：听音乐没问题，玩游戏就太晚了。</translation>
    </message>
    <message>
        <source>Played before</source>
        <translation>以前播放过</translation>
    </message>
    <message>
        <source>Test tune</source>
        <translation>试听曲</translation>
    </message>
    <message>
        <source>A short tune of our own</source>
        <translation>我们自己的一小段旋律</translation>
    </message>
    <message>
        <source>Shared tick</source>
        <translation>同步滴答声</translation>
    </message>
    <message>
        <source>A steady click, to trim by ear</source>
        <translation>均匀的滴答声，用来凭听感微调</translation>
    </message>
</context>
<context>
    <name>SourceBarView</name>
    <message>
        <source>Nothing chosen yet</source>
        <translation>尚未选择</translation>
    </message>
    <message>
        <source>Choose a source</source>
        <translation>选择音源</translation>
    </message>
    <message>
        <source>Music files</source>
        <translation>音乐文件</translation>
    </message>
    <message>
        <source>Music file</source>
        <translation>音乐文件</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 首，共 %2 首</translation>
    </message>
    <message>
        <source>Test tune</source>
        <translation>试听曲</translation>
    </message>
    <message>
        <source>a tune of our own</source>
        <translation>我们自己的一段旋律</translation>
    </message>
    <message>
        <source>Shared tick</source>
        <translation>同步滴答声</translation>
    </message>
    <message>
        <source>a steady click, to trim by ear</source>
        <translation>均匀的滴答声，用来凭听感微调</translation>
    </message>
    <message>
        <source>No group yet</source>
        <translation>还没有群组</translation>
    </message>
    <message>
        <source>One app</source>
        <translation>单个应用</translation>
    </message>
    <message>
        <source>By Bluetooth</source>
        <translation>通过蓝牙</translation>
    </message>
    <message>
        <source>Named pipe</source>
        <translation>命名管道</translation>
    </message>
    <message>
        <source>Line in</source>
        <translation>线路输入</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Live sound</source>
        <translation>实时声音</translation>
    </message>
</context>
<context>
    <name>SourceNames</name>
    <message>
        <source>Music</source>
        <translation>音乐</translation>
    </message>
    <message>
        <source>Test tune</source>
        <translation>试听曲</translation>
    </message>
    <message>
        <source>Shared tick</source>
        <translation>同步滴答声</translation>
    </message>
    <message>
        <source>This computer’s sound</source>
        <translation>这台电脑的声音</translation>
    </message>
</context>
<context>
    <name>SyncMonitor</name>
    <message>
        <source>%1 could not be saved. Choose another folder, or make room there.</source>
        <translation>%1 无法保存。请选择其他文件夹，或在那里腾出空间。</translation>
    </message>
    <message>
        <source>Nothing plays</source>
        <translation>没有播放</translation>
    </message>
    <message>
        <source>Press play, and the curves begin.</source>
        <translation>按播放，曲线就会开始。</translation>
    </message>
    <message>
        <source>Each curve is one speaker. Zero is the finish line.</source>
        <translation>每条曲线代表一个音箱。零就是终点线。</translation>
    </message>
    <message>
        <source>%1 is starting</source>
        <translation>%1 正在开始</translation>
    </message>
    <message>
        <source>%1 waits for its speakers</source>
        <translation>%1 正在等待音箱</translation>
    </message>
    <message>
        <source>%1 is out of sync</source>
        <translation>%1 不同步</translation>
    </message>
    <message>
        <source>%1 is being checked</source>
        <translation>%1 正在检查</translation>
    </message>
    <message>
        <source>%1 is in sync</source>
        <translation>%1 同步</translation>
    </message>
    <message>
        <source>%1 was never aligned</source>
        <translation>%1 从未对齐</translation>
    </message>
    <message>
        <source>%1 is not checked</source>
        <translation>%1 未检查</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>已断开</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>尚不清楚</translation>
    </message>
    <message>
        <source>Apart now</source>
        <translation>当前相差</translation>
    </message>
    <message>
        <source>earliest to latest</source>
        <translation>最早到最晚</translation>
    </message>
    <message>
        <source>of %1 speakers in %2</source>
        <translation>%2 个音箱中的 %1 个</translation>
    </message>
    <message>
        <source>Worst, last hour</source>
        <translation>过去一小时最大相差</translation>
    </message>
    <message>
        <source>%1, %2 jumped</source>
        <translation>%1，%2 发生跳变</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Last check</source>
        <translation>上次检查</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>Align listens by microphone</source>
        <translation>“对齐”用麦克风来听</translation>
    </message>
    <message>
        <source>%1. There is nothing to draw yet.</source>
        <translation>%1。还没有可以绘制的内容。</translation>
    </message>
    <message>
        <source>%1. One curve; apart now: %2.</source>
        <translation>%1。一条曲线；当前相差：%2。</translation>
    </message>
    <message numerus="yes">
        <source>%1. %n curves; apart now: %2.</source>
        <translation>
            <numerusform>%1。%n 条曲线；当前相差：%2。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Worst in the last hour: %2, %3.</source>
        <comment>sentences; size; when and who</comment>
        <translation>%1过去一小时最大相差：%2，%3。</translation>
    </message>
    <message>
        <source>%1&#xa0;s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1&#xa0;ms</source>
        <translation>%1&#xa0;ms</translation>
    </message>
    <message>
        <source>on the line</source>
        <translation>在终点线上</translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>晚 %1</translation>
    </message>
    <message>
        <source>%1 earlier</source>
        <translation>早 %1</translation>
    </message>
    <message>
        <source>%1&#xa0;ms later</source>
        <translation>晚 %1&#xa0;ms</translation>
    </message>
    <message>
        <source>%1&#xa0;ms earlier</source>
        <translation>早 %1&#xa0;ms</translation>
    </message>
    <message>
        <source>%1&#xa0;ppm</source>
        <translation>%1&#xa0;ppm</translation>
    </message>
    <message>
        <source>+%1&#xa0;ppm</source>
        <translation>+%1&#xa0;ppm</translation>
    </message>
    <message>
        <source>−%1&#xa0;ppm</source>
        <translation>−%1&#xa0;ppm</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>weekday, time of day</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 lost its connection.</source>
        <translation>%1 断开了连接。</translation>
    </message>
    <message>
        <source>The others keep playing. Unisono tries to bring it back.</source>
        <translation>其他音箱继续播放。Unisono 正在尝试让它恢复。</translation>
    </message>
    <message>
        <source>%1 is back.</source>
        <translation>%1 恢复了连接。</translation>
    </message>
    <message>
        <source>It plays with its last value until it is checked.</source>
        <translation>检查之前，它按上次的数值播放。</translation>
    </message>
    <message>
        <source>%1’s delay jumped by %2.</source>
        <translation>%1 的延迟跳变了 %2。</translation>
    </message>
    <message>
        <source>It was heard later. Unisono moves it back without a gap.</source>
        <translation>它晚了一些。Unisono 把它移回来，不会断音。</translation>
    </message>
    <message>
        <source>It was heard earlier. Unisono moves it back without a gap.</source>
        <translation>它早了一些。Unisono 把它移回来，不会断音。</translation>
    </message>
    <message>
        <source>%1 lost sound once.</source>
        <translation>%1 断音一次。</translation>
    </message>
    <message>
        <source>%1 lost sound twice.</source>
        <translation>%1 断音两次。</translation>
    </message>
    <message numerus="yes">
        <source>%1 lost sound %n times.</source>
        <translation>
            <numerusform>%1 断音 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Short gaps were heard. Move it nearer if it goes on.</source>
        <translation>听到了短暂的断音。如果继续出现，请把它移近一些。</translation>
    </message>
    <message>
        <source>Short gaps were heard. The computer may have been busy.</source>
        <translation>听到了短暂的断音。电脑可能正忙。</translation>
    </message>
    <message>
        <source>Checked by microphone: within %1.</source>
        <translation>已用麦克风检查：误差 %1 以内。</translation>
    </message>
    <message>
        <source>Heard by %1.</source>
        <translation>麦克风：%1。</translation>
    </message>
    <message>
        <source>The computer’s sound service stopped.</source>
        <translation>电脑的声音服务停止了。</translation>
    </message>
    <message>
        <source>Unisono starts again by itself as soon as it is back.</source>
        <translation>它一恢复，Unisono 就会自动继续。</translation>
    </message>
    <message>
        <source>The computer’s sound service is back.</source>
        <translation>电脑的声音服务已恢复。</translation>
    </message>
    <message>
        <source>Your groups were kept.</source>
        <translation>你的群组都还在。</translation>
    </message>
    <message>
        <source>fine even for a stereo pair</source>
        <translation>即使对立体声对也足够好</translation>
    </message>
    <message>
        <source>fine for a stereo pair</source>
        <translation>对立体声对足够好</translation>
    </message>
    <message>
        <source>fine for several rooms</source>
        <translation>对多个房间足够好</translation>
    </message>
    <message>
        <source>fine even for one room</source>
        <translation>即使对一个房间也足够好</translation>
    </message>
    <message>
        <source>fine for one room</source>
        <translation>对一个房间足够好</translation>
    </message>
    <message>
        <source>0&#xa0;ms</source>
        <translation>0&#xa0;ms</translation>
    </message>
    <message>
        <source>Measured by microphone: %1 apart.</source>
        <translation>已用麦克风测量：相差 %1。</translation>
    </message>
    <message>
        <source>Press Align to find out how far its speakers are apart.</source>
        <translation>按“对齐”，看看各音箱相差多少。</translation>
    </message>
    <message>
        <source>%1 may have another delay now.</source>
        <translation>%1 的延迟现在可能变了。</translation>
    </message>
    <message>
        <source>Its connection is not the one that was measured. Align it again.</source>
        <translation>它现在的连接不是测量时的那个。请重新对齐。</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>%1 is away</source>
        <translation>%1 不在</translation>
    </message>
    <message>
        <source>%1 are away</source>
        <translation>%1 不在</translation>
    </message>
    <message>
        <source>No speakers yet</source>
        <translation>还没有音箱</translation>
    </message>
    <message>
        <source>One speaker alone</source>
        <translation>只有一个音箱</translation>
    </message>
    <message>
        <source>Never aligned</source>
        <translation>从未对齐</translation>
    </message>
    <message>
        <source>Not checked since a speaker came back</source>
        <translation>有音箱恢复连接后尚未检查</translation>
    </message>
    <message>
        <source>Not all of them are aligned</source>
        <translation>尚未全部对齐</translation>
    </message>
    <message>
        <source>Aligned %1, within %2</source>
        <translation>%1对齐，误差 %2 以内</translation>
    </message>
    <message>
        <source>Aligned %1</source>
        <translation>%1对齐</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>正在开始 …</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未检查</translation>
    </message>
    <message>
        <source> since %1 came back</source>
        <translation>，自 %1 恢复连接以来</translation>
    </message>
    <message>
        <source>%1 not known</source>
        <translation>%1 尚不清楚</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>%1 已断开</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>尚不清楚</translation>
    </message>
    <message>
        <source>Out of sync</source>
        <translation>不同步</translation>
    </message>
    <message>
        <source>, %1 apart</source>
        <translation>，相差 %1</translation>
    </message>
    <message>
        <source>In sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>, within %1</source>
        <translation>，误差 %1 以内</translation>
    </message>
    <message>
        <source>A group plays one sound on all its speakers, together.</source>
        <translation>群组让其中所有音箱同时播放同一个声音。</translation>
    </message>
    <message>
        <source>Add a second speaker, or press play.</source>
        <translation>再添加一个音箱，或按播放。</translation>
    </message>
    <message>
        <source>A speaker’s delay can change when it reconnects. %1 keeps its last value until you check it.</source>
        <translation>音箱重新连接后，延迟可能改变。检查之前，%1 沿用上次的数值。</translation>
    </message>
    <message>
        <source>These delays are what the speakers claim. Press Align to measure them.</source>
        <translation>这些延迟是音箱自报的。按“对齐”来测量。</translation>
    </message>
    <message>
        <source>%1 is slowest and sets the line. The others start later, so that all are heard together.</source>
        <translation>%1 最慢，由它决定终点线。其他音箱晚些开始，让大家同时响起。</translation>
    </message>
    <message>
        <source>%1 lost its connection %2.</source>
        <translation>%1 %2断开了连接。</translation>
    </message>
    <message>
        <source>%1 lost its connection.</source>
        <translation>%1 断开了连接。</translation>
    </message>
    <message>
        <source>The others keep playing. Unisono tries to bring it back. If this goes on: check that %1 is on and in reach, and that no phone has taken it.</source>
        <translation>其他音箱继续播放。Unisono 正在尝试让它恢复。如果一直这样：请检查 %1 是否已打开并在范围内，以及是否被手机占用。</translation>
    </message>
    <message>
        <source>No speaker is left. The music goes on where it was as soon as one is back.</source>
        <translation>没有可用的音箱了。有音箱恢复后，音乐会从中断处继续。</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>另外还有 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Play without %1</source>
        <translation>不用 %1 继续播放</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>正在检查 …</translation>
    </message>
    <message>
        <source>checked %1</source>
        <translation>%1检查</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>Bluetooth</source>
        <translation>蓝牙</translation>
    </message>
    <message>
        <source>wired</source>
        <translation>有线</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>stereo pair</source>
        <translation>立体声对</translation>
    </message>
    <message>
        <source>several rooms</source>
        <translation>多个房间</translation>
    </message>
    <message>
        <source>one room</source>
        <translation>一个房间</translation>
    </message>
    <message>
        <source>%1 of %2 speakers playing</source>
        <translation>%2 个音箱中有 %1 个在播放</translation>
    </message>
    <message numerus="yes">
        <source>%n speaker(s)</source>
        <translation>
            <numerusform>%n 个音箱</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · Echo group</source>
        <translation>%1 · Echo 群组</translation>
    </message>
    <message>
        <source>not in a group</source>
        <translation>不在群组中</translation>
    </message>
    <message>
        <source>Back at %1 · check delay</source>
        <translation>%1 恢复 · 请检查延迟</translation>
    </message>
    <message>
        <source>Check its delay</source>
        <translation>请检查它的延迟</translation>
    </message>
    <message>
        <source>Cannot be opened now</source>
        <translation>现在无法打开</translation>
    </message>
    <message>
        <source>Lost %1 · trying again</source>
        <translation>%1断开 · 正在重试</translation>
    </message>
    <message>
        <source>Lost · trying again</source>
        <translation>已断开 · 正在重试</translation>
    </message>
    <message>
        <source>Last here %1</source>
        <translation>上次出现：%1</translation>
    </message>
    <message>
        <source>Not here now</source>
        <translation>现在不在</translation>
    </message>
    <message>
        <source>Reconnecting …</source>
        <translation>正在重新连接 …</translation>
    </message>
    <message>
        <source>Back since %1</source>
        <translation>%1 恢复了连接</translation>
    </message>
    <message>
        <source>Changed since it was measured</source>
        <translation>测量之后有变化</translation>
    </message>
    <message>
        <source>%1 in sync.</source>
        <comment>two or more speakers, as a word</comment>
        <translation>%1同步。</translation>
    </message>
    <message>
        <source>How long these speakers take is not known. Press Align to measure them.</source>
        <translation>这些音箱需要多少时间还不清楚。按“对齐”来测量。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>end of an address, state</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>WaveformView</name>
    <message>
        <source>%1 of %2</source>
        <comment>position and length</comment>
        <translation>%1，共 %2</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>none</source>
        <translation>零个</translation>
    </message>
    <message>
        <source>one</source>
        <translation>一个</translation>
    </message>
    <message>
        <source>two</source>
        <translation>两个</translation>
    </message>
    <message>
        <source>three</source>
        <translation>三个</translation>
    </message>
    <message>
        <source>four</source>
        <translation>四个</translation>
    </message>
    <message>
        <source>five</source>
        <translation>五个</translation>
    </message>
    <message>
        <source>six</source>
        <translation>六个</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>七个</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>八个</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>九个</translation>
    </message>
    <message>
        <source>ten</source>
        <translation>十个</translation>
    </message>
    <message>
        <source>eleven</source>
        <translation>十一个</translation>
    </message>
    <message>
        <source>twelve</source>
        <translation>十二个</translation>
    </message>
    <message>
        <source>%1&#xa0;s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1&#xa0;ms</source>
        <translation>%1&#xa0;ms</translation>
    </message>
    <message>
        <source>exactly on the line</source>
        <translation>正好在终点线上</translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>晚 %1</translation>
    </message>
    <message>
        <source>%1 earlier</source>
        <translation>早 %1</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%1&#xa0;s ago</source>
        <translation>%1 秒前</translation>
    </message>
    <message>
        <source>%1&#xa0;min ago</source>
        <translation>%1 分钟前</translation>
    </message>
    <message>
        <source>%1&#xa0;h ago</source>
        <translation>%1 小时前</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1和%2</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>One sound through every speaker you own, together.</source>
        <translation>让你的所有音箱同步发出同一个声音。</translation>
    </message>
    <message>
        <source>Show the simulated speakers.</source>
        <translation>显示模拟音箱。</translation>
    </message>
    <message>
        <source>Play through this sound system.</source>
        <translation>通过此声音系统播放。</translation>
    </message>
    <message>
        <source>Unisono runs already, but does not answer. End it, then start it again.</source>
        <translation>Unisono 已在运行，但没有响应。请先结束它，再重新启动。</translation>
    </message>
    <message>
        <source>Use this Bluetooth: auto, qt, or simulated.</source>
        <translation>使用此蓝牙：auto、qt 或 simulated。</translation>
    </message>
    <message>
        <source>Sound files, or a web address, to play.</source>
        <translation>要播放的声音文件或网址。</translation>
    </message>
</context>
<context>
    <name>unisono::ui::AboutDialog</name>
    <message>
        <source>About Unisono</source>
        <translation>关于 Unisono</translation>
    </message>
    <message>
        <source>Unisono %1</source>
        <translation>Unisono %1</translation>
    </message>
    <message>
        <source>One sound through every speaker you own, together.
Free software under the MIT licence.</source>
        <translation>让你的所有音箱同步发出同一个声音。
自由软件，采用 MIT 许可证。</translation>
    </message>
    <message>
        <source>It stands on the work of others</source>
        <translation>它建立在他人的成果之上</translation>
    </message>
    <message>
        <source>the window, further sound formats</source>
        <translation>窗口和更多声音格式</translation>
    </message>
    <message>
        <source>sound through PipeWire and PulseAudio</source>
        <translation>通过 PipeWire 和 PulseAudio 发声</translation>
    </message>
    <message>
        <source>sound on other systems</source>
        <translation>在其他系统上发声</translation>
    </message>
    <message>
        <source>RtAudio licence (like MIT)</source>
        <translation>RtAudio 许可证（类似 MIT）</translation>
    </message>
    <message>
        <source>sound files</source>
        <translation>声音文件</translation>
    </message>
    <message>
        <source>sample rates</source>
        <translation>采样率</translation>
    </message>
    <message>
        <source>measuring</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>results that can go wrong</source>
        <translation>可能出错的结果</translation>
    </message>
    <message>
        <source>About Qt</source>
        <translation>关于 Qt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>unisono::ui::AddressDialog</name>
    <message>
        <source>Play a web address</source>
        <translation>播放网址</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Played before</source>
        <translation>以前播放过</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Internet radio, HLS, a playlist (M3U, PLS) or a file on a server.</source>
        <translation>网络电台、HLS、播放列表 (M3U、PLS) 或服务器上的文件。</translation>
    </message>
</context>
<context>
    <name>unisono::ui::AlignBars</name>
    <message>
        <source>The speakers end apart</source>
        <translation>各音箱结束时间不一</translation>
    </message>
    <message>
        <source>The speakers end together</source>
        <translation>各音箱同时结束</translation>
    </message>
</context>
<context>
    <name>unisono::ui::AlignDialog</name>
    <message>
        <source>Listen</source>
        <translation>试听</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Put the microphone where you listen. Stay quiet for a moment.</source>
        <translation>把麦克风放在你听音乐的位置，安静片刻。</translation>
    </message>
    <message>
        <source>%1 was not measured</source>
        <translation>%1 未能测量</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有做任何更改。</translation>
    </message>
    <message>
        <source>Measured in %1 at %2. Nothing is changed yet.</source>
        <translation>用时 %1，麦克风：%2。尚未做任何更改。</translation>
    </message>
    <message>
        <source>Measured in %1. Nothing is changed yet.</source>
        <translation>用时 %1。尚未做任何更改。</translation>
    </message>
    <message>
        <source>%1 is aligned</source>
        <translation>%1 已对齐</translation>
    </message>
    <message>
        <source>What was found is in use now.</source>
        <translation>测得的结果已生效。</translation>
    </message>
    <message>
        <source>The music is turned down meanwhile. Nothing changes until you press Apply.</source>
        <translation>测量时音乐会调低。按“应用”之前不会有任何改变。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>重新测量</translation>
    </message>
    <message>
        <source>Measure %1 again</source>
        <translation>重新测量 %1</translation>
    </message>
    <message>
        <source>Apply the other %1</source>
        <translation>应用其余%1</translation>
    </message>
    <message>
        <source>Apply all anyway</source>
        <translation>仍然全部应用</translation>
    </message>
</context>
<context>
    <name>unisono::ui::AlignFlow</name>
    <message>
        <source>Aligning needs two speakers. Add one to %1 first.</source>
        <translation>对齐需要两个音箱。请先向 %1 添加一个。</translation>
    </message>
</context>
<context>
    <name>unisono::ui::AlignFooter</name>
    <message>
        <source>You can undo this with %1</source>
        <translation>可用 %1 撤销</translation>
    </message>
</context>
<context>
    <name>unisono::ui::AwakeSection</name>
    <message>
        <source>Keep awake</source>
        <translation>保持唤醒</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>While playing</source>
        <translation>播放时</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>始终</translation>
    </message>
    <message>
        <source>A tone too low to be heard keeps it from falling asleep and swallowing the next sound.</source>
        <translation>播放低得听不见的声音，防止它休眠并漏掉下一个声音。</translation>
    </message>
</context>
<context>
    <name>unisono::ui::ConnectionSection</name>
    <message>
        <source>Bluetooth</source>
        <translation>蓝牙</translation>
    </message>
    <message>
        <source>Connect through</source>
        <translation>连接适配器</translation>
    </message>
    <message>
        <source>Adapter that this speaker connects through</source>
        <translation>此音箱连接所用的适配器</translation>
    </message>
    <message>
        <source>Bluetooth: %1</source>
        <translation>蓝牙：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>unisono::ui::EqPlot</name>
    <message>
        <source>Sound shaping, flat</source>
        <translation>音色调整，平直</translation>
    </message>
    <message numerus="yes">
        <source>Sound shaping, %n point(s)</source>
        <translation>
            <numerusform>音色调整，%n 个点</numerusform>
        </translation>
    </message>
    <message>
        <source>%1&#xa0;k</source>
        <translation>%1&#xa0;k</translation>
    </message>
    <message>
        <source>%1&#xa0;kHz</source>
        <translation>%1&#xa0;kHz</translation>
    </message>
</context>
<context>
    <name>unisono::ui::EqSection</name>
    <message>
        <source>Sound shaping</source>
        <translation>音色调整</translation>
    </message>
    <message>
        <source>Add a point</source>
        <translation>添加一个点</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>平直</translation>
    </message>
    <message>
        <source>Hide the numbers</source>
        <translation>隐藏数字</translation>
    </message>
    <message>
        <source>Points as numbers</source>
        <translation>以数字显示各点</translation>
    </message>
    <message>
        <source>%1&amp;nbsp; &lt;b style=&apos;color:%4&apos;&gt;%2&lt;/b&gt;&amp;nbsp; width&#xa0;%3</source>
        <translation>%1&amp;nbsp; &lt;b style=&apos;color:%4&apos;&gt;%2&lt;/b&gt;&amp;nbsp; 宽度&#xa0;%3</translation>
    </message>
    <message>
        <source>%1&amp;nbsp; width&#xa0;%2</source>
        <translation>%1&amp;nbsp; 宽度&#xa0;%2</translation>
    </message>
    <message>
        <source>flat</source>
        <translation>平直</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) are the most there can be.</source>
        <translation>
            <numerusform>最多只能有 %n 个点。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unisono::ui::EqTable</name>
    <message>
        <source>Frequency</source>
        <translation>频率</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>增益</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Points of the sound shaping</source>
        <translation>音色调整的各点</translation>
    </message>
    <message>
        <source>&#xa0;Hz</source>
        <translation>&#xa0;Hz</translation>
    </message>
    <message>
        <source>In octaves</source>
        <translation>以八度为单位</translation>
    </message>
    <message>
        <source>Remove point %1</source>
        <translation>移除第 %1 点</translation>
    </message>
    <message>
        <source>Frequency of point %1</source>
        <translation>第 %1 点的频率</translation>
    </message>
    <message>
        <source>Gain of point %1</source>
        <translation>第 %1 点的增益</translation>
    </message>
    <message>
        <source>Width of point %1, in octaves</source>
        <translation>第 %1 点的宽度，以八度为单位</translation>
    </message>
    <message>
        <source>Shape of point %1</source>
        <translation>第 %1 点的形状</translation>
    </message>
    <message>
        <source>&#xa0;dB</source>
        <translation>&#xa0;dB</translation>
    </message>
</context>
<context>
    <name>unisono::ui::ErrorPlot</name>
    <message>
        <source>%1: not known</source>
        <translation>%1：尚不清楚</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>speaker: 0.06 ms later</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more, nearer to the line</source>
        <translation>
            <numerusform>另有 %n 个，更接近终点线</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>time: what happened</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
</context>
<context>
    <name>unisono::ui::EventList</name>
    <message>
        <source>What happened</source>
        <translation>事件</translation>
    </message>
</context>
<context>
    <name>unisono::ui::EventModel</name>
    <message>
        <source>%1, %2 %3</source>
        <comment>time, what happened, what it means</comment>
        <translation>%1，%2%3</translation>
    </message>
</context>
<context>
    <name>unisono::ui::FactsRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>Clock drift</source>
        <translation>时钟漂移</translation>
    </message>
    <message>
        <source>%1&#xa0;ppm</source>
        <translation>%1&#xa0;ppm</translation>
    </message>
    <message>
        <source>+%1&#xa0;ppm</source>
        <translation>+%1&#xa0;ppm</translation>
    </message>
    <message>
        <source>−%1&#xa0;ppm</source>
        <translation>−%1&#xa0;ppm</translation>
    </message>
    <message>
        <source>±&#xa0;%1</source>
        <translation>±&#xa0;%1</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>已校正</translation>
    </message>
    <message>
        <source>%1, corrected</source>
        <translation>%1，已校正</translation>
    </message>
    <message>
        <source>%1&#xa0;kHz</source>
        <translation>%1&#xa0;kHz</translation>
    </message>
    <message>
        <source>Dropouts</source>
        <translation>断音</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>last at %1</source>
        <translation>最近一次 %1</translation>
    </message>
    <message>
        <source>since it started</source>
        <translation>自启动以来</translation>
    </message>
    <message>
        <source>Codec</source>
        <translation>编码格式</translation>
    </message>
    <message>
        <source>Sample rate</source>
        <translation>采样率</translation>
    </message>
    <message>
        <source>Plays through</source>
        <translation>播放途径</translation>
    </message>
</context>
<context>
    <name>unisono::ui::FigureLabel</name>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
</context>
<context>
    <name>unisono::ui::FileGatherer</name>
    <message>
        <source>None of this is sound Unisono can play.</source>
        <translation>这些都不是 Unisono 能播放的声音。</translation>
    </message>
    <message>
        <source>No music was found in %1.</source>
        <translation>在 %1 中没有找到音乐。</translation>
    </message>
    <message>
        <source>%1 is no sound Unisono can play.</source>
        <translation>%1 不是 Unisono 能播放的声音。</translation>
    </message>
</context>
<context>
    <name>unisono::ui::FinishLine</name>
    <message>
        <source>Finish line</source>
        <translation>终点线</translation>
    </message>
</context>
<context>
    <name>unisono::ui::FinishWords</name>
    <message>
        <source>joins when it comes</source>
        <translation>来了就加入</translation>
    </message>
    <message>
        <source>held at %1</source>
        <translation>保持在 %1</translation>
    </message>
    <message>
        <source>would wait %1</source>
        <translation>将等待 %1</translation>
    </message>
    <message>
        <source>waits %1</source>
        <translation>等待 %1</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>不在</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>无连接</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>尚不清楚</translation>
    </message>
    <message>
        <source>%1, about %2</source>
        <translation>%1，约 %2</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>%1, muted</source>
        <translation>%1，静音</translation>
    </message>
    <message>
        <source>%1 · slowest, sets the line</source>
        <translation>%1 · 最慢，决定终点线</translation>
    </message>
    <message>
        <source>%1 · slowest</source>
        <translation>%1 · 最慢</translation>
    </message>
    <message>
        <source>about %1, muted</source>
        <translation>约 %1，静音</translation>
    </message>
    <message>
        <source>about %1 · slowest, sets the line</source>
        <translation>约 %1 · 最慢，决定终点线</translation>
    </message>
    <message>
        <source>about %1 · slowest</source>
        <translation>约 %1 · 最慢</translation>
    </message>
    <message>
        <source>heard together &lt;b&gt;%1&lt;/b&gt; later</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; 后同时听到</translation>
    </message>
    <message>
        <source>heard &lt;b&gt;%1&lt;/b&gt; later</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; 后听到</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>无声</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <source>on the line</source>
        <translation>在终点线上</translation>
    </message>
    <message>
        <source>%1 milliseconds later</source>
        <translation>晚 %1 毫秒</translation>
    </message>
    <message>
        <source>%1 milliseconds earlier</source>
        <translation>早 %1 毫秒</translation>
    </message>
    <message>
        <source>%1: not here, joins when it comes</source>
        <translation>%1：不在，来了就加入</translation>
    </message>
    <message>
        <source>%1: no connection, its wait is held at %2</source>
        <translation>%1：无连接，等待时间保持在 %2</translation>
    </message>
    <message>
        <source>%1: would wait %2, own delay about %3</source>
        <translation>%1：将等待 %2，自身延迟约 %3</translation>
    </message>
    <message>
        <source>%1: waits %2, own delay about %3, not measured</source>
        <translation>%1：等待 %2，自身延迟约 %3，未测量</translation>
    </message>
    <message>
        <source>%1: waits %2, own delay about %3, now not known</source>
        <translation>%1：等待 %2，自身延迟约 %3，目前尚不清楚</translation>
    </message>
    <message>
        <source>%1: waits %2, own delay %3, now %4, plus or minus %5</source>
        <translation>%1：等待 %2，自身延迟 %3，目前%4，误差 %5</translation>
    </message>
    <message>
        <source>%1, slowest, sets the line</source>
        <translation>%1，最慢，决定终点线</translation>
    </message>
    <message>
        <source>its own delay is %1</source>
        <translation>自身延迟为 %1</translation>
    </message>
    <message>
        <source>its own delay is about %1</source>
        <translation>自身延迟约为 %1</translation>
    </message>
    <message>
        <source>its own delay is not known</source>
        <translation>自身延迟尚不清楚</translation>
    </message>
    <message>
        <source>slowest, sets the line</source>
        <translation>最慢，决定终点线</translation>
    </message>
    <message>
        <source>by ear %1&#xa0;ms later</source>
        <translation>凭听感晚 %1&#xa0;ms</translation>
    </message>
    <message>
        <source>by ear %1&#xa0;ms earlier</source>
        <translation>凭听感早 %1&#xa0;ms</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>heard together</source>
        <translation>同时听到</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>已测量</translation>
    </message>
    <message>
        <source>%1: own delay not known, not measured</source>
        <translation>%1：自身延迟尚不清楚，未测量</translation>
    </message>
    <message>
        <source>%1: waits %2, own delay %3, measured</source>
        <translation>%1：等待 %2，自身延迟 %3，已测量</translation>
    </message>
</context>
<context>
    <name>unisono::ui::FirstRun</name>
    <message>
        <source>First steps</source>
        <translation>第一步</translation>
    </message>
    <message>
        <source>All your speakers, one sound.</source>
        <translation>所有音箱，一个声音。</translation>
    </message>
    <message>
        <source>Each speaker needs a different time to make a sound. Unisono measures it and lets the quick ones wait.</source>
        <translation>每个音箱发声所需的时间都不同。Unisono 测出这段时间，让快的等一等。</translation>
    </message>
    <message>
        <source>Before: each ends when it likes</source>
        <translation>之前：各自结束</translation>
    </message>
    <message>
        <source>With Unisono: all end together</source>
        <translation>使用 Unisono：同时结束</translation>
    </message>
    <message>
        <source>A Bluetooth speaker</source>
        <translation>蓝牙音箱</translation>
    </message>
    <message>
        <source>Switch it on. Hold its Bluetooth button until the light blinks. If a phone is using it, disconnect it there first.</source>
        <translation>打开音箱，按住蓝牙键直到指示灯闪烁。如果手机正在使用它，请先在手机上断开。</translation>
    </message>
    <message>
        <source>Open Bluetooth settings</source>
        <translation>打开蓝牙设置</translation>
    </message>
    <message>
        <source>An Amazon Echo</source>
        <translation>Amazon Echo</translation>
    </message>
    <message>
        <source>Stand near it and say the words below. When it answers that it is searching, it appears under Nearby.</source>
        <translation>站在它附近，说出下面的话。它回答正在搜索后，会出现在“附近”。</translation>
    </message>
    <message>
        <source>“Alexa, pair”</source>
        <translation>“Alexa, pair”</translation>
    </message>
    <message>
        <source>Each Echo connects by itself. Alexa’s own groups do not pass this sound on.</source>
        <translation>每台 Echo 单独连接。Alexa 自己的群组不会转发这个声音。</translation>
    </message>
    <message>
        <source>A wired output</source>
        <translation>有线输出</translation>
    </message>
    <message>
        <source>Line out, HDMI or USB: plug it in. Nothing to pair. Mixing wired and wireless is fine.</source>
        <translation>线路输出、HDMI 或 USB：插上即可，无需配对。有线和无线可以混用。</translation>
    </message>
    <message>
        <source>Show sound outputs</source>
        <translation>显示声音输出</translation>
    </message>
    <message>
        <source>No speaker at hand?</source>
        <translation>手边没有音箱？</translation>
    </message>
    <message>
        <source>Try everything, even Align, with four simulated speakers in a simulated room. You can remove them at any time.</source>
        <translation>用模拟房间里的四个模拟音箱试试全部功能，包括对齐。随时可以移除。</translation>
    </message>
    <message>
        <source>Try with simulated speakers</source>
        <translation>用模拟音箱试试</translation>
    </message>
    <message>
        <source>It then appears on the left under Nearby.</source>
        <translation>随后它会出现在左侧“附近”。</translation>
    </message>
    <message numerus="yes">
        <source>%n found, on the left under Ready.</source>
        <translation>
            <numerusform>找到 %n 个，在左侧“就绪”。</numerusform>
        </translation>
    </message>
    <message>
        <source>None plugged in yet.</source>
        <translation>尚未插入。</translation>
    </message>
    <message>
        <source>One speaker is ready. Start with it, and add others when they come.</source>
        <translation>一个音箱已就绪。先用它开始，其他的来了再添加。</translation>
    </message>
    <message numerus="yes">
        <source>%n speaker(s) are ready. Let them play as one.</source>
        <translation>
            <numerusform>%n 个音箱已就绪，让它们合为一体。</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a group with it</source>
        <translation>用它建立群组</translation>
    </message>
    <message>
        <source>Make a group of them</source>
        <translation>用它们建立群组</translation>
    </message>
    <message>
        <source>These speakers are simulated.</source>
        <translation>这些音箱是模拟的。</translation>
    </message>
    <message>
        <source>They are there to try everything. Nothing can be heard of them.</source>
        <translation>它们用来试用全部功能，不会发出声音。</translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Find my Echo</source>
        <translation>查找我的 Echo</translation>
    </message>
    <message>
        <source>Find my speaker</source>
        <translation>查找我的音箱</translation>
    </message>
    <message>
        <source>Find it</source>
        <translation>查找</translation>
    </message>
</context>
<context>
    <name>unisono::ui::FoundRow</name>
    <message>
        <source>%1: %2</source>
        <comment>button and speaker</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>unisono::ui::GroupCard</name>
    <message>
        <source>Align</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>More about this group</source>
        <translation>此群组的更多选项</translation>
    </message>
    <message>
        <source>%1 plays %2.</source>
        <translation>%1 正在播放 %2。</translation>
    </message>
    <message>
        <source>Measure these speakers with a microphone (Ctrl+Shift+A)</source>
        <translation>用麦克风测量这些音箱 (Ctrl+Shift+A)</translation>
    </message>
    <message>
        <source>Aligning needs two speakers.</source>
        <translation>对齐需要两个音箱。</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>Drag speakers here from the list.</source>
        <translation>把列表中的音箱拖到这里。</translation>
    </message>
    <message>
        <source>This speaker is gone.</source>
        <translation>这个音箱已不在。</translation>
    </message>
    <message>
        <source>%1 is in this group already.</source>
        <translation>%1 已在此群组中。</translation>
    </message>
    <message>
        <source>They are in this group already.</source>
        <translation>它们已在此群组中。</translation>
    </message>
    <message numerus="yes">
        <source>%n speaker(s)</source>
        <translation>
            <numerusform>%n 个音箱</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop to move %1.</source>
        <translation>松开即可移动 %1。</translation>
    </message>
    <message>
        <source>Drop to add %1.</source>
        <translation>松开即可添加 %1。</translation>
    </message>
    <message>
        <source> %1 is slower: the line moves to %2.</source>
        <translation> %1 更慢：终点线移到 %2。</translation>
    </message>
    <message>
        <source> Music keeps playing.</source>
        <translation> 音乐继续播放。</translation>
    </message>
    <message>
        <source>%1 joins here</source>
        <translation>%1 将加入这里</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n after the drop</source>
        <translation>
            <numerusform>%1，松开后为 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unisono::ui::GroupsPage</name>
    <message>
        <source>Drop a speaker here for a new group, or press %1</source>
        <translation>把音箱拖到这里新建群组，或按 %1</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>新建群组</translation>
    </message>
    <message>
        <source>Drop here to start a new group</source>
        <translation>拖到这里新建群组</translation>
    </message>
</context>
<context>
    <name>unisono::ui::HealthPage</name>
    <message>
        <source>Look again</source>
        <translation>再看一次</translation>
    </message>
    <message>
        <source>For experts</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Addresses are shortened.</source>
        <translation>地址已缩短。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what is so; what it means</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Bluetooth</source>
        <translation>蓝牙</translation>
    </message>
    <message>
        <source>Bluetooth adapters</source>
        <translation>蓝牙适配器</translation>
    </message>
    <message>
        <source>%1 · one speaker</source>
        <translation>%1 · 一个音箱</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n speakers</source>
        <translation>
            <numerusform>%1 · %n 个音箱</numerusform>
        </translation>
    </message>
    <message>
        <source>No Bluetooth speaker is here.</source>
        <translation>这里没有蓝牙音箱。</translation>
    </message>
    <message>
        <source>One speaker is here by Bluetooth.</source>
        <translation>这里有一个蓝牙音箱。</translation>
    </message>
    <message numerus="yes">
        <source>%n speakers are here by Bluetooth.</source>
        <translation>
            <numerusform>这里有 %n 个蓝牙音箱。</numerusform>
        </translation>
    </message>
    <message>
        <source>Which adapter carries them, and how busy it is, is not known yet.</source>
        <translation>由哪个适配器带动它们、它有多忙，还不清楚。</translation>
    </message>
</context>
<context>
    <name>unisono::ui::HearingLevel</name>
    <message>
        <source>What the microphone hears</source>
        <translation>麦克风听到的声音</translation>
    </message>
    <message>
        <source>too loud</source>
        <translation>太响</translation>
    </message>
    <message>
        <source>good</source>
        <translation>合适</translation>
    </message>
    <message>
        <source>room noise</source>
        <translation>房间噪声</translation>
    </message>
</context>
<context>
    <name>unisono::ui::ImpulsePlot</name>
    <message>
        <source>%1 was heard, and a louder reflection of it %2 later.</source>
        <translation>听到了 %1，%2 之后还有它更响的反射声。</translation>
    </message>
    <message>
        <source>%1 was first heard after %2, and a louder reflection of it %3 later.</source>
        <translation>%2 后首次听到 %1，再过 %3 还有它更响的反射声。</translation>
    </message>
    <message>
        <source>%1 was heard, and no reflection of it was louder.</source>
        <translation>听到了 %1，没有比它更响的反射声。</translation>
    </message>
    <message>
        <source>%1 was first heard after %2, and no reflection of it was louder.</source>
        <translation>%2 后首次听到 %1，没有比它更响的反射声。</translation>
    </message>
    <message>
        <source>first arrival</source>
        <translation>首次到达</translation>
    </message>
    <message>
        <source>first arrival, %1</source>
        <translation>首次到达，%1</translation>
    </message>
    <message>
        <source>louder reflection, %1 later</source>
        <translation>更响的反射声，晚 %1</translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>晚 %1</translation>
    </message>
    <message>
        <source>%1 ms later</source>
        <translation>晚 %1 ms</translation>
    </message>
</context>
<context>
    <name>unisono::ui::InlineName</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>unisono::ui::Inspector</name>
    <message>
        <source>Speaker in detail</source>
        <translation>音箱详细信息</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>重新测量</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>重新连接</translation>
    </message>
    <message>
        <source>Forget …</source>
        <translation>忘记 …</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>忘记</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>%1 lost its connection.</source>
        <translation>%1 断开了连接。</translation>
    </message>
    <message>
        <source>Unisono tries to bring it back.</source>
        <translation>Unisono 正在尝试让它恢复。</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>立即尝试</translation>
    </message>
    <message>
        <source>%1 cannot be played on.</source>
        <translation>无法在 %1 上播放。</translation>
    </message>
    <message>
        <source>The delay of %1 may have changed.</source>
        <translation>%1 的延迟可能变了。</translation>
    </message>
    <message>
        <source>Forget %1 and its measurements?</source>
        <translation>忘记 %1 及其测量结果？</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Forget %1 and its measurements? It has to be paired anew, even after Undo.</source>
        <translation>忘记 %1 及其测量结果？之后即使撤销，也要重新配对。</translation>
    </message>
</context>
<context>
    <name>unisono::ui::LaneTile</name>
    <message>
        <source>Volume of %1</source>
        <translation>%1 的音量</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>立即尝试</translation>
    </message>
    <message>
        <source>Left · %1</source>
        <translation>左 · %1</translation>
    </message>
    <message>
        <source>Right · %1</source>
        <translation>右 · %1</translation>
    </message>
    <message>
        <source>Mono · %1</source>
        <translation>单声道 · %1</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
</context>
<context>
    <name>unisono::ui::LatencyBreakdown</name>
    <message>
        <source>From sent to heard: %1</source>
        <translation>从发出到听到：%1</translation>
    </message>
    <message>
        <source>%1’s own delay is not known</source>
        <translation>%1 的自身延迟尚不清楚</translation>
    </message>
    <message>
        <source>&lt;b&gt;about %1&lt;/b&gt;, as %2 reports</source>
        <translation>%2 自报&lt;b&gt;约 %1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;about %1&lt;/b&gt; is %2’s own, to be checked</source>
        <translation>&lt;b&gt;约 %1&lt;/b&gt; 是 %2 的自身延迟，待检查</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; is %2’s own, ±&#xa0;%3&#xa0;ms</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; 是 %2 的自身延迟，±&#xa0;%3&#xa0;ms</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; is %2’s own</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; 是 %2 的自身延迟</translation>
    </message>
    <message>
        <source>added by us</source>
        <translation>我们添加的</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>自报的</translation>
    </message>
    <message>
        <source>%1 less</source>
        <translation>少 %1</translation>
    </message>
    <message>
        <source>found by Align</source>
        <translation>对齐测得的</translation>
    </message>
</context>
<context>
    <name>unisono::ui::LatencySection</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Its delay is not known yet. Play something on it, or measure it.</source>
        <translation>它的延迟还不清楚。请用它播放一些声音，或测量它。</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>测量记录</translation>
    </message>
    <message>
        <source>From sent to heard: %1</source>
        <translation>从发出到听到：%1</translation>
    </message>
    <message>
        <source>Its own delay: %1</source>
        <translation>自身延迟：%1</translation>
    </message>
    <message>
        <source>From sent to heard</source>
        <translation>从发出到听到</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>使用 %1</translation>
    </message>
    <message>
        <source>%1, %2, found %3 %4</source>
        <translation>%1，%2，测得 %3 %4</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>使用中</translation>
    </message>
</context>
<context>
    <name>unisono::ui::LevelSection</name>
    <message>
        <source>Plays</source>
        <translation>声道</translation>
    </message>
    <message>
        <source>Stereo</source>
        <translation>立体声</translation>
    </message>
    <message>
        <source>Mono</source>
        <translation>单声道</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Volume of %1</source>
        <translation>%1 的音量</translation>
    </message>
    <message>
        <source>Muted. Press to hear it again.</source>
        <translation>已静音。按下可重新听到。</translation>
    </message>
</context>
<context>
    <name>unisono::ui::LiveStrip</name>
    <message>
        <source>Music</source>
        <translation>音乐</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Safe from dropouts, for whatever has no picture</source>
        <translation>避免断音，适合没有画面的内容</translation>
    </message>
    <message>
        <source>As early as the slowest speaker allows, for films</source>
        <translation>在最慢的音箱允许的范围内尽早播放，适合电影</translation>
    </message>
    <message>
        <source>Live sound for music or video</source>
        <translation>用于音乐或视频的实时声音</translation>
    </message>
</context>
<context>
    <name>unisono::ui::MainWindow</name>
    <message>
        <source>This computer’s own sound stays as it is until you press play here.</source>
        <translation>在这里按播放之前，电脑自身的声音保持不变。</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>群组</translation>
    </message>
    <message>
        <source>Sync monitor</source>
        <translation>同步监视</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>状况</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>撤销 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>重做 (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Settings (Ctrl+,)</source>
        <translation>设置 (Ctrl+,)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Undo %1 (Ctrl+Z)</source>
        <translation>撤销：%1 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>没有可撤销的操作</translation>
    </message>
    <message>
        <source>Redo %1 (Ctrl+Shift+Z)</source>
        <translation>重做：%1 (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>没有可重做的操作</translation>
    </message>
    <message>
        <source>The report is in the clipboard.</source>
        <translation>报告已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Add %1 to a group with another speaker first: a measurement tells how far speakers are apart.</source>
        <translation>请先把 %1 和另一个音箱放进同一个群组：测量得出的是音箱之间相差多少。</translation>
    </message>
    <message>
        <source>%1 went away while you moved it.</source>
        <translation>%1 在移动时断开了。</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n file(s) are played.</source>
        <translation>
            <numerusform>只播放前 %n 个文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>The computer’s sound service stopped.</source>
        <translation>电脑的声音服务停止了。</translation>
    </message>
    <message>
        <source>Unisono starts again by itself as soon as it is back. Your groups are kept.</source>
        <translation>它一恢复，Unisono 就会自动继续。你的群组都会保留。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at</source>
        <translation>
            <numerusform>有 %n 项需要留意</numerusform>
        </translation>
    </message>
    <message>
        <source>Simulated room</source>
        <translation>模拟房间</translation>
    </message>
    <message>
        <source>Open music files</source>
        <translation>打开音乐文件</translation>
    </message>
    <message>
        <source>Music (*.wav *.flac *.ogg *.oga *.opus *.mp3 *.m4a *.aac *.aif *.aiff *.wma)</source>
        <translation>音乐 (*.wav *.flac *.ogg *.oga *.opus *.mp3 *.m4a *.aac *.aif *.aiff *.wma)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <source>Open music files …</source>
        <translation>打开音乐文件 …</translation>
    </message>
    <message>
        <source>Find a speaker</source>
        <translation>查找音箱</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>新建群组</translation>
    </message>
    <message>
        <source>Align …</source>
        <translation>对齐 …</translation>
    </message>
    <message>
        <source>Duplicate the group</source>
        <translation>将群组复制一份</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste into the group</source>
        <translation>粘贴到群组</translation>
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
        <source>Mute the group</source>
        <translation>群组静音</translation>
    </message>
    <message>
        <source>Group louder</source>
        <translation>调高群组音量</translation>
    </message>
    <message>
        <source>Group softer</source>
        <translation>调低群组音量</translation>
    </message>
    <message>
        <source>Details of the speaker</source>
        <translation>音箱详细信息</translation>
    </message>
    <message>
        <source>Narrow list of speakers</source>
        <translation>收窄音箱列表</translation>
    </message>
    <message>
        <source>Next area</source>
        <translation>下一个区域</translation>
    </message>
    <message>
        <source>Previous area</source>
        <translation>上一个区域</translation>
    </message>
    <message>
        <source>Settings …</source>
        <translation>设置 …</translation>
    </message>
    <message>
        <source>About Unisono</source>
        <translation>关于 Unisono</translation>
    </message>
    <message>
        <source>Simulated speakers</source>
        <translation>模拟音箱</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>停止并退出</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>The computer’s sound service does not answer.</source>
        <translation>电脑的声音服务没有响应。</translation>
    </message>
    <message>
        <source>Its speakers appear here as soon as it does.</source>
        <translation>它一响应，音箱就会出现在这里。</translation>
    </message>
    <message>
        <source>Not known while the sound service does not answer.</source>
        <translation>声音服务没有响应，暂时无法得知。</translation>
    </message>
    <message>
        <source>Forget a speaker</source>
        <translation>忘记音箱</translation>
    </message>
    <message>
        <source>Forget %1 and its measurements?</source>
        <translation>忘记 %1 及其测量结果？</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>忘记</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>It is unpaired from this computer, too. Undo brings back its name, groups and measurements, but it has to be paired anew.</source>
        <translation>它也会与这台电脑取消配对。撤销可以恢复名称、群组和测量结果，但需要重新配对。</translation>
    </message>
    <message>
        <source>Look for speakers</source>
        <translation>查找音箱</translation>
    </message>
    <message>
        <source>Add a speaker …</source>
        <translation>添加音箱 …</translation>
    </message>
    <message>
        <source>%1 is connected.</source>
        <translation>%1 已连接。</translation>
    </message>
    <message>
        <source>%1 was disconnected.</source>
        <translation>%1 已断开。</translation>
    </message>
    <message numerus="yes">
        <source>Bluetooth is on · %n found so far</source>
        <translation>
            <numerusform>蓝牙已打开 · 目前找到 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Any USB Bluetooth adapter from version 4.0 on will do. Plug it in, then choose it in the details of some of the speakers.</source>
        <translation>任何 4.0 或更高版本的 USB 蓝牙适配器都可以。插上它，然后在部分音箱的详细信息中选择它。</translation>
    </message>
    <message>
        <source>Play a web address …</source>
        <translation>播放网址 …</translation>
    </message>
    <message>
        <source>This build cannot open web addresses: it was made without FFmpeg.</source>
        <translation>此版本无法打开网址：构建时未包含 FFmpeg。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>unisono::ui::MeasurePage</name>
    <message>
        <source>What plays now: the wave once more, for those not yet sure</source>
        <translation>正在播放：再播一次声波，给还不确定的音箱</translation>
    </message>
    <message>
        <source>What plays now: a soft wave, on both speakers at once</source>
        <translation>正在播放：轻柔的声波，两个音箱同时发声</translation>
    </message>
    <message>
        <source>What plays now: a soft wave, on all %1 speakers at once</source>
        <translation>正在播放：轻柔的声波，所有%1音箱同时发声</translation>
    </message>
    <message>
        <source>What was played: a soft wave</source>
        <translation>已播放：轻柔的声波</translation>
    </message>
    <message>
        <source>What will play: a soft wave, on both speakers at once</source>
        <translation>将要播放：轻柔的声波，两个音箱同时发声</translation>
    </message>
    <message>
        <source>What will play: a soft wave, on all %1 speakers at once</source>
        <translation>将要播放：轻柔的声波，所有%1音箱同时发声</translation>
    </message>
    <message>
        <source>What the microphone hears</source>
        <translation>麦克风听到的声音</translation>
    </message>
    <message>
        <source>The microphone is muted.</source>
        <translation>麦克风已静音。</translation>
    </message>
    <message>
        <source>Turn it on in the system’s sound settings. This goes on by itself then.</source>
        <translation>请在系统的声音设置中打开它，之后会自动继续。</translation>
    </message>
    <message>
        <source>The only microphone here is a Bluetooth one.</source>
        <translation>这里唯一的麦克风是蓝牙麦克风。</translation>
    </message>
    <message>
        <source>Bluetooth microphones would make the speakers sound like a telephone. Connect a wired one; it appears here at once.</source>
        <translation>蓝牙麦克风会让音箱听起来像电话。请接上有线麦克风，它会立即出现在这里。</translation>
    </message>
    <message>
        <source>There is no microphone.</source>
        <translation>没有麦克风。</translation>
    </message>
    <message>
        <source>Connect one with a cable; it appears here at once. Without one, set the delays by ear in each speaker’s details.</source>
        <translation>请接上有线麦克风，它会立即出现在这里。没有麦克风时，可在各音箱的详细信息中凭听感设置延迟。</translation>
    </message>
    <message>
        <source>This microphone filters what it hears.</source>
        <translation>这个麦克风会对听到的声音进行滤波。</translation>
    </message>
    <message>
        <source>Not here now</source>
        <translation>现在不在</translation>
    </message>
    <message>
        <source>Heard clearly, near %1</source>
        <translation>听得清楚，约 %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 dB above the room’s noise</source>
        <translation>高出房间噪声 %1 dB</translation>
    </message>
</context>
<context>
    <name>unisono::ui::MicrophonePicker</name>
    <message>
        <source>No microphone</source>
        <translation>没有麦克风</translation>
    </message>
    <message>
        <source>Microphone: %1</source>
        <translation>麦克风：%1</translation>
    </message>
    <message>
        <source>%1 (muted)</source>
        <translation>%1（已静音）</translation>
    </message>
    <message>
        <source>There is no microphone. Connect one with a cable; it appears here at once.</source>
        <translation>没有麦克风。请接上有线麦克风，它会立即出现在这里。</translation>
    </message>
    <message>
        <source>Bluetooth microphones would make the speakers sound like a telephone. Choose a wired or built-in one.</source>
        <translation>蓝牙麦克风会让音箱听起来像电话。请选择有线或内置麦克风。</translation>
    </message>
</context>
<context>
    <name>unisono::ui::NameLine</name>
    <message>
        <source>Name of the speaker</source>
        <translation>音箱名称</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, battery %2 percent</source>
        <translation>%1，电量 %2%</translation>
    </message>
    <message>
        <source>%1, simulated</source>
        <translation>%1，模拟</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>模拟</translation>
    </message>
</context>
<context>
    <name>unisono::ui::NowModel</name>
    <message>
        <source>Right now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Off the line, ms</source>
        <translation>偏离终点线 (ms)</translation>
    </message>
    <message>
        <source>Clock drift</source>
        <translation>时钟漂移</translation>
    </message>
    <message>
        <source>Dropouts</source>
        <translation>断音</translation>
    </message>
</context>
<context>
    <name>unisono::ui::NowTable</name>
    <message>
        <source>Each speaker right now</source>
        <translation>各音箱的当前状态</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <source>Off the line, ms</source>
        <translation>偏离终点线 (ms)</translation>
    </message>
    <message>
        <source>Clock drift</source>
        <translation>时钟漂移</translation>
    </message>
    <message>
        <source>Dropouts</source>
        <translation>断音</translation>
    </message>
</context>
<context>
    <name>unisono::ui::PairDialog</name>
    <message>
        <source>Add a speaker</source>
        <translation>添加音箱</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>已找到</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>A Bluetooth speaker</source>
        <translation>蓝牙音箱</translation>
    </message>
    <message>
        <source>Switch it on. Hold its Bluetooth button until the light blinks. If a phone is using it, disconnect it there first.</source>
        <translation>打开音箱，按住蓝牙键直到指示灯闪烁。如果手机正在使用它，请先在手机上断开。</translation>
    </message>
    <message>
        <source>An Amazon Echo</source>
        <translation>Amazon Echo</translation>
    </message>
    <message>
        <source>Stand near it and say the words below. It answers that it is searching.</source>
        <translation>站在它附近，说出下面的话。它会回答正在搜索。</translation>
    </message>
    <message>
        <source>“Alexa, pair”</source>
        <translation>“Alexa, pair”</translation>
    </message>
    <message>
        <source>looking …</source>
        <translation>正在查找 …</translation>
    </message>
    <message>
        <source>Connect through this adapter</source>
        <translation>通过此适配器连接</translation>
    </message>
    <message>
        <source>through</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Stop looking for speakers</source>
        <translation>停止查找音箱</translation>
    </message>
    <message>
        <source>Look for speakers again</source>
        <translation>重新查找音箱</translation>
    </message>
    <message>
        <source>Show speakers only</source>
        <translation>只显示音箱</translation>
    </message>
    <message numerus="yes">
        <source>Show %n other device(s)</source>
        <translation>
            <numerusform>显示另外 %n 台设备</numerusform>
        </translation>
    </message>
    <message>
        <source>the adapter that fits</source>
        <translation>合适的适配器</translation>
    </message>
</context>
<context>
    <name>unisono::ui::PhoneDialog</name>
    <message>
        <source>Play from a phone or an Echo</source>
        <translation>从手机或 Echo 播放</translation>
    </message>
    <message>
        <source>the name of this computer</source>
        <translation>这台电脑的名称</translation>
    </message>
    <message>
        <source>Pair it once</source>
        <translation>先配对一次</translation>
    </message>
    <message>
        <source>In this computer’s Bluetooth settings, make it visible. Then choose it on the phone; to an Echo say “Alexa, pair”.</source>
        <translation>在这台电脑的蓝牙设置中将其设为可见，然后在手机上选择它；对 Echo 则说“Alexa, pair”。</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>On the phone, tap %1. To an Echo say “Alexa, connect to %1”.</source>
        <translation>在手机上点按 %1。对 Echo 则说“Alexa, connect to %1”。</translation>
    </message>
    <message>
        <source>Play something on it</source>
        <translation>用它播放声音</translation>
    </message>
    <message>
        <source>Then it appears here by its own name, and can be chosen. An Echo that sends is not a speaker of the group at the same time.</source>
        <translation>随后它会以自己的名称出现在这里，供你选择。正在发送声音的 Echo 不能同时作为群组中的音箱。</translation>
    </message>
    <message>
        <source>Bluetooth settings</source>
        <translation>蓝牙设置</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>unisono::ui::PhotoFinish</name>
    <message>
        <source>Photo finish</source>
        <translation>冲线瞬间</translation>
    </message>
    <message>
        <source>±%1&#xa0;ms</source>
        <translation>±%1&#xa0;ms</translation>
    </message>
    <message>
        <source>The last instant, enlarged: from %1 earlier to %1 later</source>
        <translation>放大的最后瞬间：从早 %1 到晚 %1</translation>
    </message>
    <message>
        <source>photo finish</source>
        <translation>冲线瞬间</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>早</translation>
    </message>
    <message>
        <source>later</source>
        <translation>晚</translation>
    </message>
</context>
<context>
    <name>unisono::ui::PipeDialog</name>
    <message>
        <source>Play a named pipe</source>
        <translation>播放命名管道</translation>
    </message>
    <message>
        <source>The writer has its own clock</source>
        <translation>写入程序有自己的时钟</translation>
    </message>
    <message>
        <source>Another program (librespot, shairport-sync, mpd) writes raw sound into it. Make one with mkfifo.</source>
        <translation>由另一个程序（librespot、shairport-sync、mpd）写入原始声音数据。可用 mkfifo 创建。</translation>
    </message>
    <message>
        <source>Named pipe</source>
        <translation>命名管道</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>选择 …</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>其中的内容</translation>
    </message>
    <message>
        <source>On for shairport-sync and mpd. Off for librespot, which waits until it is read.</source>
        <translation>shairport-sync 和 mpd 请打开。librespot 请关闭，它会等待读取。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>16 bit, 44.1 kHz, stereo</source>
        <translation>16 位，44.1 kHz，立体声</translation>
    </message>
    <message>
        <source>16 bit, 48 kHz, stereo</source>
        <translation>16 位，48 kHz，立体声</translation>
    </message>
    <message>
        <source>24 bit, 48 kHz, stereo</source>
        <translation>24 位，48 kHz，立体声</translation>
    </message>
    <message>
        <source>32 bit, 44.1 kHz, stereo</source>
        <translation>32 位，44.1 kHz，立体声</translation>
    </message>
    <message>
        <source>32 bit floating point, 48 kHz, stereo</source>
        <translation>32 位浮点，48 kHz，立体声</translation>
    </message>
</context>
<context>
    <name>unisono::ui::PlotLegend</name>
    <message>
        <source>Curves of %1</source>
        <translation>%1 的曲线</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unisono::ui::Preferences</name>
    <message>
        <source>There is no folder for settings. How the window looks is not kept after the program ends.</source>
        <translation>没有存放设置的文件夹。程序结束后，窗口的外观不会保留。</translation>
    </message>
    <message>
        <source>The window’s settings were damaged. The usual ones are used instead.</source>
        <translation>窗口的设置已损坏，将改用默认设置。</translation>
    </message>
    <message>
        <source>The window’s settings cannot be read. The usual ones are used instead.</source>
        <translation>窗口的设置无法读取，将改用默认设置。</translation>
    </message>
    <message>
        <source>The window’s settings could not be saved. The disk is full or write-protected; nothing is lost while Unisono runs.</source>
        <translation>窗口的设置无法保存。磁盘已满或被写保护；只要 Unisono 还在运行，就不会丢失任何内容。</translation>
    </message>
</context>
<context>
    <name>unisono::ui::QuestionPanel</name>
    <message>
        <source>Code</source>
        <translation>配对码</translation>
    </message>
</context>
<context>
    <name>unisono::ui::ResultHeader</name>
    <message>
        <source>Speaker</source>
        <translation>音箱</translation>
    </message>
    <message>
        <source>Own delay</source>
        <translation>自身延迟</translation>
    </message>
    <message>
        <source>As it was heard</source>
        <translation>听到的样子</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>可靠程度</translation>
    </message>
</context>
<context>
    <name>unisono::ui::ResultPage</name>
    <message>
        <source>Before, as it was set</source>
        <translation>之前，按原有设置</translation>
    </message>
    <message>
        <source>Before, by reported delays</source>
        <translation>之前，按自报延迟</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>尚不清楚</translation>
    </message>
    <message>
        <source>from first to last</source>
        <translation>从最早到最晚</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>After, without %1</source>
        <translation>之后，不含 %1</translation>
    </message>
    <message>
        <source>After, of the %1 that are sure</source>
        <translation>之后，只计可靠的%1</translation>
    </message>
    <message>
        <source>as measured, checking now …</source>
        <translation>按测量结果，正在检查 …</translation>
    </message>
    <message>
        <source>checked by the microphone</source>
        <translation>已用麦克风检查</translation>
    </message>
    <message>
        <source>as measured. %1: not known</source>
        <translation>按测量结果。%1：尚不清楚</translation>
    </message>
    <message>
        <source>as measured. %1: within %2, perhaps</source>
        <translation>按测量结果。%1：误差可能在 %2 以内</translation>
    </message>
    <message>
        <source>as measured</source>
        <translation>按测量结果</translation>
    </message>
    <message>
        <source>Match loudness too. They are %1 dB apart.</source>
        <translation>同时匹配响度。目前相差 %1 dB。</translation>
    </message>
    <message>
        <source>%1, as the microphone heard it</source>
        <translation>麦克风听到的 %1</translation>
    </message>
    <message>
        <source>Nothing of %1 was heard.</source>
        <translation>完全没有听到 %1。</translation>
    </message>
    <message>
        <source>There is no picture of this measurement.</source>
        <translation>这次测量没有图像。</translation>
    </message>
</context>
<context>
    <name>unisono::ui::ResultRow</name>
    <message>
        <source>Measure again</source>
        <translation>重新测量</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>尚不清楚</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>reported %1</source>
        <translation>自报 %1</translation>
    </message>
    <message>
        <source>Measure %1 again</source>
        <translation>重新测量 %1</translation>
    </message>
    <message>
        <source>%1: own delay %2, %3, %4</source>
        <translation>%1：自身延迟 %2，%3，%4</translation>
    </message>
</context>
<context>
    <name>unisono::ui::RoundPlayButton</name>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>暂停 %1</translation>
    </message>
    <message>
        <source>Play %1</source>
        <translation>播放 %1</translation>
    </message>
</context>
<context>
    <name>unisono::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Show simulated speakers</source>
        <translation>显示模拟音箱</translation>
    </message>
    <message>
        <source>Keep playing when the window closes</source>
        <translation>关闭窗口后继续播放</translation>
    </message>
    <message>
        <source>System</source>
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
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Speakers in a simulated room, to try everything without any at hand.</source>
        <translation>模拟房间里的音箱，手边没有音箱也能试用全部功能。</translation>
    </message>
    <message>
        <source>The window goes, its icon in the tray stays while something plays.</source>
        <translation>窗口关闭后，只要还在播放，托盘图标就会保留。</translation>
    </message>
    <message>
        <source>This desktop has no tray; the window is minimised instead.</source>
        <translation>此桌面没有托盘，窗口将改为最小化。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>A change shows after the next start.</source>
        <translation>更改将在下次启动后生效。</translation>
    </message>
    <message>
        <source>Shows after the next start.</source>
        <translation>下次启动后生效。</translation>
    </message>
</context>
<context>
    <name>unisono::ui::Shell</name>
    <message>
        <source>Music goes on here.</source>
        <translation>音乐在这里继续。</translation>
    </message>
    <message>
        <source>Unisono keeps playing while its window is closed. To end it, choose Stop and quit in this menu.</source>
        <translation>关闭窗口后，Unisono 会继续播放。要结束它，请在此菜单中选择“停止并退出”。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>unisono::ui::SmallCard</name>
    <message>
        <source>More about this group</source>
        <translation>此群组的更多选项</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>Drag a speaker here.</source>
        <translation>把音箱拖到这里。</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
</context>
<context>
    <name>unisono::ui::SourceBar</name>
    <message>
        <source>What plays, and on what</source>
        <translation>播放什么，在哪里播放</translation>
    </message>
    <message>
        <source>Back to the beginning, or to the track before</source>
        <translation>回到开头，或上一曲</translation>
    </message>
    <message>
        <source>Next track</source>
        <translation>下一曲</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Choose what to play</source>
        <translation>选择播放内容</translation>
    </message>
    <message>
        <source>Choose the group that plays</source>
        <translation>选择播放的群组</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>暂停（空格）</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>播放（空格）</translation>
    </message>
    <message>
        <source>Plays on</source>
        <translation>播放于</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>取消静音</translation>
    </message>
    <message>
        <source>Volume of %1</source>
        <translation>%1 的音量</translation>
    </message>
    <message>
        <source>Groups appear here as soon as a speaker is ready.</source>
        <translation>有音箱就绪后，群组会出现在这里。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Open music files…</source>
        <translation>打开音乐文件 …</translation>
    </message>
    <message>
        <source>Open web address…</source>
        <translation>打开网址 …</translation>
    </message>
</context>
<context>
    <name>unisono::ui::SourcePicker</name>
    <message>
        <source>Play from</source>
        <translation>播放来源</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>the names of two files played before</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Drop to play</source>
        <translation>松开即可播放</translation>
    </message>
    <message>
        <source>or drop files on the window</source>
        <translation>或把文件拖到窗口上</translation>
    </message>
</context>
<context>
    <name>unisono::ui::SpeakerList</name>
    <message>
        <source>Speakers</source>
        <translation>音箱</translation>
    </message>
    <message>
        <source>Find a speaker</source>
        <translation>查找音箱</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a speaker</source>
        <translation>添加音箱</translation>
    </message>
    <message>
        <source>Add to group</source>
        <translation>添加到群组</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>新建群组</translation>
    </message>
    <message>
        <source>New group from these</source>
        <translation>用这些新建群组</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>显示详细信息</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Forget …</source>
        <translation>忘记 …</translation>
    </message>
</context>
<context>
    <name>unisono::ui::SpeakerListDelegate</name>
    <message>
        <source>Drop for a new group</source>
        <translation>松开即可新建群组</translation>
    </message>
    <message>
        <source>looking …</source>
        <translation>正在查找 …</translation>
    </message>
    <message>
        <source>Name of %1</source>
        <translation>%1 的名称</translation>
    </message>
</context>
<context>
    <name>unisono::ui::SpeakerListModel</name>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Nearby</source>
        <translation>附近</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>不在</translation>
    </message>
    <message>
        <source>Speakers you can play on now appear here.</source>
        <translation>可以播放的音箱会出现在这里。</translation>
    </message>
    <message>
        <source>Looking for speakers …</source>
        <translation>正在查找音箱 …</translation>
    </message>
    <message>
        <source>No speaker has “%1” in it.</source>
        <translation>没有名称含“%1”的音箱。</translation>
    </message>
    <message numerus="yes">
        <source>%n speaker(s)</source>
        <translation>
            <numerusform>%n 个音箱</numerusform>
        </translation>
    </message>
    <message>
        <source>looking</source>
        <translation>正在查找</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>已折叠</translation>
    </message>
    <message>
        <source>battery %1 percent</source>
        <translation>电量 %1%</translation>
    </message>
    <message>
        <source>plays in %1</source>
        <translation>正在 %1 中播放</translation>
    </message>
    <message>
        <source>plays</source>
        <translation>正在播放</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of what a screen reader says</comment>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>unisono::ui::SpeakerListView</name>
    <message>
        <source>Speakers</source>
        <translation>音箱</translation>
    </message>
</context>
<context>
    <name>unisono::ui::StageButton</name>
    <message>
        <source>%1: %2</source>
        <comment>kind of source, or “Plays on”; then a name</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>unisono::ui::StepsBar</name>
    <message>
        <source>Listen to the room</source>
        <translation>听房间的声音</translation>
    </message>
    <message>
        <source>Wake the speakers</source>
        <translation>唤醒音箱</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>尚未开始</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Step %1 of 4: %2</source>
        <translation>第 %1 步，共 4 步：%2</translation>
    </message>
</context>
<context>
    <name>unisono::ui::StudioModel</name>
    <message numerus="yes">
        <source>%n speaker(s)</source>
        <translation>
            <numerusform>%n 个音箱</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>新建群组</translation>
    </message>
    <message>
        <source>new group %1</source>
        <translation>新建群组 %1</translation>
    </message>
    <message>
        <source>add %1</source>
        <translation>添加 %1</translation>
    </message>
    <message>
        <source>remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>move %1</source>
        <translation>移动 %1</translation>
    </message>
    <message>
        <source>rename %1</source>
        <translation>重命名 %1</translation>
    </message>
    <message>
        <source>duplicate %1</source>
        <translation>将 %1 复制一份</translation>
    </message>
    <message>
        <source>delete %1</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>%1 已删除。</translation>
    </message>
    <message>
        <source>what the group is for</source>
        <translation>群组用途</translation>
    </message>
    <message>
        <source>forget %1</source>
        <translation>忘记 %1</translation>
    </message>
    <message>
        <source>%1 was forgotten.</source>
        <translation>%1 已忘记。</translation>
    </message>
    <message>
        <source>volume of %1</source>
        <translation>%1 的音量</translation>
    </message>
    <message>
        <source>mute %1</source>
        <translation>将 %1 静音</translation>
    </message>
    <message>
        <source>unmute %1</source>
        <translation>取消 %1 的静音</translation>
    </message>
    <message>
        <source>group volume</source>
        <translation>群组音量</translation>
    </message>
    <message>
        <source>mute the group</source>
        <translation>群组静音</translation>
    </message>
    <message>
        <source>unmute the group</source>
        <translation>取消群组静音</translation>
    </message>
    <message>
        <source>trim of %1</source>
        <translation>%1 的微调</translation>
    </message>
    <message>
        <source>what %1 plays</source>
        <translation>%1 的声道</translation>
    </message>
    <message>
        <source>sound of %1</source>
        <translation>%1 的音色</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>对齐</translation>
    </message>
    <message numerus="yes">
        <source>%n speaker(s) aligned.</source>
        <translation>
            <numerusform>已对齐 %n 个音箱。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is in this group already.</source>
        <translation>%1 已在此群组中。</translation>
    </message>
    <message>
        <source>They are in this group already.</source>
        <translation>它们已在此群组中。</translation>
    </message>
    <message>
        <source>remove the simulated speakers</source>
        <translation>移除模拟音箱</translation>
    </message>
    <message>
        <source>keep %1 awake</source>
        <translation>保持 %1 唤醒</translation>
    </message>
    <message>
        <source>%1 is what you play from. Choose another source first.</source>
        <translation>当前正在从 %1 播放。请先选择其他音源。</translation>
    </message>
    <message>
        <source>Video for live sound</source>
        <translation>实时声音用于视频</translation>
    </message>
    <message>
        <source>Music for live sound</source>
        <translation>实时声音用于音乐</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, end of an address</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>unisono::ui::SureHeader</name>
    <message>
        <source>sure enough</source>
        <translation>足够可靠</translation>
    </message>
    <message>
        <source>How sure so far</source>
        <translation>目前可靠程度</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>音箱</translation>
    </message>
</context>
<context>
    <name>unisono::ui::SureRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>unisono::ui::SwellPicture</name>
    <message>
        <source>The sound that is played: a soft swell, then a soft noise</source>
        <translation>播放的声音：先是轻柔的渐强，然后是轻柔的噪声</translation>
    </message>
</context>
<context>
    <name>unisono::ui::SyncMonitorPage</name>
    <message>
        <source>5&#xa0;min</source>
        <translation>5&#xa0;分钟</translation>
    </message>
    <message>
        <source>1&#xa0;h</source>
        <translation>1&#xa0;小时</translation>
    </message>
    <message>
        <source>1&#xa0;day</source>
        <translation>1&#xa0;天</translation>
    </message>
    <message>
        <source>How long ago the curves begin</source>
        <translation>曲线从多久之前开始</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>导出 …</translation>
    </message>
    <message>
        <source>As a table (CSV) …</source>
        <translation>导出为表格 (CSV) …</translation>
    </message>
    <message>
        <source>As a picture (PNG) …</source>
        <translation>导出为图片 (PNG) …</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Nothing yet. Jumps, gaps and checks will stand here.</source>
        <translation>还没有事件。跳变、断音和检查会显示在这里。</translation>
    </message>
    <message>
        <source>Between checks: predicted from each speaker’s clock.</source>
        <translation>两次检查之间：根据各音箱的时钟推算。</translation>
    </message>
    <message>
        <source>Newest only</source>
        <translation>只看最新</translation>
    </message>
    <message numerus="yes">
        <source>All %n events</source>
        <translation>
            <numerusform>全部 %n 个事件</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>sync.csv</source>
        <translation>同步.csv</translation>
    </message>
    <message>
        <source>sync.png</source>
        <translation>同步.png</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
</context>
<context>
    <name>unisono::ui::SyncPill</name>
    <message>
        <source>Opens the sync monitor</source>
        <translation>打开同步监视</translation>
    </message>
</context>
<context>
    <name>unisono::ui::TileColumn</name>
    <message>
        <source>Speakers of the group</source>
        <translation>群组中的音箱</translation>
    </message>
</context>
<context>
    <name>unisono::ui::TitleLine</name>
    <message>
        <source>%1 / %2</source>
        <comment>position and length: 1:32 / 4:17</comment>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>unisono::ui::Toast</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>unisono::ui::TrayIcon</name>
    <message>
        <source>Open Unisono</source>
        <translation>打开 Unisono</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>停止并退出</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>调高</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>调低</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Group volume</source>
        <translation>群组音量</translation>
    </message>
    <message>
        <source>Group volume %1</source>
        <translation>群组音量 %1</translation>
    </message>
</context>
<context>
    <name>unisono::ui::TrimSection</name>
    <message>
        <source>Fine trim by ear</source>
        <translation>凭听感微调</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>早</translation>
    </message>
    <message>
        <source>later</source>
        <translation>晚</translation>
    </message>
    <message>
        <source>Steps in ms. Play a shared tick meanwhile</source>
        <translation>以 ms 为单位。可同时播放同步滴答声</translation>
    </message>
    <message>
        <source>Play a shared tick meanwhile</source>
        <translation>同时播放同步滴答声</translation>
    </message>
    <message>
        <source>Reset to 0</source>
        <translation>重置为 0</translation>
    </message>
</context>
<context>
    <name>unisono::ui::TrimSlider</name>
    <message>
        <source>Fine trim by ear</source>
        <translation>凭听感微调</translation>
    </message>
</context>
<context>
    <name>unisono::ui::WaveformView</name>
    <message>
        <source>Position</source>
        <translation>播放位置</translation>
    </message>
</context>
</TS>
