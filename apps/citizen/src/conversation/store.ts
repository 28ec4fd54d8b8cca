/** The part of `localStorage` this page uses. */
export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** A store that lasts as long as the page, for browsers that refuse to keep anything. */
export function memoryStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

/** The browser's store, or one in memory when it is switched off or full from the start. */
export function browserStorage(): Storage {
  try {
    const probe = 'balie.probe';
    localStorage.setItem(probe, '1');
    localStorage.removeItem(probe);
    return localStorage;
  } catch {
    return memoryStorage();
  }
}

/** Values under one prefix, one key each: two tabs that write different entries do not overwrite each other's. */
export interface Shelf<T> {
  all(): T[];
  put(name: string, value: T): void;
  drop(name: string): void;
  get(name: string): T | undefined;
}

/** A shelf of JSON values; what cannot be read is skipped, what cannot be written is kept for the life of the page. */
export function shelf<T>(storage: Storage, prefix: string): Shelf<T> {
  const overflow = new Map<string, T>();
  const parse = (text: string | null): T | undefined => {
    try {
      return text === null ? undefined : (JSON.parse(text) as T);
    } catch {
      return undefined;
    }
  };
  const get = (name: string): T | undefined => overflow.get(name) ?? parse(storage.getItem(prefix + name));
  return {
    get,
    all: () => {
      const names = new Set(overflow.keys());
      for (let index = 0; index < storage.length; index += 1) {
        const key = storage.key(index);
        if (key?.startsWith(prefix)) names.add(key.slice(prefix.length));
      }
      return [...names].map(get).filter((value) => value !== undefined);
    },
    put: (name, value) => {
      try {
        storage.setItem(prefix + name, JSON.stringify(value));
        overflow.delete(name);
      } catch {
        overflow.set(name, value);
      }
    },
    drop: (name) => {
      overflow.delete(name);
      storage.removeItem(prefix + name);
    },
  };
}
