import type { WebDoor } from '../web/door.js';

/** A way into the desk for one who writes: the web messenger's API, or a telephone with a played provider behind it. Every method throws DoorProblem. */
export type Door = Pick<WebDoor, 'visitor' | 'send' | 'upload' | 'messages' | 'receipts' | 'typing'>;
