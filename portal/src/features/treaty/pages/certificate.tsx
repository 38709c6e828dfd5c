import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { useDates } from '@/shared/format/dates';
import { countryName } from '@/shared/goods/countries';
import { useAgreementTitle } from '@/shared/goods/law_choices';
import { useLive } from '@/shared/live/use_live';
import { QuantityText } from '@/shared/ui/amount';
import { DataList, type Column } from '@/shared/ui/data_list';
import { useDownload } from '@/shared/ui/download';
import { MarkTag } from '@/shared/ui/mark_tag';
import { Organisation } from '@/shared/ui/organisation';
import { Facts } from '@/shared/ui/facts';
import { Page, Section } from '@/shared/ui/page';
import { ErrorCard } from '@/shared/ui/refusal_card';
import { Asked, Empty } from '@/shared/ui/states';
import { CertificateActions } from '../certificates/actions';
import { UnverifiedCodes } from '../certificates/apply/message/unverified_codes';
import { BillsUsed } from '../certificates/bills_used';
import { ProductsUsed } from '../certificates/products_used';
import type { CertificateLine, CertificateRow, VerificationRow } from '../certificates/types';

const PATH = '/treaty/origin_certification';

function Standing({ row }: { row: CertificateRow }) {
  const { t, i18n } = useTranslation('treaty');
  const { day } = useDates();
  const titleOf = useAgreementTitle();
  // A row alone carries no names; a page with it does.
  useRead<Rows<CertificateRow>>(`${PATH}/certificate_of_origin`, { key: row.key, limit: 1 });
  const findings = row.findings.split(', ').filter(Boolean);
  const facts: [string, ReactNode][] = [
    [t('proof.phase'), t(`certificate.phase.${row.phase}`, row.phase)],
    [t('proof.agreement'), titleOf(row.agreement)],
    [t('proof.kind'), t(`certificate.kind.${row.kind}`, row.kind)],
    [t('proof.exporter'), <Organisation key="applicant" id={row.applicant} />],
    [t('certificate.issuer'), <Organisation key="issuer" id={row.issuer} />],
    [t('certificate.consignee'), row.consignee],
    [t('certificate.destination'), countryName(row.destination, i18n.language)],
    [t('register.invoice_number'), row.invoice_number],
    [t('certificate.earlier'), row.earlier],
    [t('proof.issue_date'), row.issue_date && day(row.issue_date)],
    [t('proof.expires_on'), row.expires_on && day(row.expires_on)],
    [t('certificate.endorsement'), row.endorsement],
    [t('certificate.replaced_by'), row.replaced_by],
    [t('certificate.findings'), findings.map((one) => t(`certificate.finding.${one}`, one)).join(t('certificate.and'))],
    [t('certificate.reason'), row.reason],
  ];
  return <Facts facts={facts} />;
}

// Printed and signed once it is issued; as a message from the application on.
function Papers({ row }: { row: CertificateRow }) {
  const { t } = useTranslation('treaty');
  const isSplit = row.kind === 'back_to_back';
  const files = [...(row.issue_date ? ['certificate.pdf', 'certificate.txt'] : []), ...(isSplit ? [] : ['message.xml'])];
  const { download, error } = useDownload();
  const save = (file: string, copy = 0) =>
    void download({
      path: `/treaty/certificates/${encodeURIComponent(row.key)}/${file}`,
      query: copy ? { copy } : {},
      name: `${row.key}${copy ? `_copy_${copy}` : ''}_${file}`,
    });
  return (
    <div className="stack-small">
      <div className="choices">
        {files.map((file) => (
          <button key={file} type="button" className="plain-button" onClick={() => save(file)}>
            {t(`certificate.paper.${file.slice(-3)}`)}
          </button>
        ))}
        {Array.from({ length: row.copies }, (_, index) => (
          <button key={index} type="button" className="plain-button" onClick={() => save('certificate.pdf', index + 1)}>
            {t('certificate.paper.copy', { no: index + 1 })}
          </button>
        ))}
      </div>
      {isSplit ? <p className="soft">{t('certificate.message.none')}</p> : <UnverifiedCodes />}
      {error !== undefined && <ErrorCard error={error} />}
    </div>
  );
}

function Lines({ certificate }: { certificate: string }) {
  const { t, i18n } = useTranslation('treaty');
  const lines = useRead<Rows<CertificateLine>>(`${PATH}/certificate_line`, { certificate, limit: 100 });
  const columns: Column<CertificateLine>[] = [
    { name: 'goods', title: t('certificate.line'), isHead: true, cell: (row) => `${row.line_no} · ${row.goods_name}` },
    { name: 'hs', title: 'HS', cell: (row) => <code>{row.hs_code.code}</code> },
    { name: 'quantity', title: t('register.quantity'), numeric: true, cell: (row) => <QuantityText quantity={row.quantity} /> },
    { name: 'criterion', title: t('register.criterion'), cell: (row) => row.criterion || t('none') },
    { name: 'origin', title: t('proof.origin'), cell: (row) => row.country_of_origin ? countryName(row.country_of_origin, i18n.language) : t('none') },
  ];
  return (
    <Asked query={lines}>
      {({ items }) => (
        <DataList label={t('certificate.lines')} columns={columns} rows={items.filter((row) => !row.is_dropped)} keyOf={(row) => row.key} />
      )}
    </Asked>
  );
}

// What customs of other Parties asked, and until when it is to be answered.
function Verifications({ certificate }: { certificate: string }) {
  const { t, i18n } = useTranslation('treaty');
  const { day } = useDates();
  const asked = useRead<Rows<VerificationRow>>(`${PATH}/certificate_verification`, { certificate, limit: 100 });
  const columns: Column<VerificationRow>[] = [
    { name: 'request', title: t('proof.number'), isHead: true, cell: (row) => row.request },
    { name: 'asked_by', title: t('certificate.asked_by'), cell: (row) => countryName(row.asked_by, i18n.language) },
    { name: 'question', title: t('certificate.question'), cell: (row) => row.question },
    { name: 'due_on', title: t('certificate.due_on'), cell: (row) => day(row.due_on) },
    { name: 'answer', title: t('certificate.answer'), cell: (row) => (row.is_open ? t('certificate.open') : `${t(`certificate.answer.${row.finding}`)} ${row.answer}`) },
  ];
  return (
    <Asked query={asked}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty title={t('certificate.not_asked')} />
        ) : (
          <DataList label={t('certificate.verifications')} columns={columns} rows={items} keyOf={(row) => row.key} />
        )
      }
    </Asked>
  );
}

export default function CertificatePage() {
  const { t } = useTranslation('treaty');
  const { key = '' } = useParams();
  const certificate = useRead<CertificateRow>(`${PATH}/certificate_of_origin/${encodeURIComponent(key)}`);
  useLive(`treaty.origin_certification/${key}`, certificate.isSuccess);
  return (
    <Page title={t('certificate.title', { number: key })} lead={certificate.data?.is_unverified && <MarkTag mark="?" />}>
      <Asked query={certificate}>
        {(row) => (
          <>
            <Section>
              <Standing row={row} />
              <CertificateActions row={row} />
            </Section>
            <Section title={t('certificate.papers')}>
              <Papers row={row} />
            </Section>
            <Section title={t('certificate.lines')}>
              <Lines certificate={key} />
            </Section>
            <ProductsUsed row={row} />
            <BillsUsed row={row} />
            {row.issue_date && (
              <Section title={t('certificate.verifications')}>
                <Verifications certificate={key} />
              </Section>
            )}
          </>
        )}
      </Asked>
    </Page>
  );
}
