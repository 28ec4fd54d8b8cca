/** A random key for one attempt to send; also where the page is not served over TLS and has no randomUUID. */
export function newClientKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Keeps one key for as long as the same thing is tried again; another text, or another agreement, is another attempt. */
export function createAttempts(make: () => string = newClientKey) {
  let last: { what: string; key: string } | null = null;
  return {
    keyFor: (what: string) => {
      if (last?.what !== what) last = { what, key: make() };
      return last.key;
    },
    done: () => {
      last = null;
    },
  };
}
