import type { ThreadAttachment, ThreadRow } from './thread.queries.js';

/** A message as the citizen's page gets it: their own or the desk's, without what is only ours to know. */
export interface CitizenMessage {
  readonly id: string;
  readonly from: 'citizen' | 'desk';
  readonly automatic: boolean;
  readonly authorName?: string;
  readonly text?: string;
  readonly at: string;
  readonly clientKey?: string;
  readonly status: 'sent' | 'received' | 'read' | 'failed';
  readonly readAt?: string;
  readonly attachments: readonly CitizenAttachment[];
  readonly location?: { readonly latitude: number; readonly longitude: number };
  readonly withdrawn?: true;
}

export interface CitizenAttachment {
  readonly id: string;
  readonly kind: 'image' | 'file' | 'audio' | 'video';
  readonly fileName: string;
  readonly mimeType: string;
  readonly size: number;
  readonly url: string;
}

export const attachmentUrl = (accountId: string, id: string): string => `/api/web/${accountId}/attachments/${id}`;

const kinds: readonly string[] = ['image', 'file', 'audio', 'video'];

function files(accountId: string, attachments: readonly ThreadAttachment[]): CitizenAttachment[] {
  return attachments.filter(({ kind }) => kinds.includes(kind)).map((file) => ({
    id: file.id, kind: file.kind as CitizenAttachment['kind'], fileName: file.fileName ?? file.kind, mimeType: file.mimeType ?? 'application/octet-stream', size: file.size ?? 0,
    url: attachmentUrl(accountId, file.id),
  }));
}

function placeOf(attachments: readonly ThreadAttachment[]): CitizenMessage['location'] {
  const place = attachments.find(({ kind }) => kind === 'location');
  return place?.latitude == null || place.longitude == null ? undefined : { latitude: place.latitude, longitude: place.longitude };
}

function statusOf(row: ThreadRow): CitizenMessage['status'] {
  if (row.direction === 'INBOUND') return row.readByUsAt === null ? 'received' : 'read';
  return row.deliveryStatus === 'READ' ? 'read' : row.deliveryStatus === 'DELIVERED' ? 'received' : 'sent';
}

/** One row of the thread. A withdrawn message shows that it was there, not what it said. */
export function citizenMessage(accountId: string, row: ThreadRow): CitizenMessage {
  const own = row.direction === 'INBOUND';
  const readAt = own ? row.readByUsAt : row.readAt;
  const withdrawn = row.withdrawnAt !== null;
  return {
    id: row.id, from: own ? 'citizen' : 'desk', automatic: row.automatic,
    authorName: own || row.author === null ? undefined : row.author.trim().split(/\s+/)[0],
    text: withdrawn ? undefined : (row.text ?? undefined),
    at: row.sentAt.toISOString(),
    clientKey: own ? row.externalId?.split(':').slice(1).join(':') : undefined,
    status: statusOf(row),
    readAt: readAt?.toISOString(),
    attachments: withdrawn ? [] : files(accountId, row.attachments),
    location: withdrawn ? undefined : placeOf(row.attachments),
    withdrawn: withdrawn ? true : undefined,
  };
}
