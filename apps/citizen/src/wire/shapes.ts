/** What the desk's citizen API says and hears; times are ISO 8601 in UTC. */

/** Settings of the web account this page talks to. */
export interface Config {
  accountId: string;
  organisation: string;
  languages: string[];
  /** In UTF-16 units, as `String.length` counts. */
  maxText: number;
  maxAttachmentBytes: number;
  /** True where every person and report is invented. */
  demo: boolean;
  /** Where *Snel weg* goes; a neutral site when absent. */
  leaveUrl?: string;
}

export interface Place {
  latitude: number;
  longitude: number;
  /** Radius in metres. */
  accuracy?: number;
}

export interface Attachment {
  id: string;
  kind: 'image' | 'file' | 'audio' | 'video';
  fileName: string;
  mimeType: string;
  size: number;
  url: string;
}

/** For the citizen's own message `received` = stored by the desk, `read` = opened by a person there. */
export type MessageStatus = 'sent' | 'received' | 'read' | 'failed';

export interface Message {
  id: string;
  from: 'citizen' | 'desk';
  automatic: boolean;
  /** First name only. */
  authorName?: string;
  text?: string;
  at: string;
  clientKey?: string;
  status: MessageStatus;
  readAt?: string;
  attachments: Attachment[];
  location?: Place;
  withdrawn?: true;
}

export type ReportStatus = 'none' | 'received' | 'read' | 'forwarded' | 'done';

/** Where the citizen's open report stands. */
export interface ReportState {
  number?: string;
  /** Path on this site, `/status/<code>`. */
  statusUrl?: string;
  status: ReportStatus;
}

export interface Page {
  cursor: string;
  state: ReportState;
  messages: Message[];
}

/** What `POST messages` carries; the same key may be sent again and again, it counts once. */
export interface NewMessage {
  clientKey: string;
  text: string;
  location?: Place;
  attachmentIds?: string[];
}

export interface Receipt {
  id: string;
  number?: string;
  statusUrl?: string;
}

export type StepKey = 'received' | 'read' | 'forwarded' | 'done';

/** What the status page may tell to who has the link: no names, no places. */
export interface ReportProgress {
  number: string;
  steps: { key: StepKey; at?: string }[];
  current: StepKey;
  /** Since when a team has it; until then it is only passed on. */
  teamHasItAt?: string;
  nextBefore?: string;
  lastMessage?: { text: string; at: string };
  canWrite: boolean;
  chatUrl: string;
}
