import { DIMENSIONS, type Features } from './features.js';
import type { Head } from './linear-model.js';

export interface Labelled {
  readonly features: Features;
  readonly label: string;
  /** How much it counts; 1 by default. */
  readonly weight?: number;
}

const EPOCHS = 16;
const RATE = 0.12;
const DECAY = 6e-3;

/** Softmax regression by AdaGrad in a fixed random order: the same examples give the same weights. */
export function trainHead(labels: readonly string[], examples: readonly Labelled[], seed = 20261122): Head {
  const count = labels.length;
  const weights = new Float32Array(DIMENSIONS * count);
  const squares = new Float32Array(DIMENSIONS * count).fill(0.05);
  const bias = new Float64Array(count);
  const random = randomFrom(seed);
  const order = examples.map((_, at) => at);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, random);
    for (const at of order) {
      const example = examples[at];
      if (example) step(weights, squares, bias, labels, example);
    }
  }
  return quantised(labels, weights, bias);
}

function step(weights: Float32Array, squares: Float32Array, bias: Float64Array, labels: readonly string[], { features, label, weight = 1 }: Labelled): void {
  const count = labels.length;
  const sums = Array.from(bias);
  for (let at = 0; at < features.index.length; at += 1) {
    const from = (features.index[at] ?? 0) * count;
    for (let to = 0; to < count; to += 1) sums[to] = (sums[to] ?? 0) + (features.value[at] ?? 0) * (weights[from + to] ?? 0);
  }
  const highest = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  const errors = powers.map((power, to) => weight * (power / total - (labels[to] === label ? 1 : 0)));
  for (let to = 0; to < count; to += 1) bias[to] = (bias[to] ?? 0) - 0.02 * (errors[to] ?? 0);
  for (let at = 0; at < features.index.length; at += 1) {
    const from = (features.index[at] ?? 0) * count;
    for (let to = 0; to < count; to += 1) {
      const place = from + to;
      const slope = (errors[to] ?? 0) * (features.value[at] ?? 0) + DECAY * (weights[place] ?? 0);
      squares[place] = (squares[place] ?? 0) + slope * slope;
      weights[place] = (weights[place] ?? 0) - (RATE * slope) / Math.sqrt(squares[place] ?? 1);
    }
  }
}

/** Bytes instead of floats: an eighth of a percent of the largest weight is all that is lost. */
function quantised(labels: readonly string[], weights: Float32Array, bias: Float64Array): Head {
  const largest = weights.reduce((max, weight) => Math.max(max, Math.abs(weight)), 1e-6);
  const scale = largest / 127;
  return { labels, scale, bias: Array.from(bias, (one) => Math.round(one * 1e4) / 1e4), weights: Int8Array.from(weights, (weight) => Math.round(weight / scale)) };
}

/** Mulberry32. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
}
