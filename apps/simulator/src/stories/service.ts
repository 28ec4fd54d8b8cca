import type { Story } from './story.js';

/** Questions, thanks, complaints, fraud and what was lost or found. */
export const service: Story[] = [
  {
    id: 'sleutels-arnhem',
    opening: ['Ik heb een sleutelbos gevonden bij het station in Arnhem, met een rood poppetje eraan. Waar kan ik die brengen?'],
    photo: true,
    details: ['Acht sleutels, en een muntje voor een winkelwagen.'],
    thanks: 'Prima, bedankt!',
  },
  {
    id: 'nepagent-brummen',
    opening: ['Vanmiddag belde een man die zei dat hij van de politie was. Hij wilde weten of ik sieraden in huis heb. Ik woon in Brummen.', 'Ik heb opgehangen. Was dat goed?'],
    details: ['Hij noemde zich Van Dalen. Er stond een mobiel nummer in beeld, dat weet ik niet meer.', 'Nee, ik heb niets gezegd over geld.'],
    thanks: 'Dat stelt mij gerust. Hartelijk dank.',
  },
  {
    id: 'marktplaats-rijssen',
    opening: ['heb 85 euro betaald voor een kinderwagen en nu reageert de verkoper niet meer. ik woon in rijssen', 'heeft aangifte zin?'],
    details: ['ja ik heb alle berichten nog en het rekeningnummer', 'vorige week dinsdag betaald'],
    thanks: 'ok thx',
  },
  {
    id: 'fiets-nijmegen',
    opening: ['Mijn bakfiets is gestolen in Nijmegen, met de dekens van mijn kinderen er nog in. Hoe doe ik aangifte?'],
    details: ['Tussen negen uur gisteravond en zeven uur vanmorgen, voor de deur.', 'Het framenummer moet ik opzoeken bij de winkel.'],
    thanks: 'Dank u wel voor de uitleg.',
  },
  {
    id: 'spreekuur-borculo',
    opening: ['Wanneer is het spreekuur van de wijkagent in Borculo? Op de site vind ik het niet.'],
    details: [],
    thanks: 'Top, bedankt.',
  },
  {
    id: 'compliment-enschede',
    opening: ['Even een compliment! Twee agenten hebben gisteren in Enschede mijn moeder geholpen die haar rollator kwijt was. Zo geduldig.'],
    details: ['Het was bij de markt, tegen het eind van de middag.'],
    thanks: 'Wat leuk dat u dat doorgeeft.',
  },
  {
    id: 'klacht-culemborg',
    opening: ['Ik heb twee keer gebeld over lawaai in Culemborg en er is nooit iemand teruggekomen. Ik vind dat slecht.'],
    details: ['Afgelopen vrijdag en zaterdag, allebei na middernacht.', 'Ik wil graag dat iemand mij belt, liefst overdag.'],
    thanks: 'Goed, ik wacht het af.',
    nudge: 'Ziet u dat ook dit bericht weer blijft liggen?',
  },
  {
    id: 'evenement-steenwijk',
    opening: ['Wij organiseren een buurtfeest in Steenwijk met ongeveer 80 mensen. Moeten wij de politie iets laten weten?'],
    details: ['Zaterdag van drie tot elf, met een klein podium.'],
    thanks: 'Duidelijk, bedankt.',
  },
  {
    id: 'kat-raalte',
    opening: ['onze kat minoes is al drie dagen weg in raalte 😿 hebben jullie iets gehoord? grijs met een wit befje'],
    photo: true,
    details: ['ze is gechipt ja'],
    thanks: 'ze zat in de schuur van de buren!!! sorry voor het storen',
  },
  {
    id: 'hond-putten',
    opening: ['In een auto op de parkeerplaats in Putten zit een hond, ramen dicht. De zon schijnt niet maar toch.'],
    at: [52.2593, 5.6104],
    details: ['Blauwe auto, hij blaft niet en ligt rustig.', 'De eigenaar komt er nu aan met boodschappen.'],
    thanks: 'Is opgelost, dank u.',
  },
  {
    id: 'tourist-giethoorn',
    opening: ['Hello, we rented a boat in Giethoorn and lost a backpack with two passports. Where can we report this?'],
    details: ['It is a dark green backpack with a yellow ribbon.', 'We are at the campsite until Sunday.'],
    thanks: 'Great, thank you very much for the help.',
  },
  {
    id: 'deutsch-winterswijk',
    opening: ['Guten Tag, ich habe in Winterswijk falsch geparkt und der Zettel ist nass geworden. Wo kann ich bezahlen?'],
    details: ['Das Kennzeichen ist aus Bocholt, am Marktplatz.'],
    thanks: 'Vielen Dank!',
  },
  {
    id: 'hennep-epe',
    opening: ['Ik wil iets doorgeven maar liever niet mijn naam. Bij een schuur in Epe ruikt het al weken naar wiet en er draait dag en nacht iets.'],
    details: ['Ik woon in de buurt en wil geen gedoe. Kan dit anoniem?', 'Er komt laat op de avond vaak een witte bus.'],
    thanks: 'Goed, dank u.',
  },
];
