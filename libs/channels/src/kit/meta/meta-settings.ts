import { apiBaseUrl, secret } from '../common-fields.js';

/** The version of the Graph API this code was written against; checked with each new one (README of the channel). */
export const GRAPH_VERSION = 'v25.0';

/** Settings that every product of Meta asks for. */
export const metaFields = {
  appSecret: secret({ nl: 'App-geheim', en: 'App secret' }, { nl: 'Meta-app → Instellingen → Algemeen → App-geheim.', en: 'Meta app → Settings → Basic → App secret.' }),
  verifyToken: secret({ nl: 'Verificatietoken', en: 'Verify token' }, { nl: 'Verzin zelf een woord. Vul bij Meta hetzelfde in.', en: 'Make up a word. Fill in the same at Meta.' }, true),
  apiBaseUrl: apiBaseUrl('https://graph.facebook.com'),
};

/** What every account of a Meta app has. */
export interface MetaSettings {
  readonly appSecret: string;
  readonly verifyToken: string;
  readonly apiBaseUrl: string;
}
