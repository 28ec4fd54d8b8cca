import * as it from '../features/two/Two.js';
export const used = it;
