import { settings } from '../settings/settings.js';
import { createStore } from '../store.js';

/** waiting: the browser lets no page sound before a first key or click · ready · none: it cannot make sound at all. */
export type SoundState = 'waiting' | 'ready' | 'none';
export const soundState = createStore<SoundState>('waiting');

let context: AudioContext | null = null;
const told = () => soundState.set(context?.state === 'running' ? 'ready' : 'waiting');
let alarm: ReturnType<typeof setInterval> | undefined;

const loudness = { low: 0.12, normal: 0.35, high: 0.8 } as const;

function open(): AudioContext | null {
  if (context) return context;
  if (typeof AudioContext === 'undefined') {
    soundState.set('none');
    return null;
  }
  context = new AudioContext();
  context.addEventListener('statechange', told);
  told();
  return context;
}

/** One tone of `hertz`, from `at` seconds from now, `length` seconds long, with soft edges so that nothing clicks. */
function tone(audio: AudioContext, hertz: number, at: number, length: number): void {
  const start = audio.currentTime + at;
  const volume = loudness[settings.get().volume];
  const oscillator = audio.createOscillator();
  const gain = audio.createGain();
  oscillator.type = 'triangle';
  oscillator.frequency.value = hertz;
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(volume, start + 0.02);
  gain.gain.setValueAtTime(volume, start + length - 0.05);
  gain.gain.linearRampToValueAtTime(0, start + length);
  oscillator.connect(gain).connect(audio.destination);
  oscillator.start(start);
  oscillator.stop(start + length);
}

/** Two tones, high and low, twice: told apart from every other sound of an office. */
function alarmOnce(): void {
  const audio = open();
  if (audio?.state !== 'running') return;
  for (const [at, hertz] of [[0, 880], [0.22, 659], [0.5, 880], [0.72, 659]] as const) tone(audio, hertz, at, 0.2);
}

/** The alarm, again and again until it is stopped; starting it twice is the same as once. */
export function startAlarm(): void {
  if (alarm) return;
  alarmOnce();
  alarm = setInterval(alarmOnce, 1_900);
}

export function stopAlarm(): void {
  clearInterval(alarm);
  alarm = undefined;
}

/** One soft tone for what is urgent but no alarm. */
export function softTone(): void {
  const audio = open();
  if (audio?.state === 'running') tone(audio, 523, 0, 0.25);
}

/** From a key or a click: asks the browser for sound and lets it be heard. Resolves with what came of it. */
export async function testSound(): Promise<SoundState> {
  await unlockSound();
  if (soundState.get() === 'ready') alarmOnce();
  return soundState.get();
}

/** Asks the browser for sound; works only from a key or a click, and is silent itself. */
export async function unlockSound(): Promise<void> {
  const audio = open();
  if (!audio || audio.state === 'running') return;
  await audio.resume().catch(() => undefined);
  told();
}

/** Takes the first key or click on the page as leave to sound. Returns the function that ends it. */
export function unlockOnFirstUse(): () => void {
  // Not on the press: the bar that asks for sound goes away then, everything moves up and the click lands beside what was pressed.
  const once = () => void unlockSound().then(() => soundState.get() === 'ready' && stop());
  const stop = () => {
    window.removeEventListener('click', once);
    window.removeEventListener('keydown', once);
  };
  window.addEventListener('click', once);
  window.addEventListener('keydown', once);
  if (navigator.userActivation?.hasBeenActive) once();
  return stop;
}
