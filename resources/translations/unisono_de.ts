<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AddressDialog</name>
    <message>
        <source>This is a file. Choose Music files for it.</source>
        <translation>Das ist eine Datei. Wähle dafür Musikdateien.</translation>
    </message>
    <message>
        <source>Unisono plays addresses that begin with http:// or https://, not with %1. Look for another one of this station.</source>
        <translation>Unisono spielt Adressen, die mit http:// oder https:// beginnen, nicht mit %1. Suche eine andere dieses Senders.</translation>
    </message>
    <message>
        <source>This is no web address yet. It looks like https://radio.example/stream.mp3.</source>
        <translation>Das ist noch keine Webadresse. Sie sieht aus wie https://radio.example/stream.mp3.</translation>
    </message>
</context>
<context>
    <name>Align</name>
    <message>
        <source>Muted. Turn it on in the system’s sound settings.</source>
        <translation>Stumm. Schalte es in den Klangeinstellungen des Systems ein.</translation>
    </message>
    <message>
        <source>Filters noise or reflections, which may be what is measured.</source>
        <translation>Filtert Rauschen oder Widerhall heraus, die vielleicht gerade gemessen werden.</translation>
    </message>
    <message>
        <source>%1 was not heard.</source>
        <translation>%1 war nicht zu hören.</translation>
    </message>
    <message>
        <source>Check that it is on and not muted, then measure it again. The others are done.</source>
        <translation>Sieh nach, ob er an und nicht stumm ist, und miss ihn dann noch einmal. Die anderen sind fertig.</translation>
    </message>
    <message>
        <source>%1 woke up only while it was measured.</source>
        <translation>%1 wachte erst auf, während gemessen wurde.</translation>
    </message>
    <message>
        <source>Its delay is not known yet. It is awake now: measure it again.</source>
        <translation>Seine Verzögerung ist noch nicht bekannt. Jetzt ist er wach: Miss ihn noch einmal.</translation>
    </message>
    <message>
        <source>%1 changed its delay while it was measured.</source>
        <translation>%1 änderte seine Verzögerung, während gemessen wurde.</translation>
    </message>
    <message>
        <source>What was found may not hold. Measure it again.</source>
        <translation>Was gefunden wurde, gilt vielleicht nicht mehr. Miss noch einmal.</translation>
    </message>
    <message>
        <source>%1’s wall was louder than %1 itself.</source>
        <translation>Die Wand bei %1 war lauter als %1 selbst.</translation>
    </message>
    <message>
        <source>Give the microphone a free view of it, or move it half a metre, then measure only %1 again.</source>
        <translation>Gib dem Mikrofon freie Sicht auf ihn oder stelle es einen halben Meter weiter, dann miss nur %1 noch einmal.</translation>
    </message>
    <message>
        <source>%1 is hard to hear over the others and the room.</source>
        <translation>%1 ist neben den anderen und dem Raum kaum zu hören.</translation>
    </message>
    <message>
        <source>Make it louder or the room quieter, then measure it again.</source>
        <translation>Stelle ihn lauter oder mach den Raum leiser, dann miss ihn noch einmal.</translation>
    </message>
    <message>
        <source>%1 plays faster or slower than it should.</source>
        <translation>%1 spielt schneller oder langsamer, als er sollte.</translation>
    </message>
    <message>
        <source>It would not stay in sync. Disconnect it and connect it again, then measure it again.</source>
        <translation>Er bliebe nicht synchron. Trenne ihn, verbinde ihn neu, und miss ihn dann noch einmal.</translation>
    </message>
    <message>
        <source>%1 was not heard well.</source>
        <translation>%1 war nicht gut zu hören.</translation>
    </message>
    <message>
        <source>Measure it again.</source>
        <translation>Miss ihn noch einmal.</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>Not heard</source>
        <translation>Nicht gehört</translation>
    </message>
    <message>
        <source>heard %1 clear</source>
        <translation>%1 deutlich gehört</translation>
    </message>
    <message>
        <source>heard clearly</source>
        <translation>deutlich gehört</translation>
    </message>
    <message>
        <source>nothing of it was heard</source>
        <translation>nichts davon gehört</translation>
    </message>
    <message>
        <source>woke up too late</source>
        <translation>zu spät aufgewacht</translation>
    </message>
    <message>
        <source>its delay changed</source>
        <translation>Verzögerung änderte sich</translation>
    </message>
    <message>
        <source>a reflection was louder</source>
        <translation>ein Widerhall war lauter</translation>
    </message>
    <message>
        <source>something is in the way</source>
        <translation>etwas ist im Weg</translation>
    </message>
    <message>
        <source>too much noise</source>
        <translation>zu viel Geräusch</translation>
    </message>
    <message>
        <source>its speed is off</source>
        <translation>falsches Tempo</translation>
    </message>
    <message>
        <source>the connection faltered</source>
        <translation>die Verbindung stockte</translation>
    </message>
    <message>
        <source>did not play</source>
        <translation>spielte nicht</translation>
    </message>
    <message>
        <source>None measured well</source>
        <translation>Keiner gut gemessen</translation>
    </message>
    <message>
        <source>Both measured well</source>
        <translation>Beide gut gemessen</translation>
    </message>
    <message>
        <source>All %1 measured well</source>
        <translation>Alle %1 gut gemessen</translation>
    </message>
    <message>
        <source>%1 measured well, %2 did not</source>
        <translation>%1 gut gemessen, %2 nicht</translation>
    </message>
    <message>
        <source>%1 measured well, %2 and %3 did not</source>
        <translation>%1 gut gemessen, %2 und %3 nicht</translation>
    </message>
    <message>
        <source>Aligning %1</source>
        <translation>%1 wird abgeglichen</translation>
    </message>
    <message>
        <source>Align %1</source>
        <translation>%1 abgleichen</translation>
    </message>
    <message>
        <source>Getting ready …</source>
        <translation>Wird vorbereitet …</translation>
    </message>
    <message>
        <source>Waits for the sound</source>
        <translation>Wartet auf den Ton</translation>
    </message>
    <message>
        <source>Listening …</source>
        <translation>Hört zu …</translation>
    </message>
    <message>
        <source>Working it out …</source>
        <translation>Rechnet …</translation>
    </message>
    <message>
        <source>Listening again …</source>
        <translation>Hört noch einmal zu …</translation>
    </message>
    <message>
        <source>Too loud</source>
        <translation>Zu laut</translation>
    </message>
    <message>
        <source>Turn the microphone or the speakers down.</source>
        <translation>Stelle das Mikrofon oder die Lautsprecher leiser.</translation>
    </message>
    <message>
        <source>Almost nothing</source>
        <translation>Fast nichts</translation>
    </message>
    <message>
        <source>Move the microphone nearer, or switch it on.</source>
        <translation>Rücke das Mikrofon näher oder schalte es ein.</translation>
    </message>
    <message>
        <source>Too quiet</source>
        <translation>Zu leise</translation>
    </message>
    <message>
        <source>Move the microphone nearer, or turn the speakers up.</source>
        <translation>Rücke das Mikrofon näher oder stelle die Lautsprecher lauter.</translation>
    </message>
    <message>
        <source>Good level</source>
        <translation>Guter Pegel</translation>
    </message>
    <message>
        <source>No clipping.</source>
        <translation>Nichts übersteuert.</translation>
    </message>
    <message>
        <source>Something is heard</source>
        <translation>Etwas ist zu hören</translation>
    </message>
    <message>
        <source>Quieter is better while measuring.</source>
        <translation>Leiser ist besser, solange gemessen wird.</translation>
    </message>
    <message>
        <source>The room is loud</source>
        <translation>Der Raum ist laut</translation>
    </message>
    <message>
        <source>Waits until it is quieter.</source>
        <translation>Wartet, bis es leiser ist.</translation>
    </message>
    <message>
        <source>The room is quiet</source>
        <translation>Der Raum ist leise</translation>
    </message>
    <message>
        <source>The microphone works.</source>
        <translation>Das Mikrofon funktioniert.</translation>
    </message>
</context>
<context>
    <name>BatteryPaint</name>
    <message>
        <source>%1&#xa0;%</source>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>Bluetooth</name>
    <message>
        <source>weak signal</source>
        <translation>schwaches Signal</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>model and codec</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Koppeln</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>Verbindet …</translation>
    </message>
    <message>
        <source>Pairing …</source>
        <translation>Koppelt …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>connected, but not for music</source>
        <translation>verbunden, aber nicht für Musik</translation>
    </message>
    <message>
        <source>in reach</source>
        <translation>da</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>No Bluetooth here</source>
        <translation>Kein Bluetooth hier</translation>
    </message>
    <message>
        <source>There is no Bluetooth here.</source>
        <translation>Hier gibt es kein Bluetooth.</translation>
    </message>
    <message>
        <source>Wired speakers work without it.</source>
        <translation>Lautsprecher am Kabel gehen auch ohne.</translation>
    </message>
    <message>
        <source>Bluetooth does not answer</source>
        <translation>Bluetooth antwortet nicht</translation>
    </message>
    <message>
        <source>The computer’s Bluetooth service does not answer.</source>
        <translation>Der Bluetooth-Dienst des Computers antwortet nicht.</translation>
    </message>
    <message>
        <source>Switch Bluetooth off and on in the computer’s settings, or start the computer anew.</source>
        <translation>Bluetooth in den Einstellungen des Computers aus- und wieder einschalten, oder den Computer neu starten.</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Nicht erlaubt</translation>
    </message>
    <message>
        <source>This user may not use Bluetooth on this computer.</source>
        <translation>Dieser Benutzer darf Bluetooth an diesem Computer nicht verwenden.</translation>
    </message>
    <message>
        <source>Whoever looks after this computer can allow it: with the group “bluetooth”, or by logging in at the computer itself.</source>
        <translation>Wer diesen Computer betreut, kann es erlauben: mit der Gruppe „bluetooth“, oder durch Anmelden am Computer selbst.</translation>
    </message>
    <message>
        <source>No adapter</source>
        <translation>Kein Adapter</translation>
    </message>
    <message>
        <source>The Bluetooth adapter for %1 is not there.</source>
        <translation>Der Bluetooth-Adapter für %1 ist nicht da.</translation>
    </message>
    <message>
        <source>Plug it in, or choose another one in the speaker’s details.</source>
        <translation>Ihn einstecken, oder bei den Details des Lautsprechers einen anderen wählen.</translation>
    </message>
    <message>
        <source>Bluetooth is off</source>
        <translation>Bluetooth ist aus</translation>
    </message>
    <message>
        <source>Bluetooth is switched off.</source>
        <translation>Bluetooth ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>Turn it on, then connect %1.</source>
        <translation>Es einschalten, dann %1 verbinden.</translation>
    </message>
    <message>
        <source>Bluetooth is blocked</source>
        <translation>Bluetooth ist gesperrt</translation>
    </message>
    <message>
        <source>Bluetooth is blocked on this computer.</source>
        <translation>Bluetooth ist an diesem Computer gesperrt.</translation>
    </message>
    <message>
        <source>Switch flight mode off, or use the computer’s own switch for wireless.</source>
        <translation>Den Flugmodus ausschalten, oder den Funkschalter des Computers benutzen.</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>%1 was not found.</source>
        <translation>%1 wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>Hold its Bluetooth button until its light blinks, then look for speakers again.</source>
        <translation>Seine Bluetooth-Taste halten, bis das Licht blinkt, dann erneut nach Lautsprechern suchen.</translation>
    </message>
    <message>
        <source>Did not answer</source>
        <translation>Hat nicht geantwortet</translation>
    </message>
    <message>
        <source>%1 did not answer.</source>
        <translation>%1 hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>Refused to connect</source>
        <translation>Hat abgelehnt</translation>
    </message>
    <message>
        <source>%1 refused to connect.</source>
        <translation>%1 hat die Verbindung abgelehnt.</translation>
    </message>
    <message>
        <source>Make it ready for pairing again. If that does not help, forget it here and pair it anew.</source>
        <translation>Ihn erneut zum Koppeln bereit machen. Wenn das nicht hilft, ihn hier vergessen und neu koppeln.</translation>
    </message>
    <message>
        <source>Used elsewhere</source>
        <translation>Anderswo in Gebrauch</translation>
    </message>
    <message>
        <source>%1 is used by another device.</source>
        <translation>%1 wird von einem anderen Gerät benutzt.</translation>
    </message>
    <message>
        <source>Cannot play music</source>
        <translation>Kann keine Musik spielen</translation>
    </message>
    <message>
        <source>%1 cannot be connected as a speaker.</source>
        <translation>%1 lässt sich nicht als Lautsprecher verbinden.</translation>
    </message>
    <message>
        <source>Either it plays no music by Bluetooth, or the computer’s sound service lacks its Bluetooth part.</source>
        <translation>Entweder spielt es keine Musik über Bluetooth, oder dem Klangdienst des Computers fehlt sein Bluetooth-Teil.</translation>
    </message>
    <message>
        <source>Has to be paired anew</source>
        <translation>Muss neu gekoppelt werden</translation>
    </message>
    <message>
        <source>%1 does not know this computer any more.</source>
        <translation>%1 kennt diesen Computer nicht mehr.</translation>
    </message>
    <message>
        <source>Make it ready for pairing, forget it here, then add it again.</source>
        <translation>Ihn zum Koppeln bereit machen, hier vergessen und dann wieder hinzufügen.</translation>
    </message>
    <message>
        <source>Wrong code</source>
        <translation>Falscher Code</translation>
    </message>
    <message>
        <source>%1 was not paired: the code was not right.</source>
        <translation>%1 wurde nicht gekoppelt: Der Code war nicht richtig.</translation>
    </message>
    <message>
        <source>The code is on the speaker or in its manual; often it is 0000 or 1234. Try again.</source>
        <translation>Der Code steht auf dem Lautsprecher oder in seiner Anleitung; oft ist es 0000 oder 1234. Erneut versuchen.</translation>
    </message>
    <message>
        <source>Not paired</source>
        <translation>Nicht gekoppelt</translation>
    </message>
    <message>
        <source>%1 was not paired.</source>
        <translation>%1 wurde nicht gekoppelt.</translation>
    </message>
    <message>
        <source>Its question was answered with no. Try again if that was a mistake.</source>
        <translation>Die Frage wurde mit Nein beantwortet. Wenn das ein Versehen war, erneut versuchen.</translation>
    </message>
    <message>
        <source>It asked for a code, and nobody answered in time. Try again.</source>
        <translation>Er fragte nach einem Code, und niemand antwortete rechtzeitig. Erneut versuchen.</translation>
    </message>
    <message>
        <source>Took too long</source>
        <translation>Dauerte zu lange</translation>
    </message>
    <message>
        <source>%1 took too long.</source>
        <translation>%1 hat zu lange gebraucht.</translation>
    </message>
    <message>
        <source>Bring it nearer and try again.</source>
        <translation>Ihn näher bringen und erneut versuchen.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Connecting %1 was stopped.</source>
        <translation>Das Verbinden von %1 wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Not possible from here</source>
        <translation>Von hier nicht möglich</translation>
    </message>
    <message>
        <source>%1 cannot be connected from here on this system.</source>
        <translation>%1 lässt sich auf diesem System nicht von hier verbinden.</translation>
    </message>
    <message>
        <source>Connect it in the computer’s Bluetooth settings; it then appears under Ready.</source>
        <translation>Ihn in den Bluetooth-Einstellungen des Computers verbinden; er erscheint dann unter „Bereit“.</translation>
    </message>
    <message>
        <source>Did not work</source>
        <translation>Ging nicht</translation>
    </message>
    <message>
        <source>%1 could not be connected.</source>
        <translation>%1 ließ sich nicht verbinden.</translation>
    </message>
    <message>
        <source>Switch the speaker off and on, then try again.</source>
        <translation>Den Lautsprecher aus- und einschalten, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Bluetooth is off.</source>
        <translation>Bluetooth ist aus.</translation>
    </message>
    <message>
        <source>Wireless speakers cannot be reached.</source>
        <translation>Lautsprecher ohne Kabel sind nicht erreichbar.</translation>
    </message>
    <message>
        <source>Turn on Bluetooth</source>
        <translation>Bluetooth einschalten</translation>
    </message>
    <message>
        <source>Bluetooth is blocked.</source>
        <translation>Bluetooth ist gesperrt.</translation>
    </message>
    <message>
        <source>No Bluetooth adapter.</source>
        <translation>Kein Bluetooth-Adapter.</translation>
    </message>
    <message>
        <source>Plug one in to use wireless speakers. Wired ones work without it.</source>
        <translation>Für Lautsprecher ohne Kabel einen einstecken. Solche am Kabel gehen auch ohne.</translation>
    </message>
    <message>
        <source>Bluetooth cannot be used.</source>
        <translation>Bluetooth ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>Each Echo connects by itself. Alexa’s own groups do not pass this sound on, and cannot be played to from a computer. Put your Echos into one group here instead: Unisono keeps them together.</source>
        <translation>Jeder Echo verbindet sich für sich. Alexas eigene Gruppen geben diesen Ton nicht weiter, und ein Computer kann nicht auf ihnen spielen. Stattdessen die Echos hier in eine Gruppe legen: Unisono hält sie zusammen.</translation>
    </message>
    <message>
        <source>Stand near it and say “Alexa, pair”. When it answers that it is searching, it appears here.</source>
        <translation>In seiner Nähe „Alexa, kopple“ sagen. Wenn er antwortet, dass er sucht, erscheint er hier.</translation>
    </message>
    <message>
        <source>Connected, no sound yet</source>
        <translation>Verbunden, noch kein Ton</translation>
    </message>
    <message>
        <source>There is no Bluetooth adapter.</source>
        <translation>Es gibt keinen Bluetooth-Adapter.</translation>
    </message>
    <message>
        <source>Plug one in, then look again.</source>
        <translation>Einen anschließen, dann erneut suchen.</translation>
    </message>
    <message>
        <source>Turn it on, then look again.</source>
        <translation>Einschalten, dann erneut suchen.</translation>
    </message>
    <message>
        <source>Could not look</source>
        <translation>Suche nicht möglich</translation>
    </message>
    <message>
        <source>Looking for speakers did not work.</source>
        <translation>Die Suche nach Lautsprechern ging nicht.</translation>
    </message>
    <message>
        <source>Look again in a moment. If that does not help, switch Bluetooth off and on.</source>
        <translation>Gleich noch einmal suchen. Hilft das nicht, Bluetooth aus- und wieder einschalten.</translation>
    </message>
    <message>
        <source>Has to wait</source>
        <translation>Muss warten</translation>
    </message>
    <message>
        <source>%1 has to wait: a speaker is being paired or connected.</source>
        <translation>%1 muss warten: Ein Lautsprecher wird gerade gekoppelt oder verbunden.</translation>
    </message>
    <message>
        <source>Still off</source>
        <translation>Weiterhin aus</translation>
    </message>
    <message>
        <source>Bluetooth could not be switched on.</source>
        <translation>Bluetooth ließ sich nicht einschalten.</translation>
    </message>
    <message>
        <source>Turn it on in the computer’s Bluetooth settings.</source>
        <translation>In den Bluetooth-Einstellungen des Computers einschalten.</translation>
    </message>
    <message>
        <source>Still connected</source>
        <translation>Weiterhin verbunden</translation>
    </message>
    <message>
        <source>%1 could not be disconnected.</source>
        <translation>%1 ließ sich nicht trennen.</translation>
    </message>
    <message>
        <source>Try again, or switch the speaker off.</source>
        <translation>Noch einmal versuchen oder den Lautsprecher ausschalten.</translation>
    </message>
    <message>
        <source>Still paired</source>
        <translation>Weiterhin gekoppelt</translation>
    </message>
    <message>
        <source>%1 could not be unpaired.</source>
        <translation>%1 ließ sich nicht entkoppeln.</translation>
    </message>
    <message>
        <source>Nothing of it was forgotten. Try again, or remove it in the computer’s Bluetooth settings.</source>
        <translation>Nichts davon wurde vergessen. Noch einmal versuchen oder ihn in den Bluetooth-Einstellungen des Computers entfernen.</translation>
    </message>
    <message>
        <source>Never played here</source>
        <translation>Hier noch nie gespielt</translation>
    </message>
    <message>
        <source>Switch it on and bring it nearer. If a phone is using it, disconnect it there, then try again.</source>
        <translation>Ihn einschalten und näher bringen. Wenn ein Telefon ihn benutzt, dort trennen und es dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Disconnect it on that phone or computer, then try again.</source>
        <translation>Dort – an dem Telefon oder Computer – trennen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>When that is done, try again.</source>
        <translation>Danach noch einmal versuchen.</translation>
    </message>
