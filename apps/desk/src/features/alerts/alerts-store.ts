import type { AlertPartsFragment } from '@balie/schema/generated/graphql.js';
import { createStore, useStore } from '../../shared/store.js';
import { isOpen } from './alert-kinds.js';

/** The viewer's alerts; null while they are not known. */
export const alerts = createStore<readonly AlertPartsFragment[] | null>(null);

const none: readonly AlertPartsFragment[] = [];
export const useAlerts = () => useStore(alerts, (value) => value ?? none);
export const useOpenAlerts = () => useStore(alerts, (value) => (value ?? none).filter(isOpen).length);

/** As an act left it. */
export const putAlert = (alert: AlertPartsFragment) => alerts.set((now) => (now ?? []).map((one) => (one.id === alert.id ? alert : one)));
