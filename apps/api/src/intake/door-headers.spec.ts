import { flatHeaders, keptHeaders } from './door-headers.js';

describe('headers of a delivery', () => {
  it('are kept without what proves who somebody is', () => {
    const headers = { 'content-type': 'application/json', 'x-hub-signature-256': 'sha256=ab', authorization: 'Bearer x', cookie: 'balie_session=y', 'x-balie-visitor': 'z', 'user-agent': 'curl', 'x-forwarded-for': '10.0.0.1' };
    expect(keptHeaders(headers)).toEqual({ 'content-type': 'application/json', 'x-hub-signature-256': 'sha256=ab' });
  });

  it('have the content type as it was sent', () => {
    const headers = { 'content-type': 'application/octet-stream', 'x-original-content-type': 'multipart/form-data; boundary=b' };
    expect(keptHeaders(headers)).toEqual({ 'content-type': 'multipart/form-data; boundary=b' });
    expect(flatHeaders({ ...headers, 'set-cookie': ['a', 'b'] })).toEqual({ 'content-type': 'multipart/form-data; boundary=b', 'set-cookie': 'a, b' });
  });

  it('are bounded', () => {
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`x-${i}`, 'v'.repeat(9000)]));
    const kept = keptHeaders(many);
    expect([Object.keys(kept).length, kept['x-0']?.length]).toEqual([40, 2000]);
  });
});
