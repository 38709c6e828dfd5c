import { useTranslation } from 'react-i18next';
import { DataList, type Column } from '@/shared/ui/data_list';
import { Section } from '@/shared/ui/page';
import type { Certificate, CertificateLine } from '@/shared/signed/certificate';
import { openCertificate } from './certificate';

function factsOf(certificate: Certificate, kind: string) {
  const { transport, invoice } = certificate;
  return [
    ['certificate', certificate.certificate],
    ['agreement', certificate.agreement],
    ['kind', kind],
    ['earlier', certificate.earlier],
    ['original_issue_date', certificate.original_issue_date],
    ['issuer', certificate.issuer],
    ['issue_date', certificate.issue_date],
    ['expires_on', certificate.expires_on],
    ['endorsement', certificate.endorsement],
    ['copied_on', certificate.copied_on && `${certificate.copy_endorsement} ${certificate.copied_on}`],
    ['exporter', certificate.exporter],
    ['producer', certificate.producer],
    ['consignee', certificate.consignee],
    ['destination', certificate.destination],
    ['means', transport.means],
    ['ports', `${transport.load_port} – ${transport.unload_port}`],
    ['shipment_date', transport.shipment_date],
    ['invoice', `${invoice.number} ${invoice.date ?? ''}`],
    ['remarks', certificate.remarks],
  ] as const;
}

function useColumns(): Column<CertificateLine>[] {
  const { t } = useTranslation('log');
  return [
    { name: 'line_no', title: t('certificate.line_no'), numeric: true, cell: (line) => line.line_no },
    { name: 'goods_name', title: t('certificate.goods_name'), isHead: true, cell: (line) => line.goods_name },
    { name: 'marks', title: t('certificate.marks'), cell: (line) => line.marks },
    { name: 'hs_code', title: t('certificate.hs_code'), cell: (line) => line.hs_code.code },
    { name: 'criterion', title: t('certificate.criterion'), cell: (line) => line.criterion },
    {
      name: 'quantity',
      title: t('certificate.quantity'),
      cell: (line) => `${line.quantity.amount} ${line.quantity.unit}`,
    },
    {
      name: 'fob',
      title: t('certificate.fob'),
      cell: (line) => (line.fob ? `${line.fob.currency} ${line.fob.amount}` : ''),
    },
    { name: 'origin', title: t('certificate.origin'), cell: (line) => line.country_of_origin },
  ];
}

function Contents({ certificate }: { certificate: Certificate }) {
  const { t } = useTranslation('log');
  const columns = useColumns();
  return (
    <>
      <Section title={t('certificate.title')}>
        <dl className="facts">
          {factsOf(certificate, t(`certificate.kind.${certificate.kind}`))
            .filter(([, value]) => value)
            .map(([name, value]) => (
              <div key={name}>
                <dt>{t(`certificate.${name}`)}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
      </Section>
      <Section title={t('certificate.goods')}>
        <DataList
          label={t('certificate.goods')}
          columns={columns}
          rows={certificate.lines}
          keyOf={(line) => String(line.line_no)}
        />
      </Section>
    </>
  );
}

// Whether the paper is genuine, and all that it says. Nothing of it is shown when it is not.
export function CertificateView({ note, pinned }: { note: string; pinned: string }) {
  const { t } = useTranslation('log');
  const opened = openCertificate(note, pinned);
  const isGenuine = 'certificate' in opened;
  return (
    <>
      <div className={`verdict verdict-${isGenuine ? 'yes' : 'no'}`} role="status">
        <p className="verdict-title">
          {t(isGenuine ? 'certificate.genuine' : 'certificate.not_genuine')}
        </p>
        <p>{t(isGenuine ? 'certificate.genuine.meaning' : `certificate.fault.${opened.fault}`)}</p>
      </div>
      {isGenuine && <Contents certificate={opened.certificate} />}
    </>
  );
}
