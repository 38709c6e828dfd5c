import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { hasRole } from '@/shared/feature';
import { useDates, zoneToday } from '@/shared/format/dates';
import { countryName } from '@/shared/goods/countries';
import { useAgreementTitle } from '@/shared/goods/law_choices';
import { useSession } from '@/shared/session/session';
import { DataList, type Column } from '@/shared/ui/data_list';
import { ChoiceField, TextField } from '@/shared/ui/fields';
import { MarkTag } from '@/shared/ui/mark_tag';
import { Page, Section } from '@/shared/ui/page';
import { Pager } from '@/shared/ui/pager';
import { Asked, Empty } from '@/shared/ui/states';
import type { ProofRow } from '../types';

const PHASES = ['issued', 'part_used', 'fully_used', 'cancelled', 'replaced'];

function useColumns(): Column<ProofRow>[] {
  const { t, i18n } = useTranslation('treaty');
  const { day } = useDates();
  const titleOf = useAgreementTitle();
  return [
    {
      name: 'number',
      title: t('proof.number'),
      isHead: true,
      cell: (row) => (
        <>
          <Link to={`/proofs/${encodeURIComponent(row.key)}`}>{row.number}</Link>
          {row.is_unverified && <MarkTag mark="?" />}
        </>
      ),
    },
    { name: 'agreement', title: t('proof.agreement'), cell: (row) => titleOf(row.agreement) },
    { name: 'phase', title: t('proof.phase'), cell: (row) => t(`phase.${row.phase}`, row.phase) },
    { name: 'exporter', title: t('proof.exporter'), cell: (row) => row.exporter },
    { name: 'origin', title: t('proof.origin'), cell: (row) => countryName(row.origin, i18n.language) },
    {
      name: 'expires_on',
      title: t('proof.expires_on'),
      cell: (row) => (
        <span className={row.expires_on < zoneToday() ? 'late' : undefined}>
          {day(row.expires_on)}
          {row.expires_on < zoneToday() && ` · ${t('proof.expired')}`}
        </span>
      ),
    },
  ];
}

export default function ProofsPage() {
  const { t } = useTranslation('treaty');
  const { me } = useSession();
  const [phase, setPhase] = useState('');
  const [number, setNumber] = useState('');
  const [turned, setTurned] = useState<string[]>([]);
  const rows = useRead<Rows<ProofRow>>('/treaty/preference/proof_of_origin', {
    phase,
    'number.prefix': number.trim(),
    limit: 25,
    after: turned.at(-1),
  });
  const columns = useColumns();
  return (
    <Page
      title={t('proofs.title')}
      lead={t('proofs.lead')}
      actions={
        me &&
        hasRole(me, 'declarant', 'customs_officer') && (
          <Link className="solid-button" to="/proofs/new">
            {t('register.title')}
          </Link>
        )
      }
    >
      <Section>
        <div className="form-grid">
          <TextField
            label={t('filter.number')}
            type="search"
            value={number}
            onChange={(text) => {
              setTurned([]);
              setNumber(text);
            }}
          />
          <ChoiceField
            label={t('proof.phase')}
            value={phase}
            none={t('all')}
            options={PHASES.map((one) => ({ value: one, label: t(`phase.${one}`) }))}
            onChange={(one) => {
              setTurned([]);
              setPhase(one);
            }}
          />
        </div>
      </Section>
      <Section>
        <Asked query={rows} rows={6}>
          {({ items, next }) => (
            <>
              {items.length === 0 ? (
                <Empty title={t('proofs.empty')} />
              ) : (
                <DataList label={t('proofs.title')} columns={columns} rows={items} keyOf={(row) => row.key} />
              )}
              <Pager turned={turned} next={next} onTurn={setTurned} />
            </>
          )}
        </Asked>
      </Section>
    </Page>
  );
}
