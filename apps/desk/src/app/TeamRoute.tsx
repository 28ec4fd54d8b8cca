import { lazy, Suspense } from 'react';
import { Workbench } from './Workbench.js';

const TeamList = lazy(() => import('../features/mine/TeamList.js').then((module) => ({ default: module.TeamList })));
const TeamReportView = lazy(() => import('./TeamReportView.js').then((module) => ({ default: module.TeamReportView })));

/** A member of a team on a phone: cards with the acts on them, and over them the report that was chosen. */
export function TeamRoute() {
  return <Suspense><Workbench list={<TeamList />} view={TeamReportView} /></Suspense>;
}
