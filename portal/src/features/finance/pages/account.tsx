import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemError } from '@/shared/api/client';
import { useRead } from '@/shared/api/hooks';
import type { Money, Page as Rows } from '@/shared/api/types';
import { hasRole } from '@/shared/feature';
import { useDates } from '@/shared/format/dates';
import { useLive } from '@/shared/live/use_live';
import { thousandthsOf } from '@/shared/format/decimal_sums';
import { useSession } from '@/shared/session/session';
import { Act } from '@/shared/ui/act';
import { MoneyText } from '@/shared/ui/amount';
import { DataList, type Column } from '@/shared/ui/data_list';
import { Page, Section } from '@/shared/ui/page';
import { Pager } from '@/shared/ui/pager';
import { Asked, Empty } from '@/shared/ui/states';

interface Account {
  key: string;
  balance: Money;
  held: Money;
  available: Money;
}

interface Entry {
  key: string;
  at: string;
  kind: string;
  reference: string;
  part: string;
  amount: Money;
  balance_after: Money;
  held_after: Money;
}

interface Hold {
  key: string;
  reference: string;
  part: string;
  amount: Money;
  remaining: Money;
}

const PAGE_ROWS = 20;

// Holds and taxes are for a declaration, deposits for the bank's own number.
function Reference({ text }: { text: string }) {
  if (!/^\d{10,}$/.test(text)) return <code>{text}</code>;
  return <Link to={`/consignments/${encodeURIComponent(text)}`}>{text}</Link>;
}

function Balance({ account }: { account: Account }) {
  const { t } = useTranslation('finance');
  const held = thousandthsOf(account.held.amount, account.balance.amount) / 10;
  return (
    <>
      <dl className="balance">
        <div className="balance-main">
          <dt>{t('account.available')}</dt>
          <dd>
            <MoneyText money={account.available} />
          </dd>
        </div>
        <div>
          <dt>{t('account.held')}</dt>
          <dd>
            <MoneyText money={account.held} />
          </dd>
        </div>
        <div>
          <dt>{t('account.balance')}</dt>
          <dd>
            <MoneyText money={account.balance} />
          </dd>
        </div>
      </dl>
      <div className="balance-bar" aria-hidden>
        <span style={{ width: `${100 - held}%` }} />
      </div>
    </>
  );
}

function Holds({ owner }: { owner: string }) {
  const { t } = useTranslation('finance');
  const holds = useRead<Rows<Hold>>('/finance/accounts/duty_hold', { owner, state: 'open', limit: 100 });
  const columns: Column<Hold>[] = [
    { name: 'reference', title: t('hold.for'), isHead: true, cell: (row) => <Reference text={row.reference} /> },
    { name: 'part', title: t('hold.part'), cell: (row) => row.part },
    { name: 'amount', title: t('hold.placed'), numeric: true, cell: (row) => <MoneyText money={row.amount} /> },
    { name: 'remaining', title: t('hold.remaining'), numeric: true, cell: (row) => <MoneyText money={row.remaining} /> },
  ];
  return (
    <Section title={t('hold.title')}>
      <Asked query={holds}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('hold.empty')} />
          ) : (
            <DataList label={t('hold.title')} columns={columns} rows={items} keyOf={(row) => row.key} />
          )
        }
      </Asked>
    </Section>
  );
}

function Statement({ owner }: { owner: string }) {
  const { t } = useTranslation('finance');
  const { instant } = useDates();
  const [turned, setTurned] = useState<string[]>([]);
  const entries = useRead<Rows<Entry>>('/finance/accounts/duty_account_entry', {
    owner,
    order_by: 'position',
    direction: 'descending',
    limit: PAGE_ROWS,
    after: turned.at(-1),
  });
  const columns: Column<Entry>[] = [
    { name: 'at', title: t('entry.at'), cell: (row) => <span className="figure">{instant(row.at)}</span> },
    { name: 'kind', title: t('entry.what'), isHead: true, cell: (row) => t(`entry.${row.kind}`, row.kind) },
    { name: 'reference', title: t('entry.reference'), cell: (row) => <Reference text={row.reference} /> },
    { name: 'amount', title: t('entry.amount'), numeric: true, cell: (row) => <MoneyText money={row.amount} /> },
    { name: 'balance', title: t('entry.balance'), numeric: true, cell: (row) => <MoneyText money={row.balance_after} /> },
    { name: 'held', title: t('entry.held'), numeric: true, cell: (row) => <MoneyText money={row.held_after} /> },
  ];
  return (
    <Section title={t('statement.title')}>
      <Asked query={entries} rows={8}>
        {({ items, next }) => (
          <>
            {items.length === 0 ? (
              <Empty title={t('statement.empty')} />
            ) : (
              <DataList label={t('statement.title')} columns={columns} rows={items} keyOf={(row) => row.key} />
            )}
            <Pager turned={turned} next={next} onTurn={setTurned} />
          </>
        )}
      </Asked>
    </Section>
  );
}

// A trader's money in the zone: what is free, what is set apart, and every movement.
export default function AccountPage() {
  const { t } = useTranslation('finance');
  const { me, actingFor } = useSession();
  const owner = actingFor ?? me?.organisation.id ?? '';
  const account = useRead<Account>(`/finance/accounts/duty_account/${encodeURIComponent(owner)}`, {}, owner !== '');
  useLive(`finance.accounts/${owner}`, account.isSuccess);
  const isMissing = account.error instanceof ProblemError && account.error.problem.status === 404;
  return (
    <Page title={t('account.title')} lead={t('account.lead')}>
      {isMissing ? (
        <Section>
          <Empty title={t('account.none')}>
            {me && hasRole(me, 'treasurer') && (
              <Act
                label={t('account.open')}
                question={t('account.open.question')}
                done={t('account.open.done')}
                command="finance/accounts/open_account"
                fieldsOf={() => ({ owner, currency: 'CNY' })}
              />
            )}
          </Empty>
        </Section>
      ) : (
        <>
          <Section>
            <Asked query={account}>{(row) => <Balance account={row} />}</Asked>
          </Section>
          {account.isSuccess && <Holds owner={owner} />}
          {account.isSuccess && <Statement owner={owner} />}
        </>
      )}
    </Page>
  );
}
