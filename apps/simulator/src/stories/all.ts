import { service } from './service.js';
import type { Story } from './story.js';
import { street } from './street.js';
import { traffic } from './traffic.js';

/** Every invented citizen. */
export const stories: Story[] = [...street, ...traffic, ...service];
