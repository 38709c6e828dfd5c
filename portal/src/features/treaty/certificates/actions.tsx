import { useTranslation } from 'react-i18next';
import { hasRole } from '@/shared/feature';
import { useSession } from '@/shared/session/session';
import { Act } from '@/shared/ui/act';
import type { CertificateRow } from './types';

interface Action {
  name: string; // of the command
  by: 'issuing_officer' | 'declarant';
  isOpen: (row: CertificateRow) => boolean;
  field?: 'reason' | 'note'; // of the command, for words that have to be given
  isGrave?: boolean;
}

const inPhase = (...phases: string[]) => (row: CertificateRow) => phases.includes(row.phase);

const ACTIONS: Action[] = [
  { name: 'approve_application', by: 'issuing_officer', isOpen: inPhase('submitted'), field: 'note' },
  { name: 'return_application', by: 'issuing_officer', isOpen: inPhase('submitted', 'approved'), field: 'reason' },
  { name: 'issue_certificate', by: 'issuing_officer', isOpen: inPhase('approved') },
  { name: 'certify_copy', by: 'issuing_officer', isOpen: (row) => row.is_copy_requested },
  { name: 'request_certified_copy', by: 'declarant', isOpen: (row) => row.phase === 'issued' && !row.is_copy_requested, field: 'reason' },
  { name: 'cancel_certificate', by: 'issuing_officer', isOpen: inPhase('submitted', 'approved', 'issued'), field: 'reason', isGrave: true },
  { name: 'cancel_certificate', by: 'declarant', isOpen: inPhase('submitted', 'returned', 'approved'), field: 'reason', isGrave: true },
];

// What the reader may do with the certificate as it stands. The desk decides: it refuses with the
// clause what is not open after all.
export function CertificateActions({ row }: { row: CertificateRow }) {
  const { t } = useTranslation('treaty');
  const { me } = useSession();
  const open = ACTIONS.filter(({ by, isOpen }) => me && hasRole(me, by) && isOpen(row));
  if (open.length === 0) return null;
  return (
    <div className="choices">
      {open.map(({ name, field, isGrave }) => (
        <Act
          key={name}
          label={t(`certificate.act.${name}`)}
          question={t(`certificate.act.${name}.question`, { number: row.key })}
          done={t('certificate.act.done', { number: row.key })}
          command={`treaty/origin_certification/${name}`}
          {...(field && { reason: t('certificate.reason') })}
          {...(isGrave && { isGrave })}
          fieldsOf={(words) => ({ certificate: row.key, ...(field && { [field]: words }) })}
        />
      ))}
    </div>
  );
}
