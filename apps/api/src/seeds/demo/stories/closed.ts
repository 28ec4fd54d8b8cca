import { bram, citizen, joris, lotte, milan, sanne, type Story } from '../script.js';

/** What came to an end, each in another way. */
export const closed: readonly Story[] = [
  {
    ago: 418, says: 'hoi mijn fiets is net gejat bij station zwolle, zwarte gazelle met krat voorop. hoe doe ik aangifte',
    then: [
      lotte.claims(6), lotte.sorts(8, { type: 'QUESTION', category: 'bicycle_theft', title: 'Vraag: aangifte van gestolen fiets, station Zwolle' }),
      lotte.finishes(11, 'Wat vervelend dat uw fiets weg is. U kunt aangifte doen op politie.nl. Daarvoor hebt u het framenummer nodig. Dat staat op het aankoopbewijs of bij uw verzekering. Ziet u uw fiets te koop staan? Stuur ons dan de link van de advertentie. Spreek niet zelf af met de verkoper.'),
      citizen.reads(19), citizen.writes(20, 'Top, dank u wel!'),
    ],
  },
  {
    ago: 396, says: 'Er ligt een dikke tak op de weg tussen Steenwijk en Giethoorn. Iedereen rijdt door de berm.', at: { latitude: 52.766, longitude: 6.098 },
    then: [
      bram.claims(3), bram.sorts(4, { type: 'REPORT', category: 'road_obstruction', urgency: 'U3', legalBasis: 'WPG_8', title: 'Tak op de weg tussen Steenwijk en Giethoorn' }),
      bram.escalates(6, 'road_authority', 'Dikke tak op de rijbaan, verkeer gaat door de berm. Graag weghalen.'),
      bram.answers(8, 'Dank u wel voor uw melding. We hebben de wegbeheerder gevraagd om de tak weg te halen. Wilt u daar zolang langzaam rijden?'),
      citizen.reads(12), bram.hears(31, 'WB-0417'),
      bram.closes(52, 'handed_over', { message: 'De wegbeheerder heeft de tak weggehaald. We ronden uw melding af. Dank u wel voor het melden.' }), citizen.reads(55), citizen.writes(56, '👍'),
    ],
  },
  {
    ago: 371, says: 'Boom of grote tak op de weg bij Giethoorn, levensgevaarlijk voor fietsers',
    then: [
      milan.claims(2), milan.sorts(3, { type: 'REPORT', category: 'road_obstruction', urgency: 'U3', legalBasis: 'WPG_8', municipality: 'Steenwijkerland' }),
      milan.notes(4, 'Dit is dezelfde tak als in de melding van Bram. De wegbeheerder weet ervan.'),
      milan.closes(6, 'duplicate', { message: 'Dank u wel voor uw melding. Iemand anders heeft dit ook gemeld. De wegbeheerder is onderweg.' }), citizen.gets(6.2),
    ],
  },
  {
    ago: 352, says: 'Krijg een sms van "de politie" dat ik 148 euro boete moet betalen via een link. Klopt dat?',
    then: [
      milan.claims(9), milan.sorts(10, { type: 'QUESTION', category: 'phishing', title: 'Vraag: sms over een boete met een link' }),
      milan.finishes(12, 'Dit lijkt op oplichting. De politie stuurt geen sms met een link om te betalen. Klik niet op de link en vul niets in. Hebt u al betaald? Bel dan meteen uw bank. Het nummer staat op uw bankpas.'),
      citizen.reads(14), citizen.writes(15, 'Dank je wel voor het snelle antwoord'),
    ],
  },
  {
    ago: 338, says: 'Complimenten voor de twee agenten op de braderie in Lochem. Ze bleven zo rustig bij die dronken man. Mijn dochter van 6 wil nu ook bij de politie 😊',
    then: [
      lotte.claims(15), lotte.sorts(16, { type: 'COMPLIMENT', category: 'compliment', urgency: 'U5', reason: 'Compliment, geen haast', title: 'Compliment voor agenten op de braderie in Lochem' }),
      lotte.finishes(18, 'Dank u wel voor uw mooie bericht. We geven het door aan de collega\'s. Doet u uw dochter de groeten van ons?', 'answered'), citizen.reads(24),
    ],
  },
  {
    ago: 321, says: 'Verdien 4000 euro per week met crypto, een agent van uw team doet al mee! Start nu op www.snelrijk.example',
    then: [bram.claims(4), bram.sorts(4.5, { type: 'SPAM_ABUSE', category: 'spam', urgency: 'U5', reason: 'Reclame' }), bram.closes(5, 'rejected', { without: 'Reclame' })],
  },
  {
    ago: 305, says: 'Wie gaat er over de lantaarns aan de Lindelaan in Borne? Het is er pikdonker en mijn moeder durft \'s avonds niet meer naar buiten.',
    then: [
      milan.claims(22), milan.sorts(24, { type: 'QUESTION', category: 'municipality', title: 'Vraag: lantaarns kapot aan de Lindelaan, Borne' }),
      milan.closes(26, 'referred', { message: 'Dank u wel voor uw bericht. De gemeente Borne gaat over de lantaarns. U kunt het melden op de website van de gemeente. Voelt uw moeder zich ook door iets anders onveilig? Schrijf het ons dan.' }),
      citizen.reads(41),
    ],
  },
  {
    ago: 289, says: 'Ik wil een klacht indienen. Gisteren bij een controle in Doetinchem werd ik uitgelachen door een agent omdat ik de weg niet wist. Ik ben 71 jaar. Zo ga je niet met mensen om. A. Wesselink',
    then: [
      sanne.claims(9), sanne.sorts(11, { type: 'COMPLAINT', category: 'complaint', legalBasis: 'AVG', title: 'Klacht over bejegening bij een controle, Doetinchem' }),
      sanne.escalates(13, 'complaints_coordinator', 'Klacht over bejegening. Melder is 71 en wil graag gebeld worden.'),
      sanne.closes(17, 'complaint_filed', { message: 'Wat vervelend dat u dit zo hebt ervaren. Uw klacht ligt nu bij onze klachtencoördinator. Die neemt contact met u op. Wilt u gebeld worden? Schrijf dan hier uw nummer en een tijd die u uitkomt.' }),
      citizen.reads(33),
    ],
  },
  {
    ago: 263, says: 'Er loopt een oude man in pantoffels langs de N348 bij Raalte. Hij weet niet waar hij is. Ik sta nu bij hem.',
    then: [
      lotte.claims(1.2), lotte.sorts(1.8, { type: 'REPORT', category: 'confused_person', urgency: 'U2', legalBasis: 'WPG_8', title: 'Oude man in de war langs de N348, Raalte' }),
      lotte.escalates(2.5, 'control_room', 'Oude man in de war langs de N348 bij Raalte. Melder staat bij hem.'),
      lotte.answers(3.2, 'Goed dat u bij hem blijft. We hebben de meldkamer gevraagd om te komen. Blijf zo mogelijk naast de weg staan. Wordt het gevaarlijk? Bel dan 112.'),
      lotte.hears(4, 'P-2231'), citizen.reads(4.5), lotte.notes(9, 'Meldkamer: auto is er over 5 minuten.'),
      citizen.writes(15, 'Politie is er. Hij zit al bij jullie in de auto. Fijn dat het zo snel ging'),
      lotte.closes(18, 'escalated_handled', { message: 'Dank u wel dat u bij hem bent gebleven. De collega\'s brengen hem naar huis. We ronden uw melding af.' }), citizen.reads(20),
    ],
  },
  {
    ago: 244, says: 'Kan er eens gecontroleerd worden op de Voorthuizerstraat in Putten? Ze rijden daar 80 waar je 50 mag. Net weer bijna een fietser geraakt.',
    then: [
      sanne.claims(12), sanne.sorts(13, { type: 'REQUEST', category: 'speeding', legalBasis: 'WPG_8', municipality: 'Putten', title: 'Verzoek: snelheidscontrole Voorthuizerstraat, Putten' }),
      sanne.assigns(15, 'ON-12', { note: 'Tweede verzoek over deze straat in een maand.' }), joris.accepts(48),
      joris.closes(55, 'team_informed', { message: 'Dank u wel voor uw verzoek. Ik ben Joris van team Veluwe-West. We nemen deze straat mee in onze controles. Een datum kan ik niet noemen. Ziet u het vaker? Schrijf dan op welke tijden.' }),
      citizen.reads(61),
    ],
  },
];