</context>
<context>
    <name>BluetoothHealth</name>
    <message>
        <source>Bluetooth is on.</source>
        <translation>Bluetooth ist an.</translation>
    </message>
    <message numerus="yes">
        <source>%n adapter(s): %1.</source>
        <translation>
            <numerusform>%n Adapter: %1.</numerusform>
            <numerusform>%n Adapter: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bluetooth</source>
        <translation>Bluetooth</translation>
    </message>
    <message>
        <source>The battery of %1 is nearly empty.</source>
        <translation>Der Akku von %1 ist fast leer.</translation>
    </message>
    <message>
        <source>It has %1&#xa0;% left. Charge it before it goes silent.</source>
        <translation>Er hat noch %1&#xa0;%. Aufladen, ehe er verstummt.</translation>
    </message>
    <message>
        <source>%1 plays to this computer, not from it.</source>
        <translation>%1 spielt zu diesem Computer hin, nicht von ihm.</translation>
    </message>
    <message>
        <source>It opened its own sound link first. Stop what it plays, then connect it anew.</source>
        <translation>Er hat zuerst seine eigene Tonverbindung geöffnet. Anhalten, was er spielt, dann neu verbinden.</translation>
    </message>
    <message>
        <source>Connect anew</source>
        <translation>Neu verbinden</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>Connected, sound flows</source>
        <translation>Verbunden, Ton läuft</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>Verbindet …</translation>
    </message>
    <message>
        <source>Connected the wrong way round: it plays to this computer</source>
        <translation>Falsch herum verbunden: er spielt zu diesem Computer</translation>
    </message>
    <message>
        <source>Connected, but not for music</source>
        <translation>Verbunden, aber nicht für Musik</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Not paired</source>
        <translation>Nicht gekoppelt</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>Adapter</translation>
    </message>
    <message>
        <source>%1, up to %2&#xa0;kbit/s</source>
        <comment>codec and its bit rate</comment>
        <translation>%1, bis %2&#xa0;kbit/s</translation>
    </message>
    <message>
        <source>Codec</source>
        <translation>Codec</translation>
    </message>
    <message>
        <source>Its settings</source>
        <translation>Seine Einstellungen</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Akku</translation>
    </message>
    <message>
        <source>%1&#xa0;%</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Its own volume</source>
        <translation>Eigene Lautstärke</translation>
    </message>
    <message>
        <source>Delay, as it reports</source>
        <translation>Verzögerung laut Lautsprecher</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Pair and connect</source>
        <translation>Koppeln und verbinden</translation>
    </message>
    <message>
        <source>Pairing …</source>
        <translation>Koppelt …</translation>
    </message>
    <message>
        <source>Disconnecting …</source>
        <translation>Trennt …</translation>
    </message>
    <message>
        <source>Unpairing …</source>
        <translation>Entkoppelt …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
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
        <translation>Suche in den Einstellungen deines Systems nach Bluetooth oder installiere blueman.</translation>
    </message>
    <message>
        <source>Look for sound in your system’s settings, or install pavucontrol.</source>
        <translation>Suche in den Einstellungen deines Systems nach Klang oder installiere pavucontrol.</translation>
    </message>
    <message>
        <source>Open the Apple menu, then System Settings, then Bluetooth.</source>
        <translation>Öffne das Apple-Menü, dann Systemeinstellungen, dann Bluetooth.</translation>
    </message>
    <message>
        <source>Open the Apple menu, then System Settings, then Sound.</source>
        <translation>Öffne das Apple-Menü, dann Systemeinstellungen, dann Ton.</translation>
    </message>
    <message>
        <source>Open the Start menu, then Settings, then Bluetooth and devices.</source>
        <translation>Öffne das Startmenü, dann Einstellungen, dann Bluetooth und Geräte.</translation>
    </message>
    <message>
        <source>Open the Start menu, then Settings, then System, then Sound.</source>
        <translation>Öffne das Startmenü, dann Einstellungen, dann System, dann Sound.</translation>
    </message>
