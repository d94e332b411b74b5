<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en">
<context>
    <name>AddressDialog</name>
    <message>
        <source>This is a file. Choose Music files for it.</source>
        <translation>Esto es un archivo. Para eso elige Archivos de música.</translation>
    </message>
    <message>
        <source>Unisono plays addresses that begin with http:// or https://, not with %1. Look for another one of this station.</source>
        <translation>Unisono reproduce direcciones que empiezan por http:// o https://, no por %1. Busca otra de esta emisora.</translation>
    </message>
    <message>
        <source>This is no web address yet. It looks like https://radio.example/stream.mp3.</source>
        <translation>Esto aún no es una dirección web. Son como https://radio.example/stream.mp3.</translation>
    </message>
</context>
<context>
    <name>Align</name>
    <message>
        <source>Muted. Turn it on in the system’s sound settings.</source>
        <translation>Silenciado. Actívalo en los ajustes de sonido del sistema.</translation>
    </message>
    <message>
        <source>Filters noise or reflections, which may be what is measured.</source>
        <translation>Filtra ruido o reflexiones, y quizá sea eso lo que se mide.</translation>
    </message>
    <message>
        <source>%1 was not heard.</source>
        <translation>%1 no se ha oído.</translation>
    </message>
    <message>
        <source>Check that it is on and not muted, then measure it again. The others are done.</source>
        <translation>Mira que esté encendido y no silenciado, y mídelo de nuevo. Los demás ya están.</translation>
    </message>
    <message>
        <source>%1 woke up only while it was measured.</source>
        <translation>%1 no ha despertado hasta que se estaba midiendo.</translation>
    </message>
    <message>
        <source>Its delay is not known yet. It is awake now: measure it again.</source>
        <translation>Su retardo aún no se sabe. Ahora está despierto: mídelo de nuevo.</translation>
    </message>
    <message>
        <source>%1 changed its delay while it was measured.</source>
        <translation>%1 ha cambiado su retardo mientras se medía.</translation>
    </message>
    <message>
        <source>What was found may not hold. Measure it again.</source>
        <translation>Puede que lo hallado no valga. Mídelo de nuevo.</translation>
    </message>
    <message>
        <source>%1’s wall was louder than %1 itself.</source>
        <translation>La pared de %1 se ha oído más que %1.</translation>
    </message>
    <message>
        <source>Give the microphone a free view of it, or move it half a metre, then measure only %1 again.</source>
        <translation>Deja la vista libre entre el micrófono y el altavoz, o mueve el micrófono medio metro. Luego mide solo %1 de nuevo.</translation>
    </message>
    <message>
        <source>%1 is hard to hear over the others and the room.</source>
        <translation>%1 apenas se oye entre los demás y la sala.</translation>
    </message>
    <message>
        <source>Make it louder or the room quieter, then measure it again.</source>
        <translation>Súbele el volumen o haz callar la sala, y mídelo de nuevo.</translation>
    </message>
    <message>
        <source>%1 plays faster or slower than it should.</source>
        <translation>%1 suena más rápido o más lento de lo debido.</translation>
    </message>
    <message>
        <source>It would not stay in sync. Disconnect it and connect it again, then measure it again.</source>
        <translation>No seguiría sincronizado. Desconéctalo, conéctalo otra vez y mídelo de nuevo.</translation>
    </message>
    <message>
        <source>%1 was not heard well.</source>
        <translation>%1 no se ha oído bien.</translation>
    </message>
    <message>
        <source>Measure it again.</source>
        <translation>Mídelo de nuevo.</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Seguro</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Dudoso</translation>
    </message>
    <message>
        <source>Not heard</source>
        <translation>No se ha oído</translation>
    </message>
    <message>
        <source>heard %1 clear</source>
        <translation>oído con %1 de margen</translation>
    </message>
    <message>
        <source>heard clearly</source>
        <translation>oído con claridad</translation>
    </message>
    <message>
        <source>nothing of it was heard</source>
        <translation>no se ha oído nada</translation>
    </message>
    <message>
        <source>woke up too late</source>
        <translation>despertó demasiado tarde</translation>
    </message>
    <message>
        <source>its delay changed</source>
        <translation>su retardo ha cambiado</translation>
    </message>
    <message>
        <source>a reflection was louder</source>
        <translation>una reflexión se oía más</translation>
    </message>
    <message>
        <source>something is in the way</source>
        <translation>hay algo en medio</translation>
    </message>
    <message>
        <source>too much noise</source>
        <translation>demasiado ruido</translation>
    </message>
    <message>
        <source>its speed is off</source>
        <translation>su velocidad no es correcta</translation>
    </message>
    <message>
        <source>the connection faltered</source>
        <translation>la conexión ha fallado</translation>
    </message>
    <message>
        <source>did not play</source>
        <translation>no ha sonado</translation>
    </message>
    <message>
        <source>None measured well</source>
        <translation>Ninguno con buena medición</translation>
    </message>
    <message>
        <source>Both measured well</source>
        <translation>Los dos con buena medición</translation>
    </message>
    <message>
        <source>All %1 measured well</source>
        <translation>Los %1 con buena medición</translation>
    </message>
    <message>
        <source>%1 measured well, %2 did not</source>
        <translation>%1 con buena medición, %2 no</translation>
    </message>
    <message>
        <source>%1 measured well, %2 and %3 did not</source>
        <translation>%1 con buena medición, %2 y %3 no</translation>
    </message>
    <message>
        <source>Aligning %1</source>
        <translation>Alineando %1</translation>
    </message>
    <message>
        <source>Align %1</source>
        <translation>Alinear %1</translation>
    </message>
    <message>
        <source>Getting ready …</source>
        <translation>Preparando …</translation>
    </message>
    <message>
        <source>Waits for the sound</source>
        <translation>Espera el sonido</translation>
    </message>
    <message>
        <source>Listening …</source>
        <translation>Escuchando …</translation>
    </message>
    <message>
        <source>Working it out …</source>
        <translation>Calculando …</translation>
    </message>
    <message>
        <source>Listening again …</source>
        <translation>Escuchando otra vez …</translation>
    </message>
    <message>
        <source>Too loud</source>
        <translation>Demasiado alto</translation>
    </message>
    <message>
        <source>Turn the microphone or the speakers down.</source>
        <translation>Baja el volumen del micrófono o de los altavoces.</translation>
    </message>
    <message>
        <source>Almost nothing</source>
        <translation>Casi nada</translation>
    </message>
    <message>
        <source>Move the microphone nearer, or switch it on.</source>
        <translation>Acerca el micrófono o enciéndelo.</translation>
    </message>
    <message>
        <source>Too quiet</source>
        <translation>Demasiado bajo</translation>
    </message>
    <message>
        <source>Move the microphone nearer, or turn the speakers up.</source>
        <translation>Acerca el micrófono o sube el volumen de los altavoces.</translation>
    </message>
    <message>
        <source>Good level</source>
        <translation>Buen nivel</translation>
    </message>
    <message>
        <source>No clipping.</source>
        <translation>Sin saturación.</translation>
    </message>
    <message>
        <source>Something is heard</source>
        <translation>Se oye algo</translation>
    </message>
    <message>
        <source>Quieter is better while measuring.</source>
        <translation>Mientras se mide, mejor más silencio.</translation>
    </message>
    <message>
        <source>The room is loud</source>
        <translation>La sala tiene ruido</translation>
    </message>
    <message>
        <source>Waits until it is quieter.</source>
        <translation>Espera a que haya más silencio.</translation>
    </message>
    <message>
        <source>The room is quiet</source>
        <translation>La sala está en silencio</translation>
    </message>
    <message>
        <source>The microphone works.</source>
        <translation>El micrófono funciona.</translation>
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
        <translation>señal débil</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>model and codec</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Vincular</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>Conectando …</translation>
    </message>
    <message>
        <source>Pairing …</source>
        <translation>Vinculando …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Probar ahora</translation>
    </message>
    <message>
        <source>connected, but not for music</source>
        <translation>conectado, pero no para música</translation>
    </message>
    <message>
        <source>in reach</source>
        <translation>al alcance</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuevo</translation>
    </message>
    <message>
        <source>No Bluetooth here</source>
        <translation>Aquí no hay Bluetooth</translation>
    </message>
    <message>
        <source>There is no Bluetooth here.</source>
        <translation>Aquí no hay Bluetooth.</translation>
    </message>
    <message>
        <source>Wired speakers work without it.</source>
        <translation>Los altavoces con cable funcionan sin él.</translation>
    </message>
    <message>
        <source>Bluetooth does not answer</source>
        <translation>Bluetooth no responde</translation>
    </message>
    <message>
        <source>The computer’s Bluetooth service does not answer.</source>
        <translation>El servicio Bluetooth del ordenador no responde.</translation>
    </message>
    <message>
        <source>Switch Bluetooth off and on in the computer’s settings, or start the computer anew.</source>
        <translation>Desactiva y activa Bluetooth en los ajustes del ordenador, o reinicia el ordenador.</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>No permitido</translation>
    </message>
    <message>
        <source>This user may not use Bluetooth on this computer.</source>
        <translation>Este usuario no puede usar Bluetooth en este ordenador.</translation>
    </message>
    <message>
        <source>Whoever looks after this computer can allow it: with the group “bluetooth”, or by logging in at the computer itself.</source>
        <translation>Quien se encarga de este ordenador puede permitirlo: con el grupo «bluetooth», o si inicias sesión en el propio ordenador.</translation>
    </message>
    <message>
        <source>No adapter</source>
        <translation>Sin adaptador</translation>
    </message>
    <message>
        <source>The Bluetooth adapter for %1 is not there.</source>
        <translation>El adaptador Bluetooth para %1 no está.</translation>
    </message>
    <message>
        <source>Plug it in, or choose another one in the speaker’s details.</source>
        <translation>Enchúfalo, o elige otro en los detalles del altavoz.</translation>
    </message>
    <message>
        <source>Bluetooth is off</source>
        <translation>Bluetooth desactivado</translation>
    </message>
    <message>
        <source>Bluetooth is switched off.</source>
        <translation>Bluetooth está desactivado.</translation>
    </message>
    <message>
        <source>Turn it on, then connect %1.</source>
        <translation>Actívalo y luego conecta %1.</translation>
    </message>
    <message>
        <source>Bluetooth is blocked</source>
        <translation>Bluetooth bloqueado</translation>
    </message>
    <message>
        <source>Bluetooth is blocked on this computer.</source>
        <translation>Bluetooth está bloqueado en este ordenador.</translation>
    </message>
    <message>
        <source>Switch flight mode off, or use the computer’s own switch for wireless.</source>
        <translation>Quita el modo avión, o usa el interruptor de conexión inalámbrica del ordenador.</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>No encontrado</translation>
    </message>
    <message>
        <source>%1 was not found.</source>
        <translation>No se ha encontrado %1.</translation>
    </message>
    <message>
        <source>Hold its Bluetooth button until its light blinks, then look for speakers again.</source>
        <translation>Mantén pulsado su botón Bluetooth hasta que la luz parpadee y busca altavoces de nuevo.</translation>
    </message>
    <message>
        <source>Did not answer</source>
        <translation>No ha respondido</translation>
    </message>
    <message>
        <source>%1 did not answer.</source>
        <translation>%1 no ha respondido.</translation>
    </message>
    <message>
        <source>Refused to connect</source>
        <translation>Conexión rechazada</translation>
    </message>
    <message>
        <source>%1 refused to connect.</source>
        <translation>%1 ha rechazado la conexión.</translation>
    </message>
    <message>
        <source>Make it ready for pairing again. If that does not help, forget it here and pair it anew.</source>
        <translation>Ponlo otra vez en modo de vinculación. Si no ayuda, olvídalo aquí y vincúlalo de nuevo.</translation>
    </message>
    <message>
        <source>Used elsewhere</source>
        <translation>En uso en otro sitio</translation>
    </message>
    <message>
        <source>%1 is used by another device.</source>
        <translation>Otro dispositivo está usando %1.</translation>
    </message>
    <message>
        <source>Cannot play music</source>
        <translation>No puede reproducir música</translation>
    </message>
    <message>
        <source>%1 cannot be connected as a speaker.</source>
        <translation>%1 no se puede conectar como altavoz.</translation>
    </message>
    <message>
        <source>Either it plays no music by Bluetooth, or the computer’s sound service lacks its Bluetooth part.</source>
        <translation>O no reproduce música por Bluetooth, o al servicio de sonido del ordenador le falta la parte de Bluetooth.</translation>
    </message>
    <message>
        <source>Has to be paired anew</source>
        <translation>Hay que vincularlo de nuevo</translation>
    </message>
    <message>
        <source>%1 does not know this computer any more.</source>
        <translation>%1 ya no conoce este ordenador.</translation>
    </message>
    <message>
        <source>Make it ready for pairing, forget it here, then add it again.</source>
        <translation>Ponlo en modo de vinculación, olvídalo aquí y añádelo otra vez.</translation>
    </message>
    <message>
        <source>Wrong code</source>
        <translation>Código incorrecto</translation>
    </message>
    <message>
        <source>%1 was not paired: the code was not right.</source>
        <translation>%1 no se ha vinculado: el código no era correcto.</translation>
    </message>
    <message>
        <source>The code is on the speaker or in its manual; often it is 0000 or 1234. Try again.</source>
        <translation>El código está en el altavoz o en su manual; a menudo es 0000 o 1234. Inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Not paired</source>
        <translation>No vinculado</translation>
    </message>
    <message>
        <source>%1 was not paired.</source>
        <translation>%1 no se ha vinculado.</translation>
    </message>
    <message>
        <source>Its question was answered with no. Try again if that was a mistake.</source>
        <translation>Se ha respondido que no a su pregunta. Si ha sido un error, inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>It asked for a code, and nobody answered in time. Try again.</source>
        <translation>Ha pedido un código y nadie ha respondido a tiempo. Inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Took too long</source>
        <translation>Ha tardado demasiado</translation>
    </message>
    <message>
        <source>%1 took too long.</source>
        <translation>%1 ha tardado demasiado.</translation>
    </message>
    <message>
        <source>Bring it nearer and try again.</source>
        <translation>Acércalo e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Connecting %1 was stopped.</source>
        <translation>Se ha cancelado la conexión de %1.</translation>
    </message>
    <message>
        <source>Not possible from here</source>
        <translation>No es posible desde aquí</translation>
    </message>
    <message>
        <source>%1 cannot be connected from here on this system.</source>
        <translation>En este sistema, %1 no se puede conectar desde aquí.</translation>
    </message>
    <message>
        <source>Connect it in the computer’s Bluetooth settings; it then appears under Ready.</source>
        <translation>Conéctalo en los ajustes de Bluetooth del ordenador; entonces aparecerá en Listos.</translation>
    </message>
    <message>
        <source>Did not work</source>
        <translation>No ha funcionado</translation>
    </message>
    <message>
        <source>%1 could not be connected.</source>
        <translation>No se ha podido conectar %1.</translation>
    </message>
    <message>
        <source>Switch the speaker off and on, then try again.</source>
        <translation>Apaga y enciende el altavoz, e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Bluetooth is off.</source>
        <translation>Bluetooth está desactivado.</translation>
    </message>
    <message>
        <source>Wireless speakers cannot be reached.</source>
        <translation>No se puede llegar a los altavoces inalámbricos.</translation>
    </message>
    <message>
        <source>Turn on Bluetooth</source>
        <translation>Activar Bluetooth</translation>
    </message>
    <message>
        <source>Bluetooth is blocked.</source>
        <translation>Bluetooth está bloqueado.</translation>
    </message>
    <message>
        <source>No Bluetooth adapter.</source>
        <translation>Sin adaptador Bluetooth.</translation>
    </message>
    <message>
        <source>Plug one in to use wireless speakers. Wired ones work without it.</source>
        <translation>Enchufa uno para usar altavoces inalámbricos. Los de cable funcionan sin él.</translation>
    </message>
    <message>
        <source>Bluetooth cannot be used.</source>
        <translation>Bluetooth no se puede usar.</translation>
    </message>
    <message>
        <source>Each Echo connects by itself. Alexa’s own groups do not pass this sound on, and cannot be played to from a computer. Put your Echos into one group here instead: Unisono keeps them together.</source>
        <translation>Cada Echo se conecta por separado. Los grupos de Alexa no transmiten este sonido, y un ordenador no puede reproducir en ellos. Mejor pon aquí tus Echo en un grupo: Unisono los mantiene juntos.</translation>
    </message>
    <message>
        <source>Stand near it and say “Alexa, pair”. When it answers that it is searching, it appears here.</source>
        <translation>Ponte cerca y di «Alexa, vincular». Cuando responda que está buscando, aparecerá aquí.</translation>
    </message>
    <message>
        <source>Connected, no sound yet</source>
        <translation>Conectado, aún sin sonido</translation>
    </message>
    <message>
        <source>There is no Bluetooth adapter.</source>
        <translation>No hay ningún adaptador Bluetooth.</translation>
    </message>
    <message>
        <source>Plug one in, then look again.</source>
        <translation>Enchufa uno y busca de nuevo.</translation>
    </message>
    <message>
        <source>Turn it on, then look again.</source>
        <translation>Actívalo y busca de nuevo.</translation>
    </message>
    <message>
        <source>Could not look</source>
        <translation>No se ha podido buscar</translation>
    </message>
    <message>
        <source>Looking for speakers did not work.</source>
        <translation>La búsqueda de altavoces no ha funcionado.</translation>
    </message>
    <message>
        <source>Look again in a moment. If that does not help, switch Bluetooth off and on.</source>
        <translation>Busca de nuevo en un momento. Si no ayuda, desactiva y activa Bluetooth.</translation>
    </message>
    <message>
        <source>Has to wait</source>
        <translation>Tiene que esperar</translation>
    </message>
    <message>
        <source>%1 has to wait: a speaker is being paired or connected.</source>
        <translation>%1 tiene que esperar: se está vinculando o conectando un altavoz.</translation>
    </message>
    <message>
        <source>Still off</source>
        <translation>Sigue desactivado</translation>
    </message>
    <message>
        <source>Bluetooth could not be switched on.</source>
        <translation>No se ha podido activar Bluetooth.</translation>
    </message>
    <message>
        <source>Turn it on in the computer’s Bluetooth settings.</source>
        <translation>Actívalo en los ajustes de Bluetooth del ordenador.</translation>
    </message>
    <message>
        <source>Still connected</source>
        <translation>Sigue conectado</translation>
    </message>
    <message>
        <source>%1 could not be disconnected.</source>
        <translation>No se ha podido desconectar %1.</translation>
    </message>
    <message>
        <source>Try again, or switch the speaker off.</source>
        <translation>Inténtalo de nuevo, o apaga el altavoz.</translation>
    </message>
    <message>
        <source>Still paired</source>
        <translation>Sigue vinculado</translation>
    </message>
    <message>
        <source>%1 could not be unpaired.</source>
        <translation>No se ha podido desvincular %1.</translation>
    </message>
    <message>
        <source>Nothing of it was forgotten. Try again, or remove it in the computer’s Bluetooth settings.</source>
        <translation>No se ha olvidado nada de él. Inténtalo de nuevo, o quítalo en los ajustes de Bluetooth del ordenador.</translation>
    </message>
    <message>
        <source>Never played here</source>
        <translation>Nunca ha sonado aquí</translation>
    </message>
    <message>
        <source>Switch it on and bring it nearer. If a phone is using it, disconnect it there, then try again.</source>
        <translation>Enciéndelo y acércalo. Si lo usa un teléfono, desconéctalo allí e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Disconnect it on that phone or computer, then try again.</source>
        <translation>Desconéctalo en ese teléfono u ordenador e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>When that is done, try again.</source>
        <translation>Cuando acabe, inténtalo de nuevo.</translation>
    </message>
