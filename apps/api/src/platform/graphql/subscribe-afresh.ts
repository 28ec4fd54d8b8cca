import { createSourceEventStream, execute, type ExecutionArgs, type ExecutionResult } from 'graphql';
import type { GraphqlContext } from './graphql-context.js';
import { LoaderRegistry } from './loaders.js';

/**
 * `subscribe` of graphql-js, with new loaders for every frame: a loader remembers what it read, and the next frame is about what changed.
 * By hand for a second reason: `return()` reaches the source at once, also while `next()` waits.
 */
export async function subscribeAfresh(args: ExecutionArgs): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const source = await createSourceEventStream(args);
  if (!isIterable(source)) return source;
  const events = source[Symbol.asyncIterator]();
  const frames: AsyncIterableIterator<ExecutionResult> = {
    async next() {
      const event = await events.next();
      if (event.done === true) return { value: undefined, done: true };
      const contextValue: GraphqlContext = { ...(args.contextValue as GraphqlContext), loaders: new LoaderRegistry() };
      return { value: await execute({ ...args, rootValue: event.value, contextValue }), done: false };
    },
    async return() {
      await events.return?.();
      return { value: undefined, done: true };
    },
    async throw(error: unknown) {
      await events.return?.();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return frames;
    },
  };
  return frames;
}

const isIterable = (value: object): value is AsyncIterable<unknown> => Symbol.asyncIterator in value;
