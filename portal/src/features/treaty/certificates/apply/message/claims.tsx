import { useTranslation } from 'react-i18next';
import { formatDecimal } from '@/shared/format/decimal';
import { countryName } from '@/shared/goods/countries';
import { useLawParameters } from '@/shared/goods/law_lists';
import { DataList, type Column } from '@/shared/ui/data_list';
import { hasBills, type Draft, type LineDraft } from '../draft';
import { useDetermination } from '../use_determination';
import { compared, standingOf, type CriterionWords, type Standing } from './compare';
import type { Claim } from './types';

// What certificates of the agreement print for each criterion, as law has it today.
function useCriterionWords(agreement: string): CriterionWords {
  const prefix = `certification.${agreement}.criterion.`;
  const words = useLawParameters(prefix, agreement !== '');
  return Object.fromEntries(words.map(({ name, values }) => [name.slice(prefix.length), values[0]?.value ?? '']));
}

interface Claimed {
  no: number;
  line: LineDraft;
  claim: Claim;
}

const claimedIn = ({ lines }: Draft): Claimed[] =>
  lines.flatMap((line, at) => (line.claim ? [{ no: at + 1, line, claim: line.claim }] : []));

const MARKS: Record<Standing, string> = {
  unsaid: 'mark-known', open: 'mark-unsure', apart: 'mark-known', same: 'mark-sure', differs: 'mark-differs',
};

interface CellProps {
  claimed: Claimed;
  draft: Draft;
}

function useComparison({ claimed, draft }: CellProps) {
  const words = useCriterionWords(draft.agreement);
  const { answer } = useDetermination(claimed.line, draft);
  return { answer, ...compared(claimed.claim, answer, words) };
}

function Determined(props: CellProps) {
  const { t, i18n } = useTranslation('treaty');
  const { answer, words, imported } = useComparison(props);
  if (!answer) return <span className="soft">{t('apply.message.not_determined')}</span>;
  const verdict = answer.is_refused ? 'refused' : answer.verdict;
  const [word] = words.length === 1 ? words : [];
  const told = [
    answer.criterion !== 'none' && t(`origin.criterion.${answer.criterion}`) + (word ? ` ${word}` : ''),
    imported && t('apply.message.imported', { percent: formatDecimal(imported, i18n.language) }),
  ].filter(Boolean);
  return (
    <>
      <span className={`origin-verdict origin-verdict-${verdict}`}>{t(`origin.verdict.${verdict}`)}</span>
      {told.length > 0 && <span> {told.join(' · ')}</span>}
    </>
  );
}

function Said({ claim }: { claim: Claim }) {
  const { t, i18n } = useTranslation('treaty');
  const { criterion, criterion_part, imported_share, country_of_origin, rate_flag } = claim;
  const told = [
    criterion + (criterion_part ? ` (${criterion_part})` : ''),
    imported_share && t('apply.message.imported', { percent: formatDecimal(imported_share, i18n.language) }),
    country_of_origin && t('apply.message.country', { country: countryName(country_of_origin, i18n.language) }),
    rate_flag && t('apply.message.rate_flag', { flag: rate_flag }),
  ].filter(Boolean);
  return <>{told.join(' · ') || <span className="soft">{t('apply.message.unsaid')}</span>}</>;
}

function Mark(props: CellProps) {
  const { t } = useTranslation('treaty');
  const { criterion, share, ...rest } = useComparison(props);
  const standing = standingOf({ criterion, share, ...rest });
  const apart = [criterion === 'differs' && 'criterion', share === 'differs' && 'share'].filter(Boolean);
  const where = apart.map((one) => t(`apply.message.differs.${one}`)).join(t('certificate.and'));
  return <span className={`mark ${MARKS[standing]}`}>{t(`apply.message.standing.${standing}`, { where })}</span>;
}

function Difference({ claimed, draft }: CellProps) {
  const { t } = useTranslation('treaty');
  if (standingOf(useComparison({ claimed, draft })) !== 'differs') return null;
  return (
    <span className="message-difference">
      {t('line.nth', { no: claimed.no })} <Mark claimed={claimed} draft={draft} />
    </span>
  );
}

// The lines of which the zone determined something else, for where the table is folded.
export function Differences({ draft }: { draft: Draft }) {
  if (!hasBills(draft.kind)) return null;
  return claimedIn(draft).map((claimed) => <Difference key={claimed.no} claimed={claimed} draft={draft} />);
}

// What the message claims of the origin of each line, beside what the zone makes of its bill. The
// claim decides nothing.
export function Claims({ draft }: { draft: Draft }) {
  const { t } = useTranslation('treaty');
  const rows = claimedIn(draft);
  if (rows.length === 0 || !hasBills(draft.kind)) return null;
  const columns: Column<Claimed>[] = [
    {
      name: 'goods',
      title: t('certificate.line'),
      isHead: true,
      cell: ({ no, line }) => (
        <>
          {no} · {line.goods_name} <code>{line.hs}</code>
        </>
      ),
    },
    { name: 'claimed', title: t('apply.message.claimed'), cell: ({ claim }) => <Said claim={claim} /> },
    { name: 'determined', title: t('apply.message.determined'), cell: (claimed) => <Determined claimed={claimed} draft={draft} /> },
    { name: 'mark', title: t('apply.message.compared'), cell: (claimed) => <Mark claimed={claimed} draft={draft} /> },
  ];
  return (
    <div className="message-claims">
      <h3>{t('apply.message.claims')}</h3>
      <p className="soft">{t('apply.message.claims.lead')}</p>
      <DataList label={t('apply.message.claims')} columns={columns} rows={rows} keyOf={({ no }) => String(no)} room={700} />
    </div>
  );
}

// The same for one line, below what was determined of it.
export function ClaimNote({ line, draft }: { line: LineDraft; draft: Draft }) {
  const { t } = useTranslation('treaty');
  if (!line.claim) return null;
  const claimed = { no: 0, line, claim: line.claim };
  return (
    <p>
      <span className="soft">{t('apply.message.claimed')}</span> <Said claim={line.claim} /> <Mark claimed={claimed} draft={draft} />
    </p>
  );
}
