import { safeFileName } from './media-types.js';

describe('a file name', () => {
  it.each([
    ['foto.jpg', 'foto.jpg'], ['../../etc/passwd', 'passwd'], ['C:\\Users\\Jan\\foto.png', 'foto.png'], ['a\u0000b\u202egpj.exe', 'abgpj.exe'], ['..', null], ['', null], [undefined, null], ['<img src=x>.jpg', 'img src=x.jpg'],
    ['.htaccess', 'htaccess'], [`${'é'.repeat(300)}.jpeg`, `${'é'.repeat(100)}.jpeg`],
  ])('%j becomes %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });
});
