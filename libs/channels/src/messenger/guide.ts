import type { Guide } from '../contract.js';

export const messengerGuide: Guide = {
  nl: [
    'Ga naar developers.facebook.com en open de app van uw organisatie (soort: Bedrijf). Voeg het product Messenger toe.',
    'Koppel de Facebook-pagina en maak een toegangstoken. Kopieer het token, het pagina-ID en het app-geheim hierheen.',
    'Bewaar het account. Kopieer daarna het webhookadres dat u hier ziet.',
    'Plak het adres bij Messenger → Webhooks, met hetzelfde verificatietoken. Kies messages, messaging_postbacks, message_deliveries, message_reads, message_echoes, message_reactions, message_edits, messaging_referrals, messaging_handovers en standby.',
    'Vraag bij Meta de rechten pages_messaging en human_agent aan. Met human_agent mag een mens tot 7 dagen later antwoorden.',
    'Druk op Testen. Stuur daarna zelf een bericht naar de pagina: het hoort hier te verschijnen.',
  ],
  en: [
    'Go to developers.facebook.com and open your organisation’s app (type: Business). Add the product Messenger.',
    'Connect the Facebook page and make an access token. Copy the token, the page ID and the app secret to here.',
    'Save the account. Then copy the webhook address shown here.',
    'Paste the address at Messenger → Webhooks, with the same verify token. Choose messages, messaging_postbacks, message_deliveries, message_reads, message_echoes, message_reactions, message_edits, messaging_referrals, messaging_handovers and standby.',
    'Ask Meta for the permissions pages_messaging and human_agent. With human_agent a person may answer up to 7 days later.',
    'Press Test. Then send the page a message yourself: it should appear here.',
  ],
};
