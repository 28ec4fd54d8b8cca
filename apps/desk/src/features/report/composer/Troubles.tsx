import type { ReactNode } from 'react';
import { Button } from '@balie/ui/Button.js';
import { Notice } from '@balie/ui/Notice.js';
import { unresolvedIn } from '@balie/domain/reply/saved-reply.js';
import { problemText, wayOutOf } from '../../../shared/api/problem.js';
import { useNow } from '../../../shared/clock/clock.js';
import { whenTime } from '../../../shared/i18n/format.js';
import { useT } from '../../../shared/i18n/i18n.js';
import type { OpenedReport } from '../useOpenReport.js';
import { emptyPromise, mixesRegister } from './checks.js';
import type { ComposerBlock } from './composer-block.js';
import type { Trouble } from './useSend.js';

type Ways = { onHistory: () => void; onThread: () => void; onNote: () => void; onClose: () => void };

/** What the server refused: its own sentence, and one way out. The text is still in the field. */
export function Troubles({ trouble, onHistory, onThread, onNote, onClose }: { trouble: Trouble } & Ways) {
  const t = useT();
  if ('error' in trouble) return <div className="composer-trouble"><Notice tone="red" icon="warn" title={t('problem.title')}>{trouble.error}</Notice></div>;
  const ways = {
    history: <Button size="s" onClick={onHistory}>{t('problem.toHistory')}</Button>,
    read: <Button size="s" onClick={onThread}>{t('stale.read')}</Button>,
    note: <Button size="s" onClick={onNote}>{t('problem.toNote')}</Button>,
    facts: <Button size="s" onClick={onClose}>{t('problem.toFacts')}</Button>,
    next: null,
  };
  const way = wayOutOf(trouble.problem.code);
  return (
    <div className="composer-trouble">
      <Notice tone="red" icon="warn" title={t('problem.title')} action={way ? ways[way] : null}>{problemText(trouble.problem)}</Notice>
    </div>
  );
}

/** Why no answer can be written here, and what can be. */
Troubles.Blocked = function Blocked({ block, report }: { block: ComposerBlock; report: OpenedReport }) {
  const t = useT();
  const now = useNow();
  if (block === 'window') {
    const time = report.replyWindowClosesAt ? whenTime(report.replyWindowClosesAt, now) : '';
    return <div className="composer-blocked"><Notice tone="amber" icon="ban" title={t('compose.window', { time })}>{t('compose.window.text')}</Notice></div>;
  }
  return <p className="composer-blocked muted">{t(`compose.${block}`)}</p>;
};

/** Before it goes: what cannot be left so (blocks) and what had better not (warns). One at a time, the worst first. */
export function Warnings({ text, report, over, onFix }: { text: string; report: OpenedReport; over: number; onFix: (text: string) => void }) {
  const t = useT();
  const [variable] = unresolvedIn(text);
  const promise = emptyPromise(text, report);
  if (over > 0) return <Warning>{t('problem.REPLY_TOO_LONG')}</Warning>;
  if (variable) return <Warning>{t('compose.variable', { name: `{${variable}}` })}</Warning>;
  if (promise) return <Warning action={<Button size="s" onClick={() => onFix(promise.text)}>{t('compose.promise.fix', { text: promise.instead })}</Button>}>{t('compose.promise')}</Warning>;
  return mixesRegister(text) ? <Warning>{t('compose.register')}</Warning> : null;
}

function Warning({ children, action }: { children: string; action?: ReactNode }) {
  return <div className="composer-warning" role="note"><Notice tone="amber" icon="warn" action={action}>{children}</Notice></div>;
}
