import * as it from '@balie/domain/words/enums.js';
export const used = it;