</context>
<context>
    <name>DragChip</name>
    <message numerus="yes">
        <source>%n speaker(s)</source>
        <translation>
            <numerusform>%n Lautsprecher</numerusform>
            <numerusform>%n Lautsprecher</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupMenu</name>
    <message>
        <source>Align …</source>
        <translation>Abgleichen …</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Verdoppeln</translation>
    </message>
    <message>
        <source>How exact</source>
        <translation>Wie genau</translation>
    </message>
    <message>
        <source>Find out by itself</source>
        <translation>Selbst herausfinden</translation>
    </message>
    <message>
        <source>Stereo pair: within 0.3 ms</source>
        <translation>Stereopaar: auf 0,3&#xa0;ms</translation>
    </message>
    <message>
        <source>One room: within 2 ms</source>
        <translation>Ein Raum: auf 2&#xa0;ms</translation>
    </message>
    <message>
        <source>Several rooms: within 20 ms</source>
        <translation>Mehrere Räume: auf 20&#xa0;ms</translation>
    </message>
    <message>
        <source>Unmute the group</source>
        <translation>Gruppe nicht mehr stumm</translation>
    </message>
    <message>
        <source>Mute the group</source>
        <translation>Gruppe stumm</translation>
    </message>
    <message>
        <source>Delete the group</source>
        <translation>Gruppe löschen</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Einzelheiten zeigen</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Nicht mehr stumm</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Add to group</source>
        <translation>Zu Gruppe hinzufügen</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Neue Gruppe</translation>
    </message>
    <message>
        <source>Remove from the group</source>
        <translation>Aus der Gruppe nehmen</translation>
    </message>
    <message>
        <source>Live sound</source>
        <translation>Live-Ton</translation>
    </message>
    <message>
        <source>Music: safe from dropouts</source>
        <translation>Musik: sicher vor Aussetzern</translation>
    </message>
    <message>
        <source>Video: as early as the slowest speaker allows</source>
        <translation>Video: so früh, wie der langsamste Lautsprecher erlaubt</translation>
    </message>
    <message>
        <source>Heard %1 later now</source>
        <translation>Jetzt %1 später zu hören</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>Two things to look at</source>
        <translation>Zwei Dinge zum Nachsehen</translation>
    </message>
    <message>
        <source>Three things to look at</source>
        <translation>Drei Dinge zum Nachsehen</translation>
    </message>
    <message>
        <source>Four things to look at</source>
        <translation>Vier Dinge zum Nachsehen</translation>
    </message>
    <message>
        <source>Five things to look at</source>
        <translation>Fünf Dinge zum Nachsehen</translation>
    </message>
    <message numerus="yes">
        <source>%n things to look at</source>
        <translation>
            <numerusform>%n Ding zum Nachsehen</numerusform>
            <numerusform>%n Dinge zum Nachsehen</numerusform>
        </translation>
    </message>
    <message>
        <source>The computer’s sound service answers.</source>
        <translation>Der Klangdienst des Computers antwortet.</translation>
    </message>
    <message>
        <source>Unisono plays through %1.</source>
        <translation>Unisono spielt über %1.</translation>
    </message>
    <message>
        <source>The computer’s sound service does not answer.</source>
        <translation>Der Klangdienst des Computers antwortet nicht.</translation>
    </message>
    <message>
        <source>Nothing can be heard until it is back. Unisono starts again by itself then.</source>
        <translation>Bis er zurück ist, ist nichts zu hören. Unisono beginnt dann von selbst wieder.</translation>
    </message>
    <message>
        <source>This sound service is an old version: PipeWire %1.</source>
        <translation>Dieser Klangdienst ist eine alte Version: PipeWire %1.</translation>
    </message>
    <message>
        <source>Bluetooth speakers can lose sound with it. Update the system to PipeWire 1.0 or newer.</source>
        <translation>Bluetooth-Lautsprecher können damit Ton verlieren. Aktualisiere das System auf PipeWire 1.0 oder neuer.</translation>
    </message>
    <message>
        <source>Bluetooth carries its speakers.</source>
        <translation>Bluetooth trägt seine Lautsprecher.</translation>
    </message>
    <message numerus="yes">
        <source>One Bluetooth adapter carries %n speakers.</source>
        <translation>
            <numerusform>Ein Bluetooth-Adapter trägt %n Lautsprecher.</numerusform>
            <numerusform>Ein Bluetooth-Adapter trägt %n Lautsprecher.</numerusform>
        </translation>
    </message>
    <message>
        <source>No sound was lost in the last hour.</source>
        <translation>In der letzten Stunde ging kein Ton verloren.</translation>
    </message>
    <message>
        <source>Sound was lost in the last hour. A second USB adapter would carry some of them.</source>
        <translation>In der letzten Stunde ging Ton verloren. Ein zweiter USB-Adapter würde einige davon tragen.</translation>
    </message>
    <message>
        <source>How to add one</source>
        <translation>Wie man einen hinzufügt</translation>
    </message>
    <message>
        <source>No sound was lost.</source>
        <translation>Kein Ton ging verloren.</translation>
    </message>
    <message>
        <source>%1 lost sound.</source>
        <translation>%1 hat Ton verloren.</translation>
    </message>
    <message>
        <source>Not one gap in the last hour.</source>
        <translation>Keine einzige Lücke in der letzten Stunde.</translation>
    </message>
    <message>
        <source>Gaps in the last hour: %1. Move the speaker nearer to the computer, and other senders away from it.</source>
        <translation>Lücken in der letzten Stunde: %1. Stelle den Lautsprecher näher zum Computer und andere Sender weiter weg.</translation>
    </message>
    <message>
        <source>The sound thread keeps up.</source>
        <translation>Der Klangfaden kommt mit.</translation>
    </message>
    <message>
        <source>The computer is too busy at times.</source>
        <translation>Der Computer ist zeitweise zu beschäftigt.</translation>
    </message>
    <message>
        <source>Longest round in the last minute: %1.</source>
        <translation>Längste Runde in der letzten Minute: %1.</translation>
    </message>
    <message>
        <source>The sound thread waited %1. Close what works hard, or sound may break off.</source>
        <translation>Der Klangfaden wartete %1. Schließe, was schwer arbeitet, sonst kann der Ton abreißen.</translation>
    </message>
    <message>
        <source>All clocks are usual.</source>
        <translation>Alle Uhren gehen wie üblich.</translation>
    </message>
    <message>
        <source>The clock of %1 is far off.</source>
        <translation>Die Uhr von %1 geht weit daneben.</translation>
    </message>
    <message>
        <source>Unisono keeps the speakers together all the time.</source>
        <translation>Unisono hält die Lautsprecher immerzu zusammen.</translation>
    </message>
    <message>
        <source>Unisono corrects it all the time. If sound is lost, switch the speaker off and on again.</source>
        <translation>Unisono gleicht das immerzu aus. Geht Ton verloren, schalte den Lautsprecher aus und wieder ein.</translation>
    </message>
    <message>
        <source>%1 was never measured.</source>
        <translation>%1 wurde nie gemessen.</translation>
    </message>
    <message>
        <source>%1 were never measured.</source>
        <translation>%1 wurden nie gemessen.</translation>
    </message>
    <message>
        <source>What a speaker reports of its delay can be wrong. Align listens to it by microphone.</source>
        <translation>Was ein Lautsprecher über seine Verzögerung meldet, kann falsch sein. Der Abgleich hört mit dem Mikrofon hin.</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Abgleichen</translation>
    </message>
    <message>
        <source>%1 is not checked.</source>
        <translation>%1 ist nicht geprüft.</translation>
    </message>
    <message>
        <source>%1 are not checked.</source>
        <translation>%1 sind nicht geprüft.</translation>
    </message>
    <message>
        <source>Something changed since the last Align. It plays with its last value until it is checked.</source>
        <translation>Seit dem letzten Abgleich hat sich etwas geändert. Bis zur Prüfung spielt er mit seinem letzten Wert.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>%1 was measured apart from the others.</source>
        <translation>%1 wurde getrennt von den anderen gemessen.</translation>
    </message>
    <message>
        <source>%1 were measured apart from the others.</source>
        <translation>%1 wurden getrennt von den anderen gemessen.</translation>
    </message>
    <message>
        <source>How it goes with them is not known. Measure it together with one of them.</source>
        <translation>Wie es zu ihnen passt, ist nicht bekannt. Miss zusammen mit einem von ihnen.</translation>
    </message>
    <message>
        <source>All speakers of the group are aligned.</source>
        <translation>Alle Lautsprecher der Gruppe sind abgeglichen.</translation>
    </message>
    <message>
        <source>When that was is not known.</source>
        <translation>Wann das war, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The oldest measurement is from %1.</source>
        <comment>3 min ago</comment>
        <translation>Die älteste Messung ist von %1.</translation>
    </message>
    <message>
        <source>The microphone is unfiltered.</source>
        <translation>Das Mikrofon ist ungefiltert.</translation>
    </message>
    <message>
        <source>%1 shows no echo cancelling and no voice filter.</source>
        <translation>%1 zeigt keine Echounterdrückung und keinen Sprachfilter.</translation>
    </message>
    <message>
        <source>There is no microphone.</source>
        <translation>Es gibt kein Mikrofon.</translation>
    </message>
    <message>
        <source>Align needs one. Plug one in, or switch it on in the sound settings. What is aligned stays so.</source>
        <translation>Der Abgleich braucht eines. Stecke eines an oder schalte es in den Klangeinstellungen ein. Was abgeglichen ist, bleibt so.</translation>
    </message>
    <message>
        <source>The microphone is filtered.</source>
        <translation>Das Mikrofon ist gefiltert.</translation>
    </message>
    <message>
        <source>%1 may hear only voices. Switch off noise suppression in the sound settings.</source>
        <translation>%1 hört vielleicht nur Stimmen. Schalte in den Klangeinstellungen die Rauschunterdrückung aus.</translation>
    </message>
    <message>
        <source>The only microphone is a Bluetooth one.</source>
        <translation>Das einzige Mikrofon ist eines mit Bluetooth.</translation>
    </message>
    <message>
        <source>%1 would make the speakers sound like a telephone. Use a wired or built-in one.</source>
        <translation>Mit %1 klängen die Lautsprecher wie ein Telefon. Nimm ein Mikrofon mit Kabel oder ein eingebautes.</translation>
    </message>
    <message>
        <source>No speaker is also the computer’s own output.</source>
        <translation>Kein Lautsprecher ist auch der Ausgang des Computers selbst.</translation>
    </message>
    <message>
        <source>Nothing plays twice.</source>
        <translation>Nichts spielt doppelt.</translation>
    </message>
    <message>
        <source>%1 is also the computer’s own output.</source>
        <translation>%1 ist auch der Ausgang des Computers selbst.</translation>
    </message>
    <message>
        <source>Other programs are heard there, too, and at their own time. Choose another output in the sound settings if that disturbs.</source>
        <translation>Dort sind auch andere Programme zu hören, und zu ihrer eigenen Zeit. Stört das, wähle in den Klangeinstellungen einen anderen Ausgang.</translation>
    </message>
    <message>
        <source>Settings are saved.</source>
        <translation>Die Einstellungen sind gespeichert.</translation>
    </message>
    <message>
        <source>Last saved %1.</source>
        <comment>3 min ago</comment>
        <translation>Zuletzt gespeichert: %1.</translation>
    </message>
    <message>
        <source>Nothing has changed since the start.</source>
        <translation>Seit dem Start hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>Settings could not be saved.</source>
        <translation>Die Einstellungen konnten nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The disk may be full or write-protected. Make room, then save again; nothing is lost while Unisono runs.</source>
        <translation>Der Datenträger ist vielleicht voll oder schreibgeschützt. Schaffe Platz und speichere noch einmal; solange Unisono läuft, geht nichts verloren.</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>Noch einmal speichern</translation>
    </message>
    <message>
        <source>Something in the settings was not understood.</source>
        <translation>Etwas in den Einstellungen wurde nicht verstanden.</translation>
    </message>
    <message>
        <source>No speaker is switched to silent.</source>
        <translation>Kein Lautsprecher ist stumm geschaltet.</translation>
    </message>
    <message>
        <source>None is muted or at volume 0.</source>
        <translation>Keiner ist stumm oder auf Lautstärke 0.</translation>
    </message>
    <message>
        <source>%1 is silent.</source>
        <translation>%1 schweigt.</translation>
    </message>
    <message>
        <source>%1 are silent.</source>
        <translation>%1 schweigen.</translation>
    </message>
    <message>
        <source>Muted, or at volume 0.</source>
        <translation>Stumm oder auf Lautstärke 0.</translation>
    </message>
    <message>
        <source>Make it heard</source>
        <translation>Hörbar machen</translation>
    </message>
    <message>
        <source>%1 is muted.</source>
        <translation>%1 ist stumm.</translation>
    </message>
    <message>
        <source>It plays, and nothing is heard.</source>
        <translation>Sie spielt, und nichts ist zu hören.</translation>
    </message>
    <message numerus="yes">
        <source>%n speakers are called %1.</source>
        <translation>
            <numerusform>%n Lautsprecher heißt %1.</numerusform>
            <numerusform>%n Lautsprecher heißen %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Give one of them another name, so that you can tell them apart.</source>
        <translation>Gib einem davon einen anderen Namen, damit du sie unterscheiden kannst.</translation>
    </message>
    <message>
        <source>Rename one</source>
        <translation>Einen umbenennen</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Alles in Ordnung</translation>
    </message>
    <message>
        <source>One thing to look at</source>
        <translation>Ein Ding zum Nachsehen</translation>
    </message>
    <message>
        <source>Everything else is fine. Last looked %1.</source>
        <translation>Alles andere ist in Ordnung. Zuletzt nachgesehen: %1.</translation>
    </message>
    <message>
        <source>Last looked %1.</source>
        <translation>Zuletzt nachgesehen: %1.</translation>
    </message>
    <message>
        <source>Unisono</source>
        <translation>Unisono</translation>
    </message>
    <message>
        <source>Sound server</source>
        <translation>Klangserver</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>antwortet nicht</translation>
    </message>
    <message>
        <source>Streams open</source>
        <translation>Offene Ströme</translation>
    </message>
    <message>
        <source>Reports are too short by</source>
        <translation>Meldungen sind zu kurz um</translation>
    </message>
    <message>
        <source>%1 to %2&#xa0;ms</source>
        <translation>%1 bis %2&#xa0;ms</translation>
    </message>
    <message>
        <source>Reports are too long by</source>
        <translation>Meldungen sind zu lang um</translation>
    </message>
    <message>
        <source>Reports are off by</source>
        <translation>Meldungen liegen daneben um</translation>
    </message>
    <message>
        <source>%1&#xa0;ms too long to %2&#xa0;ms too short</source>
        <translation>%1&#xa0;ms zu lang bis %2&#xa0;ms zu kurz</translation>
    </message>
    <message>
        <source>Sound thread</source>
        <translation>Klangfaden</translation>
    </message>
    <message>
        <source>longest round %1</source>
        <translation>längste Runde %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n others</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>That is much for one, and they may lose sound. A second USB adapter would carry some of them.</source>
        <translation>Das ist viel für einen, und es kann Ton verloren gehen. Ein zweiter USB-Adapter würde einige davon übernehmen.</translation>
    </message>
    <message>
        <source>The computer’s Bluetooth software has a known fault.</source>
        <translation>Die Bluetooth-Software des Computers hat einen bekannten Fehler.</translation>
    </message>
    <message>
        <source>%1 plays in telephone quality.</source>
        <translation>%1 spielt in Telefonqualität.</translation>
    </message>
    <message>
        <source>A program uses its microphone. Close that program, or choose music quality (A2DP) for it in the computer’s sound settings.</source>
        <translation>Ein Programm benutzt sein Mikrofon. Dieses Programm schließen, oder in den Klangeinstellungen des Computers Musikqualität (A2DP) wählen.</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>by ear</source>
        <translation>nach Gehör</translation>
    </message>
    <message>
        <source>typed in</source>
        <translation>eingegeben</translation>
    </message>
    <message>
        <source>%1 less</source>
        <translation>%1 weniger</translation>
    </message>
    <message>
        <source>not known when measured</source>
        <translation>nicht bekannt, wann gemessen</translation>
    </message>
    <message>
        <source>never measured</source>
        <translation>nie gemessen</translation>
    </message>
    <message>
        <source>±&#xa0;%1</source>
        <translation>±&#xa0;%1</translation>
    </message>
    <message>
        <source>%1 milliseconds later</source>
        <translation>%1 Millisekunden später</translation>
    </message>
    <message>
        <source>%1 milliseconds earlier</source>
        <translation>%1 Millisekunden früher</translation>
    </message>
    <message>
        <source>%1 plays &lt;b&gt;%2 later&lt;/b&gt;</source>
        <translation>%1 spielt &lt;b&gt;%2 später&lt;/b&gt;</translation>
    </message>
    <message>
        <source>%1 plays &lt;b&gt;%2 earlier&lt;/b&gt;</source>
        <translation>%1 spielt &lt;b&gt;%2 früher&lt;/b&gt;</translation>
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
        <translation>Punkt %1, %2 Hertz, %3</translation>
    </message>
    <message>
        <source>Point %1, %2 hertz, minus %3 decibels</source>
        <translation>Punkt %1, %2 Hertz, minus %3 Dezibel</translation>
    </message>
    <message>
        <source>Point %1, %2 hertz, plus %3 decibels</source>
        <translation>Punkt %1, %2 Hertz, plus %3 Dezibel</translation>
    </message>
    <message>
        <source>Low shelf</source>
        <translation>Tiefen</translation>
    </message>
    <message>
        <source>High shelf</source>
        <translation>Höhen</translation>
    </message>
    <message>
        <source>Low pass</source>
        <translation>Tiefpass</translation>
    </message>
    <message>
        <source>High pass</source>
        <translation>Hochpass</translation>
    </message>
    <message>
        <source>Bell</source>
        <translation>Glocke</translation>
    </message>
    <message>
        <source>not known when</source>
        <translation>nicht bekannt, wann</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>heute %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>gestern %1</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>set by ear %1</source>
        <translation>nach Gehör gesetzt %1</translation>
    </message>
    <message>
        <source>typed in %1</source>
        <translation>eingegeben %1</translation>
    </message>
    <message>
        <source>measured %1</source>
        <translation>gemessen %1</translation>
    </message>
    <message>
        <source>no trim</source>
        <translation>keine Feineinstellung</translation>
    </message>
    <message>
        <source>%1 has &lt;b&gt;no trim&lt;/b&gt;</source>
        <translation>%1 hat &lt;b&gt;keine Feineinstellung&lt;/b&gt;</translation>
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
        <translation>Er wurde neu verbunden.</translation>
    </message>
    <message>
        <source>It is connected through another Bluetooth adapter.</source>
        <translation>Er ist über einen anderen Bluetooth-Adapter verbunden.</translation>
    </message>
</context>
<context>
    <name>LiveView</name>
    <message>
        <source>Waits for the server</source>
        <translation>Wartet auf den Server</translation>
    </message>
    <message>
        <source>It goes on by itself. Meanwhile the speakers stay together.</source>
        <translation>Es geht von selbst weiter. Die Lautsprecher bleiben solange beisammen.</translation>
    </message>
    <message>
        <source>Waits for %1</source>
        <translation>Wartet auf %1</translation>
    </message>
    <message>
        <source>%1 plays nothing now. It is heard as soon as it does.</source>
        <translation>%1 spielt gerade nichts. Sobald sich das ändert, ist es zu hören.</translation>
    </message>
    <message>
        <source>%1 is not there now. It goes on by itself when it is back.</source>
        <translation>%1 ist gerade nicht da. Es geht von selbst weiter, sobald es zurück ist.</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>Beginnt …</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Still</translation>
    </message>
    <message>
        <source>Nothing came for a while, so the speakers may rest. It goes on by itself with the next sound.</source>
        <translation>Eine Weile kam nichts, deshalb dürfen die Lautsprecher ruhen. Mit dem nächsten Ton geht es von selbst weiter.</translation>
    </message>
    <message>
        <source>Waits for a speaker</source>
        <translation>Wartet auf einen Lautsprecher</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Live sound does not wait: it goes on with what comes then.</source>
        <translation>Live-Ton wartet nicht: Es geht mit dem weiter, was dann kommt.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Players cannot be told here how late their sound is heard. Set it in the player: sound %1 earlier, which many call an audio delay of −%1.</source>
        <translation>Den Playern kann hier niemand sagen, wie spät ihr Ton zu hören ist. Stelle es im Player ein: Ton %1 früher; oft heißt das Tonverzögerung −%1.</translation>
    </message>
    <message>
        <source>Watching a film? Choose Video.</source>
        <translation>Siehst du einen Film? Wähle Video.</translation>
    </message>
    <message>
        <source>In the player: sound %1 earlier</source>
        <translation>Im Player: Ton %1 früher</translation>
    </message>
    <message>
        <source>heard %1 later</source>
        <translation>%1 später zu hören</translation>
    </message>
    <message>
        <source>After the rest it is %1 late, and catches up.</source>
        <translation>Nach der Ruhe ist es %1 zu spät und holt auf.</translation>
    </message>
    <message>
        <source>Stop gives it back to where it was heard before.</source>
        <translation>Anhalten gibt ihn dorthin zurück, wo er vorher zu hören war.</translation>
    </message>
</context>
<context>
    <name>PairDialog</name>
    <message>
        <source>paired</source>
        <translation>gekoppelt</translation>
    </message>
    <message>
        <source>weak signal</source>
        <translation>schwaches Signal</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Pair and connect</source>
        <translation>Koppeln und verbinden</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>Verbindet …</translation>
    </message>
    <message>
        <source>Pairing …</source>
        <translation>Koppelt …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>What is found appears here.</source>
        <translation>Was gefunden wird, erscheint hier.</translation>
    </message>
    <message>
        <source>Nothing found. Make the speaker ready for pairing, then look again.</source>
        <translation>Nichts gefunden. Den Lautsprecher zum Koppeln bereit machen, dann erneut suchen.</translation>
    </message>
    <message>
        <source>Does %1 show this code?</source>
        <translation>Zeigt %1 diesen Code?</translation>
    </message>
    <message>
        <source>If it has no display, and you started this yourself, say yes.</source>
        <translation>Wenn er keine Anzeige hat und du dies selbst begonnen hast: Ja.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Pair with %1?</source>
        <translation>%1 koppeln?</translation>
    </message>
    <message>
        <source>Say yes only if you started this yourself.</source>
        <translation>Nur bejahen, wenn du dies selbst begonnen hast.</translation>
    </message>
    <message>
        <source>%1 asks for its code.</source>
        <translation>%1 fragt nach dem Code.</translation>
    </message>
    <message>
        <source>It is on the speaker or in its manual; often it is 0000 or 1234.</source>
        <translation>Er steht auf dem Lautsprecher oder in der Anleitung; oft ist es 0000 oder 1234.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>%1 asks for a number.</source>
        <translation>%1 fragt nach einer Zahl.</translation>
    </message>
    <message>
        <source>It shows or says the number, of at most six digits.</source>
        <translation>Er zeigt oder sagt die Zahl, mit höchstens sechs Ziffern.</translation>
    </message>
    <message>
        <source>Type this code on %1.</source>
        <translation>Diesen Code an %1 eintippen.</translation>
    </message>
    <message>
        <source>Then press its Enter key. It goes on by itself.</source>
        <translation>Dann dort die Eingabetaste drücken. Es geht von selbst weiter.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>end of an address, state</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, end of an address</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>PickerView</name>
    <message>
        <source>Music files</source>
        <translation>Musikdateien</translation>
    </message>
    <message>
        <source>Choose one or more</source>
        <translation>Wähle eine oder mehrere</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything this computer plays</source>
        <translation>Alles, was dieser Computer spielt</translation>
    </message>
    <message>
        <source>Its own speakers go quiet meanwhile</source>
        <translation>Seine eigenen Lautsprecher schweigen solange</translation>
    </message>
    <message>
        <source>This app alone</source>
        <translation>Nur dieses Programm</translation>
    </message>
    <message>
        <source>One app</source>
        <translation>Ein Programm</translation>
    </message>
    <message>
        <source>Sends to this computer by Bluetooth</source>
        <translation>Sendet über Bluetooth an diesen Computer</translation>
    </message>
    <message>
        <source>Line-in or microphone</source>
        <translation>Line-In oder Mikrofon</translation>
    </message>
    <message>
        <source>Let one play something: it appears here</source>
        <translation>Lass eines etwas spielen: Dann erscheint es hier</translation>
    </message>
    <message>
        <source>Line in</source>
        <translation>Line-In</translation>
    </message>
    <message>
        <source>Connect a line-in or a microphone: it appears here</source>
        <translation>Schließe ein Gerät oder ein Mikrofon an: Es erscheint hier</translation>
    </message>
    <message>
        <source>A phone or an Echo by Bluetooth</source>
        <translation>Ein Telefon oder ein Echo über Bluetooth</translation>
    </message>
    <message>
        <source>Plug in a Bluetooth adapter first</source>
        <translation>Stecke zuerst einen Bluetooth-Adapter ein</translation>
    </message>
    <message>
        <source>Switch Bluetooth on first</source>
        <translation>Schalte zuerst Bluetooth ein</translation>
    </message>
    <message>
        <source>Connect it to this computer</source>
        <translation>Verbinde es mit diesem Computer</translation>
    </message>
    <message>
        <source>“Alexa, connect to %1”</source>
        <translation>„Alexa, verbinde dich mit %1“</translation>
    </message>
    <message>
        <source>Plays nothing now</source>
        <translation>Spielt gerade nichts</translation>
    </message>
    <message>
        <source>Not there now</source>
        <translation>Gerade nicht da</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Noch nicht bekannt</translation>
    </message>
    <message>
        <source>Web address …</source>
        <translation>Webadresse …</translation>
    </message>
    <message>
        <source>Internet radio, or music on a server</source>
        <translation>Internetradio oder Musik auf einem Server</translation>
    </message>
    <message>
        <source>This build cannot: it was made without FFmpeg</source>
        <translation>Diese Fassung kann es nicht: Sie entstand ohne FFmpeg</translation>
    </message>
    <message>
        <source>Named pipe …</source>
        <translation>Benannte Pipe …</translation>
    </message>
    <message>
        <source>Raw sound that another program writes</source>
        <translation>Rohe Tondaten, die ein anderes Programm schreibt</translation>
    </message>
    <message>
        <source>Live sound is heard %1 later on this group.</source>
        <translation>Live-Ton ist auf dieser Gruppe %1 später zu hören.</translation>
    </message>
    <message>
        <source>Live sources are heard more than %1 later on this group: fine for music, late for games.</source>
        <translation>Live-Quellen sind auf dieser Gruppe mehr als %1 später zu hören: gut für Musik, spät für Spiele.</translation>
    </message>
    <message>
        <source>Played before</source>
        <translation>Früher gespielt</translation>
    </message>
    <message>
        <source>Test tune</source>
        <translation>Probestück</translation>
    </message>
    <message>
        <source>A short tune of our own</source>
        <translation>Eine kurze Melodie von uns</translation>
    </message>
    <message>
        <source>Shared tick</source>
        <translation>Gemeinsames Ticken</translation>
    </message>
    <message>
        <source>A steady click, to trim by ear</source>
        <translation>Ein gleichmäßiges Ticken, zum Einstellen nach Gehör</translation>
    </message>
