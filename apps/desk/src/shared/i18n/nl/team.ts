/** The team member's own list, on a phone first. */
export const team = {
  'team.title': 'Mijn wijk', 'team.tabs': 'Meldingen van je team', 'team.tab.mine': 'Voor mij', 'team.tab.team': 'Team', 'team.tab.done': 'Klaar', 'team.list': 'Meldingen',
  'team.empty.mine': 'Niets voor jou', 'team.empty.mine.text': 'Wat aan jou of je team wordt toegewezen, komt hier vanzelf.', 'team.empty.team': 'Je team heeft niets open', 'team.empty.team.text': 'Toegewezen meldingen komen hier vanzelf.',
  'team.empty.done': 'Nog niets klaar', 'team.empty.done.text': 'Wat jullie afronden, staat hier.', 'team.loading': 'Meldingen laden',
  'team.new': 'Nog niet geaccepteerd', 'team.forYou': 'Voor jou gevraagd', 'team.accepted.you': 'Door jou geaccepteerd', 'team.accepted.by': 'Bij {name}', 'team.done.as': 'Klaar: {outcome}',
  'team.accept': 'Accepteer', 'team.decline': 'Geef terug', 'team.call': 'Bel melder', 'team.route': 'Route', 'team.done': 'Klaar, dit deden we', 'team.open': 'Open melding', 'team.offline': 'Kan als je weer online bent.',
  'team.accepted.said': 'Geaccepteerd: {title}', 'team.declined.said': 'Teruggegeven: {title}', 'team.done.said': 'Klaar: {title}',
  'team.decline.title': 'Geef terug', 'team.decline.text': 'De melding gaat terug naar de balie. Die ziet waarom.', 'team.decline.reason': 'Waarom?', 'team.decline.other': 'Welke reden?', 'team.decline.act': 'Geef terug',
  'team.decline.area': 'Niet ons gebied', 'team.decline.busy': 'Nu geen tijd', 'team.decline.police': 'Niet voor de politie', 'team.decline.unclear': 'Te weinig bekend', 'team.decline.else': 'Anders',
  'team.done.title': 'Klaar, dit deden we', 'team.done.outcome': 'Wat is de uitkomst?', 'team.done.message': 'Wat hoort de melder?', 'team.done.message.hint': 'De melder krijgt dit als laatste bericht. Noem geen namen.', 'team.done.tell': 'Hoort de melder nog iets?',
  'team.done.tell.yes': 'Ja', 'team.done.tell.no': 'Nee, met een reden', 'team.done.why': 'Waarom geen bericht?', 'team.done.basis': 'Grondslag', 'team.done.act': 'Rond af', 'team.done.basis.none': 'Kies een grondslag', 'facts.short.type': 'soort', 'team.done.need': 'Vul nog in: {fields}.', 'team.done.desk': 'De balie moet eerst {fields} kiezen.',
  'team.summary': 'In het kort', 'team.facts': 'Gegevens', 'team.facts.who': 'Melder', 'team.facts.where': 'Plaats', 'team.facts.what': 'Onderwerp', 'team.facts.since': 'Binnen', 'team.facts.number': 'Nummer', 'team.facts.due': 'Antwoord', 'team.facts.note': 'Van de balie',
  'team.messages': 'Berichten', 'team.reply': 'Antwoord of notitie', 'team.noPlace': 'Plaats niet bekend',
} as const;
