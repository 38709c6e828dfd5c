import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Query } from '@/shared/api/client';
import { useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { useDates } from '@/shared/format/dates';
import { countryName } from '@/shared/goods/countries';
import { useSettled } from '@/shared/goods/goods_search';
import { useAgreementChoices, useAgreementTitle } from '@/shared/goods/law_choices';
import { DataList, type Column } from '@/shared/ui/data_list';
import { ChoiceField, TextField } from '@/shared/ui/fields';
import { Filters } from '@/shared/ui/filters';
import { Organisation } from '@/shared/ui/organisation';
import { Section } from '@/shared/ui/page';
import { Pager } from '@/shared/ui/pager';
import { Asked, Empty } from '@/shared/ui/states';
import { useActor } from '../approved/use_own';
import { ListExports } from '../list_exports';
import { COLUMNS, linesOf } from './file';
import { PhaseTag, ProductLink } from './phase_tag';
import { questionOf, UNSOUGHT } from './question';
import { NEW, PHASES, PRODUCTS, type ProductRow } from './types';

// Own products, or those that the reader's body was asked about.
export type Side = 'own' | 'asked';

function useColumns(side: Side): Column<ProductRow>[] {
  const { t, i18n } = useTranslation('treaty');
  const { instant } = useDates();
  const titleOf = useAgreementTitle();
  return [
    { name: 'name', title: t('product.name'), isHead: true, cell: (row) => <ProductLink row={row} /> },
    { name: 'phase', title: t('proof.phase'), cell: ({ phase }) => <PhaseTag phase={phase} /> },
    { name: 'hs', title: 'HS', cell: (row) => <code className="number">{row.hs_code.code}</code> },
    {
      name: 'agreement',
      title: t('proof.agreement'),
      cell: (row) => `${titleOf(row.agreement)} · ${countryName(row.destination, i18n.language)}`,
    },
    side === 'own'
      ? { name: 'issuer', title: t('certificate.issuer'), cell: (row) => <Organisation id={row.issuer} /> }
      : { name: 'organisation', title: t('proof.exporter'), cell: (row) => <Organisation id={row.organisation} /> },
    { name: 'criterion', title: t('register.criterion'), cell: ({ criterion }) => t(`origin.criterion.${criterion}`, criterion) },
    { name: 'uses', title: t('product.uses'), numeric: true, cell: (row) => row.uses },
    {
      name: 'changed_at',
      title: t('exchange.changed_at'),
      cell: (row) => <span className="figure">{instant(row.changed_at)}</span>,
    },
  ];
}

// What a list of one side is asked: a body says that it reads as the one that was asked.
function useSide(side: Side): Query {
  const actor = useActor();
  return side === 'asked' ? { issuer: actor } : { organisation: actor };
}

// What waits for the reader's body, the oldest first.
export function WaitingProducts() {
  const { t } = useTranslation('treaty');
  const [turned, setTurned] = useState<string[]>([]);
  const columns = useColumns('asked').filter(({ name }) => name !== 'phase' && name !== 'uses');
  const rows = useRead<Rows<ProductRow>>(PRODUCTS, {
    ...useSide('asked'), phase: 'filed', order_by: 'changed_at', limit: 25, after: turned.at(-1),
  });
  return (
    <Section title={t('products.waiting')}>
      <Asked query={rows} rows={3}>
        {({ items, next }) => (
          <>
            {items.length === 0 ? (
              <p className="soft">{t('products.none_waits')}</p>
            ) : (
              <DataList label={t('products.waiting')} columns={columns} rows={items} keyOf={(row) => row.key} room={900} />
            )}
            <Pager turned={turned} next={next} onTurn={setTurned} />
          </>
        )}
      </Asked>
    </Section>
  );
}

function Nothing({ side, isSought }: { side: Side; isSought: boolean }) {
  const { t } = useTranslation('treaty');
  if (isSought) return <Empty title={t('products.none_found')} />;
  if (side === 'asked') return <Empty title={t('products.none_asked')}>{t('products.none_asked.how')}</Empty>;
  return (
    <Empty title={t('products.none')}>
      <p className="products-how">{t('products.how')}</p>
      <Link to={NEW}>{t('products.file')}</Link>
    </Empty>
  );
}

// All of one side, found by name, code, agreement and state; what changed last stands first.
export function ProductsList({ side }: { side: Side }) {
  const { t } = useTranslation('treaty');
  const [sought, setSought] = useState(UNSOUGHT);
  const [turned, setTurned] = useState<string[]>([]);
  const agreementsWith = useAgreementChoices();
  const columns = useColumns(side).filter(({ name }) => name !== 'criterion');
  const question = { ...useSide(side), ...questionOf(useSettled(sought)) };
  const rows = useRead<Rows<ProductRow>>(PRODUCTS, { ...question, limit: 25, after: turned.at(-1) });
  const set = (part: Partial<typeof UNSOUGHT>) => {
    setTurned([]);
    setSought({ ...sought, ...part });
  };
  const count = Object.values(sought).filter(Boolean).length;
  return (
    <Section title={t(`products.${side}`)}>
      <div className="stack-small">
        <Filters set={count}>
          <div className="form-grid">
            <TextField label={t('products.name.begins')} type="search" value={sought.name} onChange={(name) => set({ name })} />
            <TextField label={t('products.code.begins')} type="search" value={sought.code} onChange={(code) => set({ code })} />
            <ChoiceField
              label={t('proof.phase')}
              value={sought.phase}
              none={t('all')}
              options={PHASES.map((one) => ({ value: one, label: t(`product.phase.${one}`) }))}
              onChange={(phase) => set({ phase })}
            />
            <ChoiceField
              label={t('proof.agreement')}
              value={sought.agreement}
              none={t('all')}
              options={agreementsWith(sought.agreement)}
              onChange={(agreement) => set({ agreement })}
            />
          </div>
        </Filters>
        <Asked query={rows} rows={6}>
          {({ items, next }) => (
            <>
              {items.length === 0 ? (
                <Nothing side={side} isSought={count > 0} />
              ) : (
                <div className="stack-small">
                  <ListExports path={PRODUCTS} question={question} name="product_reviews" columns={COLUMNS} linesOf={linesOf} />
                  <DataList label={t(`products.${side}`)} columns={columns} rows={items} keyOf={(row) => row.key} room={960} />
                </div>
              )}
              <Pager turned={turned} next={next} onTurn={setTurned} />
            </>
          )}
        </Asked>
      </div>
    </Section>
  );
}
