import * as it from '@balie/api/platform/clock.js';
export const used = it;
