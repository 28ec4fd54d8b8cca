import { useQuery } from '@apollo/client/react';
import { CitizenNewsDocument } from '@balie/schema/generated/graphql.js';
import { useT, wordFor } from '../../../shared/i18n/i18n.js';
import type { OpenedReport } from '../useOpenReport.js';

/** What the citizen will be told by itself when this act is done: the very words, or why nothing. `act` is the name of the mutation. */
export function CitizenNews({ report, act, outcome = null }: { report: OpenedReport; act: string; outcome?: string | null }) {
  const t = useT();
  const news = useQuery(CitizenNewsDocument, { variables: { reportId: report.id, act, outcome }, fetchPolicy: 'network-only' }).data?.citizenPreview;
  if (!news || news.why === 'OWN_WORDS') return null;
  return (
    <section className="preview" aria-label={t('news.title')}>
      <h3>{t(news.willSend ? 'news.title' : 'news.none')}</h3>
      {news.willSend ? news.text && <p>{news.text}</p> : <p className="preview-why">{wordFor('news.why', news.why)}</p>}
    </section>
  );
}
