/** A request of the desk to a played provider. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON, bytes or text as they are. */
  readonly body: Record<string, unknown> | readonly unknown[] | Uint8Array | string;
}

/** The parameters of a call, however they were sent. Files by their field. */
export interface Parameters {
  readonly values: Readonly<Record<string, unknown>>;
  readonly files: Readonly<Record<string, { readonly name: string; readonly mimeType: string; readonly bytes: Uint8Array }>>;
}

/** Reads JSON, form and multipart bodies, over the query. Null: the body is not what its content type says. */
export async function readParameters({ query, headers, body }: Asked): Promise<Parameters | null> {
  const values: Record<string, unknown> = Object.fromEntries(query);
  const type = headers['content-type'] ?? '';
  if (body.length === 0) return { values, files: {} };
  try {
    if (type.startsWith('application/json')) {
      const parsed: unknown = JSON.parse(body.toString('utf8'));
      if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null;
      return { values: { ...values, ...parsed }, files: {} };
    }
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
    const files: Record<string, { name: string; mimeType: string; bytes: Uint8Array }> = {};
    for (const [name, value] of form) {
      if (typeof value === 'string') values[name] = value;
      else files[name] = { name: value.name, mimeType: value.type, bytes: new Uint8Array(await value.arrayBuffer()) };
    }
    return { values, files };
  } catch {
    return null;
  }
}

/** A value that may have come as JSON text in a form. */
export function structured(value: unknown): Record<string, unknown> | undefined {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  if (typeof value !== 'string') return undefined;
  try {
    const parsed: unknown = JSON.parse(value);
    return structured(typeof parsed === 'string' ? undefined : parsed);
  } catch {
    return undefined;
  }
}

export const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined);
