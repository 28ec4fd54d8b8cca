import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml', '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json', '.txt': 'text/plain; charset=utf-8', '.png': 'image/png', '.webp': 'image/webp', '.ico': 'image/x-icon', '.woff2': 'font/woff2', '.mp3': 'audio/mpeg', '.ogg': 'audio/ogg', '.wav': 'audio/wav',
};
const compressible = new Set(['.html', '.js', '.css', '.svg', '.json', '.webmanifest', '.txt']);
/** Worth the trouble from here on, in bytes. */
const COMPRESS_FROM = 1_000;
const hashed = /-[A-Za-z0-9_-]{8}\.[a-z0-9]+$/;

type Encoding = 'br' | 'gzip';

interface StaticFile {
  readonly type: string;
  readonly body: Buffer;
  readonly etag: string;
  readonly cacheControl: string;
  readonly isText: boolean;
  readonly encoded: Partial<Record<Encoding, Buffer | Promise<Buffer>>>;
}

const compress: Readonly<Record<Encoding, (body: Buffer) => Promise<Buffer>>> = {
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body) => promisify(gzip)(body),
};

/** A built front end in memory: a megabyte or two, read once, so a path from outside never meets a file system. */
export class StaticFiles {
  private constructor(private readonly files: ReadonlyMap<string, StaticFile>) {}

  /** Everything below `folder`, by its path with `/`; empty where it was not built. */
  static read(folder: string): StaticFiles {
    if (!existsSync(folder)) return new StaticFiles(new Map());
    const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/'));
    const all = new Set(paths);
    const bytes = (path: string): Buffer | undefined => (all.has(path) ? readFileSync(join(folder, path)) : undefined);
    const shown = paths.filter((path) => types[extname(path)] !== undefined);
    return new StaticFiles(new Map(shown.map((path) => [path, toFile(path, readFileSync(join(folder, path)), bytes(`${path}.br`), bytes(`${path}.gz`))])));
  }

  has(path: string): boolean {
    return this.files.has(path);
  }

  /** Answers with the file, as small as the browser can take it. Call only for a path it `has`. */
  async send(path: string, request: FastifyRequest, reply: FastifyReply): Promise<Buffer | null> {
    const file = this.files.get(path) as StaticFile;
    void reply.headers({ 'content-type': file.type, 'cache-control': file.cacheControl, etag: file.etag, vary: 'accept-encoding' });
    if (request.headers['if-none-match'] === file.etag) {
      void reply.status(304);
      return null;
    }
    const encoding = file.isText && file.body.length >= COMPRESS_FROM ? accepted(request.headers['accept-encoding']) : null;
    if (encoding === null) return file.body;
    void reply.header('content-encoding', encoding);
    return (file.encoded[encoding] ??= compress[encoding](file.body));
  }
}

function toFile(path: string, body: Buffer, br: Buffer | undefined, gz: Buffer | undefined): StaticFile {
  return {
    type: types[extname(path)] as string,
    body,
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    // A name with a hash never means anything else; everything else is asked for again.
    cacheControl: hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    isText: compressible.has(extname(path)),
    encoded: { ...(br === undefined ? {} : { br }), ...(gz === undefined ? {} : { gzip: gz }) },
  };
}

function accepted(header: string | undefined): Encoding | null {
  const offers = (header ?? '').split(',').map((part) => part.trim()).filter((part) => !/;\s*q=0(\.0*)?$/.test(part)).map((part) => part.split(';')[0]);
  return offers.includes('br') ? 'br' : offers.includes('gzip') ? 'gzip' : null;
}