</context>
<context>
    <name>BluetoothHealth</name>
    <message>
        <source>Bluetooth is on.</source>
        <translation>Bluetooth está activado.</translation>
    </message>
    <message numerus="yes">
        <source>%n adapter(s): %1.</source>
        <translation>
            <numerusform>%n adaptador: %1.</numerusform>
            <numerusform>%n adaptadores: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bluetooth</source>
        <translation>Bluetooth</translation>
    </message>
    <message>
        <source>The battery of %1 is nearly empty.</source>
        <translation>La batería de %1 está casi vacía.</translation>
    </message>
    <message>
        <source>It has %1&#xa0;% left. Charge it before it goes silent.</source>
        <translation>Le queda un %1&#xa0;%. Cárgalo antes de que se quede en silencio.</translation>
    </message>
    <message>
        <source>%1 plays to this computer, not from it.</source>
        <translation>%1 envía sonido a este ordenador, no lo recibe de él.</translation>
    </message>
    <message>
        <source>It opened its own sound link first. Stop what it plays, then connect it anew.</source>
        <translation>Ha abierto antes su propio enlace de sonido. Detén lo que reproduce y conéctalo de nuevo.</translation>
    </message>
    <message>
        <source>Connect anew</source>
        <translation>Conectar de nuevo</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>Connected, sound flows</source>
        <translation>Conectado, llega sonido</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>Conectando …</translation>
    </message>
    <message>
        <source>Connected the wrong way round: it plays to this computer</source>
        <translation>Conectado al revés: envía sonido a este ordenador</translation>
    </message>
    <message>
        <source>Connected, but not for music</source>
        <translation>Conectado, pero no para música</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>No conectado</translation>
    </message>
    <message>
        <source>Not paired</source>
        <translation>No vinculado</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>Adaptador</translation>
    </message>
    <message>
        <source>%1, up to %2&#xa0;kbit/s</source>
        <comment>codec and its bit rate</comment>
        <translation>%1, hasta %2&#xa0;kbit/s</translation>
    </message>
    <message>
        <source>Codec</source>
        <translation>Códec</translation>
    </message>
    <message>
        <source>Its settings</source>
        <translation>Sus ajustes</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batería</translation>
    </message>
    <message>
        <source>%1&#xa0;%</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Its own volume</source>
        <translation>Su propio volumen</translation>
    </message>
    <message>
        <source>Delay, as it reports</source>
        <translation>Retardo que indica</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Señal</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Desconectar</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Pair and connect</source>
        <translation>Vincular y conectar</translation>
    </message>
    <message>
        <source>Pairing …</source>
        <translation>Vinculando …</translation>
    </message>
    <message>
        <source>Disconnecting …</source>
        <translation>Desconectando …</translation>
    </message>
    <message>
        <source>Unpairing …</source>
        <translation>Desvinculando …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
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
        <translation>Busca Bluetooth en los ajustes de tu sistema, o instala blueman.</translation>
    </message>
    <message>
        <source>Look for sound in your system’s settings, or install pavucontrol.</source>
        <translation>Busca el sonido en los ajustes de tu sistema, o instala pavucontrol.</translation>
    </message>
    <message>
        <source>Open the Apple menu, then System Settings, then Bluetooth.</source>
        <translation>Abre el menú Apple, luego Ajustes del Sistema y luego Bluetooth.</translation>
    </message>
    <message>
        <source>Open the Apple menu, then System Settings, then Sound.</source>
        <translation>Abre el menú Apple, luego Ajustes del Sistema y luego Sonido.</translation>
    </message>
    <message>
        <source>Open the Start menu, then Settings, then Bluetooth and devices.</source>
        <translation>Abre el menú Inicio, luego Configuración y luego Bluetooth y dispositivos.</translation>
    </message>
    <message>
        <source>Open the Start menu, then Settings, then System, then Sound.</source>
        <translation>Abre el menú Inicio, luego Configuración, luego Sistema y luego Sonido.</translation>
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
        <translation>Precisión</translation>
    </message>
    <message>
        <source>Find out by itself</source>
        <translation>Automática</translation>
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
        <translation>Activar el sonido del grupo</translation>
    </message>
    <message>
        <source>Mute the group</source>
        <translation>Silenciar el grupo</translation>
    </message>
    <message>
        <source>Delete the group</source>
        <translation>Borrar el grupo</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Mostrar detalles</translation>
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
        <translation>Añadir a un grupo</translation>
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
        <translation>Sonido en directo</translation>
    </message>
    <message>
        <source>Music: safe from dropouts</source>
        <translation>Música: a salvo de cortes</translation>
    </message>
    <message>
        <source>Video: as early as the slowest speaker allows</source>
        <translation>Vídeo: tan pronto como permita el altavoz más lento</translation>
    </message>
    <message>
        <source>Heard %1 later now</source>
        <translation>Ahora se oye %1 más tarde</translation>
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
        <translation>Cuatro cosas que mirar</translation>
    </message>
    <message>
        <source>Five things to look at</source>
        <translation>Cinco cosas que mirar</translation>
    </message>
    <message numerus="yes">
        <source>%n things to look at</source>
        <translation>
            <numerusform>%n cosa que mirar</numerusform>
            <numerusform>%n cosas que mirar</numerusform>
        </translation>
    </message>
    <message>
        <source>The computer’s sound service answers.</source>
        <translation>El servicio de sonido del ordenador responde.</translation>
    </message>
    <message>
        <source>Unisono plays through %1.</source>
        <translation>Unisono suena a través de %1.</translation>
    </message>
    <message>
        <source>The computer’s sound service does not answer.</source>
        <translation>El servicio de sonido del ordenador no responde.</translation>
    </message>
    <message>
        <source>Nothing can be heard until it is back. Unisono starts again by itself then.</source>
        <translation>No se oirá nada hasta que vuelva. Entonces Unisono empezará de nuevo por sí solo.</translation>
    </message>
    <message>
        <source>This sound service is an old version: PipeWire %1.</source>
        <translation>Este servicio de sonido es una versión antigua: PipeWire %1.</translation>
    </message>
    <message>
        <source>Bluetooth speakers can lose sound with it. Update the system to PipeWire 1.0 or newer.</source>
        <translation>Con él, los altavoces Bluetooth pueden perder sonido. Actualiza el sistema a PipeWire 1.0 o posterior.</translation>
    </message>
    <message>
        <source>Bluetooth carries its speakers.</source>
        <translation>Bluetooth puede con sus altavoces.</translation>
    </message>
    <message numerus="yes">
        <source>One Bluetooth adapter carries %n speakers.</source>
        <translation>
            <numerusform>Un adaptador Bluetooth lleva %n altavoz.</numerusform>
            <numerusform>Un adaptador Bluetooth lleva %n altavoces.</numerusform>
        </translation>
    </message>
    <message>
        <source>No sound was lost in the last hour.</source>
        <translation>No se ha perdido sonido en la última hora.</translation>
    </message>
    <message>
        <source>Sound was lost in the last hour. A second USB adapter would carry some of them.</source>
        <translation>Se ha perdido sonido en la última hora. Un segundo adaptador USB llevaría algunos de ellos.</translation>
    </message>
    <message>
        <source>How to add one</source>
        <translation>Cómo añadir uno</translation>
    </message>
    <message>
        <source>No sound was lost.</source>
        <translation>No se ha perdido sonido.</translation>
    </message>
    <message>
        <source>%1 lost sound.</source>
        <translation>Se ha perdido sonido en %1.</translation>
    </message>
    <message>
        <source>Not one gap in the last hour.</source>
        <translation>Ni un corte en la última hora.</translation>
    </message>
    <message>
        <source>Gaps in the last hour: %1. Move the speaker nearer to the computer, and other senders away from it.</source>
        <translation>Cortes en la última hora: %1. Acerca el altavoz al ordenador y aleja de él otros emisores.</translation>
    </message>
    <message>
        <source>The sound thread keeps up.</source>
        <translation>El hilo de sonido va al día.</translation>
    </message>
    <message>
        <source>The computer is too busy at times.</source>
        <translation>A veces el ordenador está demasiado ocupado.</translation>
    </message>
    <message>
        <source>Longest round in the last minute: %1.</source>
        <translation>Vuelta más larga del último minuto: %1.</translation>
    </message>
    <message>
        <source>The sound thread waited %1. Close what works hard, or sound may break off.</source>
        <translation>El hilo de sonido ha esperado %1. Cierra lo que trabaje mucho, o el sonido puede cortarse.</translation>
    </message>
    <message>
        <source>All clocks are usual.</source>
        <translation>Todos los relojes van como siempre.</translation>
    </message>
    <message>
        <source>The clock of %1 is far off.</source>
        <translation>El reloj de %1 se desvía mucho.</translation>
    </message>
    <message>
        <source>Unisono keeps the speakers together all the time.</source>
        <translation>Unisono mantiene juntos los altavoces todo el tiempo.</translation>
    </message>
    <message>
        <source>Unisono corrects it all the time. If sound is lost, switch the speaker off and on again.</source>
        <translation>Unisono lo corrige todo el tiempo. Si se pierde sonido, apaga y enciende el altavoz.</translation>
    </message>
    <message>
        <source>%1 was never measured.</source>
        <translation>%1 nunca se ha medido.</translation>
    </message>
    <message>
        <source>%1 were never measured.</source>
        <translation>%1 nunca se han medido.</translation>
    </message>
    <message>
        <source>What a speaker reports of its delay can be wrong. Align listens to it by microphone.</source>
        <translation>El retardo que indica un altavoz puede ser erróneo. Alinear lo escucha con el micrófono.</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Alinear</translation>
    </message>
    <message>
        <source>%1 is not checked.</source>
        <translation>%1 está sin comprobar.</translation>
    </message>
    <message>
        <source>%1 are not checked.</source>
        <translation>%1 están sin comprobar.</translation>
    </message>
    <message>
        <source>Something changed since the last Align. It plays with its last value until it is checked.</source>
        <translation>Algo ha cambiado desde la última vez que se alineó. Suena con su último valor hasta que se compruebe.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>%1 was measured apart from the others.</source>
        <translation>%1 se ha medido aparte de los demás.</translation>
    </message>
    <message>
        <source>%1 were measured apart from the others.</source>
        <translation>%1 se han medido aparte de los demás.</translation>
    </message>
    <message>
        <source>How it goes with them is not known. Measure it together with one of them.</source>
        <translation>No se sabe cómo encaja con ellos. Mídelo junto con uno de ellos.</translation>
    </message>
    <message>
        <source>All speakers of the group are aligned.</source>
        <translation>Todos los altavoces del grupo están alineados.</translation>
    </message>
    <message>
        <source>When that was is not known.</source>
        <translation>No se sabe cuándo fue.</translation>
    </message>
    <message>
        <source>The oldest measurement is from %1.</source>
        <comment>3 min ago</comment>
        <translation>La medición más antigua es de %1.</translation>
    </message>
    <message>
        <source>The microphone is unfiltered.</source>
        <translation>El micrófono no tiene filtros.</translation>
    </message>
    <message>
        <source>%1 shows no echo cancelling and no voice filter.</source>
        <translation>%1 no muestra cancelación de eco ni filtro de voz.</translation>
    </message>
    <message>
        <source>There is no microphone.</source>
        <translation>No hay micrófono.</translation>
    </message>
    <message>
        <source>Align needs one. Plug one in, or switch it on in the sound settings. What is aligned stays so.</source>
        <translation>Alinear necesita uno. Enchufa uno, o actívalo en los ajustes de sonido. Lo que está alineado sigue así.</translation>
    </message>
    <message>
        <source>The microphone is filtered.</source>
        <translation>El micrófono tiene filtros.</translation>
    </message>
    <message>
        <source>%1 may hear only voices. Switch off noise suppression in the sound settings.</source>
        <translation>Puede que %1 solo oiga voces. Desactiva la reducción de ruido en los ajustes de sonido.</translation>
    </message>
    <message>
        <source>The only microphone is a Bluetooth one.</source>
        <translation>El único micrófono es Bluetooth.</translation>
    </message>
    <message>
        <source>%1 would make the speakers sound like a telephone. Use a wired or built-in one.</source>
        <translation>Con %1 los altavoces sonarían como un teléfono. Usa uno con cable o integrado.</translation>
    </message>
    <message>
        <source>No speaker is also the computer’s own output.</source>
        <translation>Ningún altavoz es también la salida del propio ordenador.</translation>
    </message>
    <message>
        <source>Nothing plays twice.</source>
        <translation>Nada suena dos veces.</translation>
    </message>
    <message>
        <source>%1 is also the computer’s own output.</source>
        <translation>%1 es también la salida del propio ordenador.</translation>
    </message>
    <message>
        <source>Other programs are heard there, too, and at their own time. Choose another output in the sound settings if that disturbs.</source>
        <translation>Allí también se oyen otros programas, y a su propio tiempo. Si molesta, elige otra salida en los ajustes de sonido.</translation>
    </message>
    <message>
        <source>Settings are saved.</source>
        <translation>Los ajustes están guardados.</translation>
    </message>
    <message>
        <source>Last saved %1.</source>
        <comment>3 min ago</comment>
        <translation>Guardado por última vez %1.</translation>
    </message>
    <message>
        <source>Nothing has changed since the start.</source>
        <translation>Nada ha cambiado desde el inicio.</translation>
    </message>
    <message>
        <source>Settings could not be saved.</source>
        <translation>No se han podido guardar los ajustes.</translation>
    </message>
    <message>
        <source>The disk may be full or write-protected. Make room, then save again; nothing is lost while Unisono runs.</source>
        <translation>Puede que el disco esté lleno o protegido contra escritura. Haz sitio y guarda de nuevo; mientras Unisono esté en marcha no se pierde nada.</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>Guardar de nuevo</translation>
    </message>
    <message>
        <source>Something in the settings was not understood.</source>
        <translation>Algo de los ajustes no se ha entendido.</translation>
    </message>
    <message>
        <source>No speaker is switched to silent.</source>
        <translation>Ningún altavoz está en silencio.</translation>
    </message>
    <message>
        <source>None is muted or at volume 0.</source>
        <translation>Ninguno está silenciado ni a volumen 0.</translation>
    </message>
    <message>
        <source>%1 is silent.</source>
        <translation>%1 está en silencio.</translation>
    </message>
    <message>
        <source>%1 are silent.</source>
        <translation>%1 están en silencio.</translation>
    </message>
    <message>
        <source>Muted, or at volume 0.</source>
        <translation>Silenciado, o a volumen 0.</translation>
    </message>
    <message>
        <source>Make it heard</source>
        <translation>Hacer que se oiga</translation>
    </message>
    <message>
        <source>%1 is muted.</source>
        <translation>%1 está en silencio.</translation>
    </message>
    <message>
        <source>It plays, and nothing is heard.</source>
        <translation>Suena, pero no se oye nada.</translation>
    </message>
    <message numerus="yes">
        <source>%n speakers are called %1.</source>
        <translation>
            <numerusform>%n altavoz se llama %1.</numerusform>
            <numerusform>%n altavoces se llaman %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Give one of them another name, so that you can tell them apart.</source>
        <translation>Dale otro nombre a uno de ellos, para poder distinguirlos.</translation>
    </message>
    <message>
        <source>Rename one</source>
        <translation>Cambiar un nombre</translation>
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
        <translation>Todo lo demás va bien. Última revisión: %1.</translation>
    </message>
    <message>
        <source>Last looked %1.</source>
        <translation>Última revisión: %1.</translation>
    </message>
    <message>
        <source>Unisono</source>
        <translation>Unisono</translation>
    </message>
    <message>
        <source>Sound server</source>
        <translation>Servidor de sonido</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>no responde</translation>
    </message>
    <message>
        <source>Streams open</source>
        <translation>Flujos abiertos</translation>
    </message>
    <message>
        <source>Reports are too short by</source>
        <translation>Retardo indicado de menos</translation>
    </message>
    <message>
        <source>%1 to %2&#xa0;ms</source>
        <translation>de %1 a %2&#xa0;ms</translation>
    </message>
    <message>
        <source>Reports are too long by</source>
        <translation>Retardo indicado de más</translation>
    </message>
    <message>
        <source>Reports are off by</source>
        <translation>Error del retardo indicado</translation>
    </message>
    <message>
        <source>%1&#xa0;ms too long to %2&#xa0;ms too short</source>
        <translation>de %1&#xa0;ms de más a %2&#xa0;ms de menos</translation>
    </message>
    <message>
        <source>Sound thread</source>
        <translation>Hilo de sonido</translation>
    </message>
    <message>
        <source>longest round %1</source>
        <translation>vuelta más larga: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n others</source>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>That is much for one, and they may lose sound. A second USB adapter would carry some of them.</source>
        <translation>Es mucho para uno solo, y se puede perder sonido. Un segundo adaptador USB llevaría algunos de ellos.</translation>
    </message>
    <message>
        <source>The computer’s Bluetooth software has a known fault.</source>
        <translation>El software Bluetooth del ordenador tiene un fallo conocido.</translation>
    </message>
    <message>
        <source>%1 plays in telephone quality.</source>
        <translation>Calidad de teléfono en %1.</translation>
    </message>
    <message>
        <source>A program uses its microphone. Close that program, or choose music quality (A2DP) for it in the computer’s sound settings.</source>
        <translation>Un programa usa su micrófono. Cierra ese programa, o elige calidad de música (A2DP) en los ajustes de sonido del ordenador.</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>microphone</source>
        <translation>micrófono</translation>
    </message>
    <message>
        <source>by ear</source>
        <translation>de oído</translation>
    </message>
    <message>
        <source>typed in</source>
        <translation>escrito a mano</translation>
    </message>
    <message>
        <source>%1 less</source>
        <translation>%1 menos</translation>
    </message>
    <message>
        <source>not known when measured</source>
        <translation>no se sabe cuándo se midió</translation>
    </message>
    <message>
        <source>never measured</source>
        <translation>nunca medido</translation>
    </message>
    <message>
        <source>±&#xa0;%1</source>
        <translation>±&#xa0;%1</translation>
    </message>
    <message>
        <source>%1 milliseconds later</source>
        <translation>%1 milisegundos más tarde</translation>
    </message>
    <message>
        <source>%1 milliseconds earlier</source>
        <translation>%1 milisegundos antes</translation>
    </message>
    <message>
        <source>%1 plays &lt;b&gt;%2 later&lt;/b&gt;</source>
        <translation>%1 suena &lt;b&gt;%2 más tarde&lt;/b&gt;</translation>
    </message>
    <message>
        <source>%1 plays &lt;b&gt;%2 earlier&lt;/b&gt;</source>
        <translation>%1 suena &lt;b&gt;%2 antes&lt;/b&gt;</translation>
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
        <translation>Punto %1, %2 hercios, %3</translation>
    </message>
    <message>
        <source>Point %1, %2 hertz, minus %3 decibels</source>
        <translation>Punto %1, %2 hercios, menos %3 decibelios</translation>
    </message>
    <message>
        <source>Point %1, %2 hertz, plus %3 decibels</source>
        <translation>Punto %1, %2 hercios, más %3 decibelios</translation>
    </message>
    <message>
        <source>Low shelf</source>
        <translation>Graves</translation>
    </message>
    <message>
        <source>High shelf</source>
        <translation>Agudos</translation>
    </message>
    <message>
        <source>Low pass</source>
        <translation>Paso bajo</translation>
    </message>
    <message>
        <source>High pass</source>
        <translation>Paso alto</translation>
    </message>
    <message>
        <source>Bell</source>
        <translation>Campana</translation>
    </message>
    <message>
        <source>not known when</source>
        <translation>no se sabe cuándo</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>hoy, %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>ayer, %1</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>set by ear %1</source>
        <translation>ajustado de oído: %1</translation>
    </message>
    <message>
        <source>typed in %1</source>
        <translation>escrito a mano: %1</translation>
    </message>
    <message>
        <source>measured %1</source>
        <translation>medido: %1</translation>
    </message>
    <message>
        <source>no trim</source>
        <translation>sin ajuste fino</translation>
    </message>
    <message>
        <source>%1 has &lt;b&gt;no trim&lt;/b&gt;</source>
        <translation>%1 está &lt;b&gt;sin ajuste fino&lt;/b&gt;</translation>
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
        <translation>Se ha conectado de nuevo.</translation>
    </message>
    <message>
        <source>It is connected through another Bluetooth adapter.</source>
        <translation>Está conectado por otro adaptador Bluetooth.</translation>
    </message>
