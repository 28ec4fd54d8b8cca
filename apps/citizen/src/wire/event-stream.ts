/** One server-sent event; `data` is the joined text, `id` only when the event carried one. */
export interface ServerEvent {
  event: string;
  data: string;
  id?: string;
}

/**
 * Reads server-sent events from pieces of text cut anywhere, and calls `onEvent` for each complete one.
 * Own reader instead of `EventSource`, which can send neither Last-Event-ID on its first request nor say why it was refused.
 */
export function eventReader(onEvent: (event: ServerEvent) => void): (piece: string) => void {
  let rest = '';
  let data: string[] = [];
  let event = '';
  let id: string | undefined;

  const line = (text: string): void => {
    if (text === '') {
      if (data.length > 0) onEvent({ event: event || 'message', data: data.join('\n'), ...(id !== undefined && { id }) });
      data = [];
      event = '';
      id = undefined;
      return;
    }
    const colon = text.indexOf(':');
    if (colon === 0) return;
    const field = colon < 0 ? text : text.slice(0, colon);
    const value = colon < 0 ? '' : text.slice(colon + 1).replace(/^ /, '');
    if (field === 'data') data.push(value);
    else if (field === 'event') event = value;
    else if (field === 'id' && !value.includes('\0')) id = value;
  };

  return (piece) => {
    rest += piece;
    // A carriage return at the very end may be half of a CRLF: it waits for the next piece.
    const held = rest.endsWith('\r') ? '\r' : '';
    const lines = rest.slice(0, rest.length - held.length).split(/\r\n|\n|\r/);
    rest = (lines.pop() ?? '') + held;
    lines.forEach(line);
  };
}
