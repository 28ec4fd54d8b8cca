import type { LengthUnit } from '@balie/domain/reply/length.js';

/** What the desk needs of a channel's manifest; the whole travels as JSON, so it is read with care. */
export type ManifestView = { name: string | null; icon: string | null; maxText: number | null; countedAs: LengthUnit; publicOnly: boolean };

const object = (value: unknown): Record<string, unknown> => (value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {});
const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);
const countings: readonly LengthUnit[] = ['utf16', 'codepoints', 'bytes', 'graphemes', 'weighted'];

/** Reads a manifest that may be of a newer server than this page. */
export function readManifest(manifest: unknown): ManifestView {
  const source = object(manifest);
  const capabilities = object(source['capabilities']);
  const limits = object(capabilities['text']);
  const visibility = Array.isArray(capabilities['visibility']) ? capabilities['visibility'] : ['PRIVATE'];
  const counted = limits['countedAs'];
  return {
    name: text(source['name']),
    icon: text(source['icon']),
    maxText: typeof limits['max'] === 'number' ? limits['max'] : null,
    countedAs: countings.find((unit) => unit === counted) ?? 'utf16',
    publicOnly: !visibility.includes('PRIVATE'),
  };
}
