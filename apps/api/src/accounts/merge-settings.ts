type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain => value !== null && typeof value === 'object' && !Array.isArray(value);

/** `given` over `stored`, also inside groups (`smtp.pass`): absent keeps, null takes away. What is no object replaces the whole. */
export function mergeSettings(stored: unknown, given: unknown): unknown {
  if (!isPlain(given)) return given === undefined ? stored : given;
  const merged = new Map(Object.entries(isPlain(stored) ? stored : {}));
  for (const [name, value] of Object.entries(given)) {
    if (value === null) merged.delete(name);
    else if (value !== undefined) merged.set(name, mergeSettings(merged.get(name), value));
  }
  return Object.fromEntries(merged);
}
