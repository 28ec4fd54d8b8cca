import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { complaint, entrancesOf } from './entrances.js';

/** Refuses to start while somebody forgot to say who may call a handler: closed by default is a promise, not a habit. */
@Injectable()
export class CheckAccess implements OnApplicationBootstrap {
  constructor(private readonly discovery: DiscoveryService) {}

  onApplicationBootstrap(): void {
    const classes = [...this.discovery.getProviders(), ...this.discovery.getControllers()];
    const entrances = classes.flatMap(({ name, instance }) => {
      const prototype: unknown = typeof instance === 'object' && instance !== null ? Object.getPrototypeOf(instance) : null;
      return typeof prototype === 'object' && prototype !== null ? entrancesOf(String(name), prototype) : [];
    });
    const wrong = entrances.map(complaint).filter((line) => line !== null);
    if (wrong.length > 0) throw new Error(`Handlers without the right @Allow or @Public:\n  ${wrong.join('\n  ')}`);
  }
}
