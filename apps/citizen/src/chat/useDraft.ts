import { useState } from 'preact/hooks';
import { shelf, type Storage } from '../conversation/store.js';
import type { Attachment, Config, Place } from '../wire/shapes.js';

/** What is being written: kept on the device at every key, so that nothing typed is lost. */
export interface Draft {
  text: string;
  location?: Place;
  attachments: Attachment[];
  /** A file was still on its way: after a reload it has to be chosen again. */
  unfinished?: boolean;
}

const empty: Draft = { text: '', attachments: [] };

/** The draft of this conversation and how to change it; `start` is put before what was there. */
export function useDraft(config: Config, storage: Storage, start: string | undefined): [Draft, (change: Partial<Draft>) => void] {
  const [shelved] = useState(() => shelf<Draft>(storage, `balie.${config.accountId}.`));
  const [draft, setDraft] = useState<Draft>(() => {
    const kept = { ...empty, ...shelved.get('draft') };
    return start === undefined || kept.text.includes(start.trim()) ? kept : { ...kept, text: kept.text ? `${start}\n${kept.text}` : start };
  });
  const change = (next: Partial<Draft>): void =>
    setDraft((before) => {
      const after = { ...before, ...next };
      if (after.text || after.location || after.attachments.length > 0 || after.unfinished) shelved.put('draft', after);
      else shelved.drop('draft');
      return after;
    });
  return [draft, change];
}
