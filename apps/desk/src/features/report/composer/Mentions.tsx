import { useQuery } from '@apollo/client/react';
import { Avatar } from '@balie/ui/Avatar.js';
import { ColleaguesDocument } from '@balie/schema/generated/graphql.js';
import { useT } from '../../../shared/i18n/i18n.js';
import { useMay } from '../../../shared/session/session.js';

export type Colleague = { id: string; name: string };

/** Everybody who can be mentioned; nobody for who may not ask. */
export function useColleagues(): readonly Colleague[] {
  const may = useMay('colleagues');
  return useQuery(ColleaguesDocument, { fetchPolicy: 'cache-first', skip: !may }).data?.colleagues ?? [];
}

/** The list under an "@…" that is being typed: arrows choose, Enter or Tab puts the name in. Keys are handled by the field. */
export function MentionList({ id, found, at, onPick }: { id: string; found: readonly Colleague[]; at: number; onPick: (colleague: Colleague) => void }) {
  const t = useT();
  return (
    <ul id={id} className="mentions" role="listbox" aria-label={t('mention.label')}>
      {found.map((one, index) => (
        <li key={one.id} id={`${id}-${index}`} role="option" aria-selected={index === at} onMouseDown={(event) => event.preventDefault()} onClick={() => onPick(one)}>
          <Avatar name={one.name} size="s" /> {one.name}
        </li>
      ))}
    </ul>
  );
}
