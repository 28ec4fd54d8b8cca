import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const tokens = read('./tokens.css');

/** Values of one theme: the dark block only says what differs. */
function theme(name: 'light' | 'dark'): Record<string, string> {
  const block = (selector: string) => new RegExp(`${selector}\\s*\\{([^}]*)\\}`).exec(tokens)?.[1] ?? '';
  const values = (css: string) => Object.fromEntries([...css.matchAll(/--([\w-]+):\s*(#[0-9A-Fa-f]{6})/g)].map((match) => [match[1] ?? '', match[2] ?? '']));
  const light = values(block(':root'));
  return name === 'light' ? light : { ...light, ...values(block('\\[data-theme="dark"\\]')) };
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

/** ux.md § 15: text or line, ground, what WCAG asks of the pair. */
const pairs: readonly (readonly [string, string, number])[] = [
  ['text', 'surface', 7], ['text', 'bg', 7], ['text', 'selected', 7], ['text', 'accent-soft', 7], ['text', 'u1-soft', 7], ['text', 'note', 7],
  ['text-2', 'surface', 7], ['text-2', 'bg', 7], ['text-2', 'selected', 4.5],
  ['text-3', 'surface', 4.5], ['text-3', 'surface-2', 4.5], ['text-3', 'bg', 4.5], ['text-3', 'hover', 4.5], ['text-3', 'selected', 4.5], ['text-3', 'note', 4.5],
  ['accent-text', 'surface', 4.5], ['accent-text', 'selected', 4.5], ['on-accent', 'accent', 4.5], ['on-accent', 'accent-hover', 4.5],
  ['on-u1', 'u1', 4.5], ['u1-text', 'u1-soft', 4.5], ['u1-text', 'selected', 4.5], ['on-u2', 'u2', 4.5], ['u2-text', 'u2-soft', 4.5], ['u2-text', 'surface', 4.5],
  ['u3-text', 'u3-soft', 4.5], ['u3-line', 'surface', 3], ['u3-line', 'u3-soft', 3], ['u4-text', 'surface', 4.5], ['u4-line', 'surface', 3], ['u5-text', 'surface', 4.5],
  ['ok', 'surface', 4.5], ['ok', 'ok-soft', 4.5], ['note-text', 'note', 4.5], ['note-line', 'surface', 3], ['public', 'surface', 4.5], ['public', 'public-soft', 4.5], ['on-public', 'public', 4.5],
  ['esc', 'surface', 4.5], ['esc', 'esc-soft', 4.5], ['line-strong', 'surface', 3], ['line-strong', 'bg', 3], ['focus', 'surface', 3], ['focus', 'selected', 3], ['u1', 'bg', 3],
  // Added with the components: people and toasts.
  ...(['a', 'b', 'c', 'd', 'e', 'f'].map((ground) => [`on-av-${ground}`, `av-${ground}`, 4.5] as const)),
  ['on-toast', 'toast', 7], ['on-toast-2', 'toast', 4.5], ['toast-line', 'toast', 3],
];

describe.each(['light', 'dark'] as const)('contrast in the %s theme', (name) => {
  const colours = theme(name);
  it.each(pairs)('%s on %s is at least %d', (front, ground, need) => {
    expect(contrast(colours[front] ?? '#000000', colours[ground] ?? '#000000')).toBeGreaterThanOrEqual(need);
  });
});

/** Every style sheet and component of the two projects that stand on the tokens. */
function sources(): { name: string; text: string }[] {
  return [new URL('./', import.meta.url), new URL('../../../apps/desk/src/', import.meta.url)].flatMap((root) =>
    readdirSync(fileURLToPath(root), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(css|tsx?)$/.test(name) && !/\.spec\.tsx?$|tokens\.css$|testing\//.test(name))
      .map((name) => ({ name, text: readFileSync(new URL(name, root), 'utf8') })));
}

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

describe('nothing beside the tokens', () => {
  const files = sources();

  it('looks at every file', () => expect(files.length).toBeGreaterThan(60));

  it('no colour literal outside tokens.css', () => {
    const colour = /(?<![\w&?/=-])#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b(?![-\w])|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(/i;
    expect(files.filter(({ text }) => colour.test(withoutComments(text))).map(({ name }) => name)).toEqual([]);
  });

  it('no font size and no layer outside tokens.css', () => {
    const literal = /(font-size|z-index):\s*-?\d|font:[^;]*\d(px|rem)(?!\/)[^;]*var\(--font\)/;
    expect(files.filter(({ name, text }) => name.endsWith('.css') && literal.test(withoutComments(text).replace(/font: \d+ var\(--fs-\d+\)\/[\d.px]+/g, ''))).map(({ name }) => name)).toEqual([]);
  });

  it('every token that is used exists', () => {
    const known = new Set([...tokens.matchAll(/--([\w-]+):/g)].map((match) => match[1]));
    const own = new Set(['list-width', 'facts-width', 'radix-dropdown-menu-content-available-height']);
    const missing = files.flatMap(({ name, text }) => [...text.matchAll(/var\(--([\w-]+)/g)].map((match) => match[1] ?? '').filter((token) => !known.has(token) && !own.has(token)).map((token) => `${name}: ${token}`));
    expect(missing).toEqual([]);
  });
});
