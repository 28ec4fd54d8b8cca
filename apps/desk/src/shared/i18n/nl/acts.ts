/** Opening, claiming and what can go wrong with any act: needed before a report is open. */
export const acts = {
  'choose.claim': 'Pak melding', 'choose.read': 'Lees zonder te pakken', 'choose.nobody': 'niemand heeft hem', 'choose.logged': 'Openen wordt vastgelegd. Alleen de eigenaar antwoordt.', 'choose.owner': 'Van {name}',
  'choose.open': 'Open melding', 'choose.open.logged': 'Openen wordt vastgelegd.', 'choose.read.other': 'Lees mee', 'choose.takeOver': 'Neem over', 'choose.reason': 'Waarom open je deze melding?',
  'choose.reason.hint': 'Deze melding is afgerond of van een ander team. Je reden wordt vastgelegd.', 'report.loading': 'Melding laden', 'report.yours': 'Van jou', 'reason.logged': 'Geef een reden. Dit wordt vastgelegd.',
  'reason.missing': 'Vul een reden in.', 'taken.title': '{name} heeft deze al', 'taken.text': 'Meelezen en een notitie kan.', 'taken.next': 'Volgende', 'lost.title': 'Je bent geen eigenaar meer',
  'lost.text': '{name} heeft de melding nu. Je concept is bewaard.', 'lost.free': 'De melding staat weer in de wachtrij. Je concept is bewaard.', 'claimed.next.none': 'Er is nu niets te pakken.', 'released.done': 'Terug in de wachtrij',
  'problem.title': 'Dit lukte niet', 'problem.VALIDATION': 'Er klopt iets niet aan de invoer. Kijk het na.', 'problem.NOT_FOUND': 'Deze melding is er niet meer voor jou.', 'problem.FORBIDDEN': 'Je mag dit nu niet doen.',
  'problem.STALE_VERSION': 'Er is iets veranderd. Lees het en probeer opnieuw.', 'problem.ALREADY_CLAIMED': 'Een collega heeft deze al.', 'problem.NOT_YOUR_CLAIM': 'Alleen de eigenaar kan dit. Je tekst is bewaard.',
  'problem.TRANSITION_NOT_ALLOWED': 'Dit kan niet in de stand van de melding. Kijk wat er gebeurde in Geschiedenis.', 'problem.REASON_REQUIRED': 'Geef een reden. Dit wordt vastgelegd.',
  'problem.REPLY_WINDOW_CLOSED': 'Vrij antwoorden kan niet meer op dit kanaal. Je tekst is bewaard; een notitie kan wel.', 'problem.REPLY_TOO_LONG': 'De tekst is te lang voor dit kanaal. Maak hem korter.',
  'problem.CHANNEL_CANNOT': 'Dit kanaal kan dit niet. Kies een andere manier.', 'problem.ACCOUNT_BROKEN': 'Dit account kan nu niet versturen. De beheerder ziet het. Je tekst is bewaard.',
  'problem.ESCALATION_OPEN': 'Een opschaling is nog niet bevestigd. Wacht tot die bevestigd is.', 'problem.MISSING_FACTS': 'Vul eerst soort, onderwerp en grondslag in.',
  'problem.CLIENT_KEY_REUSED': 'Dit is al verstuurd met een andere tekst. Kijk in het gesprek wat er staat.', 'problem.RATE_LIMITED': 'Dat ging te snel. Wacht even en probeer opnieuw.', 'problem.toHistory': 'Geschiedenis',
  'problem.toNote': 'Als notitie', 'problem.toFacts': 'Vul in',
} as const;
