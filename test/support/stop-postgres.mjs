/** Jest's globalTeardown: drops what the tests left and ends the server. */
export default async function stopPostgres() {
  await globalThis.__stopBaliePostgres?.();
}
