import type { NormalisedEvent } from '../../contract.js';
import { Leftovers, unreadable } from '../kept.js';
import { parseJson } from '../json.js';
import { field, id, list, object, text, type JsonObject } from '../read.js';

/** One `entry` of a delivery, with what its time and owner are. */
export interface MetaEntry {
  readonly fields: JsonObject;
  /** The page, account or business account the entry is about. */
  readonly owner: string | undefined;
}

/**
 * Walks the envelope all products of Meta share: `{object, entry: [{id, time, …}]}`. A delivery of another product is kept, an empty one gives nothing
 * (the console's test button). Never throws.
 */
export function eachEntry(payload: Uint8Array, product: string, parse: (entry: MetaEntry, leftovers: Leftovers) => NormalisedEvent[]): NormalisedEvent[] {
  const json = parseJson(payload);
  if (!json.ok) return [unreadable(payload, json.reason)];
  const leftovers = new Leftovers(payload);
  const delivery = object(json.value);
  if (!delivery) return [leftovers.unknown('UNKNOWN_SHAPE')];
  const about = text(field(delivery, 'object'));
  if (about !== product) return [leftovers.unknown(about === undefined ? 'UNKNOWN_SHAPE' : 'OTHER_PRODUCT')];
  return list(field(delivery, 'entry')).flatMap((entry) => {
    const fields = object(entry);
    return fields ? parse({ fields, owner: id(field(fields, 'id')) }, leftovers) : [leftovers.unknown('UNKNOWN_ENTRY')];
  });
}
