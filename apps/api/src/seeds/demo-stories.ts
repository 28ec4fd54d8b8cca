import type { AfterReply, ReportType, Urgency } from '@balie/domain/words/enums.js';

/** Who of the demo's people acts; see demo-people.ts. */
export type Who = 'lotte' | 'bram' | 'sanne' | 'youssef' | 'karin' | 'daan';

/** `after`: minutes after the first message. */
export type Step = { readonly after: number } & (
  | { readonly citizen: string }
  | { readonly citizenReads: true }
  | { readonly by: Who; readonly act: 'read' | 'claim' | 'release' | 'accept' }
  | { readonly by: Who; readonly triage: { readonly type?: ReportType; readonly category?: string; readonly urgency?: Urgency; readonly title?: string; readonly legalBasis?: 'AVG' | 'WPG_8'; readonly reason?: string } }
  | { readonly by: Who; readonly note: string }
  | { readonly by: Who; readonly reply: string; readonly then: AfterReply; readonly outcome?: string }
  | { readonly by: Who; readonly assignTo: string; readonly note?: string }
  | { readonly by: Who; readonly escalateTo: string; readonly reason: string; readonly reference?: string }
  | { readonly by: Who; readonly snoozeHours: number }
  | { readonly by: Who; readonly close: string; readonly reason: string }
);

/** One citizen and what happened. Everybody and everything in it is invented; only the towns exist. */
export interface Story {
  /** Minutes before now of the first message. */
  readonly ago: number;
  readonly says: string;
  readonly at?: { readonly latitude: number; readonly longitude: number };
  readonly language?: string;
  readonly then?: readonly Step[];
}

const read = (by: Who, after: number): Step[] => [{ after, by, act: 'read' }, { after: after + 0.2, by, act: 'claim' }];

