import { Rich } from '../parts/Words.js';
import { useWords } from '../words/words.js';

/** What everybody reads before writing: who reads along, and that it is not anonymous; with `demo` that nothing here is real. */
export function FirstWords({ demo }: { demo: boolean }) {
  const { say } = useWords();
  return (
    <div class="them first">
      <p class="bubble"><Rich sentence={say('first')} /></p>
      {demo && <p class="bubble demo">{say('page.demo.note')}</p>}
    </div>
  );
}
