import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRead } from '@/shared/api/hooks';
import type { Me, Page as Rows } from '@/shared/api/types';
import { hasRole } from '@/shared/feature';
import { useLive } from '@/shared/live/use_live';
import { useSession } from '@/shared/session/session';
import { useName } from '@/shared/texts/names';
import { Due } from '@/shared/ui/due';
import { Page, Section } from '@/shared/ui/page';
import { ErrorCard } from '@/shared/ui/refusal_card';
import { Empty, Loading } from '@/shared/ui/states';
import type { AppointmentRow, DeclarationRow, Waiting } from '../types';
import { actorsOf, split, waitingOf } from '../waiting';

const ROWS_MAX = 100;
const READS_DECLARATIONS = ['declarant', 'treasurer', 'viewer', 'dispatcher', 'customs_officer', 'customs_supervisor'];
const READS_GATE = ['declarant', 'viewer', 'dispatcher', 'customs_officer', 'customs_supervisor', 'gate_operator', 'border_guard'];

function List({ rows, empty }: { rows: Waiting[]; empty: string }) {
  const { t } = useTranslation('home');
  if (rows.length === 0) return <Empty title={empty} />;
  return (
    <ul className="waiting">
      {rows.map((row) => (
        <li key={`${row.kind}-${row.key}`}>
          <Link to={row.link}>
            {t(`kind.${row.kind}`)} <span className="number">{row.key}</span>
          </Link>
          <span>
            <span className="soft">{t(`trade:actor.${row.actor}`, row.actor)}</span>{' '}
            {t(`trade:action.${row.action}`, row.action)}
          </span>
          <span className="waiting-due">
            {(row.by || row.day) && <Due at={row.by} day={row.day} />}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Quick({ me }: { me: Me }) {
  const { t } = useTranslation('home');
  const all: [string, string, boolean][] = [
    ['/lodge', 'quick.lodge', hasRole(me, 'declarant')],
    ['/desk', 'quick.desk', hasRole(me, 'customs_officer', 'customs_supervisor')],
    ['/gate', 'quick.gate', hasRole(me, 'gate_operator')],
    ['/appointments', 'quick.appointments', hasRole(me, 'dispatcher')],
    ['/teller', 'quick.teller', hasRole(me, 'teller')],
    ['/calculator', 'quick.calculator', true],
  ];
  return (
    <ul className="plain-list quick">
      {all
        .filter(([, , isOpen]) => isOpen)
        .map(([path, key]) => (
          <li key={path}>
            <Link to={path}>{t(key)}</Link>
          </li>
        ))}
    </ul>
  );
}

function Work({ me }: { me: Me }) {
  const { t } = useTranslation('home');
  const readsDeclarations = hasRole(me, ...READS_DECLARATIONS);
  const readsGate = hasRole(me, ...READS_GATE);
  const declarations = useRead<Rows<DeclarationRow>>(
    '/trade/declarations/declaration',
    { order_by: 'accepted_at', direction: 'descending', limit: ROWS_MAX },
    readsDeclarations,
  );
  const batches = useRead<Rows<AppointmentRow>>(
    '/trade/gate/gate_appointment',
    { limit: ROWS_MAX },
    readsGate,
  );
  useLive('', readsDeclarations || readsGate);
  const failed = [declarations, batches].find((query) => query.isError);
  if (failed) return <ErrorCard error={failed.error} onRetry={() => void failed.refetch()} />;
  if (declarations.isLoading || batches.isLoading) return <Loading rows={8} />;
  const rows = waitingOf(declarations.data?.items ?? [], batches.data?.items ?? []);
  const { mine, others } = split(rows, actorsOf(me));
  return (
    <div className="columns">
      <div className="stack">
        <Section title={t('home.mine')} extra={<span className="soft">{t('home.count', { number: mine.length })}</span>}>
          <List rows={mine} empty={t('home.no_tasks')} />
        </Section>
        <Section title={t('home.others')} extra={<span className="soft">{t('home.count', { number: others.length })}</span>}>
          <List rows={others} empty={t('home.nothing_under_way')} />
        </Section>
      </div>
      <Section title={t('home.quick')}>
        <Quick me={me} />
      </Section>
    </div>
  );
}

export default function HomePage() {
  const { t } = useTranslation('home');
  const { me } = useSession();
  const nameOf = useName();
  return (
    <Page
      title={t('home.title')}
      lead={t('home.lead', { user: me?.user.name, organisation: nameOf(me?.organisation.names) })}
    >
      {me && <Work me={me} />}
    </Page>
  );
}
