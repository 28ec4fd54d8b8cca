import fc from 'fast-check';
import { imbalance, isBalanced, totalBalance } from './balance.js';

const count = fc.nat(1_000_000);
const parts = fc.record({ stored: count, duplicate: count, ignored: count, failed: count, waiting: count });

describe('balance', () => {
  it('received = stored + duplicate + ignored + failed + waiting', () => {
    fc.assert(fc.property(parts, fc.integer({ min: -5, max: 5 }), (fates, lost) => {
      const received = fates.stored + fates.duplicate + fates.ignored + fates.failed + fates.waiting;
      expect(isBalanced({ ...fates, received })).toBe(true);
      expect(imbalance({ ...fates, received: received + lost })).toBe(lost);
    }));
  });

  it('holds for the sum when it holds for each', () => {
    fc.assert(fc.property(fc.array(parts), (accounts) => {
      const balances = accounts.map((fates) => ({ ...fates, received: fates.stored + fates.duplicate + fates.ignored + fates.failed + fates.waiting }));
      expect(imbalance(totalBalance(balances))).toBe(0);
    }));
  });
});
