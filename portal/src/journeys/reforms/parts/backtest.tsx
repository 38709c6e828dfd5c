import { FileSearchOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '@/shared/format/dates';
import { DropZone } from '@/shared/ui/drop_zone';
import type { ReformDetail } from '../types';
import { RunCases, RunHead } from './backtest_answer';
import { Attach } from './backtest_attach';
import { Period, ReportDrawn, Totals } from './backtest_drawn';
import { isSameReport, readReport, type ReadReport } from './backtest_report';
import { BacktestRun, type Ran } from './backtest_run';

const REPORT_BYTES_MAX = 8 * 1024 * 1024;

function Signed({ detail }: { detail: ReformDetail }) {
  const { t } = useTranslation('reforms');
  const { instant } = useDates();
  const { backtest } = detail;
  if (!backtest) return <p className="soft">{t('backtest.none')}</p>;
  const { report, by } = backtest;
  return (
    <>
      {report.new_version !== detail.digest && <p className="note">{t('evidence.stale')}</p>}
      <Totals totals={report} />
      <p className="hint soft">
        {t('backtest.signed', { at: instant(by.at) })}{' '}
        <Period report={report} /> <code>{report.file.slice(0, 12)}</code>
      </p>
    </>
  );
}

// A report that was made elsewhere, for files that are too large to be sent here.
function Dropped({ detail, isOpen, onReport }: { detail: ReformDetail; isOpen: boolean; onReport: (report?: ReadReport) => void }) {
  const { t } = useTranslation('reforms');
  const [isUnread, setUnread] = useState(false);
  const take = async (file: File) => {
    const read = file.size > REPORT_BYTES_MAX ? undefined : readReport(await file.text());
    setUnread(!read);
    onReport(read);
  };
  return (
    <>
      <details open={isOpen || undefined}>
        <summary>{t('backtest.open')}</summary>
        <DropZone
          icon={<FileSearchOutlined aria-hidden />}
          text={t('backtest.drop')}
          choose={t('law:editor.choose')}
          accept=".json"
          onFile={(file) => void take(file)}
        >
          <p className="soft">
            <code>{`cassia law backtest FILE --table ${detail.institution} --against NEW --json`}</code>
          </p>
        </DropZone>
      </details>
      {isUnread && (
        <p role="alert" className="field-error">
          {t('backtest.unread')}
        </p>
      )}
    </>
  );
}

// What was counted, by the counter or elsewhere, beside what was signed.
function Shown({ detail, report, ran }: { detail: ReformDetail; report: ReadReport; ran: Ran | undefined }) {
  const { t } = useTranslation('reforms');
  const signed = detail.backtest?.report;
  const isSigned = signed && isSameReport(signed, report);
  return (
    <>
      {ran && <RunHead ran={ran} />}
      {signed && <p className={isSigned ? 'passed' : 'failed'}>{t(isSigned ? 'backtest.same' : 'backtest.differs')}</p>}
      {(!ran || report.signed.decisions > 0) && <ReportDrawn report={report} />}
      {ran && report.signed.decisions > 0 && <RunCases detail={detail} ran={ran} />}
    </>
  );
}

// The back-test: the totals that two persons signed; for officers the run at the counter; and all
// that a report's file says where the reader has it.
export function Backtest({ detail, isOfficer }: { detail: ReformDetail; isOfficer: boolean }) {
  const { t } = useTranslation('reforms');
  const [ran, setRan] = useState<Ran | undefined>(undefined);
  const [dropped, setDropped] = useState<ReadReport | undefined>(undefined);
  const report = ran?.report ?? dropped;
  const signed = detail.backtest?.report;
  const isSigned = report && signed && isSameReport(signed, report);
  const take = (found: Ran | undefined) => {
    setRan(found);
    setDropped(undefined);
  };
  return (
    <div className="stack-small">
      {!report && <Signed detail={detail} />}
      {isOfficer && (
        <>
          <h3>{t('run.title')}</h3>
          <BacktestRun detail={detail} onRan={take} />
        </>
      )}
      {report && <Shown detail={detail} report={report} ran={ran} />}
      {isOfficer && report && !isSigned && report.signed.decisions > 0 && (
        <div className="choices">
          <Attach key={ran?.id} detail={detail} report={report} file={ran?.answer.file} />
        </div>
      )}
      <Dropped
        detail={detail}
        isOpen={!signed && !isOfficer}
        onReport={(read) => {
          setRan(undefined);
          setDropped(read);
        }}
      />
    </div>
  );
}
