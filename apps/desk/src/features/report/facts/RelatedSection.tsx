import { Chip } from '@balie/ui/Chip.js';
import { useT } from '../../../shared/i18n/i18n.js';
import { useGoToReport } from '../../../shared/navigation.js';
import type { OpenedReport } from '../useOpenReport.js';
import { Section } from './Section.js';

/** The report it follows or was split from, and the other matters of the same conversation. */
export function RelatedSection({ report }: { report: OpenedReport }) {
  const t = useT();
  const goTo = useGoToReport();
  const others = report.conversationReports.filter((one) => one.id !== report.linkedReport?.id);
  const rows = [...(report.linkedReport ? [{ ...report.linkedReport, how: t('facts.related.linked') }] : []), ...others.map((one) => ({ ...one, how: t('facts.related.same') }))];
  if (rows.length === 0) return null;
  return (
    <Section name="related" title={t('facts.related')}>
      <ul className="facts-related">
        {rows.map((one) => (
          <li key={one.id}>
            <button type="button" onClick={() => goTo(one.number)}>
              <b className="ell">{one.title}</b>
              <span className="muted">{one.number} · {one.how}</span>
            </button>
            <Chip tone={one.status === 'CLOSED' ? 'ok' : 'plain'} mini>{t(`status.${one.status}`)}</Chip>
          </li>
        ))}
      </ul>
    </Section>
  );
}
