import type { Seat } from './people.js';

/** One GraphQL request as the page of this seat would send it, for what sets the scene and is not what a journey is about. Throws on errors. */
export async function ask<T>(seat: Seat, query: string, variables: object = {}): Promise<T> {
  const result = await seat.page.evaluate(async ({ query, variables }) => {
    const response = await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', 'x-balie-client': 'desk' }, body: JSON.stringify({ query, variables }) });
    return (await response.json()) as { data: unknown; errors?: unknown };
  }, { query, variables });
  if (result.errors) throw new Error(JSON.stringify(result.errors));
  return result.data as T;
}
