import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import DataLoader from 'dataloader';

/** Answers for `keys` in their order; null (or nothing) where there is none. */
export type BatchFunction<Key, Value> = (keys: readonly Key[]) => Promise<readonly (Value | null | undefined)[]>;

/** The batches of one request or one live frame: the same thing is read once and never kept longer. */
export class LoaderRegistry {
  private readonly loaders = new Map<string, DataLoader<never, unknown>>();

  /** The loader named `name`, made with `batch` when it is first asked for. Keys are strings or numbers. */
  get<Key extends string | number, Value>(name: string, batch: BatchFunction<Key, Value>): DataLoader<Key, Value | null> {
    const known = this.loaders.get(name);
    if (known !== undefined) return known as unknown as DataLoader<Key, Value | null>;
    const loader = new DataLoader<Key, Value | null>(async (keys) => (await batch(keys)).map((value) => value ?? null));
    this.loaders.set(name, loader as unknown as DataLoader<never, unknown>);
    return loader;
  }
}

/** The same rows in the order of `keys`, undefined where a key has none: the second half of every batch function. */
export function inOrder<Row, Key>(keys: readonly Key[], rows: readonly Row[], keyOf: (row: Row) => Key): (Row | undefined)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key));
}

/** The request's loaders, as an argument of a resolver method. */
export const Loaders = createParamDecorator((_: unknown, context: ExecutionContext): LoaderRegistry => GqlExecutionContext.create(context).getContext<{ loaders: LoaderRegistry }>().loaders);
