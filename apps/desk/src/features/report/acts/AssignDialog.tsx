import { skipToken, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Chip } from '@balie/ui/Chip.js';
import { SelectField, TextArea } from '@balie/ui/Field.js';
import { AssignReportDocument, TeamMembersDocument, type AssignReportMutation } from '@balie/schema/generated/graphql.js';
import { LIMITS } from '@balie/domain/words/limits.js';
import { useT } from '../../../shared/i18n/i18n.js';
import { useViewer } from '../../../shared/session/session.js';
import { allSuggested, certaintyOf, certaintyTone, whySentence } from '../facts/suggestions.js';
import { useReference } from '../facts/useReference.js';
import { ActDialog, sayDone, type ActProps } from './ActDialog.js';
import { CitizenNews } from './CitizenNews.js';
import { OptionList, type Option } from './OptionList.js';
import { needsOverride } from './override.js';
import { OverrideField } from './OverrideField.js';
import { useReportAct } from './useReportAct.js';

const payloadOf = (data: AssignReportMutation) => data.assignReport;

/** To a team: the routing's proposal on top, with how sure it is and why. The desk lets go. */
export function AssignDialog({ report, onNews, onClose, returnFocus }: ActProps) {
  const t = useT();
  const viewer = useViewer();
  const { teams } = useReference();
  const { act, ...attempt } = useReportAct(AssignReportDocument, payloadOf, report);
  const [chosen, setChosen] = useState<string | null>(null);
  const [userId, setUser] = useState('');
  const [note, setNote] = useState('');
  const [overrideReason, setOverride] = useState('');
  const overriding = needsOverride(report, viewer.id, true);

  const proposals = allSuggested(report.suggestions, 'teams').flatMap((proposal) => {
    const team = teams.find((one) => one.name === proposal.value);
    return team ? [{ team, proposal }] : [];
  });
  const proposed = proposals.map(({ team, proposal }): Option => {
    const certainty = certaintyOf(proposal.score);
    return {
      id: team.id, label: team.name, group: t('assign.proposal'), words: team.municipalities.join(' '),
      ...(proposal.why ? { note: whySentence(proposal.why, t) } : {}),
      ...(certainty ? { aside: <Chip tone={certaintyTone[certainty]}>{t(`facts.certainty.${certainty}`)}</Chip> } : {}),
    };
  });
  const others = teams.filter((team) => proposals.every((one) => one.team.id !== team.id)).map((team): Option => ({ id: team.id, label: team.name, group: t('assign.all'), note: team.municipalities.join(', '), words: team.municipalities.join(' ') }));
  const teamId = chosen ?? proposed[0]?.id ?? null;
  const team = teams.find((one) => one.id === teamId);
  const members = useQuery(TeamMembersDocument, teamId ? { variables: { teamId }, fetchPolicy: 'cache-first' } : skipToken).data?.teamMembers ?? [];
  const person = members.find((one) => one.id === userId);
  const missing = [...(team ? [] : [t('assign.team')]), ...(overriding && overrideReason.trim() === '' ? [t('act.override')] : [])];

  const submit = async () => {
    if (!team) return;
    const done = await act({ input: { reportId: report.id, expectedVersion: report.version, teamId: team.id, userId: person?.id ?? null, note: note.trim() || null, overrideReason: overriding ? overrideReason.trim() : null } });
    if (!done) return;
    sayDone(t('assign.done', { team: team.name }), report.title);
    onClose();
    onNews().catch(() => undefined);
  };
  return (
    <ActDialog title={t('assign.title')} description={t('assign.text')} act={team ? t('assign.act', { team: team.name }) : t('act.assign')} attempt={attempt} missing={missing} onSubmit={() => void submit()} onNews={onNews} onClose={onClose} returnFocus={returnFocus}>
      <OptionList label={t('assign.team')} search={t('assign.search')} options={[...proposed, ...others]} value={teamId} onChange={setChosen} loading={teams.length === 0} />
      {members.length > 0 && (
        <SelectField label={t('assign.person')} value={person?.id ?? ''} onChange={(event) => setUser(event.target.value)}>
          <option value="">{t('assign.person.any')}</option>
          {members.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
        </SelectField>
      )}
      <TextArea label={t('assign.note')} hint={t('assign.note.hint')} rows={2} maxLength={LIMITS.reasonLength} value={note} onChange={(event) => setNote(event.target.value)} />
      {overriding && <OverrideField report={report} value={overrideReason} onChange={setOverride} />}
      <CitizenNews report={report} act="assignReport" />
    </ActDialog>
  );
}
