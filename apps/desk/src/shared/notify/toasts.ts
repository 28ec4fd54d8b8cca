import type { IconName } from '@balie/ui/Icon.js';
import { createStore } from '../store.js';

/** A short message with at most one way out. One at a time per `kind`: a newer one replaces it. */
export type ToastMessage = {
  kind: string;
  icon: IconName;
  title: string | ((msLeft: number) => string);
  text?: string;
  bad?: boolean;
  action?: { label: string; keys?: string; run: () => void };
  /** When it goes by itself (ms since 1970 by the server's clock); absent = until dismissed. */
  until?: number;
};

export const toasts = createStore<readonly ToastMessage[]>([]);

/** Shows a message; the newest of a kind wins. */
export function showToast(message: ToastMessage): void {
  toasts.set((now) => [...now.filter((one) => one.kind !== message.kind), message]);
}

/** Takes a message away; `message` given = only if it is still that one. */
export function dismissToast(kind: string, message?: ToastMessage): void {
  toasts.set((now) => {
    const kept = now.filter((one) => one.kind !== kind || (message !== undefined && one !== message));
    return kept.length === now.length ? now : kept;
  });
}
