import { Avatar } from '@balie/ui/Avatar.js';
import { ChannelShape } from '@balie/ui/ChannelShape.js';
import { Chip } from '@balie/ui/Chip.js';
import { IconButton } from '@balie/ui/IconButton.js';
import { Menu, type MenuEntry } from '@balie/ui/Menu.js';
import { useLocation } from 'wouter';
import { useNow } from '../../shared/clock/clock.js';
import { whenTime } from '../../shared/i18n/format.js';
import { useT, wordFor } from '../../shared/i18n/i18n.js';
import { showToast } from '../../shared/notify/toasts.js';
import { serverNow } from '../../shared/clock/clock.js';
import { usePresent } from '../../shared/presence/presence.js';
import { whoOf } from '../../shared/report-row/describe.js';
import { useManifest } from '../../shared/report-row/useManifest.js';
import { useViewer } from '../../shared/session/session.js';
import type { OpenedReport } from './useOpenReport.js';

/** What it is, of whom, by which number, whose it is, and who else looks. */
export function ReportHead({ report, onFacts }: { report: OpenedReport; onFacts: () => void }) {
  const t = useT();
  const viewer = useViewer();
  const { icon } = useManifest(report.account.id);
  const now = useNow();
  const others = usePresent(report.id, viewer.id);
  const [location, navigate] = useLocation();
  const copy = (text: string) => void navigator.clipboard.writeText(text).then(() => showToast({ kind: 'copy', icon: 'check', title: t('report.copied'), text, until: serverNow() + 3_000 }));
  const shown = others.find((one) => one.typing) ?? others[0];
  const more: MenuEntry[] = [
    { kind: 'item', icon: 'doc', label: t('report.copy'), onSelect: () => copy(report.number) },
    { kind: 'item', icon: 'link', label: t('report.copyLink'), onSelect: () => copy(`${window.location.origin}/melding/${report.number}`) },
    ...(location.startsWith('/melding/') ? [] : [{ kind: 'item' as const, icon: 'panel' as const, label: t('report.full'), onSelect: () => navigate(`/melding/${report.number}`) }]),
  ];
  return (
    <header className="report-head">
      <div className="report-names">
        <h1 className="ell" tabIndex={-1} data-report-heading data-pane-start title={report.title}>{report.title}</h1>
        <p className="report-sub">
          <ChannelShape path={icon} name={report.account.name} size={14} />
          <span className="ell">{whoOf(report.contact, t)}</span>
          <span className="muted num">{report.number} · {t('report.in', { time: whenTime(report.createdAt, now) })}</span>
        </p>
      </div>
      <span className="grow" />
      {shown && (
        <span className="report-present" title={t('report.looks.title', { name: others.map((one) => one.user.name).join(', ') })}>
          {others.slice(0, 3).map((one) => <Avatar key={one.user.id} name={one.user.name} />)}
          <span className="report-present-word">{t(shown.typing ? 'report.types' : 'report.looks', { name: shown.user.name.split(' ')[0] ?? '' })}</span>
        </span>
      )}
      <Owner report={report} />
      <IconButton icon="panel" label={t('facts.drawer')} keys="]" className="report-facts-key" onClick={onFacts} />
      <Menu label={t('report.more')} align="end" trigger={<IconButton icon="more" label={t('report.more')} />} entries={more} />
    </header>
  );
}

/** Whose it is, in one chip. */
function Owner({ report }: { report: OpenedReport }) {
  const t = useT();
  const viewer = useViewer();
  const owner = report.claim?.by;
  if (report.status === 'CLOSED') return <Chip tone="ok" icon="check">{report.outcome ? t('report.closed', { outcome: wordFor('outcome', report.outcome) }) : t('status.CLOSED')}</Chip>;
  if (!owner) return <Chip tone="line">{t('report.free')}</Chip>;
  return owner.id === viewer.id ? <Chip tone="accent" icon="user">{t('report.yours')}</Chip> : <Chip icon="user">{t('report.owned', { name: owner.name })}</Chip>;
}
