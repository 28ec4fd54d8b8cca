import type { Guide } from '../contract.js';

export const telegramGuide: Guide = {
  nl: [
    'Open Telegram en schrijf naar @BotFather. Stuur /newbot en kies een naam.',
    'Kopieer het token dat u krijgt hierheen. Verzin een geheim voor de webhook.',
    'Bewaar het account en druk op Testen. Het webhookadres meldt Balie dan zelf aan bij Telegram.',
    'Stuur daarna zelf een bericht naar de bot: het hoort hier te verschijnen.',
  ],
  en: [
    'Open Telegram and write to @BotFather. Send /newbot and choose a name.',
    'Copy the token you get to here. Make up a secret for the webhook.',
    'Save the account and press Test. Balie then registers the webhook address at Telegram by itself.',
    'Then send the bot a message yourself: it should appear here.',
  ],
};
