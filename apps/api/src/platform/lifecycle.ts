import { Injectable } from '@nestjs/common';

/** How far along this process is. Long-lived answers (sockets, event streams) end when `closing` aborts, so that the rest can finish in order. */
@Injectable()
export class Lifecycle {
  private readonly controller = new AbortController();

  get closing(): AbortSignal {
    return this.controller.signal;
  }

  /** From now on the load balancer should send nothing new. */
  close(): void {
    this.controller.abort();
  }
}
