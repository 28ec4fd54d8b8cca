import { bram, citizen, fenna, joris, lotte, milan, sanne, type Story } from '../script.js';

/** Answered, and left open for what the citizen still has to say. */
const answered: readonly Story[] = [
  {
    ago: 154, says: 'Er staat een bestelbus voor onze oprit in Kampen, kenteken V-482-KX. We kunnen er niet uit en ik moet zo mijn zoontje ophalen.',
    then: [
      bram.claims(7), bram.sorts(9, { type: 'REPORT', category: 'parking', urgency: 'U3', legalBasis: 'WPG_8', title: 'Bestelbus blokkeert oprit, Kampen' }),
      bram.answers(12, 'Wat vervelend dat u niet weg kunt. We vragen een collega in Kampen om te kijken. Wilt u nog de straat en het huisnummer sturen?'), citizen.reads(13),
      citizen.writes(16, 'Burgemeester Berghuisplein 214. Hij staat er nog'), bram.answers(18, 'Dank u wel. De collega weet het en komt kijken. Is de bus weg? Laat het ons dan even weten.'), citizen.reads(19),
    ],
  },
  {
    ago: 131, says: 'Waarom hangt er al een uur een helikopter boven Hengelo?? Kinderen worden er bang van',
    then: [
      milan.claims(20), milan.sorts(22, { type: 'QUESTION', category: 'police_activity', municipality: 'Hengelo', title: 'Vraag: helikopter boven Hengelo' }),
      milan.answers(25, 'We begrijpen dat uw kinderen schrikken. De helikopter helpt collega\'s op de grond. Meer kunnen we er nu niet over vertellen. Ziet u iets wat u niet vertrouwt? Schrijf het ons dan.'),
      citizen.gets(25.5),
    ],
  },
  {
    ago: 118, language: 'de', says: 'Guten Tag, wir machen Urlaub in Winterswijk. Heute Nacht wurde auf dem Campingplatz unser Fahrradträger gestohlen. Wo können wir das anzeigen? Unser Kennzeichen ist BOR-KX 417.',
    then: [
      bram.claims(11), bram.sorts(14, { type: 'QUESTION', category: 'make_report', title: 'Duitse gast: fietsendrager gestolen op camping, Winterswijk' }),
      bram.answers(19, 'Guten Tag, das tut uns leid. Sie können den Diebstahl auf politie.nl anzeigen. Geht das nicht? Dann kommen Sie bitte zur Polizei in Winterswijk. Bringen Sie Ihren Ausweis und ein Foto des Trägers mit.'),
      citizen.reads(27),
    ],
  },
  {
    ago: 96, says: 'op school in Tiel gaan foto\'s rond van een meisje uit mijn klas in haar ondergoed. ze wil dat niet en durft niks te zeggen. wat kan ik doen',
    then: [
      milan.claims(3), milan.sorts(5, { type: 'QUESTION', category: 'intimate_images', urgency: 'U3', title: 'Leerling vraagt hulp: foto\'s van klasgenoot gaan rond, Tiel' }),
      milan.notes(6, 'Melder is waarschijnlijk minderjarig. Schrijf met je. Niet vragen om de foto\'s te sturen.'),
      milan.answers(8, 'Goed dat je dit vertelt. Stuur de foto\'s niet door, ook niet naar ons. Op helpwanted.nl kunnen jullie samen met iemand chatten. Zij helpen om de foto\'s weg te krijgen. Wil je klasgenoot met ons praten? Dat kan hier, als zij er klaar voor is.'),
      citizen.reads(10),
    ],
  },
];

