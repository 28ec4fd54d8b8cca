/** Counts of items that came in, and where each of them is now. */
export interface IntakeBalance {
  readonly received: number;
  readonly stored: number;
  readonly duplicate: number;
  readonly ignored: number;
  readonly failed: number;
  readonly waiting: number;
}

/** received = stored + duplicate + ignored + failed + waiting; the difference is what was lost (positive) or counted twice (negative). */
export function imbalance(balance: IntakeBalance): number {
  return balance.received - balance.stored - balance.duplicate - balance.ignored - balance.failed - balance.waiting;
}

/** True when every item that came in is somewhere. */
export function isBalanced(balance: IntakeBalance): boolean {
  return imbalance(balance) === 0;
}

/** The sum of several accounts' balances. */
export function totalBalance(balances: readonly IntakeBalance[]): IntakeBalance {
  const sum = (key: keyof IntakeBalance): number => balances.reduce((total, balance) => total + balance[key], 0);
  return { received: sum('received'), stored: sum('stored'), duplicate: sum('duplicate'), ignored: sum('ignored'), failed: sum('failed'), waiting: sum('waiting') };
}
