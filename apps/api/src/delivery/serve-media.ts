import type { FastifyReply, FastifyRequest } from 'fastify';

export interface Served {
  readonly bytes: Buffer;
  readonly mimeType: string;
  readonly fileName: string;
  /** May the browser show it in place? Only what we made ourselves or what cannot carry script. */
  readonly inline: boolean;
  /** The same address will always give the same bytes. */
  readonly final: boolean;
}

/** A part, as players of sound and film ask for it; null when the header asks for nothing we give. */
function partOf(header: string | undefined, size: number): { readonly start: number; readonly end: number } | null {
  const [, from, to] = /^bytes=(\d{0,12})-(\d{0,12})$/.exec(header ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return null;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return start <= end && start < size ? { start, end } : null;
}

/** Sends a file of a citizen: never sniffed, never a page, whole or in part. */
export async function serveMedia(request: FastifyRequest, reply: FastifyReply, file: Served): Promise<void> {
  const { bytes } = file;
  const ascii = file.fileName.replace(/[^\x20-\x7e]|["\\]/g, '_');
  const part = partOf(request.headers.range, bytes.length);
  void reply.headers({
    'content-type': file.mimeType,
    'content-disposition': `${file.inline ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': `default-src 'none'; sandbox`,
    'cache-control': file.final ? 'private, max-age=86400, immutable' : 'private, no-store',
    'accept-ranges': 'bytes',
  });
  if (part === null) return void (await reply.send(bytes));
  await reply.code(206).header('content-range', `bytes ${part.start}-${part.end}/${bytes.length}`).send(bytes.subarray(part.start, part.end + 1));
}
