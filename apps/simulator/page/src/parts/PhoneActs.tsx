import { change, type Phone } from '../town.js';
import type { Words } from '../words.js';

/** Somewhere on the market square of Deventer. */
const HERE = { latitude: 52.2512, longitude: 6.1603 };

interface Props {
  phone: Phone;
  acts: readonly string[];
  windowHours: number | null;
  t: Words;
  onAct: (what: Record<string, unknown>) => Promise<unknown>;
  onOld: () => void;
}

/** What else can be done on this telephone. */
export function PhoneActs({ phone: { id, blocked, windowClosed }, acts, windowHours, t, onAct, onOld }: Props) {
  const quick = (['photo', 'voice', 'location', 'sticker', 'read'] as const).filter((act) => acts.includes(act));
  return (
    <div class="acts">
      {quick.map((act) => <button key={act} class="button" type="button" onClick={() => void onAct({ act, ...(act === 'location' ? HERE : {}) })}>{t(`act.${act}`)}</button>)}
      <details>
        <summary>{t('phone.more')}</summary>
        {acts.includes('block') && <button class="button" type="button" onClick={() => void onAct({ act: 'block', blocked: !blocked })}>{t(blocked ? 'phone.unblock' : 'phone.block')}</button>}
        {windowHours !== null && (
          <>
            <button class="button" type="button" onClick={() => void change(`phones/${id}/window`, { closed: !windowClosed })}>{t(windowClosed ? 'phone.window.open' : 'phone.window.close')}</button>
            <button class="button" type="button" onClick={onOld}>{t('phone.old')}</button>
          </>
        )}
      </details>
    </div>
  );
}
