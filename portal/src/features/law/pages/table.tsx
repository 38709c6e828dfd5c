import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { addressOf, ProblemError, send } from '@/shared/api/client';
import { useRead } from '@/shared/api/hooks';
import { hasRole } from '@/shared/feature';
import { useDates } from '@/shared/format/dates';
import { useSession } from '@/shared/session/session';
import { Page, Section } from '@/shared/ui/page';
import { ErrorCard } from '@/shared/ui/refusal_card';
import { Asked } from '@/shared/ui/states';
import { Decided } from '../tables/decided';
import { Findings } from '../tables/findings';
import { KeepRuling } from '../tables/keep_ruling';
import { Rows } from '../tables/rows';
import { Trial } from '../tables/trial';
import type { DecisionReceipt, TableDetail } from '../tables/types';

function Facts({ detail: { table } }: { detail: TableDetail }) {
  const { t } = useTranslation('law');
  const { day } = useDates();
  return (
    <dl className="facts">
      <div>
        <dt>{t('package.title')}</dt>
        <dd>{`${table.package} ${table.package_version}`}</dd>
      </div>
      <div>
        <dt>{t('table.hit_policy')}</dt>
        <dd>{t(`hit.${table.hit_policy}`, table.hit_policy)}</dd>
      </div>
      <div>
        <dt>{t('value.from')}</dt>
        <dd>
          {day(table.valid_from)} {t('value.to')} {table.valid_to ? day(table.valid_to) : t('value.open')}
        </dd>
      </div>
      <div>
        <dt>{t('table.digest')}</dt>
        <dd>
          <code>{table.digest}</code>
        </dd>
      </div>
    </dl>
  );
}

function Loaded({ detail, path }: { detail: TableDetail; path: string }) {
  const { t } = useTranslation('law');
  const { me } = useSession();
  const trial = useMutation({
    mutationFn: (inputs: Record<string, string | boolean>) =>
      send<DecisionReceipt>(`${path}/decisions`, inputs),
  });
  const problem = trial.error instanceof ProblemError ? trial.error.problem : undefined;
  return (
    <>
      <Section title={t('grid.title')}>
        <Facts detail={detail} />
        <Rows detail={detail} receipt={trial.data} />
      </Section>
      <Section title={t('trial.title')}>
        <p className="soft">{t('trial.lead')}</p>
        <Trial
          columns={detail.table.inputs}
          refused={problem && { place: problem.place ?? '', sentence: problem.title }}
          isBusy={trial.isPending}
          onDecide={(inputs) => trial.mutate(inputs)}
          // What was decided no longer belongs to what stands in the fields.
          onChange={() => trial.reset()}
        />
        {trial.isError && <ErrorCard error={trial.error} />}
        {trial.data && <Decided receipt={trial.data} detail={detail} />}
        {trial.data && me && hasRole(me, 'declarant') && (
          <KeepRuling institution={detail.table.name} inputs={trial.variables} />
        )}
      </Section>
      <Section title={t('findings.title')}>
        <Findings analysis={detail.analysis} table={detail.table} />
      </Section>
    </>
  );
}

export default function TablePage() {
  const { t } = useTranslation('law');
  const { me } = useSession();
  const { name = '' } = useParams();
  const path = `/law/tables/${encodeURIComponent(name)}`;
  const found = useRead<TableDetail>(path);
  return (
    <Page
      title={found.data?.table.title ?? name}
      lead={<code>{name}</code>}
      actions={
        <>
          <a href={addressOf(`${path}/dmn`)} download>
            {t('table.dmn')}
          </a>
          <a href={addressOf(`${path}/text`)} download>
            {t('table.text')}
          </a>
          {me && <Link to={`/reforms/new/${encodeURIComponent(name)}`}>{t('table.draft')}</Link>}
          <Link to="/decision-tables">{t('tables.title')}</Link>
        </>
      }
    >
      <Asked query={found}>
        {(detail) => <Loaded key={detail.table.name} detail={detail} path={path} />}
      </Asked>
    </Page>
  );
}
