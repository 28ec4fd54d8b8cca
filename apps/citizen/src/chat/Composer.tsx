import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../parts/Icon.js';
import { useTray } from '../photo/useTray.js';
import type { Attachment, Config, Place } from '../wire/shapes.js';
import { size } from '../words/time.js';
import { useWords } from '../words/words.js';
import { TrayView } from './TrayView.js';
import type { Draft } from './useDraft.js';
import { WayButtons } from './WayButtons.js';

interface ComposerProps {
  config: Config;
  draft: Draft;
  /** What to know before writing this particular message. */
  note?: string;
  onDraft: (change: Partial<Draft>) => void;
  onSend: (message: { text: string; location?: Place; attachments: Attachment[] }) => void;
  onTyping: () => void;
  /** Makes sure the desk will take a file. */
  prepare: () => Promise<unknown>;
  /** Says something aloud. */
  onSay: (sentence: string) => void;
}

const TELL_TYPING_EVERY_MS = 4000;
/** From here on the citizen is told how much still fits. */
const COUNT_FROM = 0.9;

/** Where one writes: words, photos and a place, sent together. */
export function Composer({ config, draft, note, onDraft, onSend, onTyping, prepare, onSay }: ComposerProps) {
  const { say, language } = useWords();
  const tray = useTray(config, `/api/web/${config.accountId}/attachments`, draft.attachments, {
    prepare,
    onSettled: (name, error) => onSay(error ? say(`photo.error.${error}`, { name, limit: size(config.maxAttachmentBytes, language) }) : say('say.photoReady')),
  });
  const [waiting, setWaiting] = useState(false);
  const [complaint, setComplaint] = useState<'empty' | undefined>();
  const field = useRef<HTMLTextAreaElement>(null);
  const typedAt = useRef(0);
  const over = draft.text.length - config.maxText;
  const something = draft.text.trim() !== '' || draft.location !== undefined || tray.ready.length > 0;

  const whenReady = useRef(submit);
  whenReady.current = () => {
    // A photo that failed is shown with its trouble; going without it is the citizen's choice.
    if (!tray.items.some((item) => item.state === 'failed')) submit();
  };

  const readyIds = tray.ready.map((attachment) => attachment.id).join();
  useEffect(() => {
    if (readyIds !== draft.attachments.map((attachment) => attachment.id).join() || (draft.unfinished ?? false) !== tray.busy) {
      onDraft({ attachments: tray.ready, unfinished: tray.busy });
    }
  });
  useEffect(() => {
    if (!waiting || tray.busy) return;
    setWaiting(false);
    whenReady.current();
  }, [waiting, tray.busy]);
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight + 2}px`;
  }, [draft.text]);

  function submit(): void {
    if (over > 0) return field.current?.focus();
    if (tray.busy) return setWaiting(true);
    if (!something) {
      setComplaint('empty');
      return field.current?.focus();
    }
    onSend({ text: draft.text.trim(), location: draft.location, attachments: tray.ready });
    typedAt.current = 0;
    tray.clear();
    onDraft({ text: '', location: undefined, attachments: [], unfinished: false });
    field.current?.focus();
  }

  const write = (text: string): void => {
    onDraft({ text });
    setComplaint(undefined);
    if (text && Date.now() - typedAt.current > TELL_TYPING_EVERY_MS) {
      typedAt.current = Date.now();
      onTyping();
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || !window.matchMedia('(pointer: fine)').matches) return;
    event.preventDefault();
    submit();
  };
  const onPaste = (event: ClipboardEvent): void => {
    const files = event.clipboardData?.files;
    if (!files?.length) return;
    event.preventDefault();
    tray.add(files);
  };

  return (
    <form
      class="write"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {note && <p class="notice">{note}</p>}
      <TrayView tray={tray} limit={config.maxAttachmentBytes} location={draft.location} lost={draft.unfinished === true && !tray.busy} onRemovePlace={() => onDraft({ location: undefined })} />
      {waiting && (
        <p class="notice row">
          <span>{say('write.waits')}</span>
          <button type="button" class="way" onClick={() => setWaiting(false)}>{say('write.waits.stop')}</button>
        </p>
      )}
      <WayButtons
        onFiles={(files) => tray.add(files)}
        onPlace={(location) => onDraft({ location })}
        onPlaceName={(name) => write([draft.text, say('place.text', { place: name })].filter(Boolean).join('\n'))}
        onCall={(text) => onSend({ text, attachments: [] })}
      />
      <div class="line">
        <label class="hidden" for="bericht">{say('write.label')}</label>
        <textarea
          id="bericht"
          ref={field}
          rows={1}
          dir="auto"
          enterkeyhint="send"
          placeholder={say(tray.items.length > 0 || draft.location ? 'write.caption' : 'write.placeholder')}
          aria-describedby="bericht-hulp"
          aria-invalid={over > 0 || complaint !== undefined}
          value={draft.text}
          onInput={(event) => write(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        />
        <button type="submit" class="send" aria-label={say('write.send')} title={say('write.send')}>
          <Icon name="send" />
        </button>
      </div>
      <p id="bericht-hulp" class={over > 0 || complaint ? 'help error' : 'help'}>
        {over > 0 && say('write.over', { count: over.toLocaleString(language) })}
        {over <= 0 && draft.text.length > config.maxText * COUNT_FROM && say('write.left', { count: (-over).toLocaleString(language) })}
        {complaint && say('write.empty')}
        <span class="keys">{say('write.keys')}</span>
      </p>
    </form>
  );
}
