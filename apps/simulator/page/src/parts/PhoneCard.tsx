import { useEffect, useRef, useState } from 'preact/hooks';
import { change, type Account, type Phone } from '../town.js';
import type { Words } from '../words.js';
import { Bubble } from './Bubble.js';
import { PhoneActs } from './PhoneActs.js';

/** One telephone, as its owner sees it. */
export function PhoneCard({ phone, account, t, onClose }: { phone: Phone; account: Account | undefined; t: Words; onClose: () => void }) {
  const [text, setText] = useState('');
  const [editing, setEditing] = useState<string | null>(null);
  const end = useRef<HTMLOListElement>(null);
  const { id, name, lines = [], blocked, windowClosed, typing } = phone;
  const newest = lines.at(-1)?.id;
  useEffect(() => {
    if (end.current) end.current.scrollTop = end.current.scrollHeight;
  }, [newest, typing]);

  const act = (what: Record<string, unknown>) => change(`phones/${id}/acts`, what);
  const send = (hoursAgo = 0) => {
    if (text.trim() === '') return;
    void act(editing === null ? { act: 'say', text, hoursAgo } : { act: 'edit', of: editing, text });
    setText('');
    setEditing(null);
  };
  return (
    <article class={`phone phone-${phone.kind}`} aria-label={name}>
      <header>
        <div><h3>{name}</h3><p>{account?.name}{phone.number ? ` · +${phone.number}` : ''}</p></div>
        <button class="bare" type="button" aria-label={t('phone.close', { name })} onClick={onClose}>×</button>
      </header>
      {(blocked || windowClosed) && <p class="state">{t(blocked ? 'phone.blocked' : 'phone.window')}</p>}
      <ol class="lines" ref={end} tabIndex={0} aria-label={name}>
        {lines.length === 0 && <li class="quiet">{t('phone.empty', { name })}</li>}
        {lines.map((line) => (
          <Bubble key={line.id} line={line} acts={account?.acts ?? []} t={t} onAct={act} onEdit={() => { setEditing(line.id); setText(line.text); }} />
        ))}
        {typing && <li class="typing">{t('phone.typing')}…</li>}
      </ol>
      <form onSubmit={(event) => { event.preventDefault(); send(); }}>
        <input value={text} aria-label={t('phone.write', { name })} placeholder={t('phone.write', { name })} onInput={(event) => setText(event.currentTarget.value)} />
        <button class="button main" type="submit">{t(editing === null ? 'phone.send' : 'act.save')}</button>
      </form>
      <PhoneActs phone={phone} acts={account?.acts ?? []} windowHours={account?.windowHours ?? null} t={t} onAct={act} onOld={() => send(25)} />
    </article>
  );
}