</context>
<context>
    <name>LiveView</name>
    <message>
        <source>Waits for the server</source>
        <translation>Espera al servidor</translation>
    </message>
    <message>
        <source>It goes on by itself. Meanwhile the speakers stay together.</source>
        <translation>Sigue por sí solo. Mientras tanto, los altavoces continúan juntos.</translation>
    </message>
    <message>
        <source>Waits for %1</source>
        <translation>Espera a %1</translation>
    </message>
    <message>
        <source>%1 plays nothing now. It is heard as soon as it does.</source>
        <translation>%1 no reproduce nada ahora. Se oirá en cuanto lo haga.</translation>
    </message>
    <message>
        <source>%1 is not there now. It goes on by itself when it is back.</source>
        <translation>%1 no está ahora. Sigue por sí solo cuando vuelva.</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>Empezando …</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En directo</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>En silencio</translation>
    </message>
    <message>
        <source>Nothing came for a while, so the speakers may rest. It goes on by itself with the next sound.</source>
        <translation>Hace un rato que no llega nada, así que los altavoces pueden descansar. Sigue por sí solo con el próximo sonido.</translation>
    </message>
    <message>
        <source>Waits for a speaker</source>
        <translation>Espera a un altavoz</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Live sound does not wait: it goes on with what comes then.</source>
        <translation>El sonido en directo no espera: sigue con lo que llegue entonces.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Parado</translation>
    </message>
    <message>
        <source>Players cannot be told here how late their sound is heard. Set it in the player: sound %1 earlier, which many call an audio delay of −%1.</source>
        <translation>Aquí no se puede avisar a los reproductores de lo tarde que se oye su sonido. Ajústalo en el reproductor: sonido %1 antes; muchos lo llaman retardo de audio de −%1.</translation>
    </message>
    <message>
        <source>Watching a film? Choose Video.</source>
        <translation>¿Ves una película? Elige Vídeo.</translation>
    </message>
    <message>
        <source>In the player: sound %1 earlier</source>
        <translation>En el reproductor: sonido %1 antes</translation>
    </message>
    <message>
        <source>heard %1 later</source>
        <translation>se oye %1 más tarde</translation>
    </message>
    <message>
        <source>After the rest it is %1 late, and catches up.</source>
        <translation>Tras el descanso va %1 tarde y se pone al día.</translation>
    </message>
    <message>
        <source>Stop gives it back to where it was heard before.</source>
        <translation>Parar lo devuelve a donde se oía antes.</translation>
    </message>
