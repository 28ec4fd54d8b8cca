import { Icon } from '../parts/Icon.js';
import { LinkedText } from '../parts/Words.js';
import type { Message } from '../wire/shapes.js';
import { clock } from '../words/time.js';
import { useWords } from '../words/words.js';
import { AttachmentView } from './AttachmentView.js';

interface BubbleProps {
  message: Message;
  named: boolean;
  timed: boolean;
  organisation: string;
}

/** One message: the citizen's at the end of the line, the desk's at the start. */
export function Bubble({ message, named, timed, organisation }: BubbleProps) {
  return message.from === 'citizen' ? <Mine message={message} timed={timed} /> : <Theirs message={message} named={named} organisation={organisation} />;
}

function Mine({ message, timed }: Pick<BubbleProps, 'message' | 'timed'>) {
  const { say } = useWords();
  return (
    <li class="me">
      <span class="hidden">{say('you')}: </span>
      <Content message={message} />
      <span class={timed ? 'meta' : 'hidden'}><OwnState message={message} /></span>
    </li>
  );
}

function OwnState({ message }: { message: Message }) {
  const { say, language } = useWords();
  const read = message.status === 'read';
  const state = read && message.readAt ? say('status.readAt', { time: clock(message.readAt, language) }) : say(read ? 'status.read' : 'status.received');
  return (
    <>
      <time dateTime={message.at}>{clock(message.at, language)}</time>
      <span aria-hidden="true">·</span>
      <Icon name={read ? 'check2' : 'check'} small />
      {state}
    </>
  );
}

function Theirs({ message, named, organisation }: Omit<BubbleProps, 'timed'>) {
  const { say, language } = useWords();
  const who = message.automatic ? say('automatic') : message.authorName ? `${message.authorName}, ${say('staff')}` : organisation;
  return (
    <li class="them" data-unread={message.status === 'read' ? undefined : message.id}>
      <span class={named ? 'who' : 'hidden'}>
        {named && !message.automatic && <span class="avatar" aria-hidden="true">{(message.authorName ?? organisation).charAt(0)}</span>}
        <span dir="auto">{who}</span>
        <span aria-hidden="true">·</span>
        <time dateTime={message.at}>{clock(message.at, language)}</time>
      </span>
      {message.withdrawn ? <p class="bubble withdrawn">{say('withdrawn')}</p> : <Content message={message} />}
    </li>
  );
}

/** Words, pictures and place of a message; used for what is still leaving too. */
export function Content({ message }: { message: Pick<Message, 'text' | 'attachments' | 'location' | 'from'> }) {
  const { say } = useWords();
  return (
    <>
      {message.attachments.map((attachment) => <AttachmentView key={attachment.id} attachment={attachment} />)}
      {message.text && <p class="bubble" dir="auto"><LinkedText text={message.text} /></p>}
      {message.location && (
        <span class="pill">
          <Icon name="pin" small />
          {say(message.from === 'citizen' ? 'shared.place' : 'shared.desk.place')}
        </span>
      )}
    </>
  );
}