</context>
<context>
    <name>SourceBarView</name>
    <message>
        <source>Nothing chosen yet</source>
        <translation>Noch nichts gewählt</translation>
    </message>
    <message>
        <source>Choose a source</source>
        <translation>Quelle wählen</translation>
    </message>
    <message>
        <source>Music files</source>
        <translation>Musikdateien</translation>
    </message>
    <message>
        <source>Music file</source>
        <translation>Musikdatei</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Test tune</source>
        <translation>Probestück</translation>
    </message>
    <message>
        <source>a tune of our own</source>
        <translation>eine Melodie von uns</translation>
    </message>
    <message>
        <source>Shared tick</source>
        <translation>Gemeinsames Ticken</translation>
    </message>
    <message>
        <source>a steady click, to trim by ear</source>
        <translation>ein gleichmäßiges Ticken, zum Einstellen nach Gehör</translation>
    </message>
    <message>
        <source>No group yet</source>
        <translation>Noch keine Gruppe</translation>
    </message>
    <message>
        <source>One app</source>
        <translation>Ein Programm</translation>
    </message>
    <message>
        <source>By Bluetooth</source>
        <translation>Über Bluetooth</translation>
    </message>
    <message>
        <source>Named pipe</source>
        <translation>Benannte Pipe</translation>
    </message>
    <message>
        <source>Line in</source>
        <translation>Line-In</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Webadresse</translation>
    </message>
    <message>
        <source>Live sound</source>
        <translation>Live-Ton</translation>
    </message>
</context>
<context>
    <name>SourceNames</name>
    <message>
        <source>Music</source>
        <translation>Musik</translation>
    </message>
    <message>
        <source>Test tune</source>
        <translation>Probestück</translation>
    </message>
    <message>
        <source>Shared tick</source>
        <translation>Gemeinsames Ticken</translation>
    </message>
    <message>
        <source>This computer’s sound</source>
        <translation>Ton dieses Computers</translation>
    </message>
</context>
<context>
    <name>SyncMonitor</name>
    <message>
        <source>%1 could not be saved. Choose another folder, or make room there.</source>
        <translation>%1 konnte nicht gespeichert werden. Wähle einen anderen Ordner oder schaffe dort Platz.</translation>
    </message>
    <message>
        <source>Nothing plays</source>
        <translation>Nichts spielt</translation>
    </message>
    <message>
        <source>Press play, and the curves begin.</source>
        <translation>Drücke Wiedergabe, dann beginnen die Kurven.</translation>
    </message>
    <message>
        <source>Each curve is one speaker. Zero is the finish line.</source>
        <translation>Jede Kurve ist ein Lautsprecher. Null ist die Ziellinie.</translation>
    </message>
    <message>
        <source>%1 is starting</source>
        <translation>%1 beginnt</translation>
    </message>
    <message>
        <source>%1 waits for its speakers</source>
        <translation>%1 wartet auf ihre Lautsprecher</translation>
    </message>
    <message>
        <source>%1 is out of sync</source>
        <translation>%1 ist nicht synchron</translation>
    </message>
    <message>
        <source>%1 is being checked</source>
        <translation>%1 wird geprüft</translation>
    </message>
    <message>
        <source>%1 is in sync</source>
        <translation>%1 ist synchron</translation>
    </message>
    <message>
        <source>%1 was never aligned</source>
        <translation>%1 wurde nie abgeglichen</translation>
    </message>
    <message>
        <source>%1 is not checked</source>
        <translation>%1 ist nicht geprüft</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Apart now</source>
        <translation>Jetzt auseinander</translation>
    </message>
    <message>
        <source>earliest to latest</source>
        <translation>frühester bis spätester</translation>
    </message>
    <message>
        <source>of %1 speakers in %2</source>
        <translation>von %1 Lautsprechern in %2</translation>
    </message>
    <message>
        <source>Worst, last hour</source>
        <translation>Größte, letzte Stunde</translation>
    </message>
    <message>
        <source>%1, %2 jumped</source>
        <translation>%1, %2 sprang</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Last check</source>
        <translation>Letzte Prüfung</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Align listens by microphone</source>
        <translation>Der Abgleich hört mit dem Mikrofon hin</translation>
    </message>
    <message>
        <source>%1. There is nothing to draw yet.</source>
        <translation>%1. Noch gibt es nichts zu zeichnen.</translation>
    </message>
    <message>
        <source>%1. One curve; apart now: %2.</source>
        <translation>%1. Eine Kurve; jetzt auseinander: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1. %n curves; apart now: %2.</source>
        <translation>
            <numerusform>%1. %n Kurve; jetzt auseinander: %2.</numerusform>
            <numerusform>%1. %n Kurven; jetzt auseinander: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Worst in the last hour: %2, %3.</source>
        <comment>sentences; size; when and who</comment>
        <translation>%1 Größte Abweichung der letzten Stunde: %2, %3.</translation>
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
        <translation>auf der Linie</translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>%1 später</translation>
    </message>
    <message>
        <source>%1 earlier</source>
        <translation>%1 früher</translation>
    </message>
    <message>
        <source>%1&#xa0;ms later</source>
        <translation>%1&#xa0;ms später</translation>
    </message>
    <message>
        <source>%1&#xa0;ms earlier</source>
        <translation>%1&#xa0;ms früher</translation>
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
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 lost its connection.</source>
        <translation>%1 hat die Verbindung verloren.</translation>
    </message>
    <message>
        <source>The others keep playing. Unisono tries to bring it back.</source>
        <translation>Die anderen spielen weiter. Unisono versucht, ihn zurückzuholen.</translation>
    </message>
    <message>
        <source>%1 is back.</source>
        <translation>%1 ist zurück.</translation>
    </message>
    <message>
        <source>It plays with its last value until it is checked.</source>
        <translation>Bis zur Prüfung spielt er mit seinem letzten Wert.</translation>
    </message>
    <message>
        <source>%1’s delay jumped by %2.</source>
        <translation>Die Verzögerung von %1 sprang um %2.</translation>
    </message>
    <message>
        <source>It was heard later. Unisono moves it back without a gap.</source>
        <translation>Er war später zu hören. Unisono schiebt ihn ohne Lücke zurück.</translation>
    </message>
    <message>
        <source>It was heard earlier. Unisono moves it back without a gap.</source>
        <translation>Er war früher zu hören. Unisono schiebt ihn ohne Lücke zurück.</translation>
    </message>
    <message>
        <source>%1 lost sound once.</source>
        <translation>%1 hat einmal Ton verloren.</translation>
    </message>
    <message>
        <source>%1 lost sound twice.</source>
        <translation>%1 hat zweimal Ton verloren.</translation>
    </message>
    <message numerus="yes">
        <source>%1 lost sound %n times.</source>
        <translation>
            <numerusform>%1 hat %n-mal Ton verloren.</numerusform>
            <numerusform>%1 hat %n-mal Ton verloren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Short gaps were heard. Move it nearer if it goes on.</source>
        <translation>Kurze Lücken waren zu hören. Stelle ihn näher, wenn es so weitergeht.</translation>
    </message>
    <message>
        <source>Short gaps were heard. The computer may have been busy.</source>
        <translation>Kurze Lücken waren zu hören. Vielleicht war der Computer beschäftigt.</translation>
    </message>
    <message>
        <source>Checked by microphone: within %1.</source>
        <translation>Mit dem Mikrofon geprüft: auf %1 genau.</translation>
    </message>
    <message>
        <source>Heard by %1.</source>
        <translation>Gehört von %1.</translation>
    </message>
    <message>
        <source>The computer’s sound service stopped.</source>
        <translation>Der Klangdienst des Computers hielt an.</translation>
    </message>
    <message>
        <source>Unisono starts again by itself as soon as it is back.</source>
        <translation>Unisono beginnt von selbst wieder, sobald er zurück ist.</translation>
    </message>
    <message>
        <source>The computer’s sound service is back.</source>
        <translation>Der Klangdienst des Computers ist zurück.</translation>
    </message>
    <message>
        <source>Your groups were kept.</source>
        <translation>Deine Gruppen sind erhalten.</translation>
    </message>
    <message>
        <source>fine even for a stereo pair</source>
        <translation>selbst für ein Stereopaar gut</translation>
    </message>
    <message>
        <source>fine for a stereo pair</source>
        <translation>für ein Stereopaar gut</translation>
    </message>
    <message>
        <source>fine for several rooms</source>
        <translation>für mehrere Räume gut</translation>
    </message>
    <message>
        <source>fine even for one room</source>
        <translation>selbst für einen Raum gut</translation>
    </message>
    <message>
        <source>fine for one room</source>
        <translation>für einen Raum gut</translation>
    </message>
    <message>
        <source>0&#xa0;ms</source>
        <translation>0&#xa0;ms</translation>
    </message>
    <message>
        <source>Measured by microphone: %1 apart.</source>
        <translation>Mit dem Mikrofon gemessen: %1 auseinander.</translation>
    </message>
    <message>
        <source>Press Align to find out how far its speakers are apart.</source>
        <translation>Drücke Abgleichen, um zu erfahren, wie weit die Lautsprecher auseinander sind.</translation>
    </message>
    <message>
        <source>%1 may have another delay now.</source>
        <translation>%1 hat jetzt vielleicht eine andere Verzögerung.</translation>
    </message>
    <message>
        <source>Its connection is not the one that was measured. Align it again.</source>
        <translation>Seine Verbindung ist nicht die, die gemessen wurde. Neu abgleichen.</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>%1 is away</source>
        <translation>%1 ist nicht da</translation>
    </message>
    <message>
        <source>%1 are away</source>
        <translation>%1 sind nicht da</translation>
    </message>
    <message>
        <source>No speakers yet</source>
        <translation>Noch keine Lautsprecher</translation>
    </message>
    <message>
        <source>One speaker alone</source>
        <translation>Ein Lautsprecher allein</translation>
    </message>
    <message>
        <source>Never aligned</source>
        <translation>Nie abgeglichen</translation>
    </message>
    <message>
        <source>Not checked since a speaker came back</source>
        <translation>Nicht geprüft, seit ein Lautsprecher zurück ist</translation>
    </message>
    <message>
        <source>Not all of them are aligned</source>
        <translation>Nicht alle sind abgeglichen</translation>
    </message>
    <message>
        <source>Aligned %1, within %2</source>
        <translation>Abgeglichen %1, auf %2 genau</translation>
    </message>
    <message>
        <source>Aligned %1</source>
        <translation>Abgeglichen %1</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>Beginnt …</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source> since %1 came back</source>
        <translation>, seit %1 zurück ist</translation>
    </message>
    <message>
        <source>%1 not known</source>
        <translation>%1 nicht bekannt</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>%1 verloren</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Noch nicht bekannt</translation>
    </message>
    <message>
        <source>Out of sync</source>
        <translation>Nicht synchron</translation>
    </message>
    <message>
        <source>, %1 apart</source>
        <translation>, %1 auseinander</translation>
    </message>
    <message>
        <source>In sync</source>
        <translation>Synchron</translation>
    </message>
    <message>
        <source>, within %1</source>
        <translation>, auf %1 genau</translation>
    </message>
    <message>
        <source>A group plays one sound on all its speakers, together.</source>
        <translation>Eine Gruppe spielt einen Klang auf allen ihren Lautsprechern, gemeinsam.</translation>
    </message>
    <message>
        <source>Add a second speaker, or press play.</source>
        <translation>Füge einen zweiten Lautsprecher hinzu oder drücke Wiedergabe.</translation>
    </message>
    <message>
        <source>A speaker’s delay can change when it reconnects. %1 keeps its last value until you check it.</source>
        <translation>Die Verzögerung eines Lautsprechers kann sich ändern, wenn er sich neu verbindet. %1 behält seinen letzten Wert, bis du ihn prüfst.</translation>
    </message>
    <message>
        <source>These delays are what the speakers claim. Press Align to measure them.</source>
        <translation>Diese Verzögerungen behaupten die Lautsprecher selbst. Drücke Abgleichen, um sie zu messen.</translation>
    </message>
    <message>
        <source>%1 is slowest and sets the line. The others start later, so that all are heard together.</source>
        <translation>%1 ist am langsamsten und bestimmt die Linie. Die anderen beginnen später, damit alle gemeinsam zu hören sind.</translation>
    </message>
    <message>
        <source>%1 lost its connection %2.</source>
        <translation>%1 hat die Verbindung verloren: %2.</translation>
    </message>
    <message>
        <source>%1 lost its connection.</source>
        <translation>%1 hat die Verbindung verloren.</translation>
    </message>
    <message>
        <source>The others keep playing. Unisono tries to bring it back. If this goes on: check that %1 is on and in reach, and that no phone has taken it.</source>
        <translation>Die anderen spielen weiter. Unisono versucht, ihn zurückzuholen. Wenn es so bleibt: Sieh nach, ob %1 an und in Reichweite ist und kein Telefon ihn sich genommen hat.</translation>
    </message>
    <message>
        <source>No speaker is left. The music goes on where it was as soon as one is back.</source>
        <translation>Kein Lautsprecher ist mehr da. Die Musik geht weiter, wo sie war, sobald einer zurück ist.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Und noch %n.</numerusform>
            <numerusform>Und noch %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Play without %1</source>
        <translation>Ohne %1 spielen</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>checked %1</source>
        <translation>geprüft %1</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>Bluetooth</source>
        <translation>Bluetooth</translation>
    </message>
    <message>
        <source>wired</source>
        <translation>mit Kabel</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>stereo pair</source>
        <translation>Stereopaar</translation>
    </message>
    <message>
        <source>several rooms</source>
        <translation>mehrere Räume</translation>
    </message>
    <message>
        <source>one room</source>
        <translation>ein Raum</translation>
    </message>
    <message>
        <source>%1 of %2 speakers playing</source>
        <translation>%1 von %2 Lautsprechern spielen</translation>
    </message>
    <message numerus="yes">
        <source>%n speaker(s)</source>
        <translation>
            <numerusform>%n Lautsprecher</numerusform>
            <numerusform>%n Lautsprecher</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · Echo group</source>
        <translation>%1 · Echo-Gruppe</translation>
    </message>
    <message>
        <source>not in a group</source>
        <translation>in keiner Gruppe</translation>
    </message>
    <message>
        <source>Back at %1 · check delay</source>
        <translation>Zurück um %1 · Verzögerung prüfen</translation>
    </message>
    <message>
        <source>Check its delay</source>
        <translation>Verzögerung prüfen</translation>
    </message>
    <message>
        <source>Cannot be opened now</source>
        <translation>Lässt sich gerade nicht öffnen</translation>
    </message>
    <message>
        <source>Lost %1 · trying again</source>
        <translation>Verloren %1 · neuer Versuch läuft</translation>
    </message>
    <message>
        <source>Lost · trying again</source>
        <translation>Verloren · neuer Versuch läuft</translation>
    </message>
    <message>
        <source>Last here %1</source>
        <translation>Zuletzt hier: %1</translation>
    </message>
    <message>
        <source>Not here now</source>
        <translation>Gerade nicht hier</translation>
    </message>
    <message>
        <source>Reconnecting …</source>
        <translation>Verbindet sich neu …</translation>
    </message>
    <message>
        <source>Back since %1</source>
        <translation>Zurück seit %1</translation>
    </message>
    <message>
        <source>Changed since it was measured</source>
        <translation>Seit der Messung geändert</translation>
    </message>
    <message>
        <source>%1 in sync.</source>
        <comment>two or more speakers, as a word</comment>
        <translation>%1 synchron.</translation>
    </message>
    <message>
        <source>How long these speakers take is not known. Press Align to measure them.</source>
        <translation>Wie lange diese Lautsprecher brauchen, ist nicht bekannt. Drücke Abgleichen, um sie zu messen.</translation>
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
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>one</source>
        <translation>einer</translation>
    </message>
    <message>
        <source>two</source>
        <translation>zwei</translation>
    </message>
    <message>
        <source>three</source>
        <translation>drei</translation>
    </message>
    <message>
        <source>four</source>
        <translation>vier</translation>
    </message>
    <message>
        <source>five</source>
        <translation>fünf</translation>
    </message>
    <message>
        <source>six</source>
        <translation>sechs</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>sieben</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>acht</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>neun</translation>
    </message>
    <message>
        <source>ten</source>
        <translation>zehn</translation>
    </message>
    <message>
        <source>eleven</source>
        <translation>elf</translation>
    </message>
    <message>
        <source>twelve</source>
        <translation>zwölf</translation>
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
        <translation>genau auf der Linie</translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>%1 später</translation>
    </message>
    <message>
        <source>%1 earlier</source>
        <translation>%1 früher</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1&#xa0;s ago</source>
        <translation>vor %1&#xa0;s</translation>
    </message>
    <message>
        <source>%1&#xa0;min ago</source>
        <translation>vor %1&#xa0;min</translation>
    </message>
    <message>
        <source>%1&#xa0;h ago</source>
        <translation>vor %1&#xa0;h</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>One sound through every speaker you own, together.</source>
        <translation>Ein Klang aus allen Lautsprechern, die du hast, gemeinsam.</translation>
    </message>
    <message>
        <source>Show the simulated speakers.</source>
        <translation>Die simulierten Lautsprecher zeigen.</translation>
    </message>
    <message>
        <source>Play through this sound system.</source>
        <translation>Über dieses Klangsystem spielen.</translation>
    </message>
    <message>
        <source>Unisono runs already, but does not answer. End it, then start it again.</source>
        <translation>Unisono läuft schon, antwortet aber nicht. Beende es und starte es dann noch einmal.</translation>
    </message>
    <message>
        <source>Use this Bluetooth: auto, qt, or simulated.</source>
        <translation>Dieses Bluetooth verwenden: auto, qt oder simulated.</translation>
    </message>
    <message>
        <source>Sound files, or a web address, to play.</source>
        <translation>Tondateien oder eine Webadresse zum Abspielen.</translation>
    </message>
