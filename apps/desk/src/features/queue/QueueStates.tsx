import { Button } from '@balie/ui/Button.js';
import { EmptyState } from '@balie/ui/EmptyState.js';
import { Notice } from '@balie/ui/Notice.js';
import { Skeleton, Waiting } from '@balie/ui/Skeleton.js';
import { useSearchParams } from 'wouter';
import { explainError } from '../../shared/api/explain-error.js';
import { useT } from '../../shared/i18n/i18n.js';

/** The shape of the rows that will come, after 150 ms. */
export function QueueSkeleton() {
  const t = useT();
  return (
    <Waiting>
      <div className="queue-skeleton" aria-label={t('queue.loading')} role="img">
        {[45, 60, 38, 70, 52, 44].map((width, at) => <div key={at}><Skeleton lead bars={[width, width + 28, width * 0.8]} /></div>)}
      </div>
    </Waiting>
  );
}

/** Truly empty is not the same as empty by a filter. */
export function QueueEmpty({ filtered, mine, open, onNext }: { filtered: boolean; mine: boolean; open: number; onNext: () => void }) {
  const t = useT();
  const [, setParams] = useSearchParams();
  if (mine) return <EmptyState title={t('mine.empty')} action={<Button onClick={onNext} icon="hand" keys="Alt N">{t('mine.next')}</Button>}>{t('mine.empty.text')}</EmptyState>;
  if (!filtered) return <EmptyState title={t('queue.empty')}>{t('queue.empty.text')}</EmptyState>;
  return (
    <EmptyState title={t('queue.filtered')} action={<Button onClick={() => setParams(new URLSearchParams())}>{t('filter.clear')}</Button>}>
      {t('queue.filtered.text', { count: open })}
    </EmptyState>
  );
}

/** In the list that failed; what was loaded stays. */
export function QueueError({ error, onRetry, compact }: { error: unknown; onRetry: () => void; compact: boolean }) {
  const t = useT();
  const { text, reference } = explainError(error);
  return (
    <div className={compact ? 'queue-trouble' : 'queue-trouble queue-trouble-alone'}>
      <Notice tone="amber" icon="warn" title={t('error.title')} action={<Button size="s" onClick={onRetry}>{t('app.retry')}</Button>}>
        {text} {reference && t('error.reference', { reference })}
      </Notice>
    </div>
  );
}