/** The citizen is asked something. */
const waiting: readonly Story[] = [
  {
    ago: 228, says: 'Onze hond is weg sinds vanochtend. Bruine labrador, heet Saar, omgeving Losserseveld bij Losser. Is ze bij jullie gebracht?',
    then: [
      bram.claims(20), bram.sorts(21, { type: 'QUESTION', category: 'loose_animal', title: 'Vraag: bruine labrador kwijt, Losser' }),
      bram.asks(23, 'Wat naar dat Saar weg is. Bij ons is ze niet gemeld. Kijkt u ook op amivedi.nl en bij de dierenambulance? Heeft Saar een chip of een penning? Dan noteren we dat.'), citizen.gets(31),
    ],
  },
  {
    ago: 175, says: 'Telefoon gekocht via een verkoopsite, 280 euro betaald op NL25 INGB 0999 6111 48 en nooit iets gekregen. De verkoper antwoordt niet meer. Mijn nummer is 06 0000 4417. Groet, Wilco Harbers, Epe',
    then: [
      lotte.claims(16), lotte.sorts(19, { type: 'REPORT', category: 'marketplace_fraud', legalBasis: 'WPG_8', title: 'Telefoon gekocht en niet gekregen, Epe' }),
      lotte.asks(22, 'Wat vervelend dat u niets hebt gekregen. Wilt u ons de link van de advertentie sturen? En hebt u de verkoper al gemeld op politie.nl? Vraag ook uw bank of de betaling terug kan.'), citizen.reads(48),
    ],
  },
  {
    ago: 84, says: 'Hoe staat het met mijn aangifte van vorige maand? Ik hoor helemaal niks meer. J. Harmsen uit Zwartsluis',
    then: [
      milan.claims(30), milan.sorts(31, { type: 'QUESTION', category: 'report_status', title: 'Vraag over een aangifte van vorige maand' }),
      milan.asks(33, 'We begrijpen dat u graag iets hoort. Over een zaak mogen we hier niets vertellen. Zo beschermen we uw gegevens. Op welk nummer en hoe laat kan een collega u terugbellen?'), citizen.reads(40),
    ],
  },
];

