import { useRef, useState } from 'preact/hooks';
import { Dialog } from '../parts/Dialog.js';
import { phoneNumber } from '../text/about.js';
import { useWords } from '../words/words.js';

/** Asks for a number and a good moment; they go to the desk as an ordinary message. */
export function CallDialog({ onCall, onClose }: { onCall: (text: string) => void; onClose: () => void }) {
  const { say } = useWords();
  const [number, setNumber] = useState('');
  const [when, setWhen] = useState('');
  const [wrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  const send = (): void => {
    const tidy = phoneNumber(number);
    if (!tidy) {
      setWrong(true);
      field.current?.focus();
      return;
    }
    onCall(when.trim() ? say('call.text.when', { number: tidy, when: when.trim().replace(/\.$/, '') }) : say('call.text', { number: tidy }));
    onClose();
  };

  return (
    <Dialog title={say('call.title')} onClose={onClose}>
      <p>{say('call.explain')}</p>
      <form
        class="field"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <label for="nummer">{say('call.number')}</label>
        <input id="nummer" ref={field} type="tel" inputMode="tel" autocomplete="tel" maxLength={40} value={number} aria-describedby="nummer-fout" aria-invalid={wrong} onInput={(event) => setNumber(event.currentTarget.value)} />
        <p id="nummer-fout" class="help error">{wrong && say('call.wrong')}</p>
        <label for="wanneer">{say('call.when')}</label>
        <input id="wanneer" maxLength={200} autocomplete="off" aria-describedby="wanneer-hulp" value={when} onInput={(event) => setWhen(event.currentTarget.value)} />
        <p id="wanneer-hulp" class="help">{say('call.when.hint')}</p>
        <button type="submit" class="button main">{say('call.send')}</button>
      </form>
    </Dialog>
  );
}
