const TIMEOUT_MS = 10_000;

/** An answer on its way to the desk; resolves with the status. */
export async function postTo(url: string, headers: Record<string, string>, body: string): Promise<number> {
  const response = await fetch(url, { method: 'POST', headers, body, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
  await response.arrayBuffer();
  return response.status;
}
