import type { Problem, ProblemCode } from '@balie/domain/problem.js';

type Sentence = { readonly nl: string; readonly en: string };

/** One sentence per code; screens may say it better with the key and params of the problem, programs get at least this. */
const byCode: { readonly [Code in ProblemCode]: Sentence } = {
  VALIDATION: { nl: 'Er klopt iets niet in wat u invulde.', en: 'Something you entered is not right.' },
  NOT_FOUND: { nl: 'Dit bestaat niet, of u mag het niet zien.', en: 'This does not exist, or you may not see it.' },
  FORBIDDEN: { nl: 'Dit mag u niet doen.', en: 'You may not do this.' },
  STALE_VERSION: { nl: 'De melding is intussen veranderd. Kijk eerst wat er nieuw is.', en: 'The report has changed in the meantime. Look at what is new first.' },
  ALREADY_CLAIMED: { nl: 'Een collega was u net voor.', en: 'A colleague was just before you.' },
  NOT_YOUR_CLAIM: { nl: 'U bent niet de eigenaar van deze melding.', en: 'You do not own this report.' },
  TRANSITION_NOT_ALLOWED: { nl: 'Dat kan niet in de staat waarin de melding nu is.', en: 'That is not possible in the state the report is in now.' },
  REASON_REQUIRED: { nl: 'Hiervoor is een reden nodig.', en: 'This needs a reason.' },
  REPLY_WINDOW_CLOSED: { nl: 'Antwoorden kan niet meer op dit kanaal.', en: 'This channel no longer takes an answer.' },
  REPLY_TOO_LONG: { nl: 'Het antwoord is te lang voor dit kanaal.', en: 'The answer is too long for this channel.' },
  CHANNEL_CANNOT: { nl: 'Dit kanaal kan dat niet.', en: 'This channel cannot do that.' },
  ACCOUNT_BROKEN: { nl: 'De koppeling met dit kanaal werkt nu niet.', en: 'The connection with this channel does not work now.' },
  ESCALATION_OPEN: { nl: 'De opschaling is nog niet bevestigd.', en: 'The escalation has not been acknowledged yet.' },
  MISSING_FACTS: { nl: 'Vul eerst de ontbrekende gegevens in.', en: 'Fill in what is missing first.' },
  CLIENT_KEY_REUSED: { nl: 'Dit is al eerder verstuurd, met een andere tekst.', en: 'This was sent before, with another text.' },
  RATE_LIMITED: { nl: 'Te veel pogingen. Wacht even.', en: 'Too many attempts. Wait a moment.' },
};

/** Keys that deserve a better sentence than their code. */
const byKey: Readonly<Record<string, Sentence>> = {
  'problem.sign_in': { nl: 'E-mailadres of wachtwoord klopt niet.', en: 'The e-mail address or password is not right.' },
  'problem.link': { nl: 'Deze link is niet meer geldig.', en: 'This link is no longer valid.' },
  'problem.routing_rules': { nl: 'Een regel kan zo niet werken. Kijk bij de regel wat er mist.', en: 'A rule cannot work like this. The rule says what is missing.' },
  'problem.routing_tests': { nl: 'Een test van een regel komt niet uit. Er is niets veranderd.', en: 'A test of a rule does not come out. Nothing has changed.' },
  'problem.routing_stale': { nl: 'Iemand anders heeft intussen regels opgeslagen. Kijk eerst wat er nieuw is.', en: 'Somebody else saved rules in the meantime. Look at what is new first.' },
  'problem.settings': { nl: 'De instellingen van het kanaal kloppen niet. Kijk de velden na.', en: 'The settings of the channel are not right. Check the fields.' },
  'problem.account_connected_already': { nl: 'Dit account is al gekoppeld.', en: 'This account is connected already.' },
  'problem.template_unknown': { nl: 'Deze goedgekeurde tekst bestaat niet (meer). Kies een andere.', en: 'This approved text does not exist (any more). Choose another.' },
  'problem.template_blank': { nl: 'Vul alle open plekken van de tekst in.', en: 'Fill in all blanks of the text.' },
  'problem.file_kind': { nl: 'Dit soort bestand kan niet via dit kanaal.', en: 'This channel does not carry this kind of file.' },
  'problem.file_size': { nl: 'Dit bestand is te groot voor dit kanaal.', en: 'This file is too large for this channel.' },
  'problem.account_paused': { nl: 'Dit account staat op pauze. Zet het eerst weer aan.', en: 'This account is paused. Switch it on first.' },
  'problem.danger_not_higher': { nl: 'Dit gevaar staat er al op, of een hoger.', en: 'This danger is marked already, or a higher one.' },
  'problem.no_danger': { nl: 'Er staat geen gevaar op deze melding.', en: 'There is no danger on this report.' },
  'problem.no_alarm': { nl: 'Er klinkt geen alarm meer voor deze melding.', en: 'No alarm sounds for this report any more.' },
  'problem.escalation_answered': { nl: 'Op deze opschaling is al geantwoord.', en: 'This escalation was answered already.' },
  'problem.password_short': { nl: 'Kies een wachtwoord van minstens 12 tekens.', en: 'Choose a password of at least 12 characters.' },
};

/** What people read. Params stay out: they may hold what somebody typed. */
export function problemMessage(problem: Problem, language: 'nl' | 'en'): string {
  return (byKey[problem.key] ?? byCode[problem.code])[language];
}
