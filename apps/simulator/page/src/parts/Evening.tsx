import { change, type Town } from '../town.js';
import type { Key, Words } from '../words.js';

/** The scripted evening, and the control room's mood. */
export function Evening({ town: { evening, controlRoom }, t }: { town: Town; t: Words }) {
  return (
    <>
      {evening && (
        <section aria-labelledby="evening" class="evening">
          <h2 id="evening">{t('evening')}</h2>
          <button class="button" type="button" onClick={() => void change('evening', { play: !evening.playing })}>{t(evening.playing ? 'evening.stop' : 'evening.play')}</button>
          {evening.playing && <span role="status">{t('evening.at', { told: evening.told, total: evening.total })}</span>}
        </section>
      )}
      {controlRoom && (
        <section aria-labelledby="control" class="evening">
          <h2 id="control">{t('control')}</h2>
          <select aria-labelledby="control" value={controlRoom.mood} onChange={(event) => void change('control-room', { mood: event.currentTarget.value })}>
            {controlRoom.moods.map((mood) => <option key={mood} value={mood}>{t(`control.${mood}` as Key)}</option>)}
          </select>
        </section>
      )}
    </>
  );
}
