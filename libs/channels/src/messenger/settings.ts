import { z } from 'zod';
import { providerId, secret } from '../kit/common-fields.js';
import { metaFields } from '../kit/meta/meta-settings.js';

/** A Facebook page whose private messages come here. */
export const messengerSettings = z.object({
  pageId: providerId({ nl: 'Pagina-ID', en: 'Page ID' }, { nl: 'Facebook-pagina → Info → Paginatransparantie.', en: 'Facebook page → About → Page transparency.' }),
  ...metaFields,
  pageAccessToken: secret({ nl: 'Toegangstoken van de pagina', en: 'Page access token' }, { nl: 'Meta-app → Messenger → Toegangstokens → Genereren.', en: 'Meta app → Messenger → Access tokens → Generate.' }),
});

export type MessengerSettings = z.infer<typeof messengerSettings>;
