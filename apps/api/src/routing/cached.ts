/**
 * One value per process that may be a little old. Asked again after `maxAgeMs` it is read anew beside the answer, so nobody waits for it but the first;
 * when reading fails the old value stays and the next one who asks tries again.
 */
export class Cached<T> {
  private value: Promise<T> | null = null;
  private readUntil = 0;

  constructor(
    private readonly read: () => Promise<T>,
    private readonly maxAgeMs: number,
    private readonly now: () => number,
  ) {}

  get(): Promise<T> {
    if (this.value === null) {
      this.readUntil = this.now() + this.maxAgeMs;
      this.value = this.read();
      this.value.catch(() => this.forget());
    } else if (this.now() > this.readUntil) {
      this.readUntil = this.now() + this.maxAgeMs;
      this.read().then((fresh) => (this.value = Promise.resolve(fresh)), () => (this.readUntil = 0));
    }
    return this.value;
  }

  /** The next one who asks waits for a fresh value. */
  forget(): void {
    this.value = null;
  }
}
