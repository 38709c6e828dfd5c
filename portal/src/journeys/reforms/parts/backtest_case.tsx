import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DecisionReceipt } from '@/features/law/tables/types';
import { send } from '@/shared/api/client';
import { useDates } from '@/shared/format/dates';
import { Facts } from '@/shared/ui/facts';
import { RefusalCard } from '@/shared/ui/refusal_card';
import { Asked } from '@/shared/ui/states';
import { useNarrow } from '@/shared/ui/use_narrow';
import { addressOfReform, type CaseAnswer, type CaseDecision, type CaseQuestion, type ReformDetail } from '../types';
import type { Ran } from './backtest_run';
import { DecidedSide } from './decided_side';
import { areAlike, receiptOf } from './receipt_text';

const read = (text: string | null | undefined) => (text ? receiptOf(text) : undefined);

interface SideProps {
  title: string;
  receipt: DecisionReceipt | undefined;
  problem: CaseDecision['old_problem'];
  isOther: boolean;
  file: string;
}

function Side({ title, receipt, problem, isOther, file }: SideProps) {
  const { t } = useTranslation('reforms');
  return (
    <section className="stack-small" aria-label={title}>
      <h4>{title}</h4>
      {receipt && <DecidedSide receipt={receipt} isOther={isOther} file={file} />}
      {problem && <RefusalCard problem={problem} />}
      {!receipt && !problem && <p className="soft">{t('case.unread')}</p>}
    </section>
  );
}

function Decision({ decision }: { decision: CaseDecision }) {
  const { t } = useTranslation('reforms');
  const { instant } = useDates();
  const old = read(decision.old_receipt);
  const now = read(decision.new_receipt);
  const isOther = old !== undefined && now !== undefined && !areAlike(old, now);
  const facts = Object.entries(decision.facts);
  const recorded = Object.entries(decision.recorded);
  return (
    <article className="stack-small case-decision">
      <p>
        <strong>{instant(decision.decided_at)}</strong> {decision.subject && t('case.of', { subject: decision.subject })}
      </p>
      {facts.length > 0 && (
        <>
          <h4>{t('case.facts')}</h4>
          <Facts facts={facts} />
        </>
      )}
      <h4>{t('case.recorded')}</h4>
      {recorded.length > 0 ? <Facts facts={recorded} /> : <p className="soft">{t('case.recorded.none')}</p>}
      <div className="sides">
        <Side title={t('case.old')} receipt={old} problem={decision.old_problem} isOther={isOther} file="old.receipt" />
        <Side title={t('case.new')} receipt={now} problem={decision.new_problem} isOther={isOther} file="new.receipt" />
      </div>
    </article>
  );
}

function Decisions({ detail, ran, name }: { detail: ReformDetail; ran: Ran; name: string }) {
  const { t, i18n } = useTranslation('reforms');
  const found = useQuery({
    queryKey: [addressOfReform(detail), ran.id, name, i18n.language],
    queryFn: () =>
      send<CaseAnswer>(`${addressOfReform(detail)}/backtest/case`, {
        backtest: ran.asked,
        case_name: name,
      } satisfies CaseQuestion),
    staleTime: Infinity,
    retry: false,
  });
  return (
    <Asked query={found}>
      {({ decisions }) => (
        <div className="stack-small">
          {decisions.length > 1 && <p className="note">{t('case.more_than_once', { count: decisions.length })}</p>}
          {decisions.map((decision, at) => (
            <Decision key={at} decision={decision} />
          ))}
        </div>
      )}
    </Asked>
  );
}

interface CaseDrawerProps {
  detail: ReformDetail;
  ran: Ran;
  name: string | undefined; // none: closed
  onClose: () => void;
}

// One case of a back-test: what is recorded of it, and both receipts.
export function CaseDrawer({ detail, ran, name, onClose }: CaseDrawerProps) {
  const { t } = useTranslation('reforms');
  const isNarrow = useNarrow();
  return (
    <Drawer
      open={name !== undefined}
      title={t('case.title', { name })}
      size={isNarrow ? '100%' : 860}
      onClose={onClose}
      destroyOnHidden
    >
      {name !== undefined && <Decisions detail={detail} ran={ran} name={name} />}
    </Drawer>
  );
}
