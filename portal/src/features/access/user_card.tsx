import { Button, Modal, Popconfirm, Select } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '@/shared/api/client';
import { useCommand } from '@/shared/api/hooks';
import { ErrorCard } from '@/shared/ui/refusal_card';
import { OnceSecret } from './once_secret';
import { resetCode } from './reset_code';
import type { AccessChoices } from './choices';
import type { Person } from './types';

function Grants({ user, choices }: { user: Person; choices: AccessChoices }) {
  const { t } = useTranslation('access');
  const [role, setRole] = useState<string | undefined>(undefined);
  const [area, setArea] = useState('whole');
  const grant = useCommand('access/users/grant_role', () => setRole(undefined));
  const revoke = useCommand('access/users/revoke_role');
  const error = grant.error ?? revoke.error;
  return (
    <>
      <h2>{t('users.roles')}</h2>
      <ul className="grants">
        {user.grants.map(({ role: held, area: where }) => {
          const name = `${t(`role.${held}`, held)} · ${t(`area.${where}`, where)}`;
          return (
            <li key={`${held}@${where}`}>
              {name}
              <Popconfirm
                title={t('users.revoke_sure', { role: name })}
                onConfirm={() => revoke.mutate({ fields: { user: user.user, role: held, area: where } })}
              >
                <Button size="small" aria-label={t('users.revoke_label', { role: name })}>
                  {t('users.revoke')}
                </Button>
              </Popconfirm>
            </li>
          );
        })}
      </ul>
      <div className="field-row">
        <Select
          aria-label={t('users.role')}
          placeholder={t('users.role')}
          className="filter-select"
          value={role ?? null}
          options={choices.roles.map((one) => ({ value: one, label: t(`role.${one}`, one) }))}
          onChange={(value: string | null) => setRole(value ?? undefined)}
        />
        <Select
          aria-label={t('users.area')}
          className="area-select"
          value={area}
          options={['whole', ...choices.areas].map((one) => ({ value: one, label: t(`area.${one}`, one) }))}
          onChange={setArea}
        />
        <Button
          type="primary"
          disabled={!role}
          loading={grant.isPending}
          onClick={() => grant.mutate({ fields: { user: user.user, role, area } })}
        >
          {t('users.grant')}
        </Button>
      </div>
      {error && <ErrorCard error={error} />}
    </>
  );
}

function Doors({ user }: { user: Person }) {
  const { t } = useTranslation('access');
  const isActive = user.status === 'active';
  const deactivate = useCommand('access/users/deactivate_user');
  const reactivate = useCommand('access/users/reactivate_user');
  const endSessions = useCommand('access/users/end_all_sessions');
  const reset = useMutation({
    mutationFn: () => send<{ user: string; secret: string }>(`/access/people/${encodeURIComponent(user.user)}/reset`, {}),
  });
  const error = deactivate.error ?? reactivate.error ?? endSessions.error ?? reset.error;
  const fields = { user: user.user };
  return (
    <>
      <h2>{t('users.doors')}</h2>
      {reset.data && <OnceSecret title={t('users.reset_secret')} secret={resetCode(reset.data)} />}
      {error && <ErrorCard error={error} />}
      <div className="field-row">
        <Button onClick={() => reset.mutate()} loading={reset.isPending} disabled={!isActive}>
          {t('users.reset')}
        </Button>
        <Popconfirm title={t('users.end_sessions_sure')} onConfirm={() => endSessions.mutate({ fields })}>
          <Button disabled={!isActive}>{t('users.end_sessions')}</Button>
        </Popconfirm>
        {isActive ? (
          <Popconfirm title={t('users.deactivate_sure')} onConfirm={() => deactivate.mutate({ fields })}>
            <Button danger>{t('users.deactivate')}</Button>
          </Popconfirm>
        ) : (
          <Button onClick={() => reactivate.mutate({ fields })}>{t('users.reactivate')}</Button>
        )}
      </div>
    </>
  );
}

interface UserCardProps {
  user: Person | undefined;
  choices: AccessChoices;
  onClose: () => void;
}

// One user of the organisation: roles, and the doors by which he comes in.
export function UserCard({ user, choices, onClose }: UserCardProps) {
  return (
    <Modal open={user !== undefined} title={user?.profile.display_name} footer={null} onCancel={onClose} width={640}>
      {user && (
        <div className="stack">
          <div>
            <Grants user={user} choices={choices} />
          </div>
          <div>
            <Doors user={user} />
          </div>
        </div>
      )}
    </Modal>
  );
}
