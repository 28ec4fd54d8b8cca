import type { PageProps } from '../App.js';
import { Top } from '../parts/Top.js';
import type { ReportProgress } from '../wire/shapes.js';
import { clock, dateAndClock } from '../words/time.js';
import { type Language, useWords } from '../words/words.js';
import { GoodToKnow } from './GoodToKnow.js';
import { LastMessage } from './LastMessage.js';
import { StepList } from './StepList.js';
import type { Progress } from './progress.js';
import { useProgress } from './useProgress.js';

/** Where a report stands, for who has the link: no names, no places. */
export function StatusPage({ configuring, onLanguage, onLeave, code }: PageProps & { code: string }) {
  const { say } = useWords();
  const { config } = configuring;
  const progress = useProgress(code);
  return (
    <div class="frame page">
      <Top heading={false} organisation={config?.organisation ?? say('organisation.default')} sub={config?.demo ? say('page.demo') : undefined} languages={(config?.languages ?? ['nl', 'en']) as Language[]} onLanguage={onLanguage} onLeave={onLeave} />
      <main class="status">
        {progress.report ? <Known progress={progress} report={progress.report} /> : <Unknown progress={progress} />}
        <GoodToKnow />
      </main>
    </div>
  );
}

function Known({ progress, report }: { progress: Progress; report: ReportProgress }) {
  const { say, language } = useWords();
  const fetchedAt = progress.fetchedAt ?? 0;
  return (
    <>
      {progress.state === 'away' && <p class="banner" role="status">{say('status.stale', { when: dateAndClock(fetchedAt, language, Date.now()) })}</p>}
      <p class="label">{say('status.title')}</p>
      <h1 class="number">{report.number}</h1>
      <p class="lead">{say(report.current === 'forwarded' && report.teamHasItAt !== undefined ? 'status.lead.team' : `status.lead.${report.current}`)}</p>
      <StepList report={report} />
      <LastMessage report={report} />
      {progress.state !== 'away' && <p class="updated">{say('status.updated', { time: clock(fetchedAt, language) })}</p>}
    </>
  );
}

function Unknown({ progress }: { progress: Progress }) {
  const { say, language } = useWords();
  const { state } = progress;
  if (state === 'loading' || state === 'known') {
    return (
      <>
        <p class="label">{say('status.title')}</p>
        <h1 class="lead" aria-busy="true">{say('status.loading')}</h1>
      </>
    );
  }
  return (
    <>
      <p class="label">{say('status.title')}</p>
      <h1>{say(`status.${state}.title`)}</h1>
      <p class="lead" role="status">{say(`status.${state}`, { time: clock(progress.againAt ?? 0, language) })}</p>
      {state === 'unknown' && <a class="button main wide" href="/praat">{say('page.open.chat')}</a>}
    </>
  );
}
