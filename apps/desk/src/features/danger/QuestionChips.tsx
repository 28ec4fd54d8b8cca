import type { MessagePartsFragment } from '@balie/schema/generated/graphql.js';
import { Icon } from '@balie/ui/Icon.js';
import { restoredDraft } from '../../shared/drafts/drafts.js';
import { useT } from '../../shared/i18n/i18n.js';
import { askedOf, questions, questionText } from './questions.js';

/** The four questions the control room asks; one press puts one in the answer, sending stays a person's act. */
export function QuestionChips({ reportId, language, messages, onAsk }: { reportId: string; language: string | null; messages: readonly MessagePartsFragment[]; onAsk: () => void }) {
  const t = useT();
  return (
    <div className="questions" role="group" aria-label={t('cockpit.ask')}>
      <h2>{t('cockpit.ask')}</h2>
      {questions.map((question) => {
        const asked = askedOf(question, messages);
        return (
          <button key={question} type="button" className={`question question-${asked}`} onClick={() => { restoredDraft.set({ reportId, text: questionText(question, language) }); onAsk(); }}>
            {asked === 'answered' && <Icon name="check" size={14} />}
            {t(`question.${question}`)}
            {asked !== 'no' && <span className="vh">, {t(`cockpit.ask.${asked}`)}</span>}
            {asked === 'asked' && <span aria-hidden="true">· {t('cockpit.ask.asked')}</span>}
          </button>
        );
      })}
    </div>
  );
}
