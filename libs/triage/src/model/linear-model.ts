import { DIMENSIONS, type Features } from './features.js';

/** One question and its answers: weights are bytes, times `scale`. Layout: label by label for each feature. */
export interface Head {
  readonly labels: readonly string[];
  readonly scale: number;
  readonly bias: readonly number[];
  readonly weights: Int8Array;
}

/** How likely each label is (0–1, sum 1), most likely first. */
export type Likely = readonly (readonly [label: string, probability: number])[];

/** Softmax over the sums of weights. */
export function likely(head: Head, features: Features): Likely {
  const sums = [...head.bias];
  const count = head.labels.length;
  for (let at = 0; at < features.index.length; at += 1) {
    const from = (features.index[at] ?? 0) * count;
    const value = (features.value[at] ?? 0) * head.scale;
    for (let label = 0; label < count; label += 1) sums[label] = (sums[label] ?? 0) + value * (head.weights[from + label] ?? 0);
  }
  const highest = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return head.labels.map((label, at) => [label, (powers[at] ?? 0) / total] as const).sort((a, b) => b[1] - a[1]);
}

/** A head as it stands in the model file. */
export interface StoredHead {
  readonly labels: readonly string[];
  readonly scale: number;
  readonly bias: readonly number[];
  /** Base64 of the bytes. */
  readonly weights: string;
}

export const storeHead = ({ weights, ...head }: Head): StoredHead => ({ ...head, weights: Buffer.from(weights.buffer, weights.byteOffset, weights.byteLength).toString('base64') });

/** Throws when the weights are not of this version's size. */
export function loadHead({ weights, ...head }: StoredHead): Head {
  const bytes = Buffer.from(weights, 'base64');
  if (bytes.length !== DIMENSIONS * head.labels.length) throw new Error('the model was trained for another version of its features');
  return { ...head, weights: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length) };
}

/** How likely one label is; 0 for a label the head does not know. */
export const probabilityOf = (head: Head, features: Features, label: string): number => likely(head, features).find(([name]) => name === label)?.[1] ?? 0;
