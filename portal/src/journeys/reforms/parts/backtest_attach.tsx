import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Act } from '@/shared/ui/act';
import { Facts } from '@/shared/ui/facts';
import { TextField } from '@/shared/ui/fields';
import { DESK, type ReformDetail } from '../types';
import { isDigest, type ReadReport } from './backtest_report';

// The digest of a file of any size, read piece by piece.
async function digestOf(file: File): Promise<string> {
  const hash = sha256.create();
  const reader = file.stream().getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) hash.update(part.value);
  return bytesToHex(hash.digest());
}

interface AttachProps {
  detail: ReformDetail;
  report: ReadReport;
  // The digest of the decision file, where the counter made it.
  file?: string | undefined;
}

// The totals go to the desk for two persons to sign, with the digest of the decisions.
export function Attach({ detail, report, file }: AttachProps) {
  const { t } = useTranslation('reforms');
  const [given, setGiven] = useState('');
  const digest = file ?? given.trim();
  const choose = async (chosen: File | undefined) => {
    if (chosen) setGiven(await digestOf(chosen));
  };
  if (report.signed.new_version !== detail.digest) return <p className="note">{t('backtest.other_version')}</p>;
  return (
    <Act
      label={t('act.attach_backtest')}
      question={t('act.attach_backtest.question')}
      done={t('act.done')}
      command={`${DESK}/attach_backtest`}
      reason={t('act.reason')}
      isIncomplete={!isDigest(digest)}
      fieldsOf={(reason) => ({
        institution: detail.institution,
        reform: detail.reform,
        report: { ...report.signed, file: digest },
        reason,
      })}
    >
      {file !== undefined ? (
        <Facts facts={[[t('backtest.file'), <code key="file">{file}</code>]]} />
      ) : (
        <>
          <TextField label={t('backtest.file')} hint={t('backtest.file.hint')} value={given} onChange={setGiven} />
          <input type="file" aria-label={t('backtest.file.choose')} onChange={(event) => void choose(event.target.files?.[0])} />
        </>
      )}
    </Act>
  );
}
