import { LinkedText } from '../parts/Words.js';
import { useWords } from '../words/words.js';

/** What holds for every status page. */
export function GoodToKnow() {
  const { say } = useWords();
  const [before, after] = say('status.good.danger', { call: '\n' }).split('\n');
  return (
    <section class="good">
      <h2>{say('status.good')}</h2>
      <ul>
        <li>{say('status.good.names')}</li>
        <li>{say('status.good.link')}</li>
        <li>
          {before}
          <a class="nowrap" href="tel:112">{say('status.good.danger.call')}</a>
          {after}
        </li>
        <li><LinkedText text={say('status.good.noUrgency')} /></li>
      </ul>
    </section>
  );
}
