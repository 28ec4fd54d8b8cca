import { featuresOf } from '../model/features.js';
import { shippedModel } from '../model/shipped-model.js';
import { withCircumstances } from './at-home.js';
import { dangerByRules, type DangerFound } from './by-rules.js';
import { modelSays } from './model-says.js';
import { weigh } from './weigh.js';

export type { DangerFound };

/** Danger in a text: readable rules and the small trained model, with the words that decided. Pure but for reading the model once; linear in the length of the text. */
export function detectDanger(text: string, channel = ''): DangerFound {
  const model = shippedModel();
  return withCircumstances(weigh(dangerByRules(text), model && modelSays(model.danger, featuresOf({ text, channel }), text)), text);
}
