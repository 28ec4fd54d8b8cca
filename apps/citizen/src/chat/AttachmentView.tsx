import { useState } from 'preact/hooks';
import { Icon } from '../parts/Icon.js';
import type { Attachment } from '../wire/shapes.js';
import { size } from '../words/time.js';
import { useWords } from '../words/words.js';

/** A picture to look at, or a file to open; a picture this browser cannot show becomes a file. */
export function AttachmentView({ attachment }: { attachment: Attachment }) {
  const { say, language } = useWords();
  const [broken, setBroken] = useState(false);
  if (attachment.kind === 'image' && !broken) {
    return (
      <a class="picture" href={attachment.url} target="_blank" rel="noopener">
        <img src={attachment.url} alt={say('photo.alt', { name: attachment.fileName })} loading="lazy" decoding="async" width="240" height="180" onError={() => setBroken(true)} />
      </a>
    );
  }
  return (
    <a class="pill" href={attachment.url} target="_blank" rel="noopener">
      <Icon name="file" small />
      <bdi>{say('file.open', { name: attachment.fileName, size: size(attachment.size, language) })}</bdi>
    </a>
  );
}
