import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { FileSearchOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '@/shared/format/dates';
import { Act } from '@/shared/ui/act';
import { DropZone } from '@/shared/ui/drop_zone';
import { TextField } from '@/shared/ui/fields';
import { DESK, type ReformDetail } from '../types';
import { Period, ReportDrawn, Totals } from './backtest_drawn';
import { isDigest, isSameReport, readReport, type ReadReport } from './backtest_report';

const REPORT_BYTES_MAX = 8 * 1024 * 1024;

// The digest of a file of any size, read piece by piece.
async function digestOf(file: File): Promise<string> {
  const hash = sha256.create();
  const reader = file.stream().getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) hash.update(part.value);
  return bytesToHex(hash.digest());
}

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

function Attach({ detail, report }: { detail: ReformDetail; report: ReadReport }) {
  const { t } = useTranslation('reforms');
  const [file, setFile] = useState('');
  const isOther = report.signed.new_version !== detail.digest;
  const choose = async (chosen: File | undefined) => {
    if (chosen) setFile(await digestOf(chosen));
  };
  if (isOther) return <p className="note">{t('backtest.other_version')}</p>;
  return (
    <Act
      label={t('act.attach_backtest')}
      question={t('act.attach_backtest.question')}
      done={t('act.done')}
      command={`${DESK}/attach_backtest`}
      reason={t('act.reason')}
      isIncomplete={!isDigest(file.trim())}
      fieldsOf={(reason) => ({
        institution: detail.institution,
        reform: detail.reform,
        report: { ...report.signed, file: file.trim() },
        reason,
      })}
    >
      <TextField label={t('backtest.file')} hint={t('backtest.file.hint')} value={file} onChange={setFile} />
      <input type="file" aria-label={t('backtest.file.choose')} onChange={(event) => void choose(event.target.files?.[0])} />
    </Act>
  );
}

// The back-test: the totals that two persons signed, and all that the report's file says where the
// reader has it.
export function Backtest({ detail, isOfficer }: { detail: ReformDetail; isOfficer: boolean }) {
  const { t } = useTranslation('reforms');
  const [report, setReport] = useState<ReadReport | undefined>(undefined);
  const [isUnread, setUnread] = useState(false);
  const take = async (file: File) => {
    const read = file.size > REPORT_BYTES_MAX ? undefined : readReport(await file.text());
    setUnread(!read);
    setReport(read);
  };
  const signed = detail.backtest?.report;
  const isSigned = report && signed && isSameReport(signed, report);
  return (
    <div className="stack-small">
      {!report && <Signed detail={detail} />}
      {report && (
        <>
          {signed && (
            <p className={isSigned ? 'passed' : 'failed'}>{t(isSigned ? 'backtest.same' : 'backtest.differs')}</p>
          )}
          <ReportDrawn report={report} />
        </>
      )}
      <details open={!signed || undefined}>
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
      {isOfficer && report && !isSigned && (
        <div className="choices">
          <Attach detail={detail} report={report} />
        </div>
      )}
    </div>
  );
}
