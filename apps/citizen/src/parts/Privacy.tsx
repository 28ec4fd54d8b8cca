import { useWords } from '../words/words.js';
import { Dialog } from './Dialog.js';
import { Rich } from './Words.js';

const subjects = ['who', 'anonymous', 'what', 'device', 'rights'] as const;

/** Who reads along, what is kept and what one may ask: short, and only what is so. */
export function Privacy({ onClose }: { onClose: () => void }) {
  const { say } = useWords();
  return (
    <Dialog title={say('privacy.title')} onClose={onClose}>
      {subjects.map((subject) => (
        <section key={subject}>
          <h3>{say(`privacy.${subject}.title`)}</h3>
          <p><Rich sentence={say(`privacy.${subject}`)} /></p>
        </section>
      ))}
    </Dialog>
  );
}