</context>
<context>
    <name>PairDialog</name>
    <message>
        <source>paired</source>
        <translation>vinculado</translation>
    </message>
    <message>
        <source>weak signal</source>
        <translation>señal débil</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Pair and connect</source>
        <translation>Vincular y conectar</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>Conectando …</translation>
    </message>
    <message>
        <source>Pairing …</source>
        <translation>Vinculando …</translation>
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
        <source>What is found appears here.</source>
        <translation>Lo que se encuentre aparece aquí.</translation>
    </message>
    <message>
        <source>Nothing found. Make the speaker ready for pairing, then look again.</source>
        <translation>No se ha encontrado nada. Pon el altavoz en modo de vinculación y busca de nuevo.</translation>
    </message>
    <message>
        <source>Does %1 show this code?</source>
        <translation>¿Muestra %1 este código?</translation>
    </message>
    <message>
        <source>If it has no display, and you started this yourself, say yes.</source>
        <translation>Si no tiene pantalla y esto lo has empezado tú, di que sí.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Pair with %1?</source>
        <translation>¿Vincular con %1?</translation>
    </message>
    <message>
        <source>Say yes only if you started this yourself.</source>
        <translation>Di que sí solo si esto lo has empezado tú.</translation>
    </message>
    <message>
        <source>%1 asks for its code.</source>
        <translation>%1 pide su código.</translation>
    </message>
    <message>
        <source>It is on the speaker or in its manual; often it is 0000 or 1234.</source>
        <translation>Está en el altavoz o en su manual; a menudo es 0000 o 1234.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>%1 asks for a number.</source>
        <translation>%1 pide un número.</translation>
    </message>
    <message>
        <source>It shows or says the number, of at most six digits.</source>
        <translation>Muestra o dice el número, de seis cifras como mucho.</translation>
    </message>
    <message>
        <source>Type this code on %1.</source>
        <translation>Escribe este código en %1.</translation>
    </message>
    <message>
        <source>Then press its Enter key. It goes on by itself.</source>
        <translation>Luego pulsa allí la tecla Intro. Sigue por sí solo.</translation>
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
        <translation>Archivos de música</translation>
    </message>
    <message>
        <source>Choose one or more</source>
        <translation>Elige uno o varios</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything this computer plays</source>
        <translation>Todo lo que suena en este ordenador</translation>
    </message>
    <message>
        <source>Its own speakers go quiet meanwhile</source>
        <translation>Mientras tanto, sus propios altavoces callan</translation>
    </message>
    <message>
        <source>This app alone</source>
        <translation>Solo esta aplicación</translation>
    </message>
    <message>
        <source>One app</source>
        <translation>Una aplicación</translation>
    </message>
    <message>
        <source>Sends to this computer by Bluetooth</source>
        <translation>Envía a este ordenador por Bluetooth</translation>
    </message>
    <message>
        <source>Line-in or microphone</source>
        <translation>Entrada de línea o micrófono</translation>
    </message>
    <message>
        <source>Let one play something: it appears here</source>
        <translation>Haz que una reproduzca algo: aparecerá aquí</translation>
    </message>
    <message>
        <source>Line in</source>
        <translation>Entrada de línea</translation>
    </message>
    <message>
        <source>Connect a line-in or a microphone: it appears here</source>
        <translation>Conecta una entrada de línea o un micrófono: aparecerá aquí</translation>
    </message>
    <message>
        <source>A phone or an Echo by Bluetooth</source>
        <translation>Un teléfono o un Echo por Bluetooth</translation>
    </message>
    <message>
        <source>Plug in a Bluetooth adapter first</source>
        <translation>Enchufa primero un adaptador Bluetooth</translation>
    </message>
    <message>
        <source>Switch Bluetooth on first</source>
        <translation>Activa primero Bluetooth</translation>
    </message>
    <message>
        <source>Connect it to this computer</source>
        <translation>Conéctalo a este ordenador</translation>
    </message>
    <message>
        <source>“Alexa, connect to %1”</source>
        <translation>«Alexa, conéctate a %1»</translation>
    </message>
    <message>
        <source>Plays nothing now</source>
        <translation>Ahora no reproduce nada</translation>
    </message>
    <message>
        <source>Not there now</source>
        <translation>Ahora no está</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Aún no se sabe</translation>
    </message>
    <message>
        <source>Web address …</source>
        <translation>Dirección web …</translation>
    </message>
    <message>
        <source>Internet radio, or music on a server</source>
        <translation>Radio por internet, o música de un servidor</translation>
    </message>
    <message>
        <source>This build cannot: it was made without FFmpeg</source>
        <translation>Esta versión no puede: se hizo sin FFmpeg</translation>
    </message>
    <message>
        <source>Named pipe …</source>
        <translation>Tubería con nombre …</translation>
    </message>
    <message>
        <source>Raw sound that another program writes</source>
        <translation>Sonido sin formato que escribe otro programa</translation>
    </message>
    <message>
        <source>Live sound is heard %1 later on this group.</source>
        <translation>El sonido en directo se oye %1 más tarde en este grupo.</translation>
    </message>
    <message>
        <source>Live sources are heard more than %1 later on this group: fine for music, late for games.</source>
        <translation>Las fuentes en directo se oyen más de %1 más tarde en este grupo: bien para música, tarde para juegos.</translation>
    </message>
    <message>
        <source>Played before</source>
        <translation>Reproducido antes</translation>
    </message>
    <message>
        <source>Test tune</source>
        <translation>Melodía de prueba</translation>
    </message>
    <message>
        <source>A short tune of our own</source>
        <translation>Una melodía corta nuestra</translation>
    </message>
    <message>
        <source>Shared tick</source>
        <translation>Clic común</translation>
    </message>
    <message>
        <source>A steady click, to trim by ear</source>
        <translation>Un clic regular, para ajustar de oído</translation>
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
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Test tune</source>
        <translation>Melodía de prueba</translation>
    </message>
    <message>
        <source>a tune of our own</source>
        <translation>una melodía nuestra</translation>
    </message>
    <message>
        <source>Shared tick</source>
        <translation>Clic común</translation>
    </message>
    <message>
        <source>a steady click, to trim by ear</source>
        <translation>un clic regular, para ajustar de oído</translation>
    </message>
    <message>
        <source>No group yet</source>
        <translation>Aún no hay grupo</translation>
    </message>
    <message>
        <source>One app</source>
        <translation>Una aplicación</translation>
    </message>
    <message>
        <source>By Bluetooth</source>
        <translation>Por Bluetooth</translation>
    </message>
    <message>
        <source>Named pipe</source>
        <translation>Tubería con nombre</translation>
    </message>
    <message>
        <source>Line in</source>
        <translation>Entrada de línea</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Dirección web</translation>
    </message>
    <message>
        <source>Live sound</source>
        <translation>Sonido en directo</translation>
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
        <translation>Melodía de prueba</translation>
    </message>
    <message>
        <source>Shared tick</source>
        <translation>Clic común</translation>
    </message>
    <message>
        <source>This computer’s sound</source>
        <translation>Sonido de este ordenador</translation>
    </message>
