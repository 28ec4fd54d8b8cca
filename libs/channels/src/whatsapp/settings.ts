import { z } from 'zod';
import { providerId, secret } from '../kit/common-fields.js';
import { metaFields } from '../kit/meta/meta-settings.js';

/** One WhatsApp number of a business account (Cloud API). */
export const whatsappSettings = z.object({
  phoneNumberId: providerId({ nl: 'Telefoonnummer-ID', en: 'Phone number ID' }, { nl: 'Meta-app → WhatsApp → API-instellingen. Niet het nummer zelf.', en: 'Meta app → WhatsApp → API setup. Not the number itself.' }),
  businessAccountId: providerId({ nl: 'WhatsApp Business-account-ID', en: 'WhatsApp Business account ID' }, { nl: 'Staat op dezelfde pagina.', en: 'On the same page.' }),
  ...metaFields,
  accessToken: secret({ nl: 'Toegangstoken', en: 'Access token' }, { nl: 'Van een systeemgebruiker, zonder einddatum.', en: 'Of a system user, without an end date.' }),
});

export type WhatsappSettings = z.infer<typeof whatsappSettings>;
