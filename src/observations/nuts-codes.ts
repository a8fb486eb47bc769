/**
 * NUTS 2021 and NUTS 2024, levels 1 to 3: code and name, one a line. Names in Latin letters.
 * Source: Eurostat, GISCO, Nomenclature of territorial units for statistics; © European Union, reuse with credit (CC BY 4.0).
 */
export const nutsLines = `
AL0|Shqipëria
AL01|Veri
AL011|Dibër
AL012|Durrës
AL013|Kukës
AL014|Lezhë
AL015|Shkodër
AL02|Qender
AL021|Elbasan
AL022|Tiranë
AL03|Jug
AL031|Berat
AL032|Fier
AL033|Gjirokastër
AL034|Korcë
AL035|Vlorë
AT1|Ostösterreich
AT11|Burgenland
AT111|Mittelburgenland
AT112|Nordburgenland
AT113|Südburgenland
AT12|Niederösterreich
AT121|Mostviertel-Eisenwurzen
AT122|Niederösterreich-Süd
AT123|Sankt Pölten
AT124|Waldviertel
AT125|Weinviertel
AT126|Wiener Umland/Nordteil
AT127|Wiener Umland/Südteil
AT13|Wien
AT130|Wien
AT2|Südösterreich
AT21|Kärnten
AT211|Klagenfurt-Villach
AT212|Oberkärnten
AT213|Unterkärnten
AT22|Steiermark
AT221|Graz
AT222|Liezen
AT223|Östliche Obersteiermark
AT224|Oststeiermark
AT225|West- und Südsteiermark
AT226|Westliche Obersteiermark
AT3|Westösterreich
AT31|Oberösterreich
AT311|Innviertel
AT312|Linz-Wels
AT313|Mühlviertel
AT314|Steyr-Kirchdorf
AT315|Traunviertel
AT32|Salzburg
AT321|Lungau
AT322|Pinzgau-Pongau
AT323|Salzburg und Umgebung
AT33|Tirol
AT331|Außerfern
AT332|Innsbruck
AT333|Osttirol
AT334|Tiroler Oberland
AT335|Tiroler Unterland
AT34|Vorarlberg
AT341|Bludenz-Bregenzer Wald
AT342|Rheintal-Bodenseegebiet
BE1|Région de Bruxelles-Capitale/Brussels Hoofdstedelijk Gewest
BE10|Région de Bruxelles-Capitale/Brussels Hoofdstedelijk Gewest
BE100|Arr. de Bruxelles-Capitale/Arr. Brussel-Hoofdstad
BE2|Vlaams Gewest
BE21|Prov. Antwerpen
BE211|Arr. Antwerpen
BE212|Arr. Mechelen
BE213|Arr. Turnhout
BE22|Prov. Limburg (BE)
BE223|Arr. Tongeren
BE224|Arr. Hasselt
BE225|Arr. Maaseik
BE23|Prov. Oost-Vlaanderen
BE231|Arr. Aalst
BE232|Arr. Dendermonde
BE233|Arr. Eeklo
BE234|Arr. Gent
BE235|Arr. Oudenaarde
BE236|Arr. Sint-Niklaas
BE24|Prov. Vlaams-Brabant
BE241|Arr. Halle-Vilvoorde
BE242|Arr. Leuven
BE25|Prov. West-Vlaanderen
BE251|Arr. Brugge
BE252|Arr. Diksmuide
BE253|Arr. Ieper
BE254|Arr. Kortrijk
BE255|Arr. Oostende
BE256|Arr. Roeselare
BE257|Arr. Tielt
BE258|Arr. Veurne
BE3|Région wallonne
BE31|Prov. Brabant wallon
BE310|Arr. Nivelles
BE32|Prov. Hainaut
BE323|Arr. Mons
BE328|Arr. Tournai-Mouscron
BE329|Arr. La Louvière
BE32A|Arr. Ath
BE32B|Arr. Charleroi
BE32C|Arr. Soignies
BE32D|Arr. Thuin
BE33|Prov. Liège
BE331|Arr. Huy
BE332|Arr. Liège
BE334|Arr. Waremme
BE335|Arr. Verviers — communes francophones
BE336|Bezirk Verviers — Deutschsprachige Gemeinschaft
BE34|Prov. Luxembourg (BE)
BE341|Arr. Arlon
BE342|Arr. Bastogne
BE343|Arr. Marche-en-Famenne
BE344|Arr. Neufchâteau
BE345|Arr. Virton
BE35|Prov. Namur
BE351|Arr. Dinant
BE352|Arr. Namur
BE353|Arr. Philippeville
BG3|Severna i Yugoiztochna Bulgaria
BG31|Severozapaden
BG311|Vidin
BG312|Montana
BG313|Vratsa
BG314|Pleven
BG315|Lovech
BG32|Severen tsentralen
BG321|Veliko Tarnovo
BG322|Gabrovo
BG323|Ruse
BG324|Razgrad
BG325|Silistra
BG33|Severoiztochen
BG331|Varna
BG332|Dobrich
BG333|Shumen
BG334|Targovishte
BG34|Yugoiztochen
BG341|Burgas
BG342|Sliven
BG343|Yambol
BG344|Stara Zagora
BG4|Yugozapadna i Yuzhna tsentralna Bulgaria
BG41|Yugozapaden
BG411|Sofia (stolitsa)
BG412|Sofia
BG413|Blagoevgrad
BG414|Pernik
BG415|Kyustendil
BG42|Yuzhen tsentralen
BG421|Plovdiv
BG422|Haskovo
BG423|Pazardzhik
BG424|Smolyan
BG425|Kardzhali
CH0|Schweiz/Suisse/Svizzera
CH01|Région lémanique
CH011|Vaud
CH012|Valais
CH013|Genève
CH02|Espace Mittelland
CH021|Bern
CH022|Freiburg
CH023|Solothurn
CH024|Neuchâtel
CH025|Jura
CH03|Nordwestschweiz
CH031|Basel-Stadt
CH032|Basel-Landschaft
CH033|Aargau
CH04|Zürich
CH040|Zürich
CH05|Ostschweiz
CH051|Glarus
CH052|Schaffhausen
CH053|Appenzell Ausserrhoden
CH054|Appenzell Innerrhoden
CH055|St. Gallen
CH056|Graubünden
CH057|Thurgau
CH06|Zentralschweiz
CH061|Luzern
CH062|Uri
CH063|Schwyz
CH064|Obwalden
CH065|Nidwalden
CH066|Zug
CH07|Ticino
CH070|Ticino
CY0|Kýpros
CY00|Kýpros
CY000|Kýpros
CZ0|Česko
CZ01|Praha
CZ010|Hlavní město Praha
CZ02|Střední Čechy
CZ020|Středočeský kraj
CZ03|Jihozápad
CZ031|Jihočeský kraj
CZ032|Plzeňský kraj
CZ04|Severozápad
CZ041|Karlovarský kraj
CZ042|Ústecký kraj
CZ05|Severovýchod
CZ051|Liberecký kraj
CZ052|Královéhradecký kraj
CZ053|Pardubický kraj
CZ06|Jihovýchod
CZ063|Kraj Vysočina
CZ064|Jihomoravský kraj
CZ07|Střední Morava
CZ071|Olomoucký kraj
CZ072|Zlínský kraj
CZ08|Moravskoslezsko
CZ080|Moravskoslezský kraj
DE1|Baden-Württemberg
DE11|Stuttgart
DE111|Stuttgart, Stadtkreis
DE112|Böblingen
DE113|Esslingen
DE114|Göppingen
DE115|Ludwigsburg
DE116|Rems-Murr-Kreis
DE117|Heilbronn, Stadtkreis
DE118|Heilbronn, Landkreis
DE119|Hohenlohekreis
DE11A|Schwäbisch Hall
DE11B|Main-Tauber-Kreis
DE11C|Heidenheim
DE11D|Ostalbkreis
DE12|Karlsruhe
DE121|Baden-Baden, Stadtkreis
DE122|Karlsruhe, Stadtkreis
DE123|Karlsruhe, Landkreis
DE124|Rastatt
DE125|Heidelberg, Stadtkreis
DE126|Mannheim, Stadtkreis
DE127|Neckar-Odenwald-Kreis
DE128|Rhein-Neckar-Kreis
DE129|Pforzheim, Stadtkreis
DE12A|Calw
DE12B|Enzkreis
DE12C|Freudenstadt
DE13|Freiburg
DE131|Freiburg im Breisgau, Stadtkreis
DE132|Breisgau-Hochschwarzwald
DE133|Emmendingen
DE134|Ortenaukreis
DE135|Rottweil
DE136|Schwarzwald-Baar-Kreis
DE137|Tuttlingen
DE138|Konstanz
DE139|Lörrach
DE13A|Waldshut
DE14|Tübingen
DE141|Reutlingen
DE142|Tübingen, Landkreis
DE143|Zollernalbkreis
DE144|Ulm, Stadtkreis
DE145|Alb-Donau-Kreis
DE146|Biberach
DE147|Bodenseekreis
DE148|Ravensburg
DE149|Sigmaringen
DE2|Bayern
DE21|Oberbayern
DE211|Ingolstadt, Kreisfreie Stadt
DE212|München, Kreisfreie Stadt
DE213|Rosenheim, Kreisfreie Stadt
DE214|Altötting
DE215|Berchtesgadener Land
DE216|Bad Tölz-Wolfratshausen
DE217|Dachau
DE218|Ebersberg
DE219|Eichstätt
DE21A|Erding
DE21B|Freising
DE21C|Fürstenfeldbruck
DE21D|Garmisch-Partenkirchen
DE21E|Landsberg am Lech
DE21F|Miesbach
DE21G|Mühldorf a. Inn
DE21H|München, Landkreis
DE21I|Neuburg-Schrobenhausen
DE21J|Pfaffenhofen a. d. Ilm
DE21K|Rosenheim, Landkreis
DE21L|Starnberg
DE21M|Traunstein
DE21N|Weilheim-Schongau
DE22|Niederbayern
DE221|Landshut, Kreisfreie Stadt
DE222|Passau, Kreisfreie Stadt
DE223|Straubing, Kreisfreie Stadt
DE224|Deggendorf
DE225|Freyung-Grafenau
DE226|Kelheim
DE227|Landshut, Landkreis
DE228|Passau, Landkreis
DE229|Regen
DE22A|Rottal-Inn
DE22B|Straubing-Bogen
DE22C|Dingolfing-Landau
DE23|Oberpfalz
DE231|Amberg, Kreisfreie Stadt
DE232|Regensburg, Kreisfreie Stadt
DE233|Weiden i. d. Opf, Kreisfreie Stadt
DE234|Amberg-Sulzbach
DE235|Cham
DE236|Neumarkt i. d. OPf.
DE237|Neustadt a. d. Waldnaab
DE238|Regensburg, Landkreis
DE239|Schwandorf
DE23A|Tirschenreuth
DE24|Oberfranken
DE241|Bamberg, Kreisfreie Stadt
DE242|Bayreuth, Kreisfreie Stadt
DE243|Coburg, Kreisfreie Stadt
DE244|Hof, Kreisfreie Stadt
DE245|Bamberg, Landkreis
DE246|Bayreuth, Landkreis
DE247|Coburg, Landkreis
DE248|Forchheim
DE249|Hof, Landkreis
DE24A|Kronach
DE24B|Kulmbach
DE24C|Lichtenfels
DE24D|Wunsiedel i. Fichtelgebirge
DE25|Mittelfranken
DE251|Ansbach, Kreisfreie Stadt
DE252|Erlangen, Kreisfreie Stadt
DE253|Fürth, Kreisfreie Stadt
DE254|Nürnberg, Kreisfreie Stadt
DE255|Schwabach, Kreisfreie Stadt
DE256|Ansbach, Landkreis
DE257|Erlangen-Höchstadt
DE258|Fürth, Landkreis
DE259|Nürnberger Land
DE25A|Neustadt a. d. Aisch-Bad Windsheim
DE25B|Roth
DE25C|Weißenburg-Gunzenhausen
DE26|Unterfranken
DE261|Aschaffenburg, Kreisfreie Stadt
DE262|Schweinfurt, Kreisfreie Stadt
DE263|Würzburg, Kreisfreie Stadt
DE264|Aschaffenburg, Landkreis
DE265|Bad Kissingen
DE266|Rhön-Grabfeld
DE267|Haßberge
DE268|Kitzingen
DE269|Miltenberg
DE26A|Main-Spessart
DE26B|Schweinfurt, Landkreis
DE26C|Würzburg, Landkreis
DE27|Schwaben
DE271|Augsburg, Kreisfreie Stadt
DE272|Kaufbeuren, Kreisfreie Stadt
DE273|Kempten (Allgäu), Kreisfreie Stadt
DE274|Memmingen, Kreisfreie Stadt
DE275|Aichach-Friedberg
DE276|Augsburg, Landkreis
DE277|Dillingen a.d. Donau
DE278|Günzburg
DE279|Neu-Ulm
DE27A|Lindau (Bodensee)
DE27B|Ostallgäu
DE27C|Unterallgäu
DE27D|Donau-Ries
DE27E|Oberallgäu
DE3|Berlin
DE30|Berlin
DE300|Berlin
DE4|Brandenburg
DE40|Brandenburg
DE401|Brandenburg an der Havel, Kreisfreie Stadt
DE402|Cottbus, Kreisfreie Stadt
DE403|Frankfurt (Oder), Kreisfreie Stadt
DE404|Potsdam, Kreisfreie Stadt
DE405|Barnim
DE406|Dahme-Spreewald
DE407|Elbe-Elster
DE408|Havelland
DE409|Märkisch-Oderland
DE40A|Oberhavel
DE40B|Oberspreewald-Lausitz
DE40C|Oder-Spree
DE40D|Ostprignitz-Ruppin
DE40E|Potsdam-Mittelmark
DE40F|Prignitz
DE40G|Spree-Neiße
DE40H|Teltow-Fläming
DE40I|Uckermark
DE5|Bremen
DE50|Bremen
DE501|Bremen, Kreisfreie Stadt
DE502|Bremerhaven, Kreisfreie Stadt
DE6|Hamburg
DE60|Hamburg
DE600|Hamburg
DE7|Hessen
DE71|Darmstadt
DE711|Darmstadt, Kreisfreie Stadt
DE712|Frankfurt am Main, Kreisfreie Stadt
DE713|Offenbach am Main, Kreisfreie Stadt
DE714|Wiesbaden, Kreisfreie Stadt
DE715|Bergstraße
DE716|Darmstadt-Dieburg
DE717|Groß-Gerau
DE718|Hochtaunuskreis
DE719|Main-Kinzig-Kreis
DE71A|Main-Taunus-Kreis
DE71B|Odenwaldkreis
DE71C|Offenbach, Landkreis
DE71D|Rheingau-Taunus-Kreis
DE71E|Wetteraukreis
DE72|Gießen
DE721|Gießen, Landkreis
DE722|Lahn-Dill-Kreis
DE723|Limburg-Weilburg
DE724|Marburg-Biedenkopf
DE725|Vogelsbergkreis
DE73|Kassel
DE731|Kassel, Kreisfreie Stadt
DE732|Fulda
DE733|Hersfeld-Rotenburg
DE734|Kassel, Landkreis
DE735|Schwalm-Eder-Kreis
DE736|Waldeck-Frankenberg
DE737|Werra-Meißner-Kreis
DE8|Mecklenburg-Vorpommern
DE80|Mecklenburg-Vorpommern
DE803|Rostock, Kreisfreie Stadt
DE804|Schwerin, Kreisfreie Stadt
DE80J|Mecklenburgische Seenplatte
DE80K|Landkreis Rostock
DE80L|Vorpommern-Rügen
DE80M|Nordwestmecklenburg
DE80N|Vorpommern-Greifswald
DE80O|Ludwigslust-Parchim
DE9|Niedersachsen
DE91|Braunschweig
DE911|Braunschweig, Kreisfreie Stadt
DE912|Salzgitter, Kreisfreie Stadt
DE913|Wolfsburg, Kreisfreie Stadt
DE914|Gifhorn
DE916|Goslar
DE917|Helmstedt
DE918|Northeim
DE91A|Peine
DE91B|Wolfenbüttel
DE91C|Göttingen
DE92|Hannover
DE922|Diepholz
DE923|Hameln-Pyrmont
DE925|Hildesheim
DE926|Holzminden
DE927|Nienburg (Weser)
DE928|Schaumburg
DE929|Region Hannover
DE93|Lüneburg
DE931|Celle
DE932|Cuxhaven
DE933|Harburg
DE934|Lüchow-Dannenberg
DE935|Lüneburg, Landkreis
DE936|Osterholz
DE937|Rotenburg (Wümme)
DE938|Heidekreis
DE939|Stade
DE93A|Uelzen
DE93B|Verden
DE94|Weser-Ems
DE941|Delmenhorst, Kreisfreie Stadt
DE942|Emden, Kreisfreie Stadt
DE943|Oldenburg (Oldenburg), Kreisfreie Stadt
DE944|Osnabrück, Kreisfreie Stadt
DE945|Wilhelmshaven, Kreisfreie Stadt
DE946|Ammerland
DE947|Aurich
DE948|Cloppenburg
DE949|Emsland
DE94A|Friesland (DE)
DE94B|Grafschaft Bentheim
DE94C|Leer
DE94D|Oldenburg, Landkreis
DE94E|Osnabrück, Landkreis
DE94F|Vechta
DE94G|Wesermarsch
DE94H|Wittmund
DEA|Nordrhein-Westfalen
DEA1|Düsseldorf
DEA11|Düsseldorf, Kreisfreie Stadt
DEA12|Duisburg, Kreisfreie Stadt
DEA13|Essen, Kreisfreie Stadt
DEA14|Krefeld, Kreisfreie Stadt
DEA15|Mönchengladbach, Kreisfreie Stadt
DEA16|Mülheim an der Ruhr, Kreisfreie Stadt
DEA17|Oberhausen, Kreisfreie Stadt
DEA18|Remscheid, Kreisfreie Stadt
DEA19|Solingen, Kreisfreie Stadt
DEA1A|Wuppertal, Kreisfreie Stadt
DEA1B|Kleve
DEA1C|Mettmann
DEA1D|Rhein-Kreis Neuss
DEA1E|Viersen
DEA1F|Wesel
DEA2|Köln
DEA22|Bonn, Kreisfreie Stadt
DEA23|Köln, Kreisfreie Stadt
DEA24|Leverkusen, Kreisfreie Stadt
DEA26|Düren
DEA27|Rhein-Erft-Kreis
DEA28|Euskirchen
DEA29|Heinsberg
DEA2A|Oberbergischer Kreis
DEA2B|Rheinisch-Bergischer Kreis
DEA2C|Rhein-Sieg-Kreis
DEA2D|Städteregion Aachen
DEA3|Münster
DEA31|Bottrop, Kreisfreie Stadt
DEA32|Gelsenkirchen, Kreisfreie Stadt
DEA33|Münster, Kreisfreie Stadt
DEA34|Borken
DEA35|Coesfeld
DEA36|Recklinghausen
DEA37|Steinfurt
DEA38|Warendorf
DEA4|Detmold
DEA41|Bielefeld, Kreisfreie Stadt
DEA42|Gütersloh
DEA43|Herford
DEA44|Höxter
DEA45|Lippe
DEA46|Minden-Lübbecke
DEA47|Paderborn
DEA5|Arnsberg
DEA51|Bochum, Kreisfreie Stadt
DEA52|Dortmund, Kreisfreie Stadt
DEA53|Hagen, Kreisfreie Stadt
DEA54|Hamm, Kreisfreie Stadt
DEA55|Herne, Kreisfreie Stadt
DEA56|Ennepe-Ruhr-Kreis
DEA57|Hochsauerlandkreis
DEA58|Märkischer Kreis
DEA59|Olpe
DEA5A|Siegen-Wittgenstein
DEA5B|Soest
DEA5C|Unna
DEB|Rheinland-Pfalz
DEB1|Koblenz
DEB11|Koblenz, Kreisfreie Stadt
DEB12|Ahrweiler
DEB13|Altenkirchen (Westerwald)
DEB14|Bad Kreuznach
DEB15|Birkenfeld
DEB17|Mayen-Koblenz
DEB18|Neuwied
DEB1A|Rhein-Lahn-Kreis
DEB1B|Westerwaldkreis
DEB1C|Cochem-Zell
DEB1D|Rhein-Hunsrück-Kreis
DEB2|Trier
DEB21|Trier, Kreisfreie Stadt
DEB22|Bernkastel-Wittlich
DEB23|Eifelkreis Bitburg-Prüm
DEB24|Vulkaneifel
DEB25|Trier-Saarburg
DEB3|Rheinhessen-Pfalz
DEB31|Frankenthal (Pfalz), Kreisfreie Stadt
DEB32|Kaiserslautern, Kreisfreie Stadt
DEB33|Landau in der Pfalz, Kreisfreie Stadt
DEB34|Ludwigshafen am Rhein, Kreisfreie Stadt
DEB35|Mainz, Kreisfreie Stadt
DEB36|Neustadt an der Weinstraße, Kreisfreie Stadt
DEB37|Pirmasens, Kreisfreie Stadt
DEB38|Speyer, Kreisfreie Stadt
DEB39|Worms, Kreisfreie Stadt
DEB3A|Zweibrücken, Kreisfreie Stadt
DEB3B|Alzey-Worms
DEB3C|Bad Dürkheim
DEB3D|Donnersbergkreis
DEB3E|Germersheim
DEB3F|Kaiserslautern, Landkreis
DEB3G|Kusel
DEB3H|Südliche Weinstraße
DEB3I|Rhein-Pfalz-Kreis
DEB3J|Mainz-Bingen
DEB3K|Südwestpfalz
DEC|Saarland
DEC0|Saarland
DEC01|Regionalverband Saarbrücken
DEC02|Merzig-Wadern
DEC03|Neunkirchen
DEC04|Saarlouis
DEC05|Saarpfalz-Kreis
DEC06|St. Wendel
DED|Sachsen
DED2|Dresden
DED21|Dresden, Kreisfreie Stadt
DED2C|Bautzen
DED2D|Görlitz
DED2E|Meißen
DED2F|Sächsische Schweiz-Osterzgebirge
DED4|Chemnitz
DED41|Chemnitz, Kreisfreie Stadt
DED42|Erzgebirgskreis
DED43|Mittelsachsen
DED44|Vogtlandkreis
DED45|Zwickau
DED5|Leipzig
DED51|Leipzig, Kreisfreie Stadt
DED52|Leipzig
DED53|Nordsachsen
DEE|Sachsen-Anhalt
DEE0|Sachsen-Anhalt
DEE01|Dessau-Roßlau, Kreisfreie Stadt
DEE02|Halle (Saale), Kreisfreie Stadt
DEE03|Magdeburg, Kreisfreie Stadt
DEE04|Altmarkkreis Salzwedel
DEE05|Anhalt-Bitterfeld
DEE06|Jerichower Land
DEE07|Börde
DEE08|Burgenlandkreis
DEE09|Harz
DEE0A|Mansfeld-Südharz
DEE0B|Saalekreis
DEE0C|Salzlandkreis
DEE0D|Stendal
DEE0E|Wittenberg
DEF|Schleswig-Holstein
DEF0|Schleswig-Holstein
DEF01|Flensburg, Kreisfreie Stadt
DEF02|Kiel, Kreisfreie Stadt
DEF03|Lübeck, Kreisfreie Stadt
DEF04|Neumünster, Kreisfreie Stadt
DEF05|Dithmarschen
DEF06|Herzogtum Lauenburg
DEF07|Nordfriesland
DEF08|Ostholstein
DEF09|Pinneberg
DEF0A|Plön
DEF0B|Rendsburg-Eckernförde
DEF0C|Schleswig-Flensburg
DEF0D|Segeberg
DEF0E|Steinburg
DEF0F|Stormarn
DEG|Thüringen
DEG0|Thüringen
DEG01|Erfurt, Kreisfreie Stadt
DEG02|Gera, Kreisfreie Stadt
DEG03|Jena, Kreisfreie Stadt
DEG04|Suhl, Kreisfreie Stadt
DEG05|Weimar, Kreisfreie Stadt
DEG06|Eichsfeld
DEG07|Nordhausen
DEG09|Unstrut-Hainich-Kreis
DEG0A|Kyffhäuserkreis
DEG0B|Schmalkalden-Meiningen
DEG0C|Gotha
DEG0D|Sömmerda
DEG0E|Hildburghausen
DEG0F|Ilm-Kreis
DEG0G|Weimarer Land
DEG0H|Sonneberg
DEG0I|Saalfeld-Rudolstadt
DEG0J|Saale-Holzland-Kreis
DEG0K|Saale-Orla-Kreis
DEG0L|Greiz
DEG0M|Altenburger Land
DEG0N|Eisenach, Kreisfreie Stadt
DEG0P|Wartburgkreis
DEG0Q|Schmalkalden-Meiningen
DEG0R|Wartburgkreis
DEG0S|Suhl, Kreisfreie Stadt
DEG0T|Ilm-Kreis
DEG0U|Saalfeld-Rudolstadt
DEG0V|Sonneberg
DK0|Danmark
DK01|Hovedstaden
DK011|Byen København
DK012|Københavns omegn
DK013|Nordsjælland
DK014|Bornholm
DK02|Sjælland
DK021|Østsjælland
DK022|Vest- og Sydsjælland
DK03|Syddanmark
DK031|Fyn
DK032|Sydjylland
DK04|Midtjylland
DK041|Vestjylland
DK042|Østjylland
DK05|Nordjylland
DK050|Nordjylland
EE0|Eesti
EE00|Eesti
EE001|Põhja-Eesti
EE004|Lääne-Eesti
EE008|Lõuna-Eesti
EE009|Kesk-Eesti
EE00A|Kirde-Eesti
EL3|Attiki
EL30|Attiki
EL301|Voreios Tomeas Athinon
EL302|Dytikos Tomeas Athinon
EL303|Kentrikos Tomeas Athinon
EL304|Notios Tomeas Athinon
EL305|Anatoliki Attiki
EL306|Dytiki Attiki
EL307|Peiraias, Nisoi
EL4|Nisia Aigaiou, Kriti
EL41|Voreio Aigaio
EL411|Lesvos, Limnos
EL412|Ikaria, Samos
EL413|Chios
EL42|Notio Aigaio
EL421|Kalymnos, Karpathos, Kasos, Kos, Rodos
EL422|Andros, Thira, Kea, Milos, Mykonos, Naxos, Paros, Syros, Tinos
EL43|Kriti
EL431|Irakleio
EL432|Lasithi
EL433|Rethymni
EL434|Chania
EL5|Voreia Elláda
EL51|Anatoliki Makedonia, Thraki
EL511|Evros
EL512|Xanthi
EL513|Rodopi
EL514|Drama
EL515|Thasos, Kavala
EL52|Kentriki Makedonia
EL521|Imathia
EL522|Thessaloniki
EL523|Kilkis
EL524|Pella
EL525|Pieria
EL526|Serres
EL527|Chalkidiki
EL53|Dytiki Makedonia
EL531|Grevena, Kozani
EL532|Kastoria
EL533|Florina
EL54|Ipeiros
EL541|Arta, Preveza
EL542|Thesprotia
EL543|Ioannina
EL6|Kentriki Elláda
EL61|Thessalia
EL611|Karditsa, Trikala
EL612|Larisa
EL613|Magnisia, Sporades
EL62|Ionia Nisia
EL621|Zakynthos
EL622|Kerkyra
EL623|Ithaki, Kefallinia
EL624|Lefkada
EL63|Dytiki Elláda
EL631|Aitoloakarnania
EL632|Achaia
EL633|Ileia
EL64|Sterea Elláda
EL641|Voiotia
EL642|Evvoia
EL643|Evrytania
EL644|Fthiotida
EL645|Fokida
EL65|Peloponnisos
EL651|Argolida, Arkadia
EL652|Korinthia
EL653|Lakonia, Messinia
ES1|Noroeste
ES11|Galicia
ES111|A Coruña
ES112|Lugo
ES113|Ourense
ES114|Pontevedra
ES12|Principado de Asturias
ES120|Asturias
ES13|Cantabria
ES130|Cantabria
ES2|Noreste
ES21|País Vasco
ES211|Araba/Álava
ES212|Gipuzkoa
ES213|Bizkaia
ES22|Comunidad Foral de Navarra
ES220|Navarra
ES23|La Rioja
ES230|La Rioja
ES24|Aragón
ES241|Huesca
ES242|Teruel
ES243|Zaragoza
ES3|Comunidad de Madrid
ES30|Comunidad de Madrid
ES300|Madrid
ES4|Centro (ES)
ES41|Castilla y León
ES411|Ávila
ES412|Burgos
ES413|León
ES414|Palencia
ES415|Salamanca
ES416|Segovia
ES417|Soria
ES418|Valladolid
ES419|Zamora
ES42|Castilla-La Mancha
ES421|Albacete
ES422|Ciudad Real
ES423|Cuenca
ES424|Guadalajara
ES425|Toledo
ES43|Extremadura
ES431|Badajoz
ES432|Cáceres
ES5|Este
ES51|Cataluña
ES511|Barcelona
ES512|Girona
ES513|Lleida
ES514|Tarragona
ES52|Comunitat Valenciana
ES521|Alicante/Alacant
ES522|Castellón/Castelló
ES523|Valencia/València
ES53|Illes Balears
ES531|Eivissa y Formentera
ES532|Mallorca
ES533|Menorca
ES6|Sur
ES61|Andalucía
ES611|Almería
ES612|Cádiz
ES613|Córdoba
ES614|Granada
ES615|Huelva
ES616|Jaén
ES617|Málaga
ES618|Sevilla
ES62|Región de Murcia
ES620|Murcia
ES63|Ciudad de Ceuta
ES630|Ceuta
ES64|Ciudad de Melilla
ES640|Melilla
ES7|Canarias
ES70|Canarias
ES703|El Hierro
ES704|Fuerteventura
ES705|Gran Canaria
ES706|La Gomera
ES707|La Palma
ES708|Lanzarote
ES709|Tenerife
FI1|Manner-Suomi
FI19|Länsi-Suomi
FI193|Keski-Suomi
FI194|Etelä-Pohjanmaa
FI195|Pohjanmaa
FI196|Satakunta
FI197|Pirkanmaa
FI198|Keski-Suomi
FI199|Etelä-Pohjanmaa
FI19A|Pohjanmaa
FI19B|Pirkanmaa
FI1B|Helsinki-Uusimaa
FI1B1|Helsinki-Uusimaa
FI1C|Etelä-Suomi
FI1C1|Varsinais-Suomi
FI1C2|Kanta-Häme
FI1C3|Päijät-Häme
FI1C4|Kymenlaakso
FI1C5|Etelä-Karjala
FI1C6|Päijät-Häme
FI1C7|Kymenlaakso
FI1D|Pohjois- ja Itä-Suomi
FI1D1|Etelä-Savo
FI1D2|Pohjois-Savo
FI1D3|Pohjois-Karjala
FI1D5|Keski-Pohjanmaa
FI1D7|Lappi
FI1D8|Kainuu
FI1D9|Pohjois-Pohjanmaa
FI1DA|Etelä-Savo
FI1DB|Pohjois-Savo
FI1DC|Pohjois-Karjala
FI2|Åland
FI20|Åland
FI200|Åland
FR1|Ile-de-France
FR10|Ile-de-France
FR101|Paris
FR102|Seine-et-Marne
FR103|Yvelines
FR104|Essonne
FR105|Hauts-de-Seine
FR106|Seine-Saint-Denis
FR107|Val-de-Marne
FR108|Val-d'Oise
FRB|Centre — Val de Loire
FRB0|Centre — Val de Loire
FRB01|Cher
FRB02|Eure-et-Loir
FRB03|Indre
FRB04|Indre-et-Loire
FRB05|Loir-et-Cher
FRB06|Loiret
FRC|Bourgogne-Franche-Comté
FRC1|Bourgogne
FRC11|Côte-d'Or
FRC12|Nièvre
FRC13|Saône-et-Loire
FRC14|Yonne
FRC2|Franche-Comté
FRC21|Doubs
FRC22|Jura
FRC23|Haute-Saône
FRC24|Territoire de Belfort
FRD|Normandie
FRD1|Basse-Normandie
FRD11|Calvados
FRD12|Manche
FRD13|Orne
FRD2|Haute-Normandie
FRD21|Eure
FRD22|Seine-Maritime
FRE|Hauts-de-France
FRE1|Nord-Pas de Calais
FRE11|Nord
FRE12|Pas-de-Calais
FRE2|Picardie
FRE21|Aisne
FRE22|Oise
FRE23|Somme
FRF|Grand Est
FRF1|Alsace
FRF11|Bas-Rhin
FRF12|Haut-Rhin
FRF2|Champagne-Ardenne
FRF21|Ardennes
FRF22|Aube
FRF23|Marne
FRF24|Haute-Marne
FRF3|Lorraine
FRF31|Meurthe-et-Moselle
FRF32|Meuse
FRF33|Moselle
FRF34|Vosges
FRG|Pays de la Loire
FRG0|Pays de la Loire
FRG01|Loire-Atlantique
FRG02|Maine-et-Loire
FRG03|Mayenne
FRG04|Sarthe
FRG05|Vendée
FRH|Bretagne
FRH0|Bretagne
FRH01|Côtes-d'Armor
FRH02|Finistère
FRH03|Ille-et-Vilaine
FRH04|Morbihan
FRI|Nouvelle-Aquitaine
FRI1|Aquitaine
FRI11|Dordogne
FRI12|Gironde
FRI13|Landes
FRI14|Lot-et-Garonne
FRI15|Pyrénées-Atlantiques
FRI2|Limousin
FRI21|Corrèze
FRI22|Creuse
FRI23|Haute-Vienne
FRI3|Poitou-Charentes
FRI31|Charente
FRI32|Charente-Maritime
FRI33|Deux-Sèvres
FRI34|Vienne
FRJ|Occitanie
FRJ1|Languedoc-Roussillon
FRJ11|Aude
FRJ12|Gard
FRJ13|Hérault
FRJ14|Lozère
FRJ15|Pyrénées-Orientales
FRJ2|Midi-Pyrénées
FRJ21|Ariège
FRJ22|Aveyron
FRJ23|Haute-Garonne
FRJ24|Gers
FRJ25|Lot
FRJ26|Hautes-Pyrénées
FRJ27|Tarn
FRJ28|Tarn-et-Garonne
FRK|Auvergne-Rhône-Alpes
FRK1|Auvergne
FRK11|Allier
FRK12|Cantal
FRK13|Haute-Loire
FRK14|Puy-de-Dôme
FRK2|Rhône-Alpes
FRK21|Ain
FRK22|Ardèche
FRK23|Drôme
FRK24|Isère
FRK25|Loire
FRK26|Rhône
FRK27|Savoie
FRK28|Haute-Savoie
FRL|Provence-Alpes-Côte d'Azur
FRL0|Provence-Alpes-Côte d'Azur
FRL01|Alpes-de-Haute-Provence
FRL02|Hautes-Alpes
FRL03|Alpes-Maritimes
FRL04|Bouches-du-Rhône
FRL05|Var
FRL06|Vaucluse
FRM|Corse
FRM0|Corse
FRM01|Corse-du-Sud
FRM02|Haute-Corse
FRY|RUP FR — Régions Ultrapériphériques Françaises
FRY1|Guadeloupe
FRY10|Guadeloupe
FRY2|Martinique
FRY20|Martinique
FRY3|Guyane
FRY30|Guyane
FRY4|La Réunion
FRY40|La Réunion
FRY5|Mayotte
FRY50|Mayotte
HR0|Hrvatska
HR02|Panonska Hrvatska
HR021|Bjelovarsko-bilogorska županija
HR022|Virovitičko-podravska županija
HR023|Požeško-slavonska županija
HR024|Brodsko-posavska županija
HR025|Osječko-baranjska županija
HR026|Vukovarsko-srijemska županija
HR027|Karlovačka županija
HR028|Sisačko-moslavačka županija
HR03|Jadranska Hrvatska
HR031|Primorsko-goranska županija
HR032|Ličko-senjska županija
HR033|Zadarska županija
HR034|Šibensko-kninska županija
HR035|Splitsko-dalmatinska županija
HR036|Istarska županija
HR037|Dubrovačko-neretvanska županija
HR05|Grad Zagreb
HR050|Grad Zagreb
HR06|Sjeverna Hrvatska
HR061|Međimurska županija
HR062|Varaždinska županija
HR063|Koprivničko-križevačka županija
HR064|Krapinsko-zagorska županija
HR065|Zagrebačka županija
HU1|Közép-Magyarország
HU11|Budapest
HU110|Budapest
HU12|Pest
HU120|Pest
HU2|Dunántúl
HU21|Közép-Dunántúl
HU211|Fejér
HU212|Komárom-Esztergom
HU213|Veszprém
HU22|Nyugat-Dunántúl
HU221|Győr-Moson-Sopron
HU222|Vas
HU223|Zala
HU23|Dél-Dunántúl
HU231|Baranya
HU232|Somogy
HU233|Tolna
HU3|Alföld és Észak
HU31|Észak-Magyarország
HU311|Borsod-Abaúj-Zemplén
HU312|Heves
HU313|Nógrád
HU32|Észak-Alföld
HU321|Hajdú-Bihar
HU322|Jász-Nagykun-Szolnok
HU323|Szabolcs-Szatmár-Bereg
HU33|Dél-Alföld
HU331|Bács-Kiskun
HU332|Békés
HU333|Csongrád-Csanád
IE0|Ireland
IE04|Northern and Western
IE041|Border
IE042|West
IE05|Southern
IE051|Mid-West
IE052|South-East
IE053|South-West
IE06|Eastern and Midland
IE061|Dublin
IE062|Mid-East
IE063|Midland
IS0|Ísland
IS00|Ísland
IS001|Höfuðborgarsvæði
IS002|Landsbyggð
ITC|Nord-Ovest
ITC1|Piemonte
ITC11|Torino
ITC12|Vercelli
ITC13|Biella
ITC14|Verbano-Cusio-Ossola
ITC15|Novara
ITC16|Cuneo
ITC17|Asti
ITC18|Alessandria
ITC2|Valle d'Aosta/Vallée d'Aoste
ITC20|Valle d'Aosta/Vallée d'Aoste
ITC3|Liguria
ITC31|Imperia
ITC32|Savona
ITC33|Genova
ITC34|La Spezia
ITC4|Lombardia
ITC41|Varese
ITC42|Como
ITC43|Lecco
ITC44|Sondrio
ITC46|Bergamo
ITC47|Brescia
ITC48|Pavia
ITC49|Lodi
ITC4A|Cremona
ITC4B|Mantova
ITC4C|Milano
ITC4D|Monza e della Brianza
ITF|Sud
ITF1|Abruzzo
ITF11|L'Aquila
ITF12|Teramo
ITF13|Pescara
ITF14|Chieti
ITF2|Molise
ITF21|Isernia
ITF22|Campobasso
ITF3|Campania
ITF31|Caserta
ITF32|Benevento
ITF33|Napoli
ITF34|Avellino
ITF35|Salerno
ITF4|Puglia
ITF43|Taranto
ITF44|Brindisi
ITF45|Lecce
ITF46|Foggia
ITF47|Bari
ITF48|Barletta-Andria-Trani
ITF5|Basilicata
ITF51|Potenza
ITF52|Matera
ITF6|Calabria
ITF61|Cosenza
ITF62|Crotone
ITF63|Catanzaro
ITF64|Vibo Valentia
ITF65|Reggio Calabria
ITG|Isole
ITG1|Sicilia
ITG11|Trapani
ITG12|Palermo
ITG13|Messina
ITG14|Agrigento
ITG15|Caltanissetta
ITG16|Enna
ITG17|Catania
ITG18|Ragusa
ITG19|Siracusa
ITG2|Sardegna
ITG2D|Sassari
ITG2E|Nuoro
ITG2F|Cagliari
ITG2G|Oristano
ITG2H|Sud Sardegna
ITH|Nord-Est
ITH1|Provincia Autonoma di Bolzano/Bozen
ITH10|Bolzano-Bozen
ITH2|Provincia Autonoma di Trento
ITH20|Trento
ITH3|Veneto
ITH31|Verona
ITH32|Vicenza
ITH33|Belluno
ITH34|Treviso
ITH35|Venezia
ITH36|Padova
ITH37|Rovigo
ITH4|Friuli-Venezia Giulia
ITH41|Pordenone
ITH42|Udine
ITH43|Gorizia
ITH44|Trieste
ITH5|Emilia-Romagna
ITH51|Piacenza
ITH52|Parma
ITH53|Reggio nell'Emilia
ITH54|Modena
ITH55|Bologna
ITH56|Ferrara
ITH57|Ravenna
ITH58|Forlì-Cesena
ITH59|Rimini
ITI|Centro (IT)
ITI1|Toscana
ITI11|Massa-Carrara
ITI12|Lucca
ITI13|Pistoia
ITI14|Firenze
ITI15|Prato
ITI16|Livorno
ITI17|Pisa
ITI18|Arezzo
ITI19|Siena
ITI1A|Grosseto
ITI2|Umbria
ITI21|Perugia
ITI22|Terni
ITI3|Marche
ITI31|Pesaro e Urbino
ITI32|Ancona
ITI33|Macerata
ITI34|Ascoli Piceno
ITI35|Fermo
ITI4|Lazio
ITI41|Viterbo
ITI42|Rieti
ITI43|Roma
ITI44|Latina
ITI45|Frosinone
LI0|Liechtenstein
LI00|Liechtenstein
LI000|Liechtenstein
LT0|Lietuva
LT01|Sostinės regionas
LT011|Vilniaus apskritis
LT02|Vidurio ir vakarų Lietuvos regionas
LT021|Alytaus apskritis
LT022|Kauno apskritis
LT023|Klaipėdos apskritis
LT024|Marijampolės apskritis
LT025|Panevėžio apskritis
LT026|Šiaulių apskritis
LT027|Tauragės apskritis
LT028|Telšių apskritis
LT029|Utenos apskritis
LU0|Luxembourg
LU00|Luxembourg
LU000|Luxembourg
LV0|Latvija
LV00|Latvija
LV003|Kurzeme
LV005|Latgale
LV006|Rīga
LV007|Pierīga
LV008|Vidzeme
LV009|Zemgale
LV00A|Rīga
LV00B|Kurzeme
LV00C|Vidzeme
ME0|Crna Gora
ME00|Crna Gora
ME000|Crna Gora
MK0|Severna Makedonija
MK00|Severna Makedonija
MK001|Vardarski
MK002|Istočen
MK003|Jugozapaden
MK004|Jugoistočen
MK005|Pelagoniski
MK006|Pološki
MK007|Severoistočen
MK008|Skopski
MT0|Malta
MT00|Malta
MT001|Malta
MT002|Gozo and Comino/Għawdex u Kemmuna
NL1|Noord-Nederland
NL11|Groningen
NL111|Oost-Groningen
NL112|Delfzijl en omgeving
NL113|Overig Groningen
NL114|Oost-Groningen
NL115|Overig Groningen
NL12|Friesland (NL)
NL124|Noord-Friesland
NL125|Zuidwest-Friesland
NL126|Zuidoost-Friesland
NL127|Noord-Friesland
NL128|Zuidwest-Friesland
NL13|Drenthe
NL131|Noord-Drenthe
NL132|Zuidoost-Drenthe
NL133|Zuidwest-Drenthe
NL2|Oost-Nederland
NL21|Overijssel
NL211|Noord-Overijssel
NL212|Zuidwest-Overijssel
NL213|Twente
NL22|Gelderland
NL221|Veluwe
NL224|Zuidwest-Gelderland
NL225|Achterhoek
NL226|Arnhem/Nijmegen
NL23|Flevoland
NL230|Flevoland
NL3|West-Nederland
NL31|Utrecht
NL310|Utrecht
NL32|Noord-Holland
NL321|Kop van Noord-Holland
NL323|IJmond
NL324|Agglomeratie Haarlem
NL325|Zaanstreek
NL327|Het Gooi en Vechtstreek
NL328|Alkmaar en omgeving
NL329|Groot-Amsterdam
NL32A|Agglomeratie Haarlem
NL32B|Groot-Amsterdam
NL33|Zuid-Holland
NL332|Agglomeratie ’s-Gravenhage
NL333|Delft en Westland
NL337|Agglomeratie Leiden en Bollenstreek
NL33A|Zuidoost-Zuid-Holland
NL33B|Oost-Zuid-Holland
NL33C|Groot-Rijnmond
NL34|Zeeland
NL341|Zeeuwsch-Vlaanderen
NL342|Overig Zeeland
NL35|Utrecht
NL350|Utrecht
NL36|Zuid-Holland
NL361|Agglomeratie 's-Gravenhage
NL362|Delft en Westland
NL363|Agglomeratie Leiden en Bollenstreek
NL364|Zuidoost-Zuid-Holland
NL365|Oost-Zuid-Holland
NL366|Groot-Rijnmond
NL4|Zuid-Nederland
NL41|Noord-Brabant
NL411|West-Noord-Brabant
NL412|Midden-Noord-Brabant
NL413|Noordoost-Noord-Brabant
NL414|Zuidoost-Noord-Brabant
NL415|Midden-Noord-Brabant
NL416|Noordoost-Noord-Brabant
NL42|Limburg (NL)
NL421|Noord-Limburg
NL422|Midden-Limburg
NL423|Zuid-Limburg
NO0|Norge
NO02|Innlandet
NO020|Innlandet
NO06|Trøndelag
NO060|Trøndelag
NO07|Nord-Norge
NO071|Nordland
NO074|Troms og Finnmark
NO08|Oslo og Viken
NO081|Oslo
NO082|Viken
NO09|Agder og Sør-Østlandet
NO091|Vestfold og Telemark
NO092|Agder
NO0A|Vestlandet
NO0A1|Rogaland
NO0A2|Vestland
NO0A3|Møre og Romsdal
NO0B|Jan Mayen and Svalbard
NO0B1|Jan Mayen
NO0B2|Svalbard
PL2|Makroregion południowy
PL21|Małopolskie
PL213|Miasto Kraków
PL214|Krakowski
PL217|Tarnowski
PL218|Nowosądecki
PL219|Nowotarski
PL21A|Oświęcimski
PL22|Śląskie
PL224|Częstochowski
PL225|Bielski
PL227|Rybnicki
PL228|Bytomski
PL229|Gliwicki
PL22A|Katowicki
PL22B|Sosnowiecki
PL22C|Tyski
PL4|Makroregion północno-zachodni
PL41|Wielkopolskie
PL411|Pilski
PL414|Koniński
PL415|Miasto Poznań
PL416|Kaliski
PL417|Leszczyński
PL418|Poznański
PL42|Zachodniopomorskie
PL424|Miasto Szczecin
PL426|Koszaliński
PL427|Szczecinecko-pyrzycki
PL428|Szczeciński
PL43|Lubuskie
PL431|Gorzowski
PL432|Zielonogórski
PL5|Makroregion południowo-zachodni
PL51|Dolnośląskie
PL514|Miasto Wrocław
PL515|Jeleniogórski
PL516|Legnicko-głogowski
PL517|Wałbrzyski
PL518|Wrocławski
PL52|Opolskie
PL523|Nyski
PL524|Opolski
PL6|Makroregion północny
PL61|Kujawsko-pomorskie
PL613|Bydgosko-toruński
PL616|Grudziądzki
PL617|Inowrocławski
PL618|Świecki
PL619|Włocławski
PL62|Warmińsko-mazurskie
PL621|Elbląski
PL622|Olsztyński
PL623|Ełcki
PL63|Pomorskie
PL633|Trójmiejski
PL634|Gdański
PL636|Słupski
PL637|Chojnicki
PL638|Starogardzki
PL7|Makroregion centralny
PL71|Łódzkie
PL711|Miasto Łódź
PL712|Łódzki
PL713|Piotrkowski
PL714|Sieradzki
PL715|Skierniewicki
PL72|Świętokrzyskie
PL721|Kielecki
PL722|Sandomiersko-jędrzejowski
PL8|Makroregion wschodni
PL81|Lubelskie
PL811|Bialski
PL812|Chełmsko-zamojski
PL814|Lubelski
PL815|Puławski
PL82|Podkarpackie
PL821|Krośnieński
PL822|Przemyski
PL823|Rzeszowski
PL824|Tarnobrzeski
PL84|Podlaskie
PL841|Białostocki
PL842|Łomżyński
PL843|Suwalski
PL9|Makroregion województwo mazowieckie
PL91|Warszawski stołeczny
PL911|Miasto Warszawa
PL912|Warszawski wschodni
PL913|Warszawski zachodni
PL92|Mazowiecki regionalny
PL921|Radomski
PL922|Ciechanowski
PL923|Płocki
PL924|Ostrołęcki
PL925|Siedlecki
PL926|Żyrardowski
PT1|Continente
PT11|Norte
PT111|Alto Minho
PT112|Cávado
PT119|Ave
PT11A|Área Metropolitana do Porto
PT11B|Alto Tâmega e Barroso
PT11C|Tâmega e Sousa
PT11D|Douro
PT11E|Terras de Trás-os-Montes
PT15|Algarve
PT150|Algarve
PT16|Centro (PT)
PT16B|Oeste
PT16D|Região de Aveiro
PT16E|Região de Coimbra
PT16F|Região de Leiria
PT16G|Viseu Dão Lafões
PT16H|Beira Baixa
PT16I|Médio Tejo
PT16J|Beiras e Serra da Estrela
PT17|Área Metropolitana de Lisboa
PT170|Área Metropolitana de Lisboa
PT18|Alentejo
PT181|Alentejo Litoral
PT184|Baixo Alentejo
PT185|Lezíria do Tejo
PT186|Alto Alentejo
PT187|Alentejo Central
PT19|Centro (PT)
PT191|Região de Aveiro
PT192|Região de Coimbra
PT193|Região de Leiria
PT194|Viseu Dão Lafões
PT195|Beira Baixa
PT196|Beiras e Serra da Estrela
PT1A|Grande Lisboa
PT1A0|Grande Lisboa
PT1B|Península de Setúbal
PT1B0|Península de Setúbal
PT1C|Alentejo
PT1C1|Alentejo Litoral
PT1C2|Baixo Alentejo
PT1C3|Alto Alentejo
PT1C4|Alentejo Central
PT1D|Oeste e Vale do Tejo
PT1D1|Oeste
PT1D2|Médio Tejo
PT1D3|Lezíria do Tejo
PT2|Região Autónoma dos Açores
PT20|Região Autónoma dos Açores
PT200|Região Autónoma dos Açores
PT3|Região Autónoma da Madeira
PT30|Região Autónoma da Madeira
PT300|Região Autónoma da Madeira
RO1|Macroregiunea Unu
RO11|Nord-Vest
RO111|Bihor
RO112|Bistriţa-Năsăud
RO113|Cluj
RO114|Maramureş
RO115|Satu Mare
RO116|Sălaj
RO12|Centru
RO121|Alba
RO122|Braşov
RO123|Covasna
RO124|Harghita
RO125|Mureş
RO126|Sibiu
RO2|Macroregiunea Doi
RO21|Nord-Est
RO211|Bacău
RO212|Botoşani
RO213|Iaşi
RO214|Neamţ
RO215|Suceava
RO216|Vaslui
RO22|Sud-Est
RO221|Brăila
RO222|Buzău
RO223|Constanţa
RO224|Galaţi
RO225|Tulcea
RO226|Vrancea
RO3|Macroregiunea Trei
RO31|Sud-Muntenia
RO311|Argeş
RO312|Călăraşi
RO313|Dâmboviţa
RO314|Giurgiu
RO315|Ialomiţa
RO316|Prahova
RO317|Teleorman
RO32|Bucureşti-Ilfov
RO321|Bucureşti
RO322|Ilfov
RO4|Macroregiunea Patru
RO41|Sud-Vest Oltenia
RO411|Dolj
RO412|Gorj
RO413|Mehedinţi
RO414|Olt
RO415|Vâlcea
RO42|Vest
RO421|Arad
RO422|Caraş-Severin
RO423|Hunedoara
RO424|Timiş
RS1|Serbia - sever
RS11|City of Belgrade
RS110|City of Belgrade
RS12|Autonomous Province of Vojvodina
RS121|Zapadnobačka oblast
RS122|Južnobanatska oblast
RS123|Južnobačka oblast
RS124|Severnobanatska oblast
RS125|Severnobačka oblast
RS126|Srednjobanatska oblast
RS127|Sremska oblast
RS2|Serbia - jug
RS21|Region Šumadije i Zapadne Srbije
RS211|Zlatiborska oblast
RS212|Kolubarska oblast
RS213|Mačvanska oblast
RS214|Moravička oblast
RS215|Pomoravska oblast
RS216|Rasinska oblast
RS217|Raška oblast
RS218|Šumadijska oblast
RS22|Region Južne i Istočne Srbije
RS221|Borska oblast
RS222|Braničevska oblast
RS223|Zaječarska oblast
RS224|Jablanička oblast
RS225|Nišavska oblast
RS226|Pirotska oblast
RS227|Podunavska oblast
RS228|Pčinjska oblast
RS229|Toplička oblast
SE1|Östra Sverige
SE11|Stockholm
SE110|Stockholms län
SE12|Östra Mellansverige
SE121|Uppsala län
SE122|Södermanlands län
SE123|Östergötlands län
SE124|Örebro län
SE125|Västmanlands län
SE2|Södra Sverige
SE21|Småland med öarna
SE211|Jönköpings län
SE212|Kronobergs län
SE213|Kalmar län
SE214|Gotlands län
SE22|Sydsverige
SE221|Blekinge län
SE224|Skåne län
SE23|Västsverige
SE231|Hallands län
SE232|Västra Götalands län
SE3|Norra Sverige
SE31|Norra Mellansverige
SE311|Värmlands län
SE312|Dalarnas län
SE313|Gävleborgs län
SE32|Mellersta Norrland
SE321|Västernorrlands län
SE322|Jämtlands län
SE33|Övre Norrland
SE331|Västerbottens län
SE332|Norrbottens län
SI0|Slovenija
SI03|Vzhodna Slovenija
SI031|Pomurska
SI032|Podravska
SI033|Koroška
SI034|Savinjska
SI035|Zasavska
SI036|Posavska
SI037|Jugovzhodna Slovenija
SI038|Primorsko-notranjska
SI04|Zahodna Slovenija
SI041|Osrednjeslovenska
SI042|Gorenjska
SI043|Goriška
SI044|Obalno-kraška
SK0|Slovensko
SK01|Bratislavský kraj
SK010|Bratislavský kraj
SK02|Západné Slovensko
SK021|Trnavský kraj
SK022|Trenčiansky kraj
SK023|Nitriansky kraj
SK03|Stredné Slovensko
SK031|Žilinský kraj
SK032|Banskobystrický kraj
SK04|Východné Slovensko
SK041|Prešovský kraj
SK042|Košický kraj
TR1|İstanbul
TR10|İstanbul
TR100|İstanbul
TR2|Batı Marmara
TR21|Tekirdağ, Edirne, Kırklareli
TR211|Tekirdağ
TR212|Edirne
TR213|Kırklareli
TR22|Balıkesir, Çanakkale
TR221|Balıkesir
TR222|Çanakkale
TR3|Ege
TR31|İzmir
TR310|İzmir
TR32|Aydın, Denizli, Muğla
TR321|Aydın
TR322|Denizli
TR323|Muğla
TR33|Manisa, Afyonkarahisar, Kütahya, Uşak
TR331|Manisa
TR332|Afyonkarahisar
TR333|Kütahya
TR334|Uşak
TR4|Doğu Marmara
TR41|Bursa, Eskişehir, Bilecik
TR411|Bursa
TR412|Eskişehir
TR413|Bilecik
TR42|Kocaeli, Sakarya, Düzce, Bolu, Yalova
TR421|Kocaeli
TR422|Sakarya
TR423|Düzce
TR424|Bolu
TR425|Yalova
TR5|Batı Anadolu
TR51|Ankara
TR510|Ankara
TR52|Konya, Karaman
TR521|Konya
TR522|Karaman
TR6|Akdeniz
TR61|Antalya, Isparta, Burdur
TR611|Antalya
TR612|Isparta
TR613|Burdur
TR62|Adana, Mersin
TR621|Adana
TR622|Mersin
TR63|Hatay, Kahramanmaraş, Osmaniye
TR631|Hatay
TR632|Kahramanmaraş
TR633|Osmaniye
TR7|Orta Anadolu
TR71|Kırıkkale, Aksaray, Niğde, Nevşehir, Kırşehir
TR711|Kırıkkale
TR712|Aksaray
TR713|Niğde
TR714|Nevşehir
TR715|Kırşehir
TR72|Kayseri, Sivas, Yozgat
TR721|Kayseri
TR722|Sivas
TR723|Yozgat
TR8|Batı Karadeniz
TR81|Zonguldak, Karabük, Bartın
TR811|Zonguldak
TR812|Karabük
TR813|Bartın
TR82|Kastamonu, Çankırı, Sinop
TR821|Kastamonu
TR822|Çankırı
TR823|Sinop
TR83|Samsun, Tokat, Çorum, Amasya
TR831|Samsun
TR832|Tokat
TR833|Çorum
TR834|Amasya
TR9|Doğu Karadeniz
TR90|Trabzon, Ordu, Giresun, Rize, Artvin, Gümüşhane
TR901|Trabzon
TR902|Ordu
TR903|Giresun
TR904|Rize
TR905|Artvin
TR906|Gümüşhane
TRA|Kuzeydoğu Anadolu
TRA1|Erzurum, Erzincan, Bayburt
TRA11|Erzurum
TRA12|Erzincan
TRA13|Bayburt
TRA2|Ağrı, Kars, Iğdır, Ardahan
TRA21|Ağrı
TRA22|Kars
TRA23|Iğdır
TRA24|Ardahan
TRB|Ortadoğu Anadolu
TRB1|Malatya, Elazığ, Bingöl, Tunceli
TRB11|Malatya
TRB12|Elazığ
TRB13|Bingöl
TRB14|Tunceli
TRB2|Van, Muş, Bitlis, Hakkari
TRB21|Van
TRB22|Muş
TRB23|Bitlis
TRB24|Hakkari
TRC|Güneydoğu Anadolu
TRC1|Gaziantep, Adıyaman, Kilis
TRC11|Gaziantep
TRC12|Adıyaman
TRC13|Kilis
TRC2|Şanlıurfa, Diyarbakır
TRC21|Şanlıurfa
TRC22|Diyarbakır
TRC3|Mardin, Batman, Şırnak, Siirt
TRC31|Mardin
TRC32|Batman
TRC33|Şırnak
TRC34|Siirt
UKC|North East (England)
UKC1|Tees Valley and Durham
UKC11|Hartlepool and Stockton-on-Tees
UKC12|South Teesside
UKC13|Darlington
UKC14|Durham CC
UKC2|Northumberland and Tyne and Wear
UKC21|Northumberland
UKC22|Tyneside
UKC23|Sunderland
UKD|North West (England)
UKD1|Cumbria
UKD11|West Cumbria
UKD12|East Cumbria
UKD3|Greater Manchester
UKD33|Manchester
UKD34|Greater Manchester South West
UKD35|Greater Manchester South East
UKD36|Greater Manchester North West
UKD37|Greater Manchester North East
UKD4|Lancashire
UKD41|Blackburn with Darwen
UKD42|Blackpool
UKD44|Lancaster and Wyre
UKD45|Mid Lancashire
UKD46|East Lancashire
UKD47|Chorley and West Lancashire
UKD6|Cheshire
UKD61|Warrington
UKD62|Cheshire East
UKD63|Cheshire West and Chester
UKD7|Merseyside
UKD71|East Merseyside
UKD72|Liverpool
UKD73|Sefton
UKD74|Wirral
UKE|Yorkshire and the Humber
UKE1|East Yorkshire and Northern Lincolnshire
UKE11|Kingston upon Hull, City of
UKE12|East Riding of Yorkshire
UKE13|North and North East Lincolnshire
UKE2|North Yorkshire
UKE21|York
UKE22|North Yorkshire CC
UKE3|South Yorkshire
UKE31|Barnsley, Doncaster and Rotherham
UKE32|Sheffield
UKE4|West Yorkshire
UKE41|Bradford
UKE42|Leeds
UKE44|Calderdale and Kirklees
UKE45|Wakefield
UKF|East Midlands (England)
UKF1|Derbyshire and Nottinghamshire
UKF11|Derby
UKF12|East Derbyshire
UKF13|South and West Derbyshire
UKF14|Nottingham
UKF15|North Nottinghamshire
UKF16|South Nottinghamshire
UKF2|Leicestershire, Rutland and Northamptonshire
UKF21|Leicester
UKF22|Leicestershire CC and Rutland
UKF24|West Northamptonshire
UKF25|North Northamptonshire
UKF3|Lincolnshire
UKF30|Lincolnshire
UKG|West Midlands (England)
UKG1|Herefordshire, Worcestershire and Warwickshire
UKG11|Herefordshire, County of
UKG12|Worcestershire
UKG13|Warwickshire
UKG2|Shropshire and Staffordshire
UKG21|Telford and Wrekin
UKG22|Shropshire CC
UKG23|Stoke-on-Trent
UKG24|Staffordshire CC
UKG3|West Midlands
UKG31|Birmingham
UKG32|Solihull
UKG33|Coventry
UKG36|Dudley
UKG37|Sandwell
UKG38|Walsall
UKG39|Wolverhampton
UKH|East of England
UKH1|East Anglia
UKH11|Peterborough
UKH12|Cambridgeshire CC
UKH14|Suffolk
UKH15|Norwich and East Norfolk
UKH16|North and West Norfolk
UKH17|Breckland and South Norfolk
UKH2|Bedfordshire and Hertfordshire
UKH21|Luton
UKH23|Hertfordshire
UKH24|Bedford
UKH25|Central Bedfordshire
UKH3|Essex
UKH31|Southend-on-Sea
UKH32|Thurrock
UKH34|Essex Haven Gateway
UKH35|West Essex
UKH36|Heart of Essex
UKH37|Essex Thames Gateway
UKI|London
UKI3|Inner London — West
UKI31|Camden and City of London
UKI32|Westminster
UKI33|Kensington & Chelsea and Hammersmith & Fulham
UKI34|Wandsworth
UKI4|Inner London — East
UKI41|Hackney and Newham
UKI42|Tower Hamlets
UKI43|Haringey and Islington
UKI44|Lewisham and Southwark
UKI45|Lambeth
UKI5|Outer London — East and North East
UKI51|Bexley and Greenwich
UKI52|Barking & Dagenham and Havering
UKI53|Redbridge and Waltham Forest
UKI54|Enfield
UKI6|Outer London — South
UKI61|Bromley
UKI62|Croydon
UKI63|Merton, Kingston upon Thames and Sutton
UKI7|Outer London — West and North West
UKI71|Barnet
UKI72|Brent
UKI73|Ealing
UKI74|Harrow and Hillingdon
UKI75|Hounslow and Richmond upon Thames
UKJ|South East (England)
UKJ1|Berkshire, Buckinghamshire and Oxfordshire
UKJ11|Berkshire
UKJ12|Milton Keynes
UKJ13|Buckinghamshire CC
UKJ14|Oxfordshire
UKJ2|Surrey, East and West Sussex
UKJ21|Brighton and Hove
UKJ22|East Sussex CC
UKJ25|West Surrey
UKJ26|East Surrey
UKJ27|West Sussex (South West)
UKJ28|West Sussex (North East)
UKJ3|Hampshire and Isle of Wight
UKJ31|Portsmouth
UKJ32|Southampton
UKJ34|Isle of Wight
UKJ35|South Hampshire
UKJ36|Central Hampshire
UKJ37|North Hampshire
UKJ4|Kent
UKJ41|Medway
UKJ43|Kent Thames Gateway
UKJ44|East Kent
UKJ45|Mid Kent
UKJ46|West Kent
UKK|South West (England)
UKK1|Gloucestershire, Wiltshire and Bristol/Bath area
UKK11|Bristol, City of
UKK12|Bath and North East Somerset, North Somerset and South Gloucestershire
UKK13|Gloucestershire
UKK14|Swindon
UKK15|Wiltshire CC
UKK2|Dorset and Somerset
UKK23|Somerset
UKK24|Bournemouth, Christchurch and Poole
UKK25|Dorset
UKK3|Cornwall and Isles of Scilly
UKK30|Cornwall and Isles of Scilly
UKK4|Devon
UKK41|Plymouth
UKK42|Torbay
UKK43|Devon CC
UKL|Wales
UKL1|West Wales and The Valleys
UKL11|Isle of Anglesey
UKL12|Gwynedd
UKL13|Conwy and Denbighshire
UKL14|South West Wales
UKL15|Central Valleys
UKL16|Gwent Valleys
UKL17|Bridgend and Neath Port Talbot
UKL18|Swansea
UKL2|East Wales
UKL21|Monmouthshire and Newport
UKL22|Cardiff and Vale of Glamorgan
UKL23|Flintshire and Wrexham
UKL24|Powys
UKM|Scotland
UKM5|North Eastern Scotland
UKM50|Aberdeen City and Aberdeenshire
UKM6|Highlands and Islands
UKM61|Caithness & Sutherland and Ross & Cromarty
UKM62|Inverness & Nairn and Moray, Badenoch & Strathspey
UKM63|Lochaber, Skye & Lochalsh, Arran & Cumbrae and Argyll & Bute
UKM64|Na h-Eileanan Siar (Western Isles)
UKM65|Orkney Islands
UKM66|Shetland Islands
UKM7|Eastern Scotland
UKM71|Angus and Dundee City
UKM72|Clackmannanshire and Fife
UKM73|East Lothian and Midlothian
UKM75|Edinburgh, City of
UKM76|Falkirk
UKM77|Perth & Kinross and Stirling
UKM78|West Lothian
UKM8|West Central Scotland
UKM81|East Dunbartonshire, West Dunbartonshire and Helensburgh & Lomond
UKM82|Glasgow City
UKM83|Inverclyde, East Renfrewshire and Renfrewshire
UKM84|North Lanarkshire
UKM9|Southern Scotland
UKM91|Scottish Borders
UKM92|Dumfries & Galloway
UKM93|East Ayrshire and North Ayrshire mainland
UKM94|South Ayrshire
UKM95|South Lanarkshire
UKN|Northern Ireland
UKN0|Northern Ireland
UKN06|Belfast
UKN07|Armagh City, Banbridge and Craigavon
UKN08|Newry, Mourne and Down
UKN09|Ards and North Down
UKN0A|Derry City and Strabane
UKN0B|Mid Ulster
UKN0C|Causeway Coast and Glens
UKN0D|Antrim and Newtownabbey
UKN0E|Lisburn and Castlereagh
UKN0F|Mid and East Antrim
UKN0G|Fermanagh and Omagh
`;
