import { jest } from '@jest/globals';
import { parse } from 'graphql';
import { openStream, retryDelay } from './stream.js';
import type { StreamSink, Transport } from './transport.js';

function fakeTransport() {
  const opened: { variables: Record<string, unknown>; sink: StreamSink; closed: boolean }[] = [];
  const transport: Transport = {
    subscribe: (_document, variables, sink) => {
      const one = { variables, sink, closed: false };
      opened.push(one);
      return () => void (one.closed = true);
    },
    cut: () => undefined,
  };
  return { transport, opened };
}

const document = parse('subscription { queueChanged { sequence } }');
beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

it('after a break it goes on from the last sequence seen', () => {
  const { transport, opened } = fakeTransport();
  let sequence = '10';
  openStream({ transport, document, variables: () => ({ afterSequence: sequence }), onData: (data) => void (sequence = data as string), onEnd: () => undefined });
  opened[0]?.sink.next('12');
  opened[0]?.sink.end('BROKEN');
  expect(opened).toHaveLength(1);
  jest.advanceTimersByTime(700);
  expect(opened.map((one) => one.variables)).toEqual([{ afterSequence: '10' }, { afterSequence: '12' }]);
});

it.each(['REFETCH', 'UNAUTHENTICATED', 'FORBIDDEN'] as const)('%s is told and not tried again', (why) => {
  const { transport, opened } = fakeTransport();
  const ended = jest.fn();
  openStream({ transport, document, variables: () => ({}), onData: () => undefined, onEnd: ended });
  opened[0]?.sink.end(why);
  jest.advanceTimersByTime(60_000);
  expect(ended).toHaveBeenCalledWith(why);
  expect(opened).toHaveLength(1);
});

it('stopped is closed, and a late end does not wake it', () => {
  const { transport, opened } = fakeTransport();
  const stream = openStream({ transport, document, variables: () => ({}), onData: () => undefined, onEnd: () => undefined });
  stream.stop();
  opened[0]?.sink.end('BROKEN');
  jest.advanceTimersByTime(60_000);
  expect([opened.length, opened[0]?.closed]).toEqual([1, true]);
});

it('somebody who looks does not wait for the next attempt', () => {
  const { transport, opened } = fakeTransport();
  const stream = openStream({ transport, document, variables: () => ({}), onData: () => undefined, onEnd: () => undefined });
  opened[0]?.sink.end('BROKEN');
  stream.retryNow();
  expect(opened).toHaveLength(2);
});

it('attempts come slower and slower, never slower than about ten seconds, and not all at once', () => {
  expect([0, 1, 2, 3, 4, 9].map((attempt) => retryDelay(attempt, 0.5))).toEqual([500, 1_000, 2_000, 4_000, 8_000, 8_000]);
  expect(retryDelay(4, 1)).toBeCloseTo(10_400);
  expect(retryDelay(4, 0)).toBeCloseTo(5_600);
});