/** What the desk has done by now: told, handed over, answered, waiting. */
const handled: readonly Story[] = [
  {
    ago: 412, says: 'Goedemiddag, mijn fiets is gestolen bij het station in Zwolle. Zwarte Gazelle met kratje. Hoe doe ik aangifte?',
    then: [
      ...read('lotte', 6), { after: 8, by: 'lotte', triage: { type: 'QUESTION', category: 'bicycle_theft', title: 'Vraag: aangifte van gestolen fiets, station Zwolle' } },
      { after: 11, by: 'lotte', reply: 'Goedemiddag, wat vervelend dat uw fiets weg is. U kunt zelf aangifte doen op politie.nl/aangifte. Houd het framenummer klaar. Lukt het niet? Stuur dan weer een bericht. Met vriendelijke groet, Lotte', then: 'FINISH' },
      { after: 19, citizenReads: true }, { after: 20, citizen: 'Top, dank je wel!' },
    ],
  },
  {
    ago: 388, says: 'Er ligt een grote tak op de Kuinderweg bij Steenwijk, auto’s moeten uitwijken', at: { latitude: 52.7907, longitude: 6.1189 },
    then: [
      ...read('bram', 3), { after: 4, by: 'bram', triage: { type: 'REPORT', category: 'road_obstruction', urgency: 'U3', legalBasis: 'AVG' } },
      { after: 6, by: 'bram', escalateTo: 'road_authority', reason: 'Tak op de weg, graag opruimen' },
      { after: 8, by: 'bram', reply: 'Bedankt voor uw melding. We hebben de wegbeheerder gevraagd de tak weg te halen. Met vriendelijke groet, Bram', then: 'FINISH', outcome: 'escalated_handled' }, { after: 15, citizenReads: true },
    ],
  },
  {
    ago: 355, says: 'Krijg een sms van de "politie" dat ik een boete moet betalen via een link. Klopt dat?',
    then: [
      ...read('youssef', 9), { after: 10, by: 'youssef', triage: { type: 'QUESTION', category: 'phishing' } },
      { after: 12, by: 'youssef', reply: 'Dit is waarschijnlijk een nepbericht. Klik niet op de link en vul niets in. Heeft u al betaald? Bel meteen uw bank. Met vriendelijke groet, Youssef', then: 'FINISH' }, { after: 14, citizenReads: true },
    ],
  },
  {
    ago: 340, says: 'Complimenten voor de agenten die gisteren zo rustig bleven bij de braderie in Lochem. Netjes!',
    then: [...read('lotte', 15), { after: 16, by: 'lotte', triage: { type: 'COMPLIMENT', category: 'compliment', urgency: 'U5', reason: 'Geen haast', title: 'Compliment over agenten bij de braderie in Lochem' } }, { after: 18, by: 'lotte', reply: 'Wat leuk om te lezen. We geven uw compliment door aan de collega’s. Dank u wel. Lotte', then: 'FINISH', outcome: 'answered' }],
  },
  {
    ago: 320, says: 'GRATIS TELEFOON WINNEN klik nu www.winnen.example',
    then: [...read('bram', 4), { after: 4.5, by: 'bram', triage: { type: 'SPAM_ABUSE', category: 'spam', urgency: 'U5', reason: 'Reclame' } }, { after: 5, by: 'bram', close: 'rejected', reason: 'Reclame' }],
  },
  {
    ago: 300, says: 'Elke avond rijden er scooters veel te hard door de Dorpsstraat in Bennekom. Kan de politie eens controleren?',
    then: [
      ...read('sanne', 12), { after: 14, by: 'sanne', triage: { type: 'REQUEST', category: 'speeding', title: 'Verzoek: controle op scooters, Dorpsstraat Bennekom' } },
      { after: 18, by: 'sanne', assignTo: 'ON-18', note: 'Derde melding over deze straat dit jaar.' }, { after: 19, by: 'sanne', note: 'Wijkagent heeft morgenavond dienst.' },
    ],
  },
  {
    ago: 285, says: 'Bij ons op het industrieterrein in Harderwijk staat al een week een busje met Frans kenteken. Er gaan ’s nachts mensen in en uit.', at: { latitude: 52.3421, longitude: 5.6394 },
    then: [
      ...read('lotte', 5), { after: 7, by: 'lotte', triage: { type: 'REPORT', category: 'suspicious_vehicle', urgency: 'U3', title: 'Busje met nachtelijk bezoek, industrieterrein Harderwijk', legalBasis: 'WPG_8' } },
      { after: 9, by: 'lotte', reply: 'Goed dat u dit meldt. Heeft u een kenteken of een foto? Alleen als het veilig is. Met vriendelijke groet, Lotte', then: 'KEEP' }, { after: 13, citizenReads: true },
      { after: 17, citizen: 'Kenteken kan ik niet goed lezen, begint met FK. Het is een wit busje.' }, { after: 22, by: 'lotte', act: 'claim' }, { after: 23, by: 'lotte', assignTo: 'ON-12', note: 'Wit busje, Frans kenteken FK…, graag langsrijden.' },
      { after: 41, by: 'karin', act: 'accept' }, { after: 70, by: 'karin', note: 'Langs geweest, busje stond er niet. Vannacht nog eens.' },
    ],
  },
  {
    ago: 262, says: 'Mijn hond is weg sinds vanochtend, bruine labrador, omgeving Losserseveld. Heeft iemand hem gebracht?',
    then: [...read('bram', 20), { after: 21, by: 'bram', triage: { type: 'QUESTION', category: 'animal' } }, { after: 23, by: 'bram', reply: 'Wat naar. Bij ons is geen labrador gemeld. Kijk ook bij de dierenambulance en op amivedi.nl. Heeft uw hond een chip? Met vriendelijke groet, Bram', then: 'WAIT' }, { after: 31, citizenReads: true }],
  },
  {
    ago: 240, says: 'Ik wil graag weten hoe het staat met mijn aangifte van vorige maand over oplichting.',
    then: [...read('youssef', 14), { after: 15, by: 'youssef', triage: { type: 'QUESTION', category: 'make_report' } }, { after: 17, by: 'youssef', reply: 'Over een lopende zaak mogen we hier niets vertellen. Bel 0900-8844 en houd uw zaaknummer klaar. Met vriendelijke groet, Youssef', then: 'WAIT' }],
  },
  {
    ago: 228, says: 'Hallo, in de schuur achter ons huis in Rijssen is vannacht ingebroken. Mijn gereedschap is weg.',
    then: [
      ...read('sanne', 4), { after: 5, by: 'sanne', triage: { type: 'REPORT', category: 'home_burglary', urgency: 'U3', legalBasis: 'WPG_8', title: 'Inbraak in schuur, Rijssen' } },
      { after: 8, by: 'sanne', reply: 'Wat naar. Raak zo weinig mogelijk aan. Wanneer kunnen we u bellen voor een afspraak? Met vriendelijke groet, Sanne', then: 'KEEP' }, { after: 12, citizenReads: true }, { after: 60, by: 'sanne', act: 'release' },
      { after: 173, citizen: 'Vanmiddag na vier uur is prima. Kan er iemand langskomen?' },
    ],
  },
  {
    ago: 205, says: 'Al drie avonden achter elkaar harde muziek bij de buren boven ons, flat aan de Deurningerstraat in Enschede',
    then: [...read('lotte', 11), { after: 12, by: 'lotte', triage: { type: 'REPORT', category: 'noise', urgency: 'U3', legalBasis: 'AVG' } }, { after: 14, by: 'lotte', assignTo: 'ON-05' }, { after: 15, by: 'lotte', act: 'read' }],
  },
  {
    ago: 190, says: 'Kan ik bij jullie een stage lopen? Ik doe mbo veiligheid in Deventer.',
    then: [...read('bram', 30), { after: 31, by: 'bram', triage: { type: 'QUESTION', category: 'work_at_police', urgency: 'U5', reason: 'Geen haast' } }, { after: 32, by: 'bram', snoozeHours: 16 }],
  },
  {
    ago: 171, says: 'Anoniem: in een loods bij Zevenaar ruikt het sterk naar wiet en er staan altijd ventilatoren te draaien',
    then: [
      ...read('youssef', 7), { after: 9, by: 'youssef', triage: { type: 'TIP', category: 'cannabis', legalBasis: 'WPG_8', title: 'Tip: wietlucht bij loods in Zevenaar' } },
      { after: 11, by: 'youssef', reply: 'Bedankt voor uw tip. We behandelen uw bericht vertrouwelijk, maar niet anoniem. Wilt u anoniem blijven? Bel Meld Misdaad Anoniem, 0800-7000. Youssef', then: 'KEEP' }, { after: 13, by: 'youssef', escalateTo: 'detectives', reason: 'Tip over mogelijke kwekerij' }, { after: 30, citizenReads: true },
    ],
  },
];

