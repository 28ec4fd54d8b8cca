import { bram, citizen, joris, lotte, machine, milan, sanne, type Story } from '../script.js';

const LONG = `Goedendag,

Dit wordt een lang verhaal, maar ik weet niet meer waar ik terecht kan.

Wij wonen sinds elf jaar in Zutphen, op de Leeuweriklaan 318. Tot vorig jaar was het hier rustig. Toen kwam er een nieuwe buurman. In het begin groette hij nog. Sinds wij hem hebben gevraagd of zijn hond 's nachts binnen kan blijven, is het mis.

Wat er sindsdien is gebeurd:
- onze vuilnisbak is drie keer omgegooid;
- er lag hondenpoep voor de deur, vier dagen achter elkaar;
- de band van de fiets van mijn vrouw is lek gestoken;
- hij filmt onze kinderen (8 en 11) als ze buiten spelen.

Gisteren stond hij met een stok bij de heg. Hij zei niets, hij keek alleen. Mijn vrouw durft niet meer alleen thuis te zijn. We hebben buurtbemiddeling gevraagd, maar hij wil niet praten.

Ik heb een schrift met data en tijden, en filmpjes van de deurbel. Ik wil geen ruzie. Ik wil dat mijn kinderen gewoon buiten kunnen spelen. Wat moet ik doen? Kan er iemand langskomen?

Met vriendelijke groet,
Henri Tolkamp
06 0000 7312`;

/** What somebody works on at this moment. */
const inHands: readonly Story[] = [
  {
    ago: 47, says: LONG,
    then: [lotte.claims(35), lotte.sorts(39, { type: 'REPORT', category: 'neighbours', urgency: 'U3', legalBasis: 'WPG_8', title: 'Buurman filmt kinderen en staat met stok bij de heg, Zutphen' }), lotte.notes(43, 'Buurtbemiddeling is al geprobeerd. Er zijn filmpjes van de deurbel. Ik vraag het team om een afspraak.')],
  },
  {
    ago: 27, says: 'Nummerborden van mijn auto gestolen in Zevenaar, stond gewoon op de oprit. Kenteken RV-936-Z. Straks krijg ik de boetes van een ander.',
    then: [bram.claims(18), bram.sorts(20, { type: 'REPORT', category: 'vehicle_theft', legalBasis: 'WPG_8', title: 'Kentekenplaten gestolen, Zevenaar' })],
  },
  {
    ago: 19, language: 'en', says: 'Hi, I lost my passport on the train to Arnhem this morning. I fly home on Sunday. Where do I go?',
    then: [milan.claims(13)],
  },
  {
    ago: 9.5, says: 'Er belt hier een man aan bij oudere mensen in Nunspeet. Hij zegt dat hij van de politie is en dat hij sieraden "veilig" komt bewaren.',
    then: [
      sanne.claims(0.8), sanne.sorts(1.4, { type: 'REPORT', category: 'fake_officer', urgency: 'U2', legalBasis: 'WPG_8', title: 'Nepagent aan de deur bij ouderen, Nunspeet' }),
      sanne.escalates(2.2, 'duty_officer', 'Mogelijke nepagent aan de deur in Nunspeet, is nog in de buurt.'),
      sanne.answers(3.4, 'Goed dat u dit meldt. De politie komt nooit sieraden ophalen. Doe niet open. We hebben collega\'s gewaarschuwd. Staat hij nu aan een deur? Bel dan 112. In welke straat ziet u hem?'),
      citizen.reads(4.2), sanne.hears(6.5, 'OvD-14'), citizen.writes(8, 'Laan. Hij liep net weg richting het winkelcentrum. Blauwe jas, zwarte pet'),
    ],
  },
];

