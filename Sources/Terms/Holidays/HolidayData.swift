// swift-format-ignore-file
// Written by scripts/public-holidays.py, not by hand: public holidays of 2018 to 2045 from the Python package `holidays` 0.109
// (https://github.com/vacanza/holidays), MIT licence, see NOTICE. `PublicHolidays` says how it is read.

enum HolidayData {
    /// The last year of what is listed by days.
    static let lastYear = 2045
    /// The year in which it was written.
    static let writtenIn = 2026

    /// Names in English, and in German behind `|`, each a line.
    static let names = #"""
        All Saints' Day|Allerheiligen
        Assumption Day|Mariä Himmelfahrt
        Carnival
        Christmas Day|Weihnachten
        Constitution Day
        Easter Monday|Ostermontag
        Epiphany|Heilige Drei Könige
        Good Friday|Karfreitag
        Immaculate Conception|Mariä Empfängnis
        Labor Day|Erster Mai
        New Year's Day|Neujahr
        Our Lady of Meritxell
        Pentecost Monday|Pfingstmontag
        Saint Stephen's Day|Stephanstag
        Commemoration Day
        Day of Arafah
        Death of Sheikh Khalifa bin Zayed Al Nahyan
        Eid al-Adha
        Eid al-Adha Holiday
        Eid al-Fitr
        Eid al-Fitr Holiday
        Islamic New Year
        Isra' and Mi'raj
        National Day|Nationalfeiertag
        Prophet's Birthday
        Bridge Public Holiday
        Carnival Monday
        Carnival Tuesday
        FIFA World Cup 2022 Victory Day
        Independence Day|Fest der Unabhängigkeit
        Maundy Thursday
        May Revolution Day
        National Census Day 2022
        National Day of Remembrance for Truth and Justice
        National Sovereignty Day
        Pass to the Immortality of General Don José de San Martín
        Pass to the Immortality of General Don Manuel Belgrano
        Pass to the Immortality of General Don Martín Miguel de Güemes
        Respect for Cultural Diversity Day
        Veteran's Day and the Fallen in the Malvinas War
        Visit of His Holiness Pope Leo XIV
        Ascension Day|Christi Himmelfahrt
        Corpus Christi|Fronleichnam
        ANZAC Day
        Australia Day
        Boxing Day
        National Day of Mourning for Queen Elizabeth II
        ANZAC Day (observed)
        Additional Public Holiday
        Boxing Day (observed)
        Canberra Day
        Christmas Day (observed)
        Declared Public Holiday
        Easter Saturday
        Easter Sunday|Ostersonntag
        King's Birthday
        Labour Day
        New Year's Day (observed)
        Queen's Birthday
        Reconciliation Day
        May Day
        Picnic Day
        The Royal Queensland Show
        Adelaide Cup Day
        Australia Day (observed)
        Proclamation Day
        Proclamation Day (observed)
        Eight Hours Day
        Friday before the AFL Grand Final
        Melbourne Cup Day
        Easter Sunday (observed)
        Western Australia Day
        Catholic Christmas Day
        Catholic Easter Monday
        International Labor Day
        Orthodox Christmas Day
        Orthodox Good Friday
        Armistice Day|Waffenstillstand
        Pentecost|Pfingsten
        Christmas Eve|Heiligabend
        Christmas Eve (observed)
        Day of Bulgarian Enlightenment and Culture and Slavonic Alphabet
        Day of Bulgarian Enlightenment and Culture and Slavonic Alphabet (observed)
        Day of Slavonic Alphabet, Bulgarian Enlightenment and Culture
        Day of Slavonic Alphabet, Bulgarian Enlightenment and Culture (observed)
        Easter
        Holy Saturday
        Independence Day (observed)
        Labor Day and International Workers' Solidarity Day
        Labor Day and International Workers' Solidarity Day (observed)
        Liberation Day
        Liberation Day (observed)
        Non-working day
        Saint George's Day, Day of the Bulgarian Army
        Saint George's Day, Day of the Bulgarian Army (observed)
        Unification Day
        Unification Day (observed)
        Ashura
        All Souls' Day
        National Day of Zumbi and Black Awareness
        Our Lady of Aparecida
        Republic Proclamation Day
        Tiradentes' Day
        Universal Fraternization Day
        Worker's Day
        Amazonia Day
        Evangelical Day
        Founding of Acre
        International Women's Day
        Signing of the Petropolis Treaty
        Black Awareness Day
        Political Emancipation of Alagoas
        Saint John's Day
        Saint Peter's Day
        Elevation of Amazonas to province
        Creation of the Federal Territory
        Saint James' Day
        Saint Joseph's Day|Josefstag
        Bahia Independence Day
        Abolition of slavery in Ceará
        Our Lady of Assumption
        Founding of Brasilia
        Our Lady of Penha
        Foundation of Goiás city
        Foundation of Goiânia
        Maranhão joining to independence of Brazil
        Tiradentes' Execution
        State Creation Day
        Grão-Pará joining to independence of Brazil
        State Founding Day
        Pernambuco Revolution of 1817
        Piauí Day
        Our Lady of Rocio
        Saint George's Day
        Rio Grande do Norte Day
        Uruaçu and Cunhaú Martyrs Day
        Gaucho Day
        Saint Catherine of Alexandria Day
        Santa Catarina State Day
        Sergipe Political Emancipation Day
        Constitutionalist Revolution
        Autonomy Day
        Our Lady of Nativity
        Canada Day
        Canada Day (observed)
        Family Day
        Remembrance Day
        Remembrance Day (observed)
        Thanksgiving Day
        Victoria Day
        British Columbia Day
        Funeral of Her Majesty the Queen Elizabeth II
        National Day for Truth and Reconciliation
        National Day for Truth and Reconciliation (observed)
        Louis Riel Day
        New Brunswick Day
        Memorial Day
        Memorial Day (observed)
        Heritage Day
        Civic Holiday
        National Aboriginal Day
        Nunavut Day
        Islander Day
        National Patriots' Day
        Saint Jean Baptiste Day
        Saint Jean Baptiste Day (observed)
        Saskatchewan Day
        Discovery Day
        Saint Berchtold's Day|Berchtoldstag
        Genevan Fast|Genfer Bettag
        Restoration Day|Wiederherstellung der Republik
        Battle of Naefels Victory Day|Näfelser Fahrt
        Republic Day|Jahrestag der Ausrufung der Republik
        Saint Nicholas of Flüe|Bruder Klaus
        Saints Peter and Paul|Peter und Paul
        Prayer Monday|Bettagsmontag
        Army Day
        Meeting of Two Worlds' Day
        National Holiday
        National Indigenous Peoples Day
        Navy Day
        Our Lady of Mount Carmel
        Reformation Day|Reformationstag
        Saint Peter and Saint Paul's Day
        All Saints' Day (observed)
        Ascension Day (observed)
        Assumption Day (observed)
        Battle of Boyacá
        Columbus Day
        Columbus Day (observed)
        Corpus Christi (observed)
        Day of Our Lady of the Rosary of Chiquinquirá
        Day of Our Lady of the Rosary of Chiquinquirá (observed)
        Epiphany (observed)
        Independence of Cartagena
        Independence of Cartagena (observed)
        Sacred Heart (observed)
        Saint Joseph's Day (observed)
        Saint Peter and Saint Paul's Day (observed)
        Annexation of the Party of Nicoya to Costa Rica
        Annexation of the Party of Nicoya to Costa Rica (observed)
        Cultures Day
        Cultures Day (observed)
        International Labor Day (observed)
        Juan Santamaría Day
        Juan Santamaría Day (observed)
        Mother's Day
        Mother's Day (observed)
        Cyprus Independence Day
        Cyprus National Day
        Day After Christmas
        Dormition of the Mother of God
        Greek Independence Day
        Green Monday
        Ohi Day
        Independent Czech State Restoration Day
        Independent Czechoslovak State Day
        Jan Hus Day
        Saints Cyril and Methodius Day
        Second Day of Christmas|Zweiter Weihnachtstag
        Statehood Day
        Struggle for Freedom and Democracy Day
        Struggle for Freedom and Democracy Day and International Students' Day
        Victory Day
        German Unity Day|Tag der Deutschen Einheit
        75th anniversary of the East German uprising of 1953|75. Jahrestag des Aufstandes vom 17. Juni 1953
        75th anniversary of the liberation from Nazism and the end of the Second World War in Europe|75. Jahrestag der Befreiung vom Nationalsozialismus und der Beendigung des Zweiten Weltkriegs in Europa
        80th anniversary of the liberation from Nazism and the end of the Second World War in Europe|80. Jahrestag der Befreiung vom Nationalsozialismus und der Beendigung des Zweiten Weltkriegs in Europa
        Women's Day|Frauentag
        Repentance and Prayer Day|Buß- und Bettag
        World Children's Day|Weltkindertag
        Great Prayer Day
        All Souls' Day (observed)
        Declaration of Independence of Quito
        Declaration of Independence of Quito (observed)
        Independence of Cuenca
        Independence of Cuenca (observed)
        Independence of Guayaquil
        Independence of Guayaquil (observed)
        Labor Day (observed)
        The Battle of Pichincha
        The Battle of Pichincha (observed)
        Independence Restoration Day
        Midsummer Day
        Armed Forces Day
        Armed Forces Day (observed)
        Coptic Christmas Day
        Coptic Christmas Day (observed)
        Eid al-Adha (observed)
        Eid al-Fitr (observed)
        Islamic New Year (observed)
        January 25th Revolution and National Police Day
        January 25th Revolution and National Police Day (observed)
        July 23 Revolution Day
        July 23 Revolution Day (observed)
        June 30 Revolution Day
        June 30 Revolution Day (observed)
        Sinai Liberation Day
        Sinai Liberation Day (observed)
        Spring Festival
        Andalusia Day
        Monday following All Saints' Day
        Monday following Andalusia Day
        Monday following Assumption Day
        Monday following Christmas Day
        Monday following Constitution Day
        Monday following Epiphany
        Monday following Immaculate Conception
        Monday following Labor Day
        Monday following National Day
        Monday following New Year's Day
        Monday following Saint George's Day
        Asturias Day
        Monday following Asturias Day
        Cantabria Institutions Day
        Our Lady of Bien Aparecida
        Ceuta Day
        Monday following Saint Anthony's Day
        Saint Anthony's Day
        Santa Maria of Africa
        Castile and León Day
        Monday following Castile and León Day
        Castilla-La Mancha Day
        Day of the Canary Islands
        Monday following Day of the Canary Islands
        National Day of Catalonia
        Saint John the Baptist
        Extremadura Day
        Monday following Extremadura Day
        Shrove Tuesday
        Galician Literature Day
        Galician National Day
        Day of the Balearic Islands
        Monday following Day of the Balearic Islands
        Monday following Murcia Day
        Murcia Day
        Madrid Day
        Monday following Madrid Day
        Monday following Saint Joseph's Day
        Day of Our Lady of Victory
        Melilla Day
        Monday following Day of Our Lady of Victory
        Monday following Melilla Day
        Statute of Autonomy of Melilla Day
        Monday following Saint Francis Xavier's Day
        Saint Francis Xavier's Day
        V Centennial of the Circumnavigation of the World
        La Rioja Day
        Monday following La Rioja Day
        Valencian Community Day
        Midsummer Eve
        Abolition of Slavery
        Mi-Careme
        Victor Schoelcher Day
        Citizenship Day
        Internal Autonomy Day
        Matāri'i
        Missionary Day
        Feast of Saint Peter Chanel
        Saints Peter and Paul Day
        Territory Day
        Coronation of Charles III
        Platinum Jubilee of Elizabeth II
        Spring Bank Holiday
        State Funeral of Queen Elizabeth II
        Late Summer Bank Holiday
        Battle of the Boyne
        Battle of the Boyne (observed)
        Saint Patrick's Day
        Saint Patrick's Day (observed)
        New Year Holiday
        New Year Holiday (observed)
        Saint Andrew's Day
        Saint Andrew's Day (observed)
        Scotland's participation in the FIFA World Cup final
        Summer Bank Holiday
        Day of Family Sanctity and Respect for Parents
        Day of Victory over Fascism
        Holiday of Svetitskhovloba, Robe of Jesus
        National Unity Day
        Public Holiday
        Glorifying Mother of God
        Ching Ming Festival
        Ching Ming Festival (observed)
        Chung Yeung Festival
        Chung Yeung Festival (observed)
        Hong Kong Special Administrative Region Establishment Day
        Hong Kong Special Administrative Region Establishment Day (observed)
        Labour Day (observed)
        Lunar New Year's Day
        National Day (observed)
        The Birthday of the Buddha
        The Birthday of the Buddha (observed)
        The day following Good Friday
        The day following the Chinese Mid-Autumn Festival
        The first day of January
        The first day of January (observed)
        The first weekday after Christmas Day
        The fourth day of Lunar New Year
        The second day following the Chinese Mid-Autumn Festival
        The second day of Lunar New Year
        The third day of Lunar New Year
        Tuen Ng Festival
        Tuen Ng Festival (observed)
        Anti-Fascist Struggle Day
        Victory and Homeland Thanksgiving Day and Croatian Veterans Day
        Day off (substituted from 01/10/2026)
        Day off (substituted from 03/10/2018)
        Day off (substituted from 03/26/2022)
        Day off (substituted from 04/21/2018)
        Day off (substituted from 05/17/2025)
        Day off (substituted from 08/03/2024)
        Day off (substituted from 08/08/2026)
        Day off (substituted from 08/10/2019)
        Day off (substituted from 08/29/2020)
        Day off (substituted from 10/13/2018)
        Day off (substituted from 10/15/2022)
        Day off (substituted from 10/18/2025)
        Day off (substituted from 11/10/2018)
        Day off (substituted from 12/01/2018)
        Day off (substituted from 12/07/2019)
        Day off (substituted from 12/07/2024)
        Day off (substituted from 12/11/2021)
        Day off (substituted from 12/12/2020)
        Day off (substituted from 12/13/2025)
        Day off (substituted from 12/14/2019)
        Day off (substituted from 12/14/2024)
        Day off (substituted from 12/15/2018)
        State Foundation Day
        Day of Silence
        Eid al-Fitr Second Day
        General Election Day
        Local Election Day
        Lunar New Year
        Pancasila Day
        Vesak Day
        August Bank Holiday
        Day of Remembrance and Recognition
        June Bank Holiday
        May Bank Holiday
        October Bank Holiday
        Saint Brigid's Day
        Pesach
        Rosh Hashanah
        Seventh day of Pesach
        Shavuot
        Simchat Torah / Shemini Atzeret
        Sukkot
        Yom Kippur
        Buddha Purnima
        Christmas
        Diwali (Deepavali)
        Dr. B. R. Ambedkar's Jayanti
        Dussehra
        Guru Nanak's Jayanti
        Holi
        Id-ul-Fitr
        Id-ul-Zuha (Bakrid)
        Janmashtami (Vaishnava)
        Maha Shivaratri
        Mahatma Gandhi's Jayanti
        Mahavir Jayanti
        Milad-un-Nabi
        Muharram
        Ram Navami
        Commerce Day
        First Day of Summer
        Assumption Of Mary Day
        Saint Francis of Assisi, Patron Saint of Italy
        Autumnal Equinox Day
        Children's Day
        Coming of Age Day
        Culture Day
        Emperor's Birthday
        Emperor's Enthronement Day
        Foundation Day
        Greenery Day
        Labor Thanksgiving Day
        Marine Day
        Mountain Day
        Physical Education Day
        Respect for the Aged Day
        Showa Day
        Sports Day
        Substitute Holiday
        Vernal Equinox Day
        Day of Mourning for Queen Elizabeth II
        Election Day
        Idd-ul-Fitr
        Idd-ul-Fitr (observed)
        Inauguration Day
        Jamhuri Day
        Jamhuri Day (observed)
        Madaraka Day
        Madaraka Day (observed)
        Mashujaa Day
        Mashujaa Day (observed)
        Mazingira Day
        Mazingira Day (observed)
        Moi Day
        National Tree Growing Day
        President Moi Memorial Day
        State Funeral for Former President Mwai Kibaki
        State Funeral for Former Prime Minister Raila Odinga
        Utamaduni Day
        Utamaduni Day (observed)
        Alternative holiday for Buddha's Birthday
        Alternative holiday for Children's Day
        Alternative holiday for Christmas Day
        Alternative holiday for Chuseok
        Alternative holiday for Constitution Day
        Alternative holiday for Hangul Day
        Alternative holiday for Independence Movement Day
        Alternative holiday for Korean New Year
        Alternative holiday for Labor Day
        Alternative holiday for Liberation Day
        Alternative holiday for National Foundation Day
        Buddha's Birthday
        Chuseok
        Hangul Day
        Independence Movement Day
        Korean New Year
        National Assembly Election Day
        National Foundation Day
        Presidential Election Day
        Temporary Public Holiday
        The day preceding Chuseok
        The day preceding Korean New Year
        The second day of Chuseok
        The second day of Korean New Year
        Capital Day
        Capital Day (observed)
        Constitution Day (observed)
        Day off (substituted from 01/05/2020)
        Day off (substituted from 01/05/2025)
        Day off (substituted from 03/03/2018)
        Day off (substituted from 03/05/2022)
        Day off (substituted from 04/28/2018)
        Day off (substituted from 05/04/2019)
        Day off (substituted from 05/04/2024)
        Day off (substituted from 05/05/2018)
        Day off (substituted from 05/11/2020)
        Day off (substituted from 07/01/2023)
        Day off (substituted from 07/03/2021)
        Day off (substituted from 08/25/2018)
        Day off (substituted from 08/27/2022)
        Day off (substituted from 10/22/2022)
        Day off (substituted from 12/20/2020)
        Day off (substituted from 12/29/2018)
        Defender of the Fatherland Day
        Defender of the Fatherland Day (observed)
        First President Day
        First President Day (observed)
        International Women's Day (observed)
        Kazakhstan's People Solidarity Holiday
        Kazakhstan's People Solidarity Holiday (observed)
        Nowruz Holiday
        Nowruz Holiday (observed)
        Orthodox Christmas
        Republic Day (observed)
        Victory Day (observed)
        Candlemas|Mariä Lichtmess
        Nativity of Mary|Mariä Geburt
        Day of Dew and Saint John
        Day of Restoration of Independence of Lithuania
        Day of Restoration of the State of Lithuania
        Father's Day
        International Workers' Day
        Europe Day|Europatag
        Constitutional Assembly Convocation Day
        Day of the Latvian Ice Hockey Team's Bronze Medal Win at the 2023 IIHF World Championship
        Day of the Pastoral Visit of His Holiness Pope Francis to Latvia
        Day off (substituted from 01/17/2026)
        Day off (substituted from 05/08/2021)
        Day off (substituted from 05/10/2025)
        Day off (substituted from 05/20/2023)
        Day off (substituted from 06/13/2020)
        Day off (substituted from 06/19/2021)
        Day off (substituted from 06/27/2026)
        Day off (substituted from 11/08/2025)
        Day off (substituted from 11/13/2021)
        Day off (substituted from 12/28/2024)
        Nationwide Latvian Song and Dance Celebration Final Day
        New Year's Eve
        Republic of Latvia Proclamation Day
        Republic of Latvia Proclamation Day (observed)
        Restoration of Independence Day
        Restoration of Independence Day (observed)
        Amazigh New Year
        Green March
        Oued Ed-Dahab Day
        Proclamation of Independence Day
        Revolution Day
        Throne Day
        Unity Day
        Youth Day
        Immaculate Conception (observed)
        Prince's Day
        Prince's Day (observed)
        Saint Devote's Day
        Christmas Day (by new style)
        Christmas Day (by old style)
        Day of Rejoicing
        International Children's Day
        International Workers' Solidarity Day
        National Language Day
        Republic of Moldova Independence Day
        Victory Day and Commemoration of the heroes fallen for Independence of Fatherland
        Njegos Day
        Njegos Day (observed)
        Statehood Day (observed)
        Macedonian Revolutionary Struggle Day
        Macedonian Revolutionary Struggle Day (observed)
        National Uprising Day
        National Uprising Day (observed)
        Saint Clement of Ohrid Day
        Saint Clement of Ohrid Day (observed)
        Saints Cyril and Methodius Day (observed)
        Feast of Our Lady of Victories
        Feast of Saint Joseph
        Feast of Saint Paul's Shipwreck
        Feast of Saint Peter and Saint Paul
        Feast of the Assumption
        Feast of the Immaculate Conception
        Freedom Day
        Sette Giugno
        Benito Juárez's birthday
        Change of Federal Government
        Additional holiday
        Birthday of HM Yang di-Pertuan Agong
        Birthday of HM Yang di-Pertuan Agong (observed)
        Chinese New Year
        Chinese New Year (Second Day)
        Chinese New Year (Second Day) (observed)
        Chinese New Year (Second Day) (observed, estimated)
        Chinese New Year (observed)
        Chinese New Year (observed, estimated)
        Day of Installation of the 16th Yang di-Pertuan Agong
        Eid al-Fitr (Second Day)
        Eid al-Fitr (Second Day) (observed)
        Eid al-Fitr (additional holiday)
        General election additional holiday
        Malaysia Day
        Malaysia Day (observed)
        Prophet Muhammad's Birthday
        Prophet Muhammad's Birthday (observed)
        Vesak Day (observed)
        Vesak Day (observed, estimated)
        Day of Mourning for President Muhammadu Buhari
        Democracy Day
        Democracy Day (observed)
        Id el Fitr
        Id el Fitr (observed)
        Id el Fitr Holiday
        Id el Fitr Holiday (observed)
        Id el Kabir
        Id el Kabir (observed)
        Id el Kabir Holiday
        Id el Kabir Holiday (observed)
        Id el Maulud
        Id el Maulud (observed)
        Presidential Inauguration Day
        Public Holiday for Elections
        Workers' Day
        Workers' Day (observed)
        King's Day
        Anzac Day
        Anzac Day (observed)
        Day after New Year's Day
        Day after New Year's Day (observed)
        Matariki
        Queen Elizabeth II Memorial Day
        Waitangi Day
        Waitangi Day (observed)
        Auckland Anniversary Day
        Canterbury Anniversary Day
        Chatham Islands Anniversary Day
        Hawke's Bay Anniversary Day
        Marlborough Anniversary Day
        Nelson Anniversary Day
        Otago Anniversary Day
        Southland Anniversary Day
        Taranaki Anniversary Day
        Wellington Anniversary Day
        West Coast Anniversary Day
        Renaissance Day
        Sultan's Accession Day
        Colon Day
        Colon Day (observed)
        Los Santos Uprising Day
        Los Santos Uprising Day (observed)
        Martyrs' Day
        Martyrs' Day (observed)
        National Mourning Day
        National Mourning Day (observed)
        Separation Day
        Separation Day (observed)
        Battle of Angamos Day
        Battle of Arica and Flag Day
        Battle of Ayacucho Day
        Battle of Junín Day
        Great Military Parade Day
        Peruvian Air Force Day
        Rose of Lima Day
        Additional special (non-working) day
        All Saints' Day Eve
        Araw ng Kagitingan
        Black Saturday
        Bonifacio Day
        EDSA People Power Revolution Anniversary
        Eid'l Adha
        Eid'l Fitr
        Elections special (non-working) day
        Feast of the Immaculate Conception of Mary
        Last Day of the Year
        National Heroes Day
        Ninoy Aquino Day
        Rizal Day
        Eid Milad-un-Nabi
        Eid-ul-Adha
        Eid-ul-Fitr
        Iqbal Day
        Kashmir Solidarity Day
        Pakistan Day
        Quaid-e-Azam Day
        Youm-e-Takbeer
        National Day of the Third of May|Nationalfeiertag am 3. Mai
        National Independence Day|Nationalfeiertag der Unabhängigkeit
        National Independence Day - 100th anniversary|Nationalfeiertag der Unabhängigkeit - 100. Jahrestag
        Day of Portugal, Camões, and the Portuguese Communities
        National Sports Day
        New Year's Holiday
        Qatar National Day
        Unification of the Romanian Principalities Day
        Armistice Day (observed)
        Eid al-Adha Holiday (observed)
        Eid al-Fitr Holiday (observed)
        Founding Day Holiday
        Founding Day Holiday (observed)
        Holiday for the National Team's Victory in the World Cup
        National Day Holiday
        National Day Holiday (observed)
        Deepavali
        Deepavali (observed)
        Hari Raya Haji
        Hari Raya Haji (observed)
        Hari Raya Puasa
        Hari Raya Puasa (observed)
        Polling Day
        Day of Remembrance for the Dead
        Day of Uprising Against Occupation
        Independence and Unity Day
        Prešeren's Day, the Slovenian Cultural Holiday
        Solidarity Day
        100th anniversary of the adoption of the Declaration of the Slovak Nation
        Day of Our Lady of the Seven Sorrows
        Day of the Establishment of the Slovak Republic
        Epiphany (Three Kings' Day and Orthodox Christmas)
        Slovak National Uprising Anniversary
        Anniversary of the Arengo
        Anniversary of the Fall of Fascism and Freedom Day
        Anniversary of the Liberation of the Republic and Feast of Saint Agatha
        Commemoration of the Dead
        Investiture of Captains Regent
        Saint Marinus' Day, Anniversary of the Founding of the Republic
        Asarnha Bucha
        Asarnha Bucha (in lieu)
        Buddhist Lent Day
        Buddhist Lent Day (in lieu)
        Chakri Memorial Day
        Chakri Memorial Day (in lieu)
        Constitution Day (in lieu)
        Coronation Day
        Coronation Day (in lieu)
        HM King Bhumibol Adulyadej Memorial Day
        HM King Bhumibol Adulyadej Memorial Day (in lieu)
        HM King Bhumibol Adulyadej the Great Memorial Day
        HM King Bhumibol Adulyadej the Great Memorial Day (in lieu)
        HM King Bhumibol Adulyadej the Great's Birthday
        HM King Bhumibol Adulyadej the Great's Birthday (in lieu)
        HM King Bhumibol Adulyadej's Birthday
        HM King Chulalongkorn Memorial Day
        HM King Chulalongkorn Memorial Day (in lieu)
        HM King Maha Vajiralongkorn's Birthday
        HM King Maha Vajiralongkorn's Birthday (in lieu)
        HM King Maha Vajiralongkorn's Coronation Celebrations
        HM Queen Sirikit The Queen Mother's Birthday
        HM Queen Sirikit The Queen Mother's Birthday (in lieu)
        HM Queen Suthida's Birthday
        HM Queen Suthida's Birthday (in lieu)
        Makha Bucha
        Makha Bucha (in lieu)
        National Children's Day
        National Day (in lieu)
        National Father's Day
        National Father's Day (in lieu)
        National Labor Day
        National Labor Day (in lieu)
        National Mother's Day
        National Mother's Day (in lieu)
        New Year's Day (in lieu)
        New Year's Eve (in lieu)
        Songkran Festival
        Songkran Festival (in lieu)
        Visakha Bucha
        Visakha Bucha (in lieu)
        Evacuation Day
        Revolution and Youth Day
        Commemoration of Atatürk, Youth and Sports Day
        Democracy and National Unity Day
        Labor and Solidarity Day
        National Sovereignty and Children's Day
        Children's Day (observed)
        Chinese New Year's Eve
        Chinese New Year's Eve (observed)
        Confucius' Birthday
        Confucius' Birthday (observed)
        Day off (substituted from 01/07/2023)
        Day off (substituted from 01/19/2019)
        Day off (substituted from 01/22/2022)
        Day off (substituted from 02/04/2023)
        Day off (substituted from 02/08/2025)
        Day off (substituted from 02/15/2020)
        Day off (substituted from 02/17/2024)
        Day off (substituted from 02/18/2023)
        Day off (substituted from 02/20/2021)
        Day off (substituted from 02/23/2019)
        Day off (substituted from 03/25/2023)
        Day off (substituted from 03/31/2018)
        Day off (substituted from 06/17/2023)
        Day off (substituted from 06/20/2020)
        Day off (substituted from 09/11/2021)
        Day off (substituted from 09/23/2023)
        Day off (substituted from 09/26/2020)
        Day off (substituted from 10/05/2019)
        Day off (substituted from 12/22/2018)
        Dragon Boat Festival
        Dragon Boat Festival (observed)
        Founding Day of the Republic of China
        Founding Day of the Republic of China (observed)
        Mid-Autumn Festival
        Mid-Autumn Festival (observed)
        Peace Memorial Day
        Peace Memorial Day (observed)
        Taiwan Restoration and Guningtou Victory Memorial Day
        Taiwan Restoration and Guningtou Victory Memorial Day (observed)
        Tomb-Sweeping Day
        Tomb-Sweeping Day (observed)
        Day of Victory over Nazism in World War II (Victory Day)
        Day of Victory over Nazism in World War II (Victory Day) (observed)
        Day of defenders of Ukraine
        Day of the Constitution of Ukraine
        Day of the Constitution of Ukraine (observed)
        Day off (substituted from 01/11/2020)
        Day off (substituted from 01/16/2021)
        Day off (substituted from 03/12/2022)
        Day off (substituted from 05/11/2019)
        Day off (substituted from 06/23/2018)
        Day off (substituted from 08/28/2021)
        Day off (substituted from 10/23/2021)
        Day off (substituted from 12/21/2019)
        Day off (substituted from 12/28/2019)
        Defender of Ukraine Day
        Defender of Ukraine Day (observed)
        Easter Sunday (Pascha)
        Easter Sunday (Pascha) (observed)
        Pentecost (observed)
        Juneteenth National Independence Day
        Juneteenth National Independence Day (observed)
        Martin Luther King Jr. Day
        Veterans Day
        Veterans Day (observed)
        Washington's Birthday
        Alaska Day
        Alaska Day (observed)
        Indigenous Peoples' Day
        Martin Luther King Jr.'s Birthday
        Presidents' Day
        Seward's Day
        Columbus Day / American Indian Heritage Day / Fraternal Day
        Confederate Memorial Day
        George Washington & Thomas Jefferson's Birthday
        Jefferson Davis Birthday
        Martin Luther King, Jr & Robert E. Lee's Birthday
        George Washington's Birthday and Daisy Gatson Bates Day
        American Samoa Flag Day
        American Samoa Flag Day (observed)
        Manu'a Islands Cession Day
        Manu'a Islands Cession Day (observed)
        White Sunday
        Dr. Martin Luther King Jr. / Civil Rights Day
        Lincoln/Washington Presidents' Day
        Cesar Chavez Day
        Cesar Chavez Day (observed)
        Day After Thanksgiving
        Diwali
        Susan B. Anthony Day
        Frances Xavier Cabrini Day
        Washington-Lincoln Day
        Lincoln's Birthday
        Lincoln's Birthday (observed)
        Emancipation Day
        Emancipation Day (observed)
        Inauguration Day (observed)
        Friday After Thanksgiving
        State Holiday
        Guam Discovery Day
        Lady of Camarin Day
        Liberation Day (Guam)
        Kamehameha Day
        Kamehameha Day (observed)
        Prince Jonah Kuhio Kalanianaole Day
        Prince Jonah Kuhio Kalanianaole Day (observed)
        Martin Luther King Jr. / Idaho Human Rights Day
        Casimir Pulaski Day
        Primary Election Day
        New Year's Eve (observed)
        Mardi Gras
        Patriots' Day
        American Indian Heritage Day
        Washington's and Lincoln's Birthday
        Truman Day
        Truman Day (observed)
        Citizenship Day (observed)
        Commonwealth Covenant Day
        Commonwealth Covenant Day (observed)
        Commonwealth Cultural Day
        Dr. Martin Luther King Jr. and Robert E. Lee's Birthdays
        Lincoln's and Washington's Birthdays
        Day After Christmas (observed)
        Arbor Day
        Presidents Day
        Nevada Day
        George Washington Day, Presidents' Day, and the Day of the Hero and the Illustrious Woman of Puerto Rico
        George Washington Day, Presidents' Day, and the Day of the Women and Men Heroes of Puerto Rico
        Puerto Rican Culture and Discovery of Puerto Rico Day
        Puerto Rican Identity Day
        Puerto Rican Identity Day (observed)
        Puerto Rico Constitution Day
        Puerto Rico Constitution Day (observed)
        Indigenous Peoples' Day / Columbus Day
        President's Day
        Native Americans' Day
        Emancipation Day In Texas
        Lyndon Baines Johnson Day
        San Jacinto Day
        Texas Independence Day
        Pioneer Day
        Pioneer Day (observed)
        Washington and Lincoln Day
        George Washington Day
        Lee Jackson Day
        Christmas Second Day
        Columbus Day and Puerto Rico Friendship Day
        Holy Thursday
        Liberty Day
        Three Kings Day
        Transfer Day
        Bennington Battle Day
        Bennington Battle Day (observed)
        Town Meeting Day
        Native American Heritage Day
        West Virginia Day
        West Virginia Day (observed)
        Independence Declaration Day
        Anniversary of the Election of the Holy Father
        Anniversary of the Foundation of Vatican City
        Assumption of Mary Day
        Corpus Domini
        Day After Assumption of Mary
        Day Before Assumption of Mary
        Easter Tuesday
        Name Day of the Holy Father
        Saint John the Evangelist's Day
        Saint Joseph the Worker's Day
        Saints Peter and Paul's Day
        Solemnity of Holy Trinity
        Solemnity of Mary, Mother of God
        Solemnity of Pentecost
        29 of Lunar New Year
        Day off (substituted from 01/05/2019)
        Day off (substituted from 04/26/2025)
        Day off (substituted from 08/22/2026)
        Fifth Day of Lunar New Year
        Fourth Day of Lunar New Year
        Hung Kings' Commemoration Day
        Hung Kings' Commemoration Day (observed)
        Liberation Day/Reunification Day
        Liberation Day/Reunification Day (observed)
        Lunar New Year's Eve
        Second Day of Lunar New Year
        Third Day of Lunar New Year
        Vietnam Cultural Day
        Vietnam Cultural Day (observed)
        Day of Goodwill
        Day of Goodwill (observed)
        Day of Reconciliation
        Day of Reconciliation (observed)
        Freedom Day (observed)
        Heritage Day (observed)
        Human Rights Day
        Human Rights Day (observed)
        Local Government Elections
        Municipal elections
        National Women's Day
        National Women's Day (observed)
        National and Provincial Government Elections
        Public Holiday by Presidential Decree
        Youth Day (observed)
        """#

    /// Places, each a line: its holidays with their names by number, a region's as far as they differ from its country's.
    static let places = #"""
        AD:0 f11.1;1 f8.15;2 e-48;3 f12.25;4 f3.14;5 e1;6 f1.6;7 e-2;8 f12.8;9 f5.1;10 f1.1;11 f9.8;12 e50;13 f12.26
        AE:14 f12.1@2019-2023 +181130;15 +180821190810200730210719220708230627240615250605260526270515280504290423300412310401320321330310340228350217360206370125380115390104391225401213411203421122431111441030451020;16 +220514220515220516;17 +180822190811200731210720220709230628240616250606260527270516280505290424300413310402320322330311340301350218360207370126380116390105391226401214411204421123431112441031451021;18 +180823180824190812190813200801200802210721210722220710220711230629230630240617240618250607250608260528260529270517270518280506280507290425290426300414300415310403310404320323320324330312330313340302340303350219350220360208360209370127370128380117380118390106390107391227391228401215401216411205411206421124421125431113431114441101441102451022451023;19 +180615190604200524210513220502230421240410250330260320270309280226290214300204310124320114330102331223341212351201361119371108381029391019401007410926420915430904440824450814;20 +180616180617190603190605190606200522200523200525200526210511210512210514210515220430220501220503220504230420230422230423240408240409240411240412250331250401260319260321260322270310270311280227280228290215290216300205300206310125310126320115320116330103330104331224331225341213341214351202351203361120361121371109371110381030381031391020391021401008401009410927410928420916420917430905430906440825440826450815450816;21 +180911190831200823210812220730230721240707250627260615270606280525290514300503310423320411330401340321350311360228370216380205390126400115410104411224421214431203441121451110;22 +180414;23 f12.2 f12.3 +251201 -251203;10 f1.1;24 +181118191109201029211021221008230929240915250905260828270814280803290724300713310702320620330609340530350520360508370428380417390406400325410315420304430222440211450130
        AR:25 w10.7.4@2021-2024 +180430181224181231190708190819191014200323200710201207210524211122221121221209230526230619240401240621250502250815251121260323260710261207;26 e-48;27 e-47;3 f12.25;28 +221220;7 e-2;8 f12.8;29 f7.9;9 f5.1;30 e-3;31 f5.25;32 +220518;33 f3.24;34 w11.18.0@2023-2031 w11.18.0@2034-2037 w11.18.0@2040-2043 v11.19.4.1 v11.19.5.1 w11.17.0@-2020 +451120 -271122;10 f1.1;35 w8.15.0@2032-2040 w8.15.0@2020-2023 w8.15.0@2026-2029 v8.16.4.1 v8.16.5.1 w8.15.0@2043- +180820 -360818;36 f6.20;37 w6.15.0@2024-2027 v6.16.3.1 v6.16.4.1 v6.16.5.1 w6.11.0@2041-2043 w6.15.0@2019-2021 w6.15.0@2030-2032 w6.15.0@2036-2038;38 w10.10.0@2032-2040 w10.10.0@2020-2023 w10.10.0@2026-2029 v10.11.4.1 v10.11.5.1 w10.10.0@2043- +181015 -361013;39 f4.2@2021- +180402190402200331;40 +261109
        AT:0 f11.1;41 e39;1 f8.15;3 f12.25;42 e60;5 e1;6 f1.6;8 f12.8;9 f5.1;23 f10.26;10 f1.1;12 e50;13 f12.26
        AT-1:
        AT-2:
        AT-3:
        AT-4:
        AT-5:
        AT-6:
        AT-7:
        AT-8:
        AT-9:
        AU:43 f4.25;44 f1.26;45 f12.26;3 f12.25;5 e1;7 e-2;46 +220922;10 f1.1
        AU-ACT:43 f4.25 v4.25.6.1 -210425270425320425380425;47 +260427;48 +210425;44 f1.26@2021-2040 v1.26.6.1 v1.27.6.1 f1.26@2043- +180126 -250126300126310126360126;49 v12.27.0.1 v12.27.6.1;50 w3.8.0;51 v12.26.0.1 v12.26.6.1;52 +200427;53 e-1;54 e0;55 w6.8.0@2023-;56 w10.1.0;57 v1.1.6.1 v1.2.6.1;58 w6.8.0@-2022;59 w5.27.0
        AU-NSW:47 +260427270426;44 f1.26@2021-2040 v1.26.6.1 v1.27.6.1 f1.26@2043- +180126 -250126300126310126360126;49 v12.27.0.1 v12.27.6.1;51 v12.26.0.1 v12.26.6.1;53 e-1;54 e0;55 w6.8.0@2023-;56 w10.1.0;57 v1.1.6.1 v1.2.6.1;58 w6.8.0@-2022
        AU-NT:43 f4.25 v4.25.6.1 -210425270425320425380425;44 f1.26@2021-2040 v1.26.6.1 v1.27.6.1 f1.26@2043- +180126 -250126300126310126360126;45 f12.26@2023- +181226191226201228211228221227;49 v12.26.0.1@2023- v12.27.0.1@2022- v12.27.6.1@2021-;51 v12.25.6.1 v12.26.6.1;53 e-1;54 e0@2024-;55 w6.8.0@2023-;60 w5.1.0;57 v1.1.6.1 v1.2.6.1;61 w8.1.0;58 w6.8.0@-2022
        AU-QLD:43 f4.25 v4.25.6.1 -210425270425320425380425;44 f1.26@2021-2040 v1.26.6.1 v1.27.6.1 f1.26@2043- +180126 -250126300126310126360126;49 v12.27.0.1 v12.27.6.1;51 v12.26.0.1 v12.26.6.1;53 e-1;54 e0;55 w10.1.0@2023-;56 w5.1.0;57 v1.1.6.1 v1.2.6.1;58 w10.1.0@-2022;62 w8.10.2@2022- +180815190814200814211029
        AU-SA:47 +210426;63 w3.8.0;44 f1.26@2020-2040 v1.27.6.1 f1.26@2043- v1.26.6.1@2021- +180126 -250126300126310126360126;64 +200127;45;3 f12.25 +211227 -211225;51 v12.25.6.1 v12.26.6.1@2022-;53 e-1;54 e0@2024-;55 w6.8.0@2023-;56 w10.1.0;10 f1.1 +220103 -220101;57 v1.1.6.1 v1.2.6.1@2023-;65 f12.26@2021- +181226191226201228;66 v12.26.0.1 v12.27.0.1 v12.27.6.1@2021-;58 w6.8.0@-2022
        AU-TAS:44 f1.26@2021-2040 v1.26.6.1 v1.27.6.1 f1.26@2043- +180126 -250126300126310126360126;45 f12.26@2028-2036 f12.26@2022-2025 f12.26@2039-2042 v12.27.0.1 v12.27.6.1 +181226191226441226451226 -321226;51 v12.26.0.1 v12.26.6.1;54 e0@2027-;67 w3.8.0;55 w6.8.0@2023-;10 f1.1@2024-2032 f1.1@-2021 f1.1@2035-2038 f1.1@2041-2044 v1.1.6.1 v1.2.6.1 -280101;58 w6.8.0@-2022
        AU-VIC:44 f1.26@2021-2040 v1.26.6.1 v1.27.6.1 f1.26@2043- +180126 -250126300126310126360126;49 v12.27.0.1 v12.27.6.1;51 v12.26.0.1 v12.26.6.1;53 e-1;54 e0;68 w9.23.4@2021- +180928190927201023;55 w6.8.0@2023-;56 w3.8.0;69 w11.1.1;57 v1.1.6.1 v1.2.6.1;58 w6.8.0@-2022
        AU-WA:47 v4.25.6.1 v4.26.6.1;44 f1.26@2021-2040 v1.26.6.1 v1.27.6.1 f1.26@2043- +180126 -250126300126310126360126;49 v12.26.0.1 v12.27.0.1 v12.27.6.1;51 v12.25.6.1 v12.26.6.1;54 e0@2022-;70 +380426;55 w9.24.0@2025- +230925240923;56 w3.1.0;57 v1.1.6.1 v1.2.6.1;58 w9.24.0@-2022;71 w6.1.0
        BA:72 f12.25;73 e1;17 +180822190811200731210720220709230628240616250606260527270516280505290424300413310402320322330311340301350218360207370126380116390105391226401214411204421123431112441031451021;19 +180615190604200524210513220502230421240410250330260320270309280226290214300204310124320114330102331223341212351201361119371108381029391019401007410926420915430904440824450814;74 f5.1 f5.2;10 f1.1 f1.2;75 f1.7;76 o-2
        BE:0 f11.1;77 f11.11;41 e39;1 f8.15;3 f12.25;5 e1;54 e0;9 f5.1;23 f7.21;10 f1.1;78 e49;12 e50
        BG:3 f12.25 f12.26;51 v12.26.6.1 v12.27.0.1 v12.27.1.1 v12.27.6.1;79 f12.24;80 v12.26.0.1 v12.26.1.1;81 f5.24@-2020;82 +200525;83 f5.24@2021-;84 v5.25.6.1 v5.24.6.1@2021-;85 o0 o1;7 o-2;86 o-1;29 f9.22;87 v9.22.6.1 v9.23.6.1;88 f5.1;89 v5.1.6.1 v5.3.0.1@-2037 +380503;90 f3.3;91 v3.3.6.1 v3.4.6.1;10 f1.1;57 v1.1.6.1 v1.2.6.1;92 +251231260102;93 f5.6;94 v5.7.6.1 v5.6.6.1@-2039 +400508;95 f9.6;96 v9.6.6.1 v9.7.6.1
        BH:97 +180919180920190909190910200829200830210818210819220808220809230728230729240716240717250705250706260625260626270614270615280602280603290522290523300511300512310501310502320419320420330409330410340329340330350319350320360307360308370224370225380213380214390203390204400123400124410112410113420101420102421222421223431211431212441129441130451118451119;17 +180821180822180823190811190812190813200731200801200802210720210721210722220709220710220711230628230629230630240616240617240618250606250607250608260527260528260529270516270517270518280505280506280507290424290425290426300413300414300415310402310403310404320322320323320324330311330312330313340301340302340303350218350219350220360207360208360209370126370127370128380116380117380118390105390106390107391226391227391228401214401215401216411204411205411206421123421124421125431112431113431114441031441101441102451021451022451023;19 +180615180616180617190604190605190606200524200525200526210513210514210515220502220503220504230421230422230423240410240411240412250330250331250401260320260321260322270309270310270311280226280227280228290214290215290216300204300205300206310124310125310126320114320115320116330102330103330104331223331224331225341212341213341214351201351202351203361119361120361121371108371109371110381029381030381031391019391020391021401007401008401009410926410927410928420915420916420917430904430905430906440824440825440826450814450815450816;21 +180911190831200820210809220730230719240707250626260616270606280525290514300503310423320411330401340321350311360228370216380205390126400115410104411224421214431203441121451110;9 f5.1;23 f12.16 f12.17;10 f1.1;24 +181120191109201029211018221008230927240915250904260825270814280803290724300713310702320620330609340530350520360508370428380417390406400325410315420304430222440211450130
        BR:98 f11.2;3 f12.25;7 e-2;29 f9.7;99 f11.20@2024-;100 f10.12;101 f11.15;102 f4.21;103 f1.1;104 f5.1
        BR-AC:105 f9.5@2036-2039 w9.2.4@2028-2031 f9.5@2020-2022 f9.5@2025-2027 f9.5@2042-2044 +180907190906230908240906320905330905340908350907400907410906450908;106 f1.23@2037-2040 w1.20.4@2029-2032 f1.23@2021-2023 f1.23@2026-2028 f1.23@2043- w1.20.4@-2020 +240126250124330123340123350126360125410125420124;107 f6.15;108 f3.8@2024-2027 v3.8.3.1 v3.9.3.1 v3.10.3.1 f3.8@2019-2021 f3.8@2030-2032 f3.8@2036-2038 f3.8@2041-2043;109 f11.17@2028-2031 w11.14.4@2020-2023 f11.17@2034-2036 f11.17@2040-2042 w11.14.4@2037-2039 w11.14.4@2043- +181117191117241117251117261120271119321119331118
        BR-AL:110 f11.20@-2023;106 f11.30;111 f9.16;112 f6.24;113 f6.29
        BR-AM:110 f11.20@-2023;114 f9.5
        BR-AP:110 f11.20@-2023;115 f9.13;116 f7.25;117 f3.19
        BR-BA:118 f7.2
        BR-CE:119 f3.25;120 f8.15;117 f3.19
        BR-DF:106 f11.30;121 f4.21
        BR-ES:122 e8@2020-
        BR-GO:123 f7.26;124 f10.24
        BR-MA:125 f7.28
        BR-MG:126 f4.21
        BR-MS:127 f10.11
        BR-MT:110 f11.20@-2023
        BR-PA:128 f8.15
        BR-PB:129 f8.5
        BR-PE:130 f3.6
        BR-PI:131 f10.19
        BR-PR:132 f11.15
        BR-RJ:110 f11.20@-2023;2 e-47;133 f4.23
        BR-RN:134 f8.7;135 f10.3
        BR-RO:106 f6.18;127 f1.4
        BR-RR:127 f10.5
        BR-RS:136 f9.20
        BR-SC:137 w11.25.6;138 w8.11.6
        BR-SE:139 f7.8
        BR-SP:140 f7.9
        BR-TO:141 f3.18;142 f9.8;127 f10.5
        CA:143 f7.1;3 f12.25;51 v12.25.6.1 v12.26.6.1;7 e-2;56 w9.1.0;10 f1.1;57 v1.1.6.1 v1.2.6.1
        CA-AB:144 v7.1.6.1;145 w2.15.0;146 f11.11;147 v11.11.6.1 v11.12.6.1;148 w10.8.0;149 w5.18.0
        CA-BC:150 w8.1.0;144 v7.1.6.1;145 w2.15.0@2019- +180212;151 +220919;152 f9.30@2023-;153 v10.1.6.1 v9.30.6.1@2019-;146 f11.11;148 w10.8.0;149 w5.18.0
        CA-MB:154 w2.15.0;152 f9.30@2024-;153 v9.30.6.1@2019- v10.1.6.1@2024-;148 w10.8.0;149 w5.18.0
        CA-NB:145 w2.15.0;151 +220919;155 w8.1.0;146 f11.11
        CA-NL:144 v7.1.6.1 v7.2.6.1;151 +220919;156 f7.1;157 v7.1.6.1 v7.2.6.1;146 f11.11;147 v11.11.6.1 v11.12.6.1
        CA-NS:151 +220919;158 w2.15.0;146 f11.11;147 v11.11.6.1 v11.12.6.1
        CA-NT:159 w8.1.0;160 f6.21;152 f9.30@2022-;146 f11.11;148 w10.8.0;149 w5.18.0
        CA-NU:159 w8.1.0;152 f9.30@2022-;161 f7.9@2020-;146 f11.11;148 w10.8.0;149 w5.18.0
        CA-ON:45 f12.26;49 v12.27.0.1 v12.27.6.1;145 w2.15.0;148 w10.8.0;149 w5.18.0
        CA-PE:144 v7.1.6.1 v7.2.6.1;151 +220919;162 w2.15.0;152 f9.30@2022-;146 f11.11;147 v11.11.6.1 v11.12.6.1
        CA-QC:144 v7.1.6.1;163 w5.18.0;164 f6.24;165 v6.24.6.1;148 w10.8.0
        CA-SK:144 v7.1.6.1 v7.2.6.1;145 w2.15.0;146 f11.11;147 v11.11.6.1 v11.12.6.1;166 w8.1.0;148 w10.8.0;149 w5.18.0
        CA-YT:144 v7.1.6.1 v7.2.6.1;167 w8.15.0;151 +220919;160 f6.21;152 f9.30@2023-;146 f11.11;147 v11.11.6.1 v11.12.6.1;148 w10.8.0;149 w5.18.0
        CH:41 e39;3 f12.25;23 f8.1;10 f1.1
        CH-AG:0 f11.1;1 f8.15;42 e60;5 e1;7 e-2;8 f12.8;9 f5.1;12 e50;168 f1.2;13 f12.26
        CH-AI:0 f11.1;1 f8.15;42 e60;5 e1;7 e-2;8 f12.8;12 e50;13 f12.26@2029-2042 +181226191226211226221226241226251226271226441226 -341226371226
        CH-AR:5 e1;7 e-2;12 e50;13 f12.26@2029-2042 +181226191226211226221226241226251226271226441226 -341226371226
        CH-BE:5 e1;7 e-2;12 e50;168 f1.2;13 f12.26
        CH-BL:5 e1;7 e-2;9 f5.1;12 e50;13 f12.26
        CH-BS:5 e1;7 e-2;9 f5.1;12 e50;13 f12.26
        CH-FR:7 e-2
        CH-GE:5 e1;169 w9.5.3;7 e-2;12 e50;170 f12.31
        CH-GL:0 f11.1;171 w4.1.3@2027-2033 w4.2.3@-2022 w4.3.3@2024-2026 w4.3.3@2035-2037 w4.4.3@2040-2042 +230413340413380401390414430402440407450413;5 e1;7 e-2;12 e50;13 f12.26
        CH-GR:5 e1;12 e50;13 f12.26
        CH-JU:0 f11.1;1 f8.15;42 e60;5 e1;7 e-2;29 f6.23;9 f5.1;12 e50;168 f1.2
        CH-LU:0 f11.1;1 f8.15;42 e60;5 e1;7 e-2;8 f12.8;12 e50;168 f1.2;13 f12.26
        CH-NE:42 e60;7 e-2;9 f5.1;172 f3.1;168 v1.1.6.1;13 v12.25.6.1
        CH-NW:0 f11.1;1 f8.15;42 e60;7 e-2;8 f12.8;117 f3.19
        CH-OW:0 f11.1;1 f8.15;42 e60;7 e-2;8 f12.8;173 f9.25
        CH-SG:0 f11.1;5 e1;7 e-2;12 e50;13 f12.26
        CH-SH:5 e1;7 e-2;9 f5.1;12 e50;13 f12.26
        CH-SO:7 e-2
        CH-SZ:0 f11.1;1 f8.15;42 e60;5 e1;6 f1.6;7 e-2;8 f12.8;12 e50;117 f3.19;13 f12.26
        CH-TG:5 e1;7 e-2;9 f5.1;12 e50;168 f1.2;13 f12.26
        CH-TI:0 f11.1;1 f8.15;42 e60;5 e1;6 f1.6;8 f12.8;9 f5.1;12 e50;117 f3.19;13 f12.26;174 f6.29
        CH-UR:0 f11.1;1 f8.15;42 e60;5 e1;6 f1.6;7 e-2;8 f12.8;12 e50;117 f3.19;13 f12.26@2029-2042 +181226191226211226221226241226251226271226441226 -341226371226
        CH-VD:5 e1;7 e-2;12 e50;175 w9.16.0;168 f1.2
        CH-VS:0 f11.1;1 f8.15;42 e60;8 f12.8;117 f3.19
        CH-ZG:0 f11.1;1 f8.15;42 e60;7 e-2;8 f12.8
        CH-ZH:5 e1;7 e-2;9 f5.1;12 e50;13 f12.26
        CL:0 f11.1;176 f9.19;1 f8.15;3 f12.25;7 e-2;86 e-1;8 f12.8;29 f9.18;9 f5.1;177 w10.9.0@2032-2040 w10.6.0@2020-2023 w10.9.0@2026-2029 v10.11.4.1 v10.11.5.1 w10.6.0@2043- +181015 -361013;178 v1.1.6.1 v9.16.3.1 v9.16.6.1 v9.19.3.1 +220916;179 f6.21@2021-2023 +240620250620260621270621280620290620300621310621320620330620340621350621360620370620380621390621400620410620420621430621440620450620;180 f5.21;10 f1.1;181 f7.16;182 f10.31@2019-2044 v10.26.3.1 v11.1.3.1 -231031281031291031341031351031401031;183 w6.26.0@2032-2040 w6.23.0@2020-2023 w6.26.0@2026-2029 v6.28.4.1 v6.28.5.1 w6.23.0@2043- +180702 -360630
        CO:0 v10.31.6.1;184 w11.1.0 -211101271101321101381101;185 e43;1 v8.14.6.1;186 w8.15.0@-2043 +450821 -220815330815390815;187 f8.7;3 f12.25;188 v10.11.6.1;189 w10.12.0@2021-2042 +181015191014441017451016 -261012371012;190 e64;191 v7.8.6.1@2019-;192 w7.9.0@2026- -290709350709400709;6 v1.5.6.1;193 w1.6.0@2021- +180108190107 -250106310106420106;7 e-2;8 f12.8;29 f7.20;194 v11.10.6.1;195 w11.11.0@2020- +181112 -241111301111411111;9 f5.1;30 e-3;10 f1.1;196 o64@-2020 +210614220627230619240610250630260615270607280626290611300701310623320607330627340619350604360623370615380705390620400611410701420616430608440627450619;117 v3.18.6.1;197 w3.19.0@2019- -290319350319400319;183 v6.28.6.1;198 w6.29.0@2021-2042 +180702190701440704450703 -260629370629
        CR:199 f7.25@2025- +180725190725220725;200 +200727210726230724240729;3 f12.25;201 +191012;202 +181015;7 e-2;29 f9.15@2023- +180915190915;87 w9.13.0@2020-2022;74 f5.1 -210501;203 +210503;204 f4.11 -230411240411;205 +230410240415;30 e-3;206 f8.15@2025- +180815190815210815220815;207 +200817230814240819;10 f1.1
        CY:3 f12.25;208 f10.1;209 f4.1;210 f12.26;211 f8.15;5 o1;54 o0;6 f1.6;7 o-2;212 f3.25;213 o-48;56 f5.1;10 f1.1;214 f10.28;78 o50
        CZ:3 f12.25;79 f12.24;5 e1;7 e-2;215 f1.1;216 f10.28;217 f7.6;9 f5.1;10 f1.1;218 f7.5;219 f12.26;220 f9.28;221 +181117;222 f11.17@2019-;223 f5.8
        DE:41 e39;3 f12.25;5 e1;224 f10.3;7 e-2;9 f5.1;10 f1.1;12 e50;219 f12.26
        DE-BB:54 e0;78 e49;182 f10.31
        DE-BE:225 +280617;226 +200508;227 +250508;228 f3.8@2019-
        DE-BW:0 f11.1;42 e60;6 f1.6
        DE-BY:0 f11.1;42 e60;6 f1.6
        DE-HB:182 f10.31
        DE-HE:42 e60
        DE-HH:182 f10.31
        DE-MV:182 f10.31;228 f3.8@2023-
        DE-NI:182 f10.31
        DE-NW:0 f11.1;42 e60
        DE-RP:0 f11.1;42 e60
        DE-SH:182 f10.31
        DE-SL:0 f11.1;1 f8.15;42 e60
        DE-SN:182 f10.31;229 w11.16.2
        DE-ST:6 f1.6;182 f10.31
        DE-TH:182 f10.31;230 f9.20@2019-
        DK:41 e39;3 f12.25;5 e1;54 e0;7 e-2;231 e26@-2023;30 e-3;10 f1.1;78 e49;12 e50;219 f12.26
        EC:98 f11.2;232 v10.31.3.1 v10.31.6.1 v11.3.0.1 v11.3.3.1;2 e-47 e-48;3 f12.25;51 v12.23.3.1 v12.25.6.1;233 f8.10;234 v8.8.3.1 v8.8.6.1 v8.10.3.1 v8.10.6.1 v8.11.3.1;7 e-2;235 f11.3;236 v11.3.6.1;237 f10.9;238 v10.7.3.1 v10.7.6.1 v10.9.3.1 v10.9.6.1 v10.10.3.1;9 f5.1;239 v4.29.3.1 v4.29.6.1 v5.1.3.1 v5.1.6.1 v5.2.3.1;10 f1.1;57 v1.1.5.-1 v1.1.6.1;240 f5.24;241 v5.22.3.1 v5.22.6.1 v5.24.3.1 v5.24.6.1 v5.25.3.1
        EE:3 f12.25;79 f12.24;54 e0;7 e-2;29 f2.24;242 f8.20;60 f5.1;243 f6.24;10 f1.1;78 e49;219 f12.26;223 f6.23
        EG:244 v10.5.2.1 v10.5.3.1 v10.5.4.1 +191006241006;245 v10.6.2.1 v10.7.2.1 v10.8.2.1 +301010411010;246 f1.7@2024- f1.7@-2021;247 +220106230108;15 +180820190810200730210719220709230627240615250605260526270515280504290423300412310401320321330310340228350217360206370125380115390104391225401213411203421122431111441030451020;17 +180821180822180823190811190812190813200731200801200802210717210718210720210721210722220710220711220712220713220714230628230629230630240616240617240618250606250607250608260527260528260529270516270517270518280505280506280507290424290425290426300413300414300415310402310403310404320322320323320324330311330312330313340301340302340303350218350219350220360207360208360209370126370127370128380116380117380118390105390106390107391226391227391228401214401215401216411204411205411206421123421124421125431112431113431114441031441101441102451021451022451023;248 +230703;19 +180615180616190604190605200524200525210513210514220501220502230421230422240410240411250330250331260320260321270309270310280226280227290214290215300204300205310124310125320114320115330102330103331223331224341212341213351201351202361119361120371108371109381029381030391019391020401007401008410926410927420915420916430904430905440824440825450814450815;249 +220504230424;21 +180911190831200820220730250626280525300503330401360228380205410104431203451110;250 +210812230720240711260618270610290517310424320415340323350315370219390127400119411226421218441124;251 v1.24.2.1 v1.24.3.1 v1.24.4.1;252 w1.23.3@2037-2040 w1.22.3@2021-2023 w1.23.3@2026-2028 w1.23.3@2032-2034 w1.23.3@2043-;253 f7.23@-2023 f7.23@2037-2039 +260723270723320723330723430723440723;254 w7.21.3@2028-2031 w7.20.3@2040-2042 w7.21.3@2034-2036 +240725250724450727;255 v6.29.2.1 v6.29.3.1 v6.29.4.1 +190630240630;256 v6.30.2.1 v7.1.2.1 v7.2.2.1 +230702300704410704;9 f5.1@-2021 v4.30.2.1 v4.30.3.1@2021- v4.30.4.1@2022-;239 v5.3.2.1 v5.4.2.1 v5.2.2.1@2019- +240505300502410502;24 +181120191109201029211018221008230928240915250904260825270814280803290724300713310702320620330609340530350520360508370428380417390406400325410315420304430222440211450130;257 v4.24.2.1 v4.24.3.1 v4.24.4.1 +180425220425;258 w4.23.3@2032-2035 w4.23.3@2027-2029 w4.23.3@2038-2040 +210429230427440428450427;259 o1
        ES:0 f11.1@2021-2042 +181101191101441101451101 -261101371101;1 f8.15 -210815270815320815380815;3 f12.25@-2043 +451225 -221225331225391225;4 f12.6@2021-2042 +181206191206441206451206 -261206371206;6 f1.6@2020- +180106 -300106360106410106;7 e-2;8 f12.8@2020- +181208 -241208301208411208;9 f5.1@-2043 +450501 -220501330501390501;23 f10.12 -251012311012361012421012;10 f1.1@-2044 -230101340101400101
        ES-AN:260 f2.28@-2043 +450228 -210228270228380228;30 e-3;261 v11.1.6.1;262 v2.28.6.1;263 v8.15.6.1;264 v12.25.6.1;265 v12.6.6.1;266 v1.6.6.1;267 v12.8.6.1;268 v5.1.6.1;269 v10.12.6.1;270 v1.1.6.1
        ES-AR:30 e-3;261 v11.1.6.1;263 v8.15.6.1;264 v12.25.6.1;265 v12.6.6.1;266 v1.6.6.1;267 v12.8.6.1;268 v5.1.6.1;269 v10.12.6.1;270 v1.1.6.1;271 v4.23.6.1;133 f4.23@-2044 -230423280423340423
        ES-AS:272 f9.8@2020- +180908 -240908300908410908;30 e-3;261 v11.1.6.1;263 v8.15.6.1;273 v9.8.6.1;264 v12.25.6.1;265 v12.6.6.1;266 v1.6.6.1;267 v12.8.6.1;268 v5.1.6.1;269 v10.12.6.1;270 v1.1.6.1
        ES-CB:274 f7.28@2020- +180728 -240728300728410728;5 +190422200413240401300422410422;30 e-3@2019-;264 v12.25.6.1;265 v12.6.6.1@2021-;267 +191209;275 f9.15@2020- +180915 -240915300915410915;116 v7.24.2.1
        ES-CE:276 f9.2@2019- -250902290902350902400902;17 +180822190812200731210720220709230629240617250606260527270516280505290424300413310402320322330311340301350218360207370126380116390105391226401214411204421123431112441031451021;19 +220503230422240410250331260320270309280226290214300204310124320114330102331223341212351201361119371108381029391019401007410926420915430904440824450814;30 e-3;265 +201207;266 v1.6.6.1;277 v6.13.6.1;278 f6.13 -210613270613320613380613;279 f8.5@2022-
        ES-CL:280 f4.23@-2044 -230423280423340423;30 e-3;261 v11.1.6.1;263 v8.15.6.1;281 v4.23.6.1@2024-;264 v12.25.6.1;265 v12.6.6.1;266 v1.6.6.1;267 v12.8.6.1;268 v5.1.6.1;269 v10.12.6.1;270 v1.1.6.1;116 +230725
        ES-CM:282 f5.31@2021-2042 +180531190531440531450531 -260531370531;42 e60@2019-;5 +190422200413260406;30 e-3;261 v11.1.6.1@2021-;264 v12.25.6.1;117 +200319
        ES-CN:283 f5.30 -210530270530320530380530;30 e-3;261 v11.1.6.1@2021-;263 v8.15.6.1;264 v12.25.6.1;265 +201207;284 v5.30.6.1@2022-;266 v1.6.6.1
        ES-CT:5 e1;285 f9.11@-2043 +450911 -220911330911390911;12 +220606330606390530440606;286 f6.24@2019- -290624350624400624;13 f12.26 -211226271226321226381226
        ES-EX:287 f9.8@2020- +180908 -240908300908410908;30 e-3;261 v11.1.6.1;264 v12.25.6.1;265 v12.6.6.1;266 v1.6.6.1;288 +190909300909410909;267 v12.8.6.1;268 v5.1.6.1;269 v10.12.6.1;117 +210319;289 +230221240213
        ES-GA:290 f5.17@2021-2042 +180517190517440517450517 -260517370517;291 f7.25 -210725270725320725380725;30 e-3;286 +200624220624260624;117 f3.19@2019-2021 +260319
        ES-IB:292 f3.1@2021-2042 +180301190301440301450301 -260301370301;5 e1 -250421;30 e-3;264 v12.25.6.1;265 +201207;293 v3.1.6.1@2021-;13 +191226201226251226261226
        ES-MC:30 e-3;264 v12.25.6.1;265 v12.6.6.1;266 v1.6.6.1;267 v12.8.6.1@2020-;268 v5.1.6.1;294 +190610300610410610;270 v1.1.6.1;295 f6.9@2020- +180609 -240609300609410609;117 f3.19@2024-2044 f3.19@-2021 -280319340319
        ES-MD:296 f5.2 -210502270502320502380502;30 e-3;261 v11.1.6.1;264 v12.25.6.1;265 v12.6.6.1;266 v1.6.6.1;267 +191209;297 v5.2.6.1;298 +230320340320450320;116 v7.24.6.1 +240725250725;117 v3.18.3.1 +400319
        ES-ML:299 f9.8@2020- +180908 -240908300908410908;17 +180822190812200731210721220711230629240617250606260527270516280505290424300413310402320322330311340301350218360207370126380116390105391226401214411204421123431112441031451021;19 +220503230421240410250331260320270309280226290214300204310124320114330102331223341212351201361119371108381029391019401007410926420915430904440824450814;30 e-3;300 f9.17@-2044 -230917280917340917;264 v12.25.6.1;265 v12.6.6.1;301 +190909300909410909;266 v1.6.6.1;267 v12.8.6.1;302 v9.17.6.1@2024-;303 +200313210313230313
        ES-NC:5 e1;30 e-3;261 v11.1.6.1@2021-;264 v12.25.6.1;265 +201207;266 v1.6.6.1;304 v12.3.6.1;305 f12.3@-2044 -231203281203341203;116 f7.25@2022-2025;117 f3.19@2019-2021 +260319
        ES-PV:5 e1;30 e-3;116 f7.25@2022- +190725200725 -270725320725380725;117 v3.18.2.1 v3.18.3.1 +190319300319360319410319;306 +220906
        ES-RI:5 e1@2019-;307 f6.9@2020- +180609 -240609300609410609;30 e-3;264 v12.25.6.1;265 v12.6.6.1;267 +191209;308 v6.9.6.1
        ES-VC:5 e1;30 +220414330414390407440414;286 f6.24@2019-;117 f3.19@-2044 -230319280319340319;309 f10.9@-2043 +451009 -221009331009391009
        FI:0 w10.31.5;41 e39;3 f12.25;79 f12.24;5 e1;54 e0;6 f1.6;7 e-2;29 f12.6;60 f5.1;243 w6.20.5;310 w6.19.4;10 f1.1;78 e49;219 f12.26
        FR:0 f11.1;77 f11.11;41 e39;1 f8.15;3 f12.25;5 e1;9 f5.1;23 f7.14;10 f1.1;12 e50;223 f5.8
        FR-57:7 e-2;13 f12.26
        FR-6AE:7 e-2;13 f12.26
        FR-971:311 f5.27;7 e-2;312 e-24;313 f7.21
        FR-972:311 f5.22;313 f7.21
        FR-973:311 f6.10
        FR-974:311 f12.20
        FR-976:311 f4.27
        FR-BL:311 f10.9
        FR-MF:311 f5.28;313 f7.21
        FR-NC:314 f9.24
        FR-PF:7 e-2;315 f6.29@-2024;316 f11.20@2025-;317 f3.5
        FR-PM:
        FR-TF:
        FR-WF:318 f4.28;319 f6.29;320 f7.29
        GB:45 f12.26;49 v12.27.0.1 v12.27.6.1;3 f12.25;51 v12.26.0.1 v12.26.6.1;321 +230508;7 e-2;60 w5.1.0@2021- +180507190506200508;10 f1.1;57 v1.1.6.1 v1.2.6.1;322 +220603;323 w5.25.0 +220602 -220530;324 +220919
        GB-ENG:5 e1;325 w8.25.0
        GB-NIR:326 f7.12;327 v7.12.6.1 v7.13.6.1;5 e1;325 w8.25.0;328 f3.17;329 v3.17.6.1 v3.18.6.1
        GB-SCT:330 f1.2;331 v1.2.0.1 v1.3.0.1 v1.3.6.1;332 f11.30;333 v11.30.6.1 v12.1.6.1;334 +260615;335 w8.1.0
        GB-WLS:5 e1;325 w8.25.0
        GE:3 f1.7;336 f5.17@2025-;337 f5.9;211 f8.28;5 o1;54 o0;6 f1.19;7 o-2;338 f10.14;86 o-1;29 f5.26;108 f3.8;206 f3.3;339 f4.9;10 f1.1 f1.2;340 +240517250829;332 f5.12;133 f11.23
        GR:3 f12.25;211 f8.15;5 o1;6 f1.6;341 f12.26;7 o-2;213 o-48;29 f3.25;9 f5.1 +240507 -240501;239 v5.1.6.1 v5.3.0.1@-2037 +380503;10 f1.1;214 f10.28;12 o50
        HK:342 f4.4@2040-2042 +180405190405200404210404220405230405240404250404260405270405280404290404300405310405320404330404340405350405360404370404380405390405430405440404450404;343 +210405260407320405430406;3 f12.25;51 v12.26.0.1@2023- +221226;344 +181017191007201025211014221004231023241011251029261018271008281026291016301005311024321012331001341020351009361027371017381007391026401014411003421022431011441029451018;345 +201026261019401015431012;5 e1@2026-;7 e-2@2028-;346 f7.1;347 v7.1.6.1;56 f5.1;348 v5.1.6.1;349 +180216190205200125210212220201240210250129260217270206280126290213310123320211330131350208360128380204390124410201420122430210440130450217;23 f10.1;350 v10.1.6.1 +331003;351 +220508230526240515250505260524270513280502290520300509310528320516330506340525350515360503370522380511390430400518410507420526430516440505450524;352 +220509260525290521320517;353 e-1@2030-;354 +180925190914201002210922230930240918251007260926270916281004300913311002320920330909340928350917370925380914391003400921410911420929430918441006450926;355 f1.1;356 v1.1.6.1;357 f12.26@2024- v12.26.6.1@2022- -271226321226381226;358 +180219200128210215230125240213270209300206340222370218400215410204440202450220;359 +220912290924361006;360 +180217190206210213220202230123250130260218280127290214300204310124320212330201340220350209360129370216380205390125400213410202420123430211450218;361 +190207200127220203230124240212250131260219270208280128290215300205310125320213330202340221350210360130370217380206390126400214420124430212440201;362 +180618190607200625210614220603230622240610250531260619270609280528290616300605310624320612330601340620350610360530370618380607390527400614410603420622430611440531450619;363 +280529350611420623
        HR:0 f11.1;364 f6.22;1 f8.15;3 f12.25;42 e60;5 e1;54 e0;6 f1.6;29 +181008191008;9 f5.1;10 f1.1;146 f11.18@2020-;13 f12.26;220 f5.30@2020- +180625190625;365 f8.5
        HU:0 f11.1;3 f12.25;79 f12.24@2026-;366 +260102;367 +180316;368 +220314;369 +180430;370 +250502;371 +240819;372 +260821;373 +190819;374 +200821;375 +181022;376 +221031;377 +251024;378 +181102;379 +181224;380 +191224;381 +241224;382 +211224;383 +201224;384 +251224;385 +191227;386 +241227;387 +181231;85 e0;5 e1;7 e-2;9 f5.1;23 f3.15 f10.23;10 f1.1;78 e49;12 e50;219 f12.26;388 f8.20
        ID:41 e39;3 f12.25;389 +180317190307200325210314220303230322240311250329260319270308280326290315300305310324320312330331340320350310360328370317380306390325400314410303420322430311440329450319;54 e0@2024-;17 +180822190811200731210720220710230629240617250606260527270517280505290425300414310403320322330312340301350219360208370127380116390106391226401215411204421123431112441101451021;19 +180615190605200524210513220502230422240410250331260321270310280227290215300204310125320114330103331223341212351201361119371109381030391019401008410927420916430905440825450814;390 +180616190606200525210514220503230423240411250401260322270311280228290216300205310126320115330104331224341213351202361120371110381031391020401009410928420917430906440826450815;391 +190417240214;7 e-2;29 f8.17;74 f5.1;21 +180911190901200820210811220730230719240707250627260616270606280526290515300504310423320412330401340322350311360229370217380206390126400116410104411225421214431203441121451110;22 +180414190403200322210311220228230218240208250127260116270105271226281214291204301123311113321101331021341010350930360918370908380829390818400806410726420715430705440624450613;392 +180627201209241127;393 +180216190205200125210212220201230122240210250129260217270206280126290213300203310123320211330131340219350208360128370215380204390124400212410201420122430210440130450217;10 f1.1;394 f6.1;24 +181120191109201029211020221008230928240916250905260825270815280804290724300713310702320621330610340530350520360509370428380417390406400325410315420305430222440212450131;395 +180529190519200507210526220516230604240523250512260531270520280509290527300516310604320523330513340601350522360510370529380518390507400525410514420602430523440512450531
        IE:396 w8.1.0;3 f12.25;397 +220318;5 e1;398 w6.1.0;399 w5.1.0;10 f1.1;400 w10.25.0;401 w2.1.0@2023- v1.31.3.1@2020- -300204360204410204;328 f3.17;13 f12.26
        IL:29 +200429230426260422270512300508330504400418;87 +180419190509210415220505240514250501280502290419310429320415340425350515360501370421380511390428410507420424430514440503450420;402 +180331190420200409210328220416230406240423250413260402270422280411290331300418310408320327330414340404350424360412370331380420390409400329410416420405430425440412450402;403 +180910180911190930191001200919200920210907210908220926220927230916230917241003241004250923250924260912260913271002271003280921280922290910290911300928300929310918310919320906320907330924330925340914340915351004351005360922360923370910370911380930381001390919390920400908400909410926410927420915420916431005431006440922440923450912450913;404 +180406190426200415210403220422230412240429250419260408270428280417290406300424310414320402330420340410350430360418370406380426390415400404410422420411430501440418450408;405 +180520190609200529210517220605230526240612250602260522270611280531290520300607310528320516330603340524350613360601370520380609390529400518410605420525430614440601450522;406 +181001191021201010210928221017231007241024251014261003271023281012291001301019311009320927331015341005351025361013371001381021391010400929411017421006431026441013451003;407 +180924191014201003210921221010230930241017251007260926271016281005290924301012311002320920331008340928351018361006370924381014391003400922411010420929431019441006450926;408 +180919191009200928210916221005230925241012251002260921271011280930290919301007310927320915331003340923351013361001370919381009390928400917411005420924431014441001450921
        IN:409 +180430190518200507210526220516230505240523250512260501270520280508290527300517310507320525330514340503350522;410 f12.25;411 +181107191027201114211104221024231112241031251020261108271029281017291105301026311114321102331022341110351030;412 f4.14;413 +181019191008201025211015221005231024241012251002261020271009280927291016301006311025321014331003341022351011;7 e-2;414 +181123191112201130211119221108231127241115251105261124271114281102291121301110311128321117331106341125351115;415 +180302190321200310210329220318230308240325250314260304270322280311290301300320310309320327330316340305350324;416 +180616190605200525210514220503230422240411250331260321270310280227290215300205310125320115330103331224341213351202361120371109381030391020401008410927420916430905440825450815;417 +180822190812200801210721220710230629240617250607260527270517280506290425300414310403320323330312340302350219360208370127380117390106391227401215411205421124431113441101451022;29 f8.15;418 +180903190824200812210830220819230907240826250816260904270825280813290901300821310810320828330817340906350826;419 +180213190304220301250226270306280223290211300302310220320310330227340217350308;420 f10.2;421 +180329190417200406210425220414230404240421250410260331270418280407290426300416310405320423330412340401350420;422 +181121191110201030211019221009230928240916250905260826270815280804290725300714310703320621330610340531350521360509370429380418390407400326410316420305430223440212450131;423 +180921190910200830210819220809230729240717250706260626270616280604290524300513310503320421330411340331350321360309370226380215390205400125410114420103421224431213441201451120;424 +190413200402210421230330240417260326270415280403300412310401320419330407340328350416;172 f1.26
        IS:41 e39;3 f12.25;425 w8.1.0;5 e1;54 e0;426 w4.19.3;7 e-2;9 f5.1;30 e-3;23 f6.17;10 f1.1;78 e49;12 e50;219 f12.26
        IT:0 f11.1;427 f8.15;3 f12.25;5 e1;54 e0;6 f1.6;8 f12.8;9 f5.1;90 f4.25;339 w11.1.6;10 f1.1;172 f6.2;428 f10.4@2026-;13 f12.26
        JO:3 f12.25;15 +180820190810200730210719220708230627240615250605260526270515280504290423300412310401320321330310340228350217360206370125380115390104391225401213411203421122431111441030451020;17 +180821190811200731210720220709230628240616250606260527270516280505290424300413310402320322330311340301350218360207370126380116390105391226401214411204421123431112441031451021;18 +180822180823190812190813200801200802210721210722220710220711230629230630240617240618250607250608260528260529270517270518280506280507290425290426300414300415310403310404320323320324330312330313340302340303350219350220360208360209370127370128380117380118390106390107391227391228401215401216411205411206421124421125431113431114441101441102451022451023;19 +180615190604200524210513220502230421240410250330260320270309280226290214300204310124320114330102331223341212351201361119371108381029391019401007410926420915430904440824450814;20 +180616180617190605190606200525200526210514210515220503220504230422230423240411240412250331250401260321260322270310270311280227280228290215290216300205300206310125310126320115320116330103330104331224331225341213341214351202351203361120361121371109371110381030381031391020391021401008401009410927410928420916420917430905430906440825440826450815450816;29 f5.25;21 +180911190831200820210809220730230719240707250626260616270606280525290514300503310423320411330401340321350311360228370216380205390126400115410104411224421214431203441121451110;22 +180413190403200322210311220228230218240208250127260116270105271225281214291203301123311112321101331021341010350929360918370907380828390817400805410725420715430704440623450613;9 f5.1;10 f1.1;24 +181120191109201029211018221008230927240915250904260825270814280803290724300713310702320620330609340530350520360508370428380417390406400325410315420304430222440211450130
        JP:429 f9.23@2021-2043 +180923190923200922240922280922320922360922400922440922450922 -240923280923320923360923400923;430 f5.5;431 w1.8.0;4 f5.3;432 f11.3;433 f2.23@2020- +181223;434 +190501191022;435 f2.11;436 f5.4;437 f11.23;438 w7.15.0@2022- +180716190715200723210722;439 f8.11@2022- +180811190811200810210808;178 v9.21.0.1@2021- +190430190502320921;10 f1.1;440 +181008191014;441 w9.15.0;442 f4.29;443 w10.8.0@2022- +200724210723;444 v1.1.6.1 v2.11.6.1 v2.23.6.1 v4.29.6.1 v5.5.0.1 v5.5.1.1 v5.5.6.1 v8.11.6.1 v11.3.6.1 v11.23.6.1 v9.23.6.1@-2039 +181224210809240923270322330321440321;445 f3.20@2024-2042 +180321190321200320210320220321230321270321310321350321390321430321440320450320 -270320310320350320390320
        KE:45 f12.26;49 v12.26.6.1;3 f12.25;51 v12.26.0.1;446 +220910220911220912;5 e1;447 +220809;7 e-2;448 +180615190605200525210514220503230421240410250331260320270309280226290214300204310124320114330102331223341212351201361119371108381029391019401007410926420915430904440824450814;449 +330103371109401008;450 +220913241101;451 f12.12;452 v12.12.6.1;56 f5.1;348 v5.1.6.1;453 f6.1;454 v6.1.6.1;455 f10.20;456 v10.20.6.1;457 f10.10@2025-;458 v10.10.6.1@2022-;459 f10.10@-2020;460 +231113240510;10 f1.1;57 v1.1.6.1;461 +200211;462 +220429;463 +251017;464 f10.10@2021-2024;465 +211011
        KR:466 +230529250506260525290521320517360506390502430518440506;467 v5.5.6.1 v5.6.6.1 +250506440506;468 v12.25.6.1@2023- v12.26.6.1@2022-;469 +180926220912251008281005290924320921350918361006361007380915391004391005420930450927;470 v7.17.6.1@2023- v7.18.6.1@2022-;471 v10.9.6.1 v10.10.6.1;472 v3.2.6.1 v3.1.6.1@2021-;473 +200127230124240212270209300205330202340221360130370217390126400214440201;474 v5.2.6.1@2022- +330502390503440502;475 v8.15.6.1 v8.16.6.1@2021-;476 v10.3.6.1 v10.4.6.1@2021-;244 +241001;477 +180522190512200430210519220508230527240515250505260524270513280502290520300509310528320516330506340525350515360503370522380511390430400518410507420526430516440505450524;430 f5.5;3 f12.25;478 +180924190913201001210921220910230929240917251006260925270915281003290922300912311001320919330908340927350916361004370924380913391002400921410910420928430917441005450925;4 f7.17@2026-;479 f10.9;480 f3.1;481 +180216190205200125210212220201230122240210250129260217270207280127290213300203310123320211330131340219350208360128370215380204390124400212410201420122430210440130450217;9 f5.1@2026-;90 f8.15;392 +180613220601260603300612340531380602420604;156 f6.6;482 +200415240410280412320414360409400411440413;483 f10.3;10 f1.1;484 +220309250603300327350328400328450329;485 +200817231002250127;486 +180923190912200930210920220909230928240916251005260924270914281002290921300911310930320918330907340926350915361003370923380912391001400920410909420927430916441004450924;487 +180215190204200124210211220131230121240209250128260216270206280126290212300202310122320210330130340218350207360127370214380203390123400211410131420121430209440129450216;488 +180925190914201002210922220911230930240918251007260926270916281004290923300913311002320920330909340928350917361005370925380914391003400922410911420929430918441006450926;489 +180217190206200126210213220202230123240211250130260218270208280128290214300204310124320212330201340220350209360129370216380205390125400213410202420123430211440131450218
        KW:15 +180820190810200730210719220708230627240615250605260526270515280504290423300412310401320321330310340228350217360206370125380115390104391225401213411203421122431111441030451020;17 +180821190811200731210720220709230628240616250606260527270516280505290424300413310402320322330311340301350218360207370126380116390105391226401214411204421123431112441031451021;18 +180822180823190812190813200801200802210721210722220710220711230629230630240617240618250607250608260528260529270517270518280506280507290425290426300414300415310403310404320323320324330312330313340302340303350219350220360208360209370127370128380117380118390106390107391227391228401215401216411205411206421124421125431113431114441101441102451022451023;19 +180615190604200524210513220502230421240410250330260320270309280226290214300204310124320114330102331223341212351201361119371108381029391019401007410926420915430904440824450814;20 +180616180617190605190606200525200526210514210515220503220504230422230423240411240412250331250401260321260322270310270311280227280228290215290216300205300206310125310126320115320116330103330104331224331225341213341214351202351203361120361121371109371110381030381031391020391021401008401009410927410928420916420917430905430906440825440826450815450816;21 +180911190831200820210809220730230719240707250626260616270606280525290514300503310423320411330401340321350311360228370216380205390126400115410104411224421214431203441121451110;22 +180413190403200322210311220228230218240208250127260116270105271225281214291203301123311112321101331021341010350929360918370907380828390817400805410725420715430704440623450613;90 f2.26;23 f2.25;10 f1.1;24 +181120191109201029211018221008230927240915250904260825270814280803290724300713310702320620330609340530350520360508370428380417390406400325410315420304430222440211450130
        KZ:490 f7.6;491 v7.6.6.1 v7.7.6.1;4 f3.15@2027- f8.30@-2025;492 v3.16.6.1@2026- +200831250901370316430316;493 +200103;494 +250103;495 +180309;496 +220307;497 +180430;498 +190510;499 +240508;500 +180508;501 +200508;502 +230707;503 +210705;504 +180831;505 +220829;506 +221024;507 +201218;508 +181231;509 f5.7;510 v5.7.6.1 v5.9.0.1;17 +180821190811200731210720220709230628240616250606260527270516280505290424300413310402320322330311340301350218360207370126380116390105391226401214411204421123431112441031451021;511 f12.1@-2021;512 +181203191202;29 f12.16 f12.17@-2021;87 v12.17.6.1 v12.16.6.1@2019- +181218;108 f3.8;513 v3.8.6.1 v3.9.6.1;514 f5.1;515 v5.1.6.1 v5.2.6.1;10 f1.1 f1.2;57 v1.2.0.1 v1.2.6.1 v1.3.0.1 v1.3.6.1;516 f3.21 f3.22 f3.23;517 v3.23.0.1 v3.23.1.1 v3.23.6.1 v3.24.0.1 v3.24.1.1 v3.24.6.1;518 f1.7;172 f10.25@2022-;519 v10.26.6.1 v10.25.6.1@2021-;223 f5.9;520 v5.9.6.1 v5.10.6.1@2021-
        LI:0 f11.1;41 e39;521 f2.2;3 f12.25;42 e60;5 e1;54 e0;6 f1.6;8 f12.8;9 f5.1;23 f8.15;522 f9.8;10 f1.1;78 e49;12 e50;117 f3.19;13 f12.26
        LT:0 f11.1;98 f11.2@2020-;1 f8.15;3 f12.25;79 f12.24;523 f6.24;524 f3.11;525 f2.16;5 e1;54 e0;526 w6.1.6;527 f5.1;206 w5.1.6;10 f1.1;219 f12.26;220 f7.6
        LU:0 f11.1;41 e39;1 f8.15;3 f12.25;5 e1;528 f5.9@2019-;9 f5.1;23 f6.23;10 f1.1;12 e50;13 f12.26
        LV:3 f12.25;79 f12.24;529 f5.1;530 +230529;531 +180924;532 +260102;369 +180430;533 +210503;534 +250502;535 +230505;536 +200622;537 +210625;538 +260622;539 +251117;540 +211119;386 +241223;541 +241230;5 e1;54 e0;7 e-2;9 f5.1;243 f6.24;310 f6.23;206 w5.8.6;542 +180709230710;10 f1.1;543 f12.31;78 e49;544 f11.18;545 v11.18.6.1 v11.19.6.1;546 f5.4;547 v5.4.6.1 v5.5.6.1;219 f12.26
        MA:548 f1.14@2024-;17 +180821180822190811190812200731200801210720210721220709220710230628230629240616240617250606250607260527260528270516270517280505280506290424290425300413300414310402310403320322320323330311330312340301340302350218350219360207360208370126370127380116380117390105390106391226391227401214401215411204411205421123421124431112431113441031441101451021451022;19 +180615180616190604190605200524200525210513210514220502220503230421230422240410240411250330250331260320260321270309270310280226280227290214290215300204300205310124310125320114320115330102330103331223331224341212341213351201351202361119361120371108371109381029381030391019391020401007401008410926410927420915420916430904430905440824440825450814450815;549 f11.6;29 f11.18;21 +180911190831200820210809220730230719240707250626260616270606280525290514300503310423320411330401340321350311360228370216380205390126400115410104411224421214431203441121451110;9 f5.1;10 f1.1;550 f8.14;551 f1.11;24 +181120181121191109191110201029201030211018211019221008221009230927230928240915240916250904250905260825260826270814270815280803280804290724290725300713300714310702310703320620320621330609330610340530340531350520350521360508360509370428370429380417380418390406390407400325400326410315410316420304420305430222430223440211440212450130450131;552 f8.20;553 f7.30;554 f10.31@2026-;555 f8.21
        MC:0 f11.1;184 v11.1.6.1;41 e39;1 f8.15;186 v8.15.6.1;3 f12.25;51 v12.25.6.1;42 e60;5 e1;8 f12.8;556 v12.8.6.1;9 f5.1;239 v5.1.6.1;10 f1.1;57 v1.1.6.1;12 e50;557 f11.19;558 v11.19.6.1;559 f1.27
        MD:560 f12.25;561 f1.7 f1.8;562 o8;85 o0 o1;528 f5.9;563 f6.1;108 f3.8;564 f5.1;565 f8.31;10 f1.1;566 f8.27;567 f5.9
        ME:29 f5.21 f5.22;87 v5.22.0.1 v5.22.6.1;9 f5.1 f5.2;239 v5.2.0.1 v5.2.6.1;10 f1.1 f1.2;57 v1.2.0.1 v1.2.6.1;568 f11.13@2022- +241114;569 v11.13.6.1;220 f7.13 f7.14;570 v7.14.0.1 v7.14.6.1
        MK:3 f1.7;51 v1.7.6.1;5 o1;19 +180615190604200524210513220502230421240410250330260320270309280226290214300204310124320114330102331223341212351201361119371108381029391019401007410926420915430904440824450814;249 +200525250331330103371109401008;447 +240424240508;29 f9.8;87 v9.8.6.1;9 f5.1;239 v5.1.6.1;571 f10.23;572 v10.23.6.1;573 f10.11;574 v10.11.6.1;10 f1.1;57 v1.1.6.1;172 f8.2;519 v8.2.6.1;575 f12.8;576 v12.8.6.1;218 f5.24;577 v5.24.6.1
        MT:3 f12.25;578 f9.8;579 f3.19;580 f2.10;581 f6.29;582 f8.15;583 f12.8;584 f3.31;7 e-2;29 f9.21;10 f1.1;172 f12.13;585 f6.7;104 f5.1
        MX:586 w3.15.0;587 +181201241001301001361001421001;3 f12.25;4 w2.1.0;29 f9.16;9 f5.1;10 f1.1;552 w11.15.0
        MY:588 +221128250915;589 w6.1.0@2021- +180909190909200608;590 +180910;591 +180216190205200125210212220201230122240210250129260217270206280126290213300203310123320211330131340219350208360128370215380204390124400212410201420122430210440130450217;592 +180217190206200126210213220202230123240211250130260218270207280127290214300204310124320212330201340220350209360129370216380205390125400213410202420123430211440131450218;593 +200127240212270208;594 +440201;595 +230124;596 +300206340221370218400214;3 f12.25;51 +221226331226391227441226;597 +190730;17 +180822190811200731210720220710230629240617250607260527270517280505290425300414310403320322330312340301350219360208370127380116390106391226401215411204421123431112441101451021;248 +190812220711300415421124;19 +180615190605200524210513220502230422240410250331260321270310280227290215300204310125320114330103331223341212351201361119371109381030391019401008410927420916430905440825450814;598 +180616190606200525210514220503230423240411250401260322270311280228290216300205310126320115330104331224341213351202361120371110381031391020401009410928420917430906440826450815;599 +230424260323310127351203381101430907;600 +230421260320;249 +200526280229;601 +180509221118221119;21 +180911190901200820210810220730230719240707250627260617270606280526290515300504310423320412330401340322350311360229370217380206390126400116410104411225421214431203441121451110;9 f5.1;239 v5.1.6.1@2023- +220504;602 f9.16;603 v9.16.6.1;23 f8.31;350 v8.31.6.1;604 +181120191109201029211019221010230928240916250905260825270815280804290724300713310702320621330610340530350520360509370428380417390406400325410315420305430222440212450131;605 +270816350521400326430223;395 +180529190519200507210526220515230504240522250512260531270520280509290527300516310506320523330513340503350522360510370529380518390507400525410514420504430523440512450501;606 +190520220516260602;607 +290528320524420505
        NG:45 f12.26;49 v12.27.0.1 v12.27.6.1;3 f12.25;51 v12.26.6.1 +221227331228391229441227;608 +250715;609 f6.12@2019- +180529;610 v6.12.6.1 v6.13.6.1;5 e1;7 e-2;611 +180615190604200524210513220502230421240410250330260319270310280227290215300205310125320115330103331224341213351202361120371109381030391020401008410927420916430905440825450815;612 +200526250401280229310127331227351204381101430907;613 +180616190605200525210514220503230422240411250331260320270311280228290216300206310126320116330104331225341214351203361121371110381031391021401009410928420917430906440826450816;614 +180618230424310128331228381102410930430908;615 +180822190812200731210720220709230628240616250606260528270517280506290425300414310403320323330312340302350219360208370127380117390106391227401215411205421124431113441101451022;616 +220711240618280508300416330314380119401217451024;617 +180823190813200801210721220710230629240617250607260529270518280507290426300415310404320324330313340303350220360209370128380118390107391228401216411206421125431114441102451023;618 +200803220712250609280509330315360211401218431116;619 +181120191109201029211019221008230927240916250905260826270815280804290725300714310703320621330610340531350521360509370429380418390407400326410316420305430223440212450131;620 +191111221010270816300715380419410318;23 f10.1;350 v10.1.6.1 v10.2.6.1;10 f1.1;57 v1.1.6.1 +220103280103330105390103;621 +190529230529270529310529350529390529430529;622 +190222;623 f5.1;624 v5.2.6.1 v5.1.6.1@2023- +220504
        NL:41 e39;3 f12.25;5 e1;54 e0;7 e-2;625 f4.27 v4.25.4.1 -250427310427360427420427;90 +200505250505300505350505400505450505;10 f1.1;78 e49;12 e50;219 f12.26
        NO:41 e39;3 f12.25;4 f5.17;5 e1;54 e0;7 e-2;9 f5.1;30 e-3;10 f1.1;78 e49;12 e50;219 f12.26
        NZ:626 f4.25;627 v4.25.6.1 v4.26.6.1;45 f12.26;49 v12.27.0.1 v12.27.6.1;3 f12.25;51 v12.26.0.1 v12.26.6.1;628 f1.2;629 v1.3.0.1 v1.3.6.1;5 e1;7 e-2;55 w6.1.0@2023-;56 w10.22.0;630 +220624230714240628250620260710270625280714290706300621310711320702330624340707350629360718370710380625390715400706410719420711430703440624450707;10 f1.1;57 v1.2.0.1 v1.2.6.1;631 +220926;58 w6.1.0@-2022;632 f2.6;633 v2.6.6.1 v2.7.6.1
        NZ-AUK:634 w1.26.0
        NZ-BOP:
        NZ-CAN:635 w11.11.4
        NZ-CIT:636 w11.27.0
        NZ-GIS:
        NZ-HKB:637 w10.19.4
        NZ-MBH:638 w10.29.0
        NZ-MWT:
        NZ-NSN:639 w1.29.0
        NZ-NTL:634 w1.26.0
        NZ-OTA:640 w3.20.0 +350327 -350326
        NZ-STL:641 e2
        NZ-TAS:
        NZ-TKI:642 w3.8.0
        NZ-WGN:643 w1.19.0
        NZ-WKO:
        NZ-WTC:644 w11.28.0
        OM:17 +180820180821180822180823190810190811190812190813200730200731200801200802210719210720210721210722220708220709220710220711230627230628230629230630240616240617240618240619250605250606250607250608260526260527260528260529270515270516270517270518280504280505280506280507290423290424290425290426300412300413300414300415310401310402310403310404320321320322320323320324330310330311330312330313340228340301340302340303350217350218350219350220360206360207360208360209370125370126370127370128380115380116380117380118390104390105390106390107391225391226391227391228401213401214401215401216411203411204411205411206421122421123421124421125431111431112431113431114441030441031441101441102451020451021451022451023;19 +180613180614180615180616180617190603190604190605190606200522200523200524200525200526210512210513210514210515220430220501220502220503220504230420230421230422230423230424240409240410240411240412250329250330250331250401250402260319260320260321260322270308270309270310270311280225280226280227280228290213290214290215290216300202300203300204300205300206310123310124310125310126320112320113320114320115320116330101330102330103330104331221331222331223331224331225341210341211341212341213341214351129351130351201351202351203361117361118361119361120361121371107371108371109371110381028381029381030381031391017391018391019391020391021401005401006401007401008401009410925410926410927410928420914420915420916420917430903430904430905430906440823440824440825440826450812450813450814450815450816;21 +180911190901200821210810220730230720240707250629260618270606280525290514300503310423320411330401340321350311360228370216380205390126400115410104411224421214431203441121451110;22 +180413190403200322210311220301230219240208250130260118270105271225281214291203301123311112321101331021341010350929360918370907380828390817400805410725420715430704440623450613;23 f11.20@2027- f11.21@2027- w11.20.2@2023-2026 w11.21.3@2023-2026 +201125201126211128211129221130221201;24 +181120191109201029211019221009230928240915250907260827270814280803290724300713310702320620330609340530350520360508370428380417390406400325410315420304430222440211450130;645 +180723190723;646 f1.11@2020- +250112260115 -250111260111
        PA:27 e-47;3 f12.25;51 v12.25.6.1;647 f11.5;648 v11.5.6.1;7 e-2;29 f11.28;87 v11.28.6.1;9 f5.1;239 v5.1.6.1;649 f11.10;650 v11.10.6.1;651 f1.9;652 v1.9.6.1;206 f12.8;207 v12.8.6.1;653 f12.20@2022-;654 v12.20.6.1@2021-;10 f1.1;57 v1.1.6.1;621 +190701240701;655 f11.3;656 v11.3.6.1
        PE:0 f11.1;657 f10.8;658 f6.7@2024-;659 f12.9@2022-;660 f8.6@2022-;3 f12.25;54 e0;7 e-2;661 f7.29;8 f12.8;29 f7.28;9 f5.1;30 e-3;10 f1.1;662 f7.23@2023-;663 f8.30;183 f6.29
        PH:664 f11.2@-2020 f12.24@-2020 +221031230102231102231226240209241102241224250727;0 f11.1;665 +251031;98 +261102271102;666 f4.9 +230410 -230409;667 e-1;668 f11.30 +231127 -231130;591 +180216190205200125210212220201240210250129260217270206280126290213300203310123320211330131340219350208360128370215380204390124400212410201420122430210440130450217;3 f12.25;79 f12.24@2025-2027;669 f2.25@-2022 +230224;670 +180821190812200731210720220709230628240617250606260527270516280505290424300413310402320322330311340301350218360207370126380116390105391226401214411204421123431112441031451021;671 +180615190605200525210513220503230421240410250401260320270309280226290214300204310124320114330102331223341212351201361119371108381029391019401007410926420915430904440824450814;672 +180514190513220509231030250512;673 f12.8@2019-;7 e-2;29 f6.12;9 f5.1;674 f12.31@2023- f12.31@-2020;30 e-3;675 w8.25.0;10 f1.1;676 f8.21 +240823 -240821;677 f12.30
        PK:97 +180920180921190909190910200829200830210818210819220808220809230728230729240716240717250705250706260625260626270615270616280603280604290523290524300512300513310502310503320420320421330410330411340330340331350320350321360308360309370225370226380214380215390204390205400124400125410113410114420102420103421223421224431212431213441130441201451119451120;678 +181121191110201030211019221009230929240917250906260826270815280804290725300714310703320621330610340531350521360509370429380418390407400326410316420305430223440212450131;679 +180821180822180823190812190813190814190815200731200801200802210720210721210722220708220709220710220711220712230628230629230630230701240617240618240619250606250607250608250609260526260527260528270517270518270519280506280507280508290425290426290427300414300415300416310403310404310405320323320324320325330312330313330314340302340303340304350219350220350221360208360209360210370127370128370129380117380118380119390106390107390108391227391228391229401215401216401217411205411206411207421124421125421126431113431114431115441101441102441103451022451023451024;680 o8@2021-2023 o9@2021-2023 +180615180616180617180618190604190605190606190607200522200523200524200525200526200527210512210513210514210515220504220505230421230422230423240410240411240412250331250401250402260320260321270310270311270312280227280228280229290215290216290217300205300206300207310125310126310127320115320116320117330103330104330105331224331225331226341213341214341215351202351203351204361120361121361122371109371110371111381030381031381101391020391021391022401008401009401010410927410928410929420916420917420918430905430906430907440825440826440827450815450816450817;391 +180725240208;29 f8.14;681 f11.9@2022-;682 f2.5;56 f5.1;683 f3.23;684 f12.25;685 f5.28@2024-
        PL:0 f11.1;1 f8.15;3 f12.25;79 f12.24@2025-;42 e60;5 e1;54 e0;6 f1.6;23 f5.1;686 f5.3;687 f11.11;688 +181112;10 f1.1;78 e49;219 f12.26
        PT:0 f11.1;1 f8.15;3 f12.25;42 e60;689 f6.10;54 e0;584 f4.25;7 e-2;8 f12.8;9 f5.1;10 f1.1;172 f10.5;546 f12.1
        QA:17 +180822180823180824190811190812190813200731200801200802210720210721210722220709220710220711230628230629230630240616240617240618250606250607250608260527260528260529270516270517270518280505280506280507290424290425290426300413300414300415310402310403310404320322320323320324330311330312330313340301340302340303350218350219350220360207360208360209370126370127370128380116380117380118390105390106390107391226391227391228401214401215401216411204411205411206421123421124421125431112431113431114441031441101441102451021451022451023;19 +180615180616180617190604190605190606200524200525200526210513210514210515220502220503220504230421230422230423240410240411240412250330250331250401260320260321260322270309270310270311280226280227280228290214290215290216300204300205300206310124310125310126320114320115320116330102330103330104331223331224331225341212341213341214351201351202351203361119361120361121371108371109371110381029381030381031391019391020391021401007401008401009410926410927410928420915420916420917430904430905430906440824440825440826450814450815450816;690 w2.8.1;691 +250102;692 f12.18
        RO:430 f6.1;3 f12.25 f12.26;211 f8.15;85 o0 o1;6 f1.6@2024-;7 o-2;9 f5.1;23 f12.1;10 f1.1 f1.2;78 o49 o50;332 f11.30;286 f1.7@2024-;693 f1.24
        RS:77 f11.11;694 v11.11.6.1;5 o1;54 o0;7 o-2;86 o-1;9 f5.1 f5.2;239 v5.2.0.1 v5.3.0.1@-2037 +380503;10 f1.1 f1.2;57 v1.2.0.1 v1.2.6.1;75 f1.7;220 f2.15 f2.16;570 v2.16.0.1 v2.16.6.1
        SA:15 +180820190810200730210719220708230627240615250605260526270515280504290423300412310401320321330310340228350217360206370125380115390104391225401213411203421122431111441030451020;18 +180821180822180823190811190812190813200731200801200802210720210721210722220709220710220711230628230629230630240616240617240618250606250607250608260527260528260529270516270517270518280505280506280507290424290425290426300413300414300415310402310403310404320322320323320324330311330312330313340301340302340303350218350219350220360207360208360209370126370127370128380116380117380118390105390106390107391226391227391228401214401215401216411204411205411206421123421124421125431112431113431114441031441101441102451021451022451023;695 +190814200803200804220712220713230702240619250609250610260531270519280508280509300416300417310406330314330315340305350221360210360211380119380120390109401217401218411208421126431115431116451024451025;20 +180614180615180616180617190604190605190606190607200523200524200525200526210512210513210514210515220501220502220503220504230421230422230423230424240409240410240411240412250330250331250401250402260319260320260321260322270309270310270311270312280226280227280228280229290214290215290216290217300203300204300205300206310124310125310126310127320113320114320115320116330102330103330104330105331222331223331224331225341211341212341213341214351130351201351202351203361118361119361120361121371108371109371110371111381029381030381031381101391018391019391020391021401006401007401008401009410926410927410928410929420915420916420917420918430904430905430906430907440824440825440826440827450813450814450815450816;696 +180618180619190609200527210516210517230425230426240414260323260324270314280301290218290219310128310129320118331226331227351204351205361123381102381103391023401010410930411001430908430909440828440829;697 f2.22@2022-;698 v2.20.2.1@2020- v2.22.5.1@2021-;699 +221123;700 f9.23;701 v9.21.2.1 v9.23.5.1
        SE:0 w10.31.5;41 e39;3 f12.25;5 e1;54 e0;6 f1.6;7 e-2;60 f5.1;243 w6.20.5;23 f6.6;10 f1.1;78 e49;219 f12.26
        SG:591 +180216180217190205190206200125200126210212210213220201220202230122230123240210240211250129250130260217260218270206270207280126280127290213290214300203300204310123310124320211320212330131330201340219340220350208350209360128360129370215370216380204380205390124390125400212400213410201410202420122420123430210430211440130440131450217450218;595 +200127230124240212270208;596 +300205340221370217400214440201;3 f12.25;51 +221226331226391227441226;702 +181106191027201114211104221024231112241031251020261108271028281115291105301026311114321102331022341110351030361117371106381027391115401104411024421112431101441118451108;703 +191028231113261109401105431102;7 e-2;704 +180822190811200731210720220710230629240617250607260527270517280505290425300414310403320322330312340301350219360208370127380116390106391226401215411204421123431112441101451021;705 +190812220711300415421124;706 +180615190605200524210513220503230422240410250331260321270310280227290215300204310125320114330103331223341212351201361119371109381030391019401008410927420916430905440825450814;707 +200525280228;56 f5.1;348 v5.1.6.1;23 f8.9;350 v8.9.6.1;10 f1.1;57 v1.1.6.1;708 +200710230901250503;395 +180529190519200507210526220515230602240522250512260531270520280509290527300516310604320523330513340601350522360510370529380518390507400525410514420602430523440512450531;606 +190520220516260601;607 +290528320524
        SI:1 f8.15;3 f12.25;709 f11.1;710 f4.27;5 e1;54 e0;711 f12.26;9 f5.1 f5.2;10 f1.1 f1.2;78 e49;712 f2.8;182 f10.31;713 +230814;220 f6.25
        SK:714 +181030;0 f11.1;3 f12.25;79 f12.24;4 f9.1@-2023;715 f9.15 -260915;337 f5.8 -260508;716 f1.1;5 e1;717 f1.6;7 e-2;9 f5.1;218 f7.5;219 f12.26;718 f8.29;221 f11.17@-2024
        SM:0 f11.1;719 f3.25;720 f7.28;721 f2.5;1 f8.15;3 f12.25;722 f11.2;42 e60;5 e1;54 e0;6 f1.6;8 f12.8;723 f4.1 f10.1;10 f1.1;724 f9.3;13 f12.26;623 f5.1
        TH:725 +180727190716200705210724220713230801240720250710260729270718280706290725300714310802320722330711340730350720360708370727380716390705400723410713420702430721440709450728;726 +200707210726240722270720300716310804340801410715440711;25 +201119201120201211210212210412210924220715220729221014221230230505230731231229240412241230250602250811260102;727 +180728190717200706210725220714230802240721250711260730270719280707290726300715310803320723330712340731350721360709370728380717390706400724410714420703430722440710450729;728 +180730350723380719450731;729 f4.6;730 v4.6.6.1 v4.7.6.1;4 f12.10;731 v12.10.6.1 v12.11.6.1;732 f5.4@2020-;733 v5.4.6.1 v5.5.6.1@2020-;734 f10.13@2023- +181013;735 v10.14.6.1 v10.13.6.1@2020-;736 f10.13@2019-2022;737 +191014;738 f12.5@2019-;739 v12.5.6.1 v12.6.6.1;740 +181205;741 f10.23;742 v10.23.6.1 v10.24.6.1;743 f7.28;744 v7.28.6.1 v7.29.6.1;745 +190506;746 f8.12;747 v8.12.6.1 v8.13.6.1;748 f6.3@2019-;749 v6.4.6.1 v6.3.6.1@2019-;750 +180301190219200208210226220216230306240224250212260303270221280210290227300217310307320225330214340304350222360212370301380219390208400226410215420205430223440213450302;751 +200210240226270222300218340306370302400227440215;752 w1.8.5;23 f12.5;753 v12.5.6.1 v12.6.6.1;754 f12.5;755 v12.5.6.1 v12.6.6.1;756 f5.1;757 v5.1.6.1 v5.2.6.1;758 f8.12;759 v8.12.6.1 v8.13.6.1;10 f1.1;760 v1.1.6.1 v1.2.6.1;543 f12.31;761 v1.2.0.1 +180102290102350102;762 f4.13@2021- f4.14@2021- f4.15@2021- +180413180414180415190413190414190415;763 v4.15.0.1 v4.15.1.1 v4.15.6.1 v4.16.6.1 +200727200904200907;764 +180529190518200506210526220515230603240522250511260531270520280508290527300516310604320523330513340601350521360510370529380518390507400525410514420504430523440511450530;765 +190520220516230605250512260601290528320524360512390509420505430525
        TN:15 +180820190810200730210719220708230627240615250605260526270515280504290423300412310401320321330310340228350217360206370125380115390104391225401213411203421122431111441030451020;17 +180821190811200731210720220709230628240616250606260527270516280505290424300413310402320322330311340301350218360207370126380116390105391226401214411204421123431112441031451021;18 +180822180823190812190813200801200802210721210722220710220711230629230630240617240618250607250608260528260529270517270518280506280507290425290426300414300415310403310404320323320324330312330313340302340303350219350220360208360209370127370128380117380118390106390107391227391228401215401216411205411206421124421125431113431114441101441102451022451023;19 +180615190604200524210513220502230421240410250330260320270309280226290214300204310124320114330102331223341212351201361119371108381029391019401007410926420915430904440824450814;20 +180616180617190605190606200525200526210514210515220503220504230422230423240411240412250331250401260321260322270310270311280227280228290215290216300205300206310125310126320115320116330103330104331224331225341213341214351202351203361120361121371109371110381030381031391020391021401008401009410927410928420916420917430905430906440825440826450815450816;766 f10.15;29 f3.20;21 +180911190831200820210809220730230719240707250626260616270606280525290514300503310423320411330401340321350311360228370216380205390126400115410104411224421214431203441121451110;9 f5.1;651 f4.9;10 f1.1;24 +181120191109201029211018221008230927240915250904260825270814280803290724300713310702320620330609340530350520360508370428380417390406400325410315420304430222440211450130;172 f7.25;767 f1.14;228 f8.13
        TR:768 f5.19;769 f7.15;17 +180821180822180823180824190811190812190813190814200731200801200802200803210720210721210722210723220709220710220711220712230628230629230630230701240616240617240618240619250606250607250608250609260527260528260529260530270516270517270518270519280505280506280507280508290424290425290426290427300413300414300415300416310402310403310404310405320322320323320324320325330311330312330313330314340301340302340303340304350218350219350220350221360207360208360209360210370126370127370128370129380116380117380118380119390105390106390107390108391226391227391228391229401214401215401216401217411204411205411206411207421123421124421125421126431112431113431114431115441031441101441102441103451021451022451023451024;19 +180615180616180617190604190605190606200524200525200526210513210514210515220502220503220504230421230422230423240410240411240412250330250331250401260320260321260322270309270310270311280226280227280228290214290215290216300204300205300206310124310125310126320114320115320116330102330103330104331223331224331225341212341213341214351201351202351203361119361120361121371108371109371110381029381030381031391019391020391021401007401008401009410926410927410928420915420916420917430904430905430906440824440825440826450814450815450816;770 f5.1;771 f4.23;10 f1.1;172 f10.29;223 f8.30
        TW:430 f4.4;772 v4.2.3.1 +210402240405250403270406280403290403320402330405360403380406400403410405420403440405450403;591 +180216180217180218190205190206190207200125200126200127210212210213210214220201220202220203230122230123230124240210240211240212250129250130250131260217260218260219270206270207270208280126280127280128290213290214290215300203300204300205310123310124310125320211320212320213330131330201330202340219340220340221350208350209350210360128360129360130370215370216370217380204380205380206390124390125390126400212400213400214410201410202410203420122420123420124430210430211430212440130440131440201450217450218450219;595 +180219180220200128200129210215210216230126240213240214270209270210300207310127340223350212370219380208400216410204410205440202440203450220450221;773 +180215190204200124210211220131230121240209250128260215260216270204270205280124280125290211290212300201300202310121310122320209320210330129330130340217340218350206350207360126360127370213370214380202380203390122390123400210400211410130410131420120420121430208430209440128440129450215450216;774 +230125260220290216300206330203330204340222360131360201370218390127390128400215430213;775 f9.28@2025-;776 v9.28.6.1 +300927410927;4 f12.25@2025-;492 v12.23.3.1@2022- v12.25.6.1@2023-;777 +230120;778 +190208;779 +220204;780 +230127;781 +250127;782 +200123;783 +240208;784 +230227;785 +210210;786 +190301;787 +230403;788 +180406;789 +230623;790 +200626;791 +210920;792 +231009;793 +201002;794 +191011;795 +181231;796 +180618190607200625210614220603230622240610250531260619270609280528290616300605310624320612330601340620350610360530370618380607390527400614410603420622430611440531450619;797 +250530280529290615320611350611420623;798 f1.1;799 v1.1.5.-1 v1.1.6.1;9 f5.1@2026-;239 v4.29.3.1@2022- v5.1.6.1@2023-;800 +180924190913201001210921220910230929240917251006260925270915281003290922300912311001320919330908340927350916361004370924380913391002400920410910420928430917441005450925;801 +220909290921320920350917361003391003420930;23 f10.10;350 v10.8.3.1 v10.10.6.1;802 f2.28;803 v2.26.3.1 v2.28.6.1;804 f10.25@2025-;805 v10.23.3.1 v10.25.6.1@2021-;806 f4.4@2040-2042 +180405190405200404210404220405230405240404250404260405270405280404290404300405310405320404330404340405350405360404370404380405390405430405440404450404;807 +200402210405260406310403320405370402430406
        UA:3 f1.7@-2022 f12.25@-2021;51 +180108211227;808 f5.9@-2021;809 +200511210510;810 +211014;811 f6.28@-2021;812 +200629;813 +200106;814 +210108;495 +180309;815 +220307;500 +180430;816 +190430;817 +180629;818 +210823;819 +211015;820 +191230;795 +181224;821 +191231;508 +181231;822 f10.14@-2020;823 +181015;824 o0@-2021;825 o1@-2020 +210504;29 f8.24@-2021;87 +190826;108 f3.8@-2022;513 +200309;9 f5.1@-2021;239 +210503;10 f1.1@-2022;57 +220103;78 o49@-2021;826 o50@-2021
        US:3 f12.25;51 v12.23.3.1 v12.25.6.1;188 w10.8.0;29 f7.4;87 v7.2.3.1 v7.4.6.1;827 f6.19@2021-;828 v6.17.3.1 v6.19.6.1;9 w9.1.0;829 w1.15.0;156 w5.25.0;10 f1.1;57 v1.1.5.-1 v1.1.6.1;148 w11.22.3;830 f11.11;831 v11.9.3.1 v11.11.6.1;832 w2.15.0
        US-AK:833 f10.18;834 v10.16.3.1 v10.18.6.1;188;835 w10.8.0;829;836 w1.15.0;837 w2.15.0;838 w3.25.0;832
        US-AL:188;839 w10.8.0;840 w4.22.0;841 w2.15.0;842 w6.1.0;829;843 w1.15.0;832
        US-AR:188;844 w2.15.0;832
        US-AS:845 f4.17;846 v4.15.3.1 v4.17.6.1;847 f7.16;848 v7.14.3.1 v7.16.6.1;849 w10.8.6
        US-AZ:850 w1.15.0;851 w2.15.0;829;832
        US-CA:852 f3.31;853 v3.31.6.1;188;854 w11.23.4;855 +261108271029281017291105301026311114321102331022341110351030;837 w2.15.0;856 f2.15;832
        US-CO:852 f3.31;188;857 w10.1.0@2020-;832;858 w2.15.0
        US-CT:7 e-2;859 f2.12;860 v2.10.3.1 v2.12.6.1
        US-DC:188 +181008;861 f4.16;862 v4.14.3.1 v4.16.6.1;450 +210120250120290120330120370120410120450120;863 +410121;835 w10.8.0@2019-
        US-DE:188;854 w11.23.4;447 +181106201103221108241105261103281107301105321102341107361104381102401106421104441108;7 e-2;832
        US-FL:188;864 w11.23.4;856 f2.15;832
        US-GA:865 w11.23.4 e-2@2020- +180423190422;832 v12.22.2.1 v12.22.3.1 v12.23.0.1 v12.23.2.1 v12.23.6.1 v12.25.0.1 v12.25.3.1
        US-GU:98 f11.2;188;7 e-2;866 w3.1.0;867 f12.8;868 f7.21
        US-HI:188;447 +181106201103221108241105261103281107301105321102341107361104381102401106421104441108;869 f6.11;870 v6.9.3.1 v6.11.6.1;837 w2.15.0;871 f3.26;872 v3.24.3.1 v3.26.6.1;220 w8.15.4;832
        US-IA:188;859 f2.12;860 v2.10.3.1 v2.12.6.1
        US-ID:873 w1.15.0;829;837 w2.15.0;832
        US-IL:874 w3.1.0;447 +181106201103221108241105261103281107301105321102341107361104381102401106421104441108;859 f2.12;860 v2.10.3.1 v2.12.6.1
        US-IN:447 w11.2.1;7 e-2;859 w11.23.4;875 w5.2.1;832 v12.22.2.1 v12.22.3.1 v12.23.0.1 v12.23.2.1 v12.23.6.1 v12.25.0.1 v12.25.3.1
        US-KS:79 f12.24;80 v12.21.3.1 v12.22.2.1 v12.22.3.1;188
        US-KY:188;7 e-2;543 f12.31;876 v12.29.3.1
        US-LA:188;447 +181106201103221108241105261103281107301105321102341107361104381102401106421104441108;7 e-2;877 e-47
        US-MA:51 v12.25.6.1;87 v7.4.6.1;828 v6.19.6.1;57 v1.1.6.1;878 w4.15.0;831 v11.11.6.1
        US-MD:879 w11.23.4;450 +210120250120290120330120370120410120450120;863 +410121;837 w2.15.0;832
        US-ME:188 +181008;835 w10.8.0@2019-;878 w4.15.0
        US-MI:79 f12.24;80 v12.21.3.1 v12.22.2.1 v12.22.3.1;188;854 w11.23.4;447 +181106201103221108241105261103281107301105321102341107361104381102401106421104441108;543 f12.31;876 v12.29.3.1
        US-MN:188;832;880 w2.15.0
        US-MO:881 f5.8;882 v5.6.3.1 v5.8.6.1
        US-MP:314 f11.4;883 v11.2.3.1 v11.4.6.1;188;884 f3.24;885 v3.22.3.1 v3.24.6.1;886 w10.8.0;4 f12.8;492 v12.6.3.1 v12.8.6.1;447 +181106201103221108241105261103281107301105321102341107361104381102401106421104441108;7 e-2
        US-MS:188;840 w4.24.0;887 w1.15.0;829
        US-MT:447 +181106201103221108241105261103281107301105321102341107361104381102401106421104441108;888 w2.15.0;832
        US-NC:79 f12.24;80 v12.21.3.1 v12.22.2.1 v12.22.3.1;188;210 f12.26;889 v12.26.0.1 v12.26.6.1 v12.27.6.1;854 w11.23.4;7 e-2
        US-ND:188
        US-NE:890 w4.24.4;188 +181008191014;835 w10.8.0@2020-
        US-NH:188;854 w11.23.4;850 w1.15.0;447 +181106201103221108241105261103281107301105321102341107361104381102401106421104441108;829
        US-NJ:447 +181106201103221108241105261103281107301105321102341107361104381102401106421104441108;7 e-2;859 f2.12;860 v2.10.3.1 v2.12.6.1;891 w2.15.0;832
        US-NM:188 +181008;835 w10.8.0@2019-;837 w11.23.4;832
        US-NV:188;145 w11.23.4;892 w10.25.4
        US-NY:447 w11.2.1;859 f2.12;860 v2.10.3.1 v2.12.6.1;856 f2.15
        US-OH:832;858 w2.15.0
        US-OK:188;854 w11.23.4;837 w2.15.0;832
        US-OR:188;891 w2.15.0;832
        US-PA:854 w11.23.4;837 w2.15.0;832
        US-PR:861 f3.22;862 v3.22.6.1;6 f1.6;893 +180219;894 w2.15.0@2019-;7 e-2;895 f11.19@-2022;896 f11.19@2023-;897 v11.19.6.1;898 f7.25;899 v7.25.6.1;831 v11.11.6.1;832
        US-RI:188 w10.8.0@-2021;900 w10.8.0@2022-;223 w8.8.0
        US-SC:188;840 w4.22.0;901 w2.15.0;832
        US-SD:188;902 w10.8.0
        US-TN:188;7 e-2;901 w2.15.0;832
        US-TX:852 f3.31;79 f12.24;80 v12.21.3.1 v12.22.2.1 v12.22.3.1;188;840 f1.19;210 f12.26;903 f6.19;864 w11.23.4;7 e-2;904 f8.27;837 w2.15.0;905 f4.21;906 f3.2;832
        US-UM:188
        US-UT:907 f7.24;908 v7.22.3.1 v7.24.6.1;909 w2.15.0;832
        US-VA:188 +181008191014;854 w11.23.4;447 w11.2.1@2020-;910 w2.15.0;450 +210120250120290120330120370120410120450120;863 +410121;835 w10.8.0@2020-;911 w1.12.4@-2020;832
        US-VI:912 f12.26;188;913 w10.8.0;5 e1;861 f7.3;7 e-2;914 e-3;915 f11.1;837 w2.15.0;916 f1.6;917 f3.31;832
        US-VT:918 f8.16;919 v8.14.3.1 v8.16.6.1;188;837 w2.15.0;920 w3.1.1;832
        US-WA:188;921 w11.23.4;837 w2.15.0;832
        US-WI:79 f12.24;80 v12.21.3.1 v12.22.2.1 v12.22.3.1;188;543 f12.31;876 v12.29.3.1;856 f2.15
        US-WV:854 w11.23.4;447 +181106201103221108241105261103281107301105321102341107361104381102401106421104441108;837 w2.15.0;832;922 f6.20;923 v6.18.3.1 v6.20.6.1
        US-WY:188;901 w2.15.0;832
        UY:4 f7.18;145 f12.25;924 f8.25;10 f1.1;621 +200301;623 f5.1
        VA:0 f11.1;98 f11.2;925 f5.8@2026- f3.13@-2025;926 f2.11;41 e39;927 f8.15;3 f12.25;79 f12.24;928 e60;929 f8.16;930 f8.14;5 e1;54 e0;931 e2;6 f1.6;7 e-2;86 e-1;8 f12.8;674 f12.31;30 e-3;932 f9.17@2025- f4.23@-2025;933 f12.27;934 f5.1;117 f3.19;13 f12.26;935 f6.29;936 e56;937 f1.1;938 e49
        VN:939 +180214200123210210230120240208250127270204280124300131310121320209340217350206370213380202400210410130420120440128450215;940 +181231;941 +250502;498 +190429;499 +240429;942 +260831;943 +180220200129210216230126240214270210300206310127330204340223350212360201370219380208390128400216410205440203450221;944 +180219190208200128210215220204230125240213250201260220270209280129290216300205310126320214330203340222350211360131370218380207390127400215410204420125430213440202450220;945 +180425190414200402210421220410230429240418250407260426270416280404290423300412310401320419330409340428350417360406370424380413390403400420410410420429430419440407450426;946 +190415220411230502260427330411360407390404430420;74 f5.1;203 v5.2.0.1 v5.2.6.1;947 f4.30;948 v5.1.6.1 v5.1.0.1@2024- +230503;393 +180216190205200125210212220201230122240210250129260217270206280126290213300202310123320211330131340219350208360128370215380204390124400212410201420122430210440130450217;949 +180215190204200124210211220131230121240209250128260216270205280125290212300201310122320210330130340218350207360127370214380203390123400211410131420121430209440129450216;23 f9.2 f9.1@2042- v9.2.3.1 v8.31.2.1@-2043 v8.31.3.1@-2044 v8.31.6.1@-2041 v9.2.0.1@2020- v9.2.6.1@2019- +260901370901;350 v9.3.6.1 v9.3.0.1@2019- +180903;10 f1.1;57 v1.1.6.1 v1.2.6.1;950 +180217190206200126210213220202230123240211250130260218270207280127290214300203310124320212330201340220350209360129370216380205390125400213410202420123430211440131450218;951 +180218190207200127210214220203230124240212250131260219270208280128290215300204310125320213330202340221350210360130370217380206390126400214410203420124430212440201450219;952 f11.24@2026-;953 v11.25.6.1@2019- +301125411125
        ZA:3 f12.25;954 f12.26;955 v12.26.6.1;956 f12.16;957 v12.16.6.1;145 e1;584 f4.27;958 v4.27.6.1;7 e-2;158 f9.24;959 v9.24.6.1;960 f3.21;961 v3.21.6.1;962 +261104;963 +211101;964 f8.9;965 v8.9.6.1;966 +190508240529;10 f1.1;57 v1.1.6.1;967 +221227231215;623 f5.1;624 v5.1.6.1;555 f6.16;968 v6.16.6.1
        """#
}
