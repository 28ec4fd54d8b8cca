import fc from 'fast-check';
import { eventReader, type ServerEvent } from './event-stream.js';

const read = (...pieces: string[]): ServerEvent[] => {
  const heard: ServerEvent[] = [];
  const reader = eventReader((event) => heard.push(event));
  pieces.forEach(reader);
  return heard;
};

describe('reading server-sent events', () => {
  test.each<[string, string, ServerEvent[]]>([
    ['an event with id', 'id: 7\nevent: message\ndata: {"a":1}\n\n', [{ event: 'message', data: '{"a":1}', id: '7' }]],
    ['a nameless event', 'data: x\n\n', [{ event: 'message', data: 'x' }]],
    ['data over two lines', 'data: a\ndata: b\n\n', [{ event: 'message', data: 'a\nb' }]],
    ['a heartbeat says nothing', ':thump\n\n', []],
    ['an event that is cut off says nothing', 'data: half', []],
    ['Windows line ends', 'event: state\r\ndata: 1\r\n\r\n', [{ event: 'state', data: '1' }]],
    ['only one space after the colon is taken off', 'data:  x\n\n', [{ event: 'message', data: ' x' }]],
    ['an unknown field is passed over', 'retry: 5\ndata: x\n\n', [{ event: 'message', data: 'x' }]],
    ['an id does not stick to the next event', 'id: 1\ndata: a\n\ndata: b\n\n', [{ event: 'message', data: 'a', id: '1' }, { event: 'message', data: 'b' }]],
  ])('%s', (_label, text, expected) => expect(read(text)).toEqual(expected));

  test('wherever the network cuts the text, the events are the same', () => {
    const text = ':thump\n\nid: 1\r\nevent: message\r\ndata: één\r\n\r\nevent: typing\ndata: {}\n\n';
    const whole = read(text);
    fc.assert(
      fc.property(fc.array(fc.nat(text.length), { maxLength: 8 }), (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), text.length];
        expect(read(...at.slice(1).map((end, index) => text.slice(at[index], end)))).toEqual(whole);
      }),
    );
  });
});
