import { lazy, Suspense, useEffect, type ComponentType } from 'react';
import type { OpenedReport } from '../useOpenReport.js';
import type { ActProps } from './ActDialog.js';
import { closeAct, focusAfter, useOpenAct, type ActName } from './open-act.js';

const dialog = <Name extends string>(load: () => Promise<Record<Name, ComponentType<ActProps>>>, name: Name) => lazy(async () => ({ default: (await load())[name] }));

/** Each comes when it is first asked for. */
const dialogs: Readonly<Record<ActName, ComponentType<ActProps>>> = {
  assign: dialog(() => import('./AssignDialog.js'), 'AssignDialog'),
  decline: dialog(() => import('./DeclineDialog.js'), 'DeclineDialog'),
  escalate: dialog(() => import('./EscalateDialog.js'), 'EscalateDialog'),
  answered: dialog(() => import('./AnsweredDialog.js'), 'AnsweredDialog'),
  card: dialog(() => import('./CardDialog.js'), 'CardDialog'),
  danger: dialog(() => import('./DangerDialog.js'), 'DangerDialog'),
  falseAlarm: dialog(() => import('./FalseAlarmDialog.js'), 'FalseAlarmDialog'),
  safeContact: dialog(() => import('./SafeContactDialog.js'), 'SafeContactDialog'),
  refer: dialog(() => import('./ReferDialog.js'), 'ReferDialog'),
  reject: dialog(() => import('./RejectDialog.js'), 'RejectDialog'),
  promise: dialog(() => import('./PromiseDialog.js'), 'PromiseDialog'),
  promiseEnd: dialog(() => import('./PromiseEndDialog.js'), 'PromiseEndDialog'),
  snooze: dialog(() => import('./SnoozeDialog.js'), 'SnoozeDialog'),
  split: dialog(() => import('./SplitDialog.js'), 'SplitDialog'),
  close: dialog(() => import('./CloseDialog.js'), 'CloseDialog'),
  reopen: dialog(() => import('./ReopenDialog.js'), 'ReopenDialog'),
  takeOver: dialog(() => import('./TakeOverDialog.js'), 'TakeOverDialog'),
};

/** The dialog of the act that is being asked about, if any. */
export function ActDialogs({ report, onNews }: { report: OpenedReport; onNews: () => Promise<void> }) {
  const open = useOpenAct(report.id);
  // A question belongs to the report it was asked about: it does not wait for the next time this one is opened.
  useEffect(() => closeAct, [report.id]);
  if (!open) return null;
  const Asked = dialogs[open.act];
  return <Suspense><Asked report={report} about={open.about} onNews={onNews} onClose={closeAct} returnFocus={() => focusAfter(open.opener)} /></Suspense>;
}
