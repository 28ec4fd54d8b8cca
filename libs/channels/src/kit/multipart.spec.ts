import { multipart } from './multipart.js';

describe('a form with files', () => {
  it('is read back as it was', async () => {
    const { contentType, body } = multipart([{ name: 'message', value: '{"a":"é"}' }, { name: 'filedata', value: Buffer.from([0, 255, 13, 10]), fileName: 'fo"to\r\n.jpg', mimeType: 'image/jpeg' }]);
    const form = await new Response(Buffer.from(body), { headers: { 'content-type': contentType } }).formData();
    expect(form.get('message')).toBe('{"a":"é"}');
    const file = form.get('filedata') as File;
    expect([file.name, file.type, Buffer.from(await file.arrayBuffer())]).toEqual(['fo_to__.jpg', 'image/jpeg', Buffer.from([0, 255, 13, 10])]);
  });
});