/** What the desk has looked at and put back, with an urgency of its own. */
const triaged: readonly Story[] = [
  { ago: 58, says: 'Er lopen twee jongens in onze straat in Apeldoorn die bij alle auto’s aan de deur voelen', then: [...read('bram', 2), { after: 2.5, by: 'bram', triage: { type: 'REPORT', category: 'vehicle_theft', urgency: 'U2', title: 'Twee jongens voelen aan autodeuren, Apeldoorn' } }, { after: 3, by: 'bram', act: 'release' }] },
  { ago: 41, says: 'Vuurwerkbommen bij de speeltuin in Culemborg, al de hele middag', then: [...read('lotte', 3), { after: 3.5, by: 'lotte', triage: { type: 'REPORT', category: 'fireworks', urgency: 'U3' } }, { after: 4, by: 'lotte', act: 'release' }] },
  { ago: 33, says: 'Vlak bij ons in Winterswijk staat een paard los langs de weg', at: { latitude: 51.9713, longitude: 6.7199 }, then: [...read('sanne', 1), { after: 1.5, by: 'sanne', triage: { type: 'REPORT', category: 'loose_animal', urgency: 'U2', title: 'Los paard langs de weg, Winterswijk' } }, { after: 2, by: 'sanne', act: 'release' }] },
  { ago: 22, says: 'Op een feestje in Tiel deelt een jongen foto’s van een meisje uit mijn klas. Zij wil dat niet. Wat kan ik doen?', then: [...read('youssef', 2), { after: 3, by: 'youssef', triage: { type: 'QUESTION', category: 'intimate_images', urgency: 'U3', title: 'Vraag: foto’s van klasgenoot gedeeld zonder toestemming' } }, { after: 3.5, by: 'youssef', act: 'release' }] },
];