/** With a team, or with somebody in it. */
const withTeams: readonly Story[] = [
  {
    ago: 199, says: 'Elke avond rijden er scooters veel te hard door de Dorpsstraat in Bennekom. Zonder helm en met een herrie. Kan daar iemand naar kijken?',
    then: [
      sanne.claims(12), sanne.sorts(14, { type: 'REQUEST', category: 'dangerous_driving', title: 'Verzoek: scooters rijden te hard, Dorpsstraat Bennekom' }),
      sanne.answers(16, 'Dank u wel voor uw verzoek. We geven het door aan team Ede. Het team bekijkt wat het kan doen. U hoort van ons wat het team besluit.'), citizen.reads(18),
      sanne.assigns(19, 'ON-18', { note: 'Derde verzoek over deze straat dit jaar.' }), sanne.notes(20, 'De wijkagent van Bennekom is er na het weekend weer.'),
    ],
  },
  {
    ago: 168, says: 'Al drie nachten harde muziek van de buren boven ons, flat aan de Deurningerstraat in Enschede. Ik moet om 5 uur op voor mijn werk en ben kapot.',
    then: [lotte.claims(8), lotte.sorts(11, { type: 'REPORT', category: 'noise', legalBasis: 'WPG_8', title: 'Geluidsoverlast \'s nachts, flat Deurningerstraat Enschede' }), lotte.answers(13, 'Dat is erg vervelend, zeker als u zo vroeg op moet. We geven uw melding door aan team Enschede. Begint het vannacht weer? Bel dan 0900-8844.'), citizen.reads(15), lotte.assigns(16, 'ON-05')],
  },
  {
    ago: 91, says: 'Rotzooi gedumpt in het bos bij Otterlo. Blauwe vaten en jerrycans, het stinkt naar aceton. Spoor van een aanhanger loopt het pad op.', at: { latitude: 52.1012, longitude: 5.7791 },
    then: [
      milan.claims(4), milan.sorts(6, { type: 'REPORT', category: 'dumping', urgency: 'U3', legalBasis: 'WPG_8', title: 'Vaten gedumpt in het bos bij Otterlo' }),
      milan.answers(8, 'Goed dat u dit meldt. Blijf bij de vaten weg en raak niets aan. De damp kan gevaarlijk zijn. We vragen het team om te komen kijken.'), citizen.reads(9),
      milan.assigns(10, 'ON-18', { note: 'Mogelijk drugsafval. Locatie staat in het gesprek.' }),
    ],
  },
  {
    ago: 38, says: 'Bij de jachthaven in Harderwijk ligt een bootje met een opengebroken slot en een motor die er niet bij hoort. Lijkt mij gestolen.', at: { latitude: 52.3497, longitude: 5.6172 },
    then: [bram.claims(5), bram.sorts(7, { type: 'TIP', category: 'stolen_goods', legalBasis: 'WPG_8', title: 'Bootje met opengebroken slot, jachthaven Harderwijk' }), bram.assigns(9, 'ON-12', { to: 'joris', note: 'Kun jij langs de haven als je toch in de buurt bent?' })],
  },
  {
    ago: 282, says: 'Op het industrieterrein in Harderwijk staat al een week een wit busje. Er gaan \'s nachts mensen in en uit, met tassen.', at: { latitude: 52.3421, longitude: 5.6394 },
    then: [
      lotte.claims(5), lotte.sorts(7, { type: 'REPORT', category: 'suspicious_vehicle', urgency: 'U3', legalBasis: 'WPG_8', title: 'Wit busje met bezoek in de nacht, industrieterrein Harderwijk' }),
      lotte.answers(9, 'Goed dat u dit meldt. Kunt u het kenteken lezen zonder dichtbij te komen? Doe het alleen als het veilig is.'), citizen.reads(13),
      citizen.writes(17, 'Frans kenteken, begint met FK. De rest kon ik niet lezen'), lotte.assigns(20, 'ON-12', { note: 'Wit busje, Frans kenteken FK. Graag langsrijden.' }),
      joris.accepts(41), joris.notes(70, 'Langs geweest. Busje stond er niet. Vannacht kijkt de nachtdienst.'),
      citizen.writes(173, 'Hij staat er weer. Zelfde plek, nu met een aanhanger erachter'),
      joris.answers(196, 'Dank u wel, dat helpt. We komen kijken. Blijf op afstand. Gebeurt er nu iets wat niet mag? Bel dan 112.'), citizen.reads(199),
      joris.notes(228, 'Kenteken van de aanhanger nagekeken: niet gestolen. Eigenaar wordt gebeld.'), citizen.writes(259, 'Er liep net een man met een hond omheen. Grijze jas. Misschien de eigenaar?'),
    ],
  },
  {
    ago: 214, says: 'In onze schuur in Ermelo is vannacht ingebroken. Accuboor, zaag en twee accu\'s weg. Het slot is doorgeknipt. Mijn nummer is 06 0000 2290.',
    then: [
      sanne.claims(4), sanne.sorts(5, { type: 'REPORT', category: 'home_burglary', urgency: 'U3', legalBasis: 'WPG_8', title: 'Inbraak in schuur, Ermelo' }),
      sanne.answers(8, 'Wat naar dat er is ingebroken. Raak zo weinig mogelijk aan. Dan kunnen we nog sporen zoeken. We vragen het team om u te bellen.'), citizen.reads(12),
      sanne.assigns(14, 'ON-12'), joris.accepts(33), joris.answers(36, 'Ik ben Joris van team Veluwe-West. Ik bel u vandaag nog om te horen wat er weg is. Bewaar het kapotte slot voor mij.'), citizen.reads(44), joris.notes(95, 'Gebeld. Aangifte gemaakt. Buurman heeft een camera, beelden volgen.'),
    ],
  },
  {
    ago: 145, says: 'E-bike gestolen bij het ziekenhuis in Enschede terwijl ik bij mijn man was. Het is een blauwe Batavus, framenummer heb ik. Hij zendt zijn plek nog uit, ergens bij de Haaksbergerstraat.',
    then: [
      lotte.claims(3), lotte.sorts(5, { type: 'REPORT', category: 'bicycle_theft', urgency: 'U3', legalBasis: 'WPG_8', title: 'E-bike gestolen met zender, ziekenhuis Enschede' }),
      lotte.assigns(7, 'ON-05', { note: 'Fiets zendt nog uit bij de Haaksbergerstraat.' }), fenna.accepts(12),
      fenna.answers(15, 'Ik ben Fenna van team Enschede. Ga niet zelf naar de fiets toe. Wilt u een foto van de kaart sturen en het framenummer?'), citizen.reads(16),
      citizen.writes(21, 'Framenummer is AB 0999 417. Kaart lukt niet, ik ben 68 en mijn kleinzoon is op school'), fenna.answers(24, 'Dat geeft niet, het framenummer helpt al. We rijden er langs. U hoort van mij.'), citizen.reads(25),
      citizen.writes(124, 'Hebben jullie hem al? De stip staat nu stil bij een garagebox'),
    ],
  },
];

