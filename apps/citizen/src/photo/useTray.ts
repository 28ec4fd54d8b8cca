import { useEffect, useRef, useState } from 'preact/hooks';
import { uuid } from '../conversation/uuid.js';
import type { Attachment, Config } from '../wire/shapes.js';
import type { Trouble } from '../wire/trouble.js';
import { canShrink, mayGo, shrink } from './shrink.js';
import { upload } from './upload.js';

/** What went wrong with a file, as the end of a catalogue key. */
export type PhotoError = 'tooLarge' | 'type' | 'away' | 'busy';

/** A file that will go with the next message. */
export interface TrayItem {
  key: string;
  fileName: string;
  file?: File;
  state: 'shrinking' | 'uploading' | 'ready' | 'failed';
  /** 0 to 1. */
  progress: number;
  attachment?: Attachment;
  error?: PhotoError;
}

export const MOST_FILES = 5;

export interface Tray {
  items: TrayItem[];
  /** True when more files were chosen than fit. */
  tooMany: boolean;
  busy: boolean;
  ready: Attachment[];
  add: (files: Iterable<File>) => void;
  remove: (key: string) => void;
  retry: (key: string) => void;
  clear: () => void;
}

const errorOf = (trouble: Trouble): PhotoError => {
  if (trouble.kind === 'limited') return 'busy';
  if (trouble.kind !== 'refused') return 'away';
  return trouble.code === 'TOO_LARGE' || trouble.code === 'HTTP_413' ? 'tooLarge' : 'type';
};

export interface TrayWorld {
  /** Makes sure the desk will take a file. */
  prepare: () => Promise<unknown>;
  /** A file is ready, or is not: `error` says why. */
  onSettled: (fileName: string, error?: PhotoError) => void;
}

/** Uploads files as soon as they are chosen, so that the message itself can leave at once. `kept`: what an earlier page already uploaded. */
export function useTray(config: Config, url: string, kept: Attachment[], { prepare, onSettled }: TrayWorld): Tray {
  const [items, setItems] = useState<TrayItem[]>(() => kept.map((attachment) => ({ key: attachment.id, fileName: attachment.fileName, state: 'ready', progress: 1, attachment })));
  const [tooMany, setTooMany] = useState(false);
  const running = useRef(new Map<string, AbortController>());

  useEffect(() => {
    const controllers = running.current;
    return () => controllers.forEach((controller) => controller.abort());
  }, []);

  const change = (key: string, next: Partial<TrayItem>): void => setItems((all) => all.map((item) => (item.key === key ? { ...item, ...next } : item)));

  const load = async (key: string, file: File): Promise<void> => {
    const fail = (error: PhotoError): void => {
      change(key, { state: 'failed', error });
      onSettled(file.name, error);
    };
    if (!mayGo(file.type)) return fail('type');
    const controller = new AbortController();
    running.current.set(key, controller);
    let content: Blob = file;
    if (canShrink(file, config.maxAttachmentBytes)) {
      change(key, { state: 'shrinking' });
      content = (await shrink(file, config.maxAttachmentBytes)) ?? file;
    }
    if (content.size > config.maxAttachmentBytes) return fail('tooLarge');
    change(key, { state: 'uploading', progress: 0, error: undefined });
    await prepare();
    const fileName = content === file ? file.name : file.name.replace(/\.\w+$/, '.jpg');
    const outcome = await upload(url, content, fileName, controller.signal, (progress) => change(key, { progress }));
    running.current.delete(key);
    if (controller.signal.aborted) return;
    if (!outcome.ok) return fail(errorOf(outcome.trouble));
    change(key, { state: 'ready', progress: 1, attachment: outcome.value });
    onSettled(file.name);
  };

  return {
    items,
    tooMany,
    busy: items.some((item) => item.state === 'uploading' || item.state === 'shrinking'),
    ready: items.flatMap((item) => item.attachment ?? []),
    add: (files) => {
      const chosen = [...files];
      const fits = chosen.slice(0, Math.max(0, MOST_FILES - items.length));
      setTooMany(fits.length < chosen.length);
      for (const file of fits) {
        const key = uuid();
        setItems((all) => [...all, { key, fileName: file.name || 'foto.jpg', file, state: 'uploading', progress: 0 }]);
        void load(key, file);
      }
    },
    remove: (key) => {
      running.current.get(key)?.abort();
      setTooMany(false);
      setItems((all) => all.filter((item) => item.key !== key));
    },
    retry: (key) => {
      const file = items.find((item) => item.key === key)?.file;
      if (file) void load(key, file);
    },
    clear: () => {
      setTooMany(false);
      setItems([]);
    },
  };
}
