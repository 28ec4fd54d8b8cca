import { useNow } from '../../../shared/clock/clock.js';
import { whenTime } from '../../../shared/i18n/format.js';
import { useT } from '../../../shared/i18n/i18n.js';
import type { OpenedReport } from '../useOpenReport.js';
import { Section } from './Section.js';

/** Number, channel, when it came in, and what the citizen can see of it. */
export function MoreSection({ report }: { report: OpenedReport }) {
  const t = useT();
  const now = useNow();
  return (
    <Section name="more" title={t('facts.more')}>
      <dl className="facts-list">
        <dt>{t('facts.number')}</dt><dd className="num">{report.number}</dd>
        <dt>{t('facts.account')}</dt><dd>{report.account.name}</dd>
        <dt>{t('facts.created')}</dt><dd className="num">{whenTime(report.createdAt, now)}</dd>
      </dl>
      {report.statusUrl && <p><a href={report.statusUrl} target="_blank" rel="noopener noreferrer">{t('report.statusPage')}</a></p>}
    </Section>
  );
}
