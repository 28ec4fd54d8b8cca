import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { translate as t } from '../i18n/i18n.js';

/** What went wrong outside a payload, in words for the person it happened to, and the number to mention where there is one. */
export function explainError(error: unknown): { text: string; reference: string | null } {
  if (!CombinedGraphQLErrors.is(error)) return { text: t('error.network'), reference: null };
  const extensions = error.errors[0]?.extensions ?? {};
  switch (extensions['code']) {
    case 'FORBIDDEN':
      return { text: t('error.forbidden'), reference: null };
    case 'BAD_USER_INPUT':
      return { text: t('error.input'), reference: null };
    default:
      return { text: t('error.server'), reference: typeof extensions['reference'] === 'string' ? extensions['reference'] : null };
  }
}
