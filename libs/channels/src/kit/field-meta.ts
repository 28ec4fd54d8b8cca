/** What a form needs to know of a setting; goes along in the JSON schema made from the zod schema. */
export interface FieldMeta {
  readonly label: { readonly nl: string; readonly en: string };
  readonly hint?: { readonly nl: string; readonly en: string };
  /** Shown never again once stored; a form can only replace it. */
  readonly secret?: true;
  /** The form may make up a value: the other side only has to know the same. */
  readonly made?: true;
  /** For tests and unusual installations: hidden behind "more". */
  readonly rare?: true;
}

/** `.meta(field({…}))` on a zod type: typed, so that no form finds half a label. */
export const field = (meta: FieldMeta): Record<string, unknown> => ({ ...meta });