</context>
<context>
    <name>SyncMonitor</name>
    <message>
        <source>%1 could not be saved. Choose another folder, or make room there.</source>
        <translation>No se ha podido guardar %1. Elige otra carpeta, o haz sitio en ella.</translation>
    </message>
    <message>
        <source>Nothing plays</source>
        <translation>No suena nada</translation>
    </message>
    <message>
        <source>Press play, and the curves begin.</source>
        <translation>Pulsa reproducir y empezarán las curvas.</translation>
    </message>
    <message>
        <source>Each curve is one speaker. Zero is the finish line.</source>
        <translation>Cada curva es un altavoz. Cero es la línea de meta.</translation>
    </message>
    <message>
        <source>%1 is starting</source>
        <translation>%1 está empezando</translation>
    </message>
    <message>
        <source>%1 waits for its speakers</source>
        <translation>%1 espera a sus altavoces</translation>
    </message>
    <message>
        <source>%1 is out of sync</source>
        <translation>%1 está sin sincronía</translation>
    </message>
    <message>
        <source>%1 is being checked</source>
        <translation>Comprobando %1</translation>
    </message>
    <message>
        <source>%1 is in sync</source>
        <translation>%1 está en sincronía</translation>
    </message>
    <message>
        <source>%1 was never aligned</source>
        <translation>%1 nunca se ha alineado</translation>
    </message>
    <message>
        <source>%1 is not checked</source>
        <translation>%1 está sin comprobar</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdido</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>sin medir</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>Apart now</source>
        <translation>Distancia ahora</translation>
    </message>
    <message>
        <source>earliest to latest</source>
        <translation>del primero al último</translation>
    </message>
    <message>
        <source>of %1 speakers in %2</source>
        <translation>de %1 altavoces, de un total de %2</translation>
    </message>
    <message>
        <source>Worst, last hour</source>
        <translation>Máximo, última hora</translation>
    </message>
    <message>
        <source>%1, %2 jumped</source>
        <translation>%1, salto de %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Last check</source>
        <translation>Última comprobación</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>Align listens by microphone</source>
        <translation>Alinear escucha con el micrófono</translation>
    </message>
    <message>
        <source>%1. There is nothing to draw yet.</source>
        <translation>%1. Aún no hay nada que dibujar.</translation>
    </message>
    <message>
        <source>%1. One curve; apart now: %2.</source>
        <translation>%1. Una curva; distancia ahora: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1. %n curves; apart now: %2.</source>
        <translation>
            <numerusform>%1. %n curva; distancia ahora: %2.</numerusform>
            <numerusform>%1. %n curvas; distancia ahora: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Worst in the last hour: %2, %3.</source>
        <comment>sentences; size; when and who</comment>
        <translation>%1 Máximo de la última hora: %2, %3.</translation>
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
        <translation>en la línea</translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>%1 más tarde</translation>
    </message>
    <message>
        <source>%1 earlier</source>
        <translation>%1 antes</translation>
    </message>
    <message>
        <source>%1&#xa0;ms later</source>
        <translation>%1&#xa0;ms más tarde</translation>
    </message>
    <message>
        <source>%1&#xa0;ms earlier</source>
        <translation>%1&#xa0;ms antes</translation>
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
        <translation>%1 ha perdido la conexión.</translation>
    </message>
    <message>
        <source>The others keep playing. Unisono tries to bring it back.</source>
        <translation>Los demás siguen sonando. Unisono intenta recuperarlo.</translation>
    </message>
    <message>
        <source>%1 is back.</source>
        <translation>%1 ha vuelto.</translation>
    </message>
    <message>
        <source>It plays with its last value until it is checked.</source>
        <translation>Suena con su último valor hasta que se compruebe.</translation>
    </message>
    <message>
        <source>%1’s delay jumped by %2.</source>
        <translation>El retardo de %1 ha saltado %2.</translation>
    </message>
    <message>
        <source>It was heard later. Unisono moves it back without a gap.</source>
        <translation>Se oía más tarde. Unisono lo devuelve a su sitio sin cortes.</translation>
    </message>
    <message>
        <source>It was heard earlier. Unisono moves it back without a gap.</source>
        <translation>Se oía antes. Unisono lo devuelve a su sitio sin cortes.</translation>
    </message>
    <message>
        <source>%1 lost sound once.</source>
        <translation>%1 ha perdido sonido una vez.</translation>
    </message>
    <message>
        <source>%1 lost sound twice.</source>
        <translation>%1 ha perdido sonido dos veces.</translation>
    </message>
    <message numerus="yes">
        <source>%1 lost sound %n times.</source>
        <translation>
            <numerusform>%1 ha perdido sonido %n vez.</numerusform>
            <numerusform>%1 ha perdido sonido %n veces.</numerusform>
        </translation>
    </message>
    <message>
        <source>Short gaps were heard. Move it nearer if it goes on.</source>
        <translation>Se han oído cortes breves. Si sigue así, acércalo.</translation>
    </message>
    <message>
        <source>Short gaps were heard. The computer may have been busy.</source>
        <translation>Se han oído cortes breves. Quizá el ordenador estaba ocupado.</translation>
    </message>
    <message>
        <source>Checked by microphone: within %1.</source>
        <translation>Comprobado con el micrófono: dentro de %1.</translation>
    </message>
    <message>
        <source>Heard by %1.</source>
        <translation>Escuchado con %1.</translation>
    </message>
    <message>
        <source>The computer’s sound service stopped.</source>
        <translation>El servicio de sonido del ordenador se ha parado.</translation>
    </message>
    <message>
        <source>Unisono starts again by itself as soon as it is back.</source>
        <translation>Unisono empezará de nuevo por sí solo en cuanto vuelva.</translation>
    </message>
    <message>
        <source>The computer’s sound service is back.</source>
        <translation>El servicio de sonido del ordenador ha vuelto.</translation>
    </message>
    <message>
        <source>Your groups were kept.</source>
        <translation>Tus grupos se han conservado.</translation>
    </message>
    <message>
        <source>fine even for a stereo pair</source>
        <translation>bien incluso para un par estéreo</translation>
    </message>
    <message>
        <source>fine for a stereo pair</source>
        <translation>bien para un par estéreo</translation>
    </message>
    <message>
        <source>fine for several rooms</source>
        <translation>bien para varias salas</translation>
    </message>
    <message>
        <source>fine even for one room</source>
        <translation>bien incluso para una sala</translation>
    </message>
    <message>
        <source>fine for one room</source>
        <translation>bien para una sala</translation>
    </message>
    <message>
        <source>0&#xa0;ms</source>
        <translation>0&#xa0;ms</translation>
    </message>
    <message>
        <source>Measured by microphone: %1 apart.</source>
        <translation>Medido con el micrófono: a %1 de distancia.</translation>
    </message>
    <message>
        <source>Press Align to find out how far its speakers are apart.</source>
        <translation>Pulsa Alinear para saber a qué distancia están sus altavoces.</translation>
    </message>
    <message>
        <source>%1 may have another delay now.</source>
        <translation>Puede que %1 tenga ahora otro retardo.</translation>
    </message>
    <message>
        <source>Its connection is not the one that was measured. Align it again.</source>
        <translation>Su conexión no es la que se midió. Alinéalo de nuevo.</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>%1 is away</source>
        <translation>%1 no está</translation>
    </message>
    <message>
        <source>%1 are away</source>
        <translation>%1 no están</translation>
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
        <translation>Sin comprobar desde que volvió un altavoz</translation>
    </message>
    <message>
        <source>Not all of them are aligned</source>
        <translation>No todos están alineados</translation>
    </message>
    <message>
        <source>Aligned %1, within %2</source>
        <translation>Alineado %1, dentro de %2</translation>
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
        <translation>%1 sin datos</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>%1 sin conexión</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
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
        <translation>El retardo de un altavoz puede cambiar cuando se reconecta. %1 conserva su último valor hasta que lo compruebes.</translation>
    </message>
    <message>
        <source>These delays are what the speakers claim. Press Align to measure them.</source>
        <translation>Estos retardos son los que indican los altavoces. Pulsa Alinear para medirlos.</translation>
    </message>
    <message>
        <source>%1 is slowest and sets the line. The others start later, so that all are heard together.</source>
        <translation>%1 es el más lento y marca la línea. Los demás empiezan más tarde, para que todos se oigan a la vez.</translation>
    </message>
    <message>
        <source>%1 lost its connection %2.</source>
        <translation>%1 perdió la conexión %2.</translation>
    </message>
    <message>
        <source>%1 lost its connection.</source>
        <translation>%1 ha perdido la conexión.</translation>
    </message>
    <message>
        <source>The others keep playing. Unisono tries to bring it back. If this goes on: check that %1 is on and in reach, and that no phone has taken it.</source>
        <translation>Los demás siguen sonando. Unisono intenta recuperarlo. Si no se arregla: mira que %1 esté encendido y al alcance, y que no lo haya tomado ningún teléfono.</translation>
    </message>
    <message>
        <source>No speaker is left. The music goes on where it was as soon as one is back.</source>
        <translation>No queda ningún altavoz. La música sigue donde estaba en cuanto vuelva uno.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Y %n más.</numerusform>
            <numerusform>Y %n más.</numerusform>
        </translation>
    </message>
    <message>
        <source>Play without %1</source>
        <translation>Reproducir sin %1</translation>
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
        <translation>Bluetooth</translation>
    </message>
    <message>
        <source>wired</source>
        <translation>con cable</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
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
        <translation>Suenan %1 de %2 altavoces</translation>
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
        <translation>%1 · grupo de Echo</translation>
    </message>
    <message>
        <source>not in a group</source>
        <translation>sin grupo</translation>
    </message>
    <message>
        <source>Back at %1 · check delay</source>
        <translation>Volvió a las %1 · comprobar retardo</translation>
    </message>
    <message>
        <source>Check its delay</source>
        <translation>Comprobar su retardo</translation>
    </message>
    <message>
        <source>Cannot be opened now</source>
        <translation>Ahora no se puede abrir</translation>
    </message>
    <message>
        <source>Lost %1 · trying again</source>
        <translation>Perdido %1 · reintentando</translation>
    </message>
    <message>
        <source>Lost · trying again</source>
        <translation>Perdido · reintentando</translation>
    </message>
    <message>
        <source>Last here %1</source>
        <translation>Última vez aquí: %1</translation>
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
        <translation>De vuelta desde las %1</translation>
    </message>
    <message>
        <source>Changed since it was measured</source>
        <translation>Cambiado desde la medición</translation>
    </message>
    <message>
        <source>%1 in sync.</source>
        <comment>two or more speakers, as a word</comment>
        <translation>%1 sincronizados.</translation>
    </message>
    <message>
        <source>How long these speakers take is not known. Press Align to measure them.</source>
        <translation>No se sabe cuánto tardan estos altavoces. Pulsa Alinear para medirlos.</translation>
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
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>one</source>
        <translation>uno</translation>
    </message>
    <message>
        <source>two</source>
        <translation>dos</translation>
    </message>
    <message>
        <source>three</source>
        <translation>tres</translation>
    </message>
    <message>
        <source>four</source>
        <translation>cuatro</translation>
    </message>
    <message>
        <source>five</source>
        <translation>cinco</translation>
    </message>
    <message>
        <source>six</source>
        <translation>seis</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>siete</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>ocho</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>nueve</translation>
    </message>
    <message>
        <source>ten</source>
        <translation>diez</translation>
    </message>
    <message>
        <source>eleven</source>
        <translation>once</translation>
    </message>
    <message>
        <source>twelve</source>
        <translation>doce</translation>
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
        <translation>justo en la línea</translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>%1 más tarde</translation>
    </message>
    <message>
        <source>%1 earlier</source>
        <translation>%1 antes</translation>
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
        <translation>, </translation>
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
        <translation>Mostrar los altavoces simulados.</translation>
    </message>
    <message>
        <source>Play through this sound system.</source>
        <translation>Reproducir por este sistema de sonido.</translation>
    </message>
    <message>
        <source>Unisono runs already, but does not answer. End it, then start it again.</source>
        <translation>Unisono ya está en marcha, pero no responde. Termínalo y vuelve a iniciarlo.</translation>
    </message>
    <message>
        <source>Use this Bluetooth: auto, qt, or simulated.</source>
        <translation>Usar este Bluetooth: auto, qt o simulated.</translation>
    </message>
    <message>
        <source>Sound files, or a web address, to play.</source>
        <translation>Archivos de sonido, o una dirección web, para reproducir.</translation>
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
        <translation>Unisono %1</translation>
    </message>
    <message>
        <source>One sound through every speaker you own, together.
Free software under the MIT licence.</source>
        <translation>Un solo sonido por todos tus altavoces, a la vez.
Software libre con licencia MIT.</translation>
    </message>
    <message>
        <source>It stands on the work of others</source>
        <translation>Se apoya en el trabajo de otros</translation>
    </message>
    <message>
        <source>the window, further sound formats</source>
        <translation>la ventana, más formatos de sonido</translation>
    </message>
    <message>
        <source>sound through PipeWire and PulseAudio</source>
        <translation>sonido por PipeWire y PulseAudio</translation>
    </message>
    <message>
        <source>sound on other systems</source>
        <translation>sonido en otros sistemas</translation>
    </message>
    <message>
        <source>RtAudio licence (like MIT)</source>
        <translation>licencia de RtAudio (como MIT)</translation>
    </message>
    <message>
        <source>sound files</source>
        <translation>archivos de sonido</translation>
    </message>
    <message>
        <source>sample rates</source>
        <translation>frecuencias de muestreo</translation>
    </message>
    <message>
        <source>measuring</source>
        <translation>medición</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>ajustes</translation>
    </message>
    <message>
        <source>results that can go wrong</source>
        <translation>resultados que pueden fallar</translation>
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
        <translation>Reproducir una dirección web</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Dirección web</translation>
    </message>
    <message>
        <source>Played before</source>
        <translation>Reproducido antes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Internet radio, HLS, a playlist (M3U, PLS) or a file on a server.</source>
        <translation>Radio por internet, HLS, una lista de reproducción (M3U, PLS) o un archivo de un servidor.</translation>
    </message>
</context>
<context>
    <name>unisono::ui::AlignBars</name>
    <message>
        <source>The speakers end apart</source>
        <translation>Los altavoces acaban por separado</translation>
    </message>
    <message>
        <source>The speakers end together</source>
        <translation>Los altavoces acaban a la vez</translation>
    </message>
</context>
<context>
    <name>unisono::ui::AlignDialog</name>
    <message>
        <source>Listen</source>
        <translation>Escuchar</translation>
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
        <translation>No se ha medido %1</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No ha cambiado nada.</translation>
    </message>
    <message>
        <source>Measured in %1 at %2. Nothing is changed yet.</source>
        <translation>Medido en %1 con %2. Aún no ha cambiado nada.</translation>
    </message>
    <message>
        <source>Measured in %1. Nothing is changed yet.</source>
        <translation>Medido en %1. Aún no ha cambiado nada.</translation>
    </message>
    <message>
        <source>%1 is aligned</source>
        <translation>%1 está alineado</translation>
    </message>
    <message>
        <source>What was found is in use now.</source>
        <translation>Ya se usa lo que se ha hallado.</translation>
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
        <translation>Aplicar los otros %1</translation>
    </message>
    <message>
        <source>Apply all anyway</source>
        <translation>Aplicar todos igualmente</translation>
    </message>
</context>
<context>
    <name>unisono::ui::AlignFlow</name>
    <message>
        <source>Aligning needs two speakers. Add one to %1 first.</source>
        <translation>Para alinear hacen falta dos altavoces. Añade primero uno a %1.</translation>
    </message>
</context>
<context>
    <name>unisono::ui::AlignFooter</name>
    <message>
        <source>You can undo this with %1</source>
        <translation>Puedes deshacerlo con %1</translation>
    </message>
</context>
<context>
    <name>unisono::ui::AwakeSection</name>
    <message>
        <source>Keep awake</source>
        <translation>Mantener despierto</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>No</translation>
    </message>
    <message>
        <source>While playing</source>
        <translation>Mientras suena</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Siempre</translation>
    </message>
    <message>
        <source>A tone too low to be heard keeps it from falling asleep and swallowing the next sound.</source>
        <translation>Un tono demasiado grave para oírse evita que se duerma y se trague el próximo sonido.</translation>
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
        <translation>Conectar mediante</translation>
    </message>
    <message>
        <source>Adapter that this speaker connects through</source>
        <translation>Adaptador con el que se conecta este altavoz</translation>
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
        <translation>Ecualización, plana</translation>
    </message>
    <message numerus="yes">
        <source>Sound shaping, %n point(s)</source>
        <translation>
            <numerusform>Ecualización, %n punto</numerusform>
            <numerusform>Ecualización, %n puntos</numerusform>
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
        <translation>Ecualización</translation>
    </message>
    <message>
        <source>Add a point</source>
        <translation>Añadir un punto</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>Plana</translation>
    </message>
    <message>
        <source>Hide the numbers</source>
        <translation>Ocultar los números</translation>
    </message>
    <message>
        <source>Points as numbers</source>
        <translation>Puntos como números</translation>
    </message>
    <message>
        <source>%1&amp;nbsp; &lt;b style=&apos;color:%4&apos;&gt;%2&lt;/b&gt;&amp;nbsp; width&#xa0;%3</source>
        <translation>%1&amp;nbsp; &lt;b style=&apos;color:%4&apos;&gt;%2&lt;/b&gt;&amp;nbsp; ancho&#xa0;%3</translation>
    </message>
    <message>
        <source>%1&amp;nbsp; width&#xa0;%2</source>
        <translation>%1&amp;nbsp; ancho&#xa0;%2</translation>
    </message>
    <message>
        <source>flat</source>
        <translation>plana</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) are the most there can be.</source>
        <translation>
            <numerusform>Como máximo puede haber %n punto.</numerusform>
            <numerusform>Como máximo puede haber %n puntos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unisono::ui::EqTable</name>
    <message>
        <source>Frequency</source>
        <translation>Frecuencia</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Ganancia</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Ancho</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>Points of the sound shaping</source>
        <translation>Puntos de la ecualización</translation>
    </message>
    <message>
        <source>&#xa0;Hz</source>
        <translation>&#xa0;Hz</translation>
    </message>
    <message>
        <source>In octaves</source>
        <translation>En octavas</translation>
    </message>
    <message>
        <source>Remove point %1</source>
        <translation>Quitar el punto %1</translation>
    </message>
    <message>
        <source>Frequency of point %1</source>
        <translation>Frecuencia del punto %1</translation>
    </message>
    <message>
        <source>Gain of point %1</source>
        <translation>Ganancia del punto %1</translation>
    </message>
    <message>
        <source>Width of point %1, in octaves</source>
        <translation>Ancho del punto %1, en octavas</translation>
    </message>
    <message>
        <source>Shape of point %1</source>
        <translation>Forma del punto %1</translation>
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
        <translation>%1: no se sabe</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>speaker: 0.06 ms later</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more, nearer to the line</source>
        <translation>
            <numerusform>y %n más, cerca de la línea</numerusform>
            <numerusform>y %n más, cerca de la línea</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>time: what happened</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
