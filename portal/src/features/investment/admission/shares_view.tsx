import { useTranslation } from 'react-i18next';
import { Facts } from '@/shared/ui/facts';
import type { Answer } from './answer';
import { useCountryNames } from './country_names';
import { nameOf, type Form } from './form';
import { drawnPercent } from './share';

// Who has how much of the company in the end, to the last digit.
export function SharesView({ form, shares }: { form: Form; shares: Answer['shares'] }) {
  const { t } = useTranslation('investment');
  const { nameOf: countryOf } = useCountryNames();
  const parts = [
    { side: 'home', share: shares.chinese },
    { side: 'foreign', share: shares.foreign },
    { side: 'unknown', share: shares.unknown },
  ] as const;
  const isRange = shares.foreign_most !== shares.foreign;
  return (
    <div className="stack-small">
      <div
        className="share-bar"
        role="img"
        aria-label={parts.map(({ side, share }) => `${t(`side.${side}`)} ${share}`).join(', ')}
      >
        {parts.map(({ side, share }) => (
          <span key={side} className={`share-${side}`} style={{ width: `${drawnPercent(share)}%` }} />
        ))}
      </div>
      <Facts
        facts={[
          [t('shares.chinese'), shares.chinese],
          [t('shares.foreign'), shares.foreign],
          [t('shares.unknown'), shares.unknown],
          [t('shares.foreign_most'), isRange && shares.foreign_most],
          [t('shares.largest_foreign_group'), shares.largest_foreign_group],
        ]}
      />
      <div className="table-scroll" role="region" tabIndex={0} aria-label={t('shares.holders')}>
        <table className="table holders">
          <thead>
            <tr>
              <th scope="col">{t('shares.holder')}</th>
              <th scope="col">{t('party.country')}</th>
              <th scope="col">{t('shares.side')}</th>
              <th scope="col" className="numeric">
                {t('shares.share')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shares.holders.map(({ entity, side, share }) => {
              const country = form.parties.find(({ id }) => id === entity)?.country ?? '';
              return (
                <tr key={entity}>
                  <td>{nameOf(form, entity)}</td>
                  <td>{country ? countryOf(country) : t('country.unknown')}</td>
                  <td>{t(`side.${side}`)}</td>
                  <td className="numeric">{share}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}
