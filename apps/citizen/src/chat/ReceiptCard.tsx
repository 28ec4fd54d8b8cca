import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../parts/Icon.js';
import { useWords } from '../words/words.js';

interface ReceiptCardProps {
  number?: string;
  url?: string;
  onSay: (sentence: string) => void;
}

/** The receipt: first the link, beside it the number. */
export function ReceiptCard({ number, url, onSay }: ReceiptCardProps) {
  const { say } = useWords();
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  const address = url && new URL(url, window.location.origin).href;

  useEffect(() => {
    if (copied !== 'yes') return undefined;
    const timer = setTimeout(() => setCopied('no'), 3000);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async (text: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied('yes');
      onSay(say('say.copied'));
    } catch {
      setCopied('failed');
    }
  };

  return (
    <li class="receipt">
      <div class="receipt-head">
        <Icon name="check" />
        <span>{say('receipt.title')}</span>
        {number && (
          <span class="number">
            <span class="hidden">{say('receipt.number')} </span>
            {number}
          </span>
        )}
      </div>
      {address && (
        <>
          <p>{say('receipt.text')}</p>
          <div class="two">
            <a class="button" href={url}>{say('receipt.follow')}</a>
            <button type="button" class="button" onClick={() => void copy(address)}>{say(copied === 'yes' ? 'receipt.copied' : 'receipt.copy')}</button>
          </div>
          {copied === 'failed' && (
            <label class="by-hand">
              {say('receipt.byHand')}
              <input readOnly value={address} onFocus={(event) => event.currentTarget.select()} />
            </label>
          )}
        </>
      )}
    </li>
  );
}