</context>
<context>
    <name>unisono::ui::EventList</name>
    <message>
        <source>What happened</source>
        <translation>Qué ha pasado</translation>
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
        <translation>Deriva del reloj</translation>
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
        <translation>corregida</translation>
    </message>
    <message>
        <source>%1, corrected</source>
        <translation>%1, corregida</translation>
    </message>
    <message>
        <source>%1&#xa0;kHz</source>
        <translation>%1&#xa0;kHz</translation>
    </message>
    <message>
        <source>Dropouts</source>
        <translation>Cortes</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>last at %1</source>
        <translation>último a las %1</translation>
    </message>
    <message>
        <source>since it started</source>
        <translation>desde que empezó</translation>
    </message>
    <message>
        <source>Codec</source>
        <translation>Códec</translation>
    </message>
    <message>
        <source>Sample rate</source>
        <translation>Frecuencia de muestreo</translation>
    </message>
    <message>
        <source>Plays through</source>
        <translation>Suena por</translation>
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
        <translation>Nada de esto es sonido que Unisono pueda reproducir.</translation>
    </message>
    <message>
        <source>No music was found in %1.</source>
        <translation>No se ha encontrado música en %1.</translation>
    </message>
    <message>
        <source>%1 is no sound Unisono can play.</source>
        <translation>%1 no es sonido que Unisono pueda reproducir.</translation>
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
        <translation>se une cuando llegue</translation>
    </message>
    <message>
        <source>held at %1</source>
        <translation>se queda en %1</translation>
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
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>%1, about %2</source>
        <translation>%1, unos %2</translation>
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
        <translation>%1 · el más lento</translation>
    </message>
    <message>
        <source>about %1, muted</source>
        <translation>unos %1, silenciado</translation>
    </message>
    <message>
        <source>about %1 · slowest, sets the line</source>
        <translation>unos %1 · el más lento, marca la línea</translation>
    </message>
    <message>
        <source>about %1 · slowest</source>
        <translation>unos %1 · el más lento</translation>
    </message>
    <message>
        <source>heard together &lt;b&gt;%1&lt;/b&gt; later</source>
        <translation>se oyen juntos &lt;b&gt;%1&lt;/b&gt; después</translation>
    </message>
    <message>
        <source>heard &lt;b&gt;%1&lt;/b&gt; later</source>
        <translation>se oyen &lt;b&gt;%1&lt;/b&gt; después</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>en silencio</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>sin medir</translation>
    </message>
    <message>
        <source>on the line</source>
        <translation>en la línea</translation>
    </message>
    <message>
        <source>%1 milliseconds later</source>
        <translation>%1 milisegundos más tarde</translation>
    </message>
    <message>
        <source>%1 milliseconds earlier</source>
        <translation>%1 milisegundos antes</translation>
    </message>
    <message>
        <source>%1: not here, joins when it comes</source>
        <translation>%1: no está aquí, se une cuando llegue</translation>
    </message>
    <message>
        <source>%1: no connection, its wait is held at %2</source>
        <translation>%1: sin conexión, su espera se queda en %2</translation>
    </message>
    <message>
        <source>%1: would wait %2, own delay about %3</source>
        <translation>%1: esperaría %2, retardo propio de unos %3</translation>
    </message>
    <message>
        <source>%1: waits %2, own delay about %3, not measured</source>
        <translation>%1: espera %2, retardo propio de unos %3, sin medir</translation>
    </message>
    <message>
        <source>%1: waits %2, own delay about %3, now not known</source>
        <translation>%1: espera %2, retardo propio de unos %3, ahora no se sabe</translation>
    </message>
    <message>
        <source>%1: waits %2, own delay %3, now %4, plus or minus %5</source>
        <translation>%1: espera %2, retardo propio %3, ahora %4, más o menos %5</translation>
    </message>
    <message>
        <source>%1, slowest, sets the line</source>
        <translation>%1, el más lento, marca la línea</translation>
    </message>
    <message>
        <source>its own delay is %1</source>
        <translation>su retardo propio es de %1</translation>
    </message>
    <message>
        <source>its own delay is about %1</source>
        <translation>su retardo propio es de unos %1</translation>
    </message>
    <message>
        <source>its own delay is not known</source>
        <translation>su retardo propio no se sabe</translation>
    </message>
    <message>
        <source>slowest, sets the line</source>
        <translation>el más lento, marca la línea</translation>
    </message>
    <message>
        <source>by ear %1&#xa0;ms later</source>
        <translation>de oído, %1&#xa0;ms más tarde</translation>
    </message>
    <message>
        <source>by ear %1&#xa0;ms earlier</source>
        <translation>de oído, %1&#xa0;ms antes</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>silenciado</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviado</translation>
    </message>
    <message>
        <source>heard together</source>
        <translation>se oyen juntos</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>medido</translation>
    </message>
    <message>
        <source>%1: own delay not known, not measured</source>
        <translation>%1: no se sabe su retardo propio, sin medir</translation>
    </message>
    <message>
        <source>%1: waits %2, own delay %3, measured</source>
        <translation>%1: espera %2, retardo propio %3, medido</translation>
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
        <translation>Estos altavoces son simulados.</translation>
    </message>
    <message>
        <source>They are there to try everything. Nothing can be heard of them.</source>
        <translation>Están para probarlo todo. De ellos no se oye nada.</translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation>Quitarlos</translation>
    </message>
    <message>
        <source>Find my Echo</source>
        <translation>Buscar mi Echo</translation>
    </message>
    <message>
        <source>Find my speaker</source>
        <translation>Buscar mi altavoz</translation>
    </message>
    <message>
        <source>Find it</source>
        <translation>Buscar</translation>
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
        <translation>Alinear</translation>
    </message>
    <message>
        <source>More about this group</source>
        <translation>Más sobre este grupo</translation>
    </message>
    <message>
        <source>%1 plays %2.</source>
        <translation>%1 reproduce %2.</translation>
    </message>
    <message>
        <source>Measure these speakers with a microphone (Ctrl+Shift+A)</source>
        <translation>Medir estos altavoces con un micrófono (Ctrl+Mayús+A)</translation>
    </message>
    <message>
        <source>Aligning needs two speakers.</source>
        <translation>Para alinear hacen falta dos altavoces.</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Drag speakers here from the list.</source>
        <translation>Arrastra altavoces aquí desde la lista.</translation>
    </message>
    <message>
        <source>This speaker is gone.</source>
        <translation>Este altavoz ya no está.</translation>
    </message>
    <message>
        <source>%1 is in this group already.</source>
        <translation>%1 ya está en este grupo.</translation>
    </message>
    <message>
        <source>They are in this group already.</source>
        <translation>Ya están en este grupo.</translation>
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
        <translation>Suelta para mover %1.</translation>
    </message>
    <message>
        <source>Drop to add %1.</source>
        <translation>Suelta para añadir %1.</translation>
    </message>
    <message>
        <source> %1 is slower: the line moves to %2.</source>
        <translation> Con %1 la línea se retrasa a %2.</translation>
    </message>
    <message>
        <source> Music keeps playing.</source>
        <translation> La música sigue sonando.</translation>
    </message>
    <message>
        <source>%1 joins here</source>
        <translation>%1 se une aquí</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n after the drop</source>
        <translation>
            <numerusform>%1, %n al soltar</numerusform>
            <numerusform>%1, %n al soltar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unisono::ui::GroupsPage</name>
    <message>
        <source>Drop a speaker here for a new group, or press %1</source>
        <translation>Suelta aquí un altavoz para un grupo nuevo, o pulsa %1</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Grupo nuevo</translation>
    </message>
    <message>
        <source>Drop here to start a new group</source>
        <translation>Suelta aquí para empezar un grupo nuevo</translation>
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
        <translation>Las direcciones están acortadas.</translation>
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
        <translation>Adaptadores Bluetooth</translation>
    </message>
    <message>
        <source>%1 · one speaker</source>
        <translation>%1 · un altavoz</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n speakers</source>
        <translation>
            <numerusform>%1 · %n altavoz</numerusform>
            <numerusform>%1 · %n altavoces</numerusform>
        </translation>
    </message>
    <message>
        <source>No Bluetooth speaker is here.</source>
        <translation>Aquí no hay ningún altavoz Bluetooth.</translation>
    </message>
    <message>
        <source>One speaker is here by Bluetooth.</source>
        <translation>Aquí hay un altavoz por Bluetooth.</translation>
    </message>
    <message numerus="yes">
        <source>%n speakers are here by Bluetooth.</source>
        <translation>
            <numerusform>Aquí hay %n altavoz por Bluetooth.</numerusform>
            <numerusform>Aquí hay %n altavoces por Bluetooth.</numerusform>
        </translation>
    </message>
    <message>
        <source>Which adapter carries them, and how busy it is, is not known yet.</source>
        <translation>Aún no se sabe qué adaptador los lleva ni lo ocupado que está.</translation>
    </message>
</context>
<context>
    <name>unisono::ui::HearingLevel</name>
    <message>
        <source>What the microphone hears</source>
        <translation>Lo que oye el micrófono</translation>
    </message>
    <message>
        <source>too loud</source>
        <translation>demasiado alto</translation>
    </message>
    <message>
        <source>good</source>
        <translation>bien</translation>
    </message>
    <message>
        <source>room noise</source>
        <translation>ruido de la sala</translation>
    </message>
</context>
<context>
    <name>unisono::ui::ImpulsePlot</name>
    <message>
        <source>%1 was heard, and a louder reflection of it %2 later.</source>
        <translation>Se ha oído %1, y %2 más tarde una reflexión más fuerte.</translation>
    </message>
    <message>
        <source>%1 was first heard after %2, and a louder reflection of it %3 later.</source>
        <translation>%1 se ha oído por primera vez tras %2, y %3 más tarde una reflexión más fuerte.</translation>
    </message>
    <message>
        <source>%1 was heard, and no reflection of it was louder.</source>
        <translation>Se ha oído %1, y ninguna reflexión era más fuerte.</translation>
    </message>
    <message>
        <source>%1 was first heard after %2, and no reflection of it was louder.</source>
        <translation>%1 se ha oído por primera vez tras %2, y ninguna reflexión era más fuerte.</translation>
    </message>
    <message>
        <source>first arrival</source>
        <translation>primera llegada</translation>
    </message>
    <message>
        <source>first arrival, %1</source>
        <translation>primera llegada, %1</translation>
    </message>
    <message>
        <source>louder reflection, %1 later</source>
        <translation>reflexión más fuerte, %1 más tarde</translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>%1 más tarde</translation>
    </message>
    <message>
        <source>%1 ms later</source>
        <translation>%1 ms más tarde</translation>
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
        <translation>El altavoz en detalle</translation>
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
        <translation>%1 ha perdido la conexión.</translation>
    </message>
    <message>
        <source>Unisono tries to bring it back.</source>
        <translation>Unisono intenta recuperarlo.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Probar ahora</translation>
    </message>
    <message>
        <source>%1 cannot be played on.</source>
        <translation>No se puede reproducir en %1.</translation>
    </message>
    <message>
        <source>The delay of %1 may have changed.</source>
        <translation>Puede que el retardo de %1 haya cambiado.</translation>
    </message>
    <message>
        <source>Forget %1 and its measurements?</source>
        <translation>¿Olvidar %1 y sus mediciones?</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Forget %1 and its measurements? It has to be paired anew, even after Undo.</source>
        <translation>¿Olvidar %1 y sus mediciones? Habrá que vincularlo de nuevo, incluso tras Deshacer.</translation>
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
        <translation>Izquierda · %1</translation>
    </message>
    <message>
        <source>Right · %1</source>
        <translation>Derecha · %1</translation>
    </message>
    <message>
        <source>Mono · %1</source>
        <translation>Mono · %1</translation>
    </message>
    <message>
        <source>off</source>
        <translation>mudo</translation>
    </message>
</context>
<context>
    <name>unisono::ui::LatencyBreakdown</name>
    <message>
        <source>From sent to heard: %1</source>
        <translation>De enviado a oído: %1</translation>
    </message>
    <message>
        <source>%1’s own delay is not known</source>
        <translation>No se sabe el retardo propio de %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;about %1&lt;/b&gt;, as %2 reports</source>
        <translation>&lt;b&gt;unos %1&lt;/b&gt;, según indica %2</translation>
    </message>
    <message>
        <source>&lt;b&gt;about %1&lt;/b&gt; is %2’s own, to be checked</source>
        <translation>&lt;b&gt;unos %1&lt;/b&gt; son propios de %2, por comprobar</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; is %2’s own, ±&#xa0;%3&#xa0;ms</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; son propios de %2, ±&#xa0;%3&#xa0;ms</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; is %2’s own</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; son propios de %2</translation>
    </message>
    <message>
        <source>added by us</source>
        <translation>añadido por Unisono</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>indicado</translation>
    </message>
    <message>
        <source>%1 less</source>
        <translation>%1 menos</translation>
    </message>
    <message>
        <source>found by Align</source>
        <translation>hallado al alinear</translation>
    </message>
