import { useTranslation } from 'react-i18next';
import { reasonOf } from './backtest_report';

// What a version decided, or why it has no answer. `isAlone`: whose reason it is has to be told.
export function OutcomeText({ outcome, isAlone }: { outcome: string; isAlone?: boolean }) {
  const { t } = useTranslation('reforms');
  const reason = reasonOf(outcome);
  if (!reason) return <code>{outcome}</code>;
  const { version, code, place } = reason;
  return (
    <>
      {isAlone && `${t(`case.${version}`)}: `}
      {t(`reason.${code}`, code)} {place && <code>{place}</code>}
    </>
  );
}
