/** Words that speak for a category or type, divided by blanks; `steek*` begins so. They are features of the model, not verdicts: it learns how much each list weighs. */
export const LEXICON: Readonly<Record<string, string>> = {
  suspicious_situation: `
    verdacht* vreemd vreemde rare raar rondhang* rondloop* capuchon bivakmuts zaklamp hoofdlamp verrekijker drone deurklink* aanbell* bellen collecte* legitimatie deurbel*
    deurbelcamera camerabeelden begluur* gluur* gluurder spied* rommelt sluip* schutting achterom loods leegstaand* stapvoets rondjes hesjes hesje pasje glasvezel krijtteken*
    onbekend* witte wit bus busje bestelbus autodeuren insluip* suspicious weird strange verdächtig* scam collect babbeltruc opgepakt huizen ongure loert portiekdeur koffer
    rugzak backpack achtergelaten inbrekersgereedschap meterstand* waterschap klusjesmannen oprit
  `,
  crime_in_progress_violence: `
    mes messen machete hakmes bijl steek* gestoken geprikt steekpartij steekincident schiet* geschoten schietpartij vechtpartij vecht* knok* mishandel* geslagen slaan slaat
    schopp* trapp* bedreig* overval* beroof* gewapend* wapen* pistool vuurwapen geweld* gegijzeld* aangevallen verkracht* aanrand* klap elkaar gevecht plofkraak pepperspray
    boksbeugel stiefvader contactverbod straatverbod stalk* dader slachtoffer bloed stabbed stabbing knife gun punched assaulted attacked robbed beaten shot messer geschlagen
    überfall bedroht nóż nożem pobi* bije napad* bıçak* dövüyor saldır* ніж ножем вбити побили سكين يضرب* هدد* couteau frapp* agress* fouilleren steward doodgeslagen kaak
  `,
  missing_person_care: `
    vermist* vermissing kwijt weggelopen spoorloos zelfmoord* suicid* zelfdoding afscheidsbrief verward* dement* alzheimer depressie* psychose huiselijk* kindermishandeling
    verwaarloos* zorgen eenzaam pillen medicijnen sterven doodgaan jongetje zoontje dochter dochtertje kindje baby opa oma rolstoel begeleider onderkoeld dakloze zwerver
    zoeken gezocht afgelopen signalement crocs huilen huilt meneer mevrouw missing suicide goodbye dementia neighbour not allowed vermisst umbringen selbstmord zaginął
    zaginęła zaginel* samobój* żyje kayıp intihar зник* самогуб* مفقود انتحار disparu* reling spoor viaduct perron springen thuisgekomen terecht open 113 veilig thuis
  `,
  burglary_theft: `
    gestolen gejat inbraak* inbreker* ingebroken diefstal fiets* bakfiets fatbike ebike e-bike dief dieven geroofd buit heling zakkenroll* portemonnee winkeldief* autoruit
    ingeslagen katalysator airpods koper lood opengebroken geforceerd openbreken overhoop schuur schuurdeur spullen vrijwaring iphone telefoon fiets camerabeelden tas stolen
    theft burglary burgled thief bike gestohlen einbruch diebstahl fahrrad fahrradschloss ukradl* kradzie* złodziej rower çalındı çaldılar hırsız dükkan* вкрали крадіжка
    велосипед سرق* دراجتي volé cambriol* fracturée sporenonderzoek garagebox slot aanhanger graafmachine* winkel ruit
  `,
  traffic: `
    verkeer* aanrijding aangereden ongeluk ongeval botsing spookrijder* snelweg a12 a15 a18 a28 a30 a32 a35 a50 a73 n35 n348 rotonde kruispunt kruising zebrapad flits*
    flitspaal snelheid* rijden rijdt scheuren racen boete* bekeuring bon bekeur* verbaliseer* geverbaliseerd parkeer* geparkeerd wrak kenteken* rijbewijs vrachtwagen*
    vrachtverkeer tractor bestuurder automobilist fietser scooter* brommer* fatbike fatbikes crossen stoplicht verkeerslicht* rood licht rijstrook vluchtstrook middenberm
    spitsstrook vangrail doorrijder doorgereden drank achter stuur dronken bezopen bezwaar cjib snelheidsmeting laser* laseren oversteek* autogordel helm zundapp* speed crash
    accident fine traffic parking unfall geisterfahrer bußgeld mandat wypadek trafik kaza аварія штраф حادث مخالفة amende voiture km/u kmu file tolk water kmh drempel afslag
    geramd bumper aangifte schade auto km a1 a12 a15 a28 a50
  `,
  nuisance: `
    overlast hangjongeren jongeren jeugd rotjongens herrie geluidsoverlast muziek bas bass feest tuinfeest buren buurman bovenburen burenruzie vuurwerk rotjes cobra cobras
    knallen knal carbid rellen rel vernield vernieling vandalisme graffiti gesloopt containers container fik aangestoken dronken zuipen drank eieren rook barbecue vuurkorf
    straatverlichting hutten crossers bushokje wildplassen schreeuwen geschreeuw toezicht surveilleren rondrijden woonwagens garageboxen oud nieuwjaar oudjaar studentenhuis
    bubbelbad engines noise loud party neighbours laut* lärm nachbarn hałas głośno gürültü шум музика ضوضاء bruit voisins oliebollen buurtbemiddeling stoken bonkt slapen
    lawaai ruiten
  `,
  drugs_organised_crime: `
    drugs wiet* hennep* kwekerij plantage xtc pillen coke cocaine ghb 3mmc lachgas speed dealer* deal dealt dealen gedeald drugslab lab vaten gedumpt jerrycans chemisch*
    ondermijning witwas* wast witwassen geld mensenhandel uitbuiting paspoorten prostitutie massagesalon nagelsalon gedwongen smokkel* mensensmokkel wapenhandel wapens
    zeecontainer koelwagen container afgeplakt ventilatoren aggregaat zolder loods illegaal criminel* bende anoniem sells dealer weed trafficking passports drogen narkotyk*
    paszport* uyuşturucu наркотик* مخدرات يهرّب drogue* kippenschuur zonnebankstudio nagellakremover afgeperst afpers* plug plugje vertrouwelijkheid ronsel*
  `,
  cyber_fraud: `
    phishing nep nepagent nepmail nepsite nepwebshop nepaccount oplicht* opgelicht fraude* marktplaats* overgemaakt overmaken betaald bank* rekening* iban bitcoin bitcoins
    crypto ransomware gehackt hack* whatsappfraude whatsapp tikkie betaalverzoek pakket postnl sms link* babbeltruc telefoontje gebeld identiteitsfraude bsn katvanger
    geldezel pinpas pasje aanbetaling* huurfraude borg webshop veilingsite microsoft digid belastingdienst sextortion beleggings* investeer* decryptor scam fraud hacked fake
    visa betrug betrogen oszust* przelew dolandır* шахра* гроші احتيال هكر arnaque pincode gedupeerden gestort abonnementen
  `,
  online_harm: `
    instagram insta snap snapchat tiktok facebook telegram discord twitch roblox online internet account nepaccount naaktfoto* naakt* pics filmpje video beelden doorgestuurd
    verspreid* gedeeld rondgaat gaat rond chanteer* chantage afpers* groepsapp klassenapp bedreigd dreigt dreigbericht* dreiging dreigen school gepest pesten cyberpesten
    haat* racis* discriminat* screenshot* prtscr opruiing oproep* doxing doxen adres kruisberg lyceum lesuur aula kettingbericht stream streamen livestream posted threatens
    nudes blackmail bullying erpress* bilder groź* zdjęci* fotoğraf* tehdit фото погрож* صور يهدد ابتز* photos scheld* uitgescholden neppe hijab hoofddoek
  `,
  event_public_order: `
    demonstratie* demonstrant* betog* supporters hooligans uitvak uitploeg vitesse graafschap heracles twente nec wedstrijd evenement* vergunning* festival concert podium
    kermis carnaval optocht intocht sinterklaas koningsdag vrijmarkt vierdaagse avondvierdaagse marathon bom bommelding menigte drukte platgedrukt verdrukking massa illegaal
    feest rave tentfeest begeleid* verkeersregelaars draaiboek afgesloten afspraak vechten demo protest event permit marches bridge closed demonstration veranstaltung impreza
    gösteri etkinlik мітинг подія مظاهرة manif* melding bhv oefening relschoppers charge tegenbetogers snelwegblokkade nooduitgang
  `,
  animal: `
    hond honden hondje puppy puppies pup* poes kat katten kater kitten paard paarden pony koe koeien schaap schapen schape wolf vogel zwaan eend eendjes egel slang hert vos
    dier dieren dierenpolitie dierenarts dierenambulance beest konijn haan bijen pad padden rat ratten aangelijnd riem losloop* gebeten bijt beet 144 chip gechipt chippen
    fokker broodfokker puppyhandelaar puppnhandelaar weiland stal drinkwater animal dog cat horse hund katze pferd pies kot koń köpek kedi собака кіт كلب قطة chien chat
    cheval eekhoorn labrador heidewachtel stafford
  `,
  service_request: `
    aangifte afspraak terugbel* bellen bel belt verloren paspoort id-kaart rijbewijs sleutel sleutelbos ophalen inleveren openingstijden bureau balie loket wapenvergunning
    wapens jachtakte verlof vog kopie afschrift bewijs zaaknummer zaaknr kenmerk aktenzeichen formulier website site 0900-8844 0900 keuzemenu wachtrij wacht stage meelopen
    sollicit* werken politie opleiding hoi hallo goedemorgen goedemiddag goedenavond moi vraag vraagje weet goed webcare appointment report copy english version anzeige
    termin abholen zgłoszenie polsku mówi randevu türkçe konuşan заява українськ* доброго بلاغ تقديم العربية plainte attestation rendez-vous strafbaar hypothetisch
    spreekbeurt school bezoek trouwkaart paard verzekering vertaling tolk taal behandeling intrekken
  `,
  police_conduct: `
    agent agenten agente politie politieauto motoragent wijkagent oom dienders wouten smeris helikopter helicopter heli zoeklicht politieheli sirene* sirenes klacht
    bejegening onbeschoft excuus discriminat* etnisch profileren gefouilleerd staande aangehouden controle compliment* bedankt dank dankjewel dankuwel toppers respect kanjers
    helden topper super goed werk netjes knap bodycam* avg inzage gegevens datalek correctie redactie journalist omroep woordvoerder acab 1312 corrupt clowns tuig kanker*
    officer officers police complaint stopped thanks thank polizei kollegen danke polizist* policj* dziękuję skarg* memur* teşekkür* polis поліці* дякую* допомогу الشرطة
    شكرا* policier* merci belachelijk schande onacceptabel niks niemand komt waarom lekker bezig wat jullie snor uniform insta
  `,
  post_reaction: `
    haha* lol hihi grapje volgdienst filmpje aflevering serie post content leuk mooi grappig geweldig prachtig cool gaaf cute classe trop zwaai groetjes volg volgen succes
    fijne dienst werkse koffie frikandel* kijkje schermen spannend mening eerste haha paard hond motor snor arrestatie dief moord aanslag bom brand portemonnee dieet magnum
    track oetlul dom wijf koe racist tuig oprotten like followers profiel boete blurren klantenkaart rechter uitspraak bier feest carnaval
  `,
  not_police: `
    gemeente brandweer brand vlammen rook rookmelder ambulance ambu hartaanval ademt reanim* bewusteloos bloed gevallen gas gaslucht gaslek koolmonoxide koolmonoxidealarm
    stroom stroomstoring stroomuitval netbeheerder alarm storing lantaarnpaal straatverlichting verlichting deksel put gat stoeptegel* afval huisvuil gedumpt glasbak
    container riool water wateroverlast verdrink* zwemmer boom bomen sloot onkruid snoei* parkeervergunning verhuislift wegafzetting internet win gewonnen verdien klik
    aanbieding offerte vrijblijvend korting lening seo linkbuilding followers iphone profiel bio kettingbericht stuur kozijnen dakgoten webmaster beademing zuurstof stoom
    toast fire power feuer brennt pożar pali prąd yangın elektrik пожежа світло حريق كهرباء incendie feu geboortegolf kaarsjes
  `,
  TYPE_REPORT: `
    nu net zojuist momenteel er staat ligt loopt rijdt zit gestolen gejat vermist aangereden ingebroken vannacht melding melden staan lopen rijden hoor zie kwijt overlast now help stolen gestohlen ukradl* çalındı вкрали سرقوا
  `,
  TYPE_TIP: `
    tip anoniem weet volgens ik wie iedereen doorgeven mij niet zeggen niemand naam vertrouwelijk elke dealt dealer recherche beelden getuige herken herkende ken zoeken gezochte gezien vermiste camera dader uitbuit* wast nepwebshop anonymous anonym
  `,
  TYPE_QUESTION: `
    mag kan kunnen hoe waar wat wanneer waarom welke wie is klopt moet moeten hoeveel hoelaat weten weet iemand vraag vraagje strafbaar vraagt afvraag what where how why when can was wo warum kann jak gdzie kiedy nasıl nerede чому як де كيف متى هل comment pourquoi quand hoi hallo
  `,
  TYPE_REQUEST: `
    graag verzoek verzoeken verzoekt kunnen jullie kunt willen alstublieft svp wilt terugbellen bel controleren controle handhaving handhaven toezicht flitsen komen sturen langs rijden please could send bitte schicken proszę lütfen прошу ثمة flitspaal surveilleren extra veiligstellen aanvragen inzage correctie kopie
  `,
  TYPE_COMPLAINT: `
    klacht belachelijk schande onacceptabel nooit niemand komt weer alweer telkens excuus bejegening boos onbeschoft wachtrij wacht clowns jullie doen niks niets steeds ondanks datalek verbroken werkt niet stopped complaint beschwerde skarg* bağırdı zeuren waarom lekker bezig bedankt he keer gebeld voorbeeldfunctie irritant
  `,
  TYPE_COMPLIMENT: `
    bedankt dank dankjewel dankuwel compliment* respect toppers topper super geweldig kanjers helden held netjes knap goed werk mooi leuk lief fijn vriendelijk tevreden chapeau petje hulde dankbaar thanks thank great kind danke dziękuję teşekkürler дякую дякуємо شكرا merci blij terecht genieten knapper reddingsactie
  `,
  TYPE_REACTION: `
    haha* lol hihi grapje hahaha weer echt vind vinden iedereen gewoon mensen altijd die dat lekker gelukkig sterkte hopelijk eens vroeger klagen janken zeur* succes dieet magnum volgdienst nieuwjaar kippenvel zwaai moord brand dood ben bij
  `,
  TYPE_SPAM_ABUSE: `
    gewonnen klik profiel volg follow followers verdien geld crypto investeer beleggings* offerte vrijblijvend korting aanbieding seo webmaster linkbuilding kozijnen lening pakket postnl win gratis iphone beneficiary usd bulk acab 1312 kanker* kk tuig wijf dom koe kop houden hoer flikker homo nsb terugsturen oprotten blub asdf dieven honden varkens piemel kettingbericht stuur
  `,
};
