import type { Attachment } from '../wire/shapes.js';
import { type Outcome, retryAfterMs, troubleOf } from '../wire/trouble.js';

const PATIENCE_MS = 120_000;

/** Sends one file and tells how far it is (0 to 1). XMLHttpRequest, because `fetch` cannot say how much has left. */
export function upload(url: string, file: Blob, fileName: string, signal: AbortSignal, onProgress: (part: number) => void): Promise<Outcome<Attachment>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const away = (): void => resolve({ ok: false, trouble: { kind: 'away' } });
    request.open('POST', url);
    request.timeout = PATIENCE_MS;
    request.responseType = 'text';
    request.setRequestHeader('x-balie-client', 'citizen');
    request.upload.onprogress = (event) => {
      if (event.lengthComputable && event.total > 0) onProgress(event.loaded / event.total);
    };
    request.onerror = request.ontimeout = request.onabort = away;
    request.onload = () => {
      const answer = parse(request.responseText);
      if (request.status === 201 && answer) return resolve({ ok: true, value: answer as Attachment });
      const { code } = (answer ?? {}) as { code?: string };
      const wait = retryAfterMs(request.getResponseHeader('retry-after'), Date.now());
      resolve({ ok: false, trouble: request.status < 300 ? { kind: 'away' } : troubleOf(request.status, code, wait) });
    };
    signal.addEventListener('abort', () => request.abort());
    const form = new FormData();
    form.append('file', file, fileName);
    request.send(form);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