/** Looked at, given its urgency, and put back for whoever is free. */
const sorted: readonly Story[] = [
  {
    ago: 7, says: 'Er lopen twee jongens door de Germanenlaan in Apeldoorn die bij alle auto\'s aan de deur voelen',
    then: [bram.claims(1), bram.sorts(1.6, { type: 'REPORT', category: 'vehicle_theft', urgency: 'U2', title: 'Twee jongens voelen aan autodeuren, Apeldoorn' }), bram.releases(2)],
  },
  {
    ago: 3.8, says: 'Er loopt een paard los langs de N319 bij Winterswijk. Auto\'s remmen keihard', at: { latitude: 51.9713, longitude: 6.7199 },
    then: [lotte.claims(0.7), lotte.sorts(1.1, { type: 'REPORT', category: 'loose_animal', urgency: 'U2', title: 'Los paard langs de N319, Winterswijk' }), lotte.releases(1.4)],
  },
  {
    ago: 26, says: 'Al een uur harde knallen bij de speeltuin in Culemborg. Dat is geen rotje meer. De ramen trillen.',
    then: [milan.claims(2), milan.sorts(3, { type: 'REPORT', category: 'fireworks', urgency: 'U3', title: 'Zwaar vuurwerk bij de speeltuin, Culemborg' }), milan.releases(4)],
  },
  {
    ago: 36, says: 'Groep van een man of tien bij de school in Druten. Ze gooien flessen kapot en schelden iedereen uit die langs fietst.',
    then: [bram.claims(3), bram.sorts(4, { type: 'REPORT', category: 'youth_nuisance', urgency: 'U3', title: 'Groep jongeren gooit flessen kapot bij de school, Druten' }), bram.releases(5)],
  },
  {
    ago: 71, says: 'Oude caravan gedumpt aan de bosrand tussen Ermelo en Nijkerk, deur open, er liggen spuiten bij.',
    then: [
      sanne.claims(8), sanne.sorts(10, { type: 'REPORT', category: 'dumping', legalBasis: 'WPG_8', title: 'Caravan gedumpt aan de bosrand, tussen Ermelo en Nijkerk' }), sanne.assigns(13, 'ON-12'),
      joris.declines(44, 'Deze plek ligt net in Nijkerk. Dat is van team Veluwe Vallei-Noord.'),
    ],
  },
];

/** What nobody has taken yet. */
const untouched: readonly Story[] = [
  {
    ago: 2.6, says: 'mijn ex staat weer in de straat, ik ben bang. ik heb het licht uit gedaan. kerkelanden almelo',
    then: [machine.raises(0.02, { urgency: 'U2', danger: 'POSSIBLE', why: '"mijn ex staat weer in de straat"' })],
  },
  {
    ago: 262, says: 'Ik had vrijdag een afspraak op het bureau in Hardenberg maar er was niemand. Moet ik nu een nieuwe maken? Ik heb er vrij voor genomen.',
    then: [citizen.writes(141, 'Krijg ik nog antwoord?')],
  },
  { ago: 207, says: 'Er worden elke week eieren tegen ons huis gegooid. Wij wonen bij het spoor in Velp. Mijn man is ziek en schrikt er iedere keer van.' },
  { ago: 103, says: 'De hond van de overburen zit al weken dag en nacht aan een ketting. Hij is broodmager. Wie kan er kijken? Wij wonen in Haaksbergen.' },
  { ago: 77, says: 'Gevonden: sleutelbos met een blauwe hanger, bij de kerk in Ootmarsum' },
  { ago: 58, says: 'Vrachtwagens rijden de hele dag door Twello terwijl dat niet mag. Er staat gewoon een bord.', then: [citizen.writes(6, 'Ik heb er ook foto\'s van als dat helpt')] },
  {
    ago: 52, language: 'pl', says: 'Dzień dobry, mieszkam w hotelu pracowniczym w Tiel. Szef zabrał nam paszporty i nie płaci od dwóch miesięcy. Boimy się. Czy możecie pomóc?',
  },
  { ago: 24, says: 'Moet ik naar het bureau voor een verklaring omtrent gedrag of kan dat ergens anders?' },
  { ago: 14, says: 'Weten jullie hoe laat de Kerkstraat dichtgaat voor de kermis? Ik moet er nog met een verhuiswagen door.' },
  { ago: 11, says: 'Net hing er een drone boven de tuinen in Elst, heel lang stil voor het raam van de slaapkamer' },
  { ago: 8, says: 'Hoi! Wij willen met de oldtimerclub door Nijmegen rijden, zo\'n 40 auto\'s. Hebben we daar een vergunning voor nodig?' },
  { ago: 5, says: 'Er staat een man bij de pinautomaat in Hengelo die steeds mensen aanspreekt. Ik vertrouw het niet' },
  { ago: 1.5, says: 'weet iemand waarom de weg bij ommen dicht is?' },
];

export const queue: readonly Story[] = [...inHands, ...sorted, ...untouched];
