import { useTranslation } from 'react-i18next';
import { useRead } from '@/shared/api/hooks';
import type { Page as Rows, Quantity } from '@/shared/api/types';
import { countryName } from '@/shared/goods/countries';
import { useAgreementParties, withWanted, type Choice } from '@/shared/goods/law_choices';
import { useLawList } from '@/shared/goods/law_lists';
import { useName } from '@/shared/texts/names';
import { organisationNames } from '@/shared/texts/organisations';
import type { CertificateRow } from '../types';
import type { ProofLineRow, ProofRow } from '../../types';

// What may be chosen on the form: from the law and from what the organisation has.

const CERTIFICATES = '/treaty/origin_certification/certificate_of_origin';
const LISTED_MAX = 100;

// The country whose bodies issue here.
export function useMadeIn(): string {
  return useLawList('certification.country')[0] ?? '';
}

// How many digits of the code the agreement prints; undefined while it is not known.
export function useHsDigits(agreement: string): number | undefined {
  const [digits] = useLawList(`preference.${agreement}.hs_digits`);
  return digits === undefined ? undefined : Number.parseInt(digits, 10);
}

// The bodies that the law names, by the names of the register where an answer told them.
export function useIssuerName(): (id: string) => string {
  const { t } = useTranslation('treaty');
  const nameOf = useName();
  return (id) => nameOf(organisationNames(id)) || t(`issuer.${id}`, id);
}

export function useIssuerChoices(wanted: string): Choice[] {
  const nameOf = useIssuerName();
  const choiceOf = (id: string) => ({ value: id, label: nameOf(id) });
  return withWanted(useLawList('certification.issuers').map(choiceOf), choiceOf(wanted));
}

// The other Parties of the agreement.
export function useDestinationChoices(agreement: string, wanted: string): Choice[] {
  const { i18n } = useTranslation();
  const madeIn = useMadeIn();
  const choiceOf = (code: string) => ({ value: code, label: `${countryName(code, i18n.language)} ${code}` });
  const parties = useAgreementParties(agreement).filter((code) => code !== madeIn);
  return withWanted(parties.map(choiceOf), choiceOf(wanted));
}

// Certificates that may be corrected or replaced: issued here and standing.
export function useEarlierChoices(wanted: string): Choice[] {
  const found = useRead<Rows<CertificateRow>>(CERTIFICATES, {
    phase: 'issued',
    limit: LISTED_MAX,
  });
  const rows = (found.data?.items ?? []).filter(({ kind }) => kind !== 'back_to_back');
  const choices = rows.map(({ key, consignee }) => ({ value: key, label: `${key} · ${consignee}` }));
  return withWanted(choices, { value: wanted, label: wanted });
}

// Proofs of other Parties under the agreement of which something is left.
export function useOriginalChoices(agreement: string, wanted: string, isAsked: boolean): Choice[] {
  const { i18n } = useTranslation();
  const found = useRead<Rows<ProofRow>>(
    '/treaty/preference/proof_of_origin',
    { agreement, limit: LISTED_MAX },
    isAsked && agreement !== '',
  );
  const rows = (found.data?.items ?? []).filter(({ phase }) => ['issued', 'part_used'].includes(phase));
  const choices = rows.map(({ number, origin, exporter }) => ({
    value: number,
    label: [number, countryName(origin, i18n.language), exporter].join(' · '),
  }));
  return withWanted(choices, { value: wanted, label: wanted });
}

export interface OriginalLine {
  line_no: string;
  hs: string;
  edition: string;
  goods_name: string;
  remaining: Quantity;
}

export function useOriginalLines(agreement: string, original: string): OriginalLine[] {
  const found = useRead<Rows<ProofLineRow>>(
    '/treaty/preference/proof_line',
    { proof: `${agreement}.${original}`, limit: LISTED_MAX },
    agreement !== '' && original !== '',
  );
  return (found.data?.items ?? []).map(({ line_no, hs_code, goods_name, remaining }) => ({
    line_no: String(line_no),
    hs: hs_code.code,
    edition: hs_code.edition,
    goods_name,
    remaining,
  }));
}
