/** An invented evening at an invented desk, for designing screens and for tests. Kinds of channels are made up too. */
type Report = {
  number: string; title: string; urgency: string; danger?: string; type: string | null; category: string | null; account: string; contact: string | null; handle?: string;
  place: string | null; municipality: string | null; team: string | null; owner?: string; status?: string; unread?: number;
  /** Minutes: until the deadline (negative = passed), length of the clock, and since it came in. */
  due: number | null; span?: number; age: number; window?: number; paused?: boolean; basis?: string; language?: string; reports?: number;
};

const circleBubble = 'M8 1.5C4.3 1.5 1.5 4.1 1.5 7.5c0 1.9.9 3.5 2.3 4.6v2.4l2.2-1.2c.6.2 1.3.2 2 .2 3.7 0 6.5-2.6 6.5-6s-2.8-6-6.5-6zM4.2 9.2 7.2 6l1.6 1.6L11.7 6 8.8 9.3 7.2 7.7z';
const phone = 'M8 1.5A6.5 6.5 0 0 0 2.4 11.3L1.5 14.5l3.3-.9A6.5 6.5 0 1 0 8 1.5zM5.7 4.6c.3 0 .5.1.6.4l.5 1.2c.1.3 0 .5-.2.7l-.4.5c.6 1.1 1.4 1.8 2.5 2.3l.6-.7c.2-.2.4-.3.7-.2l1.2.6c.3.1.4.3.3.6-.1 1-.9 1.7-1.9 1.6-2.7-.3-5.3-2.8-5.4-5.3 0-1 .6-1.7 1.5-1.7z';
const plane = 'M14.6 2.2 12.7 13c-.1.5-.6.7-1 .4L8.6 11l-1.7 1.7c-.3.3-.8.1-.9-.3l-.6-3L1.5 8.1c-.6-.2-.6-1 0-1.2l12.2-5.2c.5-.2 1 .1.9.5zM6.3 9.1l.4 1.9.4-1.5 4.8-4.8z';
const cross = 'M2 2h3.6l2.9 4L12 2h1.8L9.3 7.1 14.3 14h-3.6L7.5 9.6 3.7 14H1.9l4.8-5.5zm2.3 1.2 7 9.6h.8l-7-9.6z';
const page = 'M8 1.5c3.7 0 6.5 2.6 6.5 6 0 3.3-2.8 5.9-6.5 5.9H2.5l1.2-2A5.7 5.7 0 0 1 1.5 7.5c0-3.4 2.8-6 6.5-6zM6.8 5 4 7.5 6.8 10l.9-1-1.7-1.5L7.7 6zm2.4 0-.9 1L10 7.5 8.3 9l.9 1L12 7.5z';
const envelope = 'M2.5 3h11A1.5 1.5 0 0 1 15 4.5v7a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 1 11.5v-7A1.5 1.5 0 0 1 2.5 3zm.3 1.7v1.2L8 9.3l5.2-3.4V4.7L8 8z';
const square = 'M2.5 2h11A1.5 1.5 0 0 1 15 3.5v7a1.5 1.5 0 0 1-1.5 1.5H8l-3.5 3V12h-2A1.5 1.5 0 0 1 1 10.5v-7A1.5 1.5 0 0 1 2.5 2zM4 4.7v1.5h8V4.7zm0 3v1.5h5V7.7z';

export const accounts = [
  { id: 'a-bubble', kind: 'bubble', name: 'Messenger', icon: circleBubble, max: 2000 },
  { id: 'a-phone', kind: 'phone', name: 'WhatsApp', icon: phone, max: 4096 },
  { id: 'a-plane', kind: 'plane', name: 'Telegram', icon: plane, max: 4096 },
  { id: 'a-cross', kind: 'cross', name: 'X', icon: cross, max: 10000 },
  { id: 'a-page', kind: 'page', name: 'Webchat', icon: page, max: 10000 },
  { id: 'a-letter', kind: 'letter', name: 'E-mail', icon: envelope, max: 25000 },
  { id: 'a-square', kind: 'square', name: 'Facebook', icon: square, max: 8000 },
];

export const people = [
  { id: 'u-lotte', name: 'Lotte Visser', email: 'lotte@example.org', role: 'OPERATOR' },
  { id: 'u-sanne', name: 'Sanne Kok', email: 'sanne@example.org', role: 'SHIFT_LEAD' },
  { id: 'u-milan', name: 'Milan Jansen', email: 'milan@example.org', role: 'OPERATOR' },
  { id: 'u-bram', name: 'Bram Hofman', email: 'bram@example.org', role: 'OPERATOR' },
  { id: 'u-karin', name: 'Karin Bos', email: 'karin@example.org', role: 'TEAM_MEMBER', teams: ['Noordoost-Twente'] },
  { id: 'u-admin', name: 'Joris Postma', email: 'joris@example.org', role: 'ADMIN' },
];

