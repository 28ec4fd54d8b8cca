export const kinds = ['whatsapp'];