</context>
<context>
    <name>unisono::ui::AboutDialog</name>
    <message>
        <source>About Unisono</source>
        <translation>Über Unisono</translation>
    </message>
    <message>
        <source>Unisono %1</source>
        <translation>Unisono %1</translation>
    </message>
    <message>
        <source>One sound through every speaker you own, together.
Free software under the MIT licence.</source>
        <translation>Ein Klang aus allen Lautsprechern, die du hast, gemeinsam.
Freie Software unter der MIT-Lizenz.</translation>
    </message>
    <message>
        <source>It stands on the work of others</source>
        <translation>Es steht auf der Arbeit anderer</translation>
    </message>
    <message>
        <source>the window, further sound formats</source>
        <translation>das Fenster, weitere Klangformate</translation>
    </message>
    <message>
        <source>sound through PipeWire and PulseAudio</source>
        <translation>Klang über PipeWire und PulseAudio</translation>
    </message>
    <message>
        <source>sound on other systems</source>
        <translation>Klang auf anderen Systemen</translation>
    </message>
    <message>
        <source>RtAudio licence (like MIT)</source>
        <translation>RtAudio-Lizenz (wie MIT)</translation>
    </message>
    <message>
        <source>sound files</source>
        <translation>Klangdateien</translation>
    </message>
    <message>
        <source>sample rates</source>
        <translation>Abtastraten</translation>
    </message>
    <message>
        <source>measuring</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>results that can go wrong</source>
        <translation>Ergebnisse, die ausbleiben können</translation>
    </message>
    <message>
        <source>About Qt</source>
        <translation>Über Qt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>unisono::ui::AddressDialog</name>
    <message>
        <source>Play a web address</source>
        <translation>Webadresse spielen</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Webadresse</translation>
    </message>
    <message>
        <source>Played before</source>
        <translation>Früher gespielt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>Internet radio, HLS, a playlist (M3U, PLS) or a file on a server.</source>
        <translation>Internetradio, HLS, eine Wiedergabeliste (M3U, PLS) oder eine Datei auf einem Server.</translation>
    </message>
</context>
<context>
    <name>unisono::ui::AlignBars</name>
    <message>
        <source>The speakers end apart</source>
        <translation>Die Lautsprecher enden getrennt</translation>
    </message>
    <message>
        <source>The speakers end together</source>
        <translation>Die Lautsprecher enden gemeinsam</translation>
    </message>
</context>
<context>
    <name>unisono::ui::AlignDialog</name>
    <message>
        <source>Listen</source>
        <translation>Anhören</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Put the microphone where you listen. Stay quiet for a moment.</source>
        <translation>Lege das Mikrofon dorthin, wo du zuhörst. Sei einen Moment still.</translation>
    </message>
    <message>
        <source>%1 was not measured</source>
        <translation>%1 wurde nicht gemessen</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Measured in %1 at %2. Nothing is changed yet.</source>
        <translation>Gemessen in %1 mit %2. Noch ist nichts geändert.</translation>
    </message>
    <message>
        <source>Measured in %1. Nothing is changed yet.</source>
        <translation>Gemessen in %1. Noch ist nichts geändert.</translation>
    </message>
    <message>
        <source>%1 is aligned</source>
        <translation>%1 ist abgeglichen</translation>
    </message>
    <message>
        <source>What was found is in use now.</source>
        <translation>Was gefunden wurde, gilt jetzt.</translation>
    </message>
    <message>
        <source>The music is turned down meanwhile. Nothing changes until you press Apply.</source>
        <translation>Die Musik ist währenddessen leiser. Nichts ändert sich, bis du Übernehmen drückst.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>Noch einmal messen</translation>
    </message>
    <message>
        <source>Measure %1 again</source>
        <translation>%1 noch einmal messen</translation>
    </message>
    <message>
        <source>Apply the other %1</source>
        <translation>Die anderen %1 übernehmen</translation>
    </message>
    <message>
        <source>Apply all anyway</source>
        <translation>Trotzdem alle übernehmen</translation>
    </message>
</context>
<context>
    <name>unisono::ui::AlignFlow</name>
    <message>
        <source>Aligning needs two speakers. Add one to %1 first.</source>
        <translation>Zum Abgleichen braucht es zwei Lautsprecher. Füge erst einen zu %1 hinzu.</translation>
    </message>
</context>
<context>
    <name>unisono::ui::AlignFooter</name>
    <message>
        <source>You can undo this with %1</source>
        <translation>Das kannst du mit %1 rückgängig machen</translation>
    </message>
</context>
<context>
    <name>unisono::ui::AwakeSection</name>
    <message>
        <source>Keep awake</source>
        <translation>Wach halten</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>While playing</source>
        <translation>Beim Spielen</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>A tone too low to be heard keeps it from falling asleep and swallowing the next sound.</source>
        <translation>Ein unhörbar tiefer Ton hält ihn davon ab, einzuschlafen und den nächsten Ton zu verschlucken.</translation>
    </message>
</context>
<context>
    <name>unisono::ui::ConnectionSection</name>
    <message>
        <source>Bluetooth</source>
        <translation>Bluetooth</translation>
    </message>
    <message>
        <source>Connect through</source>
        <translation>Verbinden über</translation>
    </message>
    <message>
        <source>Adapter that this speaker connects through</source>
        <translation>Adapter, über den sich dieser Lautsprecher verbindet</translation>
    </message>
    <message>
        <source>Bluetooth: %1</source>
        <translation>Bluetooth: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>unisono::ui::EqPlot</name>
    <message>
        <source>Sound shaping, flat</source>
        <translation>Klangformung, gerade</translation>
    </message>
    <message numerus="yes">
        <source>Sound shaping, %n point(s)</source>
        <translation>
            <numerusform>Klangformung, %n Punkt</numerusform>
            <numerusform>Klangformung, %n Punkte</numerusform>
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
        <translation>Klangformung</translation>
    </message>
    <message>
        <source>Add a point</source>
        <translation>Punkt hinzufügen</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>Gerade</translation>
    </message>
    <message>
        <source>Hide the numbers</source>
        <translation>Zahlen ausblenden</translation>
    </message>
    <message>
        <source>Points as numbers</source>
        <translation>Punkte als Zahlen</translation>
    </message>
    <message>
        <source>%1&amp;nbsp; &lt;b style=&apos;color:%4&apos;&gt;%2&lt;/b&gt;&amp;nbsp; width&#xa0;%3</source>
        <translation>%1&amp;nbsp; &lt;b style=&apos;color:%4&apos;&gt;%2&lt;/b&gt;&amp;nbsp; Breite %3</translation>
    </message>
    <message>
        <source>%1&amp;nbsp; width&#xa0;%2</source>
        <translation>%1&amp;nbsp; Breite %2</translation>
    </message>
    <message>
        <source>flat</source>
        <translation>gerade</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) are the most there can be.</source>
        <translation>
            <numerusform>Mehr als %n Punkt geht nicht.</numerusform>
            <numerusform>Mehr als %n Punkte gehen nicht.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unisono::ui::EqTable</name>
    <message>
        <source>Frequency</source>
        <translation>Frequenz</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Anhebung</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Points of the sound shaping</source>
        <translation>Punkte der Klangformung</translation>
    </message>
    <message>
        <source>&#xa0;Hz</source>
        <translation>&#xa0;Hz</translation>
    </message>
    <message>
        <source>In octaves</source>
        <translation>In Oktaven</translation>
    </message>
    <message>
        <source>Remove point %1</source>
        <translation>Punkt %1 entfernen</translation>
    </message>
    <message>
        <source>Frequency of point %1</source>
        <translation>Frequenz von Punkt %1</translation>
    </message>
    <message>
        <source>Gain of point %1</source>
        <translation>Anhebung von Punkt %1</translation>
    </message>
    <message>
        <source>Width of point %1, in octaves</source>
        <translation>Breite von Punkt %1, in Oktaven</translation>
    </message>
    <message>
        <source>Shape of point %1</source>
        <translation>Form von Punkt %1</translation>
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
        <translation>%1: nicht bekannt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>speaker: 0.06 ms later</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more, nearer to the line</source>
        <translation>
            <numerusform>und %n weiterer, näher an der Linie</numerusform>
            <numerusform>und %n weitere, näher an der Linie</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>time: what happened</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
</context>
<context>
    <name>unisono::ui::EventList</name>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
</context>
<context>
    <name>unisono::ui::EventModel</name>
    <message>
        <source>%1, %2 %3</source>
        <comment>time, what happened, what it means</comment>
        <translation>%1, %2 %3</translation>
    </message>
</context>
<context>
    <name>unisono::ui::FactsRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Clock drift</source>
        <translation>Gang der Uhr</translation>
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
        <translation>ausgeglichen</translation>
    </message>
    <message>
        <source>%1, corrected</source>
        <translation>%1, ausgeglichen</translation>
    </message>
    <message>
        <source>%1&#xa0;kHz</source>
        <translation>%1&#xa0;kHz</translation>
    </message>
    <message>
        <source>Dropouts</source>
        <translation>Aussetzer</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>last at %1</source>
        <translation>zuletzt um %1</translation>
    </message>
    <message>
        <source>since it started</source>
        <translation>seit es läuft</translation>
    </message>
    <message>
        <source>Codec</source>
        <translation>Codec</translation>
    </message>
    <message>
        <source>Sample rate</source>
        <translation>Abtastrate</translation>
    </message>
    <message>
        <source>Plays through</source>
        <translation>Spielt über</translation>
    </message>
</context>
<context>
    <name>unisono::ui::FigureLabel</name>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>unisono::ui::FileGatherer</name>
    <message>
        <source>None of this is sound Unisono can play.</source>
        <translation>Nichts davon ist Klang, den Unisono spielen kann.</translation>
    </message>
    <message>
        <source>No music was found in %1.</source>
        <translation>In %1 fand sich keine Musik.</translation>
    </message>
    <message>
        <source>%1 is no sound Unisono can play.</source>
        <translation>%1 ist kein Klang, den Unisono spielen kann.</translation>
    </message>
</context>
<context>
    <name>unisono::ui::FinishLine</name>
    <message>
        <source>Finish line</source>
        <translation>Ziellinie</translation>
    </message>
</context>
<context>
    <name>unisono::ui::FinishWords</name>
    <message>
        <source>joins when it comes</source>
        <translation>kommt dazu, sobald er da ist</translation>
    </message>
    <message>
        <source>held at %1</source>
        <translation>gehalten bei %1</translation>
    </message>
    <message>
        <source>would wait %1</source>
        <translation>würde %1 warten</translation>
    </message>
    <message>
        <source>waits %1</source>
        <translation>wartet %1</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>nicht hier</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>keine Verbindung</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>%1, about %2</source>
        <translation>%1, etwa %2</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>%1, muted</source>
        <translation>%1, stumm</translation>
    </message>
    <message>
        <source>%1 · slowest, sets the line</source>
        <translation>%1 · am langsamsten, bestimmt die Linie</translation>
    </message>
    <message>
        <source>%1 · slowest</source>
        <translation>%1 · am langsamsten</translation>
    </message>
    <message>
        <source>about %1, muted</source>
        <translation>etwa %1, stumm</translation>
    </message>
    <message>
        <source>about %1 · slowest, sets the line</source>
        <translation>etwa %1 · am langsamsten, bestimmt die Linie</translation>
    </message>
    <message>
        <source>about %1 · slowest</source>
        <translation>etwa %1 · am langsamsten</translation>
    </message>
    <message>
        <source>heard together &lt;b&gt;%1&lt;/b&gt; later</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; später gemeinsam gehört</translation>
    </message>
    <message>
        <source>heard &lt;b&gt;%1&lt;/b&gt; later</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; später gehört</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>schweigt</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>on the line</source>
        <translation>auf der Linie</translation>
    </message>
    <message>
        <source>%1 milliseconds later</source>
        <translation>%1 Millisekunden später</translation>
    </message>
    <message>
        <source>%1 milliseconds earlier</source>
        <translation>%1 Millisekunden früher</translation>
    </message>
    <message>
        <source>%1: not here, joins when it comes</source>
        <translation>%1: nicht hier, kommt dazu, sobald er da ist</translation>
    </message>
    <message>
        <source>%1: no connection, its wait is held at %2</source>
        <translation>%1: keine Verbindung, seine Wartezeit bleibt bei %2</translation>
    </message>
    <message>
        <source>%1: would wait %2, own delay about %3</source>
        <translation>%1: würde %2 warten, eigene Verzögerung etwa %3</translation>
    </message>
    <message>
        <source>%1: waits %2, own delay about %3, not measured</source>
        <translation>%1: wartet %2, eigene Verzögerung etwa %3, nicht gemessen</translation>
    </message>
    <message>
        <source>%1: waits %2, own delay about %3, now not known</source>
        <translation>%1: wartet %2, eigene Verzögerung etwa %3, jetzt nicht bekannt</translation>
    </message>
    <message>
        <source>%1: waits %2, own delay %3, now %4, plus or minus %5</source>
        <translation>%1: wartet %2, eigene Verzögerung %3, jetzt %4, plus oder minus %5</translation>
    </message>
    <message>
        <source>%1, slowest, sets the line</source>
        <translation>%1, am langsamsten, bestimmt die Linie</translation>
    </message>
    <message>
        <source>its own delay is %1</source>
        <translation>seine eigene Verzögerung ist %1</translation>
    </message>
    <message>
        <source>its own delay is about %1</source>
        <translation>seine eigene Verzögerung ist etwa %1</translation>
    </message>
    <message>
        <source>its own delay is not known</source>
        <translation>seine eigene Verzögerung ist nicht bekannt</translation>
    </message>
    <message>
        <source>slowest, sets the line</source>
        <translation>am langsamsten, bestimmt die Linie</translation>
    </message>
    <message>
        <source>by ear %1&#xa0;ms later</source>
        <translation>nach Gehör %1&#xa0;ms später</translation>
    </message>
    <message>
        <source>by ear %1&#xa0;ms earlier</source>
        <translation>nach Gehör %1&#xa0;ms früher</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>stumm</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>heard together</source>
        <translation>gemeinsam gehört</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>%1: own delay not known, not measured</source>
        <translation>%1: eigene Verzögerung nicht bekannt, nicht gemessen</translation>
    </message>
    <message>
        <source>%1: waits %2, own delay %3, measured</source>
        <translation>%1: wartet %2, eigene Verzögerung %3, gemessen</translation>
    </message>
