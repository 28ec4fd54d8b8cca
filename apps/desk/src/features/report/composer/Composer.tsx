import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Icon } from '@balie/ui/Icon.js';
import { IconButton } from '@balie/ui/IconButton.js';
import { Button } from '@balie/ui/Button.js';
import { Notice } from '@balie/ui/Notice.js';
import { TabPanel, Tabs } from '@balie/ui/Tabs.js';
import { lengthOf } from '@balie/domain/reply/length.js';
import { unresolvedIn } from '@balie/domain/reply/saved-reply.js';
import type { AfterReply } from '@balie/schema/generated/graphql.js';
import { clockTime } from '../../../shared/i18n/format.js';
import { useT } from '../../../shared/i18n/i18n.js';
import { useKeys } from '../../../shared/keys/keys.js';
import { useOffline } from '../../../shared/live/useLive.js';
import { whoOf } from '../../../shared/report-row/describe.js';
import { useClaim } from '../../../shared/report-row/useClaim.js';
import { useManifest } from '../../../shared/report-row/useManifest.js';
import { useViewer } from '../../../shared/session/session.js';
import { canFinishWithAnswer } from '../acts/closing.js';
import type { OpenedReport } from '../useOpenReport.js';
import { composerBlock } from './composer-block.js';
import { ComposerField } from './ComposerField.js';
import { fieldKeys } from './field-keys.js';
import { Footer } from './Footer.js';
import { mentionedIn } from './mentions.js';
import { useColleagues } from './Mentions.js';
import { NoteField } from './NoteField.js';
import { Counter } from './Counter.js';
import { SendButton } from './SendButton.js';
import { Troubles, Warnings } from './Troubles.js';
import { useDraft } from './useDraft.js';
import { useSend } from './useSend.js';
import { useTypingSeen } from './useTypingSeen.js';
import './Composer.css';

const ReplyPicker = lazy(() => import('./ReplyPicker.js').then((module) => ({ default: module.ReplyPicker })));
const StaleDialog = lazy(() => import('./StaleDialog.js').then((module) => ({ default: module.StaleDialog })));
const CloseDialog = lazy(() => import('../acts/CloseDialog.js').then((module) => ({ default: module.CloseDialog })));

type Props = { report: OpenedReport; onNews: () => Promise<void>; onHistory: () => void; onThread: () => void };

