import { linkify } from '../text/linkify.js';

/** A text of a person: words stay words, addresses become links that show their host. Never HTML. */
export function LinkedText({ text }: { text: string }) {
  return (
    <>
      {linkify(text).map((piece, index) => {
        if (piece.kind === 'text') return piece.text;
        if (piece.kind === 'phone') return <a key={index} class="nowrap" href={piece.href}>{piece.text}</a>;
        return (
          <a key={index} href={piece.href} target="_blank" rel="noopener noreferrer nofollow">
            <b>{piece.host}</b>
            {piece.rest}
          </a>
        );
      })}
    </>
  );
}

/** A sentence of the catalogue, with `*emphasis*` and its telephone numbers to tap. */
export function Rich({ sentence }: { sentence: string }) {
  return <>{sentence.split(/\*(.+?)\*/).map((part, index) => (index % 2 ? <b key={index}>{part}</b> : <LinkedText key={index} text={part} />))}</>;
}
