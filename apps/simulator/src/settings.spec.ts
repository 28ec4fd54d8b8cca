import { readSettings } from './settings.js';

test.each([
  ['where people come', { PUBLIC_URL: 'https://balie.example/', PORT: '4000' }, { origin: 'https://balie.example', memoryFile: undefined, accountsFile: undefined, phonesFile: undefined, controlRoomFile: undefined, port: undefined }],
  ['this machine', { PORT: '4000', BALIE_DATA_DIR: '/data' }, { origin: 'http://127.0.0.1:4000', memoryFile: '/data/simulator.json', accountsFile: '/data/simulator-accounts.json', phonesFile: '/data/simulator-phones.json', controlRoomFile: '/data/simulator-control-room.json', port: undefined }],
  ['nothing said', {}, { origin: 'http://127.0.0.1:3000', memoryFile: undefined, accountsFile: undefined, phonesFile: undefined, controlRoomFile: undefined, port: undefined }],
])('the desk by %s', (_label, environment, expected) => expect(readSettings(environment)).toEqual(expected));