/** Writing to the citizen, or a note for colleagues. What is typed stays, whatever the server says. */
export function Composer({ report, onNews, onHistory, onThread }: Props) {
  const t = useT();
  const viewer = useViewer();
  const manifest = useManifest(report.account.id);
  const offline = useOffline();
  const { claimNext } = useClaim();
  const { draft, saved, change, save, clear } = useDraft(report, viewer.id);
  const { send, note, trouble, clearTrouble, sending, noting } = useSend(report);
  const [picking, setPicking] = useState(false);
  const [closing, setClosing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const block = composerBlock(report, viewer.id, manifest.publicOnly);
  const mode = draft.mode === 'reply' && block === 'closed' ? 'note' : draft.mode;
  const text = draft[mode];
  const colleagues = useColleagues();
  const [footer, setFooter] = useState<string | null>(null);
  const under = (footer ?? report.firstAnswerFooter ?? '').trim();
  const whole = text.trim() !== '' && under !== '' && report.firstAnswerFooter != null ? `${text.trim()}\n\n${under}` : text.trim();
  const used = lengthOf(mode === 'reply' ? whole : text, manifest.countedAs);
  const over = mode === 'reply' && manifest.maxText !== null && used > manifest.maxText;
  const canSend = block === null && !offline && text.trim() !== '' && !over && unresolvedIn(text).length === 0;
  const normally: AfterReply = report.type === 'QUESTION' ? 'FINISH' : 'KEEP';
  useTypingSeen(report.id, text);

  const write = useCallback((nextMode: 'reply' | 'note') => {
    // At once, so that the key pressed right after it lands in the field and not on the page.
    flushSync(() => change({ mode: nextMode }));
    field.current?.focus();
  }, [change]);
  useKeys([
    { keys: ['r'], label: 'key.reply', group: 'report', run: () => write('reply') },
    { keys: ['n'], label: 'key.note', group: 'report', run: () => write('note') },
    ...fieldKeys,
  ]);

  const sendAs = async (after: AfterReply, next = false) => {
    if (!canSend || sending.busy) return;
    // Finishing what still needs facts goes by the dialog that asks for them; the answer is its closing message.
    if (after === 'FINISH' && !canFinishWithAnswer(report)) {
      setClosing(true);
      return;
    }
    if (!(await send(whole, after))) return;
    setFooter(null);
    clear('reply');
    onNews().catch(() => undefined);
    if (next) void claimNext();
  };
  const saveNote = async () => {
    if (offline || noting.busy || draft.note.trim() === '' || !(await note(draft.note.trim(), mentionedIn(draft.note, colleagues).map(({ id }) => id)))) return;
    clear('note');
    onNews().catch(() => undefined);
  };

  const stale = trouble && 'problem' in trouble && trouble.problem.code === 'STALE_VERSION' ? trouble : null;
  const name = whoOf(report.contact, t);
  const counter = mode === 'reply' && block === null && manifest.maxText !== null && <Counter used={used} limit={manifest.maxText} />;
  const tabs = [
    ...(block === 'closed' ? [] : [{ value: 'reply', label: t('compose.reply'), ...(mode === 'note' ? { keys: 'R' } : {}) }]),
    ...(report.viewerCan.includes('addNote') ? [{ value: 'note', label: t('compose.note'), ...(mode === 'reply' ? { keys: 'N' } : {}) }] : []),
  ];
  return (
    <section className={`composer composer-${mode}`} aria-label={t('compose.mode')} data-pane="composer" onBlur={save}>
      {picking && <Suspense><ReplyPicker report={report} onPick={(reply) => { change({ reply }); setPicking(false); field.current?.focus(); }} onClose={() => { setPicking(false); field.current?.focus(); }} /></Suspense>}
      <Tabs tabs={tabs} value={mode} onChange={(next) => change({ mode: next as 'reply' | 'note' })} label={t('compose.mode')} aside={counter}>
        <TabPanel value={mode} className="composer-body">
          {mode === 'reply' && block !== null ? <Troubles.Blocked block={block} report={report} /> : (
            mode === 'note'
              ? <NoteField field={field} label={t('compose.note.label')} placeholder={t('compose.note.placeholder')} value={text} onChange={(note) => { change({ note }); clearTrouble(); }} onSend={() => void saveNote()} onMode={write} onPick={null} />
              : (
                <ComposerField
                  ref={field}
                  label={t('compose.to', { name, account: report.account.name })}
                  placeholder={t('compose.placeholder')}
                  value={text}
                  onChange={(reply) => { change({ reply }); clearTrouble(); }}
                  onSend={(how, next) => void sendAs(how === 'default' ? normally : how, next)}
                  onMode={write}
                  onPick={() => setPicking(true)}
                />
              )
          )}
        </TabPanel>
      </Tabs>
      {mode === 'reply' && block === null && report.firstAnswerFooter != null && <Footer value={footer ?? report.firstAnswerFooter} onChange={setFooter} />}
      {mode === 'reply' && block === null && <Warnings text={text} report={report} over={over ? used - (manifest.maxText ?? 0) : 0} onFix={(reply) => change({ reply })} />}
      {offline && <div className="composer-warning"><Notice tone="amber" icon="warn">{t('compose.offline')}</Notice></div>}
      {trouble && !stale && <Troubles trouble={trouble} onHistory={onHistory} onThread={onThread} onNote={() => { change({ mode: 'note', note: text }); clearTrouble(); }} onClose={() => setClosing(true)} />}
      <div className="composer-foot">
        {mode === 'reply' && block === null && <IconButton icon="doc" label={t('compose.replies')} keys="/" onClick={() => setPicking(true)} />}
        {saved && text !== '' && <span className="composer-saved"><Icon name="check" size={14} />{t(saved.where === 'server' ? 'compose.saved' : 'compose.savedHere', { time: clockTime(saved.at) })}</span>}
        <span className="grow" />
        {mode === 'note'
          ? <Button kind="primary" icon="note" keys="Ctrl ↵" busy={noting} disabled={offline || draft.note.trim() === ''} onClick={() => void saveNote()}>{t('compose.saveNote')}</Button>
          : block === null && <SendButton normally={normally} busy={sending} disabled={!canSend} mayWait={report.urgency !== 'U1'} onSend={(after) => void sendAs(after)} />}
      </div>
      <Suspense>
        {stale && <StaleDialog stale={stale} onNews={onNews} onRead={() => { clearTrouble(); onThread(); }} onNote={() => { clearTrouble(); change({ mode: 'note', note: text, reply: '' }); }} onClose={clearTrouble} />}
        {closing && <CloseDialog report={report} message={mode === 'reply' ? whole : ''} onNews={onNews} onDone={() => clear('reply')} onClose={() => setClosing(false)} returnFocus={() => field.current ?? document.querySelector<HTMLElement>('[data-report-heading]')} />}
      </Suspense>
    </section>
  );
}
