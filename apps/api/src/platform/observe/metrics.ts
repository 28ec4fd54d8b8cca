import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What /metrics shows. Labels come from closed sets only: a route's pattern, never its path. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly http = new Histogram({ name: 'balie_http_request_seconds', help: 'HTTP requests by route and status', labelNames: ['method', 'route', 'status'], buckets: SECONDS, registers: [this.registry] });
  private readonly graphql = new Histogram({ name: 'balie_graphql_operation_seconds', help: 'GraphQL operations by root field', labelNames: ['kind', 'field', 'failed'], buckets: SECONDS, registers: [this.registry] });
  private readonly refusals = new Counter({ name: 'balie_refused_total', help: 'Requests refused, by code', labelNames: ['code'], registers: [this.registry] });

  constructor() {
    collectDefaultMetrics({ register: this.registry, prefix: 'balie_' });
  }

  request(method: string, route: string, status: number, ms: number): void {
    this.http.observe({ method, route, status: String(status) }, ms / 1000);
  }

  operation(kind: string, field: string, failed: boolean, ms: number): void {
    this.graphql.observe({ kind, field, failed: String(failed) }, ms / 1000);
  }

  refused(code: string): void {
    this.refusals.inc({ code });
  }

  /** A number that is read when somebody asks: `read` gives one value, or one per combination of labels. An error leaves it out. */
  gauge(name: string, help: string, read: () => number | readonly Labelled[] | Promise<number | readonly Labelled[]>): void {
    const labelled = (value: number | readonly Labelled[]): readonly Labelled[] => (typeof value === 'number' ? [{ labels: {}, value }] : value);
    const gauge: Gauge = new Gauge({
      name,
      help,
      labelNames: ['kind', 'state'],
      registers: [this.registry],
      async collect() {
        try {
          const values = labelled(await read());
          gauge.reset();
          for (const { labels, value } of values) gauge.set(labels, value);
        } catch {
          gauge.reset();
        }
      },
    });
  }

  /** A counter of a feature's own, made once. */
  counter<Label extends string>(name: string, help: string, labelNames: readonly Label[]): Counter<Label> {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }

  histogram<Label extends string>(name: string, help: string, labelNames: readonly Label[]): Histogram<Label> {
    return new Histogram({ name, help, labelNames, buckets: SECONDS, registers: [this.registry] });
  }
}

interface Labelled {
  readonly labels: { readonly kind?: string; readonly state?: string };
  readonly value: number;
}
