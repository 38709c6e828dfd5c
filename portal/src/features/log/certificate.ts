import { certificateIn, type Certificate } from '@/shared/signed/certificate';
import { noteReason, parseKey, splitNote } from '@/shared/signed/note';

export type CertificateFault =
  | 'key_missing'
  | 'key_malformed'
  | 'certificate_not_signed'
  | 'certificate_malformed';

// The certificate, when the holder of the key signed it as it stands; else why it is none. A paper
// brings no key: without one that the reader got elsewhere nothing is shown to be genuine.
export function openCertificate(
  note: string,
  keyText: string,
): { certificate: Certificate } | { fault: CertificateFault } {
  if (keyText === '') return { fault: 'key_missing' };
  const key = parseKey(keyText);
  if (!key) return { fault: 'key_malformed' };
  if (noteReason(note, key)) return { fault: 'certificate_not_signed' };
  const certificate = certificateIn(splitNote(note)?.signed ?? '');
  return certificate ? { certificate } : { fault: 'certificate_malformed' };
}
