import type { Channel } from '@balie/channels/contract.js';
import { allChannels } from '@balie/channels/registry.js';
import { z } from 'zod';
import type { ChannelKindModel } from './channel-kind.model.js';

type Language = 'nl' | 'en';
type Schema = { readonly [name: string]: unknown };

const isSchema = (value: unknown): value is Schema => value !== null && typeof value === 'object' && !Array.isArray(value);
const inLanguage = (words: unknown, language: Language): unknown => (isSchema(words) ? words[language] : undefined);

/** Every channel that is built, by the name people know it by. */
export const describeKinds = (language: Language): ChannelKindModel[] =>
  allChannels().map((channel) => describeKind(channel, language)).sort((a, b) => a.name.localeCompare(b.name, language));

function describeKind({ manifest, settings, guide }: Channel, language: Language): ChannelKindModel {
  // What goes in: defaults make a field optional, transforms are the channel's business.
  const schema = z.toJSONSchema(settings, { io: 'input', unrepresentable: 'any' });
  return { kind: manifest.kind, name: manifest.name, manifest, settingsSchema: forForm(schema, language), guide: [...(guide?.[language] ?? [])] };
}

/** The channel's `field` metadata in the words of JSON Schema. A secret never shows a default: it may have been made up just now. */
function forForm(schema: unknown, language: Language): unknown {
  if (Array.isArray(schema)) return schema.map((item) => forForm(item, language));
  if (!isSchema(schema)) return schema;
  const { $schema: _, properties, ...rest } = schema;
  const secret = rest['secret'] === true;
  const shown = Object.entries(rest).filter(([name]) => name !== 'secret' && !(secret && name === 'default')).map(([name, value]) => [name, nested.has(name) ? forForm(value, language) : value]);
  return {
    ...(Object.fromEntries(shown) as Schema),
    ...(isSchema(properties) ? { properties: Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, forForm(property, language)])) } : {}),
    ...spoken('title', rest['label'], language), ...spoken('description', rest['hint'], language),
    ...(secret ? { writeOnly: true } : {}),
  };
}

/** Where a JSON Schema holds others. */
const nested = new Set(['items', 'anyOf', 'oneOf', 'allOf', 'additionalProperties']);

function spoken(name: string, words: unknown, language: Language): Schema {
  const text = inLanguage(words, language);
  return text === undefined ? {} : { [name]: text };
}
