import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts } from '@/shared/ui/facts';
import { Section } from '@/shared/ui/page';
import { placeText } from './answer_view';
import { useCountryNames } from './country_names';
import { nameOf, type Form } from './form';
import { pathOf, useIndustries } from './industry';

// What was asked, as paper shows it in place of the fields.
export const PrintedEnquiry = memo(function PrintedEnquiry({ form }: { form: Form }) {
  const { t } = useTranslation('investment');
  const { nameOf: countryOf } = useCountryNames();
  const industries = useIndustries().data ?? [];
  const country = (code: string) => (code ? countryOf(code) : t('country.unknown'));
  const { people, security } = form;
  return (
    <div className="print-only" aria-hidden>
      <Section title={t('printed.title')}>
        <Facts
          facts={[
            [t('party.target'), nameOf(form, form.target)],
            [t('place.label'), form.place && placeText(form.place, t)],
            [
              t('activity.title'),
              form.activities
                .map(({ industry, entries, other_than, exceptions }) =>
                  [
                    industry,
                    pathOf(industries, industry).at(-1)?.name,
                    ...entries,
                    ...other_than.map((entry) => `${t('activity.other_than')} ${entry}`),
                    ...exceptions.map((one) => t(`exception.${one}`)),
                  ].filter(Boolean).join(' '),
                )
                .join('; '),
            ],
            [t('people.legal_representative'), people.legal_representative && country(people.legal_representative)],
            [t('people.head'), people.head && country(people.head)],
            [t('people.board'), people.seats && `${people.chinese} / ${people.seats}`],
            [t('security.fields'), security.isTold && security.fields.map((field) => t(`security_field.${field}`)).join(', ')],
          ]}
        />
        <table className="table">
          <tbody>
            {form.parties.map((party) => (
              <tr key={party.id}>
                <td>{nameOf(form, party.id)}</td>
                <td>{t(`kind.${party.kind}`)}</td>
                <td>{country(party.country)}</td>
                <td>{party.group && `${t('party.group')} ${party.group}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <table className="table">
          <tbody>
            {form.holdings.map(({ owner, owned, share, control }, at) => (
              <tr key={at}>
                <td>{t('graph.said', { owner: nameOf(form, owner), owned: nameOf(form, owned), share })}</td>
                <td>{control && t(`control.${control}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
    </div>
  );
});
