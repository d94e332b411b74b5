<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en">
<context>
    <name>AddressDialog</name>
    <message>
        <source>This is a file. Choose Music files for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unisono plays addresses that begin with http:// or https://, not with %1. Look for another one of this station.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no web address yet. It looks like https://radio.example/stream.mp3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Align</name>
    <message>
        <source>Muted. Turn it on in the system’s sound settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters noise or reflections, which may be what is measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is on and not muted, then measure it again. The others are done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 woke up only while it was measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its delay is not known yet. It is awake now: measure it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changed its delay while it was measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found may not hold. Measure it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1’s wall was louder than %1 itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the microphone a free view of it, or move it half a metre, then measure only %1 again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is hard to hear over the others and the room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it louder or the room quieter, then measure it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 plays faster or slower than it should.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It would not stay in sync. Disconnect it and connect it again, then measure it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not heard well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heard %1 clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heard clearly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing of it was heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>woke up too late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its delay changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a reflection was louder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something is in the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too much noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its speed is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the connection faltered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did not play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None measured well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both measured well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 measured well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 measured well, %2 did not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 measured well, %2 and %3 did not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aligning %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting ready …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for the sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working it out …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening again …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too loud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the microphone or the speakers down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Almost nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the microphone nearer, or switch it on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too quiet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the microphone nearer, or turn the speakers up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clipping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quieter is better while measuring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room is loud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits until it is quieter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room is quiet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The microphone works.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BatteryPaint</name>
    <message>
        <source>%1&#xa0;%</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Bluetooth</name>
    <message>
        <source>weak signal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>model and codec</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Cancelar</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation type="unfinished">Probar ahora</translation>
    </message>
    <message>
        <source>connected, but not for music</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Bluetooth here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no Bluetooth here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wired speakers work without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bluetooth does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer’s Bluetooth service does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch Bluetooth off and on in the computer’s settings, or start the computer anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This user may not use Bluetooth on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever looks after this computer can allow it: with the group “bluetooth”, or by logging in at the computer itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Bluetooth adapter for %1 is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug it in, or choose another one in the speaker’s details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bluetooth is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bluetooth is switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn it on, then connect %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bluetooth is blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bluetooth is blocked on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch flight mode off, or use the computer’s own switch for wireless.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold its Bluetooth button until its light blinks, then look for speakers again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch it on and bring it nearer. If a phone is using it, disconnect it there, then press Connect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused to connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused to connect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it ready for pairing again. If that does not help, forget it here and pair it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is used by another device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect it on that phone or computer, then press Connect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot play music</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be connected as a speaker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Either it plays no music by Bluetooth, or the computer’s sound service lacks its Bluetooth part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has to be paired anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not know this computer any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it ready for pairing, forget it here, then add it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not paired: the code was not right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is on the speaker or in its manual; often it is 0000 or 1234. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not paired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not paired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its question was answered with no. Try again if that was a mistake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It asked for a code, and nobody answered in time. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 took too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring it nearer and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting %1 was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not possible from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be connected from here on this system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect it in the computer’s Bluetooth settings; it then appears under Ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch the speaker off and on, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bluetooth is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wireless speakers cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn on Bluetooth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bluetooth is blocked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Bluetooth adapter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug one in to use wireless speakers. Wired ones work without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bluetooth cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each Echo connects by itself. Alexa’s own groups do not pass this sound on, and cannot be played to from a computer. Put your Echos into one group here instead: Unisono keeps them together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stand near it and say “Alexa, pair”. When it answers that it is searching, it appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected, no sound yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no Bluetooth adapter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug one in, then look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn it on, then look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for speakers did not work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again in a moment. If that does not help, switch Bluetooth off and on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has to wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has to wait: a speaker is being paired or connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When that is done, press Connect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bluetooth could not be switched on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn it on in the computer’s Bluetooth settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be disconnected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, or switch the speaker off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still paired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be unpaired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it was forgotten. Try again, or remove it in the computer’s Bluetooth settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never played here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BluetoothHealth</name>
    <message>
        <source>Bluetooth is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n adapter(s): %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Bluetooth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The battery of %1 is nearly empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has %1&#xa0;% left. Charge it before it goes silent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 plays to this computer, not from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opened its own sound link first. Stop what it plays, then connect it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect anew</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>Connected, sound flows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected the wrong way round: it plays to this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected, but not for music</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not paired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, up to %2&#xa0;kbit/s</source>
        <comment>codec and its bit rate</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Battery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&#xa0;%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its own volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delay, as it reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pair and connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnecting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpairing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Cancelar</translation>
    </message>
    <message>
        <source>%1&#xa0;dBm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DesktopSettings</name>
    <message>
        <source>Look for Bluetooth in your system’s settings, or install blueman.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for sound in your system’s settings, or install pavucontrol.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the Apple menu, then System Settings, then Bluetooth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the Apple menu, then System Settings, then Sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the Start menu, then Settings, then Bluetooth and devices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the Start menu, then Settings, then System, then Sound.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DragChip</name>
    <message numerus="yes">
        <source>%n speaker(s)</source>
        <translation>
            <numerusform>%n altavoz</numerusform>
            <numerusform>%n altavoces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupMenu</name>
    <message>
        <source>Align …</source>
        <translation>Alinear …</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>How exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stereo pair: within 0.3 ms</source>
        <translation>Par estéreo: en 0,3&#xa0;ms</translation>
    </message>
    <message>
        <source>One room: within 2 ms</source>
        <translation>Una sala: en 2&#xa0;ms</translation>
    </message>
    <message>
        <source>Several rooms: within 20 ms</source>
        <translation>Varias salas: en 20&#xa0;ms</translation>
    </message>
    <message>
        <source>Unmute the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the group</source>
        <translation>Borrar el grupo</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Activar sonido</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Add to group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Grupo nuevo</translation>
    </message>
    <message>
        <source>Remove from the group</source>
        <translation>Quitar del grupo</translation>
    </message>
    <message>
        <source>Live sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Music: safe from dropouts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video: as early as the slowest speaker allows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heard %1 later now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>Two things to look at</source>
        <translation>Dos cosas que mirar</translation>
    </message>
    <message>
        <source>Three things to look at</source>
        <translation>Tres cosas que mirar</translation>
    </message>
    <message>
        <source>Four things to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five things to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n things to look at</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The computer’s sound service answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unisono plays through %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer’s sound service does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be heard until it is back. Unisono starts again by itself then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sound service is an old version: PipeWire %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bluetooth speakers can lose sound with it. Update the system to PipeWire 1.0 or newer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bluetooth carries its speakers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>One Bluetooth adapter carries %n speakers.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No sound was lost in the last hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound was lost in the last hour. A second USB adapter would carry some of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to add one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sound was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lost sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not one gap in the last hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaps in the last hour: %1. Move the speaker nearer to the computer, and other senders away from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound thread keeps up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer is too busy at times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest round in the last minute: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound thread waited %1. Close what works hard, or sound may break off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All clocks are usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of %1 is far off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unisono keeps the speakers together all the time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unisono corrects it all the time. If sound is lost, switch the speaker off and on again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was never measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 were never measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a speaker reports of its delay can be wrong. Align listens to it by microphone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Alinear</translation>
    </message>
    <message>
        <source>%1 is not checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 are not checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something changed since the last Align. It plays with its last value until it is checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>%1 was measured apart from the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 were measured apart from the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it goes with them is not known. Measure it together with one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All speakers of the group are aligned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When that was is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The oldest measurement is from %1.</source>
        <comment>3 min ago</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The microphone is unfiltered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shows no echo cancelling and no voice filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no microphone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align needs one. Plug one in, or switch it on in the sound settings. What is aligned stays so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The microphone is filtered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may hear only voices. Switch off noise suppression in the sound settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The only microphone is a Bluetooth one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 would make the speakers sound like a telephone. Use a wired or built-in one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No speaker is also the computer’s own output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing plays twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is also the computer’s own output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other programs are heard there, too, and at their own time. Choose another output in the sound settings if that disturbs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings are saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last saved %1.</source>
        <comment>3 min ago</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed since the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk may be full or write-protected. Make room, then save again; nothing is lost while Unisono runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in the settings was not understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No speaker is switched to silent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None is muted or at volume 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is silent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 are silent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Muted, or at volume 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is muted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It plays, and nothing is heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n speakers are called %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Give one of them another name, so that you can tell them apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Todo va bien</translation>
    </message>
    <message>
        <source>One thing to look at</source>
        <translation>Una cosa que mirar</translation>
    </message>
    <message>
        <source>Everything else is fine. Last looked %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last looked %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unisono</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Streams open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports are too short by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2&#xa0;ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports are too long by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports are off by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&#xa0;ms too long to %2&#xa0;ms too short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longest round %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n others</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>That is much for one, and they may lose sound. A second USB adapter would carry some of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer’s Bluetooth software has a known fault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 plays in telephone quality.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program uses its microphone. Close that program, or choose music quality (A2DP) for it in the computer’s sound settings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by ear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known when measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>±&#xa0;%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 milliseconds later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 milliseconds earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 plays &lt;b&gt;%2 later&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 plays &lt;b&gt;%2 earlier&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&#xa0;kHz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&#xa0;Hz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1ꃛ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+%1ꃛ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−%1ꃛ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point %1, %2 hertz, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point %1, %2 hertz, minus %3 decibels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point %1, %2 hertz, plus %3 decibels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low shelf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High shelf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set by ear %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typed in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no trim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has &lt;b&gt;no trim&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LiveView</name>
    <message>
        <source>Waits for the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes on by itself. Meanwhile the speakers stay together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 plays nothing now. It is heard as soon as it does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not there now. It goes on by itself when it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation type="unfinished">Empezando …</translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing came for a while, so the speakers may rest. It goes on by itself with the next sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for a speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live sound does not wait: it goes on with what comes then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Players cannot be told here how late their sound is heard. Set it in the player: sound %1 earlier, which many call an audio delay of −%1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watching a film? Choose Video.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the player: sound %1 earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heard %1 later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the rest it is %1 late, and catches up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop gives it back to where it was heard before.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PairDialog</name>
    <message>
        <source>paired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weak signal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pair and connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Cancelar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished">Intentar de nuevo</translation>
    </message>
    <message>
        <source>What is found appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found. Make the speaker ready for pairing, then look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does %1 show this code?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it has no display, and you started this yourself, say yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pair with %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say yes only if you started this yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks for its code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on the speaker or in its manual; often it is 0000 or 1234.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks for a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It shows or says the number, of at most six digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type this code on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then press its Enter key. It goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>end of an address, state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, end of an address</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PickerView</name>
    <message>
        <source>Music files</source>
        <translation>Archivos de música</translation>
    </message>
    <message>
        <source>Choose one or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Everything this computer plays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its own speakers go quiet meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This app alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One app</source>
        <translation>Una aplicación</translation>
    </message>
    <message>
        <source>Sends to this computer by Bluetooth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line-in or microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let one play something: it appears here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line in</source>
        <translation>Entrada de línea</translation>
    </message>
    <message>
        <source>Connect a line-in or a microphone: it appears here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A phone or an Echo by Bluetooth</source>
        <translation>Un teléfono o un Echo por Bluetooth</translation>
    </message>
    <message>
        <source>Plug in a Bluetooth adapter first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch Bluetooth on first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect it to this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Alexa, connect to %1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plays nothing now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not there now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Aún no se sabe</translation>
    </message>
    <message>
        <source>Web address …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internet radio, or music on a server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This build cannot: it was made without FFmpeg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Named pipe …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw sound that another program writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live sound is heard %1 later on this group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live sources are heard more than %1 later on this group: fine for music, late for games.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Played before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test tune</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A short tune of our own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared tick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A steady click, to trim by ear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceBarView</name>
    <message>
        <source>Nothing chosen yet</source>
        <translation>Aún no se ha elegido nada</translation>
    </message>
    <message>
        <source>Choose a source</source>
        <translation>Elegir una fuente</translation>
    </message>
    <message>
        <source>Music files</source>
        <translation>Archivos de música</translation>
    </message>
    <message>
        <source>Music file</source>
        <translation>Archivo de música</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test tune</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a tune of our own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared tick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a steady click, to trim by ear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No group yet</source>
        <translation>Aún no hay grupo</translation>
    </message>
    <message>
        <source>One app</source>
        <translation type="unfinished">Una aplicación</translation>
    </message>
    <message>
        <source>By Bluetooth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Named pipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line in</source>
        <translation type="unfinished">Entrada de línea</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live sound</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceNames</name>
    <message>
        <source>Music</source>
        <translation>Música</translation>
    </message>
    <message>
        <source>Test tune</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared tick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer’s sound</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncMonitor</name>
    <message>
        <source>%1 could not be saved. Choose another folder, or make room there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing plays</source>
        <translation>No suena nada</translation>
    </message>
    <message>
        <source>Press play, and the curves begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each curve is one speaker. Zero is the finish line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waits for its speakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is out of sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is being checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was never aligned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apart now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>earliest to latest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1 speakers in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worst, last hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 jumped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align listens by microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. There is nothing to draw yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. One curve; apart now: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1. %n curves; apart now: %2.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Worst in the last hour: %2, %3.</source>
        <comment>sentences; size; when and who</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&#xa0;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&#xa0;ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&#xa0;ms later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&#xa0;ms earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&#xa0;ppm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+%1&#xa0;ppm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−%1&#xa0;ppm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>weekday, time of day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lost its connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The others keep playing. Unisono tries to bring it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It plays with its last value until it is checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1’s delay jumped by %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was heard later. Unisono moves it back without a gap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was heard earlier. Unisono moves it back without a gap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lost sound once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lost sound twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 lost sound %n times.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Short gaps were heard. Move it nearer if it goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short gaps were heard. The computer may have been busy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked by microphone: within %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heard by %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer’s sound service stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unisono starts again by itself as soon as it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer’s sound service is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your groups were kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fine even for a stereo pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fine for a stereo pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fine for several rooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fine even for one room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fine for one room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0&#xa0;ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured by microphone: %1 apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Align to find out how far its speakers are apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may have another delay now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its connection is not the one that was measured. Align it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>%1 is away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 are away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No speakers yet</source>
        <translation>Aún no hay altavoces</translation>
    </message>
    <message>
        <source>One speaker alone</source>
        <translation>Un solo altavoz</translation>
    </message>
    <message>
        <source>Never aligned</source>
        <translation>Nunca alineado</translation>
    </message>
    <message>
        <source>Not checked since a speaker came back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all of them are aligned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aligned %1, within %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aligned %1</source>
        <translation>Alineado %1</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>Empezando …</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Sin comprobar</translation>
    </message>
    <message>
        <source> since %1 came back</source>
        <translation> desde que volvió %1</translation>
    </message>
    <message>
        <source>%1 not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Aún no se sabe</translation>
    </message>
    <message>
        <source>Out of sync</source>
        <translation>Sin sincronía</translation>
    </message>
    <message>
        <source>, %1 apart</source>
        <translation>, a %1 de distancia</translation>
    </message>
    <message>
        <source>In sync</source>
        <translation>Sincronizado</translation>
    </message>
    <message>
        <source>, within %1</source>
        <translation>, dentro de %1</translation>
    </message>
    <message>
        <source>A group plays one sound on all its speakers, together.</source>
        <translation>Un grupo reproduce un sonido en todos sus altavoces, a la vez.</translation>
    </message>
    <message>
        <source>Add a second speaker, or press play.</source>
        <translation>Añade un segundo altavoz o pulsa reproducir.</translation>
    </message>
    <message>
        <source>A speaker’s delay can change when it reconnects. %1 keeps its last value until you check it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These delays are what the speakers claim. Press Align to measure them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is slowest and sets the line. The others start later, so that all are heard together.</source>
        <translation>%1 es el más lento y marca la línea. Los demás empiezan más tarde, para que todos se oigan a la vez.</translation>
    </message>
    <message>
        <source>%1 lost its connection %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lost its connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The others keep playing. Unisono tries to bring it back. If this goes on: check that %1 is on and in reach, and that no phone has taken it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No speaker is left. The music goes on where it was as soon as one is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Play without %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>Comprobando …</translation>
    </message>
    <message>
        <source>checked %1</source>
        <translation>comprobado %1</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simulado</translation>
    </message>
    <message>
        <source>Bluetooth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wired</source>
        <translation>con cable</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stereo pair</source>
        <translation>par estéreo</translation>
    </message>
    <message>
        <source>several rooms</source>
        <translation>varias salas</translation>
    </message>
    <message>
        <source>one room</source>
        <translation>una sala</translation>
    </message>
    <message>
        <source>%1 of %2 speakers playing</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n speaker(s)</source>
        <translation>
            <numerusform>%n altavoz</numerusform>
            <numerusform>%n altavoces</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · Echo group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in a group</source>
        <translation>sin grupo</translation>
    </message>
    <message>
        <source>Back at %1 · check delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be opened now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost %1 · trying again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost · trying again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last here %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not here now</source>
        <translation>No está aquí ahora</translation>
    </message>
    <message>
        <source>Reconnecting …</source>
        <translation>Reconectando …</translation>
    </message>
    <message>
        <source>Back since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed since it was measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in sync.</source>
        <comment>two or more speakers, as a word</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long these speakers take is not known. Press Align to measure them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>end of an address, state</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaveformView</name>
    <message>
        <source>%1 of %2</source>
        <comment>position and length</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>three</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>four</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>five</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>six</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eleven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>twelve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&#xa0;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&#xa0;ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exactly on the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message>
        <source>%1&#xa0;s ago</source>
        <translation>hace %1&#xa0;s</translation>
    </message>
    <message>
        <source>%1&#xa0;min ago</source>
        <translation>hace %1&#xa0;min</translation>
    </message>
    <message>
        <source>%1&#xa0;h ago</source>
        <translation>hace %1&#xa0;h</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>hace %n día</numerusform>
            <numerusform>hace %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 y %2</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>One sound through every speaker you own, together.</source>
        <translation>Un solo sonido por todos tus altavoces, a la vez.</translation>
    </message>
    <message>
        <source>Show the simulated speakers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play through this sound system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unisono runs already, but does not answer. End it, then start it again.</source>
        <translation>Unisono ya está en marcha, pero no responde. Termínalo y vuelve a iniciarlo.</translation>
    </message>
    <message>
        <source>Use this Bluetooth: auto, qt, or simulated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound files, or a web address, to play.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::AboutDialog</name>
    <message>
        <source>About Unisono</source>
        <translation>Acerca de Unisono</translation>
    </message>
    <message>
        <source>Unisono %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One sound through every speaker you own, together.
