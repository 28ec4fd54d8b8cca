import { isInside } from './addresses.js';
import { OutgoingHttp } from './outgoing-http.js';

describe('where a channel may call', () => {
  it.each(['127.0.0.1', '10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '::1', 'fd00::1', 'fe80::1', '::ffff:10.0.0.1', '224.0.0.1', '255.255.255.255'])('not %s', (address) => {
    expect(isInside(address)).toBe(true);
  });

  it.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '::ffff:8.8.8.8'])('but %s', (address) => {
    expect(isInside(address)).toBe(false);
  });

  it.each(['http://127.0.0.1:1/', 'http://[::1]:1/', 'http://2130706433/', 'http://0x7f.1/', 'http://localhost:1/', 'file:///etc/passwd', 'ftp://8.8.8.8/', 'not an address'])('refuses %s before asking', async (url) => {
    const http = new OutgoingHttp({ BALIE_ALLOWED_PRIVATE_HOSTS: [] });
    await expect(http.request({ method: 'GET', url })).rejects.toMatchObject({ name: 'HttpUnreachable' });
  });
});