export const categories = [
  ['suspicious_situation', 'Verdachte situatie'], ['suspicious_vehicle', 'voertuig', 'suspicious_situation'], ['missing_person_care', 'Vermissing / zorg'], ['burglary_theft', 'Inbraak / diefstal'],
  ['traffic', 'Verkeer'], ['nuisance', 'Overlast'], ['cyber_fraud', 'Cyber / fraude'], ['online_harm', 'Online'], ['animal', 'Dier'], ['service_request', 'Dienstverlening'], ['police_conduct', 'Optreden politie'],
] as const;

export const teams = [
  ['Twente-Midden', ['Hengelo', 'Borne', 'Hof van Twente']], ['Apeldoorn', ['Apeldoorn']], ['Noordoost-Twente', ['Oldenzaal', 'Losser', 'Dinkelland', 'Tubbergen']], ['Enschede', ['Enschede']],
  ['IJsselland-Zuid', ['Deventer', 'Olst-Wijhe', 'Raalte']], ['IJsselstreek', ['Zutphen', 'Brummen', 'Lochem']], ['Veluwe-West', ['Harderwijk', 'Ermelo', 'Putten', 'Nunspeet']], ['Zwolle', ['Zwolle']],
  ['Vechtdal', ['Ommen', 'Hardenberg', 'Dalfsen']], ['De Waarden', ['Tiel', 'Culemborg']], ['Achterhoek-Oost', ['Winterswijk']], ['Ede', ['Ede']], ['Arnhem-Zuid', ['Arnhem']], ['Nijmegen-Noord', ['Nijmegen']], ['Achterhoek-West', ['Doetinchem']], ['Twente-Noord', ['Almelo']],
] as const;

