import type { Guide } from '../contract.js';

export const whatsappGuide: Guide = {
  nl: [
    'Ga naar developers.facebook.com en open de app van uw organisatie. Voeg het product WhatsApp toe.',
    'Registreer het telefoonnummer. Kopieer het telefoonnummer-ID en het WhatsApp Business-account-ID hierheen.',
    'Maak in Bedrijfsinstellingen een systeemgebruiker met whatsapp_business_messaging en whatsapp_business_management. Maak een token zonder einddatum.',
    'Bewaar het account. Kopieer daarna het webhookadres dat u hier ziet.',
    'Plak het adres bij WhatsApp → Configuratie, met hetzelfde verificatietoken. Kies messages, account_update, account_alerts, phone_number_quality_update, message_template_status_update en user_id_update.',
    'Maak in WhatsApp Manager een sjabloon voor na 24 uur, bijvoorbeeld: Er is nieuws over uw melding {{1}}. Stuur ja, dan krijgt u het nieuws.',
    'Druk op Testen. Stuur daarna zelf een WhatsApp-bericht: het hoort hier te verschijnen.',
  ],
  en: [
    'Go to developers.facebook.com and open your organisation’s app. Add the product WhatsApp.',
    'Register the phone number. Copy the phone number ID and the WhatsApp Business account ID to here.',
    'In Business settings make a system user with whatsapp_business_messaging and whatsapp_business_management. Make a token without an end date.',
    'Save the account. Then copy the webhook address shown here.',
    'Paste the address at WhatsApp → Configuration, with the same verify token. Choose messages, account_update, account_alerts, phone_number_quality_update, message_template_status_update and user_id_update.',
    'In WhatsApp Manager make a template for after 24 hours, for example: There is news about your report {{1}}. Send yes to get it.',
    'Press Test. Then send a WhatsApp message yourself: it should appear here.',
  ],
};
