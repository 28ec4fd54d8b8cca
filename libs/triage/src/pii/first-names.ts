/** First names met often in the region, in all its languages; lower case, without accents. Names that are ordinary words too are left out: better one missed than a sentence masked. */
export const FIRST_NAMES: ReadonlySet<string> = new Set(`
aad aaliyah aart abdel abdelkader abdul abdullah abe abel achmed adam adele adriaan adriana aert afke agnes agnieszka ahmad ahmed aida aisha ajax akke alberdien albert alberta
alejandro aleksander aleksandra alena alex alexander alexandra alfred ali alice alicia alida alie alies alina aliye allard alma alwin amal amalia amanda amel amelie amina amine
amir amira ana anas anastasia anatolii andrea andreas andree andrei andries andrii andrij andrzej andy angela angelina angelique anieck aniek anisa anita anja anke ankie ann anna
annabel annabelle anne anneke annelien annelies anneloes annemarie annemiek annemieke annet annette annie anniek annika anouar anouk ans ansje antoinette anton antoon aram arda
arend ari ariana arie arjan arjen arjo arlette armand arne arno arnold arnoud aron artem arthur artur asha ashley asli asmae astrid atie aukje aurora axel ayla aylin ayman aymen
ayoub ayse aysegul aysel aziz aziza babette bahar baran barbara barend barry bart bas bashar bastiaan bauke bea beata beatrijs beatrix beau bep berend bernadette bernard bernd bert
berta bertus beth betsie bettie betty bianca bilal bjorn bo bob bogdan bohdan boris boudewijn bouke boukje bram brechtje brend brenda brian brigitte britt bruno bryan burak carina
carl carla carlijn carlo carlos carmen carolien carolina caroline cas casimir casper catharina catherine cato cecile celine cem cemal chaima chantal chantel charlie charlotte
cheyenne chiel chloe chris christa christel christiaan christian christien christina christine christopher claire clara clarissa claudia claus coby coen cokky colin collin conny
cor corien corine cornelia cornelis corrie corry cynthia czeslaw daan daisy dalila damian dana danie daniel daniela danielle danique danny daphne daria dario dariusz dave david
davy dawid debbie debora deborah demi deniz dennis derk derya desiree dewi diana dick dico diederik diego dieuwertje dieuwke dilan dilara dina dinand dineke diny dirk dmytro dolf
dominika dominique donna dorien doris dorothea dorothee dries duco dunya dylan ebru eda edda eddy edith edo edward edwin eef eefje eelco eelke efe egbert eileen elena elias elif
elisa elisabeth elise elisha eliza elke ella ellen ellie elly els elsbeth elsje elvira emel emiel emil emilia emily emma emmy emre enes engelbert erdem erica erik erika ernst erwin
esma esmee esmeralda esra esther eva evelien evelyn evert evi ewa ewoud fabian fadi fadia faisal famke farah faruk fatih fatiha fatima fatma fay feline femke fenna ferdi ferdinand
ferhat ferry fieke fien fiene filip finn fiona fleur floor floris fokke fokko folkert fons frank franka frans fransje frauke fred freddie freddy freek frida frits froukje furkan
gabriel gabriela gabrielle geert geertje geertruida gerard gerben gerda gerdien gerke gerlinda gerrie gerrit gerry gertjan gertrude ghislaine giel gijs gijsbert gina gino giovanni
gisela gitta giulia glenn goran grace greet greetje grietje grzegorz guido guillaume gunay gunther gurbuz guus gwen gwendolyn hafid hakan halil halima hamid hamza hana hanan hanna
hannah hannan hanne hanneke hannie hanny hans harald haris harm harmen harold harrie harry harun hasan hasna hassan hatice hayat hedda hedwig hedy heidi hein heleen helen helena
helga hella helma hendrik hendrika hendrikje henk hennie hennieke henny henri henriette henrike henry herbert herma herman hermien hermine hessel hette hicham hidde hilda hilde
hinke hiske hugo huib huibert huseyin hussein ibo ibrahim ida igor ihor ikram ilham ilias iliass ilja ilona ilse ilyas iman imane imran ina indra ine ineke ines inge ingeborg
ingrid inna ioana iptisam ireen irena irene irina iris irma iryna isa isaac isabel isabella isabelle iskander ismael ismail ivan ivana ivo ivonne iwan iwona izabela jaap jac jack
jackie jacob jacoba jacqueline jacques jaimy jakob jakub jamal james jamie jamila jan jana jane janet janine janna janneke jannes jannie janny jantien jantine jantje janusz jarno
jaroslav jasmijn jasmin jasmina jasmine jason jasper javier jayden jayson jean jeanet jeanette jeanine jeannette jef jeffrey jelena jelle jelmer jelte jenneke jennifer jenny jens
jeremy jerney jeroen jerome jerry jesper jess jesse jessica jet jetske jetty jikke jill jim jimmy jip jitske joan joanna joanne job jochem joel joelle joep joeri johan johanna
johannes john johnny jolanda jolande jolanta jolien jolijn jon jonas jonathan joop joost joran jordi jordy jorg joris jorn jorrit jos jose josef josefien joseph josephine josh
joshua josie josje jostein jouke joy joyce juan judith jules julia julian juliana julie julien juliette julius jurgen jurre jurrien justin justyna jutta kaat kacper kadir kai karel
karen karim karima karin karina karl karlijn karlijne karol karolina karst kasia kasper katarzyna kate kateryna kathleen kathy katinka katja katrien kay kayleigh kees keesje kelly
kemal kenan kenneth kevin khadija khaled khalid kim kinga kirsten kitty kjell klaartje klaas klaas-jan klara kobus koen koenraad kornelia kristel kristian kristina krystyna
krzysztof kubra kurt kyra laetitia lamyae lara larissa lars latifa laura laurens lauri laurien lea leen leendert leentje leila lena lennard lennart leo leon leonard leonie leontien
levi lex leyla lia liam lianne lidia lidwien lidy lieke lien liene lies liesbeth liesje lieuwe lieve lieven lili lilian liliane lily lina linda lindsey lisa lisanne lise liselot
liselotte liset lisette liudmyla liv liza lizzy lode loek loes lois lola lonneke loraine lore lotte lou loubna louis louisa louise lourens luca lucas lucia lucie lucien lucienne
ludo luka lukas lukasz luuk lydia lynn maaike maarten maartje maciej mads magda magdalena mahmoud mahmut maja maksym malek malgorzata malika malou mandy manon manuel mara marc
marcel marcelina marcella marcin marco marcus mareike marek margaret margot margreet margriet maria mariam marian marianne marie marieke marielle marijke marijn marijne marike
marina marinus mario marion mariska marissa marit marja marjan marjo marjolein marjolijn marjon marjorie mark marko marleen marlene marlies marloes marnix marsha marta martha
marthe martien martijn martin martina martine marusia marvin marwa mary maryna mateusz mathijs mathilde mats matthew matthias matthijs maud maureen maurice maurits maxim maxime
maya mees mehmet meike meindert mel melanie melek meliha melina melissa melle melvin memet menno mercedes merel merijn merlijn merve meryem meta metin mia michael michaela michal
michel michele michelle michiel mick mieke mien mienke miep mies mikael mikail mike mila milaan milan milena milou mimoun mina minke mira miranda miriam mirjam mirte mirthe mirza
mischa mitchell moestafa mohamad mohamed mohammad mohammed mohand moniek monika monique moritz morris mouna mounir mourad muhammad muhammed murat mustafa mustapha mykola mykyta
myra myriam myrthe nabil nadia nadine nadir nadja nael nagihan naima najat najib nancy naomi narges nasser nassim natalia natalie nataliia nataliya natalka natasha natasja nathalie
nathan nawal nazli neeltje nel nelleke nellie nelly nesrin nick nicky nico nicola nicolas nicole nicolette niek niels nienke nikita nikki niklas niko nils nina nino noa noah noel
noemi noor noortje nora nordin nour noura nouri nova nura nuran nurcan nynke odette odile okan oksana oktay olaf oleg oleh oleksandr oleksiy olena olga olha olivia olivier oliwia
omar onno oscar oskar osman otis otto ouassim ouiam ozan ozgur ozlem pablo pamela pascal pascalle patricia patrick patrik paul paula paulien paulina pauline pavel pavlo pawel pedro
peggy perry peter petra petri petro petronella petrus pia pien piet pieter pieternel pim piotr pleun pleuni pluk poul priscilla priya quincy quinn quinten rabia rachel rachid
rachida radoslaw rafael rafal rafik raimon rajae ralf ralph ramazan ramon ramona rana randy rania raoul raphael rashid rayan raymond rebecca rebekka recep redouan reem regina
reinder reindert reinier reinoud remco remi renate rene renee rens renske renze resul reza rian rianne riccardo richard rick rico rie riek rien riet rietje rik rika rina rinie
rinke rinske rinus riny rita rixt rob robbert robbie robert roberto robin rocco rochelle roderick rodney roel roeland roelof roemer roger roland rolf roman romy ron ronald ronja
ronnie ronny roos rosa rosalie rosanne rosie rosita roswitha rowan rowena roxanne roy ruben rudi rudolf rudy rui ruslan rutger ruth ruud ryan saar sabina sabine sabrina sadik safa
said saida salah saleh salim salima salma salomon sam samantha sami samir samira samuel sander sandra sanna sanne sara sarah sarita sascha saskia savannah scott sean sebastiaan
sebastian sefa selim selin selina selma sem semra serap serdar serena serge sergio serhii serhiy serkan sevda sevgi sezer shaima shannon sharon sheila shirley sibel siebe siebren
siem sien sietse sietske silke silvia sima simon simone sinan sita sjaak sjaakie sjaan sjef sjoerd sjoert sjon sjors sjoukje slawomir sofia sofie sofyan soledad sonja sophia sophie
soraya soufian soumaya stan stanislaw stef stefan stefanie stefanos steffan steffie stella sten stephan stephanie stephen sterre steven stijn suleyman sultan suus suzan suzanna
suzanne suze sven svetlana svitlana sybren sylvana sylvester sylvia sylvie szymon taha tamar tamara tammo tania tanja tara taras tarik tatiana tatjana ted teddy tess tessa tetiana
tetyana teun teuntje theo theodora theresa therese thijmen thijs thirza thom thomas thyra tiemen tijmen tijn tijs tilly tim timo timon timothy tina tine tineke tinus tirza titia
titus tjaard tjalling tjeerd tjitske tobias tom tomas tomasz tomek tommy toni tonny toon toos tootje trees tren trijn trijntje trudie trudy truida truus tugba tuur twan tygo tymen
tyrone ubbo ugur ulrich ulrike umit ursula uwe valentijn valentina valerie vanessa vasyl vera veronica veronique vesna victor victoria viktor viktoriia vincent viola violet
violette virginia vitalii vivian viviane volkan volodymyr wael wahid walid walter wanda ward warner wendelien wendy werner wessel wiebe wiebke wieke wiel wies wieslaw wietse
wijnand wilbert wilco wilfred wilhelm wilhelmina willeke willem willemien willemijn willemina william willie willy wilma wim wina wineke winston wojciech wopke wout wouter xander
xandra xavier yaell yana yannick yara yasemin yasin yasmin yasmina yasmine yassin yassine yavuz yeliz yentl yigit yildiz ymke yohan yolanda yorick yosef youri yousef youssef
youssra yulia yuliia yuri yurii yusuf yvet yvette yvonne zafer zahra zakaria zara zehra zeinab zekiye zeynep zita zoe zoey zofia zohra zoubir zsofia zuhal zuzanna
`.trim().split(/\s+/));