</context>
<context>
    <name>unisono::ui::FirstRun</name>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>All your speakers, one sound.</source>
        <translation>Alle Lautsprecher, ein Klang.</translation>
    </message>
    <message>
        <source>Each speaker needs a different time to make a sound. Unisono measures it and lets the quick ones wait.</source>
        <translation>Jeder Lautsprecher braucht unterschiedlich lange, bis er klingt. Unisono misst das und lässt die schnellen warten.</translation>
    </message>
    <message>
        <source>Before: each ends when it likes</source>
        <translation>Vorher: jeder endet, wann er will</translation>
    </message>
    <message>
        <source>With Unisono: all end together</source>
        <translation>Mit Unisono: alle enden gemeinsam</translation>
    </message>
    <message>
        <source>A Bluetooth speaker</source>
        <translation>Ein Bluetooth-Lautsprecher</translation>
    </message>
    <message>
        <source>Switch it on. Hold its Bluetooth button until the light blinks. If a phone is using it, disconnect it there first.</source>
        <translation>Schalte ihn ein. Halte seine Bluetooth-Taste, bis das Licht blinkt. Nutzt ihn gerade ein Telefon, trenne ihn dort zuerst.</translation>
    </message>
    <message>
        <source>Open Bluetooth settings</source>
        <translation>Bluetooth-Einstellungen</translation>
    </message>
    <message>
        <source>An Amazon Echo</source>
        <translation>Ein Amazon Echo</translation>
    </message>
    <message>
        <source>Stand near it and say the words below. When it answers that it is searching, it appears under Nearby.</source>
        <translation>Stell dich in seine Nähe und sprich die Worte unten. Antwortet er, dass er sucht, erscheint er unter „In der Nähe“.</translation>
    </message>
    <message>
        <source>“Alexa, pair”</source>
        <translation>„Alexa, kopple“</translation>
    </message>
    <message>
        <source>Each Echo connects by itself. Alexa’s own groups do not pass this sound on.</source>
        <translation>Jeder Echo verbindet sich einzeln. Alexas eigene Gruppen geben diesen Klang nicht weiter.</translation>
    </message>
    <message>
        <source>A wired output</source>
        <translation>Ein Ausgang mit Kabel</translation>
    </message>
    <message>
        <source>Line out, HDMI or USB: plug it in. Nothing to pair. Mixing wired and wireless is fine.</source>
        <translation>Line-Out, HDMI oder USB: einstecken genügt. Mit und ohne Kabel lässt sich mischen.</translation>
    </message>
    <message>
        <source>Show sound outputs</source>
        <translation>Klangausgänge zeigen</translation>
    </message>
    <message>
        <source>No speaker at hand?</source>
        <translation>Kein Lautsprecher zur Hand?</translation>
    </message>
    <message>
        <source>Try everything, even Align, with four simulated speakers in a simulated room. You can remove them at any time.</source>
        <translation>Probiere alles aus, auch den Abgleich, mit vier simulierten Lautsprechern in einem simulierten Raum. Du kannst sie jederzeit entfernen.</translation>
    </message>
    <message>
        <source>Try with simulated speakers</source>
        <translation>Mit simulierten Lautsprechern ausprobieren</translation>
    </message>
    <message>
        <source>It then appears on the left under Nearby.</source>
        <translation>Er erscheint dann links unter „In der Nähe“.</translation>
    </message>
    <message numerus="yes">
        <source>%n found, on the left under Ready.</source>
        <translation>
            <numerusform>%n gefunden, links unter „Bereit“.</numerusform>
            <numerusform>%n gefunden, links unter „Bereit“.</numerusform>
        </translation>
    </message>
    <message>
        <source>None plugged in yet.</source>
        <translation>Noch nichts eingesteckt.</translation>
    </message>
    <message>
        <source>One speaker is ready. Start with it, and add others when they come.</source>
        <translation>Ein Lautsprecher ist bereit. Beginne mit ihm und füge andere hinzu, sobald sie da sind.</translation>
    </message>
    <message numerus="yes">
        <source>%n speaker(s) are ready. Let them play as one.</source>
        <translation>
            <numerusform>%n Lautsprecher ist bereit.</numerusform>
            <numerusform>%n Lautsprecher sind bereit. Lass sie als einer spielen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a group with it</source>
        <translation>Gruppe mit ihm bilden</translation>
    </message>
    <message>
        <source>Make a group of them</source>
        <translation>Gruppe aus ihnen bilden</translation>
    </message>
    <message>
        <source>These speakers are simulated.</source>
        <translation>Diese Lautsprecher sind simuliert.</translation>
    </message>
    <message>
        <source>They are there to try everything. Nothing can be heard of them.</source>
        <translation>Sie sind zum Ausprobieren da. Zu hören ist von ihnen nichts.</translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Find my Echo</source>
        <translation>Meinen Echo finden</translation>
    </message>
    <message>
        <source>Find my speaker</source>
        <translation>Meinen Lautsprecher finden</translation>
    </message>
    <message>
        <source>Find it</source>
        <translation>Finden</translation>
    </message>
</context>
<context>
    <name>unisono::ui::FoundRow</name>
    <message>
        <source>%1: %2</source>
        <comment>button and speaker</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>unisono::ui::GroupCard</name>
    <message>
        <source>Align</source>
        <translation>Abgleichen</translation>
    </message>
    <message>
        <source>More about this group</source>
        <translation>Mehr zu dieser Gruppe</translation>
    </message>
    <message>
        <source>%1 plays %2.</source>
        <translation>%1 spielt %2.</translation>
    </message>
    <message>
        <source>Measure these speakers with a microphone (Ctrl+Shift+A)</source>
        <translation>Diese Lautsprecher mit einem Mikrofon messen (Strg+Umschalt+A)</translation>
    </message>
    <message>
        <source>Aligning needs two speakers.</source>
        <translation>Zum Abgleichen braucht es zwei Lautsprecher.</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Drag speakers here from the list.</source>
        <translation>Ziehe Lautsprecher aus der Liste hierher.</translation>
    </message>
    <message>
        <source>This speaker is gone.</source>
        <translation>Dieser Lautsprecher ist weg.</translation>
    </message>
    <message>
        <source>%1 is in this group already.</source>
        <translation>%1 ist schon in dieser Gruppe.</translation>
    </message>
    <message>
        <source>They are in this group already.</source>
        <translation>Sie sind schon in dieser Gruppe.</translation>
    </message>
    <message numerus="yes">
        <source>%n speaker(s)</source>
        <translation>
            <numerusform>%n Lautsprecher</numerusform>
            <numerusform>%n Lautsprecher</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop to move %1.</source>
        <translation>Loslassen, um %1 zu verschieben.</translation>
    </message>
    <message>
        <source>Drop to add %1.</source>
        <translation>Loslassen, um %1 hinzuzufügen.</translation>
    </message>
    <message>
        <source> %1 is slower: the line moves to %2.</source>
        <translation> %1 ist langsamer: Die Linie rückt auf %2.</translation>
    </message>
    <message>
        <source> Music keeps playing.</source>
        <translation> Die Musik spielt weiter.</translation>
    </message>
    <message>
        <source>%1 joins here</source>
        <translation>%1 kommt hierher</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n after the drop</source>
        <translation>
            <numerusform>%1, %n nach dem Ablegen</numerusform>
            <numerusform>%1, %n nach dem Ablegen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unisono::ui::GroupsPage</name>
    <message>
        <source>Drop a speaker here for a new group, or press %1</source>
        <translation>Ziehe einen Lautsprecher für eine neue Gruppe hierher oder drücke %1</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Neue Gruppe</translation>
    </message>
    <message>
        <source>Drop here to start a new group</source>
        <translation>Hier ablegen für eine neue Gruppe</translation>
    </message>
</context>
<context>
    <name>unisono::ui::HealthPage</name>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>For experts</source>
        <translation>Für Fachleute</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Addresses are shortened.</source>
        <translation>Adressen sind gekürzt.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what is so; what it means</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Bluetooth</source>
        <translation>Bluetooth</translation>
    </message>
    <message>
        <source>Bluetooth adapters</source>
        <translation>Bluetooth-Adapter</translation>
    </message>
    <message>
        <source>%1 · one speaker</source>
        <translation>%1 · ein Lautsprecher</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n speakers</source>
        <translation>
            <numerusform>%1 · %n Lautsprecher</numerusform>
            <numerusform>%1 · %n Lautsprecher</numerusform>
        </translation>
    </message>
    <message>
        <source>No Bluetooth speaker is here.</source>
        <translation>Kein Bluetooth-Lautsprecher ist hier.</translation>
    </message>
    <message>
        <source>One speaker is here by Bluetooth.</source>
        <translation>Ein Lautsprecher ist über Bluetooth hier.</translation>
    </message>
    <message numerus="yes">
        <source>%n speakers are here by Bluetooth.</source>
        <translation>
            <numerusform>%n Lautsprecher ist über Bluetooth hier.</numerusform>
            <numerusform>%n Lautsprecher sind über Bluetooth hier.</numerusform>
        </translation>
    </message>
    <message>
        <source>Which adapter carries them, and how busy it is, is not known yet.</source>
        <translation>Welcher Adapter sie trägt und wie beschäftigt er ist, ist noch nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>unisono::ui::HearingLevel</name>
    <message>
        <source>What the microphone hears</source>
        <translation>Was das Mikrofon hört</translation>
    </message>
    <message>
        <source>too loud</source>
        <translation>zu laut</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>room noise</source>
        <translation>Raumgeräusch</translation>
    </message>
</context>
<context>
    <name>unisono::ui::ImpulsePlot</name>
    <message>
        <source>%1 was heard, and a louder reflection of it %2 later.</source>
        <translation>%1 war zu hören und %2 später ein lauterer Widerhall davon.</translation>
    </message>
    <message>
        <source>%1 was first heard after %2, and a louder reflection of it %3 later.</source>
        <translation>%1 war zuerst nach %2 zu hören und %3 später ein lauterer Widerhall davon.</translation>
    </message>
    <message>
        <source>%1 was heard, and no reflection of it was louder.</source>
        <translation>%1 war zu hören, und kein Widerhall davon war lauter.</translation>
    </message>
    <message>
        <source>%1 was first heard after %2, and no reflection of it was louder.</source>
        <translation>%1 war zuerst nach %2 zu hören, und kein Widerhall davon war lauter.</translation>
    </message>
    <message>
        <source>first arrival</source>
        <translation>erste Ankunft</translation>
    </message>
    <message>
        <source>first arrival, %1</source>
        <translation>erste Ankunft, %1</translation>
    </message>
    <message>
        <source>louder reflection, %1 later</source>
        <translation>lauterer Widerhall, %1 später</translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>%1 später</translation>
    </message>
    <message>
        <source>%1 ms later</source>
        <translation>%1&#xa0;ms später</translation>
    </message>
</context>
<context>
    <name>unisono::ui::InlineName</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>unisono::ui::Inspector</name>
    <message>
        <source>Speaker in detail</source>
        <translation>Lautsprecher im Einzelnen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>Noch einmal messen</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <source>Forget …</source>
        <translation>Vergessen …</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>%1 lost its connection.</source>
        <translation>%1 hat die Verbindung verloren.</translation>
    </message>
    <message>
        <source>Unisono tries to bring it back.</source>
        <translation>Unisono versucht, ihn zurückzuholen.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>%1 cannot be played on.</source>
        <translation>Auf %1 lässt sich nicht spielen.</translation>
    </message>
    <message>
        <source>The delay of %1 may have changed.</source>
        <translation>Die Verzögerung von %1 hat sich vielleicht geändert.</translation>
    </message>
    <message>
        <source>Forget %1 and its measurements?</source>
        <translation>%1 und seine Messungen vergessen?</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Forget %1 and its measurements? It has to be paired anew, even after Undo.</source>
        <translation>%1 mit seinen Messungen vergessen? Er muss danach neu gekoppelt werden, auch nach „Rückgängig“.</translation>
    </message>
</context>
<context>
    <name>unisono::ui::LaneTile</name>
    <message>
        <source>Volume of %1</source>
        <translation>Lautstärke von %1</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Left · %1</source>
        <translation>Links · %1</translation>
    </message>
    <message>
        <source>Right · %1</source>
        <translation>Rechts · %1</translation>
    </message>
    <message>
        <source>Mono · %1</source>
        <translation>Mono · %1</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
</context>
<context>
    <name>unisono::ui::LatencyBreakdown</name>
    <message>
        <source>From sent to heard: %1</source>
        <translation>Vom Senden bis zum Hören: %1</translation>
    </message>
    <message>
        <source>%1’s own delay is not known</source>
        <translation>Die eigene Verzögerung von %1 ist nicht bekannt</translation>
    </message>
    <message>
        <source>&lt;b&gt;about %1&lt;/b&gt;, as %2 reports</source>
        <translation>&lt;b&gt;etwa %1&lt;/b&gt;, wie %2 meldet</translation>
    </message>
    <message>
        <source>&lt;b&gt;about %1&lt;/b&gt; is %2’s own, to be checked</source>
        <translation>&lt;b&gt;etwa %1&lt;/b&gt; braucht %2 selbst, noch zu prüfen</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; is %2’s own, ±&#xa0;%3&#xa0;ms</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; braucht %2 selbst, ± %3&#xa0;ms</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; is %2’s own</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; braucht %2 selbst</translation>
    </message>
    <message>
        <source>added by us</source>
        <translation>von uns hinzugefügt</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>gemeldet</translation>
    </message>
    <message>
        <source>%1 less</source>
        <translation>%1 weniger</translation>
    </message>
    <message>
        <source>found by Align</source>
        <translation>vom Abgleich gefunden</translation>
    </message>
</context>
<context>
    <name>unisono::ui::LatencySection</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Its delay is not known yet. Play something on it, or measure it.</source>
        <translation>Seine Verzögerung ist noch nicht bekannt. Spiele etwas auf ihm oder miss ihn.</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Messungen</translation>
    </message>
    <message>
        <source>From sent to heard: %1</source>
        <translation>Vom Senden bis zum Hören: %1</translation>
    </message>
    <message>
        <source>Its own delay: %1</source>
        <translation>Eigene Verzögerung: %1</translation>
    </message>
    <message>
        <source>From sent to heard</source>
        <translation>Vom Senden bis zum Hören</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>Mit %1</translation>
    </message>
    <message>
        <source>%1, %2, found %3 %4</source>
        <translation>%1, %2, gefunden %3 %4</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>übernommen</translation>
    </message>
</context>
<context>
    <name>unisono::ui::LevelSection</name>
    <message>
        <source>Plays</source>
        <translation>Spielt</translation>
    </message>
    <message>
        <source>Stereo</source>
        <translation>Stereo</translation>
    </message>
    <message>
        <source>Mono</source>
        <translation>Mono</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Volume of %1</source>
        <translation>Lautstärke von %1</translation>
    </message>
    <message>
        <source>Muted. Press to hear it again.</source>
        <translation>Stumm. Drücken, um ihn wieder zu hören.</translation>
    </message>
</context>
<context>
    <name>unisono::ui::LiveStrip</name>
    <message>
        <source>Music</source>
        <translation>Musik</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Safe from dropouts, for whatever has no picture</source>
        <translation>Sicher vor Aussetzern, für alles ohne Bild</translation>
    </message>
    <message>
        <source>As early as the slowest speaker allows, for films</source>
        <translation>So früh, wie der langsamste Lautsprecher erlaubt, für Filme</translation>
    </message>
    <message>
        <source>Live sound for music or video</source>
        <translation>Live-Ton für Musik oder Video</translation>
    </message>
