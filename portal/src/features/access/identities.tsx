import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { send } from '@/shared/api/client';
import { useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { DataList, type Column } from '@/shared/ui/data_list';
import { Section } from '@/shared/ui/page';
import { ErrorCard } from '@/shared/ui/refusal_card';
import { Asked, Empty } from '@/shared/ui/states';
import { RefusedReturn } from './refused_return';
import type { IdentityRow, OidcOffer } from './types';

// The identities elsewhere that may sign in as this user. The zone keeps only a keyed hash of each,
// of which a few letters tell them apart.
export function Identities() {
  const { t } = useTranslation('access');
  const client = useQueryClient();
  const offer = useRead<OidcOffer>('/access/oidc');
  const identities = useRead<Rows<IdentityRow>>('/access/identities');
  const link = useMutation({
    mutationFn: () => send<{ location: string }>('/access/identities/start', {}),
    onSuccess: ({ location }) => window.location.assign(location),
  });
  const unlink = useMutation({
    mutationFn: (identity: string) => send('/access/identities/unlink', { identity }),
    onSuccess: () => client.invalidateQueries(),
  });
  const error = link.error ?? unlink.error;
  const columns: Column<IdentityRow>[] = [
    {
      name: 'identity',
      title: t('identities.mark'),
      isHead: true,
      cell: (row) => <code>{row.identity.slice(0, 8)}</code>,
    },
    {
      name: 'unlink',
      title: t('delegations.action'),
      cell: (row) => (
        <Popconfirm
          title={t('identities.unlink_sure')}
          onConfirm={() => unlink.mutate(row.identity)}
        >
          <Button size="small">{t('identities.unlink')}</Button>
        </Popconfirm>
      ),
    },
  ];
  if (!offer.data?.is_offered) return null;
  return (
    <Section title={t('identities.title')}>
      {error ? <ErrorCard error={error} /> : <RefusedReturn />}
      <Asked query={identities}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('identities.none')} />
          ) : (
            <DataList
              label={t('identities.title')}
              columns={columns}
              rows={items}
              keyOf={(row) => row.identity}
            />
          )
        }
      </Asked>
      <Button onClick={() => link.mutate()} loading={link.isPending}>
        {t('identities.link', { name: offer.data.title })}
      </Button>
    </Section>
  );
}
