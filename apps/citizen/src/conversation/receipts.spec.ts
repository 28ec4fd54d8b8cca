import type { Outcome } from '../wire/trouble.js';
import { createReceipts } from './receipts.js';

function queue(answers: Outcome<unknown>[] = []) {
  const sent: [string[], string[]][] = [];
  let timers: (() => void)[] = [];
  const receipts = createReceipts({
    send: (delivered, read) => {
      sent.push([delivered, read]);
      return Promise.resolve(answers.shift() ?? { ok: true, value: undefined });
    },
    later: (run) => {
      timers.push(run);
      return () => undefined;
    },
  });
  const pass = async (): Promise<void> => {
    const due = timers;
    timers = [];
    due.forEach((run) => run());
    await Promise.resolve();
    await Promise.resolve();
  };
  return { receipts, sent, pass };
}

test('gathers what came together, and tells each thing once', async () => {
  const { receipts, sent, pass } = queue();
  receipts.delivered(['a', 'b']);
  receipts.read(['a']);
  await pass();
  receipts.delivered(['a', 'b']);
  receipts.read(['a', 'b']);
  await pass();
  expect(sent).toEqual([[['a', 'b'], ['a']], [[], ['b']]]);
});

test('tells again when the desk was away, not when it refused', async () => {
  const { receipts, sent, pass } = queue([{ ok: false, trouble: { kind: 'away' } }, { ok: false, trouble: { kind: 'refused', code: 'X' } }]);
  receipts.read(['a']);
  for (let turn = 0; turn < 4; turn += 1) await pass();
  expect(sent).toEqual([[[], ['a']], [[], ['a']]]);
});