</context>
<context>
    <name>unisono::ui::MainWindow</name>
    <message>
        <source>This computer’s own sound stays as it is until you press play here.</source>
        <translation>Der Klang dieses Computers bleibt, wie er ist, bis du hier Wiedergabe drückst.</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Sync monitor</source>
        <translation>Gleichlauf</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Rückgängig (Strg+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Wiederherstellen (Strg+Umschalt+Z)</translation>
    </message>
    <message>
        <source>Settings (Ctrl+,)</source>
        <translation>Einstellungen (Strg+,)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Undo %1 (Ctrl+Z)</source>
        <translation>Rückgängig: %1 (Strg+Z)</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>Redo %1 (Ctrl+Shift+Z)</source>
        <translation>Wiederherstellen: %1 (Strg+Umschalt+Z)</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Nichts wiederherzustellen</translation>
    </message>
    <message>
        <source>The report is in the clipboard.</source>
        <translation>Der Bericht ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Add %1 to a group with another speaker first: a measurement tells how far speakers are apart.</source>
        <translation>Füge %1 erst mit einem anderen Lautsprecher in eine Gruppe: Eine Messung sagt, wie weit Lautsprecher auseinander sind.</translation>
    </message>
    <message>
        <source>%1 went away while you moved it.</source>
        <translation>%1 verschwand, während du ihn bewegt hast.</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n file(s) are played.</source>
        <translation>
            <numerusform>Nur die erste Datei wird gespielt.</numerusform>
            <numerusform>Nur die ersten %n Dateien werden gespielt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The computer’s sound service stopped.</source>
        <translation>Der Klangdienst des Computers hielt an.</translation>
    </message>
    <message>
        <source>Unisono starts again by itself as soon as it is back. Your groups are kept.</source>
        <translation>Unisono beginnt von selbst wieder, sobald er zurück ist. Deine Gruppen bleiben erhalten.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at</source>
        <translation>
            <numerusform>%n Ding zum Nachsehen</numerusform>
            <numerusform>%n Dinge zum Nachsehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Simulated room</source>
        <translation>Simulierter Raum</translation>
    </message>
    <message>
        <source>Open music files</source>
        <translation>Musikdateien öffnen</translation>
    </message>
    <message>
        <source>Music (*.wav *.flac *.ogg *.oga *.opus *.mp3 *.m4a *.aac *.aif *.aiff *.wma)</source>
        <translation>Musik (*.wav *.flac *.ogg *.oga *.opus *.mp3 *.m4a *.aac *.aif *.aiff *.wma)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Wiedergabe oder Pause</translation>
    </message>
    <message>
        <source>Open music files …</source>
        <translation>Musikdateien öffnen …</translation>
    </message>
    <message>
        <source>Find a speaker</source>
        <translation>Lautsprecher suchen</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Neue Gruppe</translation>
    </message>
    <message>
        <source>Align …</source>
        <translation>Abgleichen …</translation>
    </message>
    <message>
        <source>Duplicate the group</source>
        <translation>Gruppe verdoppeln</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste into the group</source>
        <translation>In die Gruppe einfügen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Mute the group</source>
        <translation>Gruppe stumm</translation>
    </message>
    <message>
        <source>Group louder</source>
        <translation>Gruppe lauter</translation>
    </message>
    <message>
        <source>Group softer</source>
        <translation>Gruppe leiser</translation>
    </message>
    <message>
        <source>Details of the speaker</source>
        <translation>Einzelheiten des Lautsprechers</translation>
    </message>
    <message>
        <source>Narrow list of speakers</source>
        <translation>Schmale Lautsprecherliste</translation>
    </message>
    <message>
        <source>Next area</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous area</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>Settings …</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>About Unisono</source>
        <translation>Über Unisono</translation>
    </message>
    <message>
        <source>Simulated speakers</source>
        <translation>Simulierte Lautsprecher</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>Anhalten und beenden</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Klang</translation>
    </message>
    <message>
        <source>The computer’s sound service does not answer.</source>
        <translation>Der Klangdienst des Computers antwortet nicht.</translation>
    </message>
    <message>
        <source>Its speakers appear here as soon as it does.</source>
        <translation>Seine Lautsprecher erscheinen hier, sobald er antwortet.</translation>
    </message>
    <message>
        <source>Not known while the sound service does not answer.</source>
        <translation>Nicht bekannt, solange der Klangdienst nicht antwortet.</translation>
    </message>
    <message>
        <source>Forget a speaker</source>
        <translation>Einen Lautsprecher vergessen</translation>
    </message>
    <message>
        <source>Forget %1 and its measurements?</source>
        <translation>%1 und seine Messungen vergessen?</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>It is unpaired from this computer, too. Undo brings back its name, groups and measurements, but it has to be paired anew.</source>
        <translation>Er wird auch von diesem Computer entkoppelt. „Rückgängig“ bringt Name, Gruppen und Messungen zurück, aber er muss neu gekoppelt werden.</translation>
    </message>
    <message>
        <source>Look for speakers</source>
        <translation>Lautsprecher suchen</translation>
    </message>
    <message>
        <source>Add a speaker …</source>
        <translation>Lautsprecher hinzufügen …</translation>
    </message>
    <message>
        <source>%1 is connected.</source>
        <translation>%1 ist verbunden.</translation>
    </message>
    <message>
        <source>%1 was disconnected.</source>
        <translation>%1 wurde getrennt.</translation>
    </message>
    <message numerus="yes">
        <source>Bluetooth is on · %n found so far</source>
        <translation>
            <numerusform>Bluetooth ist an · bisher %n gefunden</numerusform>
            <numerusform>Bluetooth ist an · bisher %n gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Any USB Bluetooth adapter from version 4.0 on will do. Plug it in, then choose it in the details of some of the speakers.</source>
        <translation>Jeder USB-Bluetooth-Adapter ab Version 4.0 genügt. Ihn einstecken, dann bei den Details einiger Lautsprecher auswählen.</translation>
    </message>
    <message>
        <source>Play a web address …</source>
        <translation>Webadresse spielen …</translation>
    </message>
    <message>
        <source>This build cannot open web addresses: it was made without FFmpeg.</source>
        <translation>Diese Fassung kann keine Webadressen öffnen: Sie entstand ohne FFmpeg.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>unisono::ui::MeasurePage</name>
    <message>
        <source>What plays now: the wave once more, for those not yet sure</source>
        <translation>Was jetzt spielt: die Welle noch einmal, für die noch nicht sicheren</translation>
    </message>
    <message>
        <source>What plays now: a soft wave, on both speakers at once</source>
        <translation>Was jetzt spielt: eine leise Welle, auf beiden Lautsprechern zugleich</translation>
    </message>
    <message>
        <source>What plays now: a soft wave, on all %1 speakers at once</source>
        <translation>Was jetzt spielt: eine leise Welle, auf allen %1 Lautsprechern zugleich</translation>
    </message>
    <message>
        <source>What was played: a soft wave</source>
        <translation>Was gespielt wurde: eine leise Welle</translation>
    </message>
    <message>
        <source>What will play: a soft wave, on both speakers at once</source>
        <translation>Was spielen wird: eine leise Welle, auf beiden Lautsprechern zugleich</translation>
    </message>
    <message>
        <source>What will play: a soft wave, on all %1 speakers at once</source>
        <translation>Was spielen wird: eine leise Welle, auf allen %1 Lautsprechern zugleich</translation>
    </message>
    <message>
        <source>What the microphone hears</source>
        <translation>Was das Mikrofon hört</translation>
    </message>
    <message>
        <source>The microphone is muted.</source>
        <translation>Das Mikrofon ist stumm.</translation>
    </message>
    <message>
        <source>Turn it on in the system’s sound settings. This goes on by itself then.</source>
        <translation>Schalte es in den Klangeinstellungen des Systems ein. Dann geht es hier von selbst weiter.</translation>
    </message>
    <message>
        <source>The only microphone here is a Bluetooth one.</source>
        <translation>Das einzige Mikrofon hier ist eines mit Bluetooth.</translation>
    </message>
    <message>
        <source>Bluetooth microphones would make the speakers sound like a telephone. Connect a wired one; it appears here at once.</source>
        <translation>Mit Bluetooth-Mikrofonen klängen die Lautsprecher wie ein Telefon. Schließe eines mit Kabel an; es erscheint hier sofort.</translation>
    </message>
    <message>
        <source>There is no microphone.</source>
        <translation>Es gibt kein Mikrofon.</translation>
    </message>
    <message>
        <source>Connect one with a cable; it appears here at once. Without one, set the delays by ear in each speaker’s details.</source>
        <translation>Schließe eines mit Kabel an; es erscheint hier sofort. Ohne Mikrofon stelle die Verzögerungen nach Gehör ein, in den Einzelheiten jedes Lautsprechers.</translation>
    </message>
    <message>
        <source>This microphone filters what it hears.</source>
        <translation>Dieses Mikrofon filtert, was es hört.</translation>
    </message>
    <message>
        <source>Not here now</source>
        <translation>Gerade nicht hier</translation>
    </message>
    <message>
        <source>Heard clearly, near %1</source>
        <translation>Deutlich zu hören, nahe %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 dB above the room’s noise</source>
        <translation>%1&#xa0;dB über dem Raumgeräusch</translation>
    </message>
</context>
<context>
    <name>unisono::ui::MicrophonePicker</name>
    <message>
        <source>No microphone</source>
        <translation>Kein Mikrofon</translation>
    </message>
    <message>
        <source>Microphone: %1</source>
        <translation>Mikrofon: %1</translation>
    </message>
    <message>
        <source>%1 (muted)</source>
        <translation>%1 (stumm)</translation>
    </message>
    <message>
        <source>There is no microphone. Connect one with a cable; it appears here at once.</source>
        <translation>Es gibt kein Mikrofon. Schließe eines mit Kabel an; es erscheint hier sofort.</translation>
    </message>
    <message>
        <source>Bluetooth microphones would make the speakers sound like a telephone. Choose a wired or built-in one.</source>
        <translation>Mit Bluetooth-Mikrofonen klängen die Lautsprecher wie ein Telefon. Wähle eines mit Kabel oder ein eingebautes.</translation>
    </message>
</context>
<context>
    <name>unisono::ui::NameLine</name>
    <message>
        <source>Name of the speaker</source>
        <translation>Name des Lautsprechers</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, battery %2 percent</source>
        <translation>%1, Akku %2 Prozent</translation>
    </message>
    <message>
        <source>%1, simulated</source>
        <translation>%1, simuliert</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
</context>
<context>
    <name>unisono::ui::NowModel</name>
    <message>
        <source>Right now</source>
        <translation>Gerade jetzt</translation>
    </message>
    <message>
        <source>Off the line, ms</source>
        <translation>Neben der Linie, ms</translation>
    </message>
    <message>
        <source>Clock drift</source>
        <translation>Gang der Uhr</translation>
    </message>
    <message>
        <source>Dropouts</source>
        <translation>Aussetzer</translation>
    </message>
</context>
<context>
    <name>unisono::ui::NowTable</name>
    <message>
        <source>Each speaker right now</source>
        <translation>Jeder Lautsprecher gerade jetzt</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>Off the line, ms</source>
        <translation>Neben der Linie, ms</translation>
    </message>
    <message>
        <source>Clock drift</source>
        <translation>Gang der Uhr</translation>
    </message>
    <message>
        <source>Dropouts</source>
        <translation>Aussetzer</translation>
    </message>
</context>
<context>
    <name>unisono::ui::PairDialog</name>
    <message>
        <source>Add a speaker</source>
        <translation>Lautsprecher hinzufügen</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>A Bluetooth speaker</source>
        <translation>Ein Bluetooth-Lautsprecher</translation>
    </message>
    <message>
        <source>Switch it on. Hold its Bluetooth button until the light blinks. If a phone is using it, disconnect it there first.</source>
        <translation>Ihn einschalten. Seine Bluetooth-Taste halten, bis das Licht blinkt. Wenn ein Telefon ihn benutzt, zuerst dort trennen.</translation>
    </message>
    <message>
        <source>An Amazon Echo</source>
        <translation>Ein Amazon Echo</translation>
    </message>
    <message>
        <source>Stand near it and say the words below. It answers that it is searching.</source>
        <translation>In seiner Nähe die Worte unten sagen. Er antwortet, dass er sucht.</translation>
    </message>
    <message>
        <source>“Alexa, pair”</source>
        <translation>„Alexa, kopple“</translation>
    </message>
    <message>
        <source>looking …</source>
        <translation>sucht …</translation>
    </message>
    <message>
        <source>Connect through this adapter</source>
        <translation>Über diesen Adapter verbinden</translation>
    </message>
    <message>
        <source>through</source>
        <translation>über</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut suchen</translation>
    </message>
    <message>
        <source>Stop looking for speakers</source>
        <translation>Suche nach Lautsprechern anhalten</translation>
    </message>
    <message>
        <source>Look for speakers again</source>
        <translation>Erneut nach Lautsprechern suchen</translation>
    </message>
    <message>
        <source>Show speakers only</source>
        <translation>Nur Lautsprecher zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Show %n other device(s)</source>
        <translation>
            <numerusform>%n anderes Gerät zeigen</numerusform>
            <numerusform>%n andere Geräte zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>the adapter that fits</source>
        <translation>den Adapter, der passt</translation>
    </message>
</context>
<context>
    <name>unisono::ui::PhoneDialog</name>
    <message>
        <source>Play from a phone or an Echo</source>
        <translation>Von einem Telefon oder Echo spielen</translation>
    </message>
    <message>
        <source>the name of this computer</source>
        <translation>den Namen dieses Computers</translation>
    </message>
    <message>
        <source>Pair it once</source>
        <translation>Einmal koppeln</translation>
    </message>
    <message>
        <source>In this computer’s Bluetooth settings, make it visible. Then choose it on the phone; to an Echo say “Alexa, pair”.</source>
        <translation>Mache diesen Computer in seinen Bluetooth-Einstellungen sichtbar. Wähle ihn dann am Telefon; zu einem Echo sage „Alexa, koppeln“.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>On the phone, tap %1. To an Echo say “Alexa, connect to %1”.</source>
        <translation>Tippe am Telefon auf %1. Zu einem Echo sage „Alexa, verbinde dich mit %1“.</translation>
    </message>
    <message>
        <source>Play something on it</source>
        <translation>Etwas darauf spielen</translation>
    </message>
    <message>
        <source>Then it appears here by its own name, and can be chosen. An Echo that sends is not a speaker of the group at the same time.</source>
        <translation>Dann erscheint es hier unter seinem eigenen Namen und kann gewählt werden. Ein Echo, das sendet, ist nicht zugleich Lautsprecher der Gruppe.</translation>
    </message>
    <message>
        <source>Bluetooth settings</source>
        <translation>Bluetooth-Einstellungen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>unisono::ui::PhotoFinish</name>
    <message>
        <source>Photo finish</source>
        <translation>Zielfoto</translation>
    </message>
    <message>
        <source>±%1&#xa0;ms</source>
        <translation>±%1&#xa0;ms</translation>
    </message>
    <message>
        <source>The last instant, enlarged: from %1 earlier to %1 later</source>
        <translation>Der letzte Augenblick, vergrößert: von %1 früher bis %1 später</translation>
    </message>
    <message>
        <source>photo finish</source>
        <translation>Zielfoto</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>früher</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
</context>
<context>
    <name>unisono::ui::PipeDialog</name>
    <message>
        <source>Play a named pipe</source>
        <translation>Benannte Pipe spielen</translation>
    </message>
    <message>
        <source>The writer has its own clock</source>
        <translation>Wer schreibt, hat einen eigenen Takt</translation>
    </message>
    <message>
        <source>Another program (librespot, shairport-sync, mpd) writes raw sound into it. Make one with mkfifo.</source>
        <translation>Ein anderes Programm (librespot, shairport-sync, mpd) schreibt rohe Tondaten hinein. Mit mkfifo entsteht eine.</translation>
    </message>
    <message>
        <source>Named pipe</source>
        <translation>Benannte Pipe</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Was sie enthält</translation>
    </message>
    <message>
        <source>On for shairport-sync and mpd. Off for librespot, which waits until it is read.</source>
        <translation>An bei shairport-sync und mpd. Aus bei librespot, das wartet, bis gelesen wird.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>16 bit, 44.1 kHz, stereo</source>
        <translation>16 Bit, 44,1 kHz, Stereo</translation>
    </message>
    <message>
        <source>16 bit, 48 kHz, stereo</source>
        <translation>16 Bit, 48 kHz, Stereo</translation>
    </message>
    <message>
        <source>24 bit, 48 kHz, stereo</source>
        <translation>24 Bit, 48 kHz, Stereo</translation>
    </message>
    <message>
        <source>32 bit, 44.1 kHz, stereo</source>
        <translation>32 Bit, 44,1 kHz, Stereo</translation>
    </message>
    <message>
        <source>32 bit floating point, 48 kHz, stereo</source>
        <translation>32 Bit Gleitkomma, 48 kHz, Stereo</translation>
    </message>
</context>
<context>
    <name>unisono::ui::PlotLegend</name>
    <message>
        <source>Curves of %1</source>
        <translation>Kurven von %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unisono::ui::Preferences</name>
    <message>
        <source>There is no folder for settings. How the window looks is not kept after the program ends.</source>
        <translation>Es gibt keinen Ordner für Einstellungen. Wie das Fenster aussieht, bleibt nach dem Ende des Programms nicht erhalten.</translation>
    </message>
    <message>
        <source>The window’s settings were damaged. The usual ones are used instead.</source>
        <translation>Die Einstellungen des Fensters waren beschädigt. Stattdessen gelten die üblichen.</translation>
    </message>
    <message>
        <source>The window’s settings cannot be read. The usual ones are used instead.</source>
        <translation>Die Einstellungen des Fensters sind nicht lesbar. Stattdessen gelten die üblichen.</translation>
    </message>
    <message>
        <source>The window’s settings could not be saved. The disk is full or write-protected; nothing is lost while Unisono runs.</source>
        <translation>Die Einstellungen des Fensters konnten nicht gespeichert werden. Der Datenträger ist voll oder schreibgeschützt; solange Unisono läuft, geht nichts verloren.</translation>
    </message>
</context>
<context>
    <name>unisono::ui::QuestionPanel</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
</context>
<context>
    <name>unisono::ui::ResultHeader</name>
    <message>
        <source>Speaker</source>
        <translation>Lautsprecher</translation>
    </message>
    <message>
        <source>Own delay</source>
        <translation>Eigene Verzögerung</translation>
    </message>
    <message>
        <source>As it was heard</source>
        <translation>Wie er zu hören war</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Wie sicher</translation>
    </message>
</context>
<context>
    <name>unisono::ui::ResultPage</name>
    <message>
        <source>Before, as it was set</source>
        <translation>Vorher, wie es eingestellt war</translation>
    </message>
    <message>
        <source>Before, by reported delays</source>
        <translation>Vorher, nach gemeldeten Verzögerungen</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>from first to last</source>
        <translation>vom ersten bis zum letzten</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>After, without %1</source>
        <translation>Nachher, ohne %1</translation>
    </message>
    <message>
        <source>After, of the %1 that are sure</source>
        <translation>Nachher, mit den %1, die sicher sind</translation>
    </message>
    <message>
        <source>as measured, checking now …</source>
        <translation>wie gemessen, wird geprüft …</translation>
    </message>
    <message>
        <source>checked by the microphone</source>
        <translation>mit dem Mikrofon geprüft</translation>
    </message>
    <message>
        <source>as measured. %1: not known</source>
        <translation>wie gemessen. %1: nicht bekannt</translation>
    </message>
    <message>
        <source>as measured. %1: within %2, perhaps</source>
        <translation>wie gemessen. %1: auf %2 genau, vielleicht</translation>
    </message>
    <message>
        <source>as measured</source>
        <translation>wie gemessen</translation>
    </message>
    <message>
        <source>Match loudness too. They are %1 dB apart.</source>
        <translation>Auch die Lautstärke angleichen. Sie liegen %1&#xa0;dB auseinander.</translation>
    </message>
    <message>
        <source>%1, as the microphone heard it</source>
        <translation>%1, wie das Mikrofon ihn hörte</translation>
    </message>
    <message>
        <source>Nothing of %1 was heard.</source>
        <translation>Von %1 war nichts zu hören.</translation>
    </message>
    <message>
        <source>There is no picture of this measurement.</source>
        <translation>Von dieser Messung gibt es kein Bild.</translation>
    </message>
</context>
<context>
    <name>unisono::ui::ResultRow</name>
    <message>
        <source>Measure again</source>
        <translation>Noch einmal messen</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>reported %1</source>
        <translation>gemeldet %1</translation>
    </message>
    <message>
        <source>Measure %1 again</source>
        <translation>%1 noch einmal messen</translation>
    </message>
    <message>
        <source>%1: own delay %2, %3, %4</source>
        <translation>%1: eigene Verzögerung %2, %3, %4</translation>
    </message>
</context>
<context>
    <name>unisono::ui::RoundPlayButton</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>%1 anhalten</translation>
    </message>
    <message>
        <source>Play %1</source>
        <translation>%1 spielen</translation>
    </message>
</context>
<context>
    <name>unisono::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Show simulated speakers</source>
        <translation>Simulierte Lautsprecher zeigen</translation>
    </message>
    <message>
        <source>Keep playing when the window closes</source>
        <translation>Weiterspielen, wenn das Fenster schließt</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Speakers in a simulated room, to try everything without any at hand.</source>
        <translation>Lautsprecher in einem simulierten Raum, um alles ohne eigene auszuprobieren.</translation>
    </message>
    <message>
        <source>The window goes, its icon in the tray stays while something plays.</source>
        <translation>Das Fenster verschwindet, sein Symbol in der Leiste bleibt, solange etwas spielt.</translation>
    </message>
    <message>
        <source>This desktop has no tray; the window is minimised instead.</source>
        <translation>Diese Arbeitsfläche hat keine Symbolleiste; stattdessen wird das Fenster minimiert.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>A change shows after the next start.</source>
        <translation>Eine Änderung zeigt sich nach dem nächsten Start.</translation>
    </message>
    <message>
        <source>Shows after the next start.</source>
        <translation>Zeigt sich nach dem nächsten Start.</translation>
    </message>
</context>
<context>
    <name>unisono::ui::Shell</name>
    <message>
        <source>Music goes on here.</source>
        <translation>Hier geht die Musik weiter.</translation>
    </message>
    <message>
        <source>Unisono keeps playing while its window is closed. To end it, choose Stop and quit in this menu.</source>
        <translation>Unisono spielt weiter, während sein Fenster geschlossen ist. Um es zu beenden, wähle in diesem Menü „Anhalten und beenden“.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>unisono::ui::SmallCard</name>
    <message>
        <source>More about this group</source>
        <translation>Mehr zu dieser Gruppe</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Drag a speaker here.</source>
        <translation>Ziehe einen Lautsprecher hierher.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
</context>
<context>
    <name>unisono::ui::SourceBar</name>
    <message>
        <source>What plays, and on what</source>
        <translation>Was spielt, und worauf</translation>
    </message>
    <message>
        <source>Back to the beginning, or to the track before</source>
        <translation>Zurück zum Anfang oder zum Stück davor</translation>
    </message>
    <message>
        <source>Next track</source>
        <translation>Nächstes Stück</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Choose what to play</source>
        <translation>Wählen, was spielt</translation>
    </message>
    <message>
        <source>Choose the group that plays</source>
        <translation>Die Gruppe wählen, die spielt</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Pause (Leertaste)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Wiedergabe (Leertaste)</translation>
    </message>
    <message>
        <source>Plays on</source>
        <translation>Spielt auf</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Nicht mehr stumm</translation>
    </message>
    <message>
        <source>Volume of %1</source>
        <translation>Lautstärke von %1</translation>
    </message>
    <message>
        <source>Groups appear here as soon as a speaker is ready.</source>
        <translation>Hier erscheinen Gruppen, sobald ein Lautsprecher bereit ist.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Open music files…</source>
        <translation>Musikdateien öffnen …</translation>
    </message>
    <message>
        <source>Open web address…</source>
        <translation>Webadresse öffnen …</translation>
    </message>
</context>
<context>
    <name>unisono::ui::SourcePicker</name>
    <message>
        <source>Play from</source>
        <translation>Quelle der Musik</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>the names of two files played before</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Drop to play</source>
        <translation>Zum Spielen loslassen</translation>
    </message>
    <message>
        <source>or drop files on the window</source>
        <translation>oder Dateien auf das Fenster ziehen</translation>
    </message>
</context>
<context>
    <name>unisono::ui::SpeakerList</name>
    <message>
        <source>Speakers</source>
        <translation>Lautsprecher</translation>
    </message>
    <message>
        <source>Find a speaker</source>
        <translation>Lautsprecher suchen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Add a speaker</source>
        <translation>Lautsprecher hinzufügen</translation>
    </message>
    <message>
        <source>Add to group</source>
        <translation>Zu Gruppe hinzufügen</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Neue Gruppe</translation>
    </message>
    <message>
        <source>New group from these</source>
        <translation>Neue Gruppe aus diesen</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Einzelheiten zeigen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Forget …</source>
        <translation>Vergessen …</translation>
    </message>
</context>
<context>
    <name>unisono::ui::SpeakerListDelegate</name>
    <message>
        <source>Drop for a new group</source>
        <translation>Für eine neue Gruppe loslassen</translation>
    </message>
    <message>
        <source>looking …</source>
        <translation>wird gesucht …</translation>
    </message>
    <message>
        <source>Name of %1</source>
        <translation>Name von %1</translation>
    </message>
</context>
<context>
    <name>unisono::ui::SpeakerListModel</name>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Nearby</source>
        <translation>In der Nähe</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Nicht da</translation>
    </message>
    <message>
        <source>Speakers you can play on now appear here.</source>
        <translation>Hier erscheinen Lautsprecher, auf denen du spielen kannst.</translation>
    </message>
    <message>
        <source>Looking for speakers …</source>
        <translation>Lautsprecher werden gesucht …</translation>
    </message>
    <message>
        <source>No speaker has “%1” in it.</source>
        <translation>Kein Lautsprecher enthält „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>%n speaker(s)</source>
        <translation>
            <numerusform>%n Lautsprecher</numerusform>
            <numerusform>%n Lautsprecher</numerusform>
        </translation>
    </message>
    <message>
        <source>looking</source>
        <translation>wird gesucht</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>eingeklappt</translation>
    </message>
    <message>
        <source>battery %1 percent</source>
        <translation>Akku %1 Prozent</translation>
    </message>
    <message>
        <source>plays in %1</source>
        <translation>spielt in %1</translation>
    </message>
    <message>
        <source>plays</source>
        <translation>spielt</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of what a screen reader says</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>unisono::ui::SpeakerListView</name>
    <message>
        <source>Speakers</source>
        <translation>Lautsprecher</translation>
    </message>
</context>
<context>
    <name>unisono::ui::StageButton</name>
    <message>
        <source>%1: %2</source>
        <comment>kind of source, or “Plays on”; then a name</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>unisono::ui::StepsBar</name>
    <message>
        <source>Listen to the room</source>
        <translation>Auf den Raum hören</translation>
    </message>
    <message>
        <source>Wake the speakers</source>
        <translation>Lautsprecher wecken</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Noch nicht begonnen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Step %1 of 4: %2</source>
        <translation>Schritt %1 von 4: %2</translation>
    </message>
</context>
<context>
    <name>unisono::ui::StudioModel</name>
    <message numerus="yes">
        <source>%n speaker(s)</source>
        <translation>
            <numerusform>%n Lautsprecher</numerusform>
            <numerusform>%n Lautsprecher</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Neue Gruppe</translation>
    </message>
    <message>
        <source>new group %1</source>
        <translation>neue Gruppe %1</translation>
    </message>
    <message>
        <source>add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>duplicate %1</source>
        <translation>%1 verdoppeln</translation>
    </message>
    <message>
        <source>delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>%1 wurde gelöscht.</translation>
    </message>
    <message>
        <source>what the group is for</source>
        <translation>wofür die Gruppe ist</translation>
    </message>
    <message>
        <source>forget %1</source>
        <translation>%1 vergessen</translation>
    </message>
    <message>
        <source>%1 was forgotten.</source>
        <translation>%1 wurde vergessen.</translation>
    </message>
    <message>
        <source>volume of %1</source>
        <translation>Lautstärke von %1</translation>
    </message>
    <message>
        <source>mute %1</source>
        <translation>%1 stumm</translation>
    </message>
    <message>
        <source>unmute %1</source>
        <translation>%1 nicht mehr stumm</translation>
    </message>
    <message>
        <source>group volume</source>
        <translation>Lautstärke der Gruppe</translation>
    </message>
    <message>
        <source>mute the group</source>
        <translation>Gruppe stumm</translation>
    </message>
    <message>
        <source>unmute the group</source>
        <translation>Gruppe nicht mehr stumm</translation>
    </message>
    <message>
        <source>trim of %1</source>
        <translation>Feineinstellung von %1</translation>
    </message>
    <message>
        <source>what %1 plays</source>
        <translation>was %1 spielt</translation>
    </message>
    <message>
        <source>sound of %1</source>
        <translation>Klang von %1</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Abgleichen</translation>
    </message>
    <message numerus="yes">
        <source>%n speaker(s) aligned.</source>
        <translation>
            <numerusform>%n Lautsprecher abgeglichen.</numerusform>
            <numerusform>%n Lautsprecher abgeglichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is in this group already.</source>
        <translation>%1 ist schon in dieser Gruppe.</translation>
    </message>
    <message>
        <source>They are in this group already.</source>
        <translation>Sie sind schon in dieser Gruppe.</translation>
    </message>
    <message>
        <source>remove the simulated speakers</source>
        <translation>simulierte Lautsprecher entfernen</translation>
    </message>
    <message>
        <source>keep %1 awake</source>
        <translation>%1 wach halten</translation>
    </message>
    <message>
        <source>%1 is what you play from. Choose another source first.</source>
        <translation>Du spielst gerade von %1. Wähle zuerst eine andere Quelle.</translation>
    </message>
    <message>
        <source>Video for live sound</source>
        <translation>Video für Live-Ton</translation>
    </message>
    <message>
        <source>Music for live sound</source>
        <translation>Musik für Live-Ton</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, end of an address</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>unisono::ui::SureHeader</name>
    <message>
        <source>sure enough</source>
        <translation>sicher genug</translation>
    </message>
    <message>
        <source>How sure so far</source>
        <translation>Wie sicher bisher</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Lautsprecher</translation>
    </message>
</context>
<context>
    <name>unisono::ui::SureRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>unisono::ui::SwellPicture</name>
    <message>
        <source>The sound that is played: a soft swell, then a soft noise</source>
        <translation>Der Ton, der gespielt wird: ein leises Anschwellen, dann ein leises Rauschen</translation>
    </message>
</context>
<context>
    <name>unisono::ui::SyncMonitorPage</name>
    <message>
        <source>5&#xa0;min</source>
        <translation>5&#xa0;min</translation>
    </message>
    <message>
        <source>1&#xa0;h</source>
        <translation>1&#xa0;h</translation>
    </message>
    <message>
        <source>1&#xa0;day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>How long ago the curves begin</source>
        <translation>Wie lange zurück die Kurven beginnen</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>As a table (CSV) …</source>
        <translation>Als Tabelle (CSV) …</translation>
    </message>
    <message>
        <source>As a picture (PNG) …</source>
        <translation>Als Bild (PNG) …</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Nothing yet. Jumps, gaps and checks will stand here.</source>
        <translation>Noch nichts. Sprünge, Lücken und Prüfungen werden hier stehen.</translation>
    </message>
    <message>
        <source>Between checks: predicted from each speaker’s clock.</source>
        <translation>Zwischen Prüfungen: vorhergesagt aus der Uhr jedes Lautsprechers.</translation>
    </message>
    <message>
        <source>Newest only</source>
        <translation>Nur die neuesten</translation>
    </message>
    <message numerus="yes">
        <source>All %n events</source>
        <translation>
            <numerusform>Das eine Ereignis</numerusform>
            <numerusform>Alle %n Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>sync.csv</source>
        <translation>gleichlauf.csv</translation>
    </message>
    <message>
        <source>sync.png</source>
        <translation>gleichlauf.png</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
</context>
<context>
    <name>unisono::ui::SyncPill</name>
    <message>
        <source>Opens the sync monitor</source>
        <translation>Öffnet den Gleichlauf</translation>
    </message>
</context>
<context>
    <name>unisono::ui::TileColumn</name>
    <message>
        <source>Speakers of the group</source>
        <translation>Lautsprecher der Gruppe</translation>
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
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>unisono::ui::TrayIcon</name>
    <message>
        <source>Open Unisono</source>
        <translation>Unisono öffnen</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>Anhalten und beenden</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Lauter</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>Leiser</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Group volume</source>
        <translation>Lautstärke der Gruppe</translation>
    </message>
    <message>
        <source>Group volume %1</source>
        <translation>Lautstärke der Gruppe %1</translation>
    </message>
</context>
<context>
    <name>unisono::ui::TrimSection</name>
    <message>
        <source>Fine trim by ear</source>
        <translation>Feineinstellung nach Gehör</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>früher</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>Steps in ms. Play a shared tick meanwhile</source>
        <translation>Schritte in ms. Spiele währenddessen ein gemeinsames Ticken</translation>
    </message>
    <message>
        <source>Play a shared tick meanwhile</source>
        <translation>Währenddessen ein gemeinsames Ticken spielen</translation>
    </message>
    <message>
        <source>Reset to 0</source>
        <translation>Auf 0 zurücksetzen</translation>
    </message>
</context>
<context>
    <name>unisono::ui::TrimSlider</name>
    <message>
        <source>Fine trim by ear</source>
        <translation>Feineinstellung nach Gehör</translation>
    </message>
</context>
<context>
    <name>unisono::ui::WaveformView</name>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
</context>
</TS>
