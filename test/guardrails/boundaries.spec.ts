import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { root } from '../support/workspace.js';

/** What one planted file says, where, and which rule must bite. */
interface Planted {
  readonly rule: string;
  readonly file: string;
  readonly text: string;
}

const boundary = '@nx/enforce-module-boundaries';
const restricted = 'no-restricted-imports';
const syntax = 'no-restricted-syntax';
const uses = (from: string): string => `import * as it from '${from}';\nexport const used = it;\n`;
const plant = (folder: string, rule: string, text: string, extension = 'ts'): Planted => ({ rule, file: `${folder}/planted-${rule.replaceAll(/[^a-z]/g, '')}-${text.length}.${extension}`, text });

const enums = '@balie/domain/words/enums.js';
const registry = '@balie/channels/registry.js';
const clock = '@balie/api/platform/clock.js';
const postgres = '@balie/launcher/postgres/start.js';

/** One line a rule of eslint.config.js: scopes, browser and server, layers of the api, ends of the line, features of the desk, names of channels. */
const planted: readonly Planted[] = [
  plant('libs/domain/src', boundary, uses(registry)),
  plant('libs/channels/src', boundary, uses(clock)),
  plant('libs/geo/src', boundary, uses(registry)),
  plant('libs/ui/src', boundary, uses(enums)),
  plant('libs/launcher/src', boundary, uses(enums)),
  plant('apps/api/src', boundary, uses(postgres)),
  plant('apps/desk/src', boundary, uses(clock)),
  plant('apps/citizen/src', boundary, uses(registry)),
  plant('apps/simulator/src', boundary, uses(clock)),
  plant('apps/api/src/platform', restricted, uses('../reports/report.entity.js')),
  plant('apps/api/src/people', restricted, uses('../reports/report.entity.js')),
  plant('apps/api/src/routing', restricted, uses('../reports/report.entity.js')),
  plant('apps/api/src/accounts', restricted, uses('../intake/append.js')),
  plant('apps/api/src/reports', restricted, uses('../intake/append.js')),
  ...['intake', 'citizen', 'delivery', 'reports'].map((room) => plant(`apps/api/src/${room}`, restricted, uses('../people/session.resolver.js'))),
  plant('apps/desk/src/features/one', restricted, uses('../../features/two/Two.js')),
  plant('apps/desk/src/shared', restricted, uses('../features/two/Two.js')),
  plant('apps/api/src/intake', syntax, `export const isPost = (kind: string): boolean => kind === 'email';\n`),
  plant('apps/desk/src/shared', syntax, `export const kinds = ['whatsapp'];\n`),
];

interface Report {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string }[];
}

/** A process of its own: Nx reads the project graph once per process, after the files are there. */
function lint(files: readonly string[]): Promise<Report[]> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [join(root, 'node_modules/eslint/bin/eslint.js'), '--format', 'json', ...files], { cwd: root, maxBuffer: 64e6, env: { ...process.env, NODE_OPTIONS: '', NX_DAEMON: 'false' } }, (error, stdout) => {
      try {
        resolve(JSON.parse(stdout) as Report[]);
      } catch {
        reject(error ?? new Error(stdout));
      }
    });
  });
}

describe('boundaries bite', () => {
  const made: string[] = [];
  let reports: Report[];

  beforeAll(async () => {
    for (const { file, text } of planted) {
      const folder = dirname(join(root, file));
      if (!existsSync(folder)) {
        made.push(folder);
        mkdirSync(folder, { recursive: true });
      }
      writeFileSync(join(root, file), text);
    }
    reports = await lint(planted.map(({ file }) => file));
  }, 120_000);

  afterAll(() => {
    for (const { file } of planted) rmSync(join(root, file), { force: true });
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
  });

  it.each(planted.map((one) => [dirname(one.file), one.rule, one.text.split('\n')[0], one] as const))('%s: %s refuses %s', (_folder, rule, _text, { file }) => {
    const report = reports.find(({ filePath }) => filePath === join(root, file));
    expect(report?.messages.map(({ ruleId }) => ruleId)).toContain(rule);
  });
});
