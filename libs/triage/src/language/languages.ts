/** Languages the desk recognises, by ISO 639-1 code. */
export const LANGUAGES = ['nl', 'en', 'de', 'fr', 'pl', 'tr', 'uk', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Small words and what citizens say most, without accents (`text/words.ts`); a word may stand in more than one language. */
export const FREQUENT: Readonly<Record<'nl' | 'en' | 'de' | 'fr' | 'pl' | 'tr', ReadonlySet<string>>> = {
  nl: list(`de het een en van ik je jij u dat die dit is was zijn ben bent heb hebt heeft hebben met voor op in te aan er niet geen maar ook als om bij naar uit over mijn mn m n me mij jullie wij we ze zij hij ie hem haar hun kan kunnen kun mag moet moeten
    wil willen zou zal ga gaat gaan komt komen staat staan ligt zit zitten loopt rijdt nog al weer nu net wel dan toen hier daar waar wat wie hoe waarom wanneer welke deze onze ons man vrouw jongen meisje mensen kind kinderen auto fiets straat politie melding aangifte
    gestolen graag dank bedankt dankjewel groet groeten hallo hoi moi goedemorgen goedemiddag goedenavond beste geachte alsjeblieft alstublieft ajb aub svp buurman buren buurt huis deur vandaag gisteren vannacht vanavond morgen dag week jaar uur weg veel heel erg even ff
    iemand iets niets alles door tegen zonder onder boven tussen achter naast altijd nooit vaak soms meer minder eens zo nou ja nee hoor he toch want omdat dus of zich zelf worden wordt werd geworden doen doet gedaan gezien zie ziet weten weet denk zegt zei
    vind vinden kapot moeder vader dochter zoon hond kat noar bie nich oons hoes goan den ne da tis kom snel help wouten helikopter heli brand gevonden verloren foto filmpje leuk mooi goed respect toppers oke ok mannen boete`),
  en: list(`the a an and of i you he she it we they is are was were be been have has had do does did not no to in on at for with from by my your his her their our this that these those there here what who how why when where can could would should will may
    please thanks thank hello hi hey dear police report someone man woman child car bike stolen help street house door yesterday today tonight morning night week year people just now but or if so me him them us about any some all out up down over again still
    im dont doesnt didnt isnt wasnt cant wont ive hes shes youre its get got going go come came need want know think see saw said says like one two three been into off than then very really because before after every your neighbours neighbour friend lost found`),
  de: list(`der die das ein eine einen einem einer und von ich du er sie es wir ihr ist sind war waren bin bist hat habe haben hatte mit fur auf in zu an nicht kein keine aber auch als wie bei nach aus uber mein meine meinen meinem dein sein seine unser euch ihnen
    kann konnen darf muss mussen will wollen wurde wird werden gerade noch schon wieder jetzt hier da wo was wer warum wann welche diese dieser bitte danke hallo guten tag morgen abend polizei anzeige gestohlen fahrrad strasse haus tur heute gestern nacht woche jahr
    mich mir uns jemand etwas nichts alles durch gegen ohne unter zwischen hinter immer nie sehr herzlichen dank grussen freundlichen ihre ihren kollegen mutter vater kind mann frau im am zum zur vom dem den des auto geht kommt steht liegt kommen schnell hilfe`),
  fr: list(`le la les un une des et de du je tu il elle on nous vous ils est sont etait suis es a ai as avons avez ont avec pour sur dans en au aux ne pas plus mais aussi comme chez mon ma mes ton ta son sa ses notre nos votre vos leur qui que quoi ou comment pourquoi
    quand quel quelle cette ce ces cet bonjour bonsoir merci svp sil plait police vol vole voiture velo rue maison porte hier aujourdhui nuit semaine jour quelquun rien tout par sans sous entre derriere toujours jamais tres cordialement madame monsieur
    jai cest nest dun dune lhotel jetais quil peut pouvez faut veux voudrais deux trois homme femme enfant trop contre mienne donner nom classe moto`),
  pl: list(`i w na z do nie sie jest sa byl byla bylo ja ty on ona my wy oni mam ma masz mamy czy jak co kto gdzie kiedy dlaczego ten ta to te tym tego tej moj moja moje mojego jego jej ich nas was pan pani prosze dziekuje dzien dobry witam policja policji ukradli
    ukradziono rower samochod auto ulica dom drzwi wczoraj dzisiaj dzis noc w nocy ktos nic wszystko przez bez pod miedzy zawsze nigdy bardzo ale tez juz jeszcze tylko moze mozna trzeba chce chcialbym zeby ze od po za przy dla o u a lub albo bo mowi polsku juz roku
    mandat jezdze zrobic brat siostra zyje pracowal odbiera dni kolo bloku spod`),
  tr: list(`ve bir bu su o ben sen biz siz onlar da de ki mi mu ile icin var yok degil ama cok daha gibi kadar sonra once ne kim nerede nasil neden zaman benim senin onun bizim sizin evet hayir lutfen merhaba selam tesekkur tesekkurler polis polisi calindi bisiklet bisikletim araba arabam
    sokak ev evim kapi dun bugun gece sabah aksam biri birisi hic her sey hep asla bana sana ona bizi beni oldu olan olarak icinde uzerinde yanında ya yani simdi hemen gun hafta yil komsu komsum cocuk adam kadin konusan sorunu aradim istiyorum ediyor memurunuz bagirdi sadece park yeri sordum turkce dukkanimizin cami`),
};
