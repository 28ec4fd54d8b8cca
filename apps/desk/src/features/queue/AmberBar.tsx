import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { AmberDismissDocument, AmberRaiseDocument, type ProblemPartsFragment, type ReportRowFragment } from '@balie/schema/generated/graphql.js';
import { Button } from '@balie/ui/Button.js';
import { Icon } from '@balie/ui/Icon.js';
import { Menu } from '@balie/ui/Menu.js';
import { explainError } from '../../shared/api/explain-error.js';
import { problemText } from '../../shared/api/problem.js';
import { useAct } from '../../shared/api/useAct.js';
import { serverNow } from '../../shared/clock/clock.js';
import { useT } from '../../shared/i18n/i18n.js';
import { useLive } from '../../shared/live/useLive.js';
import { announce } from '../../shared/notify/announcer.js';
import { showToast } from '../../shared/notify/toasts.js';

const falseAlarms = ['JOKE', 'PAST', 'GAME', 'KNOWN'] as const;

type Payload = { readonly report?: ReportRowFragment | null; readonly problem?: ProblemPartsFragment | null };

function useAmberAct<TData, TVariables extends OperationVariables>(mutation: TypedDocumentNode<TData, TVariables>) {
  const t = useT();
  const live = useLive();
  const { run, busy } = useAct(mutation);
  const act = async (variables: TVariables, payloadOf: (data: TData) => Payload, said: string) => {
    const refuse = (text: string) => showToast({ kind: 'amber', icon: 'warn', bad: true, title: t('problem.title'), text, until: serverNow() + 8_000 });
    try {
      const data = await run(variables);
      const { report, problem } = data ? payloadOf(data) : {};
      if (problem) refuse(problemText(problem));
      if (!report) return;
      live.publish(report);
      announce(said);
    } catch (error) {
      refuse(explainError(error).text);
    }
  };
  return { act, busy };
}

/** For the chosen row, while it is amber: danger now after all, or none. Rows have no buttons of their own. */
export function AmberBar({ row }: { row: ReportRowFragment | undefined }) {
  const t = useT();
  const raising = useAmberAct(AmberRaiseDocument);
  const dismissing = useAmberAct(AmberDismissDocument);
  if (row?.danger !== 'POSSIBLE') return null;
  const can = (mutation: string) => row.viewerCan.includes(mutation);
  if (!can('raiseDanger') && !can('dismissDanger')) return null;
  const about = { reportId: row.id, expectedVersion: row.version };
  return (
    <div className="amber-bar" role="group" aria-label={`${t('amber.bar')}: ${row.title}`}>
      <Icon name="diamond" size={14} />
      <b className="ell">{row.title}</b>
      <span className="grow" />
      {can('raiseDanger') && <Button size="s" kind="danger" busy={raising.busy} onClick={() => void raising.act({ input: { ...about, danger: 'NOW', reason: t('amber.reason') } }, (data) => data.raiseDanger, t('amber.raised'))}>{t('amber.raise')}</Button>}
      {can('dismissDanger') && (
        <Menu
          label={t('lane.false.title')}
          align="end"
          trigger={<Button size="s" busy={dismissing.busy}>{t('lane.false')}</Button>}
          entries={[{ kind: 'label', label: t('lane.false.title') }, ...falseAlarms.map((as) => ({ kind: 'item' as const, label: t(`false.${as}`), onSelect: () => void dismissing.act({ input: { ...about, as } }, (data) => data.dismissDanger, t('amber.dismissed')) }))]}
        />
      )}
    </div>
  );
}
