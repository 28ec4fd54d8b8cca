import { Component, type ReactNode } from 'react';
import { Button } from '@balie/ui/Button.js';
import { EmptyState } from '@balie/ui/EmptyState.js';
import { translate as t } from '../shared/i18n/i18n.js';

/** What a fault in the page itself shows: the drafts are safe, and there is a way on. */
export class Crash extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    if (!this.state.crashed) return this.props.children;
    return (
      <main className="app-alone" role="alert">
        <EmptyState icon="warn" title={t('error.title')} action={<Button onClick={() => window.location.reload()}>{t('error.reload')}</Button>}>{t('error.screen')}</EmptyState>
      </main>
    );
  }
}
