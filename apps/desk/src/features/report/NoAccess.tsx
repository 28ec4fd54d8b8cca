import { Link } from 'wouter';
import { EmptyState } from '@balie/ui/EmptyState.js';
import { useT } from '../../shared/i18n/i18n.js';
import { BackToList } from './BackToList.js';

/** The server shows nothing: it does not exist or is not for this person, and the screen cannot tell which. */
export function NoAccess() {
  const t = useT();
  return (
    <section className="report report-empty" aria-label={t('pane.report')} data-pane="report" tabIndex={-1}>
      <BackToList />
      <EmptyState icon="shield" title={t('noAccess.title')} action={<Link className="button button-plain button-m" href="/wachtrij">{t('noAccess.queue')}</Link>}>{t('noAccess.text')}</EmptyState>
    </section>
  );
}
