import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { newId } from '@/shared/api/client';
import { draftId } from '@/shared/drafts/draft_store';
import { hasRole } from '@/shared/feature';
import { useAgreementParties } from '@/shared/goods/law_choices';
import { useSession } from '@/shared/session/session';
import { useMadeIn } from '../certificates/apply/choices';
import { APPLICATIONS } from '../certificates/apply/draft';
import { APPLY, type HandOver } from '../certificates/hand_over';
import type { OriginAnswer } from './answer_card';
import type { Opened } from './kept';

interface ApplyWithProps {
  answer: OriginAnswer;
  trade: { exporter: string; importer: string };
  text: string; // of the bill
  kept: Opened | undefined; // the version that says the same
}

// Goods that originate here, for a Party of an agreement that is in force with it: a certificate may be applied
// for with this bill.
export function ApplyWith({ answer, trade, text, kept }: ApplyWithProps) {
  const { t } = useTranslation('treaty');
  const { me } = useSession();
  const navigate = useNavigate();
  const madeIn = useMadeIn();
  const isInForce = useAgreementParties(answer.agreement).includes(trade.importer);
  const originates = answer.verdict === 'met' && !answer.is_refused;
  if (!me || !hasRole(me, 'declarant') || !originates || !isInForce) return null;
  if (trade.exporter !== madeIn) return null;
  const go = () => {
    const given: HandOver = {
      draft: draftId(APPLICATIONS, newId()),
      agreement: answer.agreement,
      destination: trade.importer,
      text,
      ...(kept && { kept: { bill: kept.key, version: kept.version } }),
    };
    void navigate(APPLY, { state: given });
  };
  return (
    <p className="button-row origin-apply">
      <button type="button" className="plain-button" onClick={go}>
        {t('origin.apply_for_certificate')}
      </button>
    </p>
  );
}
