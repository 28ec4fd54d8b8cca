/** One field of the form that a channel's settings schema asks for. */
export interface SettingField {
  readonly name: string;
  readonly title: string;
  readonly hint: string | null;
  readonly secret: boolean;
  /** The form may make one up. */
  readonly made: boolean;
  /** Few need it. */
  readonly rare: boolean;
  readonly required: boolean;
  /** Several values, one a line. */
  readonly list: boolean;
}

const object = (value: unknown): Record<string, unknown> => (value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {});
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** The fields of a settings schema, in its order, the rare ones last. Reads with care: the server may be newer than this page. */
export function readForm(settingsSchema: unknown): SettingField[] {
  const schema = object(settingsSchema);
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  const fields = Object.entries(object(schema['properties'])).map(([name, property]): SettingField => {
    const one = object(property);
    return {
      name,
      title: text(one['title']) ?? name,
      hint: text(one['description']),
      secret: one['writeOnly'] === true,
      made: one['made'] === true,
      rare: one['rare'] === true,
      required: required.includes(name),
      list: one['type'] === 'array',
    };
  });
  return [...fields.filter((field) => !field.rare), ...fields.filter((field) => field.rare)];
}

/** What was filled in, as the API takes it: what is empty is left out, and so stays as it is. */
export function settingsOf(fields: readonly SettingField[], values: Readonly<Record<string, string>>): Record<string, unknown> {
  return Object.fromEntries(fields.flatMap(({ name, list }) => {
    const value = (values[name] ?? '').trim();
    if (value === '') return [];
    return [[name, list ? value.split(/[\n,]/).map((line) => line.trim()).filter(Boolean) : value]];
  }));
}

/** Names of what must be filled in and is not. */
export const missingIn = (fields: readonly SettingField[], values: Readonly<Record<string, string>>): string[] =>
  fields.filter(({ name, required }) => required && (values[name] ?? '').trim() === '').map(({ name }) => name);

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';

/** A word nobody guesses, of letters and digits that are told apart; `bytes` is chance. */
export const madeUp = (bytes: Uint8Array): string => [...bytes].map((byte) => letters[byte % letters.length]).join('');
