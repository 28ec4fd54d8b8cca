import type { Story } from '../script.js';
import { closed } from './closed.js';
import { queue } from './queue.js';
import { running } from './running.js';

/** A Friday afternoon at the desk, all of it invented. */
export const stories: readonly Story[] = [...closed, ...running, ...queue];
