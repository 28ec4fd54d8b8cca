import { useState } from 'react';
import { Button } from '@balie/ui/Button.js';
import { Dialog } from '@balie/ui/Dialog.js';
import { Icon, type IconName } from '@balie/ui/Icon.js';
import type { MessagePartsFragment } from '@balie/schema/generated/graphql.js';
import { clockTime } from '../../../shared/i18n/format.js';
import { hasMessage, useT } from '../../../shared/i18n/i18n.js';
import { useTriage } from '../facts/useTriage.js';
import type { OpenedReport } from '../useOpenReport.js';

type File = MessagePartsFragment['attachments'][number];

const icons: Readonly<Record<string, IconName>> = { image: 'image', audio: 'mic', video: 'play', file: 'file', location: 'pin', contact: 'user', sticker: 'image' };

const size = (bytes: number | null | undefined) => (bytes ? `${bytes > 1_048_576 ? `${(bytes / 1_048_576).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} kB`}` : null);

/** What came with a message: a photo to look at, a place to use, a file to fetch. */
export function Attachment({ file, at, report, own }: { file: File; at: string; report: OpenedReport; own: boolean }) {
  const t = useT();
  const key = `file.${file.kind === 'image' ? 'photo' : file.kind}`;
  const kind = hasMessage(key) ? t(key) : t('file.file');
  if (file.kind === 'location') return <Location file={file} report={report} />;
  const note = file.state === 'FAILED' ? t('file.failed') : file.state !== 'READY' ? t('file.checking') : [file.kind === 'image' && !own ? t('file.cleaned') : null, size(file.size)].filter(Boolean).join(' · ');
  if (file.kind === 'image' && file.state === 'READY' && file.url) return <Photo file={file} name={kind} at={at} note={note} />;
  return (
    <div className="bubble bubble-media">
      <span className="media-icon"><Icon name={icons[file.kind] ?? 'file'} /></span>
      <div className="media-words"><b className="ell">{file.fileName ?? kind} <time dateTime={at}>{clockTime(at)}</time></b><span>{note}</span></div>
      {file.url && file.state === 'READY' && <a className="button button-plain button-s" href={file.url} target="_blank" rel="noopener noreferrer">{t('file.open', { name: kind.toLowerCase() })}</a>}
    </div>
  );
}

function Photo({ file, name, at, note }: { file: File; name: string; at: string; note: string }) {
  const t = useT();
  const [large, setLarge] = useState(false);
  const described = file.fileName ? `${name}: ${file.fileName}` : name;
  return (
    <div className="bubble bubble-media">
      <button type="button" className="media-photo" aria-label={t('file.open', { name: described })} onClick={() => setLarge(true)}>
        <img src={file.thumbnailUrl ?? file.url ?? ''} alt="" decoding="async" width="84" height="58" />
      </button>
      <div className="media-words"><b>{name} <time dateTime={at}>{clockTime(at)}</time></b><span>{note}</span></div>
      <Button size="s" onClick={() => setLarge(true)}>{t('file.large')}</Button>
      <Dialog open={large} wide title={described} onClose={() => setLarge(false)}>
        <img className="media-large" src={file.url ?? ''} alt={described} decoding="async" />
        <Button onClick={() => setLarge(false)}>{t('app.close')}</Button>
      </Dialog>
    </div>
  );
}

function Location({ file, report }: { file: File; report: OpenedReport }) {
  const t = useT();
  const { triage, busy } = useTriage(report);
  const { latitude, longitude } = file;
  if (latitude == null || longitude == null) return null;
  const used = report.place?.latitude === latitude && report.place.longitude === longitude;
  return (
    <div className="bubble bubble-media">
      <span className="media-icon media-place"><Icon name="pin" /></span>
      <div className="media-words"><b>{t('file.location')}</b><span className="num">{t('file.coordinates', { latitude: latitude.toFixed(5), longitude: longitude.toFixed(5) })}</span></div>
      {!used && report.viewerCan.includes('triageReport') && <Button size="s" busy={busy} onClick={() => void triage({ latitude, longitude })}>{t('file.location.use')}</Button>}
    </div>
  );
}