/** What people have in hands now. */
const inHands: readonly Story[] = [
  { ago: 26, says: 'Iemand heeft op Marktplaats mijn geld aangenomen voor een telefoon en reageert nu niet meer. 180 euro weg.', then: [...read('lotte', 14), { after: 15, by: 'lotte', triage: { type: 'REPORT', category: 'marketplace_fraud' } }, { after: 15.5, by: 'lotte', note: 'Gevraagd om rekeningnummer, nog niet gestuurd.' }] },
  { ago: 19, says: 'Een man belt bij ouderen in Nunspeet aan en zegt dat hij van de politie is. Hij wil sieraden "veilig bewaren".', then: [...read('bram', 4), { after: 5, by: 'bram', triage: { type: 'REPORT', category: 'fake_officer', urgency: 'U2', legalBasis: 'WPG_8', title: 'Nepagent aan de deur bij ouderen, Nunspeet' } }, { after: 7, by: 'bram', escalateTo: 'duty_officer', reason: 'Mogelijk nog in de buurt', reference: 'OVD 14:20' }, { after: 10, by: 'bram', reply: 'Goed dat u belt. Laat niemand binnen. We hebben het team gewaarschuwd. Staat hij nu voor een deur? Bel 112. Bram', then: 'KEEP' }, { after: 12, citizenReads: true }, { after: 14, citizen: 'Hij liep net weg richting het winkelcentrum, blauwe jas en pet' }] },
  { ago: 12, says: 'I lost my passport on the train to Arnhem. Where do I go?', language: 'en', then: [...read('youssef', 6)] },
];

/** What nobody has taken yet. */
const waiting: readonly Story[] = [
  { ago: 297, says: 'Wie gaat er over de straatverlichting aan de Lindelaan? Het is er pikdonker en eng.' },
  { ago: 214, says: 'De wijkagent zou mij terugbellen over de ruzie met mijn buurman in Borne. Niets gehoord.', then: [{ after: 120, citizen: 'Krijg ik nog antwoord?' }] },
  { ago: 160, says: 'Waarom hing er vannacht een helikopter boven Hengelo?' },
  { ago: 131, says: 'Er worden eieren gegooid tegen ons huis, elke week. Wij wonen in Dieren bij het spoor.' },
  { ago: 96, says: 'Rotzooi gedumpt in het bos bij Otterlo: vaten en jerrycans. Stinkt naar chemisch.', at: { latitude: 52.1012, longitude: 5.7791 } },
  { ago: 77, says: 'Gevonden: sleutelbos met blauwe hanger bij de kerk in Ootmarsum' },
  { ago: 64, says: 'Auto geparkeerd voor onze oprit in Kampen, kunnen er niet uit' },
  { ago: 47, says: 'Vrachtwagens rijden door ons dorp terwijl dat niet mag. Voorst.', then: [{ after: 5, citizen: 'Foto’s heb ik ook als dat helpt' }] },
  { ago: 36, says: 'Ik voel me niet prettig behandeld bij een controle in Doetinchem gisteren. Waar kan ik dat melden?' },
  { ago: 29, says: 'Groep jongeren hangt bij de school in Wijchen, rommel en geschreeuw. Graag toezicht.' },
  { ago: 24, says: 'Goedemorgen, moet ik naar het bureau voor een verklaring omtrent gedrag?' },
  { ago: 17, says: 'Bij de haven in Harderwijk ligt een bootje met kapot slot, lijkt gestolen', at: { latitude: 52.3497, longitude: 5.6172 } },
  { ago: 11, says: 'Net een drone boven de tuinen in Elst, hing lang stil bij het raam' },
  { ago: 8, says: 'Hoi, kan ik volgend weekend met de oldtimerclub door Nijmegen rijden of is een vergunning nodig?' },
  { ago: 5, says: 'Er staat een man bij de pinautomaat in Zutphen die steeds mensen aanspreekt' },
  { ago: 3, says: 'Fietsendieven bezig bij het zwembad in Almelo denk ik, twee jongens met een slijptol' },
  { ago: 1.5, says: 'Weet iemand waarom de weg bij Ommen dicht is?' },
];

export const STORIES: readonly Story[] = [...handled, ...triaged, ...inHands, ...waiting];
