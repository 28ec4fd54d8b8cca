import { featuresOf } from '../model/features.js';
import { probabilityOf } from '../model/linear-model.js';
import { shippedModel } from '../model/shipped-model.js';
import { dangerByRules, type DangerFound } from './by-rules.js';
import { weigh } from './weigh.js';

export type { DangerFound };

/** Danger in a text: readable rules and the small trained model, with the words that decided. Pure but for reading the model once; linear in the length of the text. */
export function detectDanger(text: string, channel = ''): DangerFound {
  const model = shippedModel();
  return weigh(dangerByRules(text), model ? probabilityOf(model.danger, featuresOf({ text, channel }), 'yes') : null);
}