</context>
<context>
    <name>unisono::ui::LatencySection</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Its delay is not known yet. Play something on it, or measure it.</source>
        <translation>Aún no se sabe su retardo. Reproduce algo en él, o mídelo.</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Mediciones</translation>
    </message>
    <message>
        <source>From sent to heard: %1</source>
        <translation>De enviado a oído: %1</translation>
    </message>
    <message>
        <source>Its own delay: %1</source>
        <translation>Su retardo propio: %1</translation>
    </message>
    <message>
        <source>From sent to heard</source>
        <translation>De enviado a oído</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>Con %1</translation>
    </message>
    <message>
        <source>%1, %2, found %3 %4</source>
        <translation>%1, %2, hallado: %3 %4</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>aplicada</translation>
    </message>
</context>
<context>
    <name>unisono::ui::LevelSection</name>
    <message>
        <source>Plays</source>
        <translation>Reproduce</translation>
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
        <translation>Silenciado. Pulsa para oírlo de nuevo.</translation>
    </message>
</context>
<context>
    <name>unisono::ui::LiveStrip</name>
    <message>
        <source>Music</source>
        <translation>Música</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Safe from dropouts, for whatever has no picture</source>
        <translation>A salvo de cortes, para todo lo que no tenga imagen</translation>
    </message>
    <message>
        <source>As early as the slowest speaker allows, for films</source>
        <translation>Tan pronto como permita el altavoz más lento, para películas</translation>
    </message>
    <message>
        <source>Live sound for music or video</source>
        <translation>Sonido en directo para música o vídeo</translation>
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
        <translation>El informe está en el portapapeles.</translation>
    </message>
    <message>
        <source>Add %1 to a group with another speaker first: a measurement tells how far speakers are apart.</source>
        <translation>Añade antes %1 a un grupo con otro altavoz: una medición dice a qué distancia están los altavoces.</translation>
    </message>
    <message>
        <source>%1 went away while you moved it.</source>
        <translation>%1 ha desaparecido mientras lo movías.</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n file(s) are played.</source>
        <translation>
            <numerusform>Solo suena %n archivo, el primero.</numerusform>
            <numerusform>Solo suenan los primeros %n archivos.</numerusform>
        </translation>
    </message>
    <message>
        <source>The computer’s sound service stopped.</source>
        <translation>El servicio de sonido del ordenador se ha parado.</translation>
    </message>
    <message>
        <source>Unisono starts again by itself as soon as it is back. Your groups are kept.</source>
        <translation>Unisono empezará de nuevo por sí solo en cuanto vuelva. Tus grupos se conservan.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at</source>
        <translation>
            <numerusform>%n cosa que mirar</numerusform>
            <numerusform>%n cosas que mirar</numerusform>
        </translation>
    </message>
    <message>
        <source>Simulated room</source>
        <translation>Sala simulada</translation>
    </message>
    <message>
        <source>Open music files</source>
        <translation>Abrir archivos de música</translation>
    </message>
    <message>
        <source>Music (*.wav *.flac *.ogg *.oga *.opus *.mp3 *.m4a *.aac *.aif *.aiff *.wma)</source>
        <translation>Música (*.wav *.flac *.ogg *.oga *.opus *.mp3 *.m4a *.aac *.aif *.aiff *.wma)</translation>
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
        <translation>Duplicar el grupo</translation>
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
        <translation>Pegar en el grupo</translation>
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
        <translation>Silenciar el grupo</translation>
    </message>
    <message>
        <source>Group louder</source>
        <translation>Grupo más alto</translation>
    </message>
    <message>
        <source>Group softer</source>
        <translation>Grupo más bajo</translation>
    </message>
    <message>
        <source>Details of the speaker</source>
        <translation>Detalles del altavoz</translation>
    </message>
    <message>
        <source>Narrow list of speakers</source>
        <translation>Lista estrecha de altavoces</translation>
    </message>
    <message>
        <source>Next area</source>
        <translation>Zona siguiente</translation>
    </message>
    <message>
        <source>Previous area</source>
        <translation>Zona anterior</translation>
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
        <translation>El servicio de sonido del ordenador no responde.</translation>
    </message>
    <message>
        <source>Its speakers appear here as soon as it does.</source>
        <translation>Sus altavoces aparecerán aquí en cuanto responda.</translation>
    </message>
    <message>
        <source>Not known while the sound service does not answer.</source>
        <translation>No se sabe mientras el servicio de sonido no responda.</translation>
    </message>
    <message>
        <source>Forget a speaker</source>
        <translation>Olvidar un altavoz</translation>
    </message>
    <message>
        <source>Forget %1 and its measurements?</source>
        <translation>¿Olvidar %1 y sus mediciones?</translation>
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
        <translation>También se desvincula de este ordenador. Deshacer recupera su nombre, grupos y mediciones, pero habrá que vincularlo de nuevo.</translation>
    </message>
    <message>
        <source>Look for speakers</source>
        <translation>Buscar altavoces</translation>
    </message>
    <message>
        <source>Add a speaker …</source>
        <translation>Añadir un altavoz …</translation>
    </message>
    <message>
        <source>%1 is connected.</source>
        <translation>%1 está conectado.</translation>
    </message>
    <message>
        <source>%1 was disconnected.</source>
        <translation>Se ha desconectado %1.</translation>
    </message>
    <message numerus="yes">
        <source>Bluetooth is on · %n found so far</source>
        <translation>
            <numerusform>Bluetooth activado · %n encontrado hasta ahora</numerusform>
            <numerusform>Bluetooth activado · %n encontrados hasta ahora</numerusform>
        </translation>
    </message>
    <message>
        <source>Any USB Bluetooth adapter from version 4.0 on will do. Plug it in, then choose it in the details of some of the speakers.</source>
        <translation>Sirve cualquier adaptador Bluetooth USB desde la versión 4.0. Enchúfalo y elígelo en los detalles de algunos altavoces.</translation>
    </message>
    <message>
        <source>Play a web address …</source>
        <translation>Reproducir una dirección web …</translation>
    </message>
    <message>
        <source>This build cannot open web addresses: it was made without FFmpeg.</source>
        <translation>Esta versión no puede abrir direcciones web: se hizo sin FFmpeg.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
</context>
<context>
    <name>unisono::ui::MeasurePage</name>
    <message>
        <source>What plays now: the wave once more, for those not yet sure</source>
        <translation>Qué suena ahora: la onda una vez más, para los que aún son dudosos</translation>
    </message>
    <message>
        <source>What plays now: a soft wave, on both speakers at once</source>
        <translation>Qué suena ahora: una onda suave, en los dos altavoces a la vez</translation>
    </message>
    <message>
        <source>What plays now: a soft wave, on all %1 speakers at once</source>
        <translation>Qué suena ahora: una onda suave, en los %1 altavoces a la vez</translation>
    </message>
    <message>
        <source>What was played: a soft wave</source>
        <translation>Qué ha sonado: una onda suave</translation>
    </message>
    <message>
        <source>What will play: a soft wave, on both speakers at once</source>
        <translation>Qué va a sonar: una onda suave, en los dos altavoces a la vez</translation>
    </message>
    <message>
        <source>What will play: a soft wave, on all %1 speakers at once</source>
        <translation>Qué va a sonar: una onda suave, en los %1 altavoces a la vez</translation>
    </message>
    <message>
        <source>What the microphone hears</source>
        <translation>Lo que oye el micrófono</translation>
    </message>
    <message>
        <source>The microphone is muted.</source>
        <translation>El micrófono está silenciado.</translation>
    </message>
    <message>
        <source>Turn it on in the system’s sound settings. This goes on by itself then.</source>
        <translation>Actívalo en los ajustes de sonido del sistema. Entonces esto sigue por sí solo.</translation>
    </message>
    <message>
        <source>The only microphone here is a Bluetooth one.</source>
        <translation>Aquí el único micrófono es Bluetooth.</translation>
    </message>
    <message>
        <source>Bluetooth microphones would make the speakers sound like a telephone. Connect a wired one; it appears here at once.</source>
        <translation>Con un micrófono Bluetooth los altavoces sonarían como un teléfono. Conecta uno con cable; aparecerá aquí enseguida.</translation>
    </message>
    <message>
        <source>There is no microphone.</source>
        <translation>No hay micrófono.</translation>
    </message>
    <message>
        <source>Connect one with a cable; it appears here at once. Without one, set the delays by ear in each speaker’s details.</source>
        <translation>Conecta uno con cable; aparecerá aquí enseguida. Sin micrófono, ajusta los retardos de oído en los detalles de cada altavoz.</translation>
    </message>
    <message>
        <source>This microphone filters what it hears.</source>
        <translation>Este micrófono filtra lo que oye.</translation>
    </message>
    <message>
        <source>Not here now</source>
        <translation>No está aquí ahora</translation>
    </message>
    <message>
        <source>Heard clearly, near %1</source>
        <translation>Oído con claridad, cerca de %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 dB above the room’s noise</source>
        <translation>%1 dB por encima del ruido de la sala</translation>
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
        <translation>Micrófono: %1</translation>
    </message>
    <message>
        <source>%1 (muted)</source>
        <translation>%1 (silenciado)</translation>
    </message>
    <message>
        <source>There is no microphone. Connect one with a cable; it appears here at once.</source>
        <translation>No hay micrófono. Conecta uno con cable; aparecerá aquí enseguida.</translation>
    </message>
    <message>
        <source>Bluetooth microphones would make the speakers sound like a telephone. Choose a wired or built-in one.</source>
        <translation>Con un micrófono Bluetooth los altavoces sonarían como un teléfono. Elige uno con cable o integrado.</translation>
    </message>
</context>
<context>
    <name>unisono::ui::NameLine</name>
    <message>
        <source>Name of the speaker</source>
        <translation>Nombre del altavoz</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, battery %2 percent</source>
        <translation>%1, batería al %2 por ciento</translation>
    </message>
    <message>
        <source>%1, simulated</source>
        <translation>%1, simulado</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
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
        <translation>Ahora mismo</translation>
    </message>
    <message>
        <source>Off the line, ms</source>
        <translation>Desvío de la línea, ms</translation>
    </message>
    <message>
        <source>Clock drift</source>
        <translation>Deriva del reloj</translation>
    </message>
    <message>
        <source>Dropouts</source>
        <translation>Cortes</translation>
    </message>
</context>
<context>
    <name>unisono::ui::NowTable</name>
    <message>
        <source>Each speaker right now</source>
        <translation>Cada altavoz ahora mismo</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>sin medir</translation>
    </message>
    <message>
        <source>Off the line, ms</source>
        <translation>Desvío de la línea, ms</translation>
    </message>
    <message>
        <source>Clock drift</source>
        <translation>Deriva del reloj</translation>
    </message>
    <message>
        <source>Dropouts</source>
        <translation>Cortes</translation>
    </message>
</context>
<context>
    <name>unisono::ui::PairDialog</name>
    <message>
        <source>Add a speaker</source>
        <translation>Añadir un altavoz</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrados</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
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
        <source>An Amazon Echo</source>
        <translation>Un Amazon Echo</translation>
    </message>
    <message>
        <source>Stand near it and say the words below. It answers that it is searching.</source>
        <translation>Ponte cerca y di las palabras de abajo. Responderá que está buscando.</translation>
    </message>
    <message>
        <source>“Alexa, pair”</source>
        <translation>«Alexa, vincular»</translation>
    </message>
    <message>
        <source>looking …</source>
        <translation>buscando …</translation>
    </message>
    <message>
        <source>Connect through this adapter</source>
        <translation>Conectar mediante este adaptador</translation>
    </message>
    <message>
        <source>through</source>
        <translation>mediante</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Buscar de nuevo</translation>
    </message>
    <message>
        <source>Stop looking for speakers</source>
        <translation>Dejar de buscar altavoces</translation>
    </message>
    <message>
        <source>Look for speakers again</source>
        <translation>Buscar altavoces de nuevo</translation>
    </message>
    <message>
        <source>Show speakers only</source>
        <translation>Mostrar solo altavoces</translation>
    </message>
    <message numerus="yes">
        <source>Show %n other device(s)</source>
        <translation>
            <numerusform>Mostrar %n dispositivo más</numerusform>
            <numerusform>Mostrar %n dispositivos más</numerusform>
        </translation>
    </message>
    <message>
        <source>the adapter that fits</source>
        <translation>el adaptador adecuado</translation>
    </message>
