import { useId, useState } from 'react';
import { Button } from '@balie/ui/Button.js';
import { useT } from '../../shared/i18n/i18n.js';
import { announce } from '../../shared/notify/announcer.js';

/** The address a provider must be told, ready to copy. */
export function WebhookAddress({ url }: { url: string }) {
  const t = useT();
  const id = useId();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(url);
    setCopied(true);
    announce(t('channels.copied'));
  };
  return (
    <div className="channels-webhook">
      <label htmlFor={id}>{t('channels.webhook')}</label>
      <div><input id={id} className="input" readOnly value={url} onFocus={(event) => event.target.select()} aria-describedby={`${id}-hint`} /><Button icon={copied ? 'check' : 'clip'} onClick={() => void copy().catch(() => undefined)}>{t(copied ? 'channels.copied' : 'channels.copy')}</Button></div>
      <p id={`${id}-hint`} className="muted">{t('channels.webhook.hint')}</p>
    </div>
  );
}
