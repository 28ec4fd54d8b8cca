import { featuresOf, type Features } from '../model/features.js';
import { storeHead, type Head } from '../model/linear-model.js';
import type { Question, StoredModel } from '../model/shipped-model.js';
import { trainHead, type Labelled } from '../model/train-head.js';
import type { Example } from './examples.js';
import { measured, type Predicted } from './measure.js';

const LABELS: Readonly<Record<Question, (example: Example) => string>> = {
  type: (example) => example.type, category: (example) => example.category, urgency: (example) => example.urgency, danger: (example) => (example.lifeThreat ? 'yes' : 'no'),
};
const FOLDS = 5;

/**
 * Trains the four heads on all examples and measures them five-fold: each fold of `gold` is judged by heads that never saw it.
 * `ordinary` messages teach the danger head what is nothing. The same examples give the same model, byte for byte.
 */
export function trainModel(gold: readonly Example[], written: readonly Example[], ordinary: readonly string[], version: string): StoredModel {
  const calm = ordinary.map((text) => ({ features: featuresOf({ text, channel: '' }), label: 'no', weight: 0.6 }));
  const features = new Map([...gold, ...written].map((example) => [example, featuresOf(example)]));
  const train = (examples: readonly Example[]) => heads(examples, [...gold, ...written], features, new Set(gold), calm);
  const judged = Array.from({ length: FOLDS }, (_, fold) => {
    const trained = train([...gold.filter((__, at) => at % FOLDS !== fold), ...written]);
    return gold.filter((__, at) => at % FOLDS === fold).map((example): Predicted => ({ example, features: features.get(example) ?? featuresOf(example), heads: trained }));
  }).flat();
  const all = train([...gold, ...written]);
  const stored = { type: storeHead(all.type), category: storeHead(all.category), urgency: storeHead(all.urgency), danger: storeHead(all.danger) };
  return { version, examples: gold.length + written.length, quality: measured(judged), heads: stored };
}

function heads(examples: readonly Example[], all: readonly Example[], features: ReadonlyMap<Example, Features>, gold: ReadonlySet<Example>, calm: readonly Labelled[]): Record<Question, Head> {
  const head = (question: Question): Head => {
    const label = LABELS[question];
    const labels = [...new Set(all.map(label))].sort();
    const labelled = examples.map((example) => ({ features: features.get(example) ?? featuresOf(example), label: label(example), weight: gold.has(example) ? 1.5 : 1 }));
    return trainHead(labels, question === 'danger' ? [...labelled, ...calm] : labelled);
  };
  return { type: head('type'), category: head('category'), urgency: head('urgency'), danger: head('danger') };
}