/** Later. */
const snoozed: readonly Story[] = [
  {
    ago: 189, says: 'Kan ik bij jullie stage lopen? Ik doe mbo veiligheid in Deventer en zoek iets vanaf februari.',
    then: [
      bram.claims(28), bram.sorts(29, { type: 'QUESTION', category: 'work_at_police', urgency: 'U5', reason: 'Geen haast', title: 'Vraag: stage voor mbo veiligheid, Deventer' }),
      bram.answers(31, 'Leuk dat u bij ons stage wilt lopen. We vragen het aan de collega die hierover gaat. Morgen hoort u meer.'), citizen.reads(35), bram.snoozes(36, 16),
    ],
  },
  {
    ago: 250, says: 'De wijkagent zou mij terugbellen over de ruzie met mijn buurman in Wijchen. Dat was dinsdag. Niets gehoord.',
    then: [
      sanne.claims(10), sanne.sorts(12, { type: 'REQUEST', category: 'neighbours', title: 'Verzoek: wijkagent zou terugbellen, Wijchen' }), sanne.notes(15, 'Wijkagent is vrij tot na het weekend. Collega legt een briefje klaar.'),
      sanne.answers(17, 'Vervelend dat u niets hebt gehoord. De wijkagent is er na het weekend weer. We zorgen dat uw vraag dan klaarligt. Loopt de ruzie eerder op? Bel dan 0900-8844.'), citizen.reads(22), sanne.snoozes(24, 60),
    ],
  },
];

/** Back again. */
const reopened: readonly Story[] = [
  {
    ago: 333, says: 'Op de parkeerplaats bij het zwembad in Wageningen staat een auto met een ingeslagen ruit. Blauwe Polo, XJ-417-R.',
    then: [
      lotte.claims(7), lotte.sorts(9, { type: 'REPORT', category: 'vehicle_theft', legalBasis: 'WPG_8', title: 'Auto met ingeslagen ruit bij het zwembad, Wageningen' }),
      lotte.finishes(14, 'Dank u wel voor uw melding. We hebben het team gevraagd om de eigenaar te zoeken.', 'team_informed'), citizen.reads(18),
      citizen.writes(312, 'De auto staat er nog steeds. Nu zijn er ook twee wielen af'),
    ],
  },
  {
    ago: 296, says: 'Vannacht is het bushokje aan de Waal in Zaltbommel gesloopt. Alles ligt vol glas.',
    then: [
      milan.claims(18), milan.sorts(20, { type: 'REPORT', category: 'vandalism', legalBasis: 'WPG_8', title: 'Bushokje vernield, Zaltbommel' }),
      milan.closes(24, 'handed_over', { message: 'Dank u wel voor uw melding. De gemeente ruimt het glas op. Weet u wie het heeft gedaan? Schrijf het ons dan.' }), citizen.reads(39),
      sanne.reopens(262, 'Het team belde: er zijn beelden van drie jongens. Melder vragen of hij iets heeft gezien.'),
    ],
  },
];

export const running: readonly Story[] = [...answered, ...waiting, ...withTeams, ...snoozed, ...reopened];
