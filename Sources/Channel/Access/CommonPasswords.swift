import Record

/// Passwords that many people have: what turned up most often in published breaches, in small letters, without digits and
/// signs at their ends where the word alone says it. One value, which is why the file is as long as it is.
enum CommonPasswords {
    /// Is it one of them, or one of them with digits and signs around it, or a row or repetition of a few characters?
    static func contain(_ password: String) -> Bool {
        let small = password.lowercased()
        let word = small.trimmed { !$0.isLetter }
        return known.contains(small) || known.contains(word) || isSimple(small)
    }

    /// Few different characters, or mostly neighbours: `aaaaaaaaaa`, `abababababab`, `1234567890`, `abcdefghijk`.
    private static func isSimple(_ text: String) -> Bool {
        let scalars = text.unicodeScalars.map { Int($0.value) }
        let neighbours = zip(scalars, scalars.dropFirst()).count { abs($0 - $1) <= 1 }
        return Set(scalars).count < 5 || neighbours * 4 >= scalars.count * 3
    }

    private static let known = Set(list.split { $0 == " " || $0 == "\n" }.map(String.init))

    private static let list = """
        000777fffa 0102030405 010203040506 012345678910 0123654789 014702580369 0147258369 0147852369 0147896325
        0192837465 01telemike01 0987654321a 0987654321q 0cdh0v99ue 0o9i8u7y6t 1020304050 102030405060 1029384756
        1029384756q 10293847qp 1112131415 111222333000 111222333444555 111222333a 1122334455 112233445566 1123581321
        1133557799 1213141516 1223334444 122333444455555 123123123a 123123123q 123321456654 123321qweewq 1234509876
        1234554321 1234554321a 1234554321q 1234562000 12345654321 123456654321 12345672000 123456782000 1234567887654321
        123456789. 1234567890 12345678900 123456789000 12345678900987654321 1234567890987654321 1234567890a 1234567890d
        1234567890m 1234567890o 1234567890p 1234567890q 1234567890qaz 1234567890qw 1234567890qwe 1234567890s 1234567890w
        1234567890z 1234567890zzz 1234567891 12345678910 123456789101 12345678912 123456789123 1234567892000
        12345678987654321 1234567899 123456789987654321 123456789a 123456789aa 123456789abc 123456789as 123456789asd
        123456789b 123456789c 123456789d 123456789e 123456789f 123456789g 123456789i 123456789j 123456789k 123456789l
        123456789m 123456789n 123456789o 123456789p 123456789q 123456789qaz 123456789qq 123456789qqq 123456789qw
        123456789qwe 123456789qwer 123456789r 123456789s 123456789t 123456789v 123456789w 123456789x 123456789y
        123456789z 123456789zx 123456789zxc 123456789zz 12345678qwe 123456qwer 12345abcde 12345trewq 12345zxcvb
        1236547890 123654789a 123hfjdk147 123qwe456rty 123qweasdzx 1346798520 1357908642 1357924680 1357997531
        1472583690 147258369a 1597532486 159753456852 1928374655 1958proman 1986irachka 19952009sa 19mtpgam19 1a2a3a4a5a
        1a2b3c4d5e 1a2s3d4f5g 1pass1page 1q2q3q4q5q 1q2w3e4r5t 1z2x3c4v5b 2468013579 26429vadim 2dumb2live
        31217221027711 3141592654 3216732167 32615948worms 38gjgeuftd 3f3fpht7op 3rjs1la7qe 3syqo15hil 413276191q
        4294967296 4815162342 4815162342a 4815162342lost 4815162342q 4904s677075 541233432442 5432112345 5544332211
        59382113kevinp 5hsu75kpot 5t4r3e2w1q 671fsa75yt 7418529630 742617000027 7777755102q 7894561230 789456123a
        7elephants 7jokx7b9du 7ugd5hip2j 80070633pc 80637852730 8096468644q 80988218126 87e5nclizry 88002000600
        89015173454 89032073168 89172735872 89211375759 89231243658s 89600506779 89876065093rax 8phrowz622 8phrowz624
        9085084232 9085603566 9293709b13 9638527410 987654321a 987654321g 987654321q 987654321z 989244342a 9988776655
        99strenght 9z5ve9rrcz a123456789 a1234567890 a1a2a3a4a5 a1b2c3d4e5 a1s2d3f4g5 a1s2d3f4g5h a2s3d4f5g6h a3eilm2s2y
        a987654321 aa123456789 aaliyah aardvark abc123456789 abcde12345 aberdeen abgrtyu abracadabra abrakadabra absolut
        access accord accountbloc achilles action adgjmptw adidas admin adonis aezakmi afrika2002 aggies aikido airborne
        airbus airforce airplane ajcuivd289 ajnjuhfabz alabama alaska albatros albion alejandr aleksander aleksandr
        aleksandra aleksey alenka alessandro alexande alexander1 alexandr alexandra1 alexis alexsander alibaba aliens
        allmine allsop allstar alpha alphabet alphaomega alpine alternativa alucard am4h39d8nh amadeus amadeusptfcor
        amateur amazon america amsterda amsterdam an83546921an anaconda anakin analsex anarchy anastasija anastasiya
        andrei andrewjackie andrey andromeda anfield angel angelochek angelofwar angels angus anhyeuem animal anime
        antananarivu antoni anubis apache apokalipsis apollo apple applepie apples applesauce aquarius aragorn arizona
        arjay armageddon armagedon armani arsenal artemis artur asdasd asdfasdf asdfg asdfgh asdfghj asdfghjk asdfghjkl
        asdfjkl asdzxc aspire aspirine assassin assfuck asshole assholes assman assword astalavista asterix astonmartin
        astonvilla astros atlanta atlantis atomic auburn auckland2010 aussie austin australi australia1 avalanch avalon
        avatar avenger avrillavigne awdrgyjilp awesome awo8rx3wa8t azamat azerty azertyuiop azsxdc azsxdcfv azsxdcfvgb
        azwebitalia babemagnet babes babyblue babyboy babydoll babyface babygirl babylon bacardi backdoor badass badboy
        baddog badger badgirl badnaamhere baggins bagira baller balloon balloons balls bambam banana bananas banane
        bandit bangkok banker banner banshee barbie barcelon barcelona barefoot barkley barney barsik bartman baseball
        basket basketba basketball bassman bastard batman bayern bcfields beaches beagle beamer beaner beanie beast
        beastie beatles beautifu beautiful1 beauty beaver beavis beckham beefcake beemer beetle benfica bengals beowulf
        beretta berezuckiy berlin bestfriend bhbirf bicycle bigass bigballs bigbear bigbird bigboobs bigboy bigbutt
        bigcock bigdaddy bigdick bigdog bigfoot biggie biggles bigguy bigmac bigman bigmike bigmoney bigone bigred
        bigsexy bigtime bigtits bikini billybob billyboy bimmer bingo birdie birdman birthday10 birthday100 birthday21
        birthday26 birthday27 birthday28 birthday299 birthday54 biscuit bitch bitchass bitches biteme bizkit blabla
        blackberry blackbir blackcat blackdog blackdragon blackhaw blackheart blackhorse blackie blackjac blackjack
        blackmetal blackout blacks blackwhite blacky blade bladerunner blades blahblah blaster blazer blessed blessing
        blingbling blizzard blonde blondes blondie blowjob blowme bltynbabrfwbz bluebird blueboy bluedevils bluedog
        bluedragon blueeyes bluemoon blues bluesky bobafett bobcat boeing bogart bogdan bogey bohica bollocks bollox
        bomber bondage bondarenko bonehead boner bones bonjour bonkers bonsai boobie boobies booboo boobs booger boogie
        bookworm boomboom boomer bootie boots booty boredboi4u boricua bosco bossman boston bounce bowler bowling boxing
        boxster boy4u2ownnyc bpgjldsgjldthnf brando brandy brasil braveheart braves brazil breakdance breast breasts
        breeze brighton bristol britney bronco broncos brooklyn brownie browns brucelee brucewayne bruins brutus bubba
        bubbas bubble bubbles bucket buckeye buckeyes buckshot buddah buddha buddie buddy budlight budman budweise
        buffalo buffett bugger builder bujhmbujhm bulldog bulldogs bullet bulls bullseye bullshit bunghole bunny burger
        businessbabe buster butch butter butterbean butterfl butterfly butthead butthole buttman buttons buzzard
        byajhvfnbrf byteme c43dae874d c43qpul5rz cabbage cactus cadillac caesar calgary calico caliente californ
        california caligula callofduty camaro cambiami camel camelot camels cameron camper canada cancer cancun candle
        candyman cannondale canon cantona capone captain caramel cardinal carolina carpet carrera carrot cartman cartoon
        casablanca casanova caserta casino casper cassie catdog catfish catherin catman cavalier caveman ccbill cdtnkfyf
        cegthgegth cegthgfhjkm celeron celica celine celtic celtics cerberus cessna cfitymrf cfkfvfylhf cgfhnfr
        cghfdjxybr cgtwbfkbcn chainsaw champ champion champs changeme chaos charger chargers charli charlie charlott
        charlton charly charmed chaser cheater cheburashka checkers cheeks cheerleaers cheers cheese cheetah chelsea
        cherokee cherry chessmaster chester chevelle chevrole chevy chewie cheyenne chicago chichi chicken chickens
        chickenwing chicks chico chiefs chinook chipper chivas chocolat chocolate1 chopper chrisbln chrisbrown chrissy
        christ christia christiaan christian1 christin christop christophe christopher chrome chronic chrono chuang
        chubby chuckie chuckles chucky chunky cicero cigars cinder cinnamon cjdthitycndj cjkysirj cjkywt clancy clapton
        clarinet classic claudi claymore clemson clevelan clipper clitoris clouds clover clubpenguin cnfnbcnbrf
        cnjvfnjkju cobra cocacola cocaine cockgobbler cocks cocksucker coconut coffee cohiba colombia colorado colors
        coltrane combat123654 comet comicbookdb comicbooks commando compaq computador computadora compute computer
        concrete condom condor connect connor consumer contortionist contrasena cookie cookies cooldude cooler coolguy
        coolio coolman coorslight cooter copper corona corperfmonsy corrado corvette cosmo cosmos cosworth cougar
        counterstrike cowboy cowboys coyote cracker crazybab creampie creamy creative cricket crimson critter crjhgbjy
        cruise cruiser crunch crusader crysis ctdfcnjgjkm cthulhu cthutq cubbies cubswin cuddles cumming cumshot cupcake
        curious custom cutlass cutter cvzefh1gkc cxfcnkbdfz cxfcnmt cxfcnmttcnm cyber cyberonline cyclone cyclops
        cyecvevhbr cyjdsvujljv cypress cytuehjxrf d8cd98f00b daddysgirl daewoo dagger dakota dalejr dallas dammit damnit
        dancer danger danie daniil danila danni dannyboy danzig darkknight darkman darkness darkside darkstar darthvader
        dashadasha davide davids daytona dbrnjh dbrnjhbz dbrnjhjdbx dbrnjhjdyf dctvcjcfnm dctvghbdtn deadhead deadman
        deejay deeppurple deepthroat deerhunter deeznuts deeznutz defender defiant deftones delete delphi delta
        deltaforce deluxe denali deniska depeche depechemode desert designer desire deskjet desperados destiny detroit
        deutschland devil devildog devildriver devilmaycry devils dexter dfcbkbq dfkthbz dfkthf dfktynbyf dfktynbyrf
        dfvgbh dharma dhjnvytyjub diablo diamond diamonds dickhead dicks diehard diesel dietcoke digger diggler digital
        digitalprodu dilbert dildo dilligaf dinamo dingdong dinosaur discover disney diver divine djivanfros dkflbckfd
        dkflbdjcnjr dkflbvbh dkflbvbhjdbx dkflbvbhjdyf doberman doctor dodger dodgeram dodgers dodgeviper dogfood doggie
        doggy doggystyle doghouse dogman dogphil3650 doitnow dollar dolphin dolphins domainlock domino domodedovo
        donaldduck donkey donkeykong donuts doobie doodle doogie dookie doughboy dracula drago dragon dragonball
        dragonballz dragonfire dragons dragoon dreamer dreams driver drizzt droopy drowssap drpepper drumandbass drummer
        dthjybrf dublin ducati duchess dumbass durango duster dutchess eagle eagles eastside eatme eatpussy eatshit
        eclipse eduard eeyore efbcapa201 einstein ejaculation ekaterina electra electric electron element elephant
        elizabet elizabeth1 emerald eminem empire engage engineer enigma enter enterpri enterprise eraser ericsson
        erotic erotica escaflowne escort eternal eternity eureka europa evanescence evangelion everest everton excalibu
        exigen exigent exodus explorer express extreme eybdthcbntn fabie fabric facial falcon falcons fallen fallenangel
        fallout falloutboy fantasy farside fartripper faster fatass fatboy fatcat fatman fcbarcelona feather felicidade
        fender fenerbahce fernand ferrari ferret fester fetish fghtkm fgjrfkbgcbc ficken fiesta figaro fighter
        fighting54 filter finalfantasy finger fireball firebird firefighter firefly firefox fireman firestarter
        firstone123 fishes fishing fisting fitness fkg7h4f3v6 fkmnthyfnbdf fktrcfylh fktrcfylhf fktrcfylhjd
        fktrcfylhjdbx fktrcfylhjdf fktrcfylhjdyf fktrcfylth fktrctq flames flamingo flash flatron fletch flintstone
        flipper floppy florian florida flounder flower fluffy flvbybcnhfnjh flyboy flyers foobar footbal football forest
        forever forfun formatters formula fortuna foryou fossil foxtrot francesc franky freaks freaky freckles freddy
        frederiksberg freedom freepass freeporn freeuser friday friendster fright frisco frisky frodo frogger froggy
        froinlaven fromvermine frontier frosty frozenfish fubar fuck_inside fucked fucker fuckers fuckface fuckher
        fucking fuckinside fuckit fuckme fuckmehard fuckmylife fuckoff fuckthemall fucktheworld fuckthis fucku fuckyou
        fuckyoubitch fuckyouguys fufnfrhbcnb fugazi funtime fusion futbol fyfcnfcbz fyfnjkmtdbx fyfnjkmtdyf fylhtq
        fynfyfyfhbde fytxrf gabrie gabriell galatasara galatasaray galaxy galina galore gambit gamecube gamemaster
        gameover gandalf gangbang gangbanged gangsta gangster garden garfield gargoyle gateway gator gators gblfhfcbyf
        gbpltw gegcbr geheim gemini genesis genius gerasimova geronimo gesperrt getmoney getsome gfhfcjkmrf gfhfvgfvgfv
        gfhjkm gfhjkmgfhjkm ghbdtn ghbdtnbr ghbdtndctv ghbdtnghbdtn ghbdtngjrf ghbdtnrfrltkf ghetto ghhh47hj764
        ghhh47hj7649 ghjcnbnenrf ghjcnbvtyz ghjcnj ghjcnjabkz ghjcnjgbpltw ghjcnjgfhjkm ghjcnjghjcnj ghjcnjnfr
        ghjcnjqgfhjkm ghjcnjrdfibyj ghjcnjrdfif ghjgfufylf ghjnbdjcnjzybt ghjrehfnehf ghjrjgtyrj ghjuhfvbcn ghjuhfvvbcn
        ghost ghostrider giants ginger giorgi girls gizmo gizmodo gjdtkbntkm gjikbdctyf gjkbyf gjkysqgbpltw gjytltkmybr
        gladiator gmoney goalie goaway goblin goblue gobucks goddess godfathe godfather godisgreat godsmack godzilla
        gofish goforit golden goldfinger goldfish goldstar goldwing golfball golfer golfing goliath gollum gonavy gonzo
        goober good123654 goodboy goodfellas goodluck goodmorning goodtime goofy google goose gopher gordolee85 gorilla
        gotcha gothic gotohell govols grandorgue granny greatone greedisgood greenbay greenday greenlantern greens
        gregor gremlin grendel gretzky griffey gringo grizzly gromit groove groovy groucho groupd2013 grumpy gthtcnhjqrf
        gthtrhtcnjr gtnhjpfdjlcr guardian guiness guinness guitar gundam gunnar gunner gunners gunslinger gustav
        gxlmxbewym gy3yt2rgls hacked hacker hairy halflife hallo hambone hamburg hamlet hammer hammers hammertime
        hamster handyman hannah hannibal hansolo happyday hardcock hardcore hardon hardrock hardwareid harley
        harrypotter havefun hawaii hawaiian hawkeye hawkeyes hayabusa hd764nw5d7e1vb hearts heaven heavymetal heckfy
        hedgehog hedimaptfcor heineken hellfire hello hellokitty helloo hellothere helloworld hellraiser hellyeah helmet
        helpme hendrix hentai herbie hercules hermes hershey hesoyam hidden highland highlander hijodeputa hiphop
        hithere hitman hjvfirf hobbes hobbit hockey hokies holiday hollister1 hollywoo hollywood1 holyshit homers
        homerun honda hondacivic hondas2000 hongkong hooker hoosier hoosiers hooter hooters hootie horizon horndog
        hornet horney horny horse horses hotbox hotboy hotdog hotpussy hotred hotrod hotsex hotshot hotstuff hottie
        housewifes hshfd4n279 htubcnhfwbz hummer hunter hunting hurrican husker huskers huskies hustler hyperion
        hypnodanny iaapptfcor iampurehaha ibanez icecream iceman iddqdidkfa idontkno idontknow iforgot iguana ihateyou
        ilikepussy illini illuminati illusion iloveboobies ilovegirls ilovejesus ilovemusic ilovemyfamily ilovemylife
        ilovemyself ilovepussy ilovesex iloveu iloveyo iloveyou immortal impala incubus indiana indians indigo inferno
        infiniti infinity ingodwetrust insane insert insertions installdevic installsqlst installutil integra intel
        intelinside interacial intercourse intermilan internet intrepid intruder inuyasha irina ironmaiden ironman
        iseedeadpeople italia itsasecret ivanov ivanova iverson iwantu j3qq4h7h2v jabroni jackal jackass jackdaniels
        jackoff jagger jaguar jamaica jamesbon jamesbond jammer jammin jarhead jasmine jasper jaybird jayden jayhawk
        jazzman jediknight jedimaster jericho jerkoff jessejames jessic jester jesuschris jesuschrist jesusislord
        jesussaves jetbalance jethro jewels jigei743ks jimandanne jimbo jimbob jktymrf jlbyjxtcndj johann johannes
        johnboy joker jokers jordan jrcfyf juancarlos juggalo juggernaut juice jumper junebug jungle junior jupiter
        justdoit justforfun justice justinbiebe justinbieber justme juventus jxfhjdfirf k123456789 kahuna kaktus
        kalifornia kamehameha kamelia2011 kamikaze kangaroo kanmax1994 kansas karate karina karolina kashmir kasper
        katana katerina katrin kawasaki kbnthfnehf kd189nlcih keeper kenshin kenwood kenworth keyboard keystone keywest
        kickass kicker killbill killer killers killme kingfish kingfisher kingkong kingpin kingston kinky kipper kirill
        kisses kissme kitkat kitten kitty kittycat kittykat kl?benhavn klapaucius klaster klingon knickerless knickers
        knicks knights knopka kobebryant kodiak kolobok konstantin koshka kosmos kostya kotenok kravchenko krishna
        ktyjxrf kudos4ever kungfu kurtcobain kwiatuszek labrador labtec lacrosse ladybug ladyffesta laguna lakers lakota
        lamborghini lamborgini lancelot lancer lansing laptop larisa laser lasvegas latino leather leavemealone ledzep
        ledzeppelin left4dead2 legacy legend legion legolas lennon leonid leopard lesbian lesbians lespaul lestat
        letmein letmeinnow letsgo lexmark lexus lfplhfgthvf lhbjkjubz2957704 liberty licker lickit lickme lifehack
        lifeisgood lighter lightnin lightning lights lightsaber limpbizkit linkinpark lionking liquid littlebear
        littlebitch littlefuck littlegirl littleminge liverpoo liverpool liverpoolfc livestrong lizard lkjhgfdsaz
        lkjhgfdsazx lobster lockerroom logitech lokomotiv lolipop lollipop lollol lololyo123 london lonestar lonewolf
        longhorn looker looser loploprock losangeles loser losers lost4815162342 lotrfotr34 lotus loveforever loveislife
        loveit lovely loveme lover loverboy lovers lovesex loveyou lovezp1314 lowrider lp2568cskt lsia9dnb9y luansantana
        lucifer lucky luckycharm luckydog ludmila luojianhua lvbnhbq lytghjgtnhjdcr lzhan16889 m123456789 m6cjy69u35
        ma123123123 macdaddy machine macross madagaskar maddie maddog madina madison madman madmax madness madonna
        maestro maggie maggot magic magical123 magick magicman magnum magnus magpie maiden mailcreated mailman majestic
        makaveli maksim malaka malibu malina mallard mamapapa manchest manchester mandarin mandarinka mandingo
        mandragora mangust6403 maniac manowar manson manutd mapet123456 mapleleafs maprchem56458 maradona marathon
        marika marina marine mariners marines marino marius markhegarty marlboro marley martini maryjane mashamasha
        massimiliano massive maste master masterbaiting masterbate masterbating mastercard masterchief mastermind
        masturbation matador matchbox20 matematica matematika matrix mattylad10 mature maurolarastefy maverick maxell
        maxim maxima maximilian maximus maxmotives maxwell mayday mayhem mazafaka meatball meathead meatloaf mechanic
        medusa megadeth megaman megapass megatron meister mellon mellow memorex memphis menace meowmeow mercedes mercury
        meridian merlin mermaid mersedes metallic metallica mevefalkcakk mexico miami michae michael123 michaeljackson
        michigan mickey mickeymouse microlab micron microphone microsof microsoft midget midnight midway mighty mikey
        milana milano milena milfhunter milkman millerlite millertime minecraft minhasenha minicooper minime
        minnesota_hp mirage misfit mishka mister mistress mittens mnbvcxz moloko molson momoney momsanaladventure monaco
        monalisa monday mondeo money moneymaker moneyman moneys mongoose monitor monke monkey monkeybutt monkeys
        monopoly monster montana montecarlo montgom240 montreal moocow mookie moomoo moonlight moose morganstanley
        morpheus mortalkombat mortgage mortimer moscow mostwanted motdepasse mother motherfuck motherlode motorola
        mountain mouse mozart msorcloledbr muffin mulder multiplelo multiplelog munchkin muppet murcielago musashi
        muscle mushroom musica musiclover musicman mustafa mustang mustangs mustard mybaby mylife mylove mypass
        mypassword mystic naked napass napster naruto nascar nasty nastya natali natasha naughty naughtyboy nccpl25282
        nebraska necromancer need4speed needforspeed nemesis nemvxyheqdd5oqxyxyzi neptune networkingpe nevada neveragain
        nevergiveup neverwinter newbie newcastl newlife neworleans newpass newpassword newport newproject newyork
        newzealand nfnmzyf nhecsyfujkjdt nhfdvfnjkju nhfrnjhbcn nhfycajhvths nickel nicola nightcrawler nightshade
        nikita nikola nikolaevna nikolay nimbus nimrod niners ninja ninjas nintendo nipper nipple nipples nirvana nissan
        nissan350z nitram nofear nokia nokia6230i nokiadermo nolimit nondriversig noodle noodles nookie nopass
        nopassword novell nthvbyfnjh nuaddn9561 nudist nugget nuttertools nyjets nylons nymets oakland oasis obiwan
        oblivion oc247ngucz ohyeah oilers oksana olcrackmaster oldman oldsmobile olegnaruto oliver olivier omega
        omgkremidia onelove onetime onetwothree online onlyme ontheoutside ontherocks opensesame openup operator optimus
        oracle orange oranges orchid orgasm orioles orion orochimaru osiris outkast outlaw overkill overlord oxford
        p030710p$e4o p0o9i8u7y6 pacers packard packer packers pacman padres painkiller paintbal paintball pakistan
        paladin panama panasoni panasonic pancho panda pandemonium pandora pantera panther panthers panties pantyhos
        panzer paradise paradox paraklast1974 parola parolparol parrot pascal passat passion passmaster passme passport
        passwd passwor password passwords passwordstandard passwort patches pathfinder patriot patriots pavilion peach
        peaches peanut peanutbutter peanuts pearljam pebbles peekaboo peewee pegasus pencil penetrating penetration
        penguin penguins penis penthous pentium pepper pepsi pervert peternorth peterpan peugeot pfhfnecnhf phantom
        phezc419hv philippe philips phillies philly phish phoenix photos phpbb pianoman picard picasso piccolo pickle
        pickles piglet pikachu pillow pimpin pineappl pineapple1 pingpong pinhead pinkfloy pioneer pippen pirate pirates
        pisces pissing pissoff pistol pitbull pizza pizzas planet plastic platinum playboy player playstation playtime
        plumber plymouth pobeda poison poiuyt poiuytrewq pokemon polaris police polina polniypizdec polopolo09 polska
        pompey poncho pontiac poochie poodle poohbear pookie poontang pooper poopie poopoo pooter popcorn popeye poppy
        porkchop porno pornografia pornographic pornos pornstar porsche portishead portland portugal poseidon possum
        postal postov1000 potato pothead powder preacher precious predator prelude premiumcash presario presto
        prettygirl primetime21 primus prince princes princess printer prisonbreak prissy private privet prodigy prophet
        proxy psychnaut1 psycho ptybnxtvgbjy puddin pudding puertorico pufunga7782 pumpkin punisher punkin punkrock
        punksnotdead puppies puppy pupsik purdue purple pussie pussies pussy pussybitch pussycat pussyeater pussylicker
        pussylover pussys putter pyramid python q123456789 q1234567890 q1q2q3q4q5 q1w2e3r4t5 q1w2e3r4t5y q1w2e3r4t5y6u
        q1w2e3r4t5y6u7i q1w2e3r4t5y6u7i8o9p q2w3e4r5t6y qa2ws3ed4rf qa2ws3ed4rf5tg qawsed qawsedrf qawsedrftg
        qawsedrftgyh qaz123wsx456 qaz2wsx3edc qaz2wsx3edc4rfv qazqaz qazwsx qazwsxed qazwsxedc qazwsxedcrfv
        qazwsxedcrfvtgb qazxsw qazxsw23edc qazxsw23edcvfr qazxswedc qazxswedcvfr qazzaq qpwoeiruty qq123456789
        quant4307s quantum quartz quattro queenas8151 queens quicksilver quiksilver qw34er56ty qwaszx qwaszxerdfcv
        qwe1234567 qweasd qweasdzxc qweqwe qwerasdf qwerasdfzxcv qwert qwertasdfg qwertasdfgzxcvb qwertgfdsa qwerttrewq
        qwerty qwertyasdfgh qwertyu qwertyui qwertyuio qwertyuiop qwertyytrewq qwertz qwertzuiop r3vi3wpass rabbit
        rabota racecar racer racerx racing ragnarok raider raiders rainbow rainman raistlin rambler rambo rammstein
        ramses rancid random ranger rangerover rangers raptor rascal rasputin rasta rastaman raven ravens rbhbkk rctybz
        reader realmadrid reanimator reaper rebel rebels redalert redbull reddog redfish redhead redhot redline redman
        redneck redrum redskins redsox redwing redwings redwood reebok reefer renault renegade rereirf rescue
        residentevil respublika retard reviewpass rfcgthcrbq rfgecnfcerf rfhbyf rfhfrfnbwf rfhfvtkmrf rfkmrekznjh
        rfnfcnhjaf rfnfgekmnf rfnthbyf rfrfirf rfrnec rhbcnbyf rhbcnbyjxrf rhfcjnrf rhfcyjzhcr rhfvfnjhcr rhtdtlrj
        rightnow ripken ripper ripple riverplate rjhjkmbien rjirfrgbde rjntyjr rjycnbnewbz rjycnfynby rkfdbfnehf
        roadkill roadking roadrunn roadrunner robotech rockbottom rocker rocket rockets rockford rockhard rockhopper
        rockon rocks rockstar rodman roflcopter roller rolltide romashka rommel ronaldinho ronaldo rookie rooster
        rootbeer rosebud rotten rover rovers royals rtyuehe rubber rulez rulezzz runescape runner ruslan russia rustam
        s123456789 s456123789 sabbath sabine sabres safari sailboat sailing sailor sailormoon saints sakura salamander
        salamandra saleen salmon salomon salsero samantha samiam samson samsung samurai sanandreas sancho sandiego
        sandman sandro sanfrancisco sapper sapphire saqartvelo saratoga sascha sasha12345 sassy sasuke satan satana
        sataniv1993 saturn saun24865709 sauron sausage sayang scania scanner scarface scarlet schoolgirlie scooby
        scoobydo scooter scorpio scorpion scotch scotland scotty scoubidou2 scoubidou6 scout scrappy scream scruffy
        scuba scully seahawks seamus searay seattle sebastia sebastian1 secret security seeker seemnemaailm seinfeld
        select selfok2013 seminole semperfi sentinel septembe serega serendipity serenity sergei sergey sergi
        sersolution server service321 sesame sevastopol sexmachine sexpistols sexsex sexual sexxxx sexygirl sexyman
        shado shadow shaggy shalom shaman shamanking shamrock shang shania shaolin shark sharks sharky shasta shaved
        shazam shelby shemale sherlock shevchenko shiloh shithappens shithead shitty shogun shooter shorty shotgun
        showme showtime sidewinder siemens sierra silenthill silver silverad simba simferopol simple simpleplan simpsons
        sinatra sinbad sinister sinner sirius sithlord sixers skate skateboard skater skeeter skidoo skiing skinny
        skipper skippy skittles skorpion skydive skylar skyline skywalke skywalker slacker slappy slapshot slave slayer
        sleepy slick slider slinky slipknot smallville smeghead smegma smelly smiles smiley smiths smitty smoke smoker
        smokes smokey smokin smooth smudge snake snakes snapon snapper snapple snatch sneakers snickers sniper snoop
        snoopdog snoopy snowball snowboar snowman snuggles snusmumrik sobaka soccer socrates softball software
        sojdlg123aljg soldier soleil solidsnake solnce something1 sommer sonic sonics sonnenschein sonyericsson sooners
        sophie soso123aljg southpar southpark spaceman spam967888 spank spanking spankme spanky sparkle sparky sparta
        spartak spartan spartans spawn speaker specialinsta spectrum speedy spider spiderma spiderman spidey spike
        spirit spitfire splash splinter sponge spongebob spooky spring sprint sprite spunky spurs sputnik spyder squall
        squash squirrel squirt srinivas stalin stalingrad stalker stallion starbuck starcraft stardust starfire starfish
        stargate starman starship starter startrek starwars static statistika stealth steamforums steeler steelers
        stefano steph stephani stereo sterlin stickdaddy sticks sticky stimpy sting stinger stingray stinky stinkyfinger
        stocking stocks stomatolog stonecol stoned stones stoney storm stormy stranger stratocaster strawberry
        streetball strider strike striker stripper studioworks studly studmuffin stumpy stunner stupid subaru sublime
        subway subzero success sucker suckit suckme suckmycock suckmydick sucks sugar sultan summer summertime summit
        sundance sunday sundaypunch sunflowe sunnyday sunrise sunset sunshin sunshine super superduper superfly superman
        supermanboy supermario superpuper supersonic supersta superstar surfer surfing suzuki svetasveta svetik svetlana
        svoboda swallow sweetdream sweetpea sweetpussy sweets sweety swimmer swimming swinger swingers sword swordfis
        swordfish swords sydney syncmaster syracuse systemofadown t34vfrc1991 table54781 tacobell tacoma tadmichaels
        talisman tamwsn3sja tango tanker tardis target tarheel tarheels tarzan tattoo tatyana taurus tazman tazmania
        tdfyutkbjy tdutybq teacher technics techno teddybea teens tekken telecaster telefon tempest temppassword tennis
        tequila terminator terrapin terror tester testing thailand thanatos thankyou thebeatles theboss thecakeisalie
        thecat thedog thedude theend thegame thegreat thekid theking theman theone therock thesims thirteen thongs
        throatfuck thuglife thugstools thumbs thumper thunder thunderb thunderbird tiberius ticketmaster tickle tiger
        tigers tigerwoods tigger tights timber timberland timberwolf tinker tinkerbell tinman tintin titanic titanium
        titans titleist titten titties titty tokiohotel tolkien tomato tombraider tomcat tommyboy tootsie topcat topdog
        topgun topher topper tornado toronto toshiba tottenha toyota tracker tractor trader trance transam transexual
        translator trapper travel traveler treasure trebor trfnthbyf triangle tricky trident trigger trinity triton
        triumph trixie trojan trojans trombone trooper trouble truck trucker trucks truelove trumpet trunks trustnoone
        tsunami tuesday tulips tunafish tundra tupacshakur turbo turkey turtle tweety twilight twinkle twisted twister
        typhoon ublhjgjybrf ufhhbgjnnth ufkbyf ujkjdjkjvrf ultima ultimate umbrella uncencored underdog undertaker
        unforgiven unicorn unreal usarmy usnavy usuckballz utopia v123456789 vacation vader vaffanculo vagina valentin
        valentina valera valhalla valkyrie vampire vanhalen vanilla vanyarespekt vbhjndjhtw vector vectra vedder vegeta
        velvet venera venom121293 verbatim veritas vermont veronika vertigo verygoodbot vette vfczyz vfhbyf vfhbyfvfhbyf
        vfhecz vfhufhbnf vfhufhbnrf vfhvtkflrf vfksirf vflfufcrfh vfntvfnbrf vfrcbv vfrcbvrf vfrcbvvfrcbv vfvekz
        vfvfgfgf vfvfvskfhfve vfvjxrf vfylfhbyrf viagra victory viewsonic viking vikings viktor viktoria viper vipers
        virgin virtuagirl vision vitalik vkontakte vladik vladimir vladimirovna vladislav vladislava volkswagen volley
        volvo voodoo vortex voyager voyeur vqsablpzla vsjasnel12 vulcan vyjujnjxbt w2dlww3v5p wachtwoord walkman555
        walleye wallstreet walmart walnut walrus wanker wapbbs warcraft wareagle warhammer warhammer40k warlock warlord
        warrior warriors warthog wasser wassup watcher waterloo watermelon wazzkaprivet wcrfxtvgbjy weasel webhompass
        webmaster websolutions websolutionssu webuivalidat weezer weihnachte weihnachten weihnachtsbau weihnachtsbaum
        welcome welder wenef45313 werewolf westham westside westwood wethepeople wetpussy whatever whatsup whatthefuck
        whatthehell wheels whiskers whiskey whisky whisper whitepower whitesox whitey whocares whosyourdaddy whynot
        wibble wicked wildcat wildcats wildfire wildman willow windows windsor winner winnipeg261 winston winter wisdom
        wishbone wishmaster wizard wolfgang wolfie wolfman wolfpack wolverin wolverine wolves wombat wonderwall
        wonderwoman woody woofwoof woohoo wookie wordpass wrangler wrestle wrestlin wrestling1 writerspace wutang xanadu
        xavier xfiles xiaoyua123 xpressmusic xtreme xxxp455w0rd yamaha yankee yankees yanshi1982 ybrbnf ybrjkfq
        ybrjkftdbx ybrjkftdyf yellow yfcnzyfcnz yfnfif yfnfitymrf yjdsqgfhjkm yomama yosemite yourmom yousuck ytrewq
        yzerman z123456789 z1x2c3v4b5 z1x2c3v4b5n6m zaphod zaq1xsw2cde zaqwsx zaqwsxcderfv zaqxsw zaratustra
        zcfvfzkexifz zcxfcnkbdf zcxfcnkbdfz zenith zeppelin zerocool zheng zhong zidane ziggy zigzag zipper zippy
        zjses9evpa zombie zorro zqjphsyf6ctifgu zvezda zx123456789 zxcasd zxcasdqwe zxcvb12345 zxcvbasdfg zxcvbn zxcvbnm
        """
}

extension String {
    /// Without what stands at both ends and is of a kind.
    fileprivate func trimmed(_ isLeftOut: (Character) -> Bool) -> String {
        String(drop(while: isLeftOut).reversed().drop(while: isLeftOut).reversed())
    }
}
