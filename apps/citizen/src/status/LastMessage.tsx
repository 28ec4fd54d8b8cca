import { Icon } from '../parts/Icon.js';
import { LinkedText } from '../parts/Words.js';
import { chatAbout } from '../text/about.js';
import type { ReportProgress } from '../wire/shapes.js';
import { shortly } from '../words/time.js';
import { useWords } from '../words/words.js';

/** The last message to the citizen and the ways to answer it. */
export function LastMessage({ report }: { report: ReportProgress }) {
  const { say, language } = useWords();
  const { lastMessage, chatUrl, number } = report;
  if (!lastMessage && !report.canWrite) return null;
  return (
    <section class="card" aria-label={say('status.write')}>
      {lastMessage && (
        <>
          <p class="label">{say('status.last', { when: shortly(lastMessage.at, language, Date.now()) })}</p>
          <p class="said" dir="auto"><LinkedText text={lastMessage.text} /></p>
        </>
      )}
      {report.canWrite && (
        <>
          <a class="button wide" href={chatAbout(chatUrl, 'more', number)}>
            <Icon name="edit" small />
            {say('status.write')}
          </a>
          <div class="two">
            <a class="button" href={chatAbout(chatUrl, 'wrong', number)}>{say('status.wrong')}</a>
            <a class="button" href={chatAbout(chatUrl, 'complaint', number)}>{say('status.complaint')}</a>
          </div>
        </>
      )}
    </section>
  );
}
