import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { useDates } from '@/shared/format/dates';
import { hasRole } from '@/shared/feature';
import { useSession } from '@/shared/session/session';
import { usePersonName } from '@/shared/texts/people';
import { Act } from '@/shared/ui/act';
import { ChoiceField } from '@/shared/ui/fields';
import { ErrorCard } from '@/shared/ui/refusal_card';
import type { DeclarationRow } from '../types';

interface User {
  key: string;
  status: string;
}

// The head of the desk gives the case to another officer, and says why.
function Assign({ row }: { row: DeclarationRow }) {
  const { t } = useTranslation('trade');
  const { me } = useSession();
  const nameOf = usePersonName();
  const [officer, setOfficer] = useState('');
  const users = useRead<Rows<User>>('/access/users/user', {
    organisation: me?.organisation.id,
    status: 'active',
    limit: 200,
  });
  const others = users.data?.items.filter(({ key }) => key !== row.assigned_to) ?? [];
  const chosen = officer || others[0]?.key || '';
  return (
    <Act
      label={t('case.assign')}
      question={t('case.assign.question', { id: row.key })}
      done={t('case.assign.done', { officer: nameOf(chosen) })}
      command="trade/declarations/assign_case"
      reason={t('act.reason')}
      isDisabled={others.length === 0}
      fieldsOf={(reason) => ({ declaration_id: row.key, officer: chosen, reason })}
    >
      <ChoiceField
        label={t('case.officer')}
        value={chosen}
        options={others.map(({ key }) => ({ value: key, label: nameOf(key) }))}
        onChange={setOfficer}
      />
    </Act>
  );
}

type Done = 'claimed' | 'given_back';

// Who holds the case. Taking it and giving it back ask nothing, and can be undone at once.
export function Holding({ row }: { row: DeclarationRow }) {
  const { t } = useTranslation('trade');
  const { me } = useSession();
  const { instant } = useDates();
  const nameOf = usePersonName();
  const [done, setDone] = useState<Done | undefined>(undefined);
  const claim = useCommand('trade/declarations/claim_case', () => setDone('claimed'));
  const giveBack = useCommand('trade/declarations/give_back_case', () => setDone('given_back'));
  const isMine = row.assigned_to !== '' && row.assigned_to === me?.user.id;
  const take = () => claim.mutate({ fields: { declaration_id: row.key } });
  const leave = () => giveBack.mutate({ fields: { declaration_id: row.key, reason: '' } });
  return (
    <div className="stack-small">
      <p>
        {row.assigned_to === ''
          ? t('case.nobody')
          : t(isMine ? 'case.mine' : 'case.held', {
              officer: nameOf(row.assigned_to),
              since: row.assigned_since ? instant(row.assigned_since) : '',
            })}
      </p>
      <div className="button-row">
        {row.assigned_to === '' && (
          <button type="button" className="plain-button" disabled={claim.isPending} onClick={take}>
            {t('case.claim')}
          </button>
        )}
        {isMine && (
          <button type="button" className="plain-button" disabled={giveBack.isPending} onClick={leave}>
            {t('case.give_back')}
          </button>
        )}
        {me && hasRole(me, 'customs_supervisor') && <Assign row={row} />}
      </div>
      {done && (
        <p role="status" className="undo">
          {t(`case.done.${done}`)}{' '}
          <button type="button" className="link-button" onClick={done === 'claimed' ? leave : take}>
            {t('case.undo')}
          </button>
        </p>
      )}
      {claim.isError && <ErrorCard error={claim.error} />}
      {giveBack.isError && <ErrorCard error={giveBack.error} />}
    </div>
  );
}
