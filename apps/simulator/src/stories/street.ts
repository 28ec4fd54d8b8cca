import type { Story } from './story.js';

/** What people see in their street. */
export const street: Story[] = [
  {
    id: 'bus-zutphen',
    opening: ['Hallo, er staat al een week een witte bestelbus in onze straat in Zutphen. De banden zijn plat en er ligt rommel in.'],
    at: [52.1402, 6.1971],
    photo: true,
    details: ['Het is de Tadamasingel, ter hoogte van de speelplek.', 'Het kenteken is half weg. Ik lees alleen VX en een 8.'],
    thanks: 'Fijn, dank u wel.',
  },
  {
    id: 'brommers-deventer',
    opening: ['elke avond crossbrommers in het park bij ons in Deventer (Rielerenk)', 'ze rijden zo over het pad waar kinderen lopen'],
    details: ['meestal tussen 19 en 21 uur', 'een stuk of vier, zonder helm. namen weet ik niet'],
    thanks: 'ok top, bedankt',
    nudge: 'vanavond weer hoor. komt er iemand kijken?',
  },
  {
    id: 'container-almelo',
    opening: ['Goedemorgen. Bij de flat aan de Sluiskade in Almelo zijn vannacht de papiercontainers omgegooid. Alles ligt op straat.'],
    details: ['Ik hoorde rond half drie lawaai, maar ik heb niemand gezien.'],
    thanks: 'Dank u wel.',
  },
  {
    id: 'drone-winterswijk',
    opening: ['Er vliegt nu al de derde avond een drone boven onze tuinen in Winterswijk. Mag dat?'],
    details: ['Hij heeft een rood en een groen lampje en hangt soms stil boven de tuin.', 'Rond negen uur, nooit langer dan tien minuten.'],
    thanks: 'Duidelijk. Ik houd het bij en meld het weer.',
  },
  {
    id: 'auto-ermelo',
    opening: ['bij de bosrand in Ermelo staat een grijze stationwagen met open achterklep, niemand te zien'],
    at: [52.2987, 5.6473],
    photo: true,
    details: ['staat er sinds vanmorgen 8 uur', 'er liggen tuinstoelen in, verder niks bijzonders'],
    thanks: 'oke, ik zie het wel',
  },
  {
    id: 'lantaarn-ede',
    opening: ['Hoi, op het fietspad van Ede naar Bennekom doen zes lampen het niet meer. Mijn dochter fietst daar naar huis. Bent u daar ook van?'],
    details: ['Het stuk vanaf de rotonde bij de Bovenweg.'],
    thanks: 'O, goed om te weten. Dank u wel.',
  },
  {
    id: 'vuurwerk-nijverdal',
    opening: ['wordt nu al met zwaar vuurwerk gegooid achter het zwembad in nijverdal. hond is helemaal over de rooie'],
    details: ['een groepje van 5 of 6, ze gaan steeds weg op de fiets', 'net weer een knal, 22 uur ongeveer'],
    thanks: 'dank je',
    nudge: 'nu is het stil, denk dat ze naar huis zijn',
  },
  {
    id: 'buren-tiel',
    opening: ['Mijn buurman in Tiel heeft elke zondag vanaf zeven uur de bladblazer aan. Ik heb het netjes gevraagd maar hij lacht me uit.'],
    details: ['Het gaat zo al twee maanden.', 'Nee, bemiddeling hebben we nog niet geprobeerd.'],
    thanks: 'Dank u wel, fijn dat u meedenkt.',
  },
  {
    id: 'fietswrak-hengelo',
    opening: ['In de sloot langs de Breemarsweg in Hengelo liggen vijf fietsen op een hoop. Volgens mij zijn die gestolen.'],
    photo: true,
    details: ['Op een zit nog een sticker van een fietsenmaker uit Borne.'],
    thanks: 'Graag gedaan.',
  },
  {
    id: 'graffiti-doetinchem',
    opening: ['Op de muur van de bibliotheek in Doetinchem staat sinds vannacht een grote tekst met verf. Niet netjes om te lezen.'],
    details: ['Aan de kant van de fietsenstalling.'],
    thanks: 'Dank u wel, fijne dienst.',
  },
];
