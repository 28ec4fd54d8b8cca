import { Chip } from '@balie/ui/Chip.js';
import { useT } from '../../../shared/i18n/i18n.js';
import { askAct } from '../acts/open-act.js';
import type { OpenedReport } from '../useOpenReport.js';
import { RoutingWhy } from './RoutingWhy.js';
import { Section } from './Section.js';
import { allSuggested, certaintyOf, certaintyTone, routingOf, whySentence } from './suggestions.js';

/** "De Waarden" → "DW", "Enschede" → "ENS". */
function code(name: string): string {
  const parts = name.split(/[\s-]+/);
  return (parts.length > 1 ? parts.map((part) => part.charAt(0)).join('') : name).slice(0, 3).toUpperCase();
}

/** Which team it belongs to: proposed or assigned, how sure, and why. */
export function TeamSection({ report }: { report: OpenedReport }) {
  const t = useT();
  const proposals = allSuggested(report.suggestions, 'teams');
  const assigned = report.team && ['ASSIGNED', 'IN_PROGRESS'].includes(report.status);
  const shown = report.team ? [report.team.name] : proposals.slice(0, 2).map((team) => team.value);
  const why = proposals.flatMap((team) => (team.why ? [`${proposals.length > 1 ? `${team.value}: ` : ''}${whySentence(team.why, t)}`] : []));
  return (
    <Section name="team" title={t('facts.team')} action={report.viewerCan.includes('assignReport') && <button type="button" className="link-button" onClick={() => askAct('assign', report.id)}>{t('act.assign')}</button>}>
      {shown.length === 0 && <p className="muted">{t('facts.team.none')}</p>}
      {shown.map((name) => {
        const certainty = assigned ? null : certaintyOf(proposals.find((team) => team.value === name)?.score ?? null);
        return (
          <div key={name} className="facts-team">
            <span className="facts-team-code" aria-hidden="true">{code(name)}</span>
            <div><b className="ell">{name}</b><span className="muted">{assigned ? t('facts.team.assigned') : t('facts.team.proposal')}</span></div>
            {certainty && <Chip tone={certaintyTone[certainty]}>{t(`facts.certainty.${certainty}`)}</Chip>}
          </div>
        );
      })}
      {(why.length > 0 || routingOf(report.suggestions)) && (
        <details className="facts-details">
          <summary>{t('facts.team.why')}</summary>
          <ul>{[...new Set(why)].map((line) => <li key={line}>{line}</li>)}<RoutingWhy suggestions={report.suggestions} /></ul>
        </details>
      )}
    </Section>
  );
}
