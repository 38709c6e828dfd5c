import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '@/shared/format/dates';
import { formatShare } from '@/shared/format/decimal';
import { countryName } from '@/shared/goods/countries';
import { useAgreementTitle } from '@/shared/goods/law_choices';
import { Facts } from '@/shared/ui/facts';
import { MarkTag } from '@/shared/ui/mark_tag';
import { Organisation } from '@/shared/ui/organisation';
import { PhaseTag } from './phase_tag';
import type { ProductRow } from './types';

// How the review stands, with what the officer said of the latest filing.
export function StandingView({ row }: { row: ProductRow }) {
  const { t } = useTranslation('treaty');
  const { instant } = useDates();
  const facts: [string, ReactNode][] = [
    [t('proof.phase'), <PhaseTag key="phase" phase={row.phase} />],
    [t('product.filing'), t('product.filing.no', { filing: row.filing })],
    [t('proof.exporter'), <Organisation key="organisation" id={row.organisation} />],
    [t('certificate.issuer'), <Organisation key="issuer" id={row.issuer} />],
    [t('exchange.changed_at'), instant(row.changed_at)],
    [t('product.words'), row.words],
  ];
  return (
    <>
      <Facts facts={facts} />
      <p className="soft">{t(`product.means.${row.phase}`, '')}</p>
    </>
  );
}

// What was filed of the product.
export function ContentView({ row }: { row: ProductRow }) {
  const { t, i18n } = useTranslation('treaty');
  const titleOf = useAgreementTitle();
  const facts: [string, ReactNode][] = [
    [t('product.field.name_zh'), row.name_zh],
    [t('product.field.name_en'), row.name_en],
    [t('product.field.hs'), <code key="hs">{row.hs_code.code}</code>],
    [t('apply.field.edition'), t(`apply.edition.${row.hs_code.edition}`, row.hs_code.edition)],
    [t('product.field.agreement'), titleOf(row.agreement)],
    [t('product.field.destination'), countryName(row.destination, i18n.language)],
    [t('product.field.product'), <code key="product">{row.product}</code>],
  ];
  return (
    <div className="stack-small">
      <Facts facts={facts} />
      {(['producer', 'process'] as const).map((field) => (
        <div key={field}>
          <h3>{t(`product.field.${field}`)}</h3>
          <p className="product-words">{row[field]}</p>
        </div>
      ))}
    </div>
  );
}

// What the zone found out of the bill, under the rules of the day of the filing.
export function FindingView({ row }: { row: ProductRow }) {
  const { t, i18n } = useTranslation('treaty');
  const { day } = useDates();
  const doubts = row.doubts.split(', ').filter(Boolean);
  const facts: [string, ReactNode][] = [
    [t('register.criterion'), t(`origin.criterion.${row.criterion}`, row.criterion)],
    [t('product.basis'), row.basis !== 'none' && t(`product.basis.${row.basis}`, row.basis)],
    [t('product.value_share'), row.value_share && formatShare(row.value_share, i18n.language)],
    [t('product.met_by'), [row.is_by_tolerance && t('origin.by_tolerance'), row.is_by_cumulation && t('origin.by_cumulation')].filter(Boolean).join(' · ')],
    [t('proof.origin'), countryName(row.country_of_origin, i18n.language)],
    [t('product.rules_as_of'), day(row.rules_as_of)],
    [
      t('product.doubts'),
      doubts.length > 0 && (
        <>
          {doubts.map((one) => t(`certificate.finding.${one}`, one)).join(t('certificate.and'))}
          {doubts.includes('unverified') && <MarkTag mark="?" />}
        </>
      ),
    ],
    [t('product.bill_digest'), <code key="digest">{row.bill_digest.slice(0, 16)}</code>],
  ];
  return <Facts facts={facts} />;
}
