import { Icon } from '@balie/ui/Icon.js';
import type { ChannelsQuery } from '@balie/schema/generated/graphql.js';
import { wholeNumber } from '../../shared/i18n/format.js';
import { useT } from '../../shared/i18n/i18n.js';

/** That nothing was lost, as a sum that can be checked: everything that came in has one fate. */
export function Balance({ balance }: { balance: ChannelsQuery['intakeBalance'] }) {
  const t = useT();
  const { received, stored, duplicate, ignored, failed, waiting } = balance;
  const right = received === stored + duplicate + ignored + failed + waiting;
  const counts = Object.fromEntries(Object.entries({ received, stored, duplicate, ignored, failed, waiting }).map(([name, count]) => [name, wholeNumber(count)]));
  return (
    <p className={`channels-balance${right ? '' : ' channels-bad'}`} role={right ? undefined : 'alert'}>
      <Icon name={right ? 'check' : 'warn'} size={14} />
      <span><b>{t('channels.balance')}:</b> {t('channels.balance.line', counts)}{!right && ` ${t('channels.balance.wrong')}`}</span>
    </p>
  );
}
