import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answer, Asked } from '../provider/exchange.js';

const built = fileURLToPath(new URL('../../page/dist', import.meta.url));
const types: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml' };

/** The page and its files; only plain names directly in its folder. */
export function pageFile(asked: Asked): Answer {
  const name = /^\/simulator\/?$/.test(asked.path) ? 'index.html' : (/^\/simulator\/files\/([\w.-]+)$/.exec(asked.path)?.[1] ?? '');
  const type = types[extname(name)];
  const path = join(built, name);
  if (type === undefined || !existsSync(path)) return { status: 404, body: { code: 'NOT_FOUND', message: 'There is nothing here.' } };
  const kept = name === 'index.html' ? 'no-cache' : 'public, max-age=31536000, immutable';
  return { status: 200, headers: { 'content-type': type, 'cache-control': kept }, body: readFileSync(path) };
}