export const reports: Report[] = [
  { number: 'M-26-118351', title: 'Jongen (13) niet thuis na voetbal', urgency: 'U2', danger: 'POSSIBLE', type: 'REPORT', category: 'missing_person_care', account: 'a-phone', contact: null, handle: '+31 6 •• •• •• 18', place: null, municipality: 'Hengelo', team: 'Twente-Midden', due: 0.7, span: 5, age: 4.3, unread: 2 },
  { number: 'M-26-118350', title: 'Jongens met schroevendraaier bij auto’s', urgency: 'U2', type: 'REPORT', category: 'burglary_theft', account: 'a-plane', contact: 'Driss A.', place: null, municipality: 'Apeldoorn', team: 'Apeldoorn', due: 3.25, span: 5, age: 1.7, unread: 1 },
  { number: 'M-26-118342', title: 'Witte bestelbus bij schuurtjes', urgency: 'U2', type: 'TIP', category: 'suspicious_vehicle', account: 'a-bubble', contact: 'Marloes Wolters', place: 'Schipleidelaan', municipality: 'Oldenzaal', team: 'Noordoost-Twente', owner: 'u-lotte', status: 'IN_TRIAGE', due: 12, span: 15, age: 14, unread: 1, basis: 'WPG_8', reports: 3 },
  { number: 'M-26-118339', title: 'Man slaat ruiten in bij bushokjes', urgency: 'U2', type: 'REPORT', category: 'nuisance', account: 'a-cross', contact: '@tukker_074', place: null, municipality: 'Enschede', team: 'Enschede', owner: 'u-sanne', status: 'IN_TRIAGE', due: -1.2, span: 15, age: 18 },
  { number: 'M-26-118320', title: 'Vuurwerk in brievenbus, vierde keer', urgency: 'U3', type: 'REPORT', category: 'nuisance', account: 'a-phone', contact: 'Familie Öztürk', place: null, municipality: 'Deventer', team: 'IJsselland-Zuid', due: -6, span: 30, age: 36, unread: 1, window: 40 },
  { number: 'M-26-118325', title: '‘LET OP man belt aan als monteur’', urgency: 'U3', type: 'QUESTION', category: 'cyber_fraud', account: 'a-phone', contact: null, handle: '+31 6 •• •• •• 74', place: null, municipality: 'Zutphen', team: 'IJsselstreek', due: 5, span: 30, age: 25, unread: 1, window: 110 },
  { number: 'M-26-118344', title: 'Auto met draaiende motor bij de haven', urgency: 'U3', type: 'TIP', category: 'suspicious_situation', account: 'a-page', contact: null, place: 'bij de haven', municipality: 'Harderwijk', team: 'Veluwe-West', due: 23, span: 30, age: 7, unread: 1 },
  { number: 'M-26-118331', title: 'Overlast speeltuin Pathmos, week 45', urgency: 'U3', type: 'COMPLAINT', category: 'nuisance', account: 'a-letter', contact: 'Wijkraad Stadsveld', place: null, municipality: 'Enschede', team: 'Enschede', due: 27, span: 30, age: 3, unread: 1 },
  { number: 'M-26-118333', title: 'Helikopter boven Zwolle-zuid, hoezo?', urgency: 'U3', type: 'QUESTION', category: 'police_conduct', account: 'a-square', contact: 'Elsbeth de Roo', place: null, municipality: 'Zwolle', team: 'Zwolle', due: 28, span: 30, age: 2, unread: 1 },
  { number: 'M-26-118334', title: 'Speeding on the N348 every evening', urgency: 'U3', type: 'REQUEST', category: 'traffic', account: 'a-square', contact: 'Henry Dixon', place: null, municipality: 'Ommen', team: 'Vechtdal', due: 29, span: 30, age: 1, unread: 1, language: 'en' },
  { number: 'M-26-118301', title: 'Aangifte gedaan, geen bericht gekregen', urgency: 'U3', type: 'QUESTION', category: 'service_request', account: 'a-phone', contact: null, handle: '+31 6 •• •• •• 02', place: null, municipality: 'Ede', team: 'Ede', owner: 'u-lotte', status: 'WAITING_FOR_CITIZEN', due: null, paused: true, age: 95 },
  { number: 'M-26-118312', title: 'Mijn foto gaat rond op school, wat kan ik doen?', urgency: 'U3', type: 'QUESTION', category: 'online_harm', account: 'a-bubble', contact: '@noor.vdb', place: null, municipality: 'Arnhem', team: 'Arnhem-Zuid', owner: 'u-milan', status: 'IN_TRIAGE', due: 29, span: 60, age: 31 },
  { number: 'M-26-118310', title: 'Paard los op de N319 bij het tankstation', urgency: 'U3', type: 'REPORT', category: 'animal', account: 'a-bubble', contact: 'Gerrit ten Brinke', place: 'N319', municipality: 'Winterswijk', team: 'Achterhoek-Oost', owner: 'u-bram', status: 'IN_TRIAGE', due: 18, span: 60, age: 42 },
  { number: 'M-26-118290', title: 'Nep-agent aan de telefoon, niets betaald', urgency: 'U4', type: 'REPORT', category: 'cyber_fraud', account: 'a-plane', contact: 'Mila', place: null, municipality: 'Almelo', team: 'Twente-Noord', due: 190, span: 240, age: 50, unread: 1 },
  { number: 'M-26-118288', title: 'Afspraak maken voor aangifte van diefstal', urgency: 'U4', type: 'QUESTION', category: 'service_request', account: 'a-page', contact: null, place: null, municipality: 'Culemborg', team: 'De Waarden', due: 184, span: 240, age: 56 },
  { number: 'M-26-118270', title: 'Parkeren rond basisschool De Adamshof', urgency: 'U4', type: 'COMPLAINT', category: 'traffic', account: 'a-letter', contact: 'J. van der Velde', place: null, municipality: 'Tiel', team: 'De Waarden', due: 120, span: 240, age: 120 },
  { number: 'M-26-118266', title: 'Rijbewijs gevonden op de Waalbrug', urgency: 'U4', type: 'REPORT', category: 'service_request', account: 'a-phone', contact: null, handle: '+31 6 •• •• •• 55', place: 'Waalbrug', municipality: 'Nijmegen', team: 'Nijmegen-Noord', due: 100, span: 240, age: 140, unread: 1 },
  { number: 'M-26-118255', title: 'Bedankt voor de snelle reactie', urgency: 'U5', type: 'COMPLIMENT', category: null, account: 'a-bubble', contact: 'Theo', place: null, municipality: 'Doetinchem', team: 'Achterhoek-West', due: 660, span: 720, age: 60 },
];

export const savedReplies = [
  { title: 'Tip ontvangen', text: 'Goedendag {naam}, dank u wel voor uw bericht. Ik geef het door. Uw nummer is {nummer}. Ziet u het weer? Bel dan 0900-8844. Is er gevaar? Bel 112.' },
  { title: 'Vraag naar de plek', text: 'Dank u wel. Waar is het precies? Een straat, een kruising of een bekende plek helpt ons.' },
  { title: 'Aangifte doen', text: 'U kunt online aangifte doen of een afspraak maken via 0900-8844.' },
  { title: 'Bel 112', text: 'Is er nu gevaar? Bel dan direct 112. Kunt u niet praten? Gebruik de app 112NL.' },
];