Free software under the MIT licence.</source>
        <translation>Un solo sonido por todos tus altavoces, a la vez.
Software libre con licencia MIT.</translation>
    </message>
    <message>
        <source>It stands on the work of others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the window, further sound formats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sound through PipeWire and PulseAudio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sound on other systems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RtAudio licence (like MIT)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sound files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample rates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measuring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settings</source>
        <translation>ajustes</translation>
    </message>
    <message>
        <source>results that can go wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Qt</source>
        <translation>Acerca de Qt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>unisono::ui::AddressDialog</name>
    <message>
        <source>Play a web address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Played before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Cancelar</translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished">Reproducir</translation>
    </message>
    <message>
        <source>Internet radio, HLS, a playlist (M3U, PLS) or a file on a server.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::AlignBars</name>
    <message>
        <source>The speakers end apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The speakers end together</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::AlignDialog</name>
    <message>
        <source>Listen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Put the microphone where you listen. Stay quiet for a moment.</source>
        <translation>Pon el micrófono donde escuchas. Guarda silencio un momento.</translation>
    </message>
    <message>
        <source>%1 was not measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured in %1 at %2. Nothing is changed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured in %1. Nothing is changed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is aligned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found is in use now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The music is turned down meanwhile. Nothing changes until you press Apply.</source>
        <translation>La música baja mientras tanto. Nada cambia hasta que pulses Aplicar.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Medir</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>Medir de nuevo</translation>
    </message>
    <message>
        <source>Measure %1 again</source>
        <translation>Medir %1 de nuevo</translation>
    </message>
    <message>
        <source>Apply the other %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply all anyway</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::AlignFlow</name>
    <message>
        <source>Aligning needs two speakers. Add one to %1 first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::AlignFooter</name>
    <message>
        <source>You can undo this with %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::AwakeSection</name>
    <message>
        <source>Keep awake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While playing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tone too low to be heard keeps it from falling asleep and swallowing the next sound.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::ConnectionSection</name>
    <message>
        <source>Bluetooth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapter that this speaker connects through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bluetooth: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::EqPlot</name>
    <message>
        <source>Sound shaping, flat</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Sound shaping, %n point(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1&#xa0;k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&#xa0;kHz</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::EqSection</name>
    <message>
        <source>Sound shaping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points as numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&amp;nbsp; &lt;b style=&apos;color:%4&apos;&gt;%2&lt;/b&gt;&amp;nbsp; width&#xa0;%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&amp;nbsp; width&#xa0;%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flat</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) are the most there can be.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unisono::ui::EqTable</name>
    <message>
        <source>Frequency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points of the sound shaping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&#xa0;Hz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ꃛ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In octaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove point %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frequency of point %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gain of point %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of point %1, in octaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape of point %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::ErrorPlot</name>
    <message>
        <source>%1: not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>speaker: 0.06 ms later</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more, nearer to the line</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>time: what happened</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::EventList</name>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::EventModel</name>
    <message>
        <source>%1, %2 %3</source>
        <comment>time, what happened, what it means</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::FactsRow</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock drift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&#xa0;ppm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+%1&#xa0;ppm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−%1&#xa0;ppm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>±&#xa0;%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&#xa0;kHz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropouts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since it started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plays through</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::FigureLabel</name>
    <message>
        <source>%1: %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::FileGatherer</name>
    <message>
        <source>None of this is sound Unisono can play.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No music was found in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no sound Unisono can play.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::FinishLine</name>
    <message>
        <source>Finish line</source>
        <translation>Línea de meta</translation>
    </message>
</context>
<context>
    <name>unisono::ui::FinishWords</name>
    <message>
        <source>joins when it comes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>would wait %1</source>
        <translation>esperaría %1</translation>
    </message>
    <message>
        <source>waits %1</source>
        <translation>espera %1</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>no está aquí</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>sin conexión</translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, about %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>unos %1</translation>
    </message>
    <message>
        <source>%1, muted</source>
        <translation>%1, silenciado</translation>
    </message>
    <message>
        <source>%1 · slowest, sets the line</source>
        <translation>%1 · el más lento, marca la línea</translation>
    </message>
    <message>
        <source>%1 · slowest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1, muted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 · slowest, sets the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 · slowest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heard together &lt;b&gt;%1&lt;/b&gt; later</source>
        <translation>se oyen juntos &lt;b&gt;%1&lt;/b&gt; después</translation>
    </message>
    <message>
        <source>heard &lt;b&gt;%1&lt;/b&gt; later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>silent</source>
        <translation>en silencio</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 milliseconds later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 milliseconds earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not here, joins when it comes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no connection, its wait is held at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: would wait %2, own delay about %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: waits %2, own delay about %3, not measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: waits %2, own delay about %3, now not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: waits %2, own delay %3, now %4, plus or minus %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, slowest, sets the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its own delay is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its own delay is about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its own delay is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slowest, sets the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by ear %1&#xa0;ms later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by ear %1&#xa0;ms earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>muted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviado</translation>
    </message>
    <message>
        <source>heard together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured</source>
        <translation>medido</translation>
    </message>
    <message>
        <source>%1: own delay not known, not measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: waits %2, own delay %3, measured</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::FirstRun</name>
    <message>
        <source>First steps</source>
        <translation>Primeros pasos</translation>
    </message>
    <message>
        <source>All your speakers, one sound.</source>
        <translation>Todos tus altavoces, un solo sonido.</translation>
    </message>
    <message>
        <source>Each speaker needs a different time to make a sound. Unisono measures it and lets the quick ones wait.</source>
        <translation>Cada altavoz tarda un tiempo distinto en sonar. Unisono lo mide y hace esperar a los rápidos.</translation>
    </message>
    <message>
        <source>Before: each ends when it likes</source>
        <translation>Antes: cada uno acaba cuando quiere</translation>
    </message>
    <message>
        <source>With Unisono: all end together</source>
        <translation>Con Unisono: todos acaban a la vez</translation>
    </message>
    <message>
        <source>A Bluetooth speaker</source>
        <translation>Un altavoz Bluetooth</translation>
    </message>
    <message>
        <source>Switch it on. Hold its Bluetooth button until the light blinks. If a phone is using it, disconnect it there first.</source>
        <translation>Enciéndelo. Mantén pulsado su botón Bluetooth hasta que la luz parpadee. Si lo usa un teléfono, desconéctalo allí primero.</translation>
    </message>
    <message>
        <source>Open Bluetooth settings</source>
        <translation>Ajustes de Bluetooth</translation>
    </message>
    <message>
        <source>An Amazon Echo</source>
        <translation>Un Amazon Echo</translation>
    </message>
    <message>
        <source>Stand near it and say the words below. When it answers that it is searching, it appears under Nearby.</source>
        <translation>Ponte cerca y di las palabras de abajo. Cuando responda que está buscando, aparecerá en Cerca.</translation>
    </message>
    <message>
        <source>“Alexa, pair”</source>
        <translation>«Alexa, vincular»</translation>
    </message>
    <message>
        <source>Each Echo connects by itself. Alexa’s own groups do not pass this sound on.</source>
        <translation>Cada Echo se conecta por separado. Los grupos de Alexa no transmiten este sonido.</translation>
    </message>
    <message>
        <source>A wired output</source>
        <translation>Una salida con cable</translation>
    </message>
    <message>
        <source>Line out, HDMI or USB: plug it in. Nothing to pair. Mixing wired and wireless is fine.</source>
        <translation>Línea, HDMI o USB: basta con enchufar. Se pueden mezclar con y sin cable.</translation>
    </message>
    <message>
        <source>Show sound outputs</source>
        <translation>Ver salidas de sonido</translation>
    </message>
    <message>
        <source>No speaker at hand?</source>
        <translation>¿Ningún altavoz a mano?</translation>
    </message>
    <message>
        <source>Try everything, even Align, with four simulated speakers in a simulated room. You can remove them at any time.</source>
        <translation>Pruébalo todo, incluso Alinear, con cuatro altavoces simulados en una sala simulada. Puedes quitarlos en cualquier momento.</translation>
    </message>
    <message>
        <source>Try with simulated speakers</source>
        <translation>Probar con altavoces simulados</translation>
    </message>
    <message>
        <source>It then appears on the left under Nearby.</source>
        <translation>Aparecerá a la izquierda, en Cerca.</translation>
    </message>
    <message numerus="yes">
        <source>%n found, on the left under Ready.</source>
        <translation>
            <numerusform>%n encontrada, a la izquierda, en Listos.</numerusform>
            <numerusform>%n encontradas, a la izquierda, en Listos.</numerusform>
        </translation>
    </message>
    <message>
        <source>None plugged in yet.</source>
        <translation>Aún no hay nada enchufado.</translation>
    </message>
    <message>
        <source>One speaker is ready. Start with it, and add others when they come.</source>
        <translation>Un altavoz está listo. Empieza con él y añade otros cuando lleguen.</translation>
    </message>
    <message numerus="yes">
        <source>%n speaker(s) are ready. Let them play as one.</source>
        <translation>
            <numerusform>%n altavoz listo.</numerusform>
            <numerusform>%n altavoces listos. Haz que suenen como uno.</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a group with it</source>
        <translation>Crear un grupo con él</translation>
    </message>
    <message>
        <source>Make a group of them</source>
        <translation>Crear un grupo con ellos</translation>
    </message>
    <message>
        <source>These speakers are simulated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are there to try everything. Nothing can be heard of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation>Quitarlos</translation>
    </message>
    <message>
        <source>Find my Echo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find my speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::FoundRow</name>
    <message>
        <source>%1: %2</source>
        <comment>button and speaker</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::GroupCard</name>
    <message>
        <source>Align</source>
        <translation>Alinear</translation>
    </message>
    <message>
        <source>More about this group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 plays %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure these speakers with a microphone (Ctrl+Shift+A)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aligning needs two speakers.</source>
        <translation>Para alinear hacen falta dos altavoces.</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag speakers here from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This speaker is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in this group already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are in this group already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n speaker(s)</source>
        <translation>
            <numerusform>%n altavoz</numerusform>
            <numerusform>%n altavoces</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop to move %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop to add %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %1 is slower: the line moves to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Music keeps playing.</source>
        <translation> La música sigue sonando.</translation>
    </message>
    <message>
        <source>%1 joins here</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n after the drop</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unisono::ui::GroupsPage</name>
    <message>
        <source>Drop a speaker here for a new group, or press %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Grupo nuevo</translation>
    </message>
    <message>
        <source>Drop here to start a new group</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::HealthPage</name>
    <message>
        <source>Look again</source>
        <translation>Mirar de nuevo</translation>
    </message>
    <message>
        <source>For experts</source>
        <translation>Para expertos</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copiar informe</translation>
    </message>
    <message>
        <source>Addresses are shortened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what is so; what it means</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bluetooth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bluetooth adapters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · one speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n speakers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No Bluetooth speaker is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One speaker is here by Bluetooth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n speakers are here by Bluetooth.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Which adapter carries them, and how busy it is, is not known yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::HearingLevel</name>
    <message>
        <source>What the microphone hears</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too loud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>room noise</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::ImpulsePlot</name>
    <message>
        <source>%1 was heard, and a louder reflection of it %2 later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was first heard after %2, and a louder reflection of it %3 later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was heard, and no reflection of it was louder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was first heard after %2, and no reflection of it was louder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first arrival</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first arrival, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>louder reflection, %1 later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms later</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::InlineName</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
</context>
<context>
    <name>unisono::ui::Inspector</name>
    <message>
        <source>Speaker in detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>Medir de nuevo</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Reconectar</translation>
    </message>
    <message>
        <source>Forget …</source>
        <translation>Olvidar …</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Olvidar</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Medir</translation>
    </message>
    <message>
        <source>%1 lost its connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unisono tries to bring it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Probar ahora</translation>
    </message>
    <message>
        <source>%1 cannot be played on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The delay of %1 may have changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget %1 and its measurements?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Forget %1 and its measurements? It has to be paired anew, even after Undo.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::LaneTile</name>
    <message>
        <source>Volume of %1</source>
        <translation>Volumen de %1</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Probar ahora</translation>
    </message>
    <message>
        <source>Left · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mono · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::LatencyBreakdown</name>
    <message>
        <source>From sent to heard: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1’s own delay is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;about %1&lt;/b&gt;, as %2 reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;about %1&lt;/b&gt; is %2’s own, to be checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; is %2’s own, ±&#xa0;%3&#xa0;ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; is %2’s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added by us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found by Align</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::LatencySection</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its delay is not known yet. Play something on it, or measure it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From sent to heard: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its own delay: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From sent to heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, found %3 %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>applied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::LevelSection</name>
    <message>
        <source>Plays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stereo</source>
        <translation>Estéreo</translation>
    </message>
    <message>
        <source>Mono</source>
        <translation>Mono</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Izquierda</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Derecha</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Volume of %1</source>
        <translation>Volumen de %1</translation>
    </message>
    <message>
        <source>Muted. Press to hear it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::LiveStrip</name>
    <message>
        <source>Music</source>
        <translation type="unfinished">Música</translation>
    </message>
    <message>
        <source>Video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe from dropouts, for whatever has no picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As early as the slowest speaker allows, for films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live sound for music or video</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::MainWindow</name>
    <message>
        <source>This computer’s own sound stays as it is until you press play here.</source>
        <translation>El sonido del ordenador sigue igual hasta que pulses reproducir aquí.</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>Sync monitor</source>
        <translation>Sincronía</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Deshacer (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Rehacer (Ctrl+Mayús+Z)</translation>
    </message>
    <message>
        <source>Settings (Ctrl+,)</source>
        <translation>Ajustes (Ctrl+,)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Undo %1 (Ctrl+Z)</source>
        <translation>Deshacer: %1 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nada que deshacer</translation>
    </message>
    <message>
        <source>Redo %1 (Ctrl+Shift+Z)</source>
        <translation>Rehacer: %1 (Ctrl+Mayús+Z)</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Nada que rehacer</translation>
    </message>
    <message>
        <source>The report is in the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add %1 to a group with another speaker first: a measurement tells how far speakers are apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 went away while you moved it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n file(s) are played.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The computer’s sound service stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unisono starts again by itself as soon as it is back. Your groups are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Simulated room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open music files</source>
        <translation>Abrir archivos de música</translation>
    </message>
    <message>
        <source>Music (*.wav *.flac *.ogg *.oga *.opus *.mp3 *.m4a *.aac *.aif *.aiff *.wma)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Reproducir o pausar</translation>
    </message>
    <message>
        <source>Open music files …</source>
        <translation>Abrir archivos de música …</translation>
    </message>
    <message>
        <source>Find a speaker</source>
        <translation>Buscar un altavoz</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Grupo nuevo</translation>
    </message>
    <message>
        <source>Align …</source>
        <translation>Alinear …</translation>
    </message>
    <message>
        <source>Duplicate the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Cortar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Paste into the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Mute the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group louder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group softer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow list of speakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings …</source>
        <translation>Ajustes …</translation>
    </message>
    <message>
        <source>About Unisono</source>
        <translation>Acerca de Unisono</translation>
    </message>
    <message>
        <source>Simulated speakers</source>
        <translation>Altavoces simulados</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Cerrar la ventana</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>Parar y salir</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>The computer’s sound service does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its speakers appear here as soon as it does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known while the sound service does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget a speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget %1 and its measurements?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Olvidar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>It is unpaired from this computer, too. Undo brings back its name, groups and measurements, but it has to be paired anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for speakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a speaker …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was disconnected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Bluetooth is on · %n found so far</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Any USB Bluetooth adapter from version 4.0 on will do. Plug it in, then choose it in the details of some of the speakers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play a web address …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This build cannot open web addresses: it was made without FFmpeg.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished">Parar</translation>
    </message>
</context>
<context>
    <name>unisono::ui::MeasurePage</name>
    <message>
        <source>What plays now: the wave once more, for those not yet sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What plays now: a soft wave, on both speakers at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What plays now: a soft wave, on all %1 speakers at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was played: a soft wave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will play: a soft wave, on both speakers at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will play: a soft wave, on all %1 speakers at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the microphone hears</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The microphone is muted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn it on in the system’s sound settings. This goes on by itself then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The only microphone here is a Bluetooth one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bluetooth microphones would make the speakers sound like a telephone. Connect a wired one; it appears here at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no microphone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect one with a cable; it appears here at once. Without one, set the delays by ear in each speaker’s details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This microphone filters what it hears.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not here now</source>
        <translation>No está aquí ahora</translation>
    </message>
    <message>
        <source>Heard clearly, near %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 dB above the room’s noise</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::MicrophonePicker</name>
    <message>
        <source>No microphone</source>
        <translation>Sin micrófono</translation>
    </message>
    <message>
        <source>Microphone: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (muted)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no microphone. Connect one with a cable; it appears here at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bluetooth microphones would make the speakers sound like a telephone. Choose a wired or built-in one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::NameLine</name>
    <message>
        <source>Name of the speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, battery %2 percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, simulated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simulado</translation>
    </message>
</context>
<context>
    <name>unisono::ui::NowModel</name>
    <message>
        <source>Right now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off the line, ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock drift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropouts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::NowTable</name>
    <message>
        <source>Each speaker right now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off the line, ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock drift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropouts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::PairDialog</name>
    <message>
        <source>Add a speaker</source>
        <translation type="unfinished">Añadir un altavoz</translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Cerrar</translation>
    </message>
    <message>
        <source>A Bluetooth speaker</source>
        <translation type="unfinished">Un altavoz Bluetooth</translation>
    </message>
    <message>
        <source>Switch it on. Hold its Bluetooth button until the light blinks. If a phone is using it, disconnect it there first.</source>
        <translation type="unfinished">Enciéndelo. Mantén pulsado su botón Bluetooth hasta que la luz parpadee. Si lo usa un teléfono, desconéctalo allí primero.</translation>
    </message>
    <message>
        <source>An Amazon Echo</source>
        <translation type="unfinished">Un Amazon Echo</translation>
    </message>
    <message>
        <source>Stand near it and say the words below. It answers that it is searching.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Alexa, pair”</source>
        <translation type="unfinished">«Alexa, vincular»</translation>
    </message>
    <message>
        <source>looking …</source>
        <translation type="unfinished">buscando …</translation>
    </message>
    <message>
        <source>Connect through this adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished">Parar</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished">Mirar de nuevo</translation>
    </message>
    <message>
        <source>Stop looking for speakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for speakers again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show speakers only</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Show %n other device(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>the adapter that fits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::PhoneDialog</name>
    <message>
        <source>Play from a phone or an Echo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pair it once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this computer’s Bluetooth settings, make it visible. Then choose it on the phone; to an Echo say “Alexa, pair”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the phone, tap %1. To an Echo say “Alexa, connect to %1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play something on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then it appears here by its own name, and can be chosen. An Echo that sends is not a speaker of the group at the same time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bluetooth settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Cerrar</translation>
    </message>
</context>
<context>
    <name>unisono::ui::PhotoFinish</name>
    <message>
        <source>Photo finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>±%1&#xa0;ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last instant, enlarged: from %1 earlier to %1 later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>photo finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>antes</translation>
    </message>
    <message>
        <source>later</source>
        <translation>después</translation>
    </message>
</context>
<context>
    <name>unisono::ui::PipeDialog</name>
    <message>
        <source>Play a named pipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The writer has its own clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program (librespot, shairport-sync, mpd) writes raw sound into it. Make one with mkfifo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Named pipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On for shairport-sync and mpd. Off for librespot, which waits until it is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Cancelar</translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished">Reproducir</translation>
    </message>
    <message>
        <source>16 bit, 44.1 kHz, stereo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>16 bit, 48 kHz, stereo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 bit, 48 kHz, stereo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>32 bit, 44.1 kHz, stereo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>32 bit floating point, 48 kHz, stereo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::PlotLegend</name>
    <message>
        <source>Curves of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unisono::ui::Preferences</name>
    <message>
        <source>There is no folder for settings. How the window looks is not kept after the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window’s settings were damaged. The usual ones are used instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window’s settings cannot be read. The usual ones are used instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window’s settings could not be saved. The disk is full or write-protected; nothing is lost while Unisono runs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::QuestionPanel</name>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::ResultHeader</name>
    <message>
        <source>Speaker</source>
        <translation>Altavoz</translation>
    </message>
    <message>
        <source>Own delay</source>
        <translation>Retardo propio</translation>
    </message>
    <message>
        <source>As it was heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::ResultPage</name>
    <message>
        <source>Before, as it was set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before, by reported delays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from first to last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>After, without %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After, of the %1 that are sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as measured, checking now …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checked by the microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as measured. %1: not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as measured. %1: within %2, perhaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match loudness too. They are %1 dB apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, as the microphone heard it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of %1 was heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture of this measurement.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::ResultRow</name>
    <message>
        <source>Measure again</source>
        <translation>Medir de nuevo</translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>unos %1</translation>
    </message>
    <message>
        <source>reported %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure %1 again</source>
        <translation>Medir %1 de nuevo</translation>
    </message>
    <message>
        <source>%1: own delay %2, %3, %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::RoundPlayButton</name>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>Pausar %1</translation>
    </message>
    <message>
        <source>Play %1</source>
        <translation>Reproducir %1</translation>
    </message>
</context>
<context>
    <name>unisono::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Show simulated speakers</source>
        <translation>Mostrar altavoces simulados</translation>
    </message>
    <message>
        <source>Keep playing when the window closes</source>
        <translation>Seguir sonando al cerrar la ventana</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Speakers in a simulated room, to try everything without any at hand.</source>
        <translation>Altavoces en una sala simulada, para probarlo todo sin tener ninguno.</translation>
    </message>
    <message>
        <source>The window goes, its icon in the tray stays while something plays.</source>
        <translation>La ventana desaparece; su icono sigue en la bandeja mientras suena algo.</translation>
    </message>
    <message>
        <source>This desktop has no tray; the window is minimised instead.</source>
        <translation>Este escritorio no tiene bandeja; la ventana se minimiza.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>A change shows after the next start.</source>
        <translation>El cambio se verá en el próximo inicio.</translation>
    </message>
    <message>
        <source>Shows after the next start.</source>
        <translation>Se verá en el próximo inicio.</translation>
    </message>
</context>
<context>
    <name>unisono::ui::Shell</name>
    <message>
        <source>Music goes on here.</source>
        <translation>La música sigue aquí.</translation>
    </message>
    <message>
        <source>Unisono keeps playing while its window is closed. To end it, choose Stop and quit in this menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::SmallCard</name>
    <message>
        <source>More about this group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a speaker here.</source>
        <translation>Arrastra un altavoz aquí.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Izquierda</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Derecha</translation>
    </message>
</context>
<context>
    <name>unisono::ui::SourceBar</name>
    <message>
        <source>What plays, and on what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the beginning, or to the track before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next track</source>
        <translation>Pista siguiente</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Choose what to play</source>
        <translation>Elegir qué suena</translation>
    </message>
    <message>
        <source>Choose the group that plays</source>
        <translation>Elegir el grupo que suena</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Pausa (espacio)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Reproducir (espacio)</translation>
    </message>
    <message>
        <source>Plays on</source>
        <translation>Suena en</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Activar sonido</translation>
    </message>
    <message>
        <source>Volume of %1</source>
        <translation>Volumen de %1</translation>
    </message>
    <message>
        <source>Groups appear here as soon as a speaker is ready.</source>
        <translation>Los grupos aparecen aquí en cuanto un altavoz esté listo.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Open music files…</source>
        <translation>Abrir archivos de música …</translation>
    </message>
    <message>
        <source>Open web address…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::SourcePicker</name>
    <message>
        <source>Play from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>the names of two files played before</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop to play</source>
        <translation>Suelta para reproducir</translation>
    </message>
    <message>
        <source>or drop files on the window</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::SpeakerList</name>
    <message>
        <source>Speakers</source>
        <translation>Altavoces</translation>
    </message>
    <message>
        <source>Find a speaker</source>
        <translation>Buscar un altavoz</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Add a speaker</source>
        <translation>Añadir un altavoz</translation>
    </message>
    <message>
        <source>Add to group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Grupo nuevo</translation>
    </message>
    <message>
        <source>New group from these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Forget …</source>
        <translation>Olvidar …</translation>
    </message>
</context>
<context>
    <name>unisono::ui::SpeakerListDelegate</name>
    <message>
        <source>Drop for a new group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking …</source>
        <translation>buscando …</translation>
    </message>
    <message>
        <source>Name of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::SpeakerListModel</name>
    <message>
        <source>Ready</source>
        <translation>Listos</translation>
    </message>
    <message>
        <source>Nearby</source>
        <translation>Cerca</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Ausentes</translation>
    </message>
    <message>
        <source>Speakers you can play on now appear here.</source>
        <translation>Aquí aparecen los altavoces en los que puedes reproducir.</translation>
    </message>
    <message>
        <source>Looking for speakers …</source>
        <translation>Buscando altavoces …</translation>
    </message>
    <message>
        <source>No speaker has “%1” in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n speaker(s)</source>
        <translation>
            <numerusform>%n altavoz</numerusform>
            <numerusform>%n altavoces</numerusform>
        </translation>
    </message>
    <message>
        <source>looking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>battery %1 percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plays in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of what a screen reader says</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::SpeakerListView</name>
    <message>
        <source>Speakers</source>
        <translation>Altavoces</translation>
    </message>
</context>
<context>
    <name>unisono::ui::StageButton</name>
    <message>
        <source>%1: %2</source>
        <comment>kind of source, or “Plays on”; then a name</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::StepsBar</name>
    <message>
        <source>Listen to the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wake the speakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Medir</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of 4: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::StudioModel</name>
    <message numerus="yes">
        <source>%n speaker(s)</source>
        <translation>
            <numerusform>%n altavoz</numerusform>
            <numerusform>%n altavoces</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Grupo nuevo</translation>
    </message>
    <message>
        <source>new group %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>duplicate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the group is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forget %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>volume of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mute %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unmute %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>group volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mute the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unmute the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trim of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what %1 plays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sound of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Alinear</translation>
    </message>
    <message numerus="yes">
        <source>%n speaker(s) aligned.</source>
        <translation>
            <numerusform>%n altavoz alineado.</numerusform>
            <numerusform>%n altavoces alineados.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is in this group already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are in this group already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove the simulated speakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep %1 awake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is what you play from. Choose another source first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video for live sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Music for live sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, end of an address</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::SureHeader</name>
    <message>
        <source>sure enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Altavoz</translation>
    </message>
</context>
<context>
    <name>unisono::ui::SureRow</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::SwellPicture</name>
    <message>
        <source>The sound that is played: a soft swell, then a soft noise</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::SyncMonitorPage</name>
    <message>
        <source>5&#xa0;min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1&#xa0;h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1&#xa0;day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long ago the curves begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a table (CSV) …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a picture (PNG) …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet. Jumps, gaps and checks will stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between checks: predicted from each speaker’s clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest only</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All %n events</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sync.csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sync.png</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::SyncPill</name>
    <message>
        <source>Opens the sync monitor</source>
        <translation>Abre la sincronía</translation>
    </message>
</context>
<context>
    <name>unisono::ui::TileColumn</name>
    <message>
        <source>Speakers of the group</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::TitleLine</name>
    <message>
        <source>%1 / %2</source>
        <comment>position and length: 1:32 / 4:17</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::Toast</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>unisono::ui::TrayIcon</name>
    <message>
        <source>Open Unisono</source>
        <translation>Abrir Unisono</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>Parar y salir</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Más alto</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>Más bajo</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group volume</source>
        <translation>Volumen del grupo</translation>
    </message>
    <message>
        <source>Group volume %1</source>
        <translation>Volumen del grupo %1</translation>
    </message>
</context>
<context>
    <name>unisono::ui::TrimSection</name>
    <message>
        <source>Fine trim by ear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>antes</translation>
    </message>
    <message>
        <source>later</source>
        <translation>después</translation>
    </message>
    <message>
        <source>Steps in ms. Play a shared tick meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play a shared tick meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset to 0</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::TrimSlider</name>
    <message>
        <source>Fine trim by ear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unisono::ui::WaveformView</name>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
