import type { NormalisedEvent } from '../contract.js';

/** One event as `balie channel parse` prints it; fields without a value are left out. */
export type PrintedEvent = Readonly<Record<string, unknown>>;

const without = (fields: Record<string, unknown>): PrintedEvent =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)));

/** The documented output names: snake_case, `id` for the external id, `target` for what an edit, reaction or receipt points at (a list when several). */
export function printEvent(event: NormalisedEvent): PrintedEvent {
  return without({
    kind: event.kind,
    account: event.account,
    user: event.user,
    user_name: event.userName,
    at: event.at,
    id: event.externalId,
    edit: event.editSequence,
    text: event.text,
    attachments: event.attachments?.map((file) => without({
      type: file.type, url: file.url, media_id: file.mediaId ?? file.storedId, file_name: file.fileName, mime_type: file.mimeType, latitude: file.latitude, longitude: file.longitude,
    })),
    post: event.post,
    reply_to: event.replyTo,
    target: event.targets?.length === 1 ? event.targets[0] : event.targets,
    status: event.status?.toLowerCase(),
    failure: event.failure,
    payload: event.payload,
    language: event.language,
    reason: event.reason,
    ...event.printed,
  });
}

/** What `channel parse` prints for one file: its events, or why it cannot be read. */
export function printParsed(file: string, events: readonly NormalisedEvent[]): PrintedEvent {
  const invalid = events.find((event) => event.kind === 'invalid');
  return invalid ? { file, error: invalid.reason } : { file, events: events.map(printEvent) };
}
