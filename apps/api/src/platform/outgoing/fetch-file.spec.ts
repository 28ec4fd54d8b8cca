import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { lookupOutside } from './addresses.js';
import { FetchFile } from './fetch-file.js';

describe('a name', () => {
  const look = (host: string) => new Promise((resolve) => lookupOutside(host, {}, (error, address) => resolve(error === null ? address : error.message)));

  it('that leads inside is refused where the connection is made, whatever it answered before', async () => {
    expect(await look('localhost')).toBe('address not allowed');
  });
});

describe('a redirect', () => {
  const servers: Server[] = [];
  const serve = async (handler: Parameters<typeof createServer>[1]): Promise<string> => {
    const server = createServer(handler);
    servers.push(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  afterAll(() => servers.forEach((server) => server.close()));

  it('takes no key along to another host', async () => {
    const seen: (string | undefined)[] = [];
    const other = await serve((request, response) => {
      seen.push(request.headers.authorization);
      response.end('bytes');
    });
    const first = await serve((request, response) => {
      seen.push(request.headers.authorization);
      response.writeHead(302, { location: `${other}/file` }).end();
    });
    const bytes = await new FetchFile({ BALIE_ALLOWED_PRIVATE_HOSTS: ['127.0.0.1'] }).run({ url: first, headers: { authorization: 'Bearer x' }, hosts: [], maxBytes: 100 });
    expect([bytes.toString(), seen]).toEqual(['bytes', ['Bearer x', undefined]]);
  });

  it.each([['cdn.example', 'https://evil-cdn.example/x'], ['*.cdn.example', 'https://cdn.example.evil.example/x'], ['*.cdn.example', 'https://xcdn.example/'], ['cdn.example', 'https://sub.cdn.example/']])('%s is not %s', async (host, url) => {
    await expect(new FetchFile({ BALIE_ALLOWED_PRIVATE_HOSTS: [] }).run({ url, hosts: [host], maxBytes: 1 })).rejects.toMatchObject({ code: 'HOST_NOT_ALLOWED' });
  });
});