</context>
<context>
    <name>unisono::ui::PhoneDialog</name>
    <message>
        <source>Play from a phone or an Echo</source>
        <translation>Reproducir desde un teléfono o un Echo</translation>
    </message>
    <message>
        <source>the name of this computer</source>
        <translation>el nombre de este ordenador</translation>
    </message>
    <message>
        <source>Pair it once</source>
        <translation>Vincúlalo una vez</translation>
    </message>
    <message>
        <source>In this computer’s Bluetooth settings, make it visible. Then choose it on the phone; to an Echo say “Alexa, pair”.</source>
        <translation>En los ajustes de Bluetooth de este ordenador, hazlo visible. Luego elígelo en el teléfono; a un Echo dile «Alexa, vincular».</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conecta</translation>
    </message>
    <message>
        <source>On the phone, tap %1. To an Echo say “Alexa, connect to %1”.</source>
        <translation>En el teléfono, toca %1. A un Echo dile «Alexa, conéctate a %1».</translation>
    </message>
    <message>
        <source>Play something on it</source>
        <translation>Reproduce algo en él</translation>
    </message>
    <message>
        <source>Then it appears here by its own name, and can be chosen. An Echo that sends is not a speaker of the group at the same time.</source>
        <translation>Entonces aparecerá aquí con su propio nombre y podrás elegirlo. Un Echo que envía no es a la vez un altavoz del grupo.</translation>
    </message>
    <message>
        <source>Bluetooth settings</source>
        <translation>Ajustes de Bluetooth</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>unisono::ui::PhotoFinish</name>
    <message>
        <source>Photo finish</source>
        <translation>Foto de llegada</translation>
    </message>
    <message>
        <source>±%1&#xa0;ms</source>
        <translation>±%1&#xa0;ms</translation>
    </message>
    <message>
        <source>The last instant, enlarged: from %1 earlier to %1 later</source>
        <translation>El último instante, ampliado: de %1 antes a %1 más tarde</translation>
    </message>
    <message>
        <source>photo finish</source>
        <translation>foto de llegada</translation>
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
        <translation>Reproducir una tubería con nombre</translation>
    </message>
    <message>
        <source>The writer has its own clock</source>
        <translation>El que escribe tiene su propio reloj</translation>
    </message>
    <message>
        <source>Another program (librespot, shairport-sync, mpd) writes raw sound into it. Make one with mkfifo.</source>
        <translation>Otro programa (librespot, shairport-sync, mpd) escribe en ella sonido sin formato. Crea una con mkfifo.</translation>
    </message>
    <message>
        <source>Named pipe</source>
        <translation>Tubería con nombre</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Elegir …</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Qué contiene</translation>
    </message>
    <message>
        <source>On for shairport-sync and mpd. Off for librespot, which waits until it is read.</source>
        <translation>Activado para shairport-sync y mpd. Desactivado para librespot, que espera a que se lea.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>16 bit, 44.1 kHz, stereo</source>
        <translation>16 bits, 44,1 kHz, estéreo</translation>
    </message>
    <message>
        <source>16 bit, 48 kHz, stereo</source>
        <translation>16 bits, 48 kHz, estéreo</translation>
    </message>
    <message>
        <source>24 bit, 48 kHz, stereo</source>
        <translation>24 bits, 48 kHz, estéreo</translation>
    </message>
    <message>
        <source>32 bit, 44.1 kHz, stereo</source>
        <translation>32 bits, 44,1 kHz, estéreo</translation>
    </message>
    <message>
        <source>32 bit floating point, 48 kHz, stereo</source>
        <translation>32 bits en coma flotante, 48 kHz, estéreo</translation>
    </message>
</context>
<context>
    <name>unisono::ui::PlotLegend</name>
    <message>
        <source>Curves of %1</source>
        <translation>Curvas de %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unisono::ui::Preferences</name>
    <message>
        <source>There is no folder for settings. How the window looks is not kept after the program ends.</source>
        <translation>No hay carpeta para los ajustes. El aspecto de la ventana no se conserva al terminar el programa.</translation>
    </message>
    <message>
        <source>The window’s settings were damaged. The usual ones are used instead.</source>
        <translation>Los ajustes de la ventana estaban dañados. En su lugar se usan los habituales.</translation>
    </message>
    <message>
        <source>The window’s settings cannot be read. The usual ones are used instead.</source>
        <translation>No se pueden leer los ajustes de la ventana. En su lugar se usan los habituales.</translation>
    </message>
    <message>
        <source>The window’s settings could not be saved. The disk is full or write-protected; nothing is lost while Unisono runs.</source>
        <translation>No se han podido guardar los ajustes de la ventana. El disco está lleno o protegido contra escritura; mientras Unisono esté en marcha no se pierde nada.</translation>
    </message>
</context>
<context>
    <name>unisono::ui::QuestionPanel</name>
    <message>
        <source>Code</source>
        <translation>Código</translation>
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
        <translation>Cómo se ha oído</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Fiabilidad</translation>
    </message>
</context>
<context>
    <name>unisono::ui::ResultPage</name>
    <message>
        <source>Before, as it was set</source>
        <translation>Antes, como estaba ajustado</translation>
    </message>
    <message>
        <source>Before, by reported delays</source>
        <translation>Antes, con los retardos indicados</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>from first to last</source>
        <translation>del primero al último</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>After, without %1</source>
        <translation>Después, sin %1</translation>
    </message>
    <message>
        <source>After, of the %1 that are sure</source>
        <translation>Después, de los %1 seguros</translation>
    </message>
    <message>
        <source>as measured, checking now …</source>
        <translation>según lo medido, comprobando …</translation>
    </message>
    <message>
        <source>checked by the microphone</source>
        <translation>comprobado con el micrófono</translation>
    </message>
    <message>
        <source>as measured. %1: not known</source>
        <translation>según lo medido. %1: no se sabe</translation>
    </message>
    <message>
        <source>as measured. %1: within %2, perhaps</source>
        <translation>según lo medido. %1: dentro de %2, quizá</translation>
    </message>
    <message>
        <source>as measured</source>
        <translation>según lo medido</translation>
    </message>
    <message>
        <source>Match loudness too. They are %1 dB apart.</source>
        <translation>Igualar también el volumen. Hay %1 dB de diferencia.</translation>
    </message>
    <message>
        <source>%1, as the microphone heard it</source>
        <translation>%1, como lo ha oído el micrófono</translation>
    </message>
    <message>
        <source>Nothing of %1 was heard.</source>
        <translation>No se ha oído nada de %1.</translation>
    </message>
    <message>
        <source>There is no picture of this measurement.</source>
        <translation>No hay imagen de esta medición.</translation>
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
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>unos %1</translation>
    </message>
    <message>
        <source>reported %1</source>
        <translation>indicado: %1</translation>
    </message>
    <message>
        <source>Measure %1 again</source>
        <translation>Medir %1 de nuevo</translation>
    </message>
    <message>
        <source>%1: own delay %2, %3, %4</source>
        <translation>%1: retardo propio %2, %3, %4</translation>
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
        <translation>Unisono sigue sonando con la ventana cerrada. Para terminar, elige Parar y salir en este menú.</translation>
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
        <translation>Más sobre este grupo</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Drag a speaker here.</source>
        <translation>Arrastra un altavoz aquí.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
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
        <translation>Qué suena y en qué</translation>
    </message>
    <message>
        <source>Back to the beginning, or to the track before</source>
        <translation>Al principio, o a la pista anterior</translation>
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
        <translation>Abrir dirección web …</translation>
    </message>
</context>
<context>
    <name>unisono::ui::SourcePicker</name>
    <message>
        <source>Play from</source>
        <translation>Reproducir desde</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>the names of two files played before</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Drop to play</source>
        <translation>Suelta para reproducir</translation>
    </message>
    <message>
        <source>or drop files on the window</source>
        <translation>o suelta archivos en la ventana</translation>
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
        <translation>Añadir a un grupo</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Grupo nuevo</translation>
    </message>
    <message>
        <source>New group from these</source>
        <translation>Grupo nuevo con estos</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Mostrar detalles</translation>
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
        <translation>Suelta para un grupo nuevo</translation>
    </message>
    <message>
        <source>looking …</source>
        <translation>buscando …</translation>
    </message>
    <message>
        <source>Name of %1</source>
        <translation>Nombre de %1</translation>
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
        <translation>Ningún altavoz contiene «%1».</translation>
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
        <translation>buscando</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>sección plegada</translation>
    </message>
    <message>
        <source>battery %1 percent</source>
        <translation>batería al %1 por ciento</translation>
    </message>
    <message>
        <source>plays in %1</source>
        <translation>suena en %1</translation>
    </message>
    <message>
        <source>plays</source>
        <translation>suena</translation>
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
        <translation>Altavoces</translation>
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
        <translation>Escuchar la sala</translation>
    </message>
    <message>
        <source>Wake the speakers</source>
        <translation>Despertar los altavoces</translation>
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
        <translation>Sin empezar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Step %1 of 4: %2</source>
        <translation>Paso %1 de 4: %2</translation>
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
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Grupo nuevo</translation>
    </message>
    <message>
        <source>new group %1</source>
        <translation>grupo nuevo %1</translation>
    </message>
    <message>
        <source>add %1</source>
        <translation>añadir %1</translation>
    </message>
    <message>
        <source>remove %1</source>
        <translation>quitar %1</translation>
    </message>
    <message>
        <source>move %1</source>
        <translation>mover %1</translation>
    </message>
    <message>
        <source>rename %1</source>
        <translation>cambiar nombre a %1</translation>
    </message>
    <message>
        <source>duplicate %1</source>
        <translation>duplicar %1</translation>
    </message>
    <message>
        <source>delete %1</source>
        <translation>borrar %1</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>Se ha borrado %1.</translation>
    </message>
    <message>
        <source>what the group is for</source>
        <translation>precisión del grupo</translation>
    </message>
    <message>
        <source>forget %1</source>
        <translation>olvidar %1</translation>
    </message>
    <message>
        <source>%1 was forgotten.</source>
        <translation>Se ha olvidado %1.</translation>
    </message>
    <message>
        <source>volume of %1</source>
        <translation>volumen de %1</translation>
    </message>
    <message>
        <source>mute %1</source>
        <translation>silenciar %1</translation>
    </message>
    <message>
        <source>unmute %1</source>
        <translation>activar el sonido de %1</translation>
    </message>
    <message>
        <source>group volume</source>
        <translation>volumen del grupo</translation>
    </message>
    <message>
        <source>mute the group</source>
        <translation>silenciar el grupo</translation>
    </message>
    <message>
        <source>unmute the group</source>
        <translation>activar el sonido del grupo</translation>
    </message>
    <message>
        <source>trim of %1</source>
        <translation>ajuste fino de %1</translation>
    </message>
    <message>
        <source>what %1 plays</source>
        <translation>qué reproduce %1</translation>
    </message>
    <message>
        <source>sound of %1</source>
        <translation>ecualización de %1</translation>
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
        <translation>%1 ya está en este grupo.</translation>
    </message>
    <message>
        <source>They are in this group already.</source>
        <translation>Ya están en este grupo.</translation>
    </message>
    <message>
        <source>remove the simulated speakers</source>
        <translation>quitar los altavoces simulados</translation>
    </message>
    <message>
        <source>keep %1 awake</source>
        <translation>mantener despierto %1</translation>
    </message>
    <message>
        <source>%1 is what you play from. Choose another source first.</source>
        <translation>Estás reproduciendo desde %1. Elige antes otra fuente.</translation>
    </message>
    <message>
        <source>Video for live sound</source>
        <translation>vídeo para el sonido en directo</translation>
    </message>
    <message>
        <source>Music for live sound</source>
        <translation>música para el sonido en directo</translation>
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
        <translation>suficiente</translation>
    </message>
    <message>
        <source>How sure so far</source>
        <translation>Fiabilidad hasta ahora</translation>
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
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>unisono::ui::SwellPicture</name>
    <message>
        <source>The sound that is played: a soft swell, then a soft noise</source>
        <translation>El sonido que se reproduce: una subida suave y luego un ruido suave</translation>
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
        <translation>1&#xa0;día</translation>
    </message>
    <message>
        <source>How long ago the curves begin</source>
        <translation>Desde hace cuánto empiezan las curvas</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportar …</translation>
    </message>
    <message>
        <source>As a table (CSV) …</source>
        <translation>Como tabla (CSV) …</translation>
    </message>
    <message>
        <source>As a picture (PNG) …</source>
        <translation>Como imagen (PNG) …</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ha pasado</translation>
    </message>
    <message>
        <source>Nothing yet. Jumps, gaps and checks will stand here.</source>
        <translation>Aún nada. Aquí aparecerán saltos, cortes y comprobaciones.</translation>
    </message>
    <message>
        <source>Between checks: predicted from each speaker’s clock.</source>
        <translation>Entre comprobaciones: previsto según el reloj de cada altavoz.</translation>
    </message>
    <message>
        <source>Newest only</source>
        <translation>Solo los más recientes</translation>
    </message>
    <message numerus="yes">
        <source>All %n events</source>
        <translation>
            <numerusform>%n evento</numerusform>
            <numerusform>Los %n eventos</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabla (*.csv)</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Imagen (*.png)</translation>
    </message>
    <message>
        <source>sync.csv</source>
        <translation>sincronia.csv</translation>
    </message>
    <message>
        <source>sync.png</source>
        <translation>sincronia.png</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Guardado como %1.</translation>
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
        <translation>Altavoces del grupo</translation>
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
        <translation>%1, %2</translation>
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
        <translation>Ajuste fino de oído</translation>
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
        <translation>Pasos en ms. Mientras tanto, reproduce un clic común</translation>
    </message>
    <message>
        <source>Play a shared tick meanwhile</source>
        <translation>Mientras tanto, reproducir un clic común</translation>
    </message>
    <message>
        <source>Reset to 0</source>
        <translation>Volver a 0</translation>
    </message>
</context>
<context>
    <name>unisono::ui::TrimSlider</name>
    <message>
        <source>Fine trim by ear</source>
        <translation>Ajuste fino de oído</translation>
    </message>
</context>
<context>
    <name>unisono::ui::WaveformView</name>
    <message>
        <source>Position</source>
        <translation>Posición</translation>
    </message>
</context>
</TS>
