import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { CallCardDocument, type RedReportFragment } from '@balie/schema/generated/graphql.js';
import { Button } from '@balie/ui/Button.js';
import { Icon } from '@balie/ui/Icon.js';
import { Notice } from '@balie/ui/Notice.js';
import { Skeleton, Waiting } from '@balie/ui/Skeleton.js';
import { explainError } from '../../shared/api/explain-error.js';
import { clockSeconds } from '../../shared/i18n/format.js';
import { useT } from '../../shared/i18n/i18n.js';
import { controlRoom } from './red.js';
import { HandOver } from './HandOver.js';

/** What to read aloud to the control room, kept up to date from the messages; below it what they make of it. */
export function CallCard({ report }: { report: Pick<RedReportFragment, 'id' | 'version' | 'updatedAt' | 'viewerCan' | 'escalations' | 'alarm'> }) {
  const t = useT();
  const { data, error, refetch } = useQuery(CallCardDocument, { variables: { reportId: report.id, targetCode: controlRoom }, fetchPolicy: 'network-only' });
  const [read, setRead] = useState(report.updatedAt);
  const card = data?.escalationCard;
  useEffect(() => {
    if (read === report.updatedAt) return;
    setRead(report.updatedAt);
    void refetch().catch(() => undefined);
  }, [read, report.updatedAt, refetch]);
  return (
    <div className="card">
      {error && !card && <Notice tone="amber" icon="warn" title={t('error.title')} action={<Button size="s" onClick={() => void refetch().catch(() => undefined)}>{t('app.retry')}</Button>}>{explainError(error).text}</Notice>}
      {!card && !error && <Waiting><div className="card-say" role="img" aria-label={t('cockpit.card.loading')}><Skeleton bars={[90, 84, 60]} /></div></Waiting>}
      {card && (
        <>
          <p className="card-say">{card.readAloud}</p>
          <dl className="card-facts">
            {card.facts.map((fact) => (
              <div key={fact.label}>
                <dt>{fact.label}</dt>
                <dd className={fact.known ? '' : 'card-unknown'}>{fact.value}</dd>
                <dd className="card-source">{fact.at ? t('cockpit.source', { time: clockSeconds(fact.at) }) : fact.known ? '' : t('cockpit.unknown.ask')}</dd>
              </div>
            ))}
          </dl>
          {card.phone && <p className="card-phone"><a className="button button-plain button-m" href={`tel:${card.phone.replace(/\s/g, '')}`}><span className="button-face"><Icon name="phone" size={14} />{t('cockpit.phone', { phone: card.phone })}</span></a></p>}
        </>
      )}
      <HandOver report={report} />
    </div>
  );
}
