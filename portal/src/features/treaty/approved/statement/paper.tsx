import { useTranslation } from 'react-i18next';
import { formatDecimal } from '@/shared/format/decimal';
import { countryName } from '@/shared/goods/countries';
import { useAgreementTitle } from '@/shared/goods/law_choices';
import { useOrganisationNames } from '@/shared/texts/organisations';
import type { DeclarationLine, DeclarationRow } from './types';

// A country in English and in the reader's language.
function useCountry(): (code: string) => string {
  const { i18n } = useTranslation();
  return (code) => [...new Set([countryName(code, 'en'), countryName(code, i18n.language)])].join(' ');
}

function Lines({ lines }: { lines: DeclarationLine[] }) {
  const { t } = useTranslation('treaty');
  const country = useCountry();
  return (
    <div className="table-scroll" role="region" aria-label={t('certificate.lines')} tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            {['no', 'goods', 'hs', 'criterion', 'origin', 'quantity'].map((name) => (
              <th key={name} scope="col">
                {t(`statement.paper.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key}>
              <td>{line.line_no}</td>
              <td>
                {line.name_en}
                <br />
                {line.name_zh}
              </td>
              <td>
                <code>{line.hs_code.code}</code>
                <br />
                <span className="soft">{t(`approved.edition.${line.hs_code.edition}`, line.hs_code.edition)}</span>
              </td>
              <td>{t(`statement.paper.criterion.${line.criterion}`, line.criterion)}</td>
              <td>{country(line.country_of_origin)}</td>
              <td className="numeric">
                {formatDecimal(line.quantity.amount, 'en')} {line.quantity.unit}
                <br />
                <span className="soft">{t(`unit.${line.quantity.unit}`, line.quantity.unit)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface PaperProps {
  row: DeclarationRow;
  lines: DeclarationLine[];
}

// The declaration as it goes with the invoice: names and sentence in English first, for the customs
// of the other Party, and in the reader's language.
export function Paper({ row, lines }: PaperProps) {
  const { t, i18n } = useTranslation('treaty');
  const titleOf = useAgreementTitle();
  const names = useOrganisationNames(row.exporter);
  const exporter = [names?.en, names?.zh].filter(Boolean).join(' ') || row.exporter;
  const country = useCountry();
  const facts: [string, string][] = [
    ['number', row.key],
    ['exporter', exporter],
    ['code', row.approval_code],
    ['consignee', row.consignee],
    ['destination', country(row.destination)],
    ['invoice', [row.invoice_number, row.invoice_date].filter(Boolean).join(' · ')],
    ['agreement', `${row.agreement.toUpperCase()} ${titleOf(row.agreement)}`],
    ['declared_on', row.declared_on],
    ['expires_on', row.expires_on],
  ];
  return (
    <article className={row.phase === 'cancelled' ? 'statement-paper statement-cancelled' : 'statement-paper'}>
      <h2>{t('statement.paper.title')}</h2>
      {row.phase === 'cancelled' && <p className="statement-void">{t('statement.paper.cancelled')}</p>}
      <dl className="statement-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`statement.paper.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Lines lines={lines} />
      <p lang="en">{t('statement.paper.words_en', { code: row.approval_code, agreement: row.agreement.toUpperCase() })}</p>
      {i18n.language !== 'en' && <p>{t('statement.paper.words', { code: row.approval_code, agreement: titleOf(row.agreement) })}</p>}
      <dl className="statement-signed">
        {['signatory', 'signature', 'date'].map((name) => (
          <div key={name}>
            <dt>{t(`statement.paper.${name}`)}</dt>
            <dd>{name === 'date' ? row.declared_on : ''}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
