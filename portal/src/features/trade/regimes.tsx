import { useTranslation } from 'react-i18next';
import type { Money } from '@/shared/api/types';
import { compareDecimals, formatShare } from '@/shared/format/decimal';
import { largestOf, subtractDecimals, thousandthsOf } from '@/shared/format/decimal_sums';
import { MoneyText } from '@/shared/ui/amount';
import { MarkTag } from '@/shared/ui/mark_tag';
import type { LineTaxes, Regime } from './types';

// What a regime saves against the most-favoured-nation rate; nothing when either is unknown.
export function savingOf(regime: Regime, all: Regime[]): Money | undefined {
  const usual = all.find(({ id }) => id === 'mfn')?.taxes?.total;
  const total = regime.taxes?.total;
  if (!usual || !total || usual.currency !== total.currency) return undefined;
  const amount = subtractDecimals(usual.amount, total.amount);
  return compareDecimals(amount, '0') > 0 ? { amount, currency: usual.currency } : undefined;
}

function Why({ regime }: { regime: Regime }) {
  const { t } = useTranslation('trade');
  return (
    <>
      {regime.reason !== 'none' && (
        <p className="regime-why">
          {t(`regime.reason.${regime.reason}`, regime.reason)}
          {regime.reason_detail && (
            <span className="soft"> {t(`test.${regime.reason_detail}`, regime.reason_detail)}</span>
          )}
        </p>
      )}
      {regime.gaps.length > 0 && (
        <p className="regime-why soft">
          {t('regime.gap', { tables: [...new Set(regime.gaps.map((gap) => gap.table))].join(' ') })}
        </p>
      )}
      {regime.proof_needs.length > 0 && regime.standing !== 'does_not_apply' && (
        <p className="regime-why">
          {t('regime.needs', {
            proofs: regime.proof_needs.map((need) => t(`need.${need}`, need)).join(t('list.comma')),
          })}
        </p>
      )}
    </>
  );
}

interface RegimeRowProps {
  regime: Regime;
  taxes: LineTaxes;
  isBest: boolean;
  isAssessed: boolean;
}

function RegimeRow({ regime, taxes, isBest, isAssessed }: RegimeRowProps) {
  const { t, i18n } = useTranslation('trade');
  const known = taxes.regimes.flatMap(({ taxes: sums }) => (sums ? [sums.total.amount] : []));
  const width = thousandthsOf(regime.taxes?.total.amount ?? '0', largestOf(known)) / 10;
  const saving = savingOf(regime, taxes.regimes);
  return (
    <li className={`regime regime-${regime.standing}${isBest ? ' regime-best' : ''}`}>
      <div className="regime-head">
        <h3>
          {t(`regime.${regime.id}`, regime.id)}
          {regime.is_unverified && <MarkTag mark="?" />}
          {isAssessed && <span className="regime-assessed">{t('regime.assessed')}</span>}
        </h3>
        <span className="regime-standing">
          {isBest ? t('regime.best') : t(`regime.standing.${regime.standing}`)}
        </span>
      </div>
      {regime.taxes ? (
        <>
          <div className="regime-bar" aria-hidden>
            <span style={{ width: `${width}%` }} />
          </div>
          <dl className="regime-figures">
            <div>
              <dt>{t('tax.total')}</dt>
              <dd className="regime-total">
                <MoneyText money={regime.taxes.total} />
              </dd>
            </div>
            <div>
              <dt>{t('tax.duty', { rate: formatShare(regime.rates.duty, i18n.language) })}</dt>
              <dd>
                <MoneyText money={regime.taxes.duty} />
              </dd>
            </div>
            {compareDecimals(regime.taxes.consumption_tax.amount, '0') > 0 && (
              <div>
                <dt>{t('tax.consumption')}</dt>
                <dd>
                  <MoneyText money={regime.taxes.consumption_tax} />
                </dd>
              </div>
            )}
            <div>
              <dt>{t('tax.vat', { rate: formatShare(regime.rates.vat, i18n.language) })}</dt>
              <dd>
                <MoneyText money={regime.taxes.vat} />
              </dd>
            </div>
            {saving && regime.standing === 'applies' && (
              <div className="regime-saving">
                <dt>{t('regime.saving')}</dt>
                <dd>
                  <MoneyText money={saving} />
                </dd>
              </div>
            )}
          </dl>
        </>
      ) : (
        <p className="regime-no-figures">{t('regime.unknown')}</p>
      )}
      <Why regime={regime} />
    </li>
  );
}

interface RegimesProps {
  taxes: LineTaxes;
  best: string;
  assessed?: string; // the regime that the declaration was assessed by
}

// Every regime of a line side by side: what it costs, what it saves, and what it still lacks.
export function Regimes({ taxes, best, assessed }: RegimesProps) {
  const { t } = useTranslation('trade');
  return (
    <div className="regimes">
      <p className="regimes-value">
        {t('customs_value')} <MoneyText money={taxes.customs_value} />
      </p>
      <ul className="regime-list">
        {taxes.regimes.map((regime) => (
          <RegimeRow
            key={regime.id}
            regime={regime}
            taxes={taxes}
            isBest={regime.id === best}
            isAssessed={regime.id === assessed}
          />
        ))}
      </ul>
      {taxes.cheaper_may_exist && (
        <p className="note">
          {t('regime.cheaper_may_exist', { tables: taxes.missing_tables.join(' ') })}
        </p>
      )}
    </div>
  );
}
