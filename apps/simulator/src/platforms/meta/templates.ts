/** Approved texts of the played WhatsApp account, with one that may not be used. */
export const templates = [
  { id: '900000000000001', name: 'vervolg_melding', language: 'nl', status: 'APPROVED', category: 'UTILITY', components: [{ type: 'BODY', text: 'U schreef ons over melding {{1}}. Wij hebben nieuws voor u: {{2}}. Antwoord op dit bericht om verder te praten.', example: { body_text: [['M-26-000000', 'de agent is langs geweest']] } }] },
  { id: '900000000000002', name: 'wij_hebben_een_vraag', language: 'nl', status: 'APPROVED', category: 'UTILITY', components: [{ type: 'BODY', text: 'Wij hebben nog een vraag over uw melding {{1}}. Wilt u dit bericht beantwoorden?', example: { body_text: [['M-26-000000']] } }] },
  { id: '900000000000003', name: 'wij_hebben_een_vraag', language: 'en', status: 'APPROVED', category: 'UTILITY', components: [{ type: 'BODY', text: 'We have a question about your report {{1}}. Will you answer this message?', example: { body_text: [['M-26-000000']] } }] },
  { id: '900000000000004', name: 'bedankt', language: 'nl', status: 'APPROVED', category: 'UTILITY', components: [{ type: 'BODY', text: 'Bedankt voor uw bericht. Uw melding is afgerond.' }] },
  { id: '900000000000005', name: 'wijkbericht', language: 'nl', status: 'PAUSED', category: 'MARKETING', components: [{ type: 'BODY', text: 'Nieuws uit uw wijk: {{1}}', example: { body_text: [['inloopuur']] } }] },
] as const;

export type Template = (typeof templates)[number];

/** How many different placeholders a text has. */
export const placeholders = (body: string): number => new Set(body.match(/\{\{\d+\}\}/g) ?? []).size;

/** A text with its placeholders filled in order. */
export const filled = (body: string, parameters: readonly string[]): string => body.replace(/\{\{(\d+)\}\}/g, (_whole, number: string) => parameters[Number(number) - 1] ?? '');
