import { decidingSpans } from '../labels/deciding-words.js';
import type { Features } from '../model/features.js';
import { probabilityOf, type Head } from '../model/linear-model.js';
import type { ModelSays } from './weigh.js';

/** What the danger head makes of a text; its words are looked for only when they are asked for. */
export const modelSays = (head: Head, features: Features, text: string): ModelSays => ({
  probability: probabilityOf(head, features, 'yes'), spans: () => decidingSpans(head, 'yes', text),
});
