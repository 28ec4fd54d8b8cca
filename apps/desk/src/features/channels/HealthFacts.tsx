import type { ReactNode } from 'react';
import { useNow } from '../../shared/clock/clock.js';
import { age, whenTime } from '../../shared/i18n/format.js';
import { useT } from '../../shared/i18n/i18n.js';
import type { HealthView } from './health.js';

/** How an account does, in words and times. */
export function HealthFacts({ health }: { health: HealthView }) {
  const t = useT();
  const now = useNow();
  const time = (at: string | null) => (at === null ? t('channels.never') : whenTime(at, now));
  const { lastError } = health;
  const facts: [string, ReactNode][] = [
    [t('channels.lastIn'), time(health.lastInboundAt)],
    [t('channels.lastOut'), time(health.lastOutboundAt)],
    [t('channels.lag'), health.lagSeconds === 0 ? t('channels.lag.none') : age(health.lagSeconds * 1000)],
    [t('channels.waiting'), health.oldestWaitingAt === null ? health.waiting : t('channels.waiting.oldest', { count: health.waiting, time: time(health.oldestWaitingAt) })],
    [t('channels.failed'), health.failures.length === 0 ? health.failed : `${health.failed} (${health.failures.map(({ code, count }) => `${code}: ${count}`).join(', ')})`],
    [t('channels.tested'), time(health.testedAt)],
    ...(lastError ? [[t('channels.lastError'), `${lastError.reason ?? lastError.code}${lastError.at ? ` · ${time(lastError.at)}` : ''}`] satisfies [string, string]] : []),
  ];
  return (
    <section aria-labelledby="channels-health">
      <h3 id="channels-health">{t('channels.health')}</h3>
      {health.pausedUntil && <p className="channels-amber">{t('channels.until', { time: time(health.pausedUntil) })}</p>}
      {health.quietSince && <p className="channels-amber">{t('channels.quiet', { time: time(health.quietSince) })}</p>}
      <dl className="channels-facts">{facts.map(([what, fact]) => <div key={what}><dt>{what}</dt><dd>{fact}</dd></div>)}</dl>
    </section>
  );
}
